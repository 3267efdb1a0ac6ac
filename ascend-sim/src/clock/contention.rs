//! How the tasks of one device slow each other down while they run together.
//!
//! Tasks that use the same set of resources are one class and run at the same rate, so a start or an end costs the number of classes in use
//! and a heap operation, however many tasks run. A class keeps the work that a task in it has done since the device was empty; a task ends
//! when that figure has grown by its duration.
//!
//! Rounding: work is kept in 2^-32 ns and rounded down at each change of rate; an end is rounded up to the nanosecond after 2^-10 ns have
//! been forgiven. So an end that is whole by exact arithmetic is hit to the nanosecond for up to four million changes of rate within one task.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::clock::schedule::FOREVER_NS;
use crate::task::Demand;

/// Rules by which the tasks of one device share it. The default shares nothing and costs nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Contention {
    /// Matrix cores are shared: two tasks whose shares add up to more than all of them slow down in proportion.
    pub share_cube: bool,
    /// Vector cores are shared.
    pub share_vector: bool,
    /// Links are shared.
    pub share_link: bool,
    /// Bandwidth of device memory is shared.
    pub share_hbm: bool,
    /// Copy engines are shared.
    pub share_copy: bool,
    /// While any task that communicates runs, tasks that only compute take longer by this many thousandths (alpha).
    pub compute_penalty_thousandths: u32,
    /// While any task that only computes runs, tasks that communicate take longer by this many thousandths (beta).
    pub communication_penalty_thousandths: u32,
}

impl Contention {
    /// Every task takes its own time whatever else runs.
    pub const NONE: Contention = Contention {
        share_cube: false,
        share_vector: false,
        share_link: false,
        share_hbm: false,
        share_copy: false,
        compute_penalty_thousandths: 0,
        communication_penalty_thousandths: 0,
    };

    /// Every resource is shared by demand.
    pub const SHARES: Contention = Contention {
        share_cube: true,
        share_vector: true,
        share_link: true,
        share_hbm: true,
        share_copy: true,
        ..Contention::NONE
    };

    /// The two-parameter form: compute runs at 1/(1+alpha) beside communication, communication at 1/(1+beta) beside compute, both in
    /// thousandths; two tasks on the matrix cores or on the links share them (races-and-time 6.1).
    #[must_use]
    pub const fn front(alpha_thousandths: u32, beta_thousandths: u32) -> Self {
        Contention {
            share_cube: true,
            share_link: true,
            compute_penalty_thousandths: alpha_thousandths,
            communication_penalty_thousandths: beta_thousandths,
            ..Contention::NONE
        }
    }

    /// Tells whether nothing is shared.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Contention::NONE
    }

    const fn shared(&self) -> [bool; RESOURCES] {
        [
            self.share_cube,
            self.share_vector,
            self.share_link,
            self.share_hbm,
            self.share_copy,
        ]
    }
}

const RESOURCES: usize = 5;
const CLASSES: usize = 1 << RESOURCES;
const LINK: usize = 2;
/// Work per nanosecond at full rate.
const UNIT_BITS: u32 = 32;
/// Work that counts as done.
const FORGIVEN: u128 = 1 << (UNIT_BITS - 10);
/// Slowness of a task that runs alone, in millionths.
const FULL_RATE: u128 = 1_000_000;

const fn shares(demand: Demand) -> [u16; RESOURCES] {
    [demand.cube, demand.vector, demand.link, demand.hbm, demand.copy]
}

fn class_of(demand: Demand) -> usize {
    shares(demand)
        .iter()
        .enumerate()
        .fold(0, |class, (bit, &share)| class | usize::from(share > 0) << bit)
}

const fn communicates(class: usize) -> bool {
    class & (1 << LINK) != 0
}

const fn only_computes(class: usize) -> bool {
    class & 0b11 != 0 && !communicates(class)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Running {
    end_work: u128,
    seq: u64,
    key: u64,
    shares: [u16; RESOURCES],
}

#[derive(Debug)]
struct Class {
    done_work: u128,
    slowness: u128,
    running: BinaryHeap<Reverse<Running>>,
}

/// What runs on a device whose tasks share it.
#[derive(Debug)]
pub(crate) struct Shared {
    contention: Contention,
    classes: Vec<Class>,
    in_use: u32,
    totals: [u64; RESOURCES],
    now_ns: u64,
    rates_stale: bool,
    next: Option<(u64, u64, usize)>,
}

impl Shared {
    pub(crate) fn new(contention: Contention) -> Self {
        let classes = (0..CLASSES).map(|_| Class {
            done_work: 0,
            slowness: FULL_RATE,
            running: BinaryHeap::new(),
        });
        Shared {
            contention,
            classes: classes.collect(),
            in_use: 0,
            totals: [0; RESOURCES],
            now_ns: 0,
            rates_stale: false,
            next: None,
        }
    }

    pub(crate) fn start(&mut self, now_ns: u64, seq: u64, key: u64, duration_ns: u64, demand: Demand) {
        self.move_to(now_ns);
        let index = class_of(demand);
        let class = &mut self.classes[index];
        class.running.push(Reverse(Running {
            end_work: class.done_work + (u128::from(duration_ns) << UNIT_BITS),
            seq,
            key,
            shares: shares(demand),
        }));
        self.account(index, shares(demand), true);
    }

    /// The end that comes first: when, and the sequence number of its start.
    pub(crate) fn next(&mut self) -> Option<(u64, u64)> {
        self.refresh();
        self.next.map(|(end_ns, seq, _)| (end_ns, seq))
    }

    /// The key of what [`Shared::next`] told.
    pub(crate) fn next_key(&mut self) -> Option<u64> {
        self.refresh();
        let (_, _, index) = self.next?;
        self.classes[index].running.peek().map(|Reverse(running)| running.key)
    }

    /// The keys of all that ends by itself.
    pub(crate) fn keys(&self) -> impl Iterator<Item = u64> + '_ {
        self.classes.iter().flat_map(|class| {
            // What never ends was that far away when it began, and still is about as far.
            let far = class.done_work + (u128::from(FOREVER_NS) << (UNIT_BITS - 1));
            let ending = class
                .running
                .iter()
                .filter(move |Reverse(running)| running.end_work < far);
            ending.map(|Reverse(running)| running.key)
        })
    }

    /// Ends what [`Shared::next`] told, at `now_ns`.
    pub(crate) fn end_next(&mut self, now_ns: u64) -> Option<u64> {
        self.refresh();
        let (_, _, index) = self.next?;
        self.move_to(now_ns);
        let Reverse(ended) = self.classes[index].running.pop()?;
        self.account(index, ended.shares, false);
        Some(ended.key)
    }

    pub(crate) fn cancel(&mut self, now_ns: u64, key: u64) {
        self.move_to(now_ns);
        for index in 0..CLASSES {
            let mut found = None;
            self.classes[index].running.retain(|Reverse(running)| {
                let keep = running.key != key;
                if !keep {
                    found = Some(running.shares);
                }
                keep
            });
            if let Some(shares) = found {
                self.account(index, shares, false);
            }
        }
    }

    fn account(&mut self, index: usize, shares: [u16; RESOURCES], starts: bool) {
        for (total, share) in self.totals.iter_mut().zip(shares) {
            *total = if starts {
                *total + u64::from(share)
            } else {
                *total - u64::from(share)
            };
        }
        let class = &mut self.classes[index];
        if class.running.is_empty() {
            self.in_use &= !(1 << index);
            class.done_work = 0;
        } else {
            self.in_use |= 1 << index;
        }
        self.rates_stale = true;
    }

    fn move_to(&mut self, now_ns: u64) {
        let elapsed_ns = now_ns - self.now_ns;
        if elapsed_ns == 0 {
            return;
        }
        self.refresh();
        self.now_ns = now_ns;
        let elapsed = u128::from(elapsed_ns) << UNIT_BITS;
        for index in bits(self.in_use) {
            let class = &mut self.classes[index];
            class.done_work += if class.slowness == FULL_RATE {
                elapsed
            } else {
                elapsed * FULL_RATE / class.slowness
            };
        }
    }

    fn refresh(&mut self) {
        if !self.rates_stale {
            return;
        }
        self.rates_stale = false;
        let communication = bits(self.in_use).any(communicates);
        let compute = bits(self.in_use).any(only_computes);
        let shared = self.contention.shared();
        self.next = None;
        for index in bits(self.in_use) {
            let mut load = 1_000;
            for (resource, (shared, total)) in shared.into_iter().zip(self.totals).enumerate() {
                if shared && index & (1 << resource) != 0 {
                    load = load.max(total);
                }
            }
            let penalty = match () {
                () if only_computes(index) && communication => self.contention.compute_penalty_thousandths,
                () if communicates(index) && compute => self.contention.communication_penalty_thousandths,
                () => 0,
            };
            let class = &mut self.classes[index];
            class.slowness = u128::from(load) * (1_000 + u128::from(penalty));
            let Some(Reverse(first)) = class.running.peek() else {
                continue;
            };
            let left = first.end_work.saturating_sub(class.done_work + FORGIVEN);
            let left_ns = if class.slowness == FULL_RATE {
                left.div_ceil(1 << UNIT_BITS)
            } else {
                left.saturating_mul(class.slowness).div_ceil(FULL_RATE << UNIT_BITS)
            };
            let end_ns = self.now_ns.saturating_add(u64::try_from(left_ns).unwrap_or(u64::MAX));
            let candidate = (end_ns, first.seq, index);
            if self.next.is_none_or(|next| candidate < next) {
                self.next = Some(candidate);
            }
        }
    }
}

fn bits(mut set: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = set.trailing_zeros();
        (set != 0).then(|| {
            set &= set - 1;
            bit as usize
        })
    })
}
