//! Who waits for whom when nothing moves: circles, dead ends, exhausted resources.

#[macro_use]
mod litmus_support;

use ascend_sim::order::{Actor, Blocked, Class, EventId, Kind, Node, Report, WaitGraph};
use litmus_support::Litmus;

/// A wait-for graph in words: `A -> e` is a stream that waits for an event, `e -> B` says that `B` will record it.
///
/// `H` and `T` are threads, `e..` events, `k0` and up collectives, `ids` a resource; `T!` is a thread inside a callback.
struct Stuck {
    litmus: Litmus,
    graph: WaitGraph,
}

impl Stuck {
    fn run(edges: &str) -> Vec<Report> {
        // Names the streams, threads and events.
        let setup = "A record e1; B record e2; C record e3; D record e4; T receive m";
        let litmus = Litmus::new().run(&format!("H send m; {setup}"));
        let mut stuck = Stuck {
            litmus,
            graph: WaitGraph::new(),
        };
        for edge in edges.split(';') {
            let (from, to) = edge.trim().split_once(" -> ").expect("an edge");
            let (node, on) = (stuck.node(from), stuck.node(to));
            let info = ascend_sim::task::TaskInfo {
                name: stuck.litmus.names.intern(edge.trim()),
                kind: ascend_sim::task::TaskKind::Wait,
                label: ascend_sim::label::Label::NONE,
                site: ascend_sim::label::Site::UNKNOWN,
            };
            let blocked = Blocked {
                on,
                info,
                words: to.to_owned(),
                in_callback: from.ends_with('!'),
            };
            stuck.graph.add(node, blocked);
        }
        let found = stuck.litmus.checker.find_deadlocks(&stuck.graph);
        let reports = stuck.litmus.checker.take_reports();
        let deadlocks: Vec<Report> = reports
            .into_iter()
            .filter(|report| report.class() == Class::Deadlock)
            .collect();
        assert_eq!(found, deadlocks.len());
        deadlocks
    }

    fn node(&mut self, name: &str) -> Node {
        let name = name.trim_end_matches('!');
        if let Some(&stream) = self.litmus.streams.get(name) {
            return Node::Actor(Actor::Stream(stream));
        }
        if let Some(&host) = self.litmus.hosts.get(name) {
            return Node::Actor(Actor::Host(host));
        }
        if let Some(&event) = self.litmus.events.get(name) {
            return Node::Event(event);
        }
        match name.strip_prefix('k') {
            Some(sequence) => Node::Collective {
                group: 0,
                sequence: sequence.parse().expect("a number"),
            },
            None => Node::Resource("event ids"),
        }
    }
}

#[track_caller]
fn is_stuck(edges: &str, expected: &[Kind]) {
    let kinds: Vec<Kind> = Stuck::run(edges).iter().map(|report| report.kind).collect();
    assert_eq!(kinds, expected, "{edges}");
}

/// acl/streams-and-events E12: two level events, each waited for before the other is recorded.
#[test]
fn two_streams_in_a_circle() {
    is_stuck("A -> e1; e1 -> B; B -> e2; e2 -> A", &[Kind::WaitCycle]);
}

/// One that only waits for a stream that can go on is not stuck.
#[test]
fn a_chain_that_ends_at_a_running_stream() {
    is_stuck("A -> e1; e1 -> B", &[]);
}

/// acl/streams-and-events E12: nobody left will record it.
#[test]
fn an_event_that_nobody_records() {
    is_stuck("A -> e1", &[Kind::NeverSignalled]);
}

/// The host waits for a stream that waits for a record which the host would submit later.
#[test]
fn a_host_that_waits_for_its_own_record() {
    is_stuck("H -> A; A -> e1; e1 -> H", &[Kind::WaitCycle]);
}

/// acl/streams-and-events E1: a record blocks the host for a free id, and the ids are held by what the host has yet to let go.
#[test]
fn ids_held_by_who_waits_for_one() {
    is_stuck("H -> ids; ids -> A; A -> e1; e1 -> H", &[Kind::ExhaustedIds]);
}

/// Ids that nobody will give back.
#[test]
fn ids_that_nobody_gives_back() {
    is_stuck("H -> ids", &[Kind::ExhaustedIds]);
}

/// acl/streams-and-events T26: the thread that must run the callback synchronizes with its stream.
#[test]
fn a_callback_that_waits_for_its_stream() {
    is_stuck("A -> T; T! -> A", &[Kind::WaitInCallback]);
}

/// races-and-time 4.3 (uccl#986): two ranks in two collectives, each waiting for the other in its own.
#[test]
fn collectives_in_different_orders() {
    is_stuck("A -> k0; k0 -> B; B -> k1; k1 -> A", &[Kind::CollectiveOrder]);
}

/// races-and-time 4.3 (d): a ring of hand-offs over four streams.
#[test]
fn a_ring_of_four() {
    is_stuck(
        "A -> e1; e1 -> B; B -> e2; e2 -> C; C -> e3; e3 -> D; D -> e4; e4 -> A",
        &[Kind::WaitCycle],
    );
}

/// Two circles that have nothing to do with each other are two findings.
#[test]
fn two_circles() {
    is_stuck(
        "A -> e1; e1 -> B; B -> e2; e2 -> A; C -> e3; e3 -> D; D -> e4; e4 -> C",
        &[Kind::WaitCycle, Kind::WaitCycle],
    );
}

/// Whoever waits for a circle from outside is not part of it.
#[test]
fn a_bystander_is_not_in_the_circle() {
    let reports = Stuck::run("D -> e4; e4 -> A; A -> e1; e1 -> B; B -> e2; e2 -> A");
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0].links.len(), 2);
}

/// The report names each step of the circle.
#[test]
fn the_circle_is_told_step_by_step() {
    let reports = Stuck::run("A -> e1; e1 -> B; B -> e2; e2 -> A");
    let waits: Vec<&str> = reports[0].links.iter().map(|link| link.on.as_str()).collect();
    assert_eq!(waits, ["e1", "e2"]);
    assert_eq!(reports[0].missing_edge(), None);
}

/// A thousand streams in one chain: no recursion, and found at its end.
#[test]
fn a_long_chain() {
    let mut litmus = Litmus::new().run("H send m");
    let mut graph = WaitGraph::new();
    let info = ascend_sim::task::TaskInfo {
        name: litmus.names.intern("wait"),
        kind: ascend_sim::task::TaskKind::Wait,
        label: ascend_sim::label::Label::NONE,
        site: ascend_sim::label::Site::UNKNOWN,
    };
    let family = ascend_sim::order::Family::Level;
    let home = ascend_sim::order::Home::default();
    let actors: Vec<(Actor, EventId)> = (0..1_000)
        .map(|_| {
            let stream = litmus.checker.create_stream(home, info.name);
            (
                Actor::Stream(stream),
                litmus.checker.create_event(family, home, info.name),
            )
        })
        .collect();
    for (at, &(actor, event)) in actors.iter().enumerate() {
        let blocked = |on| Blocked {
            on,
            info,
            words: "the next".to_owned(),
            in_callback: false,
        };
        graph.add(Node::Actor(actor), blocked(Node::Event(event)));
        if let Some(&(next, _)) = actors.get(at + 1) {
            graph.add(Node::Event(event), blocked(Node::Actor(next)));
        }
    }
    assert_eq!(litmus.checker.find_deadlocks(&graph), 1);
    let report = &litmus.checker.reports()[0];
    assert_eq!((report.kind, report.links.len()), (Kind::NeverSignalled, 1_000));
}
