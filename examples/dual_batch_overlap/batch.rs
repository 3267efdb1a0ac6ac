//! The batch: tokens of all prompts side by side, and the micro-batches it is cut into.

use std::ops::Range;

use ascend_rt::multistream::{AttentionState, BatchShape, MultiStreamConfig, SplitPolicy, Splitter};
use ascend_rt::sim::cost::Batch as Work;

use crate::math::{Random, TokenSlot};
use crate::model::VOCABULARY;

/// One micro-batch.
#[derive(Clone, Debug)]
pub(crate) struct MicroBatch {
    /// Its tokens in the batch.
    pub(crate) tokens: Range<usize>,
    /// Where each of its tokens' keys and values are.
    pub(crate) slots: Vec<TokenSlot>,
    /// What it counts as in the cost model.
    pub(crate) work: Work,
}

/// All prompts of a step.
#[derive(Clone, Debug)]
pub(crate) struct Batch {
    prompts: Vec<usize>,
    cost_tokens: u64,
    /// The token numbers, prompt after prompt.
    pub(crate) tokens: Vec<u32>,
}

impl Batch {
    /// Prompts of these lengths with tokens that follow from `seed`; each token stands for `cost_tokens` in the cost model.
    pub(crate) fn new(prompts: Vec<usize>, seed: u64, cost_tokens: usize) -> Self {
        let mut random = Random::new(seed ^ 0x746f_6b65_6e73);
        let tokens = (0..prompts.iter().sum())
            .map(|_| (random.bits() % VOCABULARY as u64) as u32)
            .collect();
        Batch {
            prompts,
            cost_tokens: cost_tokens as u64,
            tokens,
        }
    }

    /// How many prompts.
    pub(crate) fn requests(&self) -> usize {
        self.prompts.len()
    }

    /// The batch in one piece.
    pub(crate) fn whole(&self) -> Vec<MicroBatch> {
        vec![self.part(0..self.tokens.len(), 1)]
    }

    /// The batch cut into `n` micro-batches, or the reason why it stays whole.
    pub(crate) fn split(&self, n: usize, policy: SplitPolicy) -> Result<Vec<MicroBatch>, String> {
        if n == 1 {
            return Ok(self.whole());
        }
        // Prompts here are short stand-ins for long ones, so no batch is too small to split.
        let config = MultiStreamConfig {
            min_total_tokens_to_split: 1,
            min_prefill_tokens_to_split: 1,
            num_micro_batches: n,
            imbalance_ratio: 0.25,
        };
        let lengths: Vec<u32> = self.prompts.iter().map(|&n| n as u32).collect();
        let split = Splitter::new(policy, config)
            .split(&BatchShape::new(&lengths, AttentionState::PrefillNoCache))
            .map_err(|refusal| refusal.to_string())?;
        Ok(split
            .parts()
            .iter()
            .map(|part| self.part(part.tokens.clone(), n))
            .collect())
    }

    fn part(&self, tokens: Range<usize>, of: usize) -> MicroBatch {
        let mut slots = Vec::with_capacity(tokens.len());
        let mut work = Work::default();
        let mut first = 0;
        for &length in &self.prompts {
            let own = first.max(tokens.start)..(first + length).min(tokens.end);
            if !own.is_empty() {
                let done = (own.start - first) as u64 * self.cost_tokens;
                work = work + Work::chunk(done, own.len() as u64 * self.cost_tokens);
                slots.extend(own.map(|slot| TokenSlot { slot, first }));
            }
            first += length;
        }
        MicroBatch {
            tokens,
            slots,
            work: work.one_of(of as u32),
        }
    }
}
