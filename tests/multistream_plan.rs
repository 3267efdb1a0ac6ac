//! Built-in plans are right, wrong plans are found out, and a missing wait does not go unnoticed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::multistream::MsEventKey::{FfnArFinish, FfnComFinish};
use ascend_rt::multistream::plan::{
    self, Action, BUILT_IN, CheckReport, FindingKind, Mutation, OpKind, Plan, PlanBuilder, Scope, Step,
    StreamRole::{Comm, Compute},
    Verdict,
};

fn kinds(report: &CheckReport) -> Vec<FindingKind> {
    report.findings.iter().map(|finding| finding.kind).collect()
}

#[test]
fn built_in_plans_are_right_for_any_number_of_layers_and_micro_batches() {
    for entry in BUILT_IN {
        let plan = (entry.build)();
        for layers in 1..=4 {
            for micro_batches in 1..=4 {
                let report = plan.check(layers, micro_batches);
                let errors: Vec<_> = report.errors().collect();
                assert!(errors.is_empty(), "{}: {}", entry.name, errors[0]);
            }
        }
    }
}

#[test]
fn only_the_first_version_has_a_superfluous_wait() {
    for entry in BUILT_IN {
        let report = (entry.build)().check(3, 2);
        let expected: &[FindingKind] = match entry.name {
            "dbo_941" => &[FindingKind::RedundantWait],
            _ => &[],
        };
        assert_eq!(kinds(&report), expected, "{}", entry.name);
    }
    let report = plan::dbo_941().check(3, 2);
    let found = report.findings[0].to_string();
    assert!(
        found.contains("wait for MOE_AFTER_COMM of layer 0, micro-batch 0 on comm"),
        "{found}"
    );
}

#[test]
fn every_mistake_is_found_or_shown_redundant() {
    for entry in BUILT_IN {
        let plan = (entry.build)();
        for micro_batches in 1..=3 {
            let report = plan.mutate(3, micro_batches);
            for (what, tally) in [
                ("waits", report.waits),
                ("records", report.records),
                ("frees", report.frees),
            ] {
                println!("{} with {micro_batches} micro-batches, {what}: {tally:?}", entry.name);
                assert_eq!(tally.missed, 0, "{} {what}", entry.name);
                assert_eq!(tally.made, tally.caught + tally.redundant);
                if micro_batches > 1 && entry.name != "sequential" {
                    assert!(tally.caught > 0, "{} {what}", entry.name);
                }
            }
        }
    }
}

// multistream.md 2.4: of the waits of two layers in the steady state, 24 in all, the 4 that are not missed are those for MOE_AFTER_COMM.
#[test]
fn in_dbo_941_only_the_waits_for_moe_after_comm_are_not_missed() {
    let plan = plan::dbo_941();
    let after = plan.key_named("MOE_AFTER_COMM").unwrap();
    let report = plan.mutate(4, 2);
    let steady = report.mutants.iter().filter(|dropped| {
        let layer = dropped.item.at.map(|cell| cell.layer);
        dropped.mutation == Mutation::DropWait && (layer == Some(1) || layer == Some(2))
    });
    let (mut caught, mut redundant) = (0, 0);
    for dropped in steady {
        let is_after = matches!(dropped.item.action, Action::Wait { key, .. } if key == after);
        assert_eq!(
            dropped.verdict == Verdict::Redundant,
            is_after,
            "{}",
            plan.describe(&dropped.item)
        );
        match dropped.verdict {
            Verdict::Redundant => redundant += 1,
            _ => caught += 1,
        }
    }
    assert_eq!((caught, redundant), (20, 4));
}

#[test]
fn redundant_waits_can_be_dropped_from_a_plan() {
    let lean = plan::dbo_941().without_redundant_waits();
    assert_eq!(lean.waited_keys().len(), 5);
    let report = lean.check(3, 2);
    assert_eq!(report.findings, [], "neither an error nor a lint is left");
    let full = plan::dbo_full();
    assert_eq!(full.without_redundant_waits(), full);
}

#[test]
fn a_race_is_reported_with_both_places_and_the_fix() {
    let mut plan = plan::dbo_full();
    let key = plan.key_named("FFN_COM_FINISH").unwrap();
    for stage in &mut plan.stages {
        stage
            .steps
            .retain(|step| !matches!(step, Step::Wait { key: waited, .. } if *waited == key));
    }
    let report = plan.check(2, 2);
    let race = report.errors().next().unwrap();
    assert_eq!(race.kind, FindingKind::Race);
    let text = race.to_string();
    let expected = "nothing orders combine on comm (layer 0, micro-batch 0) after experts on compute (layer 0, micro-batch 0); \
                    both touch expert_out";
    assert!(text.contains(expected), "{text}");
    let fix = "let comm wait for FFN_COM_FINISH of layer 0, micro-batch 0 before combine on comm";
    assert!(text.contains(fix), "{text}");
}

/// A producer on the compute stream, a consumer on the communication stream, and what `build` does with them.
fn small(build: impl FnOnce(&mut PlanBuilder, [plan::OpId; 2], plan::BufferId)) -> Plan {
    let mut plan = PlanBuilder::new("small", "A test.");
    let x = plan.buffer("x", Scope::MicroBatch, Compute);
    let produce = plan.op("produce", OpKind::Compute, Compute, &[x.write()]);
    let consume = plan.op("consume", OpKind::Collective, Comm, &[x.read()]);
    build(&mut plan, [produce, consume], x);
    plan.build().unwrap()
}

#[test]
fn a_wait_for_what_nobody_records_is_found() {
    let plan = small(|plan, [produce, consume], _| {
        plan.stage("s").op(produce).wait(Comm, FfnComFinish).op(consume);
    });
    let report = plan.check(1, 1);
    assert!(
        kinds(&report).contains(&FindingKind::WaitWithoutRecord),
        "{:?}",
        kinds(&report)
    );
    assert!(kinds(&report).contains(&FindingKind::Race));
}

#[test]
fn a_wait_that_only_an_earlier_step_satisfies_is_found() {
    let plan = small(|plan, [produce, consume], _| {
        let late = plan.stage("s").op(produce).wait(Comm, FfnComFinish).op(consume);
        late.record(Compute, FfnComFinish).wait(Compute, FfnComFinish);
    });
    let report = plan.check(1, 1);
    let stale = report.errors().find(|finding| finding.kind == FindingKind::StaleRecord);
    assert_eq!(stale.unwrap().at.unwrap().step, 1);
}

#[test]
fn a_cell_recorded_twice_is_found() {
    let plan = small(|plan, [produce, consume], _| {
        let stage = plan.stage("s").op(produce).hop(Compute, FfnComFinish, Comm).op(consume);
        stage.record(Comm, FfnComFinish).wait(Compute, FfnComFinish);
    });
    assert_eq!(kinds(&plan.check(2, 2)), [FindingKind::RecordedTwice]);
}

#[test]
fn a_buffer_freed_before_its_last_reader_is_ordered_is_found() {
    let freed_early = small(|plan, [produce, consume], x| {
        let stage = plan.stage("s").raw(Step::Alloc(x)).op(produce);
        stage.hop(Compute, FfnComFinish, Comm).op(consume).raw(Step::Free(x));
    });
    let report = freed_early.check(1, 1);
    let text = report.errors().next().unwrap().to_string();
    assert!(text.contains("freed-in-flight: nothing orders free of x"), "{text}");
    assert!(text.contains("record a key on comm after consume on comm"), "{text}");

    let freed_in_order = small(|plan, [produce, consume], x| {
        let stage = plan.stage("s").raw(Step::Alloc(x)).op(produce);
        let stage = stage.hop(Compute, FfnComFinish, Comm).op(consume);
        stage.hop(Comm, FfnArFinish, Compute).raw(Step::Free(x));
    });
    assert_eq!(freed_in_order.check(2, 2).findings, []);

    let used_after = small(|plan, [produce, consume], x| {
        plan.stage("s")
            .op(produce)
            .raw(Step::Alloc(x))
            .hop(Compute, FfnComFinish, Comm)
            .op(consume)
            .hop(Comm, FfnArFinish, Compute);
        plan.epilogue().raw(Step::Free(x));
    });
    assert!(kinds(&used_after.check(1, 1)).contains(&FindingKind::NotAllocated));
}

#[test]
fn a_stop_of_the_host_is_pointed_out_and_orders() {
    let plan = small(|plan, [produce, consume], _| {
        plan.stage("s")
            .op(produce)
            .raw(Step::HostSync(Compute))
            .op(consume)
            .raw(Step::HostSync(Comm));
    });
    let report = plan.check(2, 2);
    assert!(report.is_right(), "{:?}", report.findings);
    assert_eq!(kinds(&report), [FindingKind::HostStops, FindingKind::HostStops]);
}

#[test]
fn ids_of_another_plan_are_refused() {
    let mut plan = plan::dbo_full();
    plan.stages[0].steps.push(Step::Op(plan::OpId(99)));
    assert_eq!(kinds(&plan.check(1, 1)), [FindingKind::Invalid]);
}

#[test]
fn nothing_to_do_is_nothing_wrong() {
    for entry in BUILT_IN {
        let plan = (entry.build)();
        for (layers, micro_batches) in [(0, 0), (0, 2), (2, 0), (1, 1)] {
            assert!(plan.check(layers, micro_batches).is_right(), "{}", entry.name);
            assert_eq!(plan.mutate(layers, micro_batches).missed(), 0);
        }
    }
}
