//! Parameters of a captured graph's tasks: read, and set for the executions after the next update (acl/memory-kernels-graphs 3.9).
//!
//! Where the notes are silent this follows the open runtime: copies and fills have no parameters, those of events can be read only, and a graph
//! cannot be executed between a set and the update that puts it into force.

use std::sync::Arc;

use ascend_sim::task::{Cost, TaskKind};

use super::graph::{Node, Phase};
use super::graph_tasks::{kind, with_task};
use super::kernel::{LaunchConfig, kill_at_limit};
use crate::fail::{Fail, PARAM, Res, UNSUPPORTED};
use crate::handle::Kind;
use crate::kernel::RawArgs;
use crate::payload::{Launch, Payload};
use crate::submit::raw_args;
use crate::thread;
use crate::world::Call;

/// Parameters of a graph that is captured, or runs.
const NOT_NOW: Fail = Fail::runtime(107_040, "EE1017");
const WRONG_KIND: Fail = Fail::runtime(107_000, "EE1017");
const WRONG_VALUE: Fail = Fail::runtime(107_000, "EE1003");

/// The parameters of a task, as they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Params {
    Kernel {
        function: u64,
        /// Where the arguments stand in device memory, and how many bytes.
        args: u64,
        bytes: usize,
        blocks: u32,
        /// The group it can be updated with; 0 for none.
        group: u64,
    },
    /// A record (2), wait (3) or reset (4).
    Event {
        kind: u32,
        event: u64,
        flags: u32,
    },
    Write {
        address: u64,
        value: u64,
    },
    Wait {
        address: u64,
        value: u64,
        flag: u32,
    },
}

/// The parameters of a task, as they are set.
#[derive(Clone, Debug)]
pub(crate) enum NewParams {
    Kernel {
        function: u64,
        config: LaunchConfig,
        args: NewArgs,
        blocks: u32,
    },
    Write {
        address: u64,
        value: u64,
    },
    Wait {
        address: u64,
        value: u64,
        flag: u32,
    },
    /// Of a kind that cannot be set.
    Other,
}

/// Where new arguments stand.
#[derive(Clone, Debug)]
pub(crate) enum NewArgs {
    Host(Vec<u8>),
    Device { address: u64, bytes: usize },
}

/// Which reserved fields were not as they must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extra {
    pub(crate) group: bool,
    pub(crate) op_info: bool,
}

/// `aclmdlRITaskGetParams`.
pub(crate) fn get(task: u64) -> Res<Params> {
    if task == 0 {
        return Err(PARAM);
    }
    with_task(task, |call, graph, node| {
        if call.graphs[graph].parent.is_some() {
            return Err(UNSUPPORTED);
        }
        let state = &call.graphs[graph];
        let found = state.to_replace.get(&node).unwrap_or(&state.nodes[node as usize].1);
        let kind = kind(found);
        match found {
            Node::Work {
                payload: Payload::Kernel(launch) | Payload::Killed(launch),
                ..
            } => {
                if !state.captured {
                    return Err(UNSUPPORTED);
                }
                let launch = launch.clone();
                call.kernel_params(graph, node, &launch)
            }
            Node::Work {
                payload: Payload::WriteValue { dst, value },
                ..
            } => Ok(Params::Write {
                address: *dst,
                value: *value,
            }),
            Node::Work {
                payload: Payload::WaitValue { src, value, how },
                ..
            } => Ok(Params::Wait {
                address: *src,
                value: *value,
                flag: u32::from(*how),
            }),
            Node::Record { event, .. } | Node::Wait { event, .. } | Node::Flag { event: Some(event), .. } => {
                Ok(Params::Event {
                    kind,
                    event: event.handle,
                    flags: event.flags,
                })
            }
            _ => Err(WRONG_KIND),
        }
    })
}

impl Call<'_> {
    fn kernel_params(&mut self, graph: u32, node: u32, launch: &Launch) -> Res<Params> {
        let bytes = launch.kernel.args.len() * 8;
        let args = match (launch.device_args, self.graphs[graph].args_of.get(&node)) {
            (Some(address), _) | (None, Some(&address)) => address,
            (None, None) => {
                let words = launch.args.packed();
                if words.is_empty() {
                    0
                } else {
                    let address = self.temporary(&words)?;
                    self.told_contents(address, words.len() as u64);
                    let state = &mut self.graphs[graph];
                    state.owned.push(address);
                    state.args_of.insert(node, address);
                    address
                }
            }
        };
        let generation = self.graphs.generation(graph);
        let group = self.task_groups.iter().find(|(_, group)| {
            (group.graph, group.graph_generation) == (graph, generation) && group.nodes.contains(&node)
        });
        Ok(Params::Kernel {
            function: launch.function,
            args,
            bytes,
            blocks: launch.blocks,
            group: group.map_or(0, |(index, _)| self.handle(Kind::TaskGroup, index).bits()),
        })
    }
}

/// `aclmdlRITaskSetParams`: holds from the next update on; until then the graph cannot be executed. One that fails leaves it so.
pub(crate) fn set(task: u64, params: NewParams, extra: Extra) -> Res {
    if task == 0 {
        return Err(PARAM);
    }
    with_task(task, |call, graph, node| {
        if !call.graphs[graph].captured || call.graphs[graph].parent.is_some() {
            return Err(UNSUPPORTED);
        }
        if !matches!(call.graphs[graph].phase, Phase::Ready | Phase::Updating) || call.is_running(graph) {
            return Err(NOT_NOW);
        }
        let made = call.new_task(graph, node, params, extra);
        let state = &mut call.graphs[graph];
        match made {
            Ok(new) => {
                state.phase = Phase::Updating;
                state.keep_data(&new);
                state.args_of.remove(&node);
                state.to_replace.insert(node, new);
                Ok(())
            }
            Err(fail) => {
                state.phase = Phase::Broken;
                Err(fail)
            }
        }
    })
}

impl Call<'_> {
    fn new_task(&mut self, graph: u32, node: u32, params: NewParams, extra: Extra) -> Res<Node> {
        let state = &self.graphs[graph];
        let old = state.to_replace.get(&node).unwrap_or(&state.nodes[node as usize].1);
        let old_kind = kind(old);
        match params {
            NewParams::Other => Err(WRONG_VALUE),
            NewParams::Kernel { .. } if old_kind != 1 => Err(WRONG_KIND),
            NewParams::Kernel { .. } if extra.group => Err(WRONG_VALUE),
            NewParams::Kernel {
                function,
                config,
                args,
                blocks,
            } => self.new_launch(function, &config, args, blocks),
            // A task of any other kind that has a name can become one.
            NewParams::Write { .. } | NewParams::Wait { .. } if old_kind == 0 => Err(WRONG_KIND),
            NewParams::Write { .. } | NewParams::Wait { .. } if extra.group || extra.op_info => Err(PARAM),
            NewParams::Write { address: 0, .. } | NewParams::Wait { address: 0, .. } => Err(PARAM),
            NewParams::Write { address, value } => {
                let payload = Payload::WriteValue { dst: address, value };
                Ok(self.new_work(TaskKind::Other, "value write", Cost::ZERO, payload))
            }
            NewParams::Wait { flag, .. } if flag > 3 => Err(PARAM),
            NewParams::Wait { address, value, flag } => {
                let payload = Payload::WaitValue {
                    src: address,
                    value,
                    how: flag as u8,
                };
                Ok(self.new_work(TaskKind::Wait, "value wait", Cost::ZERO, payload))
            }
        }
    }

    fn new_work(&mut self, kind: TaskKind, name: &str, cost: Cost, payload: Payload) -> Node {
        let note = thread::take_note();
        let info = self.info(kind, name, note.as_deref());
        let accesses = note.and_then(|note| note.accesses).unwrap_or_default();
        Node::Work {
            info,
            cost,
            payload,
            accesses: accesses.into(),
        }
    }

    fn new_launch(&mut self, function: u64, config: &LaunchConfig, args: NewArgs, blocks: u32) -> Res<Node> {
        if function == 0 {
            return Err(Fail::runtime(107_000, "EE1004"));
        }
        let index = self.object(Kind::Function, function)?;
        config.check()?;
        let device = self.context().map_or(0, |context| self.contexts[context].device);
        let kernel = self.functions[index].kernel.clone();
        let note = thread::peek_note();
        let (raw, device_args) = match args {
            _ if blocks == 0 => return Err(PARAM),
            NewArgs::Host(bytes) if bytes.is_empty() => return Err(PARAM),
            NewArgs::Host(bytes) => (raw_args(&self.world.memory, kernel.args, &bytes, note.as_deref()), None),
            NewArgs::Device { address, bytes } => {
                if address == 0 || bytes == 0 {
                    return Err(PARAM);
                }
                // What stands there now tells what the task costs and touches; what stands there then is what it gets.
                let mut now = vec![0; kernel.args.len() * 8];
                let there = self
                    .world
                    .memory
                    .bytes_from(address)
                    .is_some_and(|there| there >= now.len() as u64);
                let raw = if there && self.world.memory.read(address, &mut now) {
                    raw_args(&self.world.memory, kernel.args, &now, note.as_deref())
                } else {
                    RawArgs::default()
                };
                (raw, Some(address))
            }
        };
        let mut cost = kernel.cost(&raw, blocks);
        let limit_ns = config.limit_ns(&self.world.config.profile);
        let mut accesses = Vec::new();
        if self.is_checked() {
            accesses = crate::check::kernel_accesses(kernel.args, &raw);
        }
        let name = kernel.name.clone();
        let mut payload = Payload::Kernel(Arc::new(Launch {
            kernel,
            function,
            device,
            blocks,
            args: raw,
            device_args,
            temporary: std::sync::Mutex::default(),
            limit_ns,
        }));
        kill_at_limit(&mut cost.duration_ns, &mut payload);
        let mut node = self.new_work(TaskKind::Kernel, &name, cost, payload);
        if let Node::Work { accesses: told, .. } = &mut node
            && told.is_empty()
        {
            *told = accesses.into();
        }
        Ok(node)
    }
}
