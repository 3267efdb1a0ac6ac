//! What may be asked of a device.

use ascend_sys::aclrtDevAttr;

use crate::error::Result;
use crate::raw::call::{check, need};
use crate::raw::context::RawContext;
use crate::raw::runtime::RawRuntime;

/// Reads a property by its number.
pub(crate) fn attribute(runtime: &RawRuntime, index: usize, number: u32) -> Result<i64> {
    let table = runtime.table();
    let get = need(table.aclrtGetDeviceInfo, "aclrtGetDeviceInfo")?;
    let mut value = 0;
    let ordinal = u32::try_from(runtime.devices[index].ordinal).unwrap_or(u32::MAX);
    // SAFETY: the output is a valid place; a device or an attribute that does not exist is refused (107000).
    let code = unsafe { get(ordinal, aclrtDevAttr(number), &raw mut value) };
    check(table, "aclrtGetDeviceInfo", code)?;
    Ok(value)
}

/// The range of stream priorities.
pub(crate) fn priority_range(runtime: &RawRuntime) -> Result<(i32, i32)> {
    let table = runtime.table();
    let get = need(
        table.aclrtDeviceGetStreamPriorityRange,
        "aclrtDeviceGetStreamPriorityRange",
    )?;
    let (mut least, mut greatest) = (0, 0);
    // SAFETY: both outputs are valid places.
    let code = unsafe { get(&raw mut least, &raw mut greatest) };
    check(table, "aclrtDeviceGetStreamPriorityRange", code)?;
    Ok((least, greatest))
}

/// Whether one device may reach the other's memory.
pub(crate) fn can_access_peer(runtime: &RawRuntime, ordinal: i32, peer: i32) -> Result<bool> {
    let table = runtime.table();
    let ask = need(table.aclrtDeviceCanAccessPeer, "aclrtDeviceCanAccessPeer")?;
    let mut can = 0;
    // SAFETY: the output is a valid place.
    let code = unsafe { ask(&raw mut can, ordinal, peer) };
    check(table, "aclrtDeviceCanAccessPeer", code)?;
    Ok(can != 0)
}

/// Lets the context's device reach a peer's memory, or takes that back.
pub(crate) fn set_peer_access(context: &RawContext, peer: i32, on: bool) -> Result<()> {
    let table = context.runtime.table();
    let _bound = context.bind()?;
    if on {
        let enable = need(table.aclrtDeviceEnablePeerAccess, "aclrtDeviceEnablePeerAccess")?;
        // SAFETY: takes numbers only; the flags must be 0 (acl/streams-and-events 3.4).
        let code = unsafe { enable(peer, 0) };
        check(table, "aclrtDeviceEnablePeerAccess", code)
    } else {
        let disable = need(table.aclrtDeviceDisablePeerAccess, "aclrtDeviceDisablePeerAccess")?;
        // SAFETY: takes a number only.
        let code = unsafe { disable(peer) };
        check(table, "aclrtDeviceDisablePeerAccess", code)
    }
}
