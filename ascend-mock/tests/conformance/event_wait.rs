//! Streams that wait for events (acl/streams-and-events 6.3).

use crate::lab::facts;

facts! {
    e11_wait_does_not_block_the_host: "6.3 E11" => "device; streams s o; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEvent o e; StreamQuery o &q -> 0 q=1; release s; SynchronizeStream o";
    e11_later_tasks_start_after_the_record: "6.3 E11" => "
        device; streams s o; event e Ex:SYNC; memory m 64; pinned h 64; hold s; MemsetAsync m 64 4 64 s; RecordEvent e s; StreamWaitEvent o e; MemcpyAsync h 64 m 64 D2H o
        settle; StreamQuery o &q -> 0 q=1; release s; SynchronizeStream o; peek h -> 4";
    e11_earlier_tasks_do_not_wait: "6.3 E11" => "
        device; streams s o; event e Ex:SYNC; event f Ex:SYNC; hold s; RecordEvent e s; RecordEvent f o; StreamWaitEvent o e; SynchronizeEvent f; release s; SynchronizeStream o";
    e12_never_recorded_a_is_107000: "6.3 E12" => "device; streams s; event e plain; StreamWaitEvent s e -> 107000 ~EE1018; StreamQuery s &q -> 0 q=0";
    e12_never_recorded_b_blocks_until_recorded: "6.3 E12" => "
        device; streams s o; event e SYNC; StreamWaitEvent o e; StreamQuery o &q -> 0 q=1; SynchronizeStreamWithTimeout o 30 -> 507046; RecordEvent e s; SynchronizeStream o";
    e12_never_recorded_c_is_a_no_op: "6.3 E12" => "device; streams s; event e Ex:SYNC; StreamWaitEvent s e; StreamQuery s &q -> 0 q=0; pending s -> 0";
    e12_never_recorded_ipc_is_a_no_op: "6.3 E12" => "device; streams s; event e Ex:IPC; StreamWaitEvent s e; StreamQuery s &q -> 0 q=0";
    e13_c_known_complete_adds_nothing: "6.3 E13" => "device; streams s o; event e Ex:SYNC; RecordEvent e s; SynchronizeEvent e; hold o; StreamWaitEvent o e; pending o -> 0; release o";
    e13_c_on_its_own_stream_adds_nothing: "6.3 E13" => "device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; pending s -> 1; StreamWaitEvent s e; pending s -> 1; release s; SynchronizeStream s";
    e13_a_known_complete_adds_nothing: "6.3 E13" => "device; streams s o; event e plain; RecordEvent e s; SynchronizeEvent e; hold o; StreamWaitEvent o e; pending o -> 0; release o";
    e13_b_always_adds_a_task: "6.3 E13" => "device; streams s o; event e SYNC; RecordEvent e s; SynchronizeEvent e; hold o; StreamWaitEvent o e; pending o -> 1; release o; SynchronizeStream o";
    e14_a_wait_does_not_consume_the_record: "6.3 E14" => "
        device; streams s a b c; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEvent a e; StreamWaitEvent b e; StreamWaitEvent c e; StreamWaitEvent a e; release s
        SynchronizeStream a; SynchronizeStream b; SynchronizeStream c";
    e14_level_events_release_all_waiters: "6.3 E14" => "
        device; streams s a b; event e SYNC; StreamWaitEvent a e; StreamWaitEvent b e; StreamQuery b &q -> 0 q=1; RecordEvent e s; SynchronizeStream a; SynchronizeStream b";
    e15_null_event_by_function: "6.3 E15" => "
        device; streams s; StreamWaitEvent s NULL -> 100000; StreamWaitEventWithFlag s NULL 0 0 -> 100000; StreamWaitEventWithTimeout s NULL 5 -> 107000 ~EE1004
        StreamWaitEventWithTimeout garbage NULL 5 -> 107017";
    e16_time_out_arguments: "6.3 E16" => "
        StreamWaitEventWithTimeout garbage garbage -1 -> 107000; StreamWaitEventWithFlag garbage garbage 0 2 -> 100000; StreamWaitEventWithFlag garbage garbage 5 EXTERNAL -> 100000";
    e16_time_out_zero_is_no_limit: "6.3 E16" => "
        device; streams s o; event e SYNC; StreamWaitEventWithTimeout o e 0; sleep 50; StreamQuery o &q -> 0 q=1; RecordEvent e s; SynchronizeStream o";
    e17_expiry_fails_the_wait_task: "6.3 E17 [inferred], 10.2" => "
        !inline
        device; streams s o; event e SYNC; StreamWaitEventWithTimeout o e 2; sleep 3000; SynchronizeStream o -> 107020; SynchronizeStream o";
    e17_the_process_wide_time_out_counts_for_plain_waits: "6.3 E17 [inferred], 11" => "
        !process
        !inline
        device; streams o; event e SYNC; SetOpWaitTimeout 2; StreamWaitEvent o e; sleep 1000; StreamQuery o &q -> 0 q=1; sleep 2000; SynchronizeStream o -> 107020";
    e17_the_stream_proceeds_after_expiry: "6.3 E17, 10.3" => "
        !inline
        device; streams o; memory m 64; pinned h 64; event e SYNC; StreamWaitEventWithTimeout o e 1; MemsetAsync m 64 3 64 o; MemcpyAsync h 64 m 64 D2H o; sleep 2000
        SynchronizeStream o -> 107020; peek h -> 3";
    e18_cross_device_wait_returns_0: "6.3 E18" => "device 0; streams s; event e Ex:SYNC; RecordEvent e s; device 1; streams t; StreamWaitEvent t e; SynchronizeStream t";
    e18_a_cross_device_wait_waits_on_a2: "6.3 E18 [impl]" => "
        device 0; streams s; event e Ex:SYNC; hold s; RecordEvent e s; device 1; streams t; StreamWaitEvent t e; settle; StreamQuery t &q -> 0 q=1; release s; SynchronizeStream t";
    e19_cross_context_wait: "6.3 E19" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; context c 0; streams t; StreamWaitEvent t e; StreamQuery t &q -> 0 q=1; release s; SynchronizeStream t";
    e20_capture_and_outside_record_is_107024: "6.3 E20" => "
        device; streams s o; event e Ex:SYNC; RecordEvent e o; SynchronizeStream o; aclmdlRICaptureBegin s RELAXED; StreamWaitEvent s e -> 107024 ~EE1016; aclmdlRICaptureEnd s &m -> 0 m=set";
    e20_capture_and_never_recorded_c_is_a_no_op: "6.3 E20" => "device; streams s; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; StreamWaitEvent s e; aclmdlRICaptureEnd s &m -> 0 m=set";
    e20_capture_refuses_a_and_b: "6.3 E20" => "
        device; streams s o; event a plain; event b SYNC; event c SYNC; RecordEvent a o; RecordEvent b o; SynchronizeStream o; aclmdlRICaptureBegin s GLOBAL; StreamWaitEvent s a -> 207000
        StreamWaitEvent s b -> 207000; StreamWaitEvent s c -> 207000; aclmdlRICaptureEnd s &m -> 0 m=set";
    e20_capture_and_the_other_kinds: "6.3 E20" => "
        device; streams s; event x EXTERNAL; event i Ex:IPC; event t Ex:TIME_LINE; aclmdlRICaptureBegin s RELAXED; StreamWaitEvent s x; StreamWaitEvent s i -> 207000
        StreamWaitEvent s t -> 207000; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1; aclmdlRICaptureEnd s &m -> 0 m=set";
    e21_destroy_right_after_the_wait_is_safe: "6.3 E21" => "
        device; streams s o; event e plain; hold s; RecordEvent e s; StreamWaitEvent o e; DestroyEvent e; release s; SynchronizeStream o; SynchronizeStream s";
    e3_wait_checks_contexts: "20 StreamWaitEvent" => "
        device; streams s; event e Ex:SYNC; @t2 StreamWaitEvent s e -> 107002; context c 0; StreamWaitEvent s e -> 107003; StreamWaitEventWithTimeout s e 5 -> 107003
        StreamWaitEventWithFlag s e 0 0 -> 107003";
    e3_null_stream_waits_on_the_default_one: "5.2 T11" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEvent NULL e; StreamQuery NULL &q -> 0 q=1; release s; SynchronizeStream NULL";
    e3_external_waits: "20 WaitEventWithFlag" => "
        device; streams s; event b SYNC; event c Ex:SYNC; event t TIME_LINE; StreamWaitEventWithFlag s t 0 EXTERNAL -> 207000 ~none; StreamWaitEventWithFlag s b 0 EXTERNAL -> 207000 ~WE0001
        StreamWaitEventWithFlag s c 0 EXTERNAL -> 107029 ~EE1016; StreamWaitEvent s c -> 107000";
}
