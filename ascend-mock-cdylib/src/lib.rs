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
ascend_sys::for_each_operator_function!(exports);

/// Defines `aclAppLog`, whose variable arguments stable Rust cannot name, with parameters in all the places where a caller may have put them.
macro_rules! app_log {
    ($($int:ident)*) => {
        /// C `aclAppLog`: writes a line to stderr, as far as `ASCEND_MOCK_LOG` lets it.
        ///
        /// # Safety
        ///
        /// - Texts are null or terminated; the arguments behind the format are what it says.
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "the name and the places of arguments are C's")]
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn aclAppLog(
            logLevel: aclLogLevel, func: *const c_char, file: *const c_char, line: u32, fmt: *const c_char,
            $($int: u64,)*
            f0: f64, f1: f64, f2: f64, f3: f64, f4: f64, f5: f64, f6: f64, f7: f64,
            s0: u64, s1: u64, s2: u64, s3: u64, s4: u64, s5: u64, s6: u64, s7: u64,
        ) {
            ascend_mock::dropin::enter("aclAppLog");
            let arguments = ascend_mock::abi::LogArguments {
                ints: &[$($int),*],
                floats: &[f0, f1, f2, f3, f4, f5, f6, f7],
                stack: &[s0, s1, s2, s3, s4, s5, s6, s7],
            };
            // SAFETY: the caller's promises are those that the twin asks for.
            unsafe { ascend_mock::abi::app_log(logLevel, func, file, line, fmt, arguments) }
        }
    };
}

// System V: the first six whole arguments are passed in registers, five of which have names.
#[cfg(target_arch = "x86_64")]
app_log!(r5);
// AAPCS64: the first eight.
#[cfg(target_arch = "aarch64")]
app_log!(x5 x6 x7);

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
    fn ascend_mock_operator(name: *const c_char, body: Option<ascend_mock::abi::exported::OperatorBody>, user: *mut c_void) -> c_int;
    fn ascend_mock_hand_over() -> u64;
    fn ascend_mock_take_over(from: u64) -> c_int;
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
