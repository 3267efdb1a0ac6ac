//! Sequences like those of the observation that are not among them: what was to come was written down from the notes before they were run.

use crate::lab::facts;

facts! {
    a_reset_of_one_device_leaves_the_thread_without_any: "3.1 D2, D7, D11" => "
        device; streams a; device 1; streams b; GetDevice &d -> 0 d=dev1; RecordEvent garbage a -> 107017; event e Ex:SYNC; RecordEvent e a -> 107003; ResetDevice dev0; GetDevice &x -> 107002 x=untouched
        SynchronizeStream b -> 107002; StreamQuery b &q -> 107002 q=untouched; StreamGetId b &i -> 0; SynchronizeStream a -> 107017; RecordEvent e b -> 107002; SynchronizeEvent e; device 1; RecordEvent e b
        SynchronizeStream b; ResetDevice dev1; ResetDevice dev1; ResetDevice dev1 -> 507007; ResetDevice dev0 -> 507007";
    threads_share_the_count_of_a_device: "3.1 D3, D8, D9, D11" => "
        device; GetCurrentContext &p; @t2 device; @t2 GetCurrentContext &p2; same p p2 -> 1; ResetDevice dev0; GetCurrentContext &q; same p q -> 1; streams s; ResetDevice dev0; GetDevice &d -> 107002
        @t2 GetDevice &d -> 107002; @t2 CreateStream &x -> 107002 x=untouched; @t2 SynchronizeDevice -> 107002; @t2 ResetDevice dev0 -> 507007; @t2 SetCurrentContext p -> 107000; @t2 device
        @t2 GetCurrentContext &n; SynchronizeStream s -> 107017; GetDevice &d -> 107002; SetCurrentContext n; GetDevice &d -> 0 d=dev0; DestroyContext n -> 107002; streams t; @t2 DestroyStream t";
    every_call_finds_a_stream_dead_with_its_context: "4 C8, 5.4 T34, 20" => "
        context c 0; streams s; CtxGetCurrentDefaultStream &ds; event e Ex:SYNC; DestroyContext c; device; SynchronizeStream s -> 107017; SynchronizeStreamWithTimeout s 0 -> 107017; StreamQuery s &q -> 107017 q=untouched
        StreamGetId s &i -> 107017 i=untouched; StreamGetPriority s &p -> 107017; StreamGetFlags s &f -> 107017; StreamAbort s -> 107017; StreamStop s -> 107017; PersistentTaskClean s -> 107017
        SetStreamFailureMode s 1 -> 107017; SetStreamOverflowSwitch s 1 -> 107017; GetStreamOverflowSwitch s &o -> 107017; SetStreamAttribute s USER_TAG &v:1 -> 107017; LaunchHostFunc s NULL NULL -> 107017
        LaunchCallback NULL NULL 0 s -> 107017; SubscribeReport self s -> 107017; UnSubscribeReport self s -> 107017; DestroyStream s -> 107017; DestroyStreamForce s -> 107017; RecordEvent e s -> 107017
        StreamWaitEventWithTimeout s NULL 5 -> 107017; SynchronizeStream ds -> 107017; DestroyStream ds -> 107017; GetStreamResLimit s 0 &r -> 107017";
    the_same_with_no_context_at_all: "20" => "
        context c 0; streams s; DestroyContext c; SynchronizeStream s -> 107017; SynchronizeStream NULL -> 107002; StreamQuery NULL &q -> 107002; StreamGetId NULL &i -> 107002 i=untouched; StreamGetPriority NULL &p -> 107002
        StreamAbort NULL -> 107000; SetStreamFailureMode NULL 0 -> 107000; SetStreamOverflowSwitch NULL 0 -> 107002; SetStreamOverflowSwitch NULL 2 -> 100000; GetStreamAvailableNum &n -> 107002 n=untouched
        GetEventAvailNum &n -> 107002 n=untouched; SynchronizeDevice -> 107002; SynchronizeDeviceWithTimeout 0 -> 107000; SynchronizeDeviceWithTimeout -2 -> 107000 ~EH0007; CtxGetCurrentDefaultStream &d -> 107002 d=untouched
        LaunchHostFunc NULL NULL NULL -> 107000; LaunchCallback NULL NULL 3 NULL -> 100000; SubscribeReport self NULL -> 107002; UnSubscribeReport self NULL -> 107002; aclrtGetLastError THREAD_LEVEL -> 107002";
    time_outs_are_looked_at_in_two_places: "5.3 T16, 6.5 E32, 6.3 E16, 11" => "
        device; streams s dead; DestroyStream dead; event e Ex:SYNC; event x EXTERNAL; SynchronizeStreamWithTimeout dead -2 -> 107000 ~EH0007; PeekAtLastError THREAD_LEVEL -> 0; SynchronizeStreamWithTimeout dead 0 -> 107017
        aclrtGetLastError THREAD_LEVEL -> 107017; SynchronizeStreamWithTimeout s 0 -> 107000 ~EE1003; SynchronizeEventWithTimeout NULL -2 -> 107000 ~EH0007; SynchronizeEventWithTimeout NULL 0 -> 100000
        SynchronizeEventWithTimeout garbage 0 -> 107017; SynchronizeEventWithTimeout x 0 -> 107000; SynchronizeEventWithTimeout x -1 -> 207000; StreamWaitEventWithTimeout dead NULL -1 -> 107000 ~EH0007
        StreamWaitEventWithTimeout s NULL 0 -> 107000 ~EE1004; StreamWaitEventWithFlag dead e 5 EXTERNAL -> 100000; StreamWaitEventWithFlag s e 5 DEFAULT; StreamWaitEventWithFlag dead e 0 DEFAULT -> 107017
        aclmdlRICaptureBegin s RELAXED; SynchronizeStreamWithTimeout s 0 -> 107000; SynchronizeStreamWithTimeout s 5 -> 107027; @t2 SynchronizeStreamWithTimeout s 5 -> 107027; @t2 StreamQuery s &q -> 107027 q=untouched";
    a_pending_record_in_every_family: "6.5 E26 to E32, 6.6 E36" => "
        device; streams s; event a plain; event b 0x9; event c Ex:0x9; hold s; RecordEvent a s; RecordEvent b s; RecordEvent c s; QueryEventStatus a &q -> 0 q=0; QueryEventStatus b &q -> 0 q=0; QueryEventStatus c &q -> 0 q=0
        QueryEvent a &r -> 0 r=1; QueryEvent b &r -> 0 r=1; QueryEvent c &r2 -> 207000 r2=untouched; EventElapsedTime &ms a b -> 107006 ms=untouched; EventElapsedTime &ms c c -> 107006; EventGetTimestamp c &us -> 107006 us=untouched
        SynchronizeEventWithTimeout a 20 -> 507047 ~none; PeekAtLastError THREAD_LEVEL -> 507047; SynchronizeEventWithTimeout c 20 -> 507047; @t2 SynchronizeEventWithTimeout b 20 -> 507047; @t2 PeekAtLastError THREAD_LEVEL -> 507047
        SynchronizeStreamWithTimeout s 20 -> 507046 ~EE1002; SynchronizeDeviceWithTimeout 20 -> 507046 ~EE1002; release s; SynchronizeEvent a; SynchronizeEvent b; @t2 SynchronizeEvent c; QueryEventStatus a &q -> 0 q=1
        EventElapsedTime &ms a b -> 0; EventElapsedTime &ms2 c c -> 0 ms2=0";
    captured_external_and_unrecorded_events_at_once: "6.6 E38, 20" => "
        device; streams s; event c Ex:SYNC; event x EXTERNAL; event i Ex:IPC; event u Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent c s; EventElapsedTime &ms c x -> 107028 ms=untouched; EventElapsedTime &ms x c -> 107028
        EventElapsedTime &ms x u -> 207000; EventElapsedTime &ms u i -> 207000; EventElapsedTime &ms u u -> 507000; EventElapsedTime &ms garbage c -> 107017; EventElapsedTime NULL garbage c -> 100000; EventGetTimestamp c &us -> 107028
        EventGetTimestamp u &us -> 507000; QueryEventStatus c &q -> 107028 q=untouched; QueryEvent c &r -> 207000; SynchronizeEvent c -> 107028; SynchronizeEventWithTimeout c 0 -> 107000; @t2 QueryEventStatus c &q -> 107028
        DestroyEvent c; QueryEventStatus c &q -> 107017; aclmdlRICaptureEnd s &m -> 0 m=set";
    kept_streams_are_complete_for_everybody: "5.3 T20, 20" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; MemsetAsync m 64 0 64 p; @t2 SynchronizeStream p; @t2 StreamQuery p &q -> 0 q=0; @t2 SynchronizeStreamWithTimeout p 0 -> 107000; SynchronizeDevice; context c 0
        SynchronizeStream p; StreamGetFlags p &f -> 0 f=4; MemsetAsync m 64 0 64 p -> 107003; DestroyStream p -> 107003; @t2 DestroyStream p -> 107002; device; DestroyStream p; SynchronizeStream p -> 107017";
    a_stream_may_be_subscribed_from_elsewhere: "8.2 H12, H13, H15" => "
        device; streams s; context c 0; SubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107003 ~EE1010; LaunchHostFunc s COUNT hit:1 -> 107011; @t2 LaunchHostFunc s COUNT hit:1 -> 107011; @t2 SubscribeReport self s -> 107002
        @t2 UnSubscribeReport self s -> 107012; @t2 LaunchCallback COUNT hit:1 NO_BLOCK s -> 107002; UnSubscribeReport self s; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107003; device; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015
        LaunchHostFunc s COUNT hit:3; SynchronizeStream s; hits -> 3; @t2 SubscribeReport self s -> 107011; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107011";
    options_of_a_context_are_the_processes_too: "4 C17; api_c_rt_config.cc" => "
        !process
        device; CtxSetSysParamOpt 0 2; CtxGetSysParamOpt 0 &v -> 0 v=2; GetSysParamOpt 0 &w -> 0 w=2; CtxSetSysParamOpt 0 4 -> 107000 ~EE1003; CtxSetSysParamOpt 1 2 -> 107000; CtxSetSysParamOpt 1 -1 -> 107000
        GetSysParamOpt 0 &w -> 0 w=2; context c 0; CtxGetSysParamOpt 0 &x -> 107021 x=untouched; @t2 CtxSetSysParamOpt 0 9 -> 107000; @t2 CtxSetSysParamOpt 0 1 -> 107002; SetSysParamOpt 3 1; GetSysParamOpt 3 &y -> 0 y=1
        CtxSetSysParamOpt 3 1 -> 100000; CtxGetSysParamOpt 3 &z -> 100000 z=untouched; GetSysParamOpt 4 &z -> 100000; SetSysParamOpt 2 7 -> 107000";
    finalising_ends_nothing_of_a_device: "2.1" => "
        !process
        aclInit NULL; device; streams s; event e SYNC; aclFinalize; RecordEvent e s; SynchronizeStream s; aclFinalize -> 100037 ~EH9999; aclInit NULL; aclInit \"/nowhere\" -> 100002 ~none; aclFinalizeReference &n -> 0 n=1
        aclFinalizeReference NULL; aclFinalizeReference &m -> 100037 m=0; aclFinalize -> 100037; aclInit \"/nowhere\" -> 100003; aclFinalizeReference &k -> 100037 k=0; PeekAtLastError THREAD_LEVEL -> 0; streams t; ResetDevice dev0";
    exception_callbacks_are_refused_by_the_wrapper: "10.5 X9; callback.cpp" => "
        !process
        ExceptionInfoCallbackRegister NULL -> 107000; ExceptionInfoCallbackUnregister NULL -> 107000; PeekAtLastError THREAD_LEVEL -> 0; ExceptionInfoCallbackUnregister ON_FAULT; ExceptionInfoCallbackRegister ON_FAULT
        ExceptionInfoCallbackRegister ON_FAULT; ExceptionInfoCallbackUnregister ON_FAULT; SetExceptionInfoCallback NULL; SetExceptionInfoCallback ON_FAULT; SetExceptionInfoCallback NULL";
    streams_that_are_not_of_a_model_are_found_after_the_context: "5.2 T11; api_impl.cc" => "
        device; streams s t dead; DestroyStream dead; ActiveStream s dead -> 107017; ActiveStream dead s -> 107017; @t2 ActiveStream s t -> 107002; ActiveStream s t -> 107005 ~EE1011; context c 0; ActiveStream s t -> 107005
        ActiveStream NULL t -> 100000; PeekAtLastError THREAD_LEVEL -> 107005";
    what_must_be_null_is_told_apart: "3.3, 5.2 T11, 9; device.cpp, stream.cpp" => "
        device; streams s t; SwitchStream s 0 s 0 t t s -> 100000 ~EH0012; SwitchStream NULL 0 s 0 t t s -> 100000 ~EH0008; SwitchStream s 0 s 0 t NULL s -> 107005; GetPrimaryCtxState dev0 s &a -> 100000 a=untouched ~EH0012
        structure u 0 0 1; GetDeviceUtilizationRate dev0 ^u -> 100000 ~EH0012; GetDeviceUtilizationRate nodevice ^u -> 100000; GetDeviceUtilizationRate dev0 NULL -> 100000 ~EH0008";
    no_device_has_no_utilization_either: "3.3; device.cpp" => "
        device; GetDeviceUtilizationRate nodevice &u:0 -> 0 u@0=0xffffffff u@12=0xffffffff; aclrtGetLastError THREAD_LEVEL -> 107001; GetDeviceUtilizationRate dev1 &v:0 -> 0 v@0=0xffffffff; PeekAtLastError THREAD_LEVEL -> 0";
    a_missing_notify_context_is_found_after_the_handles: "7 N3" => "
        device; streams s; CreateNotify &n 0; event e Ex:SYNC; @t2 RecordNotify n garbage -> 107017; @t2 WaitAndResetNotify e s 0 -> 107017; @t2 WaitAndResetNotify n NULL 5 -> 107002; context c 0; RecordNotify n NULL
        RecordNotify n s -> 107003; WaitAndResetNotify n NULL 0; SynchronizeStream NULL; GetNotifyId n &i -> 0 i=written; DestroyNotify n; GetNotifyId n &j -> 107017 j=untouched; DestroyNotify n -> 107017";
    two_names_of_an_event_between_processes_are_one: "6.9 I5, I7" => "
        device; streams s o; event i Ex:IPC; IpcGetEventHandle i &h; IpcOpenEventHandle *h &j -> 0 j=set; QueryEventStatus j &q -> 0 q=1; hold s; RecordEvent i s; QueryEventStatus j &q -> 0 q=0; StreamWaitEvent o j; StreamQuery o &p -> 0 p=1
        QueryEventWaitStatus j &w -> 207000; ResetEvent j s -> 207000; release s; SynchronizeEvent j; SynchronizeStream o; event c Ex:SYNC; IpcGetEventHandle c &g -> 107000 ~EE1006; DestroyEvent j; IpcGetEventHandle j &g -> 107017
        IpcGetEventHandle NULL &g -> 100000; IpcOpenEventHandle *h NULL -> 100000; RecordEvent i o; SynchronizeEvent i";
}
