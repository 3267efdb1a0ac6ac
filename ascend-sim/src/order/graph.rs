//! Capture and replay: what is submitted to a captured stream is kept instead of checked, and checked anew at each replay.

use std::sync::{Arc, OnceLock};

use crate::access::Access;
use crate::name::NameId;
use crate::order::checker::Checker;
use crate::order::id::{Actor, GraphId, HostId, Position, StreamId};
use crate::order::info::InfoId;
use crate::order::state::{Cell, GraphState, Item};
use crate::task::{Rendezvous, TaskInfo};

/// What a capture has collected: items by lane. Lane 0 is the stream it began on, the others joined by waiting.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    nodes: Vec<(u16, Item)>,
    records: u32,
    lanes: u16,
}

/// What a graph does at a place, for one that is made without a capture.
#[derive(Clone, Copy, Debug)]
pub enum GraphNode<'a> {
    /// A task that touches memory.
    Work(&'a TaskInfo, &'a [Access]),
    /// Reaches the point of that number, once in the graph.
    Record(u32, &'a TaskInfo),
    /// Comes after the point of that number, which an earlier node reaches.
    Wait(u32, &'a TaskInfo),
}

#[derive(Clone, Debug)]
pub(crate) struct Capture {
    graph: Graph,
    streams: Vec<StreamId>,
}

impl Checker {
    /// What is submitted to `stream` from now on goes into a graph. Streams that wait for an event recorded there join in
    /// (acl/memory-kernels-graphs 3.6).
    pub fn capture_begin(&mut self, stream: StreamId) {
        if self.streams.get(stream.0).is_none_or(|state| state.capture.is_some()) {
            return;
        }
        let capture = self.captures.add(Capture {
            graph: Graph {
                lanes: 1,
                ..Graph::default()
            },
            streams: vec![stream],
        });
        if let Some(state) = self.streams.get_mut(stream.0) {
            state.capture = Some((capture, 0));
            state.slow = true;
        }
    }

    /// Ends the capture that `stream` is in; `None` if it is in none. All its streams are ordinary again.
    pub fn capture_end(&mut self, stream: StreamId) -> Option<GraphId> {
        let graph = self.end_capture(stream)?;
        Some(self.keep_graph(graph))
    }

    /// As [`Checker::capture_end`], into a graph that is part of another: what it held before is gone.
    pub fn capture_end_into(&mut self, stream: StreamId, graph: GraphId) {
        if let Some(captured) = self.end_capture(stream)
            && let Some(state) = self.graphs.get_mut(graph.0)
        {
            state.graph = Arc::new(captured);
        }
    }

    /// A graph without nodes, for [`Checker::nested`] and [`Checker::capture_end_into`].
    pub fn create_graph(&mut self) -> GraphId {
        self.keep_graph(Graph {
            lanes: 1,
            ..Graph::default()
        })
    }

    /// A graph made of nodes, by lane, in an order in which they can run.
    pub fn make_graph(&mut self, lanes: u16, nodes: &[(u16, GraphNode<'_>)]) -> GraphId {
        let mut graph = Graph {
            lanes,
            ..Graph::default()
        };
        for (lane, node) in nodes {
            let item = match node {
                GraphNode::Work(info, accesses) => Item::Launch {
                    info: self.infos.keep(info),
                    accesses: (*accesses).into(),
                },
                GraphNode::Record(cell, info) | GraphNode::Wait(cell, info) => {
                    graph.records = graph.records.max(cell.saturating_add(1));
                    let (cell, info) = (*cell, self.infos.keep(info));
                    match node {
                        GraphNode::Record(..) => Item::NodeRecord { cell, info },
                        _ => Item::NodeWait { cell, info },
                    }
                }
            };
            graph.nodes.push((*lane, item));
        }
        self.keep_graph(graph)
    }

    /// One of `graphs` runs here, or none, or one again and again: which, the device decides. Each is checked as if it did, one after the other.
    pub fn nested(&mut self, host: HostId, stream: StreamId, info: &TaskInfo, graphs: &[GraphId]) -> Position {
        let info = self.infos.keep(info);
        let graphs = graphs.into();
        self.enqueue(host, stream, info, Item::Nested { graphs })
    }

    /// The task that was captured at place `work` among those of `graph` that touch memory is another one from now on.
    pub fn set_graph_work(&mut self, graph: GraphId, work: usize, info: &TaskInfo, accesses: &[Access]) {
        let info = self.infos.keep(info);
        let Some(state) = self.graphs.get_mut(graph.0) else {
            return;
        };
        let nodes = &mut Arc::make_mut(&mut state.graph).nodes;
        let mut launches = nodes.iter_mut().filter(|(_, item)| matches!(item, Item::Launch { .. }));
        if let Some((_, item)) = launches.nth(work) {
            *item = Item::Launch {
                info,
                accesses: accesses.into(),
            };
        }
    }

    fn keep_graph(&mut self, graph: Graph) -> GraphId {
        GraphId(self.graphs.add(GraphState {
            graph: Arc::new(graph),
            lanes: Vec::new(),
        }))
    }

    fn end_capture(&mut self, stream: StreamId) -> Option<Graph> {
        let (capture, _) = self.streams.get(stream.0)?.capture?;
        let capture = self.captures.remove(capture)?;
        for stream in capture.streams {
            if let Some(state) = self.streams.get_mut(stream.0) {
                state.capture = None;
                state.slow = !state.queue.is_empty();
                // The host clocks of captured items were not joined.
                state.joined.1 = 0;
            }
        }
        Some(capture.graph)
    }

    /// All items of `graph` are submitted again, its first stream's on `stream` and the others' beside it. Its collectives meet at `places`,
    /// in the order in which they were captured; those beyond, where they were captured.
    ///
    /// Counts one item of `stream` for each captured on the graph's first stream; the position is that of the first.
    pub fn replay(
        &mut self,
        host: HostId,
        stream: StreamId,
        graph: GraphId,
        info: &TaskInfo,
        places: &[Rendezvous],
    ) -> Position {
        let info = self.infos.keep(info);
        let first = self.enqueue(host, stream, info, Item::NoWait);
        self.expand(host, stream, graph, info, &mut places.iter());
        first
    }

    /// Submits the items of a graph, and those of the graphs within it.
    fn expand<'a>(
        &mut self,
        host: HostId,
        stream: StreamId,
        graph: GraphId,
        info: InfoId,
        places: &mut impl Iterator<Item = &'a Rendezvous>,
    ) {
        let Some(state) = self.graphs.get(graph.0) else {
            return;
        };
        let content = state.graph.clone();
        let lanes = self.lanes_for(graph, stream, &content);
        let mut cells: Vec<Option<Arc<Cell>>> = vec![None; content.records as usize];
        for (lane, node) in &content.nodes {
            let on = match lane.checked_sub(1) {
                None => stream,
                Some(side) => lanes.get(usize::from(side)).copied().unwrap_or(stream),
            };
            if let Item::Nested { graphs } = node {
                for inner in graphs {
                    self.expand(host, on, *inner, info, places);
                }
                continue;
            }
            let count = self.streams.get(on.0).map_or(0, |state| state.count + 1);
            let (mut item, info) = realise(node, on, count, &mut cells, info);
            if let Item::Collective { meeting, .. } = &mut item {
                if let Some(place) = places.next() {
                    *meeting = *place;
                }
                let place = *meeting;
                self.compare_shapes(on, info, place);
            }
            if let Some(event) = item.event()
                && let Some(event) = self.events.get_mut(event.0)
            {
                event.pins += 1;
            }
            self.enqueue(host, on, info, item);
        }
    }

    /// Destroys a graph; replays that are queued go on.
    pub fn destroy_graph(&mut self, graph: GraphId) {
        if let Some(state) = self.graphs.remove(graph.0) {
            for lane in state.lanes.into_iter().flat_map(|(_, lanes)| lanes) {
                if self.streams.get(lane.0).is_some_and(|state| state.queue.is_empty()) {
                    self.drop_stream(lane);
                }
            }
        }
    }

    fn lanes_for(&mut self, graph: GraphId, stream: StreamId, content: &Graph) -> Vec<StreamId> {
        let known = self
            .graphs
            .get(graph.0)
            .and_then(|state| state.lanes.iter().find(|(on, _)| *on == stream));
        if let Some((_, lanes)) = known {
            return lanes.clone();
        }
        let home = self
            .streams
            .get(stream.0)
            .map_or_else(Default::default, |state| state.home);
        let lanes: Vec<StreamId> = (1..content.lanes)
            .map(|_| self.new_stream(home, NameId::NONE, true))
            .collect();
        if let Some(state) = self.graphs.get_mut(graph.0) {
            state.lanes.push((stream, lanes.clone()));
        }
        lanes
    }

    pub(crate) fn add_node(&mut self, capture: u32, lane: u16, item: Item) {
        if let Some(capture) = self.captures.get_mut(capture) {
            capture.graph.nodes.push((lane, item));
        }
    }

    pub(crate) fn new_node_record(&mut self, capture: u32) -> u32 {
        self.captures.get_mut(capture).map_or(0, |capture| {
            capture.graph.records += 1;
            capture.graph.records - 1
        })
    }

    /// `stream` waited for an event of `capture`: it is captured too. `false` if that capture is over.
    pub(crate) fn join_capture(&mut self, stream: StreamId, capture: u32) -> bool {
        let (Some(joined), Some(state)) = (self.captures.get_mut(capture), self.streams.get_mut(stream.0)) else {
            return false;
        };
        let lane = joined.graph.lanes;
        joined.graph.lanes += 1;
        joined.streams.push(stream);
        state.capture = Some((capture, lane));
        state.slow = true;
        true
    }

    /// Tells whether the actor is a side branch of a graph rather than a stream of the program.
    #[must_use]
    pub fn is_graph_lane(&self, actor: Actor) -> bool {
        match actor {
            Actor::Stream(id) => self.streams.get(id.0).is_some_and(|state| state.hidden),
            Actor::Host(_) => false,
        }
    }
}

/// The item that a node stands for in one replay.
fn realise(
    node: &Item,
    stream: StreamId,
    count: u64,
    cells: &mut [Option<Arc<Cell>>],
    replay: InfoId,
) -> (Item, InfoId) {
    match node {
        Item::NodeRecord { cell, info } => {
            let made = Arc::new(Cell {
                stream,
                count,
                snapshot: OnceLock::new(),
            });
            if let Some(slot) = cells.get_mut(*cell as usize) {
                *slot = Some(made.clone());
            }
            (
                Item::Record {
                    cell: made,
                    info: *info,
                },
                *info,
            )
        }
        Item::NodeWait { cell, info } => match cells.get(*cell as usize).cloned().flatten() {
            Some(cell) => (
                Item::Wait {
                    cell,
                    event: None,
                    info: *info,
                },
                *info,
            ),
            None => (Item::NoWait, *info),
        },
        Item::Launch { info, .. } | Item::Collective { info, .. } => (node.clone(), *info),
        // Each replay would be a callback of its own; nobody tells of those.
        Item::Callback { .. } => (Item::NoWait, replay),
        other => (other.clone(), replay),
    }
}
