//! Memory of a world: the devices' from ascend-sim, pinned and registered host memory by address, and copies between them all.
//!
//! Device addresses are numbers that no host allocation has; a host address reaches here only from a call whose contract makes it valid until
//! the task has run. Pinned memory that is freed with tasks in flight stays allocated until none is.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use ascend_sim::memory::{self, MemoryConfig, MemoryError, Region, Request};

use crate::abi::host;
use crate::mock::Config;
use crate::process::lock;

/// Where an address points (acl/memory-kernels-graphs 1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Memory of a device of this world.
    Device(u32),
    /// Page-locked or registered host memory.
    Pinned,
    /// Any other host memory.
    Pageable,
}

/// Memory of a world.
#[derive(Debug)]
pub(crate) struct Memory {
    devices: memory::Memory,
    host: Mutex<HostMaps>,
    /// Blocks of stream-ordered pools.
    pub(crate) pool_blocks: Mutex<crate::pool::Blocks>,
    /// Bytes of uses of pinned memory after it was freed, for reports.
    pub(crate) late_uses: AtomicU64,
}

#[derive(Debug, Default)]
struct HostMaps {
    /// Length of each block of `aclrtMallocHost`, by address.
    pinned: BTreeMap<u64, u64>,
    /// Length of each range of `aclrtHostRegister`, by address.
    registered: BTreeMap<u64, u64>,
    /// Blocks that were freed while tasks were in flight.
    resting: Vec<(u64, u64)>,
    /// Who may reach mapped memory beside the device that has it.
    grants: Vec<Grant>,
    /// Which devices may reach all memory of which others, by ordinal.
    peers: Vec<(u32, i32)>,
}

/// What `aclrtMemSetAccess` lets a device, or the host, do to a range.
#[derive(Clone, Copy, Debug)]
struct Grant {
    start: u64,
    bytes: u64,
    device: Option<u32>,
    flags: u32,
}

/// The length from `address` to the end of the block of `map` that it lies in.
fn inside(map: &BTreeMap<u64, u64>, address: u64) -> Option<u64> {
    let (start, len) = map.range(..=address).next_back()?;
    (address - start < *len).then(|| len - (address - start))
}

impl Memory {
    pub(crate) fn new(config: &Config) -> Memory {
        let devices = memory::Memory::new(MemoryConfig::default());
        for _ in 0..config.devices {
            devices.add_device(config.memory_bytes.unwrap_or(config.profile.memory_bytes));
        }
        Memory {
            devices,
            host: Mutex::default(),
            pool_blocks: Mutex::default(),
            late_uses: AtomicU64::new(0),
        }
    }

    /// Allocates on a device.
    pub(crate) fn alloc(&self, device: u32, bytes: u64, accounted: u64) -> Result<u64, MemoryError> {
        let request = Request {
            bytes,
            accounted_bytes: accounted,
            // More than a megabyte is made of huge pages (acl/memory-kernels-graphs 1.1).
            align_bytes: if bytes > 1 << 20 { 2 << 20 } else { 64 },
        };
        self.devices
            .alloc(device as usize, request)
            .map(|region| region.address)
    }

    /// The devices' memory, for collectives and mappings.
    pub(crate) fn devices(&self) -> &memory::Memory {
        &self.devices
    }

    /// Frees on a device.
    pub(crate) fn free(&self, address: u64) -> Result<Region, MemoryError> {
        self.devices.free(address)
    }

    /// Tells whether the address lies in the range of this world's devices, alive, freed or never given out.
    pub(crate) fn is_device(&self, address: u64) -> bool {
        self.devices.covers(address)
    }

    /// The allocation that a device address lies in.
    pub(crate) fn find(&self, address: u64) -> Option<Region> {
        self.devices.find(address)
    }

    /// Used and total bytes of a device.
    pub(crate) fn usage(&self, device: u32) -> (u64, u64) {
        self.devices
            .usage(device as usize)
            .map_or((0, 0), |usage| (usage.used_bytes, usage.capacity_bytes))
    }

    /// Bytes from `address` to the end of what a kernel can reach there: an allocation, mapped memory, page-locked or registered host memory.
    pub(crate) fn bytes_from(&self, address: u64) -> Option<u64> {
        if let Some(region) = self.find(address) {
            return Some(region.address + region.bytes - address);
        }
        let host = lock(&self.host);
        inside(&host.registered, address).or_else(|| inside(&host.pinned, address))
    }

    /// Tells whether a kernel can reach a range at all.
    pub(crate) fn is_reachable(&self, address: u64) -> bool {
        self.is_device(address) || self.place(address) == Place::Pinned
    }

    /// What kind of memory an address is.
    pub(crate) fn place(&self, address: u64) -> Place {
        if let Some(region) = self.find(address) {
            return Place::Device(u32::try_from(region.device).unwrap_or(0));
        }
        // An address of devices where nothing is, or is any more, is still no host address.
        if self.is_device(address) {
            return Place::Device(0);
        }
        let host = lock(&self.host);
        if inside(&host.pinned, address).is_some() || inside(&host.registered, address).is_some() {
            return Place::Pinned;
        }
        Place::Pageable
    }

    /// Allocates pinned host memory.
    pub(crate) fn alloc_pinned(&self, bytes: u64) -> Option<u64> {
        let address = host::allocate(bytes)?;
        lock(&self.host).pinned.insert(address, bytes);
        Some(address)
    }

    /// Frees pinned host memory; while tasks are in flight the block rests until [`Memory::sweep`]. False when it is no such block.
    pub(crate) fn free_pinned(&self, address: u64, in_flight: bool) -> bool {
        let mut maps = lock(&self.host);
        let Some(bytes) = maps.pinned.remove(&address) else {
            return false;
        };
        if in_flight {
            maps.resting.push((address, bytes));
        } else {
            host::release(address, bytes);
        }
        true
    }

    /// Tells whether the address is the start of a pinned block.
    pub(crate) fn is_pinned_start(&self, address: u64) -> bool {
        lock(&self.host).pinned.contains_key(&address)
    }

    /// Gives resting blocks back: no task is in flight any more.
    pub(crate) fn sweep(&self) {
        let resting = std::mem::take(&mut lock(&self.host).resting);
        for (address, bytes) in resting {
            host::release(address, bytes);
        }
    }

    /// Tells whether blocks rest.
    pub(crate) fn has_resting(&self) -> bool {
        !lock(&self.host).resting.is_empty()
    }

    /// Registers host memory. False when part of it is registered already.
    pub(crate) fn register(&self, address: u64, bytes: u64) -> bool {
        let mut maps = lock(&self.host);
        let taken = inside(&maps.registered, address).is_some() || maps.registered.contains_key(&address);
        if !taken {
            maps.registered.insert(address, bytes);
        }
        !taken
    }

    /// Takes a registration back. False when there is none at `address`.
    pub(crate) fn unregister(&self, address: u64) -> bool {
        lock(&self.host).registered.remove(&address).is_some()
    }

    /// Tells whether `address` lies in registered memory.
    pub(crate) fn is_registered(&self, address: u64) -> bool {
        inside(&lock(&self.host).registered, address).is_some()
    }

    /// Reads from device or host. False when a device range is not memory.
    pub(crate) fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
        if self.is_device(address) {
            return self.devices.read(address, bytes).is_ok();
        }
        self.count_late_use(address);
        host::read(address, bytes)
    }

    /// Writes to device or host.
    pub(crate) fn write(&self, address: u64, bytes: &[u8]) -> bool {
        if self.is_device(address) {
            return self.devices.write(address, bytes).is_ok();
        }
        self.count_late_use(address);
        host::write(address, bytes)
    }

    /// Copies between any two places.
    pub(crate) fn copy(&self, dst: u64, src: u64, bytes: u64) -> bool {
        match (self.is_device(dst), self.is_device(src)) {
            (true, true) => self.devices.copy(dst, src, bytes).is_ok(),
            _ => self.copy_through_buffer(dst, src, bytes),
        }
    }

    fn copy_through_buffer(&self, dst: u64, src: u64, bytes: u64) -> bool {
        const PIECE: u64 = 1 << 20;
        if bytes <= 64 {
            let mut small = [0; 64];
            let small = &mut small[..usize::try_from(bytes).unwrap_or(0)];
            return self.read(src, small) && self.write(dst, small);
        }
        let mut buffer = vec![0; usize::try_from(bytes.min(PIECE)).unwrap_or(0)];
        let mut done = 0;
        while done < bytes {
            let piece = &mut buffer[..usize::try_from((bytes - done).min(PIECE)).unwrap_or(0)];
            if !self.read(src + done, piece) || !self.write(dst + done, piece) {
                return false;
            }
            done += piece.len() as u64;
        }
        true
    }

    /// Fills with a pattern of four bytes.
    pub(crate) fn fill(&self, dst: u64, bytes: u64, pattern: [u8; 4]) -> bool {
        let plain = pattern == [pattern[0]; 4];
        if plain && self.is_device(dst) {
            return self.devices.fill(dst, bytes, pattern[0]).is_ok();
        }
        let mut buffer = Vec::with_capacity(4096);
        while buffer.len() < 4096 {
            buffer.extend_from_slice(&pattern);
        }
        let mut done = 0;
        while done < bytes {
            let piece = &buffer[..usize::try_from((bytes - done).min(4096)).unwrap_or(0)];
            if !self.write(dst + done, piece) {
                return false;
            }
            done += piece.len() as u64;
        }
        true
    }

    /// Lets a device, or the host, reach a range.
    pub(crate) fn grant(&self, start: u64, bytes: u64, device: Option<u32>, flags: u32) {
        let grants = &mut lock(&self.host).grants;
        grants.retain(|old| (old.start, old.device) != (start, device));
        grants.push(Grant {
            start,
            bytes,
            device,
            flags,
        });
    }

    /// What a device, or the host, was let do to an address.
    pub(crate) fn granted(&self, address: u64, device: Option<u32>) -> u32 {
        let maps = lock(&self.host);
        let mut own = maps.grants.iter().rev().filter(|grant| grant.device == device);
        let found = own.find(|grant| address.wrapping_sub(grant.start) < grant.bytes);
        found.map_or(0, |grant| grant.flags)
    }

    /// What is mapped at an address is there no longer, nor is who may reach it.
    pub(crate) fn forget_access(&self, address: u64) {
        lock(&self.host)
            .grants
            .retain(|grant| address.wrapping_sub(grant.start) >= grant.bytes);
    }

    /// Lets a device reach another's memory, or not any more.
    pub(crate) fn set_peer(&self, device: u32, peer: i32, open: bool) {
        let peers = &mut lock(&self.host).peers;
        peers.retain(|known| *known != (device, peer));
        if open {
            peers.push((device, peer));
        }
    }

    /// Tells whether a device may reach another's memory.
    pub(crate) fn is_peer(&self, device: u32, peer: i32) -> bool {
        lock(&self.host).peers.contains(&(device, peer))
    }

    /// A task of a pool: gives a block's memory out, or takes it back.
    pub(crate) fn pool_task(&self, address: u64, open: bool) {
        // Memory that was freed meanwhile has no bytes to give or take.
        if open {
            let _ = self.devices.open(address);
        } else {
            let _ = self.devices.close(address);
            if lock(&self.pool_blocks).close(address) {
                let _ = self.devices.free(address);
            }
        }
    }

    /// Tells whether a range is wholly inside one device allocation, or host memory.
    pub(crate) fn holds(&self, address: u64, bytes: u64) -> bool {
        !self.is_device(address) || self.devices.check(address, bytes).is_ok()
    }

    fn count_late_use(&self, address: u64) {
        let maps = lock(&self.host);
        if !maps.resting.is_empty()
            && maps
                .resting
                .iter()
                .any(|(start, len)| address.wrapping_sub(*start) < *len)
        {
            self.late_uses.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        self.sweep();
    }
}
