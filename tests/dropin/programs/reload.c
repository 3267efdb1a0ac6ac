/* Opens and closes the library again and again; argv[1] is its path. Not linked against it. */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
    (void)argc;
    for (int turn = 0; turn < 3; turn++) {
        void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
        if (!library) return fprintf(stderr, "%s\n", dlerror()), 1;
        int (*init)(const char *) = (int (*)(const char *))dlsym(library, "aclInit");
        int (*set)(int) = (int (*)(int))dlsym(library, "aclrtSetDevice");
        int (*create)(void **) = (int (*)(void **))dlsym(library, "aclrtCreateStream");
        int (*host)(void *, void (*)(void *), void *) =
            (int (*)(void *, void (*)(void *), void *))dlsym(library, "aclrtLaunchHostFunc");
        int (*wait)(void *) = (int (*)(void *))dlsym(library, "aclrtSynchronizeStream");
        int (*finalize)(void) = (int (*)(void))dlsym(library, "aclFinalize");
        void *stream;
        if (!init || !set || !create || !host || !wait || !finalize) return 2;
        if (init(NULL) || set(0) || create(&stream)) return 3;
        if (host(stream, free, malloc(1)) || wait(stream)) return 4; /* threads are running now */
        if (finalize()) return 5;
        dlclose(library);
    }
    puts("done");
    return 0;
}
