//! The symbols that only a simulated runtime has (`ascend_sys::mock`).

use std::ffi::{c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ascend_sim::access::{Access, Mode};
use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess, MockLabel, MockNote};

use super::entry::{input, items};
use crate::handle::Kind;
use crate::process::process;
use crate::thread::{self, LabelText, Note};

const VERSION: &std::ffi::CStr =
    match std::ffi::CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(version) => version,
        Err(_) => c"",
    };

/// Text of a pointer and a length; `None` for null or for what is not UTF-8.
///
/// # Safety
/// - `pointer` is null, or the address of `len` readable bytes.
unsafe fn text(pointer: *const c_char, len: usize) -> Option<Box<str>> {
    // SAFETY: the caller promises `len` bytes.
    let bytes = unsafe { items(pointer.cast::<u8>(), len.min(4_096)) }?;
    String::from_utf8(bytes).ok().map(Into::into)
}

/// C `ascend_mock_version`: the version of the mock.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_version() -> *const c_char {
    VERSION.as_ptr()
}

/// C `ascend_mock_note`: describes the next ACL call of this thread.
///
/// # Safety
///
/// - `note` is null or points at a `MockNote` whose texts and array have the lengths it says.
pub unsafe extern "C" fn ascend_mock_note(note: *const MockNote) {
    // SAFETY: the caller promises null or a readable structure.
    let Some(given) = (unsafe { input(note) }) else {
        return;
    };
    if given.size < size_of::<MockNote>() {
        return;
    }
    // SAFETY: the caller promises texts and array of the stated lengths.
    let file = unsafe { text(given.file, given.file_len) };
    // SAFETY: as above.
    let name = unsafe { text(given.name, given.name_len) };
    // SAFETY: as above.
    let accesses = unsafe { items(given.accesses, given.num_accesses as usize) };
    let accesses = accesses.map(|list| list.iter().map(access).collect());
    thread::set_note(Note {
        file,
        line: given.line,
        name,
        accesses,
        is_place: false,
    });
}

fn access(given: &MockAccess) -> Access {
    let mode = match (given.mode & MOCK_ACCESS_READ != 0, given.mode & MOCK_ACCESS_WRITE != 0) {
        (true, true) => Mode::ReadWrite,
        (false, true) => Mode::Write,
        _ => Mode::Read,
    };
    Access::new(given.address.addr() as u64, given.bytes as u64, mode)
}

/// C `ascend_mock_label`: sets layer, micro-batch and key of this thread; null clears them.
///
/// # Safety
///
/// - `label` is null or points at a `MockLabel` whose text has the length it says.
pub unsafe extern "C" fn ascend_mock_label(label: *const MockLabel) {
    // SAFETY: the caller promises null or a readable structure.
    let given = unsafe { input(label) };
    let label = given.map(|given| LabelText {
        layer: i16::try_from(given.layer).ok(),
        micro_batch: u8::try_from(given.micro_batch).ok(),
        // SAFETY: the caller promises a text of the stated length.
        key: unsafe { text(given.key, given.key_len) },
    });
    thread::set_label(label);
}

fn with_stream(stream: *mut c_void, f: impl FnOnce(&mut crate::world::Call<'_>, u32) -> bool) -> c_int {
    let bits = stream.addr() as u64;
    let done = catch_unwind(AssertUnwindSafe(|| {
        let world = process().world_of(&[bits]);
        world.peek(|call| call.find(Kind::Stream, bits).is_some_and(|stream| f(call, stream)))
    }));
    if done.unwrap_or(false) { 0 } else { 107_017 }
}

/// C `ascend_mock_name_stream`: what traces and reports call a stream; 0 when done.
///
/// # Safety
///
/// - `name` is null or the address of `len` readable bytes.
pub unsafe extern "C" fn ascend_mock_name_stream(stream: *mut c_void, name: *const c_char, len: usize) -> c_int {
    // SAFETY: the caller promises `len` bytes.
    let name = unsafe { text(name, len) }.unwrap_or_default();
    with_stream(stream, |call, stream| {
        call.name_stream(stream, &name);
        true
    })
}

fn with_device(device: i32, f: impl FnOnce(&mut crate::world::Call<'_>, u32)) -> c_int {
    let done = catch_unwind(AssertUnwindSafe(|| {
        process()
            .device(device)
            .map(|(world, local)| world.peek(|call| f(call, local)))
    }));
    if matches!(done, Ok(Some(()))) { 0 } else { 107_001 }
}

/// C `ascend_mock_hold`: everything submitted to the device stays pending; 0 when done.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_hold(device: i32) -> c_int {
    with_device(device, |call, local| call.hold_device(local, true))
}

/// C `ascend_mock_release`: lets a held device go; 0 when done.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_release(device: i32) -> c_int {
    with_device(device, |call, local| call.hold_device(local, false))
}

/// C `ascend_mock_hold_stream`: as `ascend_mock_hold`, for one stream.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_hold_stream(stream: *mut c_void) -> c_int {
    let bits = stream.addr() as u64;
    with_stream(stream, |call, _| call.hold_stream(bits, true))
}

/// C `ascend_mock_release_stream`: lets a held stream go.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_release_stream(stream: *mut c_void) -> c_int {
    let bits = stream.addr() as u64;
    with_stream(stream, |call, _| call.hold_stream(bits, false))
}

/// C `ascend_mock_step_stream`: lets `tasks` tasks of a held stream begin.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_step_stream(stream: *mut c_void, tasks: u32) -> c_int {
    let bits = stream.addr() as u64;
    with_stream(stream, |call, _| call.step_stream(bits, tasks))
}

/// C `ascend_mock_pending`: tasks of a stream that have not ended; -1 for no stream.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_pending(stream: *mut c_void) -> i64 {
    let bits = stream.addr() as u64;
    let pending = catch_unwind(AssertUnwindSafe(|| {
        process().world_of(&[bits]).peek(|call| call.pending(bits))
    }));
    match pending {
        Ok(Some(tasks)) => i64::try_from(tasks).unwrap_or(i64::MAX),
        _ => -1,
    }
}

/// C `ascend_mock_now_ns`: the simulated time of this thread's devices, in nanoseconds since they were set up.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_now_ns() -> u64 {
    let now = catch_unwind(AssertUnwindSafe(|| own_world().map(|world| world.now_ns())));
    now.ok().flatten().unwrap_or(0)
}

/// C `ascend_mock_advance`: lets `ns` nanoseconds of virtual time pass; 0 when done, 207000 with worker threads, whose time is real.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_advance(ns: u64) -> c_int {
    let done = catch_unwind(AssertUnwindSafe(|| {
        let Some(world) = own_world() else { return 107_001 };
        if !world.is_inline() {
            return 207_000;
        }
        let until = world.now_ns().saturating_add(ns);
        world.peek(|call| call.advance_host_to(until));
        0
    }));
    done.unwrap_or(500_000)
}

/// The world that this thread uses, or the first there is.
fn own_world() -> Option<std::sync::Arc<crate::world::World>> {
    process().own_world().or_else(|| process().first_world())
}
