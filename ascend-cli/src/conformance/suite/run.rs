//! Running a case: on a thread of its own, so that one that hangs or panics is told and not suffered.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::{Case, Outcome, Scene, Stop};

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The promise was kept.
    Passed,
    /// It was not.
    Failed(String),
    /// It could not be tried.
    Skipped(String),
    /// It did not end: the device cannot be used for others.
    Hung,
}

/// A case that was run.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) case: &'static Case,
    pub(crate) verdict: Verdict,
    pub(crate) took: Duration,
}

/// Runs a case, for at most `limit`.
pub(crate) fn run(case: &'static Case, scene: &Scene, limit: Duration) -> Ran {
    let begun = Instant::now();
    let (send, receive) = channel();
    let its = scene.clone();
    let thread = thread::spawn(move || {
        let outcome = catch_unwind(AssertUnwindSafe(|| (case.run)(&its)));
        let outcome = outcome.unwrap_or_else(|panic| Err(Stop::Failed(format!("it panicked: {}", text_of(&*panic)))));
        // Nobody listens any more once the limit is over.
        let _sent = send.send(outcome.and_then(|()| left_clean(&its)));
    });
    let verdict = match receive.recv_timeout(limit) {
        Ok(Ok(())) => Verdict::Passed,
        Ok(Err(Stop::Failed(why))) => Verdict::Failed(why),
        Ok(Err(Stop::Skipped(why))) => Verdict::Skipped(why),
        Err(RecvTimeoutError::Timeout) => Verdict::Hung,
        Err(RecvTimeoutError::Disconnected) => Verdict::Failed("its thread ended without a word".to_owned()),
    };
    if verdict != Verdict::Hung {
        // It has sent its verdict, so it ends.
        let _ended = thread.join();
    }
    Ran {
        case,
        verdict,
        took: begun.elapsed(),
    }
}

/// What every case has to leave behind: a device that does its work, nothing in use, no error that a drop could not return.
fn left_clean(scene: &Scene) -> Outcome {
    scene.context.synchronize()?;
    if let Some(error) = scene.runtime.take_deferred_error() {
        return Err(Stop::Failed(format!("a drop went wrong: {error}")));
    }
    match scene.context.reap() {
        0 => Ok(()),
        left => Err(Stop::Failed(format!("{left} things are still in use"))),
    }
}

fn text_of(panic: &(dyn std::any::Any + Send)) -> &str {
    match panic.downcast_ref::<String>() {
        Some(text) => text,
        None => panic
            .downcast_ref::<&str>()
            .copied()
            .unwrap_or("with a value that is no text"),
    }
}
