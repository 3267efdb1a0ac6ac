//! Queries of events and synchronizing with them (acl/streams-and-events 6.5).

use crate::lab::facts;

facts! {
    e26_status_before_a_record: "6.5 E26" => "
        device; event a plain; event b SYNC; event c Ex:SYNC; QueryEventStatus a &st -> 0 st=0; QueryEventStatus b &st -> 0 st=0; QueryEventStatus c &st -> 0 st=1";
    e26_status_follows_the_record: "6.5 E26" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; QueryEventStatus e &st -> 0 st=0; release s; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1";
    e26_without_time_line_it_is_right_at_once: "6.5 E26, E28" => "device; streams s; event e SYNC; RecordEvent e s; settle; QueryEventStatus e &st -> 0 st=1";
    e26_with_time_line_the_stamp_must_have_arrived: "6.5 E26" => "
        !inline
        device; streams s o; event e TIME_LINE; RecordEvent e s; settle; SynchronizeStream o; QueryEventStatus e &st -> 0 st=0; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1";
    e26_polling_a_time_line_event_ends: "6.5 E26" => "
        device; streams s; event e Ex:SYNC|TIME_LINE; RecordEvent e s; settle; QueryEventStatus e &st; settle; QueryEventStatus e &st; settle; QueryEventStatus e &st -> 0 st=1";
    e27_captured_events_are_107028: "6.5 E27" => "
        device; streams s; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; QueryEventStatus e &st -> 107028 st=untouched ~EE1016
        SynchronizeEvent e -> 107028; EventElapsedTime &ms e e -> 107028; EventGetTimestamp e &ts -> 107028; aclmdlRICaptureEnd s &m -> 0 m=set; QueryEventStatus e &st -> 0 st=1";
    e27_a_and_b_keep_answering_in_a_capture: "6.5 E27" => "
        device; streams s; event a plain; event b SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent a s -> 207000; QueryEventStatus a &st -> 0 st=0; QueryEventStatus b &st -> 0 st=0";
    e27_status_arguments: "6.5 E27" => "QueryEventStatus NULL &st -> 100000; QueryEventStatus garbage NULL -> 100000; QueryEventStatus garbage &st -> 107017 st=untouched";
    e28_query_event_before_a_record_is_complete: "6.5 E28" => "device; event a plain; event b SYNC; QueryEvent a &st -> 0 st=0; QueryEvent b &st -> 0 st=0";
    e28_query_event_uses_the_other_numbering: "6.5" => "
        device; streams s; event b SYNC|TIME_LINE; hold s; RecordEvent b s; QueryEvent b &st -> 0 st=1; QueryEventStatus b &st -> 0 st=0; release s; SynchronizeEvent b
        QueryEvent b &st -> 0 st=0; QueryEventStatus b &st -> 0 st=1";
    e28_query_event_of_c_is_quietly_207000: "6.1, X3" => "device; event c Ex:SYNC; QueryEvent c &st -> 207000 st=untouched ~none; PeekAtLastError THREAD_LEVEL -> 0";
    e29_wait_status_without_waits_is_complete: "6.5 E29" => "
        device; streams s; event e SYNC; QueryEventWaitStatus e &st -> 0 st=0; hold s; RecordEvent e s; QueryEventWaitStatus e &st -> 0 st=0; release s; SynchronizeStream s";
    e29_wait_status_while_a_wait_is_pending: "6.5 E29" => "
        device; streams s o; event e SYNC; StreamWaitEvent o e; QueryEventWaitStatus e &st -> 0 st=1; RecordEvent e s; SynchronizeStream o; QueryEventWaitStatus e &st -> 0 st=0";
    e29_whatever_the_record_says: "6.5 E29" => "
        device; streams s o; event e SYNC; RecordEvent e s; SynchronizeEvent e; hold o; StreamWaitEvent o e; QueryEventStatus e &st -> 0 st=1; QueryEventWaitStatus e &st -> 0 st=1
        release o; SynchronizeStream o; QueryEventWaitStatus e &st -> 0 st=0";
    e29_wait_status_of_a_counts_real_waits: "6.5 E29" => "
        device; streams s o; event e plain; hold s; RecordEvent e s; StreamWaitEvent o e; QueryEventWaitStatus e &st -> 0 st=1; release s; SynchronizeStream o; QueryEventWaitStatus e &st -> 0 st=0";
    e29_kinds_without_wait_status: "6.5 E29" => "
        device; event c Ex:SYNC; event i Ex:IPC; event x EXTERNAL; QueryEventWaitStatus c &st -> 207000; QueryEventWaitStatus i &st -> 207000; QueryEventWaitStatus x &st -> 207000
        QueryEventWaitStatus NULL &st -> 100000; QueryEventWaitStatus c NULL -> 100000; QueryEventWaitStatus garbage &st -> 107017";
    e30_synchronize_before_any_record_returns_0: "6.5 E30" => "
        device; event a plain; event b SYNC; event c Ex:SYNC; event d DEVICE_ONLY; event t TIME_LINE; SynchronizeEvent a; SynchronizeEvent b; SynchronizeEvent c; SynchronizeEvent d; SynchronizeEvent t
        event x EXTERNAL; SynchronizeEvent x -> 207000";
    e31_synchronize_waits_for_the_newest_record: "6.5 E31" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; release_after s 60; SynchronizeEvent e; StreamQuery s &q -> 0 q=0";
    e31_any_thread_without_context_may_synchronize: "6.5 E31" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; release_after s 60; @t2 SynchronizeEvent e; @t2 QueryEventStatus e &st -> 0 st=1";
    e31a_force_destroy_completes_the_event: "6.5 E31a" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; DestroyStreamForce s; QueryEventStatus e &st -> 0 st=1; SynchronizeEventWithTimeout e 200; DestroyEvent e";
    e32_time_out_arguments: "6.5 E32" => "
        SynchronizeEventWithTimeout NULL -2 -> 107000; SynchronizeEventWithTimeout NULL 0 -> 100000; SynchronizeEventWithTimeout garbage 0 -> 107017
        device; event e Ex:SYNC; event x EXTERNAL; SynchronizeEventWithTimeout e 0 -> 107000; SynchronizeEventWithTimeout x 0 -> 107000; SynchronizeEventWithTimeout e -1";
    e32_expiry_is_507047: "6.5 E32" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; SynchronizeEventWithTimeout e 30 -> 507047 ~none; PeekAtLastError THREAD_LEVEL -> 507047; release s; SynchronizeEvent e";
    e33_an_event_in_a_model_is_107000: "6.5 E33" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event e SYNC; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; RecordEvent e p; SynchronizeEvent e -> 107000 ~EE1016";
    e33_external_before_captured: "6.5 E33" => "device; streams s; event x EXTERNAL; aclmdlRICaptureBegin s RELAXED; RecordEvent x s; SynchronizeEvent x -> 207000";
    e28_all_three_statuses_agree_at_the_end: "6.5" => "
        device; streams s o; event b SYNC|TIME_LINE; RecordEvent b s; StreamWaitEvent o b; SynchronizeStream o; SynchronizeStream s; SynchronizeEvent b
        QueryEventStatus b &st -> 0 st=1; QueryEvent b &st -> 0 st=0; QueryEventWaitStatus b &st -> 0 st=0";
}
