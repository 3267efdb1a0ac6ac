/* What all programs of this folder share: calls that must succeed, or fail with a code. */
#ifndef CHECK_H
#define CHECK_H

#include "acl/acl.h"
#include "ascend_mock.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define IS(call, want)                                                                                \
    do {                                                                                              \
        long long got_ = (long long)(call);                                                           \
        if (got_ != (long long)(want)) {                                                              \
            fprintf(stderr, "%s:%d: %s is %lld, not %lld\n", __FILE__, __LINE__, #call, got_,         \
                    (long long)(want));                                                               \
            exit(1);                                                                                  \
        }                                                                                             \
    } while (0)
#define OK(call) IS(call, 0)
#define TRUE(condition) IS(!!(condition), 1)

#endif
