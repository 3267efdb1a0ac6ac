//! What a graph consists of: its streams and tasks, counted first and listed then (acl/memory-kernels-graphs 3.9).

use std::sync::Arc;

use ascend_sim::task::TaskKind;

use super::flow::Flow;
use super::graph::{FlagOp, NOT_READY, Node, Phase};
use super::label::Label;
use crate::fail::{Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::payload::Payload;
use crate::world::{Call, enter};

/// The array of a program has fewer places than there are things to list.
const TOO_FEW: Fail = Fail::runtime(107_039, "EE1011");
/// Tasks of that kind cannot be left out.
const NOT_THIS_KIND: Fail = Fail::runtime(507_009, "EE1006");

/// A stream of a graph, a task of it, or what graphs decide by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    graph: u32,
    graph_generation: u16,
    pub(crate) piece: Piece,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    Lane(u32),
    Node(u32),
    /// The value of that number among those of the graph.
    Condition(u32),
    Label(Label),
    /// A list of labels, by number.
    Labels(Arc<[u64]>),
}

impl Part {
    /// Of no graph.
    pub(crate) fn of_nothing(piece: Piece) -> Part {
        Part {
            graph: u32::MAX,
            graph_generation: 0,
            piece,
        }
    }
}

impl Call<'_> {
    /// The handle of a part; the same for the same part.
    pub(super) fn part(&mut self, graph: u32, piece: Piece) -> Handle {
        let part = Part {
            graph,
            graph_generation: self.graphs.generation(graph),
            piece,
        };
        let known = self
            .graph_parts
            .iter()
            .find(|(_, other)| **other == part)
            .map(|(index, _)| index);
        match known {
            Some(index) => self.handle(Kind::GraphPart, index),
            None => {
                let place = self.graph_parts.insert(part);
                Handle::new(Kind::GraphPart, self.world.id, place)
            }
        }
    }

    /// A graph is gone, and its parts with it.
    pub(crate) fn forget_graph_parts(&mut self, graph: u32) {
        let parts = self.graph_parts.iter().filter(|(_, part)| part.graph == graph);
        for index in parts.map(|(index, _)| index).collect::<Vec<_>>() {
            self.graph_parts.remove(index);
        }
    }

    /// What a handle stands for: the graph lives, and it is of the kind that is asked for.
    fn graph_part(&self, bits: u64) -> Res<Part> {
        let part = &self.graph_parts[self.object(Kind::GraphPart, bits)?];
        if self.graphs.is_live(part.graph, part.graph_generation) {
            Ok(part.clone())
        } else {
            Err(crate::fail::HANDLE)
        }
    }

    pub(super) fn graph_task(&self, bits: u64) -> Res<(u32, u32)> {
        match self.graph_part(bits)? {
            Part {
                graph,
                piece: Piece::Node(node),
                ..
            } => Ok((graph, node)),
            _ => Err(crate::fail::HANDLE),
        }
    }

    /// The graph of a condition's handle, and the number of the value there.
    pub(super) fn graph_condition(&self, bits: u64) -> Res<(u32, u32)> {
        match self.graph_part(bits)? {
            Part {
                graph,
                piece: Piece::Condition(number),
                ..
            } => Ok((graph, number)),
            _ => Err(crate::fail::HANDLE),
        }
    }
}

/// Handles, if there is room for them; else how many there are.
fn listed(all: Vec<Handle>, room: Option<u32>) -> Res<(u32, Vec<Handle>)> {
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    match room {
        None => Ok((count, Vec::new())),
        Some(room) if room < count => Err(TOO_FEW),
        Some(_) => Ok((count, all)),
    }
}

/// `aclmdlRIGetStreams`: the graph's own streams, one for each that took part. `room` is how many places the program has, if it has an array.
pub(crate) fn streams(graph_bits: u64, room: Option<u32>) -> Res<(u32, Vec<Handle>)> {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let lanes = u32::try_from(call.graphs[graph].lanes.len()).unwrap_or(u32::MAX);
        listed(
            (0..lanes).map(|lane| call.part(graph, Piece::Lane(lane))).collect(),
            room,
        )
    })
}

/// `aclmdlRIGetTasksByStream`, of a stream of a graph or one that is bound to it.
pub(crate) fn tasks(stream_bits: u64, room: Option<u32>) -> Res<(u32, Vec<Handle>)> {
    if stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let (graph, lane) = match call.find(Kind::Stream, stream_bits) {
            Some(stream) => {
                let graph = call.streams[stream].model.ok_or(Fail::runtime(107_005, "EE1011"))?;
                let lane = call.graphs[graph].lanes.iter().position(|own| *own == stream);
                (graph, lane.and_then(|lane| u32::try_from(lane).ok()).ok_or(PARAM)?)
            }
            None => match call.graph_part(stream_bits)? {
                Part {
                    graph,
                    piece: Piece::Lane(lane),
                    ..
                } => (graph, lane),
                _ => return Err(crate::fail::HANDLE),
            },
        };
        let nodes = (0_u32..).zip(&call.graphs[graph].nodes);
        let own: Vec<u32> = nodes
            .filter(|(_, (of, _))| *of == lane)
            .map(|(index, _)| index)
            .collect();
        listed(
            own.into_iter()
                .map(|node| call.part(graph, Piece::Node(node)))
                .collect(),
            room,
        )
    })
}

/// What C calls the kind of a task.
pub(super) fn kind(node: &Node) -> u32 {
    match node {
        Node::Work {
            payload: Payload::Kernel(_) | Payload::Killed(_),
            ..
        } => 1,
        Node::Work {
            payload: Payload::WriteValue { .. },
            ..
        } => 5,
        Node::Work {
            payload: Payload::WaitValue { .. },
            ..
        } => 6,
        // A notify's record and wait are none of the kinds that C has.
        Node::Flag { event: None, .. } => 0,
        Node::Record { .. } | Node::Flag { op: FlagOp::Set, .. } => 2,
        Node::Wait { .. }
        | Node::Flag {
            op: FlagOp::Wait | FlagOp::Take,
            ..
        } => 3,
        Node::Flag { op: FlagOp::Clear, .. } => 4,
        _ => 0,
    }
}

/// `aclmdlRITaskGetType`.
pub(crate) fn task_kind(task: u64) -> Res<u32> {
    with_task(task, |call, graph, node| {
        Ok(kind(&call.graphs[graph].nodes[node as usize].1))
    })
}

/// `aclmdlRITaskGetSeqId`: its place in the order in which tasks were recorded.
pub(crate) fn task_number(task: u64) -> Res<u32> {
    with_task(task, |_, _, node| Ok(node))
}

/// `aclmdlRITaskDisable`: replays leave the task out from the next update on. What orders streams stays.
pub(crate) fn disable(task: u64) -> Res {
    with_task(task, |call, graph, node| {
        let graph = &mut call.graphs[graph];
        if !matches!(graph.nodes[node as usize].1, Node::Work { .. }) {
            return Err(NOT_THIS_KIND);
        }
        graph.to_disable.insert(node);
        Ok(())
    })
}

pub(super) fn with_task<R>(task: u64, f: impl FnOnce(&mut Call<'_>, u32, u32) -> Res<R>) -> Res<R> {
    if task == 0 {
        return Err(NULL);
    }
    enter(&[task], |call| {
        let (graph, node) = call.graph_task(task)?;
        f(call, graph, node)
    })
}

/// `aclmdlRIUpdate`: what was changed of the tasks holds from now on.
pub(crate) fn update(graph_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let index = call.object(Kind::Graph, graph_bits)?;
        call.graph_here(index)?;
        let mut replaced = Vec::new();
        let graph = &mut call.graphs[index];
        match graph.phase {
            Phase::Capturing => return Err(Fail::runtime(107_026, "EE1017")),
            Phase::Building | Phase::Empty | Phase::Broken => return Err(NOT_READY),
            Phase::Ready | Phase::Updating => {}
        }
        graph.phase = Phase::Ready;
        let more = std::mem::take(&mut graph.to_disable);
        graph.disabled.extend(more);
        for (place, node) in std::mem::take(&mut graph.to_replace) {
            graph.args_of.remove(&place);
            graph.nodes[place as usize].1 = node;
            replaced.push(place);
        }
        for place in replaced {
            call.told_new_node(index, place);
        }
        Ok(())
    })
}

/// The text of `aclmdlRIDebugJsonPrint`; with details when `verbose`.
pub(crate) fn json(graph_bits: u64, verbose: bool) -> Res<String> {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let index = call.object(Kind::Graph, graph_bits)?;
        call.graph_here(index)?;
        let graph = &call.graphs[index];
        let task = |(number, (lane, node)): (usize, &(u32, Node))| {
            let info = node.info();
            let duration_ns = match node {
                Node::Work { cost, .. } => cost.duration_ns,
                _ => 0,
            };
            let name = quoted(call.names.text(info.name));
            let mut text = format!(
                "{{\"id\": {number}, \"stream\": {lane}, \"type\": {}, \"name\": {name}",
                kind(node)
            );
            match node {
                Node::Wait { record, .. } => text += &format!(", \"waits_for\": {record}"),
                Node::Flow {
                    flow: Flow::Condition { bodies, .. },
                    ..
                } => text += &format!(", \"graphs\": {bodies:?}"),
                _ => {}
            }
            if verbose {
                let kind: TaskKind = info.kind;
                let disabled = graph.disabled.contains(&u32::try_from(number).unwrap_or(u32::MAX));
                text += &format!(", \"kind\": \"{kind:?}\", \"duration_ns\": {duration_ns}, \"disabled\": {disabled}");
            }
            text + "}"
        };
        let tasks: Vec<String> = graph.nodes.iter().enumerate().map(task).collect();
        Ok(format!(
            "{{\"graph\": {index}, \"name\": {}, \"streams\": {}, \"tasks\": [\n{}\n]}}\n",
            quoted(&graph.name),
            graph.lanes.len(),
            tasks.join(",\n")
        ))
    })
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c < ' ' => out += &format!("\\u{:04x}", u32::from(c)),
            c => out.push(c),
        }
    }
    out + "\""
}
