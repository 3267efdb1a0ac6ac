//! Handles: opaque numbers, never addresses. Any number a program passes finds its object or nothing.
//!
//! `tag 8 | kind 4 | world 16 | index 20 | generation 16`. With the tag in the top byte no handle is an address a program can read, so a
//! program that dereferences one faults, as it should.

use std::ffi::c_void;

const TAG: u64 = 0xAC;
/// Bits of the part that differs between the objects of one kind in one world.
const INDEX_AND_GENERATION: u32 = 36;

/// What a handle stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    GraphPart = 0,
    Context = 1,
    Stream = 2,
    Event = 3,
    Notify = 4,
    Binary = 5,
    Function = 6,
    Args = 7,
    Graph = 8,
    Communicator = 9,
    TaskGroup = 10,
    Param = 11,
    Pool = 12,
    Other = 13,
    Physical = 14,
    Count = 15,
}

/// A handle taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handle {
    pub(crate) kind: u8,
    pub(crate) world: u16,
    pub(crate) index: u32,
    pub(crate) generation: u16,
}

impl Handle {
    /// The handle of an object.
    pub(crate) const fn new(kind: Kind, world: u16, (index, generation): (u32, u16)) -> Handle {
        Handle {
            kind: kind as u8,
            world,
            index: index & 0xF_FFFF,
            generation,
        }
    }

    /// The number a program holds.
    pub(crate) const fn bits(self) -> u64 {
        TAG << 56
            | (self.kind as u64) << 52
            | (self.world as u64) << 36
            | (self.index as u64) << 16
            | self.generation as u64
    }

    /// The number as the pointer that C sees. It points nowhere.
    pub(crate) fn pointer(self) -> *mut c_void {
        std::ptr::without_provenance_mut(self.bits() as usize)
    }

    /// What a number stands for, if it can be a handle at all.
    pub(crate) const fn parse(bits: u64) -> Option<Handle> {
        if bits >> 56 != TAG {
            return None;
        }
        Some(Handle {
            kind: (bits >> 52) as u8 & 0xF,
            world: (bits >> 36) as u16,
            index: (bits >> 16) as u32 & 0xF_FFFF,
            generation: bits as u16,
        })
    }

    /// Tells whether it is of that kind.
    pub(crate) const fn is(self, kind: Kind) -> bool {
        self.kind == kind as u8
    }

    /// What a number stands for, if it can be a handle of that kind and world.
    #[inline]
    pub(crate) const fn parse_as(kind: Kind, world: u16, bits: u64) -> Option<Handle> {
        let wanted = Handle::new(kind, world, (0, 0)).bits();
        if bits >> INDEX_AND_GENERATION != wanted >> INDEX_AND_GENERATION {
            return None;
        }
        Some(Handle {
            kind: kind as u8,
            world,
            index: (bits >> 16) as u32 & 0xF_FFFF,
            generation: bits as u16,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_survives_the_trip_through_c() {
        let handle = Handle::new(Kind::Event, 65_535, (0xF_FFFF, 65_535));
        assert_eq!(Handle::parse(handle.pointer().addr() as u64), Some(handle));
        let other = Handle::new(Kind::Stream, 3, (7, 1));
        assert_eq!(Handle::parse(other.bits()), Some(other));
        assert_eq!(Handle::parse(0x7fff_1234_5678), None);
        assert_eq!(Handle::parse_as(Kind::Stream, 3, other.bits()), Some(other));
        assert_eq!(Handle::parse_as(Kind::Stream, 2, other.bits()), None);
        assert_eq!(Handle::parse_as(Kind::Event, 3, other.bits()), None);
    }
}
