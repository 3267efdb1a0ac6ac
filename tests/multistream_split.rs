//! Splitting: the original's answers on 400 rows, and what every policy promises on any batch.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::multistream::{
    AttentionState, BatchShape, MultiStreamConfig, Refusal, Split, SplitPolicy, Splitter, compute_split_seq_index,
};

struct Row {
    state: AttentionState,
    num_tokens: usize,
    ratio: f64,
    split: [usize; 2],
    lens: Vec<u32>,
}

fn golden() -> Vec<Row> {
    let text = include_str!("data/split_seq_index.tsv");
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| {
        let fields: Vec<&str> = line.split('\t').collect();
        let lens = fields[5].split_whitespace().flat_map(|run| {
            let (len, times) = run.split_once('*').unwrap_or((run, "1"));
            std::iter::repeat_n(len.parse().unwrap(), times.parse().unwrap())
        });
        Row {
            state: AttentionState::from_name(fields[0]).unwrap(),
            num_tokens: fields[1].parse().unwrap(),
            ratio: fields[2].parse().unwrap(),
            split: [fields[3].parse().unwrap(), fields[4].parse().unwrap()],
            lens: lens.collect(),
        }
    })
    .collect()
}

// The rows were made with the original's own function (multistream.md 1.2, ms_split.py).
#[test]
fn every_golden_row_is_reproduced() {
    let rows = golden();
    assert_eq!(rows.len(), 400);
    for (number, row) in rows.iter().enumerate() {
        let split = compute_split_seq_index(Some(&row.lens), row.state, row.num_tokens, row.ratio).unwrap();
        assert_eq!(split, row.split, "row {number}");
    }
}

#[test]
fn the_sequence_policy_cuts_where_the_original_does() {
    for (number, row) in golden().iter().enumerate() {
        let config = MultiStreamConfig::new(0, 0, 2, row.ratio);
        let batch = BatchShape::new(&row.lens, row.state);
        let split = Splitter::new(SplitPolicy::Sequence, config).split(&batch);
        let [tokens, sequences] = row.split;
        let legal = tokens > 0 && sequences > 0 && sequences < row.lens.len();
        match split {
            Ok(split) => {
                assert!(legal, "row {number}: the original keeps it whole");
                assert_eq!(split.parts()[0].tokens, 0..tokens, "row {number}");
                assert_eq!(split.parts()[0].sequences, 0..sequences, "row {number}");
            }
            Err(refusal) => assert!(!legal, "row {number}: {refusal}"),
        }
    }
}

/// A small generator, so that a failing case can be repeated from its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % bound
    }
}

/// What every split promises: consecutive parts, none empty, together the batch, with skip and drop that fit.
fn check(split: &Split, lens: &[u32], micro_batches: usize) {
    let parts = split.parts();
    assert_eq!(parts.len(), micro_batches);
    let total: usize = lens.iter().map(|&len| len as usize).sum();
    assert_eq!(split.num_tokens(), total);
    let mut next = 0;
    let mut taken = vec![0; lens.len()];
    for part in parts {
        assert_eq!(part.tokens.start, next);
        assert!(!part.tokens.is_empty());
        next = part.tokens.end;
        let mut own = 0;
        for sequence in part.sequences.clone() {
            let within = part.within(sequence, lens[sequence] as usize);
            assert_eq!(within.start, taken[sequence]);
            taken[sequence] = within.end;
            own += within.len();
        }
        assert_eq!(own, part.num_tokens());
    }
    assert_eq!(next, total);
    assert!(taken.iter().zip(lens).all(|(&taken, &len)| taken == len as usize));
}

#[test]
fn parts_are_the_batch_whatever_the_policy() {
    for seed in 0..2000 {
        let mut random = Random(seed);
        let longest = [1, 2, 50, 5000][random.below(4) as usize];
        let lens: Vec<u32> = (0..random.below(40))
            .map(|_| random.below(longest + 1) as u32)
            .collect();
        let state = AttentionState::ALL[random.below(5) as usize];
        let micro_batches = 2 + random.below(4) as usize;
        let config = MultiStreamConfig::new(0, 0, micro_batches, random.below(6) as f64 / 10.0);
        let batch = BatchShape::new(&lens, state);
        let quadratic = |_: usize, tokens: usize| (tokens * tokens) as f64 + tokens as f64;
        for policy in SplitPolicy::ALL {
            let splitter = Splitter::new(policy, config);
            if let Ok(split) = splitter.split(&batch) {
                check(&split, &lens, micro_batches);
                if policy == SplitPolicy::Token {
                    let sizes = split.parts().iter().map(|part| part.num_tokens());
                    assert!(sizes.clone().max().unwrap() - sizes.min().unwrap() <= 1, "seed {seed}");
                } else {
                    assert!(!split.cuts_a_sequence());
                }
            }
            if let Ok(split) = splitter.split_by_cost(&batch, quadratic) {
                check(&split, &lens, micro_batches);
            }
        }
        let token = Splitter::new(SplitPolicy::Token, config).split(&batch);
        let tokens = batch.num_tokens();
        assert_eq!(
            token.is_ok(),
            tokens >= micro_batches,
            "seed {seed}: tokens can always be split"
        );
    }
}

/// The best heaviest part over all ways to cut, tried one by one.
fn best_heaviest(lens: &[u32], parts: usize) -> usize {
    if parts == 1 {
        return lens.iter().map(|&len| len as usize).sum();
    }
    (1..=lens.len() + 1 - parts)
        .map(|first| {
            let head: usize = lens[..first].iter().map(|&len| len as usize).sum();
            head.max(best_heaviest(&lens[first..], parts - 1))
        })
        .min()
        .unwrap()
}

#[test]
fn balanced_parts_are_as_light_as_can_be() {
    for seed in 0..300 {
        let mut random = Random(seed);
        let lens: Vec<u32> = (0..3 + random.below(8)).map(|_| 1 + random.below(30) as u32).collect();
        let parts = 2 + random.below(2) as usize;
        let config = MultiStreamConfig::new(0, 0, parts, 1.0);
        let batch = BatchShape::new(&lens, AttentionState::PrefillNoCache);
        let split = Splitter::new(SplitPolicy::Balanced, config).split(&batch).unwrap();
        let heaviest = split.parts().iter().map(|part| part.num_tokens()).max().unwrap();
        assert_eq!(heaviest, best_heaviest(&lens, parts), "seed {seed}: {lens:?}");
    }
}

#[test]
fn a_cost_moves_the_cut() {
    // Attention over a long prompt costs more per token at its end than a short one does: by cost, the long prompt gets fewer tokens.
    let lens = [8192, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024];
    let batch = BatchShape::new(&lens, AttentionState::PrefillNoCache);
    let splitter = Splitter::new(SplitPolicy::Token, MultiStreamConfig::default());
    let by_tokens = splitter.split(&batch).unwrap();
    assert_eq!(by_tokens.parts()[0].tokens, 0..8192);
    let by_cost = splitter
        .split_by_cost(&batch, |_, tokens| tokens as f64 * (4096.0 + tokens as f64))
        .unwrap();
    let cut = by_cost.parts()[0].tokens.end;
    assert!(cut < 8192 && by_cost.cuts_a_sequence(), "cut at {cut}");
    let cost = |tokens: f64| tokens * (4096.0 + tokens);
    let half = (cost(8192.0) + 8.0 * cost(1024.0)) / 2.0;
    assert!((cost(cut as f64) - half).abs() < cost(8192.0) - cost(8191.0));
}

#[test]
fn each_threshold_refuses_with_its_reason() {
    let split = |lens: &[u32], decodes, config| {
        let batch = BatchShape::new(lens, AttentionState::ChunkedPrefill).with_decodes(decodes);
        Splitter::new(SplitPolicy::Sequence, config).split(&batch)
    };
    let config = MultiStreamConfig::default();
    assert_eq!(split(&[], 0, config), Err(Refusal::Empty));
    assert_eq!(
        split(&[100, 100], 0, config),
        Err(Refusal::TooFewTokens {
            tokens: 200,
            needed: 256
        })
    );
    let mut mostly_decode = vec![1; 300];
    mostly_decode.push(63);
    assert_eq!(
        split(&mostly_decode, 300, config),
        Err(Refusal::TooFewPrefillTokens { tokens: 63, needed: 64 })
    );
    assert_eq!(
        split(&[300, 300], 0, config.with_micro_batches(1)),
        Err(Refusal::OneMicroBatch { micro_batches: 1 })
    );
    let imbalanced = split(&[100, 900], 0, config).unwrap_err();
    assert!(
        matches!(imbalanced, Refusal::Imbalanced { ideal: 500, .. }),
        "{imbalanced}"
    );
    let loose = MultiStreamConfig {
        imbalance_ratio: 0.41,
        ..config
    };
    assert_eq!(split(&[100, 900], 0, loose).unwrap().parts()[0].tokens, 0..100);
    let absurd = Splitter::new(SplitPolicy::Token, config.with_micro_batches(1 << 40));
    let huge = BatchShape::new(&[u32::MAX; 300], AttentionState::PrefillNoCache);
    assert!(matches!(absurd.split(&huge), Err(Refusal::TooManyMicroBatches { .. })));
    let many = Splitter::new(SplitPolicy::Token, config.with_micro_batches(1000))
        .split(&huge)
        .unwrap();
    check(&many, huge.query_lens, 1000);
    let three = Splitter::new(SplitPolicy::Balanced, config.with_micro_batches(3));
    let batch = BatchShape::new(&[300, 300], AttentionState::PrefillNoCache);
    assert_eq!(
        three.split(&batch),
        Err(Refusal::TooFewSequences {
            sequences: 2,
            micro_batches: 3
        })
    );
}
