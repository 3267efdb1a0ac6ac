//! Calls at the edge of the chapters: repair, limits of cores, batches, soft errors (acl/streams-and-events 2.3, 3.3, 3.5, 3.6, 5.3, 10).

use crate::lab::facts;

facts! {
    t21_soft_errors_are_returned: "5.3 T21" => "
        !fault 207003 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 207003; SynchronizeStream s";
    x3_soft_errors_are_not_recorded: "10.1 X3" => "
        !fault 207003 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 207003; PeekAtLastError THREAD_LEVEL -> 0";
    x3_end_of_sequence_is_not_recorded: "10.1 X3" => "
        !fault 507005 kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 0 64 s; SynchronizeStream s -> 507005; PeekAtLastError THREAD_LEVEL -> 0";
    r5_no_memory_fault_is_known: "3.5 R5" => "device; GetMemUceInfo dev0 &a:0 2 &n -> 0 n=0; GetMemUceInfo nodevice &a:0 2 &n -> 107001";
    r6_repair_arguments: "3.5 R6" => "device; MemUceRepair dev0 &a:0 129 -> 100000; MemUceRepair dev0 NULL 1 -> 100000";
    r7_no_error_to_tell: "3.5 R7" => "device; GetErrorVerbose dev0 &i -> 0 i@4=0; GetErrorVerbose dev0 NULL -> 100000";
    r8_nothing_to_repair: "3.5 R8" => "device; RepairError dev0 &i:0 -> 107000";
    l6_core_limits: "3.6" => "
        device; GetDeviceResLimit dev0 0 &v -> 0 v=24; SetDeviceResLimit dev0 0 8; GetDeviceResLimit dev0 0 &v -> 0 v=8; SetDeviceResLimit dev0 0 0 -> 107000; SetDeviceResLimit dev0 0 25 -> 107000
        ResetDeviceResLimit dev0; GetDeviceResLimit dev0 0 &v -> 0 v=24; GetDeviceResLimit dev0 1 &v -> 0 v=48";
    l6_core_limits_of_streams: "3.6" => "
        device; streams s; SetStreamResLimit s 0 4; GetStreamResLimit s 0 &v -> 0 v=4; UseStreamResInCurrentThread s; GetResInCurrentThread 0 &v -> 0 v=4; UnuseStreamResInCurrentThread s
        GetResInCurrentThread 0 &v -> 0 v=24; ResetStreamResLimit s; SetStreamResLimit s 0 0 -> 107000";
    l6_the_device_limit_counts_without_a_stream: "3.6" => "device; SetDeviceResLimit dev0 1 10; GetResInCurrentThread 1 &v -> 0 v=10";
    v3_capability: "2.3" => "GetDeviceCapability dev0 1 &v -> 0 v=written; aclGetDeviceCapability dev0 0 &w -> 0 w=24; aclGetDeviceCapability dev0 1 &x -> 0 x=48";
    v3_arch_compatibility: "2.3" => r#"aclrtCheckArchCompatibility "Ascend910B1" &c -> 0 c=1; aclrtCheckArchCompatibility NULL &c -> 100000"#;
    q3_uuid: "3.3" => "DeviceGetUuid dev0 &u -> 0 u=written; DeviceGetUuid nodevice &u -> 107001; DeviceGetUuid dev0 NULL -> 100000";
    t10_contexts_fire_stream_callbacks: "5.1 T10" => r#"
        !process
        device; RegStreamStateCallback "s" ON_STREAM hit:1; context c 0; log -> stream:1; DestroyContext c; log -> "stream:2 stream:2""#;
    d8_reset_gives_up_on_work_that_never_ends: "3.1 D8 [stand-in]" => "
        !inline
        device; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; ResetDevice dev0; GetDevice &d -> 107002";
    c8_destroy_context_gives_up_on_work_that_never_ends: "4 C8 [stand-in]" => "
        !inline
        context c 0; streams s; memory m 64; hold s; MemsetAsync m 64 0 64 s; DestroyContext c; GetCurrentContext &g -> 107002";
    k5_batch_arguments: "1.4.5" => "
        device; memory m 64; pinned h 64; args d m; args n 64; args r h; args z 0; MemcpyBatch d n r NULL 1 NULL NULL 0 &f -> 100000; MemcpyBatch d n r n 0 NULL NULL 0 &f -> 100000";
    k5_batch_of_nothing: "1.4.5" => "
        device; memory m 64; pinned h 64; args d m; args n 64; args r h; args z 0; args at 0; MemcpyBatch d n r z 1 &a:0 at 1 &f -> 0 f=SIZE_MAX";
    f5_d32_fills_words: "1.5" => "
        device; memory m 64; pageable p 64; MemsetD32 m 64 0x04030201 16; Memcpy p 64 m 64 D2H; peek p -> 1; peek p+5 -> 2; peek p+63 -> 4";
    f5_d32_async_is_a_task: "1.5" => "
        device; streams s; memory m 64; pageable p 64; hold s; MemsetD32Async m 64 0x04030201 16 s; pending s -> 1; release s; SynchronizeStream s; Memcpy p 64 m 64 D2H; peek p+4 -> 1";
    s5_saturation_mode_needs_a_context: "1 exact-context rule" => "SetDeviceSatMode 1 -> 107002; device; SetDeviceSatMode 1; GetDeviceSatMode &m -> 0 m=1";
    g9_print_of_nothing: "cap_args" => "aclmdlRIDebugPrint NULL -> 100000; aclmdlRIDebugJsonPrint NULL NULL 0 -> 100000";
    p4_peer_status: "3.4" => "device; DevicePeerAccessStatus dev0 dev1 &st -> 0 st=0; DeviceEnablePeerAccess dev1 0; DevicePeerAccessStatus dev0 dev1 &st -> 0 st=1";
    n5_notify_by_key: "7 N5" => "device; CreateNotify &n 0; NotifyGetExportKey n &k 64 2 -> any; NotifyGetExportKey NULL &k 65 2 -> 100000";
    h6_force_destroy_drops_host_functions: "8.1 H6 [inferred]" => "device; streams s; hold s; LaunchHostFunc s COUNT hit:1; DestroyStreamForce s; hits -> 0";
    e4_rerecord_between_two_waits: "6.2 E4" => "
        device; streams s t a b; event e Ex:SYNC; hold s t; RecordEvent e s; StreamWaitEvent a e; RecordEvent e t; StreamWaitEvent b e; release s; SynchronizeStream a; StreamQuery b &q -> 0 q=1; release t
        SynchronizeStream b";
    e12_a_blocked_wait_of_b_is_released_from_another_context: "6.3 E12, E19" => "
        device; GetCurrentContext &p; streams s; event e SYNC; StreamWaitEvent s e; context c 0; streams t; RecordEvent e t; SetCurrentContext p; SynchronizeStream s";
    e40_destroying_b_keeps_its_waiters: "6.7 E40" => "device; streams s o; event e SYNC; hold s; RecordEvent e s; StreamWaitEvent o e; DestroyEvent e; release s; SynchronizeStream o";
    m1_uninitialised_memory_is_poisoned: "memory 1.1" => "device; memory m 64; pageable p 64; Memcpy p 64 m 64 D2H; peek p -> any";
    k3_late_use_of_freed_pinned_memory_is_survived: "memory 1.2" => "device; streams s; memory m 64; pinned h 64; hold s; MemcpyAsync m 64 h 64 H2D s; FreeHost h; release s; SynchronizeStream s";
    u1_destroying_the_default_stream: "4 C15: 0, and the next use crashed" => "
        device; CtxGetCurrentDefaultStream &d; DestroyStream d; SynchronizeStream NULL; StreamGetId NULL &i -> 0 i=0; device; ResetDeviceForce dev0; device; SynchronizeStream NULL";
    u2_events_of_a_reset_device: "6.7 E42, dev_reset_live.03 crashed" => "
        device; streams s; event e SYNC; RecordEvent e s; ResetDevice dev0; QueryEventStatus e &st -> 0 st=1; device; DestroyEvent e";
    u3_events_of_a_destroyed_context: "6.7 E42, evt_ctx_destroyed.01 crashed" => "
        context c 0; streams s; event e SYNC; RecordEvent e s; DestroyContext c; device; QueryEventStatus e &st -> 0 st=1; DestroyEvent e";
    u4_recording_on_a_device_only_stream: "stm_devuse_only.02 crashed" => "
        device; event e SYNC; CreateStreamWithConfig &s 0 DEVICE_USE_ONLY; RecordEvent e s; SynchronizeStream s; DestroyStream s";
    u5_a_fill_in_a_task_group: "memory 3.8, cap_taskgrp.03 crashed" => "
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; aclmdlRICaptureTaskGrpBegin s; MemsetAsync m 64 0 64 s -> 507009; aclmdlRICaptureEnd s &g -> 507903";
}
