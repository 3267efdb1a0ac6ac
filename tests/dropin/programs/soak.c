/* argv[1] threads of the program submit argv[2] pairs of record and wait in all; memory must stay where it is. */
#include "check.h"
#include <pthread.h>

static aclrtContext context;
static long pairs;

static long resident(void) {
    long pages = 0, all;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%ld %ld", &all, &pages) != 2) exit(1);
    fclose(file);
    return pages * 4;
}

static void *client(void *unused) {
    aclrtStream a, b;
    aclrtEvent event;
    (void)unused;
    OK(aclrtSetCurrentContext(context));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    for (long i = 0; i < pairs; i++) {
        OK(aclrtRecordEvent(event, i & 1 ? a : b));
        OK(aclrtStreamWaitEvent(i & 1 ? b : a, event));
        if (i % 512 == 511) OK(aclrtSynchronizeStream(a));
    }
    OK(aclrtSynchronizeStream(a));
    OK(aclrtSynchronizeStream(b));
    OK(aclrtDestroyEvent(event));
    OK(aclrtDestroyStream(a));
    OK(aclrtDestroyStream(b));
    return NULL;
}

static void run(int threads) {
    pthread_t thread[64];
    for (int i = 0; i < threads; i++) OK(pthread_create(&thread[i], NULL, client, NULL));
    for (int i = 0; i < threads; i++) OK(pthread_join(thread[i], NULL));
}

int main(int argc, char **argv) {
    int threads = argc > 1 ? atoi(argv[1]) : 4;
    long all = argc > 2 ? atol(argv[2]) : 100000;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtGetCurrentContext(&context));
    pairs = all / threads / 10 + 1;
    run(threads); /* the first tenth warms up */
    long before = resident();
    pairs = all / threads;
    run(threads);
    long grown = resident() - before;
    printf("pairs %ld, grown by %ld KiB\n", pairs * threads, grown);
    TRUE(grown < 4096);
    OK(aclFinalize());
    puts("done");
    return 0;
}
