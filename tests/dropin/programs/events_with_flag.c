/* Family B: aclrtCreateEventWithFlag, with time stamps (acl/streams-and-events 6.1, 6.6). */
#include "check.h"

int main(void) {
    aclrtStream stream;
    aclrtEvent start, end;
    float milliseconds = -1;
    void *memory;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtMalloc(&memory, 1 << 20, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtCreateEventWithFlag(&start, ACL_EVENT_TIME_LINE));
    OK(aclrtCreateEventWithFlag(&end, ACL_EVENT_TIME_LINE));
    OK(aclrtRecordEvent(start, stream));
    OK(aclrtMemsetAsync(memory, 1 << 20, 7, 1 << 20, stream));
    OK(aclrtRecordEvent(end, stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtSynchronizeEvent(start));
    OK(aclrtSynchronizeEvent(end));
    OK(aclrtEventElapsedTime(&milliseconds, start, end));
    TRUE(milliseconds >= 0);
    IS(aclrtCreateEventWithFlag(&start, 0x80000000u), 107000);
    OK(aclrtDestroyEvent(start));
    OK(aclrtDestroyEvent(end));
    OK(aclrtFree(memory));
    OK(aclrtDestroyStream(stream));
    OK(aclFinalize());
    puts("done");
    return 0;
}
