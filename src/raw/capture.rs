//! Which captures are open, which streams they have pulled in, and what their graphs have to keep alive.
//!
//! The C library pulls a stream into a capture when it waits for a captured event. The safe crate follows that by the words of streams and
//! events, so that a submission knows it is captured, and whatever it names is kept for the graph.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use ascend_sys::{ACL_MODEL_RI_CAPTURE_STATUS_NONE, aclmdlRI};

use crate::raw::owner::{CAPTURE_MASK, capture_of, with_capture};
use crate::raw::runtime::{RawRuntime, lock};
use crate::raw::stream::RawStream;

/// Something a graph keeps alive.
pub(crate) type Kept = Arc<dyn Any + Send + Sync>;

static NEXT: AtomicU32 = AtomicU32::new(1);
static OPEN: Mutex<BTreeMap<u32, Members>> = Mutex::new(BTreeMap::new());

/// The next capture's identity, which no other capture ever has.
static IDENTITY: AtomicU64 = AtomicU64::new(1);

#[derive(Default)]
struct Members {
    identity: u64,
    streams: Vec<Arc<RawStream>>,
    kept: Vec<Kept>,
}

/// A capture that is open. Dropping it closes it for the bookkeeping; ending it in the C library is the caller's.
#[derive(Debug)]
pub(crate) struct Open(u32);

impl Open {
    /// Opens a capture with its first stream.
    pub(crate) fn begin(origin: &Arc<RawStream>) -> Open {
        let mask = u32::try_from(CAPTURE_MASK).unwrap_or(u32::MAX);
        let number = loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed) & mask;
            if number != 0 && !is_open(number) {
                break number;
            }
        };
        let identity = IDENTITY.fetch_add(1, Ordering::Relaxed);
        let members = Members {
            identity,
            ..Members::default()
        };
        lock(&OPEN).insert(number, members);
        join(number, origin);
        Open(number)
    }

    /// Closes it: its streams are ordinary again, and what it has to keep is handed over.
    pub(crate) fn close(self) -> Vec<Kept> {
        self.take()
    }

    fn take(&self) -> Vec<Kept> {
        let members = lock(&OPEN).remove(&self.0).unwrap_or_default();
        for stream in &members.streams {
            let word = stream.word.load(Ordering::Relaxed);
            stream.word.store(with_capture(word, 0), Ordering::Relaxed);
        }
        members.kept
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.take();
    }
}

/// Whether a capture of that number is open.
pub(crate) fn is_open(number: u32) -> bool {
    lock(&OPEN).contains_key(&number)
}

/// The capture that a stream is part of, by a number that no other capture ever has; `None` for a stream that is not captured.
pub(crate) fn identity_of(stream: &RawStream) -> Option<u64> {
    let number = capture_of(stream.word.load(Ordering::Relaxed));
    lock(&OPEN).get(&number).map(|members| members.identity)
}

/// A stream is about to be pulled into a capture. Before the C library does it, so that whatever is submitted from then on knows.
pub(crate) fn join(number: u32, stream: &Arc<RawStream>) {
    let mut open = lock(&OPEN);
    if let Some(members) = open.get_mut(&number) {
        stream.captures.fetch_add(1, Ordering::AcqRel);
        let word = stream.word.load(Ordering::Relaxed);
        stream.word.store(with_capture(word, number), Ordering::Release);
        members.streams.push(stream.clone());
    }
}

/// The C library did not pull it in after all.
pub(crate) fn leave(number: u32, stream: &Arc<RawStream>) {
    let mut open = lock(&OPEN);
    if let Some(members) = open.get_mut(&number) {
        members.streams.retain(|member| !Arc::ptr_eq(member, stream));
        let word = stream.word.load(Ordering::Relaxed);
        stream.word.store(with_capture(word, 0), Ordering::Release);
    }
}

/// Looks after what is submitted to a stream while it lives: if another thread captured the stream meanwhile, the graph may name what the
/// submission names without owning it, and `leak` has to keep that alive for good.
///
/// Whoever submits to a stream that another thread captures has made a mistake; this is what keeps it from being more than one.
pub(crate) struct Watch<'a, F: Fn()> {
    stream: &'a RawStream,
    runtime: &'a RawRuntime,
    captures: u32,
    leak: F,
}

impl<'a, F: Fn()> Watch<'a, F> {
    /// From before the submission is checked and marked.
    #[inline]
    pub(crate) fn new(stream: &'a RawStream, runtime: &'a RawRuntime, leak: F) -> Self {
        Watch {
            stream,
            runtime,
            captures: stream.captures.load(Ordering::Acquire),
            leak,
        }
    }

    /// Whether what was submitted since may be part of a capture that it did not know of.
    #[inline]
    pub(crate) fn is_captured_unawares(&self) -> bool {
        let begun = self.stream.captures.load(Ordering::Acquire) != self.captures;
        begun || (self.runtime.is_capturing() && !self.stream.is_capturing() && captures_in_c(self.stream))
    }
}

impl<F: Fn()> Drop for Watch<'_, F> {
    #[inline]
    fn drop(&mut self) {
        if self.is_captured_unawares() {
            (self.leak)();
        }
    }
}

/// What the C library says of a stream that no capture of ours has.
#[cold]
#[inline(never)]
fn captures_in_c(stream: &RawStream) -> bool {
    let Some(ask) = stream.owner().table().aclmdlRICaptureGetInfo else {
        return false;
    };
    let (mut status, mut graph): (_, aclmdlRI) = (ACL_MODEL_RI_CAPTURE_STATUS_NONE, std::ptr::null_mut());
    // SAFETY: the stream is live and both outputs are valid places; needs no context (acl/memory-kernels-graphs 3.3).
    let code = unsafe { ask(stream.as_raw(), &raw mut status, &raw mut graph) };
    code.is_success() && status != ACL_MODEL_RI_CAPTURE_STATUS_NONE
}

/// Keeps something for the graph that a stream is captured into; nothing to do for a stream that is not.
#[cold]
pub(crate) fn keep_for(stream: &RawStream, kept: impl FnOnce() -> Kept) {
    let number = capture_of(stream.word.load(Ordering::Relaxed));
    if number != 0
        && let Some(members) = lock(&OPEN).get_mut(&number)
    {
        members.kept.push(kept());
    }
}
