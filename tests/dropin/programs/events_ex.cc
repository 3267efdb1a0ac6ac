// Family C: aclrtCreateEventExWithFlag. A wait is bound to the newest record; an event may be recorded again at once
// (acl/streams-and-events 6.1).
#include "check.h"

int main() {
    aclrtStream a = nullptr, b = nullptr;
    aclrtEvent event = nullptr;
    aclrtEventRecordedStatus status;
    OK(aclInit(nullptr));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStreamWithConfig(&a, 0, ACL_STREAM_FAST_LAUNCH | ACL_STREAM_FAST_SYNC));
    OK(aclrtCreateStreamWithConfig(&b, 0, ACL_STREAM_FAST_LAUNCH | ACL_STREAM_FAST_SYNC));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_COMPLETE);
    OK(aclrtStreamWaitEvent(b, event)); // never recorded: does nothing
    OK(aclrtSynchronizeStream(b));
    OK(aclrtRecordEvent(event, a));
    OK(aclrtStreamWaitEvent(b, event));
    OK(ascend_mock_hold_stream(a));
    OK(aclrtRecordEvent(event, a));
    OK(aclrtSynchronizeStream(b)); // waits for the first record only
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_NOT_READY);
    OK(aclrtStreamWaitEvent(b, event));
    OK(aclrtDestroyEvent(event)); // destroying it does not take the wait away
    IS(ascend_mock_pending(b), 1);
    OK(ascend_mock_release_stream(a));
    OK(aclrtSynchronizeStream(b));
    IS(aclrtRecordEvent(event, a), 107017);
    OK(aclrtDestroyStream(a));
    OK(aclrtDestroyStream(b));
    OK(aclFinalize());
    puts("done");
}
