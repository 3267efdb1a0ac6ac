//! An all-reduce over four devices, overlapped with other work on each.

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::Mock;
use ascend_rt::{Result, Runtime};

pub(crate) fn main() -> Result<()> {
    let runtime = Runtime::mock(Mock::builder().devices(4).checked().build())?;
    let devices: Vec<_> = runtime.devices().collect();
    let ranks = Communicator::all(&devices)?;

    let mut running = Vec::new();
    for (rank, device) in ranks.iter().zip(&devices) {
        let context = device.context()?;
        let compute = context.stream_builder().name("compute").build()?;
        let communicate = context.stream_builder().name("communicate").build()?;
        let mine = [rank.rank() as f32; 4];
        let mut values = context.buffer::<f32>(4)?;
        let mut other = context.buffer::<u8>(4)?;

        compute.copy_h2d(&mut values, &mine)?;
        // A collective is queued like a kernel; the other stream goes on meanwhile.
        communicate.wait_stream(&compute)?;
        rank.all_reduce_in_place(&communicate, &mut values, ReduceOp::Sum)?;
        compute.memset_async(&mut other, 1)?;
        compute.wait_stream(&communicate)?;
        running.push((compute, values));
    }
    for (rank, (stream, values)) in running.iter().enumerate() {
        let mut sum = [0.0; 4];
        stream.copy_d2h(&mut sum, values)?;
        assert_eq!(sum, [6.0; 4]);
        println!("rank {rank}: {sum:?}");
    }
    Ok(())
}
