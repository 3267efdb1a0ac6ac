/* Lines of the program's own in the runtime's log: arguments in registers and on the stack. */
#include "check.h"

int main(void) {
    OK(aclInit(NULL));
    aclAppLog(ACL_ERROR, "f", "a.c", 7, "%s: %d of %u, %5.1f%%", "tile", -3, 4u, 12.25);
    aclAppLog(ACL_INFO, "g", "b.c", 8, "%d %d %d %d %d %s %.2f %lld", 1, 2, 3, 4, 5, "six", 7.5, 8LL);
    aclAppLog(ACL_INFO, "h", "c.c", 9, "%g %g %g %g %g %g %g %g %g %d", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10);
    aclAppLog(ACL_DEBUG, "i", "d.c", 10, "%.3s|%-4s|%04x|%c|%zu|%p", "abcdef", "ab", 255, 'z', sizeof(int), (void *)16);
    aclAppLog(ACL_INFO, NULL, NULL, 0, NULL);
    OK(aclFinalize());
    puts("done");
    return 0;
}
