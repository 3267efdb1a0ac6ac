//! Device buffers and views: cut without a copy; joined without one where the parts are neighbours.

use super::{Mergeable, Splittable, first, width};
use crate::error::{Error, Result};
use crate::memory::{DeviceBuffer, DeviceRepr, View, ViewMut};
use crate::multistream::split::Split;
use crate::stream::Stream;

impl<'a, T: DeviceRepr> Splittable for View<'a, T> {
    type Part = View<'a, T>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<View<'a, T>>> {
        let width = width("split a view", self.len(), split)?;
        let parts = split.parts().iter();
        parts
            .map(|part| self.slice(part.tokens.start * width..part.tokens.end * width))
            .collect()
    }
}

impl<'a, T: DeviceRepr> Splittable for ViewMut<'a, T> {
    type Part = ViewMut<'a, T>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<ViewMut<'a, T>>> {
        let width = width("split a view", self.len(), split)?;
        let mut parts = Vec::with_capacity(split.num_micro_batches());
        let mut rest = self;
        for part in split.parts() {
            let (own, after) = rest.split_at(part.num_tokens() * width)?;
            parts.push(own);
            rest = after;
        }
        Ok(parts)
    }
}

impl<'a, T: DeviceRepr> Splittable for &'a DeviceBuffer<T> {
    type Part = View<'a, T>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<View<'a, T>>> {
        self.view().split_micro_batches(split)
    }
}

impl<'a, T: DeviceRepr> Splittable for &'a mut DeviceBuffer<T> {
    type Part = ViewMut<'a, T>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<ViewMut<'a, T>>> {
        self.view_mut().split_micro_batches(split)
    }
}

impl<'a, T: DeviceRepr> Mergeable for View<'a, T> {
    type Whole = View<'a, T>;

    /// Only for neighbours in one buffer; [`merge_views`] copies where they are not.
    fn merge_micro_batches(parts: Vec<Self>) -> Result<View<'a, T>> {
        first("merge views", &parts)?;
        adjacent(&parts).ok_or_else(|| {
            Error::misuse(
                "merge views",
                "the parts are not neighbours in one buffer: use merge_views, which copies them on a stream",
            )
        })
    }
}

/// Views that were joined: in place, or by copies into a buffer of their own.
#[derive(Debug)]
pub enum MergedViews<'a, T> {
    /// They are neighbours: nothing was copied.
    InPlace(View<'a, T>),
    /// They were copied, in the order of the stream that [`merge_views`] was given.
    Copied(DeviceBuffer<T>),
}

impl<T: DeviceRepr> MergedViews<'_, T> {
    /// The values.
    #[must_use]
    pub fn view(&self) -> View<'_, T> {
        match self {
            MergedViews::InPlace(view) => *view,
            MergedViews::Copied(buffer) => buffer.view(),
        }
    }
}

/// Joins the parts of all micro-batches: without a copy where they are neighbours in one buffer, else by copies on `stream`, normally the
/// compute stream. Does not block; `stream` must have waited for whoever writes the parts.
///
/// # Errors
/// `Misuse` when there is no part, or for a stream of another device; what allocating and copying return.
#[track_caller]
pub fn merge_views<'a, T: DeviceRepr>(parts: &[View<'a, T>], stream: &Stream) -> Result<MergedViews<'a, T>> {
    first("merge views", parts)?;
    if let Some(whole) = adjacent(parts) {
        return Ok(MergedViews::InPlace(whole));
    }
    let len = parts.iter().map(View::len).sum();
    let mut whole = stream.context().buffer::<T>(len)?;
    let mut start = 0;
    for part in parts {
        let mut target = whole.slice_mut(start..start + part.len())?;
        stream.copy_d2d_async(&mut target, *part)?;
        start += part.len();
    }
    Ok(MergedViews::Copied(whole))
}

fn adjacent<'a, T: DeviceRepr>(parts: &[View<'a, T>]) -> Option<View<'a, T>> {
    let (first, rest) = parts.split_first()?;
    rest.iter().try_fold(*first, |joined, part| joined.join(*part))
}
