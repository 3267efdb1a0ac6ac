//! Copies within a device whose addresses stand in its memory, so that they can change between replays (acl/memory-kernels-graphs 1.4.6).

use std::sync::Arc;

use ascend_sim::access::Access;
use ascend_sim::task::TaskKind;

use crate::fail::{ENUM, Fail, NULL, PARAM, Res};
use crate::memory::Memory;
use crate::payload::{CopyLate, LateFrom, Payload};
use crate::submit::Job;
use crate::world::{Call, World, enter};

/// Copies within one device: the only kind there is.
const INNER_DEVICE: u32 = 6;
/// Bytes of a descriptor.
pub(crate) const DESCRIPTOR_BYTES: usize = 64;
/// How a descriptor begins, so that other memory is none.
const MARK: u64 = 0x6363_5f64_6e65_6373;
const DRIVER: Fail = Fail::runtime(107_000, "EL0000");

/// `aclrtGetMemcpyDescSize`.
pub(crate) fn check_kind(kind: u32) -> Res {
    if kind == INNER_DEVICE { Ok(()) } else { Err(ENUM) }
}

/// `aclrtSetMemcpyDesc`: fills a descriptor in device memory, at once.
pub(crate) fn set(at: u64, kind: u32, src: u64, dst: u64, count: usize) -> Res {
    if at == 0 || src == 0 || dst == 0 || count == 0 {
        return Err(NULL);
    }
    check_kind(kind)?;
    enter(&[], |call| {
        call.context()?;
        let mut bytes = [0; DESCRIPTOR_BYTES];
        for (place, word) in bytes.chunks_exact_mut(8).zip([MARK, src, dst, count as u64]) {
            place.copy_from_slice(&word.to_ne_bytes());
        }
        let memory = &call.world.memory;
        if !memory.is_device(at) || !memory.write(at, &bytes) {
            return Err(DRIVER);
        }
        call.told_host_access("memcpy descriptor", &[], &[(at, DESCRIPTOR_BYTES as u64)]);
        Ok(())
    })
}

/// `aclrtMemcpyAsyncWithDesc`.
pub(crate) fn with_descriptor(at: u64, kind: u32, stream: u64) -> Res {
    if at == 0 {
        return Err(NULL);
    }
    check_kind(kind)?;
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        let stream = call.own_stream(arg)?;
        call.copy_late(stream, LateFrom::Descriptor { at })
    })
}

/// `aclrtMemcpyAsyncWithOffset`: `dst` and `src` are where the base addresses stand.
pub(crate) fn with_offsets(copy: LateFrom, destination_max: usize, kind: u32, stream: u64) -> Res {
    let LateFrom::Offsets { dst, src, bytes, .. } = copy else {
        return Err(PARAM);
    };
    if bytes == 0 {
        return Ok(());
    }
    if dst == 0 || src == 0 {
        return Err(NULL);
    }
    check_kind(kind)?;
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if bytes > destination_max as u64 {
            return Err(PARAM);
        }
        let stream = call.own_stream(arg)?;
        call.copy_late(stream, copy)
    })
}

impl Call<'_> {
    fn copy_late(&mut self, stream: u32, from: LateFrom) -> Res {
        let bytes = resolve(&self.world.memory, &from).map_or(0, |(.., bytes)| bytes);
        self.world.counters.copies.add(1);
        let cost = self.world.config.copy_cost(bytes);
        let device = self.streams[stream].device;
        self.submit(
            stream,
            Job {
                kind: TaskKind::Copy,
                name: "memcpy",
                cost,
                payload: Payload::CopyLate(Arc::new(CopyLate { device, from })),
            },
        )
    }
}

fn word(memory: &Memory, at: u64) -> Option<u64> {
    let mut bytes = [0; 8];
    (memory.is_reachable(at) && memory.read(at, &mut bytes)).then(|| u64::from_ne_bytes(bytes))
}

/// Destination, source and length, as they stand in memory now.
fn resolve(memory: &Memory, from: &LateFrom) -> Option<(u64, u64, u64)> {
    match *from {
        LateFrom::Descriptor { at } => {
            let [mark, src, dst, bytes] = [0, 8, 16, 24].map(|offset| word(memory, at.wrapping_add(offset)));
            (mark? == MARK).then_some((dst?, src?, bytes?))
        }
        LateFrom::Offsets {
            dst,
            dst_offset,
            src,
            src_offset,
            bytes,
        } => Some((
            word(memory, dst)?.wrapping_add(dst_offset),
            word(memory, src)?.wrapping_add(src_offset),
            bytes,
        )),
    }
}

/// What the copy touches if nothing changes its addresses any more: these, and the bytes.
pub(crate) fn accesses(memory: &Memory, copy: &CopyLate) -> Vec<Access> {
    let mut accesses = match copy.from {
        LateFrom::Descriptor { at } => vec![Access::read(at, DESCRIPTOR_BYTES as u64)],
        LateFrom::Offsets { dst, src, .. } => vec![Access::read(dst, 8), Access::read(src, 8)],
    };
    if let Some((dst, src, bytes)) = resolve(memory, &copy.from) {
        accesses.extend([Access::read(src, bytes), Access::write(dst, bytes)]);
    }
    accesses
}

/// Makes the copy; false when something of it is no memory that the device reaches.
pub(crate) fn run(world: &World, copy: &CopyLate) -> bool {
    let memory = &world.memory;
    let Some((dst, src, bytes)) = resolve(memory, &copy.from) else {
        return false;
    };
    memory.is_device(dst)
        && memory.is_device(src)
        && world.may_copy(copy.device, dst, src)
        && memory.copy(dst, src, bytes)
}
