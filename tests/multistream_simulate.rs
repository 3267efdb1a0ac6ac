//! Plans in simulated time: schedules worked out by hand agree to the nanosecond, and what must hold of every run holds.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::multistream::plan::{self, Cell, OpKind, Plan, PlanBuilder, Step, StreamRole};
use ascend_rt::multistream::simulate::{Simulation, Simulator};
use ascend_sim::analysis;
use ascend_sim::clock::Contention;
use ascend_sim::cost::{Batch, LayerKind, LayerModel, Op, Quantity};
use ascend_sim::task::{Cost, Demand, TaskKind};
use ascend_sim::trace::{Record, chrome};

/// Operations on streams `C`, `M` and `X` with their nanoseconds (`C a 10`; a capital letter communicates), records (`rC k`), waits (`wM k`)
/// and synchronisations of the host (`sC`), in the order of submission.
fn parse(script: &str) -> (Plan, Vec<u64>) {
    let mut builder = PlanBuilder::new("script", "");
    let mut durations = Vec::new();
    let mut steps = Vec::new();
    for line in script.split(',').map(str::trim) {
        let words: Vec<&str> = line.split(' ').collect();
        let role = match words[0].chars().last().unwrap() {
            'C' => StreamRole::Compute,
            'M' => StreamRole::Comm,
            'X' => StreamRole::Aux,
            other => panic!("no stream {other}"),
        };
        steps.push(match (words[0].len(), words[0].chars().next().unwrap()) {
            (1, _) => {
                let communicates = words[1].chars().all(char::is_uppercase);
                let kind = if communicates {
                    OpKind::Collective
                } else {
                    OpKind::Compute
                };
                durations.push(words[2].parse().unwrap());
                Step::Op(builder.op(words[1], kind, role, &[]))
            }
            (2, 'r') => Step::Record {
                stream: role,
                key: builder.key(words[1]),
            },
            (2, 'w') => Step::Wait {
                stream: role,
                key: builder.key(words[1]),
                layer: plan::WaitLayer::Same,
                micro_batch: plan::WaitMicroBatch::Own,
            },
            (2, 's') => Step::HostSync(role),
            _ => panic!("cannot read {line}"),
        });
    }
    let mut stage = builder.stage("only");
    for step in steps {
        stage = stage.raw(step);
    }
    (builder.build().unwrap(), durations)
}

fn settings(layers: usize, launch_ns: u64, contention: Contention) -> Simulator {
    Simulator {
        launch_ns,
        contention,
        trace: true,
        ..Simulator::new(layers)
    }
}

fn price(plan: &Plan, op: usize, duration_ns: u64) -> Cost {
    let demand = if plan.ops[op].kind == OpKind::Collective {
        Demand::LINK
    } else {
        Demand::CUBE
    };
    Cost::new(duration_ns, demand)
}

/// When each operation ran: `name start end`, in the order of the trace's ends.
fn slices(simulation: &Simulation) -> Vec<(String, u64, u64)> {
    let trace = simulation.trace.as_ref().unwrap();
    trace
        .records
        .iter()
        .filter_map(|record| match *record {
            Record::Slice {
                track,
                name,
                kind,
                start_ns,
                end_ns,
                ..
            } if kind != TaskKind::Wait && trace.tracks[track.0 as usize].device == Some(0) => {
                Some((trace.names.text(name).to_owned(), start_ns, end_ns))
            }
            _ => None,
        })
        .collect()
}

fn schedule(script: &str, launch_ns: u64, contention: Contention) -> String {
    let (plan, durations) = parse(script);
    let settings = settings(1, launch_ns, contention);
    let prepared = settings.prepare(&plan, 1);
    let simulation = settings
        .run_priced(&prepared, |op, _, _| price(&plan, op, durations[op]))
        .unwrap();
    let mut slices = slices(&simulation);
    slices.sort();
    let words: Vec<String> = slices
        .iter()
        .map(|(name, start, end)| format!("{name} {start}-{end}"))
        .collect();
    words.join(", ")
}

const HALF: Contention = Contention::front(500, 500);

// Each by hand from: a stream runs its tasks in order; a record is done when what was queued before it is; a wait holds its stream until the
// record that was the latest when the wait was submitted is done; rates as in races-and-time 6.1.
#[test]
fn schedules_by_hand() {
    let none = Contention::NONE;
    for (script, launch_ns, contention, expected) in [
        ("C a 10", 0, none, "a 0-10"),
        ("C a 10, C b 5", 0, none, "a 0-10, b 10-15"),
        ("C a 10, M B 5", 0, none, "B 0-5, a 0-10"),
        ("C a 0, C b 5", 0, none, "a 0-0, b 0-5"),
        ("C a 10, rC k, wM k, M B 5", 0, none, "B 10-15, a 0-10"),
        ("C a 10, M B 5, rM k, wC k, C c 3", 0, none, "B 0-5, a 0-10, c 10-13"),
        ("C a 4, M B 9, rM k, wC k, C c 3", 0, none, "B 0-9, a 0-4, c 9-12"),
        ("rC k, C a 10, wM k, M B 5", 0, none, "B 0-5, a 0-10"),
        ("C a 10, rC k, C b 7, wM k, M B 5", 0, none, "B 10-15, a 0-10, b 10-17"),
        (
            "C a 3, rC k, wM k, M B 4, rM j, wC j, C c 5",
            0,
            none,
            "B 3-7, a 0-3, c 7-12",
        ),
        (
            "C a 3, rC k, wM k, wX k, M B 4, X d 6, rM j, rX i, wC j, wC i, C e 1",
            0,
            none,
            "B 3-7, a 0-3, d 3-9, e 9-10",
        ),
        (
            "C a 2, rC k, C b 2, rC j, wM k, M B 10, wM j, M D 1",
            0,
            none,
            "B 2-12, D 12-13, a 0-2, b 2-4",
        ),
        ("C a 0, rC k, wM k, M B 5", 0, none, "B 0-5, a 0-0"),
        ("M B 5, rM k, C a 10, wC k, C c 1", 0, none, "B 0-5, a 0-10, c 10-11"),
        ("C a 4, rC k, wC k, C b 2", 0, none, "a 0-4, b 4-6"),
        ("C a 2, rC k, C b 3, rC k, wM k, M B 1", 0, none, "B 5-6, a 0-2, b 2-5"),
        ("C a 2, rC k, wM k, M B 1, C b 9, rC k", 0, none, "B 2-3, a 0-2, b 2-11"),
        ("X c 7, C a 10, M B 5", 0, none, "B 0-5, a 0-10, c 0-7"),
        // Each call of the host takes 5; what it submits can run when it returns.
        ("C a 10", 5, none, "a 5-15"),
        ("C a 2, C b 2", 5, none, "a 5-7, b 10-12"),
        ("C a 20, C b 2", 5, none, "a 5-25, b 25-27"),
        ("C a 3, M B 3", 5, none, "B 10-13, a 5-8"),
        ("C a 3, rC k, wM k, M B 3", 5, none, "B 20-23, a 5-8"),
        ("C a 30, rC k, wM k, M B 3", 5, none, "B 35-38, a 5-35"),
        ("C a 10, sC, C b 1", 5, none, "a 5-15, b 20-21"),
        ("C a 10, sM, C b 1", 5, none, "a 5-15, b 15-16"),
        // Compute and communication slow each other down by half.
        ("C a 10", 0, HALF, "a 0-10"),
        ("C a 10, M B 10", 0, HALF, "B 0-15, a 0-15"),
        ("C a 10, M B 20", 0, HALF, "B 0-25, a 0-15"),
        ("C a 30, M B 10", 0, HALF, "B 0-15, a 0-35"),
        ("C a 10, rC k, wM k, M B 10", 0, HALF, "B 10-20, a 0-10"),
        ("C a 10, M B 6, C c 5", 0, HALF, "B 0-9, a 0-13, c 13-18"),
        (
            "C a 10, rC k, wM k, M B 10, C c 10",
            0,
            HALF,
            "B 10-25, a 0-10, c 10-25",
        ),
        ("C a 20, M B 15", 0, Contention::front(500, 0), "B 0-15, a 0-25"),
        ("C a 10, M B 10", 0, Contention::front(0, 1_000), "B 0-15, a 0-10"),
        ("C a 10, M B 10", 0, Contention::front(1_000, 1_000), "B 0-20, a 0-20"),
        // Two on the matrix cores share them, two on the links likewise.
        ("C a 12, X b 12", 0, HALF, "a 0-24, b 0-24"),
        ("C a 12, X b 6", 0, HALF, "a 0-18, b 0-12"),
        ("M A 12, X B 12", 0, HALF, "A 0-24, B 0-24"),
        ("C A 10, M B 10", 0, HALF, "A 0-20, B 0-20"),
        ("M a 10, C b 10", 0, HALF, "a 0-20, b 0-20"),
        ("C a 12, X b 12, M D 30", 0, HALF, "D 0-42, a 0-36, b 0-36"),
    ] {
        assert_eq!(schedule(script, launch_ns, contention), expected, "{script}");
    }
}

fn makespan(plan: &Plan, layers: usize, micro_batches: usize, duration_ns: impl Fn(&str) -> u64) -> u64 {
    let settings = settings(layers, 0, Contention::NONE);
    let prepared = settings.prepare(plan, micro_batches);
    let simulation = settings.run_priced(&prepared, |op, _, _| price(plan, op, duration_ns(&plan.ops[op].name)));
    simulation.unwrap().makespan_ns
}

fn compute_then_communicate() -> Plan {
    let mut builder = PlanBuilder::new("two", "");
    let a = builder.op("a", OpKind::Compute, StreamRole::Compute, &[]);
    let b = builder.op("b", OpKind::Collective, StreamRole::Comm, &[]);
    use ascend_rt::multistream::MsEventKey::{FfnArFinish, FfnComFinish};
    builder
        .stage("only")
        .wait_previous(StreamRole::Compute, FfnArFinish)
        .op(a)
        .hop(StreamRole::Compute, FfnComFinish, StreamRole::Comm)
        .op(b)
        .record(StreamRole::Comm, FfnArFinish);
    builder.build().unwrap()
}

#[test]
fn micro_batches_fill_each_others_gaps() {
    let plan = compute_then_communicate();
    let duration = |name: &str| if name == "a" { 10 } else { 6 };
    // One micro-batch: a 0-10, b 10-16, again 16-32. Two: a 0-10, 10-20, b 10-16, 20-26; then a 20-30, 30-40, b 30-36, 40-46.
    assert_eq!(makespan(&plan, 2, 1, duration), 32);
    assert_eq!(makespan(&plan, 2, 2, duration), 46);
    // Three: a 0-30, b 10-16, 20-26, 30-36.
    assert_eq!(makespan(&plan, 1, 3, duration), 36);
    // Four, two layers: a is never kept waiting, 8 x 10, then the last b.
    assert_eq!(makespan(&plan, 2, 4, duration), 86);
}

#[test]
fn a_full_layer_of_each_plan_by_hand() {
    // Compute 2, collectives 6, two micro-batches. dbo_941: embed 0-2; mb0 norm, attention 2-6, o_proj 6-8, sum 8-14; mb1 norm, attention 6-10,
    // o_proj 14-16, sum 16-22; mb0 post norm, up 14-18, mb1 22-26; down, sum mb0 22-30, mb1 30-38; mb0 gate, dispatch, experts, combine 26-42,
    // mb1 42-58; mb0 scale, gather, add 42-52, mb1 58-68; merge 68-70.
    let plan = plan::dbo_941();
    let duration = |plan: &Plan, name: &str| {
        let op = plan.ops.iter().find(|op| op.name == name).unwrap();
        if op.kind == OpKind::Collective { 6 } else { 2 }
    };
    assert_eq!(makespan(&plan, 1, 2, |name| duration(&plan, name)), 70);
    // dbo_full: attention to o_proj mb0 2-8, mb1 8-14; sums 8-14, 14-20; mb0 post norm, gate 14-18, shared 18-22, mb1 22-26, 26-30; dispatch and
    // shared sum mb0 20-32, mb1 32-44; experts mb0 30-32, mb1 38-40; combine to add mb0 44-60, mb1 60-76; merge 76-78.
    let plan = plan::dbo_full();
    assert_eq!(makespan(&plan, 1, 2, |name| duration(&plan, name)), 78);
    // Sequential: 10 of 2 and 5 of 6 between embed and merge, however many layers.
    let plan = plan::sequential();
    let (computes, collectives) = (10, 5);
    assert_eq!(
        makespan(&plan, 3, 1, |name| duration(&plan, name)),
        2 + 3 * (computes * 2 + collectives * 6) + 2
    );
}

#[test]
fn a_sequential_step_takes_the_sum_of_its_operations() {
    let model = LayerModel::dsr1_910b_tp16();
    let batch = Batch::prefill(&[4_096, 1_000]);
    let simulation = Simulator::of_model(&model)
        .run(&plan::sequential(), &model, &[batch])
        .unwrap();
    let (compute, communication) = model.step_ns(batch);
    let ends = model.cost(Op::Embed, batch).duration_ns + model.cost(Op::Merge, batch).duration_ns;
    // The first task begins when the first call of the host returns.
    let launch = model.constants[Quantity::LaunchCost] as u64;
    assert_eq!(simulation.makespan_ns, launch + compute + communication + ends);
    assert_eq!(simulation.demanded_ns, (compute + ends, communication));
    assert_eq!(Op::of_layer(LayerKind::Experts).len(), 15);
}

fn overlapped(name: &str, contention: Contention) -> Simulation {
    let model = LayerModel::dsr1_910b_tp16();
    let part = Batch::prefill(&[2_048]).one_of(2);
    let simulator = Simulator {
        contention,
        trace: true,
        ..Simulator::new(6)
    };
    simulator
        .run(&plan::builtin(name).unwrap(), &model, &[part, part])
        .unwrap()
}

#[test]
fn busy_time_is_the_work_demanded() {
    for entry in plan::BUILT_IN {
        let simulation = overlapped(entry.name, Contention::NONE);
        let usage = analysis::usage(simulation.trace.as_ref().unwrap(), 0);
        let busy: u64 = usage.streams.iter().map(|stream| stream.busy_ns).sum();
        let (compute, communication) = simulation.demanded_ns;
        assert_eq!(busy, compute + communication, "{}", entry.name);
        assert_eq!(usage.makespan_ns, simulation.makespan_ns, "{}", entry.name);
        assert_eq!(usage.hidden_ns + usage.exposed_ns, usage.communication_ns);
        // Contention makes work longer, never shorter.
        assert!(overlapped(entry.name, HALF).makespan_ns >= simulation.makespan_ns);
    }
}

#[test]
fn nothing_starts_before_what_it_waits_for() {
    for entry in plan::BUILT_IN {
        let simulation = overlapped(entry.name, HALF);
        let trace = simulation.trace.unwrap();
        let mut arrows = 0;
        for record in &trace.records {
            let Record::Arrow { to, from_ns, to_ns, .. } = *record else {
                continue;
            };
            arrows += 1;
            assert!(from_ns <= to_ns);
            // No task of the waiting stream runs across the moment of its release.
            assert!(!trace.records.iter().any(
                |other| matches!(*other, Record::Slice { track, kind, start_ns, end_ns, .. }
                if track == to && kind != TaskKind::Wait && start_ns < to_ns && to_ns < end_ns)
            ));
        }
        assert_eq!(arrows > 0, entry.name != "sequential", "{}", entry.name);
    }
}

#[test]
fn equal_runs_give_equal_bytes_and_a_trace_reads_back() {
    for name in ["dbo_941", "dbo_full", "dbo_a2av_1547"] {
        let text = chrome::to_string(&overlapped(name, HALF).trace.unwrap());
        assert_eq!(text, chrome::to_string(&overlapped(name, HALF).trace.unwrap()));
        let again = chrome::read(&text).unwrap();
        assert_eq!(
            analysis::usage(&again, 0),
            analysis::usage(&overlapped(name, HALF).trace.unwrap(), 0)
        );
        assert_eq!(chrome::to_string(&again), text);
    }
}

#[test]
fn the_critical_path_ends_with_the_run_and_has_no_gap() {
    for name in ["dbo_941", "dbo_full", "sglang_decode"] {
        let simulation = overlapped(name, HALF);
        let path = analysis::critical_path(simulation.trace.as_ref().unwrap(), 0);
        assert_eq!(path.last().unwrap().end_ns, simulation.makespan_ns, "{name}");
        for pair in path.windows(2) {
            assert_eq!(pair[0].end_ns, pair[1].start_ns, "{name}");
        }
    }
}

#[test]
fn alike_ranks_finish_as_one_does_and_wait_for_the_slowest() {
    let plan = plan::dbo_full();
    let run = |ranks, slow: u64| {
        let settings = Simulator {
            ranks,
            ..settings(3, 5, HALF)
        };
        let prepared = settings.prepare(&plan, 2);
        let price = |op: usize, _: Option<Cell>, rank: u32| price(&plan, op, 1_000 + if rank == 1 { slow } else { 0 });
        settings.run_priced(&prepared, price).unwrap()
    };
    assert_eq!(run(4, 0).makespan_ns, run(1, 0).makespan_ns);
    assert_eq!(run(4, 0).operations, 4 * run(1, 0).operations);
    assert!(run(4, 100).makespan_ns > run(1, 0).makespan_ns);
}

#[test]
fn what_cannot_run_is_refused_by_name() {
    let settings_of = Simulator::new(2);
    let slow = LayerModel::dsr1_910b_tp16().with_duration(Op::Experts, 1e13, 0.0);
    let refused = settings_of.run(&plan::dbo_full(), &slow, &[Batch::prefill(&[8])]);
    let error = refused.unwrap_err().to_string();
    assert!(error.contains("operation experts would take 10000 s"), "{error}");
    let model = LayerModel::dsr1_910b_tp16();
    let part = Batch::prefill(&[64]);
    let (unknown, _) = parse("C a 1");
    let error = Simulator::new(1)
        .run(&unknown, &model, &[part])
        .unwrap_err()
        .to_string();
    assert!(error.contains("no price for operation a of plan script"), "{error}");
    let (unrecorded, _) = parse("wC k, C a 1");
    let settings = Simulator::new(1);
    let error = settings
        .run_priced(&settings.prepare(&unrecorded, 1), |_, _, _| Cost::ZERO)
        .unwrap_err()
        .to_string();
    assert!(error.contains("waits for k of layer 0"), "{error}");
    assert!(Simulator::new(1).run(&plan::dbo_full(), &model, &[]).is_err());
}
