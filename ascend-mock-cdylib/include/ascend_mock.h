/* The functions that only the simulated runtime has. A real libascendcl.so exports none of them.
 *
 * All may be called from any thread and return at once. Those that return int return 0 when done, else an ACL error code.
 */
#ifndef ASCEND_MOCK_H
#define ASCEND_MOCK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The version of the mock, terminated; static. Its presence is what tells a mock from the vendor's library. */
const char *ascend_mock_version(void);

#define ASCEND_MOCK_READ 1u
#define ASCEND_MOCK_WRITE 2u

/* Bytes that the next submission of this thread touches. */
typedef struct {
    const void *address;
    size_t bytes;
    uint32_t mode; /* ASCEND_MOCK_READ, ASCEND_MOCK_WRITE or both */
} ascend_mock_access;

/* What is known about the next ACL call of this thread. Texts are pointer and length, null for none. */
typedef struct {
    size_t size; /* sizeof(ascend_mock_note_t) */
    const char *file;
    size_t file_len;
    uint32_t line;
    uint32_t num_accesses;
    const ascend_mock_access *accesses; /* null: the mock assumes them */
    const char *name;
    size_t name_len;
} ascend_mock_note_t;

void ascend_mock_note(const ascend_mock_note_t *note);

/* Layer, micro-batch and key under which this thread submits; null clears them. */
typedef struct {
    int32_t layer;       /* INT32_MIN for none */
    int32_t micro_batch; /* -1 for none */
    const char *key;
    size_t key_len;
} ascend_mock_label_t;

void ascend_mock_label(const ascend_mock_label_t *label);

/*
 * Registers a kernel as a host function, found by its name in whatever binary is loaded (the text "ascend-mock-kernels" is one). The
 * signature has a letter for each argument: r, w, b a buffer that is read, written or both; 1, 2, 4, 8 a number of so many bytes. The body is
 * called once for each block with pointers to copies of the arguments and their lengths; what it changed in w and b is written back.
 * A result other than 0 is a device fault.
 */
typedef int (*ascend_mock_body)(uint32_t block, uint32_t blocks, void *const *args, const size_t *bytes, void *user);
int ascend_mock_kernel(const char *name, const char *signature, ascend_mock_body body, void *user);

/* What a launch of a registered kernel takes, in nanoseconds of device time: for functions that are looked up from now on. */
int ascend_mock_kernel_cost(const char *name, uint64_t ns);

/* How many findings the checker has; -1 without ASCEND_MOCK_CHECK=1. The text of one, cut to `room` bytes; returns the bytes it needs. */
int64_t ascend_mock_findings(void);
size_t ascend_mock_finding(size_t index, char *out, size_t room);

/* What traces and reports call a stream. */
int ascend_mock_name_stream(void *stream, const char *name, size_t len);

/* Everything submitted to the device, or to one stream, stays pending until it is released. */
int ascend_mock_hold(int32_t device);
int ascend_mock_release(int32_t device);
int ascend_mock_hold_stream(void *stream);
int ascend_mock_release_stream(void *stream);

/* Lets the next `tasks` tasks of a held stream begin. */
int ascend_mock_step_stream(void *stream, uint32_t tasks);

/*
 * The simulated time of this thread's devices, in nanoseconds since they were set up; and to let some of it pass. Time is virtual with
 * ASCEND_MOCK_EXECUTOR=inline; with worker threads it is real, and ascend_mock_advance returns 207000.
 */
uint64_t ascend_mock_now_ns(void);
int ascend_mock_advance(uint64_t ns);

/* Tasks of a stream that have not ended; -1 when it is no live stream. Reading it takes no virtual time. */
int64_t ascend_mock_pending(void *stream);

#ifdef __cplusplus
}
#endif

#endif
