//! Who touched which bytes of one allocation last: disjoint segments with the last write and the reads since.
//!
//! The rule that keeps it small: a read that is ordered before another read of the same bytes is forgotten, and a write forgets all reads; whoever
//! is unordered with what was forgotten is unordered with what is kept, or was found already. An access whose bytes are known only roughly makes nothing
//! forgotten but its like: it is kept beside the exact ones, so that what clashes with those is still certain.

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
    const WRITES: u32 = 4;

    const NONE: Entry = Entry {
        epoch: Epoch::NONE,
        info: InfoId(0),
        bits: 0,
    };

    const fn has(self, bit: u32) -> bool {
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
struct Segment {
    start: u64,
    end: u64,
    write: Entry,
    // An entry whose epoch is none is free.
    reads: [Entry; 2],
    more: Option<Box<More>>,
    written: bool,
}

/// The bound on segments in one chunk: beyond it, inserting would move too many bytes.
const CHUNK: usize = 128;

/// Segments of the addresses from `from` up to the next chunk.
#[derive(Clone, Debug)]
struct Chunk {
    from: u64,
    segments: Vec<Segment>,
}

/// The history of one allocation's bytes.
#[derive(Clone, Debug)]
pub(crate) struct Shadow {
    chunks: Vec<Chunk>,
}

/// The access that is being entered.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incoming<'a> {
    pub(crate) entry: Entry,
    pub(crate) mode: Mode,
    pub(crate) clock: &'a Clock,
}

impl Shadow {
    pub(crate) fn new() -> Self {
        Shadow {
            chunks: vec![Chunk {
                from: 0,
                segments: Vec::new(),
            }],
        }
    }

    /// Enters an access; what it clashes with is added to `out`.
    #[inline]
    pub(crate) fn enter(&mut self, span: Span, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        if let [only] = &mut self.chunks[..] {
            only.enter(span, incoming, out);
            if only.segments.len() > CHUNK {
                self.split_large(0, 1);
            }
            return;
        }
        self.in_chunks(span, |chunk, part| chunk.enter(part, incoming, out));
    }

    /// Notes that the bytes have contents, from a source the checker did not see.
    pub(crate) fn mark_written(&mut self, span: Span) {
        self.in_chunks(span, |chunk, part| chunk.mark_written(part));
    }

    fn in_chunks(&mut self, span: Span, mut each: impl FnMut(&mut Chunk, Span)) {
        let first = self.chunks.partition_point(|chunk| chunk.from <= span.start) - 1;
        let mut at = first;
        let mut start = span.start;
        while start < span.end {
            let end = self.chunks.get(at + 1).map_or(span.end, |next| next.from.min(span.end));
            each(&mut self.chunks[at], Span { start, end });
            start = end;
            at += 1;
        }
        self.split_large(first, at);
    }

    /// Splits those of the chunks `from..to` that have grown too large.
    fn split_large(&mut self, from: usize, to: usize) {
        // From the back, so that what is inserted does not move what is still to be looked at.
        for at in (from..to).rev() {
            let mut segments = std::mem::take(&mut self.chunks[at].segments);
            while segments.len() > CHUNK {
                let tail = segments.split_off(segments.len() - CHUNK / 2);
                let from = tail[0].start;
                self.chunks.insert(at + 1, Chunk { from, segments: tail });
                segments.shrink_to(CHUNK);
            }
            self.chunks[at].segments = segments;
        }
    }

    /// Calls `each` with every remembered access that is not ordered before `clock`, and the bytes it touched; the flag tells a write.
    pub(crate) fn unordered(&self, within: Span, clock: &Clock, mut each: impl FnMut(Entry, Span, bool)) {
        for segment in self.segments() {
            let span = Span {
                start: segment.start.max(within.start),
                end: segment.end.min(within.end),
            };
            if span.is_empty() {
                continue;
            }
            if !clock.has(segment.write.epoch) {
                each(segment.write, span, true);
            }
            for read in segment.read_entries() {
                if !clock.has(read.epoch) {
                    each(*read, span, read.has(Entry::WRITES));
                }
            }
        }
    }

    /// Forgets what everybody who may still act has seen.
    pub(crate) fn collect(&mut self, bound: &Clock) {
        let mut kept: Vec<Segment> = Vec::new();
        let old = std::mem::take(&mut self.chunks);
        for mut segment in old.into_iter().flat_map(|chunk| chunk.segments) {
            segment.collect(bound);
            if !segment.written && segment.is_untouched() {
                continue;
            }
            match kept.last_mut() {
                Some(last) if last.joins(&segment) => last.end = segment.end,
                _ => kept.push(segment),
            }
        }
        kept.shrink_to_fit();
        self.chunks.push(Chunk {
            from: 0,
            segments: kept,
        });
        self.split_large(0, 1);
    }

    /// The part of this history inside `span`, as that of a former owner of the bytes.
    pub(crate) fn as_former(&self, span: Span) -> Shadow {
        let mut former = Shadow::new();
        for segment in self.segments() {
            let (start, end) = (segment.start.max(span.start), segment.end.min(span.end));
            if start < end && !segment.is_untouched() {
                let mut segment = segment.clone();
                (segment.start, segment.end, segment.written) = (start, end, false);
                segment.write.bits |= Entry::TENANT;
                for read in segment
                    .reads
                    .iter_mut()
                    .chain(segment.more.iter_mut().flat_map(|more| &mut more.0))
                {
                    read.bits |= Entry::TENANT;
                }
                former.chunks[0].segments.push(segment);
            }
        }
        former.split_large(0, 1);
        former
    }

    /// Adds the history of a former owner; the two must not overlap.
    pub(crate) fn append(&mut self, former: Shadow) {
        let mut all: Vec<Segment> = std::mem::take(&mut self.chunks)
            .into_iter()
            .chain(former.chunks)
            .flat_map(|chunk| chunk.segments)
            .collect();
        all.sort_by_key(|segment| segment.start);
        self.chunks.push(Chunk { from: 0, segments: all });
        self.split_large(0, 1);
    }

    fn segments(&self) -> impl Iterator<Item = &Segment> {
        self.chunks.iter().flat_map(|chunk| &chunk.segments)
    }

    pub(crate) fn len(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.segments.len()).sum()
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        let more: usize = self
            .segments()
            .filter_map(|segment| segment.more.as_ref())
            .map(|more| size_of::<More>() + more.0.capacity() * size_of::<Entry>())
            .sum();
        let segments: usize = self.chunks.iter().map(|chunk| chunk.segments.capacity()).sum();
        self.chunks.capacity() * size_of::<Chunk>() + segments * size_of::<Segment>() + more
    }
}

impl Chunk {
    #[inline]
    fn enter(&mut self, span: Span, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        let at = self.first_ending_after(span.start);
        if let Some(segment) = self.segments.get_mut(at)
            && segment.start == span.start
            && segment.end == span.end
        {
            segment.touch(incoming, out);
            return;
        }
        self.enter_run(at, span, incoming, out);
    }

    #[inline]
    fn first_ending_after(&self, start: u64) -> usize {
        if self.segments.len() <= 8 {
            let mut at = 0;
            while at < self.segments.len() && self.segments[at].end <= start {
                at += 1;
            }
            return at;
        }
        self.segments.partition_point(|segment| segment.end <= start)
    }

    #[inline(never)]
    fn enter_run(&mut self, at: usize, span: Span, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
        let (from, to) = self.cut(at, span);
        for segment in &mut self.segments[from..to] {
            segment.touch(incoming, out);
        }
        self.merge(from, to);
    }

    fn mark_written(&mut self, span: Span) {
        let (from, to) = self.cut(self.first_ending_after(span.start), span);
        for segment in &mut self.segments[from..to] {
            segment.written = true;
        }
        self.merge(from, to);
    }

    /// Makes segment borders at both ends of `span` and fills its gaps; returns the run of segments that cover it.
    fn cut(&mut self, mut at: usize, span: Span) -> (usize, usize) {
        if let Some(segment) = self.segments.get_mut(at)
            && segment.start < span.start
        {
            let mut head = segment.clone();
            head.end = span.start;
            segment.start = span.start;
            self.segments.insert(at, head);
            at += 1;
        }
        let from = at;
        let mut position = span.start;
        while position < span.end {
            match self.segments.get_mut(at) {
                Some(segment) if segment.start == position => {
                    if segment.end > span.end {
                        let mut tail = segment.clone();
                        tail.start = span.end;
                        segment.end = span.end;
                        self.segments.insert(at + 1, tail);
                    }
                    position = self.segments[at].end;
                }
                next => {
                    let end = next.map_or(span.end, |segment| segment.start.min(span.end));
                    self.segments.insert(at, Segment::untouched(position, end));
                    position = end;
                }
            }
            at += 1;
        }
        (from, at)
    }

    /// Joins equal neighbours in and at both ends of a run.
    fn merge(&mut self, from: usize, to: usize) {
        let from = from.saturating_sub(1);
        let to = (to + 1).min(self.segments.len());
        let mut last = from;
        for at in from + 1..to {
            if self.segments[last].joins(&self.segments[at]) {
                self.segments[last].end = self.segments[at].end;
            } else {
                last += 1;
                self.segments.swap(last, at);
            }
        }
        if last + 1 < to {
            self.segments.drain(last + 1..to);
        }
    }
}

impl Segment {
    const fn untouched(start: u64, end: u64) -> Self {
        Segment {
            start,
            end,
            write: Entry::NONE,
            reads: [Entry::NONE; 2],
            more: None,
            written: false,
        }
    }

    fn is_untouched(&self) -> bool {
        self.write.epoch.is_none() && self.reads.iter().all(|read| read.epoch.is_none()) && self.more.is_none()
    }

    fn joins(&self, next: &Segment) -> bool {
        self.end == next.start
            && self.write == next.write
            && self.written == next.written
            && self.reads == next.reads
            && self.more == next.more
    }

    fn read_entries(&self) -> impl Iterator<Item = &Entry> {
        let more = self.more.iter().flat_map(|more| &more.0);
        self.reads.iter().filter(|read| !read.epoch.is_none()).chain(more)
    }

    #[inline]
    fn touch(&mut self, incoming: &Incoming<'_>, out: &mut Vec<Conflict>) {
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

    fn collect(&mut self, bound: &Clock) {
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

#[cfg(test)]
mod tests {
    use super::*;

    const _: () = assert!(SEGMENT_BYTES <= 80);

    fn enter(shadow: &mut Shadow, clock: &mut Clock, actor: u16, span: (u64, u64), mode: Mode) -> Vec<Clash> {
        let count = clock.get(actor) + 1;
        clock.set(actor, count);
        let entry = Entry {
            epoch: Epoch::new(actor, count),
            ..Entry::NONE
        };
        let mut out = Vec::new();
        let span = Span {
            start: span.0,
            end: span.1,
        };
        shadow.enter(span, &Incoming { entry, mode, clock }, &mut out);
        out.iter().map(|conflict| conflict.clash).collect()
    }

    #[test]
    fn equal_neighbours_become_one_segment_again() {
        let mut shadow = Shadow::new();
        let mut clock = Clock::default();
        for part in 0..10 {
            enter(&mut shadow, &mut clock, 0, (part * 10, part * 10 + 10), Mode::Write);
        }
        assert_eq!(shadow.len(), 10);
        enter(&mut shadow, &mut clock, 0, (0, 100), Mode::Write);
        assert_eq!(shadow.len(), 1);
        enter(&mut shadow, &mut clock, 0, (40, 50), Mode::Read);
        assert_eq!(shadow.len(), 3);
        shadow.collect(&clock);
        assert_eq!(shadow.len(), 1);
    }

    #[test]
    fn many_segments_stay_sorted_and_found() {
        let mut shadow = Shadow::new();
        let mut clock = Clock::default();
        // A permutation of 0..1009 in jumps.
        for step in 0..1_009_u64 {
            let at = step * 577 % 1_009 * 16;
            enter(&mut shadow, &mut clock, 0, (at, at + 8), Mode::Write);
        }
        assert_eq!(shadow.len(), 1_009);
        let mut other = Clock::default();
        for step in 0..1_009_u64 {
            let at = step * 16;
            let found = enter(&mut shadow, &mut other, 1, (at, at + 8), Mode::Read);
            assert_eq!(found, [Clash::ReadAfterWrite]);
        }
    }

    /// Enters an access whose bytes are known only roughly, and tells what it clashes with, and whether that is only possible.
    fn roughly(shadow: &mut Shadow, clock: &mut Clock, actor: u16, mode: Mode, bits: u32) -> Vec<(Clash, bool)> {
        let count = clock.get(actor) + 1;
        clock.set(actor, count);
        let epoch = Epoch::new(actor, count);
        let entry = Entry {
            epoch,
            bits,
            ..Entry::NONE
        };
        let mut out = Vec::new();
        shadow.enter(Span { start: 0, end: 8 }, &Incoming { entry, mode, clock }, &mut out);
        out.iter().map(|conflict| (conflict.clash, conflict.possible)).collect()
    }

    #[test]
    fn a_rough_access_hides_no_exact_one_and_is_itself_remembered() {
        let mut shadow = Shadow::new();
        let (mut one, mut other) = (Clock::default(), Clock::default());
        let rough = Entry::POSSIBLE;
        roughly(&mut shadow, &mut one, 0, Mode::Write, 0);
        for _ in 0..3 {
            assert!(roughly(&mut shadow, &mut one, 0, Mode::ReadWrite, rough).is_empty());
            assert!(roughly(&mut shadow, &mut one, 0, Mode::Read, rough).is_empty());
        }
        let found = roughly(&mut shadow, &mut other, 1, Mode::Read, 0);
        assert_eq!(found, [(Clash::ReadAfterWrite, false), (Clash::ReadAfterWrite, true)]);
        let after_the_exact_write = &mut Clock::default();
        after_the_exact_write.set(0, 1);
        let found = roughly(&mut shadow, after_the_exact_write, 2, Mode::Write, 0);
        let rough_read_and_write = [(Clash::WriteAfterRead, true), (Clash::WriteAfterWrite, true)];
        assert_eq!(found[0], (Clash::WriteAfterRead, false));
        assert_eq!(found[1..], rough_read_and_write);
    }

    #[test]
    fn every_reader_is_remembered_until_the_write() {
        let mut shadow = Shadow::new();
        let mut clock = Clock::default();
        enter(&mut shadow, &mut clock, 0, (0, 8), Mode::Write);
        for actor in 1..6 {
            let mut own = clock.clone();
            assert!(enter(&mut shadow, &mut own, actor, (0, 8), Mode::Read).is_empty());
        }
        let found = enter(&mut shadow, &mut clock, 0, (0, 8), Mode::Write);
        assert_eq!(found, [Clash::WriteAfterRead; 5]);
    }
}
