//! Which failures the thread's last error remembers, and with what class of message (acl/streams-and-events X2, X3; hicann/runtime, `api_c*.cc`).

use crate::lab::facts;

facts! {
    an_event_call_keeps_207000_to_itself: "10.1 X3; api_c.cc" => "
        device; streams s; event e SYNC; RecordEventWithFlag e s EXTERNAL -> 207000 ~WE0001; PeekAtLastError THREAD_LEVEL -> 0
        StreamWaitEventWithFlag s e 0 EXTERNAL -> 207000 ~WE0001; PeekAtLastError THREAD_LEVEL -> 0; event t TIME_LINE; StreamWaitEvent s t -> 207000 ~none; ResetEvent t s -> 207000 ~none
        StreamWaitEventWithTimeout s t 1 -> 207000; event x EXTERNAL; SynchronizeEvent x -> 207000 ~none; QueryEvent x &st -> 207000 st=untouched; QueryEventStatus x &st -> 207000 st=untouched
        QueryEventWaitStatus x &st -> 207000 st=untouched; EventElapsedTime &ms x x -> 207000 ms=untouched ~none; EventGetTimestamp x &us -> 207000 us=untouched
        event i Ex:IPC; GetEventId i &id -> 207000 id=untouched ~none; PeekAtLastError THREAD_LEVEL -> 0";
    an_event_call_remembers_the_rest: "10.1 X3" => "
        device; streams s; event e plain; StreamWaitEvent s e -> 107000 ~EE1018; PeekAtLastError THREAD_LEVEL -> 107000; GetEventId e &id -> 507000 ~none; PeekAtLastError THREAD_LEVEL -> 507000
        EventElapsedTime &ms e e -> 507000; event f Ex:SYNC; RecordEventWithFlag f s EXTERNAL -> 107029 ~EE1016; PeekAtLastError THREAD_LEVEL -> 107029
        RecordEvent f s -> 107000 ~EE1018; aclrtGetLastError THREAD_LEVEL -> 107000; aclrtGetLastError THREAD_LEVEL -> 0";
    events_are_quiet_in_a_capture_too: "10.1 X3, 6.2 E9a, 6.3 E20" => "
        device; streams s o; event a plain; event b SYNC; event i Ex:IPC; RecordEvent b o; SynchronizeEvent b; aclmdlRICaptureBegin s RELAXED; RecordEvent a s -> 207000 ~none; RecordEvent b s -> 207000 ~none
        RecordEvent i s -> 207000 ~none; StreamWaitEvent s b -> 207000 ~none; StreamWaitEvent s i -> 207000 ~none; ResetEvent b s -> 207000 ~none; PeekAtLastError THREAD_LEVEL -> 0
        event c Ex:SYNC; RecordEvent c o; StreamWaitEvent s c -> 107024 ~EE1016; PeekAtLastError THREAD_LEVEL -> 107024; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1; aclmdlRICaptureEnd s &m -> 0 m=set";
    an_ipc_event_is_refused_in_a_capture_before_the_context_is_asked_for: "6.3 E20; api_error.cc" => "
        device; streams s; event i Ex:IPC; aclmdlRICaptureBegin s RELAXED; @t2 StreamWaitEvent s i -> 207000; @t2 RecordEvent i s -> 207000; @t2 StreamWaitEventWithTimeout s i 3 -> 207000
        @t2 StreamWaitEventWithFlag s i 0 EXTERNAL -> 207000; @t2 PeekAtLastError THREAD_LEVEL -> 0; aclmdlRICaptureEnd s &m -> 0";
    reports_are_remembered_without_text: "10.1 X3, 8.2 H14" => "
        device; streams s; ProcessReport 10 -> 107012 ~none; PeekAtLastError THREAD_LEVEL -> 107012; SubscribeReport self s; ProcessReport 10 -> 507012 ~none; PeekAtLastError THREAD_LEVEL -> 507012
        ProcessReport 0 -> 100000 ~EH0009; PeekAtLastError THREAD_LEVEL -> 507012; SubscribeReport self s -> 107011 ~none; PeekAtLastError THREAD_LEVEL -> 107011
        UnSubscribeReport 5 s -> 107012 ~none; PeekAtLastError THREAD_LEVEL -> 107012";
    a_notify_made_without_context_leaves_no_trace: "10.1 X3, 7 N3; api_c_event.cc" => "
        CreateNotify &n 0 -> 107002 n=untouched; PeekAtLastError THREAD_LEVEL -> 0; CreateNotify &n 9 -> 107000 n=untouched; PeekAtLastError THREAD_LEVEL -> 107000; CreateNotify NULL 9 -> 100000
        device; streams s; CreateNotify &n 0; @t2 DestroyNotify n -> 107002; @t2 PeekAtLastError THREAD_LEVEL -> 107002; @t3 WaitAndResetNotify n s 0 -> 107002 ~EE1018; @t3 PeekAtLastError THREAD_LEVEL -> 107002";
    a_missing_option_leaves_no_trace: "10.1 X3, 4 C17" => "
        device; CtxGetSysParamOpt 1 &v -> 107021 v=untouched ~none; PeekAtLastError THREAD_LEVEL -> 0; @t2 CtxGetSysParamOpt 1 &v -> 107002 ~EE1018; @t2 PeekAtLastError THREAD_LEVEL -> 107002";
    each_thread_remembers_its_own: "10.1 X1, X8" => "
        device; streams s; @t2 SynchronizeStream s -> 107002; @t3 StreamQuery s &q -> 107002; RecordEvent garbage s -> 107017; @t2 PeekAtLastError THREAD_LEVEL -> 107002; @t2 aclrtGetLastError THREAD_LEVEL -> 107002
        PeekAtLastError THREAD_LEVEL -> 107017; @t2 PeekAtLastError THREAD_LEVEL -> 0; @t3 aclrtGetLastError THREAD_LEVEL -> 107002; @t4 PeekAtLastError THREAD_LEVEL -> 0";
    a_level_that_is_none_changes_nothing: "10.1 X1" => "
        device; streams s; RecordEvent garbage s -> 107017; PeekAtLastError 1 -> 100000; aclrtGetLastError 1 -> 100000; aclrtGetLastError 7 -> 100000; PeekAtLastError THREAD_LEVEL -> 107017";
    a_reset_that_is_refused_is_remembered: "3.1 D9, D10, D12" => "
        ResetDevice dev0 -> 507007 ~EE1018; PeekAtLastError THREAD_LEVEL -> 507007; aclrtGetLastError THREAD_LEVEL -> 507007; ResetDeviceForce dev0 -> 507007; PeekAtLastError THREAD_LEVEL -> 507007
        ResetDevice nodevice -> 107001 ~EE1003; PeekAtLastError THREAD_LEVEL -> 107001; SetDevice -1 -> 107001; CreateContext &c nodevice -> 107001 c=untouched; CreateContext NULL nodevice -> 100000
        PeekAtLastError THREAD_LEVEL -> 107001; SetCurrentContext garbage -> 107000 ~EE1018; PeekAtLastError THREAD_LEVEL -> 107000; DestroyContext garbage -> 107002 ~EE1017
        PeekAtLastError THREAD_LEVEL -> 107002; SetCurrentContext NULL -> 100000; DestroyContext NULL -> 100000; aclrtGetLastError THREAD_LEVEL -> 107002
        GetCurrentContext &g -> 107002 g=untouched; GetDevice &d -> 107002 d=untouched; PeekAtLastError THREAD_LEVEL -> 0; GetDevice NULL -> 100000; GetCurrentContext NULL -> 100000";
    the_flags_of_a_new_stream: "5.1 T5; api_error.cc" => "
        CreateStreamWithConfig &s 0 0x21 -> 107000 s=untouched ~EE1006; PeekAtLastError THREAD_LEVEL -> 107000; CreateStreamWithConfig &s 0 0x3f -> 107000; CreateStreamWithConfig &s 0 0x1c0 -> 107002
        CreateStreamWithConfig NULL 0 0x21 -> 100000; PeekAtLastError THREAD_LEVEL -> 107002";
}
