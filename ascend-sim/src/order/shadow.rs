//! Who touched which bytes of one allocation last: disjoint [segments](crate::order::segment), in chunks that keep inserting cheap.

use crate::access::Span;
use crate::order::clock::Clock;
use crate::order::segment::{Conflict, Entry, Incoming, Segment};

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
                former.chunks[0].segments.push(segment.as_former(start, end));
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
        let more: usize = self.segments().map(Segment::heap_bytes).sum();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Mode;
    use crate::order::clock::Epoch;
    use crate::order::segment::Clash;

    /// Enters an access of one actor more, and tells what it clashes with, and whether that is only possible.
    fn clashes(
        shadow: &mut Shadow,
        clock: &mut Clock,
        actor: u16,
        span: (u64, u64),
        (mode, bits): (Mode, u32),
    ) -> Vec<(Clash, bool)> {
        let count = clock.get(actor) + 1;
        clock.set(actor, count);
        let entry = Entry {
            epoch: Epoch::new(actor, count),
            bits,
            ..Entry::NONE
        };
        let mut out = Vec::new();
        let span = Span {
            start: span.0,
            end: span.1,
        };
        shadow.enter(span, &Incoming { entry, mode, clock }, &mut out);
        out.iter().map(|conflict| (conflict.clash, conflict.possible)).collect()
    }

    fn enter(shadow: &mut Shadow, clock: &mut Clock, actor: u16, span: (u64, u64), mode: Mode) -> Vec<Clash> {
        let found = clashes(shadow, clock, actor, span, (mode, 0));
        found.into_iter().map(|(clash, _)| clash).collect()
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

    #[test]
    fn a_rough_access_hides_no_exact_one_and_is_itself_remembered() {
        let mut shadow = Shadow::new();
        let (mut one, mut other) = (Clock::default(), Clock::default());
        let rough = Entry::POSSIBLE;
        clashes(&mut shadow, &mut one, 0, (0, 8), (Mode::Write, 0));
        for _ in 0..3 {
            assert!(clashes(&mut shadow, &mut one, 0, (0, 8), (Mode::ReadWrite, rough)).is_empty());
            assert!(clashes(&mut shadow, &mut one, 0, (0, 8), (Mode::Read, rough)).is_empty());
        }
        let found = clashes(&mut shadow, &mut other, 1, (0, 8), (Mode::Read, 0));
        assert_eq!(found, [(Clash::ReadAfterWrite, false), (Clash::ReadAfterWrite, true)]);
        let after_the_exact_write = &mut Clock::default();
        after_the_exact_write.set(0, 1);
        let found = clashes(&mut shadow, after_the_exact_write, 2, (0, 8), (Mode::Write, 0));
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
