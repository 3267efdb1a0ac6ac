//! One function for each of the list: what the mock does not simulate returns "feature not supported" and says so once.
//!
//! The simulated ones stand in their chapters and take precedence in [`super::exported`].

use std::ffi::{c_char, c_int};
use std::sync::atomic::AtomicBool;

#[allow(clippy::wildcard_imports, reason = "the list names types of all chapters")]
use ascend_sys::*;

use super::entry::say_unsupported;

/// What a function that is not simulated returns.
trait Refusal {
    const REFUSAL: Self;
}
impl Refusal for AclError {
    const REFUSAL: AclError = AclError(207_000);
}
impl Refusal for HcclResult {
    const REFUSAL: HcclResult = HcclResult(5);
}
impl<T> Refusal for *const T {
    const REFUSAL: *const T = std::ptr::null();
}
impl<T> Refusal for *mut T {
    const REFUSAL: *mut T = std::ptr::null_mut();
}
impl Refusal for u32 {
    const REFUSAL: u32 = u32::MAX;
}
impl Refusal for u64 {
    const REFUSAL: u64 = 0;
}
impl Refusal for i32 {
    const REFUSAL: i32 = -1;
}
impl Refusal for i64 {
    const REFUSAL: i64 = -1;
}
impl Refusal for usize {
    const REFUSAL: usize = 0;
}
impl Refusal for f32 {
    const REFUSAL: f32 = 0.0;
}
impl Refusal for u16 {
    const REFUSAL: u16 = 0;
}
impl Refusal for aclDataType {
    const REFUSAL: aclDataType = aclDataType(-1);
}
impl Refusal for aclFormat {
    const REFUSAL: aclFormat = aclFormat(-1);
}
impl Refusal for () {
    const REFUSAL: () = ();
}

macro_rules! stubs {
    (
        functions { $({ doc: $doc:literal, fn $name:ident ($($arg:ident: $ty:ty),*) -> $ret:ty, group: $group:literal,
            need: $need:ident, since: $since:literal, bound: $bound:ident, library: $library:literal })* }
        variadic { $($variadic:tt)* }
    ) => {$(
        #[doc = concat!("C `", stringify!($name), "`, not simulated.\n\n# Safety\n\n- None: its arguments are not looked at.")]
        #[allow(
            non_snake_case,
            unused_variables,
            dead_code,
            unreachable_pub,
            clippy::too_many_arguments,
            reason = "names and arguments are C's; most have a simulated twin that hides them"
        )]
        pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
            static SAID: AtomicBool = AtomicBool::new(false);
            say_unsupported(stringify!($name), &SAID);
            <$ret as Refusal>::REFUSAL
        }
    )*};
}

ascend_sys::for_each_acl_function!(stubs);
ascend_sys::for_each_hccl_function!(stubs);

macro_rules! refused {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) -> $ret:ty;)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, not simulated.\n\n# Safety\n\n- None: its arguments are not looked at.")]
        #[allow(non_snake_case, clippy::too_many_arguments, reason = "names and arguments are C's")]
        pub unsafe extern "C" fn $name($(_: $ty),*) -> $ret {
            static SAID: AtomicBool = AtomicBool::new(false);
            say_unsupported(stringify!($name), &SAID);
            <$ret as Refusal>::REFUSAL
        }
    )*};
}

// Of the operators all others are simulated.
refused! {
    fn aclopStartDumpArgs(dumpType: u32, path: *const c_char) -> aclError;
    fn aclopStopDumpArgs(dumpType: u32) -> aclError;
    fn aclGenGraphAndDumpForOp(opType: *const c_char, numInputs: c_int, inputDesc: *const *const aclTensorDesc, inputs: *const *const aclDataBuffer,
        numOutputs: c_int, outputDesc: *const *const aclTensorDesc, outputs: *const *mut aclDataBuffer, attr: *const aclopAttr,
        engineType: aclopEngineType, graphDumpPath: *const c_char, graphDumpOpt: *const aclGraphDumpOption) -> aclError;
    fn aclCreateGraphDumpOpt() -> *mut aclGraphDumpOption;
    fn aclDestroyGraphDumpOpt(graphDumpOpt: *const aclGraphDumpOption) -> aclError;
}
