// Generated from include/ascend_acl.h by `cargo xtask bindings`. Edit the header, not this file.

use crate::aclError;

/// Success, as the runtime layer names it.
///
/// C `ACL_RT_SUCCESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_SUCCESS: aclError = aclError(0);
/// The runtime refused an argument, or a wait for an event of the oldest kind that was never recorded.
///
/// C `ACL_ERROR_RT_PARAM_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_PARAM_INVALID: aclError = aclError(107000);
/// No such device, or not one this process may see.
///
/// C `ACL_ERROR_RT_INVALID_DEVICEID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_DEVICEID: aclError = aclError(107001);
/// The thread has no current context, or it was destroyed.
///
/// C `ACL_ERROR_RT_CONTEXT_NULL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CONTEXT_NULL: aclError = aclError(107002);
/// The stream belongs to another context than the current one.
///
/// C `ACL_ERROR_RT_STREAM_CONTEXT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CONTEXT: aclError = aclError(107003);
/// The graph belongs to another context than the current one.
///
/// C `ACL_ERROR_RT_MODEL_CONTEXT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_CONTEXT: aclError = aclError(107004);
/// The stream is bound to a model, or should be.
///
/// C `ACL_ERROR_RT_STREAM_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_MODEL: aclError = aclError(107005);
/// The event has not completed, or keeps no time.
///
/// C `ACL_ERROR_RT_EVENT_TIMESTAMP_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_TIMESTAMP_INVALID: aclError = aclError(107006);
/// The end lies before the start.
///
/// C `ACL_ERROR_RT_EVENT_TIMESTAMP_REVERSAL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_TIMESTAMP_REVERSAL: aclError = aclError(107007);
/// An address is not aligned.
///
/// C `ACL_ERROR_RT_ADDR_UNALIGNED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_ADDR_UNALIGNED: aclError = aclError(107008);
/// A file can't be opened.
///
/// C `ACL_ERROR_RT_FILE_OPEN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FILE_OPEN: aclError = aclError(107009);
/// A file can't be written.
///
/// C `ACL_ERROR_RT_FILE_WRITE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FILE_WRITE: aclError = aclError(107010);
/// The stream has a thread for callbacks already, or has none, or mixes the two kinds of callbacks.
///
/// C `ACL_ERROR_RT_STREAM_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_SUBSCRIBE: aclError = aclError(107011);
/// The thread has no stream to call back for, or serves another device.
///
/// C `ACL_ERROR_RT_THREAD_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_THREAD_SUBSCRIBE: aclError = aclError(107012);
/// No core group was chosen.
///
/// C `ACL_ERROR_RT_GROUP_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_GROUP_NOT_SET: aclError = aclError(107013);
/// The core group does not exist.
///
/// C `ACL_ERROR_RT_GROUP_NOT_CREATE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_GROUP_NOT_CREATE: aclError = aclError(107014);
/// The stream has no thread for callbacks.
///
/// C `ACL_ERROR_RT_STREAM_NO_CB_REG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NO_CB_REG: aclError = aclError(107015);
/// No such kind of memory.
///
/// C `ACL_ERROR_RT_INVALID_MEMORY_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_MEMORY_TYPE: aclError = aclError(107016);
/// The handle was destroyed, or is of another kind.
///
/// C `ACL_ERROR_RT_INVALID_HANDLE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_HANDLE: aclError = aclError(107017);
/// No such kind of allocation.
///
/// C `ACL_ERROR_RT_INVALID_MALLOC_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_MALLOC_TYPE: aclError = aclError(107018);
/// A wait ended before what it waited for.
///
/// C `ACL_ERROR_RT_WAIT_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_WAIT_TIMEOUT: aclError = aclError(107019);
/// A task, such as a wait of a stream, ended before what it waited for.
///
/// C `ACL_ERROR_RT_TASK_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TASK_TIMEOUT: aclError = aclError(107020);
/// The setting was never made.
///
/// C `ACL_ERROR_RT_SYSPARAMOPT_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SYSPARAMOPT_NOT_SET: aclError = aclError(107021);
/// The tasks of the device are being aborted.
///
/// C `ACL_ERROR_RT_DEVICE_TASK_ABORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEVICE_TASK_ABORT: aclError = aclError(107022);
/// The stream was aborted; it works afterwards.
///
/// C `ACL_ERROR_RT_STREAM_ABORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_ABORT: aclError = aclError(107023);
/// A captured stream waits for an event that was recorded outside of the capture.
///
/// C `ACL_ERROR_RT_CAPTURE_DEPENDENCY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CAPTURE_DEPENDENCY: aclError = aclError(107024);
/// A stream that joined the capture was not joined back.
///
/// C `ACL_ERROR_RT_STREAM_UNJOINED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_UNJOINED: aclError = aclError(107025);
/// The graph is being captured.
///
/// C `ACL_ERROR_RT_MODEL_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_CAPTURED: aclError = aclError(107026);
/// The call is refused on a stream that is capturing.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURED: aclError = aclError(107027);
/// The event was recorded in a capture and can't be asked or waited for.
///
/// C `ACL_ERROR_RT_EVENT_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_CAPTURED: aclError = aclError(107028);
/// The call needs a stream that is capturing.
///
/// C `ACL_ERROR_RT_STREAM_NOT_CAPTURED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NOT_CAPTURED: aclError = aclError(107029);
/// The capture mode forbids the call; the capture goes on.
///
/// C `ACL_ERROR_RT_CAPTURE_MODE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CAPTURE_MODE_NOT_SUPPORT: aclError = aclError(107030);
/// The default stream would be drawn into a capture.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT: aclError = aclError(107031);
/// Two captures would become one; both are spoilt.
///
/// C `ACL_ERROR_STREAM_CAPTURE_CONFLICT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_CAPTURE_CONFLICT: aclError = aclError(107032);
/// A task group is begun twice, ended without a begin, or left open.
///
/// C `ACL_ERROR_STREAM_TASK_GROUP_STATUS` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_TASK_GROUP_STATUS: aclError = aclError(107033);
/// A task group was interrupted.
///
/// C `ACL_ERROR_STREAM_TASK_GROUP_INTR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_TASK_GROUP_INTR: aclError = aclError(107034);
/// The task was stopped before its end.
///
/// C `ACL_ERROR_RT_TASK_ABORT_STOP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TASK_ABORT_STOP: aclError = aclError(107035);
/// The capture must be ended on the stream that began it.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_UNMATCHED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_UNMATCHED: aclError = aclError(107036);
/// The graph is running.
///
/// C `ACL_ERROR_RT_MODEL_RUNNING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_RUNNING: aclError = aclError(107037);
/// The capture must be ended by the thread that began it; it is lost.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_WRONG_THREAD` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_WRONG_THREAD: aclError = aclError(107038);
/// The array of the caller is too small.
///
/// C `ACL_ERROR_RT_INSUFFICIENT_INPUT_ARRAY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INSUFFICIENT_INPUT_ARRAY: aclError = aclError(107039);
/// The graph can't be updated.
///
/// C `ACL_ERROR_RT_MODEL_UPDATE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_UPDATE_FAILED: aclError = aclError(107040);
/// The capture mode forbids an asynchronous copy of pageable memory.
///
/// C `ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC: aclError = aclError(107041);
/// No device symbol has that name.
///
/// C `ACL_ERROR_RT_SYMBOL_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SYMBOL_NOT_FOUND: aclError = aclError(107042);
/// The device symbol is invalid.
///
/// C `ACL_ERROR_RT_INVALID_SYMBOL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_SYMBOL: aclError = aclError(107043);
/// The kernel symbol is invalid.
///
/// C `ACL_ERROR_RT_INVALID_DEVICE_FUNCTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_DEVICE_FUNCTION: aclError = aclError(107044);
/// The stream does not support the call. In another set of headers the number means that a sub-graph is capturing.
///
/// C `ACL_ERROR_RT_STREAM_NOT_SUPPORT_OPERA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NOT_SUPPORT_OPERA: aclError = aclError(107045);
/// A sub-graph is capturing. Another set of headers has 107045 for it.
///
/// C `ACL_ERROR_RT_SUB_ACLGRAPH_IS_CAPTURING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SUB_ACLGRAPH_IS_CAPTURING: aclError = aclError(107046);
/// The chip, the driver, a flag or the kind of event does not support the call.
///
/// C `ACL_ERROR_RT_FEATURE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FEATURE_NOT_SUPPORT: aclError = aclError(207000);
/// Memory ran out.
///
/// C `ACL_ERROR_RT_MEMORY_ALLOCATION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MEMORY_ALLOCATION: aclError = aclError(207001);
/// Memory can't be freed.
///
/// C `ACL_ERROR_RT_MEMORY_FREE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MEMORY_FREE: aclError = aclError(207002);
/// Arithmetic on an AI core has overflowed.
///
/// C `ACL_ERROR_RT_AICORE_OVER_FLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_OVER_FLOW: aclError = aclError(207003);
/// There is no device, or ASCEND_RT_VISIBLE_DEVICES is wrong.
///
/// C `ACL_ERROR_RT_NO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_DEVICE: aclError = aclError(207004);
/// The driver has no more of what is needed, mostly streams.
///
/// C `ACL_ERROR_RT_RESOURCE_ALLOC_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_RESOURCE_ALLOC_FAIL: aclError = aclError(207005);
/// Not permitted.
///
/// C `ACL_ERROR_RT_NO_PERMISSION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_PERMISSION: aclError = aclError(207006);
/// Hardware events ran out.
///
/// C `ACL_ERROR_RT_NO_EVENT_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_EVENT_RESOURCE: aclError = aclError(207007);
/// Streams ran out.
///
/// C `ACL_ERROR_RT_NO_STREAM_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_STREAM_RESOURCE: aclError = aclError(207008);
/// Notifies ran out.
///
/// C `ACL_ERROR_RT_NO_NOTIFY_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_NOTIFY_RESOURCE: aclError = aclError(207009);
/// Models ran out.
///
/// C `ACL_ERROR_RT_NO_MODEL_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_MODEL_RESOURCE: aclError = aclError(207010);
/// Queues of the runtime ran out.
///
/// C `ACL_ERROR_RT_NO_CDQ_RESOURCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_NO_CDQ_RESOURCE: aclError = aclError(207011);
/// Something is over its limit.
///
/// C `ACL_ERROR_RT_OVER_LIMIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_OVER_LIMIT: aclError = aclError(207012);
/// The queue is empty.
///
/// C `ACL_ERROR_RT_QUEUE_EMPTY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_QUEUE_EMPTY: aclError = aclError(207013);
/// The queue is full.
///
/// C `ACL_ERROR_RT_QUEUE_FULL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_QUEUE_FULL: aclError = aclError(207014);
/// The queue is initialised already.
///
/// C `ACL_ERROR_RT_REPEATED_INIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_REPEATED_INIT: aclError = aclError(207015);
/// Arithmetic on a vector core has overflowed.
///
/// C `ACL_ERROR_RT_AIVEC_OVER_FLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AIVEC_OVER_FLOW: aclError = aclError(207016);
/// Arithmetic elsewhere has overflowed, such as on the AI CPU.
///
/// C `ACL_ERROR_RT_OVER_FLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_OVER_FLOW: aclError = aclError(207017);
/// The device ran out of memory.
///
/// C `ACL_ERROR_RT_DEVICE_OOM` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEVICE_OOM: aclError = aclError(207018);
/// The driver is too old to update this operator.
///
/// C `ACL_ERROR_RT_FEATURE_NOT_SUPPORT_UPDATE_OP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FEATURE_NOT_SUPPORT_UPDATE_OP: aclError = aclError(207019);
/// The driver took too long.
///
/// C `ACL_ERROR_RT_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TIMEOUT: aclError = aclError(207020);
/// The runtime failed inside; also the time of an event without a record.
///
/// C `ACL_ERROR_RT_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INTERNAL_ERROR: aclError = aclError(507000);
/// The task scheduler failed.
///
/// C `ACL_ERROR_RT_TS_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TS_ERROR: aclError = aclError(507001);
/// The queue of the stream is full.
///
/// C `ACL_ERROR_RT_STREAM_TASK_FULL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_TASK_FULL: aclError = aclError(507002);
/// The queue of the stream is empty.
///
/// C `ACL_ERROR_RT_STREAM_TASK_EMPTY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_TASK_EMPTY: aclError = aclError(507003);
/// The stream has work left; inside the runtime only.
///
/// C `ACL_ERROR_RT_STREAM_NOT_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_NOT_COMPLETE: aclError = aclError(507004);
/// The data has come to its end.
///
/// C `ACL_ERROR_RT_END_OF_SEQUENCE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_END_OF_SEQUENCE: aclError = aclError(507005);
/// The event has not happened yet; inside the runtime only.
///
/// C `ACL_ERROR_RT_EVENT_NOT_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_NOT_COMPLETE: aclError = aclError(507006);
/// The context is being destroyed, or the device that is reset was not set.
///
/// C `ACL_ERROR_RT_CONTEXT_RELEASE_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CONTEXT_RELEASE_ERROR: aclError = aclError(507007);
/// The chip is another one.
///
/// C `ACL_ERROR_RT_SOC_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SOC_VERSION: aclError = aclError(507008);
/// This kind of task is not supported there.
///
/// C `ACL_ERROR_RT_TASK_TYPE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_TASK_TYPE_NOT_SUPPORT: aclError = aclError(507009);
/// The device does not answer any more.
///
/// C `ACL_ERROR_RT_LOST_HEARTBEAT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_LOST_HEARTBEAT: aclError = aclError(507010);
/// A graph failed.
///
/// C `ACL_ERROR_RT_MODEL_EXECUTE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_EXECUTE: aclError = aclError(507011);
/// No callback came in time.
///
/// C `ACL_ERROR_RT_REPORT_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_REPORT_TIMEOUT: aclError = aclError(507012);
/// A copy or reduction by DMA failed.
///
/// C `ACL_ERROR_RT_SYS_DMA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SYS_DMA: aclError = aclError(507013);
/// A kernel on an AI core took too long.
///
/// C `ACL_ERROR_RT_AICORE_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TIMEOUT: aclError = aclError(507014);
/// A kernel on an AI core failed: a bad address, a bad instruction.
///
/// C `ACL_ERROR_RT_AICORE_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_EXCEPTION: aclError = aclError(507015);
/// A kernel on an AI core stopped itself, as by an assertion.
///
/// C `ACL_ERROR_RT_AICORE_TRAP_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TRAP_EXCEPTION: aclError = aclError(507016);
/// A kernel on the AI CPU took too long.
///
/// C `ACL_ERROR_RT_AICPU_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_TIMEOUT: aclError = aclError(507017);
/// A kernel on the AI CPU failed.
///
/// C `ACL_ERROR_RT_AICPU_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_EXCEPTION: aclError = aclError(507018);
/// The AI CPU did not answer about a dump.
///
/// C `ACL_ERROR_RT_AICPU_DATADUMP_RSP_ERR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_DATADUMP_RSP_ERR: aclError = aclError(507019);
/// The AI CPU did not answer about a model.
///
/// C `ACL_ERROR_RT_AICPU_MODEL_RSP_ERR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_MODEL_RSP_ERR: aclError = aclError(507020);
/// Profiling failed.
///
/// C `ACL_ERROR_RT_PROFILING_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_PROFILING_ERROR: aclError = aclError(507021);
/// Sharing between processes failed.
///
/// C `ACL_ERROR_RT_IPC_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_IPC_ERROR: aclError = aclError(507022);
/// The model was ended on purpose.
///
/// C `ACL_ERROR_RT_MODEL_ABORT_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_MODEL_ABORT_NORMAL: aclError = aclError(507023);
/// The kernel is being unregistered.
///
/// C `ACL_ERROR_RT_KERNEL_UNREGISTERING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_KERNEL_UNREGISTERING: aclError = aclError(507024);
/// The record of failures is not initialised.
///
/// C `ACL_ERROR_RT_RINGBUFFER_NOT_INIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_RINGBUFFER_NOT_INIT: aclError = aclError(507025);
/// The record of failures is empty.
///
/// C `ACL_ERROR_RT_RINGBUFFER_NO_DATA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_RINGBUFFER_NO_DATA: aclError = aclError(507026);
/// The kernel is not registered.
///
/// C `ACL_ERROR_RT_KERNEL_LOOKUP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_KERNEL_LOOKUP: aclError = aclError(507027);
/// The kernel is registered already.
///
/// C `ACL_ERROR_RT_KERNEL_DUPLICATE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_KERNEL_DUPLICATE: aclError = aclError(507028);
/// Debugging can't be registered.
///
/// C `ACL_ERROR_RT_DEBUG_REGISTER_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEBUG_REGISTER_FAIL: aclError = aclError(507029);
/// Debugging can't be unregistered.
///
/// C `ACL_ERROR_RT_DEBUG_UNREGISTER_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEBUG_UNREGISTER_FAIL: aclError = aclError(507030);
/// The label belongs to another context than the current one.
///
/// C `ACL_ERROR_RT_LABEL_CONTEXT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_LABEL_CONTEXT: aclError = aclError(507031);
/// Too many programs are registered.
///
/// C `ACL_ERROR_RT_PROGRAM_USE_OUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_PROGRAM_USE_OUT: aclError = aclError(507032);
/// The device can't be started.
///
/// C `ACL_ERROR_RT_DEV_SETUP_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEV_SETUP_ERROR: aclError = aclError(507033);
/// A kernel on a vector core took too long.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TIMEOUT: aclError = aclError(507034);
/// A kernel on a vector core failed.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_EXCEPTION: aclError = aclError(507035);
/// A kernel on a vector core stopped itself.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TRAP_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TRAP_EXCEPTION: aclError = aclError(507036);
/// A queue of the runtime failed.
///
/// C `ACL_ERROR_RT_CDQ_BATCH_ABNORMAL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CDQ_BATCH_ABNORMAL: aclError = aclError(507037);
/// The mode of the dies can't be changed.
///
/// C `ACL_ERROR_RT_DIE_MODE_CHANGE_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DIE_MODE_CHANGE_ERROR: aclError = aclError(507038);
/// The die can't be chosen.
///
/// C `ACL_ERROR_RT_DIE_SET_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DIE_SET_ERROR: aclError = aclError(507039);
/// No such die.
///
/// C `ACL_ERROR_RT_INVALID_DIEID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_INVALID_DIEID: aclError = aclError(507040);
/// The mode of the dies was not set.
///
/// C `ACL_ERROR_RT_DIE_MODE_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DIE_MODE_NOT_SET: aclError = aclError(507041);
/// A kernel on an AI core read out of bounds.
///
/// C `ACL_ERROR_RT_AICORE_TRAP_READ_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TRAP_READ_OVERFLOW: aclError = aclError(507042);
/// A kernel on an AI core wrote out of bounds.
///
/// C `ACL_ERROR_RT_AICORE_TRAP_WRITE_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICORE_TRAP_WRITE_OVERFLOW: aclError = aclError(507043);
/// A kernel on a vector core read out of bounds.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TRAP_READ_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TRAP_READ_OVERFLOW: aclError = aclError(507044);
/// A kernel on a vector core wrote out of bounds.
///
/// C `ACL_ERROR_RT_VECTOR_CORE_TRAP_WRITE_OVERFLOW` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_VECTOR_CORE_TRAP_WRITE_OVERFLOW: aclError = aclError(507045);
/// The host's wait for a stream or device took too long.
///
/// C `ACL_ERROR_RT_STREAM_SYNC_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_SYNC_TIMEOUT: aclError = aclError(507046);
/// The host's wait for an event took too long.
///
/// C `ACL_ERROR_RT_EVENT_SYNC_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_EVENT_SYNC_TIMEOUT: aclError = aclError(507047);
/// A task of FFTS+ took too long.
///
/// C `ACL_ERROR_RT_FFTS_PLUS_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FFTS_PLUS_TIMEOUT: aclError = aclError(507048);
/// A task of FFTS+ failed.
///
/// C `ACL_ERROR_RT_FFTS_PLUS_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FFTS_PLUS_EXCEPTION: aclError = aclError(507049);
/// A task of FFTS+ stopped itself.
///
/// C `ACL_ERROR_RT_FFTS_PLUS_TRAP_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FFTS_PLUS_TRAP_EXCEPTION: aclError = aclError(507050);
/// The channel between host and device failed.
///
/// C `ACL_ERROR_RT_SEND_MSG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SEND_MSG: aclError = aclError(507051);
/// A copy to or from the driver failed.
///
/// C `ACL_ERROR_RT_COPY_DATA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_COPY_DATA: aclError = aclError(507052);
/// Device memory has an uncorrectable error at a known address, which can be repaired.
///
/// C `ACL_ERROR_RT_DEVICE_MEM_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DEVICE_MEM_ERROR: aclError = aclError(507053);
/// Device memory has an error of several bits.
///
/// C `ACL_ERROR_RT_HBM_MULTI_BIT_ECC_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_HBM_MULTI_BIT_ECC_ERROR: aclError = aclError(507054);
/// Device memory may have an error, often on the other device.
///
/// C `ACL_ERROR_RT_SUSPECT_DEVICE_MEM_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SUSPECT_DEVICE_MEM_ERROR: aclError = aclError(507055);
/// The link to another device is down.
///
/// C `ACL_ERROR_RT_LINK_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_LINK_ERROR: aclError = aclError(507056);
/// The other device may have failed, or a local access was out of bounds.
///
/// C `ACL_ERROR_RT_SUSPECT_REMOTE_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SUSPECT_REMOTE_ERROR: aclError = aclError(507057);
/// The driver failed inside.
///
/// C `ACL_ERROR_RT_DRV_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_DRV_INTERNAL_ERROR: aclError = aclError(507899);
/// The AI CPU failed inside.
///
/// C `ACL_ERROR_RT_AICPU_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_INTERNAL_ERROR: aclError = aclError(507900);
/// The session between host and device was closed.
///
/// C `ACL_ERROR_RT_SOCKET_CLOSE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_SOCKET_CLOSE: aclError = aclError(507901);
/// The AI CPU did not load what it needs.
///
/// C `ACL_ERROR_RT_AICPU_INFO_LOAD_RSP_ERR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_AICPU_INFO_LOAD_RSP_ERR: aclError = aclError(507902);
/// An earlier mistake has spoilt the capture.
///
/// C `ACL_ERROR_RT_STREAM_CAPTURE_INVALIDATED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_STREAM_CAPTURE_INVALIDATED: aclError = aclError(507903);
/// Retrying a collective failed.
///
/// C `ACL_ERROR_RT_COMM_OP_RETRY_FAIL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_COMM_OP_RETRY_FAIL: aclError = aclError(507904);
/// The process did not stop for a snapshot in time.
///
/// C `ACL_ERROR_SNAPSHOT_LOCK_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_LOCK_TIMEOUT: aclError = aclError(507905);
/// The process can't be stopped for a snapshot.
///
/// C `ACL_ERROR_SNAPSHOT_LOCK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_LOCK_FAILED: aclError = aclError(507906);
/// The process can't go on after a snapshot.
///
/// C `ACL_ERROR_SNAPSHOT_UNLOCK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_UNLOCK_FAILED: aclError = aclError(507907);
/// The process can't be saved.
///
/// C `ACL_ERROR_SNAPSHOT_BACKUP_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_BACKUP_FAILED: aclError = aclError(507908);
/// The process can't be restored.
///
/// C `ACL_ERROR_SNAPSHOT_RESTORE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_RESTORE_FAILED: aclError = aclError(507909);
/// The host memory is registered already.
///
/// C `ACL_ERROR_HOST_MEMORY_ALREADY_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_HOST_MEMORY_ALREADY_REGISTERED: aclError = aclError(507910);
/// The host memory is not registered.
///
/// C `ACL_ERROR_HOST_MEMORY_NOT_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_HOST_MEMORY_NOT_REGISTERED: aclError = aclError(507911);
/// A function of the program failed in a snapshot.
///
/// C `ACL_ERROR_SNAPSHOT_CALLBACK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_CALLBACK_FAILED: aclError = aclError(507912);
/// A function can't be registered for snapshots.
///
/// C `ACL_ERROR_SNAPSHOT_REGISTER_CALLBACK_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_SNAPSHOT_REGISTER_CALLBACK_FAILED: aclError = aclError(507913);
/// A port of the third level failed.
///
/// C `ACL_ERROR_RT_L3_PORT_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_L3_PORT_ERROR: aclError = aclError(507914);
/// The collective unit took too long.
///
/// C `ACL_ERROR_RT_CCU_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CCU_TIMEOUT: aclError = aclError(507915);
/// The collective unit failed.
///
/// C `ACL_ERROR_RT_CCU_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_CCU_EXCEPTION: aclError = aclError(507916);
/// The kind of link is not supported.
///
/// C `ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED` · later than CANN 9.2.0-beta.1
pub const ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED: aclError = aclError(207021);
/// The graph engine refused an argument.
///
/// C `ACL_ERROR_GE_PARAM_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_PARAM_INVALID: aclError = aclError(145000);
/// The executor is not initialised.
///
/// C `ACL_ERROR_GE_EXEC_NOT_INIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_NOT_INIT: aclError = aclError(145001);
/// There is no model at the path.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_PATH_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_PATH_INVALID: aclError = aclError(145002);
/// No model has that number.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_ID_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_ID_INVALID: aclError = aclError(145003);
/// The data of the model has a wrong size.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_DATA_SIZE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_DATA_SIZE_INVALID: aclError = aclError(145006);
/// The address of the model is wrong.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_ADDR_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_ADDR_INVALID: aclError = aclError(145007);
/// No queue has that number.
///
/// C `ACL_ERROR_GE_EXEC_MODEL_QUEUE_ID_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_MODEL_QUEUE_ID_INVALID: aclError = aclError(145008);
/// The model is loaded already.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_MODEL_REPEATED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_MODEL_REPEATED: aclError = aclError(145009);
/// The address of a dynamic input is wrong.
///
/// C `ACL_ERROR_GE_DYNAMIC_INPUT_ADDR_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DYNAMIC_INPUT_ADDR_INVALID: aclError = aclError(145011);
/// The length of a dynamic input is wrong.
///
/// C `ACL_ERROR_GE_DYNAMIC_INPUT_LENGTH_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DYNAMIC_INPUT_LENGTH_INVALID: aclError = aclError(145012);
/// The dynamic batch size is wrong.
///
/// C `ACL_ERROR_GE_DYNAMIC_BATCH_SIZE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DYNAMIC_BATCH_SIZE_INVALID: aclError = aclError(145013);
/// The batch of image preprocessing is empty.
///
/// C `ACL_ERROR_GE_AIPP_BATCH_EMPTY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_AIPP_BATCH_EMPTY: aclError = aclError(145014);
/// The model has no image preprocessing.
///
/// C `ACL_ERROR_GE_AIPP_NOT_EXIST` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_AIPP_NOT_EXIST: aclError = aclError(145015);
/// The mode of image preprocessing is wrong.
///
/// C `ACL_ERROR_GE_AIPP_MODE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_AIPP_MODE_INVALID: aclError = aclError(145016);
/// The kind of operator task is wrong.
///
/// C `ACL_ERROR_GE_OP_TASK_TYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_OP_TASK_TYPE_INVALID: aclError = aclError(145017);
/// The kind of operator kernel is wrong.
///
/// C `ACL_ERROR_GE_OP_KERNEL_TYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_OP_KERNEL_TYPE_INVALID: aclError = aclError(145018);
/// The path of the plug-ins is wrong.
///
/// C `ACL_ERROR_GE_PLGMGR_PATH_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_PLGMGR_PATH_INVALID: aclError = aclError(145019);
/// The format is wrong.
///
/// C `ACL_ERROR_GE_FORMAT_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_FORMAT_INVALID: aclError = aclError(145020);
/// The shape is wrong.
///
/// C `ACL_ERROR_GE_SHAPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_SHAPE_INVALID: aclError = aclError(145021);
/// The data type is wrong.
///
/// C `ACL_ERROR_GE_DATATYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DATATYPE_INVALID: aclError = aclError(145022);
/// The graph engine ran out of memory.
///
/// C `ACL_ERROR_GE_MEMORY_ALLOCATION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_MEMORY_ALLOCATION: aclError = aclError(245000);
/// The graph engine can't use host memory.
///
/// C `ACL_ERROR_GE_MEMORY_OPERATE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_MEMORY_OPERATE_FAILED: aclError = aclError(245001);
/// The graph engine can't use device memory.
///
/// C `ACL_ERROR_GE_DEVICE_MEMORY_OPERATE_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DEVICE_MEMORY_OPERATE_FAILED: aclError = aclError(245002);
/// Part of the deployment has failed.
///
/// C `ACL_ERROR_GE_SUBHEALTHY` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_SUBHEALTHY: aclError = aclError(345102);
/// Code of the program raised an exception.
///
/// C `ACL_ERROR_GE_USER_RAISE_EXCEPTION` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_USER_RAISE_EXCEPTION: aclError = aclError(345103);
/// Data of several inputs does not go together.
///
/// C `ACL_ERROR_GE_DATA_NOT_ALIGNED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_DATA_NOT_ALIGNED: aclError = aclError(345104);
/// The graph engine failed inside.
///
/// C `ACL_ERROR_GE_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_INTERNAL_ERROR: aclError = aclError(545000);
/// A model can't be loaded.
///
/// C `ACL_ERROR_GE_LOAD_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_LOAD_MODEL: aclError = aclError(545001);
/// The graph of a model can't be loaded.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_MODEL_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_MODEL_PARTITION_FAILED: aclError = aclError(545002);
/// The weights of a model can't be loaded.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_WEIGHT_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_WEIGHT_PARTITION_FAILED: aclError = aclError(545003);
/// The tasks of a model can't be loaded.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_TASK_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_TASK_PARTITION_FAILED: aclError = aclError(545004);
/// The kernels of a model can't be loaded.
///
/// C `ACL_ERROR_GE_EXEC_LOAD_KERNEL_PARTITION_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_LOAD_KERNEL_PARTITION_FAILED: aclError = aclError(545005);
/// The data of a model can't be given back.
///
/// C `ACL_ERROR_GE_EXEC_RELEASE_MODEL_DATA` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_EXEC_RELEASE_MODEL_DATA: aclError = aclError(545006);
/// A command can't be handled.
///
/// C `ACL_ERROR_GE_COMMAND_HANDLE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_COMMAND_HANDLE: aclError = aclError(545007);
/// A tensor can't be asked for.
///
/// C `ACL_ERROR_GE_GET_TENSOR_INFO` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_GET_TENSOR_INFO: aclError = aclError(545008);
/// A model can't be unloaded.
///
/// C `ACL_ERROR_GE_UNLOAD_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_UNLOAD_MODEL: aclError = aclError(545009);
/// A model took too long.
///
/// C `ACL_ERROR_GE_MODEL_EXECUTE_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_MODEL_EXECUTE_TIMEOUT: aclError = aclError(545601);
/// The deployment is being renewed; try again.
///
/// C `ACL_ERROR_GE_REDEPLOYING` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_REDEPLOYING: aclError = aclError(545602);
/// The major version of the interface these headers state.
///
/// C `ACL_MAJOR_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_MAJOR_VERSION: i32 = 1;
/// The minor version; 17 spans 9.0.0 to 9.2.0-beta.1, so it tells nothing about single functions.
///
/// C `ACL_MINOR_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_MINOR_VERSION: i32 = 17;
/// The patch version.
///
/// C `ACL_PATCH_VERSION` · since CANN 9.1.0 or earlier
pub const ACL_PATCH_VERSION: i32 = 0;
/// The event can be waited for by streams.
///
/// C `ACL_EVENT_SYNC` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_SYNC: u32 = 1;
/// The event only marks how far a stream has come.
///
/// C `ACL_EVENT_CAPTURE_STREAM_PROGRESS` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_CAPTURE_STREAM_PROGRESS: u32 = 2;
/// The event keeps the time at which it happened; slows down recording.
///
/// C `ACL_EVENT_TIME_LINE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_TIME_LINE: u32 = 8;
/// The event is used by device code only; the host can't record or wait.
///
/// C `ACL_EVENT_DEVICE_USE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_DEVICE_USE_ONLY: u32 = 16;
/// The event links a captured graph with what is outside of it.
///
/// C `ACL_EVENT_EXTERNAL` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_EXTERNAL: u32 = 32;
/// The event can be exported to other processes.
///
/// C `ACL_EVENT_IPC` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_IPC: u32 = 64;
/// Keeps resources ready, so that submitting is faster.
///
/// C `ACL_STREAM_FAST_LAUNCH` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_FAST_LAUNCH: u32 = 1;
/// Has the host poll in synchronize, so that it returns sooner.
///
/// C `ACL_STREAM_FAST_SYNC` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_FAST_SYNC: u32 = 2;
/// The stream stores its tasks and does not run them, for models built by hand.
///
/// C `ACL_STREAM_PERSISTENT` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_PERSISTENT: u32 = 4;
/// The stream has room for many tasks.
///
/// C `ACL_STREAM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_HUGE: u32 = 8;
/// The stream holds tasks that AI CPU schedules.
///
/// C `ACL_STREAM_CPU_SCHEDULE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_CPU_SCHEDULE: u32 = 16;
/// Device code submits to the stream; goes with no other flag.
///
/// C `ACL_STREAM_DEVICE_USE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_DEVICE_USE_ONLY: u32 = 32;
/// Waits until the value is at least the given one.
///
/// C `ACL_STREAM_WAIT_VALUE_GEQ` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_GEQ: u32 = 0;
/// Waits until the value is the given one.
///
/// C `ACL_STREAM_WAIT_VALUE_EQ` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_EQ: u32 = 1;
/// Waits until the value has a bit of the given ones.
///
/// C `ACL_STREAM_WAIT_VALUE_AND` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_AND: u32 = 2;
/// Waits until some bit is in neither the value nor the given one.
///
/// C `ACL_STREAM_WAIT_VALUE_NOR` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_WAIT_VALUE_NOR: u32 = 3;
/// A stream goes on after a failed task.
///
/// C `ACL_CONTINUE_ON_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_CONTINUE_ON_FAILURE: u32 = 0;
/// A failed task stops its whole context.
///
/// C `ACL_STOP_ON_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_STOP_ON_FAILURE: u32 = 1;
/// An ordinary notify.
///
/// C `ACL_NOTIFY_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_NOTIFY_DEFAULT: u32 = 0;
/// A notify that only device code uses.
///
/// C `ACL_NOTIFY_DEVICE_USE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_NOTIFY_DEVICE_USE_ONLY: u32 = 1;
/// The device has the feature.
///
/// C `ACL_DEV_FEATURE_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_DEV_FEATURE_SUPPORT: i32 = 1;
/// The device lacks the feature.
///
/// C `ACL_DEV_FEATURE_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_DEV_FEATURE_NOT_SUPPORT: i32 = 0;
/// Only listed processes may open the exported notify.
///
/// C `ACL_RT_NOTIFY_EXPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_EXPORT_FLAG_DEFAULT: u64 = 0;
/// Any process may open the exported notify.
///
/// C `ACL_RT_NOTIFY_EXPORT_FLAG_DISABLE_PID_VALIDATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_EXPORT_FLAG_DISABLE_PID_VALIDATION: u64 = 2;
/// Opens a notify of the same device.
///
/// C `ACL_RT_NOTIFY_IMPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_IMPORT_FLAG_DEFAULT: u64 = 0;
/// Opens a notify of another device.
///
/// C `ACL_RT_NOTIFY_IMPORT_FLAG_ENABLE_PEER_ACCESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_NOTIFY_IMPORT_FLAG_ENABLE_PEER_ACCESS: u64 = 2;
/// Only listed processes may open the exported memory.
///
/// C `ACL_RT_IPC_MEM_EXPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_EXPORT_FLAG_DEFAULT: u64 = 0;
/// Any process may open the exported memory.
///
/// C `ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION: u64 = 1;
/// Opens memory of the same device.
///
/// C `ACL_RT_IPC_MEM_IMPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_IMPORT_FLAG_DEFAULT: u64 = 0;
/// Opens memory of another device.
///
/// C `ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS: u64 = 1;
/// Only listed processes may open the exported physical memory.
///
/// C `ACL_RT_VMM_EXPORT_FLAG_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_RT_VMM_EXPORT_FLAG_DEFAULT: u64 = 0;
/// Any process may open the exported physical memory.
///
/// C `ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION: u64 = 1;
/// Maps the host memory for the device; 64 bits wide in C though the parameter has 32, and another number than ACL_HOST_REGISTER_MAPPED.
///
/// C `ACL_HOST_REG_MAPPED` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_MAPPED: u64 = 2;
/// The host memory belongs to a device on the bus.
///
/// C `ACL_HOST_REG_IOMEMORY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_IOMEMORY: u64 = 4;
/// The device only reads the host memory.
///
/// C `ACL_HOST_REG_READONLY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_READONLY: u64 = 8;
/// Only pins the host memory.
///
/// C `ACL_HOST_REG_PINNED` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REG_PINNED: u64 = 268435456;
/// Writes the outline of a graph.
///
/// C `ACL_MDLRI_DEBUG_JSON_PRINT_SUMMARY` · since CANN 9.1.0 or earlier
pub const ACL_MDLRI_DEBUG_JSON_PRINT_SUMMARY: u64 = 0;
/// Writes a graph with all parameters.
///
/// C `ACL_MDLRI_DEBUG_JSON_PRINT_VERBOSE` · since CANN 9.1.0 or earlier
pub const ACL_MDLRI_DEBUG_JSON_PRINT_VERBOSE: u64 = 1;
/// How many faulty physical addresses a device remembers.
///
/// C `ACL_RT_MAX_RECORD_PA_NUM_PER_DEV` · since CANN 9.1.0 or earlier
pub const ACL_RT_MAX_RECORD_PA_NUM_PER_DEV: u32 = 20;
/// Bytes of an exported event.
///
/// C `ACL_IPC_EVENT_HANDLE_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_IPC_EVENT_HANDLE_SIZE: u32 = 64;
/// Shared memory that every stream may use.
///
/// C `ACL_RT_MEM_ATTACH_GLOBAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTACH_GLOBAL: u32 = 1;
/// The first of two links.
///
/// C `ACL_RT_MEM_LINK_IDX_0` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_LINK_IDX_0: u32 = 0;
/// The second of two links.
///
/// C `ACL_RT_MEM_LINK_IDX_1` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_LINK_IDX_1: u32 = 1;
/// Host and device are connected by PCIe.
///
/// C `ACL_HOST_DEVICE_CONNECT_TYPE_PCIE` · since CANN 9.1.0 or earlier
pub const ACL_HOST_DEVICE_CONNECT_TYPE_PCIE: i32 = 0;
/// Host and device are connected by HCCS.
///
/// C `ACL_HOST_DEVICE_CONNECT_TYPE_HCCS` · since CANN 9.1.0 or earlier
pub const ACL_HOST_DEVICE_CONNECT_TYPE_HCCS: i32 = 1;
/// Host and device are connected by the unified bus.
///
/// C `ACL_HOST_DEVICE_CONNECT_TYPE_UB` · since CANN 9.1.0 or earlier
pub const ACL_HOST_DEVICE_CONNECT_TYPE_UB: i32 = 2;
/// An ordinary record.
///
/// C `ACL_EVENT_RECORD_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORD_DEFAULT: u32 = 0;
/// A record that what is outside of the captured graph may wait for.
///
/// C `ACL_EVENT_RECORD_EXTERNAL` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORD_EXTERNAL: u32 = 1;
/// An ordinary wait.
///
/// C `ACL_EVENT_WAIT_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_DEFAULT: u32 = 0;
/// A wait for a record outside of the captured graph.
///
/// C `ACL_EVENT_WAIT_EXTERNAL` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_EXTERNAL: u32 = 1;
/// Exported memory is reached between dies.
///
/// C `ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_SIO` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_SIO: i32 = 0;
/// Exported memory is reached over HCCS.
///
/// C `ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_HCCS` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_HCCS: i32 = 1;
/// How many memory errors can be repaired at once.
///
/// C `MAX_MEM_UCE_INFO_ARRAY_SIZE` · since CANN 9.1.0 or earlier
pub const MAX_MEM_UCE_INFO_ARRAY_SIZE: i32 = 128;
/// Reserved words of aclrtMemUceInfo.
///
/// C `UCE_INFO_RESERVED_SIZE` · since CANN 9.1.0 or earlier
pub const UCE_INFO_RESERVED_SIZE: i32 = 14;
/// How many memory errors aclrtErrorInfo holds.
///
/// C `ACL_RT_MEM_UCE_INFO_MAX_NUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_UCE_INFO_MAX_NUM: i32 = 20;
/// A binary for AI cores.
///
/// C `ACL_RT_BINARY_MAGIC_ELF_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_MAGIC_ELF_AICORE: u32 = 1129660997;
/// A binary for vector cores.
///
/// C `ACL_RT_BINARY_MAGIC_ELF_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_MAGIC_ELF_VECTOR_CORE: u32 = 1094799942;
/// A binary for cube cores.
///
/// C `ACL_RT_BINARY_MAGIC_ELF_CUBE_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_MAGIC_ELF_CUBE_CORE: u32 = 1095320387;
/// How many cache barriers can be waited for at once.
///
/// C `ACL_RT_CMO_MAX_BARRIER_NUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_MAX_BARRIER_NUM: u32 = 6;
/// Device memory, for aclrtCheckMemType.
///
/// C `ACL_RT_MEM_TYPE_DEV` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_TYPE_DEV: u32 = 2;
/// Memory of the media units, for aclrtCheckMemType.
///
/// C `ACL_RT_MEM_TYPE_DVPP` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_TYPE_DVPP: u32 = 8;
/// Reserved addresses, for aclrtCheckMemType.
///
/// C `ACL_RT_MEM_TYPE_RSVD` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_TYPE_RSVD: u32 = 16;
/// Bytes of a package version as text.
///
/// C `ACL_PKG_VERSION_MAX_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_PKG_VERSION_MAX_SIZE: i32 = 128;
/// Bytes of a part of a package version.
///
/// C `ACL_PKG_VERSION_PARTS_MAX_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_PKG_VERSION_PARTS_MAX_SIZE: i32 = 64;
/// Two devices are connected by HCCS.
///
/// C `ACL_RT_DEVS_TOPOLOGY_HCCS` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_HCCS: u64 = 1;
/// Two devices share a PCIe switch.
///
/// C `ACL_RT_DEVS_TOPOLOGY_PIX` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_PIX: u64 = 2;
/// Two devices are connected through several PCIe switches.
///
/// C `ACL_RT_DEVS_TOPOLOGY_PIB` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_PIB: u64 = 4;
/// Two devices share a PCIe host bridge.
///
/// C `ACL_RT_DEVS_TOPOLOGY_PHB` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_PHB: u64 = 8;
/// Two devices are connected across processors.
///
/// C `ACL_RT_DEVS_TOPOLOGY_SYS` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_SYS: u64 = 16;
/// Two dies of one chip.
///
/// C `ACL_RT_DEVS_TOPOLOGY_SIO` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_SIO: u64 = 32;
/// Two devices are connected by HCCS through a switch.
///
/// C `ACL_RT_DEVS_TOPOLOGY_HCCS_SW` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVS_TOPOLOGY_HCCS_SW: u64 = 64;
/// How many numbers the range of a dimension takes: lowest and highest.
///
/// C `ACL_TENSOR_SHAPE_RANGE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_TENSOR_SHAPE_RANGE_NUM: i32 = 2;
/// How many numbers the range of a value takes: lowest and highest.
///
/// C `ACL_TENSOR_VALUE_RANGE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_TENSOR_VALUE_RANGE_NUM: i32 = 2;
/// The count of dimensions of a tensor whose count is not known: -2.
///
/// C `ACL_UNKNOWN_RANK` · since CANN 9.1.0 or earlier
pub const ACL_UNKNOWN_RANK: u64 = -2i64 as u64;
/// Success, by an older name.
///
/// C `ACL_ERROR_NONE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_NONE: aclError = aclError(0);
/// Success.
///
/// C `ACL_SUCCESS` · since CANN 9.1.0 or earlier
pub const ACL_SUCCESS: aclError = aclError(0);
/// The interface refused an argument: a null pointer or a number out of its list.
///
/// C `ACL_ERROR_INVALID_PARAM` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_PARAM: aclError = aclError(100000);
/// Something that must be initialised first was not.
///
/// C `ACL_ERROR_UNINITIALIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_UNINITIALIZE: aclError = aclError(100001);
/// The runtime had been initialised already; the call has counted, go on.
///
/// C `ACL_ERROR_REPEAT_INITIALIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_REPEAT_INITIALIZE: aclError = aclError(100002);
/// A file is missing or can't be read.
///
/// C `ACL_ERROR_INVALID_FILE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_FILE: aclError = aclError(100003);
/// A file can't be written.
///
/// C `ACL_ERROR_WRITE_FILE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_WRITE_FILE: aclError = aclError(100004);
/// A file has a size that can't be right.
///
/// C `ACL_ERROR_INVALID_FILE_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_FILE_SIZE: aclError = aclError(100005);
/// A file is not the JSON it should be.
///
/// C `ACL_ERROR_PARSE_FILE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PARSE_FILE: aclError = aclError(100006);
/// A settings file lacks a key.
///
/// C `ACL_ERROR_FILE_MISSING_ATTR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FILE_MISSING_ATTR: aclError = aclError(100007);
/// A settings file has a bad value.
///
/// C `ACL_ERROR_FILE_ATTR_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FILE_ATTR_INVALID: aclError = aclError(100008);
/// The settings for dumping are wrong.
///
/// C `ACL_ERROR_INVALID_DUMP_CONFIG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_DUMP_CONFIG: aclError = aclError(100009);
/// The settings for profiling are wrong.
///
/// C `ACL_ERROR_INVALID_PROFILING_CONFIG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_PROFILING_CONFIG: aclError = aclError(100010);
/// No model has that number.
///
/// C `ACL_ERROR_INVALID_MODEL_ID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_MODEL_ID: aclError = aclError(100011);
/// A model can't be deserialised.
///
/// C `ACL_ERROR_DESERIALIZE_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DESERIALIZE_MODEL: aclError = aclError(100012);
/// A model can't be parsed.
///
/// C `ACL_ERROR_PARSE_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PARSE_MODEL: aclError = aclError(100013);
/// The file of a model can't be read.
///
/// C `ACL_ERROR_READ_MODEL_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_READ_MODEL_FAILURE: aclError = aclError(100014);
/// A model has a size that can't be right.
///
/// C `ACL_ERROR_MODEL_SIZE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_SIZE_INVALID: aclError = aclError(100015);
/// A model lacks an attribute.
///
/// C `ACL_ERROR_MODEL_MISSING_ATTR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_MISSING_ATTR: aclError = aclError(100016);
/// The inputs are not those of the model.
///
/// C `ACL_ERROR_MODEL_INPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_INPUT_NOT_MATCH: aclError = aclError(100017);
/// The outputs are not those of the model.
///
/// C `ACL_ERROR_MODEL_OUTPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_OUTPUT_NOT_MATCH: aclError = aclError(100018);
/// The model takes one shape only.
///
/// C `ACL_ERROR_MODEL_NOT_DYNAMIC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MODEL_NOT_DYNAMIC: aclError = aclError(100019);
/// The operator is of another type.
///
/// C `ACL_ERROR_OP_TYPE_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_TYPE_NOT_MATCH: aclError = aclError(100020);
/// The inputs are not those of the operator.
///
/// C `ACL_ERROR_OP_INPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_INPUT_NOT_MATCH: aclError = aclError(100021);
/// The outputs are not those of the operator.
///
/// C `ACL_ERROR_OP_OUTPUT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_OUTPUT_NOT_MATCH: aclError = aclError(100022);
/// The attributes are not those of the operator.
///
/// C `ACL_ERROR_OP_ATTR_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_ATTR_NOT_MATCH: aclError = aclError(100023);
/// No such operator.
///
/// C `ACL_ERROR_OP_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_NOT_FOUND: aclError = aclError(100024);
/// An operator can't be loaded.
///
/// C `ACL_ERROR_OP_LOAD_FAILED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_LOAD_FAILED: aclError = aclError(100025);
/// The data type is not supported.
///
/// C `ACL_ERROR_UNSUPPORTED_DATA_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_UNSUPPORTED_DATA_TYPE: aclError = aclError(100026);
/// The format is another one.
///
/// C `ACL_ERROR_FORMAT_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FORMAT_NOT_MATCH: aclError = aclError(100027);
/// No selector of binaries is registered.
///
/// C `ACL_ERROR_BIN_SELECTOR_NOT_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_BIN_SELECTOR_NOT_REGISTERED: aclError = aclError(100028);
/// No such kernel is registered.
///
/// C `ACL_ERROR_KERNEL_NOT_FOUND` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_KERNEL_NOT_FOUND: aclError = aclError(100029);
/// The selector of binaries is registered already.
///
/// C `ACL_ERROR_BIN_SELECTOR_ALREADY_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_BIN_SELECTOR_ALREADY_REGISTERED: aclError = aclError(100030);
/// The kernel is registered already.
///
/// C `ACL_ERROR_KERNEL_ALREADY_REGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_KERNEL_ALREADY_REGISTERED: aclError = aclError(100031);
/// No queue has that number.
///
/// C `ACL_ERROR_INVALID_QUEUE_ID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_QUEUE_ID: aclError = aclError(100032);
/// The stream has a thread already; now 107011.
///
/// C `ACL_ERROR_REPEAT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_REPEAT_SUBSCRIBE: aclError = aclError(100033);
/// The stream has no thread for callbacks; now 107015.
///
/// C `ACL_ERROR_STREAM_NOT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STREAM_NOT_SUBSCRIBE: aclError = aclError(100034);
/// The thread has no stream to call back for; now 107012.
///
/// C `ACL_ERROR_THREAD_NOT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_THREAD_NOT_SUBSCRIBE: aclError = aclError(100035);
/// No callback came in time; now 507012.
///
/// C `ACL_ERROR_WAIT_CALLBACK_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_WAIT_CALLBACK_TIMEOUT: aclError = aclError(100036);
/// The runtime had ended already, or was never initialised.
///
/// C `ACL_ERROR_REPEAT_FINALIZE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_REPEAT_FINALIZE: aclError = aclError(100037);
/// The model's image preprocessing is not static.
///
/// C `ACL_ERROR_NOT_STATIC_AIPP` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_NOT_STATIC_AIPP: aclError = aclError(100038);
/// The library is the stub made for linking, not the runtime.
///
/// C `ACL_ERROR_COMPILING_STUB_MODE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_COMPILING_STUB_MODE: aclError = aclError(100039);
/// No core group was chosen; now 107013.
///
/// C `ACL_ERROR_GROUP_NOT_SET` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GROUP_NOT_SET: aclError = aclError(100040);
/// The core group does not exist; now 107014.
///
/// C `ACL_ERROR_GROUP_NOT_CREATE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GROUP_NOT_CREATE: aclError = aclError(100041);
/// Profiling is running already.
///
/// C `ACL_ERROR_PROF_ALREADY_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_ALREADY_RUN: aclError = aclError(100042);
/// Profiling is not running.
///
/// C `ACL_ERROR_PROF_NOT_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_NOT_RUN: aclError = aclError(100043);
/// Dumping is running already.
///
/// C `ACL_ERROR_DUMP_ALREADY_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DUMP_ALREADY_RUN: aclError = aclError(100044);
/// Dumping is not running.
///
/// C `ACL_ERROR_DUMP_NOT_RUN` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DUMP_NOT_RUN: aclError = aclError(100045);
/// The model is profiled already.
///
/// C `ACL_ERROR_PROF_REPEAT_SUBSCRIBE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_REPEAT_SUBSCRIBE: aclError = aclError(148046);
/// Two ways of profiling can't be mixed.
///
/// C `ACL_ERROR_PROF_API_CONFLICT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_API_CONFLICT: aclError = aclError(148047);
/// The setting max_opqueue_num is wrong.
///
/// C `ACL_ERROR_INVALID_MAX_OPQUEUE_NUM_CONFIG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_MAX_OPQUEUE_NUM_CONFIG: aclError = aclError(148048);
/// ASCEND_OPP_PATH is not set, or not to the operators.
///
/// C `ACL_ERROR_INVALID_OPP_PATH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_OPP_PATH: aclError = aclError(148049);
/// The operator takes fixed shapes only.
///
/// C `ACL_ERROR_OP_UNSUPPORTED_DYNAMIC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_OP_UNSUPPORTED_DYNAMIC: aclError = aclError(148050);
/// Something that depends on it is still alive.
///
/// C `ACL_ERROR_RELATIVE_RESOURCE_NOT_CLEARED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RELATIVE_RESOURCE_NOT_CLEARED: aclError = aclError(148051);
/// The image is coded in a way that is not supported.
///
/// C `ACL_ERROR_UNSUPPORTED_JPEG` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_UNSUPPORTED_JPEG: aclError = aclError(148052);
/// No model of the bundle has that number.
///
/// C `ACL_ERROR_INVALID_BUNDLE_MODEL_ID` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_BUNDLE_MODEL_ID: aclError = aclError(148053);
/// Host memory ran out in the interface layer.
///
/// C `ACL_ERROR_BAD_ALLOC` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_BAD_ALLOC: aclError = aclError(200000);
/// The function is not supported here.
///
/// C `ACL_ERROR_API_NOT_SUPPORT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_API_NOT_SUPPORT: aclError = aclError(200001);
/// No such device; now 107001.
///
/// C `ACL_ERROR_INVALID_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_DEVICE: aclError = aclError(200002);
/// An address is not aligned.
///
/// C `ACL_ERROR_MEMORY_ADDRESS_UNALIGNED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_MEMORY_ADDRESS_UNALIGNED: aclError = aclError(200003);
/// Stream and context do not belong together.
///
/// C `ACL_ERROR_RESOURCE_NOT_MATCH` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RESOURCE_NOT_MATCH: aclError = aclError(200004);
/// A handle was destroyed, or is in use.
///
/// C `ACL_ERROR_INVALID_RESOURCE_HANDLE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INVALID_RESOURCE_HANDLE: aclError = aclError(200005);
/// The feature is not supported.
///
/// C `ACL_ERROR_FEATURE_UNSUPPORTED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FEATURE_UNSUPPORTED: aclError = aclError(200006);
/// The profiling option is not supported.
///
/// C `ACL_ERROR_PROF_MODULES_UNSUPPORTED` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROF_MODULES_UNSUPPORTED: aclError = aclError(200007);
/// Storage is over its limit.
///
/// C `ACL_ERROR_STORAGE_OVER_LIMIT` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_STORAGE_OVER_LIMIT: aclError = aclError(300000);
/// The interface layer failed inside; also aclInit on a machine without a device.
///
/// C `ACL_ERROR_INTERNAL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_INTERNAL_ERROR: aclError = aclError(500000);
/// The interface layer failed inside.
///
/// C `ACL_ERROR_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_FAILURE: aclError = aclError(500001);
/// The graph engine failed without saying how.
///
/// C `ACL_ERROR_GE_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_GE_FAILURE: aclError = aclError(500002);
/// The runtime failed without saying how.
///
/// C `ACL_ERROR_RT_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_RT_FAILURE: aclError = aclError(500003);
/// The driver failed without saying how.
///
/// C `ACL_ERROR_DRV_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_DRV_FAILURE: aclError = aclError(500004);
/// Profiling failed without saying how.
///
/// C `ACL_ERROR_PROFILING_FAILURE` · since CANN 9.1.0 or earlier
pub const ACL_ERROR_PROFILING_FAILURE: aclError = aclError(500005);
/// A descriptor of memory: address and bytes; opaque.
///
/// C `aclDataBuffer` · since CANN 6.0.1 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclDataBuffer {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// What is said of a tensor: type, shape, format and name, not its data; opaque.
///
/// C `aclTensorDesc` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclTensorDesc {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// More on how busy a device is; opaque and reserved.
///
/// C `aclrtUtilizationExtendInfo` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclrtUtilizationExtendInfo {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// What is known of the core groups of a device; opaque.
///
/// C `aclrtGroupInfo` · since CANN 6.0.1 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclrtGroupInfo {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// What is known of a failed task, valid during the callback; opaque.
///
/// C `aclrtExceptionInfo` · since CANN 6.0.1 or earlier
#[repr(C)]
#[derive(Debug)]
pub struct aclrtExceptionInfo {
    /// One of several, in a union.
    _unused: [u8; 0],
}
/// A stream: a queue of tasks that run in order. Null is the default stream of the current context.
///
/// C `aclrtStream` · since CANN 6.0.1 or earlier
pub type aclrtStream = *mut ::core::ffi::c_void;
/// A task of a graph.
///
/// C `aclmdlRITask` · since CANN 9.1.0 or earlier
pub type aclmdlRITask = *mut ::core::ffi::c_void;
/// An event: a point in a stream that others can wait for.
///
/// C `aclrtEvent` · since CANN 6.0.1 or earlier
pub type aclrtEvent = *mut ::core::ffi::c_void;
/// A context: a device with the streams made in it.
///
/// C `aclrtContext` · since CANN 6.0.1 or earlier
pub type aclrtContext = *mut ::core::ffi::c_void;
/// A notify: a one-shot signal between streams, devices or processes.
///
/// C `aclrtNotify` · since CANN 8.5.0 or earlier
pub type aclrtNotify = *mut ::core::ffi::c_void;
/// A counting notify: a value that streams change and compare.
///
/// C `aclrtCntNotify` · since CANN 8.5.0 or earlier
pub type aclrtCntNotify = *mut ::core::ffi::c_void;
/// A place in a stream of a model.
///
/// C `aclrtLabel` · since CANN 8.5.0 or earlier
pub type aclrtLabel = *mut ::core::ffi::c_void;
/// A list of labels to choose from.
///
/// C `aclrtLabelList` · since CANN 8.5.0 or earlier
pub type aclrtLabelList = *mut ::core::ffi::c_void;
/// A message buffer.
///
/// C `aclrtMbuf` · since CANN 8.5.0 or earlier
pub type aclrtMbuf = *mut ::core::ffi::c_void;
/// A number of half precision, by its bits.
///
/// C `aclFloat16` · since CANN 6.0.1 or earlier
pub type aclFloat16 = u16;
/// The description of an allocator that the program provides.
///
/// C `aclrtAllocatorDesc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorDesc = *mut ::core::ffi::c_void;
/// The program's allocator, as its functions get it.
///
/// C `aclrtAllocator` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocator = *mut ::core::ffi::c_void;
/// A block that the program's allocator gave out.
///
/// C `aclrtAllocatorBlock` · since CANN 9.1.0 or earlier
pub type aclrtAllocatorBlock = *mut ::core::ffi::c_void;
/// An address in a block of the program's allocator.
///
/// C `aclrtAllocatorAddr` · since CANN 9.1.0 or earlier
pub type aclrtAllocatorAddr = *mut ::core::ffi::c_void;
/// A group of captured tasks that can be updated.
///
/// C `aclrtTaskGrp` · since CANN 8.1.RC1 or earlier
pub type aclrtTaskGrp = *mut ::core::ffi::c_void;
/// Physical memory.
///
/// C `aclrtDrvMemHandle` · since CANN 7.0.0 or earlier
pub type aclrtDrvMemHandle = *mut ::core::ffi::c_void;
/// The description of a kernel binary.
///
/// C `aclrtBinary` · since CANN 8.5.0 or earlier
pub type aclrtBinary = *mut ::core::ffi::c_void;
/// A loaded kernel binary.
///
/// C `aclrtBinHandle` · since CANN 8.0.0 or earlier
pub type aclrtBinHandle = *mut ::core::ffi::c_void;
/// A kernel of a loaded binary.
///
/// C `aclrtFuncHandle` · since CANN 8.0.0 or earlier
pub type aclrtFuncHandle = *mut ::core::ffi::c_void;
/// An argument list.
///
/// C `aclrtArgsHandle` · since CANN 8.5.0 or earlier
pub type aclrtArgsHandle = *mut ::core::ffi::c_void;
/// An argument in a list.
///
/// C `aclrtParamHandle` · since CANN 8.5.0 or earlier
pub type aclrtParamHandle = *mut ::core::ffi::c_void;
/// A graph: tasks captured or built, to be run as one.
///
/// C `aclmdlRI` · since CANN 8.1.RC1 or earlier
pub type aclmdlRI = *mut ::core::ffi::c_void;
/// The value that a conditional task decides by.
///
/// C `aclmdlRICondHandle` · since CANN 9.1.0 or earlier
pub type aclmdlRICondHandle = *mut ::core::ffi::c_void;
/// A pool from which streams allocate.
///
/// C `aclrtMemPool` · since CANN 9.0.0 or earlier
pub type aclrtMemPool = *mut ::core::ffi::c_void;
/// No type.
///
/// C `ACL_DT_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_DT_UNDEFINED: aclDataType = aclDataType(-1);
/// 32-bit floating point.
///
/// C `ACL_FLOAT` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT: aclDataType = aclDataType(0);
/// 16-bit floating point, IEEE half.
///
/// C `ACL_FLOAT16` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT16: aclDataType = aclDataType(1);
/// 8-bit signed integer.
///
/// C `ACL_INT8` · since CANN 9.1.0 or earlier
pub const ACL_INT8: aclDataType = aclDataType(2);
/// 32-bit signed integer.
///
/// C `ACL_INT32` · since CANN 9.1.0 or earlier
pub const ACL_INT32: aclDataType = aclDataType(3);
/// 8-bit unsigned integer.
///
/// C `ACL_UINT8` · since CANN 9.1.0 or earlier
pub const ACL_UINT8: aclDataType = aclDataType(4);
/// 16-bit signed integer.
///
/// C `ACL_INT16` · since CANN 9.1.0 or earlier
pub const ACL_INT16: aclDataType = aclDataType(6);
/// 16-bit unsigned integer.
///
/// C `ACL_UINT16` · since CANN 9.1.0 or earlier
pub const ACL_UINT16: aclDataType = aclDataType(7);
/// 32-bit unsigned integer.
///
/// C `ACL_UINT32` · since CANN 9.1.0 or earlier
pub const ACL_UINT32: aclDataType = aclDataType(8);
/// 64-bit signed integer.
///
/// C `ACL_INT64` · since CANN 9.1.0 or earlier
pub const ACL_INT64: aclDataType = aclDataType(9);
/// 64-bit unsigned integer.
///
/// C `ACL_UINT64` · since CANN 9.1.0 or earlier
pub const ACL_UINT64: aclDataType = aclDataType(10);
/// 64-bit floating point.
///
/// C `ACL_DOUBLE` · since CANN 9.1.0 or earlier
pub const ACL_DOUBLE: aclDataType = aclDataType(11);
/// Truth value of one byte.
///
/// C `ACL_BOOL` · since CANN 9.1.0 or earlier
pub const ACL_BOOL: aclDataType = aclDataType(12);
/// Text.
///
/// C `ACL_STRING` · since CANN 9.1.0 or earlier
pub const ACL_STRING: aclDataType = aclDataType(13);
/// Complex of two 32-bit floats.
///
/// C `ACL_COMPLEX64` · since CANN 9.1.0 or earlier
pub const ACL_COMPLEX64: aclDataType = aclDataType(16);
/// Complex of two 64-bit floats.
///
/// C `ACL_COMPLEX128` · since CANN 9.1.0 or earlier
pub const ACL_COMPLEX128: aclDataType = aclDataType(17);
/// 16-bit floating point, bfloat16.
///
/// C `ACL_BF16` · since CANN 9.1.0 or earlier
pub const ACL_BF16: aclDataType = aclDataType(27);
/// 4-bit signed integer.
///
/// C `ACL_INT4` · since CANN 9.1.0 or earlier
pub const ACL_INT4: aclDataType = aclDataType(29);
/// One bit.
///
/// C `ACL_UINT1` · since CANN 9.1.0 or earlier
pub const ACL_UINT1: aclDataType = aclDataType(30);
/// Complex of two 16-bit floats.
///
/// C `ACL_COMPLEX32` · since CANN 9.1.0 or earlier
pub const ACL_COMPLEX32: aclDataType = aclDataType(33);
/// 8-bit floating point, HiFloat8.
///
/// C `ACL_HIFLOAT8` · since CANN 9.1.0 or earlier
pub const ACL_HIFLOAT8: aclDataType = aclDataType(34);
/// 8-bit floating point, 5 bits of exponent.
///
/// C `ACL_FLOAT8_E5M2` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT8_E5M2: aclDataType = aclDataType(35);
/// 8-bit floating point, 4 bits of exponent, no infinities.
///
/// C `ACL_FLOAT8_E4M3FN` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT8_E4M3FN: aclDataType = aclDataType(36);
/// 8-bit power of two, for scales.
///
/// C `ACL_FLOAT8_E8M0` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT8_E8M0: aclDataType = aclDataType(37);
/// 6-bit floating point, 3 bits of exponent.
///
/// C `ACL_FLOAT6_E3M2` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT6_E3M2: aclDataType = aclDataType(38);
/// 6-bit floating point, 2 bits of exponent.
///
/// C `ACL_FLOAT6_E2M3` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT6_E2M3: aclDataType = aclDataType(39);
/// 4-bit floating point, 2 bits of exponent.
///
/// C `ACL_FLOAT4_E2M1` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT4_E2M1: aclDataType = aclDataType(40);
/// 4-bit floating point, 1 bit of exponent.
///
/// C `ACL_FLOAT4_E1M2` · since CANN 9.1.0 or earlier
pub const ACL_FLOAT4_E1M2: aclDataType = aclDataType(41);
/// The type of the elements of a tensor. Not numbered as HcclDataType is.
///
/// C `aclDataType` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclDataType(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// No format.
///
/// C `ACL_FORMAT_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_UNDEFINED: aclFormat = aclFormat(-1);
/// Batch, channel, height, width.
///
/// C `ACL_FORMAT_NCHW` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NCHW: aclFormat = aclFormat(0);
/// Batch, height, width, channel.
///
/// C `ACL_FORMAT_NHWC` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NHWC: aclFormat = aclFormat(1);
/// Any number of dimensions, in order.
///
/// C `ACL_FORMAT_ND` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_ND: aclFormat = aclFormat(2);
/// Channels split into blocks, the block innermost.
///
/// C `ACL_FORMAT_NC1HWC0` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NC1HWC0: aclFormat = aclFormat(3);
/// Weights in blocks for the cube unit.
///
/// C `ACL_FORMAT_FRACTAL_Z` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_Z: aclFormat = aclFormat(4);
/// As NC1HWC0 with blocks of 4 channels.
///
/// C `ACL_FORMAT_NC1HWC0_C04` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NC1HWC0_C04: aclFormat = aclFormat(12);
/// Height, width, channel, batch.
///
/// C `ACL_FORMAT_HWCN` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_HWCN: aclFormat = aclFormat(16);
/// Batch, depth, height, width, channel.
///
/// C `ACL_FORMAT_NDHWC` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NDHWC: aclFormat = aclFormat(27);
/// Matrices in blocks for the cube unit.
///
/// C `ACL_FORMAT_FRACTAL_NZ` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ: aclFormat = aclFormat(29);
/// Batch, channel, depth, height, width.
///
/// C `ACL_FORMAT_NCDHW` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NCDHW: aclFormat = aclFormat(30);
/// As NC1HWC0 with a depth.
///
/// C `ACL_FORMAT_NDC1HWC0` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NDC1HWC0: aclFormat = aclFormat(32);
/// As FRACTAL_Z with a depth.
///
/// C `ACL_FRACTAL_Z_3D` · since CANN 9.1.0 or earlier
pub const ACL_FRACTAL_Z_3D: aclFormat = aclFormat(33);
/// Batch, channel.
///
/// C `ACL_FORMAT_NC` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NC: aclFormat = aclFormat(35);
/// Batch, channel, length.
///
/// C `ACL_FORMAT_NCL` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_NCL: aclFormat = aclFormat(47);
/// As FRACTAL_NZ with blocks of 16.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_16` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_16: aclFormat = aclFormat(50);
/// As FRACTAL_NZ with blocks of 32.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_32` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_32: aclFormat = aclFormat(51);
/// As FRACTAL_NZ with blocks of 2.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_2` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_2: aclFormat = aclFormat(52);
/// As FRACTAL_NZ with blocks of 4.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_4` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_4: aclFormat = aclFormat(53);
/// As FRACTAL_NZ with blocks of 8.
///
/// C `ACL_FORMAT_FRACTAL_NZ_C0_8` · since CANN 9.1.0 or earlier
pub const ACL_FORMAT_FRACTAL_NZ_C0_8: aclFormat = aclFormat(54);
/// The order of the dimensions of a tensor in memory.
///
/// C `aclFormat` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclFormat(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// For finding bugs.
///
/// C `ACL_DEBUG` · since CANN 9.1.0 or earlier
pub const ACL_DEBUG: aclLogLevel = aclLogLevel(0);
/// For information.
///
/// C `ACL_INFO` · since CANN 9.1.0 or earlier
pub const ACL_INFO: aclLogLevel = aclLogLevel(1);
/// A warning.
///
/// C `ACL_WARNING` · since CANN 9.1.0 or earlier
pub const ACL_WARNING: aclLogLevel = aclLogLevel(2);
/// A failure.
///
/// C `ACL_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_ERROR: aclLogLevel = aclLogLevel(3);
/// How serious a line of the log is.
///
/// C `aclLogLevel` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclLogLevel(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// On the device.
///
/// C `ACL_MEMTYPE_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMTYPE_DEVICE: aclMemType = aclMemType(0);
/// On the host.
///
/// C `ACL_MEMTYPE_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEMTYPE_HOST: aclMemType = aclMemType(1);
/// On the host, without effect on how operators are compiled.
///
/// C `ACL_MEMTYPE_HOST_COMPILE_INDEPENDENT` · since CANN 9.1.0 or earlier
pub const ACL_MEMTYPE_HOST_COMPILE_INDEPENDENT: aclMemType = aclMemType(2);
/// Where the memory of a tensor is.
///
/// C `aclMemType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclMemType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Whether operators give the same bits each time: 1 yes, 0 no.
///
/// C `ACL_OPT_DETERMINISTIC` · since CANN 9.1.0 or earlier
pub const ACL_OPT_DETERMINISTIC: aclSysParamOpt = aclSysParamOpt(0);
/// Whether kernels check their accesses: 1 yes, 0 no.
///
/// C `ACL_OPT_ENABLE_DEBUG_KERNEL` · since CANN 9.1.0 or earlier
pub const ACL_OPT_ENABLE_DEBUG_KERNEL: aclSysParamOpt = aclSysParamOpt(1);
/// Whether operators give the same bits whatever the place of data in the batch: 1 yes, 0 no.
///
/// C `ACL_OPT_STRONG_CONSISTENCY` · since CANN 9.1.0 or earlier
pub const ACL_OPT_STRONG_CONSISTENCY: aclSysParamOpt = aclSysParamOpt(2);
/// A setting of a process or context.
///
/// C `aclSysParamOpt` · since CANN 7.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclSysParamOpt(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// No property.
///
/// C `ACL_CANN_ATTR_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_UNDEFINED: aclCannAttr = aclCannAttr(-1);
/// Overflow gives infinities.
///
/// C `ACL_CANN_ATTR_INF_NAN` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_INF_NAN: aclCannAttr = aclCannAttr(0);
/// Operators take bfloat16.
///
/// C `ACL_CANN_ATTR_BF16` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_BF16: aclCannAttr = aclCannAttr(1);
/// Operators are compiled when they are used.
///
/// C `ACL_CANN_ATTR_JIT_COMPILE` · since CANN 9.1.0 or earlier
pub const ACL_CANN_ATTR_JIT_COMPILE: aclCannAttr = aclCannAttr(2);
/// A property of CANN with the present chip.
///
/// C `aclCannAttr` · since CANN 8.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCannAttr(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// No figure.
///
/// C `ACL_DEVICE_INFO_UNDEFINED` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_UNDEFINED: aclDeviceInfo = aclDeviceInfo(-1);
/// The number of AI cores.
///
/// C `ACL_DEVICE_INFO_AI_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_AI_CORE_NUM: aclDeviceInfo = aclDeviceInfo(0);
/// The number of vector cores.
///
/// C `ACL_DEVICE_INFO_VECTOR_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_VECTOR_CORE_NUM: aclDeviceInfo = aclDeviceInfo(1);
/// The bytes of the L2 cache.
///
/// C `ACL_DEVICE_INFO_L2_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE_INFO_L2_SIZE: aclDeviceInfo = aclDeviceInfo(2);
/// A figure of a device, for aclGetDeviceCapability.
///
/// C `aclDeviceInfo` · since CANN 8.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclDeviceInfo(
    /// The number C sees.
    pub ::core::ffi::c_int,
);
/// On the device.
///
/// C `ACL_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_DEVICE: aclrtRunMode = aclrtRunMode(0);
/// On the host.
///
/// C `ACL_HOST` · since CANN 9.1.0 or earlier
pub const ACL_HOST: aclrtRunMode = aclrtRunMode(1);
/// Where this program runs.
///
/// C `aclrtRunMode` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtRunMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The one of the AI cores.
///
/// C `ACL_TS_ID_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_TS_ID_AICORE: aclrtTsId = aclrtTsId(0);
/// The one of the vector cores.
///
/// C `ACL_TS_ID_AIVECTOR` · since CANN 9.1.0 or earlier
pub const ACL_TS_ID_AIVECTOR: aclrtTsId = aclrtTsId(1);
/// None.
///
/// C `ACL_TS_ID_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_TS_ID_RESERVED: aclrtTsId = aclrtTsId(2);
/// A task scheduler of the chip.
///
/// C `aclrtTsId` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtTsId(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The event has happened.
///
/// C `ACL_EVENT_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_STATUS_COMPLETE: aclrtEventStatus = aclrtEventStatus(0);
/// The event has not happened yet.
///
/// C `ACL_EVENT_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_STATUS_NOT_READY: aclrtEventStatus = aclrtEventStatus(1);
/// No state.
///
/// C `ACL_EVENT_STATUS_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_STATUS_RESERVED: aclrtEventStatus = aclrtEventStatus(2);
/// The state that aclrtQueryEvent tells. Complete is 0 here and 1 in aclrtEventRecordedStatus.
///
/// C `aclrtEventStatus` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEventStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The recorded event has not happened yet.
///
/// C `ACL_EVENT_RECORDED_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORDED_STATUS_NOT_READY: aclrtEventRecordedStatus = aclrtEventRecordedStatus(
    0,
);
/// The recorded event has happened, or none was recorded.
///
/// C `ACL_EVENT_RECORDED_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_RECORDED_STATUS_COMPLETE: aclrtEventRecordedStatus = aclrtEventRecordedStatus(
    1,
);
/// The state that aclrtQueryEventStatus tells. Complete is 1 here and 0 in all other states.
///
/// C `aclrtEventRecordedStatus` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEventRecordedStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// All waits are done.
///
/// C `ACL_EVENT_WAIT_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_STATUS_COMPLETE: aclrtEventWaitStatus = aclrtEventWaitStatus(0);
/// A wait is pending.
///
/// C `ACL_EVENT_WAIT_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_STATUS_NOT_READY: aclrtEventWaitStatus = aclrtEventWaitStatus(
    1,
);
/// No state.
///
/// C `ACL_EVENT_WAIT_STATUS_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_EVENT_WAIT_STATUS_RESERVED: aclrtEventWaitStatus = aclrtEventWaitStatus(
    65535,
);
/// The state that aclrtQueryEventWaitStatus tells. Complete is 0.
///
/// C `aclrtEventWaitStatus` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEventWaitStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The stream has done everything.
///
/// C `ACL_STREAM_STATUS_COMPLETE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_STATUS_COMPLETE: aclrtStreamStatus = aclrtStreamStatus(0);
/// The stream has work left.
///
/// C `ACL_STREAM_STATUS_NOT_READY` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_STATUS_NOT_READY: aclrtStreamStatus = aclrtStreamStatus(1);
/// No state.
///
/// C `ACL_STREAM_STATUS_RESERVED` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_STATUS_RESERVED: aclrtStreamStatus = aclrtStreamStatus(65535);
/// The state that aclrtStreamQuery tells. Complete is 0.
///
/// C `aclrtStreamStatus` · since CANN 7.0.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The stream goes on at once.
///
/// C `ACL_CALLBACK_NO_BLOCK` · since CANN 9.1.0 or earlier
pub const ACL_CALLBACK_NO_BLOCK: aclrtCallbackBlockType = aclrtCallbackBlockType(0);
/// The stream waits until the callback has returned.
///
/// C `ACL_CALLBACK_BLOCK` · since CANN 9.1.0 or earlier
pub const ACL_CALLBACK_BLOCK: aclrtCallbackBlockType = aclrtCallbackBlockType(1);
/// Whether a stream waits for a callback.
///
/// C `aclrtCallbackBlockType` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCallbackBlockType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// From host to host.
///
/// C `ACL_MEMCPY_HOST_TO_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_HOST_TO_HOST: aclrtMemcpyKind = aclrtMemcpyKind(0);
/// From host to device.
///
/// C `ACL_MEMCPY_HOST_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_HOST_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(1);
/// From device to host.
///
/// C `ACL_MEMCPY_DEVICE_TO_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_DEVICE_TO_HOST: aclrtMemcpyKind = aclrtMemcpyKind(2);
/// Within a device or between two.
///
/// C `ACL_MEMCPY_DEVICE_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_DEVICE_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(3);
/// As the two addresses tell.
///
/// C `ACL_MEMCPY_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_DEFAULT: aclrtMemcpyKind = aclrtMemcpyKind(4);
/// From host to device through a buffer of the runtime, so that the source may change after the call.
///
/// C `ACL_MEMCPY_HOST_TO_BUF_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_HOST_TO_BUF_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(5);
/// Within a device.
///
/// C `ACL_MEMCPY_INNER_DEVICE_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_INNER_DEVICE_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(6);
/// Between two devices.
///
/// C `ACL_MEMCPY_INTER_DEVICE_TO_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEMCPY_INTER_DEVICE_TO_DEVICE: aclrtMemcpyKind = aclrtMemcpyKind(7);
/// From where to where a copy goes.
///
/// C `aclrtMemcpyKind` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemcpyKind(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// It is mostly read.
///
/// C `ACL_MEM_ADVISE_SET_READ_MOSTLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ADVISE_SET_READ_MOSTLY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    0,
);
/// It is no longer mostly read.
///
/// C `ACL_MEM_ADVISE_UNSET_READ_MOSTLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ADVISE_UNSET_READ_MOSTLY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    1,
);
/// It should live at a place.
///
/// C `ACL_MEM_ADVISE_SET_PREFERRED_LOCATION` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ADVISE_SET_PREFERRED_LOCATION: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    2,
);
/// It may live anywhere.
///
/// C `ACL_MEM_ADVISE_UNSET_PREFERRED_LOCATION` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ADVISE_UNSET_PREFERRED_LOCATION: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    3,
);
/// A place will access it.
///
/// C `ACL_MEM_ADVISE_SET_ACCESSED_BY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ADVISE_SET_ACCESSED_BY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    4,
);
/// A place will no longer access it.
///
/// C `ACL_MEM_ADVISE_UNSET_ACCESSED_BY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ADVISE_UNSET_ACCESSED_BY: aclrtMemManagedAdviseType = aclrtMemManagedAdviseType(
    5,
);
/// An advice on where shared memory should live.
///
/// C `aclrtMemManagedAdviseType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemManagedAdviseType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// No place.
///
/// C `ACL_MEM_LOCATIONTYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_INVALID: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    0,
);
/// A device.
///
/// C `ACL_MEM_LOCATIONTYPE_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_DEVICE: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    1,
);
/// The host.
///
/// C `ACL_MEM_LOCATIONTYPE_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_HOST: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    2,
);
/// A NUMA node of the host.
///
/// C `ACL_MEM_LOCATIONTYPE_HOST_NUMA` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_HOST_NUMA: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    3,
);
/// The NUMA node of the calling thread.
///
/// C `ACL_MEM_LOCATIONTYPE_HOST_NUMA_CURRENT` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATIONTYPE_HOST_NUMA_CURRENT: aclrtMemManagedLocationType = aclrtMemManagedLocationType(
    4,
);
/// A kind of place of shared memory. Not numbered as aclrtMemLocationType is.
///
/// C `aclrtMemManagedLocationType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemManagedLocationType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Huge pages, small ones if there are none left.
///
/// C `ACL_MEM_MALLOC_HUGE_FIRST` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_FIRST: aclrtMemMallocPolicy = aclrtMemMallocPolicy(0);
/// Huge pages only.
///
/// C `ACL_MEM_MALLOC_HUGE_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_ONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(1);
/// Small pages only.
///
/// C `ACL_MEM_MALLOC_NORMAL_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_NORMAL_ONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(2);
/// As HUGE_FIRST, for access by other devices.
///
/// C `ACL_MEM_MALLOC_HUGE_FIRST_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_FIRST_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(3);
/// As HUGE_ONLY, for access by other devices.
///
/// C `ACL_MEM_MALLOC_HUGE_ONLY_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE_ONLY_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(4);
/// As NORMAL_ONLY, for access by other devices.
///
/// C `ACL_MEM_MALLOC_NORMAL_ONLY_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_NORMAL_ONLY_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(5);
/// Pages of 1 GiB only.
///
/// C `ACL_MEM_MALLOC_HUGE1G_ONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE1G_ONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(6);
/// Pages of 1 GiB only, for access by other devices.
///
/// C `ACL_MEM_MALLOC_HUGE1G_ONLY_P2P` · since CANN 9.1.0 or earlier
pub const ACL_MEM_MALLOC_HUGE1G_ONLY_P2P: aclrtMemMallocPolicy = aclrtMemMallocPolicy(7);
/// Memory of low bandwidth.
///
/// C `ACL_MEM_TYPE_LOW_BAND_WIDTH` · since CANN 9.1.0 or earlier
pub const ACL_MEM_TYPE_LOW_BAND_WIDTH: aclrtMemMallocPolicy = aclrtMemMallocPolicy(256);
/// Memory of high bandwidth.
///
/// C `ACL_MEM_TYPE_HIGH_BAND_WIDTH` · since CANN 9.1.0 or earlier
pub const ACL_MEM_TYPE_HIGH_BAND_WIDTH: aclrtMemMallocPolicy = aclrtMemMallocPolicy(
    4096,
);
/// Memory that the program only reads.
///
/// C `ACL_MEM_ACCESS_USER_SPACE_READONLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ACCESS_USER_SPACE_READONLY: aclrtMemMallocPolicy = aclrtMemMallocPolicy(
    1048576,
);
/// Which pages an allocation takes.
///
/// C `aclrtMemMallocPolicy` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemMallocPolicy(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Maps it for the device. Another number than ACL_HOST_REG_MAPPED.
///
/// C `ACL_HOST_REGISTER_MAPPED` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REGISTER_MAPPED: aclrtHostRegisterType = aclrtHostRegisterType(0);
/// It belongs to a device on the bus.
///
/// C `ACL_HOST_REGISTER_IOMEMORY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REGISTER_IOMEMORY: aclrtHostRegisterType = aclrtHostRegisterType(4);
/// The device only reads it.
///
/// C `ACL_HOST_REGISTER_READONLY` · since CANN 9.1.0 or earlier
pub const ACL_HOST_REGISTER_READONLY: aclrtHostRegisterType = aclrtHostRegisterType(8);
/// How aclrtHostRegister registers host memory.
///
/// C `aclrtHostRegisterType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtHostRegisterType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// None.
///
/// C `ACL_RT_MEM_ATTR_RSV` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_RSV: aclrtMallocAttrType = aclrtMallocAttrType(0);
/// The module that the memory is counted for.
///
/// C `ACL_RT_MEM_ATTR_MODULE_ID` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_MODULE_ID: aclrtMallocAttrType = aclrtMallocAttrType(1);
/// The device.
///
/// C `ACL_RT_MEM_ATTR_DEVICE_ID` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_DEVICE_ID: aclrtMallocAttrType = aclrtMallocAttrType(2);
/// Whether host and device see the same address.
///
/// C `ACL_RT_MEM_ATTR_VA_FLAG` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ATTR_VA_FLAG: aclrtMallocAttrType = aclrtMallocAttrType(3);
/// An option of an allocation.
///
/// C `aclrtMallocAttrType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMallocAttrType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// DDR, all pages.
///
/// C `ACL_DDR_MEM` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM: aclrtMemAttr = aclrtMemAttr(0);
/// HBM, all pages.
///
/// C `ACL_HBM_MEM` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM: aclrtMemAttr = aclrtMemAttr(1);
/// DDR, huge pages.
///
/// C `ACL_DDR_MEM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_HUGE: aclrtMemAttr = aclrtMemAttr(2);
/// DDR, small pages.
///
/// C `ACL_DDR_MEM_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_NORMAL: aclrtMemAttr = aclrtMemAttr(3);
/// HBM, huge pages.
///
/// C `ACL_HBM_MEM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_HUGE: aclrtMemAttr = aclrtMemAttr(4);
/// HBM, small pages.
///
/// C `ACL_HBM_MEM_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_NORMAL: aclrtMemAttr = aclrtMemAttr(5);
/// DDR for other devices, huge pages.
///
/// C `ACL_DDR_MEM_P2P_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_P2P_HUGE: aclrtMemAttr = aclrtMemAttr(6);
/// DDR for other devices, small pages.
///
/// C `ACL_DDR_MEM_P2P_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_DDR_MEM_P2P_NORMAL: aclrtMemAttr = aclrtMemAttr(7);
/// HBM for other devices, huge pages.
///
/// C `ACL_HBM_MEM_P2P_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_P2P_HUGE: aclrtMemAttr = aclrtMemAttr(8);
/// HBM for other devices, small pages.
///
/// C `ACL_HBM_MEM_P2P_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_P2P_NORMAL: aclrtMemAttr = aclrtMemAttr(9);
/// HBM, pages of 1 GiB.
///
/// C `ACL_HBM_MEM_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_HUGE1G: aclrtMemAttr = aclrtMemAttr(10);
/// HBM for other devices, pages of 1 GiB.
///
/// C `ACL_HBM_MEM_P2P_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_HBM_MEM_P2P_HUGE1G: aclrtMemAttr = aclrtMemAttr(11);
/// Any memory, small pages.
///
/// C `ACL_MEM_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_MEM_NORMAL: aclrtMemAttr = aclrtMemAttr(12);
/// Any memory, huge pages.
///
/// C `ACL_MEM_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HUGE: aclrtMemAttr = aclrtMemAttr(13);
/// Any memory, pages of 1 GiB.
///
/// C `ACL_MEM_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HUGE1G: aclrtMemAttr = aclrtMemAttr(14);
/// Any memory for other devices, small pages.
///
/// C `ACL_MEM_P2P_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_MEM_P2P_NORMAL: aclrtMemAttr = aclrtMemAttr(15);
/// Any memory for other devices, huge pages.
///
/// C `ACL_MEM_P2P_HUGE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_P2P_HUGE: aclrtMemAttr = aclrtMemAttr(16);
/// Any memory for other devices, pages of 1 GiB.
///
/// C `ACL_MEM_P2P_HUGE1G` · since CANN 9.1.0 or earlier
pub const ACL_MEM_P2P_HUGE1G: aclrtMemAttr = aclrtMemAttr(17);
/// A kind of memory.
///
/// C `aclrtMemAttr` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Small pages.
///
/// C `NORMAL_PAGE_TYPE` · since CANN 9.1.0 or earlier
pub const NORMAL_PAGE_TYPE: aclrtMemPgType = aclrtMemPgType(0);
/// Huge pages.
///
/// C `HUGE_PAGE_TYPE` · since CANN 9.1.0 or earlier
pub const HUGE_PAGE_TYPE: aclrtMemPgType = aclrtMemPgType(1);
/// Pages of 1 GiB.
///
/// C `HUGE1G_PAGE_TYPE` · since CANN 9.1.0 or earlier
pub const HUGE1G_PAGE_TYPE: aclrtMemPgType = aclrtMemPgType(2);
/// A size of pages, as the runtime maps aclrtMemAttr to.
///
/// C `aclrtMemPgType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemPgType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// HBM.
///
/// C `HBM_TYPE` · since CANN 9.1.0 or earlier
pub const HBM_TYPE: aclrtMemType = aclrtMemType(0);
/// DDR.
///
/// C `DDR_TYPE` · since CANN 9.1.0 or earlier
pub const DDR_TYPE: aclrtMemType = aclrtMemType(1);
/// HBM for other devices.
///
/// C `P2P_HBM_TYPE` · since CANN 9.1.0 or earlier
pub const P2P_HBM_TYPE: aclrtMemType = aclrtMemType(2);
/// DDR for other devices.
///
/// C `P2P_DDR_TYPE` · since CANN 9.1.0 or earlier
pub const P2P_DDR_TYPE: aclrtMemType = aclrtMemType(3);
/// A kind of memory, as the runtime maps aclrtMemAttr to.
///
/// C `aclrtMemType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The link by which it is reached.
///
/// C `ACL_RT_IPC_MEM_ATTR_ACCESS_LINK` · since CANN 9.1.0 or earlier
pub const ACL_RT_IPC_MEM_ATTR_ACCESS_LINK: aclrtIpcMemAttrType = aclrtIpcMemAttrType(0);
/// An attribute of exported memory.
///
/// C `aclrtIpcMemAttrType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtIpcMemAttrType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The number of AI cores.
///
/// C `ACL_GROUP_AICORE_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_AICORE_INT: aclrtGroupAttr = aclrtGroupAttr(0);
/// The number of vector cores.
///
/// C `ACL_GROUP_AIV_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_AIV_INT: aclrtGroupAttr = aclrtGroupAttr(1);
/// The number of cube cores.
///
/// C `ACL_GROUP_AIC_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_AIC_INT: aclrtGroupAttr = aclrtGroupAttr(2);
/// The number of DMA channels.
///
/// C `ACL_GROUP_SDMANUM_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_SDMANUM_INT: aclrtGroupAttr = aclrtGroupAttr(3);
/// The number of submission queues.
///
/// C `ACL_GROUP_ASQNUM_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_ASQNUM_INT: aclrtGroupAttr = aclrtGroupAttr(4);
/// The number of the group.
///
/// C `ACL_GROUP_GROUPID_INT` · since CANN 9.1.0 or earlier
pub const ACL_GROUP_GROUPID_INT: aclrtGroupAttr = aclrtGroupAttr(5);
/// A figure of a core group.
///
/// C `aclrtGroupAttr` · since CANN 6.0.1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtGroupAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The largest number is taken.
///
/// C `ACL_RT_OVERFLOW_MODE_SATURATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_OVERFLOW_MODE_SATURATION: aclrtFloatOverflowMode = aclrtFloatOverflowMode(
    0,
);
/// Infinity or not-a-number is taken.
///
/// C `ACL_RT_OVERFLOW_MODE_INFNAN` · since CANN 9.1.0 or earlier
pub const ACL_RT_OVERFLOW_MODE_INFNAN: aclrtFloatOverflowMode = aclrtFloatOverflowMode(
    1,
);
/// No mode.
///
/// C `ACL_RT_OVERFLOW_MODE_UNDEF` · since CANN 9.1.0 or earlier
pub const ACL_RT_OVERFLOW_MODE_UNDEF: aclrtFloatOverflowMode = aclrtFloatOverflowMode(2);
/// How arithmetic overflow is treated.
///
/// C `aclrtFloatOverflowMode` · since CANN 6.3.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtFloatOverflowMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Device memory that the stream may work in.
///
/// C `ACL_RT_STREAM_WORK_ADDR_PTR` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_WORK_ADDR_PTR: aclrtStreamConfigAttr = aclrtStreamConfigAttr(0);
/// The bytes of that memory.
///
/// C `ACL_RT_STREAM_WORK_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_WORK_SIZE: aclrtStreamConfigAttr = aclrtStreamConfigAttr(1);
/// The flags ACL_STREAM_*.
///
/// C `ACL_RT_STREAM_FLAG` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_FLAG: aclrtStreamConfigAttr = aclrtStreamConfigAttr(2);
/// The priority.
///
/// C `ACL_RT_STREAM_PRIORITY` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_PRIORITY: aclrtStreamConfigAttr = aclrtStreamConfigAttr(3);
/// An option of a stream that is to be made.
///
/// C `aclrtStreamConfigAttr` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamConfigAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The host.
///
/// C `ACL_MEM_LOCATION_TYPE_HOST` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_HOST: aclrtMemLocationType = aclrtMemLocationType(0);
/// A device.
///
/// C `ACL_MEM_LOCATION_TYPE_DEVICE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_DEVICE: aclrtMemLocationType = aclrtMemLocationType(1);
/// Host memory that the runtime does not know.
///
/// C `ACL_MEM_LOCATION_TYPE_UNREGISTERED` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_UNREGISTERED: aclrtMemLocationType = aclrtMemLocationType(
    2,
);
/// Memory that host and device share.
///
/// C `ACL_MEM_LOCATION_TYPE_MANAGED` · since CANN 9.1.0
pub const ACL_MEM_LOCATION_TYPE_MANAGED: aclrtMemLocationType = aclrtMemLocationType(3);
/// A NUMA node of the host.
///
/// C `ACL_MEM_LOCATION_TYPE_HOST_NUMA` · since CANN 9.1.0 or earlier
pub const ACL_MEM_LOCATION_TYPE_HOST_NUMA: aclrtMemLocationType = aclrtMemLocationType(
    4,
);
/// A kind of place of memory. Not numbered as aclrtMemManagedLocationType is.
///
/// C `aclrtMemLocationType` · since CANN 7.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemLocationType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Whether it is mostly read.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_READ_MOSTLY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_READ_MOSTLY: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    1,
);
/// Where it should live.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    2,
);
/// Which devices access it.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_ACCESSED_BY` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_ACCESSED_BY: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    3,
);
/// The kind of place where it should live.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_TYPE: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    4,
);
/// The number of the place where it should live.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_ID` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_ID: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    5,
);
/// Where it was last moved ahead of use.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    6,
);
/// The kind of place it was last moved to.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_TYPE: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    7,
);
/// The number of the place it was last moved to.
///
/// C `ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_ID` · since CANN 9.1.0 or earlier
pub const ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_ID: aclrtMemManagedRangeAttribute = aclrtMemManagedRangeAttribute(
    8,
);
/// An attribute of a range of shared memory.
///
/// C `aclrtMemManagedRangeAttribute` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemManagedRangeAttribute(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Pinned.
///
/// C `ACL_MEM_ALLOCATION_TYPE_PINNED` · since CANN 9.1.0 or earlier
pub const ACL_MEM_ALLOCATION_TYPE_PINNED: aclrtMemAllocationType = aclrtMemAllocationType(
    0,
);
/// How physical memory is allocated.
///
/// C `aclrtMemAllocationType` · since CANN 7.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemAllocationType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// As a number of the runtime, or not at all.
///
/// C `ACL_MEM_HANDLE_TYPE_NONE` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HANDLE_TYPE_NONE: aclrtMemHandleType = aclrtMemHandleType(0);
/// As a file descriptor.
///
/// C `ACL_MEM_HANDLE_TYPE_POSIX` · since CANN 9.1.0 or earlier
pub const ACL_MEM_HANDLE_TYPE_POSIX: aclrtMemHandleType = aclrtMemHandleType(2);
/// How physical memory can be exported.
///
/// C `aclrtMemHandleType` · since CANN 7.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemHandleType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// A 64-bit number, within a server.
///
/// C `ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT: aclrtMemSharedHandleType = aclrtMemSharedHandleType(
    1,
);
/// An aclrtMemFabricHandle, across servers.
///
/// C `ACL_MEM_SHARE_HANDLE_TYPE_FABRIC` · since CANN 9.1.0 or earlier
pub const ACL_MEM_SHARE_HANDLE_TYPE_FABRIC: aclrtMemSharedHandleType = aclrtMemSharedHandleType(
    2,
);
/// The kind of an exported handle.
///
/// C `aclrtMemSharedHandleType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemSharedHandleType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The least possible.
///
/// C `ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM: aclrtMemGranularityOptions = aclrtMemGranularityOptions(
    0,
);
/// The one to use.
///
/// C `ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED: aclrtMemGranularityOptions = aclrtMemGranularityOptions(
    1,
);
/// None.
///
/// C `ACL_RT_MEM_ALLOC_GRANULARITY_UNDEF` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ALLOC_GRANULARITY_UNDEF: aclrtMemGranularityOptions = aclrtMemGranularityOptions(
    65535,
);
/// Which granularity of physical memory is asked for.
///
/// C `aclrtMemGranularityOptions` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemGranularityOptions(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// It can.
///
/// C `ACL_RT_DEVICE_STATUS_NORMAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATUS_NORMAL: aclrtDeviceStatus = aclrtDeviceStatus(0);
/// It can't.
///
/// C `ACL_RT_DEVICE_STATUS_ABNORMAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATUS_ABNORMAL: aclrtDeviceStatus = aclrtDeviceStatus(1);
/// No state.
///
/// C `ACL_RT_DEVICE_STATUS_END` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATUS_END: aclrtDeviceStatus = aclrtDeviceStatus(65535);
/// Whether a device can be used.
///
/// C `aclrtDeviceStatus` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Unsafe calls of every thread.
///
/// C `ACL_MODEL_RI_CAPTURE_MODE_GLOBAL` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_MODE_GLOBAL: aclmdlRICaptureMode = aclmdlRICaptureMode(0);
/// Unsafe calls of the capturing thread.
///
/// C `ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL: aclmdlRICaptureMode = aclmdlRICaptureMode(
    1,
);
/// None.
///
/// C `ACL_MODEL_RI_CAPTURE_MODE_RELAXED` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_MODE_RELAXED: aclmdlRICaptureMode = aclmdlRICaptureMode(
    2,
);
/// Which calls are refused while a stream is capturing.
///
/// C `aclmdlRICaptureMode` · since CANN 8.1.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICaptureMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// It is not.
///
/// C `ACL_MODEL_RI_CAPTURE_STATUS_NONE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_STATUS_NONE: aclmdlRICaptureStatus = aclmdlRICaptureStatus(
    0,
);
/// It is.
///
/// C `ACL_MODEL_RI_CAPTURE_STATUS_ACTIVE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_STATUS_ACTIVE: aclmdlRICaptureStatus = aclmdlRICaptureStatus(
    1,
);
/// It was, and a mistake has spoilt the capture.
///
/// C `ACL_MODEL_RI_CAPTURE_STATUS_INVALIDATED` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_CAPTURE_STATUS_INVALIDATED: aclmdlRICaptureStatus = aclmdlRICaptureStatus(
    2,
);
/// Whether a stream is capturing.
///
/// C `aclmdlRICaptureStatus` · since CANN 8.1.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICaptureStatus(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Nothing.
///
/// C `ACL_RT_NO_ERROR` · since CANN 9.1.0 or earlier
pub const ACL_RT_NO_ERROR: aclrtErrorType = aclrtErrorType(0);
/// Memory.
///
/// C `ACL_RT_ERROR_MEMORY` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_MEMORY: aclrtErrorType = aclrtErrorType(1);
/// The L2 cache.
///
/// C `ACL_RT_ERROR_L2` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_L2: aclrtErrorType = aclrtErrorType(2);
/// A core.
///
/// C `ACL_RT_ERROR_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_AICORE: aclrtErrorType = aclrtErrorType(3);
/// A link to another device.
///
/// C `ACL_RT_ERROR_LINK` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_LINK: aclrtErrorType = aclrtErrorType(4);
/// A port of the third level.
///
/// C `ACL_RT_ERROR_L3_PORT` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_L3_PORT: aclrtErrorType = aclrtErrorType(5);
/// Something else.
///
/// C `ACL_RT_ERROR_OTHERS` · since CANN 9.1.0 or earlier
pub const ACL_RT_ERROR_OTHERS: aclrtErrorType = aclrtErrorType(65535);
/// What failed on a device.
///
/// C `aclrtErrorType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtErrorType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// It is not known.
///
/// C `ACL_RT_AICORE_ERROR_UNKNOWN` · since CANN 9.1.0 or earlier
pub const ACL_RT_AICORE_ERROR_UNKNOWN: aclrtAicoreErrorType = aclrtAicoreErrorType(0);
/// The kernel.
///
/// C `ACL_RT_AICORE_ERROR_SW` · since CANN 9.1.0 or earlier
pub const ACL_RT_AICORE_ERROR_SW: aclrtAicoreErrorType = aclrtAicoreErrorType(1);
/// The hardware.
///
/// C `ACL_RT_AICORE_ERROR_HW_LOCAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_AICORE_ERROR_HW_LOCAL: aclrtAicoreErrorType = aclrtAicoreErrorType(2);
/// What failed in a core.
///
/// C `aclrtAicoreErrorType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtAicoreErrorType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Brings a range into the cache.
///
/// C `ACL_RT_CMO_TYPE_PREFETCH` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_PREFETCH: aclrtCmoType = aclrtCmoType(0);
/// Writes a range back to memory.
///
/// C `ACL_RT_CMO_TYPE_WRITEBACK` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_WRITEBACK: aclrtCmoType = aclrtCmoType(1);
/// Drops a range from the cache.
///
/// C `ACL_RT_CMO_TYPE_INVALID` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_INVALID: aclrtCmoType = aclrtCmoType(2);
/// Writes a range back and drops it.
///
/// C `ACL_RT_CMO_TYPE_FLUSH` · since CANN 9.1.0 or earlier
pub const ACL_RT_CMO_TYPE_FLUSH: aclrtCmoType = aclrtCmoType(3);
/// A cache operation.
///
/// C `aclrtCmoType` · since CANN 8.0.RC3 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCmoType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The calling thread's.
///
/// C `ACL_RT_THREAD_LEVEL` · since CANN 9.1.0 or earlier
pub const ACL_RT_THREAD_LEVEL: aclrtLastErrLevel = aclrtLastErrLevel(0);
/// Whose last failure is asked for.
///
/// C `aclrtLastErrLevel` · since CANN 8.0.RC3 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtLastErrLevel(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Whether it is put on the device only at the first use.
///
/// C `ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    1,
);
/// The older name of ACL_RT_BINARY_LOAD_OPT_MAGIC.
///
/// C `ACL_RT_BINARY_LOAD_OPT_LAZY_MAGIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_LAZY_MAGIC: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    2,
);
/// Which cores it is for, as ACL_RT_BINARY_MAGIC_*.
///
/// C `ACL_RT_BINARY_LOAD_OPT_MAGIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_MAGIC: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    2,
);
/// How kernels for the AI CPU are loaded.
///
/// C `ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE: aclrtBinaryLoadOptionType = aclrtBinaryLoadOptionType(
    3,
);
/// An option of loading a kernel binary.
///
/// C `aclrtBinaryLoadOptionType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtBinaryLoadOptionType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cube cores.
///
/// C `ACL_RT_ENGINE_TYPE_AIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_ENGINE_TYPE_AIC: aclrtEngineType = aclrtEngineType(0);
/// Vector cores.
///
/// C `ACL_RT_ENGINE_TYPE_AIV` · since CANN 9.1.0 or earlier
pub const ACL_RT_ENGINE_TYPE_AIV: aclrtEngineType = aclrtEngineType(1);
/// A kind of core.
///
/// C `aclrtEngineType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtEngineType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// How blocks are scheduled.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    1,
);
/// The older name of ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_LOCAL_MEMORY_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_LOCAL_MEMORY_SIZE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    2,
);
/// Bytes of dynamic on-chip buffer.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    2,
);
/// Which cores run it.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    3,
);
/// The number of the first block.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    4,
);
/// Whether prefetching waits for the task.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    5,
);
/// Whether its data is dumped.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    6,
);
/// Seconds after which it is killed.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    7,
);
/// Microseconds after which it is killed.
///
/// C `ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US` · since CANN 9.1.0 or earlier
pub const ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US: aclrtLaunchKernelAttrId = aclrtLaunchKernelAttrId(
    8,
);
/// An attribute of a launch.
///
/// C `aclrtLaunchKernelAttrId` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtLaunchKernelAttrId(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// What it does after a task has failed.
///
/// C `ACL_STREAM_ATTR_FAILURE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_FAILURE_MODE: aclrtStreamAttr = aclrtStreamAttr(1);
/// Whether it checks for overflow.
///
/// C `ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK: aclrtStreamAttr = aclrtStreamAttr(2);
/// A tag of the program.
///
/// C `ACL_STREAM_ATTR_USER_CUSTOM_TAG` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_USER_CUSTOM_TAG: aclrtStreamAttr = aclrtStreamAttr(3);
/// Whether data of the program is kept with captured tasks.
///
/// C `ACL_STREAM_ATTR_CACHE_OP_INFO` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_CACHE_OP_INFO: aclrtStreamAttr = aclrtStreamAttr(4);
/// Its priority.
///
/// C `ACL_STREAM_ATTR_PRIORITY` · since CANN 9.1.0 or earlier
pub const ACL_STREAM_ATTR_PRIORITY: aclrtStreamAttr = aclrtStreamAttr(5);
/// An attribute of a stream.
///
/// C `aclrtStreamAttr` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Another kind.
///
/// C `ACL_MODEL_RI_TASK_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_DEFAULT: aclmdlRITaskType = aclmdlRITaskType(0);
/// A kernel.
///
/// C `ACL_MODEL_RI_TASK_KERNEL` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_KERNEL: aclmdlRITaskType = aclmdlRITaskType(1);
/// A record of an event.
///
/// C `ACL_MODEL_RI_TASK_EVENT_RECORD` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_EVENT_RECORD: aclmdlRITaskType = aclmdlRITaskType(2);
/// A wait for an event.
///
/// C `ACL_MODEL_RI_TASK_EVENT_WAIT` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_EVENT_WAIT: aclmdlRITaskType = aclmdlRITaskType(3);
/// A reset of an event.
///
/// C `ACL_MODEL_RI_TASK_EVENT_RESET` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_EVENT_RESET: aclmdlRITaskType = aclmdlRITaskType(4);
/// A write of a value.
///
/// C `ACL_MODEL_RI_TASK_VALUE_WRITE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_VALUE_WRITE: aclmdlRITaskType = aclmdlRITaskType(5);
/// A wait for a value.
///
/// C `ACL_MODEL_RI_TASK_VALUE_WAIT` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_TASK_VALUE_WAIT: aclmdlRITaskType = aclmdlRITaskType(6);
/// A kind of task of a graph.
///
/// C `aclmdlRITaskType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRITaskType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cores of the AI CPU.
///
/// C `ACL_DEV_ATTR_AICPU_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_AICPU_CORE_NUM: aclrtDevAttr = aclrtDevAttr(1);
/// AI cores.
///
/// C `ACL_DEV_ATTR_AICORE_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_AICORE_CORE_NUM: aclrtDevAttr = aclrtDevAttr(101);
/// Cube cores.
///
/// C `ACL_DEV_ATTR_CUBE_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_CUBE_CORE_NUM: aclrtDevAttr = aclrtDevAttr(102);
/// Vector cores.
///
/// C `ACL_DEV_ATTR_VECTOR_CORE_NUM` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_VECTOR_CORE_NUM: aclrtDevAttr = aclrtDevAttr(201);
/// Threads of a warp.
///
/// C `ACL_DEV_ATTR_WARP_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_WARP_SIZE: aclrtDevAttr = aclrtDevAttr(202);
/// The most threads of a vector core.
///
/// C `ACL_DEV_ATTR_MAX_THREAD_PER_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_THREAD_PER_VECTOR_CORE: aclrtDevAttr = aclrtDevAttr(203);
/// The older name of ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE.
///
/// C `ACL_DEV_ATTR_LOCAL_MEM_PER_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_LOCAL_MEM_PER_VECTOR_CORE: aclrtDevAttr = aclrtDevAttr(204);
/// Bytes of on-chip buffer of a vector core.
///
/// C `ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE: aclrtDevAttr = aclrtDevAttr(204);
/// The most blocks of a grid along x.
///
/// C `ACL_DEV_ATTR_MAX_GRID_DIM_X` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_GRID_DIM_X: aclrtDevAttr = aclrtDevAttr(205);
/// The most blocks of a grid along y.
///
/// C `ACL_DEV_ATTR_MAX_GRID_DIM_Y` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_GRID_DIM_Y: aclrtDevAttr = aclrtDevAttr(206);
/// The most blocks of a grid along z.
///
/// C `ACL_DEV_ATTR_MAX_GRID_DIM_Z` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_GRID_DIM_Z: aclrtDevAttr = aclrtDevAttr(207);
/// The most blocks of a grid.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_PER_GRID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_PER_GRID: aclrtDevAttr = aclrtDevAttr(208);
/// The most threads of a block.
///
/// C `ACL_DEV_ATTR_MAX_THREADS_PER_BLOCK` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_THREADS_PER_BLOCK: aclrtDevAttr = aclrtDevAttr(209);
/// The most threads of a block along x.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_DIM_X` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_DIM_X: aclrtDevAttr = aclrtDevAttr(210);
/// The most threads of a block along y.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_DIM_Y` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_DIM_Y: aclrtDevAttr = aclrtDevAttr(211);
/// The most threads of a block along z.
///
/// C `ACL_DEV_ATTR_MAX_BLOCK_DIM_Z` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAX_BLOCK_DIM_Z: aclrtDevAttr = aclrtDevAttr(212);
/// Bytes of device memory.
///
/// C `ACL_DEV_ATTR_TOTAL_GLOBAL_MEM_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_TOTAL_GLOBAL_MEM_SIZE: aclrtDevAttr = aclrtDevAttr(301);
/// Bytes of the L2 cache.
///
/// C `ACL_DEV_ATTR_L2_CACHE_SIZE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_L2_CACHE_SIZE: aclrtDevAttr = aclrtDevAttr(302);
/// The number of the operating system instance the device belongs to.
///
/// C `ACL_DEV_ATTR_SMP_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SMP_ID: aclrtDevAttr = aclrtDevAttr(401);
/// The number of the chip.
///
/// C `ACL_DEV_ATTR_PHY_CHIP_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_PHY_CHIP_ID: aclrtDevAttr = aclrtDevAttr(402);
/// The older, misspelt name of ACL_DEV_ATTR_SUPER_POD_DEVICE_ID.
///
/// C `ACL_DEV_ATTR_SUPER_POD_DEVIDE_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_DEVIDE_ID: aclrtDevAttr = aclrtDevAttr(403);
/// The number of the device in its super-pod.
///
/// C `ACL_DEV_ATTR_SUPER_POD_DEVICE_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_DEVICE_ID: aclrtDevAttr = aclrtDevAttr(403);
/// The number of the server in its super-pod.
///
/// C `ACL_DEV_ATTR_SUPER_POD_SERVER_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_SERVER_ID: aclrtDevAttr = aclrtDevAttr(404);
/// The number of the super-pod.
///
/// C `ACL_DEV_ATTR_SUPER_POD_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_SUPER_POD_ID: aclrtDevAttr = aclrtDevAttr(405);
/// Whether custom operators for the AI CPU may run.
///
/// C `ACL_DEV_ATTR_CUST_OP_PRIVILEGE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_CUST_OP_PRIVILEGE: aclrtDevAttr = aclrtDevAttr(406);
/// The number of the main board.
///
/// C `ACL_DEV_ATTR_MAINBOARD_ID` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_MAINBOARD_ID: aclrtDevAttr = aclrtDevAttr(407);
/// How host and device are connected, as ACL_HOST_DEVICE_CONNECT_TYPE_*.
///
/// C `ACL_DEV_ATTR_HD_CONNECT_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_HD_CONNECT_TYPE: aclrtDevAttr = aclrtDevAttr(408);
/// Whether it is a share of a device.
///
/// C `ACL_DEV_ATTR_IS_VIRTUAL` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_IS_VIRTUAL: aclrtDevAttr = aclrtDevAttr(501);
/// The architecture of its cores.
///
/// C `ACL_DEV_ATTR_NPU_ARCH` · since CANN 9.1.0 or earlier
pub const ACL_DEV_ATTR_NPU_ARCH: aclrtDevAttr = aclrtDevAttr(601);
/// A property of a device.
///
/// C `aclrtDevAttr` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDevAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Kernel tasks can be updated on the device.
///
/// C `ACL_FEATURE_TSCPU_TASK_UPDATE_SUPPORT_AIC_AIV` · since CANN 9.1.0 or earlier
pub const ACL_FEATURE_TSCPU_TASK_UPDATE_SUPPORT_AIC_AIV: aclrtDevFeatureType = aclrtDevFeatureType(
    1,
);
/// Events of queues work across devices.
///
/// C `ACL_FEATURE_SYSTEM_MEMQ_EVENT_CROSS_DEV` · since CANN 9.1.0 or earlier
pub const ACL_FEATURE_SYSTEM_MEMQ_EVENT_CROSS_DEV: aclrtDevFeatureType = aclrtDevFeatureType(
    21,
);
/// A feature that a device may have.
///
/// C `aclrtDevFeatureType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDevFeatureType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// By the sum.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM: aclrtReduceKind = aclrtReduceKind(10);
/// By the maximum.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX: aclrtReduceKind = aclrtReduceKind(11);
/// By the minimum.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN: aclrtReduceKind = aclrtReduceKind(12);
/// By comparing.
///
/// C `ACL_RT_MEMCPY_SDMA_AUTOMATIC_EQUAL` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEMCPY_SDMA_AUTOMATIC_EQUAL: aclrtReduceKind = aclrtReduceKind(13);
/// How memory is combined.
///
/// C `aclrtReduceKind` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtReduceKind(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Cube cores.
///
/// C `ACL_RT_DEV_RES_CUBE_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEV_RES_CUBE_CORE: aclrtDevResLimitType = aclrtDevResLimitType(0);
/// Vector cores.
///
/// C `ACL_RT_DEV_RES_VECTOR_CORE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEV_RES_VECTOR_CORE: aclrtDevResLimitType = aclrtDevResLimitType(1);
/// Which cores are limited.
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
/// A comparison.
///
/// C `aclrtCondition` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCondition(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// 32-bit integers.
///
/// C `ACL_RT_SWITCH_INT32` · since CANN 9.1.0 or earlier
pub const ACL_RT_SWITCH_INT32: aclrtCompareDataType = aclrtCompareDataType(0);
/// 64-bit integers.
///
/// C `ACL_RT_SWITCH_INT64` · since CANN 9.1.0 or earlier
pub const ACL_RT_SWITCH_INT64: aclrtCompareDataType = aclrtCompareDataType(1);
/// The type of compared values.
///
/// C `aclrtCompareDataType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCompareDataType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Bits that are set with a probability.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_DROPOUT_BITMASK` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_DROPOUT_BITMASK: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    0,
);
/// Uniform.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_UNIFORM_DIS` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_UNIFORM_DIS: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    1,
);
/// Normal.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_NORMAL_DIS` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_NORMAL_DIS: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    2,
);
/// Normal without its ends.
///
/// C `ACL_RT_RANDOM_NUM_FUNC_TYPE_TRUNCATED_NORMAL_DIS` · since CANN 9.1.0 or earlier
pub const ACL_RT_RANDOM_NUM_FUNC_TYPE_TRUNCATED_NORMAL_DIS: aclrtRandomNumFuncType = aclrtRandomNumFuncType(
    3,
);
/// A distribution of random numbers.
///
/// C `aclrtRandomNumFuncType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtRandomNumFuncType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Before.
///
/// C `ACL_RT_DEVICE_TASK_ABORT_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_TASK_ABORT_PRE: aclrtDeviceTaskAbortStage = aclrtDeviceTaskAbortStage(
    0,
);
/// After.
///
/// C `ACL_RT_DEVICE_TASK_ABORT_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_TASK_ABORT_POST: aclrtDeviceTaskAbortStage = aclrtDeviceTaskAbortStage(
    1,
);
/// When an abort calls back.
///
/// C `aclrtDeviceTaskAbortStage` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceTaskAbortStage(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The parameters of random numbers.
///
/// C `ACL_RT_UPDATE_RANDOM_TASK` · since CANN 9.1.0 or earlier
pub const ACL_RT_UPDATE_RANDOM_TASK: aclrtUpdateTaskAttrId = aclrtUpdateTaskAttrId(1);
/// A kernel.
///
/// C `ACL_RT_UPDATE_AIC_AIV_TASK` · since CANN 9.1.0 or earlier
pub const ACL_RT_UPDATE_AIC_AIV_TASK: aclrtUpdateTaskAttrId = aclrtUpdateTaskAttrId(2);
/// What of a task is changed.
///
/// C `aclrtUpdateTaskAttrId` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtUpdateTaskAttrId(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Before it is set.
///
/// C `ACL_RT_DEVICE_STATE_SET_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_SET_PRE: aclrtDeviceState = aclrtDeviceState(0);
/// After it was set.
///
/// C `ACL_RT_DEVICE_STATE_SET_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_SET_POST: aclrtDeviceState = aclrtDeviceState(1);
/// Before it is reset.
///
/// C `ACL_RT_DEVICE_STATE_RESET_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_RESET_PRE: aclrtDeviceState = aclrtDeviceState(2);
/// After it was reset.
///
/// C `ACL_RT_DEVICE_STATE_RESET_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_DEVICE_STATE_RESET_POST: aclrtDeviceState = aclrtDeviceState(3);
/// When a device calls back.
///
/// C `aclrtDeviceState` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceState(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Before the process is stopped.
///
/// C `ACL_RT_SNAPSHOT_LOCK_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_SNAPSHOT_LOCK_PRE: aclrtSnapShotStage = aclrtSnapShotStage(0);
/// Before it is saved.
///
/// C `ACL_RT_SNAPSHOT_BACKUP_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_SNAPSHOT_BACKUP_PRE: aclrtSnapShotStage = aclrtSnapShotStage(1);
/// After it was saved.
///
/// C `ACL_RT_SNAPSHOT_BACKUP_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_SNAPSHOT_BACKUP_POST: aclrtSnapShotStage = aclrtSnapShotStage(2);
/// Before it is restored.
///
/// C `ACL_RT_SNAPSHOT_RESTORE_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_SNAPSHOT_RESTORE_PRE: aclrtSnapShotStage = aclrtSnapShotStage(3);
/// After it was restored.
///
/// C `ACL_RT_SNAPSHOT_RESTORE_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_SNAPSHOT_RESTORE_POST: aclrtSnapShotStage = aclrtSnapShotStage(4);
/// After it goes on.
///
/// C `ACL_RT_SNAPSHOT_UNLOCK_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_SNAPSHOT_UNLOCK_POST: aclrtSnapShotStage = aclrtSnapShotStage(5);
/// When a snapshot calls back.
///
/// C `aclrtSnapShotStage` · since CANN 9.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtSnapShotStage(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// After it was made.
///
/// C `ACL_RT_STREAM_STATE_CREATE_POST` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_STATE_CREATE_POST: aclrtStreamState = aclrtStreamState(1);
/// Before it is destroyed.
///
/// C `ACL_RT_STREAM_STATE_DESTROY_PRE` · since CANN 9.1.0 or earlier
pub const ACL_RT_STREAM_STATE_DESTROY_PRE: aclrtStreamState = aclrtStreamState(2);
/// When a stream calls back.
///
/// C `aclrtStreamState` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtStreamState(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Its kind, as aclrtKernelType.
///
/// C `ACL_FUNC_ATTR_KERNEL_TYPE` · since CANN 9.1.0 or earlier
pub const ACL_FUNC_ATTR_KERNEL_TYPE: aclrtFuncAttribute = aclrtFuncAttribute(1);
/// How many vector cores go with a cube core.
///
/// C `ACL_FUNC_ATTR_KERNEL_RATIO` · since CANN 9.1.0 or earlier
pub const ACL_FUNC_ATTR_KERNEL_RATIO: aclrtFuncAttribute = aclrtFuncAttribute(2);
/// How its blocks are scheduled.
///
/// C `ACL_FUNC_ATTR_KERNEL_SCHED_MODE` · since CANN 9.1.0 or earlier
pub const ACL_FUNC_ATTR_KERNEL_SCHED_MODE: aclrtFuncAttribute = aclrtFuncAttribute(3);
/// An attribute of a kernel.
///
/// C `aclrtFuncAttribute` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtFuncAttribute(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// AI cores.
///
/// C `ACL_KERNEL_TYPE_AICORE` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_AICORE: aclrtKernelType = aclrtKernelType(0);
/// Cube cores.
///
/// C `ACL_KERNEL_TYPE_CUBE` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_CUBE: aclrtKernelType = aclrtKernelType(1);
/// Vector cores.
///
/// C `ACL_KERNEL_TYPE_VECTOR` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_VECTOR: aclrtKernelType = aclrtKernelType(2);
/// Cube and vector cores.
///
/// C `ACL_KERNEL_TYPE_MIX` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_MIX: aclrtKernelType = aclrtKernelType(3);
/// The AI CPU.
///
/// C `ACL_KERNEL_TYPE_AICPU` · since CANN 9.1.0 or earlier
pub const ACL_KERNEL_TYPE_AICPU: aclrtKernelType = aclrtKernelType(100);
/// Which cores a kernel is for.
///
/// C `aclrtKernelType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtKernelType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Replaces it.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_SET_VALUE_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_SET_VALUE_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    0,
);
/// Is added.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_ADD_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_ADD_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    1,
);
/// Sets bits.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_BIT_OR_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_BIT_OR_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    2,
);
/// Clears bits.
///
/// C `ACL_RT_CNT_NOTIFY_RECORD_BIT_AND_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_RECORD_BIT_AND_MODE: aclrtCntNotifyRecordMode = aclrtCntNotifyRecordMode(
    4,
);
/// How a value changes a counting notify.
///
/// C `aclrtCntNotifyRecordMode` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCntNotifyRecordMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Less than the value.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_LESS_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_LESS_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    0,
);
/// Equal to the value.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_EQUAL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_EQUAL_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    1,
);
/// Greater than the value.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_BIGGER_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_BIGGER_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    2,
);
/// Greater than the value or equal.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_BIGGER_OR_EQUAL_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_BIGGER_OR_EQUAL_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    3,
);
/// Equal in the bits of the value.
///
/// C `ACL_RT_CNT_NOTIFY_WAIT_EQUAL_WITH_BITMASK_MODE` · since CANN 9.1.0 or earlier
pub const ACL_RT_CNT_NOTIFY_WAIT_EQUAL_WITH_BITMASK_MODE: aclrtCntNotifyWaitMode = aclrtCntNotifyWaitMode(
    4,
);
/// How a counting notify must compare for a wait to end.
///
/// C `aclrtCntNotifyWaitMode` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtCntNotifyWaitMode(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Not at all.
///
/// C `ACL_RT_MEM_ACCESS_FLAGS_NONE` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ACCESS_FLAGS_NONE: aclrtMemAccessFlags = aclrtMemAccessFlags(0);
/// Read.
///
/// C `ACL_RT_MEM_ACCESS_FLAGS_READ` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ACCESS_FLAGS_READ: aclrtMemAccessFlags = aclrtMemAccessFlags(1);
/// Read and written.
///
/// C `ACL_RT_MEM_ACCESS_FLAGS_READWRITE` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_ACCESS_FLAGS_READWRITE: aclrtMemAccessFlags = aclrtMemAccessFlags(
    3,
);
/// How memory may be accessed.
///
/// C `aclrtMemAccessFlags` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemAccessFlags(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// CANN as a whole.
///
/// C `ACL_PKG_NAME_CANN` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_CANN: aclCANNPackageName = aclCANNPackageName(0);
/// The runtime.
///
/// C `ACL_PKG_NAME_RUNTIME` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_RUNTIME: aclCANNPackageName = aclCANNPackageName(1);
/// The compiler.
///
/// C `ACL_PKG_NAME_COMPILER` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_COMPILER: aclCANNPackageName = aclCANNPackageName(2);
/// The communication library.
///
/// C `ACL_PKG_NAME_HCCL` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_HCCL: aclCANNPackageName = aclCANNPackageName(3);
/// The toolkit.
///
/// C `ACL_PKG_NAME_TOOLKIT` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_TOOLKIT: aclCANNPackageName = aclCANNPackageName(4);
/// The operators.
///
/// C `ACL_PKG_NAME_OPP` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_OPP: aclCANNPackageName = aclCANNPackageName(5);
/// The operators' binaries.
///
/// C `ACL_PKG_NAME_OPP_KERNEL` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_OPP_KERNEL: aclCANNPackageName = aclCANNPackageName(6);
/// The driver.
///
/// C `ACL_PKG_NAME_DRIVER` · since CANN 9.1.0 or earlier
pub const ACL_PKG_NAME_DRIVER: aclCANNPackageName = aclCANNPackageName(7);
/// A package of CANN.
///
/// C `aclCANNPackageName` · since CANN 8.1.RC1 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclCANNPackageName(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The task scheduler.
///
/// C `ACL_RT_HAC_TYPE_STARS` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_STARS: aclrtHacType = aclrtHacType(0);
/// The AI CPU.
///
/// C `ACL_RT_HAC_TYPE_AICPU` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_AICPU: aclrtHacType = aclrtHacType(1);
/// Cube cores.
///
/// C `ACL_RT_HAC_TYPE_AIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_AIC: aclrtHacType = aclrtHacType(2);
/// Vector cores.
///
/// C `ACL_RT_HAC_TYPE_AIV` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_AIV: aclrtHacType = aclrtHacType(3);
/// DMA over PCIe.
///
/// C `ACL_RT_HAC_TYPE_PCIEDMA` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_PCIEDMA: aclrtHacType = aclrtHacType(4);
/// Remote DMA.
///
/// C `ACL_RT_HAC_TYPE_RDMA` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_RDMA: aclrtHacType = aclrtHacType(5);
/// System DMA.
///
/// C `ACL_RT_HAC_TYPE_SDMA` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_SDMA: aclrtHacType = aclrtHacType(6);
/// The media units.
///
/// C `ACL_RT_HAC_TYPE_DVPP` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_DVPP: aclrtHacType = aclrtHacType(7);
/// DMA over the unified bus.
///
/// C `ACL_RT_HAC_TYPE_UDMA` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_UDMA: aclrtHacType = aclrtHacType(8);
/// The collective unit.
///
/// C `ACL_RT_HAC_TYPE_CCU` · since CANN 9.1.0 or earlier
pub const ACL_RT_HAC_TYPE_CCU: aclrtHacType = aclrtHacType(9);
/// A part of a device that accesses host memory.
///
/// C `aclrtHacType` · since CANN 9.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtHacType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// It can't.
///
/// C `ACL_RT_HOST_MEM_MAP_NOT_SUPPORTED` · since CANN 9.1.0 or earlier
pub const ACL_RT_HOST_MEM_MAP_NOT_SUPPORTED: aclrtHostMemMapCapability = aclrtHostMemMapCapability(
    0,
);
/// It can.
///
/// C `ACL_RT_HOST_MEM_MAP_SUPPORTED` · since CANN 9.1.0 or earlier
pub const ACL_RT_HOST_MEM_MAP_SUPPORTED: aclrtHostMemMapCapability = aclrtHostMemMapCapability(
    1,
);
/// Whether a part of a device can access mapped host memory.
///
/// C `aclrtHostMemMapCapability` · since CANN 9.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtHostMemMapCapability(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Signed integers.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SIGNED` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SIGNED: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    1,
);
/// Unsigned integers.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_UNSIGNED` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_UNSIGNED: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    2,
);
/// Reductions, without the old value.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_REDUCATION` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_REDUCATION: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    4,
);
/// 8 bits.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR8` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR8: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    8,
);
/// 16 bits.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR16` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR16: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    16,
);
/// 32 bits.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR32` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR32: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    32,
);
/// 64 bits.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR64` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR64: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    64,
);
/// 128 bits.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_SCALAR128` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_SCALAR128: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    128,
);
/// Four times 32 bits.
///
/// C `ACL_RT_ATOMIC_CAPABILITY_VECTOR32X4` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_CAPABILITY_VECTOR32X4: aclrtAtomicOperationCapability = aclrtAtomicOperationCapability(
    256,
);
/// What an atomic operation works with; bits.
///
/// C `aclrtAtomicOperationCapability` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtAtomicOperationCapability(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Adds an integer.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_ADD` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    0,
);
/// Takes the lesser integer.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_MIN` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    1,
);
/// Takes the greater integer.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_MAX` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    2,
);
/// Counts up, round a bound.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_INCREMENT` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_INCREMENT: aclrtAtomicOperation = aclrtAtomicOperation(
    3,
);
/// Counts down, round a bound.
///
/// C `ACL_RT_ATOMIC_OPERATION_INTEGER_DECREMENT` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_INTEGER_DECREMENT: aclrtAtomicOperation = aclrtAtomicOperation(
    4,
);
/// Keeps common bits.
///
/// C `ACL_RT_ATOMIC_OPERATION_AND` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_AND: aclrtAtomicOperation = aclrtAtomicOperation(5);
/// Sets bits.
///
/// C `ACL_RT_ATOMIC_OPERATION_OR` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_OR: aclrtAtomicOperation = aclrtAtomicOperation(6);
/// Flips bits.
///
/// C `ACL_RT_ATOMIC_OPERATION_XOR` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_XOR: aclrtAtomicOperation = aclrtAtomicOperation(7);
/// Exchanges.
///
/// C `ACL_RT_ATOMIC_OPERATION_EXCHANGE` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_EXCHANGE: aclrtAtomicOperation = aclrtAtomicOperation(
    8,
);
/// Exchanges if equal.
///
/// C `ACL_RT_ATOMIC_OPERATION_CAS` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_CAS: aclrtAtomicOperation = aclrtAtomicOperation(9);
/// Adds a float.
///
/// C `ACL_RT_ATOMIC_OPERATION_FLOAT_ADD` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_FLOAT_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    10,
);
/// Takes the lesser float.
///
/// C `ACL_RT_ATOMIC_OPERATION_FLOAT_MIN` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_FLOAT_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    11,
);
/// Takes the greater float.
///
/// C `ACL_RT_ATOMIC_OPERATION_FLOAT_MAX` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_FLOAT_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    12,
);
/// Adds by DMA.
///
/// C `ACL_RT_ATOMIC_OPERATION_DMA_ADD` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_DMA_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    30,
);
/// Takes the lesser by DMA.
///
/// C `ACL_RT_ATOMIC_OPERATION_DMA_MIN` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_DMA_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    31,
);
/// Takes the greater by DMA.
///
/// C `ACL_RT_ATOMIC_OPERATION_DMA_MAX` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_DMA_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    32,
);
/// Adds from a scalar unit.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_ADD` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_ADD: aclrtAtomicOperation = aclrtAtomicOperation(
    40,
);
/// Takes the lesser from a scalar unit.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MIN` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MIN: aclrtAtomicOperation = aclrtAtomicOperation(
    41,
);
/// Takes the greater from a scalar unit.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MAX` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MAX: aclrtAtomicOperation = aclrtAtomicOperation(
    42,
);
/// Exchanges if equal from a scalar unit.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_CAS` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_CAS: aclrtAtomicOperation = aclrtAtomicOperation(
    43,
);
/// Exchanges from a scalar unit.
///
/// C `ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_EXCH` · since CANN 9.1.0 or earlier
pub const ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_EXCH: aclrtAtomicOperation = aclrtAtomicOperation(
    44,
);
/// An atomic operation.
///
/// C `aclrtAtomicOperation` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtAtomicOperation(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// With its default at each launch of the graph.
///
/// C `ACL_MODEL_RI_COND_HANDLE_ASSIGN_DEFAULT` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_HANDLE_ASSIGN_DEFAULT: aclmdlRICondHandleFlag = aclmdlRICondHandleFlag(
    1,
);
/// How the value of a conditional task starts.
///
/// C `aclmdlRICondHandleFlag` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICondHandleFlag(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// A branch.
///
/// C `ACL_MODEL_RI_COND_TYPE_IF` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_TYPE_IF: aclmdlRICondTaskType = aclmdlRICondTaskType(0);
/// A loop.
///
/// C `ACL_MODEL_RI_COND_TYPE_WHILE` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_TYPE_WHILE: aclmdlRICondTaskType = aclmdlRICondTaskType(1);
/// A choice.
///
/// C `ACL_MODEL_RI_COND_TYPE_SWITCH` · since CANN 9.1.0 or earlier
pub const ACL_MODEL_RI_COND_TYPE_SWITCH: aclmdlRICondTaskType = aclmdlRICondTaskType(2);
/// A kind of conditional task.
///
/// C `aclmdlRICondTaskType` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclmdlRICondTaskType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Models.
///
/// C `ACL_REG_TYPE_ACL_MODEL` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_MODEL: aclRegisterCallbackType = aclRegisterCallbackType(0);
/// Operators.
///
/// C `ACL_REG_TYPE_ACL_OP_EXECUTOR` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_OP_EXECUTOR: aclRegisterCallbackType = aclRegisterCallbackType(
    1,
);
/// Linear algebra.
///
/// C `ACL_REG_TYPE_ACL_OP_CBLAS` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_OP_CBLAS: aclRegisterCallbackType = aclRegisterCallbackType(
    2,
);
/// The operator compiler.
///
/// C `ACL_REG_TYPE_ACL_OP_COMPILER` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_OP_COMPILER: aclRegisterCallbackType = aclRegisterCallbackType(
    3,
);
/// Channels for tensors.
///
/// C `ACL_REG_TYPE_ACL_TDT_CHANNEL` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_TDT_CHANNEL: aclRegisterCallbackType = aclRegisterCallbackType(
    4,
);
/// Queues for tensors.
///
/// C `ACL_REG_TYPE_ACL_TDT_QUEUE` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_TDT_QUEUE: aclRegisterCallbackType = aclRegisterCallbackType(
    5,
);
/// The media units.
///
/// C `ACL_REG_TYPE_ACL_DVPP` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_DVPP: aclRegisterCallbackType = aclRegisterCallbackType(6);
/// Retrieval.
///
/// C `ACL_REG_TYPE_ACL_RETR` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_ACL_RETR: aclRegisterCallbackType = aclRegisterCallbackType(7);
/// Others.
///
/// C `ACL_REG_TYPE_OTHER` · since CANN 9.1.0 or earlier
pub const ACL_REG_TYPE_OTHER: aclRegisterCallbackType = aclRegisterCallbackType(65535);
/// Whom a function at start or end of the runtime belongs to.
///
/// C `aclRegisterCallbackType` · since CANN 8.5.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclRegisterCallbackType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// It runs.
///
/// C `ACL_RT_PROCESS_STATE_RUNNING` · since CANN 9.1.0 or earlier
pub const ACL_RT_PROCESS_STATE_RUNNING: aclrtProcessState = aclrtProcessState(0);
/// It is stopped for a snapshot.
///
/// C `ACL_RT_PROCESS_STATE_LOCKED` · since CANN 9.1.0 or earlier
pub const ACL_RT_PROCESS_STATE_LOCKED: aclrtProcessState = aclrtProcessState(1);
/// The state of a process with regard to snapshots.
///
/// C `aclrtProcessState` · since CANN 9.1.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtProcessState(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Whether memory freed in another stream is used again where events order it.
///
/// C `ACL_RT_MEM_POOL_REUSE_FOLLOW_EVENT_DEPENDENCIES` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_REUSE_FOLLOW_EVENT_DEPENDENCIES: aclrtMemPoolAttr = aclrtMemPoolAttr(
    1,
);
/// Whether memory freed in another stream is used again once that is done.
///
/// C `ACL_RT_MEM_POOL_REUSE_ALLOW_OPPORTUNISTIC` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_REUSE_ALLOW_OPPORTUNISTIC: aclrtMemPoolAttr = aclrtMemPoolAttr(
    2,
);
/// Whether the pool may add waits so that it can use memory again.
///
/// C `ACL_RT_MEM_POOL_REUSE_ALLOW_INTERNAL_DEPENDENCIES` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_REUSE_ALLOW_INTERNAL_DEPENDENCIES: aclrtMemPoolAttr = aclrtMemPoolAttr(
    3,
);
/// Bytes that the pool keeps when it is synchronised.
///
/// C `ACL_RT_MEM_POOL_ATTR_RELEASE_THRESHOLD` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_ATTR_RELEASE_THRESHOLD: aclrtMemPoolAttr = aclrtMemPoolAttr(4);
/// Bytes that the pool has now.
///
/// C `ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_CURRENT` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_CURRENT: aclrtMemPoolAttr = aclrtMemPoolAttr(
    5,
);
/// The most bytes that the pool has had.
///
/// C `ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_HIGH` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_HIGH: aclrtMemPoolAttr = aclrtMemPoolAttr(6);
/// Bytes in use now.
///
/// C `ACL_RT_MEM_POOL_ATTR_USED_MEM_CURRENT` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_ATTR_USED_MEM_CURRENT: aclrtMemPoolAttr = aclrtMemPoolAttr(7);
/// The most bytes that were in use.
///
/// C `ACL_RT_MEM_POOL_ATTR_USED_MEM_HIGH` · since CANN 9.1.0 or earlier
pub const ACL_RT_MEM_POOL_ATTR_USED_MEM_HIGH: aclrtMemPoolAttr = aclrtMemPoolAttr(8);
/// An attribute of a pool.
///
/// C `aclrtMemPoolAttr` · since CANN 9.0.0 or earlier
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemPoolAttr(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// The stack of a SIMT thread.
///
/// C `ACL_RT_DEV_LIMIT_SIMT_STACK_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMT_STACK_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(0);
/// The stack for divergence of a warp.
///
/// C `ACL_RT_DEV_LIMIT_SIMT_DVG_WARP_STACK_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMT_DVG_WARP_STACK_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(
    1,
);
/// The stack of an AI core.
///
/// C `ACL_RT_DEV_LIMIT_SIMD_STACK_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMD_STACK_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(2);
/// The print buffer of an AI core.
///
/// C `ACL_RT_DEV_LIMIT_SIMD_PRINTF_FIFO_SIZE_PER_CORE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMD_PRINTF_FIFO_SIZE_PER_CORE: aclrtDeviceLimit = aclrtDeviceLimit(
    3,
);
/// The print buffer of SIMT kernels.
///
/// C `ACL_RT_DEV_LIMIT_SIMT_PRINTF_FIFO_SIZE` · since CANN 9.2.0-beta.1
pub const ACL_RT_DEV_LIMIT_SIMT_PRINTF_FIFO_SIZE: aclrtDeviceLimit = aclrtDeviceLimit(4);
/// A limit in bytes that is set before the device.
///
/// C `aclrtDeviceLimit` · since CANN 9.2.0-beta.1
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtDeviceLimit(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// Between dies.
///
/// C `ACL_RT_MEM_ACCESS_LINK_SIO` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_LINK_SIO: aclrtMemLinkType = aclrtMemLinkType(0);
/// HCCS.
///
/// C `ACL_RT_MEM_ACCESS_LINK_HCCS` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_LINK_HCCS: aclrtMemLinkType = aclrtMemLinkType(1);
/// One port of the unified bus.
///
/// C `ACL_RT_MEM_ACCESS_UB_ONE_PORT_PATH` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_UB_ONE_PORT_PATH: aclrtMemLinkType = aclrtMemLinkType(2);
/// Several ports of the unified bus.
///
/// C `ACL_RT_MEM_ACCESS_UB_MULTI_PORT_PATH` · later than CANN 9.2.0-beta.1
pub const ACL_RT_MEM_ACCESS_UB_MULTI_PORT_PATH: aclrtMemLinkType = aclrtMemLinkType(3);
/// A link by which memory is reached.
///
/// C `aclrtMemLinkType` · later than CANN 9.2.0-beta.1
#[repr(transparent)]
#[derive(Debug, Copy, Clone, Hash, PartialEq, Eq)]
pub struct aclrtMemLinkType(
    /// The number C sees.
    pub ::core::ffi::c_uint,
);
/// A place of shared memory. Its fields are in the opposite order of aclrtMemLocation.
///
/// C `aclrtMemManagedLocation` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemManagedLocation {
    /// The kind of place.
    pub type_: aclrtMemManagedLocationType,
    /// The number of the device or node.
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
/// The value of an option of an allocation.
///
/// C `aclrtMallocAttrValue` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtMallocAttrValue {
    /// For ACL_RT_MEM_ATTR_MODULE_ID.
    pub moduleId: u16,
    /// For ACL_RT_MEM_ATTR_DEVICE_ID.
    pub deviceId: u32,
    /// For ACL_RT_MEM_ATTR_VA_FLAG: 1 yes, 0 no.
    pub vaFlag: u32,
    /// Reserved; zero.
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
/// An option of an allocation.
///
/// C `aclrtMallocAttribute` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtMallocAttribute {
    /// Which option.
    pub attr: aclrtMallocAttrType,
    /// Its value.
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
/// The options of an allocation.
///
/// C `aclrtMallocConfig` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMallocConfig {
    /// The options.
    pub attrs: *mut aclrtMallocAttribute,
    /// How many there are.
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
/// Processes of one server.
///
/// C `aclrtServerPid` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtServerPid {
    /// The number of the server's device in the super-pod.
    pub sdid: u32,
    /// The processes.
    pub pid: *mut i32,
    /// How many there are.
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
/// The options of a stream that is to be made.
///
/// C `aclrtStreamConfigHandle` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtStreamConfigHandle {
    /// Device memory that the stream may work in.
    pub workptr: *mut ::core::ffi::c_void,
    /// The bytes of that memory.
    pub workSize: usize,
    /// The flags ACL_STREAM_*.
    pub flag: usize,
    /// The priority.
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
/// How busy the parts of a device are.
///
/// C `aclrtUtilizationInfo` · since CANN 6.3.RC2 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtUtilizationInfo {
    /// Cube cores, per cent.
    pub cubeUtilization: i32,
    /// Vector cores, per cent.
    pub vectorUtilization: i32,
    /// The AI CPU, per cent.
    pub aicpuUtilization: i32,
    /// Memory, per cent.
    pub memoryUtilization: i32,
    /// Reserved; null.
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
/// A place of memory. Its fields are in the opposite order of aclrtMemManagedLocation.
///
/// C `aclrtMemLocation` · since CANN 7.0.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemLocation {
    /// The number of the device or node.
    pub id: u32,
    /// The kind of place.
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
/// What is known of a pointer.
///
/// C `aclrtPtrAttributes` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtPtrAttributes {
    /// Where its memory is.
    pub location: aclrtMemLocation,
    /// The bytes of its pages.
    pub pageSize: u32,
    /// Reserved; zero.
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
/// How much memory a module uses.
///
/// C `aclrtMemUsageInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemUsageInfo {
    /// The name of the module.
    pub name: [::core::ffi::c_char; 32usize],
    /// Bytes in use.
    pub curMemSize: u64,
    /// The most bytes that were in use.
    pub memPeakSize: u64,
    /// Reserved; zero.
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
/// Exported physical memory that other servers can open.
///
/// C `aclrtMemFabricHandle` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemFabricHandle {
    /// Bytes that only the runtime knows.
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
/// The properties of physical memory.
///
/// C `aclrtPhysicalMemProp` · since CANN 7.0.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtPhysicalMemProp {
    /// How it can be exported.
    pub handleType: aclrtMemHandleType,
    /// How it is allocated.
    pub allocationType: aclrtMemAllocationType,
    /// The kind of memory.
    pub memAttr: aclrtMemAttr,
    /// Where it is.
    pub location: aclrtMemLocation,
    /// Reserved; zero.
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
/// An uncorrectable memory error.
///
/// C `aclrtMemUceInfo` · since CANN 8.0.RC3 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemUceInfo {
    /// Where it starts.
    pub addr: *mut ::core::ffi::c_void,
    /// How many bytes it spoils.
    pub len: usize,
    /// Reserved; zero.
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
/// Uncorrectable memory errors.
///
/// C `aclrtMemUceInfoArray` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemUceInfoArray {
    /// How many there are.
    pub arraySize: usize,
    /// The errors.
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
/// More on a failure of a device.
///
/// C `aclrtErrorInfoDetail` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtErrorInfoDetail {
    /// For ACL_RT_ERROR_MEMORY.
    pub uceInfo: aclrtMemUceInfoArray,
    /// For ACL_RT_ERROR_AICORE.
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
/// A failure of a device.
///
/// C `aclrtErrorInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtErrorInfo {
    /// Whether aclrtRepairError may help: 1 yes, 0 no.
    pub tryRepair: u8,
    /// Whether there is more in detail: 1 yes, 0 no.
    pub hasDetail: u8,
    /// Reserved; zero.
    pub reserved: [u8; 2usize],
    /// What failed.
    pub errorType: aclrtErrorType,
    /// More on it.
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
/// The value of an option of loading a kernel binary.
///
/// C `aclrtBinaryLoadOptionValue` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtBinaryLoadOptionValue {
    /// For ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD: 1 yes, 0 no.
    pub isLazyLoad: u32,
    /// For ACL_RT_BINARY_LOAD_OPT_MAGIC.
    pub magic: u32,
    /// For ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE.
    pub cpuKernelMode: i32,
    /// Reserved; zero.
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
/// An option of loading a kernel binary.
///
/// C `aclrtBinaryLoadOption` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtBinaryLoadOption {
    /// Which option.
    pub type_: aclrtBinaryLoadOptionType,
    /// Its value.
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
/// The options of loading a kernel binary.
///
/// C `aclrtBinaryLoadOptions` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtBinaryLoadOptions {
    /// The options.
    pub options: *mut aclrtBinaryLoadOption,
    /// How many there are.
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
/// A time-out in microseconds, in two halves.
///
/// C `aclrtTimeoutUs` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtTimeoutUs {
    /// The low 32 bits.
    pub timeoutLow: u32,
    /// The high 32 bits.
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
/// The value of an attribute of a launch.
///
/// C `aclrtLaunchKernelAttrValue` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtLaunchKernelAttrValue {
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE.
    pub schemMode: u8,
    /// The older name of dynUBufSize, in bytes.
    pub localMemorySize: u32,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE, in bytes.
    pub dynUBufSize: u32,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE.
    pub engineType: aclrtEngineType,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET.
    pub blockDimOffset: u32,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH: 1 yes, 0 no.
    pub isBlockTaskPrefetch: u8,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP: 1 yes, 0 no.
    pub isDataDump: u8,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT, in seconds.
    pub timeout: u16,
    /// For ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US.
    pub timeoutUs: aclrtTimeoutUs,
    /// Reserved; zero.
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
/// An attribute of a launch.
///
/// C `aclrtLaunchKernelAttr` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtLaunchKernelAttr {
    /// Which attribute.
    pub id: aclrtLaunchKernelAttrId,
    /// Its value.
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
/// The attributes of a launch.
///
/// C `aclrtLaunchKernelCfg` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtLaunchKernelCfg {
    /// The attributes.
    pub attrs: *mut aclrtLaunchKernelAttr,
    /// How many there are.
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
/// The value of an attribute of a stream.
///
/// C `aclrtStreamAttrValue` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtStreamAttrValue {
    /// For ACL_STREAM_ATTR_FAILURE_MODE.
    pub failureMode: u64,
    /// For ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK: 1 on, 0 off.
    pub overflowSwitch: u32,
    /// For ACL_STREAM_ATTR_USER_CUSTOM_TAG.
    pub userCustomTag: u32,
    /// For ACL_STREAM_ATTR_CACHE_OP_INFO: 1 on, 0 off.
    pub cacheOpInfoSwitch: u32,
    /// For ACL_STREAM_ATTR_PRIORITY.
    pub streamPriority: u32,
    /// Reserved; zero.
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
/// The parameters of a kernel task.
///
/// C `aclmdlRIKernelTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIKernelTaskParams {
    /// The kernel.
    pub funcHandle: aclrtFuncHandle,
    /// The attributes of the launch.
    pub cfg: *mut aclrtLaunchKernelCfg,
    /// The arguments.
    pub args: *mut ::core::ffi::c_void,
    /// Whether the arguments are in host memory: 1 yes, 0 no.
    pub isHostArgs: u32,
    /// The bytes of the arguments.
    pub argsSize: usize,
    /// The number of blocks.
    pub numBlocks: u32,
    /// Reserved; zero.
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
/// The parameters of a record.
///
/// C `aclmdlRIEventRecordTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIEventRecordTaskParams {
    /// The event.
    pub event: aclrtEvent,
    /// The flags it was made with.
    pub eventFlag: u32,
    /// How it is recorded.
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
/// The parameters of a wait for an event.
///
/// C `aclmdlRIEventWaitTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIEventWaitTaskParams {
    /// The event.
    pub event: aclrtEvent,
    /// The flags it was made with.
    pub eventFlag: u32,
    /// How it is waited for.
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
/// The parameters of a reset of an event.
///
/// C `aclmdlRIEventResetTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIEventResetTaskParams {
    /// The event.
    pub event: aclrtEvent,
    /// The flags it was made with.
    pub eventFlag: u32,
    /// How it is reset.
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
/// The parameters of a write of a value.
///
/// C `aclmdlRIValueWriteTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIValueWriteTaskParams {
    /// Where.
    pub devAddr: *mut ::core::ffi::c_void,
    /// The value.
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
/// The parameters of a wait for a value.
///
/// C `aclmdlRIValueWaitTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRIValueWaitTaskParams {
    /// Where.
    pub devAddr: *mut ::core::ffi::c_void,
    /// The value.
    pub value: u64,
    /// How it must compare, as ACL_STREAM_WAIT_VALUE_*.
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
/// The parameters of a task of a graph.
///
/// C `aclmdlRITaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclmdlRITaskParams {
    /// The kind of task, which says which of the unions' parts holds.
    pub type_: aclmdlRITaskType,
    /// Reserved; zero.
    pub rsv0: [u32; 3usize],
    /// The group it belongs to.
    pub taskGrp: aclrtTaskGrp,
    /// Data that the program kept with it.
    pub opInfoPtr: *mut ::core::ffi::c_void,
    /// The bytes of that data.
    pub opInfoSize: usize,
    /// Reserved; zero.
    pub rsv1: [u8; 32usize],
    /// One of several, in a union.
    pub __bindgen_anon_1: aclmdlRITaskParams__bindgen_ty_1,
}
/// A union that has no name in C.
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclmdlRITaskParams__bindgen_ty_1 {
    /// Reserved; zero.
    pub rsv2: [u8; 128usize],
    /// For ACL_MODEL_RI_TASK_KERNEL.
    pub kernelTaskParams: aclmdlRIKernelTaskParams,
    /// For ACL_MODEL_RI_TASK_EVENT_RECORD.
    pub eventRecordTaskParams: aclmdlRIEventRecordTaskParams,
    /// For ACL_MODEL_RI_TASK_EVENT_WAIT.
    pub eventWaitTaskParams: aclmdlRIEventWaitTaskParams,
    /// For ACL_MODEL_RI_TASK_EVENT_RESET.
    pub eventResetTaskParams: aclmdlRIEventResetTaskParams,
    /// For ACL_MODEL_RI_TASK_VALUE_WRITE.
    pub valueWriteTaskParams: aclmdlRIValueWriteTaskParams,
    /// For ACL_MODEL_RI_TASK_VALUE_WAIT.
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
/// A cache operation to wait for.
///
/// C `aclrtBarrierCmoInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtBarrierCmoInfo {
    /// Which operation.
    pub cmoType: aclrtCmoType,
    /// Its barrier number.
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
/// Cache operations to wait for.
///
/// C `aclrtBarrierTaskInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtBarrierTaskInfo {
    /// How many there are.
    pub barrierNum: usize,
    /// The operations.
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
/// Where the copies of a batch go.
///
/// C `aclrtMemcpyBatchAttr` · since CANN 8.3.RC1 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemcpyBatchAttr {
    /// The place of the destinations.
    pub dstLoc: aclrtMemLocation,
    /// The place of the sources.
    pub srcLoc: aclrtMemLocation,
    /// Reserved; zero.
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
/// A pointer in the arguments that the runtime fills in.
///
/// C `aclrtPlaceHolderInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtPlaceHolderInfo {
    /// Where in the arguments the pointer is, in bytes.
    pub addrOffset: u32,
    /// Where in the arguments what it points to is, in bytes.
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
/// A parameter of random numbers.
///
/// C `aclrtRandomParaInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtRandomParaInfo {
    /// Whether it is an address: 1 yes, 0 a value.
    pub isAddr: u8,
    /// The bytes of the value or address.
    pub valueOrAddr: [u8; 8usize],
    /// How many of the bytes hold.
    pub size: u8,
    /// Reserved; zero.
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
/// The parameters of random bits.
///
/// C `aclrtDropoutBitmaskInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtDropoutBitmaskInfo {
    /// The probability.
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
/// The parameters of the uniform distribution.
///
/// C `aclrtUniformDisInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtUniformDisInfo {
    /// The least number.
    pub min: aclrtRandomParaInfo,
    /// The greatest number.
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
/// The parameters of the normal distribution.
///
/// C `aclrtNormalDisInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtNormalDisInfo {
    /// The mean.
    pub mean: aclrtRandomParaInfo,
    /// The standard deviation.
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
/// A distribution with its parameters.
///
/// C `aclrtRandomNumFuncParaInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtRandomNumFuncParaInfo {
    /// Which distribution.
    pub funcType: aclrtRandomNumFuncType,
    /// One of several, in a union.
    pub paramInfo: aclrtRandomNumFuncParaInfo__bindgen_ty_1,
}
/// Its parameters.
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtRandomNumFuncParaInfo__bindgen_ty_1 {
    /// For random bits.
    pub dropoutBitmaskInfo: aclrtDropoutBitmaskInfo,
    /// For the uniform distribution.
    pub uniformDisInfo: aclrtUniformDisInfo,
    /// For the normal distributions.
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
/// What random numbers are made.
///
/// C `aclrtRandomNumTaskInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtRandomNumTaskInfo {
    /// The type of the numbers.
    pub dataType: aclDataType,
    /// Their distribution.
    pub randomNumFuncParaInfo: aclrtRandomNumFuncParaInfo,
    /// Device memory for the parameters, or null.
    pub randomParaAddr: *mut ::core::ffi::c_void,
    /// Where they go.
    pub randomResultAddr: *mut ::core::ffi::c_void,
    /// The counter of the generator.
    pub randomCounterAddr: *mut ::core::ffi::c_void,
    /// The seed.
    pub randomSeed: aclrtRandomParaInfo,
    /// How many there are.
    pub randomNum: aclrtRandomParaInfo,
    /// Reserved; zero.
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
/// New parameters of a random number task.
///
/// C `aclrtRandomTaskUpdateAttr` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtRandomTaskUpdateAttr {
    /// Where they are in device memory.
    pub srcAddr: *mut ::core::ffi::c_void,
    /// How many bytes.
    pub size: usize,
    /// Reserved; zero.
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
/// A new kernel for a task.
///
/// C `aclrtAicAivTaskUpdateAttr` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtAicAivTaskUpdateAttr {
    /// The binary.
    pub binHandle: *mut ::core::ffi::c_void,
    /// Where in device memory the entry is.
    pub funcEntryAddr: *mut ::core::ffi::c_void,
    /// Where in device memory the number of blocks is.
    pub blockDimAddr: *mut ::core::ffi::c_void,
    /// Reserved; zero.
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
/// What a task is changed to.
///
/// C `aclrtUpdateTaskAttrVal` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub union aclrtUpdateTaskAttrVal {
    /// For ACL_RT_UPDATE_RANDOM_TASK.
    pub randomTaskAttr: aclrtRandomTaskUpdateAttr,
    /// For ACL_RT_UPDATE_AIC_AIV_TASK.
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
/// A change of a task.
///
/// C `aclrtTaskUpdateInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Copy, Clone)]
pub struct aclrtTaskUpdateInfo {
    /// What is changed.
    pub id: aclrtUpdateTaskAttrId,
    /// To what.
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
/// Options of saving a process.
///
/// C `aclrtSnapShotBackupArgs` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtSnapShotBackupArgs {
    /// Flags.
    pub backupFlags: u32,
    /// Reserved; zero.
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
/// Options of restoring a process.
///
/// C `aclrtSnapShotRestoreArgs` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtSnapShotRestoreArgs {
    /// Flags.
    pub restoreFlags: u32,
    /// Reserved; zero.
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
/// The unique identifier of a device.
///
/// C `aclrtUuid` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtUuid {
    /// Its bytes.
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
/// How a counting notify changes.
///
/// C `aclrtCntNotifyRecordInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtCntNotifyRecordInfo {
    /// How the value is used.
    pub mode: aclrtCntNotifyRecordMode,
    /// The value.
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
/// What a stream waits for at a counting notify.
///
/// C `aclrtCntNotifyWaitInfo` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtCntNotifyWaitInfo {
    /// How it must compare.
    pub mode: aclrtCntNotifyWaitMode,
    /// With what.
    pub value: u32,
    /// For how long at most, as for aclrtWaitAndResetNotify.
    pub timeout: u32,
    /// Whether it is cleared afterwards: 1 yes, 0 no.
    pub isClear: u8,
    /// Reserved; zero.
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
/// Who may access memory.
///
/// C `aclrtMemAccessDesc` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemAccessDesc {
    /// How.
    pub flags: aclrtMemAccessFlags,
    /// From where.
    pub location: aclrtMemLocation,
    /// Reserved; zero.
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
/// The version of a package.
///
/// C `aclCANNPackageVersion` · since CANN 8.1.RC1 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclCANNPackageVersion {
    /// The whole, as text.
    pub version: [::core::ffi::c_char; 128usize],
    /// The major part.
    pub majorVersion: [::core::ffi::c_char; 64usize],
    /// The minor part.
    pub minorVersion: [::core::ffi::c_char; 64usize],
    /// The release part.
    pub releaseVersion: [::core::ffi::c_char; 64usize],
    /// The patch part.
    pub patchVersion: [::core::ffi::c_char; 64usize],
    /// Reserved; zero.
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
/// An exported event, to be sent to another process.
///
/// C `aclrtIpcEventHandle` · since CANN 8.5.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtIpcEventHandle {
    /// Bytes that only the runtime knows.
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
/// How the runtime maps a kind of memory.
///
/// C `MemAttrMapping` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct MemAttrMapping {
    /// The pages, as aclrtMemPgType.
    pub pgType: u32,
    /// The memory, as aclrtMemType.
    pub memType: u32,
    /// Whether it is on the host.
    pub isHostAlloc: bool,
    /// The kind of memory.
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
/// The parameters of a conditional task.
///
/// C `aclmdlRICondTaskParams` · since CANN 9.1.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclmdlRICondTaskParams {
    /// The value that decides.
    pub handle: aclmdlRICondHandle,
    /// The kind of task.
    pub type_: aclmdlRICondTaskType,
    /// How many graphs there are to choose from.
    pub size: u32,
    /// The graphs.
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
/// The properties of a pool.
///
/// C `aclrtMemPoolProps` · since CANN 9.0.0 or earlier
#[repr(C)]
#[derive(Debug, Copy, Clone)]
pub struct aclrtMemPoolProps {
    /// How its memory is allocated.
    pub allocType: aclrtMemAllocationType,
    /// How its memory can be exported.
    pub handleType: aclrtMemHandleType,
    /// Where its memory is.
    pub location: aclrtMemLocation,
    /// The most bytes it takes; 0 for no bound.
    pub maxSize: usize,
    /// Reserved; zero.
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
/// Three extents of a launch; a later release calls it dim3.
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
/// Allocates a block of at least so many bytes; null if it can't.
///
/// C `aclrtAllocatorAllocFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorAllocFunc = ::core::option::Option<
    unsafe extern "C" fn(
        allocator: aclrtAllocator,
        size: usize,
    ) -> *mut ::core::ffi::c_void,
>;
/// Frees a block.
///
/// C `aclrtAllocatorFreeFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorFreeFunc = ::core::option::Option<
    unsafe extern "C" fn(allocator: aclrtAllocator, block: aclrtAllocatorBlock),
>;
/// Allocates a block at an address if it can.
///
/// C `aclrtAllocatorAllocAdviseFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorAllocAdviseFunc = ::core::option::Option<
    unsafe extern "C" fn(
        allocator: aclrtAllocator,
        size: usize,
        addr: aclrtAllocatorAddr,
    ) -> *mut ::core::ffi::c_void,
>;
/// Tells the address of a block.
///
/// C `aclrtAllocatorGetAddrFromBlockFunc` · since CANN 8.1.RC1 or earlier
pub type aclrtAllocatorGetAddrFromBlockFunc = ::core::option::Option<
    unsafe extern "C" fn(block: aclrtAllocatorBlock) -> *mut ::core::ffi::c_void,
>;
/// A callback of the program on a stream.
///
/// C `aclrtCallback` · since CANN 6.0.1 or earlier
pub type aclrtCallback = ::core::option::Option<
    unsafe extern "C" fn(userData: *mut ::core::ffi::c_void),
>;
/// A host function of the program on a stream.
///
/// C `aclrtHostFunc` · since CANN 8.5.0 or earlier
pub type aclrtHostFunc = ::core::option::Option<
    unsafe extern "C" fn(args: *mut ::core::ffi::c_void),
>;
/// Is told of a failed task; what it is given is valid during the call only.
///
/// C `aclrtExceptionInfoCallback` · since CANN 6.0.1 or earlier
pub type aclrtExceptionInfoCallback = ::core::option::Option<
    unsafe extern "C" fn(exceptionInfo: *mut aclrtExceptionInfo),
>;
/// Is told of a failed kernel of a binary; what it is given is valid during the call only.
///
/// C `aclrtOpExceptionCallback` · since CANN 9.0.0 or earlier
pub type aclrtOpExceptionCallback = ::core::option::Option<
    unsafe extern "C" fn(
        exceptionInfo: *mut aclrtExceptionInfo,
        userData: *mut ::core::ffi::c_void,
    ),
>;
/// Is told that a device is set or reset.
///
/// C `aclrtDeviceStateCallback` · since CANN 8.5.0 or earlier
pub type aclrtDeviceStateCallback = ::core::option::Option<
    unsafe extern "C" fn(
        deviceId: i32,
        state: aclrtDeviceState,
        args: *mut ::core::ffi::c_void,
    ),
>;
/// Is told of a stage of a snapshot; 0 lets it go on.
///
/// C `aclrtSnapShotCallBack` · since CANN 9.0.0 or earlier
pub type aclrtSnapShotCallBack = ::core::option::Option<
    unsafe extern "C" fn(deviceId: i32, args: *mut ::core::ffi::c_void) -> u32,
>;
/// Is told that a stream was made or is to be destroyed.
///
/// C `aclrtStreamStateCallback` · since CANN 8.5.0 or earlier
pub type aclrtStreamStateCallback = ::core::option::Option<
    unsafe extern "C" fn(
        stm: aclrtStream,
        state: aclrtStreamState,
        args: *mut ::core::ffi::c_void,
    ),
>;
/// Is told that the tasks of a device are aborted; 0 lets it go on.
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
/// Is called when the runtime starts, with the settings.
///
/// C `aclInitCallbackFunc` · since CANN 8.5.0 or earlier
pub type aclInitCallbackFunc = ::core::option::Option<
    unsafe extern "C" fn(
        configStr: *const ::core::ffi::c_char,
        len: usize,
        userData: *mut ::core::ffi::c_void,
    ) -> aclError,
>;
/// Is called while the runtime ends.
///
/// C `aclFinalizeCallbackFunc` · since CANN 8.5.0 or earlier
pub type aclFinalizeCallbackFunc = ::core::option::Option<
    unsafe extern "C" fn(userData: *mut ::core::ffi::c_void) -> aclError,
>;
