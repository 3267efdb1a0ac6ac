//! Branches, loops and choices within a capture: a value in device memory decides which graphs run (acl/memory-kernels-graphs 3.9).
//!
//! A condition task makes graphs, which are captured on other streams before the capture that it is part of ends.

use ascend_sim::task::TaskKind;

use super::capture::Node;
use super::flow::{ConditionKind, Flow};
use super::graph::{Condition, Graph, Phase};
use super::graph_tasks::Piece;
use crate::fail::{Fail, NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::thread;
use crate::world::{Call, enter};

/// How many graphs the mock lets a task choose from: the numbers of a program may be anything.
const MOST_BODIES: u32 = 65_535;

/// A condition task, as C gives it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Params {
    pub(crate) condition: u64,
    pub(crate) kind: u32,
    pub(crate) bodies: u32,
    /// The program has an array for the graphs.
    pub(crate) has_array: bool,
}

impl Call<'_> {
    /// Conditions exist from A2 on.
    fn has_conditions(&self) -> Res {
        if self.world.config.profile.is_a2_plus() {
            Ok(())
        } else {
            Err(UNSUPPORTED)
        }
    }
}

/// `aclmdlRICondHandleCreate`: a value of a graph that is being captured. With `flag` it is `default` at the beginning of each execution.
pub(crate) fn create(graph_bits: u64, default: u32, flag: u32) -> Res<Handle> {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        if flag > 1 {
            return Err(Fail::runtime(107_000, "EE1003"));
        }
        if !call.graphs[graph].captured {
            return Err(Fail::runtime(207_000, "EE1006"));
        }
        if !call.graphs[graph].is_capturing() {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        call.graph_here(graph)?;
        call.has_conditions()?;
        let address = call.temporary(&[0; 8])?;
        let state = &mut call.graphs[graph];
        state.owned.push(address);
        let number = u32::try_from(state.conditions.len()).unwrap_or(u32::MAX);
        state.conditions.push(Condition {
            address,
            default: (flag == 1).then_some(default.into()),
            is_used: false,
        });
        call.told_contents(address, 8);
        Ok(call.part(graph, Piece::Condition(number)))
    })
}

/// `aclmdlRICondHandleGetCondPtr`: where the eight bytes of the value stand in device memory.
pub(crate) fn address(bits: u64) -> Res<u64> {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let (graph, number) = call.graph_condition(bits)?;
        call.context()?;
        call.has_conditions()?;
        Ok(call.graphs[graph].conditions[number as usize].address)
    })
}

/// `aclmdlRIAddCondTask`: gives the graphs that the task chooses from, to be captured.
pub(crate) fn add(params: Params, stream_bits: u64, flags: u32) -> Res<Vec<Handle>> {
    if stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        let invalid = Fail::runtime(107_000, "EE1003");
        let kind = ConditionKind::of(params.kind).ok_or(invalid)?;
        if params.bodies == 0 || flags != 0 {
            return Err(invalid);
        }
        if params.condition == 0 || !params.has_array {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        let (graph, number) = call.graph_condition(params.condition)?;
        let condition = call.graphs[graph].conditions[number as usize];
        if condition.is_used {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        call.own_stream(Some(stream))?;
        let part = call.streams[stream].capture.ok_or(Fail::runtime(107_029, "EE1016"))?;
        call.has_conditions()?;
        if part.graph != graph {
            return Err(PARAM);
        }
        if !kind.takes(params.bodies) || params.bodies > MOST_BODIES {
            return Err(invalid);
        }
        let note = thread::take_note();
        let name = match kind {
            ConditionKind::If => "if",
            ConditionKind::While => "while",
            ConditionKind::Switch => "switch",
        };
        let info = call.info(TaskKind::Other, name, note.as_deref());
        let context = call.graphs[graph].context;
        let bodies: Vec<u32> = (0..params.bodies).map(|_| call.new_body(graph, context)).collect();
        let flow = Flow::Condition {
            kind,
            value: condition.address,
            bodies: bodies.clone().into(),
        };
        if let Err(fail) = call.capture_node(stream, Node::Flow { info, flow }) {
            for body in bodies {
                call.remove_graph(body);
            }
            return Err(fail);
        }
        call.told_condition(stream, &info, condition.address, &bodies);
        let state = &mut call.graphs[graph];
        state.conditions[number as usize].is_used = true;
        state.bodies.extend(&bodies);
        Ok(bodies.into_iter().map(|body| call.handle(Kind::Graph, body)).collect())
    })
}

impl Call<'_> {
    fn new_body(&mut self, parent: u32, context: u32) -> u32 {
        let mut body = Graph::new(context, Phase::Empty, 0, 0);
        (body.captured, body.parent) = (true, Some(parent));
        self.graphs.insert(body).0
    }
}
