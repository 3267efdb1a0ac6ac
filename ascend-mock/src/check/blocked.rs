//! What threads of the program are blocked in, for the explanation of a hang.

use ascend_sim::order::{Actor, Blocked, HostId, Node, WaitGraph};
use ascend_sim::task::{TaskInfo, TaskKind};

use super::hang::{Gives, blocked};
use crate::exec::{Block, Watch};
use crate::fail::Res;
use crate::thread;
use crate::world::Call;

/// What a call that blocks waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// All work of the stream of this index.
    Stream(u32),
    /// All work of the context of this index.
    Context(u32),
    /// The newest record of the event of this index.
    Event(u32),
    /// A callback for the thread of this name.
    Callback(u64),
    /// Room in the queue of the stream of this index.
    Room(u32),
}

impl Wanted {
    /// The call, as reports name it.
    fn name(self) -> &'static str {
        match self {
            Wanted::Stream(_) => "synchronize stream",
            Wanted::Context(_) => "synchronize device",
            Wanted::Event(_) => "synchronize event",
            Wanted::Callback(_) => "process report",
            Wanted::Room(_) => "a submission",
        }
    }
}

/// A blocked thread.
#[derive(Debug)]
pub(super) struct BlockedThread {
    thread: u32,
    /// The thread itself, or the function that it runs.
    host: HostId,
    wanted: Wanted,
    info: TaskInfo,
}

impl Call<'_> {
    /// As [`Call::block`], saying for what, so that a hang can be explained.
    pub(crate) fn block_on<T>(
        &mut self,
        wanted: Wanted,
        timeout_ns: Option<u64>,
        done: impl FnMut(&mut Self) -> Option<T>,
    ) -> Res<Block<T>> {
        let watch = self.watch(wanted);
        if timeout_ns.is_some() || !self.is_checked() {
            return self.block_watching(watch, timeout_ns, done);
        }
        let note = thread::peek_note();
        let info = self.info(TaskKind::Other, wanted.name(), note.as_deref());
        let thread = thread::number();
        if let Some(check) = self.check.as_deref_mut() {
            let host = check.host();
            check.blocked.push(BlockedThread {
                thread,
                host,
                wanted,
                info,
            });
        }
        let result = self.block_watching(watch, timeout_ns, done);
        if let Some(check) = self.check.as_deref_mut() {
            let place = check.blocked.iter().rposition(|other| other.thread == thread);
            place.map(|place| check.blocked.remove(place));
        }
        result
    }

    /// What a thread waits for, where that is one thing.
    fn watch(&self, wanted: Wanted) -> Option<Watch> {
        match wanted {
            Wanted::Stream(stream) => {
                let stream = self.streams.get(stream)?;
                let context = self.contexts.get(stream.context)?.id;
                let position = self.machine.submitted(stream.id).ok()?;
                Some(Watch::Stream(context, stream.id, position))
            }
            Wanted::Event(event) => {
                let event = self.events.get(event)?;
                let context = self.contexts.get(event.context)?.id;
                Some(Watch::Record(context, event.newest?.record))
            }
            Wanted::Context(_) | Wanted::Callback(_) | Wanted::Room(_) => None,
        }
    }

    /// A call gave up because a number or place that it needs did not become free.
    #[cold]
    pub(crate) fn told_exhausted(&mut self, what: &'static str, name: &str) {
        if !self.is_checked() {
            return;
        }
        let note = thread::peek_note();
        let info = self.info(TaskKind::Other, name, note.as_deref());
        let Some(check) = self.check.as_deref_mut() else { return };
        let host = Actor::Host(check.host());
        let mut graph = WaitGraph::new();
        graph.add(Node::Actor(host), blocked(Node::Resource(what), info, what));
        check.checker.find_deadlocks(&graph);
    }

    /// Adds what each blocked thread waits for.
    pub(super) fn add_blocked_threads(&mut self, graph: &mut WaitGraph) {
        let blocked_threads = match self.check.as_deref_mut() {
            Some(check) => std::mem::take(&mut check.blocked),
            None => return,
        };
        for one in &blocked_threads {
            let node = Node::Actor(Actor::Host(one.host));
            if let Wanted::Callback(thread) = one.wanted {
                self.add_wanted_callbacks(graph, node, one, thread);
            }
            for (on, words) in self.wanted_nodes(one.wanted) {
                graph.add(node, blocked(on, one.info, words));
            }
        }
        if let Some(check) = self.check.as_deref_mut() {
            check.blocked = blocked_threads;
        }
    }

    fn wanted_nodes(&self, wanted: Wanted) -> Vec<(Node, &'static str)> {
        let of_stream = |stream: u32| self.order_stream(stream).map(|id| Node::Actor(Actor::Stream(id)));
        match wanted {
            Wanted::Stream(stream) => of_stream(stream)
                .map(|node| (node, "the work of a stream"))
                .into_iter()
                .collect(),
            Wanted::Room(stream) => of_stream(stream)
                .map(|node| (node, "room in the queue of a stream that does not go on"))
                .into_iter()
                .collect(),
            Wanted::Context(context) => {
                let busy = |stream: &u32| {
                    self.machine
                        .pending(self.machine_stream(*stream))
                        .is_ok_and(|pending| pending > 0)
                };
                let streams = self.streams_of(context).into_iter().filter(busy);
                streams
                    .filter_map(of_stream)
                    .map(|node| (node, "the work of the device"))
                    .collect()
            }
            Wanted::Event(event) => {
                let newest = self.events.get(event).and_then(|event| event.newest);
                let stream = newest.filter(|newest| self.streams.is_live(newest.stream.0, newest.stream.1));
                let stream = stream.and_then(|newest| self.order_stream(newest.stream.0));
                stream
                    .map(|id| {
                        (
                            Node::Actor(Actor::Stream(id)),
                            "a record on a stream that does not go on",
                        )
                    })
                    .into_iter()
                    .collect()
            }
            Wanted::Callback(_) => Vec::new(),
        }
    }

    /// A thread waits for callbacks. One that has nothing to do is not stuck by that: only where a stream with a callback does not get there, or where
    /// the thread that asks is the only one there is.
    fn add_wanted_callbacks(&self, graph: &mut WaitGraph, node: Node, one: &BlockedThread, thread: u64) {
        let is_alone = one.thread == thread::number() && !self.world.has_many_threads();
        let is_own = |stream: &crate::objects::Stream| stream.subscription.is_some_and(|own| own.thread == thread);
        for (index, stream) in self.streams.iter().filter(|(_, stream)| is_own(stream)) {
            let Some(id) = stream.order else { continue };
            let callbacks = Node::Callbacks(id);
            if self.add_givers(
                graph,
                callbacks,
                |gives| matches!(gives, Gives::Callback(other) if other == index),
            ) || is_alone
            {
                graph.add(node, blocked(callbacks, one.info, "a callback to run"));
            }
        }
    }

    /// Adds the callbacks that wait for their threads, with their streams if those wait for them.
    pub(super) fn add_callbacks(&mut self, graph: &mut WaitGraph) {
        let waiting: Vec<(u64, u32)> = self
            .reports
            .values()
            .flatten()
            .filter(|pending| pending.token.is_some())
            .map(|pending| (pending.report.thread, pending.report.stream))
            .collect();
        let own = crate::abi::callback::own_thread();
        for (thread, stream) in waiting {
            let Some(id) = self.order_stream(stream) else { continue };
            let info = self
                .machine
                .head(self.machine_stream(stream))
                .ok()
                .and_then(|head| head.task);
            let Some(info) = info else { continue };
            let node = Node::Callbacks(id);
            graph.add(
                Node::Actor(Actor::Stream(id)),
                blocked(node, info, "a callback that its thread does not process"),
            );
            let reporter = match self.subscribers.get(&thread) {
                _ if thread == own => thread::number(),
                known => known.map_or(0, |subscriber| subscriber.number),
            };
            let Some(check) = self.check.as_deref_mut() else { return };
            if reporter != 0 {
                let host = Actor::Host(check.thread(reporter));
                graph.add(
                    node,
                    blocked(Node::Actor(host), info, "the thread that is to process it"),
                );
            }
        }
        self.add_running_functions(graph);
    }

    /// Adds the functions on the host that run and that their streams wait for.
    fn add_running_functions(&self, graph: &mut WaitGraph) {
        let Some(check) = self.check.as_deref() else { return };
        for running in check.running.iter().filter(|running| running.blocks) {
            let Some(Actor::Stream(id)) = check.checker.callback_stream(running.callback) else {
                continue;
            };
            let stream = self.streams.iter().find(|(_, stream)| stream.order == Some(id));
            let info = stream.and_then(|(_, stream)| self.machine.head(stream.id).ok()?.task);
            let Some(info) = info else { continue };
            let edge = Blocked {
                in_callback: true,
                ..blocked(
                    Node::Actor(Actor::Host(running.host)),
                    info,
                    "the host function to return",
                )
            };
            graph.add(Node::Actor(Actor::Stream(id)), edge);
        }
    }
}
