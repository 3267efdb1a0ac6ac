//! The end of the process, and its children: what the drop-in library asks the C library to call.

use std::panic::{AssertUnwindSafe, catch_unwind};

unsafe extern "C" {
    safe fn atexit(function: extern "C" fn()) -> i32;
    safe fn pthread_atfork(
        prepare: Option<extern "C" fn()>,
        parent: Option<extern "C" fn()>,
        child: Option<extern "C" fn()>,
    ) -> i32;
    safe fn _exit(status: i32) -> !;
}

extern "C" fn ended() {
    if let Ok(Some(status)) = catch_unwind(AssertUnwindSafe(crate::dropin::finish)) {
        _exit(status);
    }
}

extern "C" fn forked() {
    crate::dropin::note_fork();
}

/// Has [`crate::dropin`] told when the process ends, and when it is forked.
pub(crate) fn at_exit() {
    // A refusal only means that no file is written at the end, or that a child is not warned.
    let _ = atexit(ended);
    let _ = pthread_atfork(None, None, Some(forked));
}
