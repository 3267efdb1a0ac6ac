//! What the program wants to be called when a graph is destroyed.

use super::graph::with_graph;
use crate::fail::{Fail, Res};
use crate::hooks::Hook;

/// The runtime itself finds what is missing.
const NONE: Fail = Fail::runtime(107_000, "EE1004");
/// A function that is there already, or is not there.
const WRONG: Fail = Fail::runtime(107_000, "EE1011");

/// `aclmdlRIDestroyRegisterCallback`: each function once.
pub(crate) fn register(graph: u64, hook: Hook) -> Res {
    if graph == 0 || hook.function == 0 {
        return Err(NONE);
    }
    with_graph(graph, |graph, _| {
        if graph.at_end.iter().any(|known| known.function == hook.function) {
            return Err(WRONG);
        }
        graph.at_end.push(hook);
        Ok(())
    })
}

/// `aclmdlRIDestroyUnregisterCallback`.
pub(crate) fn unregister(graph: u64, function: usize) -> Res {
    if graph == 0 || function == 0 {
        return Err(NONE);
    }
    with_graph(graph, |graph, _| {
        let place = graph.at_end.iter().position(|known| known.function == function);
        graph.at_end.remove(place.ok_or(WRONG)?);
        Ok(())
    })
}
