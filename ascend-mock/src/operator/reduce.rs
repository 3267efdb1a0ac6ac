//! Operators that look at all elements along dimensions: sums, softmax, norms.

use super::operation::Operation;
use super::rule::{dimensions, normed_dims};
use super::shape::{dimension, split, spread};

/// Sums elements along dimensions; divided by their number if `mean`.
fn total(operation: &mut Operation, mean: bool) -> Result<(), String> {
    let input = operation.at(0)?;
    let which = dimensions(operation, input.dims().len())?;
    let is_reduced = |at: usize| which.as_ref().is_none_or(|which| which.contains(&at));
    // The result with reduced dimensions kept as 1: each element of the input adds to the one it would be broadcast from.
    let kept: Vec<usize> = input
        .dims()
        .iter()
        .enumerate()
        .map(|(at, dim)| if is_reduced(at) { 1 } else { *dim })
        .collect();
    let at = spread(&kept, input.dims());
    let count = input.len() / kept.iter().product::<usize>().max(1);
    if !mean && input.is_whole() && operation.outputs.first().is_some_and(super::Array::is_whole) {
        let mut sums = vec![0_i64; kept.iter().product()];
        for (value, at) in input.whole_values()?.into_iter().zip(at) {
            sums[at] = sums[at].wrapping_add(value);
        }
        return operation.out(0)?.set_whole_values(&sums);
    }
    let mut sums = vec![0.0; kept.iter().product()];
    for (value, at) in input.values()?.into_iter().zip(at) {
        sums[at] += value;
    }
    if mean {
        sums.iter_mut().for_each(|sum| *sum /= count as f64);
    }
    operation.out(0)?.set_values(&sums)
}

pub(super) fn sum(operation: &mut Operation) -> Result<(), String> {
    total(operation, false)
}

pub(super) fn mean(operation: &mut Operation) -> Result<(), String> {
    total(operation, true)
}

/// Applies a function to the elements along one dimension at a time.
fn along(operation: &Operation, dim: usize, mut function: impl FnMut(&mut [f64])) -> Result<Vec<f64>, String> {
    let input = operation.at(0)?;
    let mut values = input.values()?;
    let (before, len, behind) = split(input.dims(), dim);
    for lead in 0..before {
        for tail in 0..behind {
            let place = |at: usize| (lead * len + at) * behind + tail;
            let mut line: Vec<f64> = (0..len).map(|at| values[place(at)]).collect();
            function(&mut line);
            for (at, value) in line.into_iter().enumerate() {
                values[place(at)] = value;
            }
        }
    }
    Ok(values)
}

/// The one dimension that a parameter names; the last without one.
fn one_dimension(operation: &Operation) -> Result<usize, String> {
    let rank = operation.at(0)?.dims().len();
    match dimensions(operation, rank)? {
        Some(which) if which.len() == 1 => Ok(which[0]),
        None => dimension(-1, rank),
        Some(which) => Err(format!("{which:?} is not one dimension")),
    }
}

/// Softmax, or its logarithm.
pub(super) fn softmax(operation: &mut Operation) -> Result<(), String> {
    let log = matches!(operation.name(), "aclnnLogSoftmax" | "LogSoftmaxV2");
    let values = along(operation, one_dimension(operation)?, |line| {
        let most = line.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let sum: f64 = line.iter().map(|value| (value - most).exp()).sum();
        for value in line {
            *value = if log {
                *value - most - sum.ln()
            } else {
                (*value - most).exp() / sum
            };
        }
    })?;
    operation.out(0)?.set_values(&values)
}

/// Where the largest element is, the first one of equals.
pub(super) fn argmax(operation: &mut Operation) -> Result<(), String> {
    let mut found = Vec::new();
    along(operation, one_dimension(operation)?, |line| {
        let best = (0..line.len()).reduce(|best, at| if line[at] > line[best] { at } else { best });
        found.push(best.unwrap_or(0) as f64);
    })?;
    operation.out(0)?.set_values(&found)
}

/// The group of the last dimensions that is normed, and how much is added to a variance.
fn groups(operation: &Operation) -> Result<(usize, f64), String> {
    let dims = operation.at(0)?.dims();
    let from = dims.len().saturating_sub(normed_dims(operation));
    let epsilon = operation
        .float("epsilon")
        .or_else(|| operation.float("eps"))
        .unwrap_or(1e-6);
    Ok((dims[from..].iter().product::<usize>().max(1), epsilon))
}

/// Root-mean-square norm; of the sum of the first two inputs for AddRmsNorm, which is an output too.
pub(super) fn rms_norm(operation: &mut Operation) -> Result<(), String> {
    let (group, epsilon) = groups(operation)?;
    let mut x = operation.at(0)?.values()?;
    let adds = matches!(operation.name(), "aclnnAddRmsNorm" | "AddRmsNorm");
    if adds {
        for (value, other) in x.iter_mut().zip(operation.at(1)?.values()?) {
            *value += other;
        }
    }
    let gamma = operation.at(if adds { 2 } else { 1 })?.values()?;
    let mut scales = Vec::new();
    let mut y = Vec::with_capacity(x.len());
    for row in x.chunks(group) {
        let mean_square = row.iter().map(|value| value * value).sum::<f64>() / group as f64;
        let scale = 1.0 / (mean_square + epsilon).sqrt();
        scales.push(scale);
        y.extend(row.iter().zip(&gamma).map(|(value, gamma)| value * scale * gamma));
    }
    operation.out(0)?.set_values(&y)?;
    if operation.outputs.len() > 1 {
        operation.out(1)?.set_values(&scales)?;
    }
    if adds && operation.outputs.len() > 2 {
        operation.out(2)?.set_values(&x)?;
    }
    Ok(())
}

/// Layer norm, with mean and reciprocal deviation where they are asked for.
pub(super) fn layer_norm(operation: &mut Operation) -> Result<(), String> {
    let (group, epsilon) = groups(operation)?;
    let x = operation.at(0)?.values()?;
    let values = |name| operation.input(name).map(super::Array::values).transpose();
    let (weight, bias) = (values("weight")?, values("bias")?);
    let (mut y, mut means, mut scales) = (Vec::with_capacity(x.len()), Vec::new(), Vec::new());
    for row in x.chunks(group) {
        let mean = row.iter().sum::<f64>() / group as f64;
        let variance = row.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / group as f64;
        let scale = 1.0 / (variance + epsilon).sqrt();
        for (at, value) in row.iter().enumerate() {
            let weight = weight.as_ref().map_or(1.0, |weight| weight[at]);
            let bias = bias.as_ref().map_or(0.0, |bias| bias[at]);
            y.push((value - mean) * scale * weight + bias);
        }
        means.push(mean);
        scales.push(scale);
    }
    operation.out(0)?.set_values(&y)?;
    for out in operation.outputs.iter_mut().skip(1) {
        let values = if out.name() == "meanOut" { &means } else { &scales };
        out.set_values(values)?;
    }
    Ok(())
}

/// The first half along a dimension by silu, times the second.
pub(super) fn swiglu(operation: &mut Operation) -> Result<(), String> {
    let input = operation.at(0)?;
    let dim = dimension(operation.int("dim").unwrap_or(-1), input.dims().len())?;
    let (before, len, behind) = split(input.dims(), dim);
    let half = len / 2 * behind;
    let values = input.values()?;
    let mut out = Vec::with_capacity(before * half);
    for lead in values.chunks(len * behind).take(before) {
        let (a, b) = lead.split_at(half);
        out.extend(a.iter().zip(b).map(|(a, b)| super::elementwise::silu(*a) * b));
    }
    operation.out(0)?.set_values(&out)
}
