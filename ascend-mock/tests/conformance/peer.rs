//! Copies between devices (acl/memory-kernels-graphs 1.4.2; acl/streams-and-events 3.4).

use crate::lab::facts;

facts! {
    d4_a_copy_between_devices_needs_peer_access: "1.4.2" => "
        device 1; memory n 64; device 0; memory m 64; Memcpy m 64 n 64 D2D -> 107000; DeviceCanAccessPeer &can dev0 dev1 -> 0 can=1; DeviceEnablePeerAccess dev1 0; Memset m 64 3 64; Memcpy n 64 m 64 D2D
        pageable p 64; Memcpy p 64 n 64 D2H; peek p -> 3; DeviceDisablePeerAccess dev1; Memcpy m 64 n 64 D2D -> 107000";
    d4_without_it_an_asynchronous_copy_is_a_fault: "1.4.2, 10.2" => "
        device 1; memory n 64; device 0; streams s; memory m 64; MemcpyAsync m 64 n 64 D2D s; SynchronizeStream s -> 507013; SynchronizeStream s; DeviceEnablePeerAccess dev1 0; MemcpyAsync m 64 n 64 D2D s
        SynchronizeStream s";
    d4_one_call_opens_one_direction: "3.4" => "
        device 1; streams o; memory n 64; device 0; streams s; memory m 64; DeviceEnablePeerAccess dev1 0; MemcpyAsync m 64 n 64 D2D s; SynchronizeStream s; device 1; MemcpyAsync m 64 n 64 D2D o
        SynchronizeStream o -> 507013";
    d4_rows_between_devices_too: "1.4.2, 1.4.4" => "device 1; memory n 256; device 0; streams s; memory m 256; Memcpy2dAsync m 64 n 64 32 4 D2D s; SynchronizeStream s -> 507013";
    d4_mapped_memory_can_be_opened_by_its_access: "1.4.2, 1.9" => "
        device; words32 prop 0 0 4 dev0 1 0 0 0; words32 grant 3 dev1 1 0 0 0; ReserveMemAddress &v 0x200000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; device 1; streams s; memory n 64
        MemcpyAsync n 64 v 64 D2D s; SynchronizeStream s -> 507013; MemSetAccess v 0x200000 grant 1; MemcpyAsync n 64 v 64 D2D s; SynchronizeStream s";
    d4_a3_needs_none: "1.4.2: A3 exempt" => "
        !soc Ascend910_9391
        device 1; memory n 64; device 0; streams s; memory m 64; Memcpy m 64 n 64 D2D; MemcpyAsync m 64 n 64 D2D s; SynchronizeStream s";
    d4_on_310p_and_950_too: "1.4.2" => "
        !soc Ascend310P3
        device 1; memory n 64; device 0; memory m 64; Memcpy m 64 n 64 D2D -> 107000; DeviceEnablePeerAccess dev1 0; Memcpy m 64 n 64 D2D";
    d4_a_kernel_reaches_another_device_when_it_was_opened: "1.4.2; streams 3.4, 10.2" => r#"
        device 1; memory n 64; device 0; streams s; memory m 64; Memset m 64 3 64; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x m n; args y n m
        LaunchKernelWithHostArgs k 1 s NULL x 16 NULL 0; SynchronizeStream s -> 507015; SynchronizeStream s; LaunchKernelWithHostArgs k 1 s NULL y 16 NULL 0; SynchronizeStream s -> 507015; DeviceEnablePeerAccess dev1 0
        LaunchKernelWithHostArgs k 1 s NULL x 16 NULL 0; LaunchKernelWithHostArgs k 1 s NULL y 16 NULL 0; SynchronizeStream s; pageable p 64; Memcpy p 64 m 64 D2H; peek p -> 12
        DeviceDisablePeerAccess dev1; LaunchKernelWithHostArgs k 1 s NULL x 16 NULL 0; SynchronizeStream s -> 507015"#;
    d4_arguments_in_device_memory_are_no_way_around: "1.4.2, 2.3 table" => r#"
        device 1; memory n 64; device 0; streams s; memory m 64; memory d 16; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x m n; Memcpy d 16 x 16 H2D
        LaunchKernel k 1 d 16 s; SynchronizeStream s -> 507015; DeviceEnablePeerAccess dev1 0; Memset m 64 3 64; LaunchKernel k 1 d 16 s; SynchronizeStream s"#;
    d4_a_replay_looks_when_it_runs: "1.4.2, 3.5" => r#"
        device 1; memory n 64; device 0; streams s; memory m 64; Memset m 64 3 64; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x m n; aclmdlRICaptureBegin s RELAXED
        LaunchKernelWithHostArgs k 1 s NULL x 16 NULL 0; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; SynchronizeStream s -> 507015; DeviceEnablePeerAccess dev1 0; aclmdlRIExecuteAsync g s; SynchronizeStream s"#;
    d4_mapped_memory_is_read_or_written_as_it_was_granted: "1.4.2, 1.9" => r#"
        device; words32 prop 0 0 4 dev0 1 0 0 0; words32 read 1 dev1 1 0 0 0; words32 grant 3 dev1 1 0 0 0; ReserveMemAddress &v 0x200000 0 NULL 0; MallocPhysical &h 0x200000 prop 0; MapMem v 0x200000 0 h 0; Memset v 64 3 64; device 1
        streams s; memory n 64; Memset n 64 1 64; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; MemSetAccess v 64 read 1; MemcpyAsync n 64 v 64 D2D s; SynchronizeStream s
        MemcpyAsync v 64 n 64 D2D s; SynchronizeStream s -> 507013; MemSetAccess v 64 grant 1; MemcpyAsync v 64 n 64 D2D s; SynchronizeStream s"#;
    d4_kernels_of_a3_need_none: "1.4.2: A3 exempt" => r#"
        !soc Ascend910_9391
        device 1; memory n 64; device 0; streams s; memory m 64; Memset m 64 3 64; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x m n
        LaunchKernelWithHostArgs k 1 s NULL x 16 NULL 0; SynchronizeStream s"#;
    d4_a_copy_by_descriptor_neither: "1.4.2, 1.4.6" => "
        device 1; memory n 64; device 0; streams s; memory m 64; memory d 64; Memset m 64 3 64; SetMemcpyDesc d 6 m n 64 NULL; MemcpyAsyncWithDesc d 6 s; SynchronizeStream s -> 507013; DeviceEnablePeerAccess dev1 0
        MemcpyAsyncWithDesc d 6 s; SynchronizeStream s";
}
