//! What a mock is told beside the C call: source line, exact accesses, names, labels. A real library is told nothing.

use std::cell::RefCell;
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

/// Layer, micro-batch and key under which a thread submits.
#[derive(Clone, Debug)]
pub(crate) struct Label {
    pub(crate) layer: Option<i32>,
    pub(crate) micro_batch: Option<i32>,
    pub(crate) key: String,
}

thread_local! {
    /// The label in force, so that a label within another gives it back. Only ever set where a mock listens.
    static IN_FORCE: RefCell<Option<Label>> = const { RefCell::new(None) };
}

/// Sets the label under which this thread submits, or takes it away; returns the one that was in force.
#[cold]
pub(crate) fn set_label(mock: &MockTable, label: Option<Label>) -> Option<Label> {
    match &label {
        None => {
            // SAFETY: null clears the label.
            unsafe { (mock.label)(ptr::null()) }
        }
        Some(label) => {
            let told = MockLabel {
                layer: label.layer.unwrap_or(i32::MIN),
                micro_batch: label.micro_batch.unwrap_or(-1),
                key: if label.key.is_empty() {
                    ptr::null()
                } else {
                    label.key.as_ptr().cast()
                },
                key_len: label.key.len(),
            };
            // SAFETY: the key is null or a live text of the length beside it; the mock copies during the call.
            unsafe { (mock.label)(&raw const told) }
        }
    }
    // A thread that is going away has no label to give back.
    IN_FORCE.try_with(|own| own.replace(label)).ok().flatten()
}
