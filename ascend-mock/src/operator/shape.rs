//! Arithmetic of shapes: broadcasting, dimensions counted from the end, what an element of the result is made from.

/// The shape that several broadcast to.
pub(crate) fn broadcast<'a>(shapes: impl IntoIterator<Item = &'a [usize]>) -> Result<Vec<usize>, String> {
    let mut all: Vec<usize> = Vec::new();
    for shape in shapes {
        let mut wide = vec![1; shape.len().saturating_sub(all.len())];
        wide.append(&mut all);
        all = wide;
        let lead = all.len() - shape.len();
        for (known, dim) in all[lead..].iter_mut().zip(shape) {
            *known = match (*known, *dim) {
                (a, b) if a == b => a,
                (1, b) => b,
                (a, 1) => a,
                (a, b) => return Err(format!("shapes do not broadcast: {a} against {b} in {shape:?}")),
            };
        }
    }
    Ok(all)
}

/// How many elements a shape has; `None` if no number says it.
pub(crate) fn size(dims: &[usize]) -> Option<usize> {
    dims.iter().try_fold(1, |size: usize, dim| size.checked_mul(*dim))
}

/// For each element of `to` in order, which element of `from` it is made from when `from` is broadcast.
pub(crate) fn spread(from: &[usize], to: &[usize]) -> Vec<usize> {
    let lead = to.len().saturating_sub(from.len());
    let mut index = vec![0];
    for (at, dim) in to.iter().enumerate() {
        let own = at.checked_sub(lead).and_then(|at| from.get(at)).copied().unwrap_or(1);
        let mut more = Vec::with_capacity(index.len() * dim);
        for base in index {
            more.extend((0..*dim).map(|i| if own == 1 { base } else { base * own + i }));
        }
        index = more;
    }
    index
}

/// A dimension that may be counted from the end.
pub(crate) fn dimension(dim: i64, rank: usize) -> Result<usize, String> {
    let rank = rank.max(1) as i64;
    if (-rank..rank).contains(&dim) {
        Ok(dim.rem_euclid(rank) as usize)
    } else {
        Err(format!("dimension {dim} of a tensor with {rank}"))
    }
}

/// How a shape falls apart at a dimension: elements before it, along it, behind it.
pub(crate) fn split(dims: &[usize], dim: usize) -> (usize, usize, usize) {
    let before = dims.iter().take(dim).product();
    let behind = dims.iter().skip(dim + 1).product();
    (before, dims.get(dim).copied().unwrap_or(1), behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_broadcast_from_the_end() {
        assert_eq!(broadcast([&[2, 1, 3][..], &[4, 3], &[1]]), Ok(vec![2, 4, 3]));
        assert_eq!(broadcast([&[][..], &[5]]), Ok(vec![5]));
        assert!(broadcast([&[2][..], &[3]]).is_err());
        assert_eq!(spread(&[3], &[2, 3]), [0, 1, 2, 0, 1, 2]);
        assert_eq!(spread(&[2, 1], &[2, 3]), [0, 0, 0, 1, 1, 1]);
        assert_eq!(spread(&[], &[2]), [0, 0]);
    }

    #[test]
    fn a_size_is_a_number_or_none() {
        assert_eq!([size(&[]), size(&[2, 0]), size(&[2, 3])], [Some(1), Some(0), Some(6)]);
        assert_eq!(size(&[usize::MAX, 2]), None);
    }

    #[test]
    fn dimensions_count_from_both_ends() {
        assert_eq!([0, 2, -1, -3].map(|dim| dimension(dim, 3)), [0, 2, 2, 0].map(Ok));
        assert!(dimension(3, 3).is_err() && dimension(-4, 3).is_err());
        assert_eq!(split(&[2, 3, 4], 1), (2, 3, 4));
    }
}
