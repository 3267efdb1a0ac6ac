//! Every kind of fault under every guard, where the guard holds and where it does not: on both executors, and through the variable of the
//! drop-in library when that is asked.

use crate::lab::{facts, prove};

/// A kind of fault: its name, the rule's effect, how the second launch of a script shows it, and how it shows that nothing happened.
struct Kind {
    name: &'static str,
    effect: &'static str,
    shown: &'static str,
    not: &'static str,
}

const LAUNCH: &str = "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0";
const SOUND: &str =
    "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; SynchronizeStream s; Memcpy h 64 m 64 D2H; peek h -> 12";

const KINDS: [Kind; 6] = [
    Kind {
        name: "a code",
        effect: "return:207001",
        shown: "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0 -> 207001; SynchronizeStream s; Memcpy h 64 m 64 D2H; peek h -> 0",
        not: SOUND,
    },
    Kind {
        name: "a device fault",
        effect: "507016",
        shown: "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; SynchronizeStream s -> 507016; SynchronizeStream s",
        not: SOUND,
    },
    Kind {
        name: "a hang",
        effect: "hang",
        shown: "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; SynchronizeStreamWithTimeout s 40 -> 507046; StreamAbort s; SynchronizeStream s",
        not: SOUND,
    },
    Kind {
        // Two microseconds become some eight seconds, also where costs pass at once.
        name: "a slow device",
        effect: "slow:4000000000",
        shown: "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; SynchronizeStreamWithTimeout s 40 -> 507046; StreamQuery s &q -> 0 q=1; StreamAbort s; SynchronizeStream s",
        not: SOUND,
    },
    Kind {
        name: "a lost device",
        effect: "lost:507899",
        shown: "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; settle; SynchronizeStream s -> 507899; SynchronizeDevice -> 507899",
        not: SOUND,
    },
    Kind {
        name: "a corrupted byte",
        effect: "corrupt",
        shown: "LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; SynchronizeStream s; Memcpy h 64 m 64 D2H; peek h -> 13",
        not: SOUND,
    },
];

/// A guard where it holds for the launch and not for what goes before, and where it does not.
const GUARDS: [(&str, &str); 7] = [
    ("function=aclrtLaunchKernelWithHostArgs", "function=aclrtLaunchKernel"),
    // The default stream of the first context is 0, the runtime's own 1 (acl/streams-and-events T36).
    ("stream=2 kernel=double", "stream=3"),
    ("kernel=double", "kernel=long"),
    ("kernel=double skip=0 times=1", "kernel=double skip=1"),
    ("kernel=double probability=1", "probability=0"),
    ("kernel=double from=1", "from=9000000000000000000"),
    (
        "function=aclrtLaunchKernelWithHostArgs kernel=double stream=2 times=1",
        "function=aclrtLaunchKernelWithHostArgs kernel=double stream=3 times=1",
    ),
];

fn script(effect: &str, guards: &str, end: &str) -> String {
    format!(
        "!fault {effect} {guards}
        device; streams s o; file f \"ascend-mock-kernels\"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b \"double\" &k; memory i 64; memory m 64; pinned h 64; poke h 0
        MemsetAsync m 64 0 64 s; SynchronizeStream s; poke h 6; Memcpy i 64 h 64 H2D; args a i m; {end}"
    )
}

fn each(of: impl Fn(&Kind, (&str, &str)) -> (String, String)) {
    for kind in &KINDS {
        for guard in GUARDS {
            let (name, text) = of(kind, guard);
            prove(&name, "issue: faults as rules with a guard", &text);
        }
    }
}

#[test]
fn every_fault_happens_where_its_guard_holds() {
    each(|kind, (holds, _)| {
        let name = format!("{} where {holds}", kind.name);
        (name, script(kind.effect, holds, kind.shown))
    });
}

#[test]
fn no_fault_happens_where_its_guard_does_not_hold() {
    each(|kind, (_, fails)| {
        let name = format!("{} but not where {fails}", kind.name);
        (name, script(kind.effect, fails, kind.not))
    });
}

// A rule that skips one meets the second launch.
#[test]
fn counts_are_counts_of_matches() {
    for kind in &KINDS {
        let end = format!(
            "{LAUNCH}; SynchronizeStream s; {}",
            kind.shown.replace("peek h -> 0", "peek h -> 12")
        );
        let text = script(kind.effect, "kernel=double skip=1 times=1", &end);
        prove(kind.name, "issue: faults as rules with a guard", &text);
    }
}

facts! {
    r1_tasks_of_a_graph_fail_at_each_replay: "issue: faults as rules" => "
        !fault 507015 kernel=memset skip=1 times=1
        device; streams s; memory m 64; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; SynchronizeStream s; aclmdlRIExecuteAsync g s
        SynchronizeStream s -> 507015; aclmdlRIExecuteAsync g s; SynchronizeStream s";
    r2_so_do_tasks_of_its_side_streams: "issue: faults as rules" => "
        !fault 507015 kernel=memset times=1
        device; streams s o; memory m 64; event e Ex:SYNC; event f Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; MemsetAsync m 64 1 64 o; RecordEvent f o; StreamWaitEvent s f
        aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; SynchronizeStream s -> 507015; SynchronizeStream s; SynchronizeStream o; aclmdlRIExecuteAsync g s; SynchronizeStream s";
    r3_the_stream_of_a_replay_is_where_it_is_executed: "issue: faults as rules" => "
        !fault 507015 kernel=memset stream=4
        device; streams s o x; memory m 64; event e Ex:SYNC; event f Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; MemsetAsync m 64 1 64 o; RecordEvent f o; StreamWaitEvent s f
        aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; SynchronizeStream s; aclmdlRIExecuteAsync g x; SynchronizeStream x -> 507015; SynchronizeStream s";
    r4_the_function_of_a_replayed_task_is_the_replay: "issue: faults as rules" => "
        !fault 507015 function=aclmdlRIExecuteAsync kernel=memset times=1
        device; streams s; memory m 64; MemsetAsync m 64 1 64 s; SynchronizeStream s; aclmdlRICaptureBegin s RELAXED; MemsetAsync m 64 1 64 s; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s
        SynchronizeStream s -> 507015; aclmdlRIExecuteAsync g s; SynchronizeStream s";
    // Some 100 nanoseconds of a fill become hours, also in wall-clock time.
    r5_a_replay_is_slow: "issue: a slow device" => "
        !fault slow:4000000000 kernel=memset
        device; streams s o; memory m 1048576; event e Ex:SYNC; event f Ex:SYNC; aclmdlRICaptureBegin s RELAXED; RecordEvent e s; StreamWaitEvent o e; MemsetAsync m 1048576 1 1048576 o; RecordEvent f o
        StreamWaitEvent s f; aclmdlRICaptureEnd s &g; aclmdlRIExecuteAsync g s; SynchronizeStreamWithTimeout s 40 -> 507046; SynchronizeStream o";
    r6_a_slow_stream_holds_nobody_else_up: "issue: a slow device" => "
        !fault slow:4000000000 kernel=memset stream=2
        device; streams s o; memory m 1048576; memory n 64; event e Ex:SYNC; MemsetAsync m 1048576 1 1048576 s; RecordEvent e s; MemsetAsync n 64 1 64 o; SynchronizeStreamWithTimeout o 20000
        QueryEventStatus e &st -> 0 st=0; StreamWaitEvent o e; SynchronizeStreamWithTimeout o 40 -> 507046; StreamAbort s; SynchronizeStream s";
    r7_a_stopped_context_lets_what_is_slow_end: "10.4 item 2" => "
        !fault 507015 kernel=memset stream=3
        !fault slow:2000 kernel=memset stream=2
        device; streams s o; memory m 1048576; SetStreamFailureMode o 1; MemsetAsync m 1048576 1 1048576 s; MemsetAsync m 64 0 64 o; SynchronizeStream o -> 507015; SynchronizeStream s -> 507015; ResetDeviceForce dev0";
    r8_a_failed_host_function: "10.2" => "
        !fault 507000 function=aclrtLaunchHostFunc times=1
        device; streams s; LaunchHostFunc s COUNT hit:1; SynchronizeStream s -> 507000; LaunchHostFunc s COUNT hit:1; SynchronizeStream s; hits -> 2";
    r9_a_host_function_that_never_returns: "issue: faults as rules" => "
        !fault hang function=aclrtLaunchHostFunc times=1
        device; streams s; LaunchHostFunc s COUNT hit:1; SynchronizeStreamWithTimeout s 40 -> 507046; hits -> 0; StreamAbort s; SynchronizeStream s";
    r10_a_code_for_one_stream: "issue: faults as rules" => "
        !fault return:507000 function=aclrtRecordEvent stream=3
        device; streams s o; event e Ex:SYNC; RecordEvent e s; RecordEvent e o -> 507000; RecordEvent e NULL; RecordEvent e s";
    // The call has no handle; the drop-in has one machine, a mock that Rust builds would be found by the thread's context.
    r11_calls_without_a_context: "issue: faults as rules" => "
        !process ASCEND_MOCK_SEED=1
        !fault return:507033 function=aclrtSetDevice times=1
        SetDevice dev0 -> 507033; SetDevice dev0; streams s";
    r12_a_slow_kernel_is_killed_at_its_time_out: "11, issue: a slow device" => r#"
        !process
        !fault slow:4000000000 kernel=double
        device; streams s; SetOpExecuteTimeOutWithMs 5; file f "ascend-mock-kernels"; BinaryLoadFromFile f NULL &b; BinaryGetFunction b "double" &k; memory i 64; memory m 64; args a i m
        LaunchKernelWithHostArgs k 2 s NULL a 16 NULL 0; SynchronizeStream s -> 507014"#;
}
