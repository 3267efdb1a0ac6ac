//! Descriptors of tensors and of memory: plain objects of the host that nothing is executed with here.
//!
//! A descriptor is a number of this table and never an address, so one that was destroyed, or was none ever, is refused and not followed.

use std::collections::BTreeMap;
use std::ffi::{CStr, CString};
use std::sync::Mutex;

use crate::fail::{Fail, NULL, Res};
use crate::process::lock;

const BAD: Fail = Fail::wrapper(100_000, "EH0001");

/// What is said of a tensor.
#[derive(Clone, Debug)]
pub(crate) struct Tensor {
    pub(crate) data_type: i32,
    pub(crate) format: i32,
    pub(crate) dims: Vec<i64>,
    pub(crate) ranges: Vec<[i64; 2]>,
    pub(crate) values: Vec<[i64; 2]>,
    pub(crate) origin: Option<(i32, Vec<i64>)>,
    pub(crate) name: CString,
    pub(crate) dynamic_input: CString,
    pub(crate) placement: u32,
    pub(crate) constant: Vec<u8>,
}

/// Address and bytes of memory that somebody else owns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Memory {
    pub(crate) address: usize,
    pub(crate) bytes: usize,
}

#[derive(Debug)]
enum Descriptor {
    Tensor(Box<Tensor>),
    Memory(Memory),
}

#[derive(Debug)]
struct Descriptors {
    made: BTreeMap<usize, Descriptor>,
    next: usize,
}

static DESCRIPTORS: Mutex<Descriptors> = Mutex::new(Descriptors {
    made: BTreeMap::new(),
    // In the first page, where no object of a program lies, but aligned as a pointer is.
    next: 16,
});

fn keep(descriptor: Descriptor) -> usize {
    let mut all = lock(&DESCRIPTORS);
    let number = all.next;
    all.next += 16;
    all.made.insert(number, descriptor);
    number
}

/// The bytes of an element; 0 for a type without a whole number of them.
pub(crate) fn element_bytes(data_type: i32) -> usize {
    match data_type {
        2 | 4 | 12 | 34..=37 => 1,
        1 | 6 | 7 | 27 => 2,
        0 | 3 | 8 | 33 => 4,
        9..=11 | 16 => 8,
        17 => 16,
        _ => 0,
    }
}

impl Tensor {
    /// How many elements: 1 without dimensions, 0 when a dimension is not known.
    pub(crate) fn elements(&self) -> usize {
        self.dims
            .iter()
            .try_fold(1_usize, |all, dim| all.checked_mul(usize::try_from(*dim).ok()?))
            .unwrap_or(0)
    }

    /// Lowest and highest size of a dimension.
    pub(crate) fn range(&self, index: usize) -> Res<[i64; 2]> {
        let dim = *self.dims.get(index).ok_or(BAD)?;
        if dim >= 0 {
            return Ok([dim, dim]);
        }
        self.ranges.get(index).copied().ok_or(BAD)
    }
}

/// Makes a descriptor of a tensor.
pub(crate) fn make_tensor(data_type: i32, dims: Vec<i64>, format: i32) -> usize {
    keep(Descriptor::Tensor(Box::new(Tensor {
        data_type,
        format,
        dims,
        ranges: Vec::new(),
        values: Vec::new(),
        origin: None,
        name: CString::default(),
        dynamic_input: CString::default(),
        placement: 0,
        constant: Vec::new(),
    })))
}

/// Makes a descriptor of memory.
pub(crate) fn make_memory(memory: Memory) -> usize {
    keep(Descriptor::Memory(memory))
}

/// Destroys a descriptor of a tensor, if it is one.
pub(crate) fn destroy_tensor(number: usize) {
    let mut all = lock(&DESCRIPTORS);
    if let Some(Descriptor::Tensor(_)) = all.made.get(&number) {
        all.made.remove(&number);
    }
}

/// Destroys a descriptor of memory.
pub(crate) fn destroy_memory(number: usize) -> Res {
    let mut all = lock(&DESCRIPTORS);
    match all.made.get(&number) {
        Some(Descriptor::Memory(_)) => {
            all.made.remove(&number);
            Ok(())
        }
        _ => Err(NULL),
    }
}

/// Looks at or changes a tensor.
pub(crate) fn tensor<R>(number: usize, f: impl FnOnce(&mut Tensor) -> R) -> Res<R> {
    match lock(&DESCRIPTORS).made.get_mut(&number) {
        Some(Descriptor::Tensor(tensor)) => Ok(f(tensor)),
        _ => Err(NULL),
    }
}

/// Looks at or changes a descriptor of memory.
pub(crate) fn memory<R>(number: usize, f: impl FnOnce(&mut Memory) -> R) -> Res<R> {
    match lock(&DESCRIPTORS).made.get_mut(&number) {
        Some(Descriptor::Memory(memory)) => Ok(f(memory)),
        _ => Err(NULL),
    }
}

/// A name as a descriptor keeps it.
pub(crate) fn owned(name: Option<&CStr>) -> Res<CString> {
    name.map(CStr::to_owned).ok_or(NULL)
}

/// Half precision to single: exact.
pub(crate) fn half_to_single(half: u16) -> f32 {
    let sign = u32::from(half >> 15) << 31;
    let exponent = u32::from(half >> 10) & 0x1f;
    let fraction = u32::from(half) & 0x3ff;
    match exponent {
        0 => {
            // Zero, or below the normal numbers: the fraction counts steps of 2^-24.
            let magnitude = fraction as f32 / 16_777_216.0;
            f32::from_bits(sign | magnitude.to_bits())
        }
        31 => f32::from_bits(sign | 0x7f80_0000 | fraction << 13),
        _ => f32::from_bits(sign | (exponent + 112) << 23 | fraction << 13),
    }
}

/// Single precision to half: to the nearest, ties to even; what is too large becomes infinite.
pub(crate) fn single_to_half(single: f32) -> u16 {
    let bits = single.to_bits();
    let sign = (bits >> 16) as u16 & 0x8000;
    let magnitude = bits & 0x7fff_ffff;
    if magnitude > 0x7f80_0000 {
        return sign | 0x7e00;
    }
    if magnitude >= 0x4780_0000 {
        return sign | 0x7c00;
    }
    if magnitude < 0x3880_0000 {
        // Below the normal numbers of half precision: adding 0.5 makes the adder round to steps of 2^-24.
        let rounded = f32::from_bits(magnitude) + 0.5;
        return sign | (rounded.to_bits() & 0x7ff) as u16;
    }
    let odd = magnitude >> 13 & 1;
    let rounded = (magnitude - (112 << 23) + 0xfff + odd) >> 13;
    sign | rounded as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_survives_a_turn_and_rounding_is_to_even() {
        for half in 0..=u16::MAX {
            let single = half_to_single(half);
            if !single.is_nan() {
                assert_eq!(single_to_half(single), half, "{half:#x} {single}");
            }
        }
        assert_eq!(single_to_half(1.0), 0x3c00);
        assert_eq!(single_to_half(65_519.0), 0x7bff);
        assert_eq!(single_to_half(65_520.0), 0x7c00);
        assert_eq!(single_to_half(1.0 + 1.0 / 2048.0), 0x3c00);
        assert_eq!(single_to_half(1.0 + 3.0 / 2048.0), 0x3c02);
        assert_eq!(single_to_half(f32::NAN) & 0x7c00, 0x7c00);
    }

    #[test]
    fn a_destroyed_descriptor_is_refused_and_the_other_kind_is_too() {
        let tensor_number = make_tensor(0, vec![2, 3], 2);
        let memory_number = make_memory(Memory { address: 64, bytes: 8 });
        assert_eq!(tensor(tensor_number, |tensor| tensor.elements()), Ok(6));
        assert!(tensor(memory_number, |_| ()).is_err());
        assert!(destroy_memory(tensor_number).is_err());
        destroy_tensor(tensor_number);
        assert!(tensor(tensor_number, |_| ()).is_err());
        assert_eq!(destroy_memory(memory_number), Ok(()));
        assert!(destroy_memory(memory_number).is_err());
    }

    #[test]
    fn sizes_follow_the_shape() {
        let number = make_tensor(1, vec![-1, 4], 2);
        let seen = tensor(number, |tensor| {
            tensor.ranges = vec![[1, 8], [4, 4]];
            (tensor.elements(), tensor.range(0), tensor.range(1), tensor.range(2))
        });
        let (elements, first, second, third) = seen.expect("it is there");
        assert_eq!((elements, first, second), (0, Ok([1, 8]), Ok([4, 4])));
        assert!(third.is_err());
        destroy_tensor(number);
        assert_eq!([0, 1, 12, 17, 29].map(element_bytes), [4, 2, 1, 16, 0]);
    }
}
