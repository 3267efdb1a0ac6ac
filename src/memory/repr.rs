//! Which types may cross between host and device as bytes.

/// A type whose values are nothing but their bytes, so that the device may write any of them.
///
/// # Safety
/// - Every pattern of bytes of the type's size is a valid value.
/// - The type has no padding, and no address of host memory in it.
pub unsafe trait DeviceRepr: Copy + Send + Sync + 'static {}

macro_rules! numbers {
    ($($t:ty),*) => {$(
        // SAFETY: primitive integers and floats have no padding, and every pattern of bits is a value of them.
        unsafe impl DeviceRepr for $t {}
    )*};
}
numbers!(u8, i8, u16, i16, u32, i32, u64, i64, u128, i128, usize, isize, f32, f64);

// SAFETY: an array is its elements without padding between or after them.
unsafe impl<T: DeviceRepr, const N: usize> DeviceRepr for [T; N] {}

#[cfg(feature = "half")]
mod halves {
    use super::DeviceRepr;

    // SAFETY: `repr(transparent)` over `u16`, of which every pattern is a value.
    unsafe impl DeviceRepr for half::f16 {}
    // SAFETY: as above.
    unsafe impl DeviceRepr for half::bf16 {}
}

/// A plain-old-data type of the caller's, in device memory.
#[cfg(feature = "bytemuck")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Pod<T>(pub T);

// SAFETY: `Pod` promises that every pattern of bytes is a value and that there is no padding; the wrapper is transparent.
#[cfg(feature = "bytemuck")]
unsafe impl<T: bytemuck::Pod + Send + Sync> DeviceRepr for Pod<T> {}
