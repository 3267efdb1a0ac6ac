//! Contexts (acl/streams-and-events 4).

use crate::lab::facts;

facts! {
    c1_create_needs_no_set_device: "4 C1" => "context c 1; GetDevice &d -> 0 d=dev1";
    c1_null_before_the_device: "4 C1" => "CreateContext NULL nodevice -> 100000; CreateContext &c nodevice -> 107001; CreateContext &c -1 -> 107001";
    c2_the_new_context_becomes_current: "4 C2" => "device; context c 0; GetCurrentContext &g -> 0 g=c";
    c2_the_primary_reference_of_the_thread_is_dropped: "4 C2" => "device; context c 0; DestroyContext c; GetCurrentContext &g -> 107002";
    c3_it_has_a_default_stream_of_its_own: "4 C3" => "
        device; CtxGetCurrentDefaultStream &p; context c 0; CtxGetCurrentDefaultStream &s -> 0 s=set; same p s -> 0";
    c4_many_contexts_of_one_device: "4 C4" => "
        context a 0; context b 0; context c 0; same a b -> 0; same b c -> 0; SetCurrentContext a; CreateStream &s";
    c5_destroy_null_is_100000: "4 C5" => "DestroyContext NULL -> 100000";
    c5_destroy_of_no_context_is_107002: "4 C5" => "DestroyContext garbage -> 107002 ~EE1017; DestroyContext 0x1 -> 107002";
    c5_a_stream_is_no_context: "4 C5" => "device; streams s; DestroyContext s -> 107002; SetCurrentContext s -> 107000";
    c5_destroy_needs_no_current_context: "4 C5" => "context c 0; @t2 DestroyContext c";
    c6_the_primary_cannot_be_destroyed: "4 C6" => "device; GetCurrentContext &p; DestroyContext p -> 107002; CreateStream &s";
    c7_destroyed_again_is_107002: "4 C7" => "context c 0; DestroyContext c; DestroyContext c -> 107002";
    c8_its_streams_die_with_it: "4 C8, T34" => "
        context c 0; streams s; DestroyContext c; device; SynchronizeStream s -> 107017; DestroyStream s -> 107017";
    c8_destroy_waits_for_work: "4 C8" => "
        context c 0; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; release_after s 60; DestroyContext c";
    c9_destroying_the_current_one_leaves_none: "4 C9" => "
        device; context c 0; DestroyContext c; GetCurrentContext &g -> 107002; CreateStream &s -> 107002; device; CreateStream &s";
    c9_other_threads_bound_to_it_lose_it: "4 C9" => "
        context c 0; @t2 SetCurrentContext c; DestroyContext c
        @t2 GetCurrentContext &g -> 107002; @t2 GetDevice &d -> 107002; @t2 CreateStream &s -> 107002; @t2 SynchronizeDevice -> 107002";
    c9_destroying_another_one_changes_nothing: "4 C9" => "
        context a 0; context b 0; DestroyContext a; GetCurrentContext &g -> 0 g=b";
    c10_set_current_null_is_100000: "4 C10" => "SetCurrentContext NULL -> 100000";
    c10_set_current_of_no_context_is_107000: "4 C10" => "
        SetCurrentContext garbage -> 107000 ~EE1018; SetCurrentContext 0x1 -> 107000
        context c 0; DestroyContext c; SetCurrentContext c -> 107000";
    c10_the_primary_after_the_last_reset_is_107000: "4 C10" => "
        device; GetCurrentContext &p; ResetDevice dev0; SetCurrentContext p -> 107000";
    c10_a_refused_set_current_changes_nothing: "4 C10" => "
        context c 0; SetCurrentContext garbage -> 107000; GetCurrentContext &g -> 0 g=c";
    c11_switching_the_context_switches_the_device: "4 C11" => "
        context a 0; context b 1; SetCurrentContext a; GetDevice &d -> 0 d=dev0; SetCurrentContext b; GetDevice &d -> 0 d=dev1";
    c12_two_threads_may_share_a_context: "4 C12" => "
        context c 0; @t2 SetCurrentContext c; @t2 CreateStream &s; SynchronizeStream s; DestroyStream s";
    c13_get_current_without_one_is_107002: "4 C13" => "
        GetCurrentContext &c -> 107002 c=untouched; GetCurrentContext NULL -> 100000; PeekAtLastError THREAD_LEVEL -> 0";
    c13_after_set_device_it_is_the_primary: "4 C13" => "device; GetCurrentContext &a; @t2 device; @t2 GetCurrentContext &b -> 0 b=a";
    c13_a_new_thread_has_none: "4 C13, 0 item 2" => "device; @t2 GetCurrentContext &c -> 107002; @t2 GetDevice &d -> 107002";
    c14_the_primary_may_be_set_explicitly: "4 C14" => "
        device; GetCurrentContext &p; context c 0; SetCurrentContext p; GetCurrentContext &g -> 0 g=p; CreateStream &s";
    c14_the_primary_may_be_set_on_another_thread: "4 C14" => "
        device; GetCurrentContext &p; @t2 SetCurrentContext p; @t2 GetDevice &d -> 0 d=dev0; @t2 CreateStream &s";
    c15_default_stream_handle: "4 C15" => "
        CtxGetCurrentDefaultStream NULL -> 100000; CtxGetCurrentDefaultStream &s -> 107002
        device; CtxGetCurrentDefaultStream &s -> 0 s=set; StreamGetId s &id -> 0 id=0
        event e Ex:SYNC; RecordEvent e s; SynchronizeStream s";
    c16_a_stream_of_another_context_is_107003: "4 C16" => "
        device; streams s; event e Ex:SYNC; context c 0; RecordEvent e s -> 107003 ~EE1010";
    c16_an_event_of_another_context_is_accepted: "4 C16" => "
        device; event e SYNC; context c 0; streams s o; RecordEvent e s; StreamWaitEvent o e; SynchronizeStream o
        QueryEventStatus e &st -> 0 st=1; SynchronizeEvent e; ResetEvent e o; DestroyEvent e";
    c17_options_unset_are_107021: "4 C17" => "device; CtxGetSysParamOpt 0 &v -> 107021 v=untouched; CtxSetSysParamOpt 0 1; CtxGetSysParamOpt 0 &v -> 0 v=1";
    c17_options_are_kept_per_context: "4 C17" => "device; CtxSetSysParamOpt 1 1; context c 0; CtxGetSysParamOpt 1 &v -> 107021";
    c17_process_options_default_to_zero: "4 C17" => "
        !process
        GetSysParamOpt 0 &v -> 0 v=0; SetSysParamOpt 0 1; GetSysParamOpt 0 &v -> 0 v=1";
    c17_unknown_options_are_100000: "4 C17" => "
        device; CtxSetSysParamOpt 99 1 -> 100000; CtxGetSysParamOpt 99 &v -> 100000; CtxGetSysParamOpt 0 NULL -> 100000; GetSysParamOpt 99 &v -> 100000";
    c17_context_options_need_one: "4 C17" => "CtxGetSysParamOpt 0 &v -> 107002; CtxSetSysParamOpt 0 1 -> 107002";
    s1_explicit_context_wins_over_the_primary: "0 item 2" => "
        device; GetCurrentContext &p; context c 0; device 1; SetCurrentContext c; GetDevice &d -> 0 d=dev0; GetCurrentContext &g -> 0 g=c";
    s1_calls_without_context: "1 exact-context rule" => "
        CreateStream &s -> 107002; CreateEvent &e -> 107002; CreateEventWithFlag &e SYNC -> 107002; CreateEventExWithFlag &e SYNC -> 107002
        CreateNotify &n 0 -> 107002; SynchronizeDevice -> 107002; GetStreamAvailableNum &n -> 107002; GetEventAvailNum &n -> 107002
        GetMemInfo HBM &f &t -> 107002; aclmdlRICaptureThreadExchangeMode &m:0 -> 107002; GetOpTimeOutInterval &i -> 107002";
    s1_event_calls_need_no_context: "1 exact-context rule" => "
        device; streams s; event e SYNC|TIME_LINE; RecordEvent e s; SynchronizeStream s
        @t2 QueryEventStatus e &st -> 0 st=1; @t2 SynchronizeEvent e; @t2 EventElapsedTime &ms e e -> 0 ms=0
        @t2 GetEventId e &id -> 0 id=written; @t2 DestroyEvent e";
    s1_stream_calls_need_some_context: "1 exact-context rule" => "
        device; streams s; @t2 SynchronizeStream s -> 107002; @t2 StreamQuery s &q -> 107002; @t2 StreamGetPriority s &p -> 107002
        @t2 StreamGetFlags s &f -> 107002; @t2 context c 1; @t2 SynchronizeStream s; @t2 StreamQuery s &q -> 0 q=0
        @t2 StreamGetPriority s &p; @t2 StreamGetFlags s &f";
    s1_stream_id_needs_none_unless_null: "1 exact-context rule" => "
        device; streams s; @t2 StreamGetId s &id -> 0 id=written; @t2 StreamGetId NULL &id -> 107002";
    s1_handles_of_another_kind_are_107017: "1" => "
        device; streams s; event e SYNC; RecordEvent s s -> 107017; RecordEvent e e -> 107017; SynchronizeStream e -> 107017
        SynchronizeEvent s -> 107017; DestroyStream e -> 107017; DestroyEvent s -> 107017; StreamWaitEvent e s -> 107017";
    s1_any_number_is_no_handle: "1, issue: handles are never dereferenced blindly" => "
        device; streams s; event e SYNC; RecordEvent 0x1 s -> 107017; RecordEvent e 0x1 -> 107017; SynchronizeStream 0xdeadbeef -> 107017
        QueryEventStatus 0xffffffffffffffff &st -> 107017; DestroyStream 0x7 -> 107017; DestroyEvent 0xAC00000000000000 -> 107017";
}
