//! Copies (acl/memory-kernels-graphs 1.4).

use crate::lab::facts;

facts! {
    k1_count_zero_succeeds_before_everything: "1.4.1" => "Memcpy NULL 0 NULL 0 99; MemcpyAsync NULL 0 NULL 0 99 garbage; Memcpy 0x1 64 0x2 0 H2D";
    k1_null_pointers_are_100000: "1.4.1" => "device; pageable p 64; memory m 64; Memcpy NULL 64 p 64 H2D -> 100000; Memcpy m 64 NULL 64 H2D -> 100000; MemcpyAsync NULL 64 p 64 H2D garbage -> 100000";
    k1_kinds_above_five_are_100000: "1.4.1" => "
        device; pageable p 64; memory m 64; Memcpy m 64 p 64 6 -> 100000; Memcpy m 64 p 64 7 -> 100000; Memcpy m 64 p 64 99 -> 100000; Memcpy m 64 p 64 -1 -> 100000; MemcpyAsync m 64 p 64 6 NULL -> 100000";
    k1_more_than_the_destination_is_107000: "1.4.1" => "
        device; streams s; pinned p 64; memory m 64; Memcpy m 32 p 64 H2D -> 107000 ~EE1003; Memcpy m 0 p 64 H2D -> 107000; MemcpyAsync m 32 p 64 H2D s -> 107000; MemcpyAsync m 0 p 64 H2D s -> 107000";
    k1_same_address_copies_nothing: "1.4.1" => "device; memory m 64; @t2 Memcpy m 64 m 64 D2D; Memcpy m 64 m 64 D2D; MemcpyAsync m 64 m 64 D2D NULL";
    k1_no_context_is_107002: "1.4.1" => "device; memory m 64; pinned h 64; streams s; @t2 Memcpy m 64 h 64 H2D -> 107002; @t2 MemcpyAsync m 64 h 64 H2D s -> 107002";
    k1_stale_stream_before_the_size: "1.4.1" => "device; memory m 64; pinned h 64; MemcpyAsync m 32 h 64 H2D garbage -> 107017";
    k2_bytes_arrive: "1.4.2" => "device; memory m 64; pageable p 64; pageable r 64; poke p 77; Memcpy m 64 p 64 H2D; Memcpy r 64 m 64 D2H; peek r -> 77";
    k2_device_to_device: "1.4.2" => "device; memory m 64; memory n 64; pageable p 64; poke p 33; Memcpy m 64 p 64 H2D; Memcpy n 64 m 64 D2D; poke p 0; Memcpy p 64 n 64 D2H; peek p -> 33";
    k2_host_to_host: "1.4.2" => "device; pageable p 64; pageable r 64; poke p 3; Memcpy r 64 p 64 H2H; peek r -> 3";
    k2_the_kind_is_ignored: "1.4.2" => "
        device; memory m 64; pageable p 64; pageable r 64; poke p 9; Memcpy m 64 p 64 D2H; Memcpy r 64 m 64 H2D; peek r -> 9; Memcpy m 64 p 64 0; Memcpy m 64 p 64 3; Memcpy m 64 p 64 4; Memcpy m 64 p 64 5";
    k2_a_part_of_an_allocation: "1.4.2" => "device; memory m 64; pageable p 64; Memset m 64 1 64; poke p 8; Memcpy m+10 54 p 1 H2D; Memcpy p 64 m 64 D2H; peek p+9 -> 1; peek p+10 -> 8; peek p+11 -> 1";
    k2_it_is_not_ordered_with_streams: "1.4.2" => "device; streams s; memory m 64; pageable p 64; hold s; MemsetAsync m 64 1 64 s; Memcpy p 64 m 64 D2H; StreamQuery s &q -> 0 q=1; release s; SynchronizeStream s";
    k2_nor_with_the_default_stream: "1.4.2" => "device; memory m 64; pageable p 64; CtxGetCurrentDefaultStream &d; hold d; MemsetAsync m 64 1 64 NULL; Memcpy p 64 m 64 D2H; release d; SynchronizeStream NULL";
    k3_pinned_copies_are_enqueued: "1.4.3" => "
        device; streams s; memory m 64; pinned h 64; poke h 5; hold s; MemcpyAsync m 64 h 64 H2D s; StreamQuery s &q -> 0 q=1; poke h 6; release s; SynchronizeStream s; pinned r 64
        MemcpyAsync r 64 m 64 D2H s; SynchronizeStream s; peek r -> 6";
    k3_pageable_copies_are_done_on_return: "1.4.3 (a)" => "
        device; streams s; memory m 64; pageable p 64; hold s; MemsetAsync m 64 4 64 s; release_after s 60; MemcpyAsync p 64 m 64 D2H s; StreamQuery s &q -> 0 q=0; peek p -> 4";
    k3_pageable_copies_are_no_task: "1.4.3 (d)" => "device; streams s; memory m 64; pageable p 64; MemcpyAsync m 64 p 64 H2D s; pending s -> 0";
    k3_null_is_the_default_stream: "1.4.3" => "device; memory m 64; pinned h 64; CtxGetCurrentDefaultStream &d; hold d; MemcpyAsync m 64 h 64 H2D NULL; StreamQuery NULL &q -> 0 q=1; release d; SynchronizeStream NULL";
    k3_pinned_directions_are_forced: "1.4.3 table" => "
        device; streams s; memory m 64; memory n 64; pinned h 64; MemcpyAsync m 64 h 64 H2H s; MemcpyAsync m 64 h 64 D2H s; MemcpyAsync m 64 h 64 D2D s; MemcpyAsync m 64 h 64 ANY s
        MemcpyAsync h 64 m 64 H2D s; MemcpyAsync h 64 m 64 H2H s; MemcpyAsync m 64 n 64 H2D s; MemcpyAsync m 64 n 64 H2H s; SynchronizeStream s";
    k3_pageable_to_device_kinds: "1.4.3 table" => "
        device; streams s; memory m 64; pageable p 64; MemcpyAsync m 64 p 64 H2D s; MemcpyAsync m 64 p 64 D2D s; MemcpyAsync m 64 p 64 ANY s; MemcpyAsync m 64 p 64 H2H s -> 107000
        MemcpyAsync m 64 p 64 D2H s -> 107000";
    k3_device_to_pageable_kinds: "1.4.3 table" => "
        device; streams s; memory m 64; pageable p 64; MemcpyAsync p 64 m 64 D2H s; MemcpyAsync p 64 m 64 D2D s; MemcpyAsync p 64 m 64 ANY s; MemcpyAsync p 64 m 64 H2D s -> 107000
        MemcpyAsync p 64 m 64 H2H s -> 107000";
    k3_host_to_host_is_207000: "1.4.3" => "device; streams s; pinned h 64; pinned r 64; pageable p 64; MemcpyAsync h 64 r 64 H2H s -> 207000; MemcpyAsync p 64 h 64 ANY s -> 207000";
    k3_foreign_stream_by_kind_of_memory: "1.4.1, ctx_cross_stream.09" => "
        device; streams s; context c 0; memory m 64; pinned h 64; pageable p 64; MemcpyAsync m 64 h 64 H2D s -> 107003; MemcpyAsync m 64 p 64 H2D s; MemcpyAsync m 64 m 64 D2D s";
    k3_with_condition_is_an_alias: "1.4" => "device; streams s; memory m 64; pageable p 64; MemcpyAsyncWithCondition m 64 p 64 H2D s";
    k4_zero_width_or_height_succeeds: "1.4.4" => "Memcpy2d NULL 64 NULL 64 0 4 H2D; Memcpy2d NULL 64 NULL 64 4 0 99; Memcpy2dAsync NULL 64 NULL 64 0 4 H2D garbage";
    k4_null_and_pitches: "1.4.4" => "
        device; memory m 256; pageable p 256; Memcpy2d NULL 64 p 64 32 4 H2D -> 100000; Memcpy2d m 64 NULL 64 32 4 H2D -> 100000; Memcpy2d m 16 p 64 32 4 H2D -> 100000
        Memcpy2d m 64 p 16 32 4 H2D -> 100000";
    k4_kinds: "1.4.4" => "device; memory m 256; memory n 256; pageable p 256; Memcpy2d m 64 p 64 32 4 H2H -> 100000; Memcpy2d m 64 p 64 32 4 99 -> 100000; Memcpy2d m 64 n 64 32 4 D2D -> 207000";
    k4_rows_arrive: "1.4.4" => "
        device; memory m 256; pageable p 256; Memset m 256 1 256; poke p+64 7; Memcpy2d m 64 p 64 32 2 H2D; Memcpy p 256 m 256 D2H; peek p+64 -> 7; peek p+32 -> 1";
    k4_async_device_to_device: "1.4.4" => "device; streams s; memory m 256; memory n 256; Memcpy2dAsync m 64 n 64 32 4 D2D s; SynchronizeStream s";
    k4_too_wide_is_107000: "1.4.4" => "device; memory m 256; pageable p 256; Memcpy2d m 6000000 p 6000000 5000001 1 H2D -> 107000";
}
