//! What the tests share: worlds, and a kernel to launch.
#![allow(dead_code, reason = "each test file uses its part of it")]

use ascend_rt::mock::{Executor, Mock, MockBuilder};
use ascend_rt::{Context, Kernel, Read, Result, Runtime, Write};

/// What `scale` takes: input, output, factor.
pub(crate) type Scale = (Read<f32>, Write<f32>, f32);

/// A world with the kernel `scale`. A race, hazard or deadlock in it fails its test.
pub(crate) fn builder() -> MockBuilder {
    Mock::builder()
        .kernel::<Scale>("scale", |block, (input, output, factor)| {
            for i in block.range(input.len()) {
                output[i] = input[i] * factor;
            }
        })
        .checked()
}

/// A runtime on one device of such a world, and its primary context.
pub(crate) fn one() -> Result<(Runtime, Context)> {
    with(builder())
}

/// As [`one`], on a world of one's own.
pub(crate) fn with(builder: MockBuilder) -> Result<(Runtime, Context)> {
    let runtime = Runtime::mock(builder.build())?;
    let context = runtime.device(0)?.context()?;
    Ok((runtime, context))
}

/// Runs a test on both executors.
pub(crate) fn on_both(test: impl Fn(MockBuilder) -> Result<()>) -> Result<()> {
    on_each(|executor| test(builder().executor(executor)))
}

/// As [`on_both`], for tests that make several worlds or none by [`builder`].
pub(crate) fn on_each(test: impl Fn(Executor) -> Result<()>) -> Result<()> {
    for executor in [Executor::Inline, Executor::Threads] {
        // Printed only when the test fails.
        println!("on the executor {executor:?}");
        test(executor)?;
    }
    Ok(())
}

/// The kernel `scale`.
pub(crate) fn scale(context: &Context) -> Result<Kernel<Scale>> {
    let module = context.module_from_bytes(b"ascend-mock-kernels")?;
    // SAFETY: `scale` above reads its first argument, writes its second, within their lengths, and touches nothing else.
    unsafe { module.kernel("scale") }
}

/// The world behind a runtime.
pub(crate) fn world(runtime: &Runtime) -> &Mock {
    runtime.simulation().expect("these runtimes are simulated")
}
