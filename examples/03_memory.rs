//! Device buffers, views of them, pinned memory, and copies that wait and copies that do not.

use ascend_rt::mock::Mock;
use ascend_rt::{Result, Runtime};

pub(crate) fn main() -> Result<()> {
    let runtime = Runtime::mock(Mock::checked())?;
    let context = runtime.device(0)?.context()?;
    let stream = context.stream()?;

    // Copies of slices wait for the stream and are done when they return.
    let mut tokens = context.buffer::<f32>(6)?;
    stream.copy_h2d(&mut tokens, &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0])?;

    // Three rows of two, split into micro-batches along the first dimension.
    let (first, second) = tokens.view().split_rows(2, 1)?;
    assert_eq!(
        (first.to_vec()?, second.to_vec()?),
        (vec![1.0, 2.0], vec![3.0, 4.0, 5.0, 6.0])
    );

    // Host memory of an asynchronous copy goes in by value and comes back through a ticket.
    let mut host = context.pinned::<f32>(2)?;
    host.copy_from_slice(&[10.0, 20.0]);
    let ticket = stream
        .copy_h2d_async(tokens.slice_mut(..2)?, host)
        .map_err(|(error, _)| error)?;
    let host = ticket.wait().map_err(|(error, _)| error)?;
    println!("sent {:?}", &host[..]);

    // On the device: from one view to another.
    let (mut head, tail) = tokens.split_at_mut(2)?;
    stream.copy_d2d_async(&mut head, tail.as_view().slice(..2)?)?;
    let ticket = stream.copy_d2h_async(host, &head).map_err(|(error, _)| error)?;
    let host = ticket.wait().map_err(|(error, _)| error)?;
    assert_eq!(*host, [3.0, 4.0]);

    // Dropped while the stream still uses it: kept until the stream has passed, without blocking here.
    let mut scratch = context.buffer::<u8>(1 << 20)?;
    stream.memset_async(&mut scratch, 0)?;
    drop(scratch);
    println!("still in use: {}", context.reap());
    stream.synchronize()?;
    assert_eq!(context.reap(), 0);
    Ok(())
}
