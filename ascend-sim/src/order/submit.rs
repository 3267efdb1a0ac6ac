//! Launch, record and wait: the calls that a step is made of, checked at once where nothing before them is unsettled.

use std::sync::{Arc, OnceLock};

use crate::access::Access;
use crate::name::NameId;
use crate::order::checker::Checker;
use crate::order::clock::{Clock, Epoch};
use crate::order::id::{Actor, EventId, Family, Home, HostId, Position, StreamId};
use crate::order::info::InfoId;
use crate::order::report::{Fix, Kind, Role};
use crate::order::segment::Entry;
use crate::order::state::{Cell, Current, EventState, Item, Level, Snapshot};
use crate::task::TaskInfo;

impl Checker {
    /// A task is queued on `stream` that touches `accesses`. Host functions whose accesses are declared are launched like kernels.
    pub fn launch(&mut self, host: HostId, stream: StreamId, info: &TaskInfo, accesses: &[Access]) -> Position {
        let info = self.infos.keep(info);
        let Some(epoch) = self.advance(host, stream, info) else {
            let accesses = accesses.into();
            return self.enqueue(host, stream, info, Item::Launch { info, accesses });
        };
        self.enter_on_stream(stream, epoch, info, accesses);
        Position {
            actor: Actor::Stream(stream),
            index: epoch.count(),
        }
    }

    /// Creates an event.
    pub fn create_event(&mut self, family: Family, home: Home, name: NameId) -> EventId {
        EventId(self.events.add(EventState {
            family,
            home,
            name,
            current: Current::Never,
            used: true,
            destroyed: false,
            pins: 0,
            level: Level::default(),
        }))
    }

    /// Destroys an event. Queued waits for it stay as they are (acl/streams-and-events E40).
    pub fn destroy_event(&mut self, event: EventId) {
        self.lint_unused_record(event);
        if let Some(state) = self.events.get_mut(event.0) {
            state.destroyed = true;
            if state.pins == 0 {
                self.events.remove(event.0);
            }
        }
    }

    /// The event is recorded on `stream`: it stands for everything submitted to the stream before.
    pub fn record(&mut self, host: HostId, stream: StreamId, event: EventId, info: &TaskInfo) -> Position {
        let info = self.infos.keep(info);
        let is_snapshot = self
            .events
            .get(event.0)
            .is_some_and(|state| state.family == Family::Snapshot);
        if !is_snapshot {
            return self.record_slowly(host, stream, event, info);
        }
        let Some(epoch) = self.advance(host, stream, info) else {
            return self.record_slowly(host, stream, event, info);
        };
        if let (Some(stream_state), Some(state)) = (self.streams.get(stream.0), self.events.get_mut(event.0)) {
            let foreign = state.home.device != stream_state.home.device;
            let before = match &mut state.current {
                Current::Known(snapshot) => {
                    let before = (!state.used).then_some((snapshot.epoch, snapshot.info));
                    snapshot.clock.copy_from(&stream_state.clock);
                    (snapshot.epoch, snapshot.info) = (epoch, info);
                    snapshot.submission = self.items;
                    before
                }
                _ => {
                    state.current = Current::Known(Snapshot {
                        clock: stream_state.clock.clone(),
                        epoch,
                        info,
                        submission: self.items,
                    });
                    None
                }
            };
            state.used = false;
            if let Some((before, before_info)) = before {
                self.lint_rerecord(before, before_info, epoch, info);
            }
            if foreign {
                self.foreign_event(epoch, info, Role::Records);
            }
        }
        Position {
            actor: Actor::Stream(stream),
            index: epoch.count(),
        }
    }

    /// What `stream` does from now on comes after the event's newest record, as far as its family promises that.
    pub fn wait(&mut self, host: HostId, stream: StreamId, event: EventId, info: &TaskInfo) -> Position {
        let info = self.infos.keep(info);
        let is_known = self
            .events
            .get(event.0)
            .is_some_and(|state| state.family == Family::Snapshot && matches!(state.current, Current::Known(_)));
        if !is_known {
            return self.wait_slowly(host, stream, event, info);
        }
        let Some(epoch) = self.advance(host, stream, info) else {
            return self.wait_slowly(host, stream, event, info);
        };
        if let (Some(stream_state), Some(state)) = (self.streams.get_mut(stream.0), self.events.get_mut(event.0))
            && let Current::Known(snapshot) = &state.current
        {
            state.used = true;
            let foreign = state.home.device != stream_state.home.device;
            if stream_state.clock.has(snapshot.epoch) {
                let (record, record_info) = (snapshot.epoch, snapshot.info);
                self.lint_redundant(record, record_info, epoch, info);
            } else {
                stream_state.clock.join(&snapshot.clock);
            }
            if foreign {
                self.foreign_event(epoch, info, Role::Waits);
            }
        }
        Position {
            actor: Actor::Stream(stream),
            index: epoch.count(),
        }
    }

    /// Gives the next item of `stream` its epoch, after what `host` knows; `None` when the item has to be queued instead.
    #[inline]
    fn advance(&mut self, host: HostId, stream: StreamId, info: InfoId) -> Option<Epoch> {
        self.enter_call(host);
        let version = self.hosts.get(host.0)?.version;
        let state = self.streams.get_mut(stream.0)?;
        if state.slow {
            return None;
        }
        self.items += 1;
        if state.joined != (host, version) {
            self.join_host(host, stream, info);
        }
        let state = self.streams.get_mut(stream.0)?;
        state.last_info = info;
        state.count += 1;
        let epoch = Epoch::new(state.actor, state.count);
        state.clock.set(state.actor, state.count);
        Some(epoch)
    }

    #[inline(never)]
    pub(crate) fn join_host(&mut self, host: HostId, stream: StreamId, info: InfoId) {
        self.check_submitter(host, stream, info);
        if let (Some(host_state), Some(state)) = (self.hosts.get(host.0), self.streams.get_mut(stream.0)) {
            state.clock.join(&host_state.clock);
            state.joined = (host, host_state.version);
            state.submitted = host_state.clock.get(host_state.actor) + 1;
        }
    }

    /// Enters the accesses of one item and reports what is remarkable.
    #[inline]
    pub(crate) fn enter_on_stream(&mut self, stream: StreamId, epoch: Epoch, info: InfoId, accesses: &[Access]) {
        if let Some(state) = self.streams.get(stream.0) {
            let entry = Entry { epoch, info, bits: 0 };
            self.memory.enter(accesses, entry, &state.clock, &mut self.remarks);
            if !self.remarks.is_empty() {
                self.report_remarks(epoch, info);
            }
        }
    }

    fn record_slowly(&mut self, host: HostId, stream: StreamId, event: EventId, info: InfoId) -> Position {
        let Some((family, capture)) = self.family_and_capture(event, stream) else {
            return self.enqueue(host, stream, info, Item::NoWait);
        };
        if family == Family::Level {
            return self.enqueue_pinned(host, stream, event, info, Item::LevelRecord { event, info });
        }
        if let Some((capture, _)) = capture {
            let cell = self.new_node_record(capture);
            let position = self.enqueue(host, stream, info, Item::NodeRecord { cell, info });
            if let Some(state) = self.events.get_mut(event.0) {
                state.current = Current::Captured(capture, cell);
                state.used = false;
            }
            return position;
        }
        let count = self.streams.get(stream.0).map_or(0, |state| state.count + 1);
        let cell = Arc::new(Cell {
            stream,
            count,
            snapshot: OnceLock::new(),
        });
        if let Some(state) = self.events.get_mut(event.0) {
            state.current = Current::Pending(cell.clone());
            state.used = false;
        }
        let position = self.enqueue(
            host,
            stream,
            info,
            Item::Record {
                cell: cell.clone(),
                info,
            },
        );
        self.note_classic_record(event, &cell);
        position
    }

    fn wait_slowly(&mut self, host: HostId, stream: StreamId, event: EventId, info: InfoId) -> Position {
        let Some((family, capture)) = self.family_and_capture(event, stream) else {
            return self.enqueue(host, stream, info, Item::NoWait);
        };
        let Some(state) = self.events.get_mut(event.0) else {
            return self.enqueue(host, stream, info, Item::NoWait);
        };
        if family == Family::Level {
            state.used = true;
            return self.enqueue_pinned(host, stream, event, info, Item::LevelWait { event, info });
        }
        let item = match &state.current {
            Current::Never => {
                let position = self.enqueue(host, stream, info, Item::NoWait);
                self.lint_never_recorded(position, info);
                return position;
            }
            Current::Reset => Item::WaitNext { event, info },
            Current::Captured(recorded_in, cell) => {
                let (recorded_in, cell) = (*recorded_in, *cell);
                state.used = true;
                if capture.is_none() && !self.join_capture(stream, recorded_in) {
                    return self.enqueue(host, stream, info, Item::NoWait);
                }
                return self.enqueue(host, stream, info, Item::NodeWait { cell, info });
            }
            Current::Known(snapshot) => Item::Wait {
                cell: Arc::new(Cell {
                    stream,
                    count: 0,
                    snapshot: OnceLock::from(snapshot.clone()),
                }),
                event: None,
                info,
            },
            Current::Pending(cell) => Item::Wait {
                cell: cell.clone(),
                event: (family == Family::Classic).then_some(event),
                info,
            },
        };
        state.used = true;
        self.enqueue_pinned(host, stream, event, info, item)
    }

    fn family_and_capture(&self, event: EventId, stream: StreamId) -> Option<(Family, Option<(u32, u16)>)> {
        let event = self.events.get(event.0).filter(|event| !event.destroyed)?;
        let stream = self.streams.get(stream.0)?;
        Some((event.family, stream.capture))
    }

    fn enqueue_pinned(&mut self, host: HostId, stream: StreamId, event: EventId, info: InfoId, item: Item) -> Position {
        if item.event() == Some(event)
            && let Some(state) = self.events.get_mut(event.0)
        {
            state.pins += 1;
        }
        self.enqueue(host, stream, info, item)
    }

    /// Reports submissions of two threads that nothing orders, and work on a stream of another context.
    pub(crate) fn check_submitter(&mut self, host: HostId, stream: StreamId, info: InfoId) {
        let (Some(host_state), Some(state)) = (self.hosts.get(host.0), self.streams.get(stream.0)) else {
            return;
        };
        let foreign = host_state
            .context
            .is_some_and(|context| context.context != state.home.context);
        let before = state.joined.0;
        let unordered = !self.config.trust_threads
            && before != host
            && self
                .hosts
                .get(before.0)
                .is_some_and(|other| host_state.clock.get(other.actor) < state.submitted);
        let (mine, last) = (
            Epoch::new(host_state.actor, host_state.clock.get(host_state.actor)),
            (state.submitted, state.last_info),
        );
        let other = self.hosts.get(before.0).map(|other| Epoch::new(other.actor, last.0));
        if let Some(other) = other.filter(|_| unordered) {
            let first = self.party_at(other, Role::Submits, last.1);
            let second = self.party_at(mine, Role::Submits, info);
            let advice = "order the two threads, and tell the checker where one hands over to the other";
            self.find(Kind::UnorderedSubmission, first, second, Fix::Advice(advice));
        }
        if foreign {
            let party = self.party_at(mine, Role::Submits, info);
            let advice = "make the stream's context current in this thread before using the stream";
            self.find(Kind::ForeignStream, party, party, Fix::Advice(advice));
        }
    }

    #[cold]
    pub(crate) fn foreign_event(&mut self, epoch: Epoch, info: InfoId, role: Role) {
        let party = self.party_at(epoch, role, info);
        let advice = "create the event on the stream's device; across devices use a host synchronization or a notify";
        self.find(Kind::ForeignEvent, party, party, Fix::Advice(advice));
    }

    #[cold]
    pub(crate) fn lint_redundant(&mut self, record: Epoch, record_info: InfoId, wait: Epoch, info: InfoId) {
        let first = self.party_at(record, Role::Records, record_info);
        let second = self.party_at(wait, Role::Waits, info);
        self.find(Kind::RedundantWait, first, second, Fix::Advice("remove the wait"));
    }

    #[cold]
    pub(crate) fn lint_rerecord(&mut self, before: Epoch, before_info: InfoId, record: Epoch, info: InfoId) {
        let first = self.party_at(before, Role::Records, before_info);
        let second = self.party_at(record, Role::Records, info);
        let advice = "remove the first record, or wait for it before the event is recorded again";
        self.find(Kind::RerecordUnused, first, second, Fix::Advice(advice));
    }

    fn lint_never_recorded(&mut self, position: Position, info: InfoId) {
        let mut party = self.party(position.actor, Role::Waits, &self.infos.get(info));
        party.position = position;
        let advice = "record the event before this wait is submitted, or remove the wait";
        self.find(Kind::WaitNeverRecorded, party, party, Fix::Advice(advice));
    }

    /// Remarks on a record that nobody used, when its event ends.
    pub(crate) fn lint_unused_record(&mut self, event: EventId) {
        let Some(state) = self.events.get(event.0).filter(|state| !state.used && !state.destroyed) else {
            return;
        };
        let record = match &state.current {
            Current::Known(snapshot) => Some((snapshot.epoch, snapshot.info)),
            Current::Pending(cell) => cell.snapshot.get().map(|snapshot| (snapshot.epoch, snapshot.info)),
            _ => state.level.newest.as_ref().map(|set| (set.epoch, set.info)),
        };
        if let Some((epoch, info)) = record {
            let party = self.party_at(epoch, Role::Records, info);
            self.find(Kind::RecordUnused, party, party, Fix::Advice("remove the record"));
        }
    }

    /// Somebody made use of the event's record in a way that orders nothing, such as reading its time.
    pub fn note_event_used(&mut self, event: EventId) {
        if let Some(state) = self.events.get_mut(event.0) {
            state.used = true;
        }
    }

    /// Ends the run: remarks on records that nobody used. Work that never got its turn is left unchecked.
    pub fn finish(&mut self) {
        let events: Vec<EventId> = self.events.iter().map(|(index, _)| EventId(index)).collect();
        for event in events {
            self.lint_unused_record(event);
            self.note_event_used(event);
        }
    }

    /// A clock that has what `host` knows now.
    pub(crate) fn host_clock(&self, host: HostId) -> Option<Clock> {
        self.hosts.get(host.0).map(|state| state.clock.clone())
    }
}
