//! Devices (acl/streams-and-events 3).

use crate::lab::facts;

facts! {
    d9_without_devices_the_first_was_never_set: "3.1 D9, D15; observed-order rc_vis.08" => "
        !process
        !devices 0
        ResetDevice 0 -> 507007; ResetDeviceForce 0 -> 507007; ResetDevice -1 -> 107001; ResetDevice 1 -> 107001; SetDevice 0 -> 107001";
    d15_without_devices_no_list_of_visible_ones_is_read: "3.1 D15, 13" => "
        !devices 0
        !process ASCEND_RT_VISIBLE_DEVICES=0
        GetDeviceCount &n -> 0 n=0; SetDevice 0 -> 107001; ResetDevice 0 -> 507007";
    d1_set_device_makes_a_context_with_a_default_stream: "3.1 D1" => "
        device; GetCurrentContext &c -> 0 c=set; CtxGetCurrentDefaultStream &s -> 0 s=set
        GetPrimaryCtxState dev0 NULL &a -> 0 a=1";
    d2_set_device_drops_the_explicit_context: "3.1 D2" => "
        device; GetCurrentContext &p; context c 0; device; GetCurrentContext &now -> 0 now=p";
    d3_every_set_needs_its_reset: "3.1 D3" => "
        device; device; ResetDevice dev0; GetDevice &d -> 0 d=dev0
        ResetDevice dev0; GetDevice &d -> 107002; ResetDevice dev0 -> 507007";
    d3_sets_count_from_any_thread: "3.1 D3" => "
        device; @t2 device; @t2 ResetDevice dev0; GetDevice &d -> 0; ResetDevice dev0; ResetDevice dev0 -> 507007";
    d3_a_thread_with_an_explicit_context_may_reset: "3.1 D3" => "
        device; context c 0; ResetDevice dev0; GetPrimaryCtxState dev0 NULL &a -> 0 a=0; GetCurrentContext &g -> 0 g=c";
    d4_negative_device_is_107001: "3.1 D4" => "SetDevice -1 -> 107001 ~EE1003";
    d4_device_beyond_the_count_is_107001: "3.1 D4" => "SetDevice nodevice -> 107001; ResetDevice nodevice -> 107001";
    d4_is_checked_after_init_too: "3.1 D4" => "
        !process
        aclInit NULL; SetDevice 2 -> 107001; SetDevice 1";
    d6_get_device_without_context_is_quiet_107002: "3.1 D6" => "
        GetDevice &d -> 107002 d=untouched; PeekAtLastError THREAD_LEVEL -> 0";
    d6_null_comes_first: "3.1 D6" => "GetDevice NULL -> 100000";
    d7_get_device_is_that_of_the_current_context: "3.1 D7" => "
        device 0; GetDevice &d -> 0 d=dev0; context c 1; GetDevice &d -> 0 d=dev1
        device 0; GetDevice &d -> 0 d=dev0; SetCurrentContext c; GetDevice &d -> 0 d=dev1";
    d8_last_reset_waits_for_streams: "3.1 D8" => "
        device; streams s; event e Ex:SYNC; memory m 64; hold s; MemsetAsync m 64 0 64 s; release_after s 100
        ResetDevice dev0; GetPrimaryCtxState dev0 NULL &a -> 0 a=0";
    d8_last_reset_destroys_the_streams: "3.1 D8" => "
        device; streams s; ResetDevice dev0; device; DestroyStream s -> 107017";
    d9_reset_of_a_device_never_set_is_507007: "3.1 D9" => "ResetDevice dev1 -> 507007 ~EE1018";
    d10_bad_id_comes_before_the_count: "3.1 D10" => "ResetDevice -1 -> 107001; ResetDeviceForce nodevice -> 107001";
    d11_teardown_leaves_the_thread_without_context: "3.1 D11" => "
        device; ResetDevice dev0; CreateStream &s -> 107002; GetCurrentContext &c -> 107002";
    d11_even_when_another_device_is_current: "3.1 D11" => "
        device 0; device 1; ResetDevice dev0; GetDevice &d -> 107002";
    d11_a_reset_that_is_not_the_last_changes_nothing: "3.1 D11" => "
        device 0; device 0; device 1; ResetDevice dev0; GetDevice &d -> 0 d=dev1";
    d11_an_explicit_context_is_kept: "3.1 D11" => "
        device; context c 0; ResetDevice dev0; GetCurrentContext &g -> 0 g=c";
    d11_other_threads_lose_the_primary_too: "3.1 D11" => "
        device; @t2 device; ResetDevice dev0; ResetDevice dev0
        @t2 GetDevice &d -> 107002; @t2 CreateStream &s -> 107002; @t2 device; @t2 CreateStream &s";
    d12_force_reset_ignores_the_count: "3.1 D12" => "
        device; device; device; ResetDeviceForce dev0; GetDevice &d -> 107002; ResetDevice dev0 -> 507007 ~EE1018";
    d12_force_reset_of_a_device_never_set_is_507007: "3.1 D12" => "device 1; ResetDeviceForce dev0 -> 507007 ~none";
    d14_explicit_contexts_survive_a_reset: "3.1 D14" => "
        device; context c 0; ResetDevice dev0; SetCurrentContext c; streams s; event e Ex:SYNC
        RecordEvent e s; SynchronizeStream s; DestroyStream s; DestroyContext c";
    d14_explicit_contexts_survive_a_force_reset: "3.1 D14" => "
        device; context c 0; streams s; ResetDeviceForce dev0; SynchronizeStream s; GetCurrentContext &g -> 0 g=c";
    d15_device_count_needs_nothing: "3.1 D15" => "
        !process
        GetDeviceCount &n -> 0 n=2; GetDeviceCount NULL -> 100000";
    d15_no_device_at_all: "3.1 D15" => "
        !process
        !devices 0
        GetDeviceCount &n -> 0 n=0; SetDevice 0 -> 107001";
    d16_invalid_list_of_visible_devices: "3.1 D16" => "
        !process ASCEND_RT_VISIBLE_DEVICES=3,1
        !devices 8
        GetDeviceCount &n -> 207004 n=untouched; SetDevice 0 -> 107001; CreateContext &c 0 -> 107001
        ResetDevice 0 -> 107001; aclrtGetSocName -> Ascend910B1; aclInit NULL";
    d17_run_mode_is_host: "3.1 D17" => "GetRunMode &m -> 0 m=1";
    d18_ts_device_is_zero_or_one: "3.1 D18" => "device; SetTsDevice 0; SetTsDevice 1; SetTsDevice 2 -> 100000";
    d19_an_explicit_context_does_not_count: "3.1 D19" => "
        context c 1; GetPrimaryCtxState dev1 NULL &a -> 0 a=0; ResetDevice dev1 -> 507007; CreateStream &s";
    s1_synchronize_device_waits_for_all_streams_of_the_context: "3.2 S1" => "
        device; streams s o; memory m 64; hold s; MemsetAsync m 64 0 64 s
        SynchronizeDeviceWithTimeout 50 -> 507046; release s; SynchronizeDevice; StreamQuery s &q -> 0 q=0";
    s1_but_not_for_other_contexts: "3.2 S1" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; context c 0; SynchronizeDeviceWithTimeout 200; device; release s";
    s1_a_capture_elsewhere_does_not_disturb_it: "3.2 S1" => "
        device; streams s; aclmdlRICaptureBegin s GLOBAL; context c 0; SynchronizeDevice";
    s2_persistent_streams_are_skipped: "3.2 S2" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; event e SYNC; RecordEvent e p; SynchronizeDeviceWithTimeout 200";
    s3_a_capturing_stream_is_107027: "3.2 S3" => "
        device; streams s; aclmdlRICaptureBegin s RELAXED; SynchronizeDevice -> 107027; aclmdlRICaptureEnd s &m -> 0 m=set";
    s3_from_every_thread: "3.2 S3" => "
        device; streams s; aclmdlRICaptureBegin s THREAD_LOCAL; @t2 device; @t2 SynchronizeDevice -> 107027
        aclmdlRICaptureGetInfo s &st NULL -> 0 st=1";
    s4_no_context_is_107002: "3.2 S4" => "SynchronizeDevice -> 107002; SynchronizeDeviceWithTimeout 10 -> 107002";
    s5_time_out_zero_or_below_minus_one_is_107000: "3.2 S5" => "
        SynchronizeDeviceWithTimeout 0 -> 107000; SynchronizeDeviceWithTimeout -2 -> 107000
        device; SynchronizeDeviceWithTimeout -1; SynchronizeDeviceWithTimeout 10";
    s5_expiry_is_507046_and_harmless: "3.2 S5" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; SynchronizeDeviceWithTimeout 30 -> 507046
        release s; SynchronizeDevice";
    q_device_status: "3.3 QueryDeviceStatus" => "
        QueryDeviceStatus dev0 &st -> 0 st=0; QueryDeviceStatus nodevice &st -> 107001; QueryDeviceStatus dev0 NULL -> 100000";
    q_device_info: "3.3 GetDeviceInfo" => "
        GetDeviceInfo dev0 101 &v -> 0 v=24; GetDeviceInfo dev0 201 &v -> 0 v=48
        GetDeviceInfo dev0 999 &v -> 107000; GetDeviceInfo nodevice 101 &v -> 107000; GetDeviceInfo dev0 101 NULL -> 100000";
    q_device_info_without_simt_is_zero: "3.3 GetDeviceInfo" => "GetDeviceInfo dev0 202 &v -> 0 v=0";
    q_device_info_knows_the_memory: "14 aclrtDevAttr" => "GetDeviceInfo dev0 301 &v -> 0 v=set; GetDeviceInfo dev0 302 &v -> 0 v=set";
    q_priority_range: "3.3 DeviceGetStreamPriorityRange" => "
        DeviceGetStreamPriorityRange &l &g -> 0 l=7 g=0; DeviceGetStreamPriorityRange NULL NULL
        DeviceGetStreamPriorityRange NULL &g -> 0 g=0";
    q_utilization: "3.3 GetDeviceUtilizationRate" => "
        device; GetDeviceUtilizationRate dev0 &u:0 -> 0 u@12=0xffffffff";
    q_primary_state: "3.3 GetPrimaryCtxState" => "
        GetPrimaryCtxState dev0 &f &a -> 100000; GetPrimaryCtxState dev0 NULL NULL -> 100000
        GetPrimaryCtxState nodevice NULL &a -> 107001; GetPrimaryCtxState dev0 NULL &a -> 0 a=0
        device; GetPrimaryCtxState dev0 NULL &a -> 0 a=1; ResetDevice dev0; GetPrimaryCtxState dev0 NULL &a -> 0 a=0";
    q_state_callbacks_of_devices: "3.3 RegDeviceStateCallback" => r#"
        !process
        RegDeviceStateCallback NULL ON_DEVICE NULL -> 100000; RegDeviceStateCallback "x" NULL NULL
        RegDeviceStateCallback "d" ON_DEVICE hit:1; RegDeviceStateCallback "d" ON_DEVICE hit:1 -> 107000
        device; log -> "device:0 device:1"; device; log -> device:1; ResetDevice dev0; log -> ""
        ResetDevice dev0; log -> "device:2 device:3"
        RegDeviceStateCallback "d" NULL NULL; device; log -> """#;
    q_stream_callbacks_stand_between: "3.3 RegDeviceStateCallback" => r#"
        !process
        RegDeviceStateCallback "d" ON_DEVICE hit:1; RegStreamStateCallback "s" ON_STREAM hit:1
        device; log -> "device:0 stream:1 stream:1 device:1""#;
    p_peer_flags_come_first: "3.4" => "
        DeviceEnablePeerAccess dev1 1 -> 200006; device; DeviceEnablePeerAccess dev0 1 -> 200006";
    p_peer_needs_a_context: "3.4" => "DeviceEnablePeerAccess dev1 0 -> 107002";
    p_peer_with_itself_is_100000: "3.4" => "device; DeviceEnablePeerAccess dev0 0 -> 100000; DeviceDisablePeerAccess dev0 -> 100000";
    p_peer_access_goes_on_and_off: "3.4" => "device; DeviceEnablePeerAccess dev1 0; DeviceDisablePeerAccess dev1";
    p_can_access_peer_null_is_107000: "3.4" => "DeviceCanAccessPeer NULL dev0 dev1 -> 107000; DeviceCanAccessPeer &c dev0 dev1 -> 0 c=1";
    r1_task_abort_arguments: "3.5 R1" => "
        device; DeviceTaskAbort nodevice 0 -> 107001; DeviceTaskAbort dev0 2160001 -> 107000; DeviceTaskAbort dev1 0 -> 107002";
    r1_task_abort_empties_the_streams: "3.5 R1, R4" => "
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; DeviceTaskAbort dev0 0; StreamQuery s &q -> 0 q=0
        release s; MemsetAsync m 64 0 64 s; SynchronizeStream s";
    r3_abort_callbacks_run_before_and_after: "3.5 R3" => r#"
        !process
        SetDeviceTaskAbortCallback "a" ON_ABORT hit:1; device; DeviceTaskAbort dev0 0; log -> "abort:0 abort:1""#;
}
