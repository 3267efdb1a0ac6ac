//! The naive reference: values as wide numbers, rounded to the type after each step.

/// A data type of HCCL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Signed(u32),
    Unsigned(u32),
    F16,
    Bf16,
    F32,
    F64,
}

/// HCCL's number of a type, and whether it is reduced (acl/memory-kernels-graphs 4).
pub(crate) const TYPES: [(Type, u32, bool); 12] = [
    (Type::Signed(8), 0, true),
    (Type::Signed(16), 1, true),
    (Type::Signed(32), 2, true),
    (Type::F16, 3, true),
    (Type::F32, 4, true),
    (Type::Signed(64), 5, true),
    (Type::Bf16, 11, true),
    (Type::Unsigned(8), 7, false),
    (Type::Unsigned(16), 8, false),
    (Type::Unsigned(32), 9, false),
    (Type::Unsigned(64), 6, false),
    (Type::F64, 10, false),
];

impl Type {
    pub(crate) fn bytes(self) -> usize {
        match self {
            Type::Signed(bits) | Type::Unsigned(bits) => bits as usize / 8,
            Type::F16 | Type::Bf16 => 2,
            Type::F32 => 4,
            Type::F64 => 8,
        }
    }

    /// Significant bits, and exponents of the least and the greatest normal number.
    fn format(self) -> (i32, i32, i32) {
        match self {
            Type::F16 => (11, -14, 15),
            Type::Bf16 => (8, -126, 127),
            _ => (24, -126, 127),
        }
    }

    /// The bytes of value number `seed`; of floating point a small one that is not zero, so that no product leaves the type.
    pub(crate) fn value(self, seed: u64, out: &mut Vec<u8>) {
        let bits = seed.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 24;
        match self {
            Type::Signed(_) | Type::Unsigned(_) => out.extend(&bits.to_le_bytes()[..self.bytes()]),
            float => {
                let small = (bits % 255) as f64 - 127.0;
                float.encode((if small == 0.0 { 1.0 } else { small }) / 64.0, out);
            }
        }
    }

    /// Combines all elements of `next` into `total`; operations are sum, product, maximum, minimum.
    pub(crate) fn combine(self, op: u32, total: &mut Vec<u8>, next: &[u8]) {
        let size = self.bytes();
        let mut combined = Vec::with_capacity(total.len());
        for (a, b) in total.chunks(size).zip(next.chunks(size)) {
            if let Type::Signed(bits) | Type::Unsigned(bits) = self {
                let (a, b) = (sign_extend(a, bits), sign_extend(b, bits));
                let value = match op {
                    0 => a.wrapping_add(b),
                    1 => a.wrapping_mul(b),
                    2 => a.max(b),
                    _ => a.min(b),
                };
                combined.extend(&value.to_le_bytes()[..size]);
            } else {
                let (a, b) = (self.decode(a), self.decode(b));
                let value = match op {
                    0 => a + b,
                    1 => a * b,
                    2 => a.max(b),
                    _ => a.min(b),
                };
                self.encode(value, &mut combined);
            }
        }
        *total = combined;
    }

    fn decode(self, bytes: &[u8]) -> f64 {
        match self {
            Type::F64 => f64::from_le_bytes(bytes.try_into().expect("eight bytes")),
            Type::F32 => f64::from(f32::from_le_bytes(bytes.try_into().expect("four bytes"))),
            _ => {
                let (significant, least, _) = self.format();
                let bits = u16::from_le_bytes(bytes.try_into().expect("two bytes"));
                let fraction = significant - 1;
                let (exponent, mantissa) = (
                    i32::from(bits & 0x7fff) >> fraction,
                    i32::from(bits) & ((1 << fraction) - 1),
                );
                let magnitude = match exponent {
                    0 => f64::from(mantissa) * 2.0_f64.powi(least - fraction),
                    _ => f64::from(mantissa + (1 << fraction)) * 2.0_f64.powi(exponent - 1 + least - fraction),
                };
                if bits & 0x8000 == 0 { magnitude } else { -magnitude }
            }
        }
    }

    /// The nearest value of the type, of two the even one. All values of the tests are within its range.
    fn encode(self, value: f64, out: &mut Vec<u8>) {
        match self {
            Type::F64 => out.extend(value.to_le_bytes()),
            Type::F32 => out.extend((value as f32).to_le_bytes()),
            _ => {
                let (significant, least, greatest) = self.format();
                let fraction = significant - 1;
                let magnitude = value.abs();
                let mut exponent = least;
                while exponent < greatest && magnitude >= 2.0_f64.powi(exponent + 1) {
                    exponent += 1;
                }
                let units = (magnitude / 2.0_f64.powi(exponent - fraction)).round_ties_even() as i32;
                // A mantissa with its leading one counts as the next exponent.
                let bits = if units < 1 << fraction {
                    units
                } else {
                    units + ((exponent - least) << fraction)
                };
                let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
                out.extend((bits as u16 | sign).to_le_bytes());
            }
        }
    }
}

fn sign_extend(bytes: &[u8], bits: u32) -> i64 {
    let mut wide = [0; 8];
    wide[..bytes.len()].copy_from_slice(bytes);
    i64::from_le_bytes(wide) << (64 - bits) >> (64 - bits)
}
