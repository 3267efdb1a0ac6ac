/* What the bindings need of stddef.h, so that generating them needs no C library of any target. */
#ifndef ASCEND_FREESTANDING_STDDEF_H
#define ASCEND_FREESTANDING_STDDEF_H
typedef __SIZE_TYPE__ size_t;
#ifdef __cplusplus
#define NULL nullptr
#else
#define NULL ((void *)0)
#endif
#endif
