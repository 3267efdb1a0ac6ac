//! Keys under which memory and notifies go to other processes.

use std::ffi::{CStr, c_char, c_void};

use ascend_sys::{aclrtIpcMemAttrType, aclrtNotify};

use super::entry::{api, items};
use crate::calls::export::{self, KEY_BYTES};
use crate::fail::{ENUM, NULL, Res};

/// A key is text; what is none is no key of anything.
fn name(key: Option<&CStr>) -> Res<&str> {
    Ok(key.ok_or(NULL)?.to_str().unwrap_or_default())
}

/// Writes a key.
///
/// # Safety
/// - `out` is the address of as many writable bytes as a key has.
unsafe fn write(key: &str, out: *mut c_char) -> Res {
    // SAFETY: the caller promises the bytes.
    unsafe { super::text_out(key, out, KEY_BYTES) }.ok_or(ENUM)
}

api! {
    fn aclrtIpcMemGetExportKey(devPtr: handle *mut c_void, size: val usize, key: val *mut c_char, len: val usize, flags: val u64) {
        if devPtr == 0 || key.is_null() {
            return Err(NULL);
        }
        if len != KEY_BYTES {
            return Err(ENUM);
        }
        let text = export::export_memory(devPtr, size, flags)?;
        // SAFETY: `len` bytes, as the C reference demands, which is what a key has.
        unsafe { write(&text, key) }
    }
    fn aclrtIpcMemSetImportPid(key: text *const c_char, pid: val *mut i32, num: val usize) {
        // SAFETY: the C reference demands an array of that many numbers.
        export::allow_memory(name(key)?, &unsafe { items(pid, num) }.ok_or(NULL)?)
    }
    fn aclrtIpcMemImportByKey(devPtr: out *mut c_void, key: text *const c_char, flags: val u64) {
        let out = devPtr.ok_or(NULL)?;
        let address = export::import_memory(name(key)?, flags)?;
        out.set(std::ptr::with_exposed_provenance_mut(address as usize));
        Ok(())
    }
    fn aclrtIpcMemClose(key: text *const c_char) {
        export::close_memory(name(key)?)
    }
    fn aclrtIpcMemSetAttr(key: text *const c_char, type_: val aclrtIpcMemAttrType, attr: val u64) {
        export::set_memory_attribute(name(key)?, type_.0, attr)
    }
    fn aclrtNotifyGetExportKey(notify: handle aclrtNotify, key: val *mut c_char, len: val usize, flags: val u64) {
        if notify == 0 || key.is_null() {
            return Err(NULL);
        }
        if len < KEY_BYTES {
            return Err(ENUM);
        }
        let text = export::export_notify(notify, flags)?;
        // SAFETY: `len` bytes, as the C reference demands, at least what a key has.
        unsafe { write(&text, key) }
    }
    fn aclrtNotifyImportByKey(notify: out aclrtNotify, key: text *const c_char, flags: val u64) {
        let out = notify.ok_or(NULL)?;
        out.set(export::import_notify(name(key)?, flags)?.pointer());
        Ok(())
    }
    fn aclrtNotifySetImportPid(notify: handle aclrtNotify, pid: val *mut i32, num: val usize) {
        if notify == 0 {
            return Err(NULL);
        }
        // SAFETY: the C reference demands an array of that many numbers.
        export::allow_notify(notify, &unsafe { items(pid, num) }.ok_or(NULL)?)
    }
}
