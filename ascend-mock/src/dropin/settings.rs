//! What the variables `ASCEND_MOCK_*` and the file that one of them names ask for.

use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;

use ascend_sim::clock::Contention;
use ascend_sim::order::{Action, Policy};

use super::{faults, json, log};
use crate::mock::{Config, Executor, Strictness};
use crate::profile::Profile;

/// What the environment asks for beside the world's configuration.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    pub(super) trace: Option<PathBuf>,
    pub(super) findings: Option<PathBuf>,
    pub(super) call_log: Option<PathBuf>,
    pub(super) fail: bool,
    /// The lowest level of the program's own lines that is written.
    pub(super) log: Option<u32>,
    streams: Option<u32>,
    stream_depth: Option<u32>,
    events: Option<u32>,
    /// Variables that mean nothing.
    pub(super) mistakes: Vec<String>,
}

/// A list of visible devices: the numbers, or that the list is wrong as a whole.
pub(crate) type Visible = Option<Result<Vec<u32>, ()>>;

/// The names that [`apply`] knows.
const NAMES: &[&str] = &[
    "DEVICES",
    "SOC",
    "MEMORY_BYTES",
    "STREAMS",
    "EVENTS",
    "STREAM_DEPTH",
    "EXECUTOR",
    "STRICT",
    "CHECK",
    "CHECK_THREADS",
    "FINDINGS",
    "FAIL",
    "TRACE",
    "CALL_LOG",
    "LOG",
    "FAULTS",
    "HOST_CALL_NS",
    "COPY_NS_PER_MIB",
    "CONTENTION",
    "WORKERS",
    "HANG_LIMIT_MS",
    "SEED",
];

/// A setting that was given: its name, its value, and where it was read.
struct Given {
    key: String,
    value: String,
    shown: String,
    in_file: bool,
}

/// Reads all variables; those that mean nothing are told among the mistakes.
pub(super) fn from_environment(variables: impl Iterator<Item = (OsString, OsString)>) -> (Config, Settings, Visible) {
    let mut config = Config {
        executor: Executor::Threads,
        strictness: Strictness::Faithful,
        trace: false,
        // Programs nobody wrote for a simulation may be silent for a while: their threads do more than call the runtime.
        hang_limit: Some(Duration::from_secs(60)),
        ..Config::default()
    };
    let mut settings = Settings::default();
    let mut visible = None;
    let mut given: Vec<Given> = Vec::new();
    for (name, value) in variables {
        let Some(name) = name.to_str() else { continue };
        if name == "ASCEND_RT_VISIBLE_DEVICES" {
            visible = value.to_str().map(str::to_owned);
        } else if name.starts_with("HCCL_") {
            crate::calls::hccl_config::read_variable(name, &value.to_string_lossy(), &mut config);
        } else if let Some(key) = name.strip_prefix("ASCEND_MOCK_") {
            match value.to_str() {
                Some(value) => given.push(Given {
                    key: key.to_owned(),
                    value: value.to_owned(),
                    shown: name.to_owned(),
                    in_file: false,
                }),
                None => settings.mistakes.push(format!("{name} is not UTF-8")),
            }
        }
    }
    if let Some(at) = given.iter().position(|given| given.key == "CONFIG") {
        let path = given.remove(at).value;
        let read = std::fs::read_to_string(&path).map_err(|error| error.to_string());
        match read.and_then(|text| json::settings(&text)) {
            Ok(pairs) => {
                let named = pairs.into_iter().map(|(key, value)| Given {
                    shown: format!("{path}: {key}"),
                    // Capitals become small letters and are no key, so that there are not two keys for one setting.
                    key: key.chars().map(swap_case).collect(),
                    value,
                    in_file: true,
                });
                // First, so that the variables win.
                given = named.chain(given).collect();
            }
            Err(error) => settings
                .mistakes
                .push(format!("ASCEND_MOCK_CONFIG={path} cannot be used: {error}")),
        }
    }
    for Given {
        key,
        value,
        shown,
        in_file,
    } in &given
    {
        if !NAMES.contains(&key.as_str()) {
            settings.mistakes.push(unknown(shown, *in_file));
        } else if let Err(wanted) = apply(key, value, &mut config, &mut settings) {
            settings
                .mistakes
                .push(format!("{shown}={value} is not understood: {wanted}"));
        }
    }
    let profile = &mut config.profile;
    profile.streams = settings.streams.unwrap_or(profile.streams);
    profile.stream_depth = settings.stream_depth.unwrap_or(profile.stream_depth);
    profile.events = settings.events.unwrap_or(profile.events);
    // The list is read only if there are devices.
    let visible = visible.filter(|_| config.devices > 0);
    let visible = visible.map(|text| parse_visible(&text, config.devices));
    if let Some(Ok(list)) = &visible {
        config.devices = u32::try_from(list.len()).unwrap_or(0);
    }
    (config, settings, visible)
}

/// Says that there is no setting of a name, and which there are.
fn unknown(shown: &str, in_file: bool) -> String {
    let names: Vec<String> = NAMES
        .iter()
        .map(|name| match in_file {
            true => name.to_lowercase(),
            false => format!("ASCEND_MOCK_{name}"),
        })
        .collect();
    let (what, more) = match in_file {
        true => ("key", ""),
        false => ("variable", ", ASCEND_MOCK_CONFIG"),
    };
    format!("{shown}: there is no such {what}; there are {}{more}", names.join(", "))
}

fn apply(key: &str, value: &str, config: &mut Config, settings: &mut Settings) -> Result<(), String> {
    match key {
        "DEVICES" => config.devices = small(value, 0..=64)?,
        "SOC" => {
            config.profile = Profile::find(value).ok_or_else(chips)?.clone();
        }
        "MEMORY_BYTES" => config.memory_bytes = Some(number(value, 1..=u64::MAX)?),
        // Two of them are the runtime's own and the default stream.
        "STREAMS" => settings.streams = Some(small(value, 3..=65_536)?),
        "STREAM_DEPTH" => settings.stream_depth = Some(small(value, 0..=1_048_576)?),
        "EVENTS" => settings.events = Some(small(value, 1..=1_048_576)?),
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
        "CHECK_THREADS" => config.checks_threads = switch(value)?,
        "FAIL" => settings.fail = switch(value)?,
        "FAULTS" => config.faults = faults::rules(value)?,
        "CALL_LOG" => settings.call_log = Some(path(value)?),
        "LOG" => {
            let level = log::LEVELS.iter().chain(&["off"]).position(|name| *name == value);
            let level = level.ok_or_else(|| format!("give {} or off", log::LEVELS.join(", ")))?;
            settings.log = u32::try_from(level).ok();
        }
        "FINDINGS" => settings.findings = Some(path(value)?),
        "TRACE" => {
            settings.trace = Some(path(value)?);
            config.trace = true;
        }
        "HOST_CALL_NS" => config.host_call_ns = number(value, 0..=u64::MAX)?,
        "COPY_NS_PER_MIB" => config.copy_ns_per_mib = number(value, 0..=u64::MAX)?,
        "CONTENTION" => config.contention = contention(value)?,
        "WORKERS" => config.worker_limit = small(value, 1..=1_024)?,
        "HANG_LIMIT_MS" => {
            let limit = number(value, 0..=u64::MAX)?;
            config.hang_limit = (limit > 0).then(|| Duration::from_millis(limit));
        }
        "SEED" => config.seed = number(value, 0..=u64::MAX)?,
        _ => return Err("there is no such setting".to_owned()),
    }
    Ok(())
}

/// A whole number within limits.
fn number(value: &str, limits: RangeInclusive<u64>) -> Result<u64, String> {
    let (least, most) = (*limits.start(), *limits.end());
    let found = value.parse().ok().filter(|found| limits.contains(found));
    found.ok_or_else(|| match most {
        u64::MAX => format!("give a whole number, {least} or more"),
        _ => format!("give a whole number from {least} to {most}"),
    })
}

/// The same for what fits 32 bits.
fn small(value: &str, limits: RangeInclusive<u32>) -> Result<u32, String> {
    let found = number(value, u64::from(*limits.start())..=u64::from(*limits.end()))?;
    u32::try_from(found).map_err(|error| error.to_string())
}

fn swap_case(c: char) -> char {
    if c.is_ascii_uppercase() {
        c.to_ascii_lowercase()
    } else {
        c.to_ascii_uppercase()
    }
}

fn chips() -> String {
    let names = "ascend910b1, ascend910b2, ascend910b3, ascend910b4, ascend910_93, ascend310p or ascend950";
    format!("give {names}")
}

fn path(value: &str) -> Result<PathBuf, String> {
    if value.is_empty() {
        return Err("give the path of a file".to_owned());
    }
    Ok(PathBuf::from(value))
}

/// What is shared, and how much longer work takes beside work of the other kind.
fn contention(value: &str) -> Result<Contention, String> {
    const WANTED: &str = "give names of what is shared (cube, vector, link, hbm, copy), compute=N or communication=N, separated by commas";
    let mut all = Contention::default();
    for word in value.split(',') {
        let (name, thousandths) = word.split_once('=').unwrap_or((word, ""));
        let penalty = || small(thousandths, 0..=1_000_000).map_err(|_| WANTED);
        match name {
            "cube" if thousandths.is_empty() => all.share_cube = true,
            "vector" if thousandths.is_empty() => all.share_vector = true,
            "link" if thousandths.is_empty() => all.share_link = true,
            "hbm" if thousandths.is_empty() => all.share_hbm = true,
            "copy" if thousandths.is_empty() => all.share_copy = true,
            "compute" => all.compute_penalty_thousandths = penalty()?,
            "communication" => all.communication_penalty_thousandths = penalty()?,
            _ => return Err(WANTED.to_owned()),
        }
    }
    Ok(all)
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
        // A sign is no digit.
        let number = token
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| token.parse::<u32>());
        let Some(number) = number.and_then(Result::ok).filter(|number| *number < devices) else {
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

    fn read_file(name: &str, text: &str) -> (Config, Settings) {
        let path = std::env::temp_dir().join(format!("ascend-settings-{}-{name}.json", std::process::id()));
        std::fs::write(&path, text).expect("a file that can be written");
        let (config, settings, _) = read(&[("ASCEND_MOCK_CONFIG", &path.to_string_lossy())]);
        std::fs::remove_file(path).expect("the file is there");
        (config, settings)
    }

    // acl/streams-and-events 13 and assertion 30 of section 19.
    #[test]
    fn visible_devices_are_read_up_to_the_first_bad_token() {
        assert_eq!(parse_visible("1,3,8", 8), Ok(vec![1, 3]));
        assert_eq!(parse_visible("1, 2,3", 8), Ok(vec![1]));
        assert_eq!(parse_visible("3,1", 8), Err(()));
        assert_eq!(parse_visible("1,1", 8), Err(()));
        assert_eq!(parse_visible("", 8), Err(()));
        assert_eq!(parse_visible("0,+1", 8), Ok(vec![0]));
        assert_eq!(parse_visible("+1", 8), Err(()));
    }

    // acl/streams-and-events 13, D15: without devices the list is not looked at.
    #[test]
    fn visible_devices_are_read_only_if_devices_exist() {
        let (config, _, visible) = read(&[("ASCEND_MOCK_DEVICES", "0"), ("ASCEND_RT_VISIBLE_DEVICES", "0")]);
        assert_eq!((config.devices, visible), (0, None));
    }

    /// A value that each setting takes, and one that it does not.
    const VALUES: &[(&str, &str, &str)] = &[
        ("DEVICES", "4", "65"),
        ("SOC", "ascend310p", "h100"),
        ("MEMORY_BYTES", "1048576", "1 GiB"),
        ("STREAMS", "16", "2"),
        ("EVENTS", "100", "-1"),
        ("STREAM_DEPTH", "2013", "all"),
        ("EXECUTOR", "inline", "thread"),
        ("STRICT", "1", "yes"),
        ("CHECK", "1", "true"),
        ("CHECK_THREADS", "1", "all"),
        ("FINDINGS", "findings.txt", ""),
        ("FAIL", "0", "2"),
        ("TRACE", "trace.json", ""),
        ("CALL_LOG", "calls.txt", ""),
        ("LOG", "off", "fatal"),
        ("FAULTS", "hang in task memcpy", "explode"),
        ("HOST_CALL_NS", "0", "1us"),
        ("COPY_NS_PER_MIB", "50000", "fast"),
        ("CONTENTION", "cube,hbm,compute=250", "cubes"),
        ("WORKERS", "2", "0"),
        ("HANG_LIMIT_MS", "0", "never"),
        ("SEED", "18446744073709551615", "0x10"),
    ];

    #[test]
    fn every_setting_takes_its_values_and_refuses_others() {
        assert_eq!(VALUES.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), NAMES);
        for (name, good, bad) in VALUES {
            let variable = format!("ASCEND_MOCK_{name}");
            let (_, settings, _) = read(&[(&variable, good)]);
            assert!(settings.mistakes.is_empty(), "{:?}", settings.mistakes);
            let (_, settings, _) = read(&[(&variable, bad)]);
            let told = format!("{variable}={bad} is not understood: ");
            assert!(
                settings.mistakes.len() == 1 && settings.mistakes[0].starts_with(&told),
                "{:?}",
                settings.mistakes
            );
            assert!(settings.mistakes[0].len() > told.len() + 8, "{:?}", settings.mistakes);
            // The same in a file.
            let key = name.to_lowercase();
            let (_, settings) = read_file(name, &format!("{{\"{key}\": \"{good}\"}}"));
            assert!(settings.mistakes.is_empty(), "{:?}", settings.mistakes);
            let (_, settings) = read_file(name, &format!("{{\"{key}\": \"{bad}\"}}"));
            let told = format!(".json: {key}={bad} is not understood: ");
            assert!(settings.mistakes[0].contains(&told), "{:?}", settings.mistakes);
        }
    }

    #[test]
    fn the_table_of_variables_has_every_setting() {
        let table = include_str!("../dropin.rs");
        for name in NAMES.iter().chain(&["CONFIG"]) {
            let row = format!("//! | `ASCEND_MOCK_{name}` |");
            assert_eq!(table.matches(&row).count(), 1, "{row}");
        }
        let rows = table.lines().filter(|line| line.starts_with("//! | `ASCEND_MOCK_"));
        assert_eq!(rows.count(), NAMES.len() + 1);
    }

    #[test]
    fn a_name_that_is_none_is_told_with_those_there_are() {
        let (config, settings, _) = read(&[
            ("ASCEND_MOCK_DEVICES", "4"),
            ("ASCEND_MOCK_CHECK", "1"),
            ("ASCEND_MOCK_DEVICE", "4"),
            ("HOME", "/"),
        ]);
        assert_eq!((config.devices, config.policy.is_some()), (4, true));
        let told = settings.mistakes.join("\n");
        assert!(
            told.starts_with("ASCEND_MOCK_DEVICE: there is no such variable; there are ASCEND_MOCK_DEVICES, "),
            "{told}"
        );
        let (_, settings) = read_file("none", r#"{"device": 4, "DEVICES": 2}"#);
        assert_eq!(settings.mistakes.len(), 2, "{:?}", settings.mistakes);
        let told = &settings.mistakes[0];
        assert!(
            told.contains(".json: device: there is no such key; there are devices, soc, "),
            "{told}"
        );
    }

    #[test]
    fn limits_hold_for_whatever_chip() {
        let settings = [("ASCEND_MOCK_STREAMS", "5"), ("ASCEND_MOCK_SOC", "ascend310p")];
        for order in [[0, 1], [1, 0]] {
            let (config, ..) = read(&order.map(|at| settings[at]));
            assert_eq!((config.profile.soc, config.profile.streams), ("Ascend310P3", 5));
        }
    }
}
