/* Running out of streams, events and memory, early. Run with ASCEND_MOCK_STREAMS=8, ASCEND_MOCK_EVENTS=10, ASCEND_MOCK_MEMORY_BYTES=8388608. */
#include "check.h"

int main(void) {
    aclrtStream streams[16];
    aclrtEvent events[16];
    void *first, *second;
    uint32_t left;
    int made, status;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtGetStreamAvailableNum(&left));
    for (made = 0, status = 0; status == 0; made++) status = aclrtCreateStream(&streams[made]);
    IS(status, 207005);
    IS(made - 1, left);
    OK(aclrtDestroyStream(streams[0]));
    OK(aclrtCreateStream(&streams[0])); /* there is one again */
    for (made = 0, status = 0; status == 0; made++) status = aclrtCreateEventWithFlag(&events[made], ACL_EVENT_SYNC);
    IS(status, 207007);
    IS(made - 1, 10);
    OK(aclrtDestroyEvent(events[0]));
    OK(aclrtCreateEventWithFlag(&events[0], ACL_EVENT_SYNC));
    OK(aclrtMalloc(&first, 4 << 20, ACL_MEM_MALLOC_HUGE_FIRST));
    IS(aclrtMalloc(&second, 6 << 20, ACL_MEM_MALLOC_HUGE_FIRST), 207001);
    OK(aclrtFree(first));
    OK(aclrtMalloc(&second, 6 << 20, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclFinalize());
    puts("done");
    return 0;
}
