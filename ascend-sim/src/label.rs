//! Where a task stands in the user's program: source line, and layer, micro-batch and key of an overlap plan.

use crate::name::NameId;

/// The place in the user's source that submitted something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site {
    /// The file, interned; empty when unknown.
    pub file: NameId,
    /// The line, counted from 1; 0 when unknown.
    pub line: u32,
}

impl Site {
    /// No place known.
    pub const UNKNOWN: Site = Site {
        file: NameId::NONE,
        line: 0,
    };
}

/// Layer, micro-batch and key that were in force when something was submitted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label {
    /// The layer; -1 is the row before the first layer when the first layer is 0.
    pub layer: Option<i16>,
    /// The micro-batch, counted from 0.
    pub micro_batch: Option<u8>,
    /// The event key, interned; empty for none.
    pub key: NameId,
}

impl Label {
    /// No layer, no micro-batch, no key.
    pub const NONE: Label = Label {
        layer: None,
        micro_batch: None,
        key: NameId::NONE,
    };
}
