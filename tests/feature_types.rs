//! Half-precision numbers and plain-old-data types in device memory: bytes out are bytes in, by every way to copy. A kernel is declared over plain numbers
//! (`Read<u16>`), and is launched undeclared over these.
#![cfg(any(feature = "half", feature = "bytemuck"))]

mod common;

use std::fmt::Debug;

use ascend_rt::{DeviceRepr, Result};
use common::{on_both, with};

/// Values go to the device and back: by constructors, by synchronous and by asynchronous copies, whole and in part.
fn goes_round<T: DeviceRepr + PartialEq + Debug>(values: &[T; 4]) -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let first = context.buffer_from(values)?;
        assert_eq!(first.size_bytes(), 4 * size_of::<T>());
        assert_eq!(first.to_vec()?, values);
        let mut second = context.buffer_zeroed::<T>(4)?;
        stream.copy_d2d_async(second.slice_mut(2..)?, first.slice(..2)?)?;
        stream.copy_d2d_async(second.slice_mut(..2)?, first.slice(2..)?)?;
        stream.synchronize()?;
        assert_eq!(second.to_vec()?, [values[2], values[3], values[0], values[1]]);
        let mut host = context.pinned::<T>(4)?;
        host.copy_from_slice(values);
        let sent = stream.copy_h2d_async(&mut second, host).map_err(|(error, _)| error)?;
        let host = sent.wait().map_err(|(error, _)| error)?;
        let back = stream.copy_d2h_async(host, &second).map_err(|(error, _)| error)?;
        assert_eq!(*back.wait().map_err(|(error, _)| error)?, *values);
        Ok(())
    })
}

#[cfg(feature = "half")]
#[test]
fn half_precision_goes_round() -> Result<()> {
    use half::{bf16, f16};
    // Among them a value without a fraction in f32, a subnormal, an infinity.
    goes_round(&[1.5, 6.1e-8, -65_504.0, f32::INFINITY].map(f16::from_f32))?;
    goes_round(&[1.5, 1e-40, -3e38, f32::INFINITY].map(bf16::from_f32))
}

#[cfg(feature = "bytemuck")]
#[test]
fn plain_old_data_goes_round() -> Result<()> {
    use ascend_rt::memory::Pod;

    #[derive(Clone, Copy, Debug, PartialEq)]
    #[repr(C)]
    struct Token {
        id: u32,
        position: u32,
        weight: f32,
    }
    // SAFETY: three numbers of four bytes, without padding; any bits are values.
    unsafe impl bytemuck::Zeroable for Token {}
    // SAFETY: as above.
    unsafe impl bytemuck::Pod for Token {}

    let token = |id| {
        Pod(Token {
            id,
            position: id * 7,
            weight: 0.5,
        })
    };
    goes_round(&[token(1), token(2), token(u32::MAX / 8), token(0)])
}
