//! The memory of all devices of a runtime, by address.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::memory::bytes::Bytes;
use crate::memory::error::MemoryError;
use crate::memory::mapping::{Pieces, Views};
use crate::memory::space::{Block, MemoryConfig, Region, Request, Space, Usage};

/// The memory of all devices of a runtime. Shared between threads by reference.
#[derive(Debug)]
pub struct Memory {
    config: MemoryConfig,
    directory: RwLock<Directory>,
}

#[derive(Debug)]
pub(crate) struct Directory {
    pub(crate) devices: Vec<Space>,
    pub(crate) views: Views,
    pub(crate) generation: u64,
}

impl Directory {
    /// The block that an address reaches, and what of it.
    fn locate(&self, address: u64) -> Result<Found<'_>, MemoryError> {
        if self.views.contains(address) {
            return self.views.locate(address);
        }
        let space = self.devices.iter().find(|space| space.contains(address));
        let block = space.ok_or(MemoryError::Unknown { address })?.find(address)?;
        Ok(Found {
            block,
            base: block.region.address,
            bytes: block.region.bytes,
            start: 0,
        })
    }

    /// The range, if it lies in one block.
    pub(crate) fn range(&self, address: u64, bytes: u64) -> Result<Range, MemoryError> {
        let found = self.locate(address)?;
        let offset = address - found.base;
        if bytes > found.bytes - offset {
            return Err(MemoryError::OutOfBounds {
                address,
                bytes,
                base: found.base,
                size_bytes: found.bytes,
            });
        }
        Ok(Range {
            block: found.block.clone(),
            address,
            offset: (found.start + offset) as usize,
            len: bytes as usize,
        })
    }
}

/// The part of a block that an address reaches.
pub(crate) struct Found<'a> {
    pub(crate) block: &'a Arc<Block>,
    /// The first address of the part.
    pub(crate) base: u64,
    /// Its length.
    pub(crate) bytes: u64,
    /// Where in the block it begins.
    pub(crate) start: u64,
}

/// A range that was found to lie within a block.
pub(crate) struct Range {
    pub(crate) block: Arc<Block>,
    pub(crate) address: u64,
    pub(crate) offset: usize,
    pub(crate) len: usize,
}

impl Range {
    pub(crate) fn lock(&self) -> Locked<'_> {
        Locked(lock(&self.block.bytes))
    }

    pub(crate) fn freed(&self) -> MemoryError {
        MemoryError::Freed { address: self.address }
    }
}

pub(crate) struct Locked<'a>(MutexGuard<'a, Option<Bytes>>);

impl Locked<'_> {
    pub(crate) fn bytes(&self) -> Option<&Bytes> {
        self.0.as_ref()
    }

    pub(crate) fn bytes_mut(&mut self) -> Option<&mut Bytes> {
        self.0.as_mut()
    }
}

/// A lock whose holder panicked guards plain bytes, which are as good as any others.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Memory {
    /// Memory without devices.
    #[must_use]
    pub fn new(config: MemoryConfig) -> Self {
        Memory {
            config,
            directory: RwLock::new(Directory {
                devices: Vec::new(),
                views: Views::below(config.base_address),
                generation: 0,
            }),
        }
    }

    /// Adds a device with so much memory; gives its number, counted from 0.
    pub fn add_device(&self, capacity_bytes: u64) -> usize {
        let mut directory = self.write_directory();
        let device = directory.devices.len();
        directory.devices.push(Space::new(&self.config, device, capacity_bytes));
        device
    }

    /// Allocates on a device. The bytes read as [`POISON`](crate::memory::POISON) until they are written.
    ///
    /// # Errors
    /// [`MemoryError::NoSuchDevice`], [`MemoryError::BadRequest`], [`MemoryError::OutOfMemory`].
    pub fn alloc(&self, device: usize, request: Request) -> Result<Region, MemoryError> {
        let mut directory = self.write_directory();
        let generation = directory.generation + 1;
        let space = directory.devices.get_mut(device);
        let region = space
            .ok_or(MemoryError::NoSuchDevice { device })?
            .alloc(device, request, generation)?;
        directory.generation = generation;
        Ok(region)
    }

    /// Frees the allocation that begins at `address`, at once: whoever still works on it gets an error or has finished before.
    ///
    /// # Errors
    /// [`MemoryError::Unknown`], [`MemoryError::Freed`], [`MemoryError::NotTheStart`].
    pub fn free(&self, address: u64) -> Result<Region, MemoryError> {
        let block = {
            let mut directory = self.write_directory();
            let spaces = &mut directory.devices;
            let space = spaces.iter_mut().find(|space| space.contains(address));
            space.ok_or(MemoryError::Unknown { address })?.free(address)?
        };
        *lock(&block.bytes) = None;
        Ok(block.region)
    }

    /// Frees everything on a device, as a reset does; gives how many allocations there were.
    ///
    /// # Errors
    /// [`MemoryError::NoSuchDevice`].
    pub fn free_all(&self, device: usize) -> Result<usize, MemoryError> {
        let addresses: Vec<u64> = {
            let directory = self.read_directory();
            let space = directory.devices.get(device);
            let live = &space.ok_or(MemoryError::NoSuchDevice { device })?.live;
            live.keys().copied().collect()
        };
        for &address in &addresses {
            self.free(address)?;
        }
        Ok(addresses.len())
    }

    /// Takes the bytes of an allocation away, as a pool does when its owner gives it back: nobody reaches them until [`Memory::open`].
    ///
    /// # Errors
    /// As [`Memory::free`].
    pub fn close(&self, address: u64) -> Result<(), MemoryError> {
        *lock(&self.allocation(address)?.bytes) = None;
        Ok(())
    }

    /// Gives an allocation new bytes, which read as [`POISON`](crate::memory::POISON).
    ///
    /// # Errors
    /// As [`Memory::free`].
    pub fn open(&self, address: u64) -> Result<(), MemoryError> {
        let block = self.allocation(address)?;
        *lock(&block.bytes) = Some(Bytes::new(block.region.bytes as usize));
        Ok(())
    }

    /// The allocation that begins at `address`.
    fn allocation(&self, address: u64) -> Result<Arc<Block>, MemoryError> {
        let directory = self.read_directory();
        let block = directory.locate(address)?.block;
        let base = block.region.address;
        if base == address {
            Ok(block.clone())
        } else {
            Err(MemoryError::NotTheStart { address, base })
        }
    }

    /// The allocation that `address` lies in; of mapped memory, all that is mapped without a gap around it.
    #[must_use]
    pub fn find(&self, address: u64) -> Option<Region> {
        let directory = self.read_directory();
        if directory.views.contains(address) {
            return directory.views.run(address);
        }
        directory.locate(address).ok().map(|found| found.block.region)
    }

    /// Tells whether the address belongs to devices, or to what can be reserved, whatever is there.
    #[must_use]
    pub fn covers(&self, address: u64) -> bool {
        let directory = self.read_directory();
        directory.views.contains(address) || directory.devices.iter().any(|space| space.contains(address))
    }

    /// The allocations of a device, in order of address.
    ///
    /// # Errors
    /// [`MemoryError::NoSuchDevice`].
    pub fn regions(&self, device: usize) -> Result<Vec<Region>, MemoryError> {
        let directory = self.read_directory();
        let space = directory.devices.get(device);
        let live = &space.ok_or(MemoryError::NoSuchDevice { device })?.live;
        Ok(live.values().map(|block| block.region).collect())
    }

    /// How full a device is.
    ///
    /// # Errors
    /// [`MemoryError::NoSuchDevice`].
    pub fn usage(&self, device: usize) -> Result<Usage, MemoryError> {
        let directory = self.read_directory();
        let space = directory.devices.get(device);
        space
            .map(|space| space.usage)
            .ok_or(MemoryError::NoSuchDevice { device })
    }

    /// Host memory behind all allocations: only what was written takes any.
    #[must_use]
    pub fn touched_bytes(&self) -> u64 {
        let directory = self.read_directory();
        let spaces = directory.devices.iter();
        let blocks = spaces.flat_map(|space| space.live.values().chain(space.physical.values()));
        blocks
            .map(|block| lock(&block.bytes).as_ref().map_or(0, Bytes::touched_bytes))
            .sum()
    }

    /// Tells whether `bytes` bytes from `address` lie in one allocation, or are mapped without a gap; gives the (first) block.
    ///
    /// # Errors
    /// [`MemoryError::Unknown`], [`MemoryError::Freed`], [`MemoryError::Unmapped`], [`MemoryError::OutOfBounds`].
    pub fn check(&self, address: u64, bytes: u64) -> Result<Region, MemoryError> {
        self.pieces(address, bytes).map(|pieces| pieces.first.block.region)
    }

    /// Reads into host memory.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn read(&self, address: u64, mut out: &mut [u8]) -> Result<(), MemoryError> {
        if out.is_empty() {
            return Ok(());
        }
        for range in self.pieces(address, out.len() as u64)?.iter() {
            let (now, later) = out.split_at_mut(range.len);
            let locked = range.lock();
            locked.bytes().ok_or(range.freed())?.read(range.offset, now);
            out = later;
        }
        Ok(())
    }

    /// Writes from host memory.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn write(&self, address: u64, mut data: &[u8]) -> Result<(), MemoryError> {
        if data.is_empty() {
            return Ok(());
        }
        for range in self.pieces(address, data.len() as u64)?.iter() {
            let (now, later) = data.split_at(range.len);
            let mut locked = range.lock();
            locked.bytes_mut().ok_or(range.freed())?.write(range.offset, now);
            data = later;
        }
        Ok(())
    }

    /// Sets every byte of a range.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn fill(&self, address: u64, bytes: u64, value: u8) -> Result<(), MemoryError> {
        if bytes == 0 {
            return Ok(());
        }
        for range in self.pieces(address, bytes)?.iter() {
            let mut locked = range.lock();
            let target = locked.bytes_mut().ok_or(range.freed())?;
            target.fill(range.offset, range.len, value);
        }
        Ok(())
    }

    /// Copies within and between devices; overlapping ranges are moved as if through a buffer.
    ///
    /// # Errors
    /// As [`Memory::check`], for either range. Nothing is copied then.
    pub fn copy(&self, to: u64, from: u64, bytes: u64) -> Result<(), MemoryError> {
        if bytes == 0 {
            return Ok(());
        }
        let (targets, sources) = (self.pieces(to, bytes)?, self.pieces(from, bytes)?);
        if !targets.rest.is_empty() || !sources.rest.is_empty() {
            return self.copy_across(to, from, bytes);
        }
        let (to, from) = (targets.first, sources.first);
        if Arc::ptr_eq(&to.block, &from.block) {
            let mut locked = to.lock();
            let target = locked.bytes_mut().ok_or(to.freed())?;
            target.move_within(to.offset, from.offset, to.len);
            return Ok(());
        }
        // Two locks are always taken in order of address.
        let (mut target, source);
        if to.block.region.address < from.block.region.address {
            target = to.lock();
            source = from.lock();
        } else {
            source = from.lock();
            target = to.lock();
        }
        let source = source.bytes().ok_or(from.freed())?;
        let target = target.bytes_mut().ok_or(to.freed())?;
        let mut offset = from.offset;
        target.write_with(to.offset, to.len, |out| {
            source.read(offset, out);
            offset += out.len();
        });
        Ok(())
    }

    pub(crate) fn pieces(&self, address: u64, bytes: u64) -> Result<Pieces, MemoryError> {
        let directory = self.read_directory();
        match directory.range(address, bytes) {
            Ok(first) => Ok(Pieces {
                first,
                rest: Vec::new(),
            }),
            Err(_) if directory.views.contains(address) => directory.views.pieces(address, bytes),
            Err(error) => Err(error),
        }
    }

    pub(crate) fn read_directory(&self) -> std::sync::RwLockReadGuard<'_, Directory> {
        self.directory.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn write_directory(&self) -> std::sync::RwLockWriteGuard<'_, Directory> {
        self.directory.write().unwrap_or_else(PoisonError::into_inner)
    }
}
