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

/* What is known about the next ACL call of this thread. Texts are pointer and length, null for none. Where no file is given, findings tell the calls
 * on the stack as object+offset, for addr2line. */
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

/*
 * Registers the host function of an operator, over a built-in one too: by its name in two phases ("aclnnAdd") or by the type of a single operator
 * ("Add" for aclopExecuteV2). It is called when the operator's turn on its stream comes, on a thread of the mock, with dense copies of the tensors;
 * what it changed in outputs is written back to where they are. A tensor that is changed in place is an input and an output. A result other than
 * 0 is a device fault.
 */
typedef struct {
    const char *name; /* as in the prototype, or of the descriptor */
    int32_t data_type; /* an aclDataType */
    uint32_t num_dims;
    const int64_t *dims;
    void *data; /* the elements in order of dimensions */
    size_t bytes;
} ascend_mock_tensor;

/* A parameter that is no tensor. Whole numbers and others are there as either; truth values and types are whole numbers. */
typedef struct {
    const char *name; /* as in the prototype, without a trailing Optional */
    int64_t whole;
    double number;
    const char *text; /* null for none; several are joined by line feeds */
    const int64_t *wholes;
    const double *numbers;
    size_t count; /* of numbers; lists of lists follow each other */
} ascend_mock_attribute;

typedef struct {
    size_t size; /* sizeof(ascend_mock_operation) */
    const char *name;
    const ascend_mock_tensor *inputs;
    size_t num_inputs;
    const ascend_mock_tensor *outputs;
    size_t num_outputs;
    const ascend_mock_attribute *attributes;
    size_t num_attributes;
} ascend_mock_operation;

typedef int (*ascend_mock_operator_body)(const ascend_mock_operation *operation, void *user);
int ascend_mock_operator(const char *name, ascend_mock_operator_body body, void *user);

/*
 * What a launch of a registered kernel takes, in nanoseconds of device time: for functions that are looked up from now on. Or an operator that
 * something stands in for: for what is submitted from now on.
 */
int ascend_mock_kernel_cost(const char *name, uint64_t ns);

/*
 * How many findings there are: the checker's (ASCEND_MOCK_CHECK=1), and behind them what strict mode noted (ASCEND_MOCK_STRICT=1), each kind once; -1
 * with neither. The text of one, cut to `room` bytes; returns the bytes it needs.
 */
int64_t ascend_mock_findings(void);
size_t ascend_mock_finding(size_t index, char *out, size_t room);

/*
 * With ASCEND_MOCK_CHECK_THREADS=1: what this thread has done so far, for a thread that takes over from it; 0 when nobody checks. Whoever takes over,
 * as often as it likes, comes after that: tell of locks, joins and messages so.
 */
uint64_t ascend_mock_hand_over(void);
int ascend_mock_take_over(uint64_t from);

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
