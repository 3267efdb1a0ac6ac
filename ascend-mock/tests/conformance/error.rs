//! Reading errors, exception callbacks, time-outs of the process (acl/streams-and-events 10.1, 10.5, 11).

use crate::lab::facts;

facts! {
    x1_a_pristine_thread_has_none: "10.1 X1" => "PeekAtLastError THREAD_LEVEL -> 0; aclrtGetLastError THREAD_LEVEL -> 0; PeekAtLastError 1 -> 100000; aclrtGetLastError 1 -> 100000";
    x1_get_clears_and_peek_does_not: "10.1 X1" => "
        CreateStream &s -> 107002; PeekAtLastError THREAD_LEVEL -> 107002; PeekAtLastError THREAD_LEVEL -> 107002; aclrtGetLastError THREAD_LEVEL -> 107002; aclrtGetLastError THREAD_LEVEL -> 0";
    x1_it_is_per_thread: "10.1 X1" => "CreateStream &s -> 107002; @t2 PeekAtLastError THREAD_LEVEL -> 0; @t2 SynchronizeStream garbage -> 107017; PeekAtLastError THREAD_LEVEL -> 107002";
    x2_wrapper_errors_are_not_recorded: "10.1 X2" => "
        device; streams s; RecordEvent NULL s -> 100000; SynchronizeStreamWithTimeout s -2 -> 107000; CreateEvent NULL -> 100000; ProcessReport 0 -> 100000; StreamWaitEventWithTimeout s s -1 -> 107000
        PeekAtLastError THREAD_LEVEL -> 0; SynchronizeStreamWithTimeout s 0 -> 107000; PeekAtLastError THREAD_LEVEL -> 107000";
    x3_quiet_returns_are_not_recorded: "10.1 X3" => "
        device; streams s; event c Ex:SYNC; ResetEvent c s -> 207000; QueryEvent c &st -> 207000; QueryEventWaitStatus c &st -> 207000; PeekAtLastError THREAD_LEVEL -> 0";
    x3_failures_of_time_are_recorded: "10.1 X3" => "
        device; streams s; event a TIME_LINE; EventElapsedTime &ms a a -> 507000; PeekAtLastError THREAD_LEVEL -> 507000; hold s; RecordEvent a s; EventElapsedTime &ms a a -> 107006
        PeekAtLastError THREAD_LEVEL -> 107006; SynchronizeEventWithTimeout a 10 -> 507047; PeekAtLastError THREAD_LEVEL -> 507047; SynchronizeStreamWithTimeout s 10 -> 507046
        PeekAtLastError THREAD_LEVEL -> 507046; release s";
    x3_stale_handles_are_recorded: "10.1 X3" => "device; RecordEvent garbage NULL -> 107017; aclrtGetLastError THREAD_LEVEL -> 107017";
    x4_success_does_not_clear: "10.1 X4" => "device; RecordEvent garbage NULL -> 107017; CreateStream &s; SynchronizeStream s; PeekAtLastError THREAD_LEVEL -> 107017";
    x6_the_text_is_of_the_oldest_error: "10.1 X6" => "
        device; streams s; aclGetRecentErrMsg -> any; SetDevice nodevice -> 107001; RecordEvent garbage s -> 107017; message -> EE1003; message -> none";
    x6_no_error_no_text: "10.1 X6" => "device; aclGetRecentErrMsg -> any; streams s; aclGetRecentErrMsg -> 0";
    x6_reading_clears: "10.1 X6" => "device; aclGetRecentErrMsg -> any; RecordEvent NULL NULL -> 100000; message -> EH0008; aclGetRecentErrMsg -> 0";
    x8_other_threads_do_not_see_it: "10.1 X8" => "device; @t2 device; @t2 message -> any; SetDevice nodevice -> 107001; @t2 message -> none; message -> EE1003";
    x6_in_process_mode_there_is_one_text: "2.1, 10.1 X6" => r#"
        !process
        file f "{`err_msg_mode`:`1`}"; aclInit f; device; @t2 device; message -> any; SetDevice nodevice -> 107001; RecordEvent garbage NULL -> 107017; @t2 message -> EE1003; message -> none"#;
    x6_in_thread_mode_each_has_its_own: "2.1, 10.1 X6" => r#"
        !process
        file f "{`err_msg_mode`:`0`}"; aclInit f; device; @t2 device; message -> any; @t2 message -> any; SetDevice nodevice -> 107001; @t2 message -> none; message -> EE1003"#;
    x8_without_context_there_is_always_a_text: "10.1 X8" => "message -> EE1018; message -> EE1018";
    s4_classes_of_the_wrapper: "error-codes 4" => "
        device; streams s; CreateStream NULL -> 100000 ~EH0008; SynchronizeStreamWithTimeout s -2 -> 107000 ~EH0007; LaunchCallback COUNT hit:1 2 s -> 100000 ~EH0007; ProcessReport 0 -> 100000 ~EH0009
        GetPrimaryCtxState dev0 &f &a -> 100000 ~EH0012";
    s4_classes_of_the_runtime: "error-codes 4" => "
        device; streams s; event a plain; StreamWaitEvent s a -> 107000 ~EE1018; SynchronizeStreamWithTimeout s 0 -> 107000 ~EE1003; RecordEvent garbage s -> 107017 ~EE1017
        @t2 CreateStream &x -> 107002 ~EE1018; context c 0; RecordEvent a s -> 107003 ~EE1010";
    s4_codes_without_a_class: "error-codes 4" => "
        device; streams s; event a plain; event c Ex:SYNC; EventElapsedTime &ms a a -> 507000 ~none; ResetEvent c s -> 207000 ~none; SubscribeReport self s; SubscribeReport self s -> 107011 ~none
        ResetDeviceForce dev1 -> 507007 ~none; ProcessReport 10 -> 507012 ~none";
    x9_exception_callbacks: "10.5 X9" => "
        !process
        SetExceptionInfoCallback NULL; SetExceptionInfoCallback ON_FAULT; SetExceptionInfoCallback ON_FAULT; ExceptionInfoCallbackRegister NULL -> 107000; ExceptionInfoCallbackRegister ON_FAULT
        ExceptionInfoCallbackRegister ON_FAULT; ExceptionInfoCallbackUnregister ON_FAULT; ExceptionInfoCallbackUnregister ON_FAULT; ExceptionInfoCallbackUnregister NULL -> 107000";
    x11_getters_without_info: "10.5 X11" => "
        aclrtGetTaskIdFromExceptionInfo NULL -> 0xffffffff; aclrtGetStreamIdFromExceptionInfo NULL -> 0xffffffff; aclrtGetThreadIdFromExceptionInfo NULL -> 0xffffffff
        aclrtGetDeviceIdFromExceptionInfo NULL -> 0xffffffff; aclrtGetErrorCodeFromExceptionInfo NULL -> 0xffffffff";
    s11_wait_time_out_needs_no_context: "11" => "
        !process
        SetOpWaitTimeout 5; SetOpWaitTimeout 0; SetOpExecuteTimeOut 5; GetOpExecuteTimeout &ms -> 0 ms=254";
    s11_v2_order: "11" => "
        !process
        SetOpExecuteTimeOutV2 1000000 NULL -> 100000; SetOpExecuteTimeOutV2 1000000 &a -> 107002 a=untouched; device; SetOpExecuteTimeOutV2 0 &a -> 0 a=0xffffffffffffffff";
    s11_v2_rounds_up_and_clamps: "11" => "
        !process
        device; GetOpTimeOutInterval &i -> 0 i=1000; SetOpExecuteTimeOutV2 1000000 &a -> 0 a=254000; SetOpExecuteTimeOutV2 1500 &b -> 0 b=2000; SetOpExecuteTimeOutV2 1 &c -> 0 c=1000";
    s11_interval_needs_a_context: "11" => "
        !process
        GetOpTimeOutInterval &i -> 107002 i=untouched; GetOpExecuteTimeout &ms";
    s11_with_ms_is_accepted: "11" => "
        !process
        SetOpExecuteTimeOutWithMs 5; GetOpExecuteTimeout &ms -> 0 ms=5";
}
