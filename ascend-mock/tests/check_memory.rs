//! Findings about memory that begins and ends in other ways than `aclrtMalloc`: blocks of pools, mapped memory.
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ffi::c_void;
use std::ptr::null_mut;

use ascend_mock::Mock;
use ascend_sim::order::{Action, Class, Kind, Policy};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

fn kinds(mock: &Mock) -> Vec<Kind> {
    let reports = mock.findings();
    let grave = reports.iter().filter(|report| report.class() != Class::Lint);
    grave.map(|report| report.kind).collect()
}

/// A mock with two streams, an event and a pool.
struct Bed {
    mock: Mock,
    acl: FnTable,
    a: aclrtStream,
    b: aclrtStream,
    event: aclrtEvent,
    pool: aclrtMemPool,
    host: *mut c_void,
}

impl Bed {
    fn new() -> Bed {
        let mock = Mock::builder().check(Policy::all(Action::Collect)).build();
        let acl = mock.table();
        let (mut a, mut b, mut event, mut pool, mut host) =
            (null_mut(), null_mut(), null_mut(), null_mut(), null_mut());
        let create_event = acl.aclrtCreateEventExWithFlag.expect("the mock has it");
        let create_pool = acl.aclrtMemPoolCreate.expect("the mock has it");
        let id = mock.first_device();
        let props = aclrtMemPoolProps {
            allocType: aclrtMemAllocationType(0),
            handleType: aclrtMemHandleType(0),
            location: aclrtMemLocation {
                id: id.unsigned_abs(),
                type_: aclrtMemLocationType(1),
            },
            maxSize: 0,
            reserved: [0; 32],
        };
        // SAFETY: the outputs and the properties are valid for the calls.
        unsafe {
            ok((acl.aclrtSetDevice)(id));
            ok((acl.aclrtCreateStream)(&mut a));
            ok((acl.aclrtCreateStream)(&mut b));
            ok(create_event(&mut event, 1));
            ok(create_pool(&mut pool, &props));
            ok((acl.aclrtMallocHost)(&mut host, 64));
        }
        Bed {
            mock,
            acl,
            a,
            b,
            event,
            pool,
            host,
        }
    }

    fn malloc(&self, stream: aclrtStream) -> *mut c_void {
        let malloc = self.acl.aclrtMemPoolMallocAsync.expect("the mock has it");
        let mut block = null_mut();
        // SAFETY: the output is valid for the call, the handles live.
        ok(unsafe { malloc(&mut block, 64, self.pool, stream) });
        block
    }

    fn free(&self, block: *mut c_void, stream: aclrtStream) {
        let free = self.acl.aclrtMemPoolFreeAsync.expect("the mock has it");
        // SAFETY: the stream lives.
        ok(unsafe { free(block, stream) });
    }

    fn fill(&self, block: *mut c_void, stream: aclrtStream) {
        let fill = self.acl.aclrtMemsetAsync.expect("the mock has it");
        // SAFETY: the block has 64 bytes.
        ok(unsafe { fill(block, 64, 1, 64, stream) });
    }

    fn download(&self, block: *mut c_void, stream: aclrtStream) {
        // SAFETY: both have 64 bytes; the host's live as long as the mock.
        ok(unsafe { (self.acl.aclrtMemcpyAsync)(self.host, 64, block, 64, ACL_MEMCPY_DEVICE_TO_HOST, stream) });
    }

    fn edge(&self, from: aclrtStream, to: aclrtStream) {
        // SAFETY: the handles live.
        unsafe {
            ok((self.acl.aclrtRecordEvent)(self.event, from));
            ok((self.acl.aclrtStreamWaitEvent)(to, self.event));
        }
    }
}

/// A block is given back on `a` while `b` still reads it; its next owner writes to it (acl/memory-kernels-graphs 1.7).
#[test]
fn a_pool_block_reused_before_its_last_reader_is_reported_race() {
    let bed = Bed::new();
    let block = bed.malloc(bed.a);
    bed.fill(block, bed.a);
    bed.edge(bed.a, bed.b);
    bed.download(block, bed.b);
    bed.free(block, bed.a);
    let next = bed.malloc(bed.a);
    assert_eq!(next, block);
    bed.fill(next, bed.a);
    assert_eq!(kinds(&bed.mock), [Kind::ReusedInFlight]);
}

#[test]
fn a_pool_block_given_back_behind_its_last_reader_is_not_ordered() {
    let bed = Bed::new();
    let block = bed.malloc(bed.a);
    bed.fill(block, bed.a);
    bed.edge(bed.a, bed.b);
    bed.download(block, bed.b);
    bed.edge(bed.b, bed.a);
    bed.free(block, bed.a);
    let next = bed.malloc(bed.a);
    assert_eq!(next, block);
    bed.fill(next, bed.a);
    assert_eq!(kinds(&bed.mock), []);
}

#[test]
fn the_use_of_a_block_behind_its_free_is_reported() {
    let bed = Bed::new();
    let block = bed.malloc(bed.a);
    bed.free(block, bed.a);
    bed.fill(block, bed.a);
    assert_eq!(kinds(&bed.mock), [Kind::UseAfterFree]);
}

/// A block that another stream may have because it is done with is no race of the program's: the pool saw to it.
#[test]
fn reuse_that_the_pool_ordered_itself_is_ordered() {
    let bed = Bed::new();
    let block = bed.malloc(bed.a);
    bed.fill(block, bed.a);
    bed.free(block, bed.a);
    let next = bed.malloc(bed.b);
    assert_eq!(next, block);
    bed.fill(next, bed.b);
    assert_eq!(kinds(&bed.mock), []);
}
