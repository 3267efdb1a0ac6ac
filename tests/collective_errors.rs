//! Every function of HCCL that the safe crate calls, made to return every code of HCCL in turn: the error says which function of which rank it was and
//! keeps the code, nothing is submitted, and the next call goes through.
//!
//! The codes are those of acl/memory-kernels-graphs 4 and of `hccl_types.h`.

mod common;

use std::path::PathBuf;

use ascend_rt::collective::{Communicator, CommunicatorConfig, ReduceOp, RootInfo, Transfer};
use ascend_rt::mock::MockBuilder;
use ascend_rt::mock::fault::{Effect, Rule};
use ascend_rt::sys::HcclResult;
use ascend_rt::{Context, Error, ErrorKind, Result, Runtime, Stream};
use common::{builder, on_each};

/// All that are errors: 1 to 24; what comes after them is the end of the list.
const CODES: std::ops::RangeInclusive<u32> = 1..=24;

/// One rank of two.
struct Rank {
    comm: Communicator,
    context: Context,
    stream: Stream,
}

type Call = fn(&Rank) -> Result<()>;

/// What a rank calls. Calls that need two sides have the function that is asked for at rank 0.
const CASES: &[(&str, Call)] = &[
    ("HcclAllReduce", |rank| {
        let mut sum = rank.context.buffer_zeroed::<f32>(4)?;
        rank.comm.all_reduce_in_place(&rank.stream, &mut sum, ReduceOp::Sum)
    }),
    ("HcclAllReduce", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(4)?;
        let mut sum = rank.context.buffer_zeroed::<f32>(4)?;
        rank.comm.all_reduce(&rank.stream, &send, &mut sum, ReduceOp::Max)
    }),
    ("HcclReduce", |rank| {
        let send = rank.context.buffer_zeroed::<i32>(4)?;
        let mut sum = rank.context.buffer_zeroed::<i32>(4)?;
        rank.comm.reduce(&rank.stream, &send, &mut sum, ReduceOp::Sum, 1)
    }),
    ("HcclReduceScatter", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(4)?;
        let mut part = rank.context.buffer_zeroed::<f32>(2)?;
        rank.comm.reduce_scatter(&rank.stream, &send, &mut part, ReduceOp::Sum)
    }),
    ("HcclReduceScatterV", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(3)?;
        let mut part = rank.context.buffer_zeroed::<f32>(1 + rank.comm.rank() as usize)?;
        rank.comm
            .reduce_scatter_v(&rank.stream, &send, &mut part, &[1, 2], ReduceOp::Sum)
    }),
    ("HcclAllGather", |rank| {
        let send = rank.context.buffer_zeroed::<u8>(4)?;
        let mut all = rank.context.buffer_zeroed::<u8>(8)?;
        rank.comm.all_gather(&rank.stream, &send, &mut all)
    }),
    ("HcclAllGatherV", |rank| {
        let send = rank.context.buffer_zeroed::<u8>(1 + rank.comm.rank() as usize)?;
        let mut all = rank.context.buffer_zeroed::<u8>(3)?;
        rank.comm.all_gather_v(&rank.stream, &send, &mut all, &[1, 2])
    }),
    ("HcclBroadcast", |rank| {
        let mut values = rank.context.buffer_zeroed::<u64>(4)?;
        rank.comm.broadcast(&rank.stream, &mut values, 1)
    }),
    ("HcclScatter", |rank| {
        let send = rank.context.buffer_zeroed::<i16>(4)?;
        let mut part = rank.context.buffer_zeroed::<i16>(2)?;
        let root = (rank.comm.rank() == 1).then(|| send.view());
        rank.comm.scatter(&rank.stream, root, &mut part, 1)
    }),
    ("HcclAlltoAll", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(4)?;
        let mut swapped = rank.context.buffer_zeroed::<f32>(4)?;
        rank.comm.all_to_all(&rank.stream, &send, &mut swapped)
    }),
    ("HcclAlltoAllV", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(2)?;
        let mut swapped = rank.context.buffer_zeroed::<f32>(2)?;
        rank.comm
            .all_to_all_v(&rank.stream, &send, &[1, 1], &mut swapped, &[1, 1])
    }),
    ("HcclAlltoAllVC", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(2)?;
        let mut swapped = rank.context.buffer_zeroed::<f32>(2)?;
        rank.comm
            .all_to_all_vc(&rank.stream, &send, &mut swapped, &[1, 1, 1, 1])
    }),
    ("HcclBarrier", |rank| rank.comm.barrier(&rank.stream)),
    ("HcclSend", |rank| {
        let mut values = rank.context.buffer_zeroed::<f32>(4)?;
        match rank.comm.rank() {
            0 => rank.comm.send(&rank.stream, &values, 1),
            _ => rank.comm.receive(&rank.stream, &mut values, 0),
        }
    }),
    ("HcclRecv", |rank| {
        let mut values = rank.context.buffer_zeroed::<f32>(4)?;
        match rank.comm.rank() {
            0 => rank.comm.receive(&rank.stream, &mut values, 1),
            _ => rank.comm.send(&rank.stream, &values, 0),
        }
    }),
    ("HcclBatchSendRecv", |rank| {
        let send = rank.context.buffer_zeroed::<f32>(4)?;
        let mut receive = rank.context.buffer_zeroed::<f32>(4)?;
        let other = 1 - rank.comm.rank();
        let transfers = [Transfer::send(&send, other), Transfer::receive(&mut receive, other)];
        rank.comm.exchange(&rank.stream, &transfers)
    }),
    ("HcclGetCommAsyncError", |rank| rank.comm.async_error()),
    ("HcclCommSuspend", |rank| {
        rank.comm.suspend()?;
        rank.comm.resume()
    }),
    ("HcclCommResume", |rank| rank.comm.resume()),
    ("HcclCreateSubCommConfig", |rank| {
        let own = [rank.comm.rank()];
        let id = u64::from(own[0]) + 1;
        rank.comm.split(&own, id, &CommunicatorConfig::new()).map(drop)
    }),
];

/// Calls that make a group of one rank.
type Make = fn(&Context) -> Result<Communicator>;

const MAKERS: &[(&str, Make)] = &[
    ("HcclCommInitAll", |context| {
        Ok(Communicator::all(&[context.device().clone()])?.remove(0))
    }),
    ("HcclGetRootInfo", |context| {
        Communicator::from_root(context, &RootInfo::new(context)?, 1, 0)
    }),
    ("HcclCommInitRootInfo", |context| {
        Communicator::from_root(context, &RootInfo::new(context)?, 1, 0)
    }),
    ("HcclCommInitRootInfoConfig", |context| {
        let root = RootInfo::new(context)?;
        Communicator::from_root_with(context, &root, 1, 0, &CommunicatorConfig::new())
    }),
    ("HcclCommInitClusterInfo", |context| {
        let table = Table::of(context);
        Communicator::from_rank_table(context, &table.0, 0)
    }),
    ("HcclGetRankSize", |context| {
        let table = Table::of(context);
        Communicator::from_rank_table(context, &table.0, 0)
    }),
    ("HcclCommInitClusterInfoConfig", |context| {
        let table = Table::of(context);
        Communicator::from_rank_table_with(context, &table.0, 0, &CommunicatorConfig::new())
    }),
];

/// A rank table of one rank, in a file that goes with it.
struct Table(PathBuf);

impl Table {
    fn of(context: &Context) -> Table {
        let device = context.device().ordinal();
        let text = format!(
            r#"{{"version": "1.0", "status": "completed", "server_count": "1", "server_list": [
                {{"server_id": "node_0", "device": [{{"device_id": "{device}", "device_ip": "10.0.0.1", "rank_id": "0"}}]}}]}}"#
        );
        let path = std::env::temp_dir().join(format!("ascend-one-rank-{}-{device}.json", std::process::id()));
        std::fs::write(&path, text).expect("a temporary file");
        Table(path)
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        _ = std::fs::remove_file(&self.0);
    }
}

/// A world in which the function returns one code after the other, and works from then on.
fn failing(builder: MockBuilder, function: &str) -> Result<Runtime> {
    let rules = CODES.map(|code| Rule::new(Effect::Return(code as i32)).function(function).times(1));
    Runtime::mock(rules.fold(builder.devices(2), MockBuilder::fault).build())
}

fn is_told(error: &Error, function: &str, code: u32) {
    assert_eq!(error.kind(), ErrorKind::Collective, "{function}: {error}");
    let code = HcclResult(code);
    assert_eq!(error.hccl_code(), Some(code), "{function}: {error}");
    assert_eq!(error.code(), None, "{error}: HCCL's codes are not ACL's");
    assert_eq!(error.function(), function, "{error}");
    let name = code.name().expect("it has a name");
    assert!(error.to_string().contains(name), "{error}: {name}");
}

#[test]
fn every_code_of_every_operation_is_told_and_nothing_was_submitted() -> Result<()> {
    on_each(|executor| {
        for (function, call) in CASES {
            let runtime = failing(builder().executor(executor), function)?;
            let devices: Vec<_> = runtime.devices().collect();
            let rank = |comm: Communicator| {
                let context = comm.context().clone();
                let stream = context.stream()?;
                Ok(Rank { comm, context, stream })
            };
            let ranks = Communicator::all(&devices)?.into_iter().map(rank);
            let ranks = ranks.collect::<Result<Vec<_>>>()?;
            // A rule for a call goes by the context that is current.
            let _current = ranks[0].context.enter()?;
            for code in CODES {
                let error = call(&ranks[0]).expect_err("the fault");
                is_told(&error, function, code);
                assert!(error.to_string().contains("rank 0 of 2"), "{error}");
                // What was not submitted does not wait for the other rank.
                ranks[0].stream.synchronize()?;
            }
            for rank in &ranks {
                call(rank).unwrap_or_else(|error| panic!("{function} again: {error}"));
            }
            for rank in &ranks {
                rank.stream.synchronize()?;
            }
        }
        Ok(())
    })
}

#[test]
fn every_code_of_making_a_communicator_is_told_and_leaves_nothing() -> Result<()> {
    on_each(|executor| {
        for (function, make) in MAKERS {
            let runtime = failing(builder().executor(executor), function)?;
            let context = runtime.device(0)?.context()?;
            let _current = context.enter()?;
            for code in CODES {
                is_told(&make(&context).map(drop).expect_err("the fault"), function, code);
            }
            let communicator = make(&context).unwrap_or_else(|error| panic!("{function} again: {error}"));
            let stream = context.stream()?;
            let mut one = context.buffer_from(&[7.0_f32])?;
            communicator.all_reduce_in_place(&stream, &mut one, ReduceOp::Sum)?;
            stream.synchronize()?;
            assert_eq!(one.to_vec()?, [7.0]);
        }
        Ok(())
    })
}

// What fails in `abort` gives the communicator back; what fails in a drop is kept for whoever asks.
#[test]
fn a_communicator_that_cannot_be_given_up_is_told() -> Result<()> {
    on_each(|executor| {
        let runtime = failing(builder().executor(executor), "HcclCommDestroy")?;
        let context = runtime.device(0)?.context()?;
        let _current = context.enter()?;
        let one = || Communicator::all(&[context.device().clone()]).map(|mut all| all.remove(0));
        let mut communicator = one()?;
        for code in CODES.take(CODES.count() - 1) {
            let (error, back) = communicator.abort().expect_err("the fault");
            is_told(&error, "HcclCommDestroy", code);
            communicator = back;
        }
        drop(communicator);
        let error = runtime.take_deferred_error().expect("the error of the drop");
        is_told(&error, "HcclCommDestroy", *CODES.end());
        one()?.abort().map_err(|(error, _)| error)
    })
}

// The name is for people: a library that does not tell it has none.
#[test]
fn a_group_whose_name_is_not_told_has_none() -> Result<()> {
    on_each(|executor| {
        let runtime = failing(builder().executor(executor), "HcclGetCommName")?;
        let context = runtime.device(0)?.context()?;
        let _current = context.enter()?;
        for _ in CODES {
            assert_eq!(Communicator::all(&[context.device().clone()])?[0].name(), "");
        }
        assert_ne!(Communicator::all(&[context.device().clone()])?[0].name(), "");
        Ok(())
    })
}

// Every function of HCCL that the safe crate wraps, as docs/COVERAGE.md lists them, is made to fail here.
#[test]
fn no_function_is_left_out() {
    let text = include_str!("../docs/COVERAGE.md");
    let wrapped: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("| `Hccl") && line.ends_with("| yes | yes |"))
        .filter_map(|line| line.split('`').nth(1))
        .collect();
    assert!(wrapped.len() > 25, "{wrapped:?}");
    let own = ["HcclCommDestroy", "HcclGetCommName"];
    // A communicator knows its rank from what made it.
    let never_called = ["HcclGetRankId"];
    for function in wrapped {
        assert!(
            CASES.iter().any(|(name, _)| *name == function)
                || MAKERS.iter().any(|(name, _)| *name == function)
                || own.contains(&function)
                || never_called.contains(&function),
            "{function} is not made to fail"
        );
    }
}
