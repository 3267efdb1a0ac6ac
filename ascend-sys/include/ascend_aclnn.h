/*
 * Operators in two phases (aclnn) and their arguments: names, argument types and numbers as facts, in the manner and with the tags of
 * ascend_acl.h. Valid C11 and C++17. What the mock exports of them is generated from this file (`cargo xtask bindings`).
 *
 * Where the facts were read (no wheel on PyPI has these headers):
 *   operator arguments   aclnn/acl_meta.h and aclnn/aclnn_base.h of github.com/hicann/opbase
 *   operator             the prototypes of aclnnop/aclnn_*.h in github.com/hicann/ops-math, ops-nn and ops-transformer
 *
 * An operator has two functions: aclnnXGetWorkspaceSize checks its arguments and gives an executor, aclnnX submits it. Arguments named
 * *Optional may be null; what is named out or *Out is written, selfRef is changed in place.
 */
#ifndef ASCEND_ACLNN_H
#define ASCEND_ACLNN_H

#include "ascend_acl.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Types ------------------------------------------------------------------------------------------- */

/** An operator with its arguments, ready to be submitted. Opaque. @since <=9.1.0 */
typedef struct aclOpExecutor aclOpExecutor;
/** A tensor: shape, strides and type over device memory. Opaque. @since <=9.1.0 */
typedef struct aclTensor aclTensor;
/** A number of the host with its type. Opaque. @since <=9.1.0 */
typedef struct aclScalar aclScalar;
/** Whole numbers of the host. Opaque. @since <=9.1.0 */
typedef struct aclIntArray aclIntArray;
/** Floating-point numbers of the host. Opaque. @since <=9.1.0 */
typedef struct aclFloatArray aclFloatArray;
/** Truth values of the host. Opaque. @since <=9.1.0 */
typedef struct aclBoolArray aclBoolArray;
/** Several tensors. Opaque. @since <=9.1.0 */
typedef struct aclTensorList aclTensorList;
/** Several numbers. Opaque. @since <=9.1.0 */
typedef struct aclScalarList aclScalarList;
/** The status of operator functions; 0 is success, 161001 a null pointer, 161002 an argument that does not fit. @since <=9.1.0 */
typedef int32_t aclnnStatus;

/* ---- Arguments of operators: libnnopbase.so ---------------------------------------------------------- */

/** Starts the operator library alone; not needed after aclInit. @group operator arguments @since <=9.1.0 */
aclnnStatus aclnnInit(const char *configPath);
/** Ends what aclnnInit started. @group operator arguments @since <=9.1.0 */
aclnnStatus aclnnFinalize(void);
/** Describes a tensor; strides are those of a dense tensor where null is given. Strides and offset count elements. @group operator arguments @since <=9.1.0 */
aclTensor *aclCreateTensor(const int64_t *viewDims, uint64_t viewDimsNum, aclDataType dataType, const int64_t *stride,
                           int64_t offset, aclFormat format, const int64_t *storageDims, uint64_t storageDimsNum,
                           void *tensorData);
/** Describes a number, which is copied. @group operator arguments @since <=9.1.0 */
aclScalar *aclCreateScalar(void *value, aclDataType dataType);
/** Copies whole numbers. @group operator arguments @since <=9.1.0 */
aclIntArray *aclCreateIntArray(const int64_t *value, uint64_t size);
/** Copies floating-point numbers. @group operator arguments @since <=9.1.0 */
aclFloatArray *aclCreateFloatArray(const float *value, uint64_t size);
/** Copies truth values. @group operator arguments @since <=9.1.0 */
aclBoolArray *aclCreateBoolArray(const bool *value, uint64_t size);
/** Makes a list of tensors, which own them from then on. @group operator arguments @since <=9.1.0 */
aclTensorList *aclCreateTensorList(const aclTensor *const *value, uint64_t size);
/** Makes a list of numbers, which owns them from then on. @group operator arguments @since <=9.1.0 */
aclScalarList *aclCreateScalarList(const aclScalar *const *value, uint64_t size);
/** Destroys a description; its memory stays. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyTensor(const aclTensor *tensor);
/** Destroys a number. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyScalar(const aclScalar *scalar);
/** Destroys an array. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyIntArray(const aclIntArray *array);
/** Destroys an array. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyFloatArray(const aclFloatArray *array);
/** Destroys an array. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyBoolArray(const aclBoolArray *array);
/** Destroys a list and the descriptions in it. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyTensorList(const aclTensorList *array);
/** Destroys a list and the numbers in it. Null is nothing. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyScalarList(const aclScalarList *array);
/** Tells the shape of a tensor in an array that the caller frees with delete[]. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetViewShape(const aclTensor *tensor, int64_t **viewDims, uint64_t *viewDimsNum);
/** Tells the shape of the memory behind a tensor in an array that the caller frees with delete[]. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetStorageShape(const aclTensor *tensor, int64_t **storageDims, uint64_t *storageDimsNum);
/** Tells the strides of a tensor in an array that the caller frees with delete[]. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetViewStrides(const aclTensor *tensor, int64_t **stridesValue, uint64_t *stridesNum);
/** Tells at which element of its memory a tensor begins. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetViewOffset(const aclTensor *tensor, int64_t *offset);
/** Tells the format of a tensor. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetFormat(const aclTensor *tensor, aclFormat *format);
/** Tells the type of the elements of a tensor. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetDataType(const aclTensor *tensor, aclDataType *dataType);
/** Tells the length of an array. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetIntArraySize(const aclIntArray *array, uint64_t *size);
/** Tells the length of an array. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetFloatArraySize(const aclFloatArray *array, uint64_t *size);
/** Tells the length of an array. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetBoolArraySize(const aclBoolArray *array, uint64_t *size);
/** Tells the length of a list. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetTensorListSize(const aclTensorList *tensorList, uint64_t *size);
/** Tells the length of a list. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetScalarListSize(const aclScalarList *scalarList, uint64_t *size);
/** Describes a tensor anew in the place of an old description. @group operator arguments @since <=9.1.0 */
aclnnStatus aclInitTensor(aclTensor *tensor, const int64_t *viewDims, uint64_t viewDimsNum, aclDataType dataType,
                          const int64_t *stride, int64_t offset, aclFormat format, const int64_t *storageDims,
                          uint64_t storageDimsNum, void *tensorDataAddr);
/** Lets an executor be submitted more than once. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetAclOpExecutorRepeatable(aclOpExecutor *executor);
/** Destroys a repeatable executor, or one that was not submitted. @group operator arguments @since <=9.1.0 */
aclnnStatus aclDestroyAclOpExecutor(aclOpExecutor *executor);
/** Gives an input of a repeatable executor another address. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetInputTensorAddr(aclOpExecutor *executor, const size_t index, aclTensor *tensor, void *addr);
/** Gives an output of a repeatable executor another address. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetOutputTensorAddr(aclOpExecutor *executor, const size_t index, aclTensor *tensor, void *addr);
/** Gives an input in a list another address. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetDynamicInputTensorAddr(aclOpExecutor *executor, size_t irIndex, const size_t relativeIndex,
                                         aclTensorList *tensors, void *addr);
/** Gives an output in a list another address. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetDynamicOutputTensorAddr(aclOpExecutor *executor, size_t irIndex, const size_t relativeIndex,
                                          aclTensorList *tensors, void *addr);
/** Gives a tensor of a repeatable executor another address, inputs counted before outputs. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetTensorAddr(aclOpExecutor *executor, const size_t index, aclTensor *tensor, void *addr);
/** Gives a tensor in a list another address, inputs counted before outputs. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetDynamicTensorAddr(aclOpExecutor *executor, size_t irIndex, const size_t relativeIndex,
                                    aclTensorList *tensors, void *addr);
/** Gives an input of a repeatable executor another address. @group operator arguments @since <=9.1.0 */
aclnnStatus AclSetInputTensorAddr(aclOpExecutor *executor, const size_t index, aclTensor *tensor, void *addr);
/** Gives an output of a repeatable executor another address. @group operator arguments @since <=9.1.0 */
aclnnStatus AclSetOutputTensorAddr(aclOpExecutor *executor, const size_t index, aclTensor *tensor, void *addr);
/** Gives an input in a list another address. @group operator arguments @since <=9.1.0 */
aclnnStatus AclSetDynamicInputTensorAddr(aclOpExecutor *executor, size_t irIndex, const size_t relativeIndex,
                                         aclTensorList *tensors, void *addr);
/** Gives an output in a list another address. @group operator arguments @since <=9.1.0 */
aclnnStatus AclSetDynamicOutputTensorAddr(aclOpExecutor *executor, size_t irIndex, const size_t relativeIndex,
                                          aclTensorList *tensors, void *addr);
/** Gives a tensor of a repeatable executor another address, inputs counted before outputs. @group operator arguments @since <=9.1.0 */
aclnnStatus AclSetTensorAddr(aclOpExecutor *executor, const size_t index, aclTensor *tensor, void *addr);
/** Gives a tensor in a list another address, inputs counted before outputs. @group operator arguments @since <=9.1.0 */
aclnnStatus AclSetDynamicTensorAddr(aclOpExecutor *executor, size_t irIndex, const size_t relativeIndex,
                                    aclTensorList *tensors, void *addr);
/** Gives a tensor another address, for executors that are made from then on. @group operator arguments @since <=9.1.0 */
aclnnStatus aclSetRawTensorAddr(aclTensor *tensor, void *addr);
/** Tells the address of a tensor's memory. @group operator arguments @since <=9.1.0 */
aclnnStatus aclGetRawTensorAddr(const aclTensor *tensor, void **addr);

/* ---- Operators: libopapi.so -------------------------------------------------------------------------- */

/** Phase one of aclnnAdd: self + alpha * other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnAddGetWorkspaceSize(const aclTensor *self, const aclTensor *other, const aclScalar *alpha,
                                     aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** self + alpha * other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnAdd(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSub: self - alpha * other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnSubGetWorkspaceSize(const aclTensor *self, const aclTensor *other, const aclScalar *alpha,
                                     aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** self - alpha * other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnSub(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMul: self * other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMulGetWorkspaceSize(const aclTensor *self, const aclTensor *other, aclTensor *out,
                                     uint64_t *workspaceSize, aclOpExecutor **executor);
/** self * other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMul(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnDiv: self / other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnDivGetWorkspaceSize(const aclTensor *self, const aclTensor *other, aclTensor *out,
                                     uint64_t *workspaceSize, aclOpExecutor **executor);
/** self / other, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnDiv(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMaximum: The larger of two, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMaximumGetWorkspaceSize(const aclTensor *self, const aclTensor *other, aclTensor *out,
                                         uint64_t *workspaceSize, aclOpExecutor **executor);
/** The larger of two, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMaximum(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMinimum: The smaller of two, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMinimumGetWorkspaceSize(const aclTensor *self, const aclTensor *other, aclTensor *out,
                                         uint64_t *workspaceSize, aclOpExecutor **executor);
/** The smaller of two, with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMinimum(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnAdds: self + alpha * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnAddsGetWorkspaceSize(const aclTensor *self, const aclScalar *other, const aclScalar *alpha,
                                      aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** self + alpha * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnAdds(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSubs: self - alpha * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnSubsGetWorkspaceSize(const aclTensor *self, const aclScalar *other, const aclScalar *alpha,
                                      aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** self - alpha * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnSubs(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMuls: self * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnMulsGetWorkspaceSize(const aclTensor *self, const aclScalar *other, aclTensor *out,
                                      uint64_t *workspaceSize, aclOpExecutor **executor);
/** self * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnMuls(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnDivs: self / other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnDivsGetWorkspaceSize(const aclTensor *self, const aclScalar *other, aclTensor *out,
                                      uint64_t *workspaceSize, aclOpExecutor **executor);
/** self / other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnDivs(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnPowTensorScalar: self to the power of a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnPowTensorScalarGetWorkspaceSize(const aclTensor *self, const aclScalar *exponent, const aclTensor *out,
    uint64_t *workspaceSize, aclOpExecutor **executor);
/** self to the power of a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnPowTensorScalar(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceAdd: self += alpha * other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceAddGetWorkspaceSize(aclTensor *selfRef, const aclTensor *other, const aclScalar *alpha,
                                            uint64_t *workspaceSize, aclOpExecutor **executor);
/** self += alpha * other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceAdd(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceSub: self -= alpha * other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceSubGetWorkspaceSize(aclTensor *selfRef, const aclTensor *other, const aclScalar *alpha,
                                            uint64_t *workspaceSize, aclOpExecutor **executor);
/** self -= alpha * other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceSub(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceMul: self *= other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceMulGetWorkspaceSize(aclTensor *selfRef, const aclTensor *other, uint64_t *workspaceSize,
                                            aclOpExecutor **executor);
/** self *= other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceMul(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceDiv: self /= other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceDivGetWorkspaceSize(aclTensor *selfRef, const aclTensor *other, uint64_t *workspaceSize,
                                            aclOpExecutor **executor);
/** self /= other. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceDiv(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceAdds: self += alpha * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceAddsGetWorkspaceSize(const aclTensor *selfRef, const aclScalar *other, const aclScalar *alpha,
    uint64_t *workspaceSize, aclOpExecutor **executor);
/** self += alpha * other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceAdds(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceMuls: self *= other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceMulsGetWorkspaceSize(aclTensor *selfRef, const aclScalar *other, uint64_t *workspaceSize,
    aclOpExecutor **executor);
/** self *= other, a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceMuls(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnExp: Exponential, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnExpGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** Exponential, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnExp(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnLog: Natural logarithm, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnLogGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** Natural logarithm, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnLog(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSqrt: Square root, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSqrtGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** Square root, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSqrt(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnRsqrt: 1 / square root, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnRsqrtGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                       aclOpExecutor **executor);
/** 1 / square root, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnRsqrt(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnReciprocal: 1 / self, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnReciprocalGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                            aclOpExecutor **executor);
/** 1 / self, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnReciprocal(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnNeg: -self, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnNegGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** -self, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnNeg(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnAbs: Magnitude, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnAbsGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** Magnitude, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnAbs(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSin: Sine, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSinGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** Sine, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSin(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnCos: Cosine, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnCosGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** Cosine, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnCos(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnTanh: Hyperbolic tangent, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnTanhGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** Hyperbolic tangent, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnTanh(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSigmoid: 1 / (1 + exp(-self)), of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSigmoidGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                         aclOpExecutor **executor);
/** 1 / (1 + exp(-self)), of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSigmoid(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnRelu: The larger of self and 0, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnReluGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** The larger of self and 0, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnRelu(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSilu: self * sigmoid(self), of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSiluGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** self * sigmoid(self), of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnSilu(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnGelu: self times the normal distribution function of self, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnGeluGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** self times the normal distribution function of self, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnGelu(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnFloor: The largest whole number that is not larger, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnFloorGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                       aclOpExecutor **executor);
/** The largest whole number that is not larger, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnFloor(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnCeil: The smallest whole number that is not smaller, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnCeilGetWorkspaceSize(const aclTensor *self, aclTensor *out, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** The smallest whole number that is not smaller, of each element. @group operator @since <=9.1.0 */
aclnnStatus aclnnCeil(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceExp: Exponential, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceExpGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Exponential, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceExp(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceSqrt: Square root, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceSqrtGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Square root, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceSqrt(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceNeg: -self, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceNegGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** -self, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceNeg(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceRelu: The larger of self and 0, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceReluGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** The larger of self and 0, of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceRelu(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceSigmoid: 1 / (1 + exp(-self)), of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceSigmoidGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** 1 / (1 + exp(-self)), of each element, in place. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceSigmoid(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnCast: Converts to another type. @group operator @since <=9.1.0 */
aclnnStatus aclnnCastGetWorkspaceSize(const aclTensor *self, const aclDataType dtype, aclTensor *out,
                                      uint64_t *workspaceSize, aclOpExecutor **executor);
/** Converts to another type. @group operator @since <=9.1.0 */
aclnnStatus aclnnCast(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceCopy: Copies src into selfRef, with broadcasting and conversion. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceCopyGetWorkspaceSize(aclTensor *selfRef, const aclTensor *src, uint64_t *workspaceSize,
    aclOpExecutor **executor);
/** Copies src into selfRef, with broadcasting and conversion. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceCopy(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceZero: Sets all elements to 0. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceZeroGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Sets all elements to 0. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceZero(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceOne: Sets all elements to 1. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceOneGetWorkspaceSize(aclTensor *selfRef, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Sets all elements to 1. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceOne(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceFillScalar: Sets all elements to a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceFillScalarGetWorkspaceSize(aclTensor *selfRef, const aclScalar *value, uint64_t *workspaceSize,
    aclOpExecutor **executor);
/** Sets all elements to a number. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceFillScalar(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnInplaceMaskedFillScalar: Sets elements to a number where the mask is true. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceMaskedFillScalarGetWorkspaceSize(aclTensor *selfRef, const aclTensor *mask,
    const aclScalar *value, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Sets elements to a number where the mask is true. @group operator @since <=9.1.0 */
aclnnStatus aclnnInplaceMaskedFillScalar(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor,
                                         aclrtStream stream);
/** Phase one of aclnnSWhere: Takes each element from self where the condition is true, else from other. @group operator @since <=9.1.0 */
aclnnStatus aclnnSWhereGetWorkspaceSize(const aclTensor *condition, const aclTensor *self, const aclTensor *other,
                                        aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Takes each element from self where the condition is true, else from other. @group operator @since <=9.1.0 */
aclnnStatus aclnnSWhere(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnArange: The numbers from start to end in steps. @group operator @since <=9.1.0 */
aclnnStatus aclnnArangeGetWorkspaceSize(const aclScalar *start, const aclScalar *end, const aclScalar *step,
                                        aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** The numbers from start to end in steps. @group operator @since <=9.1.0 */
aclnnStatus aclnnArange(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMatmul: Matrix product, of batches with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMatmulGetWorkspaceSize(const aclTensor *self, const aclTensor *mat2, aclTensor *out,
                                        int8_t cubeMathType, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Matrix product, of batches with broadcasting. @group operator @since <=9.1.0 */
aclnnStatus aclnnMatmul(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMm: Matrix product of two matrices. @group operator @since <=9.1.0 */
aclnnStatus aclnnMmGetWorkspaceSize(const aclTensor *self, const aclTensor *mat2, aclTensor *out, int8_t cubeMathType,
                                    uint64_t *workspaceSize, aclOpExecutor **executor);
/** Matrix product of two matrices. @group operator @since <=9.1.0 */
aclnnStatus aclnnMm(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnBatchMatMul: Matrix products of two batches. @group operator @since <=9.1.0 */
aclnnStatus aclnnBatchMatMulGetWorkspaceSize(const aclTensor *self, const aclTensor *mat2, aclTensor *out,
    int8_t cubeMathType, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Matrix products of two batches. @group operator @since <=9.1.0 */
aclnnStatus aclnnBatchMatMul(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnAddmm: beta * self + alpha * (mat1 x mat2). @group operator @since <=9.1.0 */
aclnnStatus aclnnAddmmGetWorkspaceSize(const aclTensor *self, const aclTensor *mat1, const aclTensor *mat2,
                                       const aclScalar *beta, const aclScalar *alpha, aclTensor *out,
                                       int8_t cubeMathType, uint64_t *workspaceSize, aclOpExecutor **executor);
/** beta * self + alpha * (mat1 x mat2). @group operator @since <=9.1.0 */
aclnnStatus aclnnAddmm(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSoftmax: Softmax along a dimension. @group operator @since <=9.1.0 */
aclnnStatus aclnnSoftmaxGetWorkspaceSize(const aclTensor *self, int64_t dim, aclTensor *out, uint64_t *workspaceSize,
                                         aclOpExecutor **executor);
/** Softmax along a dimension. @group operator @since <=9.1.0 */
aclnnStatus aclnnSoftmax(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnLogSoftmax: Logarithm of the softmax along a dimension. @group operator @since <=9.1.0 */
aclnnStatus aclnnLogSoftmaxGetWorkspaceSize(const aclTensor *self, int64_t dim, aclTensor *out, uint64_t *workspaceSize,
                                            aclOpExecutor **executor);
/** Logarithm of the softmax along a dimension. @group operator @since <=9.1.0 */
aclnnStatus aclnnLogSoftmax(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnRmsNorm: Root-mean-square norm along the dimensions of gamma. @group operator @since <=9.1.0 */
aclnnStatus aclnnRmsNormGetWorkspaceSize(const aclTensor *x, const aclTensor *gamma, double epsilon,
                                         const aclTensor *yOut, const aclTensor *rstdOut, uint64_t *workspaceSize,
                                         aclOpExecutor **executor);
/** Root-mean-square norm along the dimensions of gamma. @group operator @since <=9.1.0 */
aclnnStatus aclnnRmsNorm(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnAddRmsNorm: Adds, and norms the sum as RmsNorm does. @group operator @since <=9.1.0 */
aclnnStatus aclnnAddRmsNormGetWorkspaceSize(const aclTensor *x1, const aclTensor *x2, const aclTensor *gamma,
                                            double epsilonOptional, const aclTensor *yOut, const aclTensor *rstdOut,
                                            const aclTensor *xOut, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Adds, and norms the sum as RmsNorm does. @group operator @since <=9.1.0 */
aclnnStatus aclnnAddRmsNorm(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnLayerNorm: Layer norm along the last dimensions. @group operator @since <=9.1.0 */
aclnnStatus aclnnLayerNormGetWorkspaceSize(const aclTensor *input, const aclIntArray *normalizedShape,
                                           const aclTensor *weightOptional, const aclTensor *biasOptional, double eps,
                                           aclTensor *out, aclTensor *meanOutOptional, aclTensor *rstdOutOptional,
                                           uint64_t *workspaceSize, aclOpExecutor **executor);
/** Layer norm along the last dimensions. @group operator @since <=9.1.0 */
aclnnStatus aclnnLayerNorm(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSwiGlu: The first half along a dimension by silu, times the second. @group operator @since <=9.1.0 */
aclnnStatus aclnnSwiGluGetWorkspaceSize(const aclTensor *x, int64_t dimOptional, const aclTensor *out,
                                        uint64_t *workspaceSize, aclOpExecutor **executor);
/** The first half along a dimension by silu, times the second. @group operator @since <=9.1.0 */
aclnnStatus aclnnSwiGlu(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnReduceSum: Sum along dimensions, of all without any. @group operator @since <=9.1.0 */
aclnnStatus aclnnReduceSumGetWorkspaceSize(const aclTensor *self, const aclIntArray *dims, bool keepDims,
                                           aclDataType dtype, aclTensor *out, uint64_t *workspaceSize,
                                           aclOpExecutor **executor);
/** Sum along dimensions, of all without any. @group operator @since <=9.1.0 */
aclnnStatus aclnnReduceSum(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnMean: Mean along dimensions, of all without any. @group operator @since <=9.1.0 */
aclnnStatus aclnnMeanGetWorkspaceSize(const aclTensor *self, const aclIntArray *dim, bool keepDim, aclDataType dtype,
                                      aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Mean along dimensions, of all without any. @group operator @since <=9.1.0 */
aclnnStatus aclnnMean(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnArgMax: Where the largest element along a dimension is. @group operator @since <=9.1.0 */
aclnnStatus aclnnArgMaxGetWorkspaceSize(const aclTensor *self, const int64_t dim, const bool keepdim, aclTensor *out,
                                        uint64_t *workspaceSize, aclOpExecutor **executor);
/** Where the largest element along a dimension is. @group operator @since <=9.1.0 */
aclnnStatus aclnnArgMax(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnCat: Joins tensors along a dimension. @group operator @since <=9.1.0 */
aclnnStatus aclnnCatGetWorkspaceSize(const aclTensorList *tensors, int64_t dim, aclTensor *out, uint64_t *workspaceSize,
                                     aclOpExecutor **executor);
/** Joins tensors along a dimension. @group operator @since <=9.1.0 */
aclnnStatus aclnnCat(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnPermute: Reorders dimensions. @group operator @since <=9.1.0 */
aclnnStatus aclnnPermuteGetWorkspaceSize(const aclTensor *self, const aclIntArray *dims, aclTensor *out,
                                         uint64_t *workspaceSize, aclOpExecutor **executor);
/** Reorders dimensions. @group operator @since <=9.1.0 */
aclnnStatus aclnnPermute(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnEmbedding: The rows of a table that the indices name. @group operator @since <=9.1.0 */
aclnnStatus aclnnEmbeddingGetWorkspaceSize(const aclTensor *weight, const aclTensor *indices, const aclTensor *out,
                                           uint64_t *workspaceSize, aclOpExecutor **executor);
/** The rows of a table that the indices name. @group operator @since <=9.1.0 */
aclnnStatus aclnnEmbedding(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnIndexSelect: The slices along a dimension that the indices name. @group operator @since <=9.1.0 */
aclnnStatus aclnnIndexSelectGetWorkspaceSize(const aclTensor *self, int64_t dim, const aclTensor *index, aclTensor *out,
    uint64_t *workspaceSize, aclOpExecutor **executor);
/** The slices along a dimension that the indices name. @group operator @since <=9.1.0 */
aclnnStatus aclnnIndexSelect(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnTopk: The largest or smallest elements along a dimension and where they are. @group operator @since <=9.1.0 */
aclnnStatus aclnnTopkGetWorkspaceSize(const aclTensor *self, int64_t k, int64_t dim, bool largest, bool sorted,
                                      aclTensor *valuesOut, aclTensor *indicesOut, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** The largest or smallest elements along a dimension and where they are. @group operator @since <=9.1.0 */
aclnnStatus aclnnTopk(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnSort: Sorts along a dimension and tells where the elements were. @group operator @since <=9.1.0 */
aclnnStatus aclnnSortGetWorkspaceSize(const aclTensor *self, bool stable, int64_t dim, bool descending,
                                      aclTensor *valuesOut, aclTensor *indicesOut, uint64_t *workspaceSize,
                                      aclOpExecutor **executor);
/** Sorts along a dimension and tells where the elements were. @group operator @since <=9.1.0 */
aclnnStatus aclnnSort(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor, aclrtStream stream);
/** Phase one of aclnnRotaryPositionEmbedding: Rotates pairs of features by angles. @group operator @since <=9.1.0 */
aclnnStatus aclnnRotaryPositionEmbeddingGetWorkspaceSize(const aclTensor *x, const aclTensor *cos, const aclTensor *sin,
    int64_t mode, aclTensor *out, uint64_t *workspaceSize, aclOpExecutor **executor);
/** Rotates pairs of features by angles. @group operator @since <=9.1.0 */
aclnnStatus aclnnRotaryPositionEmbedding(void *workspace, uint64_t workspaceSize, aclOpExecutor *executor,
                                         aclrtStream stream);

#ifdef __cplusplus
}

/** Success, as C++ programs call it. */
constexpr aclnnStatus OK = 0;
#endif

#endif
