//! Copies of rows with gaps between them (acl/memory-kernels-graphs 1.4.4).

use std::sync::Arc;

use super::copy::{BAD_KIND, DRIVER, RESTRICTED, WITHIN_DEVICES, Way, way};
use crate::fail::{Fail, NULL, PARAM, Res};
use crate::memory::Place;
use crate::payload::{Payload, Rows};
use crate::world::{Call, World, enter};

impl Call<'_> {
    /// Copies on the calling thread.
    pub(super) fn copy_rows_now(&mut self, rows: Arc<Rows>) -> Res {
        let done = rows_now(self.world, &rows);
        if done && self.is_checked() {
            self.told_host_accesses("memcpy", &Payload::Rows(rows).accesses());
        }
        self.machine.recheck();
        if done { Ok(()) } else { Err(DRIVER) }
    }
}

fn rows_now(world: &World, rows: &Rows) -> bool {
    (0..rows.height).all(|row| {
        world.memory.copy(
            rows.dst + row * rows.dst_pitch,
            rows.src + row * rows.src_pitch,
            rows.width,
        )
    })
}

/// A 2-D copy as C gives it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Copy2d {
    pub(crate) dst: u64,
    pub(crate) dst_pitch: usize,
    pub(crate) src: u64,
    pub(crate) src_pitch: usize,
    pub(crate) width: usize,
    pub(crate) height: usize,
    pub(crate) kind: u32,
}

impl Copy2d {
    fn check(&self) -> Res<Arc<Rows>> {
        if self.dst == 0 || self.src == 0 {
            return Err(NULL);
        }
        if self.width > self.dst_pitch || self.width > self.src_pitch {
            return Err(Fail::wrapper(100_000, "EH0009"));
        }
        if !(1..5).contains(&self.kind) {
            return Err(BAD_KIND);
        }
        Ok(Arc::new(Rows {
            dst: self.dst,
            dst_pitch: self.dst_pitch as u64,
            src: self.src,
            src_pitch: self.src_pitch as u64,
            width: self.width as u64,
            height: self.height as u64,
        }))
    }

    fn too_large(&self) -> bool {
        self.width > 5_000_000 || self.height > 5_242_880
    }
}

/// `aclrtMemcpy2d`.
pub(crate) fn memcpy_2d(copy: Copy2d) -> Res {
    if copy.width == 0 || copy.height == 0 {
        return Ok(());
    }
    let rows = copy.check()?;
    enter(&[], |call| {
        if copy.too_large() {
            return Err(PARAM);
        }
        if copy.kind == WITHIN_DEVICES {
            return Err(Fail::quiet(207_000));
        }
        let context = call.context()?;
        let memory = &call.world.memory;
        let (source, target) = (memory.place(copy.src), memory.place(copy.dst));
        let is_within_devices = matches!((source, target), (Place::Device(_), Place::Device(_)));
        // With two devices' memory the way is a task's, and within the host none.
        if is_within_devices || !matches!(way(source, target, copy.kind), Way::Task | Way::Pageable) {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        if !call.world.may_copy(call.contexts[context].device, copy.dst, copy.src) {
            return Err(DRIVER);
        }
        call.unrestricted().map_err(|_| RESTRICTED)?;
        call.copy_rows_now(rows)
    })
}

/// `aclrtMemcpy2dAsync`.
pub(crate) fn memcpy_2d_async(copy: Copy2d, stream: u64) -> Res {
    if copy.width == 0 || copy.height == 0 {
        return Ok(());
    }
    let rows = copy.check()?;
    enter(&[stream], |call| {
        // Within devices rows are copied from A2 on; of other chips the manual says what an unknown kind gives (acl/memory-kernels-graphs 1.4.4).
        let has_device_rows = call.world.config.profile.is_a2_plus();
        if copy.kind == WITHIN_DEVICES && !has_device_rows {
            return Err(BAD_KIND);
        }
        let arg = call.stream_arg(stream)?;
        if arg.is_none() && call.context().is_err() {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        if copy.too_large() {
            return Err(PARAM);
        }
        let memory = &call.world.memory;
        let (source, target) = (memory.place(copy.src), memory.place(copy.dst));
        let is_within_devices = matches!((source, target), (Place::Device(_), Place::Device(_)));
        let way = match way(source, target, copy.kind) {
            Way::HostToHost => Way::Wrong,
            Way::Task if is_within_devices && !has_device_rows => Way::Wrong,
            way => way,
        };
        let bytes = rows.width * rows.height;
        call.copy_async(arg, way, false, bytes, Payload::Rows(rows))
    })
}
