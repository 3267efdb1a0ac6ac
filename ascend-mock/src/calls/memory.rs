//! Allocation, registration and questions about memory (acl/memory-kernels-graphs 1.1 to 1.3).

use std::sync::Arc;

use ascend_sim::memory::MemoryError;

use crate::fail::{FOREIGN, Fail, NULL, PARAM, Res};
use crate::memory::Place;
use crate::process::process;
use crate::profile::Family;
use crate::world::{Call, World, enter};

/// Size zero, or one that overflows with its padding.
const BAD_SIZE: Fail = Fail::wrapper(100_000, "EH0007");

/// What an allocation call adds to the size, which only the accounting shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Padding {
    /// `aclrtMalloc`, `aclrtMallocCached`: to 32, and 32 more.
    Full,
    /// `aclrtMallocAlign32`: to 32.
    Align,
    /// `aclrtMallocWithCfg`: none.
    Raw,
}

const HUGE1G: [u32; 2] = [6, 7];

/// Allocates device memory.
pub(crate) fn malloc(size: usize, policy: u32, padding: Padding) -> Res<u64> {
    let size = size as u64;
    if size == 0 {
        return Err(BAD_SIZE);
    }
    enter(&[], |call| {
        let aligned = size.checked_next_multiple_of(32);
        let small = call.world.config.profile.family == Family::A950 || HUGE1G.contains(&policy);
        let padded = match padding {
            Padding::Raw => Some(size),
            // What is added must fit before anything is rounded.
            Padding::Full if !small => size.checked_add(64).and(aligned).map(|bytes| bytes + 32),
            Padding::Align | Padding::Full => size.checked_add(32).and(aligned),
        };
        let padded = padded.ok_or(BAD_SIZE)?;
        let context = call.context()?;
        let device = call.contexts[context].device;
        call.alive(device)?;
        let accounted = match policy {
            1 | 4 => padded.checked_next_multiple_of(2 << 20).ok_or(BAD_SIZE)?,
            6 | 7 => padded.checked_next_multiple_of(1 << 30).ok_or(BAD_SIZE)?,
            _ => padded,
        };
        call.world.counters.allocations.add(1);
        let allocated = call.alloc_or_trim(device, size, accounted);
        let address = allocated.map_err(|error| match error {
            MemoryError::OutOfMemory { .. } => Fail::runtime(207_001, "EE1001"),
            _ => PARAM,
        })?;
        call.told_memory(address, size, Some(device));
        call.trace_memory(device);
        Ok(address)
    })
}

impl Call<'_> {
    /// A lost device answers every call with its code.
    #[inline]
    pub(crate) fn alive(&self, device: u32) -> Res {
        match self.devices[device as usize].lost {
            Some(code) => Err(Fail::runtime(code, "EE1001")),
            None => Ok(()),
        }
    }

    /// Tells whether any stream of the world has tasks that have not ended.
    pub(crate) fn any_in_flight(&self) -> bool {
        self.devices
            .iter()
            .any(|device| self.machine.device_pending(device.id).unwrap_or(0) > 0)
    }
}

/// The world that an address belongs to: the thread's, else the one that has it.
fn world_of(address: u64) -> Arc<World> {
    process().world_with(|world| world.memory.find(address).is_some() || world.memory.is_pinned_start(address))
}

/// `aclrtFree`: at once, without waiting, without a context.
pub(crate) fn free(address: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    if process().is_ambiguous(|world| world.memory.find(address).is_some()) {
        // Better leaked in one mock than freed in another.
        return Ok(());
    }
    world_of(address).enter(|call| {
        let bad = Fail::runtime(107_000, "EL0000");
        let is_over = call.freed_early(address);
        let region = call.world.memory.free(address);
        call.forget_pool_block(address);
        if !is_over {
            call.told_memory_end(address);
        }
        let region = region.map_err(|_| bad)?;
        call.trace_memory(region.device as u32);
        Ok(())
    })
}

/// Waits for all streams of the context first.
fn synchronize_first() -> Res {
    super::device::synchronize(-1)
}

/// `aclrtFreeWithDevSync`.
pub(crate) fn free_after_sync(address: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    synchronize_first()?;
    free(address)
}

/// `aclrtMallocHost`.
pub(crate) fn malloc_host(size: u64) -> Res<u64> {
    if size == 0 {
        return Err(BAD_SIZE);
    }
    enter(&[], |call| {
        call.context()?;
        if call.world.memory.has_resting() && !call.any_in_flight() {
            call.world.memory.sweep();
        }
        if size > isize::MAX as u64 {
            return Err(Fail::runtime(107_000, "EL0000"));
        }
        let address = call.world.memory.alloc_pinned(size);
        let address = address.ok_or(Fail::runtime(207_001, "EE1013"))?;
        call.told_memory(address, size, None);
        Ok(address)
    })
}

/// `aclrtFreeHost`: without a context; device memory is refused.
pub(crate) fn free_host(address: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    world_of(address).enter(|call| {
        let is_over = call.freed_early(address);
        let in_flight = call.any_in_flight();
        if call.world.memory.free_pinned(address, in_flight) {
            if in_flight {
                call.misuse(crate::Misuse::HostMemoryFreedInFlight);
            }
            if !is_over {
                call.told_memory_end(address);
            }
            return Ok(());
        }
        Err(PARAM)
    })
}

/// `aclrtFreeHostWithDevSync`.
pub(crate) fn free_host_after_sync(address: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    synchronize_first()?;
    free_host(address)
}

/// `aclrtHostRegister`: the device address, which is the host's own here.
pub(crate) fn register(address: u64, size: u64, kind: u32) -> Res<u64> {
    if address == 0 || size == 0 {
        return Err(NULL);
    }
    if kind & !0xC != 0 {
        return Err(Fail::runtime(207_000, "EE1006"));
    }
    enter(&[], |call| {
        call.context()?;
        if !address.is_multiple_of(4_096) {
            return Err(PARAM);
        }
        if call.world.memory.register(address, size) {
            Ok(address)
        } else {
            Err(Fail::runtime(507_910, "EE1001"))
        }
    })
}

/// `aclrtHostRegisterV2`.
pub(crate) fn register_v2(address: u64, size: u64, flags: u32) -> Res {
    if address == 0 || size == 0 {
        return Err(NULL);
    }
    const PINNED: u32 = 0x1000_0000;
    const IO_MEMORY_AND_PINNED: u32 = PINNED | 0x4;
    if flags == 0 || flags & !(PINNED | 0xE) != 0 || flags & IO_MEMORY_AND_PINNED == IO_MEMORY_AND_PINNED {
        return Err(Fail::runtime(107_000, "EE1011"));
    }
    enter(&[], |call| {
        call.context()?;
        // To pin what is pinned fails (acl/memory-kernels-graphs 1.2); with which code is not said.
        let pins_again = flags & PINNED != 0 && call.world.memory.place(address) == Place::Pinned;
        if !pins_again && call.world.memory.register(address, size) {
            Ok(())
        } else {
            Err(Fail::runtime(507_910, "EE1001"))
        }
    })
}

/// `aclrtHostUnregister`.
pub(crate) fn unregister(address: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    enter(&[], |call| {
        if call.world.memory.unregister(address) {
            Ok(())
        } else {
            Err(Fail::runtime(507_911, "EE1001"))
        }
    })
}

/// `aclrtHostGetDevicePointer`.
pub(crate) fn device_pointer(address: u64, flag: u32) -> Res<u64> {
    if address == 0 {
        return Err(NULL);
    }
    if flag != 0 {
        return Err(Fail::wrapper(100_000, "EH0012"));
    }
    enter(&[], |call| {
        if call.world.memory.is_registered(address) {
            Ok(address)
        } else {
            Err(Fail::runtime(507_911, "EE1001"))
        }
    })
}

/// Tells whether a chip has the memory that an attribute asks for, or reports other memory instead: on a part with DDR only, HBM is answered
/// with DDR. From 12 on attributes name no kind of memory (acl/memory-kernels-graphs 1.3).
fn has_memory(family: Family, attribute: u32) -> bool {
    let is_ddr = matches!(attribute, 0 | 2 | 3 | 6 | 7);
    !is_ddr || family == Family::Inference310P
}

/// `aclrtGetMemInfo`: free and total bytes of the current device.
pub(crate) fn info(attribute: u32) -> Res<(usize, usize)> {
    enter(&[], |call| {
        let context = call.context()?;
        if attribute > 17 {
            return Err(Fail::runtime(107_016, "EE1003"));
        }
        if !has_memory(call.world.config.profile.family, attribute) {
            return Ok((0, 0));
        }
        let (used, total) = call.world.memory.usage(call.contexts[context].device);
        let usize_of = |bytes| usize::try_from(bytes).unwrap_or(usize::MAX);
        Ok((usize_of(total - used.min(total)), usize_of(total)))
    })
}

/// `aclrtPointerGetAttributes`: device number and location type (host 0, device 1, unregistered 2).
pub(crate) fn pointer_attributes(address: u64) -> (u32, u32) {
    let world = world_of(address);
    match world.memory.place(address) {
        Place::Device(device) => (world.ordinal(device).unsigned_abs(), 1),
        Place::Pinned => (0, 0),
        Place::Pageable => (0, 2),
    }
}

/// `aclrtMemGetAddressRange`: base and size of the allocation.
pub(crate) fn address_range(address: u64) -> Res<(u64, u64)> {
    let region = world_of(address).memory.find(address).ok_or(PARAM)?;
    Ok((region.address, region.bytes))
}

/// `aclrtCheckMemType`: tells whether all addresses are of one of the types.
pub(crate) fn are_of_type(addresses: &[u64], types: u32) -> Res<bool> {
    const DEVICE: u32 = 2;
    const DVPP: u32 = 8;
    const RESERVED: u32 = 16;
    if addresses.is_empty() || types == 0 || types & !(DEVICE | DVPP | RESERVED) != 0 {
        return Err(PARAM);
    }
    Ok(addresses.iter().all(|address| {
        let world = world_of(*address);
        let devices = world.memory.devices();
        let is_unmapped = || matches!(devices.check(*address, 1), Err(MemoryError::Unmapped { .. }));
        let found = match world.memory.find(*address) {
            _ if devices.mapped_at(*address).is_some() || is_unmapped() => RESERVED,
            // From 950 on there is no other memory for DVPP.
            Some(_) if world.config.profile.family == Family::A950 => DEVICE | DVPP,
            Some(_) => DEVICE,
            None => 0,
        };
        types & found != 0
    }))
}

/// Fails that come from another world's context count as no context here.
pub(crate) fn own_context(call: &Call<'_>) -> Res<u32> {
    call.context()
        .map_err(|fail| if fail == FOREIGN { crate::fail::NO_CONTEXT } else { fail })
}
