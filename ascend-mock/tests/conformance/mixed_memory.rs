//! Several functions and several mistakes in one sequence: memory and copies (acl/memory-kernels-graphs 1.1 to 1.6), as in [`super::mixed_capture`].

use crate::lab::facts;

facts! {
    m7_a_2d_copy_goes_between_host_and_device: "1.4.4; runtime: api_error.cc" => "
        device; memory m 256; memory n 256; pinned h 256; pinned k 256; pageable p 256; Memcpy2d m 64 n 64 32 4 H2D -> 107000; Memcpy2d m 64 n 64 32 4 4 -> 107000; Memcpy2d h 64 k 64 32 4 D2H -> 107000
        @t2 Memcpy2d m 64 n 64 32 4 H2D -> 107002; @t2 Memcpy2d m 64 n 64 32 4 D2D -> 207000; @t2 Memcpy2d m 64 n 64 6000000 4 D2D -> 100000; Memcpy2d h 64 m 64 32 4 H2D; Memcpy2d m 64 h 64 32 4 4
        Memcpy2d p 64 m 64 32 4 D2H; streams s; aclmdlRICaptureBegin s GLOBAL; Memcpy2d m 64 n 64 32 4 H2D -> 107000; Memcpy2d m 64 h 64 32 4 H2D -> 107030; Memcpy2d NULL 0 NULL 0 0 4 99";
    m7_a_2d_copy_on_no_stream_without_a_context: "1.4.4; runtime: api_error.cc" => "
        device; streams s; memory m 256; pinned h 256; pageable p 256; @t2 Memcpy2dAsync m 64 h 64 32 4 H2D NULL -> 107000; @t2 Memcpy2dAsync m 64 h 64 32 4 H2D s -> 107002; @t2 Memcpy2dAsync m 64 h 64 32 4 H2D garbage -> 107017
        @t2 Memcpy2dAsync m 16 h 64 32 4 H2D garbage -> 100000; context c 0; Memcpy2dAsync m 64 h 64 32 4 H2D s -> 107003; Memcpy2dAsync m 64 p 64 32 4 H2D s; Memcpy2dAsync m 64 p 64 32 4 D2H s -> 107000";
    m8_pageable_memory_taken_for_a_device_s_is_a_task: "1.4.3; runtime: api_error.cc" => "
        device; GetCurrentContext &a; streams s o; memory m 64; memory n 64; pageable p 64; pageable r 64; hold s; MemcpyAsync m 64 p 64 D2D s; StreamQuery s &q -> 0 q=1; release s; SynchronizeStream s
        poke p 7; MemcpyAsync m 64 p 64 D2D s; MemcpyAsync r 64 m 64 D2D s; SynchronizeStream s; peek r -> 7; aclmdlRICaptureBegin o GLOBAL; MemcpyAsync m 64 p 64 D2D o; MemcpyAsync m 64 p 64 D2D s
        MemcpyAsync m 64 p 64 H2D s -> 107041; MemcpyAsync m 64 p 64 H2D o -> 107000; aclmdlRICaptureEnd o &g -> 0 g=set; context c 0; MemcpyAsync m 64 p 64 D2D s -> 107003; MemcpyAsync m 64 p 64 H2D s";
    m8_nothing_to_copy_is_found_before_the_capture: "1.4.1; runtime: api_error.cc" => "
        device; streams s; memory m 64; pageable p 64; pinned h 64; aclmdlRICaptureBegin s GLOBAL; MemcpyAsync p 64 p 64 H2D s; MemcpyAsync p 64 p 64 H2H s -> 207000; MemcpyAsync h 64 h 64 H2D s -> 207000
        MemcpyAsync m 64 m 64 H2H s; Memcpy p 64 p 64 H2D; MemcpyAsync p 32 p 64 H2D s -> 107000; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1; aclmdlRICaptureEnd s &g -> 0 g=set";
    m8_a_restricted_pageable_copy_drains_its_stream_first: "1.4.3, 3.4; runtime: api_error.cc" => "
        !threads
        device; streams s o; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; hold o; MemsetAsync m 64 1 64 o; StreamQuery o &q -> 0 q=1; release_after o 60; MemcpyAsync m 64 p 64 H2D o -> 107041; StreamQuery o &q -> 0 q=0";
    m9_the_last_error_of_refused_copies: "1.4.1, acl/streams-and-events X2" => "
        device; streams s; memory m 64; pinned h 64; pinned k 64; Memcpy NULL 64 h 64 H2D -> 100000; GetLastError THREAD_LEVEL -> 0; MemcpyAsync h 64 k 64 H2H s -> 207000; GetLastError THREAD_LEVEL -> 0; Memcpy m 32 h 64 H2D -> 107000
        GetLastError THREAD_LEVEL -> 107000; MemsetAsync m 32 0 64 s -> 107000; aclmdlRICaptureEnd s &g -> 107029; PeekAtLastError THREAD_LEVEL -> 107029; GetLastError THREAD_LEVEL -> 107029; GetLastError THREAD_LEVEL -> 0";
    m9_a_size_that_overflows_with_its_padding: "1.1; runtime: memory.cpp" => "
        device; Malloc &a 18446744073709551552 0 -> 100000; Malloc &b 18446744073709551551 0 -> 207001; MallocAlign32 &c 18446744073709551584 0 -> 100000; MallocWithCfg &d 18446744073709551615 0 NULL -> 207001; @t2 Malloc &e 18446744073709551552 0 -> 100000";
    m9_registrations: "1.2; runtime: api_error.cc" => "
        device; page p 8192; HostRegister p 0 0 &d -> 100000; HostRegister p 4096 99 NULL -> 100000; HostRegister p 4096 1 &d -> 207000 d=untouched; HostRegisterV2 p 4096 268435460 -> 107000; HostRegisterV2 p 4096 6
        HostRegisterV2 p 4096 2 -> 507910; HostUnregister p; HostUnregister p -> 507911";
}
