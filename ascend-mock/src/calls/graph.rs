//! Graphs: what a capture or an explicit build recorded, and how it is replayed (acl/memory-kernels-graphs 3.7, 3.9).
//!
//! A graph has a lane for each stream that took part. A replay puts the first lane on the stream it is executed on, the others on streams of
//! the simulation's own, ordered by the records and waits among the nodes.

use std::collections::{BTreeMap, BTreeSet};

use ascend_sim::access::Access;
use ascend_sim::machine::{FlagId, StreamId};
use ascend_sim::task::{Cost, TaskInfo};

use super::flow::Flow;
use super::hccl::RankNode;
use crate::fail::{CAPTURED, FOREIGN, Fail, NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::Kind;
use crate::hooks::Hook;
use crate::payload::Payload;
use crate::process::lock;
use crate::world::{Call, enter, enter_without};

const RUNNING: Fail = Fail::silent(107_037);
pub(crate) const STILL_CAPTURING: Fail = Fail::silent(107_026);
/// A graph that is not ready: its build is not finished, or parameters of its tasks were set and not put into force.
pub(crate) const NOT_READY: Fail = Fail::runtime(507_011, "EE1009");

/// A call that is for graphs which were built call by call.
pub(super) const NOT_FOR_CAPTURED: Fail = Fail::runtime(107_000, "EE1016");

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
    Record { info: TaskInfo, event: EventOf },
    /// Waits for the record of that node.
    Wait {
        info: TaskInfo,
        record: u32,
        event: EventOf,
    },
    /// Does something to a flag that the outside sees: external events, and notifies, which are no event.
    Flag {
        info: TaskInfo,
        flag: FlagId,
        op: FlagOp,
        event: Option<EventOf>,
    },
    /// Decides on the device where its lane goes on.
    Flow { info: TaskInfo, flow: Flow },
}

impl Node {
    pub(crate) fn info(&self) -> &TaskInfo {
        match self {
            Node::Work { info, .. }
            | Node::Rank { info, .. }
            | Node::Record { info, .. }
            | Node::Wait { info, .. }
            | Node::Flag { info, .. }
            | Node::Flow { info, .. } => info,
        }
    }
}

/// The event of a record, a wait or a reset in a graph, as its parameters tell: handle and flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EventOf {
    pub(crate) handle: u64,
    pub(crate) flags: u32,
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
    /// Nothing was captured into it yet: a branch or body of a condition task.
    Empty,
    /// It can be executed.
    Ready,
    /// Parameters of its tasks were set: it can be executed when they are put into force.
    Updating,
    /// Setting parameters of a task failed.
    Broken,
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
    /// The groups of tasks being recorded.
    pub(crate) groups: Vec<OpenGroup>,
    /// What went wrong in a group, for the end of this and all later ones.
    pub(crate) group_error: Option<Fail>,
    pub(crate) name: String,
    /// Tasks that are left out of replays, and those that will be from the next update on.
    pub(crate) disabled: BTreeSet<u32>,
    pub(crate) to_disable: BTreeSet<u32>,
    /// Tasks with parameters that hold from the next update on.
    pub(crate) to_replace: BTreeMap<u32, Node>,
    /// A build marked where it ends.
    pub(crate) has_end: bool,
    /// Lanes of a build that something in the graph must start.
    pub(crate) inert: BTreeSet<u32>,
    /// It is a branch or the body of a loop: part of another graph, which lives as long.
    pub(crate) parent: Option<u32>,
    /// Graphs that are part of it, by its condition tasks, and the values that these decide by.
    pub(crate) bodies: Vec<u32>,
    pub(crate) conditions: Vec<Condition>,
    /// Device memory that ends with it: values of conditions, data and copies of arguments.
    pub(crate) owned: Vec<u64>,
    /// Where the arguments of a task stand in device memory, for tasks that were asked for them.
    pub(crate) args_of: BTreeMap<u32, u64>,
    /// Whom to call when it is destroyed.
    pub(crate) at_end: Vec<Hook>,
    /// What the checker calls it.
    pub(crate) order: Option<ascend_sim::order::GraphId>,
    /// Streams of the simulation's own, for lanes after the first.
    pub(super) own_streams: Vec<StreamId>,
    /// The same, of runs that are over.
    pub(super) spare: Vec<StreamId>,
    /// Where the last replays end.
    pub(super) running: Vec<(StreamId, u64)>,
}

/// A group of tasks that a stream of a capture records.
#[derive(Debug)]
pub(crate) struct OpenGroup {
    pub(crate) stream: u32,
    pub(crate) nodes: Vec<u32>,
}

/// A value in device memory that a condition task decides by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) address: u64,
    /// What it is at the beginning of each execution, if the program does not see to that.
    pub(crate) default: Option<u64>,
    /// A task decides by it already.
    pub(crate) is_used: bool,
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
            groups: Vec::new(),
            group_error: None,
            name: String::new(),
            disabled: BTreeSet::new(),
            to_disable: BTreeSet::new(),
            to_replace: BTreeMap::new(),
            has_end: false,
            inert: BTreeSet::new(),
            parent: None,
            bodies: Vec::new(),
            conditions: Vec::new(),
            owned: Vec::new(),
            args_of: BTreeMap::new(),
            at_end: Vec::new(),
            order: None,
            own_streams: Vec::new(),
            spare: Vec::new(),
            running: Vec::new(),
        }
    }

    /// Data of a launch's arguments lives as long as the graph that launches with it each time.
    pub(crate) fn keep_data(&mut self, node: &Node) {
        if let Node::Work {
            payload: Payload::Kernel(launch) | Payload::Killed(launch),
            ..
        } = node
        {
            self.owned.append(&mut lock(&launch.temporary));
        }
    }

    pub(crate) fn is_capturing(&self) -> bool {
        self.phase == Phase::Capturing
    }

    /// Tells whether the device decides what of it runs, or lanes of a build run beside each other.
    pub(crate) fn is_dynamic(&self) -> bool {
        let decides = |node: &Node| match node {
            Node::Flow { flow, .. } => !matches!(flow, Flow::Label(_) | Flow::EndTask),
            _ => false,
        };
        (!self.captured && (self.lanes.len() > 1 || !self.inert.is_empty()))
            || self.nodes.iter().any(|(_, node)| decides(node))
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
    pub(super) fn is_running(&self, graph: u32) -> bool {
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
        if let Some(stream) = arg {
            call.carries_graphs(stream)?;
        }
        if call.graphs[graph].parent.is_some() {
            return Err(UNSUPPORTED);
        }
        call.graph_here(graph)?;
        if !call.graphs[graph].captured {
            call.own_stream(arg)?;
        }
        call.executable(graph)?;
        if arg.is_none() {
            call.misuse(crate::Misuse::GraphOnDefaultStream);
        }
        let stream = call.own_stream(arg)?;
        let places = call.replay_places(graph)?;
        call.told_replay(stream, graph, &places);
        call.replay(graph, stream, places)?;
        call.after_submission(Some(stream));
        Ok(())
    })
}

impl Call<'_> {
    /// Tells whether graphs can be executed on a stream, whatever graph and context: one of the host's that is not bound to a graph and not
    /// captured.
    fn carries_graphs(&self, stream: u32) -> Res {
        let state = &self.streams[stream];
        if state.model.is_some() {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        if state.capture.is_some() {
            return Err(CAPTURED);
        }
        if state.is_detached() {
            return Err(Fail::runtime(107_000, "EE1006"));
        }
        Ok(())
    }

    fn executable(&self, graph: u32) -> Res {
        match self.graphs[graph].phase {
            Phase::Capturing => Err(Fail::runtime(107_026, "EE1017")),
            Phase::Building | Phase::Empty | Phase::Updating | Phase::Broken => Err(NOT_READY),
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
        if call.graphs[graph].captured {
            return Err(NOT_FOR_CAPTURED);
        }
        call.graph_here(graph)?;
        call.executable(graph)?;
        let context = call.graphs[graph].context;
        let stream = call.contexts[context].default_stream;
        let places = call.replay_places(graph)?;
        call.told_replay(stream, graph, &places);
        call.replay(graph, stream, places)?;
        call.after_submission(Some(stream));
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
        if call.graphs[graph].parent.is_some() {
            return Err(UNSUPPORTED);
        }
        call.graph_here(graph)?;
        if call.graphs[graph].is_capturing() {
            return Err(STILL_CAPTURING);
        }
        // Another thread may take it out meanwhile, with its context or by itself.
        let generation = call.graphs.generation(graph);
        call.block(Some(PATIENCE_NS), |call| {
            let is_gone = !call.graphs.is_live(graph, generation);
            (is_gone || !call.is_running(graph)).then_some(())
        })?
        .or(RUNNING)?;
        let graph = call.object(Kind::Graph, graph_bits)?;
        let at_end = std::mem::take(&mut call.graphs[graph].at_end);
        call.remove_graph(graph);
        call.unlocked(|| {
            for hook in at_end {
                crate::abi::call_host_function(hook.function, hook.data);
            }
        });
        Ok(())
    })
}

impl Call<'_> {
    /// Takes a graph out with what is its own: streams of the simulation, memory, and the graphs that are part of it.
    pub(crate) fn remove_graph(&mut self, graph: u32) {
        self.end_runs(|run| run.graph == graph);
        let Some(removed) = self.graphs.remove(graph) else {
            return;
        };
        self.told_graph_end(removed.order);
        self.forget_graph_parts(graph);
        for stream in removed.own_streams.into_iter().chain(removed.spare) {
            self.graph_lanes.remove(&stream);
            let _ = self.machine.abort(stream);
            let _ = self.machine.destroy_stream(stream);
        }
        for stream in removed.lanes {
            if let Some(stream) = self.streams.get_mut(stream)
                && stream.model == Some(graph)
            {
                stream.model = None;
            }
        }
        for address in removed.owned {
            let _ = self.world.memory.free(address);
        }
        for body in removed.bodies {
            if self.graphs.get(body).is_some_and(Graph::is_capturing) {
                self.leave_capture(body);
            }
            self.remove_graph(body);
        }
    }

    /// `aclrtPersistentTaskClean` of a bound stream.
    pub(crate) fn clear_bound_tasks(&mut self, graph: u32, stream: u32) {
        let graph = &mut self.graphs[graph];
        if let Some(lane) = graph.lanes.iter().position(|own| *own == stream) {
            graph.nodes.retain(|(of, _)| *of as usize != lane);
        }
        self.forget_labels_on(stream);
    }
}

/// A name, or its number.
pub(crate) fn with_graph<R>(graph_bits: u64, f: impl FnOnce(&mut Graph, u32) -> Res<R>) -> Res<R> {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter_without(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        f(&mut call.graphs[graph], graph)
    })
}

/// `aclmdlRIDebugPrint`: a line about a graph of the thread's context.
pub(crate) fn described(graph_bits: u64) -> Res<String> {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        call.graph_here(graph)?;
        let state = &call.graphs[graph];
        Ok(format!("graph {graph} {:?}: {} nodes", state.name, state.nodes.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use ascend_sim::task::TaskKind;

    const EVENT: EventOf = EventOf { handle: 0, flags: 0 };

    fn graph(lanes: u32, nodes: Vec<(u32, Node)>) -> Graph {
        let mut graph = Graph::new(0, Phase::Capturing, 2, 1);
        graph.lanes = (0..lanes).collect();
        graph.nodes = nodes;
        graph
    }
    fn record() -> Node {
        Node::Record {
            info: TaskInfo::of(TaskKind::Record),
            event: EVENT,
        }
    }
    fn wait(record: u32) -> Node {
        Node::Wait {
            info: TaskInfo::of(TaskKind::Wait),
            record,
            event: EVENT,
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
