//! Recording and resetting events (acl/streams-and-events 6.2, 6.4).

use crate::lab::facts;

facts! {
    e1_record_does_not_block: "6.2 E1" => "device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; StreamQuery s &q -> 0 q=1; release s; SynchronizeStream s";
    e2_null_event_is_100000: "6.2 E2" => "device; streams s; RecordEvent NULL s -> 100000 ~EH0008; RecordEvent NULL garbage -> 100000; @t2 RecordEvent NULL NULL -> 100000";
    e2_stale_event_or_stream_is_107017: "6.2 E2" => "
        device; streams s t; event e Ex:SYNC; event f Ex:SYNC; DestroyStream t; DestroyEvent f; RecordEvent e t -> 107017 ~EE1017; RecordEvent f s -> 107017";
    e2_no_context_is_107002: "6.2 E2" => "device; streams s; event e Ex:SYNC; @t2 RecordEvent e s -> 107002 ~EE1018; @t2 RecordEvent e NULL -> 107002";
    e2_foreign_stream_is_107003: "6.2 E2" => "device; streams s; event e Ex:SYNC; context c 0; RecordEvent e s -> 107003; QueryEventStatus e &st -> 0 st=1";
    e2_null_stream_is_the_default_one: "6.2 E2" => "device; event e Ex:SYNC; memory m 64; CtxGetCurrentDefaultStream &d; hold d; RecordEvent e NULL; QueryEventStatus e &st -> 0 st=0; release d; SynchronizeEvent e";
    e3_record_completes_after_earlier_work: "6.2 E3" => "
        device; streams s; event e Ex:SYNC; memory m 64; hold s; MemsetAsync m 64 0 64 s; RecordEvent e s; QueryEventStatus e &st -> 0 st=0
        step s 1; settle; QueryEventStatus e &st -> 0 st=0; step s 1; SynchronizeEvent e; release s";
    e3_record_does_not_wait_for_later_work: "6.2 E3" => "
        device; streams s; event e Ex:SYNC; memory m 64; hold s; RecordEvent e s; MemsetAsync m 64 0 64 s; step s 1; SynchronizeEvent e; StreamQuery s &q -> 0 q=1
        release s; SynchronizeStream s";
    e4_a_wait_keeps_the_record_it_saw_c: "6.2 E4" => "
        device; streams s s2 s3; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEvent s2 e; RecordEvent e s3; SynchronizeStream s3
        StreamQuery s2 &q -> 0 q=1; SynchronizeEvent e; SynchronizeStreamWithTimeout s2 30 -> 507046; release s; SynchronizeStream s2";
    e4_a_wait_keeps_the_record_it_saw_a: "6.2 E4" => "
        device; streams s s2 s3; event e plain; hold s; RecordEvent e s; StreamWaitEvent s2 e; RecordEvent e s3; SynchronizeStream s3
        StreamQuery s2 &q -> 0 q=1; SynchronizeEvent e; StreamQuery s2 &q -> 0 q=1; release s; SynchronizeStream s2";
    e4_a_later_wait_sees_the_newest_record: "6.2 E4" => "
        device; streams s s2 s3; event e Ex:SYNC; hold s; RecordEvent e s; RecordEvent e s3; SynchronizeStream s3; StreamWaitEvent s2 e; SynchronizeStream s2; release s; SynchronizeStream s";
    e5_b_passes_at_once_after_an_earlier_record: "6.2 E5" => "
        device; streams s s2; event e SYNC; RecordEvent e s; SynchronizeStream s; hold s; RecordEvent e s; StreamWaitEvent s2 e; SynchronizeStream s2; release s; SynchronizeStream s";
    e5_b_waiter_is_released_by_any_later_record: "6.2 E5" => "
        device; streams s s2 s3; event e SYNC; hold s; RecordEvent e s; StreamWaitEvent s2 e; StreamQuery s2 &q -> 0 q=1; RecordEvent e s3; SynchronizeStream s3
        SynchronizeStream s2; release s; SynchronizeStream s";
    e6_queries_follow_the_newest_record: "6.2 E6" => "
        device; streams s s2; event e Ex:SYNC; hold s; RecordEvent e s; QueryEventStatus e &st -> 0 st=0; RecordEvent e s2; SynchronizeStream s2; QueryEventStatus e &st -> 0 st=1
        SynchronizeEvent e; release s; SynchronizeStream s";
    e6_a_complete_event_is_pending_again: "6.2 E6" => "
        device; streams s; event e SYNC; RecordEvent e s; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1; hold s; RecordEvent e s; QueryEventStatus e &st -> 0 st=0
        SynchronizeEventWithTimeout e 20 -> 507047; release s; SynchronizeEvent e";
    e7_rerecord_while_pending_is_allowed: "6.2 E7" => "
        device; streams s; event a plain; event b SYNC; event c Ex:SYNC; hold s; RecordEvent a s; RecordEvent a s; RecordEvent b s; RecordEvent b s; RecordEvent c s; RecordEvent c s
        release s; SynchronizeStream s; SynchronizeEvent a; SynchronizeEvent b; SynchronizeEvent c";
    e8_record_on_another_device_returns_0: "6.2 E8" => "device 0; event e SYNC; device 1; streams s; RecordEvent e s; SynchronizeStream s";
    e8_record_in_another_context_works: "6.2 E8" => "device; event e Ex:SYNC; context c 0; streams s o; RecordEvent e s; StreamWaitEvent o e; SynchronizeStream o; SynchronizeEvent e";
    e9_flag_must_be_zero_or_one: "6.2 E9" => "RecordEventWithFlag garbage garbage 2 -> 100000 ~EH0007; RecordEventWithFlag NULL NULL 0 -> 100000; RecordEventWithFlag garbage NULL 1 -> 107017";
    e9_external_needs_c_with_exactly_sync: "6.2 E9" => "
        device; streams s; event a plain; event b SYNC; event t Ex:SYNC|TIME_LINE; RecordEventWithFlag a s EXTERNAL -> 207000; RecordEventWithFlag b s EXTERNAL -> 207000
        RecordEventWithFlag t s EXTERNAL -> 207000 ~WE0001; @t2 RecordEventWithFlag b s EXTERNAL -> 207000";
    e9_external_needs_a_context: "6.2 E9" => "device; streams s; event e Ex:SYNC; event f Ex:SYNC; @t2 RecordEventWithFlag e s EXTERNAL -> 107002; context c 0; RecordEventWithFlag f s EXTERNAL -> 107003";
    e9_external_outside_a_capture_is_107029: "6.2 E9" => "device; streams s; event e Ex:SYNC; RecordEventWithFlag e s EXTERNAL -> 107029 ~EE1016";
    e9_external_in_a_capture_is_unsupported_here: "6.2 E9" => "device; streams s; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEventWithFlag e s EXTERNAL -> 207000; aclmdlRICaptureEnd s &m -> 0 m=set";
    e9a_capture_refuses_a_and_b: "6.2 E9a" => "
        device; streams s; event a plain; event b SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent a s -> 207000; RecordEvent b s -> 207000; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1
        QueryEventStatus a &st -> 0 st=0; QueryEventStatus b &st -> 0 st=0; aclmdlRICaptureEnd s &m -> 0 m=set";
    e9a_capture_takes_external_events: "6.2 E9a" => "device; streams s; event e EXTERNAL; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; aclmdlRICaptureEnd s &m -> 0 m=set";
    e9a_capture_ignores_timing_only_c: "6.2 E9a" => "
        device; streams s; event e Ex:TIME_LINE; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; QueryEventStatus e &st -> 0 st=1; aclmdlRICaptureEnd s &m -> 0 m=set
        EventElapsedTime &ms e e -> 507000";
    e9a_record_elsewhere_meanwhile_is_ordinary: "6.2 E9a" => "
        device; streams s o; event e Ex:SYNC; event b SYNC; aclmdlRICaptureBegin s GLOBAL; RecordEvent e o; RecordEvent b o; RecordEvent b NULL; SynchronizeEvent e; SynchronizeEvent b
        aclmdlRICaptureEnd s &m -> 0 m=set";
    e10_mixing_default_and_external_records: "6.2 E10" => "device; streams s; event e Ex:SYNC; RecordEvent e s; RecordEventWithFlag e s EXTERNAL -> 107000 ~EE1018; RecordEventWithFlag e s DEFAULT";
    e10_the_first_use_decides_even_if_it_fails: "6.2 E10" => "device; streams s; event e Ex:SYNC; RecordEventWithFlag e s EXTERNAL -> 107029; RecordEvent e s -> 107000";
    e10_unless_the_kind_of_event_was_wrong: "6.2 E10" => "device; streams s; event e SYNC; RecordEventWithFlag e s EXTERNAL -> 207000; RecordEvent e s; SynchronizeEvent e";
    e10_records_and_waits_are_counted_apart: "6.2 E10" => "device; streams s; event e Ex:SYNC; RecordEvent e s; StreamWaitEventWithFlag s e 0 EXTERNAL -> 107029; RecordEvent e s";
    e22_reset_clears_the_flag_when_reached: "6.4 E22, E25" => "
        device; streams s o; event e SYNC; RecordEvent e s; SynchronizeStream s; ResetEvent e s; SynchronizeStream s; StreamWaitEvent o e; StreamQuery o &q -> 0 q=1
        SynchronizeStreamWithTimeout o 30 -> 507046; RecordEvent e s; SynchronizeStream o";
    e22_reset_is_a_task_of_its_stream: "6.4 E22" => "
        device; streams s o w; event e SYNC; RecordEvent e s; SynchronizeStream s; hold o; ResetEvent e o; StreamWaitEvent w e; SynchronizeStream w; release o; SynchronizeStream o
        StreamWaitEvent w e; StreamQuery w &q -> 0 q=1; RecordEvent e s; SynchronizeStream w";
    e23_reset_null_and_handles: "6.4 E23" => "device; streams s; event e SYNC; ResetEvent NULL s -> 100000; ResetEvent garbage s -> 107017; ResetEvent e garbage -> 107017";
    e23_reset_kinds: "6.4 E23" => "
        device; streams s; event d DEVICE_ONLY; event i Ex:IPC; event t TIME_LINE; event c Ex:SYNC; ResetEvent d s -> 107000; ResetEvent i s -> 207000; ResetEvent t s -> 207000
        ResetEvent c s -> 207000; @t2 ResetEvent d s -> 107000; @t2 ResetEvent t s -> 207000; @t2 ResetEvent c s -> 107002";
    e23_reset_contexts: "6.4 E23" => "device; streams s; event e SYNC; event c Ex:SYNC; @t2 ResetEvent e s -> 107002; context x 0; ResetEvent e s -> 107003; ResetEvent c s -> 207000";
    e23_reset_on_a_capturing_stream: "6.4 E23" => "
        device; streams s; event a plain; event b SYNC; event x EXTERNAL; aclmdlRICaptureBegin s RELAXED; ResetEvent a s -> 207000; ResetEvent b s -> 207000; ResetEvent x s";
    e24_the_documented_pattern: "6.4 E24" => "
        device; streams s o; event e SYNC; RecordEvent e s; StreamWaitEvent o e; ResetEvent e o; SynchronizeStream o; RecordEvent e s; StreamWaitEvent o e; ResetEvent e o; SynchronizeStream o";
    e24_a_reset_that_overtakes_a_wait_hangs_it_b: "6.4 E24" => "
        device; streams s o; event e SYNC; hold s o; RecordEvent e s; StreamWaitEvent o e; ResetEvent e s; release s; SynchronizeStream s; release o
        SynchronizeStreamWithTimeout o 40 -> 507046; QueryEventStatus e &st -> 0 st=1; RecordEvent e s; SynchronizeStream o";
    e24_a_reset_that_overtakes_a_wait_hangs_it_a: "6.4 E24" => "
        device; streams s o; event e plain; hold s o; RecordEvent e s; StreamWaitEvent o e; ResetEvent e s; release s; SynchronizeStream s; release o
        SynchronizeStreamWithTimeout o 40 -> 507046; QueryEventStatus e &st -> 0 st=1; StreamAbort o";
    e25_the_host_sees_no_reset: "6.4 E25" => "
        device; streams s; event e SYNC; RecordEvent e s; SynchronizeEvent e; ResetEvent e s; SynchronizeStream s; QueryEventStatus e &st -> 0 st=1; QueryEvent e &st -> 0 st=0; SynchronizeEvent e";
    e25_reset_before_any_record_changes_nothing: "6.4 E25" => "
        device; streams s; event e SYNC; ResetEvent e s; SynchronizeStream s; QueryEventStatus e &st -> 0 st=0; QueryEvent e &st -> 0 st=0; QueryEventWaitStatus e &st -> 0 st=0";
    e25_a_after_reset_waits_for_the_next_record: "6.1 ResetEvent of A" => "
        device; streams s o; event e plain; RecordEvent e s; SynchronizeStream s; StreamWaitEvent o e; SynchronizeStream o; ResetEvent e s; SynchronizeStream s
        QueryEventStatus e &st -> 0 st=1; StreamWaitEvent o e; SynchronizeStreamWithTimeout o 30 -> 507046; StreamQuery o &q -> 0 q=1; StreamAbort o";
}
