//! Streams, events and notifies.

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::api;
use crate::calls::event::WaitCall;
use crate::calls::{event, notify, stream, stream_attribute};
use crate::fail::NULL;

api! {
    fn aclrtCreateStream(stream: out aclrtStream) {
        let out = stream.ok_or(NULL)?;
        out.set(stream::create(0, 0)?.pointer());
        Ok(())
    }
    fn aclrtCreateStreamWithConfig(stream: out aclrtStream, priority: val u32, flag: val u32) {
        let out = stream.ok_or(NULL)?;
        out.set(stream::create(priority, flag)?.pointer());
        Ok(())
    }
    fn aclrtDestroyStream(stream: handle aclrtStream) {
        stream::destroy(stream, false)
    }
    fn aclrtDestroyStreamForce(stream: handle aclrtStream) {
        stream::destroy(stream, true)
    }
    fn aclrtSynchronizeStream(stream: handle aclrtStream) {
        stream::synchronize(stream, None)
    }
    fn aclrtSynchronizeStreamWithTimeout(stream: handle aclrtStream, timeout: val i32) {
        stream::synchronize(stream, Some(timeout))
    }
    fn aclrtStreamQuery(stream: handle aclrtStream, status: out aclrtStreamStatus) {
        let out = status.ok_or(NULL)?;
        out.set(aclrtStreamStatus(u32::from(!stream::query(stream)?)));
        Ok(())
    }
    fn aclrtStreamGetPriority(stream: handle aclrtStream, priority: out u32) {
        let out = priority.ok_or(NULL)?;
        out.set(stream::property(stream, false)?);
        Ok(())
    }
    fn aclrtStreamGetFlags(stream: handle aclrtStream, flags: out u32) {
        let out = flags.ok_or(NULL)?;
        out.set(stream::property(stream, true)?);
        Ok(())
    }
    fn aclrtStreamGetId(stream: handle aclrtStream, streamId: out i32) {
        let out = streamId.ok_or(NULL)?;
        out.set(stream::number(stream)?);
        Ok(())
    }
    fn aclrtGetStreamAvailableNum(streamCount: out u32) {
        let out = streamCount.ok_or(NULL)?;
        out.set(stream::available()?);
        Ok(())
    }
    fn aclrtSetStreamFailureMode(stream: handle aclrtStream, mode: val u64) {
        stream_attribute::set_failure_mode(stream, mode)
    }
    fn aclrtSetStreamOverflowSwitch(stream: handle aclrtStream, flag: val u32) {
        stream_attribute::set_overflow(stream, flag)
    }
    fn aclrtGetStreamOverflowSwitch(stream: handle aclrtStream, flag: out u32) {
        let out = flag.ok_or(NULL)?;
        out.set(stream_attribute::overflow(stream)?);
        Ok(())
    }
    fn aclrtSetStreamAttribute(stream: handle aclrtStream, stmAttrType: val aclrtStreamAttr, value: out aclrtStreamAttrValue) {
        let given = value.ok_or(NULL)?.get();
        // SAFETY: every pattern of the union's eight bytes is a number.
        let number = unsafe { given.failureMode };
        stream_attribute::set_attribute(stream, stmAttrType.0, number)
    }
    fn aclrtGetStreamAttribute(stream: handle aclrtStream, stmAttrType: val aclrtStreamAttr, value: out aclrtStreamAttrValue) {
        let out = value.ok_or(NULL)?;
        let number = stream_attribute::attribute(stream, stmAttrType.0)?;
        let mut given = out.get();
        match stmAttrType.0 {
            1 => given.failureMode = number,
            _ => given.overflowSwitch = number as u32,
        }
        out.set(given);
        Ok(())
    }
    fn aclrtStreamAbort(stream: handle aclrtStream) {
        stream::abort(stream)
    }
    fn aclrtStreamStop(stream: handle aclrtStream) {
        stream::stop(stream)
    }
    fn aclrtPersistentTaskClean(stream: handle aclrtStream) {
        stream::clean_persistent(stream)
    }
    fn aclrtGetStreamResLimit(stream: handle aclrtStream, type_: val aclrtDevResLimitType, value: out u32) {
        let out = value.ok_or(NULL)?;
        out.set(stream::core_limit(stream, type_.0)?);
        Ok(())
    }
    fn aclrtSetStreamResLimit(stream: handle aclrtStream, type_: val aclrtDevResLimitType, value: val u32) {
        stream::set_core_limit(stream, Some((type_.0, value)))
    }
    fn aclrtResetStreamResLimit(stream: handle aclrtStream) {
        stream::set_core_limit(stream, None)
    }
    fn aclrtCreateEvent(event: out aclrtEvent) {
        let out = event.ok_or(NULL)?;
        out.set(event::create()?.pointer());
        Ok(())
    }
    fn aclrtCreateEventWithFlag(event: out aclrtEvent, flag: val u32) {
        let out = event.ok_or(NULL)?;
        out.set(event::create_with_flag(flag, false)?.pointer());
        Ok(())
    }
    fn aclrtCreateEventExWithFlag(event: out aclrtEvent, flag: val u32) {
        let out = event.ok_or(NULL)?;
        out.set(event::create_with_flag(flag, true)?.pointer());
        Ok(())
    }
    fn aclrtDestroyEvent(event: handle aclrtEvent) {
        event::destroy(event)
    }
    fn aclrtRecordEvent(event: handle aclrtEvent, stream: handle aclrtStream) {
        event::record(event, stream, None)
    }
    fn aclrtRecordEventWithFlag(event: handle aclrtEvent, stream: handle aclrtStream, flag: val u32) {
        event::record(event, stream, Some(flag))
    }
    fn aclrtResetEvent(event: handle aclrtEvent, stream: handle aclrtStream) {
        event::reset(event, stream)
    }
    fn aclrtStreamWaitEvent(stream: handle aclrtStream, event: handle aclrtEvent) {
        event::wait(stream, event, WaitCall::Plain)
    }
    fn aclrtStreamWaitEventWithTimeout(stream: handle aclrtStream, event: handle aclrtEvent, timeout: val i32) {
        event::wait(stream, event, WaitCall::Timeout(timeout))
    }
    fn aclrtStreamWaitEventWithFlag(stream: handle aclrtStream, event: handle aclrtEvent, timeout: val u32, flag: val u32) {
        event::wait(stream, event, WaitCall::Flag(timeout, flag))
    }
    fn aclrtQueryEventStatus(event: handle aclrtEvent, status: out aclrtEventRecordedStatus) {
        let out = nonzero(event).and(status).ok_or(NULL)?;
        out.set(aclrtEventRecordedStatus(u32::from(event::query_status(event)?)));
        Ok(())
    }
    fn aclrtQueryEvent(event: handle aclrtEvent, status: out aclrtEventStatus) {
        let out = nonzero(event).and(status).ok_or(NULL)?;
        out.set(aclrtEventStatus(u32::from(!event::query(event)?)));
        Ok(())
    }
    fn aclrtQueryEventWaitStatus(event: handle aclrtEvent, status: out aclrtEventWaitStatus) {
        let out = nonzero(event).and(status).ok_or(NULL)?;
        out.set(aclrtEventWaitStatus(u32::from(!event::query_waits(event)?)));
        Ok(())
    }
    fn aclrtSynchronizeEvent(event: handle aclrtEvent) {
        event::synchronize(event, None)
    }
    fn aclrtSynchronizeEventWithTimeout(event: handle aclrtEvent, timeout: val i32) {
        event::synchronize(event, Some(timeout))
    }
    fn aclrtEventElapsedTime(ms: out f32, startEvent: handle aclrtEvent, endEvent: handle aclrtEvent) {
        let out = nonzero(startEvent).and(nonzero(endEvent)).and(ms).ok_or(NULL)?;
        out.set(event::elapsed(startEvent, endEvent)?);
        Ok(())
    }
    fn aclrtEventGetTimestamp(event: handle aclrtEvent, timestamp: out u64) {
        let out = nonzero(event).and(timestamp).ok_or(NULL)?;
        out.set(event::timestamp(event)?);
        Ok(())
    }
    fn aclrtGetEventId(event: handle aclrtEvent, eventId: out u32) {
        let out = nonzero(event).and(eventId).ok_or(NULL)?;
        out.set(event::number(event)?);
        Ok(())
    }
    fn aclrtGetEventAvailNum(eventCount: out u32) {
        let out = eventCount.ok_or(NULL)?;
        out.set(event::available()?);
        Ok(())
    }
    fn aclrtIpcGetEventHandle(event: handle aclrtEvent, handle: out aclrtIpcEventHandle) {
        let out = nonzero(event).and(handle).ok_or(NULL)?;
        let number = event::export(event)?;
        let mut text = aclrtIpcEventHandle { reserved: [0; 64] };
        for (place, byte) in text.reserved.iter_mut().zip(number.to_ne_bytes()) {
            *place = byte as std::ffi::c_char;
        }
        out.set(text);
        Ok(())
    }
    fn aclrtIpcOpenEventHandle(handle: val aclrtIpcEventHandle, event: out aclrtEvent) {
        let out = event.ok_or(NULL)?;
        let mut number = [0; 8];
        for (byte, place) in number.iter_mut().zip(handle.reserved) {
            *byte = place as u8;
        }
        out.set(event::open(u64::from_ne_bytes(number))?.pointer());
        Ok(())
    }
    fn aclrtCreateNotify(notify: out aclrtNotify, flag: val u64) {
        let out = notify.ok_or(NULL)?;
        out.set(notify::create(flag)?.pointer());
        Ok(())
    }
    fn aclrtDestroyNotify(notify: handle aclrtNotify) {
        notify::destroy(notify)
    }
    fn aclrtRecordNotify(notify: handle aclrtNotify, stream: handle aclrtStream) {
        notify::record(notify, stream)
    }
    fn aclrtWaitAndResetNotify(notify: handle aclrtNotify, stream: handle aclrtStream, timeout: val u32) {
        notify::wait(notify, stream, timeout)
    }
    fn aclrtGetNotifyId(notify: handle aclrtNotify, notifyId: out u32) {
        let out = nonzero(notify).and(notifyId).ok_or(NULL)?;
        out.set(notify::number(notify)?);
        Ok(())
    }
    fn aclrtNotifyBatchReset(notifies: val *mut aclrtNotify, num: val usize) {
        if notifies.is_null() {
            return Err(NULL);
        }
        // The runtime counts in 32 bits. One after the other: what stands behind the first that fails is not looked at.
        notify::reset_all((0..num as u32 as usize).map(|place| {
            // SAFETY: the caller gives an array of `num` handles, as the C reference demands.
            let notify = unsafe { notifies.add(place) };
            // SAFETY: as above; unaligned because C callers may be careless.
            unsafe { notify.read_unaligned() }.addr() as u64
        }))
    }
}

fn nonzero(bits: u64) -> Option<()> {
    (bits != 0).then_some(())
}
