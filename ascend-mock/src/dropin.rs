//! The drop-in library's world: set up from the environment, one for the process, ended at exit.
//!
//! | variable | meaning | default |
//! |---|---|---|
//! | `ASCEND_MOCK_DEVICES` | how many devices, 1 to 64 | 1 |
//! | `ASCEND_MOCK_SOC` | which chip: `ascend910b1` to `b4`, `ascend910_93`, `ascend310p`, `ascend950` | `ascend910b1` |
//! | `ASCEND_MOCK_EXECUTOR` | `threads` or `inline` | `threads` |
//! | `ASCEND_MOCK_STRICT` | `0` or `1`: report what the documentation forbids and the runtime lets pass | 0 |
//! | `ASCEND_MOCK_CHECK` | `0` or `1`: follow all calls with the happens-before checker | 0 |
//! | `ASCEND_MOCK_FINDINGS` | file that findings are written to at exit instead of stderr | stderr |
//! | `ASCEND_MOCK_FAIL` | `0` or `1`: end the process with status 70 when a race, hazard or deadlock was found | 0 |
//! | `ASCEND_MOCK_TRACE` | file that a Chrome trace is written to at exit | none |
//! | `ASCEND_MOCK_CALL_LOG` | file that every call is written to, and at exit how often each function was called | none |
//! | `ASCEND_MOCK_FAULTS` | faults to happen on purpose, separated by semicolons: `return 207001 in function aclrtMalloc, after 2, 1 times` | none |
//! | `ASCEND_MOCK_CONFIG` | a JSON file with the other settings: `{"devices": 2, "check": true, "faults": ["hang in task memcpy"]}`; variables win over it | none |
//! | `ASCEND_MOCK_HOST_CALL_NS` | virtual nanoseconds of a call, for `inline` | 1000 |
//! | `ASCEND_MOCK_SEED` | seed of everything random | 0 |
//!
//! A name or value that is not in the table makes `aclInit` fail with 100008; a line on stderr and `aclGetRecentErrMsg` name it. Files are written
//! when the process ends by `exit` or a return from `main`. `ASCEND_RT_VISIBLE_DEVICES` works as in the
//! runtime (acl/streams-and-events 13). Mocks that Rust code builds look at none of these.

mod calls;
mod faults;
mod json;

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
use std::sync::{Mutex, Once};

use ascend_sim::order::{Action, Class, Policy};

use crate::fail::{Fail, Res};
use crate::mock::{Config, Executor, Mock, Strictness};
use crate::process::{lock, process};
use crate::profile::Profile;
use crate::world::World;

/// What the environment asks for.
#[derive(Clone, Debug, Default)]
struct Settings {
    trace: Option<PathBuf>,
    findings: Option<PathBuf>,
    call_log: Option<PathBuf>,
    fail: bool,
    /// Variables that mean nothing.
    mistakes: Vec<String>,
}

// 0 before the first call, then 1, or 2 when calls are logged.
static STARTED: AtomicU8 = AtomicU8::new(0);
static START: Once = Once::new();
// The process was forked: the devices of the parent are not the child's.
static FORKED: AtomicBool = AtomicBool::new(false);
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
}

fn start() {
    let (config, mut settings, visible) = from_environment(std::env::vars_os());
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
    let logs = settings.call_log.is_some();
    if let Some(world) = process().plug(config.devices, |id, first| World::new(id, first, config)) {
        *lock(&CURRENT) = Some((Mock { world }, settings));
    }
    crate::abi::exit::at_exit();
    STARTED.store(if logs { 2 } else { 1 }, Ordering::Release);
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

/// What the checker of the drop-in's world has found so far, as text; `None` when nobody checks.
pub(crate) fn findings() -> Option<Vec<String>> {
    let current = lock(&CURRENT);
    let (mock, _) = current.as_ref()?;
    mock.world.config.policy.as_ref()?;
    Some(mock.rendered_findings())
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
    let checked = mock.world.config.policy.is_some();
    mock.world.peek(|call| call.finish_check());
    let texts = mock.rendered_findings();
    match &settings.findings {
        Some(path) if checked => {
            if let Err(error) = std::fs::write(path, texts.join("\n")) {
                eprintln!(
                    "ascend-mock: findings could not be written to {}: {error}",
                    path.display()
                );
            }
        }
        _ => texts.iter().for_each(|text| eprintln!("{text}")),
    }
    let bad = mock.findings().iter().any(|report| report.kind.class() != Class::Lint);
    // Other threads may still be inside of a call: the world stays.
    std::mem::forget(mock);
    (settings.fail && bad).then_some(70)
}

/// A list of visible devices: the numbers, or that the list is wrong as a whole.
pub(crate) type Visible = Option<Result<Vec<u32>, ()>>;

fn from_environment(variables: impl Iterator<Item = (OsString, OsString)>) -> (Config, Settings, Visible) {
    let mut config = Config {
        executor: Executor::Threads,
        strictness: Strictness::Faithful,
        trace: false,
        ..Config::default()
    };
    let mut settings = Settings::default();
    let mut visible = None;
    let mut given: Vec<(String, String, String)> = Vec::new();
    for (name, value) in variables {
        let Some(name) = name.to_str() else { continue };
        if name == "ASCEND_RT_VISIBLE_DEVICES" {
            visible = value.to_str().map(str::to_owned);
        } else if let Some(key) = name.strip_prefix("ASCEND_MOCK_") {
            match value.to_str() {
                Some(value) => given.push((key.to_owned(), value.to_owned(), name.to_owned())),
                None => settings.mistakes.push(format!("{name} is not UTF-8")),
            }
        }
    }
    if let Some(at) = given.iter().position(|(key, ..)| key == "CONFIG") {
        let (_, path, _) = given.remove(at);
        let read = std::fs::read_to_string(&path).map_err(|error| error.to_string());
        match read.and_then(|text| json::settings(&text)) {
            Ok(pairs) => {
                let named = pairs.into_iter().map(|(key, value)| {
                    let name = format!("{path}: {}", key.to_lowercase());
                    (key, value, name)
                });
                // First, so that the variables win.
                given = named.chain(given).collect();
            }
            Err(error) => settings
                .mistakes
                .push(format!("ASCEND_MOCK_CONFIG={path} cannot be used: {error}")),
        }
    }
    for (key, value, name) in &given {
        if let Err(wanted) = apply(key, value, &mut config, &mut settings) {
            settings
                .mistakes
                .push(format!("{name}={value} is not understood: {wanted}"));
        }
    }
    let visible = visible.map(|text| parse_visible(&text, config.devices));
    if let Some(Ok(list)) = &visible {
        config.devices = u32::try_from(list.len()).unwrap_or(0);
    }
    (config, settings, visible)
}

fn apply(key: &str, value: &str, config: &mut Config, settings: &mut Settings) -> Result<(), String> {
    match key {
        "DEVICES" => {
            let devices = value.parse().ok().filter(|devices| (1..=64).contains(devices));
            config.devices = devices.ok_or("give a number from 1 to 64")?;
        }
        "SOC" => config.profile = Profile::find(value).ok_or("give a chip such as ascend910b1")?.clone(),
        "EXECUTOR" => {
            config.executor = match value {
                "threads" => Executor::Threads,
                "inline" => Executor::Inline,
                _ => return Err("give threads or inline".to_owned()),
            };
        }
        "STRICT" => {
            config.strictness = if switch(value)? {
                Strictness::Strict
            } else {
                Strictness::Faithful
            };
        }
        "CHECK" => config.policy = switch(value)?.then(|| Policy::all(Action::Collect)),
        "FAIL" => settings.fail = switch(value)?,
        "FAULTS" => config.faults = faults::rules(value)?,
        "CALL_LOG" => settings.call_log = Some(PathBuf::from(value)),
        "FINDINGS" => settings.findings = Some(PathBuf::from(value)),
        "TRACE" => {
            settings.trace = Some(PathBuf::from(value));
            config.trace = true;
        }
        "HOST_CALL_NS" => config.host_call_ns = value.parse().map_err(|_| "give a number of nanoseconds")?,
        "SEED" => config.seed = value.parse().map_err(|_| "give a number")?,
        _ => return Err("there is no such variable".to_owned()),
    }
    Ok(())
}

fn switch(value: &str) -> Result<bool, &'static str> {
    match value {
        "0" => Ok(false),
        "1" => Ok(true),
        _ => Err("give 0 or 1"),
    }
}

/// Ascending numbers; reading stops at the first bad one (acl/streams-and-events 13).
fn parse_visible(text: &str, devices: u32) -> Result<Vec<u32>, ()> {
    let mut list: Vec<u32> = Vec::new();
    for token in text.split(',') {
        let Some(number) = token.parse::<u32>().ok().filter(|number| *number < devices) else {
            break;
        };
        if list.last().is_some_and(|last| *last >= number) {
            return Err(());
        }
        list.push(number);
    }
    if list.is_empty() { Err(()) } else { Ok(list) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> (Config, Settings, Visible) {
        from_environment(
            pairs
                .iter()
                .map(|(name, value)| (OsString::from(name), OsString::from(value))),
        )
    }

    // acl/streams-and-events 13 and assertion 30 of section 19.
    #[test]
    fn visible_devices_are_read_up_to_the_first_bad_token() {
        assert_eq!(parse_visible("1,3,8", 8), Ok(vec![1, 3]));
        assert_eq!(parse_visible("1, 2,3", 8), Ok(vec![1]));
        assert_eq!(parse_visible("3,1", 8), Err(()));
        assert_eq!(parse_visible("1,1", 8), Err(()));
        assert_eq!(parse_visible("", 8), Err(()));
    }

    #[test]
    fn a_typo_is_a_mistake_and_not_ignored() {
        let (config, settings, _) = read(&[("ASCEND_MOCK_DEVICES", "4"), ("ASCEND_MOCK_CHECK", "1"), ("HOME", "/")]);
        assert_eq!(
            (config.devices, config.policy.is_some(), settings.mistakes.len()),
            (4, true, 0)
        );
        let (_, settings, _) = read(&[("ASCEND_MOCK_DEVICE", "4"), ("ASCEND_MOCK_STRICT", "yes")]);
        assert_eq!(settings.mistakes.len(), 2);
    }
}
