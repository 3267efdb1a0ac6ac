// As torch_npu does: hundreds of streams that are never destroyed, thousands of events (acl/streams-and-events 16).
#include "check.h"
#include <vector>

static int threads_now() {
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    int threads = -1;
    while (file && fgets(line, sizeof line, file)) sscanf(line, "Threads: %d", &threads);
    if (file) fclose(file);
    return threads;
}

int main() {
    OK(aclInit(nullptr));
    OK(aclrtSetDevice(0));
    IS(threads_now(), 1); // none before streams are used
    std::vector<aclrtStream> streams(512);
    std::vector<aclrtEvent> events(4096);
    for (auto &stream : streams) OK(aclrtCreateStreamWithConfig(&stream, 0, ACL_STREAM_FAST_LAUNCH | ACL_STREAM_FAST_SYNC));
    for (auto &event : events) OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    void *memory;
    OK(aclrtMalloc(&memory, 1 << 16, ACL_MEM_MALLOC_HUGE_FIRST));
    for (size_t i = 0; i < events.size(); i++) {
        aclrtStream stream = streams[i % streams.size()];
        OK(aclrtMemsetAsync((char *)memory + i * 16, 16, (int)(i & 0xff), 16, stream));
        OK(aclrtRecordEvent(events[i], stream));
        OK(aclrtStreamWaitEvent(streams[(i + 1) % streams.size()], events[i]));
    }
    OK(aclrtSynchronizeDevice());
    std::vector<unsigned char> host(1 << 16);
    OK(aclrtMemcpy(host.data(), host.size(), memory, host.size(), ACL_MEMCPY_DEVICE_TO_HOST));
    for (size_t i = 0; i < host.size(); i++) IS(host[i], (i / 16) & 0xff);
    printf("threads %d\n", threads_now());
    TRUE(threads_now() <= 40);
    OK(aclFinalize());
    puts("done");
}
