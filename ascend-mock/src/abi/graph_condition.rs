//! Branches, loops and choices within a capture.

use ascend_sys::{aclmdlRI, aclmdlRICondHandle, aclmdlRICondHandleFlag, aclmdlRICondTaskParams, aclrtStream};

use super::entry::{Out, api};
use crate::calls::graph_condition;
use crate::fail::NULL;

api! {
    fn aclmdlRICondHandleCreate(
        modelRI: handle aclmdlRI,
        defaultLaunchValue: val u32,
        flag: val aclmdlRICondHandleFlag,
        handle: out aclmdlRICondHandle,
    ) {
        let out = handle.ok_or(NULL)?;
        out.set(graph_condition::create(modelRI, defaultLaunchValue, flag.0)?.pointer());
        Ok(())
    }
    fn aclmdlRICondHandleGetCondPtr(handle: handle aclmdlRICondHandle, ptr: out *mut u64) {
        let out = ptr.ok_or(NULL)?;
        let address = graph_condition::address(handle)?;
        out.set(std::ptr::without_provenance_mut(address as usize));
        Ok(())
    }
    fn aclmdlRIAddCondTask(params: val aclmdlRICondTaskParams, stream: handle aclrtStream, flags: val u32) {
        // SAFETY: the C reference demands null or an array of `size` places.
        let array: Option<Out<aclmdlRI>> = unsafe { Out::new(params.modelRIArray) };
        let task = graph_condition::Params {
            condition: params.handle.addr() as u64,
            kind: params.type_.0,
            bodies: params.size,
            has_array: array.is_some(),
        };
        let bodies = graph_condition::add(task, stream, flags)?;
        if let Some(array) = array {
            for (index, body) in bodies.into_iter().enumerate() {
                // SAFETY: there are `size` graphs, and as many places.
                unsafe { array.set_at(index, body.pointer()) };
            }
        }
        Ok(())
    }
}
