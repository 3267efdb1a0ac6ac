//! Graphs that are built call by call: streams are bound to a graph, and what is submitted to them becomes part of it (acl/memory-kernels-graphs 3.9).

use ascend_sim::task::TaskKind;

use super::flow::Flow;
use super::graph::{Graph, NOT_FOR_CAPTURED, Node, Phase};
use crate::fail::{CAPTURED, Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::objects::stream_flag;
use crate::world::{Call, enter};

/// The flag of a stream that runs from the beginning of an execution, and of one that something in the graph must start.
const HEAD: u32 = 0;
const DEFAULT: u32 = 0x7FFF_FFFF;

/// `aclmdlRIBuildBegin`.
pub(crate) fn build_begin(flag: u32) -> Res<Handle> {
    if flag != 0 {
        return Err(Fail::runtime(107_000, "EE1003"));
    }
    enter(&[], |call| {
        let context = super::memory::own_context(call)?;
        let thread = crate::thread::number();
        let place = call.graphs.insert(Graph::new(context, Phase::Building, 0, thread));
        Ok(Handle::new(Kind::Graph, call.world.id, place))
    })
}

impl Call<'_> {
    /// The stream of a build's call, null for the default one; 107000 when there is none. The graph must be one that is built, and the stream not
    /// captured.
    fn build_stream(&self, graph: u32, arg: Option<u32>) -> Res<u32> {
        let stream = match arg {
            Some(stream) => stream,
            None => self.stream_here(None).map_err(|_| Fail::runtime(107_000, "EE1004"))?,
        };
        if self.graphs[graph].captured {
            return Err(NOT_FOR_CAPTURED);
        }
        if self.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        Ok(stream)
    }
}

/// `aclmdlRIBindStream`: the stream runs from the beginning of an execution, or when something in the graph starts it. Its context may be
/// another than the graph's.
pub(crate) fn bind(graph_bits: u64, stream_bits: u64, flag: u32) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    if flag != HEAD && flag != DEFAULT {
        return Err(PARAM);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let arg = call.stream_arg(stream_bits)?;
        if let Some(stream) = arg {
            let state = &call.streams[stream];
            if state.flags & stream_flag::PERSISTENT == 0 {
                return Err(Fail::runtime(107_000, "EE1017"));
            }
            if state.model.is_some() {
                return Err(Fail::runtime(107_005, "EE1007"));
            }
        }
        let stream = call.build_stream(graph, arg)?;
        let state = &call.streams[stream];
        if state.flags & stream_flag::DEVICE_USE_ONLY != 0 {
            return Err(Fail::runtime(507_000, "EE1011"));
        }
        if state.failure_mode != 0 {
            return Err(Fail::runtime(207_000, "EE1016"));
        }
        // The default stream has that flag too.
        if state.flags & stream_flag::FAST_LAUNCH != 0 || arg.is_none() {
            return Err(Fail::runtime(207_000, "EE1011"));
        }
        call.graph_here(graph)?;
        call.streams[stream].model = Some(graph);
        let state = &mut call.graphs[graph];
        if flag != HEAD {
            state.inert.insert(u32::try_from(state.lanes.len()).unwrap_or(u32::MAX));
        }
        state.lanes.push(stream);
        Ok(())
    })
}

/// `aclmdlRIUnbindStream`.
pub(crate) fn unbind(graph_bits: u64, stream_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let arg = call.stream_arg(stream_bits)?;
        let stream = call.build_stream(graph, arg)?;
        call.graph_here(graph)?;
        if call.streams[stream].model != Some(graph) {
            return Err(Fail::runtime(107_005, "EE1001"));
        }
        call.streams[stream].model = None;
        Ok(())
    })
}

/// `aclmdlRIEndTask`.
pub(crate) fn end_task(graph_bits: u64, stream_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let arg = call.stream_arg(stream_bits)?;
        let stream = call.build_stream(graph, arg)?;
        call.own_stream(Some(stream))?;
        call.graph_here(graph)?;
        if call.streams[stream].model != Some(graph) {
            return Err(Fail::runtime(507_000, "EE1001"));
        }
        let note = crate::thread::take_note();
        let info = call.info(TaskKind::Other, "end of graph", note.as_deref());
        let flow = Flow::EndTask;
        call.capture_node(stream, Node::Flow { info, flow })?;
        call.graphs[graph].has_end = true;
        Ok(())
    })
}

/// `aclmdlRIBuildEnd`: once more is no mistake.
pub(crate) fn build_end(graph_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        if call.graphs[graph].captured {
            return Err(NOT_FOR_CAPTURED);
        }
        call.graph_here(graph)?;
        if !call.streams.iter().any(|(_, stream)| stream.model == Some(graph)) {
            return Err(Fail::runtime(107_005, "EE1001"));
        }
        if !call.graphs[graph].has_end {
            return Err(Fail::runtime(507_011, "EE1018"));
        }
        if call.graphs[graph].phase == Phase::Building {
            call.graphs[graph].phase = Phase::Ready;
            call.told_build(graph);
        }
        Ok(())
    })
}
