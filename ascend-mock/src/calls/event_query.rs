//! Asking events: status, waiting on the host, time (acl/streams-and-events 6.5, 6.6). What the host has not noticed it does not know.

use ascend_sim::machine::RecordState;

use crate::check::Wanted;
use crate::fail::{Fail, NULL, PARAM, Res, UNSUPPORTED};
use crate::objects::{Family, Newest};
use crate::thread;
use crate::world::{Call, enter_without};

const EVENT_CAPTURED: Fail = Fail::runtime(107_028, "EE1016");
pub(super) const UNRECORDED: Fail = Fail::silent(507_000);
const NOT_READY: Fail = Fail::silent(107_006);

/// Stands for a time at which a time stamp was asked for that counts only from the next query on.
const ASKED_ONCE: u64 = u64::MAX;

impl Call<'_> {
    /// The event that the host asks about: a device that is lost, or whose tasks are being aborted, says nothing about its events
    /// (acl/streams-and-events R2, 10.3).
    fn answering_event(&self, bits: u64) -> Res<u32> {
        let event = self.event(bits)?;
        self.alive(self.events[event].device)?;
        Ok(event)
    }

    fn state(&self, event: u32) -> Option<RecordState> {
        let newest = self.events[event].newest?;
        Some(
            self.machine
                .record_state(newest.record)
                .unwrap_or(RecordState::Discarded),
        )
    }

    /// Tells whether the newest record is complete, and remembers that the host has seen it.
    fn notice(&mut self, event: u32) -> Option<bool> {
        let state = self.state(event)?;
        let mut done = state != RecordState::Pending;
        let now = self.world.now_ns();
        let (has_time, newest) = (self.events[event].has_time(), self.events[event].newest?);
        if done && has_time && !self.is_noticed(newest) {
            // The first query that finds the record done asks for its time stamp, which takes a while to arrive (observed rows
            // evf_timeline_recorded.03 and .04).
            let is_inline = self.world.is_inline();
            let stamp_ns = if is_inline { 20_000 } else { 200_000 };
            // In wall-clock time it is under way from the second query on: how busy the machine is does not decide what that one finds.
            let asked = match newest.asked_ns {
                None if is_inline => now,
                None => ASKED_ONCE,
                Some(ASKED_ONCE) => now,
                Some(asked) => asked,
            };
            done = now >= asked.saturating_add(stamp_ns);
            if let Some(newest) = &mut self.events[event].newest {
                newest.asked_ns = Some(asked);
            }
        }
        if let Some(newest) = &mut self.events[event].newest {
            newest.noticed |= done;
        }
        if done {
            self.told_event_synchronized(event);
        } else {
            self.asked_in_vain();
        }
        Some(done)
    }

    /// Tells whether the host has found out that the newest record is complete: by asking the event, by synchronising its stream, or because the
    /// record was discarded.
    #[inline]
    pub(super) fn is_noticed(&self, newest: Newest) -> bool {
        if newest.noticed {
            return true;
        }
        let at_ns = match self.machine.record_state(newest.record) {
            Ok(RecordState::Done { at_ns }) => at_ns,
            Ok(RecordState::Pending) => return false,
            // Whoever discards a record completes its event, for the host too and without a time stamp (acl/streams-and-events E31a, T44).
            Ok(RecordState::Discarded) | Err(_) => return true,
        };
        let (index, generation) = newest.stream;
        if !self.streams.is_live(index, generation) {
            return true;
        }
        let stream = &self.streams[index];
        stream.noticed_ns.is_some_and(|noticed| noticed >= at_ns)
            || self.devices[stream.device as usize].noticed_ns >= at_ns
    }

    /// The sticky error of the context that made the event, in stop mode (acl/streams-and-events 6.1).
    fn creation_error(&self, event: u32) -> Res {
        let event = &self.events[event];
        if self.contexts.is_live(event.context, event.context_generation) {
            self.sticky(self.contexts[event.context].id)?;
        }
        Ok(())
    }
}

/// `aclrtQueryEventStatus`: true when complete.
pub(crate) fn query_status(bits: u64) -> Res<bool> {
    enter_without(&[bits], |call| {
        let event = call.answering_event(bits)?;
        if call.events[event].is_external() {
            return Err(UNSUPPORTED);
        }
        if call.is_captured(event) {
            return Err(EVENT_CAPTURED);
        }
        call.creation_error(event)?;
        let fresh = call.events[event].family == Family::C;
        Ok(call.notice(event).unwrap_or(fresh))
    })
}

/// `aclrtQueryEvent`, deprecated: true when complete; an event never recorded is.
pub(crate) fn query(bits: u64) -> Res<bool> {
    enter_without(&[bits], |call| {
        let event = call.answering_event(bits)?;
        let state = &call.events[event];
        if state.family == Family::C || state.is_external() {
            return Err(UNSUPPORTED);
        }
        call.creation_error(event)?;
        Ok(call.notice(event).unwrap_or(true))
    })
}

/// `aclrtQueryEventWaitStatus`: true when no wait is pending.
pub(crate) fn query_waits(bits: u64) -> Res<bool> {
    enter_without(&[bits], |call| {
        let event = call.answering_event(bits)?;
        let state = &call.events[event];
        if state.family == Family::C || state.is_external() {
            return Err(UNSUPPORTED);
        }
        // What stopped the caller's context is told, whichever context made the event (hicann/runtime, `api_impl_event_common.cc`).
        if let Ok(context) = call.context() {
            call.sticky(call.contexts[context].id)?;
        }
        let state = &call.events[event];
        let on_flag = state
            .level
            .is_some_and(|level| call.machine.flag_waits(level).unwrap_or(0) > 0);
        let on_record = state
            .waited
            .iter()
            .any(|record| call.machine.record_waits(*record).unwrap_or(0) > 0);
        let done = !on_flag && !on_record;
        if !done {
            call.asked_in_vain();
        }
        Ok(done)
    })
}

/// `aclrtSynchronizeEvent` (`None`) and `...WithTimeout`.
pub(crate) fn synchronize(bits: u64, timeout_ms: Option<i32>) -> Res {
    let _note = thread::note_of_this_call();
    if timeout_ms.is_some_and(|ms| ms < -1) {
        return Err(Fail::wrapper(107_000, "EH0007"));
    }
    if bits == 0 {
        return Err(NULL);
    }
    enter_without(&[bits], |call| {
        let event = call.answering_event(bits)?;
        if timeout_ms == Some(0) {
            return Err(PARAM);
        }
        let state = &call.events[event];
        if state.is_external() {
            return Err(UNSUPPORTED);
        }
        if call.is_captured(event) {
            return Err(EVENT_CAPTURED);
        }
        if call.events[event].in_model {
            return Err(Fail::runtime(107_000, "EE1016"));
        }
        call.creation_error(event)?;
        let Some(newest) = call.events[event].newest else {
            return Ok(());
        };
        let record = newest.record;
        let context = (call.events[event].context, call.events[event].context_generation);
        let device = call.events[event].device;
        let before = call.interruptions(device);
        let _ = call.machine.retain_record(record);
        let timeout_ns = timeout_ms.and_then(super::device::timeout);
        let done = call.block_on(Wanted::Event(event), timeout_ns, |call| {
            if let Some(fail) = call.interrupted(device, before) {
                return Some(Err(fail));
            }
            let failed = call.contexts.is_live(context.0, context.1)
                && !matches!(call.machine.failure(call.contexts[context.0].id), Ok(None));
            let pending = matches!(call.machine.record_state(record), Ok(RecordState::Pending));
            (!pending || failed).then_some(Ok(()))
        });
        let _ = call.machine.release_record(record);
        done?.or(Fail::silent(507_047))??;
        if call.events.get(event).is_some() {
            call.creation_error(event)?;
            if let Some(newest) = &mut call.events[event].newest
                && newest.record == record
            {
                newest.noticed = true;
            }
            call.told_event_synchronized(event);
            call.trim_pools_after_synchronize(context.0);
        }
        Ok(())
    })
}

impl Call<'_> {
    /// When the newest record of an event was reached, for the clock functions.
    fn time_of(&self, event: u32) -> Res<u64> {
        let newest = self.events[event].newest.ok_or(UNRECORDED)?;
        match self.state(event) {
            // Without TIME_LINE no stamp is taken: it reads 0 (acl/streams-and-events E37, observed rows .16 and .17 of evf_sync_recorded).
            Some(RecordState::Done { at_ns }) if self.is_noticed(newest) => {
                Ok(if self.events[event].has_time() { at_ns } else { 0 })
            }
            _ => Err(NOT_READY),
        }
    }
}

/// Nanoseconds of one tick of the device's clock: 50 MHz on A2 and A3, 1 ns on 950 (acl/streams-and-events E39).
fn tick_ns(call: &Call<'_>) -> u64 {
    match call.world.config.profile.family {
        crate::profile::Family::A950 => 1,
        _ => 20,
    }
}

/// `aclrtEventElapsedTime`, in milliseconds; negative when `end` came first.
pub(crate) fn elapsed(start: u64, end: u64) -> Res<f32> {
    enter_without(&[start, end], |call| {
        let (start, end) = (call.answering_event(start)?, call.answering_event(end)?);
        if call.is_captured(start) || call.is_captured(end) {
            return Err(EVENT_CAPTURED);
        }
        for event in [start, end] {
            if call.events[event].is_external() || call.events[event].is_ipc() {
                return Err(UNSUPPORTED);
            }
        }
        for event in [start, end] {
            call.events[event].newest.ok_or(UNRECORDED)?;
        }
        let tick = tick_ns(call);
        let (start, end) = (call.time_of(start)? / tick * tick, call.time_of(end)? / tick * tick);
        let nanoseconds = end.cast_signed() - start.cast_signed();
        Ok((nanoseconds as f64 / 1e6) as f32)
    })
}

/// `aclrtEventGetTimestamp`, in microseconds since the device started.
pub(crate) fn timestamp(bits: u64) -> Res<u64> {
    enter_without(&[bits], |call| {
        let event = call.answering_event(bits)?;
        if call.events[event].is_external() || call.events[event].is_ipc() {
            return Err(UNSUPPORTED);
        }
        if call.is_captured(event) {
            return Err(EVENT_CAPTURED);
        }
        Ok(call.time_of(event)? / 1_000)
    })
}
