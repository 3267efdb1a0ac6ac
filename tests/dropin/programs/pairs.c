/* argv[1] pairs of record and wait on the calling thread: callgrind counts what they take. */
#include "check.h"

int main(int argc, char **argv) {
    aclrtStream a, b;
    aclrtEvent event;
    int pairs = argc > 1 ? atoi(argv[1]) : 1000;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    for (int i = 0; i < pairs; i++) {
        OK(aclrtRecordEvent(event, a));
        OK(aclrtStreamWaitEvent(b, event));
    }
    OK(aclrtSynchronizeStream(b));
    puts("done");
    return 0;
}
