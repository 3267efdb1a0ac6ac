//! HCCL: ranks that meet to make a communicator, by root information or by a rank table (acl/memory-kernels-graphs section 4).

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use super::hccl::{PARA, RUNTIME, TIMEOUT, refused};
use super::hccl_comm::{Settings, own_device};
use super::hccl_table::Table;
use crate::collective::Group;
use crate::fail::Res;
use crate::handle::Handle;
use crate::process::lock;
use crate::thread;
use crate::world::enter;

/// What ranks meet under.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// The number in a root information.
    Root(u64),
    /// The text of a rank table.
    Table(Arc<str>),
}

// Ranks that have arrived at a place, and the group they got.
static MEETINGS: Mutex<BTreeMap<Place, Meeting>> = Mutex::new(BTreeMap::new());
static NEXT_ROOT: AtomicU64 = AtomicU64::new(1);

#[derive(Debug)]
struct Meeting {
    world: u16,
    ranks: u32,
    arrived: Vec<u32>,
    /// Those of them whose time ran out: the group can never be made.
    gave_up: Vec<u32>,
    group: Option<Arc<Group>>,
    left: u32,
}

/// `HcclGetRootInfo`: a number that the ranks meet under.
pub(crate) fn root_info() -> u64 {
    NEXT_ROOT.fetch_add(1, Ordering::Relaxed)
}

/// `HcclCommInitRootInfo` and its kin: blocks until all ranks have called, at most as long as a connection may take.
pub(crate) fn init_root(root: u64, ranks: u32, rank: u32, settings: &Settings) -> Res<Handle> {
    if root == 0 {
        return Err(refused(PARA, "these bytes are no root information"));
    }
    if rank >= ranks {
        return Err(refused(PARA, &format!("there is no rank {rank} of {ranks}")));
    }
    meet(&Place::Root(root), ranks, rank, settings)
}

/// `HcclCommInitClusterInfo`: as [`init_root`], for the ranks of a table.
pub(crate) fn init_table(table: &Table, rank: u32, settings: &Settings) -> Res<Handle> {
    let wanted = table.device_of(rank).map_err(|why| refused(PARA, &why))?;
    let device = enter(&[], |call| own_device(call).map(|device| call.world.ordinal(device)))?;
    if let Some(wanted) = wanted.filter(|wanted| *wanted != device) {
        let why = format!("the rank table puts rank {rank} on device {wanted}, this thread's device is {device}");
        return Err(refused(PARA, &why));
    }
    meet(&Place::Table(table.text.clone()), table.ranks(), rank, settings)
}

fn meet(place: &Place, ranks: u32, rank: u32, settings: &Settings) -> Res<Handle> {
    enter(&[], |call| {
        let device = own_device(call)?;
        if let Some(why) = &call.world.config.bad_environment {
            return Err(refused(PARA, why));
        }
        {
            let mut meetings = lock(&MEETINGS);
            let world = call.world.id;
            let meeting = meetings.entry(place.clone()).or_insert_with(|| Meeting {
                world,
                ranks,
                arrived: Vec::new(),
                gave_up: Vec::new(),
                group: None,
                left: 0,
            });
            if meeting.world != world {
                return Err(refused(PARA, "the ranks of a communicator are devices of one mock"));
            }
            if meeting.arrived.contains(&rank) || meeting.ranks != ranks {
                let why = format!(
                    "rank {rank} of {ranks} cannot join ranks {:?} of {}",
                    meeting.arrived, meeting.ranks
                );
                return Err(refused(PARA, &why));
            }
            meeting.arrived.push(rank);
            if meeting.arrived.len() == ranks as usize && meeting.gave_up.is_empty() {
                meeting.group = Some(call.new_group(ranks, settings));
            }
        }
        call.world.changed.notify_all();
        let patience_ns = call.world.config.connect_timeout_ns;
        let mut limit_ns = patience_ns;
        if ranks > 1 && call.world.is_inline() {
            // The others are threads of their own, even if none has called yet; they are waited for in wall-clock time.
            call.world.expect_threads();
            let hang_ns = call.world.config.hang_limit.map(|limit| limit.as_nanos());
            limit_ns = limit_ns.min(hang_ns.map_or(u64::MAX, |ns| u64::try_from(ns).unwrap_or(u64::MAX)));
        }
        let met = call.block(Some(limit_ns), |_| {
            lock(&MEETINGS).get(place).and_then(|meeting| meeting.group.clone())
        });
        let mut meetings = lock(&MEETINGS);
        let Some(meeting) = meetings.get_mut(place) else {
            return Err(RUNTIME);
        };
        let group = match met.map_err(|_| RUNTIME).and_then(|met| met.or(TIMEOUT)) {
            Ok(group) => group,
            Err(fail) => {
                let missing: Vec<u32> = (0..ranks).filter(|rank| !meeting.arrived.contains(rank)).collect();
                let mut text = format!(
                    "[simulated] Get_Socket_Timeout (EI0006): rank {rank} waited {} s for ranks {missing:?} of {ranks}, which have not called",
                    patience_ns as f64 / 1e9
                );
                if !meeting.gave_up.is_empty() {
                    text.push_str(&format!("; ranks {:?} gave up before", meeting.gave_up));
                }
                thread::add_text(text);
                meeting.gave_up.push(rank);
                if meeting.gave_up.len() == meeting.arrived.len() {
                    meetings.remove(place);
                }
                return Err(fail);
            }
        };
        meeting.left += 1;
        if meeting.left == ranks {
            meetings.remove(place);
        }
        drop(meetings);
        Ok(call.new_communicator(group, rank, device, settings))
    })
}
