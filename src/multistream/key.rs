//! Event keys: the points inside a layer at which one stream hands over to another.
//!
//! Any `Copy` type with a small index is a key. [`MsEventKey`] has the names and values of the Python module.

use std::fmt;

/// A point inside a layer that one stream records and another waits for.
///
/// Implement it for a field-less enum of your own; no macro is needed:
///
/// ```
/// use ascend_rt::multistream::EventKey;
///
/// #[derive(Clone, Copy, Debug)]
/// enum Hop { Dispatched, Combined }
///
/// impl EventKey for Hop {
///     const COUNT: usize = 2;
///     fn index(self) -> usize { self as usize }
///     fn name(self) -> &'static str {
///         match self { Hop::Dispatched => "DISPATCHED", Hop::Combined => "COMBINED" }
///     }
/// }
/// ```
pub trait EventKey: Copy + fmt::Debug {
    /// How many keys there are; every [`EventKey::index`] is below it.
    const COUNT: usize;

    /// The key's column in the grid.
    fn index(self) -> usize;

    /// The key's name, as errors, traces and plans show it.
    fn name(self) -> &'static str;
}

macro_rules! keys {
    ($($(#[$doc:meta])* $variant:ident = $value:literal, $name:literal;)*) => {
        /// The keys of the Python module, with its values. The last two came with its all-to-all schedule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum MsEventKey {
            $($(#[$doc])* #[doc(alias = $name)] $variant = $value,)*
        }

        impl MsEventKey {
            /// Every key, in order of value.
            pub const ALL: [MsEventKey; 11] = [$(MsEventKey::$variant),*];

            /// The key called `name`, such as `ATTN_COM_FINISH`.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(MsEventKey::$variant),)*
                    _ => None,
                }
            }
        }

        impl EventKey for MsEventKey {
            const COUNT: usize = 11;

            #[inline]
            fn index(self) -> usize {
                self as usize
            }

            fn name(self) -> &'static str {
                match self {
                    $(MsEventKey::$variant => $name,)*
                }
            }
        }
    };
}

keys! {
    /// Attention is computed; its output may be communicated.
    AttnComFinish = 0, "ATTN_COM_FINISH";
    /// The attention output is reduced over the ranks.
    AttnArFinish = 1, "ATTN_AR_FINISH";
    /// The experts are computed; their output may be communicated.
    FfnComFinish = 2, "FFN_COM_FINISH";
    /// The layer is done: its output is complete on this rank.
    FfnArFinish = 3, "FFN_AR_FINISH";
    /// The input of the experts may be communicated.
    MoeBeforeComm = 4, "MOE_BEFORE_COMM";
    /// The communication around the experts is done.
    MoeAfterComm = 5, "MOE_AFTER_COMM";
    /// The shared expert's output is reduced over the ranks.
    MoeSeCommFinish = 6, "MOE_SE_COMM_FINISH";
    /// The shared expert is computed.
    MoeSeCompFinish = 7, "MOE_SE_COMP_FINISH";
    /// The gate has chosen the experts.
    MoeGateFinish = 8, "MOE_GATE_FINISH";
    /// Tokens may be dispatched to their experts.
    MoeAllToAll = 9, "MOE_ALL_TO_ALL";
    /// Tokens have arrived at their experts.
    MoeAllToAllFinish = 10, "MOE_ALL_TO_ALL_FINISH";
}

impl MsEventKey {
    /// The nine keys of the first version, for which `make_multistream_metadata_ds` makes room.
    pub const FIRST: [MsEventKey; 9] = {
        let [a, b, c, d, e, f, g, h, i, _, _] = Self::ALL;
        [a, b, c, d, e, f, g, h, i]
    };

    /// The key with the Python module's number `value`.
    #[must_use]
    pub fn from_value(value: u8) -> Option<Self> {
        Self::ALL.get(usize::from(value)).copied()
    }
}

impl fmt::Display for MsEventKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // The values are pinned by the original's unit test (multistream.md 1.2, base.py).
    #[test]
    fn values_are_those_of_the_original() {
        let expected = [
            ("ATTN_COM_FINISH", 0),
            ("ATTN_AR_FINISH", 1),
            ("FFN_COM_FINISH", 2),
            ("FFN_AR_FINISH", 3),
            ("MOE_BEFORE_COMM", 4),
            ("MOE_AFTER_COMM", 5),
            ("MOE_SE_COMM_FINISH", 6),
            ("MOE_SE_COMP_FINISH", 7),
            ("MOE_GATE_FINISH", 8),
            ("MOE_ALL_TO_ALL", 9),
            ("MOE_ALL_TO_ALL_FINISH", 10),
        ];
        for (name, value) in expected {
            let key = MsEventKey::from_name(name).expect("every name is known");
            assert_eq!(key as u8, value);
            assert_eq!(key.name(), name);
            assert_eq!(MsEventKey::from_value(value), Some(key));
        }
        assert_eq!(MsEventKey::FIRST.len(), 9);
        assert_eq!(MsEventKey::from_name("FFN_FINISH"), None);
        assert_eq!(MsEventKey::from_value(11), None);
    }
}
