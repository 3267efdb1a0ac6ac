//! Batches of tensors: cut along the first dimension and put together again.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;

use ascend_rt::multistream::{
    AttentionState, BatchShape, Chosen, Many, Mergeable, MultiStreamConfig, Split, SplitPolicy, Splittable, Splitter,
};

/// Two sequences of 50 tokens, cut in the middle.
fn halves() -> Split {
    let batch = BatchShape::new(&[50, 50], AttentionState::PrefillNoCache);
    Splitter::new(SplitPolicy::Sequence, MultiStreamConfig::new(0, 0, 2, 0.1))
        .split(&batch)
        .unwrap()
}

// multistream.md 1.2, metadata.py: a list of three (100, 1024) tensors, one tensor, and a map of three, cut at 50, give 50 + 50 rows each.
#[test]
fn the_pinned_shapes_of_the_original() {
    let split = halves();
    let tensor = vec![1_f32; 100 * 1024];
    let list = Many(vec![&tensor[..], &tensor[..], &tensor[..]])
        .split_micro_batches(&split)
        .unwrap();
    assert_eq!(list.len(), 2);
    assert!(
        list.iter()
            .all(|part| part.0.len() == 3 && part.0.iter().all(|rows| rows.len() == 50 * 1024))
    );
    let single = (&tensor[..]).split_micro_batches(&split).unwrap();
    assert_eq!((single[0].len(), single[1].len()), (50 * 1024, 50 * 1024));
    assert_eq!(single[1].as_ptr(), tensor[50 * 1024..].as_ptr(), "a view, no copy");
    let map: BTreeMap<&str, &[f32]> = ["query", "key", "value"].map(|name| (name, &tensor[..])).into();
    let parts = Chosen::new(map, &["query", "key"]).split_micro_batches(&split).unwrap();
    assert_eq!(parts[0].keys().copied().collect::<Vec<_>>(), ["key", "query"]);
    assert!(
        parts
            .iter()
            .all(|part| part.values().all(|rows| rows.len() == 50 * 1024))
    );
}

// multistream.md 1.2: [[[1,2],[3,4]],[[5,6],[7,8]]] merges to [[1,2,3,4],[5,6,7,8]]; a missing tensor stays missing.
#[test]
fn merging_joins_each_tensor_of_a_list() {
    let parts = vec![
        (Many(vec![vec![1, 2], vec![5, 6]]), None::<Vec<u8>>),
        (Many(vec![vec![3, 4], vec![7, 8]]), None),
    ];
    let (whole, none) = Mergeable::merge_micro_batches(parts).unwrap();
    assert_eq!(whole.0, [[1, 2, 3, 4], [5, 6, 7, 8]]);
    assert_eq!(none, None);
}

#[test]
fn what_was_split_merges_to_the_whole() {
    let lens = [7, 1, 30, 5];
    let batch = BatchShape::new(&lens, AttentionState::ChunkedPrefill);
    for micro_batches in 2..=5 {
        let config = MultiStreamConfig::new(0, 0, micro_batches, 0.1);
        let split = Splitter::new(SplitPolicy::Token, config).split(&batch).unwrap();
        let hidden: Vec<u32> = (0..43 * 3).collect();
        let positions: Vec<u64> = (0..43).collect();
        let map = BTreeMap::from([("a", hidden.clone()), ("b", vec![0; 43])]);
        let everything = (hidden.clone(), [Some(positions.clone()), None], map.clone());
        let parts = everything.split_micro_batches(&split).unwrap();
        assert_eq!(parts.len(), micro_batches);
        let (hidden_again, [positions_again, none], map_again) = Mergeable::merge_micro_batches(parts).unwrap();
        assert_eq!(
            (hidden_again, positions_again, none, map_again),
            (hidden, Some(positions), None, map)
        );
    }
}

#[test]
fn parts_of_a_mutable_slice_are_disjoint() {
    let mut values = vec![0; 100];
    for (number, part) in (&mut values[..])
        .split_micro_batches(&halves())
        .unwrap()
        .into_iter()
        .enumerate()
    {
        part.fill(number + 1);
    }
    assert!(values[..50].iter().all(|&value| value == 1) && values[50..].iter().all(|&value| value == 2));
}

#[test]
fn what_does_not_fit_is_refused() {
    let split = halves();
    let error = vec![0; 99].split_micro_batches(&split).unwrap_err().to_string();
    assert!(
        error.contains("99 values are not a whole number for each of the split's 100 tokens"),
        "{error}"
    );
    let error = Chosen::new([("a", vec![0; 100])], &["b"])
        .split_micro_batches(&split)
        .unwrap_err()
        .to_string();
    assert!(error.contains("no entry \"b\""), "{error}");
    let error = Mergeable::merge_micro_batches(vec![Some(vec![1]), None])
        .unwrap_err()
        .to_string();
    assert!(error.contains("1 of 2 micro-batches have a value"), "{error}");
    let error = Mergeable::merge_micro_batches(Vec::<Vec<u8>>::new())
        .unwrap_err()
        .to_string();
    assert!(error.contains("no micro-batch"), "{error}");
    let parts = vec![BTreeMap::from([("a", vec![1])]), BTreeMap::from([("b", vec![1])])];
    let error = Mergeable::merge_micro_batches(parts).unwrap_err().to_string();
    assert!(error.contains("1 of 2 micro-batches have an entry"), "{error}");
}
