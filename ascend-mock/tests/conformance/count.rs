//! Counting notifies, which 950 has (N7 of acl/streams-and-events).

use crate::lab::facts;

facts! {
    c7_create_and_destroy: "N7" => "
        !soc Ascend950PR_9599
        CntNotifyCreate NULL 0 -> 100000; device; CntNotifyCreate &c 2 -> 107000; @t2 CntNotifyCreate &c 0 -> any; CntNotifyCreate &c 0 -> 0 c=set; CntNotifyGetId c &id -> 0 id=any; CntNotifyGetId c NULL -> 100000
        CntNotifyDestroy c; CntNotifyDestroy c -> 107017; CntNotifyDestroy NULL -> 100000";
    c7_record_modes: "N7: SET 0, ADD 1, OR 2, AND 4" => "
        !soc Ascend950PR_9599
        device; streams s; CntNotifyCreate &c 0; words32 set 0 6; words32 add 1 3; words32 or 2 0x10; words32 and 4 0x11; words32 equal 1 0x11 0 0; CntNotifyRecord c s set; CntNotifyRecord c s add; CntNotifyRecord c s or
        CntNotifyRecord c s and; CntNotifyWaitWithTimeout c s equal; SynchronizeStream s";
    c7_wait_modes: "N7: LESS 0, EQUAL 1, BIGGER 2, BIGGER_OR_EQUAL 3, EQUAL_WITH_BITMASK 4" => "
        !soc Ascend950PR_9599
        device; streams s; CntNotifyCreate &c 0; words32 set 0 6; CntNotifyRecord c s set; words32 less 0 7 0 0; words32 bigger 2 5 0 0; words32 least 3 6 0 0; words32 mask 4 4 0 0; CntNotifyWaitWithTimeout c s less
        CntNotifyWaitWithTimeout c s bigger; CntNotifyWaitWithTimeout c s least; CntNotifyWaitWithTimeout c s mask; SynchronizeStream s; words32 never 2 6 0 0; CntNotifyWaitWithTimeout c s never
        SynchronizeStreamWithTimeout s 20 -> 507046";
    c7_a_wait_waits_for_another_stream: "N7" => "
        !soc Ascend950PR_9599
        device; streams s o; CntNotifyCreate &c 0; words32 add 1 1; words32 two 3 2 0 0; CntNotifyWaitWithTimeout c o two; StreamQuery o &q -> 0 q=1; CntNotifyRecord c s add; SynchronizeStream s; StreamQuery o &q -> 0 q=1
        CntNotifyRecord c s add; SynchronizeStream o";
    c7_clear_begins_again: "N7: isClear resets after the wait" => "
        !soc Ascend950PR_9599
        device; streams s; CntNotifyCreate &c 0; words32 set 0 5; words32 take 1 5 0 1; words32 zero 1 0 0 0; CntNotifyRecord c s set; CntNotifyWaitWithTimeout c s take; CntNotifyWaitWithTimeout c s zero; SynchronizeStream s";
    c7_reset_is_a_task: "N7" => "
        !soc Ascend950PR_9599
        device; streams s; CntNotifyCreate &c 0; words32 set 0 5; words32 zero 1 0 0 0; CntNotifyRecord c s set; CntNotifyReset c s; CntNotifyWaitWithTimeout c s zero; SynchronizeStream s";
    c7_time_out: "N7, E17" => "
        !soc Ascend950PR_9599
        device; streams s; CntNotifyCreate &c 0; words32 one 1 1 1 0; CntNotifyWaitWithTimeout c s one; SynchronizeStream s -> 107020; SynchronizeStream s";
    c7_arguments: "N7, N3" => "
        !soc Ascend950PR_9599
        device; streams s; CntNotifyCreate &c 0; words32 set 0 5; words32 mode 3 5; words32 wait 5 0 0 0; CntNotifyRecord NULL s set -> 100000; CntNotifyRecord c s NULL -> 100000; CntNotifyRecord c s mode -> 107000
        CntNotifyRecord garbage s set -> 107017; CntNotifyRecord c garbage set -> 107017; CntNotifyWaitWithTimeout c s wait -> 107000; CntNotifyWaitWithTimeout c s NULL -> 100000; CntNotifyReset NULL s -> 100000
        CreateNotify &n 0; CntNotifyRecord n s set -> 107017; RecordNotify c s -> 107017; context x 0; CntNotifyRecord c s set -> 107003";
    c7_they_can_be_captured: "N7, 3.5" => "
        !soc Ascend950PR_9599
        device; streams s o; CntNotifyCreate &c 0; words32 add 1 1; words32 two 3 2 0 0; aclmdlRICaptureBegin s RELAXED; CntNotifyRecord c s add; aclmdlRICaptureEnd s &g; CntNotifyWaitWithTimeout c o two
        aclmdlRIExecuteAsync g s; SynchronizeStream s; StreamQuery o &q -> 0 q=1; aclmdlRIExecuteAsync g s; SynchronizeStream o";
}
