//! The drop-in library's world: set up from the environment, one for the process, ended at exit.
//!
//! | variable | meaning | default |
//! |---|---|---|
//! | `ASCEND_MOCK_DEVICES` | how many devices, 0 (a host without an NPU) to 64 | 1 |
//! | `ASCEND_MOCK_SOC` | which chip: `ascend910b1` to `b4`, `ascend910_93`, `ascend310p`, `ascend950` | `ascend910b1` |
//! | `ASCEND_MOCK_MEMORY_BYTES` | memory of each device in bytes, to run out of it early | the chip's |
//! | `ASCEND_MOCK_STREAMS` | how many streams a device has, its default stream included, to run out of them early | the chip's: 1984 |
//! | `ASCEND_MOCK_EVENTS` | how many event numbers a device has, likewise | the chip's: 65536 |
//! | `ASCEND_MOCK_STREAM_DEPTH` | how many tasks a stream holds before a call that adds one blocks: about 2013 on hardware; 0 for no limit | 0 |
//! | `ASCEND_MOCK_EXECUTOR` | `threads` or `inline` | `threads` |
//! | `ASCEND_MOCK_STRICT` | `0` or `1`: report what the documentation forbids and the runtime lets pass, each kind once, as the checker's findings are | 0 |
//! | `ASCEND_MOCK_CHECK` | `0` or `1`: follow all calls with the happens-before checker | 0 |
//! | `ASCEND_MOCK_CHECK_THREADS` | `0` or `1`: with the checker, what two threads do is unordered unless one synchronized with the other's work or took over from it (`ascend_mock_hand_over`) | 0 |
//! | `ASCEND_MOCK_FINDINGS` | file that findings are written to at exit instead of stderr | stderr |
//! | `ASCEND_MOCK_FAIL` | `0` or `1`: end the process with status 70 when a race, hazard or deadlock was found, or strict mode noted anything | 0 |
//! | `ASCEND_MOCK_TRACE` | file that a Chrome trace is written to at exit | none |
//! | `ASCEND_MOCK_CALL_LOG` | file that every call is written to, and at exit how often each function was called | none |
//! | `ASCEND_MOCK_LOG` | the lowest level of `aclAppLog` that is written to stderr: `debug`, `info`, `warning`, `error` or `off` | `info` |
//! | `ASCEND_MOCK_FAULTS` | faults to happen on purpose, separated by semicolons: `return 207001 in function aclrtMalloc, after 2, 1 times` | none |
//! | `ASCEND_MOCK_CONFIG` | a JSON file with the other settings: `{"devices": 2, "check": true, "faults": ["hang in task memcpy"]}`; variables win over it | none |
//! | `ASCEND_MOCK_HOST_CALL_NS` | virtual nanoseconds of a call, for `inline` | 1000 |
//! | `ASCEND_MOCK_COPY_NS_PER_MIB` | virtual nanoseconds to copy a mebibyte between host and device, for `inline` | 40000 |
//! | `ASCEND_MOCK_CONTENTION` | how tasks that run together slow each other down, for `inline`: names of what is shared (`cube`, `vector`, `link`, `hbm`, `copy`), `compute=N` and `communication=N` for thousandths that either takes longer beside the other, separated by commas | none |
//! | `ASCEND_MOCK_WORKERS` | how many worker threads there may be, for `threads` | a small multiple of the cores |
//! | `ASCEND_MOCK_HANG_LIMIT_MS` | milliseconds of wall-clock time in which no task runs and no other thread calls, after which a blocked call fails that nothing can end; 0 for never | 60000 |
//! | `ASCEND_MOCK_SEED` | seed of everything random | 0 |
//!
//! A name or value that is not in the table makes `aclInit` fail with 100008; a line on stderr and `aclGetRecentErrMsg` name it, with what may stand
//! there. Keys of the JSON file are the names in small letters without `ASCEND_MOCK_`; switches may be `true` and `false`. Files are written
//! when the process ends by `exit` or a return from `main`. `ASCEND_RT_VISIBLE_DEVICES` works as in the
//! runtime (acl/streams-and-events 13). `HCCL_EXEC_TIMEOUT` and `HCCL_CONNECT_TIMEOUT` are honoured; nonsense in them makes communicators fail
//! with `HCCL_E_PARA`. Mocks that Rust code builds look at none of these.

mod calls;
mod faults;
mod json;
pub(crate) mod log;
mod settings;

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Mutex, Once};

use ascend_sim::order::Class;

use crate::fail::{Fail, Res};
use crate::mock::{Mock, Strictness};
use crate::process::{lock, process};
use crate::world::World;

use settings::Settings;
pub(crate) use settings::Visible;

// 0 before the first call, then 1, or 2 when calls are logged or their places told.
static STARTED: AtomicU8 = AtomicU8::new(0);
static START: Once = Once::new();
// The process was forked: the devices of the parent are not the child's.
static FORKED: AtomicBool = AtomicBool::new(false);
// Findings are to say where the program called from.
static TELLS_PLACES: AtomicBool = AtomicBool::new(false);
static CURRENT: Mutex<Option<(Mock, Settings)>> = Mutex::new(None);

static CALLS: Mutex<Option<calls::CallLog>> = Mutex::new(None);

/// Begins a call of an exported function. The first one sets the drop-in's world up from the environment; its devices are 0, 1, ... when no
/// mock was made before.
#[inline]
pub fn enter(function: &'static str) {
    if STARTED.load(Ordering::Acquire) != 1 {
        enter_slowly(function);
    }
}

/// Sets the drop-in's world up, if that was not done yet.
pub fn ensure() {
    START.call_once(start);
}

#[cold]
fn enter_slowly(function: &'static str) {
    ensure();
    // In a child of a fork another thread of the parent may hold the lock for ever.
    if !is_fork()
        && let Some(log) = &mut *lock(&CALLS)
    {
        log.note(crate::thread::number(), function);
    }
    // What a note or label says is about the next call.
    let says = matches!(function, "ascend_mock_note" | "ascend_mock_label");
    if TELLS_PLACES.load(Ordering::Relaxed)
        && !says
        && let Some(place) = crate::abi::place::of_caller()
    {
        crate::thread::set_place(&place);
    }
}

fn start() {
    let (config, mut settings, visible) = settings::from_environment(std::env::vars_os());
    process().set_visible(visible);
    if let Some(path) = &settings.call_log {
        match calls::CallLog::create(path) {
            Ok(log) => *lock(&CALLS) = Some(log),
            Err(error) => settings.mistakes.push(format!(
                "ASCEND_MOCK_CALL_LOG={} cannot be written: {error}",
                path.display()
            )),
        }
    }
    if let Some(level) = settings.log {
        log::set_lowest(level);
    }
    let logs = settings.call_log.is_some();
    let tells_places = config.policy.is_some();
    TELLS_PLACES.store(tells_places, Ordering::Relaxed);
    if let Some(world) = process().plug(config.devices, |id, first| World::new(id, first, config)) {
        *lock(&CURRENT) = Some((Mock { world }, settings));
    }
    crate::abi::exit::at_exit();
    STARTED.store(if logs || tells_places { 2 } else { 1 }, Ordering::Release);
}

/// Marks the process as a fork: every call fails from now on.
pub(crate) fn note_fork() {
    FORKED.store(true, Ordering::Relaxed);
}

/// Tells whether the process was forked after the first call.
#[inline]
pub(crate) fn is_fork() -> bool {
    FORKED.load(Ordering::Relaxed)
}

/// `aclInit` refuses variables that mean nothing.
pub(crate) fn check_settings() -> Res {
    let current = lock(&CURRENT);
    let Some((_, settings)) = &*current else {
        return Ok(());
    };
    for mistake in &settings.mistakes {
        eprintln!("ascend-mock: {mistake}");
    }
    if settings.mistakes.is_empty() {
        return Ok(());
    }
    for mistake in &settings.mistakes {
        crate::thread::add_text(format!("[simulated] Invalid_Setting (EH0001): {mistake}"));
    }
    Err(Fail::wrapper(100_008, "EH0001"))
}

/// The drop-in's world, if this process has one.
pub(crate) fn world() -> Option<std::sync::Arc<World>> {
    lock(&CURRENT).as_ref().map(|(mock, _)| mock.world.clone())
}

/// The folder that the toolkit around the drop-in library says it is in; `None` for mocks that Rust code builds.
pub(crate) fn home() -> Option<std::path::PathBuf> {
    lock(&CURRENT).as_ref()?;
    std::env::var_os("ASCEND_HOME_PATH").map(Into::into)
}

/// What the checker of the drop-in's world has found so far, and behind that what strict mode noted, as text; `None` when nobody checks and the
/// mock is not strict.
pub(crate) fn findings() -> Option<Vec<String>> {
    let current = lock(&CURRENT);
    let (mock, _) = current.as_ref()?;
    looks(mock).then(|| all_findings(mock))
}

/// Tells whether anything can be found.
fn looks(mock: &Mock) -> bool {
    mock.world.config.policy.is_some() || mock.world.config.strictness == Strictness::Strict
}

fn all_findings(mock: &Mock) -> Vec<String> {
    let noted = mock.misuses().into_iter().map(|misuse| format!("misuse: {misuse}"));
    mock.rendered_findings().into_iter().chain(noted).collect()
}

/// What is to be done when the process ends: files are written, findings told. Gives the exit status to end with, if not the program's own.
pub(crate) fn finish() -> Option<i32> {
    let (mock, settings) = lock(&CURRENT).take()?;
    if let Some(path) = &settings.trace {
        let text = ascend_sim::trace::chrome::to_string(&mock.take_trace());
        if let Err(error) = std::fs::write(path, text) {
            eprintln!(
                "ascend-mock: the trace could not be written to {}: {error}",
                path.display()
            );
        }
    }
    if let Some(log) = lock(&CALLS).take()
        && let Err(error) = log.finish()
    {
        eprintln!("ascend-mock: the call log could not be written: {error}");
    }
    for rule in mock.unfired_faults() {
        eprintln!("ascend-mock: a fault rule never fired: {rule}");
    }
    mock.world.peek(|call| call.finish_check());
    let is_bad = looks(&mock) && tell_findings(&mock, settings.findings.as_deref());
    // Other threads may still be inside of a call: the world stays.
    std::mem::forget(mock);
    (settings.fail && is_bad).then_some(70)
}

/// Writes to a file, or to stderr, what was found; true when any of it is more than a lint.
fn tell_findings(mock: &Mock, path: Option<&Path>) -> bool {
    let texts = all_findings(mock);
    match path {
        Some(path) => {
            if let Err(error) = std::fs::write(path, texts.join("\n")) {
                eprintln!(
                    "ascend-mock: findings could not be written to {}: {error}",
                    path.display()
                );
            }
        }
        None => texts.iter().for_each(|text| eprintln!("{text}")),
    }
    mock.findings().iter().any(|report| report.kind.class() != Class::Lint) || !mock.misuses().is_empty()
}
