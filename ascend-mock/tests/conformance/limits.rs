//! Limits of chips, environment variables (acl/streams-and-events 12, 13).

use crate::lab::facts;

facts! {
    s12_streams_of_a_910b: "12" => "
        device; GetStreamAvailableNum &n -> 0 n=1982";
    s12_events_of_a_910b: "12" => "device; GetEventAvailNum &n -> 0 n=65536";
    s12_events_of_a_310p: "12" => "
        !soc Ascend310P3
        device; GetEventAvailNum &n -> 0 n=1023";
    s12_the_pool_is_shared_by_the_contexts_of_a_device: "12" => "
        !streams 20
        device; GetStreamAvailableNum &n -> 0 n=18; context c 0; GetStreamAvailableNum &n -> 0 n=17; streams s; device; GetStreamAvailableNum &n -> 0 n=16";
    s12_devices_have_pools_of_their_own: "12" => "
        !streams 20
        device 0; streams a b c; device 1; GetStreamAvailableNum &n -> 0 n=18";
    s13_visible_devices_are_renumbered: "13, 19.30" => "
        !process ASCEND_RT_VISIBLE_DEVICES=1,3,8
        !devices 8
        GetDeviceCount &n -> 0 n=2; SetDevice 0; SetDevice 1; SetDevice 2 -> 107001; GetDevice &d -> 0 d=1; ResetDevice 0; CreateContext &c 0; aclInit NULL";
    s13_parsing_stops_at_the_first_bad_token: "13" => "
        !process ASCEND_RT_VISIBLE_DEVICES=1,x,3
        !devices 8
        GetDeviceCount &n -> 0 n=1; SetDevice 0; SetDevice 1 -> 107001";
    s13_not_ascending_is_invalid: "13" => "
        !process ASCEND_RT_VISIBLE_DEVICES=3,1
        !devices 8
        GetDeviceCount &n -> 207004 n=untouched; SetDevice 0 -> 107001; GetDevice &d -> 107002";
    s13_a_duplicate_is_invalid: "13" => "
        !process ASCEND_RT_VISIBLE_DEVICES=1,1
        !devices 8
        GetDeviceCount &n -> 207004; SetDevice 0 -> 107001";
    s13_nothing_left_is_invalid: "13" => "
        !process ASCEND_RT_VISIBLE_DEVICES=x
        !devices 8
        GetDeviceCount &n -> 207004; SetDevice 0 -> 107001; aclrtGetSocName -> Ascend910B1";
    s13_the_empty_string_is_invalid: "13" => "
        !process ASCEND_RT_VISIBLE_DEVICES=
        !devices 8
        GetDeviceCount &n -> 207004; SetDevice 0 -> 107001; ResetDevice 0 -> 107001";
    s13_all_devices_listed: "13" => "
        !process ASCEND_RT_VISIBLE_DEVICES=0,1,2,3,4,5,6,7
        !devices 8
        GetDeviceCount &n -> 0 n=8; SetDevice 7; GetDevice &d -> 0 d=7";
    s13_the_message_class_of_a_bad_list: "13, error-codes 4" => "
        !process ASCEND_RT_VISIBLE_DEVICES=3,1
        !devices 8
        GetDeviceCount &n -> 207004 ~EE2002";
    s13_event_logging_has_nothing_to_do_with_events: "13" => "
        !process ASCEND_GLOBAL_EVENT_ENABLE=0
        device; streams s; event e Ex:SYNC; RecordEvent e s; SynchronizeEvent e; QueryEventStatus e &st -> 0 st=1";
}
