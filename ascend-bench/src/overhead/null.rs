//! The runtime that does nothing, as a function table, and the handles made from it.
#![expect(
    unsafe_code,
    reason = "declares and calls C functions; each block carries its argument"
)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;

use ascend_rt::collective::Communicator;
use ascend_rt::kernel::Kernel;
use ascend_rt::multistream::{EventGrid, MsEventKey};
use ascend_rt::{DeviceBuffer, Event, Read, Runtime, Stream, Write};
use ascend_sys::{FnTable, HcclTable};

/// The kernel that is launched: four arguments.
pub(crate) type Scale = (Read<f32>, Write<f32>, u32, f32);

/// What the loops call with.
pub(crate) struct Handles {
    pub(crate) table: FnTable,
    pub(crate) comm: Communicator,
    pub(crate) stream: Stream,
    pub(crate) event: Event,
    pub(crate) kernel: Kernel<Scale>,
    pub(crate) input: DeviceBuffer<f32>,
    pub(crate) output: std::cell::RefCell<DeviceBuffer<f32>>,
    pub(crate) grid: EventGrid<MsEventKey>,
}

macro_rules! symbols {
    ($lookup:ident, $message:ident, $zero:ident; $(fn $name:ident($($t:ty),*);)*) => {
        // SAFETY: the signatures are those of null_acl.c.
        unsafe extern "C" {
            fn $zero() -> c_int;
            fn $message() -> *const c_char;
            $(pub(crate) fn $name($(_: $t),*) -> c_int;)*
        }

        /// The address of the function for a C name.
        fn $lookup(name: &CStr) -> *const c_void {
            let name = name.to_bytes();
            $(if stringify!($name).as_bytes().strip_prefix(b"null_") == Some(name) {
                return $name as *const c_void;
            })*
            if name == b"aclGetRecentErrMsg" {
                return $message as *const c_void;
            }
            let required = ascend_sys::FUNCTIONS.iter().any(|f| f.required && f.name.as_bytes() == name);
            if required { $zero as *const c_void } else { ptr::null() }
        }
    };
}
symbols! {
    lookup, null_message, null_zero;
    fn null_aclInit(*const c_char);
    fn null_aclrtGetDeviceCount(*mut u32);
    fn null_aclrtSetDevice(i32);
    fn null_aclrtResetDevice(i32);
    fn null_aclrtGetCurrentContext(*mut *mut c_void);
    fn null_aclrtSetCurrentContext(*mut c_void);
    fn null_aclrtCreateStreamWithConfig(*mut *mut c_void, u32, u32);
    fn null_aclrtDestroyStream(*mut c_void);
    fn null_aclrtSynchronizeStream(*mut c_void);
    fn null_aclrtStreamQuery(*mut c_void, *mut u32);
    fn null_aclrtCreateEventExWithFlag(*mut *mut c_void, u32);
    fn null_aclrtDestroyEvent(*mut c_void);
    fn null_aclrtRecordEvent(*mut c_void, *mut c_void);
    fn null_aclrtStreamWaitEvent(*mut c_void, *mut c_void);
    fn null_aclrtQueryEventStatus(*mut c_void, *mut u32);
    fn null_aclrtMalloc(*mut *mut c_void, usize, u32);
    fn null_aclrtFree(*mut c_void);
    fn null_aclrtBinaryLoadFromData(*const c_void, usize, *const c_void, *mut *mut c_void);
    fn null_aclrtBinaryUnLoad(*mut c_void);
    fn null_aclrtBinaryGetFunction(*mut c_void, *const c_char, *mut *mut c_void);
    fn null_aclrtLaunchKernelWithHostArgs(*mut c_void, u32, *mut c_void, *mut c_void, *mut c_void, usize, *mut c_void, usize);
    fn null_HcclCommInitAll(u32, *mut i32, *mut *mut c_void);
    fn null_HcclCommDestroy(*mut c_void);
    fn null_HcclAllReduce(*mut c_void, *mut c_void, u64, c_int, c_int, *mut c_void, *mut c_void);
    fn null_HcclAllGather(*mut c_void, *mut c_void, u64, c_int, *mut c_void, *mut c_void);
}

/// The function table of the runtime that does nothing.
fn table() -> FnTable {
    // SAFETY: the functions have the ABI of their names; those that are only there because a table needs them take nothing, return 0, and are
    // not called.
    unsafe { FnTable::load_with(lookup) }.expect("every required function is given")
}

/// A runtime that does nothing.
pub(crate) fn runtime() -> Runtime {
    // SAFETY: the table is as good as its functions, and their code is part of this program.
    unsafe { Runtime::from_table(table(), Box::new(())) }.expect("nothing fails")
}

/// One handle of each kind.
pub(crate) fn handles() -> Handles {
    let runtime = runtime();
    // SAFETY: the functions have the ABI of their names, and their code is part of this program.
    let collectives = unsafe { HcclTable::load_with(lookup) }.expect("nothing is required");
    // SAFETY: as above.
    unsafe { runtime.set_collectives(collectives) }.expect("nothing fails");
    let context = runtime.device(0).and_then(|d| d.context()).expect("nothing fails");
    let comm = Communicator::all(&[context.device()]).expect("nothing fails").remove(0);
    let module = context.module_from_bytes(b"null").expect("nothing fails");
    // SAFETY: the kernel does nothing.
    let kernel = unsafe { module.kernel::<Scale>("scale") }.expect("nothing fails");
    let stream = context.stream().expect("nothing fails");
    let event = context.event().expect("nothing fails");
    stream.record(&event).expect("nothing fails");
    let input = context.buffer(16).expect("nothing fails");
    let output = context.buffer(16).expect("nothing fails").into();
    let grid = EventGrid::builder(3, 61, 2).build(&context).expect("the grid is small");
    grid.record(&stream, 7, 1, MsEventKey::FfnComFinish)
        .expect("nothing fails");
    Handles {
        table: table(),
        comm,
        grid,
        stream,
        event,
        kernel,
        input,
        output,
    }
}
