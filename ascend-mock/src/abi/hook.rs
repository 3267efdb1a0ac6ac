//! Calls of the program's functions: host functions, state changes, exceptions.

use std::ffi::{CString, c_void};
use std::sync::atomic::{AtomicBool, Ordering};

use ascend_sys::aclrtExceptionInfo;

use crate::hooks::Hook;
use crate::process::{lock, process};

/// What an exception callback is given a pointer to: the C side sees an opaque structure and asks the getters.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct ExceptionInfo {
    pub(crate) task: u32,
    pub(crate) stream: u32,
    pub(crate) thread: u32,
    pub(crate) device: u32,
    pub(crate) code: u32,
    /// Where the arguments of a kernel stand; 0 for what is no kernel.
    pub(crate) args: u64,
    pub(crate) args_bytes: u32,
    /// The handle of a kernel's function; 0 for what has none.
    pub(crate) function: u64,
}

/// A task that failed, as exception callbacks are told of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failed {
    /// Its place on its stream, counted from 1.
    pub(crate) task: u64,
    pub(crate) stream: i32,
    pub(crate) device: i32,
    pub(crate) code: i32,
    pub(crate) args: Option<FailedArgs>,
    /// The handle of the function that a kernel is; 0 for others.
    pub(crate) function: u64,
}

/// Where the arguments of a failed kernel stand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FailedArgs {
    pub(crate) address: u64,
    pub(crate) bytes: u32,
    /// Only until the callbacks have run.
    pub(crate) is_copy: bool,
}

// Whether any exception callback is registered: looked at for each failed task.
static EXCEPTIONS: AtomicBool = AtomicBool::new(false);

/// Calls a function that takes one pointer.
pub(crate) fn call_host_function(function: usize, data: usize) {
    if function == 0 {
        return;
    }
    let address: *const c_void = std::ptr::with_exposed_provenance(function);
    // SAFETY: the address is that of the function pointer which the program gave to aclrtLaunchHostFunc or aclrtLaunchCallback, of this type.
    let function = unsafe { std::mem::transmute::<*const c_void, unsafe extern "C" fn(*mut c_void)>(address) };
    // SAFETY: the program promised that the function may be called with this pointer when the stream reaches it.
    unsafe { function(std::ptr::with_exposed_provenance_mut(data)) };
}

fn state_hooks(of_streams: bool) -> Vec<Hook> {
    let hooks = lock(&process().hooks);
    let list = if of_streams {
        &hooks.stream_state
    } else {
        &hooks.device_state
    };
    list.iter().map(|(_, hook)| *hook).collect()
}

fn stream_state(stream: u64, state: u32) {
    for hook in state_hooks(true) {
        let address: *const c_void = std::ptr::with_exposed_provenance(hook.function);
        // SAFETY: the address is that of the callback given to aclrtRegStreamStateCallback, of this type.
        let function = unsafe {
            std::mem::transmute::<*const c_void, unsafe extern "C" fn(*mut c_void, u32, *mut c_void)>(address)
        };
        // SAFETY: the program registered it to be called so until it is taken back.
        unsafe { function(std::ptr::without_provenance_mut(stream as usize), state, hook.data()) };
    }
}

/// CREATE_POST.
pub(crate) fn stream_created(stream: u64) {
    stream_state(stream, 1);
}

/// DESTROY_PRE.
pub(crate) fn stream_destroyed(stream: u64) {
    stream_state(stream, 2);
}

/// SET_PRE 0, SET_POST 1, RESET_PRE 2, RESET_POST 3.
pub(crate) fn device_state(device: i32, state: u32) {
    for hook in state_hooks(false) {
        let address: *const c_void = std::ptr::with_exposed_provenance(hook.function);
        // SAFETY: the address is that of the callback given to aclrtRegDeviceStateCallback, of this type.
        let function =
            unsafe { std::mem::transmute::<*const c_void, unsafe extern "C" fn(i32, u32, *mut c_void)>(address) };
        // SAFETY: the program registered it to be called so until it is taken back.
        unsafe { function(device, state, hook.data()) };
    }
}

/// Calls the abort callbacks, PRE 0 or POST 1; false when one fails.
pub(crate) fn task_abort(device: i32, stage: u32, timeout_ms: u32) -> bool {
    let hooks: Vec<Hook> = lock(&process().hooks)
        .task_abort
        .iter()
        .map(|(_, hook)| *hook)
        .collect();
    hooks.iter().all(|hook| {
        let address: *const c_void = std::ptr::with_exposed_provenance(hook.function);
        // SAFETY: the address is that of the callback given to aclrtSetDeviceTaskAbortCallback, of this type.
        let function = unsafe {
            std::mem::transmute::<*const c_void, unsafe extern "C" fn(i32, u32, u32, *mut c_void) -> i32>(address)
        };
        // SAFETY: the program registered it to be called so until it is taken back.
        unsafe { function(device, stage, timeout_ms, hook.data()) == 0 }
    })
}

/// Calls an initialisation hook with the configuration's text; its result is the program's own affair.
pub(crate) fn call_init(hook: Hook, config: &str) -> i32 {
    let text = CString::new(config).unwrap_or_default();
    let address: *const c_void = std::ptr::with_exposed_provenance(hook.function);
    // SAFETY: the address is that of the callback given to aclInitCallbackRegister, of this type.
    let function = unsafe {
        std::mem::transmute::<*const c_void, unsafe extern "C" fn(*const std::ffi::c_char, usize, *mut c_void) -> i32>(
            address,
        )
    };
    // SAFETY: the program registered it to be called so; the text lives during the call.
    unsafe { function(text.as_ptr(), text.as_bytes().len(), hook.data()) }
}

/// Calls a finalisation hook.
pub(crate) fn call_finalize(hook: Hook) -> i32 {
    let address: *const c_void = std::ptr::with_exposed_provenance(hook.function);
    // SAFETY: the address is that of the callback given to aclFinalizeCallbackRegister, of this type.
    let function = unsafe { std::mem::transmute::<*const c_void, unsafe extern "C" fn(*mut c_void) -> i32>(address) };
    // SAFETY: the program registered it to be called so.
    unsafe { function(hook.data()) }
}

/// Tells whether any exception callback is registered.
pub(crate) fn wants_exceptions() -> bool {
    EXCEPTIONS.load(Ordering::Relaxed)
}

/// To be called when exception callbacks were registered or taken back.
pub(crate) fn exceptions_changed() {
    let hooks = lock(&process().hooks);
    EXCEPTIONS.store(
        hooks.exception.is_some() || !hooks.exceptions.is_empty(),
        Ordering::Relaxed,
    );
}

/// Tells the program of a failed task.
pub(crate) fn exception(failed: &Failed) {
    let functions: Vec<usize> = {
        let hooks = lock(&process().hooks);
        hooks.exception.iter().chain(&hooks.exceptions).copied().collect()
    };
    let mut info = ExceptionInfo {
        // As hardware's, it is a number of 32 bits that begins anew.
        task: failed.task as u32,
        stream: failed.stream.unsigned_abs(),
        thread: crate::thread::number(),
        device: failed.device.unsigned_abs(),
        code: failed.code.unsigned_abs(),
        args: failed.args.map_or(0, |args| args.address),
        args_bytes: failed.args.map_or(0, |args| args.bytes),
        function: failed.function,
    };
    for function in functions {
        let address: *const c_void = std::ptr::with_exposed_provenance(function);
        // SAFETY: the address is that of a callback given to aclrtSetExceptionInfoCallback or its newer form, of this type.
        let function =
            unsafe { std::mem::transmute::<*const c_void, unsafe extern "C" fn(*mut aclrtExceptionInfo)>(address) };
        // SAFETY: the program registered it to be called so; the structure is valid during the call, and only our getters look into it.
        unsafe { function((&raw mut info).cast()) };
    }
}
