//! Capturing several streams with events (acl/memory-kernels-graphs 3.6).

use crate::lab::facts;

facts! {
    c6_a_wait_pulls_a_stream_in: "3.6" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; aclmdlRICaptureGetInfo o &a NULL -> 0 a=0; StreamWaitEvent o e; aclmdlRICaptureGetInfo o &b NULL -> 0 b=1";
    c6_fork_and_join_replay_in_order: "3.6" => "
        device; streams s o; memory m 64; memory n 64; pinned h 64; event e Ex:SYNC; event j Ex:SYNC; Memset m 64 0 64; Memset n 64 0 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 5 64 s
        RecordEvent e s; StreamWaitEvent o e; MemcpyAsync n 64 m 64 D2D o; RecordEvent j o; StreamWaitEvent s j; MemcpyAsync h 64 n 64 D2H s; aclmdlRICaptureEnd s &g -> 0 g=set
        aclmdlRIExecuteAsync g s; SynchronizeStream s; peek h -> 5";
    c6_joined_transitively: "3.6" => "
        device; streams s o t; event e Ex:SYNC; event f Ex:SYNC; event j Ex:SYNC; event k Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; RecordEvent f o; StreamWaitEvent t f
        RecordEvent k t; StreamWaitEvent o k; RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &g -> 0 g=set";
    c6_events_are_usable_after_the_capture: "3.6, capjoin_ex_sync" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &g -> 0 g=set
        QueryEventStatus e &st -> 0 st=1; SynchronizeEvent e; StreamWaitEvent o e; RecordEvent e o; SynchronizeEvent e";
    c6_an_event_may_be_captured_again: "3.6" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &g -> 0 g=set
        aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &k -> 0 k=set";
    c6_two_captures_cannot_merge: "3.6" => "
        device; streams a b; event e Ex:SYNC; aclmdlRICaptureBegin a RELAXED; aclmdlRICaptureBegin b RELAXED; RecordEvent e a; StreamWaitEvent b e -> 107032 ~EE1016
        aclmdlRICaptureGetInfo a &x NULL -> 0 x=1; aclmdlRICaptureGetInfo b &y NULL -> 0 y=1; aclmdlRICaptureEnd a &g -> 507903; aclmdlRICaptureEnd b &g -> 507903";
    c6_timing_only_waits_are_207000: "3.6" => "
        device; streams s o; event e Ex:TIME_LINE; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e -> 207000; StreamWaitEvent s e -> 207000; aclmdlRICaptureEnd s &g -> 0 g=set";
    c6_a_record_of_a_captured_event_elsewhere_is_ordinary: "3.5, 3.6" => "
        device; streams s o; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; RecordEvent e o; RecordEvent e NULL; QueryEventStatus e &st -> 107028; aclmdlRICaptureEnd s &g -> 0 g=set
        QueryEventStatus e &st -> 0 st=1";
    c6_reset_in_a_capture: "3.6" => "
        device; streams s; event a plain; event c Ex:SYNC; event x EXTERNAL; aclmdlRICaptureBegin s RELAXED; ResetEvent a s -> 207000; ResetEvent c s -> 207000; ResetEvent x s; aclmdlRICaptureEnd s &g -> 0 g=set";
    c6_side_streams_run_beside_the_origin: "3.6" => "
        device; streams s o; memory m 64; memory n 64; pinned h 64; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; MemsetAsync m 64 1 64 o
        MemsetAsync n 64 2 64 s; RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; aclmdlRIExecuteAsync g s; SynchronizeStream s; MemcpyAsync h 64 m 64 D2H s
        SynchronizeStream s; peek h -> 1";
}
