/* Does what the documentation forbids and the runtime lets pass, then prints how many findings there are, and their texts. */
#include "check.h"

int main(void) {
    aclrtContext context;
    aclrtStream stream, other;
    aclrtEvent plain, left;
    OK(aclrtSetDevice(0)); /* before aclInit */
    OK(aclInit(NULL));
    OK(aclrtCreateEvent(&plain));
    OK(aclrtCreateStream(&stream));
    OK(aclrtRecordEvent(plain, stream));
    OK(aclrtResetEvent(plain, stream)); /* undefined for an event of aclrtCreateEvent */
    OK(aclrtSynchronizeStream(stream));
    OK(aclrtDestroyEvent(plain));
    OK(aclrtCreateContext(&context, 0));
    OK(aclrtCreateEvent(&left));
    OK(aclrtResetDevice(0));
    OK(aclrtCreateStream(&other)); /* in an explicit context, after its device's reset */
    OK(aclrtDestroyContext(context));
    OK(aclrtDestroyEvent(left)); /* after its context */
    OK(aclrtSetDevice(0));
    OK(aclFinalize()); /* before the reset */
    long long count = ascend_mock_findings();
    printf("findings %lld\n", count);
    for (long long i = 0; i < count; i++) {
        char text[400];
        TRUE(ascend_mock_finding((size_t)i, text, sizeof text) <= sizeof text);
        puts(text);
    }
    puts("done");
    return 0;
}
