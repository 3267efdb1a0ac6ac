//! What ends while somebody waits for it or asks about it: graphs, contexts, streams, records.

use crate::lab::facts;

facts! {
    a_record_that_was_discarded_is_complete_for_every_flag: "6.5 E31a; 5.4 T29; rc_force_destroy_event.02" => "
        device; streams s; event a plain; event b 0x9; event c Ex:0x9; event d Ex:SYNC; hold s; RecordEvent a s; RecordEvent b s; RecordEvent c s; RecordEvent d s; DestroyStreamForce s
        QueryEventStatus a &q -> 0 q=1; QueryEventStatus b &r -> 0 r=1; QueryEventStatus c &t -> 0 t=1; QueryEventStatus d &u -> 0 u=1; QueryEvent a &v -> 0 v=0
        SynchronizeEventWithTimeout a 200; SynchronizeEvent b; SynchronizeEvent c; EventElapsedTime &ms a b -> 107006 ms=untouched; EventGetTimestamp c &us -> 107006; DestroyEvent a; DestroyEvent b; DestroyEvent c";
    aborting_a_stream_completes_its_records_at_once: "5.6 T44" => "
        device; streams s; event a plain; event b 0x9; event c Ex:0x9; hold s; RecordEvent a s; RecordEvent b s; RecordEvent c s; StreamAbort s
        QueryEventStatus a &q -> 0 q=1; QueryEventStatus b &r -> 0 r=1; QueryEventStatus c &t -> 0 t=1; release s; RecordEvent c s; SynchronizeEvent c; QueryEventStatus c &w -> 0 w=1";
    a_wait_for_a_record_that_is_gone_adds_nothing: "6.5 E31a, 6.3 E13, 5.6 T44" => "
        device; streams s o; event e Ex:SYNC; hold s; RecordEvent e s; DestroyStreamForce s; StreamWaitEvent o e; StreamQuery o &q -> 0 q=0; SynchronizeStream o
        streams t; event f Ex:SYNC; hold t; RecordEvent f t; StreamWaitEvent o f; StreamAbort t; StreamAbort o; StreamWaitEvent o f; SynchronizeStream o; event p plain; RecordEvent p t; StreamAbort t; StreamWaitEvent o p; SynchronizeStream o";
    two_threads_destroy_one_graph: "3.7" => "
        device; GetCurrentContext &c; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; aclmdlRICaptureEnd s &g; hold s; aclmdlRIExecuteAsync g s
        @t2 SetCurrentContext c; @t3 SetCurrentContext c; @t2& aclmdlRIDestroy g; @t3& aclmdlRIDestroy g; nap 1000; release s; join t2 -> any; join t3 -> any; aclmdlRIDestroy g -> 107017; SynchronizeStream s; SynchronizeDevice";
    a_graph_dies_with_its_context_under_a_thread_that_destroys_it: "3.7; 4 C8" => "
        context c 0; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; aclmdlRICaptureEnd s &g; hold s; aclmdlRIExecuteAsync g s
        @t2 SetCurrentContext c; @t2& aclmdlRIDestroy g; nap 1000; DestroyContext c; join t2 -> 107017; device; streams o; SynchronizeStream o";
    a_context_is_destroyed_once: "4 C7" => "
        device; context c 0; streams s; memory m 64; hold s; MemsetAsync m 64 1 64 s; @t2& DestroyContext c; nap 1000; DestroyContext c -> 507007 ~EE1018; StreamQuery s &q -> 0 q=1; release s; join t2
        DestroyContext c -> 107002; SynchronizeStream s -> 107017";
    a_stream_goes_while_others_wait_for_it: "5.4 T29, 5.3" => "
        device; GetCurrentContext &c; streams s; memory m 64; hold s; MemsetAsync m 64 1 64 s; @t2 SetCurrentContext c; @t3 SetCurrentContext c; @t2& SynchronizeStream s; @t3& SynchronizeDevice; nap 1000
        DestroyStreamForce s; join t2; join t3; SynchronizeStream s -> 107017; SynchronizeDevice";
    an_event_goes_while_a_record_waits_for_room: "6.8 E40, 5.7 T50" => "
        !depth 2
        device; GetCurrentContext &c; streams s; memory m 64; event e Ex:SYNC; hold s; MemsetAsync m 64 1 64 s; MemsetAsync m 64 1 64 s; @t2 SetCurrentContext c; @t2& RecordEvent e s; nap 1000; DestroyEvent e; release s; join t2
        QueryEventStatus e &q -> 107017; SynchronizeStream s; SynchronizeDevice";
    kept_tasks_are_no_work_that_must_end: "5.2 T8, 5.3 T20, 3.3 S2" => "
        !hang 60000
        device; CreateStreamWithConfig &p 0 PERSISTENT; event b SYNC; memory m 64; pageable h 64; MemsetAsync m 64 3 64 p; RecordEvent b p; MemcpyAsync m 64 h 64 H2D p; QueryEventStatus b &q -> 0 q=0; DestroyStream p; SynchronizeStream p -> 107017
        context c 0; CreateStreamWithConfig &k 0 PERSISTENT; RecordEvent b k; DestroyContext c; StreamQuery k &r -> 107017; device; CreateStreamWithConfig &l 0 PERSISTENT; RecordEvent b l; DestroyStreamForce l";
    kept_tasks_are_kept_whatever_is_let_go: "5.2 T8" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event b SYNC; RecordEvent b p; hold p; release p; step p 1; settle; pending p -> 1; QueryEventStatus b &q -> 0 q=0; hold_device 0; release_device 0; settle; pending p -> 1; DestroyStream p";
    stream_numbers_come_back_with_the_device: "5.5 T36" => "
        !process
        SetDevice 0; streams s; StreamGetId s &i -> 0 i=2; StreamGetId NULL &d -> 0 d=0; ResetDevice 0; SetDevice 0; streams t; StreamGetId t &j -> 0 j=2; ResetDeviceForce 0; SetDevice 0; streams u; StreamGetId u &k -> 0 k=2; StreamGetId NULL &d -> 0 d=0";
    an_event_opened_again_outlives_the_one_it_stands_for: "6.9 I5" => "
        device; streams s o; event i Ex:IPC; IpcGetEventHandle i &h; IpcOpenEventHandle *h &j; DestroyEvent i; churn events 64; event x Ex:SYNC; QueryEventStatus j &q -> 0 q=1; hold s; RecordEvent j s; QueryEventStatus j &r -> 0 r=0; QueryEventStatus x &t -> 0 t=1
        release s; SynchronizeEvent j; DestroyEvent j; DestroyEvent x";
    threads_that_wait_for_a_device_hear_of_its_abort: "3.5 R2; rc_devabort_blocked.02" => "
        device; GetCurrentContext &c; streams s; event e Ex:SYNC; memory m 64; hold s; MemsetAsync m 64 1 64 s; RecordEvent e s; @t2 SetCurrentContext c; @t3 SetCurrentContext c; @t4 SetCurrentContext c
        @t2& SynchronizeDevice; @t3& SynchronizeEvent e; @t4& SynchronizeStream s; nap 1000; DeviceTaskAbort dev0 0; join t2 -> 107022; join t3 -> 107022; join t4 -> 107022; SynchronizeDevice; SynchronizeStream s; SynchronizeEvent e; release s";
    an_abort_refuses_who_waits_for_room: "3.5 R2, 5.7 T50" => "
        !depth 1
        device; GetCurrentContext &c; streams s; memory m 64; hold s; MemsetAsync m 64 1 64 s; @t2 SetCurrentContext c; @t2& MemsetAsync m 64 2 64 s; nap 1000; DeviceTaskAbort dev0 0; join t2 -> 107022; pending s -> 0; release s; SynchronizeStream s";
    an_abort_that_failed_refuses_calls_that_need_no_context: "3.5 R2" => r#"
        !process
        device; streams s; event e Ex:SYNC; event f plain; RecordEvent f s; SynchronizeStream s; SetDeviceTaskAbortCallback "a" FAIL_ABORT hit:1; DeviceTaskAbort dev0 0 -> 507000; CreateContext &c dev0 -> 107022; @t2 CreateContext &c dev0 -> 107022
        @t2 QueryEventStatus e &q -> 107022 q=untouched; QueryEvent f &r -> 107022; QueryEventWaitStatus f &w -> 107022; SynchronizeEvent e -> 107022; EventElapsedTime &ms f f -> 107022; EventGetTimestamp f &us -> 107022; StreamGetId s &i -> 107022
        SetDevice dev0 -> 107022; GetDevice &d -> 0 d=dev0; GetCurrentContext &n -> 0 n=set; SetDeviceTaskAbortCallback "a" NULL NULL; DeviceTaskAbort dev0 0; QueryEventStatus e &q -> 0 q=1; StreamGetId s &i -> 0 i=2; CreateContext &c dev0"#;
    a_lost_device_answers_nothing: "10.2, 10.3 item 6" => "
        !fault lost:507899 kernel=memset times=1
        device; GetCurrentContext &c; streams s o; event e plain; memory m 64; pinned h 64; RecordEvent e s; SynchronizeStream s; hold o; MemcpyAsync h 64 m 64 D2H o; @t2 SetCurrentContext c; @t2& SynchronizeStream o; nap 1000; MemsetAsync m 64 0 64 s; settle; join t2 -> 507899
        CreateContext &x dev0 -> 507899; QueryEventStatus e &q -> 507899 q=untouched; SynchronizeEvent e -> 507899; SynchronizeEventWithTimeout e 5 -> 507899; EventElapsedTime &ms e e -> 507899; EventGetTimestamp e &us -> 507899; StreamGetId s &i -> 507899
        SynchronizeStream s -> 507899; DeviceTaskAbort dev0 0 -> 507899; SetDevice dev0 -> 507899; GetDevice &d -> 0 d=dev0; DestroyEvent e; QueryEventStatus e &q -> 107017; context y 1; streams t; StreamGetId t &j -> 0 j=1";
    callbacks_that_no_stream_waits_for_are_lost_with_their_subscription: "8.2 H15, H16" => "
        device; streams s o; SubscribeReport self s; SubscribeReport self o; LaunchCallback COUNT hit:1 NO_BLOCK s; LaunchCallback COUNT hit:10 NO_BLOCK o; SynchronizeStream s; SynchronizeStream o; UnSubscribeReport self s
        ProcessReport 1000; hits -> 10; ProcessReport 30 -> 507012; SubscribeReport self s; ProcessReport 30 -> 507012; hits -> 10; hold s; LaunchCallback COUNT hit:1 NO_BLOCK s; LaunchCallback COUNT hit:100 BLOCK s; UnSubscribeReport self s; release s
        settle; StreamQuery s &q -> 0 q=1; SubscribeReport self s; ProcessReport 1000; hits -> 110; ProcessReport 30 -> 507012; SynchronizeStream s; LaunchCallback COUNT hit:1 NO_BLOCK s; ProcessReport 1000; hits -> 111";
    a_reset_takes_away_what_a_set_device_gave: "3.2 D11, 4 C14" => "
        SetDevice dev0; SetDevice dev1; GetCurrentContext &p; ResetDevice dev0; GetDevice &d -> 107002; SetDevice dev0; SetCurrentContext p; ResetDevice dev0; GetDevice &d -> 0 d=dev1; streams s; SynchronizeStream s
        SetDevice dev1; ResetDevice dev1; GetDevice &d -> 0 d=dev1; SetDevice dev0; SetDevice dev1; ResetDevice dev0; GetDevice &e -> 107002; SetCurrentContext p; ResetDeviceForce dev1; GetDevice &e -> 107002; SetCurrentContext p -> 107000";
    the_default_device_is_set_by_the_first_call_that_needs_a_context: "2.5" => r#"
        !process
        file f "{`defaultDevice`:{`default_device`:`0`}}"
        aclInit f; CreateContext &c dev1; streams s; event e Ex:SYNC; RecordEvent e s; SynchronizeEvent e; @t2 SetCurrentContext garbage -> 107000; @t2 SetCurrentContext c; @t3 QueryEventStatus e &q -> 0 q=1; @t3 SynchronizeEvent e; @t3 StreamGetId s &i -> 0 i=1
        @t3 UnSubscribeReport self s -> 107011; @t3 DestroyEvent e; GetPrimaryCtxState dev0 NULL &a -> 0 a=0; @t3 StreamGetId NULL &j -> 0 j=0; @t3 GetDevice &d -> 0 d=dev0; GetPrimaryCtxState dev0 NULL &a -> 0 a=1
        @t4 DestroyContext c; @t4 GetDevice &k -> 0 k=dev0; GetDevice &m -> 107002"#;
}
