//! The main path through the C interface: two streams, an event, kernels, copies, a collective, on both executors.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]
#![expect(clippy::multiple_unsafe_ops_per_block, reason = "one C program is one block")]

use std::ffi::c_void;
use std::ptr::{null, null_mut};

use ascend_mock::{Executor, Mock};
use ascend_sim::signature::{Read, Write};
use ascend_sys::*;

const KINDS: [aclrtMemcpyKind; 2] = [ACL_MEMCPY_HOST_TO_DEVICE, ACL_MEMCPY_DEVICE_TO_HOST];

fn ok(status: AclError) {
    assert!(status.is_success(), "{status:?}");
}

fn mock(executor: Executor, devices: u32) -> Mock {
    Mock::builder()
        .devices(devices)
        .executor(executor)
        .kernel::<(Read<f32>, Write<f32>, f32)>("scale", |block, (input, output, factor)| {
            for i in block.range(input.len().min(output.len())) {
                output[i] = input[i] * factor;
            }
        })
        .kernel::<(Read<f32>,)>("broken", |_, (input,)| assert!(input.is_empty(), "on purpose"))
        .build()
}

fn function(acl: &FnTable, name: &std::ffi::CStr) -> aclrtFuncHandle {
    let text = b"ascend-mock-kernels\n";
    let (mut binary, mut function) = (null_mut(), null_mut());
    // SAFETY: the data and both outputs are valid for the calls.
    unsafe {
        ok(acl.aclrtBinaryLoadFromData.unwrap()(
            text.as_ptr().cast(),
            text.len(),
            null(),
            &mut binary,
        ));
        ok(acl.aclrtBinaryGetFunction.unwrap()(
            binary,
            name.as_ptr(),
            &mut function,
        ));
    }
    function
}

fn launch(acl: &FnTable, function: aclrtFuncHandle, stream: aclrtStream, words: &mut [u64]) -> AclError {
    // SAFETY: the words are the kernel's arguments, eight bytes each.
    unsafe {
        acl.aclrtLaunchKernelWithHostArgs.unwrap()(
            function,
            4,
            stream,
            null_mut(),
            words.as_mut_ptr().cast(),
            size_of_val(words),
            null_mut(),
            0,
        )
    }
}

fn two_streams(executor: Executor) {
    let mock = mock(executor, 1);
    let acl = mock.table();
    // SAFETY: every pointer below is valid for its call, pinned memory until the streams are synchronised.
    unsafe {
        ok((acl.aclrtSetDevice)(mock.first_device()));
        let (mut a, mut b, mut event) = (null_mut(), null_mut(), null_mut());
        ok((acl.aclrtCreateStream)(&mut a));
        ok((acl.aclrtCreateStream)(&mut b));
        ok(acl.aclrtCreateEventExWithFlag.unwrap()(&mut event, 1));
        let scale = function(&acl, c"scale");
        const N: usize = 1_000;
        let (mut x, mut y, mut host) = (null_mut(), null_mut(), null_mut::<c_void>());
        ok((acl.aclrtMalloc)(&mut x, N * 4, ACL_MEM_MALLOC_HUGE_FIRST));
        ok((acl.aclrtMalloc)(&mut y, N * 4, ACL_MEM_MALLOC_HUGE_FIRST));
        ok((acl.aclrtMallocHost)(&mut host, N * 4));
        let values = std::slice::from_raw_parts_mut(host.cast::<f32>(), N);
        for (i, value) in values.iter_mut().enumerate() {
            *value = i as f32;
        }
        ok((acl.aclrtMemcpyAsync)(x, N * 4, host, N * 4, KINDS[0], a));
        ok(launch(
            &acl,
            scale,
            a,
            &mut [x as u64, y as u64, u64::from(2.0_f32.to_bits())],
        ));
        ok((acl.aclrtRecordEvent)(event, a));
        ok((acl.aclrtStreamWaitEvent)(b, event));
        ok(launch(
            &acl,
            scale,
            b,
            &mut [y as u64, x as u64, u64::from(10.0_f32.to_bits())],
        ));
        ok((acl.aclrtMemcpyAsync)(host, N * 4, x, N * 4, KINDS[1], b));
        ok((acl.aclrtSynchronizeStream)(b));
        let values = std::slice::from_raw_parts(host.cast::<f32>(), N);
        assert_eq!(values[999], 999.0 * 20.0);
        assert_eq!(values[3], 60.0);
        ok((acl.aclrtDestroyEvent)(event));
        ok((acl.aclrtDestroyStream)(a));
        assert_eq!((acl.aclrtDestroyStream)(a).0, 107_017);
        ok((acl.aclrtFreeHost)(host));
        let stats = mock.stats();
        assert_eq!((stats.events_created, stats.records, stats.waits), (1, 1, 1));
        let trace = mock.take_trace();
        assert!(trace.records.len() >= 4, "{:?}", trace.records);
        ok((acl.aclrtResetDevice)(mock.first_device()));
    }
}

#[test]
fn two_streams_inline() {
    two_streams(Executor::Inline);
}

#[test]
fn two_streams_threads() {
    two_streams(Executor::Threads);
}

// acl/streams-and-events 10.3: a fault is returned once by the stream's synchronize; 10.2: 507015.
#[test]
fn a_panic_in_a_kernel_is_a_device_fault_reported_once() {
    for executor in [Executor::Inline, Executor::Threads] {
        let mock = mock(executor, 1);
        let acl = mock.table();
        // SAFETY: every pointer is valid for its call.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            let (mut stream, mut x) = (null_mut(), null_mut());
            ok((acl.aclrtCreateStream)(&mut stream));
            ok((acl.aclrtMalloc)(&mut x, 64, ACL_MEM_MALLOC_HUGE_FIRST));
            let broken = function(&acl, c"broken");
            ok(launch(&acl, broken, stream, &mut [x as u64]));
            assert_eq!((acl.aclrtSynchronizeStream)(stream).0, 507_015);
            ok((acl.aclrtSynchronizeStream)(stream));
        }
    }
}

#[test]
fn all_reduce_meets_on_all_devices() {
    for executor in [Executor::Inline, Executor::Threads] {
        let mock = mock(executor, 2);
        let (acl, hccl) = (mock.table(), mock.hccl_table());
        let first = mock.first_device();
        let mut devices = [first, first + 1];
        let mut comms = [null_mut(); 2];
        // SAFETY: every pointer is valid for its call.
        unsafe {
            assert!(hccl.HcclCommInitAll.unwrap()(2, devices.as_mut_ptr(), comms.as_mut_ptr()).0 == 0);
            let (mut streams, mut buffers) = ([null_mut(); 2], [null_mut(); 2]);
            for rank in 0..2 {
                ok((acl.aclrtSetDevice)(devices[rank]));
                ok((acl.aclrtCreateStream)(&mut streams[rank]));
                ok((acl.aclrtMalloc)(&mut buffers[rank], 8, ACL_MEM_MALLOC_HUGE_FIRST));
                let values = [rank as f32 + 1.0, 10.0];
                ok((acl.aclrtMemcpy)(buffers[rank], 8, values.as_ptr().cast(), 8, KINDS[0]));
                let (buffer, stream) = (buffers[rank], streams[rank]);
                let status = hccl.HcclAllReduce.unwrap()(
                    buffer,
                    buffer,
                    2,
                    HcclDataType(4),
                    HcclReduceOp(0),
                    comms[rank],
                    stream,
                );
                assert_eq!(status.0, 0);
            }
            for rank in 0..2 {
                ok((acl.aclrtSetDevice)(devices[rank]));
                ok((acl.aclrtSynchronizeStream)(streams[rank]));
                let mut values = [0.0_f32; 2];
                ok((acl.aclrtMemcpy)(
                    values.as_mut_ptr().cast(),
                    8,
                    buffers[rank],
                    8,
                    KINDS[1],
                ));
                assert_eq!(values, [3.0, 20.0]);
            }
        }
    }
}

#[test]
fn every_value_passed_as_a_handle_is_answered_and_not_followed() {
    let mock = mock(Executor::Inline, 1);
    let acl = mock.table();
    // SAFETY: the mock never follows a handle.
    unsafe {
        ok((acl.aclrtSetDevice)(mock.first_device()));
        let mut event = null_mut();
        ok((acl.aclrtCreateEvent)(&mut event));
        for bits in [
            1_usize,
            0xAC00_0000_0000_0001,
            0xAC20_0000_0000_0001,
            usize::MAX,
            event as usize,
        ] {
            let handle = std::ptr::without_provenance_mut::<c_void>(bits);
            assert_eq!((acl.aclrtSynchronizeStream)(handle).0, 107_017, "{bits:#x}");
            assert_eq!((acl.aclrtDestroyStream)(handle).0, 107_017, "{bits:#x}");
        }
    }
}

// The checker finds a wait that was left out, and nothing when it is there.
#[test]
fn a_missing_wait_is_found_and_a_present_one_is_not() {
    for with_wait in [true, false] {
        let mock = Mock::builder()
            .kernel::<(Read<f32>, Write<f32>, f32)>("scale", |_, _| ())
            .check(ascend_sim::order::Policy::all(ascend_sim::order::Action::Collect))
            .build();
        let acl = mock.table();
        // SAFETY: every pointer is valid for its call.
        unsafe {
            ok((acl.aclrtSetDevice)(mock.first_device()));
            let (mut a, mut b, mut event) = (null_mut(), null_mut(), null_mut());
            ok((acl.aclrtCreateStream)(&mut a));
            ok((acl.aclrtCreateStream)(&mut b));
            ok(acl.aclrtCreateEventExWithFlag.unwrap()(&mut event, 1));
            let scale = function(&acl, c"scale");
            let (mut x, mut y) = (null_mut(), null_mut());
            ok((acl.aclrtMalloc)(&mut x, 256, ACL_MEM_MALLOC_HUGE_FIRST));
            ok((acl.aclrtMalloc)(&mut y, 256, ACL_MEM_MALLOC_HUGE_FIRST));
            ok(acl.aclrtMemset.unwrap()(x, 256, 0, 256));
            ok(launch(&acl, scale, a, &mut [x as u64, y as u64, 0]));
            ok((acl.aclrtRecordEvent)(event, a));
            if with_wait {
                ok((acl.aclrtStreamWaitEvent)(b, event));
            }
            ok(launch(&acl, scale, b, &mut [y as u64, x as u64, 0]));
            ok((acl.aclrtSynchronizeStream)(b));
        }
        let races: Vec<_> = mock
            .findings()
            .into_iter()
            .filter(|report| report.kind.class() == ascend_sim::order::Class::Race)
            .collect();
        assert_eq!(races.is_empty(), with_wait, "{:#?}", mock.rendered_findings());
    }
}
