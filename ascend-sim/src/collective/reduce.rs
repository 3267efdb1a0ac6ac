//! Reductions on bytes.

use crate::collective::element::{ElementType, Reduction};
use crate::collective::half::{bf16_to_f32, f16_to_f32, f32_to_bf16, f32_to_f16};
use crate::signature::Element;

/// Combines `next` into `total`, element by element. Bytes that do not make a whole element are left alone.
pub fn reduce(element: ElementType, reduction: Reduction, total: &mut [u8], next: &[u8]) {
    with_arithmetic(element, reduction, Pair { total, next });
}

/// Something to be done with the arithmetic of one element type: written once, compiled for each.
pub(super) trait Act {
    fn act<T: Element>(self, combine: impl Fn(T, T) -> T + Copy);
}

/// Does `act` with the arithmetic of `element` and `reduction`.
pub(super) fn with_arithmetic(element: ElementType, reduction: Reduction, act: impl Act) {
    macro_rules! with {
        ($t:ty, $sum:expr, $product:expr, $max:expr, $min:expr) => {
            match reduction {
                Reduction::Sum => act.act::<$t>($sum),
                Reduction::Product => act.act::<$t>($product),
                Reduction::Max => act.act::<$t>($max),
                Reduction::Min => act.act::<$t>($min),
            }
        };
    }
    macro_rules! integer {
        ($t:ty) => {
            with!($t, <$t>::wrapping_add, <$t>::wrapping_mul, Ord::max, Ord::min)
        };
    }
    macro_rules! float {
        ($t:ty) => {
            with!($t, |a, b| a + b, |a, b| a * b, <$t>::max, <$t>::min)
        };
    }
    macro_rules! half {
        ($to:ident, $from:ident) => {
            with!(
                u16,
                |a, b| $from($to(a) + $to(b)),
                |a, b| $from($to(a) * $to(b)),
                |a, b| $from($to(a).max($to(b))),
                |a, b| $from($to(a).min($to(b)))
            )
        };
    }
    match element {
        ElementType::I8 => integer!(i8),
        ElementType::I16 => integer!(i16),
        ElementType::I32 => integer!(i32),
        ElementType::I64 => integer!(i64),
        ElementType::U8 => integer!(u8),
        ElementType::U16 => integer!(u16),
        ElementType::U32 => integer!(u32),
        ElementType::U64 => integer!(u64),
        ElementType::F16 => half!(f16_to_f32, f32_to_f16),
        ElementType::Bf16 => half!(bf16_to_f32, f32_to_bf16),
        ElementType::F32 => float!(f32),
        ElementType::F64 => float!(f64),
    }
}

struct Pair<'a> {
    total: &'a mut [u8],
    next: &'a [u8],
}

impl Act for Pair<'_> {
    fn act<T: Element>(self, combine: impl Fn(T, T) -> T + Copy) {
        each(self.total, self.next, combine);
    }
}

#[inline]
pub(super) fn each<T: Element>(total: &mut [u8], next: &[u8], combine: impl Fn(T, T) -> T) {
    let pairs = total.chunks_exact_mut(T::BYTES).zip(next.chunks_exact(T::BYTES));
    for (total, next) in pairs {
        combine(T::from_bytes(total), T::from_bytes(next)).to_bytes(total);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reduced<T: Element>(element: ElementType, reduction: Reduction, a: T, b: T) -> T {
        let (mut total, mut next) = (vec![0; T::BYTES], vec![0; T::BYTES]);
        a.to_bytes(&mut total);
        b.to_bytes(&mut next);
        reduce(element, reduction, &mut total, &next);
        T::from_bytes(&total)
    }

    #[test]
    fn integers_wrap() {
        assert_eq!(reduced(ElementType::I8, Reduction::Sum, 127_i8, 1), -128);
        assert_eq!(reduced(ElementType::U16, Reduction::Product, 300_u16, 300), 24_464);
        assert_eq!(reduced(ElementType::I64, Reduction::Min, -3_i64, 2), -3);
        assert_eq!(reduced(ElementType::U64, Reduction::Max, u64::MAX, 2), u64::MAX);
    }

    #[test]
    fn numbers_win_against_nan() {
        assert_eq!(reduced(ElementType::F32, Reduction::Max, f32::NAN, -1.0), -1.0);
        assert_eq!(reduced(ElementType::F64, Reduction::Min, 2.0, f64::NAN), 2.0);
        assert!(reduced(ElementType::F32, Reduction::Sum, f32::NAN, 1.0).is_nan());
    }

    #[test]
    fn halves_are_rounded_at_each_step() {
        // 2048 + 1 lies between two halves and goes back to the even one.
        let (large, one) = (f32_to_f16(2_048.0), f32_to_f16(1.0));
        assert_eq!(reduced(ElementType::F16, Reduction::Sum, large, one), large);
        let (a, b) = (f32_to_bf16(1.5), f32_to_bf16(-4.0));
        assert_eq!(reduced(ElementType::Bf16, Reduction::Product, a, b), f32_to_bf16(-6.0));
    }
}
