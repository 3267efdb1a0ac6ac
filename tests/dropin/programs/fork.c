/* The child of a process that used the devices has none of them, and is told so. */
#include "check.h"
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    aclrtStream stream;
    int status;
    OK(aclInit(NULL));
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    pid_t child = fork();
    if (child == 0) {
        int code = aclrtSynchronizeStream(stream);
        _exit(code != 0 && aclrtSetDevice(0) != 0 ? 7 : 1);
    }
    TRUE(waitpid(child, &status, 0) == child);
    TRUE(WIFEXITED(status));
    IS(WEXITSTATUS(status), 7);
    OK(aclrtSynchronizeStream(stream)); /* the parent goes on */
    OK(aclFinalize());
    puts("done");
    return 0;
}
