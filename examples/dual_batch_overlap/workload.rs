//! The requests: from a trace file with the columns of the public Azure LLM inference traces, or generated.

use std::path::Path;

use crate::math::Random;

/// The longest prompt that is believed; a trace with more is broken or not a trace of prompts.
const MAX_CONTEXT_TOKENS: i64 = 1_000_000;

/// Reads the first `count` prompts' lengths from a CSV file with the columns TIMESTAMP, ContextTokens, GeneratedTokens.
///
/// Lengths are cut at `max_tokens`. Errors name the file, the line and what is wrong.
pub(crate) fn from_file(path: &Path, count: usize, max_tokens: usize) -> Result<Vec<usize>, String> {
    let shown = path.display();
    let mut reader = csv::Reader::from_path(path).map_err(|e| format!("--requests {shown}: cannot be read: {e}"))?;
    let headers = reader
        .headers()
        .map_err(|e| format!("--requests {shown}: no header line: {e}"))?
        .clone();
    let column = |name: &str| {
        headers.iter().position(|h| h.trim() == name).ok_or_else(|| {
            format!("--requests {shown}: column {name} is missing; the header must have TIMESTAMP, ContextTokens and GeneratedTokens")
        })
    };
    column("TIMESTAMP")?;
    column("GeneratedTokens")?;
    let context = column("ContextTokens")?;
    let mut prompts = Vec::new();
    for record in reader.records().take(count) {
        let record = record.map_err(|e| format!("--requests {shown}: {e}"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let text = record.get(context).unwrap_or("").trim();
        let tokens: i64 = text
            .parse()
            .map_err(|_| format!("--requests {shown}, line {line}: ContextTokens is '{text}', not a whole number"))?;
        if !(1..=MAX_CONTEXT_TOKENS).contains(&tokens) {
            return Err(format!(
                "--requests {shown}, line {line}: ContextTokens is {tokens}; a prompt has 1 to {MAX_CONTEXT_TOKENS} tokens"
            ));
        }
        prompts.push((tokens as usize).min(max_tokens));
    }
    if prompts.is_empty() {
        return Err(format!(
            "--requests {shown}: no requests in the file; at least one row is needed"
        ));
    }
    Ok(prompts)
}

/// `count` prompts of around `tokens` tokens each: lengths vary by a quarter so that splitting has something to decide.
pub(crate) fn generated(count: usize, tokens: usize, seed: u64) -> Vec<usize> {
    let mut random = Random::new(seed ^ 0x7265_7175_6573_7473);
    (0..count)
        .map(|_| {
            let spread = (tokens / 4) as u64;
            if spread == 0 {
                tokens
            } else {
                tokens - spread as usize / 2 + (random.bits() % (spread + 1)) as usize
            }
        })
        .collect()
}
