//! Half-precision numbers, as the 16 bits they are stored in.

/// The value of an IEEE half-precision number.
#[must_use]
pub const fn f16_to_f32(bits: u16) -> f32 {
    let sign = (bits as u32 & 0x8000) << 16;
    let exponent = (bits as u32 >> 10) & 0x1f;
    let fraction = bits as u32 & 0x3ff;
    let magnitude = match (exponent, fraction) {
        (0, 0) => 0,
        (0, _) => {
            // A subnormal: fraction x 2^-24; the highest set bit becomes the implicit one.
            let shift = fraction.leading_zeros() - 21;
            let fraction = (fraction << shift) & 0x3ff;
            (113 - shift) << 23 | fraction << 13
        }
        (0x1f, _) => 0x7f80_0000 | fraction << 13,
        _ => (exponent + 112) << 23 | fraction << 13,
    };
    f32::from_bits(sign | magnitude)
}

/// The half-precision number nearest to `value`, of two the even one; too large ones become infinite, NaN stays NaN.
#[must_use]
pub const fn f32_to_f16(value: f32) -> u16 {
    let bits = value.to_bits();
    let sign = (bits >> 16 & 0x8000) as u16;
    let magnitude = bits & 0x7fff_ffff;
    if magnitude > 0x7f80_0000 {
        return sign | 0x7e00;
    }
    // From 65 520 on rounding reaches the next power of two, which is infinity.
    if magnitude >= 0x477f_f000 {
        return sign | 0x7c00;
    }
    if magnitude >= 0x3880_0000 {
        let rounded = magnitude - (112 << 23) + 0xfff + (magnitude >> 13 & 1);
        return sign | (rounded >> 13) as u16;
    }
    // Subnormal: in units of 2^-24, with the implicit bit made explicit. Below half a unit nothing is left.
    let exponent = magnitude >> 23;
    if exponent < 102 {
        return sign;
    }
    let fraction = magnitude & 0x7f_ffff | 0x80_0000;
    let shift = 126 - exponent;
    let unit = 1 << shift;
    let (whole, rest) = (fraction >> shift, fraction & (unit - 1));
    let up = rest > unit / 2 || (rest == unit / 2 && whole & 1 == 1);
    sign | (whole + up as u32) as u16
}

/// The value of a bfloat16 number.
#[must_use]
pub const fn bf16_to_f32(bits: u16) -> f32 {
    f32::from_bits((bits as u32) << 16)
}

/// The bfloat16 number nearest to `value`, of two the even one; NaN stays NaN.
#[must_use]
pub const fn f32_to_bf16(value: f32) -> u16 {
    let bits = value.to_bits();
    if value.is_nan() {
        return (bits >> 16) as u16 | 0x40;
    }
    let round = 0x7fff + (bits >> 16 & 1);
    ((bits + round) >> 16) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_half_survives_the_way_through_single_precision() {
        for bits in 0..=u16::MAX {
            let value = f16_to_f32(bits);
            if value.is_nan() {
                assert!(f16_to_f32(f32_to_f16(value)).is_nan());
            } else {
                assert_eq!(f32_to_f16(value), bits, "{value}");
            }
            let value = bf16_to_f32(bits);
            if value.is_nan() {
                assert!(bf16_to_f32(f32_to_bf16(value)).is_nan());
            } else {
                assert_eq!(f32_to_bf16(value), bits, "{value}");
            }
        }
    }

    #[test]
    fn known_values() {
        assert_eq!(f16_to_f32(0x3c00), 1.0);
        assert_eq!(f16_to_f32(0xc000), -2.0);
        assert_eq!(f16_to_f32(0x7bff), 65_504.0);
        assert_eq!(f16_to_f32(0x0001), 2.0_f32.powi(-24));
        assert_eq!(f32_to_f16(65_519.0), 0x7bff);
        assert_eq!(f32_to_f16(65_520.0), 0x7c00);
        assert_eq!(f32_to_f16(2.0_f32.powi(-25)), 0);
        assert_eq!(f32_to_f16(2.0_f32.powi(-25) * 1.001), 1);
        assert_eq!(f32_to_f16(3.0 * 2.0_f32.powi(-25)), 2);
        assert_eq!(f32_to_bf16(1.0 + 1.0 / 256.0), 0x3f80);
        assert_eq!(f32_to_bf16(f32::INFINITY), 0x7f80);
    }

    #[test]
    fn rounding_goes_to_the_nearest_and_of_two_to_the_even() {
        // Between two neighbouring halves the midpoint goes to the even one, anything beside it to the nearer.
        for bits in (0..0x7bff_u16).step_by(7) {
            let (low, high) = (f16_to_f32(bits), f16_to_f32(bits + 1));
            let middle = f32::midpoint(low, high);
            let even = bits + (bits & 1);
            assert_eq!(f32_to_f16(middle), even);
            assert_eq!(f32_to_f16(middle.next_down()), bits);
            assert_eq!(f32_to_f16(middle.next_up()), bits + 1);
        }
    }
}
