/* An ACL runtime that does nothing: every function returns 0. What is left of a call is the caller's own cost.
 * Compiled by build.rs, in its own library, so that nothing of it is inlined. */
#include <stddef.h>
#include <stdint.h>

static int object;

int null_zero(void) { return 0; }
const char *null_message(void) { return NULL; }
int null_aclInit(const char *path) { (void)path; return 0; }
int null_aclrtGetDeviceCount(uint32_t *count) { *count = 1; return 0; }
int null_aclrtSetDevice(int32_t device) { (void)device; return 0; }
int null_aclrtResetDevice(int32_t device) { (void)device; return 0; }
int null_aclrtGetCurrentContext(void **context) { *context = &object; return 0; }
int null_aclrtSetCurrentContext(void *context) { (void)context; return 0; }
int null_aclrtCreateStreamWithConfig(void **stream, uint32_t priority, uint32_t flag) { (void)priority; (void)flag; *stream = &object; return 0; }
int null_aclrtDestroyStream(void *stream) { (void)stream; return 0; }
int null_aclrtSynchronizeStream(void *stream) { (void)stream; return 0; }
int null_aclrtStreamQuery(void *stream, uint32_t *status) { (void)stream; *status = 0; return 0; }
int null_aclrtCreateEventExWithFlag(void **event, uint32_t flag) { (void)flag; *event = &object; return 0; }
int null_aclrtDestroyEvent(void *event) { (void)event; return 0; }
int null_aclrtRecordEvent(void *event, void *stream) { (void)event; (void)stream; return 0; }
int null_aclrtStreamWaitEvent(void *stream, void *event) { (void)event; (void)stream; return 0; }
int null_aclrtQueryEventStatus(void *event, uint32_t *status) { (void)event; *status = 1; return 0; }
int null_aclrtMalloc(void **memory, size_t size, uint32_t policy) { (void)size; (void)policy; *memory = &object; return 0; }
int null_aclrtFree(void *memory) { (void)memory; return 0; }
int null_aclrtBinaryLoadFromData(const void *data, size_t length, const void *options, void **binary) { (void)data; (void)length; (void)options; *binary = &object; return 0; }
int null_aclrtBinaryUnLoad(void *binary) { (void)binary; return 0; }
int null_aclrtBinaryGetFunction(void *binary, const char *name, void **function) { (void)binary; (void)name; *function = &object; return 0; }
int null_aclrtLaunchKernelWithHostArgs(void *function, uint32_t blocks, void *stream, void *cfg, void *args, size_t size, void *holders, size_t count)
{
    (void)function; (void)blocks; (void)stream; (void)cfg; (void)args; (void)size; (void)holders; (void)count;
    return 0;
}

int null_HcclCommInitAll(uint32_t ranks, int32_t *devices, void **comms) { (void)devices; for (uint32_t i = 0; i < ranks; i++) comms[i] = &object; return 0; }
int null_HcclCommDestroy(void *comm) { (void)comm; return 0; }
int null_HcclAllReduce(void *send, void *receive, uint64_t count, int type, int op, void *comm, void *stream)
{
    (void)send; (void)receive; (void)count; (void)type; (void)op; (void)comm; (void)stream;
    return 0;
}
int null_HcclAllGather(void *send, void *receive, uint64_t count, int type, void *comm, void *stream)
{
    (void)send; (void)receive; (void)count; (void)type; (void)comm; (void)stream;
    return 0;
}
