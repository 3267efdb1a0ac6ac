/* Prints what the installed packages say of their version. */
#include "check.h"

int main(void) {
    char text[128];
    int32_t number = 7;
    IS(aclsysGetVersionStr("driver", text), 100003); /* there is no driver */
    IS(aclsysGetVersionNum("nothing", &number), 100003);
    IS(aclsysGetVersionNum("../info/runtime", &number), 100003);
    IS(number, 7);
    OK(aclsysGetVersionStr("runtime", text)); /* without aclInit */
    OK(aclsysGetVersionNum("runtime", &number));
    printf("%s %d\n", text, number);
    puts("done");
    return 0;
}
