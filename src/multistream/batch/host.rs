//! Slices and vectors on the host.

use super::{Mergeable, Splittable, first, width};
use crate::error::Result;
use crate::multistream::split::Split;

impl<'a, T> Splittable for &'a [T] {
    type Part = &'a [T];

    fn split_micro_batches(self, split: &Split) -> Result<Vec<&'a [T]>> {
        let width = width("split a slice", self.len(), split)?;
        let parts = split.parts().iter();
        Ok(parts
            .map(|part| &self[part.tokens.start * width..part.tokens.end * width])
            .collect())
    }
}

impl<'a, T> Splittable for &'a mut [T] {
    type Part = &'a mut [T];

    fn split_micro_batches(self, split: &Split) -> Result<Vec<&'a mut [T]>> {
        let width = width("split a slice", self.len(), split)?;
        let mut rest = self;
        let parts = split.parts().iter();
        Ok(parts
            .map(|part| {
                let (own, after) = std::mem::take(&mut rest).split_at_mut(part.num_tokens() * width);
                rest = after;
                own
            })
            .collect())
    }
}

impl<T> Splittable for Vec<T> {
    type Part = Vec<T>;

    fn split_micro_batches(self, split: &Split) -> Result<Vec<Vec<T>>> {
        let width = width("split a vector", self.len(), split)?;
        let mut values = self.into_iter();
        let parts = split.parts().iter();
        Ok(parts
            .map(|part| values.by_ref().take(part.num_tokens() * width).collect())
            .collect())
    }
}

impl<T: Clone> Mergeable for &[T] {
    type Whole = Vec<T>;

    fn merge_micro_batches(parts: Vec<Self>) -> Result<Vec<T>> {
        first("merge slices", &parts)?;
        Ok(parts.concat())
    }
}

impl<T> Mergeable for Vec<T> {
    type Whole = Vec<T>;

    fn merge_micro_batches(parts: Vec<Self>) -> Result<Vec<T>> {
        first("merge vectors", &parts)?;
        let mut whole = Vec::with_capacity(parts.iter().map(Vec::len).sum());
        for part in parts {
            whole.extend(part);
        }
        Ok(whole)
    }
}
