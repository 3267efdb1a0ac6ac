/* Memory of each kind, and copies between them (acl/memory-kernels-graphs 1). */
#include "check.h"

int main(void) {
    enum { N = 4096 };
    void *a, *b;
    unsigned char *pinned, plain[N], rows[16];
    size_t free_before, free_after, total;
    aclrtStream stream;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtGetMemInfo(ACL_HBM_MEM, &free_before, &total));
    OK(aclrtMalloc(&a, N, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtMallocAlign32(&b, N, ACL_MEM_MALLOC_NORMAL_ONLY));
    OK(aclrtGetMemInfo(ACL_HBM_MEM, &free_after, &total));
    TRUE(free_after < free_before && free_before <= total);
    OK(aclrtMallocHost((void **)&pinned, N));
    for (int i = 0; i < N; i++) pinned[i] = (unsigned char)(i * 7);
    OK(aclrtMemcpyAsync(a, N, pinned, N, ACL_MEMCPY_HOST_TO_DEVICE, stream));
    OK(aclrtMemcpyAsync(b, N, a, N, ACL_MEMCPY_DEVICE_TO_DEVICE, stream));
    OK(aclrtMemsetAsync(a, N, 9, N / 2, stream));
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtMemcpy(plain, N, b, N, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(memcmp(plain, pinned, N) == 0);
    OK(aclrtMemcpy(plain, N, a, N, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(plain[0] == 9 && plain[N / 2 - 1] == 9 && plain[N / 2] == pinned[N / 2]);
    /* Four rows of four bytes out of rows of eight. */
    OK(aclrtMemcpy2d(rows, 4, b, 8, 4, 4, ACL_MEMCPY_DEVICE_TO_HOST));
    for (int i = 0; i < 16; i++) IS(rows[i], pinned[i / 4 * 8 + i % 4]);
    IS(aclrtMemcpy(a, 8, plain, 16, ACL_MEMCPY_HOST_TO_DEVICE), 107000); /* longer than its target */
    IS(aclrtMalloc(&a, 0, ACL_MEM_MALLOC_HUGE_FIRST), 100000);
    IS(aclrtFree(NULL), 100000);
    OK(aclrtFree(b));
    OK(aclrtFreeHost(pinned));
    OK(aclrtDestroyStream(stream));
    OK(aclFinalize());
    puts("done");
    return 0;
}
