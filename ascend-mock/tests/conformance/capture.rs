//! Capturing a stream into a graph: begin, end, modes, forbidden calls (acl/memory-kernels-graphs 3.1 to 3.5).

use crate::lab::facts;

facts! {
    b1_null_stream_is_100000: "3.1" => "aclmdlRICaptureBegin NULL 9 -> 100000";
    b1_stale_stream_before_the_mode: "3.1" => "device; aclmdlRICaptureBegin garbage 9 -> 107017";
    b1_mode_before_the_context: "3.1" => "device; streams s; @t2 aclmdlRICaptureBegin s 3 -> 107000; aclmdlRICaptureBegin s -1 -> 107000 ~EE1003; @t2 aclmdlRICaptureBegin s 0 -> 107002";
    b1_foreign_stream_is_107003: "3.1" => "device; streams s; context c 0; aclmdlRICaptureBegin s GLOBAL -> 107003";
    b1_default_stream_is_207000: "3.1" => "device; CtxGetCurrentDefaultStream &d; aclmdlRICaptureBegin d GLOBAL -> 207000";
    b1_bound_stream_is_107005: "3.1" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; aclmdlRICaptureBegin p RELAXED -> 107005";
    b1_already_capturing_is_107027: "3.1" => "device; streams s; aclmdlRICaptureBegin s GLOBAL; aclmdlRICaptureBegin s RELAXED -> 107027";
    b1_persistent_streams_may_capture: "3.1" => "device; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRICaptureBegin p RELAXED; aclmdlRICaptureEnd p &m -> 0 m=set";
    b1_tasks_are_recorded_and_not_run: "3.1" => "
        device; streams s o; memory m 64; pinned h 64; Memset m 64 1 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 2 64 s; settle; MemcpyAsync h 64 m 64 D2H o; SynchronizeStream o; peek h -> 1
        aclmdlRICaptureEnd s &g; MemcpyAsync h 64 m 64 D2H o; SynchronizeStream o; peek h -> 1";
    b1_several_captures_at_once: "3.1, capop_*_42" => "device; streams s o; aclmdlRICaptureBegin s GLOBAL; aclmdlRICaptureBegin o GLOBAL; aclmdlRICaptureEnd s &g -> 0 g=set; aclmdlRICaptureEnd o &k -> 0 k=set";
    d2_nulls: "3.2" => "
        device; streams s; aclmdlRICaptureEnd NULL &g -> 100000; aclmdlRICaptureBegin s GLOBAL; aclmdlRICaptureEnd s NULL -> 107000 ~EE1004; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1
        aclmdlRICaptureEnd s &g -> 0 g=set";
    d2_contexts_leave_the_capture_alone: "3.2" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; @t2 aclmdlRICaptureEnd s &g -> 107002; context c 0; aclmdlRICaptureEnd s &g -> 107003; device; aclmdlRICaptureEnd s &g -> 0 g=set";
    d2_default_stream_is_207000: "3.2" => "device; CtxGetCurrentDefaultStream &d; aclmdlRICaptureEnd d &g -> 207000";
    d2_not_capturing_is_107029: "3.2" => "device; streams s; aclmdlRICaptureEnd s &g -> 107029 ~EE1018; aclmdlRICaptureEnd s NULL -> 107029";
    d2_on_a_side_stream_is_107036: "3.2" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureEnd o &g -> 107036
        RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &g -> 0 g=set";
    d2_on_another_thread_the_capture_is_lost: "3.2" => "
        device; GetCurrentContext &c; streams s; aclmdlRICaptureBegin s THREAD_LOCAL; @t2 SetCurrentContext c; @t2 aclmdlRICaptureEnd s &g -> 107038 g=null; aclmdlRICaptureEnd s &g -> 107029; SynchronizeStream s";
    d2_unless_relaxed: "3.2" => "device; GetCurrentContext &c; streams s; aclmdlRICaptureBegin s RELAXED; @t2 SetCurrentContext c; @t2 aclmdlRICaptureEnd s &g -> 0 g=set";
    d2_open_task_group_is_107033: "3.2" => "device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; aclmdlRICaptureEnd s &g -> 107033 g=null; SynchronizeStream s";
    d2_unjoined_is_107025: "3.2" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureEnd s &g -> 107025 g=null ~EE1017
        aclmdlRICaptureGetInfo s &a NULL -> 0 a=0; aclmdlRICaptureGetInfo o &b NULL -> 0 b=0; SynchronizeStream o";
    d2_a_task_after_the_last_record_is_unjoined: "3.2, 3.6" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; memory m 64; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; RecordEvent j o; StreamWaitEvent s j
        MemsetAsync m 64 0 64 o; aclmdlRICaptureEnd s &g -> 107025";
    d2_a_record_nobody_waits_for_is_no_fault: "3.2" => "device; streams s; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; aclmdlRICaptureEnd s &g -> 0 g=set";
    d2_an_empty_capture_is_a_graph: "3.2" => "device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureEnd s &g -> 0 g=set; aclmdlRIExecuteAsync g s; SynchronizeStream s; aclmdlRIDestroy g";
    i3_info_arguments: "3.3" => "
        device; streams s; aclmdlRICaptureGetInfo NULL &st &g -> 100000; aclmdlRICaptureGetInfo s NULL NULL -> 100000; aclmdlRICaptureGetInfo garbage &st &g -> 107017; @t2 aclmdlRICaptureGetInfo s &st &g -> 0 st=0";
    i3_info_when_not_capturing: "3.3" => "device; streams s; aclmdlRICaptureGetInfo s &st:9 &g:9 -> 0 st=0 g=null";
    i3_info_in_a_capture_and_on_side_streams: "3.3" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s &st &g -> 0 st=1 g=set; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureGetInfo o &st &k -> 0 st=1 k=g";
    i3_the_graph_from_info_is_not_executable: "3.3" => "device; streams s o; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s NULL &g; aclmdlRIExecuteAsync g o -> 107026; aclmdlRIDestroy g -> 107026";
    x4_exchange_arguments: "3.4" => "
        aclmdlRICaptureThreadExchangeMode NULL -> 100000; aclmdlRICaptureThreadExchangeMode &m:0 -> 107002; device; aclmdlRICaptureThreadExchangeMode &m:9 -> 107000 m=untouched";
    x4_exchange_swaps: "3.4" => "
        device; aclmdlRICaptureThreadExchangeMode &a:2 -> 0 a=0; aclmdlRICaptureThreadExchangeMode &b:1 -> 0 b=2; aclmdlRICaptureThreadExchangeMode &c:0 -> 0 c=1; @t2 device
        @t2 aclmdlRICaptureThreadExchangeMode &d:2 -> 0 d=0";
    x4_global_restricts_all_threads_of_the_context: "3.4" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; Memcpy m 64 p 64 H2D -> 107030 ~EE1016; @t2 device; @t2 Memcpy m 64 p 64 H2D -> 107030; Memset m 64 0 64 -> 107030";
    x4_thread_local_restricts_the_capturing_thread: "3.4" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s THREAD_LOCAL; Memcpy m 64 p 64 H2D -> 107030; @t2 device; @t2 Memcpy m 64 p 64 H2D; @t2 Memset m 64 0 64";
    x4_relaxed_restricts_nobody: "3.4" => "device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s RELAXED; Memcpy m 64 p 64 H2D; Memset m 64 0 64; @t2 device; @t2 Memset m 64 0 64";
    x4_the_scope_is_the_context: "3.4" => "device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; context c 0; Memcpy m 64 p 64 H2D; device; Memcpy m 64 p 64 H2D -> 107030";
    x4_exchange_to_relaxed_lifts_it: "3.4 table" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; aclmdlRICaptureThreadExchangeMode &x:2; Memcpy m 64 p 64 H2D; aclmdlRICaptureThreadExchangeMode &y:0
        Memcpy m 64 p 64 H2D -> 107030; aclmdlRICaptureEnd s &g -> 0 g=set; Memcpy m 64 p 64 H2D";
    x4_exchange_to_thread_local_frees_other_threads: "3.4 table" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; @t2 device; @t2 aclmdlRICaptureThreadExchangeMode &x:1; @t2 Memcpy m 64 p 64 H2D
        aclmdlRICaptureThreadExchangeMode &y:1; Memcpy m 64 p 64 H2D -> 107030";
    x4_a_refused_call_does_not_invalidate: "3.4" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; Memcpy m 64 p 64 H2D -> 107030; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1; aclmdlRICaptureEnd s &g -> 0 g=set";
    x4_arguments_are_checked_first: "3.4" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; Memcpy m 64 p 0 H2D; Memcpy m 64 p 64 99 -> 100000; Memcpy m 32 p 64 H2D -> 107000";
    x4_pageable_copies_on_other_streams_are_107041: "3.4, 3.5" => "
        device; streams s o; memory m 64; pageable p 64; aclmdlRICaptureBegin s GLOBAL; MemcpyAsync m 64 p 64 H2D o -> 107041; aclmdlRICaptureThreadExchangeMode &x:2; MemcpyAsync m 64 p 64 H2D o";
    x4_two_dimensional_copies_too: "3.4" => "device; streams s; memory m 256; pageable p 256; aclmdlRICaptureBegin s GLOBAL; Memcpy2d m 64 p 64 32 4 H2D -> 107030";
    f5_allocation_and_creation_are_allowed: "3.4, 3.5" => "
        device; streams s o; memory m 64; aclmdlRICaptureBegin s GLOBAL; memory n 64; Free n; pinned h 64; FreeHost h; streams t; event e Ex:SYNC; event b plain; device; SynchronizeStream o; SynchronizeStream NULL
        aclmdlRICaptureEnd s &g -> 0 g=set";
    f5_host_and_device_free_with_sync: "3.5" => "device; streams s; memory m 64; pinned h 64; aclmdlRICaptureBegin s RELAXED; FreeWithDevSync m -> 107027; FreeHostWithDevSync h -> 107027";
    f5_events_recorded_before_answer_normally: "3.5" => "device; streams s o; event e Ex:SYNC; RecordEvent e o; SynchronizeStream o; aclmdlRICaptureBegin s GLOBAL; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1; DestroyEvent e";
    f5_pageable_copy_on_the_capturing_stream_is_107000: "3.5" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s RELAXED; MemcpyAsync m 64 p 64 H2D s -> 107000 ~EE1016; MemcpyAsync p 64 m 64 D2H s -> 107000; aclmdlRICaptureEnd s &g -> 0 g=set";
    f5_reset_device_ends_the_capture: "3.5" => "device; streams s; aclmdlRICaptureBegin s GLOBAL; ResetDevice dev0; device; aclmdlRICaptureEnd s &g -> 107017 g=untouched";
    f5_a_switch_of_context_needs_switching_back: "3.5" => "device; GetCurrentContext &p; streams s; aclmdlRICaptureBegin s GLOBAL; context c 0; aclmdlRICaptureEnd s &g -> 107003; SetCurrentContext p; aclmdlRICaptureEnd s &g -> 0 g=set";
    f5_bind_and_task_update_are_refused: "3.5" => "device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRICaptureBegin p RELAXED; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0 -> 107027; aclmdlRICaptureTaskUpdateBegin p garbage -> 107017";
}
