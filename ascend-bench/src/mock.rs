//! How fast the mock is: tasks a second through the C interface on both executors, memory of queued tasks, a round trip, idle threads.

use std::ptr::{null, null_mut};
use std::time::{Duration, Instant};

use ascend_mock::{Executor, Mock};
use ascend_sim::order::{Action, Policy};
use ascend_sys::{ACL_MEM_MALLOC_HUGE_FIRST, FnTable, aclrtEvent, aclrtFuncHandle, aclrtStream};

use crate::reference::{hand_over_ns, uncontended_mutex_ns};
use crate::report::Row;

/// Measures; `quick` keeps queues at 10^6.
pub(crate) fn run(quick: bool) -> Vec<Row> {
    let mut rows = Vec::new();
    rows.push(streamed(Executor::Inline, 1_000_000, "mock.inline.launches"));
    rows.push(pairs(1_000_000));
    // What queues and segments hold is read off what the process holds: first what leaves little free memory behind.
    for size in [10_000, 100_000, 1_000_000] {
        rows.extend(queued(size));
    }
    rows.extend(checking(1_000_000));
    rows.extend(checked_for_long(quick));
    if !quick {
        rows.extend(queued(10_000_000));
    }
    rows.push(streamed(Executor::Threads, 300_000, "mock.threads.launches"));
    rows.push(round_trip());
    rows.push(idle());
    rows.extend(objects());
    rows
}

/// A mock with a stream and an empty kernel.
struct Bench {
    mock: Mock,
    acl: FnTable,
    stream: aclrtStream,
    function: aclrtFuncHandle,
}

impl Bench {
    fn new(executor: Executor) -> Bench {
        Bench::with(Mock::builder().executor(executor))
    }

    fn with(builder: ascend_mock::MockBuilder) -> Bench {
        let mock = builder
            .record_trace(false)
            .host_call_ns(100)
            .kernel::<(u64,)>("empty", |_, _| ())
            .kernel_cost("empty", |_| {
                ascend_sim::task::Cost::new(50, ascend_sim::task::Demand::NONE)
            })
            .build();
        let acl = mock.table();
        let (mut stream, mut binary, mut function) = (null_mut(), null_mut(), null_mut());
        let text = b"ascend-mock-kernels";
        let load = acl.aclrtBinaryLoadFromData.expect("the mock has it");
        let find = acl.aclrtBinaryGetFunction.expect("the mock has it");
        // SAFETY: the ordinal is the mock's own.
        check(unsafe { (acl.aclrtSetDevice)(mock.first_device()) });
        // SAFETY: the output is valid.
        check(unsafe { (acl.aclrtCreateStream)(&mut stream) });
        // SAFETY: data and output are valid.
        check(unsafe { load(text.as_ptr().cast(), text.len(), null(), &mut binary) });
        // SAFETY: name and output are valid.
        check(unsafe { find(binary, c"empty".as_ptr(), &mut function) });
        Bench {
            mock,
            acl,
            stream,
            function,
        }
    }

    fn launch(&self) {
        let mut word = [1_u64];
        let launch = self.acl.aclrtLaunchKernelWithHostArgs.expect("the mock has it");
        // SAFETY: eight bytes of arguments, as the kernel declares.
        check(unsafe {
            launch(
                self.function,
                1,
                self.stream,
                null_mut(),
                word.as_mut_ptr().cast(),
                8,
                null_mut(),
                0,
            )
        });
    }

    fn synchronize(&self) {
        // SAFETY: the stream lives.
        check(unsafe { (self.acl.aclrtSynchronizeStream)(self.stream) });
    }

    fn event(&self) -> aclrtEvent {
        let mut event = null_mut();
        let create = self.acl.aclrtCreateEventExWithFlag.expect("the mock has it");
        // SAFETY: the output is valid.
        check(unsafe { create(&mut event, 1) });
        event
    }
}

fn check(status: ascend_sys::AclError) {
    assert!(status.is_success(), "{status:?}");
}

fn per_second(count: usize, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

/// Launches one after the other, with a synchronize every thousand: the median of five runs.
fn streamed(executor: Executor, count: usize, name: &str) -> Row {
    let run = |_| {
        let bench = Bench::new(executor);
        let begin = Instant::now();
        for _ in 0..count / 1_000 {
            for _ in 0..1_000 {
                bench.launch();
            }
            bench.synchronize();
        }
        per_second(count, begin.elapsed())
    };
    let mutex = 1e9 / uncontended_mutex_ns();
    Row::new(name, median((0..5).map(run)), "tasks/s").beside("an uncontended mutex, locked and unlocked", mutex)
}

fn median(runs: impl Iterator<Item = f64>) -> f64 {
    let mut runs: Vec<f64> = runs.collect();
    runs.sort_by(f64::total_cmp);
    runs[runs.len() / 2]
}

/// What the checker adds to a fill on the inline executor: nanoseconds an item without and with it, medians of five runs that take turns.
fn checking(count: usize) -> Vec<Row> {
    let run = |is_checked: bool| {
        let builder = Mock::builder();
        let builder = if is_checked {
            builder.check(Policy::all(Action::Collect))
        } else {
            builder
        };
        let bench = Bench::with(builder);
        let mut buffer = null_mut();
        // SAFETY: the output is valid.
        check(unsafe { (bench.acl.aclrtMalloc)(&mut buffer, 64, ACL_MEM_MALLOC_HUGE_FIRST) });
        let fill = bench.acl.aclrtMemsetAsync.expect("the mock has it");
        let begin = Instant::now();
        for _ in 0..count / 1_000 {
            for _ in 0..1_000 {
                // SAFETY: the memory has 64 bytes and is never freed.
                check(unsafe { fill(buffer, 64, 1, 64, bench.stream) });
            }
            bench.synchronize();
        }
        begin.elapsed().as_secs_f64() * 1e9 / count as f64
    };
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..5 {
        times[0].push(run(false));
        times[1].push(run(true));
    }
    let [off, on] = times.map(|times| median(times.into_iter()));
    vec![
        Row::new("mock.inline.fill", off, "ns/item"),
        Row::new("mock.inline.fill.checked", on, "ns/item").beside("unchecked", off),
    ]
}

/// Memory of a long checked run, and of what it keeps of memory that is in use.
fn checked_for_long(quick: bool) -> Vec<Row> {
    const BUFFERS: usize = 10_000;
    const FEW: usize = 100_000;
    let many = if quick { 1_000_000 } else { 20_000_000 };
    // Each buffer is filled on one stream and, behind an event, on another; then the host synchronizes. Four items a buffer.
    let run = |is_checked: bool, many: usize| {
        let builder = Mock::builder();
        let bench = Bench::with(if is_checked {
            builder.check(Policy::all(Action::Collect))
        } else {
            builder
        });
        let mut other = null_mut();
        // SAFETY: the output is valid.
        check(unsafe { (bench.acl.aclrtCreateStream)(&mut other) });
        let event = bench.event();
        let fill = bench.acl.aclrtMemsetAsync.expect("the mock has it");
        let mut buffers = Vec::new();
        for _ in 0..BUFFERS {
            let mut buffer = null_mut();
            // SAFETY: the output is valid.
            check(unsafe { (bench.acl.aclrtMalloc)(&mut buffer, 64, ACL_MEM_MALLOC_HUGE_FIRST) });
            buffers.push(buffer);
        }
        let mut done = 0;
        let mut until = |bound: usize| {
            while done < bound {
                for buffer in &buffers {
                    // SAFETY: the memory has 64 bytes and is never freed.
                    check(unsafe { fill(*buffer, 64, 1, 64, bench.stream) });
                    // SAFETY: event and stream live.
                    check(unsafe { (bench.acl.aclrtRecordEvent)(event, bench.stream) });
                    // SAFETY: as above.
                    check(unsafe { (bench.acl.aclrtStreamWaitEvent)(other, event) });
                    // SAFETY: the memory has 64 bytes and is never freed.
                    check(unsafe { fill(*buffer, 64, 2, 64, other) });
                }
                done += 4 * buffers.len();
                bench.synchronize();
                // SAFETY: the stream lives.
                check(unsafe { (bench.acl.aclrtSynchronizeStream)(other) });
            }
            resident_bytes()
        };
        let early = until(FEW);
        (early, until(many))
    };
    let before = resident_bytes();
    let (unchecked, _) = run(false, FEW);
    let (early, late) = run(true, many);
    vec![
        Row::new("mock.checked.resident", late as f64, "bytes").beside(format!("after {FEW} items"), early as f64),
        Row::new("mock.checked.items", many as f64, "items"),
        Row::new(
            "mock.checked.segment",
            early.saturating_sub(unchecked) as f64 / BUFFERS as f64,
            "bytes/live segment",
        ),
        Row::new(
            "mock.unchecked.buffer",
            unchecked.saturating_sub(before) as f64 / BUFFERS as f64,
            "bytes/buffer",
        ),
    ]
}

/// Record and wait on two streams, inline.
fn pairs(count: usize) -> Row {
    let bench = Bench::new(Executor::Inline);
    let mut other = null_mut();
    // SAFETY: the output is valid.
    check(unsafe { (bench.acl.aclrtCreateStream)(&mut other) });
    let event = bench.event();
    let begin = Instant::now();
    for _ in 0..count {
        // SAFETY: event and stream live.
        check(unsafe { (bench.acl.aclrtRecordEvent)(event, bench.stream) });
        // SAFETY: as above.
        check(unsafe { (bench.acl.aclrtStreamWaitEvent)(other, event) });
    }
    bench.synchronize();
    Row::new("mock.inline.record_wait", per_second(count, begin.elapsed()), "pairs/s")
}

/// Fills on a held device, then lets it go: speed, and memory of a queued task.
fn queued(count: usize) -> Vec<Row> {
    let bench = Bench::new(Executor::Inline);
    bench.mock.hold_device(0);
    // Fills: tasks without arguments of their own, so that the queue is what is measured.
    let mut buffer = null_mut();
    // SAFETY: the output is valid.
    check(unsafe { (bench.acl.aclrtMalloc)(&mut buffer, 64, ACL_MEM_MALLOC_HUGE_FIRST) });
    let fill = bench.acl.aclrtMemsetAsync.expect("the mock has it");
    let before = resident_bytes();
    let begin = Instant::now();
    for _ in 0..count {
        // SAFETY: the buffer has 64 bytes.
        check(unsafe { fill(buffer, 64, 1, 64, bench.stream) });
    }
    let after = resident_bytes();
    bench.mock.release_device(0);
    bench.synchronize();
    let time = begin.elapsed();
    vec![
        Row::new(
            format!("mock.inline.queued.{count}"),
            per_second(count, time),
            "tasks/s",
        ),
        Row::new(
            format!("mock.inline.queued.{count}.bytes"),
            after.saturating_sub(before) as f64 / count as f64,
            "bytes/task",
        ),
    ]
}

fn resident_bytes() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = text
        .split_whitespace()
        .nth(1)
        .and_then(|pages| pages.parse::<u64>().ok());
    pages.unwrap_or(0) * 4_096
}

/// Record on one stream, wait on another, synchronize that one: with worker threads, beside a hand-over there and back.
fn round_trip() -> Row {
    const ROUNDS: usize = 20_000;
    let bench = Bench::new(Executor::Threads);
    let mut other = null_mut();
    // SAFETY: the output is valid.
    check(unsafe { (bench.acl.aclrtCreateStream)(&mut other) });
    let event = bench.event();
    let begin = Instant::now();
    for _ in 0..ROUNDS {
        bench.launch();
        // SAFETY: event and streams live.
        check(unsafe { (bench.acl.aclrtRecordEvent)(event, bench.stream) });
        // SAFETY: as above.
        check(unsafe { (bench.acl.aclrtStreamWaitEvent)(other, event) });
        // SAFETY: as above.
        check(unsafe { (bench.acl.aclrtSynchronizeStream)(other) });
    }
    let own = begin.elapsed().as_nanos() as f64 / ROUNDS as f64;
    Row::new("mock.threads.launch_record_wait_synchronize", own, "ns")
        .beside("condition variable, there and back", hand_over_ns())
}

/// CPU time of the process while worker threads exist and have nothing to do.
fn idle() -> Row {
    let bench = Bench::new(Executor::Threads);
    bench.launch();
    bench.synchronize();
    let before = cpu_ticks();
    std::thread::sleep(Duration::from_secs(1));
    Row::new("mock.threads.idle", (cpu_ticks() - before) as f64, "CPU ticks in 1 s")
}

fn cpu_ticks() -> u64 {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest = text.rsplit(')').next().unwrap_or_default();
    rest.split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|ticks| ticks.parse::<u64>().ok())
        .sum()
}

/// As many streams and events as a device has, alive at once.
fn objects() -> Vec<Row> {
    let bench = Bench::new(Executor::Inline);
    let begin = Instant::now();
    let mut streams = 0_usize;
    loop {
        let mut stream = null_mut();
        // SAFETY: the output is valid.
        if !unsafe { (bench.acl.aclrtCreateStream)(&mut stream) }.is_success() {
            break;
        }
        streams += 1;
    }
    let stream_time = begin.elapsed();
    let begin = Instant::now();
    let mut events = 0_usize;
    let create = bench.acl.aclrtCreateEventWithFlag.expect("the mock has it");
    loop {
        let mut event = null_mut();
        // SAFETY: the output is valid.
        if !unsafe { create(&mut event, 1) }.is_success() {
            break;
        }
        events += 1;
    }
    let mut buffer = null_mut();
    // Memory is paid for where it is touched only.
    let before = resident_bytes();
    // SAFETY: the output is valid.
    check(unsafe { (bench.acl.aclrtMalloc)(&mut buffer, 32 << 30, ACL_MEM_MALLOC_HUGE_FIRST) });
    vec![
        Row::new("mock.streams.alive", streams as f64, "streams"),
        Row::new(
            "mock.streams.create",
            stream_time.as_nanos() as f64 / streams.max(1) as f64,
            "ns",
        ),
        Row::new("mock.events.alive", events as f64, "events"),
        Row::new(
            "mock.events.create",
            begin.elapsed().as_nanos() as f64 / events.max(1) as f64,
            "ns",
        ),
        Row::new(
            "mock.memory.32GiB.untouched",
            resident_bytes().saturating_sub(before) as f64,
            "bytes",
        ),
    ]
}
