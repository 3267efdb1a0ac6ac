//! What can be sent and what can be reduced.

use ascend_sys::{HcclDataType, HcclReduceOp};

use crate::memory::DeviceRepr;

mod sealed {
    use super::HcclDataType;

    pub trait Sealed {
        const DATA_TYPE: HcclDataType;
    }
}

/// A type that collectives can move.
pub trait CollectiveElement: DeviceRepr + sealed::Sealed {}

/// A type that collectives can reduce. Unsigned integers and `f64` are not among them (acl/memory-kernels-graphs 4).
pub trait ReduceElement: CollectiveElement {}

macro_rules! elements {
    ($($t:ty = $number:literal),*) => {$(
        impl sealed::Sealed for $t {
            const DATA_TYPE: HcclDataType = HcclDataType($number);
        }
        impl CollectiveElement for $t {}
    )*};
}
// HCCL's own numbering, which is not that of `aclDataType`.
elements!(
    i8 = 0,
    i16 = 1,
    i32 = 2,
    f32 = 4,
    i64 = 5,
    u64 = 6,
    u8 = 7,
    u16 = 8,
    u32 = 9,
    f64 = 10
);

impl ReduceElement for i8 {}
impl ReduceElement for i16 {}
impl ReduceElement for i32 {}
impl ReduceElement for i64 {}
impl ReduceElement for f32 {}

#[cfg(feature = "half")]
elements!(half::f16 = 3, half::bf16 = 11);
#[cfg(feature = "half")]
impl ReduceElement for half::f16 {}
#[cfg(feature = "half")]
impl ReduceElement for half::bf16 {}

/// HCCL's number for the type.
pub(super) fn data_type<T: CollectiveElement>() -> HcclDataType {
    T::DATA_TYPE
}

/// How values are reduced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReduceOp {
    /// Added.
    Sum,
    /// Multiplied; not `i16` and `bf16` on Atlas A2 and A3, where HCCL answers `HCCL_E_NOT_SUPPORT`.
    Product,
    /// The largest.
    Max,
    /// The smallest.
    Min,
}

impl ReduceOp {
    pub(super) fn number(self) -> HcclReduceOp {
        HcclReduceOp(match self {
            ReduceOp::Sum => 0,
            ReduceOp::Product => 1,
            ReduceOp::Max => 2,
            ReduceOp::Min => 3,
        })
    }
}
