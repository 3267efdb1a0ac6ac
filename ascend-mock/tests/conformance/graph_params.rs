//! Parameters of a graph's tasks (acl/memory-kernels-graphs 3.9).
//!
//! Words of the structure: 0 the kind, 2 the task group, 3 and 4 what tools know; a kernel's from 9 on: function, configuration, arguments, 1 for
//! the host's, their bytes, blocks; a value's: address, value, how it is compared.

use crate::lab::facts;

facts! {
    p_the_parameters_of_a_value_are_read: "3.9" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; ValueWait m 5 1 s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; element w ts 1
        RITaskGetParams t &p -> 0 p@0=5 p@80=5; element at p 9; same at m -> 1; RITaskGetParams w &p -> 0 p@0=6 p@80=5 p@88=1; element at p 9; same at m -> 1";
    p_the_parameters_of_an_event_are_read: "3.9" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0
        RITaskGetParams t &p -> 0 p@0=2 p@80=1; element at p 9; same at e -> 1; RITaskSetParams t ^p -> 107000";
    p_the_parameters_of_a_kernel_are_read: "3.9" => "
        device; streams s; memory x 64; memory y 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x y; aclmdlRICaptureBegin s RELAXED
        LaunchKernelWithHostArgs f 3 s NULL a 16 NULL 0; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; RITaskGetParams t &p -> 0 p@0=1 p@16=0 p@96=0 p@104=16 p@112=3
        element at p 9; same at f -> 1; element at p 11; pinned h 64; Memcpy h 64 at 16 D2H; Memcpy &w 16 h 16 H2H; element first w 0; same first x -> 1; element second w 1; same second y -> 1";
    p_the_group_of_a_kernel_is_read: "3.9" => "
        device; streams s; memory x 64; memory y 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x y; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s
        LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; aclmdlRICaptureTaskGrpEnd s &grp; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; RITaskGetParams t &p -> 0 p@0=1
        element of p 2; same of grp -> 1; RITaskSetParams t ^p -> 107000";
    p_a_kernel_gets_new_arguments: "3.9" => "
        device; streams s; memory x 64; memory y 64; memory z 64; pinned h 64; Memset x 64 1 64; Memset y 64 2 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x z
        aclmdlRICaptureBegin s RELAXED; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; MemcpyAsync h 64 z 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2
        RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; args new y z; args p 1 0 0 0 0 0 0 0 0 f 0 new 1 16 2; RITaskSetParams t p; RIExecuteAsync g s -> 507011; RIUpdate g
        RIExecuteAsync g s; SynchronizeStream s; peek h -> 4; RITaskGetParams t &q -> 0 q@112=2";
    p_a_kernel_becomes_another_with_arguments_in_device_memory: "3.9" => "
        device; streams s; memory x 64; memory z 64; memory d 64; pinned h 64; Memset x 64 3 64; Memset z 64 1 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f
        BinaryGetFunction bin \"add\" &f2; args a x z; aclmdlRICaptureBegin s RELAXED; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; MemcpyAsync h 64 z 64 D2H s; aclmdlRICaptureEnd s &g
        RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; Memcpy d 64 a 16 H2D; args p 1 0 0 0 0 0 0 0 0 f2 0 d 0 16 1; RITaskSetParams t p; RIUpdate g
        RIExecuteAsync g s; SynchronizeStream s; peek h -> 4; RIExecuteAsync g s; SynchronizeStream s; peek h -> 7; RITaskGetParams t &q -> 0; element fn q 9; same fn f2 -> 1; element at q 11; same at d -> 1";
    p_an_execution_that_is_queued_keeps_the_old: "3.8, 3.9" => "
        device; streams s; memory x 64; memory y 64; memory z 64; pinned h 64; Memset x 64 1 64; Memset y 64 2 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x z
        aclmdlRICaptureBegin s RELAXED; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0
        args new y z; args p 1 0 0 0 0 0 0 0 0 f 0 new 1 16 1; hold s; RIExecuteAsync g s; RITaskSetParams t p -> 107040; release s; SynchronizeStream s; RITaskSetParams t p; RIUpdate g; RIExecuteAsync g s
        MemcpyAsync h 64 z 64 D2H s; SynchronizeStream s; peek h -> 4";
    p_values_become_other_values: "3.9" => "
        device; streams s; memory m 64; pinned h 64; Memset m 64 9 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8
        element t ts 0; args p 5 0 0 0 0 0 0 0 0 m+8 7; RITaskSetParams t p; RIUpdate g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9; peek h+8 -> 7; args w 6 0 0 0 0 0 0 0 0 m+8 7 1; RITaskSetParams t w; RIUpdate g
        RITaskGetType t &ty -> 0 ty=6; Memset m 8 1 8; RIExecuteAsync g s; SynchronizeStream s; peek h -> 1; peek h+8 -> 7";
    p_a_record_becomes_a_value: "3.9, chosen here" => "
        device; streams s; event e Ex:SYNC; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8
        element t ts 0; args p 5 0 0 0 0 0 0 0 0 m 7; RITaskSetParams t p; RIUpdate g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 7";
    p_copies_and_fills_have_none: "3.9" => "
        device; streams s; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0
        element u ts 1; RITaskGetParams t &p -> 107000 p=untouched; RITaskGetParams u &p -> 107000; args p 5 0 0 0 0 0 0 0 0 m 7; RITaskSetParams t p -> 107000";
    p_arguments_are_checked: "3.9, 20" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; RITaskGetParams NULL &p -> 107000
        RITaskGetParams t NULL -> 107000; RITaskGetParams garbage &p -> 107017; RITaskGetParams lane &p -> 107017; args p 5 0 0 0 0 0 0 0 0 m 7; RITaskSetParams NULL p -> 107000; RITaskSetParams t NULL -> 107000; RITaskSetParams garbage p -> 107017";
    p_a_set_that_fails_leaves_the_graph_unusable: "3.9, chosen here" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; args p 5 0 0 0 0 0 0 0 0 0 7
        RITaskSetParams t p -> 107000; RIExecuteAsync g s -> 507011; args q 5 0 0 0 0 0 0 0 0 m 7; RITaskSetParams t q -> 107040";
    p_a_wait_compares_in_four_ways: "3.9" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; args p 6 0 0 0 0 0 0 0 0 m 7 4
        RITaskSetParams t p -> 107000";
    p_what_tools_know_must_be_empty: "3.9, chosen here" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; args p 5 0 0 m 8 0 0 0 0 m 7
        RITaskSetParams t p -> 107000";
    p_a_kernel_is_checked: "3.9, 20" => "
        device; streams s; memory x 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x x+32; aclmdlRICaptureBegin s RELAXED; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0
        aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; args p 1 0 0 0 0 0 0 0 0 0 0 a 1 16 1; RITaskSetParams t p -> 107000; RIExecuteAsync g s -> 507011";
    p_a_capturing_graph_has_none_to_set: "3.9, 107040" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; aclmdlRICaptureGetInfo s &st &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &ts &k:8; element t ts 0; args p 5 0 0 0 0 0 0 0 0 m 7
        RITaskSetParams t p -> 107040; aclmdlRICaptureEnd s &g -> 0 g=set";
    p_tasks_that_were_built_call_by_call: "3.9, 207000" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; RIBuildBegin &g 0; RIBindStream g p 0; ValueWrite m 5 0 p; RIEndTask g p; RIBuildEnd g NULL; RIGetTasksByStream p &ts &k:8; element t ts 0; RITaskGetParams t &q -> 0 q@0=5
        args n 5 0 0 0 0 0 0 0 0 m 7; RITaskSetParams t n -> 207000";
}
