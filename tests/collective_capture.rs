//! Collectives in captured graphs: each replay is a collective of its own, in which the ranks' graphs meet.
//!
//! The notes give no error contract for HCCL inside a capture, only that torch_npu's practice does it (acl/memory-kernels-graphs 7).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::sync::Arc;
use std::time::Duration;

use ascend_rt::collective::{Communicator, ReduceOp};
use ascend_rt::mock::{Executor, Mock, MockBuilder};
use ascend_rt::sim::order::{Action, Policy};
use ascend_rt::{Context, ErrorKind, Graph, Runtime, Stream};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

struct Rank {
    comm: Communicator,
    context: Context,
    stream: Stream,
}

fn builder(devices: u32, executor: Executor) -> MockBuilder {
    // One of the tests is about a rank that does not come.
    let policy = Policy {
        deadlock: Action::Collect,
        ..Policy::strict()
    };
    let builder = Mock::builder().check(policy).devices(devices).executor(executor);
    match executor {
        Executor::Inline => builder,
        Executor::Threads => builder.exec_timeout(Some(Duration::from_secs(20))),
    }
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

#[test]
fn each_replay_meets_the_replays_of_the_other_ranks() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(4, executor).checked().build());
        let ranks = ranks(&mock);
        let mut state = Vec::new();
        for rank in &ranks {
            let mut values = rank.context.buffer_from(&[rank.comm.rank() as i32 + 1; 3]).unwrap();
            let (graph, ()) = rank
                .stream
                .capture(|stream| rank.comm.all_reduce_in_place(stream, &mut values, ReduceOp::Sum))
                .unwrap();
            state.push((graph, values));
        }
        // Nothing ran while it was captured.
        for (rank, (_, values)) in (1..).zip(&state) {
            assert_eq!(values.to_vec().unwrap(), [rank; 3]);
        }
        // A rank may be replays ahead of the others, and plain collectives stand between.
        for (rank, (graph, values)) in ranks.iter().zip(&mut state) {
            graph.launch(&rank.stream).unwrap();
            graph.launch(&rank.stream).unwrap();
            rank.comm
                .all_reduce_in_place(&rank.stream, values, ReduceOp::Max)
                .unwrap();
            graph.launch(&rank.stream).unwrap();
        }
        for (rank, (_, values)) in ranks.iter().zip(&state) {
            rank.stream.synchronize().unwrap();
            assert_eq!(values.to_vec().unwrap(), [10 * 4 * 4; 3]);
        }
        assert!(mock.findings().is_empty(), "{:?}", mock.rendered_findings());
    }
}

#[test]
fn a_side_stream_of_a_graph_carries_collectives_too() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(2, executor).checked().build());
        let ranks = ranks(&mock);
        let mut state = Vec::new();
        for rank in &ranks {
            let side = rank.context.stream().unwrap();
            let (begin, end) = (rank.context.event().unwrap(), rank.context.event().unwrap());
            let mut values = rank.context.buffer_from(&[1.0_f32; 2]).unwrap();
            let (graph, ()) = rank
                .stream
                .capture(|stream| {
                    stream.record(&begin)?;
                    side.wait(&begin)?;
                    rank.comm.all_reduce_in_place(&side, &mut values, ReduceOp::Sum)?;
                    side.record(&end)?;
                    stream.wait(&end)?;
                    rank.comm.all_reduce_in_place(stream, &mut values, ReduceOp::Product)
                })
                .unwrap();
            state.push((graph, values, side));
        }
        for _ in 0..2 {
            for (rank, (graph, ..)) in ranks.iter().zip(&mut state) {
                graph.launch(&rank.stream).unwrap();
            }
        }
        for (rank, (_, values, _)) in ranks.iter().zip(&state) {
            rank.stream.synchronize().unwrap();
            // (1 + 1)^2 = 4, then (4 + 4)^2 = 64.
            assert_eq!(values.to_vec().unwrap(), [64.0; 2]);
        }
    }
}

#[test]
fn a_send_in_one_ranks_graph_meets_a_plain_receive_of_the_other() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(2, executor).build());
        let ranks = ranks(&mock);
        let send = ranks[0].context.buffer_from(&[7_u8; 5]).unwrap();
        let (mut graph, ()) = ranks[0]
            .stream
            .capture(|stream| ranks[0].comm.send(stream, &send, 1))
            .unwrap();
        let mut receive = ranks[1].context.buffer_zeroed::<u8>(5).unwrap();
        for _ in 0..2 {
            graph.launch(&ranks[0].stream).unwrap();
            ranks[1].comm.receive(&ranks[1].stream, &mut receive, 0).unwrap();
        }
        ranks[1].stream.synchronize().unwrap();
        assert_eq!(receive.to_vec().unwrap(), [7; 5]);
        ranks[0].stream.synchronize().unwrap();
    }
}

#[test]
fn a_graph_keeps_its_communicator_and_buffers_alive() {
    for executor in EXECUTORS {
        let mock = Arc::new(builder(2, executor).build());
        let mut graphs: Vec<(Graph, Stream, Context)> = Vec::new();
        for rank in ranks(&mock) {
            let mut values = rank.context.buffer_from(&[2.0_f32; 2]).unwrap();
            let (graph, ()) = rank
                .stream
                .capture(|stream| rank.comm.all_reduce_in_place(stream, &mut values, ReduceOp::Sum))
                .unwrap();
            let (_, comm) = rank.comm.abort().unwrap_err();
            drop((comm, values));
            graphs.push((graph, rank.stream, rank.context));
        }
        for (graph, stream, _) in &mut graphs {
            graph.launch(stream).unwrap();
        }
        for (_, stream, _) in &graphs {
            stream.synchronize().unwrap();
        }
        assert_eq!(mock.stats().collectives, 2);
    }
}

#[test]
fn a_replay_that_the_other_rank_does_not_make_ends_with_its_name() {
    for executor in EXECUTORS {
        // Virtual time passes at once, so the default stands there.
        let (builder, waited) = match executor {
            Executor::Inline => (builder(2, executor), "1836 s"),
            Executor::Threads => (
                builder(2, executor).exec_timeout(Some(Duration::from_millis(50))),
                "0.05 s",
            ),
        };
        let mock = Arc::new(builder.build());
        let ranks = ranks(&mock);
        let mut values = ranks[0].context.buffer_from(&[2.0_f32; 2]).unwrap();
        let (mut graph, ()) = ranks[0]
            .stream
            .capture(|stream| ranks[0].comm.all_reduce_in_place(stream, &mut values, ReduceOp::Sum))
            .unwrap();
        graph.launch(&ranks[0].stream).unwrap();
        let error = ranks[0].stream.synchronize().unwrap_err();
        assert_eq!(error.kind(), ErrorKind::DeviceFault);
        assert!(
            error
                .to_string()
                .contains(&format!("rank 0 waited {waited} for ranks [1] of 2")),
            "{error}"
        );
    }
}

#[test]
fn graphs_that_disagree_are_found_at_their_replay() {
    for executor in EXECUTORS {
        let mock = Arc::new(
            builder(2, executor)
                .check(ascend_rt::sim::order::Policy::all(
                    ascend_rt::sim::order::Action::Collect,
                ))
                .build(),
        );
        let ranks = ranks(&mock);
        let mut state = Vec::new();
        for rank in &ranks {
            let mut values = rank
                .context
                .buffer_from(&vec![1.0_f32; 2 + rank.comm.rank() as usize])
                .unwrap();
            let (graph, ()) = rank
                .stream
                .capture(|stream| rank.comm.all_reduce_in_place(stream, &mut values, ReduceOp::Sum))
                .unwrap();
            state.push((graph, values));
        }
        assert!(mock.findings().is_empty());
        for (rank, (graph, _)) in ranks.iter().zip(&mut state) {
            graph.launch(&rank.stream).unwrap();
        }
        let error = ranks[1].stream.synchronize().unwrap_err();
        assert!(
            error.to_string().contains("rank 1 called AllReduce of 3 F32 by Sum"),
            "{error}"
        );
        let found = mock.rendered_findings();
        assert!(
            found
                .iter()
                .any(|text| text.contains("collectives submitted in different orders")),
            "{found:?}"
        );
    }
}
