//! Faults on purpose: rules with a guard, each of which says afterwards whether it ever happened.
//!
//! ```
//! use ascend_mock::fault::{Effect, Rule};
//!
//! let rule = Rule::new(Effect::Return(207_001)).function("aclrtMalloc").skip(2).times(1);
//! assert_eq!(rule.to_string(), "return 207001 in function aclrtMalloc, after 2, 1 times");
//! ```

use std::fmt;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use ascend_sim::explore::PointKind;

use crate::handle::Kind;
use crate::mock::Config;
use crate::observe::{self, Watch};
use crate::process::{lock, process};
use crate::thread;
use crate::world::World;

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// The call does nothing and returns this code.
    Return(i32),
    /// The task ends with this code: what follows depends on the failure mode, continue or stop (acl/streams-and-events 10.3, 10.4).
    DeviceFault(i32),
    /// The task never ends: the host sees time-outs.
    Hang,
    /// The task takes this many thousandths of its cost. In wall-clock time, where costs pass at once, a slow task begins when its time is
    /// over: its stream stands still that long, no thread waits.
    Slow(u32),
    /// One bit of the first byte that the task writes is turned.
    CorruptByte,
    /// The device is gone: from now on all calls that touch it return this code.
    LoseDevice(i32),
}

/// A fault with its guard. A condition that is not set always holds.
///
/// What a condition means depends on what goes wrong: a call ([`Effect::Return`]) or a task (all others).
///
/// | condition | of a call | of a task |
/// |---|---|---|
/// | [`function`](Rule::function) | is a call of this C function | was queued by a call of it; a replay queues all tasks of its graph |
/// | [`kernel`](Rule::kernel) | launches this kernel | has this name: a kernel's, `memcpy`, `memset`, `host function`, `AllReduce`, ... |
/// | [`stream`](Rule::stream) | is passed the handle of this stream (null is not looked up) | is on this stream; all tasks of a replay are on the one it is executed on |
/// | [`from_ns`](Rule::from_ns) | is made then or later | takes effect then or later; for [`Effect::Slow`], and with a function, is queued |
///
/// Records, waits, resets and callbacks of subscribed threads are no tasks here, and functions that return no code cannot fail.
#[derive(Clone, Debug, PartialEq)]
pub struct Rule {
    effect: Effect,
    function: Option<Box<str>>,
    kernel: Option<Box<str>>,
    stream: Option<i32>,
    skip: u64,
    times: u64,
    from_ns: u64,
    probability_millionths: u32,
}

impl Rule {
    /// A fault that always happens.
    #[must_use]
    pub fn new(effect: Effect) -> Rule {
        Rule {
            effect,
            function: None,
            kernel: None,
            stream: None,
            skip: 0,
            times: u64::MAX,
            from_ns: 0,
            probability_millionths: 1_000_000,
        }
    }

    /// Memory exhausted: `aclrtMalloc` returns 207001 (acl/memory-kernels-graphs 1.1).
    #[must_use]
    pub fn memory_exhausted() -> Rule {
        Rule::new(Effect::Return(207_001)).function("aclrtMalloc")
    }

    /// Stream ids exhausted: `aclrtCreateStreamWithConfig` returns 207005 (acl/streams-and-events T9).
    #[must_use]
    pub fn streams_exhausted() -> Rule {
        Rule::new(Effect::Return(207_005)).function("aclrtCreateStreamWithConfig")
    }

    /// Event ids exhausted: `aclrtCreateEventExWithFlag` returns 207007 (acl/streams-and-events 12).
    #[must_use]
    pub fn events_exhausted() -> Rule {
        Rule::new(Effect::Return(207_007)).function("aclrtCreateEventExWithFlag")
    }

    /// Only in calls of this C function, of ACL or HCCL, and in tasks that it queues.
    ///
    /// A function of HCCL has codes of its own, so [`Effect::Return`] makes it fail only by a rule that names it.
    #[must_use]
    pub fn function(mut self, name: &str) -> Rule {
        self.function = Some(name.into());
        self
    }

    /// Only in tasks of this name: a kernel's, or `memcpy`, `memset`, ... For [`Effect::Return`], only in launches of this kernel.
    #[must_use]
    pub fn kernel(mut self, name: &str) -> Rule {
        self.kernel = Some(name.into());
        self
    }

    /// Only on the stream of this number (`aclrtStreamGetId`).
    #[must_use]
    pub fn stream(mut self, number: i32) -> Rule {
        self.stream = Some(number);
        self
    }

    /// Not in the first `count` matches.
    #[must_use]
    pub fn skip(mut self, count: u64) -> Rule {
        self.skip = count;
        self
    }

    /// At most `count` times.
    #[must_use]
    pub fn times(mut self, count: u64) -> Rule {
        self.times = count;
        self
    }

    /// Not before this time of the world.
    #[must_use]
    pub fn from_ns(mut self, ns: u64) -> Rule {
        self.from_ns = ns;
        self
    }

    /// With this probability at each match; drawn from the world's seed. In a run that is [explored](crate::explore) each match is a choice,
    /// of which the first is that nothing happens.
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Rule {
        self.probability_millionths = (probability.clamp(0.0, 1.0) * 1e6) as u32;
        self
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.effect {
            Effect::Return(code) => write!(f, "return {code}")?,
            Effect::DeviceFault(code) => write!(f, "device fault {code}")?,
            Effect::Hang => f.write_str("hang")?,
            Effect::Slow(thousandths) => write!(f, "slow to {thousandths} thousandths")?,
            Effect::CorruptByte => f.write_str("corrupt a byte")?,
            Effect::LoseDevice(code) => write!(f, "lose the device with {code}")?,
        }
        if let Some(function) = &self.function {
            write!(f, " in function {function}")?;
        }
        if let Some(kernel) = &self.kernel {
            if kernel.contains(char::is_whitespace) {
                write!(f, " in task \"{kernel}\"")?;
            } else {
                write!(f, " in task {kernel}")?;
            }
        }
        if let Some(stream) = self.stream {
            write!(f, " on stream {stream}")?;
        }
        if self.skip > 0 {
            write!(f, ", after {}", self.skip)?;
        }
        if self.times != u64::MAX {
            write!(f, ", {} times", self.times)?;
        }
        if self.from_ns > 0 {
            write!(f, ", from {} ns", self.from_ns)?;
        }
        if self.probability_millionths < 1_000_000 {
            write!(f, ", with probability {}", f64::from(self.probability_millionths) / 1e6)?;
        }
        Ok(())
    }
}

#[derive(Debug)]
struct Armed {
    rule: Rule,
    matched: AtomicU64,
    fired: AtomicU64,
}

/// The rules of a world.
#[derive(Debug)]
pub(crate) struct Faults {
    calls: Vec<Armed>,
    /// Looked at when a task takes effect.
    tasks: Vec<Armed>,
    /// Those with a function: looked at when a task is queued.
    queued: Vec<Armed>,
    slow: Vec<Armed>,
    random: Mutex<u64>,
    explored: Option<crate::explore::Part>,
    _watch: Watch,
}

// How many worlds have rules about calls.
static WORLDS_WITH_CALL_RULES: AtomicU32 = AtomicU32::new(0);

impl Faults {
    pub(crate) fn new(config: &Config) -> Faults {
        let (calls, tasks): (Vec<_>, Vec<_>) = config
            .faults
            .iter()
            .cloned()
            .map(|rule| Armed {
                rule,
                matched: AtomicU64::new(0),
                fired: AtomicU64::new(0),
            })
            .partition(|armed| matches!(armed.rule.effect, Effect::Return(_)));
        let (slow, tasks): (Vec<_>, Vec<_>) = tasks
            .into_iter()
            .partition(|armed: &Armed| matches!(armed.rule.effect, Effect::Slow(_)));
        let (queued, tasks) = tasks.into_iter().partition(|armed| armed.rule.function.is_some());
        if !calls.is_empty() {
            WORLDS_WITH_CALL_RULES.fetch_add(1, Ordering::Relaxed);
        }
        let names_functions = config.faults.iter().any(|rule| rule.function.is_some());
        Faults {
            _watch: Watch::new(!calls.is_empty() || names_functions),
            calls,
            tasks,
            queued,
            slow,
            random: Mutex::new(config.seed ^ 0x9E37_79B9_7F4A_7C15),
            explored: config.explored.clone(),
        }
    }

    /// The rules that never happened.
    pub(crate) fn unfired(&self) -> Vec<String> {
        self.calls
            .iter()
            .chain(&self.tasks)
            .chain(&self.queued)
            .chain(&self.slow)
            .filter(|armed| armed.fired.load(Ordering::Relaxed) == 0)
            .map(|armed| armed.rule.to_string())
            .collect()
    }

    fn fires(&self, armed: &Armed, now_ns: u64) -> bool {
        let rule = &armed.rule;
        if now_ns < rule.from_ns {
            return false;
        }
        let matched = armed.matched.fetch_add(1, Ordering::Relaxed);
        if matched < rule.skip || armed.fired.load(Ordering::Relaxed) >= rule.times {
            return false;
        }
        if rule.probability_millionths < 1_000_000 {
            if let Some(explored) = &self.explored {
                if explored.explorer().choose(PointKind::Fault, 2) == 0 {
                    return false;
                }
                armed.fired.fetch_add(1, Ordering::Relaxed);
                return true;
            }
            let mut state = lock(&self.random);
            // xorshift64: enough to decide whether a fault happens.
            *state ^= *state << 13;
            *state ^= *state >> 7;
            *state ^= *state << 17;
            if *state % 1_000_000 >= u64::from(rule.probability_millionths) {
                return false;
            }
        }
        armed.fired.fetch_add(1, Ordering::Relaxed);
        true
    }

    /// What goes wrong in a task that takes effect.
    pub(crate) fn task(&self, name: &str, stream: i32, now_ns: u64) -> Option<Effect> {
        self.first(&self.tasks, &[name], &[stream], "", now_ns)
    }

    /// What will go wrong in a task that is being queued by a function.
    pub(crate) fn queued(&self, name: &str, stream: i32, function: &str, now_ns: u64) -> Option<Effect> {
        self.first(&self.queued, &[name], &[stream], function, now_ns)
    }

    fn first(&self, rules: &[Armed], names: &[&str], streams: &[i32], function: &str, now_ns: u64) -> Option<Effect> {
        self.first_of(rules.iter(), names, streams, function, now_ns)
    }

    fn first_of<'a>(
        &self,
        mut rules: impl Iterator<Item = &'a Armed>,
        names: &[&str],
        streams: &[i32],
        function: &str,
        now_ns: u64,
    ) -> Option<Effect> {
        rules
            .find(|armed| {
                let rule = &armed.rule;
                rule.function.as_deref().is_none_or(|wanted| wanted == function)
                    && rule.kernel.as_deref().is_none_or(|kernel| names.contains(&kernel))
                    && rule.stream.is_none_or(|number| streams.contains(&number))
                    && self.fires(armed, now_ns)
            })
            .map(|armed| armed.rule.effect)
    }

    /// What becomes of the time that a task takes, for a task that is slow.
    pub(crate) fn slowed(&self, name: &str, stream: i32, function: &str, now_ns: u64, duration_ns: u64) -> Option<u64> {
        let Some(Effect::Slow(thousandths)) = self.first(&self.slow, &[name], &[stream], function, now_ns) else {
            return None;
        };
        let slowed = u128::from(duration_ns) * u128::from(thousandths) / 1_000;
        Some(u64::try_from(slowed).unwrap_or(u64::MAX))
    }

    /// Tells whether any rule makes tasks slow.
    pub(crate) fn has_slow_rules(&self) -> bool {
        !self.slow.is_empty()
    }

    /// Tells whether any rule is about tasks of a function.
    pub(crate) fn has_queued_rules(&self) -> bool {
        !self.queued.is_empty()
    }

    /// Tells whether any rule is about tasks.
    pub(crate) fn has_task_rules(&self) -> bool {
        !self.tasks.is_empty() || !self.queued.is_empty()
    }

    /// Tells whether any rule asks what a call is about.
    fn asks_for_handles(&self) -> bool {
        let asks = |armed: &Armed| armed.rule.stream.is_some() || armed.rule.kernel.is_some();
        self.calls.iter().any(asks)
    }

    fn call(&self, function: &str, about: &About, now_ns: u64) -> Option<i32> {
        let names: Vec<&str> = about.kernels.iter().map(AsRef::as_ref).collect();
        // Codes of the runtime mean nothing in HCCL.
        let is_meant = |armed: &Armed| armed.rule.function.is_some() || !function.starts_with("Hccl");
        match self.first_of(
            self.calls.iter().filter(|armed| is_meant(armed)),
            &names,
            &about.streams,
            function,
            now_ns,
        )? {
            Effect::Return(code) => Some(code),
            _ => None,
        }
    }
}

/// The streams and kernels whose handles a call was given.
#[derive(Debug, Default)]
struct About {
    streams: Vec<i32>,
    kernels: Vec<Box<str>>,
}

impl About {
    fn of(world: &Arc<World>, handles: &[u64]) -> About {
        world.peek(|call| {
            let streams = handles.iter().filter_map(|bits| call.find(Kind::Stream, *bits));
            let functions = handles.iter().filter_map(|bits| call.find(Kind::Function, *bits));
            About {
                streams: streams.map(|index| call.streams[index].number).collect(),
                kernels: functions
                    .map(|index| call.functions[index].kernel.name.clone())
                    .collect(),
            }
        })
    }
}

impl Drop for Faults {
    fn drop(&mut self) {
        if !self.calls.is_empty() {
            WORLDS_WITH_CALL_RULES.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// Runs a call, unless a rule of its world makes it fail. `failed` makes the function's result of a code.
#[inline]
pub(crate) fn before_call<R, const N: usize>(
    function: &'static str,
    handles: impl FnOnce() -> [u64; N],
    failed: impl FnOnce(i32) -> R,
    run: impl FnOnce() -> R,
) -> R {
    if observe::is_watching()
        && let Some(code) = watched(function, &handles())
    {
        return failed(code);
    }
    run()
}

#[inline(never)]
fn watched(function: &'static str, handles: &[u64]) -> Option<i32> {
    thread::set_function(function);
    if WORLDS_WITH_CALL_RULES.load(Ordering::Relaxed) == 0 {
        return None;
    }
    refused(function, handles)
}

#[cold]
fn refused(function: &'static str, handles: &[u64]) -> Option<i32> {
    let mut world = process().world_of(handles);
    if world.id == 0 {
        // The drop-in's is meant by calls that come before any device is set.
        world = crate::dropin::world()?;
    }
    if world.faults.calls.is_empty() {
        return None;
    }
    let about = if world.faults.asks_for_handles() {
        About::of(&world, handles)
    } else {
        About::default()
    };
    let code = world.faults.call(function, &about, world.now_ns())?;
    if function.starts_with("Hccl") {
        // HCCL leaves the thread's last error alone.
        thread::add_text(format!("[simulated] a fault rule made {function} return {code}"));
    } else {
        thread::remember(function, crate::fail::Fail::runtime(code, "EE1001"));
    }
    Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(rule: Rule) -> Faults {
        Faults::new(&Config {
            faults: vec![rule],
            ..Config::default()
        })
    }

    #[test]
    fn a_rule_happens_where_its_guard_holds() {
        let faults = faults(
            Rule::new(Effect::DeviceFault(507_015))
                .kernel("scale")
                .stream(3)
                .skip(1)
                .times(1),
        );
        assert_eq!(faults.task("add", 3, 0), None);
        assert_eq!(faults.task("scale", 2, 0), None);
        assert_eq!(faults.task("scale", 3, 0), None);
        assert_eq!(faults.unfired().len(), 1);
        assert_eq!(faults.task("scale", 3, 0), Some(Effect::DeviceFault(507_015)));
        assert_eq!(faults.task("scale", 3, 0), None);
        assert!(faults.unfired().is_empty());
    }

    #[test]
    fn a_rule_for_any_function_leaves_hccl_alone() {
        let any = faults(Rule::new(Effect::Return(507_000)));
        assert_eq!(any.call("HcclAllReduce", &About::default(), 0), None);
        assert_eq!(any.call("aclrtMalloc", &About::default(), 0), Some(507_000));
        let named = faults(Rule::new(Effect::Return(9)).function("HcclAllReduce"));
        assert_eq!(named.call("HcclAllReduce", &About::default(), 0), Some(9));
        assert_eq!(named.call("HcclAllGather", &About::default(), 0), None);
    }

    #[test]
    fn a_probability_is_drawn_from_the_seed() {
        let draw = || {
            let faults = faults(Rule::new(Effect::Hang).probability(0.5));
            (0..64).map(|_| faults.task("k", 0, 0).is_some()).collect::<Vec<_>>()
        };
        assert_eq!(draw(), draw());
        assert!(draw().contains(&true) && draw().contains(&false));
    }
}
