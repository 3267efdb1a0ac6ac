//! Filling memory (acl/memory-kernels-graphs 1.5).

use crate::lab::facts;

facts! {
    f1_count_zero_succeeds_before_everything: "1.5" => "Memset NULL 64 0 0; MemsetAsync NULL 64 0 0 garbage";
    f1_null_is_100000: "1.5" => "Memset NULL 64 0 64 -> 100000; MemsetAsync NULL 64 0 64 garbage -> 100000";
    f1_only_eight_bits_count: "1.5" => "device; memory m 64; pageable p 64; Memset m 64 0x1ff 64; Memcpy p 64 m 64 D2H; peek p -> 255";
    f1_async_beyond_the_maximum_is_107000: "1.5" => "device; streams s; memory m 64; MemsetAsync m 32 0 64 s -> 107000 ~EE1003; MemsetAsync m 32 0 64 garbage -> 107017";
    f1_beyond_the_allocation_is_107000: "1.5 [stand-in]" => "device; memory m 1024; Memset m 8192 0 8192 -> 107000";
    f1_no_context_is_107002: "1.5" => "device; memory m 64; streams s; @t2 Memset m 64 0 64 -> 107002; @t2 MemsetAsync m 64 0 64 s -> 107002";
    f2_host_memory_works_too: "1.5" => "device; pinned h 64; pageable p 64; Memset h 64 6 64; peek h -> 6; Memset p 64 7 64; peek p+63 -> 7";
    f3_async_on_host_memory_is_immediate: "1.5" => "
        device; streams s; memory m 64; pinned h 64; pageable p 64; hold s; MemsetAsync m 64 0 64 s; MemsetAsync h 64 8 64 s; peek h -> 8; MemsetAsync p 64 9 64 s; peek p -> 9; StreamQuery s &q -> 0 q=1
        release s; SynchronizeStream s";
    f3_the_streams_context_is_checked_all_the_same: "1.5" => "device; streams s; context c 0; pinned h 64; memory m 64; MemsetAsync h 64 0 64 s -> 107003; MemsetAsync m 64 0 64 s -> 107003";
    f3_on_device_memory_it_is_a_task: "1.5" => "device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; pending s -> 1; release s; SynchronizeStream s";
    f4_d32_must_be_aligned: "1.5" => "device; memory m 64; MemsetD32 m+1 60 7 4 -> 100000; MemsetD32 m 64 7 17 -> 100000";
    f4_d32_on_unregistered_memory_is_100000: "1.5" => "device; pageable p 64; MemsetD32 p 64 7 4 -> 100000";
}
