//! Stream-ordered pools (acl/memory-kernels-graphs 1.7; the trim at a synchronize also acl/streams-and-events E31).

use crate::lab::facts;

facts! {
    p7_create_checks_its_properties: "1.7" => "
        device; args ok 0 dev0|0x100000000 0 0 0 0 0; args kind 1 dev0|0x100000000 0 0 0 0 0; args host 0 dev0 0 0 0 0 0; args rest 0 dev0|0x100000000 0 0 0 0 1
        MemPoolCreate NULL ok -> 100000; MemPoolCreate &p NULL -> 100000; MemPoolCreate &p kind -> 100000; MemPoolCreate &p host -> 100000; MemPoolCreate &p rest -> 100000 p=untouched
        MemPoolCreate &p ok -> 0 p=set; MemPoolDestroy p; MemPoolDestroy p -> 107017; MemPoolDestroy NULL -> 100000";
    p7_malloc_arguments: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync NULL 64 garbage s -> 100000; MemPoolMallocAsync &p 64 NULL s -> 100000
        MemPoolMallocAsync &p 64 garbage NULL -> 100000; MemPoolMallocAsync &p 64 garbage s -> 107017; MemPoolMallocAsync &p 64 pool garbage -> 107017; MemPoolMallocAsync &p 64 s s -> 107017
        @t2 MemPoolMallocAsync &p 64 pool s -> 107002; context c 0; MemPoolMallocAsync &p 64 pool s -> 107003 p=untouched";
    p7_size_zero_succeeds_and_writes_nothing: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 0 pool s -> 0 p=untouched; MemPoolMallocAsync NULL 0 pool s -> 100000";
    p7_memory_is_usable_in_stream_order: "1.7" => "
        device; streams s; pinned h 64; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; hold s; MemPoolMallocAsync &p 64 pool s -> 0 p=set; MemsetAsync p 64 5 64 s
        MemcpyAsync h 64 p 64 D2H s; MemPoolFreeAsync p s; release s; SynchronizeStream s; peek h -> 5";
    p7_memory_is_not_there_before_its_turn: "1.7: usable only in stream order" => "
        device; streams s o; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; hold s; MemPoolMallocAsync &p 64 pool s; MemsetAsync p 64 5 64 o; SynchronizeStream o -> 507013
        release s; SynchronizeStream s; MemsetAsync p 64 5 64 o; SynchronizeStream o";
    p7_nor_behind_its_free: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; MemPoolFreeAsync p s; MemsetAsync p 64 5 64 s; SynchronizeStream s -> 507013";
    p7_free_arguments: "1.7" => "
        device; streams s; memory m 64; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; MemPoolFreeAsync NULL s -> 100000; MemPoolFreeAsync p NULL -> 100000
        MemPoolFreeAsync p garbage -> 107017; MemPoolFreeAsync m s -> 107000; MemPoolFreeAsync p+8 s -> 107000; @t2 MemPoolFreeAsync p s -> 107002; MemPoolFreeAsync p s; MemPoolFreeAsync p s -> 107000";
    p7_the_same_stream_reuses_at_once: "1.7: same stream (always)" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; hold s; MemPoolMallocAsync &p 64 pool s; MemPoolFreeAsync p s; MemPoolMallocAsync &q 64 pool s; same p q -> 1; release s
        MemsetAsync q 64 1 64 s; SynchronizeStream s";
    p7_reused_memory_holds_nothing: "1.7" => "
        device; streams s; pinned h 64; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; MemsetAsync p 64 5 64 s; MemPoolFreeAsync p s
        MemPoolMallocAsync &q 64 pool s; MemcpyAsync h 64 q 64 D2H s; SynchronizeStream s; same p q -> 1; peek h -> 0xA5";
    p7_another_stream_reuses_behind_its_wait: "1.7: through event dependencies" => "
        device; streams s o; event e Ex:SYNC; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolSetAttr pool 2 &v:0; MemPoolSetAttr pool 3 &w:0; hold s; MemPoolMallocAsync &p 64 pool s
        MemPoolFreeAsync p s; MemPoolMallocAsync &q 64 pool o; same p q -> 0; RecordEvent e s; StreamWaitEvent o e; MemPoolMallocAsync &r 64 pool o; same p r -> 1; MemsetAsync r 64 1 64 o; release s
        SynchronizeStream o; SynchronizeStream s";
    p7_a_wait_behind_the_free_is_needed: "1.7" => "
        device; streams s o; event e Ex:SYNC; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolSetAttr pool 2 &v:0; MemPoolSetAttr pool 3 &w:0; hold s; MemPoolMallocAsync &p 64 pool s
        RecordEvent e s; MemPoolFreeAsync p s; StreamWaitEvent o e; MemPoolMallocAsync &q 64 pool o; same p q -> 0; release s; SynchronizeStream o";
    p7_opportunistic_reuse_takes_what_is_done: "1.7: opportunistic" => "
        device; streams s o; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolSetAttr pool 3 &w:0; MemPoolSetAttr pool 4 &t:4096; MemPoolMallocAsync &p 64 pool s; MemPoolFreeAsync p s
        SynchronizeStream s; MemPoolMallocAsync &q 64 pool o; same p q -> 1; MemPoolFreeAsync q o; hold o; SynchronizeStream s; MemPoolMallocAsync &r 64 pool o; MemPoolFreeAsync r o
        MemPoolMallocAsync &n 64 pool s; same n r -> 0; release o; SynchronizeStream o";
    p7_internal_dependencies_add_a_wait: "1.7: internal dependencies with automatic waits" => "
        device; streams s o; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; hold s; MemPoolMallocAsync &p 64 pool s; MemPoolFreeAsync p s; MemPoolMallocAsync &q 64 pool o; same p q -> 1
        MemsetAsync q 64 1 64 o; StreamQuery o &st -> 0 st=1; release s; SynchronizeStream o";
    p7_a_synchronize_releases_above_the_threshold: "1.7, E31" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; MemPoolGetAttr pool 5 &a -> 0 a=64; MemPoolGetAttr pool 7 &b -> 0 b=64
        MemPoolFreeAsync p s; settle; MemPoolGetAttr pool 5 &a -> 0 a=64; MemPoolGetAttr pool 7 &b -> 0 b=0; SynchronizeStream s; MemPoolGetAttr pool 5 &a -> 0 a=0";
    p7_so_does_a_synchronize_of_an_event: "E31" => "
        device; streams s; event e Ex:SYNC; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; MemPoolFreeAsync p s; RecordEvent e s; SynchronizeEvent e
        MemPoolGetAttr pool 5 &a -> 0 a=0";
    p7_the_threshold_keeps_memory: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolGetAttr pool 4 &a -> 0 a=0; MemPoolSetAttr pool 4 &t:150; MemPoolMallocAsync &p 64 pool s
        MemPoolMallocAsync &q 128 pool s; MemPoolFreeAsync p s; MemPoolFreeAsync q s; SynchronizeStream s; MemPoolGetAttr pool 5 &a -> 0 a=128; MemPoolTrimTo pool 0; MemPoolGetAttr pool 5 &a -> 0 a=0";
    p7_trim_keeps_what_it_is_told_and_what_is_used: "1.7: TrimTo overrides the threshold" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolSetAttr pool 4 &t:4096; MemPoolMallocAsync &p 64 pool s; MemPoolMallocAsync &q 64 pool s; MemPoolFreeAsync p s
        SynchronizeStream s; MemPoolTrimTo pool 128; MemPoolGetAttr pool 5 &a -> 0 a=128; MemPoolTrimTo pool 0; MemPoolGetAttr pool 5 &a -> 0 a=64; MemsetAsync q 64 1 64 s; SynchronizeStream s
        MemPoolTrimTo NULL 0 -> 100000; MemPoolTrimTo garbage 0 -> 107017";
    p7_pool_memory_is_of_the_device: "1.1, 1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; GetMemInfo HBM &f &t; MemPoolMallocAsync &p 0x200000 pool s; PointerGetAttributes p &a -> 0 a@4=1
        GetMemInfo HBM &g &t; same f g -> 0; MemPoolFreeAsync p s; SynchronizeStream s; GetMemInfo HBM &g &t; same f g -> 1";
    p7_plain_free_takes_pool_memory: "1.1, 1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; SynchronizeStream s; Free p; MemPoolGetAttr pool 5 &a -> 0 a=0
        MemPoolFreeAsync p s -> 107000";
    p7_a_full_device_takes_back_what_pools_keep: "1.1: trims its pools and retries once" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolSetAttr pool 4 &t:0x1000000000; MemPoolMallocAsync &p 0x800000000 pool s; MemPoolFreeAsync p s
        SynchronizeStream s; MemPoolGetAttr pool 5 &a -> 0 a=0x800000000; Malloc &m 0xC00000000 0 -> 0 m=set; MemPoolGetAttr pool 5 &a -> 0 a=0; MemPoolMallocAsync &q 0x800000000 pool s -> 207001";
    p7_a_limit_holds: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 128 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 128 pool s; MemPoolMallocAsync &q 64 pool s -> 207001; MemPoolFreeAsync p s
        SynchronizeStream s; MemPoolMallocAsync &q 64 pool s -> 0 q=set";
    p7_high_water_marks: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolMallocAsync &p 64 pool s; MemPoolMallocAsync &q 64 pool s; MemPoolFreeAsync p s; MemPoolFreeAsync q s
        SynchronizeStream s; MemPoolGetAttr pool 6 &a -> 0 a=128; MemPoolGetAttr pool 8 &b -> 0 b=128; MemPoolSetAttr pool 6 &z:0; MemPoolGetAttr pool 6 &a -> 0 a=0; MemPoolSetAttr pool 8 &z:1 -> 107000";
    p7_attribute_arguments: "1.7" => "
        device; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; MemPoolGetAttr NULL 4 &a -> 100000; MemPoolGetAttr pool 4 NULL -> 100000; MemPoolGetAttr pool 99 &a -> 107000
        MemPoolGetAttr garbage 4 &a -> 107017; MemPoolSetAttr pool 4 NULL -> 100000; MemPoolSetAttr pool 5 &z:0 -> 107000; MemPoolSetAttr pool 1 &z:2 -> 107000; MemPoolGetAttr pool 1 &a -> 0 a=1";
    p7_a_destroyed_pool_leaves_its_blocks_alive: "1.7" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; GetMemInfo HBM &f &t; MemPoolMallocAsync &p 64 pool s; MemPoolDestroy pool; MemsetAsync p 64 1 64 s; MemPoolFreeAsync p s
        SynchronizeStream s; GetMemInfo HBM &g &t; same f g -> 1; MemPoolMallocAsync &q 64 pool s -> 107017";
    p7_pools_are_not_captured: "unspecified" => "
        device; streams s; args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &pool props; aclmdlRICaptureBegin s RELAXED; MemPoolMallocAsync &p 64 pool s -> 207000; aclmdlRICaptureEnd s &g -> 0 g=set";
}
