//! Level and classic events, and notifies: flags on the device rather than records.
//!
//! A wait is satisfied by the first record since the last reset, which is the one that sets the flag. In a program without findings there is exactly
//! one such record, so the edge is exact; where several may be first, only what all of them guarantee is taken, and that is itself reported.

use std::sync::Arc;

use crate::order::checker::Checker;
use crate::order::clock::Epoch;
use crate::order::finding::Bytes;
use crate::order::id::{EventId, Family, Home, HostId, NotifyId, Position, StreamId};
use crate::order::info::InfoId;
use crate::order::report::{Fix, Kind, Role};
use crate::order::state::{Cell, Current, Item, NotifyState, Snapshot};
use crate::task::TaskInfo;

impl Checker {
    /// The event's flag is cleared when `stream` gets there. For snapshot events the runtime refuses it, and nothing happens.
    pub fn reset(&mut self, host: HostId, stream: StreamId, event: EventId, info: &TaskInfo) -> Position {
        let info = self.infos.keep(info);
        let item = match self.events.get_mut(event.0).filter(|state| !state.destroyed) {
            Some(state) if state.family != Family::Snapshot => {
                state.pins += 1;
                if state.family == Family::Classic && !matches!(state.current, Current::Never) {
                    state.current = Current::Reset;
                }
                Item::Reset { event, info }
            }
            _ => Item::NoWait,
        };
        self.enqueue(host, stream, info, item)
    }

    pub(crate) fn level_record(&mut self, stream: StreamId, event: EventId, epoch: Epoch, info: InfoId) {
        self.check_home(stream, event, epoch, info, Role::Records);
        let Some(clock) = self.streams.get(stream.0).map(|state| state.clock.clone()) else {
            return;
        };
        let submission = self.submission();
        self.note_set(
            event,
            Snapshot {
                clock,
                epoch,
                info,
                submission,
            },
        );
        if let Some(state) = self.events.get_mut(event.0) {
            state.used = false;
        }
    }

    /// A classic event's record, once its past is known, counts for the checks of resets.
    pub(crate) fn note_classic_record(&mut self, event: EventId, cell: &Arc<Cell>) {
        let is_classic = self
            .events
            .get(event.0)
            .is_some_and(|state| state.family == Family::Classic);
        if is_classic && let Some(snapshot) = cell.snapshot.get() {
            self.note_set(event, snapshot.clone());
            self.settle_all();
        }
    }

    fn note_set(&mut self, event: EventId, set: Snapshot) {
        let Some(state) = self.events.get_mut(event.0) else {
            return;
        };
        let race = state.level.reset.filter(|(reset, _)| !set.clock.has(*reset));
        let (epoch, info) = (set.epoch, set.info);
        let mut overtaken = None;
        if !state.level.sets.iter().any(|before| set.clock.has(before.epoch)) {
            // It may come first, and then earlier waits are satisfied by it (acl/streams-and-events E5).
            let is_level = state.family == Family::Level;
            let mut waits = state.level.waits.iter().filter(|_| is_level);
            overtaken = waits
                .find(|(wait, _, passed)| !passed && !set.clock.has(*wait))
                .copied();
            state.level.sets.push(set.clone());
        }
        state.level.newest = Some(set);
        if let Some((wait, wait_info, _)) = overtaken {
            let first = self.party_at(wait, Role::Waits, wait_info);
            let second = self.party_at(epoch, Role::Records, info);
            let advice = "use another event, or order this record after the wait and a reset";
            self.find(Kind::StaleFlag, first, second, Fix::Advice(advice));
        }
        if let Some((reset, reset_info)) = race {
            let first = self.party_at(reset, Role::Resets, reset_info);
            let second = self.party_at(epoch, Role::Records, info);
            self.find(Kind::ResetRace, first, second, Fix::RecordAndWait);
        }
    }

    pub(crate) fn note_level_wait(&mut self, event: EventId, epoch: Epoch, info: InfoId, passed: bool) {
        if let Some(state) = self.events.get_mut(event.0) {
            let waits = &mut state.level.waits;
            match waits.iter_mut().find(|(wait, ..)| wait.actor() == epoch.actor()) {
                Some(wait) => *wait = (epoch, info, passed && wait.2),
                None => waits.push((epoch, info, passed)),
            }
        }
    }

    pub(crate) fn level_wait(&mut self, stream: StreamId, event: EventId, epoch: Epoch, info: InfoId) -> bool {
        let (Some(state), Some(event_state)) = (self.streams.get_mut(stream.0), self.events.get_mut(event.0)) else {
            return true;
        };
        let level = &event_state.level;
        let (Some(set), Some(newest)) = (level.sets.first(), &level.newest) else {
            return false;
        };
        event_state.used = true;
        let (first, first_info) = (set.epoch, set.info);
        let stale = (level.sets.len() > 1 || newest.epoch != first) && !state.clock.has(newest.epoch);
        let (newest, newest_info) = (newest.epoch, newest.info);
        // A set that comes before the wait anyway lets it pass at once, whatever the others do.
        let passes = level.sets.iter().any(|set| state.clock.has(set.epoch));
        if !passes {
            let mut guaranteed = set.clock.clone();
            level.sets.iter().for_each(|set| guaranteed.meet(&set.clock));
            state.clock.join(&guaranteed);
        }
        self.note_level_wait(event, epoch, info, passes);
        self.check_home(stream, event, epoch, info, Role::Waits);
        if stale {
            let record = self.party_at(newest, Role::Records, newest_info);
            let wait = self.party_at(epoch, Role::Waits, info);
            let advice = "reset the event after the waits for its earlier record, before it is recorded again";
            let stale = self.infos.get(first_info);
            self.find_with(
                Kind::StaleFlag,
                record,
                wait,
                Bytes::NONE,
                Fix::Advice(advice),
                |report| {
                    report.related = Some(stale);
                },
            );
        } else if passes {
            self.lint_redundant(newest, newest_info, epoch, info);
        }
        true
    }

    pub(crate) fn level_reset(&mut self, stream: StreamId, event: EventId, epoch: Epoch, info: InfoId) {
        let (Some(state), Some(event_state)) = (self.streams.get(stream.0), self.events.get_mut(event.0)) else {
            return;
        };
        let clock = state.clock.clone();
        let mut level = std::mem::take(&mut event_state.level);
        event_state.level.reset = Some((epoch, info));
        // Without a record since the last reset there is none to race with.
        let newest = level.newest.take_if(|_| !level.sets.is_empty());
        event_state.level.newest = newest.clone().or(level.newest);
        if let Some(newest) = newest.filter(|newest| level.sets.iter().all(|set| set.epoch != newest.epoch)) {
            level.sets.push(newest);
        }
        let second = self.party_at(epoch, Role::Resets, info);
        for (wait, wait_info, _) in level.waits.into_iter().filter(|(wait, ..)| !clock.has(*wait)) {
            let first = self.party_at(wait, Role::Waits, wait_info);
            self.find(Kind::ResetBeforeWait, first, second, Fix::RecordAndWait);
        }
        for set in level.sets.into_iter().filter(|set| !clock.has(set.epoch)) {
            let first = self.party_at(set.epoch, Role::Records, set.info);
            self.find(Kind::ResetRace, first, second, Fix::RecordAndWait);
        }
    }

    /// A classic event after a reset: the wait lasts until the next record.
    pub(crate) fn wait_next(&mut self, stream: StreamId, event: EventId, epoch: Epoch, info: InfoId) -> bool {
        let is_reset = self
            .events
            .get(event.0)
            .is_some_and(|state| matches!(state.current, Current::Reset));
        let Some(snapshot) = self.settled_record(event).filter(|_| !is_reset).cloned() else {
            return false;
        };
        if let Some(state) = self.streams.get_mut(stream.0) {
            state.clock.join(&snapshot.clock);
        }
        self.note_level_wait(event, epoch, info, false);
        true
    }

    /// Creates a notify: a flag on the device that one wait takes and clears.
    pub fn create_notify(&mut self, home: Home) -> NotifyId {
        NotifyId(self.notifies.add(NotifyState {
            home,
            ..NotifyState::default()
        }))
    }

    /// Destroys a notify.
    pub fn destroy_notify(&mut self, notify: NotifyId) {
        self.notifies.remove(notify.0);
    }

    /// The notify is set when `stream` gets there.
    pub fn record_notify(&mut self, host: HostId, stream: StreamId, notify: NotifyId, info: &TaskInfo) -> Position {
        let info = self.infos.keep(info);
        let notify = notify.0;
        self.enqueue(host, stream, info, Item::NotifyRecord { notify, info })
    }

    /// `stream` waits until the notify is set, and clears it.
    pub fn wait_notify(&mut self, host: HostId, stream: StreamId, notify: NotifyId, info: &TaskInfo) -> Position {
        let info = self.infos.keep(info);
        let notify = notify.0;
        self.enqueue(host, stream, info, Item::NotifyWait { notify, info })
    }

    pub(crate) fn notify_record(&mut self, stream: StreamId, notify: u32, epoch: Epoch, info: InfoId) {
        let submission = self.submission();
        let (Some(state), Some(notify)) = (self.streams.get(stream.0), self.notifies.get_mut(notify)) else {
            return;
        };
        let clock = state.clock.clone();
        let untaken = notify.set.as_ref().map(|set| (set.epoch, set.info, Role::Records));
        let taken = notify
            .taken
            .filter(|(wait, _)| !clock.has(*wait))
            .map(|(wait, wait_info)| (wait, wait_info, Role::Waits));
        notify.set = Some(Snapshot {
            clock,
            epoch,
            info,
            submission,
        });
        if let Some((before, before_info, role)) = untaken.or(taken) {
            let first = self.party_at(before, role, before_info);
            let second = self.party_at(epoch, Role::Records, info);
            self.find(Kind::NotifyRace, first, second, Fix::RecordAndWait);
        }
    }

    pub(crate) fn notify_wait(&mut self, stream: StreamId, notify: u32, epoch: Epoch, info: InfoId) -> bool {
        let (Some(state), Some(notify)) = (self.streams.get_mut(stream.0), self.notifies.get_mut(notify)) else {
            return true;
        };
        let Some(set) = notify.set.take() else {
            return false;
        };
        // Before the edge: a wait that comes after the last one only by way of the record it takes might have taken that one's.
        let before = notify
            .taken
            .replace((epoch, info))
            .filter(|(wait, _)| !state.clock.has(*wait));
        state.clock.join(&set.clock);
        let foreign = notify.home.device != state.home.device;
        if let Some((wait, wait_info)) = before {
            let first = self.party_at(wait, Role::Waits, wait_info);
            let second = self.party_at(epoch, Role::Waits, info);
            self.find(Kind::NotifyRace, first, second, Fix::RecordAndWait);
        }
        if foreign {
            self.foreign_event(epoch, info, Role::Waits);
        }
        true
    }
}
