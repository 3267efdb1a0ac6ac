// Generated from include/ascend_op.h and include/ascend_aclnn.h by `cargo xtask bindings`. Edit the header, not this file.

use crate::{aclError, aclTensorDesc};

/// Dump the arguments of kernels.
///
/// C `ACL_OP_DUMP_OP_AICORE_ARGS` · since CANN 9.1.0 or earlier
pub const ACL_OP_DUMP_OP_AICORE_ARGS: u32 = 1;
/// A single operator that was looked up once, with its descriptors. Opaque.
///
/// C `aclopHandle` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclopHandle {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Attributes of a single operator by name. Opaque.
///
/// C `aclopAttr` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclopAttr {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// What a compile function says of the kernel that is to run. Opaque.
///
/// C `aclopKernelDesc` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclopKernelDesc {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// How the graph of an operator is written out. Opaque.
///
/// C `aclGraphDumpOption` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclGraphDumpOption {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Frees the bytes of a kernel that a program gave.
///
/// C `aclDataDeallocator` · since CANN 9.1.0 or earlier
pub type aclDataDeallocator = ::core::option::Option<
    unsafe extern "C" fn(data: *mut ::core::ffi::c_void, length: usize),
>;
/// Says which kernel an operator needs for its shapes.
///
/// C `aclopCompileFunc` · since CANN 9.1.0 or earlier
pub type aclopCompileFunc = ::core::option::Option<
    unsafe extern "C" fn(
        numInputs: ::core::ffi::c_int,
        inputDesc: *const *const aclTensorDesc,
        numOutputs: ::core::ffi::c_int,
        outputDesc: *const *const aclTensorDesc,
        opAttr: *const aclopAttr,
        aclopKernelDesc: *mut aclopKernelDesc,
    ) -> aclError,
>;
/// The compile flag for a function that selects a binary.
///
/// C `ACL_COMPILE_FLAG_BIN_SELECTOR` · since CANN 9.1.0 or earlier
pub const ACL_COMPILE_FLAG_BIN_SELECTOR: ::core::ffi::c_int = 1;
/// The system's choice.
///
/// C `ACL_ENGINE_SYS` · since CANN 9.1.0 or earlier
pub const ACL_ENGINE_SYS: aclEngineType = aclEngineType(0);
/// The matrix and vector cores.
///
/// C `ACL_ENGINE_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_ENGINE_AICORE: aclEngineType = aclEngineType(1);
/// The vector cores.
///
/// C `ACL_ENGINE_VECTOR` · since CANN 9.1.0 or earlier
pub const ACL_ENGINE_VECTOR: aclEngineType = aclEngineType(2);
/// What runs an operator.
///
/// C `aclEngineType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclEngineType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// What runs an operator. @since <=9.1.0
pub use self::aclEngineType as aclopEngineType;
/// From the operators of the system.
///
/// C `ACL_COMPILE_SYS` · since CANN 9.1.0 or earlier
pub const ACL_COMPILE_SYS: aclCompileType = aclCompileType(0);
/// From a path that is given.
///
/// C `ACL_COMPILE_UNREGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_COMPILE_UNREGISTERED: aclCompileType = aclCompileType(1);
/// How an operator is compiled.
///
/// C `aclCompileType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCompileType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// How an operator is compiled. @since <=9.1.0
pub use self::aclCompileType as aclopCompileType;
/// Precision of the network.
///
/// C `ACL_PRECISION_MODE` · since CANN 9.1.0 or earlier
pub const ACL_PRECISION_MODE: aclCompileOpt = aclCompileOpt(0);
/// Number of cores.
///
/// C `ACL_AICORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_AICORE_NUM: aclCompileOpt = aclCompileOpt(1);
/// Tuning.
///
/// C `ACL_AUTO_TUNE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_AUTO_TUNE_MODE: aclCompileOpt = aclCompileOpt(2);
/// High precision or high performance.
///
/// C `ACL_OP_SELECT_IMPL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_OP_SELECT_IMPL_MODE: aclCompileOpt = aclCompileOpt(3);
/// Operators that the choice before is for.
///
/// C `ACL_OPTYPELIST_FOR_IMPLMODE` · since CANN 9.1.0 or earlier
pub const ACL_OPTYPELIST_FOR_IMPLMODE: aclCompileOpt = aclCompileOpt(4);
/// Debug level.
///
/// C `ACL_OP_DEBUG_LEVEL` · since CANN 9.1.0 or earlier
pub const ACL_OP_DEBUG_LEVEL: aclCompileOpt = aclCompileOpt(5);
/// Folder of debug files.
///
/// C `ACL_DEBUG_DIR` · since CANN 9.1.0 or earlier
pub const ACL_DEBUG_DIR: aclCompileOpt = aclCompileOpt(6);
/// Whether compiled operators are kept.
///
/// C `ACL_OP_COMPILER_CACHE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_OP_COMPILER_CACHE_MODE: aclCompileOpt = aclCompileOpt(7);
/// Where they are kept.
///
/// C `ACL_OP_COMPILER_CACHE_DIR` · since CANN 9.1.0 or earlier
pub const ACL_OP_COMPILER_CACHE_DIR: aclCompileOpt = aclCompileOpt(8);
/// Performance mode.
///
/// C `ACL_OP_PERFORMANCE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_OP_PERFORMANCE_MODE: aclCompileOpt = aclCompileOpt(9);
/// Whether operators are compiled when they are called.
///
/// C `ACL_OP_JIT_COMPILE` · since CANN 9.1.0 or earlier
pub const ACL_OP_JIT_COMPILE: aclCompileOpt = aclCompileOpt(10);
/// Whether results are the same each time.
///
/// C `ACL_OP_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const ACL_OP_DETERMINISTIC: aclCompileOpt = aclCompileOpt(11);
/// Types that are set by hand.
///
/// C `ACL_CUSTOMIZE_DTYPES` · since CANN 9.1.0 or earlier
pub const ACL_CUSTOMIZE_DTYPES: aclCompileOpt = aclCompileOpt(12);
/// Precision of single operators.
///
/// C `ACL_OP_PRECISION_MODE` · since CANN 9.1.0 or earlier
pub const ACL_OP_PRECISION_MODE: aclCompileOpt = aclCompileOpt(13);
/// Whether 32-bit matrix products may be rounded.
///
/// C `ACL_ALLOW_HF32` · since CANN 9.1.0 or earlier
pub const ACL_ALLOW_HF32: aclCompileOpt = aclCompileOpt(14);
/// Precision of the network, by newer names.
///
/// C `ACL_PRECISION_MODE_V2` · since CANN 9.1.0 or earlier
pub const ACL_PRECISION_MODE_V2: aclCompileOpt = aclCompileOpt(15);
/// What operators check of themselves.
///
/// C `ACL_OP_DEBUG_OPTION` · since CANN 9.1.0 or earlier
pub const ACL_OP_DEBUG_OPTION: aclCompileOpt = aclCompileOpt(16);
/// An option of the compiler.
///
/// C `aclCompileOpt` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCompileOpt(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// For the shapes given.
///
/// C `ACL_OP_COMPILE_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_OP_COMPILE_DEFAULT: aclCompileFlag = aclCompileFlag(0);
/// For many shapes at once.
///
/// C `ACL_OP_COMPILE_FUZZ` · since CANN 9.1.0 or earlier
pub const ACL_OP_COMPILE_FUZZ: aclCompileFlag = aclCompileFlag(1);
/// How shapes are compiled.
///
/// C `aclCompileFlag` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCompileFlag(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// How shapes are compiled. @since <=9.1.0
pub use self::aclCompileFlag as aclOpCompileFlag;
/// An operator with its arguments, ready to be submitted. Opaque.
///
/// C `aclOpExecutor` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclOpExecutor {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// A tensor: shape, strides and type over device memory. Opaque.
///
/// C `aclTensor` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclTensor {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// A number of the host with its type. Opaque.
///
/// C `aclScalar` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclScalar {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Whole numbers of the host. Opaque.
///
/// C `aclIntArray` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclIntArray {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Floating-point numbers of the host. Opaque.
///
/// C `aclFloatArray` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclFloatArray {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Truth values of the host. Opaque.
///
/// C `aclBoolArray` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclBoolArray {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Several tensors. Opaque.
///
/// C `aclTensorList` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclTensorList {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// Several numbers. Opaque.
///
/// C `aclScalarList` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclScalarList {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// The status of operator functions; 0 is success, 161001 a null pointer, 161002 an argument that does not fit.
///
/// C `aclnnStatus` · since CANN 9.1.0 or earlier
pub type aclnnStatus = i32;
