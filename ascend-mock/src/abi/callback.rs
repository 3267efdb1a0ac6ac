//! Host functions, subscribed callbacks, and errors.

use std::ffi::{c_char, c_void};

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::{Out, api, input, value};
use super::hook::ExceptionInfo;
use crate::calls::callback;
use crate::fail::{ENUM, Fail, NULL, PARAM};
use crate::process::{lock, process};
use crate::thread;

unsafe extern "C" {
    // The C library's name of a thread, which the callback functions use (acl/streams-and-events H8).
    safe fn pthread_self() -> usize;
}

/// The name of the calling thread, as subscriptions have it.
pub(crate) fn own_thread() -> u64 {
    pthread_self() as u64
}

/// The wrapper refuses it with the runtime's code.
const NO_FUNCTION: Fail = Fail::wrapper(107_000, "EH0008");
/// What getters return when the fact does not exist.
const NONE: u32 = u32::MAX;

api! {
    fn aclrtLaunchHostFunc(stream: handle aclrtStream, fn_: val aclrtHostFunc, args: val *mut c_void) {
        callback::launch_host(stream, fn_.map_or(0, |function| function as usize), args.expose_provenance())
    }
    fn aclrtLaunchCallback(fn_: val aclrtCallback, userData: val *mut c_void, blockType: val aclrtCallbackBlockType, stream: handle aclrtStream) {
        callback::launch(fn_.map_or(0, |function| function as usize), userData.expose_provenance(), blockType.0, stream)
    }
    fn aclrtSubscribeReport(threadId: val u64, stream: handle aclrtStream) {
        callback::subscribe(threadId, stream)
    }
    fn aclrtUnSubscribeReport(threadId: val u64, stream: handle aclrtStream) {
        callback::unsubscribe(threadId, stream)
    }
    fn aclrtProcessReport(timeout: val i32) {
        callback::process(own_thread(), timeout)
    }
    fn aclrtSetExceptionInfoCallback(callback: val aclrtExceptionInfoCallback) {
        lock(&process().hooks).exception = callback.map(|function| function as usize);
        super::hook::exceptions_changed();
        Ok(())
    }
    fn aclrtExceptionInfoCallbackRegister(callback: val aclrtExceptionInfoCallback) {
        let function = callback.ok_or(NO_FUNCTION)? as usize;
        let mut hooks = lock(&process().hooks);
        if !hooks.exceptions.contains(&function) {
            hooks.exceptions.push(function);
        }
        drop(hooks);
        super::hook::exceptions_changed();
        Ok(())
    }
    fn aclrtExceptionInfoCallbackUnregister(callback: val aclrtExceptionInfoCallback) {
        let function = callback.ok_or(NO_FUNCTION)? as usize;
        lock(&process().hooks).exceptions.retain(|known| *known != function);
        super::hook::exceptions_changed();
        Ok(())
    }
}

/// C `aclGetRecentErrMsg`, simulated: the text since the last call on this thread; null for none.
///
/// # Safety
///
/// - None beyond those of any foreign function.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclGetRecentErrMsg() -> *const c_char {
    value("aclGetRecentErrMsg", std::ptr::null(), || {
        if !crate::calls::copy::has_context() {
            // The runtime asks for the thread's device first, and that fails with a text of its own (acl/streams-and-events X8).
            thread::add_message("aclGetRecentErrMsg", Fail::runtime(107_002, "EE1018"));
        }
        thread::take_messages()
    })
}

/// C `aclrtPeekAtLastError`, simulated.
///
/// # Safety
///
/// - None beyond those of any foreign function.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclrtPeekAtLastError(level: aclrtLastErrLevel) -> AclError {
    if level.0 != 0 {
        thread::remember("aclrtPeekAtLastError", ENUM);
        return AclError(ENUM.code);
    }
    AclError(thread::last_error())
}

/// C `aclrtGetLastError`, simulated: forgets the error.
///
/// # Safety
///
/// - None beyond those of any foreign function.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclrtGetLastError(level: aclrtLastErrLevel) -> AclError {
    if level.0 != 0 {
        thread::remember("aclrtGetLastError", ENUM);
        return AclError(ENUM.code);
    }
    AclError(thread::take_last_error())
}

/// C `aclrtGetArgsFromExceptionInfo`, simulated: the arguments of a failed kernel, in device memory.
///
/// # Safety
///
/// - `info` is null, or the pointer that an exception callback was given, during that callback; the outputs are null or can be written.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclrtGetArgsFromExceptionInfo(
    info: *const aclrtExceptionInfo,
    devArgsPtr: *mut *mut c_void,
    devArgsLen: *mut u32,
) -> AclError {
    // SAFETY: null, or the pointer to our structure that `hook::exception` handed out and that lives during the callback.
    let info = unsafe { input(info.cast::<ExceptionInfo>()) };
    // SAFETY: null, or a place that can be written.
    let address = unsafe { Out::new(devArgsPtr) };
    // SAFETY: as above.
    let bytes = unsafe { Out::new(devArgsLen) };
    match (info.filter(|info| info.args != 0), address, bytes) {
        (Some(info), Some(address), Some(bytes)) => {
            address.set(std::ptr::without_provenance_mut(info.args as usize));
            bytes.set(info.args_bytes);
            AclError(0)
        }
        // What does not apply is all ones, as with the getters (acl/streams-and-events X13).
        _ => AclError(NONE.cast_signed()),
    }
}

/// C `aclrtGetFuncHandleFromExceptionInfo`, simulated: the function of a failed kernel.
///
/// # Safety
///
/// - `info` is null, or the pointer that an exception callback was given, during that callback; the output is null or can be written.
#[allow(non_snake_case, reason = "the names are C's")]
pub unsafe extern "C" fn aclrtGetFuncHandleFromExceptionInfo(
    info: *const aclrtExceptionInfo,
    func: *mut aclrtFuncHandle,
) -> AclError {
    // SAFETY: null, or the pointer to our structure that `hook::exception` handed out and that lives during the callback.
    let info = unsafe { input(info.cast::<ExceptionInfo>()) };
    // SAFETY: null, or a place that can be written.
    let out = unsafe { Out::new(func) };
    match (info, out) {
        (None, _) => AclError(NONE.cast_signed()),
        (_, None) => AclError(NULL.code),
        (Some(info), Some(_)) if info.function == 0 => AclError(PARAM.code),
        (Some(info), Some(out)) => {
            out.set(std::ptr::without_provenance_mut(info.function as usize));
            AclError(0)
        }
    }
}

macro_rules! exception_getters {
    ($(fn $name:ident() -> $field:ident;)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- `info` is null, or the pointer that an exception callback was given, during that callback.")]
        #[allow(non_snake_case, reason = "the names are C's")]
        pub unsafe extern "C" fn $name(info: *const aclrtExceptionInfo) -> u32 {
            // SAFETY: null, or the pointer to our structure that `hook::exception` handed out and that lives during the callback.
            unsafe { input(info.cast::<ExceptionInfo>()) }.map_or(NONE, |info| info.$field)
        }
    )*};
}
exception_getters! {
    fn aclrtGetTaskIdFromExceptionInfo() -> task;
    fn aclrtGetStreamIdFromExceptionInfo() -> stream;
    fn aclrtGetThreadIdFromExceptionInfo() -> thread;
    fn aclrtGetDeviceIdFromExceptionInfo() -> device;
    fn aclrtGetErrorCodeFromExceptionInfo() -> code;
}
