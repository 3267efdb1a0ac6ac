//! A table whose entries are found by index and generation, so that a stale handle finds nothing.
//!
//! Freed places are used again in the order in which they were freed, which keeps a stale number stale for as long as possible.

use std::collections::VecDeque;

/// Entries by index and generation.
#[derive(Debug)]
pub(crate) struct Slab<T> {
    entries: Vec<(u16, Option<T>)>,
    free: VecDeque<u32>,
    live: usize,
}

impl<T> Default for Slab<T> {
    fn default() -> Self {
        Slab {
            entries: Vec::new(),
            free: VecDeque::new(),
            live: 0,
        }
    }
}

impl<T> Slab<T> {
    /// Adds an entry; returns its index and generation.
    pub(crate) fn insert(&mut self, value: T) -> (u32, u16) {
        self.live += 1;
        // A place rests until many others were freed, unless the table is small anyway.
        if self.free.len() > 64
            && let Some(index) = self.free.pop_front()
        {
            let entry = &mut self.entries[index as usize];
            entry.1 = Some(value);
            return (index, entry.0);
        }
        let index = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        self.entries.push((1, Some(value)));
        (index, 1)
    }

    /// Takes an entry out; its generation is over.
    pub(crate) fn remove(&mut self, index: u32) -> Option<T> {
        let entry = self.entries.get_mut(index as usize)?;
        let value = entry.1.take()?;
        entry.0 = entry.0.wrapping_add(1).max(1);
        self.free.push_back(index);
        self.live -= 1;
        Some(value)
    }

    /// Tells whether the entry of that generation is alive.
    #[inline]
    pub(crate) fn is_live(&self, index: u32, generation: u16) -> bool {
        matches!(self.entries.get(index as usize), Some((g, Some(_))) if *g == generation)
    }

    /// The entry of that generation, if alive.
    #[inline]
    pub(crate) fn find(&self, index: u32, generation: u16) -> Option<&T> {
        match self.entries.get(index as usize) {
            Some((found, entry)) if *found == generation => entry.as_ref(),
            _ => None,
        }
    }

    /// The generation of a live entry.
    #[inline]
    pub(crate) fn generation(&self, index: u32) -> u16 {
        self.entries.get(index as usize).map_or(0, |entry| entry.0)
    }

    /// The entry, if alive.
    #[inline]
    pub(crate) fn get(&self, index: u32) -> Option<&T> {
        self.entries.get(index as usize)?.1.as_ref()
    }

    /// The entry, if alive.
    #[inline]
    pub(crate) fn get_mut(&mut self, index: u32) -> Option<&mut T> {
        self.entries.get_mut(index as usize)?.1.as_mut()
    }

    /// How many are alive.
    pub(crate) fn len(&self) -> usize {
        self.live
    }

    /// Live entries, to be changed.
    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.entries.iter_mut().filter_map(|entry| entry.1.as_mut())
    }

    /// Live entries in order of index.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u32, &T)> {
        (0..)
            .zip(&self.entries)
            .filter_map(|(index, entry)| Some((index, entry.1.as_ref()?)))
    }
}

impl<T> std::ops::Index<u32> for Slab<T> {
    type Output = T;
    #[inline]
    fn index(&self, index: u32) -> &T {
        match self.get(index) {
            Some(value) => value,
            None => no_entry(index),
        }
    }
}

impl<T> std::ops::IndexMut<u32> for Slab<T> {
    #[inline]
    fn index_mut(&mut self, index: u32) -> &mut T {
        match self.get_mut(index) {
            Some(value) => value,
            None => no_entry(index),
        }
    }
}

#[cold]
fn no_entry(index: u32) -> ! {
    panic!("bug in ascend-mock: no entry {index}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stale_number_finds_nothing_even_after_reuse() {
        let mut slab = Slab::default();
        let old: Vec<_> = (0..200).map(|n| slab.insert(n)).collect();
        for (index, _) in &old {
            assert!(slab.remove(*index).is_some());
        }
        let _new: Vec<_> = (0..200).map(|n| slab.insert(n)).collect();
        assert!(old.iter().all(|(index, generation)| !slab.is_live(*index, *generation)));
        assert_eq!(slab.len(), 200);
    }
}
