//! A layer's compute and its all-reduce, of two micro-batches, overlapped by a grid of events; against the same without overlap.

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::Mock;
use ascend_rt::multistream::MsEventKey::{AttnArFinish, AttnComFinish};
use ascend_rt::multistream::{MultiStreamConfig, MultiStreamMetadata, make_multistream_metadata_ds};
use ascend_rt::{Context, DeviceBuffer, Kernel, ReadWrite, Result, Runtime};
use ascend_sim::task::{Cost, Demand};

const LAYERS: i32 = 4;
const RANKS: u32 = 2;

type Attention = (ReadWrite<f32>,);

fn world() -> Mock {
    Mock::builder()
        .devices(RANKS)
        .kernel::<Attention>("attention", |_, (values,)| values.iter_mut().for_each(|v| *v += 1.0))
        // What a layer costs here: numbers of this example, not measurements.
        .kernel_cost("attention", |_| Cost::new(100_000, Demand::CUBE))
        .collective_cost(|_| Cost::new(80_000, Demand::LINK))
        .checked()
        .build()
}

/// One rank: its streams, its grid, its half batches.
struct Rank {
    communicator: Communicator,
    metadata: MultiStreamMetadata,
    attention: Kernel<Attention>,
    micro_batches: Vec<DeviceBuffer<f32>>,
}

impl Rank {
    fn new(communicator: Communicator, context: &Context) -> Result<Self> {
        let module = context.module_from_bytes(b"ascend-mock-kernels")?;
        // SAFETY: attention reads and writes its argument, within its length, and touches nothing else.
        let attention = unsafe { module.kernel("attention")? };
        let compute = context.stream_builder().name("compute").build()?;
        let metadata = make_multistream_metadata_ds(compute, 0, LAYERS, Some(MultiStreamConfig::default()))?;
        let metadata = metadata.expect("a configuration was given");
        let micro_batches = (0..2).map(|_| context.buffer_zeroed(8)).collect::<Result<_>>()?;
        Ok(Rank {
            communicator,
            metadata,
            attention,
            micro_batches,
        })
    }

    /// All layers, with the all-reduce on the same stream as the compute.
    fn sequential(&mut self) -> Result<()> {
        let stream = self.metadata.calculate_stream();
        for _ in 0..LAYERS {
            for values in &mut self.micro_batches {
                self.attention.launch(stream, 1, (&mut *values,))?;
                self.communicator.all_reduce_in_place(stream, values, ReduceOp::Max)?;
            }
        }
        Ok(())
    }

    /// All layers, with the all-reduce of one micro-batch beside the compute of the other.
    fn overlapped(&mut self) -> Result<()> {
        let (compute, communicate) = (self.metadata.calculate_stream(), self.metadata.communicate_stream());
        let step = self.metadata.step()?;
        for layer in self.metadata.layers() {
            let layer = step.layer(layer)?;
            for (i, values) in self.micro_batches.iter_mut().enumerate() {
                let micro_batch = layer.micro_batch(i)?;
                if !layer.is_first() {
                    micro_batch.wait_previous(compute, AttnArFinish)?;
                }
                self.attention.launch(compute, 1, (&mut *values,))?;
                micro_batch.record(compute, AttnComFinish)?;
                micro_batch.wait(communicate, AttnComFinish)?;
                self.communicator
                    .all_reduce_in_place(communicate, values, ReduceOp::Max)?;
                micro_batch.record(communicate, AttnArFinish)?;
            }
        }
        drop(step);
        compute.wait_stream(communicate)
    }
}

/// Runs all ranks in one way; gives the values of rank 0 and the simulated time.
fn run(way: fn(&mut Rank) -> Result<()>) -> Result<(Vec<f32>, f64)> {
    let runtime = Runtime::mock(world())?;
    let devices: Vec<_> = runtime.devices().collect();
    let mut ranks = Vec::new();
    for (communicator, device) in Communicator::all(&devices)?.into_iter().zip(&devices) {
        ranks.push(Rank::new(communicator, &device.context()?)?);
    }
    let now = || runtime.simulation().map_or(0, Mock::now_ns);
    let start = now();
    ranks.iter_mut().try_for_each(way)?;
    for rank in &ranks {
        rank.metadata.calculate_stream().synchronize()?;
    }
    let microseconds = (now() - start) as f64 / 1e3;
    let halves = ranks[0].micro_batches.iter().map(DeviceBuffer::to_vec);
    Ok((halves.collect::<Result<Vec<_>>>()?.concat(), microseconds))
}

pub(crate) fn main() -> Result<()> {
    let (expected, sequential) = run(Rank::sequential)?;
    let (values, overlapped) = run(Rank::overlapped)?;
    assert_eq!(values, expected, "the same values, bit by bit");
    println!("sequential {sequential:8.1} us of simulated time");
    let gain = sequential / overlapped;
    println!("overlapped {overlapped:8.1} us, {gain:.2} times as fast");
    Ok(())
}
