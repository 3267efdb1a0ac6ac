/* Waits of the host that end by time, and time-outs that are refused (acl/streams-and-events 11). */
#include "check.h"

int main(void) {
    aclrtStream stream;
    aclrtEvent event;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    OK(ascend_mock_hold(0));
    OK(aclrtRecordEvent(event, stream));
    IS(aclrtSynchronizeStreamWithTimeout(stream, 20), 507046);
    IS(aclrtSynchronizeEventWithTimeout(event, 20), 507047);
    IS(aclrtSynchronizeDeviceWithTimeout(20), 507046);
    IS(aclrtSynchronizeStreamWithTimeout(stream, -2), 107000);
    OK(ascend_mock_release(0));
    OK(aclrtSynchronizeStreamWithTimeout(stream, 10000));
    OK(aclrtSynchronizeEventWithTimeout(event, 10000));
    OK(aclrtSynchronizeDeviceWithTimeout(10000));
    OK(aclrtDestroyEvent(event));
    OK(aclrtDestroyStream(stream));
    OK(aclFinalize());
    puts("done");
    return 0;
}
