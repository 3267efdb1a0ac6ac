//! What the host does itself: synchronize, look, hand over to another thread, touch memory, abort.

use std::sync::{Arc, OnceLock};

use crate::access::Access;
use crate::order::checker::Checker;
use crate::order::clock::{Clock, Epoch};
use crate::order::id::{Actor, EventId, HostId, Position, StreamId};
use crate::order::report::{Fix, Kind, Role};
use crate::order::segment::Entry;
use crate::order::state::{Cell, Current, Item, Snapshot};
use crate::task::TaskInfo;

/// What a thread knew when it handed over, for the thread that takes over.
#[derive(Clone, Debug)]
pub struct Handover(pub(crate) Clock);

/// A point that a thread may synchronize with: everything submitted before it was taken.
#[derive(Clone, Debug)]
pub struct Mark(Vec<Point>);

#[derive(Clone, Debug)]
enum Point {
    Known(Box<Clock>),
    Later(Arc<Cell>),
}

/// What a thread is about to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// All work of a stream.
    Stream(StreamId),
    /// The newest record of an event.
    Event(EventId),
    /// All work of a device.
    Device(u16),
}

impl Checker {
    /// `host` hands over: whoever receives this comes after all that it has done. Spawning a thread, sending to it, unlocking.
    pub fn send(&mut self, host: HostId) -> Handover {
        let Some(state) = self.hosts.get_mut(host.0) else {
            return Handover(Clock::default());
        };
        let count = state.clock.get(state.actor) + 1;
        state.clock.set(state.actor, count);
        state.version += 1;
        Handover(state.clock.clone())
    }

    /// `host` takes over: what it does from now on comes after what the sender had done. Joining a thread, receiving from it, locking.
    pub fn receive(&mut self, host: HostId, from: &Handover) {
        self.enter_call(host);
        self.host_joins(host, &from.0);
    }

    /// `host` makes a call that means nothing more: where threads are trusted, the calls of others come after it.
    pub fn called(&mut self, host: HostId) {
        self.enter_call(host);
    }

    /// `host` knows that everything submitted to `stream` is over: it synchronized, or a query said so, or it destroyed the stream.
    pub fn stream_synchronized(&mut self, host: HostId, stream: StreamId) {
        self.enter_call(host);
        if let (Some(host), Some(stream)) = (self.hosts.get_mut(host.0), self.streams.get(stream.0))
            && !host.clock.has(Epoch::new(stream.actor, stream.count))
        {
            host.clock.join(&stream.clock);
            host.version += 1;
        }
        self.collect_now_and_then();
    }

    /// `host` knows that the event's newest record is over: it synchronized, or a query said so.
    pub fn event_synchronized(&mut self, host: HostId, event: EventId) {
        self.enter_call(host);
        self.note_event_used(event);
        if let Some(clock) = self.settled_record(event).map(|snapshot| snapshot.clock.clone()) {
            self.host_joins(host, &clock);
        }
        self.collect_now_and_then();
    }

    /// `host` knows that all streams of `device` are idle.
    pub fn device_synchronized(&mut self, host: HostId, device: u16) {
        self.enter_call(host);
        if let Some(host) = self.hosts.get_mut(host.0) {
            for (_, stream) in self.streams.iter().filter(|(_, stream)| stream.home.device == device) {
                host.clock.join(&stream.clock);
            }
            host.version += 1;
        }
        self.collect_now_and_then();
    }

    /// The end of `stream` as it is now. Where other threads submit meanwhile, take it before blocking and pass it to [`Checker::reached`] after.
    pub fn stream_mark(&mut self, stream: StreamId) -> Mark {
        Mark(self.end_of(stream).into_iter().collect())
    }

    /// The newest record of `event` as it is now.
    pub fn event_mark(&mut self, event: EventId) -> Mark {
        self.note_event_used(event);
        let point = match self.events.get(event.0).map(|state| &state.current) {
            Some(Current::Pending(cell)) => Some(Point::Later(cell.clone())),
            _ => self
                .settled_record(event)
                .map(|snapshot| Point::Known(Box::new(snapshot.clock.clone()))),
        };
        Mark(point.into_iter().collect())
    }

    /// The ends of all streams of `device` as they are now.
    pub fn device_mark(&mut self, device: u16) -> Mark {
        let streams: Vec<StreamId> = self
            .streams
            .iter()
            .filter(|(_, stream)| stream.home.device == device)
            .map(|(index, _)| StreamId(index))
            .collect();
        Mark(streams.into_iter().filter_map(|stream| self.end_of(stream)).collect())
    }

    /// `host` knows that everything before `mark` is over.
    pub fn reached(&mut self, host: HostId, mark: &Mark) {
        self.enter_call(host);
        for point in &mark.0 {
            match point {
                Point::Known(clock) => self.host_joins(host, clock),
                Point::Later(cell) => {
                    if let Some(snapshot) = cell.snapshot.get() {
                        self.host_joins(host, &snapshot.clock);
                    }
                }
            }
        }
        self.collect_now_and_then();
    }

    fn end_of(&mut self, stream: StreamId) -> Option<Point> {
        let state = self.streams.get_mut(stream.0)?;
        if state.queue.is_empty() {
            return Some(Point::Known(Box::new(state.clock.clone())));
        }
        let info = state.last_info;
        state.count += 1;
        let cell = Arc::new(Cell {
            stream,
            count: state.count,
            snapshot: OnceLock::<Snapshot>::new(),
        });
        state.queue.push_back(crate::order::state::Queued {
            item: Item::Record {
                cell: cell.clone(),
                info,
            },
            count: state.count,
            host: None,
            submission: self.items,
        });
        Some(Point::Later(cell))
    }

    pub(crate) fn host_joins(&mut self, host: HostId, clock: &Clock) {
        if let Some(state) = self.hosts.get_mut(host.0) {
            let own = state.clock.get(state.actor);
            state.clock.join(clock);
            state.clock.set(state.actor, own.max(clock.get(state.actor)));
            state.version += 1;
        }
    }

    /// `host` itself touches memory, at once: a synchronous copy or fill, or a buffer that the program reads or writes.
    ///
    /// Synchronous copies wait for no stream (acl/memory-kernels-graphs 6, item 4). An asynchronous copy of pageable memory is
    /// [`Checker::stream_synchronized`] followed by this (1.4.3).
    pub fn host_access(&mut self, host: HostId, info: &TaskInfo, accesses: &[Access]) -> Position {
        self.enter_call(host);
        let info = self.infos.keep(info);
        let Some(state) = self.hosts.get_mut(host.0) else {
            return Position {
                actor: Actor::Host(host),
                index: 0,
            };
        };
        let count = state.clock.get(state.actor) + 1;
        state.clock.set(state.actor, count);
        state.version += 1;
        let epoch = Epoch::new(state.actor, count);
        let entry = Entry { epoch, info, bits: 0 };
        self.items += 1;
        self.memory.enter(accesses, entry, &state.clock, &mut self.remarks);
        if !self.remarks.is_empty() {
            self.report_remarks(epoch, info);
        }
        Position {
            actor: Actor::Host(host),
            index: count,
        }
    }

    /// `host` aborted `stream`: what was queued is discarded, the stream is idle (acl/streams-and-events T42).
    ///
    /// What follows a discarded record on other streams never gets its turn (T44).
    pub fn abort_stream(&mut self, host: HostId, stream: StreamId) {
        self.discard_queue(stream);
        if let Some(state) = self.streams.get_mut(stream.0) {
            state.clock.set(state.actor, state.count);
        }
        self.stream_synchronized(host, stream);
    }

    /// `host` is about to block. Reports a thread that waits, inside a callback, for what can only happen after the callback
    /// (acl/streams-and-events T26, H3); tells whether it did.
    pub fn before_synchronize(&mut self, host: HostId, target: Target, info: &TaskInfo) -> bool {
        let Some(callback) = self.hosts.get(host.0).and_then(|state| state.in_callback) else {
            return false;
        };
        let Some(callback) = self.callbacks.get(callback).filter(|callback| callback.blocking) else {
            return false;
        };
        let (stream, count) = (callback.stream, callback.count);
        let device = self.streams.get(stream.0).map(|state| state.home.device);
        let stuck = match target {
            Target::Stream(other) => other == stream,
            Target::Device(other) => device == Some(other),
            Target::Event(event) => self.is_recorded_after(event, stream, count),
        };
        if stuck {
            let first = self.party(Actor::Stream(stream), Role::Blocked, info);
            let second = self.party(Actor::Host(host), Role::Waits, info);
            let advice = "return from the callback first; wait in another thread";
            self.find(Kind::WaitInCallback, first, second, Fix::Advice(advice));
        }
        stuck
    }

    fn is_recorded_after(&self, event: EventId, stream: StreamId, count: u64) -> bool {
        match self.events.get(event.0).map(|state| &state.current) {
            Some(Current::Pending(cell)) => cell.stream == stream && cell.count > count,
            Some(Current::Known(snapshot)) => {
                let actor = self.streams.get(stream.0).map(|state| state.actor);
                actor == Some(snapshot.epoch.actor()) && snapshot.epoch.count() > count
            }
            _ => false,
        }
    }

    #[inline]
    fn collect_now_and_then(&mut self) {
        if self.items >= self.collect_at {
            self.collect();
        }
    }
}
