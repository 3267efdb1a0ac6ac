/* Prints the microseconds that it takes to load the library argv[1] and to initialise it. */
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>

int main(int argc, char **argv) {
    struct timespec start, end;
    (void)argc;
    clock_gettime(CLOCK_MONOTONIC, &start);
    void *library = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    int (*init)(const char *) = library ? (int (*)(const char *))dlsym(library, "aclInit") : NULL;
    if (!init || init(NULL)) return 1;
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%ld\n", (end.tv_sec - start.tv_sec) * 1000000 + (end.tv_nsec - start.tv_nsec) / 1000);
    return 0;
}
