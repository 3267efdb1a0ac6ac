//! Memory and copies.

use std::ffi::c_void;

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{api, items};
use crate::calls::copy;
use crate::calls::copy_rows::{self, Copy2d};
use crate::calls::memory::{self, Padding};
use crate::fail::{Fail, NULL, PARAM, Res};

/// More addresses than this in an array of a call are a mistake, not an array.
const MOST_ADDRESSES: u32 = 1 << 20;

fn pointer(address: u64) -> *mut c_void {
    std::ptr::with_exposed_provenance_mut(address as usize)
}

/// The number of an address that tasks will use: its provenance is exposed, so that they can.
fn address(pointer: *const c_void) -> u64 {
    pointer.expose_provenance() as u64
}

/// An array of attributes must be there when they are counted (acl/memory-kernels-graphs 1.1).
fn check_config(config: Option<aclrtMallocConfig>) -> Res {
    match config {
        Some(config) if config.numAttrs != 0 && config.attrs.is_null() => Err(Fail::wrapper(100_000, "EH0002")),
        _ => Ok(()),
    }
}

api! {
    fn aclrtMalloc(devPtr: out *mut c_void, size: val usize, policy: val aclrtMemMallocPolicy) {
        let out = devPtr.ok_or(NULL)?;
        out.set(pointer(memory::malloc(size, policy.0, Padding::Full)?));
        Ok(())
    }
    fn aclrtMallocAlign32(devPtr: out *mut c_void, size: val usize, policy: val aclrtMemMallocPolicy) {
        let out = devPtr.ok_or(NULL)?;
        out.set(pointer(memory::malloc(size, policy.0, Padding::Align)?));
        Ok(())
    }
    fn aclrtMallocCached(devPtr: out *mut c_void, size: val usize, policy: val aclrtMemMallocPolicy) {
        let out = devPtr.ok_or(NULL)?;
        out.set(pointer(memory::malloc(size, policy.0, Padding::Full)?));
        Ok(())
    }
    fn aclrtMallocWithCfg(devPtr: out *mut c_void, size: val usize, policy: val aclrtMemMallocPolicy, cfg: input aclrtMallocConfig) {
        let out = devPtr.ok_or(NULL)?;
        check_config(cfg)?;
        out.set(pointer(memory::malloc(size, policy.0, Padding::Raw)?));
        Ok(())
    }
    fn aclrtMallocForTaskScheduler(devPtr: out *mut c_void, size: val usize, policy: val aclrtMemMallocPolicy, cfg: input aclrtMallocConfig) {
        let out = devPtr.ok_or(NULL)?;
        check_config(cfg)?;
        out.set(pointer(memory::malloc(size, policy.0, Padding::Raw)?));
        Ok(())
    }
    fn aclrtFree(devPtr: handle *mut c_void) {
        memory::free(devPtr)
    }
    fn aclrtFreeWithDevSync(devPtr: handle *mut c_void) {
        memory::free_after_sync(devPtr)
    }
    fn aclrtMemFlush(devPtr: handle *mut c_void, size: val usize) {
        if devPtr == 0 || size == 0 { Err(NULL) } else { Ok(()) }
    }
    fn aclrtMemInvalidate(devPtr: handle *mut c_void, size: val usize) {
        if devPtr == 0 || size == 0 { Err(NULL) } else { Ok(()) }
    }
    fn aclrtMallocHost(hostPtr: out *mut c_void, size: val usize) {
        let out = hostPtr.ok_or(NULL)?;
        out.set(pointer(memory::malloc_host(size as u64)?));
        Ok(())
    }
    fn aclrtMallocHostWithCfg(ptr: out *mut c_void, size: val u64, cfg: input aclrtMallocConfig) {
        let out = ptr.ok_or(NULL)?;
        check_config(cfg)?;
        out.set(pointer(memory::malloc_host(size)?));
        Ok(())
    }
    fn aclrtFreeHost(hostPtr: handle *mut c_void) {
        memory::free_host(hostPtr)
    }
    fn aclrtFreeHostWithDevSync(hostPtr: handle *mut c_void) {
        memory::free_host_after_sync(hostPtr)
    }
    fn aclrtHostRegister(ptr: val *mut c_void, size: val u64, type_: val aclrtHostRegisterType, devPtr: out *mut c_void) {
        let out = devPtr.ok_or(NULL)?;
        out.set(pointer(memory::register(address(ptr), size, type_.0)?));
        Ok(())
    }
    fn aclrtHostRegisterV2(ptr: val *mut c_void, size: val u64, flag: val u32) {
        memory::register_v2(address(ptr), size, flag)
    }
    fn aclrtHostUnregister(ptr: handle *mut c_void) {
        memory::unregister(ptr)
    }
    fn aclrtHostGetDevicePointer(pHost: handle *mut c_void, pDevice: out *mut c_void, flag: val u32) {
        let out = pDevice.ok_or(NULL)?;
        out.set(pointer(memory::device_pointer(pHost, flag)?));
        Ok(())
    }
    fn aclrtGetMemInfo(attr: val aclrtMemAttr, free: out usize, total: out usize) {
        let (free, total) = (free.ok_or(NULL)?, total.ok_or(NULL)?);
        let (left, all) = memory::info(attr.0)?;
        free.set(left);
        total.set(all);
        Ok(())
    }
    fn aclrtPointerGetAttributes(ptr: handle *const c_void, attributes: out aclrtPtrAttributes) {
        let out = attributes.ok_or(NULL)?;
        if ptr == 0 {
            return Err(NULL);
        }
        let (id, kind) = memory::pointer_attributes(ptr);
        out.set(aclrtPtrAttributes {
            location: aclrtMemLocation { id, type_: aclrtMemLocationType(kind) },
            pageSize: 4_096,
            rsv: [0; 4],
        });
        Ok(())
    }
    fn aclrtCheckMemType(addrList: val *mut *mut c_void, size: val u32, memType: val u32, checkResult: out u32, reserve: val u32) {
        let out = checkResult.filter(|_| !addrList.is_null()).ok_or(NULL)?;
        if size > MOST_ADDRESSES || reserve != 0 {
            return Err(PARAM);
        }
        // SAFETY: the caller promises as many addresses as it says.
        let list = unsafe { items(addrList.cast_const(), size as usize) }.unwrap_or_default();
        let list: Vec<u64> = list.iter().map(|item| address(*item)).collect();
        out.set(u32::from(memory::are_of_type(&list, memType)?));
        Ok(())
    }
    fn aclrtMemGetAddressRange(ptr: handle *mut c_void, pbase: out *mut c_void, psize: out usize) {
        if ptr == 0 {
            return Err(NULL);
        }
        let (base, size) = memory::address_range(ptr)?;
        if let Some(out) = pbase {
            out.set(pointer(base));
        }
        if let Some(out) = psize {
            out.set(usize::try_from(size).unwrap_or(usize::MAX));
        }
        Ok(())
    }
    fn aclrtMemcpy(dst: val *mut c_void, destMax: val usize, src: val *const c_void, count: val usize, kind: val aclrtMemcpyKind) {
        copy::memcpy(address(dst), destMax, address(src), count, kind.0)
    }
    fn aclrtMemcpyAsync(dst: val *mut c_void, destMax: val usize, src: val *const c_void, count: val usize, kind: val aclrtMemcpyKind, stream: handle aclrtStream) {
        copy::memcpy_async(address(dst), destMax, address(src), count, kind.0, stream)
    }
    fn aclrtMemcpyAsyncWithCondition(dst: val *mut c_void, destMax: val usize, src: val *const c_void, count: val usize, kind: val aclrtMemcpyKind, stream: handle aclrtStream) {
        copy::memcpy_async(address(dst), destMax, address(src), count, kind.0, stream)
    }
    fn aclrtMemcpy2d(dst: val *mut c_void, dpitch: val usize, src: val *const c_void, spitch: val usize, width: val usize, height: val usize, kind: val aclrtMemcpyKind) {
        copy_rows::memcpy_2d(Copy2d {
            dst: address(dst), dst_pitch: dpitch, src: address(src), src_pitch: spitch, width, height, kind: kind.0,
        })
    }
    fn aclrtMemcpy2dAsync(dst: val *mut c_void, dpitch: val usize, src: val *const c_void, spitch: val usize, width: val usize, height: val usize, kind: val aclrtMemcpyKind, stream: handle aclrtStream) {
        copy_rows::memcpy_2d_async(Copy2d {
            dst: address(dst), dst_pitch: dpitch, src: address(src), src_pitch: spitch, width, height, kind: kind.0,
        }, stream)
    }
    fn aclrtMemset(devPtr: val *mut c_void, maxCount: val usize, value: val i32, count: val usize) {
        let _ = maxCount;
        copy::memset(address(devPtr), count, value)
    }
    fn aclrtMemsetAsync(devPtr: val *mut c_void, maxCount: val usize, value: val i32, count: val usize, stream: handle aclrtStream) {
        copy::memset_async(address(devPtr), maxCount, value, count, stream)
    }
    fn aclrtMemsetD32(ptr: val *mut c_void, memSize: val usize, value: val u32, N: val usize) {
        copy::memset_d32(address(ptr), memSize, value, N, None)
    }
    fn aclrtMemsetD32Async(ptr: val *mut c_void, memSize: val usize, value: val u32, N: val usize, stream: handle aclrtStream) {
        copy::memset_d32(address(ptr), memSize, value, N, Some(stream))
    }
    fn aclrtValueWrite(devAddr: val *mut c_void, value: val u64, flag: val u32, stream: handle aclrtStream) {
        copy::value_write(address(devAddr), value, flag, stream)
    }
    fn aclrtValueWait(devAddr: val *mut c_void, value: val u64, flag: val u32, stream: handle aclrtStream) {
        copy::value_wait(address(devAddr), value, flag, stream)
    }
}
