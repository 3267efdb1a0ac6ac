//! Groups: ranks on threads of their own, several groups at once, and ranks that disagree, never come or end, each found and named.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;
use std::time::Duration;

use ascend_rt::collective::{Communicator, CommunicatorConfig, ReduceOp, RootInfo};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::sim::order::{Action, Policy};
use ascend_rt::{Context, ErrorKind, Runtime, Stream};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

fn all(mock: impl Into<Arc<Mock>>) -> Vec<(Communicator, Context, Stream)> {
    let devices: Vec<_> = Runtime::mock(mock).unwrap().devices().collect();
    let comms = Communicator::all(&devices).unwrap();
    let with_stream = |comm: Communicator| {
        let context = comm.context().clone();
        let stream = context.stream().unwrap();
        (comm, context, stream)
    };
    comms.into_iter().map(with_stream).collect()
}

/// acl/memory-kernels-graphs 4: `HcclCommInitRootInfo` blocks until all ranks arrive.
#[test]
fn ranks_on_threads_of_their_own_meet_by_root_information() {
    for executor in EXECUTORS {
        let mock = Mock::builder().checked().devices(4).executor(executor).build();
        let runtime = Runtime::mock(mock).unwrap();
        let root = RootInfo::new(&runtime.device(0).unwrap().context().unwrap()).unwrap();
        let bytes = root.to_bytes();
        std::thread::scope(|scope| {
            for rank in 0..4_u32 {
                let (runtime, bytes) = (&runtime, &bytes);
                scope.spawn(move || {
                    let context = runtime.device(rank as usize).unwrap().context().unwrap();
                    let root = RootInfo::from_bytes(bytes);
                    let comm = Communicator::from_root(&context, &root, 4, rank).unwrap();
                    let stream = context.stream().unwrap();
                    let mut values = context.buffer_from(&[rank as f32]).unwrap();
                    for _ in 0..20 {
                        comm.all_reduce_in_place(&stream, &mut values, ReduceOp::Max).unwrap();
                    }
                    stream.synchronize().unwrap();
                    assert_eq!(values.to_vec().unwrap(), [3.0]);
                });
            }
        });
    }
}

#[test]
fn groups_of_some_ranks_work_beside_the_whole() {
    for executor in EXECUTORS {
        let ranks = all(Mock::builder().checked().devices(4).executor(executor).build());
        let config = CommunicatorConfig::new().buffer_mib(1).deterministic(true);
        let mut state = Vec::new();
        for (comm, context, stream) in &ranks {
            let pair = if comm.rank() % 2 == 0 { [2, 0] } else { [1, 3] };
            let part = comm.split(&pair, u64::from(pair[0]), &config).unwrap().unwrap();
            assert!(comm.split(&[(comm.rank() + 1) % 4], 9, &config).unwrap().is_none());
            let other = context.stream().unwrap();
            let mut whole = context.buffer_from(&[1_i32]).unwrap();
            let send = context.buffer_from(&[comm.rank() as i32]).unwrap();
            let mut gathered = context.buffer_zeroed::<i32>(2).unwrap();
            part.all_gather(&other, &send, &mut gathered).unwrap();
            comm.all_reduce_in_place(stream, &mut whole, ReduceOp::Sum).unwrap();
            state.push((part, other, send, gathered, whole));
        }
        for ((comm, _, stream), (part, other, _, gathered, whole)) in ranks.iter().zip(&state) {
            stream.synchronize().unwrap();
            other.synchronize().unwrap();
            let expected = if comm.rank() % 2 == 0 { [2, 0] } else { [1, 3] };
            assert_eq!(gathered.to_vec().unwrap(), expected);
            assert_eq!(whole.to_vec().unwrap(), [4]);
            assert_ne!(part.name(), comm.name());
        }
    }
}

#[test]
fn ranks_that_disagree_are_named_with_what_each_called() {
    for executor in EXECUTORS {
        // That they disagree is a deadlock; nothing else may be found.
        let policy = Policy {
            deadlock: Action::Collect,
            ..Policy::strict()
        };
        let mock = Arc::new(Mock::builder().check(policy).devices(2).executor(executor).build());
        let ranks = all(mock.clone());
        let mut state = Vec::new();
        for (comm, context, stream) in &ranks {
            // Rank 1 passes one value more.
            let mut values = context.buffer_zeroed::<f32>(2 + comm.rank() as usize).unwrap();
            comm.all_reduce_in_place(stream, &mut values, ReduceOp::Sum).unwrap();
            state.push(values);
        }
        let failed: Vec<_> = ranks.iter().map(|(_, _, stream)| stream.synchronize()).collect();
        assert!(failed.iter().any(Result::is_err), "{failed:?}");
        let problems = mock.collective_problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(
            problems[0].contains("rank 0 called AllReduce of 2 F32 by Sum"),
            "{problems:?}"
        );
        assert!(
            problems[0].contains("rank 1 called AllReduce of 3 F32 by Sum"),
            "{problems:?}"
        );
        assert!(problems[0].contains(ranks[0].0.name()), "{problems:?}");
        let error = ranks[1].0.async_error().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Collective);
        assert!(error.to_string().contains("rank 1 of 2"), "{error}");
    }
}

#[test]
fn two_ranks_that_both_send_first_are_named() {
    for executor in EXECUTORS {
        let mock = Arc::new(Mock::builder().checked().devices(2).executor(executor).build());
        let ranks = all(mock.clone());
        let mut state = Vec::new();
        for (comm, context, stream) in &ranks {
            let other = 1 - comm.rank();
            let send = context.buffer_zeroed::<f32>(1).unwrap();
            let mut receive = context.buffer_zeroed::<f32>(1).unwrap();
            comm.send(stream, &send, other).unwrap();
            comm.receive(stream, &mut receive, other).unwrap();
            state.push((send, receive));
        }
        let stream = &ranks[0].2;
        let error = stream.synchronize_timeout(Duration::from_millis(20)).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        let problems = mock.collective_problems();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(
            problems[0].contains("Send number 1 from rank 0 to rank 1"),
            "{problems:?}"
        );
        assert!(
            problems[0].contains("wait for ranks [1] of 2, which have not come"),
            "{problems:?}"
        );
        for (_, _, stream) in &ranks {
            stream.abort().unwrap();
        }
    }
}
