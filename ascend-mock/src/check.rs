//! The happens-before checker behind the calls: what each call means to it, and what becomes of its findings.
//!
//! Off unless asked for ([`crate::MockBuilder::check`]). It follows calls, not execution, so a race is found in whatever order tasks happen to run.

mod alias;
mod api;
mod blocked;
mod callback;
mod counts;
mod foreign;
mod graph;
mod hang;
mod policy;
mod schedule;
mod values;

use std::collections::BTreeMap;

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::order::{
    self, Action, Actor, Checker, Config, Family as EventFamily, Home, HostId, Place, Report, Role,
};
use ascend_sim::signature::ArgKind;
use ascend_sim::task::{Rendezvous, TaskInfo, TaskKind};

use crate::kernel::RawArgs;
use crate::objects::{Event, Family};
use crate::payload::Payload;
use crate::thread;
use crate::world::Call;

pub use api::Handover;
pub(crate) use blocked::Wanted;
pub(crate) use policy::{OnReport, carry_out};
pub(crate) use values::passes;

/// The checker of a world, with what it calls things.
pub(crate) struct Check {
    pub(crate) checker: Checker,
    hosts: BTreeMap<u32, HostId>,
    /// Host functions that run now, the innermost of a thread last.
    running: Vec<callback::Running>,
    trusts_threads: bool,
    refused: foreign::LastRefused,
    values: values::Values,
    counts: counts::Counts,
    aliases: alias::Aliases,
    holds: schedule::Holds,
    /// Threads that are blocked without a time-out.
    blocked: Vec<blocked::BlockedThread>,
    /// Queued tasks that others may wait for, and how many there may be before those done are forgotten.
    givers: Vec<hang::Giver>,
    givers_to_prune: usize,
    /// How many findings the trace has markers for.
    pub(crate) marked: usize,
    /// What changes the program on purpose, and writes down what it orders.
    pub(crate) mutator: Option<Box<crate::mutation::Mutator>>,
}

impl Check {
    pub(crate) fn new(world: &crate::mock::Config) -> Check {
        let trusts_threads = !world.checks_threads;
        let mutator = world.mutation.as_ref().map(|part| part.mutator(trusts_threads));
        Check {
            checker: Checker::new(Config {
                lints: world.strictness == crate::mock::Strictness::Strict,
                trust_threads: trusts_threads,
                ..Config::default()
            }),
            hosts: BTreeMap::new(),
            running: Vec::new(),
            trusts_threads,
            refused: foreign::LastRefused::default(),
            values: values::Values::default(),
            counts: counts::Counts::default(),
            aliases: alias::Aliases::new(),
            holds: schedule::Holds::new(&world.holds),
            blocked: Vec::new(),
            givers: Vec::new(),
            givers_to_prune: 0,
            marked: 0,
            mutator: mutator.map(Box::new),
        }
    }

    /// Who calls: the thread, or the host function that it runs.
    pub(crate) fn host(&mut self) -> HostId {
        let number = thread::number();
        match self.running.iter().rev().find(|running| running.thread == number) {
            Some(running) => running.host,
            None => self.thread(number),
        }
    }

    /// A thread. What it comes after is told by its calls, or by [`Handover`]s.
    fn thread(&mut self, number: u32) -> HostId {
        let checker = &mut self.checker;
        *self
            .hosts
            .entry(number)
            .or_insert_with(|| checker.create_host(None, NameId::NONE))
    }
}

/// What a kernel's arguments say it touches.
pub(crate) fn kernel_accesses(kinds: &[ArgKind], raw: &RawArgs) -> Vec<Access> {
    let args = kinds.iter().zip(raw);
    args.filter_map(|(kind, arg)| match kind {
        ArgKind::Buffer { mode, .. } if arg.bytes > 0 => Some(Access::new(arg.word, arg.bytes, *mode)),
        _ => None,
    })
    .collect()
}

/// Writes down what is told, where a program is changed on purpose.
macro_rules! noted {
    ($call:ident, |$mutator:ident, $host:ident| $body:expr) => {
        if let Some(check) = $call.check.as_deref_mut()
            && check.mutator.is_some()
        {
            let $host = check.host();
            if let Some($mutator) = check.mutator.as_deref_mut() {
                $body
            }
        }
    };
}

use noted;

macro_rules! told {
    ($call:ident, |$check:ident, $host:ident| $body:expr) => {
        if let Some(check) = $call.check.as_deref_mut() {
            let $host = check.host();
            let $check = &mut check.checker;
            $body
        }
    };
}

use told;

impl Call<'_> {
    /// Tells whether anybody checks.
    #[inline]
    pub(crate) fn is_checked(&self) -> bool {
        self.check.is_some()
    }

    pub(crate) fn home(&self, context: u32) -> Home {
        let device = self.contexts.get(context).map_or(0, |context| context.device);
        Home::new(u16::try_from(device).unwrap_or(u16::MAX), context)
    }

    fn order_stream(&self, stream: u32) -> Option<order::StreamId> {
        self.streams.get(stream)?.order
    }

    /// The same, of a stream that something is submitted to.
    fn submitted_to(&mut self, stream: u32) -> Option<order::StreamId> {
        let id = self.order_stream(stream);
        self.settle_refused(id);
        id
    }

    /// A stream begins.
    pub(crate) fn told_stream(&mut self, stream: u32) {
        if !self.is_checked() {
            return;
        }
        let home = self.home(self.streams[stream].context);
        let name = self.streams[stream].number.to_string();
        let name = self.names.intern(&name);
        told!(self, |checker, _host| {
            let id = checker.create_stream(home, name);
            self.streams[stream].order = Some(id);
        });
    }

    /// A stream has a name.
    pub(crate) fn told_stream_name(&mut self, stream: u32, name: NameId) {
        let Some(id) = self.order_stream(stream) else { return };
        told!(self, |checker, _host| checker.name_stream(id, name));
    }

    /// A stream ends.
    pub(crate) fn told_stream_end(&mut self, id: Option<order::StreamId>) {
        let Some(id) = id else { return };
        self.settle_refused(Some(id));
        told!(self, |checker, host| checker.destroy_stream(host, id));
    }

    /// An event begins.
    pub(crate) fn told_event(&mut self, event: &mut Event) {
        if !self.is_checked() {
            return;
        }
        let family = match event.family {
            Family::C => EventFamily::Snapshot,
            Family::A => EventFamily::Classic,
            Family::B if event.is_level() => EventFamily::Level,
            Family::B => EventFamily::Classic,
        };
        let home = self.home(event.context);
        let name = thread::with_label(|label| label.key.clone()).flatten();
        let name = name.map_or(NameId::NONE, |name| self.names.intern(&name));
        told!(self, |checker, _host| event.order =
            Some(checker.create_event(family, home, name)));
    }

    /// An event ends.
    pub(crate) fn told_event_end(&mut self, id: Option<order::EventId>) {
        let Some(id) = id else { return };
        noted!(self, |mutator, _host| mutator.ledger.forget_event(id));
        told!(self, |checker, _host| checker.destroy_event(id));
    }

    /// Work is queued. A function on the host gets a name, so that what it does is known to come after the work before it.
    #[inline]
    pub(crate) fn told_work(&mut self, stream: u32, info: &TaskInfo, accesses: &[Access], payload: &mut Payload) {
        match payload.callback() {
            Some((blocking, told)) if accesses.is_empty() && self.streams[stream].capture.is_none() => {
                *told = self.told_callback(stream, info, blocking);
            }
            _ => match *payload {
                Payload::WriteValue { dst, value } if self.streams[stream].capture.is_none() => {
                    self.told_value_written(stream, info, dst, value);
                }
                Payload::WaitValue { src, value, how } if self.streams[stream].capture.is_none() => {
                    self.told_value_awaited(stream, info, src, (value, how));
                }
                Payload::Count(ref change) if self.streams[stream].capture.is_none() => {
                    self.told_count_changed(stream, info, change);
                }
                Payload::WaitCount(ref wait) if self.streams[stream].capture.is_none() => {
                    self.told_count_awaited(stream, info, wait);
                }
                _ => self.told_launch(stream, info, accesses),
            },
        }
        match *payload {
            Payload::WriteValue { dst, .. } => self.note_giver(stream, hang::Gives::Value(dst)),
            Payload::WaitValue { src, .. } => self.note_giver(stream, hang::Gives::WaitsFor(src)),
            Payload::Report(_) => self.note_giver(stream, hang::Gives::Callback(stream)),
            _ => {}
        }
    }

    /// Work is queued.
    #[inline]
    fn told_launch(&mut self, stream: u32, info: &TaskInfo, accesses: &[Access]) {
        let Some(id) = self.submitted_to(stream) else { return };
        let accesses = &*self.by_owner(accesses);
        let mut position = None;
        noted!(self, |mutator, host| {
            mutator.ledger.work(mutator.submissions, host, id, accesses);
        });
        told!(self, |checker, host| position =
            Some(checker.launch(host, id, info, accesses)));
        if let Some(position) = position {
            self.before_item(stream, position);
        }
        self.trace_findings(stream);
    }

    /// A record, a wait (`None`: without a task too) or a reset of an event is queued.
    #[inline(always)]
    pub(crate) fn told_event_call(&mut self, stream: u32, event: u32, kind: TaskKind) {
        if self.is_checked() {
            self.tell_event_call(stream, event, kind);
        }
    }

    #[inline(never)]
    fn tell_event_call(&mut self, stream: u32, event: u32, kind: TaskKind) {
        // The checker is told of a graph that is built call by call when it is.
        if self.streams[stream].model.is_some() {
            return;
        }
        let (Some(id), Some(event_id)) = (self.submitted_to(stream), self.events[event].order) else {
            return;
        };
        if kind == TaskKind::Record
            && let Some(flag) = self.events[event].level
        {
            self.note_setter(stream, flag);
        }
        let name = match kind {
            TaskKind::Record => "record",
            TaskKind::Wait => "wait",
            _ => "reset",
        };
        let note = thread::peek_note();
        let info = self.info(kind, name, note.as_deref());
        let is_level = self.events[event].is_level();
        noted!(self, |mutator, host| match kind {
            TaskKind::Record => mutator.ledger.record(host, id, event_id),
            TaskKind::Wait => mutator.ledger.wait(host, id, event_id, is_level),
            _ => {}
        });
        told!(self, |checker, host| match kind {
            TaskKind::Record => {
                checker.record(host, id, event_id, &info);
            }
            TaskKind::Wait => {
                checker.wait(host, id, event_id, &info);
            }
            _ => {
                checker.reset(host, id, event_id, &info);
            }
        });
    }

    /// A notify begins.
    pub(crate) fn told_notify_made(&mut self, notify: u32, context: u32) {
        let home = self.home(context);
        told!(self, |checker, _host| {
            let id = checker.create_notify(home);
            self.notifies[notify].order = Some(id);
        });
    }

    /// A notify ends.
    pub(crate) fn told_notify_end(&mut self, id: Option<order::NotifyId>) {
        let Some(id) = id else { return };
        told!(self, |checker, _host| checker.destroy_notify(id));
    }

    /// A notify is set or taken.
    pub(crate) fn told_notify(&mut self, stream: u32, notify: u32, record: bool, info: &TaskInfo) {
        let (Some(id), Some(order)) = (self.submitted_to(stream), self.notifies[notify].order) else {
            return;
        };
        if record {
            let flag = self.notifies[notify].flag;
            self.note_setter(stream, flag);
        }
        let notify = order;
        noted!(self, |mutator, host| if record {
            mutator.ledger.set(host, id, notify);
        } else {
            mutator.ledger.take(host, id, notify);
        });
        told!(self, |checker, host| {
            if record {
                checker.record_notify(host, id, notify, info);
            } else {
                checker.wait_notify(host, id, notify, info);
            }
        });
    }

    /// A rank's part of a collective is queued.
    pub(crate) fn told_collective(&mut self, stream: u32, info: &TaskInfo, accesses: &[Access], meeting: Rendezvous) {
        let Some(id) = self.submitted_to(stream) else { return };
        if self.streams[stream].capture.is_none() {
            self.note_rank(stream, meeting);
        }
        let accesses = &*self.by_owner(accesses);
        let mut position = None;
        noted!(self, |mutator, host| {
            mutator.ledger.meet(mutator.submissions, host, id, accesses, meeting);
        });
        told!(self, |checker, host| position =
            Some(checker.collective(host, id, info, accesses, meeting)));
        if let Some(position) = position {
            self.before_item(stream, position);
        }
        self.trace_findings(stream);
    }

    /// The host knows that what a stream did so far is done.
    pub(crate) fn told_stream_synchronized(&mut self, stream: u32) {
        let Some(id) = self.order_stream(stream) else { return };
        self.told_idle(stream);
        noted!(self, |mutator, host| mutator.ledger.stream_done(host, id));
        told!(self, |checker, host| checker.stream_synchronized(host, id));
    }

    /// What a stream that has nothing left still waits for, for the checker, it does not wait for: it ran out of time, or other ranks never came.
    fn told_idle(&mut self, stream: u32) {
        let Some(id) = self.order_stream(stream) else { return };
        if self.machine.pending(self.machine_stream(stream)) == Ok(0) {
            told!(self, |checker, _host| checker.gave_up(id));
        }
    }

    /// A fault in stop mode has thrown away what was queued in all streams of the context; the host was told (acl/streams-and-events 10.4). What
    /// still runs goes on.
    pub(crate) fn told_context_failed(&mut self, context: u32) {
        if !self.is_checked() {
            return;
        }
        for stream in self.streams_of(context) {
            if self.machine.pending(self.machine_stream(stream)) == Ok(0) {
                self.told_stream_synchronized(stream);
            }
        }
    }

    /// The host knows that an event's newest record is done.
    pub(crate) fn told_event_synchronized(&mut self, event: u32) {
        let Some(id) = self.events.get(event).and_then(|event| event.order) else {
            return;
        };
        let recorded_on = self.events[event].newest.map(|newest| newest.stream);
        if let Some((stream, _)) = recorded_on.filter(|stream| self.streams.is_live(stream.0, stream.1)) {
            self.told_idle(stream);
        }
        noted!(self, |mutator, host| mutator.ledger.event_done(host, id));
        told!(self, |checker, host| checker.event_synchronized(host, id));
    }

    /// The host itself reads and writes.
    pub(crate) fn told_host_access(&mut self, name: &str, reads: &[(u64, u64)], writes: &[(u64, u64)]) {
        if !self.is_checked() {
            return;
        }
        let accesses: Vec<Access> = reads
            .iter()
            .map(|(start, len)| Access::new(*start, *len, Mode::Read))
            .chain(writes.iter().map(|(start, len)| Access::new(*start, *len, Mode::Write)))
            .collect();
        self.told_host_accesses(name, &accesses);
    }

    /// As [`Call::told_host_access`], with the accesses made already.
    pub(crate) fn told_host_accesses(&mut self, name: &str, accesses: &[Access]) {
        if !self.is_checked() {
            return;
        }
        let note = thread::take_note();
        let info = self.info(TaskKind::Copy, name, note.as_deref());
        let accesses = self.by_owner(accesses).into_owned();
        self.before_submission();
        let mut position = None;
        noted!(self, |mutator, host| {
            mutator.ledger.host_access(mutator.submissions, host, &accesses);
        });
        told!(self, |checker, host| position =
            Some(checker.host_access(host, &info, &accesses)));
        self.after_submission(None);
        if let Some(position) = position {
            self.after_host_item(position);
        }
    }

    /// Memory begins.
    pub(crate) fn told_memory(&mut self, start: u64, len: u64, device: Option<u32>) {
        if !self.is_checked() {
            return;
        }
        let note = thread::take_note();
        let info = self.info(TaskKind::Other, "allocation", note.as_deref());
        let span = Span::new(start, len);
        noted!(self, |mutator, _host| mutator.ledger.allocate(span, device.is_some()));
        told!(self, |checker, _host| match device {
            Some(device) => checker.allocate(span, Place::Device(u16::try_from(device).unwrap_or(u16::MAX)), &info),
            None => {
                checker.allocate(span, Place::Host, &info);
                // What the program itself writes there is seen by nobody.
                checker.mark_written(span);
            }
        });
    }

    /// Memory has contents that were not seen being written.
    pub(crate) fn told_contents(&mut self, start: u64, len: u64) {
        told!(self, |checker, _host| checker.mark_written(Span::new(start, len)));
    }

    /// Memory ends.
    pub(crate) fn told_memory_end(&mut self, start: u64) {
        if !self.is_checked() {
            return;
        }
        let note = thread::take_note();
        let info = self.info(TaskKind::Other, "free", note.as_deref());
        let mut position = None;
        noted!(self, |mutator, host| mutator.ledger.free(host, start));
        told!(self, |checker, host| {
            checker.free(host, start, &info);
            position = Some(checker.party(Actor::Host(host), Role::Frees, &info).position);
        });
        if let Some(position) = position {
            self.after_host_item(position);
        }
    }

    /// A stream's queue was thrown away.
    pub(crate) fn told_abort(&mut self, stream: u32) {
        let Some(id) = self.order_stream(stream) else { return };
        told!(self, |checker, host| checker.abort_stream(host, id));
    }

    /// What the caller has done.
    pub(crate) fn hand_over(&mut self) -> Option<(order::Handover, Option<usize>)> {
        let check = self.check.as_deref_mut()?;
        let host = check.host();
        let mutator = check.mutator.as_deref_mut();
        let noted = mutator.map(|mutator| mutator.ledger.hand_over(host));
        Some((check.checker.send(host), noted))
    }

    /// The caller comes after what another has done.
    pub(crate) fn take_over(&mut self, (from, noted): &(order::Handover, Option<usize>)) {
        noted!(self, |mutator, host| mutator.ledger.take_over(host, *noted));
        told!(self, |checker, host| checker.receive(host, from));
    }

    /// What was found so far, without what the policy ignores.
    pub(crate) fn findings(&self) -> (Vec<Report>, NameTable) {
        let (Some(check), Some(policy)) = (self.check.as_deref(), &self.world.config.policy) else {
            return (Vec::new(), self.names.clone());
        };
        let reports = check.checker.reports().iter();
        let listed = reports.filter(|report| policy.action(report, &self.names) != Action::Ignore);
        (listed.cloned().collect(), self.names.clone())
    }

    /// The last chance of findings that need the end of the program.
    pub(crate) fn finish_check(&mut self) {
        self.settle_refused(None);
        if let Some(check) = self.check.as_deref_mut() {
            check.checker.finish();
        }
    }
}
