//! What other chips lack or have more (acl/streams-and-events, rows that name a chip).

use crate::lab::facts;

facts! {
    t42_abort_needs_a2: "5.6 T42" => "
        !soc Ascend310P3
        device; streams s; StreamAbort s -> 207000; StreamAbort garbage -> 107017; @t2 StreamAbort NULL -> 107000";
    t38_failure_mode_of_null_needs_a2: "5.5 T38" => "
        !soc Ascend310P3
        device; SetStreamFailureMode NULL 1 -> 107000; streams s; SetStreamFailureMode s 1";
    r1_task_abort_needs_a2: "3.5 R1" => "
        !soc Ascend310P3
        device; DeviceTaskAbort dev0 0 -> 207000";
    i1_ipc_events_need_a2: "6.1, 6.9 I1" => "
        !soc Ascend310P3
        device; CreateEventExWithFlag &e IPC -> 207000 e=untouched";
    t6_huge_streams_need_the_chip: "5.1 T6 [impl]" => "
        !soc Ascend310P3
        device; CreateStreamWithConfig &s 0 HUGE -> 207000 s=untouched";
    e18_without_memory_polling_a_cross_device_wait_is_none: "6.3 E18" => "
        !soc Ascend310P3
        device 0; streams s; event e Ex:SYNC; hold s; RecordEvent e s; device 1; streams t; StreamWaitEvent t e; settle; StreamQuery t &q -> 0 q=0; release s";
    e18_a_cross_device_wait_is_none_before_a_record_too: "6.3 E18" => "
        !soc Ascend310P3
        device 0; event e SYNC; event a plain; device 1; streams t; StreamWaitEvent t a -> 107000; StreamWaitEvent t e; settle; StreamQuery t &q -> 0 q=0";
    e17_a_310p_ignores_the_time_out_of_a_call: "6.3 E17" => "
        !soc Ascend310P3
        !process
        device; streams s t; event e SYNC; StreamWaitEventWithTimeout t e 1; SynchronizeStreamWithTimeout t 1500 -> 507046; RecordEvent e s; SynchronizeStream t";
    e18_a_polling_wait_has_no_time_out: "6.3 E18" => "
        device 0; streams s; event e SYNC; GetCurrentContext &c; device 1; streams t; StreamWaitEventWithTimeout t e 1; SynchronizeStreamWithTimeout t 1500 -> 507046; SetCurrentContext c; RecordEvent e s
        SynchronizeStream t";
    m14_rows_within_devices_need_a2: "1.4.4" => "
        device; streams s; memory m 4096; memory n 4096; Memcpy2dAsync m 64 n 64 64 2 D2D s; SynchronizeStream s";
    m14_rows_within_the_devices_of_a_310p: "1.4.4" => "
        !soc Ascend310P3
        device; streams s; memory m 4096; memory n 4096; pinned h 4096; Memcpy2dAsync m 64 n 64 64 2 D2D s -> 100000; Memcpy2dAsync m 64 n 64 64 2 4 s -> 107000; Memcpy2dAsync m 64 h 64 64 2 H2D s; SynchronizeStream s";
    n6_batch_reset_needs_a2: "7 N6" => "
        !soc Ascend310P3
        device; CreateNotify &n 0; NotifyBatchReset &x:n 1 -> 207000";
    s12_streams_of_a_310p: "12" => "
        !soc Ascend310P3
        device; exhaust streams 1022; CreateStream &s -> 207005 s=untouched";
    q_device_info_by_chip: "3.3, 14" => "
        !soc Ascend310P3
        GetDeviceInfo dev0 101 &v -> 0 v=8; aclrtGetSocName -> any";
    t9_a3_behaves_as_a2: "12" => "
        !soc Ascend910_9391
        device; streams s; StreamAbort s; event e Ex:IPC; GetEventAvailNum &n -> 0 n=65536";
    s12_events_and_notifies_of_a_310p: "12" => "
        !soc Ascend310P3
        device; GetEventAvailNum &n -> 0 n=1023; GetStreamAvailableNum &n -> 0 n=1022; exhaust notifies 1024; CreateNotify &x 0 -> 207009 x=untouched";
    s12_notifies_of_an_a2: "12" => "device; exhaust notifies 8192; CreateNotify &x 0 -> 207009";
    s12_limits_of_a_950: "12" => "
        !soc Ascend950PR_9599
        device; GetEventAvailNum &n -> 0 n=65536; GetStreamAvailableNum &n -> 0 n=1982";
    m11_950_pads_no_further_than_32_bytes: "1.1" => "
        !soc Ascend950PR_9599
        device; GetMemInfo HBM &f &t; Malloc &m 32 0; GetMemInfo HBM &g &t; copy left g; Malloc &n 33 0; GetMemInfo HBM &h &t; same f left+32 -> 1; same left h+64 -> 1";
    m11_others_pad_by_32_bytes_more: "1.1" => "device; GetMemInfo HBM &f &t; Malloc &m 32 0; GetMemInfo HBM &g &t; same f g+64 -> 1; MallocAlign32 &n 32 0; GetMemInfo HBM &h &t; same g h+32 -> 1";
    m13_memory_of_the_chips: "1.3, socs.tsv" => "
        !soc Ascend910B4
        device; GetMemInfo HBM &f &t -> 0 t=34359738368; GetDeviceInfo dev0 301 &v -> 0 v=34359738368; GetDeviceInfo dev0 101 &v -> 0 v=20; GetDeviceInfo dev0 302 &v -> 0 v=100663296";
    m13_a_ddr_only_part_reports_ddr: "1.3" => "
        !soc Ascend310P3
        device; GetMemInfo HBM &f &t -> 0 t=24000000000; GetMemInfo 0 &g &u -> 0 u=24000000000";
    q_simt_attributes_exist_on_950: "3.3, 14" => "
        !soc Ascend950PR_9599
        device; GetDeviceInfo dev0 202 &v -> 0 v=32; GetDeviceInfo dev0 203 &v -> 0 v=2048; GetDeviceInfo dev0 101 &v -> 0 v=36";
    q_simt_attributes_are_0_elsewhere: "3.3" => "device; GetDeviceInfo dev0 202 &v -> 0 v=0; GetDeviceInfo dev0 205 &v -> 0 v=0";
    i1_ipc_events_on_950: "6.9 I1" => "
        !soc Ascend950PR_9599
        device; CreateEventExWithFlag &e IPC -> 0 e=set";
    t42_abort_on_950: "5.6 T42" => "
        !soc Ascend950PR_9599
        device; streams s; StreamAbort s; DeviceTaskAbort dev0 0";
    e18_on_950_and_a3_a_cross_device_wait_waits: "6.3 E18" => "
        !soc Ascend950PR_9599
        device 0; streams s; event e Ex:SYNC; hold s; RecordEvent e s; device 1; streams t; StreamWaitEvent t e; settle; StreamQuery t &q -> 0 q=1; release s; SynchronizeStream t";
    n7_counting_notifies_are_refused_on_a3_too: "7 N7" => "
        !soc Ascend910_9391
        device; CntNotifyCreate &n 0 -> 207000";
}
