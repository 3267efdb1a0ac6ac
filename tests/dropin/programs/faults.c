/* Faults that ASCEND_MOCK_FAULTS asks for: argv[1] names the one that this run meets. */
#include "check.h"

static int faults;
static unsigned code_seen, stream_seen;

static void on_fault(aclrtExceptionInfo *info) {
    faults++;
    code_seen = aclrtGetErrorCodeFromExceptionInfo(info);
    stream_seen = aclrtGetStreamIdFromExceptionInfo(info);
}

int main(int argc, char **argv) {
    aclrtStream stream, other;
    int32_t id;
    void *memory;
    const char *which = argc > 1 ? argv[1] : "";
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtSetExceptionInfoCallback(on_fault));
    OK(aclrtCreateStream(&stream));
    OK(aclrtCreateStream(&other));
    OK(aclrtStreamGetId(stream, &id));
    OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    if (strcmp(which, "call") == 0) { /* return 207001 in function aclrtMalloc, after 1, 1 times */
        void *more;
        IS(aclrtMalloc(&more, 64, ACL_MEM_MALLOC_HUGE_FIRST), 207001);
        OK(aclrtMalloc(&more, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    } else if (strcmp(which, "task") == 0) { /* device fault 507015 in task memset, 1 times */
        OK(aclrtMemsetAsync(memory, 64, 1, 64, stream));
        IS(aclrtSynchronizeStream(stream), 507015); /* told where the host waits */
        IS(faults, 1);
        IS(code_seen, 507015);
        IS(stream_seen, id);
    } else if (strcmp(which, "hang") == 0) { /* hang in task memset */
        OK(aclrtMemsetAsync(memory, 64, 1, 64, stream));
        IS(aclrtSynchronizeStreamWithTimeout(stream, 20), 507046);
        OK(aclrtSynchronizeStream(other)); /* the other stream goes on */
        OK(aclrtStreamAbort(stream));
    } else if (strcmp(which, "lost") == 0) { /* lose the device with 507899, in task memset */
        OK(aclrtMemsetAsync(memory, 64, 1, 64, stream));
        IS(aclrtSynchronizeStream(stream), 507899);
        TRUE(aclrtSynchronizeStream(other) != 0);
    } else {
        return 2;
    }
    puts("done");
    return 0;
}
