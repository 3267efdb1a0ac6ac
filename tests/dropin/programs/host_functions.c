/* Callbacks that the runtime's own thread calls: in order, and without a context (acl/streams-and-events 8.1). */
#include "check.h"
#include <pthread.h>

static int order[3], calls, inside;
static pthread_t caller;

static void note(void *number) {
    void *memory;
    inside = aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST);
    caller = pthread_self();
    order[calls++] = *(int *)number;
}

int main(void) {
    aclrtStream stream;
    static int numbers[] = {1, 2, 3};
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    IS(aclrtLaunchHostFunc(stream, NULL, NULL), 107000);
    OK(ascend_mock_hold_stream(stream));
    for (int i = 0; i < 3; i++) OK(aclrtLaunchHostFunc(stream, note, &numbers[i]));
    IS(calls, 0);
    OK(ascend_mock_release_stream(stream));
    OK(aclrtSynchronizeStream(stream));
    IS(calls, 3);
    for (int i = 0; i < 3; i++) IS(order[i], i + 1);
    IS(inside, 107002);
    TRUE(!pthread_equal(caller, pthread_self()));
    IS(aclrtSubscribeReport(1, stream), 107011);
    OK(aclrtDestroyStream(stream));
    OK(aclFinalize());
    puts("done");
    return 0;
}
