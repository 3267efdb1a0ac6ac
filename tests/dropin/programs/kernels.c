/* A kernel of the program's own, launched like a device kernel; findings of the checker. Run with ASCEND_MOCK_CHECK=1. */
#include "check.h"

static int scale(uint32_t block, uint32_t blocks, void *const *args, const size_t *bytes, void *user) {
    const float *in = args[0];
    float *out = args[1], factor;
    size_t n = bytes[1] / sizeof(float);
    memcpy(&factor, args[2], sizeof factor);
    for (size_t i = n * block / blocks; i < n * (block + 1) / blocks; i++) out[i] = in[i] * factor;
    __atomic_fetch_add((int *)user, 1, __ATOMIC_RELAXED);
    return 0;
}

int main(void) {
    enum { N = 64 };
    static const char binary[] = "ascend-mock-kernels";
    float host[N];
    void *in, *out;
    int blocks = 0;
    char text[64];
    aclrtStream a, b;
    aclrtBinHandle module;
    aclrtFuncHandle function;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    IS(ascend_mock_kernel("scale", "rx", scale, &blocks), 100000);
    OK(ascend_mock_kernel("scale", "rw4", scale, &blocks));
    OK(aclrtMalloc(&in, sizeof host, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtMalloc(&out, sizeof host, ACL_MEM_MALLOC_HUGE_FIRST));
    for (int i = 0; i < N; i++) host[i] = (float)i;
    OK(aclrtMemcpy(in, sizeof host, host, sizeof host, ACL_MEMCPY_HOST_TO_DEVICE));
    OK(aclrtBinaryLoadFromData(binary, sizeof binary - 1, NULL, &module));
    OK(aclrtBinaryGetFunction(module, "scale", &function));
    struct { void *in, *out; float factor; int pad; } args = {in, out, 2.5f, 0};
    OK(aclrtLaunchKernelWithHostArgs(function, 4, a, NULL, &args, sizeof args, NULL, 0));
    OK(aclrtSynchronizeStream(a));
    IS(blocks, 4);
    OK(aclrtMemcpy(host, sizeof host, out, sizeof host, ACL_MEMCPY_DEVICE_TO_HOST));
    for (int i = 0; i < N; i++) TRUE(host[i] == 2.5f * (float)i);
    IS(ascend_mock_findings(), 0);
    OK(aclrtMemsetAsync(out, sizeof host, 1, sizeof host, a));
    OK(aclrtMemsetAsync(out, sizeof host, 2, sizeof host, b)); /* nothing orders the two */
    OK(aclrtSynchronizeDevice());
    IS(ascend_mock_findings(), 1);
    TRUE(ascend_mock_finding(0, text, sizeof text) > sizeof text && strlen(text) == sizeof text - 1);
    IS(ascend_mock_finding(1, text, sizeof text), 0);
    puts("done");
    return 0;
}
