/* Prints what aclInit returns and says; then allocates, copies and leaves a race for the checker. */
#include "check.h"

int main(void) {
    void *memory;
    aclrtStream a, b;
    int status = aclInit(NULL);
    if (status != 0) {
        const char *text = aclGetRecentErrMsg();
        printf("aclInit %d %s\n", status, text ? text : "");
        return 0;
    }
    uint32_t devices;
    OK(aclrtGetDeviceCount(&devices));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    printf("devices %u soc %s\n", devices, aclrtGetSocName());
    status = aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST);
    printf("aclrtMalloc %d\n", status);
    if (status != 0) OK(aclrtMalloc(&memory, 64, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtMemsetAsync(memory, 64, 1, 64, a));
    OK(aclrtMemsetAsync(memory, 64, 2, 64, b)); /* nothing orders the two */
    OK(aclrtSynchronizeDevice());
    puts("done");
    return 0;
}
