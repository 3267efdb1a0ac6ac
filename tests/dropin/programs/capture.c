/* A capture over two streams, replayed (acl/memory-kernels-graphs 3). */
#include "check.h"

int main(void) {
    aclrtStream a, b, other;
    aclrtEvent fork, join;
    aclmdlRI graph;
    void *memory;
    unsigned char host[64];
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(aclrtCreateStream(&other));
    OK(aclrtCreateEventExWithFlag(&fork, ACL_EVENT_SYNC));
    OK(aclrtCreateEventExWithFlag(&join, ACL_EVENT_SYNC));
    OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtMemset(memory, 64, 1, 64));
    OK(aclmdlRICaptureBegin(a, ACL_MODEL_RI_CAPTURE_MODE_RELAXED));
    OK(aclrtRecordEvent(fork, a));
    OK(aclrtStreamWaitEvent(b, fork));
    OK(aclrtMemsetAsync(memory, 64, 5, 32, b));
    OK(aclrtRecordEvent(join, b));
    OK(aclrtStreamWaitEvent(a, join));
    TRUE(aclrtSynchronizeStream(a) != 0); /* not while it is captured */
    OK(aclmdlRICaptureEnd(a, &graph));
    OK(aclrtMemcpy(host, 64, memory, 64, ACL_MEMCPY_DEVICE_TO_HOST));
    IS(host[0], 1); /* captured, not run */
    for (int i = 0; i < 3; i++) OK(aclmdlRIExecuteAsync(graph, other));
    OK(aclrtSynchronizeStream(other));
    OK(aclrtMemcpy(host, 64, memory, 64, ACL_MEMCPY_DEVICE_TO_HOST));
    IS(host[0], 5);
    IS(host[32], 1);
    OK(aclmdlRIDestroy(graph));
    OK(aclFinalize());
    puts("done");
    return 0;
}
