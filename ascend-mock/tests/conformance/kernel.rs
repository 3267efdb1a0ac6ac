//! Loading and launching kernels, argument handles (acl/memory-kernels-graphs 2).

use crate::lab::facts;

facts! {
    b2_nulls_are_100000: "2.2" => r#"
        device; BinaryLoadFromFile NULL NULL &b -> 100000; BinaryLoadFromFile "x.o" NULL NULL -> 100000; BinaryLoadFromData NULL 64 NULL &b -> 100000; BinaryUnLoad NULL -> 100000
        BinaryGetFunction NULL "k" &f -> 100000"#;
    b2_missing_or_unreadable_files_are_107000: "2.2" => r#"
        BinaryLoadFromFile "/nowhere/k.o" NULL &b -> 107000 b=null; device; BinaryLoadFromFile "/nowhere/k.o" NULL &b -> 107000 b=null; file f "no elf"; BinaryLoadFromFile f NULL &b -> 107000"#;
    b2_no_or_bad_data_are_107000: "2.2" => "device; BinaryLoadFromData garbage 0 NULL &b -> 107000; BinaryLoadFromData garbage 64 NULL &b -> 107000";
    b2_bad_handles_are_107017: "2.2" => r#"device; BinaryUnLoad garbage -> 107017; BinaryGetFunction garbage "k" &f -> 107017"#;
    b2_options_without_array: "2.2" => r#"device; BinaryLoadFromData garbage 64 &o:0 &b -> 107000"#;
    l3_nulls_come_before_the_handle: "2.3 error table" => "
        device; streams s; LaunchKernel NULL 1 garbage 8 s -> 100000; LaunchKernel garbage 1 NULL 8 s -> 100000; LaunchKernelWithHostArgs NULL 1 s NULL garbage 8 NULL 0 -> 100000
        LaunchKernelWithHostArgs garbage 1 s NULL NULL 8 NULL 0 -> 100000";
    l3_with_config_checks_first: "2.3 error table" => "
        device; streams s; LaunchKernelWithConfig garbage 1 s NULL NULL NULL -> 100000; LaunchKernelWithConfig garbage 0 s NULL garbage NULL -> 100000
        LaunchKernelWithConfig garbage 1 s NULL garbage garbage -> 100000";
    l3_a_bad_function_is_107017: "2.3 error table" => "
        device; streams s; LaunchKernel garbage 1 garbage 8 s -> 107017; LaunchKernel garbage 0 garbage 0 s -> 107017; LaunchKernelWithHostArgs garbage 0 s NULL garbage 8 NULL 0 -> 107017
        @t2 LaunchKernel garbage 1 garbage 8 s -> 107017";
    l4_args_init_null: "2.4" => "device; KernelArgsInit NULL &a -> 100000";
    b2_an_unknown_name_is_107000: "2.2" => r#"
        device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b -> 0 b=set; BinaryGetFunction b "nothing" &k -> 107000 k=null; BinaryGetFunction b NULL &k -> 100000
        BinaryGetFunction b "double" NULL -> 100000"#;
    b2_functions_die_with_their_binary: "2.1, 2.3 error table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; BinaryUnLoad b; BinaryUnLoad b -> 107017
        args a 0 0; LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0 -> 107017"#;
    b2_function_names: "2.2" => r#"device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; GetFunctionName k 64 &n -> 0 text.n=double"#;
    l3_host_arguments_are_copied_during_the_call: "2.3 table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; pinned h 64; Memset m 64 1 64; args a m n; hold s
        LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0; Memset a 16 0 16; release s; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 2"#;
    l3_device_arguments_are_read_when_it_runs: "2.3 table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; memory d 16; pinned h 64; Memset m 64 3 64; args a m n; Memcpy d 16 a 16 H2D
        LaunchKernel k 1 d 16 s; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 6"#;
    l3_all_blocks_together_do_the_work_once: "2.3" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; pinned h 64; Memset m 64 4 64; args a m n
        LaunchKernelWithHostArgs k 7 s NULL a 16 NULL 0; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 8; peek h+60 -> 8"#;
    l3_no_blocks_or_no_arguments_are_107000: "2.3 error table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args a 0 0; LaunchKernelWithHostArgs k 0 s NULL a 16 NULL 0 -> 107000; LaunchKernelWithHostArgs k 1 s NULL a 0 NULL 0 -> 107000; LaunchKernel k 0 a 16 s -> 107000
        LaunchKernel k 1 a 0 s -> 107000"#;
    l3_placeholders_are_checked: "2.3 error table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args a 0 0; LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 1 -> 107000; LaunchKernelWithHostArgs k 1 s NULL a 16 &p:16 1 -> 107000"#;
    l3_contexts_of_a_launch: "2.3 error table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args a 0 0; @t2 LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0 -> 107002; context c 0; LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0 -> 107003"#;
    l3_null_is_the_default_stream: "0.2, 5.2 T11" => r#"
        device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; args a m n; LaunchKernelWithHostArgs k 1 NULL NULL a 16 NULL 0; SynchronizeStream NULL"#;
    l3_a_failing_kernel_shows_at_synchronize: "2.3, streams 10.2" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "fail" &k; memory m 64; args a m; LaunchKernelWithHostArgs k 1 s NULL a 8 NULL 0
        SynchronizeStream s -> 507015; SynchronizeStream s"#;
    l3_launches_are_captured: "3.5" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; pinned h 64; args a m n; aclmdlRICaptureBegin s GLOBAL
        LaunchKernelWithHostArgs k 1 s NULL a 16 NULL 0; aclmdlRICaptureEnd s &g; Memset m 64 5 64; aclmdlRIExecuteAsync g s; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 10"#;
    l4_an_argument_list: "2.4" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; pinned h 64; Memset m 64 6 64; args x m; args y n; KernelArgsInit k &a
        KernelArgsAppend a x 8 &p; KernelArgsAppend a y 8 &q; KernelArgsFinalize a; LaunchKernelWithConfig k 1 s NULL a NULL; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 12"#;
    l4_a_list_must_be_finalized: "2.4, 2.3 error table" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x 0; KernelArgsInit k &a; KernelArgsAppend a x 8 &p; LaunchKernelWithConfig k 1 s NULL a NULL -> 107000; KernelArgsFinalize a; KernelArgsAppend a x 8 &q -> 207000"#;
    l4_an_update_needs_another_finalize: "2.4" => r#"
        device; streams s; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory m 64; memory n 64; args x m; args y n; KernelArgsInit k &a; KernelArgsAppend a y 8 &p; KernelArgsAppend a y 8 &q
        KernelArgsFinalize a; KernelArgsParaUpdate a p x 8; LaunchKernelWithConfig k 1 s NULL a NULL -> 107000; KernelArgsFinalize a; LaunchKernelWithConfig k 1 s NULL a NULL; SynchronizeStream s"#;
    l4_nulls_and_zero_sizes_are_100000: "2.4" => r#"
        device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x 0; KernelArgsInit k NULL -> 100000; KernelArgsInit k &a; KernelArgsAppend NULL x 8 &p -> 100000; KernelArgsAppend a NULL 8 &p -> 100000; KernelArgsAppend a x 0 &p -> 100000
        KernelArgsAppend a x 8 NULL -> 100000; KernelArgsFinalize NULL -> 100000"#;
    l4_one_list_per_thread: "2.4" => r#"device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; KernelArgsInit k &a; KernelArgsInit k &b2; same a b2 -> 1"#;
    l4_at_most_128_parameters: "2.4" => r#"
        device; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; args x 0; KernelArgsInit k &a; append a x 128; KernelArgsAppend a x 8 &p -> 107000"#;
}
