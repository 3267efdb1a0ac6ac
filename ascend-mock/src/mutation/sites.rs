//! Where a program may be changed: its waits, records and frees, numbered as they come, and the change that a run makes at one of them.

use std::collections::BTreeMap;

use ascend_sim::order::{Actor, Role};
use ascend_sim::task::TaskKind;

use super::ledger::Ledger;
use crate::handle::{Handle, Kind};
use crate::submit::Target;
use crate::thread;
use crate::world::Call;

/// What is done to a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mutation {
    /// A stream's wait for an event or a notify is left out.
    DropWait,
    /// A record comes before the work that it should follow.
    RecordEarlier,
    /// A record comes behind the next work of its stream.
    RecordLater,
    /// Memory is given back before its last use is submitted.
    FreeBeforeLastUse,
    /// Memory is given back as soon as its last use is submitted.
    FreeAtLastUse,
}

/// The index and generation of an object: the same in every run of one program.
type Object = (u32, u16);

/// A place where a program may be changed, as one run of it shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Site {
    pub(super) change: Change,
    pub(super) text: String,
}

/// A change of a program, by numbers that count from 0 in the order of the calls of one mock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    DropWait {
        wait: u64,
    },
    RecordEarlier {
        record: u64,
        event: Object,
        stream: Object,
        before: u64,
    },
    RecordLater {
        record: u64,
    },
    /// The allocation of this number.
    FreeBefore {
        free: u64,
        region: usize,
        before: u64,
    },
    FreeBehind {
        free: u64,
        region: usize,
        behind: u64,
    },
}

impl Change {
    pub(super) const fn mutation(self) -> Mutation {
        match self {
            Change::DropWait { .. } => Mutation::DropWait,
            Change::RecordEarlier { .. } => Mutation::RecordEarlier,
            Change::RecordLater { .. } => Mutation::RecordLater,
            Change::FreeBefore { .. } => Mutation::FreeBeforeLastUse,
            Change::FreeBehind { .. } => Mutation::FreeAtLastUse,
        }
    }
}

/// The changes of one mock's program: counted, or one of them made.
#[derive(Debug)]
pub(crate) struct Mutator {
    pub(crate) ledger: Ledger,
    change: Option<Change>,
    /// Whether the change was made.
    pub(super) is_made: bool,
    pub(super) sites: Vec<Site>,
    waits: u64,
    records: u64,
    frees: u64,
    /// Submissions so far.
    pub(crate) submissions: u64,
    /// The number of the newest submission of each stream.
    newest: BTreeMap<Object, u64>,
    /// A record that is made behind the next work of its stream.
    late: Option<(Target, Object)>,
}

impl Mutator {
    pub(super) fn new(trusts_threads: bool, change: Option<Change>) -> Mutator {
        Mutator {
            ledger: Ledger::new(trusts_threads),
            change,
            is_made: false,
            sites: Vec::new(),
            waits: 0,
            records: 0,
            frees: 0,
            submissions: 0,
            newest: BTreeMap::new(),
            late: None,
        }
    }
}

impl Call<'_> {
    #[inline]
    pub(crate) fn mutator(&mut self) -> Option<&mut Mutator> {
        self.check.as_deref_mut()?.mutator.as_deref_mut()
    }

    /// The place of a call, for people.
    fn site_text(&mut self, kind: TaskKind, name: &str, stream: Option<u32>) -> String {
        use std::fmt::Write as _;
        let info = self.info(kind, name, thread::peek_note().as_deref());
        let mut text = format!("{name} ");
        let order = stream.and_then(|stream| self.streams[stream].order);
        if let (Some(order), Some(check)) = (order, self.check.as_deref()) {
            let party = check.checker.party(Actor::Stream(order), Role::Submits, &info);
            let _ = write!(text, "on stream {} ", self.names.text(party.actor_name));
        }
        let label = info.label;
        if let Some(layer) = label.layer {
            let _ = write!(text, "of layer {layer} ");
        }
        if let Some(micro_batch) = label.micro_batch {
            let _ = write!(text, "micro-batch {micro_batch} ");
        }
        let key = self.names.text(label.key);
        if !key.is_empty() {
            let _ = write!(text, "({key}) ");
        }
        let _ = write!(text, "at {}:{}", self.names.text(info.site.file), info.site.line);
        text
    }

    /// A stream is to wait. True when this wait is left out.
    #[cold]
    pub(crate) fn leaves_out_wait(&mut self, stream: u32) -> bool {
        self.mutator().is_some() && self.wait_is_dropped(stream) && self.is_not_made(stream)
    }

    #[cold]
    fn wait_is_dropped(&mut self, stream: u32) -> bool {
        let text = self.site_text(TaskKind::Wait, "wait", Some(stream));
        let Some(mutator) = self.mutator() else { return false };
        let wait = mutator.waits;
        mutator.waits += 1;
        let change = Change::DropWait { wait };
        mutator.sites.push(Site { change, text });
        let is_dropped = mutator.change == Some(change);
        mutator.is_made |= is_dropped;
        is_dropped
    }

    /// A call is left out: what was said about it is over, and it was not refused.
    fn is_not_made(&mut self, stream: u32) -> bool {
        drop(thread::take_note());
        self.settle_refused(self.streams[stream].order);
        true
    }

    /// An event is to be recorded. True when this record comes at another time.
    #[cold]
    pub(crate) fn moves_record(&mut self, target: Target, event: u32) -> bool {
        self.mutator().is_some() && self.record_is_moved(target, event) && self.is_not_made(target.stream.0)
    }

    #[cold]
    fn record_is_moved(&mut self, target: Target, event: u32) -> bool {
        let text = self.site_text(TaskKind::Record, "record", Some(target.stream.0));
        let object = (event, self.events.generation(event));
        let Some(mutator) = self.mutator() else { return false };
        let record = mutator.records;
        mutator.records += 1;
        let before = mutator.newest.get(&target.stream).copied();
        let earlier = before.map(|before| Change::RecordEarlier {
            record,
            event: object,
            stream: target.stream,
            before,
        });
        let later = Change::RecordLater { record };
        for change in earlier.into_iter().chain([later]) {
            let text = text.clone();
            mutator.sites.push(Site { change, text });
        }
        match mutator.change {
            Some(Change::RecordEarlier { record: moved, .. }) => moved == record && mutator.is_made,
            Some(Change::RecordLater { record: moved }) if moved == record => {
                mutator.is_made = true;
                mutator.late = Some((target, object));
                true
            }
            _ => false,
        }
    }

    /// Something is about to be submitted to a stream, or done by the host.
    #[inline]
    pub(crate) fn before_submission(&mut self) {
        if self.mutator().is_some() {
            self.change_before();
        }
    }

    #[cold]
    fn change_before(&mut self) {
        let Some(mutator) = self.mutator() else { return };
        match mutator.change {
            Some(Change::RecordEarlier {
                event, stream, before, ..
            }) if before == mutator.submissions => {
                let bits = Handle::new(Kind::Stream, self.world.id, stream).bits();
                let is_live = self.events.is_live(event.0, event.1);
                if let (true, Ok(Some(target))) = (is_live, self.target_arg(bits)) {
                    let is_made = self.record_on(target, event.0).is_ok();
                    if let Some(mutator) = self.mutator() {
                        mutator.is_made = is_made;
                    }
                }
            }
            Some(Change::FreeBefore { region, before, .. }) if before == mutator.submissions => self.free_early(region),
            _ => {}
        }
    }

    /// It is submitted.
    #[inline]
    pub(crate) fn after_submission(&mut self, stream: Option<u32>) {
        if self.mutator().is_some() {
            self.change_behind(stream);
        }
    }

    #[cold]
    fn change_behind(&mut self, stream: Option<u32>) {
        let stream = stream.map(|stream| (stream, self.streams.generation(stream)));
        let Some(mutator) = self.mutator() else { return };
        let number = mutator.submissions;
        mutator.submissions += 1;
        if let Some(stream) = stream {
            mutator.newest.insert(stream, number);
        }
        if let Some((target, event)) = mutator.late.take_if(|(target, _)| Some(target.stream) == stream) {
            if self.events.is_live(event.0, event.1) {
                let _ = self.record_on(target, event.0);
            }
            return;
        }
        match mutator.change {
            Some(Change::FreeBehind { region, behind, .. }) if behind == number => self.free_early(region),
            _ => {}
        }
    }

    /// Memory is to be given back. True when that was done earlier.
    #[inline]
    pub(crate) fn freed_early(&mut self, address: u64) -> bool {
        self.mutator().is_some() && self.free_is_over(address)
    }

    #[cold]
    fn free_is_over(&mut self, address: u64) -> bool {
        let text = self.site_text(TaskKind::Other, "free", None);
        let Some(mutator) = self.mutator() else { return false };
        let free = mutator.frees;
        mutator.frees += 1;
        if let Some((region, last)) = mutator.ledger.last_use(address) {
            let before = Change::FreeBefore {
                free,
                region,
                before: last,
            };
            let behind = Change::FreeBehind {
                free,
                region,
                behind: last,
            };
            for change in [before, behind] {
                let text = text.clone();
                mutator.sites.push(Site { change, text });
            }
        }
        match mutator.change {
            Some(Change::FreeBefore { free: moved, .. } | Change::FreeBehind { free: moved, .. }) => {
                moved == free && mutator.is_made
            }
            _ => false,
        }
    }

    /// The memory is given back now, as far as anybody is told: the program, which holds on to it, may look at it without harm.
    fn free_early(&mut self, region: usize) {
        let Some(mutator) = self.mutator() else { return };
        let Some(address) = mutator.ledger.start_of(region) else {
            return;
        };
        mutator.is_made = true;
        self.told_memory_end(address);
    }
}
