//! Ranks of a communicator, each with a stream and memory: what the tests of HCCL's functions share.
#![allow(dead_code, reason = "each test program uses a part of it")]

use std::ffi::{CStr, c_void};
use std::ptr::null_mut;

use ascend_mock::{Executor, Mock, MockBuilder};
use ascend_sys::{AclError, FnTable, HcclComm, HcclDataType, HcclReduceOp, HcclResult, HcclTable, aclrtStream};

pub(crate) const F32: HcclDataType = HcclDataType(4);
pub(crate) const SUM: HcclReduceOp = HcclReduceOp(0);

/// Ranks on devices of one mock, driven through the C interface.
pub(crate) struct Ranks {
    pub(crate) mock: Mock,
    pub(crate) acl: FnTable,
    pub(crate) hccl: HcclTable,
    pub(crate) comms: Vec<HcclComm>,
    pub(crate) streams: Vec<aclrtStream>,
    pub(crate) memory: Vec<*mut c_void>,
}

impl Ranks {
    /// Ranks with a stream and 64 bytes of memory each; rank `r` holds sixteen times the float `r + 1`.
    pub(crate) fn new(ranks: u32, executor: Executor) -> Ranks {
        Ranks::of(ranks, Mock::builder().executor(executor))
    }

    /// The same of a mock with options of its own.
    pub(crate) fn of(ranks: u32, builder: MockBuilder) -> Ranks {
        let mock = builder.devices(ranks).build();
        let (acl, hccl) = (mock.table(), mock.hccl_table());
        let mut devices: Vec<i32> = (0..ranks as i32).map(|rank| mock.first_device() + rank).collect();
        let mut comms = vec![null_mut(); ranks as usize];
        let code = unsafe { hccl.HcclCommInitAll.unwrap()(ranks, devices.as_mut_ptr(), comms.as_mut_ptr()) };
        assert_eq!(code, HcclResult(0));
        let mut made = Ranks {
            mock,
            acl,
            hccl,
            comms,
            streams: Vec::new(),
            memory: Vec::new(),
        };
        for rank in 0..ranks as usize {
            made.on(rank);
            let (mut stream, mut memory) = (null_mut(), null_mut());
            let values = [rank as f32 + 1.0; 16];
            unsafe {
                ok((made.acl.aclrtCreateStream)(&raw mut stream));
                ok((made.acl.aclrtMalloc)(
                    &raw mut memory,
                    64,
                    ascend_sys::aclrtMemMallocPolicy(0),
                ));
                let from = values.as_ptr().cast();
                ok((made.acl.aclrtMemcpy)(
                    memory,
                    64,
                    from,
                    64,
                    ascend_sys::aclrtMemcpyKind(1),
                ));
            }
            made.streams.push(stream);
            made.memory.push(memory);
        }
        made
    }

    pub(crate) fn on(&self, rank: usize) {
        ok(unsafe { (self.acl.aclrtSetDevice)(self.mock.first_device() + rank as i32) });
    }

    pub(crate) fn values(&self, rank: usize) -> [f32; 16] {
        self.on(rank);
        let mut values = [0.0; 16];
        unsafe {
            ok((self.acl.aclrtSynchronizeStream)(self.streams[rank]));
            let to = values.as_mut_ptr().cast();
            ok((self.acl.aclrtMemcpy)(
                to,
                64,
                self.memory[rank],
                64,
                ascend_sys::aclrtMemcpyKind(2),
            ));
        }
        values
    }

    pub(crate) fn all_reduce(&self, rank: usize, data: HcclDataType, op: HcclReduceOp) -> HcclResult {
        self.on(rank);
        let memory = self.memory[rank];
        unsafe { self.hccl.HcclAllReduce.unwrap()(memory, memory, 1, data, op, self.comms[rank], self.streams[rank]) }
    }

    pub(crate) fn message(&self) -> String {
        let text = unsafe { (self.acl.aclGetRecentErrMsg)() };
        assert!(!text.is_null(), "there is no message");
        unsafe { CStr::from_ptr(text) }.to_string_lossy().into_owned()
    }

    pub(crate) fn at(&self, rank: usize, value: usize) -> *mut c_void {
        self.memory[rank].wrapping_byte_add(value * 4)
    }
}

pub(crate) fn ok(code: AclError) {
    assert_eq!(code, AclError(0));
}
