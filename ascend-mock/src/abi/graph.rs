//! Capture and graphs.

use std::ffi::{c_char, c_void};

#[allow(clippy::wildcard_imports, reason = "the types are C's")]
use ascend_sys::*;

use super::entry::api;
use crate::calls::{capture, graph, graph_build, graph_end};
use crate::fail::{Fail, NULL};
use crate::hooks::Hook;

api! {
    fn aclmdlRICaptureBegin(stream: handle aclrtStream, mode: val aclmdlRICaptureMode) {
        capture::begin(stream, None, mode.0)
    }
    fn aclmdlRICaptureToModelRIBegin(stream: handle aclrtStream, modelRI: handle aclmdlRI, mode: val aclmdlRICaptureMode) {
        capture::begin(stream, Some(modelRI), mode.0)
    }
    fn aclmdlRICaptureEnd(stream: handle aclrtStream, modelRI: out aclmdlRI) {
        let mut clears = false;
        let ended = capture::end(stream, modelRI.is_some(), &mut clears);
        if let Some(out) = modelRI {
            match &ended {
                Ok(handle) => out.set(handle.pointer()),
                Err(_) if clears => out.set(std::ptr::null_mut()),
                Err(_) => {}
            }
        }
        ended.map(|_| ())
    }
    fn aclmdlRICaptureGetInfo(stream: handle aclrtStream, status: out aclmdlRICaptureStatus, modelRI: out aclmdlRI) {
        if stream == 0 {
            return Err(NULL);
        }
        if status.is_none() && modelRI.is_none() {
            return Err(Fail::wrapper(100_000, "EH0009"));
        }
        let info = capture::info(stream)?;
        if let Some(out) = status {
            out.set(aclmdlRICaptureStatus(u32::from(info.is_some())));
        }
        if let Some(out) = modelRI {
            out.set(info.map_or(std::ptr::null_mut(), crate::handle::Handle::pointer));
        }
        Ok(())
    }
    fn aclmdlRICaptureThreadExchangeMode(mode: out aclmdlRICaptureMode) {
        let out = mode.ok_or(NULL)?;
        out.set(aclmdlRICaptureMode(capture::exchange(out.get().0)?));
        Ok(())
    }
    fn aclmdlRIExecuteAsync(modelRI: handle aclmdlRI, stream: handle aclrtStream) {
        graph::execute_async(modelRI, stream)
    }
    fn aclmdlRIExecute(modelRI: handle aclmdlRI, timeout: val i32) {
        graph::execute(modelRI, timeout)
    }
    fn aclmdlRIDestroy(modelRI: handle aclmdlRI) {
        graph::destroy(modelRI)
    }
    fn aclmdlRICaptureTaskGrpBegin(stream: handle aclrtStream) {
        capture::group_begin(stream)
    }
    fn aclmdlRICaptureTaskGrpEnd(stream: handle aclrtStream, handle: out aclrtTaskGrp) {
        let out = handle.ok_or(NULL)?;
        out.set(capture::group_end(stream)?.pointer());
        Ok(())
    }
    fn aclmdlRICaptureTaskUpdateBegin(stream: handle aclrtStream, handle: handle aclrtTaskGrp) {
        capture::update_begin(stream, handle)
    }
    fn aclmdlRICaptureTaskUpdateEnd(stream: handle aclrtStream) {
        capture::update_end(stream)
    }
    fn aclmdlRIBuildBegin(modelRI: out aclmdlRI, flag: val u32) {
        let out = modelRI.ok_or(NULL)?;
        out.set(graph_build::build_begin(flag)?.pointer());
        Ok(())
    }
    fn aclmdlRIBuildEnd(modelRI: handle aclmdlRI, reserve: val *mut c_void) {
        if modelRI == 0 {
            return Err(NULL);
        }
        if !reserve.is_null() {
            return Err(Fail::wrapper(100_000, "EH0012"));
        }
        graph_build::build_end(modelRI)
    }
    fn aclmdlRIBindStream(modelRI: handle aclmdlRI, stream: handle aclrtStream, flag: val u32) {
        graph_build::bind(modelRI, stream, flag)
    }
    fn aclmdlRIUnbindStream(modelRI: handle aclmdlRI, stream: handle aclrtStream) {
        graph_build::unbind(modelRI, stream)
    }
    fn aclmdlRIEndTask(modelRI: handle aclmdlRI, stream: handle aclrtStream) {
        graph_build::end_task(modelRI, stream)
    }
    fn aclmdlRIGetId(modelRI: handle aclmdlRI, modelRIId: out u32) {
        let out = modelRIId.ok_or(NULL)?;
        out.set(graph::with_graph(modelRI, |_, index| Ok(index))?);
        Ok(())
    }
    fn aclmdlRISetName(modelRI: handle aclmdlRI, name: text *const c_char) {
        let name = name.ok_or(NULL)?.to_string_lossy().into_owned();
        graph::with_graph(modelRI, |graph, _| {
            graph.name = name;
            Ok(())
        })
    }
    fn aclmdlRIGetName(modelRI: handle aclmdlRI, maxLen: val u32, name: val *mut c_char) {
        if name.is_null() {
            return Err(NULL);
        }
        let text = graph::with_graph(modelRI, |graph, _| Ok(graph.name.clone()))?;
        // SAFETY: `maxLen` bytes, as the C reference demands.
        unsafe { super::text_out(&text, name, maxLen as usize) }.ok_or(Fail::silent(507_000))
    }
    fn aclmdlRIDebugPrint(modelRI: handle aclmdlRI) {
        eprintln!("ascend-mock: {}", graph::described(modelRI)?);
        Ok(())
    }
    fn aclmdlRIDestroyRegisterCallback(modelRI: handle aclmdlRI, func: val aclrtCallback, userData: val *mut c_void) {
        graph_end::register(modelRI, Hook::new(func.map_or(0, |function| function as usize), userData))
    }
    fn aclmdlRIDestroyUnregisterCallback(modelRI: handle aclmdlRI, func: val aclrtCallback) {
        graph_end::unregister(modelRI, func.map_or(0, |function| function as usize))
    }
}
