//! What a mock is told beside the C call: source line, exact accesses, names, labels. A real library is told nothing.

use std::panic::Location;
use std::ptr;

use ascend_sys::mock::{MockAccess, MockLabel, MockNote, MockTable};

/// What is known of the next call of this thread.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Note<'a> {
    /// The caller of the safe crate.
    pub(crate) site: &'static Location<'static>,
    /// What the submission touches; `None` leaves what the mock assumes.
    pub(crate) accesses: Option<&'a [MockAccess]>,
    /// The task's name, where the mock cannot know it.
    pub(crate) name: Option<&'a str>,
}

impl Note<'_> {
    /// A note of nothing but the place.
    pub(crate) fn site(site: &'static Location<'static>) -> Self {
        Note {
            site,
            accesses: None,
            name: None,
        }
    }

    /// Tells the mock, which keeps it for the next call of this thread.
    #[cold]
    #[inline(never)]
    pub(crate) fn tell(&self, mock: &MockTable) {
        let file = self.site.file();
        let note = MockNote {
            size: size_of::<MockNote>(),
            file: file.as_ptr().cast(),
            file_len: file.len(),
            line: self.site.line(),
            num_accesses: self.accesses.map_or(0, |a| u32::try_from(a.len()).unwrap_or(u32::MAX)),
            accesses: self.accesses.map_or(ptr::null(), <[MockAccess]>::as_ptr),
            name: self.name.map_or(ptr::null(), |n| n.as_ptr().cast()),
            name_len: self.name.map_or(0, str::len),
        };
        // SAFETY: every pointer in the note is that of a live slice with the length beside it; the mock copies during the call.
        unsafe { (mock.note)(&raw const note) }
    }
}

/// Sets the label under which this thread submits.
#[cold]
pub(crate) fn label(mock: &MockTable, layer: Option<i32>, micro_batch: Option<i32>, key: &str) {
    let label = MockLabel {
        layer: layer.unwrap_or(i32::MIN),
        micro_batch: micro_batch.unwrap_or(-1),
        key: if key.is_empty() {
            ptr::null()
        } else {
            key.as_ptr().cast()
        },
        key_len: key.len(),
    };
    // SAFETY: the key is null or a live text of the length beside it; the mock copies during the call.
    unsafe { (mock.label)(&raw const label) }
}

/// Takes the label of this thread away.
#[cold]
pub(crate) fn no_label(mock: &MockTable) {
    // SAFETY: null clears the label.
    unsafe { (mock.label)(ptr::null()) }
}
