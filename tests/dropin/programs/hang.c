/* Waits for an event that nobody records: hardware hangs (acl/streams-and-events E12). */
#include "check.h"

int main(void) {
    aclrtStream stream;
    aclrtEvent event;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtCreateEventWithFlag(&event, ACL_EVENT_SYNC));
    OK(aclrtStreamWaitEvent(stream, event));
    IS(aclrtSynchronizeStream(stream), 507046);
    puts("done");
    return 0;
}
