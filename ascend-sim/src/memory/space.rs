//! Addresses: which are given out, which are free, and how much of a device's memory is accounted for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use crate::memory::bytes::Bytes;
use crate::memory::error::MemoryError;

/// When freed addresses are given out again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reuse {
    /// After the device's whole address range has been used once; then as [`Reuse::Tight`].
    #[default]
    Late,
    /// At once: the smallest hole that fits, of several the lowest.
    Tight,
}

/// Where devices' addresses lie.
#[derive(Clone, Copy, Debug)]
pub struct MemoryConfig {
    /// The first address of device 0.
    pub base_address: u64,
    /// From one device's first address to the next one's.
    pub stride_bytes: u64,
    /// When freed addresses are given out again.
    pub reuse: Reuse,
}

impl Default for MemoryConfig {
    fn default() -> Self {
        MemoryConfig {
            base_address: 0x12c0_0000_0000,
            stride_bytes: 1 << 40,
            reuse: Reuse::Late,
        }
    }
}

/// What is asked of an allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// How many bytes can be used.
    pub bytes: u64,
    /// How many count against the device's capacity: with padding, which is the caller's rule (acl/memory-kernels-graphs 1.1).
    pub accounted_bytes: u64,
    /// What the address is a multiple of; a power of two.
    pub align_bytes: u64,
}

impl Request {
    /// `bytes`, without padding, at a multiple of 64.
    #[must_use]
    pub const fn new(bytes: u64) -> Self {
        Request {
            bytes,
            accounted_bytes: bytes,
            align_bytes: 64,
        }
    }
}

/// An allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its first address.
    pub address: u64,
    /// How many bytes can be used.
    pub bytes: u64,
    /// How many count against the device's capacity.
    pub accounted_bytes: u64,
    /// The device.
    pub device: usize,
    /// Counts the allocations of all devices, from 1: tells two at the same address apart.
    pub generation: u64,
}

/// How full a device is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Bytes accounted for.
    pub used_bytes: u64,
    /// Bytes there are.
    pub capacity_bytes: u64,
    /// The most that was used.
    pub peak_bytes: u64,
    /// How many allocations live.
    pub allocations: usize,
}

#[derive(Debug)]
pub(crate) struct Block {
    pub(crate) region: Region,
    /// `None` once freed: an operation that found the block before the free fails like one that comes after it.
    pub(crate) bytes: Mutex<Option<Bytes>>,
}

impl Block {
    fn new(region: Region) -> Self {
        Block {
            region,
            bytes: Mutex::new(Some(Bytes::new(region.bytes as usize))),
        }
    }
}

/// One device's addresses.
#[derive(Debug)]
pub(crate) struct Space {
    first: u64,
    end: u64,
    /// Addresses from here on were never given out.
    fresh: u64,
    reuse: Reuse,
    pub(crate) live: BTreeMap<u64, Arc<Block>>,
    /// Memory that no address of this space reaches: what can be mapped elsewhere, by a number that is unique among all blocks.
    pub(crate) physical: BTreeMap<u64, Arc<Block>>,
    holes: BTreeMap<u64, u64>,
    holes_by_size: BTreeSet<(u64, u64)>,
    pub(crate) usage: Usage,
}

impl Space {
    pub(crate) fn new(config: &MemoryConfig, device: usize, capacity_bytes: u64) -> Self {
        let first = config.base_address + device as u64 * config.stride_bytes;
        Space {
            first,
            end: first + config.stride_bytes,
            fresh: first,
            reuse: config.reuse,
            live: BTreeMap::new(),
            physical: BTreeMap::new(),
            holes: BTreeMap::new(),
            holes_by_size: BTreeSet::new(),
            usage: Usage {
                capacity_bytes,
                ..Usage::default()
            },
        }
    }

    pub(crate) fn alloc(&mut self, device: usize, request: Request, generation: u64) -> Result<Region, MemoryError> {
        let region = self.take(device, request, generation)?;
        self.live.insert(region.address, Arc::new(Block::new(region)));
        Ok(region)
    }

    /// As [`Space::alloc`], of memory that cannot be reached until it is mapped.
    pub(crate) fn alloc_physical(
        &mut self,
        device: usize,
        request: Request,
        generation: u64,
    ) -> Result<Region, MemoryError> {
        let region = self.take(device, request, generation)?;
        self.physical.insert(region.address, Arc::new(Block::new(region)));
        Ok(region)
    }

    /// Takes addresses and accounts for them.
    fn take(&mut self, device: usize, request: Request, generation: u64) -> Result<Region, MemoryError> {
        if request.bytes == 0 || !request.align_bytes.is_power_of_two() {
            return Err(MemoryError::BadRequest);
        }
        let free_bytes = self.usage.capacity_bytes - self.usage.used_bytes;
        let asked_bytes = request.accounted_bytes.max(request.bytes);
        let full = MemoryError::OutOfMemory {
            asked_bytes,
            free_bytes,
        };
        if asked_bytes > free_bytes {
            return Err(full);
        }
        let address = self.place(asked_bytes, request.align_bytes.max(64)).ok_or(full)?;
        let region = Region {
            address,
            bytes: request.bytes,
            accounted_bytes: asked_bytes,
            device,
            generation,
        };
        self.usage.used_bytes += asked_bytes;
        self.usage.peak_bytes = self.usage.peak_bytes.max(self.usage.used_bytes);
        self.usage.allocations += 1;
        Ok(region)
    }

    pub(crate) fn free(&mut self, address: u64) -> Result<Arc<Block>, MemoryError> {
        let Some(block) = self.live.remove(&address) else {
            return Err(match self.find(address) {
                Ok(block) => MemoryError::NotTheStart {
                    address,
                    base: block.region.address,
                },
                Err(error) => error,
            });
        };
        self.give_back(&block);
        Ok(block)
    }

    /// Frees memory of [`Space::alloc_physical`] by its number.
    pub(crate) fn free_physical(&mut self, number: u64) -> Option<Arc<Block>> {
        let block = self.physical.remove(&number)?;
        self.give_back(&block);
        Some(block)
    }

    fn give_back(&mut self, block: &Block) {
        self.usage.used_bytes -= block.region.accounted_bytes;
        self.usage.allocations -= 1;
        self.add_hole(block.region.address, rounded(block.region.accounted_bytes));
    }

    pub(crate) fn find(&self, address: u64) -> Result<&Arc<Block>, MemoryError> {
        if let Some((_, block)) = self.live.range(..=address).next_back()
            && address - block.region.address < block.region.bytes
        {
            return Ok(block);
        }
        // An address in a hole was given out before; one behind the end of an allocation's bytes, or never reached, was not.
        let hole = self.holes.range(..=address).next_back();
        if hole.is_some_and(|(start, len)| address - start < *len) {
            Err(MemoryError::Freed { address })
        } else {
            Err(MemoryError::Unknown { address })
        }
    }

    pub(crate) fn contains(&self, address: u64) -> bool {
        (self.first..self.end).contains(&address)
    }

    fn place(&mut self, bytes: u64, align: u64) -> Option<u64> {
        let bytes = rounded(bytes);
        let fresh = self.fresh.checked_next_multiple_of(align)?;
        let fits_fresh = fresh.checked_add(bytes).is_some_and(|end| end <= self.end);
        if !(fits_fresh && self.reuse == Reuse::Late)
            && let Some(address) = self.place_in_hole(bytes, align)
        {
            return Some(address);
        }
        if !fits_fresh {
            return None;
        }
        if fresh > self.fresh {
            self.add_hole(self.fresh, fresh - self.fresh);
        }
        self.fresh = fresh + bytes;
        Some(fresh)
    }

    fn place_in_hole(&mut self, bytes: u64, align: u64) -> Option<u64> {
        let (len, start) = self.holes_by_size.range((bytes, 0)..).copied().find(|&(len, start)| {
            let address = start.next_multiple_of(align);
            address + bytes <= start + len
        })?;
        self.holes_by_size.remove(&(len, start));
        self.holes.remove(&start);
        let address = start.next_multiple_of(align);
        if address > start {
            self.add_hole(start, address - start);
        }
        if address + bytes < start + len {
            self.add_hole(address + bytes, start + len - address - bytes);
        }
        Some(address)
    }

    fn add_hole(&mut self, mut start: u64, mut len: u64) {
        if let Some((&before, &before_len)) = self.holes.range(..start).next_back()
            && before + before_len == start
        {
            self.remove_hole(before, before_len);
            (start, len) = (before, before_len + len);
        }
        if let Some(&after_len) = self.holes.get(&(start + len)) {
            self.remove_hole(start + len, after_len);
            len += after_len;
        }
        self.holes.insert(start, len);
        self.holes_by_size.insert((len, start));
    }

    fn remove_hole(&mut self, start: u64, len: u64) {
        self.holes.remove(&start);
        self.holes_by_size.remove(&(len, start));
    }
}

/// Allocations begin and end at multiples of 64.
const fn rounded(bytes: u64) -> u64 {
    bytes.next_multiple_of(64)
}
