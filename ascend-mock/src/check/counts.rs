//! Counting notifies that a stream changes and others wait for (acl/streams-and-events N7): a change is a record. A wait is bound to the change
//! that first lets it pass, and to every other change without which it would not pass.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use ascend_sim::name::NameId;
use ascend_sim::order::{EventId, Family};
use ascend_sim::task::TaskInfo;

use super::noted;
use crate::payload::{CountOp, CountWait};
use crate::world::Call;

/// Counting notifies by their place in memory, which nobody else gets while they are here.
pub(super) type Counts = BTreeMap<usize, Counter>;

/// The changes of a counting notify, in the order of their calls.
#[derive(Debug)]
pub(super) struct Counter {
    _count: Arc<AtomicU32>,
    /// Its value before the changes that are remembered.
    start: u32,
    changes: Vec<(CountOp, EventId)>,
    /// Waits that no change let pass so far.
    waits: Vec<(CountWait, EventId)>,
}

/// Changes that are remembered of a counting notify.
const KEPT: usize = 16;

impl Counter {
    /// Its values from the start on, as if the change `left_out` had not been.
    fn values(&self, left_out: Option<usize>) -> impl Iterator<Item = u32> {
        let changes = self.changes.iter().enumerate();
        let kept = changes.filter(move |(place, _)| Some(*place) != left_out);
        let later = kept.scan(self.start, |value, (_, (change, _))| {
            *value = change.changed(*value);
            Some(*value)
        });
        std::iter::once(self.start).chain(later)
    }

    fn value(&self) -> u32 {
        self.values(None).last().unwrap_or(self.start)
    }

    /// The changes that come before what waits so; `None` if it does not pass yet.
    fn bound_to(&self, wait: &CountWait) -> Option<Vec<EventId>> {
        if !wait.compares(self.value()) {
            return None;
        }
        let values: Vec<u32> = self.values(None).collect();
        // The place of the last value that stops it is that of the change behind it.
        let Some(first) = values.iter().rposition(|value| !wait.compares(*value)) else {
            return Some(Vec::new());
        };
        let is_needed = |place: usize| place == first || !self.values(Some(place)).any(|value| wait.compares(value));
        let needed = (0..=first).filter(|place| is_needed(*place));
        Some(needed.map(|place| self.changes[place].1).collect())
    }
}

impl Call<'_> {
    /// A stream changes a counting notify.
    pub(super) fn told_count_changed(&mut self, stream: u32, info: &TaskInfo, change: &CountOp) {
        self.told_launch(stream, info, &[]);
        let home = self.home(self.streams[stream].context);
        let (Some(id), Some(check)) = (self.streams[stream].order, self.check.as_deref_mut()) else {
            return;
        };
        let host = check.host();
        let event = check.checker.create_event(Family::Snapshot, home, NameId::NONE);
        let counter = counter_of(&mut check.counts, &change.count);
        if counter.changes.len() >= KEPT {
            let (oldest, event) = counter.changes.remove(0);
            counter.start = oldest.changed(counter.start);
            check.checker.destroy_event(event);
        }
        counter.changes.push((change.clone(), event));
        let mut passed = Vec::new();
        while let Some(place) = counter
            .waits
            .iter()
            .position(|(wait, _)| wait.compares(counter.value()))
        {
            let (wait, event) = counter.waits.remove(place);
            passed.push(event);
            if wait.clear {
                counter.start = 0;
                for (_, event) in counter.changes.drain(..) {
                    passed.push(event);
                }
            }
        }
        let is_there = counter.changes.iter().any(|(_, known)| *known == event);
        let recorded: Vec<EventId> = passed.iter().copied().chain(is_there.then_some(event)).collect();
        for event in &recorded {
            check.checker.record(host, id, *event, info);
            check.checker.note_event_used(*event);
        }
        noted!(self, |mutator, host| {
            for event in &recorded {
                mutator.ledger.record(host, id, *event);
            }
        });
        if let Some(check) = self.check.as_deref_mut() {
            for event in passed {
                check.checker.destroy_event(event);
            }
        }
    }

    /// A stream waits for a counting notify.
    pub(super) fn told_count_awaited(&mut self, stream: u32, info: &TaskInfo, wait: &CountWait) {
        let home = self.home(self.streams[stream].context);
        let (Some(id), Some(check)) = (self.submitted_to(stream), self.check.as_deref_mut()) else {
            return;
        };
        let host = check.host();
        let counter = counter_of(&mut check.counts, &wait.count);
        let bound = counter.bound_to(wait);
        let passes = bound.is_some();
        let events = bound.unwrap_or_else(|| {
            let event = check.checker.create_event(Family::Level, home, NameId::NONE);
            counter.waits.push((wait.clone(), event));
            vec![event]
        });
        for event in &events {
            check.checker.wait(host, id, *event, info);
            check.checker.note_event_used(*event);
        }
        noted!(self, |mutator, host| {
            for event in &events {
                mutator.ledger.wait(host, id, *event, true);
            }
        });
        if let Some(check) = self.check.as_deref_mut()
            && passes
            && wait.clear
        {
            let counter = counter_of(&mut check.counts, &wait.count);
            counter.start = 0;
            for (_, event) in counter.changes.drain(..) {
                check.checker.destroy_event(event);
            }
        }
        self.told_launch(stream, info, &[]);
    }
}

/// What is known of a counting notify.
fn counter_of<'a>(counts: &'a mut Counts, count: &Arc<AtomicU32>) -> &'a mut Counter {
    counts.entry(Arc::as_ptr(count).addr()).or_insert_with(|| Counter {
        _count: count.clone(),
        start: 0,
        changes: Vec::new(),
        waits: Vec::new(),
    })
}
