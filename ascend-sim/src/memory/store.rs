//! The memory of all devices of a runtime, by address.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use crate::memory::bytes::Bytes;
use crate::memory::error::MemoryError;
use crate::memory::space::{Block, MemoryConfig, Region, Request, Space, Usage};

/// The memory of all devices of a runtime. Shared between threads by reference.
#[derive(Debug)]
pub struct Memory {
    config: MemoryConfig,
    directory: RwLock<Directory>,
}

#[derive(Debug)]
struct Directory {
    devices: Vec<Space>,
    generation: u64,
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
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
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

    /// The allocation that `address` lies in.
    #[must_use]
    pub fn find(&self, address: u64) -> Option<Region> {
        self.block(address).ok().map(|block| block.region)
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
        let blocks = directory.devices.iter().flat_map(|space| space.live.values());
        blocks
            .map(|block| lock(&block.bytes).as_ref().map_or(0, Bytes::touched_bytes))
            .sum()
    }

    /// Tells whether `bytes` bytes from `address` lie in one allocation.
    ///
    /// # Errors
    /// [`MemoryError::Unknown`], [`MemoryError::Freed`], [`MemoryError::OutOfBounds`].
    pub fn check(&self, address: u64, bytes: u64) -> Result<Region, MemoryError> {
        self.range(address, bytes).map(|range| range.block.region)
    }

    /// Reads into host memory.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn read(&self, address: u64, out: &mut [u8]) -> Result<(), MemoryError> {
        if out.is_empty() {
            return Ok(());
        }
        let range = self.range(address, out.len() as u64)?;
        let locked = range.lock();
        locked.bytes().ok_or(range.freed())?.read(range.offset, out);
        Ok(())
    }

    /// Writes from host memory.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn write(&self, address: u64, data: &[u8]) -> Result<(), MemoryError> {
        if data.is_empty() {
            return Ok(());
        }
        let range = self.range(address, data.len() as u64)?;
        let mut locked = range.lock();
        locked.bytes_mut().ok_or(range.freed())?.write(range.offset, data);
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
        let range = self.range(address, bytes)?;
        let mut locked = range.lock();
        let target = locked.bytes_mut().ok_or(range.freed())?;
        target.fill(range.offset, range.len, value);
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
        let (to, from) = (self.range(to, bytes)?, self.range(from, bytes)?);
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

    pub(crate) fn range(&self, address: u64, bytes: u64) -> Result<Range, MemoryError> {
        let block = self.block(address)?;
        let Region {
            address: base,
            bytes: size_bytes,
            ..
        } = block.region;
        let offset = address - base;
        if bytes > size_bytes - offset {
            return Err(MemoryError::OutOfBounds {
                address,
                bytes,
                base,
                size_bytes,
            });
        }
        Ok(Range {
            block,
            address,
            offset: offset as usize,
            len: bytes as usize,
        })
    }

    fn block(&self, address: u64) -> Result<Arc<Block>, MemoryError> {
        let directory = self.read_directory();
        let space = directory.devices.iter().find(|space| space.contains(address));
        space.ok_or(MemoryError::Unknown { address })?.find(address).cloned()
    }

    fn read_directory(&self) -> std::sync::RwLockReadGuard<'_, Directory> {
        self.directory.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write_directory(&self) -> std::sync::RwLockWriteGuard<'_, Directory> {
        self.directory.write().unwrap_or_else(PoisonError::into_inner)
    }
}
