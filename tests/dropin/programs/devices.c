/* Two devices: contexts, peers, and work that stays on its own. Run with ASCEND_MOCK_DEVICES=2. */
#include "check.h"

int main(void) {
    uint32_t count;
    int32_t device, can;
    aclrtContext first, second, current;
    aclrtStream stream[2];
    void *memory[2];
    char text[8] = "seven!";
    OK(aclInit(NULL));
    OK(aclrtGetDeviceCount(&count));
    IS(count, 2);
    IS(aclrtSetDevice(2), 107001);
    OK(aclrtSetDevice(0));
    OK(aclrtGetCurrentContext(&first));
    OK(aclrtCreateStream(&stream[0]));
    OK(aclrtMalloc(&memory[0], 64, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtSetDevice(1));
    OK(aclrtGetDevice(&device));
    IS(device, 1);
    OK(aclrtCreateContext(&second, 1));
    OK(aclrtGetCurrentContext(&current));
    TRUE(current == second && second != first);
    OK(aclrtCreateStream(&stream[1]));
    OK(aclrtMalloc(&memory[1], 64, ACL_MEM_MALLOC_HUGE_FIRST));
    /* A stream of another context may not be submitted to. */
    IS(aclrtMemsetAsync(memory[0], 64, 0, 64, stream[0]), 107003);
    OK(aclrtDeviceCanAccessPeer(&can, 1, 0));
    IS(can, 1);
    OK(aclrtSetCurrentContext(first));
    OK(aclrtMemcpy(memory[0], 64, text, 8, ACL_MEMCPY_HOST_TO_DEVICE));
    IS(aclrtMemcpy(memory[1], 64, memory[0], 8, ACL_MEMCPY_DEVICE_TO_DEVICE), 107000); /* without access to the peer */
    OK(aclrtDeviceEnablePeerAccess(1, 0));
    OK(aclrtMemcpy(memory[1], 64, memory[0], 8, ACL_MEMCPY_DEVICE_TO_DEVICE));
    memset(text, 0, sizeof text);
    OK(aclrtMemcpy(text, 8, memory[1], 8, ACL_MEMCPY_DEVICE_TO_HOST));
    TRUE(strcmp(text, "seven!") == 0);
    /* Holding one device leaves the other running. */
    OK(ascend_mock_hold(0));
    OK(aclrtMemsetAsync(memory[0], 64, 0, 64, stream[0]));
    IS(ascend_mock_pending(stream[0]), 1);
    OK(aclrtSetCurrentContext(second));
    OK(aclrtMemsetAsync(memory[1], 64, 0, 64, stream[1]));
    OK(aclrtSynchronizeStream(stream[1]));
    OK(ascend_mock_release(0));
    OK(aclrtSynchronizeStream(stream[0]));
    OK(aclFinalize());
    puts("done");
    return 0;
}
