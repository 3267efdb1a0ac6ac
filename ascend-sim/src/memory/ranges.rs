//! Several ranges held at once, so that an operation over all of them is one step for every other thread.

use std::collections::BTreeMap;

use crate::memory::bytes::Bytes;
use crate::memory::error::MemoryError;
use crate::memory::mapping::Pieces;
use crate::memory::store::{Locked, Memory, Range};

/// Ranges of device memory, locked. Numbered as they were asked for; they may overlap.
pub struct Ranges<'a> {
    locks: Vec<Held<'a>>,
    /// Per range: its lock, its offset in the allocation, its length.
    places: Vec<(usize, usize, usize)>,
    scratch: Vec<u8>,
}

/// Bytes that are held while ranges are worked on.
enum Held<'a> {
    /// Those of an allocation, or of a mapping.
    Locked(Locked<'a>),
    /// Those of a range that crosses from one mapping into the next, gathered; what is changed goes back at the end.
    Gathered(Bytes),
}

impl Held<'_> {
    fn bytes(&self) -> Option<&Bytes> {
        match self {
            Held::Locked(locked) => locked.bytes(),
            Held::Gathered(bytes) => Some(bytes),
        }
    }

    fn bytes_mut(&mut self) -> Option<&mut Bytes> {
        match self {
            Held::Locked(locked) => locked.bytes_mut(),
            Held::Gathered(bytes) => Some(bytes),
        }
    }
}

/// A range that was gathered, and what it was.
struct Gathered {
    address: u64,
    before: Vec<u8>,
}

/// A stretch of several ranges, as slices of equal length.
pub(crate) struct Stretch<'a> {
    /// Those that are only read, in no particular order.
    pub(crate) sources: Vec<&'a [u8]>,
    /// Those that are written, and maybe read before, in no particular order.
    pub(crate) targets: Vec<&'a mut [u8]>,
    /// In order of what is read: which of the slices it is.
    pub(crate) reads: Vec<Read>,
}

#[derive(Clone, Copy)]
pub(crate) enum Read {
    Source(usize),
    Target(usize),
}

#[derive(Clone, Copy)]
struct Use {
    number: usize,
    start: usize,
}

impl std::fmt::Debug for Ranges<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ranges")
            .field("places", &self.places)
            .finish_non_exhaustive()
    }
}

impl Memory {
    /// Locks all `ranges` (address and length), has `act` work on them, and gives its result. Other operations on the same allocations come
    /// before or after the whole of it; `act` must use `Ranges` only, since any other operation on the same allocations would wait for ever.
    ///
    /// # Errors
    /// As [`Memory::check`], for any range; `act` does not run then.
    pub fn with_ranges<R>(
        &self,
        ranges: &[(u64, u64)],
        act: impl FnOnce(&mut Ranges<'_>) -> R,
    ) -> Result<R, MemoryError> {
        let found = ranges
            .iter()
            .map(|&(address, bytes)| self.pieces(address, bytes))
            .collect::<Result<Vec<Pieces>, _>>()?;
        let mut gathered: Vec<Gathered> = Vec::new();
        for (pieces, &(address, bytes)) in found.iter().zip(ranges) {
            let known = |held: &Gathered| held.address == address && held.before.len() as u64 == bytes;
            if !pieces.rest.is_empty() && !gathered.iter().any(known) {
                let mut before = vec![0; bytes as usize];
                self.read(address, &mut before)?;
                gathered.push(Gathered { address, before });
            }
        }
        // One lock per allocation, taken in order of address as everywhere.
        let mut firsts: BTreeMap<u64, (usize, &Range)> = BTreeMap::new();
        for pieces in found.iter().filter(|pieces| pieces.rest.is_empty()) {
            let range = &pieces.first;
            firsts.entry(range.block.region.address).or_insert((0, range));
        }
        let mut locks = Vec::with_capacity(firsts.len() + gathered.len());
        for held in &gathered {
            let mut bytes = Bytes::new(held.before.len());
            bytes.write(0, &held.before);
            locks.push(Held::Gathered(bytes));
        }
        for (number, range) in firsts.values_mut() {
            *number = locks.len();
            let locked = range.lock();
            locked.bytes().ok_or(range.freed())?;
            locks.push(Held::Locked(locked));
        }
        let place = |(pieces, &(address, bytes)): (&Pieces, &(u64, u64))| {
            let known = |held: &Gathered| held.address == address && held.before.len() as u64 == bytes;
            if pieces.rest.is_empty() {
                let range = &pieces.first;
                (firsts[&range.block.region.address].0, range.offset, range.len)
            } else {
                (gathered.iter().position(known).unwrap_or(0), 0, bytes as usize)
            }
        };
        let places = found.iter().zip(ranges).map(place).collect();
        let mut ranges = Ranges {
            locks,
            places,
            scratch: Vec::new(),
        };
        let result = act(&mut ranges);
        let mut held = ranges.locks;
        held.truncate(gathered.len());
        for (held, gathered) in held.iter().zip(gathered) {
            if let Held::Gathered(bytes) = held {
                self.scatter(bytes, &gathered)?;
            }
        }
        Ok(result)
    }

    /// Writes back what was changed of a gathered range.
    fn scatter(&self, bytes: &Bytes, gathered: &Gathered) -> Result<(), MemoryError> {
        let mut after = vec![0; gathered.before.len()];
        bytes.read(0, &mut after);
        let mut at = 0;
        while let Some(next) = (at..after.len()).find(|index| after[*index] != gathered.before[*index]) {
            let end = (next..after.len()).find(|index| after[*index] == gathered.before[*index]);
            let end = end.unwrap_or(after.len());
            self.write(gathered.address + next as u64, &after[next..end])?;
            at = end;
        }
        Ok(())
    }
}

impl Ranges<'_> {
    /// Reads from `offset` in a range.
    ///
    /// # Panics
    /// On a range that was not asked for, or bytes outside of it; so do the others.
    pub fn read(&self, range: usize, offset: usize, out: &mut [u8]) {
        let (lock, start) = self.place(range, offset, out.len());
        self.bytes(lock).read(start, out);
    }

    /// Writes at `offset` in a range.
    pub fn write(&mut self, range: usize, offset: usize, data: &[u8]) {
        let (lock, start) = self.place(range, offset, data.len());
        if let Some(bytes) = self.locks[lock].bytes_mut() {
            bytes.write(start, data);
        }
    }

    /// Shows `look` the bytes from `offset` in a range, without a copy where they lie together and were written.
    pub fn view(&mut self, range: usize, offset: usize, len: usize, look: impl FnOnce(&[u8])) {
        let (lock, start) = self.place(range, offset, len);
        let mut scratch = std::mem::take(&mut self.scratch);
        self.bytes(lock).view(start, len, &mut scratch, look);
        self.scratch = scratch;
    }

    /// The same stretch of several ranges as slices. `None` where they do not lie together, were never written, or share an allocation other
    /// than byte for byte: then [`Ranges::view`] and [`Ranges::write`] must do.
    pub(crate) fn stretch(
        &mut self,
        from: std::ops::Range<usize>,
        to: std::ops::Range<usize>,
        offset: usize,
        len: usize,
    ) -> Option<Stretch<'_>> {
        // Per lock, the range that reads it and the one that writes it: number and start.
        let mut uses: Vec<(Option<Use>, Option<Use>)> = vec![(None, None); self.locks.len()];
        for (numbers, writes) in [(from.clone(), false), (to.clone(), true)] {
            for (number, range) in numbers.enumerate() {
                let (lock, start) = self.place(range, offset, len);
                let uses = &mut uses[lock];
                let used = if writes { &mut uses.1 } else { &mut uses.0 };
                if used.replace(Use { number, start }).is_some() {
                    return None;
                }
            }
        }
        let plain = self.locks.iter().zip(&uses).all(|(lock, &(read, write))| {
            let is_plain = |used: Use, to_be_read| {
                lock.bytes()
                    .is_some_and(|bytes| bytes.is_plain(used.start, len, to_be_read))
            };
            let same = read.zip(write).is_none_or(|(read, write)| read.start == write.start);
            same && read.is_none_or(|used| is_plain(used, true)) && write.is_none_or(|used| is_plain(used, false))
        });
        if !plain {
            return None;
        }
        let mut stretch = Stretch {
            sources: Vec::new(),
            targets: Vec::new(),
            reads: vec![Read::Source(0); from.len()],
        };
        for (lock, (read, write)) in self.locks.iter_mut().zip(uses) {
            let Some(used) = write.or(read) else { continue };
            let bytes = lock.bytes_mut()?;
            if write.is_some() {
                stretch.targets.push(bytes.plain_mut(used.start, len)?);
            } else {
                stretch.sources.push(bytes.plain(used.start, len)?);
            }
            if let Some(read) = read {
                stretch.reads[read.number] = if write.is_some() {
                    Read::Target(stretch.targets.len() - 1)
                } else {
                    Read::Source(stretch.sources.len() - 1)
                };
            }
        }
        Some(stretch)
    }

    fn place(&self, range: usize, offset: usize, len: usize) -> (usize, usize) {
        let (lock, start, range_len) = self.places[range];
        let fits = offset.checked_add(len).is_some_and(|end| end <= range_len);
        assert!(
            fits,
            "bug in the caller of Ranges: {len} bytes at {offset} of {range_len}"
        );
        (lock, start + offset)
    }

    fn bytes(&self, lock: usize) -> &Bytes {
        let bytes = self.locks[lock].bytes();
        bytes.expect("bug in ascend-sim: freed while locked")
    }
}
