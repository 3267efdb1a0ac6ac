//! Labels, jumps and streams that start and stop in graphs built call by call (acl/streams-and-events 9, 14, 20).

use crate::lab::{facts, prove};

facts! {
    l_an_index_in_memory_chooses_the_label_when_the_jump_is_reached: "9" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; pinned h 64; memory i 64; CreateLabel &a; CreateLabel &b; args ls a b; CreateLabelList ls 2 &l
        RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 2 l p; SetLabel a p; MemsetAsync m 64 1 64 p; SetLabel b p; MemcpyAsync h 64 m 64 D2H p; RIEndTask g p; RIBuildEnd g NULL
        Memset m 64 9 64; Memset i 64 0 64; RIExecuteAsync g s; SynchronizeStream s; peek h -> 1
        Memset m 64 9 64; ValueWrite i 1 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9
        ValueWrite i 0 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 1";
    l_an_index_beyond_is_the_last_label: "9" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; pinned h 64; memory i 64; CreateLabel &a; CreateLabel &b; args ls a b; CreateLabelList ls 2 &l
        RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 2 l p; SetLabel a p; MemsetAsync m 64 1 64 p; SetLabel b p; MemcpyAsync h 64 m 64 D2H p; RIEndTask g p; RIBuildEnd g NULL
        Memset m 64 9 64; ValueWrite i 77 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9; Memset m 64 9 64; Memset i 64 255 64; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9";
    l_a_loop_runs_as_often_as_a_kernel_says: "9" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory n 64; memory c 64; memory one 64; memory less 64; pinned h 64; CreateLabel &out; CreateLabel &again; args ls out again; CreateLabelList ls 2 &l
        file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"add\" &f; args down less n; args up one c; ValueWrite one 1 0 s; Memset less 64 255 64; Memset c 64 0 64
        RIBuildBegin &g 0; RIBindStream g p 0; SetLabel again p; LaunchKernelWithHostArgs f 1 p NULL down 16 NULL 0; LaunchKernelWithHostArgs f 1 p NULL up 16 NULL 0; SwitchLabelByIndex n 2 l p; SetLabel out p
        MemcpyAsync h 64 c 64 D2H p; RIEndTask g p; RIBuildEnd g NULL
        ValueWrite n 5 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 5; ValueWrite n 3 0 s; RIExecuteAsync g s; ValueWrite n 2 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 10";
    l_a_jump_to_a_label_of_another_stream_goes_on_there: "9" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory m 64; pinned h 64; memory i 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l
        RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff; SwitchLabelByIndex i 1 l p; MemsetAsync m 64 1 64 p; MemsetAsync m 8 2 8 q; SetLabel a q; MemsetAsync m+8 8 3 8 q; RIEndTask g q; RIBuildEnd g NULL
        Memset m 64 9 64; Memset i 64 0 64; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 9; peek h+8 -> 3; peek h+16 -> 9";
    l_a_stream_that_nobody_starts_stays_inert: "9" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory m 64; pinned h 64; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff
        MemsetAsync m 8 1 8 p; MemsetAsync m+8 8 2 8 q; RIEndTask g p; RIBuildEnd g NULL
        Memset m 64 9 64; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 1; peek h+8 -> 9";
    l_streams_bound_as_heads_all_run: "9, RIBindStream" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory m 64; pinned h 64; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0
        MemsetAsync m 8 1 8 p; MemsetAsync m+8 8 2 8 q; RIEndTask g p; RIBuildEnd g NULL; Memset m 64 9 64; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 1; peek h+8 -> 2";
    l_a_started_stream_runs_beside_the_one_that_starts_it: "9, ActiveStream" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory m 64; pinned h 64; memory k 64; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff
        ActiveStream q p; ValueWait k 1 1 p; MemsetAsync m 8 1 8 p; RIEndTask g p; MemsetAsync m+8 8 2 8 q; ValueWrite k 1 0 q; RIBuildEnd g NULL
        Memset m 64 9 64; Memset k 64 0 64; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 1; peek h+8 -> 2";
    l_the_graph_is_over_when_all_started_streams_are_through: "9, chosen here" => "
        !threads
        device; streams s o; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory m 64; pinned h 64; memory k 64; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff
        ActiveStream q p; RIEndTask g p; ValueWait k 1 1 q; MemsetAsync m 8 2 8 q; RIBuildEnd g NULL
        Memset m 64 9 64; Memset k 64 0 64; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; nap 20; StreamQuery s &q1 -> 0 q1=1; ValueWrite k 1 0 o; SynchronizeStream s; peek h -> 2";
    l_a_switch_that_holds_stops_one_stream_and_begins_the_other: "9, SwitchStream" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory m 64; pinned h 64; memory v 64; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff
        MemsetAsync m 8 1 8 p; SwitchStream v 0 v+8 0 q NULL p; MemsetAsync m+8 8 1 8 p; MemsetAsync m+16 8 2 8 q; RIEndTask g p; RIEndTask g q; RIBuildEnd g NULL; Memset v 64 0 64
        Memset m 64 9 64; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 1; peek h+8 -> 9; peek h+16 -> 2
        Memset m 64 9 64; ValueWrite v 4 0 s; RIExecuteAsync g s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> 1; peek h+8 -> 1; peek h+16 -> 9";
    l_two_streams_that_switch_to_each_other_are_a_loop: "9, SwitchStream" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory n 64; memory zero 64; memory less 64; memory c 64; memory one 64; pinned h 64
        file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"add\" &f; args down less n; args up one c; ValueWrite one 1 0 s; Memset less 64 255 64; Memset c 64 0 64; Memset zero 64 0 64
        RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff; LaunchKernelWithHostArgs f 1 p NULL down 16 NULL 0; SwitchStream n 2 zero 0 q NULL p; MemcpyAsync h 64 c 64 D2H p; RIEndTask g p
        LaunchKernelWithHostArgs f 1 q NULL up 16 NULL 0; SwitchStream n 5 n 0 p NULL q; RIBuildEnd g NULL; ValueWrite n 7 0 s; RIExecuteAsync g s; SynchronizeStream s; peek h -> 6";
    l_a_graph_that_runs_twice_on_one_stream_runs_one_after_the_other: "9, 3.7" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory n 64; memory one 64; pinned h 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; memory i 64
        file b \"ascend-mock-kernels\"; BinaryLoadFromFile b NULL &bin; BinaryGetFunction bin \"add\" &f; args up one n; ValueWrite one 1 0 s; Memset n 64 0 64; Memset i 64 0 64
        RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 1 l p; SetLabel a p; LaunchKernelWithHostArgs f 1 p NULL up 16 NULL 0; RIEndTask g p; RIBuildEnd g NULL
        RIExecuteAsync g s; RIExecuteAsync g s; RIExecuteAsync g s; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 3; RIExecute g -1; MemcpyAsync h 64 n 64 D2H s; SynchronizeStream s; peek h -> 4";
    l_a_loop_without_end_ends_as_a_hang_does: "chosen here" => "
        !hang 300
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory i 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; SetLabel a p; SwitchLabelByIndex i 1 l p; RIEndTask g p
        RIBuildEnd g NULL; Memset i 64 0 64; RIExecuteAsync g s; SynchronizeStream s -> 507046";
    l_a_loop_without_end_can_be_aborted: "chosen here" => "
        !hang 300
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory i 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; SetLabel a p; SwitchLabelByIndex i 1 l p; RIEndTask g p
        RIBuildEnd g NULL; Memset i 64 0 64; RIExecuteAsync g s; SynchronizeStreamWithTimeout s 20 -> 507046; StreamAbort s; SynchronizeStream s; ValueWrite i 1 0 s; SynchronizeStream s";
    l_an_end_that_is_not_reached_is_a_hang: "chosen here" => "
        !hang 300
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff; RIEndTask g q; RIBuildEnd g NULL; RIExecuteAsync g s
        SynchronizeStream s -> 507046";
    l_a_jump_to_a_label_that_is_set_nowhere_is_a_fault: "chosen here" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory i 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 1 l p; RIEndTask g p; RIBuildEnd g NULL; Memset i 64 0 64
        RIExecuteAsync g s; SynchronizeStream s -> 507011";
    l_an_index_that_is_nowhere_is_a_fault: "chosen here" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory i 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex 0x10 1 l p; SetLabel a p; RIEndTask g p; RIBuildEnd g NULL
        RIExecuteAsync g s; SynchronizeStream s -> 507011";
    l_a_stream_that_runs_cannot_be_started: "chosen here" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory k 64; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0; ActiveStream q p; ValueWait k 1 1 q; RIEndTask g p; RIBuildEnd g NULL
        Memset k 64 0 64; RIExecuteAsync g s; SynchronizeStream s -> 507011";
    l_labels_are_checked: "14, 20" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateLabel NULL -> 100000; CreateLabel &a; CreateLabel &b; SetLabel NULL p -> 100000; SetLabel a NULL -> 100000; SetLabel garbage p -> 107017
        SetLabel a garbage -> 107017; SetLabel a s -> 107005 ~EE1011; RIBuildBegin &g 0; RIBindStream g p 0; SetLabel a p -> 507000 ~EE1018; args ls a; CreateLabelList ls 1 &l; SetLabel a p; SetLabel a p -> 507000
        DestroyLabel NULL -> 100000; DestroyLabel garbage -> 107017; DestroyLabel a; DestroyLabel a -> 107017; SetLabel a p -> 107017";
    l_a_label_is_set_once_even_on_another_stream: "14, chosen here" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; RIBindStream g q 0x7fffffff; SetLabel a p
        SetLabel a q -> 507000; PersistentTaskClean p; SetLabel a q";
    l_labels_belong_to_a_context: "14, chosen here" => "
        device; CreateStreamWithConfig &p 0 PERSISTENT; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; context c 0; SetLabel a p -> 507031; DestroyLabel a -> 507031; CreateLabelList ls 1 &k -> 507031";
    l_lists_are_checked: "14, 20" => "
        device; CreateLabel &a; CreateLabel &b; args ls a b; CreateLabelList NULL 1 &l -> 100000; CreateLabelList ls 1 NULL -> 100000; CreateLabelList ls 0 &l -> 107000; CreateLabelList ls 65536 &l -> 107000; args bad a garbage
        CreateLabelList bad 2 &l -> 107017; args twice a a; CreateLabelList twice 2 &l -> 507000; CreateLabelList ls 2 &l -> 0 l=set; CreateLabelList ls 1 &k -> 507000; DestroyLabelList NULL -> 100000; DestroyLabelList garbage -> 107000
        DestroyLabelList a -> 107000; DestroyLabelList l; DestroyLabelList l -> 107000";
    l_jumps_are_checked: "14, 20" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory i 64; CreateLabel &a; CreateLabel &b; args ls a b; CreateLabelList ls 2 &l; SwitchLabelByIndex NULL 1 l p -> 100000; SwitchLabelByIndex i 1 NULL p -> 100000
        SwitchLabelByIndex i 1 l NULL -> 100000; SwitchLabelByIndex i 1 l garbage -> 107017; SwitchLabelByIndex i 0 l s -> 107000; SwitchLabelByIndex i 1 garbage s -> 107000; SwitchLabelByIndex i 1 l s -> 107005
        aclmdlRICaptureBegin s RELAXED; SwitchLabelByIndex i 1 l s -> 107027; SetLabel a s -> 107027; aclmdlRICaptureEnd s &k -> 0 k=set; RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 3 l p -> 107000; SwitchLabelByIndex i 2 l p
        context c 0; SwitchLabelByIndex i 1 l p -> 107003";
    l_a_list_and_its_labels_may_be_destroyed_once_they_are_used: "chosen here" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; memory m 64; pinned h 64; memory i 64; CreateLabel &a; args ls a; CreateLabelList ls 1 &l; RIBuildBegin &g 0; RIBindStream g p 0; SwitchLabelByIndex i 1 l p
        MemsetAsync m 64 1 64 p; SetLabel a p; MemcpyAsync h 64 m 64 D2H p; RIEndTask g p; RIBuildEnd g NULL; DestroyLabelList l; DestroyLabel a; Memset m 64 9 64; Memset i 64 0 64; RIExecuteAsync g s; SynchronizeStream s; peek h -> 9";
    l_starting_streams_is_checked: "9, 20" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; ActiveStream NULL p -> 100000; ActiveStream p NULL -> 100000; ActiveStream garbage p -> 107017; ActiveStream p garbage -> 107017
        ActiveStream q p -> 107005; RIBuildBegin &g 0; RIBindStream g p 0; ActiveStream q p -> 107005; ActiveStream p s -> 107005; RIBuildBegin &k 0; RIBindStream k q 0; ActiveStream q p -> 107005";
    l_switching_streams_is_checked: "9, 20" => "
        device; streams s; CreateStreamWithConfig &p 0 PERSISTENT; CreateStreamWithConfig &q 0 PERSISTENT; memory v 64; SwitchStream NULL 0 v 0 q NULL p -> 100000; SwitchStream v 0 NULL 0 q NULL p -> 100000
        SwitchStream v 0 v 0 NULL NULL p -> 100000; SwitchStream v 0 v 0 q q p -> 100000; SwitchStream v 0 v 0 q NULL NULL -> 100000; SwitchStream v 0 v 0 garbage NULL p -> 107017; SwitchStream v 0 v 0 q NULL garbage -> 107017
        SwitchStream v 6 v 0 q NULL p -> 107000; SwitchStream v 0 v 2 q NULL p -> 107000; SwitchStream v 0 v 0 q NULL p -> 107005; RIBuildBegin &g 0; RIBindStream g p 0; SwitchStream v 0 v 0 q NULL p -> 107005
        aclmdlRICaptureBegin s RELAXED; SwitchStream v 0 v 0 p NULL s -> 107027";
}

/// All conditions on both types: a graph for each, executed with values that are less, equal, greater, and equal in the lower half only.
#[test]
fn l_every_condition_on_both_types() {
    let mut text = String::from(
        "device; streams s; memory m 64; pinned h 64; memory v 64; memory big 64; Memset big 64 0 64; ValueWrite big 0x100000005 0 s\n",
    );
    let conditions: [fn(i64, i64) -> bool; 6] = [
        |a, b| a == b,
        |a, b| a != b,
        |a, b| a > b,
        |a, b| a >= b,
        |a, b| a < b,
        |a, b| a <= b,
    ];
    let mut at = 0;
    for (number, holds) in conditions.iter().enumerate() {
        for wide in [false, true] {
            text += &format!(
                "CreateStreamWithConfig &p{at} 0 PERSISTENT; CreateStreamWithConfig &q{at} 0 PERSISTENT; RIBuildBegin &g{at} 0; RIBindStream g{at} p{at} 0; RIBindStream g{at} q{at} 0x7fffffff\n\
                 SwitchStream v {number} v+8 {} q{at} NULL p{at}; MemsetAsync m 64 0 64 p{at}; MemsetAsync m 64 1 64 q{at}; RIEndTask g{at} p{at}; RIEndTask g{at} q{at}; RIBuildEnd g{at} NULL\n",
                u8::from(wide)
            );
            for (left, right) in [(-2i64, 1i64), (4, 4), (3, -1), (5, 0x1_0000_0005), (i64::MIN, i64::MAX)] {
                let expected = if wide {
                    holds(left, right)
                } else {
                    holds(i64::from(left as i32), i64::from(right as i32))
                };
                text += &format!(
                    "ValueWrite v {} 0 s; ValueWrite v+8 {} 0 s; RIExecuteAsync g{at} s; MemcpyAsync h 64 m 64 D2H s; SynchronizeStream s; peek h -> {}\n",
                    left as u64,
                    right as u64,
                    u8::from(expected)
                );
            }
            at += 1;
        }
    }
    prove("l_every_condition_on_both_types", "9, SwitchStream", &text);
}
