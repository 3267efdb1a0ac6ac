//! Copies by descriptor and by offset (acl/memory-kernels-graphs 1.4.6).

use crate::lab::facts;

facts! {
    k6_a_descriptor_says_what_is_copied: "1.4.6" => "
        device; streams s; memory d 64; memory m 64; memory n 64; pageable p 64; GetMemcpyDescSize 6 &size -> 0 size=64; Memset m 64 5 64; SetMemcpyDesc d 6 m n 64 NULL; MemcpyAsyncWithDesc d 6 s; SynchronizeStream s
        Memcpy p 64 n 64 D2H; peek p -> 5";
    k6_it_is_read_when_the_copy_runs: "1.4.6" => "
        device; streams s; memory d 64; memory m 64; memory n 64; memory o 64; pageable p 64; Memset m 64 5 64; Memset o 64 6 64; SetMemcpyDesc d 6 m n 64 NULL; hold s; MemcpyAsyncWithDesc d 6 s
        SetMemcpyDesc d 6 o n 64 NULL; release s; SynchronizeStream s; Memcpy p 64 n 64 D2H; peek p -> 6";
    k6_descriptor_arguments: "1.4.6" => "
        device; streams s; memory d 64; memory m 64; memory n 64; pageable p 64; GetMemcpyDescSize 6 NULL -> 100000; GetMemcpyDescSize 3 &size -> 100000; SetMemcpyDesc NULL 6 m n 64 NULL -> 100000
        SetMemcpyDesc d 6 NULL n 64 NULL -> 100000; SetMemcpyDesc d 6 m NULL 64 NULL -> 100000; SetMemcpyDesc d 3 m n 64 NULL -> 100000; SetMemcpyDesc d 6 m n 0 NULL -> 100000; SetMemcpyDesc d 6 m n 64 p -> 100000
        SetMemcpyDesc p 6 m n 64 NULL -> 107000; MemcpyAsyncWithDesc NULL 6 s -> 100000; MemcpyAsyncWithDesc d 3 s -> 100000; MemcpyAsyncWithDesc d 6 garbage -> 107017; @t2 MemcpyAsyncWithDesc d 6 s -> 107002
        context c 0; MemcpyAsyncWithDesc d 6 s -> 107003";
    k6_other_memory_is_no_descriptor: "1.4.6, 10.2" => "device; streams s; memory d 64; Memset d 64 0 64; MemcpyAsyncWithDesc d 6 s; SynchronizeStream s -> 507013";
    k6_offsets_are_added_to_addresses_in_memory: "1.4.6" => "
        device; streams s; memory a 8; memory b 8; memory m 64; memory n 64; pageable p 64; args from m; args to n; Memcpy a 8 from 8 H2D; Memcpy b 8 to 8 H2D; Memset m 64 1 64; Memset m+16 48 7 48
        MemcpyAsyncWithOffset b 64 8 a 16 16 6 s; SynchronizeStream s; Memcpy p 64 n 64 D2H; peek p+8 -> 7; peek p+23 -> 7; peek p+24 -> 0xA5";
    k6_offset_arguments: "1.4.6, 1.4.1" => "
        device; streams s; memory a 8; memory b 8; MemcpyAsyncWithOffset NULL 64 0 a 16 0 6 s -> 100000; MemcpyAsyncWithOffset b 64 0 NULL 16 0 6 s -> 100000; MemcpyAsyncWithOffset b 64 0 a 16 0 1 s -> 100000
        MemcpyAsyncWithOffset b 8 0 a 16 0 6 s -> 107000; MemcpyAsyncWithOffset b 64 0 a 16 0 6 garbage -> 107017; MemcpyAsyncWithOffset NULL 0 0 NULL 0 0 6 s; @t2 MemcpyAsyncWithOffset b 64 0 a 16 0 6 s -> 107002";
    k6_a_graph_reads_them_at_each_replay: "1.4.6, 3.7" => "
        device; streams s; memory d 64; memory m 64; memory n 64; pageable p 64; Memset m 64 5 64; SetMemcpyDesc d 6 m n 64 NULL; aclmdlRICaptureBegin s RELAXED; MemcpyAsyncWithDesc d 6 s; aclmdlRICaptureEnd s &g
        aclmdlRIExecuteAsync g s; SynchronizeStream s; Memset m 64 6 64; SetMemcpyDesc d 6 m n 32 NULL; aclmdlRIExecuteAsync g s; SynchronizeStream s; Memcpy p 64 n 64 D2H; peek p+31 -> 6; peek p+32 -> 5";
}
