//! The three families of events, their destruction and numbers (acl/streams-and-events 6.1, 6.7 to 6.9).

use crate::lab::facts;

facts! {
    s6_null_out: "6.1 order of checks" => "CreateEvent NULL -> 100000; CreateEventWithFlag NULL 0 -> 100000; CreateEventExWithFlag NULL 0 -> 100000";
    s6_no_context: "6.1 order of checks" => "CreateEvent &e -> 107002 e=untouched; CreateEventWithFlag &e SYNC -> 107002; CreateEventExWithFlag &e SYNC -> 107002";
    s6_flags_come_before_the_context: "6.1 order of checks" => "CreateEventWithFlag &e 0 -> 107000; CreateEventExWithFlag &e 0x80 -> 107000";
    s6_flag_zero_is_107000: "6.1 flag 0" => "device; CreateEventWithFlag &e 0 -> 107000 e=untouched; CreateEventExWithFlag &e 0 -> 107000";
    s6_b_takes_any_mix_of_the_four: "6.1 accepted flags" => "
        device; CreateEventWithFlag &a 1; CreateEventWithFlag &b 2; CreateEventWithFlag &c 4; CreateEventWithFlag &d 8; CreateEventWithFlag &e 0xb
        CreateEventWithFlag &f 0xf";
    s6_c_takes_any_mix_of_the_four: "6.1 accepted flags" => "
        device; CreateEventExWithFlag &a 1; CreateEventExWithFlag &b 2; CreateEventExWithFlag &c 4; CreateEventExWithFlag &d 8; CreateEventExWithFlag &e 0xf";
    s6_b_takes_device_only_and_external_alone: "6.1 accepted flags" => "
        device; CreateEventWithFlag &a DEVICE_ONLY; CreateEventWithFlag &b EXTERNAL_EVENT; CreateEventWithFlag &c 0x30 -> 107000
        CreateEventWithFlag &c 0x21 -> 107000; CreateEventWithFlag &c 0x11 -> 107000";
    s6_c_takes_ipc_alone: "6.1 accepted flags" => "
        device; CreateEventExWithFlag &a IPC; CreateEventExWithFlag &b 0x60 -> 107000; CreateEventExWithFlag &b 0x41 -> 107000";
    s6_c_refuses_device_only_and_external: "6.1 out of mask" => "
        device; CreateEventExWithFlag &e DEVICE_ONLY -> 107000; CreateEventExWithFlag &e EXTERNAL_EVENT -> 107000; CreateEventExWithFlag &e 0x80 -> 107000";
    s6_b_refuses_ipc: "6.1 out of mask" => "device; CreateEventWithFlag &e IPC -> 107000; CreateEventWithFlag &e 0x80 -> 107000";
    s6_0xe_by_b_is_family_a: "6.1 last paragraphs" => "
        device; streams s; CreateEventWithFlag &e 0xe; StreamWaitEvent s e -> 107000; GetEventId e &id -> 507000 id=untouched; RecordEvent e s; SynchronizeEvent e
        EventElapsedTime &ms e e -> 0 ms=0";
    s6_0xf_by_b_is_family_b: "6.1 last paragraphs" => "device; streams s; CreateEventWithFlag &e 0xf; StreamWaitEvent s e; StreamQuery s &q -> 0 q=1; RecordEvent e NULL; SynchronizeStream s";
    s6_0xe_by_c_stays_c: "6.1 last paragraphs" => "device; streams s; CreateEventExWithFlag &e 0xe; StreamWaitEvent s e; StreamQuery s &q -> 0 q=0; ResetEvent e s -> 207000";
    s6_internal_sync_without_sync_waits_as_a: "6.1 wait before any record" => "device; streams s; CreateEventWithFlag &e 4; StreamWaitEvent s e -> 107000";
    s6_hardware_ids_are_taken_at_create_by_b_sync: "6.1 hardware event id, 6.8" => "
        device; GetEventAvailNum &n; copy first n; event a plain; event c Ex:SYNC; event t TIME_LINE; GetEventAvailNum &n -> 0 n=first
        event b SYNC; GetEventAvailNum &n; same n first -> 0";
    s6_ids_come_back_when_b_is_destroyed: "6.1 hardware event id" => "
        device; GetEventAvailNum &n; copy first n; event b SYNC; DestroyEvent b; GetEventAvailNum &n -> 0 n=first";
    s6_b_sync_events_run_out: "6.1 count limit, 12" => "
        !events 20
        device; GetEventAvailNum &n; exhaust events 20; CreateEventWithFlag &e SYNC -> 207007 e=untouched; GetEventAvailNum &n -> 0 n=0
        CreateEvent &a; CreateEventExWithFlag &c SYNC; CreateEventWithFlag &t TIME_LINE";
    s6_c_objects_are_not_limited: "6.1 count limit" => "
        !events 8
        device; streams s; event a Ex:SYNC; event b Ex:SYNC; event c Ex:SYNC; event d Ex:SYNC; event e Ex:SYNC; event f Ex:SYNC; event g Ex:SYNC
        event h Ex:SYNC; event i Ex:SYNC; event j Ex:SYNC; RecordEvent a s; RecordEvent j s; SynchronizeStream s";
    s6_record_of_c_without_a_free_id_is_207007: "6.1 count limit" => "
        !events 2
        device; streams s; exhaust events 2; event c Ex:SYNC; RecordEvent c s -> 207007 ~EE1023";
    s6_creation_context_is_kept: "6.1 creation context" => "
        device; event e Ex:SYNC; context c 0; streams s; RecordEvent e s; SynchronizeEvent e; device; QueryEventStatus e &st -> 0 st=1";
    s6_timing_only_events_cannot_be_waited_for: "6.1 only-timing" => "
        device; streams s; event e TIME_LINE; StreamWaitEvent s e -> 207000; ResetEvent e s -> 207000; RecordEvent e s; SynchronizeEvent e
        QueryEventStatus e &st -> 0 st=1; EventElapsedTime &ms e e -> 0 ms=0";
    s6_progress_only_events_cannot_be_waited_for: "6.1 only-timing" => "
        device; streams s; event e PROGRESS; event x Ex:PROGRESS; StreamWaitEvent s e -> 207000; StreamWaitEvent s x -> 207000; ResetEvent x s -> 207000
        RecordEvent e s; RecordEvent x s; SynchronizeEvent e; SynchronizeEvent x";
    s6_timing_only_events_take_no_id: "6.1 only-timing" => "
        !events 1
        device; streams s; exhaust events 1; event e TIME_LINE; RecordEvent e s; SynchronizeEvent e; GetEventId e &id -> 507000";
    s6_device_only_refuses_the_host: "6.1 device-use-only" => "
        device; streams s; event e DEVICE_ONLY; RecordEvent e s -> 107000 ~EE1006; StreamWaitEvent s e -> 107000; ResetEvent e s -> 107000
        @t2 RecordEvent e s -> 107000";
    s6_device_only_answers_queries: "6.1 device-use-only" => "
        device; event e DEVICE_ONLY; QueryEventStatus e &st -> 0 st=0; QueryEvent e &st -> 0 st=0; SynchronizeEvent e; EventElapsedTime &ms e e -> 507000
        EventGetTimestamp e &ts -> 507000; GetEventId e &id -> 0 id=written; DestroyEvent e";
    e40_destroy_is_asynchronous: "6.7 E40" => "
        device; streams s o; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEvent o e; DestroyEvent e; StreamQuery o &q -> 0 q=1
        SynchronizeStreamWithTimeout o 30 -> 507046; release s; SynchronizeStream o; SynchronizeStream s";
    e40_of_level_events_too: "6.7 E40" => "
        device; streams s o; event e SYNC; hold s; StreamWaitEvent o e; RecordEvent e s; DestroyEvent e; StreamQuery o &q -> 0 q=1; release s; SynchronizeStream o";
    e40_the_handle_is_dead_at_once: "6.7 E40, 1" => "
        device; streams s; event e Ex:SYNC; hold s; RecordEvent e s; DestroyEvent e; QueryEventStatus e &st -> 107017 st=untouched; RecordEvent e s -> 107017
        StreamWaitEvent s e -> 107017; SynchronizeEvent e -> 107017; release s; SynchronizeStream s";
    e41_destroy_null_and_twice: "6.7 E41" => "device; event e plain; DestroyEvent NULL -> 100000; DestroyEvent e; DestroyEvent e -> 107017";
    e41_destroy_needs_no_context: "6.7 E41" => "device; event e SYNC; @t2 DestroyEvent e";
    e41_destroy_is_legal_when_the_stream_is_gone: "6.7 E41" => "device; streams s; event e Ex:SYNC; RecordEvent e s; DestroyStream s; DestroyEvent e";
    e41_destroy_of_a_captured_event_keeps_the_graph: "6.7 E41" => "
        device; streams s; memory m 64; event e Ex:SYNC; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; RecordEvent e s; DestroyEvent e
        aclmdlRICaptureEnd s &g -> 0 g=set; aclmdlRIExecuteAsync g s; SynchronizeStream s";
    s68_event_id_before_and_after_a_record: "6.8, 6.1 GetEventId" => "
        device; streams s; event a plain; event c Ex:SYNC; event b SYNC; event x EXTERNAL; GetEventId a &id -> 507000; GetEventId c &id -> 507000
        GetEventId b &id -> 0 id=written; GetEventId x &id -> 0 id=written; RecordEvent a s; RecordEvent c s; GetEventId a &id -> 0 id=written
        GetEventId c &id -> 0 id=written; SynchronizeStream s; GetEventId a &id -> 0 id=written";
    s68_event_id_arguments: "6.8" => "device; event e SYNC; GetEventId NULL &id -> 100000; GetEventId e NULL -> 100000; GetEventId garbage &id -> 107017; @t2 GetEventId e &id";
    s68_available_number_arguments: "6.8" => "GetEventAvailNum NULL -> 100000; GetEventAvailNum &n -> 107002 n=untouched";
    i2_handle_of_a_non_ipc_event_is_107000: "6.9 I2" => "
        device; event e Ex:SYNC; IpcGetEventHandle e &h -> 107000; IpcGetEventHandle NULL &h -> 100000; IpcGetEventHandle e NULL -> 100000";
    i5_fresh_ipc_events_are_complete: "6.9 I5" => "
        device; streams s; event e Ex:IPC; StreamWaitEvent s e; StreamQuery s &q -> 0 q=0; QueryEventStatus e &st -> 0 st=1; SynchronizeEvent e";
    i5_recorded_ipc_events_follow_the_record: "6.9 I5" => "
        device; streams s o; event e Ex:IPC; hold s; RecordEvent e s; QueryEventStatus e &st -> 0 st=0; StreamWaitEvent o e; StreamQuery o &q -> 0 q=1
        release s; SynchronizeStream o; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1";
    i6_what_ipc_events_cannot_do: "6.9 I6" => "
        device; streams s; event e Ex:IPC; ResetEvent e s -> 207000; QueryEvent e &st -> 207000; QueryEventWaitStatus e &st -> 207000
        EventElapsedTime &ms e e -> 207000; EventGetTimestamp e &ts -> 207000; GetEventId e &id -> 207000
        aclmdlRICaptureBegin s RELAXED; RecordEvent e s -> 207000; StreamWaitEvent s e -> 207000";
    i7_opened_in_the_same_process: "6.9 I2, I7" => "
        device; streams s o; event e Ex:IPC; IpcGetEventHandle e &h -> 0 h=set; IpcOpenEventHandle *h NULL -> 100000
        IpcOpenEventHandle *h &f -> 0 f=set; RecordEvent e s; SynchronizeEvent f";
    s610_external_events_refuse_all_queries: "6.10" => "
        device; event e EXTERNAL; QueryEvent e &st -> 207000; QueryEventStatus e &st -> 207000; QueryEventWaitStatus e &st -> 207000; SynchronizeEvent e -> 207000
        SynchronizeEventWithTimeout e 10 -> 207000; EventElapsedTime &ms e e -> 207000; EventGetTimestamp e &ts -> 207000";
    s610_external_events_work_like_b: "6.10" => "
        device; streams s o; event e EXTERNAL; StreamWaitEvent o e; StreamQuery o &q -> 0 q=1; RecordEvent e s; SynchronizeStream o; StreamWaitEvent o e
        SynchronizeStream o; ResetEvent e o; SynchronizeStream o; StreamWaitEvent o e; StreamQuery o &q -> 0 q=1; RecordEvent e s; SynchronizeStream o";
    s610_external_events_do_not_join_streams: "6.10" => "
        device; streams s o; event e EXTERNAL; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; aclmdlRICaptureGetInfo o &st NULL -> 0 st=0
        aclmdlRICaptureEnd s &m -> 0 m=set; StreamAbort o";
}
