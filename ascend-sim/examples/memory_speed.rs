//! How fast typed copies and collectives are beside a memory copy: `cargo run --release --example memory_speed`.

use std::hint::black_box;
use std::time::Instant;

use ascend_sim::collective::{Buffers, Call, ElementType, Operation, Reduction, execute};
use ascend_sim::memory::{Memory, MemoryConfig, Request};

const BYTES: usize = 64 << 20;

/// Gigabytes a second of the fastest of five runs.
fn best(mut run: impl FnMut() -> Result<(), Box<dyn std::error::Error>>) -> Result<f64, Box<dyn std::error::Error>> {
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let begun = Instant::now();
        run()?;
        best = best.min(begun.elapsed().as_secs_f64());
    }
    Ok(BYTES as f64 / best / 1e9)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let source = vec![1_u8; BYTES];
    let mut target = vec![0_u8; BYTES];
    let copy = best(|| {
        target.copy_from_slice(black_box(&source));
        black_box(&target);
        Ok(())
    })?;
    println!("{:<44} {:>8} {:>10}", "64 MiB", "GB/s", "of a copy");
    println!("{:<44} {copy:>8.2} {:>10.2}", "memory copy", 1.0);
    let memory = Memory::new(MemoryConfig::default());
    let mut ranks = Vec::new();
    for _ in 0..4 {
        let device = memory.add_device(1 << 30);
        let send = memory.alloc(device, Request::new(BYTES as u64))?.address;
        let recv = memory.alloc(device, Request::new(BYTES as u64))?.address;
        memory.fill(send, BYTES as u64, 1)?;
        memory.fill(recv, BYTES as u64, 1)?;
        ranks.push(Buffers { send, recv });
    }
    let report = |what: &str, rate: f64| println!("{what:<44} {rate:>8.2} {:>10.2}", rate / copy);
    report(
        "device to device",
        best(|| Ok(memory.copy(ranks[0].recv, ranks[1].send, BYTES as u64)?))?,
    );
    report(
        "elements read, f32",
        best(|| {
            black_box(memory.read_elements::<f32>(ranks[0].send, BYTES / 4)?);
            Ok(())
        })?,
    );
    let mut again = Vec::new();
    let rate = best(|| Ok(memory.read_elements_into::<f32>(ranks[0].send, BYTES / 4, &mut again)?))?;
    report("elements read again, f32", rate);
    let elements = vec![1.0_f32; BYTES / 4];
    report(
        "elements written, f32",
        best(|| Ok(memory.write_elements(ranks[0].send, &elements)?))?,
    );
    for (name, element) in [
        ("f32", ElementType::F32),
        ("f16", ElementType::F16),
        ("bf16", ElementType::Bf16),
    ] {
        let call = Call {
            operation: Operation::AllReduce(Reduction::Sum),
            element,
            count: BYTES as u64 / element.bytes(),
        };
        let rate = best(|| Ok(execute(&memory, &call, &ranks)?))?;
        report(&format!("all-reduce over 4 ranks, {name}"), rate);
    }
    let in_place: Vec<Buffers> = ranks
        .iter()
        .map(|rank| Buffers {
            send: rank.send,
            recv: rank.send,
        })
        .collect();
    let call = Call {
        operation: Operation::AllReduce(Reduction::Sum),
        element: ElementType::F32,
        count: BYTES as u64 / 4,
    };
    report(
        "all-reduce over 4 ranks in place, f32",
        best(|| Ok(execute(&memory, &call, &in_place)?))?,
    );
    let one = Call {
        operation: Operation::Reduce {
            reduction: Reduction::Sum,
            root: 0,
        },
        element: ElementType::F32,
        count: BYTES as u64 / 4,
    };
    report(
        "reduce over 4 ranks, f32",
        best(|| Ok(execute(&memory, &one, &ranks)?))?,
    );
    let one = Call {
        operation: Operation::Broadcast { root: 0 },
        element: ElementType::F32,
        count: BYTES as u64 / 4,
    };
    report(
        "broadcast over 4 ranks, f32",
        best(|| Ok(execute(&memory, &one, &ranks)?))?,
    );
    let gather = Call {
        operation: Operation::AllGather,
        element: ElementType::F32,
        count: BYTES as u64 / 16,
    };
    report(
        "all-gather over 4 ranks (received)",
        best(|| Ok(execute(&memory, &gather, &ranks)?))?,
    );
    Ok(())
}
