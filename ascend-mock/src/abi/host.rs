//! Host memory by address: pinned blocks, and the bytes that copies read and write.

use std::alloc::{Layout, alloc, dealloc};

/// Alignment of pinned memory (acl/memory-kernels-graphs 1.2).
const ALIGN: usize = 64;
/// What fresh pinned memory holds, up to [`POISONED`] bytes: contents are undefined on hardware.
const POISON: u8 = 0xA5;
const POISONED: usize = 16 << 20;

fn layout(bytes: u64) -> Option<Layout> {
    let size = usize::try_from(bytes).ok()?.checked_next_multiple_of(32)?;
    Layout::from_size_align(size.max(32), ALIGN).ok()
}

/// A block of host memory.
pub(crate) fn allocate(bytes: u64) -> Option<u64> {
    let layout = layout(bytes)?;
    // SAFETY: the layout's size is not zero.
    let block = unsafe { alloc(layout) };
    if block.is_null() {
        return None;
    }
    let poisoned = layout.size().min(POISONED);
    // SAFETY: the block has `layout.size()` bytes, which `poisoned` does not exceed.
    unsafe { block.write_bytes(POISON, poisoned) };
    Some(block.expose_provenance() as u64)
}

/// Gives a block back.
pub(crate) fn release(address: u64, bytes: u64) {
    if let Some(layout) = layout(bytes) {
        let block = std::ptr::with_exposed_provenance_mut::<u8>(address as usize);
        // SAFETY: `address` came from `allocate` with the same length, and the map of pinned blocks gives each out once.
        unsafe { dealloc(block, layout) };
    }
}

/// Reads host memory.
pub(crate) fn read(address: u64, bytes: &mut [u8]) -> bool {
    if address < 4_096 {
        return false;
    }
    let source = std::ptr::with_exposed_provenance::<u8>(address as usize);
    // SAFETY: the address came through a copy call, whose contract is that the program keeps the range valid until the task has run
    // (acl/memory-kernels-graphs 1.4.3); `bytes` is a buffer of ours, so the two do not overlap.
    unsafe { std::ptr::copy_nonoverlapping(source, bytes.as_mut_ptr(), bytes.len()) };
    true
}

/// Writes host memory.
pub(crate) fn write(address: u64, bytes: &[u8]) -> bool {
    if address < 4_096 {
        return false;
    }
    let target = std::ptr::with_exposed_provenance_mut::<u8>(address as usize);
    // SAFETY: as in `read`; the program must not use the range meanwhile.
    unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), target, bytes.len()) };
    true
}
