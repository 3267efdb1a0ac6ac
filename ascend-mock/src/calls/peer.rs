//! Which device reaches which memory: of another device only what was opened to it (acl/memory-kernels-graphs 1.4.2; acl/streams-and-events 3.4).

use crate::fail::{DEVICE, Fail, Res};
use crate::kernel::Bytes;
use crate::memory::Place;
use crate::process::process;
use crate::profile::Family;
use crate::world::{Call, World, enter};

/// What `aclrtMemSetAccess` lets a device do.
const READ: u32 = 1;
const READ_WRITE: u32 = 3;

/// `aclrtDeviceEnablePeerAccess` and its opposite: one direction, of the current device.
pub(crate) fn peer_access(peer: i32, flags: u32, enable: bool) -> Res {
    if enable && flags != 0 {
        return Err(Fail::wrapper(200_006, "EH0006"));
    }
    enter(&[], |call| {
        let context = call.context()?;
        let device = call.contexts[context].device;
        if call.world.ordinal(device) == peer {
            return Err(Fail::wrapper(100_000, "EH0001"));
        }
        process().device(peer).ok_or(DEVICE)?;
        call.world.memory.set_peer(device, peer, enable);
        Ok(())
    })
}

/// `aclrtDevicePeerAccessStatus`.
pub(crate) fn is_enabled(device: i32, peer: i32) -> Res<bool> {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    Ok(world.memory.is_peer(local, peer))
}

impl World {
    /// Tells whether a device may use an address so: memory of another device has to be opened to it first, but on A3.
    pub(crate) fn reaches(&self, device: u32, address: u64, flags: u32) -> bool {
        if self.config.devices < 2 || self.config.profile.family == Family::A3 {
            return true;
        }
        let Place::Device(owner) = self.memory.place(address) else {
            return true;
        };
        owner == device
            || self.memory.is_peer(device, self.ordinal(owner))
            || self.memory.granted(address, Some(device)) & flags == flags
    }

    /// Tells whether a device may copy between two addresses on devices.
    pub(crate) fn may_copy(&self, device: u32, dst: u64, src: u64) -> bool {
        let is_device = |address| matches!(self.memory.place(address), Place::Device(_));
        !(is_device(dst) && is_device(src))
            || (self.reaches(device, dst, READ_WRITE) && self.reaches(device, src, READ))
    }
}

/// Memory as the kernels of one device reach it.
pub(crate) struct Reach<'a> {
    pub(crate) world: &'a World,
    pub(crate) device: u32,
}

impl Reach<'_> {
    fn may(&self, address: u64, bytes: usize, flags: u32) -> bool {
        let last = address.saturating_add(bytes as u64 - 1);
        self.world.memory.is_reachable(address)
            && self.world.reaches(self.device, address, flags)
            && self.world.reaches(self.device, last, flags)
    }
}

impl Bytes for Reach<'_> {
    fn read(&self, address: u64, bytes: &mut [u8]) -> bool {
        bytes.is_empty() || (self.may(address, bytes.len(), READ) && self.world.memory.read(address, bytes))
    }
    fn write(&self, address: u64, bytes: &[u8]) -> bool {
        bytes.is_empty() || (self.may(address, bytes.len(), READ_WRITE) && self.world.memory.write(address, bytes))
    }
}

impl Call<'_> {
    /// A device may reach another one's memory from now on.
    pub(crate) fn allow_peer(&mut self, device: u32, peer: i32) {
        self.world.memory.set_peer(device, peer, true);
    }
}
