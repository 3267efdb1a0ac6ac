//! Functions on the host that a stream calls: what they do comes after the work before them and, where the stream waits for them, before the
//! work behind them (acl/streams-and-events H1, H11).

use ascend_sim::order::{CallbackId, HostId};
use ascend_sim::task::TaskInfo;

use crate::payload::Report;
use crate::thread;
use crate::world::Call;

/// A host function that runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Running {
    pub(super) thread: u32,
    pub(super) host: HostId,
    pub(super) callback: CallbackId,
    /// The thread of the program that it was reported to; `None` on one of the runtime's.
    reported_to: Option<u64>,
    /// Its stream waits for it.
    pub(super) blocks: bool,
}

impl Call<'_> {
    /// A function on the host is queued.
    pub(super) fn told_callback(&mut self, stream: u32, info: &TaskInfo, blocking: bool) -> Option<CallbackId> {
        let stream = self.submitted_to(stream)?;
        let check = self.check.as_deref_mut()?;
        let host = check.host();
        let callback = check.checker.callback(host, stream, blocking, info).0;
        if let Some(mutator) = check.mutator.as_deref_mut() {
            mutator.ledger.call(host, stream, callback);
        }
        Some(callback)
    }

    /// The function starts on this thread: inside `aclrtProcessReport` of the program's thread that it is `reported_to`, else on one of the runtime's.
    /// There it follows nothing but its stream: which thread that is, and what ran on it before, is the runtime's affair.
    #[inline]
    pub(crate) fn told_callback_start(&mut self, told: Option<CallbackId>, reported_to: Option<&Report>) {
        if let Some(callback) = told {
            self.callback_starts(callback, reported_to);
        }
    }

    #[cold]
    fn callback_starts(&mut self, callback: CallbackId, reported_to: Option<&Report>) {
        let blocks = reported_to.is_none_or(|report| report.block);
        let reported_to = reported_to.map(|report| report.thread);
        let name = self.names.intern("a host function");
        let Some(check) = self.check.as_deref_mut() else { return };
        let thread = thread::number();
        let host = match reported_to {
            Some(_) => check.thread(thread),
            None => check.checker.create_host(None, name),
        };
        check.checker.callback_started(callback, host);
        if let Some(mutator) = check.mutator.as_deref_mut() {
            mutator.ledger.call_begins(callback, host);
        }
        check.running.push(Running {
            thread,
            host,
            callback,
            reported_to,
            blocks,
        });
    }

    /// The function returned.
    #[inline]
    pub(crate) fn told_callback_end(&mut self, told: Option<CallbackId>) {
        if let Some(callback) = told {
            self.callback_ends(callback);
        }
    }

    #[cold]
    fn callback_ends(&mut self, callback: CallbackId) {
        let state = &mut **self;
        let Some(check) = state.check.as_deref_mut() else {
            return;
        };
        let place = check.running.iter().rposition(|running| running.callback == callback);
        let Some(running) = place.map(|place| check.running.remove(place)) else {
            return;
        };
        check.checker.callback_ended(callback);
        if let Some(mutator) = check.mutator.as_deref_mut() {
            mutator.ledger.call_ends(callback, running.blocks);
        }
        match running.reported_to {
            None => check.checker.destroy_host(running.host),
            Some(report) => {
                let is_unsubscribed = state.subscribers.get(&report).is_none_or(|thread| thread.streams == 0);
                if is_unsubscribed {
                    check.checker.called(running.host);
                }
            }
        }
    }

    /// A stream's callbacks go to nobody any more. What the thread did in them is taken to be over: the program joins it, by means that no call
    /// tells of (acl/streams-and-events H9).
    pub(crate) fn told_unsubscribed(&mut self, thread: u64) {
        let reporter = self.subscribers.get(&thread).map_or(0, |subscriber| subscriber.number);
        let Some(check) = self
            .check
            .as_deref_mut()
            .filter(|check| check.trusts_threads && reporter != 0)
        else {
            return;
        };
        let (reporter, caller) = (check.thread(reporter), check.host());
        if reporter != caller {
            if let Some(mutator) = check.mutator.as_deref_mut() {
                let done = mutator.ledger.hand_over(reporter);
                mutator.ledger.take_over(caller, Some(done));
            }
            let done = check.checker.send(reporter);
            check.checker.receive(caller, &done);
        }
    }
}
