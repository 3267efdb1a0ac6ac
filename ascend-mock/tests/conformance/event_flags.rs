//! What events are made with: flags, numbers, and how long a number is held (acl/streams-and-events 6.1, 6.8; hicann/runtime, `event.cc`).

use crate::lab::facts;

facts! {
    flags_that_do_not_mix_are_told_by_their_class: "6.1; api_error.cc" => "
        device; CreateEventWithFlag &e 0x30 -> 107000 e=untouched ~EE1006; CreateEventWithFlag &e 0x11 -> 107000 ~EE1006; CreateEventWithFlag &e 0x28 -> 107000 ~EE1006
        CreateEventWithFlag &e 0 -> 107000 ~EE1003; CreateEventWithFlag &e 0x40 -> 107000 ~EE1003; CreateEventWithFlag &e 0x41 -> 107000 ~EE1003; CreateEventWithFlag &e 0x80 -> 107000 ~EE1003
        CreateEventWithFlag &e 0xffffffff -> 107000 ~EE1003; PeekAtLastError THREAD_LEVEL -> 107000";
    the_ex_constructor_looks_at_mixtures_first: "6.1; api_error.cc" => "
        device; CreateEventExWithFlag &e 0x60 -> 107000 e=untouched ~EE1006; CreateEventExWithFlag &e 0x41 -> 107000 ~EE1006; CreateEventExWithFlag &e 0x48 -> 107000 ~EE1006; CreateEventExWithFlag &e 0x11 -> 107000 ~EE1006
        CreateEventExWithFlag &e 0x21 -> 107000 ~EE1006; CreateEventExWithFlag &e 0x10 -> 107000 ~EE1003; CreateEventExWithFlag &e 0x20 -> 107000 ~EE1003; CreateEventExWithFlag &e 0 -> 107000 ~EE1003
        CreateEventExWithFlag &e 0x80 -> 107000 ~EE1003; CreateEventExWithFlag &e 0xc0 -> 107000 ~EE1006";
    flags_are_found_before_the_context_and_after_the_place: "6.1, 20" => "
        CreateEventWithFlag &e 0x30 -> 107000; CreateEventExWithFlag &e 0x60 -> 107000; CreateEventWithFlag NULL 0x30 -> 100000; CreateEventExWithFlag NULL 0 -> 100000; CreateEventExWithFlag &e 0xf -> 107002 e=untouched
        CreateEventWithFlag &e 0x10 -> 107002; CreateEventExWithFlag &e 0x40 -> 107002";
    an_event_of_the_internal_bit_has_its_number_from_the_beginning: "6.1, 6.8; event.cc" => "
        device; GetEventAvailNum &a; event e 0x4; GetEventAvailNum &b; same a b -> 0; GetEventId e &i -> 0 i=written; event f 0x6; GetEventId f &j -> 0 j=written; event g 0xc; GetEventId g &k -> 0 k=written
        event t 0xa; GetEventId t &l -> 507000 l=untouched; GetEventAvailNum &c; same b c -> 0; DestroyEvent e; DestroyEvent f; DestroyEvent g; GetEventAvailNum &d; same a d -> 1";
    an_event_of_the_internal_bit_waits_for_records: "6.1" => "
        device; streams s o; event e 0x4; StreamWaitEvent o e -> 107000 ~EE1018; RecordEvent e s; SynchronizeEvent e; StreamWaitEvent o e; StreamQuery o &q -> 0 q=0; ResetEvent e s; SynchronizeStream s; StreamWaitEvent o e
        StreamQuery o &q -> 0 q=1; RecordEvent e s; SynchronizeStream o";
    a_plain_event_keeps_the_number_of_its_newest_record: "6.1, 6.8; event.cc" => "
        device; streams s; event e plain; GetEventAvailNum &a; RecordEvent e s; GetEventId e &i -> 0 i=written; SynchronizeEvent e; SynchronizeStream s; GetEventId e &i -> 0 i=written
        GetEventAvailNum &b; same a b -> 0; RecordEvent e s; SynchronizeEvent e; GetEventAvailNum &c; same b c -> 1; ResetEvent e s; SynchronizeStream s; GetEventId e &i -> 0 i=written; DestroyEvent e
        GetEventAvailNum &d; same a d -> 1";
    an_ex_event_gives_its_number_back_when_the_host_has_seen_it: "6.1, 6.8; event.cc" => "
        device; streams s o; event e Ex:SYNC; GetEventAvailNum &a; hold s; RecordEvent e s; GetEventId e &i -> 0 i=written; GetEventAvailNum &b; same a b -> 0; StreamWaitEvent o e; release s; SynchronizeStream s
        SynchronizeStream o; GetEventId e &j -> 507000 j=untouched ~none; GetEventAvailNum &c; same a c -> 1; RecordEvent e s; GetEventId e &k -> 0 k=written";
    plain_events_run_out_of_numbers_by_being_recorded: "6.1, 12; event.cc" => "!inline
        !events 2
        device; streams s; event a plain; event b plain; event c plain; RecordEvent a s; RecordEvent b s; SynchronizeStream s; RecordEvent c s -> 207007; DestroyEvent a; RecordEvent c s; RecordEvent b s -> 207007
        DestroyEvent b; RecordEvent c s; SynchronizeEvent c";
    only_exactly_the_default_word_is_a_plain_event: "6.1" => "
        device; streams s; event a 0xe; event b 0xf; event x Ex:0xe; GetEventId a &i -> 507000; GetEventId b &j -> 0 j=written; GetEventId x &k -> 507000; QueryEventStatus a &st -> 0 st=0; QueryEventStatus b &st -> 0 st=0
        QueryEventStatus x &st -> 0 st=1; ResetEvent x s -> 207000; QueryEvent x &q -> 207000 q=untouched; QueryEvent a &q -> 0 q=0; QueryEventWaitStatus b &w -> 0 w=0; StreamWaitEvent s x; StreamWaitEvent s a -> 107000";
}
