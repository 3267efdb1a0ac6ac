//! Stream-ordered pools.

use std::ffi::c_void;

use ascend_sys::{aclrtMemPool, aclrtMemPoolAttr, aclrtMemPoolProps, aclrtStream};

use super::entry::{Out, api, input};
use crate::calls::pool;
use crate::fail::{ENUM, NULL};

/// Where pools can be: on a device.
const DEVICE: u32 = 1;

api! {
    fn aclrtMemPoolCreate(memPool: out aclrtMemPool, poolProps: input aclrtMemPoolProps) {
        let out = memPool.ok_or(NULL)?;
        let props = poolProps.ok_or(NULL)?;
        if props.allocType.0 != 0 || props.location.type_.0 != DEVICE || props.reserved.iter().any(|byte| *byte != 0) {
            return Err(ENUM);
        }
        out.set(pool::create(props.location.id, props.maxSize as u64)?.pointer());
        Ok(())
    }
    fn aclrtMemPoolDestroy(memPool: handle aclrtMemPool) {
        pool::destroy(memPool)
    }
    fn aclrtMemPoolSetAttr(memPool: handle aclrtMemPool, attr: val aclrtMemPoolAttr, value: val *mut c_void) {
        let value = if pool::is_switch(attr.0) {
            // SAFETY: the C reference demands null or an integer of four bytes for a switch.
            unsafe { input(value.cast::<u32>()) }.map(u64::from)
        } else {
            // SAFETY: as above, of eight bytes for a size.
            unsafe { input(value.cast::<u64>()) }
        };
        pool::set_attribute(memPool, attr.0, value.ok_or(NULL)?)
    }
    fn aclrtMemPoolGetAttr(memPool: handle aclrtMemPool, attr: val aclrtMemPoolAttr, value: val *mut c_void) {
        if value.is_null() {
            return Err(NULL);
        }
        let found = pool::get_attribute(memPool, attr.0)?;
        if pool::is_switch(attr.0) {
            // SAFETY: the C reference demands an integer of four bytes for a switch.
            unsafe { Out::new(value.cast::<u32>()) }.ok_or(NULL)?.set(u32::from(found != 0));
        } else {
            // SAFETY: as above, of eight bytes for a size.
            unsafe { Out::new(value.cast::<u64>()) }.ok_or(NULL)?.set(found);
        }
        Ok(())
    }
    fn aclrtMemPoolMallocAsync(ptr: out *mut c_void, size: val usize, memPool: handle aclrtMemPool, stream: handle aclrtStream) {
        let out = ptr.ok_or(NULL)?;
        if memPool == 0 || stream == 0 {
            return Err(NULL);
        }
        if size == 0 {
            return Ok(());
        }
        let address = pool::malloc(size as u64, memPool, stream)?;
        out.set(std::ptr::with_exposed_provenance_mut(address as usize));
        Ok(())
    }
    fn aclrtMemPoolFreeAsync(ptr: handle *mut c_void, stream: handle aclrtStream) {
        pool::free(ptr, stream)
    }
    fn aclrtMemPoolTrimTo(memPool: handle aclrtMemPool, minBytesToKeep: val usize) {
        pool::trim(memPool, minBytesToKeep as u64)
    }
}
