//! How long a step of a serving engine takes: split or not, then the plan in simulated time.

use std::collections::BTreeMap;
use std::ops::Range;

use ascend_sim::cost::{Batch, LayerModel};
use ascend_sim::serving::{Piece, Step, StepOutcome};

use super::{Prepared, Simulator};
use crate::error::{Error, Result};
use crate::multistream::plan::{self, Plan};
use crate::multistream::{AttentionState, BatchShape, Refusal, Splitter};

/// Steps are looked up by their amounts of work, kept to this many bits: half a percent at most.
const BITS: u32 = 7;

/// Times the steps of [`serving::run`](ascend_sim::serving::run): splits them, and simulates what comes out.
///
/// Steps of about the same work (within half a percent) are simulated once.
///
/// ```
/// use ascend_rt::multistream::simulate::StepTimer;
/// use ascend_rt::multistream::{MultiStreamConfig, SplitPolicy, Splitter, plan};
/// use ascend_sim::cost::LayerModel;
/// use ascend_sim::serving::{self, Config, Poisson};
///
/// let requests = Poisson { requests: 20, rate_per_s: 5.0, prompt_tokens: 4_096, generated_tokens: 1 }.arrivals(1);
/// let splitter = Splitter::new(SplitPolicy::Token, MultiStreamConfig::default());
/// let mut timer = StepTimer::new(LayerModel::dsr1_910b_tp16(), &plan::dbo_full(), Some(splitter));
/// let report = serving::run(&requests, &Config::default(), |step| timer.step(step))?;
/// timer.take_error()?;
/// assert_eq!(report.split_steps, report.steps);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct StepTimer {
    model: LayerModel,
    simulator: Simulator,
    overlapped: Prepared,
    sequential: Prepared,
    splitter: Option<Splitter>,
    split_decode: bool,
    known_ns: BTreeMap<Vec<Batch>, u64>,
    lens: Vec<u32>,
    error: Option<Error>,
}

impl StepTimer {
    /// Steps of `model`: those that `splitter` splits run under `plan`, all others under the sequential plan. Without a splitter none is split.
    #[must_use]
    pub fn new(model: LayerModel, plan: &Plan, splitter: Option<Splitter>) -> Self {
        let simulator = Simulator::of_model(&model);
        let parts = splitter.map_or(1, |splitter| splitter.config().num_micro_batches.max(1));
        StepTimer {
            overlapped: simulator.prepare(plan, parts),
            sequential: simulator.prepare(&plan::sequential(), 1),
            model,
            simulator,
            splitter,
            split_decode: false,
            known_ns: BTreeMap::new(),
            lens: Vec::new(),
            error: None,
        }
    }

    /// Whether steps in which every request generates are split, too. Default no, as the original.
    #[must_use]
    pub fn split_decode(mut self, split: bool) -> Self {
        self.split_decode = split;
        self
    }

    /// The duration of a step, and whether it was split.
    pub fn step(&mut self, step: Step<'_>) -> StepOutcome {
        match self.split(step.pieces) {
            Ok(parts) => StepOutcome::split(self.duration_ns(parts)),
            Err(why) => StepOutcome::whole(self.duration_ns(vec![rounded(step.batch())]), why),
        }
    }

    /// Tells whether a step could not be simulated; such steps took no time.
    ///
    /// # Errors
    /// The first error met, as of [`Simulator::run`].
    pub fn take_error(&mut self) -> Result<()> {
        self.error.take().map_or(Ok(()), Err)
    }

    /// How many different steps were simulated.
    #[must_use]
    pub fn simulated(&self) -> usize {
        self.known_ns.len()
    }

    fn split(&mut self, pieces: &[Piece]) -> std::result::Result<Vec<Batch>, &'static str> {
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
        let ns = match self.simulator.run_prepared(prepared, &self.model, &parts) {
            Ok(simulation) => simulation.makespan_ns,
            Err(error) => {
                self.error.get_or_insert(error);
                0
            }
        };
        self.known_ns.insert(parts, ns);
        ns
    }
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
        Refusal::TooManyMicroBatches { .. } => "too many micro-batches",
        Refusal::OtherRank { .. } => "another rank does not split",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::multistream::{MultiStreamConfig, SplitPolicy};

    fn outcome(policy: SplitPolicy, prompts: usize) -> StepOutcome {
        let model = LayerModel::dsr1_910b_tp16();
        let splitter = Splitter::new(policy, MultiStreamConfig::default());
        let mut stepper = StepTimer::new(model, &plan::dbo_941(), Some(splitter));
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
