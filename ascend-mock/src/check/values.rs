//! Values in memory that a stream writes and others wait for (acl/memory-kernels-graphs 1.6): a write is a record, a wait is bound to the first write
//! that lets it pass.

use std::collections::BTreeMap;

use ascend_sim::access::Access;
use ascend_sim::name::NameId;
use ascend_sim::order::{EventId, Family};
use ascend_sim::task::TaskInfo;

use super::noted;
use crate::world::Call;

/// The words that are written and waited for.
#[derive(Debug, Default)]
pub(super) struct Values {
    words: BTreeMap<u64, Word>,
}

#[derive(Debug, Default)]
struct Word {
    /// The newest writes.
    writes: Vec<(u64, EventId)>,
    /// Waits that no write let pass so far.
    waits: Vec<(u64, u8, EventId)>,
}

/// Writes that are remembered of a word.
const KEPT: usize = 16;

/// Tells whether a wait for `value` passes when the word is `found`.
pub(crate) fn passes(found: u64, value: u64, how: u8) -> bool {
    match how {
        0 => found.wrapping_sub(value).cast_signed() >= 0,
        1 => found == value,
        2 => found & value != 0,
        _ => !(found | value) != 0,
    }
}

impl Call<'_> {
    /// A stream writes a word.
    pub(super) fn told_value_written(&mut self, stream: u32, info: &TaskInfo, address: u64, value: u64) {
        // Writes and waits of a word do not race with each other, only with what else touches it.
        self.told_contents(address, 8);
        self.told_launch(stream, info, &[Access::read(address, 8)]);
        let home = self.home(self.streams[stream].context);
        let (Some(id), Some(check)) = (self.streams[stream].order, self.check.as_deref_mut()) else {
            return;
        };
        let host = check.host();
        let event = check.checker.create_event(Family::Snapshot, home, NameId::NONE);
        let word = check.values.words.entry(address).or_default();
        let (passed, waits) = std::mem::take(&mut word.waits)
            .into_iter()
            .partition(|(wanted, how, _)| passes(value, *wanted, *how));
        word.waits = waits;
        if word.writes.len() >= KEPT {
            let (_, oldest) = word.writes.remove(0);
            check.checker.destroy_event(oldest);
        }
        word.writes.push((value, event));
        let passed: Vec<(u64, u8, EventId)> = passed;
        for event in passed.iter().map(|(_, _, event)| *event).chain([event]) {
            check.checker.record(host, id, event, info);
            check.checker.note_event_used(event);
        }
        noted!(self, |mutator, host| {
            for event in passed.iter().map(|(_, _, event)| *event).chain([event]) {
                mutator.ledger.record(host, id, event);
            }
        });
        if let Some(check) = self.check.as_deref_mut() {
            for (_, _, event) in passed {
                check.checker.destroy_event(event);
            }
        }
    }

    /// A stream waits for a word.
    pub(super) fn told_value_awaited(&mut self, stream: u32, info: &TaskInfo, address: u64, (value, how): (u64, u8)) {
        let home = self.home(self.streams[stream].context);
        let (Some(id), Some(check)) = (self.submitted_to(stream), self.check.as_deref_mut()) else {
            return;
        };
        let host = check.host();
        let word = check.values.words.entry(address).or_default();
        let since = word.writes.iter().rposition(|(found, _)| !passes(*found, value, how));
        let first = word.writes.get(since.map_or(0, |since| since + 1));
        let event = match first {
            Some((_, event)) => *event,
            None => {
                let event = check.checker.create_event(Family::Level, home, NameId::NONE);
                word.waits.push((value, how, event));
                event
            }
        };
        check.checker.wait(host, id, event, info);
        check.checker.note_event_used(event);
        noted!(self, |mutator, host| mutator.ledger.wait(host, id, event, true));
        self.told_launch(stream, info, &[Access::read(address, 8)]);
    }
}
