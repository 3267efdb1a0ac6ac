//! What the checker's tests share: a checked mock with streams, an event and memory, driven through the C interface.
#![allow(dead_code, reason = "each test program uses a part of it")]
#![allow(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ffi::c_void;
use std::ptr::null_mut;
use std::time::Duration;

use ascend_mock::{Executor, Mock, MockBuilder};
use ascend_sim::order::{Action, Class, Kind, Policy, Report};
use ascend_sys::*;

pub(crate) const BYTES: usize = 64;

#[track_caller]
pub(crate) fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

/// Two streams, an event of the usual family, and 64 bytes each of device and pinned memory, all of the first device.
pub(crate) struct Bed {
    pub(crate) mock: Mock,
    pub(crate) acl: FnTable,
    pub(crate) a: aclrtStream,
    pub(crate) b: aclrtStream,
    pub(crate) event: aclrtEvent,
    pub(crate) device: *mut c_void,
    pub(crate) host: *mut c_void,
}

// SAFETY: C handles may be used from any thread; the device pointer is a number, and the tests order their accesses to the pinned bytes.
unsafe impl Send for Bed {}
// SAFETY: as above.
unsafe impl Sync for Bed {}

/// A mock that collects its findings and gives up hangs at once.
pub(crate) fn collecting(executor: Executor) -> MockBuilder {
    Mock::builder()
        .executor(executor)
        .check(Policy::all(Action::Collect))
        .hang_limit(Some(Duration::from_millis(20)))
}

/// Runs a program on a fresh bed of each executor, and expects findings of these kinds, lints apart.
#[track_caller]
pub(crate) fn expect(kinds: &[Kind], program: impl Fn(&Bed)) {
    for executor in [Executor::Inline, Executor::Threads] {
        let bed = Bed::new(collecting(executor));
        program(&bed);
        assert_eq!(bed.kinds(), kinds, "{executor:?}: {}", bed.text());
    }
}

/// As [`expect`], of lints alone.
#[track_caller]
pub(crate) fn expect_lints(kinds: &[Kind], program: impl Fn(&Bed)) {
    for executor in [Executor::Inline, Executor::Threads] {
        let bed = Bed::new(collecting(executor));
        program(&bed);
        let found: Vec<Kind> = bed
            .reports(|class| class == Class::Lint)
            .iter()
            .map(|report| report.kind)
            .collect();
        assert_eq!(found, kinds, "{executor:?}: {}", bed.text());
    }
}

impl Bed {
    pub(crate) fn new(builder: MockBuilder) -> Bed {
        Bed::on(builder.build())
    }

    pub(crate) fn on(mock: Mock) -> Bed {
        let acl = mock.table();
        let (mut device, mut host) = (null_mut(), null_mut());
        // SAFETY: the outputs are valid for the calls.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            ok((acl.aclrtMalloc)(&mut device, BYTES, ACL_MEM_MALLOC_HUGE_FIRST));
            ok((acl.aclrtMallocHost)(&mut host, BYTES));
        }
        let mut bed = Bed {
            mock,
            acl,
            a: null_mut(),
            b: null_mut(),
            event: null_mut(),
            device,
            host,
        };
        (bed.a, bed.b) = (bed.stream(), bed.stream());
        bed.event = bed.event();
        bed
    }

    /// Another stream of the current device.
    pub(crate) fn stream(&self) -> aclrtStream {
        let mut stream = null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { (self.acl.aclrtCreateStream)(&mut stream) });
        stream
    }

    /// More device memory, as much as [`Bed::device`].
    pub(crate) fn memory(&self) -> *mut c_void {
        let mut memory = null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { (self.acl.aclrtMalloc)(&mut memory, BYTES, ACL_MEM_MALLOC_HUGE_FIRST) });
        memory
    }

    /// Eight bytes of device memory of their own, to be written and waited for.
    pub(crate) fn word(&self) -> *mut c_void {
        let mut word = null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { (self.acl.aclrtMalloc)(&mut word, 8, ACL_MEM_MALLOC_HUGE_FIRST) });
        word
    }

    /// An event whose waits are bound when they are submitted.
    pub(crate) fn event(&self) -> aclrtEvent {
        let mut event = null_mut();
        let create = self.acl.aclrtCreateEventExWithFlag.expect("the mock has it");
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut event, 1) });
        event
    }

    /// An event that is a flag on the device.
    pub(crate) fn level(&self) -> aclrtEvent {
        let mut event = null_mut();
        let create = self.acl.aclrtCreateEventWithFlag.expect("the mock has it");
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut event, 1) });
        event
    }

    pub(crate) fn fill(&self, stream: aclrtStream) {
        let fill = self.acl.aclrtMemsetAsync.expect("the mock has it");
        // SAFETY: the memory has that many bytes.
        ok(unsafe { fill(self.device, BYTES, 1, BYTES, stream) });
    }

    pub(crate) fn download(&self, stream: aclrtStream) {
        let (host, device) = (self.host, self.device);
        // SAFETY: both have that many bytes and live until the mock is dropped.
        ok(unsafe { (self.acl.aclrtMemcpyAsync)(host, BYTES, device, BYTES, ACL_MEMCPY_DEVICE_TO_HOST, stream) });
    }

    /// The host writes the device's bytes itself, at once.
    pub(crate) fn write(&self) {
        let fill = self.acl.aclrtMemset.expect("the mock has it");
        // SAFETY: the memory has that many bytes.
        ok(unsafe { fill(self.device, BYTES, 2, BYTES) });
    }

    pub(crate) fn record(&self, event: aclrtEvent, stream: aclrtStream) {
        // SAFETY: the handles live.
        ok(unsafe { (self.acl.aclrtRecordEvent)(event, stream) });
    }

    pub(crate) fn wait(&self, stream: aclrtStream, event: aclrtEvent) {
        // SAFETY: the handles live.
        ok(unsafe { (self.acl.aclrtStreamWaitEvent)(stream, event) });
    }

    pub(crate) fn reset(&self, event: aclrtEvent, stream: aclrtStream) {
        let reset = self.acl.aclrtResetEvent.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { reset(event, stream) });
    }

    pub(crate) fn edge(&self, from: aclrtStream, to: aclrtStream) {
        self.record(self.event, from);
        self.wait(to, self.event);
    }

    #[track_caller]
    pub(crate) fn synchronize(&self, stream: aclrtStream) {
        ok(self.try_synchronize(stream));
    }

    pub(crate) fn try_synchronize(&self, stream: aclrtStream) -> AclError {
        // SAFETY: the stream lives.
        unsafe { (self.acl.aclrtSynchronizeStream)(stream) }
    }

    pub(crate) fn free(&self) {
        // SAFETY: the memory is the mock's, so that nothing of the program is touched whatever is in flight.
        ok(unsafe { (self.acl.aclrtFree)(self.device) });
    }

    /// A graph captured on `a`: a branch that `taken` decides about, with what `inside` submits to another stream, then what `behind` submits.
    pub(crate) fn branch(
        &self,
        taken: bool,
        inside: impl FnOnce(aclrtStream),
        behind: impl FnOnce(aclrtStream),
    ) -> aclmdlRI {
        let acl = &self.acl;
        let end = acl.aclmdlRICaptureEnd.expect("the mock has it");
        let (mut graph, mut body, mut value) = (null_mut(), null_mut(), null_mut());
        let side = self.stream();
        let mode = aclmdlRICaptureMode(2);
        // SAFETY: the handles live, and the outputs are valid for the calls.
        unsafe {
            ok(acl.aclmdlRICaptureBegin.expect("the mock has it")(self.a, mode));
            let mut status = aclmdlRICaptureStatus(0);
            ok(acl.aclmdlRICaptureGetInfo.expect("the mock has it")(
                self.a,
                &mut status,
                &mut graph,
            ));
            let make = acl.aclmdlRICondHandleCreate.expect("the mock has it");
            ok(make(graph, u32::from(taken), aclmdlRICondHandleFlag(1), &mut value));
            let task = aclmdlRICondTaskParams {
                handle: value,
                type_: aclmdlRICondTaskType(0),
                size: 1,
                modelRIArray: &mut body,
            };
            ok(acl.aclmdlRIAddCondTask.expect("the mock has it")(task, self.a, 0));
            ok(acl.aclmdlRICaptureToModelRIBegin.expect("the mock has it")(
                side, body, mode,
            ));
        }
        inside(side);
        // SAFETY: the stream lives, and the output is valid for the call.
        ok(unsafe { end(side, &mut body) });
        behind(self.a);
        // SAFETY: as above.
        ok(unsafe { end(self.a, &mut graph) });
        graph
    }

    pub(crate) fn replay(&self, graph: aclmdlRI, stream: aclrtStream) {
        let replay = self.acl.aclmdlRIExecuteAsync.expect("the mock has it");
        // SAFETY: the handles live.
        ok(unsafe { replay(graph, stream) });
    }

    /// A stream for graphs that are built call by call, bound to one: from its start on, or inert.
    pub(crate) fn bound(&self, graph: aclmdlRI, is_head: bool) -> aclrtStream {
        let create = self.acl.aclrtCreateStreamWithConfig.expect("the mock has it");
        let bind = self.acl.aclmdlRIBindStream.expect("the mock has it");
        let mut stream = null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { create(&mut stream, 0, 4) });
        let flag = if is_head { 0 } else { 0x7FFF_FFFF };
        // SAFETY: the handles live.
        ok(unsafe { bind(graph, stream, flag) });
        stream
    }

    /// Builds a graph call by call, which ends on the stream that `submit` gives.
    pub(crate) fn build(&self, submit: impl FnOnce(aclmdlRI) -> aclrtStream) -> aclmdlRI {
        let mut graph = null_mut();
        // SAFETY: the output is valid for the call.
        ok(unsafe { self.acl.aclmdlRIBuildBegin.expect("the mock has it")(&mut graph, 0) });
        let last = submit(graph);
        // SAFETY: the handles live.
        ok(unsafe { self.acl.aclmdlRIEndTask.expect("the mock has it")(graph, last) });
        // SAFETY: the graph lives.
        ok(unsafe { self.acl.aclmdlRIBuildEnd.expect("the mock has it")(graph, null_mut()) });
        graph
    }

    pub(crate) fn reports(&self, of: impl Fn(Class) -> bool) -> Vec<Report> {
        let reports = self.mock.findings().into_iter();
        reports.filter(|report| of(report.class())).collect()
    }

    /// What was found, lints apart.
    pub(crate) fn kinds(&self) -> Vec<Kind> {
        let reports = self.reports(|class| class != Class::Lint);
        reports.iter().map(|report| report.kind).collect()
    }

    pub(crate) fn text(&self) -> String {
        self.mock.rendered_findings().join("\n")
    }
}
