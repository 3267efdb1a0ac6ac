/* Prints the milliseconds of processor time that a second of doing nothing takes, once threads have been started. */
#include "check.h"
#include <time.h>
#include <unistd.h>

static void nothing(void *unused) { (void)unused; }

int main(void) {
    aclrtStream stream;
    void *memory;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    for (int i = 0; i < 64; i++) OK(aclrtMemsetAsync(memory, 64, i, 64, stream));
    OK(aclrtLaunchHostFunc(stream, nothing, NULL));
    OK(aclrtSynchronizeStream(stream));
    clock_t before = clock();
    usleep(1000000);
    printf("%ld\n", (long)((clock() - before) * 1000 / CLOCKS_PER_SEC));
    return 0;
}
