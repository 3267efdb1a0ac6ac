//! How far rules about faults reach: wall-clock time, collectives and their functions, draws from the seed, rules that never happened.
#![allow(
    clippy::undocumented_unsafe_blocks,
    clippy::multiple_unsafe_ops_per_block,
    clippy::unwrap_used,
    reason = "a test of C functions: every pointer is of a live local"
)]

mod ranks;

use std::ffi::CStr;
use std::ptr::null_mut;
use std::time::{Duration, Instant};

use ascend_mock::fault::{Effect, Rule};
use ascend_mock::{Executor, Mock, MockBuilder};
use ascend_sys::{ACL_MEM_MALLOC_HUGE_FIRST, AclError, FnTable, aclrtStream};

use ranks::{F32, Ranks, SUM, ok};

const BOTH: [Executor; 2] = [Executor::Inline, Executor::Threads];

fn stream_of(acl: &FnTable) -> aclrtStream {
    let mut stream = null_mut();
    ok(unsafe { (acl.aclrtCreateStream)(&mut stream) });
    stream
}

/// A mebibyte costs this much to fill here.
const FILL_NS: u64 = 1_000_000;

/// A program that fills on a stream; the mock stays.
fn filled(builder: MockBuilder, fills: u32, use_it: impl FnOnce(&Mock, &FnTable, aclrtStream)) -> Mock {
    let mock = builder.copy_ns_per_mib(FILL_NS).build();
    let acl = mock.table();
    ok(unsafe { (acl.aclrtSetDevice)(mock.first_device()) });
    let stream = stream_of(&acl);
    let mut memory = null_mut();
    ok(unsafe { (acl.aclrtMalloc)(&mut memory, 1 << 20, ACL_MEM_MALLOC_HUGE_FIRST) });
    for _ in 0..fills {
        ok(unsafe { acl.aclrtMemsetAsync.unwrap()(memory, 1 << 20, 1, 1 << 20, stream) });
    }
    use_it(&mock, &acl, stream);
    mock
}

// A hundred tasks of a hundred streams are slow at once on one worker: none of them blocks it.
#[test]
fn slow_tasks_wait_in_the_machine_and_not_in_a_worker() {
    let rule = Rule::new(Effect::Slow(200_000)).kernel("memset");
    let slowed = Duration::from_nanos(FILL_NS * 200);
    let builder = Mock::builder().executor(Executor::Threads).workers(1).fault(rule);
    let began = Instant::now();
    let mock = filled(builder, 1, |mock, acl, first| {
        let mut streams = vec![first];
        let mut memory = null_mut();
        ok(unsafe { (acl.aclrtMalloc)(&mut memory, 1 << 20, ACL_MEM_MALLOC_HUGE_FIRST) });
        for _ in 1..100 {
            let stream = stream_of(acl);
            ok(unsafe { acl.aclrtMemsetAsync.unwrap()(memory, 1 << 20, 1, 1 << 20, stream) });
            streams.push(stream);
        }
        assert_eq!(mock.pending(streams[99]), Some(1));
        for stream in streams {
            ok(unsafe { (acl.aclrtSynchronizeStream)(stream) });
        }
    });
    let took = began.elapsed();
    assert!(took >= slowed, "{took:?}");
    // One after the other they would take twenty seconds.
    assert!(took < slowed * 50, "{took:?}");
    assert!(mock.unfired_faults().is_empty());
}

#[test]
fn settling_waits_for_slow_tasks() {
    for executor in BOTH {
        let rule = Rule::new(Effect::Slow(50_000)).kernel("memset");
        filled(Mock::builder().executor(executor).fault(rule), 2, |mock, _, stream| {
            mock.settle();
            assert_eq!(mock.pending(stream), Some(0), "{executor:?}");
        });
    }
}

// Time after time the same calls fail for one seed, others for another; the executor does not matter.
#[test]
fn chance_comes_from_the_seed() {
    let draws = |executor, seed| {
        let rule = Rule::new(Effect::Return(207_001))
            .function("aclrtMalloc")
            .probability(0.3)
            .skip(1);
        let mock = Mock::builder().executor(executor).seed(seed).fault(rule).build();
        let acl = mock.table();
        ok(unsafe { (acl.aclrtSetDevice)(mock.first_device()) });
        let mut memory = null_mut();
        let malloc = || unsafe { (acl.aclrtMalloc)(&mut memory, 64, ACL_MEM_MALLOC_HUGE_FIRST).0 != 0 };
        std::iter::repeat_with(malloc).take(200).collect::<Vec<bool>>()
    };
    let first = draws(Executor::Inline, 7);
    assert_eq!(first, draws(Executor::Threads, 7));
    assert_ne!(first, draws(Executor::Inline, 8));
    let failed = first.iter().filter(|failed| **failed).count();
    assert!((20..100).contains(&failed), "{failed} of 200 at three tenths");
}

// Tasks go by the time at which they take effect, calls by the time at which they are made.
#[test]
fn a_rule_begins_at_its_time() {
    let rule = Rule::new(Effect::DeviceFault(507_015))
        .kernel("memset")
        .from_ns(3 * FILL_NS);
    filled(Mock::builder().fault(rule), 2, |mock, acl, stream| {
        ok(unsafe { (acl.aclrtSynchronizeStream)(stream) });
        let (before, mut memory) = (mock.now_ns(), null_mut());
        assert!(before < 3 * FILL_NS, "{before}");
        ok(unsafe { (acl.aclrtMalloc)(&mut memory, 1 << 20, ACL_MEM_MALLOC_HUGE_FIRST) });
        ok(unsafe { acl.aclrtMemsetAsync.unwrap()(memory, 1 << 20, 1, 1 << 20, stream) });
        assert_eq!(unsafe { (acl.aclrtSynchronizeStream)(stream) }, AclError(507_015));
    });
}

#[test]
fn each_rule_that_never_happened_is_told() {
    let effects = [
        Effect::Return(1),
        Effect::DeviceFault(507_015),
        Effect::Hang,
        Effect::Slow(2_000),
        Effect::CorruptByte,
        Effect::LoseDevice(507_899),
    ];
    for executor in BOTH {
        let mut builder = Mock::builder().executor(executor);
        for effect in effects {
            for rule in [
                Rule::new(effect).function("aclrtMemcpy2dAsync"),
                Rule::new(effect).kernel("no such task").stream(77),
                Rule::new(effect).kernel("no such task").probability(0.5),
                Rule::new(effect).function("aclrtMemsetAsync").skip(5),
                Rule::new(effect).function("aclrtMemsetAsync").from_ns(u64::MAX),
                Rule::new(effect).function("aclrtMemsetAsync").times(0),
            ] {
                builder = builder.fault(rule);
            }
        }
        let mock = filled(builder, 3, |_, acl, stream| {
            ok(unsafe { (acl.aclrtSynchronizeStream)(stream) })
        });
        let told = mock.unfired_faults();
        assert_eq!(told.len(), 36, "{told:#?}");
        for effect in effects {
            let named = |rule: Rule| told.contains(&rule.to_string());
            assert!(
                named(Rule::new(effect).function("aclrtMemsetAsync").skip(5)),
                "{told:#?}"
            );
            assert!(named(Rule::new(effect).kernel("no such task").stream(77)), "{told:#?}");
        }
    }
}

/// Two ranks on a mock with this rule.
fn two_ranks(executor: Executor, rule: Rule) -> Ranks {
    Ranks::of(2, Mock::builder().executor(executor).fault(rule))
}

/// What the sum of the numbers of both is.
const SUM_OF_BOTH: f32 = 3.0;

fn sum(ranks: &Ranks) -> [u32; 2] {
    [0, 1].map(|rank| ranks.all_reduce(rank, F32, SUM).0)
}

fn synchronize(ranks: &Ranks, timeout_ms: i32) -> [i32; 2] {
    [0, 1].map(|rank| {
        ranks.on(rank);
        unsafe { ranks.acl.aclrtSynchronizeStreamWithTimeout.unwrap()(ranks.streams[rank], timeout_ms).0 }
    })
}

// HCCL's codes are its own, and its failures leave ACL's last error alone.
#[test]
fn functions_of_hccl_fail_by_rule() {
    for executor in BOTH {
        let ranks = two_ranks(
            executor,
            Rule::new(Effect::Return(9)).function("HcclAllReduce").times(2),
        );
        let _ = unsafe { (ranks.acl.aclrtGetLastError.unwrap())(ascend_sys::aclrtLastErrLevel(0)) };
        assert_eq!(sum(&ranks), [9, 9], "{executor:?}");
        let last = unsafe { (ranks.acl.aclrtPeekAtLastError.unwrap())(ascend_sys::aclrtLastErrLevel(0)) };
        assert_eq!(last, AclError(0));
        let text = unsafe { (ranks.acl.aclGetRecentErrMsg)() };
        let text = unsafe { CStr::from_ptr(text) }.to_string_lossy();
        assert!(text.contains("HcclAllReduce return 9"), "{text}");
        assert_eq!(sum(&ranks), [0, 0]);
        assert_eq!(synchronize(&ranks, -1), [0, 0]);
        assert_eq!(ranks.values(0)[0], SUM_OF_BOTH);
        assert!(ranks.mock.unfired_faults().is_empty());
    }
    let one_stream = two_ranks(
        Executor::Inline,
        Rule::new(Effect::Return(9))
            .function("HcclAllReduce")
            .stream(2)
            .times(1),
    );
    assert_eq!(sum(&one_stream), [9, 0]);
}

#[test]
fn a_collective_fails_hangs_slows_down_and_is_corrupted() {
    for executor in BOTH {
        let new = |effect| two_ranks(executor, Rule::new(effect).kernel("AllReduce").times(1));
        let failed = new(Effect::DeviceFault(507_013));
        assert_eq!(sum(&failed), [0, 0]);
        assert_eq!(synchronize(&failed, -1), [507_013, 507_013], "{executor:?}");
        let hung = new(Effect::Hang);
        assert_eq!(sum(&hung), [0, 0]);
        assert_eq!(synchronize(&hung, 40), [507_046, 507_046]);
        let corrupted = new(Effect::CorruptByte);
        assert_eq!(sum(&corrupted), [0, 0]);
        assert_eq!(synchronize(&corrupted, -1), [0, 0]);
        assert_eq!(
            [0, 1].map(|rank| corrupted.values(rank)[0].to_bits()),
            [SUM_OF_BOTH.to_bits() ^ 1, SUM_OF_BOTH.to_bits()]
        );
        let lost = new(Effect::LoseDevice(507_899));
        assert_eq!(sum(&lost), [0, 0]);
        // Its device may be gone before the host asks, so nobody sets it again.
        let told = unsafe { (lost.acl.aclrtSynchronizeStream)(lost.streams[0]) };
        assert_eq!(told, AclError(507_899));
        // One rank is slow: the others wait for it.
        let slow = new(Effect::Slow(4_000_000_000));
        assert_eq!(sum(&slow), [0, 0]);
        assert_eq!(synchronize(&slow, 40), [507_046, 507_046]);
        assert_eq!(
            [slow.mock.pending(slow.streams[0]), slow.mock.pending(slow.streams[1])],
            [Some(1), Some(1)]
        );
    }
}
