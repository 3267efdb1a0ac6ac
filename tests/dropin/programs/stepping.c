/* A held stream is let go task by task, and what is pending can be read (ascend_mock.h). */
#include "check.h"

static unsigned char peek(void *memory) {
    unsigned char byte;
    OK(aclrtMemcpy(&byte, 1, memory, 1, ACL_MEMCPY_DEVICE_TO_HOST));
    return byte;
}

int main(void) {
    aclrtStream held, free_stream;
    aclrtEvent event;
    aclrtEventRecordedStatus status;
    void *memory;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&held));
    OK(aclrtCreateStream(&free_stream));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtMemset(memory, 64, 0, 64));
    OK(ascend_mock_hold_stream(held));
    for (int i = 1; i <= 3; i++) OK(aclrtMemsetAsync(memory, 64, i, 64, held));
    OK(aclrtRecordEvent(event, held));
    OK(aclrtStreamWaitEvent(free_stream, event));
    IS(ascend_mock_pending(held), 4);
    IS(ascend_mock_pending(free_stream), 1);
    for (int i = 1; i <= 3; i++) {
        OK(ascend_mock_step_stream(held, 1));
        while (ascend_mock_pending(held) > 4 - i) peek(memory); /* a call that takes time, also where time is virtual */
        IS(peek(memory), i);
    }
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_NOT_READY);
    OK(ascend_mock_step_stream(held, 1));
    OK(aclrtSynchronizeStream(free_stream)); /* the record let the wait pass */
    IS(ascend_mock_pending(held), 0);
    /* The stream is still held. */
    OK(aclrtMemsetAsync(memory, 64, 9, 64, held));
    IS(ascend_mock_pending(held), 1);
    OK(ascend_mock_release_stream(held));
    OK(aclrtSynchronizeStream(held));
    IS(peek(memory), 9);
    IS(ascend_mock_hold_stream((aclrtStream)event), 107017);
    IS(ascend_mock_pending((aclrtStream)event), -1);
    IS(ascend_mock_hold(7), 107001);
    OK(aclFinalize());
    puts("done");
    return 0;
}
