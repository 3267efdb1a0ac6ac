//! HCCL: communicators and their options (acl/memory-kernels-graphs section 4).

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use ascend_sim::machine::StreamId;
use ascend_sim::task::Rendezvous;

use super::hccl::{AGAIN, NOT_FOUND, PARA, PTR, RUNTIME, refused};
use crate::collective::{Communicator, Group, Part, number_of};
use crate::fail::Res;
use crate::handle::{Handle, Kind};
use crate::payload::Payload;
use crate::process::{lock, process};
use crate::world::{Call, enter};

/// What an operation ends with whose communicator is destroyed while it waits: the stream works afterwards.
pub(crate) const DESTROYED: i32 = 107_023;

/// Options of a communicator; what is `None` is the process's or the world's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) name: Option<String>,
    /// `Some(None)` waits for ever.
    pub(crate) patience_ns: Option<Option<u64>>,
    pub(crate) deterministic: Option<i32>,
}

// Options of the process by number: deterministic, accelerator.
static OPTIONS: [AtomicI32; 2] = [AtomicI32::new(0), AtomicI32::new(0)];

/// `HcclSetConfig`.
pub(crate) fn set_option(option: u32, value: i32) -> Res {
    let place = check_option(option, value)?;
    OPTIONS[place].store(value, Ordering::Relaxed);
    Ok(())
}

/// `HcclGetConfig`.
pub(crate) fn option(option: u32) -> Res<i32> {
    let place = OPTIONS.get(option as usize).ok_or(PARA)?;
    Ok(place.load(Ordering::Relaxed))
}

/// `HcclSetCommConfig`.
pub(crate) fn set_own_option(comm: u64, option: u32, value: i32) -> Res {
    let place = check_option(option, value)?;
    with(comm, |comm| comm.options[place] = value)
}

/// `HcclGetCommConfig`.
pub(crate) fn own_option(comm: u64, option: u32) -> Res<i32> {
    let place = option as usize;
    facts(comm, |comm| comm.options.get(place).copied())?.ok_or(PARA)
}

fn check_option(option: u32, value: i32) -> Res<usize> {
    match (option, value) {
        (0, 0..=2) | (1, 0..) => Ok(option as usize),
        (0, _) => Err(refused(PARA, &format!("deterministic is 0, 1 or 2, not {value}"))),
        _ => Err(refused(PARA, &format!("there is no option {option}"))),
    }
}

impl Call<'_> {
    pub(super) fn new_group(&mut self, ranks: u32, settings: &Settings) -> Arc<Group> {
        let number = self.next_group;
        self.next_group += 1 + ranks * ranks;
        let name = settings.name.clone().unwrap_or_else(|| format!("mock_group_{number}"));
        Arc::new(Group { number, ranks, name })
    }

    /// Refuses a name that another communicator of the device has (hicann/hcomm, op_base.cc, `opGroup2CommMap`).
    pub(super) fn check_name(&self, name: &str, device: u32) -> Res {
        let same = |comm: &Communicator| comm.device == device && comm.group.name == name;
        if self.communicators.iter().any(|(_, comm)| same(comm)) {
            let why = format!(
                "this device has a communicator named {name:?} already; destroy it first, or take another name"
            );
            return Err(refused(PARA, &why));
        }
        Ok(())
    }

    pub(super) fn new_communicator(
        &mut self,
        group: Arc<Group>,
        rank: u32,
        device: u32,
        settings: &Settings,
    ) -> Handle {
        let ranks = group.ranks as usize;
        let patience_ns = settings.patience_ns.unwrap_or(self.world.config.exec_timeout_ns);
        let mut options = [0, 1].map(|place: usize| OPTIONS[place].load(Ordering::Relaxed));
        if let Some(on) = settings.deterministic {
            options[0] = on;
        }
        let place = self.communicators.insert(Communicator {
            group,
            rank,
            device,
            patience_ns,
            options,
            suspended: false,
            rounds: 0,
            sequence: 0,
            sends: vec![0; ranks],
            receives: vec![0; ranks],
        });
        Handle::new(Kind::Communicator, self.world.id, place)
    }
}

/// `HcclCommInitAll`: all ranks by one call, for devices of one mock.
pub(crate) fn init_all(devices: &[i32]) -> Res<Vec<Handle>> {
    let mut local = Vec::with_capacity(devices.len());
    let (world, _) = process().device(*devices.first().ok_or(PARA)?).ok_or(PARA)?;
    for device in devices {
        let (other, number) = process()
            .device(*device)
            .ok_or_else(|| refused(PARA, &format!("there is no device {device}")))?;
        if other.id != world.id || local.contains(&number) {
            return Err(refused(
                PARA,
                &format!("device {device} is named twice, or simulated by another mock"),
            ));
        }
        local.push(number);
    }
    world.enter(|call| {
        let ranks = u32::try_from(local.len()).map_err(|_| PARA)?;
        let settings = Settings::default();
        let group = call.new_group(ranks, &settings);
        Ok((0..ranks)
            .zip(local)
            .map(|(rank, device)| call.new_communicator(group.clone(), rank, device, &settings))
            .collect())
    })
}

/// Facts of a communicator.
pub(crate) fn facts<R>(comm: u64, f: impl FnOnce(&Communicator) -> R) -> Res<R> {
    with(comm, |comm| f(comm))
}

fn with<R>(comm: u64, f: impl FnOnce(&mut Communicator) -> R) -> Res<R> {
    if comm == 0 {
        return Err(PTR);
    }
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        Ok(f(&mut call.communicators[index]))
    })
}

/// `HcclGetCommAsyncError`: the code of the first problem of the communicator, 0 for none.
pub(crate) fn async_error(comm: u64) -> Res<u32> {
    if comm == 0 {
        return Err(PTR);
    }
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        let group = call.communicators[index].group.number;
        let problems = lock(&call.world.collective_problems);
        let first = problems.iter().find(|problem| problem.group == group);
        Ok(first.map_or(0, |problem| problem.code))
    })
}

/// `HcclCommSuspend`: operations are refused with 22 from now on, those that wait for other ranks end with an error.
pub(crate) fn suspend(comm: u64) -> Res {
    with(comm, |comm| comm.suspended = true)?;
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(PARA)?;
        call.end_waits(index, "was suspended");
        Ok(())
    })
}

/// `HcclCommResume`: the order of operations begins anew, at all ranks that resume as often.
pub(crate) fn resume(comm: u64) -> Res {
    with(comm, |comm| {
        comm.suspended = false;
        comm.begin_round();
    })
}

/// `HcclCommDestroy`: an operation that moves data is "try again"; one that waits for other ranks ends with an error. Null is nothing to destroy
/// (hicann/hcomm, op_base.cc).
pub(crate) fn destroy(comm: u64) -> Res {
    if comm == 0 {
        return Ok(());
    }
    enter(&[comm], |call| {
        let index = call.find(Kind::Communicator, comm).ok_or(NOT_FOUND)?;
        if call.moves_data(index) {
            return Err(AGAIN);
        }
        call.end_waits(index, "was destroyed");
        call.communicators.remove(index);
        Ok(())
    })
}

impl Call<'_> {
    fn is_of(&self, index: u32, stream: StreamId, group: &Group) -> bool {
        let state = &self.communicators[index];
        let device = self.devices[state.device as usize].id;
        Arc::as_ptr(&state.group) == std::ptr::from_ref(group) && self.machine.device_of(stream).ok() == Some(device)
    }

    /// Tells whether an operation of the communicator has met all its ranks and is not done.
    fn moves_data(&self, index: u32) -> bool {
        let group = &self.communicators[index].group;
        let device = self.devices[self.communicators[index].device as usize].id;
        let last = group.pair(group.ranks - 1, group.ranks - 1);
        let mut moving = self.machine.moving_ranks();
        moving.any(|(stream, number)| {
            self.machine.device_of(stream).ok() == Some(device) && (group.number..=last).contains(&number)
        })
    }

    /// Ends the operations of a rank that wait for others, and those that would when their turn comes.
    fn end_waits(&mut self, index: u32, why: &str) {
        let waiting = self.machine.waiting_ranks().filter_map(|rank| {
            let Payload::Collective(part) = rank.payload else {
                return None;
            };
            let own = self.is_of(index, rank.stream, &part.group);
            own.then_some((rank.stream, rank.info, *rank.rendezvous))
        });
        let waiting: Vec<_> = waiting.collect();
        let state = &self.communicators[index];
        let (group, device) = (state.group.clone(), self.devices[state.device as usize].id);
        let rank = state.rank;
        let words = |name: &str, place: &Rendezvous, stood: &str| {
            let (number, group) = (number_of(place.sequence), &group.name);
            format!(
                "[simulated] Communicator_Destroyed (EI9999): {name}, operation {number} of communicator {group}: rank {rank} {stood} when its \
                 communicator {why}"
            )
        };
        for (stream, info, place) in waiting {
            let text = words(self.names.text(info.name), &place, "waited for others");
            let _ = self.machine.give_up_rank(stream, DESTROYED);
            self.note_fault_text(stream, text);
        }
        let (inner, is_own) = (&mut **self, |part: &Part| Arc::ptr_eq(&part.group, &group));
        let names = &inner.names;
        inner
            .machine
            .replace_coming_ranks(device, |info, place, payload| match payload {
                Payload::Collective(part) if is_own(part) => {
                    let text = words(names.text(info.name), place, "stood behind other work");
                    Some(Payload::CutOff(text.into()))
                }
                _ => None,
            });
        self.kick();
        self.world.changed.notify_all();
    }
}

/// The device of this thread's context.
pub(super) fn own_device(call: &Call<'_>) -> Res<u32> {
    let context = call.context().map_err(|_| RUNTIME)?;
    Ok(call.contexts[context].device)
}
