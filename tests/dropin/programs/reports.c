/* Callbacks that a thread of the program fetches, blocking and not (acl/streams-and-events 8.2). */
#include "check.h"
#include <pthread.h>

static aclrtContext context;
static int calls, stop;
static pthread_t caller;

static void count(void *by) {
    caller = pthread_self();
    calls += *(int *)by;
}

static void *fetch(void *unused) {
    (void)unused;
    OK(aclrtSetCurrentContext(context));
    while (!__atomic_load_n(&stop, __ATOMIC_ACQUIRE)) {
        int status = aclrtProcessReport(50);
        TRUE(status == 0 || status == 507012 || status == 107012);
    }
    return NULL;
}

int main(void) {
    aclrtStream stream;
    pthread_t thread;
    int one = 1;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtGetCurrentContext(&context));
    OK(aclrtCreateStream(&stream));
    IS(aclrtLaunchCallback(count, &one, ACL_CALLBACK_BLOCK, stream), 107015);
    IS(aclrtProcessReport(0), 100000);
    OK(pthread_create(&thread, NULL, fetch, NULL));
    OK(aclrtSubscribeReport((uint64_t)thread, stream));
    OK(aclrtLaunchCallback(count, &one, ACL_CALLBACK_BLOCK, stream));
    OK(aclrtSynchronizeStream(stream));
    IS(calls, 1);
    TRUE(pthread_equal(caller, thread));
    OK(aclrtLaunchCallback(count, &one, ACL_CALLBACK_NO_BLOCK, stream));
    OK(aclrtLaunchCallback(count, &one, ACL_CALLBACK_BLOCK, stream));
    OK(aclrtSynchronizeStream(stream));
    IS(calls, 3);
    OK(aclrtUnSubscribeReport((uint64_t)thread, stream));
    IS(aclrtUnSubscribeReport((uint64_t)thread, stream), 107011);
    __atomic_store_n(&stop, 1, __ATOMIC_RELEASE);
    OK(pthread_join(thread, NULL));
    OK(aclrtDestroyStream(stream));
    OK(aclFinalize());
    puts("done");
    return 0;
}
