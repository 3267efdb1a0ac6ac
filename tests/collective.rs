//! Collectives against a naive reference: each operation, type and reduction, 1 to 8 ranks, nothing to 1 MiB a rank.
//!
//! Values are reduced in order of rank, so the bits have to agree (acl/memory-kernels-graphs 4 for counts, types and roots).
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::collective::{Communicator, ReduceElement, ReduceOp};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::{Context, DeviceBuffer, ErrorKind, Runtime, Stream};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];
const SIZES: [usize; 5] = [0, 1, 7, 1_000, 1 << 20];
const OPS: [ReduceOp; 4] = [ReduceOp::Sum, ReduceOp::Product, ReduceOp::Max, ReduceOp::Min];

struct Rank {
    comm: Communicator,
    context: Context,
    stream: Stream,
}

fn ranks(count: u32, executor: Executor) -> Vec<Rank> {
    let mock = Mock::builder()
        .checked()
        .devices(count)
        .memory_bytes(1 << 30)
        .executor(executor)
        .build();
    let runtime = Runtime::mock(mock).unwrap();
    let devices: Vec<_> = runtime.devices().collect();
    let comms = Communicator::all(&devices).unwrap();
    comms
        .into_iter()
        .map(|comm| {
            let context = comm.context().clone();
            let stream = context.stream().unwrap();
            Rank { comm, context, stream }
        })
        .collect()
}

trait Value: ReduceElement + Copy + PartialEq + std::fmt::Debug {
    fn of(seed: u64) -> Self;
    fn combine(op: ReduceOp, a: Self, b: Self) -> Self;
}

macro_rules! values {
    ($($t:ty: $of:expr, $add:expr, $multiply:expr;)*) => {$(
        impl Value for $t {
            fn of(seed: u64) -> Self {
                $of(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40)
            }
            fn combine(op: ReduceOp, a: Self, b: Self) -> Self {
                match op {
                    ReduceOp::Sum => $add(a, b),
                    ReduceOp::Product => $multiply(a, b),
                    ReduceOp::Max => if a > b { a } else { b },
                    _ => if a < b { a } else { b },
                }
            }
        }
    )*};
}
values! {
    i8: |bits| bits as i8, i8::wrapping_add, i8::wrapping_mul;
    i16: |bits| bits as i16, i16::wrapping_add, i16::wrapping_mul;
    i32: |bits| bits as i32 - (1 << 23), i32::wrapping_add, i32::wrapping_mul;
    i64: |bits| bits as i64 - (1 << 23), i64::wrapping_add, i64::wrapping_mul;
    f32: |bits| (bits as f32 - 8_388_608.0) / 1_000.0, |a: f32, b: f32| a + b, |a: f32, b: f32| a * b;
}

fn values<T: Value>(rank: usize, count: usize) -> Vec<T> {
    (0..count).map(|i| T::of((rank * 1_000_003 + i + 1) as u64)).collect()
}

/// Runs `operation` at every rank with what it sends and a buffer of `receive` values, and returns what all received.
fn run<T: Value>(
    ranks: &[Rank],
    sent: &[Vec<T>],
    receive: usize,
    operation: impl Fn(&Rank, &DeviceBuffer<T>, &mut DeviceBuffer<T>),
) -> Vec<Vec<T>> {
    let buffers: Vec<_> = ranks
        .iter()
        .zip(sent)
        .map(|(rank, sent)| {
            let send = rank.context.buffer_from(sent).unwrap();
            let mut received = rank.context.buffer_from(&vec![T::of(9); receive]).unwrap();
            operation(rank, &send, &mut received);
            (send, received)
        })
        .collect();
    for rank in ranks {
        rank.stream.synchronize().unwrap();
    }
    buffers.iter().map(|(_, received)| received.to_vec().unwrap()).collect()
}

fn reduced<T: Value>(op: ReduceOp, sent: &[Vec<T>]) -> Vec<T> {
    let combine = |a: Vec<T>, b: &Vec<T>| a.iter().zip(b).map(|(a, b)| T::combine(op, *a, *b)).collect();
    sent[1..].iter().fold(sent[0].clone(), combine)
}

/// All operations, with `count` values in each part.
fn check<T: Value>(ranks: &[Rank], op: ReduceOp, count: usize) {
    let size = ranks.len();
    let what = format!("{} {op:?} {size} ranks, {count} values", std::any::type_name::<T>());
    let root = (count + 1) % size;
    let short: Vec<Vec<T>> = (0..size).map(|rank| values(rank, count)).collect();
    let long: Vec<Vec<T>> = (0..size).map(|rank| values(rank, count * size)).collect();
    let part = |values: &[T], i: usize| values[i * count..(i + 1) * count].to_vec();

    let got = run(ranks, &short, count, |rank, send, receive| {
        rank.comm.all_reduce(&rank.stream, send, receive, op).unwrap();
    });
    assert_eq!(got, vec![reduced(op, &short); size], "all_reduce {what}");

    let got = run(ranks, &short, count, |rank, send, receive| {
        rank.stream.copy_d2d(&mut *receive, send).unwrap();
        rank.comm.all_reduce_in_place(&rank.stream, receive, op).unwrap();
    });
    assert_eq!(got, vec![reduced(op, &short); size], "all_reduce_in_place {what}");

    let got = run(ranks, &short, count, |rank, send, receive| {
        rank.comm.reduce(&rank.stream, send, receive, op, root as u32).unwrap();
    });
    for (rank, got) in got.iter().enumerate() {
        let expected = if rank == root {
            reduced(op, &short)
        } else {
            vec![T::of(9); count]
        };
        assert_eq!(*got, expected, "reduce at {rank}, {what}");
    }

    let got = run(ranks, &long, count, |rank, send, receive| {
        rank.comm.reduce_scatter(&rank.stream, send, receive, op).unwrap();
    });
    for (rank, got) in got.iter().enumerate() {
        assert_eq!(
            *got,
            part(&reduced(op, &long), rank),
            "reduce_scatter at {rank}, {what}"
        );
    }

    let got = run(ranks, &short, count * size, |rank, send, receive| {
        rank.comm.all_gather(&rank.stream, send, receive).unwrap();
    });
    assert_eq!(got, vec![short.concat(); size], "all_gather {what}");

    let got = run(ranks, &short, count, |rank, send, receive| {
        rank.stream.copy_d2d(&mut *receive, send).unwrap();
        rank.comm.broadcast(&rank.stream, receive, root as u32).unwrap();
    });
    assert_eq!(got, vec![short[root].clone(); size], "broadcast {what}");

    let got = run(ranks, &long, count, |rank, send, receive| {
        let send = (rank.comm.rank() == root as u32).then(|| send.view());
        rank.comm.scatter(&rank.stream, send, receive, root as u32).unwrap();
    });
    for (rank, got) in got.iter().enumerate() {
        assert_eq!(*got, part(&long[root], rank), "scatter at {rank}, {what}");
    }

    let got = run(ranks, &long, count * size, |rank, send, receive| {
        rank.comm.all_to_all(&rank.stream, send, receive).unwrap();
    });
    for (rank, got) in got.iter().enumerate() {
        let expected: Vec<T> = long.iter().flat_map(|sent| part(sent, rank)).collect();
        assert_eq!(*got, expected, "all_to_all at {rank}, {what}");
    }
}

fn by_type(kind: usize, ranks: &[Rank], op: ReduceOp, bytes: usize) {
    match kind {
        0 => check::<i8>(ranks, op, bytes / ranks.len()),
        // This chip does not multiply them.
        1 if op == ReduceOp::Product => check::<i16>(ranks, ReduceOp::Max, bytes / 2 / ranks.len()),
        1 => check::<i16>(ranks, op, bytes / 2 / ranks.len()),
        2 => check::<i32>(ranks, op, bytes / 4 / ranks.len()),
        3 => check::<i64>(ranks, op, bytes / 8 / ranks.len()),
        _ => check::<f32>(ranks, op, bytes / 4 / ranks.len()),
    }
}

/// The small sizes meet every type and reduction at every number of ranks; a mebibyte meets one type at each, with the reductions in turn.
#[test]
fn operations_agree_with_a_naive_reference() {
    for executor in EXECUTORS {
        for count in 1..=8 {
            let ranks = ranks(count, executor);
            let turn = count as usize;
            for (i, bytes) in SIZES.iter().enumerate() {
                for kind in 0..5 {
                    // The largest once for each type and number of ranks only at two of the types: it is what takes the time.
                    if *bytes == 1 << 20 && !(kind + turn).is_multiple_of(5) {
                        continue;
                    }
                    by_type(kind, &ranks, OPS[(i + kind + turn) % 4], *bytes);
                }
            }
            for (i, op) in OPS.into_iter().enumerate() {
                for kind in 0..5 {
                    by_type(kind, &ranks, op, SIZES[2 + (i + kind) % 2]);
                }
            }
        }
    }
}

#[test]
fn each_operation_moves_16_mib() {
    for executor in EXECUTORS {
        let ranks = ranks(2, executor);
        by_type(4, &ranks, ReduceOp::Sum, 16 << 20);
    }
}

/// acl/memory-kernels-graphs 4: counts and offsets of HcclAlltoAllV are elements, one for each rank.
#[test]
fn parts_of_different_lengths_arrive_in_order_of_rank() {
    for executor in EXECUTORS {
        for count in 1..=8_u32 {
            let ranks = ranks(count, executor);
            let length = |from: u32, to: u32| u64::from((from * 3 + to * 5) % 7);
            let sent: Vec<Vec<i32>> = (0..count)
                .map(|from| values(from as usize, (0..count).map(|to| length(from, to) as usize).sum()))
                .collect();
            let buffers: Vec<_> = ranks
                .iter()
                .zip(&sent)
                .map(|(rank, sent)| {
                    let me = rank.comm.rank();
                    let sends: Vec<u64> = (0..count).map(|to| length(me, to)).collect();
                    let receives: Vec<u64> = (0..count).map(|from| length(from, me)).collect();
                    let send = rank.context.buffer_from(sent).unwrap();
                    let received = receives.iter().sum::<u64>() as usize;
                    let mut receive = rank.context.buffer_zeroed::<i32>(received).unwrap();
                    rank.comm
                        .all_to_all_v(&rank.stream, &send, &sends, &mut receive, &receives)
                        .unwrap();
                    (send, receive)
                })
                .collect();
            for (me, (rank, (_, received))) in (0..count).zip(ranks.iter().zip(&buffers)) {
                rank.stream.synchronize().unwrap();
                let expected: Vec<i32> = (0..count)
                    .flat_map(|from| {
                        let start = (0..me).map(|to| length(from, to) as usize).sum::<usize>();
                        sent[from as usize][start..start + length(from, me) as usize].to_vec()
                    })
                    .collect();
                assert_eq!(received.to_vec().unwrap(), expected, "rank {me} of {count}");
            }
        }
    }
}

#[test]
fn values_go_round_by_sends_and_receives() {
    for executor in EXECUTORS {
        let ranks = ranks(4, executor);
        let mut buffers = Vec::new();
        for rank in &ranks {
            let (me, size) = (rank.comm.rank(), rank.comm.size());
            let send = rank.context.buffer_from(&[me as f32; 3]).unwrap();
            let mut receive = rank.context.buffer_zeroed::<f32>(3).unwrap();
            let (next, before) = ((me + 1) % size, (me + size - 1) % size);
            // Even ranks send first, odd ones receive first.
            if me % 2 == 0 {
                rank.comm.send(&rank.stream, &send, next).unwrap();
                rank.comm.receive(&rank.stream, &mut receive, before).unwrap();
            } else {
                rank.comm.receive(&rank.stream, &mut receive, before).unwrap();
                rank.comm.send(&rank.stream, &send, next).unwrap();
            }
            buffers.push((send, receive));
        }
        for (me, (rank, (_, received))) in ranks.iter().zip(&buffers).enumerate() {
            rank.stream.synchronize().unwrap();
            assert_eq!(received.to_vec().unwrap(), [((me + 3) % 4) as f32; 3]);
        }
    }
}

#[test]
fn bad_shapes_and_ranks_are_refused_with_rank_and_communicator() {
    for executor in EXECUTORS {
        let ranks = ranks(2, executor);
        let rank = &ranks[1];
        let send = rank.context.buffer_zeroed::<f32>(3).unwrap();
        let mut receive = rank.context.buffer_zeroed::<f32>(3).unwrap();
        let stream = &rank.stream;
        let comm = &rank.comm;
        let refused = [
            comm.all_gather(stream, &send, &mut receive),
            comm.all_to_all(stream, &send, &mut receive),
            comm.reduce(stream, &send, &mut receive, ReduceOp::Sum, 2),
            comm.scatter(stream, None, &mut receive, 1),
            comm.scatter(stream, Some(send.view()), &mut receive, 0),
            comm.send(stream, &send, 1),
            comm.receive(stream, &mut receive, 7),
            comm.all_to_all_v(stream, &send, &[3], &mut receive, &[1, 2]),
            comm.all_to_all_v(stream, &send, &[3, 1], &mut receive, &[1, 2]),
        ];
        for (i, refused) in refused.into_iter().enumerate() {
            let error = refused.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Misuse, "{i}: {error}");
            let text = error.to_string();
            assert!(
                text.contains("rank 1 of 2 in communicator") && text.contains(comm.name()),
                "{i}: {text}"
            );
        }
        assert!(!comm.name().is_empty());
        stream.synchronize().unwrap();
    }
}
