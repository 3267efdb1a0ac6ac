//! Who a handle belongs to, and how a call learns in one comparison that nothing special has to be done.

use std::ptr::NonNull;

use ascend_sys::FnTable;

/// The bits of a word that hold the owner number.
pub(crate) const NUMBER: u64 = 0xffff_ffff;
/// Set in the word of a stream whose runtime is a mock: calls are described to it.
pub(crate) const NOTED: u64 = 1 << 63;
/// Set in the word of an event that was never recorded.
pub(crate) const UNRECORDED: u64 = 1 << 62;
/// Where the number of the capture stands that a stream or event is part of; 0 for none.
pub(crate) const CAPTURE_SHIFT: u32 = 32;
/// The bits of a capture number, before the shift.
pub(crate) const CAPTURE_MASK: u64 = (1 << 30) - 1;

/// The capture number in a word; 0 for none.
pub(crate) fn capture_of(word: u64) -> u32 {
    // The mask leaves 30 bits.
    ((word >> CAPTURE_SHIFT) & CAPTURE_MASK) as u32
}

/// The word that says "part of this capture" for an owner number.
pub(crate) fn with_capture(word: u64, capture: u32) -> u64 {
    (word & !(CAPTURE_MASK << CAPTURE_SHIFT)) | (u64::from(capture) << CAPTURE_SHIFT)
}

/// The function table of a runtime and the number of one of its devices: part of every handle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owner {
    table: NonNull<FnTable>,
    number: u32,
    noted: bool,
}

// SAFETY: the table is never written after it was made, and its functions may be called from any thread
// (acl/streams-and-events section 1: handles are not bound to a thread).
unsafe impl Send for Owner {}
// SAFETY: as above.
unsafe impl Sync for Owner {}

impl Owner {
    /// Joins a table with the number of one device.
    ///
    /// # Safety
    /// - `table` stays where it is, unchanged, until the last use of this owner and of its copies.
    pub(crate) unsafe fn new(table: NonNull<FnTable>, number: u32, noted: bool) -> Self {
        Owner { table, number, noted }
    }

    /// The functions of the runtime.
    #[inline]
    pub(crate) fn table(&self) -> &FnTable {
        // SAFETY: `new` was promised that the table outlives every use of this value.
        unsafe { self.table.as_ref() }
    }

    /// Unique in the process for (runtime, device).
    #[inline]
    pub(crate) fn number(&self) -> u32 {
        self.number
    }

    /// The word of a stream in its ordinary state.
    pub(crate) fn stream_word(&self) -> u64 {
        u64::from(self.number) | if self.noted { NOTED } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capture_number_survives_in_a_word() {
        let word = with_capture(7 | NOTED | UNRECORDED, 0x3fff_ffff);
        assert_eq!(capture_of(word), 0x3fff_ffff);
        assert_eq!(word & NUMBER, 7);
        assert_eq!(with_capture(word, 0), 7 | NOTED | UNRECORDED);
    }
}
