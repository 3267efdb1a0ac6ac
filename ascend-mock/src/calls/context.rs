//! Contexts: making, destroying, switching (acl/streams-and-events section 4).

use std::sync::Arc;

use ascend_sim::machine::StreamOptions;

use crate::fail::{DEVICE, ENUM, Fail, NO_CONTEXT, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::objects::{Context, Stream};
use crate::process::{lock, process};
use crate::thread;
use crate::world::{Call, World, enter, enter_without};

/// Flags and priority with which the default stream shows itself (acl/streams-and-events T35).
const DEFAULT_STREAM_FLAGS: u32 = 0x3;

impl Call<'_> {
    /// Makes a context with its default stream.
    pub(crate) fn make_context(&mut self, device: u32, primary: bool) -> Res<u32> {
        let machine_device = self.devices[device as usize].id;
        let id = self.machine.add_context(machine_device).map_err(Call::refusal)?;
        let (index, _) = self.contexts.insert(Context {
            id,
            device,
            primary,
            default_stream: 0,
            options: [None; 3],
            stop_mode: false,
            internal_number: None,
            is_ending: false,
            captures: Vec::new(),
            outlived: false,
        });
        match self.make_stream(index, DEFAULT_STREAM_FLAGS, 0) {
            Ok(stream) => {
                self.contexts[index].default_stream = stream;
                if primary {
                    // The runtime makes one more stream for itself (acl/streams-and-events T36).
                    let number = self.devices[device as usize].take_stream_id();
                    self.contexts[index].internal_number = Some(number);
                }
                Ok(index)
            }
            Err(fail) => {
                self.contexts.remove(index);
                Err(fail)
            }
        }
    }

    /// Makes a stream in a context.
    pub(crate) fn make_stream(&mut self, context: u32, flags: u32, priority: u32) -> Res<u32> {
        let (machine_context, device) = (self.contexts[context].id, self.contexts[context].device);
        let options = StreamOptions {
            max_queued: self.max_queued(flags),
            ..StreamOptions::default()
        };
        let id = self
            .machine
            .create_stream(machine_context, options)
            .map_err(Call::refusal)?;
        let number = self.devices[device as usize].take_stream_id();
        let (index, _) = self.streams.insert(Stream {
            id,
            context,
            device,
            number,
            flags,
            priority,
            attribute_priority: priority,
            failure_mode: 0,
            overflow_switch: 0,
            tag: u32::MAX,
            cache_op_info: 0,
            subscription: None,
            used_by_host_func: false,
            model: None,
            capture: None,
            core_limits: [None; 2],
            noticed_ns: None,
            noticed_position: 0,
            updating: None,
            order: None,
        });
        self.by_machine.insert(id, index);
        self.told_stream(index);
        if self.streams[index].keeps_tasks() {
            let _ = self.machine.hold(id);
        }
        Ok(index)
    }

    /// Takes a stream out: what is queued is dropped.
    pub(crate) fn remove_stream(&mut self, stream: u32) {
        let Some(removed) = self.streams.remove(stream) else {
            return;
        };
        self.told_stream_end(removed.order);
        let _ = self.machine.abort(removed.id);
        self.end_runs(|run| run.stream == stream);
        let _ = self.machine.destroy_stream(removed.id);
        self.by_machine.remove(&removed.id);
        if let Some(context) = self.contexts.get(removed.context) {
            let device = context.device as usize;
            self.devices[device].give_stream_id_back(removed.number);
        }
        if let Some(subscription) = removed.subscription {
            let _ = self.machine.release_flag(subscription.number);
            if let Some(subscriber) = self.subscribers.get_mut(&subscription.thread) {
                subscriber.streams = subscriber.streams.saturating_sub(1);
            }
            self.forget_subscriber(subscription.thread);
        }
    }

    /// Streams of a context, in order of index.
    pub(crate) fn streams_of(&self, context: u32) -> Vec<u32> {
        self.streams
            .iter()
            .filter(|(_, stream)| stream.context == context)
            .map(|(index, _)| index)
            .collect()
    }

    /// Tells whether nothing is to end in a context: persistent streams keep their tasks for good (acl/streams-and-events T8).
    fn has_only_kept_work(&self, context: u32) -> bool {
        let Some(state) = self.contexts.get(context) else {
            return true;
        };
        let pending = self.machine.context_pending(state.id).unwrap_or(0);
        if pending == 0 {
            return true;
        }
        let own = self.streams.iter().map(|(_, stream)| stream);
        let keeping = own.filter(|stream| stream.context == context && stream.keeps_tasks());
        let kept: u64 = keeping.map(|stream| self.machine.pending(stream.id).unwrap_or(0)).sum();
        pending == kept
    }

    /// Waits for the work of a context, then takes it out with its streams and graphs. Work that cannot end is given up after 3.3 s
    /// (acl/streams-and-events C8, D8).
    pub(crate) fn end_context(&mut self, context: u32) {
        const PATIENCE_NS: u64 = 3_300_000_000;
        let machine_context = self.contexts[context].id;
        let generation = self.contexts.generation(context);
        for capture in std::mem::take(&mut self.contexts[context].captures) {
            self.abandon_capture(capture.graph);
        }
        let _ = self.block(Some(PATIENCE_NS), |call| call.has_only_kept_work(context).then_some(()));
        if !self.contexts.is_live(context, generation) {
            return;
        }
        let graphs: Vec<u32> = self
            .graphs
            .iter()
            .filter(|(_, graph)| graph.context == context)
            .map(|(index, _)| index)
            .collect();
        for graph in graphs {
            self.remove_graph(graph);
        }
        for stream in self.streams_of(context) {
            self.remove_stream(stream);
        }
        let _ = self.machine.remove_context(machine_context);
        self.world.workers.end_context(machine_context);
        for event in self.events.values_mut() {
            if (event.context, event.context_generation) == (context, generation) {
                event.is_ordinary = false;
            }
        }
        if let Some(removed) = self.contexts.remove(context)
            && let Some(number) = removed.internal_number
        {
            self.devices[removed.device as usize].give_stream_id_back(number);
        }
        self.kick();
    }
}

/// `aclrtCreateContext`.
pub(crate) fn create(device: i32) -> Res<Handle> {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    let handle = world.enter(|call| {
        call.alive(local)?;
        let context = call.make_context(local, false)?;
        call.note_use_before_init();
        Ok(call.handle(Kind::Context, context))
    })?;
    thread::choose_context(handle.bits());
    crate::abi::hook::stream_created(handle_of_default(&world, handle));
    Ok(handle)
}

fn handle_of_default(world: &Arc<World>, context: Handle) -> u64 {
    world.peek(|call| {
        let stream = call.contexts.get(context.index).map(|context| context.default_stream);
        stream.map_or(0, |stream| call.handle(Kind::Stream, stream).bits())
    })
}

/// `aclrtDestroyContext`.
pub(crate) fn destroy(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    let dead = Fail::runtime(107_002, "EE1017");
    let streams = enter_without(&[bits], |call| {
        let context = call.find(Kind::Context, bits).ok_or(dead)?;
        if call.contexts[context].primary {
            return Err(dead);
        }
        // Only one of several threads destroys it (acl/streams-and-events C7).
        if std::mem::replace(&mut call.contexts[context].is_ending, true) {
            return Err(Fail::runtime(507_007, "EE1018"));
        }
        // The default stream is told twice (acl/streams-and-events T10).
        let mut streams = call.streams_of(context);
        streams.push(call.contexts[context].default_stream);
        let handles = streams
            .into_iter()
            .map(|stream| call.handle(Kind::Stream, stream).bits());
        Ok(handles.collect::<Vec<_>>())
    })?;
    for stream in streams {
        crate::abi::hook::stream_destroyed(stream);
    }
    enter_without(&[bits], |call| {
        let context = call.find(Kind::Context, bits).ok_or(dead)?;
        call.end_context(context);
        if thread::context() == bits {
            thread::set_context(0);
        }
        Ok(())
    })
}

/// `aclrtSetCurrentContext`.
pub(crate) fn set_current(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    enter_without(&[bits], |call| {
        call.find(Kind::Context, bits).ok_or(Fail::runtime(107_000, "EE1018"))?;
        thread::choose_context(bits);
        Ok(())
    })
}

/// `aclrtGetCurrentContext`.
pub(crate) fn current() -> Res<u64> {
    enter(&[], |call| match call.context_here() {
        Some(_) => Ok(thread::context()),
        None => Err(Fail::quiet(NO_CONTEXT.code)),
    })
}

/// `aclrtCtxGetCurrentDefaultStream`.
pub(crate) fn default_stream() -> Res<Handle> {
    enter(&[], |call| {
        let context = call.context()?;
        let stream = call.contexts[context].default_stream;
        Ok(call.handle(Kind::Stream, stream))
    })
}

/// `aclrtCtxGetSysParamOpt`.
pub(crate) fn option(option: u32) -> Res<i64> {
    if option > 2 {
        return Err(ENUM);
    }
    enter(&[], |call| {
        let context = call.context()?;
        call.contexts[context].options[option as usize].ok_or(Fail::quiet(107_021))
    })
}

/// `aclrtCtxSetSysParamOpt`.
pub(crate) fn set_option(option: u32, value: i64) -> Res {
    if option > 2 {
        return Err(ENUM);
    }
    check_option(option, value)?;
    enter(&[], |call| {
        let context = call.context()?;
        call.contexts[context].options[option as usize] = Some(value);
        Ok(())
    })?;
    // What a context is set to, the process is from then on, too.
    set_process_option(option, value)
}

/// Options are switches, but for the level of determinism (hicann/runtime, `api_impl_rt_config.cc`).
fn check_option(option: u32, value: i64) -> Res {
    let values = if option == 0 { 0..4 } else { 0..2 };
    if values.contains(&value) { Ok(()) } else { Err(PARAM) }
}

/// `aclrtGetSysParamOpt`: per process, 0 unless set.
pub(crate) fn process_option(option: u32) -> Res<i64> {
    lock(&process().options).get(option as usize).copied().ok_or(ENUM)
}

/// `aclrtSetSysParamOpt`.
pub(crate) fn set_process_option(option: u32, value: i64) -> Res {
    let mut options = lock(&process().options);
    let place = options.get_mut(option as usize).ok_or(ENUM)?;
    check_option(option, value)?;
    *place = value;
    Ok(())
}

/// `aclrtGetPrimaryCtxState`.
pub(crate) fn primary_state(device: i32) -> Res<bool> {
    let (world, local) = process().device(device).ok_or(DEVICE)?;
    Ok(world.peek(|call| call.devices[local as usize].primary.is_some()))
}

/// Core limits need a value from 1 to the hardware's (acl/streams-and-events 3.6).
pub(crate) fn check_cores(world: &World, kind: u32, value: u32) -> Res {
    let hardware = match kind {
        0 => world.config.profile.cube_cores,
        1 => world.config.profile.vector_cores,
        _ => return Err(PARAM),
    };
    if value == 0 || value > hardware {
        Err(PARAM)
    } else {
        Ok(())
    }
}
