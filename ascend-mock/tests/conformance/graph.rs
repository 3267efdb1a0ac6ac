//! Executing graphs, task groups, explicit building (acl/memory-kernels-graphs 3.7 to 3.9).

use crate::lab::facts;

facts! {
    g7_a_graph_runs_its_tasks_each_time: "3.7" => "
        device; streams s; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; SynchronizeStream s
        peek h -> 3; poke h 0; aclmdlRIExecuteAsync g s; SynchronizeStream s; peek h -> 3";
    g7_it_is_ordered_on_its_stream: "3.7" => "
        device; streams s; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; aclmdlRICaptureEnd s &g; MemsetAsync m 64 1 64 s; aclmdlRIExecuteAsync g s
        MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 3; MemsetAsync m 64 7 64 s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 7";
    g7_it_may_run_on_another_stream: "3.7" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; aclmdlRICaptureEnd s &g; hold o; aclmdlRIExecuteAsync g o; StreamQuery s &q -> 0 q=0
        StreamQuery o &q -> 0 q=1; release o; SynchronizeStream o; MemcpyAsync h 64 m 64 D2H o; SynchronizeStream o; peek h -> 3";
    g7_execute_arguments: "3.7" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync NULL s -> 100000; aclmdlRIExecuteAsync garbage s -> 107017; aclmdlRIExecuteAsync s s -> 107017
        aclmdlRIExecuteAsync g garbage -> 107017; @t2 aclmdlRIExecuteAsync g s -> 107002; aclmdlRIExecuteAsync g NULL";
    g7_a_graph_of_another_context_is_107004: "3.7" => "device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; context c 0; streams o; aclmdlRIExecuteAsync g o -> 107004; aclmdlRIDestroy g -> 107004";
    g7_on_a_capturing_stream_is_107027: "3.7" => "device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; aclmdlRICaptureBegin s RELAXED; aclmdlRIExecuteAsync g s -> 107027; aclmdlRICaptureEnd s &k -> 0 k=set";
    g7_an_unfinished_build_is_507011: "3.7" => "device; streams s; aclmdlRIBuildBegin &m 0; aclmdlRIExecuteAsync m s -> 507011";
    g7_execute_is_refused_for_captured_graphs: "3.7" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; aclmdlRIExecute NULL -1 -> 100000; aclmdlRIExecute g 0 -> 107000; aclmdlRIExecute g -2 -> 107000; aclmdlRIExecute g 500 -> 107000";
    g7_destroy: "3.7" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; aclmdlRIDestroy NULL -> 100000; @t2 aclmdlRIDestroy g -> 107002; aclmdlRIDestroy g; aclmdlRIDestroy g -> 107017
        aclmdlRIExecuteAsync g s -> 107017";
    g7_destroy_while_its_stream_captures_another: "3.7" => "device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; aclmdlRICaptureBegin s RELAXED; aclmdlRIDestroy g; aclmdlRICaptureEnd s &k -> 0 k=set";
    g7_the_graph_outlives_its_stream: "3.7" => "
        device; streams s o; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 2 64 s; aclmdlRICaptureEnd s &g; DestroyStream s; aclmdlRIExecuteAsync g o; MemcpyAsync h 64 m 64 D2H o
        SynchronizeStream o; peek h -> 2; aclmdlRIDestroy g";
    g7_destroy_waits_for_a_running_graph: "3.7" => "
        !threads
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 2 64 s; aclmdlRICaptureEnd s &g; hold s; aclmdlRIExecuteAsync g s; release_after s 60; aclmdlRIDestroy g; SynchronizeStream s";
    g8_group_begin: "3.8" => "
        device; streams s; aclmdlRICaptureTaskGrpBegin NULL -> 100000; aclmdlRICaptureTaskGrpBegin garbage -> 107017; aclmdlRICaptureTaskGrpBegin s -> 107029; aclmdlRICaptureBegin s RELAXED
        aclmdlRICaptureTaskGrpBegin s; aclmdlRICaptureTaskGrpBegin s -> 107033";
    g8_group_end: "3.8" => "
        device; streams s; aclmdlRICaptureTaskGrpEnd NULL &h -> 100000; aclmdlRICaptureTaskGrpEnd s NULL -> 100000; aclmdlRICaptureTaskGrpEnd s &h -> 107029; aclmdlRICaptureBegin s RELAXED
        aclmdlRICaptureTaskGrpEnd s &h -> 107033";
    g8_a_record_in_a_group_is_507009: "3.8" => "
        device; streams s; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; RecordEvent e s -> 507009; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1
        aclmdlRICaptureTaskGrpEnd s &h -> 507009; aclmdlRICaptureEnd s &g -> 507903";
    g8_update: "3.8" => "device; streams s; aclmdlRICaptureTaskUpdateBegin s NULL -> 100000; aclmdlRICaptureTaskUpdateEnd s -> 107033";
    g9_build_arguments: "3.9" => "
        device; streams s; aclmdlRIBuildBegin NULL 0 -> 100000; aclmdlRIBuildBegin &m 9 -> 107000; aclmdlRIBuildBegin &m 0 -> 0 m=set; aclmdlRIBuildEnd m garbage -> 100000; aclmdlRIBindStream m s 0 -> 107000
        aclmdlRIBindStream m NULL 0 -> 207000";
    g9_build_from_start_to_end: "3.9" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; pinned h 64; aclmdlRIBuildBegin &g 0; aclmdlRIBindStream g p 0; MemsetAsync m 64 4 64 p; aclmdlRIEndTask g p; aclmdlRIBuildEnd g NULL
        aclmdlRIExecuteAsync g s; SynchronizeStream s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 4; aclmdlRIUnbindStream g p; aclmdlRIDestroy g; DestroyStream p";
    g9_execute_synchronously: "3.7, 3.9" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; aclmdlRIBuildBegin &g 0; aclmdlRIBindStream g p 0; MemsetAsync m 64 4 64 p; aclmdlRIEndTask g p; aclmdlRIBuildEnd g NULL; aclmdlRIExecute g 1000
        aclmdlRIExecute g -1";
    g9_what_a_bound_stream_does: "3.9" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event a plain; event b SYNC; event c Ex:SYNC; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; aclmdlRIBindStream m p 0 -> 107005 ~EE1007; SynchronizeStream p
        RecordEvent a p -> 207000; RecordEvent b p; RecordEvent c p -> 207000; SynchronizeEventWithTimeout b 100 -> 107000; DestroyStream p -> 107005; aclmdlRICaptureBegin p RELAXED -> 107005";
    g9_names: "3.9, cap_empty" => r#"
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g; aclmdlRISetName g "step"; aclmdlRIGetName g 32 &n -> 0 text.n=step; aclmdlRIGetName g 1 &n -> 507000; aclmdlRIGetId g &i"#;
}
