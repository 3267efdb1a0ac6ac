//! What strict mode notes and faithful mode does not; the answers are the same.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ptr::null_mut;

use ascend_mock::{Executor, Misuse, Mock, Strictness};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

/// A program that does what the documentation forbids and the runtime lets pass.
fn misbehave(executor: Executor, strictness: Strictness) -> Vec<Misuse> {
    let mock = Mock::builder()
        .devices(2)
        .executor(executor)
        .strictness(strictness)
        .build();
    let acl = mock.table();
    // SAFETY: every pointer is valid for its call.
    unsafe {
        ok((acl.aclrtSetDevice)(mock.first_device()));
        let (mut stream, mut other, mut event, mut default) = (null_mut(), null_mut(), null_mut(), null_mut());
        ok((acl.aclrtCreateStream)(&mut stream));
        ok(acl.aclrtCreateEventExWithFlag.unwrap()(&mut event, 1));
        // acl/streams-and-events C15: 0, and the context goes on here.
        ok(acl.aclrtCtxGetCurrentDefaultStream.unwrap()(&mut default));
        ok((acl.aclrtDestroyStream)(default));
        ok((acl.aclrtSynchronizeStream)(null_mut()));
        // T28: a busy stream is waited for.
        let mut buffer = null_mut();
        ok((acl.aclrtMalloc)(&mut buffer, 1 << 20, ACL_MEM_MALLOC_HUGE_FIRST));
        ok(acl.aclrtMemsetAsync.unwrap()(buffer, 1 << 20, 1, 1 << 20, stream));
        ok((acl.aclrtDestroyStream)(stream));
        // E8: the record answers 0.
        ok((acl.aclrtSetDevice)(mock.first_device() + 1));
        ok((acl.aclrtCreateStream)(&mut other));
        ok((acl.aclrtRecordEvent)(event, other));
        ok((acl.aclrtSynchronizeStream)(other));
        // 6.1: undefined for an event of this constructor.
        let (mut plain, mut left) = (null_mut(), null_mut());
        ok((acl.aclrtCreateEvent)(&mut plain));
        ok((acl.aclrtRecordEvent)(plain, other));
        ok(acl.aclrtResetEvent.unwrap()(plain, other));
        // D14: an explicit context goes on after the reset of its device.
        let mut context = null_mut();
        ok((acl.aclrtCreateContext)(&mut context, mock.first_device() + 1));
        ok((acl.aclrtCreateEvent)(&mut left));
        ok((acl.aclrtResetDevice)(mock.first_device() + 1));
        ok((acl.aclrtCreateStream)(&mut other));
        // E42: an event outlives its context.
        ok((acl.aclrtDestroyContext)(context));
        ok((acl.aclrtDestroyEvent)(left));
    }
    mock.misuses()
}

#[test]
fn strict_mode_notes_what_faithful_mode_lets_pass() {
    for executor in [Executor::Inline, Executor::Threads] {
        let strict = misbehave(executor, Strictness::Strict);
        // Threads may be done with the stream before it is destroyed.
        let busy = (executor == Executor::Inline).then_some(Misuse::StreamDestroyedBusy);
        for kind in [
            Misuse::BeforeInit,
            Misuse::DefaultStreamDestroyed,
            Misuse::EventOfAnotherDevice,
            Misuse::PlainEventReset,
            Misuse::ContextAfterReset,
            Misuse::EventOfEndedContext,
        ]
        .into_iter()
        .chain(busy)
        {
            assert!(strict.contains(&kind), "{kind} on {executor:?}: {strict:?}");
        }
        assert_eq!(misbehave(executor, Strictness::Faithful), []);
    }
}

// 0.7: a context of one's own is a way to a device, too.
#[test]
fn a_context_made_before_init_is_noted_as_a_device_set_before_it() {
    let mock = Mock::builder().build();
    let acl = mock.table();
    let mut context = null_mut();
    // SAFETY: the pointer is valid for the call.
    ok(unsafe { (acl.aclrtCreateContext)(&mut context, mock.first_device()) });
    assert_eq!(mock.misuses(), [Misuse::BeforeInit]);
}

// What ends before its context or device ends, and what is made after it, is no misuse.
#[test]
fn contexts_and_events_that_end_in_time_are_not_noted() {
    let mock = Mock::builder().build();
    let acl = mock.table();
    // SAFETY: every pointer is valid for its call.
    unsafe {
        for _ in 0..2 {
            let (mut context, mut event, mut stream) = (null_mut(), null_mut(), null_mut());
            ok((acl.aclrtSetDevice)(mock.first_device()));
            ok((acl.aclrtCreateContext)(&mut context, mock.first_device()));
            ok((acl.aclrtCreateStream)(&mut stream));
            ok(acl.aclrtCreateEventWithFlag.unwrap()(&mut event, ACL_EVENT_SYNC));
            ok((acl.aclrtRecordEvent)(event, stream));
            ok(acl.aclrtResetEvent.unwrap()(event, stream));
            ok((acl.aclrtSynchronizeStream)(stream));
            ok((acl.aclrtDestroyEvent)(event));
            ok((acl.aclrtDestroyStream)(stream));
            ok((acl.aclrtDestroyContext)(context));
            ok((acl.aclrtResetDevice)(mock.first_device()));
        }
    }
    assert_eq!(mock.misuses(), [Misuse::BeforeInit]);
}
