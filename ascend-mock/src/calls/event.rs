//! Events: making, recording, waiting, resetting, asking (acl/streams-and-events section 6). The order of checks is that of section 20.

use ascend_sim::machine::{FlagKind, Number, RecordId, RecordOptions, WaitFor};

use ascend_sim::task::TaskKind;

use crate::exec::Block;
use crate::fail::{ENUM, FOREIGN, Fail, HANDLE, NO_CONTEXT, NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::objects::{CapturedRecord, Event, Family, Newest, Use, flag};
use crate::submit::Target;
use crate::world::{Call, enter, enter_without};

use super::capture::Graph;
use super::event_query::UNRECORDED;
pub(crate) use super::event_query::{elapsed, query, query_status, query_waits, synchronize, timestamp};

/// A host call on an event that only the device may use.
const DEVICE_ONLY: Fail = Fail::runtime(107_000, "EE1006");
/// Default and external use of one event.
const MIXED_USE: Fail = Fail::runtime(107_000, "EE1018");
/// A wait for an event that was never recorded, where that is nothing to wait for.
const UNRECORDED_WAIT: Fail = Fail::runtime(107_000, "EE1018");
pub(super) const NO_EVENT_ID: Fail = Fail::silent(207_007);
const WRONG_EXTERNAL: Fail = Fail::quiet(207_000);
const NO_CAPTURE: Fail = Fail::runtime(107_029, "EE1016");
const REFUSED_IN_CAPTURE: Fail = Fail::quiet(207_000);

/// `aclrtCreateEvent`.
pub(crate) fn create() -> Res<Handle> {
    make(Family::A, flag::DEFAULT)
}

/// `aclrtCreateEventWithFlag` and, with `ex`, `aclrtCreateEventExWithFlag`.
pub(crate) fn create_with_flag(flags: u32, ex: bool) -> Res<Handle> {
    const MIXABLE: u32 = flag::SYNC | flag::PROGRESS | flag::INTERNAL_SYNC | flag::TIME_LINE;
    const LONELY: u32 = flag::DEVICE_USE_ONLY | flag::EXTERNAL;
    // The two constructors look at the flags in different orders, which the class of the message tells (hicann/runtime, `api_error.cc`).
    let (known, lonely) = if ex {
        (MIXABLE | flag::IPC, LONELY | flag::IPC)
    } else {
        (MIXABLE | LONELY, LONELY)
    };
    let is_unknown = flags & known == 0 || flags > known;
    let alone = flags & lonely;
    let is_mixed = alone != 0 && (alone != flags || !alone.is_power_of_two());
    if is_mixed && (ex || !is_unknown) {
        return Err(DEVICE_ONLY);
    }
    if is_unknown {
        return Err(PARAM);
    }
    // Exactly the runtime's own default makes an event of the first family (acl/streams-and-events 6.1).
    let family = match (ex, flags) {
        (true, _) => Family::C,
        (false, flag::DEFAULT) => Family::A,
        (false, _) => Family::B,
    };
    make(family, flags)
}

fn make(family: Family, flags: u32) -> Res<Handle> {
    enter(&[], |call| {
        let context = call
            .context()
            .map_err(|fail| if fail == FOREIGN { NO_CONTEXT } else { fail })?;
        let device = call.contexts[context].device;
        let machine_device = call.devices[device as usize].id;
        if flags & flag::IPC != 0 && !call.world.config.profile.is_a2_plus() {
            return Err(UNSUPPORTED);
        }
        let mut event = Event {
            family,
            flags,
            context,
            context_generation: call.contexts.generation(context),
            device,
            newest: None,
            level: None,
            reset: false,
            waited: Vec::new(),
            record_use: None,
            wait_use: None,
            captured: None,
            in_model: false,
            number: 0,
            numbers: Number::None,
            is_ordinary: false,
            twin: None,
            order: None,
        };
        event.is_ordinary = !(event.is_device_only() || event.is_ipc() || event.is_only_timing());
        event.numbers = match family {
            // The number of the newest record stays until the event is recorded again or destroyed.
            Family::A => Number::WhileReferenced,
            Family::C if !event.is_only_timing() && !event.is_ipc() => Number::UntilDone,
            _ => Number::None,
        };
        let kind = match family {
            Family::B if flags & (flag::SYNC | flag::EXTERNAL | flag::DEVICE_USE_ONLY) != 0 => Some(FlagKind::Event),
            Family::A => Some(FlagKind::Free),
            // Its waits bind to records, but its number is for life all the same.
            Family::B if flags & flag::INTERNAL_SYNC != 0 => Some(FlagKind::Event),
            _ => None,
        };
        if let Some(kind) = kind {
            event.level = Some(
                call.machine
                    .create_flag(machine_device, kind)
                    .map_err(|_| NO_EVENT_ID)?,
            );
        }
        if call.events.len() >= 0xF_FFFF {
            return Err(NO_EVENT_ID);
        }
        call.told_event(&mut event);
        let (index, generation) = call.events.insert(event);
        call.events[index].number = index;
        call.world.counters.events_created.add(1);
        Ok(Handle::new(Kind::Event, call.world.id, (index, generation)))
    })
}

/// `aclrtDestroyEvent`: the handle is dead at once, pending waits fire when the record does (acl/streams-and-events E40).
pub(crate) fn destroy(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    enter_without(&[bits], |call| {
        let index = call.object(Kind::Event, bits)?;
        call.note_use_of_event(&call.events[index]);
        call.world.counters.events_destroyed.add(1);
        if let Some(event) = call.events.remove(index) {
            call.told_event_end(event.order);
            if let Some(newest) = event.newest {
                let _ = call.machine.release_record(newest.record);
            }
            if let Some(level) = event.level {
                let _ = call.machine.release_flag(level);
            }
        }
        Ok(())
    })
}

impl Call<'_> {
    /// The event that holds the state behind a handle: an inter-process event opened twice is one.
    #[inline]
    pub(crate) fn event(&self, bits: u64) -> Res<u32> {
        let handle = Handle::parse_as(Kind::Event, self.world.id, bits).ok_or(HANDLE)?;
        let event = self.events.find(handle.index, handle.generation).ok_or(HANDLE)?;
        if event.is_ordinary {
            return Ok(handle.index);
        }
        Ok(self.other_event(handle.index, event))
    }

    /// As [`Call::event`], for one that has another behind it, or whose context has ended.
    #[cold]
    fn other_event(&self, index: u32, event: &Event) -> u32 {
        self.note_use_of_event(event);
        match event.twin {
            Some((twin, generation)) if self.events.is_live(twin, generation) => twin,
            _ => index,
        }
    }

    /// Tells whether an event was recorded in a capture that is still open.
    pub(crate) fn is_captured(&self, event: u32) -> bool {
        self.events[event]
            .captured
            .is_some_and(|captured| self.is_open(captured))
    }

    /// Tells whether the capture of a record is still open.
    fn is_open(&self, captured: CapturedRecord) -> bool {
        let graph = self.graphs.find(captured.graph, captured.graph_generation);
        graph.is_some_and(Graph::is_capturing)
    }
}

/// `aclrtRecordEvent` (`with_flag` none) and `aclrtRecordEventWithFlag`.
pub(crate) fn record(event_bits: u64, stream_bits: u64, with_flag: Option<u32>) -> Res {
    if event_bits == 0 {
        return Err(NULL);
    }
    if with_flag.is_some_and(|flag| flag > 1) {
        return Err(ENUM);
    }
    let external = with_flag == Some(1);
    enter(&[event_bits, stream_bits], |call| {
        let event = call.event(event_bits)?;
        let given = call.target_arg(stream_bits)?;
        let (capturing, bound) = given.map_or((false, false), |given| (given.is_capturing, given.is_bound));
        let state = &mut call.events[event];
        let family = state.family;
        if !state.is_ordinary {
            if state.is_device_only() {
                return Err(DEVICE_ONLY);
            }
            if state.is_ipc() && capturing {
                return Err(WRONG_EXTERNAL);
            }
        }
        if external && !(family == Family::C && state.flags == flag::SYNC) {
            return Err(Fail::missing("WE0001"));
        }
        let now = if external { Use::External } else { Use::Plain };
        if state.record_use.is_some_and(|earlier| earlier != now) {
            return Err(MIXED_USE);
        }
        // The first use decides, even when it fails later (acl/streams-and-events E10).
        state.record_use = Some(now);
        let context = call.context();
        if bound && family != Family::B && is_somewhere(context) {
            return Err(UNSUPPORTED);
        }
        let target = call.target_in(context?, given)?;
        if external {
            return Err(if capturing { UNSUPPORTED } else { NO_CAPTURE });
        }
        if call.is_checked() && call.moves_record(target, event) {
            return Ok(());
        }
        call.record_on(target, event)
    })
}

impl Call<'_> {
    /// Records an event: in the graph that the stream fills, or on the stream.
    #[inline(always)]
    pub(crate) fn record_on(&mut self, target: Target, event: u32) -> Res {
        if target.is_capturing || target.is_bound {
            return self.record_in_graph(target.stream.0, event, target.is_capturing);
        }
        self.told_event_call(target.stream.0, event, TaskKind::Record);
        self.record_plain(target, event)
    }

    fn record_in_graph(&mut self, stream: u32, event: u32, capturing: bool) -> Res {
        let state = &self.events[event];
        if state.is_external() {
            return self.capture_level(stream, event, true);
        }
        if !capturing {
            let is_only_timing = state.is_only_timing();
            self.events[event].in_model = true;
            return if is_only_timing {
                Ok(())
            } else {
                self.capture_level(stream, event, true)
            };
        }
        match state.family {
            Family::A | Family::B => Err(REFUSED_IN_CAPTURE),
            Family::C if state.is_only_timing() => Ok(()),
            Family::C => {
                self.told_event_call(stream, event, TaskKind::Record);
                self.capture_record(stream, event)
            }
        }
    }

    fn record_plain(&mut self, target: Target, event: u32) -> Res {
        let state = &self.events[event];
        let options = RecordOptions {
            sets: state.level,
            number: state.numbers,
        };
        let has_time = state.has_time();
        if state.device != target.device {
            self.misuse(crate::Misuse::EventOfAnotherDevice);
        }
        let record = loop {
            match self.queue_record(target.id, options, has_time) {
                Ok(record) => break record,
                // No number is free: the runtime tries for a while (acl/streams-and-events 6.1).
                Err(fail) if fail == NO_EVENT_ID => self.wait_for_number(target.device)?,
                Err(fail) => return Err(fail),
            }
        };
        let newest = Newest {
            record,
            stream: target.stream,
            noticed: false,
            asked_ns: None,
        };
        let state = &mut **self;
        let Some(event) = state.events.get_mut(event) else {
            // Another thread destroyed it while this one waited for room in the queue: the record stands, and is nobody's.
            let _ = state.machine.release_record(record);
            return Ok(());
        };
        event.reset = false;
        if let Some(old) = event.newest.replace(newest) {
            let _ = state.machine.release_record(old.record);
        }
        Ok(())
    }

    #[cold]
    fn wait_for_number(&mut self, device: u32) -> Res {
        const PATIENCE_NS: u64 = 1_000_000_000;
        let id = self.devices[device as usize].id;
        let limit = self.world.config.profile.events;
        let waited = self.block(Some(PATIENCE_NS), |call| {
            (call.machine.events_in_use(id).unwrap_or(0) < limit).then_some(())
        })?;
        if waited == Block::TimedOut {
            self.told_exhausted("an event id", "record");
        }
        waited.or(Fail::runtime(207_007, "EE1023"))
    }
}

/// Tells whether the thread has a context, this world's or another's, from what [`Call::context`] said.
fn is_somewhere(context: Res<u32>) -> bool {
    context.is_ok() || context == Err(FOREIGN)
}

/// What kind of wait a call asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WaitCall {
    /// `aclrtStreamWaitEvent`.
    Plain,
    /// `aclrtStreamWaitEventWithTimeout`, in seconds.
    Timeout(i32),
    /// `aclrtStreamWaitEventWithFlag`, in seconds, with its flag.
    Flag(u32, u32),
}

/// The three wait calls.
pub(crate) fn wait(stream_bits: u64, event_bits: u64, how: WaitCall) -> Res {
    match how {
        WaitCall::Plain if event_bits == 0 => return Err(NULL),
        WaitCall::Timeout(seconds) if seconds < 0 => return Err(Fail::wrapper(107_000, "EH0007")),
        WaitCall::Flag(seconds, flag) => {
            if event_bits == 0 {
                return Err(NULL);
            }
            if flag > 1 || (flag == 1 && seconds != 0) {
                return Err(ENUM);
            }
        }
        _ => {}
    }
    let external = matches!(how, WaitCall::Flag(_, 1));
    enter(&[stream_bits, event_bits], |call| {
        let given = call.target_arg(stream_bits)?;
        if event_bits == 0 {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        let event = call.event(event_bits)?;
        let (capturing, bound) = given.map_or((false, false), |given| (given.is_capturing, given.is_bound));
        let state = &mut call.events[event];
        let family = state.family;
        if !state.is_ordinary {
            if state.is_device_only() {
                return Err(DEVICE_ONLY);
            }
            if (capturing && state.is_ipc()) || state.is_only_timing() {
                return Err(UNSUPPORTED);
            }
        }
        if external && !(family == Family::C && state.flags == flag::SYNC) {
            return Err(Fail::missing("WE0001"));
        }
        let now = if external { Use::External } else { Use::Plain };
        if state.wait_use.is_some_and(|earlier| earlier != now) {
            return Err(MIXED_USE);
        }
        state.wait_use = Some(now);
        let context = call.context();
        if bound && family != Family::B && is_somewhere(context) {
            return Err(UNSUPPORTED);
        }
        let target = call.target_in(context?, given)?;
        if external {
            return Err(if target.is_capturing { UNSUPPORTED } else { NO_CAPTURE });
        }
        let timeout_ns = match how {
            WaitCall::Plain => super::stream::default_wait_timeout(),
            // These chips look at the process's time-out alone (acl/streams-and-events E17).
            WaitCall::Timeout(_) if !call.world.config.profile.is_a2_plus() => super::stream::default_wait_timeout(),
            WaitCall::Timeout(seconds) => seconds_ns(seconds.unsigned_abs()),
            WaitCall::Flag(seconds, _) => seconds_ns(seconds),
        };
        call.wait_event(target, event, timeout_ns)
    })
}

/// Seconds of a device-side time-out; 0 is for ever.
pub(crate) fn seconds_ns(seconds: u32) -> Option<u64> {
    (seconds > 0).then(|| u64::from(seconds) * 1_000_000_000)
}

impl Call<'_> {
    fn wait_event(&mut self, target: Target, event: u32, timeout_ns: Option<u64>) -> Res {
        let stream = target.stream.0;
        if self.is_checked() && self.leaves_out_wait(stream) {
            return Ok(());
        }
        let state = &self.events[event];
        let captured = state.captured;
        if state.device != target.device {
            self.misuse(crate::Misuse::EventOfAnotherDevice);
        }
        self.sticky(self.contexts[target.context].id)?;
        if captured.is_some_and(|captured| self.is_open(captured)) {
            self.wait_captured(stream, event)?;
            self.told_event_call(stream, event, TaskKind::Wait);
            return Ok(());
        }
        if target.is_capturing {
            let state = &self.events[event];
            if state.is_external() {
                return self.capture_level(stream, event, false);
            }
            return match (state.family, state.newest) {
                (Family::A | Family::B, _) => Err(REFUSED_IN_CAPTURE),
                (Family::C, None) => Ok(()),
                (Family::C, Some(_)) => Err(Fail::runtime(107_024, "EE1016")),
            };
        }
        if target.is_bound {
            let state = &self.events[event];
            if !state.is_level() && !state.in_model {
                return Err(UNRECORDED_WAIT);
            }
            return self.capture_level(stream, event, false);
        }
        self.told_event_call(stream, event, TaskKind::Wait);
        let state = &self.events[event];
        let mut timeout_ns = timeout_ns;
        if target.device != state.device && (state.newest.is_some() || state.is_level()) {
            // Across devices, chips without the memory-polling wait return 0 and do not wait; that wait knows no time-out (acl/streams-and-events E18).
            if !self.world.config.profile.is_a2_plus() {
                return Ok(());
            }
            timeout_ns = None;
        }
        let what = match (state.newest, state.level) {
            (None, _) if state.family == Family::C => return Ok(()),
            (None, Some(level)) if state.is_level() => WaitFor::Flag(level),
            (None, _) => return Err(UNRECORDED_WAIT),
            (Some(_), Some(level)) if state.is_level() || state.reset => WaitFor::Flag(level),
            (Some(newest), _) => {
                let same_stream = newest.stream == target.stream;
                if (same_stream && state.family == Family::C) || self.is_noticed(newest) {
                    return Ok(());
                }
                // Discarded later, it never releases the wait (acl/streams-and-events T44).
                WaitFor::Record(newest.record)
            }
        };
        self.queue_wait(target.id, what, timeout_ns)?;
        match what {
            WaitFor::Record(record) if self.machine.record_waits(record) != Ok(0) => self.note_waited(event, record),
            _ => {}
        }
        Ok(())
    }

    /// Remembers a record that is waited for through an event; those that nobody waits for any more are forgotten now and then.
    fn note_waited(&mut self, event: u32, record: RecordId) {
        let state = &mut **self;
        let Some(event) = state.events.get_mut(event) else {
            return;
        };
        let waited = &mut event.waited;
        waited.push(record);
        if waited.len() > 16 {
            waited.retain(|record| state.machine.record_waits(*record).unwrap_or(0) > 0);
        }
    }
}

/// `aclrtResetEvent`.
pub(crate) fn reset(event_bits: u64, stream_bits: u64) -> Res {
    if event_bits == 0 {
        return Err(NULL);
    }
    enter(&[event_bits, stream_bits], |call| {
        let event = call.event(event_bits)?;
        let stream = call.stream_arg(stream_bits)?;
        let bound = stream.is_some_and(|stream| call.streams[stream].model.is_some());
        let state = &call.events[event];
        let family = state.family;
        if state.is_device_only() {
            return Err(DEVICE_ONLY);
        }
        if state.is_ipc() || state.is_only_timing() {
            return Err(UNSUPPORTED);
        }
        let is_missing = family == Family::C || (bound && family == Family::A);
        if is_missing && is_somewhere(call.context()) {
            return Err(UNSUPPORTED);
        }
        let stream = call.own_stream(stream)?;
        let state = &call.events[event];
        if call.streams[stream].capture.is_some() || bound {
            if state.is_external() || bound {
                return call.capture_reset(stream, event);
            }
            return Err(REFUSED_IN_CAPTURE);
        }
        let (level, record) = (state.level, state.newest.map(|newest| newest.record));
        let record = record.filter(|record| call.machine.record_state(*record).is_ok());
        call.told_event_call(stream, event, TaskKind::Reset);
        call.queue_reset(call.machine_stream(stream), record, level)?;
        if family == Family::A {
            call.misuse(crate::Misuse::PlainEventReset);
        }
        call.events[event].reset = true;
        Ok(())
    })
}

/// `aclrtGetEventId`.
pub(crate) fn number(bits: u64) -> Res<u32> {
    enter_without(&[bits], |call| {
        let event = call.event(bits)?;
        let state = &call.events[event];
        if state.is_ipc() {
            return Err(UNSUPPORTED);
        }
        let has_one = match state.family {
            Family::A => state.newest.is_some(),
            Family::B => !state.is_only_timing(),
            // The number of a record is given back when the host has seen it end, and every wait for it.
            Family::C => state.newest.is_some_and(|newest| {
                let waits = call.machine.record_waits(newest.record).unwrap_or(0);
                !state.is_only_timing() && (waits > 0 || !call.is_noticed(newest))
            }),
        };
        if has_one { Ok(state.number) } else { Err(UNRECORDED) }
    })
}

/// `aclrtGetEventAvailNum`.
pub(crate) fn available() -> Res<u32> {
    enter(&[], |call| {
        let context = call.context()?;
        let device = call.devices[call.contexts[context].device as usize].id;
        let used = call.machine.events_in_use(device).unwrap_or(0);
        Ok(call.world.config.profile.events.saturating_sub(used))
    })
}

/// `aclrtIpcGetEventHandle`: the number that stands in the first eight bytes of the handle.
pub(crate) fn export(bits: u64) -> Res<u64> {
    enter_without(&[bits], |call| {
        let event = call.event(bits)?;
        if !call.events[event].is_ipc() {
            return Err(Fail::runtime(107_000, "EE1006"));
        }
        Ok(call.handle(Kind::Event, event).bits())
    })
}

/// `aclrtIpcOpenEventHandle`, in the process that made it.
pub(crate) fn open(bits: u64) -> Res<Handle> {
    enter(&[bits], |call| {
        let twin = call
            .find(Kind::Event, bits)
            .filter(|event| call.events[*event].is_ipc())
            .ok_or(PARAM)?;
        let context = call.context()?;
        let device = call.contexts[context].device;
        let event = Event {
            family: Family::C,
            flags: flag::IPC,
            context,
            context_generation: call.contexts.generation(context),
            device,
            newest: None,
            level: None,
            reset: false,
            waited: Vec::new(),
            record_use: None,
            wait_use: None,
            captured: None,
            in_model: false,
            number: 0,
            numbers: Number::None,
            is_ordinary: false,
            twin: Some((twin, call.events.generation(twin))),
            order: None,
        };
        let place = call.events.insert(event);
        Ok(Handle::new(Kind::Event, call.world.id, place))
    })
}
