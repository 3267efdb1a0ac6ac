//! The bytes of one allocation, made as they are touched.
//!
//! Host memory is taken in segments at their first write, zeroed by the operating system page by page; a bit per 64 KiB tells which pages
//! hold something, and a page's first partial write fills the rest of it with poison.

/// What memory that nobody wrote reads as.
pub const POISON: u8 = 0xA5;

const PAGE_BYTES: usize = 64 << 10;
/// Above the largest threshold of the C library below which it would clear recycled memory by hand instead of mapping fresh pages.
const SEGMENT_BYTES: usize = 64 << 20;

#[derive(Debug)]
struct Segment {
    data: Vec<u8>,
    touched: Vec<u64>,
    untouched_pages: usize,
}

impl Segment {
    fn new(len: usize) -> Self {
        let pages = len.div_ceil(PAGE_BYTES);
        Segment {
            data: vec![0; len],
            touched: vec![0; pages.div_ceil(64)],
            untouched_pages: pages,
        }
    }

    fn is_touched(&self, page: usize) -> bool {
        self.touched[page / 64] & (1 << (page % 64)) != 0
    }

    fn read(&self, start: usize, out: &mut [u8]) {
        let end = start + out.len();
        if self.untouched_pages == 0 {
            out.copy_from_slice(&self.data[start..end]);
            return;
        }
        let mut from = start;
        while from < end {
            let page = from / PAGE_BYTES;
            let to = end.min((page + 1) * PAGE_BYTES);
            let out = &mut out[from - start..to - start];
            if self.is_touched(page) {
                out.copy_from_slice(&self.data[from..to]);
            } else {
                out.fill(POISON);
            }
            from = to;
        }
    }

    fn all_touched(&self, start: usize, end: usize) -> bool {
        self.untouched_pages == 0 || (start / PAGE_BYTES..end.div_ceil(PAGE_BYTES)).all(|page| self.is_touched(page))
    }

    /// The bytes from `start` to `end`, all of which the caller is about to write.
    fn prepare(&mut self, start: usize, end: usize) -> &mut [u8] {
        if self.untouched_pages > 0 {
            for page in start / PAGE_BYTES..end.div_ceil(PAGE_BYTES) {
                if self.is_touched(page) {
                    continue;
                }
                self.touched[page / 64] |= 1 << (page % 64);
                self.untouched_pages -= 1;
                let (first, last) = (page * PAGE_BYTES, ((page + 1) * PAGE_BYTES).min(self.data.len()));
                if start > first {
                    self.data[first..start].fill(POISON);
                }
                if end < last {
                    self.data[end..last].fill(POISON);
                }
            }
        }
        &mut self.data[start..end]
    }
}

/// The bytes of one allocation. Offsets are checked by the caller.
#[derive(Debug)]
pub(crate) struct Bytes {
    len: usize,
    segments: Vec<Option<Segment>>,
}

impl Bytes {
    pub(crate) fn new(len: usize) -> Self {
        Bytes {
            len,
            segments: (0..len.div_ceil(SEGMENT_BYTES)).map(|_| None).collect(),
        }
    }

    /// Cuts a range at the edges of segments: segment, start and end in it.
    fn pieces(offset: usize, len: usize) -> impl Iterator<Item = (usize, usize, usize)> {
        let end = offset + len;
        let mut from = offset;
        std::iter::from_fn(move || {
            (from < end).then(|| {
                let segment = from / SEGMENT_BYTES;
                let to = end.min((segment + 1) * SEGMENT_BYTES);
                let piece = (segment, from - segment * SEGMENT_BYTES, to - segment * SEGMENT_BYTES);
                from = to;
                piece
            })
        })
    }

    pub(crate) fn read(&self, offset: usize, mut out: &mut [u8]) {
        for (segment, start, end) in Self::pieces(offset, out.len()) {
            let (now, later) = out.split_at_mut(end - start);
            match &self.segments[segment] {
                Some(segment) => segment.read(start, now),
                None => now.fill(POISON),
            }
            out = later;
        }
    }

    pub(crate) fn write(&mut self, offset: usize, mut data: &[u8]) {
        self.write_with(offset, data.len(), |out| {
            let (now, later) = data.split_at(out.len());
            out.copy_from_slice(now);
            data = later;
        });
    }

    pub(crate) fn fill(&mut self, offset: usize, len: usize, value: u8) {
        self.write_with(offset, len, |out| out.fill(value));
    }

    /// Has `write` write the whole range, piece by piece in order.
    pub(crate) fn write_with(&mut self, offset: usize, len: usize, mut write: impl FnMut(&mut [u8])) {
        let total = self.len;
        for (segment, start, end) in Self::pieces(offset, len) {
            let segment_len = SEGMENT_BYTES.min(total - segment * SEGMENT_BYTES);
            let segment = self.segments[segment].get_or_insert_with(|| Segment::new(segment_len));
            write(segment.prepare(start, end));
        }
    }

    /// Shows `look` the range, as it is where it was written, else from `scratch`.
    pub(crate) fn view(&self, offset: usize, len: usize, scratch: &mut Vec<u8>, look: impl FnOnce(&[u8])) {
        let mut pieces = Self::pieces(offset, len);
        if let (Some((index, start, end)), None) = (pieces.next(), pieces.next())
            && let Some(segment) = &self.segments[index]
            && segment.all_touched(start, end)
        {
            return look(&segment.data[start..end]);
        }
        scratch.resize(len, 0);
        self.read(offset, scratch);
        look(scratch);
    }

    /// Tells whether a range lies together, and, if it is to be read, was written.
    pub(crate) fn is_plain(&self, offset: usize, len: usize, to_be_read: bool) -> bool {
        let mut pieces = Self::pieces(offset, len);
        let (Some((index, start, end)), None) = (pieces.next(), pieces.next()) else {
            return false;
        };
        let segment = &self.segments[index];
        !to_be_read || segment.as_ref().is_some_and(|segment| segment.all_touched(start, end))
    }

    /// A plain range, to be read.
    pub(crate) fn plain(&self, offset: usize, len: usize) -> Option<&[u8]> {
        let (index, start, end) = Self::pieces(offset, len).next()?;
        self.segments[index].as_ref().map(|segment| &segment.data[start..end])
    }

    /// A plain range, to be written all over.
    pub(crate) fn plain_mut(&mut self, offset: usize, len: usize) -> Option<&mut [u8]> {
        let (index, start, end) = Self::pieces(offset, len).next()?;
        let segment_len = SEGMENT_BYTES.min(self.len - index * SEGMENT_BYTES);
        let segment = self.segments[index].get_or_insert_with(|| Segment::new(segment_len));
        Some(segment.prepare(start, end))
    }

    /// Moves bytes within the allocation, as if through a buffer.
    pub(crate) fn move_within(&mut self, to: usize, from: usize, len: usize) {
        const BUFFER_BYTES: usize = 1 << 20;
        if to == from {
            return;
        }
        if from / SEGMENT_BYTES == to / SEGMENT_BYTES
            && self.is_plain(from, len, true)
            && self.is_plain(to, len, false)
            && let Some(segment) = &mut self.segments[from / SEGMENT_BYTES]
        {
            let base = from / SEGMENT_BYTES * SEGMENT_BYTES;
            let (from, to) = (from - base, to - base);
            segment.prepare(to, to + len);
            segment.data.copy_within(from..from + len, to);
            return;
        }
        let mut buffer = vec![0; BUFFER_BYTES.min(len)];
        let chunks = len.div_ceil(BUFFER_BYTES);
        for step in 0..chunks {
            // Upwards moves begin at the end, so that nothing is overwritten before it was read.
            let chunk = if to > from { chunks - 1 - step } else { step };
            let start = chunk * BUFFER_BYTES;
            let buffer = &mut buffer[..BUFFER_BYTES.min(len - start)];
            self.read(from + start, buffer);
            self.write(to + start, buffer);
        }
    }

    /// Host bytes behind pages that were written.
    pub(crate) fn touched_bytes(&self) -> u64 {
        let segments = self.segments.iter().flatten();
        segments
            .map(|segment| {
                let pages = segment.data.len().div_ceil(PAGE_BYTES) - segment.untouched_pages;
                (pages * PAGE_BYTES).min(segment.data.len()) as u64
            })
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partial_write_leaves_poison_around_it() {
        let mut bytes = Bytes::new(3 * PAGE_BYTES);
        bytes.write(PAGE_BYTES + 10, &[1, 2, 3]);
        let mut out = vec![0; 3 * PAGE_BYTES];
        bytes.read(0, &mut out);
        assert_eq!(
            out[PAGE_BYTES + 8..PAGE_BYTES + 15],
            [POISON, POISON, 1, 2, 3, POISON, POISON]
        );
        assert!(out[..PAGE_BYTES].iter().all(|&byte| byte == POISON));
        assert!(out[2 * PAGE_BYTES..].iter().all(|&byte| byte == POISON));
        assert_eq!(bytes.touched_bytes(), PAGE_BYTES as u64);
    }

    #[test]
    fn ranges_cross_segments() {
        let mut bytes = Bytes::new(2 * SEGMENT_BYTES + 5);
        let data: Vec<u8> = (0..100).collect();
        bytes.write(SEGMENT_BYTES - 50, &data);
        bytes.fill(2 * SEGMENT_BYTES - 1, 3, 7);
        let mut out = [0; 102];
        bytes.read(SEGMENT_BYTES - 51, &mut out);
        assert_eq!((out[0], out[101]), (POISON, POISON));
        assert_eq!(out[1..101], data[..]);
        let mut out = [0; 6];
        bytes.read(2 * SEGMENT_BYTES - 1, &mut out);
        assert_eq!(out, [7, 7, 7, POISON, POISON, POISON]);
    }

    #[test]
    fn overlapping_moves_are_as_if_through_a_buffer() {
        let len = 3 << 20;
        let data: Vec<u8> = (0..len).map(|index| (index % 251) as u8).collect();
        for (to, from) in [(1_000, 0), (0, 1_000)] {
            let mut bytes = Bytes::new(len + 1_000);
            bytes.write(from, &data);
            bytes.move_within(to, from, len);
            let mut out = vec![0; len];
            bytes.read(to, &mut out);
            assert!(out == data);
        }
    }
}
