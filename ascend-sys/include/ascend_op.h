/*
 * Single operators by their type, as acl/acl_op.h and acl/acl_op_compiler.h declare them: names, argument types and numbers as facts, in
 * the manner and with the tags of ascend_acl.h. Valid C11 and C++17. `cargo xtask headers` compares this file with the headers in the PyPI
 * wheel torch_npu. The group says the library: see ascend-sys/build/lists.rs.
 */
#ifndef ASCEND_OP_H
#define ASCEND_OP_H

#include "ascend_acl.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ------------------------------------------------------------------------------------------- */

/** A single operator that was looked up once, with its descriptors. Opaque. @since <=9.1.0 */
typedef struct aclopHandle aclopHandle;
/** Attributes of a single operator by name. Opaque. @since <=9.1.0 */
typedef struct aclopAttr aclopAttr;
/** What a compile function says of the kernel that is to run. Opaque. @since <=9.1.0 */
typedef struct aclopKernelDesc aclopKernelDesc;
/** How the graph of an operator is written out. Opaque. @since <=9.1.0 */
typedef struct aclGraphDumpOption aclGraphDumpOption;

/** Frees the bytes of a kernel that a program gave. @since <=9.1.0 */
typedef void (*aclDataDeallocator)(void *data, size_t length);
/** Says which kernel an operator needs for its shapes. @since <=9.1.0 */
typedef aclError (*aclopCompileFunc)(int numInputs, const aclTensorDesc *const inputDesc[], int numOutputs,
                                     const aclTensorDesc *const outputDesc[], const aclopAttr *opAttr,
                                     aclopKernelDesc *aclopKernelDesc);

/** The compile flag for a function that selects a binary. @since <=9.1.0 */
static const int ACL_COMPILE_FLAG_BIN_SELECTOR = 1;
/** Dump the arguments of kernels. @since <=9.1.0 */
#define ACL_OP_DUMP_OP_AICORE_ARGS 0x00000001U

/** What runs an operator. @since <=9.1.0 */
typedef enum aclEngineType {
    /** The system's choice. @since <=9.1.0 */
    ACL_ENGINE_SYS = 0,
    /** The matrix and vector cores. @since <=9.1.0 */
    ACL_ENGINE_AICORE = 1,
    /** The vector cores. @since <=9.1.0 */
    ACL_ENGINE_VECTOR = 2
} aclopEngineType;
/** What runs an operator, by the name of the enumeration. @since <=9.1.0 */
typedef enum aclEngineType aclEngineType;

/** How an operator is compiled. @since <=9.1.0 */
typedef enum aclCompileType {
    /** From the operators of the system. @since <=9.1.0 */
    ACL_COMPILE_SYS = 0,
    /** From a path that is given. @since <=9.1.0 */
    ACL_COMPILE_UNREGISTERED = 1
} aclopCompileType;
/** How an operator is compiled, by the name of the enumeration. @since <=9.1.0 */
typedef enum aclCompileType aclCompileType;

/** An option of the compiler. @since <=9.1.0 */
typedef enum aclCompileOpt {
    /** Precision of the network. @since <=9.1.0 */
    ACL_PRECISION_MODE = 0,
    /** Number of cores. @since <=9.1.0 */
    ACL_AICORE_NUM = 1,
    /** Tuning. @since <=9.1.0 */
    ACL_AUTO_TUNE_MODE = 2,
    /** High precision or high performance. @since <=9.1.0 */
    ACL_OP_SELECT_IMPL_MODE = 3,
    /** Operators that the choice before is for. @since <=9.1.0 */
    ACL_OPTYPELIST_FOR_IMPLMODE = 4,
    /** Debug level. @since <=9.1.0 */
    ACL_OP_DEBUG_LEVEL = 5,
    /** Folder of debug files. @since <=9.1.0 */
    ACL_DEBUG_DIR = 6,
    /** Whether compiled operators are kept. @since <=9.1.0 */
    ACL_OP_COMPILER_CACHE_MODE = 7,
    /** Where they are kept. @since <=9.1.0 */
    ACL_OP_COMPILER_CACHE_DIR = 8,
    /** Performance mode. @since <=9.1.0 */
    ACL_OP_PERFORMANCE_MODE = 9,
    /** Whether operators are compiled when they are called. @since <=9.1.0 */
    ACL_OP_JIT_COMPILE = 10,
    /** Whether results are the same each time. @since <=9.1.0 */
    ACL_OP_DETERMINISTIC = 11,
    /** Types that are set by hand. @since <=9.1.0 */
    ACL_CUSTOMIZE_DTYPES = 12,
    /** Precision of single operators. @since <=9.1.0 */
    ACL_OP_PRECISION_MODE = 13,
    /** Whether 32-bit matrix products may be rounded. @since <=9.1.0 */
    ACL_ALLOW_HF32 = 14,
    /** Precision of the network, by newer names. @since <=9.1.0 */
    ACL_PRECISION_MODE_V2 = 15,
    /** What operators check of themselves. @since <=9.1.0 */
    ACL_OP_DEBUG_OPTION = 16
} aclCompileOpt;

/** How shapes are compiled. @since <=9.1.0 */
typedef enum aclCompileFlag {
    /** For the shapes given. @since <=9.1.0 */
    ACL_OP_COMPILE_DEFAULT = 0,
    /** For many shapes at once. @since <=9.1.0 */
    ACL_OP_COMPILE_FUZZ = 1
} aclOpCompileFlag;
/** How shapes are compiled, by the name of the enumeration. @since <=9.1.0 */
typedef enum aclCompileFlag aclCompileFlag;

/* ---- Single operators: libascendcl.so ---------------------------------------------------------------- */

/** Names the folder with the compiled operators; once for a process. @group single operator @since <=9.1.0 */
aclError aclopSetModelDir(const char *modelDir);
/** Loads a compiled operator from memory. @group single operator @since <=9.1.0 */
aclError aclopLoad(const void *model, size_t modelSize);
/** Makes an empty set of attributes. @group single operator @since <=9.1.0 */
aclopAttr *aclopCreateAttr(void);
/** Destroys a set of attributes. @group single operator @since <=9.1.0 */
void aclopDestroyAttr(const aclopAttr *attr);
/** Sets an attribute that is true or false. @group single operator @since <=9.1.0 */
aclError aclopSetAttrBool(aclopAttr *attr, const char *attrName, uint8_t attrValue);
/** Sets an attribute that is a whole number. @group single operator @since <=9.1.0 */
aclError aclopSetAttrInt(aclopAttr *attr, const char *attrName, int64_t attrValue);
/** Sets an attribute that is a floating-point number. @group single operator @since <=9.1.0 */
aclError aclopSetAttrFloat(aclopAttr *attr, const char *attrName, float attrValue);
/** Sets an attribute that is a text. @group single operator @since <=9.1.0 */
aclError aclopSetAttrString(aclopAttr *attr, const char *attrName, const char *attrValue);
/** Sets an attribute that is a type of elements. @group single operator @since <=9.1.0 */
aclError aclopSetAttrDataType(aclopAttr *attr, const char *attrName, aclDataType attrValue);
/** Sets an attribute that is a list of types. @group single operator @since <=9.1.0 */
aclError aclopSetAttrListDataType(aclopAttr *attr, const char *attrName, int numValues, const aclDataType values[]);
/** Sets an attribute that is a list of truth values. @group single operator @since <=9.1.0 */
aclError aclopSetAttrListBool(aclopAttr *attr, const char *attrName, int numValues, const uint8_t *values);
/** Sets an attribute that is a list of whole numbers. @group single operator @since <=9.1.0 */
aclError aclopSetAttrListInt(aclopAttr *attr, const char *attrName, int numValues, const int64_t *values);
/** Sets an attribute that is a list of floating-point numbers. @group single operator @since <=9.1.0 */
aclError aclopSetAttrListFloat(aclopAttr *attr, const char *attrName, int numValues, const float *values);
/** Sets an attribute that is a list of texts. @group single operator @since <=9.1.0 */
aclError aclopSetAttrListString(aclopAttr *attr, const char *attrName, int numValues, const char **values);
/** Sets an attribute that is a list of lists of whole numbers. @group single operator @since <=9.1.0 */
aclError aclopSetAttrListListInt(aclopAttr *attr, const char *attrName, int numLists, const int *numValues,
                                 const int64_t *const values[]);
/** Submits an operator by its type; by an older name. @group single operator @since <=9.1.0 */
aclError aclopExecute(const char *opType, int numInputs, const aclTensorDesc *const inputDesc[],
                      const aclDataBuffer *const inputs[], int numOutputs, const aclTensorDesc *const outputDesc[],
                      aclDataBuffer *const outputs[], const aclopAttr *attr, aclrtStream stream);
/** Submits an operator by its type, and writes the shapes of its outputs into their descriptors. @group single operator @since <=9.1.0 */
aclError aclopExecuteV2(const char *opType, int numInputs, aclTensorDesc *inputDesc[], aclDataBuffer *inputs[],
                        int numOutputs, aclTensorDesc *outputDesc[], aclDataBuffer *outputs[], aclopAttr *attr,
                        aclrtStream stream);
/** Looks an operator up for given descriptors, to be submitted often. @group single operator @since <=9.1.0 */
aclError aclopCreateHandle(const char *opType, int numInputs, const aclTensorDesc *const inputDesc[], int numOutputs,
                           const aclTensorDesc *const outputDesc[], const aclopAttr *opAttr, aclopHandle **handle);
/** Destroys what aclopCreateHandle made. @group single operator @since <=9.1.0 */
void aclopDestroyHandle(aclopHandle *handle);
/** Submits an operator that was looked up. @group single operator @since <=9.1.0 */
aclError aclopExecWithHandle(aclopHandle *handle, int numInputs, const aclDataBuffer *const inputs[], int numOutputs,
                             aclDataBuffer *const outputs[], aclrtStream stream);
/** Submits a conversion to another type. @group single operator @since <=9.1.0 */
aclError aclopCast(const aclTensorDesc *srcDesc, const aclDataBuffer *srcBuffer, const aclTensorDesc *dstDesc,
                   aclDataBuffer *dstBuffer, uint8_t truncate, aclrtStream stream);
/** Looks a conversion up, to be submitted often. @group single operator @since <=9.1.0 */
aclError aclopCreateHandleForCast(aclTensorDesc *srcDesc, aclTensorDesc *dstDesc, uint8_t truncate,
                                  aclopHandle **handle);
/** Gives a kernel of an operator by its bytes. @group single operator @since <=9.1.0 */
aclError aclopCreateKernel(const char *opType, const char *kernelId, const char *kernelName, void *binData, int binSize,
                           aclopEngineType enginetype, aclDataDeallocator deallocator);
/** Registers the function that chooses the kernel of an operator. @group single operator @since <=9.1.0 */
aclError aclopRegisterCompileFunc(const char *opType, aclopCompileFunc func);
/** Takes back what aclopRegisterCompileFunc registered. @group single operator @since <=9.1.0 */
aclError aclopUnregisterCompileFunc(const char *opType);
/** Says, in a compile function, which kernel runs with which arguments. @group single operator @since <=9.1.0 */
aclError aclopSetKernelArgs(aclopKernelDesc *kernelDesc, const char *kernelId, uint32_t blockDim, const void *args,
                            uint32_t argSize);
/** Says, in a compile function, how much workspace the kernel needs. @group single operator @since <=9.1.0 */
aclError aclopSetKernelWorkspaceSizes(aclopKernelDesc *kernelDesc, int numWorkspaces, size_t *workspaceSizes);
/** Has the compile function of an operator choose for given shapes. @group single operator @since <=9.1.0 */
aclError aclopUpdateParams(const char *opType, int numInputs, const aclTensorDesc *const inputDesc[], int numOutputs,
                           const aclTensorDesc *const outputDesc[], const aclopAttr *attr);
/** Works out the shapes of the outputs and writes them into their descriptors. @group single operator @since <=9.1.0 */
aclError aclopInferShape(const char *opType, int numInputs, aclTensorDesc *inputDesc[], aclDataBuffer *inputs[],
                         int numOutputs, aclTensorDesc *outputDesc[], aclopAttr *attr);
/** Sets how many operators are kept loaded at most. @group single operator @since <=9.1.0 */
aclError aclopSetMaxOpQueueNum(uint64_t maxOpNum);
/** Begins to dump the arguments of kernels. @group single operator @since <=9.1.0 */
aclError aclopStartDumpArgs(uint32_t dumpType, const char *path);
/** Ends the dump of arguments. @group single operator @since <=9.1.0 */
aclError aclopStopDumpArgs(uint32_t dumpType);

/* ---- Compiling operators: libacl_op_compiler.so ------------------------------------------------------ */

/** Compiles an operator for given descriptors. @group operator compiler @since <=9.1.0 */
aclError aclopCompile(const char *opType, int numInputs, const aclTensorDesc *const inputDesc[], int numOutputs,
                      const aclTensorDesc *const outputDesc[], const aclopAttr *attr, aclopEngineType engineType,
                      aclopCompileType compileFlag, const char *opPath);
/** Compiles an operator and submits it; by an older name. @group operator compiler @since <=9.1.0 */
aclError aclopCompileAndExecute(const char *opType, int numInputs, const aclTensorDesc *const inputDesc[],
                                const aclDataBuffer *const inputs[], int numOutputs,
                                const aclTensorDesc *const outputDesc[], aclDataBuffer *const outputs[],
                                const aclopAttr *attr, aclopEngineType engineType, aclopCompileType compileFlag,
                                const char *opPath, aclrtStream stream);
/** Compiles an operator, submits it, and writes the shapes of its outputs into their descriptors. @group operator compiler @since <=9.1.0 */
aclError aclopCompileAndExecuteV2(const char *opType, int numInputs, aclTensorDesc *inputDesc[],
                                  aclDataBuffer *inputs[], int numOutputs, aclTensorDesc *outputDesc[],
                                  aclDataBuffer *outputs[], aclopAttr *attr, aclopEngineType engineType,
                                  aclopCompileType compileFlag, const char *opPath, aclrtStream stream);
/** Sets an option of the compiler. @group operator compiler @since <=9.1.0 */
aclError aclSetCompileopt(aclCompileOpt opt, const char *value);
/** Tells how many bytes the value of an option needs. @group operator compiler @since <=9.1.0 */
size_t aclGetCompileoptSize(aclCompileOpt opt);
/** Tells the value of an option. @group operator compiler @since <=9.1.0 */
aclError aclGetCompileopt(aclCompileOpt opt, char *value, size_t length);
/** Sets how shapes are compiled. @group operator compiler @since <=9.1.0 */
aclError aclopSetCompileFlag(aclOpCompileFlag flag);
/** Writes the graph of an operator to a file. @group operator compiler @since <=9.1.0 */
aclError aclGenGraphAndDumpForOp(const char *opType, int numInputs, const aclTensorDesc *const inputDesc[],
                                 const aclDataBuffer *const inputs[], int numOutputs,
                                 const aclTensorDesc *const outputDesc[], aclDataBuffer *const outputs[],
                                 const aclopAttr *attr, aclopEngineType engineType, const char *graphDumpPath,
                                 const aclGraphDumpOption *graphDumpOpt);
/** Makes options for aclGenGraphAndDumpForOp. @group operator compiler @since <=9.1.0 */
aclGraphDumpOption *aclCreateGraphDumpOpt(void);
/** Destroys such options. @group operator compiler @since <=9.1.0 */
aclError aclDestroyGraphDumpOpt(const aclGraphDumpOption *graphDumpOpt);

#ifdef __cplusplus
}
#endif

#endif
