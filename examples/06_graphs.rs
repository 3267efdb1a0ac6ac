//! Work captured once on two streams, and replayed with one call.

use ascend_rt::mock::Mock;
use ascend_rt::{ErrorKind, Result, Runtime};

pub(crate) fn main() -> Result<()> {
    let runtime = Runtime::mock(Mock::checked())?;
    let context = runtime.device(0)?.context()?;
    let (main, side) = (context.stream()?, context.stream()?);
    let mut left = context.buffer_zeroed::<u8>(4)?;
    let mut right = context.buffer_zeroed::<u8>(4)?;

    let (mut graph, ()) = main.capture(|main| {
        // A stream is pulled in by waiting for something captured, and has to be joined back.
        side.wait_stream(main)?;
        main.memset_async(&mut left, 1)?;
        side.memset_async(&mut right, 2)?;
        main.wait_stream(&side)?;
        // Nothing runs yet, so nothing can be waited for.
        let refused = main.synchronize().map_err(|error| error.kind());
        assert_eq!(refused, Err(ErrorKind::Capture));
        Ok(())
    })?;
    assert_eq!(left.to_vec()?, [0; 4]);

    for _ in 0..3 {
        graph.launch(&main)?;
    }
    main.synchronize()?;
    assert_eq!((left.to_vec()?, right.to_vec()?), (vec![1; 4], vec![2; 4]));

    // The graph owns what it names: the buffers may go, the graph still runs.
    drop((left, right));
    graph.launch(&main)?;
    main.synchronize()?;
    println!("a graph that owns {} things, replayed 4 times", graph.owned());
    Ok(())
}
