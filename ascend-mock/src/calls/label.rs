//! Labels, jumps between them, and streams that start and stop within a graph that is built call by call (acl/streams-and-events 9).
//!
//! A label is made, put into a list, set on a bound stream, and then jumped to by the index that stands in memory when the jump is reached.

use std::sync::Arc;

use ascend_sim::task::TaskKind;

use super::capture::Node;
use super::flow::{Compare, Flow};
use super::graph_tasks::{Part, Piece};
use crate::fail::{CAPTURED, FOREIGN, Fail, NULL, PARAM, Res};
use crate::handle::{Handle, Kind};
use crate::thread;
use crate::world::{Call, enter};

/// How many labels a process can have, and a list.
const MOST: usize = 65_535;
const UNBOUND: Fail = Fail::runtime(107_005, "EE1011");
const OTHER_CONTEXT: Fail = Fail::runtime(507_031, "EE1010");
/// A label in two lists, on two streams, set twice, set before it is in a list, or too many of them.
const BAD_LABEL: Fail = Fail::runtime(507_000, "EE1018");

/// A label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label {
    pub(crate) context: u32,
    /// It is in a list.
    pub(crate) is_listed: bool,
    /// Index and generation of the stream it is set on.
    pub(crate) set_on: Option<(u32, u16)>,
}

/// What a label is called within graphs: its handle, which no other label ever has.
fn number(call: &Call<'_>, label: u32) -> u64 {
    call.handle(Kind::GraphPart, label).bits()
}

impl Call<'_> {
    fn label_of(&self, bits: u64) -> Res<(u32, Label)> {
        let index = self.object(Kind::GraphPart, bits)?;
        match self.graph_parts[index].piece {
            Piece::Label(label) => Ok((index, label)),
            _ => Err(crate::fail::HANDLE),
        }
    }

    /// The labels of a list; 107000 for what is none, as for freeing memory that is none.
    fn label_list(&self, bits: u64) -> Res<(u32, Arc<[u64]>)> {
        let index = self.find(Kind::GraphPart, bits).ok_or(PARAM)?;
        match &self.graph_parts[index].piece {
            Piece::Labels(labels) => Ok((index, labels.clone())),
            _ => Err(PARAM),
        }
    }

    /// The tasks of a bound stream are gone, and with them the places of labels.
    pub(crate) fn forget_labels_on(&mut self, stream: u32) {
        let generation = self.streams.generation(stream);
        let parts: Vec<u32> = self.graph_parts.iter().map(|(index, _)| index).collect();
        for index in parts {
            if let Some(Part {
                piece: Piece::Label(label),
                ..
            }) = self.graph_parts.get_mut(index)
                && label.set_on == Some((stream, generation))
            {
                label.set_on = None;
            }
        }
    }

    /// A stream that is bound to a graph, and so can decide where it goes on.
    fn bound(&self, stream: u32) -> Res {
        if self.streams[stream].model.is_some() {
            Ok(())
        } else {
            Err(UNBOUND)
        }
    }

    /// The lane of a stream in the graph that `with` is bound to.
    fn lane_beside(&self, stream: u32, with: u32) -> Res<u32> {
        match (self.lane_of(stream), self.lane_of(with)) {
            (Some((graph, lane)), Some((other, _))) if graph == other => Ok(lane),
            _ => Err(UNBOUND),
        }
    }

    fn add_flow(&mut self, stream: u32, name: &str, flow: Flow) -> Res {
        let note = thread::take_note();
        let info = self.info(TaskKind::Other, name, note.as_deref());
        self.capture_node(stream, Node::Flow { info, flow })
    }
}

/// `aclrtCreateLabel`.
pub(crate) fn create() -> Res<Handle> {
    enter(&[], |call| {
        let context = super::memory::own_context(call)?;
        let labels = call
            .graph_parts
            .iter()
            .filter(|(_, part)| matches!(part.piece, Piece::Label(_)));
        if labels.count() >= MOST {
            return Err(BAD_LABEL);
        }
        let place = call.graph_parts.insert(Part::of_nothing(Piece::Label(Label {
            context,
            is_listed: false,
            set_on: None,
        })));
        Ok(Handle::new(Kind::GraphPart, call.world.id, place))
    })
}

/// `aclrtDestroyLabel`. Graphs that have it keep its place.
pub(crate) fn destroy(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let (index, label) = call.label_of(bits)?;
        if call.context()? != label.context {
            return Err(OTHER_CONTEXT);
        }
        call.graph_parts.remove(index);
        Ok(())
    })
}

/// `aclrtSetLabel`: jumps to the label go on here.
pub(crate) fn set(bits: u64, stream_bits: u64) -> Res {
    if bits == 0 || stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[bits, stream_bits], |call| {
        let (index, label) = call.label_of(bits)?;
        let stream = call.object(Kind::Stream, stream_bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if call.context()? != label.context {
            return Err(OTHER_CONTEXT);
        }
        call.own_stream(Some(stream))?;
        call.bound(stream)?;
        if label.set_on.is_some() || !label.is_listed {
            return Err(BAD_LABEL);
        }
        let number = number(call, index);
        call.add_flow(stream, "label", Flow::Label(number))?;
        let generation = call.streams.generation(stream);
        if let Some(Part {
            piece: Piece::Label(label),
            ..
        }) = call.graph_parts.get_mut(index)
        {
            label.set_on = Some((stream, generation));
        }
        Ok(())
    })
}

/// `aclrtCreateLabelList`; `count` is how many there are said to be. A label can be in one list, once.
pub(crate) fn create_list(labels: &[u64], count: usize) -> Res<Handle> {
    enter(labels, |call| {
        if count == 0 || count > MOST {
            return Err(PARAM);
        }
        let context = super::memory::own_context(call)?;
        let mut found = Vec::with_capacity(labels.len());
        for bits in labels {
            let (index, label) = call.label_of(*bits)?;
            if label.context != context {
                return Err(OTHER_CONTEXT);
            }
            if label.is_listed || found.contains(&index) {
                return Err(BAD_LABEL);
            }
            found.push(index);
        }
        for index in &found {
            if let Some(Part {
                piece: Piece::Label(label),
                ..
            }) = call.graph_parts.get_mut(*index)
            {
                label.is_listed = true;
            }
        }
        let numbers: Arc<[u64]> = found.into_iter().map(|index| number(call, index)).collect();
        let place = call.graph_parts.insert(Part::of_nothing(Piece::Labels(numbers)));
        Ok(Handle::new(Kind::GraphPart, call.world.id, place))
    })
}

/// `aclrtDestroyLabelList`. Jumps that have it keep its labels.
pub(crate) fn destroy_list(bits: u64) -> Res {
    if bits == 0 {
        return Err(NULL);
    }
    enter(&[bits], |call| {
        let (index, _) = call.label_list(bits)?;
        call.graph_parts.remove(index);
        Ok(())
    })
}

/// `aclrtSwitchLabelByIndex`: goes on at one of the first `count` labels of the list.
pub(crate) fn switch(index: u64, count: u32, list_bits: u64, stream_bits: u64) -> Res {
    if index == 0 || list_bits == 0 || stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let stream = call.object(Kind::Stream, stream_bits)?;
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        if count == 0 {
            return Err(PARAM);
        }
        let (_, labels) = call.label_list(list_bits)?;
        call.own_stream(Some(stream))?;
        call.bound(stream)?;
        let labels = match labels.get(..count as usize) {
            Some(first) => first.into(),
            None => return Err(PARAM),
        };
        call.add_flow(stream, "switch label", Flow::SwitchLabel { index, labels })
    })
}

/// `aclrtActiveStream`: `stream` starts `started` when it gets there, and goes on beside it.
pub(crate) fn activate(started: u64, stream_bits: u64) -> Res {
    if started == 0 || stream_bits == 0 {
        return Err(NULL);
    }
    enter(&[stream_bits], |call| {
        let started = call.object(Kind::Stream, started)?;
        let stream = call.object(Kind::Stream, stream_bits)?;
        match call.context() {
            Err(fail) if fail != FOREIGN => return Err(fail),
            _ => {}
        }
        let is_bound = |stream: u32| call.streams[stream].model.is_some();
        if !is_bound(started) || !is_bound(stream) {
            return Err(UNBOUND);
        }
        call.own_stream(Some(stream))?;
        let lane = call.lane_beside(started, stream)?;
        call.add_flow(stream, "start stream", Flow::Start { lane })
    })
}

/// What `aclrtSwitchStream` compares, and by what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Switch {
    pub(crate) left: u64,
    pub(crate) right: u64,
    pub(crate) condition: u32,
    pub(crate) data_type: u32,
}

/// `aclrtSwitchStream`: if the values compare, `stream` stops and `to` begins.
pub(crate) fn switch_stream(switch: Switch, to: u64, stream_bits: u64) -> Res {
    let Switch {
        left,
        right,
        condition,
        data_type,
    } = switch;
    enter(&[stream_bits], |call| {
        let to = call.object(Kind::Stream, to)?;
        let stream = call.object(Kind::Stream, stream_bits)?;
        if condition > 5 || data_type > 1 {
            return Err(PARAM);
        }
        if call.streams[stream].capture.is_some() {
            return Err(CAPTURED);
        }
        call.bound(to)?;
        call.bound(stream)?;
        call.own_stream(Some(stream))?;
        let lane = call.lane_beside(to, stream)?;
        let compare = Compare {
            left,
            right,
            how: condition,
            is_wide: data_type == 1,
        };
        call.add_flow(stream, "switch stream", Flow::SwitchLane { compare, lane })
    })
}
