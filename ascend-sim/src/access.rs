//! Which bytes a task reads and writes: the facts that the checker and automatic waits are made from.
//!
//! Device memory and host memory share one flat 64-bit address space; the simulated device hands out addresses that no host allocation has.

/// How bytes are touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// Read only.
    Read,
    /// Written, without looking at what was there.
    Write,
    /// Read and written.
    ReadWrite,
}

impl Mode {
    /// Tells whether the bytes are read.
    #[must_use]
    pub const fn is_read(self) -> bool {
        matches!(self, Mode::Read | Mode::ReadWrite)
    }

    /// Tells whether the bytes are written.
    #[must_use]
    pub const fn is_write(self) -> bool {
        matches!(self, Mode::Write | Mode::ReadWrite)
    }
}

/// The bytes from `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u64,
    /// One past the last byte; never below `start`.
    pub end: u64,
}

impl Span {
    /// The `len` bytes from `start`, cut at the end of the address space.
    #[must_use]
    pub const fn new(start: u64, len: u64) -> Self {
        Span {
            start,
            end: start.saturating_add(len),
        }
    }

    /// How many bytes.
    #[must_use]
    pub const fn len(self) -> u64 {
        self.end - self.start
    }

    /// Tells whether it has no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Tells whether a byte is in both.
    #[must_use]
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// One access of a task: `rows` pieces of `width_bytes`, `pitch_bytes` apart. A plain range has one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Access {
    /// Address of the first byte of the first row.
    pub start: u64,
    /// Bytes touched in each row.
    pub width_bytes: u64,
    /// Distance from the start of one row to the next; ignored for one row.
    pub pitch_bytes: u64,
    /// How many rows.
    pub rows: u32,
    /// Read, written or both.
    pub mode: Mode,
}

impl Access {
    /// `len` bytes from `start`.
    #[must_use]
    pub const fn new(start: u64, len: u64, mode: Mode) -> Self {
        Access {
            start,
            width_bytes: len,
            pitch_bytes: 0,
            rows: 1,
            mode,
        }
    }

    /// A read of `len` bytes from `start`.
    #[must_use]
    pub const fn read(start: u64, len: u64) -> Self {
        Access::new(start, len, Mode::Read)
    }

    /// A write of `len` bytes from `start`.
    #[must_use]
    pub const fn write(start: u64, len: u64) -> Self {
        Access::new(start, len, Mode::Write)
    }

    /// `rows` pieces of `width` bytes, `pitch` apart, as a 2-D copy touches them.
    #[must_use]
    pub const fn rows(start: u64, width: u64, pitch: u64, rows: u32, mode: Mode) -> Self {
        Access {
            start,
            width_bytes: width,
            pitch_bytes: pitch,
            rows,
            mode,
        }
    }

    /// From the first byte to one past the last, gaps included.
    #[must_use]
    pub const fn bounds(&self) -> Span {
        if self.rows == 0 || self.width_bytes == 0 {
            return Span {
                start: self.start,
                end: self.start,
            };
        }
        let last = (self.rows as u64 - 1).saturating_mul(self.pitch_bytes);
        Span::new(self.start, last.saturating_add(self.width_bytes))
    }

    /// The pieces, in order of address.
    pub fn spans(&self) -> impl Iterator<Item = Span> + '_ {
        (0..u64::from(self.rows)).map(move |row| {
            Span::new(
                self.start.saturating_add(row.saturating_mul(self.pitch_bytes)),
                self.width_bytes,
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_leave_the_gaps_out() {
        let access = Access::rows(1_000, 10, 64, 3, Mode::Read);
        let spans: Vec<_> = access.spans().collect();
        assert_eq!(
            spans,
            [Span::new(1_000, 10), Span::new(1_064, 10), Span::new(1_128, 10)]
        );
        assert_eq!(
            access.bounds(),
            Span {
                start: 1_000,
                end: 1_138
            }
        );
        assert!(!spans[0].overlaps(Span::new(1_010, 54)));
    }

    #[test]
    fn an_empty_access_touches_nothing() {
        assert!(Access::read(5, 0).bounds().is_empty());
        assert!(Access::rows(5, 4, 8, 0, Mode::Write).bounds().is_empty());
    }
}
