//! Runs of graphs that decide on the device what of them runs: lanes that start and stop, jumps between labels, branches and loops.
//!
//! The stream that a graph is executed on gets two tasks: one that begins the run and one that waits for its end. Every lane has a stream of
//! the simulation's own, which is fed as far as the next task that decides; the executor hands that to [`Call::flow`], which looks at memory
//! and feeds on. A run keeps the graph as it was when it was executed.

use std::collections::BTreeMap;
use std::sync::Arc;

use ascend_sim::machine::{FlagId, FlagKind, Outcome, StreamId, StreamOptions, Token, WaitFor};
use ascend_sim::task::{Cost, Task, TaskInfo, TaskKind};

use super::flow::{ConditionKind, Flow, half, word};
use super::graph::Node;
use super::graph_program::Program;
use crate::fail::Res;
use crate::payload::Payload;
use crate::world::Call;

/// What a decision costs in virtual time: with none, an endless loop would stand at one instant.
const DECISION: Cost = Cost {
    duration_ns: 1_000,
    ..Cost::ZERO
};
/// A run that cannot go on: the code of a graph that fails.
const BROKEN_RUN: i32 = 507_011;

/// A stream of the simulation's own, as part of a graph that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct GraphLane {
    /// The stream that the graph is executed on.
    pub(crate) stream: u32,
    pub(crate) graph: u32,
    /// The run, if the graph decides what runs.
    pub(crate) run: Option<u32>,
}

/// One execution of a graph.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) graph: u32,
    /// The stream it is executed on.
    pub(crate) stream: u32,
    /// Set when it is over.
    end: FlagId,
    /// The graph, and the branches and bodies that run within it.
    frames: Vec<Option<Frame>>,
    /// How often it went back to where it had been.
    pub(crate) jumps: u64,
    reached_end: bool,
    /// Nothing of it can run any more, and it did not reach its end.
    pub(crate) is_stuck: bool,
}

/// A graph of a run.
#[derive(Debug)]
struct Frame {
    program: Arc<Program>,
    lanes: Vec<FrameLane>,
    /// Flags that stand for its records, by node.
    records: BTreeMap<u32, FlagId>,
    /// Lanes that run.
    active: usize,
    /// Who goes on when it is over: frame, lane and place of the condition task.
    parent: Option<(usize, usize, usize)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct FrameLane {
    stream: Option<StreamId>,
    runs: bool,
}

/// A decision of a run, as its executor gets it.
#[derive(Clone, Debug)]
pub(crate) struct FlowTask {
    run: (u32, u16),
    step: Step,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// The run begins.
    Begin,
    /// A lane is at a task that decides.
    At { frame: usize, lane: usize, place: usize },
    /// A lane is through.
    End { frame: usize, lane: usize },
    /// A lane cannot go on: its communicator is gone or suspended.
    Fail { frame: usize, lane: usize },
}

/// What follows from a decision.
#[derive(Clone, Copy, Debug)]
enum Next {
    Begin,
    On,
    /// The end that a build marked is reached.
    End,
    /// Starts another lane, and goes on.
    Start(usize),
    /// Goes on elsewhere.
    Jump(usize, usize),
    /// Runs a graph, and goes on when it is over.
    Inside(u32),
    Stop,
}

impl Call<'_> {
    /// Queues an execution of a graph that decides what of it runs.
    pub(super) fn start_run(&mut self, graph: u32, stream: u32) -> Res {
        self.sweep_runs();
        let id = self.machine_stream(stream);
        let device = self.devices[self.streams[stream].device as usize].id;
        let end = self
            .machine
            .create_flag(device, FlagKind::Free)
            .map_err(Call::refusal)?;
        let program = self.program(graph);
        let frame = Frame::new(program, None);
        let run = self.runs.insert(Run {
            graph,
            stream,
            end,
            frames: vec![Some(frame)],
            jumps: 0,
            reached_end: false,
            is_stuck: false,
        });
        let name = self.names.intern("graph");
        let info = TaskInfo {
            name,
            label: self.label(),
            ..TaskInfo::of(TaskKind::Other)
        };
        let begin = FlowTask { run, step: Step::Begin };
        let max_queued = self.machine.set_max_queued(id, u32::MAX).map_err(Call::refusal)?;
        let task = Task::new(info, Cost::ZERO, Payload::Flow(Arc::new(begin)));
        let queued = self.machine.submit(id, task).map_err(|rejected| rejected.error);
        let wait = TaskInfo {
            kind: TaskKind::Wait,
            ..info
        };
        let queued = queued.and_then(|_| self.machine.submit_wait(id, wait, WaitFor::Flag(end), None));
        let _ = self.machine.set_max_queued(id, max_queued);
        if let Err(refused) = queued {
            self.end_run(run.0);
            return Err(Call::refusal(refused));
        }
        self.graphs[graph].running = vec![(id, self.machine.submitted(id).unwrap_or(0))];
        self.kick();
        Ok(())
    }

    /// Takes runs out that nothing waits for any more: their context has failed, and what was queued is gone.
    fn sweep_runs(&mut self) {
        let gone: Vec<u32> = self
            .runs
            .iter()
            .filter(|(_, run)| self.machine.flag_waits(run.end) == Ok(0))
            .map(|(index, _)| index)
            .collect();
        for index in gone {
            self.end_run(index);
        }
    }

    /// Ends runs: nothing more of them begins.
    pub(crate) fn end_runs(&mut self, which: impl Fn(&Run) -> bool) {
        let found: Vec<u32> = self
            .runs
            .iter()
            .filter(|(_, run)| which(run))
            .map(|(index, _)| index)
            .collect();
        for index in found {
            self.end_run(index);
        }
    }

    /// What is said of a stream that waits for the end of a run.
    pub(crate) fn run_text(&self, end: FlagId) -> Option<String> {
        let (_, run) = self.runs.iter().find(|(_, run)| run.end == end)?;
        let graph = run.graph;
        let name = self.graphs.get(graph).map_or("", |graph| graph.name.as_str());
        let why = match run {
            Run { is_stuck: true, .. } => {
                "no stream that was started in it reaches the end that aclmdlRIEndTask marked".to_owned()
            }
            Run { jumps: 0, .. } => "it is not through".to_owned(),
            Run { jumps, .. } => format!("it has gone back {jumps} times, and goes round"),
        };
        Some(format!("waits for the end of graph {graph} {name:?}: {why}"))
    }

    fn end_run(&mut self, index: u32) {
        let Some(run) = self.runs.remove(index) else { return };
        let _ = self.machine.release_flag(run.end);
        for frame in run.frames.into_iter().flatten() {
            self.end_frame(run.graph, frame);
        }
    }

    /// Gives back what a graph of a run used.
    fn end_frame(&mut self, graph: u32, frame: Frame) {
        for flag in frame.records.into_values() {
            let _ = self.machine.release_flag(flag);
        }
        for stream in frame.lanes.into_iter().filter_map(|lane| lane.stream) {
            self.graph_lanes.remove(&stream);
            let _ = self.machine.abort(stream);
            match self.graphs.get_mut(graph) {
                Some(graph) => graph.spare.push(stream),
                None => _ = self.machine.destroy_stream(stream),
            }
        }
    }

    /// Tells whether a stream belongs to a run that goes round.
    pub(crate) fn is_looping(&self, stream: StreamId) -> bool {
        if self.runs.len() == 0 {
            return false;
        }
        let run = self.graph_lanes.get(&stream).and_then(|lane| lane.run);
        run.and_then(|run| self.runs.get(run)).is_some_and(|run| run.jumps > 0)
    }

    /// A task that decides where a run goes on has its turn: looks, and has the run go on. `fault` is a code that it ends with instead.
    pub(crate) fn flow(&mut self, token: Token, task: &FlowTask, fault: Option<i32>) -> Outcome {
        let decided = match fault {
            Some(code) => Err(code),
            None => self.decide(task).map_err(|text| {
                eprintln!("ascend-mock: device fault {BROKEN_RUN} in a graph: {text}");
                BROKEN_RUN
            }),
        };
        let outcome = decided.map_or_else(Outcome::Fault, |_| Outcome::Done);
        let (run, generation) = task.run;
        if let (Err(code), true) = (decided, self.runs.is_live(run, generation)) {
            // Told here: the run is gone when others ask whose stream this was.
            let host = self.streams.get(self.runs[run].stream).map(|stream| stream.id);
            let _ = host.map(|host| self.machine.note_error(host, code));
        }
        if self.machine.complete(token, outcome).is_ok() && self.runs.is_live(run, generation) {
            // A run that cannot decide is over; the stream that the graph is executed on has the fault, and goes on.
            let gone_on = decided.is_ok_and(|next| self.go_on(run, task.step, next).is_ok());
            if !gone_on && self.runs.is_live(run, generation) {
                let end = self.runs[run].end;
                let _ = self.machine.set_flag(end);
                self.end_run(run);
            }
        }
        outcome
    }

    fn decide(&mut self, task: &FlowTask) -> Result<Next, String> {
        let (run, generation) = task.run;
        let (frame, lane, place) = match task.step {
            Step::Begin => return Ok(Next::Begin),
            Step::End { .. } => return Ok(Next::Stop),
            Step::Fail { .. } => return Err("a communicator of it is destroyed or suspended".to_owned()),
            Step::At { frame, lane, place } => (frame, lane, place),
        };
        if !self.runs.is_live(run, generation) {
            return Ok(Next::Stop);
        }
        let memory = &self.world.memory;
        let Some(frame) = &self.runs[run].frames[frame] else {
            return Ok(Next::Stop);
        };
        let Some((_, Node::Flow { flow, .. })) = frame.program.lanes[lane].nodes.get(place) else {
            return Ok(Next::Stop);
        };
        let idle = |to: usize| {
            if frame.lanes[to].runs && to != lane {
                Err(format!("lane {to} was to begin while it runs"))
            } else {
                Ok(to)
            }
        };
        Ok(match flow {
            Flow::Label(_) => Next::On,
            Flow::EndTask => Next::End,
            Flow::SwitchLabel { index, labels } => {
                let found = half(memory, *index).ok_or_else(|| format!("no index stands at {index:#x}"))?;
                let label = (found as usize).min(labels.len() - 1);
                let (to, place) = *frame
                    .program
                    .labels
                    .get(&labels[label])
                    .ok_or_else(|| format!("label {label} of a list is set on no stream of the graph"))?;
                Next::Jump(idle(to)?, place)
            }
            Flow::Start { lane: to } if *to as usize == lane => {
                return Err("a stream was to start itself while it runs".to_owned());
            }
            Flow::Start { lane: to } => Next::Start(idle(*to as usize)?),
            Flow::SwitchLane { compare, lane: to } => match compare.holds(memory) {
                None => {
                    return Err(format!(
                        "no values stand at {:#x} and {:#x}",
                        compare.left, compare.right
                    ));
                }
                Some(true) => Next::Jump(idle(*to as usize)?, 0),
                Some(false) => Next::On,
            },
            Flow::Condition { kind, value, bodies } => {
                let found = word(memory, *value).ok_or_else(|| format!("no value stands at {value:#x}"))?;
                match kind.chosen(found, bodies.len()) {
                    Some(body) => Next::Inside(bodies[body]),
                    None => Next::On,
                }
            }
        })
    }

    fn go_on(&mut self, run: u32, step: Step, next: Next) -> Res {
        let (frame, lane, place) = match step {
            Step::Begin => (0, 0, 0),
            Step::At { frame, lane, place } => (frame, lane, place),
            Step::End { frame, lane } | Step::Fail { frame, lane } => (frame, lane, 0),
        };
        match next {
            Next::Begin => {
                let defaults = self.frame(run, 0).program.defaults.clone();
                for (address, value) in defaults {
                    self.world.memory.write(address, &value.to_ne_bytes());
                }
                self.start_heads(run, 0)
            }
            Next::On => self.feed(run, frame, lane, place + 1),
            Next::End => {
                self.runs[run].reached_end = true;
                self.feed(run, frame, lane, place + 1)
            }
            Next::Start(to) => {
                self.start_lane(run, frame, to, 0)?;
                self.feed(run, frame, lane, place + 1)
            }
            Next::Jump(to, there) if to == lane => {
                self.runs[run].jumps += u64::from(there <= place);
                self.feed(run, frame, lane, there)
            }
            Next::Jump(to, there) => {
                self.runs[run].jumps += 1;
                self.start_lane(run, frame, to, there)?;
                self.stop_lane(run, frame, lane)
            }
            Next::Inside(body) => {
                let program = self.frame(run, frame).program.bodies.get(&body).cloned();
                let Some(program) = program else {
                    return self.feed(run, frame, lane, place + 1);
                };
                let inner = Frame::new(program, Some((frame, lane, place)));
                let frames = &mut self.runs[run].frames;
                let at = frames.iter().position(Option::is_none).unwrap_or(frames.len());
                if at == frames.len() {
                    frames.push(None);
                }
                frames[at] = Some(inner);
                self.start_heads(run, at)
            }
            Next::Stop => self.stop_lane(run, frame, lane),
        }
    }

    fn frame(&mut self, run: u32, frame: usize) -> &mut Frame {
        match &mut self.runs[run].frames[frame] {
            Some(frame) => frame,
            None => unreachable!("bug in ascend-mock: a graph of a run that is over"),
        }
    }

    fn start_heads(&mut self, run: u32, frame: usize) -> Res {
        let lanes = &self.frame(run, frame).program.lanes;
        let heads: Vec<usize> = (0..lanes.len()).filter(|lane| lanes[*lane].is_head).collect();
        // The first stays active until all have begun, so that the graph is not over before.
        for lane in &heads {
            self.frame(run, frame).lanes[*lane].runs = true;
        }
        self.frame(run, frame).active += heads.len();
        if heads.is_empty() {
            return self.finish_frame(run, frame);
        }
        heads.into_iter().try_for_each(|lane| self.feed(run, frame, lane, 0))
    }

    fn start_lane(&mut self, run: u32, frame: usize, lane: usize, place: usize) -> Res {
        let state = self.frame(run, frame);
        state.lanes[lane].runs = true;
        state.active += 1;
        self.feed(run, frame, lane, place)
    }

    fn stop_lane(&mut self, run: u32, frame: usize, lane: usize) -> Res {
        let state = self.frame(run, frame);
        if std::mem::replace(&mut state.lanes[lane].runs, false) {
            state.active -= 1;
        }
        if state.active == 0 {
            self.finish_frame(run, frame)
        } else {
            Ok(())
        }
    }

    /// A graph of a run has nothing more to do.
    fn finish_frame(&mut self, run: u32, frame: usize) -> Res {
        let parent = self.frame(run, frame).parent;
        let Some((outer, lane, place)) = parent else {
            return self.finish_run(run);
        };
        if let Some(over) = self.runs[run].frames[frame].take() {
            let graph = self.runs[run].graph;
            self.end_frame(graph, over);
        }
        let again = matches!(
            self.frame(run, outer).program.lanes[lane].nodes.get(place),
            Some((
                _,
                Node::Flow {
                    flow: Flow::Condition {
                        kind: ConditionKind::While,
                        ..
                    },
                    ..
                }
            ))
        );
        self.runs[run].jumps += u64::from(again);
        self.feed(run, outer, lane, if again { place } else { place + 1 })
    }

    fn finish_run(&mut self, run: u32) -> Res {
        let has_end = self.frame(run, 0).program.has_end;
        let state = &mut self.runs[run];
        if has_end && !state.reached_end {
            state.is_stuck = true;
            return Ok(());
        }
        let end = state.end;
        let _ = self.machine.set_flag(end);
        self.end_run(run);
        Ok(())
    }

    /// The stream that a lane's tasks go to.
    fn lane_stream(&mut self, run: u32, frame: usize, lane: usize) -> Res<StreamId> {
        if let Some(stream) = self.frame(run, frame).lanes.get(lane).and_then(|lane| lane.stream) {
            return Ok(stream);
        }
        let (graph, on) = (self.runs[run].graph, self.runs[run].stream);
        let spare = self.graphs[graph].spare.pop();
        let stream = match spare {
            Some(stream) => stream,
            None => {
                let context = self.contexts[self.graphs[graph].context].id;
                let options = StreamOptions {
                    counted: false,
                    ..StreamOptions::default()
                };
                self.machine.create_stream(context, options).map_err(Call::refusal)?
            }
        };
        let lane_of = GraphLane {
            stream: on,
            graph,
            run: Some(run),
        };
        self.graph_lanes.insert(stream, lane_of);
        let lanes = &mut self.frame(run, frame).lanes;
        if lanes.len() <= lane {
            lanes.resize(lane + 1, FrameLane::default());
        }
        lanes[lane].stream = Some(stream);
        Ok(stream)
    }

    /// Queues a lane's tasks from a place on, as far as the next one that decides.
    fn feed(&mut self, run: u32, frame: usize, lane: usize, from: usize) -> Res {
        let stream = self.lane_stream(run, frame, lane)?;
        let program = self.frame(run, frame).program.clone();
        let on = self.runs[run].stream;
        for (place, (index, node)) in program.lanes[lane].nodes.iter().enumerate().skip(from) {
            match node {
                Node::Flow {
                    flow: Flow::Label(_), ..
                } => {}
                Node::Flow { info, .. } => {
                    return self.queue_step(run, stream, *info, DECISION, Step::At { frame, lane, place });
                }
                Node::Record { info, .. } => {
                    let flag = self.record_flag(run, frame, *index)?;
                    self.machine
                        .submit_set_flag(stream, *info, flag)
                        .map_err(Call::refusal)?;
                }
                Node::Wait { info, record, .. } => {
                    let flag = WaitFor::Flag(self.record_flag(run, frame, *record)?);
                    self.machine
                        .submit_wait(stream, *info, flag, None)
                        .map_err(Call::refusal)?;
                }
                Node::Rank { info, rank, .. } => match self.take_place(rank) {
                    Some(meeting) => self.replay_node(stream, on, node.clone(), Some(meeting))?,
                    None => return self.queue_step(run, stream, *info, Cost::ZERO, Step::Fail { frame, lane }),
                },
                node => self.replay_node(stream, on, node.clone(), None)?,
            }
        }
        let info = TaskInfo::of(TaskKind::Other);
        self.queue_step(run, stream, info, Cost::ZERO, Step::End { frame, lane })
    }

    fn queue_step(&mut self, run: u32, stream: StreamId, info: TaskInfo, cost: Cost, step: Step) -> Res {
        let run = (run, self.runs.generation(run));
        let payload = Payload::Flow(Arc::new(FlowTask { run, step }));
        let queued = self.machine.submit(stream, Task::new(info, cost, payload));
        queued.map(|_| ()).map_err(|rejected| Call::refusal(rejected.error))
    }

    /// The flag that stands for a record of a graph of a run.
    fn record_flag(&mut self, run: u32, frame: usize, record: u32) -> Res<FlagId> {
        if let Some(flag) = self.frame(run, frame).records.get(&record) {
            return Ok(*flag);
        }
        let context = self.graphs[self.runs[run].graph].context;
        let device = self.devices[self.contexts[context].device as usize].id;
        let flag = self
            .machine
            .create_flag(device, FlagKind::Free)
            .map_err(Call::refusal)?;
        self.frame(run, frame).records.insert(record, flag);
        Ok(flag)
    }
}

impl Frame {
    fn new(program: Arc<Program>, parent: Option<(usize, usize, usize)>) -> Frame {
        Frame {
            lanes: vec![FrameLane::default(); program.lanes.len()],
            program,
            records: BTreeMap::new(),
            active: 0,
            parent,
        }
    }
}
