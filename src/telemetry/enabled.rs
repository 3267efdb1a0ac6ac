//! Told to `tracing`.

use crate::error::Error;

/// A drop failed.
pub(crate) fn deferred(error: &Error) {
    tracing::warn!(target: "ascend_rt", %error, "a drop failed");
}

/// A call was made under another context, and again under the right one.
pub(crate) fn repaired(function: &'static str) {
    tracing::debug!(target: "ascend_rt", function, "repaired: another context was current");
}

/// A call that blocks, until what is returned is dropped.
pub(crate) fn blocking(function: &'static str) -> tracing::span::EnteredSpan {
    tracing::debug_span!(target: "ascend_rt", "blocking", function).entered()
}
