//! `ascend split [FILE]`: where batches are cut into micro-batches, or why they stay whole.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write as _};
use std::ops::Range;
use std::path::PathBuf;

use ascend_rt::multistream::{
    AttentionState, BatchShape, MultiStreamConfig, Refusal, SplitPolicy, Splitter, compute_split_seq_index,
};
use clap::{Args, ValueEnum};
use serde::{Deserialize, Serialize};

use crate::exit::{Failure, Outcome};

/// Cut batches into micro-batches, or say why not: one JSON object a line, and a line for each answer.
///
/// A batch is {"query_lens": [4096, 100], "state": "PrefillNoCache", "num_tokens": 4196, "imbalance_ratio": 0.1}; states are PrefillNoCache,
/// PrefillCacheHit, DecodeOnly, ChunkedPrefill and SpecDecoding. The answer is {"split": [tokens, sequences]} of the first half, [0, 0] for
/// a batch that stays whole. With --policy or --micro-batches it is {"parts": [..]} or {"refusal": {..}, "why": ".."}.
#[derive(Args, Debug)]
pub(crate) struct Split {
    /// The batches; standard input without it.
    file: Option<PathBuf>,
    /// Where a batch may be cut: by the original's rule, between sequences as evenly as can be, or anywhere.
    #[arg(long, value_enum)]
    policy: Option<Policy>,
    /// How many micro-batches.
    #[arg(long, value_name = "N")]
    micro_batches: Option<usize>,
    /// Keep batches with fewer tokens whole.
    #[arg(long, value_name = "TOKENS", default_value_t = 0)]
    min_total_tokens: usize,
    /// Keep batches with fewer prefill tokens, but some, whole.
    #[arg(long, value_name = "TOKENS", default_value_t = 0)]
    min_prefill_tokens: usize,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Policy {
    Sequence,
    Balanced,
    Token,
}

/// A line of input; other fields are ignored, so that a file with answers can be read again.
#[derive(Deserialize)]
struct Batch {
    query_lens: Option<Vec<u32>>,
    state: AttentionState,
    num_tokens: Option<usize>,
    #[serde(default = "imbalance_ratio")]
    imbalance_ratio: f64,
    #[serde(default)]
    num_decodes: Option<usize>,
}

fn imbalance_ratio() -> f64 {
    MultiStreamConfig::default().imbalance_ratio
}

/// Decoding batches may leave their lengths out, up to this many sequences.
const MOST_IMPLIED: usize = 1 << 24;

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Index { split: [usize; 2] },
    Parts { parts: Vec<PartEntry> },
    Refused { refusal: Refusal, why: String },
}

#[derive(Serialize)]
struct PartEntry {
    tokens: [usize; 2],
    sequences: [usize; 2],
    skip: usize,
    drop: usize,
}

impl Split {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let (name, reader): (String, Box<dyn BufRead>) = match &self.file {
            None => ("standard input".to_owned(), Box::new(io::stdin().lock())),
            Some(path) => {
                let name = path.display().to_string();
                let file = File::open(path).map_err(|error| Failure::input(format!("{name}: {error}")))?;
                (name, Box::new(BufReader::new(file)))
            }
        };
        // Nothing is written before all of it is known to be good.
        let mut answers = String::new();
        for (number, line) in reader.lines().enumerate() {
            let refuse = |why: String| Failure::input(format!("{name}, line {}: {why}", number + 1));
            let line = line.map_err(|error| refuse(error.to_string()))?;
            if line.trim().is_empty() {
                continue;
            }
            let batch: Batch = serde_json::from_str(&line).map_err(|error| refuse(format!("not a batch: {error}")))?;
            let answer = self.answer(batch).map_err(refuse)?;
            let text = serde_json::to_string(&answer).map_err(Failure::environment)?;
            writeln!(answers, "{text}").map_err(Failure::environment)?;
        }
        let mut out = io::stdout().lock();
        out.write_all(answers.as_bytes())
            .and_then(|()| out.flush())
            .map_err(Failure::environment)?;
        Ok(Outcome::Done)
    }

    fn answer(&self, batch: Batch) -> Result<Answer, String> {
        if batch.imbalance_ratio.is_nan() || batch.imbalance_ratio < 0.0 {
            return Err(format!(
                "imbalance_ratio is {}; it must be at least 0",
                batch.imbalance_ratio
            ));
        }
        let lens = batch.query_lens.as_deref();
        if self.policy.is_none() && self.micro_batches.is_none() {
            let num_tokens = match (batch.num_tokens, lens) {
                (Some(tokens), _) => tokens,
                (None, Some(lens)) => lens.iter().map(|&len| len as usize).sum(),
                (None, None) => return Err("needs query_lens or num_tokens".to_owned()),
            };
            let split = compute_split_seq_index(lens, batch.state, num_tokens, batch.imbalance_ratio)
                .map_err(|error| error.to_string())?;
            return Ok(Answer::Index { split });
        }
        let lens = match (batch.query_lens, batch.num_tokens) {
            (Some(lens), _) => lens,
            (None, Some(tokens)) if batch.state == AttentionState::DecodeOnly && tokens <= MOST_IMPLIED => {
                vec![1; tokens]
            }
            _ => return Err("needs query_lens".to_owned()),
        };
        let mut shape = BatchShape::new(&lens, batch.state);
        if let Some(decodes) = batch.num_decodes {
            shape = shape.with_decodes(decodes);
        }
        let policy = match self.policy {
            None | Some(Policy::Sequence) => SplitPolicy::Sequence,
            Some(Policy::Balanced) => SplitPolicy::Balanced,
            Some(Policy::Token) => SplitPolicy::Token,
        };
        let config = MultiStreamConfig::new(
            self.min_total_tokens,
            self.min_prefill_tokens,
            self.micro_batches.unwrap_or(2),
            batch.imbalance_ratio,
        );
        Ok(match Splitter::new(policy, config).split(&shape) {
            Ok(split) => {
                let ends = |range: &Range<usize>| [range.start, range.end];
                let parts = split.parts().iter().map(|part| PartEntry {
                    tokens: ends(&part.tokens),
                    sequences: ends(&part.sequences),
                    skip: part.skip,
                    drop: part.drop,
                });
                Answer::Parts { parts: parts.collect() }
            }
            Err(refusal) => Answer::Refused {
                why: refusal.to_string(),
                refusal,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(policy: Option<Policy>, micro_batches: Option<usize>) -> Split {
        Split {
            file: None,
            policy,
            micro_batches,
            min_total_tokens: 0,
            min_prefill_tokens: 0,
        }
    }

    fn answer(command: &Split, line: &str) -> String {
        let batch = serde_json::from_str(line).expect("the line is a batch");
        let answer = command.answer(batch).expect("the batch is good");
        serde_json::to_string(&answer).expect("an answer is plain data")
    }

    #[test]
    fn without_options_the_answer_is_the_originals() {
        let line =
            r#"{"query_lens":[2,3,5],"state":"PrefillNoCache","num_tokens":10,"imbalance_ratio":0.1,"split":[9,9]}"#;
        assert_eq!(answer(&command(None, None), line), r#"{"split":[5,2]}"#);
    }

    #[test]
    fn with_a_policy_the_answer_is_parts_or_a_reason() {
        let line = r#"{"query_lens":[6,6,6],"state":"PrefillNoCache"}"#;
        let parts = answer(&command(Some(Policy::Token), None), line);
        let second = r#"{"tokens":[9,18],"sequences":[1,3],"skip":3,"drop":0}"#;
        assert!(parts.ends_with(&format!("{second}]}}")), "{parts}");
        let refused = answer(&command(None, Some(2)), line);
        assert!(
            refused.starts_with(r#"{"refusal":{"reason":"imbalanced","#),
            "{refused}"
        );
    }

    #[test]
    fn nonsense_is_named() {
        let batch = |line| serde_json::from_str::<Batch>(line);
        let negative = batch(r#"{"query_lens":[-1],"state":"DecodeOnly"}"#)
            .err()
            .map(|error| error.to_string());
        assert!(negative.is_some_and(|text| text.contains("invalid value: integer `-1`")));
        let ratio = batch(r#"{"query_lens":[1],"state":"DecodeOnly","imbalance_ratio":-1}"#).expect("parses");
        assert!(
            command(None, None)
                .answer(ratio)
                .is_err_and(|why| why.contains("at least 0"))
        );
        let huge = batch(r#"{"state":"DecodeOnly","num_tokens":1000000000000}"#).expect("parses");
        assert!(
            command(None, Some(2))
                .answer(huge)
                .is_err_and(|why| why.contains("needs query_lens"))
        );
    }
}
