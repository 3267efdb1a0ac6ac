//! Interned text: names of tasks, keys, files. A record carries a number, the table turns it back into text.
//!
//! Numbers are given in order of first use, so equal programs get equal numbers.

use std::collections::HashMap;
use std::sync::Arc;

/// The number of an interned text in one [`NameTable`]. `NameId::NONE` is the empty text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(u32);

impl NameId {
    /// The empty text, in every table.
    pub const NONE: NameId = NameId(0);

    /// Tells whether this is the empty text.
    #[must_use]
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The number itself, for traces and arrays.
    #[must_use]
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// Text by number and number by text. Never shrinks; holds each text once.
#[derive(Clone, Debug)]
pub struct NameTable {
    texts: Vec<Arc<str>>,
    // Looked up, never iterated: the order of a hash map must not reach a trace.
    numbers: HashMap<Arc<str>, NameId>,
    // What was looked up last, by length and last byte: programs say few names again and again.
    recent: [NameId; RECENT],
}

const RECENT: usize = 16;

impl NameTable {
    /// A table that holds only the empty text.
    #[must_use]
    pub fn new() -> Self {
        let empty: Arc<str> = Arc::from("");
        NameTable {
            texts: vec![empty.clone()],
            numbers: HashMap::from([(empty, NameId::NONE)]),
            recent: [NameId::NONE; RECENT],
        }
    }

    /// The number of `text`, given now if it is new.
    pub fn intern(&mut self, text: &str) -> NameId {
        let last = text.as_bytes().last().map_or(0, |byte| usize::from(*byte));
        let place = (text.len() ^ last) % RECENT;
        let recent = self.recent[place];
        if self.text(recent) == text {
            return recent;
        }
        let id = self.numbers.get(text).copied().unwrap_or_else(|| self.add(text));
        self.recent[place] = id;
        id
    }

    fn add(&mut self, text: &str) -> NameId {
        let id = NameId(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        let text: Arc<str> = Arc::from(text);
        self.texts.push(text.clone());
        self.numbers.insert(text, id);
        id
    }

    /// The number of `text` if it was interned before.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<NameId> {
        self.numbers.get(text).copied()
    }

    /// All texts in order of their numbers, the empty one first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }

    /// The text of `id`; empty for a number of another table that this one never gave.
    #[must_use]
    pub fn text(&self, id: NameId) -> &str {
        self.texts.get(id.index()).map_or("", |text| text)
    }
}

impl PartialEq for NameTable {
    fn eq(&self, other: &Self) -> bool {
        self.texts == other.texts
    }
}

impl Eq for NameTable {}

impl Default for NameTable {
    fn default() -> Self {
        NameTable::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_get_equal_numbers_in_order_of_first_use() {
        let mut table = NameTable::new();
        let first = table.intern("ATTN_COM_FINISH");
        let second = table.intern("FFN_AR_FINISH");
        assert_eq!(table.intern("ATTN_COM_FINISH"), first);
        assert!(first < second);
        assert_eq!(table.text(second), "FFN_AR_FINISH");
        assert_eq!(table.intern(""), NameId::NONE);
    }

    #[test]
    fn texts_that_share_a_place_among_the_recent_ones_keep_their_numbers() {
        let mut table = NameTable::new();
        let texts: Vec<String> = (0..1_000).map(|number| format!("key {number}")).collect();
        let numbers: Vec<NameId> = texts.iter().map(|text| table.intern(text)).collect();
        for (text, number) in texts.iter().zip(&numbers).rev() {
            assert_eq!((table.intern(text), table.text(*number)), (*number, text.as_str()));
        }
        assert_eq!(table.iter().count(), 1_001);
    }
}
