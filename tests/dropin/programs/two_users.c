/* Two users in one process: one is linked, the other loads the library by another of its names. They share one runtime. */
#include "check.h"
#include <dlfcn.h>

int main(void) {
    void *other = dlopen("libacl_rt.so", RTLD_NOW | RTLD_LOCAL);
    TRUE(other != NULL);
    aclError (*init)(const char *) = (aclError(*)(const char *))dlsym(other, "aclInit");
    aclError (*reference)(uint64_t *) = (aclError(*)(uint64_t *))dlsym(other, "aclFinalizeReference");
    aclError (*wait)(aclrtStream) = (aclError(*)(aclrtStream))dlsym(other, "aclrtSynchronizeStream");
    TRUE(init == aclInit); /* one library, whatever it is called */
    aclrtStream stream;
    uint64_t left = 9;
    OK(aclInit(NULL));
    IS(init(NULL), 100002); /* counted all the same */
    OK(aclrtSetDevice(0));
    OK(aclrtCreateStream(&stream));
    OK(wait(stream));
    OK(reference(&left));
    IS(left, 1);
    OK(aclrtSynchronizeStream(stream)); /* the first user goes on */
    OK(aclFinalizeReference(&left));
    IS(left, 0);
    IS(aclFinalizeReference(&left), 100037);
    puts("done");
    return 0;
}
