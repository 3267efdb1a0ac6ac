//! The machine itself, and the making and unmaking of devices, contexts, streams and flags.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};

use crate::clock::Schedule;
use crate::machine::config::{Config, DeviceConfig, FlagKind, StreamOptions};
use crate::machine::error::MachineError;
use crate::machine::id::{ContextId, DeviceId, FlagId, NONE, Slab, StreamId};
use crate::machine::meeting::Meeting;
use crate::machine::observe::{Observation, Recorder};
use crate::machine::queue::Spare;
use crate::machine::record::{Flag, Record, Waiters};
use crate::machine::stream::{Context, Device, State, Stream};
use crate::machine::work::{Dropped, Mismatch};

/// Streams of all devices of one simulated runtime, and what is queued on them. Payloads `P` are carried, never looked at.
///
/// See the module's documentation for how an executor drives it.
#[derive(Debug)]
pub struct Machine<P> {
    pub(crate) config: Config,
    pub(crate) schedule: Schedule,
    pub(crate) devices: Vec<Device>,
    pub(crate) contexts: Slab<Context>,
    pub(crate) streams: Slab<Stream<P>>,
    pub(crate) records: Slab<Record>,
    pub(crate) flags: Slab<Flag>,
    pub(crate) meetings: Slab<Meeting>,
    /// Collectives that some ranks have reached, by communicator and sequence number.
    pub(crate) gathering: BTreeMap<(u32, u64), u32>,
    pub(crate) spare: Spare<P>,
    /// Streams whose head may be able to begin or to go on.
    pub(crate) to_look_at: VecDeque<u32>,
    /// With the executor's timing: begun, to be taken.
    pub(crate) runnable: VecDeque<(u32, u32)>,
    /// When waits run out of time: deadline, order, stream, run.
    pub(crate) deadlines: BinaryHeap<Reverse<(u64, u64, u32, u32)>>,
    pub(crate) deadline_seq: u64,
    /// How many heads take their time with the executor's timing.
    pub(crate) on_clock: u32,
    /// Streams whose condition did not hold.
    pub(crate) conditions: Waiters,
    /// Counts the calls of `recheck`, so that a condition looked at before one is looked at again.
    pub(crate) memory_epoch: u64,
    /// Counts heads begun; tells tokens and deadlines apart.
    pub(crate) runs: u32,
    pub(crate) dropped: Vec<Dropped<P>>,
    pub(crate) mismatches: Vec<Mismatch>,
    pub(crate) observations: Vec<Observation>,
    pub(crate) recorder: Option<Box<Recorder>>,
}

impl<P> Machine<P> {
    /// A machine without devices, at time zero.
    #[must_use]
    pub fn new(config: Config) -> Self {
        Machine {
            config,
            schedule: Schedule::new(),
            devices: Vec::new(),
            contexts: Slab::new(),
            streams: Slab::new(),
            records: Slab::new(),
            flags: Slab::new(),
            meetings: Slab::new(),
            gathering: BTreeMap::new(),
            spare: Spare::new(),
            to_look_at: VecDeque::new(),
            runnable: VecDeque::new(),
            deadlines: BinaryHeap::new(),
            deadline_seq: 0,
            on_clock: 0,
            conditions: Waiters::EMPTY,
            memory_epoch: 0,
            runs: 0,
            dropped: Vec::new(),
            mismatches: Vec::new(),
            observations: Vec::new(),
            recorder: config.trace.then(Box::default),
        }
    }

    /// Adds a device; it stays for the life of the machine.
    pub fn add_device(&mut self, config: DeviceConfig) -> DeviceId {
        let index = self.schedule.add_device(config.contention) as u32;
        self.devices.push(Device {
            config,
            held: false,
            streams: 0,
            events: 0,
            notifies: 0,
        });
        DeviceId { index, generation: 0 }
    }

    /// Makes a context on `device`: its streams share a failure mode, and run host functions one at a time.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`].
    pub fn add_context(&mut self, device: DeviceId) -> Result<ContextId, MachineError> {
        self.device(device)?;
        Ok(self.contexts.insert(Context {
            device: device.index,
            stop_on_failure: false,
            failed: None,
            host_thread: NONE,
            host_waiters: Waiters::EMPTY,
            unfinished: 0,
        }))
    }

    /// Ends a context: aborts and destroys its streams and gives back what was queued.
    ///
    /// # Errors
    /// [`MachineError::NoSuchContext`].
    pub fn remove_context(&mut self, context: ContextId) -> Result<Vec<Dropped<P>>, MachineError> {
        let index = self.context(context)?;
        let streams: Vec<u32> = self.streams_of(index);
        let mut dropped = Vec::new();
        for stream in streams {
            let id = self.streams.id(stream);
            dropped.append(&mut self.abort(id)?);
            self.destroy_stream(id)?;
        }
        self.contexts.remove(index);
        Ok(dropped)
    }

    /// Makes a stream, empty and running.
    ///
    /// # Errors
    /// [`MachineError::NoSuchContext`]; [`MachineError::StreamsExhausted`] at the device's limit (acl/streams-and-events T9).
    pub fn create_stream(&mut self, context: ContextId, options: StreamOptions) -> Result<StreamId, MachineError> {
        let index = self.context(context)?;
        let device_index = self.contexts.at(index).device;
        let device = &mut self.devices[device_index as usize];
        if options.counted {
            let limit = device.config.max_streams;
            if device.streams >= limit {
                return Err(MachineError::StreamsExhausted { limit });
            }
            device.streams += 1;
        }
        Ok(self.streams.insert(Stream::new(index, device_index, options)))
    }

    /// Ends an idle stream. Records made on it live on (acl/streams-and-events T32).
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`]; [`MachineError::StreamBusy`] while it has tasks: finish or [`Machine::abort`] them first.
    pub fn destroy_stream(&mut self, stream: StreamId) -> Result<(), MachineError> {
        let index = self.stream(stream)?;
        let state = self.streams.at(index);
        if state.queue.len() > 0 || state.state == State::Handed {
            return Err(MachineError::StreamBusy);
        }
        let stream = self.streams.remove(index);
        if stream.listed {
            self.to_look_at.retain(|&listed| listed != index);
        }
        if stream.options.counted {
            self.devices[stream.device as usize].streams -= 1;
        }
        Ok(())
    }

    /// Sets how many tasks can be queued on a stream from now on, and gives what was set before; those that are queued stay.
    ///
    /// # Errors
    /// [`MachineError::NoSuchStream`].
    pub fn set_max_queued(&mut self, stream: StreamId, limit: u32) -> Result<u32, MachineError> {
        let index = self.stream(stream)?;
        let options = &mut self.streams.at_mut(index).options;
        Ok(std::mem::replace(&mut options.max_queued, limit))
    }

    /// Makes a level flag, clear, with one reference.
    ///
    /// # Errors
    /// [`MachineError::NoSuchDevice`]; [`MachineError::EventsExhausted`] or [`MachineError::NotifiesExhausted`] at the device's limit.
    pub fn create_flag(&mut self, device: DeviceId, kind: FlagKind) -> Result<FlagId, MachineError> {
        let index = self.device(device)?;
        let device = &mut self.devices[index as usize];
        match kind {
            FlagKind::Event => {
                let limit = device.config.max_events;
                if device.events >= limit {
                    return Err(MachineError::EventsExhausted { limit });
                }
                self.count_event(index, true);
            }
            FlagKind::Notify => {
                let limit = device.config.max_notifies;
                if device.notifies >= limit {
                    return Err(MachineError::NotifiesExhausted { limit });
                }
                device.notifies += 1;
            }
            FlagKind::Free => {}
        }
        Ok(self.flags.insert(Flag {
            kind,
            device: index,
            set: false,
            refs: 1,
            waits: 0,
            waiters: Waiters::EMPTY,
            setter: None,
        }))
    }

    /// Gives the maker's reference of a flag back: the number is dead, queued tasks that use the flag still do (acl/streams-and-events E40).
    ///
    /// # Errors
    /// [`MachineError::NoSuchFlag`].
    pub fn release_flag(&mut self, flag: FlagId) -> Result<(), MachineError> {
        let index = self.flag(flag)?;
        self.drop_flag(index);
        Ok(())
    }

    pub(crate) fn drop_flag(&mut self, index: u32) {
        let flag = self.flags.at_mut(index);
        flag.refs -= 1;
        if flag.refs > 0 {
            return;
        }
        let flag = self.flags.remove(index);
        match flag.kind {
            FlagKind::Event => self.count_event(flag.device, false),
            FlagKind::Notify => self.devices[flag.device as usize].notifies -= 1,
            FlagKind::Free => {}
        }
    }

    pub(crate) fn device(&self, id: DeviceId) -> Result<u32, MachineError> {
        if (id.index as usize) < self.devices.len() {
            Ok(id.index)
        } else {
            Err(MachineError::NoSuchDevice)
        }
    }

    pub(crate) fn context(&self, id: ContextId) -> Result<u32, MachineError> {
        self.contexts.check(id).ok_or(MachineError::NoSuchContext)
    }

    #[inline]
    pub(crate) fn stream(&self, id: StreamId) -> Result<u32, MachineError> {
        self.streams.check(id).ok_or(MachineError::NoSuchStream)
    }

    pub(crate) fn flag(&self, id: FlagId) -> Result<u32, MachineError> {
        self.flags.check(id).ok_or(MachineError::NoSuchFlag)
    }

    pub(crate) fn streams_of(&self, context: u32) -> Vec<u32> {
        let streams = self.streams.iter();
        streams
            .filter(|(_, stream)| stream.context == context)
            .map(|(index, _)| index)
            .collect()
    }
}
