//! Statements that no other chapter shows: found by the list in `tests/data/statements.tsv`.

use crate::lab::facts;

facts! {
    d5_a_device_that_does_not_start: "3.1 D5" => "
        !process ASCEND_MOCK_SEED=1
        !fault return:507033 function=aclrtSetDevice times=1
        SetDevice dev0 -> 507033; GetDevice &d -> 107002; SetDevice dev0; GetDevice &d -> 0 d=dev0";
    r2_calls_during_an_abort_are_107022: "3.5 R2" => r#"
        !process
        device; GetCurrentContext &c; streams s; memory m 64; event e Ex:SYNC; SetDeviceTaskAbortCallback "a" IN_ABORT hit:1; DeviceTaskAbort dev0 0; log -> "107022 107022"; SynchronizeStream s; RecordEvent e s; SynchronizeEvent e"#;
    r2_an_abort_that_fails_leaves_the_device_so: "3.5 R2, R3" => r#"
        !process
        device; streams s; event e Ex:SYNC; SetDeviceTaskAbortCallback "a" FAIL_ABORT hit:1; DeviceTaskAbort dev0 0 -> 507000; SynchronizeStream s -> 107022; RecordEvent e s -> 107022; CreateStream &t -> 107022
        SetDeviceTaskAbortCallback "a" NULL NULL; DeviceTaskAbort dev0 0; SynchronizeStream s; CreateStream &t"#;
    r9_recovery_from_a_memory_fault: "3.5 R9, R7, R5" => "
        !fault 507054 kernel=memset times=2
        device; streams s; memory m 64; memory n 64; GetErrorVerbose dev0 &i -> 0 i@4=0; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507054; MemsetAsync n 64 0 64 s; SynchronizeStream s -> 507054; GetErrorVerbose dev0 &i -> 0 i@4=1
        GetMemUceInfo dev0 &u 1 &c -> 100000; DeviceTaskAbort dev0 0; RepairError dev0 ^i; GetErrorVerbose dev0 &i -> 0 i@4=0; GetMemUceInfo dev0 &u 1 &c -> 0 c=0; MemsetAsync m 64 0 64 s; SynchronizeStream s";
    x12_the_information_of_an_exception: "10.5 X12, X13" => r#"
        !process
        !fault 507015 kernel=double times=1
        !fault 507013 kernel=memset times=1
        SetExceptionInfoCallback ON_FAULT; device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory i 64; memory m 64; args a i m
        LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0; SynchronizeStream s -> 507015; faults -> 1; fault_task -> 1; fault_args -> 16; fault_named -> 0; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507013; faults -> 2; fault_task -> 2
        fault_args -> 0xffffffff; fault_named -> 107000"#;
    d9_a_reset_that_a_rule_refuses_changes_nothing: "3.1 D9" => "
        !fault return:507000 function=aclrtResetDevice times=1
        device; streams s; ResetDevice dev0 -> 507000; SynchronizeStream s; ResetDevice dev0; ResetDevice dev0 -> 507007";
    t22_an_earlier_error_comes_up_once: "5.3 T22" => "
        !fault 507035 kernel=memset times=1
        device; streams s o; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream o; SynchronizeStream s -> 507035; SynchronizeStream s";
    t26_a_thread_that_waits_for_its_own_callback: "5.3 T26" => "
        !hang 200
        device; streams s; SubscribeReport self s; LaunchCallback COUNT hit:1 BLOCK s; SynchronizeStreamWithTimeout s 40 -> 507046; SynchronizeStream s -> 507046; hits -> 0; ProcessReport 1000; hits -> 1; SynchronizeStream s";
    t31_destroyed_while_another_thread_waits_for_it: "5.4 T31" => "
        !threads
        device; GetCurrentContext &c; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; @t2 SetCurrentContext c; @t2& SynchronizeStream s; release_after s 50; DestroyStream s; join t2 -> any; SynchronizeStream s -> 107017";
    t50_a_full_queue_blocks_the_host: "5.6 T50, 12" => "
        !depth 4
        !threads
        device; GetCurrentContext &c; streams s; memory m 64; hold s; MemsetAsync m 64 1 64 s; MemsetAsync m 64 2 64 s; MemsetAsync m 64 3 64 s; MemsetAsync m 64 4 64 s; pending s -> 4; @t2 SetCurrentContext c; @t2& MemsetAsync m 64 7 64 s; nap 30; pending s -> 4; release s; join t2 -> 0; SynchronizeStream s";
    i3_every_handle_of_an_event_is_destroyed: "6.9 I3" => "
        device; streams s; event e Ex:IPC; IpcGetEventHandle e &h; IpcOpenEventHandle *h &f; RecordEvent e s; DestroyEvent f; DestroyEvent f -> 107017; SynchronizeEvent e; DestroyEvent e; DestroyEvent e -> 107017";
    i4_no_list_of_processes: "6.9 I4" => "device; event e Ex:IPC; IpcGetEventHandle e &h; @t2 SetDevice dev0; @t2 IpcOpenEventHandle *h &f -> 0 f=set";
    i8_a_wait_sees_the_newest_record_submitted: "6.9 I8" => "
        device; streams s o x; event e Ex:IPC; IpcGetEventHandle e &h; IpcOpenEventHandle *h &f; RecordEvent e s; SynchronizeEvent f; hold s; RecordEvent e s; StreamWaitEvent o f; StreamQuery o &q -> 0 q=1
        RecordEvent f x; SynchronizeEvent e; StreamQuery o &q -> 0 q=1; release s; SynchronizeStream o";
    q3_features: "3.3" => "GetDeviceCapability dev0 1 &v -> 0 v=written; GetDeviceCapability dev0 21 &v -> 0 v=written; GetDeviceCapability dev0 1 NULL -> 100000; GetDeviceCapability nodevice 1 &v -> 107001";
    q3_numbers_of_devices: "3.3" => "
        GetLogicDevIdByUserDevId dev0 &l -> 0 l=dev0; GetUserDevIdByLogicDevId dev0 &u -> 0 u=dev0; GetLogicDevIdByUserDevId -1 &l -> 107000; GetPhyDevIdByLogicDevId -1 &p -> 107000; GetLogicDevIdByPhyDevId -1 &l -> 107000";
    f10_any_code_of_a_fault_comes_up: "10.2" => "
        !fault 507014 kernel=memset times=1
        !fault 507016 kernel=memset times=1
        !fault 507018 kernel=memset times=1
        !fault 507034 kernel=memset times=1
        !fault 507043 kernel=memset times=1
        !fault 507049 kernel=memset times=1
        !fault 507056 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507014; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507016; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507018; MemsetAsync m 64 0 64 s
        SynchronizeStream s -> 507034; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507043; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507049; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507056; SynchronizeStream s";
    m11_configured_allocations_are_not_padded: "memory 1.1" => "
        device; MallocWithCfg NULL 64 0 NULL -> 100000; MallocWithCfg &m 0 0 NULL -> 100000; MallocWithCfg &m 64 0x1100 NULL -> 0 m=set; MallocWithCfg &n 64 99 NULL -> 0 n=set; Free m; Free n";
    m11_huge_pages_round_up: "memory 1.1" => "
        device; GetMemInfo HBM &f &t; copy before f; Malloc &m 64 1; GetMemInfo HBM &f &t; same f before -> 0; Free m; GetMemInfo HBM &f &t -> 0 f=before; Malloc &m 1048577 6; Free m; GetMemInfo HBM &f &t -> 0 f=before";
    m11_freeing_what_is_no_memory: "memory 1.1" => "device; memory m 64; Free m; Free m -> 107000; Free garbage -> 107000; memory n 1024; Free n+64 -> 107000; Free n";
    k3_a_pageable_copy_can_hang: "memory 1.4.3 (c)" => "
        !hang 200
        device; streams s; memory m 64; pageable p 64; event b SYNC; StreamWaitEvent s b; MemcpyAsync m 64 p 64 H2D s -> 507046; RecordEvent b NULL; SynchronizeStream s; MemcpyAsync m 64 p 64 H2D s";
    k3_a_staged_copy_lets_its_source_go: "memory 1.4.3" => "
        device; streams s; memory m 64; pinned h 64; pinned r 64; poke h 5; hold s; MemcpyAsync m 64 h 64 5 s; poke h 9; release s; SynchronizeStream s; Memcpy r 64 m 64 D2H; peek r -> 5";
    k3_no_staged_copy_on_a_bound_stream: "memory 1.4.3" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; pinned h 64; aclmdlRIBuildBegin &g 0; aclmdlRIBindStream g p 0; MemcpyAsync m 64 h 64 5 p -> 107000; MemcpyAsync m 64 h 64 H2D p";
    f4_d32_beyond_the_memory: "memory 1.5" => "device; memory m 64; MemsetD32 m 64 1 17 -> 100000; MemsetD32 NULL 64 1 16 -> 100000; MemsetD32 m 64 1 16";
    b2_options_of_loading: "memory 2.2" => r#"
        device; file f "ascend-mock-kernels"; words32 lazy 1 1 0 0 0; args o lazy 1; BinaryLoadFromFile f o &b -> 0 b=set; words32 bad 1 2 0 0 0; args p bad 1; BinaryLoadFromFile f p &b -> 107000
        words32 mode 3 0 0 0 0; args q mode 1; BinaryLoadFromFile f q &b; words32 two 3 2 0 0 0; args r two 1; BinaryLoadFromFile f r &b -> 107000; words32 other 77 0 0 0 0; args t other 1; BinaryLoadFromFile f t &b -> 107000"#;
    b2_magic_numbers_are_for_data: "memory 2.2" => r#"
        device; file f "ascend-mock-kernels"; words32 magic 2 0x43554245 0 0 0; args o magic 1; BinaryLoadFromFile f o &b -> 107000; words32 bad 2 1 0 0 0; args p bad 1; BinaryLoadFromData garbage 64 p &b -> 107000"#;
    l3_attributes_of_a_launch: "memory 2.3 error table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory i 64; memory m 64; args a i m; args none 0 0; LaunchKernelWithHostArgs k 1 s none a 16 NULL 0 -> 107000
        words32 batch 1 1 0 0 0; args x batch 1; LaunchKernelWithHostArgs k 1 s x a 16 NULL 0; words32 mode 1 9 0 0 0; args y mode 1; LaunchKernelWithHostArgs k 1 s y a 16 NULL 0 -> 107000
        words32 both 7 1 0 0 0 8 1 0 0 0; args z both 2; LaunchKernelWithHostArgs k 1 s z a 16 NULL 0 -> 107000; words32 dump 6 2 0 0 0; args w dump 1; LaunchKernelWithHostArgs k 1 s w a 16 NULL 0 -> 107000
        words32 pre 5 2 0 0 0; args v pre 1; LaunchKernelWithHostArgs k 1 s v a 16 NULL 0 -> 107000; SynchronizeStream s"#;
    l3_arguments_one_by_one: "memory 2.3 table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; pinned h 64; Memset m 64 6 64; args x m; args y n; args list x y
        LaunchKernelWithArgsArray k 1 s NULL list; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 12; LaunchKernelWithArgsArray NULL 1 s NULL list -> 100000; LaunchKernelWithArgsArray k 1 s NULL NULL -> 100000"#;
    l4_states_of_a_list: "memory 2.4" => r#"
        device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x 0; KernelArgsInit k &a; KernelArgsAppend a x 8 &p; KernelArgsAppendPlaceHolder a &q; KernelArgsGetPlaceHolderBuffer a p 8 &buf -> 107000
        KernelArgsGetPlaceHolderBuffer a q 8 &buf -> 0 buf=set; KernelArgsAppend a x 8 &r -> 207000; KernelArgsFinalize a; KernelArgsGetPlaceHolderBuffer a q 8 &buf -> 207000; KernelArgsAppendPlaceHolder a &r -> 207000"#;
    l4_at_most_64_kibibytes: "memory 2.4" => r#"
        device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; pageable x 66000; KernelArgsInit k &a; KernelArgsAppend a x 60000 &p; KernelArgsAppend a x 6000 &q -> 107000"#;
    f5_switches_tags_and_status_words: "memory 3.5" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; SetStreamOverflowSwitch s 1 -> 107027; aclrtDestroyStreamForce s -> 107027
        aclmdlRICaptureTaskUpdateBegin s garbage -> any; aclmdlRICaptureEnd s &g -> 0 g=set";
    f5_modes_aborts_and_numbers_are_allowed: "memory 3.5" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; SetStreamFailureMode s 0; StreamGetId s &i; StreamAbort s; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015; SubscribeReport self s; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1; aclmdlRICaptureEnd s &g -> 0 g=set";
    g7_a_graph_that_does_not_end_is_not_destroyed: "memory 3.7" => "
        !inline
        device; streams s o; memory m 64; event b SYNC; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; aclmdlRICaptureEnd s &g; StreamWaitEvent s b; aclmdlRIExecuteAsync g s; aclmdlRIDestroy g -> 107037; RecordEvent b o
        SynchronizeStream s; aclmdlRIDestroy g; aclmdlRIDestroy g -> 107017";
    g8_updates_that_do_not_fit: "memory 3.8" => r#"
        device; streams s u; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory i 64; memory m 64; args a i m; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0
        aclmdlRICaptureTaskUpdateBegin s garbage -> any; aclmdlRICaptureTaskGrpEnd s &h; aclmdlRICaptureEnd s &g; aclmdlRICaptureTaskUpdateBegin u h; aclmdlRICaptureTaskUpdateBegin u h -> 107033; aclmdlRICaptureTaskUpdateEnd u -> 507000
        aclmdlRICaptureTaskUpdateEnd u -> 107033; aclmdlRICaptureTaskUpdateBegin u h; LaunchKernelWithHostArgs k 1 u NULL a 16 NULL 0; aclmdlRICaptureTaskUpdateEnd u; aclmdlRIExecuteAsync g s; SynchronizeStream s"#;
}
