//! Copies and fills (acl/memory-kernels-graphs 1.4 to 1.6). The order of checks is that of its tables and of acl/streams-and-events 20.

use std::sync::Arc;

use ascend_sim::task::{Cost, Demand, TaskKind};

use crate::fail::{Fail, NULL, PARAM, Res};
use crate::memory::{Memory, Place};
use crate::payload::{Payload, Staged};
use crate::process::process;
use crate::submit::Job;
use crate::world::{Call, enter};

pub(super) const BAD_KIND: Fail = Fail::wrapper(100_000, "EH0007");
pub(super) const RESTRICTED: Fail = Fail::runtime(107_030, "EE1016");
const DEFAULT: u32 = 4;

/// `aclrtMemcpy`.
pub(crate) fn memcpy(dst: u64, dst_max: usize, src: u64, count: usize, kind: u32) -> Res {
    if count == 0 {
        return Ok(());
    }
    if dst == 0 || src == 0 {
        return Err(NULL);
    }
    if kind > 5 {
        return Err(BAD_KIND);
    }
    if count > dst_max {
        return Err(PARAM);
    }
    if dst == src {
        return Ok(());
    }
    enter(&[], |call| {
        let context = call.context()?;
        call.unrestricted().map_err(|_| RESTRICTED)?;
        if !call.world.may_copy(call.contexts[context].device, dst, src) {
            return Err(DRIVER);
        }
        call.copy_now(dst, src, count as u64)
    })
}

/// What a driver says of a range that is not memory.
pub(super) const DRIVER: Fail = Fail::runtime(107_000, "EL0000");

impl Call<'_> {
    /// Copies on the calling thread, and lets the time pass that it takes.
    pub(super) fn copy_now(&mut self, dst: u64, src: u64, bytes: u64) -> Res {
        let memory = &self.world.memory;
        if !memory.holds(dst, bytes) || !memory.holds(src, bytes) {
            return Err(DRIVER);
        }
        if !memory.copy(dst, src, bytes) {
            return Err(DRIVER);
        }
        self.told_host_access("memcpy", &[(src, bytes)], &[(dst, bytes)]);
        self.world.counters.copies.add(1);
        self.spend(self.world.config.copy_cost(bytes).duration_ns);
        self.machine.recheck();
        Ok(())
    }

    /// The host is busy for so long.
    fn spend(&mut self, ns: u64) {
        let now = self.world.now_ns();
        self.advance_host_to(now.saturating_add(ns));
    }
}

/// HOST_TO_BUF_TO_DEVICE: the bytes go through a buffer of the runtime's.
const STAGED: u32 = 5;

/// From device to device.
pub(super) const WITHIN_DEVICES: u32 = 3;

/// What becomes of an asynchronous copy, once the two places are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// A task of the stream.
    Task,
    /// Host to host: refused.
    HostToHost,
    /// A side that is not page-locked: the stream is drained, then the copy is done at once.
    Pageable,
    /// The direction asked for is impossible.
    Wrong,
}

/// The table of directions (acl/memory-kernels-graphs 1.4.3).
pub(super) fn way(src: Place, dst: Place, kind: u32) -> Way {
    use Place::{Device, Pageable, Pinned};
    let kind = if kind == STAGED { 1 } else { kind };
    match (src, dst) {
        (Pinned, Device(_)) | (Device(_), Device(_) | Pinned) => Way::Task,
        (Pinned, Pinned) => Way::HostToHost,
        (Pinned, Pageable) => match kind {
            0 | DEFAULT => Way::HostToHost,
            1 => Way::Pageable,
            _ => Way::Wrong,
        },
        // What is said to be a device's is not looked at again.
        (Device(_), Pageable) | (Pageable, Device(_) | Pageable) if kind == WITHIN_DEVICES => Way::Task,
        (Device(_), Pageable) => match kind {
            2 | DEFAULT => Way::Pageable,
            _ => Way::Wrong,
        },
        (Pageable, Device(_)) => match kind {
            1 | DEFAULT => Way::Pageable,
            _ => Way::Wrong,
        },
        (Pageable, Pinned) => match kind {
            0 | DEFAULT => Way::HostToHost,
            2 => Way::Pageable,
            _ => Way::Wrong,
        },
        (Pageable, Pageable) => match kind {
            0 | DEFAULT => Way::HostToHost,
            _ => Way::Pageable,
        },
    }
}

/// `aclrtMemcpyAsync`.
pub(crate) fn memcpy_async(dst: u64, dst_max: usize, src: u64, count: usize, kind: u32, stream: u64) -> Res {
    if count == 0 {
        return Ok(());
    }
    if dst == 0 || src == 0 {
        return Err(NULL);
    }
    if kind > 5 {
        return Err(BAD_KIND);
    }
    let bytes = count as u64;
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if count > dst_max {
            return Err(PARAM);
        }
        let memory = &call.world.memory;
        let way = way(memory.place(src), memory.place(dst), kind);
        let payload = match kind {
            STAGED if arg.is_some_and(|stream| call.streams[stream].model.is_some()) => return Err(PARAM),
            STAGED if way == Way::Task && memory.place(src) == Place::Pinned => staged(memory, dst, src, count),
            _ => None,
        };
        let payload = payload.unwrap_or(Payload::Copy { dst, src, bytes });
        call.copy_async(arg, way, dst == src, bytes, payload)
    })
}

/// A copy that takes its bytes at once, so that the program may give their memory back (acl/memory-kernels-graphs 1.4.3).
fn staged(memory: &Memory, dst: u64, src: u64, count: usize) -> Option<Payload> {
    let mut data = Vec::new();
    data.try_reserve_exact(count).ok()?;
    data.resize(count, 0);
    memory
        .read(src, &mut data)
        .then(|| Payload::Staged(Arc::new(Staged { dst, data })))
}

impl Call<'_> {
    pub(super) fn copy_async(&mut self, arg: Option<u32>, way: Way, same: bool, bytes: u64, payload: Payload) -> Res {
        let context = super::memory::own_context(self)?;
        let capturing = arg.is_some_and(|stream| self.streams[stream].capture.is_some());
        match way {
            Way::HostToHost => return Err(Fail::quiet(207_000)),
            Way::Wrong => return Err(Fail::runtime(107_000, "EE1001")),
            _ if same => return Ok(()),
            Way::Pageable if capturing => return Err(Fail::runtime(107_000, "EE1016")),
            Way::Pageable => {
                let stream = arg.unwrap_or(self.contexts[context].default_stream);
                self.drain_stream(stream, None)?;
                self.unrestricted().map_err(|_| Fail::runtime(107_041, "EE1016"))?;
                return match payload {
                    Payload::Copy { dst, src, bytes } => self.copy_now(dst, src, bytes),
                    Payload::Rows(rows) => self.copy_rows_now(rows),
                    _ => unreachable!("bug in ascend-mock: only copies have a way"),
                };
            }
            Way::Task => {}
        }
        let stream = self.own_stream(arg)?;
        let device = self.contexts[self.streams[stream].context].device;
        let payload = match &payload {
            Payload::Copy { dst, src, .. } if !self.world.may_copy(device, *dst, *src) => Payload::Unreachable,
            Payload::Staged(staged) if !self.world.may_copy(device, staged.dst, staged.dst) => Payload::Unreachable,
            Payload::Rows(rows) if !self.world.may_copy(device, rows.dst, rows.src) => Payload::Unreachable,
            _ => payload,
        };
        let cost = self.world.config.copy_cost(bytes);
        self.world.counters.copies.add(1);
        self.submit(
            stream,
            Job {
                kind: TaskKind::Copy,
                name: "memcpy",
                cost,
                payload,
            },
        )
    }

    /// Whether the capture modes let an unsafe call through on this thread (acl/memory-kernels-graphs 3.4).
    pub(crate) fn unrestricted(&self) -> Res {
        const GLOBAL: u32 = 0;
        const THREAD: u32 = 1;
        let context = super::memory::own_context(self)?;
        let captures = &self.contexts[context].captures;
        if captures.is_empty() {
            return Ok(());
        }
        let strictest = captures.iter().map(|capture| capture.mode).min();
        let of_thread = self.mode_of_thread(crate::thread::number());
        let refused = match crate::thread::exchange_mode() {
            GLOBAL => strictest == Some(GLOBAL) || of_thread == Some(THREAD),
            THREAD => matches!(of_thread, Some(GLOBAL | THREAD)),
            _ => false,
        };
        if refused { Err(RESTRICTED) } else { Ok(()) }
    }
}

/// `aclrtMemset`: a byte; the driver finds ranges that are not memory.
pub(crate) fn memset(dst: u64, count: usize, value: i32) -> Res {
    if count == 0 {
        return Ok(());
    }
    if dst == 0 {
        return Err(NULL);
    }
    enter(&[], |call| {
        call.context()?;
        call.unrestricted().map_err(|_| RESTRICTED)?;
        if !call.world.memory.holds(dst, count as u64) {
            return Err(DRIVER);
        }
        call.told_host_access("memset", &[], &[(dst, count as u64)]);
        let done = call.world.memory.fill(dst, count as u64, [value as u8; 4]);
        call.machine.recheck();
        if done { Ok(()) } else { Err(DRIVER) }
    })
}

/// `aclrtMemsetAsync`; on host memory it runs at once, whatever the stream does (acl/memory-kernels-graphs 1.5).
pub(crate) fn memset_async(dst: u64, max: usize, value: i32, count: usize, stream: u64) -> Res {
    if count == 0 {
        return Ok(());
    }
    if dst == 0 {
        return Err(NULL);
    }
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if count > max {
            return Err(PARAM);
        }
        let stream = call.own_stream(arg)?;
        call.fill_async(stream, dst, count as u64, [value as u8; 4])
    })
}

impl Call<'_> {
    fn fill_async(&mut self, stream: u32, dst: u64, bytes: u64, pattern: [u8; 4]) -> Res {
        if !matches!(self.world.memory.place(dst), Place::Device(_)) {
            self.told_host_access("memset", &[], &[(dst, bytes)]);
            self.world.memory.fill(dst, bytes, pattern);
            self.machine.recheck();
            return Ok(());
        }
        let cost = Cost::new(self.world.config.copy_cost(bytes).duration_ns, Demand::VECTOR);
        self.world.counters.copies.add(1);
        self.submit(
            stream,
            Job {
                kind: TaskKind::Memset,
                name: "memset",
                cost,
                payload: Payload::Fill { dst, bytes, pattern },
            },
        )
    }
}

/// `aclrtMemsetD32` (no stream) and `...Async`.
pub(crate) fn memset_d32(dst: u64, size: usize, value: u32, count: usize, stream: Option<u64>) -> Res {
    const BAD: Fail = Fail::wrapper(100_000, "EH0007");
    if count == 0 {
        return Ok(());
    }
    if dst == 0 {
        return Err(NULL);
    }
    let bytes = count.checked_mul(4).ok_or(BAD)?;
    if !dst.is_multiple_of(4) || bytes > size {
        return Err(BAD);
    }
    let handles: &[u64] = &[stream.unwrap_or(0)];
    enter(handles, |call| {
        if call.world.memory.place(dst) == Place::Pageable {
            return Err(BAD);
        }
        match stream {
            Some(stream) => {
                let arg = call.stream_arg(stream)?;
                let stream = call.own_stream(arg)?;
                call.fill_async(stream, dst, bytes as u64, value.to_ne_bytes())
            }
            None => {
                call.context()?;
                call.unrestricted().map_err(|_| RESTRICTED)?;
                if !call.world.memory.holds(dst, bytes as u64) {
                    return Err(DRIVER);
                }
                call.told_host_access("memset", &[], &[(dst, bytes as u64)]);
                let done = call.world.memory.fill(dst, bytes as u64, value.to_ne_bytes());
                call.machine.recheck();
                if done { Ok(()) } else { Err(DRIVER) }
            }
        }
    })
}

/// `aclrtValueWrite`.
pub(crate) fn value_write(address: u64, value: u64, flag: u32, stream: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if flag != 0 {
            return Err(PARAM);
        }
        let stream = call.own_stream(arg)?;
        call.submit(
            stream,
            Job {
                kind: TaskKind::Other,
                name: "value write",
                cost: Cost::ZERO,
                payload: Payload::WriteValue { dst: address, value },
            },
        )
    })
}

/// `aclrtValueWait`.
pub(crate) fn value_wait(address: u64, value: u64, flag: u32, stream: u64) -> Res {
    if address == 0 {
        return Err(NULL);
    }
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if flag > 3 {
            return Err(PARAM);
        }
        let stream = call.own_stream(arg)?;
        call.submit(
            stream,
            Job {
                kind: TaskKind::Wait,
                name: "value wait",
                cost: Cost::ZERO,
                payload: Payload::WaitValue {
                    src: address,
                    value,
                    how: flag as u8,
                },
            },
        )
    })
}

/// Tells whether the thread has any context at all.
pub(crate) fn has_context() -> bool {
    process().world_of(&[]).peek(|call| call.context_here().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn directions_are_those_of_the_table() {
        use Place::{Device, Pageable, Pinned};
        let device = Device(0);
        // acl/memory-kernels-graphs 1.4.3; observed rows mem_memcpy_async.06 to .34.
        for kind in 0..6 {
            assert_eq!(way(Pinned, device, kind), Way::Task);
            assert_eq!(way(device, device, kind), Way::Task);
            assert_eq!(way(device, Pinned, kind), Way::Task);
        }
        let pageable: Vec<_> = (0..5).map(|kind| way(Pageable, device, kind)).collect();
        assert_eq!(
            pageable,
            [Way::Wrong, Way::Pageable, Way::Wrong, Way::Task, Way::Pageable]
        );
        assert_eq!(way(Pageable, Pageable, 0), Way::HostToHost);
    }
}
