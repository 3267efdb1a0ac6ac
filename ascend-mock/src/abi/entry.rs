//! The frame of every exported function: no panic crosses, failures are remembered, pointers are taken once.

use std::ffi::{CStr, c_char};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::copy_nonoverlapping;
use std::sync::atomic::{AtomicBool, Ordering};

use ascend_sys::AclError;

use crate::fail::Res;
use crate::thread;

/// Runs the body of an exported function; `handles` are those among its arguments.
#[inline]
pub(crate) fn call<const N: usize>(
    function: &'static str,
    handles: impl FnOnce() -> [u64; N],
    body: impl FnOnce() -> Res,
) -> AclError {
    if crate::dropin::is_fork() {
        return forked(function);
    }
    crate::fault::before_call(function, handles, AclError, || {
        match catch_unwind(AssertUnwindSafe(body)) {
            Ok(Ok(())) => AclError(0),
            Ok(Err(fail)) => {
                thread::remember(function, fail);
                AclError(fail.code)
            }
            Err(panic) => {
                report_panic(function, panic.as_ref());
                AclError(500_000)
            }
        }
    })
}

/// A child of a forked process has no devices, as with the real driver.
#[cold]
fn forked(function: &str) -> AclError {
    static SAID: AtomicBool = AtomicBool::new(false);
    if !SAID.swap(true, Ordering::Relaxed) {
        eprintln!(
            "ascend-mock: {function} in a forked process: the devices belong to the parent. Start a new process instead."
        );
    }
    AclError(507_899)
}

/// Runs the body of an exported function that returns a value of its own.
#[inline]
pub(crate) fn value<R>(function: &'static str, otherwise: R, body: impl FnOnce() -> R) -> R {
    thread::set_function(function);
    match catch_unwind(AssertUnwindSafe(body)) {
        Ok(value) => value,
        Err(panic) => {
            report_panic(function, panic.as_ref());
            otherwise
        }
    }
}

/// The text of a panic.
pub(crate) fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    if let Some(text) = panic.downcast_ref::<&str>() {
        (*text).to_owned()
    } else if let Some(text) = panic.downcast_ref::<String>() {
        text.clone()
    } else {
        "a panic without text".to_owned()
    }
}

#[cold]
fn report_panic(function: &str, panic: &(dyn std::any::Any + Send)) {
    eprintln!(
        "ascend-mock: bug in ascend-mock: {function} panicked: {}",
        panic_text(panic)
    );
}

/// Says once that a function is not simulated.
#[cold]
pub(crate) fn say_unsupported(function: &str, said: &AtomicBool) {
    if !said.swap(true, Ordering::Relaxed) {
        eprintln!("ascend-mock: {function} is not simulated and returns \"feature not supported\"");
    }
}

/// A pointer that a program gave for an output: not null.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Out<T>(*mut T);

impl<T: Copy> Out<T> {
    /// Takes the pointer; `None` when it is null.
    ///
    /// # Safety
    /// - `pointer` is null, or valid for reads and writes of a `T` for the rest of the call.
    pub(crate) unsafe fn new(pointer: *mut T) -> Option<Out<T>> {
        (!pointer.is_null()).then_some(Out(pointer))
    }

    /// Writes the output.
    pub(crate) fn set(self, value: T) {
        // SAFETY: `new` was promised a pointer that is valid for writes during the call; unaligned because C callers may be careless.
        unsafe { self.0.write_unaligned(value) }
    }

    /// Reads what the program put there.
    pub(crate) fn get(self) -> T {
        // SAFETY: `new` was promised a pointer that is valid for reads during the call.
        unsafe { self.0.read_unaligned() }
    }

    /// Writes the item `index` of an array.
    ///
    /// # Safety
    /// - The pointer is that of an array of more than `index` items, valid for writes.
    pub(crate) unsafe fn set_at(self, index: usize, value: T) {
        // SAFETY: the caller promises that the array is long enough.
        let item = unsafe { self.0.add(index) };
        // SAFETY: the item is part of the array, valid for writes.
        unsafe { item.write_unaligned(value) }
    }
}

/// Text that a program gave.
///
/// # Safety
/// - `pointer` is null, or the address of a terminated string that stays unchanged for the rest of the call.
pub(crate) unsafe fn text<'a>(pointer: *const c_char) -> Option<&'a CStr> {
    // SAFETY: not null, and the caller promises a terminated string.
    (!pointer.is_null()).then(|| unsafe { CStr::from_ptr(pointer) })
}

/// A structure that a program gave.
///
/// # Safety
/// - `pointer` is null, or valid for a read of a `T`.
pub(crate) unsafe fn input<T: Copy>(pointer: *const T) -> Option<T> {
    // SAFETY: not null, and the caller promises a readable `T`.
    (!pointer.is_null()).then(|| unsafe { pointer.read_unaligned() })
}

/// The items of an array that a program gave.
///
/// # Safety
/// - `pointer` is null, or the address of `len` items that can be read.
pub(crate) unsafe fn items<T: Copy>(pointer: *const T, len: usize) -> Option<Vec<T>> {
    if pointer.is_null() {
        return None;
    }
    let mut items = Vec::<T>::with_capacity(len);
    // As bytes, which have no alignment, because C callers may be careless.
    // SAFETY: the caller promises `len` items, the vector has room for them, and the two are apart.
    unsafe { copy_nonoverlapping(pointer.cast::<u8>(), items.as_mut_ptr().cast(), len * size_of::<T>()) };
    // SAFETY: all of them were written, and `T` is `Copy`.
    unsafe { items.set_len(len) };
    Some(items)
}

/// The type of a parameter, by how it is used.
macro_rules! parameter {
    (val $ty:ty) => { $ty };
    (handle $ty:ty) => { $ty };
    (out $ty:ty) => { *mut $ty };
    (input $ty:ty) => { *const $ty };
    (text $ty:ty) => { $ty };
}

/// What the body sees of a parameter.
macro_rules! bind {
    (val $arg:ident) => { $arg };
    (handle $arg:ident) => { $arg.addr() as u64 };
    (out $arg:ident) => {
        // SAFETY: the caller of the exported function gives null or a pointer that can be written, as the C reference demands.
        unsafe { $crate::abi::entry::Out::new($arg) }
    };
    (input $arg:ident) => {
        // SAFETY: the caller of the exported function gives null or a pointer that can be read, as the C reference demands.
        unsafe { $crate::abi::entry::input($arg) }
    };
    (text $arg:ident) => {
        // SAFETY: the caller of the exported function gives null or a terminated string, as the C reference demands.
        unsafe { $crate::abi::entry::text($arg) }
    };
}

/// The number of a parameter that is a handle; 0 for any other.
macro_rules! handle_bits {
    (handle $arg:ident) => {
        $arg
    };
    ($how:ident $arg:ident) => {
        0
    };
}

/// Defines exported functions. `how` says what a parameter is: `val` itself, `handle` an object's number, `out` a pointer to write through,
/// `input` a pointer to read once, `text` a terminated string.
macro_rules! api {
    ($(fn $name:ident($($arg:ident: $how:ident $ty:ty),* $(,)?) $body:block)*) => {$(
        #[doc = concat!("C `", stringify!($name), "`, simulated.\n\n# Safety\n\n- Pointers are what the C reference demands: null where it allows it, else valid for what the function reads and writes.")]
        #[allow(non_snake_case, reason = "the names are C's")]
        #[inline]
        pub unsafe extern "C" fn $name($($arg: $crate::abi::entry::parameter!($how $ty)),*) -> ascend_sys::AclError {
            $(let $arg = $crate::abi::entry::bind!($how $arg);)*
            let handles = move || [$($crate::abi::entry::handle_bits!($how $arg),)* 0];
            $crate::abi::entry::call(stringify!($name), handles, move || -> $crate::fail::Res { $body })
        }
    )*};
}

pub(crate) use {api, bind, handle_bits, parameter};
