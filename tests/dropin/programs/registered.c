/* Host memory of each kind: pinned, registered and pageable; what a pointer is (acl/memory-kernels-graphs 1.2, 1.4). */
#include "check.h"

int main(void) {
    enum { N = 8192 };
    void *device, *registered, *mapped, *pinned;
    unsigned char *pageable = malloc(N), stack[16];
    aclrtStream stream;
    aclrtPtrAttributes attributes;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(aclrtMalloc(&device, N, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(aclrtMallocHost(&pinned, N));
    OK(posix_memalign(&registered, 4096, N));
    OK(aclrtHostRegister(registered, N, ACL_HOST_REGISTER_MAPPED, &mapped));
    TRUE(mapped != NULL);
    OK(aclrtPointerGetAttributes(device, &attributes));
    IS(attributes.location.type, ACL_MEM_LOCATION_TYPE_DEVICE);
    OK(aclrtPointerGetAttributes(pinned, &attributes));
    IS(attributes.location.type, ACL_MEM_LOCATION_TYPE_HOST);
    OK(aclrtPointerGetAttributes(stack, &attributes));
    IS(attributes.location.type, ACL_MEM_LOCATION_TYPE_UNREGISTERED);

    /* A copy between pinned or registered memory and the device is only submitted. */
    memset(pinned, 3, N);
    memset(registered, 4, N);
    OK(ascend_mock_hold_stream(stream));
    OK(aclrtMemcpyAsync(device, N, pinned, N, ACL_MEMCPY_HOST_TO_DEVICE, stream));
    OK(aclrtMemcpyAsync(registered, N, device, N, ACL_MEMCPY_DEVICE_TO_HOST, stream));
    IS(ascend_mock_pending(stream), 2);
    IS(((unsigned char *)registered)[N - 1], 4);
    OK(ascend_mock_release_stream(stream));
    OK(aclrtSynchronizeStream(stream));
    IS(((unsigned char *)registered)[N - 1], 3);

    /* A pageable one is over when the call returns: what comes from there may change at once. */
    memset(pageable, 5, N);
    OK(aclrtMemcpyAsync(device, N, pageable, N, ACL_MEMCPY_HOST_TO_DEVICE, stream));
    memset(pageable, 6, N);
    OK(aclrtMemcpyAsync(pinned, N, device, N, ACL_MEMCPY_DEVICE_TO_HOST, stream));
    OK(aclrtSynchronizeStream(stream));
    IS(((unsigned char *)pinned)[0], 5);

    OK(aclrtHostUnregister(registered));
    TRUE(aclrtHostUnregister(registered) != 0);
    OK(aclrtFreeHost(pinned));
    OK(aclrtFree(device));
    free(registered);
    free(pageable);
    OK(aclFinalize());
    puts("done");
    return 0;
}
