//! What strict mode notes and faithful mode does not; the answers are the same.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ptr::null_mut;

use ascend_mock::{Misuse, Mock, Strictness};
use ascend_sys::*;

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

/// A program that does what the documentation forbids and the runtime lets pass.
fn misbehave(strictness: Strictness) -> Vec<Misuse> {
    let mock = Mock::builder().devices(2).strictness(strictness).build();
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
    }
    mock.misuses()
}

#[test]
fn strict_mode_notes_what_faithful_mode_lets_pass() {
    let strict = misbehave(Strictness::Strict);
    for kind in [
        Misuse::BeforeInit,
        Misuse::DefaultStreamDestroyed,
        Misuse::StreamDestroyedBusy,
        Misuse::EventOfAnotherDevice,
    ] {
        assert!(strict.contains(&kind), "{kind}: {strict:?}");
    }
    assert_eq!(misbehave(Strictness::Faithful), []);
}
