//! Random programs over streams, records, flags, resets, notifies, holds and aborts, against a model of a few dozen lines.
//!
//! The model knows one rule about things that happen at the same nanosecond, which the machine states too: streams are looked at first come
//! first served, and each goes as far as it can.

use std::collections::VecDeque;

use ascend_sim::machine::{
    Config, FlagId, FlagKind, Machine, MachineError, Outcome, RecordId, RecordOptions, StreamId, StreamOptions,
    WaitFor, Work,
};
use ascend_sim::task::{Cost, Demand, Task, TaskInfo, TaskKind};

use crate::random::{Random, for_seeds};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Item {
    Task(usize, u64),
    Record(usize),
    Wait(usize),
    Set(usize),
    WaitFlag(usize),
    Take(usize),
    Reset(usize),
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Submit(usize, Item),
    RunUntil(u64),
    Abort(usize),
    Hold(usize),
    Release(usize),
}

/// Task, start, end.
type Ran = (usize, u64, u64);

const STREAMS: usize = 4;
const FLAGS: usize = 2;

#[derive(Default)]
struct Model {
    queues: Vec<VecDeque<Item>>,
    ends: Vec<Option<(u64, u64)>>,
    starts: Vec<u64>,
    held: Vec<bool>,
    waiting: Vec<usize>,
    to_look_at: VecDeque<usize>,
    done: Vec<usize>,
    flags: Vec<bool>,
    now: u64,
    seq: u64,
    ran: Vec<Ran>,
}

impl Model {
    fn new() -> Self {
        Model {
            queues: vec![VecDeque::new(); STREAMS],
            ends: vec![None; STREAMS],
            starts: vec![0; STREAMS],
            held: vec![false; STREAMS],
            flags: vec![false; FLAGS],
            ..Model::default()
        }
    }

    fn step(&mut self, step: Step) {
        match step {
            Step::Submit(stream, item) => {
                let at_rest = self.to_look_at.is_empty() && self.queues[stream].is_empty() && !self.held[stream];
                let at_once = match item {
                    Item::Task(..) | Item::Set(_) | Item::Reset(_) => false,
                    _ => self.would_pass(item),
                };
                self.queues[stream].push_back(item);
                if at_rest && at_once {
                    self.advance(stream);
                    self.queues[stream].pop_front();
                } else if self.queues[stream].len() == 1 {
                    self.look_at(stream);
                }
            }
            Step::Abort(stream) => {
                self.settle();
                self.queues[stream].clear();
                self.ends[stream] = None;
                self.waiting.retain(|&waiting| waiting != stream);
            }
            Step::Hold(stream) => self.held[stream] = true,
            Step::Release(stream) => {
                self.held[stream] = false;
                self.look_at(stream);
            }
            Step::RunUntil(limit) => {
                self.settle();
                while let Some((end, _, stream)) = (0..STREAMS)
                    .filter_map(|stream| self.ends[stream].map(|(end, seq)| (end, seq, stream)))
                    .min()
                    .filter(|&(end, _, _)| end <= limit)
                {
                    self.now = end;
                    self.ends[stream] = None;
                    if let Some(Item::Task(task, _)) = self.queues[stream].pop_front() {
                        self.ran.push((task, self.starts[stream], end));
                    }
                    self.look_at(stream);
                    self.settle();
                }
                self.now = limit;
            }
        }
    }

    fn look_at(&mut self, stream: usize) {
        if !self.to_look_at.contains(&stream) {
            self.to_look_at.push_back(stream);
        }
    }

    fn settle(&mut self) {
        while let Some(stream) = self.to_look_at.pop_front() {
            while self.advance(stream) {
                self.queues[stream].pop_front();
            }
        }
    }

    /// Tells whether the head is through.
    fn advance(&mut self, stream: usize) -> bool {
        if self.held[stream] || self.ends[stream].is_some() || self.waiting.contains(&stream) {
            return false;
        }
        let Some(&head) = self.queues[stream].front() else {
            return false;
        };
        match head {
            Item::Task(_, duration) => {
                self.ends[stream] = Some((self.now + duration, self.seq));
                self.starts[stream] = self.now;
                self.seq += 1;
                return false;
            }
            Item::Record(record) => self.done.push(record),
            Item::Set(flag) => self.flags[flag] = true,
            Item::Reset(flag) => self.flags[flag] = false,
            _ if !self.passes(head) => {
                self.waiting.push(stream);
                return false;
            }
            _ => return true,
        }
        while let Some(index) = (0..self.waiting.len()).find(|&index| {
            let head = self.queues[self.waiting[index]].front().copied();
            head.is_some_and(|head| self.would_pass(head))
        }) {
            let released = self.waiting.remove(index);
            if let Some(head) = self.queues[released].pop_front() {
                self.passes(head);
            }
            self.look_at(released);
        }
        true
    }

    fn would_pass(&self, head: Item) -> bool {
        match head {
            Item::Wait(record) => self.done.contains(&record),
            Item::WaitFlag(flag) | Item::Take(flag) => self.flags[flag],
            _ => true,
        }
    }

    fn passes(&mut self, head: Item) -> bool {
        let passes = self.would_pass(head);
        if let (Item::Take(flag), true) = (head, passes) {
            self.flags[flag] = false;
        }
        passes
    }
}

struct Real {
    machine: Machine<usize>,
    streams: Vec<StreamId>,
    flags: Vec<FlagId>,
    records: Vec<RecordId>,
    ran: Vec<Ran>,
}

impl Real {
    fn new() -> Result<Self, MachineError> {
        let mut machine = Machine::new(Config::default());
        let device = machine.add_device(Default::default());
        let context = machine.add_context(device)?;
        let streams = (0..STREAMS).map(|_| machine.create_stream(context, StreamOptions::default()));
        let streams = streams.collect::<Result<_, _>>()?;
        let flags = (0..FLAGS).map(|_| machine.create_flag(device, FlagKind::Event));
        let flags = flags.collect::<Result<_, _>>()?;
        Ok(Real {
            machine,
            streams,
            flags,
            records: Vec::new(),
            ran: Vec::new(),
        })
    }

    fn step(&mut self, step: Step) -> Result<(), MachineError> {
        let info = TaskInfo::of(TaskKind::Other);
        match step {
            Step::Submit(stream, item) => {
                let stream = self.streams[stream];
                match item {
                    Item::Task(task, duration) => {
                        let task = Task::new(info, Cost::new(duration, Demand::NONE), task);
                        self.machine.submit(stream, task)?;
                    }
                    Item::Record(_) => {
                        let record = self.machine.submit_record(stream, info, RecordOptions::default())?;
                        self.records.push(record);
                    }
                    Item::Wait(record) => {
                        let record = WaitFor::Record(self.records[record]);
                        self.machine.submit_wait(stream, info, record, None)?;
                    }
                    Item::Set(flag) => {
                        self.machine.submit_set_flag(stream, info, self.flags[flag])?;
                    }
                    Item::WaitFlag(flag) => {
                        let flag = WaitFor::Flag(self.flags[flag]);
                        self.machine.submit_wait(stream, info, flag, None)?;
                    }
                    Item::Take(flag) => {
                        let flag = WaitFor::TakeFlag(self.flags[flag]);
                        self.machine.submit_wait(stream, info, flag, None)?;
                    }
                    Item::Reset(flag) => {
                        let flag = self.flags[flag];
                        self.machine.submit_reset(stream, info, None, Some(flag))?;
                    }
                }
            }
            Step::Abort(stream) => {
                self.machine.abort(self.streams[stream])?;
            }
            Step::Hold(stream) => self.machine.hold(self.streams[stream])?,
            Step::Release(stream) => self.machine.release(self.streams[stream])?,
            Step::RunUntil(limit) => {
                while let Some(due) = self.machine.advance(limit) {
                    if let Work::Task(task) = &due.work {
                        self.ran.push((task.payload, due.start_ns, due.end_ns));
                    }
                    self.machine.complete(due.token, Outcome::Done)?;
                }
            }
        }
        Ok(())
    }
}

fn program(seed: u64) -> Vec<Step> {
    let mut random = Random::new(seed);
    let mut steps = Vec::new();
    let (mut records, mut now) = (0, 0);
    let length = 5 + random.below(60);
    // Short durations make many things happen at the same nanosecond.
    let longest = [3, 1_000][random.below(2)];
    for number in 0..length {
        let stream = random.below(STREAMS);
        let flag = random.below(FLAGS);
        let item = match random.below(16) {
            0..4 => Item::Task(number, random.below(longest) as u64),
            4 | 5 => {
                records += 1;
                Item::Record(records - 1)
            }
            6..9 if records > 0 => Item::Wait(random.below(records)),
            9 => Item::Set(flag),
            10 => Item::WaitFlag(flag),
            11 => Item::Take(flag),
            12 => Item::Reset(flag),
            13 => {
                now += random.below(2 * longest) as u64;
                steps.push(Step::RunUntil(now));
                continue;
            }
            14 => {
                steps.push([Step::Hold(stream), Step::Release(stream)][random.below(2)]);
                continue;
            }
            15 if random.below(4) == 0 => {
                steps.push(Step::Abort(stream));
                continue;
            }
            _ => continue,
        };
        steps.push(Step::Submit(stream, item));
    }
    steps.extend((0..STREAMS).map(Step::Release));
    steps.push(Step::RunUntil(1_000_000_000));
    steps
}

#[test]
fn random_programs_run_as_the_model_says() {
    for_seeds(0..20_000, |seed| {
        let steps = program(seed);
        let mut model = Model::new();
        let mut real = match Real::new() {
            Ok(real) => real,
            Err(error) => panic!("{error}"),
        };
        for &step in &steps {
            model.step(step);
            if let Err(error) = real.step(step) {
                panic!("{step:?}: {error}");
            }
        }
        assert_eq!(real.ran, model.ran, "{steps:#?}");
        for (stream, queue) in real.streams.iter().zip(&model.queues) {
            assert_eq!(real.machine.pending(*stream), Ok(queue.len() as u64), "{steps:#?}");
        }
        for (&flag, &set) in real.flags.iter().zip(&model.flags) {
            assert_eq!(real.machine.flag_is_set(flag), Ok(set), "{steps:#?}");
        }
    });
}
