//! How fast the simulation moves collectives, beside a memory copy of the same run.

use std::time::Instant;

use ascend_rt::Runtime;
use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::Mock;

use crate::reference::copy_bytes_per_second;
use crate::report::Row;

/// Mean seconds of one all-reduce with so many values at each rank.
fn all_reduce(ranks: u32, values: usize, rounds: u32) -> f64 {
    let mock = Mock::builder().devices(ranks).memory_bytes(1 << 30).build();
    let runtime = Runtime::mock(mock).expect("a mock loads");
    let devices: Vec<_> = runtime.devices().collect();
    let comms = Communicator::all(&devices).expect("the devices make a group");
    let mut state: Vec<_> = comms
        .iter()
        .map(|comm| {
            let stream = comm.context().stream().expect("a stream");
            let buffer = comm.context().buffer_from(&vec![1.0_f32; values]).expect("memory");
            (comm, stream, buffer)
        })
        .collect();
    let begin = Instant::now();
    for _ in 0..rounds {
        for (comm, stream, buffer) in &mut state {
            comm.all_reduce_in_place(stream, buffer, ReduceOp::Max)
                .expect("it is queued");
        }
        for (_, stream, _) in &state {
            stream.synchronize().expect("it runs");
        }
    }
    begin.elapsed().as_secs_f64() / f64::from(rounds)
}

/// The rows.
pub(crate) fn run(quick: bool) -> Vec<Row> {
    let bytes = 64 << 20;
    let seconds = all_reduce(4, bytes / 4, if quick { 2 } else { 5 });
    let small = all_reduce(8, 64, if quick { 100 } else { 2_000 });
    vec![
        // The algorithm's bandwidth: bytes of one rank's buffer by time.
        Row::new("all-reduce 64 MiB, 4 ranks", bytes as f64 / seconds / 1e9, "GB/s")
            .beside("memory copy", copy_bytes_per_second() / 1e9),
        // All that is read and written: every rank's buffer once each.
        Row::new("the same, bytes touched", 8.0 * bytes as f64 / seconds / 1e9, "GB/s"),
        Row::new("all-reduce 256 B, 8 ranks", 1.0 / small, "collectives/s"),
    ]
}
