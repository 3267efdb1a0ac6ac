//! Bytes with one history: the last write and the reads since.
//!
//! A read that is ordered before another read of the same bytes is forgotten, and a write forgets all reads; whoever is unordered with what was
//! forgotten is unordered with what is kept, or was found already. An access whose bytes are known only roughly makes nothing forgotten but its like: it
//! is kept beside the exact ones, so that what clashes with those is still certain.

use crate::access::{Mode, Span};
use crate::order::clock::{Clock, Epoch};
use crate::order::info::InfoId;

/// An access that is remembered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) epoch: Epoch,
    pub(crate) info: InfoId,
    pub(crate) bits: u32,
}

impl Entry {
    /// The access covers bytes that its task may not touch.
    pub(crate) const POSSIBLE: u32 = 1;
    /// The access belongs to a block that was freed into a pool, before the present owner of the bytes.
    pub(crate) const TENANT: u32 = 2;
    /// A write among the readers: one whose bytes are known only roughly.
    pub(super) const WRITES: u32 = 4;

    pub(super) const NONE: Entry = Entry {
        epoch: Epoch::NONE,
        info: InfoId(0),
        bits: 0,
    };

    pub(super) const fn has(self, bit: u32) -> bool {
        self.bits & bit != 0
    }
}

/// Why an access was remarked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clash {
    /// A read not ordered after a write.
    ReadAfterWrite,
    /// A write not ordered after a read.
    WriteAfterRead,
    /// A write not ordered after a write.
    WriteAfterWrite,
    /// A read of bytes that nobody wrote.
    Unwritten,
}

/// An access that clashes with an earlier one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conflict {
    pub(crate) clash: Clash,
    pub(crate) earlier: Entry,
    pub(crate) span: Span,
    /// One of the two covers bytes that its task may not touch.
    pub(crate) possible: bool,
}

/// More readers than fit into a segment, and accesses whose bytes are known only roughly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct More(Vec<Entry>);

/// Bytes with one history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) start: u64,
    pub(super) end: u64,
    pub(super) write: Entry,
    // An entry whose epoch is none is free.
    reads: [Entry; 2],
    more: Option<Box<More>>,
    pub(super) written: bool,
}

/// The access that is being entered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incoming<'a> {
    pub(crate) entry: Entry,
    pub(crate) mode: Mode,
    pub(crate) clock: &'a Clock,
}

impl Segment {
    pub(super) const fn untouched(start: u64, end: u64) -> Self {
        Segment {
            start,
            end,
            write: Entry::NONE,
            reads: [Entry::NONE; 2],
            more: None,
            written: false,
        }
    }

    pub(super) fn is_untouched(&self) -> bool {
        self.write.epoch.is_none() && self.reads.iter().all(|read| read.epoch.is_none()) && self.more.is_none()
    }

    /// The part from `start` to `end` as the history of a former owner of the bytes.
    pub(super) fn as_former(&self, start: u64, end: u64) -> Segment {
        let mut former = self.clone();
        (former.start, former.end, former.written) = (start, end, false);
        former.write.bits |= Entry::TENANT;
        let more = former.more.iter_mut().flat_map(|more| &mut more.0);
        for read in former.reads.iter_mut().chain(more) {
            read.bits |= Entry::TENANT;
        }
        former
    }

    /// What it keeps beside itself.
    pub(super) fn heap_bytes(&self) -> usize {
        let more = self.more.as_ref();
        more.map_or(0, |more| size_of::<More>() + more.0.capacity() * size_of::<Entry>())
    }

    pub(super) fn joins(&self, next: &Segment) -> bool {
        self.end == next.start
            && self.write == next.write
            && self.written == next.written
            && self.reads == next.reads
            && self.more == next.more
    }

    pub(super) fn read_entries(&self) -> impl Iterator<Item = &Entry> {
        let more = self.more.iter().flat_map(|more| &more.0);
        self.reads.iter().filter(|read| !read.epoch.is_none()).chain(more)
    }

    #[inline]
    pub(super) fn touch(&mut self, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        if incoming.entry.has(Entry::POSSIBLE) {
            self.touch_roughly(incoming, out);
            return;
        }
        if !incoming.clock.has(self.write.epoch) {
            self.clash(after_write(incoming.mode), self.write, incoming, out);
        }
        if incoming.mode.is_read() && !self.written {
            self.clash(Clash::Unwritten, Entry::NONE, incoming, out);
            self.written = true;
        }
        if incoming.mode.is_write() {
            self.write(incoming, out);
        } else {
            self.read(incoming, out);
        }
    }

    /// Enters an access that may leave these bytes alone: what was exact before stays, and what it misses is still worth a finding.
    #[cold]
    fn touch_roughly(&mut self, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        let writes = incoming.mode.is_write();
        if !incoming.clock.has(self.write.epoch) {
            self.clash(after_write(incoming.mode), self.write, incoming, out);
        }
        if incoming.mode.is_read() && !self.written {
            self.clash(Clash::Unwritten, Entry::NONE, incoming, out);
        }
        for &entry in self.read_entries().filter(|entry| !incoming.clock.has(entry.epoch)) {
            if entry.has(Entry::WRITES) {
                self.clash(after_write(incoming.mode), entry, incoming, out);
            } else if writes {
                self.clash(Clash::WriteAfterRead, entry, incoming, out);
            }
        }
        let more = self.more.get_or_insert_default();
        more.0.retain(|entry| {
            let is_like = entry.has(Entry::POSSIBLE) && (writes || !entry.has(Entry::WRITES));
            !is_like || !incoming.clock.has(entry.epoch)
        });
        let mut entry = incoming.entry;
        if writes {
            entry.bits |= Entry::WRITES;
            self.written = true;
        }
        more.0.push(entry);
    }

    #[inline]
    fn write(&mut self, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        for read in self.reads {
            if !incoming.clock.has(read.epoch) {
                self.clash(Clash::WriteAfterRead, read, incoming, out);
            }
        }
        if let Some(more) = self.more.take() {
            for &entry in more.0.iter().filter(|entry| !incoming.clock.has(entry.epoch)) {
                let clash = match entry.has(Entry::WRITES) {
                    true => after_write(incoming.mode),
                    false => Clash::WriteAfterRead,
                };
                self.clash(clash, entry, incoming, out);
            }
        }
        self.write = incoming.entry;
        self.reads = [Entry::NONE; 2];
        self.written = true;
    }

    #[inline]
    fn read(&mut self, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        let mut free = None;
        for (at, read) in self.reads.iter_mut().enumerate() {
            if incoming.clock.has(read.epoch) {
                *read = Entry::NONE;
                free = free.or(Some(at));
            }
        }
        match free {
            Some(at) if self.more.is_none() => self.reads[at] = incoming.entry,
            _ => self.read_more(incoming, out),
        }
    }

    #[cold]
    fn read_more(&mut self, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        for &write in self.more.iter().flat_map(|more| &more.0) {
            if write.has(Entry::WRITES) && !incoming.clock.has(write.epoch) {
                self.clash(Clash::ReadAfterWrite, write, incoming, out);
            }
        }
        let more = self.more.get_or_insert_default();
        more.0
            .retain(|entry| entry.has(Entry::WRITES) || !incoming.clock.has(entry.epoch));
        more.0.push(incoming.entry);
        self.refill();
    }

    /// Moves readers from the overflow into the segment while there is room.
    fn refill(&mut self) {
        if let Some(more) = &mut self.more {
            for read in self.reads.iter_mut().filter(|read| read.epoch.is_none()) {
                let Some(at) = more.0.iter().rposition(|entry| !entry.has(Entry::WRITES)) else {
                    break;
                };
                *read = more.0.swap_remove(at);
            }
            if more.0.is_empty() {
                self.more = None;
            }
        }
    }

    pub(super) fn collect(&mut self, bound: &Clock) {
        if bound.has(self.write.epoch) {
            self.write = Entry::NONE;
        }
        for read in &mut self.reads {
            if bound.has(read.epoch) {
                *read = Entry::NONE;
            }
        }
        if let Some(more) = &mut self.more {
            more.0.retain(|read| !bound.has(read.epoch));
        }
        self.refill();
    }

    #[cold]
    fn clash(&self, clash: Clash, earlier: Entry, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        out.push(Conflict {
            clash,
            earlier,
            possible: earlier.has(Entry::POSSIBLE) || incoming.entry.has(Entry::POSSIBLE),
            span: Span {
                start: self.start,
                end: self.end,
            },
        });
    }
}

/// What an access of this mode is after an unordered write.
const fn after_write(mode: Mode) -> Clash {
    if mode.is_read() {
        Clash::ReadAfterWrite
    } else {
        Clash::WriteAfterWrite
    }
}

/// What a segment costs, for the figure in the documentation.
pub(crate) const SEGMENT_BYTES: usize = size_of::<Segment>();

const _: () = assert!(SEGMENT_BYTES <= 80);
