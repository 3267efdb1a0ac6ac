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

/** The status that almost every function returns. @since <=6.0.1 */
typedef int aclError;

/** None. @class success @since <=9.1.0 */
static const int ACL_ERROR_NONE = 0;
/** Success. @class success @since <=9.1.0 */
static const int ACL_SUCCESS = 0;
/** Invalid param. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_PARAM = 100000;
/** Uninitialize. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_UNINITIALIZE = 100001;
/** Repeat initialize. @class not-an-error @since <=9.1.0 */
static const int ACL_ERROR_REPEAT_INITIALIZE = 100002;
/** Invalid file. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_FILE = 100003;
/** Write file. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_WRITE_FILE = 100004;
/** Invalid file size. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_FILE_SIZE = 100005;
/** Parse file. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PARSE_FILE = 100006;
/** File missing attr. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_FILE_MISSING_ATTR = 100007;
/** File attr invalid. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_FILE_ATTR_INVALID = 100008;
/** Invalid dump config. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_DUMP_CONFIG = 100009;
/** Invalid profiling config. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_PROFILING_CONFIG = 100010;
/** Invalid model id. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_MODEL_ID = 100011;
/** Deserialize model. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_DESERIALIZE_MODEL = 100012;
/** Parse model. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PARSE_MODEL = 100013;
/** Read model failure. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_READ_MODEL_FAILURE = 100014;
/** Model size invalid. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_SIZE_INVALID = 100015;
/** Model missing attr. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_MISSING_ATTR = 100016;
/** Model input not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_INPUT_NOT_MATCH = 100017;
/** Model output not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_OUTPUT_NOT_MATCH = 100018;
/** Model not dynamic. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MODEL_NOT_DYNAMIC = 100019;
/** Op type not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_TYPE_NOT_MATCH = 100020;
/** Op input not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_INPUT_NOT_MATCH = 100021;
/** Op output not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_OUTPUT_NOT_MATCH = 100022;
/** Op attr not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_ATTR_NOT_MATCH = 100023;
/** Op not found. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_NOT_FOUND = 100024;
/** Op load failed. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_OP_LOAD_FAILED = 100025;
/** Unsupported data type. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_UNSUPPORTED_DATA_TYPE = 100026;
/** Format not match. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_FORMAT_NOT_MATCH = 100027;
/** Bin selector not registered. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_BIN_SELECTOR_NOT_REGISTERED = 100028;
/** Kernel not found. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_KERNEL_NOT_FOUND = 100029;
/** Bin selector already registered. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_BIN_SELECTOR_ALREADY_REGISTERED = 100030;
/** Kernel already registered. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_KERNEL_ALREADY_REGISTERED = 100031;
/** Invalid queue id. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_QUEUE_ID = 100032;
/** Repeat subscribe. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_REPEAT_SUBSCRIBE = 100033;
/** Stream not subscribe. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_STREAM_NOT_SUBSCRIBE = 100034;
/** Thread not subscribe. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_THREAD_NOT_SUBSCRIBE = 100035;
/** Wait callback timeout. @class timeout @since <=9.1.0 */
static const int ACL_ERROR_WAIT_CALLBACK_TIMEOUT = 100036;
/** Repeat finalize. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_REPEAT_FINALIZE = 100037;
/** Not static aipp. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_NOT_STATIC_AIPP = 100038;
/** Compiling stub mode. @class stub-library @since <=9.1.0 */
static const int ACL_ERROR_COMPILING_STUB_MODE = 100039;
/** Group not set. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_GROUP_NOT_SET = 100040;
/** Group not create. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_GROUP_NOT_CREATE = 100041;
/** Prof already run. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_ALREADY_RUN = 100042;
/** Prof not run. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_NOT_RUN = 100043;
/** Dump already run. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_DUMP_ALREADY_RUN = 100044;
/** Dump not run. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_DUMP_NOT_RUN = 100045;
/** Prof repeat subscribe. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_REPEAT_SUBSCRIBE = 148046;
/** Prof api conflict. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_PROF_API_CONFLICT = 148047;
/** Invalid max opqueue num config. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_MAX_OPQUEUE_NUM_CONFIG = 148048;
/** Invalid opp path. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_OPP_PATH = 148049;
/** Op unsupported dynamic. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_OP_UNSUPPORTED_DYNAMIC = 148050;
/** Relative resource not cleared. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_RELATIVE_RESOURCE_NOT_CLEARED = 148051;
/** Unsupported jpeg. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_UNSUPPORTED_JPEG = 148052;
/** Invalid bundle model id. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_BUNDLE_MODEL_ID = 148053;
/** Bad alloc. @class resource-exhausted @since <=9.1.0 */
static const int ACL_ERROR_BAD_ALLOC = 200000;
/** Api not support. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_API_NOT_SUPPORT = 200001;
/** Invalid device. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_INVALID_DEVICE = 200002;
/** Memory address unaligned. @class parameter @since <=9.1.0 */
static const int ACL_ERROR_MEMORY_ADDRESS_UNALIGNED = 200003;
/** Resource not match. @class context @since <=9.1.0 */
static const int ACL_ERROR_RESOURCE_NOT_MATCH = 200004;
/** Invalid resource handle. @class handle @since <=9.1.0 */
static const int ACL_ERROR_INVALID_RESOURCE_HANDLE = 200005;
/** Feature unsupported. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_FEATURE_UNSUPPORTED = 200006;
/** Prof modules unsupported. @class unsupported @since <=9.1.0 */
static const int ACL_ERROR_PROF_MODULES_UNSUPPORTED = 200007;
/** Storage over limit. @class resource-exhausted @since <=9.1.0 */
static const int ACL_ERROR_STORAGE_OVER_LIMIT = 300000;
/** Internal error. @class internal @since <=9.1.0 */
static const int ACL_ERROR_INTERNAL_ERROR = 500000;
/** Failure. @class internal @since <=9.1.0 */
static const int ACL_ERROR_FAILURE = 500001;
/** Ge failure. @class internal @since <=9.1.0 */
static const int ACL_ERROR_GE_FAILURE = 500002;
/** Failure. @class internal @since <=9.1.0 */
static const int ACL_ERROR_RT_FAILURE = 500003;
/** Drv failure. @class driver @since <=9.1.0 */
static const int ACL_ERROR_DRV_FAILURE = 500004;
/** Profiling failure. @class internal @since <=9.1.0 */
static const int ACL_ERROR_PROFILING_FAILURE = 500005;

/* ---- Status codes of the runtime layer --------------------------------------------------------------- */

/** Success. @class success @since <=9.1.0 */
#define ACL_RT_SUCCESS 0
/** Param invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_PARAM_INVALID 107000
/** Invalid deviceid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_DEVICEID 107001
/** Context null. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_CONTEXT_NULL 107002
/** Stream context. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CONTEXT 107003
/** Model context. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_CONTEXT 107004
/** Stream model. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_MODEL 107005
/** Event timestamp invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_TIMESTAMP_INVALID 107006
/** Event timestamp reversal. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_TIMESTAMP_REVERSAL 107007
/** Addr unaligned. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_ADDR_UNALIGNED 107008
/** File open. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_FILE_OPEN 107009
/** File write. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_FILE_WRITE 107010
/** Stream subscribe. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_SUBSCRIBE 107011
/** Thread subscribe. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_THREAD_SUBSCRIBE 107012
/** Group not set. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_GROUP_NOT_SET 107013
/** Group not create. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_GROUP_NOT_CREATE 107014
/** Stream no cb reg. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NO_CB_REG 107015
/** Invalid memory type. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_MEMORY_TYPE 107016
/** Invalid handle. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_HANDLE 107017
/** Invalid malloc type. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_MALLOC_TYPE 107018
/** Wait timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_WAIT_TIMEOUT 107019
/** Task timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_TASK_TIMEOUT 107020
/** Sysparamopt not set. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_SYSPARAMOPT_NOT_SET 107021
/** Device task abort. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_DEVICE_TASK_ABORT 107022
/** Stream abort. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_ABORT 107023
/** Capture dependency. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_CAPTURE_DEPENDENCY 107024
/** Stream unjoined. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_UNJOINED 107025
/** Model captured. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_CAPTURED 107026
/** Stream captured. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURED 107027
/** Event captured. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_CAPTURED 107028
/** Stream not captured. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NOT_CAPTURED 107029
/** Capture mode not support. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_CAPTURE_MODE_NOT_SUPPORT 107030
/** Stream capture implicit. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT 107031
/** Stream capture conflict. @class capture @since <=9.1.0 */
#define ACL_ERROR_STREAM_CAPTURE_CONFLICT 107032
/** Stream task group status. @class capture @since <=9.1.0 */
#define ACL_ERROR_STREAM_TASK_GROUP_STATUS 107033
/** Stream task group intr. @class capture @since <=9.1.0 */
#define ACL_ERROR_STREAM_TASK_GROUP_INTR 107034
/** Task abort stop. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_TASK_ABORT_STOP 107035
/** Stream capture unmatched. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_UNMATCHED 107036
/** Model running. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_RUNNING 107037
/** Stream capture wrong thread. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_WRONG_THREAD 107038
/** Insufficient input array. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_INSUFFICIENT_INPUT_ARRAY 107039
/** Model update failed. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_UPDATE_FAILED 107040
/** Capture mode block async. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC 107041
/** Symbol not found. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_SYMBOL_NOT_FOUND 107042
/** Invalid symbol. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_SYMBOL 107043
/** Invalid device function. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_DEVICE_FUNCTION 107044
/** Stream not support opera. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NOT_SUPPORT_OPERA 107045
/** Sub aclgraph is capturing. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_SUB_ACLGRAPH_IS_CAPTURING 107046
/** Feature not support. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_FEATURE_NOT_SUPPORT 207000
/** Memory allocation. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_MEMORY_ALLOCATION 207001
/** Memory free. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_MEMORY_FREE 207002
/** Aicore over flow. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_OVER_FLOW 207003
/** No device. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_NO_DEVICE 207004
/** Resource alloc fail. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_RESOURCE_ALLOC_FAIL 207005
/** No permission. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_NO_PERMISSION 207006
/** No event resource. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_EVENT_RESOURCE 207007
/** No stream resource. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_STREAM_RESOURCE 207008
/** No notify resource. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_NOTIFY_RESOURCE 207009
/** No model resource. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_MODEL_RESOURCE 207010
/** No cdq resource. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_NO_CDQ_RESOURCE 207011
/** Over limit. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_OVER_LIMIT 207012
/** Queue empty. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_QUEUE_EMPTY 207013
/** Queue full. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_QUEUE_FULL 207014
/** Repeated init. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_REPEATED_INIT 207015
/** Aivec over flow. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_AIVEC_OVER_FLOW 207016
/** Over flow. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_OVER_FLOW 207017
/** Device oom. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_DEVICE_OOM 207018
/** Feature not support update op. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_FEATURE_NOT_SUPPORT_UPDATE_OP 207019
/** Timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_TIMEOUT 207020
/** Internal error. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_INTERNAL_ERROR 507000
/** Ts error. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_TS_ERROR 507001
/** Stream task full. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_TASK_FULL 507002
/** Stream task empty. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_TASK_EMPTY 507003
/** Stream not complete. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_NOT_COMPLETE 507004
/** End of sequence. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_END_OF_SEQUENCE 507005
/** Event not complete. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_NOT_COMPLETE 507006
/** Context release error. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_CONTEXT_RELEASE_ERROR 507007
/** Soc version. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_SOC_VERSION 507008
/** Task type not support. @class unsupported @since <=9.1.0 */
#define ACL_ERROR_RT_TASK_TYPE_NOT_SUPPORT 507009
/** Lost heartbeat. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_LOST_HEARTBEAT 507010
/** Model execute. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_EXECUTE 507011
/** Report timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_REPORT_TIMEOUT 507012
/** Sys dma. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_SYS_DMA 507013
/** Aicore timeout. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TIMEOUT 507014
/** Aicore exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_EXCEPTION 507015
/** Aicore trap exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TRAP_EXCEPTION 507016
/** Aicpu timeout. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_TIMEOUT 507017
/** Aicpu exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_EXCEPTION 507018
/** Aicpu datadump rsp err. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_DATADUMP_RSP_ERR 507019
/** Aicpu model rsp err. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_MODEL_RSP_ERR 507020
/** Profiling error. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_PROFILING_ERROR 507021
/** Ipc error. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_IPC_ERROR 507022
/** Model abort normal. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_MODEL_ABORT_NORMAL 507023
/** Kernel unregistering. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_KERNEL_UNREGISTERING 507024
/** Ringbuffer not init. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_RINGBUFFER_NOT_INIT 507025
/** Ringbuffer no data. @class not-an-error @since <=9.1.0 */
#define ACL_ERROR_RT_RINGBUFFER_NO_DATA 507026
/** Kernel lookup. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_KERNEL_LOOKUP 507027
/** Kernel duplicate. @class parameter @since <=9.1.0 */
#define ACL_ERROR_RT_KERNEL_DUPLICATE 507028
/** Debug register fail. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DEBUG_REGISTER_FAIL 507029
/** Debug unregister fail. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DEBUG_UNREGISTER_FAIL 507030
/** Label context. @class context @since <=9.1.0 */
#define ACL_ERROR_RT_LABEL_CONTEXT 507031
/** Program use out. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_RT_PROGRAM_USE_OUT 507032
/** Dev setup error. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_DEV_SETUP_ERROR 507033
/** Vector core timeout. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TIMEOUT 507034
/** Vector core exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_EXCEPTION 507035
/** Vector core trap exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TRAP_EXCEPTION 507036
/** Cdq batch abnormal. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_CDQ_BATCH_ABNORMAL 507037
/** Die mode change error. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DIE_MODE_CHANGE_ERROR 507038
/** Die set error. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DIE_SET_ERROR 507039
/** Invalid dieid. @class handle @since <=9.1.0 */
#define ACL_ERROR_RT_INVALID_DIEID 507040
/** Die mode not set. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_DIE_MODE_NOT_SET 507041
/** Aicore trap read overflow. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TRAP_READ_OVERFLOW 507042
/** Aicore trap write overflow. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_AICORE_TRAP_WRITE_OVERFLOW 507043
/** Vector core trap read overflow. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TRAP_READ_OVERFLOW 507044
/** Vector core trap write overflow. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_VECTOR_CORE_TRAP_WRITE_OVERFLOW 507045
/** Stream sync timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_SYNC_TIMEOUT 507046
/** Event sync timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_RT_EVENT_SYNC_TIMEOUT 507047
/** Ffts plus timeout. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_FFTS_PLUS_TIMEOUT 507048
/** Ffts plus exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_FFTS_PLUS_EXCEPTION 507049
/** Ffts plus trap exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_FFTS_PLUS_TRAP_EXCEPTION 507050
/** Send msg. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_SEND_MSG 507051
/** Copy data. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_COPY_DATA 507052
/** Device mem error. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_DEVICE_MEM_ERROR 507053
/** Hbm multi bit ecc error. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_HBM_MULTI_BIT_ECC_ERROR 507054
/** Suspect device mem error. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_SUSPECT_DEVICE_MEM_ERROR 507055
/** Link error. @class device-fault-recoverable @since <=9.1.0 */
#define ACL_ERROR_RT_LINK_ERROR 507056
/** Suspect remote error. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_SUSPECT_REMOTE_ERROR 507057
/** Drv internal error. @class driver @since <=9.1.0 */
#define ACL_ERROR_RT_DRV_INTERNAL_ERROR 507899
/** Aicpu internal error. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_INTERNAL_ERROR 507900
/** Socket close. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_SOCKET_CLOSE 507901
/** Aicpu info load rsp err. @class internal @since <=9.1.0 */
#define ACL_ERROR_RT_AICPU_INFO_LOAD_RSP_ERR 507902
/** Stream capture invalidated. @class capture @since <=9.1.0 */
#define ACL_ERROR_RT_STREAM_CAPTURE_INVALIDATED 507903
/** Comm op retry fail. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_COMM_OP_RETRY_FAIL 507904
/** Snapshot lock timeout. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_LOCK_TIMEOUT 507905
/** Snapshot lock failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_LOCK_FAILED 507906
/** Snapshot unlock failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_UNLOCK_FAILED 507907
/** Snapshot backup failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_BACKUP_FAILED 507908
/** Snapshot restore failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_RESTORE_FAILED 507909
/** Host memory already registered. @class parameter @since <=9.1.0 */
#define ACL_ERROR_HOST_MEMORY_ALREADY_REGISTERED 507910
/** Host memory not registered. @class parameter @since <=9.1.0 */
#define ACL_ERROR_HOST_MEMORY_NOT_REGISTERED 507911
/** Snapshot callback failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_CALLBACK_FAILED 507912
/** Snapshot register callback failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_SNAPSHOT_REGISTER_CALLBACK_FAILED 507913
/** L3 port error. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_L3_PORT_ERROR 507914
/** Ccu timeout. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_CCU_TIMEOUT 507915
/** Ccu exception. @class device-fault @since <=9.1.0 */
#define ACL_ERROR_RT_CCU_EXCEPTION 507916
/** Link type not supported. @class unsupported @since >9.2.0-beta.1 */
#define ACL_ERROR_RT_LINK_TYPE_NOT_SUPPORTED 207021

/* ---- Status codes of the graph engine, which model and operator calls pass through ------------------- */

/** Ge param invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_PARAM_INVALID 145000
/** Ge exec not init. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_NOT_INIT 145001
/** Ge exec model path invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_PATH_INVALID 145002
/** Ge exec model id invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_ID_INVALID 145003
/** Ge exec model data size invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_DATA_SIZE_INVALID 145006
/** Ge exec model addr invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_ADDR_INVALID 145007
/** Ge exec model queue id invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_MODEL_QUEUE_ID_INVALID 145008
/** Ge exec load model repeated. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_MODEL_REPEATED 145009
/** Ge dynamic input addr invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DYNAMIC_INPUT_ADDR_INVALID 145011
/** Ge dynamic input length invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DYNAMIC_INPUT_LENGTH_INVALID 145012
/** Ge dynamic batch size invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DYNAMIC_BATCH_SIZE_INVALID 145013
/** Ge aipp batch empty. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_AIPP_BATCH_EMPTY 145014
/** Ge aipp not exist. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_AIPP_NOT_EXIST 145015
/** Ge aipp mode invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_AIPP_MODE_INVALID 145016
/** Ge op task type invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_OP_TASK_TYPE_INVALID 145017
/** Ge op kernel type invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_OP_KERNEL_TYPE_INVALID 145018
/** Ge plgmgr path invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_PLGMGR_PATH_INVALID 145019
/** Ge format invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_FORMAT_INVALID 145020
/** Ge shape invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_SHAPE_INVALID 145021
/** Ge datatype invalid. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DATATYPE_INVALID 145022
/** Ge memory allocation. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_GE_MEMORY_ALLOCATION 245000
/** Ge memory operate failed. @class other @since <=9.1.0 */
#define ACL_ERROR_GE_MEMORY_OPERATE_FAILED 245001
/** Ge device memory operate failed. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_GE_DEVICE_MEMORY_OPERATE_FAILED 245002
/** Ge subhealthy. @class resource-exhausted @since <=9.1.0 */
#define ACL_ERROR_GE_SUBHEALTHY 345102
/** Ge user raise exception. @class other @since <=9.1.0 */
#define ACL_ERROR_GE_USER_RAISE_EXCEPTION 345103
/** Ge data not aligned. @class parameter @since <=9.1.0 */
#define ACL_ERROR_GE_DATA_NOT_ALIGNED 345104
/** Ge internal error. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_INTERNAL_ERROR 545000
/** Ge load model. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_LOAD_MODEL 545001
/** Ge exec load model partition failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_MODEL_PARTITION_FAILED 545002
/** Ge exec load weight partition failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_WEIGHT_PARTITION_FAILED 545003
/** Ge exec load task partition failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_TASK_PARTITION_FAILED 545004
/** Ge exec load kernel partition failed. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_LOAD_KERNEL_PARTITION_FAILED 545005
/** Ge exec release model data. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_EXEC_RELEASE_MODEL_DATA 545006
/** Ge command handle. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_COMMAND_HANDLE 545007
/** Ge get tensor info. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_GET_TENSOR_INFO 545008
/** Ge unload model. @class internal @since <=9.1.0 */
#define ACL_ERROR_GE_UNLOAD_MODEL 545009
/** Ge model execute timeout. @class timeout @since <=9.1.0 */
#define ACL_ERROR_GE_MODEL_EXECUTE_TIMEOUT 545601
/** Ge redeploying. @class other @since <=9.1.0 */
#define ACL_ERROR_GE_REDEPLOYING 545602

/* ---- Constants --------------------------------------------------------------------------------------- */

/** Major version. @since <=9.1.0 */
#define ACL_MAJOR_VERSION 1
/** Minor version. @since <=9.1.0 */
#define ACL_MINOR_VERSION 17
/** Patch version. @since <=9.1.0 */
#define ACL_PATCH_VERSION 0
/** Event sync. @since <=9.1.0 */
#define ACL_EVENT_SYNC 0x00000001U
/** Event capture stream progress. @since <=9.1.0 */
#define ACL_EVENT_CAPTURE_STREAM_PROGRESS 0x00000002U
/** Event time line. @since <=9.1.0 */
#define ACL_EVENT_TIME_LINE 0x00000008U
/** Event device use only. @since <=9.1.0 */
#define ACL_EVENT_DEVICE_USE_ONLY 0x00000010U
/** Event external. @since <=9.1.0 */
#define ACL_EVENT_EXTERNAL 0x00000020U
/** Event ipc. @since <=9.1.0 */
#define ACL_EVENT_IPC 0x00000040U
/** Stream fast launch. @since <=9.1.0 */
#define ACL_STREAM_FAST_LAUNCH 0x00000001U
/** Stream fast sync. @since <=9.1.0 */
#define ACL_STREAM_FAST_SYNC 0x00000002U
/** Stream persistent. @since <=9.1.0 */
#define ACL_STREAM_PERSISTENT 0x00000004U
/** Stream huge. @since <=9.1.0 */
#define ACL_STREAM_HUGE 0x00000008U
/** Stream cpu schedule. @since <=9.1.0 */
#define ACL_STREAM_CPU_SCHEDULE 0x00000010U
/** Stream device use only. @since <=9.1.0 */
#define ACL_STREAM_DEVICE_USE_ONLY 0x00000020U
/** Stream wait value geq. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_GEQ 0x00000000U
/** Stream wait value eq. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_EQ 0x00000001U
/** Stream wait value and. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_AND 0x00000002U
/** Stream wait value nor. @since <=9.1.0 */
#define ACL_STREAM_WAIT_VALUE_NOR 0x00000003U
/** Continue on failure. @since <=9.1.0 */
#define ACL_CONTINUE_ON_FAILURE 0x00000000U
/** Stop on failure. @since <=9.1.0 */
#define ACL_STOP_ON_FAILURE 0x00000001U
/** Notify default. @since <=9.1.0 */
#define ACL_NOTIFY_DEFAULT 0x00000000U
/** Notify device use only. @since <=9.1.0 */
#define ACL_NOTIFY_DEVICE_USE_ONLY 0x00000001U
/** Dev feature support. @since <=9.1.0 */
#define ACL_DEV_FEATURE_SUPPORT 0x00000001
/** Dev feature not support. @since <=9.1.0 */
#define ACL_DEV_FEATURE_NOT_SUPPORT 0x00000000
/** Notify export flag default. @since <=9.1.0 */
#define ACL_RT_NOTIFY_EXPORT_FLAG_DEFAULT 0x0UL
/** Notify export flag disable pid validation. @since <=9.1.0 */
#define ACL_RT_NOTIFY_EXPORT_FLAG_DISABLE_PID_VALIDATION 0x02UL
/** Notify import flag default. @since <=9.1.0 */
#define ACL_RT_NOTIFY_IMPORT_FLAG_DEFAULT 0x0UL
/** Notify import flag enable peer access. @since <=9.1.0 */
#define ACL_RT_NOTIFY_IMPORT_FLAG_ENABLE_PEER_ACCESS 0x02UL
/** Ipc mem export flag default. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_EXPORT_FLAG_DEFAULT 0x0UL
/** Ipc mem export flag disable pid validation. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_EXPORT_FLAG_DISABLE_PID_VALIDATION 0x1UL
/** Ipc mem import flag default. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_IMPORT_FLAG_DEFAULT 0x0UL
/** Ipc mem import flag enable peer access. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_IMPORT_FLAG_ENABLE_PEER_ACCESS 0x1UL
/** Vmm export flag default. @since <=9.1.0 */
#define ACL_RT_VMM_EXPORT_FLAG_DEFAULT 0x0UL
/** Vmm export flag disable pid validation. @since <=9.1.0 */
#define ACL_RT_VMM_EXPORT_FLAG_DISABLE_PID_VALIDATION 0x1UL
/** Host reg mapped. @since <=9.1.0 */
#define ACL_HOST_REG_MAPPED 0x2UL
/** Host reg iomemory. @since <=9.1.0 */
#define ACL_HOST_REG_IOMEMORY 0x4UL
/** Host reg readonly. @since <=9.1.0 */
#define ACL_HOST_REG_READONLY 0x8UL
/** Host reg pinned. @since <=9.1.0 */
#define ACL_HOST_REG_PINNED 0x10000000UL
/** Mdlri debug json print summary. @since <=9.1.0 */
#define ACL_MDLRI_DEBUG_JSON_PRINT_SUMMARY 0x0UL
/** Mdlri debug json print verbose. @since <=9.1.0 */
#define ACL_MDLRI_DEBUG_JSON_PRINT_VERBOSE 0x1UL
/** Max record pa num per dev. @since <=9.1.0 */
#define ACL_RT_MAX_RECORD_PA_NUM_PER_DEV 20U
/** Ipc event handle size. @since <=9.1.0 */
#define ACL_IPC_EVENT_HANDLE_SIZE 64U
/** Mem attach global. @since <=9.1.0 */
#define ACL_RT_MEM_ATTACH_GLOBAL 0x01U
/** Mem link idx 0. @since <=9.1.0 */
#define ACL_RT_MEM_LINK_IDX_0 0U
/** Mem link idx 1. @since <=9.1.0 */
#define ACL_RT_MEM_LINK_IDX_1 1U
/** Host device connect type pcie. @since <=9.1.0 */
#define ACL_HOST_DEVICE_CONNECT_TYPE_PCIE 0
/** Host device connect type hccs. @since <=9.1.0 */
#define ACL_HOST_DEVICE_CONNECT_TYPE_HCCS 1
/** Host device connect type ub. @since <=9.1.0 */
#define ACL_HOST_DEVICE_CONNECT_TYPE_UB 2
/** Event record default. @since <=9.1.0 */
#define ACL_EVENT_RECORD_DEFAULT 0x0U
/** Event record external. @since <=9.1.0 */
#define ACL_EVENT_RECORD_EXTERNAL 0x01U
/** Event wait default. @since <=9.1.0 */
#define ACL_EVENT_WAIT_DEFAULT 0x0U
/** Event wait external. @since <=9.1.0 */
#define ACL_EVENT_WAIT_EXTERNAL 0x01U
/** Ipc mem attr access link sio. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_SIO 0
/** Ipc mem attr access link hccs. @since <=9.1.0 */
#define ACL_RT_IPC_MEM_ATTR_ACCESS_LINK_HCCS 1
/** Max mem uce info array size. @since <=9.1.0 */
#define MAX_MEM_UCE_INFO_ARRAY_SIZE 128
/** Uce info reserved size. @since <=9.1.0 */
#define UCE_INFO_RESERVED_SIZE 14
/** Mem uce info max num. @since <=9.1.0 */
#define ACL_RT_MEM_UCE_INFO_MAX_NUM 20
/** Binary magic elf aicore. @since <=9.1.0 */
#define ACL_RT_BINARY_MAGIC_ELF_AICORE 0x43554245U
/** Binary magic elf vector core. @since <=9.1.0 */
#define ACL_RT_BINARY_MAGIC_ELF_VECTOR_CORE 0x41415246U
/** Binary magic elf cube core. @since <=9.1.0 */
#define ACL_RT_BINARY_MAGIC_ELF_CUBE_CORE 0x41494343U
/** Cmo max barrier num. @since <=9.1.0 */
#define ACL_RT_CMO_MAX_BARRIER_NUM 6U
/** Mem type dev. @since <=9.1.0 */
#define ACL_RT_MEM_TYPE_DEV (0X2U)
/** Mem type dvpp. @since <=9.1.0 */
#define ACL_RT_MEM_TYPE_DVPP (0X8U)
/** Mem type rsvd. @since <=9.1.0 */
#define ACL_RT_MEM_TYPE_RSVD (0X10U)
/** Pkg version max size. @since <=9.1.0 */
#define ACL_PKG_VERSION_MAX_SIZE 128
/** Pkg version parts max size. @since <=9.1.0 */
#define ACL_PKG_VERSION_PARTS_MAX_SIZE 64
/** Devs topology hccs. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_HCCS 0x01ULL
/** Devs topology pix. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_PIX 0x02ULL
/** Devs topology pib. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_PIB 0x04ULL
/** Devs topology phb. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_PHB 0x08ULL
/** Devs topology sys. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_SYS 0x10ULL
/** Devs topology sio. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_SIO 0x20ULL
/** Devs topology hccs sw. @since <=9.1.0 */
#define ACL_RT_DEVS_TOPOLOGY_HCCS_SW 0x40ULL

/* ---- Handles: pointers whose targets only the runtime knows ------------------------------------------ */

/** Data Buffer; opaque. @since <=6.0.1 */
typedef struct aclDataBuffer aclDataBuffer;
/** Utilization Extend Info; opaque. @since <=9.1.0 */
typedef struct aclrtUtilizationExtendInfo aclrtUtilizationExtendInfo;
/** Group Info; opaque. @since <=6.0.1 */
typedef struct aclrtGroupInfo aclrtGroupInfo;
/** Exception Info; opaque. @since <=6.0.1 */
typedef struct aclrtExceptionInfo aclrtExceptionInfo;
/** Stream handle. @since <=6.0.1 */
typedef void *aclrtStream;
/** Task handle. @since 9.1.0 */
typedef void *aclmdlRITask;
/** Event handle. @since <=6.0.1 */
typedef void *aclrtEvent;
/** Context handle. @since <=6.0.1 */
typedef void *aclrtContext;
/** Notify handle. @since <=8.5.0 */
typedef void *aclrtNotify;
/** Cnt Notify handle. @since <=8.5.0 */
typedef void *aclrtCntNotify;
/** Label handle. @since <=8.5.0 */
typedef void *aclrtLabel;
/** Label List handle. @since <=8.5.0 */
typedef void *aclrtLabelList;
/** Mbuf handle. @since <=8.5.0 */
typedef void *aclrtMbuf;
/** Float16 handle. @since <=6.0.1 */
typedef uint16_t aclFloat16;
/** Allocator Desc handle. @since <=8.1.RC1 */
typedef void *aclrtAllocatorDesc;
/** Allocator handle. @since <=8.1.RC1 */
typedef void *aclrtAllocator;
/** Allocator Block handle. @since <=9.1.0 */
typedef void *aclrtAllocatorBlock;
/** Allocator Addr handle. @since <=9.1.0 */
typedef void *aclrtAllocatorAddr;
/** Task Grp handle. @since <=8.1.RC1 */
typedef void *aclrtTaskGrp;
/** Drv Mem Handle handle. @since <=7.0.0 */
typedef void *aclrtDrvMemHandle;
/** Binary handle. @since <=8.5.0 */
typedef void *aclrtBinary;
/** Bin Handle handle. @since <=8.0.0 */
typedef void *aclrtBinHandle;
/** Func Handle handle. @since <=8.0.0 */
typedef void *aclrtFuncHandle;
/** Args Handle handle. @since <=8.5.0 */
typedef void *aclrtArgsHandle;
/** Param Handle handle. @since <=8.5.0 */
typedef void *aclrtParamHandle;
/**  handle. @since <=8.1.RC1 */
typedef void *aclmdlRI;
/** Cond Handle handle. @since 9.1.0 */
typedef void *aclmdlRICondHandle;
/** Mem Pool handle. @since 9.0.0 */
typedef void *aclrtMemPool;

/* ---- Enumerations: any value may come back, newer ones included -------------------------------------- */

/** Data Type. @since <=6.0.1 */
typedef enum aclDataType {
    /** Dt undefined. @since <=9.1.0 */
    ACL_DT_UNDEFINED = -1,
    /** Float. @since <=9.1.0 */
    ACL_FLOAT = 0,
    /** Float16. @since <=9.1.0 */
    ACL_FLOAT16 = 1,
    /** Int8. @since <=9.1.0 */
    ACL_INT8 = 2,
    /** Int32. @since <=9.1.0 */
    ACL_INT32 = 3,
    /** Uint8. @since <=9.1.0 */
    ACL_UINT8 = 4,
    /** Int16. @since <=9.1.0 */
    ACL_INT16 = 6,
    /** Uint16. @since <=9.1.0 */
    ACL_UINT16 = 7,
    /** Uint32. @since <=9.1.0 */
    ACL_UINT32 = 8,
    /** Int64. @since <=9.1.0 */
    ACL_INT64 = 9,
    /** Uint64. @since <=9.1.0 */
    ACL_UINT64 = 10,
    /** Double. @since <=9.1.0 */
    ACL_DOUBLE = 11,
    /** Bool. @since <=9.1.0 */
    ACL_BOOL = 12,
    /** String. @since <=9.1.0 */
    ACL_STRING = 13,
    /** Complex64. @since <=9.1.0 */
    ACL_COMPLEX64 = 16,
    /** Complex128. @since <=9.1.0 */
    ACL_COMPLEX128 = 17,
    /** Bf16. @since <=9.1.0 */
    ACL_BF16 = 27,
    /** Int4. @since <=9.1.0 */
    ACL_INT4 = 29,
    /** Uint1. @since <=9.1.0 */
    ACL_UINT1 = 30,
    /** Complex32. @since <=9.1.0 */
    ACL_COMPLEX32 = 33,
    /** Hifloat8. @since <=9.1.0 */
    ACL_HIFLOAT8 = 34,
    /** Float8 e5m2. @since <=9.1.0 */
    ACL_FLOAT8_E5M2 = 35,
    /** Float8 e4m3fn. @since <=9.1.0 */
    ACL_FLOAT8_E4M3FN = 36,
    /** Float8 e8m0. @since <=9.1.0 */
    ACL_FLOAT8_E8M0 = 37,
    /** Float6 e3m2. @since <=9.1.0 */
    ACL_FLOAT6_E3M2 = 38,
    /** Float6 e2m3. @since <=9.1.0 */
    ACL_FLOAT6_E2M3 = 39,
    /** Float4 e2m1. @since <=9.1.0 */
    ACL_FLOAT4_E2M1 = 40,
    /** Float4 e1m2. @since <=9.1.0 */
    ACL_FLOAT4_E1M2 = 41
} aclDataType;

/** Format. @since <=9.1.0 */
typedef enum aclFormat {
    /** Format undefined. @since <=9.1.0 */
    ACL_FORMAT_UNDEFINED = -1,
    /** Format nchw. @since <=9.1.0 */
    ACL_FORMAT_NCHW = 0,
    /** Format nhwc. @since <=9.1.0 */
    ACL_FORMAT_NHWC = 1,
    /** Format nd. @since <=9.1.0 */
    ACL_FORMAT_ND = 2,
    /** Format nc1hwc0. @since <=9.1.0 */
    ACL_FORMAT_NC1HWC0 = 3,
    /** Format fractal z. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_Z = 4,
    /** Format nc1hwc0 c04. @since <=9.1.0 */
    ACL_FORMAT_NC1HWC0_C04 = 12,
    /** Format hwcn. @since <=9.1.0 */
    ACL_FORMAT_HWCN = 16,
    /** Format ndhwc. @since <=9.1.0 */
    ACL_FORMAT_NDHWC = 27,
    /** Format fractal nz. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ = 29,
    /** Format ncdhw. @since <=9.1.0 */
    ACL_FORMAT_NCDHW = 30,
    /** Format ndc1hwc0. @since <=9.1.0 */
    ACL_FORMAT_NDC1HWC0 = 32,
    /** Fractal z 3d. @since <=9.1.0 */
    ACL_FRACTAL_Z_3D = 33,
    /** Format nc. @since <=9.1.0 */
    ACL_FORMAT_NC = 35,
    /** Format ncl. @since <=9.1.0 */
    ACL_FORMAT_NCL = 47,
    /** Format fractal nz c0 16. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_16 = 50,
    /** Format fractal nz c0 32. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_32 = 51,
    /** Format fractal nz c0 2. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_2 = 52,
    /** Format fractal nz c0 4. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_4 = 53,
    /** Format fractal nz c0 8. @since <=9.1.0 */
    ACL_FORMAT_FRACTAL_NZ_C0_8 = 54
} aclFormat;

/** Log Level. @since <=6.0.1 */
typedef enum aclLogLevel {
    /** Debug. @since <=9.1.0 */
    ACL_DEBUG = 0,
    /** Info. @since <=9.1.0 */
    ACL_INFO = 1,
    /** Warning. @since <=9.1.0 */
    ACL_WARNING = 2,
    /** Error. @since <=9.1.0 */
    ACL_ERROR = 3
} aclLogLevel;

/** Mem Type. @since <=9.1.0 */
typedef enum aclMemType {
    /** Memtype device. @since <=9.1.0 */
    ACL_MEMTYPE_DEVICE = 0,
    /** Memtype host. @since <=9.1.0 */
    ACL_MEMTYPE_HOST = 1,
    /** Memtype host compile independent. @since <=9.1.0 */
    ACL_MEMTYPE_HOST_COMPILE_INDEPENDENT = 2
} aclMemType;

/** Sys Param Opt. @since <=7.0.RC1 */
typedef enum aclSysParamOpt {
    /** Opt deterministic. @since <=9.1.0 */
    ACL_OPT_DETERMINISTIC = 0,
    /** Opt enable debug kernel. @since <=9.1.0 */
    ACL_OPT_ENABLE_DEBUG_KERNEL = 1,
    /** Opt strong consistency. @since <=9.1.0 */
    ACL_OPT_STRONG_CONSISTENCY = 2
} aclSysParamOpt;

/** Cann Attr. @since <=8.0.RC1 */
typedef enum aclCannAttr {
    /** Cann attr undefined. @since <=9.1.0 */
    ACL_CANN_ATTR_UNDEFINED = -1,
    /** Cann attr inf nan. @since <=9.1.0 */
    ACL_CANN_ATTR_INF_NAN = 0,
    /** Cann attr bf16. @since <=9.1.0 */
    ACL_CANN_ATTR_BF16 = 1,
    /** Cann attr jit compile. @since <=9.1.0 */
    ACL_CANN_ATTR_JIT_COMPILE = 2
} aclCannAttr;

/** Device Info. @since <=8.0.RC1 */
typedef enum aclDeviceInfo {
    /** Device info undefined. @since <=9.1.0 */
    ACL_DEVICE_INFO_UNDEFINED = -1,
    /** Device info ai core num. @since <=9.1.0 */
    ACL_DEVICE_INFO_AI_CORE_NUM = 0,
    /** Device info vector core num. @since <=9.1.0 */
    ACL_DEVICE_INFO_VECTOR_CORE_NUM = 1,
    /** Device info l2 size. @since <=9.1.0 */
    ACL_DEVICE_INFO_L2_SIZE = 2
} aclDeviceInfo;

/** Run Mode. @since <=6.0.1 */
typedef enum aclrtRunMode {
    /** Device. @since <=9.1.0 */
    ACL_DEVICE = 0,
    /** Host. @since <=9.1.0 */
    ACL_HOST = 1
} aclrtRunMode;

/** Ts Id. @since <=6.0.1 */
typedef enum aclrtTsId {
    /** Ts id aicore. @since <=9.1.0 */
    ACL_TS_ID_AICORE = 0,
    /** Ts id aivector. @since <=9.1.0 */
    ACL_TS_ID_AIVECTOR = 1,
    /** Ts id reserved. @since <=9.1.0 */
    ACL_TS_ID_RESERVED = 2
} aclrtTsId;

/** Event Status. @since <=6.0.1 */
typedef enum aclrtEventStatus {
    /** Event status complete. @since <=9.1.0 */
    ACL_EVENT_STATUS_COMPLETE = 0,
    /** Event status not ready. @since <=9.1.0 */
    ACL_EVENT_STATUS_NOT_READY = 1,
    /** Event status reserved. @since <=9.1.0 */
    ACL_EVENT_STATUS_RESERVED = 2
} aclrtEventStatus;

/** Event Recorded Status. @since <=6.0.1 */
typedef enum aclrtEventRecordedStatus {
    /** Event recorded status not ready. @since <=9.1.0 */
    ACL_EVENT_RECORDED_STATUS_NOT_READY = 0,
    /** Event recorded status complete. @since <=9.1.0 */
    ACL_EVENT_RECORDED_STATUS_COMPLETE = 1
} aclrtEventRecordedStatus;

/** Event Wait Status. @since <=6.0.1 */
typedef enum aclrtEventWaitStatus {
    /** Event wait status complete. @since <=9.1.0 */
    ACL_EVENT_WAIT_STATUS_COMPLETE = 0,
    /** Event wait status not ready. @since <=9.1.0 */
    ACL_EVENT_WAIT_STATUS_NOT_READY = 1,
    /** Event wait status reserved. @since <=9.1.0 */
    ACL_EVENT_WAIT_STATUS_RESERVED = 65535
} aclrtEventWaitStatus;

/** Stream Status. @since <=7.0.RC1 */
typedef enum aclrtStreamStatus {
    /** Stream status complete. @since <=9.1.0 */
    ACL_STREAM_STATUS_COMPLETE = 0,
    /** Stream status not ready. @since <=9.1.0 */
    ACL_STREAM_STATUS_NOT_READY = 1,
    /** Stream status reserved. @since <=9.1.0 */
    ACL_STREAM_STATUS_RESERVED = 65535
} aclrtStreamStatus;

/** Callback Block Type. @since <=6.0.1 */
typedef enum aclrtCallbackBlockType {
    /** Callback no block. @since <=9.1.0 */
    ACL_CALLBACK_NO_BLOCK = 0,
    /** Callback block. @since <=9.1.0 */
    ACL_CALLBACK_BLOCK = 1
} aclrtCallbackBlockType;

/** Memcpy Kind. @since <=6.0.1 */
typedef enum aclrtMemcpyKind {
    /** Memcpy host to host. @since <=9.1.0 */
    ACL_MEMCPY_HOST_TO_HOST = 0,
    /** Memcpy host to device. @since <=9.1.0 */
    ACL_MEMCPY_HOST_TO_DEVICE = 1,
    /** Memcpy device to host. @since <=9.1.0 */
    ACL_MEMCPY_DEVICE_TO_HOST = 2,
    /** Memcpy device to device. @since <=9.1.0 */
    ACL_MEMCPY_DEVICE_TO_DEVICE = 3,
    /** Memcpy default. @since <=9.1.0 */
    ACL_MEMCPY_DEFAULT = 4,
    /** Memcpy host to buf to device. @since <=9.1.0 */
    ACL_MEMCPY_HOST_TO_BUF_TO_DEVICE = 5,
    /** Memcpy inner device to device. @since <=9.1.0 */
    ACL_MEMCPY_INNER_DEVICE_TO_DEVICE = 6,
    /** Memcpy inter device to device. @since <=9.1.0 */
    ACL_MEMCPY_INTER_DEVICE_TO_DEVICE = 7
} aclrtMemcpyKind;

/** Mem Managed Advise Type. @since 9.1.0 */
typedef enum aclrtMemManagedAdviseType {
    /** Mem advise set read mostly. @since 9.1.0 */
    ACL_MEM_ADVISE_SET_READ_MOSTLY = 0,
    /** Mem advise unset read mostly. @since 9.1.0 */
    ACL_MEM_ADVISE_UNSET_READ_MOSTLY = 1,
    /** Mem advise set preferred location. @since 9.1.0 */
    ACL_MEM_ADVISE_SET_PREFERRED_LOCATION = 2,
    /** Mem advise unset preferred location. @since 9.1.0 */
    ACL_MEM_ADVISE_UNSET_PREFERRED_LOCATION = 3,
    /** Mem advise set accessed by. @since 9.1.0 */
    ACL_MEM_ADVISE_SET_ACCESSED_BY = 4,
    /** Mem advise unset accessed by. @since 9.1.0 */
    ACL_MEM_ADVISE_UNSET_ACCESSED_BY = 5
} aclrtMemManagedAdviseType;

/** Mem Managed Location Type. @since <=9.1.0 */
typedef enum aclrtMemManagedLocationType {
    /** Mem locationtype invalid. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_INVALID = 0,
    /** Mem locationtype device. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_DEVICE = 1,
    /** Mem locationtype host. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_HOST = 2,
    /** Mem locationtype host numa. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_HOST_NUMA = 3,
    /** Mem locationtype host numa current. @since <=9.1.0 */
    ACL_MEM_LOCATIONTYPE_HOST_NUMA_CURRENT = 4
} aclrtMemManagedLocationType;

/** Mem Malloc Policy. @since <=6.0.1 */
typedef enum aclrtMemMallocPolicy {
    /** Mem malloc huge first. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_FIRST = 0,
    /** Mem malloc huge only. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_ONLY = 1,
    /** Mem malloc normal only. @since <=9.1.0 */
    ACL_MEM_MALLOC_NORMAL_ONLY = 2,
    /** Mem malloc huge first p2p. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_FIRST_P2P = 3,
    /** Mem malloc huge only p2p. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE_ONLY_P2P = 4,
    /** Mem malloc normal only p2p. @since <=9.1.0 */
    ACL_MEM_MALLOC_NORMAL_ONLY_P2P = 5,
    /** Mem malloc huge1g only. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE1G_ONLY = 6,
    /** Mem malloc huge1g only p2p. @since <=9.1.0 */
    ACL_MEM_MALLOC_HUGE1G_ONLY_P2P = 7,
    /** Mem type low band width. @since <=9.1.0 */
    ACL_MEM_TYPE_LOW_BAND_WIDTH = 256,
    /** Mem type high band width. @since <=9.1.0 */
    ACL_MEM_TYPE_HIGH_BAND_WIDTH = 4096,
    /** Mem access user space readonly. @since <=9.1.0 */
    ACL_MEM_ACCESS_USER_SPACE_READONLY = 1048576
} aclrtMemMallocPolicy;

/** Host Register Type. @since <=8.5.0 */
typedef enum aclrtHostRegisterType {
    /** Host register mapped. @since <=9.1.0 */
    ACL_HOST_REGISTER_MAPPED = 0,
    /** Host register iomemory. @since <=9.1.0 */
    ACL_HOST_REGISTER_IOMEMORY = 4,
    /** Host register readonly. @since <=9.1.0 */
    ACL_HOST_REGISTER_READONLY = 8
} aclrtHostRegisterType;

/** Malloc Attr Type. @since <=9.1.0 */
typedef enum aclrtMallocAttrType {
    /** Mem attr rsv. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_RSV = 0,
    /** Mem attr module id. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_MODULE_ID = 1,
    /** Mem attr device id. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_DEVICE_ID = 2,
    /** Mem attr va flag. @since <=9.1.0 */
    ACL_RT_MEM_ATTR_VA_FLAG = 3
} aclrtMallocAttrType;

/** Mem Attr. @since <=6.0.1 */
typedef enum aclrtMemAttr {
    /** Ddr mem. @since <=9.1.0 */
    ACL_DDR_MEM = 0,
    /** Hbm mem. @since <=9.1.0 */
    ACL_HBM_MEM = 1,
    /** Ddr mem huge. @since <=9.1.0 */
    ACL_DDR_MEM_HUGE = 2,
    /** Ddr mem normal. @since <=9.1.0 */
    ACL_DDR_MEM_NORMAL = 3,
    /** Hbm mem huge. @since <=9.1.0 */
    ACL_HBM_MEM_HUGE = 4,
    /** Hbm mem normal. @since <=9.1.0 */
    ACL_HBM_MEM_NORMAL = 5,
    /** Ddr mem p2p huge. @since <=9.1.0 */
    ACL_DDR_MEM_P2P_HUGE = 6,
    /** Ddr mem p2p normal. @since <=9.1.0 */
    ACL_DDR_MEM_P2P_NORMAL = 7,
    /** Hbm mem p2p huge. @since <=9.1.0 */
    ACL_HBM_MEM_P2P_HUGE = 8,
    /** Hbm mem p2p normal. @since <=9.1.0 */
    ACL_HBM_MEM_P2P_NORMAL = 9,
    /** Hbm mem huge1g. @since <=9.1.0 */
    ACL_HBM_MEM_HUGE1G = 10,
    /** Hbm mem p2p huge1g. @since <=9.1.0 */
    ACL_HBM_MEM_P2P_HUGE1G = 11,
    /** Mem normal. @since <=9.1.0 */
    ACL_MEM_NORMAL = 12,
    /** Mem huge. @since <=9.1.0 */
    ACL_MEM_HUGE = 13,
    /** Mem huge1g. @since <=9.1.0 */
    ACL_MEM_HUGE1G = 14,
    /** Mem p2p normal. @since <=9.1.0 */
    ACL_MEM_P2P_NORMAL = 15,
    /** Mem p2p huge. @since <=9.1.0 */
    ACL_MEM_P2P_HUGE = 16,
    /** Mem p2p huge1g. @since <=9.1.0 */
    ACL_MEM_P2P_HUGE1G = 17
} aclrtMemAttr;

/** Mem Pg Type. @since <=9.1.0 */
typedef enum aclrtMemPgType {
    /** Normal page type. @since <=9.1.0 */
    NORMAL_PAGE_TYPE = 0,
    /** Huge page type. @since <=9.1.0 */
    HUGE_PAGE_TYPE = 1,
    /** Huge1g page type. @since <=9.1.0 */
    HUGE1G_PAGE_TYPE = 2
} aclrtMemPgType;

/** Mem Type. @since <=9.1.0 */
typedef enum aclrtMemType {
    /** Hbm type. @since <=9.1.0 */
    HBM_TYPE = 0,
    /** Ddr type. @since <=9.1.0 */
    DDR_TYPE = 1,
    /** P2p hbm type. @since <=9.1.0 */
    P2P_HBM_TYPE = 2,
    /** P2p ddr type. @since <=9.1.0 */
    P2P_DDR_TYPE = 3
} aclrtMemType;

/** Ipc Mem Attr Type. @since <=8.5.0 */
typedef enum aclrtIpcMemAttrType {
    /** Ipc mem attr access link. @since <=9.1.0 */
    ACL_RT_IPC_MEM_ATTR_ACCESS_LINK = 0
} aclrtIpcMemAttrType;

/** Group Attr. @since <=6.0.1 */
typedef enum aclrtGroupAttr {
    /** Group aicore int. @since <=9.1.0 */
    ACL_GROUP_AICORE_INT = 0,
    /** Group aiv int. @since <=9.1.0 */
    ACL_GROUP_AIV_INT = 1,
    /** Group aic int. @since <=9.1.0 */
    ACL_GROUP_AIC_INT = 2,
    /** Group sdmanum int. @since <=9.1.0 */
    ACL_GROUP_SDMANUM_INT = 3,
    /** Group asqnum int. @since <=9.1.0 */
    ACL_GROUP_ASQNUM_INT = 4,
    /** Group groupid int. @since <=9.1.0 */
    ACL_GROUP_GROUPID_INT = 5
} aclrtGroupAttr;

/** Float Overflow Mode. @since <=6.3.RC1 */
typedef enum aclrtFloatOverflowMode {
    /** Overflow mode saturation. @since <=9.1.0 */
    ACL_RT_OVERFLOW_MODE_SATURATION = 0,
    /** Overflow mode infnan. @since <=9.1.0 */
    ACL_RT_OVERFLOW_MODE_INFNAN = 1,
    /** Overflow mode undef. @since <=9.1.0 */
    ACL_RT_OVERFLOW_MODE_UNDEF = 2
} aclrtFloatOverflowMode;

/** Stream Config Attr. @since <=8.5.0 */
typedef enum aclrtStreamConfigAttr {
    /** Stream work addr ptr. @since <=9.1.0 */
    ACL_RT_STREAM_WORK_ADDR_PTR = 0,
    /** Stream work size. @since <=9.1.0 */
    ACL_RT_STREAM_WORK_SIZE = 1,
    /** Stream flag. @since <=9.1.0 */
    ACL_RT_STREAM_FLAG = 2,
    /** Stream priority. @since <=9.1.0 */
    ACL_RT_STREAM_PRIORITY = 3
} aclrtStreamConfigAttr;

/** Mem Location Type. @since <=9.1.0 */
typedef enum aclrtMemLocationType {
    /** Mem location type host. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_HOST = 0,
    /** Mem location type device. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_DEVICE = 1,
    /** Mem location type unregistered. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_UNREGISTERED = 2,
    /** Mem location type managed. @since 9.1.0 */
    ACL_MEM_LOCATION_TYPE_MANAGED = 3,
    /** Mem location type host numa. @since <=9.1.0 */
    ACL_MEM_LOCATION_TYPE_HOST_NUMA = 4
} aclrtMemLocationType;

/** Mem Managed Range Attribute. @since 9.1.0 */
typedef enum aclrtMemManagedRangeAttribute {
    /** Mem range attribute read mostly. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_READ_MOSTLY = 1,
    /** Mem range attribute preferred location. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION = 2,
    /** Mem range attribute accessed by. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_ACCESSED_BY = 3,
    /** Mem range attribute preferred location type. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_TYPE = 4,
    /** Mem range attribute preferred location id. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_PREFERRED_LOCATION_ID = 5,
    /** Mem range attribute last prefetch location. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION = 6,
    /** Mem range attribute last prefetch location type. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_TYPE = 7,
    /** Mem range attribute last prefetch location id. @since 9.1.0 */
    ACL_MEM_RANGE_ATTRIBUTE_LAST_PREFETCH_LOCATION_ID = 8
} aclrtMemManagedRangeAttribute;

/** Mem Allocation Type. @since <=9.1.0 */
typedef enum aclrtMemAllocationType {
    /** Mem allocation type pinned. @since <=9.1.0 */
    ACL_MEM_ALLOCATION_TYPE_PINNED = 0
} aclrtMemAllocationType;

/** Mem Handle Type. @since <=8.5.0 */
typedef enum aclrtMemHandleType {
    /** Mem handle type none. @since <=9.1.0 */
    ACL_MEM_HANDLE_TYPE_NONE = 0,
    /** Mem handle type posix. @since <=9.1.0 */
    ACL_MEM_HANDLE_TYPE_POSIX = 2
} aclrtMemHandleType;

/** Mem Shared Handle Type. @since <=8.5.0 */
typedef enum aclrtMemSharedHandleType {
    /** Mem share handle type default. @since <=9.1.0 */
    ACL_MEM_SHARE_HANDLE_TYPE_DEFAULT = 1,
    /** Mem share handle type fabric. @since <=9.1.0 */
    ACL_MEM_SHARE_HANDLE_TYPE_FABRIC = 2
} aclrtMemSharedHandleType;

/** Mem Granularity Options. @since <=8.5.0 */
typedef enum aclrtMemGranularityOptions {
    /** Mem alloc granularity minimum. @since <=9.1.0 */
    ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM = 0,
    /** Mem alloc granularity recommended. @since <=9.1.0 */
    ACL_RT_MEM_ALLOC_GRANULARITY_RECOMMENDED = 1,
    /** Mem alloc granularity undef. @since <=9.1.0 */
    ACL_RT_MEM_ALLOC_GRANULARITY_UNDEF = 65535
} aclrtMemGranularityOptions;

/** Device Status. @since <=8.5.0 */
typedef enum aclrtDeviceStatus {
    /** Device status normal. @since <=9.1.0 */
    ACL_RT_DEVICE_STATUS_NORMAL = 0,
    /** Device status abnormal. @since <=9.1.0 */
    ACL_RT_DEVICE_STATUS_ABNORMAL = 1,
    /** Device status end. @since <=9.1.0 */
    ACL_RT_DEVICE_STATUS_END = 65535
} aclrtDeviceStatus;

/** Capture Mode. @since <=8.1.RC1 */
typedef enum aclmdlRICaptureMode {
    /** Model ri capture mode global. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_MODE_GLOBAL = 0,
    /** Model ri capture mode thread local. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL = 1,
    /** Model ri capture mode relaxed. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_MODE_RELAXED = 2
} aclmdlRICaptureMode;

/** Capture Status. @since <=8.1.RC1 */
typedef enum aclmdlRICaptureStatus {
    /** Model ri capture status none. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_STATUS_NONE = 0,
    /** Model ri capture status active. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_STATUS_ACTIVE = 1,
    /** Model ri capture status invalidated. @since <=9.1.0 */
    ACL_MODEL_RI_CAPTURE_STATUS_INVALIDATED = 2
} aclmdlRICaptureStatus;

/** Error Type. @since <=9.1.0 */
typedef enum aclrtErrorType {
    /** No error. @since <=9.1.0 */
    ACL_RT_NO_ERROR = 0,
    /** Error memory. @since <=9.1.0 */
    ACL_RT_ERROR_MEMORY = 1,
    /** Error l2. @since <=9.1.0 */
    ACL_RT_ERROR_L2 = 2,
    /** Error aicore. @since <=9.1.0 */
    ACL_RT_ERROR_AICORE = 3,
    /** Error link. @since <=9.1.0 */
    ACL_RT_ERROR_LINK = 4,
    /** Error l3 port. @since <=9.1.0 */
    ACL_RT_ERROR_L3_PORT = 5,
    /** Error others. @since <=9.1.0 */
    ACL_RT_ERROR_OTHERS = 65535
} aclrtErrorType;

/** Aicore Error Type. @since <=9.1.0 */
typedef enum aclrtAicoreErrorType {
    /** Aicore error unknown. @since <=9.1.0 */
    ACL_RT_AICORE_ERROR_UNKNOWN = 0,
    /** Aicore error sw. @since <=9.1.0 */
    ACL_RT_AICORE_ERROR_SW = 1,
    /** Aicore error hw local. @since <=9.1.0 */
    ACL_RT_AICORE_ERROR_HW_LOCAL = 2
} aclrtAicoreErrorType;

/** Cmo Type. @since <=8.0.RC3 */
typedef enum aclrtCmoType {
    /** Cmo type prefetch. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_PREFETCH = 0,
    /** Cmo type writeback. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_WRITEBACK = 1,
    /** Cmo type invalid. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_INVALID = 2,
    /** Cmo type flush. @since <=9.1.0 */
    ACL_RT_CMO_TYPE_FLUSH = 3
} aclrtCmoType;

/** Last Err Level. @since <=8.0.RC3 */
typedef enum aclrtLastErrLevel {
    /** Thread level. @since <=9.1.0 */
    ACL_RT_THREAD_LEVEL = 0
} aclrtLastErrLevel;

/** Binary Load Option Type. @since <=9.1.0 */
typedef enum aclrtBinaryLoadOptionType {
    /** Binary load opt lazy load. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_LAZY_LOAD = 1,
    /** Binary load opt lazy magic. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_LAZY_MAGIC = 2,
    /** Binary load opt magic. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_MAGIC = 2,
    /** Binary load opt cpu kernel mode. @since <=9.1.0 */
    ACL_RT_BINARY_LOAD_OPT_CPU_KERNEL_MODE = 3
} aclrtBinaryLoadOptionType;

/** Engine Type. @since <=9.1.0 */
typedef enum aclrtEngineType {
    /** Engine type aic. @since <=9.1.0 */
    ACL_RT_ENGINE_TYPE_AIC = 0,
    /** Engine type aiv. @since <=9.1.0 */
    ACL_RT_ENGINE_TYPE_AIV = 1
} aclrtEngineType;

/** Launch Kernel Attr Id. @since 9.1.0 */
typedef enum aclrtLaunchKernelAttrId {
    /** Launch kernel attr schem mode. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_SCHEM_MODE = 1,
    /** Launch kernel attr local memory size. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_LOCAL_MEMORY_SIZE = 2,
    /** Launch kernel attr dyn ubuf size. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_DYN_UBUF_SIZE = 2,
    /** Launch kernel attr engine type. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_ENGINE_TYPE = 3,
    /** Launch kernel attr blockdim offset. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_BLOCKDIM_OFFSET = 4,
    /** Launch kernel attr block task prefetch. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_BLOCK_TASK_PREFETCH = 5,
    /** Launch kernel attr data dump. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_DATA_DUMP = 6,
    /** Launch kernel attr timeout. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT = 7,
    /** Launch kernel attr timeout us. @since 9.1.0 */
    ACL_RT_LAUNCH_KERNEL_ATTR_TIMEOUT_US = 8
} aclrtLaunchKernelAttrId;

/** Stream Attr. @since <=8.5.0 */
typedef enum aclrtStreamAttr {
    /** Stream attr failure mode. @since <=9.1.0 */
    ACL_STREAM_ATTR_FAILURE_MODE = 1,
    /** Stream attr float overflow check. @since <=9.1.0 */
    ACL_STREAM_ATTR_FLOAT_OVERFLOW_CHECK = 2,
    /** Stream attr user custom tag. @since <=9.1.0 */
    ACL_STREAM_ATTR_USER_CUSTOM_TAG = 3,
    /** Stream attr cache op info. @since <=9.1.0 */
    ACL_STREAM_ATTR_CACHE_OP_INFO = 4,
    /** Stream attr priority. @since <=9.1.0 */
    ACL_STREAM_ATTR_PRIORITY = 5
} aclrtStreamAttr;

/** Task Type. @since 9.1.0 */
typedef enum aclmdlRITaskType {
    /** Model ri task default. @since 9.1.0 */
    ACL_MODEL_RI_TASK_DEFAULT = 0,
    /** Model ri task kernel. @since 9.1.0 */
    ACL_MODEL_RI_TASK_KERNEL = 1,
    /** Model ri task event record. @since 9.1.0 */
    ACL_MODEL_RI_TASK_EVENT_RECORD = 2,
    /** Model ri task event wait. @since 9.1.0 */
    ACL_MODEL_RI_TASK_EVENT_WAIT = 3,
    /** Model ri task event reset. @since 9.1.0 */
    ACL_MODEL_RI_TASK_EVENT_RESET = 4,
    /** Model ri task value write. @since 9.1.0 */
    ACL_MODEL_RI_TASK_VALUE_WRITE = 5,
    /** Model ri task value wait. @since 9.1.0 */
    ACL_MODEL_RI_TASK_VALUE_WAIT = 6
} aclmdlRITaskType;

/** Dev Attr. @since <=8.5.0 */
typedef enum aclrtDevAttr {
    /** Dev attr aicpu core num. @since <=9.1.0 */
    ACL_DEV_ATTR_AICPU_CORE_NUM = 1,
    /** Dev attr aicore core num. @since <=9.1.0 */
    ACL_DEV_ATTR_AICORE_CORE_NUM = 101,
    /** Dev attr cube core num. @since <=9.1.0 */
    ACL_DEV_ATTR_CUBE_CORE_NUM = 102,
    /** Dev attr vector core num. @since <=9.1.0 */
    ACL_DEV_ATTR_VECTOR_CORE_NUM = 201,
    /** Dev attr warp size. @since <=9.1.0 */
    ACL_DEV_ATTR_WARP_SIZE = 202,
    /** Dev attr max thread per vector core. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_THREAD_PER_VECTOR_CORE = 203,
    /** Dev attr local mem per vector core. @since <=9.1.0 */
    ACL_DEV_ATTR_LOCAL_MEM_PER_VECTOR_CORE = 204,
    /** Dev attr ubuf per vector core. @since <=9.1.0 */
    ACL_DEV_ATTR_UBUF_PER_VECTOR_CORE = 204,
    /** Dev attr max grid dim x. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_GRID_DIM_X = 205,
    /** Dev attr max grid dim y. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_GRID_DIM_Y = 206,
    /** Dev attr max grid dim z. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_GRID_DIM_Z = 207,
    /** Dev attr max block per grid. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_PER_GRID = 208,
    /** Dev attr max threads per block. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_THREADS_PER_BLOCK = 209,
    /** Dev attr max block dim x. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_DIM_X = 210,
    /** Dev attr max block dim y. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_DIM_Y = 211,
    /** Dev attr max block dim z. @since <=9.1.0 */
    ACL_DEV_ATTR_MAX_BLOCK_DIM_Z = 212,
    /** Dev attr total global mem size. @since <=9.1.0 */
    ACL_DEV_ATTR_TOTAL_GLOBAL_MEM_SIZE = 301,
    /** Dev attr l2 cache size. @since <=9.1.0 */
    ACL_DEV_ATTR_L2_CACHE_SIZE = 302,
    /** Dev attr smp id. @since <=9.1.0 */
    ACL_DEV_ATTR_SMP_ID = 401,
    /** Dev attr phy chip id. @since <=9.1.0 */
    ACL_DEV_ATTR_PHY_CHIP_ID = 402,
    /** Dev attr super pod devide id. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_DEVIDE_ID = 403,
    /** Dev attr super pod device id. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_DEVICE_ID = 403,
    /** Dev attr super pod server id. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_SERVER_ID = 404,
    /** Dev attr super pod id. @since <=9.1.0 */
    ACL_DEV_ATTR_SUPER_POD_ID = 405,
    /** Dev attr cust op privilege. @since <=9.1.0 */
    ACL_DEV_ATTR_CUST_OP_PRIVILEGE = 406,
    /** Dev attr mainboard id. @since <=9.1.0 */
    ACL_DEV_ATTR_MAINBOARD_ID = 407,
    /** Dev attr hd connect type. @since <=9.1.0 */
    ACL_DEV_ATTR_HD_CONNECT_TYPE = 408,
    /** Dev attr is virtual. @since <=9.1.0 */
    ACL_DEV_ATTR_IS_VIRTUAL = 501,
    /** Dev attr npu arch. @since <=9.1.0 */
    ACL_DEV_ATTR_NPU_ARCH = 601
} aclrtDevAttr;

/** Dev Feature Type. @since <=8.5.0 */
typedef enum aclrtDevFeatureType {
    /** Feature tscpu task update support aic aiv. @since <=9.1.0 */
    ACL_FEATURE_TSCPU_TASK_UPDATE_SUPPORT_AIC_AIV = 1,
    /** Feature system memq event cross dev. @since <=9.1.0 */
    ACL_FEATURE_SYSTEM_MEMQ_EVENT_CROSS_DEV = 21
} aclrtDevFeatureType;

/** Reduce Kind. @since <=8.5.0 */
typedef enum aclrtReduceKind {
    /** Memcpy sdma automatic sum. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM = 10,
    /** Memcpy sdma automatic max. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX = 11,
    /** Memcpy sdma automatic min. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN = 12,
    /** Memcpy sdma automatic equal. @since <=9.1.0 */
    ACL_RT_MEMCPY_SDMA_AUTOMATIC_EQUAL = 13
} aclrtReduceKind;

/** Dev Res Limit Type. @since <=8.3.RC1 */
typedef enum aclrtDevResLimitType {
    /** Dev res cube core. @since <=9.1.0 */
    ACL_RT_DEV_RES_CUBE_CORE = 0,
    /** Dev res vector core. @since <=9.1.0 */
    ACL_RT_DEV_RES_VECTOR_CORE = 1
} aclrtDevResLimitType;

/** Condition. @since <=8.5.0 */
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

/** Compare Data Type. @since <=8.5.0 */
typedef enum aclrtCompareDataType {
    /** Switch int32. @since <=9.1.0 */
    ACL_RT_SWITCH_INT32 = 0,
    /** Switch int64. @since <=9.1.0 */
    ACL_RT_SWITCH_INT64 = 1
} aclrtCompareDataType;

/** Random Num Func Type. @since <=9.1.0 */
typedef enum aclrtRandomNumFuncType {
    /** Random num func type dropout bitmask. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_DROPOUT_BITMASK = 0,
    /** Random num func type uniform dis. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_UNIFORM_DIS = 1,
    /** Random num func type normal dis. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_NORMAL_DIS = 2,
    /** Random num func type truncated normal dis. @since <=9.1.0 */
    ACL_RT_RANDOM_NUM_FUNC_TYPE_TRUNCATED_NORMAL_DIS = 3
} aclrtRandomNumFuncType;

/** Device Task Abort Stage. @since <=9.1.0 */
typedef enum aclrtDeviceTaskAbortStage {
    /** Device task abort pre. @since <=9.1.0 */
    ACL_RT_DEVICE_TASK_ABORT_PRE = 0,
    /** Device task abort post. @since <=9.1.0 */
    ACL_RT_DEVICE_TASK_ABORT_POST = 1
} aclrtDeviceTaskAbortStage;

/** Update Task Attr Id. @since <=9.1.0 */
typedef enum aclrtUpdateTaskAttrId {
    /** Update random task. @since <=9.1.0 */
    ACL_RT_UPDATE_RANDOM_TASK = 1,
    /** Update aic aiv task. @since <=9.1.0 */
    ACL_RT_UPDATE_AIC_AIV_TASK = 2
} aclrtUpdateTaskAttrId;

/** Device State. @since <=9.1.0 */
typedef enum aclrtDeviceState {
    /** Device state set pre. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_SET_PRE = 0,
    /** Device state set post. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_SET_POST = 1,
    /** Device state reset pre. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_RESET_PRE = 2,
    /** Device state reset post. @since <=9.1.0 */
    ACL_RT_DEVICE_STATE_RESET_POST = 3
} aclrtDeviceState;

/** Snap Shot Stage. @since 9.0.0 */
typedef enum aclrtSnapShotStage {
    /** Snapshot lock pre. @since 9.0.0 */
    ACL_RT_SNAPSHOT_LOCK_PRE = 0,
    /** Snapshot backup pre. @since 9.0.0 */
    ACL_RT_SNAPSHOT_BACKUP_PRE = 1,
    /** Snapshot backup post. @since 9.0.0 */
    ACL_RT_SNAPSHOT_BACKUP_POST = 2,
    /** Snapshot restore pre. @since 9.0.0 */
    ACL_RT_SNAPSHOT_RESTORE_PRE = 3,
    /** Snapshot restore post. @since 9.0.0 */
    ACL_RT_SNAPSHOT_RESTORE_POST = 4,
    /** Snapshot unlock post. @since 9.0.0 */
    ACL_RT_SNAPSHOT_UNLOCK_POST = 5
} aclrtSnapShotStage;

/** Stream State. @since <=9.1.0 */
typedef enum aclrtStreamState {
    /** Stream state create post. @since <=9.1.0 */
    ACL_RT_STREAM_STATE_CREATE_POST = 1,
    /** Stream state destroy pre. @since <=9.1.0 */
    ACL_RT_STREAM_STATE_DESTROY_PRE = 2
} aclrtStreamState;

/** Func Attribute. @since <=8.5.0 */
typedef enum aclrtFuncAttribute {
    /** Func attr kernel type. @since <=9.1.0 */
    ACL_FUNC_ATTR_KERNEL_TYPE = 1,
    /** Func attr kernel ratio. @since <=9.1.0 */
    ACL_FUNC_ATTR_KERNEL_RATIO = 2,
    /** Func attr kernel sched mode. @since <=9.1.0 */
    ACL_FUNC_ATTR_KERNEL_SCHED_MODE = 3
} aclrtFuncAttribute;

/** Kernel Type. @since <=9.1.0 */
typedef enum aclrtKernelType {
    /** Kernel type aicore. @since <=9.1.0 */
    ACL_KERNEL_TYPE_AICORE = 0,
    /** Kernel type cube. @since <=9.1.0 */
    ACL_KERNEL_TYPE_CUBE = 1,
    /** Kernel type vector. @since <=9.1.0 */
    ACL_KERNEL_TYPE_VECTOR = 2,
    /** Kernel type mix. @since <=9.1.0 */
    ACL_KERNEL_TYPE_MIX = 3,
    /** Kernel type aicpu. @since <=9.1.0 */
    ACL_KERNEL_TYPE_AICPU = 100
} aclrtKernelType;

/** Cnt Notify Record Mode. @since <=9.1.0 */
typedef enum aclrtCntNotifyRecordMode {
    /** Cnt notify record set value mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_SET_VALUE_MODE = 0,
    /** Cnt notify record add mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_ADD_MODE = 1,
    /** Cnt notify record bit or mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_BIT_OR_MODE = 2,
    /** Cnt notify record bit and mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_RECORD_BIT_AND_MODE = 4
} aclrtCntNotifyRecordMode;

/** Cnt Notify Wait Mode. @since <=9.1.0 */
typedef enum aclrtCntNotifyWaitMode {
    /** Cnt notify wait less mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_LESS_MODE = 0,
    /** Cnt notify wait equal mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_EQUAL_MODE = 1,
    /** Cnt notify wait bigger mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_BIGGER_MODE = 2,
    /** Cnt notify wait bigger or equal mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_BIGGER_OR_EQUAL_MODE = 3,
    /** Cnt notify wait equal with bitmask mode. @since <=9.1.0 */
    ACL_RT_CNT_NOTIFY_WAIT_EQUAL_WITH_BITMASK_MODE = 4
} aclrtCntNotifyWaitMode;

/** Mem Access Flags. @since <=9.1.0 */
typedef enum aclrtMemAccessFlags {
    /** Mem access flags none. @since <=9.1.0 */
    ACL_RT_MEM_ACCESS_FLAGS_NONE = 0,
    /** Mem access flags read. @since <=9.1.0 */
    ACL_RT_MEM_ACCESS_FLAGS_READ = 1,
    /** Mem access flags readwrite. @since <=9.1.0 */
    ACL_RT_MEM_ACCESS_FLAGS_READWRITE = 3
} aclrtMemAccessFlags;

/** CANN Package Name. @since <=8.1.RC1 */
typedef enum aclCANNPackageName {
    /** Pkg name cann. @since <=9.1.0 */
    ACL_PKG_NAME_CANN = 0,
    /** Pkg name runtime. @since <=9.1.0 */
    ACL_PKG_NAME_RUNTIME = 1,
    /** Pkg name compiler. @since <=9.1.0 */
    ACL_PKG_NAME_COMPILER = 2,
    /** Pkg name hccl. @since <=9.1.0 */
    ACL_PKG_NAME_HCCL = 3,
    /** Pkg name toolkit. @since <=9.1.0 */
    ACL_PKG_NAME_TOOLKIT = 4,
    /** Pkg name opp. @since <=9.1.0 */
    ACL_PKG_NAME_OPP = 5,
    /** Pkg name opp kernel. @since <=9.1.0 */
    ACL_PKG_NAME_OPP_KERNEL = 6,
    /** Pkg name driver. @since <=9.1.0 */
    ACL_PKG_NAME_DRIVER = 7
} aclCANNPackageName;

/** Hac Type. @since 9.0.0 */
typedef enum aclrtHacType {
    /** Hac type stars. @since 9.0.0 */
    ACL_RT_HAC_TYPE_STARS = 0,
    /** Hac type aicpu. @since 9.0.0 */
    ACL_RT_HAC_TYPE_AICPU = 1,
    /** Hac type aic. @since 9.0.0 */
    ACL_RT_HAC_TYPE_AIC = 2,
    /** Hac type aiv. @since 9.0.0 */
    ACL_RT_HAC_TYPE_AIV = 3,
    /** Hac type pciedma. @since 9.0.0 */
    ACL_RT_HAC_TYPE_PCIEDMA = 4,
    /** Hac type rdma. @since 9.0.0 */
    ACL_RT_HAC_TYPE_RDMA = 5,
    /** Hac type sdma. @since 9.0.0 */
    ACL_RT_HAC_TYPE_SDMA = 6,
    /** Hac type dvpp. @since 9.0.0 */
    ACL_RT_HAC_TYPE_DVPP = 7,
    /** Hac type udma. @since 9.0.0 */
    ACL_RT_HAC_TYPE_UDMA = 8,
    /** Hac type ccu. @since 9.0.0 */
    ACL_RT_HAC_TYPE_CCU = 9
} aclrtHacType;

/** Host Mem Map Capability. @since 9.0.0 */
typedef enum aclrtHostMemMapCapability {
    /** Host mem map not supported. @since 9.0.0 */
    ACL_RT_HOST_MEM_MAP_NOT_SUPPORTED = 0,
    /** Host mem map supported. @since 9.0.0 */
    ACL_RT_HOST_MEM_MAP_SUPPORTED = 1
} aclrtHostMemMapCapability;

/** Atomic Operation Capability. @since <=9.1.0 */
typedef enum aclrtAtomicOperationCapability {
    /** Atomic capability signed. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SIGNED = 1,
    /** Atomic capability unsigned. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_UNSIGNED = 2,
    /** Atomic capability reducation. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_REDUCATION = 4,
    /** Atomic capability scalar8. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR8 = 8,
    /** Atomic capability scalar16. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR16 = 16,
    /** Atomic capability scalar32. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR32 = 32,
    /** Atomic capability scalar64. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR64 = 64,
    /** Atomic capability scalar128. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_SCALAR128 = 128,
    /** Atomic capability vector32x4. @since <=9.1.0 */
    ACL_RT_ATOMIC_CAPABILITY_VECTOR32X4 = 256
} aclrtAtomicOperationCapability;

/** Atomic Operation. @since 9.1.0 */
typedef enum aclrtAtomicOperation {
    /** Atomic operation integer add. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_ADD = 0,
    /** Atomic operation integer min. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_MIN = 1,
    /** Atomic operation integer max. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_MAX = 2,
    /** Atomic operation integer increment. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_INCREMENT = 3,
    /** Atomic operation integer decrement. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_INTEGER_DECREMENT = 4,
    /** Atomic operation and. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_AND = 5,
    /** Atomic operation or. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_OR = 6,
    /** Atomic operation xor. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_XOR = 7,
    /** Atomic operation exchange. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_EXCHANGE = 8,
    /** Atomic operation cas. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_CAS = 9,
    /** Atomic operation float add. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_FLOAT_ADD = 10,
    /** Atomic operation float min. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_FLOAT_MIN = 11,
    /** Atomic operation float max. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_FLOAT_MAX = 12,
    /** Atomic operation dma add. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_DMA_ADD = 30,
    /** Atomic operation dma min. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_DMA_MIN = 31,
    /** Atomic operation dma max. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_DMA_MAX = 32,
    /** Atomic operation simd scalar add. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_ADD = 40,
    /** Atomic operation simd scalar min. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MIN = 41,
    /** Atomic operation simd scalar max. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_MAX = 42,
    /** Atomic operation simd scalar cas. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_CAS = 43,
    /** Atomic operation simd scalar exch. @since 9.1.0 */
    ACL_RT_ATOMIC_OPERATION_SIMD_SCALAR_EXCH = 44
} aclrtAtomicOperation;

/** Cond Handle Flag. @since 9.1.0 */
typedef enum aclmdlRICondHandleFlag {
    /** Model ri cond handle assign default. @since 9.1.0 */
    ACL_MODEL_RI_COND_HANDLE_ASSIGN_DEFAULT = 1
} aclmdlRICondHandleFlag;

/** Cond Task Type. @since <=9.1.0 */
typedef enum aclmdlRICondTaskType {
    /** Model ri cond type if. @since <=9.1.0 */
    ACL_MODEL_RI_COND_TYPE_IF = 0,
    /** Model ri cond type while. @since <=9.1.0 */
    ACL_MODEL_RI_COND_TYPE_WHILE = 1,
    /** Model ri cond type switch. @since <=9.1.0 */
    ACL_MODEL_RI_COND_TYPE_SWITCH = 2
} aclmdlRICondTaskType;

/** Register Callback Type. @since <=8.5.0 */
typedef enum aclRegisterCallbackType {
    /** Reg type acl model. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_MODEL = 0,
    /** Reg type acl op executor. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_OP_EXECUTOR = 1,
    /** Reg type acl op cblas. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_OP_CBLAS = 2,
    /** Reg type acl op compiler. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_OP_COMPILER = 3,
    /** Reg type acl tdt channel. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_TDT_CHANNEL = 4,
    /** Reg type acl tdt queue. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_TDT_QUEUE = 5,
    /** Reg type acl dvpp. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_DVPP = 6,
    /** Reg type acl retr. @since <=9.1.0 */
    ACL_REG_TYPE_ACL_RETR = 7,
    /** Reg type other. @since <=9.1.0 */
    ACL_REG_TYPE_OTHER = 65535
} aclRegisterCallbackType;

/** Process State. @since <=9.1.0 */
typedef enum aclrtProcessState {
    /** Process state running. @since <=9.1.0 */
    ACL_RT_PROCESS_STATE_RUNNING = 0,
    /** Process state locked. @since <=9.1.0 */
    ACL_RT_PROCESS_STATE_LOCKED = 1
} aclrtProcessState;

/** Mem Pool Attr. @since 9.0.0 */
typedef enum aclrtMemPoolAttr {
    /** Mem pool reuse follow event dependencies. @since 9.0.0 */
    ACL_RT_MEM_POOL_REUSE_FOLLOW_EVENT_DEPENDENCIES = 1,
    /** Mem pool reuse allow opportunistic. @since 9.0.0 */
    ACL_RT_MEM_POOL_REUSE_ALLOW_OPPORTUNISTIC = 2,
    /** Mem pool reuse allow internal dependencies. @since 9.0.0 */
    ACL_RT_MEM_POOL_REUSE_ALLOW_INTERNAL_DEPENDENCIES = 3,
    /** Mem pool attr release threshold. @since 9.0.0 */
    ACL_RT_MEM_POOL_ATTR_RELEASE_THRESHOLD = 4,
    /** Mem pool attr reserved mem current. @since 9.0.0 */
    ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_CURRENT = 5,
    /** Mem pool attr reserved mem high. @since 9.0.0 */
    ACL_RT_MEM_POOL_ATTR_RESERVED_MEM_HIGH = 6,
    /** Mem pool attr used mem current. @since 9.0.0 */
    ACL_RT_MEM_POOL_ATTR_USED_MEM_CURRENT = 7,
    /** Mem pool attr used mem high. @since 9.0.0 */
    ACL_RT_MEM_POOL_ATTR_USED_MEM_HIGH = 8
} aclrtMemPoolAttr;

/** Device Limit. @since 9.2.0-beta.1 */
typedef enum aclrtDeviceLimit {
    /** Dev limit simt stack size. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMT_STACK_SIZE = 0,
    /** Dev limit simt dvg warp stack size. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMT_DVG_WARP_STACK_SIZE = 1,
    /** Dev limit simd stack size. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMD_STACK_SIZE = 2,
    /** Dev limit simd printf fifo size per core. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMD_PRINTF_FIFO_SIZE_PER_CORE = 3,
    /** Dev limit simt printf fifo size. @since 9.2.0-beta.1 */
    ACL_RT_DEV_LIMIT_SIMT_PRINTF_FIFO_SIZE = 4
} aclrtDeviceLimit;

/** Mem Link Type. @since >9.2.0-beta.1 */
typedef enum aclrtMemLinkType {
    /** Mem access link sio. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_LINK_SIO = 0,
    /** Mem access link hccs. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_LINK_HCCS = 1,
    /** Mem access ub one port path. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_UB_ONE_PORT_PATH = 2,
    /** Mem access ub multi port path. @since >9.2.0-beta.1 */
    ACL_RT_MEM_ACCESS_UB_MULTI_PORT_PATH = 3
} aclrtMemLinkType;

/* ---- Structures and unions --------------------------------------------------------------------------- */

/** Mem Managed Location. @since 9.1.0 */
typedef struct aclrtMemManagedLocation {
    /** Type. */
    aclrtMemManagedLocationType type;
    /** Id. */
    int32_t id;
} aclrtMemManagedLocation;

/** Malloc Attr Value. @since <=9.1.0 */
typedef union aclrtMallocAttrValue {
    /** Module id. */
    uint16_t moduleId;
    /** Device id. */
    uint32_t deviceId;
    /** Va flag. */
    uint32_t vaFlag;
    /** Rsv. */
    uint8_t rsv[8];
} aclrtMallocAttrValue;

/** Malloc Attribute. @since <=9.1.0 */
typedef struct aclrtMallocAttribute {
    /** Attr. */
    aclrtMallocAttrType attr;
    /** Value. */
    aclrtMallocAttrValue value;
} aclrtMallocAttribute;

/** Malloc Config. @since <=8.5.0 */
typedef struct aclrtMallocConfig {
    /** Attrs. */
    aclrtMallocAttribute *attrs;
    /** Num attrs. */
    size_t numAttrs;
} aclrtMallocConfig;

/** Server Pid. @since <=8.5.0 */
typedef struct aclrtServerPid {
    /** Sdid. */
    uint32_t sdid;
    /** Pid. */
    int32_t *pid;
    /** Num. */
    size_t num;
} aclrtServerPid;

/** Stream Config Handle. @since <=8.5.0 */
typedef struct aclrtStreamConfigHandle {
    /** Workptr. */
    void *workptr;
    /** Work size. */
    size_t workSize;
    /** Flag. */
    size_t flag;
    /** Priority. */
    uint32_t priority;
} aclrtStreamConfigHandle;

/** Utilization Info. @since <=6.3.RC2 */
typedef struct aclrtUtilizationInfo {
    /** Cube utilization. */
    int32_t cubeUtilization;
    /** Vector utilization. */
    int32_t vectorUtilization;
    /** Aicpu utilization. */
    int32_t aicpuUtilization;
    /** Memory utilization. */
    int32_t memoryUtilization;
    /** Utilization extend. */
    aclrtUtilizationExtendInfo *utilizationExtend;
} aclrtUtilizationInfo;

/** Mem Location. @since <=8.5.0 */
typedef struct aclrtMemLocation {
    /** Id. */
    uint32_t id;
    /** Type. */
    aclrtMemLocationType type;
} aclrtMemLocation;

/** Ptr Attributes. @since <=8.5.0 */
typedef struct aclrtPtrAttributes {
    /** Location. */
    aclrtMemLocation location;
    /** Page size. */
    uint32_t pageSize;
    /** Rsv. */
    uint32_t rsv[4];
} aclrtPtrAttributes;

/** Mem Usage Info. @since <=8.5.0 */
typedef struct aclrtMemUsageInfo {
    /** Name. */
    char name[32];
    /** Cur mem size. */
    uint64_t curMemSize;
    /** Mem peak size. */
    uint64_t memPeakSize;
    /** Reserved. */
    size_t reserved[8];
} aclrtMemUsageInfo;

/** Mem Fabric Handle. @since <=9.1.0 */
typedef struct aclrtMemFabricHandle {
    /** Data. */
    uint8_t data[128];
} aclrtMemFabricHandle;

/** Physical Mem Prop. @since <=7.0.0 */
typedef struct aclrtPhysicalMemProp {
    /** Handle type. */
    aclrtMemHandleType handleType;
    /** Allocation type. */
    aclrtMemAllocationType allocationType;
    /** Mem attr. */
    aclrtMemAttr memAttr;
    /** Location. */
    aclrtMemLocation location;
    /** Reserve. */
    uint64_t reserve;
} aclrtPhysicalMemProp;

/** Mem Uce Info. @since <=8.0.RC3 */
typedef struct aclrtMemUceInfo {
    /** Addr. */
    void *addr;
    /** Len. */
    size_t len;
    /** Reserved. */
    size_t reserved[14];
} aclrtMemUceInfo;

/** Mem Uce Info Array. @since <=9.1.0 */
typedef struct aclrtMemUceInfoArray {
    /** Array size. */
    size_t arraySize;
    /** Mem uce info array. */
    aclrtMemUceInfo memUceInfoArray[20];
} aclrtMemUceInfoArray;

/** Error Info Detail. @since <=9.1.0 */
typedef union aclrtErrorInfoDetail {
    /** Uce info. */
    aclrtMemUceInfoArray uceInfo;
    /** Aicore err type. */
    aclrtAicoreErrorType aicoreErrType;
} aclrtErrorInfoDetail;

/** Error Info. @since <=8.5.0 */
typedef struct aclrtErrorInfo {
    /** Try repair. */
    uint8_t tryRepair;
    /** Has detail. */
    uint8_t hasDetail;
    /** Reserved. */
    uint8_t reserved[2];
    /** Error type. */
    aclrtErrorType errorType;
    /** Detail. */
    aclrtErrorInfoDetail detail;
} aclrtErrorInfo;

/** Binary Load Option Value. @since <=9.1.0 */
typedef union aclrtBinaryLoadOptionValue {
    /** Is lazy load. */
    uint32_t isLazyLoad;
    /** Magic. */
    uint32_t magic;
    /** Cpu kernel mode. */
    int32_t cpuKernelMode;
    /** Rsv. */
    uint32_t rsv[4];
} aclrtBinaryLoadOptionValue;

/** Binary Load Option. @since <=9.1.0 */
typedef struct aclrtBinaryLoadOption {
    /** Type. */
    aclrtBinaryLoadOptionType type;
    /** Value. */
    aclrtBinaryLoadOptionValue value;
} aclrtBinaryLoadOption;

/** Binary Load Options. @since <=8.5.0 */
typedef struct aclrtBinaryLoadOptions {
    /** Options. */
    aclrtBinaryLoadOption *options;
    /** Num opt. */
    size_t numOpt;
} aclrtBinaryLoadOptions;

/** Timeout Us. @since <=9.1.0 */
typedef struct aclrtTimeoutUs {
    /** Timeout low. */
    uint32_t timeoutLow;
    /** Timeout high. */
    uint32_t timeoutHigh;
} aclrtTimeoutUs;

/** Launch Kernel Attr Value. @since 9.1.0 */
typedef union aclrtLaunchKernelAttrValue {
    /** Schem mode. */
    uint8_t schemMode;
    /** Local memory size. */
    uint32_t localMemorySize;
    /** Dyn u buf size. */
    uint32_t dynUBufSize;
    /** Engine type. */
    aclrtEngineType engineType;
    /** Block dim offset. */
    uint32_t blockDimOffset;
    /** Is block task prefetch. */
    uint8_t isBlockTaskPrefetch;
    /** Is data dump. */
    uint8_t isDataDump;
    /** Timeout. */
    uint16_t timeout;
    /** Timeout us. */
    aclrtTimeoutUs timeoutUs;
    /** Rsv. */
    uint32_t rsv[4];
} aclrtLaunchKernelAttrValue;

/** Launch Kernel Attr. @since <=9.1.0 */
typedef struct aclrtLaunchKernelAttr {
    /** Id. */
    aclrtLaunchKernelAttrId id;
    /** Value. */
    aclrtLaunchKernelAttrValue value;
} aclrtLaunchKernelAttr;

/** Launch Kernel Cfg. @since <=8.5.0 */
typedef struct aclrtLaunchKernelCfg {
    /** Attrs. */
    aclrtLaunchKernelAttr *attrs;
    /** Num attrs. */
    size_t numAttrs;
} aclrtLaunchKernelCfg;

/** Stream Attr Value. @since <=8.5.0 */
typedef union aclrtStreamAttrValue {
    /** Failure mode. */
    uint64_t failureMode;
    /** Overflow switch. */
    uint32_t overflowSwitch;
    /** User custom tag. */
    uint32_t userCustomTag;
    /** Cache op info switch. */
    uint32_t cacheOpInfoSwitch;
    /** Stream priority. */
    uint32_t streamPriority;
    /** Reserve. */
    uint32_t reserve[4];
} aclrtStreamAttrValue;

/** Kernel Task Params. @since <=9.1.0 */
typedef struct aclmdlRIKernelTaskParams {
    /** Func handle. */
    aclrtFuncHandle funcHandle;
    /** Cfg. */
    aclrtLaunchKernelCfg *cfg;
    /** Args. */
    void *args;
    /** Is host args. */
    uint32_t isHostArgs;
    /** Args size. */
    size_t argsSize;
    /** Num blocks. */
    uint32_t numBlocks;
    /** Rsv. */
    uint32_t rsv[10];
} aclmdlRIKernelTaskParams;

/** Event Record Task Params. @since <=9.1.0 */
typedef struct aclmdlRIEventRecordTaskParams {
    /** Event. */
    aclrtEvent event;
    /** Event flag. */
    uint32_t eventFlag;
    /** Record flag. */
    uint32_t recordFlag;
} aclmdlRIEventRecordTaskParams;

/** Event Wait Task Params. @since <=9.1.0 */
typedef struct aclmdlRIEventWaitTaskParams {
    /** Event. */
    aclrtEvent event;
    /** Event flag. */
    uint32_t eventFlag;
    /** Wait flag. */
    uint32_t waitFlag;
} aclmdlRIEventWaitTaskParams;

/** Event Reset Task Params. @since <=9.1.0 */
typedef struct aclmdlRIEventResetTaskParams {
    /** Event. */
    aclrtEvent event;
    /** Event flag. */
    uint32_t eventFlag;
    /** Reset flag. */
    uint32_t resetFlag;
} aclmdlRIEventResetTaskParams;

/** Value Write Task Params. @since <=9.1.0 */
typedef struct aclmdlRIValueWriteTaskParams {
    /** Dev addr. */
    void *devAddr;
    /** Value. */
    uint64_t value;
} aclmdlRIValueWriteTaskParams;

/** Value Wait Task Params. @since <=9.1.0 */
typedef struct aclmdlRIValueWaitTaskParams {
    /** Dev addr. */
    void *devAddr;
    /** Value. */
    uint64_t value;
    /** Flag. */
    uint32_t flag;
} aclmdlRIValueWaitTaskParams;

/** Task Params. @since 9.1.0 */
typedef struct aclmdlRITaskParams {
    /** Type. */
    aclmdlRITaskType type;
    /** Rsv0. */
    uint32_t rsv0[3];
    /** Task grp. */
    aclrtTaskGrp taskGrp;
    /** Op info ptr. */
    void *opInfoPtr;
    /** Op info size. */
    size_t opInfoSize;
    /** Rsv1. */
    uint8_t rsv1[32];
    union {
        /** Rsv2. */
        uint8_t rsv2[128];
        /** Kernel task params. */
        aclmdlRIKernelTaskParams kernelTaskParams;
        /** Event record task params. */
        aclmdlRIEventRecordTaskParams eventRecordTaskParams;
        /** Event wait task params. */
        aclmdlRIEventWaitTaskParams eventWaitTaskParams;
        /** Event reset task params. */
        aclmdlRIEventResetTaskParams eventResetTaskParams;
        /** Value write task params. */
        aclmdlRIValueWriteTaskParams valueWriteTaskParams;
        /** Value wait task params. */
        aclmdlRIValueWaitTaskParams valueWaitTaskParams;
    };
} aclmdlRITaskParams;

/** Barrier Cmo Info. @since <=9.1.0 */
typedef struct aclrtBarrierCmoInfo {
    /** Cmo type. */
    aclrtCmoType cmoType;
    /** Barrier id. */
    uint32_t barrierId;
} aclrtBarrierCmoInfo;

/** Barrier Task Info. @since <=8.5.0 */
typedef struct aclrtBarrierTaskInfo {
    /** Barrier num. */
    size_t barrierNum;
    /** Cmo info. */
    aclrtBarrierCmoInfo cmoInfo[6U];
} aclrtBarrierTaskInfo;

/** Memcpy Batch Attr. @since <=8.3.RC1 */
typedef struct aclrtMemcpyBatchAttr {
    /** Dst loc. */
    aclrtMemLocation dstLoc;
    /** Src loc. */
    aclrtMemLocation srcLoc;
    /** Rsv. */
    uint8_t rsv[16];
} aclrtMemcpyBatchAttr;

/** Place Holder Info. @since <=8.5.0 */
typedef struct aclrtPlaceHolderInfo {
    /** Addr offset. */
    uint32_t addrOffset;
    /** Data offset. */
    uint32_t dataOffset;
} aclrtPlaceHolderInfo;

/** Random Para Info. @since <=9.1.0 */
typedef struct aclrtRandomParaInfo {
    /** Is addr. */
    uint8_t isAddr;
    /** Value or addr. */
    uint8_t valueOrAddr[8];
    /** Size. */
    uint8_t size;
    /** Rsv. */
    uint8_t rsv[6];
} aclrtRandomParaInfo;

/** Dropout Bitmask Info. @since <=9.1.0 */
typedef struct aclrtDropoutBitmaskInfo {
    /** Dropout ration. */
    aclrtRandomParaInfo dropoutRation;
} aclrtDropoutBitmaskInfo;

/** Uniform Dis Info. @since <=9.1.0 */
typedef struct aclrtUniformDisInfo {
    /** Min. */
    aclrtRandomParaInfo min;
    /** Max. */
    aclrtRandomParaInfo max;
} aclrtUniformDisInfo;

/** Normal Dis Info. @since <=9.1.0 */
typedef struct aclrtNormalDisInfo {
    /** Mean. */
    aclrtRandomParaInfo mean;
    /** Stddev. */
    aclrtRandomParaInfo stddev;
} aclrtNormalDisInfo;

/** Random Num Func Para Info. @since <=9.1.0 */
typedef struct aclrtRandomNumFuncParaInfo {
    /** Func type. */
    aclrtRandomNumFuncType funcType;
    /** Param info. */
    union {
        /** Dropout bitmask info. */
        aclrtDropoutBitmaskInfo dropoutBitmaskInfo;
        /** Uniform dis info. */
        aclrtUniformDisInfo uniformDisInfo;
        /** Normal dis info. */
        aclrtNormalDisInfo normalDisInfo;
    } paramInfo;
} aclrtRandomNumFuncParaInfo;

/** Random Num Task Info. @since <=8.5.0 */
typedef struct aclrtRandomNumTaskInfo {
    /** Data type. */
    aclDataType dataType;
    /** Random num func para info. */
    aclrtRandomNumFuncParaInfo randomNumFuncParaInfo;
    /** Random para addr. */
    void *randomParaAddr;
    /** Random result addr. */
    void *randomResultAddr;
    /** Random counter addr. */
    void *randomCounterAddr;
    /** Random seed. */
    aclrtRandomParaInfo randomSeed;
    /** Random num. */
    aclrtRandomParaInfo randomNum;
    /** Rsv. */
    uint8_t rsv[8];
} aclrtRandomNumTaskInfo;

/** Random Task Update Attr. @since <=9.1.0 */
typedef struct aclrtRandomTaskUpdateAttr {
    /** Src addr. */
    void *srcAddr;
    /** Size. */
    size_t size;
    /** Rsv. */
    uint32_t rsv[4];
} aclrtRandomTaskUpdateAttr;

/** Aic Aiv Task Update Attr. @since <=9.1.0 */
typedef struct aclrtAicAivTaskUpdateAttr {
    /** Bin handle. */
    void *binHandle;
    /** Func entry addr. */
    void *funcEntryAddr;
    /** Block dim addr. */
    void *blockDimAddr;
    /** Rsv. */
    uint32_t rsv[4];
} aclrtAicAivTaskUpdateAttr;

/** Update Task Attr Val. @since <=9.1.0 */
typedef union aclrtUpdateTaskAttrVal {
    /** Random task attr. */
    aclrtRandomTaskUpdateAttr randomTaskAttr;
    /** Aic aiv task attr. */
    aclrtAicAivTaskUpdateAttr aicAivTaskAttr;
} aclrtUpdateTaskAttrVal;

/** Task Update Info. @since <=8.5.0 */
typedef struct aclrtTaskUpdateInfo {
    /** Id. */
    aclrtUpdateTaskAttrId id;
    /** Val. */
    aclrtUpdateTaskAttrVal val;
} aclrtTaskUpdateInfo;

/** Snap Shot Backup Args. @since <=8.5.0 */
typedef struct aclrtSnapShotBackupArgs {
    /** Backup flags. */
    uint32_t backupFlags;
    /** Reserved. */
    char reserved[60];
} aclrtSnapShotBackupArgs;

/** Snap Shot Restore Args. @since <=8.5.0 */
typedef struct aclrtSnapShotRestoreArgs {
    /** Restore flags. */
    uint32_t restoreFlags;
    /** Reserved. */
    char reserved[60];
} aclrtSnapShotRestoreArgs;

/** Uuid. @since <=8.5.0 */
typedef struct aclrtUuid {
    /** Bytes. */
    char bytes[16];
} aclrtUuid;

/** Cnt Notify Record Info. @since <=8.5.0 */
typedef struct aclrtCntNotifyRecordInfo {
    /** Mode. */
    aclrtCntNotifyRecordMode mode;
    /** Value. */
    uint32_t value;
} aclrtCntNotifyRecordInfo;

/** Cnt Notify Wait Info. @since <=8.5.0 */
typedef struct aclrtCntNotifyWaitInfo {
    /** Mode. */
    aclrtCntNotifyWaitMode mode;
    /** Value. */
    uint32_t value;
    /** Timeout. */
    uint32_t timeout;
    /** Is clear. */
    uint8_t isClear;
    /** Rsv. */
    uint8_t rsv[3];
} aclrtCntNotifyWaitInfo;

/** Mem Access Desc. @since <=8.5.0 */
typedef struct aclrtMemAccessDesc {
    /** Flags. */
    aclrtMemAccessFlags flags;
    /** Location. */
    aclrtMemLocation location;
    /** Rsv. */
    uint8_t rsv[12];
} aclrtMemAccessDesc;

/** CANN Package Version. @since <=8.1.RC1 */
typedef struct aclCANNPackageVersion {
    /** Version. */
    char version[128];
    /** Major version. */
    char majorVersion[64];
    /** Minor version. */
    char minorVersion[64];
    /** Release version. */
    char releaseVersion[64];
    /** Patch version. */
    char patchVersion[64];
    /** Reserved. */
    char reserved[128];
} aclCANNPackageVersion;

/** Ipc Event Handle. @since <=8.5.0 */
typedef struct aclrtIpcEventHandle {
    /** Reserved. */
    char reserved[64U];
} aclrtIpcEventHandle;

/** Mem Attr Mapping. @since <=9.1.0 */
typedef struct MemAttrMapping {
    /** Pg type. */
    uint32_t pgType;
    /** Mem type. */
    uint32_t memType;
    /** Is host alloc. */
    bool isHostAlloc;
    /** Mem attr. */
    aclrtMemAttr memAttr;
} MemAttrMapping;

/** Cond Task Params. @since 9.1.0 */
typedef struct aclmdlRICondTaskParams {
    /** Handle. */
    aclmdlRICondHandle handle;
    /** Type. */
    aclmdlRICondTaskType type;
    /** Size. */
    uint32_t size;
    /** Model ri array. */
    aclmdlRI *modelRIArray;
} aclmdlRICondTaskParams;

/** Mem Pool Props. @since 9.0.0 */
typedef struct aclrtMemPoolProps {
    /** Alloc type. */
    aclrtMemAllocationType allocType;
    /** Handle type. */
    aclrtMemHandleType handleType;
    /** Location. */
    aclrtMemLocation location;
    /** Max size. */
    size_t maxSize;
    /** Reserved. */
    unsigned char reserved[32];
} aclrtMemPoolProps;

/** Three extents of a launch grid or block. @since 9.2.0-beta.1 */
typedef struct aclrtDim3 {
    /** Extent along x. */
    uint32_t x;
    /** Extent along y. */
    uint32_t y;
    /** Extent along z. */
    uint32_t z;
} aclrtDim3;

/* ---- Callbacks: called by the runtime on threads of its own ------------------------------------------ */

/** Allocator Alloc Func. @since <=8.1.RC1 */
typedef void *(*aclrtAllocatorAllocFunc)(aclrtAllocator allocator, size_t size);
/** Allocator Free Func. @since <=8.1.RC1 */
typedef void (*aclrtAllocatorFreeFunc)(aclrtAllocator allocator, aclrtAllocatorBlock block);
/** Allocator Alloc Advise Func. @since <=8.1.RC1 */
typedef void *(*aclrtAllocatorAllocAdviseFunc)(aclrtAllocator allocator, size_t size,
    aclrtAllocatorAddr addr);
/** Allocator Get Addr From Block Func. @since <=8.1.RC1 */
typedef void *(*aclrtAllocatorGetAddrFromBlockFunc)(aclrtAllocatorBlock block);
/** Callback. @since <=6.0.1 */
typedef void (*aclrtCallback)(void *userData);
/** Host Func. @since <=8.5.0 */
typedef void (*aclrtHostFunc)(void *args);
/** Exception Info Callback. @since <=6.0.1 */
typedef void (*aclrtExceptionInfoCallback)(aclrtExceptionInfo *exceptionInfo);
/** Op Exception Callback. @since 9.0.0 */
typedef void (*aclrtOpExceptionCallback)(aclrtExceptionInfo *exceptionInfo, void *userData);
/** Device State Callback. @since <=8.5.0 */
typedef void (*aclrtDeviceStateCallback)(int32_t deviceId, aclrtDeviceState state, void *args);
/** Snap Shot Call Back. @since 9.0.0 */
typedef uint32_t (*aclrtSnapShotCallBack)(int32_t deviceId, void *args);
/** Stream State Callback. @since <=8.5.0 */
typedef void (*aclrtStreamStateCallback)(aclrtStream stm, aclrtStreamState state, void *args);
/** Device Task Abort Callback. @since <=8.5.0 */
typedef int32_t (*aclrtDeviceTaskAbortCallback)(int32_t deviceId, aclrtDeviceTaskAbortStage stage,
    uint32_t timeout, void *args);
/** Init Callback Func. @since <=8.5.0 */
typedef aclError (*aclInitCallbackFunc)(const char *configStr, size_t len, void *userData);
/** Finalize Callback Func. @since <=8.5.0 */
typedef aclError (*aclFinalizeCallbackFunc)(void *userData);

/* ---- Initialisation ---------------------------------------------------------------------------------- */

/** Finalize. @group init @since <=6.0.1 @core */
aclError aclFinalize(void);

/** Finalize Reference. @group init @since <=8.5.0 */
aclError aclFinalizeReference(uint64_t *refCount);

/** Init. @group init @since <=6.0.1 @core */
aclError aclInit(const char *configPath);

/** Get Version. @group init @since <=6.0.1 */
aclError aclrtGetVersion(int32_t *majorVersion, int32_t *minorVersion, int32_t *patchVersion);

/** Get CANN Version. @group init @since <=8.1.RC1 */
aclError aclsysGetCANNVersion(aclCANNPackageName name, aclCANNPackageVersion *version);

/** Get Version Num. @group init @since <=8.5.0 */
aclError aclsysGetVersionNum(char *pkgName, int32_t *versionNum);

/** Get Version Str. @group init @since <=8.5.0 */
aclError aclsysGetVersionStr(char *pkgName, char *versionStr);

/* ---- Devices ----------------------------------------------------------------------------------------- */

/** Get Cann Attribute. @group device @since <=8.0.RC1 */
aclError aclGetCannAttribute(aclCannAttr cannAttr, int32_t *value);

/** Get Cann Attribute List. @group device @since <=8.0.RC1 */
aclError aclGetCannAttributeList(const aclCannAttr **cannAttrList, size_t *num);

/** Get Device Capability. @group device @since <=8.0.RC1 */
aclError aclGetDeviceCapability(uint32_t deviceId, aclDeviceInfo deviceInfo, int64_t *value);

/** Device Can Access Peer. @group device @since <=6.0.1 */
aclError aclrtDeviceCanAccessPeer(int32_t *canAccessPeer, int32_t deviceId, int32_t peerDeviceId);

/** Device Disable Peer Access. @group device @since <=6.0.1 */
aclError aclrtDeviceDisablePeerAccess(int32_t peerDeviceId);

/** Device Enable Peer Access. @group device @since <=6.0.1 */
aclError aclrtDeviceEnablePeerAccess(int32_t peerDeviceId, uint32_t flags);

/** Device Get Bare Tgid. @group device @since <=8.5.0 */
aclError aclrtDeviceGetBareTgid(int32_t *pid);

/** Device Get By PCI Bus Id. @group device @since >9.2.0-beta.1 */
aclError aclrtDeviceGetByPCIBusId(const char *pciBusId, int32_t *deviceId);

/** Device Get Host Atomic Capabilities. @group device @since 9.1.0 */
aclError aclrtDeviceGetHostAtomicCapabilities(uint32_t *capabilities, const aclrtAtomicOperation *operations,
    const uint32_t count, int32_t deviceId);

/** Device Get Limit. @group device @since 9.2.0-beta.1 */
aclError aclrtDeviceGetLimit(aclrtDeviceLimit limit, size_t *value);

/** Device Get P2 P Atomic Capabilities. @group device @since 9.1.0 */
aclError aclrtDeviceGetP2PAtomicCapabilities(uint32_t *capabilities, const aclrtAtomicOperation *operations,
    const uint32_t count, int32_t srcDeviceId, int32_t dstDeviceId);

/** Device Get PCI Bus Id. @group device @since >9.2.0-beta.1 */
aclError aclrtDeviceGetPCIBusId(int32_t deviceId, char *pciBusId, int32_t len);

/** Device Get Uuid. @group device @since <=8.5.0 */
aclError aclrtDeviceGetUuid(int32_t deviceId, aclrtUuid *uuid);

/** Device L2 Cache Flush. @group device @since >9.2.0-beta.1 */
aclError aclrtDeviceL2CacheFlush(void);

/** Device Peer Access Status. @group device @since <=8.5.0 */
aclError aclrtDevicePeerAccessStatus(int32_t deviceId, int32_t peerDeviceId, int32_t *status);

/** Device Set Limit. @group device @since 9.2.0-beta.1 */
aclError aclrtDeviceSetLimit(aclrtDeviceLimit limit, size_t value);

/** Device Task Abort. @group device @since <=8.0.RC3 */
aclError aclrtDeviceTaskAbort(int32_t deviceId, uint32_t timeout);

/** Get Device. @group device @since <=6.0.1 @core */
aclError aclrtGetDevice(int32_t *deviceId);

/** Get Device Capability. @group device @since <=8.5.0 */
aclError aclrtGetDeviceCapability(int32_t deviceId, aclrtDevFeatureType devFeatureType, int32_t *value);

/** Get Device Count. @group device @since <=6.0.1 @core */
aclError aclrtGetDeviceCount(uint32_t *count);

/** Get Device Info. @group device @since <=8.5.0 */
aclError aclrtGetDeviceInfo(uint32_t deviceId, aclrtDevAttr attr, int64_t *value);

/** Get Device Res Limit. @group device @since <=8.3.RC1 */
aclError aclrtGetDeviceResLimit(int32_t deviceId, aclrtDevResLimitType type, uint32_t *value);

/** Get Device Sat Mode. @group device @since <=8.5.0 */
aclError aclrtGetDeviceSatMode(aclrtFloatOverflowMode *mode);

/** Get Device Utilization Rate. @group device @since <=6.3.RC2 */
aclError aclrtGetDeviceUtilizationRate(int32_t deviceId, aclrtUtilizationInfo *utilizationInfo);

/** Get Devices Topo. @group device @since <=8.5.0 */
aclError aclrtGetDevicesTopo(uint32_t deviceId, uint32_t otherDeviceId, uint64_t *value);

/** Get Logic Dev Id By Phy Dev Id. @group device @since <=8.5.0 */
aclError aclrtGetLogicDevIdByPhyDevId(const int32_t phyDevId, int32_t *const logicDevId);

/** Get Logic Dev Id By User Dev Id. @group device @since <=8.5.0 */
aclError aclrtGetLogicDevIdByUserDevId(const int32_t userDevid, int32_t *const logicDevId);

/** Get Op Execute Timeout. @group device @since <=8.5.0 */
aclError aclrtGetOpExecuteTimeout(uint32_t *const timeoutMs);

/** Get Op Time Out Interval. @group device @since <=8.5.0 */
aclError aclrtGetOpTimeOutInterval(uint64_t *interval);

/** Get Phy Dev Id By Logic Dev Id. @group device @since <=8.5.0 */
aclError aclrtGetPhyDevIdByLogicDevId(const int32_t logicDevId, int32_t *const phyDevId);

/** Get Phy Dev Id By User Dev Id. @group device @since 9.1.0 */
aclError aclrtGetPhyDevIdByUserDevId(const int32_t userDevId, int32_t *const phyDevId);

/** Get Res In Current Thread. @group device @since <=8.3.RC1 */
aclError aclrtGetResInCurrentThread(aclrtDevResLimitType type, uint32_t *value);

/** Get Run Mode. @group device @since <=6.0.1 */
aclError aclrtGetRunMode(aclrtRunMode *runMode);

/** Get Soc Name. @group device @since <=6.0.1 */
const char *aclrtGetSocName(void);

/** Get Sys Param Opt. @group device @since <=8.1.RC1 */
aclError aclrtGetSysParamOpt(aclSysParamOpt opt, int64_t *value);

/** Get User Dev Id By Logic Dev Id. @group device @since <=8.5.0 */
aclError aclrtGetUserDevIdByLogicDevId(const int32_t logicDevId, int32_t *const userDevid);

/** Get User Dev Id By Phy Dev Id. @group device @since 9.1.0 */
aclError aclrtGetUserDevIdByPhyDevId(const int32_t phyDevId, int32_t *const userDevId);

/** Query Device Status. @group device @since <=8.5.0 */
aclError aclrtQueryDeviceStatus(int32_t deviceId, aclrtDeviceStatus *deviceStatus);

/** Reset Device. @group device @since <=6.0.1 @core */
aclError aclrtResetDevice(int32_t deviceId);

/** Reset Device Force. @group device @since <=8.5.0 */
aclError aclrtResetDeviceForce(int32_t deviceId);

/** Reset Device Res Limit. @group device @since <=8.3.RC1 */
aclError aclrtResetDeviceResLimit(int32_t deviceId);

/** Set Device. @group device @since <=6.0.1 @core */
aclError aclrtSetDevice(int32_t deviceId);

/** Set Device Res Limit. @group device @since <=8.3.RC1 */
aclError aclrtSetDeviceResLimit(int32_t deviceId, aclrtDevResLimitType type, uint32_t value);

/** Set Device Sat Mode. @group device @since <=6.3.RC1 */
aclError aclrtSetDeviceSatMode(aclrtFloatOverflowMode mode);

/** Set Op Execute Time Out. @group device @since <=7.0.RC1 */
aclError aclrtSetOpExecuteTimeOut(uint32_t timeout);

/** Set Op Execute Time Out V2. @group device @since <=8.5.0 */
aclError aclrtSetOpExecuteTimeOutV2(uint64_t timeout, uint64_t *actualTimeout);

/** Set Op Execute Time Out With Ms. @group device @since <=8.5.0 */
aclError aclrtSetOpExecuteTimeOutWithMs(uint32_t timeout);

/** Set Op Wait Timeout. @group device @since <=6.0.1 */
aclError aclrtSetOpWaitTimeout(uint32_t timeout);

/** Set Sys Param Opt. @group device @since <=8.1.RC1 */
aclError aclrtSetSysParamOpt(aclSysParamOpt opt, int64_t value);

/** Set Ts Device. @group device @since <=6.0.1 */
aclError aclrtSetTsDevice(aclrtTsId tsId);

/** Synchronize Device. @group device @since <=6.0.1 @core */
aclError aclrtSynchronizeDevice(void);

/** Synchronize Device With Timeout. @group device @since <=8.5.0 */
aclError aclrtSynchronizeDeviceWithTimeout(int32_t timeout);

/* ---- Contexts ---------------------------------------------------------------------------------------- */

/** Create Context. @group context @since <=6.0.1 @core */
aclError aclrtCreateContext(aclrtContext *context, int32_t deviceId);

/** Ctx Get Sys Param Opt. @group context @since <=8.5.0 */
aclError aclrtCtxGetSysParamOpt(aclSysParamOpt opt, int64_t *value);

/** Ctx Set Sys Param Opt. @group context @since <=7.0.RC1 */
aclError aclrtCtxSetSysParamOpt(aclSysParamOpt opt, int64_t value);

/** Destroy Context. @group context @since <=6.0.1 @core */
aclError aclrtDestroyContext(aclrtContext context);

/** Get Current Context. @group context @since <=6.0.1 @core */
aclError aclrtGetCurrentContext(aclrtContext *context);

/** Get Primary Ctx State. @group context @since <=8.5.0 */
aclError aclrtGetPrimaryCtxState(int32_t deviceId, uint32_t *flags, int32_t *active);

/** Set Current Context. @group context @since <=6.0.1 @core */
aclError aclrtSetCurrentContext(aclrtContext context);

/* ---- Streams ----------------------------------------------------------------------------------------- */

/** Active Stream. @group stream @since <=8.5.0 */
aclError aclrtActiveStream(aclrtStream activeStream, aclrtStream stream);

/** Create Stream. @group stream @since <=6.0.1 @core */
aclError aclrtCreateStream(aclrtStream *stream);

/** Create Stream Config Handle. @group stream @since <=8.5.0 */
aclrtStreamConfigHandle *aclrtCreateStreamConfigHandle(void);

/** Create Stream V2. @group stream @since <=8.5.0 */
aclError aclrtCreateStreamV2(aclrtStream *stream, const aclrtStreamConfigHandle *handle);

/** Create Stream With Config. @group stream @since <=6.0.1 */
aclError aclrtCreateStreamWithConfig(aclrtStream *stream, uint32_t priority, uint32_t flag);

/** Ctx Get Current Default Stream. @group stream @since <=8.5.0 */
aclError aclrtCtxGetCurrentDefaultStream(aclrtStream *stream);

/** Ctx Get Float Overflow Addr. @group stream @since <=8.5.0 */
aclError aclrtCtxGetFloatOverflowAddr(void **overflowAddr);

/** Destroy Stream. @group stream @since <=6.0.1 @core */
aclError aclrtDestroyStream(aclrtStream stream);

/** Destroy Stream Config Handle. @group stream @since <=8.5.0 */
aclError aclrtDestroyStreamConfigHandle(aclrtStreamConfigHandle *handle);

/** Destroy Stream Force. @group stream @since <=6.3.RC2 */
aclError aclrtDestroyStreamForce(aclrtStream stream);

/** Device Get Stream Priority Range. @group stream @since <=8.5.0 */
aclError aclrtDeviceGetStreamPriorityRange(int32_t *leastPriority, int32_t *greatestPriority);

/** Get Float Overflow Status. @group stream @since <=8.5.0 */
aclError aclrtGetFloatOverflowStatus(void *outputAddr, uint64_t outputSize, aclrtStream stream);

/** Get Overflow Status. @group stream @since <=7.0.RC1 */
aclError aclrtGetOverflowStatus(void *outputAddr, size_t outputSize, aclrtStream stream);

/** Get Stream Attribute. @group stream @since <=8.5.0 */
aclError aclrtGetStreamAttribute(aclrtStream stream, aclrtStreamAttr stmAttrType,
    aclrtStreamAttrValue *value);

/** Get Stream Available Num. @group stream @since <=8.5.0 */
aclError aclrtGetStreamAvailableNum(uint32_t *streamCount);

/** Get Stream Overflow Switch. @group stream @since <=6.3.RC1 */
aclError aclrtGetStreamOverflowSwitch(aclrtStream stream, uint32_t *flag);

/** Get Stream Res Limit. @group stream @since <=8.3.RC1 */
aclError aclrtGetStreamResLimit(aclrtStream stream, aclrtDevResLimitType type, uint32_t *value);

/** Npu Clear Float Over Flow Status. @group stream @since <=8.5.0 */
aclError aclrtNpuClearFloatOverFlowStatus(uint32_t checkMode, aclrtStream stream);

/** Npu Get Float Over Flow Status. @group stream @since <=8.5.0 */
aclError aclrtNpuGetFloatOverFlowStatus(void *outputAddr, uint64_t outputSize, uint32_t checkMode,
    aclrtStream stream);

/** Persistent Task Clean. @group stream @since <=8.5.0 */
aclError aclrtPersistentTaskClean(aclrtStream stream);

/** Reset Float Overflow Status. @group stream @since <=8.5.0 */
aclError aclrtResetFloatOverflowStatus(aclrtStream stream);

/** Reset Overflow Status. @group stream @since <=7.0.RC1 */
aclError aclrtResetOverflowStatus(aclrtStream stream);

/** Reset Stream Res Limit. @group stream @since <=8.3.RC1 */
aclError aclrtResetStreamResLimit(aclrtStream stream);

/** Set Stream Attribute. @group stream @since <=8.5.0 */
aclError aclrtSetStreamAttribute(aclrtStream stream, aclrtStreamAttr stmAttrType,
    aclrtStreamAttrValue *value);

/** Set Stream Config Opt. @group stream @since <=8.5.0 */
aclError aclrtSetStreamConfigOpt(aclrtStreamConfigHandle *handle, aclrtStreamConfigAttr attr,
    const void *attrValue, size_t valueSize);

/** Set Stream Failure Mode. @group stream @since <=6.3.RC1 */
aclError aclrtSetStreamFailureMode(aclrtStream stream, uint64_t mode);

/** Set Stream Overflow Switch. @group stream @since <=6.3.RC1 */
aclError aclrtSetStreamOverflowSwitch(aclrtStream stream, uint32_t flag);

/** Set Stream Res Limit. @group stream @since <=8.3.RC1 */
aclError aclrtSetStreamResLimit(aclrtStream stream, aclrtDevResLimitType type, uint32_t value);

/** Stream Abort. @group stream @since <=8.5.0 */
aclError aclrtStreamAbort(aclrtStream stream);

/** Stream Get Flags. @group stream @since <=8.5.0 */
aclError aclrtStreamGetFlags(aclrtStream stream, uint32_t *flags);

/** Stream Get Id. @group stream @since <=8.5.0 */
aclError aclrtStreamGetId(aclrtStream stream, int32_t *streamId);

/** Stream Get Priority. @group stream @since <=8.5.0 */
aclError aclrtStreamGetPriority(aclrtStream stream, uint32_t *priority);

/** Stream Query. @group stream @since <=7.0.RC1 */
aclError aclrtStreamQuery(aclrtStream stream, aclrtStreamStatus *status);

/** Stream Stop. @group stream @since <=8.5.0 */
aclError aclrtStreamStop(aclrtStream stream);

/** Switch Stream. @group stream @since <=8.5.0 */
aclError aclrtSwitchStream(void *leftValue, aclrtCondition cond, void *rightValue,
    aclrtCompareDataType dataType, aclrtStream trueStream, aclrtStream falseStream, aclrtStream stream);

/** Synchronize Stream. @group stream @since <=6.0.1 @core */
aclError aclrtSynchronizeStream(aclrtStream stream);

/** Synchronize Stream With Timeout. @group stream @since <=6.3.RC2 */
aclError aclrtSynchronizeStreamWithTimeout(aclrtStream stream, int32_t timeout);

/** Unuse Stream Res In Current Thread. @group stream @since <=8.3.RC1 */
aclError aclrtUnuseStreamResInCurrentThread(aclrtStream stream);

/** Use Stream Res In Current Thread. @group stream @since <=8.3.RC1 */
aclError aclrtUseStreamResInCurrentThread(aclrtStream stream);

/* ---- Events ------------------------------------------------------------------------------------------ */

/** Create Event. @group event @since <=6.0.1 @core */
aclError aclrtCreateEvent(aclrtEvent *event);

/** Create Event Ex With Flag. @group event @since <=8.0.RC1 */
aclError aclrtCreateEventExWithFlag(aclrtEvent *event, uint32_t flag);

/** Create Event With Flag. @group event @since <=6.0.1 */
aclError aclrtCreateEventWithFlag(aclrtEvent *event, uint32_t flag);

/** Destroy Event. @group event @since <=6.0.1 @core */
aclError aclrtDestroyEvent(aclrtEvent event);

/** Event Elapsed Time. @group event @since <=6.0.1 */
aclError aclrtEventElapsedTime(float *ms, aclrtEvent startEvent, aclrtEvent endEvent);

/** Event Get Timestamp. @group event @since <=8.5.0 */
aclError aclrtEventGetTimestamp(aclrtEvent event, uint64_t *timestamp);

/** Get Event Avail Num. @group event @since <=8.5.0 */
aclError aclrtGetEventAvailNum(uint32_t *eventCount);

/** Get Event Id. @group event @since <=8.5.0 */
aclError aclrtGetEventId(aclrtEvent event, uint32_t *eventId);

/** Ipc Get Event Handle. @group event @since <=8.5.0 */
aclError aclrtIpcGetEventHandle(aclrtEvent event, aclrtIpcEventHandle *handle);

/** Ipc Open Event Handle. @group event @since <=8.5.0 */
aclError aclrtIpcOpenEventHandle(aclrtIpcEventHandle handle, aclrtEvent *event);

/** Query Event. @group event @since <=6.0.1 */
aclError aclrtQueryEvent(aclrtEvent event, aclrtEventStatus *status);

/** Query Event Status. @group event @since <=6.0.1 */
aclError aclrtQueryEventStatus(aclrtEvent event, aclrtEventRecordedStatus *status);

/** Query Event Wait Status. @group event @since <=6.0.1 */
aclError aclrtQueryEventWaitStatus(aclrtEvent event, aclrtEventWaitStatus *status);

/** Record Event. @group event @since <=6.0.1 @core */
aclError aclrtRecordEvent(aclrtEvent event, aclrtStream stream);

/** Record Event With Flag. @group event @since 9.2.0-beta.1 */
aclError aclrtRecordEventWithFlag(aclrtEvent event, aclrtStream stream, uint32_t flag);

/** Reset Event. @group event @since <=6.0.1 */
aclError aclrtResetEvent(aclrtEvent event, aclrtStream stream);

/** Stream Wait Event. @group event @since <=6.0.1 @core */
aclError aclrtStreamWaitEvent(aclrtStream stream, aclrtEvent event);

/** Stream Wait Event With Flag. @group event @since 9.2.0-beta.1 */
aclError aclrtStreamWaitEventWithFlag(aclrtStream stream, aclrtEvent event, uint32_t timeout, uint32_t flag);

/** Stream Wait Event With Timeout. @group event @since <=8.5.0 */
aclError aclrtStreamWaitEventWithTimeout(aclrtStream stream, aclrtEvent event, int32_t timeout);

/** Synchronize Event. @group event @since <=6.0.1 @core */
aclError aclrtSynchronizeEvent(aclrtEvent event);

/** Synchronize Event With Timeout. @group event @since <=8.5.0 */
aclError aclrtSynchronizeEventWithTimeout(aclrtEvent event, int32_t timeout);

/* ---- Notifies ---------------------------------------------------------------------------------------- */

/** Create Notify. @group notify @since <=8.5.0 */
aclError aclrtCreateNotify(aclrtNotify *notify, uint64_t flag);

/** Destroy Notify. @group notify @since <=8.5.0 */
aclError aclrtDestroyNotify(aclrtNotify notify);

/** Get Notify Id. @group notify @since <=8.5.0 */
aclError aclrtGetNotifyId(aclrtNotify notify, uint32_t *notifyId);

/** Notify Batch Reset. @group notify @since <=8.5.0 */
aclError aclrtNotifyBatchReset(aclrtNotify *notifies, size_t num);

/** Notify Get Export Key. @group notify @since <=8.5.0 */
aclError aclrtNotifyGetExportKey(aclrtNotify notify, char *key, size_t len, uint64_t flags);

/** Notify Import By Key. @group notify @since <=8.5.0 */
aclError aclrtNotifyImportByKey(aclrtNotify *notify, const char *key, uint64_t flags);

/** Notify Set Import Pid. @group notify @since <=8.5.0 */
aclError aclrtNotifySetImportPid(aclrtNotify notify, int32_t *pid, size_t num);

/** Notify Set Import Pid Inter Server. @group notify @since <=8.5.0 */
aclError aclrtNotifySetImportPidInterServer(aclrtNotify notify, aclrtServerPid *serverPids, size_t num);

/** Record Notify. @group notify @since <=8.5.0 */
aclError aclrtRecordNotify(aclrtNotify notify, aclrtStream stream);

/** Wait And Reset Notify. @group notify @since <=8.5.0 */
aclError aclrtWaitAndResetNotify(aclrtNotify notify, aclrtStream stream, uint32_t timeout);

/* ---- Counting notifies ------------------------------------------------------------------------------- */

/** Cnt Notify Create. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyCreate(aclrtCntNotify *cntNotify, uint64_t flag);

/** Cnt Notify Destroy. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyDestroy(aclrtCntNotify cntNotify);

/** Cnt Notify Get Id. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyGetId(aclrtCntNotify cntNotify, uint32_t *notifyId);

/** Cnt Notify Record. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyRecord(aclrtCntNotify cntNotify, aclrtStream stream, aclrtCntNotifyRecordInfo *info);

/** Cnt Notify Reset. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyReset(aclrtCntNotify cntNotify, aclrtStream stream);

/** Cnt Notify Wait With Timeout. @group cntnotify @since <=8.5.0 */
aclError aclrtCntNotifyWaitWithTimeout(aclrtCntNotify cntNotify, aclrtStream stream,
    aclrtCntNotifyWaitInfo *info);

/* ---- Callbacks and host functions -------------------------------------------------------------------- */

/** Finalize Callback Register. @group callback @since <=8.5.0 */
aclError aclFinalizeCallbackRegister(aclRegisterCallbackType type, aclFinalizeCallbackFunc cbFunc,
    void *userData);

/** Finalize Callback Un Register. @group callback @since <=8.5.0 */
aclError aclFinalizeCallbackUnRegister(aclRegisterCallbackType type, aclFinalizeCallbackFunc cbFunc);

/** Init Callback Register. @group callback @since <=8.5.0 */
aclError aclInitCallbackRegister(aclRegisterCallbackType type, aclInitCallbackFunc cbFunc, void *userData);

/** Init Callback Un Register. @group callback @since <=8.5.0 */
aclError aclInitCallbackUnRegister(aclRegisterCallbackType type, aclInitCallbackFunc cbFunc);

/** Launch Callback. @group callback @since <=6.0.1 */
aclError aclrtLaunchCallback(aclrtCallback fn, void *userData, aclrtCallbackBlockType blockType,
    aclrtStream stream);

/** Launch Host Func. @group callback @since <=8.5.0 */
aclError aclrtLaunchHostFunc(aclrtStream stream, aclrtHostFunc fn, void *args);

/** Process Host Func. @group callback @since <=8.5.0 */
aclError aclrtProcessHostFunc(int32_t timeout);

/** Process Report. @group callback @since <=6.0.1 */
aclError aclrtProcessReport(int32_t timeout);

/** Reg Device State Callback. @group callback @since <=8.5.0 */
aclError aclrtRegDeviceStateCallback(const char *regName, aclrtDeviceStateCallback callback, void *args);

/** Reg Stream State Callback. @group callback @since <=8.5.0 */
aclError aclrtRegStreamStateCallback(const char *regName, aclrtStreamStateCallback callback, void *args);

/** Set Device Task Abort Callback. @group callback @since <=8.5.0 */
aclError aclrtSetDeviceTaskAbortCallback(const char *regName, aclrtDeviceTaskAbortCallback callback,
    void *args);

/** Subscribe Host Func. @group callback @since <=8.5.0 */
aclError aclrtSubscribeHostFunc(uint64_t hostFuncThreadId, aclrtStream exeStream);

/** Subscribe Report. @group callback @since <=6.0.1 */
aclError aclrtSubscribeReport(uint64_t threadId, aclrtStream stream);

/** Un Subscribe Host Func. @group callback @since <=8.5.0 */
aclError aclrtUnSubscribeHostFunc(uint64_t hostFuncThreadId, aclrtStream exeStream);

/** Un Subscribe Report. @group callback @since <=6.0.1 */
aclError aclrtUnSubscribeReport(uint64_t threadId, aclrtStream stream);

/* ---- Memory and copies ------------------------------------------------------------------------------- */

/** Create Data Buffer. @group memory @since <=6.0.1 */
aclDataBuffer *aclCreateDataBuffer(void *data, size_t size);

/** Destroy Data Buffer. @group memory @since <=6.0.1 */
aclError aclDestroyDataBuffer(const aclDataBuffer *dataBuffer);

/** Get Data Buffer Addr. @group memory @since <=6.0.1 */
void *aclGetDataBufferAddr(const aclDataBuffer *dataBuffer);

/** Get Data Buffer Size. @group memory @since <=6.0.1 */
uint32_t aclGetDataBufferSize(const aclDataBuffer *dataBuffer);

/** Get Data Buffer Size V2. @group memory @since <=6.0.1 */
size_t aclGetDataBufferSizeV2(const aclDataBuffer *dataBuffer);

/** Update Data Buffer. @group memory @since <=6.0.1 */
aclError aclUpdateDataBuffer(aclDataBuffer *dataBuffer, void *data, size_t size);

/** Check Mem Type. @group memory @since <=8.5.0 */
aclError aclrtCheckMemType(void **addrList, uint32_t size, uint32_t memType, uint32_t *checkResult,
    uint32_t reserve);

/** Cmo Async. @group memory @since <=8.0.RC3 */
aclError aclrtCmoAsync(void *src, size_t size, aclrtCmoType cmoType, aclrtStream stream);

/** Cmo Async With Barrier. @group memory @since <=8.5.0 */
aclError aclrtCmoAsyncWithBarrier(void *src, size_t size, aclrtCmoType cmoType, uint32_t barrierId,
    aclrtStream stream);

/** Cmo Async With Desc. @group memory @since <=8.5.0 */
aclError aclrtCmoAsyncWithDesc(void *cmoDesc, aclrtCmoType cmoType, aclrtStream stream, const void *reserve);

/** Cmo Get Desc Size. @group memory @since <=8.5.0 */
aclError aclrtCmoGetDescSize(size_t *size);

/** Cmo Set Desc. @group memory @since <=8.5.0 */
aclError aclrtCmoSetDesc(void *cmoDesc, void *src, size_t size);

/** Cmo Wait Barrier. @group memory @since <=8.5.0 */
aclError aclrtCmoWaitBarrier(aclrtBarrierTaskInfo *taskInfo, aclrtStream stream, uint32_t flag);

/** Free. @group memory @since <=6.0.1 @core */
aclError aclrtFree(void *devPtr);

/** Free Buf. @group memory @since <=8.5.0 */
aclError aclrtFreeBuf(aclrtMbuf buf);

/** Free Host. @group memory @since <=6.0.1 @core */
aclError aclrtFreeHost(void *hostPtr);

/** Free Host With Dev Sync. @group memory @since <=8.5.0 */
aclError aclrtFreeHostWithDevSync(void *hostPtr);

/** Free Physical. @group memory @since <=7.0.0 */
aclError aclrtFreePhysical(aclrtDrvMemHandle handle);

/** Free With Dev Sync. @group memory @since <=8.5.0 */
aclError aclrtFreeWithDevSync(void *devPtr);

/** Get Mem Info. @group memory @since <=6.0.1 */
aclError aclrtGetMemInfo(aclrtMemAttr attr, size_t *free, size_t *total);

/** Get Mem Usage Info. @group memory @since <=8.5.0 */
aclError aclrtGetMemUsageInfo(int32_t deviceId, aclrtMemUsageInfo *memUsageInfo, size_t inputNum,
    size_t *outputNum);

/** Get Memcpy Desc Size. @group memory @since <=8.5.0 */
aclError aclrtGetMemcpyDescSize(aclrtMemcpyKind kind, size_t *descSize);

/** Host Get Device Pointer. @group memory @since <=8.5.0 */
aclError aclrtHostGetDevicePointer(void *pHost, void **pDevice, uint32_t flag);

/** Host Mem Map Capabilities. @group memory @since 9.0.0 */
aclError aclrtHostMemMapCapabilities(uint32_t deviceId, aclrtHacType hacType,
    aclrtHostMemMapCapability *capabilities);

/** Host Register. @group memory @since <=8.5.0 */
aclError aclrtHostRegister(void *ptr, uint64_t size, aclrtHostRegisterType type, void **devPtr);

/** Host Register V2. @group memory @since <=8.5.0 */
aclError aclrtHostRegisterV2(void *ptr, uint64_t size, uint32_t flag);

/** Host Unregister. @group memory @since <=8.5.0 */
aclError aclrtHostUnregister(void *ptr);

/** Ipc Mem Close. @group memory @since <=8.5.0 */
aclError aclrtIpcMemClose(const char *key);

/** Ipc Mem Get Export Key. @group memory @since <=8.5.0 */
aclError aclrtIpcMemGetExportKey(void *devPtr, size_t size, char *key, size_t len, uint64_t flags);

/** Ipc Mem Import By Key. @group memory @since <=8.5.0 */
aclError aclrtIpcMemImportByKey(void **devPtr, const char *key, uint64_t flags);

/** Ipc Mem Import Pid Inter Server. @group memory @since <=8.5.0 */
aclError aclrtIpcMemImportPidInterServer(const char *key, aclrtServerPid *serverPids, size_t num);

/** Ipc Mem Set Attr. @group memory @since <=8.5.0 */
aclError aclrtIpcMemSetAttr(const char *key, aclrtIpcMemAttrType type, uint64_t attr);

/** Ipc Mem Set Import Pid. @group memory @since <=8.5.0 */
aclError aclrtIpcMemSetImportPid(const char *key, int32_t *pid, size_t num);

/** Malloc. @group memory @since <=6.0.1 @core */
aclError aclrtMalloc(void **devPtr, size_t size, aclrtMemMallocPolicy policy);

/** Malloc Align32. @group memory @since <=6.3.RC2 */
aclError aclrtMallocAlign32(void **devPtr, size_t size, aclrtMemMallocPolicy policy);

/** Malloc Cached. @group memory @since <=6.0.1 */
aclError aclrtMallocCached(void **devPtr, size_t size, aclrtMemMallocPolicy policy);

/** Malloc For Task Scheduler. @group memory @since <=8.5.0 */
aclError aclrtMallocForTaskScheduler(void **devPtr, size_t size, aclrtMemMallocPolicy policy,
    aclrtMallocConfig *cfg);

/** Malloc Host. @group memory @since <=6.0.1 @core */
aclError aclrtMallocHost(void **hostPtr, size_t size);

/** Malloc Host With Cfg. @group memory @since <=8.5.0 */
aclError aclrtMallocHostWithCfg(void **ptr, uint64_t size, aclrtMallocConfig *cfg);

/** Malloc Physical. @group memory @since <=7.0.0 */
aclError aclrtMallocPhysical(aclrtDrvMemHandle *handle, size_t size, const aclrtPhysicalMemProp *prop,
    uint64_t flags);

/** Malloc With Cfg. @group memory @since <=8.5.0 */
aclError aclrtMallocWithCfg(void **devPtr, size_t size, aclrtMemMallocPolicy policy, aclrtMallocConfig *cfg);

/** Map Mem. @group memory @since <=7.0.0 */
aclError aclrtMapMem(void *virPtr, size_t size, size_t offset, aclrtDrvMemHandle handle, uint64_t flags);

/** Mem Alloc Managed. @group memory @since 9.0.0 */
aclError aclrtMemAllocManaged(void **ptr, uint64_t size, uint32_t flag);

/** Mem Export To Shareable Handle. @group memory @since <=8.5.0 */
aclError aclrtMemExportToShareableHandle(aclrtDrvMemHandle handle, aclrtMemHandleType handleType,
    uint64_t flags, uint64_t *shareableHandle);

/** Mem Export To Shareable Handle V2. @group memory @since <=8.5.0 */
aclError aclrtMemExportToShareableHandleV2(aclrtDrvMemHandle handle, uint64_t flags,
    aclrtMemSharedHandleType shareType, void *shareableHandle);

/** Mem Flush. @group memory @since <=6.0.1 */
aclError aclrtMemFlush(void *devPtr, size_t size);

/** Mem Get Access. @group memory @since <=8.5.0 */
aclError aclrtMemGetAccess(void *virPtr, aclrtMemLocation *location, uint64_t *flag);

/** Mem Get Address Range. @group memory @since 9.0.0 */
aclError aclrtMemGetAddressRange(void *ptr, void **pbase, size_t *psize);

/** Mem Get Allocation Granularity. @group memory @since <=8.5.0 */
aclError aclrtMemGetAllocationGranularity(aclrtPhysicalMemProp *prop, aclrtMemGranularityOptions option,
    size_t *granularity);

/** Mem Get Allocation Properties From Handle. @group memory @since <=8.5.0 */
aclError aclrtMemGetAllocationPropertiesFromHandle(aclrtDrvMemHandle handle, aclrtPhysicalMemProp *prop);

/** Mem Import From Shareable Handle. @group memory @since <=8.5.0 */
aclError aclrtMemImportFromShareableHandle(uint64_t shareableHandle, int32_t deviceId,
    aclrtDrvMemHandle *handle);

/** Mem Import From Shareable Handle V2. @group memory @since <=8.5.0 */
aclError aclrtMemImportFromShareableHandleV2(void *shareableHandle, aclrtMemSharedHandleType shareType,
    uint64_t flags, aclrtDrvMemHandle *handle);

/** Mem Invalidate. @group memory @since <=6.0.1 */
aclError aclrtMemInvalidate(void *devPtr, size_t size);

/** Mem Managed Advise. @group memory @since 9.1.0 */
aclError aclrtMemManagedAdvise(const void *const ptr, uint64_t size, aclrtMemManagedAdviseType advise,
    aclrtMemManagedLocation location);

/** Mem Managed Get Attr. @group memory @since 9.1.0 */
aclError aclrtMemManagedGetAttr(aclrtMemManagedRangeAttribute attribute, const void *ptr, size_t size,
    void *data, size_t dataSize);

/** Mem Managed Get Attrs. @group memory @since 9.1.0 */
aclError aclrtMemManagedGetAttrs(aclrtMemManagedRangeAttribute *attributes, size_t numAttributes,
    const void *ptr, size_t size, void **data, size_t *dataSizes);

/** Mem Managed Prefetch Async. @group memory @since 9.1.0 */
aclError aclrtMemManagedPrefetchAsync(const void *ptr, size_t size, aclrtMemManagedLocation location,
    uint32_t flags, aclrtStream stream);

/** Mem Managed Prefetch Batch Async. @group memory @since 9.1.0 */
aclError aclrtMemManagedPrefetchBatchAsync(const void **ptrs, size_t *sizes, size_t count,
    aclrtMemManagedLocation *prefetchLocs, size_t *prefetchLocIdxs, size_t numPrefetchLocs, uint64_t flags,
    aclrtStream stream);

/** Mem Map No Access. @group memory @since 9.2.0-beta.1 */
aclError aclrtMemMapNoAccess(void *virPtr, size_t size, size_t offset, aclrtDrvMemHandle handle,
    uint64_t flags);

/** Mem Map Selected Link. @group memory @since 9.1.0 */
aclError aclrtMemMapSelectedLink(void *virPtrDst, size_t size, void *virPtrSrc, uint32_t linkIdx);

/** Mem Map Set Link. @group memory @since >9.2.0-beta.1 */
aclError aclrtMemMapSetLink(aclrtDrvMemHandle handle, aclrtMemLinkType adviceLink);

/** Mem P2 P Map. @group memory @since 9.0.0 */
aclError aclrtMemP2PMap(void *devPtr, size_t size, int32_t dstDevId, uint64_t flags);

/** Mem Retain Allocation Handle. @group memory @since <=8.5.0 */
aclError aclrtMemRetainAllocationHandle(void *virPtr, aclrtDrvMemHandle *handle);

/** Mem Set Access. @group memory @since <=8.5.0 */
aclError aclrtMemSetAccess(void *virPtr, size_t size, aclrtMemAccessDesc *desc, size_t count);

/** Mem Set Pid To Shareable Handle. @group memory @since <=8.5.0 */
aclError aclrtMemSetPidToShareableHandle(uint64_t shareableHandle, int32_t *pid, size_t pidNum);

/** Mem Set Pid To Shareable Handle V2. @group memory @since <=8.5.0 */
aclError aclrtMemSetPidToShareableHandleV2(void *shareableHandle, aclrtMemSharedHandleType shareType,
    int32_t *pid, size_t pidNum);

/** Memcpy. @group memory @since <=6.0.1 @core */
aclError aclrtMemcpy(void *dst, size_t destMax, const void *src, size_t count, aclrtMemcpyKind kind);

/** Memcpy2d. @group memory @since <=6.0.1 */
aclError aclrtMemcpy2d(void *dst, size_t dpitch, const void *src, size_t spitch, size_t width, size_t height,
    aclrtMemcpyKind kind);

/** Memcpy2d Async. @group memory @since <=6.0.1 */
aclError aclrtMemcpy2dAsync(void *dst, size_t dpitch, const void *src, size_t spitch, size_t width,
    size_t height, aclrtMemcpyKind kind, aclrtStream stream);

/** Memcpy Async. @group memory @since <=6.0.1 @core */
aclError aclrtMemcpyAsync(void *dst, size_t destMax, const void *src, size_t count, aclrtMemcpyKind kind,
    aclrtStream stream);

/** Memcpy Async With Condition. @group memory @since <=8.3.RC1 */
aclError aclrtMemcpyAsyncWithCondition(void *dst, size_t destMax, const void *src, size_t count,
    aclrtMemcpyKind kind, aclrtStream stream);

/** Memcpy Async With Desc. @group memory @since <=8.5.0 */
aclError aclrtMemcpyAsyncWithDesc(void *desc, aclrtMemcpyKind kind, aclrtStream stream);

/** Memcpy Async With Offset. @group memory @since <=8.5.0 */
aclError aclrtMemcpyAsyncWithOffset(void **dst, size_t destMax, size_t dstDataOffset, const void **src,
    size_t count, size_t srcDataOffset, aclrtMemcpyKind kind, aclrtStream stream);

/** Memcpy Batch. @group memory @since <=8.3.RC1 */
aclError aclrtMemcpyBatch(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes, size_t numBatches,
    aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs, size_t *failIndex);

/** Memcpy Batch Async. @group memory @since <=8.3.RC1 */
aclError aclrtMemcpyBatchAsync(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes, size_t numBatches,
    aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs, size_t *failIndex,
    aclrtStream stream);

/** Memcpy Batch Async V2. @group memory @since 9.1.0 */
aclError aclrtMemcpyBatchAsyncV2(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes,
    size_t numBatches, aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs,
    aclrtStream stream);

/** Memcpy Batch V2. @group memory @since 9.1.0 */
aclError aclrtMemcpyBatchV2(void **dsts, size_t *destMaxs, void **srcs, size_t *sizes, size_t numBatches,
    aclrtMemcpyBatchAttr *attrs, size_t *attrsIndexes, size_t numAttrs);

/** Memset. @group memory @since <=6.0.1 */
aclError aclrtMemset(void *devPtr, size_t maxCount, int32_t value, size_t count);

/** Memset Async. @group memory @since <=6.0.1 */
aclError aclrtMemsetAsync(void *devPtr, size_t maxCount, int32_t value, size_t count, aclrtStream stream);

/** Memset D32. @group memory @since 9.1.0 */
aclError aclrtMemsetD32(void *ptr, size_t memSize, uint32_t value, size_t N);

/** Memset D32 Async. @group memory @since 9.1.0 */
aclError aclrtMemsetD32Async(void *ptr, size_t memSize, uint32_t value, size_t N, aclrtStream stream);

/** Pointer Get Attributes. @group memory @since <=8.5.0 */
aclError aclrtPointerGetAttributes(const void *ptr, aclrtPtrAttributes *attributes);

/** Release Mem Address. @group memory @since <=7.0.0 */
aclError aclrtReleaseMemAddress(void *virPtr);

/** Reserve Mem Address. @group memory @since <=7.0.0 */
aclError aclrtReserveMemAddress(void **virPtr, size_t size, size_t alignment, void *expectPtr,
    uint64_t flags);

/** Reserve Mem Address No UC Memory. @group memory @since 9.0.0 */
aclError aclrtReserveMemAddressNoUCMemory(void **virPtr, size_t size, size_t alignment, void *expectPtr,
    uint64_t flags);

/** Set Memcpy Desc. @group memory @since <=8.5.0 */
aclError aclrtSetMemcpyDesc(void *desc, aclrtMemcpyKind kind, void *srcAddr, void *dstAddr, size_t count,
    void *config);

/** Unmap Mem. @group memory @since <=7.0.0 */
aclError aclrtUnmapMem(void *virPtr);

/** Value Wait. @group memory @since <=8.5.0 */
aclError aclrtValueWait(void *devAddr, uint64_t value, uint32_t flag, aclrtStream stream);

/** Value Write. @group memory @since <=8.5.0 */
aclError aclrtValueWrite(void *devAddr, uint64_t value, uint32_t flag, aclrtStream stream);

/* ---- Stream-ordered memory pools --------------------------------------------------------------------- */

/** Mem Pool Create. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolCreate(aclrtMemPool *memPool, const aclrtMemPoolProps *poolProps);

/** Mem Pool Destroy. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolDestroy(const aclrtMemPool memPool);

/** Mem Pool Free Async. @group memory-soma @since 9.1.0 */
aclError aclrtMemPoolFreeAsync(void *ptr, aclrtStream stream);

/** Mem Pool Get Attr. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolGetAttr(aclrtMemPool memPool, aclrtMemPoolAttr attr, void *value);

/** Mem Pool Malloc Async. @group memory-soma @since 9.1.0 */
aclError aclrtMemPoolMallocAsync(void **ptr, size_t size, aclrtMemPool memPool, aclrtStream stream);

/** Mem Pool Set Attr. @group memory-soma @since 9.0.0 */
aclError aclrtMemPoolSetAttr(aclrtMemPool memPool, aclrtMemPoolAttr attr, void *value);

/** Mem Pool Trim To. @group memory-soma @since 9.1.0 */
aclError aclrtMemPoolTrimTo(aclrtMemPool memPool, size_t minBytesToKeep);

/* ---- External allocators ----------------------------------------------------------------------------- */

/** Allocator Create Desc. @group allocator @since <=8.1.RC1 */
aclrtAllocatorDesc aclrtAllocatorCreateDesc(void);

/** Allocator Destroy Desc. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorDestroyDesc(aclrtAllocatorDesc allocatorDesc);

/** Allocator Get By Stream. @group allocator @since <=8.5.0 */
aclError aclrtAllocatorGetByStream(aclrtStream stream, aclrtAllocatorDesc *allocatorDesc,
    aclrtAllocator *allocator, aclrtAllocatorAllocFunc *allocFunc, aclrtAllocatorFreeFunc *freeFunc,
    aclrtAllocatorAllocAdviseFunc *allocAdviseFunc, aclrtAllocatorGetAddrFromBlockFunc *getAddrFromBlockFunc);

/** Allocator Register. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorRegister(aclrtStream stream, aclrtAllocatorDesc allocatorDesc);

/** Allocator Set Alloc Advise Func To Desc. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetAllocAdviseFuncToDesc(aclrtAllocatorDesc allocatorDesc,
    aclrtAllocatorAllocAdviseFunc func);

/** Allocator Set Alloc Func To Desc. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetAllocFuncToDesc(aclrtAllocatorDesc allocatorDesc, aclrtAllocatorAllocFunc func);

/** Allocator Set Free Func To Desc. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetFreeFuncToDesc(aclrtAllocatorDesc allocatorDesc, aclrtAllocatorFreeFunc func);

/** Allocator Set Get Addr From Block Func To Desc. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetGetAddrFromBlockFuncToDesc(aclrtAllocatorDesc allocatorDesc,
    aclrtAllocatorGetAddrFromBlockFunc func);

/** Allocator Set Obj To Desc. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorSetObjToDesc(aclrtAllocatorDesc allocatorDesc, aclrtAllocator allocator);

/** Allocator Unregister. @group allocator @since <=8.1.RC1 */
aclError aclrtAllocatorUnregister(aclrtStream stream);

/* ---- Kernels ----------------------------------------------------------------------------------------- */

/** Binary Get Dev Address. @group kernel @since <=8.5.0 */
aclError aclrtBinaryGetDevAddress(const aclrtBinHandle binHandle, void **binAddr, size_t *binSize);

/** Binary Get Function. @group kernel @since <=8.0.0 */
aclError aclrtBinaryGetFunction(const aclrtBinHandle binHandle, const char *kernelName,
    aclrtFuncHandle *funcHandle);

/** Binary Get Function By Entry. @group kernel @since <=8.5.0 */
aclError aclrtBinaryGetFunctionByEntry(aclrtBinHandle binHandle, uint64_t funcEntry,
    aclrtFuncHandle *funcHandle);

/** Binary Get Global. @group kernel @since 9.1.0 */
aclError aclrtBinaryGetGlobal(aclrtBinHandle binHandle, const char *name, void **dptr, size_t *size);

/** Binary Load. @group kernel @since <=8.5.0 */
aclError aclrtBinaryLoad(const aclrtBinary binary, aclrtBinHandle *binHandle);

/** Binary Load From Data. @group kernel @since <=8.5.0 */
aclError aclrtBinaryLoadFromData(const void *data, size_t length, const aclrtBinaryLoadOptions *options,
    aclrtBinHandle *binHandle);

/** Binary Load From File. @group kernel @since <=8.5.0 */
aclError aclrtBinaryLoadFromFile(const char *binPath, aclrtBinaryLoadOptions *options,
    aclrtBinHandle *binHandle);

/** Binary Un Load. @group kernel @since <=8.5.0 */
aclError aclrtBinaryUnLoad(aclrtBinHandle binHandle);

/** Cache Last Task Extend Info. @group kernel @since 9.1.0 */
aclError aclrtCacheLastTaskExtendInfo(const char *const extendInfoPtr, const size_t infoSize);

/** Cache Last Task Op Info. @group kernel @since <=8.5.0 */
aclError aclrtCacheLastTaskOpInfo(const void *const infoPtr, const size_t infoSize);

/** Check Arch Compatibility. @group kernel @since <=8.5.0 */
aclError aclrtCheckArchCompatibility(const char *socVersion, int32_t *canCompatible);

/** Create Binary. @group kernel @since <=8.5.0 */
aclrtBinary aclrtCreateBinary(const void *data, size_t dataLen);

/** Destroy Binary. @group kernel @since <=8.5.0 */
aclError aclrtDestroyBinary(aclrtBinary binary);

/** Function Get Avail Dyn Ubuf Per Block. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetAvailDynUbufPerBlock(void *func, uint32_t flags, size_t *dynamicUbufSize);

/** Function Get Binary. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetBinary(const aclrtFuncHandle funcHandle, aclrtBinHandle *binHandle);

/** Function Get Param Count. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetParamCount(const void *func, size_t *paramCount);

/** Function Get Param Info. @group kernel @since 9.1.0 */
aclError aclrtFunctionGetParamInfo(const void *func, size_t paramIndex, size_t *paramOffset,
    size_t *paramSize);

/** Get Func By Symbol. @group kernel @since 9.1.0 */
aclError aclrtGetFuncBySymbol(const void *symbol, aclrtFuncHandle *funcHandle);

/** Get Function Addr. @group kernel @since <=8.5.0 */
aclError aclrtGetFunctionAddr(aclrtFuncHandle funcHandle, void **aicAddr, void **aivAddr);

/** Get Function Attribute. @group kernel @since <=8.5.0 */
aclError aclrtGetFunctionAttribute(aclrtFuncHandle funcHandle, aclrtFuncAttribute attrType,
    int64_t *attrValue);

/** Get Function Name. @group kernel @since <=8.5.0 */
aclError aclrtGetFunctionName(aclrtFuncHandle funcHandle, uint32_t maxLen, char *name);

/** Get Function Size. @group kernel @since 9.1.0 */
aclError aclrtGetFunctionSize(aclrtFuncHandle funcHandle, size_t *aicSize, size_t *aivSize);

/** Get Hardware Sync Addr. @group kernel @since <=8.5.0 */
aclError aclrtGetHardwareSyncAddr(void **addr);

/** Get Symbol Address. @group kernel @since 9.1.0 */
aclError aclrtGetSymbolAddress(const void *symbol, void **devPtr);

/** Get Symbol Size. @group kernel @since 9.1.0 */
aclError aclrtGetSymbolSize(const void *symbol, size_t *size);

/** Get Thread Last Task Id. @group kernel @since <=8.5.0 */
aclError aclrtGetThreadLastTaskId(uint32_t *taskId);

/** Kernel Args Append. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsAppend(aclrtArgsHandle argsHandle, void *param, size_t paramSize,
    aclrtParamHandle *paramHandle);

/** Kernel Args Append Place Holder. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsAppendPlaceHolder(aclrtArgsHandle argsHandle, aclrtParamHandle *paramHandle);

/** Kernel Args Finalize. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsFinalize(aclrtArgsHandle argsHandle);

/** Kernel Args Get Handle Mem Size. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsGetHandleMemSize(aclrtFuncHandle funcHandle, size_t *memSize);

/** Kernel Args Get Mem Size. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsGetMemSize(aclrtFuncHandle funcHandle, size_t userArgsSize, size_t *actualArgsSize);

/** Kernel Args Get Place Holder Buffer. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsGetPlaceHolderBuffer(aclrtArgsHandle argsHandle, aclrtParamHandle paramHandle,
    size_t dataSize, void **bufferAddr);

/** Kernel Args Init. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsInit(aclrtFuncHandle funcHandle, aclrtArgsHandle *argsHandle);

/** Kernel Args Init By User Mem. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsInitByUserMem(aclrtFuncHandle funcHandle, aclrtArgsHandle argsHandle,
    void *userHostMem, size_t actualArgsSize);

/** Kernel Args Para Update. @group kernel @since <=8.5.0 */
aclError aclrtKernelArgsParaUpdate(aclrtArgsHandle argsHandle, aclrtParamHandle paramHandle, void *param,
    size_t paramSize);

/** Launch Kernel. @group kernel @since <=8.0.0 */
aclError aclrtLaunchKernel(aclrtFuncHandle funcHandle, uint32_t numBlocks, const void *argsData,
    size_t argsSize, aclrtStream stream);

/** Launch Kernel V2. @group kernel @since <=8.5.0 */
aclError aclrtLaunchKernelV2(aclrtFuncHandle funcHandle, uint32_t numBlocks, const void *argsData,
    size_t argsSize, aclrtLaunchKernelCfg *cfg, aclrtStream stream);

/** Launch Kernel With Args Array. @group kernel @since 9.1.0 */
aclError aclrtLaunchKernelWithArgsArray(void *func, uint32_t numBlocks, aclrtStream stream,
    aclrtLaunchKernelCfg *cfg, void **args);

/** Launch Kernel With Config. @group kernel @since <=8.5.0 */
aclError aclrtLaunchKernelWithConfig(aclrtFuncHandle funcHandle, uint32_t numBlocks, aclrtStream stream,
    aclrtLaunchKernelCfg *cfg, aclrtArgsHandle argsHandle, void *reserve);

/** Launch Kernel With Host Args. @group kernel @since <=8.5.0 */
aclError aclrtLaunchKernelWithHostArgs(aclrtFuncHandle funcHandle, uint32_t numBlocks, aclrtStream stream,
    aclrtLaunchKernelCfg *cfg, void *hostArgs, size_t argsSize, aclrtPlaceHolderInfo *placeHolderArray,
    size_t placeHolderNum);

/** Launch SIMT Kernel With Args Array. @group kernel @since 9.2.0-beta.1 */
aclError aclrtLaunchSIMTKernelWithArgsArray(void *func, aclrtDim3 gridDim, aclrtDim3 blockDim,
    size_t dynUbufSize, aclrtStream stream, aclrtLaunchKernelCfg *cfg, void **args);

/** Launch SIMT Kernel With Host Args. @group kernel @since 9.2.0-beta.1 */
aclError aclrtLaunchSIMTKernelWithHostArgs(void *func, aclrtDim3 gridDim, aclrtDim3 blockDim,
    size_t dynUbufSize, aclrtStream stream, aclrtLaunchKernelCfg *cfg, void *hostArgs, size_t argsSize,
    aclrtPlaceHolderInfo *placeHolderArray, size_t placeHolderNum);

/** Memcpy From Symbol. @group kernel @since 9.1.0 */
aclError aclrtMemcpyFromSymbol(void *dst, size_t dstMax, const void *symbol, size_t count, size_t offset,
    aclrtMemcpyKind kind);

/** Memcpy From Symbol Async. @group kernel @since 9.1.0 */
aclError aclrtMemcpyFromSymbolAsync(void *dst, size_t dstMax, const void *symbol, size_t count,
    size_t offset, aclrtMemcpyKind kind, aclrtStream stream);

/** Memcpy To Symbol. @group kernel @since 9.1.0 */
aclError aclrtMemcpyToSymbol(const void *symbol, const void *src, size_t count, size_t offset,
    aclrtMemcpyKind kind);

/** Memcpy To Symbol Async. @group kernel @since 9.1.0 */
aclError aclrtMemcpyToSymbolAsync(const void *symbol, const void *src, size_t count, size_t offset,
    aclrtMemcpyKind kind, aclrtStream stream);

/** Random Num Async. @group kernel @since <=8.5.0 */
aclError aclrtRandomNumAsync(const aclrtRandomNumTaskInfo *taskInfo, const aclrtStream stream, void *reserve);

/** Register Cpu Func. @group kernel @since <=8.5.0 */
aclError aclrtRegisterCpuFunc(const aclrtBinHandle handle, const char *funcName, const char *kernelName,
    aclrtFuncHandle *funcHandle);

/** Task Update Async. @group kernel @since <=8.5.0 */
aclError aclrtTaskUpdateAsync(aclrtStream taskStream, uint32_t taskId, aclrtTaskUpdateInfo *info,
    aclrtStream execStream);

/* ---- Capture and graphs ------------------------------------------------------------------------------ */

/** Abort. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIAbort(aclmdlRI modelRI);

/** Add Cond Task. @group capture-graph @since 9.1.0 */
aclError aclmdlRIAddCondTask(aclmdlRICondTaskParams params, aclrtStream stream, uint32_t flags);

/** Bind Stream. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIBindStream(aclmdlRI modelRI, aclrtStream stream, uint32_t flag);

/** Build Begin. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIBuildBegin(aclmdlRI *modelRI, uint32_t flag);

/** Build End. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIBuildEnd(aclmdlRI modelRI, void *reserve);

/** Capture Begin. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureBegin(aclrtStream stream, aclmdlRICaptureMode mode);

/** Capture End. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureEnd(aclrtStream stream, aclmdlRI *modelRI);

/** Capture Get Info. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureGetInfo(aclrtStream stream, aclmdlRICaptureStatus *status, aclmdlRI *modelRI);

/** Capture Task Grp Begin. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskGrpBegin(aclrtStream stream);

/** Capture Task Grp End. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskGrpEnd(aclrtStream stream, aclrtTaskGrp *handle);

/** Capture Task Update Begin. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskUpdateBegin(aclrtStream stream, aclrtTaskGrp handle);

/** Capture Task Update End. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureTaskUpdateEnd(aclrtStream stream);

/** Capture Thread Exchange Mode. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRICaptureThreadExchangeMode(aclmdlRICaptureMode *mode);

/** Capture To Model RI Begin. @group capture-graph @since 9.1.0 */
aclError aclmdlRICaptureToModelRIBegin(aclrtStream stream, aclmdlRI modelRI, aclmdlRICaptureMode mode);

/** Cond Handle Create. @group capture-graph @since 9.1.0 */
aclError aclmdlRICondHandleCreate(aclmdlRI modelRI, uint32_t defaultLaunchValue, aclmdlRICondHandleFlag flag,
    aclmdlRICondHandle *handle);

/** Cond Handle Get Cond Ptr. @group capture-graph @since 9.1.0 */
aclError aclmdlRICondHandleGetCondPtr(aclmdlRICondHandle handle, uint64_t **ptr);

/** Debug Json Print. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIDebugJsonPrint(aclmdlRI modelRI, const char *path, uint32_t flags);

/** Debug Print. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRIDebugPrint(aclmdlRI modelRI);

/** Destroy. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRIDestroy(aclmdlRI modelRI);

/** Destroy Register Callback. @group capture-graph @since 9.0.0 */
aclError aclmdlRIDestroyRegisterCallback(aclmdlRI modelRI, aclrtCallback func, void *userData);

/** Destroy Unregister Callback. @group capture-graph @since 9.0.0 */
aclError aclmdlRIDestroyUnregisterCallback(aclmdlRI modelRI, aclrtCallback func);

/** End Task. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIEndTask(aclmdlRI modelRI, aclrtStream stream);

/** Execute. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIExecute(aclmdlRI modelRI, int32_t timeout);

/** Execute Async. @group capture-graph @since <=8.1.RC1 */
aclError aclmdlRIExecuteAsync(aclmdlRI modelRI, aclrtStream stream);

/** Get Id. @group capture-graph @since 9.1.0 */
aclError aclmdlRIGetId(aclmdlRI modelRI, uint32_t *modelRIId);

/** Get Name. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIGetName(aclmdlRI modelRI, uint32_t maxLen, char *name);

/** Get Streams. @group capture-graph @since 9.1.0 */
aclError aclmdlRIGetStreams(aclmdlRI modelRI, aclrtStream *streams, uint32_t *numStreams);

/** Get Tasks By Stream. @group capture-graph @since 9.1.0 */
aclError aclmdlRIGetTasksByStream(aclrtStream stream, aclmdlRITask *tasks, uint32_t *numTasks);

/** Kernel Task Get Attribute. @group capture-graph @since 9.1.0 */
aclError aclmdlRIKernelTaskGetAttribute(aclmdlRITask task, aclrtLaunchKernelAttrId attrId,
    aclrtLaunchKernelAttrValue *attrValue);

/** Set Name. @group capture-graph @since <=8.5.0 */
aclError aclmdlRISetName(aclmdlRI modelRI, const char *name);

/** Task Disable. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskDisable(aclmdlRITask task);

/** Task Get Params. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskGetParams(aclmdlRITask task, aclmdlRITaskParams *params);

/** Task Get Seq Id. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskGetSeqId(aclmdlRITask task, uint32_t *id);

/** Task Get Type. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskGetType(aclmdlRITask task, aclmdlRITaskType *type);

/** Task Set Params. @group capture-graph @since 9.1.0 */
aclError aclmdlRITaskSetParams(aclmdlRITask task, aclmdlRITaskParams *params);

/** Unbind Stream. @group capture-graph @since <=8.5.0 */
aclError aclmdlRIUnbindStream(aclmdlRI modelRI, aclrtStream stream);

/** Update. @group capture-graph @since 9.1.0 */
aclError aclmdlRIUpdate(aclmdlRI modelRI);

/* ---- Labels ------------------------------------------------------------------------------------------ */

/** Create Label. @group label @since <=8.5.0 */
aclError aclrtCreateLabel(aclrtLabel *label);

/** Create Label List. @group label @since <=8.5.0 */
aclError aclrtCreateLabelList(aclrtLabel *labels, size_t num, aclrtLabelList *labelList);

/** Destroy Label. @group label @since <=8.5.0 */
aclError aclrtDestroyLabel(aclrtLabel label);

/** Destroy Label List. @group label @since <=8.5.0 */
aclError aclrtDestroyLabelList(aclrtLabelList labelList);

/** Set Label. @group label @since <=8.5.0 */
aclError aclrtSetLabel(aclrtLabel label, aclrtStream stream);

/** Switch Label By Index. @group label @since <=8.5.0 */
aclError aclrtSwitchLabelByIndex(void *ptr, uint32_t maxValue, aclrtLabelList labelList, aclrtStream stream);

/* ---- Core groups ------------------------------------------------------------------------------------- */

/** Create Group Info. @group group @since <=6.0.1 */
aclrtGroupInfo *aclrtCreateGroupInfo(void);

/** Destroy Group Info. @group group @since <=6.0.1 */
aclError aclrtDestroyGroupInfo(aclrtGroupInfo *groupInfo);

/** Get All Group Info. @group group @since <=6.0.1 */
aclError aclrtGetAllGroupInfo(aclrtGroupInfo *groupInfo);

/** Get Group Count. @group group @since <=6.0.1 */
aclError aclrtGetGroupCount(uint32_t *count);

/** Get Group Info Detail. @group group @since <=6.0.1 */
aclError aclrtGetGroupInfoDetail(const aclrtGroupInfo *groupInfo, int32_t groupIndex, aclrtGroupAttr attr,
    void *attrValue, size_t valueLen, size_t *paramRetSize);

/** Set Group. @group group @since <=6.0.1 */
aclError aclrtSetGroup(int32_t groupId);

/* ---- Message buffers --------------------------------------------------------------------------------- */

/** Alloc Buf. @group mbuf @since <=8.5.0 */
aclError aclrtAllocBuf(aclrtMbuf *buf, size_t size);

/** Append Buf Chain. @group mbuf @since <=8.5.0 */
aclError aclrtAppendBufChain(aclrtMbuf headBuf, aclrtMbuf buf);

/** Copy Buf Ref. @group mbuf @since <=8.5.0 */
aclError aclrtCopyBufRef(const aclrtMbuf buf, aclrtMbuf *newBuf);

/** Get Buf Chain Num. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufChainNum(aclrtMbuf headBuf, uint32_t *num);

/** Get Buf Data. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufData(const aclrtMbuf buf, void **dataPtr, size_t *size);

/** Get Buf Data Len. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufDataLen(aclrtMbuf buf, size_t *len);

/** Get Buf From Chain. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufFromChain(aclrtMbuf headBuf, uint32_t index, aclrtMbuf *buf);

/** Get Buf User Data. @group mbuf @since <=8.5.0 */
aclError aclrtGetBufUserData(const aclrtMbuf buf, void *dataPtr, size_t size, size_t offset);

/** Set Buf Data Len. @group mbuf @since <=8.5.0 */
aclError aclrtSetBufDataLen(aclrtMbuf buf, size_t len);

/** Set Buf User Data. @group mbuf @since <=8.5.0 */
aclError aclrtSetBufUserData(aclrtMbuf buf, const void *dataPtr, size_t size, size_t offset);

/* ---- Errors and faults ------------------------------------------------------------------------------- */

/** Get Recent Err Msg. @group error @since <=6.0.1 @core */
const char *aclGetRecentErrMsg(void);

/** Binary Set Exception Callback. @group error @since 9.0.0 */
aclError aclrtBinarySetExceptionCallback(aclrtBinHandle binHandle, aclrtOpExceptionCallback callback,
    void *userData);

/** Exception Info Callback Register. @group error @since >9.2.0-beta.1 */
aclError aclrtExceptionInfoCallbackRegister(aclrtExceptionInfoCallback callback);

/** Exception Info Callback Unregister. @group error @since >9.2.0-beta.1 */
aclError aclrtExceptionInfoCallbackUnregister(aclrtExceptionInfoCallback callback);

/** Get Args From Exception Info. @group error @since 9.0.0 */
aclError aclrtGetArgsFromExceptionInfo(const aclrtExceptionInfo *info, void **devArgsPtr,
    uint32_t *devArgsLen);

/** Get Device Id From Exception Info. @group error @since <=6.0.1 */
uint32_t aclrtGetDeviceIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Get Error Code From Exception Info. @group error @since <=6.0.1 */
uint32_t aclrtGetErrorCodeFromExceptionInfo(const aclrtExceptionInfo *info);

/** Get Error Verbose. @group error @since <=8.5.0 */
aclError aclrtGetErrorVerbose(int32_t deviceId, aclrtErrorInfo *errorInfo);

/** Get Func Handle From Exception Info. @group error @since 9.0.0 */
aclError aclrtGetFuncHandleFromExceptionInfo(const aclrtExceptionInfo *info, aclrtFuncHandle *func);

/** Get Last Error. @group error @since <=8.0.RC3 */
aclError aclrtGetLastError(aclrtLastErrLevel level);

/** Get Mem Uce Info. @group error @since <=8.0.RC3 */
aclError aclrtGetMemUceInfo(int32_t deviceId, aclrtMemUceInfo *memUceInfoArray, size_t arraySize,
    size_t *retSize);

/** Get Stream Id From Exception Info. @group error @since <=6.0.1 */
uint32_t aclrtGetStreamIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Get Task Id From Exception Info. @group error @since <=6.0.1 */
uint32_t aclrtGetTaskIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Get Thread Id From Exception Info. @group error @since <=6.0.1 */
uint32_t aclrtGetThreadIdFromExceptionInfo(const aclrtExceptionInfo *info);

/** Mem Uce Repair. @group error @since <=8.0.RC3 */
aclError aclrtMemUceRepair(int32_t deviceId, aclrtMemUceInfo *memUceInfoArray, size_t arraySize);

/** Peek At Last Error. @group error @since <=8.0.RC3 */
aclError aclrtPeekAtLastError(aclrtLastErrLevel level);

/** Reduce Async. @group error @since <=8.5.0 */
aclError aclrtReduceAsync(void *dst, const void *src, uint64_t count, aclrtReduceKind kind, aclDataType type,
    aclrtStream stream, void *reserve);

/** Repair Error. @group error @since <=8.5.0 */
aclError aclrtRepairError(int32_t deviceId, const aclrtErrorInfo *errorInfo);

/** Set Exception Info Callback. @group error @since <=6.0.1 */
aclError aclrtSetExceptionInfoCallback(aclrtExceptionInfoCallback callback);

/* ---- Process snapshots ------------------------------------------------------------------------------- */

/** Snap Shot Callback Register. @group snapshot @since 9.0.0 */
aclError aclrtSnapShotCallbackRegister(aclrtSnapShotStage stage, aclrtSnapShotCallBack callback, void *args);

/** Snap Shot Callback Unregister. @group snapshot @since 9.0.0 */
aclError aclrtSnapShotCallbackUnregister(aclrtSnapShotStage stage, aclrtSnapShotCallBack callback);

/** Snap Shot Process Backup. @group snapshot @since <=8.5.0 */
aclError aclrtSnapShotProcessBackup(int pid, aclrtSnapShotBackupArgs *args);

/** Snap Shot Process Lock. @group snapshot @since <=8.5.0 */
aclError aclrtSnapShotProcessLock(int pid, void *reserve);

/** Snap Shot Process Restore. @group snapshot @since <=8.5.0 */
aclError aclrtSnapShotProcessRestore(int pid, aclrtSnapShotRestoreArgs *args);

/** Snap Shot Process Unlock. @group snapshot @since <=8.5.0 */
aclError aclrtSnapShotProcessUnlock(int pid, void *reserve);

/* ---- Dumps ------------------------------------------------------------------------------------------- */

/** mdl Finalize Dump. @group dump @since <=6.0.1 */
aclError aclmdlFinalizeDump(void);

/** mdl Init Dump. @group dump @since <=6.0.1 */
aclError aclmdlInitDump(void);

/** mdl Set Dump. @group dump @since <=6.0.1 */
aclError aclmdlSetDump(const char *dumpCfgPath);

/* ---- Profiling --------------------------------------------------------------------------------------- */

/** Prof Trace. @group profiling @since <=8.5.0 */
aclError aclrtProfTrace(void *userdata, int32_t length, aclrtStream stream);

/* ---- Log --------------------------------------------------------------------------------------------- */

/** App Log. @group log @since <=6.0.1 */
void aclAppLog(aclLogLevel logLevel, const char *func, const char *file, uint32_t line, const char *fmt, ...);

/* ---- Utilities --------------------------------------------------------------------------------------- */

/** Data Type Size. @group util @since <=6.0.1 */
size_t aclDataTypeSize(aclDataType dataType);

/** Float16 To Float. @group util @since <=6.0.1 */
float aclFloat16ToFloat(aclFloat16 value);

/** Float To Float16. @group util @since <=6.0.1 */
aclFloat16 aclFloatToFloat16(float value);

#ifdef __cplusplus
}
#endif

#endif /* ASCEND_ACL_H */
