//! What a graph consists of (acl/memory-kernels-graphs 3.9: the two-call pattern, tasks left out, updates, the print).

use crate::lab::facts;

facts! {
    g9_streams_are_counted_and_listed: "3.9" => "
        device; streams s o; event e Ex:SYNC; event x Ex:SYNC; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; RecordEvent e s; StreamWaitEvent o e; ValueWrite m 5 0 o; RecordEvent x o; StreamWaitEvent s x; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g NULL &n -> 0 n=2; RIGetStreams g &a &n:1 -> 107039 a=untouched; RIGetStreams g &a &n:2 -> 0 n=2 a=set; RIGetStreams g &b &n:8 -> 0 n=2; same a b -> 1
        RIGetStreams NULL NULL &n -> 100000; RIGetStreams g NULL NULL -> 100000; RIGetStreams garbage NULL &n -> 107017";
    g9_tasks_are_counted_and_listed: "3.9" => "
        device; streams s o; event e Ex:SYNC; event x Ex:SYNC; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; RecordEvent e s; StreamWaitEvent o e; ValueWrite m 5 0 o; RecordEvent x o; StreamWaitEvent s x; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:2; RIGetTasksByStream lane NULL &k -> 0 k=4; RIGetTasksByStream lane &t &k:3 -> 107039; RIGetTasksByStream lane &t &k:4 -> 0 k=4 t=set; RITaskGetSeqId t &id -> 0 id=0
        RITaskGetType t &ty -> 0 ty=0; RIGetTasksByStream NULL NULL &k -> 100000; RIGetTasksByStream t NULL &k -> 107017; RIGetTasksByStream garbage NULL &k -> 107017; RIGetTasksByStream s NULL &k -> 107005
        RITaskGetSeqId lane &id -> 107017; RITaskGetType NULL &ty -> 100000; RITaskGetType t NULL -> 100000";
    g9_types_of_tasks: "3.9, aclmdlRITaskType" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; ValueWrite m 5 0 s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &t &k:1; RITaskGetType t &ty -> 0 ty=5
        file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"fail\" &f; args a m; aclmdlRICaptureBegin s RELAXED; LaunchKernelWithHostArgs f 1 s NULL a 8 NULL 0; aclmdlRICaptureEnd s &k
        RIGetStreams k &lane &n:1; RIGetTasksByStream lane &u &c:1; RITaskGetType u &ty -> 0 ty=1";
    g9_a_disabled_task_is_left_out_after_an_update: "3.9" => "
        device; streams s o; event e Ex:SYNC; event x Ex:SYNC; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; RecordEvent e s; StreamWaitEvent o e; ValueWrite m 5 0 o; RecordEvent x o; StreamWaitEvent s x; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:2; RIGetTasksByStream lane &t &k:4; RITaskDisable t; aclmdlRIExecuteAsync g s; SynchronizeStream s; peek h+63 -> 3; Memset m 64 1 64; RIUpdate g; aclmdlRIExecuteAsync g s
        SynchronizeStream s; peek h+63 -> 1; peek h -> 5; RITaskDisable NULL -> 100000; RITaskDisable lane -> 107017";
    g9_what_orders_streams_stays: "3.9" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:1; RIGetTasksByStream lane &t &k:1; RITaskGetType t &ty -> 0 ty=2
        RITaskDisable t -> 507009";
    g9_update_arguments: "3.9, 3.7" => "
        device; streams s; RIUpdate NULL -> 100000; RIUpdate garbage -> 107017; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g; RIUpdate g -> 107026; aclmdlRICaptureEnd s &g; @t2 RIUpdate g -> 107002
        context c 0; RIUpdate g -> 107004";
    g9_handles_die_with_the_graph: "3.9" => "device; streams s o; event e Ex:SYNC; event x Ex:SYNC; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; RecordEvent e s; StreamWaitEvent o e; ValueWrite m 5 0 o; RecordEvent x o; StreamWaitEvent s x; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; RIGetStreams g &lane &n:2; RIGetTasksByStream lane &t &k:4; RIDestroy g; RITaskGetSeqId t &id -> 107017; RIGetTasksByStream lane NULL &k -> 107017";
    g9_tasks_of_a_bound_stream: "3.9" => "
        device; CreateStreamWithConfig &s 0 PERSISTENT; memory m 64; RIBuildBegin &g 0; RIBindStream g s 0; MemsetAsync m 64 1 64 s; MemsetAsync m 64 2 64 s; RIGetTasksByStream s NULL &k -> 0 k=2";
    g9_the_print_is_written: "3.9" => "
        device; streams s o; event e Ex:SYNC; event x Ex:SYNC; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 3 64 s; RecordEvent e s; StreamWaitEvent o e; ValueWrite m 5 0 o; RecordEvent x o; StreamWaitEvent s x; MemcpyAsync h 64 m 64 D2H s; aclmdlRICaptureEnd s &g; file out \"nothing\"; RIDebugJsonPrint g out 0; RIDebugJsonPrint g out 1; RIDebugJsonPrint g out 2 -> 107000; RIDebugJsonPrint g \"/nowhere/at/all.json\" 0 -> 107009; RIDebugJsonPrint garbage out 0 -> 107017
        RIDebugJsonPrint g NULL 0 -> 100000";
}
