//! When memory begins and ends: freed in flight, reused, used after free, read before written.

#[macro_use]
mod litmus_support;

litmus! {
    /// acl/memory-kernels-graphs 1.1: `aclrtFree` frees at once and waits for nobody.
    free_in_flight_hazard: "A write x; H free x" => ["freed-in-flight"];
    /// A read in flight is as bad.
    free_while_read_hazard: "A read x; H free x" => ["freed-in-flight"];
    /// After a synchronize it is right.
    free_after_sync_ordered: "A write x; H sync A; H free x" => [];
    /// Synchronizing with another stream is not enough.
    free_after_other_sync_hazard: "A write x; B write y; H sync B; H free x" => ["freed-in-flight"];
    /// An event behind the last use is.
    free_after_event_ordered: "A write x; A record e; H sync e; H free x" => [];
    /// An event before the last use is not.
    free_after_early_event_hazard: "A write x; A record e; A read x; H sync e; H free x" => ["freed-in-flight"];
    /// A stream wait orders streams, not the host.
    free_after_stream_wait_hazard: "A write x; A record e; B wait e; H free x" => ["freed-in-flight"];
    /// acl/memory-kernels-graphs 1.1: `aclrtFreeWithDevSync` waits for the device.
    free_with_sync_ordered: "A write x; B read y; H freesync x" => [];
    /// Nobody uses it.
    free_unused_ordered: "A write x; H free y" => [];
    /// The last of two readers counts.
    free_two_readers_hazard: "A read x; B read x; H sync A; H free x" => ["freed-in-flight"];
    /// Destroying the stream waits for its work (acl/streams-and-events T28).
    free_after_destroy_ordered: "A write x; H destroy A; H free x" => [];
    /// acl/memory-kernels-graphs 1.2: `aclrtFreeHost` does not wait for queued copies either.
    free_pinned_hazard: "A copy p x; H free p" => ["freed-in-flight"];
    /// See above, after a synchronize.
    free_pinned_ordered: "A copy p x; H sync A; H free p" => [];
    /// Work that is kept back by an unset flag will still touch it.
    free_blocked_work_hazard: "A wait l; A write x; H free x" => ["freed-in-flight"];
    /// Another thread's synchronization, handed over.
    free_by_other_thread_ordered: "A write x; H sync A; H send m; T receive m; T free x" => [];
    /// Another thread's synchronization, not handed over.
    free_by_other_thread_hazard: "A write x; H sync A; T free x" => ["freed-in-flight"];

    /// acl/memory-kernels-graphs 1.1: an access that is submitted after the free.
    use_after_free_hazard: "H free x; A read x" => ["use-after-free"];
    /// Part of the access is enough.
    use_after_free_part_hazard: "H free x; A write x[60..64]" => ["use-after-free"];
    /// The address given out again is new memory.
    allocated_again_ordered: "H free x; H alloc x; A write x; A read x" => [];
    /// New memory holds nothing, whatever was there.
    allocated_again_unwritten_hazard: "H free x; H alloc x; A read x" => ["unwritten-read"];
    /// The host itself.
    host_use_after_free_hazard: "H free x; H write x" => ["use-after-free"];
    /// Freed twice.
    double_free_hazard: "H free x; H free x" => ["invalid-free"];
    /// Freed, allocated and freed again.
    freed_twice_with_allocation_ordered: "H free x; H alloc x; H free x" => [];
    /// An address that nobody allocated.
    free_unknown_hazard: "H free r" => ["invalid-free"];

    /// acl/memory-kernels-graphs 1.1: device memory is not initialised.
    unwritten_read_hazard: "A read u" => ["unwritten-read"];
    /// Written before.
    written_read_ordered: "A write u; A read u" => [];
    /// Only half of it was.
    half_written_hazard: "A write u[0..32]; A read u" => ["unwritten-read"];
    /// The half that was.
    half_written_ordered: "A write u[0..32]; A read u[0..32]" => [];
    /// A copy from the host is a write.
    copied_in_ordered: "A copy p u; A read u" => [];
    /// So is what the host put there by itself.
    host_written_ordered: "H write u; A read u" => [];
    /// So is what the checker was told about.
    declared_written_ordered: "H fill u; A read u" => [];
    /// Reading and writing reads first.
    update_unwritten_hazard: "A update u" => ["unwritten-read"];
    /// Every second row.
    rows_unwritten_hazard: "A write u[0+4/16*4]; A read u[0..16]" => ["unwritten-read"];

    /// multistream B7, acl/memory-kernels-graphs 1.7: the block goes to a new owner while the other stream still reads it.
    pool_reuse_hazard: "A get b@0; A write b; A record e; B wait e; B read b; A give b; A get c@0; A write c" => ["reused-in-flight"];
    /// multistream B7: kept until the other stream is through.
    pool_reuse_after_wait_ordered: "A get b@0; A write b; A record e; B wait e; B read b; B record e1; A wait e1; A give b; A get c@0; A write c" => [];
    /// races-and-time 4.2: making the reader wait for the writer mends the data race, not the lifetime.
    pool_reader_waits_hazard: "A get b@0; A write b; A record e; B wait e; B read b; A record e1; B wait e1; A give b; A get c@0; A write c" => ["reused-in-flight"];
    /// acl/memory-kernels-graphs 1.7: on one stream reuse is in order.
    pool_same_stream_ordered: "A get b@0; A write b; A give b; A get c@0; A write c; A read c" => [];
    /// acl/memory-kernels-graphs 1.7: another stream that gets the block has to wait for its former owner.
    pool_other_stream_hazard: "A get b@0; A write b; A give b; B get c@0; B write c" => ["reused-in-flight"];
    /// See above, with an event.
    pool_other_stream_ordered: "A get b@0; A write b; A give b; A record e; B wait e; B get c@0; B write c" => [];
    /// Blocks that overlap only in part.
    pool_overlap_hazard: "A get b@0; A write b; A record e; B wait e; B read b[32..64]; A give b; A get c@32; A write c" => ["reused-in-flight"];
    /// The reader used only the part that the new block does not have.
    pool_overlap_ordered: "A get b@0; A write b; A record e; B wait e; B read b[0..32]; A give b; A get c@32; A write c" => [];
    /// A third owner is safe from the first once the second was ordered.
    pool_third_owner_ordered: "A get b@0; A write b; A give b; A get c@0; A write c; A give c; A get d@0; A write d" => [];
    /// A block that nobody writes again is not harmed by being given away.
    pool_given_away_unused_ordered: "A get b@0; A write b; A record e; B wait e; B read b; A give b; A get c@0" => [];
    /// acl/memory-kernels-graphs 1.7: after it was given back.
    pool_use_after_give_hazard: "A get b@0; A write b; A give b; A read b" => ["use-after-free"];
    /// acl/memory-kernels-graphs 1.7: a new owner finds no contents.
    pool_unwritten_hazard: "A get b@0; A write b; A give b; A get c@0; A read c" => ["unwritten-read"];
    /// acl/memory-kernels-graphs 1.7: pool memory may be freed with plain `aclrtFree`, which waits for nobody.
    pool_plain_free_hazard: "A get b@0; A write b; H free b" => ["freed-in-flight"];
    /// See above, after a synchronize.
    pool_plain_free_ordered: "A get b@0; A write b; H sync A; H free b" => [];
    /// A synchronization of the host orders the former owner's work before everything.
    pool_reuse_after_sync_ordered: "A get b@0; A write b; A record e; B wait e; B read b; A give b; H sync B; A get c@0; A write c" => [];
    /// Freed by the host after a synchronize, the past is over.
    free_alloc_after_sync_ordered: "A write x; H sync A; H free x; H alloc x; B write x" => [];
    /// Freed in flight, then allocated again: the first finding is the cause.
    free_alloc_in_flight_hazard: "A write x; H free x; H alloc x; B write x" => ["freed-in-flight"];
}
