//! The suite's kernel for a drop-in library, which takes host functions for kernels.

use std::ffi::{c_char, c_int, c_void};
use std::slice;

use ascend_rt::sys::{self, Library, LoadError};

type Body = unsafe extern "C" fn(u32, u32, *const *mut c_void, *const usize, *mut c_void) -> c_int;
type Register = unsafe extern "C" fn(*const c_char, *const c_char, Body, *mut c_void) -> c_int;

/// Registers the kernel with the library that was loaded, from a path or from where it is installed. Returns whether it has it now.
pub(super) fn register(path: Option<&str>) -> bool {
    let library: Result<&'static Library, LoadError> = match path {
        // Stays loaded, as the one that the runtime has.
        Some(path) => sys::load_from(path).map(|library| &*Box::leak(Box::new(library))),
        None => sys::load(),
    };
    let Some(register) = library.ok().and_then(|library| library.symbol(c"ascend_mock_kernel")) else {
        return false;
    };
    // SAFETY: a library that exports this name exports the function of ascend_mock.h, whose type this is.
    let register = unsafe { std::mem::transmute::<*const c_void, Register>(register) };
    // SAFETY: the names are terminated, and the body takes what the signature says: a buffer read, a buffer written, a number of four bytes.
    let code = unsafe {
        register(
            c"conformance_scale".as_ptr(),
            c"rw4".as_ptr(),
            scale,
            std::ptr::null_mut(),
        )
    };
    code == 0
}

/// A block of the kernel.
///
/// # Safety
/// - `args` and `bytes` have three entries: an input and an output of that many bytes, aligned for `f32`, and a factor of four bytes.
unsafe extern "C" fn scale(
    block: u32,
    blocks: u32,
    args: *const *mut c_void,
    bytes: *const usize,
    _user: *mut c_void,
) -> c_int {
    // SAFETY: promised by the caller.
    let args = unsafe { slice::from_raw_parts(args, 3) };
    // SAFETY: as above.
    let bytes = unsafe { slice::from_raw_parts(bytes, 3) };
    let len = bytes[0].min(bytes[1]) / size_of::<f32>();
    // SAFETY: as above; the mock gives each launch its own copies, and runs its blocks one after the other.
    let input = unsafe { slice::from_raw_parts(args[0].cast::<f32>(), len) };
    // SAFETY: as above; input and output are different copies.
    let output = unsafe { slice::from_raw_parts_mut(args[1].cast::<f32>(), len) };
    // SAFETY: as above.
    let factor = unsafe { args[2].cast::<f32>().read_unaligned() };
    let (block, blocks) = (block as usize, (blocks as usize).max(1));
    for i in len * block / blocks..len * (block + 1) / blocks {
        output[i] = input[i] * factor;
    }
    0
}
