//! Context of chunked prefill, gathered a piece at a time.

use super::layout::AttentionLayout;
use super::table::Table;

/// How the context of prefilling sequences is cut so that each piece fits the workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextChunks {
    /// Running sums of [`ContextChunks::seq_lens`] for each chunk, starting with 0.
    pub cu_seq_lens: Table<i32>,
    /// First context token of each sequence in each chunk.
    pub starts: Table<i32>,
    /// Tokens of each sequence in each chunk.
    pub seq_lens: Table<i32>,
    /// Tokens of each chunk.
    pub seq_tot: Vec<i32>,
    /// Longest share of a sequence in each chunk.
    pub max_seq_lens: Vec<i32>,
}

impl ContextChunks {
    /// The chunks for prefilling sequences with these contexts; `None` when none has a context.
    pub(super) fn of(context_lens: &[i32], layout: &AttentionLayout) -> Option<Self> {
        let longest = context_lens.iter().copied().max().unwrap_or(0);
        let with_context = context_lens.iter().filter(|&&len| len > 0).count();
        if !layout.chunked_prefill || longest == 0 {
            return None;
        }
        // Whole blocks, and at least one.
        let blocks = layout.context_workspace_tokens / with_context / layout.block_size.max(1);
        let chunk = i32::try_from(blocks.max(1) * layout.block_size.max(1)).unwrap_or(i32::MAX);
        let mut chunks = ContextChunks {
            cu_seq_lens: Table::new(context_lens.len() + 1),
            starts: Table::new(context_lens.len()),
            seq_lens: Table::new(context_lens.len()),
            seq_tot: Vec::new(),
            max_seq_lens: Vec::new(),
        };
        let mut start = 0;
        while start < longest {
            let lens: Vec<i32> = context_lens.iter().map(|&len| (len - start).clamp(0, chunk)).collect();
            let mut sum = 0;
            let sums = std::iter::once(0).chain(lens.iter().map(|len| {
                sum += len;
                sum
            }));
            chunks.cu_seq_lens.push(sums, 0);
            chunks.starts.push(context_lens.iter().map(|_| start), 0);
            chunks.seq_lens.push(lens.iter().copied(), 0);
            chunks.seq_tot.push(lens.iter().sum());
            chunks.max_seq_lens.push(lens.iter().copied().max().unwrap_or(0));
            start = start.saturating_add(chunk);
        }
        Some(chunks)
    }
}
