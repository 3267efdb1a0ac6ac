//! Sets of intervals of time.

/// Sorts intervals and joins those that touch.
pub(super) fn union(mut spans: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    spans.retain(|span| span.0 < span.1);
    spans.sort_unstable();
    let mut joined: Vec<(u64, u64)> = Vec::with_capacity(spans.len());
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            _ => joined.push(span),
        }
    }
    joined
}

/// How long a joined set is.
pub(super) fn length(spans: &[(u64, u64)]) -> u64 {
    spans.iter().map(|span| span.1 - span.0).sum()
}

/// How long two joined sets lie over each other.
pub(super) fn overlap(a: &[(u64, u64)], b: &[(u64, u64)]) -> u64 {
    let (mut i, mut j, mut sum) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        sum += a[i].1.min(b[j].1).saturating_sub(a[i].0.max(b[j].0));
        if a[i].1 < b[j].1 {
            i += 1;
        } else {
            j += 1;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_of_joined_sets() {
        let a = union(vec![(5, 9), (0, 3), (2, 4), (7, 7)]);
        assert_eq!(a, [(0, 4), (5, 9)]);
        assert_eq!(length(&a), 8);
        assert_eq!(overlap(&a, &[(3, 6), (8, 20)]), 1 + 1 + 1);
    }
}
