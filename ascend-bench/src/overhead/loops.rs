//! The loops: each safe call beside the C call it makes.
#![expect(unsafe_code, reason = "makes the direct C calls; each block carries its argument")]

use std::ffi::c_void;
use std::hint::black_box;
use std::ptr;

use crate::overhead::Pair;
use crate::overhead::null::{self, Handles};

/// The rows of this file.
pub(crate) fn pairs() -> [Pair; 4] {
    [
        Pair {
            name: "stream.record",
            bound: 14.0,
            measured: (loop_stream_record, "loop_stream_record"),
            direct: (direct_record, "direct_record"),
        },
        Pair {
            name: "stream.wait",
            bound: 14.0,
            measured: (loop_stream_wait, "loop_stream_wait"),
            direct: (direct_wait, "direct_wait"),
        },
        Pair {
            name: "event.query",
            bound: 14.0,
            measured: (loop_event_query, "loop_event_query"),
            direct: (direct_query, "direct_query"),
        },
        Pair {
            name: "launch.4args",
            bound: 150.0,
            measured: (loop_launch, "loop_launch"),
            direct: (direct_launch, "direct_launch"),
        },
    ]
}

#[inline(never)]
pub(crate) fn loop_stream_record(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let result = black_box(&handles.stream).record(black_box(&handles.event));
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn direct_record(handles: &Handles, turns: u64) {
    let (event, stream) = (handles.event.as_raw(), handles.stream.as_raw());
    for _ in 0..turns {
        // SAFETY: the function does nothing.
        black_box(unsafe { null::null_aclrtRecordEvent(black_box(event), black_box(stream)) });
    }
}

#[inline(never)]
pub(crate) fn loop_stream_wait(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let result = black_box(&handles.stream).wait(black_box(&handles.event));
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn direct_wait(handles: &Handles, turns: u64) {
    let (event, stream) = (handles.event.as_raw(), handles.stream.as_raw());
    for _ in 0..turns {
        // SAFETY: the function does nothing.
        black_box(unsafe { null::null_aclrtStreamWaitEvent(black_box(stream), black_box(event)) });
    }
}

#[inline(never)]
fn loop_event_query(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let result = black_box(&handles.event).query();
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn direct_query(handles: &Handles, turns: u64) {
    let event = handles.event.as_raw();
    for _ in 0..turns {
        let mut status = 0;
        // SAFETY: writes the status and nothing else.
        let code = unsafe { null::null_aclrtQueryEventStatus(black_box(event), &raw mut status) };
        black_box((code, status));
    }
}

#[inline(never)]
fn loop_launch(handles: &Handles, turns: u64) {
    let mut output = handles.output.borrow_mut();
    for _ in 0..turns {
        let args = (
            black_box(&handles.input),
            black_box(&mut *output),
            black_box(16_u32),
            black_box(2.0_f32),
        );
        let result = black_box(&handles.kernel).launch(black_box(&handles.stream), black_box(1), args);
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn direct_launch(handles: &Handles, turns: u64) {
    let (input, output) = (handles.input.as_raw() as u64, handles.output.borrow().as_raw() as u64);
    let (function, stream): (*mut c_void, *mut c_void) = (handles.stream.as_raw(), handles.stream.as_raw());
    for _ in 0..turns {
        let mut args = [
            black_box(input),
            black_box(output),
            black_box(16),
            u64::from(black_box(2.0_f32).to_bits()),
        ];
        let (holders, blocks) = (ptr::null_mut(), black_box(1));
        let list = args.as_mut_ptr().cast();
        // SAFETY: the function does nothing.
        let code = unsafe {
            null::null_aclrtLaunchKernelWithHostArgs(
                black_box(function),
                blocks,
                black_box(stream),
                ptr::null_mut(),
                list,
                32,
                holders,
                0,
            )
        };
        black_box(code);
    }
}
