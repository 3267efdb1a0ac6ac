//! Stream-ordered memory pools: which blocks they hold, and which of them a stream may have (acl/memory-kernels-graphs 1.7).
//!
//! A block is reached between the two tasks that give it out and take it back; while nobody has it, it has no bytes. So what a task finds in it is
//! decided by the order of tasks, not by the order of calls.

use std::collections::BTreeMap;

use ascend_sim::machine::{RecordId, StreamId};
use ascend_sim::order::EventId;

/// A pool.
#[derive(Debug)]
pub(crate) struct Pool {
    pub(crate) device: u32,
    /// The most it may hold; 0 for no limit.
    pub(crate) max_bytes: u64,
    /// Whether blocks freed on another stream are given out: behind a wait of the program's, because they are done, behind a wait of the pool's own.
    pub(crate) reuse: [bool; 3],
    /// How much it may keep when a stream is synchronised.
    pub(crate) threshold: u64,
    pub(crate) reserved_high: u64,
    pub(crate) used_high: u64,
}

/// A block of a pool.
#[derive(Debug)]
pub(crate) struct Block {
    /// Index of the pool; `None` when that is gone.
    pub(crate) pool: Option<u32>,
    /// Bytes asked for: it serves requests of the same size.
    pub(crate) bytes: u64,
    /// Bytes it takes of the device.
    pub(crate) held: u64,
    /// How often it was given out, given back, and how many of the latter have happened.
    given: u64,
    returned: u64,
    closed: u64,
    /// Where it was given back last.
    pub(crate) last: Option<Return>,
}

/// Where a block was given back.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Return {
    pub(crate) stream: StreamId,
    /// The task that does it.
    pub(crate) position: u64,
    /// What a stream of the pool's choice can wait for.
    pub(crate) record: Option<RecordId>,
    /// What the checker calls it.
    pub(crate) order: Option<EventId>,
}

impl Block {
    pub(crate) fn new(pool: u32, bytes: u64, held: u64) -> Block {
        Block {
            pool: Some(pool),
            bytes,
            held,
            given: 1,
            returned: 0,
            closed: 0,
            last: None,
        }
    }

    /// Tells whether the program has given it back.
    pub(crate) fn is_returned(&self) -> bool {
        self.given == self.returned
    }

    /// Tells whether it is back in its pool.
    pub(crate) fn is_idle(&self) -> bool {
        self.given == self.closed
    }

    /// The program gives it back.
    pub(crate) fn give_back(&mut self, last: Return) {
        self.returned += 1;
        self.last = Some(last);
    }

    /// The program gets it once more.
    pub(crate) fn give_again(&mut self) {
        self.given += 1;
    }
}

/// The blocks of all pools of a world, by address.
#[derive(Debug, Default)]
pub(crate) struct Blocks(pub(crate) BTreeMap<u64, Block>);

impl Blocks {
    /// Reserved and used bytes of a pool.
    pub(crate) fn usage(&self, pool: u32) -> (u64, u64) {
        let own = self.0.values().filter(|block| block.pool == Some(pool));
        own.fold((0, 0), |(reserved, used), block| {
            let in_use = if block.is_idle() { 0 } else { block.held };
            (reserved + block.held, used + in_use)
        })
    }

    /// A task has taken a block back. True when nobody wants it any more.
    pub(crate) fn close(&mut self, address: u64) -> bool {
        let Some(block) = self.0.get_mut(&address) else {
            return false;
        };
        block.closed += 1;
        let unwanted = block.pool.is_none() && block.is_idle();
        if unwanted {
            self.0.remove(&address);
        }
        unwanted
    }

    /// Takes out idle blocks of a pool until it holds no more than `keep` bytes.
    pub(crate) fn trim(&mut self, pool: u32, keep: u64) -> Vec<u64> {
        let (mut reserved, _) = self.usage(pool);
        let mut taken = Vec::new();
        let own = self.0.iter().filter(|(_, block)| block.pool == Some(pool));
        for (address, block) in own {
            if reserved > keep && block.is_idle() {
                reserved -= block.held;
                taken.push(*address);
            }
        }
        for address in &taken {
            self.0.remove(address);
        }
        taken
    }

    /// The pool is gone: idle blocks are taken out, the others go when they are given back.
    pub(crate) fn orphan(&mut self, pool: u32) -> Vec<u64> {
        let idle = self.trim(pool, 0);
        for block in self.0.values_mut().filter(|block| block.pool == Some(pool)) {
            block.pool = None;
        }
        idle
    }
}
