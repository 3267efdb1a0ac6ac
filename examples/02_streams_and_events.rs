//! Two streams, ordered by an event, and timed by two others.

use ascend_rt::mock::Mock;
use ascend_rt::{ErrorKind, Result, Runtime, Status};

pub(crate) fn main() -> Result<()> {
    let runtime = Runtime::mock(Mock::checked())?;
    let context = runtime.device(0)?.context()?;
    let compute = context.stream_builder().name("compute").build()?;
    let communicate = context.stream_builder().name("communicate").build()?;

    let mut buffer = context.buffer_zeroed::<u8>(8)?;
    let (start, end) = (context.timing_event()?, context.timing_event()?);
    let ready = context.event()?;

    // Waiting for an event that nobody recorded orders nothing, so it is refused.
    let refused = communicate.wait(&ready).expect_err("nobody recorded it");
    assert_eq!(refused.kind(), ErrorKind::Misuse);
    println!("refused: {refused}");

    compute.record(&start)?;
    compute.memset_async(&mut buffer, 1)?;
    compute.record(&ready)?;
    communicate.wait(&ready)?;
    communicate.memset_async(buffer.slice_mut(4..)?, 2)?;
    communicate.record(&end)?;

    // Nothing above blocked the host; this does.
    communicate.synchronize()?;
    assert_eq!(ready.query()?, Status::Complete);
    assert_eq!(buffer.to_vec()?, [1, 1, 1, 1, 2, 2, 2, 2]);
    println!("device time {:?} (simulated)", start.elapsed(&end)?);
    Ok(())
}
