// Generated from include/ascend_hccl.h by `cargo xtask bindings`. Edit the header, not this file.

use crate::HcclResult;

/// Root info bytes.
///
/// C `HCCL_ROOT_INFO_BYTES` · since CANN 9.1.0 or earlier
pub const HCCL_ROOT_INFO_BYTES: u32 = 4108;
/// Buffer name max length.
///
/// C `BUFFER_NAME_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const BUFFER_NAME_MAX_LENGTH: u32 = 128;
/// Comm name max length.
///
/// C `COMM_NAME_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const COMM_NAME_MAX_LENGTH: u32 = 128;
/// Udi max length.
///
/// C `UDI_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const UDI_MAX_LENGTH: u32 = 128;
/// Comm algo max length.
///
/// C `HCCL_COMM_ALGO_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_ALGO_MAX_LENGTH: u32 = 1600;
/// Comm retry enable max length.
///
/// C `HCCL_COMM_RETRY_ENABLE_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_RETRY_ENABLE_MAX_LENGTH: u32 = 50;
/// Comm retry params max length.
///
/// C `HCCL_COMM_RETRY_PARAMS_MAX_LENGTH` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_RETRY_PARAMS_MAX_LENGTH: u32 = 128;
/// Comm config info bytes.
///
/// C `HCCL_COMM_CONFIG_INFO_BYTES` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_INFO_BYTES: u32 = 24;
/// Comm config magic word.
///
/// C `HCCL_COMM_CONFIG_MAGIC_WORD` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_MAGIC_WORD: u32 = 4042322160;
/// Comm config version.
///
/// C `HCCL_COMM_CONFIG_VERSION` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_VERSION: u32 = 10;
/// Comm default buffsize.
///
/// C `HCCL_COMM_DEFAULT_BUFFSIZE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DEFAULT_BUFFSIZE: u32 = 200;
/// Comm buffsize config not set.
///
/// C `HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_BUFFSIZE_CONFIG_NOT_SET: u32 = 4294967295;
/// Comm default deterministic.
///
/// C `HCCL_COMM_DEFAULT_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DEFAULT_DETERMINISTIC: u32 = 0;
/// Comm deterministic config not set.
///
/// C `HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DETERMINISTIC_CONFIG_NOT_SET: u32 = 4294967295;
/// Comm default op expansion mode.
///
/// C `HCCL_COMM_DEFAULT_OP_EXPANSION_MODE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_DEFAULT_OP_EXPANSION_MODE: u32 = 0;
/// Comm traffic class config not set.
///
/// C `HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_TRAFFIC_CLASS_CONFIG_NOT_SET: u32 = 4294967295;
/// Comm service level config not set.
///
/// C `HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_SERVICE_LEVEL_CONFIG_NOT_SET: u32 = 4294967295;
/// Comm exectimeout config not set.
///
/// C `HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_EXECTIMEOUT_CONFIG_NOT_SET: i32 = -1;
/// Comm qos config not set.
///
/// C `HCCL_COMM_QOS_CONFIG_NOT_SET` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_QOS_CONFIG_NOT_SET: u32 = 4294967295;
/// Default symmetric memory stride.
///
/// C `HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE` · since CANN 9.1.0 or earlier
pub const HCCL_DEFAULT_SYMMETRIC_MEMORY_STRIDE: u32 = 16;
/// A communicator handle.
///
/// C `HcclComm` · since CANN 9.1.0 or earlier
pub type HcclComm = *mut ::core::ffi::c_void;
/// Success.
///
/// C `HCCL_SUCCESS` · since CANN 9.1.0 or earlier
pub const HCCL_SUCCESS: HcclResult = HcclResult(0);
/// Para.
///
/// C `HCCL_E_PARA` · since CANN 9.1.0 or earlier
pub const HCCL_E_PARA: HcclResult = HcclResult(1);
/// Ptr.
///
/// C `HCCL_E_PTR` · since CANN 9.1.0 or earlier
pub const HCCL_E_PTR: HcclResult = HcclResult(2);
/// Memory.
///
/// C `HCCL_E_MEMORY` · since CANN 9.1.0 or earlier
pub const HCCL_E_MEMORY: HcclResult = HcclResult(3);
/// Internal.
///
/// C `HCCL_E_INTERNAL` · since CANN 9.1.0 or earlier
pub const HCCL_E_INTERNAL: HcclResult = HcclResult(4);
/// Not support.
///
/// C `HCCL_E_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const HCCL_E_NOT_SUPPORT: HcclResult = HcclResult(5);
/// Not found.
///
/// C `HCCL_E_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const HCCL_E_NOT_FOUND: HcclResult = HcclResult(6);
/// Unavail.
///
/// C `HCCL_E_UNAVAIL` · since CANN 9.1.0 or earlier
pub const HCCL_E_UNAVAIL: HcclResult = HcclResult(7);
/// Syscall.
///
/// C `HCCL_E_SYSCALL` · since CANN 9.1.0 or earlier
pub const HCCL_E_SYSCALL: HcclResult = HcclResult(8);
/// Timeout.
///
/// C `HCCL_E_TIMEOUT` · since CANN 9.1.0 or earlier
pub const HCCL_E_TIMEOUT: HcclResult = HcclResult(9);
/// Open file failure.
///
/// C `HCCL_E_OPEN_FILE_FAILURE` · since CANN 9.1.0 or earlier
pub const HCCL_E_OPEN_FILE_FAILURE: HcclResult = HcclResult(10);
/// Tcp connect.
///
/// C `HCCL_E_TCP_CONNECT` · since CANN 9.1.0 or earlier
pub const HCCL_E_TCP_CONNECT: HcclResult = HcclResult(11);
/// Roce connect.
///
/// C `HCCL_E_ROCE_CONNECT` · since CANN 9.1.0 or earlier
pub const HCCL_E_ROCE_CONNECT: HcclResult = HcclResult(12);
/// Tcp transfer.
///
/// C `HCCL_E_TCP_TRANSFER` · since CANN 9.1.0 or earlier
pub const HCCL_E_TCP_TRANSFER: HcclResult = HcclResult(13);
/// Roce transfer.
///
/// C `HCCL_E_ROCE_TRANSFER` · since CANN 9.1.0 or earlier
pub const HCCL_E_ROCE_TRANSFER: HcclResult = HcclResult(14);
/// Runtime.
///
/// C `HCCL_E_RUNTIME` · since CANN 9.1.0 or earlier
pub const HCCL_E_RUNTIME: HcclResult = HcclResult(15);
/// Drv.
///
/// C `HCCL_E_DRV` · since CANN 9.1.0 or earlier
pub const HCCL_E_DRV: HcclResult = HcclResult(16);
/// Profiling.
///
/// C `HCCL_E_PROFILING` · since CANN 9.1.0 or earlier
pub const HCCL_E_PROFILING: HcclResult = HcclResult(17);
/// Cce.
///
/// C `HCCL_E_CCE` · since CANN 9.1.0 or earlier
pub const HCCL_E_CCE: HcclResult = HcclResult(18);
/// Network.
///
/// C `HCCL_E_NETWORK` · since CANN 9.1.0 or earlier
pub const HCCL_E_NETWORK: HcclResult = HcclResult(19);
/// Again.
///
/// C `HCCL_E_AGAIN` · since CANN 9.1.0 or earlier
pub const HCCL_E_AGAIN: HcclResult = HcclResult(20);
/// Remote.
///
/// C `HCCL_E_REMOTE` · since CANN 9.1.0 or earlier
pub const HCCL_E_REMOTE: HcclResult = HcclResult(21);
/// Suspending.
///
/// C `HCCL_E_SUSPENDING` · since CANN 9.1.0 or earlier
pub const HCCL_E_SUSPENDING: HcclResult = HcclResult(22);
/// Opretry fail.
///
/// C `HCCL_E_OPRETRY_FAIL` · since CANN 9.1.0 or earlier
pub const HCCL_E_OPRETRY_FAIL: HcclResult = HcclResult(23);
/// Oom.
///
/// C `HCCL_E_OOM` · since CANN 9.1.0 or earlier
pub const HCCL_E_OOM: HcclResult = HcclResult(24);
/// Reserved.
///
/// C `HCCL_E_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_E_RESERVED: HcclResult = HcclResult(25);
/// Reduce sum.
///
/// C `HCCL_REDUCE_SUM` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_SUM: HcclReduceOp = HcclReduceOp(0);
/// Reduce prod.
///
/// C `HCCL_REDUCE_PROD` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_PROD: HcclReduceOp = HcclReduceOp(1);
/// Reduce max.
///
/// C `HCCL_REDUCE_MAX` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_MAX: HcclReduceOp = HcclReduceOp(2);
/// Reduce min.
///
/// C `HCCL_REDUCE_MIN` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_MIN: HcclReduceOp = HcclReduceOp(3);
/// Reduce reserved.
///
/// C `HCCL_REDUCE_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_REDUCE_RESERVED: HcclReduceOp = HcclReduceOp(255);
/// Reduce Op.
///
/// C `HcclReduceOp` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclReduceOp(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Data type int8.
///
/// C `HCCL_DATA_TYPE_INT8` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT8: HcclDataType = HcclDataType(0);
/// Data type int16.
///
/// C `HCCL_DATA_TYPE_INT16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT16: HcclDataType = HcclDataType(1);
/// Data type int32.
///
/// C `HCCL_DATA_TYPE_INT32` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT32: HcclDataType = HcclDataType(2);
/// Data type fp16.
///
/// C `HCCL_DATA_TYPE_FP16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP16: HcclDataType = HcclDataType(3);
/// Data type fp32.
///
/// C `HCCL_DATA_TYPE_FP32` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP32: HcclDataType = HcclDataType(4);
/// Data type int64.
///
/// C `HCCL_DATA_TYPE_INT64` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT64: HcclDataType = HcclDataType(5);
/// Data type uint64.
///
/// C `HCCL_DATA_TYPE_UINT64` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT64: HcclDataType = HcclDataType(6);
/// Data type uint8.
///
/// C `HCCL_DATA_TYPE_UINT8` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT8: HcclDataType = HcclDataType(7);
/// Data type uint16.
///
/// C `HCCL_DATA_TYPE_UINT16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT16: HcclDataType = HcclDataType(8);
/// Data type uint32.
///
/// C `HCCL_DATA_TYPE_UINT32` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_UINT32: HcclDataType = HcclDataType(9);
/// Data type fp64.
///
/// C `HCCL_DATA_TYPE_FP64` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP64: HcclDataType = HcclDataType(10);
/// Data type bfp16.
///
/// C `HCCL_DATA_TYPE_BFP16` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_BFP16: HcclDataType = HcclDataType(11);
/// Data type int128.
///
/// C `HCCL_DATA_TYPE_INT128` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_INT128: HcclDataType = HcclDataType(12);
/// Data type hif8.
///
/// C `HCCL_DATA_TYPE_HIF8` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_HIF8: HcclDataType = HcclDataType(14);
/// Data type fp8e4m3.
///
/// C `HCCL_DATA_TYPE_FP8E4M3` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP8E4M3: HcclDataType = HcclDataType(15);
/// Data type fp8e5m2.
///
/// C `HCCL_DATA_TYPE_FP8E5M2` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP8E5M2: HcclDataType = HcclDataType(16);
/// Data type fp8e8m0.
///
/// C `HCCL_DATA_TYPE_FP8E8M0` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_FP8E8M0: HcclDataType = HcclDataType(17);
/// Data type reserved.
///
/// C `HCCL_DATA_TYPE_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_DATA_TYPE_RESERVED: HcclDataType = HcclDataType(255);
/// Data Type.
///
/// C `HcclDataType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclDataType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Deterministic.
///
/// C `HCCL_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const HCCL_DETERMINISTIC: HcclConfig = HcclConfig(0);
/// Accelerator.
///
/// C `HCCL_ACCELERATOR` · since CANN 9.1.0 or earlier
pub const HCCL_ACCELERATOR: HcclConfig = HcclConfig(1);
/// Config reserved.
///
/// C `HCCL_CONFIG_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_CONFIG_RESERVED: HcclConfig = HcclConfig(2);
/// Config.
///
/// C `HcclConfig` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclConfig(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Comm config buffer size.
///
/// C `HCCL_COMM_CONFIG_BUFFER_SIZE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_BUFFER_SIZE: HcclCommConfigCapability = HcclCommConfigCapability(
    0,
);
/// Comm config deterministic.
///
/// C `HCCL_COMM_CONFIG_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_DETERMINISTIC: HcclCommConfigCapability = HcclCommConfigCapability(
    1,
);
/// Comm config comm name.
///
/// C `HCCL_COMM_CONFIG_COMM_NAME` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_COMM_NAME: HcclCommConfigCapability = HcclCommConfigCapability(
    2,
);
/// Comm config op expansion mode.
///
/// C `HCCL_COMM_CONFIG_OP_EXPANSION_MODE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_OP_EXPANSION_MODE: HcclCommConfigCapability = HcclCommConfigCapability(
    3,
);
/// Comm config support init by env.
///
/// C `HCCL_COMM_CONFIG_SUPPORT_INIT_BY_ENV` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_SUPPORT_INIT_BY_ENV: HcclCommConfigCapability = HcclCommConfigCapability(
    4,
);
/// Comm config world rankid.
///
/// C `HCCL_COMM_CONFIG_WORLD_RANKID` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_WORLD_RANKID: HcclCommConfigCapability = HcclCommConfigCapability(
    5,
);
/// Comm config jobid.
///
/// C `HCCL_COMM_CONFIG_JOBID` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_JOBID: HcclCommConfigCapability = HcclCommConfigCapability(6);
/// Comm config aclgraph zerocopy enable.
///
/// C `HCCL_COMM_CONFIG_ACLGRAPH_ZEROCOPY_ENABLE` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_ACLGRAPH_ZEROCOPY_ENABLE: HcclCommConfigCapability = HcclCommConfigCapability(
    7,
);
/// Comm config exec timeout.
///
/// C `HCCL_COMM_CONFIG_EXEC_TIMEOUT` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_EXEC_TIMEOUT: HcclCommConfigCapability = HcclCommConfigCapability(
    8,
);
/// Comm config algo.
///
/// C `HCCL_COMM_CONFIG_ALGO` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_ALGO: HcclCommConfigCapability = HcclCommConfigCapability(9);
/// Comm config retry.
///
/// C `HCCL_COMM_CONFIG_RETRY` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_RETRY: HcclCommConfigCapability = HcclCommConfigCapability(
    10,
);
/// Comm config buffer name.
///
/// C `HCCL_COMM_CONFIG_BUFFER_NAME` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_BUFFER_NAME: HcclCommConfigCapability = HcclCommConfigCapability(
    11,
);
/// Comm config reserved.
///
/// C `HCCL_COMM_CONFIG_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_COMM_CONFIG_RESERVED: HcclCommConfigCapability = HcclCommConfigCapability(
    12,
);
/// Comm Config Capability.
///
/// C `HcclCommConfigCapability` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclCommConfigCapability(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Send.
///
/// C `HCCL_SEND` · since CANN 9.1.0 or earlier
pub const HCCL_SEND: HcclSendRecvType = HcclSendRecvType(0);
/// Recv.
///
/// C `HCCL_RECV` · since CANN 9.1.0 or earlier
pub const HCCL_RECV: HcclSendRecvType = HcclSendRecvType(1);
/// Send recv reserved.
///
/// C `HCCL_SEND_RECV_RESERVED` · since CANN 9.1.0 or earlier
pub const HCCL_SEND_RECV_RESERVED: HcclSendRecvType = HcclSendRecvType(2);
/// Send Recv Type.
///
/// C `HcclSendRecvType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclSendRecvType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cmd invalid.
///
/// C `HCCL_CMD_INVALID` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_INVALID: HcclCMDType = HcclCMDType(0);
/// Cmd broadcast.
///
/// C `HCCL_CMD_BROADCAST` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BROADCAST: HcclCMDType = HcclCMDType(1);
/// Cmd allreduce.
///
/// C `HCCL_CMD_ALLREDUCE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLREDUCE: HcclCMDType = HcclCMDType(2);
/// Cmd reduce.
///
/// C `HCCL_CMD_REDUCE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_REDUCE: HcclCMDType = HcclCMDType(3);
/// Cmd send.
///
/// C `HCCL_CMD_SEND` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_SEND: HcclCMDType = HcclCMDType(4);
/// Cmd receive.
///
/// C `HCCL_CMD_RECEIVE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_RECEIVE: HcclCMDType = HcclCMDType(5);
/// Cmd allgather.
///
/// C `HCCL_CMD_ALLGATHER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLGATHER: HcclCMDType = HcclCMDType(6);
/// Cmd reduce scatter.
///
/// C `HCCL_CMD_REDUCE_SCATTER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_REDUCE_SCATTER: HcclCMDType = HcclCMDType(7);
/// Cmd alltoallv.
///
/// C `HCCL_CMD_ALLTOALLV` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLTOALLV: HcclCMDType = HcclCMDType(8);
/// Cmd alltoallvc.
///
/// C `HCCL_CMD_ALLTOALLVC` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLTOALLVC: HcclCMDType = HcclCMDType(9);
/// Cmd alltoall.
///
/// C `HCCL_CMD_ALLTOALL` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLTOALL: HcclCMDType = HcclCMDType(10);
/// Cmd gather.
///
/// C `HCCL_CMD_GATHER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_GATHER: HcclCMDType = HcclCMDType(11);
/// Cmd scatter.
///
/// C `HCCL_CMD_SCATTER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_SCATTER: HcclCMDType = HcclCMDType(12);
/// Cmd batch send recv.
///
/// C `HCCL_CMD_BATCH_SEND_RECV` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_SEND_RECV: HcclCMDType = HcclCMDType(13);
/// Cmd batch put.
///
/// C `HCCL_CMD_BATCH_PUT` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_PUT: HcclCMDType = HcclCMDType(14);
/// Cmd batch get.
///
/// C `HCCL_CMD_BATCH_GET` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_GET: HcclCMDType = HcclCMDType(15);
/// Cmd allgather v.
///
/// C `HCCL_CMD_ALLGATHER_V` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALLGATHER_V: HcclCMDType = HcclCMDType(16);
/// Cmd reduce scatter v.
///
/// C `HCCL_CMD_REDUCE_SCATTER_V` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_REDUCE_SCATTER_V: HcclCMDType = HcclCMDType(17);
/// Cmd batch write.
///
/// C `HCCL_CMD_BATCH_WRITE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BATCH_WRITE: HcclCMDType = HcclCMDType(18);
/// Cmd half alltoallv.
///
/// C `HCCL_CMD_HALF_ALLTOALLV` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_HALF_ALLTOALLV: HcclCMDType = HcclCMDType(20);
/// Cmd all.
///
/// C `HCCL_CMD_ALL` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_ALL: HcclCMDType = HcclCMDType(21);
/// Cmd finalize.
///
/// C `HCCL_CMD_FINALIZE` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_FINALIZE: HcclCMDType = HcclCMDType(100);
/// Cmd inter group sync.
///
/// C `HCCL_CMD_INTER_GROUP_SYNC` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_INTER_GROUP_SYNC: HcclCMDType = HcclCMDType(101);
/// Cmd init.
///
/// C `HCCL_CMD_INIT` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_INIT: HcclCMDType = HcclCMDType(102);
/// Cmd barrier.
///
/// C `HCCL_CMD_BARRIER` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_BARRIER: HcclCMDType = HcclCMDType(103);
/// Cmd max.
///
/// C `HCCL_CMD_MAX` · since CANN 9.1.0 or earlier
pub const HCCL_CMD_MAX: HcclCMDType = HcclCMDType(104);
/// CMD Type.
///
/// C `HcclCMDType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct HcclCMDType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Root Info.
///
/// C `HcclRootInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct HcclRootInfo {
    /// Internal.
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
/// Comm Config.
///
/// C `HcclCommConfig` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct HcclCommConfig {
    /// Reserved.
    pub reserved: [::core::ffi::c_char; 24usize],
    /// Hccl buffer size.
    pub hcclBufferSize: u32,
    /// Hccl deterministic.
    pub hcclDeterministic: u32,
    /// Hccl comm name.
    pub hcclCommName: [::core::ffi::c_char; 128usize],
    /// Hccl udi.
    pub hcclUdi: [::core::ffi::c_char; 128usize],
    /// Hccl op expansion mode.
    pub hcclOpExpansionMode: u32,
    /// Hccl rdma traffic class.
    pub hcclRdmaTrafficClass: u32,
    /// Hccl rdma service level.
    pub hcclRdmaServiceLevel: u32,
    /// Hccl world rank id.
    pub hcclWorldRankID: u32,
    /// Hccl job id.
    pub hcclJobID: u64,
    /// Graph zero copy enable.
    pub aclGraphZeroCopyEnable: u8,
    /// Hccl exec time out.
    pub hcclExecTimeOut: i32,
    /// Hccl algo.
    pub hcclAlgo: [::core::ffi::c_char; 1600usize],
    /// Hccl retry enable.
    pub hcclRetryEnable: [::core::ffi::c_char; 50usize],
    /// Hccl retry params.
    pub hcclRetryParams: [::core::ffi::c_char; 128usize],
    /// Hccl buffer name.
    pub hcclBufferName: [::core::ffi::c_char; 128usize],
    /// Hccl qos.
    pub hcclQos: u32,
    /// Hccl sym win max mem size per rank.
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
/// Send Recv Item.
///
/// C `HcclSendRecvItem` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct HcclSendRecvItem {
    /// Send recv type.
    pub sendRecvType: HcclSendRecvType,
    /// Buf.
    pub buf: *mut ::core::ffi::c_void,
    /// Count.
    pub count: u64,
    /// Data type.
    pub dataType: HcclDataType,
    /// Remote rank.
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
/// The value of a communicator option.
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
