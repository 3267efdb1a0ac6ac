//! Copies of rows that do not lie one behind the other.

use std::panic::Location;

use ascend_sys::ACL_MEMCPY_DEVICE_TO_DEVICE;

use crate::error::{Error, Result};
use crate::memory::copy::same_owner;
use crate::memory::repr::DeviceRepr;
use crate::memory::view::{View, ViewMut};
use crate::raw::{Note, need};
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
        if rows.count == 0 || rows.width == 0 {
            return Ok(());
        }
        let copy = need(self.raw().owner().table().aclrtMemcpy2dAsync, "aclrtMemcpy2dAsync")?;
        self.will_use(to.allocation());
        self.will_use(from.allocation());
        // One row has no next one, so its pitch means nothing. None of these overflows: whole blocks of them are within a view.
        let pitch = |pitch| if rows.count == 1 { rows.width } else { pitch };
        let [width, to_pitch, from_pitch] =
            [rows.width, pitch(rows.to_pitch), pitch(rows.from_pitch)].map(|n| n * size_of::<T>());
        let (to, from, kind) = (to.as_raw(), from.as_raw(), ACL_MEMCPY_DEVICE_TO_DEVICE);
        self.raw()
            .submit_noted("aclrtMemcpy2dAsync", &Note::site(Location::caller()), |_, stream| {
                // SAFETY: all rows are within the views, whose memory lives until the stream has passed the copy: it was marked.
                unsafe { copy(to, to_pitch, from, from_pitch, width, rows.count, kind, stream) }
            })
    }
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
