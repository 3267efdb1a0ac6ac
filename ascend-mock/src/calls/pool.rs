//! Stream-ordered pools (acl/memory-kernels-graphs 1.7): an address is given at once, the memory behind it in the order of the stream.

use ascend_sim::access::Span;
use ascend_sim::machine::{RecordOptions, StreamId, WaitFor};
use ascend_sim::memory::MemoryError;
use ascend_sim::name::NameId;
use ascend_sim::order::{EventId, Family};
use ascend_sim::task::{Cost, TaskKind};

use crate::fail::{DEVICE, Fail, NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::payload::Payload;
use crate::pool::{Block, Pool, Return};
use crate::process::{lock, process};
use crate::submit::Job;
use crate::world::{Call, enter};

const OUT_OF_MEMORY: Fail = Fail::runtime(207_001, "EE1001");

/// Attributes of a pool, as C numbers them.
mod attribute {
    pub(super) const FOLLOW_EVENTS: u32 = 1;
    pub(super) const INTERNAL_DEPENDENCIES: u32 = 3;
    pub(super) const THRESHOLD: u32 = 4;
    pub(super) const RESERVED: u32 = 5;
    pub(super) const RESERVED_HIGH: u32 = 6;
    pub(super) const USED: u32 = 7;
    pub(super) const USED_HIGH: u32 = 8;
}
use attribute::{FOLLOW_EVENTS, INTERNAL_DEPENDENCIES, RESERVED, RESERVED_HIGH, THRESHOLD, USED, USED_HIGH};

/// Tells whether the attribute is one of the switches, which are four bytes long; the others are eight.
pub(crate) fn is_switch(attribute: u32) -> bool {
    (FOLLOW_EVENTS..=INTERNAL_DEPENDENCIES).contains(&attribute)
}

/// `aclrtMemPoolCreate`, once its properties are known to be right.
pub(crate) fn create(device: u32, max_bytes: u64) -> Res<Handle> {
    let ordinal = i32::try_from(device).map_err(|_| DEVICE)?;
    let (world, device) = process().device(ordinal).ok_or(DEVICE)?;
    world.enter(|call| {
        call.alive(device)?;
        let place = call.pools.insert(Pool {
            device,
            max_bytes,
            reuse: [true; 3],
            threshold: 0,
            reserved_high: 0,
            used_high: 0,
        });
        Ok(Handle::new(Kind::Pool, call.world.id, place))
    })
}

/// `aclrtMemPoolDestroy`: what is still in use is freed when it is given back.
pub(crate) fn destroy(pool: u64) -> Res {
    with_pool(pool, |call, index| {
        let idle = lock(&call.world.memory.pool_blocks).orphan(index);
        call.release(&idle);
        call.pools.remove(index);
        Ok(())
    })
}

fn with_pool<R>(pool: u64, f: impl FnOnce(&mut Call<'_>, u32) -> Res<R>) -> Res<R> {
    if pool == 0 {
        return Err(NULL);
    }
    enter(&[pool], |call| {
        let index = call.object(Kind::Pool, pool)?;
        f(call, index)
    })
}

/// `aclrtMemPoolGetAttr`.
pub(crate) fn get_attribute(pool: u64, attribute: u32) -> Res<u64> {
    with_pool(pool, |call, index| {
        let (reserved, used) = lock(&call.world.memory.pool_blocks).usage(index);
        let pool = &call.pools[index];
        Ok(match attribute {
            switch if is_switch(switch) => u64::from(pool.reuse[(switch - FOLLOW_EVENTS) as usize]),
            THRESHOLD => pool.threshold,
            RESERVED => reserved,
            RESERVED_HIGH => pool.reserved_high,
            USED => used,
            USED_HIGH => pool.used_high,
            _ => return Err(PARAM),
        })
    })
}

/// `aclrtMemPoolSetAttr`: switches, the threshold, and the two high-water marks, which can be set back to 0 only.
pub(crate) fn set_attribute(pool: u64, attribute: u32, value: u64) -> Res {
    with_pool(pool, |call, index| {
        let (reserved, used) = lock(&call.world.memory.pool_blocks).usage(index);
        let pool = &mut call.pools[index];
        match (attribute, value) {
            (switch, 0 | 1) if is_switch(switch) => pool.reuse[(switch - FOLLOW_EVENTS) as usize] = value == 1,
            (THRESHOLD, bytes) => pool.threshold = bytes,
            (RESERVED_HIGH, 0) => pool.reserved_high = reserved,
            (USED_HIGH, 0) => pool.used_high = used,
            _ => return Err(PARAM),
        }
        Ok(())
    })
}

/// `aclrtMemPoolTrimTo`: whatever the threshold says.
pub(crate) fn trim(pool: u64, keep: u64) -> Res {
    with_pool(pool, |call, index| {
        let idle = lock(&call.world.memory.pool_blocks).trim(index, keep);
        call.release(&idle);
        Ok(())
    })
}

/// `aclrtMemPoolMallocAsync` of some bytes.
pub(crate) fn malloc(bytes: u64, pool: u64, stream: u64) -> Res<u64> {
    enter(&[stream, pool], |call| {
        let stream = call.object(Kind::Stream, stream)?;
        let pool = call.object(Kind::Pool, pool)?;
        let stream = call.own_stream(Some(stream))?;
        call.outside_graphs(stream)?;
        if call.contexts[call.streams[stream].context].device != call.pools[pool].device {
            return Err(PARAM);
        }
        let address = match call.reusable(pool, bytes, stream)? {
            Some(address) => address,
            None => call.grow(pool, bytes)?,
        };
        let (reserved, used) = lock(&call.world.memory.pool_blocks).usage(pool);
        let state = &mut call.pools[pool];
        state.reserved_high = state.reserved_high.max(reserved);
        state.used_high = state.used_high.max(used);
        call.told_pool_malloc(stream, address, bytes);
        call.submit_pool(stream, "pool malloc", address, true)?;
        Ok(address)
    })
}

/// `aclrtMemPoolFreeAsync`.
pub(crate) fn free(address: u64, stream: u64) -> Res {
    if address == 0 || stream == 0 {
        return Err(NULL);
    }
    enter(&[stream], |call| {
        let stream = call.object(Kind::Stream, stream)?;
        let stream = call.own_stream(Some(stream))?;
        call.outside_graphs(stream)?;
        let blocks = lock(&call.world.memory.pool_blocks);
        let block = blocks.0.get(&address).filter(|block| !block.is_returned());
        let pool = block.ok_or(PARAM)?.pool;
        drop(blocks);
        call.submit_pool(stream, "pool free", address, false)?;
        let id = call.machine_stream(stream);
        let position = call.machine.submitted(id).unwrap_or(0);
        let can_depend = pool.is_some_and(|pool| call.pools[pool].reuse[2]);
        let record = if can_depend {
            let info = call.info(TaskKind::Record, "pool record", None);
            call.machine.submit_record(id, info, RecordOptions::default()).ok()
        } else {
            None
        };
        call.kick();
        let last = Return {
            stream: id,
            position,
            record,
            order: call.told_pool_free(stream, address),
        };
        let mut blocks = lock(&call.world.memory.pool_blocks);
        let before = blocks.0.get_mut(&address).and_then(|block| {
            let before = block.last;
            block.give_back(last);
            before
        });
        drop(blocks);
        call.forget_return(before);
        Ok(())
    })
}

impl Call<'_> {
    /// Pools are not for graphs: no text says what a captured allocation would be.
    fn outside_graphs(&self, stream: u32) -> Res {
        let stream = &self.streams[stream];
        if stream.capture.is_some() || stream.model.is_some() {
            return Err(UNSUPPORTED);
        }
        Ok(())
    }

    fn submit_pool(&mut self, stream: u32, name: &'static str, address: u64, open: bool) -> Res {
        self.submit(
            stream,
            Job {
                kind: TaskKind::Other,
                name,
                cost: Cost::ZERO,
                payload: Payload::Pool { address, open },
            },
        )
    }

    /// A block that the stream may have: freed on it, behind a wait of its own, done with, or behind a wait that is added here.
    fn reusable(&mut self, pool: u32, bytes: u64, stream: u32) -> Res<Option<u64>> {
        let id = self.machine_stream(stream);
        let [events, done, depend] = self.pools[pool].reuse;
        let blocks = lock(&self.world.memory.pool_blocks);
        let returned = |block: &&Block| block.pool == Some(pool) && block.bytes == bytes && block.is_returned();
        let candidates: Vec<_> = (blocks.0.iter())
            .filter(|(_, block)| returned(block))
            .filter_map(|(address, block)| Some((*address, block.last?, block.is_idle())))
            .collect();
        drop(blocks);
        let same = |(_, last, _): &&(u64, Return, bool)| last.stream == id;
        let behind = |(_, last, _): &&(u64, Return, bool)| events && self.waits_behind(id, last);
        let free = || {
            let others = candidates.iter().filter(behind);
            let idle = candidates.iter().filter(|(_, _, idle)| done && *idle);
            let pending = candidates.iter().filter(|(_, last, _)| depend && last.record.is_some());
            candidates.iter().filter(same).chain(others).chain(idle).chain(pending)
        };
        let Some(&(address, last, idle)) = free().nth(self.choose_block(|| free().count())) else {
            return Ok(None);
        };
        // Nothing of the program's orders the two streams: the pool does.
        if !same(&&(address, last, idle)) && !behind(&&(address, last, idle)) {
            self.wait_for_return(stream, last, idle)?;
        }
        if let Some(block) = lock(&self.world.memory.pool_blocks).0.get_mut(&address) {
            block.give_again();
        }
        Ok(Some(address))
    }

    /// What is submitted from now on comes after a block was given back.
    fn wait_for_return(&mut self, stream: u32, last: Return, idle: bool) -> Res {
        let info = self.info(TaskKind::Wait, "pool wait", None);
        if let Some(record) = last.record.filter(|_| !idle) {
            let id = self.machine_stream(stream);
            self.machine
                .submit_wait(id, info, WaitFor::Record(record), None)
                .map_err(Call::refusal)?;
        }
        let stream = self.streams[stream].order;
        if let (Some(event), Some(stream), Some(check)) = (last.order, stream, self.check.as_deref_mut()) {
            let host = check.host();
            if let Some(mutator) = check.mutator.as_deref_mut() {
                mutator.ledger.wait(host, stream, event, false);
            }
            check.checker.wait(host, stream, event, &info);
        }
        Ok(())
    }

    /// Tells whether a wait that is queued on a stream comes after a block was given back.
    fn waits_behind(&self, stream: StreamId, last: &Return) -> bool {
        let waits = self.machine.queued_waits(stream);
        waits.is_ok_and(|mut waits| waits.any(|(on, position)| on == last.stream && position > last.position))
    }

    /// A new block.
    fn grow(&mut self, pool: u32, bytes: u64) -> Res<u64> {
        let Pool { device, max_bytes, .. } = self.pools[pool];
        let held = bytes.checked_next_multiple_of(32).ok_or(OUT_OF_MEMORY)?;
        let over = |call: &Call<'_>| {
            let (reserved, _) = lock(&call.world.memory.pool_blocks).usage(pool);
            max_bytes != 0 && reserved.saturating_add(held) > max_bytes
        };
        if over(self) {
            self.trim_pool(pool, 0);
            if over(self) {
                return Err(OUT_OF_MEMORY);
            }
        }
        let address = self.alloc_or_trim(device, bytes, held).map_err(|_| OUT_OF_MEMORY)?;
        // Nobody reaches it before the task that gives it out.
        let _ = self.world.memory.devices().close(address);
        lock(&self.world.memory.pool_blocks)
            .0
            .insert(address, Block::new(pool, bytes, held));
        self.trace_memory(device);
        Ok(address)
    }

    /// Allocates; when the device is full, pools give back what they can, once (acl/memory-kernels-graphs 1.1).
    pub(crate) fn alloc_or_trim(&mut self, device: u32, bytes: u64, held: u64) -> Result<u64, MemoryError> {
        match self.world.memory.alloc(device, bytes, held) {
            Err(MemoryError::OutOfMemory { .. }) if self.pools.len() > 0 => {
                self.trim_pools(device, |_| 0);
                self.world.memory.alloc(device, bytes, held)
            }
            result => result,
        }
    }

    /// The host has synchronised a stream or event of a context: pools of its device keep what their threshold allows.
    pub(crate) fn trim_pools_after_synchronize(&mut self, context: u32) {
        if self.pools.len() > 0
            && let Some(device) = self.contexts.get(context).map(|context| context.device)
        {
            self.trim_pools(device, |pool| pool.threshold);
        }
    }

    /// Takes idle blocks out of the pools of a device, each down to what `keep` says.
    pub(crate) fn trim_pools(&mut self, device: u32, keep: impl Fn(&Pool) -> u64) {
        let own = self.pools.iter().filter(|(_, pool)| pool.device == device);
        let keeps: Vec<(u32, u64)> = own.map(|(index, pool)| (index, keep(pool))).collect();
        for (pool, keep) in keeps {
            self.trim_pool(pool, keep);
        }
    }

    fn trim_pool(&mut self, pool: u32, keep: u64) {
        let idle = lock(&self.world.memory.pool_blocks).trim(pool, keep);
        self.release(&idle);
    }

    /// Gives blocks that are out of their pool back to the device.
    fn release(&mut self, addresses: &[u64]) {
        for address in addresses {
            if let Ok(region) = self.world.memory.free(*address) {
                self.trace_memory(region.device as u32);
            }
        }
    }

    /// A block's memory was freed by `aclrtFree`, without its pool.
    pub(crate) fn forget_pool_block(&mut self, address: u64) {
        let block = lock(&self.world.memory.pool_blocks).0.remove(&address);
        self.forget_return(block.and_then(|block| block.last));
    }

    fn forget_return(&mut self, last: Option<Return>) {
        if let Some(record) = last.and_then(|last| last.record) {
            let _ = self.machine.release_record(record);
        }
        if let (Some(event), Some(check)) = (last.and_then(|last| last.order), self.check.as_deref_mut()) {
            check.checker.destroy_event(event);
        }
    }

    /// The checker learns that a block is given out.
    fn told_pool_malloc(&mut self, stream: u32, address: u64, bytes: u64) {
        let Some(order) = self.streams[stream].order else {
            return;
        };
        let info = self.info(TaskKind::Other, "pool malloc", crate::thread::peek_note().as_deref());
        if let Some(check) = self.check.as_deref_mut() {
            let span = Span::new(address, bytes);
            if let Some(mutator) = check.mutator.as_deref_mut() {
                mutator.ledger.allocate(span, true);
            }
            check.checker.pool_allocate(order, span, &info);
        }
    }

    /// The checker learns that a block is given back, and gives what others can be made to wait for.
    fn told_pool_free(&mut self, stream: u32, address: u64) -> Option<EventId> {
        let order = self.streams[stream].order?;
        let home = self.home(self.streams[stream].context);
        let info = self.info(TaskKind::Other, "pool free", crate::thread::peek_note().as_deref());
        let check = self.check.as_deref_mut()?;
        let host = check.host();
        check.checker.pool_free(order, address, &info);
        let event = check.checker.create_event(Family::Snapshot, home, NameId::NONE);
        check.checker.record(host, order, event, &info);
        if let Some(mutator) = check.mutator.as_deref_mut() {
            mutator.ledger.free_on(host, order, address);
            mutator.ledger.record(host, order, event);
        }
        // It is the pool's, who need not wait for it.
        check.checker.note_event_used(event);
        Some(event)
    }
}
