/* Ends without aclFinalize, with work in flight and a thread inside of a call. */
#include "check.h"
#include <pthread.h>
#include <unistd.h>

static aclrtStream stream;

static void *wait_for_ever(void *context) {
    aclrtSetCurrentContext(context);
    aclrtSynchronizeStream(stream);
    return NULL;
}

int main(void) {
    aclrtContext context;
    pthread_t thread;
    void *memory;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtGetCurrentContext(&context));
    OK(aclrtCreateStream(&stream));
    OK(aclrtMalloc(&memory, 4096, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(ascend_mock_hold_stream(stream));
    for (int i = 0; i < 100; i++) OK(aclrtMemsetAsync(memory, 4096, i, 4096, stream));
    OK(pthread_create(&thread, NULL, wait_for_ever, context));
    usleep(20000);
    puts("done");
    return 0;
}
