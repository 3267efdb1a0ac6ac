//! A kernel: declared once, launched safely. On the mock it is a closure under the kernel's name.

use ascend_rt::mock::Mock;
use ascend_rt::{Kernel, Module, Read, ReadWrite, Result, Runtime};

/// `axpy(x, y, a)`: y += a * x.
type Axpy = (Read<f32>, ReadWrite<f32>, f32);

fn axpy(module: &Module) -> Result<Kernel<Axpy>> {
    // SAFETY: axpy reads its first argument, reads and writes its second, within their lengths, and touches nothing else.
    unsafe { module.kernel("axpy") }
}

pub(crate) fn main() -> Result<()> {
    let mock = Mock::builder()
        .kernel::<Axpy>("axpy", |block, (x, y, a)| {
            for i in block.range(x.len()) {
                y[i] += a * x[i];
            }
        })
        .checked()
        .build();
    let runtime = Runtime::mock(mock)?;
    let context = runtime.device(0)?.context()?;
    let stream = context.stream()?;

    // On an NPU: context.module("/path/to/axpy.o").
    let module = context.module_from_bytes(b"ascend-mock-kernels")?;
    let axpy = axpy(&module)?;

    let x = context.buffer_from(&[1.0_f32, 2.0, 3.0, 4.0])?;
    let mut y = context.buffer_zeroed::<f32>(4)?;
    // Two blocks; the types of the arguments are checked, and so are their device and runtime.
    axpy.launch(&stream, 2, (&x, &mut y, 10.0))?;
    axpy.launch(&stream, 1, (x.slice(2..)?, y.slice_mut(..2)?, 1.0))?;

    let mut result = [0.0; 4];
    stream.copy_d2h(&mut result, &y)?;
    assert_eq!(result, [13.0, 24.0, 30.0, 40.0]);
    println!("{result:?}");
    Ok(())
}
