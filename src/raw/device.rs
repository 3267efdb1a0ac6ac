//! What may be asked of a device.

use std::ptr;
use std::sync::atomic::Ordering;

use ascend_sys::{aclrtDevAttr, aclrtUtilizationInfo, aclrtUuid};

use crate::error::Result;
use crate::raw::bind::outside_callback;
use crate::raw::call::{check, need};
use crate::raw::context::RawContext;
use crate::raw::runtime::{RawRuntime, lock};

/// Reads a property by its number.
pub(crate) fn attribute(runtime: &RawRuntime, index: usize, number: u32) -> Result<i64> {
    outside_callback()?;
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
    outside_callback()?;
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
    outside_callback()?;
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

/// How busy a device is: cube cores, vector cores, AI CPU, memory, in per cent; negative for what is not told.
pub(crate) fn utilization(runtime: &RawRuntime, ordinal: i32) -> Result<[i32; 4]> {
    outside_callback()?;
    let table = runtime.table();
    let get = need(table.aclrtGetDeviceUtilizationRate, "aclrtGetDeviceUtilizationRate")?;
    let mut rate = aclrtUtilizationInfo {
        cubeUtilization: -1,
        vectorUtilization: -1,
        aicpuUtilization: -1,
        memoryUtilization: -1,
        // Anything else is refused (acl/streams-and-events 3.3).
        utilizationExtend: ptr::null_mut(),
    };
    // SAFETY: the output is a valid place.
    let code = unsafe { get(ordinal, &raw mut rate) };
    check(table, "aclrtGetDeviceUtilizationRate", code)?;
    Ok([
        rate.cubeUtilization,
        rate.vectorUtilization,
        rate.aicpuUtilization,
        rate.memoryUtilization,
    ])
}

/// The number of a device's state.
pub(crate) fn status(runtime: &RawRuntime, ordinal: i32) -> Result<u32> {
    outside_callback()?;
    let table = runtime.table();
    let query = need(table.aclrtQueryDeviceStatus, "aclrtQueryDeviceStatus")?;
    let mut status = ascend_sys::ACL_RT_DEVICE_STATUS_END;
    // SAFETY: the output is a valid place.
    let code = unsafe { query(ordinal, &raw mut status) };
    check(table, "aclrtQueryDeviceStatus", code)?;
    Ok(status.0)
}

/// The identifier of a device.
pub(crate) fn uuid(runtime: &RawRuntime, ordinal: i32) -> Result<[u8; 16]> {
    outside_callback()?;
    let table = runtime.table();
    let get = need(table.aclrtDeviceGetUuid, "aclrtDeviceGetUuid")?;
    let mut uuid = aclrtUuid { bytes: [0; 16] };
    // SAFETY: the output is a valid place.
    let code = unsafe { get(ordinal, &raw mut uuid) };
    check(table, "aclrtDeviceGetUuid", code)?;
    // The same bits, as unsigned bytes.
    Ok(uuid.bytes.map(|byte| u8::from_ne_bytes(byte.to_ne_bytes())))
}

/// How two devices are connected, as bits.
pub(crate) fn links(runtime: &RawRuntime, ordinal: i32, peer: i32) -> Result<u64> {
    outside_callback()?;
    let table = runtime.table();
    let get = need(table.aclrtGetDevicesTopo, "aclrtGetDevicesTopo")?;
    let mut links = 0;
    let [ordinal, peer] = [ordinal, peer].map(|ordinal| u32::try_from(ordinal).unwrap_or(u32::MAX));
    // SAFETY: the output is a valid place.
    let code = unsafe { get(ordinal, peer, &raw mut links) };
    check(table, "aclrtGetDevicesTopo", code)?;
    Ok(links)
}

/// Whether access from one device to the other's memory is enabled.
pub(crate) fn peer_access(runtime: &RawRuntime, ordinal: i32, peer: i32) -> Result<bool> {
    outside_callback()?;
    let table = runtime.table();
    let ask = need(table.aclrtDevicePeerAccessStatus, "aclrtDevicePeerAccessStatus")?;
    let mut enabled = 0;
    // SAFETY: the output is a valid place.
    let code = unsafe { ask(ordinal, peer, &raw mut enabled) };
    check(table, "aclrtDevicePeerAccessStatus", code)?;
    Ok(enabled != 0)
}

/// Kills all tasks of this process on a device; waits for at most `ms` milliseconds, 0 for ever.
pub(crate) fn abort(runtime: &RawRuntime, ordinal: i32, ms: u32) -> Result<()> {
    let table = runtime.table();
    let abort = need(table.aclrtDeviceTaskAbort, "aclrtDeviceTaskAbort")?;
    outside_callback()?;
    // SAFETY: takes numbers only.
    check(table, "aclrtDeviceTaskAbort", unsafe { abort(ordinal, ms) })
}

/// Tears the primary context of a device down, unless this runtime holds it: then `false`.
///
/// # Safety
/// - Nobody else in the process uses anything of the primary context any more.
pub(crate) unsafe fn reset(runtime: &RawRuntime, index: usize) -> Result<bool> {
    let table = runtime.table();
    let reset = need(table.aclrtResetDeviceForce, "aclrtResetDeviceForce")?;
    outside_callback()?;
    let device = &runtime.devices[index];
    // Locked until it is done, so that no thread takes the context up meanwhile.
    let held = lock(&device.primary);
    if held.strong_count() > 0 {
        return Ok(false);
    }
    // SAFETY: nothing of ours is left, and the caller vouches for the others.
    let code = unsafe { reset(device.ordinal) };
    check(table, "aclrtResetDeviceForce", code)?;
    // Streams that a leaked context left behind are gone with it: nobody may ask them anything.
    let primary = device.primary_handle.load(Ordering::Relaxed);
    runtime
        .slots
        .forget(|stream| stream.owner().number() == device.number && stream.context() == primary);
    Ok(true)
}
