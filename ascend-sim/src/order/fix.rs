//! Entering a finding in the list, with the best fix that the events recorded so far allow.

use crate::order::checker::Checker;
use crate::order::clock::Epoch;
use crate::order::finding::Bytes;
use crate::order::id::{Actor, EventId, StreamId};
use crate::order::report::{Fix, Kind, Party, Report};

impl Checker {
    pub(crate) fn find(&mut self, kind: Kind, first: Party, second: Party, fix: Fix) {
        self.find_with(kind, first, second, Bytes::NONE, fix, |_| {});
    }

    /// Counts the finding if its places are known, else describes it; `more` completes the description.
    #[cold]
    pub(crate) fn find_with(
        &mut self,
        kind: Kind,
        first: Party,
        second: Party,
        bytes: Bytes,
        fix: Fix,
        more: impl FnOnce(&mut Report),
    ) {
        if self.is_quiet(kind) || self.findings.count(kind, &first, &second, bytes) {
            return;
        }
        let fix = match fix {
            Fix::RecordAndWait | Fix::Synchronize => self.existing_event(&first, &second).unwrap_or(fix),
            other => other,
        };
        let mut report = Report {
            kind,
            possible: bytes.possible,
            first,
            second,
            span: None,
            ranges: Vec::new(),
            origin: None,
            related: None,
            fix,
            links: Vec::new(),
            count: 1,
        };
        if let Some(span) = bytes.span {
            report.widen(span);
        }
        more(&mut report);
        self.findings.add(report);
    }

    /// An event whose newest record comes after the first party and was submitted before the second, so that a wait for it can stand there: the
    /// earliest such on the first party's stream, else the earliest elsewhere.
    fn existing_event(&self, first: &Party, second: &Party) -> Option<Fix> {
        let Actor::Stream(stream) = first.position.actor else {
            return None;
        };
        let actor = self.streams.get(stream.0)?.actor;
        let wanted = Epoch::new(actor, first.position.index);
        let place = self.submission();
        let mut best: Option<(bool, u64, EventId, &crate::order::state::Snapshot)> = None;
        for (index, event) in self.events.iter().filter(|(_, event)| !event.destroyed) {
            let Some(snapshot) = self.settled_record(EventId(index)) else {
                continue;
            };
            let on_other = snapshot.epoch.actor() != actor;
            let Some(of_waiter) = self.stream_of(snapshot.epoch) else {
                continue;
            };
            let is_own = second.position.actor == Actor::Stream(of_waiter);
            let is_late = snapshot.submission > place;
            if is_own
                || is_late
                || !snapshot.clock.has(wanted)
                || event.home.device != self.streams.get(of_waiter.0)?.home.device
            {
                continue;
            }
            let rank = (on_other, snapshot.epoch.count());
            if best.as_ref().is_none_or(|(other, count, ..)| rank < (*other, *count)) {
                best = Some((rank.0, rank.1, EventId(index), snapshot));
            }
        }
        let (.., event, snapshot) = best?;
        let recorded_on = self.stream_of(snapshot.epoch)?;
        Some(Fix::WaitForEvent {
            event,
            name: self.events.get(event.0)?.name,
            recorded: self.infos.get(snapshot.info),
            stream: recorded_on,
            stream_name: self.streams.get(recorded_on.0)?.name,
        })
    }

    fn stream_of(&self, epoch: Epoch) -> Option<StreamId> {
        self.streams
            .iter()
            .find(|(_, stream)| stream.actor == epoch.actor())
            .map(|(index, _)| StreamId(index))
    }
}
