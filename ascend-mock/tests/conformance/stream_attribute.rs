//! Attributes of streams: where they differ from the functions of the same name, and what is looked at first (acl/streams-and-events 5.5).
//!
//! Where the notes are silent the cases say what hicann/runtime does (`api_c_stream.cc`, `api_error.cc`).

use crate::lab::facts;

facts! {
    a_bad_switch_is_the_wrappers_as_a_function_and_the_runtimes_as_an_attribute: "5.5 T39, T40; api_error.cc" => "
        device; streams s; SetStreamOverflowSwitch s 2 -> 100000 ~EH0007; PeekAtLastError THREAD_LEVEL -> 0
        SetStreamAttribute s OVERFLOW_CHECK &v:2 -> 107000 ~EE1003; PeekAtLastError THREAD_LEVEL -> 107000; GetStreamOverflowSwitch s &f -> 0 f=0";
    a_bad_switch_is_found_after_the_handle_and_before_the_rest: "5.5 T39, T40; api_error.cc" => "
        device; streams s dead; DestroyStream dead; SetStreamAttribute dead OVERFLOW_CHECK &v:2 -> 107017; @t2 SetStreamAttribute s OVERFLOW_CHECK &v:2 -> 107000
        @t2 SetStreamAttribute s OVERFLOW_CHECK &w:1 -> 107002; context c 0; SetStreamAttribute s OVERFLOW_CHECK &v:2 -> 107000; SetStreamAttribute s OVERFLOW_CHECK &w:1 -> 107003
        device; aclmdlRICaptureBegin s RELAXED; SetStreamAttribute s OVERFLOW_CHECK &v:2 -> 107000; SetStreamAttribute s OVERFLOW_CHECK &w:1 -> 107027 ~EE1016";
    the_failure_mode_is_told_in_every_context: "5.5 T40; api_impl.cc" => "
        device; streams s; SetStreamFailureMode s 1; @t2 GetStreamAttribute s FAILURE_MODE &v -> 0 v=1; context c 0; GetStreamAttribute s FAILURE_MODE &w -> 0 w=1
        GetStreamAttribute NULL FAILURE_MODE &x -> 0 x=0; @t2 GetStreamAttribute NULL FAILURE_MODE &y -> 107000 y=untouched ~EE1004; GetStreamAttribute garbage FAILURE_MODE &z -> 107017 z=untouched";
    what_cannot_be_set_back_is_remembered_only_as_an_attribute: "5.5 T38, 10.1 X3; api_c_stream.cc" => "
        device; streams s; SetStreamFailureMode s 1; SetStreamFailureMode s 0 -> 207000 ~EE1016; PeekAtLastError THREAD_LEVEL -> 0
        SetStreamAttribute s FAILURE_MODE &v:0 -> 207000 ~EE1016; PeekAtLastError THREAD_LEVEL -> 207000";
    the_failure_mode_as_an_attribute_checks_in_the_same_order: "5.5 T38, T40" => "
        device; streams s dead; DestroyStream dead; SetStreamAttribute dead FAILURE_MODE &v:1 -> 107017; @t2 SetStreamAttribute s FAILURE_MODE &v:1 -> 107002
        @t2 SetStreamAttribute NULL FAILURE_MODE &v:1 -> 107000 ~EE1004; context c 0; SetStreamAttribute s FAILURE_MODE &v:1 -> 107003; SetStreamAttribute s FAILURE_MODE &w:2 -> 0";
    a_device_side_stream_has_no_failure_mode: "api_error.cc" => "
        device; CreateStreamWithConfig &s 0 DEVICE_USE_ONLY; SetStreamFailureMode s 1 -> 207000 ~none; PeekAtLastError THREAD_LEVEL -> 0
        SetStreamAttribute s FAILURE_MODE &v:1 -> 207000; PeekAtLastError THREAD_LEVEL -> 207000; GetStreamAttribute s FAILURE_MODE &w -> 0 w=0";
    a_priority_is_a_named_streams: "5.5 T40" => "
        device; SetStreamAttribute NULL PRIORITY &v:1 -> 107000 ~EE1004; GetStreamAttribute NULL PRIORITY &w -> 107000 w=untouched ~EE1004
        @t2 GetStreamAttribute NULL PRIORITY &w -> 107000; CreateStreamWithConfig &c 0 CPU_SCHEDULE; GetStreamAttribute c PRIORITY &w -> 207000 w=untouched ~EE1006
        PeekAtLastError THREAD_LEVEL -> 207000; SetStreamAttribute c PRIORITY &v:1 -> 207000 ~EE1006; @t2 SetStreamAttribute c PRIORITY &v:1 -> 207000";
    a_priority_set_is_clamped_and_read_back: "5.5 T4, T40" => "
        device; streams s; SetStreamAttribute s PRIORITY &v:99; GetStreamAttribute s PRIORITY &w -> 0 w=7; SetStreamAttribute s PRIORITY &x:0x80000000
        GetStreamAttribute s PRIORITY &y -> 0 y=0; StreamGetPriority s &p -> 0 p=0";
    kept_shapes_need_a_stream_before_a_value: "5.5 T40; api_error.cc" => "
        device; streams s; @t2 SetStreamAttribute NULL CACHE_OP_INFO &v:2 -> 107000 ~EE1004; @t2 SetStreamAttribute s CACHE_OP_INFO &v:2 -> 107000 ~EE1003
        @t2 SetStreamAttribute s CACHE_OP_INFO &w:1 -> 107002; SetStreamAttribute NULL CACHE_OP_INFO &w:1; GetStreamAttribute NULL CACHE_OP_INFO &x -> 0 x=1
        context c 0; GetStreamAttribute s CACHE_OP_INFO &x -> 107003; GetStreamAttribute NULL CACHE_OP_INFO &y -> 0 y=0";
    a_capturing_stream_keeps_its_tag: "5.5 T40; api_error.cc" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; SetStreamAttribute s USER_TAG &v:1 -> 107027 ~EE1016; @t2 SetStreamAttribute s USER_TAG &v:1 -> 107027
        GetStreamAttribute s USER_TAG &w -> 0 w=0xffffffff; aclmdlRICaptureEnd s &m -> 0 m=set";
    an_unknown_attribute_is_found_before_the_context: "5.5 T40" => "
        device; streams s; @t2 SetStreamAttribute s 0 &v:1 -> 107000 ~EE1003; @t2 GetStreamAttribute s 99 &w -> 107000 w=untouched; GetStreamAttribute garbage 99 &w -> 107017
        GetStreamAttribute garbage 99 NULL -> 100000";
    an_abort_without_stream_and_context_is_a_null: "5.6 T42, 1" => "StreamAbort NULL -> 107000 ~EE1004; SetStreamFailureMode NULL 1 -> 107000 ~EE1004; PeekAtLastError THREAD_LEVEL -> 107000";
    a_stream_of_the_cpus_schedule_is_always_complete: "5.3 T20" => "
        device; CreateStreamWithConfig &s 0 CPU_SCHEDULE; StreamGetFlags s &f -> 0 f=0x10; memory m 64; hold s; MemsetAsync m 64 0 64 s; StreamQuery s &q -> 0 q=0; SynchronizeStream s
        @t2 SynchronizeStreamWithTimeout s 10 -> 0; @t2 StreamQuery s &q -> 0 q=0; SynchronizeDeviceWithTimeout 50; release s";
    core_limits_of_a_named_stream_need_no_context: "3.6; api_impl_rt_config.cc" => "
        device; streams s; @t2 SetStreamResLimit s 0 4; @t2 GetStreamResLimit s 0 &v -> 0 v=4; @t2 GetStreamResLimit NULL 0 &v -> 107002 v=untouched; @t2 ResetStreamResLimit s
        context c 0; GetStreamResLimit s 0 &w -> 0 w=24";
}
