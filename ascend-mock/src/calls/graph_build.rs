//! Graphs that are built call by call: streams are bound to a graph, and what is submitted to them becomes part of it (acl/memory-kernels-graphs 3.9).

use ascend_sim::task::TaskKind;

use super::flow::Flow;
use super::graph::{Graph, Node, Phase, STILL_CAPTURING};
use crate::fail::{CAPTURED, Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::world::enter;

/// The flag of a stream that runs from the beginning of an execution.
const HEAD: u32 = 0;

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

/// `aclmdlRIBindStream`: the stream runs from the beginning of an execution, or when something in the graph starts it.
pub(crate) fn bind(graph_bits: u64, stream_bits: u64, flag: u32) -> Res {
    const PERSISTENT: u32 = 0x4;
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let stream = call.stream_arg(stream_bits)?.ok_or(Fail::runtime(207_000, "EE1011"))?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.streams[stream].flags & PERSISTENT == 0 {
            return Err(Fail::runtime(107_000, "EE1017"));
        }
        call.own_stream(Some(stream))?;
        if call.streams[stream].model.is_some() {
            return Err(Fail::runtime(107_005, "EE1007"));
        }
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
    if graph_bits == 0 || stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits, stream_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        let stream = call.object(Kind::Stream, stream_bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.streams[stream].model != Some(graph) {
            return Err(Fail::runtime(107_005, "EE1007"));
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
        let stream = call.stream_arg(stream_bits)?;
        if stream.is_some_and(|stream| call.streams[stream].capture.is_some()) {
            return Err(CAPTURED);
        }
        let bound = stream.filter(|stream| call.streams[*stream].model == Some(graph));
        let stream = bound.ok_or(Fail::runtime(107_005, "EE1011"))?;
        let note = crate::thread::take_note();
        let info = call.info(TaskKind::Other, "end of graph", note.as_deref());
        call.capture_node(
            stream,
            Node::Flow {
                info,
                flow: Flow::EndTask,
            },
        )
    })
}

/// `aclmdlRIBuildEnd`.
pub(crate) fn build_end(graph_bits: u64) -> Res {
    if graph_bits == 0 {
        return Err(NULL);
    }
    enter(&[graph_bits], |call| {
        let graph = call.object(Kind::Graph, graph_bits)?;
        match call.graphs[graph].phase {
            Phase::Building => {
                call.graphs[graph].phase = Phase::Ready;
                call.told_build(graph);
                Ok(())
            }
            Phase::Capturing => Err(STILL_CAPTURING),
            _ => Err(PARAM),
        }
    })
}
