//! What every call shares: turning codes into errors, finding optional functions, converting time-outs.

use std::ffi::CStr;
use std::time::Duration;

use ascend_sys::{AclError, FnTable, FunctionInfo};

use crate::error::{Error, Result};

/// Turns a code into a result; on failure the runtime's message is read at once, on the thread that failed.
#[inline]
pub(crate) fn check(table: &FnTable, function: &'static str, code: AclError) -> Result<()> {
    if code.is_success() {
        Ok(())
    } else {
        Err(failed(table, function, code))
    }
}

/// The error for a code that is no success.
#[cold]
#[inline(never)]
pub(crate) fn failed(table: &FnTable, function: &'static str, code: AclError) -> Error {
    Error::acl(function, code, recent_message(table))
}

/// As [`failed`], for a call that may report work which failed before it: such a fault is told apart from the call.
#[cold]
#[inline(never)]
pub(crate) fn failed_on(
    table: &FnTable,
    function: &'static str,
    code: AclError,
    origin: impl FnOnce() -> Box<str>,
) -> Error {
    if matches!(code.class(), ascend_sys::Class::DeviceFault { .. }) {
        Error::deferred(function, code, recent_message(table), origin())
    } else {
        failed(table, function, code)
    }
}

/// The text the runtime left on this thread, which is then gone (acl/streams-and-events X6).
#[cold]
pub(crate) fn recent_message(table: &FnTable) -> Option<Box<str>> {
    // SAFETY: takes nothing; the pointer is valid until the next call on this thread, and copied before.
    let text = unsafe { (table.aclGetRecentErrMsg)() };
    if text.is_null() {
        return None;
    }
    // SAFETY: not null, so a terminated text of the runtime (X6).
    let text = unsafe { CStr::from_ptr(text) };
    let text = text.to_string_lossy();
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

/// An optional function of the table, or the error that names it and the release that has it.
#[inline]
pub(crate) fn need<F>(function: Option<F>, name: &'static str) -> Result<F> {
    match function {
        Some(function) => Ok(function),
        None => Err(missing(name)),
    }
}

/// The error for a function that the loaded library lacks.
#[cold]
#[inline(never)]
pub(crate) fn missing(name: &'static str) -> Error {
    Error::unsupported(name, FunctionInfo::find(name).map_or("", |info| info.since))
}

/// Milliseconds as ACL's host waits take them: rounded up, at least 1 (0 is illegal, S5 and T16), at most `i32::MAX`.
pub(crate) fn timeout_ms(timeout: Duration) -> i32 {
    let ms = timeout.as_nanos().div_ceil(1_000_000).max(1);
    i32::try_from(ms).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    // acl/streams-and-events S5, T16, E32: 0 is refused with 107000, so a short time-out must not become 0.
    #[test]
    fn a_short_timeout_does_not_become_zero() {
        assert_eq!(timeout_ms(Duration::ZERO), 1);
        assert_eq!(timeout_ms(Duration::from_micros(1)), 1);
        assert_eq!(timeout_ms(Duration::from_micros(1_001)), 2);
        assert_eq!(timeout_ms(Duration::from_secs(10)), 10_000);
        assert_eq!(timeout_ms(Duration::MAX), i32::MAX);
    }
}
