//! The thread that wakes futures.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::task::{Context as Task, Poll, Waker};
use std::time::Duration;

use crate::callback::drop_panic;
use crate::context::Context;
use crate::error::{Error, ErrorKind, Result};
use crate::event::Status;
use crate::raw::{RawEvent, RawRuntime, lock};

/// How often things are looked at that nobody signals: events, and streams that may have been aborted. Chosen: short beside a batch, long beside a
/// query.
const LOOK: Duration = Duration::from_millis(1);

/// Set by the host function on the runtime's thread.
#[derive(Debug, Default)]
pub(super) struct Flag(AtomicBool);

impl Flag {
    pub(super) fn set(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}

/// What tells whether a future is ready.
pub(super) enum Watched {
    /// A marker behind the host function.
    Marker(RawEvent),
    /// Nothing any more.
    Nothing,
    /// An event of the caller.
    Event(Box<dyn Fn() -> Result<Status> + Send + Sync>),
}

#[derive(Default)]
struct State {
    result: Option<Result<()>>,
    waker: Option<Waker>,
}

/// What a future and the thread that looks after it share. It holds no handle, so that a program that has its result has the runtime to itself.
#[derive(Default)]
pub(super) struct Promise(Mutex<State>);

impl Promise {
    pub(super) fn poll(&self, task: &mut Task<'_>) -> Poll<Result<()>> {
        let mut state = lock(&self.0);
        if let Some(result) = state.result.take() {
            return Poll::Ready(result);
        }
        let before = state.waker.replace(task.waker().clone());
        drop(state);
        // Code of the executor, so not under the lock.
        drop(before);
        Poll::Pending
    }

    fn resolve(&self, result: Result<()>) {
        let waker = {
            let mut state = lock(&self.0);
            state.result = Some(result);
            state.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// A future's other end.
pub(super) struct Pending {
    promise: Arc<Promise>,
    context: Context,
    watched: Watched,
    /// Set when the host function has run; `None` where there is none.
    flag: Option<Arc<Flag>>,
}

impl Pending {
    pub(super) fn new(context: Context, watched: Watched, flag: Option<Arc<Flag>>) -> Self {
        Pending {
            promise: Arc::default(),
            context,
            watched,
            flag,
        }
    }

    /// What the future is to have.
    pub(super) fn promise(&self) -> Arc<Promise> {
        self.promise.clone()
    }

    /// Whether it is decided; if not, `None`.
    fn look(&self) -> Option<Result<()>> {
        let has_run = self.flag.as_ref().is_some_and(|flag| flag.is_set());
        let is_simulated = self.context.raw().runtime.mock.is_some();
        let status = match &self.watched {
            Watched::Marker(_) if has_run && !is_simulated => return Some(Ok(())),
            Watched::Marker(marker) => {
                // A simulation in virtual time only moves while somebody waits, and its checker has to see that the host knows.
                if is_simulated {
                    match marker.synchronize_ms(1) {
                        Ok(()) => Ok(Status::Complete),
                        Err(error) if error.kind() == ErrorKind::Timeout => Ok(Status::Pending),
                        Err(error) => Err(error),
                    }
                } else {
                    marker.query()
                }
            }
            Watched::Event(query) => query(),
            Watched::Nothing => Ok(Status::Complete),
        };
        match status {
            Ok(Status::Pending) => None,
            Ok(Status::Complete) if self.flag.as_ref().is_none_or(|flag| flag.is_set()) => Some(Ok(())),
            // The marker was reached, or discarded, and the host function before it never ran.
            Ok(Status::Complete) => Some(Err(Error::misuse(
                "stream.completion",
                "the stream was aborted before it got here, so what it was to do is not done",
            ))),
            Err(error) if error.kind() == ErrorKind::Capture => None,
            Err(_) if has_run && matches!(self.watched, Watched::Marker(_)) => Some(Ok(())),
            Err(error) => Some(Err(error)),
        }
    }

    /// Gives up what it holds, then tells the result: wakers, and what falls out of use with a future, are code of others. A panic in it must not
    /// leave other futures hanging.
    fn resolve(self, result: Result<()>) {
        let promise = self.promise.clone();
        contain(|| drop(self));
        contain(|| promise.resolve(result));
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        if let Watched::Marker(marker) = std::mem::replace(&mut self.watched, Watched::Nothing) {
            self.context.raw().give_marker_back(marker);
        }
    }
}

fn contain(run: impl FnOnce()) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(run)) {
        drop_panic(panic);
    }
}

#[derive(Default)]
struct Watch {
    pending: Vec<Pending>,
    running: bool,
    woken: bool,
}

/// The futures of a runtime that are not ready.
#[derive(Default)]
pub(crate) struct Wakers {
    watch: Mutex<Watch>,
    signal: Condvar,
}

impl fmt::Debug for Wakers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wakers")
    }
}

impl Wakers {
    /// Those of a runtime.
    pub(super) fn of(runtime: &RawRuntime) -> Arc<Wakers> {
        runtime.wakers.clone()
    }

    /// Looks after a future from now on.
    pub(super) fn watch(self: &Arc<Self>, pending: Pending) {
        let mut watch = lock(&self.watch);
        watch.pending.push(pending);
        watch.woken = true;
        if !watch.running {
            watch.running = true;
            let wakers = self.clone();
            let spawned = std::thread::Builder::new()
                .name("ascend-wakers".to_owned())
                .spawn(move || wakers.run());
            if let Err(error) = spawned {
                watch.running = false;
                let all = std::mem::take(&mut watch.pending);
                drop(watch);
                for pending in all {
                    let why = format!("no thread for wakers: {error}");
                    let result = Err(Error::misuse("stream.completion", why));
                    pending.resolve(result);
                }
                return;
            }
        }
        drop(watch);
        self.signal.notify_one();
    }

    /// A host function has run.
    pub(super) fn wake(&self) {
        lock(&self.watch).woken = true;
        self.signal.notify_one();
    }

    /// Runs until no future is left.
    fn run(&self) {
        loop {
            let mut watch = lock(&self.watch);
            if watch.pending.is_empty() {
                watch.running = false;
                return;
            }
            if !watch.woken {
                let waited = self
                    .signal
                    .wait_timeout(watch, LOOK)
                    .unwrap_or_else(PoisonError::into_inner);
                watch = waited.0;
            }
            watch.woken = false;
            let all = std::mem::take(&mut watch.pending);
            drop(watch);
            let mut left = Vec::new();
            for pending in all {
                // What listens to spans is code of others too.
                match catch_unwind(AssertUnwindSafe(|| pending.look())) {
                    Ok(None) => left.push(pending),
                    Ok(Some(result)) => pending.resolve(result),
                    Err(panic) => {
                        drop_panic(panic);
                        pending.resolve(Err(Error::panic("completion", "while it was looked after")));
                    }
                }
            }
            lock(&self.watch).pending.append(&mut left);
        }
    }
}
