//! Small random programs, and an oracle that executes them in every possible way.
//!
//! The oracle knows nothing of clocks: a state is how far the host and each stream have come and which flags are set, and every step that the runtime's
//! rules allow is taken. A pair of accesses races when one state has only the first done and another only the second.

#![allow(dead_code, reason = "each test uses its part")]

pub(crate) mod driver;

use std::collections::{BTreeSet, HashSet};

use ascend_sim::access::{Access, Mode};

pub(crate) const STREAMS: usize = 3;
pub(crate) const EVENTS: usize = 3;
pub(crate) const UNITS: u64 = 16;
pub(crate) const UNIT_BYTES: u64 = 16;
pub(crate) const BASE: u64 = 0x1000;

/// A splitmix generator: the same program for the same seed, everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Random(seed)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    Launch { stream: usize, accesses: Vec<Access> },
    Record { stream: usize, event: usize },
    Wait { stream: usize, event: usize },
    Reset { stream: usize, event: usize },
    SyncStream(usize),
    SyncEvent(usize),
    SyncDevice,
    HostAccess(Vec<Access>),
}

impl Step {
    pub(crate) fn accesses(&self) -> &[Access] {
        match self {
            Step::Launch { accesses, .. } | Step::HostAccess(accesses) => accesses,
            _ => &[],
        }
    }

    fn stream(&self) -> Option<usize> {
        match self {
            Step::Launch { stream, .. }
            | Step::Record { stream, .. }
            | Step::Wait { stream, .. }
            | Step::Reset { stream, .. } => Some(*stream),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Flavour {
    Snapshot,
    Classic,
    Level,
    Notify,
}

impl Flavour {
    pub(crate) fn is_flag(self) -> bool {
        matches!(self, Flavour::Level | Flavour::Notify)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Program {
    pub(crate) flavour: Flavour,
    pub(crate) steps: Vec<Step>,
}

fn random_access(random: &mut Random) -> Access {
    let mode = [Mode::Read, Mode::Read, Mode::Write, Mode::ReadWrite][random.below(4)];
    let start = random.below(UNITS as usize) as u64;
    if random.chance(20) {
        let pitch = 2 + random.below(3) as u64;
        let rows = (1 + random.below(4) as u64).min((UNITS - start).div_ceil(pitch));
        return Access::rows(
            BASE + start * UNIT_BYTES,
            UNIT_BYTES,
            pitch * UNIT_BYTES,
            rows as u32,
            mode,
        );
    }
    let len = 1 + random.below((UNITS - start).min(3) as usize) as u64;
    Access::new(BASE + start * UNIT_BYTES, len * UNIT_BYTES, mode)
}

impl Program {
    /// Two to twelve tasks on three streams, with records, waits, resets and synchronizations between them.
    pub(crate) fn random(seed: u64) -> Program {
        let mut random = Random(seed);
        let flavour = [
            Flavour::Snapshot,
            Flavour::Snapshot,
            Flavour::Classic,
            Flavour::Level,
            Flavour::Notify,
        ][random.below(5)];
        let tasks = 2 + random.below(11);
        let order = 30 + random.below(50);
        let mut steps: Vec<Step> = Vec::new();
        let mut launched = 0;
        while launched < tasks {
            let stream = random.below(STREAMS);
            let event = random.below(EVENTS);
            if random.chance(order) && steps.len() < 26 {
                steps.push(match random.below(20) {
                    0..8 => Step::Record { stream, event },
                    8..16 => Step::Wait { stream, event },
                    16 if matches!(flavour, Flavour::Level | Flavour::Classic) => Step::Reset { stream, event },
                    17 => Step::SyncStream(stream),
                    18 if !flavour.is_flag() => Step::SyncEvent(event),
                    19 if random.chance(30) => Step::SyncDevice,
                    _ => Step::Wait { stream, event },
                });
                continue;
            }
            launched += 1;
            let accesses = (0..1 + random.below(2)).map(|_| random_access(&mut random)).collect();
            steps.push(if random.chance(6) {
                Step::HostAccess(accesses)
            } else {
                Step::Launch { stream, accesses }
            });
        }
        Program { flavour, steps }
    }

    /// How many steps touch memory.
    pub(crate) fn accessing(&self) -> usize {
        self.steps.iter().filter(|step| !step.accesses().is_empty()).count()
    }
}

/// What a queued item does in the oracle's machine.
#[derive(Clone, Copy, Debug)]
enum Effect {
    Nothing,
    // Waits until the record made by this step is done.
    NeedDone(usize),
    SetFlag(usize),
    NeedFlag(usize),
    TakeFlag(usize),
    ClearFlag(usize),
}

/// The program as the runtime's rules execute it.
pub(crate) struct Machine<'a> {
    program: &'a Program,
    queues: Vec<Vec<usize>>,
    // Each step's place in its queue.
    places: Vec<usize>,
    effects: Vec<Effect>,
    // The newest record when the host synchronized with an event.
    sync_on: Vec<Option<usize>>,
    // For each step, how much of each queue is submitted before it.
    submitted: Vec<[usize; STREAMS]>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct State {
    host: u8,
    done: [u8; STREAMS],
    flags: u8,
}

const START: State = State {
    host: 0,
    done: [0; STREAMS],
    flags: 0,
};

impl<'a> Machine<'a> {
    /// `None` for what the oracle does not model: a classic event that is reset and then waited for.
    pub(crate) fn new(program: &'a Program) -> Option<Self> {
        let mut machine = Machine {
            program,
            queues: vec![Vec::new(); STREAMS],
            places: Vec::new(),
            effects: Vec::new(),
            sync_on: Vec::new(),
            submitted: Vec::new(),
        };
        let mut newest: [Option<usize>; EVENTS] = [None; EVENTS];
        let mut was_reset = [false; EVENTS];
        for (at, step) in program.steps.iter().enumerate() {
            machine
                .submitted
                .push(std::array::from_fn(|stream| machine.queues[stream].len()));
            let mut sync_on = None;
            let effect = match step {
                Step::Record { event, .. } => {
                    newest[*event] = Some(at);
                    was_reset[*event] = false;
                    if program.flavour.is_flag() {
                        Effect::SetFlag(*event)
                    } else {
                        Effect::Nothing
                    }
                }
                Step::Wait { event, .. } => match (program.flavour, newest[*event]) {
                    (Flavour::Classic, _) if was_reset[*event] => return None,
                    (Flavour::Level, _) => Effect::NeedFlag(*event),
                    (Flavour::Notify, _) => Effect::TakeFlag(*event),
                    (_, Some(record)) => Effect::NeedDone(record),
                    (_, None) => Effect::Nothing,
                },
                Step::Reset { event, .. } => {
                    was_reset[*event] = true;
                    if program.flavour.is_flag() {
                        Effect::ClearFlag(*event)
                    } else {
                        Effect::Nothing
                    }
                }
                Step::SyncEvent(event) => {
                    // The host's view is not changed by a reset (acl/streams-and-events E25).
                    sync_on = newest[*event];
                    Effect::Nothing
                }
                _ => Effect::Nothing,
            };
            let place = step.stream().map_or(0, |stream| machine.queues[stream].len());
            if let Some(stream) = step.stream() {
                machine.queues[stream].push(at);
            }
            machine.places.push(place);
            machine.effects.push(effect);
            machine.sync_on.push(sync_on);
        }
        Some(machine)
    }

    fn is_done(&self, state: &State, step: usize) -> bool {
        match self.program.steps[step].stream() {
            Some(stream) => self.places[step] < usize::from(state.done[stream]),
            None => usize::from(state.host) > step,
        }
    }

    /// All states one step further, each with the step that was taken when that executed something.
    fn next(&self, state: &State, out: &mut Vec<(State, Option<usize>)>) {
        let host = usize::from(state.host);
        if let Some(step) = self.program.steps.get(host) {
            let idle = |stream: usize| usize::from(state.done[stream]) >= self.submitted[host][stream];
            let may = match step {
                Step::SyncStream(stream) => idle(*stream),
                Step::SyncDevice => (0..STREAMS).all(idle),
                Step::SyncEvent(_) => self.sync_on[host].is_none_or(|record| self.is_done(state, record)),
                _ => true,
            };
            if may {
                let mut after = *state;
                after.host += 1;
                out.push((after, matches!(step, Step::HostAccess(_)).then_some(host)));
            }
        }
        for stream in 0..STREAMS {
            let item = self.queues[stream].get(usize::from(state.done[stream]));
            let Some(&item) = item.filter(|&&item| item < host) else {
                continue;
            };
            let mut after = *state;
            after.done[stream] += 1;
            let may = match self.effects[item] {
                Effect::Nothing => true,
                Effect::NeedDone(record) => self.is_done(state, record),
                Effect::SetFlag(event) => {
                    after.flags |= 1 << event;
                    true
                }
                Effect::NeedFlag(event) => state.flags & 1 << event != 0,
                Effect::TakeFlag(event) => {
                    after.flags &= !(1 << event);
                    state.flags & 1 << event != 0
                }
                Effect::ClearFlag(event) => {
                    after.flags &= !(1 << event);
                    true
                }
            };
            if may {
                out.push((after, Some(item)));
            }
        }
    }

    /// Units that race, and whether some schedule gets stuck.
    pub(crate) fn explore(&self) -> (BTreeSet<u64>, bool) {
        let (pairs, stuck) = self.unordered_pairs();
        let racy = pairs.into_iter().flat_map(|(a, b)| self.conflict(a, b)).collect();
        (racy, stuck)
    }

    /// Those of the steps chosen by `which` that race with another step.
    pub(crate) fn racing_steps(&self, which: impl Fn(usize) -> bool) -> BTreeSet<usize> {
        let (pairs, _) = self.unordered_pairs();
        let racing = pairs.into_iter().filter(|&(a, b)| !self.conflict(a, b).is_empty());
        racing.flat_map(|(a, b)| [a, b]).filter(|&step| which(step)).collect()
    }

    /// Pairs of accessing steps that two schedules run in different orders, and whether some schedule gets stuck.
    fn unordered_pairs(&self) -> (Vec<(usize, usize)>, bool) {
        let accessing = self.accessing();
        // `only[a]` has the bit of b when a state has the a-th done and the b-th not.
        let mut only = vec![0_u32; accessing.len()];
        let mut seen = HashSet::from([START]);
        let mut stack = vec![START];
        let mut next = Vec::new();
        let mut stuck = false;
        while let Some(state) = stack.pop() {
            let done: u32 = (0..accessing.len())
                .filter(|&a| self.is_done(&state, accessing[a]))
                .map(|a| 1 << a)
                .sum();
            for (a, only) in only.iter_mut().enumerate() {
                *only |= if done & 1 << a != 0 { !done } else { 0 };
            }
            next.clear();
            self.next(&state, &mut next);
            let finished = usize::from(state.host) == self.program.steps.len()
                && (0..STREAMS).all(|stream| usize::from(state.done[stream]) == self.queues[stream].len());
            stuck |= next.is_empty() && !finished;
            for &(state, _) in &next {
                if seen.insert(state) {
                    stack.push(state);
                }
            }
        }
        let mut pairs = Vec::new();
        for a in 0..accessing.len() {
            for b in 0..a {
                if only[a] & 1 << b != 0 && only[b] & 1 << a != 0 {
                    pairs.push((accessing[a], accessing[b]));
                }
            }
        }
        (pairs, stuck)
    }

    /// The same by listing every single schedule; `None` when there are more than `limit`.
    pub(crate) fn list_schedules(&self, limit: usize) -> Option<BTreeSet<u64>> {
        let mut orders = HashSet::new();
        self.list_from(START, &mut Vec::new(), &mut orders, &mut 0, limit)?;
        let mut racy = BTreeSet::new();
        for &(a, b) in &orders {
            if a < b && orders.contains(&(b, a)) {
                racy.extend(self.conflict(a, b));
            }
        }
        Some(racy)
    }

    fn list_from(
        &self,
        state: State,
        trail: &mut Vec<usize>,
        orders: &mut HashSet<(usize, usize)>,
        count: &mut usize,
        limit: usize,
    ) -> Option<()> {
        let mut next = Vec::new();
        self.next(&state, &mut next);
        if next.is_empty() {
            *count += 1;
            for (at, &a) in trail.iter().enumerate() {
                orders.extend(trail[at + 1..].iter().map(|&b| (a, b)));
            }
            return (*count <= limit).then_some(());
        }
        for (after, step) in next {
            trail.extend(step);
            self.list_from(after, trail, orders, count, limit)?;
            if step.is_some() {
                trail.pop();
            }
        }
        Some(())
    }

    fn accessing(&self) -> Vec<usize> {
        (0..self.program.steps.len())
            .filter(|&step| !self.program.steps[step].accesses().is_empty())
            .collect()
    }

    /// Units that two steps touch, one of them writing.
    fn conflict(&self, one: usize, other: usize) -> BTreeSet<u64> {
        let mut found = BTreeSet::new();
        for a in self.program.steps[one].accesses() {
            for b in self.program.steps[other].accesses() {
                if a.mode.is_write() || b.mode.is_write() {
                    let of_a: BTreeSet<u64> = units(a).collect();
                    found.extend(units(b).filter(|unit| of_a.contains(unit)));
                }
            }
        }
        found
    }
}

fn units(access: &Access) -> impl Iterator<Item = u64> + '_ {
    access
        .spans()
        .flat_map(|span| (span.start - BASE) / UNIT_BYTES..(span.end - BASE) / UNIT_BYTES)
}
