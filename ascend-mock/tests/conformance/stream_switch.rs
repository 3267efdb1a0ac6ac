//! Attributes, switches, abort and stop of streams, labels (acl/streams-and-events 5.5, 5.6, 9).

use crate::lab::facts;

facts! {
    t35_outputs_and_handles_are_checked: "5.5 T35" => "
        device; streams s; StreamGetPriority s NULL -> 100000; StreamGetFlags s NULL -> 100000; StreamGetPriority garbage &p -> 107017
        StreamGetFlags garbage &f -> 107017";
    t35_the_default_stream_shows_fast_flags: "5.5 T35" => "device; StreamGetFlags NULL &f -> 0 f=3; StreamGetPriority NULL &p -> 0 p=0";
    t38_only_bit_zero_of_the_mode_counts: "5.5 T38" => "
        device; streams s t; SetStreamFailureMode s 2; GetStreamAttribute s FAILURE_MODE &v -> 0 v=0; SetStreamFailureMode s 3
        GetStreamAttribute s FAILURE_MODE &v -> 0 v=1; GetStreamAttribute t FAILURE_MODE &v -> 0 v=0";
    t38_stop_cannot_be_taken_back: "5.5 T38" => "
        device; streams s; SetStreamFailureMode s 1; SetStreamFailureMode s 1; SetStreamFailureMode s 0 -> 207000 ~EE1016; SetStreamFailureMode s 2 -> 207000";
    t38_the_mode_is_kept_per_stream: "5.5 T38" => "
        device; streams s t; SetStreamFailureMode s 1; GetStreamAttribute t FAILURE_MODE &v -> 0 v=0; SetStreamFailureMode t 0
        streams u; GetStreamAttribute u FAILURE_MODE &v -> 0 v=0; SetStreamFailureMode u 0; SetStreamFailureMode NULL 0";
    t38_no_change_is_accepted_from_another_context: "5.5 T38" => "
        device; streams s t; SetStreamFailureMode t 1; context c 0; SetStreamFailureMode s 0; SetStreamFailureMode t 1
        SetStreamFailureMode t 0 -> 207000; SetStreamFailureMode s 1 -> 107003";
    t38_without_context: "5.5 T38" => "device; streams s; @t2 SetStreamFailureMode s 1 -> 107002; @t2 SetStreamFailureMode NULL 1 -> 107000";
    t38_capturing_and_persistent_streams_may_change: "5.5 T38" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; SetStreamFailureMode s 1; CreateStreamWithConfig &p 0 PERSISTENT; SetStreamFailureMode p 1";
    t38_a_bound_stream_is_207000: "5.5 T38" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; aclmdlRIBuildBegin &m 0; aclmdlRIBindStream m p 0; SetStreamFailureMode p 1 -> 207000";
    t38_null_is_the_default_stream: "5.5 T38" => "device; SetStreamFailureMode NULL 1; SetStreamFailureMode NULL 0 -> 207000";
    t39_the_switch_is_zero_or_one: "5.5 T39" => "SetStreamOverflowSwitch garbage 2 -> 100000; GetStreamOverflowSwitch garbage NULL -> 100000";
    t39_the_last_set_value_is_read: "5.5 T39" => "
        device; streams s t; GetStreamOverflowSwitch s &f -> 0 f=0; SetStreamOverflowSwitch s 1; GetStreamOverflowSwitch s &f -> 0 f=1
        GetStreamOverflowSwitch t &f -> 0 f=0; SetStreamOverflowSwitch s 0; GetStreamOverflowSwitch s &f -> 0 f=0";
    t39_set_and_get_need_the_own_context: "5.5 T39" => "
        device; streams s; context c 0; SetStreamOverflowSwitch s 1 -> 107003; GetStreamOverflowSwitch s &f -> 107003
        @t2 SetStreamOverflowSwitch s 1 -> 107002; @t2 GetStreamOverflowSwitch s &f -> 107002";
    t39_a_capturing_stream_is_107027: "5.5 T39" => "device; streams s; aclmdlRICaptureBegin s GLOBAL; SetStreamOverflowSwitch s 1 -> 107027 ~EE1016";
    t40_failure_mode_by_attribute: "5.5 T40" => "
        device; streams s; SetStreamAttribute s FAILURE_MODE &v:1; GetStreamAttribute s FAILURE_MODE &w -> 0 w=1; SetStreamAttribute s FAILURE_MODE &x:0 -> 207000";
    t40_overflow_switch_by_attribute: "5.5 T40" => "
        device; streams s; SetStreamAttribute s OVERFLOW_CHECK &v:1; GetStreamOverflowSwitch s &f -> 0 f=1; GetStreamAttribute s OVERFLOW_CHECK &w -> 0 w=1";
    t40_the_user_tag_is_any_number: "5.5 T40" => "
        device; streams s; GetStreamAttribute s USER_TAG &v -> 0 v=0xffffffff; SetStreamAttribute s USER_TAG &t:7; GetStreamAttribute s USER_TAG &w -> 0 w=7";
    t40_cache_op_info_is_zero_or_one: "5.5 T40" => "
        device; streams s; SetStreamAttribute s CACHE_OP_INFO &v:2 -> 107000; SetStreamAttribute s CACHE_OP_INFO &w:1; GetStreamAttribute s CACHE_OP_INFO &x -> 0 x=1";
    t40_priority_is_clamped_and_not_shown: "5.5 T40" => "
        device; CreateStreamWithConfig &s 2 0; SetStreamAttribute s PRIORITY &v:99; StreamGetPriority s &p -> 0 p=2; SetStreamAttribute NULL PRIORITY &v:1 -> 107000
        CreateStreamWithConfig &c 0 CPU_SCHEDULE; SetStreamAttribute c PRIORITY &v:1 -> 207000";
    t40_set_and_get_need_the_own_context: "5.5 T40" => "
        device; streams s; context c 0; SetStreamAttribute s USER_TAG &v:1 -> 107003; GetStreamAttribute s USER_TAG &w -> 107003";
    t40_unknown_attributes_are_107000: "5.5 T40" => "
        device; streams s; SetStreamAttribute s 99 &v:1 -> 107000; GetStreamAttribute s 99 &v -> 107000; SetStreamAttribute s FAILURE_MODE NULL -> 100000
        GetStreamAttribute s FAILURE_MODE NULL -> 100000";
    t42_abort_discards_the_queue: "5.6 T42, T45" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; MemsetAsync m 64 0 64 s; StreamAbort s; StreamQuery s &q -> 0 q=0
        SynchronizeStream s; release s; MemsetAsync m 64 0 64 s; SynchronizeStream s";
    t42_abort_checks_handle_and_contexts: "5.6 T42" => "
        device; streams s; StreamAbort garbage -> 107017; @t2 StreamAbort s -> 107002; @t2 StreamAbort NULL -> 107000; context c 0; StreamAbort s -> 107003";
    t42_a_capturing_stream_may_be_aborted: "5.6 T42" => "
        device; streams s; aclmdlRICaptureBegin s GLOBAL; StreamAbort s; aclmdlRICaptureGetInfo s &st NULL -> 0 st=1; aclmdlRICaptureEnd s &m -> 0 m=set";
    t43_a_blocked_synchronize_ends_with_107023: "5.6 T43" => "
        device; GetCurrentContext &c; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; @t2 SetCurrentContext c; @t2& SynchronizeStream s
        nap 50; StreamAbort s; join t2 -> 107023; release s; @t2 SynchronizeStream s";
    t44_a_waiter_for_a_discarded_record_hangs: "5.6 T44" => "
        device; streams s o; event e Ex:SYNC; hold s; RecordEvent e s; StreamWaitEvent o e; StreamAbort s; QueryEventStatus e &st -> 0 st=1; SynchronizeEvent e
        SynchronizeStreamWithTimeout o 40 -> 507046; StreamAbort o; SynchronizeStream o; release s";
    t46_stop_checks: "5.6 T46" => "device; streams s; StreamStop NULL -> 107000; StreamStop garbage -> 107017; StreamStop s";
    t46_stop_keeps_the_queue: "5.6 T46" => "
        device; streams s; pinned h 64; memory m 64; hold s; MemsetAsync m 64 5 64 s; MemcpyAsync h 64 m 64 D2H s; StreamStop s; release s; SynchronizeStream s";
    t47_persistent_clean: "5.6 T47" => "
        device; streams s; PersistentTaskClean NULL -> 107000; PersistentTaskClean s -> 507000 ~EE1011
        CreateStreamWithConfig &p 0 PERSISTENT; PersistentTaskClean p -> 507000";
    t48_stream_callbacks: "5.6 T48" => r#"
        !process
        RegStreamStateCallback NULL ON_STREAM NULL -> 100000; RegStreamStateCallback "a" ON_STREAM hit:1
        RegStreamStateCallback "a" ON_STREAM hit:1 -> 107000 ~EE1011; RegStreamStateCallback "zz" NULL NULL
        device; log -> "stream:1 stream:1"; RegStreamStateCallback "a" NULL NULL; streams s; log -> """#;
    s9_streams_of_no_model_cannot_be_activated: "9, 5.2 T11" => "device; streams s t; ActiveStream t s -> 107005; ActiveStream s NULL -> 100000";
    s9_switch_refuses_null: "9" => "device; streams s; SwitchStream NULL 0 NULL 0 NULL NULL s -> 100000";
    s9_label_calls_refuse_null: "9" => "device; CreateLabel NULL -> 100000; DestroyLabel NULL -> 100000";
}
