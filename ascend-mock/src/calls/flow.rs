//! What decides on the device where a graph goes on: labels and jumps, streams that start and stop, branches and loops
//! (acl/streams-and-events 9, acl/memory-kernels-graphs 3.9).

use std::sync::Arc;

use crate::memory::Memory;

/// A task of a graph that decides where its lane goes on, or is a place to go on at.
#[derive(Clone, Debug)]
pub(crate) enum Flow {
    /// The place of the label of that number.
    Label(u64),
    /// Goes on at one of the labels: the one whose index stands at an address, the last one for an index beyond.
    SwitchLabel { index: u64, labels: Arc<[u64]> },
    /// Starts a lane at its beginning; this one goes on beside it.
    Start { lane: u32 },
    /// Goes over to the beginning of a lane if two values in memory compare; else goes on.
    SwitchLane { compare: Compare, lane: u32 },
    /// Runs graphs by a value in memory.
    Condition {
        kind: ConditionKind,
        value: u64,
        bodies: Arc<[u32]>,
    },
    /// Reaches the end that a build marked.
    EndTask,
}

/// Which graph a condition task runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ConditionKind {
    /// The first if the value is not 0, else the second, if there are two.
    If,
    /// The only one, again and again while the value is not 0.
    While,
    /// The one of the value's number; none for a number beyond.
    Switch,
}

impl ConditionKind {
    /// What C calls it.
    pub(crate) fn of(number: u32) -> Option<ConditionKind> {
        Some(match number {
            0 => ConditionKind::If,
            1 => ConditionKind::While,
            2 => ConditionKind::Switch,
            _ => return None,
        })
    }

    /// Tells whether a task of the kind can have so many graphs.
    pub(crate) fn takes(self, graphs: u32) -> bool {
        match self {
            ConditionKind::If => matches!(graphs, 1 | 2),
            ConditionKind::While => graphs == 1,
            ConditionKind::Switch => graphs > 0,
        }
    }

    /// Which of `graphs` runs for a value.
    pub(crate) fn chosen(self, value: u64, graphs: usize) -> Option<usize> {
        let index = match self {
            ConditionKind::If => usize::from(value == 0),
            ConditionKind::While if value == 0 => return None,
            ConditionKind::While => 0,
            ConditionKind::Switch => usize::try_from(value).ok()?,
        };
        (index < graphs).then_some(index)
    }
}

/// How two signed values in device memory are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Compare {
    pub(crate) left: u64,
    pub(crate) right: u64,
    /// EQUAL 0, NOT_EQUAL 1, GREATER 2, GREATER_OR_EQUAL 3, LESS 4, LESS_OR_EQUAL 5.
    pub(crate) how: u32,
    /// They have 8 bytes, not 4.
    pub(crate) is_wide: bool,
}

impl Compare {
    /// Whether they compare; `None` when one is not in memory.
    pub(crate) fn holds(self, memory: &Memory) -> Option<bool> {
        let value = |address| {
            if self.is_wide {
                word(memory, address).map(u64::cast_signed)
            } else {
                half(memory, address).map(|half| i64::from(half.cast_signed()))
            }
        };
        let (left, right) = (value(self.left)?, value(self.right)?);
        Some(match self.how {
            0 => left == right,
            1 => left != right,
            2 => left > right,
            3 => left >= right,
            4 => left < right,
            _ => left <= right,
        })
    }
}

/// Eight bytes of memory that the device reaches.
pub(crate) fn word(memory: &Memory, address: u64) -> Option<u64> {
    bytes(memory, address).map(u64::from_ne_bytes)
}

/// Four bytes of memory that the device reaches.
pub(crate) fn half(memory: &Memory, address: u64) -> Option<u32> {
    bytes(memory, address).map(u32::from_ne_bytes)
}

fn bytes<const N: usize>(memory: &Memory, address: u64) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    let there = memory.bytes_from(address)? >= N as u64;
    (there && memory.read(address, &mut bytes)).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::ConditionKind;

    #[test]
    fn a_branch_takes_the_second_graph_if_there_is_one_and_a_choice_none_beyond_its_own() {
        assert_eq!(ConditionKind::If.chosen(7, 1), Some(0));
        assert_eq!(ConditionKind::If.chosen(0, 1), None);
        assert_eq!(ConditionKind::If.chosen(0, 2), Some(1));
        assert_eq!(ConditionKind::While.chosen(0, 1), None);
        assert_eq!(ConditionKind::While.chosen(u64::MAX, 1), Some(0));
        assert_eq!(ConditionKind::Switch.chosen(2, 3), Some(2));
        assert_eq!(ConditionKind::Switch.chosen(3, 3), None);
        assert_eq!(ConditionKind::Switch.chosen(u64::MAX, 3), None);
    }
}
