//! Time stamps of events (acl/streams-and-events 6.6).

use crate::lab::facts;

facts! {
    e35_elapsed_is_end_minus_start: "6.6 E35" => "
        device; streams s; event a Ex:SYNC|TIME_LINE; event b Ex:SYNC|TIME_LINE; memory m 65536; RecordEvent a s; MemsetAsync m 65536 0 65536 s; RecordEvent b s
        SynchronizeEvent a; SynchronizeEvent b; EventElapsedTime &ms a b -> 0 ms=positive";
    e35_swapped_it_is_negative: "6.6 E35" => "
        device; streams s; event a TIME_LINE; event b TIME_LINE; memory m 65536; RecordEvent a s; MemsetAsync m 65536 0 65536 s; RecordEvent b s; SynchronizeStream s
        SynchronizeEvent a; SynchronizeEvent b; EventElapsedTime &ms b a -> 0 ms=negative";
    e35_the_same_event_twice_is_zero: "6.6 E35" => "device; streams s; event a plain; RecordEvent a s; SynchronizeEvent a; EventElapsedTime &ms a a -> 0 ms=0";
    e36_unrecorded_is_507000: "6.6 E36" => "
        device; streams s; event a plain; event b plain; EventElapsedTime &ms a b -> 507000 ms=untouched; RecordEvent a s; SynchronizeEvent a; EventElapsedTime &ms a b -> 507000 ms=untouched
        EventElapsedTime &ms b a -> 507000; PeekAtLastError THREAD_LEVEL -> 507000";
    e36_unrecorded_wins_over_pending: "6.6 E36" => "device; streams s; event a plain; event b plain; hold s; RecordEvent a s; EventElapsedTime &ms a b -> 507000; release s; SynchronizeStream s";
    e36_pending_is_107006: "6.6 E36" => "
        device; streams s; event a TIME_LINE; event b TIME_LINE; hold s; RecordEvent a s; RecordEvent b s; EventElapsedTime &ms a b -> 107006 ms=untouched ~none
        EventGetTimestamp a &ts -> 107006 ts=untouched; release s; SynchronizeEvent a; SynchronizeEvent b; EventElapsedTime &ms a b -> 0 ms=written";
    e36_rerecorded_and_pending_is_107006: "6.6 E36" => "
        device; streams s; event a TIME_LINE; event b TIME_LINE; RecordEvent a s; RecordEvent b s; SynchronizeEvent a; SynchronizeEvent b; hold s; RecordEvent b s
        EventElapsedTime &ms a b -> 107006 ms=untouched; release s; SynchronizeEvent b; EventElapsedTime &ms a b -> 0";
    e36_the_host_must_have_noticed: "6.6 E36" => "
        device; streams s; event a TIME_LINE; event b TIME_LINE; hold s; RecordEvent a s; RecordEvent b s; release s; settle; EventElapsedTime &ms a b -> 107006 ms=untouched
        SynchronizeEvent a; SynchronizeEvent b; EventElapsedTime &ms a b -> 0";
    e36_it_does_not_block: "6.6 E36" => "device; streams s; event a TIME_LINE; hold s; RecordEvent a s; EventElapsedTime &ms a a -> 107006; StreamQuery s &q -> 0 q=1; release s";
    e37_without_time_line_the_stamp_is_zero: "6.6 E37, observed: later 0 with time stamp 0" => "
        device; streams s; event a Ex:SYNC; RecordEvent a s; SynchronizeEvent a; sleep 50; EventGetTimestamp a &ts -> 0 ts=0; EventElapsedTime &ms a a -> 0 ms=0";
    e38_elapsed_arguments: "6.6 E38" => "
        EventElapsedTime NULL garbage garbage -> 100000; EventElapsedTime &ms NULL garbage -> 100000; EventElapsedTime &ms garbage NULL -> 100000; EventElapsedTime &ms garbage garbage -> 107017";
    e38_kinds_without_time: "6.6 E38" => "
        device; event i Ex:IPC; event x EXTERNAL; event a plain; EventElapsedTime &ms i a -> 207000; EventElapsedTime &ms a x -> 207000; EventElapsedTime &ms x i -> 207000";
    e38_captured_comes_first: "6.6 E38" => "
        device; streams s; event e Ex:SYNC; event x EXTERNAL; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; EventElapsedTime &ms e x -> 107028; EventElapsedTime &ms x e -> 107028";
    e38_time_stamp_arguments: "6.6 E38" => "
        EventGetTimestamp NULL &ts -> 100000; EventGetTimestamp garbage NULL -> 100000; EventGetTimestamp garbage &ts -> 107017; device; event x EXTERNAL; EventGetTimestamp x &ts -> 207000
        event a plain; EventGetTimestamp a &ts -> 507000 ts=untouched";
    e38_no_context_is_needed: "6.6 E38" => "device; streams s; event a plain; RecordEvent a s; SynchronizeEvent a; @t2 EventElapsedTime &ms a a -> 0 ms=0; @t2 EventGetTimestamp a &ts -> 0 ts=written";
    e38_events_of_two_streams: "6.6 E38" => "
        device; streams s o; event a Ex:SYNC|TIME_LINE; event b Ex:SYNC|TIME_LINE; memory m 65536; RecordEvent a s; StreamWaitEvent o a; MemsetAsync m 65536 0 65536 o; RecordEvent b o
        SynchronizeEvent a; SynchronizeEvent b; EventElapsedTime &ms a b -> 0 ms=positive";
    e39_time_stamps_grow: "6.6 E39" => "
        !inline
        device; streams s; event a TIME_LINE; event b TIME_LINE; RecordEvent a s; SynchronizeEvent a; sleep 10; RecordEvent b s; SynchronizeEvent b; EventElapsedTime &ms a b -> 0 ms=>9
        EventGetTimestamp b &ts -> 0 ts=>9999";
    e35_elapsed_of_known_work: "6.6 E35, virtual time" => "
        !inline
        device; streams s; event a TIME_LINE; event b TIME_LINE; hold s; RecordEvent a s; step s 1; settle; RecordEvent b s; sleep 5; release s; SynchronizeEvent a; SynchronizeEvent b
        EventElapsedTime &ms a b -> 0 ms=>4";
}
