/* Exact accesses, names and labels told to the checker: a race is found where bytes meet, and its ordered twins are quiet.
 * Run with ASCEND_MOCK_CHECK=1 and ASCEND_MOCK_TRACE. */
#include "check.h"

static const char binary[] = "ascend-mock-kernels";
static aclrtFuncHandle function;

static int nothing(uint32_t block, uint32_t blocks, void *const *args, const size_t *bytes, void *user) {
    (void)block, (void)blocks, (void)args, (void)bytes, (void)user;
    return 0;
}

/* Launches a kernel that writes `bytes` bytes from `at` on, as the note says. */
static void write_there(aclrtStream stream, void *memory, size_t at, size_t bytes, const char *name) {
    ascend_mock_access access = {(char *)memory + at, bytes, ASCEND_MOCK_WRITE};
    ascend_mock_note_t note = {sizeof note, __FILE__, strlen(__FILE__), __LINE__, 1, &access, name, strlen(name)};
    struct { void *memory; } args = {memory};
    ascend_mock_note(&note);
    OK(aclrtLaunchKernelWithHostArgs(function, 1, stream, NULL, &args, sizeof args, NULL, 0));
}

int main(void) {
    aclrtStream a, b;
    aclrtEvent event;
    aclrtBinHandle module;
    void *memory;
    char text[4096];
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&a));
    OK(aclrtCreateStream(&b));
    OK(ascend_mock_name_stream(a, "calculate", 9));
    OK(ascend_mock_name_stream(b, "communicate", 11));
    IS(ascend_mock_name_stream((aclrtStream)0x1234, "none", 4), 107017);
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    OK(aclrtMalloc(&memory, 1024, ACL_MEM_MALLOC_HUGE_FIRST));
    OK(ascend_mock_kernel("expert", "b", nothing, NULL));
    OK(aclrtBinaryLoadFromData(binary, sizeof binary - 1, NULL, &module));
    OK(aclrtBinaryGetFunction(module, "expert", &function));
    ascend_mock_label_t label = {3, 1, "moe", 3};
    ascend_mock_label(&label);

    /* Halves of one buffer do not meet, though the kernel is declared to touch it all. */
    write_there(a, memory, 0, 512, "left half");
    write_there(b, memory, 512, 512, "right half");
    OK(aclrtSynchronizeDevice());
    IS(ascend_mock_findings(), 0);

    /* The same bytes, ordered by an event: quiet. */
    write_there(a, memory, 0, 512, "first");
    OK(aclrtRecordEvent(event, a));
    OK(aclrtStreamWaitEvent(b, event));
    write_there(b, memory, 256, 512, "second");
    OK(aclrtSynchronizeDevice());
    IS(ascend_mock_findings(), 0);

    /* The same bytes, and nothing orders the two. */
    write_there(a, memory, 0, 512, "dispatch");
    write_there(b, memory, 256, 512, "combine");
    OK(aclrtSynchronizeDevice());
    IS(ascend_mock_findings(), 1);
    size_t needed = ascend_mock_finding(0, text, sizeof text);
    TRUE(needed == strlen(text) + 1);
    TRUE(strstr(text, "dispatch") && strstr(text, "combine"));
    TRUE(strstr(text, "calculate") && strstr(text, "communicate"));
    TRUE(strstr(text, "notes.c:"));
    IS(ascend_mock_finding(0, NULL, 0), needed);

    /* A note is for one call only, and a null label for none. */
    ascend_mock_label(NULL);
    OK(aclFinalize());
    puts("done");
    return 0;
}
