/* Prints the milliseconds of processor time that a second takes in which two threads are blocked. */
#include "check.h"
#include <pthread.h>
#include <time.h>

static void *block(void *stream) {
    OK(aclrtSetDevice(0));
    IS(aclrtSynchronizeStreamWithTimeout(stream, 1000), 507046);
    return NULL;
}

int main(void) {
    aclrtStream stream;
    aclrtEvent event;
    pthread_t other;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    OK(ascend_mock_hold_stream(stream));
    OK(aclrtRecordEvent(event, stream));
    clock_t before = clock();
    pthread_create(&other, NULL, block, stream);
    block(stream);
    pthread_join(other, NULL);
    printf("%ld\n", (long)((clock() - before) * 1000 / CLOCKS_PER_SEC));
    return 0;
}
