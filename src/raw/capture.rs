//! Which captures are open, which streams they have pulled in, and what their graphs have to keep alive.
//!
//! The C library pulls a stream into a capture when it waits for a captured event. The safe crate follows that by the words of streams and
//! events, so that a submission knows it is captured, and whatever it names is kept for the graph.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use crate::raw::owner::{CAPTURE_MASK, capture_of, with_capture};
use crate::raw::runtime::lock;
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

/// A stream was pulled into a capture.
pub(crate) fn join(number: u32, stream: &Arc<RawStream>) {
    let mut open = lock(&OPEN);
    if let Some(members) = open.get_mut(&number) {
        let word = stream.word.load(Ordering::Relaxed);
        stream.word.store(with_capture(word, number), Ordering::Relaxed);
        members.streams.push(stream.clone());
    }
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
