//! What other chips lack (acl/streams-and-events, rows that name a chip).

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
    n7_counting_notifies_are_refused_on_a3_too: "7 N7" => "
        !soc Ascend910_9391
        device; CntNotifyCreate &n 0 -> 207000";
}
