//! Edges that go through the host: synchronization, queries, destruction, threads, callbacks, synchronous work.

#[macro_use]
mod litmus_support;

litmus! {
    /// acl/streams-and-events T15: synchronize waits for everything submitted before.
    stream_sync_ordered: "A write x; H sync A; B read x" => [];
    /// acl/streams-and-events T15: and for nothing submitted after.
    stream_sync_too_early_race: "H sync A; A write x; B read x" => ["read-after-write"];
    /// acl/streams-and-events T12: synchronizing one stream says nothing about another.
    stream_sync_other_race: "A write x; H sync B; B read x" => ["read-after-write"];
    /// The host's order covers streams it did not synchronize with, from then on.
    stream_sync_covers_third_ordered: "A write x; H sync A; C read x; B read x" => [];
    /// A stream that waited for others brings their past along.
    stream_sync_transitive_ordered: "A write x; A record e; B wait e; H sync B; C read x" => [];
    /// Work that was submitted before the synchronization is not ordered by it.
    stream_sync_after_submission_race: "A write x; B read x; H sync A" => ["read-after-write"];
    /// acl/streams-and-events E31: synchronizing an event waits for its newest record.
    event_sync_ordered: "A write x; A record e; H sync e; B read x" => [];
    /// acl/streams-and-events E31: not for what follows the record.
    event_sync_early_record_race: "A record e; A write x; H sync e; B read x" => ["read-after-write"];
    /// acl/streams-and-events E6: the newest record counts, on whatever stream.
    event_sync_rerecorded_race: "A write x; A record e; B record e; H sync e; C read x" => ["read-after-write"];
    /// acl/streams-and-events E30: an event that was never recorded is over at once.
    event_sync_never_recorded_race: "A write x; H sync e; B read x" => ["read-after-write"];
    /// acl/streams-and-events E25: after a reset the host still sees the record as complete.
    event_sync_after_reset_ordered: "A write x; A record l; A reset l; H sync l; B read x" => [];
    /// acl/streams-and-events 3.2: device synchronize waits for all streams of the device.
    device_sync_ordered: "A write x; B write y; H sync all; C read x y" => [];
    /// acl/streams-and-events 3.2: of the device, not of others.
    device_sync_other_device_race: "Z write x; H sync all; A read x" => ["read-after-write"];
    /// acl/streams-and-events T23: a query that says complete is as good as a synchronize.
    query_ordered: "A write x; A record e; H sync e; H read x" => [];
    /// acl/streams-and-events T28: destroying a stream waits for its work.
    destroy_ordered: "A write x; H destroy A; B read x" => [];
    /// A destroyed stream's number given to a new one is a stream of its own.
    destroyed_reused_race: "A write x; H destroy A; A write x; B read x" => ["read-after-write"];
    /// acl/streams-and-events T15: what another thread submits while this one blocks is not waited for.
    mark_race: "H spawn T; A write y; H mark A m; T/A write x; H reach m; H/B read x" => ["read-after-write", "unordered-submission"];
    /// See above, for what was submitted before.
    mark_ordered: "A write x; H mark A m; H reach m; B read x" => [];
    /// A mark on a stream that is still blocked takes effect once it is not.
    mark_blocked_ordered: "A wait l; A write x; H mark A m; B record l; H reach m; C read x" => [];
    /// The same for an event.
    mark_event_ordered: "A write x; A record e; H mark e m; H reach m; B read x" => [];

    /// acl/memory-kernels-graphs 6, item 4: a synchronous copy waits for no stream.
    sync_copy_race: "A write x; H copy x p" => ["read-after-write"];
    /// With a synchronize it is ordered.
    sync_copy_ordered: "A write x; H sync A; H copy x p" => [];
    /// A synchronous copy is over when it returns, so later work comes after it.
    sync_copy_then_launch_ordered: "H copy p x; A read x" => [];
    /// acl/memory-kernels-graphs 1.5: an asynchronous memset of host memory runs at once on the calling thread.
    host_memset_hazard: "A copy x p; H write p" => ["host-buffer-in-flight"];
    /// acl/memory-kernels-graphs 1.4.3: a pageable copy drains its stream first.
    pageable_copy_ordered: "A write x; H sync A; H copy x r" => [];
    /// acl/memory-kernels-graphs 1.4.3: but no other stream.
    pageable_copy_other_stream_race: "B write x; H sync A; H copy x r" => ["read-after-write"];
    /// acl/memory-kernels-graphs 1.4.3: the host must leave the source of a copy in flight alone.
    host_writes_source_hazard: "A copy p x; H write p" => ["host-buffer-in-flight"];
    /// The host may read what is only read.
    host_reads_source_ordered: "A copy p x; H read p" => [];
    /// acl/memory-kernels-graphs 1.4.3: the destination has its bytes only after a synchronization.
    host_reads_destination_hazard: "A copy x p; H read p" => ["host-buffer-in-flight"];
    /// See above, ordered.
    host_reads_destination_ordered: "A copy x p; H sync A; H read p" => [];
    /// Neighbouring bytes of one pinned buffer do not touch.
    host_other_half_ordered: "A copy x[0..32] p[0..32]; H write p[32..64]" => [];
    /// Two streams in one pinned buffer race like in device memory.
    pinned_two_streams_race: "A copy x p; B copy y p" => ["write-after-write"];

    /// design.md, Threads: ACL takes calls from any thread; their order is the user's to establish.
    two_threads_hazard: "H/A write x; T/A read x" => ["unordered-submission"];
    /// A thread that is spawned comes after its spawner.
    spawn_ordered: "H/A write x; H spawn T; T/A read x" => [];
    /// The spawner's later work is not ordered with the child's.
    spawn_hazard: "H spawn T; H/A write x; T/A read x" => ["unordered-submission"];
    /// A hand-over orders.
    hand_over_ordered: "H/A write x; H send m; T receive m; T/A read x" => [];
    /// A hand-over that was sent before the submission does not.
    hand_over_too_early_hazard: "H send m; H/A write x; T receive m; T/A read x" => ["unordered-submission"];
    /// A hand-over carries what the sender had synchronized with.
    hand_over_carries_sync_ordered: "A write x; H sync A; H send m; T receive m; T/B read x" => [];
    /// Without it the other thread knows nothing.
    no_hand_over_race: "A write x; H sync A; T/B read x" => ["read-after-write"];
    /// Threads on streams of their own still need edges between the streams.
    threads_two_streams_race: "H spawn T; H/A write x; T/B read x" => ["read-after-write"];
    /// An event serves across threads.
    threads_event_ordered: "H/A write x; H/A record e; H send m; T receive m; T/B wait e; T/B read x" => [];
    /// Host memory between two threads.
    threads_host_memory_race: "H write p; T write p" => ["write-after-write"];
    /// See above, handed over.
    threads_host_memory_ordered: "H write p; H send m; T receive m; T write p" => [];
    /// What a thread wrote before it submitted a copy is ordered before the copy, in its own thread only.
    thread_writes_then_copies_ordered: "T write p; T/A copy p x" => [];
    /// Another thread's write is not.
    other_thread_writes_hazard: "T write p; H/A copy p x" => ["host-buffer-in-flight"];
    /// Handed over it is.
    other_thread_writes_ordered: "T write p; T send m; H receive m; H/A copy p x" => [];

    /// acl/streams-and-events H1: later tasks wait until a host function returns.
    host_function_ordered: "A call! f; A copy p x; T start f; T write p; T return f" => [];
    /// acl/streams-and-events H1: it comes after what precedes it.
    host_function_reads_ordered: "A copy x p; A call! f; T start f; T read p; T return f" => [];
    /// It is not ordered with other streams.
    host_function_other_stream_hazard: "B copy x p; A call! f; T start f; T read p; T return f" => ["host-buffer-in-flight"];
    /// What it did is known to whoever synchronizes with its stream.
    host_function_sync_ordered: "A call! f; T start f; T write p; T return f; H sync A; H read p" => [];
    /// And to streams that wait for a record behind it.
    host_function_record_ordered: "A call! f; A record e; B wait e; B copy p x; T start f; T write p; T return f" => [];
    /// acl/streams-and-events H11: a callback that does not block holds nothing up.
    non_blocking_callback_hazard: "A call f; A copy p x; T start f; T write p; T return f" => ["host-buffer-in-flight"];
    /// acl/streams-and-events H11: it still comes after what precedes it.
    non_blocking_callback_ordered: "A copy x p; A call f; T start f; T read p; T return f" => [];
    /// What the host wrote before it queued the callback is visible in it.
    callback_after_submission_ordered: "H write p; A call f; T start f; T read p; T return f" => [];
    /// acl/streams-and-events T26: inside a blocking callback, waiting for its own stream never ends.
    wait_in_callback_deadlock: "A call! f; T start f; T block A; T return f" => ["wait-in-callback"];
    /// The same by way of an event that is recorded behind the callback.
    wait_in_callback_event_deadlock: "A call! f; A record e; T start f; T block e; T return f" => ["wait-in-callback"];
    /// The same by way of the device.
    wait_in_callback_device_deadlock: "A call! f; T start f; T block all; T return f" => ["wait-in-callback"];
    /// An event that was recorded before the callback is over.
    wait_in_callback_earlier_event_ordered: "A record e; A call! f; T start f; T block e; T return f" => [];
    /// Another thread may wait.
    wait_outside_callback_ordered: "A call! f; T start f; H block A; T return f" => [];
    /// A callback that does not block does not hold its stream up.
    wait_in_non_blocking_callback_ordered: "A call f; T start f; T block A; T return f" => [];

    /// acl/streams-and-events T42: after an abort the stream is idle.
    abort_ordered: "A write x; H abort A; B read x" => [];
    /// acl/streams-and-events T44: what waits for a discarded record never runs, so it cannot race.
    abort_discards_ordered: "A wait l; A write x; A record e; B wait e; B read x; H abort A; C write x" => [];
    /// Work on other streams is untouched by the abort.
    abort_other_stream_race: "A write x; H abort B; B read x" => ["read-after-write"];
    /// acl/streams-and-events T18, E2: a stream of another context than the current one.
    foreign_stream_hazard: "H context 0; Y write x" => ["foreign-stream"];
    /// The current context's own stream.
    own_stream_ordered: "H context 0; A write x" => [];
    /// acl/streams-and-events E8: an event recorded on a stream of another device.
    foreign_event_record_hazard: "A record f" => ["foreign-event"];
    /// acl/streams-and-events E18: a wait across devices may not happen.
    foreign_event_wait_hazard: "A record e; Z wait e" => ["foreign-event"];
    /// On the event's own device.
    own_device_event_ordered: "Z record f; Z wait f" => [];

    /// acl/streams-and-events E17: a wait that ran out of time lets its stream go on, and the host that found it idle knows it to be.
    given_up_wait_ordered: "A wait l; A write x; A giveup; H sync A; H free x" => [];
    /// Nobody looked whether it is idle.
    given_up_wait_race: "A wait l; A write x; A giveup; H free x" => ["freed-in-flight"];
    /// What the wait was for is no edge: the record came too late.
    given_up_wait_orders_nothing_race: "A wait l; A read x; A giveup; B write x; B record l" => ["write-after-read"];
    /// The same for a notify (acl/streams-and-events section 7).
    given_up_notify_ordered: "A take n; A write x; A giveup; H sync A; H free x" => [];
    /// A rank that nobody came to meet: its part is over when its stream is.
    given_up_collective_ordered: "A join reduce 0/2 x; A giveup; H sync A; H free x" => [];
    /// Its part may have touched its buffer all the same.
    given_up_collective_race: "A join reduce 0/2 x; A giveup; B write x" => ["write-after-write"];
    /// A host function that has not returned is no wait that could be given up.
    given_up_before_a_callback_race: "A write x; A call! f; A write x; A giveup; H sync A; T start f; T write x; T return f; H free x" => ["freed-in-flight"];
}
