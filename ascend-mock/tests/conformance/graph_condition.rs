//! Branches, loops and choices within a capture (acl/memory-kernels-graphs 3.9).
//!
//! A condition task's structure is three words: the value's handle, kind and number of graphs (`0x100000001` is one graph of kind 1), and the
//! array that the graphs are put into.

use crate::lab::facts;

facts! {
    c_a_branch_runs_its_graph_if_the_value_is_not_0: "3.9" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; RICondHandleGetCondPtr c &v; structure to 0; structure p c 0x100000000 ^to
        MemsetAsync m 64 1 64 s; RIAddCondTask *p s 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 8 2 8 o; aclmdlRICaptureEnd o &k; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g -> 0 g=set
        copy vp ^v; element a v 0; ValueWrite a 7 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2; peek h+8 -> 1; ValueWrite a 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 1";
    c_a_branch_with_two_graphs_runs_the_second_for_0: "3.9" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; RICondHandleGetCondPtr c &v; element a v 0; structure to 0 0; structure p c 0x200000000 ^to
        RIAddCondTask *p s 0; element yes to 0; element no to 1; aclmdlRICaptureToModelRIBegin o yes RELAXED; MemsetAsync m 64 2 64 o; aclmdlRICaptureEnd o NULL; aclmdlRICaptureToModelRIBegin o no RELAXED; MemsetAsync m 64 3 64 o
        aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; ValueWrite a 0x100000000 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2; ValueWrite a 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 3";
    c_a_default_is_assigned_at_each_start: "3.9, flag 1" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 5 1 &c; RICondHandleGetCondPtr c &v; element a v 0; structure to 0; structure p c 0x100000000 ^to
        MemsetAsync m 64 1 64 s; RIAddCondTask *p s 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 64 2 64 o; aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g
        ValueWrite a 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2; ValueWrite a 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2";
    c_a_loop_runs_until_its_body_makes_the_value_0: "3.9" => "
        device; streams s o; memory less 64; memory one 64; memory n 64; pinned h 64; Memset less 64 255 64; ValueWrite one 1 0 s; Memset n 64 0 64; SynchronizeStream s
        file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"add\" &f
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 6 1 &c; RICondHandleGetCondPtr c &v; element a v 0; structure to 0; structure p c 0x100000001 ^to; args down less a; args up one n
        RIAddCondTask *p s 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; LaunchKernelWithHostArgs f 1 o NULL up 16 NULL 0; LaunchKernelWithHostArgs f 1 o NULL down 16 NULL 0; aclmdlRICaptureEnd o NULL
        MemcpyAsync h 64 n 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 6; RIExecuteAsync g s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 18";
    c_a_loop_is_not_entered_with_0: "3.9" => "
        device; streams s o; memory m 64; pinned h 64; Memset m 64 1 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 1 &c; structure to 0; structure p c 0x100000001 ^to
        RIAddCondTask *p s 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 64 2 64 o; aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 1";
    c_a_choice_runs_the_graph_of_the_value: "3.9" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; RICondHandleGetCondPtr c &v; element a v 0; structure to 0 0 0; structure p c 0x300000002 ^to
        MemsetAsync m 64 9 64 s; RIAddCondTask *p s 0; element x to 0; element y to 1; element z to 2; aclmdlRICaptureToModelRIBegin o x RELAXED; MemsetAsync m 64 1 64 o; aclmdlRICaptureEnd o NULL; aclmdlRICaptureToModelRIBegin o y RELAXED
        aclmdlRICaptureEnd o NULL; aclmdlRICaptureToModelRIBegin o z RELAXED; MemsetAsync m 64 3 64 o; aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g
        ValueWrite a 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 1; ValueWrite a 2 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 3; ValueWrite a 1 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9
        ValueWrite a 3 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9";
    c_a_loop_in_a_loop: "3.9, nested" => "
        device; streams s o i; memory less 64; memory one 64; memory three 64; memory n 64; pinned h 64; Memset less 64 255 64; ValueWrite one 1 0 s; ValueWrite three 3 0 s; Memset n 64 0 64; SynchronizeStream s
        file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"add\" &f
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 4 1 &c; RICondHandleGetCondPtr c &v; element a v 0; structure to 0; structure p c 0x100000001 ^to; args down less a; args up one n
        RIAddCondTask *p s 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; aclmdlRICaptureGetInfo o &st &gb; RICondHandleCreate gb 0 0 &d; RICondHandleGetCondPtr d &w; element e w 0; structure at 0; structure q d 0x100000001 ^at
        args fill three e; args drain less e; LaunchKernelWithHostArgs f 1 o NULL fill 16 NULL 0; RIAddCondTask *q o 0; element bb at 0; aclmdlRICaptureToModelRIBegin i bb RELAXED; LaunchKernelWithHostArgs f 1 i NULL up 16 NULL 0
        LaunchKernelWithHostArgs f 1 i NULL drain 16 NULL 0; aclmdlRICaptureEnd i NULL; LaunchKernelWithHostArgs f 1 o NULL down 16 NULL 0; aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 n 64 D2H s; aclmdlRICaptureEnd s &g
        ValueWrite e 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 12";
    c_a_graph_with_two_streams_and_a_branch: "3.9" => "
        device; streams s t o; memory m 64; pinned h 64; event e Ex:SYNC; event x Ex:SYNC; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 1 1 &c; structure to 0; structure p c 0x100000000 ^to
        MemsetAsync m 64 1 64 s; RecordEvent e s; StreamWaitEvent t e; RIAddCondTask *p t 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 8 2 8 o; aclmdlRICaptureEnd o NULL; RecordEvent x t
        MemsetAsync m+8 8 3 8 s; StreamWaitEvent s x; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2; peek h+8 -> 3; peek h+16 -> 1; poke h 0; RIExecuteAsync g s; SynchronizeStream s; peek h -> 2";
    c_a_loop_without_end_ends_as_a_hang_does: "chosen here" => "
        !hang 300
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 1 1 &c; structure to 0; structure p c 0x100000001 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureToModelRIBegin o b RELAXED; aclmdlRICaptureEnd o NULL; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s -> 507046";
    c_an_execution_keeps_the_value_of_its_place_in_the_stream: "chosen here" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; RICondHandleGetCondPtr c &v; element a v 0; structure to 0; structure p c 0x100000000 ^to
        MemsetAsync m 64 1 64 s; RIAddCondTask *p s 0; element b to 0; aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 64 2 64 o; aclmdlRICaptureEnd o NULL; aclmdlRICaptureEnd s &g
        hold s; ValueWrite a 1 0 s; RIExecuteAsync g s; MemcpyAsync h 8 m 8 D2H s; ValueWrite a 0 0 s; RIExecuteAsync g s; MemcpyAsync h+8 8 m 8 D2H s; release s; SynchronizeStream s; peek h -> 2; peek h+8 -> 1";
    c_a_value_is_checked: "3.9, 20" => "
        device; streams s; RICondHandleCreate NULL 0 0 &c -> 100000; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 NULL -> 100000; RICondHandleCreate garbage 0 0 &c -> 107017
        RICondHandleCreate g 0 2 &c -> 107000; RICondHandleCreate g 0 1 &c -> 0 c=set; RICondHandleGetCondPtr NULL &v -> 100000; RICondHandleGetCondPtr c NULL -> 100000; RICondHandleGetCondPtr c &v -> 0 v=set
        aclmdlRICaptureEnd s &g; RICondHandleCreate g 0 0 &d -> 107000; RIBuildBegin &k 0; RICondHandleCreate k 0 0 &d -> 207000; RIDestroy g; RICondHandleGetCondPtr c &v -> 107017";
    c_a_value_of_another_context: "3.9" => "device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; context c 0; RICondHandleCreate g 0 0 &v -> 107004";
    c_conditions_exist_from_a2_on: "3.9" => "
        !soc Ascend310P3
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &v -> 207000";
    c_a_task_is_checked: "3.9, 20" => "
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; structure to 0 0; structure p c 0x100000000 ^to; RIAddCondTask *p NULL 0 -> 100000
        RIAddCondTask *p garbage 0 -> 107017; RIAddCondTask *p s 1 -> 107000; structure bad c 0x100000003 ^to; RIAddCondTask *bad s 0 -> 107000; structure bad c 0 ^to; RIAddCondTask *bad s 0 -> 107000
        structure bad c 0x100000000 NULL; RIAddCondTask *bad s 0 -> 107000; structure bad NULL 0x100000000 ^to; RIAddCondTask *bad s 0 -> 107000; structure bad c 0x300000000 ^to; RIAddCondTask *bad s 0 -> 107000
        structure bad c 0x200000001 ^to; RIAddCondTask *bad s 0 -> 107000; RIAddCondTask *p o 0 -> 107029; RIAddCondTask *p s 0; RIAddCondTask *p s 0 -> 107000";
    c_a_value_of_another_graph_is_refused: "3.9" => "
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; aclmdlRICaptureBegin o RELAXED; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p o 0 -> 107000";
    c_a_capture_ends_after_those_of_its_branches: "3.9, 107046" => "
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureEnd s &k -> 107046 k=null; aclmdlRICaptureGetInfo s &st NULL -> 0 st=0; SynchronizeStream s";
    c_a_capture_ends_after_those_that_run_still: "3.9, 107046" => "
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureToModelRIBegin o b RELAXED; aclmdlRICaptureEnd s &k -> 107046";
    c_a_branch_is_captured_once: "3.9" => "
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureToModelRIBegin NULL b RELAXED -> 100000; aclmdlRICaptureToModelRIBegin o NULL RELAXED -> 100000; aclmdlRICaptureToModelRIBegin garbage b RELAXED -> 107017; aclmdlRICaptureToModelRIBegin o garbage RELAXED -> 107017
        aclmdlRICaptureToModelRIBegin o g RELAXED -> 107000; aclmdlRICaptureToModelRIBegin o b RELAXED; streams t; aclmdlRICaptureToModelRIBegin t b RELAXED -> 107026; aclmdlRICaptureEnd o NULL; aclmdlRICaptureToModelRIBegin o b RELAXED -> 107000
        aclmdlRICaptureEnd s &g -> 0 g=set";
    c_a_branch_is_neither_executed_nor_destroyed: "3.9, 207000" => "
        device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0; RIExecuteAsync b o -> 207000
        aclmdlRICaptureToModelRIBegin o b RELAXED; RIDestroy b -> 207000; @t2 RIDestroy b -> 207000; aclmdlRICaptureEnd o NULL; aclmdlRICaptureEnd s &g; RIExecuteAsync b s -> 207000; RIDestroy b -> 207000; RIDestroy g; RIDestroy b -> 107017";
    c_the_tasks_of_a_branch_have_no_parameters: "3.9, 207000" => "
        device; streams s o; memory m 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 0 0 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureToModelRIBegin o b RELAXED; ValueWrite m 1 0 o; aclmdlRICaptureEnd o NULL; aclmdlRICaptureEnd s &g; RIGetStreams b &lane &n:1; RIGetTasksByStream lane &t &k:1; RITaskGetType t &ty -> 0 ty=5; RITaskGetParams t &q -> 207000";
    c_a_graph_with_branches_can_be_destroyed_and_made_again: "3.7, 3.9" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 1 1 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 64 4 64 o; aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; RIDestroy g; SynchronizeStream s; peek h -> 4
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RICondHandleCreate g 1 1 &c; structure to 0; structure p c 0x100000000 ^to; RIAddCondTask *p s 0; element b to 0
        aclmdlRICaptureToModelRIBegin o b RELAXED; MemsetAsync m 64 5 64 o; aclmdlRICaptureEnd o NULL; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIExecuteAsync g s; SynchronizeStream s; peek h -> 5";
}
