/* Family A: aclrtCreateEvent. One hardware slot, reset by the program (acl/streams-and-events 6.1). */
#include "check.h"

int main(void) {
    aclrtStream a, b;
    aclrtEvent event;
    aclrtEventRecordedStatus status;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(aclrtCreateEvent(&event));
    OK(ascend_mock_hold_stream(a));
    OK(aclrtRecordEvent(event, a));
    OK(aclrtStreamWaitEvent(b, event));
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_NOT_READY);
    IS(ascend_mock_pending(b), 1);
    OK(ascend_mock_release_stream(a));
    OK(aclrtSynchronizeStream(b));
    OK(aclrtSynchronizeEvent(event));
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_COMPLETE);
    OK(aclrtResetEvent(event, b));
    OK(aclrtSynchronizeStream(b));
    OK(aclrtDestroyEvent(event));
    OK(aclrtDestroyStream(a));
    OK(aclrtDestroyStream(b));
    OK(aclrtResetDevice(0));
    OK(aclFinalize());
    puts("done");
    return 0;
}
