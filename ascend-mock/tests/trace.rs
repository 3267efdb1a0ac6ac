//! What a trace shows beside tasks: the calls of each host thread, memory and events in use, and where findings stand.

#![allow(clippy::multiple_unsafe_ops_per_block, reason = "a program of C calls reads as one")]

use std::ptr::null_mut;

use ascend_mock::Mock;
use ascend_sim::order::{Action, Policy};
use ascend_sim::trace::{Record, Trace, chrome};
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
    assert_eq!(chrome::read(&chrome::to_string(&trace)).as_ref(), Ok(&trace));
}

/// The calls of each host thread: function, start and end.
fn calls(trace: &Trace) -> Vec<Vec<(&str, u64, u64)>> {
    let mut calls = vec![Vec::new(); trace.tracks.iter().filter(|track| track.device.is_none()).count()];
    for record in &trace.records {
        if let Record::Slice {
            track,
            name,
            start_ns,
            end_ns,
            ..
        } = *record
            && let track = &trace.tracks[track.0 as usize]
            && track.device.is_none()
        {
            calls[track.number as usize].push((trace.names.text(name), start_ns, end_ns));
        }
    }
    calls
}

#[test]
fn each_host_thread_has_a_track_of_its_calls() {
    let mock = Mock::builder().host_call_ns(100).copy_ns_per_mib(0).build();
    let acl = mock.table();
    let memset = acl.aclrtMemsetAsync.expect("the mock has it");
    let query = acl.aclrtStreamQuery.expect("the mock has it");
    let first = mock.first_device();
    // SAFETY: every pointer is valid for its call.
    let stream = unsafe {
        ok((acl.aclrtSetDevice)(first));
        let (mut stream, mut buffer) = (null_mut(), null_mut());
        ok((acl.aclrtCreateStream)(&mut stream));
        ok((acl.aclrtMalloc)(&mut buffer, 64, ACL_MEM_MALLOC_HUGE_FIRST));
        ok(memset(buffer, 64, 1, 64, stream));
        // Questions have no slice: a program may ask in a loop.
        let mut status = ascend_sys::aclrtStreamStatus(0);
        ok(query(stream, &mut status));
        ok((acl.aclrtSynchronizeStream)(stream));
        stream.addr()
    };
    let other = move || {
        // SAFETY: the handle is that of a live stream; the mock takes it as a number.
        unsafe {
            ok((acl.aclrtSetDevice)(first));
            ok((acl.aclrtSynchronizeStream)(std::ptr::without_provenance_mut(stream)));
        }
    };
    std::thread::spawn(other).join().expect("the thread ends well");
    let trace = mock.take_trace();
    let threads = calls(&trace);
    // A fill takes a microsecond from when it was submitted, at 400 ns; the host's other calls 100 ns each, the question, too.
    assert_eq!(
        threads,
        [
            vec![
                ("aclrtSetDevice", 0, 100),
                ("aclrtCreateStream", 100, 200),
                ("aclrtMalloc", 200, 300),
                ("aclrtMemsetAsync", 300, 400),
                ("aclrtSynchronizeStream", 500, 1_400),
            ],
            vec![
                ("aclrtSetDevice", 1_400, 1_500),
                ("aclrtSynchronizeStream", 1_500, 1_600)
            ],
        ]
    );
    assert_eq!(chrome::read(&chrome::to_string(&trace)).as_ref(), Ok(&trace));
}

#[test]
fn nothing_is_kept_where_no_trace_is_asked_for() {
    let mock = Mock::builder().record_trace(false).build();
    // SAFETY: no pointers.
    ok(unsafe { (mock.table().aclrtSetDevice)(mock.first_device()) });
    let trace = mock.take_trace();
    assert!(trace.records.is_empty() && trace.tracks.is_empty());
}
