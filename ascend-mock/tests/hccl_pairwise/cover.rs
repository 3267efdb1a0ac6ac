//! Rows of values such that every pair of values of two factors stands in one of them.

/// Gives rows (an index of a value for each factor) that together hold every pair which `allowed` does not forbid. `sizes` are the factors' numbers
/// of values; `allowed` is asked with two factors and a value of each.
pub(crate) fn pairwise(sizes: &[usize], allowed: impl Fn((usize, usize), (usize, usize)) -> bool) -> Vec<Vec<usize>> {
    let mut open = Vec::new();
    for (a, &a_values) in sizes.iter().enumerate() {
        for (b, &b_values) in sizes.iter().enumerate().skip(a + 1) {
            let pairs = (0..a_values).flat_map(|x| (0..b_values).map(move |y| ((a, x), (b, y))));
            open.extend(pairs.filter(|&(one, other)| allowed(one, other)));
        }
    }
    let mut rows = Vec::new();
    while let Some(&(first, second)) = open.first() {
        let mut row: Vec<Option<usize>> = vec![None; sizes.len()];
        row[first.0] = Some(first.1);
        row[second.0] = Some(second.1);
        for factor in 0..sizes.len() {
            if row[factor].is_some() {
                continue;
            }
            let fits = |value: &usize| {
                let set = row.iter().enumerate().filter_map(|(other, set)| Some((other, (*set)?)));
                set.into_iter().all(|other| match other.0 < factor {
                    true => allowed(other, (factor, *value)),
                    false => allowed((factor, *value), other),
                })
            };
            let gain = |value: usize| {
                let has = |(other, x): (usize, usize)| match other == factor {
                    true => x == value,
                    false => row[other] == Some(x),
                };
                let of = |pair: &&((usize, usize), (usize, usize))| pair.0.0 == factor || pair.1.0 == factor;
                open.iter().filter(of).filter(|pair| has(pair.0) && has(pair.1)).count()
            };
            // Ties go round, so that no value is used more than the others.
            let turn = rows.len() % sizes[factor];
            let values = (0..sizes[factor]).map(|value| (value + turn) % sizes[factor]);
            row[factor] = values.filter(fits).max_by_key(|value| gain(*value));
        }
        let row: Option<Vec<usize>> = row.into_iter().collect();
        let row = row.expect("no factor is without a value that fits");
        open.retain(|&((a, x), (b, y))| row[a] != x || row[b] != y);
        rows.push(row);
    }
    rows
}

#[test]
fn rows_hold_every_pair_that_is_allowed() {
    let sizes = [4, 3, 5, 2];
    let allowed = |a: (usize, usize), b: (usize, usize)| !(a == (0, 1) && b == (1, 2));
    let rows = pairwise(&sizes, allowed);
    for a in 0..sizes.len() {
        for b in a + 1..sizes.len() {
            for (x, y) in (0..sizes[a]).flat_map(|x| (0..sizes[b]).map(move |y| (x, y))) {
                let there = rows.iter().any(|row| row[a] == x && row[b] == y);
                assert_eq!(there, allowed((a, x), (b, y)), "{a}={x}, {b}={y}");
            }
        }
    }
    assert!(rows.len() < 30, "{} rows", rows.len());
}
