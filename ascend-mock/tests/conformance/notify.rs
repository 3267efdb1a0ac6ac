//! Notifies (acl/streams-and-events 7).

use crate::lab::facts;

facts! {
    n1_one_record_releases_one_wait: "7 N1" => "
        device; streams s o; CreateNotify &n 0; WaitAndResetNotify n o 0; WaitAndResetNotify n o 0; RecordNotify n s; SynchronizeStream s; settle
        SynchronizeStreamWithTimeout o 40 -> 507046; pending o -> 1; RecordNotify n s; SynchronizeStream o";
    n2_wait_before_record_blocks: "7 N2" => "
        device; streams s o; CreateNotify &n 0; WaitAndResetNotify n o 0; StreamQuery o &q -> 0 q=1; RecordNotify n s; SynchronizeStream o";
    n2_two_records_collapse_into_one: "7 N2" => "
        device; streams s o; CreateNotify &n 0; RecordNotify n s; RecordNotify n s; SynchronizeStream s; WaitAndResetNotify n o 0; SynchronizeStream o
        WaitAndResetNotify n o 0; SynchronizeStreamWithTimeout o 30 -> 507046; RecordNotify n s; SynchronizeStream o";
    n3_nulls_are_100000: "7 N3" => "
        device; streams s; CreateNotify NULL 0 -> 100000; DestroyNotify NULL -> 100000; RecordNotify NULL s -> 100000; WaitAndResetNotify NULL s 0 -> 100000; GetNotifyId NULL &i -> 100000
        CreateNotify &n 0; GetNotifyId n NULL -> 100000";
    n3_stale_handles_are_107017: "7 N3" => "
        device; streams s; event e SYNC; CreateNotify &n 0; DestroyNotify n; DestroyNotify n -> 107017; RecordNotify n s -> 107017; WaitAndResetNotify e s 0 -> 107017
        CreateNotify &m 0; RecordNotify m garbage -> 107017; WaitAndResetNotify m garbage 0 -> 107017";
    n3_unknown_flags_are_107000: "7 N3" => "device; CreateNotify &n 9 -> 107000 n=untouched ~EE1003; CreateNotify &n 1";
    n3_foreign_streams_are_107003: "7 N3" => "device; streams s; context c 0; CreateNotify &n 0; RecordNotify n s -> 107003; WaitAndResetNotify n s 0 -> 107003";
    n3_null_stream_is_the_default_one: "7 N3" => "device; CreateNotify &n 0; RecordNotify n NULL; WaitAndResetNotify n NULL 0; SynchronizeStream NULL";
    n3_create_destroy_and_id_need_a_context: "7 N3" => "
        CreateNotify &n 0 -> 107002; device; streams s; CreateNotify &n 0; @t2 DestroyNotify n -> 107002; @t2 GetNotifyId n &i -> 107002; @t2 RecordNotify n s -> 107002";
    n3_ids: "7 N3" => "device; CreateNotify &a 0; CreateNotify &b 0; GetNotifyId a &i -> 0 i=written; GetNotifyId b &j -> 0 j=written; same i j -> 0";
    n3_exhausted_is_207009: "7 N3, 12" => "device; exhaust notifies 8192; CreateNotify &n 0 -> 207009 n=untouched ~EE1023";
    n4_time_out_of_the_wait: "7 N4, 10.2" => "!inline
        device; streams o; CreateNotify &n 0; WaitAndResetNotify n o 1; sleep 2000; SynchronizeStream o -> 107020";
    n6_batch_reset: "7 N6" => "
        device; streams s o; CreateNotify &n 0; NotifyBatchReset NULL 0 -> 100000; NotifyBatchReset &x:0 0 -> 107000 ~EE1003; RecordNotify n s; SynchronizeStream s; NotifyBatchReset &n2:n 1
        WaitAndResetNotify n o 0; StreamQuery o &q -> 0 q=1; RecordNotify n s; SynchronizeStream o";
    n6_batch_reset_goes_as_far_as_it_can: "7 N6; api_c_event.cc" => "
        device; streams s o; CreateNotify &n 0; CreateNotify &m 0; CreateNotify &dead 0; DestroyNotify dead; RecordNotify n s; RecordNotify m s; SynchronizeStream s; structure all n dead m
        NotifyBatchReset ^all 3 -> 107017 ~EE1017; NotifyBatchReset ^all 0xFFFFFFFF -> 107017; PeekAtLastError THREAD_LEVEL -> 107017; WaitAndResetNotify m o 0; SynchronizeStream o; WaitAndResetNotify n o 0; StreamQuery o &q -> 0 q=1; RecordNotify n s
        SynchronizeStream o; @t2 NotifyBatchReset ^all 1 -> 107002; @t2 NotifyBatchReset ^all 0 -> 107000; NotifyBatchReset NULL 2 -> 100000";
    n7_counting_notifies_exist_on_newer_chips_only: "7 N7" => "device; CntNotifyCreate &n 0 -> 207000";
    n7_notify_orders_work_between_streams: "7 N1" => "
        device; streams s o; CreateNotify &n 0; memory m 64; pinned h 64; hold s; MemsetAsync m 64 6 64 s; RecordNotify n s; WaitAndResetNotify n o 0; MemcpyAsync h 64 m 64 D2H o
        settle; StreamQuery o &q -> 0 q=1; release s; SynchronizeStream o; peek h -> 6";
}
