//! Creating and destroying streams, the default stream (acl/streams-and-events 5.1, 5.2, 5.4).

use crate::lab::facts;

facts! {
    t1_null_before_the_context: "5.1 T1" => "CreateStream NULL -> 100000; CreateStream &s -> 107002 s=untouched";
    t1_plain_streams_have_no_flags: "5.1 T1" => "device; streams s; StreamGetFlags s &f -> 0 f=0; StreamGetPriority s &p -> 0 p=0";
    t2_a_stream_belongs_to_the_current_context: "5.1 T2" => "
        device; context c 0; streams s; memory m 64; device; MemsetAsync m 64 0 64 s -> 107003; SetCurrentContext c; MemsetAsync m 64 0 64 s";
    t3_unknown_flag_bits_are_dropped: "5.1 T3" => "
        device; CreateStreamWithConfig &s 0 0x100; StreamGetFlags s &f -> 0 f=0; CreateStreamWithConfig &t 0 0x103; StreamGetFlags t &f -> 0 f=3";
    t3_known_flag_bits_are_reported: "5.1 T3" => "
        device; CreateStreamWithConfig &a 0 1; StreamGetFlags a &f -> 0 f=1; CreateStreamWithConfig &b 0 5; StreamGetFlags b &f -> 0 f=5
        CreateStreamWithConfig &c 0 CPU_SCHEDULE; StreamGetFlags c &f -> 0 f=0x10";
    t4_priority_is_clamped: "5.1 T4" => "
        device; CreateStreamWithConfig &a 3 0; StreamGetPriority a &p -> 0 p=3; CreateStreamWithConfig &b 8 0; StreamGetPriority b &p -> 0 p=7
        CreateStreamWithConfig &c 0x7fffffff 0; StreamGetPriority c &p -> 0 p=7";
    t4_priorities_from_two_to_the_31_read_as_zero: "5.1 T4" => "
        device; CreateStreamWithConfig &a 0x80000000 0; StreamGetPriority a &p -> 0 p=0
        CreateStreamWithConfig &b 0xffffffff 0; StreamGetPriority b &p -> 0 p=0";
    t5_device_use_only_stands_alone: "5.1 T5" => "
        CreateStreamWithConfig &s 0 DEVICE_USE_ONLY|FAST_SYNC -> 107000; device; CreateStreamWithConfig &s 0 DEVICE_USE_ONLY|1 -> 107000
        CreateStreamWithConfig &s 0 DEVICE_USE_ONLY";
    t5_null_comes_before_the_flags: "20 CreateStreamWithConfig" => "CreateStreamWithConfig NULL 0 0x3f -> 100000";
    t6_huge_is_accepted: "5.1 T6" => "device; CreateStreamWithConfig &s 0 HUGE; StreamGetFlags s &f -> 0 f=8";
    t7_fast_flags_change_nothing_observable: "5.1 T7" => "
        device; CreateStreamWithConfig &s 0 FAST_LAUNCH|FAST_SYNC; event e Ex:SYNC; RecordEvent e s; SynchronizeStream s
        QueryEventStatus e &st -> 0 st=1";
    t8_persistent_streams_keep_their_tasks: "5.1 T8, T20" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event e SYNC; RecordEvent e p; SynchronizeStream p; QueryEventStatus e &st -> 0 st=0";
    t9_exhaustion_has_its_code_and_class: "5.1 T9, 12: 207005 by the documentation" => "
        !streams 5
        device; streams a b c; CreateStream &s -> 207005 s=untouched ~EE1023; PeekAtLastError THREAD_LEVEL -> 207005
        GetStreamAvailableNum &n -> 0 n=0; DestroyStream a; CreateStream &s";
    t10_creating_and_destroying_fires_callbacks: "5.1 T10, T48" => r#"
        !process
        device; RegStreamStateCallback "s" ON_STREAM hit:1; streams s; log -> stream:1; DestroyStream s; log -> stream:2"#;
    t11_null_is_the_default_stream: "5.2 T11" => "
        device; event e Ex:SYNC; RecordEvent e NULL; StreamWaitEvent NULL e; SynchronizeStream NULL; StreamQuery NULL &q -> 0 q=0
        StreamGetPriority NULL &p -> 0 p=0; StreamGetId NULL &id -> 0 id=0; StreamAbort NULL";
    t11_exceptions_that_refuse_null: "5.2 T11" => "
        device; streams s; DestroyStream NULL -> 100000; DestroyStreamForce NULL -> 100000; StreamStop NULL -> 107000
        PersistentTaskClean NULL -> 107000; ActiveStream NULL s -> 100000; ActiveStream s NULL -> 100000; SetStreamAttribute NULL PRIORITY &v:1 -> 107000
        aclmdlRICaptureBegin NULL RELAXED -> 100000";
    t11_null_without_a_context_is_107002: "5.2 T11" => "
        SynchronizeStream NULL -> 107002; StreamQuery NULL &q -> 107002; StreamGetId NULL &i -> 107002
        SetStreamFailureMode NULL 1 -> 107000; StreamAbort NULL -> 107000";
    t12_no_join_with_the_default_stream: "5.2 T12" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; SynchronizeStream NULL; release s";
    t12_nor_the_other_way: "5.2 T12" => "
        device; streams s; memory m 64; CtxGetCurrentDefaultStream &d; hold d; MemsetAsync m 64 0 64 NULL
        SynchronizeStream s; StreamQuery NULL &q -> 0 q=1; release d; SynchronizeStream NULL";
    t13_the_default_stream_cannot_capture: "5.2 T13" => "
        device; CtxGetCurrentDefaultStream &d; aclmdlRICaptureBegin d RELAXED -> 207000 ~EE1017";
    t13_nor_wait_for_a_captured_event: "5.2 T13" => "
        device; streams s; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent NULL e -> 107031
        aclmdlRICaptureEnd s &m -> 0 m=set";
    t13_but_it_may_record: "5.2 T13" => "
        device; streams s; event e Ex:SYNC; event f Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s
        RecordEvent e NULL; RecordEvent f NULL; aclmdlRICaptureEnd s &m -> 0 m=set";
    t14_null_is_another_queue_in_another_context: "5.2 T14" => "
        device; memory m 64; CtxGetCurrentDefaultStream &d; hold d; MemsetAsync m 64 0 64 NULL; context c 0
        StreamQuery NULL &q -> 0 q=0; SynchronizeStream NULL; release d";
    t27_destroy_null: "5.4 T27" => "DestroyStream NULL -> 100000";
    t27_destroy_again_is_107017: "5.4 T27" => "device; streams s; DestroyStream s; DestroyStream s -> 107017 ~EE1017";
    t27_destroy_while_capturing_is_107027: "5.4 T27" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; DestroyStream s -> 107027; DestroyStreamForce s -> 107027
        aclmdlRICaptureEnd s &m; DestroyStream s";
    t27_destroy_without_context_is_107002: "5.4 T27" => "device; streams s; @t2 DestroyStream s -> 107002; DestroyStream s";
    t27_destroy_in_another_context_is_107003: "5.4 T27" => "device; streams s; context c 0; DestroyStream s -> 107003; device; DestroyStream s";
    t28_destroy_waits_for_pending_work: "5.4 T28" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; release_after s 60; DestroyStream s; QueryEventStatus e &st -> 0 st=1";
    t29_force_destroy_drops_pending_work: "5.4 T29, E31a" => "
        device; streams s; event e Ex:SYNC; pinned h 64; poke h 1; hold s; MemsetAsync h 64 0 1 s; RecordEvent e s; DestroyStreamForce s
        QueryEventStatus e &st -> 0 st=1; SynchronizeEvent e; DestroyEvent e";
    t30_a_refused_destroy_leaves_the_stream_usable: "5.4 T30" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; DestroyStream s -> 107027; aclmdlRICaptureEnd s &m; SynchronizeStream s";
    t32_events_outlive_their_stream: "5.4 T32" => "
        device; streams s o; event e SYNC; RecordEvent e s; SynchronizeStream s; DestroyStream s; QueryEventStatus e &st -> 0 st=1
        SynchronizeEvent e; StreamWaitEvent o e; SynchronizeStream o; DestroyEvent e";
    t33_a_bound_stream_is_107005: "5.4 T33" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; DestroyStream p -> 107005
        aclmdlRIUnbindStream m p; DestroyStream p";
    t34_streams_of_a_reset_device_are_107017: "5.4 T34" => "
        device; streams s; ResetDevice dev0; device; SynchronizeStream s -> 107017; StreamQuery s &q -> 107017";
    t34a_any_thread_of_the_context_may_destroy: "5.4 T34a" => "
        device; streams s; @t2 device; @t2 DestroyStream s; SynchronizeStream s -> 107017";
    t34b_destroy_of_a_subscribed_stream_succeeds: "5.4 T34b" => "
        device; streams s; SubscribeReport self s; DestroyStream s; UnSubscribeReport self s -> 107017";
    t36_ids_are_small_and_reused: "5.5 T36" => "
        device; streams s; StreamGetId s &a -> 0 a=2; DestroyStream s; streams t; StreamGetId t &b -> 0 b=2";
    t36_ids_of_live_streams_differ: "5.5 T36" => "
        device; streams s t; StreamGetId s &a -> 0 a=written; StreamGetId t &b -> 0 b=written; same a b -> 0; StreamGetId s NULL -> 100000";
    t37_available_streams_go_down: "5.5 T37" => "
        !streams 100
        device; GetStreamAvailableNum &n -> 0 n=98; streams s; GetStreamAvailableNum &n -> 0 n=97
        DestroyStream s; GetStreamAvailableNum &n -> 0 n=98; GetStreamAvailableNum NULL -> 100000";
}
