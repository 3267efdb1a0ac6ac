//! A tensor over device memory: which bytes it is, and how they become an array and back.

use ascend_sim::access::{Access, Mode};

use super::array::Array;
use crate::calls::descriptor::element_bytes;
use crate::kernel::MemoryView;

/// Where strides leave gaps in this many places or more, an access counts as everything between its first and last byte.
const MOST_PIECES: u64 = 256;

/// No device has this many bytes; a tensor that is larger, or reaches further, is a mistake of the program.
const MOST_BYTES: u128 = 1 << 46;

/// Tensors of more elements than this are only computed with when the host has the memory for it.
const MANY_ELEMENTS: usize = 1 << 20;

/// Bytes that computing with an element takes at most: as it lies in memory, as a number, and as a place.
const WORKING_BYTES: usize = 32;

/// What an `aclTensor` says, and the number under which the program knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct View {
    pub(crate) handle: usize,
    pub(crate) address: u64,
    pub(crate) data_type: i32,
    pub(crate) format: i32,
    pub(crate) dims: Vec<usize>,
    /// In elements.
    pub(crate) strides: Vec<i64>,
    /// In elements.
    pub(crate) offset: i64,
    pub(crate) storage: Vec<i64>,
}

impl View {
    /// A dense tensor.
    pub(crate) fn dense(address: u64, data_type: i32, dims: Vec<usize>) -> View {
        View {
            address,
            data_type,
            strides: dense_strides(&dims),
            dims,
            ..View::default()
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.dims.iter().product()
    }

    /// Bytes of all elements, without gaps.
    pub(crate) fn bytes(&self) -> u64 {
        (self.len() * element_bytes(self.data_type)) as u64
    }

    /// Whether a device could hold it. Everything else here takes this for granted.
    pub(crate) fn check_size(&self, name: &str) -> Result<(), String> {
        let width = element_bytes(self.data_type).max(1) as u128;
        let whole = |dims: &[usize]| {
            dims.iter()
                .try_fold(width, |bytes, dim| bytes.checked_mul((*dim).max(1) as u128))
        };
        let reach = self.dims.iter().zip(&self.strides).map(|(dim, stride)| {
            let steps = dim.saturating_sub(1) as u128;
            steps.saturating_mul(u128::from(stride.unsigned_abs()))
        });
        let far = reach.fold(u128::from(self.offset.unsigned_abs()), u128::saturating_add);
        let fits =
            whole(&self.dims).is_some_and(|bytes| bytes <= MOST_BYTES) && far.saturating_mul(width) <= MOST_BYTES;
        fits.then_some(()).ok_or_else(|| {
            format!(
                "{name} of shape {:?}, strides {:?} and offset {} is larger than any device's memory",
                self.dims, self.strides, self.offset
            )
        })
    }

    /// Whether the host has the memory to compute with it.
    fn check_room(&self, name: &str) -> Result<(), String> {
        let len = self.len();
        if len > MANY_ELEMENTS {
            let mut room: Vec<u8> = Vec::new();
            room.try_reserve_exact(len.saturating_mul(WORKING_BYTES))
                .map_err(|_| format!("{name} has {len} elements, more than this host has memory to compute with"))?;
        }
        Ok(())
    }

    fn address_of(&self, element: i64) -> u64 {
        let width = element_bytes(self.data_type) as i64;
        self.address.wrapping_add_signed(element.wrapping_mul(width))
    }

    /// The place of each element in order, counted in elements from the start of the memory.
    fn places(&self) -> Vec<i64> {
        let mut places = vec![self.offset];
        for (dim, stride) in self.dims.iter().zip(&self.strides) {
            let mut more = Vec::with_capacity(places.len() * dim);
            for place in places {
                more.extend((0..*dim as i64).map(|at| place + at * stride));
            }
            places = more;
        }
        places
    }

    /// The bytes it touches.
    pub(crate) fn accesses(&self, mode: Mode) -> Vec<Access> {
        let width = element_bytes(self.data_type) as u64;
        if self.len() == 0 || width == 0 {
            return Vec::new();
        }
        let mut first = self.offset;
        // Count and distance in bytes of each dimension that leads to other bytes, the nearest first.
        let mut steps: Vec<(u64, u64)> = Vec::new();
        for (dim, stride) in self.dims.iter().zip(&self.strides) {
            if *dim > 1 && *stride != 0 {
                steps.push((*dim as u64, stride.unsigned_abs() * width));
                first += stride.min(&0) * (*dim as i64 - 1);
            }
        }
        steps.sort_by_key(|(_, distance)| *distance);
        let mut run = width;
        let mut rest = steps.as_slice();
        while let [(count, distance), more @ ..] = rest
            && *distance <= run
        {
            run += (count - 1) * distance;
            rest = more;
        }
        let start = self.address_of(first);
        let [(rows, pitch), outer @ ..] = rest else {
            return vec![Access::new(start, run, mode)];
        };
        let pieces: u64 = outer.iter().map(|(count, _)| *count).product();
        let Some(rows) = u32::try_from(*rows).ok().filter(|_| pieces <= MOST_PIECES) else {
            let last: u64 = rest.iter().map(|(count, distance)| (count - 1) * distance).sum();
            return vec![Access::new(start, last + run, mode)];
        };
        let mut starts = vec![start];
        for (count, distance) in outer {
            starts = starts
                .into_iter()
                .flat_map(|start| (0..*count).map(move |at| start + at * distance))
                .collect();
        }
        starts
            .into_iter()
            .map(|start| Access::rows(start, run, *pitch, rows, mode))
            .collect()
    }

    /// Copies the elements out.
    pub(crate) fn load(&self, name: &str, memory: &dyn MemoryView) -> Result<Array, String> {
        self.check_room(name)?;
        let width = element_bytes(self.data_type);
        let places = self.places();
        let mut bytes = Vec::with_capacity(places.len() * width);
        if let (Some(least), Some(most)) = (places.iter().min(), places.iter().max())
            && width > 0
        {
            // One read of everything between is cheaper than one of each element.
            let (start, extent) = (self.address_of(*least), (most - least + 1) as usize * width);
            let bad = || format!("{name} is {extent} bytes at {start:#x}, which is not all device memory");
            // Its end first: what reaches over the end of its memory is not worth the host's.
            let mut last = vec![0; width];
            let mut all = Vec::new();
            if !memory.read(self.address_of(*most), &mut last) || all.try_reserve_exact(extent).is_err() {
                return Err(bad());
            }
            all.resize(extent, 0);
            if !memory.read(start, &mut all) {
                return Err(bad());
            }
            for place in &places {
                let at = (place - least) as usize * width;
                bytes.extend_from_slice(&all[at..at + width]);
            }
        }
        Ok(Array::new(name, self.dims.clone(), self.data_type, bytes))
    }

    /// Writes the elements that differ from `before`, in runs.
    pub(crate) fn store(&self, before: &Array, after: &Array, memory: &dyn MemoryView) -> Result<(), String> {
        let width = element_bytes(self.data_type);
        if width == 0 {
            return Ok(());
        }
        let mut run: Vec<u8> = Vec::new();
        let mut start = 0;
        let flush = |start: u64, run: &mut Vec<u8>| -> Result<(), String> {
            let done = run.is_empty() || memory.write(start, run);
            run.clear();
            let name = after.name();
            done.then_some(())
                .ok_or_else(|| format!("{name} at {start:#x} is not all device memory"))
        };
        let elements = before
            .bytes()
            .chunks_exact(width)
            .zip(after.bytes().chunks_exact(width));
        for (place, (old, new)) in self.places().into_iter().zip(elements) {
            if old == new {
                continue;
            }
            let address = self.address_of(place);
            if address != start + run.len() as u64 {
                flush(start, &mut run)?;
            }
            if run.is_empty() {
                start = address;
            }
            run.extend_from_slice(new);
        }
        flush(start, &mut run)
    }
}

/// Strides of a tensor without gaps; they end at the largest number.
pub(crate) fn dense_strides(dims: &[usize]) -> Vec<i64> {
    let mut strides = vec![1_i64; dims.len()];
    for at in (1..dims.len()).rev() {
        strides[at - 1] = strides[at].saturating_mul(i64::try_from(dims[at]).unwrap_or(i64::MAX));
    }
    strides
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(dims: &[usize], strides: &[i64], offset: i64) -> View {
        View {
            address: 1_000,
            dims: dims.to_vec(),
            strides: strides.to_vec(),
            offset,
            ..View::default()
        }
    }

    #[test]
    fn what_no_device_holds_is_refused() {
        let huge = 1 << 40;
        assert!(view(&[2, 3], &[3, 1], 5).check_size("x").is_ok());
        assert!(view(&[0, huge], &[0, 1], 0).check_size("x").is_ok());
        for view in [
            view(&[huge, huge], &[0, 0], 0),
            view(&[2], &[i64::MIN], 0),
            view(&[1], &[1], i64::MAX),
            View::dense(64, 0, vec![usize::MAX, usize::MAX]),
        ] {
            let why = view.check_size("self").expect_err("no device is that large");
            assert!(
                why.starts_with("self of shape") && why.contains("larger than any"),
                "{why}"
            );
        }
    }

    #[test]
    fn an_access_is_exactly_the_bytes_of_the_elements() {
        let cases = [
            view(&[2, 3], &[3, 1], 0),
            view(&[3, 2], &[1, 3], 0),
            view(&[2, 3], &[8, 1], 5),
            view(&[2, 3, 2], &[40, 10, 1], 0),
            view(&[4], &[-2], 9),
            view(&[5, 3], &[0, 1], 0),
            view(&[], &[], 7),
            view(&[2, 2], &[3, 2], 0),
        ];
        for view in cases {
            let mut wanted: Vec<u64> = view
                .places()
                .iter()
                .flat_map(|place| (0..4).map(|byte| view.address_of(*place) + byte))
                .collect();
            let accesses = view.accesses(Mode::Read);
            let mut touched: Vec<u64> = accesses
                .iter()
                .flat_map(|access| access.spans().flat_map(|span| span.start..span.end).collect::<Vec<_>>())
                .collect();
            for list in [&mut wanted, &mut touched] {
                list.sort_unstable();
                list.dedup();
            }
            assert_eq!(touched, wanted, "{view:?}");
        }
        assert!(view(&[0, 4], &[4, 1], 0).accesses(Mode::Write).is_empty());
    }
}
