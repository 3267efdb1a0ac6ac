//! Elements of tensors as numbers, by the numbers of `aclDataType`.

use crate::calls::descriptor::{element_bytes, half_to_single, single_to_half};

/// `ACL_BOOL`.
const BOOL: i32 = 12;
/// `ACL_INT64`.
const INT64: i32 = 9;

/// Tells whether elements of the type can be read as numbers here.
pub(crate) fn is_number(data_type: i32) -> bool {
    matches!(data_type, 0..=4 | 6..=12 | 27)
}

/// Tells whether the type is of whole numbers.
pub(crate) fn is_whole(data_type: i32) -> bool {
    matches!(data_type, 2..=4 | 6..=10 | BOOL)
}

macro_rules! chunks {
    ($bytes:expr, $ty:ty) => {
        $bytes
            .as_chunks::<{ size_of::<$ty>() }>()
            .0
            .iter()
            .map(|raw| <$ty>::from_ne_bytes(*raw))
    };
}

/// The elements as floating-point numbers.
pub(crate) fn decode(data_type: i32, bytes: &[u8]) -> Result<Vec<f64>, String> {
    Ok(match data_type {
        0 => chunks!(bytes, f32).map(f64::from).collect(),
        1 => chunks!(bytes, u16)
            .map(|half| f64::from(half_to_single(half)))
            .collect(),
        2 => bytes.iter().map(|byte| f64::from(byte.cast_signed())).collect(),
        3 => chunks!(bytes, i32).map(f64::from).collect(),
        4 => bytes.iter().map(|byte| f64::from(*byte)).collect(),
        6 => chunks!(bytes, i16).map(f64::from).collect(),
        7 => chunks!(bytes, u16).map(f64::from).collect(),
        8 => chunks!(bytes, u32).map(f64::from).collect(),
        INT64 => chunks!(bytes, i64).map(|value| value as f64).collect(),
        10 => chunks!(bytes, u64).map(|value| value as f64).collect(),
        11 => chunks!(bytes, f64).collect(),
        BOOL => bytes.iter().map(|byte| f64::from(u8::from(*byte != 0))).collect(),
        27 => chunks!(bytes, u16)
            .map(|raw| f64::from(f32::from_bits(u32::from(raw) << 16)))
            .collect(),
        _ => return Err(unsupported(data_type)),
    })
}

/// Whole numbers as they are; those of 64 bits without a sign wrap around.
pub(crate) fn decode_whole(data_type: i32, bytes: &[u8]) -> Result<Vec<i64>, String> {
    Ok(match data_type {
        INT64 => chunks!(bytes, i64).collect(),
        10 => chunks!(bytes, u64).map(u64::cast_signed).collect(),
        _ => decode(data_type, bytes)?
            .into_iter()
            .map(|value| value as i64)
            .collect(),
    })
}

/// Writes numbers as elements: rounded to the nearest, ties to even; whole numbers are cut and stay within their limits.
pub(crate) fn encode(data_type: i32, values: &[f64]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::with_capacity(values.len() * element_bytes(data_type));
    for value in values {
        let value = *value;
        match data_type {
            0 => bytes.extend((value as f32).to_ne_bytes()),
            1 => bytes.extend(single_to_half(value as f32).to_ne_bytes()),
            2 => bytes.extend((value as i8).to_ne_bytes()),
            3 => bytes.extend((value as i32).to_ne_bytes()),
            4 => bytes.push(value as u8),
            6 => bytes.extend((value as i16).to_ne_bytes()),
            7 => bytes.extend((value as u16).to_ne_bytes()),
            8 => bytes.extend((value as u32).to_ne_bytes()),
            INT64 => bytes.extend((value as i64).to_ne_bytes()),
            10 => bytes.extend((value as u64).to_ne_bytes()),
            11 => bytes.extend(value.to_ne_bytes()),
            BOOL => bytes.push(u8::from(value != 0.0)),
            27 => bytes.extend(single_to_brain(value as f32).to_ne_bytes()),
            _ => return Err(unsupported(data_type)),
        }
    }
    Ok(bytes)
}

/// Writes whole numbers as elements of a type of whole numbers; what is too large wraps around.
pub(crate) fn encode_whole(data_type: i32, values: &[i64]) -> Result<Vec<u8>, String> {
    if !is_whole(data_type) {
        return Err(unsupported(data_type));
    }
    let width = element_bytes(data_type);
    let mut bytes = Vec::with_capacity(values.len() * width);
    for value in values {
        let value = if data_type == BOOL {
            i64::from(*value != 0)
        } else {
            *value
        };
        // Little-endian is what both platforms are.
        bytes.extend_from_slice(&value.to_le_bytes()[..width]);
    }
    Ok(bytes)
}

/// Single precision to bfloat16: to the nearest, ties to even.
fn single_to_brain(single: f32) -> u16 {
    let bits = single.to_bits();
    if single.is_nan() {
        return (bits >> 16) as u16 | 0x40;
    }
    (bits.wrapping_add(0x7fff + (bits >> 16 & 1)) >> 16) as u16
}

fn unsupported(data_type: i32) -> String {
    format!("elements of data type {data_type} are not computed with here")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_survive_a_turn_through_every_type() {
        let values = [0.0, 1.0, 3.0, 100.0];
        for data_type in (0..64).filter(|data_type| is_number(*data_type)) {
            let bytes = encode(data_type, &values).expect("a number");
            assert_eq!(bytes.len(), 4 * element_bytes(data_type), "{data_type}");
            let wanted = if data_type == BOOL {
                [0.0, 1.0, 1.0, 1.0]
            } else {
                values
            };
            assert_eq!(decode(data_type, &bytes).as_deref(), Ok(&wanted[..]), "{data_type}");
        }
        assert!(decode(29, &[0]).is_err() && encode(16, &[1.0]).is_err());
    }

    #[test]
    fn rounding_is_to_even_and_limits_hold() {
        assert_eq!(single_to_brain(1.0 + 1.0 / 256.0), 0x3f80);
        assert_eq!(single_to_brain(1.0 + 3.0 / 256.0), 0x3f82);
        assert_eq!(
            encode(3, &[2.9, -2.9, 1e300]),
            Ok([2_i32, -2, i32::MAX].map(i32::to_ne_bytes).concat())
        );
        let whole = [i64::MAX, -1];
        assert_eq!(
            decode_whole(INT64, &encode_whole(INT64, &whole).expect("whole")).as_deref(),
            Ok(&whole[..])
        );
        assert_eq!(encode_whole(2, &[257, -1]), Ok(vec![1, 255]));
    }
}
