//! Parts of different lengths, several transfers as one, and communicators from rank tables (acl/memory-kernels-graphs 4).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::sync::Arc;

use ascend_rt::collective::{Communicator, CommunicatorConfig, ReduceOp, RootInfo, Transfer};
use ascend_rt::mock::{Executor, Mock};
use ascend_rt::{Context, DeviceBuffer, ErrorKind, Runtime, Stream};

const EXECUTORS: [Executor; 2] = [Executor::Inline, Executor::Threads];

struct Rank {
    comm: Communicator,
    context: Context,
    stream: Stream,
}

fn ranks(count: u32, executor: Executor) -> Vec<Rank> {
    let mock = Mock::builder().devices(count).executor(executor).checked().build();
    let devices: Vec<_> = Runtime::mock(mock).unwrap().devices().collect();
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

fn value(rank: u32, i: u64) -> i32 {
    i32::try_from(u64::from(rank) * 1_000 + i).unwrap()
}

fn values(rank: u32, count: u64) -> Vec<i32> {
    (0..count).map(|i| value(rank, i)).collect()
}

/// Runs `operation` at every rank with `sends(rank)` values and room for `receives(rank)`, and gives what each received.
fn run(
    ranks: &[Rank],
    sends: impl Fn(u32) -> u64,
    receives: impl Fn(u32) -> u64,
    operation: impl Fn(&Rank, &DeviceBuffer<i32>, &mut DeviceBuffer<i32>),
) -> Vec<Vec<i32>> {
    let mut buffers = Vec::new();
    for rank in ranks {
        let own = rank.comm.rank();
        let send = rank.context.buffer_from(&values(own, sends(own))).unwrap();
        let mut receive = rank.context.buffer_zeroed::<i32>(receives(own) as usize).unwrap();
        operation(rank, &send, &mut receive);
        buffers.push((send, receive));
    }
    for rank in ranks {
        rank.stream.synchronize().unwrap();
    }
    buffers.iter().map(|(_, receive)| receive.to_vec().unwrap()).collect()
}

#[test]
fn a_matrix_of_counts_says_what_goes_where() {
    for (executor, size) in EXECUTORS
        .into_iter()
        .flat_map(|executor| (1..=8_u32).map(move |size| (executor, size)))
    {
        let ranks = ranks(size, executor);
        let count = |from: u32, to: u32| u64::from((from * 5 + to * 3) % 4);
        let matrix: Vec<u64> = (0..size)
            .flat_map(|from| (0..size).map(move |to| count(from, to)))
            .collect();
        let sends = |rank| (0..size).map(|to| count(rank, to)).sum();
        let receives = |rank| (0..size).map(|from| count(from, rank)).sum();
        let got = run(&ranks, sends, receives, |rank, send, receive| {
            rank.comm.all_to_all_vc(&rank.stream, send, receive, &matrix).unwrap();
        });
        for (own, got) in (0..size).zip(got) {
            let part = |from: u32| {
                let start: u64 = (0..own).map(|to| count(from, to)).sum();
                (start..start + count(from, own)).map(move |i| value(from, i))
            };
            assert_eq!(
                got,
                (0..size).flat_map(part).collect::<Vec<_>>(),
                "rank {own} of {size}"
            );
        }
    }
}

#[test]
fn parts_of_any_length_are_gathered_and_reduced() {
    for (executor, size) in EXECUTORS
        .into_iter()
        .flat_map(|executor| (1..=8_u32).map(move |size| (executor, size)))
    {
        let ranks = ranks(size, executor);
        let counts: Vec<u64> = (0..size).map(|rank| u64::from(rank * 3 % 5)).collect();
        let total: u64 = counts.iter().sum();
        let own = |rank: u32| counts[rank as usize];
        let got = run(
            &ranks,
            own,
            |_| total,
            |rank, send, receive| {
                rank.comm.all_gather_v(&rank.stream, send, receive, &counts).unwrap();
            },
        );
        let expected: Vec<i32> = (0..size).flat_map(|rank| values(rank, own(rank))).collect();
        assert_eq!(got, vec![expected; size as usize], "all_gather_v, {size} ranks");

        let got = run(
            &ranks,
            |_| total,
            own,
            |rank, send, receive| {
                rank.comm
                    .reduce_scatter_v(&rank.stream, send, receive, &counts, ReduceOp::Sum)
                    .unwrap();
            },
        );
        for (rank, got) in (0..size).zip(got) {
            let start: u64 = counts[..rank as usize].iter().sum();
            let sum = |i| (0..size).map(|from| value(from, i)).sum::<i32>();
            let expected: Vec<i32> = (start..start + own(rank)).map(sum).collect();
            assert_eq!(got, expected, "reduce_scatter_v, rank {rank} of {size}");
        }
    }
}

#[test]
fn transfers_that_are_one_never_wait_for_each_other() {
    for executor in EXECUTORS {
        let ranks = ranks(4, executor);
        let mut state = Vec::new();
        for rank in &ranks {
            let (own, size) = (rank.comm.rank(), rank.comm.size());
            let send = rank.context.buffer_from(&values(own, 8)).unwrap();
            let mut receive = rank.context.buffer_zeroed::<i32>(16).unwrap();
            let (next, before) = ((own + 1) % size, (own + size - 1) % size);
            // All send first, and to both sides; one part goes to the rank itself.
            let (left, rest) = receive.split_at_mut(4).unwrap();
            let (right, same) = rest.split_at(4).unwrap();
            let transfers = [
                Transfer::send(send.slice(0..4).unwrap(), next),
                Transfer::send(send.slice(4..8).unwrap(), before),
                Transfer::send(&send, own),
                Transfer::receive(same, own),
                Transfer::receive(left, before),
                Transfer::receive(right, next),
            ];
            rank.comm.exchange(&rank.stream, &transfers).unwrap();
            state.push((send, receive));
        }
        for (rank, (_, received)) in ranks.iter().zip(&state) {
            rank.stream.synchronize().unwrap();
            let (own, size) = (rank.comm.rank(), rank.comm.size());
            let (next, before) = ((own + 1) % size, (own + size - 1) % size);
            let expected = [&values(before, 8)[..4], &values(next, 8)[4..], &values(own, 8)].concat();
            assert_eq!(received.to_vec().unwrap(), expected);
        }
    }
}

#[test]
fn counts_that_do_not_fit_are_refused_with_rank_and_communicator() {
    for executor in EXECUTORS {
        let ranks = ranks(2, executor);
        let rank = &ranks[1];
        let (comm, stream) = (&rank.comm, &rank.stream);
        let send = rank.context.buffer_zeroed::<i32>(3).unwrap();
        let mut receive = rank.context.buffer_zeroed::<i32>(3).unwrap();
        let refused = [
            comm.all_to_all_vc(stream, &send, &mut receive, &[1, 2, 3]),
            comm.all_to_all_vc(stream, &send, &mut receive, &[1, 1, 1, 1]),
            comm.all_gather_v(stream, &send, &mut receive, &[1, 2]),
            comm.reduce_scatter_v(stream, &send, &mut receive, &[3, 0], ReduceOp::Max),
            comm.exchange::<i32>(stream, &[]),
            comm.exchange(stream, &[Transfer::send(&send, 2)]),
        ];
        for (i, refused) in refused.into_iter().enumerate() {
            let error = refused.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Misuse, "{i}: {error}");
            assert!(
                error.to_string().contains("rank 1 of 2 in communicator"),
                "{i}: {error}"
            );
        }
    }
}

/// A rank table for the devices of a mock, in reverse order, in a file of its own.
fn table(name: &str, mock: &Mock, change: impl FnOnce(String) -> String) -> PathBuf {
    let first = mock.first_device();
    let device = |rank: i32| {
        format!(
            r#"{{"device_id": "{}", "device_ip": "10.0.0.{rank}", "rank_id": "{rank}"}}"#,
            first + 1 - rank
        )
    };
    let text = format!(
        r#"{{"version": "1.0", "status": "completed", "server_count": "1", "server_list": [
            {{"server_id": "node_0", "device": [{}, {}]}}]}}"#,
        device(0),
        device(1)
    );
    let path = std::env::temp_dir().join(format!("ascend-rank-table-{}-{name}.json", std::process::id()));
    std::fs::write(&path, change(text)).unwrap();
    path
}

#[test]
fn ranks_of_a_table_meet_on_the_devices_it_names() {
    for (executor, name) in EXECUTORS.into_iter().zip(["inline", "threads"]) {
        let mock = Arc::new(Mock::builder().checked().devices(2).executor(executor).build());
        let path = table(name, &mock, |text| text);
        let runtime = Runtime::mock(mock).unwrap();
        std::thread::scope(|scope| {
            for rank in 0..2_u32 {
                let (runtime, path) = (&runtime, &path);
                scope.spawn(move || {
                    let context = runtime.device(1 - rank as usize).unwrap().context().unwrap();
                    let config = CommunicatorConfig::new().name("from a table");
                    let comm = Communicator::from_rank_table_with(&context, path, rank, &config).unwrap();
                    assert_eq!((comm.rank(), comm.size(), comm.name()), (rank, 2, "from a table"));
                    let stream = context.stream().unwrap();
                    let mut values = context.buffer_from(&[i64::from(rank) + 1]).unwrap();
                    comm.all_reduce_in_place(&stream, &mut values, ReduceOp::Sum).unwrap();
                    stream.synchronize().unwrap();
                    assert_eq!(values.to_vec().unwrap(), [3]);
                });
            }
        });
        std::fs::remove_file(path).unwrap();
    }
}

/// The last rank to come goes on at once: what it makes next is not what the others are about to leave, and has a name of its own.
#[test]
fn ranks_of_a_table_meet_again_for_another_communicator() {
    for (executor, name) in EXECUTORS.into_iter().zip(["again inline", "again threads"]) {
        let mock = Arc::new(Mock::builder().checked().devices(2).executor(executor).build());
        let path = table(name, &mock, |text| text);
        let runtime = Runtime::mock(mock).unwrap();
        let root = RootInfo::new(&runtime.device(0).unwrap().context().unwrap()).unwrap();
        std::thread::scope(|scope| {
            for rank in 0..2_u32 {
                let (runtime, path, root) = (&runtime, &path, root.clone());
                scope.spawn(move || {
                    let context = runtime.device(1 - rank as usize).unwrap().context().unwrap();
                    let mut live = Vec::new();
                    for round in 0..20 {
                        let config = CommunicatorConfig::new().name(format!("round {round}"));
                        let by_table = Communicator::from_rank_table_with(&context, path, rank, &config).unwrap();
                        assert_eq!(by_table.name(), format!("round {round}"));
                        let by_root = Communicator::from_root(&context, &root, 2, rank).unwrap();
                        live.push((by_table, by_root));
                    }
                    // A name is taken as long as its communicator lives (hicann/hcomm, op_base.cc, opGroup2CommMap).
                    let config = CommunicatorConfig::new().name("round 3");
                    let error = Communicator::from_rank_table_with(&context, path, rank, &config).unwrap_err();
                    assert!(error.to_string().contains("named \"round 3\" already"), "{error}");
                });
            }
        });
        std::fs::remove_file(path).unwrap();
    }
}

/// Both ranks ask for their own name on one device; the second to come is refused, and told why, until it asks for what goes with the first.
#[test]
fn ranks_of_one_group_have_one_name_and_a_device_each() {
    for executor in EXECUTORS {
        let runtime = Runtime::mock(Mock::builder().devices(2).executor(executor).checked().build()).unwrap();
        let root = RootInfo::new(&runtime.device(0).unwrap().context().unwrap()).unwrap();
        let made: Vec<_> = std::thread::scope(|scope| {
            let ranks = [0_u32, 1].map(|rank| {
                let (runtime, root) = (&runtime, root.clone());
                scope.spawn(move || {
                    let names = ["tp", "ep"];
                    let make = |device, name: usize| {
                        let context = runtime.device(device).unwrap().context().unwrap();
                        let config = CommunicatorConfig::new().name(names[name]);
                        Communicator::from_root_with(&context, &root, 2, rank, &config)
                    };
                    let (own, other) = (rank as usize, 1 - rank as usize);
                    let mut refusals = Vec::new();
                    let (mut device, mut name) = (0, own);
                    loop {
                        match make(device, name) {
                            Ok(comm) => return (comm.name().to_owned(), refusals),
                            Err(error) => refusals.push(error.to_string()),
                        }
                        (device, name) = if name == own { (0, other) } else { (1, other) };
                    }
                })
            });
            ranks.into_iter().map(|rank| rank.join().unwrap()).collect()
        });
        assert_eq!(made[0].0, made[1].0);
        let refusals: Vec<_> = made.iter().flat_map(|(_, refusals)| refusals).collect();
        assert_eq!(refusals.len(), 2, "{refusals:?}");
        assert!(refusals[0].contains("names the communicator"), "{refusals:?}");
        assert!(refusals[1].contains("cannot be on device"), "{refusals:?}");
    }
}

#[test]
fn a_table_that_makes_no_sense_is_refused_with_what_is_wrong() {
    for executor in EXECUTORS {
        let mock = Arc::new(Mock::builder().checked().devices(2).executor(executor).build());
        let bad = table("bad", &mock, |text| {
            text.replace("\"rank_id\": \"1\"", "\"rank_id\": \"2\"")
        });
        let good = table("good", &mock, |text| text);
        let runtime = Runtime::mock(mock).unwrap();
        let context = runtime.device(0).unwrap().context().unwrap();
        let cases = [
            (&bad, 0, "there are 2 ranks, but no rank 1"),
            (&good, 2, "the rank table has 2 ranks, and no rank 2"),
            (&good, 0, "the rank table puts rank 0 on device"),
            (&PathBuf::from("/nonexistent/table.json"), 0, "No such file"),
        ];
        for (path, rank, words) in cases {
            let error = Communicator::from_rank_table(&context, path, rank).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Collective);
            assert!(error.to_string().contains(words), "{error}");
            assert!(
                error.to_string().contains(&format!("rank {rank} of the rank table")),
                "{error}"
            );
        }
        for path in [bad, good] {
            std::fs::remove_file(path).unwrap();
        }
    }
}
