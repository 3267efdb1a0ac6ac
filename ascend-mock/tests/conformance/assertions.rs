//! The thirty assertions of acl/streams-and-events 19, by their number there.

use crate::lab::facts;

facts! {
    a01_init_counts: "19.1" => "
        !process
        aclInit NULL; aclInit NULL -> 100002; FinalizeReference &n -> 0 n=1; FinalizeReference &n -> 0 n=0; FinalizeReference &n -> 100037 n=0";
    a02_a_new_thread_has_nothing: "19.2" => "
        device; @t2 GetCurrentContext &c -> 107002; @t2 GetDevice &d -> 107002; @t2 PeekAtLastError THREAD_LEVEL -> 0; @t2 CreateStream &s -> 107002; @t2 PeekAtLastError THREAD_LEVEL -> 107002";
    a03_sets_and_resets: "19.3" => "device; device; ResetDevice dev0; ResetDevice dev0; ResetDevice dev0 -> 507007; device; CreateStream &s";
    a04_destroying_the_current_context: "19.4" => "
        device; GetCurrentContext &p; CreateContext &c dev0; DestroyContext c; CreateStream &s -> 107002; device; CreateStream &s; GetCurrentContext &g -> 0 g=p";
    a05_set_device_prefers_the_primary: "19.5" => "device; GetCurrentContext &p; CreateContext &c dev0; device; GetCurrentContext &g -> 0 g=p; same g c -> 0";
    a06_contexts_that_cannot_be_set_or_destroyed: "19.6" => "
        device; GetCurrentContext &p; DestroyContext p -> 107002; CreateContext &c dev0; DestroyContext c; SetCurrentContext c -> 107000; SetCurrentContext NULL -> 100000";
    a07_a_stream_of_another_context: "19.7" => "
        context a 0; streams s; event e Ex:SYNC; context b 0; RecordEvent e s -> 107003; StreamWaitEvent s e -> 107003; SynchronizeStream s; StreamQuery s &q -> 0 q=0; DestroyStream s -> 107003";
    a08_no_implicit_join: "19.8" => "
        device; streams s1 s2; memory m 64; hold s1; MemsetAsync m 64 0 64 s1; SynchronizeStream NULL; SynchronizeStream s2; StreamQuery s1 &q -> 0 q=1; release s1";
    a09_wait_before_record: "19.9" => "
        device; streams s1 s2; event a plain; event b SYNC; event c Ex:SYNC; StreamWaitEvent s1 a -> 107000; StreamWaitEvent s1 c; StreamQuery s1 &q -> 0 q=0; StreamWaitEvent s1 b; StreamQuery s1 &q -> 0 q=1
        SynchronizeStreamWithTimeout s1 30 -> 507046; RecordEvent b s2; SynchronizeStream s1; StreamQuery s1 &q -> 0 q=0";
    a10_fresh_events: "19.10" => "
        device; event a plain; event b SYNC; event c Ex:SYNC; event x EXTERNAL; QueryEventStatus c &st -> 0 st=1; QueryEventStatus a &st -> 0 st=0; QueryEventStatus b &st -> 0 st=0; SynchronizeEvent a
        SynchronizeEvent b; SynchronizeEvent c; QueryEventStatus x &st -> 207000; SynchronizeEvent x -> 207000";
    a11_rerecord_under_a_waiter: "19.11" => "
        device; streams s1 s2 s3; event c Ex:SYNC; hold s1; RecordEvent c s1; StreamWaitEvent s2 c; RecordEvent c s3; SynchronizeStream s3; StreamQuery s2 &q -> 0 q=1; QueryEventStatus c &st -> 0 st=1; release s1
        SynchronizeStream s2; event b SYNC; hold s1; RecordEvent b s1; StreamWaitEvent s2 b; RecordEvent b s3; SynchronizeStream s3; SynchronizeStream s2; release s1; SynchronizeStream s1";
    a12_level_flags_and_reset: "19.12" => "
        device; streams s o; event b SYNC; RecordEvent b s; SynchronizeStream s; StreamWaitEvent o b; SynchronizeStream o; StreamWaitEvent o b; SynchronizeStream o; ResetEvent b s; SynchronizeStream s
        QueryEventStatus b &st -> 0 st=1; SynchronizeEvent b; StreamWaitEvent o b; StreamQuery o &q -> 0 q=1; QueryEventWaitStatus b &w -> 0 w=1; SynchronizeStreamWithTimeout o 30 -> 507046; RecordEvent b s
        SynchronizeStream o; QueryEventWaitStatus b &w -> 0 w=0";
    a13_what_c_cannot_do: "19.13" => "
        device; streams s; event c Ex:SYNC; ResetEvent c s -> 207000; QueryEventWaitStatus c &w -> 207000; QueryEvent c &st -> 207000; PeekAtLastError THREAD_LEVEL -> 0";
    a14_timing_only: "19.14" => "
        device; streams s; event a TIME_LINE; event b TIME_LINE; StreamWaitEvent s a -> 207000; ResetEvent a s -> 207000; RecordEvent a s; RecordEvent b s; SynchronizeEvent a; SynchronizeEvent b
        EventElapsedTime &ms a b -> 0 ms=written";
    a15_elapsed: "19.15" => "
        device; streams s; event a TIME_LINE; event b TIME_LINE; memory m 65536; EventElapsedTime &ms a b -> 507000 ms=untouched; hold s; RecordEvent a s; MemsetAsync m 65536 0 65536 s; RecordEvent b s
        EventElapsedTime &ms a b -> 107006 ms=untouched; release s; SynchronizeEvent a; SynchronizeEvent b; EventElapsedTime &ms a b -> 0 ms=positive; EventElapsedTime &ms b a -> 0 ms=negative; hold s
        RecordEvent b s; EventElapsedTime &ms a b -> 107006 ms=untouched; release s";
    a16_destroy_with_a_pending_wait: "19.16" => "
        device; streams s o; event c Ex:SYNC; hold s; RecordEvent c s; StreamWaitEvent o c; DestroyEvent c; StreamQuery o &q -> 0 q=1; SynchronizeStreamWithTimeout o 30 -> 507046; release s; SynchronizeStream o
        DestroyEvent c -> 107017";
    a17_time_out_zero: "19.17" => "
        device; streams s o; event c Ex:SYNC; RecordEvent c s; SynchronizeStreamWithTimeout s 0 -> 107000; SynchronizeEventWithTimeout c 0 -> 107000; SynchronizeDeviceWithTimeout 0 -> 107000
        StreamWaitEventWithTimeout o c 0; ProcessReport 0 -> 100000";
    a18_time_out_expiry: "19.18" => "
        device; streams s; event c Ex:SYNC; hold s; RecordEvent c s; SynchronizeStreamWithTimeout s 20 -> 507046; PeekAtLastError THREAD_LEVEL -> 507046; SynchronizeEventWithTimeout c 20 -> 507047
        PeekAtLastError THREAD_LEVEL -> 507047; SynchronizeDeviceWithTimeout 20 -> 507046; PeekAtLastError THREAD_LEVEL -> 507046; release s; SynchronizeStream s; SynchronizeEvent c; SynchronizeDevice";
    a19_fault_in_continue_mode: "19.19" => "
        !fault 507015 kernel=memset times=1
        device; streams s1 s2; memory m 64; event c Ex:SYNC; MemsetAsync m 64 0 64 s1; RecordEvent c s1; SynchronizeStream s2; SynchronizeEvent c; QueryEventStatus c &st -> 0 st=1; SynchronizeStream s1 -> 507015
        SynchronizeStream s1";
    a20_the_later_fault_counts: "19.20" => "
        !fault 507015 kernel=memset times=1
        !fault 507035 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507035; SynchronizeStream s";
    a21_fault_in_stop_mode: "19.21" => "
        !fault 507015 kernel=memset times=1
        device; streams s o; memory m 64; event c Ex:SYNC; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; SynchronizeStream o -> 507015; RecordEvent c o -> 507015
        StreamQuery o &q -> 507015; context x 0; streams t; SynchronizeStream t; device; ResetDeviceForce dev0; device; streams u; SynchronizeStream u";
    a22_stop_to_continue: "19.22" => "device; streams s t; SetStreamFailureMode s 1; SetStreamFailureMode s 0 -> 207000; SetStreamFailureMode t 0";
    a23_callback_codes: "19.23" => "
        device; streams s; LaunchCallback COUNT hit:1 NO_BLOCK s -> 107015; SubscribeReport self s; SubscribeReport self s -> 107011; @t2 ProcessReport 10 -> 107012; ProcessReport 10 -> 507012";
    a24_host_functions_never_overlap: "19.24" => "
        device; streams s o; LaunchHostFunc s SLOW hit:1; LaunchHostFunc o SLOW hit:1; LaunchHostFunc s SLOW hit:1; LaunchHostFunc o SLOW hit:1; SynchronizeStream s; SynchronizeStream o; overlap -> 1; hits -> 4";
    a25_flags_and_priorities: "19.25" => "
        device; CreateStreamWithConfig &s 99 0xffffffc0; StreamGetFlags s &f -> 0 f=0; StreamGetPriority s &p -> 0 p=7; CreateStreamWithConfig &t 0x80000000 0; StreamGetPriority t &p -> 0 p=0";
    a26_exhausted_streams: "19.26" => "
        !streams 4
        device; streams a b; CreateStream &s -> 207005 s=untouched ~EE1023; PeekAtLastError THREAD_LEVEL -> 207005";
    a27_last_error: "19.27" => "
        device; RecordEvent garbage NULL -> 107017; PeekAtLastError THREAD_LEVEL -> 107017; CreateStream &s; aclrtGetLastError THREAD_LEVEL -> 107017; PeekAtLastError THREAD_LEVEL -> 0
        RecordEvent NULL s -> 100000; PeekAtLastError THREAD_LEVEL -> 0";
    a28_flag_words: "19.28" => "
        device; streams s; CreateEventWithFlag &e 0xe; StreamWaitEvent s e -> 107000; CreateEventWithFlag &x 0 -> 107000; CreateEventWithFlag &x 0x80 -> 107000; CreateEventWithFlag &x 0x30 -> 107000
        CreateEventExWithFlag &x 0x60 -> 107000";
    a29_the_creation_context_speaks: "19.29" => "
        !fault 507015 kernel=memset times=1
        context c1 0; streams s; memory m 64; event e Ex:SYNC; SetStreamFailureMode s 1; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507015; context c2 0; @t2 SetCurrentContext c2
        @t2 QueryEventStatus e &st -> 507015";
    a30_visible_devices: "19.30" => "
        !process ASCEND_RT_VISIBLE_DEVICES=1,3,8
        !devices 8
        GetDeviceCount &n -> 0 n=2; SetDevice 0; SetDevice 1; SetDevice 2 -> 107001";
}
