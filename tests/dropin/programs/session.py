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

for handle, destroy in ((event, acl.aclrtDestroyEvent), (a, acl.aclrtDestroyStream), (b, acl.aclrtDestroyStream)):
    ok(destroy(handle))
ok(acl.aclrtFree(memory))
ok(acl.aclFinalize())
print("done")
