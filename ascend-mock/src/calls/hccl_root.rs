//! HCCL: ranks that meet to make a communicator, by root information or by a rank table (acl/memory-kernels-graphs section 4).

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
use crate::world::{Call, enter};

/// What ranks meet under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The number in a root information.
    Root(u64),
    /// The text of a rank table, and the name that is to be the communicator's.
    Table(Arc<str>, Option<String>),
}

// Ranks that have arrived at a place, and the group they got. One place can have several meetings, of which one may still be open.
static MEETINGS: Mutex<Vec<Meeting>> = Mutex::new(Vec::new());
static NEXT: AtomicU64 = AtomicU64::new(1);

#[derive(Debug)]
struct Meeting {
    number: u64,
    place: Place,
    world: u16,
    ranks: u32,
    name: Option<String>,
    arrived: Vec<u32>,
    devices: Vec<u32>,
    /// Those of them whose time ran out: the group can never be made.
    gave_up: Vec<u32>,
    group: Option<Arc<Group>>,
    left: u32,
}

/// `HcclGetRootInfo`: a number that the ranks meet under.
pub(crate) fn root_info() -> u64 {
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// `HcclCommInitRootInfo` and its kin: blocks until all ranks have called, at most as long as a connection may take.
pub(crate) fn init_root(root: u64, ranks: u32, rank: u32, settings: &Settings) -> Res<Handle> {
    if root == 0 {
        return Err(refused(PARA, "these bytes are no root information"));
    }
    if rank >= ranks {
        return Err(refused(PARA, &format!("there is no rank {rank} of {ranks}")));
    }
    meet(Place::Root(root), ranks, rank, settings)
}

/// `HcclCommInitClusterInfo`: as [`init_root`], for the ranks of a table.
pub(crate) fn init_table(table: &Table, rank: u32, settings: &Settings) -> Res<Handle> {
    let wanted = table.device_of(rank).map_err(|why| refused(PARA, &why))?;
    let device = enter(&[], |call| own_device(call).map(|device| call.world.ordinal(device)))?;
    if let Some(wanted) = wanted.filter(|wanted| *wanted != device) {
        let why = format!("the rank table puts rank {rank} on device {wanted}, this thread's device is {device}");
        return Err(refused(PARA, &why));
    }
    let place = Place::Table(table.text.clone(), settings.name.clone());
    meet(place, table.ranks(), rank, settings)
}

/// Joins the meeting at a place that is still open, or opens one; gives its number.
fn arrive(call: &mut Call<'_>, place: Place, (ranks, rank, device): (u32, u32, u32), settings: &Settings) -> Res<u64> {
    let mut meetings = lock(&MEETINGS);
    let world = call.world.id;
    // Those who come to one that has its group want another.
    let open = meetings
        .iter()
        .position(|meeting| meeting.place == place && meeting.group.is_none());
    let index = open.unwrap_or_else(|| {
        meetings.push(Meeting {
            number: NEXT.fetch_add(1, Ordering::Relaxed),
            place,
            world,
            ranks,
            name: settings.name.clone(),
            arrived: Vec::new(),
            devices: Vec::new(),
            gave_up: Vec::new(),
            group: None,
            left: 0,
        });
        meetings.len() - 1
    });
    let meeting = &mut meetings[index];
    if meeting.world != world {
        return Err(refused(PARA, "the ranks of a communicator are devices of one mock"));
    }
    if meeting.arrived.contains(&rank) || meeting.ranks != ranks {
        let why = format!(
            "rank {rank} of {ranks} cannot join ranks {} of {}",
            some(meeting.arrived.iter().copied()),
            meeting.ranks
        );
        return Err(refused(PARA, &why));
    }
    if meeting.name != settings.name {
        let why = format!(
            "rank {rank} names the communicator {:?}, the ranks before it {:?}",
            settings.name, meeting.name
        );
        return Err(refused(PARA, &why));
    }
    if let Some(place) = meeting.devices.iter().position(|other| *other == device) {
        let (other, ordinal) = (meeting.arrived[place], call.world.ordinal(device));
        let why = format!("rank {rank} cannot be on device {ordinal}, where rank {other} of its communicator is");
        return Err(refused(PARA, &why));
    }
    meeting.arrived.push(rank);
    meeting.devices.push(device);
    if meeting.arrived.len() == ranks as usize && meeting.gave_up.is_empty() {
        meeting.group = Some(call.new_group(ranks, settings));
    }
    Ok(meeting.number)
}

fn meet(place: Place, ranks: u32, rank: u32, settings: &Settings) -> Res<Handle> {
    enter(&[], |call| {
        let device = own_device(call)?;
        if let Some(why) = &call.world.config.bad_environment {
            return Err(refused(PARA, why));
        }
        if let Some(name) = &settings.name {
            call.check_name(name, device)?;
        }
        let number = arrive(call, place, (ranks, rank, device), settings)?;
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
            let meetings = lock(&MEETINGS);
            let meeting = meetings.iter().find(|meeting| meeting.number == number);
            meeting.and_then(|meeting| meeting.group.clone())
        });
        let mut meetings = lock(&MEETINGS);
        let Some(index) = meetings.iter().position(|meeting| meeting.number == number) else {
            return Err(RUNTIME);
        };
        let meeting = &mut meetings[index];
        let group = match met.map_err(|_| RUNTIME).and_then(|met| met.or(TIMEOUT)) {
            Ok(group) => group,
            Err(fail) => {
                let missing = some((0..ranks).filter(|rank| !meeting.arrived.contains(rank)));
                let mut text = format!(
                    "[simulated] Get_Socket_Timeout (EI0006): rank {rank} waited {} s for ranks {missing} of {ranks}, which have not called",
                    patience_ns as f64 / 1e9
                );
                if !meeting.gave_up.is_empty() {
                    text.push_str(&format!(
                        "; ranks {} gave up before",
                        some(meeting.gave_up.iter().copied())
                    ));
                }
                thread::add_text(text);
                meeting.gave_up.push(rank);
                if meeting.gave_up.len() == meeting.arrived.len() {
                    meetings.remove(index);
                }
                return Err(fail);
            }
        };
        meeting.left += 1;
        if meeting.left == ranks {
            meetings.remove(index);
        }
        drop(meetings);
        Ok(call.new_communicator(group, rank, device, settings))
    })
}

/// A list of ranks, of which there may be very many, for people to read.
fn some(mut ranks: impl Iterator<Item = u32>) -> String {
    const SHOWN: usize = 16;
    let shown: Vec<String> = ranks.by_ref().take(SHOWN).map(|rank| rank.to_string()).collect();
    let more = if ranks.next().is_some() { ", ..." } else { "" };
    format!("[{}{more}]", shown.join(", "))
}
