//! Memory and notifies that go from one process to another under a key (acl/memory-kernels-graphs 1.8, acl/streams-and-events N5). Here the two
//! processes are one.

use std::collections::BTreeMap;

use super::mapped::{NOT_ALLOWED, is_allowed};
use crate::fail::{ENUM, Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::objects::Notify;
use crate::world::enter;

/// What the driver says of a key or range that does not fit.
const DRIVER: Fail = Fail::runtime(107_000, "EL0000");
/// Bytes of a key, with its end.
pub(crate) const KEY_BYTES: usize = 65;

/// What was exported.
#[derive(Debug, Default)]
pub(crate) struct Exports {
    memory: BTreeMap<String, ExportedMemory>,
    notifies: BTreeMap<String, ExportedNotify>,
    next: u64,
}

#[derive(Debug)]
struct ExportedMemory {
    /// The allocation, and which part of it.
    allocation: u64,
    start: u64,
    bytes: u64,
    /// Processes that may import it; `None` for all.
    allowed: Option<Vec<i32>>,
    /// Where it was imported.
    imports: Vec<u64>,
}

#[derive(Debug)]
struct ExportedNotify {
    /// Index and generation of the notify.
    notify: (u32, u16),
    allowed: Option<Vec<i32>>,
}

impl Exports {
    fn key(&mut self, kind: &str, world: u16) -> String {
        self.next += 1;
        format!("{kind}-{}-{world}-{}", std::process::id(), self.next)
    }
}

/// `aclrtIpcMemGetExportKey`: memory that begins and ends with a page.
pub(crate) fn export_memory(address: u64, bytes: usize, flags: u64) -> Res<String> {
    if address == 0 || bytes == 0 {
        return Err(NULL);
    }
    if flags > 1 {
        return Err(ENUM);
    }
    enter(&[], |call| {
        call.context()?;
        let bytes = bytes as u64;
        let region = call.world.memory.devices().check(address, bytes).map_err(|_| DRIVER)?;
        // What is mapped has another way to go to others (acl/memory-kernels-graphs 1.9).
        if address.wrapping_sub(region.address) >= region.bytes {
            return Err(DRIVER);
        }
        // Small blocks are parts of pages that others are in too.
        let page = if region.bytes > 1 << 20 { 2 << 20 } else { 4 << 10 };
        if !address.is_multiple_of(page) {
            return Err(DRIVER);
        }
        let world = call.world.id;
        let key = call.exports.key("memory", world);
        let exported = ExportedMemory {
            allocation: region.address,
            start: address - region.address,
            bytes,
            allowed: (flags == 0).then(Vec::new),
            imports: Vec::new(),
        };
        call.exports.memory.insert(key.clone(), exported);
        Ok(key)
    })
}

/// `aclrtIpcMemSetImportPid`.
pub(crate) fn allow_memory(key: &str, processes: &[i32]) -> Res {
    if processes.is_empty() {
        return Err(NULL);
    }
    enter(&[], |call| {
        let exported = call.exports.memory.get_mut(key).ok_or(DRIVER)?;
        if let Some(allowed) = &mut exported.allowed {
            allowed.extend_from_slice(processes);
        }
        Ok(())
    })
}

/// `aclrtIpcMemImportByKey`: the same bytes at an address of their own. Flag 1 lets the current device reach the other one's memory.
pub(crate) fn import_memory(key: &str, flags: u64) -> Res<u64> {
    if flags > 1 {
        return Err(ENUM);
    }
    enter(&[], |call| {
        let context = call.context()?;
        let exported = call.exports.memory.get(key).ok_or(DRIVER)?;
        if !is_allowed(exported.allowed.as_deref()) {
            return Err(NOT_ALLOWED);
        }
        let (allocation, start, bytes) = (exported.allocation, exported.start, exported.bytes);
        let devices = call.world.memory.devices();
        let owner = devices.check(allocation, 1).map_err(|_| DRIVER)?.device as u32;
        let address = devices.reserve(bytes, 2 << 20, None).map_err(|_| DRIVER)?;
        devices.map(address, bytes, allocation, start).map_err(|_| DRIVER)?;
        let device = call.contexts[context].device;
        call.told_alias(address, bytes, allocation + start);
        if flags == 1 && owner != device {
            let owner = call.world.ordinal(owner);
            call.allow_peer(device, owner);
        }
        if let Some(exported) = call.exports.memory.get_mut(key) {
            exported.imports.push(address);
        }
        Ok(address)
    })
}

/// `aclrtIpcMemClose`: the newest import, or else the export itself. Importers close first.
pub(crate) fn close_memory(key: &str) -> Res {
    enter(&[], |call| {
        let exported = call.exports.memory.get_mut(key).ok_or(DRIVER)?;
        match exported.imports.pop() {
            Some(address) => {
                call.told_alias_end(address);
                let devices = call.world.memory.devices();
                devices.unmap(address).map_err(|_| DRIVER)?;
                devices.release(address).map_err(|_| DRIVER)
            }
            None => {
                call.exports.memory.remove(key);
                Ok(())
            }
        }
    })
}

/// `aclrtIpcMemSetAttr`: which link an importer uses. All are alike here.
pub(crate) fn set_memory_attribute(key: &str, kind: u32, value: u64) -> Res {
    if kind != 0 || value > 1 {
        return Err(PARAM);
    }
    enter(&[], |call| call.exports.memory.get(key).map(|_| ()).ok_or(DRIVER))
}

/// `aclrtNotifyGetExportKey`. Flag 2 lets every process import it.
pub(crate) fn export_notify(notify: u64, flags: u64) -> Res<String> {
    if flags != 0 && flags != 2 {
        return Err(PARAM);
    }
    enter(&[notify], |call| {
        let index = call.object(Kind::Notify, notify)?;
        call.context()?;
        let world = call.world.id;
        let key = call.exports.key("notify", world);
        let exported = ExportedNotify {
            notify: (index, call.notifies.generation(index)),
            allowed: (flags == 0).then(Vec::new),
        };
        call.exports.notifies.insert(key.clone(), exported);
        Ok(key)
    })
}

/// `aclrtNotifySetImportPid`: for all keys of the notify.
pub(crate) fn allow_notify(notify: u64, processes: &[i32]) -> Res {
    if processes.is_empty() {
        return Err(NULL);
    }
    enter(&[notify], |call| {
        let index = call.object(Kind::Notify, notify)?;
        let own = (index, call.notifies.generation(index));
        let mut exported = call
            .exports
            .notifies
            .values_mut()
            .filter(|key| key.notify == own)
            .peekable();
        exported.peek().ok_or(PARAM)?;
        for allowed in exported.filter_map(|key| key.allowed.as_mut()) {
            allowed.extend_from_slice(processes);
        }
        Ok(())
    })
}

/// `aclrtNotifyImportByKey`: another handle of the same notify. Flag 2 lets the current device reach the other one.
pub(crate) fn import_notify(key: &str, flags: u64) -> Res<Handle> {
    if flags != 0 && flags != 2 {
        return Err(PARAM);
    }
    enter(&[], |call| {
        let context = call.context()?;
        let exported = call.exports.notifies.get(key).ok_or(DRIVER)?;
        if !is_allowed(exported.allowed.as_deref()) {
            return Err(NOT_ALLOWED);
        }
        let (index, generation) = exported.notify;
        if !call.notifies.is_live(index, generation) {
            return Err(DRIVER);
        }
        let Notify {
            flag,
            number,
            device,
            order,
            ..
        } = call.notifies[index];
        if flags == 2 {
            let here = call.contexts[context].device;
            let peer = call.world.ordinal(device);
            call.allow_peer(here, peer);
        }
        let place = call.notifies.insert(Notify {
            flag,
            number,
            device,
            imported: true,
            order,
        });
        Ok(Handle::new(Kind::Notify, call.world.id, place))
    })
}
