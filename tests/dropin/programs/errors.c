/* Refusals, the text that goes with them, and functions that are not simulated. */
#include "check.h"

int main(void) {
    aclrtStream stream;
    aclrtEvent event;
    const char *text;
    OK(aclInit(NULL));
    IS(aclInit(NULL), 100002);
    IS(aclrtCreateStream(&stream), 107002);
    OK(aclrtSetDevice(0));
    text = aclGetRecentErrMsg();
    TRUE(text != NULL && strstr(text, "107002") != NULL);
    TRUE(aclGetRecentErrMsg() == NULL); /* a thread with a context has only its own errors there */
    OK(aclrtCreateStream(&stream));
    OK(aclrtCreateEventExWithFlag(&event, ACL_EVENT_SYNC));
    IS(aclrtRecordEvent(NULL, stream), 100000);
    IS(aclrtRecordEvent(event, (aclrtStream)event), 107017); /* a handle of another kind */
    IS(aclrtSynchronizeStream((aclrtStream)0x1234), 107017);
    OK(aclrtDestroyStream(stream));
    IS(aclrtSynchronizeStream(stream), 107017); /* and never followed after its end */
    IS(aclrtDestroyStream(stream), 107017);
    IS(aclmdlInitDump(), 207000); /* not simulated, and said so once on stderr */
    IS(aclmdlInitDump(), 207000);
    TRUE(aclrtGetSocName() != NULL);
    aclAppLog(ACL_ERROR, __func__, __FILE__, __LINE__, "%s %d", "formatted", 1);
    OK(aclFinalize());
    IS(aclFinalize(), 100037);
    puts("done");
    return 0;
}
