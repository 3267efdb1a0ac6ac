//! The drop-in library as a C program has it: loaded, with the controls of `ascend_mock.h`.

use std::{
    ffi::{CStr, c_char, c_int, c_void},
    path::Path,
    slice,
};

use ascend_sys::{FnTable, load::Library};

type Body = unsafe extern "C" fn(u32, u32, *const *mut c_void, *const usize, *mut c_void) -> c_int;

/// A symbol of the library as a function of the type of the place it is stored at.
///
/// # Safety
/// - `F` is the type of a function pointer, and `ascend_mock.h` declares a function of that type under the name.
unsafe fn function<F: Copy>(library: &Library, name: &CStr) -> F {
    let address = library
        .symbol(name)
        .unwrap_or_else(|| panic!("no {name:?} in the library"));
    assert_eq!(size_of::<F>(), size_of_val(&address));
    // SAFETY: both are of one size; that the address is a function of this type is the caller's promise.
    unsafe { std::mem::transmute_copy::<*const c_void, F>(&address) }
}

macro_rules! controls {
    ($($field:ident: $symbol:literal, $type:ty;)*) => {
        /// The loaded library and what only a simulation exports.
        pub(super) struct Controls {
            library: Library,
            $($field: $type,)*
        }

        impl Controls {
            fn of(library: Library) -> Controls {
                Controls {
                    // SAFETY: the types are those of the header.
                    $($field: unsafe { function(&library, $symbol) },)*
                    library,
                }
            }
        }
    };
}

controls! {
    kernel: c"ascend_mock_kernel", unsafe extern "C" fn(*const c_char, *const c_char, Body, *mut c_void) -> c_int;
    kernel_cost: c"ascend_mock_kernel_cost", unsafe extern "C" fn(*const c_char, u64) -> c_int;
    hold: c"ascend_mock_hold", unsafe extern "C" fn(i32) -> c_int;
    release: c"ascend_mock_release", unsafe extern "C" fn(i32) -> c_int;
    hold_stream: c"ascend_mock_hold_stream", unsafe extern "C" fn(*mut c_void) -> c_int;
    release_stream: c"ascend_mock_release_stream", unsafe extern "C" fn(*mut c_void) -> c_int;
    step_stream: c"ascend_mock_step_stream", unsafe extern "C" fn(*mut c_void, u32) -> c_int;
    pending: c"ascend_mock_pending", unsafe extern "C" fn(*mut c_void) -> i64;
    advance: c"ascend_mock_advance", unsafe extern "C" fn(u64) -> c_int;
}

impl Controls {
    /// Loads a library and registers the kernels that scripts use.
    pub(super) fn load(path: &Path) -> Controls {
        let controls = Controls::of(ascend_sys::load::load_from(path).expect("the drop-in library loads"));
        for (name, signature, body) in [
            (c"double", c"rw", double as Body),
            (c"add", c"rb", add),
            (c"long", c"w", long),
            (c"fail", c"w", fail),
        ] {
            // SAFETY: name and signature are terminated, and the body looks at what the signature names.
            let done = unsafe { (controls.kernel)(name.as_ptr(), signature.as_ptr(), body, std::ptr::null_mut()) };
            assert_eq!(done, 0, "{name:?} is registered");
        }
        // SAFETY: the name is terminated.
        let done = unsafe { (controls.kernel_cost)(c"long".as_ptr(), 3_000_000_000) };
        assert_eq!(done, 0, "it has a cost");
        controls
    }

    pub(super) fn table(&self) -> &FnTable {
        self.library.table()
    }

    pub(super) fn hold_stream(&self, stream: *mut c_void, held: bool) -> bool {
        let call = if held { self.hold_stream } else { self.release_stream };
        // SAFETY: any value may be passed for a stream.
        unsafe { call(stream) == 0 }
    }

    pub(super) fn hold_device(&self, device: u32, held: bool) {
        let call = if held { self.hold } else { self.release };
        // SAFETY: any number may be passed for a device.
        let done = unsafe { call(device as i32) };
        assert_eq!(done, 0, "device {device} is there to hold");
    }

    pub(super) fn step_stream(&self, stream: *mut c_void, tasks: u32) -> bool {
        // SAFETY: any value may be passed for a stream.
        unsafe { (self.step_stream)(stream, tasks) == 0 }
    }

    pub(super) fn pending(&self, stream: *mut c_void) -> u64 {
        // SAFETY: any value may be passed for a stream.
        unsafe { (self.pending)(stream) as u64 }
    }

    pub(super) fn advance(&self, ns: u64) {
        // SAFETY: any number may be passed.
        let done = unsafe { (self.advance)(ns) };
        assert_eq!(done, 0, "virtual time passes");
    }
}

/// Doubles the numbers of this block.
unsafe extern "C" fn double(
    block: u32,
    blocks: u32,
    args: *const *mut c_void,
    bytes: *const usize,
    _user: *mut c_void,
) -> c_int {
    // SAFETY: the signature has two buffers.
    let args = unsafe { slice::from_raw_parts(args, 2) };
    // SAFETY: as above.
    let bytes = unsafe { slice::from_raw_parts(bytes, 2) };
    // SAFETY: a buffer is as long as its length says.
    let input = unsafe { slice::from_raw_parts(args[0].cast::<u8>(), bytes[0]) };
    // SAFETY: as above; the two are copies that do not overlap.
    let output = unsafe { slice::from_raw_parts_mut(args[1].cast::<u8>(), bytes[1]) };
    let numbers = input.as_chunks::<4>().0.iter().zip(output.as_chunks_mut::<4>().0);
    for (from, to) in numbers.skip(block as usize).step_by(blocks as usize) {
        *to = u32::from_ne_bytes(*from).wrapping_mul(2).to_ne_bytes();
    }
    0
}

/// Adds the first number to another.
unsafe extern "C" fn add(
    _block: u32,
    _blocks: u32,
    args: *const *mut c_void,
    _bytes: *const usize,
    _user: *mut c_void,
) -> c_int {
    // SAFETY: the signature has two buffers.
    let args = unsafe { slice::from_raw_parts(args, 2) };
    // SAFETY: scripts give it buffers of at least one number.
    let amount = unsafe { args[0].cast::<u32>().read_unaligned() };
    // SAFETY: as above.
    let total = unsafe { args[1].cast::<u32>().read_unaligned() };
    // SAFETY: as above.
    unsafe { args[1].cast::<u32>().write_unaligned(total.wrapping_add(amount)) };
    0
}

/// Writes 1 into the first number.
unsafe extern "C" fn long(
    _block: u32,
    _blocks: u32,
    args: *const *mut c_void,
    bytes: *const usize,
    _user: *mut c_void,
) -> c_int {
    // SAFETY: the signature has one buffer.
    let output = unsafe { args.read() };
    // SAFETY: as above.
    let len = unsafe { bytes.read() };
    // SAFETY: it is as long as its length says.
    let output = unsafe { slice::from_raw_parts_mut(output.cast::<u8>(), len) };
    output[..4].copy_from_slice(&1u32.to_ne_bytes());
    0
}

unsafe extern "C" fn fail(
    _block: u32,
    _blocks: u32,
    _args: *const *mut c_void,
    _bytes: *const usize,
    _user: *mut c_void,
) -> c_int {
    1
}
