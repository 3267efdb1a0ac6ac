"""The basics through ctypes: argv[1] is the library."""

import ctypes
import sys

acl = ctypes.CDLL(sys.argv[1])
void = ctypes.c_void_p


def ok(status):
    assert status == 0, status


ok(acl.aclInit(None))
ok(acl.aclrtSetDevice(0))
a, b, event, memory, size = void(), void(), void(), void(), 1024
ok(acl.aclrtCreateStream(ctypes.byref(a)))
ok(acl.aclrtCreateStream(ctypes.byref(b)))
acl.aclrtCreateEventExWithFlag.argtypes = [ctypes.POINTER(void), ctypes.c_uint32]
ok(acl.aclrtCreateEventExWithFlag(ctypes.byref(event), 1))
acl.aclrtMalloc.argtypes = [ctypes.POINTER(void), ctypes.c_size_t, ctypes.c_int]
ok(acl.aclrtMalloc(ctypes.byref(memory), size, 0))

source = (ctypes.c_uint8 * size)(*(i % 251 for i in range(size)))
target = (ctypes.c_uint8 * size)()
acl.aclrtMemcpyAsync.argtypes = [void, ctypes.c_size_t, void, ctypes.c_size_t, ctypes.c_int, void]
ok(acl.aclrtMemcpyAsync(memory, size, source, size, 1, a))
ok(acl.aclrtRecordEvent(event, a))
ok(acl.aclrtStreamWaitEvent(b, event))
ok(acl.aclrtMemcpyAsync(target, size, memory, size, 2, b))
ok(acl.aclrtSynchronizeStream(b))
assert bytes(target) == bytes(source)

calls = []
HostFunction = ctypes.CFUNCTYPE(None, void)
function = HostFunction(lambda data: calls.append(data))
acl.aclrtLaunchHostFunc.argtypes = [void, HostFunction, void]
ok(acl.aclrtLaunchHostFunc(a, function, 5))
ok(acl.aclrtSynchronizeStream(a))
assert calls == [5], calls

assert acl.aclrtSynchronizeStream(event) == 107017
acl.aclGetRecentErrMsg.restype = ctypes.c_char_p
assert b"107017" in acl.aclGetRecentErrMsg()
acl.ascend_mock_version.restype = ctypes.c_char_p
assert acl.ascend_mock_version()

# Operators: scalars and tensors as arguments, both phases, and one of the session's own by its type.
tensor_type, i64 = ctypes.c_int64 * 1, ctypes.c_int64
acl.aclCreateTensor.restype = acl.aclCreateScalar.restype = void
acl.aclCreateTensor.argtypes = [void, ctypes.c_uint64, ctypes.c_int, void, i64, ctypes.c_int, void, ctypes.c_uint64, void]
acl.aclCreateScalar.argtypes = [void, ctypes.c_int]
dims = tensor_type(size // 4)
tensor = void(acl.aclCreateTensor(dims, 1, 0, None, 0, 2, dims, 1, memory))
half = void(acl.aclCreateScalar(ctypes.byref(ctypes.c_float(0.5)), 0))
workspace, executor = ctypes.c_uint64(), void()
for number in (5.0, 3.0):
    value = void(acl.aclCreateScalar(ctypes.byref(ctypes.c_float(number)), 0))
    ok(acl.aclnnInplaceFillScalarGetWorkspaceSize(tensor, value, ctypes.byref(workspace), ctypes.byref(executor)))
    ok(acl.aclnnInplaceFillScalar(None, workspace, executor, a))
    ok(acl.aclDestroyScalar(value))
ok(acl.aclnnInplaceMulsGetWorkspaceSize(tensor, half, ctypes.byref(workspace), ctypes.byref(executor)))
ok(acl.aclnnInplaceMuls(None, workspace, executor, a))
floats = (ctypes.c_float * (size // 4))()
ok(acl.aclrtMemcpyAsync(floats, size, memory, size, 2, a))
ok(acl.aclrtSynchronizeStream(a))
assert set(floats) == {1.5}, set(floats)
assert acl.aclnnInplaceMulsGetWorkspaceSize(None, half, ctypes.byref(workspace), ctypes.byref(executor)) == 161001
acl.aclCreateTensorDesc.restype = acl.aclCreateDataBuffer.restype = void
acl.aclCreateTensorDesc.argtypes = [ctypes.c_int, ctypes.c_int, void, ctypes.c_int]
acl.aclCreateDataBuffer.argtypes = [void, ctypes.c_size_t]
desc = (void * 1)(acl.aclCreateTensorDesc(0, 1, dims, 2))
buffer = (void * 1)(acl.aclCreateDataBuffer(memory, size))
called = []
Body = ctypes.CFUNCTYPE(ctypes.c_int, void, void)
body = Body(lambda operation, user: called.append(user) or 0)
ok(acl.ascend_mock_operator(b"MyOperator", body, void(7)))
acl.aclopExecuteV2.argtypes = [ctypes.c_char_p, ctypes.c_int, void, void, ctypes.c_int, void, void, void, void]
ok(acl.aclopExecuteV2(b"MyOperator", 1, desc, buffer, 1, desc, buffer, None, a))
ok(acl.aclrtSynchronizeStream(a))
assert called == [7], called
ok(acl.aclDestroyScalar(half))
ok(acl.aclDestroyTensor(tensor))

for handle, destroy in ((event, acl.aclrtDestroyEvent), (a, acl.aclrtDestroyStream), (b, acl.aclrtDestroyStream)):
    ok(destroy(handle))
ok(acl.aclrtFree(memory))
ok(acl.aclFinalize())
print("done")
