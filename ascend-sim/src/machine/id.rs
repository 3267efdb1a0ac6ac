//! Numbers for what a machine holds, and the slab behind them. A number carries a generation, so that one kept too long is recognised.

use std::fmt;

/// No index: the end of a list, no owner.
pub(crate) const NONE: u32 = u32::MAX;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name {
            pub(crate) index: u32,
            pub(crate) generation: u32,
        }

        impl $name {
            /// A small number, unique among the living of its kind and used again after the end of this one.
            #[must_use]
            pub const fn index(self) -> usize {
                self.index as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.index)
            }
        }

        impl From<(u32, u32)> for $name {
            fn from((index, generation): (u32, u32)) -> Self {
                $name { index, generation }
            }
        }

        impl From<$name> for (u32, u32) {
            fn from(id: $name) -> Self {
                (id.index, id.generation)
            }
        }
    )*};
}

ids! {
    /// A device of a machine.
    DeviceId,
    /// A context: the streams that share a failure mode and a host-function thread.
    ContextId,
    /// A stream.
    StreamId,
    /// One record of an event: what waits bind to.
    RecordId,
    /// A level flag: the state of an event made with a flag, of an external event, or of a notify.
    FlagId
}

#[derive(Debug)]
struct Slot<T> {
    generation: u32,
    value: Option<T>,
}

/// Values by number; numbers are used again, last freed first.
#[derive(Debug)]
pub(crate) struct Slab<T> {
    slots: Vec<Slot<T>>,
    free: Vec<u32>,
}

impl<T> Slab<T> {
    pub(crate) const fn new() -> Self {
        Slab {
            slots: Vec::new(),
            free: Vec::new(),
        }
    }

    #[inline]
    pub(crate) fn insert<I: From<(u32, u32)>>(&mut self, value: T) -> I {
        if let Some(index) = self.free.pop() {
            let slot = &mut self.slots[index as usize];
            slot.value = Some(value);
            return I::from((index, slot.generation));
        }
        let index = u32::try_from(self.slots.len()).expect("bug in ascend-sim: more than 2^32 objects of one kind");
        self.slots.push(Slot {
            generation: 0,
            value: Some(value),
        });
        I::from((index, 0))
    }

    pub(crate) fn remove(&mut self, index: u32) -> T {
        let slot = &mut self.slots[index as usize];
        slot.generation = slot.generation.wrapping_add(1);
        self.free.push(index);
        slot.value.take().expect("bug in ascend-sim: removed twice")
    }

    /// The index behind `id` if what it names still lives.
    pub(crate) fn check<I: Into<(u32, u32)>>(&self, id: I) -> Option<u32> {
        let (index, generation) = id.into();
        let slot = self.slots.get(index as usize)?;
        (slot.generation == generation && slot.value.is_some()).then_some(index)
    }

    pub(crate) fn id<I: From<(u32, u32)>>(&self, index: u32) -> I {
        I::from((index, self.slots[index as usize].generation))
    }

    #[inline]
    pub(crate) fn get(&self, index: u32) -> Option<&T> {
        self.slots.get(index as usize).and_then(|slot| slot.value.as_ref())
    }

    pub(crate) fn get_mut(&mut self, index: u32) -> Option<&mut T> {
        self.slots.get_mut(index as usize).and_then(|slot| slot.value.as_mut())
    }

    #[inline]
    pub(crate) fn at(&self, index: u32) -> &T {
        self.slots[index as usize]
            .value
            .as_ref()
            .expect("bug in ascend-sim: a number that names nothing")
    }

    #[inline]
    pub(crate) fn at_mut(&mut self, index: u32) -> &mut T {
        self.slots[index as usize]
            .value
            .as_mut()
            .expect("bug in ascend-sim: a number that names nothing")
    }

    /// How many there are, those that were freed and not used again included.
    pub(crate) fn len(&self) -> usize {
        self.slots.len()
    }

    /// All that live, in order of index.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.slots.iter_mut().filter_map(|slot| slot.value.as_mut())
    }

    /// Index and value of all that live, in order of index.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        self.slots
            .iter()
            .enumerate()
            .filter_map(|(index, slot)| slot.value.as_ref().map(|value| (index as u32, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::record::Record;

    // A queued record has one of these beside its place in the queue; together they stay below 160 bytes.
    const _: () = assert!(size_of::<Slot<Record>>() <= 48);

    #[test]
    fn a_number_kept_too_long_is_recognised() {
        let mut slab: Slab<&str> = Slab::new();
        let first: StreamId = slab.insert("a");
        slab.remove(first.index);
        let second: StreamId = slab.insert("b");
        assert_eq!(first.index(), second.index());
        assert_eq!(slab.check(first), None);
        assert_eq!(slab.check(second), Some(0));
    }
}
