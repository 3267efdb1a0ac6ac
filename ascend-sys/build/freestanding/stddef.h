/* What the bindings need of stddef.h, so that generating them needs no C library of any target. */
#ifndef ASCEND_FREESTANDING_STDDEF_H
#define ASCEND_FREESTANDING_STDDEF_H
typedef __SIZE_TYPE__ size_t;
#define NULL ((void *)0)
#endif
