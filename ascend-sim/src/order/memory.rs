//! Which allocation an address belongs to, what became of freed ones, and the history of each.
//!
//! Addresses outside every allocation share one history and count as written: nothing is known about them but who touches them.

use std::collections::BTreeMap;

use crate::access::{Access, Span};
use crate::order::clock::Clock;
use crate::order::id::Place;
use crate::order::info::InfoId;
use crate::order::segment::{Conflict, Entry, Incoming};
use crate::order::shadow::Shadow;

/// Rows of a 2-D access that are entered one by one; beyond it the rows and what lies between them are entered as one range.
pub const EXACT_ROWS: u32 = 4_096;

/// Freed ranges that are remembered, for the sake of reports on accesses to them.
const FREED_KEPT: usize = 16_384;

const CACHE: usize = 512;

#[derive(Clone, Debug)]
pub(crate) struct Allocation {
    pub(crate) span: Span,
    pub(crate) place: Place,
    /// Who allocated it.
    pub(crate) info: InfoId,
    /// Who freed the block that had these bytes before, when that was a pool's.
    pub(crate) freed_before: InfoId,
    pub(crate) shadow: Shadow,
}

/// A range that was freed and belongs to nobody now.
#[derive(Clone, Debug)]
struct Freed {
    end: u64,
    info: InfoId,
    // The order in which ranges were freed; the oldest are forgotten first.
    age: u64,
    // What a pool's next owner must be ordered after.
    former: Option<Shadow>,
}

/// A stretch of an access that lies in freed memory.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AfterFree {
    pub(crate) span: Span,
    pub(crate) freed_by: InfoId,
    /// The access covers bytes that its task may not touch.
    pub(crate) possible: bool,
}

/// What is remarkable about one task's accesses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Remarks {
    /// With the place of the memory, and who freed it before.
    pub(crate) conflicts: Vec<(Conflict, Place, InfoId)>,
    pub(crate) after_free: Vec<AfterFree>,
    scratch: Vec<Conflict>,
}

impl Remarks {
    #[inline]
    pub(crate) fn is_empty(&self) -> bool {
        self.conflicts.is_empty() && self.after_free.is_empty()
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Memory {
    allocations: Vec<Option<Allocation>>,
    unused: Vec<u32>,
    by_start: BTreeMap<u64, u32>,
    freed: BTreeMap<u64, Freed>,
    freed_by_age: BTreeMap<u64, u64>,
    frees: u64,
    elsewhere: Shadow,
    // The allocation that an address was found in last, by a hash of the address.
    cache: Vec<u32>,
}

impl Memory {
    pub(crate) fn new() -> Self {
        let mut elsewhere = Shadow::new();
        elsewhere.mark_written(Span {
            start: 0,
            end: u64::MAX,
        });
        Memory {
            allocations: Vec::new(),
            unused: Vec::new(),
            by_start: BTreeMap::new(),
            freed: BTreeMap::new(),
            freed_by_age: BTreeMap::new(),
            frees: 0,
            elsewhere,
            cache: vec![u32::MAX; CACHE],
        }
    }

    /// Adds an allocation. What a pool freed there before becomes the past of these bytes; `false` if a live allocation overlaps.
    pub(crate) fn add(&mut self, span: Span, place: Place, info: InfoId, written: bool) -> bool {
        if span.is_empty() || self.overlapping(span).is_some() {
            return false;
        }
        let mut allocation = Allocation {
            span,
            place,
            info,
            freed_before: InfoId::default(),
            shadow: Shadow::new(),
        };
        for (start, freed) in self.take_freed(span) {
            if let Some(former) = freed.former {
                allocation.freed_before = freed.info;
                let part = Span {
                    start: start.max(span.start),
                    end: freed.end.min(span.end),
                };
                allocation.shadow.append(former.as_former(part));
            }
        }
        if written {
            allocation.shadow.mark_written(span);
        }
        let index = self.unused.pop().unwrap_or_else(|| {
            self.allocations.push(None);
            self.allocations.len() as u32 - 1
        });
        self.allocations[index as usize] = Some(allocation);
        self.by_start.insert(span.start, index);
        true
    }

    fn overlapping(&self, span: Span) -> Option<u32> {
        let (_, &index) = self.by_start.range(..span.end).next_back()?;
        let allocation = self.allocations[index as usize].as_ref()?;
        allocation.span.overlaps(span).then_some(index)
    }

    /// Takes the freed ranges inside `span` out, leaving what sticks out of it on both sides.
    fn take_freed(&mut self, span: Span) -> Vec<(u64, Freed)> {
        let first = self
            .freed
            .range(..=span.start)
            .next_back()
            .map_or(span.start, |(&start, _)| start);
        let starts: Vec<u64> = self
            .freed
            .range(first..span.end)
            .filter(|(_, freed)| freed.end > span.start)
            .map(|(&start, _)| start)
            .collect();
        let mut taken = Vec::with_capacity(starts.len());
        for start in starts {
            if let Some(freed) = self.freed.remove(&start) {
                self.freed_by_age.remove(&freed.age);
                if start < span.start {
                    self.keep_freed(Span { start, end: span.start }, freed.clone());
                }
                if freed.end > span.end {
                    let end = freed.end;
                    self.keep_freed(Span { start: span.end, end }, freed.clone());
                }
                taken.push((start, freed));
            }
        }
        taken
    }

    fn keep_freed(&mut self, span: Span, freed: Freed) {
        self.frees += 1;
        let freed = Freed {
            end: span.end,
            age: self.frees,
            ..freed
        };
        self.freed_by_age.insert(freed.age, span.start);
        self.freed.insert(span.start, freed);
        if self.freed.len() > FREED_KEPT
            && let Some((_, oldest)) = self.freed_by_age.pop_first()
        {
            self.freed.remove(&oldest);
        }
    }

    /// Takes the allocation that starts at `start` out and hands it over.
    pub(crate) fn remove(&mut self, start: u64) -> Option<Allocation> {
        let index = self.by_start.remove(&start)?;
        self.unused.push(index);
        self.allocations[index as usize].take()
    }

    /// Remembers that `span` was freed by `info`; `former` is what its next owner in a pool must be ordered after.
    pub(crate) fn note_freed(&mut self, span: Span, info: InfoId, former: Option<Shadow>) {
        self.keep_freed(
            span,
            Freed {
                end: span.end,
                info,
                age: 0,
                former,
            },
        );
    }

    /// The allocation that has `address`.
    pub(crate) fn at(&self, address: u64) -> Option<&Allocation> {
        let (_, &index) = self.by_start.range(..=address).next_back()?;
        let allocation = self.allocations[index as usize].as_ref()?;
        (address < allocation.span.end).then_some(allocation)
    }

    /// Who freed the range that has `address`, if it was freed and not allocated since.
    pub(crate) fn freed_by(&self, address: u64) -> Option<InfoId> {
        let (_, freed) = self.freed.range(..=address).next_back()?;
        (address < freed.end).then_some(freed.info)
    }

    /// Notes that the bytes have contents.
    pub(crate) fn mark_written(&mut self, span: Span) {
        let mut start = span.start;
        while let Some((part, index)) = self.next_live(Span { start, end: span.end }) {
            if let Some(allocation) = &mut self.allocations[index as usize] {
                allocation.shadow.mark_written(part);
            }
            start = part.end;
        }
    }

    /// The first stretch of `span` that lies in an allocation.
    fn next_live(&self, span: Span) -> Option<(Span, u32)> {
        let before = self.by_start.range(..=span.start).next_back();
        let after = self.by_start.range(span.start..span.end).next();
        [before, after].into_iter().flatten().find_map(|(_, &index)| {
            let allocation = self.allocations[index as usize].as_ref()?;
            let part = Span {
                start: allocation.span.start.max(span.start),
                end: allocation.span.end.min(span.end),
            };
            (!part.is_empty()).then_some((part, index))
        })
    }

    /// Enters all accesses of a task.
    #[inline]
    pub(crate) fn enter(&mut self, accesses: &[Access], entry: Entry, clock: &Clock, remarks: &mut Remarks) {
        for access in accesses {
            let incoming = Incoming {
                entry,
                mode: access.mode,
                clock,
            };
            if access.rows == 1 || access.pitch_bytes <= access.width_bytes {
                self.enter_span(access.bounds(), &incoming, remarks);
            } else {
                self.enter_rows(access, incoming, remarks);
            }
        }
    }

    #[inline(never)]
    fn enter_rows(&mut self, access: &Access, mut incoming: Incoming<'_>, remarks: &mut Remarks) {
        if access.rows <= EXACT_ROWS {
            for span in access.spans() {
                self.enter_span(span, &incoming, remarks);
            }
        } else {
            incoming.entry.bits |= Entry::POSSIBLE;
            self.enter_span(access.bounds(), &incoming, remarks);
        }
    }

    #[inline]
    fn enter_span(&mut self, span: Span, incoming: &Incoming<'_>, remarks: &mut Remarks) {
        let slot = (span.start.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 55) as usize;
        if let Some(Some(allocation)) = self.allocations.get_mut(self.cache[slot] as usize)
            && allocation.span.start <= span.start
            && span.end <= allocation.span.end
            && !span.is_empty()
        {
            allocation.shadow.enter(span, incoming, &mut remarks.scratch);
            if !remarks.scratch.is_empty() {
                let (place, freed_before) = (allocation.place, allocation.freed_before);
                remarks.take_scratch(place, freed_before);
            }
            return;
        }
        self.enter_slowly(span, incoming, remarks, slot);
    }

    #[inline(never)]
    fn enter_slowly(&mut self, span: Span, incoming: &Incoming<'_>, remarks: &mut Remarks, slot: usize) {
        let mut start = span.start;
        while start < span.end {
            let rest = Span { start, end: span.end };
            let live = self.next_live(rest);
            let until = live.map_or(span.end, |(part, _)| part.start);
            if start < until {
                self.enter_elsewhere(Span { start, end: until }, incoming, remarks);
            }
            start = until;
            if let Some((part, index)) = live
                && let Some(allocation) = &mut self.allocations[index as usize]
            {
                if part == span {
                    self.cache[slot] = index;
                }
                allocation.shadow.enter(part, incoming, &mut remarks.scratch);
                remarks.take_scratch(allocation.place, allocation.freed_before);
                start = part.end;
            }
        }
    }

    /// Enters bytes that no allocation has: freed ones are remarked on, the others share one history.
    fn enter_elsewhere(&mut self, span: Span, incoming: &Incoming<'_>, remarks: &mut Remarks) {
        let known = remarks.after_free.len();
        let first = self
            .freed
            .range(..=span.start)
            .next_back()
            .map_or(span.start, |(&start, _)| start);
        for (&start, freed) in self.freed.range(first..span.end) {
            let part = Span {
                start: start.max(span.start),
                end: freed.end.min(span.end),
            };
            if !part.is_empty() {
                remarks.after_free.push(AfterFree {
                    span: part,
                    freed_by: freed.info,
                    possible: incoming.entry.bits & Entry::POSSIBLE != 0,
                });
            }
        }
        if remarks.after_free.len() == known {
            self.elsewhere.enter(span, incoming, &mut remarks.scratch);
            remarks.take_scratch(Place::Host, InfoId::default());
        }
    }

    /// Forgets what every thread has seen.
    pub(crate) fn collect(&mut self, bound: &Clock) {
        for allocation in self.allocations.iter_mut().flatten() {
            allocation.shadow.collect(bound);
        }
        for freed in self.freed.values_mut() {
            if let Some(former) = &mut freed.former {
                former.collect(bound);
                if former.len() == 0 {
                    freed.former = None;
                }
            }
        }
        self.elsewhere.collect(bound);
    }

    /// Segments with a history of their own.
    pub(crate) fn live_segments(&self) -> usize {
        let live: usize = self
            .allocations
            .iter()
            .flatten()
            .map(|allocation| allocation.shadow.len())
            .sum();
        let former: usize = self
            .freed
            .values()
            .filter_map(|freed| freed.former.as_ref())
            .map(Shadow::len)
            .sum();
        live + former + self.elsewhere.len()
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        let shadows: usize = self
            .allocations
            .iter()
            .flatten()
            .map(|allocation| &allocation.shadow)
            .chain(self.freed.values().filter_map(|freed| freed.former.as_ref()))
            .chain([&self.elsewhere])
            .map(Shadow::heap_bytes)
            .sum();
        // A B-tree's nodes are two thirds full on average.
        let trees = self.by_start.len() * (8 + 4) + self.freed.len() * (8 + size_of::<Freed>() + 16);
        shadows + self.allocations.capacity() * size_of::<Option<Allocation>>() + trees * 3 / 2 + CACHE * 4
    }
}

impl Remarks {
    fn take_scratch(&mut self, place: Place, freed_before: InfoId) {
        self.conflicts
            .extend(self.scratch.drain(..).map(|conflict| (conflict, place, freed_before)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Mode;
    use crate::order::clock::Epoch;
    use crate::order::segment::Clash;

    fn span(start: u64, end: u64) -> Span {
        Span { start, end }
    }

    fn touch(memory: &mut Memory, actor: u16, access: Access) -> Remarks {
        let mut clock = Clock::default();
        clock.set(actor, 1);
        let entry = Entry {
            epoch: Epoch::new(actor, 1),
            ..Entry::default()
        };
        let mut remarks = Remarks::default();
        memory.enter(&[access], entry, &clock, &mut remarks);
        remarks
    }

    #[test]
    fn overlapping_allocations_are_refused() {
        let mut memory = Memory::new();
        assert!(memory.add(span(100, 200), Place::Device(0), InfoId(1), false));
        assert!(!memory.add(span(150, 250), Place::Device(0), InfoId(1), false));
        assert!(!memory.add(span(50, 101), Place::Device(0), InfoId(1), false));
        assert!(memory.add(span(200, 250), Place::Device(0), InfoId(1), false));
    }

    #[test]
    fn an_access_across_two_allocations_enters_both() {
        let mut memory = Memory::new();
        memory.add(span(100, 200), Place::Device(0), InfoId(1), false);
        memory.add(span(200, 300), Place::Device(0), InfoId(1), false);
        assert!(touch(&mut memory, 0, Access::write(150, 100)).is_empty());
        let remarks = touch(&mut memory, 1, Access::read(190, 20));
        let clashes: Vec<_> = remarks.conflicts.iter().map(|(conflict, ..)| conflict.clash).collect();
        assert_eq!(clashes, [Clash::ReadAfterWrite; 2]);
    }

    #[test]
    fn a_pool_block_hands_its_history_to_the_next_owner_only_where_they_overlap() {
        let mut memory = Memory::new();
        memory.add(span(0, 100), Place::Device(0), InfoId(1), false);
        touch(&mut memory, 0, Access::write(0, 100));
        let old = memory.remove(0).expect("it was added");
        memory.note_freed(old.span, InfoId(2), Some(old.shadow));
        assert!(memory.add(span(50, 150), Place::Device(0), InfoId(3), false));
        assert_eq!(memory.freed_by(49), Some(InfoId(2)));
        assert_eq!(memory.freed_by(50), None);
        let remarks = touch(&mut memory, 1, Access::new(50, 100, Mode::Write));
        assert_eq!(remarks.conflicts.len(), 1);
        assert_eq!(remarks.conflicts[0].0.earlier.bits & Entry::TENANT, Entry::TENANT);
        assert_eq!(remarks.conflicts[0].0.span, span(50, 100));
    }
}
