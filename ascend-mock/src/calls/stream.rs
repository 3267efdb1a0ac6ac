//! Streams: making, destroying, waiting, attributes (acl/streams-and-events section 5).

use std::sync::atomic::Ordering;

use crate::check::Wanted;
use crate::fail::{CAPTURED, Fail, NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::objects::stream_flag;
use crate::process::OP_WAIT_TIMEOUT_S;
use crate::thread;
use crate::world::{Call, enter, enter_if_null, enter_without};

use super::device::timeout;

/// The flags that the runtime knows; others are dropped silently (acl/streams-and-events T3).
const KNOWN_FLAGS: u32 = 0x3F;

/// `aclrtCreateStreamWithConfig`.
pub(crate) fn create(priority: u32, flags: u32) -> Res<Handle> {
    let flags = flags & KNOWN_FLAGS;
    if flags & stream_flag::DEVICE_USE_ONLY != 0 && flags != stream_flag::DEVICE_USE_ONLY {
        return Err(Fail::runtime(107_000, "EE1006"));
    }
    let handle = enter(&[], |call| {
        if flags & stream_flag::HUGE != 0 && !call.world.config.profile.is_a2_plus() {
            return Err(Fail::missing("EE1006"));
        }
        let context = call.context()?;
        let stream = call.make_stream(context, flags, clamp_priority(priority))?;
        call.world.counters.streams_created.add(1);
        Ok(call.handle(Kind::Stream, stream))
    })?;
    crate::abi::hook::stream_created(handle.bits());
    Ok(handle)
}

/// Priorities are clamped to 0..7, and numbers from 2^31 up are negative to the runtime (acl/streams-and-events T4).
pub(super) fn clamp_priority(priority: u32) -> u32 {
    if priority > i32::MAX.unsigned_abs() {
        0
    } else {
        priority.min(7)
    }
}

/// `aclrtDestroyStream`, and `aclrtDestroyStreamForce` with `force`.
pub(crate) fn destroy(bits: u64, force: bool) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    let check = |call: &mut Call<'_>| {
        let stream = call.object(Kind::Stream, bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        call.stream_here(Some(stream))?;
        if call.streams[stream].model.is_some() {
            return Err(Fail::runtime(107_005, "EE1011"));
        }
        Ok(stream)
    };
    let is_default = enter(&[bits], |call| {
        let stream = check(call)?;
        let is_default = call.contexts[call.streams[stream].context].default_stream == stream;
        if is_default {
            call.misuse(crate::Misuse::DefaultStreamDestroyed);
        }
        Ok(is_default)
    })?;
    if is_default {
        // The runtime answers 0 and breaks the context; here the stream stays (acl/streams-and-events C15).
        return Ok(());
    }
    crate::abi::hook::stream_destroyed(bits);
    enter(&[bits], |call| {
        let stream = check(call)?;
        if !force
            && call
                .machine
                .pending(call.machine_stream(stream))
                .is_ok_and(|pending| pending > 0)
            && !call.streams[stream].keeps_tasks()
        {
            call.misuse(crate::Misuse::StreamDestroyedBusy);
        }
        // A stream whose callbacks nobody processes is destroyed all the same: they run here, once (acl/streams-and-events H16).
        let patience = force.then_some(3_300_000_000);
        let id = call.machine_stream(stream);
        let target = call.machine.submitted(id).map_err(Call::refusal)?;
        if !call.streams[stream].keeps_tasks() {
            let _ = call.block(patience, |call| {
                // Another thread may take it out meanwhile.
                if call.find(Kind::Stream, bits).is_none() {
                    return Some(());
                }
                call.flush_reports(stream);
                call.machine.is_done(id, target).unwrap_or(true).then_some(())
            })?;
        }
        if call.find(Kind::Stream, bits).is_some() {
            call.remove_stream(stream);
        }
        call.world.changed.notify_all();
        Ok(())
    })
}

/// `aclrtSynchronizeStream` (`None`) and `...WithTimeout`.
pub(crate) fn synchronize(bits: u64, timeout_ms: Option<i32>) -> Res {
    let _note = thread::note_of_this_call();
    if timeout_ms.is_some_and(|ms| ms < -1) {
        return Err(Fail::wrapper(107_000, "EH0007"));
    }
    enter(&[bits], |call| {
        let stream = call.stream_arg(bits)?;
        if timeout_ms == Some(0) {
            return Err(PARAM);
        }
        if let Some(stream) = stream {
            if call.streams[stream].capture.is_some() {
                return Err(CAPTURED);
            }
            if call.streams[stream].is_detached() {
                return Ok(());
            }
        }
        let stream = call.any_stream(stream).map_err(|fail| Fail::silent(fail.code))?;
        call.drain_stream(stream, timeout_ms.and_then(timeout))
    })
}

impl Call<'_> {
    /// Waits for everything submitted so far to a stream, then gives its fault, once. Streams that are always complete to the host are not
    /// waited for (acl/streams-and-events T20).
    pub(crate) fn drain_stream(&mut self, stream: u32, timeout_ns: Option<u64>) -> Res {
        if self.streams[stream].is_detached() {
            return Ok(());
        }
        let id = self.machine_stream(stream);
        let context_index = self.streams[stream].context;
        let context = self.contexts[context_index].id;
        let target = self.machine.submitted(id).map_err(Call::refusal)?;
        let epoch = self.abort_epoch.get(&stream).copied();
        let device = self.streams[stream].device;
        let before = self.interruptions(device);
        let done = self.block_on(Wanted::Stream(stream), timeout_ns, |call| {
            if let Some(fail) = call.interrupted(device, before) {
                return Some(Err(fail));
            }
            if call.abort_epoch.get(&stream).copied() != epoch {
                let code = call
                    .abort_epoch
                    .get(&stream)
                    .map_or(107_023, |epoch| (epoch & 0xFFFF_FFFF) as i32);
                return Some(Err(Fail::runtime(code, "EE1019")));
            }
            let failed = !matches!(call.machine.failure(context), Ok(None));
            let done = call.machine.is_done(id, target).unwrap_or(true);
            (done || failed).then_some(Ok(()))
        })?;
        self.after_block(done)??;
        self.notice_stream(stream);
        if self.machine.is_done(id, target).unwrap_or(true) {
            self.told_stream_synchronized(stream);
        }
        if let Err(fail) = self.sticky(context) {
            self.told_context_failed(context_index);
            return Err(fail);
        }
        self.take_stream_error(stream)
    }

    /// The host has waited for what the stream did so far.
    pub(crate) fn notice_stream(&mut self, stream: u32) {
        // Another thread may have destroyed it meanwhile.
        let Some(id) = self.streams.get(stream).map(|stream| stream.id) else {
            return;
        };
        let now = self.machine.now_ns();
        let position = self.machine.submitted(id).unwrap_or(0);
        let state = &mut self.streams[stream];
        let had_work = position > state.noticed_position;
        let context = state.context;
        state.noticed_ns = Some(now);
        state.noticed_position = position;
        if had_work {
            // While it waits, the host collects what the whole device reports (acl/streams-and-events E26).
            let device = self.contexts[context].device;
            self.devices[device as usize].noticed_ns = now;
        }
        self.trim_pools_after_synchronize(context);
    }

    /// Tells threads that are blocked in a stream that it was aborted.
    pub(crate) fn note_abort(&mut self, stream: u32, code: u32) {
        let epoch = self.abort_epoch.entry(stream).or_default();
        *epoch = ((*epoch >> 32) + 1) << 32 | u64::from(code);
    }

    /// Holds a stream, or lets it go. False when there is no such stream. One that keeps its tasks keeps them whatever is let go.
    pub(crate) fn hold_stream(&mut self, bits: u64, hold: bool) -> bool {
        self.tick();
        let Some(stream) = self.find(Kind::Stream, bits) else {
            return false;
        };
        let id = self.machine_stream(stream);
        let done = if hold || self.streams[stream].keeps_tasks() {
            self.machine.hold(id)
        } else {
            self.machine.release(id)
        };
        self.kick();
        self.world.changed.notify_all();
        done.is_ok()
    }

    /// Lets some tasks of a held stream begin.
    pub(crate) fn step_stream(&mut self, bits: u64, tasks: u32) -> bool {
        self.tick();
        let Some(stream) = self.find(Kind::Stream, bits) else {
            return false;
        };
        if self.streams[stream].keeps_tasks() {
            return true;
        }
        let id = self.machine_stream(stream);
        let done = self.machine.step(id, tasks).is_ok();
        self.kick();
        self.world.changed.notify_all();
        done
    }

    /// How many tasks of a stream have not ended.
    pub(crate) fn pending(&self, bits: u64) -> Option<usize> {
        let stream = self.find(Kind::Stream, bits)?;
        let pending = self.machine.pending(self.machine_stream(stream)).ok()?;
        usize::try_from(pending).ok()
    }
}

/// `aclrtStreamQuery`: true when complete. Faults in continue mode are not told (acl/streams-and-events T23).
pub(crate) fn query(bits: u64) -> Res<bool> {
    enter(&[bits], |call| {
        let stream = call.stream_arg(bits)?;
        if let Some(stream) = stream {
            if call.streams[stream].capture.is_some() {
                return Err(CAPTURED);
            }
            if call.streams[stream].is_detached() {
                return Ok(true);
            }
        }
        let stream = call.any_stream(stream)?;
        let context = call.contexts[call.streams[stream].context].id;
        call.sticky(context)?;
        let id = call.machine_stream(stream);
        let complete = call.machine.pending(id).map_err(Call::refusal)? == 0;
        if complete {
            call.told_stream_synchronized(stream);
        } else {
            call.asked_in_vain();
        }
        Ok(complete)
    })
}

/// `aclrtStreamGetPriority` (`flags` false) and `aclrtStreamGetFlags`.
pub(crate) fn property(bits: u64, flags: bool) -> Res<u32> {
    enter(&[bits], |call| {
        let stream = call.stream_arg(bits)?;
        let stream = &call.streams[call.any_stream(stream)?];
        Ok(if flags { stream.flags } else { stream.priority })
    })
}

/// `aclrtStreamGetId`: an explicit stream needs no context.
pub(crate) fn number(bits: u64) -> Res<i32> {
    enter_if_null(bits, |call| {
        let stream = match call.stream_arg(bits)? {
            Some(stream) => stream,
            None => call.stream_here(None)?,
        };
        call.alive(call.streams[stream].device)?;
        Ok(call.streams[stream].number)
    })
}

/// `aclrtGetStreamAvailableNum`.
pub(crate) fn available() -> Res<u32> {
    enter(&[], |call| {
        let context = call.context()?;
        let device = &call.devices[call.contexts[context].device as usize];
        let used = call.machine.streams_in_use(device.id).unwrap_or(0);
        // One more for the runtime itself.
        Ok(call.world.config.profile.streams.saturating_sub(used + 1))
    })
}

/// `aclrtStreamAbort`.
pub(crate) fn abort(bits: u64) -> Res {
    enter(&[bits], |call| {
        let stream = call.stream_arg(bits)?;
        if stream.is_none() && call.context().is_err() {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        let stream = call.stream_here(stream)?;
        if !call.world.config.profile.is_a2_plus() {
            return Err(UNSUPPORTED);
        }
        let id = call.machine_stream(stream);
        call.machine.abort(id).map_err(Call::refusal)?;
        call.end_runs(|run| run.stream == stream);
        call.fault_texts.remove(&id);
        call.told_abort(stream);
        call.note_abort(stream, 107_023);
        call.kick();
        call.world.changed.notify_all();
        Ok(())
    })
}

/// `aclrtStreamStop`.
pub(crate) fn stop(bits: u64) -> Res {
    if bits == 0 {
        return Err(Fail::runtime(107_000, "EE1004"));
    }
    enter_without(&[bits], |call| {
        let stream = call.object(Kind::Stream, bits)?;
        let id = call.machine_stream(stream);
        let _ = call.machine.stop(id).map_err(Call::refusal)?;
        call.kick();
        call.world.changed.notify_all();
        Ok(())
    })
}

/// `aclrtPersistentTaskClean`.
pub(crate) fn clean_persistent(bits: u64) -> Res {
    if bits == 0 {
        return Err(Fail::runtime(107_000, "EE1004"));
    }
    enter_without(&[bits], |call| {
        let stream = call.object(Kind::Stream, bits)?;
        let state = &call.streams[stream];
        match state.model {
            Some(graph) if state.flags & stream_flag::PERSISTENT != 0 => {
                call.clear_bound_tasks(graph, stream);
                Ok(())
            }
            _ => Err(Fail::runtime(507_000, "EE1011")),
        }
    })
}

/// Seconds that a wait on the device may take, as nanoseconds.
#[inline]
pub(crate) fn default_wait_timeout() -> Option<u64> {
    match OP_WAIT_TIMEOUT_S.load(Ordering::Relaxed) {
        0 => None,
        seconds => Some(u64::from(seconds) * 1_000_000_000),
    }
}

impl Call<'_> {
    /// A stream whose core limits are asked for or set: one that is given needs no context (hicann/runtime, `api_impl_rt_config.cc`).
    fn limited_stream(&self, bits: u64) -> Res<u32> {
        match self.stream_arg(bits)? {
            Some(stream) => Ok(stream),
            None => self.stream_here(None),
        }
    }
}

/// A core limit of a stream, cube 0 or vector 1: its own, else the device's.
pub(crate) fn core_limit(bits: u64, kind: u32) -> Res<u32> {
    enter_if_null(bits, |call| {
        let stream = call.limited_stream(bits)?;
        let own = call.streams[stream]
            .core_limits
            .get(kind as usize)
            .copied()
            .ok_or(PARAM)?;
        let device = call.contexts[call.streams[stream].context].device;
        let profile = &call.world.config.profile;
        let hardware = if kind == 0 {
            profile.cube_cores
        } else {
            profile.vector_cores
        };
        Ok(own
            .or(call.devices[device as usize].core_limits[kind as usize])
            .unwrap_or(hardware))
    })
}

/// Sets a core limit of a stream, or takes both away.
pub(crate) fn set_core_limit(bits: u64, limit: Option<(u32, u32)>) -> Res {
    enter_if_null(bits, |call| {
        let stream = call.limited_stream(bits)?;
        match limit {
            Some((kind, value)) => {
                super::context::check_cores(call.world, kind, value)?;
                call.streams[stream].core_limits[kind as usize] = Some(value);
            }
            None => call.streams[stream].core_limits = [None; 2],
        }
        Ok(())
    })
}
