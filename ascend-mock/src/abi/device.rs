//! Initialisation, devices and contexts.

use std::ffi::c_char;

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{api, value};
use crate::calls::{context, device, init, peer};
use crate::fail::{DEVICE, ENUM, Fail, NULL, PARAM, RESERVED};
use crate::hooks::{Hook, register};
use crate::process::{lock, process};

const BAD_TEXT: Fail = Fail::wrapper(100_000, "EH0001");
/// A list of visible devices that is wrong as a whole (acl/streams-and-events D16).
const NO_DEVICE: Fail = Fail::runtime(207_004, "EE2002");
const HOOK_TAKEN: Fail = Fail::runtime(107_000, "EE1011");

api! {
    fn aclInit(configPath: text *const c_char) {
        let path = configPath.map(|path| path.to_str().map_err(|_| BAD_TEXT)).transpose()?;
        crate::dropin::check_settings()?;
        init::init(path)?;
        device::set_default(init::default_device());
        let (hooks, config) = {
            let config = lock(&process().init).config.clone().unwrap_or_default();
            (lock(&process().hooks).init.clone(), config)
        };
        for (_, hook) in hooks {
            if super::hook::call_init(hook, &config) != 0 {
                break;
            }
        }
        Ok(())
    }
    fn aclFinalize() {
        init::finalize()?;
        finish();
        Ok(())
    }
    fn aclFinalizeReference(refCount: out u64) {
        let (left, result) = init::finalize_reference();
        if let Some(count) = refCount {
            count.set(left);
        }
        result?;
        if left == 0 {
            finish();
        }
        Ok(())
    }
    fn aclrtGetVersion(majorVersion: out i32, minorVersion: out i32, patchVersion: out i32) {
        let (major, minor, patch) = (majorVersion.ok_or(NULL)?, minorVersion.ok_or(NULL)?, patchVersion.ok_or(NULL)?);
        major.set(1);
        minor.set(17);
        patch.set(0);
        Ok(())
    }
    fn aclrtSetDevice(deviceId: val i32) {
        device::set(deviceId)
    }
    fn aclrtResetDevice(deviceId: val i32) {
        device::reset(deviceId, false)
    }
    fn aclrtResetDeviceForce(deviceId: val i32) {
        device::reset(deviceId, true)
    }
    fn aclrtGetDevice(deviceId: out i32) {
        let out = deviceId.ok_or(NULL)?;
        out.set(device::current()?);
        Ok(())
    }
    fn aclrtGetRunMode(runMode: out aclrtRunMode) {
        runMode.ok_or(NULL)?.set(aclrtRunMode(1));
        Ok(())
    }
    fn aclrtSynchronizeDevice() {
        device::synchronize(-1)
    }
    fn aclrtSynchronizeDeviceWithTimeout(timeout: val i32) {
        device::synchronize(timeout)
    }
    fn aclrtSetTsDevice(tsId: val aclrtTsId) {
        if tsId.0 > 1 { Err(ENUM) } else { Ok(()) }
    }
    fn aclrtGetDeviceUtilizationRate(deviceId: val i32, utilizationInfo: out aclrtUtilizationInfo) {
        let out = utilizationInfo.ok_or(NULL)?;
        let mut info = out.get();
        if !info.utilizationExtend.is_null() {
            return Err(RESERVED);
        }
        if !device::exists(deviceId) {
            // What cannot be asked is -1, of no device too; the last error tells of it (hicann/runtime, `device.cpp`).
            crate::thread::remember("aclrtGetDeviceUtilizationRate", DEVICE);
        }
        (info.cubeUtilization, info.vectorUtilization, info.aicpuUtilization, info.memoryUtilization) = (-1, -1, -1, -1);
        out.set(info);
        Ok(())
    }
    fn aclrtGetDeviceCount(count: out u32) {
        let out = count.ok_or(NULL)?;
        out.set(process().device_count().ok_or(NO_DEVICE)?);
        Ok(())
    }
    fn aclrtQueryDeviceStatus(deviceId: val i32, deviceStatus: out aclrtDeviceStatus) {
        let out = deviceStatus.ok_or(NULL)?;
        let (world, local) = process().device(deviceId).ok_or(DEVICE)?;
        let lost = world.peek(|call| call.devices[local as usize].is_lost());
        out.set(aclrtDeviceStatus(u32::from(lost)));
        Ok(())
    }
    fn aclrtGetDeviceInfo(deviceId: val u32, attr: val aclrtDevAttr, value: out i64) {
        let out = value.ok_or(NULL)?;
        out.set(device::attribute(deviceId, attr.0)?);
        Ok(())
    }
    fn aclGetDeviceCapability(deviceId: val u32, deviceInfo: val aclDeviceInfo, value: out i64) {
        let out = value.ok_or(NULL)?;
        let attribute = match deviceInfo.0 {
            0 => 101,
            1 => 201,
            2 => 302,
            _ => return Err(ENUM),
        };
        out.set(device::attribute(deviceId, attribute)?);
        Ok(())
    }
    fn aclrtDeviceGetStreamPriorityRange(leastPriority: out i32, greatestPriority: out i32) {
        if let Some(least) = leastPriority {
            least.set(7);
        }
        if let Some(greatest) = greatestPriority {
            greatest.set(0);
        }
        Ok(())
    }
    fn aclrtGetDeviceCapability(deviceId: val i32, devFeatureType: val aclrtDevFeatureType, value: out i32) {
        let out = value.ok_or(NULL)?;
        if !device::exists(deviceId) {
            return Err(DEVICE);
        }
        match devFeatureType.0 {
            1 | 21 => out.set(1),
            _ => return Err(PARAM),
        }
        Ok(())
    }
    fn aclrtDeviceGetUuid(deviceId: val i32, uuid: out aclrtUuid) {
        let out = uuid.ok_or(NULL)?;
        let (_, local) = process().device(deviceId).ok_or(DEVICE)?;
        let mut id = out.get();
        for (index, byte) in id.bytes.iter_mut().enumerate() {
            *byte = (index as u32 ^ local) as c_char;
        }
        out.set(id);
        Ok(())
    }
    fn aclrtDeviceCanAccessPeer(canAccessPeer: out i32, deviceId: val i32, peerDeviceId: val i32) {
        let out = canAccessPeer.ok_or(PARAM)?;
        if !device::exists(deviceId) || !device::exists(peerDeviceId) {
            return Err(DEVICE);
        }
        out.set(i32::from(deviceId != peerDeviceId));
        Ok(())
    }
    fn aclrtDeviceEnablePeerAccess(peerDeviceId: val i32, flags: val u32) {
        peer::peer_access(peerDeviceId, flags, true)
    }
    fn aclrtDeviceDisablePeerAccess(peerDeviceId: val i32) {
        peer::peer_access(peerDeviceId, 0, false)
    }
    fn aclrtDevicePeerAccessStatus(deviceId: val i32, peerDeviceId: val i32, status: out i32) {
        let out = status.ok_or(NULL)?;
        out.set(i32::from(peer::is_enabled(deviceId, peerDeviceId)?));
        Ok(())
    }
    fn aclrtDeviceTaskAbort(deviceId: val i32, timeout: val u32) {
        device::task_abort(deviceId, timeout)
    }
    fn aclrtSetOpWaitTimeout(timeout: val u32) {
        device::set_op_wait_timeout(timeout);
        Ok(())
    }
    fn aclrtSetOpExecuteTimeOut(timeout: val u32) {
        device::set_execute_timeout(u64::from(timeout) * 1_000_000);
        Ok(())
    }
    fn aclrtSetOpExecuteTimeOutWithMs(timeout: val u32) {
        device::set_execute_timeout(u64::from(timeout) * 1_000);
        Ok(())
    }
    fn aclrtSetOpExecuteTimeOutV2(timeout: val u64, actualTimeout: out u64) {
        let out = actualTimeout.ok_or(NULL)?;
        device::need_context()?;
        let actual = device::set_execute_timeout(timeout);
        out.set(if actual == 0 { u64::MAX } else { actual });
        Ok(())
    }
    fn aclrtGetOpTimeOutInterval(interval: out u64) {
        let out = interval.ok_or(NULL)?;
        out.set(device::timeout_interval_us()?);
        Ok(())
    }
    fn aclrtGetOpExecuteTimeout(timeoutMs: out u32) {
        timeoutMs.ok_or(NULL)?.set(device::execute_timeout_ms());
        Ok(())
    }
    fn aclrtGetDeviceResLimit(deviceId: val i32, type_: val aclrtDevResLimitType, value: out u32) {
        let out = value.ok_or(NULL)?;
        out.set(device::core_limit(deviceId, type_.0)?);
        Ok(())
    }
    fn aclrtSetDeviceResLimit(deviceId: val i32, type_: val aclrtDevResLimitType, value: val u32) {
        device::set_core_limit(deviceId, Some((type_.0, value)))
    }
    fn aclrtResetDeviceResLimit(deviceId: val i32) {
        device::set_core_limit(deviceId, None)
    }
    fn aclrtUseStreamResInCurrentThread(stream: handle aclrtStream) {
        device::use_stream_limits(stream)
    }
    fn aclrtUnuseStreamResInCurrentThread(stream: handle aclrtStream) {
        let _ = stream;
        device::use_stream_limits(0)
    }
    fn aclrtGetResInCurrentThread(type_: val aclrtDevResLimitType, value: out u32) {
        let out = value.ok_or(NULL)?;
        out.set(device::thread_core_limit(type_.0)?);
        Ok(())
    }
    fn aclrtSetDeviceSatMode(mode: val aclrtFloatOverflowMode) {
        device::set_saturation(mode.0)
    }
    fn aclrtGetDeviceSatMode(mode: out aclrtFloatOverflowMode) {
        let out = mode.ok_or(NULL)?;
        out.set(aclrtFloatOverflowMode(device::saturation()?));
        Ok(())
    }
    fn aclrtGetLogicDevIdByUserDevId(userDevid: val i32, logicDevId: out i32) {
        same_id(userDevid, logicDevId)
    }
    fn aclrtGetUserDevIdByLogicDevId(logicDevId: val i32, userDevid: out i32) {
        same_id(logicDevId, userDevid)
    }
    fn aclrtGetPhyDevIdByLogicDevId(logicDevId: val i32, phyDevId: out i32) {
        same_id(logicDevId, phyDevId)
    }
    fn aclrtGetLogicDevIdByPhyDevId(phyDevId: val i32, logicDevId: out i32) {
        same_id(phyDevId, logicDevId)
    }
    fn aclrtGetPhyDevIdByUserDevId(userDevId: val i32, phyDevId: out i32) {
        same_id(userDevId, phyDevId)
    }
    fn aclrtGetUserDevIdByPhyDevId(phyDevId: val i32, userDevId: out i32) {
        same_id(phyDevId, userDevId)
    }
    fn aclrtCreateContext(context: out aclrtContext, deviceId: val i32) {
        let out = context.ok_or(NULL)?;
        out.set(context::create(deviceId)?.pointer());
        Ok(())
    }
    fn aclrtDestroyContext(context: handle aclrtContext) {
        context::destroy(context)
    }
    fn aclrtSetCurrentContext(context: handle aclrtContext) {
        context::set_current(context)
    }
    fn aclrtGetCurrentContext(context: out aclrtContext) {
        let out = context.ok_or(NULL)?;
        out.set(std::ptr::without_provenance_mut(context::current()? as usize));
        Ok(())
    }
    fn aclrtCtxGetCurrentDefaultStream(stream: out aclrtStream) {
        let out = stream.ok_or(NULL)?;
        out.set(context::default_stream()?.pointer());
        Ok(())
    }
    fn aclrtCtxGetSysParamOpt(opt: val aclSysParamOpt, value: out i64) {
        let out = value.ok_or(NULL)?;
        out.set(context::option(opt.0)?);
        Ok(())
    }
    fn aclrtCtxSetSysParamOpt(opt: val aclSysParamOpt, value: val i64) {
        context::set_option(opt.0, value)
    }
    fn aclrtGetSysParamOpt(opt: val aclSysParamOpt, value: out i64) {
        let out = value.ok_or(NULL)?;
        out.set(context::process_option(opt.0)?);
        Ok(())
    }
    fn aclrtSetSysParamOpt(opt: val aclSysParamOpt, value: val i64) {
        context::set_process_option(opt.0, value)
    }
    fn aclrtGetPrimaryCtxState(deviceId: val i32, flags: out u32, active: out i32) {
        if flags.is_some() {
            return Err(RESERVED);
        }
        let out = active.ok_or(NULL)?;
        out.set(i32::from(context::primary_state(deviceId)?));
        Ok(())
    }
    fn aclrtCheckArchCompatibility(socVersion: text *const c_char, canCompatible: out i32) {
        let (soc, out) = (socVersion.ok_or(NULL)?, canCompatible.ok_or(NULL)?);
        out.set(i32::from(soc.to_bytes().eq_ignore_ascii_case(device::soc_name().as_bytes())));
        Ok(())
    }
    fn aclrtRegDeviceStateCallback(regName: text *const c_char, callback: val aclrtDeviceStateCallback, args: val *mut std::ffi::c_void) {
        let name = regName.ok_or(NULL)?.to_string_lossy();
        let hook = callback.map(|function| Hook::new(function as usize, args));
        if register(&mut lock(&process().hooks).device_state, &name, hook) { Ok(()) } else { Err(HOOK_TAKEN) }
    }
    fn aclrtRegStreamStateCallback(regName: text *const c_char, callback: val aclrtStreamStateCallback, args: val *mut std::ffi::c_void) {
        let name = regName.ok_or(NULL)?.to_string_lossy();
        let hook = callback.map(|function| Hook::new(function as usize, args));
        if register(&mut lock(&process().hooks).stream_state, &name, hook) { Ok(()) } else { Err(HOOK_TAKEN) }
    }
    fn aclrtSetDeviceTaskAbortCallback(regName: text *const c_char, callback: val aclrtDeviceTaskAbortCallback, args: val *mut std::ffi::c_void) {
        let name = regName.ok_or(NULL)?.to_string_lossy();
        let hook = callback.map(|function| Hook::new(function as usize, args));
        if register(&mut lock(&process().hooks).task_abort, &name, hook) { Ok(()) } else { Err(HOOK_TAKEN) }
    }
    fn aclInitCallbackRegister(type_: val aclRegisterCallbackType, cbFunc: val aclInitCallbackFunc, userData: val *mut std::ffi::c_void) {
        let function = cbFunc.ok_or(NULL)? as usize;
        let hook = Hook::new(function, userData);
        add_hook(&mut lock(&process().hooks).init, type_.0, hook)?;
        if device::is_initialised() {
            super::hook::call_init(hook, "");
        }
        Ok(())
    }
    fn aclInitCallbackUnRegister(type_: val aclRegisterCallbackType, cbFunc: val aclInitCallbackFunc) {
        let function = cbFunc.ok_or(NULL)? as usize;
        remove_hook(&mut lock(&process().hooks).init, type_.0, function)
    }
    fn aclFinalizeCallbackRegister(type_: val aclRegisterCallbackType, cbFunc: val aclFinalizeCallbackFunc, userData: val *mut std::ffi::c_void) {
        let function = cbFunc.ok_or(NULL)? as usize;
        add_hook(&mut lock(&process().hooks).finalize, type_.0, Hook::new(function, userData))
    }
    fn aclFinalizeCallbackUnRegister(type_: val aclRegisterCallbackType, cbFunc: val aclFinalizeCallbackFunc) {
        let function = cbFunc.ok_or(NULL)? as usize;
        remove_hook(&mut lock(&process().hooks).finalize, type_.0, function)
    }
}

const HOOK: Fail = Fail::wrapper(500_000, "EH9999");
/// The callback type of which any number may be registered; the others have one place each.
const OTHER: u32 = 4;

fn add_hook(list: &mut Vec<(u32, Hook)>, kind: u32, hook: Hook) -> crate::fail::Res {
    let taken = list
        .iter()
        .any(|(known, other)| *known == kind && (kind != OTHER || *other == hook));
    if taken {
        return Err(HOOK);
    }
    list.push((kind, hook));
    Ok(())
}

fn remove_hook(list: &mut Vec<(u32, Hook)>, kind: u32, function: usize) -> crate::fail::Res {
    let before = list.len();
    list.retain(|(known, hook)| *known != kind || hook.function != function);
    if list.len() == before { Err(HOOK) } else { Ok(()) }
}

fn finish() {
    let hooks = lock(&process().hooks).finalize.clone();
    for (_, hook) in hooks {
        if super::hook::call_finalize(hook) != 0 {
            break;
        }
    }
    device::note_finalize();
}

/// User, logical and physical numbers are the same here.
fn same_id(from: i32, to: Option<super::entry::Out<i32>>) -> crate::fail::Res {
    let out = to.ok_or(NULL)?;
    if from < 0 {
        return Err(PARAM);
    }
    if !device::exists(from) {
        return Err(DEVICE);
    }
    out.set(from);
    Ok(())
}

/// C `aclrtGetSocName`, simulated: null without a device. Static, never to be freed.
///
/// # Safety
///
/// - None beyond those of any foreign function.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclrtGetSocName() -> *const c_char {
    value("aclrtGetSocName", std::ptr::null(), || {
        let name = device::soc_name();
        if name.is_empty() {
            return std::ptr::null();
        }
        static NAMES: std::sync::Mutex<Vec<(&str, &std::ffi::CStr)>> = std::sync::Mutex::new(Vec::new());
        let mut names = lock(&NAMES);
        if let Some((_, text)) = names.iter().find(|(known, _)| *known == name) {
            return text.as_ptr();
        }
        let text: &'static std::ffi::CStr =
            Box::leak(std::ffi::CString::new(name).unwrap_or_default().into_boxed_c_str());
        names.push((name, text));
        text.as_ptr()
    })
}
