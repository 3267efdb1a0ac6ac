//! Notifies: binary semaphores of a device (acl/streams-and-events section 7).

use ascend_sim::machine::{FlagKind, WaitFor};
use ascend_sim::task::TaskKind;

use crate::fail::{Fail, NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::objects::Notify;
use crate::thread;
use crate::world::{Call, enter};

/// `aclrtCreateNotify`.
pub(crate) fn create(flag: u64) -> Res<Handle> {
    if flag > 1 {
        return Err(PARAM);
    }
    enter(&[], |call| {
        // The runtime asks for the thread's device first, which leaves no trace when there is none (acl/streams-and-events D6).
        let context = super::memory::own_context(call).map_err(|fail| match fail.code {
            107_002 => Fail::quiet(fail.code),
            _ => fail,
        })?;
        let device = call.devices[call.contexts[context].device as usize].id;
        let flag = call
            .machine
            .create_flag(device, FlagKind::Notify)
            .map_err(|_| Fail::runtime(207_009, "EE1023"))?;
        let local = call.contexts[context].device;
        let place = call.notifies.insert(Notify {
            flag,
            number: 0,
            device: local,
            imported: false,
            order: None,
        });
        call.notifies[place.0].number = place.0;
        call.told_notify_made(place.0, context);
        Ok(Handle::new(Kind::Notify, call.world.id, place))
    })
}

/// `aclrtDestroyNotify`.
pub(crate) fn destroy(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let index = call.object(Kind::Notify, bits)?;
        super::memory::own_context(call)?;
        if let Some(notify) = call.notifies.remove(index) {
            call.told_notify_end(notify.order);
            // Handles that came by a key share it.
            if !call.notifies.iter().any(|(_, other)| other.flag == notify.flag) {
                let _ = call.machine.release_flag(notify.flag);
            }
        }
        Ok(())
    })
}

/// `aclrtRecordNotify`.
pub(crate) fn record(notify: u64, stream: u64) -> Res {
    if notify == 0 {
        return Err(NULL);
    }
    enter(&[notify, stream], |call| {
        let notify = call.object(Kind::Notify, notify)?;
        let arg = call.stream_arg(stream)?;
        let stream = call.own_stream(arg)?;
        let flag = call.notifies[notify].flag;
        if call.streams[stream].capture.is_some() || call.streams[stream].model.is_some() {
            return call.capture_flag(stream, flag, super::capture::FlagOp::Set, None);
        }
        let note = thread::take_note();
        let info = call.info(TaskKind::Record, "notify record", note.as_deref());
        call.told_notify(stream, notify, true, &info);
        let id = call.machine_stream(stream);
        call.queue_set_flag(id, info, flag)
    })
}

/// `aclrtWaitAndResetNotify`; the time-out is in seconds, 0 for ever, `u32::MAX` for the process-wide one.
pub(crate) fn wait(notify: u64, stream: u64, timeout_s: u32) -> Res {
    if notify == 0 {
        return Err(NULL);
    }
    enter(&[notify, stream], |call| {
        let notify = call.object(Kind::Notify, notify)?;
        let arg = call.stream_arg(stream)?;
        let stream = call.own_stream(arg)?;
        let state = &call.notifies[notify];
        if state.imported && state.device != call.contexts[call.streams[stream].context].device {
            return Err(Fail::runtime(107_000, "EE1012"));
        }
        let flag = state.flag;
        if call.leaves_out_wait(stream) {
            return Ok(());
        }
        if call.streams[stream].capture.is_some() || call.streams[stream].model.is_some() {
            return call.capture_flag(stream, flag, super::capture::FlagOp::Take, None);
        }
        let timeout_ns = match timeout_s {
            u32::MAX => super::stream::default_wait_timeout(),
            seconds => super::event::seconds_ns(seconds),
        };
        let info = call.info(TaskKind::Wait, "notify wait", thread::peek_note().as_deref());
        call.told_notify(stream, notify, false, &info);
        call.queue_wait(call.machine_stream(stream), WaitFor::TakeFlag(flag), timeout_ns)
    })
}

/// `aclrtGetNotifyId`.
pub(crate) fn number(bits: u64) -> Res<u32> {
    enter(&[bits], |call| {
        let index = call.object(Kind::Notify, bits)?;
        super::memory::own_context(call)?;
        Ok(call.notifies[index].number)
    })
}

/// `aclrtNotifyBatchReset`: clears them one after the other, up to the first that cannot be.
pub(crate) fn reset_all(mut notifies: impl ExactSizeIterator<Item = u64>) -> Res {
    if notifies.len() == 0 {
        return Err(PARAM);
    }
    notifies.try_for_each(reset)
}

fn reset(bits: u64) -> Res {
    enter(&[bits], |call| {
        if !call.world.config.profile.is_a2_plus() {
            return Err(UNSUPPORTED);
        }
        if bits == 0 {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        let notify = call.object(Kind::Notify, bits)?;
        super::memory::own_context(call)?;
        let flag = call.notifies[notify].flag;
        call.machine.clear_flag(flag).map_err(Call::refusal)
    })
}
