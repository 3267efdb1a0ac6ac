//! Versions of installed packages.

use std::ffi::c_char;

use super::entry::{api, text};
use crate::calls::version;
use crate::fail::{Fail, NULL, Res};

/// How many bytes a program has for a version.
const ROOM: usize = 128;

/// The name of a package.
///
/// # Safety
/// - `name` is null or a terminated string.
unsafe fn package<'a>(name: *const c_char) -> Res<&'a str> {
    // SAFETY: the caller promises null or a terminated string.
    let name = unsafe { text(name) }.ok_or(NULL)?;
    // What is no text is no package.
    Ok(name.to_str().unwrap_or_default())
}

api! {
    fn aclsysGetVersionStr(pkgName: val *mut c_char, versionStr: val *mut c_char) {
        if versionStr.is_null() {
            return Err(NULL);
        }
        // SAFETY: null or a terminated string, as the C reference demands.
        let version = version::text(unsafe { package(pkgName) }?)?;
        // SAFETY: at least 128 bytes, as the C reference demands.
        unsafe { super::text_out(&version, versionStr, ROOM) }.ok_or(Fail::wrapper(100_006, "EH0004"))
    }
    fn aclsysGetVersionNum(pkgName: val *mut c_char, versionNum: out i32) {
        let out = versionNum.ok_or(NULL)?;
        // SAFETY: null or a terminated string, as the C reference demands.
        out.set(version::number(unsafe { package(pkgName) }?)?);
        Ok(())
    }
}
