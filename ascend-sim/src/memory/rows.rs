//! 2-D copies: rows of one width at two pitches.

use crate::memory::error::MemoryError;
use crate::memory::store::Memory;

/// Where the rows of a 2-D copy lie on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rows {
    /// Address of the first row.
    pub address: u64,
    /// From the start of one row to the next.
    pub pitch_bytes: u64,
}

impl Rows {
    const fn row(self, row: u64) -> u64 {
        self.address.saturating_add(row.saturating_mul(self.pitch_bytes))
    }

    /// Checks that all rows lie in one allocation, the gap after the last one aside.
    fn check(self, memory: &Memory, width_bytes: u64, rows: u64) -> Result<(), MemoryError> {
        let span = (rows - 1).saturating_mul(self.pitch_bytes).saturating_add(width_bytes);
        memory.check(self.address, span).map(|_| ())
    }
}

impl Memory {
    /// Copies rows between device addresses, first row first.
    ///
    /// # Errors
    /// As [`Memory::check`], for either side; nothing is copied then.
    pub fn copy_rows(&self, to: Rows, from: Rows, width_bytes: u64, rows: u64) -> Result<(), MemoryError> {
        if width_bytes == 0 || rows == 0 {
            return Ok(());
        }
        to.check(self, width_bytes, rows)?;
        from.check(self, width_bytes, rows)?;
        (0..rows).try_for_each(|row| self.copy(to.row(row), from.row(row), width_bytes))
    }

    /// Reads rows into host memory, whose rows are `out_pitch` bytes apart. What lies between the rows is left alone.
    ///
    /// # Errors
    /// As [`Memory::check`]; nothing is read then.
    ///
    /// # Panics
    /// If `out` is shorter than the rows need.
    pub fn read_rows(
        &self,
        from: Rows,
        width_bytes: u64,
        rows: u64,
        out: &mut [u8],
        out_pitch: usize,
    ) -> Result<(), MemoryError> {
        if width_bytes == 0 || rows == 0 {
            return Ok(());
        }
        from.check(self, width_bytes, rows)?;
        (0..rows).try_for_each(|row| {
            let start = row as usize * out_pitch;
            self.read(from.row(row), &mut out[start..start + width_bytes as usize])
        })
    }

    /// Writes rows from host memory, whose rows are `data_pitch` bytes apart.
    ///
    /// # Errors
    /// As [`Memory::check`]; nothing is written then.
    ///
    /// # Panics
    /// If `data` is shorter than the rows need.
    pub fn write_rows(
        &self,
        to: Rows,
        width_bytes: u64,
        rows: u64,
        data: &[u8],
        data_pitch: usize,
    ) -> Result<(), MemoryError> {
        if width_bytes == 0 || rows == 0 {
            return Ok(());
        }
        to.check(self, width_bytes, rows)?;
        (0..rows).try_for_each(|row| {
            let start = row as usize * data_pitch;
            self.write(to.row(row), &data[start..start + width_bytes as usize])
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::{MemoryConfig, POISON, Request};

    #[test]
    fn rows_leave_the_gaps_alone() -> Result<(), MemoryError> {
        let memory = Memory::new(MemoryConfig::default());
        let device = memory.add_device(1 << 20);
        let buffer = memory.alloc(device, Request::new(100))?;
        let rows = Rows {
            address: buffer.address + 10,
            pitch_bytes: 8,
        };
        memory.write_rows(rows, 3, 2, &[1, 2, 3, 0, 4, 5, 6], 4)?;
        let mut out = [9; 13];
        memory.read(buffer.address + 9, &mut out)?;
        let p = POISON;
        assert_eq!(out, [p, 1, 2, 3, p, p, p, p, p, 4, 5, 6, p]);
        let other = Rows {
            address: buffer.address + 50,
            pitch_bytes: 3,
        };
        memory.copy_rows(other, rows, 3, 2)?;
        let mut out = [0; 6];
        memory.read(buffer.address + 50, &mut out)?;
        assert_eq!(out, [1, 2, 3, 4, 5, 6]);
        let mut out = [0; 8];
        memory.read_rows(rows, 3, 2, &mut out, 5)?;
        assert_eq!(out, [1, 2, 3, 0, 0, 4, 5, 6]);
        Ok(())
    }

    #[test]
    fn rows_that_leave_the_allocation_change_nothing() -> Result<(), MemoryError> {
        let memory = Memory::new(MemoryConfig::default());
        let device = memory.add_device(1 << 20);
        let buffer = memory.alloc(device, Request::new(64))?;
        let rows = Rows {
            address: buffer.address,
            pitch_bytes: 31,
        };
        let refused = memory.write_rows(rows, 3, 3, &[0; 9], 3);
        assert!(matches!(refused, Err(MemoryError::OutOfBounds { bytes: 65, .. })));
        assert_eq!(memory.touched_bytes(), 0);
        Ok(())
    }
}
