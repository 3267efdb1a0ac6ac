//! Edges between streams: program order, snapshot events, and what is no edge.
//!
//! Facts are cited as in docs/DESIGN.md.

#[macro_use]
mod litmus_support;

litmus! {
    /// acl/streams-and-events 0, item 4: a stream is a first-in first-out queue.
    stream_order_ordered: "A write x; A read x; A write x" => [];
    /// acl/streams-and-events T12: nothing orders two streams by itself.
    two_streams_raw_race: "A write x; B read x" => ["read-after-write"];
    /// acl/streams-and-events T12: the same for a write after a read.
    two_streams_war_race: "A read x; B write x" => ["write-after-read"];
    /// acl/streams-and-events T12: the same for two writes.
    two_streams_waw_race: "A write x; B write x" => ["write-after-write"];
    /// Two reads never race.
    two_streams_read_ordered: "A read x; B read x; C read x" => [];
    /// An access that reads and writes clashes with a read and with a write.
    update_after_read_race: "A read x; B update x" => ["write-after-read"];
    /// See above; a read of a result that is still being written comes first.
    update_after_write_race: "A write x; B update x" => ["read-after-write"];

    /// acl/streams-and-events E11: what follows the wait comes after the record.
    event_raw_ordered: "A write x; A record e; B wait e; B read x" => [];
    /// acl/streams-and-events E11, for a write after a read.
    event_war_ordered: "A read x; A record e; B wait e; B write x" => [];
    /// acl/streams-and-events E11, for two writes.
    event_waw_ordered: "A write x; A record e; B wait e; B write x" => [];
    /// acl/streams-and-events E3: a record captures only what was submitted before it.
    record_too_early_race: "A record e; A write x; B wait e; B read x" => ["read-after-write"];
    /// acl/streams-and-events E11: only what is submitted after the wait is held back.
    wait_too_late_race: "A write x; A record e; B read x; B wait e" => ["read-after-write"];
    /// acl/streams-and-events E11: the wait holds back its own stream only.
    wait_on_third_stream_race: "A write x; A record e; C wait e; B read x" => ["read-after-write"];
    /// An edge has a direction: the recording stream waits for nobody.
    edge_backwards_race: "A write x; B record e; A wait e; B read x" => ["read-after-write"];
    /// Order is transitive over three streams.
    chain_ordered: "A write x; A record e1; B wait e1; B record e2; C wait e2; C read x" => [];
    /// The chain breaks where the middle stream records before it waits.
    chain_broken_race: "A write x; A record e1; B record e2; B wait e1; C wait e2; C read x" => ["read-after-write"];
    /// acl/streams-and-events E14: any number of waits for one record, on any streams.
    two_waiters_ordered: "A write x; A record e; B wait e; C wait e; B read x; C read x" => [];
    /// Two waiters are not ordered with each other.
    two_waiters_race: "A write x; A record e; B wait e; C wait e; B write x; C read x" => ["read-after-write"];
    /// A join of two streams: both have to be waited for.
    join_ordered: "A write x; A record e1; B write y; B record e2; C wait e1; C wait e2; C copy x y" => [];
    /// One of the two is missing.
    join_half_race: "A write x; A record e1; B write y; B record e2; C wait e1; C read x y" => ["read-after-write"];
    /// Both directions, as a double buffer needs them.
    ping_pong_ordered: "A write x; A record e1; B wait e1; B read x; B record e2; A wait e2; A write x" => [];
    /// The way back is missing.
    ping_pong_race: "A write x; A record e1; B wait e1; B read x; A write x" => ["write-after-read"];

    /// acl/streams-and-events E4: a wait is bound to the record that is newest when it is submitted.
    rerecord_binds_newest_ordered: "A record e; A write x; A record e; B wait e; B read x" => [];
    /// acl/streams-and-events E4: a later record does not move a wait that is submitted already.
    rerecord_after_wait_race: "A record e; B wait e; A write x; A record e; B read x" => ["read-after-write"];
    /// acl/streams-and-events E4: re-recorded on another stream, the first record no longer counts.
    rerecord_elsewhere_race: "A write x; A record e; B record e; C wait e; C read x" => ["read-after-write"];
    /// acl/streams-and-events E4: the first record's waiter keeps its order.
    rerecord_elsewhere_ordered: "A write x; A record e; C wait e; B record e; C read x" => [];
    /// acl/streams-and-events E12, family C: a wait without a record does nothing.
    wait_before_record_race: "B wait e; A write x; A record e; B read x" => ["read-after-write"];
    /// acl/streams-and-events E13: record and wait on one stream change nothing.
    same_stream_wait_ordered: "A write x; A record e; A wait e; A read x" => [];
    /// acl/streams-and-events E19: two contexts of one device may share an event.
    other_context_ordered: "A write x; A record e; Y wait e; Y read x" => [];
    /// acl/streams-and-events E40: destroying the event leaves the submitted wait in place.
    destroyed_event_ordered: "A write x; A record e; B wait e; H drop e; B read x" => [];
    /// A destroyed event's number given to a new one does not carry its record along.
    destroyed_event_reused_race: "A write x; A record e; B wait e; H drop e; B wait e1; C wait e1; C read x" => ["read-after-write"];

    /// races-and-time 4.3: ranges, not buffers. Neighbouring halves do not touch.
    halves_ordered: "A write x[0..32]; B read x[32..64]" => [];
    /// One byte in common is enough.
    one_byte_race: "A write x[0..33]; B read x[32..64]" => ["read-after-write"];
    /// Overlap in the middle of both.
    inner_overlap_race: "A write x[16..48]; B write x[0..20]" => ["write-after-write"];
    /// A part that is ordered does not cover its neighbour.
    part_ordered_race: "A write x[0..32]; A record e; A write x[32..64]; B wait e; B read x" => ["read-after-write"];
    /// The later write of a part replaces only that part's history.
    part_rewritten_race: "A write x; A record e; B wait e; B write x[0..8]; C wait e; C read x[0..4]" => ["read-after-write"];
    /// See above, beside the rewritten part.
    part_rewritten_ordered: "A write x; A record e; B wait e; B write x[0..8]; C wait e; C read x[8..64]" => [];
    /// Two columns of one matrix (acl/memory-kernels-graphs 1.4.4): rows that interleave do not touch.
    columns_ordered: "A write x[0+4/16*4]; B read x[8+4/16*4]" => [];
    /// Two columns that overlap by two bytes in every row.
    columns_race: "A write x[0+4/16*4]; B read x[2+4/16*4]" => ["read-after-write"];
    /// A range in the gap between rows.
    gap_ordered: "A write x[0+4/16*4]; B write x[4..16]" => [];
    /// A range over a row.
    row_race: "A write x[0+4/16*4]; B write x[30..34]" => ["write-after-write"];
    /// Accesses past the end of an allocation are compared all the same.
    nobodys_memory_race: "A write r; B read r" => ["read-after-write"];
    /// See above, ordered.
    nobodys_memory_ordered: "A write r; A record e; B wait e; B read r" => [];
    /// One task's own read and write of a buffer are no race.
    one_task_ordered: "A copy x x; A update x x" => [];
    /// multistream B8: the half-precision scaling of `output` while the all-reduce of it is queued on the other stream.
    half_precision_scaling_race: "A write x; A record e; B wait e; B update x; B record e1; A update x; A wait e1" => ["read-after-write"];
    /// multistream B8, with the wait moved before the scaling.
    half_precision_scaling_ordered: "A write x; A record e; B wait e; B update x; B record e1; A wait e1; A update x" => [];
    /// multistream B9: waiting for the last micro-batch only works while the communication stream is one queue.
    last_micro_batch_ordered: "B write x; B record e1; B write y; B record e2; A wait e2; A read x y" => [];
    /// multistream B9: with a stream for each micro-batch it does not.
    last_micro_batch_race: "B write x; B record e1; C write y; C record e2; A wait e2; A read x y" => ["read-after-write"];
}
