//! The nineteen defects of the Python module (multistream.md 1.4), each shown gone. B12 is in `multistream_attention.rs`.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::sync::Arc;

use ascend_rt::multistream::MsEventKey::{self, AttnComFinish, FfnArFinish, FfnComFinish};
use ascend_rt::multistream::plan::{self, Action, BUILT_IN, FindingKind, OpKind, Step, StreamRole};
use ascend_rt::multistream::{
    AttentionLayout, AttentionState, Ballot, BatchShape, BoundPlan, Decision, EventGrid, MicroBatches, MlaMetadata,
    MultiStreamConfig, MultiStreamMetadata, PlanStreams, Profit, Refusal, Sequence, SplitPolicy, Splittable, Splitter,
    make_multistream_metadata_ds, post_layer, pre_layer, vote,
};
use ascend_rt::{Context, Result};
use common::{on_both, with, world};

fn metadata(context: &Context, config: MultiStreamConfig) -> Result<MultiStreamMetadata> {
    Ok(make_multistream_metadata_ds(context.stream()?, 3, 61, Some(config))?.unwrap())
}

/// Metadata of prompts of these lengths.
fn prompts(lens: &[usize]) -> MlaMetadata {
    let prompts: Vec<_> = lens
        .iter()
        .map(|&len| Sequence::prefill(len, 0, (0..32).collect()))
        .collect();
    MlaMetadata::build(&prompts, &AttentionLayout::default()).unwrap()
}

#[test]
fn b1_two_models_do_not_share_events() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let target = metadata(&context, MultiStreamConfig::default())?;
        let draft = metadata(&context, MultiStreamConfig::default())?;
        target.record(&stream, 3, 0, FfnArFinish)?;
        assert!(
            draft.wait(&stream, 3, 0, FfnArFinish).is_err(),
            "the other model has not recorded it"
        );
        drop(draft.step()?);
        target.wait(&stream, 3, 0, FfnArFinish)
    })
}

#[test]
fn b2_any_number_of_micro_batches_goes_all_the_way() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        for micro_batches in 2..=4 {
            let config = MultiStreamConfig::default().with_micro_batches(micro_batches);
            let metadata = metadata(&context, config)?.with_policy(SplitPolicy::Token);
            let attention = prompts(&[1000, 500]);
            let hidden: Vec<u32> = (0..1500).collect();
            let input = pre_layer(Some(&metadata), Some(&attention), hidden.clone())?;
            assert_eq!(input.num_micro_batches(), micro_batches);
            let _step = metadata.step()?;
            for micro_batch in 0..micro_batches {
                assert!(input.attention(Some(micro_batch)).is_some());
                metadata.record(metadata.communicate_stream(), 60, micro_batch, FfnArFinish)?;
            }
            assert_eq!(post_layer(Some(&metadata), input.tensors, None)?, hidden);
        }
        // One micro-batch is no split, and no crash.
        let single = metadata(&context, MultiStreamConfig::default().with_micro_batches(1))?;
        let attention = prompts(&[1000, 500]);
        let input = pre_layer(Some(&single), Some(&attention), vec![0; 1500])?;
        assert_eq!(input.why_whole, Some(Refusal::OneMicroBatch { micro_batches: 1 }));
        assert_eq!(post_layer(Some(&single), input.tensors, None)?.len(), 1500);
        Ok(())
    })
}

#[test]
fn b3_every_threshold_is_read() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let lens = [90, 110];
        let batch = BatchShape::new(&lens, AttentionState::PrefillNoCache);
        let split = |config| -> Result<_> { Ok(metadata(&context, config)?.split(&batch)) };
        let open = MultiStreamConfig::new(0, 0, 2, 0.1);
        assert!(split(open)?.is_ok());
        let total = MultiStreamConfig {
            min_total_tokens_to_split: 201,
            ..open
        };
        assert!(matches!(split(total)?, Err(Refusal::TooFewTokens { .. })));
        let prefill = MultiStreamConfig {
            min_prefill_tokens_to_split: 201,
            ..open
        };
        assert!(matches!(split(prefill)?, Err(Refusal::TooFewPrefillTokens { .. })));
        let ratio = MultiStreamConfig {
            imbalance_ratio: 0.01,
            ..open
        };
        assert!(matches!(split(ratio)?, Err(Refusal::Imbalanced { .. })));
        assert!(matches!(
            split(open.with_micro_batches(3))?,
            Err(Refusal::Imbalanced { .. } | Refusal::TooFewSequences { .. })
        ));
        let losing = metadata(&context, open)?.with_profit(&Profit::new(0.1, 0.3, 0.1), &plan::dbo_941());
        assert!(matches!(losing.split(&batch), Err(Refusal::Unprofitable { .. })));
        Ok(())
    })
}

#[test]
fn b4_a_wait_for_what_nobody_records_is_an_error_and_built_in_plans_make_none() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let metadata = metadata(&context, MultiStreamConfig::default())?;
        let step = metadata.step()?;
        let first = step.layer(3)?;
        assert!(first.is_first());
        let micro_batch = first.micro_batch(0)?;
        let error = micro_batch
            .wait_previous(metadata.calculate_stream(), FfnArFinish)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("FFN_AR_FINISH of layer 2, micro-batch 0 was not recorded in step 2"),
            "{error}"
        );
        // The row before the first layer is there for those who do record it.
        metadata.record(metadata.communicate_stream(), 2, 0, FfnArFinish)?;
        micro_batch.wait_previous(metadata.calculate_stream(), FfnArFinish)?;

        for entry in BUILT_IN {
            let plan = (entry.build)();
            assert!(!plan.unroll(4, 2, 1).iter().any(|item| match item.action {
                Action::Wait { cell, .. } => cell.layer < 0,
                _ => false,
            }));
        }
        Ok(())
    })
}

#[test]
fn b5_moe_after_comm_is_recorded_once_where_its_work_is() {
    let plan = plan::dbo_941();
    let key = plan.key_named("MOE_AFTER_COMM").unwrap();
    let records: Vec<_> = plan
        .steps()
        .filter(|step| matches!(step, Step::Record { key: own, .. } if *own == key))
        .collect();
    assert_eq!(
        records,
        [&Step::Record {
            stream: StreamRole::Comm,
            key
        }]
    );
}

#[test]
fn b6_every_key_is_recorded_once_in_a_cell() {
    for entry in BUILT_IN {
        let plan = (entry.build)();
        let mut cells: Vec<_> = plan
            .unroll(4, 3, 1)
            .iter()
            .filter_map(|item| match item.action {
                Action::Record { key, cell, .. } => Some((cell, key)),
                _ => None,
            })
            .collect();
        let all = cells.len();
        cells.sort();
        cells.dedup();
        assert_eq!(cells.len(), all, "{}", entry.name);
    }
}

#[test]
fn b7_nothing_is_freed_while_another_stream_may_read_it() {
    for entry in BUILT_IN {
        let plan = (entry.build)();
        assert!(
            !plan.steps().any(|step| matches!(step, Step::Free(_))),
            "{} keeps its arenas",
            entry.name
        );
    }
    // The original freed the attention output as soon as the host had left the block: that is found.
    let mut plan = plan::dbo_941();
    let attn_out = plan
        .buffers
        .iter()
        .position(|buffer| buffer.name == "attn_out")
        .unwrap();
    let attn_out = plan::BufferId(attn_out as u16);
    plan.stages[0].steps.insert(0, Step::Alloc(attn_out));
    plan.stages[0].steps.push(Step::Free(attn_out));
    let report = plan.check(2, 2);
    let freed = report.errors().next().unwrap();
    assert_eq!(freed.kind, FindingKind::FreedInFlight);
    assert!(
        freed
            .message
            .contains("free of attn_out (layer 0, micro-batch 0) after o_proj on comm"),
        "{}",
        freed.message
    );
}

#[test]
fn b8_half_precision_scales_after_the_wait() {
    assert!(plan::dbo_941_half().check(3, 2).is_right());
    // Where the original has it: behind the attention, before the wait.
    let mut plan = plan::dbo_941_half();
    let scale = Step::Op(plan.op_named("half_scale").unwrap());
    plan.stages[1].steps.retain(|step| *step != scale);
    plan.stages[0].steps.push(scale);
    let report = plan.check(3, 2);
    let race = report.errors().next().unwrap();
    assert_eq!(race.kind, FindingKind::Race);
    assert!(
        race.message.contains("half_scale on compute") && race.message.contains("attn_sum"),
        "{}",
        race.message
    );
    assert!(
        race.fix
            .contains("let compute wait for ATTN_AR_FINISH of layer 0, micro-batch 0 before half_scale"),
        "{}",
        race.fix
    );
}

#[test]
fn b9_the_end_waits_for_every_micro_batch() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let config = MultiStreamConfig::new(0, 0, 4, 0.1);
        let metadata = make_multistream_metadata_ds(context.stream()?, 0, 10, Some(config))?.unwrap();
        let parts = || MicroBatches::Split(vec![vec![1], vec![2], vec![3], vec![4]]);
        metadata.record(metadata.communicate_stream(), 9, 3, FfnArFinish)?;
        let error = post_layer(Some(&metadata), parts(), None).unwrap_err().to_string();
        assert!(
            error.contains("FFN_AR_FINISH of layer 9, micro-batch 0"),
            "the original waits for micro-batch 3 alone: {error}"
        );
        for micro_batch in 0..3 {
            metadata.record(metadata.communicate_stream(), 9, micro_batch, FfnArFinish)?;
        }
        let before = world(&runtime).stats().waits;
        assert_eq!(post_layer(Some(&metadata), parts(), None)?, [1, 2, 3, 4]);
        assert!(world(&runtime).stats().waits > before);
        Ok(())
    })
}

#[test]
fn b10_the_decision_is_made_once() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let metadata = metadata(&context, MultiStreamConfig::default())?;
        // Long enough to split, but out of balance: what says so is what goes on with the whole batch.
        let attention = prompts(&[4000]);
        let input = pre_layer(Some(&metadata), Some(&attention), vec![7; 4000])?;
        assert!(matches!(input.why_whole, Some(Refusal::Imbalanced { .. })));
        assert!(input.split.is_none());
        assert_eq!(input.attention(Some(0)), Some(&attention));
        assert_eq!(post_layer(Some(&metadata), input.tensors, None)?, vec![7; 4000]);
        Ok(())
    })
}

#[test]
fn b11_nothing_is_left_behind_by_a_panic() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let metadata = metadata(&context, MultiStreamConfig::default())?;
        let attention = prompts(&[300, 300]);
        let input = pre_layer(Some(&metadata), Some(&attention), vec![0; 600])?;
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let step = metadata.step().unwrap();
            let layer = step.layer(5).unwrap();
            let micro_batch = layer.micro_batch(1).unwrap();
            micro_batch.record(metadata.calculate_stream(), AttnComFinish).unwrap();
            panic!("a kernel author's assertion");
        }));
        assert!(panicked.is_err());
        // The next step begins clean; the whole batch's attention metadata was never overwritten.
        let step = metadata.step()?;
        assert_eq!(step.number(), 3);
        assert!(
            metadata
                .wait(metadata.communicate_stream(), 5, 1, AttnComFinish)
                .is_err()
        );
        assert_eq!(input.attention(None), Some(&attention));
        assert_eq!(input.attention(Some(1)).unwrap().common.num_actual_tokens, 300);
        // Two steps at once would invalidate each other's records: refused.
        assert!(metadata.step().unwrap_err().to_string().contains("a step is under way"));
        drop(step);
        metadata.step().map(drop)
    })
}

#[test]
fn b13_no_plan_stops_the_host() {
    for entry in BUILT_IN {
        assert!(
            !(entry.build)().steps().any(|step| matches!(step, Step::HostSync(_))),
            "{}",
            entry.name
        );
    }
    let mut plan = plan::dbo_a2a_1589();
    plan.stages[2].steps.push(Step::HostSync(StreamRole::Comm));
    let report = plan.check(2, 2);
    assert!(
        report.lints().any(|lint| lint.kind == FindingKind::HostStops),
        "the original's stop is pointed out"
    );
}

#[test]
fn b14_a_stream_waits_only_for_what_it_uses() {
    let plan = plan::dbo_a2av_1547();
    let shared = plan.key_named("MOE_SE_COMP_FINISH").unwrap();
    for step in plan.steps() {
        if let Step::Wait { stream, key, .. } = step
            && *key == shared
        {
            assert_eq!(*stream, StreamRole::Comm, "whose work adds the shared expert");
        }
    }
    // No wait is superfluous, and none is for a key that nobody records.
    assert_eq!(plan.check(3, 2).findings, []);
}

#[test]
fn b15_matrix_products_stay_on_the_compute_stream() {
    let plan = plan::dbo_full();
    for name in ["attention", "o_proj", "shared_gate_up", "shared_down", "experts"] {
        let op = plan.op(plan.op_named(name).unwrap());
        assert_eq!((op.stream, op.kind), (StreamRole::Compute, OpKind::Compute), "{name}");
    }
}

#[test]
fn b16_running_changes_nothing_but_the_grid() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let plan = plan::dbo_a2a_1589();
        let bound = BoundPlan::bind(
            plan.clone(),
            PlanStreams::new(context.stream()?, context.stream()?),
            3..6,
            2,
        )?;
        let mut nothing = |_: &plan::Op, _: Option<plan::Cell>, _: &ascend_rt::Stream| Ok(());
        bound.run(&mut nothing).map_err(|failure| failure.cause)?;
        assert_eq!(*bound.plan(), plan);
        Ok(())
    })
}

#[test]
fn b17_the_layers_are_those_of_the_pipeline_stage() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        // A later stage has no dense layers: all of 20 to 39 are overlapped, the first included.
        let bound = BoundPlan::bind(
            plan::dbo_full(),
            PlanStreams::new(context.stream()?, context.stream()?),
            20..40,
            2,
        )?;
        let mut layers = Vec::new();
        let mut note = |_: &plan::Op, at: Option<plan::Cell>, _: &ascend_rt::Stream| {
            layers.extend(at.map(|cell| cell.layer));
            Ok(())
        };
        bound.run(&mut note).map_err(|failure| failure.cause)?;
        layers.sort_unstable();
        layers.dedup();
        assert_eq!(layers, (20..40).collect::<Vec<_>>());
        Ok(())
    })
}

#[test]
fn b18_ranks_that_disagree_all_stay_whole() {
    let splitter = Splitter::new(SplitPolicy::Sequence, MultiStreamConfig::default());
    let ballot = |lens: &[u32]| {
        Ballot::new(
            &splitter.split(&BatchShape::new(lens, AttentionState::PrefillNoCache)),
            false,
        )
    };
    let ballots = [ballot(&[500, 500]), ballot(&[1000]), ballot(&[])];
    // Every rank computes this from the same ballots, so none waits for another that opted out.
    assert_eq!(vote(&ballots), Decision::Whole(Refusal::OtherRank { rank: 1 }));
    let ballots = [ballot(&[500, 500]), ballot(&[300, 320]), ballot(&[])];
    assert_eq!(
        vote(&ballots),
        Decision::Split {
            micro_batches: 2,
            padded_tokens: 500
        }
    );
}

#[test]
fn b19_the_streams_are_those_that_are_passed() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let compute = Arc::new(context.stream()?);
        let other = context.stream()?;
        let metadata =
            make_multistream_metadata_ds(compute.clone(), 3, 61, Some(MultiStreamConfig::default()))?.unwrap();
        assert_eq!(metadata.calculate_stream().as_raw(), compute.as_raw());
        // A step on another stream says so at each call; nothing was remembered that could be wrong.
        metadata.record(&other, 3, 0, FfnComFinish)?;
        metadata.wait(metadata.communicate_stream(), 3, 0, FfnComFinish)
    })
}

// Without a configuration there is no metadata, no event and no stream.
#[test]
fn no_configuration_is_a_pass_through() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = Arc::new(context.stream()?);
        let before = world(&runtime).stats();
        let metadata = make_multistream_metadata_ds(stream.clone(), 3, 61, None)?;
        assert!(metadata.is_none());
        let attention = prompts(&[300, 300]);
        let tensors = [1_u8; 600];
        let input = pre_layer(metadata.as_ref(), Some(&attention), &tensors[..])?;
        assert!(matches!(input.tensors, MicroBatches::Whole(whole) if whole.as_ptr() == tensors.as_ptr()));
        assert_eq!(input.attention(Some(0)), Some(&attention));
        assert_eq!(world(&runtime).stats(), before);
        let without_attention = pre_layer(metadata.as_ref(), None, &tensors[..])?;
        assert!(without_attention.attention(None).is_none());
        Ok(())
    })
}

#[test]
fn device_tensors_are_cut_in_place_and_joined_in_place() -> Result<()> {
    on_both(|builder| {
        use ascend_rt::multistream::{MergedViews, merge_views};
        let (_runtime, context) = with(builder)?;
        let values: Vec<f32> = (0..600).map(|i| i as f32).collect();
        let mut buffer = context.buffer_from(&values)?;
        let lens = [150, 150];
        let splitter = Splitter::new(SplitPolicy::Token, MultiStreamConfig::new(0, 0, 3, 0.1));
        let split = splitter
            .split(&BatchShape::new(&lens, AttentionState::PrefillNoCache))
            .unwrap();
        let stream = context.stream()?;
        let parts = (&buffer).split_micro_batches(&split)?;
        assert_eq!(parts[1].to_vec()?, values[200..400]);
        assert!(
            matches!(merge_views(&parts, &stream)?, MergedViews::InPlace(whole) if whole.as_raw() == buffer.as_raw())
        );
        let swapped = merge_views(&[parts[2], parts[0]], &stream)?;
        stream.synchronize()?;
        assert!(matches!(swapped, MergedViews::Copied(_)));
        assert_eq!(swapped.view().to_vec()?, [&values[400..], &values[..200]].concat());
        for (number, part) in (&mut buffer).split_micro_batches(&split)?.iter_mut().enumerate() {
            part.write(&vec![number as f32; 200])?;
        }
        assert_eq!(buffer.to_vec()?[199..201], [0.0, 1.0]);
        assert!(
            (&buffer)
                .split_micro_batches(
                    &splitter
                        .split(&BatchShape::new(&[7], AttentionState::PrefillNoCache))
                        .unwrap()
                )
                .is_err()
        );
        Ok(())
    })
}

#[test]
fn a_hop_records_behind_its_work_or_not_at_all() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let metadata = metadata(&context, MultiStreamConfig::default())?;
        let step = metadata.step()?;
        let micro_batch = step.layer(4)?.micro_batch(1)?;
        let hop = micro_batch.hop(AttnComFinish, MsEventKey::AttnArFinish);
        let failed = hop.run(metadata.calculate_stream(), |_| {
            context.buffer::<u8>(1)?.slice(7..).map(|_| ())
        });
        assert!(failed.is_err());
        assert!(
            micro_batch
                .wait(metadata.calculate_stream(), MsEventKey::AttnArFinish)
                .is_err()
        );
        let used = hop.run(metadata.calculate_stream(), |communicate| Ok(communicate.as_raw()))?;
        assert_eq!(used, metadata.communicate_stream().as_raw());
        micro_batch.wait(metadata.calculate_stream(), MsEventKey::AttnArFinish)
    })
}

#[test]
fn metadata_is_shared_by_threads() {
    fn check<T: Send + Sync>() {}
    check::<MultiStreamMetadata>();
    check::<EventGrid<MsEventKey>>();
    check::<BoundPlan>();
}
