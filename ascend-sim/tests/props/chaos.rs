//! Every call in every order, with an executor that fails, parks, dawdles and forgets: no call may panic, and nothing may be left over.

use ascend_sim::clock::Contention;
use ascend_sim::machine::{
    Config, ContextId, DeviceConfig, DeviceId, Due, FlagId, FlagKind, HeadState, Machine, MachineError, Number,
    Outcome, RecordId, RecordOptions, StreamId, StreamOptions, Timing, WaitFor, Work,
};
use ascend_sim::task::{Cost, Demand, Rendezvous, Task, TaskInfo, TaskKind};

use crate::random::{Random, for_seeds};

const RANKS: u32 = 2;

struct Chaos {
    random: Random,
    timing: Timing,
    machine: Machine<u32>,
    devices: Vec<DeviceId>,
    contexts: Vec<ContextId>,
    streams: Vec<StreamId>,
    records: Vec<RecordId>,
    flags: Vec<FlagId>,
    in_hand: Vec<Due<u32>>,
    sequences: [u64; RANKS as usize],
    payloads: u32,
    /// How often each payload came back: run, dropped, or stale in hand.
    seen: Vec<u32>,
}

impl Chaos {
    fn new(seed: u64) -> Result<Self, MachineError> {
        let mut random = Random::new(seed);
        let timing = [Timing::Virtual, Timing::Executor][random.below(2)];
        let config = Config {
            timing,
            observe: random.below(2) == 0,
            trace: random.below(2) == 0,
            ..Config::default()
        };
        let mut chaos = Chaos {
            random,
            timing,
            machine: Machine::new(config),
            devices: Vec::new(),
            contexts: Vec::new(),
            streams: Vec::new(),
            records: Vec::new(),
            flags: Vec::new(),
            in_hand: Vec::new(),
            sequences: [0; RANKS as usize],
            payloads: 0,
            seen: Vec::new(),
        };
        for _ in 0..2 {
            let contention = [Contention::NONE, Contention::front(300, 300)][chaos.random.below(2)];
            let device = chaos.machine.add_device(DeviceConfig {
                contention,
                max_events: 20,
                ..DeviceConfig::default()
            });
            chaos.devices.push(device);
            for _ in 0..2 {
                let context = chaos.machine.add_context(device)?;
                chaos.contexts.push(context);
                for _ in 0..2 {
                    chaos
                        .streams
                        .push(chaos.machine.create_stream(context, StreamOptions::default())?);
                }
            }
        }
        Ok(chaos)
    }

    fn task(&mut self) -> Task<u32> {
        let demand = [Demand::CUBE, Demand::LINK, Demand::NONE][self.random.below(3)];
        let cost = Cost::new(self.random.below(20) as u64, demand);
        self.payloads += 1;
        self.seen.push(0);
        Task::new(TaskInfo::of(TaskKind::Kernel), cost, self.payloads - 1)
    }

    fn mark(&mut self, payload: u32) {
        self.seen[payload as usize] += 1;
    }

    /// One random call; errors that callers can meet are fine.
    fn call(&mut self) -> Result<(), MachineError> {
        let stream = self.streams[self.random.below(self.streams.len())];
        let info = TaskInfo::of(TaskKind::Other);
        match self.random.below(24) {
            0..4 => {
                let task = self.task();
                self.submitted(|machine| machine.submit(stream, task))?;
            }
            4 => {
                let task = self.task();
                self.submitted(|machine| machine.submit_host_function(stream, task))?;
            }
            5 => {
                let task = self.task();
                let timeout = [None, Some(30)][self.random.below(2)];
                self.submitted(|machine| machine.submit_condition(stream, task, timeout))?;
            }
            6 | 7 => {
                let rank = self.random.below(RANKS as usize);
                let mut task = self.task();
                task.rendezvous = Some(Box::new(Rendezvous {
                    group: 0,
                    ranks: RANKS,
                    rank: rank as u32,
                    // Sometimes the same one again.
                    sequence: self.sequences[rank] - u64::from(self.sequences[rank] > 0 && self.random.below(9) == 0),
                    shape: self.random.below(20) as u64 / 19,
                }));
                self.sequences[rank] += 1;
                self.submitted(|machine| machine.submit_collective(stream, task))?;
            }
            8 | 9 => {
                let options = RecordOptions {
                    sets: self.pick_flag(),
                    number: [Number::None, Number::UntilDone, Number::WhileReferenced][self.random.below(3)],
                };
                self.records.push(self.machine.submit_record(stream, info, options)?);
            }
            10 | 11 if !self.records.is_empty() => {
                let record = self.records[self.random.below(self.records.len())];
                let timeout = [None, Some(25)][self.random.below(2)];
                self.machine
                    .submit_wait(stream, info, WaitFor::Record(record), timeout)?;
            }
            12 if !self.flags.is_empty() => {
                let flag = self.flags[self.random.below(self.flags.len())];
                let what = [WaitFor::Flag(flag), WaitFor::TakeFlag(flag)][self.random.below(2)];
                let timeout = [None, Some(25)][self.random.below(2)];
                self.machine.submit_wait(stream, info, what, timeout)?;
            }
            13 => {
                let record = self.records.last().copied();
                let flag = self.pick_flag();
                self.machine.submit_reset(stream, info, record, flag)?;
            }
            14 => {
                let kind = [FlagKind::Event, FlagKind::Notify, FlagKind::Free][self.random.below(3)];
                let device = self.devices[self.random.below(2)];
                self.flags.push(self.machine.create_flag(device, kind)?);
            }
            15 if !self.flags.is_empty() => {
                let flag = self.flags.swap_remove(self.random.below(self.flags.len()));
                if self.random.below(2) == 0 {
                    self.machine.set_flag(flag)?;
                }
                self.machine.release_flag(flag)?;
            }
            16 if !self.records.is_empty() => {
                let record = self.records.swap_remove(self.random.below(self.records.len()));
                self.machine.release_record(record)?;
            }
            17 => match self.random.below(5) {
                0 => self.machine.hold(stream)?,
                1 => self.machine.step(stream, 2)?,
                2 => self.machine.hold_device(self.devices[0])?,
                3 => self.machine.release_device(self.devices[0])?,
                _ => self.machine.release(stream)?,
            },
            18 if self.random.below(3) == 0 => {
                for dropped in self.machine.abort(stream)? {
                    self.mark(dropped.task.payload);
                }
            }
            19 if self.random.below(3) == 0 => {
                if let Some(dropped) = self.machine.stop(stream)? {
                    self.mark(dropped.task.payload);
                }
            }
            20 => {
                let context = self.contexts[self.random.below(self.contexts.len())];
                let stop = self.random.below(4) == 0;
                self.machine.set_stop_on_failure(context, stop)?;
                self.machine.clear_failure(context)?;
            }
            21 => self.machine.recheck(),
            22 if self.random.below(4) == 0 => {
                let context = self.machine.context_of(stream)?;
                self.machine.destroy_stream(stream)?;
                let new = self.machine.create_stream(context, StreamOptions::default())?;
                self.streams.retain(|&other| other != stream);
                self.streams.push(new);
            }
            _ => self.work()?,
        }
        Ok(())
    }

    fn submitted(
        &mut self,
        submit: impl FnOnce(&mut Machine<u32>) -> Result<u64, ascend_sim::machine::Rejected<u32>>,
    ) -> Result<(), MachineError> {
        match submit(&mut self.machine) {
            Ok(_) => Ok(()),
            Err(rejected) => {
                self.mark(rejected.task.payload);
                Err(rejected.error)
            }
        }
    }

    fn pick_flag(&mut self) -> Option<FlagId> {
        if self.flags.is_empty() || self.random.below(2) == 0 {
            return None;
        }
        Some(self.flags[self.random.below(self.flags.len())])
    }

    /// Takes something in hand, and finishes something that is.
    fn work(&mut self) -> Result<(), MachineError> {
        let limit_ns = self.machine.now_ns() + self.random.below(40) as u64;
        let due = match self.timing {
            Timing::Virtual => self.machine.advance(limit_ns),
            Timing::Executor => {
                self.machine.set_now(limit_ns);
                self.machine.take_runnable()
            }
        };
        self.in_hand.extend(due);
        if self.in_hand.is_empty() || self.random.below(3) == 0 {
            return Ok(());
        }
        let due = self.in_hand.swap_remove(self.random.below(self.in_hand.len()));
        self.finish(due, true)
    }

    fn finish(&mut self, due: Due<u32>, may_park: bool) -> Result<(), MachineError> {
        let task = match due.work {
            Work::Condition(task) if may_park && self.random.below(2) == 0 => {
                let payload = task.payload;
                return match self.machine.park(due.token, task) {
                    Err(MachineError::StaleToken) => {
                        self.mark(payload);
                        Ok(())
                    }
                    parked => parked,
                };
            }
            Work::Task(task) | Work::HostFunction(task) | Work::Condition(task) => task,
            Work::Collective(gathered) => {
                assert_eq!(gathered.members.len(), RANKS as usize);
                for member in gathered.members {
                    self.mark(member.task.payload);
                }
                return self.complete(due.token);
            }
        };
        self.mark(task.payload);
        self.complete(due.token)
    }

    fn complete(&mut self, token: ascend_sim::machine::Token) -> Result<(), MachineError> {
        let outcome = [Outcome::Done, Outcome::Fault(507_015)][usize::from(self.random.below(8) == 0)];
        match self.machine.complete(token, outcome) {
            Err(MachineError::StaleToken) => Ok(()),
            done => done,
        }
    }

    /// Ends everything; nothing may be left.
    fn wind_up(mut self) -> Result<(), MachineError> {
        for dropped in self.machine.take_dropped() {
            self.mark(dropped.task.payload);
        }
        for stream in self.streams.clone() {
            for dropped in self.machine.abort(stream)? {
                self.mark(dropped.task.payload);
            }
            assert_eq!(self.machine.head(stream)?.state, HeadState::Empty);
            assert_eq!(self.machine.pending(stream)?, 0);
        }
        for due in std::mem::take(&mut self.in_hand) {
            self.finish(due, false)?;
        }
        for dropped in self.machine.take_dropped() {
            self.mark(dropped.task.payload);
        }
        for &context in &self.contexts {
            assert_eq!(self.machine.context_pending(context)?, 0);
        }
        for record in self.records {
            self.machine.release_record(record)?;
            assert_eq!(self.machine.record_state(record), Err(MachineError::NoSuchRecord));
        }
        for flag in self.flags {
            assert_eq!(self.machine.flag_waits(flag)?, 0);
            self.machine.release_flag(flag)?;
            assert_eq!(self.machine.flag_is_set(flag), Err(MachineError::NoSuchFlag));
        }
        for device in self.devices {
            assert_eq!(self.machine.events_in_use(device)?, 0);
        }
        for stream in self.streams {
            self.machine.destroy_stream(stream)?;
        }
        assert_eq!(self.machine.heads().count(), 0);
        for (payload, &seen) in self.seen.iter().enumerate() {
            assert_eq!(seen, 1, "payload {payload}");
        }
        Ok(())
    }
}

#[test]
fn every_payload_comes_back_once_and_nothing_is_left() {
    for_seeds(0..20_000, |seed| {
        let run = || -> Result<(), MachineError> {
            let mut chaos = Chaos::new(seed)?;
            let calls = 20 + chaos.random.below(150);
            for _ in 0..calls {
                // Refusals are part of the game; a panic is not.
                let _ = chaos.call();
            }
            chaos.wind_up()
        };
        if let Err(error) = run() {
            panic!("{error}");
        }
    });
}
