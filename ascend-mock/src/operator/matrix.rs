//! Matrix products, and operators that move elements about.

use super::operation::Operation;
use super::rule::{matrix, order, transposed};
use super::shape::{dimension, split, spread};
use super::view::dense_strides;

/// The product of two inputs from `left`, in double precision, as the elements of `dims`.
fn multiply(operation: &Operation, left: usize, dims: &[usize]) -> Result<Vec<f64>, String> {
    let (a, b) = (operation.at(left)?, operation.at(left + 1)?);
    let (turn_a, turn_b) = transposed(operation);
    let (m, k, batch_a) = matrix(a.dims(), true, turn_a)?;
    let (_, n, batch_b) = matrix(b.dims(), false, turn_b)?;
    let (a, b) = (a.values()?, b.values()?);
    let size = (m * n).max(1);
    let batch: Vec<usize> = match dims.iter().product::<usize>() / size {
        1 => Vec::new(),
        _ => dims[..dims.len().saturating_sub(2)].to_vec(),
    };
    let (at_a, at_b) = (spread(&batch_a, &batch), spread(&batch_b, &batch));
    let mut out = Vec::with_capacity(at_a.len() * m * n);
    for (a_at, b_at) in at_a.iter().zip(&at_b) {
        let (a, b) = (&a[a_at * m * k..], &b[b_at * k * n..]);
        for row in 0..m {
            for column in 0..n {
                let dot = (0..k).map(|i| {
                    let x = if turn_a { a[i * m + row] } else { a[row * k + i] };
                    let y = if turn_b { b[column * k + i] } else { b[i * n + column] };
                    x * y
                });
                out.push(dot.sum());
            }
        }
    }
    Ok(out)
}

/// The product of the first two inputs; a third is added to it.
pub(super) fn product(operation: &mut Operation) -> Result<(), String> {
    let dims = operation.out(0)?.dims().to_vec();
    let mut values = multiply(operation, 0, &dims)?;
    if let Some(bias) = operation.inputs.get(2) {
        let added = bias.values()?;
        for (value, at) in values.iter_mut().zip(spread(bias.dims(), &dims)) {
            *value += added[at];
        }
    }
    operation.out(0)?.set_values(&values)
}

/// `beta` times the first input, and `alpha` times the product of the other two.
pub(super) fn product_sum(operation: &mut Operation) -> Result<(), String> {
    let dims = operation.out(0)?.dims().to_vec();
    let values = multiply(operation, 1, &dims)?;
    let (beta, alpha) = (
        operation.float("beta").unwrap_or(1.0),
        operation.float("alpha").unwrap_or(1.0),
    );
    let first = operation.at(0)?;
    let added = first.values()?;
    let at = spread(first.dims(), &dims);
    let values: Vec<f64> = values
        .iter()
        .zip(at)
        .map(|(value, at)| beta * added[at] + alpha * value)
        .collect();
    operation.out(0)?.set_values(&values)
}

/// Joins all inputs along a dimension.
pub(super) fn concatenate(operation: &mut Operation) -> Result<(), String> {
    let rank = operation.at(0)?.dims().len();
    let dim = dimension(
        operation
            .int("dim")
            .or_else(|| operation.int("concat_dim"))
            .unwrap_or(0),
        rank,
    )?;
    let inputs = std::mem::take(&mut operation.inputs);
    let out = operation.out(0)?;
    let (before, all, behind) = split(out.dims(), dim);
    let mut start = 0;
    let mut whole = vec![0_u8; out.bytes().len()];
    let width = whole.len() / out.len().max(1);
    for input in &inputs {
        let own = split(input.dims(), dim).1;
        let mut part = super::Array::new(
            input.name(),
            input.dims().to_vec(),
            out.data_type().0,
            vec![0; input.len() * width],
        );
        part.gather(input, &(0..input.len()).collect::<Vec<_>>())?;
        let row = own * behind * width;
        for at in 0..before {
            let to = (at * all + start) * behind * width;
            whole[to..to + row].copy_from_slice(&part.bytes()[at * row..(at + 1) * row]);
        }
        start += own;
    }
    out.bytes_mut().copy_from_slice(&whole);
    operation.inputs = inputs;
    Ok(())
}

/// Reorders dimensions.
pub(super) fn permute(operation: &mut Operation) -> Result<(), String> {
    let from = operation.at(0)?.clone();
    let strides = dense_strides(from.dims());
    let order = order(operation, from.dims().len())?;
    let mut index = vec![0];
    for at in order {
        let (dim, stride) = (from.dims()[at], strides[at] as usize);
        index = index
            .into_iter()
            .flat_map(|base| (0..dim).map(move |i| base + i * stride))
            .collect();
    }
    operation.out(0)?.gather(&from, &index)
}

/// The slices of the first input along a dimension that the second names.
pub(super) fn select(operation: &mut Operation) -> Result<(), String> {
    let (from, picked) = (operation.at(0)?.clone(), operation.at(1)?.whole_values()?);
    let dim = dimension(operation.int("dim").unwrap_or(0), from.dims().len())?;
    let (before, len, behind) = split(from.dims(), dim);
    let mut index = Vec::with_capacity(before * picked.len() * behind);
    for lead in 0..before {
        for at in &picked {
            let at = usize::try_from(*at).ok().filter(|at| *at < len);
            let at = at.ok_or_else(|| format!("index {picked:?} is not all below {len}"))?;
            index.extend((0..behind).map(|tail| (lead * len + at) * behind + tail));
        }
    }
    operation.out(0)?.gather(&from, &index)
}
