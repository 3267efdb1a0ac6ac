//! Virtual memory management.

use std::ffi::c_void;

use ascend_sys::{
    aclrtDrvMemHandle, aclrtMemAccessDesc, aclrtMemAllocationType, aclrtMemAttr, aclrtMemGranularityOptions,
    aclrtMemHandleType, aclrtMemLocation, aclrtMemLocationType, aclrtMemSharedHandleType, aclrtPhysicalMemProp,
};

use super::entry::{Out, api, input, items};
use crate::calls::mapped::{self, Properties};
use crate::fail::{ENUM, NULL, Res};

impl From<aclrtPhysicalMemProp> for Properties {
    fn from(prop: aclrtPhysicalMemProp) -> Properties {
        Properties {
            handle_type: prop.handleType.0,
            allocation_type: prop.allocationType.0,
            attribute: prop.memAttr.0,
            location_id: prop.location.id,
            location_type: prop.location.type_.0,
        }
    }
}

fn pointer(address: u64) -> *mut c_void {
    std::ptr::with_exposed_provenance_mut(address as usize)
}

/// A number that stands for exported memory is the first eight bytes of what a program keeps, of either kind.
fn check_kind(kind: aclrtMemSharedHandleType) -> Res {
    if (1..=2).contains(&kind.0) { Ok(()) } else { Err(ENUM) }
}

/// Reads it.
///
/// # Safety
/// - `place` is null, or the address of at least eight readable bytes.
unsafe fn key(place: *mut c_void) -> Res<u64> {
    // SAFETY: the caller promises it.
    unsafe { input(place.cast::<u64>()) }.ok_or(NULL)
}

api! {
    fn aclrtReserveMemAddress(virPtr: out *mut c_void, size: val usize, alignment: val usize, expectPtr: handle *mut c_void, flags: val u64) {
        let out = virPtr.ok_or(NULL)?;
        out.set(pointer(mapped::reserve(size, alignment, expectPtr, flags)?));
        Ok(())
    }
    fn aclrtReserveMemAddressNoUCMemory(virPtr: out *mut c_void, size: val usize, alignment: val usize, expectPtr: handle *mut c_void, flags: val u64) {
        let out = virPtr.ok_or(NULL)?;
        out.set(pointer(mapped::reserve(size, alignment, expectPtr, flags)?));
        Ok(())
    }
    fn aclrtReleaseMemAddress(virPtr: handle *mut c_void) {
        mapped::release(virPtr)
    }
    fn aclrtMallocPhysical(handle: out aclrtDrvMemHandle, size: val usize, prop: input aclrtPhysicalMemProp, flags: val u64) {
        let out = handle.ok_or(NULL)?;
        out.set(mapped::malloc(size, prop.ok_or(NULL)?.into(), flags)?.pointer());
        Ok(())
    }
    fn aclrtFreePhysical(handle: handle aclrtDrvMemHandle) {
        mapped::free(handle)
    }
    fn aclrtMapMem(virPtr: handle *mut c_void, size: val usize, offset: val usize, handle: handle aclrtDrvMemHandle, flags: val u64) {
        mapped::map(virPtr, size, offset, handle, flags)
    }
    fn aclrtUnmapMem(virPtr: handle *mut c_void) {
        mapped::unmap(virPtr)
    }
    fn aclrtMemSetAccess(virPtr: handle *mut c_void, size: val usize, desc: val *mut aclrtMemAccessDesc, count: val usize) {
        if virPtr == 0 || desc.is_null() {
            return Err(NULL);
        }
        // SAFETY: the C reference demands an array of that many descriptions.
        let grants = unsafe { items(desc, count) }.ok_or(NULL)?;
        let grants: Vec<_> = grants.iter().map(|one| (one.flags.0, one.location.id, one.location.type_.0)).collect();
        mapped::set_access(virPtr, size, &grants)
    }
    fn aclrtMemGetAccess(virPtr: handle *mut c_void, location: input aclrtMemLocation, flag: out u64) {
        let (location, out) = (location.ok_or(NULL)?, flag.ok_or(NULL)?);
        out.set(u64::from(mapped::access(virPtr, location.id, location.type_.0)?));
        Ok(())
    }
    fn aclrtMemGetAllocationGranularity(prop: input aclrtPhysicalMemProp, option: val aclrtMemGranularityOptions, granularity: out usize) {
        let (prop, out) = (prop.ok_or(NULL)?, granularity.ok_or(NULL)?);
        if option.0 > 1 {
            return Err(ENUM);
        }
        out.set(Properties::from(prop).check()?.granularity() as usize);
        Ok(())
    }
    fn aclrtMemGetAllocationPropertiesFromHandle(handle: handle aclrtDrvMemHandle, prop: out aclrtPhysicalMemProp) {
        let out = prop.ok_or(NULL)?;
        let found = mapped::properties(handle)?;
        out.set(aclrtPhysicalMemProp {
            handleType: aclrtMemHandleType(found.handle_type),
            allocationType: aclrtMemAllocationType(found.allocation_type),
            memAttr: aclrtMemAttr(found.attribute),
            location: aclrtMemLocation { id: found.location_id, type_: aclrtMemLocationType(found.location_type) },
            reserve: 0,
        });
        Ok(())
    }
    fn aclrtMemRetainAllocationHandle(virPtr: handle *mut c_void, handle: out aclrtDrvMemHandle) {
        let out = handle.ok_or(NULL)?;
        out.set(mapped::retain(virPtr)?.pointer());
        Ok(())
    }
    fn aclrtMemExportToShareableHandle(handle: handle aclrtDrvMemHandle, handleType: val aclrtMemHandleType, flags: val u64, shareableHandle: out u64) {
        let out = shareableHandle.ok_or(NULL)?;
        if handleType.0 != 0 {
            return Err(ENUM);
        }
        out.set(mapped::export(handle, flags)?);
        Ok(())
    }
    fn aclrtMemExportToShareableHandleV2(handle: handle aclrtDrvMemHandle, flags: val u64, shareType: val aclrtMemSharedHandleType, shareableHandle: val *mut c_void) {
        if shareableHandle.is_null() {
            return Err(NULL);
        }
        check_kind(shareType)?;
        // SAFETY: the C reference demands eight bytes, or a longer structure.
        let out = unsafe { Out::new(shareableHandle.cast::<u64>()) }.ok_or(NULL)?;
        out.set(mapped::export(handle, flags)?);
        Ok(())
    }
    fn aclrtMemSetPidToShareableHandle(shareableHandle: val u64, pid: val *mut i32, pidNum: val usize) {
        // SAFETY: the C reference demands an array of that many numbers.
        mapped::allow(shareableHandle, &unsafe { items(pid, pidNum) }.ok_or(NULL)?)
    }
    fn aclrtMemSetPidToShareableHandleV2(shareableHandle: val *mut c_void, shareType: val aclrtMemSharedHandleType, pid: val *mut i32, pidNum: val usize) {
        check_kind(shareType)?;
        // SAFETY: the C reference demands eight bytes, or a longer structure.
        let key = unsafe { key(shareableHandle) }?;
        // SAFETY: the C reference demands an array of that many numbers.
        mapped::allow(key, &unsafe { items(pid, pidNum) }.ok_or(NULL)?)
    }
    fn aclrtMemImportFromShareableHandle(shareableHandle: val u64, deviceId: val i32, handle: out aclrtDrvMemHandle) {
        let out = handle.ok_or(NULL)?;
        out.set(mapped::import(shareableHandle, Some(deviceId))?.pointer());
        Ok(())
    }
    fn aclrtMemImportFromShareableHandleV2(shareableHandle: val *mut c_void, shareType: val aclrtMemSharedHandleType, flags: val u64, handle: out aclrtDrvMemHandle) {
        let out = handle.ok_or(NULL)?;
        check_kind(shareType)?;
        if flags > 1 {
            return Err(ENUM);
        }
        // SAFETY: the C reference demands eight bytes, or a longer structure.
        let key = unsafe { key(shareableHandle) }?;
        out.set(mapped::import(key, None)?.pointer());
        Ok(())
    }
    fn aclrtDeviceGetBareTgid(pid: out i32) {
        pid.ok_or(NULL)?.set(mapped::own_process());
        Ok(())
    }
}
