/* Virtual time: it passes by calls, by waiting, and when the program says so. Run with ASCEND_MOCK_EXECUTOR=inline, or else with `real`. */
#include "check.h"

int main(int argc, char **argv) {
    aclrtStream stream;
    aclrtEvent event;
    aclrtEventRecordedStatus status;
    void *memory;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    if (argc > 1 && strcmp(argv[1], "real") == 0) {
        uint64_t before = ascend_mock_now_ns();
        IS(ascend_mock_advance(1000), 207000);
        TRUE(ascend_mock_now_ns() >= before);
        puts("done");
        return 0;
    }
    OK(aclrtCreateStream(&stream));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    OK(aclrtMalloc(&memory, 64 << 20, ACL_MEM_MALLOC_HUGE_FIRST));
    uint64_t before = ascend_mock_now_ns();
    OK(aclrtMemsetAsync(memory, 64 << 20, 1, 64 << 20, stream)); /* takes 2.56 ms */
    OK(aclrtRecordEvent(event, stream));
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_NOT_READY);
    TRUE(ascend_mock_now_ns() - before < 1000000); /* only calls took time */
    OK(ascend_mock_advance(10000000));
    TRUE(ascend_mock_now_ns() - before >= 10000000);
    OK(aclrtQueryEventStatus(event, &status));
    IS(status, ACL_EVENT_RECORDED_STATUS_COMPLETE);
    before = ascend_mock_now_ns();
    OK(aclrtMemsetAsync(memory, 64 << 20, 2, 64 << 20, stream));
    OK(aclrtSynchronizeStream(stream)); /* time goes to where the stream is idle */
    TRUE(ascend_mock_now_ns() - before >= 2000000);
    OK(aclFinalize());
    puts("done");
    return 0;
}
