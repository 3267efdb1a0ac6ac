//! Which streams used a thing: a bit per live stream of the runtime, so that using costs a load and a test.
//!
//! The rule to remember: a set bit means "may still be used by the stream that has this slot". Bits are never taken back while the thing
//! lives; a slot is given to another stream only after its old one was seen idle, so a stale bit costs a question, never safety.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use crate::raw::runtime::lock;
use crate::raw::stream::RawStream;

/// The bit that all streams share for which no bit of their own is left.
const SHARED: u32 = 63;

/// The streams of a runtime that exist in the C library, by slot.
#[derive(Debug, Default)]
pub(crate) struct Slots(Mutex<Vec<Option<Arc<RawStream>>>>);

/// The bit of a slot.
fn bit(slot: usize) -> u64 {
    1 << u32::try_from(slot).unwrap_or(SHARED).min(SHARED)
}

impl Slots {
    /// Makes a stream known; `make` is told the bit that is its own.
    pub(crate) fn insert(&self, make: impl FnOnce(u64) -> RawStream) -> Arc<RawStream> {
        let mut slots = lock(&self.0);
        let slot = slots.iter().position(Option::is_none).unwrap_or(slots.len());
        let stream = Arc::new(make(bit(slot)));
        if slot == slots.len() {
            slots.push(Some(stream.clone()));
        } else {
            slots[slot] = Some(stream.clone());
        }
        stream
    }

    /// Forgets a stream that was seen idle, or is gone from the C library.
    pub(crate) fn remove(&self, stream: &Arc<RawStream>) {
        let mut slots = lock(&self.0);
        if let Some(slot) = slots
            .iter_mut()
            .find(|s| s.as_ref().is_some_and(|s| Arc::ptr_eq(s, stream)))
        {
            *slot = None;
        }
    }

    /// Forgets all streams that are gone from the C library.
    pub(crate) fn forget(&self, is_gone: impl Fn(&RawStream) -> bool) {
        for slot in &mut *lock(&self.0) {
            if slot.as_ref().is_some_and(|stream| is_gone(stream)) {
                *slot = None;
            }
        }
    }

    /// Calls `f` with every stream that a mask names, none of which can be destroyed meanwhile.
    pub(crate) fn each(&self, mask: u64, mut f: impl FnMut(&Arc<RawStream>)) {
        let slots = lock(&self.0);
        for (slot, stream) in slots.iter().enumerate() {
            if let Some(stream) = stream
                && mask & bit(slot) != 0
            {
                f(stream);
            }
        }
    }

    /// Calls `destroy` for a stream with the streams locked, and forgets the stream if that went well.
    pub(crate) fn destroy<E>(&self, stream: &Arc<RawStream>, destroy: impl FnOnce() -> Result<(), E>) -> Result<(), E> {
        let mut slots = lock(&self.0);
        destroy()?;
        if let Some(slot) = slots
            .iter_mut()
            .find(|s| s.as_ref().is_some_and(|s| Arc::ptr_eq(s, stream)))
        {
            *slot = None;
        }
        Ok(())
    }
}

/// The streams that used a thing.
#[derive(Debug, Default)]
pub(crate) struct Used(AtomicU64);

impl Used {
    /// Nobody yet.
    pub(crate) const fn new() -> Self {
        Used(AtomicU64::new(0))
    }

    /// Notes a use by the stream with this bit, before the use is submitted. No locked instruction once the bit is set.
    #[inline]
    pub(crate) fn mark(&self, bit: u64) {
        if self.0.load(Ordering::Relaxed) & bit == 0 {
            self.mark_first(bit);
        }
    }

    #[cold]
    fn mark_first(&self, bit: u64) {
        self.0.fetch_or(bit, Ordering::Relaxed);
    }

    /// All of them.
    pub(crate) fn mask(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_beyond_the_last_bit_share_one() {
        assert_eq!(bit(0), 1);
        assert_eq!(bit(62), 1 << 62);
        assert_eq!(bit(63), bit(64));
        assert_eq!(bit(1_000_000), 1 << 63);
    }
}
