//! What tasks do to memory, and what faults make of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use ascend_sim::machine::{Gathered, Outcome, StreamId};
use ascend_sim::task::Task;

use crate::abi::entry::panic_text;
use crate::abi::hook::{Failed, FailedArgs};
use crate::calls::peer::Reach;
use crate::fault::Effect;
use crate::objects::Stream;
use crate::payload::{Launch, Payload};
use crate::process::lock;
use crate::world::{Call, World};

/// A kernel that failed: AI Core exception (acl/streams-and-events 10.2).
pub(crate) const KERNEL_FAULT: i32 = 507_015;
/// A kernel that took longer than it may.
const KERNEL_TIMEOUT: i32 = 507_014;
/// A copy that failed: DMA error.
const COPY_FAULT: i32 = 507_013;

/// Applies copies, fills and writes.
pub(crate) fn builtin(world: &World, payload: &Payload) -> Outcome {
    let memory = &world.memory;
    let done = match payload {
        Payload::Copy { dst, src, bytes } => memory.copy(*dst, *src, *bytes),
        Payload::Staged(staged) => memory.write(staged.dst, &staged.data),
        Payload::Rows(rows) => (0..rows.height).all(|row| {
            memory.copy(
                rows.dst + row * rows.dst_pitch,
                rows.src + row * rows.src_pitch,
                rows.width,
            )
        }),
        Payload::Fill { dst, bytes, pattern } => memory.fill(*dst, *bytes, *pattern),
        Payload::WriteValue { dst, value } => {
            // Any other address of the host is out of the device's reach.
            let is_there = memory.bytes_from(*dst).is_some_and(|bytes| bytes >= 8);
            is_there && memory.write(*dst, &value.to_ne_bytes())
        }
        Payload::CopyLate(copy) => crate::calls::copy_late::run(world, copy),
        Payload::Unreachable => false,
        Payload::CutOff(_) => return Outcome::Fault(crate::calls::hccl_comm::DESTROYED),
        Payload::Count(change) => {
            change.apply();
            true
        }
        Payload::Killed(launch) => {
            free_temporaries(world, launch);
            return Outcome::Fault(KERNEL_TIMEOUT);
        }
        Payload::Pool { address, open } => {
            memory.pool_task(*address, *open);
            true
        }
        _ => true,
    };
    if done {
        Outcome::Done
    } else {
        Outcome::Fault(COPY_FAULT)
    }
}

/// Runs a kernel's closure; a panic in it, or an argument outside of memory, is a device fault.
pub(crate) fn kernel(world: &World, launch: &Launch) -> Outcome {
    let late;
    let args = match launch.device_args {
        None => &launch.args,
        Some(address) => match late_args(world, launch, address) {
            Some(args) => {
                late = args;
                &late
            }
            None => return Outcome::Fault(KERNEL_FAULT),
        },
    };
    let reach = Reach {
        world,
        device: launch.device,
    };
    let run = catch_unwind(AssertUnwindSafe(|| launch.kernel.run(args, launch.blocks, &reach)));
    free_temporaries(world, launch);
    let text = match run {
        Ok(Ok(())) => return Outcome::Done,
        Ok(Err(text)) => text,
        Err(panic) => panic_text(panic.as_ref()),
    };
    eprintln!(
        "ascend-mock: device fault {KERNEL_FAULT} in kernel {}: {text}",
        launch.kernel.name
    );
    Outcome::Fault(KERNEL_FAULT)
}

/// Gives back what held the data of a launch's arguments.
fn free_temporaries(world: &World, launch: &Launch) {
    for address in std::mem::take(&mut *lock(&launch.temporary)) {
        let _ = world.memory.free(address);
    }
}

/// Arguments that stand in device memory are read when the kernel begins, not at the launch (acl/memory-kernels-graphs 2.3).
fn late_args(world: &World, launch: &Launch, address: u64) -> Option<crate::kernel::RawArgs> {
    let mut bytes = vec![0; launch.kernel.args.len() * 8];
    world.memory.read(address, &mut bytes).then(|| {
        let memory = &world.memory;
        crate::submit::raw_args(memory, launch.kernel.args, &bytes, None)
    })
}

/// Calls a host function, on a thread that has no context meanwhile.
pub(crate) fn host_function(payload: &Payload) {
    if let Payload::HostFunction { function, data, .. } = payload {
        crate::thread::without_context(|| crate::abi::call_host_function(*function, *data));
    }
}

/// Moves the data of a collective in which all ranks have arrived; what went wrong is also said in words.
pub(crate) fn collective(world: &World, gathered: &Gathered<Payload>) -> Result<(), String> {
    let parts: Vec<_> = gathered
        .members
        .iter()
        .filter_map(|member| match &member.task.payload {
            Payload::Collective(part) => Some(&**part),
            _ => None,
        })
        .collect();
    if gathered.mismatch.is_some() {
        return Err(crate::collective::disagreed(world, gathered, &parts));
    }
    crate::collective::run(&world.memory, &parts).inspect_err(|text| {
        crate::collective::failed(world, gathered, &parts, text);
    })
}

impl Call<'_> {
    /// Moves the data of a collective; `None` when a rule makes it hang.
    pub(super) fn run_collective(&mut self, gathered: &Gathered<Payload>) -> Option<Outcome> {
        let fault = self.collective_fault(gathered);
        if fault.is_some_and(|(fault, _)| fault.hangs()) {
            return None;
        }
        let world = self.world;
        let done = if world.is_inline() {
            collective(world, gathered)
        } else {
            self.unlocked(|| collective(world, gathered))
        };
        let mut outcome = self.after_collective(gathered, done);
        if let Some((fault, rank)) = fault {
            let member = &gathered.members[rank];
            let written = || match &member.task.payload {
                Payload::Collective(part) => part.first_written(&member.rendezvous),
                _ => None,
            };
            outcome = with_fault(world, Some(fault), written, outcome);
            self.after_task(member.stream, Some(fault), outcome, &member.task.payload);
        }
        if let Outcome::Fault(code) = outcome {
            for member in &gathered.members {
                self.tell_executing_stream(member.stream, code);
            }
        }
        Some(outcome)
    }

    /// How a collective ended; the words for a failure are kept for its ranks.
    fn after_collective(&mut self, gathered: &Gathered<Payload>, done: Result<(), String>) -> Outcome {
        match done {
            Ok(()) => Outcome::Done,
            Err(text) => {
                self.note_collective_fault(gathered, &text);
                Outcome::Fault(COPY_FAULT)
            }
        }
    }
}

/// How a wait for a value or a count ends; `None` while it waits (acl/memory-kernels-graphs 1.6). What is not memory is a fault, as of a write.
pub(crate) fn condition(world: &World, payload: &Payload) -> Option<Outcome> {
    let (src, value, how) = match payload {
        Payload::WaitValue { src, value, how } => (src, value, how),
        Payload::WaitCount(wait) => return wait.pass().then_some(Outcome::Done),
        _ => return Some(Outcome::Done),
    };
    match crate::calls::flow::word(&world.memory, *src) {
        Some(found) => crate::check::passes(found, *value, *how).then_some(Outcome::Done),
        None => Some(Outcome::Fault(COPY_FAULT)),
    }
}

/// What a fault rule does to a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TaskFault(Effect, u32);

impl TaskFault {
    pub(crate) fn hangs(self) -> bool {
        self.0 == Effect::Hang
    }

    /// The code that the task ends with, if it fails.
    pub(crate) fn code(self) -> Option<i32> {
        match self.0 {
            Effect::DeviceFault(code) | Effect::LoseDevice(code) => Some(code),
            _ => None,
        }
    }
}

impl Call<'_> {
    /// The stream that the host knows a machine's stream as: of a graph's own stream, the one it is executed on.
    fn host_stream(&self, stream: StreamId) -> Option<&Stream> {
        let own = self.by_machine.get(&stream).copied();
        let index = own.or_else(|| self.graph_lanes.get(&stream).map(|lane| lane.stream))?;
        self.streams.get(index)
    }

    /// What goes wrong in a task that is about to take effect: the one that `stream` stands at.
    #[inline]
    pub(crate) fn task_fault(&mut self, stream: StreamId, task: &Task<Payload>) -> Option<TaskFault> {
        if !self.world.faults.has_task_rules() {
            return None;
        }
        let position = self.machine.head(stream).ok()?.position;
        let doomed = self.doomed.remove(&(stream, position));
        let host = self.host_stream(stream)?;
        let device = self.contexts.get(host.context).map_or(0, |context| context.device);
        let name = self.names.text(task.info.name);
        let seen = || {
            self.world
                .faults
                .task(name, host.number, self.world.now_ns().max(self.machine.now_ns()))
        };
        Some(TaskFault(doomed.or_else(seen)?, device))
    }

    /// What goes wrong in a collective, and for which of its ranks; the lowest's counts.
    pub(crate) fn collective_fault(&mut self, gathered: &Gathered<Payload>) -> Option<(TaskFault, usize)> {
        let members = gathered.members.iter().enumerate();
        let mut faults =
            members.filter_map(|(rank, member)| Some((self.task_fault(member.stream, &member.task)?, rank)));
        let first = faults.next();
        // Each part looks for itself, so that counts of rules do not depend on the others.
        faults.for_each(drop);
        first
    }

    /// What else follows from how a task ended: a lost device, an error of the stream a graph is executed on, exception callbacks.
    pub(crate) fn after_task(
        &mut self,
        stream: StreamId,
        fault: Option<TaskFault>,
        outcome: Outcome,
        payload: &Payload,
    ) {
        if let Some(TaskFault(Effect::LoseDevice(code), device)) = fault {
            self.devices[device as usize].interrupt(code);
            self.wake_blocked();
        }
        let Outcome::Fault(code) = outcome else {
            return;
        };
        if let Payload::CutOff(text) = payload {
            self.note_fault_text(stream, text.to_string());
        }
        if let Some(TaskFault(_, device)) = fault {
            let range = (first_written(payload).unwrap_or(0), FAILED_BYTES);
            self.devices[device as usize].note_fault(code, range);
        }
        if crate::abi::hook::wants_exceptions() {
            let (number, local) = self.host_stream(stream).map_or((0, 0), |stream| {
                let device = self.contexts.get(stream.context).map_or(0, |context| context.device);
                (stream.number, device)
            });
            let failed = Failed {
                task: self.machine.head(stream).map_or(0, |head| head.position),
                stream: number,
                device: self.world.ordinal(local),
                code,
                args: args_of(self.world, local, payload),
                function: match payload {
                    Payload::Kernel(launch) | Payload::Killed(launch) => launch.function,
                    _ => 0,
                },
            };
            self.unlocked(|| crate::abi::hook::exception(&failed));
            if let Some(args) = failed.args.filter(|args| args.is_copy) {
                let _ = self.world.memory.free(args.address);
            }
        }
        self.tell_executing_stream(stream, code);
    }

    /// A fault in a lane of a graph is told by the stream that the graph is executed on: nobody can synchronize the lane's own.
    fn tell_executing_stream(&mut self, stream: StreamId, code: i32) {
        let lane = self.graph_lanes.get(&stream);
        let host = lane.and_then(|lane| self.streams.get(lane.stream));
        if let Some(host) = host.map(|host| host.id) {
            let _ = self.machine.note_error(host, code);
        }
    }
}

/// How much memory is said to have failed where a rule makes it fail: a line of a cache.
const FAILED_BYTES: u64 = 64;

/// Where exception callbacks find the arguments of a kernel: where the program put them, else in a copy that lives as long as the callbacks
/// run (acl/streams-and-events X13).
fn args_of(world: &World, device: u32, payload: &Payload) -> Option<FailedArgs> {
    let (Payload::Kernel(launch) | Payload::Killed(launch)) = payload else {
        return None;
    };
    let bytes = u32::try_from(launch.kernel.args.len() * 8).ok()?;
    if let Some(address) = launch.device_args {
        let is_copy = false;
        return Some(FailedArgs {
            address,
            bytes,
            is_copy,
        });
    }
    let data = launch.args.packed();
    let len = data.len().max(1) as u64;
    let address = world.memory.alloc(device, len, len).ok()?;
    world.memory.write(address, &data);
    let is_copy = true;
    Some(FailedArgs {
        address,
        bytes,
        is_copy,
    })
}

/// Applies a fault to how a task ended that writes at `written` first.
pub(crate) fn with_fault(
    world: &World,
    fault: Option<TaskFault>,
    written: impl FnOnce() -> Option<u64>,
    outcome: Outcome,
) -> Outcome {
    match fault {
        Some(TaskFault(Effect::DeviceFault(code) | Effect::LoseDevice(code), _)) => Outcome::Fault(code),
        Some(TaskFault(Effect::CorruptByte, _)) => {
            if let Some(address) = written() {
                let memory = &world.memory;
                let mut byte = [0];
                if memory.read(address, &mut byte) {
                    memory.write(address, &[byte[0] ^ 1]);
                }
            }
            outcome
        }
        _ => outcome,
    }
}

/// The first address that a task of one stream writes.
pub(crate) fn first_written(payload: &Payload) -> Option<u64> {
    match payload {
        Payload::Copy { dst, .. } | Payload::Fill { dst, .. } | Payload::WriteValue { dst, .. } => Some(*dst),
        Payload::Staged(staged) => Some(staged.dst),
        Payload::Rows(rows) => Some(rows.dst),
        Payload::Kernel(launch) => launch
            .kernel
            .args
            .iter()
            .zip(&launch.args)
            .find_map(|(kind, arg)| match kind {
                ascend_sim::signature::ArgKind::Buffer { mode, .. } if mode.is_write() => Some(arg.word),
                _ => None,
            }),
        _ => None,
    }
}
