//! What the checker is told of graphs: captures, what is built call by call, branches and loops, updates, replays.
//!
//! Which branch runs is decided on the device, after the checker was told of everything: it takes each to run, one after the other.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use ascend_sim::access::Access;
use ascend_sim::order::{self, GraphNode};
use ascend_sim::task::{Rendezvous, TaskInfo, TaskKind};

use crate::calls::copy_late;
use crate::calls::flow::Flow;
use crate::calls::graph::{FlagOp, Graph, Node};
use crate::payload::Payload;
use crate::thread;
use crate::world::Call;

use super::{noted, told};

impl Call<'_> {
    /// A capture begins.
    pub(crate) fn told_capture(&mut self, stream: u32) {
        let Some(id) = self.submitted_to(stream) else { return };
        noted!(self, |mutator, _host| mutator.ledger.begin_capture(id));
        told!(self, |checker, _host| checker.capture_begin(id));
    }

    /// A capture ends, in a graph or in nothing.
    pub(crate) fn told_capture_end(&mut self, stream: u32, graph: Option<u32>) {
        let Some(id) = self.submitted_to(stream) else { return };
        let known = graph.and_then(|graph| self.graphs[graph].order);
        let mut order = known;
        told!(self, |checker, _host| {
            if let Some(known) = known {
                checker.capture_end_into(id, known);
                return;
            }
            let ended = checker.capture_end(id);
            match graph {
                Some(_) => order = ended,
                None => {
                    if let Some(ended) = ended {
                        checker.destroy_graph(ended);
                    }
                }
            }
        });
        if let Some(graph) = graph {
            self.graphs[graph].order = order;
        }
        noted!(self, |mutator, _host| mutator.ledger.end_capture(id, order));
    }

    /// A task is captured that runs graphs by a value in memory.
    pub(crate) fn told_condition(&mut self, stream: u32, info: &TaskInfo, value: u64, bodies: &[u32]) {
        let Some(id) = self.submitted_to(stream) else { return };
        let mut graphs = Vec::with_capacity(bodies.len());
        told!(self, |checker, host| {
            checker.launch(host, id, info, &[Access::read(value, 8)]);
            graphs.extend(bodies.iter().map(|_| checker.create_graph()));
            checker.nested(host, id, info, &graphs);
        });
        for (body, order) in bodies.iter().zip(graphs) {
            self.graphs[*body].order = Some(order);
        }
    }

    /// A task of a graph is another one from now on.
    pub(crate) fn told_new_node(&mut self, graph: u32, place: u32) {
        let state = &self.graphs[graph];
        let Some((order, (_, Node::Work { info, accesses, .. }))) = state.order.zip(state.nodes.get(place as usize))
        else {
            return;
        };
        // A task that decides by a value reads it, as others do their work.
        let touches = |node: &Node| match node {
            Node::Flow { flow, .. } => matches!(flow, Flow::Condition { .. }),
            node => matches!(node, Node::Work { .. }),
        };
        let before = &state.nodes[..place as usize];
        let work = before.iter().filter(|(_, node)| touches(node)).count();
        let (info, accesses) = (*info, accesses.clone());
        told!(self, |checker, _host| checker
            .set_graph_work(order, work, &info, &accesses));
    }

    /// Copies whose addresses stand in memory touch in each replay what stands there then.
    fn told_late_copies(&mut self, graph: u32) {
        if !self.is_checked() || !self.graphs[graph].captured {
            return;
        }
        let world = self.world;
        let mut changed = Vec::new();
        for (place, (_, node)) in (0..).zip(&mut self.graphs[graph].nodes) {
            if let Node::Work {
                payload: Payload::CopyLate(copy),
                accesses,
                ..
            } = node
            {
                let now = copy_late::accesses(&world.memory, copy).into_boxed_slice();
                if *accesses != now {
                    *accesses = now;
                    changed.push(place);
                }
            }
        }
        for place in changed {
            self.told_new_node(graph, place);
        }
    }

    /// A graph is built.
    pub(crate) fn told_build(&mut self, graph: u32) {
        if !self.is_checked() {
            return;
        }
        let nodes = order_of(&self.graphs[graph]);
        let lanes = u16::try_from(self.graphs[graph].lanes.len()).unwrap_or(u16::MAX);
        let nodes: Vec<(u16, GraphNode<'_>)> = nodes.iter().map(|(lane, node)| (*lane, node.told())).collect();
        let mut made = None;
        told!(self, |checker, _host| made = Some(checker.make_graph(lanes, &nodes)));
        self.graphs[graph].order = made;
    }

    /// A graph is replayed; its collectives meet at `places`.
    pub(crate) fn told_replay(&mut self, stream: u32, graph: u32, places: &[Rendezvous]) {
        self.told_late_copies(graph);
        let (Some(id), Some(graph)) = (self.submitted_to(stream), self.graphs[graph].order) else {
            return;
        };
        let note = thread::take_note();
        let info = self.info(TaskKind::Other, "graph", note.as_deref());
        self.before_submission();
        noted!(self, |mutator, host| {
            mutator.ledger.replay(mutator.submissions, host, id, graph, places);
        });
        told!(self, |checker, host| {
            checker.replay(host, id, graph, &info, places);
        });
    }

    /// A graph ends.
    pub(crate) fn told_graph_end(&mut self, graph: Option<order::GraphId>) {
        let Some(graph) = graph else { return };
        told!(self, |checker, _host| checker.destroy_graph(graph));
    }
}

/// A node of a graph that was built call by call, as the checker takes it.
#[derive(Debug)]
enum Told {
    Work(TaskInfo, Box<[Access]>),
    Record(u32, TaskInfo),
    Wait(u32, TaskInfo),
}

impl Told {
    fn told(&self) -> GraphNode<'_> {
        match self {
            Told::Work(info, accesses) => GraphNode::Work(info, accesses),
            Told::Record(point, info) => GraphNode::Record(*point, info),
            Told::Wait(point, info) => GraphNode::Wait(*point, info),
        }
    }
}

/// A lane on its way through a graph.
#[derive(Debug, Default)]
struct Walk<'a> {
    rest: VecDeque<&'a Node>,
    /// The point that it begins after, once something starts it.
    begins: Option<u32>,
    has_begun: bool,
}

/// The nodes of a graph in an order in which they can run: lanes begin when something starts them, waits come after what sets their flag, and
/// the first lane ends after all. Jumps are taken in no case, and each task is there once.
fn order_of(graph: &Graph) -> Vec<(u16, Told)> {
    let mut made = Vec::new();
    let mut points = 1;
    let begin = TaskInfo::of(TaskKind::Record);
    let wait = TaskInfo::of(TaskKind::Wait);
    let mut lanes: Vec<Walk<'_>> = graph.lanes.iter().map(|_| Walk::default()).collect();
    let mut labels = BTreeMap::new();
    let mut still_to_set = BTreeMap::new();
    for (lane, node) in &graph.nodes {
        if let Some(walk) = lanes.get_mut(*lane as usize) {
            walk.rest.push_back(node);
        }
        match node {
            Node::Flow {
                flow: Flow::Label(label),
                ..
            } => _ = labels.insert(*label, *lane),
            Node::Flag {
                flag, op: FlagOp::Set, ..
            } => *still_to_set.entry(*flag).or_insert(0_u32) += 1,
            _ => {}
        }
    }
    made.push((0, Told::Record(0, begin)));
    for (index, walk) in (0..).zip(&mut lanes) {
        walk.begins = (!graph.inert.contains(&index)).then_some(0);
    }
    let mut set: BTreeMap<_, Vec<u32>> = BTreeMap::new();
    let mut skips = BTreeSet::new();
    loop {
        let mut has_moved = false;
        for lane in 0..lanes.len() {
            let on = u16::try_from(lane).unwrap_or(u16::MAX);
            let Some(begins) = lanes[lane].begins else { continue };
            if !std::mem::replace(&mut lanes[lane].has_begun, true) && on > 0 {
                made.push((on, Told::Wait(begins, wait)));
            }
            while let Some(node) = lanes[lane].rest.front().copied() {
                if let Node::Flag {
                    flag,
                    op: FlagOp::Wait | FlagOp::Take,
                    ..
                } = node
                    && still_to_set.contains_key(flag)
                    && !set.contains_key(flag)
                    && !skips.contains(&lane)
                {
                    break;
                }
                skips.remove(&lane);
                lanes[lane].rest.pop_front();
                has_moved = true;
                let mut started = Vec::new();
                match node {
                    Node::Work { info, accesses, .. } => made.push((on, Told::Work(*info, accesses.clone()))),
                    Node::Flag { info, flag, op, .. } => match op {
                        FlagOp::Set => {
                            made.push((on, Told::Record(points, *info)));
                            set.entry(*flag).or_default().push(points);
                            points += 1;
                        }
                        FlagOp::Wait | FlagOp::Take => {
                            let from = set.get(flag).into_iter().flatten();
                            made.extend(from.map(|point| (on, Told::Wait(*point, *info))));
                        }
                        FlagOp::Clear => {}
                    },
                    Node::Flow { flow, .. } => match flow {
                        Flow::Start { lane: to } | Flow::SwitchLane { lane: to, .. } => started.push(*to),
                        Flow::SwitchLabel { labels: to, .. } => {
                            started.extend(to.iter().filter_map(|to| labels.get(to)))
                        }
                        _ => {}
                    },
                    _ => {}
                }
                started.retain(|to| lanes.get(*to as usize).is_some_and(|walk| walk.begins.is_none()));
                if !started.is_empty() {
                    made.push((on, Told::Record(points, begin)));
                    for to in started {
                        lanes[to as usize].begins = Some(points);
                    }
                    points += 1;
                }
            }
        }
        if has_moved {
            continue;
        }
        // Waits for what nothing before them sets: the outside does, or nobody.
        match lanes.iter().position(|walk| walk.has_begun && !walk.rest.is_empty()) {
            Some(lane) => _ = skips.insert(lane),
            None => break,
        }
    }
    for (on, walk) in (0..).zip(&lanes).skip(1) {
        if walk.has_begun {
            made.push((on, Told::Record(points, begin)));
            made.push((0, Told::Wait(points, wait)));
            points += 1;
        }
    }
    made
}
