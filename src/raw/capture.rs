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
    /// Opens a capture with its first stream; `None` for a stream that is part of one already: of two threads that try, one does.
    pub(crate) fn begin(origin: &Arc<RawStream>) -> Option<Open> {
        let mask = u32::try_from(CAPTURE_MASK).unwrap_or(u32::MAX);
        let mut open = lock(&OPEN);
        if origin.is_capturing() {
            return None;
        }
        let number = loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed) & mask;
            if number != 0 && !open.contains_key(&number) {
                break number;
            }
        };
        let members = open.entry(number).or_default();
        members.identity = IDENTITY.fetch_add(1, Ordering::Relaxed);
        members.add(number, origin);
        Some(Open(number))
    }

    /// Finds the streams that the C library has in this capture and the bookkeeping has not: pulled in by a wait that another thread submitted while
    /// the event it waits for was being captured. From here on they are members: whatever is being submitted to them now is kept for good, and
    /// whatever is submitted later for the graph.
    ///
    /// Before the capture ends, and after all that was to be captured: a stream that is pulled in later is not joined back, so that the C
    /// library gives no graph (107025; acl/memory-kernels-graphs 3.2).
    pub(crate) fn adopt(&self, origin: &RawStream, runtime: &RawRuntime) {
        let Some(graph) = captured_into(origin) else {
            return;
        };
        let mut unawares = Vec::new();
        runtime.slots.each(u64::MAX, |stream| {
            if !stream.is_capturing() && captured_into(stream) == Some(graph) {
                unawares.push(stream.clone());
            }
        });
        for stream in unawares {
            join(self.0, &stream);
        }
    }

    /// Closes it: its streams are ordinary again, and what it has to keep is handed over.
    pub(crate) fn close(self) -> Vec<Kept> {
        self.take()
    }

    fn take(&self) -> Vec<Kept> {
        let mut open = lock(&OPEN);
        let members = open.remove(&self.0).unwrap_or_default();
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

/// What came of joining a stream to a capture.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joined {
    /// It is a member from now on.
    Now,
    /// It was one before, or the capture is over.
    Before,
    /// It is a member of another capture.
    Elsewhere,
}

/// A stream is about to be pulled into a capture. Before the C library does it, so that whatever is submitted from then on knows.
///
/// The rule to remember: a stream is a member of one capture at most, and its word says so; words change only while the captures are locked.
pub(crate) fn join(number: u32, stream: &Arc<RawStream>) -> Joined {
    let mut open = lock(&OPEN);
    let Some(members) = open.get_mut(&number) else {
        return Joined::Before;
    };
    match capture_of(stream.word.load(Ordering::Relaxed)) {
        0 => {
            members.add(number, stream);
            Joined::Now
        }
        own if own == number => Joined::Before,
        _ => Joined::Elsewhere,
    }
}

impl Members {
    fn add(&mut self, number: u32, stream: &Arc<RawStream>) {
        stream.captures.fetch_add(1, Ordering::AcqRel);
        let word = stream.word.load(Ordering::Relaxed);
        stream.word.store(with_capture(word, number), Ordering::Release);
        self.streams.push(stream.clone());
    }
}

/// The C library did not pull it in after all; unless it did for another thread.
pub(crate) fn leave(number: u32, stream: &Arc<RawStream>) {
    if captured_into(stream).is_some() {
        return;
    }
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
        begun || (self.runtime.is_capturing() && !self.stream.is_capturing() && captured_into(self.stream).is_some())
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

/// The graph that the C library captures a stream into; `None` for a stream that is not captured.
#[cold]
#[inline(never)]
fn captured_into(stream: &RawStream) -> Option<aclmdlRI> {
    let ask = stream.owner().table().aclmdlRICaptureGetInfo?;
    let (mut status, mut graph): (_, aclmdlRI) = (ACL_MODEL_RI_CAPTURE_STATUS_NONE, std::ptr::null_mut());
    // SAFETY: the stream is live and both outputs are valid places; needs no context (acl/memory-kernels-graphs 3.3).
    let code = unsafe { ask(stream.as_raw(), &raw mut status, &raw mut graph) };
    (code.is_success() && status != ACL_MODEL_RI_CAPTURE_STATUS_NONE).then_some(graph)
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
