//! The raw layer: a call through the function table beside the same call to a linked function.
#![expect(unsafe_code, reason = "makes C calls; each block carries its argument")]

use std::hint::black_box;

use ascend_sys::aclrtEventRecordedStatus;

use crate::overhead::{
    Pair,
    null::{self, Handles},
};

/// The rows of this file.
pub(crate) fn pairs() -> [Pair; 2] {
    [
        Pair {
            name: "table.required",
            bound: 4.0,
            measured: (raw_required, "raw_required"),
            direct: (raw_direct_record, "raw_direct_record"),
        },
        Pair {
            name: "table.optional",
            bound: 4.0,
            measured: (raw_optional, "raw_optional"),
            direct: (raw_direct_query, "raw_direct_query"),
        },
    ]
}

#[inline(never)]
fn raw_required(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let handles = black_box(handles);
        let (event, stream) = (handles.event.as_raw(), handles.stream.as_raw());
        // SAFETY: the function does nothing.
        let _ = black_box(unsafe { (handles.table.aclrtRecordEvent)(event, stream) });
    }
}

#[inline(never)]
fn raw_direct_record(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let handles = black_box(handles);
        let (event, stream) = (handles.event.as_raw(), handles.stream.as_raw());
        // SAFETY: the function does nothing.
        black_box(unsafe { null::null_aclrtRecordEvent(event, stream) });
    }
}

#[inline(never)]
fn raw_optional(handles: &Handles, turns: u64) {
    let mut status = aclrtEventRecordedStatus(0);
    for _ in 0..turns {
        let handles = black_box(handles);
        let Some(query) = handles.table.aclrtQueryEventStatus else {
            return missing();
        };
        // SAFETY: the function does nothing.
        let _ = black_box(unsafe { query(handles.event.as_raw(), &mut status) });
    }
}

#[inline(never)]
fn raw_direct_query(handles: &Handles, turns: u64) {
    let mut status = 0;
    for _ in 0..turns {
        let handles = black_box(handles);
        // SAFETY: the function does nothing.
        black_box(unsafe { null::null_aclrtQueryEventStatus(handles.event.as_raw(), &mut status) });
    }
}

/// What a caller does about a function that is not there, out of the way of the one that is.
#[cold]
fn missing() {
    eprintln!("the runtime that does nothing lacks aclrtQueryEventStatus");
}
