//! Who waits for whom when nothing moves any more: given as data, answered with the circle or the dead end.

use std::collections::BTreeMap;

use crate::order::checker::Checker;
use crate::order::id::{Actor, EventId, NotifyId, StreamId};
use crate::order::report::{Fix, Kind, Link, Party, Report, Role};
use crate::task::TaskInfo;

/// Something that waits, or is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Node {
    /// A stream (its head) or a thread.
    Actor(Actor),
    /// An event: waits for whoever will record it.
    Event(EventId),
    /// A notify: waits for whoever will record it.
    Notify(NotifyId),
    /// A collective: waits for the ranks that have not arrived.
    Collective {
        /// The communicator.
        group: u32,
        /// The number of the collective in it.
        sequence: u64,
    },
    /// Eight bytes of memory: wait for whoever will write them.
    Memory(u64),
    /// The callbacks of a stream: wait for the thread that is to run them, or for the stream to get there.
    Callbacks(StreamId),
    /// A resource that ran out, such as event ids: waits for whoever holds one.
    Resource(&'static str),
}

/// Why a node waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocked {
    /// For what.
    pub on: Node,
    /// The task at the head of the stream, or the call that blocks.
    pub info: TaskInfo,
    /// In words, such as `event 3`.
    pub words: String,
    /// Set when the node is a thread that runs a callback.
    pub in_callback: bool,
}

/// The wait-for graph at a moment when nothing can move and time cannot pass.
///
/// Every blocked actor has an entry; events, notifies, collectives and resources have one for each actor that could end the wait.
#[derive(Clone, Debug, Default)]
pub struct WaitGraph {
    edges: BTreeMap<Node, Vec<Blocked>>,
}

impl WaitGraph {
    /// Nobody waits.
    #[must_use]
    pub fn new() -> Self {
        WaitGraph::default()
    }

    /// `node` waits for `blocked.on`.
    pub fn add(&mut self, node: Node, blocked: Blocked) {
        self.edges.entry(node).or_default().push(blocked);
    }

    /// Tells whether nobody waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edges.is_empty()
    }

    /// The deadlocks: each circle once, then each wait that ends at something nobody will do. Takes time in proportion to the edges.
    ///
    /// `party` describes an actor, as [`Checker::party`] does.
    #[must_use]
    pub fn reports(&self, party: impl Fn(Actor, Role, &TaskInfo) -> Party) -> Vec<Report> {
        let mut search = Search {
            graph: self,
            done: BTreeMap::new(),
            path: Vec::new(),
            found: Vec::new(),
        };
        // From the threads first: a dead end is told from the call of the program that it holds up.
        let is_thread = |node: &Node| matches!(node, Node::Actor(Actor::Host(_)));
        let (threads, others): (Vec<Node>, Vec<Node>) = self.edges.keys().partition(|node| is_thread(node));
        for node in threads.into_iter().chain(others) {
            search.visit(node);
        }
        let found = search.found;
        found.iter().filter_map(|stuck| stuck.report(&party)).collect()
    }
}

/// A circle, or a path that ends where nothing can follow.
struct Stuck {
    steps: Vec<(Node, Blocked)>,
    is_circle: bool,
}

struct Search<'a> {
    graph: &'a WaitGraph,
    // `false` while on the path.
    done: BTreeMap<Node, bool>,
    path: Vec<(Node, Blocked)>,
    found: Vec<Stuck>,
}

impl Search<'_> {
    /// Depth first with an explicit stack: a program may have thousands of streams in one chain.
    fn visit(&mut self, root: Node) {
        let mut stack = vec![(root, 0)];
        while let Some((node, at)) = stack.pop() {
            if at == 0 {
                if self.done.contains_key(&node) {
                    continue;
                }
                self.done.insert(node, false);
            }
            let Some(blocked) = self.graph.edges.get(&node).and_then(|edges| edges.get(at)) else {
                self.done.insert(node, true);
                if at == 0 && !self.path.is_empty() {
                    self.dead_end(node);
                }
                self.path.pop();
                continue;
            };
            self.path.truncate(stack.len());
            self.path.push((node, blocked.clone()));
            stack.push((node, at + 1));
            match self.done.get(&blocked.on) {
                Some(false) => self.circle(blocked.on),
                Some(true) => {}
                None => stack.push((blocked.on, 0)),
            }
        }
    }

    fn circle(&mut self, entry: Node) {
        let Some(from) = self.path.iter().position(|(node, _)| *node == entry) else {
            return;
        };
        let mut steps = self.path[from..].to_vec();
        // The same circle reads the same wherever it was entered.
        let least = (0..steps.len()).min_by_key(|&at| steps[at].0);
        steps.rotate_left(least.unwrap_or(0));
        self.found.push(Stuck { steps, is_circle: true });
    }

    /// An actor that waits for nothing can go on; anything else without an edge will never happen.
    fn dead_end(&mut self, node: Node) {
        if !matches!(node, Node::Actor(_)) {
            self.found.push(Stuck {
                steps: self.path.clone(),
                is_circle: false,
            });
        }
    }
}

impl Stuck {
    fn report(&self, party: &impl Fn(Actor, Role, &TaskInfo) -> Party) -> Option<Report> {
        let links: Vec<Link> = self
            .steps
            .iter()
            .filter_map(|(node, blocked)| match node {
                Node::Actor(actor) => Some(Link {
                    party: party(*actor, Role::Blocked, &blocked.info),
                    on: blocked.words.clone(),
                }),
                _ => None,
            })
            .collect();
        let (first, second) = (links.first()?.party, links.last()?.party);
        let (kind, advice) = self.kind();
        Some(Report {
            kind,
            possible: false,
            first,
            second,
            span: None,
            ranges: Vec::new(),
            origin: None,
            related: None,
            fix: Fix::Advice(advice),
            links,
            count: 1,
        })
    }

    fn kind(&self) -> (Kind, &'static str) {
        let targets = || self.steps.iter().map(|(_, blocked)| blocked.on);
        if targets().any(|node| matches!(node, Node::Resource(_))) {
            return (
                Kind::ExhaustedIds,
                "destroy or reuse events and streams that are no longer needed, or record fewer at a time",
            );
        }
        if self.steps.iter().any(|(_, blocked)| blocked.in_callback) {
            return (
                Kind::WaitInCallback,
                "return from the callback first; wait in another thread",
            );
        }
        if self.is_circle && targets().any(|node| matches!(node, Node::Collective { .. })) {
            return (
                Kind::CollectiveOrder,
                "submit the collectives in the same order on all ranks, or on streams of their own",
            );
        }
        if self.is_circle {
            return (Kind::WaitCycle, "remove one of the waits, or move its record before it");
        }
        (
            Kind::NeverSignalled,
            "submit the record before the host blocks, or remove the wait",
        )
    }
}

impl Checker {
    /// Adds the deadlocks of `graph` to the findings; tells how many there are.
    pub fn find_deadlocks(&mut self, graph: &WaitGraph) -> usize {
        let reports = graph.reports(|actor, role, info| self.party(actor, role, info));
        let count = reports.len();
        for report in reports {
            self.add_report(report);
        }
        count
    }
}
