//! Capture: what is submitted is recorded into a graph instead of queued (acl/memory-kernels-graphs 3.1 to 3.6, 3.8).

use ascend_sim::machine::FlagId;
use ascend_sim::task::TaskKind;

use super::graph::{EventOf, STILL_CAPTURING};
pub(crate) use super::graph::{FlagOp, Graph, Node, OpenGroup, Phase};
use crate::fail::{CAPTURED, Fail, NULL, Res};
use crate::handle::{Handle, Kind};
use crate::objects::{CapturedRecord, OpenCapture, StreamCapture};
use crate::thread;
use crate::world::{Call, enter};

/// A branch or body of a condition task is not captured to its end.
const BODY_CAPTURING: Fail = Fail::runtime(107_046, "EE1016");
const CONFLICT: Fail = Fail::runtime(107_032, "EE1016");
const NOT_CAPTURING: Fail = Fail::runtime(107_029, "EE1018");
const GROUP_STATUS: Fail = Fail::silent(107_033);
const GROUP_INTERRUPTED: Fail = Fail::silent(107_034);
/// A stream that a build fills: it captures nothing, and updates nothing.
const BOUND: Fail = Fail::runtime(107_005, "EE1016");
const INVALIDATED: Fail = Fail::runtime(507_903, "EE1016");
const NOT_UPDATABLE: Fail = Fail::runtime(507_009, "EE1006");
const BOUND_CAPTURE: Fail = Fail::runtime(107_005, "EE1017");
const DEFAULT_STREAM: Fail = Fail::runtime(207_000, "EE1017");

/// The mode of captures that restrict nobody.
const RELAXED: u32 = 2;

/// A group of captured tasks that can be updated.
#[derive(Debug)]
pub(crate) struct TaskGroup {
    pub(crate) graph: u32,
    pub(crate) graph_generation: u16,
    pub(crate) nodes: Vec<u32>,
    /// Index of the stream that updates it.
    pub(crate) updating: Option<u32>,
    pub(crate) updated: usize,
}

/// `aclmdlRICaptureBegin`, and with a branch or body of a condition task `aclmdlRICaptureToModelRIBegin`.
pub(crate) fn begin(stream_bits: u64, body_bits: Option<u64>, mode: u32) -> Res {
    if stream_bits == 0 || body_bits == Some(0) {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        let body = body_bits.map(|bits| call.object(Kind::Graph, bits)).transpose()?;
        if mode > 2 {
            return Err(Fail::runtime(107_000, "EE1003"));
        }
        if body.is_some_and(|body| call.graphs[body].parent.is_none()) {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        call.own_stream(Some(stream))?;
        let context = call.streams[stream].context;
        if call.contexts[context].default_stream == stream {
            return Err(DEFAULT_STREAM);
        }
        if call.streams[stream].model.is_some() {
            return Err(BOUND_CAPTURE);
        }
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        let own = thread::number();
        let graph = match body {
            None => call.graphs.insert(Graph::new(context, Phase::Capturing, mode, own)).0,
            Some(body) => {
                call.graph_here(body)?;
                match call.graphs[body].phase {
                    Phase::Empty => {}
                    Phase::Capturing => return Err(STILL_CAPTURING),
                    _ => return Err(Fail::runtime(107_000, "EE1017")),
                }
                let state = &mut call.graphs[body];
                (state.phase, state.mode, state.thread) = (Phase::Capturing, mode, own);
                body
            }
        };
        call.told_capture(stream);
        call.graphs[graph].lanes.push(stream);
        call.streams[stream].capture = Some(StreamCapture { graph, lane: 0 });
        call.contexts[context].captures.push(OpenCapture { graph, mode });
        call.count_capture(mode, true);
        Ok(())
    })
}

/// `aclmdlRICaptureEnd`; `wanted` tells whether the program gave a place for the graph. `clears` is set when a failure writes null there: the
/// capture itself refused, not the arguments or the context, and it was not one of a branch or body of a condition task, whose end needs no place.
pub(crate) fn end(stream_bits: u64, wanted: bool, clears: &mut bool) -> Res<Handle> {
    if stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        let part = call.streams[stream].capture;
        let is_whole = part.is_some_and(|part| call.graphs[part.graph].parent.is_none());
        if is_whole && !wanted {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        call.own_stream(Some(stream))?;
        if call.streams[stream].model.is_some() {
            return Err(BOUND_CAPTURE);
        }
        let context = call.streams[stream].context;
        if call.contexts[context].default_stream == stream {
            return Err(DEFAULT_STREAM);
        }
        let StreamCapture { graph, lane } = part.ok_or(NOT_CAPTURING)?;
        *clears = is_whole;
        if lane != 0 {
            return Err(Fail::silent(107_036));
        }
        let state = &call.graphs[graph];
        let is_lost = state.mode != RELAXED && state.thread != thread::number();
        call.count_capture(state.mode, false);
        let state = &call.graphs[graph];
        let verdict = if is_lost {
            Err(Fail::silent(107_038))
        } else if state.invalid {
            Err(INVALIDATED)
        } else if state.bodies.iter().any(|body| call.graphs[*body].phase != Phase::Ready) {
            Err(BODY_CAPTURING)
        } else if !state.groups.is_empty() {
            Err(GROUP_STATUS)
        } else if !state.is_joined() {
            Err(Fail::runtime(107_025, "EE1017"))
        } else {
            Ok(())
        };
        match verdict {
            Ok(()) => {
                call.told_capture_end(stream, Some(graph));
                call.leave_capture(graph);
                call.graphs[graph].phase = Phase::Ready;
                Ok(call.handle(Kind::Graph, graph))
            }
            Err(fail) if is_lost => {
                call.lose_capture(graph);
                Err(fail)
            }
            Err(fail) => {
                call.abandon_capture(graph);
                Err(fail)
            }
        }
    })
}

/// `aclmdlRICaptureGetInfo`: the graph that the stream is part of; `None` when it captures nothing.
pub(crate) fn info(stream_bits: u64) -> Res<Option<Handle>> {
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        Ok(call.streams[stream]
            .capture
            .map(|part| call.handle(Kind::Graph, part.graph)))
    })
}

/// `aclmdlRICaptureThreadExchangeMode`: gives the old mode.
pub(crate) fn exchange(mode: u32) -> Res<u32> {
    enter(&[], |call| {
        if mode > 2 {
            return Err(Fail::runtime(107_000, "EE1003"));
        }
        call.context()?;
        Ok(thread::swap_exchange_mode(mode))
    })
}

impl Call<'_> {
    /// The streams of a capture are ordinary streams again.
    pub(crate) fn leave_capture(&mut self, graph: u32) {
        for stream in self.graphs[graph].lanes.clone() {
            if let Some(stream) = self.streams.get_mut(stream)
                && stream.capture.is_some_and(|part| part.graph == graph)
            {
                stream.capture = None;
            }
        }
        let context = self.graphs[graph].context;
        if let Some(context) = self.contexts.get_mut(context) {
            context.captures.retain(|capture| capture.graph != graph);
        }
    }

    /// A thread begins a capture, or ends one, perhaps another's: then the one that began it stays as restricted as it was
    /// (acl/memory-kernels-graphs 3.4).
    fn count_capture(&mut self, mode: u32, begins: bool) {
        let modes = self.captures_of.entry(thread::number()).or_default();
        let count = &mut modes[mode as usize];
        *count = if begins { *count + 1 } else { count.saturating_sub(1) };
    }

    /// The strictest mode of the captures that a thread has begun and not ended, in whatever context.
    pub(crate) fn mode_of_thread(&self, thread: u32) -> Option<u32> {
        let modes = self.captures_of.get(&thread)?;
        (0..).zip(modes).find(|(_, count)| **count > 0).map(|(mode, _)| mode)
    }

    /// A thread that may not has ended a capture: its streams are free, and what was recorded is a graph that cannot be executed.
    fn lose_capture(&mut self, graph: u32) {
        if self.graphs[graph].parent.is_some() {
            return self.abandon_capture(graph);
        }
        if let Some(origin) = self.graphs[graph].lanes.first().copied() {
            self.told_capture_end(origin, None);
        }
        self.leave_capture(graph);
        self.graphs[graph].phase = Phase::Broken;
    }

    /// Ends a capture and throws away what it recorded.
    pub(crate) fn abandon_capture(&mut self, graph: u32) {
        if let Some(origin) = self.graphs.get(graph).and_then(|graph| graph.lanes.first().copied()) {
            self.told_capture_end(origin, None);
            self.leave_capture(graph);
            if self.graphs[graph].parent.is_some() {
                self.empty_body(graph);
            } else {
                self.remove_graph(graph);
            }
        }
    }

    /// A branch or body whose capture failed holds nothing; it goes with the graph it is part of.
    fn empty_body(&mut self, graph: u32) {
        let state = &self.graphs[graph];
        let mut fresh = Graph::new(state.context, Phase::Empty, 0, 0);
        (fresh.captured, fresh.parent, fresh.order) = (true, state.parent, state.order);
        fresh.owned.clone_from(&state.owned);
        for inner in std::mem::replace(&mut self.graphs[graph], fresh).bodies {
            if self.graphs.get(inner).is_some_and(Graph::is_capturing) {
                self.leave_capture(inner);
            }
            self.remove_graph(inner);
        }
        self.forget_graph_parts(graph);
    }

    /// The graph and lane that a stream fills, by capture or by build.
    pub(super) fn lane_of(&self, stream: u32) -> Option<(u32, u32)> {
        let state = &self.streams[stream];
        if let Some(part) = state.capture {
            return Some((part.graph, part.lane));
        }
        let graph = state.model?;
        let lane = self.graphs[graph].lanes.iter().position(|own| *own == stream)?;
        Some((graph, u32::try_from(lane).ok()?))
    }

    /// Adds a node to the graph that a stream fills.
    pub(crate) fn capture_node(&mut self, stream: u32, node: Node) -> Res {
        let Some((graph, lane)) = self.lane_of(stream) else {
            return Err(NOT_CAPTURING);
        };
        let state = &mut self.graphs[graph];
        let place = u32::try_from(state.nodes.len()).unwrap_or(u32::MAX);
        let is_open = !state.groups.is_empty();
        match state.groups.iter_mut().find(|group| group.stream == stream) {
            Some(group) if is_updatable(&node) => group.nodes.push(place),
            Some(_) => {
                state.group_error = Some(NOT_UPDATABLE);
                state.invalid = true;
                return Err(NOT_UPDATABLE);
            }
            None if !is_open => {}
            None => {
                // A failed record or wait ends the capture; any other task is just left out.
                state.group_error = Some(GROUP_INTERRUPTED);
                state.invalid |= matches!(node, Node::Record { .. } | Node::Wait { .. });
                return Err(GROUP_INTERRUPTED);
            }
        }
        state.keep_data(&node);
        state.nodes.push((lane, node));
        Ok(())
    }

    /// Records an event inside a capture.
    pub(crate) fn capture_record(&mut self, stream: u32, event: u32) -> Res {
        let Some((graph, _)) = self.lane_of(stream) else {
            return Err(NOT_CAPTURING);
        };
        if self.is_captured(event)
            && let Some(other) = self.events[event].captured
            && other.graph != graph
        {
            self.graphs[other.graph].invalid = true;
            self.graphs[graph].invalid = true;
            return Err(CONFLICT);
        }
        let note = thread::take_note();
        let info = self.info(TaskKind::Record, "record", note.as_deref());
        let record = Node::Record {
            info,
            event: self.event_of(event),
        };
        self.capture_node(stream, record)?;
        let node = u32::try_from(self.graphs[graph].nodes.len() - 1).unwrap_or(u32::MAX);
        self.events[event].captured = Some(CapturedRecord {
            graph,
            graph_generation: self.graphs.generation(graph),
            node,
        });
        Ok(())
    }

    /// Waits for an event that was recorded inside a capture: pulls the stream in.
    pub(crate) fn wait_captured(&mut self, stream: u32, event: u32) -> Res {
        let Some(captured) = self.events[event].captured else {
            return Ok(());
        };
        let context = self.streams[stream].context;
        if self.contexts[context].default_stream == stream {
            return Err(Fail::runtime(107_031, "EE1016"));
        }
        match self.streams[stream].capture {
            Some(part) if part.graph != captured.graph => {
                self.graphs[part.graph].invalid = true;
                self.graphs[captured.graph].invalid = true;
                return Err(CONFLICT);
            }
            Some(_) => {}
            None if self.streams[stream].model.is_some() => return Err(Fail::runtime(507_000, "EE1016")),
            None => {
                let lanes = &mut self.graphs[captured.graph].lanes;
                lanes.push(stream);
                let lane = u32::try_from(lanes.len() - 1).unwrap_or(u32::MAX);
                self.streams[stream].capture = Some(StreamCapture {
                    graph: captured.graph,
                    lane,
                });
            }
        }
        let note = thread::take_note();
        let info = self.info(TaskKind::Wait, "wait", note.as_deref());
        self.capture_node(
            stream,
            Node::Wait {
                info,
                record: captured.node,
                event: self.event_of(event),
            },
        )
    }

    fn event_of(&self, event: u32) -> EventOf {
        EventOf {
            handle: self.handle(Kind::Event, event).bits(),
            flags: self.events[event].flags,
        }
    }

    /// Adds an operation on the flag of a notify, or of an event.
    pub(crate) fn capture_flag(&mut self, stream: u32, flag: FlagId, op: FlagOp, event: Option<u32>) -> Res {
        let note = thread::take_note();
        let info = self.info(
            match op {
                FlagOp::Set => TaskKind::Record,
                FlagOp::Clear => TaskKind::Reset,
                FlagOp::Wait | FlagOp::Take => TaskKind::Wait,
            },
            "flag",
            note.as_deref(),
        );
        let event = event.map(|event| self.event_of(event));
        self.capture_node(stream, Node::Flag { info, flag, op, event })
    }

    /// Records (`set`) or waits for the level of an event.
    pub(crate) fn capture_level(&mut self, stream: u32, event: u32, set: bool) -> Res {
        let Some(flag) = self.events[event].level else {
            return Err(Fail::runtime(207_000, "EE1011"));
        };
        let op = if set { FlagOp::Set } else { FlagOp::Wait };
        self.capture_flag(stream, flag, op, Some(event))
    }

    /// Resets the level of an event.
    pub(crate) fn capture_reset(&mut self, stream: u32, event: u32) -> Res {
        let Some(flag) = self.events[event].level else {
            return Err(Fail::runtime(207_000, "EE1011"));
        };
        self.capture_flag(stream, flag, FlagOp::Clear, Some(event))
    }
}

/// Tells whether a task can be in a group: what runs on Cube or Vector cores (acl/memory-kernels-graphs 3.8).
fn is_updatable(node: &Node) -> bool {
    matches!(node, Node::Work { info, .. } if info.kind == TaskKind::Kernel)
}

/// `aclmdlRICaptureTaskGrpBegin`: each stream of a capture has a group of its own.
pub(crate) fn group_begin(stream_bits: u64) -> Res {
    if stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        let part = call.streams[stream].capture.ok_or(Fail::runtime(107_029, "EE1016"))?;
        call.own_stream(Some(stream))?;
        let is_updating = call.streams[stream].updating.is_some();
        let groups = &mut call.graphs[part.graph].groups;
        if is_updating || groups.iter().any(|group| group.stream == stream) {
            return Err(GROUP_STATUS);
        }
        let nodes = Vec::new();
        groups.push(OpenGroup { stream, nodes });
        Ok(())
    })
}

/// `aclmdlRICaptureTaskGrpEnd`.
pub(crate) fn group_end(stream_bits: u64) -> Res<Handle> {
    if stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        let part = call.streams[stream].capture.ok_or(Fail::runtime(107_029, "EE1016"))?;
        call.own_stream(Some(stream))?;
        let generation = call.graphs.generation(part.graph);
        let graph = &mut call.graphs[part.graph];
        let open = graph.groups.iter().position(|group| group.stream == stream);
        let group = graph.groups.swap_remove(open.ok_or(GROUP_STATUS)?);
        if let Some(fail) = graph.group_error {
            return Err(fail);
        }
        if graph.invalid {
            return Err(INVALIDATED);
        }
        let place = call.task_groups.insert(TaskGroup {
            graph: part.graph,
            graph_generation: generation,
            nodes: group.nodes,
            updating: None,
            updated: 0,
        });
        Ok(Handle::new(Kind::TaskGroup, call.world.id, place))
    })
}

/// `aclmdlRICaptureTaskUpdateBegin`.
pub(crate) fn update_begin(stream_bits: u64, group_bits: u64) -> Res {
    if stream_bits == 0 || group_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits, group_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        let group = call.object(Kind::TaskGroup, group_bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.streams[stream].model.is_some() {
            return Err(BOUND);
        }
        call.own_stream(Some(stream))?;
        if call.streams[stream].updating.is_some() || call.task_groups[group].updating.is_some() {
            return Err(Fail::runtime(107_033, "EE1016"));
        }
        call.streams[stream].updating = Some(group);
        call.task_groups[group].updating = Some(stream);
        call.task_groups[group].updated = 0;
        Ok(())
    })
}

/// `aclmdlRICaptureTaskUpdateEnd`: with fewer tasks than the group has, 507000.
pub(crate) fn update_end(stream_bits: u64) -> Res {
    if stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.streams[stream].model.is_some() {
            return Err(BOUND);
        }
        call.own_stream(Some(stream))?;
        let group = call.streams[stream]
            .updating
            .take()
            .ok_or(Fail::runtime(107_033, "EE1016"))?;
        let Some(group) = call.task_groups.get_mut(group) else {
            return Ok(());
        };
        group.updating = None;
        if group.updated < group.nodes.len() {
            Err(Fail::runtime(507_000, "EE1001"))
        } else {
            Ok(())
        }
    })
}

impl Call<'_> {
    /// Replaces the next task of the group that a stream updates.
    pub(crate) fn update_node(&mut self, group: u32, node: Node) -> Res {
        let state = &mut self.task_groups[group];
        let Some(place) = state.nodes.get(state.updated).copied() else {
            return Err(Fail::runtime(507_000, "EE1001"));
        };
        if !is_updatable(&node) {
            return Err(NOT_UPDATABLE);
        }
        state.updated += 1;
        let (graph, generation) = (state.graph, state.graph_generation);
        if self.graphs.is_live(graph, generation) {
            let state = &mut self.graphs[graph];
            state.keep_data(&node);
            state.args_of.remove(&place);
            if let Some((_, old)) = state.nodes.get_mut(place as usize) {
                *old = node;
            }
            self.told_new_node(graph, place);
        }
        Ok(())
    }
}
