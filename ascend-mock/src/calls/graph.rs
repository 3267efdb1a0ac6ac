//! Graphs: what a capture or an explicit build recorded, and how it is replayed (acl/memory-kernels-graphs 3.7, 3.9).
//!
//! A graph has a lane for each stream that took part. A replay puts the first lane on the stream it is executed on, the others on streams of
//! the simulation's own, ordered by the records and waits among the nodes.

use std::collections::BTreeSet;

use ascend_sim::access::Access;
use ascend_sim::machine::{FlagId, RecordId, RecordOptions, StreamId, StreamOptions, WaitFor};
use ascend_sim::task::{Cost, Rendezvous, Task, TaskInfo};

use super::hccl::RankNode;
use crate::fail::{CAPTURED, FOREIGN, Fail, HANDLE, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::payload::Payload;
use crate::world::{Call, enter};

const RUNNING: Fail = Fail::silent(107_037);
const STILL_CAPTURING: Fail = Fail::silent(107_026);

/// Something a graph does.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// A kernel, copy, fill or host function.
    Work {
        info: TaskInfo,
        cost: Cost,
        payload: Payload,
        accesses: Box<[Access]>,
    },
    /// A rank's part of a collective.
    Rank { info: TaskInfo, cost: Cost, rank: RankNode },
    /// Reaches a point that other lanes may wait for.
    Record { info: TaskInfo, waited: bool },
    /// Waits for the record of that node.
    Wait { info: TaskInfo, record: u32 },
    /// Does something to a flag that the outside sees: external events, notifies.
    Flag { info: TaskInfo, flag: FlagId, op: FlagOp },
}

/// What a node does to a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FlagOp {
    Set,
    Wait,
    Take,
    Clear,
}

/// How far a graph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    /// A capture fills it.
    Capturing,
    /// An explicit build fills it.
    Building,
    /// It can be executed.
    Ready,
}

/// A graph ("model running instance").
#[derive(Debug)]
pub(crate) struct Graph {
    pub(crate) context: u32,
    pub(crate) phase: Phase,
    /// It came from a capture: synchronous execution is refused.
    pub(crate) captured: bool,
    pub(crate) mode: u32,
    pub(crate) thread: u32,
    pub(crate) invalid: bool,
    /// Index of the stream of each lane while it is filled.
    pub(crate) lanes: Vec<u32>,
    pub(crate) nodes: Vec<(u32, Node)>,
    /// The group of tasks being recorded: stream, first node, and whether it holds what cannot be updated.
    pub(crate) group: Option<(u32, u32, bool)>,
    pub(crate) name: String,
    /// Tasks that are left out of replays, and those that will be from the next update on.
    pub(crate) disabled: BTreeSet<u32>,
    pub(crate) to_disable: BTreeSet<u32>,
    /// What the checker calls it.
    pub(crate) order: Option<ascend_sim::order::GraphId>,
    /// Streams of the simulation's own, for lanes after the first.
    own_streams: Vec<StreamId>,
    /// Where the last replays end.
    running: Vec<(StreamId, u64)>,
}

impl Graph {
    pub(crate) fn new(context: u32, phase: Phase, mode: u32, thread: u32) -> Graph {
        Graph {
            context,
            phase,
            captured: phase == Phase::Capturing,
            mode,
            thread,
            invalid: false,
            lanes: Vec::new(),
            nodes: Vec::new(),
            group: None,
            name: String::new(),
            disabled: BTreeSet::new(),
            to_disable: BTreeSet::new(),
            order: None,
            own_streams: Vec::new(),
            running: Vec::new(),
        }
    }

    pub(crate) fn is_capturing(&self) -> bool {
        self.phase == Phase::Capturing
    }

    /// Tells whether every lane's last node is waited for on the first lane, directly or through others (acl/memory-kernels-graphs 3.6).
    pub(crate) fn is_joined(&self) -> bool {
        let mut reached = vec![false; self.nodes.len()];
        let mut last_of_lane: Vec<Option<u32>> = vec![None; self.lanes.len()];
        let mut before: Vec<Option<u32>> = Vec::with_capacity(self.nodes.len());
        for (index, (lane, _)) in (0_u32..).zip(&self.nodes) {
            before.push(last_of_lane[*lane as usize].replace(index));
        }
        let mut open: Vec<u32> = last_of_lane.first().copied().flatten().into_iter().collect();
        while let Some(index) = open.pop() {
            if std::mem::replace(&mut reached[index as usize], true) {
                continue;
            }
            open.extend(before[index as usize]);
            if let Node::Wait { record, .. } = self.nodes[index as usize].1 {
                open.push(record);
            }
        }
        last_of_lane
            .iter()
            .skip(1)
            .all(|last| last.is_some_and(|last| reached[last as usize]))
    }
}

impl Call<'_> {
    /// Where the collectives of a graph meet in the replay that is made now, in order; 507011 when a communicator is gone or suspended.
    fn replay_places(&mut self, graph: u32) -> Res<Vec<Rendezvous>> {
        let ranks = self.graphs[graph].nodes.iter().filter_map(|(_, node)| match node {
            Node::Rank { rank, .. } => Some(rank.clone()),
            _ => None,
        });
        let ranks: Vec<RankNode> = ranks.collect();
        let live = |rank: &RankNode| {
            let index = self.find(Kind::Communicator, rank.comm)?;
            (!self.communicators[index].suspended).then_some(index)
        };
        let Some(communicators) = ranks.iter().map(live).collect::<Option<Vec<u32>>>() else {
            let text = "a communicator of the graph is destroyed or suspended";
            crate::thread::add_text(format!("[simulated] Execution_Error (EE1009): {text}"));
            return Err(Fail::runtime(507_011, "EE1009"));
        };
        let places = ranks.iter().zip(communicators).map(|(rank, index)| {
            let place = self.communicators[index].place(rank.meet, rank.shape);
            self.communicators[index].passed(rank.meet);
            place
        });
        Ok(places.collect())
    }

    /// Queues a replay of a graph on a stream; its collectives meet at `places`.
    fn replay(&mut self, graph: u32, stream: StreamId, places: Vec<Rendezvous>) -> Res {
        let mut places = places.into_iter();
        // To the host a replay is one task, however many the device makes of it.
        self.wait_for_room(stream)?;
        if self.graphs.get(graph).is_none() {
            return Err(HANDLE);
        }
        let machine_context = self.contexts[self.graphs[graph].context].id;
        while self.graphs[graph].own_streams.len() + 1 < self.graphs[graph].lanes.len() {
            let options = StreamOptions {
                counted: false,
                ..StreamOptions::default()
            };
            let own = self
                .machine
                .create_stream(machine_context, options)
                .map_err(Call::refusal)?;
            self.graphs[graph].own_streams.push(own);
        }
        let nodes = self.graphs[graph].nodes.clone();
        let left_out = self.graphs[graph].disabled.clone();
        let own_streams = self.graphs[graph].own_streams.clone();
        let host = self.by_machine.get(&stream).copied().ok_or(HANDLE)?;
        for own in &own_streams {
            self.executed_on.insert(*own, host);
        }
        let mut records: Vec<Option<RecordId>> = vec![None; nodes.len()];
        let max_queued = self.machine.set_max_queued(stream, u32::MAX).map_err(Call::refusal)?;
        let queued = nodes.into_iter().enumerate().try_for_each(|(index, (lane, node))| {
            if left_out.contains(&u32::try_from(index).unwrap_or(u32::MAX)) {
                return Ok(());
            }
            let target = match lane {
                0 => stream,
                lane => own_streams[lane as usize - 1],
            };
            let place = match node {
                Node::Rank { .. } => places.next(),
                _ => None,
            };
            self.replay_node(host, target, node, index, &mut records, place)
        });
        let _ = self.machine.set_max_queued(stream, max_queued);
        queued?;
        for record in records.into_iter().flatten() {
            let _ = self.machine.release_record(record);
        }
        let mut running = vec![(stream, self.machine.submitted(stream).unwrap_or(0))];
        running.extend(
            own_streams
                .iter()
                .map(|own| (*own, self.machine.submitted(*own).unwrap_or(0))),
        );
        self.graphs[graph].running = running;
        self.kick();
        Ok(())
    }

    fn replay_node(
        &mut self,
        host: u32,
        target: StreamId,
        node: Node,
        index: usize,
        records: &mut [Option<RecordId>],
        place: Option<Rendezvous>,
    ) -> Res {
        match node {
            Node::Rank { info, cost, rank } => {
                self.world.counters.collectives.add(1);
                let mut task = Task::new(info, cost, Payload::Collective(rank.part));
                task.rendezvous = place.map(Box::new);
                self.slow_down(host, &mut task);
                let queued = self.machine.submit_collective(target, task);
                let position = queued.map_err(|rejected| Call::refusal(rejected.error))?;
                self.doom(host, info.name, target, position);
            }
            Node::Work {
                info,
                cost,
                payload,
                accesses,
            } => {
                let mut task = Task::new(info, cost, payload);
                task.accesses = accesses;
                self.slow_down(host, &mut task);
                let queued = match &task.payload {
                    Payload::HostFunction { .. } => self.machine.submit_host_function(target, task),
                    Payload::WaitValue { .. } | Payload::WaitCount(_) => {
                        self.machine.submit_condition(target, task, None)
                    }
                    _ => self.machine.submit(target, task),
                };
                let position = queued.map_err(|rejected| Call::refusal(rejected.error))?;
                self.doom(host, info.name, target, position);
            }
            Node::Record { info, .. } => {
                let record = self
                    .machine
                    .submit_record(target, info, RecordOptions::default())
                    .map_err(Call::refusal)?;
                records[index] = Some(record);
            }
            Node::Wait { info, record } => {
                if let Some(record) = records[record as usize] {
                    self.machine
                        .submit_wait(target, info, WaitFor::Record(record), None)
                        .map_err(Call::refusal)?;
                }
            }
            Node::Flag { info, flag, op } => {
                let done = match op {
                    FlagOp::Set => self.machine.submit_set_flag(target, info, flag),
                    FlagOp::Wait => self.machine.submit_wait(target, info, WaitFor::Flag(flag), None),
                    FlagOp::Take => self.machine.submit_wait(target, info, WaitFor::TakeFlag(flag), None),
                    FlagOp::Clear => self.machine.submit_reset(target, info, None, Some(flag)),
                };
                done.map_err(Call::refusal)?;
            }
        }
        Ok(())
    }

    fn is_running(&self, graph: u32) -> bool {
        self.graphs[graph]
            .running
            .iter()
            .any(|(stream, end)| !self.machine.is_done(*stream, *end).unwrap_or(true))
    }

    /// A graph in the thread's context: 107002 without one, 107004 in another.
    pub(crate) fn graph_here(&self, graph: u32) -> Res {
        let other = Fail::runtime(107_004, "EE1010");
        match self.context() {
            Ok(context) if self.graphs[graph].context == context => Ok(()),
            Ok(_) => Err(other),
            Err(fail) if fail == FOREIGN => Err(other),
            Err(fail) => Err(fail),
        }
    }
}

/// `aclmdlRIExecuteAsync`.
pub(crate) fn execute_async(graph_bits: u64, stream_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let arg = call.stream_arg(stream_bits)?;
        if arg.is_some_and(|stream| call.streams[stream].capture.is_some()) {
            return Err(CAPTURED);
        }
        call.graph_here(graph)?;
        call.executable(graph)?;
        if arg.is_some_and(|stream| call.streams[stream].model.is_some()) {
            return Err(PARAM);
        }
        if arg.is_none() {
            call.misuse(crate::Misuse::GraphOnDefaultStream);
        }
        let stream = call.own_stream(arg)?;
        let id = call.machine_stream(stream);
        let places = call.replay_places(graph)?;
        call.told_replay(stream, graph, &places);
        call.replay(graph, id, places)?;
        call.after_submission(Some(stream));
        Ok(())
    })
}

impl Call<'_> {
    fn executable(&self, graph: u32) -> Res {
        match self.graphs[graph].phase {
            Phase::Capturing => Err(Fail::runtime(107_026, "EE1017")),
            Phase::Building => Err(Fail::runtime(507_011, "EE1009")),
            Phase::Ready => Ok(()),
        }
    }
}

/// `aclmdlRIExecute`: for explicitly built graphs only.
pub(crate) fn execute(graph_bits: u64, timeout_ms: i32) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        if timeout_ms == 0 || timeout_ms < -1 {
            return Err(PARAM);
        }
        call.graph_here(graph)?;
        if call.graphs[graph].captured {
            return Err(Fail::runtime(107_000, "EE1016"));
        }
        call.executable(graph)?;
        let context = call.graphs[graph].context;
        let stream = call.contexts[context].default_stream;
        let id = call.machine_stream(stream);
        let places = call.replay_places(graph)?;
        call.replay(graph, id, places)?;
        call.drain_stream(stream, super::device::timeout(timeout_ms))
    })
}

/// `aclmdlRIDestroy`: waits up to 10 s for a replay that runs.
pub(crate) fn destroy(graph_bits: u64) -> Res {
    const PATIENCE_NS: u64 = 10_000_000_000;
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        call.graph_here(graph)?;
        if call.graphs[graph].is_capturing() {
            return Err(STILL_CAPTURING);
        }
        call.block(Some(PATIENCE_NS), |call| (!call.is_running(graph)).then_some(()))?
            .or(RUNNING)?;
        call.remove_graph(graph);
        Ok(())
    })
}

impl Call<'_> {
    /// Takes a graph out with the streams that were the simulation's own.
    pub(crate) fn remove_graph(&mut self, graph: u32) {
        if let Some(removed) = self.graphs.remove(graph) {
            self.told_graph_end(removed.order);
            self.forget_graph_parts(graph);
            for stream in removed.own_streams {
                let _ = self.machine.abort(stream);
                let _ = self.machine.destroy_stream(stream);
                self.executed_on.remove(&stream);
            }
            for stream in removed.lanes {
                if let Some(stream) = self.streams.get_mut(stream)
                    && stream.model == Some(graph)
                {
                    stream.model = None;
                }
            }
        }
    }

    /// `aclrtPersistentTaskClean` of a bound stream.
    pub(crate) fn clear_bound_tasks(&mut self, graph: u32, stream: u32) {
        let graph = &mut self.graphs[graph];
        if let Some(lane) = graph.lanes.iter().position(|own| *own == stream) {
            graph.nodes.retain(|(of, _)| *of as usize != lane);
        }
    }
}

/// `aclmdlRIBuildBegin`.
pub(crate) fn build_begin(flag: u32) -> Res<Handle> {
    if flag != 0 {
        return Err(Fail::runtime(107_000, "EE1003"));
    }
    enter(&[], |call| {
        let context = super::memory::own_context(call)?;
        let thread = crate::thread::number();
        let place = call.graphs.insert(Graph::new(context, Phase::Building, 0, thread));
        Ok(Handle::new(Kind::Graph, call.world.id, place))
    })
}

/// `aclmdlRIBindStream`.
pub(crate) fn bind(graph_bits: u64, stream_bits: u64) -> Res {
    const PERSISTENT: u32 = 0x4;
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let stream = call.stream_arg(stream_bits)?.ok_or(Fail::runtime(207_000, "EE1011"))?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.streams[stream].flags & PERSISTENT == 0 {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        call.own_stream(Some(stream))?;
        if call.streams[stream].model.is_some() {
            return Err(Fail::runtime(107_005, "EE1007"));
        }
        call.streams[stream].model = Some(graph);
        call.graphs[graph].lanes.push(stream);
        Ok(())
    })
}

/// `aclmdlRIUnbindStream`.
pub(crate) fn unbind(graph_bits: u64, stream_bits: u64) -> Res {
    if graph_bits == 0 || stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let stream = call.object(Kind::Stream, stream_bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.streams[stream].model != Some(graph) {
            return Err(Fail::runtime(107_005, "EE1007"));
        }
        call.streams[stream].model = None;
        Ok(())
    })
}

/// `aclmdlRIEndTask`.
pub(crate) fn end_task(graph_bits: u64, stream_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let stream = call.stream_arg(stream_bits)?;
        if stream.is_some_and(|stream| call.streams[stream].capture.is_some()) {
            return Err(CAPTURED);
        }
        if stream.and_then(|stream| call.streams[stream].model) != Some(graph) {
            return Err(Fail::runtime(107_005, "EE1011"));
        }
        Ok(())
    })
}

/// `aclmdlRIBuildEnd`.
pub(crate) fn build_end(graph_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        match call.graphs[graph].phase {
            Phase::Building => {
                call.graphs[graph].phase = Phase::Ready;
                Ok(())
            }
            Phase::Capturing => Err(STILL_CAPTURING),
            Phase::Ready => Err(PARAM),
        }
    })
}

/// A name, or its number.
pub(crate) fn with_graph<R>(graph_bits: u64, f: impl FnOnce(&mut Graph, u32) -> Res<R>) -> Res<R> {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        f(&mut call.graphs[graph], graph)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascend_sim::task::TaskKind;

    fn graph(lanes: u32, nodes: Vec<(u32, Node)>) -> Graph {
        let mut graph = Graph::new(0, Phase::Capturing, 2, 1);
        graph.lanes = (0..lanes).collect();
        graph.nodes = nodes;
        graph
    }
    fn record() -> Node {
        Node::Record {
            info: TaskInfo::of(TaskKind::Record),
            waited: true,
        }
    }
    fn wait(record: u32) -> Node {
        Node::Wait {
            info: TaskInfo::of(TaskKind::Wait),
            record,
        }
    }

    // acl/memory-kernels-graphs 3.2 and 3.6: what counts as joined.
    #[test]
    fn a_side_lane_is_joined_directly_or_through_another_and_not_after_its_last_record() {
        assert!(graph(1, vec![]).is_joined());
        assert!(graph(1, vec![(0, record())]).is_joined());
        assert!(!graph(2, vec![(0, record()), (1, wait(0))]).is_joined());
        assert!(graph(2, vec![(0, record()), (1, wait(0)), (1, record()), (0, wait(2))]).is_joined());
        let through = vec![
            (0, record()),
            (1, wait(0)),
            (1, record()),
            (2, wait(2)),
            (2, record()),
            (0, wait(4)),
        ];
        assert!(graph(3, through).is_joined());
        let after = vec![(0, record()), (1, wait(0)), (1, record()), (0, wait(2)), (1, record())];
        assert!(!graph(2, after).is_joined());
    }
}
