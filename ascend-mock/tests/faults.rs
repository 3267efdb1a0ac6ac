//! Each kind of fault, as a program meets it, on the inline executor.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ffi::c_void;
use std::ptr::null_mut;

use ascend_mock::Mock;
use ascend_mock::fault::{Effect, Rule};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

struct Program {
    mock: Mock,
    acl: FnTable,
    stream: aclrtStream,
    buffer: *mut c_void,
}

impl Program {
    fn with(rule: Rule) -> Program {
        let mock = Mock::builder().fault(rule).build();
        let acl = mock.table();
        let (mut stream, mut buffer) = (null_mut(), null_mut());
        // SAFETY: the outputs are valid.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            ok((acl.aclrtCreateStream)(&mut stream));
            ok(acl.aclrtMallocAlign32.unwrap()(
                &mut buffer,
                64,
                ACL_MEM_MALLOC_HUGE_FIRST,
            ));
        }
        Program {
            mock,
            acl,
            stream,
            buffer,
        }
    }

    fn fill(&self, value: i32) -> AclError {
        // SAFETY: the buffer has 64 bytes.
        unsafe { self.acl.aclrtMemsetAsync.unwrap()(self.buffer, 64, value, 64, self.stream) }
    }

    fn synchronize(&self, timeout_ms: i32) -> i32 {
        // SAFETY: the stream lives.
        unsafe { self.acl.aclrtSynchronizeStreamWithTimeout.unwrap()(self.stream, timeout_ms).0 }
    }
}

// acl/memory-kernels-graphs 1.1: 207001; acl/streams-and-events T9 and 12: 207005, 207007.
#[test]
fn exhausted_resources_return_their_codes() {
    let mut out = null_mut();
    let program = Program::with(Rule::memory_exhausted());
    // SAFETY: the output is valid.
    let code = unsafe { (program.acl.aclrtMalloc)(&mut out, 64, ACL_MEM_MALLOC_HUGE_FIRST) };
    assert_eq!((code.0, out), (207_001, null_mut()));
    let program = Program::with(Rule::streams_exhausted());
    // SAFETY: the output is valid.
    let code = unsafe { program.acl.aclrtCreateStreamWithConfig.unwrap()(&mut out, 0, 0) };
    assert_eq!(code.0, 207_005);
    let program = Program::with(Rule::events_exhausted().times(1));
    let create = program.acl.aclrtCreateEventExWithFlag.unwrap();
    // SAFETY: the output is valid.
    assert_eq!(unsafe { create(&mut out, 1) }.0, 207_007);
    // SAFETY: the output is valid.
    ok(unsafe { create(&mut out, 1) });
}

// acl/streams-and-events 10.3: told once by the stream's synchronize; later tasks run.
#[test]
fn a_device_fault_is_told_once_and_later_tasks_run() {
    let program = Program::with(
        Rule::new(Effect::DeviceFault(507_014))
            .kernel("memset")
            .skip(1)
            .times(1),
    );
    ok(program.fill(1));
    ok(program.fill(2));
    ok(program.fill(3));
    assert_eq!((program.synchronize(-1), program.synchronize(-1)), (507_014, 0));
    assert!(program.mock.unfired_faults().is_empty());
}

// acl/streams-and-events T17: 507046, and the stream is still busy.
#[test]
fn a_hang_is_a_time_out() {
    let program = Program::with(Rule::new(Effect::Hang).kernel("memset"));
    ok(program.fill(1));
    assert_eq!(program.synchronize(100), 507_046);
    assert_eq!(program.mock.pending(program.stream), Some(1));
}

#[test]
fn a_slow_device_takes_longer() {
    let time = |rule| {
        let program = Program::with(rule);
        ok(program.fill(1));
        assert_eq!(program.synchronize(-1), 0);
        program.mock.now_ns()
    };
    let plain = time(Rule::new(Effect::Slow(1_000)).kernel("memset"));
    let slow = time(Rule::new(Effect::Slow(1_000_000)).kernel("memset"));
    assert!(slow > plain + 500_000, "{slow} against {plain}");
}

// acl/streams-and-events 10.2: a lost device answers any call.
#[test]
fn a_lost_device_answers_every_call_with_its_code() {
    let program = Program::with(Rule::new(Effect::LoseDevice(507_899)).kernel("memset").times(1));
    ok(program.fill(1));
    assert_eq!(program.synchronize(-1), 507_899);
    assert_eq!(program.fill(2).0, 507_899);
    // SAFETY: the mock follows no handle.
    assert_eq!(unsafe { (program.acl.aclrtSynchronizeDevice)() }.0, 507_899);
}

#[test]
fn a_corrupted_byte_is_one_bit_off() {
    let program = Program::with(Rule::new(Effect::CorruptByte).kernel("memset").times(1));
    ok(program.fill(8));
    assert_eq!(program.synchronize(-1), 0);
    let mut bytes = [0_u8; 64];
    // SAFETY: 64 bytes on both sides.
    ok(unsafe {
        (program.acl.aclrtMemcpy)(
            bytes.as_mut_ptr().cast(),
            64,
            program.buffer,
            64,
            ACL_MEMCPY_DEVICE_TO_HOST,
        )
    });
    assert_eq!((bytes[0], bytes[1]), (9, 8));
}

#[test]
fn a_rule_that_never_happened_is_told() {
    let program = Program::with(Rule::new(Effect::Hang).kernel("nothing has this name"));
    ok(program.fill(1));
    assert_eq!(program.synchronize(-1), 0);
    assert_eq!(
        program.mock.unfired_faults(),
        ["hang in task \"nothing has this name\""]
    );
}
