//! Counting notifies: 32-bit counters that tasks change and wait for, on Ascend 950 only (acl/streams-and-events N7).

use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use ascend_sim::task::{Cost, TaskKind};

use crate::fail::{NULL, PARAM, Res, UNSUPPORTED};
use crate::handle::{Handle, Kind};
use crate::payload::{CountOp, CountWait, Payload};
use crate::profile::Family;
use crate::submit::Job;
use crate::world::{Call, enter};

/// A counting notify.
#[derive(Debug)]
pub(crate) struct Count {
    value: Arc<AtomicU32>,
}

/// What is waited for: `aclrtCntNotifyWaitInfo`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) mode: u32,
    pub(crate) value: u32,
    pub(crate) timeout_s: u32,
    pub(crate) clear: bool,
}

impl Call<'_> {
    /// Chips before 950 have none.
    fn has_counts(&self) -> Res {
        if self.world.config.profile.family == Family::A950 {
            Ok(())
        } else {
            Err(UNSUPPORTED)
        }
    }
}

/// `aclrtCntNotifyCreate`.
pub(crate) fn create(flag: u64) -> Res<Handle> {
    enter(&[], |call| {
        call.has_counts()?;
        if flag > 1 {
            return Err(PARAM);
        }
        call.context()?;
        let place = call.count_notifies.insert(Count {
            value: Arc::new(AtomicU32::new(0)),
        });
        Ok(Handle::new(Kind::Count, call.world.id, place))
    })
}

fn with_count<R>(count: u64, others: &[u64], f: impl FnOnce(&mut Call<'_>, u32) -> Res<R>) -> Res<R> {
    if count == 0 {
        return Err(NULL);
    }
    let handles: Vec<u64> = [count].iter().chain(others).copied().collect();
    enter(&handles, |call| {
        call.has_counts()?;
        let index = call.object(Kind::Count, count)?;
        f(call, index)
    })
}

/// `aclrtCntNotifyDestroy`: what was submitted goes on with it.
pub(crate) fn destroy(count: u64) -> Res {
    with_count(count, &[], |call, index| {
        call.context()?;
        call.count_notifies.remove(index);
        Ok(())
    })
}

/// `aclrtCntNotifyGetId`.
pub(crate) fn number(count: u64) -> Res<u32> {
    with_count(count, &[], |call, index| call.context().map(|_| index))
}

/// `aclrtCntNotifyRecord`.
pub(crate) fn record(count: u64, stream: u64, mode: u32, value: u32) -> Res {
    with_count(count, &[stream], |call, index| {
        let arg = call.stream_arg(stream)?;
        if !matches!(mode, 0 | 1 | 2 | 4) {
            return Err(PARAM);
        }
        let stream = call.own_stream(arg)?;
        let count = call.count_notifies[index].value.clone();
        let change = CountOp { count, mode, value };
        call.submit_count(
            stream,
            TaskKind::Record,
            "count record",
            Payload::Count(Arc::new(change)),
        )
    })
}

/// `aclrtCntNotifyReset`: to 0, when the stream gets there.
pub(crate) fn reset(count: u64, stream: u64) -> Res {
    record(count, stream, 0, 0)
}

/// `aclrtCntNotifyWaitWithTimeout`.
pub(crate) fn wait(count: u64, stream: u64, wanted: Wanted) -> Res {
    with_count(count, &[stream], |call, index| {
        let arg = call.stream_arg(stream)?;
        if wanted.mode > 4 {
            return Err(PARAM);
        }
        let stream = call.own_stream(arg)?;
        let timeout_ns = match wanted.timeout_s {
            u32::MAX => super::stream::default_wait_timeout(),
            seconds => super::event::seconds_ns(seconds),
        };
        let wait = CountWait {
            count: call.count_notifies[index].value.clone(),
            mode: wanted.mode,
            value: wanted.value,
            clear: wanted.clear,
            timeout_ns,
        };
        call.submit_count(stream, TaskKind::Wait, "count wait", Payload::WaitCount(Arc::new(wait)))
    })
}

impl Call<'_> {
    fn submit_count(&mut self, stream: u32, kind: TaskKind, name: &'static str, payload: Payload) -> Res {
        self.submit(
            stream,
            Job {
                kind,
                name,
                cost: Cost::ZERO,
                payload,
            },
        )
    }
}
