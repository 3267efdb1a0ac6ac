//! A graph that decides what of it runs, as one execution sees it from its beginning to its end.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::flow::Flow;
use super::graph::Node;
use crate::world::Call;

/// A graph as it is executed.
#[derive(Debug)]
pub(crate) struct Program {
    pub(super) lanes: Vec<ProgramLane>,
    /// Lane and place of each label.
    pub(super) labels: BTreeMap<u64, (usize, usize)>,
    /// The graphs that its condition tasks run.
    pub(super) bodies: BTreeMap<u32, Arc<Program>>,
    /// Values that conditions begin with, by address.
    pub(super) defaults: Vec<(u64, u64)>,
    /// A build marked an end, which must be reached.
    pub(super) has_end: bool,
}

#[derive(Debug, Default)]
pub(crate) struct ProgramLane {
    pub(super) nodes: Vec<(u32, Node)>,
    pub(super) is_head: bool,
}

impl Call<'_> {
    /// A graph as an execution from now on sees it.
    pub(super) fn program(&self, graph: u32) -> Arc<Program> {
        let state = &self.graphs[graph];
        let mut lanes: Vec<ProgramLane> = (0..)
            .zip(&state.lanes)
            .map(|(lane, _)| ProgramLane {
                nodes: Vec::new(),
                is_head: !state.inert.contains(&lane),
            })
            .collect();
        let mut labels = BTreeMap::new();
        let mut has_end = false;
        for (index, (lane, node)) in (0..).zip(&state.nodes) {
            let Some(nodes) = lanes.get_mut(*lane as usize).map(|lane| &mut lane.nodes) else {
                continue;
            };
            if state.disabled.contains(&index) {
                continue;
            }
            if let Node::Flow { flow, .. } = node {
                match flow {
                    Flow::Label(label) => _ = labels.insert(*label, (*lane as usize, nodes.len())),
                    Flow::EndTask => has_end = true,
                    _ => {}
                }
            }
            // A record that was turned into something else is waited for by nobody.
            if let Node::Wait { record, .. } = node
                && !matches!(state.nodes.get(*record as usize), Some((_, Node::Record { .. })))
            {
                continue;
            }
            nodes.push((index, node.clone()));
        }
        let mut defaults = Vec::new();
        for condition in &state.conditions {
            defaults.extend(condition.default.map(|value| (condition.address, value)));
        }
        let bodies: BTreeMap<u32, Arc<Program>> =
            state.bodies.iter().map(|body| (*body, self.program(*body))).collect();
        for body in bodies.values() {
            defaults.extend(&body.defaults);
        }
        Arc::new(Program {
            lanes,
            labels,
            bodies,
            defaults,
            has_end,
        })
    }
}
