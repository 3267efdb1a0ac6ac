//! Errors: what they say, and handles that do not belong together.

use ascend_rt::sys::AclError;
use ascend_rt::{ErrorKind, Region, RegionMut};

use super::{Stop, cases, holds, refused, same, same_values};

cases! {
    "errors";
    an_error_names_function_and_code: "error-codes 1", |s| {
        let error = refused("a missing file", s.context.module("/nonexistent/kernel.o"), ErrorKind::Parameter)?;
        same("function", error.function(), "aclrtBinaryLoadFromFile")?;
        let code = error.code().ok_or_else(|| Stop::Failed("it keeps no code".to_owned()))?;
        let text = error.to_string();
        holds(
            &format!("'{text}' has function, code and name"),
            text.contains("aclrtBinaryLoadFromFile") && text.contains(&code.0.to_string()) && code.name().is_some_and(|name| text.contains(name)),
        )
    };
    a_function_that_is_missing_is_named: "crate: Unsupported", |s| {
        if s.runtime.has("aclrtLaunchHostFunc") == Some(true) {
            return Err(Stop::Skipped("the library has the function that is tried".to_owned()));
        }
        let error = refused("a host function", s.context.stream()?.host_fn(|| ()), ErrorKind::Unsupported)?;
        same("function", error.function(), "aclrtLaunchHostFunc")
    };
    an_error_is_no_larger_than_a_pointer: "crate: Error", |_| {
        same("bytes of Result<()>", size_of::<ascend_rt::Result<()>>(), size_of::<usize>())
    };
    streams_of_another_device_are_refused: "streams-and-events E8", |s| {
        let there = s.other_device()?.context()?.stream()?;
        let here = s.context.stream()?;
        let error = refused("waiting for it", here.wait_stream(&there), ErrorKind::Misuse)?;
        same("code", error.code(), None)
    };
    work_of_another_library_is_submitted: "crate: enqueue_foreign", |s| {
        let stream = s.context.stream()?;
        let mut buffer = s.context.buffer_zeroed::<u8>(64)?;
        let Some(memset) = s.runtime.table().aclrtMemsetAsync else {
            return Err(Stop::Skipped("the library has no aclrtMemsetAsync".to_owned()));
        };
        let address = buffer.as_raw();
        let writes = [RegionMut::from(&mut buffer)];
        let fill = |raw| {
            // SAFETY: 64 bytes of device memory, which is what the buffer has; it is kept until the stream has passed the fill.
            unsafe { memset(address, 64, 6, 64, raw) }
        };
        // SAFETY: the call submits one fill of exactly the declared bytes, to the stream it is given.
        unsafe { stream.enqueue_foreign("fill", &[], &writes, fill) }?;
        stream.synchronize()?;
        same_values("bytes", buffer.to_vec()?, vec![6; 64])
    };
    the_code_of_another_library_is_kept: "crate: enqueue_foreign", |s| {
        let stream = s.context.stream()?;
        let buffer = s.context.buffer_zeroed::<u8>(64)?;
        // SAFETY: nothing is submitted.
        let result = unsafe { stream.enqueue_foreign("none", &[Region::from(&buffer)], &[], |_| AclError(561_103)) };
        let error = refused("the work", result, ErrorKind::Other)?;
        same("code", error.code(), Some(AclError(561_103)))
    };
}
