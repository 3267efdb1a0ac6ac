//! What may be passed where a kernel declares an argument, and how it is laid out for the device.

use std::sync::Arc;

use ascend_sim::signature::{Arg, Element, Read, ReadWrite, Signature, Write};
use ascend_sys::mock::{MOCK_ACCESS_READ, MOCK_ACCESS_WRITE, MockAccess};

use crate::memory::{Allocation, DeviceBuffer, DeviceRepr, View, ViewMut};

/// How many arguments a declaration can have.
pub(super) const MOST: usize = 12;

pub(super) mod sealed {
    use super::{Allocation, Arc, MockAccess};

    /// What a launch has to know of an argument.
    pub trait Passed {
        /// The memory behind it; `None` for a number.
        fn memory(&self) -> Option<&Arc<Allocation>>;
        /// Its eight bytes.
        fn slot(&self) -> u64;
        /// The bytes touched, without the mode; `None` for a number.
        fn range(&self) -> Option<(*const std::ffi::c_void, usize)>;
    }

    /// A whole argument list.
    pub trait Packed {
        /// The list as it is copied to the device.
        type Slots: AsMut<[u64]>;
        fn slots(&self) -> Self::Slots;
        fn each(&self, f: impl FnMut(&Arc<Allocation>));
        fn accesses(&self, f: impl FnMut(MockAccess));
    }
}
use sealed::{Packed, Passed};

/// `Self` may be passed where a kernel declares `P`: `&DeviceBuffer<T>`, [`View`] or `&View` for [`Read<T>`](Read); `&mut DeviceBuffer<T>`,
/// [`ViewMut`] or `&mut ViewMut` for [`Write<T>`](Write) and [`ReadWrite<T>`](ReadWrite); a number for itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be passed where the kernel declares `{P}`",
    note = "`Read<T>` takes `&DeviceBuffer<T>` or a `View<T>`, `Write<T>` and `ReadWrite<T>` take `&mut DeviceBuffer<T>` or a `ViewMut<T>`"
)]
pub trait PassAs<P: Arg>: Passed {
    #[doc(hidden)]
    const MODE: u32;
}

/// An argument list that fits the declaration `S`: a tuple of as many arguments.
#[diagnostic::on_unimplemented(message = "the arguments `{Self}` do not fit the kernel's declaration `{S}`")]
pub trait LaunchArgs<S: Signature>: Packed {}

macro_rules! device {
    ($(#[$read:ident] [$($life:tt)*] $t:ty, |$x:ident| $view:expr;)*) => {$(
        impl<$($life)* T: DeviceRepr> Passed for $t {
            #[inline]
            fn memory(&self) -> Option<&Arc<Allocation>> {
                let $x = self;
                Some($view.allocation())
            }
            #[inline]
            fn slot(&self) -> u64 {
                let $x = self;
                $view.as_raw() as u64
            }
            #[inline]
            fn range(&self) -> Option<(*const std::ffi::c_void, usize)> {
                let $x = self;
                Some(($view.as_raw().cast_const(), $view.size_bytes()))
            }
        }
        device!(@$read [$($life)*] $t);
    )*};
    (@read [$($life:tt)*] $t:ty) => {
        impl<$($life)* T: DeviceRepr + Element> PassAs<Read<T>> for $t {
            const MODE: u32 = MOCK_ACCESS_READ;
        }
    };
    (@write [$($life:tt)*] $t:ty) => {
        impl<$($life)* T: DeviceRepr + Element> PassAs<Write<T>> for $t {
            const MODE: u32 = MOCK_ACCESS_WRITE;
        }
        impl<$($life)* T: DeviceRepr + Element> PassAs<ReadWrite<T>> for $t {
            const MODE: u32 = MOCK_ACCESS_READ | MOCK_ACCESS_WRITE;
        }
    };
}
device! {
    #[read] [] &DeviceBuffer<T>, |x| x;
    #[read] ['a,] View<'a, T>, |x| x;
    #[read] ['a,] &View<'a, T>, |x| x;
    #[write] [] &mut DeviceBuffer<T>, |x| x;
    #[write] ['a,] ViewMut<'a, T>, |x| x;
    #[write] ['a,] &mut ViewMut<'a, T>, |x| x;
}

macro_rules! numbers {
    ($($t:ty),*) => {$(
        impl Passed for $t {
            #[inline]
            fn memory(&self) -> Option<&Arc<Allocation>> {
                None
            }
            #[inline]
            fn slot(&self) -> u64 {
                // The number's bytes first, then zeros (acl/memory-kernels-graphs 2.4: every parameter is aligned to 8).
                let mut slot = [0; 8];
                slot[..size_of::<$t>()].copy_from_slice(&self.to_ne_bytes());
                u64::from_ne_bytes(slot)
            }
            #[inline]
            fn range(&self) -> Option<(*const std::ffi::c_void, usize)> {
                None
            }
        }
        impl PassAs<$t> for $t {
            const MODE: u32 = 0;
        }
    )*};
}
numbers!(u8, i8, u16, i16, u32, i32, u64, i64, f32, f64);

/// What a tuple is packed as: its arguments with the declarations they stand for.
macro_rules! tuples {
    ($($len:literal: $($a:ident $p:ident $i:tt)*;)*) => {$(
        impl<$($a: Passed),*> Packed for ($($a,)*) {
            type Slots = [u64; $len];
            #[inline]
            fn slots(&self) -> [u64; $len] {
                [$(self.$i.slot()),*]
            }
            #[inline]
            #[allow(unused_mut, unused_variables, reason = "the empty tuple calls nothing")]
            fn each(&self, mut f: impl FnMut(&Arc<Allocation>)) {
                $(if let Some(allocation) = self.$i.memory() {
                    f(allocation);
                })*
            }
            #[allow(unused_mut, unused_variables, reason = "the empty tuple calls nothing")]
            fn accesses(&self, mut f: impl FnMut(MockAccess)) {
                $(if let Some((address, bytes)) = self.$i.range() {
                    f(MockAccess { address, bytes, mode: 0 });
                })*
            }
        }
        impl<$($a: PassAs<$p>, $p: Arg),*> LaunchArgs<($($p,)*)> for ($($a,)*) {}
    )*};
}
tuples! {
    0: ;
    1: A P 0;
    2: A P 0 B Q 1;
    3: A P 0 B Q 1 C R 2;
    4: A P 0 B Q 1 C R 2 D S 3;
    5: A P 0 B Q 1 C R 2 D S 3 E T 4;
    6: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5;
    7: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5 G V 6;
    8: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5 G V 6 H W 7;
    9: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5 G V 6 H W 7 I X 8;
    10: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5 G V 6 H W 7 I X 8 J Y 9;
    11: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5 G V 6 H W 7 I X 8 J Y 9 K Z 10;
    12: A P 0 B Q 1 C R 2 D S 3 E T 4 F U 5 G V 6 H W 7 I X 8 J Y 9 K Z 10 L O 11;
}
