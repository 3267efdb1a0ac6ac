/* Notifies order streams of one device, and their waits end by time (acl/streams-and-events 7). */
#include "check.h"

int main(void) {
    aclrtStream a, b;
    aclrtNotify notify, other;
    void *memory;
    unsigned char byte;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(aclrtCreateNotify(&notify, 0));
    OK(aclrtCreateNotify(&other, 0));
    OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(ascend_mock_hold_stream(a));
    OK(aclrtMemsetAsync(memory, 64, 1, 64, a));
    OK(aclrtRecordNotify(notify, a));
    OK(aclrtWaitAndResetNotify(notify, b, 0));
    OK(aclrtMemsetAsync(memory, 64, 2, 64, b));
    IS(ascend_mock_pending(b), 2);
    OK(ascend_mock_release_stream(a));
    OK(aclrtSynchronizeStream(b));
    OK(aclrtMemcpy(&byte, 1, memory, 1, ACL_MEMCPY_DEVICE_TO_HOST));
    IS(byte, 2);
    /* The wait took the signal away: the next one waits for the next. */
    OK(aclrtWaitAndResetNotify(notify, b, 0));
    IS(aclrtSynchronizeStreamWithTimeout(b, 20), 507046);
    OK(aclrtRecordNotify(notify, a));
    OK(aclrtSynchronizeStream(b));
    OK(aclrtRecordNotify(other, a));
    OK(aclrtSynchronizeStream(a));
    OK(aclrtNotifyBatchReset(&other, 1));
    OK(aclrtDestroyNotify(notify));
    IS(aclrtRecordNotify(notify, a), 107017);
    OK(aclrtDestroyNotify(other));
    OK(aclFinalize());
    puts("done");
    return 0;
}
