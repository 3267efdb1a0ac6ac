//! Attention metadata: each part equals what its own sequences alone would have given, and merging restores the whole.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::multistream::{
    AcrossRanks, AttentionLayout, AttentionMask, AttentionState, BatchShape, CommonMetadata, MlaMetadata,
    MultiStreamConfig, Part, Rope, Sequence, SequenceKind, Split, SplitPolicy, Splitter,
};

/// A small generator, so that a failing case can be repeated from its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % bound
    }
}

fn layout(random: &mut Random) -> AttentionLayout {
    AttentionLayout {
        block_size: 1 << random.below(5),
        max_blocks: 256,
        chunked_prefill: random.below(2) == 0,
        context_workspace_tokens: 8 + random.below(64),
        head_dim: 8,
        rope: Rope { dim: 4, base: 10_000.0 },
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Batch {
    Mixed,
    PrefillOnly,
    DecodeOnly,
    Speculated,
    Prompts,
}

fn sequences(random: &mut Random, batch: Batch, layout: &AttentionLayout) -> Vec<Sequence> {
    let count = 1 + random.below(9);
    let decodes = match batch {
        Batch::Mixed => random.below(count + 1),
        Batch::DecodeOnly | Batch::Speculated => count,
        Batch::PrefillOnly | Batch::Prompts => 0,
    };
    let mut next_block = 0;
    let mut blocks = |tokens: usize| {
        let count = tokens.div_ceil(layout.block_size) as i32;
        next_block += count;
        (next_block - count..next_block).collect::<Vec<i32>>()
    };
    (0..count)
        .map(|number| {
            let context = if batch == Batch::Prompts { 0 } else { random.below(60) };
            if number < decodes {
                let query = if batch == Batch::DecodeOnly {
                    1
                } else {
                    1 + random.below(3)
                };
                Sequence::decode(query, context, blocks(context + query))
            } else {
                let query = 1 + random.below(40);
                Sequence::prefill(query, context, blocks(context + query))
            }
        })
        .collect()
}

/// The sequences of a part, as if they had come alone.
fn own(part: &Part, sequences: &[Sequence]) -> Vec<Sequence> {
    part.sequences
        .clone()
        .map(|number| {
            let sequence = &sequences[number];
            let within = part.within(number, sequence.query_len);
            Sequence {
                kind: sequence.kind,
                query_len: within.len(),
                context_len: sequence.context_len + within.start,
                blocks: sequence.blocks.clone(),
            }
        })
        .collect()
}

fn split(sequences: &[Sequence], state: AttentionState, policy: SplitPolicy, micro_batches: usize) -> Option<Split> {
    let lens: Vec<u32> = sequences.iter().map(|sequence| sequence.query_len as u32).collect();
    let decodes = sequences
        .iter()
        .filter(|sequence| sequence.kind == SequenceKind::Decode);
    let batch = BatchShape::new(&lens, state).with_decodes(decodes.count());
    let config = MultiStreamConfig::new(0, 0, micro_batches, 0.4);
    Splitter::new(policy, config).split(&batch).ok()
}

#[test]
fn parts_equal_what_their_sequences_alone_would_give_and_merging_restores_the_whole() {
    let batches = [
        Batch::Mixed,
        Batch::PrefillOnly,
        Batch::DecodeOnly,
        Batch::Speculated,
        Batch::Prompts,
    ];
    let mut seen = [0; 5];
    for seed in 0..3000 {
        let mut random = Random(seed);
        let kind = seed as usize % 5;
        let layout = layout(&mut random);
        let sequences = sequences(&mut random, batches[kind], &layout);
        let whole = MlaMetadata::build(&sequences, &layout).unwrap();
        for policy in SplitPolicy::ALL {
            let micro_batches = 2 + random.below(3);
            let Some(split) = split(&sequences, whole.common.state, policy, micro_batches) else {
                continue;
            };
            seen[kind] += 1;
            let parts = whole.split(&split).unwrap();
            for (part, found) in split.parts().iter().zip(&parts) {
                let alone = MlaMetadata::build(&own(part, &sequences), &layout).unwrap();
                assert_eq!(*found, alone, "seed {seed}, {policy:?}, tokens {:?}", part.tokens);
            }
            assert_eq!(
                MlaMetadata::merge(&parts, &split).unwrap(),
                whole,
                "seed {seed}, {policy:?}"
            );
        }
    }
    assert!(
        seen.iter().all(|&count| count > 300),
        "every kind of batch is split often: {seen:?}"
    );
}

// multistream.md 1.4 B12: the original cut the prefill's lengths with an index that counts decoding sequences too.
#[test]
fn b12_lengths_of_a_mixed_batch_are_cut_among_its_prefills() {
    let layout = AttentionLayout::default();
    let sequences = [
        Sequence::decode(1, 100, vec![0]),
        Sequence::decode(1, 200, vec![1, 2]),
        Sequence::prefill(64, 0, vec![3]),
        Sequence::prefill(66, 32, vec![4]),
    ];
    let whole = MlaMetadata::build(&sequences, &layout).unwrap();
    let split = split(&sequences, whole.common.state, SplitPolicy::Sequence, 2).unwrap();
    assert_eq!(split.parts()[0].sequences, 0..3);
    let parts = whole.split(&split).unwrap();
    let first = parts[0].prefill.as_ref().unwrap();
    assert_eq!((&first.seq_lens[..], &first.context_lens[..]), (&[64][..], &[0][..]));
    let second = parts[1].prefill.as_ref().unwrap();
    assert_eq!((&second.seq_lens[..], &second.context_lens[..]), (&[98][..], &[32][..]));
    assert_eq!(second.query_start_loc, [0, 66]);
    assert_eq!(second.cos.rows(), 66);
    assert!(parts[1].decode.is_none());
    assert_eq!((parts[0].common.num_decodes, parts[0].common.num_decode_tokens), (2, 2));
}

// multistream.md 1.2: part 0 without a prefill becomes decode-only; masks are shared for prompts, sliced for chunked batches.
#[test]
fn states_and_masks_follow_the_part() {
    let layout = AttentionLayout::default();
    let mut sequences = vec![Sequence::decode(1, 10, vec![0]); 40];
    sequences.push(Sequence::prefill(40, 7, vec![1]));
    let whole = MlaMetadata::build(&sequences, &layout).unwrap();
    assert_eq!(whole.common.state, AttentionState::ChunkedPrefill);
    let split = split(&sequences, whole.common.state, SplitPolicy::Sequence, 2).unwrap();
    let parts = whole.split(&split).unwrap();
    assert_eq!(parts[0].common.state, AttentionState::DecodeOnly);
    assert_eq!(parts[0].common.attn_mask, AttentionMask::None);
    assert_eq!(parts[1].common.attn_mask, AttentionMask::Rows { rows: 40, cols: 47 });

    let rows = whole.common.attn_mask.to_rows(&whole.common.positions);
    let part_rows = parts[1].common.attn_mask.to_rows(&parts[1].common.positions);
    for token in 0..40 {
        assert_eq!(
            part_rows.row(token),
            &rows.row(40 + token)[..47],
            "the rows of the part are the whole's"
        );
    }

    let prompts = [Sequence::prefill(64, 0, vec![0]), Sequence::prefill(64, 0, vec![1])];
    let whole = CommonMetadata::build(&prompts, &layout).unwrap();
    assert_eq!(whole.attn_mask, AttentionMask::Causal);
    assert_eq!(whole.slot_mapping[64..66], [128, 129]);
}

#[test]
fn padding_stays_with_the_last_part() {
    let layout = AttentionLayout::default();
    let sequences = vec![Sequence::decode(1, 10, vec![0]); 6];
    let mut whole = MlaMetadata::build(&sequences, &layout).unwrap();
    whole.common.num_input_tokens = 8;
    whole.common.across_ranks = AcrossRanks {
        with_prefill: true,
        enable_dbo: true,
        max_num_tokens: 8,
    };
    let split = split(&sequences, whole.common.state, SplitPolicy::Sequence, 2).unwrap();
    let parts = whole.split(&split).unwrap();
    let padded: Vec<_> = parts.iter().map(|part| part.common.num_input_tokens).collect();
    assert_eq!(padded, [3, 5]);
    assert!(
        parts
            .iter()
            .all(|part| part.common.across_ranks == whole.common.across_ranks)
    );
    assert_eq!(MlaMetadata::merge(&parts, &split).unwrap(), whole);
}

#[test]
fn mistakes_are_named() {
    let layout = AttentionLayout::default();
    let build = |sequences: &[Sequence]| CommonMetadata::build(sequences, &layout).unwrap_err().to_string();
    let short = build(&[Sequence::prefill(200, 0, vec![0])]);
    assert!(short.contains("sequence 0 needs 2 cache blocks, but has 1"), "{short}");
    let order = build(&[Sequence::prefill(1, 0, vec![0]), Sequence::decode(1, 5, vec![1])]);
    assert!(order.contains("sequence 1 decodes but comes after"), "{order}");
    let slots = build(&[Sequence::prefill(1, 0, vec![i32::MAX])]);
    assert!(slots.contains("cache block 2147483647"), "{slots}");
    let empty = build(&[Sequence::prefill(0, 5, vec![0])]);
    assert!(empty.contains("no new token"), "{empty}");

    let sequences = vec![Sequence::decode(1, 10, vec![0]); 6];
    let whole = MlaMetadata::build(&sequences, &layout).unwrap();
    let other = split(&sequences[..4], whole.common.state, SplitPolicy::Sequence, 2).unwrap();
    let error = whole.split(&other).unwrap_err().to_string();
    assert!(
        error.contains("the split is of 4 tokens in 4 sequences, the batch has 6 in 6"),
        "{error}"
    );
}
