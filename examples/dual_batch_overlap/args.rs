//! The command line, checked as a whole before anything is built.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// Runs a small mixture-of-experts transformer twice on simulated 910B devices, sequentially and with overlapped micro-batches, compares
/// the hidden states bit by bit, and shows what the overlap gains in simulated time.
#[derive(Parser, Clone, Debug)]
#[command(name = "dual_batch_overlap", allow_negative_numbers = true)]
pub(crate) struct Args {
    /// CSV file with the columns TIMESTAMP,ContextTokens,GeneratedTokens; context lengths become the prompts. Without it prompts are generated.
    #[arg(long, value_name = "FILE")]
    pub(crate) requests: Option<PathBuf>,
    /// How many requests: the first N of the file, or N generated ones.
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub(crate) num_requests: usize,
    /// Cuts every prompt to at most this many tokens.
    #[arg(long, value_name = "N", default_value_t = 256)]
    pub(crate) max_tokens: usize,
    /// Tokens of a generated prompt, give or take an eighth.
    #[arg(long, value_name = "N", default_value_t = 64)]
    pub(crate) tokens: usize,
    /// Seed of weights and generated prompts.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Layers of the model.
    #[arg(long, value_name = "N", default_value_t = 6)]
    pub(crate) layers: usize,
    /// How many of them, from the first, have a dense feed-forward part instead of experts.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(crate) dense_layers: usize,
    /// Width of the hidden states.
    #[arg(long, value_name = "N", default_value_t = 64)]
    pub(crate) hidden: usize,
    /// Routed experts of a layer.
    #[arg(long, value_name = "N", default_value_t = 8)]
    pub(crate) experts: usize,
    /// Routed experts of a token.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) top_k: usize,
    /// Tensor-parallel ranks, each a simulated device.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) ranks: usize,
    /// Micro-batches of the overlapped run.
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub(crate) micro_batches: usize,
    /// The overlapped run's plan.
    #[arg(long, value_name = "NAME", default_value = "dbo_941")]
    pub(crate) plan: String,
    /// Where micro-batches are cut: between requests, or anywhere between tokens.
    #[arg(long, value_enum, default_value_t = Split::Tokens)]
    pub(crate) split: Split,
    /// For how many tokens of a real run each computed token stands in the cost model; with 1 the prompts are as short as they are.
    #[arg(long, value_name = "N", default_value_t = 64)]
    pub(crate) cost_tokens: usize,
    /// Leaves out the wait for this event key, to show that the mistake is caught.
    #[arg(long = "break", value_name = "KEY")]
    pub(crate) break_key: Option<String>,
    /// Where to run.
    #[arg(long, value_enum, default_value_t = Backend::Mock)]
    pub(crate) backend: Backend,
    /// Writes the overlapped run as Chrome trace JSON, which Perfetto opens.
    #[arg(long, value_name = "FILE")]
    pub(crate) trace: Option<PathBuf>,
    /// Prints one JSON object instead of the table.
    #[arg(long)]
    pub(crate) json: bool,
}

/// Where micro-batches are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Split {
    /// Between requests, as the original module does.
    Sequence,
    /// Anywhere between tokens.
    Tokens,
}

/// Where to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Backend {
    /// The simulated device.
    Mock,
    /// The library that is installed.
    Npu,
}

impl Args {
    /// Reads the command line; an error is one line that names the input and the fix.
    pub(crate) fn read() -> Result<Args, String> {
        let args = match Args::try_parse() {
            Ok(args) => args,
            Err(error) if !error.use_stderr() => error.exit(),
            Err(error) => {
                let text = error.to_string();
                let line = text
                    .lines()
                    .next()
                    .unwrap_or_default()
                    .trim_start_matches("error: ")
                    .to_owned();
                return Err(format!("{line} (--help shows every flag)"));
            }
        };
        args.check()?;
        Ok(args)
    }

    fn check(&self) -> Result<(), String> {
        within("--num-requests", self.num_requests, 1, 4096)?;
        within("--max-tokens", self.max_tokens, 1, 8192)?;
        within("--tokens", self.tokens, 1, 8192)?;
        within("--layers", self.layers, 1, 128)?;
        within("--dense-layers", self.dense_layers, 0, self.layers)?;
        within("--hidden", self.hidden, 8, 4096)?;
        within("--experts", self.experts, 1, 256)?;
        within("--top-k", self.top_k, 1, self.experts)?;
        within("--ranks", self.ranks, 2, 16)?;
        within("--micro-batches", self.micro_batches, 1, 8)?;
        within("--cost-tokens", self.cost_tokens, 1, 4096)?;
        if !self.hidden.is_multiple_of(4 * self.ranks) {
            let fix = self.hidden.next_multiple_of(4 * self.ranks);
            return Err(format!(
                "--hidden {}: every rank gets whole attention heads of 4; with --ranks {} use {fix}",
                self.hidden, self.ranks
            ));
        }
        if !self.experts.is_multiple_of(self.ranks) {
            let fix = self.experts.next_multiple_of(self.ranks);
            return Err(format!(
                "--experts {}: every rank owns as many experts; with --ranks {} use {fix}",
                self.experts, self.ranks
            ));
        }
        Ok(())
    }
}

fn within(flag: &str, value: usize, least: usize, most: usize) -> Result<(), String> {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        Err(format!("{flag} {value}: must be from {least} to {most}"))
    }
}
