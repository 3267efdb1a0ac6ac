//! Random calls, mostly wrong ones: whatever a program does, the mock answers, and never with the code that stands for its own failure.
//!
//! A sequence is a script like any other, printed when it fails: put it into a fact to work on it.

mod table;

use crate::lab::{
    self, script,
    setup::Setup,
    world::{BOTH, Executor},
};

/// What the mock returns when a panic of its own was caught.
const BROKEN: &str = "!500000";

/// Calls; each `$` word is drawn from a pool.
const CALLS: &[&str] = &[
    "CreateStream &$s",
    "CreateStreamWithConfig &$s 0 PERSISTENT",
    "DestroyStream $s",
    "DestroyStreamForce $s",
    "SynchronizeStreamWithTimeout $s 1",
    "StreamQuery $s &q",
    "StreamAbort $s",
    "StreamStop $s",
    "StreamGetId $s &q",
    "SetStreamFailureMode $s 1",
    "SetStreamOverflowSwitch $s 1",
    "SetStreamAttribute $s USER_TAG &v:7",
    "CreateEvent &$e",
    "CreateEventWithFlag &$e SYNC",
    "CreateEventWithFlag &$e EXTERNAL_EVENT",
    "CreateEventExWithFlag &$e SYNC",
    "CreateEventExWithFlag &$e 0x9",
    "CreateEventExWithFlag &$e IPC",
    "DestroyEvent $e",
    "RecordEvent $e $s",
    "RecordEventWithFlag $e $s EXTERNAL",
    "StreamWaitEvent $s $e",
    "StreamWaitEventWithTimeout $s $e 1",
    "ResetEvent $e $s",
    "QueryEvent $e &q",
    "QueryEventStatus $e &q",
    "QueryEventWaitStatus $e &q",
    "SynchronizeEventWithTimeout $e 1",
    "EventElapsedTime &ms $e $e",
    "EventGetTimestamp $e &ts",
    "GetEventId $e &q",
    "CreateNotify &$n 0",
    "DestroyNotify $n",
    "RecordNotify $n $s",
    "WaitAndResetNotify $n $s 0",
    "Malloc &$m 256 0",
    "MallocHost &$h 256",
    "Free $m",
    "FreeHost $h",
    "Memcpy $d 64 $d 64 ANY",
    "MemcpyAsync $d 64 $d 64 ANY $s",
    "Memset $d 64 1 64",
    "MemsetAsync $d 64 1 64 $s",
    "LaunchHostFunc $s COUNT hit:1",
    "LaunchCallback COUNT hit:1 BLOCK $s",
    "LaunchCallback COUNT hit:1 NO_BLOCK $s",
    "SubscribeReport self $s",
    "UnSubscribeReport self $s",
    "ProcessReport 1",
    "aclmdlRICaptureBegin $s GLOBAL",
    "aclmdlRICaptureBegin $s RELAXED",
    "aclmdlRICaptureEnd $s &$g",
    "aclmdlRICaptureGetInfo $s &q &$g",
    "aclmdlRICaptureTaskGrpBegin $s",
    "aclmdlRICaptureTaskGrpEnd $s &$g",
    "aclmdlRICaptureThreadExchangeMode &v:2",
    "aclmdlRIExecuteAsync $g $s",
    "aclmdlRIExecute $g 1",
    "aclmdlRIDestroy $g",
    "aclmdlRIBuildBegin &$g 0",
    "aclmdlRIBindStream $g $s 0",
    "aclmdlRIUnbindStream $g $s",
    "aclmdlRIEndTask $g $s",
    "aclmdlRIBuildEnd $g NULL",
    "aclmdlRIBindStream $g $s 0x7fffffff",
    "CreateStreamWithConfig &$s 0 PERSISTENT",
    "CreateLabel &$l",
    "DestroyLabel $l",
    "SetLabel $l $s",
    "CreateLabelList ^l1 1 &$i",
    "CreateLabelList ^l2 1 &$i",
    "DestroyLabelList $i",
    "SwitchLabelByIndex $d 1 $i $s",
    "ActiveStream $s $s",
    "SwitchStream $d 0 $d 0 $s NULL $s",
    "SwitchStream $d 1 $d 1 $s NULL $s",
    "aclmdlRICondHandleCreate $g 1 1 &$k",
    "aclmdlRICondHandleCreate $g 0 0 &$k",
    "aclmdlRICondHandleGetCondPtr $k &q",
    "structure cond $k 0x100000000 ^bodies",
    "structure cond $k 0x100000001 ^bodies",
    "aclmdlRIAddCondTask *cond $s 0",
    "element g1 bodies 0",
    "aclmdlRICaptureToModelRIBegin $s $g RELAXED",
    "aclmdlRIGetStreams $g &$s &q:1",
    "aclmdlRIGetTasksByStream $s &$t &q:1",
    "aclmdlRITaskGetType $t &q",
    "aclmdlRITaskGetParams $t &params",
    "aclmdlRITaskSetParams $t value",
    "aclmdlRITaskSetParams $t ^params",
    "aclmdlRITaskDisable $t",
    "aclmdlRIUpdate $g",
    "PersistentTaskClean $s",
    "CreateContext &$c dev0",
    "SetCurrentContext $c",
    "DestroyContext $c",
    "GetCurrentContext &$c",
    "CtxGetCurrentDefaultStream &$s",
    "SetDevice dev0",
    "SetDevice dev1",
    "ResetDevice dev0",
    "ResetDeviceForce dev1",
    "SynchronizeDeviceWithTimeout 1",
    "DeviceTaskAbort dev0 0",
    "ValueWrite $d 1 0 $s",
    "ValueWait $d 1 1 $s",
    "MemPoolMallocAsync &$m 256 $o $s",
    "MemPoolFreeAsync $m $s",
    "MemPoolTrimTo $o 0",
    "MemPoolSetAttr $o 3 &v:0",
    "MemPoolDestroy $o",
    "MapMem $v 0x200000 0 $p 0",
    "UnmapMem $v",
    "FreePhysical $p",
    "ReleaseMemAddress $v",
    "MemRetainAllocationHandle $v &$p",
    "MemcpyAsync $v 64 $d 64 ANY $s",
    "MemsetAsync $v 64 1 64 $s",
    "IpcMemImportByKey &$m ^key 0",
    "IpcMemClose ^key",
    "NotifyImportByKey &$n ^nkey 0",
    "SetMemcpyDesc $d 6 $d $d 64 NULL",
    "MemcpyAsyncWithDesc $d 6 $s",
    "DeviceEnablePeerAccess dev1 0",
];

/// Names that a word may become, beside objects of other kinds and things that are none.
fn pool(word: &str) -> &'static [&'static str] {
    match word {
        "$s" => &["s1", "s2", "s3", "NULL"],
        "$e" => &["e1", "e2", "e3"],
        "$n" => &["n1", "n2"],
        // Memory that calls may read and write, and so only what is there.
        "$d" => &["d1", "d2", "h1"],
        "$m" => &["m1", "m2", "d1"],
        // Host memory that is freed is never used again: that would be the program's own crash.
        "$h" => &["h2", "h3"],
        "$g" => &["g1", "g2"],
        "$o" => &["o1", "o1"],
        "$v" => &["v1", "v2"],
        "$p" => &["p1", "p2"],
        "$l" => &["l1", "l2"],
        "$i" => &["i1", "i2"],
        "$k" => &["k1", "k2"],
        "$t" => &["t1", "t2"],
        _ => &["c1", "c2"],
    }
}

/// Numbers of a seed, in a row (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// A random program. All names exist from the start, so that no call is left out for want of one.
fn program(seed: u64, length: usize, threads: bool) -> String {
    let mut random = Random(seed);
    let mut text = String::from(
        "device; streams s1 s2 s3; event e1 plain; event e2 SYNC; event e3 Ex:SYNC; CreateNotify &n1 0; CreateNotify &n2 0\n\
         memory d1 256; memory d2 256; pinned h1 256; pinned h2 256; pinned h3 256; memory m1 256; memory m2 256; GetCurrentContext &c1; context c2 0; SetCurrentContext c1\n\
         aclmdlRICaptureBegin s1 RELAXED; ValueWrite d1 1 0 s1; ValueWrite d1 1 0 s1; aclmdlRICaptureGetInfo s1 &q &g1; aclmdlRICondHandleCreate g1 1 1 &k1; aclmdlRICondHandleCreate g1 0 0 &k2; aclmdlRICaptureEnd s1 &g1\n\
         aclmdlRIGetStreams g1 &lane &q:1; aclmdlRIGetTasksByStream lane &ts &q:2; element t1 ts 0; element t2 ts 1; structure params 0 0 0; args value 5 0 0 0 0 0 0 0 0 d1 7\n\
         aclmdlRIBuildBegin &g2 0; CreateLabel &l1; CreateLabel &l2; CreateLabelList ^l1 1 &i1; CreateLabelList ^l2 1 &i2; structure bodies 0 0; structure cond k1 0x100000000 ^bodies\n\
         args props 0 dev0|0x100000000 0 0 0 0 0; MemPoolCreate &o1 props; words32 prop 0 0 4 dev0 1 0 0 0; ReserveMemAddress &v1 0x400000 0 NULL 0; ReserveMemAddress &v2 0x400000 0 NULL 0\n\
         MallocPhysical &p1 0x200000 prop 0; MallocPhysical &p2 0x200000 prop 0; MapMem v1 0x200000 0 p1 0; memory big 0x200000; IpcMemGetExportKey big 0x200000 &key 65 1; NotifyGetExportKey n1 &nkey 65 2\n",
    );
    for _ in 0..length {
        let thread = if threads && random.below(8) == 0 { "@other " } else { "" };
        text.push_str(thread);
        for word in random.pick(CALLS).split(' ') {
            let drawn = if let Some(out) = word.strip_prefix("&$") {
                format!("&{} ", random.pick(pool(&format!("${out}"))))
            } else if word.starts_with('$') && word != "$d" && word != "$v" && random.below(12) == 0 {
                format!(
                    "{} ",
                    random.pick(&["garbage", "NULL", "0x1", "s1", "e1", "c1", "g1", "0xAC20001000020001"])
                )
            } else if word.starts_with('$') {
                format!("{} ", random.pick(pool(word)))
            } else {
                format!("{word} ")
            };
            text.push_str(if drawn == "&NULL " { "&s1 " } else { &drawn });
        }
        text.push_str("-> ");
        text.push_str(BROKEN);
        text.push('\n');
    }
    text
}

fn attempt(executor: Executor, seed: u64, length: usize, threads: bool) {
    let text = program(seed, length, threads);
    let steps = script::parse(&text).expect("a script");
    let (setup, _) = Setup::take("!hang 1");
    let outcome = lab::attempt(executor, &setup, &steps);
    if let Err(why) = outcome {
        panic!("seed {seed} on {executor:?}: {why} in\n{text}");
    }
}

#[test]
fn nothing_a_program_does_breaks_the_mock() {
    let count = std::env::var("ASCEND_FACT_PROGRAMS")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(400);
    for seed in 0..count {
        attempt(Executor::Inline, seed, 80, false);
    }
    // With several threads, what waits for work that never ends waits in real time.
    for executor in BOTH {
        attempt(executor, 1_000_000, 40, true);
    }
}
