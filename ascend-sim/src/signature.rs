//! How a kernel's arguments are declared, once, by the types: `(Read<f32>, Write<f32>, u32)`.
//!
//! The same declaration types the safe launch, tells the checker which buffers are read and written, and types the host kernels that stand
//! in for device kernels on the mock.

use std::fmt;
use std::marker::PhantomData;

use crate::access::Mode;

/// A device buffer of `T` that the kernel reads.
pub struct Read<T>(PhantomData<fn() -> T>);
/// A device buffer of `T` that the kernel writes.
pub struct Write<T>(PhantomData<fn() -> T>);
/// A device buffer of `T` that the kernel reads and writes.
pub struct ReadWrite<T>(PhantomData<fn() -> T>);

macro_rules! debug_marker {
    ($($name:ident),*) => {$(
        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )*};
}
debug_marker!(Read, Write, ReadWrite);

/// A plain number that can stand in device memory: every pattern of its bytes is a value.
///
/// Implemented for the integer and floating-point types; host kernels see device bytes as these.
pub trait Element: Copy + Send + Sync + 'static {
    /// Size in bytes.
    const BYTES: usize;
    /// Reads one element from exactly [`Element::BYTES`] bytes.
    fn from_bytes(bytes: &[u8]) -> Self;
    /// Writes one element to exactly [`Element::BYTES`] bytes.
    fn to_bytes(self, bytes: &mut [u8]);
}

macro_rules! elements {
    ($($t:ty),*) => {$(
        impl Element for $t {
            const BYTES: usize = size_of::<$t>();
            #[inline]
            fn from_bytes(bytes: &[u8]) -> Self {
                let mut raw = [0; size_of::<$t>()];
                raw.copy_from_slice(bytes);
                <$t>::from_ne_bytes(raw)
            }
            #[inline]
            fn to_bytes(self, bytes: &mut [u8]) {
                bytes.copy_from_slice(&self.to_ne_bytes());
            }
        }
    )*};
}
elements!(u8, i8, u16, i16, u32, i32, u64, i64, u128, i128, f32, f64);

/// What one argument of a kernel is, without its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ArgKind {
    /// A device address with what is done behind it; `element_bytes` is the size of one element.
    Buffer {
        /// Read, written or both.
        mode: Mode,
        /// Size of one element in bytes.
        element_bytes: usize,
    },
    /// A number passed by value, `bytes` long.
    Scalar {
        /// Size in bytes.
        bytes: usize,
    },
}

/// One argument in a kernel's declaration.
pub trait Arg: 'static {
    /// Buffer or number, and how large.
    const KIND: ArgKind;
}

impl<T: Element> Arg for Read<T> {
    const KIND: ArgKind = ArgKind::Buffer {
        mode: Mode::Read,
        element_bytes: T::BYTES,
    };
}
impl<T: Element> Arg for Write<T> {
    const KIND: ArgKind = ArgKind::Buffer {
        mode: Mode::Write,
        element_bytes: T::BYTES,
    };
}
impl<T: Element> Arg for ReadWrite<T> {
    const KIND: ArgKind = ArgKind::Buffer {
        mode: Mode::ReadWrite,
        element_bytes: T::BYTES,
    };
}

macro_rules! scalars {
    ($($t:ty),*) => {$(
        impl Arg for $t {
            const KIND: ArgKind = ArgKind::Scalar { bytes: size_of::<$t>() };
        }
    )*};
}
scalars!(u8, i8, u16, i16, u32, i32, u64, i64, f32, f64);

/// A kernel's whole declaration: a tuple of up to twelve arguments.
///
/// On the device each argument takes eight bytes, in order (acl/memory-kernels-graphs.md 2.4: AI Core kernels align every parameter to 8).
pub trait Signature: 'static {
    /// Its arguments in order.
    const ARGS: &'static [ArgKind];
}

macro_rules! signatures {
    ($($name:ident)*) => {
        impl<$($name: Arg),*> Signature for ($($name,)*) {
            const ARGS: &'static [ArgKind] = &[$($name::KIND),*];
        }
    };
}
signatures!();
signatures!(A);
signatures!(A B);
signatures!(A B C);
signatures!(A B C D);
signatures!(A B C D E);
signatures!(A B C D E F);
signatures!(A B C D E F G);
signatures!(A B C D E F G H);
signatures!(A B C D E F G H I);
signatures!(A B C D E F G H I J);
signatures!(A B C D E F G H I J K);
signatures!(A B C D E F G H I J K L);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declaration_lists_its_arguments_in_order() {
        let args = <(Read<f32>, Write<f64>, u32) as Signature>::ARGS;
        assert_eq!(
            args[0],
            ArgKind::Buffer {
                mode: Mode::Read,
                element_bytes: 4
            }
        );
        assert_eq!(
            args[1],
            ArgKind::Buffer {
                mode: Mode::Write,
                element_bytes: 8
            }
        );
        assert_eq!(args[2], ArgKind::Scalar { bytes: 4 });
    }
}
