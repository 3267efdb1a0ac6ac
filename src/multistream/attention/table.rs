//! Rows of equal width, such as block tables.

use std::ops::Range;

/// A dense matrix on the host, row by row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table<T> {
    width: usize,
    data: Vec<T>,
}

impl<T: Copy> Table<T> {
    /// No rows, each `width` wide.
    #[must_use]
    pub const fn new(width: usize) -> Self {
        Table {
            width,
            data: Vec::new(),
        }
    }

    /// Values in a row.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.width
    }

    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.data.len().checked_div(self.width).unwrap_or(0)
    }

    /// Row `row`.
    ///
    /// # Panics
    /// There is no such row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[T] {
        &self.data[row * self.width..(row + 1) * self.width]
    }

    /// All values, row by row.
    #[must_use]
    pub fn values(&self) -> &[T] {
        &self.data
    }

    /// Appends a row: `values`, then `fill` up to the width.
    pub(super) fn push(&mut self, values: impl IntoIterator<Item = T>, fill: T) {
        let start = self.data.len();
        self.data.extend(values.into_iter().take(self.width));
        self.data.resize(start + self.width, fill);
    }

    pub(super) fn slice(&self, rows: Range<usize>) -> Self {
        Table {
            width: self.width,
            data: self.data[rows.start * self.width..rows.end * self.width].to_vec(),
        }
    }

    /// Appends the rows of `other` from row `from` on.
    pub(super) fn append(&mut self, other: &Self, from: usize) {
        self.data.extend_from_slice(&other.data[from * other.width..]);
    }
}
