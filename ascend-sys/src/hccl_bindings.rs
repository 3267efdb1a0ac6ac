// Generated from include/ascend_hccl.h by `cargo xtask bindings`. Edit the header, not this file.

use crate::HcclResult;

/// Bytes of HcclRootInfo.
///
/// C `HCCL_ROOT_INFO_BYTES` · since CANN 9.1.0 or earlier
pub const HCCL_ROOT_INFO_BYTES: u32 = 4108;
/// Bytes of the name of a buffer.
///
/// C `BUFFER_NAME_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const BUFFER_NAME_MAX_LENGTH: u32 = 128;
/// Bytes of the name of a communicator.
///
/// C `COMM_NAME_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const COMM_NAME_MAX_LENGTH: u32 = 128;
/// Bytes of the text that the program attaches to a communicator.
///
/// C `UDI_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const UDI_MAX_LENGTH: u32 = 128;
/// Bytes of the choice of algorithms.
///
/// C `HCCL_COMM_ALGO_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_ALGO_MAX_LENGTH: u32 = 1600;
/// Bytes of the choice where to retry.
///
/// C `HCCL_COMM_RETRY_ENABLE_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_RETRY_ENABLE_MAX_LENGTH: u32 = 50;
/// Bytes of the parameters of retrying.
///
/// C `HCCL_COMM_RETRY_PARAMS_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_RETRY_PARAMS_MAX_LENGTH: u32 = 128;
/// Bytes at the start of HcclCommConfig that say what it is.
///
/// C `HCCL_COMM_CONFIG_INFO_BYTES` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_INFO_BYTES: u32 = 24;
/// The word by which the library knows HcclCommConfig.
///
/// C `HCCL_COMM_CONFIG_MAGIC_WORD` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_MAGIC_WORD: u32 = 4042322160;
/// The version word of HcclCommConfig as these headers state it. Older libraries know lower ones and smaller structures.
///
/// C `HCCL_COMM_CONFIG_VERSION` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_VERSION: u32 = 10;
/// The buffer of a communicator by default, in MiB.
///
/// C `HCCL_COMM_DEFAULT_BUFFSIZE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DEFAULT_BUFFSIZE: u32 = 200;
/// The buffer is left to the environment.
///
/// C `HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET: u32 = 4294967295;
/// Not deterministic by default.
///
/// C `HCCL_COMM_DEFAULT_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DEFAULT_DETERMINISTIC: u32 = 0;
/// Determinism is left to the environment.
///
/// C `HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET: u32 = 4294967295;
/// Where operators are expanded is left to the library.
///
/// C `HCCL_COMM_DEFAULT_OP_EXPANSION_MODE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DEFAULT_OP_EXPANSION_MODE: u32 = 0;
/// The traffic class is left to the environment.
///
/// C `HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET: u32 = 4294967295;
/// The service level is left to the environment.
///
/// C `HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET: u32 = 4294967295;
/// The time-out is left to the environment.
///
/// C `HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET: i32 = -1;
/// The quality of service is left to the environment.
///
/// C `HCCL_COMM_QOS_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_QOS_CONFIG_NOT_SET: u32 = 4294967295;
/// The symmetric memory of a rank by default, in GiB.
///
/// C `HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE` · since CANN 9.1.0 or earlier
pub const HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE: u32 = 16;
/// A communicator: a group of ranks that exchange data.
///
/// C `HcclComm` · since CANN 9.1.0 or earlier
pub type HcclComm = *mut ::core::ffi::c_void;
/// Success.
///
/// C `HCCL_SUCCESS` · since CANN 9.1.0 or earlier
pub const HCCL_SUCCESS: HcclResult = HcclResult(0);
/// An argument is wrong.
///
/// C `HCCL_E_PARA` · since CANN 9.1.0 or earlier
pub const HCCL_E_PARA: HcclResult = HcclResult(1);
/// A pointer is null.
///
/// C `HCCL_E_PTR` · since CANN 9.1.0 or earlier
pub const HCCL_E_PTR: HcclResult = HcclResult(2);
/// Memory could not be used.
///
/// C `HCCL_E_MEMORY` · since CANN 9.1.0 or earlier
pub const HCCL_E_MEMORY: HcclResult = HcclResult(3);
/// The library failed inside.
///
/// C `HCCL_E_INTERNAL` · since CANN 9.1.0 or earlier
pub const HCCL_E_INTERNAL: HcclResult = HcclResult(4);
/// Not supported here.
///
/// C `HCCL_E_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const HCCL_E_NOT_SUPPORT: HcclResult = HcclResult(5);
/// Something was not found.
///
/// C `HCCL_E_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const HCCL_E_NOT_FOUND: HcclResult = HcclResult(6);
/// A resource is not available.
///
/// C `HCCL_E_UNAVAIL` · since CANN 9.1.0 or earlier
pub const HCCL_E_UNAVAIL: HcclResult = HcclResult(7);
/// A call of the operating system failed.
///
/// C `HCCL_E_SYSCALL` · since CANN 9.1.0 or earlier
pub const HCCL_E_SYSCALL: HcclResult = HcclResult(8);
/// A rank did not come in time.
///
/// C `HCCL_E_TIMEOUT` · since CANN 9.1.0 or earlier
pub const HCCL_E_TIMEOUT: HcclResult = HcclResult(9);
/// A file could not be opened.
///
/// C `HCCL_E_OPEN_FILE_FAILURE` · since CANN 9.1.0 or earlier
pub const HCCL_E_OPEN_FILE_FAILURE: HcclResult = HcclResult(10);
/// No connection over TCP.
///
/// C `HCCL_E_TCP_CONNECT` · since CANN 9.1.0 or earlier
pub const HCCL_E_TCP_CONNECT: HcclResult = HcclResult(11);
/// No connection over RoCE.
///
/// C `HCCL_E_ROCE_CONNECT` · since CANN 9.1.0 or earlier
pub const HCCL_E_ROCE_CONNECT: HcclResult = HcclResult(12);
/// Transfer over TCP failed.
///
/// C `HCCL_E_TCP_TRANSFER` · since CANN 9.1.0 or earlier
pub const HCCL_E_TCP_TRANSFER: HcclResult = HcclResult(13);
/// Transfer over RoCE failed.
///
/// C `HCCL_E_ROCE_TRANSFER` · since CANN 9.1.0 or earlier
pub const HCCL_E_ROCE_TRANSFER: HcclResult = HcclResult(14);
/// The ACL runtime failed.
///
/// C `HCCL_E_RUNTIME` · since CANN 9.1.0 or earlier
pub const HCCL_E_RUNTIME: HcclResult = HcclResult(15);
/// The driver failed.
///
/// C `HCCL_E_DRV` · since CANN 9.1.0 or earlier
pub const HCCL_E_DRV: HcclResult = HcclResult(16);
/// Profiling failed.
///
/// C `HCCL_E_PROFILING` · since CANN 9.1.0 or earlier
pub const HCCL_E_PROFILING: HcclResult = HcclResult(17);
/// The compute engine failed.
///
/// C `HCCL_E_CCE` · since CANN 9.1.0 or earlier
pub const HCCL_E_CCE: HcclResult = HcclResult(18);
/// The network failed.
///
/// C `HCCL_E_NETWORK` · since CANN 9.1.0 or earlier
pub const HCCL_E_NETWORK: HcclResult = HcclResult(19);
/// Busy; to be tried again.
///
/// C `HCCL_E_AGAIN` · since CANN 9.1.0 or earlier
pub const HCCL_E_AGAIN: HcclResult = HcclResult(20);
/// A remote rank failed.
///
/// C `HCCL_E_REMOTE` · since CANN 9.1.0 or earlier
pub const HCCL_E_REMOTE: HcclResult = HcclResult(21);
/// The communicator is suspended.
///
/// C `HCCL_E_SUSPENDING` · since CANN 9.1.0 or earlier
pub const HCCL_E_SUSPENDING: HcclResult = HcclResult(22);
/// Retrying an operation failed.
///
/// C `HCCL_E_OPRETRY_FAIL` · since CANN 9.1.0 or earlier
pub const HCCL_E_OPRETRY_FAIL: HcclResult = HcclResult(23);
/// Memory ran out.
///
/// C `HCCL_E_OOM` · since CANN 9.1.0 or earlier
pub const HCCL_E_OOM: HcclResult = HcclResult(24);
/// No result: the end of the list, which moves with releases.
///
/// C `HCCL_E_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_E_RESERVED: HcclResult = HcclResult(25);
/// By the sum.
///
/// C `HCCL_REDUCE_SUM` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_SUM: HcclReduceOp = HcclReduceOp(0);
/// By the product.
///
/// C `HCCL_REDUCE_PROD` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_PROD: HcclReduceOp = HcclReduceOp(1);
/// By the maximum.
///
/// C `HCCL_REDUCE_MAX` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_MAX: HcclReduceOp = HcclReduceOp(2);
/// By the minimum.
///
/// C `HCCL_REDUCE_MIN` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_MIN: HcclReduceOp = HcclReduceOp(3);
/// No operation: the end of the list, which moved to 255 in 2025.
///
/// C `HCCL_REDUCE_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_RESERVED: HcclReduceOp = HcclReduceOp(255);
/// How the data of ranks is combined.
///
/// C `HcclReduceOp` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclReduceOp(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// 8-bit signed integer.
///
/// C `HCCL_DATA_TYPE_INT8` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT8: HcclDataType = HcclDataType(0);
/// 16-bit signed integer.
///
/// C `HCCL_DATA_TYPE_INT16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT16: HcclDataType = HcclDataType(1);
/// 32-bit signed integer.
///
/// C `HCCL_DATA_TYPE_INT32` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT32: HcclDataType = HcclDataType(2);
/// 16-bit floating point, IEEE half.
///
/// C `HCCL_DATA_TYPE_FP16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP16: HcclDataType = HcclDataType(3);
/// 32-bit floating point.
///
/// C `HCCL_DATA_TYPE_FP32` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP32: HcclDataType = HcclDataType(4);
/// 64-bit signed integer.
///
/// C `HCCL_DATA_TYPE_INT64` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT64: HcclDataType = HcclDataType(5);
/// 64-bit unsigned integer.
///
/// C `HCCL_DATA_TYPE_UINT64` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT64: HcclDataType = HcclDataType(6);
/// 8-bit unsigned integer.
///
/// C `HCCL_DATA_TYPE_UINT8` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT8: HcclDataType = HcclDataType(7);
/// 16-bit unsigned integer.
///
/// C `HCCL_DATA_TYPE_UINT16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT16: HcclDataType = HcclDataType(8);
/// 32-bit unsigned integer.
///
/// C `HCCL_DATA_TYPE_UINT32` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT32: HcclDataType = HcclDataType(9);
/// 64-bit floating point.
///
/// C `HCCL_DATA_TYPE_FP64` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP64: HcclDataType = HcclDataType(10);
/// 16-bit floating point, bfloat16.
///
/// C `HCCL_DATA_TYPE_BFP16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_BFP16: HcclDataType = HcclDataType(11);
/// 128-bit integer.
///
/// C `HCCL_DATA_TYPE_INT128` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT128: HcclDataType = HcclDataType(12);
/// 8-bit floating point, HiFloat8.
///
/// C `HCCL_DATA_TYPE_HIF8` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_HIF8: HcclDataType = HcclDataType(14);
/// 8-bit floating point, 4 bits of exponent.
///
/// C `HCCL_DATA_TYPE_FP8E4M3` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP8E4M3: HcclDataType = HcclDataType(15);
/// 8-bit floating point, 5 bits of exponent.
///
/// C `HCCL_DATA_TYPE_FP8E5M2` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP8E5M2: HcclDataType = HcclDataType(16);
/// 8-bit power of two, for scales.
///
/// C `HCCL_DATA_TYPE_FP8E8M0` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP8E8M0: HcclDataType = HcclDataType(17);
/// No type: the end of the list, which moved to 255 in 2025.
///
/// C `HCCL_DATA_TYPE_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_RESERVED: HcclDataType = HcclDataType(255);
/// The type of the elements that are exchanged. Not numbered as aclDataType is.
///
/// C `HcclDataType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclDataType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Whether reductions give the same bits each time.
///
/// C `HCCL_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const HCCL_DETERMINISTIC: HcclConfig = HcclConfig(0);
/// What unit executes collectives.
///
/// C `HCCL_ACCELERATOR` · since CANN 9.1.0 or earlier
pub const HCCL_ACCELERATOR: HcclConfig = HcclConfig(1);
/// No option: the end of the list, which moves with releases.
///
/// C `HCCL_CONFIG_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_CONFIG_RESERVED: HcclConfig = HcclConfig(2);
/// An option of a communicator or process.
///
/// C `HcclConfig` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclConfig(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// hcclBufferSize.
///
/// C `HCCL_COMM_CONFIG_BUFFER_SIZE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_BUFFER_SIZE: HcclCommConfigCapability = HcclCommConfigCapability(
    0,
);
/// hcclDeterministic.
///
/// C `HCCL_COMM_CONFIG_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_DETERMINISTIC: HcclCommConfigCapability = HcclCommConfigCapability(
    1,
);
/// hcclCommName.
///
/// C `HCCL_COMM_CONFIG_COMM_NAME` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_COMM_NAME: HcclCommConfigCapability = HcclCommConfigCapability(
    2,
);
/// hcclOpExpansionMode.
///
/// C `HCCL_COMM_CONFIG_OP_EXPANSION_MODE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_OP_EXPANSION_MODE: HcclCommConfigCapability = HcclCommConfigCapability(
    3,
);
/// Fields that are not set are taken from the environment.
///
/// C `HCCL_COMM_CONFIG_SUPPORT_INIT_BY_ENV` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_SUPPORT_INIT_BY_ENV: HcclCommConfigCapability = HcclCommConfigCapability(
    4,
);
/// hcclWorldRankID.
///
/// C `HCCL_COMM_CONFIG_WORLD_RANKID` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_WORLD_RANKID: HcclCommConfigCapability = HcclCommConfigCapability(
    5,
);
/// hcclJobID.
///
/// C `HCCL_COMM_CONFIG_JOBID` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_JOBID: HcclCommConfigCapability = HcclCommConfigCapability(6);
/// aclGraphZeroCopyEnable.
///
/// C `HCCL_COMM_CONFIG_ACLGRAPH_ZEROCOPY_ENABLE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_ACLGRAPH_ZEROCOPY_ENABLE: HcclCommConfigCapability = HcclCommConfigCapability(
    7,
);
/// hcclExecTimeOut.
///
/// C `HCCL_COMM_CONFIG_EXEC_TIMEOUT` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_EXEC_TIMEOUT: HcclCommConfigCapability = HcclCommConfigCapability(
    8,
);
/// hcclAlgo.
///
/// C `HCCL_COMM_CONFIG_ALGO` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_ALGO: HcclCommConfigCapability = HcclCommConfigCapability(9);
/// hcclRetryEnable and hcclRetryParams.
///
/// C `HCCL_COMM_CONFIG_RETRY` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_RETRY: HcclCommConfigCapability = HcclCommConfigCapability(
    10,
);
/// hcclBufferName.
///
/// C `HCCL_COMM_CONFIG_BUFFER_NAME` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_BUFFER_NAME: HcclCommConfigCapability = HcclCommConfigCapability(
    11,
);
/// No field: the end of the list, which moves with releases.
///
/// C `HCCL_COMM_CONFIG_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_RESERVED: HcclCommConfigCapability = HcclCommConfigCapability(
    12,
);
/// A field of HcclCommConfig; a library knows those below its own count.
///
/// C `HcclCommConfigCapability` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclCommConfigCapability(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Sends.
///
/// C `HCCL_SEND` · since CANN 9.1.0 or earlier
pub const HCCL_SEND: HcclSendRecvType = HcclSendRecvType(0);
/// Receives.
///
/// C `HCCL_RECV` · since CANN 9.1.0 or earlier
pub const HCCL_RECV: HcclSendRecvType = HcclSendRecvType(1);
/// No direction: the end of the list.
///
/// C `HCCL_SEND_RECV_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_SEND_RECV_RESERVED: HcclSendRecvType = HcclSendRecvType(2);
/// A direction of exchange.
///
/// C `HcclSendRecvType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclSendRecvType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// None.
///
/// C `HCCL_CMD_INVALID` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_INVALID: HcclCMDType = HcclCMDType(0);
/// Broadcast.
///
/// C `HCCL_CMD_BROADCAST` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BROADCAST: HcclCMDType = HcclCMDType(1);
/// All-reduce.
///
/// C `HCCL_CMD_ALLREDUCE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLREDUCE: HcclCMDType = HcclCMDType(2);
/// Reduce.
///
/// C `HCCL_CMD_REDUCE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_REDUCE: HcclCMDType = HcclCMDType(3);
/// Send.
///
/// C `HCCL_CMD_SEND` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_SEND: HcclCMDType = HcclCMDType(4);
/// Receive.
///
/// C `HCCL_CMD_RECEIVE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_RECEIVE: HcclCMDType = HcclCMDType(5);
/// All-gather.
///
/// C `HCCL_CMD_ALLGATHER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLGATHER: HcclCMDType = HcclCMDType(6);
/// Reduce-scatter.
///
/// C `HCCL_CMD_REDUCE_SCATTER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_REDUCE_SCATTER: HcclCMDType = HcclCMDType(7);
/// All-to-all of given lengths.
///
/// C `HCCL_CMD_ALLTOALLV` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLTOALLV: HcclCMDType = HcclCMDType(8);
/// All-to-all by a matrix.
///
/// C `HCCL_CMD_ALLTOALLVC` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLTOALLVC: HcclCMDType = HcclCMDType(9);
/// All-to-all.
///
/// C `HCCL_CMD_ALLTOALL` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLTOALL: HcclCMDType = HcclCMDType(10);
/// Gather.
///
/// C `HCCL_CMD_GATHER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_GATHER: HcclCMDType = HcclCMDType(11);
/// Scatter.
///
/// C `HCCL_CMD_SCATTER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_SCATTER: HcclCMDType = HcclCMDType(12);
/// Several sends and receives.
///
/// C `HCCL_CMD_BATCH_SEND_RECV` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_SEND_RECV: HcclCMDType = HcclCMDType(13);
/// Several one-sided writes.
///
/// C `HCCL_CMD_BATCH_PUT` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_PUT: HcclCMDType = HcclCMDType(14);
/// Several one-sided reads.
///
/// C `HCCL_CMD_BATCH_GET` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_GET: HcclCMDType = HcclCMDType(15);
/// All-gather of given lengths.
///
/// C `HCCL_CMD_ALLGATHER_V` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLGATHER_V: HcclCMDType = HcclCMDType(16);
/// Reduce-scatter of given lengths.
///
/// C `HCCL_CMD_REDUCE_SCATTER_V` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_REDUCE_SCATTER_V: HcclCMDType = HcclCMDType(17);
/// Several writes.
///
/// C `HCCL_CMD_BATCH_WRITE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_WRITE: HcclCMDType = HcclCMDType(18);
/// Half an all-to-all.
///
/// C `HCCL_CMD_HALF_ALLTOALLV` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_HALF_ALLTOALLV: HcclCMDType = HcclCMDType(20);
/// All of them.
///
/// C `HCCL_CMD_ALL` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALL: HcclCMDType = HcclCMDType(21);
/// The end of a communicator.
///
/// C `HCCL_CMD_FINALIZE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_FINALIZE: HcclCMDType = HcclCMDType(100);
/// Synchronisation of groups.
///
/// C `HCCL_CMD_INTER_GROUP_SYNC` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_INTER_GROUP_SYNC: HcclCMDType = HcclCMDType(101);
/// The start of a communicator.
///
/// C `HCCL_CMD_INIT` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_INIT: HcclCMDType = HcclCMDType(102);
/// Barrier.
///
/// C `HCCL_CMD_BARRIER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BARRIER: HcclCMDType = HcclCMDType(103);
/// The end of the list, which moves with releases.
///
/// C `HCCL_CMD_MAX` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_MAX: HcclCMDType = HcclCMDType(104);
/// A kind of operation, as the library counts them.
///
/// C `HcclCMDType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclCMDType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// What the root tells the other ranks so that they find it.
///
/// C `HcclRootInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct HcclRootInfo {
    /// Bytes that only the library knows.
    pub internal: [::core::ffi::c_char; 4108usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of HcclRootInfo"][::core::mem::size_of::<HcclRootInfo>() - 4108usize];
    ["Alignment of HcclRootInfo"][::core::mem::align_of::<HcclRootInfo>() - 1usize];
    [
        "Offset of field: HcclRootInfo::internal",
    ][::core::mem::offset_of!(HcclRootInfo, internal) - 0usize];
};
/// The options of a communicator. It grows with releases: version word 2 in 8.0.0, 5 in 8.1.RC1, 6 in 8.3.RC1 and 8.5.0, 10 and 2240 bytes in 9.0 and 9.1. A library that is older than these headers may refuse or ignore fields: ask HcclGetCommConfigCapability.
///
/// C `HcclCommConfig` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct HcclCommConfig {
    /// What it is: its size (8 bytes), HCCL_COMM_CONFIG_MAGIC_WORD, HCCL_COMM_CONFIG_VERSION (4 bytes each), zeros. In C an inline function fills it.
    pub reserved: [::core::ffi::c_char; 24usize],
    /// The buffer, in MiB.
    pub hcclBufferSize: u32,
    /// Whether reductions give the same bits each time: 1 yes, 0 no.
    pub hcclDeterministic: u32,
    /// The name, ended by zero.
    pub hcclCommName: [::core::ffi::c_char; 128usize],
    /// Text of the program, ended by zero.
    pub hcclUdi: [::core::ffi::c_char; 128usize],
    /// Where operators are expanded: 0 as the library likes.
    pub hcclOpExpansionMode: u32,
    /// The traffic class of RDMA.
    pub hcclRdmaTrafficClass: u32,
    /// The service level of RDMA.
    pub hcclRdmaServiceLevel: u32,
    /// The rank in the whole job.
    pub hcclWorldRankID: u32,
    /// The number of the job.
    pub hcclJobID: u64,
    /// Whether captured graphs exchange without a copy: 1 yes, 0 no.
    pub aclGraphZeroCopyEnable: u8,
    /// Seconds after which an operation fails.
    pub hcclExecTimeOut: i32,
    /// The choice of algorithms, as text.
    pub hcclAlgo: [::core::ffi::c_char; 1600usize],
    /// The choice where to retry, as text.
    pub hcclRetryEnable: [::core::ffi::c_char; 50usize],
    /// The parameters of retrying, as text.
    pub hcclRetryParams: [::core::ffi::c_char; 128usize],
    /// The name of the buffer, ended by zero; communicators of one name share it.
    pub hcclBufferName: [::core::ffi::c_char; 128usize],
    /// The quality of service.
    pub hcclQos: u32,
    /// The symmetric memory of a rank, in GiB.
    pub hcclSymWinMaxMemSizePerRank: u64,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of HcclCommConfig"][::core::mem::size_of::<HcclCommConfig>() - 2240usize];
    ["Alignment of HcclCommConfig"][::core::mem::align_of::<HcclCommConfig>() - 8usize];
    [
        "Offset of field: HcclCommConfig::reserved",
    ][::core::mem::offset_of!(HcclCommConfig, reserved) - 0usize];
    [
        "Offset of field: HcclCommConfig::hcclBufferSize",
    ][::core::mem::offset_of!(HcclCommConfig, hcclBufferSize) - 24usize];
    [
        "Offset of field: HcclCommConfig::hcclDeterministic",
    ][::core::mem::offset_of!(HcclCommConfig, hcclDeterministic) - 28usize];
    [
        "Offset of field: HcclCommConfig::hcclCommName",
    ][::core::mem::offset_of!(HcclCommConfig, hcclCommName) - 32usize];
    [
        "Offset of field: HcclCommConfig::hcclUdi",
    ][::core::mem::offset_of!(HcclCommConfig, hcclUdi) - 160usize];
    [
        "Offset of field: HcclCommConfig::hcclOpExpansionMode",
    ][::core::mem::offset_of!(HcclCommConfig, hcclOpExpansionMode) - 288usize];
    [
        "Offset of field: HcclCommConfig::hcclRdmaTrafficClass",
    ][::core::mem::offset_of!(HcclCommConfig, hcclRdmaTrafficClass) - 292usize];
    [
        "Offset of field: HcclCommConfig::hcclRdmaServiceLevel",
    ][::core::mem::offset_of!(HcclCommConfig, hcclRdmaServiceLevel) - 296usize];
    [
        "Offset of field: HcclCommConfig::hcclWorldRankID",
    ][::core::mem::offset_of!(HcclCommConfig, hcclWorldRankID) - 300usize];
    [
        "Offset of field: HcclCommConfig::hcclJobID",
    ][::core::mem::offset_of!(HcclCommConfig, hcclJobID) - 304usize];
    [
        "Offset of field: HcclCommConfig::aclGraphZeroCopyEnable",
    ][::core::mem::offset_of!(HcclCommConfig, aclGraphZeroCopyEnable) - 312usize];
    [
        "Offset of field: HcclCommConfig::hcclExecTimeOut",
    ][::core::mem::offset_of!(HcclCommConfig, hcclExecTimeOut) - 316usize];
    [
        "Offset of field: HcclCommConfig::hcclAlgo",
    ][::core::mem::offset_of!(HcclCommConfig, hcclAlgo) - 320usize];
    [
        "Offset of field: HcclCommConfig::hcclRetryEnable",
    ][::core::mem::offset_of!(HcclCommConfig, hcclRetryEnable) - 1920usize];
    [
        "Offset of field: HcclCommConfig::hcclRetryParams",
    ][::core::mem::offset_of!(HcclCommConfig, hcclRetryParams) - 1970usize];
    [
        "Offset of field: HcclCommConfig::hcclBufferName",
    ][::core::mem::offset_of!(HcclCommConfig, hcclBufferName) - 2098usize];
    [
        "Offset of field: HcclCommConfig::hcclQos",
    ][::core::mem::offset_of!(HcclCommConfig, hcclQos) - 2228usize];
    [
        "Offset of field: HcclCommConfig::hcclSymWinMaxMemSizePerRank",
    ][::core::mem::offset_of!(HcclCommConfig, hcclSymWinMaxMemSizePerRank) - 2232usize];
};
/// A send or receive of a batch.
///
/// C `HcclSendRecvItem` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct HcclSendRecvItem {
    /// The direction.
    pub sendRecvType: HcclSendRecvType,
    /// The data.
    pub buf: *mut ::core::ffi::c_void,
    /// How many elements.
    pub count: u64,
    /// Their type.
    pub dataType: HcclDataType,
    /// The other rank.
    pub remoteRank: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of HcclSendRecvItem"][::core::mem::size_of::<HcclSendRecvItem>() - 32usize];
    [
        "Alignment of HcclSendRecvItem",
    ][::core::mem::align_of::<HcclSendRecvItem>() - 8usize];
    [
        "Offset of field: HcclSendRecvItem::sendRecvType",
    ][::core::mem::offset_of!(HcclSendRecvItem, sendRecvType) - 0usize];
    [
        "Offset of field: HcclSendRecvItem::buf",
    ][::core::mem::offset_of!(HcclSendRecvItem, buf) - 8usize];
    [
        "Offset of field: HcclSendRecvItem::count",
    ][::core::mem::offset_of!(HcclSendRecvItem, count) - 16usize];
    [
        "Offset of field: HcclSendRecvItem::dataType",
    ][::core::mem::offset_of!(HcclSendRecvItem, dataType) - 24usize];
    [
        "Offset of field: HcclSendRecvItem::remoteRank",
    ][::core::mem::offset_of!(HcclSendRecvItem, remoteRank) - 28usize];
};
/// The value of an option.
///
/// C `HcclConfigValue` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union HcclConfigValue {
    /// The value as a signed integer.
    pub value: i32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of HcclConfigValue"][::core::mem::size_of::<HcclConfigValue>() - 4usize];
    [
        "Alignment of HcclConfigValue",
    ][::core::mem::align_of::<HcclConfigValue>() - 4usize];
    [
        "Offset of field: HcclConfigValue::value",
    ][::core::mem::offset_of!(HcclConfigValue, value) - 0usize];
};
impl ::core::fmt::Debug for HcclConfigValue {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "HcclConfigValue {{ union }}")
    }
}
