//! Copies within a device whose addresses stand in its memory, so that they can change between replays (acl/memory-kernels-graphs 1.4.6).

use std::sync::Arc;

use ascend_sim::task::TaskKind;

use crate::fail::{ENUM, Fail, NULL, PARAM, Res};
use crate::memory::Memory;
use crate::payload::{CopyLate, Payload};
use crate::submit::Job;
use crate::world::{Call, enter};

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
        call.copy_late(stream, CopyLate::Descriptor { at })
    })
}

/// `aclrtMemcpyAsyncWithOffset`: `dst` and `src` are where the base addresses stand.
pub(crate) fn with_offsets(copy: CopyLate, destination_max: usize, kind: u32, stream: u64) -> Res {
    let CopyLate::Offsets { dst, src, bytes, .. } = copy else {
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
    fn copy_late(&mut self, stream: u32, copy: CopyLate) -> Res {
        let bytes = resolve(&self.world.memory, &copy).map_or(0, |(.., bytes)| bytes);
        self.world.counters.copies.add(1);
        let cost = self.world.config.copy_cost(bytes);
        self.submit(
            stream,
            Job {
                kind: TaskKind::Copy,
                name: "memcpy",
                cost,
                payload: Payload::CopyLate(Arc::new(copy)),
            },
        )
    }
}

fn word(memory: &Memory, at: u64) -> Option<u64> {
    let mut bytes = [0; 8];
    (memory.is_reachable(at) && memory.read(at, &mut bytes)).then(|| u64::from_ne_bytes(bytes))
}

/// Destination, source and length, as they stand in memory now.
pub(crate) fn resolve(memory: &Memory, copy: &CopyLate) -> Option<(u64, u64, u64)> {
    match *copy {
        CopyLate::Descriptor { at } => {
            let [mark, src, dst, bytes] = [0, 8, 16, 24].map(|offset| word(memory, at.wrapping_add(offset)));
            (mark? == MARK).then_some((dst?, src?, bytes?))
        }
        CopyLate::Offsets {
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

/// Makes the copy; false when something of it is no device memory.
pub(crate) fn run(memory: &Memory, copy: &CopyLate) -> bool {
    let Some((dst, src, bytes)) = resolve(memory, copy) else {
        return false;
    };
    memory.is_device(dst) && memory.is_device(src) && memory.copy(dst, src, bytes)
}
