//! Schedules against the program: an item of a stream does not begin before another is over, though nothing in the program says so.
//!
//! A hold is a flag of the mock's own. The held item comes behind a wait for it; whatever has to be over first is followed by what sets it.

use ascend_sim::machine::{FlagId, FlagKind, WaitFor};
use ascend_sim::order::{Actor, Hold, Position};
use ascend_sim::task::{TaskInfo, TaskKind};

use crate::world::Call;

/// A hold, with its flag once one of its two items has come.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    hold: Hold,
    flag: Option<FlagId>,
}

/// The holds of a world.
#[derive(Debug, Default)]
pub(super) struct Holds {
    all: Vec<Held>,
    /// Flags that the item which is being queued sets when it is over.
    over: Vec<FlagId>,
}

impl Holds {
    pub(super) fn new(holds: &[Hold]) -> Holds {
        let all = holds.iter().map(|hold| Held {
            hold: *hold,
            flag: None,
        });
        Holds {
            all: all.collect(),
            over: Vec::new(),
        }
    }
}

impl Call<'_> {
    /// An item is about to be queued on a stream.
    #[inline]
    pub(super) fn before_item(&mut self, stream: u32, position: Position) {
        if self.check.as_deref().is_some_and(|check| !check.holds.all.is_empty()) {
            self.meet_holds(Some(stream), position);
        }
    }

    /// It is queued.
    #[inline]
    pub(crate) fn after_item(&mut self, stream: u32) {
        if self.check.as_deref().is_some_and(|check| !check.holds.over.is_empty()) {
            self.end_holds(stream);
        }
    }

    /// The host itself has done something.
    #[inline]
    pub(super) fn after_host_item(&mut self, position: Position) {
        if self.check.as_deref().is_some_and(|check| !check.holds.all.is_empty()) {
            self.meet_holds(None, position);
        }
    }

    #[cold]
    fn meet_holds(&mut self, stream: Option<u32>, position: Position) {
        let holds = self.check.as_deref().map(|check| check.holds.all.clone());
        for (at, mut held) in holds.into_iter().flatten().enumerate() {
            let is_held = position.actor == Actor::Stream(held.hold.stream) && position.index == held.hold.before;
            if !is_held && position != held.hold.until {
                continue;
            }
            let Some(flag) = held.flag.or_else(|| self.new_flag()) else {
                continue;
            };
            held.flag = Some(flag);
            if let Some(check) = self.check.as_deref_mut() {
                check.holds.all[at] = held;
                if !is_held && stream.is_some() {
                    check.holds.over.push(flag);
                }
            }
            match stream {
                Some(stream) if is_held => {
                    let id = self.machine_stream(stream);
                    let info = self.hold_info(TaskKind::Wait);
                    let _ = self.machine.submit_wait(id, info, WaitFor::Flag(flag), None);
                }
                Some(_) => {}
                None => {
                    let _ = self.machine.set_flag(flag);
                    self.kick();
                }
            }
        }
    }

    #[cold]
    fn end_holds(&mut self, stream: u32) {
        let over = self
            .check
            .as_deref_mut()
            .map(|check| std::mem::take(&mut check.holds.over));
        for flag in over.into_iter().flatten() {
            let id = self.machine_stream(stream);
            let info = self.hold_info(TaskKind::Record);
            let _ = self.machine.submit_set_flag(id, info, flag);
        }
        self.kick();
    }

    fn new_flag(&mut self) -> Option<FlagId> {
        let device = self.devices.first()?.id;
        self.machine.create_flag(device, FlagKind::Free).ok()
    }

    fn hold_info(&mut self, kind: TaskKind) -> TaskInfo {
        self.info(kind, "a hold of the schedule", None)
    }
}
