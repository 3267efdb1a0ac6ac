//! Synchronizing and querying streams (acl/streams-and-events 5.3).

use crate::lab::facts;

facts! {
    t15_synchronize_waits_for_what_was_submitted: "5.3 T15" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; release_after s 60; SynchronizeStream s; StreamQuery s &q -> 0 q=0";
    t15_tasks_of_a_stream_run_in_order: "5.3 T15, 0 item 4" => "
        device; streams s; memory m 64; pinned h 64; MemsetAsync m 64 1 64 s; MemsetAsync m 64 2 64 s; MemcpyAsync h 64 m 64 D2H s
        MemsetAsync m 64 3 64 s; SynchronizeStream s; peek h -> 2";
    t16_time_out_zero_is_107000: "5.3 T16" => "device; streams s; SynchronizeStreamWithTimeout s 0 -> 107000; SynchronizeStreamWithTimeout garbage 0 -> 107017";
    t16_time_out_below_minus_one_is_found_first: "5.3 T16" => "SynchronizeStreamWithTimeout garbage -2 -> 107000 ~EH0007";
    t16_minus_one_waits_without_limit: "5.3 T16" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; release_after s 60; SynchronizeStreamWithTimeout s -1";
    t17_expiry_is_507046: "5.3 T17" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; SynchronizeStreamWithTimeout s 30 -> 507046 ~EE1002
        StreamQuery s &q -> 0 q=1; release s; SynchronizeStream s; StreamQuery s &q -> 0 q=0";
    t17_the_stream_takes_more_work_after_expiry: "5.3 T17" => "
        device; streams s; pinned h 64; memory m 64; hold s; MemsetAsync m 64 7 64 s; SynchronizeStreamWithTimeout s 20 -> 507046
        MemcpyAsync h 64 m 64 D2H s; release s; SynchronizeStream s; peek h -> 7";
    t18_any_context_will_do: "5.3 T18" => "
        device; streams s; context c 1; SynchronizeStream s; StreamQuery s &q -> 0 q=0; SynchronizeStreamWithTimeout s 50";
    t18_none_is_107002_even_for_an_explicit_stream: "5.3 T18" => "
        device; streams s; @t2 SynchronizeStream s -> 107002; @t2 SynchronizeStreamWithTimeout s 50 -> 107002; @t2 StreamQuery s &q -> 107002 q=untouched";
    t18_a_bad_handle_is_found_before_the_context: "5.3 T18" => "@t2 SynchronizeStream garbage -> 107017; @t2 StreamQuery garbage &q -> 107017";
    t18_so_is_a_capture: "5.3 T18" => "device; streams s; aclmdlRICaptureBegin s RELAXED; @t2 SynchronizeStream s -> 107027; @t2 StreamQuery s &q -> 107027";
    t19_a_capturing_stream_is_107027: "5.3 T19" => "
        device; streams s; aclmdlRICaptureBegin s GLOBAL; SynchronizeStream s -> 107027; SynchronizeStreamWithTimeout s 10 -> 107027
        StreamQuery s &q -> 107027 q=untouched; aclmdlRICaptureBegin s GLOBAL -> 107027; aclmdlRICaptureEnd s &m -> 0 m=set";
    t19_a_joined_side_stream_too: "5.3 T19" => "
        device; streams s o; event e Ex:SYNC; event j Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e
        SynchronizeStream o -> 107027; StreamQuery o &q -> 107027; DestroyStream o -> 107027; aclmdlRICaptureBegin o RELAXED -> 107027
        RecordEvent j o; StreamWaitEvent s j; aclmdlRICaptureEnd s &m -> 0 m=set; SynchronizeStream o";
    t20_persistent_streams_return_at_once: "5.3 T20" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event e SYNC; RecordEvent e p; SynchronizeStream p; StreamQuery p &q -> 0 q=0
        @t2 SynchronizeStream p; @t2 StreamQuery p &q -> 0 q=0; @t2 SynchronizeStreamWithTimeout p 10";
    t20_device_use_only_streams_return_at_once: "5.3 T20" => "
        device; CreateStreamWithConfig &d 0 DEVICE_USE_ONLY; SynchronizeStream d; StreamQuery d &q -> 0 q=0; @t2 SynchronizeStream d";
    t20_capture_is_checked_before: "5.3 T20" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRICaptureBegin p RELAXED; SynchronizeStream p -> 107027; StreamQuery p &q -> 107027";
    t23_query_never_blocks: "5.3 T23" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; StreamQuery s &q -> 0 q=1; StreamQuery s &q -> 0 q=1
        release s; SynchronizeStream s; StreamQuery s &q -> 0 q=0; StreamQuery s NULL -> 100000";
    t24_a_new_stream_is_complete: "5.3 T24" => "device; streams s; StreamQuery s &q -> 0 q=0";
    s0_streams_are_independent: "0 item 4" => "
        device; streams a b; memory m 64; hold a; MemsetAsync m 64 0 64 a; SynchronizeStream b; StreamQuery b &q -> 0 q=0; release a; SynchronizeStream a";
    s0_only_an_event_orders_two_streams: "0 item 4" => "
        device; streams a b; memory m 64; pinned h 64; event e Ex:SYNC; hold a; MemsetAsync m 64 9 64 a; RecordEvent e a; StreamWaitEvent b e
        MemcpyAsync h 64 m 64 D2H b; StreamQuery b &q -> 0 q=1; release a; SynchronizeStream b; peek h -> 9";
    s0_a_chain_of_streams: "0 item 4" => "
        device; streams a b c; memory m 64; event e Ex:SYNC; event f Ex:SYNC; hold a; MemsetAsync m 64 0 64 a; RecordEvent e a
        StreamWaitEvent b e; RecordEvent f b; StreamWaitEvent c f; StreamQuery c &q -> 0 q=1; release a; SynchronizeStream c; StreamQuery a &q -> 0 q=0";
    s0_another_thread_may_synchronize: "5.3 T15" => "
        device; GetCurrentContext &c; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; @t2 SetCurrentContext c
        @t2& SynchronizeStream s; release_after s 40; join t2 -> 0";
}
