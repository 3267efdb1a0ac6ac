//! What `--backend` names.

use ascend_rt::{Backend, Runtime};

use super::simulated;
use crate::exit::Failure;

/// Loads the runtime that was asked for, and tells whether it has the kernel of the suite, as simulations do.
///
/// # Errors
/// There is none, or `npu` was asked for and a simulation is installed.
pub(super) fn load(name: Option<&str>) -> Result<(Runtime, bool), Failure> {
    let path = match name {
        None | Some("npu") => None,
        Some("mock") => return Ok((mock()?, true)),
        Some(path) => Some(path),
    };
    let runtime = path.map_or_else(Runtime::load, Runtime::load_from);
    let runtime = runtime.map_err(|error| {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default();
        Failure::environment(format!("{first}; `ascend doctor` says what was tried and what to do"))
    })?;
    if name == Some("npu") && runtime.backend() == Backend::Mock {
        return Err(Failure::environment(
            "the installed library is a simulation, not an NPU's; without --backend it is taken",
        ));
    }
    let has_kernel = runtime.backend() == Backend::Mock && simulated::register(path);
    Ok((runtime, has_kernel))
}

#[cfg(feature = "mock")]
fn mock() -> Result<Runtime, Failure> {
    use ascend_rt::mock::{Executor, Mock};
    use ascend_rt::{Read, Write};

    let mock = Mock::builder()
        .devices(2)
        .executor(Executor::Threads)
        .kernel::<(Read<f32>, Write<f32>, f32)>(super::KERNEL, |block, (input, output, factor)| {
            for i in block.range(input.len()) {
                output[i] = input[i] * factor;
            }
        });
    Runtime::mock(mock.build()).map_err(Failure::environment)
}

#[cfg(not(feature = "mock"))]
fn mock() -> Result<Runtime, Failure> {
    Err(Failure::input(
        "this command was built without its feature 'mock'; build it with that, or give the path of a drop-in library",
    ))
}
