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
    devices: Vec<Option<Contended>>,
    /// Devices whose first end may have changed.
    changed: Vec<u32>,
    /// First ends of devices: end, start sequence, device, version. Those of older versions no longer hold.
    firsts: BinaryHeap<Reverse<(u64, u64, u32, u32)>>,
}

/// A device whose tasks share it.
#[derive(Debug)]
struct Contended {
    shared: Shared,
    version: u32,
    listed: bool,
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
            self.devices.push(Some(Contended {
                shared: Shared::new(contention),
                version: 0,
                listed: false,
            }));
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
            Some(Some(contended)) => {
                let duration_ns = duration_ns.min(FOREVER_NS);
                contended.shared.start(self.now_ns, seq, key, duration_ns, demand);
                self.note(device);
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
            Some(device) => {
                let contended = self.devices[device as usize].as_mut()?;
                let key = contended.shared.end_next(self.now_ns);
                self.note(device as usize);
                key
            }
        }?;
        Some((self.now_ns, key))
    }

    /// What runs and ends by itself: first what ends next, then the others in order of their keys. Costs the number of tasks that run.
    pub fn running(&mut self) -> Vec<u64> {
        let Some((_, _, device)) = self.first() else {
            return Vec::new();
        };
        let next = match device {
            None => self.alone.peek().map(|&Reverse((_, _, key))| key),
            Some(device) => self.devices[device as usize]
                .as_mut()
                .and_then(|contended| contended.shared.next_key()),
        };
        let contended = self
            .devices
            .iter()
            .flatten()
            .flat_map(|contended| contended.shared.keys());
        let mut keys: Vec<u64> = self
            .alone
            .iter()
            .map(|&Reverse((_, _, key))| key)
            .chain(contended)
            .collect();
        keys.sort_unstable_by_key(|&key| (Some(key) != next, key));
        keys
    }

    /// Takes `key` off `device`; costs the number of tasks that run.
    pub fn cancel(&mut self, device: usize, key: u64) {
        match self.devices.get_mut(device) {
            Some(Some(contended)) => {
                contended.shared.cancel(self.now_ns, key);
                self.note(device);
            }
            _ => self.alone.retain(|Reverse(running)| running.2 != key),
        }
    }

    /// The first end of a device may have changed.
    fn note(&mut self, device: usize) {
        if let Some(contended) = &mut self.devices[device]
            && !contended.listed
        {
            contended.listed = true;
            self.changed.push(device as u32);
        }
    }

    /// End, start sequence and contended device of what ends next.
    #[inline]
    fn first(&mut self) -> Option<(u64, u64, Option<u32>)> {
        let alone = self.alone.peek().map(|&Reverse((end_ns, seq, _))| (end_ns, seq, None));
        if self.changed.is_empty() && self.firsts.is_empty() {
            return alone;
        }
        let contended = self.first_contended();
        match (alone, contended) {
            (Some(alone), Some(contended)) if (alone.0, alone.1) < (contended.0, contended.1) => Some(alone),
            (alone, contended) => contended.or(alone),
        }
    }

    fn first_contended(&mut self) -> Option<(u64, u64, Option<u32>)> {
        while let Some(device) = self.changed.pop() {
            let Some(contended) = &mut self.devices[device as usize] else {
                continue;
            };
            contended.listed = false;
            contended.version = contended.version.wrapping_add(1);
            if let Some((end_ns, seq)) = contended.shared.next()
                && end_ns < FOREVER_NS
            {
                self.firsts.push(Reverse((end_ns, seq, device, contended.version)));
            }
        }
        let Schedule { devices, firsts, .. } = self;
        let holds = |device: u32, version: u32| {
            let contended = devices[device as usize].as_ref();
            contended.is_some_and(|contended| contended.version == version)
        };
        // Ends far away would pile up behind the near ones.
        if firsts.len() > 64 + 4 * devices.len() {
            firsts.retain(|&Reverse((_, _, device, version))| holds(device, version));
        }
        while let Some(&Reverse((end_ns, seq, device, version))) = firsts.peek() {
            if holds(device, version) {
                return Some((end_ns, seq, Some(device)));
            }
            firsts.pop();
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_far_away_does_not_pile_up() {
        let mut schedule = Schedule::new();
        let device = schedule.add_device(Contention::SHARES);
        schedule.start(device, 0, 1 << 50, Demand::CUBE);
        for key in 1..10_000 {
            schedule.start(device, key, 1, Demand::VECTOR);
            assert_eq!(schedule.end_next().map(|(_, key)| key), Some(key));
            assert_eq!(schedule.next_end_ns(), Some(1 << 50));
        }
        assert!(schedule.firsts.len() < 100);
    }

    #[test]
    fn what_runs_is_listed_with_what_ends_next_before_the_others() {
        let mut schedule = Schedule::new();
        let shared = schedule.add_device(Contention::SHARES);
        let alone = schedule.add_device(Contention::NONE);
        assert_eq!(schedule.running(), [0; 0]);
        for (key, device, duration_ns) in [
            (1, shared, 30),
            (2, alone, 20),
            (3, alone, 40),
            (4, shared, FOREVER_NS),
            (5, shared, 10),
        ] {
            schedule.start(device, key, duration_ns, Demand::COPY);
        }
        // Two copies share the engine beside one that never ends: the ten nanoseconds take thirty.
        assert_eq!(schedule.running(), [2, 1, 3, 5]);
        assert_eq!(schedule.end_next(), Some((20, 2)));
        assert_eq!(schedule.running(), [5, 1, 3]);
    }

    #[test]
    fn the_earlier_of_shared_and_unshared_devices_ends_first() {
        let mut schedule = Schedule::new();
        let shared = [Contention::SHARES, Contention::front(1, 1)].map(|contention| schedule.add_device(contention));
        let alone = schedule.add_device(Contention::NONE);
        for (key, device, duration_ns) in [
            (1, shared[0], 30),
            (2, alone, 20),
            (3, shared[1], 10),
            (4, alone, 30),
            (5, shared[1], 30),
        ] {
            schedule.start(device, key, duration_ns, Demand::COPY);
        }
        let ends: Vec<_> = std::iter::from_fn(|| schedule.end_next()).collect();
        // At the same nanosecond, in order of start.
        assert_eq!(ends, [(10, 3), (20, 2), (30, 1), (30, 4), (30, 5)]);
    }
}
