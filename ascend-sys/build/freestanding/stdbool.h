/* What the bindings need of stdbool.h. */
#ifndef ASCEND_FREESTANDING_STDBOOL_H
#define ASCEND_FREESTANDING_STDBOOL_H
#ifndef __cplusplus
#define bool _Bool
#define true 1
#define false 0
#endif
#endif
