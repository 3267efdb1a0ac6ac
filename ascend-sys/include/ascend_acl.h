/*
 * The ABI of the Ascend ACL runtime as ascend-sys states it: facts about names, numbers and layouts in our own
 * layout and words. Valid C11 and C++17. The Rust bindings, the function table, the loader, the exports of the
 * mock and the coverage page are all generated from this file (`cargo xtask bindings`).
 *
 * Every declaration has a comment of one meaning and tags that the generator reads:
 *   @since <=X  seen in the headers of CANN X, perhaps older      @since X   absent from the release before X
 *   @since >X   later than X, in no release yet                   @group G   chapter of the ACL reference
 *   @core       without it a library is not the ACL runtime       @class C   what kind of failure a status is
 *
 * ascend_layout.h asserts the layouts. All enumerations are 4 bytes; handles are pointers.
 */
#ifndef ASCEND_ACL_H
#define ASCEND_ACL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Status codes of the ACL layer ------------------------------------------------------------------- */

/** The status that almost every function returns; 0 is success. @since <=6.0.1 */
typedef int aclError;

/** Success, by an older name. @class success @since <=9.1.0 */
static const int ACL_ERROR_NONE = 0;
/** Success. @class success @since <=9.1.0 */
static const int ACL_SUCCESS = 0;
/**
 * The interface refused an argument: a null pointer or a number out of its list.
 * @class parameter @since <=9.1.0
 */
static const int ACL_ERROR_INVALID_PARAM = 100000;
/** Something that must be initialised first was not. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_UNINITIALIZE = 100001;
/**
 * The runtime had been initialised already; the call has counted, go on.
 * @class not-an-error @since <=9.1.0
 */
static const int ACL_ERROR_REPEAT_INITIALIZE = 100002;
/** A file is missing or can't be read. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_FILE = 100003;
/** A file can't be written. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_WRITE_FILE = 100004;
/** A file has a size that can't be right. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_FILE_SIZE = 100005;
/** A file is not the JSON it should be. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PARSE_FILE = 100006;
/** A settings file lacks a key. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_FILE_MISSING_ATTR = 100007;
/** A settings file has a bad value. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_FILE_ATTR_INVALID = 100008;
/** The settings for dumping are wrong. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_DUMP_CONFIG = 100009;
/** The settings for profiling are wrong. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_PROFILING_CONFIG = 100010;
/** No model has that number. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_MODEL_ID = 100011;
/** A model can't be deserialised. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_DESERIALIZE_MODEL = 100012;
/** A model can't be parsed. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PARSE_MODEL = 100013;
/** The file of a model can't be read. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_READ_MODEL_FAILURE = 100014;
/** A model has a size that can't be right. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_SIZE_INVALID = 100015;
/** A model lacks an attribute. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_MISSING_ATTR = 100016;
/** The inputs are not those of the model. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_INPUT_NOT_MATCH = 100017;
/** The outputs are not those of the model. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_OUTPUT_NOT_MATCH = 100018;
/** The model takes one shape only. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_NOT_DYNAMIC = 100019;
/** The operator is of another type. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_TYPE_NOT_MATCH = 100020;
/** The inputs are not those of the operator. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_INPUT_NOT_MATCH = 100021;
/** The outputs are not those of the operator. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_OUTPUT_NOT_MATCH = 100022;
/** The attributes are not those of the operator. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_ATTR_NOT_MATCH = 100023;
/** No such operator. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_NOT_FOUND = 100024;
/** An operator can't be loaded. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_LOAD_FAILED = 100025;
/** The data type is not supported. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_UNSUPPORTED_DATA_TYPE = 100026;
/** The format is another one. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_FORMAT_NOT_MATCH = 100027;
/** No selector of binaries is registered. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_BIN_SELECTOR_NOT_REGISTERED = 100028;
/** No such kernel is registered. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_KERNEL_NOT_FOUND = 100029;
/** The selector of binaries is registered already. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_BIN_SELECTOR_ALREADY_REGISTERED = 100030;
/** The kernel is registered already. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_KERNEL_ALREADY_REGISTERED = 100031;
/** No queue has that number. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_QUEUE_ID = 100032;
/** The stream has a thread already; now 107011. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_REPEAT_SUBSCRIBE = 100033;
/** The stream has no thread for callbacks; now 107015. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_STREAM_NOT_SUBSCRIBE = 100034;
/** The thread has no stream to call back for; now 107012. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_THREAD_NOT_SUBSCRIBE = 100035;
/** No callback came in time; now 507012. @class timeout @since <=9.1.0 */
static const int ACL_ERROR_WAIT_CALLBACK_TIMEOUT = 100036;
/** The runtime had ended already, or was never initialised. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_REPEAT_FINALIZE = 100037;
/** The model's image preprocessing is not static. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_NOT_STATIC_AIPP = 100038;
/** The library is the stub made for linking, not the runtime. @class stub-library @since <=9.1.0 */
static const int ACL_ERROR_COMPILING_STUB_MODE = 100039;
/** No core group was chosen; now 107013. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_GROUP_NOT_SET = 100040;
/** The core group does not exist; now 107014. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_GROUP_NOT_CREATE = 100041;
/** Profiling is running already. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_ALREADY_RUN = 100042;
/** Profiling is not running. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_NOT_RUN = 100043;
/** Dumping is running already. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_DUMP_ALREADY_RUN = 100044;
/** Dumping is not running. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_DUMP_NOT_RUN = 100045;
/** The model is profiled already. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_REPEAT_SUBSCRIBE = 148046;
/** Two ways of profiling can't be mixed. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_API_CONFLICT = 148047;
/** The setting max_opqueue_num is wrong. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_MAX_OPQUEUE_NUM_CONFIG = 148048;
/** ASCEND_OPP_PATH is not set, or not to the operators. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_OPP_PATH = 148049;
/** The operator takes fixed shapes only. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_OP_UNSUPPORTED_DYNAMIC = 148050;
/** Something that depends on it is still alive. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_RELATIVE_RESOURCE_NOT_CLEARED = 148051;
/** The image is coded in a way that is not supported. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_UNSUPPORTED_JPEG = 148052;
/** No model of the bundle has that number. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_BUNDLE_MODEL_ID = 148053;
/** Host memory ran out in the interface layer. @class resource-exhausted @since <=9.1.0 */
static const int ACL_ERROR_BAD_ALLOC = 200000;
/** The function is not supported here. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_API_NOT_SUPPORT = 200001;
/** No such device; now 107001. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_DEVICE = 200002;
/** An address is not aligned. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MEMORY_ADDRESS_UNALIGNED = 200003;
/** Stream and context do not belong together. @class context @since <=9.1.0 */
static const int ACL_ERROR_RESOURCE_NOT_MATCH = 200004;
/** A handle was destroyed, or is in use. @class handle @since <=9.1.0 */
static const int ACL_ERROR_INVALID_RESOURCE_HANDLE = 200005;
/** The feature is not supported. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_FEATURE_UNSUPPORTED = 200006;
/** The profiling option is not supported. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_PROF_MODULES_UNSUPPORTED = 200007;
/** Storage is over its limit. @class resource-exhausted @since <=9.1.0 */
static const int ACL_ERROR_STORAGE_OVER_LIMIT = 300000;
/**
 * The interface layer failed inside; also aclInit on a machine without a device.
 * @class internal @since <=9.1.0
 */
static const int ACL_ERROR_INTERNAL_ERROR = 500000;
/** The interface layer failed inside. @class internal @since <=9.1.0 */
static const int ACL_ERROR_FAILURE = 500001;
/** The graph engine failed without saying how. @class internal @since <=9.1.0 */
static const int ACL_ERROR_GE_FAILURE = 500002;
/** The runtime failed without saying how. @class internal @since <=9.1.0 */
static const int ACL_ERROR_RT_FAILURE = 500003;
/** The driver failed without saying how. @class driver @since <=9.1.0 */
static const int ACL_ERROR_DRV_FAILURE = 500004;
/** Profiling failed without saying how. @class internal @since <=9.1.0 */
static const int ACL_ERROR_PROFILING_FAILURE = 500005;

/* ---- Status codes of the runtime layer --------------------------------------------------------------- */

/** Success, as the runtime layer names it. @class success @since <=9.1.0 */
#define ACL_RT_SUCCESS 0
/**
 * The runtime refused an argument, or a wait for an event of the oldest kind that was never recorded.
 * @class parameter @since <=9.1.0
 */
#define ACL_ERROR_RT_PARAM_INVALID 107000
/** No such device, or not one this process may see. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_DEVICEID 107001
/** The thread has no current context, or it was destroyed. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_CONTEXT_NULL 107002
/** The stream belongs to another context than the current one. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CONTEXT 107003
/** The graph belongs to another context than the current one. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_CONTEXT 107004
/** The stream is bound to a model, or should be. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_MODEL 107005
/** The event has not completed, or keeps no time. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_TIMESTAMP_INVALID 107006
/** The end lies before the start. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_TIMESTAMP_REVERSAL 107007
/** An address is not aligned. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_ADDR_UNALIGNED 107008
/** A file can't be opened. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_FILE_OPEN 107009
/** A file can't be written. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_FILE_WRITE 107010
/**
 * The stream has a thread for callbacks already, or has none, or mixes the two kinds of callbacks.
 * @class parameter @since <=9.1.0
 */
#define ACL_ERROR_RT_STREAM_SUBSCRIBE 107011
/** The thread has no stream to call back for, or serves another device. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_THREAD_SUBSCRIBE 107012
/** No core group was chosen. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_GROUP_NOT_SET 107013
/** The core group does not exist. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_GROUP_NOT_CREATE 107014
/** The stream has no thread for callbacks. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NO_CB_REG 107015
/** No such kind of memory. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_MEMORY_TYPE 107016
/** The handle was destroyed, or is of another kind. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_HANDLE 107017
/** No such kind of allocation. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_MALLOC_TYPE 107018
/** A wait ended before what it waited for. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_WAIT_TIMEOUT 107019
/** A task, such as a wait of a stream, ended before what it waited for. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_TASK_TIMEOUT 107020
/** The setting was never made. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_SYSPARAMOPT_NOT_SET 107021
/** The tasks of the device are being aborted. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_DEVICE_TASK_ABORT 107022
/** The stream was aborted; it works afterwards. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_ABORT 107023
/**
 * A captured stream waits for an event that was recorded outside of the capture.
 * @class capture @since <=9.1.0
 */
#define ACL_ERROR_RT_CAPTURE_DEPENDENCY 107024
/** A stream that joined the capture was not joined back. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_UNJOINED 107025
/** The graph is being captured. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_CAPTURED 107026
/** The call is refused on a stream that is capturing. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURED 107027
/** The event was recorded in a capture and can't be asked or waited for. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_CAPTURED 107028
/** The call needs a stream that is capturing. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NOT_CAPTURED 107029
/** The capture mode forbids the call; the capture goes on. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_CAPTURE_MODE_NOT_SUPPORT 107030
/** The default stream would be drawn into a capture. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT 107031
/** Two captures would become one; both are spoilt. @class capture @since <=9.1.0 */
#define ACL_ERROR_STREAM_CAPTURE_CONFLICT 107032
/** A task group is begun twice, ended without a begin, or left open. @class capture @since <=9.1.0 */
#define ACL_ERROR_STREAM_TASK_GROUP_STATUS 107033
/** A task group was interrupted. @class capture @since <=9.1.0 */
#define ACL_ERROR_STREAM_TASK_GROUP_INTR 107034
/** The task was stopped before its end. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_TASK_ABORT_STOP 107035
/** The capture must be ended on the stream that began it. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_UNMATCHED 107036
/** The graph is running. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_RUNNING 107037
/** The capture must be ended by the thread that began it; it is lost. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_WRONG_THREAD 107038
/** The array of the caller is too small. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INSUFFICIENT_INPUT_ARRAY 107039
/** The graph can't be updated. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_UPDATE_FAILED 107040
/** The capture mode forbids an asynchronous copy of pageable memory. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC 107041
/** No device symbol has that name. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_SYMBOL_NOT_FOUND 107042
/** The device symbol is invalid. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_SYMBOL 107043
/** The kernel symbol is invalid. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_DEVICE_FUNCTION 107044
/**
 * The stream does not support the call. In another set of headers the number means that a sub-graph is
 * capturing.
 * @class unsupported @since <=9.1.0
 */
#define ACL_ERROR_RT_STREAM_NOT_SUPPORT_OPERA 107045
/** A sub-graph is capturing. Another set of headers has 107045 for it. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_SUB_ACLGRAPH_IS_CAPTURING 107046
/**
 * The chip, the driver, a flag or the kind of event does not support the call.
 * @class unsupported @since <=9.1.0
 */
#define ACL_ERROR_RT_FEATURE_NOT_SUPPORT 207000
/** Memory ran out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_MEMORY_ALLOCATION 207001
/** Memory can't be freed. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_MEMORY_FREE 207002
/** Arithmetic on an AI core has overflowed. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_OVER_FLOW 207003
/** There is no device, or ASCEND_RT_VISIBLE_DEVICES is wrong. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_NO_DEVICE 207004
/** The driver has no more of what is needed, mostly streams. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_RESOURCE_ALLOC_FAIL 207005
/** Not permitted. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_NO_PERMISSION 207006
/** Hardware events ran out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_EVENT_RESOURCE 207007
/** Streams ran out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_STREAM_RESOURCE 207008
/** Notifies ran out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_NOTIFY_RESOURCE 207009
/** Models ran out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_MODEL_RESOURCE 207010
/** Queues of the runtime ran out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_CDQ_RESOURCE 207011
/** Something is over its limit. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_OVER_LIMIT 207012
/** The queue is empty. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_QUEUE_EMPTY 207013
/** The queue is full. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_QUEUE_FULL 207014
/** The queue is initialised already. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_REPEATED_INIT 207015
/** Arithmetic on a vector core has overflowed. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_AIVEC_OVER_FLOW 207016
/**
 * Arithmetic elsewhere has overflowed, such as on the AI CPU.
 * @class device-fault-recoverable @since <=9.1.0
 */
#define ACL_ERROR_RT_OVER_FLOW 207017
/** The device ran out of memory. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_DEVICE_OOM 207018
/** The driver is too old to update this operator. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_FEATURE_NOT_SUPPORT_UPDATE_OP 207019
/** The driver took too long. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_TIMEOUT 207020
/** The runtime failed inside; also the time of an event without a record. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_INTERNAL_ERROR 507000
/** The task scheduler failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_TS_ERROR 507001
/** The queue of the stream is full. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_TASK_FULL 507002
/** The queue of the stream is empty. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_TASK_EMPTY 507003
/** The stream has work left; inside the runtime only. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NOT_COMPLETE 507004
/** The data has come to its end. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_END_OF_SEQUENCE 507005
/** The event has not happened yet; inside the runtime only. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_NOT_COMPLETE 507006
/** The context is being destroyed, or the device that is reset was not set. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_CONTEXT_RELEASE_ERROR 507007
/** The chip is another one. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_SOC_VERSION 507008
/** This kind of task is not supported there. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_TASK_TYPE_NOT_SUPPORT 507009
/** The device does not answer any more. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_LOST_HEARTBEAT 507010
/** A graph failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_EXECUTE 507011
/** No callback came in time. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_REPORT_TIMEOUT 507012
/** A copy or reduction by DMA failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_SYS_DMA 507013
/** A kernel on an AI core took too long. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TIMEOUT 507014
/** A kernel on an AI core failed: a bad address, a bad instruction. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_EXCEPTION 507015
/** A kernel on an AI core stopped itself, as by an assertion. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TRAP_EXCEPTION 507016
/** A kernel on the AI CPU took too long. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_TIMEOUT 507017
/** A kernel on the AI CPU failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_EXCEPTION 507018
/** The AI CPU did not answer about a dump. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_DATADUMP_RSP_ERR 507019
/** The AI CPU did not answer about a model. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_MODEL_RSP_ERR 507020
/** Profiling failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_PROFILING_ERROR 507021
/** Sharing between processes failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_IPC_ERROR 507022
/** The model was ended on purpose. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_ABORT_NORMAL 507023
/** The kernel is being unregistered. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_KERNEL_UNREGISTERING 507024
/** The record of failures is not initialised. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_RINGBUFFER_NOT_INIT 507025
/** The record of failures is empty. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_RINGBUFFER_NO_DATA 507026
/** The kernel is not registered. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_KERNEL_LOOKUP 507027
/** The kernel is registered already. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_KERNEL_DUPLICATE 507028
/** Debugging can't be registered. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DEBUG_REGISTER_FAIL 507029
/** Debugging can't be unregistered. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DEBUG_UNREGISTER_FAIL 507030
/** The label belongs to another context than the current one. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_LABEL_CONTEXT 507031
/** Too many programs are registered. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_PROGRAM_USE_OUT 507032
/** The device can't be started. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_DEV_SETUP_ERROR 507033
/** A kernel on a vector core took too long. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TIMEOUT 507034
/** A kernel on a vector core failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_EXCEPTION 507035
/** A kernel on a vector core stopped itself. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TRAP_EXCEPTION 507036
/** A queue of the runtime failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_CDQ_BATCH_ABNORMAL 507037
/** The mode of the dies can't be changed. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DIE_MODE_CHANGE_ERROR 507038
/** The die can't be chosen. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DIE_SET_ERROR 507039
/** No such die. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_DIEID 507040
/** The mode of the dies was not set. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DIE_MODE_NOT_SET 507041
/** A kernel on an AI core read out of bounds. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TRAP_READ_OVERFLOW 507042
/** A kernel on an AI core wrote out of bounds. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TRAP_WRITE_OVERFLOW 507043
/** A kernel on a vector core read out of bounds. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TRAP_READ_OVERFLOW 507044
/** A kernel on a vector core wrote out of bounds. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TRAP_WRITE_OVERFLOW 507045
/** The host's wait for a stream or device took too long. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_SYNC_TIMEOUT 507046
/** The host's wait for an event took too long. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_SYNC_TIMEOUT 507047
/** A task of FFTS+ took too long. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_FFTS_PLUS_TIMEOUT 507048
/** A task of FFTS+ failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_FFTS_PLUS_EXCEPTION 507049
/** A task of FFTS+ stopped itself. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_FFTS_PLUS_TRAP_EXCEPTION 507050
/** The channel between host and device failed. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_SEND_MSG 507051
/** A copy to or from the driver failed. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_COPY_DATA 507052
/**
 * Device memory has an uncorrectable error at a known address, which can be repaired.
 * @class device-fault-recoverable @since <=9.1.0
 */
#define ACL_ERROR_RT_DEVICE_MEM_ERROR 507053
/** Device memory has an error of several bits. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_HBM_MULTI_BIT_ECC_ERROR 507054
/**
 * Device memory may have an error, often on the other device.
 * @class device-fault-recoverable @since <=9.1.0
 */
#define ACL_ERROR_RT_SUSPECT_DEVICE_MEM_ERROR 507055
/** The link to another device is down. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_LINK_ERROR 507056
/**
 * The other device may have failed, or a local access was out of bounds.
 * @class device-fault @since <=9.1.0
 */
#define ACL_ERROR_RT_SUSPECT_REMOTE_ERROR 507057
/** The driver failed inside. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_DRV_INTERNAL_ERROR 507899
/** The AI CPU failed inside. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_INTERNAL_ERROR 507900
/** The session between host and device was closed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_SOCKET_CLOSE 507901
/** The AI CPU did not load what it needs. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_INFO_LOAD_RSP_ERR 507902
/** An earlier mistake has spoilt the capture. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_INVALIDATED 507903
/** Retrying a collective failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_COMM_OP_RETRY_FAIL 507904
/** The process did not stop for a snapshot in time. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_LOCK_TIMEOUT 507905
/** The process can't be stopped for a snapshot. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_LOCK_FAILED 507906
/** The process can't go on after a snapshot. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_UNLOCK_FAILED 507907
/** The process can't be saved. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_BACKUP_FAILED 507908
/** The process can't be restored. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_RESTORE_FAILED 507909
/** The host memory is registered already. @class parameter @since <=9.1.0 */
#define ACL_ERROR_HOST_MEMORY_ALREADY_REGISTERED 507910
/** The host memory is not registered. @class parameter @since <=9.1.0 */
#define ACL_ERROR_HOST_MEMORY_NOT_REGISTERED 507911
/** A function of the program failed in a snapshot. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_CALLBACK_FAILED 507912
/** A function can't be registered for snapshots. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_REGISTER_CALLBACK_FAILED 507913
/** A port of the third level failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_L3_PORT_ERROR 507914
/** The collective unit took too long. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_CCU_TIMEOUT 507915
/** The collective unit failed. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_CCU_EXCEPTION 507916
/** The kind of link is not supported. @class unsupported @since >9.2.0-beta.1 */
#define ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED 207021

/* ---- Status codes of the graph engine, which model and operator calls pass through ------------------- */

/** The graph engine refused an argument. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_PARAM_INVALID 145000
/** The executor is not initialised. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_NOT_INIT 145001
/** There is no model at the path. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_PATH_INVALID 145002
/** No model has that number. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_ID_INVALID 145003
/** The data of the model has a wrong size. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_DATA_SIZE_INVALID 145006
/** The address of the model is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_ADDR_INVALID 145007
/** No queue has that number. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_QUEUE_ID_INVALID 145008
/** The model is loaded already. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_MODEL_REPEATED 145009
/** The address of a dynamic input is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DYNAMIC_INPUT_ADDR_INVALID 145011
/** The length of a dynamic input is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DYNAMIC_INPUT_LENGTH_INVALID 145012
/** The dynamic batch size is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DYNAMIC_BATCH_SIZE_INVALID 145013
/** The batch of image preprocessing is empty. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_AIPP_BATCH_EMPTY 145014
/** The model has no image preprocessing. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_AIPP_NOT_EXIST 145015
/** The mode of image preprocessing is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_AIPP_MODE_INVALID 145016
/** The kind of operator task is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_OP_TASK_TYPE_INVALID 145017
/** The kind of operator kernel is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_OP_KERNEL_TYPE_INVALID 145018
/** The path of the plug-ins is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_PLGMGR_PATH_INVALID 145019
/** The format is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_FORMAT_INVALID 145020
/** The shape is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_SHAPE_INVALID 145021
/** The data type is wrong. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DATATYPE_INVALID 145022
/** The graph engine ran out of memory. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_GE_MEMORY_ALLOCATION 245000
/** The graph engine can't use host memory. @class other @since <=9.1.0 */
#define ACL_ERROR_GE_MEMORY_OPERATE_FAILED 245001
/** The graph engine can't use device memory. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_GE_DEVICE_MEMORY_OPERATE_FAILED 245002
/** Part of the deployment has failed. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_GE_SUBHEALTHY 345102
/** Code of the program raised an exception. @class other @since <=9.1.0 */
#define ACL_ERROR_GE_USER_RAISE_EXCEPTION 345103
/** Data of several inputs does not go together. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DATA_NOT_ALIGNED 345104
/** The graph engine failed inside. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_INTERNAL_ERROR 545000
/** A model can't be loaded. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_LOAD_MODEL 545001
/** The graph of a model can't be loaded. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_MODEL_PARTITION_FAILED 545002
/** The weights of a model can't be loaded. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_WEIGHT_PARTITION_FAILED 545003
/** The tasks of a model can't be loaded. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_TASK_PARTITION_FAILED 545004
/** The kernels of a model can't be loaded. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_KERNEL_PARTITION_FAILED 545005
/** The data of a model can't be given back. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_RELEASE_MODEL_DATA 545006
/** A command can't be handled. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_COMMAND_HANDLE 545007
/** A tensor can't be asked for. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_GET_TENSOR_INFO 545008
/** A model can't be unloaded. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_UNLOAD_MODEL 545009
/** A model took too long. @class timeout @since <=9.1.0 */
#define ACL_ERROR_GE_MODEL_EXECUTE_TIMEOUT 545601
/** The deployment is being renewed; try again. @class other @since <=9.1.0 */
#define ACL_ERROR_GE_REDEPLOYING 545602

/* ---- Constants --------------------------------------------------------------------------------------- */

/** The major version of the interface these headers state. @since <=9.1.0 */
#define ACL_MAJOR_VERSION 1
/**
 * The minor version; 17 spans 9.0.0 to 9.2.0-beta.1, so it tells nothing about single functions.
 * @since <=9.1.0
 */
#define ACL_MINOR_VERSION 17
/** The patch version. @since <=9.1.0 */
#define ACL_PATCH_VERSION 0
/** The event can be waited for by streams. @since <=9.1.0 */
#define ACL_EVENT_SYNC 0x00000001U
/** The event only marks how far a stream has come. @since <=9.1.0 */
#define ACL_EVENT_CAPTURE_STREAM_PROGRESS 0x00000002U
/** The event keeps the time at which it happened; slows down recording. @since <=9.1.0 */
#define ACL_EVENT_TIME_LINE 0x00000008U
/** The event is used by device code only; the host can't record or wait. @since <=9.1.0 */
#define ACL_EVENT_DEVICE_USE_ONLY 0x00000010U
/** The event links a captured graph with what is outside of it. @since <=9.1.0 */
#define ACL_EVENT_EXTERNAL 0x00000020U
/** The event can be exported to other processes. @since <=9.1.0 */
#define ACL_EVENT_IPC 0x00000040U
/** Keeps resources ready, so that submitting is faster. @since <=9.1.0 */
#define ACL_STREAM_FAST_LAUNCH 0x00000001U
/** Has the host poll in synchronize, so that it returns sooner. @since <=9.1.0 */
#define ACL_STREAM_FAST_SYNC 0x00000002U
/** The stream stores its tasks and does not run them, for models built by hand. @since <=9.1.0 */
#define ACL_STREAM_PERSISTENT 0x00000004U
/** The stream has room for many tasks. @since <=9.1.0 */
#define ACL_STREAM_HUGE 0x00000008U
/** The stream holds tasks that AI CPU schedules. @since <=9.1.0 */
#define ACL_STREAM_CPU_SCHEDULE 0x00000010U
/** Device code submits to the stream; goes with no other flag. @since <=9.1.0 */
#define ACL_STREAM_DEVICE_USE_ONLY 0x00000020U
/** Waits until the value is at least the given one. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_GEQ 0x00000000U
/** Waits until the value is the given one. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_EQ 0x00000001U
/** Waits until the value has a bit of the given ones. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_AND 0x00000002U
/** Waits until some bit is in neither the value nor the given one. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_NOR 0x00000003U
/** A stream goes on after a failed task. @since <=9.1.0 */
#define ACL_CONTINUE_ON_FAILURE 0x00000000U
/** A failed task stops its whole context. @since <=9.1.0 */
#define ACL_STOP_ON_FAILURE 0x00000001U
/** An ordinary notify. @since <=9.1.0 */
#define ACL_NOTIFY_DEFAULT 0x00000000U
/** A notify that only device code uses. @since <=9.1.0 */
#define ACL_NOTIFY_DEVICE_USE_ONLY 0x00000001U
/** The device has the feature. @since <=9.1.0 */
#define ACL_DEV_FEATURE_SUPPORT 0x00000001
/** The device lacks the feature. @since <=9.1.0 */
#define ACL_DEV_FEATURE_NOT_SUPPORT 0x00000000
/** Only listed processes may open the exported notify. @since <=9.1.0 */
#define ACL_RT_NOTIFY_EXPORT_FLAG_DEFAULT 0x0UL
/** Any process may open the exported notify. @since <=9.1.0 */
#define ACL_RT_NOTIFY_EXPORT_FLAG_DISABLE_PID_VALIDATION 0x02UL
/** Opens a notify of the same device. @since <=9.1.0 */
#define ACL_RT_NOTIFY_IMPORT_FLAG_DEFAULT 0x0UL
/** Opens a notify of another device. @since <=9.1.0 */
#define ACL_RT_NOTIFY_IMPORT_FLAG_ENABLE_PEER_ACCESS 0x02UL
/** Only listed processes may open the exported memory. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_EXPORT_FLAG_DEFAULT 0x0UL
/** Any process may open the exported memory. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION 0x1UL
/** Opens memory of the same device. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_IMPORT_FLAG_DEFAULT 0x0UL
/** Opens memory of another device. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS 0x1UL
/** Only listed processes may open the exported physical memory. @since <=9.1.0 */
#define ACL_RT_VMM_EXPORT_FLAG_DEFAULT 0x0UL
/** Any process may open the exported physical memory. @since <=9.1.0 */
#define ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION 0x1UL
/**
 * Maps the host memory for the device; 64 bits wide in C though the parameter has 32, and another number
 * than ACL_HOST_REGISTER_MAPPED.
 * @since <=9.1.0
 */
#define ACL_HOST_REG_MAPPED 0x2UL
/** The host memory belongs to a device on the bus. @since <=9.1.0 */
#define ACL_HOST_REG_IOMEMORY 0x4UL
/** The device only reads the host memory. @since <=9.1.0 */
#define ACL_HOST_REG_READONLY 0x8UL
/** Only pins the host memory. @since <=9.1.0 */
#define ACL_HOST_REG_PINNED 0x10000000UL
/** Writes the outline of a graph. @since <=9.1.0 */
#define ACL_MDLRI_DEBUG_JSON_PRINT_SUMMARY 0x0UL
/** Writes a graph with all parameters. @since <=9.1.0 */
#define ACL_MDLRI_DEBUG_JSON_PRINT_VERBOSE 0x1UL
/** How many faulty physical addresses a device remembers. @since <=9.1.0 */
#define ACL_RT_MAX_RECORD_PA_NUM_PER_DEV 20U
/** Bytes of an exported event. @since <=9.1.0 */
#define ACL_IPC_EVENT_HANDLE_SIZE 64U
/** Shared memory that every stream may use. @since <=9.1.0 */
#define ACL_RT_MEM_ATTACH_GLOBAL 0x01U
/** The first of two links. @since <=9.1.0 */
#define ACL_RT_MEM_LINK_IDX_0 0U
/** The second of two links. @since <=9.1.0 */
#define ACL_RT_MEM_LINK_IDX_1 1U
/** Host and device are connected by PCIe. @since <=9.1.0 */
#define ACL_HOST_DEVICE_CONNECT_TYPE_PCIE 0
/** Host and device are connected by HCCS. @since <=9.1.0 */
#define ACL_HOST_DEVICE_CONNECT_TYPE_HCCS 1
/** Host and device are connected by the unified bus. @since <=9.1.0 */
#define ACL_HOST_DEVICE_CONNECT_TYPE_UB 2
/** An ordinary record. @since <=9.1.0 */
#define ACL_EVENT_RECORD_DEFAULT 0x0U
/** A record that what is outside of the captured graph may wait for. @since <=9.1.0 */
#define ACL_EVENT_RECORD_EXTERNAL 0x01U
/** An ordinary wait. @since <=9.1.0 */
#define ACL_EVENT_WAIT_DEFAULT 0x0U
/** A wait for a record outside of the captured graph. @since <=9.1.0 */
#define ACL_EVENT_WAIT_EXTERNAL 0x01U
/** Exported memory is reached between dies. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_SIO 0
/** Exported memory is reached over HCCS. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_HCCS 1
/** How many memory errors can be repaired at once. @since <=9.1.0 */
#define MAX_MEM_UCE_INFO_ARRAY_SIZE 128
/** Reserved words of aclrtMemUceInfo. @since <=9.1.0 */
#define UCE_INFO_RESERVED_SIZE 14
/** How many memory errors aclrtErrorInfo holds. @since <=9.1.0 */
#define ACL_RT_MEM_UCE_INFO_MAX_NUM 20
/** A binary for AI cores. @since <=9.1.0 */
#define ACL_RT_BINARY_MAGIC_ELF_AICORE 0x43554245U
/** A binary for vector cores. @since <=9.1.0 */
#define ACL_RT_BINARY_MAGIC_ELF_VECTOR_CORE 0x41415246U
/** A binary for cube cores. @since <=9.1.0 */
#define ACL_RT_BINARY_MAGIC_ELF_CUBE_CORE 0x41494343U
/** How many cache barriers can be waited for at once. @since <=9.1.0 */
#define ACL_RT_CMO_MAX_BARRIER_NUM 6U
/** Device memory, for aclrtCheckMemType. @since <=9.1.0 */
#define ACL_RT_MEM_TYPE_DEV (0X2U)
/** Memory of the media units, for aclrtCheckMemType. @since <=9.1.0 */
#define ACL_RT_MEM_TYPE_DVPP (0X8U)
/** Reserved addresses, for aclrtCheckMemType. @since <=9.1.0 */
#define ACL_RT_MEM_TYPE_RSVD (0X10U)
/** Bytes of a package version as text. @since <=9.1.0 */
#define ACL_PKG_VERSION_MAX_SIZE 128
/** Bytes of a part of a package version. @since <=9.1.0 */
#define ACL_PKG_VERSION_PARTS_MAX_SIZE 64
/** Two devices are connected by HCCS. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_HCCS 0x01ULL
/** Two devices share a PCIe switch. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_PIX 0x02ULL
/** Two devices are connected through several PCIe switches. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_PIB 0x04ULL
/** Two devices share a PCIe host bridge. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_PHB 0x08ULL
/** Two devices are connected across processors. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_SYS 0x10ULL
/** Two dies of one chip. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_SIO 0x20ULL
/** Two devices are connected by HCCS through a switch. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_HCCS_SW 0x40ULL

/* ---- Handles: pointers whose targets only the runtime knows ------------------------------------------ */

/** A descriptor of memory: address and bytes; opaque. @since <=6.0.1 */
typedef struct aclDataBuffer aclDataBuffer;
/** What is said of a tensor: type, shape, format and name, not its data; opaque. @since <=9.1.0 */
typedef struct aclTensorDesc aclTensorDesc;
/** More on how busy a device is; opaque and reserved. @since <=9.1.0 */
typedef struct aclrtUtilizationExtendInfo aclrtUtilizationExtendInfo;
/** What is known of the core groups of a device; opaque. @since <=6.0.1 */
typedef struct aclrtGroupInfo aclrtGroupInfo;
/** What is known of a failed task, valid during the callback; opaque. @since <=6.0.1 */
typedef struct aclrtExceptionInfo aclrtExceptionInfo;
/**
 * A stream: a queue of tasks that run in order. Null is the default stream of the current context.
 * @since <=6.0.1
 */
typedef void *aclrtStream;
/** A task of a graph. @since <=9.1.0 */
typedef void *aclmdlRITask;
/** An event: a point in a stream that others can wait for. @since <=6.0.1 */
typedef void *aclrtEvent;
/** A context: a device with the streams made in it. @since <=6.0.1 */
typedef void *aclrtContext;
/** A notify: a one-shot signal between streams, devices or processes. @since <=8.5.0 */
typedef void *aclrtNotify;
/** A counting notify: a value that streams change and compare. @since <=8.5.0 */
typedef void *aclrtCntNotify;
/** A place in a stream of a model. @since <=8.5.0 */
typedef void *aclrtLabel;
/** A list of labels to choose from. @since <=8.5.0 */
typedef void *aclrtLabelList;
/** A message buffer. @since <=8.5.0 */
typedef void *aclrtMbuf;
/** A number of half precision, by its bits. @since <=6.0.1 */
typedef uint16_t aclFloat16;
/** The description of an allocator that the program provides. @since <=8.1.RC1 */
typedef void *aclrtAllocatorDesc;
/** The program's allocator, as its functions get it. @since <=8.1.RC1 */
typedef void *aclrtAllocator;
/** A block that the program's allocator gave out. @since <=9.1.0 */
typedef void *aclrtAllocatorBlock;
/** An address in a block of the program's allocator. @since <=9.1.0 */
typedef void *aclrtAllocatorAddr;
/** A group of captured tasks that can be updated. @since <=8.1.RC1 */
typedef void *aclrtTaskGrp;
/** Physical memory. @since <=7.0.0 */
typedef void *aclrtDrvMemHandle;
/** The description of a kernel binary. @since <=8.5.0 */
typedef void *aclrtBinary;
/** A loaded kernel binary. @since <=8.0.0 */
typedef void *aclrtBinHandle;
/** A kernel of a loaded binary. @since <=8.0.0 */
typedef void *aclrtFuncHandle;
/** An argument list. @since <=8.5.0 */
typedef void *aclrtArgsHandle;
/** An argument in a list. @since <=8.5.0 */
typedef void *aclrtParamHandle;
/** A graph: tasks captured or built, to be run as one. @since <=8.1.RC1 */
typedef void *aclmdlRI;
/** The value that a conditional task decides by. @since <=9.1.0 */
typedef void *aclmdlRICondHandle;
/** A pool from which streams allocate. @since <=9.0.0 */
typedef void *aclrtMemPool;

/* ---- Enumerations: any value may come back, newer ones included -------------------------------------- */

/** The type of the elements of a tensor. Not numbered as HcclDataType is. @since <=6.0.1 */
typedef enum aclDataType {
    /** No type. @since <=9.1.0 */
    ACL_DT_UNDEFINED = -1,
    /** 32-bit floating point. @since <=9.1.0 */
    ACL_FLOAT = 0,
    /** 16-bit floating point, IEEE half. @since <=9.1.0 */
    ACL_FLOAT16 = 1,
    /** 8-bit signed integer. @since <=9.1.0 */
    ACL_INT8 = 2,
    /** 32-bit signed integer. @since <=9.1.0 */
    ACL_INT32 = 3,
    /** 8-bit unsigned integer. @since <=9.1.0 */
    ACL_UINT8 = 4,
    /** 16-bit signed integer. @since <=9.1.0 */
    ACL_INT16 = 6,
    /** 16-bit unsigned integer. @since <=9.1.0 */
    ACL_UINT16 = 7,
    /** 32-bit unsigned integer. @since <=9.1.0 */
    ACL_UINT32 = 8,
    /** 64-bit signed integer. @since <=9.1.0 */
    ACL_INT64 = 9,
    /** 64-bit unsigned integer. @since <=9.1.0 */
    ACL_UINT64 = 10,
    /** 64-bit floating point. @since <=9.1.0 */
    ACL_DOUBLE = 11,
    /** Truth value of one byte. @since <=9.1.0 */
    ACL_BOOL = 12,
    /** Text. @since <=9.1.0 */
    ACL_STRING = 13,
    /** Complex of two 32-bit floats. @since <=9.1.0 */
    ACL_COMPLEX64 = 16,
    /** Complex of two 64-bit floats. @since <=9.1.0 */
    ACL_COMPLEX128 = 17,
    /** 16-bit floating point, bfloat16. @since <=9.1.0 */
    ACL_BF16 = 27,
    /** 4-bit signed integer. @since <=9.1.0 */
    ACL_INT4 = 29,
    /** One bit. @since <=9.1.0 */
    ACL_UINT1 = 30,
    /** Complex of two 16-bit floats. @since <=9.1.0 */
    ACL_COMPLEX32 = 33,
    /** 8-bit floating point, HiFloat8. @since <=9.1.0 */
    ACL_HIFLOAT8 = 34,
    /** 8-bit floating point, 5 bits of exponent. @since <=9.1.0 */
    ACL_FLOAT8_E5M2 = 35,
    /** 8-bit floating point, 4 bits of exponent, no infinities. @since <=9.1.0 */
    ACL_FLOAT8_E4M3FN = 36,
    /** 8-bit power of two, for scales. @since <=9.1.0 */
    ACL_FLOAT8_E8M0 = 37,
    /** 6-bit floating point, 3 bits of exponent. @since <=9.1.0 */
    ACL_FLOAT6_E3M2 = 38,
    /** 6-bit floating point, 2 bits of exponent. @since <=9.1.0 */
    ACL_FLOAT6_E2M3 = 39,
    /** 4-bit floating point, 2 bits of exponent. @since <=9.1.0 */
    ACL_FLOAT4_E2M1 = 40,
    /** 4-bit floating point, 1 bit of exponent. @since <=9.1.0 */
    ACL_FLOAT4_E1M2 = 41
} aclDataType;

/** The order of the dimensions of a tensor in memory. @since <=9.1.0 */
typedef enum aclFormat {
    /** No format. @since <=9.1.0 */
    ACL_FORMAT_UNDEFINED = -1,
    /** Batch, channel, height, width. @since <=9.1.0 */
    ACL_FORMAT_NCHW = 0,
    /** Batch, height, width, channel. @since <=9.1.0 */
    ACL_FORMAT_NHWC = 1,
    /** Any number of dimensions, in order. @since <=9.1.0 */
    ACL_FORMAT_ND = 2,
    /** Channels split into blocks, the block innermost. @since <=9.1.0 */
    ACL_FORMAT_NC1HWC0 = 3,
    /** Weights in blocks for the cube unit. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_Z = 4,
    /** As NC1HWC0 with blocks of 4 channels. @since <=9.1.0 */
    ACL_FORMAT_NC1HWC0_C04 = 12,
    /** Height, width, channel, batch. @since <=9.1.0 */
    ACL_FORMAT_HWCN = 16,
    /** Batch, depth, height, width, channel. @since <=9.1.0 */
    ACL_FORMAT_NDHWC = 27,
    /** Matrices in blocks for the cube unit. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ = 29,
    /** Batch, channel, depth, height, width. @since <=9.1.0 */
    ACL_FORMAT_NCDHW = 30,
    /** As NC1HWC0 with a depth. @since <=9.1.0 */
    ACL_FORMAT_NDC1HWC0 = 32,
    /** As FRACTAL_Z with a depth. @since <=9.1.0 */
    ACL_FRACTAL_Z_3D = 33,
    /** Batch, channel. @since <=9.1.0 */
    ACL_FORMAT_NC = 35,
    /** Batch, channel, length. @since <=9.1.0 */
    ACL_FORMAT_NCL = 47,
    /** As FRACTAL_NZ with blocks of 16. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_16 = 50,
    /** As FRACTAL_NZ with blocks of 32. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_32 = 51,
    /** As FRACTAL_NZ with blocks of 2. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_2 = 52,
    /** As FRACTAL_NZ with blocks of 4. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_4 = 53,
    /** As FRACTAL_NZ with blocks of 8. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_8 = 54
} aclFormat;

/** How serious a line of the log is. @since <=6.0.1 */
typedef enum aclLogLevel {
    /** For finding bugs. @since <=9.1.0 */
    ACL_DEBUG = 0,
    /** For information. @since <=9.1.0 */
    ACL_INFO = 1,
    /** A warning. @since <=9.1.0 */
    ACL_WARNING = 2,
    /** A failure. @since <=9.1.0 */
    ACL_ERROR = 3
} aclLogLevel;

/** Where the memory of a tensor is. @since <=9.1.0 */
typedef enum aclMemType {
    /** On the device. @since <=9.1.0 */
    ACL_MEMTYPE_DEVICE = 0,
    /** On the host. @since <=9.1.0 */
    ACL_MEMTYPE_HOST = 1,
    /** On the host, without effect on how operators are compiled. @since <=9.1.0 */
    ACL_MEMTYPE_HOST_COMPILE_INDEPENDENT = 2
} aclMemType;

/** A setting of a process or context. @since <=7.0.RC1 */
typedef enum aclSysParamOpt {
    /** Whether operators give the same bits each time: 1 yes, 0 no. @since <=9.1.0 */
    ACL_OPT_DETERMINISTIC = 0,
    /** Whether kernels check their accesses: 1 yes, 0 no. @since <=9.1.0 */
    ACL_OPT_ENABLE_DEBUG_KERNEL = 1,
    /**
     * Whether operators give the same bits whatever the place of data in the batch: 1 yes, 0 no.
     * @since <=9.1.0
     */
    ACL_OPT_STRONG_CONSISTENCY = 2
} aclSysParamOpt;

/** A property of CANN with the present chip. @since <=8.0.RC1 */
typedef enum aclCannAttr {
    /** No property. @since <=9.1.0 */
    ACL_CANN_ATTR_UNDEFINED = -1,
    /** Overflow gives infinities. @since <=9.1.0 */
    ACL_CANN_ATTR_INF_NAN = 0,
    /** Operators take bfloat16. @since <=9.1.0 */
    ACL_CANN_ATTR_BF16 = 1,
    /** Operators are compiled when they are used. @since <=9.1.0 */
    ACL_CANN_ATTR_JIT_COMPILE = 2
} aclCannAttr;

/** A figure of a device, for aclGetDeviceCapability. @since <=8.0.RC1 */
typedef enum aclDeviceInfo {
    /** No figure. @since <=9.1.0 */
    ACL_DEVICE_INFO_UNDEFINED = -1,
    /** The number of AI cores. @since <=9.1.0 */
    ACL_DEVICE_INFO_AI_CORE_NUM = 0,
    /** The number of vector cores. @since <=9.1.0 */
    ACL_DEVICE_INFO_VECTOR_CORE_NUM = 1,
    /** The bytes of the L2 cache. @since <=9.1.0 */
    ACL_DEVICE_INFO_L2_SIZE = 2
} aclDeviceInfo;

/** Where this program runs. @since <=6.0.1 */
typedef enum aclrtRunMode {
    /** On the device. @since <=9.1.0 */
    ACL_DEVICE = 0,
    /** On the host. @since <=9.1.0 */
    ACL_HOST = 1
} aclrtRunMode;

/** A task scheduler of the chip. @since <=6.0.1 */
typedef enum aclrtTsId {
    /** The one of the AI cores. @since <=9.1.0 */
    ACL_TS_ID_AICORE = 0,
    /** The one of the vector cores. @since <=9.1.0 */
    ACL_TS_ID_AIVECTOR = 1,
    /** None. @since <=9.1.0 */
    ACL_TS_ID_RESERVED = 2
} aclrtTsId;

/**
 * The state that aclrtQueryEvent tells. Complete is 0 here and 1 in aclrtEventRecordedStatus.
 * @since <=6.0.1
 */
typedef enum aclrtEventStatus {
    /** The event has happened. @since <=9.1.0 */
    ACL_EVENT_STATUS_COMPLETE = 0,
    /** The event has not happened yet. @since <=9.1.0 */
    ACL_EVENT_STATUS_NOT_READY = 1,
    /** No state. @since <=9.1.0 */
    ACL_EVENT_STATUS_RESERVED = 2
} aclrtEventStatus;

/**
 * The state that aclrtQueryEventStatus tells. Complete is 1 here and 0 in all other states.
 * @since <=6.0.1
 */
typedef enum aclrtEventRecordedStatus {
    /** The recorded event has not happened yet. @since <=9.1.0 */
    ACL_EVENT_RECORDED_STATUS_NOT_READY = 0,
    /** The recorded event has happened, or none was recorded. @since <=9.1.0 */
    ACL_EVENT_RECORDED_STATUS_COMPLETE = 1
} aclrtEventRecordedStatus;

/** The state that aclrtQueryEventWaitStatus tells. Complete is 0. @since <=6.0.1 */
typedef enum aclrtEventWaitStatus {
    /** All waits are done. @since <=9.1.0 */
    ACL_EVENT_WAIT_STATUS_COMPLETE = 0,
    /** A wait is pending. @since <=9.1.0 */
    ACL_EVENT_WAIT_STATUS_NOT_READY = 1,
    /** No state. @since <=9.1.0 */
    ACL_EVENT_WAIT_STATUS_RESERVED = 65535
} aclrtEventWaitStatus;

/** The state that aclrtStreamQuery tells. Complete is 0. @since <=7.0.RC1 */
typedef enum aclrtStreamStatus {
    /** The stream has done everything. @since <=9.1.0 */
    ACL_STREAM_STATUS_COMPLETE = 0,
    /** The stream has work left. @since <=9.1.0 */
    ACL_STREAM_STATUS_NOT_READY = 1,
    /** No state. @since <=9.1.0 */
    ACL_STREAM_STATUS_RESERVED = 65535
} aclrtStreamStatus;

/** Whether a stream waits for a callback. @since <=6.0.1 */
typedef enum aclrtCallbackBlockType {
    /** The stream goes on at once. @since <=9.1.0 */
    ACL_CALLBACK_NO_BLOCK = 0,
    /** The stream waits until the callback has returned. @since <=9.1.0 */
    ACL_CALLBACK_BLOCK = 1
} aclrtCallbackBlockType;

/** From where to where a copy goes. @since <=6.0.1 */
typedef enum aclrtMemcpyKind {
    /** From host to host. @since <=9.1.0 */
    ACL_MEMCPY_HOST_TO_HOST = 0,
    /** From host to device. @since <=9.1.0 */
    ACL_MEMCPY_HOST_TO_DEVICE = 1,
    /** From device to host. @since <=9.1.0 */
    ACL_MEMCPY_DEVICE_TO_HOST = 2,
    /** Within a device or between two. @since <=9.1.0 */
    ACL_MEMCPY_DEVICE_TO_DEVICE = 3,
    /** As the two addresses tell. @since <=9.1.0 */
    ACL_MEMCPY_DEFAULT = 4,
    /**
     * From host to device through a buffer of the runtime, so that the source may change after the call.
     * @since <=9.1.0
     */
    ACL_MEMCPY_HOST_TO_BUF_TO_DEVICE = 5,
    /** Within a device. @since <=9.1.0 */
    ACL_MEMCPY_INNER_DEVICE_TO_DEVICE = 6,
    /** Between two devices. @since <=9.1.0 */
    ACL_MEMCPY_INTER_DEVICE_TO_DEVICE = 7
} aclrtMemcpyKind;

/** An advice on where shared memory should live. @since <=9.1.0 */
typedef enum aclrtMemManagedAdviseType {
    /** It is mostly read. @since <=9.1.0 */
    ACL_MEM_ADVISE_SET_READ_MOSTLY = 0,
    /** It is no longer mostly read. @since <=9.1.0 */
    ACL_MEM_ADVISE_UNSET_READ_MOSTLY = 1,
    /** It should live at a place. @since <=9.1.0 */
    ACL_MEM_ADVISE_SET_PREFERRED_LOCATION = 2,
    /** It may live anywhere. @since <=9.1.0 */
    ACL_MEM_ADVISE_UNSET_PREFERRED_LOCATION = 3,
    /** A place will access it. @since <=9.1.0 */
    ACL_MEM_ADVISE_SET_ACCESSED_BY = 4,
    /** A place will no longer access it. @since <=9.1.0 */
    ACL_MEM_ADVISE_UNSET_ACCESSED_BY = 5
} aclrtMemManagedAdviseType;

/** A kind of place of shared memory. Not numbered as aclrtMemLocationType is. @since <=9.1.0 */
typedef enum aclrtMemManagedLocationType {
    /** No place. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_INVALID = 0,
    /** A device. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_DEVICE = 1,
    /** The host. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_HOST = 2,
    /** A NUMA node of the host. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_HOST_NUMA = 3,
    /** The NUMA node of the calling thread. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_HOST_NUMA_CURRENT = 4
} aclrtMemManagedLocationType;

/** Which pages an allocation takes. @since <=6.0.1 */
typedef enum aclrtMemMallocPolicy {
    /** Huge pages, small ones if there are none left. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_FIRST = 0,
    /** Huge pages only. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_ONLY = 1,
    /** Small pages only. @since <=9.1.0 */
    ACL_MEM_MALLOC_NORMAL_ONLY = 2,
    /** As HUGE_FIRST, for access by other devices. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_FIRST_P2P = 3,
    /** As HUGE_ONLY, for access by other devices. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_ONLY_P2P = 4,
    /** As NORMAL_ONLY, for access by other devices. @since <=9.1.0 */
    ACL_MEM_MALLOC_NORMAL_ONLY_P2P = 5,
    /** Pages of 1 GiB only. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE1G_ONLY = 6,
    /** Pages of 1 GiB only, for access by other devices. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE1G_ONLY_P2P = 7,
    /** Memory of low bandwidth. @since <=9.1.0 */
    ACL_MEM_TYPE_LOW_BAND_WIDTH = 256,
    /** Memory of high bandwidth. @since <=9.1.0 */
    ACL_MEM_TYPE_HIGH_BAND_WIDTH = 4096,
    /** Memory that the program only reads. @since <=9.1.0 */
    ACL_MEM_ACCESS_USER_SPACE_READONLY = 1048576
} aclrtMemMallocPolicy;

/** How aclrtHostRegister registers host memory. @since <=8.5.0 */
typedef enum aclrtHostRegisterType {
    /** Maps it for the device. Another number than ACL_HOST_REG_MAPPED. @since <=9.1.0 */
    ACL_HOST_REGISTER_MAPPED = 0,
    /** It belongs to a device on the bus. @since <=9.1.0 */
    ACL_HOST_REGISTER_IOMEMORY = 4,
    /** The device only reads it. @since <=9.1.0 */
    ACL_HOST_REGISTER_READONLY = 8
} aclrtHostRegisterType;

/** An option of an allocation. @since <=8.5.0 */
typedef enum aclrtMallocAttrType {
    /** None. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_RSV = 0,
    /** The module that the memory is counted for. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_MODULE_ID = 1,
    /** The device. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_DEVICE_ID = 2,
    /** Whether host and device see the same address. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_VA_FLAG = 3
} aclrtMallocAttrType;

/** A kind of memory. @since <=6.0.1 */
typedef enum aclrtMemAttr {
    /** DDR, all pages. @since <=9.1.0 */
    ACL_DDR_MEM = 0,
    /** HBM, all pages. @since <=9.1.0 */
    ACL_HBM_MEM = 1,
    /** DDR, huge pages. @since <=9.1.0 */
    ACL_DDR_MEM_HUGE = 2,
    /** DDR, small pages. @since <=9.1.0 */
    ACL_DDR_MEM_NORMAL = 3,
    /** HBM, huge pages. @since <=9.1.0 */
    ACL_HBM_MEM_HUGE = 4,
    /** HBM, small pages. @since <=9.1.0 */
    ACL_HBM_MEM_NORMAL = 5,
    /** DDR for other devices, huge pages. @since <=9.1.0 */
    ACL_DDR_MEM_P2P_HUGE = 6,
    /** DDR for other devices, small pages. @since <=9.1.0 */
    ACL_DDR_MEM_P2P_NORMAL = 7,
    /** HBM for other devices, huge pages. @since <=9.1.0 */
    ACL_HBM_MEM_P2P_HUGE = 8,
    /** HBM for other devices, small pages. @since <=9.1.0 */
    ACL_HBM_MEM_P2P_NORMAL = 9,
    /** HBM, pages of 1 GiB. @since <=9.1.0 */
    ACL_HBM_MEM_HUGE1G = 10,
    /** HBM for other devices, pages of 1 GiB. @since <=9.1.0 */
    ACL_HBM_MEM_P2P_HUGE1G = 11,
    /** Any memory, small pages. @since <=9.1.0 */
    ACL_MEM_NORMAL = 12,
    /** Any memory, huge pages. @since <=9.1.0 */
    ACL_MEM_HUGE = 13,
    /** Any memory, pages of 1 GiB. @since <=9.1.0 */
    ACL_MEM_HUGE1G = 14,
    /** Any memory for other devices, small pages. @since <=9.1.0 */
    ACL_MEM_P2P_NORMAL = 15,
    /** Any memory for other devices, huge pages. @since <=9.1.0 */
    ACL_MEM_P2P_HUGE = 16,
    /** Any memory for other devices, pages of 1 GiB. @since <=9.1.0 */
    ACL_MEM_P2P_HUGE1G = 17
} aclrtMemAttr;

/** A size of pages, as the runtime maps aclrtMemAttr to. @since <=9.1.0 */
typedef enum aclrtMemPgType {
    /** Small pages. @since <=9.1.0 */
    NORMAL_PAGE_TYPE = 0,
    /** Huge pages. @since <=9.1.0 */
    HUGE_PAGE_TYPE = 1,
    /** Pages of 1 GiB. @since <=9.1.0 */
    HUGE1G_PAGE_TYPE = 2
} aclrtMemPgType;

/** A kind of memory, as the runtime maps aclrtMemAttr to. @since <=9.1.0 */
typedef enum aclrtMemType {
    /** HBM. @since <=9.1.0 */
    HBM_TYPE = 0,
    /** DDR. @since <=9.1.0 */
    DDR_TYPE = 1,
    /** HBM for other devices. @since <=9.1.0 */
    P2P_HBM_TYPE = 2,
    /** DDR for other devices. @since <=9.1.0 */
    P2P_DDR_TYPE = 3
} aclrtMemType;

/** An attribute of exported memory. @since <=8.5.0 */
typedef enum aclrtIpcMemAttrType {
    /** The link by which it is reached. @since <=9.1.0 */
    ACL_RT_IPC_MEM_ATTR_ACCESS_LINK = 0
} aclrtIpcMemAttrType;

/** A figure of a core group. @since <=6.0.1 */
typedef enum aclrtGroupAttr {
    /** The number of AI cores. @since <=9.1.0 */
    ACL_GROUP_AICORE_INT = 0,
    /** The number of vector cores. @since <=9.1.0 */
    ACL_GROUP_AIV_INT = 1,
    /** The number of cube cores. @since <=9.1.0 */
    ACL_GROUP_AIC_INT = 2,
    /** The number of DMA channels. @since <=9.1.0 */
    ACL_GROUP_SDMANUM_INT = 3,
    /** The number of submission queues. @since <=9.1.0 */
    ACL_GROUP_ASQNUM_INT = 4,
    /** The number of the group. @since <=9.1.0 */
    ACL_GROUP_GROUPID_INT = 5
} aclrtGroupAttr;

/** How arithmetic overflow is treated. @since <=6.3.RC1 */
typedef enum aclrtFloatOverflowMode {
    /** The largest number is taken. @since <=9.1.0 */
    ACL_RT_OVERFLOW_MODE_SATURATION = 0,
    /** Infinity or not-a-number is taken. @since <=9.1.0 */
    ACL_RT_OVERFLOW_MODE_INFNAN = 1,
    /** No mode. @since <=9.1.0 */
    ACL_RT_OVERFLOW_MODE_UNDEF = 2
} aclrtFloatOverflowMode;

/** An option of a stream that is to be made. @since <=8.5.0 */
typedef enum aclrtStreamConfigAttr {
    /** Device memory that the stream may work in. @since <=9.1.0 */
    ACL_RT_STREAM_WORK_ADDR_PTR = 0,
    /** The bytes of that memory. @since <=9.1.0 */
    ACL_RT_STREAM_WORK_SIZE = 1,
    /** The flags ACL_STREAM_*. @since <=9.1.0 */
    ACL_RT_STREAM_FLAG = 2,
    /** The priority. @since <=9.1.0 */
    ACL_RT_STREAM_PRIORITY = 3
} aclrtStreamConfigAttr;

/** A kind of place of memory. Not numbered as aclrtMemManagedLocationType is. @since <=7.0.0 */
typedef enum aclrtMemLocationType {
    /** The host. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_HOST = 0,
    /** A device. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_DEVICE = 1,
    /** Host memory that the runtime does not know. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_UNREGISTERED = 2,
    /** Memory that host and device share. @since 9.1.0 */
    ACL_MEM_LOCATION_TYPE_MANAGED = 3,
    /** A NUMA node of the host. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_HOST_NUMA = 4
} aclrtMemLocationType;

/** An attribute of a range of shared memory. @since <=9.1.0 */
typedef enum aclrtMemManagedRangeAttribute {
    /** Whether it is mostly read. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_READ_MOSTLY = 1,
    /** Where it should live. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION = 2,
    /** Which devices access it. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_ACCESSED_BY = 3,
    /** The kind of place where it should live. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_TYPE = 4,
    /** The number of the place where it should live. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_ID = 5,
    /** Where it was last moved ahead of use. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION = 6,
    /** The kind of place it was last moved to. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_TYPE = 7,
    /** The number of the place it was last moved to. @since <=9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_ID = 8
} aclrtMemManagedRangeAttribute;

/** How physical memory is allocated. @since <=7.0.0 */
typedef enum aclrtMemAllocationType {
    /** Pinned. @since <=9.1.0 */
    ACL_MEM_ALLOCATION_TYPE_PINNED = 0
} aclrtMemAllocationType;

/** How physical memory can be exported. @since <=7.0.0 */
typedef enum aclrtMemHandleType {
    /** As a number of the runtime, or not at all. @since <=9.1.0 */
    ACL_MEM_HANDLE_TYPE_NONE = 0,
    /** As a file descriptor. @since <=9.1.0 */
    ACL_MEM_HANDLE_TYPE_POSIX = 2
} aclrtMemHandleType;

/** The kind of an exported handle. @since <=8.5.0 */
typedef enum aclrtMemSharedHandleType {
    /** A 64-bit number, within a server. @since <=9.1.0 */
    ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT = 1,
    /** An aclrtMemFabricHandle, across servers. @since <=9.1.0 */
    ACL_MEM_SHARE_HANDLE_TYPE_FABRIC = 2
} aclrtMemSharedHandleType;

/** Which granularity of physical memory is asked for. @since <=8.5.0 */
typedef enum aclrtMemGranularityOptions {
    /** The least possible. @since <=9.1.0 */
    ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM = 0,
    /** The one to use. @since <=9.1.0 */
    ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED = 1,
    /** None. @since <=9.1.0 */
    ACL_RT_MEM_ALLOC_GRANULARITY_UNDEF = 65535
} aclrtMemGranularityOptions;

/** Whether a device can be used. @since <=8.5.0 */
typedef enum aclrtDeviceStatus {
    /** It can. @since <=9.1.0 */
    ACL_RT_DEVICE_STATUS_NORMAL = 0,
    /** It can't. @since <=9.1.0 */
    ACL_RT_DEVICE_STATUS_ABNORMAL = 1,
    /** No state. @since <=9.1.0 */
    ACL_RT_DEVICE_STATUS_END = 65535
} aclrtDeviceStatus;

/** Which calls are refused while a stream is capturing. @since <=8.1.RC1 */
typedef enum aclmdlRICaptureMode {
    /** Unsafe calls of every thread. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_MODE_GLOBAL = 0,
    /** Unsafe calls of the capturing thread. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL = 1,
    /** None. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_MODE_RELAXED = 2
} aclmdlRICaptureMode;

/** Whether a stream is capturing. @since <=8.1.RC1 */
typedef enum aclmdlRICaptureStatus {
    /** It is not. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_STATUS_NONE = 0,
    /** It is. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_STATUS_ACTIVE = 1,
    /** It was, and a mistake has spoilt the capture. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_STATUS_INVALIDATED = 2
} aclmdlRICaptureStatus;

/** What failed on a device. @since <=8.5.0 */
typedef enum aclrtErrorType {
    /** Nothing. @since <=9.1.0 */
    ACL_RT_NO_ERROR = 0,
    /** Memory. @since <=9.1.0 */
    ACL_RT_ERROR_MEMORY = 1,
    /** The L2 cache. @since <=9.1.0 */
    ACL_RT_ERROR_L2 = 2,
    /** A core. @since <=9.1.0 */
    ACL_RT_ERROR_AICORE = 3,
    /** A link to another device. @since <=9.1.0 */
    ACL_RT_ERROR_LINK = 4,
    /** A port of the third level. @since <=9.1.0 */
    ACL_RT_ERROR_L3_PORT = 5,
    /** Something else. @since <=9.1.0 */
    ACL_RT_ERROR_OTHERS = 65535
} aclrtErrorType;

/** What failed in a core. @since <=8.5.0 */
typedef enum aclrtAicoreErrorType {
    /** It is not known. @since <=9.1.0 */
    ACL_RT_AICORE_ERROR_UNKNOWN = 0,
    /** The kernel. @since <=9.1.0 */
    ACL_RT_AICORE_ERROR_SW = 1,
    /** The hardware. @since <=9.1.0 */
    ACL_RT_AICORE_ERROR_HW_LOCAL = 2
} aclrtAicoreErrorType;

/** A cache operation. @since <=8.0.RC3 */
typedef enum aclrtCmoType {
    /** Brings a range into the cache. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_PREFETCH = 0,
    /** Writes a range back to memory. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_WRITEBACK = 1,
    /** Drops a range from the cache. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_INVALID = 2,
    /** Writes a range back and drops it. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_FLUSH = 3
} aclrtCmoType;

/** Whose last failure is asked for. @since <=8.0.RC3 */
typedef enum aclrtLastErrLevel {
    /** The calling thread's. @since <=9.1.0 */
    ACL_RT_THREAD_LEVEL = 0
} aclrtLastErrLevel;

/** An option of loading a kernel binary. @since <=8.5.0 */
typedef enum aclrtBinaryLoadOptionType {
    /** Whether it is put on the device only at the first use. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD = 1,
    /** The older name of ACL_RT_BINARY_LOAD_OPT_MAGIC. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_LAZY_MAGIC = 2,
    /** Which cores it is for, as ACL_RT_BINARY_MAGIC_*. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_MAGIC = 2,
    /** How kernels for the AI CPU are loaded. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE = 3
} aclrtBinaryLoadOptionType;

/** A kind of core. @since <=8.5.0 */
typedef enum aclrtEngineType {
    /** Cube cores. @since <=9.1.0 */
    ACL_RT_ENGINE_TYPE_AIC = 0,
    /** Vector cores. @since <=9.1.0 */
    ACL_RT_ENGINE_TYPE_AIV = 1
} aclrtEngineType;

/** An attribute of a launch. @since <=8.5.0 */
typedef enum aclrtLaunchKernelAttrId {
    /** How blocks are scheduled. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE = 1,
    /** The older name of ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_LOCAL_MEMORY_SIZE = 2,
    /** Bytes of dynamic on-chip buffer. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE = 2,
    /** Which cores run it. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE = 3,
    /** The number of the first block. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET = 4,
    /** Whether prefetching waits for the task. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH = 5,
    /** Whether its data is dumped. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP = 6,
    /** Seconds after which it is killed. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT = 7,
    /** Microseconds after which it is killed. @since <=9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US = 8
} aclrtLaunchKernelAttrId;

/** An attribute of a stream. @since <=8.5.0 */
typedef enum aclrtStreamAttr {
    /** What it does after a task has failed. @since <=9.1.0 */
    ACL_STREAM_ATTR_FAILURE_MODE = 1,
    /** Whether it checks for overflow. @since <=9.1.0 */
    ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK = 2,
    /** A tag of the program. @since <=9.1.0 */
    ACL_STREAM_ATTR_USER_CUSTOM_TAG = 3,
    /** Whether data of the program is kept with captured tasks. @since <=9.1.0 */
    ACL_STREAM_ATTR_CACHE_OP_INFO = 4,
    /** Its priority. @since <=9.1.0 */
    ACL_STREAM_ATTR_PRIORITY = 5
} aclrtStreamAttr;

/** A kind of task of a graph. @since <=9.1.0 */
typedef enum aclmdlRITaskType {
    /** Another kind. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_DEFAULT = 0,
    /** A kernel. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_KERNEL = 1,
    /** A record of an event. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_EVENT_RECORD = 2,
    /** A wait for an event. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_EVENT_WAIT = 3,
    /** A reset of an event. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_EVENT_RESET = 4,
    /** A write of a value. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_VALUE_WRITE = 5,
    /** A wait for a value. @since <=9.1.0 */
    ACL_MODEL_RI_TASK_VALUE_WAIT = 6
} aclmdlRITaskType;

/** A property of a device. @since <=8.5.0 */
typedef enum aclrtDevAttr {
    /** Cores of the AI CPU. @since <=9.1.0 */
    ACL_DEV_ATTR_AICPU_CORE_NUM = 1,
    /** AI cores. @since <=9.1.0 */
    ACL_DEV_ATTR_AICORE_CORE_NUM = 101,
    /** Cube cores. @since <=9.1.0 */
    ACL_DEV_ATTR_CUBE_CORE_NUM = 102,
    /** Vector cores. @since <=9.1.0 */
    ACL_DEV_ATTR_VECTOR_CORE_NUM = 201,
    /** Threads of a warp. @since <=9.1.0 */
    ACL_DEV_ATTR_WARP_SIZE = 202,
    /** The most threads of a vector core. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_THREAD_PER_VECTOR_CORE = 203,
    /** The older name of ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE. @since <=9.1.0 */
    ACL_DEV_ATTR_LOCAL_MEM_PER_VECTOR_CORE = 204,
    /** Bytes of on-chip buffer of a vector core. @since <=9.1.0 */
    ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE = 204,
    /** The most blocks of a grid along x. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_GRID_DIM_X = 205,
    /** The most blocks of a grid along y. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_GRID_DIM_Y = 206,
    /** The most blocks of a grid along z. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_GRID_DIM_Z = 207,
    /** The most blocks of a grid. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_PER_GRID = 208,
    /** The most threads of a block. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_THREADS_PER_BLOCK = 209,
    /** The most threads of a block along x. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_DIM_X = 210,
    /** The most threads of a block along y. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_DIM_Y = 211,
    /** The most threads of a block along z. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_DIM_Z = 212,
    /** Bytes of device memory. @since <=9.1.0 */
    ACL_DEV_ATTR_TOTAL_GLOBAL_MEM_SIZE = 301,
    /** Bytes of the L2 cache. @since <=9.1.0 */
    ACL_DEV_ATTR_L2_CACHE_SIZE = 302,
    /** The number of the operating system instance the device belongs to. @since <=9.1.0 */
    ACL_DEV_ATTR_SMP_ID = 401,
    /** The number of the chip. @since <=9.1.0 */
    ACL_DEV_ATTR_PHY_CHIP_ID = 402,
    /** The older, misspelt name of ACL_DEV_ATTR_SUPER_POD_DEVICE_ID. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_DEVIDE_ID = 403,
    /** The number of the device in its super-pod. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_DEVICE_ID = 403,
    /** The number of the server in its super-pod. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_SERVER_ID = 404,
    /** The number of the super-pod. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_ID = 405,
    /** Whether custom operators for the AI CPU may run. @since <=9.1.0 */
    ACL_DEV_ATTR_CUST_OP_PRIVILEGE = 406,
    /** The number of the main board. @since <=9.1.0 */
    ACL_DEV_ATTR_MAINBOARD_ID = 407,
    /** How host and device are connected, as ACL_HOST_DEVICE_CONNECT_TYPE_*. @since <=9.1.0 */
    ACL_DEV_ATTR_HD_CONNECT_TYPE = 408,
    /** Whether it is a share of a device. @since <=9.1.0 */
    ACL_DEV_ATTR_IS_VIRTUAL = 501,
    /** The architecture of its cores. @since <=9.1.0 */
    ACL_DEV_ATTR_NPU_ARCH = 601
} aclrtDevAttr;

/** A feature that a device may have. @since <=8.5.0 */
typedef enum aclrtDevFeatureType {
    /** Kernel tasks can be updated on the device. @since <=9.1.0 */
    ACL_FEATURE_TSCPU_TASK_UPDATE_SUPPORT_AIC_AIV = 1,
    /** Events of queues work across devices. @since <=9.1.0 */
    ACL_FEATURE_SYSTEM_MEMQ_EVENT_CROSS_DEV = 21
} aclrtDevFeatureType;

/** How memory is combined. @since <=8.5.0 */
typedef enum aclrtReduceKind {
    /** By the sum. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM = 10,
    /** By the maximum. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX = 11,
    /** By the minimum. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN = 12,
    /** By comparing. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_EQUAL = 13
} aclrtReduceKind;

/** Which cores are limited. @since <=8.3.RC1 */
typedef enum aclrtDevResLimitType {
    /** Cube cores. @since <=9.1.0 */
    ACL_RT_DEV_RES_CUBE_CORE = 0,
    /** Vector cores. @since <=9.1.0 */
    ACL_RT_DEV_RES_VECTOR_CORE = 1
} aclrtDevResLimitType;

/** A comparison. @since <=8.5.0 */
typedef enum aclrtCondition {
    /** Equal. @since <=9.1.0 */
    ACL_RT_EQUAL = 0,
    /** Not equal. @since <=9.1.0 */
    ACL_RT_NOT_EQUAL = 1,
    /** Greater. @since <=9.1.0 */
    ACL_RT_GREATER = 2,
    /** Greater or equal. @since <=9.1.0 */
    ACL_RT_GREATER_OR_EQUAL = 3,
    /** Less. @since <=9.1.0 */
    ACL_RT_LESS = 4,
    /** Less or equal. @since <=9.1.0 */
    ACL_RT_LESS_OR_EQUAL = 5
} aclrtCondition;

/** The type of compared values. @since <=8.5.0 */
typedef enum aclrtCompareDataType {
    /** 32-bit integers. @since <=9.1.0 */
    ACL_RT_SWITCH_INT32 = 0,
    /** 64-bit integers. @since <=9.1.0 */
    ACL_RT_SWITCH_INT64 = 1
} aclrtCompareDataType;

/** A distribution of random numbers. @since <=8.5.0 */
typedef enum aclrtRandomNumFuncType {
    /** Bits that are set with a probability. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_DROPOUT_BITMASK = 0,
    /** Uniform. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_UNIFORM_DIS = 1,
    /** Normal. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_NORMAL_DIS = 2,
    /** Normal without its ends. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_TRUNCATED_NORMAL_DIS = 3
} aclrtRandomNumFuncType;

/** When an abort calls back. @since <=9.1.0 */
typedef enum aclrtDeviceTaskAbortStage {
    /** Before. @since <=9.1.0 */
    ACL_RT_DEVICE_TASK_ABORT_PRE = 0,
    /** After. @since <=9.1.0 */
    ACL_RT_DEVICE_TASK_ABORT_POST = 1
} aclrtDeviceTaskAbortStage;

/** What of a task is changed. @since <=8.5.0 */
typedef enum aclrtUpdateTaskAttrId {
    /** The parameters of random numbers. @since <=9.1.0 */
    ACL_RT_UPDATE_RANDOM_TASK = 1,
    /** A kernel. @since <=9.1.0 */
    ACL_RT_UPDATE_AIC_AIV_TASK = 2
} aclrtUpdateTaskAttrId;

/** When a device calls back. @since <=9.1.0 */
typedef enum aclrtDeviceState {
    /** Before it is set. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_SET_PRE = 0,
    /** After it was set. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_SET_POST = 1,
    /** Before it is reset. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_RESET_PRE = 2,
    /** After it was reset. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_RESET_POST = 3
} aclrtDeviceState;

/** When a snapshot calls back. @since <=9.0.0 */
typedef enum aclrtSnapShotStage {
    /** Before the process is stopped. @since <=9.1.0 */
    ACL_RT_SNAPSHOT_LOCK_PRE = 0,
    /** Before it is saved. @since <=9.1.0 */
    ACL_RT_SNAPSHOT_BACKUP_PRE = 1,
    /** After it was saved. @since <=9.1.0 */
    ACL_RT_SNAPSHOT_BACKUP_POST = 2,
    /** Before it is restored. @since <=9.1.0 */
    ACL_RT_SNAPSHOT_RESTORE_PRE = 3,
    /** After it was restored. @since <=9.1.0 */
    ACL_RT_SNAPSHOT_RESTORE_POST = 4,
    /** After it goes on. @since <=9.1.0 */
    ACL_RT_SNAPSHOT_UNLOCK_POST = 5
} aclrtSnapShotStage;

/** When a stream calls back. @since <=9.1.0 */
typedef enum aclrtStreamState {
    /** After it was made. @since <=9.1.0 */
    ACL_RT_STREAM_STATE_CREATE_POST = 1,
    /** Before it is destroyed. @since <=9.1.0 */
    ACL_RT_STREAM_STATE_DESTROY_PRE = 2
} aclrtStreamState;

/** An attribute of a kernel. @since <=8.5.0 */
typedef enum aclrtFuncAttribute {
    /** Its kind, as aclrtKernelType. @since <=9.1.0 */
    ACL_FUNC_ATTR_KERNEL_TYPE = 1,
    /** How many vector cores go with a cube core. @since <=9.1.0 */
    ACL_FUNC_ATTR_KERNEL_RATIO = 2,
    /** How its blocks are scheduled. @since <=9.1.0 */
    ACL_FUNC_ATTR_KERNEL_SCHED_MODE = 3
} aclrtFuncAttribute;

/** Which cores a kernel is for. @since <=9.1.0 */
typedef enum aclrtKernelType {
    /** AI cores. @since <=9.1.0 */
    ACL_KERNEL_TYPE_AICORE = 0,
    /** Cube cores. @since <=9.1.0 */
    ACL_KERNEL_TYPE_CUBE = 1,
    /** Vector cores. @since <=9.1.0 */
    ACL_KERNEL_TYPE_VECTOR = 2,
    /** Cube and vector cores. @since <=9.1.0 */
    ACL_KERNEL_TYPE_MIX = 3,
    /** The AI CPU. @since <=9.1.0 */
    ACL_KERNEL_TYPE_AICPU = 100
} aclrtKernelType;

/** How a value changes a counting notify. @since <=8.5.0 */
typedef enum aclrtCntNotifyRecordMode {
    /** Replaces it. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_SET_VALUE_MODE = 0,
    /** Is added. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_ADD_MODE = 1,
    /** Sets bits. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_BIT_OR_MODE = 2,
    /** Clears bits. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_BIT_AND_MODE = 4
} aclrtCntNotifyRecordMode;

/** How a counting notify must compare for a wait to end. @since <=8.5.0 */
typedef enum aclrtCntNotifyWaitMode {
    /** Less than the value. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_LESS_MODE = 0,
    /** Equal to the value. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_EQUAL_MODE = 1,
    /** Greater than the value. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_BIGGER_MODE = 2,
    /** Greater than the value or equal. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_BIGGER_OR_EQUAL_MODE = 3,
    /** Equal in the bits of the value. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_EQUAL_WITH_BITMASK_MODE = 4
} aclrtCntNotifyWaitMode;

/** How memory may be accessed. @since <=8.5.0 */
typedef enum aclrtMemAccessFlags {
    /** Not at all. @since <=9.1.0 */
    ACL_RT_MEM_ACCESS_FLAGS_NONE = 0,
    /** Read. @since <=9.1.0 */
    ACL_RT_MEM_ACCESS_FLAGS_READ = 1,
    /** Read and written. @since <=9.1.0 */
    ACL_RT_MEM_ACCESS_FLAGS_READWRITE = 3
} aclrtMemAccessFlags;

/** A package of CANN. @since <=8.1.RC1 */
typedef enum aclCANNPackageName {
    /** CANN as a whole. @since <=9.1.0 */
    ACL_PKG_NAME_CANN = 0,
    /** The runtime. @since <=9.1.0 */
    ACL_PKG_NAME_RUNTIME = 1,
    /** The compiler. @since <=9.1.0 */
    ACL_PKG_NAME_COMPILER = 2,
    /** The communication library. @since <=9.1.0 */
    ACL_PKG_NAME_HCCL = 3,
    /** The toolkit. @since <=9.1.0 */
    ACL_PKG_NAME_TOOLKIT = 4,
    /** The operators. @since <=9.1.0 */
    ACL_PKG_NAME_OPP = 5,
    /** The operators' binaries. @since <=9.1.0 */
    ACL_PKG_NAME_OPP_KERNEL = 6,
    /** The driver. @since <=9.1.0 */
    ACL_PKG_NAME_DRIVER = 7
} aclCANNPackageName;

/** A part of a device that accesses host memory. @since <=9.0.0 */
typedef enum aclrtHacType {
    /** The task scheduler. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_STARS = 0,
    /** The AI CPU. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_AICPU = 1,
    /** Cube cores. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_AIC = 2,
    /** Vector cores. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_AIV = 3,
    /** DMA over PCIe. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_PCIEDMA = 4,
    /** Remote DMA. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_RDMA = 5,
    /** System DMA. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_SDMA = 6,
    /** The media units. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_DVPP = 7,
    /** DMA over the unified bus. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_UDMA = 8,
    /** The collective unit. @since <=9.1.0 */
    ACL_RT_HAC_TYPE_CCU = 9
} aclrtHacType;

/** Whether a part of a device can access mapped host memory. @since <=9.0.0 */
typedef enum aclrtHostMemMapCapability {
    /** It can't. @since <=9.1.0 */
    ACL_RT_HOST_MEM_MAP_NOT_SUPPORTED = 0,
    /** It can. @since <=9.1.0 */
    ACL_RT_HOST_MEM_MAP_SUPPORTED = 1
} aclrtHostMemMapCapability;

/** What an atomic operation works with; bits. @since <=9.1.0 */
typedef enum aclrtAtomicOperationCapability {
    /** Signed integers. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SIGNED = 1,
    /** Unsigned integers. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_UNSIGNED = 2,
    /** Reductions, without the old value. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_REDUCATION = 4,
    /** 8 bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR8 = 8,
    /** 16 bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR16 = 16,
    /** 32 bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR32 = 32,
    /** 64 bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR64 = 64,
    /** 128 bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR128 = 128,
    /** Four times 32 bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_VECTOR32X4 = 256
} aclrtAtomicOperationCapability;

/** An atomic operation. @since <=9.1.0 */
typedef enum aclrtAtomicOperation {
    /** Adds an integer. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_ADD = 0,
    /** Takes the lesser integer. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_MIN = 1,
    /** Takes the greater integer. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_MAX = 2,
    /** Counts up, round a bound. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_INCREMENT = 3,
    /** Counts down, round a bound. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_DECREMENT = 4,
    /** Keeps common bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_AND = 5,
    /** Sets bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_OR = 6,
    /** Flips bits. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_XOR = 7,
    /** Exchanges. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_EXCHANGE = 8,
    /** Exchanges if equal. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_CAS = 9,
    /** Adds a float. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_FLOAT_ADD = 10,
    /** Takes the lesser float. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_FLOAT_MIN = 11,
    /** Takes the greater float. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_FLOAT_MAX = 12,
    /** Adds by DMA. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_DMA_ADD = 30,
    /** Takes the lesser by DMA. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_DMA_MIN = 31,
    /** Takes the greater by DMA. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_DMA_MAX = 32,
    /** Adds from a scalar unit. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_ADD = 40,
    /** Takes the lesser from a scalar unit. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MIN = 41,
    /** Takes the greater from a scalar unit. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MAX = 42,
    /** Exchanges if equal from a scalar unit. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_CAS = 43,
    /** Exchanges from a scalar unit. @since <=9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_EXCH = 44
} aclrtAtomicOperation;

/** How the value of a conditional task starts. @since <=9.1.0 */
typedef enum aclmdlRICondHandleFlag {
    /** With its default at each launch of the graph. @since <=9.1.0 */
    ACL_MODEL_RI_COND_HANDLE_ASSIGN_DEFAULT = 1
} aclmdlRICondHandleFlag;

/** A kind of conditional task. @since <=9.1.0 */
typedef enum aclmdlRICondTaskType {
    /** A branch. @since <=9.1.0 */
    ACL_MODEL_RI_COND_TYPE_IF = 0,
    /** A loop. @since <=9.1.0 */
    ACL_MODEL_RI_COND_TYPE_WHILE = 1,
    /** A choice. @since <=9.1.0 */
    ACL_MODEL_RI_COND_TYPE_SWITCH = 2
} aclmdlRICondTaskType;

/** Whom a function at start or end of the runtime belongs to. @since <=8.5.0 */
typedef enum aclRegisterCallbackType {
    /** Models. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_MODEL = 0,
    /** Operators. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_OP_EXECUTOR = 1,
    /** Linear algebra. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_OP_CBLAS = 2,
    /** The operator compiler. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_OP_COMPILER = 3,
    /** Channels for tensors. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_TDT_CHANNEL = 4,
    /** Queues for tensors. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_TDT_QUEUE = 5,
    /** The media units. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_DVPP = 6,
    /** Retrieval. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_RETR = 7,
    /** Others. @since <=9.1.0 */
    ACL_REG_TYPE_OTHER = 65535
} aclRegisterCallbackType;

/** The state of a process with regard to snapshots. @since <=9.1.0 */
typedef enum aclrtProcessState {
    /** It runs. @since <=9.1.0 */
    ACL_RT_PROCESS_STATE_RUNNING = 0,
    /** It is stopped for a snapshot. @since <=9.1.0 */
    ACL_RT_PROCESS_STATE_LOCKED = 1
} aclrtProcessState;

/** An attribute of a pool. @since <=9.0.0 */
typedef enum aclrtMemPoolAttr {
    /** Whether memory freed in another stream is used again where events order it. @since <=9.1.0 */
    ACL_RT_MEM_POOL_REUSE_FOLLOW_EVENT_DEPENDENCIES = 1,
    /** Whether memory freed in another stream is used again once that is done. @since <=9.1.0 */
    ACL_RT_MEM_POOL_REUSE_ALLOW_OPPORTUNISTIC = 2,
    /** Whether the pool may add waits so that it can use memory again. @since <=9.1.0 */
    ACL_RT_MEM_POOL_REUSE_ALLOW_INTERNAL_DEPENDENCIES = 3,
    /** Bytes that the pool keeps when it is synchronised. @since <=9.1.0 */
    ACL_RT_MEM_POOL_ATTR_RELEASE_THRESHOLD = 4,
    /** Bytes that the pool has now. @since <=9.1.0 */
    ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_CURRENT = 5,
    /** The most bytes that the pool has had. @since <=9.1.0 */
    ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_HIGH = 6,
    /** Bytes in use now. @since <=9.1.0 */
    ACL_RT_MEM_POOL_ATTR_USED_MEM_CURRENT = 7,
    /** The most bytes that were in use. @since <=9.1.0 */
    ACL_RT_MEM_POOL_ATTR_USED_MEM_HIGH = 8
} aclrtMemPoolAttr;

/** A limit in bytes that is set before the device. @since 9.2.0-beta.1 */
typedef enum aclrtDeviceLimit {
    /** The stack of a SIMT thread. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMT_STACK_SIZE = 0,
    /** The stack for divergence of a warp. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMT_DVG_WARP_STACK_SIZE = 1,
    /** The stack of an AI core. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMD_STACK_SIZE = 2,
    /** The print buffer of an AI core. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMD_PRINTF_FIFO_SIZE_PER_CORE = 3,
    /** The print buffer of SIMT kernels. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMT_PRINTF_FIFO_SIZE = 4
} aclrtDeviceLimit;

/** A link by which memory is reached. @since >9.2.0-beta.1 */
typedef enum aclrtMemLinkType {
    /** Between dies. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_LINK_SIO = 0,
    /** HCCS. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_LINK_HCCS = 1,
    /** One port of the unified bus. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_UB_ONE_PORT_PATH = 2,
    /** Several ports of the unified bus. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_UB_MULTI_PORT_PATH = 3
} aclrtMemLinkType;

/* ---- Structures and unions --------------------------------------------------------------------------- */

/** A place of shared memory. Its fields are in the opposite order of aclrtMemLocation. @since <=9.1.0 */
typedef struct aclrtMemManagedLocation {
    /** The kind of place. */
    aclrtMemManagedLocationType type;
    /** The number of the device or node. */
    int32_t id;
} aclrtMemManagedLocation;

/** The value of an option of an allocation. @since <=8.5.0 */
typedef union aclrtMallocAttrValue {
    /** For ACL_RT_MEM_ATTR_MODULE_ID. */
    uint16_t moduleId;
    /** For ACL_RT_MEM_ATTR_DEVICE_ID. */
    uint32_t deviceId;
    /** For ACL_RT_MEM_ATTR_VA_FLAG: 1 yes, 0 no. */
    uint32_t vaFlag;
    /** Reserved; zero. */
    uint8_t rsv[8];
} aclrtMallocAttrValue;

/** An option of an allocation. @since <=8.5.0 */
typedef struct aclrtMallocAttribute {
    /** Which option. */
    aclrtMallocAttrType attr;
    /** Its value. */
    aclrtMallocAttrValue value;
} aclrtMallocAttribute;

/** The options of an allocation. @since <=8.5.0 */
typedef struct aclrtMallocConfig {
    /** The options. */
    aclrtMallocAttribute *attrs;
    /** How many there are. */
    size_t numAttrs;
} aclrtMallocConfig;

/** Processes of one server. @since <=8.5.0 */
typedef struct aclrtServerPid {
    /** The number of the server's device in the super-pod. */
    uint32_t sdid;
    /** The processes. */
    int32_t *pid;
    /** How many there are. */
    size_t num;
} aclrtServerPid;

/** The options of a stream that is to be made. @since <=8.5.0 */
typedef struct aclrtStreamConfigHandle {
    /** Device memory that the stream may work in. */
    void *workptr;
    /** The bytes of that memory. */
    size_t workSize;
    /** The flags ACL_STREAM_*. */
    size_t flag;
    /** The priority. */
    uint32_t priority;
} aclrtStreamConfigHandle;

/** How busy the parts of a device are. @since <=6.3.RC2 */
typedef struct aclrtUtilizationInfo {
    /** Cube cores, per cent. */
    int32_t cubeUtilization;
    /** Vector cores, per cent. */
    int32_t vectorUtilization;
    /** The AI CPU, per cent. */
    int32_t aicpuUtilization;
    /** Memory, per cent. */
    int32_t memoryUtilization;
    /** Reserved; null. */
    aclrtUtilizationExtendInfo *utilizationExtend;
} aclrtUtilizationInfo;

/** A place of memory. Its fields are in the opposite order of aclrtMemManagedLocation. @since <=7.0.0 */
typedef struct aclrtMemLocation {
    /** The number of the device or node. */
    uint32_t id;
    /** The kind of place. */
    aclrtMemLocationType type;
} aclrtMemLocation;

/** What is known of a pointer. @since <=8.5.0 */
typedef struct aclrtPtrAttributes {
    /** Where its memory is. */
    aclrtMemLocation location;
    /** The bytes of its pages. */
    uint32_t pageSize;
    /** Reserved; zero. */
    uint32_t rsv[4];
} aclrtPtrAttributes;

/** How much memory a module uses. @since <=8.5.0 */
typedef struct aclrtMemUsageInfo {
    /** The name of the module. */
    char name[32];
    /** Bytes in use. */
    uint64_t curMemSize;
    /** The most bytes that were in use. */
    uint64_t memPeakSize;
    /** Reserved; zero. */
    size_t reserved[8];
} aclrtMemUsageInfo;

/** Exported physical memory that other servers can open. @since <=9.1.0 */
typedef struct aclrtMemFabricHandle {
    /** Bytes that only the runtime knows. */
    uint8_t data[128];
} aclrtMemFabricHandle;

/** The properties of physical memory. @since <=7.0.0 */
typedef struct aclrtPhysicalMemProp {
    /** How it can be exported. */
    aclrtMemHandleType handleType;
    /** How it is allocated. */
    aclrtMemAllocationType allocationType;
    /** The kind of memory. */
    aclrtMemAttr memAttr;
    /** Where it is. */
    aclrtMemLocation location;
    /** Reserved; zero. */
    uint64_t reserve;
} aclrtPhysicalMemProp;

/** An uncorrectable memory error. @since <=8.0.RC3 */
typedef struct aclrtMemUceInfo {
    /** Where it starts. */
    void *addr;
    /** How many bytes it spoils. */
    size_t len;
    /** Reserved; zero. */
    size_t reserved[14];
} aclrtMemUceInfo;

/** Uncorrectable memory errors. @since <=8.5.0 */
typedef struct aclrtMemUceInfoArray {
    /** How many there are. */
    size_t arraySize;
    /** The errors. */
    aclrtMemUceInfo memUceInfoArray[20];
} aclrtMemUceInfoArray;

/** More on a failure of a device. @since <=8.5.0 */
typedef union aclrtErrorInfoDetail {
    /** For ACL_RT_ERROR_MEMORY. */
    aclrtMemUceInfoArray uceInfo;
    /** For ACL_RT_ERROR_AICORE. */
    aclrtAicoreErrorType aicoreErrType;
} aclrtErrorInfoDetail;

/** A failure of a device. @since <=8.5.0 */
typedef struct aclrtErrorInfo {
    /** Whether aclrtRepairError may help: 1 yes, 0 no. */
    uint8_t tryRepair;
    /** Whether there is more in detail: 1 yes, 0 no. */
    uint8_t hasDetail;
    /** Reserved; zero. */
    uint8_t reserved[2];
    /** What failed. */
    aclrtErrorType errorType;
    /** More on it. */
    aclrtErrorInfoDetail detail;
} aclrtErrorInfo;

/** The value of an option of loading a kernel binary. @since <=8.5.0 */
typedef union aclrtBinaryLoadOptionValue {
    /** For ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD: 1 yes, 0 no. */
    uint32_t isLazyLoad;
    /** For ACL_RT_BINARY_LOAD_OPT_MAGIC. */
    uint32_t magic;
    /** For ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE. */
    int32_t cpuKernelMode;
    /** Reserved; zero. */
    uint32_t rsv[4];
} aclrtBinaryLoadOptionValue;

/** An option of loading a kernel binary. @since <=8.5.0 */
typedef struct aclrtBinaryLoadOption {
    /** Which option. */
    aclrtBinaryLoadOptionType type;
    /** Its value. */
    aclrtBinaryLoadOptionValue value;
} aclrtBinaryLoadOption;

/** The options of loading a kernel binary. @since <=8.5.0 */
typedef struct aclrtBinaryLoadOptions {
    /** The options. */
    aclrtBinaryLoadOption *options;
    /** How many there are. */
    size_t numOpt;
} aclrtBinaryLoadOptions;

/** A time-out in microseconds, in two halves. @since <=8.5.0 */
typedef struct aclrtTimeoutUs {
    /** The low 32 bits. */
    uint32_t timeoutLow;
    /** The high 32 bits. */
    uint32_t timeoutHigh;
} aclrtTimeoutUs;

/** The value of an attribute of a launch. @since <=8.5.0 */
typedef union aclrtLaunchKernelAttrValue {
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE. */
    uint8_t schemMode;
    /** The older name of dynUBufSize, in bytes. */
    uint32_t localMemorySize;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE, in bytes. */
    uint32_t dynUBufSize;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE. */
    aclrtEngineType engineType;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET. */
    uint32_t blockDimOffset;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH: 1 yes, 0 no. */
    uint8_t isBlockTaskPrefetch;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP: 1 yes, 0 no. */
    uint8_t isDataDump;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT, in seconds. */
    uint16_t timeout;
    /** For ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US. */
    aclrtTimeoutUs timeoutUs;
    /** Reserved; zero. */
    uint32_t rsv[4];
} aclrtLaunchKernelAttrValue;

/** An attribute of a launch. @since <=8.5.0 */
typedef struct aclrtLaunchKernelAttr {
    /** Which attribute. */
    aclrtLaunchKernelAttrId id;
    /** Its value. */
    aclrtLaunchKernelAttrValue value;
} aclrtLaunchKernelAttr;

/** The attributes of a launch. @since <=8.5.0 */
typedef struct aclrtLaunchKernelCfg {
    /** The attributes. */
    aclrtLaunchKernelAttr *attrs;
    /** How many there are. */
    size_t numAttrs;
} aclrtLaunchKernelCfg;

/** The value of an attribute of a stream. @since <=8.5.0 */
typedef union aclrtStreamAttrValue {
    /** For ACL_STREAM_ATTR_FAILURE_MODE. */
    uint64_t failureMode;
    /** For ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK: 1 on, 0 off. */
    uint32_t overflowSwitch;
    /** For ACL_STREAM_ATTR_USER_CUSTOM_TAG. */
    uint32_t userCustomTag;
    /** For ACL_STREAM_ATTR_CACHE_OP_INFO: 1 on, 0 off. */
    uint32_t cacheOpInfoSwitch;
    /** For ACL_STREAM_ATTR_PRIORITY. */
    uint32_t streamPriority;
    /** Reserved; zero. */
    uint32_t reserve[4];
} aclrtStreamAttrValue;

/** The parameters of a kernel task. @since <=9.1.0 */
typedef struct aclmdlRIKernelTaskParams {
    /** The kernel. */
    aclrtFuncHandle funcHandle;
    /** The attributes of the launch. */
    aclrtLaunchKernelCfg *cfg;
    /** The arguments. */
    void *args;
    /** Whether the arguments are in host memory: 1 yes, 0 no. */
    uint32_t isHostArgs;
    /** The bytes of the arguments. */
    size_t argsSize;
    /** The number of blocks. */
    uint32_t numBlocks;
    /** Reserved; zero. */
    uint32_t rsv[10];
} aclmdlRIKernelTaskParams;

/** The parameters of a record. @since <=9.1.0 */
typedef struct aclmdlRIEventRecordTaskParams {
    /** The event. */
    aclrtEvent event;
    /** The flags it was made with. */
    uint32_t eventFlag;
    /** How it is recorded. */
    uint32_t recordFlag;
} aclmdlRIEventRecordTaskParams;

/** The parameters of a wait for an event. @since <=9.1.0 */
typedef struct aclmdlRIEventWaitTaskParams {
    /** The event. */
    aclrtEvent event;
    /** The flags it was made with. */
    uint32_t eventFlag;
    /** How it is waited for. */
    uint32_t waitFlag;
} aclmdlRIEventWaitTaskParams;

/** The parameters of a reset of an event. @since <=9.1.0 */
typedef struct aclmdlRIEventResetTaskParams {
    /** The event. */
    aclrtEvent event;
    /** The flags it was made with. */
    uint32_t eventFlag;
    /** How it is reset. */
    uint32_t resetFlag;
} aclmdlRIEventResetTaskParams;

/** The parameters of a write of a value. @since <=9.1.0 */
typedef struct aclmdlRIValueWriteTaskParams {
    /** Where. */
    void *devAddr;
    /** The value. */
    uint64_t value;
} aclmdlRIValueWriteTaskParams;

/** The parameters of a wait for a value. @since <=9.1.0 */
typedef struct aclmdlRIValueWaitTaskParams {
    /** Where. */
    void *devAddr;
    /** The value. */
    uint64_t value;
    /** How it must compare, as ACL_STREAM_WAIT_VALUE_*. */
    uint32_t flag;
} aclmdlRIValueWaitTaskParams;

/** The parameters of a task of a graph. @since <=9.1.0 */
typedef struct aclmdlRITaskParams {
    /** The kind of task, which says which of the unions' parts holds. */
    aclmdlRITaskType type;
    /** Reserved; zero. */
    uint32_t rsv0[3];
    /** The group it belongs to. */
    aclrtTaskGrp taskGrp;
    /** Data that the program kept with it. */
    void *opInfoPtr;
    /** The bytes of that data. */
    size_t opInfoSize;
    /** Reserved; zero. */
    uint8_t rsv1[32];
    union {
        /** Reserved; zero. */
        uint8_t rsv2[128];
        /** For ACL_MODEL_RI_TASK_KERNEL. */
        aclmdlRIKernelTaskParams kernelTaskParams;
        /** For ACL_MODEL_RI_TASK_EVENT_RECORD. */
        aclmdlRIEventRecordTaskParams eventRecordTaskParams;
        /** For ACL_MODEL_RI_TASK_EVENT_WAIT. */
        aclmdlRIEventWaitTaskParams eventWaitTaskParams;
        /** For ACL_MODEL_RI_TASK_EVENT_RESET. */
        aclmdlRIEventResetTaskParams eventResetTaskParams;
        /** For ACL_MODEL_RI_TASK_VALUE_WRITE. */
        aclmdlRIValueWriteTaskParams valueWriteTaskParams;
        /** For ACL_MODEL_RI_TASK_VALUE_WAIT. */
        aclmdlRIValueWaitTaskParams valueWaitTaskParams;
    };
} aclmdlRITaskParams;

/** A cache operation to wait for. @since <=8.5.0 */
typedef struct aclrtBarrierCmoInfo {
    /** Which operation. */
    aclrtCmoType cmoType;
    /** Its barrier number. */
    uint32_t barrierId;
} aclrtBarrierCmoInfo;

/** Cache operations to wait for. @since <=8.5.0 */
typedef struct aclrtBarrierTaskInfo {
    /** How many there are. */
    size_t barrierNum;
    /** The operations. */
    aclrtBarrierCmoInfo cmoInfo[6U];
} aclrtBarrierTaskInfo;

/** Where the copies of a batch go. @since <=8.3.RC1 */
typedef struct aclrtMemcpyBatchAttr {
    /** The place of the destinations. */
    aclrtMemLocation dstLoc;
    /** The place of the sources. */
    aclrtMemLocation srcLoc;
    /** Reserved; zero. */
    uint8_t rsv[16];
} aclrtMemcpyBatchAttr;

/** A pointer in the arguments that the runtime fills in. @since <=8.5.0 */
typedef struct aclrtPlaceHolderInfo {
    /** Where in the arguments the pointer is, in bytes. */
    uint32_t addrOffset;
    /** Where in the arguments what it points to is, in bytes. */
    uint32_t dataOffset;
} aclrtPlaceHolderInfo;

/** A parameter of random numbers. @since <=8.5.0 */
typedef struct aclrtRandomParaInfo {
    /** Whether it is an address: 1 yes, 0 a value. */
    uint8_t isAddr;
    /** The bytes of the value or address. */
    uint8_t valueOrAddr[8];
    /** How many of the bytes hold. */
    uint8_t size;
    /** Reserved; zero. */
    uint8_t rsv[6];
} aclrtRandomParaInfo;

/** The parameters of random bits. @since <=8.5.0 */
typedef struct aclrtDropoutBitmaskInfo {
    /** The probability. */
    aclrtRandomParaInfo dropoutRation;
} aclrtDropoutBitmaskInfo;

/** The parameters of the uniform distribution. @since <=8.5.0 */
typedef struct aclrtUniformDisInfo {
    /** The least number. */
    aclrtRandomParaInfo min;
    /** The greatest number. */
    aclrtRandomParaInfo max;
} aclrtUniformDisInfo;

/** The parameters of the normal distribution. @since <=8.5.0 */
typedef struct aclrtNormalDisInfo {
    /** The mean. */
    aclrtRandomParaInfo mean;
    /** The standard deviation. */
    aclrtRandomParaInfo stddev;
} aclrtNormalDisInfo;

/** A distribution with its parameters. @since <=8.5.0 */
typedef struct aclrtRandomNumFuncParaInfo {
    /** Which distribution. */
    aclrtRandomNumFuncType funcType;
    /** Its parameters. */
    union {
        /** For random bits. */
        aclrtDropoutBitmaskInfo dropoutBitmaskInfo;
        /** For the uniform distribution. */
        aclrtUniformDisInfo uniformDisInfo;
        /** For the normal distributions. */
        aclrtNormalDisInfo normalDisInfo;
    } paramInfo;
} aclrtRandomNumFuncParaInfo;

/** What random numbers are made. @since <=8.5.0 */
typedef struct aclrtRandomNumTaskInfo {
    /** The type of the numbers. */
    aclDataType dataType;
    /** Their distribution. */
    aclrtRandomNumFuncParaInfo randomNumFuncParaInfo;
    /** Device memory for the parameters, or null. */
    void *randomParaAddr;
    /** Where they go. */
    void *randomResultAddr;
    /** The counter of the generator. */
    void *randomCounterAddr;
    /** The seed. */
    aclrtRandomParaInfo randomSeed;
    /** How many there are. */
    aclrtRandomParaInfo randomNum;
    /** Reserved; zero. */
    uint8_t rsv[8];
} aclrtRandomNumTaskInfo;

/** New parameters of a random number task. @since <=8.5.0 */
typedef struct aclrtRandomTaskUpdateAttr {
    /** Where they are in device memory. */
    void *srcAddr;
    /** How many bytes. */
    size_t size;
    /** Reserved; zero. */
    uint32_t rsv[4];
} aclrtRandomTaskUpdateAttr;

/** A new kernel for a task. @since <=8.5.0 */
typedef struct aclrtAicAivTaskUpdateAttr {
    /** The binary. */
    void *binHandle;
    /** Where in device memory the entry is. */
    void *funcEntryAddr;
    /** Where in device memory the number of blocks is. */
    void *blockDimAddr;
    /** Reserved; zero. */
    uint32_t rsv[4];
} aclrtAicAivTaskUpdateAttr;

/** What a task is changed to. @since <=8.5.0 */
typedef union aclrtUpdateTaskAttrVal {
    /** For ACL_RT_UPDATE_RANDOM_TASK. */
    aclrtRandomTaskUpdateAttr randomTaskAttr;
    /** For ACL_RT_UPDATE_AIC_AIV_TASK. */
    aclrtAicAivTaskUpdateAttr aicAivTaskAttr;
} aclrtUpdateTaskAttrVal;

/** A change of a task. @since <=8.5.0 */
typedef struct aclrtTaskUpdateInfo {
    /** What is changed. */
    aclrtUpdateTaskAttrId id;
    /** To what. */
    aclrtUpdateTaskAttrVal val;
} aclrtTaskUpdateInfo;

/** Options of saving a process. @since <=8.5.0 */
typedef struct aclrtSnapShotBackupArgs {
    /** Flags. */
    uint32_t backupFlags;
    /** Reserved; zero. */
    char reserved[60];
} aclrtSnapShotBackupArgs;

/** Options of restoring a process. @since <=8.5.0 */
typedef struct aclrtSnapShotRestoreArgs {
    /** Flags. */
    uint32_t restoreFlags;
    /** Reserved; zero. */
    char reserved[60];
} aclrtSnapShotRestoreArgs;

/** The unique identifier of a device. @since <=8.5.0 */
typedef struct aclrtUuid {
    /** Its bytes. */
    char bytes[16];
} aclrtUuid;

/** How a counting notify changes. @since <=8.5.0 */
typedef struct aclrtCntNotifyRecordInfo {
    /** How the value is used. */
    aclrtCntNotifyRecordMode mode;
    /** The value. */
    uint32_t value;
} aclrtCntNotifyRecordInfo;

/** What a stream waits for at a counting notify. @since <=8.5.0 */
typedef struct aclrtCntNotifyWaitInfo {
    /** How it must compare. */
    aclrtCntNotifyWaitMode mode;
    /** With what. */
    uint32_t value;
    /** For how long at most, as for aclrtWaitAndResetNotify. */
    uint32_t timeout;
    /** Whether it is cleared afterwards: 1 yes, 0 no. */
    uint8_t isClear;
    /** Reserved; zero. */
    uint8_t rsv[3];
} aclrtCntNotifyWaitInfo;

/** Who may access memory. @since <=8.5.0 */
typedef struct aclrtMemAccessDesc {
    /** How. */
    aclrtMemAccessFlags flags;
    /** From where. */
    aclrtMemLocation location;
    /** Reserved; zero. */
    uint8_t rsv[12];
} aclrtMemAccessDesc;

/** The version of a package. @since <=8.1.RC1 */
typedef struct aclCANNPackageVersion {
    /** The whole, as text. */
    char version[128];
    /** The major part. */
    char majorVersion[64];
    /** The minor part. */
    char minorVersion[64];
    /** The release part. */
    char releaseVersion[64];
    /** The patch part. */
    char patchVersion[64];
    /** Reserved; zero. */
    char reserved[128];
} aclCANNPackageVersion;

/** An exported event, to be sent to another process. @since <=8.5.0 */
typedef struct aclrtIpcEventHandle {
    /** Bytes that only the runtime knows. */
    char reserved[64U];
} aclrtIpcEventHandle;

/** How the runtime maps a kind of memory. @since <=9.1.0 */
typedef struct MemAttrMapping {
    /** The pages, as aclrtMemPgType. */
    uint32_t pgType;
    /** The memory, as aclrtMemType. */
    uint32_t memType;
    /** Whether it is on the host. */
    bool isHostAlloc;
    /** The kind of memory. */
    aclrtMemAttr memAttr;
} MemAttrMapping;

/** The parameters of a conditional task. @since <=9.1.0 */
typedef struct aclmdlRICondTaskParams {
    /** The value that decides. */
    aclmdlRICondHandle handle;
    /** The kind of task. */
    aclmdlRICondTaskType type;
    /** How many graphs there are to choose from. */
    uint32_t size;
    /** The graphs. */
    aclmdlRI *modelRIArray;
} aclmdlRICondTaskParams;

/** The properties of a pool. @since <=9.0.0 */
typedef struct aclrtMemPoolProps {
    /** How its memory is allocated. */
    aclrtMemAllocationType allocType;
    /** How its memory can be exported. */
    aclrtMemHandleType handleType;
    /** Where its memory is. */
    aclrtMemLocation location;
    /** The most bytes it takes; 0 for no bound. */
    size_t maxSize;
    /** Reserved; zero. */
    unsigned char reserved[32];
} aclrtMemPoolProps;

/** Three extents of a launch; a later release calls it dim3. @since 9.2.0-beta.1 */
typedef struct aclrtDim3 {
    /** Extent along x. */
    uint32_t x;
    /** Extent along y. */
    uint32_t y;
    /** Extent along z. */
    uint32_t z;
} aclrtDim3;

/* ---- Callbacks: called by the runtime on threads of its own ------------------------------------------ */

/** Allocates a block of at least so many bytes; null if it can't. @since <=8.1.RC1 */
typedef void *(*aclrtAllocatorAllocFunc)(aclrtAllocator allocator, size_t size);
/** Frees a block. @since <=8.1.RC1 */
typedef void (*aclrtAllocatorFreeFunc)(aclrtAllocator allocator, aclrtAllocatorBlock block);
/** Allocates a block at an address if it can. @since <=8.1.RC1 */
typedef void *(*aclrtAllocatorAllocAdviseFunc)(aclrtAllocator allocator, size_t size,
    aclrtAllocatorAddr addr);
/** Tells the address of a block. @since <=8.1.RC1 */
typedef void *(*aclrtAllocatorGetAddrFromBlockFunc)(aclrtAllocatorBlock block);
/** A callback of the program on a stream. @since <=6.0.1 */
typedef void (*aclrtCallback)(void *userData);
/** A host function of the program on a stream. @since <=8.5.0 */
typedef void (*aclrtHostFunc)(void *args);
/** Is told of a failed task; what it is given is valid during the call only. @since <=6.0.1 */
typedef void (*aclrtExceptionInfoCallback)(aclrtExceptionInfo *exceptionInfo);
/** Is told of a failed kernel of a binary; what it is given is valid during the call only. @since <=9.0.0 */
typedef void (*aclrtOpExceptionCallback)(aclrtExceptionInfo *exceptionInfo, void *userData);
/** Is told that a device is set or reset. @since <=8.5.0 */
typedef void (*aclrtDeviceStateCallback)(int32_t deviceId, aclrtDeviceState state, void *args);
/** Is told of a stage of a snapshot; 0 lets it go on. @since <=9.0.0 */
typedef uint32_t (*aclrtSnapShotCallBack)(int32_t deviceId, void *args);
/** Is told that a stream was made or is to be destroyed. @since <=8.5.0 */
typedef void (*aclrtStreamStateCallback)(aclrtStream stm, aclrtStreamState state, void *args);
/** Is told that the tasks of a device are aborted; 0 lets it go on. @since <=8.5.0 */
typedef int32_t (*aclrtDeviceTaskAbortCallback)(int32_t deviceId, aclrtDeviceTaskAbortStage stage,
    uint32_t timeout, void *args);
/** Is called when the runtime starts, with the settings. @since <=8.5.0 */
typedef aclError (*aclInitCallbackFunc)(const char *configStr, size_t len, void *userData);
/** Is called while the runtime ends. @since <=8.5.0 */
typedef aclError (*aclFinalizeCallbackFunc)(void *userData);

/* ---- Initialisation ---------------------------------------------------------------------------------- */

/**
 * Ends the use of the runtime by this process and gives back what it holds; may block while device logs are
 * flushed.
 * @group init @since <=6.0.1 @core
 */
aclError aclFinalize(void);

/**
 * Takes one off the count of initialisations, ends the runtime at zero, and tells the count that is left.
 * @group init @since <=8.5.0
 */
aclError aclFinalizeReference(uint64_t *refCount);

/**
 * Starts the runtime for this process, with an optional JSON file of settings; a second call answers 100002
 * and counts.
 * @group init @since <=6.0.1 @core
 */
aclError aclInit(const char *configPath);

/**
 * Tells the version of the interface: major, minor and patch. It stands still over many releases: ask the
 * table instead.
 * @group init @since <=6.0.1
 */
aclError aclrtGetVersion(int32_t *majorVersion, int32_t *minorVersion, int32_t *patchVersion);

/** Tells the version of an installed CANN package by its number. @group init @since <=8.1.RC1 */
aclError aclsysGetCANNVersion(aclCANNPackageName name, aclCANNPackageVersion *version);

/** Tells the version of an installed package as one number that grows with it. @group init @since <=8.5.0 */
aclError aclsysGetVersionNum(char *pkgName, int32_t *versionNum);

/**
 * Tells the version of an installed package as text; the buffer has at least 128 bytes.
 * @group init @since <=8.5.0
 */
aclError aclsysGetVersionStr(char *pkgName, char *versionStr);

/* ---- Devices ----------------------------------------------------------------------------------------- */

/** Tells whether this CANN with this chip has a property: 1 yes, 0 no. @group device @since <=8.0.RC1 */
aclError aclGetCannAttribute(aclCannAttr cannAttr, int32_t *value);

/** Lists the properties that can be asked for. @group device @since <=8.0.RC1 */
aclError aclGetCannAttributeList(const aclCannAttr **cannAttrList, size_t *num);

/** Tells a figure of a device, such as its number of cores. @group device @since <=8.0.RC1 */
aclError aclGetDeviceCapability(uint32_t deviceId, aclDeviceInfo deviceInfo, int64_t *value);

/** Tells whether one device can reach the memory of another: 1 yes, 0 no. @group device @since <=6.0.1 */
aclError aclrtDeviceCanAccessPeer(int32_t *canAccessPeer, int32_t deviceId, int32_t peerDeviceId);

/** Ends access of the current device to the memory of another. @group device @since <=6.0.1 */
aclError aclrtDeviceDisablePeerAccess(int32_t peerDeviceId);

/**
 * Lets the current device reach the memory of another, in this one direction.
 * @group device @since <=6.0.1
 */
aclError aclrtDeviceEnablePeerAccess(int32_t peerDeviceId, uint32_t flags);

/** Tells the process id as the host sees it, from inside a container too. @group device @since <=8.5.0 */
aclError aclrtDeviceGetBareTgid(int32_t *pid);

/** Finds the device at a PCI address. @group device @since >9.2.0-beta.1 */
aclError aclrtDeviceGetByPCIBusId(const char *pciBusId, int32_t *deviceId);

/** Tells which atomic operations work between a device and the host. @group device @since 9.1.0 */
aclError aclrtDeviceGetHostAtomicCapabilities(uint32_t *capabilities, const aclrtAtomicOperation *operations,
    const uint32_t count, int32_t deviceId);

/** Tells a limit that aclrtDeviceSetLimit sets, in bytes. @group device @since 9.2.0-beta.1 */
aclError aclrtDeviceGetLimit(aclrtDeviceLimit limit, size_t *value);

/** Tells which atomic operations work between two devices. @group device @since 9.1.0 */
aclError aclrtDeviceGetP2PAtomicCapabilities(uint32_t *capabilities, const aclrtAtomicOperation *operations,
    const uint32_t count, int32_t srcDeviceId, int32_t dstDeviceId);

/**
 * Writes the PCI address of a device as text; the buffer has at least 13 bytes.
 * @group device @since >9.2.0-beta.1
 */
aclError aclrtDeviceGetPCIBusId(int32_t deviceId, char *pciBusId, int32_t len);

/** Tells the unique identifier of a device. @group device @since <=8.5.0 */
aclError aclrtDeviceGetUuid(int32_t deviceId, aclrtUuid *uuid);

/** Writes the L2 cache of the current device back to memory. @group device @since >9.2.0-beta.1 */
aclError aclrtDeviceL2CacheFlush(void);

/** Tells whether access from one device to another is enabled: 1 yes, 0 no. @group device @since <=8.5.0 */
aclError aclrtDevicePeerAccessStatus(int32_t deviceId, int32_t peerDeviceId, int32_t *status);

/**
 * Sets a limit in bytes, such as the stack of a kernel, for all devices of the process, before the device is
 * set.
 * @group device @since 9.2.0-beta.1
 */
aclError aclrtDeviceSetLimit(aclrtDeviceLimit limit, size_t value);

/**
 * Kills every task of this process on a device and clears the error state; waits for at most so many
 * milliseconds, 0 for ever.
 * @group device @since <=8.0.RC3
 */
aclError aclrtDeviceTaskAbort(int32_t deviceId, uint32_t timeout);

/** Tells the device of the calling thread. @group device @since <=6.0.1 @core */
aclError aclrtGetDevice(int32_t *deviceId);

/** Tells whether a device has a feature: 1 yes, 0 no. @group device @since <=8.5.0 */
aclError aclrtGetDeviceCapability(int32_t deviceId, aclrtDevFeatureType devFeatureType, int32_t *value);

/** Counts the devices this process can see. @group device @since <=6.0.1 @core */
aclError aclrtGetDeviceCount(uint32_t *count);

/** Tells a property of a device, such as cores, memory or chip id. @group device @since <=8.5.0 */
aclError aclrtGetDeviceInfo(uint32_t deviceId, aclrtDevAttr attr, int64_t *value);

/** Tells how many cores this process may use on a device. @group device @since <=8.3.RC1 */
aclError aclrtGetDeviceResLimit(int32_t deviceId, aclrtDevResLimitType type, uint32_t *value);

/**
 * Tells how arithmetic overflow is treated on the device: saturation or infinities.
 * @group device @since <=8.5.0
 */
aclError aclrtGetDeviceSatMode(aclrtFloatOverflowMode *mode);

/** Tells how busy the parts of a device are, in per cent. @group device @since <=6.3.RC2 */
aclError aclrtGetDeviceUtilizationRate(int32_t deviceId, aclrtUtilizationInfo *utilizationInfo);

/** Tells how two devices are connected, as bits ACL_RT_DEVS_TOPOLOGY_*. @group device @since <=8.5.0 */
aclError aclrtGetDevicesTopo(uint32_t deviceId, uint32_t otherDeviceId, uint64_t *value);

/** Turns the physical number of a device into its logical one. @group device @since <=8.5.0 */
aclError aclrtGetLogicDevIdByPhyDevId(const int32_t phyDevId, int32_t *const logicDevId);

/** Turns a device number as this process counts into the logical one. @group device @since <=8.5.0 */
aclError aclrtGetLogicDevIdByUserDevId(const int32_t userDevid, int32_t *const logicDevId);

/** Tells after how many milliseconds a kernel is killed. @group device @since <=8.5.0 */
aclError aclrtGetOpExecuteTimeout(uint32_t *const timeoutMs);

/** Tells the step in which kernel time-outs can be set, in microseconds. @group device @since <=8.5.0 */
aclError aclrtGetOpTimeOutInterval(uint64_t *interval);

/** Turns the logical number of a device into the physical one. @group device @since <=8.5.0 */
aclError aclrtGetPhyDevIdByLogicDevId(const int32_t logicDevId, int32_t *const phyDevId);

/** Turns a device number as this process counts into the physical one. @group device @since 9.1.0 */
aclError aclrtGetPhyDevIdByUserDevId(const int32_t userDevId, int32_t *const phyDevId);

/** Tells how many cores tasks of the calling thread may use. @group device @since <=8.3.RC1 */
aclError aclrtGetResInCurrentThread(aclrtDevResLimitType type, uint32_t *value);

/** Tells whether this program runs on the host or on the device. @group device @since <=6.0.1 */
aclError aclrtGetRunMode(aclrtRunMode *runMode);

/** Names the chip, such as Ascend910B1; null if there is none. @group device @since <=6.0.1 */
const char *aclrtGetSocName(void);

/** Tells a setting of this process, such as determinism. @group device @since <=8.1.RC1 */
aclError aclrtGetSysParamOpt(aclSysParamOpt opt, int64_t *value);

/** Turns the logical number of a device into the one this process counts by. @group device @since <=8.5.0 */
aclError aclrtGetUserDevIdByLogicDevId(const int32_t logicDevId, int32_t *const userDevid);

/** Turns the physical number of a device into the one this process counts by. @group device @since 9.1.0 */
aclError aclrtGetUserDevIdByPhyDevId(const int32_t phyDevId, int32_t *const userDevId);

/** Tells whether a device can be used, without setting it. @group device @since <=8.5.0 */
aclError aclrtQueryDeviceStatus(int32_t deviceId, aclrtDeviceStatus *deviceStatus);

/**
 * Takes one off the use count of the device's primary context, and gives back its resources at zero.
 * @group device @since <=6.0.1 @core
 */
aclError aclrtResetDevice(int32_t deviceId);

/** Gives back the resources of a device whatever its use count. @group device @since <=8.5.0 */
aclError aclrtResetDeviceForce(int32_t deviceId);

/** Takes back a limit of cores for this process. @group device @since <=8.3.RC1 */
aclError aclrtResetDeviceResLimit(int32_t deviceId);

/**
 * Makes a device current for the calling thread, with its primary context; the first call of a process takes
 * seconds.
 * @group device @since <=6.0.1 @core
 */
aclError aclrtSetDevice(int32_t deviceId);

/** Limits how many cores this process may use on a device. @group device @since <=8.3.RC1 */
aclError aclrtSetDeviceResLimit(int32_t deviceId, aclrtDevResLimitType type, uint32_t value);

/** Sets how arithmetic overflow is treated on the current device. @group device @since <=6.3.RC1 */
aclError aclrtSetDeviceSatMode(aclrtFloatOverflowMode mode);

/**
 * Sets after how many seconds a kernel is killed; 0 means as long as possible.
 * @group device @since <=7.0.RC1
 */
aclError aclrtSetOpExecuteTimeOut(uint32_t timeout);

/**
 * Sets after how many microseconds a kernel is killed, and tells the value that was taken after rounding.
 * @group device @since <=8.5.0
 */
aclError aclrtSetOpExecuteTimeOutV2(uint64_t timeout, uint64_t *actualTimeout);

/**
 * Sets after how many milliseconds a kernel is killed; on most chips not supported.
 * @group device @since <=8.5.0
 */
aclError aclrtSetOpExecuteTimeOutWithMs(uint32_t timeout);

/**
 * Sets after how many seconds a wait of a stream for an event fails; 0, the default, means never.
 * @group device @since <=6.0.1
 */
aclError aclrtSetOpWaitTimeout(uint32_t timeout);

/** Changes a setting of this process, such as determinism. @group device @since <=8.1.RC1 */
aclError aclrtSetSysParamOpt(aclSysParamOpt opt, int64_t value);

/** Chooses the task scheduler for the calling thread on chips with two. @group device @since <=6.0.1 */
aclError aclrtSetTsDevice(aclrtTsId tsId);

/**
 * Blocks the host until everything submitted to the current device is done.
 * @group device @since <=6.0.1 @core
 */
aclError aclrtSynchronizeDevice(void);

/**
 * Blocks the host until the current device is done, for at most so many milliseconds; -1 for ever, 0 is
 * refused.
 * @group device @since <=8.5.0
 */
aclError aclrtSynchronizeDeviceWithTimeout(int32_t timeout);

/* ---- Contexts ---------------------------------------------------------------------------------------- */

/**
 * Makes a context on a device and makes it current for the calling thread.
 * @group context @since <=6.0.1 @core
 */
aclError aclrtCreateContext(aclrtContext *context, int32_t deviceId);

/** Tells a setting of the current context. @group context @since <=8.5.0 */
aclError aclrtCtxGetSysParamOpt(aclSysParamOpt opt, int64_t *value);

/** Changes a setting of the current context. @group context @since <=7.0.RC1 */
aclError aclrtCtxSetSysParamOpt(aclSysParamOpt opt, int64_t value);

/**
 * Destroys a context that aclrtCreateContext made; primary ones go with the device.
 * @group context @since <=6.0.1 @core
 */
aclError aclrtDestroyContext(aclrtContext context);

/** Tells the context of the calling thread; 107002 if there is none. @group context @since <=6.0.1 @core */
aclError aclrtGetCurrentContext(aclrtContext *context);

/** Tells whether the primary context of a device is alive. @group context @since <=8.5.0 */
aclError aclrtGetPrimaryCtxState(int32_t deviceId, uint32_t *flags, int32_t *active);

/**
 * Makes a context current for the calling thread, and its device with it.
 * @group context @since <=6.0.1 @core
 */
aclError aclrtSetCurrentContext(aclrtContext context);

/* ---- Streams ----------------------------------------------------------------------------------------- */

/** Activates a stream of a model from another stream. @group stream @since <=8.5.0 */
aclError aclrtActiveStream(aclrtStream activeStream, aclrtStream stream);

/** Makes a stream in the current context. @group stream @since <=6.0.1 @core */
aclError aclrtCreateStream(aclrtStream *stream);

/** Makes the set of options that aclrtCreateStreamV2 takes; null if it fails. @group stream @since <=8.5.0 */
aclrtStreamConfigHandle *aclrtCreateStreamConfigHandle(void);

/** Makes a stream from a set of options. @group stream @since <=8.5.0 */
aclError aclrtCreateStreamV2(aclrtStream *stream, const aclrtStreamConfigHandle *handle);

/** Makes a stream with a priority and flags ACL_STREAM_*. @group stream @since <=6.0.1 */
aclError aclrtCreateStreamWithConfig(aclrtStream *stream, uint32_t priority, uint32_t flag);

/** Tells the default stream of the current context. @group stream @since <=8.5.0 */
aclError aclrtCtxGetCurrentDefaultStream(aclrtStream *stream);

/** Tells where on the device overflow of the current context is noted. @group stream @since <=8.5.0 */
aclError aclrtCtxGetFloatOverflowAddr(void **overflowAddr);

/** Waits until a stream is done, without a bound, and destroys it. @group stream @since <=6.0.1 @core */
aclError aclrtDestroyStream(aclrtStream stream);

/** Destroys a set of stream options. @group stream @since <=8.5.0 */
aclError aclrtDestroyStreamConfigHandle(aclrtStreamConfigHandle *handle);

/**
 * Drops what is queued on a stream and destroys it; may block for seconds until the queue has drained.
 * @group stream @since <=6.3.RC2
 */
aclError aclrtDestroyStreamForce(aclrtStream stream);

/**
 * Tells the least and the greatest priority a stream can have; a smaller number is more urgent.
 * @group stream @since <=8.5.0
 */
aclError aclrtDeviceGetStreamPriorityRange(int32_t *leastPriority, int32_t *greatestPriority);

/** Copies the overflow state of a context to device memory, in stream order. @group stream @since <=8.5.0 */
aclError aclrtGetFloatOverflowStatus(void *outputAddr, uint64_t outputSize, aclrtStream stream);

/** Copies the overflow state to device memory, in stream order. @group stream @since <=7.0.RC1 */
aclError aclrtGetOverflowStatus(void *outputAddr, size_t outputSize, aclrtStream stream);

/** Tells an attribute of a stream. @group stream @since <=8.5.0 */
aclError aclrtGetStreamAttribute(aclrtStream stream, aclrtStreamAttr stmAttrType,
    aclrtStreamAttrValue *value);

/** Counts the streams that can still be made on the current device. @group stream @since <=8.5.0 */
aclError aclrtGetStreamAvailableNum(uint32_t *streamCount);

/** Tells whether a stream checks for overflow. @group stream @since <=6.3.RC1 */
aclError aclrtGetStreamOverflowSwitch(aclrtStream stream, uint32_t *flag);

/** Tells how many cores the tasks of a stream may use. @group stream @since <=8.3.RC1 */
aclError aclrtGetStreamResLimit(aclrtStream stream, aclrtDevResLimitType type, uint32_t *value);

/** Clears the overflow state of the device, in stream order. @group stream @since <=8.5.0 */
aclError aclrtNpuClearFloatOverFlowStatus(uint32_t checkMode, aclrtStream stream);

/** Copies the overflow state of the device to device memory, in stream order. @group stream @since <=8.5.0 */
aclError aclrtNpuGetFloatOverFlowStatus(void *outputAddr, uint64_t outputSize, uint32_t checkMode,
    aclrtStream stream);

/** Drops the stored tasks of a persistent stream. @group stream @since <=8.5.0 */
aclError aclrtPersistentTaskClean(aclrtStream stream);

/** Clears the overflow state of a context, in stream order. @group stream @since <=8.5.0 */
aclError aclrtResetFloatOverflowStatus(aclrtStream stream);

/** Clears the overflow state, in stream order. @group stream @since <=7.0.RC1 */
aclError aclrtResetOverflowStatus(aclrtStream stream);

/** Takes back a limit of cores for a stream. @group stream @since <=8.3.RC1 */
aclError aclrtResetStreamResLimit(aclrtStream stream);

/** Changes an attribute of a stream. @group stream @since <=8.5.0 */
aclError aclrtSetStreamAttribute(aclrtStream stream, aclrtStreamAttr stmAttrType,
    aclrtStreamAttrValue *value);

/** Puts one option into a set of stream options. @group stream @since <=8.5.0 */
aclError aclrtSetStreamConfigOpt(aclrtStreamConfigHandle *handle, aclrtStreamConfigAttr attr,
    const void *attrValue, size_t valueSize);

/**
 * Sets what a stream does after a task has failed: go on, or stop the whole context.
 * @group stream @since <=6.3.RC1
 */
aclError aclrtSetStreamFailureMode(aclrtStream stream, uint64_t mode);

/** Turns the check for overflow on a stream on (1) or off (0). @group stream @since <=6.3.RC1 */
aclError aclrtSetStreamOverflowSwitch(aclrtStream stream, uint32_t flag);

/** Limits how many cores the tasks of a stream may use. @group stream @since <=8.3.RC1 */
aclError aclrtSetStreamResLimit(aclrtStream stream, aclrtDevResLimitType type, uint32_t value);

/**
 * Drops what is queued on a stream and stops what runs; the stream works afterwards.
 * @group stream @since <=8.5.0
 */
aclError aclrtStreamAbort(aclrtStream stream);

/** Tells the flags a stream was made with. @group stream @since <=8.5.0 */
aclError aclrtStreamGetFlags(aclrtStream stream, uint32_t *flags);

/** Tells the number of a stream. @group stream @since <=8.5.0 */
aclError aclrtStreamGetId(aclrtStream stream, int32_t *streamId);

/** Tells the priority of a stream. @group stream @since <=8.5.0 */
aclError aclrtStreamGetPriority(aclrtStream stream, uint32_t *priority);

/**
 * Tells whether a stream has done everything, without blocking; 0 is complete, unlike for recorded events.
 * @group stream @since <=7.0.RC1
 */
aclError aclrtStreamQuery(aclrtStream stream, aclrtStreamStatus *status);

/** Ends the task that a stream is running; the queue goes on. @group stream @since <=8.5.0 */
aclError aclrtStreamStop(aclrtStream stream);

/**
 * Activates another stream if a value in memory compares as asked, in stream order.
 * @group stream @since <=8.5.0
 */
aclError aclrtSwitchStream(void *leftValue, aclrtCondition cond, void *rightValue,
    aclrtCompareDataType dataType, aclrtStream trueStream, aclrtStream falseStream, aclrtStream stream);

/**
 * Blocks the host until a stream has done everything, and returns the failure of its tasks.
 * @group stream @since <=6.0.1 @core
 */
aclError aclrtSynchronizeStream(aclrtStream stream);

/**
 * Blocks the host until a stream is done, for at most so many milliseconds; -1 for ever, 0 is refused.
 * @group stream @since <=6.3.RC2
 */
aclError aclrtSynchronizeStreamWithTimeout(aclrtStream stream, int32_t timeout);

/** Ends the use of a stream's core limit for the calling thread. @group stream @since <=8.3.RC1 */
aclError aclrtUnuseStreamResInCurrentThread(aclrtStream stream);

/** Has tasks of the calling thread planned with a stream's core limit. @group stream @since <=8.3.RC1 */
aclError aclrtUseStreamResInCurrentThread(aclrtStream stream);

/* ---- Events ------------------------------------------------------------------------------------------ */

/**
 * Makes an event that can be recorded, waited for and timed, but must be reset before it is used again.
 * @group event @since <=6.0.1 @core
 */
aclError aclrtCreateEvent(aclrtEvent *event);

/**
 * Makes an event with flags ACL_EVENT_*, which may be recorded again and whose destruction waits for pending
 * waits.
 * @group event @since <=8.0.RC1
 */
aclError aclrtCreateEventExWithFlag(aclrtEvent *event, uint32_t flag);

/** Makes an event of the older kind with flags ACL_EVENT_*. @group event @since <=6.0.1 */
aclError aclrtCreateEventWithFlag(aclrtEvent *event, uint32_t flag);

/** Destroys an event; of the older kind, no wait for it may be pending. @group event @since <=6.0.1 @core */
aclError aclrtDestroyEvent(aclrtEvent event);

/**
 * Tells the device time between two completed timing events, in milliseconds as a float (steps of about 1 µs
 * at 10 s).
 * @group event @since <=6.0.1
 */
aclError aclrtEventElapsedTime(float *ms, aclrtEvent startEvent, aclrtEvent endEvent);

/**
 * Tells when a completed event happened, in microseconds of the device's clock.
 * @group event @since <=8.5.0
 */
aclError aclrtEventGetTimestamp(aclrtEvent event, uint64_t *timestamp);

/** Counts the events that can still be made on the current device. @group event @since <=8.5.0 */
aclError aclrtGetEventAvailNum(uint32_t *eventCount);

/** Tells the hardware number of an event. @group event @since <=8.5.0 */
aclError aclrtGetEventId(aclrtEvent event, uint32_t *eventId);

/** Exports an event for another process. @group event @since <=8.5.0 */
aclError aclrtIpcGetEventHandle(aclrtEvent event, aclrtIpcEventHandle *handle);

/** Opens an event that another process has exported. @group event @since <=8.5.0 */
aclError aclrtIpcOpenEventHandle(aclrtIpcEventHandle handle, aclrtEvent *event);

/**
 * Tells the state of an event without blocking; 0 is complete. Deprecated: use aclrtQueryEventStatus.
 * @group event @since <=6.0.1
 */
aclError aclrtQueryEvent(aclrtEvent event, aclrtEventStatus *status);

/**
 * Tells whether the recorded event has happened, without blocking; 1 is complete, unlike for streams.
 * @group event @since <=6.0.1
 */
aclError aclrtQueryEventStatus(aclrtEvent event, aclrtEventRecordedStatus *status);

/**
 * Tells whether all waits for an event are done, without blocking; 0 is complete.
 * @group event @since <=6.0.1
 */
aclError aclrtQueryEventWaitStatus(aclrtEvent event, aclrtEventWaitStatus *status);

/**
 * Puts an event on a stream's queue: it happens when all work submitted to the stream before has completed.
 * @group event @since <=6.0.1 @core
 */
aclError aclrtRecordEvent(aclrtEvent event, aclrtStream stream);

/**
 * Records an event, in a capture also as one that happens outside of the graph.
 * @group event @since 9.2.0-beta.1
 */
aclError aclrtRecordEventWithFlag(aclrtEvent event, aclrtStream stream, uint32_t flag);

/**
 * Puts a reset on a stream's queue, after which an event of the older kind can be recorded again.
 * @group event @since <=6.0.1
 */
aclError aclrtResetEvent(aclrtEvent event, aclrtStream stream);

/**
 * Makes a stream wait for an event; the host goes on at once. An event that was never recorded is not waited
 * for.
 * @group event @since <=6.0.1 @core
 */
aclError aclrtStreamWaitEvent(aclrtStream stream, aclrtEvent event);

/**
 * Makes a stream wait for an event, in a capture also for one from outside of the graph; the time-out is in
 * seconds.
 * @group event @since 9.2.0-beta.1
 */
aclError aclrtStreamWaitEventWithFlag(aclrtStream stream, aclrtEvent event, uint32_t timeout, uint32_t flag);

/** Makes a stream wait for an event, for at most so many seconds; 0 for ever. @group event @since <=8.5.0 */
aclError aclrtStreamWaitEventWithTimeout(aclrtStream stream, aclrtEvent event, int32_t timeout);

/** Blocks the host until an event has happened. @group event @since <=6.0.1 @core */
aclError aclrtSynchronizeEvent(aclrtEvent event);

/**
 * Blocks the host until an event has happened, for at most so many milliseconds; -1 for ever, 0 is refused.
 * @group event @since <=8.5.0
 */
aclError aclrtSynchronizeEventWithTimeout(aclrtEvent event, int32_t timeout);

/* ---- Notifies ---------------------------------------------------------------------------------------- */

/** Makes a notify, a one-shot signal between streams, devices or processes. @group notify @since <=8.5.0 */
aclError aclrtCreateNotify(aclrtNotify *notify, uint64_t flag);

/** Destroys a notify. @group notify @since <=8.5.0 */
aclError aclrtDestroyNotify(aclrtNotify notify);

/** Tells the hardware number of a notify. @group notify @since <=8.5.0 */
aclError aclrtGetNotifyId(aclrtNotify notify, uint32_t *notifyId);

/** Clears several notifies at once, from the host. @group notify @since <=8.5.0 */
aclError aclrtNotifyBatchReset(aclrtNotify *notifies, size_t num);

/** Exports a notify for another process, as a key of text. @group notify @since <=8.5.0 */
aclError aclrtNotifyGetExportKey(aclrtNotify notify, char *key, size_t len, uint64_t flags);

/** Opens a notify that another process has exported. @group notify @since <=8.5.0 */
aclError aclrtNotifyImportByKey(aclrtNotify *notify, const char *key, uint64_t flags);

/** Lists the processes that may open an exported notify. @group notify @since <=8.5.0 */
aclError aclrtNotifySetImportPid(aclrtNotify notify, int32_t *pid, size_t num);

/** Lists the processes of other servers that may open an exported notify. @group notify @since <=8.5.0 */
aclError aclrtNotifySetImportPidInterServer(aclrtNotify notify, aclrtServerPid *serverPids, size_t num);

/**
 * Puts a notify on a stream's queue: it is signalled when the work before has completed.
 * @group notify @since <=8.5.0
 */
aclError aclrtRecordNotify(aclrtNotify notify, aclrtStream stream);

/**
 * Makes a stream wait for a notify and clear it, for at most so many seconds; 0 for ever.
 * @group notify @since <=8.5.0
 */
aclError aclrtWaitAndResetNotify(aclrtNotify notify, aclrtStream stream, uint32_t timeout);

/* ---- Counting notifies ------------------------------------------------------------------------------- */

/** Makes a counting notify, whose value streams change and compare. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyCreate(aclrtCntNotify *cntNotify, uint64_t flag);

/** Destroys a counting notify. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyDestroy(aclrtCntNotify cntNotify);

/** Tells the hardware number of a counting notify. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyGetId(aclrtCntNotify cntNotify, uint32_t *notifyId);

/** Changes the value of a counting notify, in stream order. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyRecord(aclrtCntNotify cntNotify, aclrtStream stream, aclrtCntNotifyRecordInfo *info);

/** Sets a counting notify to zero, in stream order. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyReset(aclrtCntNotify cntNotify, aclrtStream stream);

/** Makes a stream wait until a counting notify compares as asked. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyWaitWithTimeout(aclrtCntNotify cntNotify, aclrtStream stream,
    aclrtCntNotifyWaitInfo *info);

/* ---- Callbacks and host functions -------------------------------------------------------------------- */

/** Has a function called while the runtime ends. @group callback @since <=8.5.0 */
aclError aclFinalizeCallbackRegister(aclRegisterCallbackType type, aclFinalizeCallbackFunc cbFunc,
    void *userData);

/** Takes a function off the end of the runtime. @group callback @since <=8.5.0 */
aclError aclFinalizeCallbackUnRegister(aclRegisterCallbackType type, aclFinalizeCallbackFunc cbFunc);

/** Has a function called when the runtime starts, or at once if it has. @group callback @since <=8.5.0 */
aclError aclInitCallbackRegister(aclRegisterCallbackType type, aclInitCallbackFunc cbFunc, void *userData);

/** Takes a function off the start of the runtime. @group callback @since <=8.5.0 */
aclError aclInitCallbackUnRegister(aclRegisterCallbackType type, aclInitCallbackFunc cbFunc);

/**
 * Queues a function for the thread that is subscribed to a stream; without one it never runs.
 * @group callback @since <=6.0.1
 */
aclError aclrtLaunchCallback(aclrtCallback fn, void *userData, aclrtCallbackBlockType blockType,
    aclrtStream stream);

/**
 * Queues a function of the host on a stream; the runtime keeps a thread for it, and the stream waits.
 * @group callback @since <=8.5.0
 */
aclError aclrtLaunchHostFunc(aclrtStream stream, aclrtHostFunc fn, void *args);

/**
 * Runs the queued host functions on the calling thread, for at most so many milliseconds.
 * @group callback @since <=8.5.0
 */
aclError aclrtProcessHostFunc(int32_t timeout);

/**
 * Runs queued callbacks on the calling thread, waiting at most so many milliseconds for one; -1 for ever, 0
 * is refused.
 * @group callback @since <=6.0.1
 */
aclError aclrtProcessReport(int32_t timeout);

/**
 * Has a function called before and after devices are set and reset; null takes it off.
 * @group callback @since <=8.5.0
 */
aclError aclrtRegDeviceStateCallback(const char *regName, aclrtDeviceStateCallback callback, void *args);

/**
 * Has a function called when streams are made and destroyed; null takes it off.
 * @group callback @since <=8.5.0
 */
aclError aclrtRegStreamStateCallback(const char *regName, aclrtStreamStateCallback callback, void *args);

/**
 * Has a function called before and after a device's tasks are aborted; null takes it off.
 * @group callback @since <=8.5.0
 */
aclError aclrtSetDeviceTaskAbortCallback(const char *regName, aclrtDeviceTaskAbortCallback callback,
    void *args);

/** Names the thread that runs the host functions of a stream. @group callback @since <=8.5.0 */
aclError aclrtSubscribeHostFunc(uint64_t hostFuncThreadId, aclrtStream exeStream);

/** Names the thread that runs the callbacks of a stream. @group callback @since <=6.0.1 */
aclError aclrtSubscribeReport(uint64_t threadId, aclrtStream stream);

/** Takes a thread off the host functions of a stream. @group callback @since <=8.5.0 */
aclError aclrtUnSubscribeHostFunc(uint64_t hostFuncThreadId, aclrtStream exeStream);

/** Takes a thread off the callbacks of a stream. @group callback @since <=6.0.1 */
aclError aclrtUnSubscribeReport(uint64_t threadId, aclrtStream stream);

/* ---- Memory and copies ------------------------------------------------------------------------------- */

/** Makes a descriptor of memory that somebody else owns; null if it fails. @group memory @since <=6.0.1 */
aclDataBuffer *aclCreateDataBuffer(void *data, size_t size);

/** Destroys a descriptor of memory, not the memory. @group memory @since <=6.0.1 */
aclError aclDestroyDataBuffer(const aclDataBuffer *dataBuffer);

/** Tells the address in a descriptor of memory. @group memory @since <=6.0.1 */
void *aclGetDataBufferAddr(const aclDataBuffer *dataBuffer);

/**
 * Tells the bytes in a descriptor of memory, in 32 bits. Deprecated: use aclGetDataBufferSizeV2.
 * @group memory @since <=6.0.1
 */
uint32_t aclGetDataBufferSize(const aclDataBuffer *dataBuffer);

/** Tells the bytes in a descriptor of memory. @group memory @since <=6.0.1 */
size_t aclGetDataBufferSizeV2(const aclDataBuffer *dataBuffer);

/** Changes address and bytes of a descriptor of memory. @group memory @since <=6.0.1 */
aclError aclUpdateDataBuffer(aclDataBuffer *dataBuffer, void *data, size_t size);

/** Tells whether addresses are of a kind of memory: 1 yes, 0 no. @group memory @since <=8.5.0 */
aclError aclrtCheckMemType(void **addrList, uint32_t size, uint32_t memType, uint32_t *checkResult,
    uint32_t reserve);

/**
 * Has a range prefetched into the cache, written back or dropped from it, in stream order.
 * @group memory @since <=8.0.RC3
 */
aclError aclrtCmoAsync(void *src, size_t size, aclrtCmoType cmoType, aclrtStream stream);

/** Queues a cache operation that aclrtCmoWaitBarrier can wait for. @group memory @since <=8.5.0 */
aclError aclrtCmoAsyncWithBarrier(void *src, size_t size, aclrtCmoType cmoType, uint32_t barrierId,
    aclrtStream stream);

/** Queues a cache operation whose range stands in device memory. @group memory @since <=8.5.0 */
aclError aclrtCmoAsyncWithDesc(void *cmoDesc, aclrtCmoType cmoType, aclrtStream stream, const void *reserve);

/** Tells the bytes of a range descriptor for cache operations. @group memory @since <=8.5.0 */
aclError aclrtCmoGetDescSize(size_t *size);

/** Writes a range descriptor for cache operations. @group memory @since <=8.5.0 */
aclError aclrtCmoSetDesc(void *cmoDesc, void *src, size_t size);

/** Makes a stream wait for cache operations by their barrier numbers. @group memory @since <=8.5.0 */
aclError aclrtCmoWaitBarrier(aclrtBarrierTaskInfo *taskInfo, aclrtStream stream, uint32_t flag);

/**
 * Frees device memory at once; it does not wait for tasks that still use it.
 * @group memory @since <=6.0.1 @core
 */
aclError aclrtFree(void *devPtr);

/** Frees a message buffer. @group memory @since <=8.5.0 */
aclError aclrtFreeBuf(aclrtMbuf buf);

/** Frees pinned host memory at once. @group memory @since <=6.0.1 @core */
aclError aclrtFreeHost(void *hostPtr);

/** Waits for the device and frees pinned host memory. @group memory @since <=8.5.0 */
aclError aclrtFreeHostWithDevSync(void *hostPtr);

/** Gives back physical memory; it stays until its last mapping is gone. @group memory @since <=7.0.0 */
aclError aclrtFreePhysical(aclrtDrvMemHandle handle);

/** Waits for the device and frees device memory. @group memory @since <=8.5.0 */
aclError aclrtFreeWithDevSync(void *devPtr);

/** Tells free and total bytes of a kind of memory. @group memory @since <=6.0.1 */
aclError aclrtGetMemInfo(aclrtMemAttr attr, size_t *free, size_t *total);

/** Tells how much memory each module of a device uses. @group memory @since <=8.5.0 */
aclError aclrtGetMemUsageInfo(int32_t deviceId, aclrtMemUsageInfo *memUsageInfo, size_t inputNum,
    size_t *outputNum);

/** Tells the bytes of a copy descriptor. @group memory @since <=8.5.0 */
aclError aclrtGetMemcpyDescSize(aclrtMemcpyKind kind, size_t *descSize);

/** Tells the device address of registered host memory. @group memory @since <=8.5.0 */
aclError aclrtHostGetDevicePointer(void *pHost, void **pDevice, uint32_t flag);

/** Tells whether a part of a device can reach mapped host memory. @group memory @since 9.0.0 */
aclError aclrtHostMemMapCapabilities(uint32_t deviceId, aclrtHacType hacType,
    aclrtHostMemMapCapability *capabilities);

/** Pins host memory and maps it for the device. @group memory @since <=8.5.0 */
aclError aclrtHostRegister(void *ptr, uint64_t size, aclrtHostRegisterType type, void **devPtr);

/** Pins host memory, and maps it if the flags ACL_HOST_REG_* say so. @group memory @since <=8.5.0 */
aclError aclrtHostRegisterV2(void *ptr, uint64_t size, uint32_t flag);

/** Ends the registration of host memory. @group memory @since <=8.5.0 */
aclError aclrtHostUnregister(void *ptr);

/** Closes memory of another process, or ends an export. @group memory @since <=8.5.0 */
aclError aclrtIpcMemClose(const char *key);

/** Exports device memory for another process, as a key of text. @group memory @since <=8.5.0 */
aclError aclrtIpcMemGetExportKey(void *devPtr, size_t size, char *key, size_t len, uint64_t flags);

/** Opens device memory that another process has exported. @group memory @since <=8.5.0 */
aclError aclrtIpcMemImportByKey(void **devPtr, const char *key, uint64_t flags);

/** Lists the processes of other servers that may open exported memory. @group memory @since <=8.5.0 */
aclError aclrtIpcMemImportPidInterServer(const char *key, aclrtServerPid *serverPids, size_t num);

/** Changes an attribute of exported memory. @group memory @since <=8.5.0 */
aclError aclrtIpcMemSetAttr(const char *key, aclrtIpcMemAttrType type, uint64_t attr);

/** Lists the processes that may open exported memory. @group memory @since <=8.5.0 */
aclError aclrtIpcMemSetImportPid(const char *key, int32_t *pid, size_t num);

/** Allocates device memory, its size rounded up and 32 bytes more. @group memory @since <=6.0.1 @core */
aclError aclrtMalloc(void **devPtr, size_t size, aclrtMemMallocPolicy policy);

/**
 * Allocates device memory, its size rounded up to 32 bytes and nothing more.
 * @group memory @since <=6.3.RC2
 */
aclError aclrtMallocAlign32(void **devPtr, size_t size, aclrtMemMallocPolicy policy);

/** Allocates device memory that the cache covers. @group memory @since <=6.0.1 */
aclError aclrtMallocCached(void **devPtr, size_t size, aclrtMemMallocPolicy policy);

/** Allocates device memory that the task scheduler can reach. @group memory @since <=8.5.0 */
aclError aclrtMallocForTaskScheduler(void **devPtr, size_t size, aclrtMemMallocPolicy policy,
    aclrtMallocConfig *cfg);

/** Allocates pinned host memory. @group memory @since <=6.0.1 @core */
aclError aclrtMallocHost(void **hostPtr, size_t size);

/** Allocates pinned host memory with options. @group memory @since <=8.5.0 */
aclError aclrtMallocHostWithCfg(void **ptr, uint64_t size, aclrtMallocConfig *cfg);

/** Allocates physical memory, to be mapped with aclrtMapMem. @group memory @since <=7.0.0 */
aclError aclrtMallocPhysical(aclrtDrvMemHandle *handle, size_t size, const aclrtPhysicalMemProp *prop,
    uint64_t flags);

/** Allocates device memory with options. @group memory @since <=8.5.0 */
aclError aclrtMallocWithCfg(void **devPtr, size_t size, aclrtMemMallocPolicy policy, aclrtMallocConfig *cfg);

/** Maps physical memory at a reserved address. @group memory @since <=7.0.0 */
aclError aclrtMapMem(void *virPtr, size_t size, size_t offset, aclrtDrvMemHandle handle, uint64_t flags);

/** Allocates memory that host and device share and that moves by itself. @group memory @since 9.0.0 */
aclError aclrtMemAllocManaged(void **ptr, uint64_t size, uint32_t flag);

/** Exports physical memory as a number for other processes. @group memory @since <=8.5.0 */
aclError aclrtMemExportToShareableHandle(aclrtDrvMemHandle handle, aclrtMemHandleType handleType,
    uint64_t flags, uint64_t *shareableHandle);

/** Exports physical memory as a handle of a chosen kind. @group memory @since <=8.5.0 */
aclError aclrtMemExportToShareableHandleV2(aclrtDrvMemHandle handle, uint64_t flags,
    aclrtMemSharedHandleType shareType, void *shareableHandle);

/** Writes a range of the cache back to memory. @group memory @since <=6.0.1 */
aclError aclrtMemFlush(void *devPtr, size_t size);

/** Tells who may access a mapped address, and how. @group memory @since <=8.5.0 */
aclError aclrtMemGetAccess(void *virPtr, aclrtMemLocation *location, uint64_t *flag);

/** Tells start and size of the allocation an address lies in. @group memory @since 9.0.0 */
aclError aclrtMemGetAddressRange(void *ptr, void **pbase, size_t *psize);

/** Tells the multiple that physical allocations should be of, in bytes. @group memory @since <=8.5.0 */
aclError aclrtMemGetAllocationGranularity(aclrtPhysicalMemProp *prop, aclrtMemGranularityOptions option,
    size_t *granularity);

/** Tells the properties physical memory was allocated with. @group memory @since <=8.5.0 */
aclError aclrtMemGetAllocationPropertiesFromHandle(aclrtDrvMemHandle handle, aclrtPhysicalMemProp *prop);

/** Opens physical memory that another process has exported. @group memory @since <=8.5.0 */
aclError aclrtMemImportFromShareableHandle(uint64_t shareableHandle, int32_t deviceId,
    aclrtDrvMemHandle *handle);

/** Opens physical memory that was exported as a handle of a chosen kind. @group memory @since <=8.5.0 */
aclError aclrtMemImportFromShareableHandleV2(void *shareableHandle, aclrtMemSharedHandleType shareType,
    uint64_t flags, aclrtDrvMemHandle *handle);

/** Drops a range from the cache. @group memory @since <=6.0.1 */
aclError aclrtMemInvalidate(void *devPtr, size_t size);

/** Advises where shared memory should live. @group memory @since 9.1.0 */
aclError aclrtMemManagedAdvise(const void *const ptr, uint64_t size, aclrtMemManagedAdviseType advise,
    aclrtMemManagedLocation location);

/** Tells an attribute of a range of shared memory. @group memory @since 9.1.0 */
aclError aclrtMemManagedGetAttr(aclrtMemManagedRangeAttribute attribute, const void *ptr, size_t size,
    void *data, size_t dataSize);

/** Tells several attributes of a range of shared memory. @group memory @since 9.1.0 */
aclError aclrtMemManagedGetAttrs(aclrtMemManagedRangeAttribute *attributes, size_t numAttributes,
    const void *ptr, size_t size, void **data, size_t *dataSizes);

/** Moves a range of shared memory ahead of its use, in stream order. @group memory @since 9.1.0 */
aclError aclrtMemManagedPrefetchAsync(const void *ptr, size_t size, aclrtMemManagedLocation location,
    uint32_t flags, aclrtStream stream);

/** Moves several ranges of shared memory ahead of their use, in stream order. @group memory @since 9.1.0 */
aclError aclrtMemManagedPrefetchBatchAsync(const void **ptrs, size_t *sizes, size_t count,
    aclrtMemManagedLocation *prefetchLocs, size_t *prefetchLocIdxs, size_t numPrefetchLocs, uint64_t flags,
    aclrtStream stream);

/**
 * Maps physical memory at a reserved address without giving anybody access yet.
 * @group memory @since 9.2.0-beta.1
 */
aclError aclrtMemMapNoAccess(void *virPtr, size_t size, size_t offset, aclrtDrvMemHandle handle,
    uint64_t flags);

/** Maps the memory behind one address at another, over a chosen link. @group memory @since 9.1.0 */
aclError aclrtMemMapSelectedLink(void *virPtrDst, size_t size, void *virPtrSrc, uint32_t linkIdx);

/**
 * Chooses the link by which physical memory will be reached when it is mapped.
 * @group memory @since >9.2.0-beta.1
 */
aclError aclrtMemMapSetLink(aclrtDrvMemHandle handle, aclrtMemLinkType adviceLink);

/** Maps device memory for another device. @group memory @since 9.0.0 */
aclError aclrtMemP2PMap(void *devPtr, size_t size, int32_t dstDevId, uint64_t flags);

/** Finds the physical memory behind a mapped address. @group memory @since <=8.5.0 */
aclError aclrtMemRetainAllocationHandle(void *virPtr, aclrtDrvMemHandle *handle);

/** Sets who may access a mapped range, and how. @group memory @since <=8.5.0 */
aclError aclrtMemSetAccess(void *virPtr, size_t size, aclrtMemAccessDesc *desc, size_t count);

/** Lists the processes that may open exported physical memory. @group memory @since <=8.5.0 */
aclError aclrtMemSetPidToShareableHandle(uint64_t shareableHandle, int32_t *pid, size_t pidNum);

/**
 * Lists the processes that may open physical memory that was exported as a handle of a chosen kind.
 * @group memory @since <=8.5.0
 */
aclError aclrtMemSetPidToShareableHandleV2(void *shareableHandle, aclrtMemSharedHandleType shareType,
    int32_t *pid, size_t pidNum);

/** Copies memory; blocks the host until it is done. @group memory @since <=6.0.1 @core */
aclError aclrtMemcpy(void *dst, size_t destMax, const void *src, size_t count, aclrtMemcpyKind kind);

/**
 * Copies rows of a matrix between two pitches; blocks the host until it is done.
 * @group memory @since <=6.0.1
 */
aclError aclrtMemcpy2d(void *dst, size_t dpitch, const void *src, size_t spitch, size_t width, size_t height,
    aclrtMemcpyKind kind);

/** Copies rows of a matrix between two pitches, in stream order. @group memory @since <=6.0.1 */
aclError aclrtMemcpy2dAsync(void *dst, size_t dpitch, const void *src, size_t spitch, size_t width,
    size_t height, aclrtMemcpyKind kind, aclrtStream stream);

/**
 * Copies memory in stream order; with pageable host memory it blocks or, in old releases, goes wrong.
 * @group memory @since <=6.0.1 @core
 */
aclError aclrtMemcpyAsync(void *dst, size_t destMax, const void *src, size_t count, aclrtMemcpyKind kind,
    aclrtStream stream);

/** Copies memory in stream order; an older twin of aclrtMemcpyAsync. @group memory @since <=8.3.RC1 */
aclError aclrtMemcpyAsyncWithCondition(void *dst, size_t destMax, const void *src, size_t count,
    aclrtMemcpyKind kind, aclrtStream stream);

/** Copies in stream order what a descriptor in device memory says. @group memory @since <=8.5.0 */
aclError aclrtMemcpyAsyncWithDesc(void *desc, aclrtMemcpyKind kind, aclrtStream stream);

/**
 * Copies in stream order between addresses that stand in memory, plus offsets.
 * @group memory @since <=8.5.0
 */
aclError aclrtMemcpyAsyncWithOffset(void **dst, size_t destMax, size_t dstDataOffset, const void **src,
    size_t count, size_t srcDataOffset, aclrtMemcpyKind kind, aclrtStream stream);

/**
 * Does several copies and blocks the host until they are done; tells which one failed.
 * @group memory @since <=8.3.RC1
 */
aclError aclrtMemcpyBatch(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes, size_t numBatches,
    aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs, size_t *failIndex);

/** Does several copies in stream order; tells which one failed. @group memory @since <=8.3.RC1 */
aclError aclrtMemcpyBatchAsync(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes, size_t numBatches,
    aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs, size_t *failIndex,
    aclrtStream stream);

/** Does several copies in stream order. @group memory @since 9.1.0 */
aclError aclrtMemcpyBatchAsyncV2(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes,
    size_t numBatches, aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs,
    aclrtStream stream);

/** Does several copies and blocks the host until they are done. @group memory @since 9.1.0 */
aclError aclrtMemcpyBatchV2(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes, size_t numBatches,
    aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs);

/** Fills device memory with a byte; blocks the host until it is done. @group memory @since <=6.0.1 */
aclError aclrtMemset(void *devPtr, size_t maxCount, int32_t value, size_t count);

/** Fills device memory with a byte, in stream order. @group memory @since <=6.0.1 */
aclError aclrtMemsetAsync(void *devPtr, size_t maxCount, int32_t value, size_t count, aclrtStream stream);

/** Fills device memory with a 32-bit value; blocks the host until it is done. @group memory @since 9.1.0 */
aclError aclrtMemsetD32(void *ptr, size_t memSize, uint32_t value, size_t N);

/** Fills device memory with a 32-bit value, in stream order. @group memory @since 9.1.0 */
aclError aclrtMemsetD32Async(void *ptr, size_t memSize, uint32_t value, size_t N, aclrtStream stream);

/** Tells where the memory behind a pointer lives. @group memory @since <=8.5.0 */
aclError aclrtPointerGetAttributes(const void *ptr, aclrtPtrAttributes *attributes);

/** Gives back a reserved range of addresses. @group memory @since <=7.0.0 */
aclError aclrtReleaseMemAddress(void *virPtr);

/** Reserves a range of addresses to map physical memory in. @group memory @since <=7.0.0 */
aclError aclrtReserveMemAddress(void **virPtr, size_t size, size_t alignment, void *expectPtr,
    uint64_t flags);

/**
 * Reserves a range of addresses that kernels which bypass the L2 cache must not use.
 * @group memory @since 9.0.0
 */
aclError aclrtReserveMemAddressNoUCMemory(void **virPtr, size_t size, size_t alignment, void *expectPtr,
    uint64_t flags);

/** Writes a copy descriptor. @group memory @since <=8.5.0 */
aclError aclrtSetMemcpyDesc(void *desc, aclrtMemcpyKind kind, void *srcAddr, void *dstAddr, size_t count,
    void *config);

/** Ends a mapping of physical memory. @group memory @since <=7.0.0 */
aclError aclrtUnmapMem(void *virPtr);

/**
 * Makes a stream wait until a 64-bit value in device memory compares as ACL_STREAM_WAIT_VALUE_* says.
 * @group memory @since <=8.5.0
 */
aclError aclrtValueWait(void *devAddr, uint64_t value, uint32_t flag, aclrtStream stream);

/** Writes a 64-bit value to device memory, in stream order. @group memory @since <=8.5.0 */
aclError aclrtValueWrite(void *devAddr, uint64_t value, uint32_t flag, aclrtStream stream);

/* ---- Stream-ordered memory pools --------------------------------------------------------------------- */

/** Makes a pool from which streams allocate. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolCreate(aclrtMemPool *memPool, const aclrtMemPoolProps *poolProps);

/** Destroys a pool; what was allocated from it must have been freed. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolDestroy(const aclrtMemPool memPool);

/** Gives memory back to its pool, in stream order. @group memory-soma @since 9.1.0 */
aclError aclrtMemPoolFreeAsync(void *ptr, aclrtStream stream);

/** Tells an attribute of a pool. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolGetAttr(aclrtMemPool memPool, aclrtMemPoolAttr attr, void *value);

/** Allocates from a pool, usable in stream order. @group memory-soma @since 9.1.0 */
aclError aclrtMemPoolMallocAsync(void **ptr, size_t size, aclrtMemPool memPool, aclrtStream stream);

/** Changes an attribute of a pool. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolSetAttr(aclrtMemPool memPool, aclrtMemPoolAttr attr, void *value);

/** Gives unused memory of a pool back, down to a number of bytes. @group memory-soma @since 9.1.0 */
aclError aclrtMemPoolTrimTo(aclrtMemPool memPool, size_t minBytesToKeep);

/* ---- External allocators ----------------------------------------------------------------------------- */

/**
 * Makes a description of an allocator that the program provides; null if it fails.
 * @group allocator @since <=8.1.RC1
 */
aclrtAllocatorDesc aclrtAllocatorCreateDesc(void);

/** Destroys the description of an allocator. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorDestroyDesc(aclrtAllocatorDesc allocatorDesc);

/**
 * Tells the allocator that is registered for a stream, with its functions.
 * @group allocator @since <=8.5.0
 */
aclError aclrtAllocatorGetByStream(aclrtStream stream, aclrtAllocatorDesc *allocatorDesc,
    aclrtAllocator *allocator, aclrtAllocatorAllocFunc *allocFunc, aclrtAllocatorFreeFunc *freeFunc,
    aclrtAllocatorAllocAdviseFunc *allocAdviseFunc, aclrtAllocatorGetAddrFromBlockFunc *getAddrFromBlockFunc);

/**
 * Has the operators on a stream take their memory from the program's allocator.
 * @group allocator @since <=8.1.RC1
 */
aclError aclrtAllocatorRegister(aclrtStream stream, aclrtAllocatorDesc allocatorDesc);

/** Sets the function that allocates at an advised address. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetAllocAdviseFuncToDesc(aclrtAllocatorDesc allocatorDesc,
    aclrtAllocatorAllocAdviseFunc func);

/** Sets the function that allocates. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetAllocFuncToDesc(aclrtAllocatorDesc allocatorDesc, aclrtAllocatorAllocFunc func);

/** Sets the function that frees. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetFreeFuncToDesc(aclrtAllocatorDesc allocatorDesc, aclrtAllocatorFreeFunc func);

/** Sets the function that tells the address of a block. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetGetAddrFromBlockFuncToDesc(aclrtAllocatorDesc allocatorDesc,
    aclrtAllocatorGetAddrFromBlockFunc func);

/** Sets the object that the functions of an allocator are called with. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetObjToDesc(aclrtAllocatorDesc allocatorDesc, aclrtAllocator allocator);

/** Ends the use of the program's allocator on a stream. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorUnregister(aclrtStream stream);

/* ---- Kernels ----------------------------------------------------------------------------------------- */

/** Tells where on the device a loaded kernel binary lies, and its bytes. @group kernel @since <=8.5.0 */
aclError aclrtBinaryGetDevAddress(const aclrtBinHandle binHandle, void **binAddr, size_t *binSize);

/** Finds a kernel of a loaded binary by its name. @group kernel @since <=8.0.0 */
aclError aclrtBinaryGetFunction(const aclrtBinHandle binHandle, const char *kernelName,
    aclrtFuncHandle *funcHandle);

/** Finds a kernel of a loaded binary by its entry number. @group kernel @since <=8.5.0 */
aclError aclrtBinaryGetFunctionByEntry(aclrtBinHandle binHandle, uint64_t funcEntry,
    aclrtFuncHandle *funcHandle);

/** Finds a global variable of a loaded binary by its name. @group kernel @since 9.1.0 */
aclError aclrtBinaryGetGlobal(aclrtBinHandle binHandle, const char *name, void **dptr, size_t *size);

/** Loads a kernel binary that aclrtCreateBinary described. @group kernel @since <=8.5.0 */
aclError aclrtBinaryLoad(const aclrtBinary binary, aclrtBinHandle *binHandle);

/** Loads a kernel binary from memory. @group kernel @since <=8.5.0 */
aclError aclrtBinaryLoadFromData(const void *data, size_t length, const aclrtBinaryLoadOptions *options,
    aclrtBinHandle *binHandle);

/** Loads a kernel binary from a file. @group kernel @since <=8.5.0 */
aclError aclrtBinaryLoadFromFile(const char *binPath, aclrtBinaryLoadOptions *options,
    aclrtBinHandle *binHandle);

/** Unloads a kernel binary; its kernels must not be running. @group kernel @since <=8.5.0 */
aclError aclrtBinaryUnLoad(aclrtBinHandle binHandle);

/** Keeps text of the program with the last task, for profiling. @group kernel @since 9.1.0 */
aclError aclrtCacheLastTaskExtendInfo(const char *const extendInfoPtr, const size_t infoSize);

/** Keeps data of the program with the last captured task. @group kernel @since <=8.5.0 */
aclError aclrtCacheLastTaskOpInfo(const void *const infoPtr, const size_t infoSize);

/** Tells whether code for a chip runs on the current one: 1 yes, 0 no. @group kernel @since <=8.5.0 */
aclError aclrtCheckArchCompatibility(const char *socVersion, int32_t *canCompatible);

/**
 * Describes a kernel binary in memory, which is not copied; null if it fails.
 * @group kernel @since <=8.5.0
 */
aclrtBinary aclrtCreateBinary(const void *data, size_t dataLen);

/** Destroys the description of a kernel binary. @group kernel @since <=8.5.0 */
aclError aclrtDestroyBinary(aclrtBinary binary);

/** Tells how many bytes of dynamic on-chip buffer a block of a kernel can have. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetAvailDynUbufPerBlock(void *func, uint32_t flags, size_t *dynamicUbufSize);

/** Finds the binary a kernel belongs to. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetBinary(const aclrtFuncHandle funcHandle, aclrtBinHandle *binHandle);

/** Counts the parameters of a kernel. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetParamCount(const void *func, size_t *paramCount);

/** Tells offset and bytes of a parameter of a kernel. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetParamInfo(const void *func, size_t paramIndex, size_t *paramOffset,
    size_t *paramSize);

/** Finds a kernel by the host symbol that the compiler made for it. @group kernel @since 9.1.0 */
aclError aclrtGetFuncBySymbol(const void *symbol, aclrtFuncHandle *funcHandle);

/** Tells the device addresses of a kernel's code for cube and vector cores. @group kernel @since <=8.5.0 */
aclError aclrtGetFunctionAddr(aclrtFuncHandle funcHandle, void **aicAddr, void **aivAddr);

/** Tells an attribute of a kernel. @group kernel @since <=8.5.0 */
aclError aclrtGetFunctionAttribute(aclrtFuncHandle funcHandle, aclrtFuncAttribute attrType,
    int64_t *attrValue);

/** Writes the name of a kernel. @group kernel @since <=8.5.0 */
aclError aclrtGetFunctionName(aclrtFuncHandle funcHandle, uint32_t maxLen, char *name);

/** Tells the bytes of a kernel's code for cube and vector cores. @group kernel @since 9.1.0 */
aclError aclrtGetFunctionSize(aclrtFuncHandle funcHandle, size_t *aicSize, size_t *aivSize);

/** Tells the device address that cores synchronise through. @group kernel @since <=8.5.0 */
aclError aclrtGetHardwareSyncAddr(void **addr);

/** Finds the device address of a variable by its host symbol. @group kernel @since 9.1.0 */
aclError aclrtGetSymbolAddress(const void *symbol, void **devPtr);

/** Tells the bytes of a variable by its host symbol. @group kernel @since 9.1.0 */
aclError aclrtGetSymbolSize(const void *symbol, size_t *size);

/** Tells the number of the task that the calling thread submitted last. @group kernel @since <=8.5.0 */
aclError aclrtGetThreadLastTaskId(uint32_t *taskId);

/** Appends an argument to an argument list. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsAppend(aclrtArgsHandle argsHandle, void *param, size_t paramSize,
    aclrtParamHandle *paramHandle);

/** Appends a place in an argument list that will point to data of its own. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsAppendPlaceHolder(aclrtArgsHandle argsHandle, aclrtParamHandle *paramHandle);

/** Closes an argument list for launching. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsFinalize(aclrtArgsHandle argsHandle);

/** Tells the bytes that an argument list handle needs. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsGetHandleMemSize(aclrtFuncHandle funcHandle, size_t *memSize);

/**
 * Tells the bytes that an argument list needs for so many bytes of arguments.
 * @group kernel @since <=8.5.0
 */
aclError aclrtKernelArgsGetMemSize(aclrtFuncHandle funcHandle, size_t userArgsSize, size_t *actualArgsSize);

/** Tells where the data of a place in an argument list goes. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsGetPlaceHolderBuffer(aclrtArgsHandle argsHandle, aclrtParamHandle paramHandle,
    size_t dataSize, void **bufferAddr);

/** Starts an argument list for a kernel. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsInit(aclrtFuncHandle funcHandle, aclrtArgsHandle *argsHandle);

/** Starts an argument list for a kernel in memory of the program. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsInitByUserMem(aclrtFuncHandle funcHandle, aclrtArgsHandle argsHandle,
    void *userHostMem, size_t actualArgsSize);

/** Changes an argument of an argument list. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsParaUpdate(aclrtArgsHandle argsHandle, aclrtParamHandle paramHandle, void *param,
    size_t paramSize);

/** Queues a kernel on a stream; the arguments are in device memory. @group kernel @since <=8.0.0 */
aclError aclrtLaunchKernel(aclrtFuncHandle funcHandle, uint32_t numBlocks, const void *argsData,
    size_t argsSize, aclrtStream stream);

/**
 * Queues a kernel on a stream with attributes; the arguments are in device memory.
 * @group kernel @since <=8.5.0
 */
aclError aclrtLaunchKernelV2(aclrtFuncHandle funcHandle, uint32_t numBlocks, const void *argsData,
    size_t argsSize, aclrtLaunchKernelCfg *cfg, aclrtStream stream);

/** Queues a kernel on a stream, given a pointer to each argument. @group kernel @since 9.1.0 */
aclError aclrtLaunchKernelWithArgsArray(void *func, uint32_t numBlocks, aclrtStream stream,
    aclrtLaunchKernelCfg *cfg, void **args);

/** Queues a kernel on a stream, given an argument list. @group kernel @since <=8.5.0 */
aclError aclrtLaunchKernelWithConfig(aclrtFuncHandle funcHandle, uint32_t numBlocks, aclrtStream stream,
    aclrtLaunchKernelCfg *cfg, aclrtArgsHandle argsHandle, void *reserve);

/**
 * Queues a kernel on a stream, given its arguments in host memory, which are copied during the call.
 * @group kernel @since <=8.5.0
 */
aclError aclrtLaunchKernelWithHostArgs(aclrtFuncHandle funcHandle, uint32_t numBlocks, aclrtStream stream,
    aclrtLaunchKernelCfg *cfg, void *hostArgs, size_t argsSize, aclrtPlaceHolderInfo *placeHolderArray,
    size_t placeHolderNum);

/**
 * Queues a SIMT kernel over a grid of blocks, given a pointer to each argument.
 * @group kernel @since 9.2.0-beta.1
 */
aclError aclrtLaunchSIMTKernelWithArgsArray(void *func, aclrtDim3 gridDim, aclrtDim3 blockDim,
    size_t dynUbufSize, aclrtStream stream, aclrtLaunchKernelCfg *cfg, void **args);

/**
 * Queues a SIMT kernel over a grid of blocks, given its arguments in host memory.
 * @group kernel @since 9.2.0-beta.1
 */
aclError aclrtLaunchSIMTKernelWithHostArgs(void *func, aclrtDim3 gridDim, aclrtDim3 blockDim,
    size_t dynUbufSize, aclrtStream stream, aclrtLaunchKernelCfg *cfg, void *hostArgs, size_t argsSize,
    aclrtPlaceHolderInfo *placeHolderArray, size_t placeHolderNum);

/** Copies out of a device variable; blocks the host until it is done. @group kernel @since 9.1.0 */
aclError aclrtMemcpyFromSymbol(void *dst, size_t dstMax, const void *symbol, size_t count, size_t offset,
    aclrtMemcpyKind kind);

/** Copies out of a device variable, in stream order. @group kernel @since 9.1.0 */
aclError aclrtMemcpyFromSymbolAsync(void *dst, size_t dstMax, const void *symbol, size_t count,
    size_t offset, aclrtMemcpyKind kind, aclrtStream stream);

/** Copies into a device variable; blocks the host until it is done. @group kernel @since 9.1.0 */
aclError aclrtMemcpyToSymbol(const void *symbol, const void *src, size_t count, size_t offset,
    aclrtMemcpyKind kind);

/** Copies into a device variable, in stream order. @group kernel @since 9.1.0 */
aclError aclrtMemcpyToSymbolAsync(const void *symbol, const void *src, size_t count, size_t offset,
    aclrtMemcpyKind kind, aclrtStream stream);

/** Fills memory with random numbers, in stream order. @group kernel @since <=8.5.0 */
aclError aclrtRandomNumAsync(const aclrtRandomNumTaskInfo *taskInfo, const aclrtStream stream, void *reserve);

/** Names a kernel for the AI CPU in a loaded binary. @group kernel @since <=8.5.0 */
aclError aclrtRegisterCpuFunc(const aclrtBinHandle handle, const char *funcName, const char *kernelName,
    aclrtFuncHandle *funcHandle);

/** Changes a task that a model holds, in the order of another stream. @group kernel @since <=8.5.0 */
aclError aclrtTaskUpdateAsync(aclrtStream taskStream, uint32_t taskId, aclrtTaskUpdateInfo *info,
    aclrtStream execStream);

/* ---- Capture and graphs ------------------------------------------------------------------------------ */

/** Stops a graph that is running. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIAbort(aclmdlRI modelRI);

/** Adds a conditional task to a graph: a branch, a loop or a choice. @group capture-graph @since 9.1.0 */
aclError aclmdlRIAddCondTask(aclmdlRICondTaskParams params, aclrtStream stream, uint32_t flags);

/** Puts a stream into a graph that is being built. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIBindStream(aclmdlRI modelRI, aclrtStream stream, uint32_t flag);

/** Starts building a graph by hand. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIBuildBegin(aclmdlRI *modelRI, uint32_t flag);

/** Ends the building of a graph. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIBuildEnd(aclmdlRI modelRI, void *reserve);

/**
 * Starts capturing what is submitted to a stream into a graph instead of running it.
 * @group capture-graph @since <=8.1.RC1
 */
aclError aclmdlRICaptureBegin(aclrtStream stream, aclmdlRICaptureMode mode);

/** Ends a capture and gives the graph. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureEnd(aclrtStream stream, aclmdlRI *modelRI);

/** Tells whether a stream is capturing, and the graph. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureGetInfo(aclrtStream stream, aclmdlRICaptureStatus *status, aclmdlRI *modelRI);

/** Starts a group of captured tasks that can be updated later. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskGrpBegin(aclrtStream stream);

/** Ends a group of captured tasks and gives its handle. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskGrpEnd(aclrtStream stream, aclrtTaskGrp *handle);

/**
 * Starts updating a group of tasks: what is submitted now replaces them.
 * @group capture-graph @since <=8.1.RC1
 */
aclError aclmdlRICaptureTaskUpdateBegin(aclrtStream stream, aclrtTaskGrp handle);

/** Ends the update of a group of tasks. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskUpdateEnd(aclrtStream stream);

/** Exchanges the capture mode of the calling thread for another. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureThreadExchangeMode(aclmdlRICaptureMode *mode);

/** Starts capturing a stream into a graph that exists. @group capture-graph @since 9.1.0 */
aclError aclmdlRICaptureToModelRIBegin(aclrtStream stream, aclmdlRI modelRI, aclmdlRICaptureMode mode);

/** Makes the value that a conditional task decides by. @group capture-graph @since 9.1.0 */
aclError aclmdlRICondHandleCreate(aclmdlRI modelRI, uint32_t defaultLaunchValue, aclmdlRICondHandleFlag flag,
    aclmdlRICondHandle *handle);

/**
 * Tells the device address of the value that a conditional task decides by.
 * @group capture-graph @since 9.1.0
 */
aclError aclmdlRICondHandleGetCondPtr(aclmdlRICondHandle handle, uint64_t **ptr);

/** Writes a graph to a file as JSON. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIDebugJsonPrint(aclmdlRI modelRI, const char *path, uint32_t flags);

/** Prints a graph. Deprecated: use aclmdlRIDebugJsonPrint. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRIDebugPrint(aclmdlRI modelRI);

/** Destroys a graph; refused while it runs. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRIDestroy(aclmdlRI modelRI);

/** Has a function called when a graph is destroyed. @group capture-graph @since 9.0.0 */
aclError aclmdlRIDestroyRegisterCallback(aclmdlRI modelRI, aclrtCallback func, void *userData);

/** Takes a function off the destruction of a graph. @group capture-graph @since 9.0.0 */
aclError aclmdlRIDestroyUnregisterCallback(aclmdlRI modelRI, aclrtCallback func);

/** Marks the end of a graph on a stream. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIEndTask(aclmdlRI modelRI, aclrtStream stream);

/**
 * Runs a graph and blocks the host, for at most so many milliseconds; -1 for ever.
 * @group capture-graph @since <=8.5.0
 */
aclError aclmdlRIExecute(aclmdlRI modelRI, int32_t timeout);

/** Runs a graph in the order of a stream. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRIExecuteAsync(aclmdlRI modelRI, aclrtStream stream);

/** Tells the number of a graph. @group capture-graph @since 9.1.0 */
aclError aclmdlRIGetId(aclmdlRI modelRI, uint32_t *modelRIId);

/** Writes the name of a graph. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIGetName(aclmdlRI modelRI, uint32_t maxLen, char *name);

/** Lists the streams of a graph, or counts them. @group capture-graph @since 9.1.0 */
aclError aclmdlRIGetStreams(aclmdlRI modelRI, aclrtStream *streams, uint32_t *numStreams);

/** Lists the captured tasks of a stream, or counts them. @group capture-graph @since 9.1.0 */
aclError aclmdlRIGetTasksByStream(aclrtStream stream, aclmdlRITask *tasks, uint32_t *numTasks);

/** Tells an attribute of a kernel task of a graph. @group capture-graph @since 9.1.0 */
aclError aclmdlRIKernelTaskGetAttribute(aclmdlRITask task, aclrtLaunchKernelAttrId attrId,
    aclrtLaunchKernelAttrValue *attrValue);

/** Names a graph. @group capture-graph @since <=8.5.0 */
aclError aclmdlRISetName(aclmdlRI modelRI, const char *name);

/** Has a task of a graph do nothing. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskDisable(aclmdlRITask task);

/** Tells the parameters of a task of a graph. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskGetParams(aclmdlRITask task, aclmdlRITaskParams *params);

/** Tells the position of a task of a graph. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskGetSeqId(aclmdlRITask task, uint32_t *id);

/** Tells the kind of a task of a graph. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskGetType(aclmdlRITask task, aclmdlRITaskType *type);

/**
 * Changes the parameters of a task; aclmdlRIUpdate puts them into force.
 * @group capture-graph @since 9.1.0
 */
aclError aclmdlRITaskSetParams(aclmdlRITask task, aclmdlRITaskParams *params);

/** Takes a stream out of a graph that is being built. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIUnbindStream(aclmdlRI modelRI, aclrtStream stream);

/** Puts changed parameters of tasks into force. @group capture-graph @since 9.1.0 */
aclError aclmdlRIUpdate(aclmdlRI modelRI);

/* ---- Labels ------------------------------------------------------------------------------------------ */

/** Makes a label that a stream of a model can jump to. @group label @since <=8.5.0 */
aclError aclrtCreateLabel(aclrtLabel *label);

/** Makes a list of labels to choose from. @group label @since <=8.5.0 */
aclError aclrtCreateLabelList(aclrtLabel *labels, size_t num, aclrtLabelList *labelList);

/** Destroys a label. @group label @since <=8.5.0 */
aclError aclrtDestroyLabel(aclrtLabel label);

/** Destroys a list of labels. @group label @since <=8.5.0 */
aclError aclrtDestroyLabelList(aclrtLabelList labelList);

/** Puts a label at the present end of a stream of a model. @group label @since <=8.5.0 */
aclError aclrtSetLabel(aclrtLabel label, aclrtStream stream);

/** Jumps to a label of a list by a value in device memory. @group label @since <=8.5.0 */
aclError aclrtSwitchLabelByIndex(void *ptr, uint32_t maxValue, aclrtLabelList labelList, aclrtStream stream);

/* ---- Core groups ------------------------------------------------------------------------------------- */

/** Makes the place for what aclrtGetAllGroupInfo tells; null if it fails. @group group @since <=6.0.1 */
aclrtGroupInfo *aclrtCreateGroupInfo(void);

/** Destroys what aclrtCreateGroupInfo made. @group group @since <=6.0.1 */
aclError aclrtDestroyGroupInfo(aclrtGroupInfo *groupInfo);

/** Tells of all core groups of the device. @group group @since <=6.0.1 */
aclError aclrtGetAllGroupInfo(aclrtGroupInfo *groupInfo);

/** Counts the core groups of the device. @group group @since <=6.0.1 */
aclError aclrtGetGroupCount(uint32_t *count);

/** Tells one figure of a core group. @group group @since <=6.0.1 */
aclError aclrtGetGroupInfoDetail(const aclrtGroupInfo *groupInfo, int32_t groupIndex, aclrtGroupAttr attr,
    void *attrValue, size_t valueLen, size_t *paramRetSize);

/** Has the tasks of this thread run on a core group. @group group @since <=6.0.1 */
aclError aclrtSetGroup(int32_t groupId);

/* ---- Message buffers --------------------------------------------------------------------------------- */

/** Allocates a message buffer. @group mbuf @since <=8.5.0 */
aclError aclrtAllocBuf(aclrtMbuf *buf, size_t size);

/** Appends a message buffer to a chain. @group mbuf @since <=8.5.0 */
aclError aclrtAppendBufChain(aclrtMbuf headBuf, aclrtMbuf buf);

/** Makes a second header for the data of a message buffer. @group mbuf @since <=8.5.0 */
aclError aclrtCopyBufRef(const aclrtMbuf buf, aclrtMbuf *newBuf);

/** Counts the buffers of a chain. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufChainNum(aclrtMbuf headBuf, uint32_t *num);

/** Tells address and bytes of a message buffer. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufData(const aclrtMbuf buf, void **dataPtr, size_t *size);

/** Tells the bytes in use of a message buffer. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufDataLen(aclrtMbuf buf, size_t *len);

/** Finds a buffer of a chain by its position. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufFromChain(aclrtMbuf headBuf, uint32_t index, aclrtMbuf *buf);

/** Reads the private data of a message buffer, at most 96 bytes. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufUserData(const aclrtMbuf buf, void *dataPtr, size_t size, size_t offset);

/** Sets the bytes in use of a message buffer. @group mbuf @since <=8.5.0 */
aclError aclrtSetBufDataLen(aclrtMbuf buf, size_t len);

/** Writes the private data of a message buffer, at most 96 bytes. @group mbuf @since <=8.5.0 */
aclError aclrtSetBufUserData(aclrtMbuf buf, const void *dataPtr, size_t size, size_t offset);

/* ---- Errors and faults ------------------------------------------------------------------------------- */

/**
 * Tells the messages of the calling thread's failures since it was last asked, and clears them; null if
 * there are none.
 * @group error @since <=6.0.1 @core
 */
const char *aclGetRecentErrMsg(void);

/** Has a function called when a kernel of a binary fails. @group error @since 9.0.0 */
aclError aclrtBinarySetExceptionCallback(aclrtBinHandle binHandle, aclrtOpExceptionCallback callback,
    void *userData);

/** Adds a function that is called when a task fails. @group error @since >9.2.0-beta.1 */
aclError aclrtExceptionInfoCallbackRegister(aclrtExceptionInfoCallback callback);

/** Takes a function off the failure of tasks. @group error @since >9.2.0-beta.1 */
aclError aclrtExceptionInfoCallbackUnregister(aclrtExceptionInfoCallback callback);

/** Tells the arguments of the failed task in device memory. @group error @since 9.0.0 */
aclError aclrtGetArgsFromExceptionInfo(const aclrtExceptionInfo *info, void **devArgsPtr,
    uint32_t *devArgsLen);

/** Tells the device of the failed task. @group error @since <=6.0.1 */
uint32_t aclrtGetDeviceIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Tells the code of the failure. @group error @since <=6.0.1 */
uint32_t aclrtGetErrorCodeFromExceptionInfo(const aclrtExceptionInfo *info);

/** Tells what failed on a device, and whether it can be repaired. @group error @since <=8.5.0 */
aclError aclrtGetErrorVerbose(int32_t deviceId, aclrtErrorInfo *errorInfo);

/** Tells the kernel of the failed task. @group error @since 9.0.0 */
aclError aclrtGetFuncHandleFromExceptionInfo(const aclrtExceptionInfo *info, aclrtFuncHandle *func);

/** Tells the last failure of the calling thread, and clears it. @group error @since <=8.0.RC3 */
aclError aclrtGetLastError(aclrtLastErrLevel level);

/** Tells the addresses of uncorrectable memory errors on a device. @group error @since <=8.0.RC3 */
aclError aclrtGetMemUceInfo(int32_t deviceId, aclrtMemUceInfo *memUceInfoArray, size_t arraySize,
    size_t *retSize);

/** Tells the number of the failed task's stream. @group error @since <=6.0.1 */
uint32_t aclrtGetStreamIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Tells the number of the failed task. @group error @since <=6.0.1 */
uint32_t aclrtGetTaskIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Tells the thread that submitted the failed task. @group error @since <=6.0.1 */
uint32_t aclrtGetThreadIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Repairs uncorrectable memory errors; what was stored there is lost. @group error @since <=8.0.RC3 */
aclError aclrtMemUceRepair(int32_t deviceId, aclrtMemUceInfo *memUceInfoArray, size_t arraySize);

/** Tells the last failure of the calling thread, and keeps it. @group error @since <=8.0.RC3 */
aclError aclrtPeekAtLastError(aclrtLastErrLevel level);

/** Combines memory into memory element by element, in stream order. @group error @since <=8.5.0 */
aclError aclrtReduceAsync(void *dst, const void *src, uint64_t count, aclrtReduceKind kind, aclDataType type,
    aclrtStream stream, void *reserve);

/** Repairs what aclrtGetErrorVerbose told of. @group error @since <=8.5.0 */
aclError aclrtRepairError(int32_t deviceId, const aclrtErrorInfo *errorInfo);

/** Has one function called when a task fails; null takes it off. @group error @since <=6.0.1 */
aclError aclrtSetExceptionInfoCallback(aclrtExceptionInfoCallback callback);

/* ---- Process snapshots ------------------------------------------------------------------------------- */

/** Has a function called at a stage of a snapshot. @group snapshot @since 9.0.0 */
aclError aclrtSnapShotCallbackRegister(aclrtSnapShotStage stage, aclrtSnapShotCallBack callback, void *args);

/** Takes a function off a stage of a snapshot. @group snapshot @since 9.0.0 */
aclError aclrtSnapShotCallbackUnregister(aclrtSnapShotStage stage, aclrtSnapShotCallBack callback);

/**
 * Saves the device state of a process. Took nothing in 9.0 and takes two arguments since 9.1: calling an
 * older library through this prototype is undefined.
 * @group snapshot @since <=8.5.0
 */
aclError aclrtSnapShotProcessBackup(int pid, aclrtSnapShotBackupArgs *args);

/**
 * Stops a process for a snapshot. Took nothing in 9.0 and takes two arguments since 9.1: calling an older
 * library through this prototype is undefined.
 * @group snapshot @since <=8.5.0
 */
aclError aclrtSnapShotProcessLock(int pid, void *reserve);

/**
 * Restores the device state of a process. Took nothing in 9.0 and takes two arguments since 9.1: calling an
 * older library through this prototype is undefined.
 * @group snapshot @since <=8.5.0
 */
aclError aclrtSnapShotProcessRestore(int pid, aclrtSnapShotRestoreArgs *args);

/**
 * Lets a process go on after a snapshot. Took nothing in 9.0 and takes two arguments since 9.1: calling an
 * older library through this prototype is undefined.
 * @group snapshot @since <=8.5.0
 */
aclError aclrtSnapShotProcessUnlock(int pid, void *reserve);

/* ---- Dumps ------------------------------------------------------------------------------------------- */

/** Ends dumping. @group dump @since <=6.0.1 */
aclError aclmdlFinalizeDump(void);

/** Starts dumping. @group dump @since <=6.0.1 */
aclError aclmdlInitDump(void);

/** Sets what is dumped, by a JSON file. @group dump @since <=6.0.1 */
aclError aclmdlSetDump(const char *dumpCfgPath);

/* ---- Profiling --------------------------------------------------------------------------------------- */

/** Puts a mark of the program into the profile, in stream order. @group profiling @since <=8.5.0 */
aclError aclrtProfTrace(void *userdata, int32_t length, aclrtStream stream);

/* ---- Log --------------------------------------------------------------------------------------------- */

/** Writes a line to the runtime's log, formatted as by printf. @group log @since <=6.0.1 */
void aclAppLog(aclLogLevel logLevel, const char *func, const char *file, uint32_t line, const char *fmt, ...);

/* ---- Tensor descriptors ------------------------------------------------------------------------------ */

/** How many numbers the range of a dimension takes: lowest and highest. @since <=9.1.0 */
#define ACL_TENSOR_SHAPE_RANGE_NUM 2
/** How many numbers the range of a value takes: lowest and highest. @since <=9.1.0 */
#define ACL_TENSOR_VALUE_RANGE_NUM 2
/** The count of dimensions of a tensor whose count is not known: -2. @since <=9.1.0 */
#define ACL_UNKNOWN_RANK 0xFFFFFFFFFFFFFFFEULL

/** Makes a descriptor of a tensor; null if it fails. @group tensor @since <=9.1.0 */
aclTensorDesc *aclCreateTensorDesc(aclDataType dataType, int numDims, const int64_t *dims, aclFormat format);

/** Destroys a descriptor of a tensor. @group tensor @since <=9.1.0 */
void aclDestroyTensorDesc(const aclTensorDesc *desc);

/** Tells the address that a model gave a tensor; null for none. @group tensor @since <=9.1.0 */
void *aclGetTensorDescAddress(const aclTensorDesc *desc);

/** Finds a descriptor in an array of them; null for none. @group tensor @since <=9.1.0 */
aclTensorDesc *aclGetTensorDescByIndex(aclTensorDesc *desc, size_t index);

/**
 * Tells a dimension, -1 for an index that is wrong and for a dimension that is not known. Deprecated: use
 * aclGetTensorDescDimV2.
 * @group tensor @since <=9.1.0
 */
int64_t aclGetTensorDescDim(const aclTensorDesc *desc, size_t index);

/** Tells the lowest and the highest size of a dimension. @group tensor @since <=9.1.0 */
aclError aclGetTensorDescDimRange(const aclTensorDesc *desc, size_t index, size_t dimRangeNum, int64_t *dimRange);

/** Tells a dimension; -1 is one that is not known. @group tensor @since <=9.1.0 */
aclError aclGetTensorDescDimV2(const aclTensorDesc *desc, size_t index, int64_t *dimSize);

/** Tells how many elements a tensor has; 1 without dimensions. @group tensor @since <=9.1.0 */
size_t aclGetTensorDescElementCount(const aclTensorDesc *desc);

/** Tells the format of a tensor. @group tensor @since <=9.1.0 */
aclFormat aclGetTensorDescFormat(const aclTensorDesc *desc);

/** Tells the name of a tensor; owned by the descriptor. @group tensor @since <=9.1.0 */
const char *aclGetTensorDescName(aclTensorDesc *desc);

/** Tells how many dimensions a tensor has. @group tensor @since <=9.1.0 */
size_t aclGetTensorDescNumDims(const aclTensorDesc *desc);

/** Tells the bytes of a tensor. @group tensor @since <=9.1.0 */
size_t aclGetTensorDescSize(const aclTensorDesc *desc);

/** Tells the type of the elements of a tensor. @group tensor @since <=9.1.0 */
aclDataType aclGetTensorDescType(const aclTensorDesc *desc);

/** Makes a tensor constant, with a copy of the data. @group tensor @since <=9.1.0 */
aclError aclSetTensorConst(aclTensorDesc *desc, void *dataBuffer, size_t length);

/** Names a tensor. @group tensor @since <=9.1.0 */
void aclSetTensorDescName(aclTensorDesc *desc, const char *name);

/** Names the dynamic input that a tensor belongs to. @group tensor @since <=9.1.0 */
aclError aclSetTensorDynamicInput(aclTensorDesc *desc, const char *dynamicInputName);

/** Sets the format in memory of a tensor. @group tensor @since <=9.1.0 */
aclError aclSetTensorFormat(aclTensorDesc *desc, aclFormat format);

/** Sets the format that a tensor had before it was converted. @group tensor @since <=9.1.0 */
aclError aclSetTensorOriginFormat(aclTensorDesc *desc, aclFormat format);

/** Sets the shape that a tensor had before it was converted. @group tensor @since <=9.1.0 */
aclError aclSetTensorOriginShape(aclTensorDesc *desc, int numDims, const int64_t *dims);

/** Says in which memory a tensor lies. @group tensor @since <=9.1.0 */
aclError aclSetTensorPlaceMent(aclTensorDesc *desc, aclMemType memType);

/** Sets the shape in memory of a tensor. @group tensor @since <=9.1.0 */
aclError aclSetTensorShape(aclTensorDesc *desc, int numDims, const int64_t *dims);

/** Sets lowest and highest size of each dimension. @group tensor @since <=9.1.0 */
aclError aclSetTensorShapeRange(aclTensorDesc *desc, size_t dimsCount, int64_t dimsRange[][2]);

/**
 * Sets the format in memory of a tensor. Deprecated: use aclSetTensorFormat.
 * @group tensor @since <=9.1.0
 */
aclError aclSetTensorStorageFormat(aclTensorDesc *desc, aclFormat format);

/**
 * Sets the shape in memory of a tensor. Deprecated: use aclSetTensorShape.
 * @group tensor @since <=9.1.0
 */
aclError aclSetTensorStorageShape(aclTensorDesc *desc, int numDims, const int64_t *dims);

/** Sets lowest and highest value of the elements. @group tensor @since <=9.1.0 */
aclError aclSetTensorValueRange(aclTensorDesc *desc, size_t valueCount, int64_t valueRange[][2]);

/** Makes a descriptor of the same tensor in another format. @group tensor @since <=9.1.0 */
aclError aclTransTensorDescFormat(const aclTensorDesc *srcDesc, aclFormat dstFormat, aclTensorDesc **dstDesc);

/* ---- Utilities --------------------------------------------------------------------------------------- */

/** Tells the bytes of an element of a data type. @group util @since <=6.0.1 */
size_t aclDataTypeSize(aclDataType dataType);

/** Turns half precision into single. @group util @since <=6.0.1 */
float aclFloat16ToFloat(aclFloat16 value);

/** Turns single precision into half. @group util @since <=6.0.1 */
aclFloat16 aclFloatToFloat16(float value);

#ifdef __cplusplus
}
#endif

#endif /* ASCEND_ACL_H */
