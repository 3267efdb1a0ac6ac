/* A program that says nothing of its calls: where it makes them is found on its stack. Run with ASCEND_MOCK_CHECK=1; prints what was found. */
#include "check.h"

/* All fills go through one function, as those of a library would. */
static __attribute__((noinline)) void fill(void *memory, int value, aclrtStream stream) {
    OK(aclrtMemsetAsync(memory, 512, value, 64, stream)); /* inner */
}

int main(void) {
    aclrtStream a, b;
    char *memory;
    char text[4096];
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(aclrtMalloc((void **)&memory, 1024, ACL_MEM_MALLOC_HUGE_FIRST));
    /* Nothing orders the two streams (acl/streams-and-events T12). A repetition is no finding of its own, another pair of places is. */
    for (int again = 0; again < 2; again++) {
        fill(memory, 1, a); /* 1 */
        fill(memory, 2, b); /* 2 */
        OK(aclrtSynchronizeDevice());
    }
    IS(ascend_mock_findings(), 1);
    fill(memory + 512, 1, a); /* 3 */
    fill(memory + 512, 2, b); /* 4 */
    OK(aclrtSynchronizeDevice());
    IS(ascend_mock_findings(), 2);
    for (size_t one = 0; one < 2; one++) {
        TRUE(ascend_mock_finding(one, text, sizeof text) <= sizeof text);
        puts(text);
    }
    OK(aclFinalize());
    return 0;
}
