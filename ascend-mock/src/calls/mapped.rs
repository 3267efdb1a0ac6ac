//! Virtual memory management (acl/memory-kernels-graphs 1.9): addresses are reserved, physical memory is allocated, and the one is mapped to the other.

use ascend_sim::memory::{MemoryError, Request};

use crate::fail::{DEVICE, ENUM, Fail, NULL, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::process::process;
use crate::world::{Call, World, enter};

/// What the driver says of an address, handle or length that does not fit.
const DRIVER: Fail = Fail::runtime(107_000, "EL0000");
/// An importer that is not on the exporter's list.
pub(crate) const NOT_ALLOWED: Fail = Fail::runtime(207_006, "EL0000");

/// What physical memory is asked to be: `aclrtPhysicalMemProp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Properties {
    pub(crate) handle_type: u32,
    pub(crate) allocation_type: u32,
    pub(crate) attribute: u32,
    pub(crate) location_id: u32,
    pub(crate) location_type: u32,
}

/// A handle of physical memory; several may stand for the same.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Physical {
    /// What the memory is called where it is simulated.
    number: u64,
    properties: Properties,
    /// It was mapped before, so it may have contents.
    was_mapped: bool,
}

/// Exported physical memory.
#[derive(Debug)]
pub(crate) struct Shared {
    number: u64,
    properties: Properties,
    /// Processes that may import it; `None` for all.
    allowed: Option<Vec<i32>>,
}

impl Properties {
    const NONE: u32 = 0;
    const PINNED: u32 = 0;
    const ON_DEVICE: u32 = 1;
    /// Attributes of memory that devices do not have.
    const DDR: [u32; 5] = [0, 2, 3, 6, 7];

    /// The wrapper's checks.
    pub(crate) fn check(self) -> Res<Properties> {
        let known = self.handle_type == Self::NONE && self.allocation_type == Self::PINNED && self.attribute <= 17;
        let ddr_on_device = self.location_type == Self::ON_DEVICE && Self::DDR.contains(&self.attribute);
        if !known || ddr_on_device || self.location_type > 4 {
            return Err(ENUM);
        }
        Ok(self)
    }

    /// The size of a page, by which memory is handed out.
    pub(crate) fn granularity(self) -> u64 {
        match self.attribute {
            5 | 9 | 12 | 15 => 4 << 10,
            10 | 11 | 14 | 17 => 1 << 30,
            _ => 2 << 20,
        }
    }
}

/// `aclrtReserveMemAddress`.
pub(crate) fn reserve(bytes: usize, align: usize, wanted: u64, flags: u64) -> Res<u64> {
    const PAGE: u64 = 2 << 20;
    if bytes == 0 || flags > 1 {
        return Err(ENUM);
    }
    enter(&[], |call| {
        call.context()?;
        let align = if align == 0 { PAGE } else { align as u64 };
        let wanted = (wanted != 0).then_some(wanted);
        let devices = call.world.memory.devices();
        devices
            .reserve(bytes as u64, align, wanted)
            .map_err(|error| match error {
                MemoryError::OutOfMemory { .. } => Fail::runtime(207_001, "EL0004"),
                _ => DRIVER,
            })
    })
}

/// Calls `f` in the world that an address belongs to.
fn at_address<R>(address: u64, f: impl FnOnce(&mut Call<'_>) -> Res<R>) -> Res<R> {
    if address == 0 {
        return Err(NULL);
    }
    process().world_with(|world| is_mapped(world, address)).enter(f)
}

fn is_mapped(world: &World, address: u64) -> bool {
    world.memory.devices().mapped_at(address).is_some()
}

/// `aclrtReleaseMemAddress`.
pub(crate) fn release(address: u64) -> Res {
    at_address(address, |call| {
        call.world.memory.devices().release(address).map_err(|_| DRIVER)
    })
}

/// `aclrtMallocPhysical`.
pub(crate) fn malloc(bytes: usize, properties: Properties, flags: u64) -> Res<Handle> {
    if bytes == 0 || flags != 0 {
        return Err(ENUM);
    }
    let properties = properties.check()?;
    enter(&[], |call| {
        call.context()?;
        if properties.location_type != Properties::ON_DEVICE {
            return Err(UNSUPPORTED);
        }
        let device = call.local_device(properties.location_id)?;
        call.alive(device)?;
        let bytes = (bytes as u64).checked_next_multiple_of(properties.granularity());
        let request = Request::new(bytes.ok_or(ENUM)?);
        let devices = call.world.memory.devices();
        let allocated = match devices.alloc_physical(device as usize, request) {
            Err(MemoryError::OutOfMemory { .. }) => {
                call.trim_pools(device, |_| 0);
                devices.alloc_physical(device as usize, request)
            }
            result => result,
        };
        let region = allocated.map_err(|_| Fail::runtime(207_001, "EE1001"))?;
        call.world.counters.allocations.add(1);
        call.trace_memory(device);
        Ok(call.add_physical(region.address, properties, false))
    })
}

impl Call<'_> {
    /// The device of an ordinal, which must be one of this world's.
    pub(crate) fn local_device(&self, ordinal: u32) -> Res<u32> {
        let ordinal = i32::try_from(ordinal).map_err(|_| DEVICE)?;
        let (world, device) = process().device(ordinal).ok_or(DEVICE)?;
        if world.id == self.world.id {
            Ok(device)
        } else {
            Err(DEVICE)
        }
    }

    fn add_physical(&mut self, number: u64, properties: Properties, was_mapped: bool) -> Handle {
        let place = self.physical.insert(Physical {
            number,
            properties,
            was_mapped,
        });
        Handle::new(Kind::Physical, self.world.id, place)
    }
}

/// Calls `f` with physical memory. The handle is the driver's: what is none is a bad value.
fn with_physical<R>(handle: u64, f: impl FnOnce(&mut Call<'_>, u32) -> Res<R>) -> Res<R> {
    if handle == 0 {
        return Err(NULL);
    }
    enter(&[handle], |call| {
        let index = call.find(Kind::Physical, handle).ok_or(DRIVER)?;
        f(call, index)
    })
}

/// `aclrtFreePhysical`: the memory goes with its last handle.
pub(crate) fn free(handle: u64) -> Res {
    with_physical(handle, |call, index| {
        let Physical { number, properties, .. } = call.physical[index];
        let is_last = call.physical.iter().filter(|(_, other)| other.number == number).count() == 1;
        if is_last {
            call.world.memory.devices().free_physical(number).map_err(|_| DRIVER)?;
            call.shared.retain(|_, shared| shared.number != number);
            if let Ok(device) = call.local_device(properties.location_id) {
                call.trace_memory(device);
            }
        }
        call.physical.remove(index);
        Ok(())
    })
}

/// `aclrtMapMem`.
pub(crate) fn map(address: u64, bytes: usize, start: usize, handle: u64, flags: u64) -> Res {
    if address == 0 || handle == 0 {
        return Err(NULL);
    }
    if bytes == 0 || flags != 0 {
        return Err(ENUM);
    }
    with_physical(handle, |call, index| {
        let Physical {
            number,
            properties,
            was_mapped,
        } = call.physical[index];
        let (bytes, start) = (bytes as u64, start as u64);
        let devices = call.world.memory.devices();
        devices.map(address, bytes, number, start).map_err(|_| DRIVER)?;
        let device = call.local_device(properties.location_id)?;
        call.told_memory(address, bytes, Some(device));
        if was_mapped {
            call.told_contents(address, bytes);
        }
        let same = call.physical.iter().filter(|(_, other)| other.number == number);
        for index in same.map(|(index, _)| index).collect::<Vec<_>>() {
            call.physical[index].was_mapped = true;
        }
        Ok(())
    })
}

/// `aclrtUnmapMem`: at once, without waiting.
pub(crate) fn unmap(address: u64) -> Res {
    if process().is_ambiguous(|world| is_mapped(world, address)) {
        // Better left in one mock than taken from another.
        return Ok(());
    }
    at_address(address, |call| {
        call.world.memory.devices().unmap(address).map_err(|_| DRIVER)?;
        call.world.memory.forget_access(address);
        call.told_memory_end(address);
        Ok(())
    })
}

/// `aclrtMemSetAccess`: who else may reach what is mapped, by device ordinal.
pub(crate) fn set_access(address: u64, bytes: usize, grants: &[(u32, u32, u32)]) -> Res {
    const HOST: u32 = 0;
    let unknown = |(flags, _, place): &(u32, u32, u32)| !matches!(flags, 0 | 1 | 3) || *place > Properties::ON_DEVICE;
    if bytes == 0 || grants.is_empty() || grants.iter().any(unknown) {
        return Err(ENUM);
    }
    at_address(address, |call| {
        call.world
            .memory
            .devices()
            .check(address, bytes as u64)
            .map_err(|_| DRIVER)?;
        for (flags, id, place) in grants {
            let device = match *place {
                HOST => None,
                _ => Some(call.local_device(*id)?),
            };
            call.world.memory.grant(address, bytes as u64, device, *flags);
        }
        Ok(())
    })
}

/// `aclrtMemGetAccess`: the device that has the memory may read and write it.
pub(crate) fn access(address: u64, id: u32, place: u32) -> Res<u32> {
    const READ_WRITE: u32 = 3;
    if place > Properties::ON_DEVICE {
        return Err(ENUM);
    }
    at_address(address, |call| {
        let region = call.world.memory.devices().check(address, 1).map_err(|_| DRIVER)?;
        let device = if place == 0 { None } else { Some(call.local_device(id)?) };
        if device.is_some_and(|device| device as usize == region.device) {
            return Ok(READ_WRITE);
        }
        Ok(call.world.memory.granted(address, device))
    })
}

/// `aclrtMemRetainAllocationHandle`: one more handle of what is mapped at an address.
pub(crate) fn retain(address: u64) -> Res<Handle> {
    at_address(address, |call| {
        let number = call.world.memory.devices().mapped_at(address).ok_or(DRIVER)?;
        let found = call.physical.iter().find(|(_, physical)| physical.number == number);
        let properties = found.ok_or(DRIVER)?.1.properties;
        Ok(call.add_physical(number, properties, true))
    })
}

/// `aclrtMemGetAllocationPropertiesFromHandle`.
pub(crate) fn properties(handle: u64) -> Res<Properties> {
    with_physical(handle, |call, index| Ok(call.physical[index].properties))
}

/// `aclrtMemExportToShareableHandle`: gives the number that stands for the memory. Flag 1 lets every process import it.
pub(crate) fn export(handle: u64, flags: u64) -> Res<u64> {
    if handle != 0 && flags > 1 {
        return Err(ENUM);
    }
    with_physical(handle, |call, index| {
        let Physical { number, properties, .. } = call.physical[index];
        let world = u64::from(call.world.id) << 32;
        let key = call.shared.keys().next_back().map_or(world | 1, |last| last + 1);
        call.shared.insert(
            key,
            Shared {
                number,
                properties,
                allowed: (flags == 0).then(Vec::new),
            },
        );
        Ok(key)
    })
}

/// `aclrtMemSetPidToShareableHandle`.
pub(crate) fn allow(key: u64, processes: &[i32]) -> Res {
    if processes.is_empty() {
        return Err(NULL);
    }
    enter(&[], |call| {
        let shared = call.shared.get_mut(&key).ok_or(DRIVER)?;
        if let Some(allowed) = &mut shared.allowed {
            allowed.extend_from_slice(processes);
        }
        Ok(())
    })
}

/// `aclrtMemImportFromShareableHandle`, for a device if one is given.
pub(crate) fn import(key: u64, device: Option<i32>) -> Res<Handle> {
    enter(&[], |call| {
        if let Some(device) = device {
            call.local_device(u32::try_from(device).map_err(|_| DEVICE)?)?;
        }
        let shared = call.shared.get(&key).ok_or(DRIVER)?;
        if !is_allowed(shared.allowed.as_deref()) {
            return Err(NOT_ALLOWED);
        }
        let (number, properties) = (shared.number, shared.properties);
        Ok(call.add_physical(number, properties, true))
    })
}

/// Tells whether this process is on a list of importers; `None` lets all in.
pub(crate) fn is_allowed(allowed: Option<&[i32]>) -> bool {
    allowed.is_none_or(|allowed| allowed.contains(&own_process()))
}

/// The number of this process, as `aclrtDeviceGetBareTgid` tells it.
pub(crate) fn own_process() -> i32 {
    i32::try_from(std::process::id()).unwrap_or(i32::MAX)
}
