//! The simulated NPU as a drop-in libascendcl.so: the C symbols, each a call of its twin in [`ascend_mock::abi::exported`].
//!
//! Made from the one list of functions. The world behind them is set up from the environment at the first call: see [`ascend_mock::dropin`].

use std::ffi::{c_char, c_int, c_void};

#[allow(clippy::wildcard_imports, reason = "the list names types of all chapters")]
use ascend_sys::*;

macro_rules! exports {
    (
        functions { $({ doc: $doc:literal, fn $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty, group: $group:literal,
            need: $need:ident, since: $since:literal, bound: $bound:ident, library: $library:literal })* }
        variadic { $($variadic:tt)* }
    ) => {$(
        #[doc = concat!($doc, "\n\n# Safety\n\n- As the C reference demands of `", stringify!($name), "`.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
            ascend_mock::dropin::enter(stringify!($name));
            // SAFETY: the caller's promises are those that the twin asks for.
            unsafe { ascend_mock::abi::exported::$name($($arg),*) }
        }
    )*};
}

ascend_sys::for_each_acl_function!(exports);
ascend_sys::for_each_hccl_function!(exports);

/// C `aclAppLog`: the message is dropped. The arguments after the format are not looked at.
///
/// # Safety
///
/// - None: nothing is looked at.
#[allow(non_snake_case, reason = "the name is C's")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn aclAppLog(
    _level: aclLogLevel,
    _function: *const c_char,
    _file: *const c_char,
    _line: u32,
    _format: *const c_char,
) {
}

macro_rules! control {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty;)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`: see `ascend_mock.h`.\n\n# Safety\n\n- As the header demands.")]
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
            ascend_mock::dropin::enter(stringify!($name));
            // SAFETY: the caller's promises are those that the twin asks for.
            unsafe { ascend_mock::abi::exported::$name($($arg),*) }
        }
    )*};
}

control! {
    fn ascend_mock_kernel(name: *const c_char, signature: *const c_char, body: Option<ascend_mock::abi::exported::KernelBody>, user: *mut c_void) -> c_int;
    fn ascend_mock_kernel_cost(name: *const c_char, ns: u64) -> c_int;
    fn ascend_mock_findings() -> i64;
    fn ascend_mock_finding(index: usize, out: *mut c_char, room: usize) -> usize;
    fn ascend_mock_version() -> *const c_char;
    fn ascend_mock_note(note: *const mock::MockNote) -> ();
    fn ascend_mock_label(label: *const mock::MockLabel) -> ();
    fn ascend_mock_name_stream(stream: *mut c_void, name: *const c_char, len: usize) -> c_int;
    fn ascend_mock_hold(device: i32) -> c_int;
    fn ascend_mock_release(device: i32) -> c_int;
    fn ascend_mock_hold_stream(stream: *mut c_void) -> c_int;
    fn ascend_mock_release_stream(stream: *mut c_void) -> c_int;
    fn ascend_mock_step_stream(stream: *mut c_void, tasks: u32) -> c_int;
    fn ascend_mock_now_ns() -> u64;
    fn ascend_mock_advance(ns: u64) -> c_int;
    fn ascend_mock_pending(stream: *mut c_void) -> i64;
}
