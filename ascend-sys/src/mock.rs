//! The symbols that a simulated runtime exports beside the vendor's: how a safe layer tells it what C signatures cannot say.
//!
//! A real library has none of them, and [`MockTable::load_with`] then returns `None`. Nothing here is needed for correct execution: the notes
//! make reports name source lines, layers and keys, and make access ranges exact.

use core::ffi::{CStr, c_char, c_int, c_void};

/// Reads of the bytes, in [`MockAccess::mode`].
pub const MOCK_ACCESS_READ: u32 = 1;
/// Writes of the bytes, in [`MockAccess::mode`].
pub const MOCK_ACCESS_WRITE: u32 = 2;

/// Bytes that the next submission of this thread touches.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MockAccess {
    /// First byte, a device address or a host address.
    pub address: *const c_void,
    /// How many bytes.
    pub bytes: usize,
    /// [`MOCK_ACCESS_READ`], [`MOCK_ACCESS_WRITE`] or both.
    pub mode: u32,
}

/// What the safe layer knows about the next call of this thread. Text is pointer and length, not terminated; null for none.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MockNote {
    /// Size of this structure in bytes, so that it can grow.
    pub size: usize,
    /// Source file of the caller.
    pub file: *const c_char,
    /// Length of `file` in bytes.
    pub file_len: usize,
    /// Line of the caller, from 1; 0 when unknown.
    pub line: u32,
    /// How many entries `accesses` has.
    pub num_accesses: u32,
    /// What the next submission touches; replaces what the mock would assume. Null to leave the assumption.
    pub accesses: *const MockAccess,
    /// Name of the task, for work whose kernel name the mock cannot know.
    pub name: *const c_char,
    /// Length of `name` in bytes.
    pub name_len: usize,
}

/// Layer, micro-batch and key under which this thread submits until it says otherwise.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MockLabel {
    /// The layer; `i32::MIN` for none.
    pub layer: i32,
    /// The micro-batch; -1 for none.
    pub micro_batch: i32,
    /// The event key's name; null for none.
    pub key: *const c_char,
    /// Length of `key` in bytes.
    pub key_len: usize,
}

/// The extra functions of a simulated runtime. All may be called from any thread and return at once.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct MockTable {
    /// `const char *ascend_mock_version(void)`: the mock's version, terminated. Its presence is what tells a mock from the vendor's library.
    pub version: unsafe extern "C" fn() -> *const c_char,
    /// `void ascend_mock_note(const MockNote *)`: describes the next ACL call of this thread, and no other.
    pub note: unsafe extern "C" fn(*const MockNote),
    /// `void ascend_mock_label(const MockLabel *)`: sets this thread's layer, micro-batch and key; null clears them.
    pub label: unsafe extern "C" fn(*const MockLabel),
    /// `int ascend_mock_name_stream(void *stream, const char *name, size_t len)`: what traces and reports call a stream; 0 when done.
    pub name_stream: unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> c_int,
}

impl MockTable {
    /// Looks the extra symbols up; `None` when the library is no mock, or one without them all.
    ///
    /// # Safety
    /// - A non-null answer of `lookup` for `ascend_mock_version`, `ascend_mock_note`, `ascend_mock_label` or `ascend_mock_name_stream` is the address of
    ///   a function of the type written at the field, valid for as long as the table is used.
    pub unsafe fn load_with(mut lookup: impl FnMut(&CStr) -> *const c_void) -> Option<MockTable> {
        let version = lookup(c"ascend_mock_version");
        let note = lookup(c"ascend_mock_note");
        let label = lookup(c"ascend_mock_label");
        let name_stream = lookup(c"ascend_mock_name_stream");
        if version.is_null() || note.is_null() || label.is_null() || name_stream.is_null() {
            return None;
        }
        // SAFETY: not null, and the caller vouches that the address is a function of the field's type.
        let version =
            unsafe { core::mem::transmute::<*const c_void, unsafe extern "C" fn() -> *const c_char>(version) };
        // SAFETY: as above.
        let note = unsafe { core::mem::transmute::<*const c_void, unsafe extern "C" fn(*const MockNote)>(note) };
        // SAFETY: as above.
        let label = unsafe { core::mem::transmute::<*const c_void, unsafe extern "C" fn(*const MockLabel)>(label) };
        // SAFETY: as above.
        let name_stream = unsafe {
            core::mem::transmute::<*const c_void, unsafe extern "C" fn(*mut c_void, *const c_char, usize) -> c_int>(
                name_stream,
            )
        };
        Some(MockTable {
            version,
            note,
            label,
            name_stream,
        })
    }
}
