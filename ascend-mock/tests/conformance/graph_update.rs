//! Task groups that are updated, and what slows the tasks of a graph (acl/memory-kernels-graphs 3.8).

use crate::lab::facts;

facts! {
    u_an_update_gives_a_kernel_new_arguments: "3.8" => "
        device; streams s o; memory x 64; memory y 64; memory z 64; pinned h 64; Memset x 64 1 64; Memset y 64 2 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x z; args n y z
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; aclmdlRICaptureTaskGrpEnd s &grp; MemcpyAsync h 64 z 64 D2H s; aclmdlRICaptureEnd s &g
        RIExecuteAsync g s; SynchronizeStream s; peek h -> 2; aclmdlRICaptureTaskUpdateBegin o grp; LaunchKernelWithHostArgs f 2 o NULL n 16 NULL 0; aclmdlRICaptureTaskUpdateEnd o; RIExecuteAsync g s; SynchronizeStream s; peek h -> 4";
    u_an_execution_that_is_queued_keeps_the_old: "3.8" => "
        device; streams s o; memory x 64; memory y 64; memory z 64; pinned h 64; Memset x 64 1 64; Memset y 64 2 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x z; args n y z
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; aclmdlRICaptureTaskGrpEnd s &grp; aclmdlRICaptureEnd s &g; hold s; RIExecuteAsync g s; MemcpyAsync h 8 z 8 D2H s
        aclmdlRICaptureTaskUpdateBegin o grp; LaunchKernelWithHostArgs f 1 o NULL n 16 NULL 0; aclmdlRICaptureTaskUpdateEnd o; SynchronizeStream o; RIExecuteAsync g s; MemcpyAsync h+8 8 z 8 D2H s; release s; SynchronizeStream s; peek h -> 2; peek h+8 -> 4";
    u_other_tasks_in_an_update_are_507009: "3.8" => "
        device; streams s o; memory x 64; memory z 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x z; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s
        LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; aclmdlRICaptureTaskGrpEnd s &grp; aclmdlRICaptureEnd s &g; aclmdlRICaptureTaskUpdateBegin o grp; MemsetAsync x 64 1 64 o -> 507009";
    u_after_an_update_that_fails_the_stream_is_free: "3.8, chosen here" => "
        device; streams s o; memory x 64; memory y 64; memory z 64; pinned h 64; Memset x 64 1 64; Memset y 64 2 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a x z; args n y z
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; LaunchKernelWithHostArgs f 1 s NULL a 16 NULL 0; aclmdlRICaptureTaskGrpEnd s &grp; aclmdlRICaptureEnd s &g
        aclmdlRICaptureTaskUpdateBegin o grp; LaunchKernelWithHostArgs f 1 o NULL n 16 NULL 0; aclmdlRICaptureTaskUpdateEnd o -> !0; aclmdlRICaptureTaskUpdateEnd o -> 107033; MemsetAsync y 64 3 64 o; SynchronizeStream o
        aclmdlRICaptureTaskUpdateBegin o grp; LaunchKernelWithHostArgs f 1 o NULL n 16 NULL 0; LaunchKernelWithHostArgs f 1 o NULL n 16 NULL 0; aclmdlRICaptureTaskUpdateEnd o; RIExecuteAsync g s; MemcpyAsync h 64 z 64 D2H s; SynchronizeStream s; peek h -> 6";
    u_a_slow_fault_slows_the_tasks_of_a_graph: "faults" => "
        !inline
        !fault slow:5000 kernel=long
        device; streams s; memory m 64; event e TIME_LINE; event f TIME_LINE; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"long\" &k; args a m; aclmdlRICaptureBegin s RELAXED
        LaunchKernelWithHostArgs k 1 s NULL a 8 NULL 0; aclmdlRICaptureEnd s &g; RecordEvent e s; RIExecuteAsync g s; RecordEvent f s; SynchronizeStream s; EventElapsedTime &ms e f -> 0 ms=15000.0009765625";
    u_a_fault_of_a_task_of_a_graph_with_decisions_is_the_streams: "faults, 9" => "
        !fault 507035 kernel=double
        device; streams s o; CreateStreamWithConfig &p 0 PERSISTENT; memory x 64; memory z 64; memory i 64; CreateLabel &l; args ls l; CreateLabelList ls 1 &list; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin
        BinaryGetFunction bin \"double\" &f; args a x z; RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 1 list p; SetLabel l p; LaunchKernelWithHostArgs f 1 p NULL a 16 NULL 0; RIEndTask g p; RIBuildEnd g NULL; Memset i 64 0 64
        RIExecuteAsync g s; SynchronizeStream s -> 507035";
    u_a_kernel_with_data_in_its_arguments_runs_again: "2.3, 3.7" => "
        device; streams s; memory z 64; pinned h 64; file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"double\" &f; args a 0 z 21; words32 ph 0 16; aclmdlRICaptureBegin s RELAXED
        LaunchKernelWithHostArgs f 1 s NULL a 24 ph 1; MemcpyAsync h 64 z 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 42; poke h 0; Memset z 64 0 64; RIExecuteAsync g s; SynchronizeStream s; peek h -> 42";
}
