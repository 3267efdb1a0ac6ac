//! Host functions and the subscribe/process callbacks (acl/streams-and-events section 8).

use std::sync::Arc;

use ascend_sim::machine::{FlagKind, Outcome};
use ascend_sim::task::{Cost, TaskKind};

use crate::check::Wanted;
use crate::fail::{Fail, Res};
use crate::objects::Subscription;
use crate::payload::{Payload, Report};
use crate::submit::Job;
use crate::world::{Call, enter, enter_if_null};

const NO_FUNCTION: Fail = Fail::runtime(107_000, "EE1004");
const ALREADY: Fail = Fail::silent(107_011);
const WRONG_THREAD: Fail = Fail::silent(107_012);
/// Threads that streams can be subscribed to at a time (acl/streams-and-events H13).
const MOST_THREADS: usize = 1_024;
const TOO_MANY_THREADS: Fail = Fail::silent(507_000);
const UNSUBSCRIBED: Fail = Fail::runtime(107_015, "EE1018");

/// `aclrtLaunchHostFunc`.
pub(crate) fn launch_host(stream: u64, function: usize, data: usize) -> Res {
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if function == 0 {
            return Err(NO_FUNCTION);
        }
        let target = call.subscription_target(arg);
        if target.is_some_and(|stream| call.streams[stream].subscription.is_some()) {
            return Err(ALREADY);
        }
        let stream = call.own_stream(arg)?;
        call.streams[stream].used_by_host_func = true;
        call.submit(
            stream,
            Job {
                kind: TaskKind::HostFunction,
                name: "host function",
                cost: Cost::ZERO,
                payload: Payload::HostFunction {
                    function,
                    data,
                    told: None,
                },
            },
        )
    })
}

impl Call<'_> {
    /// The stream behind an argument, where a missing context is found later.
    fn subscription_target(&self, arg: Option<u32>) -> Option<u32> {
        arg.or_else(|| Some(self.contexts[self.context().ok()?].default_stream))
    }
}

/// `aclrtLaunchCallback`.
pub(crate) fn launch(function: usize, data: usize, block_type: u32, stream: u64) -> Res {
    if block_type > 1 {
        return Err(Fail::wrapper(100_000, "EH0007"));
    }
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if function == 0 {
            return Err(NO_FUNCTION);
        }
        let stream = call.own_stream(arg)?;
        if call.streams[stream].used_by_host_func {
            return Err(ALREADY);
        }
        let subscription = call.streams[stream].subscription.ok_or(UNSUBSCRIBED)?;
        let report = Arc::new(Report {
            function,
            data,
            block: block_type == 1,
            thread: subscription.thread,
            stream,
            told: None,
        });
        call.submit(
            stream,
            Job {
                kind: TaskKind::HostFunction,
                name: "callback",
                cost: Cost::ZERO,
                payload: Payload::Report(report),
            },
        )
    })
}

/// `aclrtSubscribeReport`; the thread is named by its `pthread_self`, which is not looked at.
pub(crate) fn subscribe(thread: u64, stream: u64) -> Res {
    enter(&[stream], |call| {
        let arg = call.stream_arg(stream)?;
        if let Some(target) = call.subscription_target(arg)
            && call.streams[target].used_by_host_func
        {
            return Err(ALREADY);
        }
        let stream = call.any_stream(arg)?;
        if call.streams[stream].subscription.is_some() {
            return Err(ALREADY);
        }
        let device = call.contexts[call.streams[stream].context].device;
        let known = call.subscribers.get(&thread).map(|known| known.device);
        if known.is_some_and(|known| known != device) {
            return Err(WRONG_THREAD);
        }
        if known.is_none() && call.subscribers.len() >= MOST_THREADS {
            return Err(TOO_MANY_THREADS);
        }
        let machine_device = call.devices[device as usize].id;
        let number = call.machine.create_flag(machine_device, FlagKind::Event);
        let number = number.map_err(|_| super::event::NO_EVENT_ID)?;
        let subscriber = call.subscribers.entry(thread).or_default();
        subscriber.streams += 1;
        subscriber.device = device;
        call.streams[stream].subscription = Some(Subscription { thread, number });
        Ok(())
    })
}

/// `aclrtUnSubscribeReport`.
pub(crate) fn unsubscribe(thread: u64, stream: u64) -> Res {
    enter_if_null(stream, |call| {
        let arg = call.stream_arg(stream)?;
        let stream = match arg {
            Some(stream) => stream,
            None => call.own_stream(None)?,
        };
        let Some(subscription) = call.streams[stream].subscription else {
            return Err(ALREADY);
        };
        if subscription.thread != thread {
            return Err(WRONG_THREAD);
        }
        call.streams[stream].subscription = None;
        let _ = call.machine.release_flag(subscription.number);
        // Callbacks that no stream waits for are lost (acl/streams-and-events H15).
        if let Some(waiting) = call.reports.get_mut(&thread) {
            waiting.retain(|pending| pending.token.is_some() || pending.report.stream != stream);
        }
        call.told_unsubscribed(thread);
        if let Some(subscriber) = call.subscribers.get_mut(&thread) {
            subscriber.streams = subscriber.streams.saturating_sub(1);
        }
        call.forget_subscriber(thread);
        Ok(())
    })
}

/// `aclrtProcessReport`: runs one callback of this thread.
pub(crate) fn process(thread: u64, timeout_ms: i32) -> Res {
    if timeout_ms == 0 || timeout_ms < -1 {
        return Err(Fail::wrapper(100_000, "EH0009"));
    }
    let process = crate::process::process();
    let own = crate::thread::number();
    // A thread without a context is looked for among the subscribed ones. Its name may have been another thread's before: one that is still
    // subscribed counts.
    let subscribed = |world: &crate::world::World| {
        let state = world.lock();
        state
            .subscribers
            .get(&thread)
            .is_some_and(|subscriber| subscriber.streams > 0 && (subscriber.number == 0 || subscriber.number == own))
    };
    let world = process.world_with(subscribed);
    world.enter(|call| {
        let subscriber = call.subscribers.get_mut(&thread).ok_or(WRONG_THREAD)?;
        subscriber.number = own;
        let device = subscriber.device as usize;
        // The runtime works in the primary context of the subscribed device, or where there is none in the thread's own.
        if call.devices[device].primary.is_none() {
            call.context()?;
        }
        call.block_on(Wanted::Callback(thread), super::device::timeout(timeout_ms), |call| {
            let waiting = call.reports.get(&thread).is_some_and(|reports| !reports.is_empty());
            waiting.then_some(())
        })?
        .or(Fail::silent(507_012))?;
        call.run_report(thread, None);
        Ok(())
    })
}

impl Call<'_> {
    /// A thread that nothing is subscribed for any more is a stranger again.
    pub(crate) fn forget_subscriber(&mut self, thread: u64) {
        if self.subscribers.get(&thread).is_some_and(|known| known.streams == 0) {
            self.subscribers.remove(&thread);
        }
    }

    /// Runs the next callback of a thread, or of a stream wherever it waits. False when there is none.
    pub(crate) fn run_report(&mut self, thread: u64, stream: Option<u32>) -> bool {
        let Some(waiting) = self.reports.get_mut(&thread) else {
            return false;
        };
        let place = waiting
            .iter()
            .position(|pending| stream.is_none_or(|stream| pending.report.stream == stream));
        let Some(pending) = place.and_then(|place| waiting.remove(place)) else {
            return false;
        };
        let report = pending.report;
        self.told_callback_start(report.told, Some(&report));
        self.unlocked(|| crate::abi::call_host_function(report.function, report.data));
        self.told_callback_end(report.told);
        if let Some(token) = pending.token {
            let _ = self.machine.complete(token, Outcome::Done);
            self.kick();
            self.world.changed.notify_all();
        }
        true
    }

    /// Runs what waits for a thread that will not come, because the stream is being destroyed.
    pub(crate) fn flush_reports(&mut self, stream: u32) {
        let threads: Vec<u64> = self.reports.keys().copied().collect();
        for thread in threads {
            while self.run_report(thread, Some(stream)) {}
        }
    }
}
