//! What a graph consists of.

use std::ffi::{c_char, c_void};

use ascend_sys::{aclmdlRI, aclmdlRITask, aclmdlRITaskType, aclrtStream};

use super::entry::{Out, api};
use crate::calls::graph_tasks;
use crate::fail::{Fail, NULL, PARAM, Res};
use crate::handle::Handle;

/// Writes how many there are, and the handles if the program has an array for them.
///
/// # Safety
/// - `array` is `None`, or an array of as many places as there are handles.
unsafe fn list(array: Option<Out<*mut c_void>>, count: Out<u32>, (number, handles): (u32, Vec<Handle>)) -> Res {
    count.set(number);
    if let Some(array) = array {
        for (index, handle) in handles.into_iter().enumerate() {
            // SAFETY: the caller promises the places.
            unsafe { array.set_at(index, handle.pointer()) };
        }
    }
    Ok(())
}

api! {
    fn aclmdlRIGetStreams(modelRI: handle aclmdlRI, streams: out aclrtStream, numStreams: out u32) {
        let count = numStreams.ok_or(NULL)?;
        let found = graph_tasks::streams(modelRI, streams.map(|_| count.get()))?;
        // SAFETY: with an array, its length was compared before anything was found.
        unsafe { list(streams, count, found) }
    }
    fn aclmdlRIGetTasksByStream(stream: handle aclrtStream, tasks: out aclmdlRITask, numTasks: out u32) {
        let count = numTasks.ok_or(NULL)?;
        let found = graph_tasks::tasks(stream, tasks.map(|_| count.get()))?;
        // SAFETY: with an array, its length was compared before anything was found.
        unsafe { list(tasks, count, found) }
    }
    fn aclmdlRITaskGetType(task: handle aclmdlRITask, type_: out aclmdlRITaskType) {
        let out = type_.ok_or(NULL)?;
        out.set(aclmdlRITaskType(graph_tasks::task_kind(task)?));
        Ok(())
    }
    fn aclmdlRITaskGetSeqId(task: handle aclmdlRITask, id: out u32) {
        let out = id.ok_or(NULL)?;
        out.set(graph_tasks::task_number(task)?);
        Ok(())
    }
    fn aclmdlRITaskDisable(task: handle aclmdlRITask) {
        graph_tasks::disable(task)
    }
    fn aclmdlRIUpdate(modelRI: handle aclmdlRI) {
        graph_tasks::update(modelRI)
    }
    fn aclmdlRIDebugJsonPrint(modelRI: handle aclmdlRI, path: text *const c_char, flags: val u32) {
        let path = path.ok_or(NULL)?;
        if modelRI == 0 {
            return Err(NULL);
        }
        if flags > 1 {
            return Err(PARAM);
        }
        let text = graph_tasks::json(modelRI, flags == 1)?;
        std::fs::write(&*path.to_string_lossy(), text).map_err(|_| Fail::runtime(107_009, "EE1001"))
    }
}
