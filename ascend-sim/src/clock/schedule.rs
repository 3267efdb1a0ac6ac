//! What runs now on all devices, and what ends next.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::clock::contention::{Contention, Shared};
use crate::task::Demand;

/// A duration from here on means for ever: the task occupies its resources and never ends by itself (36 years and more).
pub const FOREVER_NS: u64 = 1 << 60;

/// The running tasks of a set of devices, by the caller's keys, in simulated time.
///
/// Starting and ending cost a heap operation; on a device with [`Contention`] also the number of kinds of task that run there.
///
/// ```
/// use ascend_sim::clock::{Contention, Schedule};
/// use ascend_sim::task::Demand;
///
/// let mut schedule = Schedule::new();
/// let device = schedule.add_device(Contention::front(300, 300));
/// schedule.start(device, 1, 1_000, Demand::CUBE);
/// schedule.start(device, 2, 650, Demand::LINK);
/// // Both run at 1/1.3 until the communication ends at 845; the other 350 ns of compute then run alone.
/// assert_eq!(schedule.end_next(), Some((845, 2)));
/// assert_eq!(schedule.end_next(), Some((1_195, 1)));
/// ```
#[derive(Debug, Default)]
pub struct Schedule {
    now_ns: u64,
    seq: u64,
    alone: BinaryHeap<Reverse<(u64, u64, u64)>>,
    devices: Vec<Option<Shared>>,
    contended: Vec<u32>,
}

impl Schedule {
    /// Nothing runs, at time zero.
    #[must_use]
    pub fn new() -> Self {
        Schedule::default()
    }

    /// Adds a device and gives its number, counted from 0.
    pub fn add_device(&mut self, contention: Contention) -> usize {
        let index = self.devices.len();
        if contention.is_none() {
            self.devices.push(None);
        } else {
            self.devices.push(Some(Shared::new(contention)));
            self.contended.push(index as u32);
        }
        index
    }

    /// The time in nanoseconds.
    #[must_use]
    pub const fn now_ns(&self) -> u64 {
        self.now_ns
    }

    /// Moves the time forward; nothing may end before `now_ns` ([`Schedule::next_end_ns`]). An earlier time is ignored.
    pub fn set_now(&mut self, now_ns: u64) {
        self.now_ns = self.now_ns.max(now_ns);
    }

    /// Starts `key` now on `device`: it takes `duration_ns` alone, more beside others with which it shares `demand`.
    pub fn start(&mut self, device: usize, key: u64, duration_ns: u64, demand: Demand) {
        let seq = self.seq;
        self.seq += 1;
        match self.devices.get_mut(device) {
            Some(Some(shared)) => {
                let duration_ns = duration_ns.min(FOREVER_NS);
                shared.start(self.now_ns, seq, key, duration_ns, demand);
            }
            _ if duration_ns < FOREVER_NS => {
                let end_ns = self.now_ns.saturating_add(duration_ns);
                self.alone.push(Reverse((end_ns, seq, key)));
            }
            _ => {}
        }
    }

    /// When the next task ends, if one does.
    pub fn next_end_ns(&mut self) -> Option<u64> {
        self.first().map(|(end_ns, _, _)| end_ns)
    }

    /// Ends the task that ends next: moves the time there and gives time and key.
    pub fn end_next(&mut self) -> Option<(u64, u64)> {
        let (end_ns, _, device) = self.first()?;
        self.now_ns = self.now_ns.max(end_ns);
        let key = match device {
            None => self.alone.pop().map(|Reverse((_, _, key))| key),
            Some(device) => self.devices[device as usize]
                .as_mut()
                .and_then(|shared| shared.end_next(self.now_ns)),
        }?;
        Some((self.now_ns, key))
    }

    /// Takes `key` off `device`; costs the number of tasks that run.
    pub fn cancel(&mut self, device: usize, key: u64) {
        match self.devices.get_mut(device) {
            Some(Some(shared)) => shared.cancel(self.now_ns, key),
            _ => self.alone.retain(|Reverse(running)| running.2 != key),
        }
    }

    /// End, start sequence and contended device of what ends next.
    #[inline]
    fn first(&mut self) -> Option<(u64, u64, Option<u32>)> {
        let mut first = self.alone.peek().map(|&Reverse((end_ns, seq, _))| (end_ns, seq, None));
        for &device in &self.contended {
            let next = self.devices[device as usize].as_mut().and_then(Shared::next);
            if let Some((end_ns, seq)) = next
                && end_ns < FOREVER_NS
                && first.is_none_or(|(other_ns, other_seq, _)| (end_ns, seq) < (other_ns, other_seq))
            {
                first = Some((end_ns, seq, Some(device)));
            }
        }
        first
    }
}
