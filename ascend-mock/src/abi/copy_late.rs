//! Copies whose addresses stand in device memory.

use std::ffi::c_void;

use ascend_sys::{aclrtMemcpyKind, aclrtStream};

use super::entry::api;
use crate::calls::copy_late;
use crate::fail::{ENUM, NULL};
use crate::payload::LateFrom;

api! {
    fn aclrtGetMemcpyDescSize(kind: val aclrtMemcpyKind, descSize: out usize) {
        let out = descSize.ok_or(NULL)?;
        copy_late::check_kind(kind.0)?;
        out.set(copy_late::DESCRIPTOR_BYTES);
        Ok(())
    }
    fn aclrtSetMemcpyDesc(desc: handle *mut c_void, kind: val aclrtMemcpyKind, srcAddr: handle *mut c_void, dstAddr: handle *mut c_void, count: val usize, config: val *mut c_void) {
        if !config.is_null() {
            return Err(ENUM);
        }
        copy_late::set(desc, kind.0, srcAddr, dstAddr, count)
    }
    fn aclrtMemcpyAsyncWithDesc(desc: handle *mut c_void, kind: val aclrtMemcpyKind, stream: handle aclrtStream) {
        copy_late::with_descriptor(desc, kind.0, stream)
    }
    fn aclrtMemcpyAsyncWithOffset(dst: handle *mut *mut c_void, destMax: val usize, dstDataOffset: val usize, src: handle *mut *const c_void, count: val usize, srcDataOffset: val usize, kind: val aclrtMemcpyKind, stream: handle aclrtStream) {
        let copy = LateFrom::Offsets {
            dst,
            dst_offset: dstDataOffset as u64,
            src,
            src_offset: srcDataOffset as u64,
            bytes: count as u64,
        };
        copy_late::with_offsets(copy, destMax, kind.0, stream)
    }
}
