//! Nothing is told.

use crate::error::Error;

/// Stands where the span is.
#[derive(Debug)]
pub(crate) struct NoSpan;

/// A drop failed.
pub(crate) fn deferred(_error: &Error) {}

/// A call was made under another context, and again under the right one.
pub(crate) fn repaired(_function: &'static str) {}

/// A call that blocks, until what is returned is dropped.
#[inline]
pub(crate) fn blocking(_function: &'static str) -> NoSpan {
    NoSpan
}
