//! Half-precision numbers, as the 16 bits they are stored in.

/// The value of an IEEE half-precision number.
#[must_use]
#[inline]
pub const fn f16_to_f32(bits: u16) -> f32 {
    const INFINITE: u32 = 0x7c00 << 13;
    // All three cases are computed and one is chosen, which the compiler does for many numbers at once.
    let magnitude = (bits as u32 & 0x7fff) << 13;
    let normal = magnitude + (112 << 23);
    let infinite = magnitude + (224 << 23);
    let subnormal = (f32::from_bits(magnitude + (113 << 23)) - f32::from_bits(113 << 23)).to_bits();
    let chosen = if magnitude & INFINITE == INFINITE {
        infinite
    } else if magnitude & INFINITE == 0 {
        subnormal
    } else {
        normal
    };
    f32::from_bits(chosen | (bits as u32 & 0x8000) << 16)
}

/// The half-precision number nearest to `value`, of two the even one; too large ones become infinite, NaN stays NaN.
#[must_use]
#[inline]
pub const fn f32_to_f16(value: f32) -> u16 {
    /// Added to a subnormal half, it leaves its rounded fraction in the lowest bits of the sum.
    const SUBNORMAL: u32 = 126 << 23;
    let bits = value.to_bits();
    let magnitude = bits & 0x7fff_ffff;
    // From 65 520 on rounding carries into the exponent of infinity.
    let normal = magnitude
        .wrapping_sub(112 << 23)
        .wrapping_add(0xfff + (magnitude >> 13 & 1))
        >> 13;
    let subnormal = (f32::from_bits(magnitude) + f32::from_bits(SUBNORMAL))
        .to_bits()
        .wrapping_sub(SUBNORMAL);
    let special = if magnitude > 0x7f80_0000 { 0x7e00 } else { 0x7c00 };
    let chosen = if magnitude >= 143 << 23 {
        special
    } else if magnitude < 113 << 23 {
        subnormal
    } else {
        normal
    };
    (chosen | bits >> 16 & 0x8000) as u16
}

/// The value of a bfloat16 number.
#[must_use]
#[inline]
pub const fn bf16_to_f32(bits: u16) -> f32 {
    f32::from_bits((bits as u32) << 16)
}

/// The bfloat16 number nearest to `value`, of two the even one; NaN stays NaN.
#[must_use]
#[inline]
pub const fn f32_to_bf16(value: f32) -> u16 {
    let bits = value.to_bits();
    let rounded = bits.wrapping_add(0x7fff + (bits >> 16 & 1)) >> 16;
    let nan = bits >> 16 | 0x40;
    (if value.is_nan() { nan } else { rounded }) as u16
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
