//! How long a step of the engine takes: split or not, then the plan in simulated time.

use std::collections::BTreeMap;
use std::ops::Range;

use ascend_rt::multistream::plan::{self, Plan};
use ascend_rt::multistream::simulate::{Prepared, Simulator};
use ascend_rt::multistream::{AttentionState, BatchShape, Refusal, Splitter};
use ascend_sim::cost::{Batch, LayerModel};
use ascend_sim::serving::{Piece, Step, StepOutcome};

use crate::exit::Failure;

/// Steps are looked up by their amounts of work, kept to this many bits: half a percent at most.
const BITS: u32 = 7;

/// Times steps of one model under one plan and one way to split.
#[derive(Debug)]
pub(crate) struct Stepper<'a> {
    model: &'a LayerModel,
    simulator: Simulator,
    overlapped: Prepared<'a>,
    sequential: Prepared<'a>,
    splitter: Option<Splitter>,
    split_decode: bool,
    known_ns: BTreeMap<Vec<Batch>, u64>,
    lens: Vec<u32>,
    failure: Option<Failure>,
}

/// The plans that every stepper needs; kept apart because steppers borrow them.
#[derive(Debug)]
pub(crate) struct Plans {
    sequential: Plan,
    overlapped: Plan,
}

impl Plans {
    pub(crate) fn new(overlapped: Plan) -> Self {
        Plans {
            sequential: plan::sequential(),
            overlapped,
        }
    }

    /// The name of the plan for split steps.
    pub(crate) fn name(&self) -> &str {
        &self.overlapped.name
    }
}

impl<'a> Stepper<'a> {
    /// Without a splitter no step is split.
    pub(crate) fn new(model: &'a LayerModel, plans: &'a Plans, splitter: Option<Splitter>, split_decode: bool) -> Self {
        let simulator = simulator(model);
        let parts = splitter.map_or(1, |splitter| splitter.config().num_micro_batches.max(1));
        Stepper {
            model,
            overlapped: simulator.prepare(&plans.overlapped, parts),
            sequential: simulator.prepare(&plans.sequential, 1),
            simulator,
            splitter,
            split_decode,
            known_ns: BTreeMap::new(),
            lens: Vec::new(),
            failure: None,
        }
    }

    /// The duration of a step, and whether it was split.
    pub(crate) fn step(&mut self, step: Step<'_>) -> StepOutcome {
        match self.split(step.pieces) {
            Ok(parts) => StepOutcome::split(self.duration_ns(parts)),
            Err(why) => StepOutcome::whole(self.duration_ns(vec![rounded(step.batch())]), why),
        }
    }

    /// A failure met in a step, if any; steps take no time after it.
    pub(crate) fn take_failure(&mut self) -> Result<(), Failure> {
        self.failure.take().map_or(Ok(()), Err)
    }

    /// How many different steps were simulated.
    pub(crate) fn simulated(&self) -> usize {
        self.known_ns.len()
    }

    fn split(&mut self, pieces: &[Piece]) -> Result<Vec<Batch>, &'static str> {
        let splitter = self.splitter.ok_or("no overlap was asked for")?;
        let decodes = pieces.iter().take_while(|piece| !piece.prompt).count();
        if decodes == pieces.len() && !self.split_decode {
            return Err("only generating requests");
        }
        self.lens.clear();
        self.lens.extend(
            pieces
                .iter()
                .map(|piece| u32::try_from(piece.tokens).unwrap_or(u32::MAX)),
        );
        let state = match (decodes, pieces.iter().any(|piece| piece.done > 0)) {
            (0, false) => AttentionState::PrefillNoCache,
            (0, true) => AttentionState::PrefillCacheHit,
            (n, _) if n == pieces.len() => AttentionState::DecodeOnly,
            _ => AttentionState::ChunkedPrefill,
        };
        let shape = BatchShape::new(&self.lens, state).with_decodes(decodes);
        let split = splitter.split(&shape).map_err(|refusal| reason(&refusal))?;
        let n = split.num_micro_batches() as u32;
        let parts = split.parts().iter().map(|part| {
            let share = |i: usize| {
                let piece = pieces[i];
                share(piece, part.within(i, piece.tokens as usize))
            };
            rounded(
                part.sequences
                    .clone()
                    .map(share)
                    .fold(Batch::default(), |sum, part| sum + part),
            )
            .one_of(n)
        });
        Ok(parts.collect())
    }

    fn duration_ns(&mut self, parts: Vec<Batch>) -> u64 {
        if let Some(&ns) = self.known_ns.get(&parts) {
            return ns;
        }
        let prepared = if parts.len() > 1 {
            &self.overlapped
        } else {
            &self.sequential
        };
        let ns = match self.simulator.run_prepared(prepared, self.model, &parts) {
            Ok(simulation) => simulation.makespan_ns,
            Err(error) => {
                self.failure.get_or_insert(Failure::input(error));
                0
            }
        };
        self.known_ns.insert(parts, ns);
        ns
    }
}

/// A simulator of all layers of `model`, of which the dense ones come before the plan.
pub(crate) fn simulator(model: &LayerModel) -> Simulator {
    let mut simulator = Simulator::new(model.shape.moe_layers() as usize).with_model(model);
    simulator.dense_layers = model.shape.dense_layers as usize;
    simulator.first_layer = i16::try_from(model.shape.dense_layers).unwrap_or(i16::MAX);
    simulator
}

fn share(piece: Piece, tokens: Range<usize>) -> Batch {
    if tokens.is_empty() {
        return Batch::default();
    }
    Piece {
        done: piece.done + tokens.start as u64,
        tokens: tokens.len() as u64,
        ..piece
    }
    .batch()
}

fn rounded(batch: Batch) -> Batch {
    let round = |n: u64| {
        let shift = (u64::BITS - n.leading_zeros()).saturating_sub(BITS + 1);
        let half = (1 << shift) >> 1;
        (n + half) >> shift << shift
    };
    Batch {
        prefill_tokens: round(batch.prefill_tokens),
        prefill_pairs: round(batch.prefill_pairs),
        decode_tokens: round(batch.decode_tokens),
        decode_pairs: round(batch.decode_pairs),
        micro_batches: batch.micro_batches,
    }
}

// The figures of a refusal differ from step to step; its reason is what is counted.
fn reason(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Empty => "no tokens",
        Refusal::OneMicroBatch { .. } => "one micro-batch was asked for",
        Refusal::TooFewTokens { .. } => "too few tokens",
        Refusal::TooFewPrefillTokens { .. } => "too few tokens of prompts",
        Refusal::MoreMicroBatchesThanTokens { .. } => "fewer tokens than micro-batches",
        Refusal::TooFewSequences { .. } => "too few requests to cut between",
        Refusal::Imbalanced { .. } => "no balanced cut between requests",
        Refusal::Unprofitable { .. } => "overlap would lose",
        Refusal::OtherRank { .. } => "another rank does not split",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use ascend_rt::multistream::{MultiStreamConfig, SplitPolicy};

    use super::*;

    fn outcome(policy: SplitPolicy, prompts: usize) -> StepOutcome {
        let model = LayerModel::dsr1_910b_tp16();
        let plans = Plans::new(plan::dbo_941());
        let splitter = Splitter::new(policy, MultiStreamConfig::default());
        let mut stepper = Stepper::new(&model, &plans, Some(splitter), false);
        let pieces: Vec<Piece> = (0..prompts)
            .map(|request| Piece {
                request,
                done: 0,
                tokens: 4_096,
                prompt: true,
            })
            .collect();
        stepper.step(Step { pieces: &pieces })
    }

    #[test]
    fn equal_prompts_split_by_request_only_in_some_numbers() {
        // multistream.md 1.2: k = 1, 3, 5 cannot be split, 2, 4, 6 and from 7 on can.
        let split: Vec<usize> = (1..=9)
            .filter(|&n| outcome(SplitPolicy::Sequence, n).not_split.is_none())
            .collect();
        assert_eq!(split, [2, 4, 6, 7, 8, 9]);
        assert!((1..=9).all(|n| outcome(SplitPolicy::Token, n).not_split.is_none()));
    }

    #[test]
    fn rounding_keeps_half_a_percent() {
        for n in [1, 100, 255, 4_096, 4_097, 123_456, u64::MAX / 3] {
            let kept = rounded(Batch {
                prefill_tokens: n,
                ..Batch::default()
            })
            .prefill_tokens;
            assert!(kept.abs_diff(n) as f64 <= n as f64 / 256.0 + 0.5, "{n} {kept}");
        }
        assert_eq!(rounded(Batch::prefill(&[4_096])).prefill_tokens, 4_096);
    }
}
