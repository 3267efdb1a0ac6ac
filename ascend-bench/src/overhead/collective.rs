//! Collectives: what enqueuing a rank's part adds to the C call.
#![expect(unsafe_code, reason = "makes the direct C calls; each block carries its argument")]

use std::hint::black_box;

use ascend_rt::collective::ReduceOp;

use crate::overhead::Pair;
use crate::overhead::null::{self, Handles};

/// The rows of this file.
pub(crate) fn pairs() -> [Pair; 2] {
    [
        Pair {
            name: "collective.all_reduce",
            bound: 200.0,
            measured: (loop_all_reduce, "loop_all_reduce"),
            direct: (direct_all_reduce, "direct_all_reduce"),
        },
        Pair {
            name: "collective.all_gather",
            bound: 200.0,
            measured: (loop_all_gather, "loop_all_gather"),
            direct: (direct_all_gather, "direct_all_gather"),
        },
    ]
}

#[inline(never)]
fn loop_all_reduce(handles: &Handles, turns: u64) {
    let mut output = handles.output.borrow_mut();
    for _ in 0..turns {
        let comm = black_box(&handles.comm);
        let values = black_box(&mut *output);
        let result = comm.all_reduce_in_place(black_box(&handles.stream), values, ReduceOp::Sum);
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn direct_all_reduce(handles: &Handles, turns: u64) {
    let (comm, stream) = (handles.comm.as_raw(), handles.stream.as_raw());
    let values = handles.output.borrow().as_raw();
    for _ in 0..turns {
        let values = black_box(values);
        // SAFETY: the function does nothing.
        let code = unsafe { null::null_HcclAllReduce(values, values, 16, 4, 0, black_box(comm), black_box(stream)) };
        black_box(code);
    }
}

#[inline(never)]
fn loop_all_gather(handles: &Handles, turns: u64) {
    let mut output = handles.output.borrow_mut();
    for _ in 0..turns {
        let comm = black_box(&handles.comm);
        let (send, receive) = (black_box(&handles.input), black_box(&mut *output));
        let result = comm.all_gather(black_box(&handles.stream), send, receive);
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn direct_all_gather(handles: &Handles, turns: u64) {
    let (comm, stream) = (handles.comm.as_raw(), handles.stream.as_raw());
    let (send, receive) = (handles.input.as_raw(), handles.output.borrow().as_raw());
    for _ in 0..turns {
        let (send, receive) = (black_box(send), black_box(receive));
        // SAFETY: the function does nothing.
        let code = unsafe { null::null_HcclAllGather(send, receive, 16, 4, black_box(comm), black_box(stream)) };
        black_box(code);
    }
}
