//! Copies of rows that do not lie one behind the other.

use std::ffi::c_void;
use std::panic::Location;

use ascend_sys::{ACL_MEMCPY_DEVICE_TO_DEVICE, ACL_MEMCPY_DEVICE_TO_HOST, ACL_MEMCPY_HOST_TO_DEVICE, aclrtMemcpyKind};

use crate::error::{Error, Result};
use crate::memory::copy::same_owner;
use crate::memory::host::{HostSource, PinnedBuffer};
use crate::memory::repr::DeviceRepr;
use crate::memory::ticket::CopyTicket;
use crate::memory::view::{View, ViewMut};
use crate::raw::{Note, RawStream, need};
use crate::stream::Stream;

/// A block of rows: `count` of `width` values each, which start `to_pitch` values apart on one side and `from_pitch` on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// How many rows.
    pub count: usize,
    /// Values in each row.
    pub width: usize,
    /// From the start of a row to that of the next, in values, where they go to.
    pub to_pitch: usize,
    /// The same where they come from.
    pub from_pitch: usize,
}

impl Stream {
    /// Submits a copy of rows on the device. Does not block the host.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for rows wider than their pitch or beyond a view, and for a buffer of another device;
    /// [`Parameter`](crate::ErrorKind::Parameter) beyond 5,000,000 bytes a row or 5,242,880 rows.
    ///
    /// Wraps `aclrtMemcpy2dAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy2dAsync")]
    #[track_caller]
    pub fn copy_rows_d2d_async<'a, 'b, T: DeviceRepr>(
        &self,
        to: impl Into<ViewMut<'a, T>>,
        from: impl Into<View<'b, T>>,
        rows: Rows,
    ) -> Result<()> {
        const CALL: &str = "stream.copy_rows_d2d_async";
        let (to, from) = (to.into(), from.into());
        same_owner(CALL, self.raw(), to.allocation())?;
        same_owner(CALL, self.raw(), from.allocation())?;
        within(CALL, rows, rows.to_pitch, to.len())?;
        within(CALL, rows, rows.from_pitch, from.len())?;
        let _used = self.will_use_both(to.allocation(), from.allocation());
        let (to, from, site) = (to.as_raw(), from.as_raw(), Location::caller());
        // SAFETY: all rows are within the views, whose memory lives until the stream has passed the copy: it was marked.
        unsafe { copy_rows::<T>(self.raw(), to, from, rows, ACL_MEMCPY_DEVICE_TO_DEVICE, site) }
    }

    /// Submits a copy of rows from pinned host memory to the device. Does not block the host; the memory comes back through the ticket.
    ///
    /// # Errors
    /// [`Misuse`](crate::ErrorKind::Misuse) for rows wider than their pitch or beyond either side, for a buffer of another device or runtime, and on a
    /// stream that is captured; [`Parameter`](crate::ErrorKind::Parameter) beyond 5,000,000 bytes a row or 5,242,880 rows. The memory comes back
    /// with the error.
    ///
    /// Wraps `aclrtMemcpy2dAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy2dAsync")]
    #[track_caller]
    pub fn copy_rows_h2d_async<'a, T: DeviceRepr, H: HostSource<T>>(
        &self,
        to: impl Into<ViewMut<'a, T>>,
        from: H,
        rows: Rows,
    ) -> Result<CopyTicket<H>, (Error, H)> {
        const CALL: &str = "stream.copy_rows_h2d_async";
        let (to, host) = (to.into(), from.pinned());
        let checked = within(CALL, rows, rows.to_pitch, to.len())
            .and_then(|()| within(CALL, rows, rows.from_pitch, host.len()))
            .and_then(|()| self.host_copy(CALL, host, to.allocation()));
        if let Err(error) = checked {
            return Err((error, from));
        }
        host.used().mark(self.raw().bit());
        let _used = self.will_use_one(to.allocation());
        let (device, address, site) = (to.as_raw(), host.address().cast(), Location::caller());
        // SAFETY: all rows are within both sides, which live until the stream has passed the copy: they were marked. The host side is not
        // written meanwhile: it is by value in the ticket, or behind an `Arc`.
        let submit = || unsafe { copy_rows::<T>(self.raw(), device, address, rows, ACL_MEMCPY_HOST_TO_DEVICE, site) };
        self.ticket(from, submit)
    }

    /// Submits a copy of rows from the device to pinned host memory. Does not block the host; the memory comes back through the ticket.
    ///
    /// # Errors
    /// As for [`copy_rows_h2d_async`](Stream::copy_rows_h2d_async).
    ///
    /// Wraps `aclrtMemcpy2dAsync` · since CANN 6.0 · since ascend 0.1
    #[doc(alias = "aclrtMemcpy2dAsync")]
    #[track_caller]
    pub fn copy_rows_d2h_async<'a, T: DeviceRepr>(
        &self,
        to: PinnedBuffer<T>,
        from: impl Into<View<'a, T>>,
        rows: Rows,
    ) -> Result<CopyTicket<PinnedBuffer<T>>, (Error, PinnedBuffer<T>)> {
        const CALL: &str = "stream.copy_rows_d2h_async";
        let from = from.into();
        let checked = within(CALL, rows, rows.to_pitch, to.len())
            .and_then(|()| within(CALL, rows, rows.from_pitch, from.len()))
            .and_then(|()| self.host_copy(CALL, &to, from.allocation()));
        if let Err(error) = checked {
            return Err((error, to));
        }
        to.used().mark(self.raw().bit());
        let _used = self.will_use_one(from.allocation());
        let (device, address, site) = (from.as_raw(), to.address().cast(), Location::caller());
        // SAFETY: all rows are within both sides, which live until the stream has passed the copy: they were marked. Nobody looks at the host
        // side meanwhile: it is by value in the ticket.
        let submit = || unsafe { copy_rows::<T>(self.raw(), address, device, rows, ACL_MEMCPY_DEVICE_TO_HOST, site) };
        self.ticket(to, submit)
    }
}

/// Submits a copy of rows.
///
/// # Safety
/// - All rows are within `to` and `from` for the direction that `kind` says, until the stream has passed the copy; host memory is pinned.
unsafe fn copy_rows<T>(
    stream: &RawStream,
    to: *mut c_void,
    from: *mut c_void,
    rows: Rows,
    kind: aclrtMemcpyKind,
    site: &'static Location<'static>,
) -> Result<()> {
    if rows.count == 0 || rows.width == 0 {
        return Ok(());
    }
    stream.outside_group("a copy of rows")?;
    let copy = need(stream.owner().table().aclrtMemcpy2dAsync, "aclrtMemcpy2dAsync")?;
    // One row has no next one, so its pitch means nothing. None of these overflows: whole blocks of them are within a view.
    let pitch = |pitch| if rows.count == 1 { rows.width } else { pitch };
    let [width, to_pitch, from_pitch] =
        [rows.width, pitch(rows.to_pitch), pitch(rows.from_pitch)].map(|n| n * size_of::<T>());
    stream.submit_noted("aclrtMemcpy2dAsync", &Note::site(site), |_, stream| {
        // SAFETY: promised by the caller.
        unsafe { copy(to, to_pitch, from, from_pitch, width, rows.count, kind, stream) }
    })
}

/// Whether all rows are within `len` values.
fn within(call: &'static str, rows: Rows, pitch: usize, len: usize) -> Result<()> {
    if rows.width > pitch {
        return Err(Error::misuse(
            call,
            format!("rows of {} values, but only {pitch} from one to the next", rows.width),
        ));
    }
    let Some(before_last) = rows.count.checked_sub(1) else {
        return Ok(());
    };
    let end = before_last
        .checked_mul(pitch)
        .and_then(|start| start.checked_add(rows.width));
    // The pitch itself is not to overflow when it is given in bytes.
    if end.is_some_and(|end| end <= len) && (before_last == 0 || pitch <= len) {
        return Ok(());
    }
    Err(Error::misuse(
        call,
        format!(
            "{} rows, {pitch} values apart, are not within the {len} values",
            rows.count
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_to_be_within() {
        let rows = Rows {
            count: 3,
            width: 2,
            to_pitch: 4,
            from_pitch: 2,
        };
        assert!(within("t", rows, 4, 10).is_ok());
        assert!(within("t", rows, 4, 9).is_err());
        assert!(within("t", rows, 1, 10).is_err());
        assert!(
            within(
                "t",
                Rows {
                    count: usize::MAX,
                    ..rows
                },
                4,
                10
            )
            .is_err()
        );
    }
}
