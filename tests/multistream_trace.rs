//! What the trace of a plan shows beside its tasks: memory that its buffers hold, and findings of its check.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::multistream::MsEventKey::{AttnArFinish, AttnComFinish};
use ascend_rt::multistream::plan::{self, BufferId, Extent, Mode, OpKind, Plan, PlanBuilder, Scope, Step, StreamRole};
use ascend_rt::multistream::simulate::Simulator;
use ascend_sim::clock::Contention;
use ascend_sim::cost::{Batch, LayerModel};
use ascend_sim::task::{Demand, TaskKind};
use ascend_sim::trace::{Record, Trace, chrome};

/// A counter of one device: when, and what from then on.
fn counter(trace: &Trace, name: &str, of: u32) -> Vec<(u64, u64)> {
    let mut values = Vec::new();
    for record in &trace.records {
        if let Record::Counter {
            name: counted,
            device,
            at_ns,
            value,
        } = *record
            && trace.names.text(counted).starts_with(name)
            && device == Some(of)
        {
            values.push((at_ns, value));
        }
    }
    values
}

// C: a writes x, b reads x and writes y, c reads y; M: d reads x. Bytes: 2 a token of x, 3 of y; ten tokens; no host cost.
#[test]
fn memory_is_counted_from_the_first_write_to_the_last_read() {
    let mut plan = PlanBuilder::new("p", "");
    let x = plan.buffer("x", Scope::MicroBatch, StreamRole::Compute);
    let y = plan.buffer("y", Scope::MicroBatch, StreamRole::Compute);
    let own = |buffer: BufferId, mode| buffer.access(Extent::Own, mode);
    let (compute, comm) = (StreamRole::Compute, StreamRole::Comm);
    let a = plan.op("a", OpKind::Compute, compute, &[own(x, Mode::Write)]);
    let b = plan.op(
        "b",
        OpKind::Compute,
        compute,
        &[own(x, Mode::Read), own(y, Mode::Write)],
    );
    let c = plan.op("c", OpKind::Compute, compute, &[own(y, Mode::Read)]);
    let d = plan.op("d", OpKind::Collective, comm, &[own(x, Mode::Read)]);
    plan.stage("s")
        .op(a)
        .record(compute, AttnComFinish)
        .wait(comm, AttnComFinish)
        .op(d)
        .record(comm, AttnArFinish)
        .op(b)
        .op(c);
    plan.epilogue().wait_all(compute, AttnArFinish);
    let plan = plan.build().unwrap();
    let mut model = LayerModel::dsr1_910b_tp16().with_buffer("x", 2.0).with_buffer("y", 3.0);
    for (name, demand, ns) in [
        ("a", Demand::CUBE, 10.0),
        ("b", Demand::CUBE, 20.0),
        ("c", Demand::CUBE, 5.0),
        ("d", Demand::LINK, 50.0),
    ] {
        model = model.with_operation(name, demand, ns, 0.0);
    }
    let simulation = Simulator {
        launch_ns: 0,
        contention: Contention::NONE,
        trace: true,
        ..Simulator::new(1)
    }
    .run(&plan, &model, &[Batch::prefill(&[10])])
    .unwrap();
    // a 0-10, b 10-30, c 30-35, d 10-60: x lives 0-60, y 10-35.
    assert_eq!(
        counter(&simulation.trace.unwrap(), "live activations", 0),
        [(0, 20), (10, 50), (35, 20), (60, 0)]
    );
}

#[test]
fn each_micro_batch_of_a_plan_holds_its_own_memory_and_the_cache_stays() {
    let model = LayerModel::dsr1_910b_tp16();
    let prompt = Batch::prefill(&[4_096]);
    let half = Batch::prefill(&[2_048]).one_of(2);
    let peak = |plan: &Plan, parts: &[Batch], ranks: u32| {
        let settings = Simulator {
            ranks,
            trace: true,
            ..Simulator::new(3)
        };
        let trace = settings.run(plan, &model, parts).unwrap().trace.unwrap();
        let rank = ranks - 1;
        let memory = counter(&trace, "live activations", rank);
        assert!(memory.is_sorted_by_key(|&(at_ns, _)| at_ns));
        // What is left at the end is nothing: the last change takes away the output and the caches.
        assert_eq!(memory.last().unwrap().1, 0);
        let before_the_end = memory[memory.len() - 2].1;
        let caches = 3 * model.buffer_bytes("kv", prompt);
        assert!(before_the_end >= caches, "{before_the_end} {caches}");
        memory.iter().map(|&(_, bytes)| bytes).max().unwrap()
    };
    let sequential = peak(&plan::sequential(), &[prompt], 1);
    let overlapped = peak(&plan::dbo_full(), &[half, half], 1);
    assert_eq!(overlapped, peak(&plan::dbo_full(), &[half, half], 2), "ranks are alike");
    // Hidden, residual and the widest layer's temporaries, of which half are those of the other micro-batch.
    let hidden = model.buffer_bytes("hidden", prompt);
    assert!(sequential > 4 * hidden && sequential < 10 * hidden, "{sequential}");
    assert!(overlapped < sequential, "{overlapped} {sequential}");
}

#[test]
fn findings_of_a_plan_are_marked_where_they_are() {
    let markers = |plan: &Plan| {
        let model = LayerModel::dsr1_910b_tp16();
        let half = Batch::prefill(&[2_048]).one_of(2);
        let settings = Simulator {
            trace: true,
            ..Simulator::new(2)
        };
        let trace = settings.run(plan, &model, &[half, half]).unwrap().trace.unwrap();
        assert_eq!(chrome::read(&chrome::to_string(&trace)).as_ref(), Ok(&trace));
        let of = |record: &Record| match *record {
            Record::Marker { track, name, at_ns } => {
                let stream = trace.names.text(trace.tracks[track.0 as usize].name).to_owned();
                let begins = |other: &Record| {
                    matches!(*other, Record::Slice { track: own, start_ns, kind, .. }
                        if own == track && start_ns == at_ns && kind != TaskKind::Wait)
                };
                let is_start = trace.records.iter().any(begins);
                Some((stream, trace.names.text(name).to_owned(), is_start))
            }
            _ => None,
        };
        trace.records.iter().filter_map(of).collect::<Vec<_>>()
    };
    assert_eq!(markers(&plan::dbo_full()), []);
    // A wait that stream order makes superfluous is kept in the plan of the first version.
    let lints = markers(&plan::dbo_941());
    assert_eq!(lints.len(), 1, "{lints:?}");
    assert!(lints[0].0 == "comm" && lints[0].1.starts_with("redundant-wait: wait for MOE_AFTER_COMM"));
    let mut racing = plan::dbo_full();
    let com_finish = racing.key_named("ATTN_COM_FINISH").unwrap();
    for stage in &mut racing.stages {
        stage
            .steps
            .retain(|step| !matches!(step, Step::Wait { key, .. } if *key == com_finish));
    }
    let races = markers(&racing);
    let (stream, text, is_start) = &races[0];
    assert!(
        stream == "comm" && text.starts_with("race: nothing orders attn_all_reduce on comm"),
        "{races:?}"
    );
    assert!(
        text.contains("; fix: let comm wait for ATTN_COM_FINISH of layer 0"),
        "{text}"
    );
    assert!(is_start, "the marker stands where the task begins");
}
