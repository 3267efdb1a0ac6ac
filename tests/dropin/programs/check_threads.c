/* Two threads that submit to one stream, one after the other: a hazard where threads are checked and nobody tells of the join. Run with
 * ASCEND_MOCK_CHECK=1; argv[1] is how many findings there should be, argv[2] whether the threads hand over. */
#include "check.h"
#include <pthread.h>

static aclrtContext context;
static aclrtStream stream;
static void *memory;
static int tells;
static uint64_t done;

static void *work(void *from) {
    OK(aclrtSetCurrentContext(context));
    if (tells) OK(ascend_mock_take_over(*(uint64_t *)from));
    OK(aclrtMemsetAsync(memory, 64, 1, 64, stream));
    if (tells) done = ascend_mock_hand_over();
    return NULL;
}

int main(int count, char **argv) {
    pthread_t thread;
    TRUE(count == 3);
    tells = atoi(argv[2]);
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtGetCurrentContext(&context));
    OK(aclrtCreateStream(&stream));
    OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    uint64_t begun = tells ? ascend_mock_hand_over() : 0;
    IS(pthread_create(&thread, NULL, work, &begun), 0);
    IS(pthread_join(thread, NULL), 0);
    if (tells) OK(ascend_mock_take_over(done));
    IS(ascend_mock_take_over(12345), 100000);
    OK(aclrtMemsetAsync(memory, 64, 2, 64, stream));
    OK(aclrtSynchronizeStream(stream));
    IS(ascend_mock_findings() > 0, atoi(argv[1]));
    OK(aclFinalize());
    puts("done");
    return 0;
}
