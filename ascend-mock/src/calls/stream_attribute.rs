//! What streams are set to: failure mode, overflow switch and the other attributes (acl/streams-and-events 5.5).
//!
//! An attribute is no other way to call the function of its own: its value is the runtime's to refuse, and what the chip lacks is remembered
//! as last error (hicann/runtime, `api_c_stream.cc` and `api_error.cc`, where the notes are silent).

use crate::fail::{CAPTURED, ENUM, Fail, PARAM, Res};
use crate::objects::stream_flag;
use crate::world::{Call, enter};

/// A stream that must be given, or a thread that has no default stream to stand for it.
const NO_STREAM: Fail = Fail::runtime(107_000, "EE1004");

/// Attributes by the numbers that C gives them.
mod id {
    pub(super) const FAILURE_MODE: u32 = 1;
    pub(super) const OVERFLOW_CHECK: u32 = 2;
    pub(super) const USER_CUSTOM_TAG: u32 = 3;
    pub(super) const CACHE_OP_INFO: u32 = 4;
    pub(super) const PRIORITY: u32 = 5;
}

impl Call<'_> {
    /// The stream given, or the default stream of the current context: whichever context it belongs to.
    fn stream_or_default(&self, stream: Option<u32>) -> Res<u32> {
        match (stream, self.context()) {
            (Some(stream), _) => Ok(stream),
            (None, Ok(context)) => Ok(self.contexts[context].default_stream),
            (None, Err(_)) => Err(NO_STREAM),
        }
    }

    /// A stream that has a priority to set and read.
    fn with_priority(&self, stream: Option<u32>) -> Res<u32> {
        let stream = stream.ok_or(NO_STREAM)?;
        if self.streams[stream].flags & stream_flag::CPU_SCHEDULE != 0 {
            return Err(Fail::runtime(207_000, "EE1006"));
        }
        Ok(stream)
    }
}

/// `aclrtSetStreamFailureMode`.
pub(crate) fn set_failure_mode(bits: u64, mode: u64) -> Res {
    enter(&[bits], |call| {
        let stream = call.stream_arg(bits)?;
        // The call keeps 207000 to itself (acl/streams-and-events X3).
        failure_mode_of(call, stream, mode).map_err(|fail| match (fail.code, fail.class()) {
            (207_000, Some("EE1001")) => Fail::quiet(207_000),
            (207_000, _) => Fail::missing("EE1016"),
            _ => fail,
        })
    })
}

fn failure_mode_of(call: &mut Call<'_>, stream: Option<u32>, mode: u64) -> Res {
    let mode = mode & 1;
    if stream.is_none() && !call.world.config.profile.is_a2_plus() {
        return Err(NO_STREAM);
    }
    let index = call.stream_or_default(stream)?;
    let state = &call.streams[index];
    if state.flags & stream_flag::DEVICE_USE_ONLY != 0 {
        return Err(Fail::runtime(207_000, "EE1001"));
    }
    if let Err(fail) = call.context()
        && fail.code == 107_002
    {
        return Err(fail);
    }
    if state.model.is_some() {
        return Err(Fail::runtime(207_000, "EE1016"));
    }
    if state.failure_mode == mode {
        return Ok(());
    }
    if mode == 0 {
        return Err(Fail::runtime(207_000, "EE1016"));
    }
    call.stream_here(Some(index))?;
    call.streams[index].failure_mode = 1;
    let context = call.streams[index].context;
    call.contexts[context].stop_mode = true;
    let id = call.contexts[context].id;
    call.machine.set_stop_on_failure(id, true).map_err(Call::refusal)
}

/// `aclrtSetStreamOverflowSwitch`.
pub(crate) fn set_overflow(bits: u64, flag: u32) -> Res {
    if flag > 1 {
        return Err(ENUM);
    }
    set_attribute(bits, id::OVERFLOW_CHECK, flag.into())
}

/// `aclrtGetStreamOverflowSwitch`.
pub(crate) fn overflow(bits: u64) -> Res<u32> {
    attribute(bits, id::OVERFLOW_CHECK).map(|value| value as u32)
}

/// `aclrtGetStreamAttribute`. The failure mode is told without a look at the context; the others are their own context's to ask.
pub(crate) fn attribute(bits: u64, attribute: u32) -> Res<u64> {
    enter(&[bits], |call| {
        let given = call.stream_arg(bits)?;
        let stream = match attribute {
            id::FAILURE_MODE => {
                let stream = call.stream_or_default(given)?;
                return Ok(call.streams[stream].failure_mode);
            }
            id::OVERFLOW_CHECK | id::USER_CUSTOM_TAG => given,
            id::CACHE_OP_INFO => Some(call.stream_or_default(given)?),
            id::PRIORITY => Some(call.with_priority(given)?),
            _ => return Err(PARAM),
        };
        let state = &call.streams[call.stream_here(stream)?];
        Ok(match attribute {
            id::OVERFLOW_CHECK => u64::from(state.overflow_switch),
            id::USER_CUSTOM_TAG => u64::from(state.tag),
            id::CACHE_OP_INFO => u64::from(state.cache_op_info),
            _ => u64::from(state.attribute_priority),
        })
    })
}

/// `aclrtSetStreamAttribute`.
pub(crate) fn set_attribute(bits: u64, attribute: u32, value: u64) -> Res {
    enter(&[bits], |call| {
        let given = call.stream_arg(bits)?;
        let number = value as u32;
        let is_captured = given.is_some_and(|stream| call.streams[stream].capture.is_some());
        let stream = match attribute {
            id::FAILURE_MODE => return failure_mode_of(call, given, value),
            id::OVERFLOW_CHECK if number > 1 => return Err(PARAM),
            id::OVERFLOW_CHECK | id::USER_CUSTOM_TAG if is_captured => return Err(CAPTURED),
            id::OVERFLOW_CHECK | id::USER_CUSTOM_TAG => given,
            id::CACHE_OP_INFO => {
                let stream = call.stream_or_default(given)?;
                if number > 1 {
                    return Err(PARAM);
                }
                Some(stream)
            }
            id::PRIORITY => Some(call.with_priority(given)?),
            _ => return Err(PARAM),
        };
        let stream = call.stream_here(stream)?;
        let state = &mut call.streams[stream];
        match attribute {
            id::OVERFLOW_CHECK => state.overflow_switch = number,
            id::USER_CUSTOM_TAG => state.tag = number,
            id::CACHE_OP_INFO => state.cache_op_info = number,
            _ => state.attribute_priority = super::stream::clamp_priority(number),
        }
        Ok(())
    })
}
