//! Vector clocks and epochs: how much of every actor's past an actor has seen.
//!
//! An actor is a stream or a host thread, by a dense number. Its items are counted from 1; the *epoch* of an item is (actor, count). An item is
//! ordered before everything that an actor does from now on exactly when the actor's clock holds at least the item's count for the item's actor.

/// Actors that fit without an allocation.
const INLINE: usize = 8;
const COUNT_BITS: u32 = 48;
const COUNT_MASK: u64 = (1 << COUNT_BITS) - 1;

/// One item of one actor; `Epoch::NONE` is before everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Epoch(u64);

impl Epoch {
    pub(crate) const NONE: Epoch = Epoch(0);

    #[inline]
    pub(crate) const fn new(actor: u16, count: u64) -> Self {
        Epoch(((actor as u64) << COUNT_BITS) | (count & COUNT_MASK))
    }

    #[inline]
    pub(crate) const fn actor(self) -> u16 {
        (self.0 >> COUNT_BITS) as u16
    }

    #[inline]
    pub(crate) const fn count(self) -> u64 {
        self.0 & COUNT_MASK
    }

    #[inline]
    pub(crate) const fn is_none(self) -> bool {
        self.0 & COUNT_MASK == 0
    }
}

/// How many items of each actor are known to be over. Grows as actors appear; absent actors count 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clock {
    near: [u64; INLINE],
    far: Vec<u64>,
}

impl Clock {
    #[inline]
    pub(crate) fn get(&self, actor: u16) -> u64 {
        let actor = usize::from(actor);
        match self.near.get(actor) {
            Some(&count) => count,
            None => self.far.get(actor - INLINE).copied().unwrap_or(0),
        }
    }

    #[inline]
    pub(crate) fn set(&mut self, actor: u16, count: u64) {
        let actor = usize::from(actor);
        if let Some(slot) = self.near.get_mut(actor) {
            *slot = count;
            return;
        }
        self.set_far(actor - INLINE, count);
    }

    #[inline(never)]
    fn set_far(&mut self, index: usize, count: u64) {
        if self.far.len() <= index {
            self.far.resize(index + 1, 0);
        }
        self.far[index] = count;
    }

    /// Tells whether the item at `epoch` is ordered before what comes next. [`Epoch::NONE`] always is.
    #[inline]
    pub(crate) fn has(&self, epoch: Epoch) -> bool {
        self.get(epoch.actor()) >= epoch.count()
    }

    /// Adds everything that `other` has seen.
    #[inline]
    pub(crate) fn join(&mut self, other: &Clock) {
        for (mine, theirs) in self.near.iter_mut().zip(&other.near) {
            *mine = (*mine).max(*theirs);
        }
        if !other.far.is_empty() {
            self.join_far(other);
        }
    }

    #[inline(never)]
    fn join_far(&mut self, other: &Clock) {
        if self.far.len() < other.far.len() {
            self.far.resize(other.far.len(), 0);
        }
        for (mine, theirs) in self.far.iter_mut().zip(&other.far) {
            *mine = (*mine).max(*theirs);
        }
    }

    /// Keeps only what `other` has seen too.
    pub(crate) fn meet(&mut self, other: &Clock) {
        for (mine, theirs) in self.near.iter_mut().zip(&other.near) {
            *mine = (*mine).min(*theirs);
        }
        self.far.truncate(other.far.len());
        for (mine, theirs) in self.far.iter_mut().zip(&other.far) {
            *mine = (*mine).min(*theirs);
        }
    }

    /// Overwrites this clock, keeping its allocation.
    #[inline]
    pub(crate) fn copy_from(&mut self, other: &Clock) {
        self.near = other.near;
        if !(self.far.is_empty() && other.far.is_empty()) {
            self.far.clone_from(&other.far);
        }
    }

    /// Bytes on the heap.
    pub(crate) fn heap_bytes(&self) -> usize {
        self.far.capacity() * size_of::<u64>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_epoch_keeps_actor_and_count_apart() {
        let epoch = Epoch::new(u16::MAX, 7);
        assert_eq!((epoch.actor(), epoch.count()), (u16::MAX, 7));
        assert!(Epoch::NONE.is_none() && !epoch.is_none());
    }

    #[test]
    fn near_and_far_actors_behave_alike() {
        for actor in [0, 7, 8, 300] {
            let mut one = Clock::default();
            one.set(actor, 5);
            let mut other = Clock::default();
            assert!(!other.has(Epoch::new(actor, 5)));
            other.join(&one);
            assert!(other.has(Epoch::new(actor, 5)) && !other.has(Epoch::new(actor, 6)));
            other.meet(&Clock::default());
            assert_eq!(other.get(actor), 0);
        }
    }

    #[test]
    fn everything_has_seen_the_epoch_before_everything() {
        assert!(Clock::default().has(Epoch::NONE));
    }
}
