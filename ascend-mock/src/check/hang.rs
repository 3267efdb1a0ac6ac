//! A hang, explained: who waits for whom, when nothing that was submitted can go on.

use ascend_sim::machine::{Blocked as On, FlagId, HeadState, RecordId, StreamId};
use ascend_sim::order::{Actor, Blocked, Node, WaitGraph};
use ascend_sim::task::{Rendezvous, TaskInfo, TaskKind};

use crate::world::Call;

/// A queued task that somebody may wait for, by stream and position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Giver {
    stream: StreamId,
    position: u64,
    gives: Gives,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Gives {
    Flag(FlagId),
    Rank(u32, u64),
    /// It writes eight bytes here.
    Value(u64),
    /// It gives nothing but waits for eight bytes here.
    WaitsFor(u64),
    /// It calls back, on the stream of this index.
    Callback(u32),
}

/// Givers that are kept before those that are done are forgotten.
const KEPT: usize = 256;

impl Call<'_> {
    /// The next task of `stream` sets `flag`.
    pub(super) fn note_setter(&mut self, stream: u32, flag: FlagId) {
        self.note_giver(stream, Gives::Flag(flag));
    }

    /// The next task of `stream` is a rank's part.
    pub(super) fn note_rank(&mut self, stream: u32, meeting: Rendezvous) {
        self.note_giver(stream, Gives::Rank(meeting.group, meeting.sequence));
    }

    pub(super) fn note_giver(&mut self, stream: u32, gives: Gives) {
        let stream = self.machine_stream(stream);
        let Ok(submitted) = self.machine.submitted(stream) else {
            return;
        };
        let state = &mut **self;
        let Some(check) = state.check.as_deref_mut() else {
            return;
        };
        if check.givers.len() >= check.givers_to_prune.max(KEPT) {
            let machine = &state.machine;
            check
                .givers
                .retain(|giver| matches!(machine.is_done(giver.stream, giver.position), Ok(false)));
            check.givers_to_prune = 2 * check.givers.len();
        }
        check.givers.push(Giver {
            stream,
            position: submitted + 1,
            gives,
        });
    }

    /// Nothing can go on: adds what keeps it to the findings.
    #[cold]
    pub(crate) fn find_deadlocks(&mut self) {
        if !self.is_checked() {
            return;
        }
        let mut graph = WaitGraph::new();
        let heads: Vec<_> = self.machine.heads().collect();
        for (stream, head) in heads {
            let (Some(actor), Some(info), HeadState::Blocked(on)) = (self.actor(stream), head.task, head.state) else {
                continue;
            };
            match on {
                On::Record {
                    queued: Some((other, _)),
                    ..
                } => self.add_edge(
                    &mut graph,
                    actor,
                    info,
                    other,
                    "a record on a stream that does not go on",
                ),
                On::Record { record, queued: None } => {
                    if let Some(event) = self.event_of_record(record) {
                        let words = "a record that was discarded or reset";
                        graph.add(Node::Actor(actor), blocked(event, info, words));
                    }
                }
                On::Flag { flag } => {
                    let Some(node) = self.node_of_flag(flag) else { continue };
                    let words = self.flag_text(flag);
                    graph.add(Node::Actor(actor), blocked(node, info, &words));
                    self.add_givers(
                        &mut graph,
                        node,
                        |gives| matches!(gives, Gives::Flag(other) if other == flag),
                    );
                }
                On::HostThread { running: Some(other) } => {
                    self.add_edge(&mut graph, actor, info, other, "the host function of another stream");
                }
                On::Ranks { rendezvous, .. } => {
                    let (group, sequence) = (rendezvous.group, rendezvous.sequence);
                    let node = Node::Collective { group, sequence };
                    graph.add(Node::Actor(actor), blocked(node, info, "the other ranks"));
                    self.add_givers(
                        &mut graph,
                        node,
                        |gives| matches!(gives, Gives::Rank(a, b) if (a, b) == (group, sequence)),
                    );
                }
                On::Condition => self.add_condition(&mut graph, actor, info, (stream, head.position)),
                _ => {}
            }
        }
        self.add_callbacks(&mut graph);
        self.add_blocked_threads(&mut graph);
        if let Some(check) = self.check.as_deref_mut() {
            check.checker.find_deadlocks(&graph);
        }
    }

    /// A host function blocks in a call: it waits for the work behind itself (acl/streams-and-events H3).
    #[cold]
    pub(crate) fn find_wait_in_callback(&mut self) {
        let is_running = |info: &TaskInfo| info.kind == TaskKind::HostFunction;
        let heads = self.machine.heads();
        let running = heads
            .filter(|(_, head)| head.state == HeadState::Running)
            .find_map(|(stream, head)| Some((stream, head.task.filter(is_running)?)));
        let Some((stream, info)) = running else { return };
        let Some(actor) = self.actor(stream) else { return };
        let Some(check) = self.check.as_deref_mut() else { return };
        let host = Actor::Host(check.host());
        let mut graph = WaitGraph::new();
        graph.add(
            Node::Actor(actor),
            Blocked {
                in_callback: true,
                ..blocked(Node::Actor(host), info, "the host function to return")
            },
        );
        let words = "work that cannot go on before the host function returns";
        graph.add(Node::Actor(host), blocked(Node::Actor(actor), info, words));
        check.checker.find_deadlocks(&graph);
    }

    /// The head of a stream waits for a value in memory.
    fn add_condition(&self, graph: &mut WaitGraph, actor: Actor, info: TaskInfo, (stream, position): (StreamId, u64)) {
        let givers = self.check.as_deref().map_or(&[][..], |check| &check.givers);
        let address = givers.iter().find_map(|giver| match giver.gives {
            Gives::WaitsFor(address) if (giver.stream, giver.position) == (stream, position) => Some(address),
            _ => None,
        });
        let Some(address) = address else { return };
        let node = Node::Memory(address);
        graph.add(Node::Actor(actor), blocked(node, info, "a value in memory"));
        self.add_givers(
            graph,
            node,
            |gives| matches!(gives, Gives::Value(other) if other == address),
        );
    }

    pub(super) fn actor(&self, stream: StreamId) -> Option<Actor> {
        let index = *self.by_machine.get(&stream)?;
        self.streams.get(index)?.order.map(Actor::Stream)
    }

    fn add_edge(&self, graph: &mut WaitGraph, actor: Actor, info: TaskInfo, other: StreamId, words: &str) {
        if let Some(other) = self.actor(other) {
            graph.add(Node::Actor(actor), blocked(Node::Actor(other), info, words));
        }
    }

    /// `node` waits for the streams on which somebody is queued who gives it, but not first in the queue. Tells whether there are any.
    pub(super) fn add_givers(&self, graph: &mut WaitGraph, node: Node, gives: impl Fn(Gives) -> bool) -> bool {
        let Some(check) = self.check.as_deref() else {
            return false;
        };
        let mut any = false;
        for giver in check.givers.iter().filter(|giver| gives(giver.gives)) {
            let Ok(head) = self.machine.head(giver.stream) else {
                continue;
            };
            let (Some(actor), Some(info)) = (self.actor(giver.stream), head.task) else {
                continue;
            };
            let is_queued = self
                .machine
                .submitted(giver.stream)
                .is_ok_and(|last| giver.position <= last);
            if is_queued && head.position < giver.position {
                let edge = blocked(Node::Actor(actor), info, "a task behind one that does not go on");
                graph.add(node, edge);
                any = true;
            }
        }
        any
    }

    fn event_of_record(&self, record: RecordId) -> Option<Node> {
        let has = |event: &crate::objects::Event| {
            event.waited.contains(&record) || event.newest.is_some_and(|newest| newest.record == record)
        };
        let event = self.events.iter().find(|(_, event)| has(event));
        event.and_then(|(_, event)| event.order).map(Node::Event)
    }

    fn flag_text(&self, flag: FlagId) -> String {
        if let Some((_, event)) = self.events.iter().find(|(_, event)| event.level == Some(flag)) {
            return format!("event {}, which is not set", event.number);
        }
        let notify = self.notifies.iter().find(|(_, notify)| notify.flag == flag);
        notify.map_or_else(
            || "a signal that was destroyed".to_owned(),
            |(_, notify)| format!("notify {}, which is not set", notify.number),
        )
    }

    fn node_of_flag(&self, flag: FlagId) -> Option<Node> {
        let event = self.events.iter().find(|(_, event)| event.level == Some(flag));
        let event = event.and_then(|(_, event)| event.order).map(Node::Event);
        let notify = || self.notifies.iter().find(|(_, notify)| notify.flag == flag);
        event.or_else(|| notify().and_then(|(_, notify)| notify.order).map(Node::Notify))
    }
}

pub(super) fn blocked(on: Node, info: TaskInfo, words: &str) -> Blocked {
    Blocked {
        on,
        info,
        words: words.to_owned(),
        in_callback: false,
    }
}
