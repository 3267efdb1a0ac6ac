//! Items that cannot be checked when they are submitted: they wait in their stream's queue until what they follow is known.
//!
//! Accesses must be entered in an order that respects every edge. A wait for a flag that nobody has set yet has an edge from a record that is still to come,
//! so everything behind it is kept back; what does not depend on it goes on.

use crate::order::checker::Checker;
use crate::order::clock::Epoch;
use crate::order::id::{Actor, EventId, HostId, Position, StreamId};
use crate::order::info::InfoId;
use crate::order::report::Role;
use crate::order::state::{Current, Item, Queued, Snapshot};

impl Item {
    /// The event that must outlive this item.
    pub(crate) fn event(&self) -> Option<EventId> {
        match self {
            Item::LevelRecord { event, .. }
            | Item::LevelWait { event, .. }
            | Item::Reset { event, .. }
            | Item::WaitNext { event, .. } => Some(*event),
            Item::Wait { event, .. } => *event,
            _ => None,
        }
    }
}

impl Checker {
    /// Adds an item to its stream (or to the capture that the stream is in), and settles what can be settled.
    pub(crate) fn enqueue(&mut self, host: HostId, stream: StreamId, info: InfoId, item: Item) -> Position {
        self.enter_call(host);
        self.items += 1;
        let Some(state) = self.streams.get(stream.0) else {
            return Position {
                actor: Actor::Stream(stream),
                index: 0,
            };
        };
        let version = self.hosts.get(host.0).map_or(0, |state| state.version);
        let (slow, joined) = (state.slow, state.joined);
        let mut clock = None;
        if slow {
            self.check_submitter(host, stream, info);
            clock = self.host_clock(host);
        } else if joined != (host, version) {
            self.join_host(host, stream, info);
        }
        let submitted = clock
            .as_ref()
            .zip(self.hosts.get(host.0))
            .map(|(clock, state)| clock.get(state.actor) + 1);
        let Some(state) = self.streams.get_mut(stream.0) else {
            return Position {
                actor: Actor::Stream(stream),
                index: 0,
            };
        };
        state.count += 1;
        let index = state.count;
        state.last_info = info;
        if slow {
            // What is queued has not been joined: no version is that of the clock joined last.
            state.joined = (host, 0);
            state.submitted = submitted.unwrap_or(0);
        }
        if let Some((capture, lane)) = state.capture {
            self.add_node(capture, lane, item);
        } else {
            state.queue.push_back(Queued {
                item,
                count: index,
                host: clock.map(Box::new),
                submission: self.items,
            });
            self.settle(stream);
        }
        Position {
            actor: Actor::Stream(stream),
            index,
        }
    }

    /// Checks what is at the head of `stream`, and then everything that this lets go on, until nothing moves.
    pub(crate) fn settle(&mut self, stream: StreamId) {
        let mut moved = self.settle_one(stream);
        while moved && !self.unsettled.is_empty() {
            moved = false;
            for stream in self.unsettled.clone() {
                moved |= self.settle_one(stream);
            }
        }
    }

    /// The number of the submission whose effects are being entered: that of a queued item while it is settled, else that of the last call.
    pub(crate) fn submission(&self) -> u64 {
        self.settling.unwrap_or(self.items)
    }

    /// Goes through all streams with unsettled items; called when something other than an item may have let them go on.
    pub(crate) fn settle_all(&mut self) {
        if let Some(&stream) = self.unsettled.first() {
            self.settle_one(stream);
            let mut moved = true;
            while moved {
                moved = false;
                for stream in self.unsettled.clone() {
                    moved |= self.settle_one(stream);
                }
            }
        }
    }

    fn settle_one(&mut self, stream: StreamId) -> bool {
        let mut moved = false;
        while let Some(queued) = self.streams.get_mut(stream.0).and_then(|state| state.queue.pop_front()) {
            let before = self.settling.replace(queued.submission);
            let done = self.process(stream, &queued);
            self.settling = before;
            if done {
                moved = true;
                if let Some(event) = queued.item.event() {
                    self.unpin(event);
                }
            } else {
                if let Some(state) = self.streams.get_mut(stream.0) {
                    state.queue.push_front(queued);
                }
                break;
            }
        }
        let pending = self.streams.get_mut(stream.0).is_some_and(|state| {
            state.slow = !state.queue.is_empty() || state.capture.is_some();
            !state.queue.is_empty()
        });
        match self.unsettled.binary_search(&stream) {
            Ok(at) if !pending => {
                self.unsettled.remove(at);
            }
            Err(at) if pending => self.unsettled.insert(at, stream),
            _ => {}
        }
        moved
    }

    /// A stream has nothing left to do, whatever it still waits for here: its waits ran out of time, its ranks gave up, and so what they waited for
    /// orders nothing (acl/streams-and-events E17). Host functions are waited for all the same.
    ///
    /// Tell it before [`Checker::stream_synchronized`], where the host found the stream idle.
    pub fn gave_up(&mut self, stream: StreamId) {
        while let Some(state) = self.streams.get_mut(stream.0) {
            if matches!(
                state.queue.front(),
                None | Some(Queued {
                    item: Item::Callback { .. },
                    ..
                })
            ) {
                break;
            }
            let Some(queued) = state.queue.pop_front() else { break };
            if let Some(host) = &queued.host {
                state.clock.join(host);
            }
            state.clock.set(state.actor, queued.count);
            let epoch = Epoch::new(state.actor, queued.count);
            if let Item::Collective { info, accesses, .. } = &queued.item {
                let before = self.settling.replace(queued.submission);
                self.enter_on_stream(stream, epoch, *info, accesses);
                self.settling = before;
            }
            if let Some(event) = queued.item.event() {
                self.unpin(event);
            }
            self.settle(stream);
        }
    }

    fn unpin(&mut self, event: EventId) {
        if let Some(state) = self.events.get_mut(event.0) {
            state.pins = state.pins.saturating_sub(1);
            if state.destroyed && state.pins == 0 {
                self.events.remove(event.0);
            }
        }
    }

    /// Drops what is still queued, as an abort does: it never takes effect.
    pub(crate) fn discard_queue(&mut self, stream: StreamId) {
        let queue = self
            .streams
            .get_mut(stream.0)
            .map(|state| std::mem::take(&mut state.queue));
        for queued in queue.into_iter().flatten() {
            if let Some(event) = queued.item.event() {
                self.unpin(event);
            }
            if let Item::Callback { id } = queued.item {
                self.discard_callback(id);
            }
        }
        if let Some(state) = self.streams.get_mut(stream.0) {
            state.slow = state.capture.is_some();
        }
        self.unsettled.retain(|&other| other != stream);
    }

    /// Lets one item take effect; `false` when it has to wait.
    fn process(&mut self, stream: StreamId, queued: &Queued) -> bool {
        let Some(state) = self.streams.get_mut(stream.0) else {
            return true;
        };
        if let Some(host) = &queued.host {
            state.clock.join(host);
        }
        state.clock.set(state.actor, queued.count);
        let epoch = Epoch::new(state.actor, queued.count);
        match &queued.item {
            Item::NoWait | Item::NodeRecord { .. } | Item::NodeWait { .. } | Item::Nested { .. } => {}
            Item::Launch { info, accesses } => self.enter_on_stream(stream, epoch, *info, accesses),
            Item::Record { cell, info } => {
                let clock = state.clock.clone();
                // Set once: a cell belongs to one record.
                let _ = cell.snapshot.set(Snapshot {
                    clock,
                    epoch,
                    info: *info,
                    submission: queued.submission,
                });
            }
            Item::Wait { cell, event, info } => {
                let Some(snapshot) = cell.snapshot.get() else {
                    return false;
                };
                if state.clock.has(snapshot.epoch) {
                    self.lint_redundant(snapshot.epoch, snapshot.info, epoch, *info);
                } else {
                    state.clock.join(&snapshot.clock);
                }
                if let Some(event) = event {
                    self.note_level_wait(*event, epoch, *info, false);
                }
            }
            Item::WaitNext { event, info } => return self.wait_next(stream, *event, epoch, *info),
            Item::LevelRecord { event, info } => self.level_record(stream, *event, epoch, *info),
            Item::LevelWait { event, info } => return self.level_wait(stream, *event, epoch, *info),
            Item::Reset { event, info } => self.level_reset(stream, *event, epoch, *info),
            Item::NotifyRecord { notify, info } => self.notify_record(stream, *notify, epoch, *info),
            Item::NotifyWait { notify, info } => return self.notify_wait(stream, *notify, epoch, *info),
            Item::Callback { id } => return self.reach_callback(stream, *id),
            Item::Collective {
                info,
                accesses,
                meeting,
            } => {
                if !self.meet(stream, epoch, meeting) {
                    return false;
                }
                self.enter_on_stream(stream, epoch, *info, accesses);
            }
        }
        true
    }

    /// The record that a wait submitted now would be bound to, if its past is known.
    pub(crate) fn settled_record(&self, event: EventId) -> Option<&Snapshot> {
        let state = self.events.get(event.0)?;
        match &state.current {
            Current::Known(snapshot) => Some(snapshot),
            Current::Pending(cell) => cell.snapshot.get(),
            _ => state.level.newest.as_ref(),
        }
    }

    pub(crate) fn check_home(&mut self, stream: StreamId, event: EventId, epoch: Epoch, info: InfoId, role: Role) {
        let foreign = self
            .streams
            .get(stream.0)
            .zip(self.events.get(event.0))
            .is_some_and(|(stream, event)| stream.home.device != event.home.device);
        if foreign {
            self.foreign_event(epoch, info, role);
        }
    }
}
