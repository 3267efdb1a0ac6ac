//! Each distinct [`TaskInfo`] is kept once, so that a remembered access costs four bytes of "who".

use crate::label::{Label, Site};
use crate::name::NameId;
use crate::task::{TaskInfo, TaskKind};

/// The number of a kept [`TaskInfo`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InfoId(pub(crate) u32);

/// All infos seen, by number; bounded by the program text times its labels.
#[derive(Clone, Debug)]
pub(crate) struct Infos {
    list: Vec<TaskInfo>,
    // Open addressing; a slot is a number + 1. Looked up, never iterated.
    slots: Vec<u32>,
}

pub(crate) const NO_INFO: TaskInfo = TaskInfo {
    name: NameId::NONE,
    kind: TaskKind::Other,
    label: Label::NONE,
    site: Site::UNKNOWN,
};

impl Infos {
    pub(crate) fn new() -> Self {
        let mut infos = Infos {
            list: Vec::new(),
            slots: vec![0; 64],
        };
        infos.keep(&NO_INFO);
        infos
    }

    #[inline]
    pub(crate) fn keep(&mut self, info: &TaskInfo) -> InfoId {
        let mask = self.slots.len() - 1;
        let mut at = hash(info) as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return self.add(info, at);
            }
            if self.list[slot as usize - 1] == *info {
                return InfoId(slot - 1);
            }
            at = (at + 1) & mask;
        }
    }

    #[inline(never)]
    fn add(&mut self, info: &TaskInfo, at: usize) -> InfoId {
        let id = u32::try_from(self.list.len()).unwrap_or(u32::MAX - 1);
        self.list.push(*info);
        self.slots[at] = id + 1;
        if self.list.len() * 2 > self.slots.len() {
            self.grow();
        }
        InfoId(id)
    }

    fn grow(&mut self) {
        let mask = self.slots.len() * 2 - 1;
        let mut slots = vec![0; mask + 1];
        for (number, info) in (1..).zip(&self.list) {
            let mut at = hash(info) as usize & mask;
            while slots[at] != 0 {
                at = (at + 1) & mask;
            }
            slots[at] = number;
        }
        self.slots = slots;
    }

    pub(crate) fn get(&self, id: InfoId) -> TaskInfo {
        self.list.get(id.0 as usize).copied().unwrap_or(NO_INFO)
    }

    pub(crate) fn heap_bytes(&self) -> usize {
        self.list.capacity() * size_of::<TaskInfo>() + self.slots.capacity() * size_of::<u32>()
    }
}

/// Multiply-and-fold over the fields; not the standard hasher, because this runs once for every item.
#[inline]
fn hash(info: &TaskInfo) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let names = info.name.index() as u64 | (info.site.file.index() as u64) << 32;
    let label = u64::from(info.site.line) | (info.label.key.index() as u64) << 32;
    let layer = info.label.layer.map_or(1 << 20, |layer| u64::from(layer as u16));
    let micro_batch = info.label.micro_batch.map_or(1 << 10, u64::from);
    let small = layer | micro_batch << 24 | (info.kind as u64) << 48;
    let mixed = (names ^ small.rotate_left(17)).wrapping_mul(ODD) ^ label.wrapping_mul(ODD.rotate_left(32) | 1);
    let mixed = (mixed ^ (mixed >> 29)).wrapping_mul(ODD);
    mixed ^ (mixed >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_infos_share_a_number_and_others_do_not() {
        let mut infos = Infos::new();
        let with = |line| TaskInfo {
            site: Site {
                file: NameId::NONE,
                line,
            },
            ..NO_INFO
        };
        let ids: Vec<_> = (0..1_000).map(|line| infos.keep(&with(line))).collect();
        for (line, &id) in (0..).zip(&ids) {
            assert_eq!(infos.keep(&with(line)), id);
            assert_eq!(infos.get(id), with(line));
        }
    }
}
