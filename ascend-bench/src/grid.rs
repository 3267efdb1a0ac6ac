//! What the grid of events costs: over a bare event in instructions (rows of `overhead`), and building, checking and splitting in time.

use std::hint::black_box;
use std::time::Instant;

use ascend_rt::Stream;
use ascend_rt::multistream::plan;
use ascend_rt::multistream::{
    AttentionState, BatchShape, BoundPlan, EventGrid, MsEventKey, MultiStreamConfig, PlanStreams, SplitPolicy, Splitter,
};

use crate::overhead::Pair;
use crate::overhead::null::{self, Handles};
use crate::report::Row;

/// The grid's rows of `overhead`: what they add to a bare event's call, and through it to the C call.
pub(crate) fn pairs() -> [Pair; 4] {
    let record = (
        crate::overhead::loop_stream_record as fn(&Handles, u64),
        "loop_stream_record",
    );
    let wait = (
        crate::overhead::loop_stream_wait as fn(&Handles, u64),
        "loop_stream_wait",
    );
    [
        Pair {
            name: "grid.cursor.record",
            bound: 12.0,
            measured: (loop_cursor_record, "loop_cursor_record"),
            direct: record,
        },
        Pair {
            name: "grid.cursor.wait",
            bound: 12.0,
            measured: (loop_cursor_wait, "loop_cursor_wait"),
            direct: wait,
        },
        Pair {
            name: "grid.record",
            bound: 28.0,
            measured: (loop_grid_record, "loop_grid_record"),
            direct: record,
        },
        Pair {
            name: "grid.wait",
            bound: 28.0,
            measured: (loop_grid_wait, "loop_grid_wait"),
            direct: wait,
        },
    ]
}

#[inline(never)]
fn loop_cursor_record(handles: &Handles, turns: u64) {
    let row = handles.grid.at(7, 1).expect("the cell is in the grid");
    for _ in 0..turns {
        let result = black_box(&row).record(black_box(&handles.stream), black_box(MsEventKey::FfnComFinish));
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn loop_cursor_wait(handles: &Handles, turns: u64) {
    let row = handles.grid.at(7, 1).expect("the cell is in the grid");
    for _ in 0..turns {
        let result = black_box(&row).wait(black_box(&handles.stream), black_box(MsEventKey::FfnComFinish));
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn loop_grid_record(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let (layer, micro_batch, key) = (black_box(7), black_box(1), black_box(MsEventKey::FfnComFinish));
        let result = black_box(&handles.grid).record(black_box(&handles.stream), layer, micro_batch, key);
        std::mem::forget(black_box(result));
    }
}

#[inline(never)]
fn loop_grid_wait(handles: &Handles, turns: u64) {
    for _ in 0..turns {
        let (layer, micro_batch, key) = (black_box(7), black_box(1), black_box(MsEventKey::FfnComFinish));
        let result = black_box(&handles.grid).wait(black_box(&handles.stream), layer, micro_batch, key);
        std::mem::forget(black_box(result));
    }
}

/// Times building, checking and splitting. Each is the least of some repetitions: what it costs when nothing else runs.
pub(crate) fn run(quick: bool) -> Vec<Row> {
    let repetitions = if quick { 5 } else { 200 };
    let handles = null::handles();
    let context = handles.stream.context();
    let mut rows = Vec::new();

    let build = least(repetitions, || {
        EventGrid::<MsEventKey>::builder(3, 61, 2)
            .keys(&MsEventKey::FIRST)
            .build(context)
            .expect("the grid is small")
    });
    let built = EventGrid::<MsEventKey>::builder(3, 61, 2)
        .keys(&MsEventKey::FIRST)
        .build(context);
    let events = built.map_or(0, |grid| grid.events_in_use());
    rows.push(Row::new("grid.build.59x2x9", build, "µs").beside("most allowed", 20.0));
    rows.push(Row::new("grid.build.events", events as f64, "events"));

    rows.extend(host_step(&handles, repetitions));

    let plan = plan::dbo_941();
    let check = least(repetitions.min(30), || plan.check(58, 2));
    rows.push(Row::new("plan.check.58-layers", check / 1e3, "ms").beside("most allowed", 10.0));

    let lens: Vec<u32> = (0..390).map(|i| 168 + u32::from(i < 16)).collect();
    let batch = BatchShape::new(&lens, AttentionState::PrefillNoCache);
    for policy in SplitPolicy::ALL {
        let splitter = Splitter::new(policy, MultiStreamConfig::default());
        let split = least(repetitions, || {
            splitter.split(black_box(&batch)).expect("the batch can be split")
        });
        rows.push(Row::new(format!("split.390-requests.{}", policy.name()), split, "µs").beside("most allowed", 50.0));
    }
    rows
}

/// A host's step of `dbo_941` over 58 layers and 2 micro-batches against a library whose functions return 0: with a kernel of four arguments
/// launched for each operation, and with records and waits alone.
fn host_step(handles: &Handles, repetitions: u32) -> Vec<Row> {
    let context = handles.stream.context();
    let stream = || context.stream().expect("nothing fails");
    let bound = BoundPlan::bind(plan::dbo_941(), PlanStreams::new(stream(), stream()), 3..61, 2);
    let bound = bound.expect("the plan is right");
    let mut output = handles.output.borrow_mut();
    let mut launch = |_: &plan::Op, _: Option<plan::Cell>, stream: &Stream| {
        let args = (&handles.input, &mut *output, 16_u32, 2.0_f32);
        handles.kernel.launch(stream, 1, args)
    };
    let with_kernels = least(repetitions, || bound.run(&mut launch).expect("nothing fails"));
    let mut nothing = |_: &plan::Op, _: Option<plan::Cell>, _: &Stream| Ok(());
    let events = least(repetitions, || bound.run(&mut nothing).expect("nothing fails"));
    let submitted = |ops: bool| bound.items().iter().filter(|item| item.is_op() == ops).count() as f64;
    vec![
        Row::new("host-step.dbo_941", with_kernels, "µs").beside("most allowed", 60.0),
        Row::new("host-step.dbo_941.launches", submitted(true), "launches"),
        Row::new("host-step.dbo_941.events-only", events, "µs"),
        Row::new("host-step.dbo_941.records-and-waits", submitted(false), "calls"),
        Row::new("host-step.dbo_941.events", bound.events_in_use() as f64, "events").beside("eagerly", 1062.0),
    ]
}

/// The shortest time of some turns, in microseconds.
fn least<T>(turns: u32, mut work: impl FnMut() -> T) -> f64 {
    (0..turns)
        .map(|_| {
            let start = Instant::now();
            let result = black_box(work());
            let time = start.elapsed();
            drop(result);
            time.as_secs_f64() * 1e6
        })
        .fold(f64::INFINITY, f64::min)
}
