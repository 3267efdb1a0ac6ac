// Work that queue threads of a library submit: each thread its streams, ordered by events between them.
#include "check.h"
#include <atomic>
#include <thread>
#include <vector>

int main() {
    constexpr int kThreads = 4, kSteps = 200;
    aclrtContext context = nullptr;
    OK(aclInit(nullptr));
    OK(aclrtSetDevice(0));
    OK(aclrtGetCurrentContext(&context));
    std::atomic<long> sum{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; t++) {
        threads.emplace_back([&] {
            aclrtStream compute = nullptr, copy = nullptr;
            aclrtEvent event = nullptr;
            IS(aclrtCreateStream(&compute), 107002); // a new thread has no context
            OK(aclrtSetCurrentContext(context));
            OK(aclrtCreateStream(&compute));
            OK(aclrtCreateStream(&copy));
            OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
            int *host = nullptr;
            void *device = nullptr;
            OK(aclrtMallocHost((void **)&host, sizeof(int) * 2));
            OK(aclrtMalloc(&device, sizeof(int), ACL_MEM_MALLOC_HUGE_FIRST));
            for (int i = 0; i < kSteps; i++) {
                host[0] = i;
                OK(aclrtMemcpyAsync(device, 4, &host[0], 4, ACL_MEMCPY_HOST_TO_DEVICE, copy));
                OK(aclrtRecordEvent(event, copy));
                OK(aclrtStreamWaitEvent(compute, event));
                OK(aclrtMemcpyAsync(&host[1], 4, device, 4, ACL_MEMCPY_DEVICE_TO_HOST, compute));
                OK(aclrtSynchronizeStream(compute));
                IS(host[1], i);
                sum += host[1];
            }
            OK(aclrtFree(device));
            OK(aclrtFreeHost(host));
            OK(aclrtDestroyEvent(event));
            OK(aclrtDestroyStream(compute));
            OK(aclrtDestroyStream(copy));
        });
    }
    for (auto &thread : threads) thread.join();
    IS(sum.load(), (long)kThreads * kSteps * (kSteps - 1) / 2);
    OK(aclFinalize());
    puts("done");
}
