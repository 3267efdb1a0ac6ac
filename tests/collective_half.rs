//! Collectives over half-precision numbers: reduced in order of rank, rounded at each step (acl/memory-kernels-graphs 4: FP16 3, BFP16 11).
#![cfg(feature = "half")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::collective::{Communicator, ReduceElement, ReduceOp};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::{DeviceBuffer, Runtime};
use half::{bf16, f16};

/// The sum that three ranks get of these values, each rank with its own.
fn sum_of<T: ReduceElement + Copy>(executor: Executor, values: [T; 3]) -> Vec<T> {
    let mock = Mock::builder().devices(3).executor(executor).checked().build();
    let devices: Vec<_> = Runtime::mock(mock).unwrap().devices().collect();
    let ranks = Communicator::all(&devices).unwrap();
    let mut running = Vec::new();
    for (rank, value) in ranks.iter().zip(values) {
        let stream = rank.context().stream().unwrap();
        let mut buffer: DeviceBuffer<T> = rank.context().buffer_from(&[value]).unwrap();
        rank.all_reduce_in_place(&stream, &mut buffer, ReduceOp::Sum).unwrap();
        running.push((stream, buffer));
    }
    let mut sums = Vec::new();
    for (stream, buffer) in &running {
        stream.synchronize().unwrap();
        sums.extend(buffer.to_vec().unwrap());
    }
    sums
}

#[test]
fn sums_are_rounded_to_the_type_at_each_step() {
    for executor in [Executor::Inline, Executor::Threads] {
        // 2048 + 1 lies between two halves and goes back to the even one, twice; in single precision it would be 2050.
        let values = [2_048.0, 1.0, 1.0].map(f16::from_f32);
        assert_eq!(sum_of(executor, values), [values[0]; 3]);
        let values = [256.0, 1.0, 1.0].map(bf16::from_f32);
        assert_eq!(sum_of(executor, values), [values[0]; 3]);
        let values = [1.5, -4.0, 0.25].map(f16::from_f32);
        assert_eq!(sum_of(executor, values), [f16::from_f32(-2.25); 3]);
    }
}
