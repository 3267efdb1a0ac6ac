//! What machine a script runs on: lines of it that begin with `!`.
//!
//! | line | meaning |
//! |---|---|
//! | `!devices N` | how many devices; 2 unless said |
//! | `!soc NAME` | the chip, by what `aclrtGetSocName` says |
//! | `!streams N`, `!events N` | the limits of a device |
//! | `!depth N` | how many tasks a stream holds before the host blocks |
//! | `!fault EFFECT GUARDS` | a fault on purpose: a code for a device fault, `return:CODE`, `slow:THOUSANDTHS`, `lost:CODE`, `corrupt` or `hang`; then `kernel=`, `function=`, `stream=`, `skip=`, `times=`, `from=` (ns), `probability=` |
//! | `!hang MS` | how long a call stands that nothing can end |
//! | `!process [NAME=VALUE]` | a process of its own, with these variables; with any, the devices are those of the drop-in library |
//! | `!inline`, `!threads` | on this executor only |

use std::time::Duration;

use ascend_mock::fault::{Effect, Rule};

use super::world::Executor;

/// What a machine is like.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    pub(super) devices: u32,
    pub(super) soc: String,
    pub(super) streams: Option<u32>,
    pub(super) depth: Option<u32>,
    pub(super) events: Option<u32>,
    pub(super) faults: Vec<Rule>,
    pub(super) hang_limit: Duration,
    /// A process of its own, with these variables.
    pub(super) process: Option<Vec<(String, String)>>,
    pub(super) only: Option<Executor>,
    /// The lines that said so.
    pub(super) lines: String,
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            devices: 2,
            soc: "Ascend910B1".to_owned(),
            streams: None,
            depth: None,
            events: None,
            faults: Vec::new(),
            hang_limit: Duration::from_secs(5),
            process: None,
            only: None,
            lines: String::new(),
        }
    }
}

impl Setup {
    /// The machine of the observation: its stand-in for the driver had fewer events and more streams than a chip has.
    pub(crate) fn observed(process: bool) -> Setup {
        let process = if process { "!process" } else { "" };
        Setup::take(&format!("!streams 2048\n!events 4096\n{process}")).0
    }

    /// Takes the lines of a script that say where it runs; gives the rest.
    pub(crate) fn take(text: &str) -> (Setup, String) {
        let mut setup = Setup::default();
        let mut rest = String::new();
        for line in text.lines() {
            if line.trim_start().starts_with('!') {
                setup.line(line);
                setup.lines.push_str(line.trim());
                setup.lines.push('\n');
            } else {
                rest.push_str(line);
                rest.push('\n');
            }
        }
        (setup, rest)
    }

    fn line(&mut self, line: &str) {
        let mut words = line.split_whitespace();
        let directive = words.next().unwrap_or_default();
        let number = || words.clone().next().and_then(|n| n.parse().ok()).expect("a number");
        match directive {
            "!devices" => self.devices = number(),
            "!depth" => self.depth = Some(number()),
            "!streams" => self.streams = Some(number()),
            "!events" => self.events = Some(number()),
            "!hang" => self.hang_limit = Duration::from_millis(number().into()),
            "!soc" => self.soc = words.next().unwrap_or_default().to_owned(),
            "!fault" => self.faults.push(fault(words)),
            "!process" => {
                let variables = words.filter_map(|word| word.split_once('='));
                self.process = Some(variables.map(|(k, v)| (k.to_owned(), v.to_owned())).collect());
            }
            "!inline" => self.only = Some(Executor::Inline),
            "!threads" => self.only = Some(Executor::Threads),
            other => panic!("no directive {other}"),
        }
    }

    /// The variables that set the drop-in library up like this.
    pub(super) fn variables(&self, executor: Executor) -> Vec<(String, String)> {
        let mut found = self.process.clone().unwrap_or_default();
        let mut set = |name: &str, value: String| found.push((format!("ASCEND_MOCK_{name}"), value));
        set("EXECUTOR", format!("{executor:?}").to_lowercase());
        set("DEVICES", self.devices.to_string());
        set("SOC", self.soc.clone());
        set("HANG_LIMIT_MS", self.hang_limit.as_millis().to_string());
        if let Some(depth) = self.depth {
            set("STREAM_DEPTH", depth.to_string());
        }
        if let Some(streams) = self.streams {
            set("STREAMS", streams.to_string());
        }
        if let Some(events) = self.events {
            set("EVENTS", events.to_string());
        }
        if !self.faults.is_empty() {
            let faults: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
            set("FAULTS", faults.join("; "));
        }
        found
    }
}

/// A fault: its effect, then its guards.
fn fault<'a>(mut words: impl Iterator<Item = &'a str>) -> Rule {
    let effect = words.next().expect("an effect");
    let number = |text: &str| text.parse().expect("a number");
    let mut rule = Rule::new(match effect.split_once(':') {
        Some(("return", code)) => Effect::Return(number(code)),
        Some(("slow", thousandths)) => Effect::Slow(thousandths.parse().expect("thousandths")),
        Some(("lost", code)) => Effect::LoseDevice(number(code)),
        _ if effect == "hang" => Effect::Hang,
        _ if effect == "corrupt" => Effect::CorruptByte,
        _ => Effect::DeviceFault(number(effect)),
    });
    for word in words {
        rule = match word.split_once('=').expect("a guard") {
            ("kernel", name) => rule.kernel(name),
            ("function", name) => rule.function(name),
            ("skip", count) => rule.skip(number(count) as u64),
            ("times", count) => rule.times(number(count) as u64),
            ("stream", id) => rule.stream(number(id)),
            ("from", ns) => rule.from_ns(ns.parse().expect("nanoseconds")),
            ("probability", value) => rule.probability(value.parse().expect("a probability")),
            (other, _) => panic!("no guard {other}"),
        };
    }
    rule
}
