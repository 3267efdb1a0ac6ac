//! Several functions and several mistakes in one sequence: captures, task groups, builds (acl/memory-kernels-graphs 3.1 to 3.9).
//!
//! Each was predicted before it was run, from the notes, from the recorded rows, and where both are silent from the open runtime's own order
//! of checks; `runtime:` names the file of it.

use crate::lab::facts;

facts! {
    m1_an_end_that_is_refused_early_writes_nothing: "3.2, capop_global_41.03; runtime: v100/api_impl_aclgraph.cc" => "
        device; GetCurrentContext &c; streams s dead; DestroyStream dead; CtxGetCurrentDefaultStream &d; aclmdlRICaptureEnd NULL &a -> 100000 a=untouched; aclmdlRICaptureEnd dead &b -> 107017 b=untouched
        aclmdlRICaptureEnd d &e -> 207000 e=untouched; aclmdlRICaptureEnd s &f -> 107029 f=untouched; aclmdlRICaptureBegin s RELAXED; @t2 aclmdlRICaptureEnd s &g -> 107002 g=untouched
        context x 0; aclmdlRICaptureEnd s &h -> 107003 h=untouched; SetCurrentContext c; aclmdlRICaptureEnd s &i -> 0 i=set";
    m1_an_end_that_is_refused_late_writes_null: "3.2" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureEnd o &g -> 107036 g=null; aclmdlRICaptureTaskGrpBegin s
        aclmdlRICaptureEnd s &h -> 107033 h=null; aclmdlRICaptureEnd s &i -> 107029 i=untouched; aclmdlRICaptureEnd o &j -> 107029 j=untouched";
    m1_the_end_of_a_capture_on_a_bound_stream: "3.2; runtime: v100/api_impl_aclgraph.cc" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; aclmdlRICaptureEnd p &g -> 107005 ~EE1017 g=untouched; @t2 aclmdlRICaptureEnd p &g -> 107002
        context c 0; aclmdlRICaptureEnd p &g -> 107003";
    m2_the_thread_is_restricted_in_all_contexts: "3.4; runtime: context_aclgraph.cc, inner_thread_local" => "
        device; streams s; memory m 64; pageable p 64; aclmdlRICaptureBegin s THREAD_LOCAL; context b 0; Memcpy m 64 p 64 H2D; @t2 SetCurrentContext b; @t2 CreateStream &o
        @t2 aclmdlRICaptureBegin o RELAXED; Memcpy m 64 p 64 H2D -> 107030; Memset m 64 0 64 -> 107030; @t2 Memcpy m 64 p 64 H2D; @t2 aclmdlRICaptureEnd o &g; Memcpy m 64 p 64 H2D";
    m2_a_capture_ended_by_another_thread_leaves_its_own_restricted: "3.4; runtime: context_aclgraph.cc" => "
        device; GetCurrentContext &c; streams s o; memory m 64; pageable p 64; aclmdlRICaptureBegin s THREAD_LOCAL; @t2 SetCurrentContext c; @t2 aclmdlRICaptureEnd s &g -> 107038 g=null
        Memcpy m 64 p 64 H2D; aclmdlRICaptureBegin o RELAXED; Memcpy m 64 p 64 H2D -> 107030; @t2 Memcpy m 64 p 64 H2D; aclmdlRICaptureEnd o &k -> 0 k=set; Memcpy m 64 p 64 H2D";
    m2_so_does_a_capture_that_goes_with_its_device: "3.4, capop_global_39; runtime: context_aclgraph.cc" => "
        device; streams s; aclmdlRICaptureBegin s THREAD_LOCAL; ResetDevice dev0; device; streams o; memory m 64; pageable p 64; Memcpy m 64 p 64 H2D; aclmdlRICaptureBegin o RELAXED
        Memcpy m 64 p 64 H2D -> 107030; aclmdlRICaptureThreadExchangeMode &x:2; Memcpy m 64 p 64 H2D; aclmdlRICaptureEnd o &k -> 0 k=set";
    m2_what_a_wrong_thread_left_can_be_destroyed: "3.2; runtime: context_aclgraph.cc" => "
        device; GetCurrentContext &c; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s GLOBAL; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureGetInfo s NULL &m; @t2 SetCurrentContext c
        @t2 aclmdlRICaptureEnd s &g -> 107038 g=null; aclmdlRICaptureGetInfo o &st NULL -> 0 st=0; QueryEventStatus e &q -> 0 q=1; aclmdlRIExecuteAsync m s -> 507011; aclmdlRIDestroy m; aclmdlRIDestroy m -> 107017";
    m3_task_groups_ask_for_the_capture_before_the_context: "3.8; runtime: api_error_aclgraph.cc" => "
        device; streams s; @t2 aclmdlRICaptureTaskGrpBegin s -> 107029; @t2 aclmdlRICaptureTaskGrpEnd s &h -> 107029; aclmdlRICaptureBegin s RELAXED; @t2 aclmdlRICaptureTaskGrpBegin s -> 107002
        @t2 aclmdlRICaptureTaskGrpEnd s &h -> 107002; context c 0; aclmdlRICaptureTaskGrpBegin s -> 107003; aclmdlRICaptureTaskGrpEnd s &h -> 107003 h=untouched";
    m3_each_stream_has_a_group_of_its_own: "3.8; runtime: context_aclgraph.cc" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureTaskGrpBegin s; aclmdlRICaptureTaskGrpBegin o
        aclmdlRICaptureTaskGrpBegin o -> 107033; aclmdlRICaptureTaskGrpEnd o &h -> 0 h=set; aclmdlRICaptureTaskGrpEnd o &h -> 107033; aclmdlRICaptureTaskGrpEnd s &k -> 0 k=set; RecordEvent j o
        StreamWaitEvent s j; aclmdlRICaptureEnd s &g -> 0 g=set";
    m3_a_task_beside_an_open_group_is_refused: "3.8; runtime: stream_capture.cc" => "
        device; streams s o; memory m 64; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureTaskGrpBegin s; MemsetAsync m 64 0 64 o -> 107034
        aclmdlRICaptureTaskGrpEnd s &h -> 107034 h=untouched; aclmdlRICaptureTaskGrpBegin s; aclmdlRICaptureTaskGrpEnd s &h -> 107034; MemsetAsync m 64 0 64 o; RecordEvent j o; StreamWaitEvent s j
        aclmdlRICaptureEnd s &g -> 0 g=set";
    m3_a_record_beside_an_open_group_ends_the_capture: "3.6, 3.8; runtime: stream_capture.cc" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureTaskGrpBegin s; RecordEvent j o -> 107034
        aclmdlRICaptureTaskGrpEnd s &h -> 107034; aclmdlRICaptureEnd s &g -> 507903 g=null";
    m3_an_update_asks_for_builds_before_the_context: "3.8; runtime: api_error_aclgraph.cc" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; aclmdlRICaptureTaskGrpEnd s &h; @t2 aclmdlRICaptureTaskUpdateBegin s h -> 107027
        @t2 aclmdlRICaptureTaskUpdateEnd s -> 107027; aclmdlRICaptureEnd s &g; aclmdlRIBuildBegin &b 0; aclmdlRIBindStream b p 0; @t2 aclmdlRICaptureTaskUpdateBegin p h -> 107005
        @t2 aclmdlRICaptureTaskUpdateEnd p -> 107005; @t2 aclmdlRICaptureTaskUpdateBegin s h -> 107002; context c 0; aclmdlRICaptureTaskUpdateBegin s h -> 107003; aclmdlRICaptureTaskUpdateEnd s -> 107003";
    m4_streams_that_no_graph_runs_on: "3.7; runtime: api_error.cc" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s NULL &i; aclmdlRIExecuteAsync i p -> 107000
        aclmdlRIBuildBegin &b 0; aclmdlRIBindStream b q 0; aclmdlRIExecuteAsync i q -> 107000 ~EE1017; @t2 aclmdlRIExecuteAsync i q -> 107000; aclmdlRIExecuteAsync b q -> 107000; aclmdlRICaptureBegin p RELAXED
        aclmdlRIExecuteAsync i p -> 107027; @t2 aclmdlRIExecuteAsync i s -> 107027";
    m4_a_build_on_a_stream_of_another_context: "3.7; runtime: model.cc" => "
        device; GetCurrentContext &a; streams s; aclmdlRIBuildBegin &b 0; context x 0; streams o; aclmdlRIExecuteAsync b o -> 107004; SetCurrentContext a; aclmdlRIExecuteAsync b o -> 107003
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s NULL &i; aclmdlRIExecuteAsync i o -> 107026; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g o -> 107003";
    m4_a_captured_graph_is_not_executed_at_once: "3.7; runtime: api_error.cc" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s NULL &i; aclmdlRIExecute i 5 -> 107000 ~EE1016; aclmdlRICaptureEnd s &g; @t2 aclmdlRIExecute g 5 -> 107000
        @t2 aclmdlRIExecute g 0 -> 107000; context c 0; aclmdlRIExecute g -1 -> 107000; aclmdlRIBuildBegin &b 0; @t2 aclmdlRIExecute b 5 -> 107002; aclmdlRIExecute b 5 -> 507011; device; aclmdlRIExecute b 5 -> 107004";
    m5_binding_in_order: "3.9, cap_build; runtime: api_c_model.cc, api_error.cc" => "
        device; GetCurrentContext &a; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; aclmdlRIBuildBegin &b 0; aclmdlRIBindStream NULL p 5 -> 100000
        aclmdlRIBindStream garbage p 5 -> 107000 ~EE1003; aclmdlRIBindStream garbage p 0 -> 107017; aclmdlRIBindStream b garbage 0 -> 107017; @t2 aclmdlRIBindStream b s 0 -> 107000 ~EE1017
        aclmdlRICaptureBegin s RELAXED; aclmdlRIBindStream b s 0 -> 107000 ~EE1017; aclmdlRICaptureBegin p RELAXED; aclmdlRIBindStream b p 0 -> 107027; @t2 aclmdlRIBindStream b p 0 -> 107027; aclmdlRICaptureEnd p &g
        aclmdlRIBindStream g q 0 -> 107000 ~EE1016; @t2 aclmdlRIBindStream b q 0 -> 107002; @t2 aclmdlRIBindStream b NULL 0 -> 107000; context x 0; aclmdlRIBindStream b q 0 -> 107004; SetCurrentContext a
        aclmdlRIBindStream b q 2147483647; @t2 aclmdlRIBindStream g q 0 -> 107005 ~EE1007";
    m5_streams_that_cannot_be_bound: "3.9; runtime: api_error.cc" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &f 0 5; aclmdlRIBuildBegin &b 0; SetStreamFailureMode p 1; aclmdlRIBindStream b p 0 -> 207000 ~EE1016; aclmdlRIBindStream b f 0 -> 207000 ~EE1011";
    m5_unbinding_in_order: "3.9; runtime: api_error.cc, model.cc" => "
        device; GetCurrentContext &a; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; aclmdlRIBuildBegin &b 0; aclmdlRIBuildBegin &k 0; aclmdlRIBindStream b p 0
        aclmdlRIUnbindStream NULL p -> 100000; aclmdlRIUnbindStream garbage p -> 107017; aclmdlRIUnbindStream b garbage -> 107017; aclmdlRIUnbindStream b NULL -> 107005; @t2 aclmdlRIUnbindStream b NULL -> 107000
        aclmdlRIUnbindStream b q -> 107005; aclmdlRIUnbindStream k p -> 107005; @t2 aclmdlRIUnbindStream b p -> 107002; context x 0; aclmdlRIUnbindStream b p -> 107004; SetCurrentContext a
        aclmdlRICaptureBegin s RELAXED; aclmdlRIUnbindStream b s -> 107027; aclmdlRICaptureGetInfo s NULL &i; aclmdlRIUnbindStream i s -> 107000; aclmdlRIUnbindStream b p; aclmdlRIUnbindStream b p -> 107005; aclmdlRIBindStream k p 0";
    m5_marking_the_end_in_order: "3.9; runtime: api_error.cc, context.cc" => "
        device; GetCurrentContext &a; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; aclmdlRIBuildBegin &b 0; aclmdlRIBindStream b p 0; aclmdlRIEndTask NULL p -> 100000
        aclmdlRIEndTask garbage p -> 107017; aclmdlRIEndTask b garbage -> 107017; aclmdlRIEndTask b q -> 507000; @t2 aclmdlRIEndTask b p -> 107002; context x 0; aclmdlRIEndTask b p -> 107003; streams o; aclmdlRIEndTask b o -> 107004
        SetCurrentContext a; aclmdlRICaptureBegin s RELAXED; aclmdlRIEndTask b s -> 107027; aclmdlRICaptureEnd s &g; aclmdlRIEndTask g p -> 107000; aclmdlRIEndTask b p; aclmdlRIEndTask b p; aclmdlRIBuildEnd b NULL";
    m5_ending_a_build_in_order: "3.9; runtime: api_error.cc, model.cc" => "
        device; GetCurrentContext &a; streams s; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRIBuildBegin &b 0; aclmdlRIBuildEnd NULL NULL -> 100000; aclmdlRIBuildEnd garbage NULL -> 107017; aclmdlRIBuildEnd b NULL -> 107005
        aclmdlRIBindStream b p 0; aclmdlRIBuildEnd b NULL -> 507011 ~EE1018; aclmdlRIExecuteAsync b s -> 507011; @t2 aclmdlRIBuildEnd b NULL -> 107002; context x 0; aclmdlRIBuildEnd b NULL -> 107004; SetCurrentContext a
        aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s NULL &i; aclmdlRIBuildEnd i NULL -> 107000 ~EE1016; aclmdlRICaptureEnd s &g; aclmdlRIBuildEnd g NULL -> 107000; aclmdlRIEndTask b p
        aclmdlRIExecuteAsync b s -> 507011; aclmdlRIBuildEnd b NULL; aclmdlRIBuildEnd b NULL; aclmdlRIExecuteAsync b s; SynchronizeStream s";
    m6_looking_at_a_graph_needs_its_context: "3.9; runtime: v100/api_impl_aclgraph.cc" => r#"
        device; streams s; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureGetInfo s NULL &i; aclmdlRIDebugPrint i; aclmdlRICaptureEnd s &g; @t2 aclmdlRIDebugPrint g -> 107002; @t2 aclmdlRISetName g "x"
        @t2 aclmdlRIGetId g &n; context c 0; aclmdlRIDebugPrint g -> 107004; aclmdlRIGetName g 8 &t -> 0 text.t=x; aclmdlRIDestroy g -> 107004; device; aclmdlRIDestroy g; aclmdlRIGetId g &n -> 107017"#;
}
