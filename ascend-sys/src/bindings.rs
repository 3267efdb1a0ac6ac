// Generated from include/ascend_acl.h by `cargo xtask bindings`. Edit the header, not this file.

use crate::aclError;

/// Success.
///
/// C `ACL_RT_SUCCESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_SUCCESS: aclError = aclError(0);
/// Param invalid.
///
/// C `ACL_ERROR_RT_PARAM_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_PARAM_INVALID: aclError = aclError(107000);
/// Invalid deviceid.
///
/// C `ACL_ERROR_RT_INVALID_DEVICEID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_DEVICEID: aclError = aclError(107001);
/// Context null.
///
/// C `ACL_ERROR_RT_CONTEXT_NULL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CONTEXT_NULL: aclError = aclError(107002);
/// Stream context.
///
/// C `ACL_ERROR_RT_STREAM_CONTEXT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CONTEXT: aclError = aclError(107003);
/// Model context.
///
/// C `ACL_ERROR_RT_MODEL_CONTEXT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_CONTEXT: aclError = aclError(107004);
/// Stream model.
///
/// C `ACL_ERROR_RT_STREAM_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_MODEL: aclError = aclError(107005);
/// Event timestamp invalid.
///
/// C `ACL_ERROR_RT_EVENT_TIMESTAMP_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_TIMESTAMP_INVALID: aclError = aclError(107006);
/// Event timestamp reversal.
///
/// C `ACL_ERROR_RT_EVENT_TIMESTAMP_REVERSAL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_TIMESTAMP_REVERSAL: aclError = aclError(107007);
/// Addr unaligned.
///
/// C `ACL_ERROR_RT_ADDR_UNALIGNED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_ADDR_UNALIGNED: aclError = aclError(107008);
/// File open.
///
/// C `ACL_ERROR_RT_FILE_OPEN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FILE_OPEN: aclError = aclError(107009);
/// File write.
///
/// C `ACL_ERROR_RT_FILE_WRITE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FILE_WRITE: aclError = aclError(107010);
/// Stream subscribe.
///
/// C `ACL_ERROR_RT_STREAM_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_SUBSCRIBE: aclError = aclError(107011);
/// Thread subscribe.
///
/// C `ACL_ERROR_RT_THREAD_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_THREAD_SUBSCRIBE: aclError = aclError(107012);
/// Group not set.
///
/// C `ACL_ERROR_RT_GROUP_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_GROUP_NOT_SET: aclError = aclError(107013);
/// Group not create.
///
/// C `ACL_ERROR_RT_GROUP_NOT_CREATE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_GROUP_NOT_CREATE: aclError = aclError(107014);
/// Stream no cb reg.
///
/// C `ACL_ERROR_RT_STREAM_NO_CB_REG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NO_CB_REG: aclError = aclError(107015);
/// Invalid memory type.
///
/// C `ACL_ERROR_RT_INVALID_MEMORY_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_MEMORY_TYPE: aclError = aclError(107016);
/// Invalid handle.
///
/// C `ACL_ERROR_RT_INVALID_HANDLE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_HANDLE: aclError = aclError(107017);
/// Invalid malloc type.
///
/// C `ACL_ERROR_RT_INVALID_MALLOC_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_MALLOC_TYPE: aclError = aclError(107018);
/// Wait timeout.
///
/// C `ACL_ERROR_RT_WAIT_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_WAIT_TIMEOUT: aclError = aclError(107019);
/// Task timeout.
///
/// C `ACL_ERROR_RT_TASK_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TASK_TIMEOUT: aclError = aclError(107020);
/// Sysparamopt not set.
///
/// C `ACL_ERROR_RT_SYSPARAMOPT_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SYSPARAMOPT_NOT_SET: aclError = aclError(107021);
/// Device task abort.
///
/// C `ACL_ERROR_RT_DEVICE_TASK_ABORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEVICE_TASK_ABORT: aclError = aclError(107022);
/// Stream abort.
///
/// C `ACL_ERROR_RT_STREAM_ABORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_ABORT: aclError = aclError(107023);
/// Capture dependency.
///
/// C `ACL_ERROR_RT_CAPTURE_DEPENDENCY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CAPTURE_DEPENDENCY: aclError = aclError(107024);
/// Stream unjoined.
///
/// C `ACL_ERROR_RT_STREAM_UNJOINED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_UNJOINED: aclError = aclError(107025);
/// Model captured.
///
/// C `ACL_ERROR_RT_MODEL_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_CAPTURED: aclError = aclError(107026);
/// Stream captured.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURED: aclError = aclError(107027);
/// Event captured.
///
/// C `ACL_ERROR_RT_EVENT_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_CAPTURED: aclError = aclError(107028);
/// Stream not captured.
///
/// C `ACL_ERROR_RT_STREAM_NOT_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NOT_CAPTURED: aclError = aclError(107029);
/// Capture mode not support.
///
/// C `ACL_ERROR_RT_CAPTURE_MODE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CAPTURE_MODE_NOT_SUPPORT: aclError = aclError(107030);
/// Stream capture implicit.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT: aclError = aclError(107031);
/// Stream capture conflict.
///
/// C `ACL_ERROR_STREAM_CAPTURE_CONFLICT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_CAPTURE_CONFLICT: aclError = aclError(107032);
/// Stream task group status.
///
/// C `ACL_ERROR_STREAM_TASK_GROUP_STATUS` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_TASK_GROUP_STATUS: aclError = aclError(107033);
/// Stream task group intr.
///
/// C `ACL_ERROR_STREAM_TASK_GROUP_INTR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_TASK_GROUP_INTR: aclError = aclError(107034);
/// Task abort stop.
///
/// C `ACL_ERROR_RT_TASK_ABORT_STOP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TASK_ABORT_STOP: aclError = aclError(107035);
/// Stream capture unmatched.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_UNMATCHED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_UNMATCHED: aclError = aclError(107036);
/// Model running.
///
/// C `ACL_ERROR_RT_MODEL_RUNNING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_RUNNING: aclError = aclError(107037);
/// Stream capture wrong thread.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_WRONG_THREAD` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_WRONG_THREAD: aclError = aclError(107038);
/// Insufficient input array.
///
/// C `ACL_ERROR_RT_INSUFFICIENT_INPUT_ARRAY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INSUFFICIENT_INPUT_ARRAY: aclError = aclError(107039);
/// Model update failed.
///
/// C `ACL_ERROR_RT_MODEL_UPDATE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_UPDATE_FAILED: aclError = aclError(107040);
/// Capture mode block async.
///
/// C `ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC: aclError = aclError(107041);
/// Symbol not found.
///
/// C `ACL_ERROR_RT_SYMBOL_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SYMBOL_NOT_FOUND: aclError = aclError(107042);
/// Invalid symbol.
///
/// C `ACL_ERROR_RT_INVALID_SYMBOL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_SYMBOL: aclError = aclError(107043);
/// Invalid device function.
///
/// C `ACL_ERROR_RT_INVALID_DEVICE_FUNCTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_DEVICE_FUNCTION: aclError = aclError(107044);
/// Stream not support opera.
///
/// C `ACL_ERROR_RT_STREAM_NOT_SUPPORT_OPERA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NOT_SUPPORT_OPERA: aclError = aclError(107045);
/// Sub aclgraph is capturing.
///
/// C `ACL_ERROR_RT_SUB_ACLGRAPH_IS_CAPTURING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SUB_ACLGRAPH_IS_CAPTURING: aclError = aclError(107046);
/// Feature not support.
///
/// C `ACL_ERROR_RT_FEATURE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FEATURE_NOT_SUPPORT: aclError = aclError(207000);
/// Memory allocation.
///
/// C `ACL_ERROR_RT_MEMORY_ALLOCATION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MEMORY_ALLOCATION: aclError = aclError(207001);
/// Memory free.
///
/// C `ACL_ERROR_RT_MEMORY_FREE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MEMORY_FREE: aclError = aclError(207002);
/// Aicore over flow.
///
/// C `ACL_ERROR_RT_AICORE_OVER_FLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_OVER_FLOW: aclError = aclError(207003);
/// No device.
///
/// C `ACL_ERROR_RT_NO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_DEVICE: aclError = aclError(207004);
/// Resource alloc fail.
///
/// C `ACL_ERROR_RT_RESOURCE_ALLOC_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_RESOURCE_ALLOC_FAIL: aclError = aclError(207005);
/// No permission.
///
/// C `ACL_ERROR_RT_NO_PERMISSION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_PERMISSION: aclError = aclError(207006);
/// No event resource.
///
/// C `ACL_ERROR_RT_NO_EVENT_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_EVENT_RESOURCE: aclError = aclError(207007);
/// No stream resource.
///
/// C `ACL_ERROR_RT_NO_STREAM_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_STREAM_RESOURCE: aclError = aclError(207008);
/// No notify resource.
///
/// C `ACL_ERROR_RT_NO_NOTIFY_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_NOTIFY_RESOURCE: aclError = aclError(207009);
/// No model resource.
///
/// C `ACL_ERROR_RT_NO_MODEL_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_MODEL_RESOURCE: aclError = aclError(207010);
/// No cdq resource.
///
/// C `ACL_ERROR_RT_NO_CDQ_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_CDQ_RESOURCE: aclError = aclError(207011);
/// Over limit.
///
/// C `ACL_ERROR_RT_OVER_LIMIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_OVER_LIMIT: aclError = aclError(207012);
/// Queue empty.
///
/// C `ACL_ERROR_RT_QUEUE_EMPTY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_QUEUE_EMPTY: aclError = aclError(207013);
/// Queue full.
///
/// C `ACL_ERROR_RT_QUEUE_FULL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_QUEUE_FULL: aclError = aclError(207014);
/// Repeated init.
///
/// C `ACL_ERROR_RT_REPEATED_INIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_REPEATED_INIT: aclError = aclError(207015);
/// Aivec over flow.
///
/// C `ACL_ERROR_RT_AIVEC_OVER_FLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AIVEC_OVER_FLOW: aclError = aclError(207016);
/// Over flow.
///
/// C `ACL_ERROR_RT_OVER_FLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_OVER_FLOW: aclError = aclError(207017);
/// Device oom.
///
/// C `ACL_ERROR_RT_DEVICE_OOM` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEVICE_OOM: aclError = aclError(207018);
/// Feature not support update op.
///
/// C `ACL_ERROR_RT_FEATURE_NOT_SUPPORT_UPDATE_OP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FEATURE_NOT_SUPPORT_UPDATE_OP: aclError = aclError(207019);
/// Timeout.
///
/// C `ACL_ERROR_RT_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TIMEOUT: aclError = aclError(207020);
/// Internal error.
///
/// C `ACL_ERROR_RT_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INTERNAL_ERROR: aclError = aclError(507000);
/// Ts error.
///
/// C `ACL_ERROR_RT_TS_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TS_ERROR: aclError = aclError(507001);
/// Stream task full.
///
/// C `ACL_ERROR_RT_STREAM_TASK_FULL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_TASK_FULL: aclError = aclError(507002);
/// Stream task empty.
///
/// C `ACL_ERROR_RT_STREAM_TASK_EMPTY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_TASK_EMPTY: aclError = aclError(507003);
/// Stream not complete.
///
/// C `ACL_ERROR_RT_STREAM_NOT_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NOT_COMPLETE: aclError = aclError(507004);
/// End of sequence.
///
/// C `ACL_ERROR_RT_END_OF_SEQUENCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_END_OF_SEQUENCE: aclError = aclError(507005);
/// Event not complete.
///
/// C `ACL_ERROR_RT_EVENT_NOT_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_NOT_COMPLETE: aclError = aclError(507006);
/// Context release error.
///
/// C `ACL_ERROR_RT_CONTEXT_RELEASE_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CONTEXT_RELEASE_ERROR: aclError = aclError(507007);
/// Soc version.
///
/// C `ACL_ERROR_RT_SOC_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SOC_VERSION: aclError = aclError(507008);
/// Task type not support.
///
/// C `ACL_ERROR_RT_TASK_TYPE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TASK_TYPE_NOT_SUPPORT: aclError = aclError(507009);
/// Lost heartbeat.
///
/// C `ACL_ERROR_RT_LOST_HEARTBEAT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_LOST_HEARTBEAT: aclError = aclError(507010);
/// Model execute.
///
/// C `ACL_ERROR_RT_MODEL_EXECUTE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_EXECUTE: aclError = aclError(507011);
/// Report timeout.
///
/// C `ACL_ERROR_RT_REPORT_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_REPORT_TIMEOUT: aclError = aclError(507012);
/// Sys dma.
///
/// C `ACL_ERROR_RT_SYS_DMA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SYS_DMA: aclError = aclError(507013);
/// Aicore timeout.
///
/// C `ACL_ERROR_RT_AICORE_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TIMEOUT: aclError = aclError(507014);
/// Aicore exception.
///
/// C `ACL_ERROR_RT_AICORE_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_EXCEPTION: aclError = aclError(507015);
/// Aicore trap exception.
///
/// C `ACL_ERROR_RT_AICORE_TRAP_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TRAP_EXCEPTION: aclError = aclError(507016);
/// Aicpu timeout.
///
/// C `ACL_ERROR_RT_AICPU_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_TIMEOUT: aclError = aclError(507017);
/// Aicpu exception.
///
/// C `ACL_ERROR_RT_AICPU_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_EXCEPTION: aclError = aclError(507018);
/// Aicpu datadump rsp err.
///
/// C `ACL_ERROR_RT_AICPU_DATADUMP_RSP_ERR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_DATADUMP_RSP_ERR: aclError = aclError(507019);
/// Aicpu model rsp err.
///
/// C `ACL_ERROR_RT_AICPU_MODEL_RSP_ERR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_MODEL_RSP_ERR: aclError = aclError(507020);
/// Profiling error.
///
/// C `ACL_ERROR_RT_PROFILING_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_PROFILING_ERROR: aclError = aclError(507021);
/// Ipc error.
///
/// C `ACL_ERROR_RT_IPC_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_IPC_ERROR: aclError = aclError(507022);
/// Model abort normal.
///
/// C `ACL_ERROR_RT_MODEL_ABORT_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_ABORT_NORMAL: aclError = aclError(507023);
/// Kernel unregistering.
///
/// C `ACL_ERROR_RT_KERNEL_UNREGISTERING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_KERNEL_UNREGISTERING: aclError = aclError(507024);
/// Ringbuffer not init.
///
/// C `ACL_ERROR_RT_RINGBUFFER_NOT_INIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_RINGBUFFER_NOT_INIT: aclError = aclError(507025);
/// Ringbuffer no data.
///
/// C `ACL_ERROR_RT_RINGBUFFER_NO_DATA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_RINGBUFFER_NO_DATA: aclError = aclError(507026);
/// Kernel lookup.
///
/// C `ACL_ERROR_RT_KERNEL_LOOKUP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_KERNEL_LOOKUP: aclError = aclError(507027);
/// Kernel duplicate.
///
/// C `ACL_ERROR_RT_KERNEL_DUPLICATE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_KERNEL_DUPLICATE: aclError = aclError(507028);
/// Debug register fail.
///
/// C `ACL_ERROR_RT_DEBUG_REGISTER_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEBUG_REGISTER_FAIL: aclError = aclError(507029);
/// Debug unregister fail.
///
/// C `ACL_ERROR_RT_DEBUG_UNREGISTER_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEBUG_UNREGISTER_FAIL: aclError = aclError(507030);
/// Label context.
///
/// C `ACL_ERROR_RT_LABEL_CONTEXT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_LABEL_CONTEXT: aclError = aclError(507031);
/// Program use out.
///
/// C `ACL_ERROR_RT_PROGRAM_USE_OUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_PROGRAM_USE_OUT: aclError = aclError(507032);
/// Dev setup error.
///
/// C `ACL_ERROR_RT_DEV_SETUP_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEV_SETUP_ERROR: aclError = aclError(507033);
/// Vector core timeout.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TIMEOUT: aclError = aclError(507034);
/// Vector core exception.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_EXCEPTION: aclError = aclError(507035);
/// Vector core trap exception.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TRAP_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TRAP_EXCEPTION: aclError = aclError(507036);
/// Cdq batch abnormal.
///
/// C `ACL_ERROR_RT_CDQ_BATCH_ABNORMAL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CDQ_BATCH_ABNORMAL: aclError = aclError(507037);
/// Die mode change error.
///
/// C `ACL_ERROR_RT_DIE_MODE_CHANGE_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DIE_MODE_CHANGE_ERROR: aclError = aclError(507038);
/// Die set error.
///
/// C `ACL_ERROR_RT_DIE_SET_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DIE_SET_ERROR: aclError = aclError(507039);
/// Invalid dieid.
///
/// C `ACL_ERROR_RT_INVALID_DIEID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_DIEID: aclError = aclError(507040);
/// Die mode not set.
///
/// C `ACL_ERROR_RT_DIE_MODE_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DIE_MODE_NOT_SET: aclError = aclError(507041);
/// Aicore trap read overflow.
///
/// C `ACL_ERROR_RT_AICORE_TRAP_READ_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TRAP_READ_OVERFLOW: aclError = aclError(507042);
/// Aicore trap write overflow.
///
/// C `ACL_ERROR_RT_AICORE_TRAP_WRITE_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TRAP_WRITE_OVERFLOW: aclError = aclError(507043);
/// Vector core trap read overflow.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TRAP_READ_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TRAP_READ_OVERFLOW: aclError = aclError(507044);
/// Vector core trap write overflow.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TRAP_WRITE_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TRAP_WRITE_OVERFLOW: aclError = aclError(507045);
/// Stream sync timeout.
///
/// C `ACL_ERROR_RT_STREAM_SYNC_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_SYNC_TIMEOUT: aclError = aclError(507046);
/// Event sync timeout.
///
/// C `ACL_ERROR_RT_EVENT_SYNC_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_SYNC_TIMEOUT: aclError = aclError(507047);
/// Ffts plus timeout.
///
/// C `ACL_ERROR_RT_FFTS_PLUS_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FFTS_PLUS_TIMEOUT: aclError = aclError(507048);
/// Ffts plus exception.
///
/// C `ACL_ERROR_RT_FFTS_PLUS_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FFTS_PLUS_EXCEPTION: aclError = aclError(507049);
/// Ffts plus trap exception.
///
/// C `ACL_ERROR_RT_FFTS_PLUS_TRAP_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FFTS_PLUS_TRAP_EXCEPTION: aclError = aclError(507050);
/// Send msg.
///
/// C `ACL_ERROR_RT_SEND_MSG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SEND_MSG: aclError = aclError(507051);
/// Copy data.
///
/// C `ACL_ERROR_RT_COPY_DATA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_COPY_DATA: aclError = aclError(507052);
/// Device mem error.
///
/// C `ACL_ERROR_RT_DEVICE_MEM_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEVICE_MEM_ERROR: aclError = aclError(507053);
/// Hbm multi bit ecc error.
///
/// C `ACL_ERROR_RT_HBM_MULTI_BIT_ECC_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_HBM_MULTI_BIT_ECC_ERROR: aclError = aclError(507054);
/// Suspect device mem error.
///
/// C `ACL_ERROR_RT_SUSPECT_DEVICE_MEM_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SUSPECT_DEVICE_MEM_ERROR: aclError = aclError(507055);
/// Link error.
///
/// C `ACL_ERROR_RT_LINK_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_LINK_ERROR: aclError = aclError(507056);
/// Suspect remote error.
///
/// C `ACL_ERROR_RT_SUSPECT_REMOTE_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SUSPECT_REMOTE_ERROR: aclError = aclError(507057);
/// Drv internal error.
///
/// C `ACL_ERROR_RT_DRV_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DRV_INTERNAL_ERROR: aclError = aclError(507899);
/// Aicpu internal error.
///
/// C `ACL_ERROR_RT_AICPU_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_INTERNAL_ERROR: aclError = aclError(507900);
/// Socket close.
///
/// C `ACL_ERROR_RT_SOCKET_CLOSE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SOCKET_CLOSE: aclError = aclError(507901);
/// Aicpu info load rsp err.
///
/// C `ACL_ERROR_RT_AICPU_INFO_LOAD_RSP_ERR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_INFO_LOAD_RSP_ERR: aclError = aclError(507902);
/// Stream capture invalidated.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_INVALIDATED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_INVALIDATED: aclError = aclError(507903);
/// Comm op retry fail.
///
/// C `ACL_ERROR_RT_COMM_OP_RETRY_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_COMM_OP_RETRY_FAIL: aclError = aclError(507904);
/// Snapshot lock timeout.
///
/// C `ACL_ERROR_SNAPSHOT_LOCK_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_LOCK_TIMEOUT: aclError = aclError(507905);
/// Snapshot lock failed.
///
/// C `ACL_ERROR_SNAPSHOT_LOCK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_LOCK_FAILED: aclError = aclError(507906);
/// Snapshot unlock failed.
///
/// C `ACL_ERROR_SNAPSHOT_UNLOCK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_UNLOCK_FAILED: aclError = aclError(507907);
/// Snapshot backup failed.
///
/// C `ACL_ERROR_SNAPSHOT_BACKUP_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_BACKUP_FAILED: aclError = aclError(507908);
/// Snapshot restore failed.
///
/// C `ACL_ERROR_SNAPSHOT_RESTORE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_RESTORE_FAILED: aclError = aclError(507909);
/// Host memory already registered.
///
/// C `ACL_ERROR_HOST_MEMORY_ALREADY_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_HOST_MEMORY_ALREADY_REGISTERED: aclError = aclError(507910);
/// Host memory not registered.
///
/// C `ACL_ERROR_HOST_MEMORY_NOT_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_HOST_MEMORY_NOT_REGISTERED: aclError = aclError(507911);
/// Snapshot callback failed.
///
/// C `ACL_ERROR_SNAPSHOT_CALLBACK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_CALLBACK_FAILED: aclError = aclError(507912);
/// Snapshot register callback failed.
///
/// C `ACL_ERROR_SNAPSHOT_REGISTER_CALLBACK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_REGISTER_CALLBACK_FAILED: aclError = aclError(507913);
/// L3 port error.
///
/// C `ACL_ERROR_RT_L3_PORT_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_L3_PORT_ERROR: aclError = aclError(507914);
/// Ccu timeout.
///
/// C `ACL_ERROR_RT_CCU_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CCU_TIMEOUT: aclError = aclError(507915);
/// Ccu exception.
///
/// C `ACL_ERROR_RT_CCU_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CCU_EXCEPTION: aclError = aclError(507916);
/// Link type not supported.
///
/// C `ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED` · later than CANN 9.2.0-beta.1
pub const ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED: aclError = aclError(207021);
/// Ge param invalid.
///
/// C `ACL_ERROR_GE_PARAM_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_PARAM_INVALID: aclError = aclError(145000);
/// Ge exec not init.
///
/// C `ACL_ERROR_GE_EXEC_NOT_INIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_NOT_INIT: aclError = aclError(145001);
/// Ge exec model path invalid.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_PATH_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_PATH_INVALID: aclError = aclError(145002);
/// Ge exec model id invalid.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_ID_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_ID_INVALID: aclError = aclError(145003);
/// Ge exec model data size invalid.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_DATA_SIZE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_DATA_SIZE_INVALID: aclError = aclError(145006);
/// Ge exec model addr invalid.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_ADDR_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_ADDR_INVALID: aclError = aclError(145007);
/// Ge exec model queue id invalid.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_QUEUE_ID_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_QUEUE_ID_INVALID: aclError = aclError(145008);
/// Ge exec load model repeated.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_MODEL_REPEATED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_MODEL_REPEATED: aclError = aclError(145009);
/// Ge dynamic input addr invalid.
///
/// C `ACL_ERROR_GE_DYNAMIC_INPUT_ADDR_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DYNAMIC_INPUT_ADDR_INVALID: aclError = aclError(145011);
/// Ge dynamic input length invalid.
///
/// C `ACL_ERROR_GE_DYNAMIC_INPUT_LENGTH_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DYNAMIC_INPUT_LENGTH_INVALID: aclError = aclError(145012);
/// Ge dynamic batch size invalid.
///
/// C `ACL_ERROR_GE_DYNAMIC_BATCH_SIZE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DYNAMIC_BATCH_SIZE_INVALID: aclError = aclError(145013);
/// Ge aipp batch empty.
///
/// C `ACL_ERROR_GE_AIPP_BATCH_EMPTY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_AIPP_BATCH_EMPTY: aclError = aclError(145014);
/// Ge aipp not exist.
///
/// C `ACL_ERROR_GE_AIPP_NOT_EXIST` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_AIPP_NOT_EXIST: aclError = aclError(145015);
/// Ge aipp mode invalid.
///
/// C `ACL_ERROR_GE_AIPP_MODE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_AIPP_MODE_INVALID: aclError = aclError(145016);
/// Ge op task type invalid.
///
/// C `ACL_ERROR_GE_OP_TASK_TYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_OP_TASK_TYPE_INVALID: aclError = aclError(145017);
/// Ge op kernel type invalid.
///
/// C `ACL_ERROR_GE_OP_KERNEL_TYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_OP_KERNEL_TYPE_INVALID: aclError = aclError(145018);
/// Ge plgmgr path invalid.
///
/// C `ACL_ERROR_GE_PLGMGR_PATH_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_PLGMGR_PATH_INVALID: aclError = aclError(145019);
/// Ge format invalid.
///
/// C `ACL_ERROR_GE_FORMAT_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_FORMAT_INVALID: aclError = aclError(145020);
/// Ge shape invalid.
///
/// C `ACL_ERROR_GE_SHAPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_SHAPE_INVALID: aclError = aclError(145021);
/// Ge datatype invalid.
///
/// C `ACL_ERROR_GE_DATATYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DATATYPE_INVALID: aclError = aclError(145022);
/// Ge memory allocation.
///
/// C `ACL_ERROR_GE_MEMORY_ALLOCATION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_MEMORY_ALLOCATION: aclError = aclError(245000);
/// Ge memory operate failed.
///
/// C `ACL_ERROR_GE_MEMORY_OPERATE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_MEMORY_OPERATE_FAILED: aclError = aclError(245001);
/// Ge device memory operate failed.
///
/// C `ACL_ERROR_GE_DEVICE_MEMORY_OPERATE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DEVICE_MEMORY_OPERATE_FAILED: aclError = aclError(245002);
/// Ge subhealthy.
///
/// C `ACL_ERROR_GE_SUBHEALTHY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_SUBHEALTHY: aclError = aclError(345102);
/// Ge user raise exception.
///
/// C `ACL_ERROR_GE_USER_RAISE_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_USER_RAISE_EXCEPTION: aclError = aclError(345103);
/// Ge data not aligned.
///
/// C `ACL_ERROR_GE_DATA_NOT_ALIGNED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DATA_NOT_ALIGNED: aclError = aclError(345104);
/// Ge internal error.
///
/// C `ACL_ERROR_GE_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_INTERNAL_ERROR: aclError = aclError(545000);
/// Ge load model.
///
/// C `ACL_ERROR_GE_LOAD_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_LOAD_MODEL: aclError = aclError(545001);
/// Ge exec load model partition failed.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_MODEL_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_MODEL_PARTITION_FAILED: aclError = aclError(545002);
/// Ge exec load weight partition failed.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_WEIGHT_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_WEIGHT_PARTITION_FAILED: aclError = aclError(545003);
/// Ge exec load task partition failed.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_TASK_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_TASK_PARTITION_FAILED: aclError = aclError(545004);
/// Ge exec load kernel partition failed.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_KERNEL_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_KERNEL_PARTITION_FAILED: aclError = aclError(545005);
/// Ge exec release model data.
///
/// C `ACL_ERROR_GE_EXEC_RELEASE_MODEL_DATA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_RELEASE_MODEL_DATA: aclError = aclError(545006);
/// Ge command handle.
///
/// C `ACL_ERROR_GE_COMMAND_HANDLE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_COMMAND_HANDLE: aclError = aclError(545007);
/// Ge get tensor info.
///
/// C `ACL_ERROR_GE_GET_TENSOR_INFO` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_GET_TENSOR_INFO: aclError = aclError(545008);
/// Ge unload model.
///
/// C `ACL_ERROR_GE_UNLOAD_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_UNLOAD_MODEL: aclError = aclError(545009);
/// Ge model execute timeout.
///
/// C `ACL_ERROR_GE_MODEL_EXECUTE_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_MODEL_EXECUTE_TIMEOUT: aclError = aclError(545601);
/// Ge redeploying.
///
/// C `ACL_ERROR_GE_REDEPLOYING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_REDEPLOYING: aclError = aclError(545602);
/// Major version.
///
/// C `ACL_MAJOR_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_MAJOR_VERSION: i32 = 1;
/// Minor version.
///
/// C `ACL_MINOR_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_MINOR_VERSION: i32 = 17;
/// Patch version.
///
/// C `ACL_PATCH_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_PATCH_VERSION: i32 = 0;
/// Event sync.
///
/// C `ACL_EVENT_SYNC` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_SYNC: u32 = 1;
/// Event capture stream progress.
///
/// C `ACL_EVENT_CAPTURE_STREAM_PROGRESS` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_CAPTURE_STREAM_PROGRESS: u32 = 2;
/// Event time line.
///
/// C `ACL_EVENT_TIME_LINE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_TIME_LINE: u32 = 8;
/// Event device use only.
///
/// C `ACL_EVENT_DEVICE_USE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_DEVICE_USE_ONLY: u32 = 16;
/// Event external.
///
/// C `ACL_EVENT_EXTERNAL` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_EXTERNAL: u32 = 32;
/// Event ipc.
///
/// C `ACL_EVENT_IPC` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_IPC: u32 = 64;
/// Stream fast launch.
///
/// C `ACL_STREAM_FAST_LAUNCH` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_FAST_LAUNCH: u32 = 1;
/// Stream fast sync.
///
/// C `ACL_STREAM_FAST_SYNC` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_FAST_SYNC: u32 = 2;
/// Stream persistent.
///
/// C `ACL_STREAM_PERSISTENT` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_PERSISTENT: u32 = 4;
/// Stream huge.
///
/// C `ACL_STREAM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_HUGE: u32 = 8;
/// Stream cpu schedule.
///
/// C `ACL_STREAM_CPU_SCHEDULE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_CPU_SCHEDULE: u32 = 16;
/// Stream device use only.
///
/// C `ACL_STREAM_DEVICE_USE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_DEVICE_USE_ONLY: u32 = 32;
/// Stream wait value geq.
///
/// C `ACL_STREAM_WAIT_VALUE_GEQ` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_GEQ: u32 = 0;
/// Stream wait value eq.
///
/// C `ACL_STREAM_WAIT_VALUE_EQ` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_EQ: u32 = 1;
/// Stream wait value and.
///
/// C `ACL_STREAM_WAIT_VALUE_AND` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_AND: u32 = 2;
/// Stream wait value nor.
///
/// C `ACL_STREAM_WAIT_VALUE_NOR` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_NOR: u32 = 3;
/// Continue on failure.
///
/// C `ACL_CONTINUE_ON_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_CONTINUE_ON_FAILURE: u32 = 0;
/// Stop on failure.
///
/// C `ACL_STOP_ON_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_STOP_ON_FAILURE: u32 = 1;
/// Notify default.
///
/// C `ACL_NOTIFY_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_NOTIFY_DEFAULT: u32 = 0;
/// Notify device use only.
///
/// C `ACL_NOTIFY_DEVICE_USE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_NOTIFY_DEVICE_USE_ONLY: u32 = 1;
/// Dev feature support.
///
/// C `ACL_DEV_FEATURE_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_DEV_FEATURE_SUPPORT: i32 = 1;
/// Dev feature not support.
///
/// C `ACL_DEV_FEATURE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_DEV_FEATURE_NOT_SUPPORT: i32 = 0;
/// Notify export flag default.
///
/// C `ACL_RT_NOTIFY_EXPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_EXPORT_FLAG_DEFAULT: u64 = 0;
/// Notify export flag disable pid validation.
///
/// C `ACL_RT_NOTIFY_EXPORT_FLAG_DISABLE_PID_VALIDATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_EXPORT_FLAG_DISABLE_PID_VALIDATION: u64 = 2;
/// Notify import flag default.
///
/// C `ACL_RT_NOTIFY_IMPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_IMPORT_FLAG_DEFAULT: u64 = 0;
/// Notify import flag enable peer access.
///
/// C `ACL_RT_NOTIFY_IMPORT_FLAG_ENABLE_PEER_ACCESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_IMPORT_FLAG_ENABLE_PEER_ACCESS: u64 = 2;
/// Ipc mem export flag default.
///
/// C `ACL_RT_IPC_MEM_EXPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_EXPORT_FLAG_DEFAULT: u64 = 0;
/// Ipc mem export flag disable pid validation.
///
/// C `ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION: u64 = 1;
/// Ipc mem import flag default.
///
/// C `ACL_RT_IPC_MEM_IMPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_IMPORT_FLAG_DEFAULT: u64 = 0;
/// Ipc mem import flag enable peer access.
///
/// C `ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS: u64 = 1;
/// Vmm export flag default.
///
/// C `ACL_RT_VMM_EXPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_VMM_EXPORT_FLAG_DEFAULT: u64 = 0;
/// Vmm export flag disable pid validation.
///
/// C `ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION: u64 = 1;
/// Host reg mapped.
///
/// C `ACL_HOST_REG_MAPPED` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_MAPPED: u64 = 2;
/// Host reg iomemory.
///
/// C `ACL_HOST_REG_IOMEMORY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_IOMEMORY: u64 = 4;
/// Host reg readonly.
///
/// C `ACL_HOST_REG_READONLY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_READONLY: u64 = 8;
/// Host reg pinned.
///
/// C `ACL_HOST_REG_PINNED` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_PINNED: u64 = 268435456;
/// Mdlri debug json print summary.
///
/// C `ACL_MDLRI_DEBUG_JSON_PRINT_SUMMARY` · since CANN 9.1.0 or earlier
pub const ACL_MDLRI_DEBUG_JSON_PRINT_SUMMARY: u64 = 0;
/// Mdlri debug json print verbose.
///
/// C `ACL_MDLRI_DEBUG_JSON_PRINT_VERBOSE` · since CANN 9.1.0 or earlier
pub const ACL_MDLRI_DEBUG_JSON_PRINT_VERBOSE: u64 = 1;
/// Max record pa num per dev.
///
/// C `ACL_RT_MAX_RECORD_PA_NUM_PER_DEV` · since CANN 9.1.0 or earlier
pub const ACL_RT_MAX_RECORD_PA_NUM_PER_DEV: u32 = 20;
/// Ipc event handle size.
///
/// C `ACL_IPC_EVENT_HANDLE_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_IPC_EVENT_HANDLE_SIZE: u32 = 64;
/// Mem attach global.
///
/// C `ACL_RT_MEM_ATTACH_GLOBAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTACH_GLOBAL: u32 = 1;
/// Mem link idx 0.
///
/// C `ACL_RT_MEM_LINK_IDX_0` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_LINK_IDX_0: u32 = 0;
/// Mem link idx 1.
///
/// C `ACL_RT_MEM_LINK_IDX_1` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_LINK_IDX_1: u32 = 1;
/// Host device connect type pcie.
///
/// C `ACL_HOST_DEVICE_CONNECT_TYPE_PCIE` · since CANN 9.1.0 or earlier
pub const ACL_HOST_DEVICE_CONNECT_TYPE_PCIE: i32 = 0;
/// Host device connect type hccs.
///
/// C `ACL_HOST_DEVICE_CONNECT_TYPE_HCCS` · since CANN 9.1.0 or earlier
pub const ACL_HOST_DEVICE_CONNECT_TYPE_HCCS: i32 = 1;
/// Host device connect type ub.
///
/// C `ACL_HOST_DEVICE_CONNECT_TYPE_UB` · since CANN 9.1.0 or earlier
pub const ACL_HOST_DEVICE_CONNECT_TYPE_UB: i32 = 2;
/// Event record default.
///
/// C `ACL_EVENT_RECORD_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORD_DEFAULT: u32 = 0;
/// Event record external.
///
/// C `ACL_EVENT_RECORD_EXTERNAL` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORD_EXTERNAL: u32 = 1;
/// Event wait default.
///
/// C `ACL_EVENT_WAIT_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_DEFAULT: u32 = 0;
/// Event wait external.
///
/// C `ACL_EVENT_WAIT_EXTERNAL` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_EXTERNAL: u32 = 1;
/// Ipc mem attr access link sio.
///
/// C `ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_SIO` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_SIO: i32 = 0;
/// Ipc mem attr access link hccs.
///
/// C `ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_HCCS` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_HCCS: i32 = 1;
/// Max mem uce info array size.
///
/// C `MAX_MEM_UCE_INFO_ARRAY_SIZE` · since CANN 9.1.0 or earlier
pub const MAX_MEM_UCE_INFO_ARRAY_SIZE: i32 = 128;
/// Uce info reserved size.
///
/// C `UCE_INFO_RESERVED_SIZE` · since CANN 9.1.0 or earlier
pub const UCE_INFO_RESERVED_SIZE: i32 = 14;
/// Mem uce info max num.
///
/// C `ACL_RT_MEM_UCE_INFO_MAX_NUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_UCE_INFO_MAX_NUM: i32 = 20;
/// Binary magic elf aicore.
///
/// C `ACL_RT_BINARY_MAGIC_ELF_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_MAGIC_ELF_AICORE: u32 = 1129660997;
/// Binary magic elf vector core.
///
/// C `ACL_RT_BINARY_MAGIC_ELF_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_MAGIC_ELF_VECTOR_CORE: u32 = 1094799942;
/// Binary magic elf cube core.
///
/// C `ACL_RT_BINARY_MAGIC_ELF_CUBE_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_MAGIC_ELF_CUBE_CORE: u32 = 1095320387;
/// Cmo max barrier num.
///
/// C `ACL_RT_CMO_MAX_BARRIER_NUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_MAX_BARRIER_NUM: u32 = 6;
/// Mem type dev.
///
/// C `ACL_RT_MEM_TYPE_DEV` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_TYPE_DEV: u32 = 2;
/// Mem type dvpp.
///
/// C `ACL_RT_MEM_TYPE_DVPP` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_TYPE_DVPP: u32 = 8;
/// Mem type rsvd.
///
/// C `ACL_RT_MEM_TYPE_RSVD` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_TYPE_RSVD: u32 = 16;
/// Pkg version max size.
///
/// C `ACL_PKG_VERSION_MAX_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_PKG_VERSION_MAX_SIZE: i32 = 128;
/// Pkg version parts max size.
///
/// C `ACL_PKG_VERSION_PARTS_MAX_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_PKG_VERSION_PARTS_MAX_SIZE: i32 = 64;
/// Devs topology hccs.
///
/// C `ACL_RT_DEVS_TOPOLOGY_HCCS` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_HCCS: u64 = 1;
/// Devs topology pix.
///
/// C `ACL_RT_DEVS_TOPOLOGY_PIX` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_PIX: u64 = 2;
/// Devs topology pib.
///
/// C `ACL_RT_DEVS_TOPOLOGY_PIB` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_PIB: u64 = 4;
/// Devs topology phb.
///
/// C `ACL_RT_DEVS_TOPOLOGY_PHB` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_PHB: u64 = 8;
/// Devs topology sys.
///
/// C `ACL_RT_DEVS_TOPOLOGY_SYS` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_SYS: u64 = 16;
/// Devs topology sio.
///
/// C `ACL_RT_DEVS_TOPOLOGY_SIO` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_SIO: u64 = 32;
/// Devs topology hccs sw.
///
/// C `ACL_RT_DEVS_TOPOLOGY_HCCS_SW` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_HCCS_SW: u64 = 64;
/// None.
///
/// C `ACL_ERROR_NONE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_NONE: aclError = aclError(0);
/// Success.
///
/// C `ACL_SUCCESS` · since CANN 9.1.0 or earlier
pub const ACL_SUCCESS: aclError = aclError(0);
/// Invalid param.
///
/// C `ACL_ERROR_INVALID_PARAM` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_PARAM: aclError = aclError(100000);
/// Uninitialize.
///
/// C `ACL_ERROR_UNINITIALIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_UNINITIALIZE: aclError = aclError(100001);
/// Repeat initialize.
///
/// C `ACL_ERROR_REPEAT_INITIALIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_REPEAT_INITIALIZE: aclError = aclError(100002);
/// Invalid file.
///
/// C `ACL_ERROR_INVALID_FILE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_FILE: aclError = aclError(100003);
/// Write file.
///
/// C `ACL_ERROR_WRITE_FILE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_WRITE_FILE: aclError = aclError(100004);
/// Invalid file size.
///
/// C `ACL_ERROR_INVALID_FILE_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_FILE_SIZE: aclError = aclError(100005);
/// Parse file.
///
/// C `ACL_ERROR_PARSE_FILE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PARSE_FILE: aclError = aclError(100006);
/// File missing attr.
///
/// C `ACL_ERROR_FILE_MISSING_ATTR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FILE_MISSING_ATTR: aclError = aclError(100007);
/// File attr invalid.
///
/// C `ACL_ERROR_FILE_ATTR_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FILE_ATTR_INVALID: aclError = aclError(100008);
/// Invalid dump config.
///
/// C `ACL_ERROR_INVALID_DUMP_CONFIG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_DUMP_CONFIG: aclError = aclError(100009);
/// Invalid profiling config.
///
/// C `ACL_ERROR_INVALID_PROFILING_CONFIG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_PROFILING_CONFIG: aclError = aclError(100010);
/// Invalid model id.
///
/// C `ACL_ERROR_INVALID_MODEL_ID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_MODEL_ID: aclError = aclError(100011);
/// Deserialize model.
///
/// C `ACL_ERROR_DESERIALIZE_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DESERIALIZE_MODEL: aclError = aclError(100012);
/// Parse model.
///
/// C `ACL_ERROR_PARSE_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PARSE_MODEL: aclError = aclError(100013);
/// Read model failure.
///
/// C `ACL_ERROR_READ_MODEL_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_READ_MODEL_FAILURE: aclError = aclError(100014);
/// Model size invalid.
///
/// C `ACL_ERROR_MODEL_SIZE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_SIZE_INVALID: aclError = aclError(100015);
/// Model missing attr.
///
/// C `ACL_ERROR_MODEL_MISSING_ATTR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_MISSING_ATTR: aclError = aclError(100016);
/// Model input not match.
///
/// C `ACL_ERROR_MODEL_INPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_INPUT_NOT_MATCH: aclError = aclError(100017);
/// Model output not match.
///
/// C `ACL_ERROR_MODEL_OUTPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_OUTPUT_NOT_MATCH: aclError = aclError(100018);
/// Model not dynamic.
///
/// C `ACL_ERROR_MODEL_NOT_DYNAMIC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_NOT_DYNAMIC: aclError = aclError(100019);
/// Op type not match.
///
/// C `ACL_ERROR_OP_TYPE_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_TYPE_NOT_MATCH: aclError = aclError(100020);
/// Op input not match.
///
/// C `ACL_ERROR_OP_INPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_INPUT_NOT_MATCH: aclError = aclError(100021);
/// Op output not match.
///
/// C `ACL_ERROR_OP_OUTPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_OUTPUT_NOT_MATCH: aclError = aclError(100022);
/// Op attr not match.
///
/// C `ACL_ERROR_OP_ATTR_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_ATTR_NOT_MATCH: aclError = aclError(100023);
/// Op not found.
///
/// C `ACL_ERROR_OP_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_NOT_FOUND: aclError = aclError(100024);
/// Op load failed.
///
/// C `ACL_ERROR_OP_LOAD_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_LOAD_FAILED: aclError = aclError(100025);
/// Unsupported data type.
///
/// C `ACL_ERROR_UNSUPPORTED_DATA_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_UNSUPPORTED_DATA_TYPE: aclError = aclError(100026);
/// Format not match.
///
/// C `ACL_ERROR_FORMAT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FORMAT_NOT_MATCH: aclError = aclError(100027);
/// Bin selector not registered.
///
/// C `ACL_ERROR_BIN_SELECTOR_NOT_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_BIN_SELECTOR_NOT_REGISTERED: aclError = aclError(100028);
/// Kernel not found.
///
/// C `ACL_ERROR_KERNEL_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_KERNEL_NOT_FOUND: aclError = aclError(100029);
/// Bin selector already registered.
///
/// C `ACL_ERROR_BIN_SELECTOR_ALREADY_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_BIN_SELECTOR_ALREADY_REGISTERED: aclError = aclError(100030);
/// Kernel already registered.
///
/// C `ACL_ERROR_KERNEL_ALREADY_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_KERNEL_ALREADY_REGISTERED: aclError = aclError(100031);
/// Invalid queue id.
///
/// C `ACL_ERROR_INVALID_QUEUE_ID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_QUEUE_ID: aclError = aclError(100032);
/// Repeat subscribe.
///
/// C `ACL_ERROR_REPEAT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_REPEAT_SUBSCRIBE: aclError = aclError(100033);
/// Stream not subscribe.
///
/// C `ACL_ERROR_STREAM_NOT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_NOT_SUBSCRIBE: aclError = aclError(100034);
/// Thread not subscribe.
///
/// C `ACL_ERROR_THREAD_NOT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_THREAD_NOT_SUBSCRIBE: aclError = aclError(100035);
/// Wait callback timeout.
///
/// C `ACL_ERROR_WAIT_CALLBACK_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_WAIT_CALLBACK_TIMEOUT: aclError = aclError(100036);
/// Repeat finalize.
///
/// C `ACL_ERROR_REPEAT_FINALIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_REPEAT_FINALIZE: aclError = aclError(100037);
/// Not static aipp.
///
/// C `ACL_ERROR_NOT_STATIC_AIPP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_NOT_STATIC_AIPP: aclError = aclError(100038);
/// Compiling stub mode.
///
/// C `ACL_ERROR_COMPILING_STUB_MODE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_COMPILING_STUB_MODE: aclError = aclError(100039);
/// Group not set.
///
/// C `ACL_ERROR_GROUP_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GROUP_NOT_SET: aclError = aclError(100040);
/// Group not create.
///
/// C `ACL_ERROR_GROUP_NOT_CREATE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GROUP_NOT_CREATE: aclError = aclError(100041);
/// Prof already run.
///
/// C `ACL_ERROR_PROF_ALREADY_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_ALREADY_RUN: aclError = aclError(100042);
/// Prof not run.
///
/// C `ACL_ERROR_PROF_NOT_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_NOT_RUN: aclError = aclError(100043);
/// Dump already run.
///
/// C `ACL_ERROR_DUMP_ALREADY_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DUMP_ALREADY_RUN: aclError = aclError(100044);
/// Dump not run.
///
/// C `ACL_ERROR_DUMP_NOT_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DUMP_NOT_RUN: aclError = aclError(100045);
/// Prof repeat subscribe.
///
/// C `ACL_ERROR_PROF_REPEAT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_REPEAT_SUBSCRIBE: aclError = aclError(148046);
/// Prof api conflict.
///
/// C `ACL_ERROR_PROF_API_CONFLICT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_API_CONFLICT: aclError = aclError(148047);
/// Invalid max opqueue num config.
///
/// C `ACL_ERROR_INVALID_MAX_OPQUEUE_NUM_CONFIG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_MAX_OPQUEUE_NUM_CONFIG: aclError = aclError(148048);
/// Invalid opp path.
///
/// C `ACL_ERROR_INVALID_OPP_PATH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_OPP_PATH: aclError = aclError(148049);
/// Op unsupported dynamic.
///
/// C `ACL_ERROR_OP_UNSUPPORTED_DYNAMIC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_UNSUPPORTED_DYNAMIC: aclError = aclError(148050);
/// Relative resource not cleared.
///
/// C `ACL_ERROR_RELATIVE_RESOURCE_NOT_CLEARED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RELATIVE_RESOURCE_NOT_CLEARED: aclError = aclError(148051);
/// Unsupported jpeg.
///
/// C `ACL_ERROR_UNSUPPORTED_JPEG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_UNSUPPORTED_JPEG: aclError = aclError(148052);
/// Invalid bundle model id.
///
/// C `ACL_ERROR_INVALID_BUNDLE_MODEL_ID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_BUNDLE_MODEL_ID: aclError = aclError(148053);
/// Bad alloc.
///
/// C `ACL_ERROR_BAD_ALLOC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_BAD_ALLOC: aclError = aclError(200000);
/// Api not support.
///
/// C `ACL_ERROR_API_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_API_NOT_SUPPORT: aclError = aclError(200001);
/// Invalid device.
///
/// C `ACL_ERROR_INVALID_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_DEVICE: aclError = aclError(200002);
/// Memory address unaligned.
///
/// C `ACL_ERROR_MEMORY_ADDRESS_UNALIGNED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MEMORY_ADDRESS_UNALIGNED: aclError = aclError(200003);
/// Resource not match.
///
/// C `ACL_ERROR_RESOURCE_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RESOURCE_NOT_MATCH: aclError = aclError(200004);
/// Invalid resource handle.
///
/// C `ACL_ERROR_INVALID_RESOURCE_HANDLE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_RESOURCE_HANDLE: aclError = aclError(200005);
/// Feature unsupported.
///
/// C `ACL_ERROR_FEATURE_UNSUPPORTED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FEATURE_UNSUPPORTED: aclError = aclError(200006);
/// Prof modules unsupported.
///
/// C `ACL_ERROR_PROF_MODULES_UNSUPPORTED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_MODULES_UNSUPPORTED: aclError = aclError(200007);
/// Storage over limit.
///
/// C `ACL_ERROR_STORAGE_OVER_LIMIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STORAGE_OVER_LIMIT: aclError = aclError(300000);
/// Internal error.
///
/// C `ACL_ERROR_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INTERNAL_ERROR: aclError = aclError(500000);
/// Failure.
///
/// C `ACL_ERROR_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FAILURE: aclError = aclError(500001);
/// Ge failure.
///
/// C `ACL_ERROR_GE_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_FAILURE: aclError = aclError(500002);
/// Failure.
///
/// C `ACL_ERROR_RT_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FAILURE: aclError = aclError(500003);
/// Drv failure.
///
/// C `ACL_ERROR_DRV_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DRV_FAILURE: aclError = aclError(500004);
/// Profiling failure.
///
/// C `ACL_ERROR_PROFILING_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROFILING_FAILURE: aclError = aclError(500005);
/// Data Buffer; opaque.
///
/// C `aclDataBuffer` · since CANN 6.0.1 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclDataBuffer {
    _unused: [u8; 0],
}
/// Utilization Extend Info; opaque.
///
/// C `aclrtUtilizationExtendInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclrtUtilizationExtendInfo {
    _unused: [u8; 0],
}
/// Group Info; opaque.
///
/// C `aclrtGroupInfo` · since CANN 6.0.1 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclrtGroupInfo {
    _unused: [u8; 0],
}
/// Exception Info; opaque.
///
/// C `aclrtExceptionInfo` · since CANN 6.0.1 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclrtExceptionInfo {
    _unused: [u8; 0],
}
/// Stream handle.
///
/// C `aclrtStream` · since CANN 6.0.1 or earlier
pub type aclrtStream = *mut ::core::ffi::c_void;
/// Task handle.
///
/// C `aclmdlRITask` · since CANN 9.1.0
pub type aclmdlRITask = *mut ::core::ffi::c_void;
/// Event handle.
///
/// C `aclrtEvent` · since CANN 6.0.1 or earlier
pub type aclrtEvent = *mut ::core::ffi::c_void;
/// Context handle.
///
/// C `aclrtContext` · since CANN 6.0.1 or earlier
pub type aclrtContext = *mut ::core::ffi::c_void;
/// Notify handle.
///
/// C `aclrtNotify` · since CANN 8.5.0 or earlier
pub type aclrtNotify = *mut ::core::ffi::c_void;
/// Cnt Notify handle.
///
/// C `aclrtCntNotify` · since CANN 8.5.0 or earlier
pub type aclrtCntNotify = *mut ::core::ffi::c_void;
/// Label handle.
///
/// C `aclrtLabel` · since CANN 8.5.0 or earlier
pub type aclrtLabel = *mut ::core::ffi::c_void;
/// Label List handle.
///
/// C `aclrtLabelList` · since CANN 8.5.0 or earlier
pub type aclrtLabelList = *mut ::core::ffi::c_void;
/// Mbuf handle.
///
/// C `aclrtMbuf` · since CANN 8.5.0 or earlier
pub type aclrtMbuf = *mut ::core::ffi::c_void;
/// Float16 handle.
///
/// C `aclFloat16` · since CANN 6.0.1 or earlier
pub type aclFloat16 = u16;
/// Allocator Desc handle.
///
/// C `aclrtAllocatorDesc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorDesc = *mut ::core::ffi::c_void;
/// Allocator handle.
///
/// C `aclrtAllocator` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocator = *mut ::core::ffi::c_void;
/// Allocator Block handle.
///
/// C `aclrtAllocatorBlock` · since CANN 9.1.0 or earlier
pub type aclrtAllocatorBlock = *mut ::core::ffi::c_void;
/// Allocator Addr handle.
///
/// C `aclrtAllocatorAddr` · since CANN 9.1.0 or earlier
pub type aclrtAllocatorAddr = *mut ::core::ffi::c_void;
/// Task Grp handle.
///
/// C `aclrtTaskGrp` · since CANN 8.1.RC1 or earlier
pub type aclrtTaskGrp = *mut ::core::ffi::c_void;
/// Drv Mem Handle handle.
///
/// C `aclrtDrvMemHandle` · since CANN 7.0.0 or earlier
pub type aclrtDrvMemHandle = *mut ::core::ffi::c_void;
/// Binary handle.
///
/// C `aclrtBinary` · since CANN 8.5.0 or earlier
pub type aclrtBinary = *mut ::core::ffi::c_void;
/// Bin Handle handle.
///
/// C `aclrtBinHandle` · since CANN 8.0.0 or earlier
pub type aclrtBinHandle = *mut ::core::ffi::c_void;
/// Func Handle handle.
///
/// C `aclrtFuncHandle` · since CANN 8.0.0 or earlier
pub type aclrtFuncHandle = *mut ::core::ffi::c_void;
/// Args Handle handle.
///
/// C `aclrtArgsHandle` · since CANN 8.5.0 or earlier
pub type aclrtArgsHandle = *mut ::core::ffi::c_void;
/// Param Handle handle.
///
/// C `aclrtParamHandle` · since CANN 8.5.0 or earlier
pub type aclrtParamHandle = *mut ::core::ffi::c_void;
/// handle.
///
/// C `aclmdlRI` · since CANN 8.1.RC1 or earlier
pub type aclmdlRI = *mut ::core::ffi::c_void;
/// Cond Handle handle.
///
/// C `aclmdlRICondHandle` · since CANN 9.1.0
pub type aclmdlRICondHandle = *mut ::core::ffi::c_void;
/// Mem Pool handle.
///
/// C `aclrtMemPool` · since CANN 9.0.0
pub type aclrtMemPool = *mut ::core::ffi::c_void;
/// Dt undefined.
///
/// C `ACL_DT_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_DT_UNDEFINED: aclDataType = aclDataType(-1);
/// Float.
///
/// C `ACL_FLOAT` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT: aclDataType = aclDataType(0);
/// Float16.
///
/// C `ACL_FLOAT16` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT16: aclDataType = aclDataType(1);
/// Int8.
///
/// C `ACL_INT8` · since CANN 9.1.0 or earlier
pub const ACL_INT8: aclDataType = aclDataType(2);
/// Int32.
///
/// C `ACL_INT32` · since CANN 9.1.0 or earlier
pub const ACL_INT32: aclDataType = aclDataType(3);
/// Uint8.
///
/// C `ACL_UINT8` · since CANN 9.1.0 or earlier
pub const ACL_UINT8: aclDataType = aclDataType(4);
/// Int16.
///
/// C `ACL_INT16` · since CANN 9.1.0 or earlier
pub const ACL_INT16: aclDataType = aclDataType(6);
/// Uint16.
///
/// C `ACL_UINT16` · since CANN 9.1.0 or earlier
pub const ACL_UINT16: aclDataType = aclDataType(7);
/// Uint32.
///
/// C `ACL_UINT32` · since CANN 9.1.0 or earlier
pub const ACL_UINT32: aclDataType = aclDataType(8);
/// Int64.
///
/// C `ACL_INT64` · since CANN 9.1.0 or earlier
pub const ACL_INT64: aclDataType = aclDataType(9);
/// Uint64.
///
/// C `ACL_UINT64` · since CANN 9.1.0 or earlier
pub const ACL_UINT64: aclDataType = aclDataType(10);
/// Double.
///
/// C `ACL_DOUBLE` · since CANN 9.1.0 or earlier
pub const ACL_DOUBLE: aclDataType = aclDataType(11);
/// Bool.
///
/// C `ACL_BOOL` · since CANN 9.1.0 or earlier
pub const ACL_BOOL: aclDataType = aclDataType(12);
/// String.
///
/// C `ACL_STRING` · since CANN 9.1.0 or earlier
pub const ACL_STRING: aclDataType = aclDataType(13);
/// Complex64.
///
/// C `ACL_COMPLEX64` · since CANN 9.1.0 or earlier
pub const ACL_COMPLEX64: aclDataType = aclDataType(16);
/// Complex128.
///
/// C `ACL_COMPLEX128` · since CANN 9.1.0 or earlier
pub const ACL_COMPLEX128: aclDataType = aclDataType(17);
/// Bf16.
///
/// C `ACL_BF16` · since CANN 9.1.0 or earlier
pub const ACL_BF16: aclDataType = aclDataType(27);
/// Int4.
///
/// C `ACL_INT4` · since CANN 9.1.0 or earlier
pub const ACL_INT4: aclDataType = aclDataType(29);
/// Uint1.
///
/// C `ACL_UINT1` · since CANN 9.1.0 or earlier
pub const ACL_UINT1: aclDataType = aclDataType(30);
/// Complex32.
///
/// C `ACL_COMPLEX32` · since CANN 9.1.0 or earlier
pub const ACL_COMPLEX32: aclDataType = aclDataType(33);
/// Hifloat8.
///
/// C `ACL_HIFLOAT8` · since CANN 9.1.0 or earlier
pub const ACL_HIFLOAT8: aclDataType = aclDataType(34);
/// Float8 e5m2.
///
/// C `ACL_FLOAT8_E5M2` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT8_E5M2: aclDataType = aclDataType(35);
/// Float8 e4m3fn.
///
/// C `ACL_FLOAT8_E4M3FN` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT8_E4M3FN: aclDataType = aclDataType(36);
/// Float8 e8m0.
///
/// C `ACL_FLOAT8_E8M0` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT8_E8M0: aclDataType = aclDataType(37);
/// Float6 e3m2.
///
/// C `ACL_FLOAT6_E3M2` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT6_E3M2: aclDataType = aclDataType(38);
/// Float6 e2m3.
///
/// C `ACL_FLOAT6_E2M3` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT6_E2M3: aclDataType = aclDataType(39);
/// Float4 e2m1.
///
/// C `ACL_FLOAT4_E2M1` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT4_E2M1: aclDataType = aclDataType(40);
/// Float4 e1m2.
///
/// C `ACL_FLOAT4_E1M2` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT4_E1M2: aclDataType = aclDataType(41);
/// Data Type.
///
/// C `aclDataType` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclDataType(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// Format undefined.
///
/// C `ACL_FORMAT_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_UNDEFINED: aclFormat = aclFormat(-1);
/// Format nchw.
///
/// C `ACL_FORMAT_NCHW` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NCHW: aclFormat = aclFormat(0);
/// Format nhwc.
///
/// C `ACL_FORMAT_NHWC` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NHWC: aclFormat = aclFormat(1);
/// Format nd.
///
/// C `ACL_FORMAT_ND` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_ND: aclFormat = aclFormat(2);
/// Format nc1hwc0.
///
/// C `ACL_FORMAT_NC1HWC0` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NC1HWC0: aclFormat = aclFormat(3);
/// Format fractal z.
///
/// C `ACL_FORMAT_FRACTAL_Z` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_Z: aclFormat = aclFormat(4);
/// Format nc1hwc0 c04.
///
/// C `ACL_FORMAT_NC1HWC0_C04` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NC1HWC0_C04: aclFormat = aclFormat(12);
/// Format hwcn.
///
/// C `ACL_FORMAT_HWCN` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_HWCN: aclFormat = aclFormat(16);
/// Format ndhwc.
///
/// C `ACL_FORMAT_NDHWC` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NDHWC: aclFormat = aclFormat(27);
/// Format fractal nz.
///
/// C `ACL_FORMAT_FRACTAL_NZ` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ: aclFormat = aclFormat(29);
/// Format ncdhw.
///
/// C `ACL_FORMAT_NCDHW` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NCDHW: aclFormat = aclFormat(30);
/// Format ndc1hwc0.
///
/// C `ACL_FORMAT_NDC1HWC0` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NDC1HWC0: aclFormat = aclFormat(32);
/// Fractal z 3d.
///
/// C `ACL_FRACTAL_Z_3D` · since CANN 9.1.0 or earlier
pub const ACL_FRACTAL_Z_3D: aclFormat = aclFormat(33);
/// Format nc.
///
/// C `ACL_FORMAT_NC` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NC: aclFormat = aclFormat(35);
/// Format ncl.
///
/// C `ACL_FORMAT_NCL` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NCL: aclFormat = aclFormat(47);
/// Format fractal nz c0 16.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_16` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_16: aclFormat = aclFormat(50);
/// Format fractal nz c0 32.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_32` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_32: aclFormat = aclFormat(51);
/// Format fractal nz c0 2.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_2` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_2: aclFormat = aclFormat(52);
/// Format fractal nz c0 4.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_4` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_4: aclFormat = aclFormat(53);
/// Format fractal nz c0 8.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_8` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_8: aclFormat = aclFormat(54);
/// Format.
///
/// C `aclFormat` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclFormat(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// Debug.
///
/// C `ACL_DEBUG` · since CANN 9.1.0 or earlier
pub const ACL_DEBUG: aclLogLevel = aclLogLevel(0);
/// Info.
///
/// C `ACL_INFO` · since CANN 9.1.0 or earlier
pub const ACL_INFO: aclLogLevel = aclLogLevel(1);
/// Warning.
///
/// C `ACL_WARNING` · since CANN 9.1.0 or earlier
pub const ACL_WARNING: aclLogLevel = aclLogLevel(2);
/// Error.
///
/// C `ACL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR: aclLogLevel = aclLogLevel(3);
/// Log Level.
///
/// C `aclLogLevel` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclLogLevel(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Memtype device.
///
/// C `ACL_MEMTYPE_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMTYPE_DEVICE: aclMemType = aclMemType(0);
/// Memtype host.
///
/// C `ACL_MEMTYPE_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEMTYPE_HOST: aclMemType = aclMemType(1);
/// Memtype host compile independent.
///
/// C `ACL_MEMTYPE_HOST_COMPILE_INDEPENDENT` · since CANN 9.1.0 or earlier
pub const ACL_MEMTYPE_HOST_COMPILE_INDEPENDENT: aclMemType = aclMemType(2);
/// Mem Type.
///
/// C `aclMemType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclMemType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Opt deterministic.
///
/// C `ACL_OPT_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const ACL_OPT_DETERMINISTIC: aclSysParamOpt = aclSysParamOpt(0);
/// Opt enable debug kernel.
///
/// C `ACL_OPT_ENABLE_DEBUG_KERNEL` · since CANN 9.1.0 or earlier
pub const ACL_OPT_ENABLE_DEBUG_KERNEL: aclSysParamOpt = aclSysParamOpt(1);
/// Opt strong consistency.
///
/// C `ACL_OPT_STRONG_CONSISTENCY` · since CANN 9.1.0 or earlier
pub const ACL_OPT_STRONG_CONSISTENCY: aclSysParamOpt = aclSysParamOpt(2);
/// Sys Param Opt.
///
/// C `aclSysParamOpt` · since CANN 7.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclSysParamOpt(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cann attr undefined.
///
/// C `ACL_CANN_ATTR_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_UNDEFINED: aclCannAttr = aclCannAttr(-1);
/// Cann attr inf nan.
///
/// C `ACL_CANN_ATTR_INF_NAN` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_INF_NAN: aclCannAttr = aclCannAttr(0);
/// Cann attr bf16.
///
/// C `ACL_CANN_ATTR_BF16` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_BF16: aclCannAttr = aclCannAttr(1);
/// Cann attr jit compile.
///
/// C `ACL_CANN_ATTR_JIT_COMPILE` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_JIT_COMPILE: aclCannAttr = aclCannAttr(2);
/// Cann Attr.
///
/// C `aclCannAttr` · since CANN 8.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCannAttr(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// Device info undefined.
///
/// C `ACL_DEVICE_INFO_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_UNDEFINED: aclDeviceInfo = aclDeviceInfo(-1);
/// Device info ai core num.
///
/// C `ACL_DEVICE_INFO_AI_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_AI_CORE_NUM: aclDeviceInfo = aclDeviceInfo(0);
/// Device info vector core num.
///
/// C `ACL_DEVICE_INFO_VECTOR_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_VECTOR_CORE_NUM: aclDeviceInfo = aclDeviceInfo(1);
/// Device info l2 size.
///
/// C `ACL_DEVICE_INFO_L2_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_L2_SIZE: aclDeviceInfo = aclDeviceInfo(2);
/// Device Info.
///
/// C `aclDeviceInfo` · since CANN 8.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclDeviceInfo(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// Device.
///
/// C `ACL_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE: aclrtRunMode = aclrtRunMode(0);
/// Host.
///
/// C `ACL_HOST` · since CANN 9.1.0 or earlier
pub const ACL_HOST: aclrtRunMode = aclrtRunMode(1);
/// Run Mode.
///
/// C `aclrtRunMode` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtRunMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Ts id aicore.
///
/// C `ACL_TS_ID_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_TS_ID_AICORE: aclrtTsId = aclrtTsId(0);
/// Ts id aivector.
///
/// C `ACL_TS_ID_AIVECTOR` · since CANN 9.1.0 or earlier
pub const ACL_TS_ID_AIVECTOR: aclrtTsId = aclrtTsId(1);
/// Ts id reserved.
///
/// C `ACL_TS_ID_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_TS_ID_RESERVED: aclrtTsId = aclrtTsId(2);
/// Ts Id.
///
/// C `aclrtTsId` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtTsId(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Event status complete.
///
/// C `ACL_EVENT_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_STATUS_COMPLETE: aclrtEventStatus = aclrtEventStatus(0);
/// Event status not ready.
///
/// C `ACL_EVENT_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_STATUS_NOT_READY: aclrtEventStatus = aclrtEventStatus(1);
/// Event status reserved.
///
/// C `ACL_EVENT_STATUS_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_STATUS_RESERVED: aclrtEventStatus = aclrtEventStatus(2);
/// Event Status.
///
/// C `aclrtEventStatus` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEventStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Event recorded status not ready.
///
/// C `ACL_EVENT_RECORDED_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORDED_STATUS_NOT_READY: aclrtEventRecordedStatus = aclrtEventRecordedStatus(
    0,
);
/// Event recorded status complete.
///
/// C `ACL_EVENT_RECORDED_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORDED_STATUS_COMPLETE: aclrtEventRecordedStatus = aclrtEventRecordedStatus(
    1,
);
/// Event Recorded Status.
///
/// C `aclrtEventRecordedStatus` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEventRecordedStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Event wait status complete.
///
/// C `ACL_EVENT_WAIT_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_STATUS_COMPLETE: aclrtEventWaitStatus = aclrtEventWaitStatus(0);
/// Event wait status not ready.
///
/// C `ACL_EVENT_WAIT_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_STATUS_NOT_READY: aclrtEventWaitStatus = aclrtEventWaitStatus(
    1,
);
/// Event wait status reserved.
///
/// C `ACL_EVENT_WAIT_STATUS_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_STATUS_RESERVED: aclrtEventWaitStatus = aclrtEventWaitStatus(
    65535,
);
/// Event Wait Status.
///
/// C `aclrtEventWaitStatus` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEventWaitStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Stream status complete.
///
/// C `ACL_STREAM_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_STATUS_COMPLETE: aclrtStreamStatus = aclrtStreamStatus(0);
/// Stream status not ready.
///
/// C `ACL_STREAM_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_STATUS_NOT_READY: aclrtStreamStatus = aclrtStreamStatus(1);
/// Stream status reserved.
///
/// C `ACL_STREAM_STATUS_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_STATUS_RESERVED: aclrtStreamStatus = aclrtStreamStatus(65535);
/// Stream Status.
///
/// C `aclrtStreamStatus` · since CANN 7.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Callback no block.
///
/// C `ACL_CALLBACK_NO_BLOCK` · since CANN 9.1.0 or earlier
pub const ACL_CALLBACK_NO_BLOCK: aclrtCallbackBlockType = aclrtCallbackBlockType(0);
/// Callback block.
///
/// C `ACL_CALLBACK_BLOCK` · since CANN 9.1.0 or earlier
pub const ACL_CALLBACK_BLOCK: aclrtCallbackBlockType = aclrtCallbackBlockType(1);
/// Callback Block Type.
///
/// C `aclrtCallbackBlockType` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCallbackBlockType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Memcpy host to host.
///
/// C `ACL_MEMCPY_HOST_TO_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_HOST_TO_HOST: aclrtMemcpyKind = aclrtMemcpyKind(0);
/// Memcpy host to device.
///
/// C `ACL_MEMCPY_HOST_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_HOST_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(1);
/// Memcpy device to host.
///
/// C `ACL_MEMCPY_DEVICE_TO_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_DEVICE_TO_HOST: aclrtMemcpyKind = aclrtMemcpyKind(2);
/// Memcpy device to device.
///
/// C `ACL_MEMCPY_DEVICE_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_DEVICE_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(3);
/// Memcpy default.
///
/// C `ACL_MEMCPY_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_DEFAULT: aclrtMemcpyKind = aclrtMemcpyKind(4);
/// Memcpy host to buf to device.
///
/// C `ACL_MEMCPY_HOST_TO_BUF_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_HOST_TO_BUF_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(5);
/// Memcpy inner device to device.
///
/// C `ACL_MEMCPY_INNER_DEVICE_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_INNER_DEVICE_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(6);
/// Memcpy inter device to device.
///
/// C `ACL_MEMCPY_INTER_DEVICE_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_INTER_DEVICE_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(7);
/// Memcpy Kind.
///
/// C `aclrtMemcpyKind` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemcpyKind(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem advise set read mostly.
///
/// C `ACL_MEM_ADVISE_SET_READ_MOSTLY` · since CANN 9.1.0
pub const ACL_MEM_ADVISE_SET_READ_MOSTLY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    0,
);
/// Mem advise unset read mostly.
///
/// C `ACL_MEM_ADVISE_UNSET_READ_MOSTLY` · since CANN 9.1.0
pub const ACL_MEM_ADVISE_UNSET_READ_MOSTLY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    1,
);
/// Mem advise set preferred location.
///
/// C `ACL_MEM_ADVISE_SET_PREFERRED_LOCATION` · since CANN 9.1.0
pub const ACL_MEM_ADVISE_SET_PREFERRED_LOCATION: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    2,
);
/// Mem advise unset preferred location.
///
/// C `ACL_MEM_ADVISE_UNSET_PREFERRED_LOCATION` · since CANN 9.1.0
pub const ACL_MEM_ADVISE_UNSET_PREFERRED_LOCATION: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    3,
);
/// Mem advise set accessed by.
///
/// C `ACL_MEM_ADVISE_SET_ACCESSED_BY` · since CANN 9.1.0
pub const ACL_MEM_ADVISE_SET_ACCESSED_BY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    4,
);
/// Mem advise unset accessed by.
///
/// C `ACL_MEM_ADVISE_UNSET_ACCESSED_BY` · since CANN 9.1.0
pub const ACL_MEM_ADVISE_UNSET_ACCESSED_BY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    5,
);
/// Mem Managed Advise Type.
///
/// C `aclrtMemManagedAdviseType` · since CANN 9.1.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemManagedAdviseType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem locationtype invalid.
///
/// C `ACL_MEM_LOCATIONTYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_INVALID: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    0,
);
/// Mem locationtype device.
///
/// C `ACL_MEM_LOCATIONTYPE_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_DEVICE: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    1,
);
/// Mem locationtype host.
///
/// C `ACL_MEM_LOCATIONTYPE_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_HOST: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    2,
);
/// Mem locationtype host numa.
///
/// C `ACL_MEM_LOCATIONTYPE_HOST_NUMA` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_HOST_NUMA: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    3,
);
/// Mem locationtype host numa current.
///
/// C `ACL_MEM_LOCATIONTYPE_HOST_NUMA_CURRENT` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_HOST_NUMA_CURRENT: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    4,
);
/// Mem Managed Location Type.
///
/// C `aclrtMemManagedLocationType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemManagedLocationType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem malloc huge first.
///
/// C `ACL_MEM_MALLOC_HUGE_FIRST` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_FIRST: aclrtMemMallocPolicy = aclrtMemMallocPolicy(0);
/// Mem malloc huge only.
///
/// C `ACL_MEM_MALLOC_HUGE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_ONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(1);
/// Mem malloc normal only.
///
/// C `ACL_MEM_MALLOC_NORMAL_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_NORMAL_ONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(2);
/// Mem malloc huge first p2p.
///
/// C `ACL_MEM_MALLOC_HUGE_FIRST_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_FIRST_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(3);
/// Mem malloc huge only p2p.
///
/// C `ACL_MEM_MALLOC_HUGE_ONLY_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_ONLY_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(4);
/// Mem malloc normal only p2p.
///
/// C `ACL_MEM_MALLOC_NORMAL_ONLY_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_NORMAL_ONLY_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(5);
/// Mem malloc huge1g only.
///
/// C `ACL_MEM_MALLOC_HUGE1G_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE1G_ONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(6);
/// Mem malloc huge1g only p2p.
///
/// C `ACL_MEM_MALLOC_HUGE1G_ONLY_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE1G_ONLY_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(7);
/// Mem type low band width.
///
/// C `ACL_MEM_TYPE_LOW_BAND_WIDTH` · since CANN 9.1.0 or earlier
pub const ACL_MEM_TYPE_LOW_BAND_WIDTH: aclrtMemMallocPolicy = aclrtMemMallocPolicy(256);
/// Mem type high band width.
///
/// C `ACL_MEM_TYPE_HIGH_BAND_WIDTH` · since CANN 9.1.0 or earlier
pub const ACL_MEM_TYPE_HIGH_BAND_WIDTH: aclrtMemMallocPolicy = aclrtMemMallocPolicy(
    4096,
);
/// Mem access user space readonly.
///
/// C `ACL_MEM_ACCESS_USER_SPACE_READONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ACCESS_USER_SPACE_READONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(
    1048576,
);
/// Mem Malloc Policy.
///
/// C `aclrtMemMallocPolicy` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemMallocPolicy(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Host register mapped.
///
/// C `ACL_HOST_REGISTER_MAPPED` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REGISTER_MAPPED: aclrtHostRegisterType = aclrtHostRegisterType(0);
/// Host register iomemory.
///
/// C `ACL_HOST_REGISTER_IOMEMORY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REGISTER_IOMEMORY: aclrtHostRegisterType = aclrtHostRegisterType(4);
/// Host register readonly.
///
/// C `ACL_HOST_REGISTER_READONLY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REGISTER_READONLY: aclrtHostRegisterType = aclrtHostRegisterType(8);
/// Host Register Type.
///
/// C `aclrtHostRegisterType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtHostRegisterType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem attr rsv.
///
/// C `ACL_RT_MEM_ATTR_RSV` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_RSV: aclrtMallocAttrType = aclrtMallocAttrType(0);
/// Mem attr module id.
///
/// C `ACL_RT_MEM_ATTR_MODULE_ID` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_MODULE_ID: aclrtMallocAttrType = aclrtMallocAttrType(1);
/// Mem attr device id.
///
/// C `ACL_RT_MEM_ATTR_DEVICE_ID` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_DEVICE_ID: aclrtMallocAttrType = aclrtMallocAttrType(2);
/// Mem attr va flag.
///
/// C `ACL_RT_MEM_ATTR_VA_FLAG` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_VA_FLAG: aclrtMallocAttrType = aclrtMallocAttrType(3);
/// Malloc Attr Type.
///
/// C `aclrtMallocAttrType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMallocAttrType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Ddr mem.
///
/// C `ACL_DDR_MEM` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM: aclrtMemAttr = aclrtMemAttr(0);
/// Hbm mem.
///
/// C `ACL_HBM_MEM` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM: aclrtMemAttr = aclrtMemAttr(1);
/// Ddr mem huge.
///
/// C `ACL_DDR_MEM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_HUGE: aclrtMemAttr = aclrtMemAttr(2);
/// Ddr mem normal.
///
/// C `ACL_DDR_MEM_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_NORMAL: aclrtMemAttr = aclrtMemAttr(3);
/// Hbm mem huge.
///
/// C `ACL_HBM_MEM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_HUGE: aclrtMemAttr = aclrtMemAttr(4);
/// Hbm mem normal.
///
/// C `ACL_HBM_MEM_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_NORMAL: aclrtMemAttr = aclrtMemAttr(5);
/// Ddr mem p2p huge.
///
/// C `ACL_DDR_MEM_P2P_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_P2P_HUGE: aclrtMemAttr = aclrtMemAttr(6);
/// Ddr mem p2p normal.
///
/// C `ACL_DDR_MEM_P2P_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_P2P_NORMAL: aclrtMemAttr = aclrtMemAttr(7);
/// Hbm mem p2p huge.
///
/// C `ACL_HBM_MEM_P2P_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_P2P_HUGE: aclrtMemAttr = aclrtMemAttr(8);
/// Hbm mem p2p normal.
///
/// C `ACL_HBM_MEM_P2P_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_P2P_NORMAL: aclrtMemAttr = aclrtMemAttr(9);
/// Hbm mem huge1g.
///
/// C `ACL_HBM_MEM_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_HUGE1G: aclrtMemAttr = aclrtMemAttr(10);
/// Hbm mem p2p huge1g.
///
/// C `ACL_HBM_MEM_P2P_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_P2P_HUGE1G: aclrtMemAttr = aclrtMemAttr(11);
/// Mem normal.
///
/// C `ACL_MEM_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_MEM_NORMAL: aclrtMemAttr = aclrtMemAttr(12);
/// Mem huge.
///
/// C `ACL_MEM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HUGE: aclrtMemAttr = aclrtMemAttr(13);
/// Mem huge1g.
///
/// C `ACL_MEM_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HUGE1G: aclrtMemAttr = aclrtMemAttr(14);
/// Mem p2p normal.
///
/// C `ACL_MEM_P2P_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_MEM_P2P_NORMAL: aclrtMemAttr = aclrtMemAttr(15);
/// Mem p2p huge.
///
/// C `ACL_MEM_P2P_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_P2P_HUGE: aclrtMemAttr = aclrtMemAttr(16);
/// Mem p2p huge1g.
///
/// C `ACL_MEM_P2P_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_MEM_P2P_HUGE1G: aclrtMemAttr = aclrtMemAttr(17);
/// Mem Attr.
///
/// C `aclrtMemAttr` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Normal page type.
///
/// C `NORMAL_PAGE_TYPE` · since CANN 9.1.0 or earlier
pub const NORMAL_PAGE_TYPE: aclrtMemPgType = aclrtMemPgType(0);
/// Huge page type.
///
/// C `HUGE_PAGE_TYPE` · since CANN 9.1.0 or earlier
pub const HUGE_PAGE_TYPE: aclrtMemPgType = aclrtMemPgType(1);
/// Huge1g page type.
///
/// C `HUGE1G_PAGE_TYPE` · since CANN 9.1.0 or earlier
pub const HUGE1G_PAGE_TYPE: aclrtMemPgType = aclrtMemPgType(2);
/// Mem Pg Type.
///
/// C `aclrtMemPgType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemPgType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Hbm type.
///
/// C `HBM_TYPE` · since CANN 9.1.0 or earlier
pub const HBM_TYPE: aclrtMemType = aclrtMemType(0);
/// Ddr type.
///
/// C `DDR_TYPE` · since CANN 9.1.0 or earlier
pub const DDR_TYPE: aclrtMemType = aclrtMemType(1);
/// P2p hbm type.
///
/// C `P2P_HBM_TYPE` · since CANN 9.1.0 or earlier
pub const P2P_HBM_TYPE: aclrtMemType = aclrtMemType(2);
/// P2p ddr type.
///
/// C `P2P_DDR_TYPE` · since CANN 9.1.0 or earlier
pub const P2P_DDR_TYPE: aclrtMemType = aclrtMemType(3);
/// Mem Type.
///
/// C `aclrtMemType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Ipc mem attr access link.
///
/// C `ACL_RT_IPC_MEM_ATTR_ACCESS_LINK` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_ATTR_ACCESS_LINK: aclrtIpcMemAttrType = aclrtIpcMemAttrType(0);
/// Ipc Mem Attr Type.
///
/// C `aclrtIpcMemAttrType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtIpcMemAttrType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Group aicore int.
///
/// C `ACL_GROUP_AICORE_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_AICORE_INT: aclrtGroupAttr = aclrtGroupAttr(0);
/// Group aiv int.
///
/// C `ACL_GROUP_AIV_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_AIV_INT: aclrtGroupAttr = aclrtGroupAttr(1);
/// Group aic int.
///
/// C `ACL_GROUP_AIC_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_AIC_INT: aclrtGroupAttr = aclrtGroupAttr(2);
/// Group sdmanum int.
///
/// C `ACL_GROUP_SDMANUM_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_SDMANUM_INT: aclrtGroupAttr = aclrtGroupAttr(3);
/// Group asqnum int.
///
/// C `ACL_GROUP_ASQNUM_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_ASQNUM_INT: aclrtGroupAttr = aclrtGroupAttr(4);
/// Group groupid int.
///
/// C `ACL_GROUP_GROUPID_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_GROUPID_INT: aclrtGroupAttr = aclrtGroupAttr(5);
/// Group Attr.
///
/// C `aclrtGroupAttr` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtGroupAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Overflow mode saturation.
///
/// C `ACL_RT_OVERFLOW_MODE_SATURATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_OVERFLOW_MODE_SATURATION: aclrtFloatOverflowMode = aclrtFloatOverflowMode(
    0,
);
/// Overflow mode infnan.
///
/// C `ACL_RT_OVERFLOW_MODE_INFNAN` · since CANN 9.1.0 or earlier
pub const ACL_RT_OVERFLOW_MODE_INFNAN: aclrtFloatOverflowMode = aclrtFloatOverflowMode(
    1,
);
/// Overflow mode undef.
///
/// C `ACL_RT_OVERFLOW_MODE_UNDEF` · since CANN 9.1.0 or earlier
pub const ACL_RT_OVERFLOW_MODE_UNDEF: aclrtFloatOverflowMode = aclrtFloatOverflowMode(2);
/// Float Overflow Mode.
///
/// C `aclrtFloatOverflowMode` · since CANN 6.3.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtFloatOverflowMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Stream work addr ptr.
///
/// C `ACL_RT_STREAM_WORK_ADDR_PTR` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_WORK_ADDR_PTR: aclrtStreamConfigAttr = aclrtStreamConfigAttr(0);
/// Stream work size.
///
/// C `ACL_RT_STREAM_WORK_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_WORK_SIZE: aclrtStreamConfigAttr = aclrtStreamConfigAttr(1);
/// Stream flag.
///
/// C `ACL_RT_STREAM_FLAG` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_FLAG: aclrtStreamConfigAttr = aclrtStreamConfigAttr(2);
/// Stream priority.
///
/// C `ACL_RT_STREAM_PRIORITY` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_PRIORITY: aclrtStreamConfigAttr = aclrtStreamConfigAttr(3);
/// Stream Config Attr.
///
/// C `aclrtStreamConfigAttr` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamConfigAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem location type host.
///
/// C `ACL_MEM_LOCATION_TYPE_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_HOST: aclrtMemLocationType = aclrtMemLocationType(0);
/// Mem location type device.
///
/// C `ACL_MEM_LOCATION_TYPE_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_DEVICE: aclrtMemLocationType = aclrtMemLocationType(1);
/// Mem location type unregistered.
///
/// C `ACL_MEM_LOCATION_TYPE_UNREGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_UNREGISTERED: aclrtMemLocationType = aclrtMemLocationType(
    2,
);
/// Mem location type managed.
///
/// C `ACL_MEM_LOCATION_TYPE_MANAGED` · since CANN 9.1.0
pub const ACL_MEM_LOCATION_TYPE_MANAGED: aclrtMemLocationType = aclrtMemLocationType(3);
/// Mem location type host numa.
///
/// C `ACL_MEM_LOCATION_TYPE_HOST_NUMA` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_HOST_NUMA: aclrtMemLocationType = aclrtMemLocationType(
    4,
);
/// Mem Location Type.
///
/// C `aclrtMemLocationType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemLocationType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem range attribute read mostly.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_READ_MOSTLY` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_READ_MOSTLY: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    1,
);
/// Mem range attribute preferred location.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    2,
);
/// Mem range attribute accessed by.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_ACCESSED_BY` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_ACCESSED_BY: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    3,
);
/// Mem range attribute preferred location type.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_TYPE` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_TYPE: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    4,
);
/// Mem range attribute preferred location id.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_ID` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_ID: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    5,
);
/// Mem range attribute last prefetch location.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    6,
);
/// Mem range attribute last prefetch location type.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_TYPE` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_TYPE: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    7,
);
/// Mem range attribute last prefetch location id.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_ID` · since CANN 9.1.0
pub const ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_ID: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    8,
);
/// Mem Managed Range Attribute.
///
/// C `aclrtMemManagedRangeAttribute` · since CANN 9.1.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemManagedRangeAttribute(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem allocation type pinned.
///
/// C `ACL_MEM_ALLOCATION_TYPE_PINNED` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ALLOCATION_TYPE_PINNED: aclrtMemAllocationType = aclrtMemAllocationType(
    0,
);
/// Mem Allocation Type.
///
/// C `aclrtMemAllocationType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemAllocationType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem handle type none.
///
/// C `ACL_MEM_HANDLE_TYPE_NONE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HANDLE_TYPE_NONE: aclrtMemHandleType = aclrtMemHandleType(0);
/// Mem handle type posix.
///
/// C `ACL_MEM_HANDLE_TYPE_POSIX` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HANDLE_TYPE_POSIX: aclrtMemHandleType = aclrtMemHandleType(2);
/// Mem Handle Type.
///
/// C `aclrtMemHandleType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemHandleType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem share handle type default.
///
/// C `ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT: aclrtMemSharedHandleType = aclrtMemSharedHandleType(
    1,
);
/// Mem share handle type fabric.
///
/// C `ACL_MEM_SHARE_HANDLE_TYPE_FABRIC` · since CANN 9.1.0 or earlier
pub const ACL_MEM_SHARE_HANDLE_TYPE_FABRIC: aclrtMemSharedHandleType = aclrtMemSharedHandleType(
    2,
);
/// Mem Shared Handle Type.
///
/// C `aclrtMemSharedHandleType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemSharedHandleType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem alloc granularity minimum.
///
/// C `ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM: aclrtMemGranularityOptions = aclrtMemGranularityOptions(
    0,
);
/// Mem alloc granularity recommended.
///
/// C `ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED: aclrtMemGranularityOptions = aclrtMemGranularityOptions(
    1,
);
/// Mem alloc granularity undef.
///
/// C `ACL_RT_MEM_ALLOC_GRANULARITY_UNDEF` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ALLOC_GRANULARITY_UNDEF: aclrtMemGranularityOptions = aclrtMemGranularityOptions(
    65535,
);
/// Mem Granularity Options.
///
/// C `aclrtMemGranularityOptions` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemGranularityOptions(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Device status normal.
///
/// C `ACL_RT_DEVICE_STATUS_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATUS_NORMAL: aclrtDeviceStatus = aclrtDeviceStatus(0);
/// Device status abnormal.
///
/// C `ACL_RT_DEVICE_STATUS_ABNORMAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATUS_ABNORMAL: aclrtDeviceStatus = aclrtDeviceStatus(1);
/// Device status end.
///
/// C `ACL_RT_DEVICE_STATUS_END` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATUS_END: aclrtDeviceStatus = aclrtDeviceStatus(65535);
/// Device Status.
///
/// C `aclrtDeviceStatus` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Model ri capture mode global.
///
/// C `ACL_MODEL_RI_CAPTURE_MODE_GLOBAL` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_MODE_GLOBAL: aclmdlRICaptureMode = aclmdlRICaptureMode(0);
/// Model ri capture mode thread local.
///
/// C `ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL: aclmdlRICaptureMode = aclmdlRICaptureMode(
    1,
);
/// Model ri capture mode relaxed.
///
/// C `ACL_MODEL_RI_CAPTURE_MODE_RELAXED` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_MODE_RELAXED: aclmdlRICaptureMode = aclmdlRICaptureMode(
    2,
);
/// Capture Mode.
///
/// C `aclmdlRICaptureMode` · since CANN 8.1.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICaptureMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Model ri capture status none.
///
/// C `ACL_MODEL_RI_CAPTURE_STATUS_NONE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_STATUS_NONE: aclmdlRICaptureStatus = aclmdlRICaptureStatus(
    0,
);
/// Model ri capture status active.
///
/// C `ACL_MODEL_RI_CAPTURE_STATUS_ACTIVE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_STATUS_ACTIVE: aclmdlRICaptureStatus = aclmdlRICaptureStatus(
    1,
);
/// Model ri capture status invalidated.
///
/// C `ACL_MODEL_RI_CAPTURE_STATUS_INVALIDATED` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_STATUS_INVALIDATED: aclmdlRICaptureStatus = aclmdlRICaptureStatus(
    2,
);
/// Capture Status.
///
/// C `aclmdlRICaptureStatus` · since CANN 8.1.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICaptureStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// No error.
///
/// C `ACL_RT_NO_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_RT_NO_ERROR: aclrtErrorType = aclrtErrorType(0);
/// Error memory.
///
/// C `ACL_RT_ERROR_MEMORY` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_MEMORY: aclrtErrorType = aclrtErrorType(1);
/// Error l2.
///
/// C `ACL_RT_ERROR_L2` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_L2: aclrtErrorType = aclrtErrorType(2);
/// Error aicore.
///
/// C `ACL_RT_ERROR_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_AICORE: aclrtErrorType = aclrtErrorType(3);
/// Error link.
///
/// C `ACL_RT_ERROR_LINK` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_LINK: aclrtErrorType = aclrtErrorType(4);
/// Error l3 port.
///
/// C `ACL_RT_ERROR_L3_PORT` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_L3_PORT: aclrtErrorType = aclrtErrorType(5);
/// Error others.
///
/// C `ACL_RT_ERROR_OTHERS` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_OTHERS: aclrtErrorType = aclrtErrorType(65535);
/// Error Type.
///
/// C `aclrtErrorType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtErrorType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Aicore error unknown.
///
/// C `ACL_RT_AICORE_ERROR_UNKNOWN` · since CANN 9.1.0 or earlier
pub const ACL_RT_AICORE_ERROR_UNKNOWN: aclrtAicoreErrorType = aclrtAicoreErrorType(0);
/// Aicore error sw.
///
/// C `ACL_RT_AICORE_ERROR_SW` · since CANN 9.1.0 or earlier
pub const ACL_RT_AICORE_ERROR_SW: aclrtAicoreErrorType = aclrtAicoreErrorType(1);
/// Aicore error hw local.
///
/// C `ACL_RT_AICORE_ERROR_HW_LOCAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_AICORE_ERROR_HW_LOCAL: aclrtAicoreErrorType = aclrtAicoreErrorType(2);
/// Aicore Error Type.
///
/// C `aclrtAicoreErrorType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtAicoreErrorType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cmo type prefetch.
///
/// C `ACL_RT_CMO_TYPE_PREFETCH` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_PREFETCH: aclrtCmoType = aclrtCmoType(0);
/// Cmo type writeback.
///
/// C `ACL_RT_CMO_TYPE_WRITEBACK` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_WRITEBACK: aclrtCmoType = aclrtCmoType(1);
/// Cmo type invalid.
///
/// C `ACL_RT_CMO_TYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_INVALID: aclrtCmoType = aclrtCmoType(2);
/// Cmo type flush.
///
/// C `ACL_RT_CMO_TYPE_FLUSH` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_FLUSH: aclrtCmoType = aclrtCmoType(3);
/// Cmo Type.
///
/// C `aclrtCmoType` · since CANN 8.0.RC3 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCmoType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Thread level.
///
/// C `ACL_RT_THREAD_LEVEL` · since CANN 9.1.0 or earlier
pub const ACL_RT_THREAD_LEVEL: aclrtLastErrLevel = aclrtLastErrLevel(0);
/// Last Err Level.
///
/// C `aclrtLastErrLevel` · since CANN 8.0.RC3 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtLastErrLevel(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Binary load opt lazy load.
///
/// C `ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    1,
);
/// Binary load opt lazy magic.
///
/// C `ACL_RT_BINARY_LOAD_OPT_LAZY_MAGIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_LAZY_MAGIC: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    2,
);
/// Binary load opt magic.
///
/// C `ACL_RT_BINARY_LOAD_OPT_MAGIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_MAGIC: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    2,
);
/// Binary load opt cpu kernel mode.
///
/// C `ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    3,
);
/// Binary Load Option Type.
///
/// C `aclrtBinaryLoadOptionType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtBinaryLoadOptionType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Engine type aic.
///
/// C `ACL_RT_ENGINE_TYPE_AIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_ENGINE_TYPE_AIC: aclrtEngineType = aclrtEngineType(0);
/// Engine type aiv.
///
/// C `ACL_RT_ENGINE_TYPE_AIV` · since CANN 9.1.0 or earlier
pub const ACL_RT_ENGINE_TYPE_AIV: aclrtEngineType = aclrtEngineType(1);
/// Engine Type.
///
/// C `aclrtEngineType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEngineType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Launch kernel attr schem mode.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    1,
);
/// Launch kernel attr local memory size.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_LOCAL_MEMORY_SIZE` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_LOCAL_MEMORY_SIZE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    2,
);
/// Launch kernel attr dyn ubuf size.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    2,
);
/// Launch kernel attr engine type.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    3,
);
/// Launch kernel attr blockdim offset.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    4,
);
/// Launch kernel attr block task prefetch.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    5,
);
/// Launch kernel attr data dump.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    6,
);
/// Launch kernel attr timeout.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    7,
);
/// Launch kernel attr timeout us.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US` · since CANN 9.1.0
pub const ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    8,
);
/// Launch Kernel Attr Id.
///
/// C `aclrtLaunchKernelAttrId` · since CANN 9.1.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtLaunchKernelAttrId(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Stream attr failure mode.
///
/// C `ACL_STREAM_ATTR_FAILURE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_FAILURE_MODE: aclrtStreamAttr = aclrtStreamAttr(1);
/// Stream attr float overflow check.
///
/// C `ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK: aclrtStreamAttr = aclrtStreamAttr(2);
/// Stream attr user custom tag.
///
/// C `ACL_STREAM_ATTR_USER_CUSTOM_TAG` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_USER_CUSTOM_TAG: aclrtStreamAttr = aclrtStreamAttr(3);
/// Stream attr cache op info.
///
/// C `ACL_STREAM_ATTR_CACHE_OP_INFO` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_CACHE_OP_INFO: aclrtStreamAttr = aclrtStreamAttr(4);
/// Stream attr priority.
///
/// C `ACL_STREAM_ATTR_PRIORITY` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_PRIORITY: aclrtStreamAttr = aclrtStreamAttr(5);
/// Stream Attr.
///
/// C `aclrtStreamAttr` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Model ri task default.
///
/// C `ACL_MODEL_RI_TASK_DEFAULT` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_DEFAULT: aclmdlRITaskType = aclmdlRITaskType(0);
/// Model ri task kernel.
///
/// C `ACL_MODEL_RI_TASK_KERNEL` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_KERNEL: aclmdlRITaskType = aclmdlRITaskType(1);
/// Model ri task event record.
///
/// C `ACL_MODEL_RI_TASK_EVENT_RECORD` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_EVENT_RECORD: aclmdlRITaskType = aclmdlRITaskType(2);
/// Model ri task event wait.
///
/// C `ACL_MODEL_RI_TASK_EVENT_WAIT` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_EVENT_WAIT: aclmdlRITaskType = aclmdlRITaskType(3);
/// Model ri task event reset.
///
/// C `ACL_MODEL_RI_TASK_EVENT_RESET` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_EVENT_RESET: aclmdlRITaskType = aclmdlRITaskType(4);
/// Model ri task value write.
///
/// C `ACL_MODEL_RI_TASK_VALUE_WRITE` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_VALUE_WRITE: aclmdlRITaskType = aclmdlRITaskType(5);
/// Model ri task value wait.
///
/// C `ACL_MODEL_RI_TASK_VALUE_WAIT` · since CANN 9.1.0
pub const ACL_MODEL_RI_TASK_VALUE_WAIT: aclmdlRITaskType = aclmdlRITaskType(6);
/// Task Type.
///
/// C `aclmdlRITaskType` · since CANN 9.1.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRITaskType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Dev attr aicpu core num.
///
/// C `ACL_DEV_ATTR_AICPU_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_AICPU_CORE_NUM: aclrtDevAttr = aclrtDevAttr(1);
/// Dev attr aicore core num.
///
/// C `ACL_DEV_ATTR_AICORE_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_AICORE_CORE_NUM: aclrtDevAttr = aclrtDevAttr(101);
/// Dev attr cube core num.
///
/// C `ACL_DEV_ATTR_CUBE_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_CUBE_CORE_NUM: aclrtDevAttr = aclrtDevAttr(102);
/// Dev attr vector core num.
///
/// C `ACL_DEV_ATTR_VECTOR_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_VECTOR_CORE_NUM: aclrtDevAttr = aclrtDevAttr(201);
/// Dev attr warp size.
///
/// C `ACL_DEV_ATTR_WARP_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_WARP_SIZE: aclrtDevAttr = aclrtDevAttr(202);
/// Dev attr max thread per vector core.
///
/// C `ACL_DEV_ATTR_MAX_THREAD_PER_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_THREAD_PER_VECTOR_CORE: aclrtDevAttr = aclrtDevAttr(203);
/// Dev attr local mem per vector core.
///
/// C `ACL_DEV_ATTR_LOCAL_MEM_PER_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_LOCAL_MEM_PER_VECTOR_CORE: aclrtDevAttr = aclrtDevAttr(204);
/// Dev attr ubuf per vector core.
///
/// C `ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE: aclrtDevAttr = aclrtDevAttr(204);
/// Dev attr max grid dim x.
///
/// C `ACL_DEV_ATTR_MAX_GRID_DIM_X` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_GRID_DIM_X: aclrtDevAttr = aclrtDevAttr(205);
/// Dev attr max grid dim y.
///
/// C `ACL_DEV_ATTR_MAX_GRID_DIM_Y` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_GRID_DIM_Y: aclrtDevAttr = aclrtDevAttr(206);
/// Dev attr max grid dim z.
///
/// C `ACL_DEV_ATTR_MAX_GRID_DIM_Z` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_GRID_DIM_Z: aclrtDevAttr = aclrtDevAttr(207);
/// Dev attr max block per grid.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_PER_GRID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_PER_GRID: aclrtDevAttr = aclrtDevAttr(208);
/// Dev attr max threads per block.
///
/// C `ACL_DEV_ATTR_MAX_THREADS_PER_BLOCK` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_THREADS_PER_BLOCK: aclrtDevAttr = aclrtDevAttr(209);
/// Dev attr max block dim x.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_DIM_X` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_DIM_X: aclrtDevAttr = aclrtDevAttr(210);
/// Dev attr max block dim y.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_DIM_Y` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_DIM_Y: aclrtDevAttr = aclrtDevAttr(211);
/// Dev attr max block dim z.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_DIM_Z` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_DIM_Z: aclrtDevAttr = aclrtDevAttr(212);
/// Dev attr total global mem size.
///
/// C `ACL_DEV_ATTR_TOTAL_GLOBAL_MEM_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_TOTAL_GLOBAL_MEM_SIZE: aclrtDevAttr = aclrtDevAttr(301);
/// Dev attr l2 cache size.
///
/// C `ACL_DEV_ATTR_L2_CACHE_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_L2_CACHE_SIZE: aclrtDevAttr = aclrtDevAttr(302);
/// Dev attr smp id.
///
/// C `ACL_DEV_ATTR_SMP_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SMP_ID: aclrtDevAttr = aclrtDevAttr(401);
/// Dev attr phy chip id.
///
/// C `ACL_DEV_ATTR_PHY_CHIP_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_PHY_CHIP_ID: aclrtDevAttr = aclrtDevAttr(402);
/// Dev attr super pod devide id.
///
/// C `ACL_DEV_ATTR_SUPER_POD_DEVIDE_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_DEVIDE_ID: aclrtDevAttr = aclrtDevAttr(403);
/// Dev attr super pod device id.
///
/// C `ACL_DEV_ATTR_SUPER_POD_DEVICE_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_DEVICE_ID: aclrtDevAttr = aclrtDevAttr(403);
/// Dev attr super pod server id.
///
/// C `ACL_DEV_ATTR_SUPER_POD_SERVER_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_SERVER_ID: aclrtDevAttr = aclrtDevAttr(404);
/// Dev attr super pod id.
///
/// C `ACL_DEV_ATTR_SUPER_POD_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_ID: aclrtDevAttr = aclrtDevAttr(405);
/// Dev attr cust op privilege.
///
/// C `ACL_DEV_ATTR_CUST_OP_PRIVILEGE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_CUST_OP_PRIVILEGE: aclrtDevAttr = aclrtDevAttr(406);
/// Dev attr mainboard id.
///
/// C `ACL_DEV_ATTR_MAINBOARD_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAINBOARD_ID: aclrtDevAttr = aclrtDevAttr(407);
/// Dev attr hd connect type.
///
/// C `ACL_DEV_ATTR_HD_CONNECT_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_HD_CONNECT_TYPE: aclrtDevAttr = aclrtDevAttr(408);
/// Dev attr is virtual.
///
/// C `ACL_DEV_ATTR_IS_VIRTUAL` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_IS_VIRTUAL: aclrtDevAttr = aclrtDevAttr(501);
/// Dev attr npu arch.
///
/// C `ACL_DEV_ATTR_NPU_ARCH` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_NPU_ARCH: aclrtDevAttr = aclrtDevAttr(601);
/// Dev Attr.
///
/// C `aclrtDevAttr` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDevAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Feature tscpu task update support aic aiv.
///
/// C `ACL_FEATURE_TSCPU_TASK_UPDATE_SUPPORT_AIC_AIV` · since CANN 9.1.0 or earlier
pub const ACL_FEATURE_TSCPU_TASK_UPDATE_SUPPORT_AIC_AIV: aclrtDevFeatureType = aclrtDevFeatureType(
    1,
);
/// Feature system memq event cross dev.
///
/// C `ACL_FEATURE_SYSTEM_MEMQ_EVENT_CROSS_DEV` · since CANN 9.1.0 or earlier
pub const ACL_FEATURE_SYSTEM_MEMQ_EVENT_CROSS_DEV: aclrtDevFeatureType = aclrtDevFeatureType(
    21,
);
/// Dev Feature Type.
///
/// C `aclrtDevFeatureType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDevFeatureType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Memcpy sdma automatic sum.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM: aclrtReduceKind = aclrtReduceKind(10);
/// Memcpy sdma automatic max.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX: aclrtReduceKind = aclrtReduceKind(11);
/// Memcpy sdma automatic min.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN: aclrtReduceKind = aclrtReduceKind(12);
/// Memcpy sdma automatic equal.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_EQUAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_EQUAL: aclrtReduceKind = aclrtReduceKind(13);
/// Reduce Kind.
///
/// C `aclrtReduceKind` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtReduceKind(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Dev res cube core.
///
/// C `ACL_RT_DEV_RES_CUBE_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEV_RES_CUBE_CORE: aclrtDevResLimitType = aclrtDevResLimitType(0);
/// Dev res vector core.
///
/// C `ACL_RT_DEV_RES_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEV_RES_VECTOR_CORE: aclrtDevResLimitType = aclrtDevResLimitType(1);
/// Dev Res Limit Type.
///
/// C `aclrtDevResLimitType` · since CANN 8.3.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDevResLimitType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Equal.
///
/// C `ACL_RT_EQUAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_EQUAL: aclrtCondition = aclrtCondition(0);
/// Not equal.
///
/// C `ACL_RT_NOT_EQUAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOT_EQUAL: aclrtCondition = aclrtCondition(1);
/// Greater.
///
/// C `ACL_RT_GREATER` · since CANN 9.1.0 or earlier
pub const ACL_RT_GREATER: aclrtCondition = aclrtCondition(2);
/// Greater or equal.
///
/// C `ACL_RT_GREATER_OR_EQUAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_GREATER_OR_EQUAL: aclrtCondition = aclrtCondition(3);
/// Less.
///
/// C `ACL_RT_LESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_LESS: aclrtCondition = aclrtCondition(4);
/// Less or equal.
///
/// C `ACL_RT_LESS_OR_EQUAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_LESS_OR_EQUAL: aclrtCondition = aclrtCondition(5);
/// Condition.
///
/// C `aclrtCondition` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCondition(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Switch int32.
///
/// C `ACL_RT_SWITCH_INT32` · since CANN 9.1.0 or earlier
pub const ACL_RT_SWITCH_INT32: aclrtCompareDataType = aclrtCompareDataType(0);
/// Switch int64.
///
/// C `ACL_RT_SWITCH_INT64` · since CANN 9.1.0 or earlier
pub const ACL_RT_SWITCH_INT64: aclrtCompareDataType = aclrtCompareDataType(1);
/// Compare Data Type.
///
/// C `aclrtCompareDataType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCompareDataType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Random num func type dropout bitmask.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_DROPOUT_BITMASK` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_DROPOUT_BITMASK: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    0,
);
/// Random num func type uniform dis.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_UNIFORM_DIS` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_UNIFORM_DIS: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    1,
);
/// Random num func type normal dis.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_NORMAL_DIS` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_NORMAL_DIS: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    2,
);
/// Random num func type truncated normal dis.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_TRUNCATED_NORMAL_DIS` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_TRUNCATED_NORMAL_DIS: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    3,
);
/// Random Num Func Type.
///
/// C `aclrtRandomNumFuncType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtRandomNumFuncType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Device task abort pre.
///
/// C `ACL_RT_DEVICE_TASK_ABORT_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_TASK_ABORT_PRE: aclrtDeviceTaskAbortStage = aclrtDeviceTaskAbortStage(
    0,
);
/// Device task abort post.
///
/// C `ACL_RT_DEVICE_TASK_ABORT_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_TASK_ABORT_POST: aclrtDeviceTaskAbortStage = aclrtDeviceTaskAbortStage(
    1,
);
/// Device Task Abort Stage.
///
/// C `aclrtDeviceTaskAbortStage` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceTaskAbortStage(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Update random task.
///
/// C `ACL_RT_UPDATE_RANDOM_TASK` · since CANN 9.1.0 or earlier
pub const ACL_RT_UPDATE_RANDOM_TASK: aclrtUpdateTaskAttrId = aclrtUpdateTaskAttrId(1);
/// Update aic aiv task.
///
/// C `ACL_RT_UPDATE_AIC_AIV_TASK` · since CANN 9.1.0 or earlier
pub const ACL_RT_UPDATE_AIC_AIV_TASK: aclrtUpdateTaskAttrId = aclrtUpdateTaskAttrId(2);
/// Update Task Attr Id.
///
/// C `aclrtUpdateTaskAttrId` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtUpdateTaskAttrId(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Device state set pre.
///
/// C `ACL_RT_DEVICE_STATE_SET_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_SET_PRE: aclrtDeviceState = aclrtDeviceState(0);
/// Device state set post.
///
/// C `ACL_RT_DEVICE_STATE_SET_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_SET_POST: aclrtDeviceState = aclrtDeviceState(1);
/// Device state reset pre.
///
/// C `ACL_RT_DEVICE_STATE_RESET_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_RESET_PRE: aclrtDeviceState = aclrtDeviceState(2);
/// Device state reset post.
///
/// C `ACL_RT_DEVICE_STATE_RESET_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_RESET_POST: aclrtDeviceState = aclrtDeviceState(3);
/// Device State.
///
/// C `aclrtDeviceState` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceState(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Snapshot lock pre.
///
/// C `ACL_RT_SNAPSHOT_LOCK_PRE` · since CANN 9.0.0
pub const ACL_RT_SNAPSHOT_LOCK_PRE: aclrtSnapShotStage = aclrtSnapShotStage(0);
/// Snapshot backup pre.
///
/// C `ACL_RT_SNAPSHOT_BACKUP_PRE` · since CANN 9.0.0
pub const ACL_RT_SNAPSHOT_BACKUP_PRE: aclrtSnapShotStage = aclrtSnapShotStage(1);
/// Snapshot backup post.
///
/// C `ACL_RT_SNAPSHOT_BACKUP_POST` · since CANN 9.0.0
pub const ACL_RT_SNAPSHOT_BACKUP_POST: aclrtSnapShotStage = aclrtSnapShotStage(2);
/// Snapshot restore pre.
///
/// C `ACL_RT_SNAPSHOT_RESTORE_PRE` · since CANN 9.0.0
pub const ACL_RT_SNAPSHOT_RESTORE_PRE: aclrtSnapShotStage = aclrtSnapShotStage(3);
/// Snapshot restore post.
///
/// C `ACL_RT_SNAPSHOT_RESTORE_POST` · since CANN 9.0.0
pub const ACL_RT_SNAPSHOT_RESTORE_POST: aclrtSnapShotStage = aclrtSnapShotStage(4);
/// Snapshot unlock post.
///
/// C `ACL_RT_SNAPSHOT_UNLOCK_POST` · since CANN 9.0.0
pub const ACL_RT_SNAPSHOT_UNLOCK_POST: aclrtSnapShotStage = aclrtSnapShotStage(5);
/// Snap Shot Stage.
///
/// C `aclrtSnapShotStage` · since CANN 9.0.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtSnapShotStage(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Stream state create post.
///
/// C `ACL_RT_STREAM_STATE_CREATE_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_STATE_CREATE_POST: aclrtStreamState = aclrtStreamState(1);
/// Stream state destroy pre.
///
/// C `ACL_RT_STREAM_STATE_DESTROY_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_STATE_DESTROY_PRE: aclrtStreamState = aclrtStreamState(2);
/// Stream State.
///
/// C `aclrtStreamState` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamState(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Func attr kernel type.
///
/// C `ACL_FUNC_ATTR_KERNEL_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_FUNC_ATTR_KERNEL_TYPE: aclrtFuncAttribute = aclrtFuncAttribute(1);
/// Func attr kernel ratio.
///
/// C `ACL_FUNC_ATTR_KERNEL_RATIO` · since CANN 9.1.0 or earlier
pub const ACL_FUNC_ATTR_KERNEL_RATIO: aclrtFuncAttribute = aclrtFuncAttribute(2);
/// Func attr kernel sched mode.
///
/// C `ACL_FUNC_ATTR_KERNEL_SCHED_MODE` · since CANN 9.1.0 or earlier
pub const ACL_FUNC_ATTR_KERNEL_SCHED_MODE: aclrtFuncAttribute = aclrtFuncAttribute(3);
/// Func Attribute.
///
/// C `aclrtFuncAttribute` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtFuncAttribute(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Kernel type aicore.
///
/// C `ACL_KERNEL_TYPE_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_AICORE: aclrtKernelType = aclrtKernelType(0);
/// Kernel type cube.
///
/// C `ACL_KERNEL_TYPE_CUBE` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_CUBE: aclrtKernelType = aclrtKernelType(1);
/// Kernel type vector.
///
/// C `ACL_KERNEL_TYPE_VECTOR` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_VECTOR: aclrtKernelType = aclrtKernelType(2);
/// Kernel type mix.
///
/// C `ACL_KERNEL_TYPE_MIX` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_MIX: aclrtKernelType = aclrtKernelType(3);
/// Kernel type aicpu.
///
/// C `ACL_KERNEL_TYPE_AICPU` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_AICPU: aclrtKernelType = aclrtKernelType(100);
/// Kernel Type.
///
/// C `aclrtKernelType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtKernelType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cnt notify record set value mode.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_SET_VALUE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_SET_VALUE_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    0,
);
/// Cnt notify record add mode.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_ADD_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_ADD_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    1,
);
/// Cnt notify record bit or mode.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_BIT_OR_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_BIT_OR_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    2,
);
/// Cnt notify record bit and mode.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_BIT_AND_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_BIT_AND_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    4,
);
/// Cnt Notify Record Mode.
///
/// C `aclrtCntNotifyRecordMode` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCntNotifyRecordMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cnt notify wait less mode.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_LESS_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_LESS_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    0,
);
/// Cnt notify wait equal mode.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_EQUAL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_EQUAL_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    1,
);
/// Cnt notify wait bigger mode.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_BIGGER_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_BIGGER_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    2,
);
/// Cnt notify wait bigger or equal mode.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_BIGGER_OR_EQUAL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_BIGGER_OR_EQUAL_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    3,
);
/// Cnt notify wait equal with bitmask mode.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_EQUAL_WITH_BITMASK_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_EQUAL_WITH_BITMASK_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    4,
);
/// Cnt Notify Wait Mode.
///
/// C `aclrtCntNotifyWaitMode` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCntNotifyWaitMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem access flags none.
///
/// C `ACL_RT_MEM_ACCESS_FLAGS_NONE` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ACCESS_FLAGS_NONE: aclrtMemAccessFlags = aclrtMemAccessFlags(0);
/// Mem access flags read.
///
/// C `ACL_RT_MEM_ACCESS_FLAGS_READ` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ACCESS_FLAGS_READ: aclrtMemAccessFlags = aclrtMemAccessFlags(1);
/// Mem access flags readwrite.
///
/// C `ACL_RT_MEM_ACCESS_FLAGS_READWRITE` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ACCESS_FLAGS_READWRITE: aclrtMemAccessFlags = aclrtMemAccessFlags(
    3,
);
/// Mem Access Flags.
///
/// C `aclrtMemAccessFlags` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemAccessFlags(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Pkg name cann.
///
/// C `ACL_PKG_NAME_CANN` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_CANN: aclCANNPackageName = aclCANNPackageName(0);
/// Pkg name runtime.
///
/// C `ACL_PKG_NAME_RUNTIME` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_RUNTIME: aclCANNPackageName = aclCANNPackageName(1);
/// Pkg name compiler.
///
/// C `ACL_PKG_NAME_COMPILER` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_COMPILER: aclCANNPackageName = aclCANNPackageName(2);
/// Pkg name hccl.
///
/// C `ACL_PKG_NAME_HCCL` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_HCCL: aclCANNPackageName = aclCANNPackageName(3);
/// Pkg name toolkit.
///
/// C `ACL_PKG_NAME_TOOLKIT` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_TOOLKIT: aclCANNPackageName = aclCANNPackageName(4);
/// Pkg name opp.
///
/// C `ACL_PKG_NAME_OPP` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_OPP: aclCANNPackageName = aclCANNPackageName(5);
/// Pkg name opp kernel.
///
/// C `ACL_PKG_NAME_OPP_KERNEL` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_OPP_KERNEL: aclCANNPackageName = aclCANNPackageName(6);
/// Pkg name driver.
///
/// C `ACL_PKG_NAME_DRIVER` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_DRIVER: aclCANNPackageName = aclCANNPackageName(7);
/// CANN Package Name.
///
/// C `aclCANNPackageName` · since CANN 8.1.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCANNPackageName(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Hac type stars.
///
/// C `ACL_RT_HAC_TYPE_STARS` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_STARS: aclrtHacType = aclrtHacType(0);
/// Hac type aicpu.
///
/// C `ACL_RT_HAC_TYPE_AICPU` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_AICPU: aclrtHacType = aclrtHacType(1);
/// Hac type aic.
///
/// C `ACL_RT_HAC_TYPE_AIC` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_AIC: aclrtHacType = aclrtHacType(2);
/// Hac type aiv.
///
/// C `ACL_RT_HAC_TYPE_AIV` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_AIV: aclrtHacType = aclrtHacType(3);
/// Hac type pciedma.
///
/// C `ACL_RT_HAC_TYPE_PCIEDMA` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_PCIEDMA: aclrtHacType = aclrtHacType(4);
/// Hac type rdma.
///
/// C `ACL_RT_HAC_TYPE_RDMA` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_RDMA: aclrtHacType = aclrtHacType(5);
/// Hac type sdma.
///
/// C `ACL_RT_HAC_TYPE_SDMA` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_SDMA: aclrtHacType = aclrtHacType(6);
/// Hac type dvpp.
///
/// C `ACL_RT_HAC_TYPE_DVPP` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_DVPP: aclrtHacType = aclrtHacType(7);
/// Hac type udma.
///
/// C `ACL_RT_HAC_TYPE_UDMA` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_UDMA: aclrtHacType = aclrtHacType(8);
/// Hac type ccu.
///
/// C `ACL_RT_HAC_TYPE_CCU` · since CANN 9.0.0
pub const ACL_RT_HAC_TYPE_CCU: aclrtHacType = aclrtHacType(9);
/// Hac Type.
///
/// C `aclrtHacType` · since CANN 9.0.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtHacType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Host mem map not supported.
///
/// C `ACL_RT_HOST_MEM_MAP_NOT_SUPPORTED` · since CANN 9.0.0
pub const ACL_RT_HOST_MEM_MAP_NOT_SUPPORTED: aclrtHostMemMapCapability = aclrtHostMemMapCapability(
    0,
);
/// Host mem map supported.
///
/// C `ACL_RT_HOST_MEM_MAP_SUPPORTED` · since CANN 9.0.0
pub const ACL_RT_HOST_MEM_MAP_SUPPORTED: aclrtHostMemMapCapability = aclrtHostMemMapCapability(
    1,
);
/// Host Mem Map Capability.
///
/// C `aclrtHostMemMapCapability` · since CANN 9.0.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtHostMemMapCapability(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Atomic capability signed.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SIGNED` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SIGNED: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    1,
);
/// Atomic capability unsigned.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_UNSIGNED` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_UNSIGNED: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    2,
);
/// Atomic capability reducation.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_REDUCATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_REDUCATION: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    4,
);
/// Atomic capability scalar8.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR8` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR8: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    8,
);
/// Atomic capability scalar16.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR16` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR16: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    16,
);
/// Atomic capability scalar32.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR32` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR32: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    32,
);
/// Atomic capability scalar64.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR64` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR64: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    64,
);
/// Atomic capability scalar128.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR128` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR128: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    128,
);
/// Atomic capability vector32x4.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_VECTOR32X4` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_VECTOR32X4: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    256,
);
/// Atomic Operation Capability.
///
/// C `aclrtAtomicOperationCapability` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtAtomicOperationCapability(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Atomic operation integer add.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_ADD` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    0,
);
/// Atomic operation integer min.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_MIN` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    1,
);
/// Atomic operation integer max.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_MAX` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    2,
);
/// Atomic operation integer increment.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_INCREMENT` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_INCREMENT: aclrtAtomicOperation = aclrtAtomicOperation(
    3,
);
/// Atomic operation integer decrement.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_DECREMENT` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_DECREMENT: aclrtAtomicOperation = aclrtAtomicOperation(
    4,
);
/// Atomic operation and.
///
/// C `ACL_RT_ATOMIC_OPERATION_AND` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_AND: aclrtAtomicOperation = aclrtAtomicOperation(5);
/// Atomic operation or.
///
/// C `ACL_RT_ATOMIC_OPERATION_OR` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_OR: aclrtAtomicOperation = aclrtAtomicOperation(6);
/// Atomic operation xor.
///
/// C `ACL_RT_ATOMIC_OPERATION_XOR` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_XOR: aclrtAtomicOperation = aclrtAtomicOperation(7);
/// Atomic operation exchange.
///
/// C `ACL_RT_ATOMIC_OPERATION_EXCHANGE` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_EXCHANGE: aclrtAtomicOperation = aclrtAtomicOperation(
    8,
);
/// Atomic operation cas.
///
/// C `ACL_RT_ATOMIC_OPERATION_CAS` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_CAS: aclrtAtomicOperation = aclrtAtomicOperation(9);
/// Atomic operation float add.
///
/// C `ACL_RT_ATOMIC_OPERATION_FLOAT_ADD` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_FLOAT_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    10,
);
/// Atomic operation float min.
///
/// C `ACL_RT_ATOMIC_OPERATION_FLOAT_MIN` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_FLOAT_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    11,
);
/// Atomic operation float max.
///
/// C `ACL_RT_ATOMIC_OPERATION_FLOAT_MAX` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_FLOAT_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    12,
);
/// Atomic operation dma add.
///
/// C `ACL_RT_ATOMIC_OPERATION_DMA_ADD` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_DMA_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    30,
);
/// Atomic operation dma min.
///
/// C `ACL_RT_ATOMIC_OPERATION_DMA_MIN` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_DMA_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    31,
);
/// Atomic operation dma max.
///
/// C `ACL_RT_ATOMIC_OPERATION_DMA_MAX` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_DMA_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    32,
);
/// Atomic operation simd scalar add.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_ADD` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    40,
);
/// Atomic operation simd scalar min.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MIN` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    41,
);
/// Atomic operation simd scalar max.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MAX` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    42,
);
/// Atomic operation simd scalar cas.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_CAS` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_CAS: aclrtAtomicOperation = aclrtAtomicOperation(
    43,
);
/// Atomic operation simd scalar exch.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_EXCH` · since CANN 9.1.0
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_EXCH: aclrtAtomicOperation = aclrtAtomicOperation(
    44,
);
/// Atomic Operation.
///
/// C `aclrtAtomicOperation` · since CANN 9.1.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtAtomicOperation(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Model ri cond handle assign default.
///
/// C `ACL_MODEL_RI_COND_HANDLE_ASSIGN_DEFAULT` · since CANN 9.1.0
pub const ACL_MODEL_RI_COND_HANDLE_ASSIGN_DEFAULT: aclmdlRICondHandleFlag = aclmdlRICondHandleFlag(
    1,
);
/// Cond Handle Flag.
///
/// C `aclmdlRICondHandleFlag` · since CANN 9.1.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICondHandleFlag(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Model ri cond type if.
///
/// C `ACL_MODEL_RI_COND_TYPE_IF` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_TYPE_IF: aclmdlRICondTaskType = aclmdlRICondTaskType(0);
/// Model ri cond type while.
///
/// C `ACL_MODEL_RI_COND_TYPE_WHILE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_TYPE_WHILE: aclmdlRICondTaskType = aclmdlRICondTaskType(1);
/// Model ri cond type switch.
///
/// C `ACL_MODEL_RI_COND_TYPE_SWITCH` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_TYPE_SWITCH: aclmdlRICondTaskType = aclmdlRICondTaskType(2);
/// Cond Task Type.
///
/// C `aclmdlRICondTaskType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICondTaskType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Reg type acl model.
///
/// C `ACL_REG_TYPE_ACL_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_MODEL: aclRegisterCallbackType = aclRegisterCallbackType(0);
/// Reg type acl op executor.
///
/// C `ACL_REG_TYPE_ACL_OP_EXECUTOR` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_OP_EXECUTOR: aclRegisterCallbackType = aclRegisterCallbackType(
    1,
);
/// Reg type acl op cblas.
///
/// C `ACL_REG_TYPE_ACL_OP_CBLAS` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_OP_CBLAS: aclRegisterCallbackType = aclRegisterCallbackType(
    2,
);
/// Reg type acl op compiler.
///
/// C `ACL_REG_TYPE_ACL_OP_COMPILER` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_OP_COMPILER: aclRegisterCallbackType = aclRegisterCallbackType(
    3,
);
/// Reg type acl tdt channel.
///
/// C `ACL_REG_TYPE_ACL_TDT_CHANNEL` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_TDT_CHANNEL: aclRegisterCallbackType = aclRegisterCallbackType(
    4,
);
/// Reg type acl tdt queue.
///
/// C `ACL_REG_TYPE_ACL_TDT_QUEUE` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_TDT_QUEUE: aclRegisterCallbackType = aclRegisterCallbackType(
    5,
);
/// Reg type acl dvpp.
///
/// C `ACL_REG_TYPE_ACL_DVPP` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_DVPP: aclRegisterCallbackType = aclRegisterCallbackType(6);
/// Reg type acl retr.
///
/// C `ACL_REG_TYPE_ACL_RETR` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_RETR: aclRegisterCallbackType = aclRegisterCallbackType(7);
/// Reg type other.
///
/// C `ACL_REG_TYPE_OTHER` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_OTHER: aclRegisterCallbackType = aclRegisterCallbackType(65535);
/// Register Callback Type.
///
/// C `aclRegisterCallbackType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclRegisterCallbackType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Process state running.
///
/// C `ACL_RT_PROCESS_STATE_RUNNING` · since CANN 9.1.0 or earlier
pub const ACL_RT_PROCESS_STATE_RUNNING: aclrtProcessState = aclrtProcessState(0);
/// Process state locked.
///
/// C `ACL_RT_PROCESS_STATE_LOCKED` · since CANN 9.1.0 or earlier
pub const ACL_RT_PROCESS_STATE_LOCKED: aclrtProcessState = aclrtProcessState(1);
/// Process State.
///
/// C `aclrtProcessState` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtProcessState(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem pool reuse follow event dependencies.
///
/// C `ACL_RT_MEM_POOL_REUSE_FOLLOW_EVENT_DEPENDENCIES` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_REUSE_FOLLOW_EVENT_DEPENDENCIES: aclrtMemPoolAttr = aclrtMemPoolAttr(
    1,
);
/// Mem pool reuse allow opportunistic.
///
/// C `ACL_RT_MEM_POOL_REUSE_ALLOW_OPPORTUNISTIC` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_REUSE_ALLOW_OPPORTUNISTIC: aclrtMemPoolAttr = aclrtMemPoolAttr(
    2,
);
/// Mem pool reuse allow internal dependencies.
///
/// C `ACL_RT_MEM_POOL_REUSE_ALLOW_INTERNAL_DEPENDENCIES` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_REUSE_ALLOW_INTERNAL_DEPENDENCIES: aclrtMemPoolAttr = aclrtMemPoolAttr(
    3,
);
/// Mem pool attr release threshold.
///
/// C `ACL_RT_MEM_POOL_ATTR_RELEASE_THRESHOLD` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_ATTR_RELEASE_THRESHOLD: aclrtMemPoolAttr = aclrtMemPoolAttr(4);
/// Mem pool attr reserved mem current.
///
/// C `ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_CURRENT` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_CURRENT: aclrtMemPoolAttr = aclrtMemPoolAttr(
    5,
);
/// Mem pool attr reserved mem high.
///
/// C `ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_HIGH` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_HIGH: aclrtMemPoolAttr = aclrtMemPoolAttr(6);
/// Mem pool attr used mem current.
///
/// C `ACL_RT_MEM_POOL_ATTR_USED_MEM_CURRENT` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_ATTR_USED_MEM_CURRENT: aclrtMemPoolAttr = aclrtMemPoolAttr(7);
/// Mem pool attr used mem high.
///
/// C `ACL_RT_MEM_POOL_ATTR_USED_MEM_HIGH` · since CANN 9.0.0
pub const ACL_RT_MEM_POOL_ATTR_USED_MEM_HIGH: aclrtMemPoolAttr = aclrtMemPoolAttr(8);
/// Mem Pool Attr.
///
/// C `aclrtMemPoolAttr` · since CANN 9.0.0
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemPoolAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Dev limit simt stack size.
///
/// C `ACL_RT_DEV_LIMIT_SIMT_STACK_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMT_STACK_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(0);
/// Dev limit simt dvg warp stack size.
///
/// C `ACL_RT_DEV_LIMIT_SIMT_DVG_WARP_STACK_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMT_DVG_WARP_STACK_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(
    1,
);
/// Dev limit simd stack size.
///
/// C `ACL_RT_DEV_LIMIT_SIMD_STACK_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMD_STACK_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(2);
/// Dev limit simd printf fifo size per core.
///
/// C `ACL_RT_DEV_LIMIT_SIMD_PRINTF_FIFO_SIZE_PER_CORE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMD_PRINTF_FIFO_SIZE_PER_CORE: aclrtDeviceLimit = aclrtDeviceLimit(
    3,
);
/// Dev limit simt printf fifo size.
///
/// C `ACL_RT_DEV_LIMIT_SIMT_PRINTF_FIFO_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMT_PRINTF_FIFO_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(4);
/// Device Limit.
///
/// C `aclrtDeviceLimit` · since CANN 9.2.0-beta.1
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceLimit(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem access link sio.
///
/// C `ACL_RT_MEM_ACCESS_LINK_SIO` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_LINK_SIO: aclrtMemLinkType = aclrtMemLinkType(0);
/// Mem access link hccs.
///
/// C `ACL_RT_MEM_ACCESS_LINK_HCCS` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_LINK_HCCS: aclrtMemLinkType = aclrtMemLinkType(1);
/// Mem access ub one port path.
///
/// C `ACL_RT_MEM_ACCESS_UB_ONE_PORT_PATH` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_UB_ONE_PORT_PATH: aclrtMemLinkType = aclrtMemLinkType(2);
/// Mem access ub multi port path.
///
/// C `ACL_RT_MEM_ACCESS_UB_MULTI_PORT_PATH` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_UB_MULTI_PORT_PATH: aclrtMemLinkType = aclrtMemLinkType(3);
/// Mem Link Type.
///
/// C `aclrtMemLinkType` · later than CANN 9.2.0-beta.1
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemLinkType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Mem Managed Location.
///
/// C `aclrtMemManagedLocation` · since CANN 9.1.0
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemManagedLocation {
    /// Type.
    pub type_: aclrtMemManagedLocationType,
    /// Id.
    pub id: i32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMemManagedLocation",
    ][::core::mem::size_of::<aclrtMemManagedLocation>() - 8usize];
    [
        "Alignment of aclrtMemManagedLocation",
    ][::core::mem::align_of::<aclrtMemManagedLocation>() - 4usize];
    [
        "Offset of field: aclrtMemManagedLocation::type_",
    ][::core::mem::offset_of!(aclrtMemManagedLocation, type_) - 0usize];
    [
        "Offset of field: aclrtMemManagedLocation::id",
    ][::core::mem::offset_of!(aclrtMemManagedLocation, id) - 4usize];
};
/// Malloc Attr Value.
///
/// C `aclrtMallocAttrValue` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtMallocAttrValue {
    /// Module id.
    pub moduleId: u16,
    /// Device id.
    pub deviceId: u32,
    /// Va flag.
    pub vaFlag: u32,
    /// Rsv.
    pub rsv: [u8; 8usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMallocAttrValue",
    ][::core::mem::size_of::<aclrtMallocAttrValue>() - 8usize];
    [
        "Alignment of aclrtMallocAttrValue",
    ][::core::mem::align_of::<aclrtMallocAttrValue>() - 4usize];
    [
        "Offset of field: aclrtMallocAttrValue::moduleId",
    ][::core::mem::offset_of!(aclrtMallocAttrValue, moduleId) - 0usize];
    [
        "Offset of field: aclrtMallocAttrValue::deviceId",
    ][::core::mem::offset_of!(aclrtMallocAttrValue, deviceId) - 0usize];
    [
        "Offset of field: aclrtMallocAttrValue::vaFlag",
    ][::core::mem::offset_of!(aclrtMallocAttrValue, vaFlag) - 0usize];
    [
        "Offset of field: aclrtMallocAttrValue::rsv",
    ][::core::mem::offset_of!(aclrtMallocAttrValue, rsv) - 0usize];
};
impl ::core::fmt::Debug for aclrtMallocAttrValue {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtMallocAttrValue {{ union }}")
    }
}
/// Malloc Attribute.
///
/// C `aclrtMallocAttribute` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtMallocAttribute {
    /// Attr.
    pub attr: aclrtMallocAttrType,
    /// Value.
    pub value: aclrtMallocAttrValue,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMallocAttribute",
    ][::core::mem::size_of::<aclrtMallocAttribute>() - 12usize];
    [
        "Alignment of aclrtMallocAttribute",
    ][::core::mem::align_of::<aclrtMallocAttribute>() - 4usize];
    [
        "Offset of field: aclrtMallocAttribute::attr",
    ][::core::mem::offset_of!(aclrtMallocAttribute, attr) - 0usize];
    [
        "Offset of field: aclrtMallocAttribute::value",
    ][::core::mem::offset_of!(aclrtMallocAttribute, value) - 4usize];
};
impl ::core::fmt::Debug for aclrtMallocAttribute {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f, "aclrtMallocAttribute {{ attr: {:?}, value: {:?} }}", self.attr, self
            .value
        )
    }
}
/// Malloc Config.
///
/// C `aclrtMallocConfig` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMallocConfig {
    /// Attrs.
    pub attrs: *mut aclrtMallocAttribute,
    /// Num attrs.
    pub numAttrs: usize,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtMallocConfig"][::core::mem::size_of::<aclrtMallocConfig>() - 16usize];
    [
        "Alignment of aclrtMallocConfig",
    ][::core::mem::align_of::<aclrtMallocConfig>() - 8usize];
    [
        "Offset of field: aclrtMallocConfig::attrs",
    ][::core::mem::offset_of!(aclrtMallocConfig, attrs) - 0usize];
    [
        "Offset of field: aclrtMallocConfig::numAttrs",
    ][::core::mem::offset_of!(aclrtMallocConfig, numAttrs) - 8usize];
};
/// Server Pid.
///
/// C `aclrtServerPid` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtServerPid {
    /// Sdid.
    pub sdid: u32,
    /// Pid.
    pub pid: *mut i32,
    /// Num.
    pub num: usize,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtServerPid"][::core::mem::size_of::<aclrtServerPid>() - 24usize];
    ["Alignment of aclrtServerPid"][::core::mem::align_of::<aclrtServerPid>() - 8usize];
    [
        "Offset of field: aclrtServerPid::sdid",
    ][::core::mem::offset_of!(aclrtServerPid, sdid) - 0usize];
    [
        "Offset of field: aclrtServerPid::pid",
    ][::core::mem::offset_of!(aclrtServerPid, pid) - 8usize];
    [
        "Offset of field: aclrtServerPid::num",
    ][::core::mem::offset_of!(aclrtServerPid, num) - 16usize];
};
/// Stream Config Handle.
///
/// C `aclrtStreamConfigHandle` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtStreamConfigHandle {
    /// Workptr.
    pub workptr: *mut ::core::ffi::c_void,
    /// Work size.
    pub workSize: usize,
    /// Flag.
    pub flag: usize,
    /// Priority.
    pub priority: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtStreamConfigHandle",
    ][::core::mem::size_of::<aclrtStreamConfigHandle>() - 32usize];
    [
        "Alignment of aclrtStreamConfigHandle",
    ][::core::mem::align_of::<aclrtStreamConfigHandle>() - 8usize];
    [
        "Offset of field: aclrtStreamConfigHandle::workptr",
    ][::core::mem::offset_of!(aclrtStreamConfigHandle, workptr) - 0usize];
    [
        "Offset of field: aclrtStreamConfigHandle::workSize",
    ][::core::mem::offset_of!(aclrtStreamConfigHandle, workSize) - 8usize];
    [
        "Offset of field: aclrtStreamConfigHandle::flag",
    ][::core::mem::offset_of!(aclrtStreamConfigHandle, flag) - 16usize];
    [
        "Offset of field: aclrtStreamConfigHandle::priority",
    ][::core::mem::offset_of!(aclrtStreamConfigHandle, priority) - 24usize];
};
/// Utilization Info.
///
/// C `aclrtUtilizationInfo` · since CANN 6.3.RC2 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtUtilizationInfo {
    /// Cube utilization.
    pub cubeUtilization: i32,
    /// Vector utilization.
    pub vectorUtilization: i32,
    /// Aicpu utilization.
    pub aicpuUtilization: i32,
    /// Memory utilization.
    pub memoryUtilization: i32,
    /// Utilization extend.
    pub utilizationExtend: *mut aclrtUtilizationExtendInfo,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtUtilizationInfo",
    ][::core::mem::size_of::<aclrtUtilizationInfo>() - 24usize];
    [
        "Alignment of aclrtUtilizationInfo",
    ][::core::mem::align_of::<aclrtUtilizationInfo>() - 8usize];
    [
        "Offset of field: aclrtUtilizationInfo::cubeUtilization",
    ][::core::mem::offset_of!(aclrtUtilizationInfo, cubeUtilization) - 0usize];
    [
        "Offset of field: aclrtUtilizationInfo::vectorUtilization",
    ][::core::mem::offset_of!(aclrtUtilizationInfo, vectorUtilization) - 4usize];
    [
        "Offset of field: aclrtUtilizationInfo::aicpuUtilization",
    ][::core::mem::offset_of!(aclrtUtilizationInfo, aicpuUtilization) - 8usize];
    [
        "Offset of field: aclrtUtilizationInfo::memoryUtilization",
    ][::core::mem::offset_of!(aclrtUtilizationInfo, memoryUtilization) - 12usize];
    [
        "Offset of field: aclrtUtilizationInfo::utilizationExtend",
    ][::core::mem::offset_of!(aclrtUtilizationInfo, utilizationExtend) - 16usize];
};
/// Mem Location.
///
/// C `aclrtMemLocation` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemLocation {
    /// Id.
    pub id: u32,
    /// Type.
    pub type_: aclrtMemLocationType,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtMemLocation"][::core::mem::size_of::<aclrtMemLocation>() - 8usize];
    [
        "Alignment of aclrtMemLocation",
    ][::core::mem::align_of::<aclrtMemLocation>() - 4usize];
    [
        "Offset of field: aclrtMemLocation::id",
    ][::core::mem::offset_of!(aclrtMemLocation, id) - 0usize];
    [
        "Offset of field: aclrtMemLocation::type_",
    ][::core::mem::offset_of!(aclrtMemLocation, type_) - 4usize];
};
/// Ptr Attributes.
///
/// C `aclrtPtrAttributes` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtPtrAttributes {
    /// Location.
    pub location: aclrtMemLocation,
    /// Page size.
    pub pageSize: u32,
    /// Rsv.
    pub rsv: [u32; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtPtrAttributes",
    ][::core::mem::size_of::<aclrtPtrAttributes>() - 28usize];
    [
        "Alignment of aclrtPtrAttributes",
    ][::core::mem::align_of::<aclrtPtrAttributes>() - 4usize];
    [
        "Offset of field: aclrtPtrAttributes::location",
    ][::core::mem::offset_of!(aclrtPtrAttributes, location) - 0usize];
    [
        "Offset of field: aclrtPtrAttributes::pageSize",
    ][::core::mem::offset_of!(aclrtPtrAttributes, pageSize) - 8usize];
    [
        "Offset of field: aclrtPtrAttributes::rsv",
    ][::core::mem::offset_of!(aclrtPtrAttributes, rsv) - 12usize];
};
/// Mem Usage Info.
///
/// C `aclrtMemUsageInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemUsageInfo {
    /// Name.
    pub name: [::core::ffi::c_char; 32usize],
    /// Cur mem size.
    pub curMemSize: u64,
    /// Mem peak size.
    pub memPeakSize: u64,
    /// Reserved.
    pub reserved: [usize; 8usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMemUsageInfo",
    ][::core::mem::size_of::<aclrtMemUsageInfo>() - 112usize];
    [
        "Alignment of aclrtMemUsageInfo",
    ][::core::mem::align_of::<aclrtMemUsageInfo>() - 8usize];
    [
        "Offset of field: aclrtMemUsageInfo::name",
    ][::core::mem::offset_of!(aclrtMemUsageInfo, name) - 0usize];
    [
        "Offset of field: aclrtMemUsageInfo::curMemSize",
    ][::core::mem::offset_of!(aclrtMemUsageInfo, curMemSize) - 32usize];
    [
        "Offset of field: aclrtMemUsageInfo::memPeakSize",
    ][::core::mem::offset_of!(aclrtMemUsageInfo, memPeakSize) - 40usize];
    [
        "Offset of field: aclrtMemUsageInfo::reserved",
    ][::core::mem::offset_of!(aclrtMemUsageInfo, reserved) - 48usize];
};
/// Mem Fabric Handle.
///
/// C `aclrtMemFabricHandle` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemFabricHandle {
    /// Data.
    pub data: [u8; 128usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMemFabricHandle",
    ][::core::mem::size_of::<aclrtMemFabricHandle>() - 128usize];
    [
        "Alignment of aclrtMemFabricHandle",
    ][::core::mem::align_of::<aclrtMemFabricHandle>() - 1usize];
    [
        "Offset of field: aclrtMemFabricHandle::data",
    ][::core::mem::offset_of!(aclrtMemFabricHandle, data) - 0usize];
};
/// Physical Mem Prop.
///
/// C `aclrtPhysicalMemProp` · since CANN 7.0.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtPhysicalMemProp {
    /// Handle type.
    pub handleType: aclrtMemHandleType,
    /// Allocation type.
    pub allocationType: aclrtMemAllocationType,
    /// Mem attr.
    pub memAttr: aclrtMemAttr,
    /// Location.
    pub location: aclrtMemLocation,
    /// Reserve.
    pub reserve: u64,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtPhysicalMemProp",
    ][::core::mem::size_of::<aclrtPhysicalMemProp>() - 32usize];
    [
        "Alignment of aclrtPhysicalMemProp",
    ][::core::mem::align_of::<aclrtPhysicalMemProp>() - 8usize];
    [
        "Offset of field: aclrtPhysicalMemProp::handleType",
    ][::core::mem::offset_of!(aclrtPhysicalMemProp, handleType) - 0usize];
    [
        "Offset of field: aclrtPhysicalMemProp::allocationType",
    ][::core::mem::offset_of!(aclrtPhysicalMemProp, allocationType) - 4usize];
    [
        "Offset of field: aclrtPhysicalMemProp::memAttr",
    ][::core::mem::offset_of!(aclrtPhysicalMemProp, memAttr) - 8usize];
    [
        "Offset of field: aclrtPhysicalMemProp::location",
    ][::core::mem::offset_of!(aclrtPhysicalMemProp, location) - 12usize];
    [
        "Offset of field: aclrtPhysicalMemProp::reserve",
    ][::core::mem::offset_of!(aclrtPhysicalMemProp, reserve) - 24usize];
};
/// Mem Uce Info.
///
/// C `aclrtMemUceInfo` · since CANN 8.0.RC3 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemUceInfo {
    /// Addr.
    pub addr: *mut ::core::ffi::c_void,
    /// Len.
    pub len: usize,
    /// Reserved.
    pub reserved: [usize; 14usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtMemUceInfo"][::core::mem::size_of::<aclrtMemUceInfo>() - 128usize];
    [
        "Alignment of aclrtMemUceInfo",
    ][::core::mem::align_of::<aclrtMemUceInfo>() - 8usize];
    [
        "Offset of field: aclrtMemUceInfo::addr",
    ][::core::mem::offset_of!(aclrtMemUceInfo, addr) - 0usize];
    [
        "Offset of field: aclrtMemUceInfo::len",
    ][::core::mem::offset_of!(aclrtMemUceInfo, len) - 8usize];
    [
        "Offset of field: aclrtMemUceInfo::reserved",
    ][::core::mem::offset_of!(aclrtMemUceInfo, reserved) - 16usize];
};
/// Mem Uce Info Array.
///
/// C `aclrtMemUceInfoArray` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemUceInfoArray {
    /// Array size.
    pub arraySize: usize,
    /// Mem uce info array.
    pub memUceInfoArray: [aclrtMemUceInfo; 20usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMemUceInfoArray",
    ][::core::mem::size_of::<aclrtMemUceInfoArray>() - 2568usize];
    [
        "Alignment of aclrtMemUceInfoArray",
    ][::core::mem::align_of::<aclrtMemUceInfoArray>() - 8usize];
    [
        "Offset of field: aclrtMemUceInfoArray::arraySize",
    ][::core::mem::offset_of!(aclrtMemUceInfoArray, arraySize) - 0usize];
    [
        "Offset of field: aclrtMemUceInfoArray::memUceInfoArray",
    ][::core::mem::offset_of!(aclrtMemUceInfoArray, memUceInfoArray) - 8usize];
};
/// Error Info Detail.
///
/// C `aclrtErrorInfoDetail` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtErrorInfoDetail {
    /// Uce info.
    pub uceInfo: aclrtMemUceInfoArray,
    /// Aicore err type.
    pub aicoreErrType: aclrtAicoreErrorType,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtErrorInfoDetail",
    ][::core::mem::size_of::<aclrtErrorInfoDetail>() - 2568usize];
    [
        "Alignment of aclrtErrorInfoDetail",
    ][::core::mem::align_of::<aclrtErrorInfoDetail>() - 8usize];
    [
        "Offset of field: aclrtErrorInfoDetail::uceInfo",
    ][::core::mem::offset_of!(aclrtErrorInfoDetail, uceInfo) - 0usize];
    [
        "Offset of field: aclrtErrorInfoDetail::aicoreErrType",
    ][::core::mem::offset_of!(aclrtErrorInfoDetail, aicoreErrType) - 0usize];
};
impl ::core::fmt::Debug for aclrtErrorInfoDetail {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtErrorInfoDetail {{ union }}")
    }
}
/// Error Info.
///
/// C `aclrtErrorInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtErrorInfo {
    /// Try repair.
    pub tryRepair: u8,
    /// Has detail.
    pub hasDetail: u8,
    /// Reserved.
    pub reserved: [u8; 2usize],
    /// Error type.
    pub errorType: aclrtErrorType,
    /// Detail.
    pub detail: aclrtErrorInfoDetail,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtErrorInfo"][::core::mem::size_of::<aclrtErrorInfo>() - 2576usize];
    ["Alignment of aclrtErrorInfo"][::core::mem::align_of::<aclrtErrorInfo>() - 8usize];
    [
        "Offset of field: aclrtErrorInfo::tryRepair",
    ][::core::mem::offset_of!(aclrtErrorInfo, tryRepair) - 0usize];
    [
        "Offset of field: aclrtErrorInfo::hasDetail",
    ][::core::mem::offset_of!(aclrtErrorInfo, hasDetail) - 1usize];
    [
        "Offset of field: aclrtErrorInfo::reserved",
    ][::core::mem::offset_of!(aclrtErrorInfo, reserved) - 2usize];
    [
        "Offset of field: aclrtErrorInfo::errorType",
    ][::core::mem::offset_of!(aclrtErrorInfo, errorType) - 4usize];
    [
        "Offset of field: aclrtErrorInfo::detail",
    ][::core::mem::offset_of!(aclrtErrorInfo, detail) - 8usize];
};
impl ::core::fmt::Debug for aclrtErrorInfo {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f,
            "aclrtErrorInfo {{ tryRepair: {:?}, hasDetail: {:?}, reserved: {:?}, errorType: {:?}, detail: {:?} }}",
            self.tryRepair, self.hasDetail, self.reserved, self.errorType, self.detail
        )
    }
}
/// Binary Load Option Value.
///
/// C `aclrtBinaryLoadOptionValue` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtBinaryLoadOptionValue {
    /// Is lazy load.
    pub isLazyLoad: u32,
    /// Magic.
    pub magic: u32,
    /// Cpu kernel mode.
    pub cpuKernelMode: i32,
    /// Rsv.
    pub rsv: [u32; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtBinaryLoadOptionValue",
    ][::core::mem::size_of::<aclrtBinaryLoadOptionValue>() - 16usize];
    [
        "Alignment of aclrtBinaryLoadOptionValue",
    ][::core::mem::align_of::<aclrtBinaryLoadOptionValue>() - 4usize];
    [
        "Offset of field: aclrtBinaryLoadOptionValue::isLazyLoad",
    ][::core::mem::offset_of!(aclrtBinaryLoadOptionValue, isLazyLoad) - 0usize];
    [
        "Offset of field: aclrtBinaryLoadOptionValue::magic",
    ][::core::mem::offset_of!(aclrtBinaryLoadOptionValue, magic) - 0usize];
    [
        "Offset of field: aclrtBinaryLoadOptionValue::cpuKernelMode",
    ][::core::mem::offset_of!(aclrtBinaryLoadOptionValue, cpuKernelMode) - 0usize];
    [
        "Offset of field: aclrtBinaryLoadOptionValue::rsv",
    ][::core::mem::offset_of!(aclrtBinaryLoadOptionValue, rsv) - 0usize];
};
impl ::core::fmt::Debug for aclrtBinaryLoadOptionValue {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtBinaryLoadOptionValue {{ union }}")
    }
}
/// Binary Load Option.
///
/// C `aclrtBinaryLoadOption` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtBinaryLoadOption {
    /// Type.
    pub type_: aclrtBinaryLoadOptionType,
    /// Value.
    pub value: aclrtBinaryLoadOptionValue,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtBinaryLoadOption",
    ][::core::mem::size_of::<aclrtBinaryLoadOption>() - 20usize];
    [
        "Alignment of aclrtBinaryLoadOption",
    ][::core::mem::align_of::<aclrtBinaryLoadOption>() - 4usize];
    [
        "Offset of field: aclrtBinaryLoadOption::type_",
    ][::core::mem::offset_of!(aclrtBinaryLoadOption, type_) - 0usize];
    [
        "Offset of field: aclrtBinaryLoadOption::value",
    ][::core::mem::offset_of!(aclrtBinaryLoadOption, value) - 4usize];
};
impl ::core::fmt::Debug for aclrtBinaryLoadOption {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f, "aclrtBinaryLoadOption {{ type: {:?}, value: {:?} }}", self.type_, self
            .value
        )
    }
}
/// Binary Load Options.
///
/// C `aclrtBinaryLoadOptions` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtBinaryLoadOptions {
    /// Options.
    pub options: *mut aclrtBinaryLoadOption,
    /// Num opt.
    pub numOpt: usize,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtBinaryLoadOptions",
    ][::core::mem::size_of::<aclrtBinaryLoadOptions>() - 16usize];
    [
        "Alignment of aclrtBinaryLoadOptions",
    ][::core::mem::align_of::<aclrtBinaryLoadOptions>() - 8usize];
    [
        "Offset of field: aclrtBinaryLoadOptions::options",
    ][::core::mem::offset_of!(aclrtBinaryLoadOptions, options) - 0usize];
    [
        "Offset of field: aclrtBinaryLoadOptions::numOpt",
    ][::core::mem::offset_of!(aclrtBinaryLoadOptions, numOpt) - 8usize];
};
/// Timeout Us.
///
/// C `aclrtTimeoutUs` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtTimeoutUs {
    /// Timeout low.
    pub timeoutLow: u32,
    /// Timeout high.
    pub timeoutHigh: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtTimeoutUs"][::core::mem::size_of::<aclrtTimeoutUs>() - 8usize];
    ["Alignment of aclrtTimeoutUs"][::core::mem::align_of::<aclrtTimeoutUs>() - 4usize];
    [
        "Offset of field: aclrtTimeoutUs::timeoutLow",
    ][::core::mem::offset_of!(aclrtTimeoutUs, timeoutLow) - 0usize];
    [
        "Offset of field: aclrtTimeoutUs::timeoutHigh",
    ][::core::mem::offset_of!(aclrtTimeoutUs, timeoutHigh) - 4usize];
};
/// Launch Kernel Attr Value.
///
/// C `aclrtLaunchKernelAttrValue` · since CANN 9.1.0
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtLaunchKernelAttrValue {
    /// Schem mode.
    pub schemMode: u8,
    /// Local memory size.
    pub localMemorySize: u32,
    /// Dyn u buf size.
    pub dynUBufSize: u32,
    /// Engine type.
    pub engineType: aclrtEngineType,
    /// Block dim offset.
    pub blockDimOffset: u32,
    /// Is block task prefetch.
    pub isBlockTaskPrefetch: u8,
    /// Is data dump.
    pub isDataDump: u8,
    /// Timeout.
    pub timeout: u16,
    /// Timeout us.
    pub timeoutUs: aclrtTimeoutUs,
    /// Rsv.
    pub rsv: [u32; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtLaunchKernelAttrValue",
    ][::core::mem::size_of::<aclrtLaunchKernelAttrValue>() - 16usize];
    [
        "Alignment of aclrtLaunchKernelAttrValue",
    ][::core::mem::align_of::<aclrtLaunchKernelAttrValue>() - 4usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::schemMode",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, schemMode) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::localMemorySize",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, localMemorySize) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::dynUBufSize",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, dynUBufSize) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::engineType",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, engineType) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::blockDimOffset",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, blockDimOffset) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::isBlockTaskPrefetch",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, isBlockTaskPrefetch) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::isDataDump",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, isDataDump) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::timeout",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, timeout) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::timeoutUs",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, timeoutUs) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttrValue::rsv",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttrValue, rsv) - 0usize];
};
impl ::core::fmt::Debug for aclrtLaunchKernelAttrValue {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtLaunchKernelAttrValue {{ union }}")
    }
}
/// Launch Kernel Attr.
///
/// C `aclrtLaunchKernelAttr` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtLaunchKernelAttr {
    /// Id.
    pub id: aclrtLaunchKernelAttrId,
    /// Value.
    pub value: aclrtLaunchKernelAttrValue,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtLaunchKernelAttr",
    ][::core::mem::size_of::<aclrtLaunchKernelAttr>() - 20usize];
    [
        "Alignment of aclrtLaunchKernelAttr",
    ][::core::mem::align_of::<aclrtLaunchKernelAttr>() - 4usize];
    [
        "Offset of field: aclrtLaunchKernelAttr::id",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttr, id) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelAttr::value",
    ][::core::mem::offset_of!(aclrtLaunchKernelAttr, value) - 4usize];
};
impl ::core::fmt::Debug for aclrtLaunchKernelAttr {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f, "aclrtLaunchKernelAttr {{ id: {:?}, value: {:?} }}", self.id, self.value
        )
    }
}
/// Launch Kernel Cfg.
///
/// C `aclrtLaunchKernelCfg` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtLaunchKernelCfg {
    /// Attrs.
    pub attrs: *mut aclrtLaunchKernelAttr,
    /// Num attrs.
    pub numAttrs: usize,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtLaunchKernelCfg",
    ][::core::mem::size_of::<aclrtLaunchKernelCfg>() - 16usize];
    [
        "Alignment of aclrtLaunchKernelCfg",
    ][::core::mem::align_of::<aclrtLaunchKernelCfg>() - 8usize];
    [
        "Offset of field: aclrtLaunchKernelCfg::attrs",
    ][::core::mem::offset_of!(aclrtLaunchKernelCfg, attrs) - 0usize];
    [
        "Offset of field: aclrtLaunchKernelCfg::numAttrs",
    ][::core::mem::offset_of!(aclrtLaunchKernelCfg, numAttrs) - 8usize];
};
/// Stream Attr Value.
///
/// C `aclrtStreamAttrValue` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtStreamAttrValue {
    /// Failure mode.
    pub failureMode: u64,
    /// Overflow switch.
    pub overflowSwitch: u32,
    /// User custom tag.
    pub userCustomTag: u32,
    /// Cache op info switch.
    pub cacheOpInfoSwitch: u32,
    /// Stream priority.
    pub streamPriority: u32,
    /// Reserve.
    pub reserve: [u32; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtStreamAttrValue",
    ][::core::mem::size_of::<aclrtStreamAttrValue>() - 16usize];
    [
        "Alignment of aclrtStreamAttrValue",
    ][::core::mem::align_of::<aclrtStreamAttrValue>() - 8usize];
    [
        "Offset of field: aclrtStreamAttrValue::failureMode",
    ][::core::mem::offset_of!(aclrtStreamAttrValue, failureMode) - 0usize];
    [
        "Offset of field: aclrtStreamAttrValue::overflowSwitch",
    ][::core::mem::offset_of!(aclrtStreamAttrValue, overflowSwitch) - 0usize];
    [
        "Offset of field: aclrtStreamAttrValue::userCustomTag",
    ][::core::mem::offset_of!(aclrtStreamAttrValue, userCustomTag) - 0usize];
    [
        "Offset of field: aclrtStreamAttrValue::cacheOpInfoSwitch",
    ][::core::mem::offset_of!(aclrtStreamAttrValue, cacheOpInfoSwitch) - 0usize];
    [
        "Offset of field: aclrtStreamAttrValue::streamPriority",
    ][::core::mem::offset_of!(aclrtStreamAttrValue, streamPriority) - 0usize];
    [
        "Offset of field: aclrtStreamAttrValue::reserve",
    ][::core::mem::offset_of!(aclrtStreamAttrValue, reserve) - 0usize];
};
impl ::core::fmt::Debug for aclrtStreamAttrValue {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtStreamAttrValue {{ union }}")
    }
}
/// Kernel Task Params.
///
/// C `aclmdlRIKernelTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIKernelTaskParams {
    /// Func handle.
    pub funcHandle: aclrtFuncHandle,
    /// Cfg.
    pub cfg: *mut aclrtLaunchKernelCfg,
    /// Args.
    pub args: *mut ::core::ffi::c_void,
    /// Is host args.
    pub isHostArgs: u32,
    /// Args size.
    pub argsSize: usize,
    /// Num blocks.
    pub numBlocks: u32,
    /// Rsv.
    pub rsv: [u32; 10usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRIKernelTaskParams",
    ][::core::mem::size_of::<aclmdlRIKernelTaskParams>() - 88usize];
    [
        "Alignment of aclmdlRIKernelTaskParams",
    ][::core::mem::align_of::<aclmdlRIKernelTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::funcHandle",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, funcHandle) - 0usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::cfg",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, cfg) - 8usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::args",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, args) - 16usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::isHostArgs",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, isHostArgs) - 24usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::argsSize",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, argsSize) - 32usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::numBlocks",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, numBlocks) - 40usize];
    [
        "Offset of field: aclmdlRIKernelTaskParams::rsv",
    ][::core::mem::offset_of!(aclmdlRIKernelTaskParams, rsv) - 44usize];
};
/// Event Record Task Params.
///
/// C `aclmdlRIEventRecordTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIEventRecordTaskParams {
    /// Event.
    pub event: aclrtEvent,
    /// Event flag.
    pub eventFlag: u32,
    /// Record flag.
    pub recordFlag: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRIEventRecordTaskParams",
    ][::core::mem::size_of::<aclmdlRIEventRecordTaskParams>() - 16usize];
    [
        "Alignment of aclmdlRIEventRecordTaskParams",
    ][::core::mem::align_of::<aclmdlRIEventRecordTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRIEventRecordTaskParams::event",
    ][::core::mem::offset_of!(aclmdlRIEventRecordTaskParams, event) - 0usize];
    [
        "Offset of field: aclmdlRIEventRecordTaskParams::eventFlag",
    ][::core::mem::offset_of!(aclmdlRIEventRecordTaskParams, eventFlag) - 8usize];
    [
        "Offset of field: aclmdlRIEventRecordTaskParams::recordFlag",
    ][::core::mem::offset_of!(aclmdlRIEventRecordTaskParams, recordFlag) - 12usize];
};
/// Event Wait Task Params.
///
/// C `aclmdlRIEventWaitTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIEventWaitTaskParams {
    /// Event.
    pub event: aclrtEvent,
    /// Event flag.
    pub eventFlag: u32,
    /// Wait flag.
    pub waitFlag: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRIEventWaitTaskParams",
    ][::core::mem::size_of::<aclmdlRIEventWaitTaskParams>() - 16usize];
    [
        "Alignment of aclmdlRIEventWaitTaskParams",
    ][::core::mem::align_of::<aclmdlRIEventWaitTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRIEventWaitTaskParams::event",
    ][::core::mem::offset_of!(aclmdlRIEventWaitTaskParams, event) - 0usize];
    [
        "Offset of field: aclmdlRIEventWaitTaskParams::eventFlag",
    ][::core::mem::offset_of!(aclmdlRIEventWaitTaskParams, eventFlag) - 8usize];
    [
        "Offset of field: aclmdlRIEventWaitTaskParams::waitFlag",
    ][::core::mem::offset_of!(aclmdlRIEventWaitTaskParams, waitFlag) - 12usize];
};
/// Event Reset Task Params.
///
/// C `aclmdlRIEventResetTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIEventResetTaskParams {
    /// Event.
    pub event: aclrtEvent,
    /// Event flag.
    pub eventFlag: u32,
    /// Reset flag.
    pub resetFlag: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRIEventResetTaskParams",
    ][::core::mem::size_of::<aclmdlRIEventResetTaskParams>() - 16usize];
    [
        "Alignment of aclmdlRIEventResetTaskParams",
    ][::core::mem::align_of::<aclmdlRIEventResetTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRIEventResetTaskParams::event",
    ][::core::mem::offset_of!(aclmdlRIEventResetTaskParams, event) - 0usize];
    [
        "Offset of field: aclmdlRIEventResetTaskParams::eventFlag",
    ][::core::mem::offset_of!(aclmdlRIEventResetTaskParams, eventFlag) - 8usize];
    [
        "Offset of field: aclmdlRIEventResetTaskParams::resetFlag",
    ][::core::mem::offset_of!(aclmdlRIEventResetTaskParams, resetFlag) - 12usize];
};
/// Value Write Task Params.
///
/// C `aclmdlRIValueWriteTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIValueWriteTaskParams {
    /// Dev addr.
    pub devAddr: *mut ::core::ffi::c_void,
    /// Value.
    pub value: u64,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRIValueWriteTaskParams",
    ][::core::mem::size_of::<aclmdlRIValueWriteTaskParams>() - 16usize];
    [
        "Alignment of aclmdlRIValueWriteTaskParams",
    ][::core::mem::align_of::<aclmdlRIValueWriteTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRIValueWriteTaskParams::devAddr",
    ][::core::mem::offset_of!(aclmdlRIValueWriteTaskParams, devAddr) - 0usize];
    [
        "Offset of field: aclmdlRIValueWriteTaskParams::value",
    ][::core::mem::offset_of!(aclmdlRIValueWriteTaskParams, value) - 8usize];
};
/// Value Wait Task Params.
///
/// C `aclmdlRIValueWaitTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIValueWaitTaskParams {
    /// Dev addr.
    pub devAddr: *mut ::core::ffi::c_void,
    /// Value.
    pub value: u64,
    /// Flag.
    pub flag: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRIValueWaitTaskParams",
    ][::core::mem::size_of::<aclmdlRIValueWaitTaskParams>() - 24usize];
    [
        "Alignment of aclmdlRIValueWaitTaskParams",
    ][::core::mem::align_of::<aclmdlRIValueWaitTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRIValueWaitTaskParams::devAddr",
    ][::core::mem::offset_of!(aclmdlRIValueWaitTaskParams, devAddr) - 0usize];
    [
        "Offset of field: aclmdlRIValueWaitTaskParams::value",
    ][::core::mem::offset_of!(aclmdlRIValueWaitTaskParams, value) - 8usize];
    [
        "Offset of field: aclmdlRIValueWaitTaskParams::flag",
    ][::core::mem::offset_of!(aclmdlRIValueWaitTaskParams, flag) - 16usize];
};
/// Task Params.
///
/// C `aclmdlRITaskParams` · since CANN 9.1.0
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclmdlRITaskParams {
    /// Type.
    pub type_: aclmdlRITaskType,
    /// Rsv0.
    pub rsv0: [u32; 3usize],
    /// Task grp.
    pub taskGrp: aclrtTaskGrp,
    /// Op info ptr.
    pub opInfoPtr: *mut ::core::ffi::c_void,
    /// Op info size.
    pub opInfoSize: usize,
    /// Rsv1.
    pub rsv1: [u8; 32usize],
    pub __bindgen_anon_1: aclmdlRITaskParams__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclmdlRITaskParams__bindgen_ty_1 {
    /// Rsv2.
    pub rsv2: [u8; 128usize],
    /// Kernel task params.
    pub kernelTaskParams: aclmdlRIKernelTaskParams,
    /// Event record task params.
    pub eventRecordTaskParams: aclmdlRIEventRecordTaskParams,
    /// Event wait task params.
    pub eventWaitTaskParams: aclmdlRIEventWaitTaskParams,
    /// Event reset task params.
    pub eventResetTaskParams: aclmdlRIEventResetTaskParams,
    /// Value write task params.
    pub valueWriteTaskParams: aclmdlRIValueWriteTaskParams,
    /// Value wait task params.
    pub valueWaitTaskParams: aclmdlRIValueWaitTaskParams,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRITaskParams__bindgen_ty_1",
    ][::core::mem::size_of::<aclmdlRITaskParams__bindgen_ty_1>() - 128usize];
    [
        "Alignment of aclmdlRITaskParams__bindgen_ty_1",
    ][::core::mem::align_of::<aclmdlRITaskParams__bindgen_ty_1>() - 8usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::rsv2",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, rsv2) - 0usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::kernelTaskParams",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, kernelTaskParams)
        - 0usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::eventRecordTaskParams",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, eventRecordTaskParams)
        - 0usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::eventWaitTaskParams",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, eventWaitTaskParams)
        - 0usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::eventResetTaskParams",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, eventResetTaskParams)
        - 0usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::valueWriteTaskParams",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, valueWriteTaskParams)
        - 0usize];
    [
        "Offset of field: aclmdlRITaskParams__bindgen_ty_1::valueWaitTaskParams",
    ][::core::mem::offset_of!(aclmdlRITaskParams__bindgen_ty_1, valueWaitTaskParams)
        - 0usize];
};
impl ::core::fmt::Debug for aclmdlRITaskParams__bindgen_ty_1 {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclmdlRITaskParams__bindgen_ty_1 {{ union }}")
    }
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRITaskParams",
    ][::core::mem::size_of::<aclmdlRITaskParams>() - 200usize];
    [
        "Alignment of aclmdlRITaskParams",
    ][::core::mem::align_of::<aclmdlRITaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRITaskParams::type_",
    ][::core::mem::offset_of!(aclmdlRITaskParams, type_) - 0usize];
    [
        "Offset of field: aclmdlRITaskParams::rsv0",
    ][::core::mem::offset_of!(aclmdlRITaskParams, rsv0) - 4usize];
    [
        "Offset of field: aclmdlRITaskParams::taskGrp",
    ][::core::mem::offset_of!(aclmdlRITaskParams, taskGrp) - 16usize];
    [
        "Offset of field: aclmdlRITaskParams::opInfoPtr",
    ][::core::mem::offset_of!(aclmdlRITaskParams, opInfoPtr) - 24usize];
    [
        "Offset of field: aclmdlRITaskParams::opInfoSize",
    ][::core::mem::offset_of!(aclmdlRITaskParams, opInfoSize) - 32usize];
    [
        "Offset of field: aclmdlRITaskParams::rsv1",
    ][::core::mem::offset_of!(aclmdlRITaskParams, rsv1) - 40usize];
};
impl ::core::fmt::Debug for aclmdlRITaskParams {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f,
            "aclmdlRITaskParams {{ type: {:?}, rsv0: {:?}, taskGrp: {:?}, opInfoPtr: {:?}, opInfoSize: {:?}, rsv1: {:?}, __bindgen_anon_1: {:?} }}",
            self.type_, self.rsv0, self.taskGrp, self.opInfoPtr, self.opInfoSize, self
            .rsv1, self.__bindgen_anon_1
        )
    }
}
/// Barrier Cmo Info.
///
/// C `aclrtBarrierCmoInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtBarrierCmoInfo {
    /// Cmo type.
    pub cmoType: aclrtCmoType,
    /// Barrier id.
    pub barrierId: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtBarrierCmoInfo",
    ][::core::mem::size_of::<aclrtBarrierCmoInfo>() - 8usize];
    [
        "Alignment of aclrtBarrierCmoInfo",
    ][::core::mem::align_of::<aclrtBarrierCmoInfo>() - 4usize];
    [
        "Offset of field: aclrtBarrierCmoInfo::cmoType",
    ][::core::mem::offset_of!(aclrtBarrierCmoInfo, cmoType) - 0usize];
    [
        "Offset of field: aclrtBarrierCmoInfo::barrierId",
    ][::core::mem::offset_of!(aclrtBarrierCmoInfo, barrierId) - 4usize];
};
/// Barrier Task Info.
///
/// C `aclrtBarrierTaskInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtBarrierTaskInfo {
    /// Barrier num.
    pub barrierNum: usize,
    /// Cmo info.
    pub cmoInfo: [aclrtBarrierCmoInfo; 6usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtBarrierTaskInfo",
    ][::core::mem::size_of::<aclrtBarrierTaskInfo>() - 56usize];
    [
        "Alignment of aclrtBarrierTaskInfo",
    ][::core::mem::align_of::<aclrtBarrierTaskInfo>() - 8usize];
    [
        "Offset of field: aclrtBarrierTaskInfo::barrierNum",
    ][::core::mem::offset_of!(aclrtBarrierTaskInfo, barrierNum) - 0usize];
    [
        "Offset of field: aclrtBarrierTaskInfo::cmoInfo",
    ][::core::mem::offset_of!(aclrtBarrierTaskInfo, cmoInfo) - 8usize];
};
/// Memcpy Batch Attr.
///
/// C `aclrtMemcpyBatchAttr` · since CANN 8.3.RC1 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemcpyBatchAttr {
    /// Dst loc.
    pub dstLoc: aclrtMemLocation,
    /// Src loc.
    pub srcLoc: aclrtMemLocation,
    /// Rsv.
    pub rsv: [u8; 16usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMemcpyBatchAttr",
    ][::core::mem::size_of::<aclrtMemcpyBatchAttr>() - 32usize];
    [
        "Alignment of aclrtMemcpyBatchAttr",
    ][::core::mem::align_of::<aclrtMemcpyBatchAttr>() - 4usize];
    [
        "Offset of field: aclrtMemcpyBatchAttr::dstLoc",
    ][::core::mem::offset_of!(aclrtMemcpyBatchAttr, dstLoc) - 0usize];
    [
        "Offset of field: aclrtMemcpyBatchAttr::srcLoc",
    ][::core::mem::offset_of!(aclrtMemcpyBatchAttr, srcLoc) - 8usize];
    [
        "Offset of field: aclrtMemcpyBatchAttr::rsv",
    ][::core::mem::offset_of!(aclrtMemcpyBatchAttr, rsv) - 16usize];
};
/// Place Holder Info.
///
/// C `aclrtPlaceHolderInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtPlaceHolderInfo {
    /// Addr offset.
    pub addrOffset: u32,
    /// Data offset.
    pub dataOffset: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtPlaceHolderInfo",
    ][::core::mem::size_of::<aclrtPlaceHolderInfo>() - 8usize];
    [
        "Alignment of aclrtPlaceHolderInfo",
    ][::core::mem::align_of::<aclrtPlaceHolderInfo>() - 4usize];
    [
        "Offset of field: aclrtPlaceHolderInfo::addrOffset",
    ][::core::mem::offset_of!(aclrtPlaceHolderInfo, addrOffset) - 0usize];
    [
        "Offset of field: aclrtPlaceHolderInfo::dataOffset",
    ][::core::mem::offset_of!(aclrtPlaceHolderInfo, dataOffset) - 4usize];
};
/// Random Para Info.
///
/// C `aclrtRandomParaInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtRandomParaInfo {
    /// Is addr.
    pub isAddr: u8,
    /// Value or addr.
    pub valueOrAddr: [u8; 8usize],
    /// Size.
    pub size: u8,
    /// Rsv.
    pub rsv: [u8; 6usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtRandomParaInfo",
    ][::core::mem::size_of::<aclrtRandomParaInfo>() - 16usize];
    [
        "Alignment of aclrtRandomParaInfo",
    ][::core::mem::align_of::<aclrtRandomParaInfo>() - 1usize];
    [
        "Offset of field: aclrtRandomParaInfo::isAddr",
    ][::core::mem::offset_of!(aclrtRandomParaInfo, isAddr) - 0usize];
    [
        "Offset of field: aclrtRandomParaInfo::valueOrAddr",
    ][::core::mem::offset_of!(aclrtRandomParaInfo, valueOrAddr) - 1usize];
    [
        "Offset of field: aclrtRandomParaInfo::size",
    ][::core::mem::offset_of!(aclrtRandomParaInfo, size) - 9usize];
    [
        "Offset of field: aclrtRandomParaInfo::rsv",
    ][::core::mem::offset_of!(aclrtRandomParaInfo, rsv) - 10usize];
};
/// Dropout Bitmask Info.
///
/// C `aclrtDropoutBitmaskInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtDropoutBitmaskInfo {
    /// Dropout ration.
    pub dropoutRation: aclrtRandomParaInfo,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtDropoutBitmaskInfo",
    ][::core::mem::size_of::<aclrtDropoutBitmaskInfo>() - 16usize];
    [
        "Alignment of aclrtDropoutBitmaskInfo",
    ][::core::mem::align_of::<aclrtDropoutBitmaskInfo>() - 1usize];
    [
        "Offset of field: aclrtDropoutBitmaskInfo::dropoutRation",
    ][::core::mem::offset_of!(aclrtDropoutBitmaskInfo, dropoutRation) - 0usize];
};
/// Uniform Dis Info.
///
/// C `aclrtUniformDisInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtUniformDisInfo {
    /// Min.
    pub min: aclrtRandomParaInfo,
    /// Max.
    pub max: aclrtRandomParaInfo,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtUniformDisInfo",
    ][::core::mem::size_of::<aclrtUniformDisInfo>() - 32usize];
    [
        "Alignment of aclrtUniformDisInfo",
    ][::core::mem::align_of::<aclrtUniformDisInfo>() - 1usize];
    [
        "Offset of field: aclrtUniformDisInfo::min",
    ][::core::mem::offset_of!(aclrtUniformDisInfo, min) - 0usize];
    [
        "Offset of field: aclrtUniformDisInfo::max",
    ][::core::mem::offset_of!(aclrtUniformDisInfo, max) - 16usize];
};
/// Normal Dis Info.
///
/// C `aclrtNormalDisInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtNormalDisInfo {
    /// Mean.
    pub mean: aclrtRandomParaInfo,
    /// Stddev.
    pub stddev: aclrtRandomParaInfo,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtNormalDisInfo",
    ][::core::mem::size_of::<aclrtNormalDisInfo>() - 32usize];
    [
        "Alignment of aclrtNormalDisInfo",
    ][::core::mem::align_of::<aclrtNormalDisInfo>() - 1usize];
    [
        "Offset of field: aclrtNormalDisInfo::mean",
    ][::core::mem::offset_of!(aclrtNormalDisInfo, mean) - 0usize];
    [
        "Offset of field: aclrtNormalDisInfo::stddev",
    ][::core::mem::offset_of!(aclrtNormalDisInfo, stddev) - 16usize];
};
/// Random Num Func Para Info.
///
/// C `aclrtRandomNumFuncParaInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtRandomNumFuncParaInfo {
    /// Func type.
    pub funcType: aclrtRandomNumFuncType,
    pub paramInfo: aclrtRandomNumFuncParaInfo__bindgen_ty_1,
}
/// Param info.
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtRandomNumFuncParaInfo__bindgen_ty_1 {
    /// Dropout bitmask info.
    pub dropoutBitmaskInfo: aclrtDropoutBitmaskInfo,
    /// Uniform dis info.
    pub uniformDisInfo: aclrtUniformDisInfo,
    /// Normal dis info.
    pub normalDisInfo: aclrtNormalDisInfo,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtRandomNumFuncParaInfo__bindgen_ty_1",
    ][::core::mem::size_of::<aclrtRandomNumFuncParaInfo__bindgen_ty_1>() - 32usize];
    [
        "Alignment of aclrtRandomNumFuncParaInfo__bindgen_ty_1",
    ][::core::mem::align_of::<aclrtRandomNumFuncParaInfo__bindgen_ty_1>() - 1usize];
    [
        "Offset of field: aclrtRandomNumFuncParaInfo__bindgen_ty_1::dropoutBitmaskInfo",
    ][::core::mem::offset_of!(
        aclrtRandomNumFuncParaInfo__bindgen_ty_1, dropoutBitmaskInfo
    ) - 0usize];
    [
        "Offset of field: aclrtRandomNumFuncParaInfo__bindgen_ty_1::uniformDisInfo",
    ][::core::mem::offset_of!(aclrtRandomNumFuncParaInfo__bindgen_ty_1, uniformDisInfo)
        - 0usize];
    [
        "Offset of field: aclrtRandomNumFuncParaInfo__bindgen_ty_1::normalDisInfo",
    ][::core::mem::offset_of!(aclrtRandomNumFuncParaInfo__bindgen_ty_1, normalDisInfo)
        - 0usize];
};
impl ::core::fmt::Debug for aclrtRandomNumFuncParaInfo__bindgen_ty_1 {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtRandomNumFuncParaInfo__bindgen_ty_1 {{ union }}")
    }
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtRandomNumFuncParaInfo",
    ][::core::mem::size_of::<aclrtRandomNumFuncParaInfo>() - 36usize];
    [
        "Alignment of aclrtRandomNumFuncParaInfo",
    ][::core::mem::align_of::<aclrtRandomNumFuncParaInfo>() - 4usize];
    [
        "Offset of field: aclrtRandomNumFuncParaInfo::funcType",
    ][::core::mem::offset_of!(aclrtRandomNumFuncParaInfo, funcType) - 0usize];
    [
        "Offset of field: aclrtRandomNumFuncParaInfo::paramInfo",
    ][::core::mem::offset_of!(aclrtRandomNumFuncParaInfo, paramInfo) - 4usize];
};
impl ::core::fmt::Debug for aclrtRandomNumFuncParaInfo {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f, "aclrtRandomNumFuncParaInfo {{ funcType: {:?}, paramInfo: {:?} }}", self
            .funcType, self.paramInfo
        )
    }
}
/// Random Num Task Info.
///
/// C `aclrtRandomNumTaskInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtRandomNumTaskInfo {
    /// Data type.
    pub dataType: aclDataType,
    /// Random num func para info.
    pub randomNumFuncParaInfo: aclrtRandomNumFuncParaInfo,
    /// Random para addr.
    pub randomParaAddr: *mut ::core::ffi::c_void,
    /// Random result addr.
    pub randomResultAddr: *mut ::core::ffi::c_void,
    /// Random counter addr.
    pub randomCounterAddr: *mut ::core::ffi::c_void,
    /// Random seed.
    pub randomSeed: aclrtRandomParaInfo,
    /// Random num.
    pub randomNum: aclrtRandomParaInfo,
    /// Rsv.
    pub rsv: [u8; 8usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtRandomNumTaskInfo",
    ][::core::mem::size_of::<aclrtRandomNumTaskInfo>() - 104usize];
    [
        "Alignment of aclrtRandomNumTaskInfo",
    ][::core::mem::align_of::<aclrtRandomNumTaskInfo>() - 8usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::dataType",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, dataType) - 0usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::randomNumFuncParaInfo",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, randomNumFuncParaInfo) - 4usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::randomParaAddr",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, randomParaAddr) - 40usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::randomResultAddr",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, randomResultAddr) - 48usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::randomCounterAddr",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, randomCounterAddr) - 56usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::randomSeed",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, randomSeed) - 64usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::randomNum",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, randomNum) - 80usize];
    [
        "Offset of field: aclrtRandomNumTaskInfo::rsv",
    ][::core::mem::offset_of!(aclrtRandomNumTaskInfo, rsv) - 96usize];
};
impl ::core::fmt::Debug for aclrtRandomNumTaskInfo {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(
            f,
            "aclrtRandomNumTaskInfo {{ dataType: {:?}, randomNumFuncParaInfo: {:?}, randomParaAddr: {:?}, randomResultAddr: {:?}, randomCounterAddr: {:?}, randomSeed: {:?}, randomNum: {:?}, rsv: {:?} }}",
            self.dataType, self.randomNumFuncParaInfo, self.randomParaAddr, self
            .randomResultAddr, self.randomCounterAddr, self.randomSeed, self.randomNum,
            self.rsv
        )
    }
}
/// Random Task Update Attr.
///
/// C `aclrtRandomTaskUpdateAttr` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtRandomTaskUpdateAttr {
    /// Src addr.
    pub srcAddr: *mut ::core::ffi::c_void,
    /// Size.
    pub size: usize,
    /// Rsv.
    pub rsv: [u32; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtRandomTaskUpdateAttr",
    ][::core::mem::size_of::<aclrtRandomTaskUpdateAttr>() - 32usize];
    [
        "Alignment of aclrtRandomTaskUpdateAttr",
    ][::core::mem::align_of::<aclrtRandomTaskUpdateAttr>() - 8usize];
    [
        "Offset of field: aclrtRandomTaskUpdateAttr::srcAddr",
    ][::core::mem::offset_of!(aclrtRandomTaskUpdateAttr, srcAddr) - 0usize];
    [
        "Offset of field: aclrtRandomTaskUpdateAttr::size",
    ][::core::mem::offset_of!(aclrtRandomTaskUpdateAttr, size) - 8usize];
    [
        "Offset of field: aclrtRandomTaskUpdateAttr::rsv",
    ][::core::mem::offset_of!(aclrtRandomTaskUpdateAttr, rsv) - 16usize];
};
/// Aic Aiv Task Update Attr.
///
/// C `aclrtAicAivTaskUpdateAttr` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtAicAivTaskUpdateAttr {
    /// Bin handle.
    pub binHandle: *mut ::core::ffi::c_void,
    /// Func entry addr.
    pub funcEntryAddr: *mut ::core::ffi::c_void,
    /// Block dim addr.
    pub blockDimAddr: *mut ::core::ffi::c_void,
    /// Rsv.
    pub rsv: [u32; 4usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtAicAivTaskUpdateAttr",
    ][::core::mem::size_of::<aclrtAicAivTaskUpdateAttr>() - 40usize];
    [
        "Alignment of aclrtAicAivTaskUpdateAttr",
    ][::core::mem::align_of::<aclrtAicAivTaskUpdateAttr>() - 8usize];
    [
        "Offset of field: aclrtAicAivTaskUpdateAttr::binHandle",
    ][::core::mem::offset_of!(aclrtAicAivTaskUpdateAttr, binHandle) - 0usize];
    [
        "Offset of field: aclrtAicAivTaskUpdateAttr::funcEntryAddr",
    ][::core::mem::offset_of!(aclrtAicAivTaskUpdateAttr, funcEntryAddr) - 8usize];
    [
        "Offset of field: aclrtAicAivTaskUpdateAttr::blockDimAddr",
    ][::core::mem::offset_of!(aclrtAicAivTaskUpdateAttr, blockDimAddr) - 16usize];
    [
        "Offset of field: aclrtAicAivTaskUpdateAttr::rsv",
    ][::core::mem::offset_of!(aclrtAicAivTaskUpdateAttr, rsv) - 24usize];
};
/// Update Task Attr Val.
///
/// C `aclrtUpdateTaskAttrVal` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtUpdateTaskAttrVal {
    /// Random task attr.
    pub randomTaskAttr: aclrtRandomTaskUpdateAttr,
    /// Aic aiv task attr.
    pub aicAivTaskAttr: aclrtAicAivTaskUpdateAttr,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtUpdateTaskAttrVal",
    ][::core::mem::size_of::<aclrtUpdateTaskAttrVal>() - 40usize];
    [
        "Alignment of aclrtUpdateTaskAttrVal",
    ][::core::mem::align_of::<aclrtUpdateTaskAttrVal>() - 8usize];
    [
        "Offset of field: aclrtUpdateTaskAttrVal::randomTaskAttr",
    ][::core::mem::offset_of!(aclrtUpdateTaskAttrVal, randomTaskAttr) - 0usize];
    [
        "Offset of field: aclrtUpdateTaskAttrVal::aicAivTaskAttr",
    ][::core::mem::offset_of!(aclrtUpdateTaskAttrVal, aicAivTaskAttr) - 0usize];
};
impl ::core::fmt::Debug for aclrtUpdateTaskAttrVal {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtUpdateTaskAttrVal {{ union }}")
    }
}
/// Task Update Info.
///
/// C `aclrtTaskUpdateInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtTaskUpdateInfo {
    /// Id.
    pub id: aclrtUpdateTaskAttrId,
    /// Val.
    pub val: aclrtUpdateTaskAttrVal,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtTaskUpdateInfo",
    ][::core::mem::size_of::<aclrtTaskUpdateInfo>() - 48usize];
    [
        "Alignment of aclrtTaskUpdateInfo",
    ][::core::mem::align_of::<aclrtTaskUpdateInfo>() - 8usize];
    [
        "Offset of field: aclrtTaskUpdateInfo::id",
    ][::core::mem::offset_of!(aclrtTaskUpdateInfo, id) - 0usize];
    [
        "Offset of field: aclrtTaskUpdateInfo::val",
    ][::core::mem::offset_of!(aclrtTaskUpdateInfo, val) - 8usize];
};
impl ::core::fmt::Debug for aclrtTaskUpdateInfo {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        write!(f, "aclrtTaskUpdateInfo {{ id: {:?}, val: {:?} }}", self.id, self.val)
    }
}
/// Snap Shot Backup Args.
///
/// C `aclrtSnapShotBackupArgs` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtSnapShotBackupArgs {
    /// Backup flags.
    pub backupFlags: u32,
    /// Reserved.
    pub reserved: [::core::ffi::c_char; 60usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtSnapShotBackupArgs",
    ][::core::mem::size_of::<aclrtSnapShotBackupArgs>() - 64usize];
    [
        "Alignment of aclrtSnapShotBackupArgs",
    ][::core::mem::align_of::<aclrtSnapShotBackupArgs>() - 4usize];
    [
        "Offset of field: aclrtSnapShotBackupArgs::backupFlags",
    ][::core::mem::offset_of!(aclrtSnapShotBackupArgs, backupFlags) - 0usize];
    [
        "Offset of field: aclrtSnapShotBackupArgs::reserved",
    ][::core::mem::offset_of!(aclrtSnapShotBackupArgs, reserved) - 4usize];
};
/// Snap Shot Restore Args.
///
/// C `aclrtSnapShotRestoreArgs` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtSnapShotRestoreArgs {
    /// Restore flags.
    pub restoreFlags: u32,
    /// Reserved.
    pub reserved: [::core::ffi::c_char; 60usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtSnapShotRestoreArgs",
    ][::core::mem::size_of::<aclrtSnapShotRestoreArgs>() - 64usize];
    [
        "Alignment of aclrtSnapShotRestoreArgs",
    ][::core::mem::align_of::<aclrtSnapShotRestoreArgs>() - 4usize];
    [
        "Offset of field: aclrtSnapShotRestoreArgs::restoreFlags",
    ][::core::mem::offset_of!(aclrtSnapShotRestoreArgs, restoreFlags) - 0usize];
    [
        "Offset of field: aclrtSnapShotRestoreArgs::reserved",
    ][::core::mem::offset_of!(aclrtSnapShotRestoreArgs, reserved) - 4usize];
};
/// Uuid.
///
/// C `aclrtUuid` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtUuid {
    /// Bytes.
    pub bytes: [::core::ffi::c_char; 16usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtUuid"][::core::mem::size_of::<aclrtUuid>() - 16usize];
    ["Alignment of aclrtUuid"][::core::mem::align_of::<aclrtUuid>() - 1usize];
    [
        "Offset of field: aclrtUuid::bytes",
    ][::core::mem::offset_of!(aclrtUuid, bytes) - 0usize];
};
/// Cnt Notify Record Info.
///
/// C `aclrtCntNotifyRecordInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtCntNotifyRecordInfo {
    /// Mode.
    pub mode: aclrtCntNotifyRecordMode,
    /// Value.
    pub value: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtCntNotifyRecordInfo",
    ][::core::mem::size_of::<aclrtCntNotifyRecordInfo>() - 8usize];
    [
        "Alignment of aclrtCntNotifyRecordInfo",
    ][::core::mem::align_of::<aclrtCntNotifyRecordInfo>() - 4usize];
    [
        "Offset of field: aclrtCntNotifyRecordInfo::mode",
    ][::core::mem::offset_of!(aclrtCntNotifyRecordInfo, mode) - 0usize];
    [
        "Offset of field: aclrtCntNotifyRecordInfo::value",
    ][::core::mem::offset_of!(aclrtCntNotifyRecordInfo, value) - 4usize];
};
/// Cnt Notify Wait Info.
///
/// C `aclrtCntNotifyWaitInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtCntNotifyWaitInfo {
    /// Mode.
    pub mode: aclrtCntNotifyWaitMode,
    /// Value.
    pub value: u32,
    /// Timeout.
    pub timeout: u32,
    /// Is clear.
    pub isClear: u8,
    /// Rsv.
    pub rsv: [u8; 3usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtCntNotifyWaitInfo",
    ][::core::mem::size_of::<aclrtCntNotifyWaitInfo>() - 16usize];
    [
        "Alignment of aclrtCntNotifyWaitInfo",
    ][::core::mem::align_of::<aclrtCntNotifyWaitInfo>() - 4usize];
    [
        "Offset of field: aclrtCntNotifyWaitInfo::mode",
    ][::core::mem::offset_of!(aclrtCntNotifyWaitInfo, mode) - 0usize];
    [
        "Offset of field: aclrtCntNotifyWaitInfo::value",
    ][::core::mem::offset_of!(aclrtCntNotifyWaitInfo, value) - 4usize];
    [
        "Offset of field: aclrtCntNotifyWaitInfo::timeout",
    ][::core::mem::offset_of!(aclrtCntNotifyWaitInfo, timeout) - 8usize];
    [
        "Offset of field: aclrtCntNotifyWaitInfo::isClear",
    ][::core::mem::offset_of!(aclrtCntNotifyWaitInfo, isClear) - 12usize];
    [
        "Offset of field: aclrtCntNotifyWaitInfo::rsv",
    ][::core::mem::offset_of!(aclrtCntNotifyWaitInfo, rsv) - 13usize];
};
/// Mem Access Desc.
///
/// C `aclrtMemAccessDesc` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemAccessDesc {
    /// Flags.
    pub flags: aclrtMemAccessFlags,
    /// Location.
    pub location: aclrtMemLocation,
    /// Rsv.
    pub rsv: [u8; 12usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtMemAccessDesc",
    ][::core::mem::size_of::<aclrtMemAccessDesc>() - 24usize];
    [
        "Alignment of aclrtMemAccessDesc",
    ][::core::mem::align_of::<aclrtMemAccessDesc>() - 4usize];
    [
        "Offset of field: aclrtMemAccessDesc::flags",
    ][::core::mem::offset_of!(aclrtMemAccessDesc, flags) - 0usize];
    [
        "Offset of field: aclrtMemAccessDesc::location",
    ][::core::mem::offset_of!(aclrtMemAccessDesc, location) - 4usize];
    [
        "Offset of field: aclrtMemAccessDesc::rsv",
    ][::core::mem::offset_of!(aclrtMemAccessDesc, rsv) - 12usize];
};
/// CANN Package Version.
///
/// C `aclCANNPackageVersion` · since CANN 8.1.RC1 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclCANNPackageVersion {
    /// Version.
    pub version: [::core::ffi::c_char; 128usize],
    /// Major version.
    pub majorVersion: [::core::ffi::c_char; 64usize],
    /// Minor version.
    pub minorVersion: [::core::ffi::c_char; 64usize],
    /// Release version.
    pub releaseVersion: [::core::ffi::c_char; 64usize],
    /// Patch version.
    pub patchVersion: [::core::ffi::c_char; 64usize],
    /// Reserved.
    pub reserved: [::core::ffi::c_char; 128usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclCANNPackageVersion",
    ][::core::mem::size_of::<aclCANNPackageVersion>() - 512usize];
    [
        "Alignment of aclCANNPackageVersion",
    ][::core::mem::align_of::<aclCANNPackageVersion>() - 1usize];
    [
        "Offset of field: aclCANNPackageVersion::version",
    ][::core::mem::offset_of!(aclCANNPackageVersion, version) - 0usize];
    [
        "Offset of field: aclCANNPackageVersion::majorVersion",
    ][::core::mem::offset_of!(aclCANNPackageVersion, majorVersion) - 128usize];
    [
        "Offset of field: aclCANNPackageVersion::minorVersion",
    ][::core::mem::offset_of!(aclCANNPackageVersion, minorVersion) - 192usize];
    [
        "Offset of field: aclCANNPackageVersion::releaseVersion",
    ][::core::mem::offset_of!(aclCANNPackageVersion, releaseVersion) - 256usize];
    [
        "Offset of field: aclCANNPackageVersion::patchVersion",
    ][::core::mem::offset_of!(aclCANNPackageVersion, patchVersion) - 320usize];
    [
        "Offset of field: aclCANNPackageVersion::reserved",
    ][::core::mem::offset_of!(aclCANNPackageVersion, reserved) - 384usize];
};
/// Ipc Event Handle.
///
/// C `aclrtIpcEventHandle` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtIpcEventHandle {
    /// Reserved.
    pub reserved: [::core::ffi::c_char; 64usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclrtIpcEventHandle",
    ][::core::mem::size_of::<aclrtIpcEventHandle>() - 64usize];
    [
        "Alignment of aclrtIpcEventHandle",
    ][::core::mem::align_of::<aclrtIpcEventHandle>() - 1usize];
    [
        "Offset of field: aclrtIpcEventHandle::reserved",
    ][::core::mem::offset_of!(aclrtIpcEventHandle, reserved) - 0usize];
};
/// Mem Attr Mapping.
///
/// C `MemAttrMapping` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct MemAttrMapping {
    /// Pg type.
    pub pgType: u32,
    /// Mem type.
    pub memType: u32,
    /// Is host alloc.
    pub isHostAlloc: bool,
    /// Mem attr.
    pub memAttr: aclrtMemAttr,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of MemAttrMapping"][::core::mem::size_of::<MemAttrMapping>() - 16usize];
    ["Alignment of MemAttrMapping"][::core::mem::align_of::<MemAttrMapping>() - 4usize];
    [
        "Offset of field: MemAttrMapping::pgType",
    ][::core::mem::offset_of!(MemAttrMapping, pgType) - 0usize];
    [
        "Offset of field: MemAttrMapping::memType",
    ][::core::mem::offset_of!(MemAttrMapping, memType) - 4usize];
    [
        "Offset of field: MemAttrMapping::isHostAlloc",
    ][::core::mem::offset_of!(MemAttrMapping, isHostAlloc) - 8usize];
    [
        "Offset of field: MemAttrMapping::memAttr",
    ][::core::mem::offset_of!(MemAttrMapping, memAttr) - 12usize];
};
/// Cond Task Params.
///
/// C `aclmdlRICondTaskParams` · since CANN 9.1.0
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRICondTaskParams {
    /// Handle.
    pub handle: aclmdlRICondHandle,
    /// Type.
    pub type_: aclmdlRICondTaskType,
    /// Size.
    pub size: u32,
    /// Model ri array.
    pub modelRIArray: *mut aclmdlRI,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    [
        "Size of aclmdlRICondTaskParams",
    ][::core::mem::size_of::<aclmdlRICondTaskParams>() - 24usize];
    [
        "Alignment of aclmdlRICondTaskParams",
    ][::core::mem::align_of::<aclmdlRICondTaskParams>() - 8usize];
    [
        "Offset of field: aclmdlRICondTaskParams::handle",
    ][::core::mem::offset_of!(aclmdlRICondTaskParams, handle) - 0usize];
    [
        "Offset of field: aclmdlRICondTaskParams::type_",
    ][::core::mem::offset_of!(aclmdlRICondTaskParams, type_) - 8usize];
    [
        "Offset of field: aclmdlRICondTaskParams::size",
    ][::core::mem::offset_of!(aclmdlRICondTaskParams, size) - 12usize];
    [
        "Offset of field: aclmdlRICondTaskParams::modelRIArray",
    ][::core::mem::offset_of!(aclmdlRICondTaskParams, modelRIArray) - 16usize];
};
/// Mem Pool Props.
///
/// C `aclrtMemPoolProps` · since CANN 9.0.0
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemPoolProps {
    /// Alloc type.
    pub allocType: aclrtMemAllocationType,
    /// Handle type.
    pub handleType: aclrtMemHandleType,
    /// Location.
    pub location: aclrtMemLocation,
    /// Max size.
    pub maxSize: usize,
    /// Reserved.
    pub reserved: [::core::ffi::c_uchar; 32usize],
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtMemPoolProps"][::core::mem::size_of::<aclrtMemPoolProps>() - 56usize];
    [
        "Alignment of aclrtMemPoolProps",
    ][::core::mem::align_of::<aclrtMemPoolProps>() - 8usize];
    [
        "Offset of field: aclrtMemPoolProps::allocType",
    ][::core::mem::offset_of!(aclrtMemPoolProps, allocType) - 0usize];
    [
        "Offset of field: aclrtMemPoolProps::handleType",
    ][::core::mem::offset_of!(aclrtMemPoolProps, handleType) - 4usize];
    [
        "Offset of field: aclrtMemPoolProps::location",
    ][::core::mem::offset_of!(aclrtMemPoolProps, location) - 8usize];
    [
        "Offset of field: aclrtMemPoolProps::maxSize",
    ][::core::mem::offset_of!(aclrtMemPoolProps, maxSize) - 16usize];
    [
        "Offset of field: aclrtMemPoolProps::reserved",
    ][::core::mem::offset_of!(aclrtMemPoolProps, reserved) - 24usize];
};
/// Three extents of a launch grid or block.
///
/// C `aclrtDim3` · since CANN 9.2.0-beta.1
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtDim3 {
    /// Extent along x.
    pub x: u32,
    /// Extent along y.
    pub y: u32,
    /// Extent along z.
    pub z: u32,
}
#[allow(clippy::unnecessary_operation, clippy::identity_op)]
const _: () = {
    ["Size of aclrtDim3"][::core::mem::size_of::<aclrtDim3>() - 12usize];
    ["Alignment of aclrtDim3"][::core::mem::align_of::<aclrtDim3>() - 4usize];
    ["Offset of field: aclrtDim3::x"][::core::mem::offset_of!(aclrtDim3, x) - 0usize];
    ["Offset of field: aclrtDim3::y"][::core::mem::offset_of!(aclrtDim3, y) - 4usize];
    ["Offset of field: aclrtDim3::z"][::core::mem::offset_of!(aclrtDim3, z) - 8usize];
};
/// Allocator Alloc Func.
///
/// C `aclrtAllocatorAllocFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorAllocFunc = ::core::option::Option<
    unsafe extern "C" fn(
        allocator: aclrtAllocator,
        size: usize,
    ) -> *mut ::core::ffi::c_void,
>;
/// Allocator Free Func.
///
/// C `aclrtAllocatorFreeFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorFreeFunc = ::core::option::Option<
    unsafe extern "C" fn(allocator: aclrtAllocator, block: aclrtAllocatorBlock),
>;
/// Allocator Alloc Advise Func.
///
/// C `aclrtAllocatorAllocAdviseFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorAllocAdviseFunc = ::core::option::Option<
    unsafe extern "C" fn(
        allocator: aclrtAllocator,
        size: usize,
        addr: aclrtAllocatorAddr,
    ) -> *mut ::core::ffi::c_void,
>;
/// Allocator Get Addr From Block Func.
///
/// C `aclrtAllocatorGetAddrFromBlockFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorGetAddrFromBlockFunc = ::core::option::Option<
    unsafe extern "C" fn(block: aclrtAllocatorBlock) -> *mut ::core::ffi::c_void,
>;
/// Callback.
///
/// C `aclrtCallback` · since CANN 6.0.1 or earlier
pub type aclrtCallback = ::core::option::Option<
    unsafe extern "C" fn(userData: *mut ::core::ffi::c_void),
>;
/// Host Func.
///
/// C `aclrtHostFunc` · since CANN 8.5.0 or earlier
pub type aclrtHostFunc = ::core::option::Option<
    unsafe extern "C" fn(args: *mut ::core::ffi::c_void),
>;
/// Exception Info Callback.
///
/// C `aclrtExceptionInfoCallback` · since CANN 6.0.1 or earlier
pub type aclrtExceptionInfoCallback = ::core::option::Option<
    unsafe extern "C" fn(exceptionInfo: *mut aclrtExceptionInfo),
>;
/// Op Exception Callback.
///
/// C `aclrtOpExceptionCallback` · since CANN 9.0.0
pub type aclrtOpExceptionCallback = ::core::option::Option<
    unsafe extern "C" fn(
        exceptionInfo: *mut aclrtExceptionInfo,
        userData: *mut ::core::ffi::c_void,
    ),
>;
/// Device State Callback.
///
/// C `aclrtDeviceStateCallback` · since CANN 8.5.0 or earlier
pub type aclrtDeviceStateCallback = ::core::option::Option<
    unsafe extern "C" fn(
        deviceId: i32,
        state: aclrtDeviceState,
        args: *mut ::core::ffi::c_void,
    ),
>;
/// Snap Shot Call Back.
///
/// C `aclrtSnapShotCallBack` · since CANN 9.0.0
pub type aclrtSnapShotCallBack = ::core::option::Option<
    unsafe extern "C" fn(deviceId: i32, args: *mut ::core::ffi::c_void) -> u32,
>;
/// Stream State Callback.
///
/// C `aclrtStreamStateCallback` · since CANN 8.5.0 or earlier
pub type aclrtStreamStateCallback = ::core::option::Option<
    unsafe extern "C" fn(
        stm: aclrtStream,
        state: aclrtStreamState,
        args: *mut ::core::ffi::c_void,
    ),
>;
/// Device Task Abort Callback.
///
/// C `aclrtDeviceTaskAbortCallback` · since CANN 8.5.0 or earlier
pub type aclrtDeviceTaskAbortCallback = ::core::option::Option<
    unsafe extern "C" fn(
        deviceId: i32,
        stage: aclrtDeviceTaskAbortStage,
        timeout: u32,
        args: *mut ::core::ffi::c_void,
    ) -> i32,
>;
/// Init Callback Func.
///
/// C `aclInitCallbackFunc` · since CANN 8.5.0 or earlier
pub type aclInitCallbackFunc = ::core::option::Option<
    unsafe extern "C" fn(
        configStr: *const ::core::ffi::c_char,
        len: usize,
        userData: *mut ::core::ffi::c_void,
    ) -> aclError,
>;
/// Finalize Callback Func.
///
/// C `aclFinalizeCallbackFunc` · since CANN 8.5.0 or earlier
pub type aclFinalizeCallbackFunc = ::core::option::Option<
    unsafe extern "C" fn(userData: *mut ::core::ffi::c_void) -> aclError,
>;
