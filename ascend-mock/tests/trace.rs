//! What a trace shows beside tasks: memory and events in use, and where findings stand.

#![allow(clippy::multiple_unsafe_ops_per_block, reason = "a program of C calls reads as one")]

use std::ptr::null_mut;

use ascend_mock::Mock;
use ascend_sim::order::{Action, Policy};
use ascend_sim::trace::{Record, Trace};
use ascend_sys::{ACL_EVENT_SYNC, ACL_MEM_MALLOC_HUGE_FIRST, AclError};

fn ok(code: AclError) {
    assert!(code.is_success(), "{code}");
}

fn counters(trace: &Trace, name: &str) -> Vec<u64> {
    let of = |record: &Record| match *record {
        Record::Counter {
            name: counted, value, ..
        } if trace.names.text(counted).starts_with(name) => Some(value),
        _ => None,
    };
    trace.records.iter().filter_map(of).collect()
}

#[test]
fn memory_and_events_are_counted_and_findings_marked() {
    let mock = Mock::builder().check(Policy::all(Action::Collect)).build();
    let acl = mock.table();
    // SAFETY: every pointer is valid for its call.
    unsafe {
        ok((acl.aclrtSetDevice)(mock.first_device()));
        let (mut writer, mut reader, mut event, mut buffer) = (null_mut(), null_mut(), null_mut(), null_mut());
        ok((acl.aclrtCreateStream)(&mut writer));
        ok((acl.aclrtCreateStream)(&mut reader));
        let create = acl.aclrtCreateEventExWithFlag.expect("the mock has it");
        let memset = acl.aclrtMemsetAsync.expect("the mock has it");
        ok(create(&mut event, ACL_EVENT_SYNC));
        ok((acl.aclrtMalloc)(&mut buffer, 4096, ACL_MEM_MALLOC_HUGE_FIRST));
        ok(memset(buffer, 4096, 1, 4096, writer));
        ok((acl.aclrtRecordEvent)(event, writer));
        // Nothing makes `reader` wait: a race.
        ok(memset(buffer, 4096, 2, 4096, reader));
        ok((acl.aclrtSynchronizeStream)(writer));
        ok((acl.aclrtSynchronizeStream)(reader));
        ok((acl.aclrtFree)(buffer));
    }
    let trace = mock.take_trace();
    let memory = counters(&trace, "device memory");
    // acl/memory-kernels-graphs 1.1: 4 096 bytes are padded to 4 128.
    assert_eq!(memory.len(), 2, "{memory:?}");
    assert_eq!(memory[0] - memory[1], 4128);
    assert_eq!(counters(&trace, "events in use"), [1, 0]);
    let marked = trace
        .records
        .iter()
        .filter(|record| matches!(record, Record::Marker { .. }))
        .count();
    assert_eq!(marked, mock.findings().len());
    assert_eq!(marked, 1);
}
