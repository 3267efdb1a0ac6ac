//! Parts of device buffers, borrowed.

use std::ffi::c_void;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Bound, RangeBounds};
use std::panic::Location;
use std::sync::Arc;

use ascend_sys::{ACL_MEMCPY_DEVICE_TO_HOST, ACL_MEMCPY_HOST_TO_DEVICE, aclrtMemcpyKind};

use crate::error::{Error, Result};
use crate::memory::device::{Allocation, DeviceBuffer};
use crate::memory::repr::DeviceRepr;
use crate::raw::{Note, RawContext, check};

/// Values in a device buffer, to be read: what `&[T]` is on the host.
pub struct View<'a, T> {
    allocation: &'a Arc<Allocation>,
    start: *mut T,
    len: usize,
    values: PhantomData<&'a [T]>,
}

/// Values in a device buffer, to be written: what `&mut [T]` is on the host.
pub struct ViewMut<'a, T> {
    allocation: &'a Arc<Allocation>,
    start: *mut T,
    len: usize,
    values: PhantomData<&'a mut [T]>,
}

// SAFETY: a view is an address on the device and a shared reference to a `Sync` allocation.
unsafe impl<T: DeviceRepr> Send for View<'_, T> {}
// SAFETY: as above.
unsafe impl<T: DeviceRepr> Sync for View<'_, T> {}
// SAFETY: as above; the values are only changed through `&mut`.
unsafe impl<T: DeviceRepr> Send for ViewMut<'_, T> {}
// SAFETY: as above.
unsafe impl<T: DeviceRepr> Sync for ViewMut<'_, T> {}

impl<T> Clone for View<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for View<'_, T> {}

impl<'a, T: DeviceRepr> View<'a, T> {
    /// # Safety
    /// - `start` is the address of `len` values within the allocation.
    #[inline]
    pub(super) unsafe fn new(allocation: &'a Arc<Allocation>, start: *mut T, len: usize) -> Self {
        View {
            allocation,
            start,
            len,
            values: PhantomData,
        }
    }

    /// How many values.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Tells whether it has no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Its size in bytes.
    #[inline]
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.len * size_of::<T>()
    }

    /// The device address of the first value. It means nothing on the host.
    #[inline]
    #[must_use]
    pub fn as_raw(&self) -> *mut c_void {
        self.start.cast()
    }

    #[inline]
    pub(crate) fn allocation(&self) -> &'a Arc<Allocation> {
        self.allocation
    }

    /// A part of it.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a range that is not within.
    pub fn slice(self, range: impl RangeBounds<usize>) -> Result<View<'a, T>> {
        let (from, to) = within("view.slice", &range, self.len)?;
        Ok(View {
            start: self.start.wrapping_add(from),
            len: to - from,
            ..self
        })
    }

    /// The values before `at`, and those from `at` on.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an index beyond the end.
    pub fn split_at(self, at: usize) -> Result<(View<'a, T>, View<'a, T>)> {
        Ok((self.slice(..at)?, self.slice(at..)?))
    }

    /// Seen as rows of `row_len` values, the rows before `row`, and those from `row` on: a split along the first dimension.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) when the values are no whole number of rows, or have not that many.
    pub fn split_rows(self, row_len: usize, row: usize) -> Result<(View<'a, T>, View<'a, T>)> {
        self.split_at(row_index("view.split_rows", self.len, row_len, row)?)
    }

    /// This view and `next` as one, if `next` begins where this one ends, in the same buffer.
    #[must_use]
    pub fn join(self, next: View<'a, T>) -> Option<View<'a, T>> {
        let adjacent = Arc::ptr_eq(self.allocation, next.allocation) && self.start.wrapping_add(self.len) == next.start;
        adjacent.then_some(View {
            len: self.len + next.len,
            ..self
        })
    }

    /// Copies the values to the host now; as [`DeviceBuffer::read`].
    ///
    /// # Errors
    /// As for [`DeviceBuffer::write`].
    ///
    /// Wraps `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[track_caller]
    pub fn read(&self, values: &mut [T]) -> Result<()> {
        same_len("view.read", values.len(), self.len)?;
        let host = values.as_mut_ptr().cast();
        // SAFETY: both sides have that many bytes, and any bytes are values of `T`.
        unsafe {
            copy_now(
                self.allocation,
                host,
                self.start.cast(),
                self.size_bytes(),
                ACL_MEMCPY_DEVICE_TO_HOST,
                Location::caller(),
            )
        }
    }

    /// The values as a vector; otherwise as [`read`](View::read).
    ///
    /// # Errors
    /// As for [`DeviceBuffer::write`].
    ///
    /// Wraps `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[track_caller]
    pub fn to_vec(&self) -> Result<Vec<T>> {
        // SAFETY: zero bytes are values of `T`.
        let zero = unsafe { std::mem::zeroed() };
        let mut values = vec![zero; self.len];
        self.read(&mut values)?;
        Ok(values)
    }
}

impl<'a, T: DeviceRepr> ViewMut<'a, T> {
    /// # Safety
    /// - `start` is the address of `len` values within the allocation, which nobody else views meanwhile.
    #[inline]
    pub(super) unsafe fn new(allocation: &'a Arc<Allocation>, start: *mut T, len: usize) -> Self {
        ViewMut {
            allocation,
            start,
            len,
            values: PhantomData,
        }
    }

    /// How many values.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Tells whether it has no value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Its size in bytes.
    #[inline]
    #[must_use]
    pub fn size_bytes(&self) -> usize {
        self.len * size_of::<T>()
    }

    /// The device address of the first value. It means nothing on the host.
    #[inline]
    #[must_use]
    pub fn as_raw(&self) -> *mut c_void {
        self.start.cast()
    }

    #[inline]
    pub(crate) fn allocation(&self) -> &'a Arc<Allocation> {
        self.allocation
    }

    /// The same values, to be read.
    #[inline]
    #[must_use]
    pub fn as_view(&self) -> View<'_, T> {
        View {
            allocation: self.allocation,
            start: self.start,
            len: self.len,
            values: PhantomData,
        }
    }

    /// The same values for a shorter time.
    #[inline]
    #[must_use]
    pub fn reborrow(&mut self) -> ViewMut<'_, T> {
        ViewMut {
            allocation: self.allocation,
            start: self.start,
            len: self.len,
            values: PhantomData,
        }
    }

    /// A part of it.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for a range that is not within.
    pub fn slice(self, range: impl RangeBounds<usize>) -> Result<ViewMut<'a, T>> {
        let (from, to) = within("view.slice", &range, self.len)?;
        Ok(ViewMut {
            start: self.start.wrapping_add(from),
            len: to - from,
            ..self
        })
    }

    /// The values before `at`, and those from `at` on.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for an index beyond the end.
    pub fn split_at(self, at: usize) -> Result<(ViewMut<'a, T>, ViewMut<'a, T>)> {
        within("view.split_at", &(..at), self.len)?;
        let tail = ViewMut {
            allocation: self.allocation,
            start: self.start.wrapping_add(at),
            len: self.len - at,
            values: PhantomData,
        };
        Ok((ViewMut { len: at, ..self }, tail))
    }

    /// Seen as rows of `row_len` values, the rows before `row`, and those from `row` on: a split along the first dimension.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) when the values are no whole number of rows, or have not that many.
    pub fn split_rows(self, row_len: usize, row: usize) -> Result<(ViewMut<'a, T>, ViewMut<'a, T>)> {
        let at = row_index("view.split_rows", self.len, row_len, row)?;
        self.split_at(at)
    }

    /// Copies `values` to the device now; as [`DeviceBuffer::write`].
    ///
    /// # Errors
    /// As for [`DeviceBuffer::write`].
    ///
    /// Wraps `aclrtMemcpy` · since CANN 6.0 · since ascend 0.1
    #[track_caller]
    pub fn write(&mut self, values: &[T]) -> Result<()> {
        same_len("view.write", values.len(), self.len)?;
        let host = values.as_ptr().cast_mut().cast();
        // SAFETY: both sides have that many bytes; the host side is only read in this direction.
        unsafe {
            copy_now(
                self.allocation,
                self.start.cast(),
                host,
                self.size_bytes(),
                ACL_MEMCPY_HOST_TO_DEVICE,
                Location::caller(),
            )
        }
    }
}

impl<'a, T: DeviceRepr> From<&'a DeviceBuffer<T>> for View<'a, T> {
    #[inline]
    fn from(buffer: &'a DeviceBuffer<T>) -> Self {
        buffer.view()
    }
}
impl<'a, T: DeviceRepr> From<&'a ViewMut<'_, T>> for View<'a, T> {
    #[inline]
    fn from(view: &'a ViewMut<'_, T>) -> Self {
        view.as_view()
    }
}
impl<'a, T: DeviceRepr> From<&'a mut DeviceBuffer<T>> for ViewMut<'a, T> {
    #[inline]
    fn from(buffer: &'a mut DeviceBuffer<T>) -> Self {
        buffer.view_mut()
    }
}
impl<'a, T: DeviceRepr> From<&'a mut ViewMut<'_, T>> for ViewMut<'a, T> {
    #[inline]
    fn from(view: &'a mut ViewMut<'_, T>) -> Self {
        view.reborrow()
    }
}

impl<T> fmt::Debug for View<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("View")
            .field("start", &self.start)
            .field("len", &self.len)
            .finish_non_exhaustive()
    }
}
impl<T> fmt::Debug for ViewMut<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ViewMut")
            .field("start", &self.start)
            .field("len", &self.len)
            .finish_non_exhaustive()
    }
}

/// A synchronous copy. It is ordered against no stream (acl/memory-kernels-graphs 1.4.2).
///
/// # Safety
/// - `to` and `from` each have `bytes` bytes for the direction that `kind` says, and the device side is within the allocation.
pub(super) unsafe fn copy_now(
    allocation: &Allocation,
    to: *mut c_void,
    from: *mut c_void,
    bytes: usize,
    kind: aclrtMemcpyKind,
    site: &'static Location<'static>,
) -> Result<()> {
    // C before 9.1 refuses an empty copy (1.4.1).
    if bytes == 0 {
        return Ok(());
    }
    let context: &RawContext = allocation.context().raw();
    let owner = context.owner();
    let table = owner.table();
    let _bound = context.bind()?;
    if let Some(mock) = &context.runtime.mock {
        Note::site(site).tell(mock);
    }
    // SAFETY: promised by the caller.
    let code = unsafe { (table.aclrtMemcpy)(to, bytes, from, bytes, kind) };
    check(table, "aclrtMemcpy", code)
}

pub(super) fn same_len(call: &'static str, host: usize, device: usize) -> Result<()> {
    if host == device {
        Ok(())
    } else {
        Err(wrong_len(call, host, device))
    }
}

#[cold]
fn wrong_len(call: &'static str, host: usize, device: usize) -> Error {
    Error::misuse(
        call,
        format!("{host} values on one side and {device} on the other: pass views of equal length"),
    )
}

fn within(call: &'static str, range: &impl RangeBounds<usize>, len: usize) -> Result<(usize, usize)> {
    let from = match range.start_bound() {
        Bound::Included(&from) => from,
        Bound::Excluded(&before) => before.saturating_add(1),
        Bound::Unbounded => 0,
    };
    let to = match range.end_bound() {
        Bound::Included(&last) => last.saturating_add(1),
        Bound::Excluded(&to) => to,
        Bound::Unbounded => len,
    };
    if from <= to && to <= len {
        return Ok((from, to));
    }
    Err(Error::misuse(
        call,
        format!("{from}..{to} is not within the {len} values"),
    ))
}

fn row_index(call: &'static str, len: usize, row_len: usize, row: usize) -> Result<usize> {
    if row_len == 0 || !len.is_multiple_of(row_len) {
        return Err(Error::misuse(
            call,
            format!("{len} values are no whole number of rows of {row_len}"),
        ));
    }
    row.checked_mul(row_len)
        .filter(|&at| at <= len)
        .ok_or_else(|| Error::misuse(call, format!("row {row} is beyond the {} rows", len / row_len)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_checked() {
        assert_eq!(within("t", &(1..3), 4).ok(), Some((1, 3)));
        assert_eq!(within("t", &(..), 4).ok(), Some((0, 4)));
        assert_eq!(within("t", &(2..=3), 4).ok(), Some((2, 4)));
        assert!(within("t", &(2..5), 4).is_err());
        #[allow(
            clippy::reversed_empty_ranges,
            reason = "a range that is the wrong way round is what is tested"
        )]
        let reversed = 3..2;
        assert!(within("t", &reversed, 4).is_err());
        assert!(within("t", &(..=usize::MAX), 4).is_err());
    }

    #[test]
    fn rows_are_whole() {
        assert_eq!(row_index("t", 12, 4, 2).ok(), Some(8));
        assert!(row_index("t", 12, 5, 1).is_err());
        assert!(row_index("t", 12, 4, 4).is_err());
        assert!(row_index("t", 12, 0, 0).is_err());
    }
}
