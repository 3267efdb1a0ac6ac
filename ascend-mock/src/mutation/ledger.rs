//! A second opinion about what a program ordered: every edge is written down as it is told, and every pair of accesses is compared.
//!
//! Slow on purpose, and without anything of the checker's: no clocks, no epochs, no short cuts.

use std::collections::{BTreeMap, VecDeque};

use ascend_sim::access::{Access, Span};
use ascend_sim::order::{Actor, CallbackId, EventId, GraphId, HostId, NotifyId, StreamId};
use ascend_sim::task::Rendezvous;

/// Something that was submitted or done, by its place in [`Ledger::before`].
type Node = usize;

/// One item of a graph.
#[derive(Clone, Debug, Default)]
struct Captured {
    after: Vec<usize>,
    accesses: Vec<Access>,
    meets: bool,
}

/// A capture that is open, or the graph that came of it.
#[derive(Clone, Debug, Default)]
struct Graph {
    items: Vec<Captured>,
    /// The newest item of each stream; the stream that began it has none at first.
    lanes: BTreeMap<StreamId, Option<usize>>,
    records: BTreeMap<EventId, Option<usize>>,
}

#[derive(Clone, Debug)]
struct Region {
    span: Span,
    /// Submissions that touched it, the last one's number.
    last_use: Option<u64>,
    is_live: bool,
    /// On a device: its addresses are nobody else's afterwards.
    is_device: bool,
}

#[derive(Clone, Copy, Debug)]
struct Touch {
    node: Node,
    span: Span,
    writes: bool,
}

/// Records that wait for their waits, or the other way round.
#[derive(Clone, Debug, Default)]
struct Notify {
    set: VecDeque<Node>,
    waiting: VecDeque<Node>,
}

/// What happened, and what came after what.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    /// What each node comes directly after.
    before: Vec<Vec<Node>>,
    last: BTreeMap<Actor, Node>,
    /// Where threads are taken to be ordered as their calls come: the newest node of any.
    last_of_threads: Option<Node>,
    trusts_threads: bool,
    records: BTreeMap<EventId, Node>,
    /// Waits for events that nobody had recorded.
    early: BTreeMap<EventId, Vec<Node>>,
    notifies: BTreeMap<NotifyId, Notify>,
    /// For each meeting, where the ranks arrive and where they leave.
    meetings: BTreeMap<(u32, u64), Vec<(Node, Node)>>,
    /// Where host functions begin and where their streams go on.
    callbacks: BTreeMap<CallbackId, (Node, Node, Option<HostId>)>,
    captures: Vec<Graph>,
    graphs: BTreeMap<GraphId, Graph>,
    regions: Vec<Region>,
    touches: BTreeMap<usize, Vec<Touch>>,
    used_after_free: bool,
}

/// The region of everything that no call allocated.
const NOBODYS: usize = usize::MAX;

impl Ledger {
    pub(super) fn new(trusts_threads: bool) -> Ledger {
        Ledger {
            trusts_threads,
            ..Ledger::default()
        }
    }

    fn node(&mut self, after: impl IntoIterator<Item = Node>) -> Node {
        self.before.push(after.into_iter().collect());
        self.before.len() - 1
    }

    /// What a thread did last, as far as others are taken to come after it.
    fn last_of_host(&self, host: HostId) -> impl Iterator<Item = Node> + use<> {
        let own = self.last.get(&Actor::Host(host)).copied();
        let others = self.last_of_threads.filter(|_| !self.is_callback(host));
        own.into_iter().chain(others)
    }

    fn is_callback(&self, host: HostId) -> bool {
        self.callbacks.values().any(|(_, _, runs)| *runs == Some(host))
    }

    fn host_node(&mut self, host: HostId, after: impl IntoIterator<Item = Node>) -> Node {
        let before = self.last_of_host(host);
        let node = self.node(before.chain(after));
        self.last.insert(Actor::Host(host), node);
        if self.trusts_threads && !self.is_callback(host) {
            self.last_of_threads = Some(node);
        }
        node
    }

    fn stream_node(&mut self, host: HostId, stream: StreamId, after: impl IntoIterator<Item = Node>) -> Node {
        let own = self.last.get(&Actor::Stream(stream)).copied();
        let before = self.last_of_host(host).chain(own);
        let node = self.node(before.chain(after));
        self.last.insert(Actor::Stream(stream), node);
        node
    }

    fn capture(&mut self, stream: StreamId) -> Option<&mut Graph> {
        self.captures
            .iter_mut()
            .find(|capture| capture.lanes.contains_key(&stream))
    }

    /// Work on a stream.
    pub(crate) fn work(&mut self, number: u64, host: HostId, stream: StreamId, accesses: &[Access]) {
        if let Some(capture) = self.capture(stream) {
            capture.add(stream, accesses, false);
            return self.used(number, accesses);
        }
        let node = self.stream_node(host, stream, []);
        self.touch(number, node, accesses);
    }

    /// A rank's part of a collective.
    pub(crate) fn meet(&mut self, number: u64, host: HostId, stream: StreamId, accesses: &[Access], at: Rendezvous) {
        if let Some(capture) = self.capture(stream) {
            capture.add(stream, accesses, true);
            return self.used(number, accesses);
        }
        let arrives = self.stream_node(host, stream, []);
        let leaves = self.leave(arrives, at);
        self.last.insert(Actor::Stream(stream), leaves);
        self.touch(number, leaves, accesses);
    }

    /// Where a rank leaves a meeting: after all have arrived.
    fn leave(&mut self, arrives: Node, at: Rendezvous) -> Node {
        let leaves = self.node([arrives]);
        let others = self.meetings.entry((at.group, at.sequence)).or_default();
        for (arrived, left) in others.iter() {
            self.before[leaves].push(*arrived);
            self.before[*left].push(arrives);
        }
        others.push((arrives, leaves));
        leaves
    }

    pub(crate) fn record(&mut self, host: HostId, stream: StreamId, event: EventId) {
        if let Some(capture) = self.capture(stream) {
            let newest = capture.lanes[&stream];
            capture.records.insert(event, newest);
            return;
        }
        let node = self.stream_node(host, stream, []);
        self.records.insert(event, node);
        for waits in self.early.remove(&event).into_iter().flatten() {
            self.before[waits].push(node);
        }
    }

    pub(crate) fn wait(&mut self, host: HostId, stream: StreamId, event: EventId, level: bool) {
        let captured = self
            .captures
            .iter_mut()
            .find(|capture| capture.records.contains_key(&event));
        if let Some(capture) = captured {
            let record = capture.records[&event];
            let own = capture.lanes.get(&stream).copied().flatten();
            let join = capture.push(own.into_iter().chain(record).collect(), &[], false);
            capture.lanes.insert(stream, Some(join));
            return;
        }
        if self.capture(stream).is_some() {
            return;
        }
        let record = self.records.get(&event).copied();
        let node = self.stream_node(host, stream, record);
        if record.is_none() && level {
            self.early.entry(event).or_default().push(node);
        }
    }

    pub(crate) fn forget_event(&mut self, event: EventId) {
        self.records.remove(&event);
        self.early.remove(&event);
    }

    pub(crate) fn set(&mut self, host: HostId, stream: StreamId, notify: NotifyId) {
        let node = self.stream_node(host, stream, []);
        let state = self.notifies.entry(notify).or_default();
        match state.waiting.pop_front() {
            Some(waits) => self.before[waits].push(node),
            None => state.set.push_back(node),
        }
    }

    pub(crate) fn take(&mut self, host: HostId, stream: StreamId, notify: NotifyId) {
        let set = self.notifies.entry(notify).or_default().set.pop_front();
        let node = self.stream_node(host, stream, set);
        if set.is_none() {
            self.notifies.entry(notify).or_default().waiting.push_back(node);
        }
    }

    /// The host waited for a stream, or saw it idle.
    pub(crate) fn stream_done(&mut self, host: HostId, stream: StreamId) {
        let last = self.last.get(&Actor::Stream(stream)).copied();
        self.host_node(host, last);
    }

    /// The host waited for an event, or saw it complete.
    pub(crate) fn event_done(&mut self, host: HostId, event: EventId) {
        let record = self.records.get(&event).copied();
        self.host_node(host, record);
    }

    /// The host itself touches memory.
    pub(crate) fn host_access(&mut self, number: u64, host: HostId, accesses: &[Access]) {
        let node = self.host_node(host, []);
        self.touch(number, node, accesses);
    }

    /// What a thread has done, for whoever takes over.
    pub(crate) fn hand_over(&mut self, host: HostId) -> usize {
        self.host_node(host, [])
    }

    pub(crate) fn take_over(&mut self, host: HostId, from: Option<usize>) {
        self.host_node(host, from);
    }

    /// A host function is queued.
    pub(crate) fn call(&mut self, host: HostId, stream: StreamId, callback: CallbackId) {
        let begins = self.stream_node(host, stream, []);
        let ends = self.node([begins]);
        self.last.insert(Actor::Stream(stream), ends);
        self.callbacks.insert(callback, (begins, ends, None));
    }

    /// A host function begins, as `host`.
    pub(crate) fn call_begins(&mut self, callback: CallbackId, host: HostId) {
        if let Some((begins, _, runs)) = self.callbacks.get_mut(&callback) {
            *runs = Some(host);
            let begins = *begins;
            self.last.remove(&Actor::Host(host));
            self.host_node(host, [begins]);
        }
    }

    /// It is over. Its stream goes on behind it if it waited.
    pub(crate) fn call_ends(&mut self, callback: CallbackId, blocks: bool) {
        let Some((_, ends, Some(host))) = self.callbacks.remove(&callback) else {
            return;
        };
        if let Some(last) = self.last.remove(&Actor::Host(host)).filter(|_| blocks) {
            self.before[ends].push(last);
        }
    }

    pub(crate) fn begin_capture(&mut self, stream: StreamId) {
        let mut capture = Graph::default();
        capture.lanes.insert(stream, None);
        self.captures.push(capture);
    }

    pub(crate) fn end_capture(&mut self, stream: StreamId, graph: Option<GraphId>) {
        let Some(at) = self
            .captures
            .iter()
            .position(|capture| capture.lanes.contains_key(&stream))
        else {
            return;
        };
        let capture = self.captures.remove(at);
        if let Some(graph) = graph {
            self.graphs.insert(graph, capture);
        }
    }

    /// A graph runs; its collectives meet at `places`, in order.
    pub(crate) fn replay(
        &mut self,
        number: u64,
        host: HostId,
        stream: StreamId,
        graph: GraphId,
        places: &[Rendezvous],
    ) {
        let Some(graph) = self.graphs.get(&graph).cloned() else {
            return;
        };
        let begins = self.stream_node(host, stream, []);
        let mut places = places.iter();
        let mut nodes: Vec<Node> = Vec::new();
        for item in &graph.items {
            let after: Vec<Node> = item.after.iter().map(|at| nodes[*at]).chain([begins]).collect();
            let mut node = self.node(after);
            if let Some(place) = item.meets.then(|| places.next()).flatten() {
                node = self.leave(node, *place);
            }
            self.touch(number, node, &item.accesses);
            nodes.push(node);
        }
        self.stream_node(host, stream, nodes);
    }

    pub(crate) fn allocate(&mut self, span: Span, is_device: bool) {
        for region in &mut self.regions {
            region.is_live &= !region.span.overlaps(span);
        }
        self.regions.push(Region {
            span,
            last_use: None,
            is_live: true,
            is_device,
        });
    }

    /// Memory is given back by the host: as if all of it was written there.
    pub(crate) fn free(&mut self, host: HostId, start: u64) {
        let Some(at) = self.region_from(start) else { return };
        let node = self.host_node(host, []);
        self.end_region(at, node);
    }

    /// The same in the order of a stream.
    pub(crate) fn free_on(&mut self, host: HostId, stream: StreamId, start: u64) {
        let Some(at) = self.region_from(start) else { return };
        let node = self.stream_node(host, stream, []);
        self.end_region(at, node);
    }

    fn end_region(&mut self, at: usize, node: Node) {
        let span = self.regions[at].span;
        self.regions[at].is_live = false;
        let writes = true;
        self.touches.entry(at).or_default().push(Touch { node, span, writes });
    }

    fn region_from(&self, start: u64) -> Option<usize> {
        self.regions
            .iter()
            .rposition(|region| region.is_live && region.span.start == start)
    }

    /// The number of a live allocation, and of the last submission that touched it.
    pub(crate) fn last_use(&self, start: u64) -> Option<(usize, u64)> {
        let region = self.region_from(start)?;
        Some((region, self.regions[region].last_use?))
    }

    /// Where an allocation is, if it is live.
    pub(crate) fn start_of(&self, region: usize) -> Option<u64> {
        self.regions
            .get(region)
            .filter(|region| region.is_live)
            .map(|region| region.span.start)
    }

    fn region_of(&self, span: Span) -> Option<usize> {
        self.regions.iter().rposition(|region| region.span.overlaps(span))
    }

    /// Notes who uses what, of items that only run when their graph does.
    fn used(&mut self, number: u64, accesses: &[Access]) {
        for span in accesses.iter().flat_map(Access::spans) {
            if let Some(at) = self.region_of(span) {
                self.regions[at].last_use = Some(number);
            }
        }
    }

    fn touch(&mut self, number: u64, node: Node, accesses: &[Access]) {
        self.used(number, accesses);
        for access in accesses {
            for span in access.spans() {
                let mut at = self.region_of(span);
                if let Some(region) = at.map(|at| &self.regions[at]).filter(|region| !region.is_live) {
                    self.used_after_free |= region.is_device;
                    at = None;
                }
                let writes = access.mode.is_write();
                let touches = self.touches.entry(at.unwrap_or(NOBODYS)).or_default();
                touches.push(Touch { node, span, writes });
            }
        }
    }

    /// Tells whether every two accesses of the same bytes, one a write, are ordered, and nothing was touched after its end.
    pub(super) fn is_ordered(&self) -> bool {
        if self.used_after_free {
            return false;
        }
        let past = self.past();
        let is_before = |a: Node, b: Node| past[b][a / 64] >> (a % 64) & 1 == 1;
        self.touches.values().all(|touches| {
            touches.iter().enumerate().all(|(at, second)| {
                touches[..at].iter().all(|first| {
                    (!first.writes && !second.writes)
                        || !first.span.overlaps(second.span)
                        || first.node == second.node
                        || is_before(first.node, second.node)
                        || is_before(second.node, first.node)
                })
            })
        })
    }

    /// For each node, one bit for each that it comes after.
    fn past(&self) -> Vec<Vec<u64>> {
        let words = self.before.len().div_ceil(64);
        let mut past = vec![vec![0_u64; words]; self.before.len()];
        // Edges mostly go from smaller to larger numbers; those of meetings and late records are caught up with by going round again.
        let mut changed = true;
        while changed {
            changed = false;
            for node in 0..self.before.len() {
                let mut own = std::mem::take(&mut past[node]);
                for &earlier in &self.before[node] {
                    let bit = 1 << (earlier % 64);
                    changed |= own[earlier / 64] & bit == 0;
                    own[earlier / 64] |= bit;
                    for (own, other) in own.iter_mut().zip(&past[earlier]) {
                        changed |= *own | *other != *own;
                        *own |= *other;
                    }
                }
                past[node] = own;
            }
        }
        past
    }
}

impl Graph {
    fn push(&mut self, after: Vec<usize>, accesses: &[Access], meets: bool) -> usize {
        self.items.push(Captured {
            after,
            accesses: accesses.to_vec(),
            meets,
        });
        self.items.len() - 1
    }

    fn add(&mut self, stream: StreamId, accesses: &[Access], meets: bool) {
        let own = self.lanes.get(&stream).copied().flatten();
        let item = self.push(own.into_iter().collect(), accesses, meets);
        self.lanes.insert(stream, Some(item));
    }
}

#[cfg(test)]
mod tests;
