//! Device bytes as numbers: what host kernels are given and give back.

use crate::memory::error::MemoryError;
use crate::memory::store::Memory;
use crate::signature::Element;

impl Memory {
    /// Reads `count` elements into memory of their own.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn read_elements<T: Element>(&self, address: u64, count: usize) -> Result<Vec<T>, MemoryError> {
        let mut elements = Vec::new();
        self.read_elements_into(address, count, &mut elements)?;
        Ok(elements)
    }

    /// Reads `count` elements into `out`, whose former contents are dropped and whose memory is used again.
    ///
    /// # Errors
    /// As [`Memory::check`]; `out` is then empty.
    pub fn read_elements_into<T: Element>(
        &self,
        address: u64,
        count: usize,
        out: &mut Vec<T>,
    ) -> Result<(), MemoryError> {
        out.clear();
        if count == 0 {
            return Ok(());
        }
        let bytes = byte_count::<T>(address, count)?;
        let pieces = self.pieces(address, bytes)?;
        out.reserve_exact(count);
        if !pieces.rest.is_empty() {
            let mut buffer = vec![0; bytes as usize];
            self.read(address, &mut buffer)?;
            out.extend(buffer.chunks_exact(T::BYTES).map(T::from_bytes));
            return Ok(());
        }
        let range = pieces.first;
        let locked = range.lock();
        let source = locked.bytes().ok_or(range.freed())?;
        let mut scratch = Vec::new();
        for start in (0..range.len).step_by(piece_bytes::<T>()) {
            let len = piece_bytes::<T>().min(range.len - start);
            source.view(range.offset + start, len, &mut scratch, |bytes| {
                out.extend(bytes.chunks_exact(T::BYTES).map(T::from_bytes));
            });
        }
        Ok(())
    }

    /// Writes elements.
    ///
    /// # Errors
    /// As [`Memory::check`].
    pub fn write_elements<T: Element>(&self, address: u64, elements: &[T]) -> Result<(), MemoryError> {
        if elements.is_empty() {
            return Ok(());
        }
        let bytes = byte_count::<T>(address, elements.len())?;
        let pieces = self.pieces(address, bytes)?;
        if !pieces.rest.is_empty() {
            let mut buffer = vec![0; bytes as usize];
            for (bytes, element) in buffer.chunks_exact_mut(T::BYTES).zip(elements) {
                element.to_bytes(bytes);
            }
            return self.write(address, &buffer);
        }
        let range = pieces.first;
        let mut locked = range.lock();
        let target = locked.bytes_mut().ok_or(range.freed())?;
        let mut buffer = vec![0; piece_bytes::<T>().min(range.len)];
        let mut offset = range.offset;
        for elements in elements.chunks(piece_bytes::<T>() / T::BYTES) {
            let buffer = &mut buffer[..elements.len() * T::BYTES];
            for (bytes, element) in buffer.chunks_exact_mut(T::BYTES).zip(elements) {
                element.to_bytes(bytes);
            }
            target.write(offset, buffer);
            offset += buffer.len();
        }
        Ok(())
    }
}

/// What is converted at a time: small enough to stay in the cache.
const fn piece_bytes<T: Element>() -> usize {
    (32 << 10) / T::BYTES * T::BYTES
}

fn byte_count<T: Element>(address: u64, count: usize) -> Result<u64, MemoryError> {
    let bytes = (count as u64).checked_mul(T::BYTES as u64);
    bytes.ok_or(MemoryError::OutOfBounds {
        address,
        bytes: u64::MAX,
        base: address,
        size_bytes: 0,
    })
}
