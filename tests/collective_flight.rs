//! What is dropped while a collective is in flight: buffers, communicators and streams, on this thread and on others, by panics too.
//!
//! A held device keeps the work in flight; the memory that the ranks still use must not be given back before (DESIGN 3).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::{Context, DeviceBuffer, ErrorKind, Runtime, Stream};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

struct Rank {
    comm: Communicator,
    context: Context,
    stream: Stream,
}

fn ranks(mock: &Arc<Mock>) -> Vec<Rank> {
    let devices: Vec<_> = Runtime::mock(mock.clone()).unwrap().devices().collect();
    let with_stream = |comm: Communicator| {
        let context = comm.context().clone();
        let stream = context.stream().unwrap();
        Rank { comm, context, stream }
    };
    Communicator::all(&devices)
        .unwrap()
        .into_iter()
        .map(with_stream)
        .collect()
}

/// A world of two ranks whose second device is held, with a sum in flight; gives the ranks and the first rank's buffer.
fn in_flight(executor: Executor) -> (Arc<Mock>, Vec<Rank>, DeviceBuffer<f32>, DeviceBuffer<f32>) {
    let mock = Arc::new(Mock::builder().devices(2).executor(executor).checked().build());
    let ranks = ranks(&mock);
    let mut buffers: Vec<_> = ranks
        .iter()
        .map(|rank| rank.context.buffer_from(&[3.0_f32; 8]).unwrap())
        .collect();
    mock.hold_device(1);
    for (rank, buffer) in ranks.iter().zip(&mut buffers) {
        rank.comm
            .all_reduce_in_place(&rank.stream, buffer, ReduceOp::Sum)
            .unwrap();
    }
    let second = buffers.pop().unwrap();
    let first = buffers.pop().unwrap();
    (mock, ranks, first, second)
}

/// Lets the second device go; the collective ends well at both.
fn finish(mock: &Mock, streams: &[&Stream]) {
    mock.release_device(1);
    for stream in streams {
        stream.synchronize().unwrap();
    }
    assert!(mock.collective_problems().is_empty());
}

fn in_use(context: &Context) -> usize {
    let memory = context.device().memory_info().unwrap();
    memory.total_bytes - memory.free_bytes
}

#[test]
fn a_buffer_dropped_in_flight_is_freed_when_the_collective_is_done() {
    for executor in EXECUTORS {
        let (mock, ranks, first, second) = in_flight(executor);
        let before = in_use(&ranks[0].context);
        drop(first);
        assert_eq!(in_use(&ranks[0].context), before);
        finish(&mock, &[&ranks[0].stream, &ranks[1].stream]);
        ranks[0].context.reap();
        assert!(in_use(&ranks[0].context) < before);
        assert_eq!(second.to_vec().unwrap(), [6.0; 8]);
    }
}

#[test]
fn a_communicator_dropped_in_flight_ends_its_collectives_first() {
    for executor in EXECUTORS {
        let (mock, mut ranks, first, second) = in_flight(executor);
        let Rank { comm, stream, .. } = ranks.remove(0);
        drop(comm);
        finish(&mock, &[&stream, &ranks[0].stream]);
        assert_eq!(first.to_vec().unwrap(), [6.0; 8]);
        assert_eq!(second.to_vec().unwrap(), [6.0; 8]);
    }
}

#[test]
fn communicators_dropped_on_other_threads_end_their_collectives_first() {
    for executor in EXECUTORS {
        let (mock, ranks, first, second) = in_flight(executor);
        let mut streams = Vec::new();
        std::thread::scope(|scope| {
            for rank in ranks {
                let Rank { comm, stream, context } = rank;
                scope.spawn(move || drop((comm, context)));
                streams.push(stream);
            }
        });
        finish(&mock, &[&streams[0], &streams[1]]);
        assert_eq!(first.to_vec().unwrap(), [6.0; 8]);
        assert_eq!(second.to_vec().unwrap(), [6.0; 8]);
    }
}

#[test]
fn a_panic_with_a_collective_in_flight_frees_nothing_too_early() {
    for executor in EXECUTORS {
        let (mock, ranks, first, second) = in_flight(executor);
        let streams: Vec<Stream> = std::thread::scope(|scope| {
            let mut streams = Vec::new();
            let mut owned = Vec::new();
            for Rank { comm, stream, .. } in ranks {
                streams.push(stream);
                owned.push(comm);
            }
            let panicking = scope.spawn(move || {
                let _owned = (owned, first);
                panic!("on purpose");
            });
            assert!(panicking.join().is_err());
            streams
        });
        finish(&mock, &[&streams[0], &streams[1]]);
        assert_eq!(second.to_vec().unwrap(), [6.0; 8]);
    }
}

#[test]
fn destroy_waits_for_what_is_in_flight() {
    for executor in EXECUTORS {
        let (mock, mut ranks, first, _second) = in_flight(executor);
        let Rank { comm, stream, .. } = ranks.remove(0);
        mock.release_device(1);
        comm.destroy().unwrap();
        assert!(matches!(stream.query(), Ok(ascend_rt::Status::Complete)));
        assert_eq!(first.to_vec().unwrap(), [6.0; 8]);
    }
}

#[test]
fn streams_and_buffers_of_another_device_are_refused_with_both_named() {
    for executor in EXECUTORS {
        let mock = Arc::new(Mock::builder().checked().devices(2).executor(executor).build());
        let ranks = ranks(&mock);
        let mut own = ranks[0].context.buffer_zeroed::<f32>(2).unwrap();
        let mut other = ranks[1].context.buffer_zeroed::<f32>(2).unwrap();
        let comm = &ranks[0].comm;
        let refused = [
            comm.all_reduce_in_place(&ranks[1].stream, &mut own, ReduceOp::Sum),
            comm.all_reduce_in_place(&ranks[0].stream, &mut other, ReduceOp::Sum),
            comm.barrier(&ranks[1].stream),
        ];
        for refused in refused {
            assert_eq!(refused.unwrap_err().kind(), ErrorKind::Misuse);
        }
    }
}
