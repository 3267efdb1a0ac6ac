//! Address ranges that were reserved, and physical memory that is mapped into them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::memory::error::MemoryError;
use crate::memory::space::{Block, Region, Request};
use crate::memory::store::{Found, Memory, Range, lock};

/// Reserved ranges begin here: below every device, above what a host gives out low.
const FIRST_ADDRESS: u64 = 0x0800_0000_0000;
/// How much a copy across mappings moves at a time.
const BUFFER_BYTES: u64 = 1 << 20;

/// The addresses that are not a device's own.
#[derive(Debug)]
pub(crate) struct Views {
    end: u64,
    /// Addresses from here on were never given out.
    fresh: u64,
    /// Length of each reserved range, by its first address.
    reserved: BTreeMap<u64, u64>,
    mapped: BTreeMap<u64, View>,
}

/// A part of a block, mapped.
#[derive(Debug)]
struct View {
    bytes: u64,
    block: Arc<Block>,
    /// Where in the block it begins.
    start: u64,
}

/// A range, cut where it goes from one mapping into the next.
pub(crate) struct Pieces {
    pub(crate) first: Range,
    pub(crate) rest: Vec<Range>,
}

impl Pieces {
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Range> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

impl Views {
    pub(crate) fn below(end: u64) -> Self {
        Views {
            end,
            fresh: FIRST_ADDRESS.min(end),
            reserved: BTreeMap::new(),
            mapped: BTreeMap::new(),
        }
    }

    pub(crate) fn contains(&self, address: u64) -> bool {
        (FIRST_ADDRESS..self.end).contains(&address)
    }

    /// The mapping that an address lies in: its first address, and itself.
    fn view(&self, address: u64) -> Result<(u64, &View), MemoryError> {
        let before = self.mapped.range(..=address).next_back();
        match before {
            Some((base, view)) if address - base < view.bytes => Ok((*base, view)),
            _ if self.range_of(address).is_some() => Err(MemoryError::Unmapped { address }),
            _ => Err(MemoryError::Unknown { address }),
        }
    }

    pub(crate) fn locate(&self, address: u64) -> Result<Found<'_>, MemoryError> {
        let (base, view) = self.view(address)?;
        Ok(Found {
            block: &view.block,
            base,
            bytes: view.bytes,
            start: view.start,
        })
    }

    /// What a range consists of, if all of it is mapped.
    pub(crate) fn pieces(&self, address: u64, bytes: u64) -> Result<Pieces, MemoryError> {
        let end = address.checked_add(bytes).filter(|end| *end <= self.end);
        let end = end.ok_or(MemoryError::Unmapped { address: self.end })?;
        let piece = |at: u64| {
            let (base, view) = self.view(at)?;
            let len = end.min(base + view.bytes) - at;
            Ok(Range {
                block: view.block.clone(),
                address: at,
                offset: (view.start + at - base) as usize,
                len: len as usize,
            })
        };
        let first = piece(address)?;
        let mut at = address + first.len as u64;
        let mut rest = Vec::new();
        while at < end {
            let next = piece(at)?;
            at += next.len as u64;
            rest.push(next);
        }
        Ok(Pieces { first, rest })
    }

    /// All that is mapped without a gap around an address.
    pub(crate) fn run(&self, address: u64) -> Option<Region> {
        let (base, view) = self.view(address).ok()?;
        let (mut first, mut end) = (base, base + view.bytes);
        while let Some((before, view)) = self.mapped.range(..first).next_back()
            && before + view.bytes == first
        {
            first = *before;
        }
        while let Some(after) = self.mapped.get(&end) {
            end += after.bytes;
        }
        Some(Region {
            address: first,
            bytes: end - first,
            ..view.block.region
        })
    }

    /// The reserved range that an address lies in: its first address and length.
    fn range_of(&self, address: u64) -> Option<(u64, u64)> {
        let (start, len) = self.reserved.range(..=address).next_back()?;
        (address - start < *len).then_some((*start, *len))
    }

    fn is_free(&self, address: u64, bytes: u64) -> bool {
        let Some(end) = address.checked_add(bytes) else {
            return false;
        };
        let before = self.reserved.range(..end).next_back();
        address >= FIRST_ADDRESS && end <= self.end && before.is_none_or(|(start, len)| start + len <= address)
    }

    fn reserve(&mut self, bytes: u64, align: u64, wanted: Option<u64>) -> Option<u64> {
        let wanted = wanted.filter(|address| address.is_multiple_of(align) && self.is_free(*address, bytes));
        let ends = self.reserved.iter().map(|(start, len)| start + len);
        let fresh = self.fresh.checked_next_multiple_of(align)?;
        // Addresses come late again, as those of devices do: behind all others first, then in gaps.
        let address = wanted
            .or_else(|| self.is_free(fresh, bytes).then_some(fresh))
            .or_else(|| {
                let mut candidates = std::iter::once(FIRST_ADDRESS)
                    .chain(ends)
                    .filter_map(|end| end.checked_next_multiple_of(align));
                candidates.find(|address| self.is_free(*address, bytes))
            })?;
        self.reserved.insert(address, bytes);
        self.fresh = self.fresh.max(address + bytes);
        Some(address)
    }

    /// The first mapping that touches a range.
    fn mapped_in(&self, address: u64, bytes: u64) -> Option<u64> {
        let (base, view) = self.mapped.range(..address + bytes).next_back()?;
        (base + view.bytes > address).then_some(*base)
    }
}

impl Memory {
    /// Reserves addresses, at `wanted` if that is possible and else anywhere; gives the first. Nothing is mapped there yet.
    ///
    /// # Errors
    /// [`MemoryError::BadRequest`], [`MemoryError::OutOfMemory`] when there are no such addresses left.
    pub fn reserve(&self, bytes: u64, align_bytes: u64, wanted: Option<u64>) -> Result<u64, MemoryError> {
        if bytes == 0 || !align_bytes.is_power_of_two() {
            return Err(MemoryError::BadRequest);
        }
        let views = &mut self.write_directory().views;
        views
            .reserve(bytes, align_bytes, wanted)
            .ok_or(MemoryError::OutOfMemory {
                asked_bytes: bytes,
                free_bytes: views.end - views.fresh,
            })
    }

    /// Gives a reserved range back.
    ///
    /// # Errors
    /// [`MemoryError::Unknown`] if no range begins there, [`MemoryError::Mapped`] while something is mapped in it.
    pub fn release(&self, address: u64) -> Result<(), MemoryError> {
        let views = &mut self.write_directory().views;
        let bytes = *views.reserved.get(&address).ok_or(MemoryError::Unknown { address })?;
        if let Some(address) = views.mapped_in(address, bytes) {
            return Err(MemoryError::Mapped { address });
        }
        views.reserved.remove(&address);
        Ok(())
    }

    /// Allocates memory of a device that is reached only where it is mapped. The region's address is a number that nothing else has.
    ///
    /// # Errors
    /// As [`Memory::alloc`].
    pub fn alloc_physical(&self, device: usize, request: Request) -> Result<Region, MemoryError> {
        let mut directory = self.write_directory();
        let generation = directory.generation + 1;
        let space = directory.devices.get_mut(device);
        let region = space
            .ok_or(MemoryError::NoSuchDevice { device })?
            .alloc_physical(device, request, generation)?;
        directory.generation = generation;
        Ok(region)
    }

    /// Frees memory of [`Memory::alloc_physical`].
    ///
    /// # Errors
    /// [`MemoryError::Unknown`] for another number, [`MemoryError::Mapped`] while it is mapped somewhere.
    pub fn free_physical(&self, number: u64) -> Result<(), MemoryError> {
        let mut directory = self.write_directory();
        let views = directory.views.mapped.iter();
        let mapped = views.filter(|(_, view)| view.block.region.address == number);
        if let Some((address, _)) = mapped.min_by_key(|(address, _)| **address) {
            return Err(MemoryError::Mapped { address: *address });
        }
        let mut spaces = directory.devices.iter_mut();
        let block = spaces.find_map(|space| space.free_physical(number));
        let block = block.ok_or(MemoryError::Unknown { address: number })?;
        *lock(&block.bytes) = None;
        Ok(())
    }

    /// Maps `bytes` bytes of physical memory, or of the allocation that begins at `number`, from `start` on, at `address`.
    ///
    /// # Errors
    /// [`MemoryError::BadRequest`] for no bytes, [`MemoryError::Unknown`] where nothing is reserved or for other memory, [`MemoryError::OutOfBounds`]
    /// behind the end of either, [`MemoryError::Mapped`] where something is mapped.
    pub fn map(&self, address: u64, bytes: u64, number: u64, start: u64) -> Result<(), MemoryError> {
        if bytes == 0 {
            return Err(MemoryError::BadRequest);
        }
        let mut directory = self.write_directory();
        let reserved = directory.views.range_of(address);
        let (base, size_bytes) = reserved.ok_or(MemoryError::Unknown { address })?;
        let outside = |base, size_bytes| MemoryError::OutOfBounds {
            address,
            bytes,
            base,
            size_bytes,
        };
        if bytes > size_bytes - (address - base) {
            return Err(outside(base, size_bytes));
        }
        let mut spaces = directory.devices.iter();
        let block = spaces.find_map(|space| space.physical.get(&number).or_else(|| space.live.get(&number)));
        let block = block.cloned();
        let block = block.ok_or(MemoryError::Unknown { address: number })?;
        if start.checked_add(bytes).is_none_or(|end| end > block.region.bytes) {
            return Err(outside(number, block.region.bytes));
        }
        if let Some(address) = directory.views.mapped_in(address, bytes) {
            return Err(MemoryError::Mapped { address });
        }
        directory.views.mapped.insert(address, View { bytes, block, start });
        Ok(())
    }

    /// Takes back what is mapped from `address` on; the memory keeps its contents. Gives the number of the memory and the length.
    ///
    /// # Errors
    /// [`MemoryError::Unmapped`] if no mapping begins there.
    pub fn unmap(&self, address: u64) -> Result<(u64, u64), MemoryError> {
        let removed = self.write_directory().views.mapped.remove(&address);
        removed
            .map(|view| (view.block.region.address, view.bytes))
            .ok_or(MemoryError::Unmapped { address })
    }

    /// The number of the physical memory that is mapped at an address.
    #[must_use]
    pub fn mapped_at(&self, address: u64) -> Option<u64> {
        let directory = self.read_directory();
        directory
            .views
            .view(address)
            .ok()
            .map(|(_, view)| view.block.region.address)
    }

    /// Copies where one of the sides, which were checked, crosses from one mapping into the next.
    pub(crate) fn copy_across(&self, to: u64, from: u64, bytes: u64) -> Result<(), MemoryError> {
        let mut buffer = vec![0; BUFFER_BYTES.min(bytes) as usize];
        let chunks = bytes.div_ceil(BUFFER_BYTES);
        for step in 0..chunks {
            // Upwards moves begin at the end, so that nothing is overwritten before it was read.
            let chunk = if to > from { chunks - 1 - step } else { step };
            let offset = chunk * BUFFER_BYTES;
            let buffer = &mut buffer[..BUFFER_BYTES.min(bytes - offset) as usize];
            self.read(from + offset, buffer)?;
            self.write(to + offset, buffer)?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]
mod tests {
    use super::*;
    use crate::memory::{MemoryConfig, POISON};

    const PAGE: u64 = 2 << 20;

    fn memory() -> (Memory, u64, [u64; 2]) {
        let memory = Memory::new(MemoryConfig::default());
        let device = memory.add_device(64 << 30);
        let base = memory.reserve(8 * PAGE, PAGE, None).unwrap();
        let page = || memory.alloc_physical(device, Request::new(PAGE)).unwrap().address;
        let pages = [page(), page()];
        (memory, base, pages)
    }

    #[test]
    fn neighbouring_mappings_are_one_memory() {
        let (memory, base, [one, two]) = memory();
        memory.map(base, PAGE, one, 0).unwrap();
        memory.map(base + PAGE, PAGE, two, 0).unwrap();
        let across = base + PAGE - 6;
        memory.write_elements(across, &[1_u32, 2, 3]).unwrap();
        assert_eq!(memory.read_elements::<u32>(across, 3).unwrap(), [1, 2, 3]);
        memory.copy(across + 2, across, 8).unwrap();
        assert_eq!(memory.read_elements::<u32>(across + 2, 2).unwrap(), [1, 2]);
        memory.fill(across - 1, 20, 9).unwrap();
        let mut out = [0; 22];
        memory.read(across - 2, &mut out).unwrap();
        assert_eq!((out[0], out[1], out[20], out[21]), (POISON, 9, 9, POISON));
        assert_eq!(
            memory.find(across).map(|run| (run.address, run.bytes)),
            Some((base, 2 * PAGE))
        );
        memory.unmap(base + PAGE).unwrap();
        assert_eq!(
            memory.read(across, &mut out),
            Err(MemoryError::Unmapped { address: base + PAGE })
        );
    }

    #[test]
    fn memory_keeps_its_contents_wherever_it_is_mapped() {
        let (memory, base, [one, _]) = memory();
        memory.map(base, PAGE, one, 0).unwrap();
        memory.map(base + 3 * PAGE, PAGE / 2, one, PAGE / 2).unwrap();
        memory.write(base + PAGE / 2 + 5, &[7]).unwrap();
        memory.unmap(base).unwrap();
        let mut out = [0];
        memory.read(base + 3 * PAGE + 5, &mut out).unwrap();
        assert_eq!(out, [7]);
        assert_eq!(
            memory.read(base, &mut out),
            Err(MemoryError::Unmapped { address: base })
        );
    }

    #[test]
    fn what_is_in_use_is_not_given_back() {
        let (memory, base, [one, two]) = memory();
        memory.map(base, PAGE, one, 0).unwrap();
        assert_eq!(
            memory.map(base + PAGE / 2, PAGE, two, 0),
            Err(MemoryError::Mapped { address: base })
        );
        assert_eq!(memory.free_physical(one), Err(MemoryError::Mapped { address: base }));
        assert_eq!(memory.release(base), Err(MemoryError::Mapped { address: base }));
        memory.unmap(base).unwrap();
        assert_eq!(memory.usage(0).unwrap().used_bytes, 2 * PAGE);
        memory.free_physical(one).unwrap();
        memory.free_physical(two).unwrap();
        memory.release(base).unwrap();
        assert_eq!(memory.usage(0).unwrap().used_bytes, 0);
        assert_eq!(memory.release(base), Err(MemoryError::Unknown { address: base }));
    }

    #[test]
    fn a_wanted_address_is_given_when_it_is_free() {
        let (memory, base, _) = memory();
        let wanted = base + 100 * PAGE;
        assert_eq!(memory.reserve(PAGE, PAGE, Some(wanted)), Ok(wanted));
        assert_ne!(memory.reserve(PAGE, PAGE, Some(wanted)), Ok(wanted));
        assert!(memory.map(base + 20 * PAGE, PAGE, 0, 0).is_err());
    }
}
