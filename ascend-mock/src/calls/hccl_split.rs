//! Communicators of some ranks of another (acl/memory-kernels-graphs 4, table of functions).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::hccl::{PARA, PTR, refused};
use super::hccl_comm::Settings;
use crate::collective::Group;
use crate::fail::Res;
use crate::handle::{Handle, Kind};
use crate::process::lock;
use crate::world::enter;

// Splits that some of their ranks have not made yet, by mock, communicator and the program's number.
static SPLITS: Mutex<BTreeMap<(u16, u32, u64), Split>> = Mutex::new(BTreeMap::new());

struct Split {
    ranks: Vec<u32>,
    group: Arc<Group>,
    made: Vec<u32>,
}

/// `HcclCreateSubCommConfig`: does not block here; collectives of the new communicator wait for the ranks all the same.
pub(crate) fn split(parent: u64, ranks: Vec<u32>, id: u64, place: u32, settings: &Settings) -> Res<Handle> {
    if parent == 0 {
        return Err(PTR);
    }
    enter(&[parent], |call| {
        let index = call.find(Kind::Communicator, parent).ok_or(PARA)?;
        let state = &call.communicators[index];
        let (size, rank, device) = (state.group.ranks, state.rank, state.device);
        let group = state.group.number;
        let known = |i: usize| ranks[i] < size && !ranks[..i].contains(&ranks[i]);
        if ranks.get(place as usize) != Some(&rank) || !(0..ranks.len()).all(known) {
            let why = format!("rank {rank} cannot be rank {place} of {ranks:?}, ranks of {size}");
            return Err(refused(PARA, &why));
        }
        let count = u32::try_from(ranks.len()).map_err(|_| PARA)?;
        // A name of its own, or one made of what it is split from.
        let own = format!("{}_sub_{id}", state.group.name);
        let name = settings.name.clone().or((own.len() < 128).then_some(own));
        if let Some(name) = &name {
            call.check_name(name, device)?;
        }
        let settings = &Settings {
            name,
            ..settings.clone()
        };
        let mut splits = lock(&SPLITS);
        let key = (call.world.id, group, id);
        let split = splits.entry(key).or_insert_with(|| Split {
            ranks: ranks.clone(),
            group: call.new_group(count, settings),
            made: Vec::new(),
        });
        if split.ranks != ranks || split.made.contains(&place) {
            let why = format!(
                "split {id} has the ranks {:?}, not {ranks:?} with a new rank {place}",
                split.ranks
            );
            return Err(refused(PARA, &why));
        }
        split.made.push(place);
        let new = split.group.clone();
        if split.made.len() == ranks.len() {
            splits.remove(&key);
        }
        drop(splits);
        Ok(call.new_communicator(new, place, device, settings))
    })
}
