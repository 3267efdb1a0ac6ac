//! Ranks that never come, come late, die or are given up: the others return an error within the time-out that says who, where and why.
//!
//! What a collective ends with, and its default time-outs, are 507048, 1 836 s and 120 s (acl/error-codes 2.3; acl/memory-kernels-graphs 4 for
//! HCCL_E_TIMEOUT and HCCL_E_AGAIN). In virtual time those pass at once; with threads the tests set short ones.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::{Arc, Barrier};
use std::time::Duration;

use ascend_rt::collective::{Communicator, CommunicatorConfig, ReduceOp, RootInfo};
use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::mock::{Executor, Mock, MockBuilder};
use ascend_rt::sim::order::{Action, Policy};
use ascend_rt::{Context, DeviceBuffer, Error, ErrorKind, Runtime, Stream};
use ascend_sys::HcclResult;

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

/// That ranks do not come is what these tests are about. Nothing else may be found.
fn without_ranks() -> Policy {
    Policy {
        deadlock: Action::Collect,
        ..Policy::strict()
    }
}

/// A world whose waits for other ranks end soon: at once in virtual time, unless other threads may still come.
fn builder(devices: u32, executor: Executor) -> MockBuilder {
    let soon = Duration::from_millis(50);
    let builder = Mock::builder()
        .check(without_ranks())
        .devices(devices)
        .executor(executor);
    match executor {
        Executor::Inline => builder.hang_limit(Some(soon)),
        Executor::Threads => builder.exec_timeout(Some(soon)).connect_timeout(soon),
    }
}

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

fn reduce(rank: &Rank) -> DeviceBuffer<f32> {
    let mut values = rank.context.buffer_from(&[rank.comm.rank() as f32; 4]).unwrap();
    rank.comm
        .all_reduce_in_place(&rank.stream, &mut values, ReduceOp::Sum)
        .unwrap();
    values
}

fn says(error: &Error, words: &[&str]) {
    let text = error.to_string();
    for word in words {
        assert!(text.contains(word), "{text:?} does not say {word:?}");
    }
}

/// The ranks that an error says were waited for. On a slow machine one may be among them that comes just after.
fn missing(error: &Error) -> Vec<u32> {
    let text = error.to_string();
    let list = text
        .split_once("for ranks [")
        .and_then(|(_, rest)| rest.split_once(']'));
    let (list, _) = list.unwrap_or_default();
    list.split(", ").filter_map(|rank| rank.parse().ok()).collect()
}

#[test]
fn a_rank_that_never_comes_is_named_by_a_synchronize_without_a_time_out() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(3, executor).build());
        let ranks = ranks(&mock);
        let name = ranks[0].comm.name().to_owned();
        let buffers = [reduce(&ranks[0]), reduce(&ranks[2])];
        for rank in [&ranks[0], &ranks[2]] {
            let error = rank.stream.synchronize().unwrap_err();
            assert_eq!(error.kind(), ErrorKind::DeviceFault, "{error}");
            assert_eq!(error.code().unwrap().0, 507_048);
            let own = format!("rank {} waited", rank.comm.rank());
            let place = format!("AllReduce, operation 1 of communicator {name}");
            says(&error, &[&place, &own, "of 3, which have not come"]);
            assert!(missing(&error).contains(&1), "{error}");
            assert!(error.hint().is_some());
            // Once: the stream works afterwards.
            rank.stream.synchronize().unwrap();
        }
        let error = ranks[2].comm.async_error().unwrap_err();
        assert_eq!(error.hccl_code(), Some(HcclResult::TIMEOUT));
        assert!(
            mock.collective_problems()
                .iter()
                .any(|text| text.contains("of 3, which have not come"))
        );
        drop(buffers);
    }
}

#[test]
fn a_rank_that_comes_late_is_named_by_a_synchronize_with_a_time_out_and_all_go_on() {
    for executor in EXECUTORS {
        let mock = Arc::new(
            Mock::builder()
                .check(without_ranks())
                .devices(3)
                .executor(executor)
                .build(),
        );
        let ranks = ranks(&mock);
        let buffers = [reduce(&ranks[0]), reduce(&ranks[2])];
        for rank in [&ranks[0], &ranks[2]] {
            let error = rank.stream.synchronize_timeout(Duration::from_millis(20)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Timeout);
        }
        let problems = mock.collective_problems();
        let name = ranks[0].comm.name();
        assert_eq!(
            problems,
            [format!(
                "AllReduce, operation 1 of communicator {name}: ranks [0, 2] wait for ranks [1] of 3, which have not come"
            )]
        );
        assert!(ranks[0].comm.async_error().is_err());
        let last = reduce(&ranks[1]);
        for (rank, values) in ranks.iter().zip([&buffers[0], &last, &buffers[1]]) {
            rank.stream.synchronize().unwrap();
            assert_eq!(values.to_vec().unwrap(), [3.0; 4]);
        }
    }
}

#[test]
fn worker_threads_do_not_wait_out_what_nobody_can_end() {
    let soon = Some(Duration::from_millis(50));
    let mock = Arc::new(
        Mock::builder()
            .check(without_ranks())
            .devices(2)
            .executor(Executor::Threads)
            .hang_limit(soon)
            .build(),
    );
    let ranks = ranks(&mock);
    let values = reduce(&ranks[0]);
    let error = ranks[0].stream.synchronize().unwrap_err();
    assert_eq!(error.code().unwrap().0, 507_048);
    says(
        &error,
        &["rank 0 gave up after 0.05 s in which nothing moved for ranks [1] of 2"],
    );
    drop(values);
}

#[test]
fn a_rank_that_comes_after_the_others_gave_up_is_told_so() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(2, executor).build());
        let ranks = ranks(&mock);
        let first = reduce(&ranks[0]);
        ranks[0].stream.synchronize().unwrap_err();
        let second = reduce(&ranks[1]);
        let error = ranks[1].stream.synchronize().unwrap_err();
        says(
            &error,
            &["rank 1 waited", "ranks [0] of 2, which had given up before it came"],
        );
        drop((first, second));
    }
}

#[test]
fn a_rank_whose_thread_ends_is_named_by_the_threads_of_the_others() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(3, executor).build());
        let ranks = ranks(&mock);
        let all_submitted = Barrier::new(2);
        std::thread::scope(|scope| {
            for rank in ranks {
                let all_submitted = &all_submitted;
                scope.spawn(move || {
                    if rank.comm.rank() == 1 {
                        return;
                    }
                    let values = reduce(&rank);
                    all_submitted.wait();
                    let error = rank.stream.synchronize().unwrap_err();
                    says(&error, &["AllReduce", "of 3, which have not come"]);
                    assert!(missing(&error).contains(&1), "{error}");
                    drop(values);
                });
            }
        });
    }
}

#[test]
fn a_rank_that_never_makes_its_communicator_is_named_by_those_that_do() {
    for executor in EXECUTORS {
        let runtime = Runtime::mock(builder(3, executor).build()).unwrap();
        let context = runtime.device(0).unwrap().context().unwrap();
        let root = RootInfo::new(&context).unwrap();
        let error = Communicator::from_root(&context, &root, 3, 0).unwrap_err();
        assert_eq!(error.hccl_code(), Some(HcclResult::TIMEOUT), "{error}");
        says(&error, &["rank 0 of 3", "ranks [1, 2] of 3, which have not called"]);
        // Another that comes now waits in vain too, and is told.
        let context = runtime.device(1).unwrap().context().unwrap();
        let error = Communicator::from_root(&context, &root, 3, 1).unwrap_err();
        assert_eq!(error.hccl_code(), Some(HcclResult::TIMEOUT), "{error}");
    }
}

#[test]
fn a_rank_that_lost_its_device_is_named_with_the_reason() {
    for executor in EXECUTORS {
        let rule = Rule::new(Effect::LoseDevice(507_010)).kernel("memset").times(1);
        let mock = Arc::new(builder(2, executor).fault(rule).build());
        let ranks = ranks(&mock);
        let mut dying = ranks[1].context.buffer_zeroed::<u8>(8).unwrap();
        ranks[1].stream.memset_async(&mut dying, 1).unwrap();
        ranks[1].stream.synchronize().unwrap_err();
        let values = reduce(&ranks[0]);
        let error = ranks[0].stream.synchronize().unwrap_err();
        says(
            &error,
            &["rank 0 waited", "ranks [1] of 2", "rank 1 has lost its device (507010)"],
        );
        drop(values);
    }
}

#[test]
fn a_communicator_that_is_aborted_wakes_its_own_rank_and_is_named_at_the_others() {
    for executor in EXECUTORS {
        let mock = Arc::new(
            builder(3, executor)
                .exec_timeout(Some(Duration::from_secs(3_600)))
                .build(),
        );
        let mut ranks = ranks(&mock);
        let values = [reduce(&ranks[0]), reduce(&ranks[1])];
        let Rank { comm, stream, .. } = ranks.remove(1);
        comm.abort().unwrap();
        let error = stream.synchronize().unwrap_err();
        says(
            &error,
            &[
                "AllReduce, operation 1",
                "rank 1 waited for others when its communicator was destroyed",
            ],
        );
        let error = ranks[0]
            .stream
            .synchronize_timeout(Duration::from_millis(20))
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        let problems = mock.collective_problems().join("\n");
        assert!(problems.contains("rank 1 has no communicator any more"), "{problems}");
        ranks[0].stream.abort().unwrap();
        drop(values);
    }
}

#[test]
fn a_communicators_own_time_out_wins() {
    for executor in EXECUTORS {
        let mock = builder(2, executor).exec_timeout(None).build();
        let runtime = Runtime::mock(mock).unwrap();
        let devices: Vec<_> = runtime.devices().collect();
        let whole = Communicator::all(&devices).unwrap();
        let config = CommunicatorConfig::new().timeout(Duration::from_secs(1)).name("pair");
        let parts = whole
            .iter()
            .map(|rank| rank.split(&[0, 1], 7, &config).unwrap().unwrap());
        let parts: Vec<Communicator> = parts.collect();
        assert_eq!(parts[0].name(), "pair");
        let context = parts[0].context().clone();
        let stream = context.stream().unwrap();
        parts[0].barrier(&stream).unwrap();
        let error = stream.synchronize().unwrap_err();
        says(
            &error,
            &[
                "Barrier, operation 1 of communicator pair",
                "rank 0 waited 1 s for ranks [1] of 2",
            ],
        );
    }
}

#[test]
fn a_suspended_rank_refuses_and_resumes_in_step_with_the_others() {
    for executor in EXECUTORS {
        let mock = Arc::new(
            builder(2, executor)
                .exec_timeout(Some(Duration::from_secs(3_600)))
                .build(),
        );
        let ranks = ranks(&mock);
        // Rank 0 is one operation ahead when the group is repaired.
        let ahead = reduce(&ranks[0]);
        for rank in &ranks {
            rank.comm.suspend().unwrap();
        }
        let error = ranks[0].stream.synchronize().unwrap_err();
        says(
            &error,
            &["rank 0 waited for others when its communicator was suspended"],
        );
        let mut values = ranks[1].context.buffer_zeroed::<f32>(4).unwrap();
        let error = ranks[1]
            .comm
            .all_reduce_in_place(&ranks[1].stream, &mut values, ReduceOp::Sum)
            .unwrap_err();
        assert_eq!(error.hccl_code(), Some(HcclResult::SUSPENDING));
        for rank in &ranks {
            rank.comm.resume().unwrap();
        }
        let sums = [reduce(&ranks[0]), reduce(&ranks[1])];
        for (rank, sum) in ranks.iter().zip(&sums) {
            rank.stream.synchronize().unwrap();
            assert_eq!(sum.to_vec().unwrap(), [1.0; 4]);
        }
        drop(ahead);
    }
}
