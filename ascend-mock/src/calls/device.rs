//! Devices: selection, reset, synchronisation, queries (acl/streams-and-events section 3).

use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};

use crate::check::Wanted;
use crate::fail::{DEVICE, Fail, NO_CONTEXT, PARAM, Res, UNSUPPORTED};
use crate::handle::Kind;
use crate::objects::ABORTING;
use crate::process::{OP_WAIT_TIMEOUT_S, lock, process};
use crate::profile::Family;
use crate::thread;
use crate::world::{Call, World, enter};

// -1 for none: what a thread without a context gets (acl/streams-and-events 2.5).
static DEFAULT_DEVICE: AtomicI32 = AtomicI32::new(-1);

/// Sets the device of threads without one; `None` for none.
pub(crate) fn set_default(device: Option<i32>) {
    DEFAULT_DEVICE.store(device.unwrap_or(-1), Ordering::Relaxed);
}

/// Gives a thread without a context the default device, if one was configured.
#[inline]
pub(crate) fn bind_default() {
    let device = DEFAULT_DEVICE.load(Ordering::Relaxed);
    if device >= 0 && !thread::is_runtime_thread() {
        let _ = set(device);
    }
}

/// `aclrtSetDevice`: the primary context becomes current, and its count goes up.
pub(crate) fn set(device: i32) -> Res {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    let fresh = world.peek(|call| call.devices[local as usize].primary.is_none());
    if fresh {
        crate::abi::hook::device_state(device, 0);
    }
    let (handle, stream) = world.enter(|call| {
        call.alive(local)?;
        let context = match call.devices[local as usize].primary {
            Some(context) => context,
            None => {
                let context = call.make_context(local, true)?;
                call.devices[local as usize].primary = Some(context);
                context
            }
        };
        call.devices[local as usize].count += 1;
        call.note_use_before_init();
        let stream = call.contexts[context].default_stream;
        Ok((call.handle(Kind::Context, context), call.handle(Kind::Stream, stream)))
    })?;
    thread::set_context(handle.bits());
    if fresh {
        // The default stream, and one that the runtime keeps for itself (acl/streams-and-events T10).
        crate::abi::hook::stream_created(stream.bits());
        crate::abi::hook::stream_created(stream.bits());
    }
    crate::abi::hook::device_state(device, 1);
    Ok(())
}

/// `aclrtResetDevice`, and `aclrtResetDeviceForce` with `force`.
pub(crate) fn reset(device: i32, force: bool) -> Res {
    let never_set = if force {
        Fail::silent(507_007)
    } else {
        Fail::runtime(507_007, "EE1018")
    };
    let Some((world, local)) = process().device(device) else {
        // Without any device the first one is no mistake, it was never set (acl/streams-and-events D9; observed row rc_vis.08 with no device).
        let is_first_of_none = device == 0 && process().device_count() == Some(0);
        return Err(if is_first_of_none { never_set } else { DEVICE });
    };
    let last = world.enter(|call| {
        let state = &mut call.devices[local as usize];
        let Some(context) = state.primary else {
            return Err(never_set);
        };
        state.count = if force { 0 } else { state.count - 1 };
        let last = state.count == 0;
        if last {
            state.primary = None;
            state.failed_memory.clear();
            call.outlive_device(local);
        }
        Ok(last.then_some((context, call.handle(Kind::Context, context))))
    })?;
    if let Some((context, handle)) = last {
        tear_down(&world, context, device);
        // The calling thread loses what a set device gave it, even another one; a context that it was given by its handle stays, and may be a primary
        // one (acl/streams-and-events D11, C14).
        if thread::context() == handle.bits() || !thread::chose_context() {
            thread::set_context(0);
        }
    }
    Ok(())
}

fn tear_down(world: &Arc<World>, context: u32, device: i32) {
    let streams: Vec<u64> = world.peek(|call| {
        let streams = call.streams_of(context);
        streams
            .iter()
            .map(|stream| call.handle(Kind::Stream, *stream).bits())
            .collect()
    });
    for stream in streams {
        crate::abi::hook::stream_destroyed(stream);
    }
    crate::abi::hook::device_state(device, 2);
    world.enter(|call| call.end_context(context));
    crate::abi::hook::device_state(device, 3);
}

/// `aclrtGetDevice`: the ordinal of the current context's device. A failure is forgotten (acl/streams-and-events D6).
pub(crate) fn current() -> Res<i32> {
    // The host knows it without asking the device.
    enter(&[], |call| match call.context_here() {
        Some(context) => Ok(call.world.ordinal(call.contexts[context].device)),
        None => Err(Fail::quiet(NO_CONTEXT.code)),
    })
}

/// `aclrtSynchronizeDevice` (-1) and `...WithTimeout`.
pub(crate) fn synchronize(timeout_ms: i32) -> Res {
    let _note = thread::note_of_this_call();
    if timeout_ms < -1 {
        return Err(Fail::wrapper(107_000, "EH0007"));
    }
    if timeout_ms == 0 {
        return Err(PARAM);
    }
    enter(&[], |call| {
        let context = call.context()?;
        if !call.contexts[context].captures.is_empty() {
            return Err(Fail::silent(107_027));
        }
        call.drain_context(context, timeout(timeout_ms))
    })
}

/// Milliseconds of a host-side time-out as nanoseconds; `None` for ever.
pub(crate) fn timeout(ms: i32) -> Option<u64> {
    u64::try_from(ms).ok().map(|ms| ms * 1_000_000)
}

/// What a time-out of a host-side synchronisation of a stream or device is.
const SYNC_TIMEOUT: Fail = Fail::runtime(507_046, "EE1002");

impl Call<'_> {
    /// How often a device was lost or aborted, for [`Call::interrupted`].
    pub(crate) fn interruptions(&self, device: u32) -> u32 {
        self.devices[device as usize].interruptions.0
    }

    /// What a thread returns that blocks in a device which was lost, or whose tasks are aborted, since it was asked how often that had happened
    /// (acl/streams-and-events R2, 10.3).
    pub(crate) fn interrupted(&self, device: u32, before: u32) -> Option<Fail> {
        let (count, code) = self.devices[device as usize].interruptions;
        (count != before).then_some(Fail::runtime(code, "EE1019"))
    }

    /// What a synchronisation waited for; when time ran out, ranks that stand at a collective are reported.
    pub(crate) fn after_block<T>(&mut self, done: crate::exec::Block<T>) -> Res<T> {
        if matches!(done, crate::exec::Block::TimedOut) {
            self.note_missing_ranks();
        }
        done.or(SYNC_TIMEOUT)
    }

    /// Waits for everything submitted so far to the streams of a context, then gives the first fault found.
    pub(crate) fn drain_context(&mut self, context: u32, timeout_ns: Option<u64>) -> Res {
        let targets: Vec<_> = self
            .streams_of(context)
            .into_iter()
            .filter(|stream| !self.streams[*stream].is_detached())
            .map(|stream| {
                let id = self.machine_stream(stream);
                (stream, id, self.machine.submitted(id).unwrap_or(0))
            })
            .collect();
        let machine_context = self.contexts[context].id;
        let device = self.contexts[context].device;
        let before = self.interruptions(device);
        let done = self.block_on(Wanted::Context(context), timeout_ns, |call| {
            if let Some(fail) = call.interrupted(device, before) {
                return Some(Err(fail));
            }
            let failed = !matches!(call.machine.failure(machine_context), Ok(None));
            let done = targets
                .iter()
                .all(|(_, id, position)| call.machine.is_done(*id, *position).unwrap_or(true));
            (done || failed).then_some(Ok(()))
        })?;
        self.after_block(done)??;
        let mut first = self.sticky(machine_context);
        if first.is_err() {
            self.told_context_failed(context);
        }
        for (stream, id, position) in targets {
            self.notice_stream(stream);
            if self.machine.is_done(id, position).unwrap_or(true) {
                self.told_stream_synchronized(stream);
            }
            let error = self.take_stream_error(stream);
            first = first.and(error);
        }
        first
    }

    /// The code that a context set to stop on failure returns from everything (acl/streams-and-events 10.4).
    #[inline]
    pub(crate) fn sticky(&self, context: ascend_sim::machine::ContextId) -> Res {
        match self.machine.failure(context) {
            Ok(Some(code)) => Err(Fail::runtime(code, "EE1019")),
            _ => Ok(()),
        }
    }

    /// The fault of a stream, once (acl/streams-and-events 10.3).
    pub(crate) fn take_stream_error(&mut self, stream: u32) -> Res {
        let Some(stream) = self.streams.get(stream) else {
            return Ok(());
        };
        let id = stream.id;
        match self.machine.take_error(id) {
            Ok(Some(code)) => {
                if let Some(text) = self.fault_texts.remove(&id) {
                    thread::add_text(text);
                }
                Err(Fail::runtime(code, "EE1019"))
            }
            _ => Ok(()),
        }
    }

    /// Holds a device, or lets it go.
    pub(crate) fn hold_device(&mut self, device: u32, hold: bool) {
        self.tick();
        let Some(device) = self.devices.get(device as usize).map(|device| device.id) else {
            return;
        };
        let _ = if hold {
            self.machine.hold_device(device)
        } else {
            self.machine.release_device(device)
        };
        self.kick();
        self.world.changed.notify_all();
    }
}

/// A device attribute (acl/streams-and-events 14).
pub(crate) fn attribute(device: u32, attribute: u32) -> Res<i64> {
    let ordinal = i32::try_from(device).map_err(|_| PARAM)?;
    let (world, local) = process().device(ordinal).ok_or(PARAM)?;
    let profile = &world.config.profile;
    let simt = profile.family == Family::A950;
    Ok(match attribute {
        1 => i64::from(profile.ai_cpus),
        101 | 102 => i64::from(profile.cube_cores),
        201 => i64::from(profile.vector_cores),
        202 => {
            if simt {
                32
            } else {
                0
            }
        }
        203 => {
            if simt {
                2_048
            } else {
                0
            }
        }
        204 => i64::try_from(profile.ub_bytes).unwrap_or(i64::MAX),
        205..=212 => {
            if simt {
                65_535
            } else {
                0
            }
        }
        301 => i64::try_from(profile.memory_bytes).unwrap_or(i64::MAX),
        302 => i64::try_from(profile.l2_bytes).unwrap_or(i64::MAX),
        401 | 402 => i64::from(local),
        403..=409 => 0,
        501 => 0,
        601 => match profile.family {
            Family::A2 | Family::A3 => 2_201,
            Family::Inference310P => 2_002,
            Family::A950 => 3_101,
        },
        _ => return Err(PARAM),
    })
}

/// `aclrtGetSocName`: device 0's chip; empty when there is no device.
pub(crate) fn soc_name() -> &'static str {
    let own = process().world_of(&[]);
    if own.config.devices > 0 {
        return own.config.profile.soc;
    }
    process().first_world().map_or("", |world| world.config.profile.soc)
}

/// Memory of a device that failed and was not repaired since.
pub(crate) fn failed_memory(device: i32) -> Res<Vec<(u64, u64)>> {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    Ok(world.peek(|call| call.devices[local as usize].failed_memory.clone()))
}

/// `aclrtRepairError`, `aclrtMemUceRepair`: what failed is as good as new.
pub(crate) fn repair(device: i32) -> Res {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    world.peek(|call| call.devices[local as usize].failed_memory.clear());
    Ok(())
}

/// `aclrtDeviceTaskAbort`: kills all tasks on a device and clears sticky errors (acl/streams-and-events 3.5).
pub(crate) fn task_abort(device: i32, timeout_ms: u32) -> Res {
    if timeout_ms > 36 * 60 * 1_000 {
        return Err(PARAM);
    }
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    if !world.config.profile.is_a2_plus() {
        return Err(UNSUPPORTED);
    }
    if world.peek(|call| call.devices[local as usize].primary.is_none()) {
        return Err(NO_CONTEXT);
    }
    // From here on every other call that touches the device is refused, and stays so when the abort fails (R2).
    world.peek(|call| {
        let device = &mut call.devices[local as usize];
        if let Some(code) = device.lost.filter(|code| *code != ABORTING) {
            return Err(Fail::runtime(code, "EE1001"));
        }
        device.interrupt(ABORTING);
        call.world.changed.notify_all();
        Ok(())
    })?;
    if !crate::abi::hook::task_abort(device, 0, timeout_ms) {
        return Err(Fail::runtime(507_000, "EE1001"));
    }
    world.enter(|call| {
        let contexts: Vec<_> = call
            .contexts
            .iter()
            .filter(|(_, context)| context.device == local)
            .map(|(index, context)| (index, context.id))
            .collect();
        for (index, id) in contexts {
            for stream in call.streams_of(index) {
                let machine_stream = call.machine_stream(stream);
                let _ = call.machine.abort(machine_stream);
                call.end_runs(|run| run.stream == stream);
            }
            let _ = call.machine.clear_failure(id);
        }
        call.world.changed.notify_all();
    });
    if !crate::abi::hook::task_abort(device, 1, timeout_ms) {
        return Err(Fail::runtime(507_000, "EE1001"));
    }
    world.peek(|call| call.devices[local as usize].end_abort());
    Ok(())
}

/// Seconds a device-side wait may take from now on; 0 for ever.
pub(crate) fn set_op_wait_timeout(seconds: u32) {
    OP_WAIT_TIMEOUT_S.store(seconds, Ordering::Relaxed);
}

/// One step of the time-out of kernels, in microseconds.
const INTERVAL_US: u64 = 1_000;
/// The longest time-out, in steps.
const MOST_INTERVALS: u64 = 254;

/// Sets how long a kernel may take; gives what it is rounded to: up to whole steps, at most 254 of them. 0 is the maximum.
pub(crate) fn set_execute_timeout(us: u64) -> u64 {
    let actual = if us == 0 {
        0
    } else {
        us.div_ceil(INTERVAL_US).min(MOST_INTERVALS) * INTERVAL_US
    };
    process().op_execute_timeout_us.store(actual, Ordering::Relaxed);
    process().op_execute_limit_us.store(us, Ordering::Relaxed);
    actual
}

/// Milliseconds a kernel may take; the chip's default when none was set.
pub(crate) fn execute_timeout_ms() -> u32 {
    match process().op_execute_timeout_us.load(Ordering::Relaxed) {
        0 => process().world_of(&[]).config.profile.kernel_timeout_ms(),
        us => u32::try_from(us / 1_000).unwrap_or(u32::MAX),
    }
}

/// Nanoseconds after which a kernel that is launched now is killed.
pub(crate) fn execute_limit_ns(profile: &crate::Profile) -> u64 {
    match process().op_execute_limit_us.load(Ordering::Relaxed) {
        0 => u64::from(profile.kernel_timeout_ms()) * 1_000_000,
        us => us.div_ceil(INTERVAL_US).saturating_mul(INTERVAL_US * 1_000),
    }
}

/// The step of kernels' time-outs, which needs a context to ask.
pub(crate) fn timeout_interval_us() -> Res<u64> {
    enter(&[], |call| call.context().map(|_| INTERVAL_US))
}

/// A context is needed, whatever for.
pub(crate) fn need_context() -> Res {
    enter(&[], |call| call.context().map(|_| ()))
}

/// Tells whether an ordinal is a device.
pub(crate) fn exists(device: i32) -> bool {
    process().device(device).is_some()
}

/// Core limit of a device: cube 0, vector 1.
pub(crate) fn core_limit(device: i32, kind: u32) -> Res<u32> {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    let profile = &world.config.profile;
    let hardware = match kind {
        0 => profile.cube_cores,
        1 => profile.vector_cores,
        _ => return Err(PARAM),
    };
    Ok(world.peek(|call| call.devices[local as usize].core_limits[kind as usize].unwrap_or(hardware)))
}

/// Sets a core limit of a device, or takes both away.
pub(crate) fn set_core_limit(device: i32, limit: Option<(u32, u32)>) -> Res {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    match limit {
        Some((kind, value)) => {
            super::context::check_cores(&world, kind, value)?;
            world.peek(|call| call.devices[local as usize].core_limits[kind as usize] = Some(value));
        }
        None => world.peek(|call| call.devices[local as usize].core_limits = [None; 2]),
    }
    Ok(())
}

/// Initialisation hooks see the process lock free.
pub(crate) fn is_initialised() -> bool {
    lock(&process().init).count > 0
}

/// What strict mode says of an `aclFinalize` that just ended the initialisation: devices are to be reset before it (acl/streams-and-events 2.1).
pub(crate) fn note_finalize() {
    let Some(world) = process().own_world() else {
        return;
    };
    world.peek(|call| {
        if call.devices.iter().any(|device| device.primary.is_some()) {
            call.misuse(crate::Misuse::FinalizedWithDeviceSet);
        }
    });
}

/// `aclrtUseStreamResInCurrentThread`, and the opposite with null: whose core limits hold for this thread (acl/streams-and-events 3.6).
pub(crate) fn use_stream_limits(stream: u64) -> Res {
    if stream != 0 {
        enter(&[stream], |call| call.object(Kind::Stream, stream).map(|_| ()))?;
    }
    thread::set_limits_of(stream);
    Ok(())
}

/// `aclrtGetResInCurrentThread`: of the stream bound to the thread, else of the device, else of the hardware.
pub(crate) fn thread_core_limit(kind: u32) -> Res<u32> {
    let stream = thread::limits_of();
    if stream != 0 && enter(&[stream], |call| call.find(Kind::Stream, stream).is_some()) {
        return super::stream::core_limit(stream, kind);
    }
    let device = enter(&[], |call| {
        let context = call.context()?;
        Ok(call.world.ordinal(call.contexts[context].device))
    })?;
    core_limit(device, kind)
}

/// `aclrtSetDeviceSatMode`: kept, without effect on host kernels.
pub(crate) fn set_saturation(mode: u32) -> Res {
    enter(&[], |call| {
        let context = call.context()?;
        if mode > 1 {
            return Err(PARAM);
        }
        let device = call.contexts[context].device;
        call.devices[device as usize].saturation = mode;
        Ok(())
    })
}

/// `aclrtGetDeviceSatMode`.
pub(crate) fn saturation() -> Res<u32> {
    enter(&[], |call| {
        let context = call.context()?;
        Ok(call.devices[call.contexts[context].device as usize].saturation)
    })
}

/// Tells whether a device is lost.
pub(crate) fn is_lost(device: i32) -> Res<bool> {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    Ok(world.peek(|call| call.devices[local as usize].is_lost()))
}
