//! From a call to a queued task: its name, site, label and cost.

use ascend_sim::access::Access;
use ascend_sim::label::{Label, Site};
use ascend_sim::machine::{FlagId, Machine, MachineError, RecordId, RecordOptions, StreamId, WaitFor};
use ascend_sim::name::NameId;
use ascend_sim::signature::ArgKind;
use ascend_sim::task::{Cost, Rendezvous, Task, TaskInfo, TaskKind};

use crate::calls::capture::Node;
use crate::calls::copy_late;
use crate::check::Wanted;
use crate::exec::Block;
use crate::fail::{HANDLE, Res};
use crate::handle::{Handle, Kind};
use crate::kernel::{RawArg, RawArgs};
use crate::memory::Memory;
use crate::objects::{Stream, stream_flag};
use crate::payload::Payload;
use crate::thread::{self, Note};
use crate::world::Call;

/// What a task is, as its call knows it.
pub(crate) struct Job {
    pub(crate) kind: TaskKind,
    pub(crate) name: &'static str,
    pub(crate) cost: Cost,
    pub(crate) payload: Payload,
}

/// A stream that something is submitted to: what a call asks of it, looked up once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target {
    /// Its index and generation.
    pub(crate) stream: (u32, u16),
    pub(crate) id: StreamId,
    pub(crate) context: u32,
    pub(crate) device: u32,
    /// It is part of a capture.
    pub(crate) is_capturing: bool,
    /// It is bound to a graph that is built call by call.
    pub(crate) is_bound: bool,
}

impl Target {
    #[inline]
    fn new(stream: (u32, u16), state: &Stream) -> Target {
        Target {
            stream,
            id: state.id,
            context: state.context,
            device: state.device,
            is_capturing: state.capture.is_some(),
            is_bound: state.model.is_some(),
        }
    }
}

impl Call<'_> {
    /// A stream argument: `None` for null, which stands for the default stream.
    #[inline]
    pub(crate) fn target_arg(&self, bits: u64) -> Res<Option<Target>> {
        if bits == 0 {
            return Ok(None);
        }
        let handle = Handle::parse_as(Kind::Stream, self.world.id, bits).ok_or(HANDLE)?;
        let stream = self.streams.find(handle.index, handle.generation).ok_or(HANDLE)?;
        Ok(Some(Target::new((handle.index, handle.generation), stream)))
    }

    /// The stream that a submission from `context` goes to: its default stream for null, 107003 for another context's.
    #[inline(always)]
    pub(crate) fn target_in(&self, context: u32, given: Option<Target>) -> Res<Target> {
        match given {
            Some(target) if target.context == context => Ok(target),
            Some(target) => Err(self.foreign_stream(target.stream.0)),
            None => {
                let index = self.contexts[context].default_stream;
                Ok(Target::new(
                    (index, self.streams.generation(index)),
                    &self.streams[index],
                ))
            }
        }
    }

    /// What a record, a wait or a reset is called; nothing is looked up unless something was said about it.
    #[inline]
    fn event_info(&mut self, kind: TaskKind) -> TaskInfo {
        let [record, wait, reset] = self.event_names;
        let name = match kind {
            TaskKind::Record => record,
            TaskKind::Wait => wait,
            _ => reset,
        };
        if !self.thread.says_more {
            return TaskInfo {
                name,
                ..TaskInfo::of(kind)
            };
        }
        let note = thread::take_note();
        self.info_of(kind, name, note.as_deref())
    }

    /// Name, kind, label and site of what this thread submits now.
    pub(crate) fn info(&mut self, kind: TaskKind, name: &str, note: Option<&Note>) -> TaskInfo {
        let name = self.names.intern(name);
        self.info_of(kind, name, note)
    }

    fn info_of(&mut self, kind: TaskKind, name: NameId, note: Option<&Note>) -> TaskInfo {
        let name = match note.and_then(|note| note.name.as_deref()) {
            Some(name) => self.names.intern(name),
            None => name,
        };
        let site = match note {
            Some(Note {
                file: Some(file), line, ..
            }) => Site {
                file: self.names.intern(file),
                line: *line,
            },
            _ => Site::UNKNOWN,
        };
        TaskInfo {
            kind,
            name,
            label: self.label(),
            site,
        }
    }

    /// The label under which this thread submits.
    #[inline]
    pub(crate) fn label(&mut self) -> Label {
        let label = thread::with_label(|text| Label {
            layer: text.layer,
            micro_batch: text.micro_batch,
            key: text.key.as_deref().map_or(NameId::NONE, |key| self.names.intern(key)),
        });
        label.unwrap_or(Label::NONE)
    }

    /// Queues a task on a stream, or adds it to the capture that the stream is part of.
    pub(crate) fn submit(&mut self, stream: u32, job: Job) -> Res {
        let note = thread::take_note();
        let info = self.info(job.kind, job.name, note.as_deref());
        let mut accesses = note.and_then(|note| note.accesses).unwrap_or_default();
        if accesses.is_empty() && self.is_checked() {
            accesses = match &job.payload {
                Payload::CopyLate(copy) => copy_late::accesses(&self.world.memory, copy),
                payload => payload.accesses(),
            };
        }
        self.submit_with(stream, info, job.cost, job.payload, accesses.into())
    }

    /// As [`Call::submit`], with the facts made already.
    pub(crate) fn submit_with(
        &mut self,
        stream: u32,
        info: TaskInfo,
        cost: Cost,
        mut payload: Payload,
        accesses: Box<[Access]>,
    ) -> Res {
        let is_elsewhere = self.streams[stream].model.is_some() || self.streams[stream].updating.is_some();
        if self.is_checked() && !is_elsewhere {
            self.before_submission();
            self.told_work(stream, &info, &accesses, &mut payload);
            let done = self.submit_on(stream, info, cost, payload, accesses);
            self.after_item(stream);
            self.after_submission(Some(stream));
            return done;
        }
        self.submit_on(stream, info, cost, payload, accesses)
    }

    fn submit_on(&mut self, stream: u32, info: TaskInfo, cost: Cost, payload: Payload, accesses: Box<[Access]>) -> Res {
        if self.streams[stream].capture.is_some() || self.streams[stream].model.is_some() {
            return self.capture_node(
                stream,
                Node::Work {
                    info,
                    cost,
                    payload,
                    accesses,
                },
            );
        }
        if let Some(group) = self.streams[stream].updating {
            let node = Node::Work {
                info,
                cost,
                payload,
                accesses,
            };
            return self.update_node(group, node);
        }
        self.queue(stream, info, cost, payload, accesses)
    }

    /// Queues a task on a stream.
    pub(crate) fn queue(
        &mut self,
        stream: u32,
        info: TaskInfo,
        cost: Cost,
        payload: Payload,
        accesses: Box<[Access]>,
    ) -> Res {
        let mut task = Task::new(info, cost, payload);
        task.accesses = accesses;
        self.slow_down(stream, &mut task);
        self.queue_task(stream, task)
    }

    /// What rules know a stream as; none has this number when it is gone while a graph runs on.
    fn number_of(&self, stream: u32) -> i32 {
        self.streams.get(stream).map_or(-1, |stream| stream.number)
    }

    /// Gives a task the time it takes when a rule makes it slow. Waits are not slow: what their cost says is how long they wait.
    #[inline]
    pub(crate) fn slow_down(&mut self, stream: u32, task: &mut Task<Payload>) {
        let is_wait = matches!(task.payload, Payload::WaitValue { .. } | Payload::WaitCount(_));
        if !self.world.faults.has_slow_rules() || is_wait {
            return;
        }
        let (name, number) = (self.names.text(task.info.name), self.number_of(stream));
        let (function, now) = (thread::latest_function(), self.world.now_ns());
        let cost_ns = task.cost.duration_ns;
        if let Some(slowed) = self.world.faults.slowed(name, number, function, now, cost_ns) {
            task.cost.duration_ns = slowed;
            task.is_timed = true;
            crate::calls::kernel::kill_at_limit(&mut task.cost.duration_ns, &mut task.payload);
        }
    }

    /// Notes what will go wrong in a task that was queued on `stream`, for a call on the stream `host`.
    #[inline]
    pub(crate) fn doom(&mut self, host: u32, name: NameId, stream: StreamId, position: u64) {
        if !self.world.faults.has_queued_rules() {
            return;
        }
        let (name, number) = (self.names.text(name), self.number_of(host));
        let (function, now) = (thread::latest_function(), self.world.now_ns());
        if let Some(effect) = self.world.faults.queued(name, number, function, now) {
            self.doomed.insert((stream, position), effect);
        }
    }

    /// Queues one rank's part of a collective.
    pub(crate) fn queue_collective(&mut self, stream: u32, job: Job, rendezvous: Rendezvous) -> Res {
        let note = thread::take_note();
        let info = self.info(job.kind, job.name, note.as_deref());
        if self.is_checked()
            && let Payload::Collective(part) = &job.payload
        {
            let accesses = part.accesses(&rendezvous);
            self.before_submission();
            self.told_collective(stream, &info, &accesses, rendezvous);
        }
        let mut task = Task::new(info, job.cost, job.payload);
        task.rendezvous = Some(Box::new(rendezvous));
        self.slow_down(stream, &mut task);
        let done = self.queue_task(stream, task);
        self.after_item(stream);
        self.after_submission(Some(stream));
        done
    }

    /// Queues a record, whose time is asked for later if it `has_time`.
    #[inline]
    pub(crate) fn queue_record(&mut self, stream: StreamId, options: RecordOptions, has_time: bool) -> Res<RecordId> {
        let info = self.event_info(TaskKind::Record);
        self.look_at_clock(has_time);
        let record = self.queue_event(stream, |machine| machine.submit_record(stream, info, options))?;
        self.world.counters.records.add(1);
        Ok(record)
    }

    /// Queues a wait.
    #[inline]
    pub(crate) fn queue_wait(&mut self, stream: StreamId, what: WaitFor, timeout_ns: Option<u64>) -> Res {
        let info = self.event_info(TaskKind::Wait);
        self.queue_event(stream, |machine| machine.submit_wait(stream, info, what, timeout_ns))?;
        self.world.counters.waits.add(1);
        Ok(())
    }

    /// Queues the record of a notify.
    pub(crate) fn queue_set_flag(&mut self, stream: StreamId, info: TaskInfo, flag: FlagId) -> Res {
        self.queue_event(stream, |machine| machine.submit_set_flag(stream, info, flag))?;
        Ok(())
    }

    /// Queues a reset.
    pub(crate) fn queue_reset(&mut self, stream: StreamId, record: Option<RecordId>, flag: Option<FlagId>) -> Res {
        let info = self.event_info(TaskKind::Reset);
        if record.is_some() || flag.is_some() {
            self.queue_event(stream, |machine| machine.submit_reset(stream, info, record, flag))?;
        }
        Ok(())
    }

    fn queue_task(&mut self, stream: u32, mut task: Task<Payload>) -> Res {
        let id = self.machine_stream(stream);
        let name = task.info.name;
        let position = loop {
            let queued = match &task.payload {
                Payload::HostFunction { .. } => self.machine.submit_host_function(id, task),
                Payload::WaitValue { .. } => self.machine.submit_condition(id, task, None),
                Payload::WaitCount(wait) => {
                    let timeout_ns = wait.timeout_ns;
                    self.machine.submit_condition(id, task, timeout_ns)
                }
                Payload::Collective(_) => self.machine.submit_collective(id, task),
                _ => self.machine.submit(id, task),
            };
            match queued {
                Ok(position) => break position,
                Err(rejected) => {
                    self.blocked_by(id, rejected.error)?;
                    task = *rejected.task;
                }
            }
        };
        self.doom(stream, name, id, position);
        self.submitted();
        Ok(())
    }

    /// Queues a record, a wait, a reset.
    #[inline]
    fn queue_event<T>(
        &mut self,
        stream: StreamId,
        submit: impl Fn(&mut Machine<Payload>) -> Result<T, MachineError>,
    ) -> Res<T> {
        let done = loop {
            match submit(&mut self.machine) {
                Ok(done) => break done,
                Err(refused) => self.blocked_by(stream, refused)?,
            }
        };
        self.submitted();
        Ok(done)
    }

    /// How many tasks a stream with these flags holds before the host blocks.
    pub(crate) fn max_queued(&self, flags: u32) -> u32 {
        // Streams that keep their tasks, or that only the device runs, have other limits (acl/streams-and-events T8).
        const KEPT: u32 = stream_flag::PERSISTENT | stream_flag::DEVICE_USE_ONLY;
        match self.world.config.profile.stream_depth {
            0 => u32::MAX,
            _ if flags & KEPT != 0 => u32::MAX,
            depth => depth,
        }
    }

    /// Blocks the host while the queue of a stream is full (acl/streams-and-events T50).
    pub(crate) fn wait_for_room(&mut self, id: StreamId) -> Res {
        match self.machine.check_room(id) {
            Err(refused @ MachineError::QueueFull { .. }) => self.blocked_by(id, refused),
            _ => Ok(()),
        }
    }

    /// A full queue blocks the host until there is room; anything else refuses the call.
    #[cold]
    fn blocked_by(&mut self, id: StreamId, refused: MachineError) -> Res {
        let is_full = |refused| matches!(refused, MachineError::QueueFull { .. });
        if !is_full(refused) {
            return Err(Call::refusal(refused));
        }
        let stream = self.by_machine.get(&id).copied().ok_or(HANDLE)?;
        let device = self.streams[stream].device;
        let before = self.interruptions(device);
        let done = self.block_on(Wanted::Room(stream), None, |call| {
            if let Some(fail) = call.interrupted(device, before) {
                return Some(Err(fail));
            }
            let has_room = !call.machine.check_room(id).is_err_and(is_full);
            has_room.then_some(Ok(()))
        })?;
        if done == Block::TimedOut {
            self.told_exhausted("room in the queue of a stream", "a submission");
        }
        self.after_block(done)?
    }
}

/// The arguments of a launch as words and lengths. An address without a declared length reaches to the end of its allocation.
pub(crate) fn raw_args(memory: &Memory, kinds: &[ArgKind], bytes: &[u8], note: Option<&Note>) -> RawArgs {
    let arg = |(index, kind): (usize, &ArgKind)| {
        let mut word = [0; 8];
        if let Some(source) = bytes.get(index * 8..bytes.len().min(index * 8 + 8)) {
            word[..source.len()].copy_from_slice(source);
        }
        let value = u64::from_ne_bytes(word);
        match kind {
            ArgKind::Buffer { element_bytes, .. } => {
                let element = (*element_bytes).max(1) as u64;
                let whole = declared(note, value).or_else(|| memory.bytes_from(value));
                // An address where nothing is faults at its first element; null is an argument that is left out.
                let is_told = note.is_some_and(|note| note.accesses.is_some());
                let len = whole.unwrap_or(if value == 0 || is_told { 0 } else { element });
                RawArg {
                    word: value,
                    bytes: len - len % element,
                }
            }
            ArgKind::Scalar { bytes } if *bytes < 8 => RawArg {
                word: value & ((1 << (*bytes * 8)) - 1),
                bytes: 0,
            },
            _ => RawArg { word: value, bytes: 0 },
        }
    };
    kinds.iter().enumerate().map(arg).collect()
}

/// How many bytes the safe layer said that the task touches from `address`.
fn declared(note: Option<&Note>, address: u64) -> Option<u64> {
    let accesses = note?.accesses.as_ref()?;
    accesses
        .iter()
        .filter(|access| access.start == address)
        .map(|access| access.bounds().len())
        .max()
}
