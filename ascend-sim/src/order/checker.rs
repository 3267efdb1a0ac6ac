//! The checker itself: its tables, and how streams and threads come and go.

use std::collections::BTreeMap;

use crate::name::NameId;
use crate::order::clock::{Clock, Epoch};
use crate::order::finding::Findings;
use crate::order::graph::Capture;
use crate::order::id::{Actor, Home, HostId, Position, StreamId};
use crate::order::info::{InfoId, Infos};
use crate::order::memory::{Memory, Remarks};
use crate::order::report::{Kind, Party, Report, Role};
use crate::order::state::{
    CallbackState, EventState, GraphState, HostState, Meeting, NO_HOST, NotifyState, Slab, StreamState,
};
use crate::task::TaskInfo;

/// What the checker takes for granted, and what it keeps quiet about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// Report findings of class [`Lint`](crate::order::Class::Lint).
    pub lints: bool,
    /// Report reads of memory that nobody wrote.
    pub unwritten: bool,
    /// Take it that the threads' calls are ordered as they come, by means the checker cannot see, such as locks and joins.
    ///
    /// Nothing is then reported between threads. Callbacks are not trusted: their moment is the runtime's choice, not the program's.
    pub trust_threads: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            lints: true,
            unwritten: true,
            trust_threads: false,
        }
    }
}

/// Follows a program's calls and finds what no edge orders. See the [module](crate::order) for the whole picture.
///
/// All calls take effect in the order in which they are made here: whoever drives the checker from several threads does so under one lock.
/// A number that was never given, or whose object was destroyed, is ignored.
#[derive(Debug)]
pub struct Checker {
    pub(crate) config: Config,
    pub(crate) streams: Slab<StreamState>,
    pub(crate) hosts: Slab<HostState>,
    pub(crate) events: Slab<EventState>,
    pub(crate) notifies: Slab<NotifyState>,
    pub(crate) callbacks: Slab<CallbackState>,
    pub(crate) captures: Slab<Capture>,
    pub(crate) graphs: Slab<GraphState>,
    pub(crate) meetings: BTreeMap<(u32, u64), Meeting>,
    pub(crate) memory: Memory,
    pub(crate) infos: Infos,
    pub(crate) findings: Findings,
    pub(crate) remarks: Remarks,
    // Streams with unsettled items.
    pub(crate) unsettled: Vec<StreamId>,
    // The thread that called last, callbacks apart.
    last_host: HostId,
    actors: Vec<Actor>,
    // Numbers of actors that are gone, with their last epoch.
    gone: Vec<Epoch>,
    // Items submitted so far, and with which of them what everybody has seen is forgotten.
    pub(crate) items: u64,
    pub(crate) collect_at: u64,
    // While a queued item is settled: when it was submitted.
    pub(crate) settling: Option<u64>,
}

/// The least number of items between two collections.
const COLLECT_EVERY: u64 = 1 << 16;

impl Checker {
    /// A checker that has seen nothing.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Checker {
            config,
            streams: Slab::new(),
            hosts: Slab::new(),
            events: Slab::new(),
            notifies: Slab::new(),
            callbacks: Slab::new(),
            captures: Slab::new(),
            graphs: Slab::new(),
            meetings: BTreeMap::new(),
            memory: Memory::new(),
            infos: Infos::new(),
            findings: Findings::default(),
            remarks: Remarks::default(),
            unsettled: Vec::new(),
            last_host: NO_HOST,
            actors: Vec::new(),
            gone: Vec::new(),
            items: 0,
            collect_at: COLLECT_EVERY,
            settling: None,
        }
    }

    /// Adds a stream. Nothing orders it with any other, the default stream included (acl/streams-and-events T12).
    pub fn create_stream(&mut self, home: Home, name: NameId) -> StreamId {
        self.new_stream(home, name, false)
    }

    pub(crate) fn new_stream(&mut self, home: Home, name: NameId, hidden: bool) -> StreamId {
        let last = self.reusable_actor();
        let mut clock = Clock::default();
        clock.set(last.actor(), last.count());
        let id = StreamId(self.streams.add(StreamState {
            actor: last.actor(),
            slow: false,
            count: last.count(),
            clock,
            joined: (NO_HOST, 0),
            submitted: 0,
            last_info: InfoId::default(),
            home,
            name,
            queue: Default::default(),
            capture: None,
            hidden,
        }));
        self.actors[usize::from(last.actor())] = Actor::Stream(id);
        id
    }

    /// Names a stream for reports.
    pub fn name_stream(&mut self, stream: StreamId, name: NameId) {
        if let Some(state) = self.streams.get_mut(stream.0) {
            state.name = name;
        }
    }

    /// Ends a stream. The host waits for its work first, as `aclrtDestroyStream` does (acl/streams-and-events T28).
    pub fn destroy_stream(&mut self, host: HostId, stream: StreamId) {
        self.stream_synchronized(host, stream);
        self.drop_stream(stream);
    }

    pub(crate) fn drop_stream(&mut self, stream: StreamId) {
        self.discard_queue(stream);
        if let Some(state) = self.streams.remove(stream.0) {
            self.gone.push(Epoch::new(state.actor, state.count));
        }
        self.unsettled.retain(|&other| other != stream);
    }

    /// Adds a thread of the host. It starts after everything that `parent` has done or waited for; without a parent, after nothing.
    pub fn create_host(&mut self, parent: Option<HostId>, name: NameId) -> HostId {
        let last = self.reusable_actor();
        let mut clock = Clock::default();
        if let Some(parent) = parent {
            clock.join(&self.send(parent).0);
        }
        clock.set(last.actor(), last.count() + 1);
        let id = HostId(self.hosts.add(HostState {
            actor: last.actor(),
            clock,
            version: 1,
            context: None,
            name,
            in_callback: None,
        }));
        self.actors[usize::from(last.actor())] = Actor::Host(id);
        id
    }

    /// Ends a thread. What it did stays unordered with others unless it handed over before.
    pub fn destroy_host(&mut self, host: HostId) {
        if let Some(state) = self.hosts.remove(host.0) {
            self.gone.push(Epoch::new(state.actor, state.clock.get(state.actor)));
            for (_, stream) in self.streams.iter_mut() {
                // The slot may be given to another thread; its number must not look like the old one's.
                if stream.joined.0 == host {
                    stream.joined.1 = 0;
                }
            }
        }
    }

    /// A call of `host` begins: where threads are trusted, it comes after the last call of whichever thread.
    #[inline]
    pub(crate) fn enter_call(&mut self, host: HostId) {
        if self.last_host != host {
            self.switch_host(host);
        }
    }

    #[cold]
    fn switch_host(&mut self, host: HostId) {
        let in_callback = |state: &HostState| state.in_callback.is_some();
        if self.hosts.get(host.0).is_none_or(in_callback) {
            return;
        }
        let last = std::mem::replace(&mut self.last_host, host);
        if self.config.trust_threads && self.hosts.get(last.0).is_some_and(|state| !in_callback(state)) {
            let handover = self.send(last);
            self.receive(host, &handover);
        }
    }

    /// Tells which context is current in a thread, so that work on a stream of another is reported. `None` switches the check off.
    pub fn set_context(&mut self, host: HostId, context: Option<Home>) {
        if let Some(state) = self.hosts.get_mut(host.0) {
            state.context = context;
            state.version += 1;
        }
    }

    /// Names a thread for reports.
    pub fn name_host(&mut self, host: HostId, name: NameId) {
        if let Some(state) = self.hosts.get_mut(host.0) {
            state.name = name;
        }
    }

    /// What each thread will know at least when it makes its next call. Where threads are trusted, the one that called last speaks for all but
    /// those in callbacks, so that a thread which is idle or gone keeps nothing alive.
    fn clocks_of_threads(&self) -> impl Iterator<Item = &Clock> {
        let last = self.last_host;
        let speaks = self.config.trust_threads && self.hosts.get(last.0).is_some();
        let threads = self.hosts.iter();
        threads.filter_map(move |(index, host)| {
            let follows = speaks && HostId(index) != last && host.in_callback.is_none();
            (!follows).then_some(&host.clock)
        })
    }

    /// An actor's number with the last epoch it had. A number is given again only when every thread has seen its last epoch.
    fn reusable_actor(&mut self) -> Epoch {
        let seen = |epoch: &Epoch| self.clocks_of_threads().all(|clock| clock.has(*epoch));
        if let Some(at) = self.gone.iter().position(seen) {
            return self.gone.remove(at);
        }
        if let Ok(number) = u16::try_from(self.actors.len()) {
            self.actors.push(Actor::Host(NO_HOST));
            return Epoch::new(number, 0);
        }
        // More than 65 536 at once: the one gone longest is taken over, and counts as ordered before its successor.
        if self.gone.is_empty() {
            Epoch::new(u16::MAX, u64::from(u32::MAX))
        } else {
            self.gone.remove(0)
        }
    }

    /// What was found so far, in order of first occurrence.
    #[must_use]
    pub fn reports(&self) -> &[Report] {
        self.findings.all()
    }

    /// Tells whether something new was found since [`Checker::fresh_reports`].
    #[inline]
    #[must_use]
    pub fn has_fresh_reports(&self) -> bool {
        self.findings.has_fresh()
    }

    /// What was found since the last call: for policies that act at once.
    pub fn fresh_reports(&mut self) -> &[Report] {
        self.findings.fresh()
    }

    /// Hands the findings over and starts a new list; order and memory are kept.
    pub fn take_reports(&mut self) -> Vec<Report> {
        self.findings.take()
    }

    /// Distinct findings that were not kept because there were too many.
    #[must_use]
    pub fn dropped_reports(&self) -> u64 {
        self.findings.dropped()
    }

    /// Adds a finding that somebody else made, such as a deadlock; repetitions are counted.
    pub fn add_report(&mut self, report: Report) {
        self.findings.add(report);
    }

    /// Describes a party for a report made elsewhere, such as a deadlock's.
    #[must_use]
    pub fn party(&self, actor: Actor, role: Role, info: &TaskInfo) -> Party {
        let (name, index) = match actor {
            Actor::Stream(id) => self.streams.get(id.0).map_or((NameId::NONE, 0), |s| (s.name, s.count)),
            Actor::Host(id) => self
                .hosts
                .get(id.0)
                .map_or((NameId::NONE, 0), |h| (h.name, h.clock.get(h.actor))),
        };
        Party {
            role,
            position: Position { actor, index },
            actor_name: name,
            info: *info,
        }
    }

    pub(crate) fn party_at(&self, epoch: Epoch, role: Role, info: InfoId) -> Party {
        let actor = self
            .actors
            .get(usize::from(epoch.actor()))
            .copied()
            .unwrap_or(Actor::Host(NO_HOST));
        let mut party = self.party(actor, role, &self.infos.get(info));
        party.position.index = epoch.count();
        party
    }

    pub(crate) fn is_host(&self, epoch: Epoch) -> bool {
        matches!(self.actors.get(usize::from(epoch.actor())), Some(Actor::Host(_)))
    }

    pub(crate) fn is_quiet(&self, kind: Kind) -> bool {
        match kind.class() {
            crate::order::Class::Lint => !self.config.lints,
            _ => kind == Kind::UnwrittenRead && !self.config.unwritten,
        }
    }

    /// Forgets what every thread has seen: whatever is submitted from now on is ordered after it.
    ///
    /// Done by itself now and then when a thread synchronizes; memory is bounded in runs whose threads all synchronize once in a while.
    pub fn collect(&mut self) {
        let mut clocks = self.clocks_of_threads();
        let Some(first) = clocks.next() else { return };
        let mut bound = first.clone();
        for clock in clocks {
            bound.meet(clock);
        }
        self.memory.collect(&bound);
        self.collect_at = self.items + COLLECT_EVERY.max(16 * self.memory.live_segments() as u64);
    }

    /// Stretches of memory that have a history of their own.
    #[must_use]
    pub fn live_segments(&self) -> usize {
        self.memory.live_segments()
    }

    /// Bytes that one such stretch takes while at most two actors have read it since it was written.
    pub const SEGMENT_BYTES: usize = crate::order::segment::SEGMENT_BYTES;

    /// Bytes on the heap, as good as they can be told from capacities; findings are not counted.
    #[must_use]
    pub fn state_bytes(&self) -> usize {
        let clocks: usize = self.streams.iter().map(|(_, stream)| stream.clock.heap_bytes()).sum();
        self.memory.heap_bytes()
            + self.infos.heap_bytes()
            + self.streams.heap_bytes()
            + self.hosts.heap_bytes()
            + self.events.heap_bytes()
            + clocks
    }
}
