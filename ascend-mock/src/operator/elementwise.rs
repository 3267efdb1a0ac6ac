//! Operators that make each element of the result from one element of each operand.

use super::array::Array;
use super::operation::Operation;
use super::shape::spread;

/// Copies the first input into the first output, with broadcasting and conversion.
pub(super) fn copy(operation: &mut Operation) -> Result<(), String> {
    let from = operation.at(0)?.clone();
    let out = operation.out(0)?;
    let index = spread(from.dims(), out.dims());
    out.gather(&from, &index)
}

/// The operand at a place: an input, or the number that a parameter gives instead of one.
fn operand(operation: &Operation, index: usize) -> Result<Array, String> {
    if let Some(input) = operation.inputs.get(index) {
        return Ok(input.clone());
    }
    let number = ["other", "exponent", "value"]
        .iter()
        .find_map(|name| operation.float(name));
    let number = number.ok_or_else(|| format!("{} has no operand {index}", operation.name()))?;
    let whole = operation.outputs.first().is_some_and(Array::is_whole) && number.fract() == 0.0;
    let data_type = if whole { 9 } else { 11 };
    let mut array = Array::new("", Vec::new(), data_type, vec![0; 8]);
    array.set_values(&[number])?;
    Ok(array)
}

/// Applies a function of one number.
pub(super) fn unary(operation: &mut Operation, function: fn(f64) -> f64) -> Result<(), String> {
    let from = operation.at(0)?.clone();
    let values: Vec<f64> = from.values()?.into_iter().map(function).collect();
    let out = operation.out(0)?;
    let spread: Vec<f64> = spread(from.dims(), out.dims()).iter().map(|at| values[*at]).collect();
    out.set_values(&spread)
}

/// Applies a function of two numbers; that of whole numbers where all are whole. The second one is multiplied by `alpha` before, if there is one.
pub(super) fn binary(
    operation: &mut Operation,
    function: fn(f64, f64) -> f64,
    whole: Option<fn(i64, i64) -> i64>,
) -> Result<(), String> {
    let (a, b) = (operand(operation, 0)?, operand(operation, 1)?);
    let alpha = operation.float("alpha").unwrap_or(1.0);
    let out = operation.out(0)?;
    let (at_a, at_b) = (spread(a.dims(), out.dims()), spread(b.dims(), out.dims()));
    let places = at_a.iter().zip(&at_b);
    if let Some(whole) = whole
        && [&a, &b, &*out].iter().all(|array| array.is_whole())
        && alpha.fract() == 0.0
    {
        let (a, b) = (a.whole_values()?, b.whole_values()?);
        let values: Vec<i64> = places
            .map(|(x, y)| whole(a[*x], b[*y].wrapping_mul(alpha as i64)))
            .collect();
        return out.set_whole_values(&values);
    }
    let (a, b) = (a.values()?, b.values()?);
    let values: Vec<f64> = places.map(|(x, y)| function(a[*x], b[*y] * alpha)).collect();
    out.set_values(&values)
}

/// Sets all elements to a number.
pub(super) fn fill(operation: &mut Operation) -> Result<(), String> {
    let number = match operation.name() {
        "aclnnInplaceZero" | "ZerosLike" => 0.0,
        "aclnnInplaceOne" | "OnesLike" => 1.0,
        _ => operation.float("value").ok_or("value is missing")?,
    };
    let out = operation.out(0)?;
    out.set_values(&vec![number; out.len()])
}

/// Sets elements to a number where a mask is true.
pub(super) fn masked_fill(operation: &mut Operation) -> Result<(), String> {
    let (mask, number) = (
        operation.at(1)?.clone(),
        operation.float("value").ok_or("value is missing")?,
    );
    let mask_values = mask.values()?;
    let out = operation.out(0)?;
    let mut values = out.values()?;
    for (value, at) in values.iter_mut().zip(spread(mask.dims(), out.dims())) {
        if mask_values[at] != 0.0 {
            *value = number;
        }
    }
    out.set_values(&values)
}

/// Takes elements from the second or the third input, as the first says.
pub(super) fn choose(operation: &mut Operation) -> Result<(), String> {
    let [condition, a, b] = [0, 1, 2].map(|index| operation.at(index).cloned());
    let (condition, a, b) = (condition?, a?, b?);
    let chosen = condition.values()?;
    let (a_values, b_values) = (a.values()?, b.values()?);
    let out = operation.out(0)?;
    let [at, at_a, at_b] = [&condition, &a, &b].map(|array| spread(array.dims(), out.dims()));
    let values: Vec<f64> = (0..out.len())
        .map(|i| {
            if chosen[at[i]] != 0.0 {
                a_values[at_a[i]]
            } else {
                b_values[at_b[i]]
            }
        })
        .collect();
    out.set_values(&values)
}

/// The numbers from a start in steps.
pub(super) fn arange(operation: &mut Operation) -> Result<(), String> {
    let number = |name| operation.float(name).ok_or_else(|| format!("{name} is missing"));
    let (start, step) = (number("start")?, number("step")?);
    let out = operation.out(0)?;
    let values: Vec<f64> = (0..out.len()).map(|at| start + at as f64 * step).collect();
    out.set_values(&values)
}

/// The error function, by a series whose terms are all positive.
fn erf(x: f64) -> f64 {
    if x.abs() > 6.0 {
        return x.signum();
    }
    let (mut term, mut sum, mut n) = (x, x, 1.0);
    while term.abs() > 1e-17 * sum.abs() {
        term *= 2.0 * x * x / (2.0 * n + 1.0);
        sum += term;
        n += 1.0;
    }
    2.0 / std::f64::consts::PI.sqrt() * (-x * x).exp() * sum
}

pub(super) fn gelu(x: f64) -> f64 {
    0.5 * x * (1.0 + erf(x / std::f64::consts::SQRT_2))
}

pub(super) fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

pub(super) fn silu(x: f64) -> f64 {
    x * sigmoid(x)
}

pub(super) fn relu(x: f64) -> f64 {
    // Not a number stays none.
    if x < 0.0 { 0.0 } else { x }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_function_is_that_of_the_tables() {
        for (x, y) in [
            (0.0, 0.0),
            (0.5, 0.520_499_877_813_046_5),
            (1.0, 0.842_700_792_949_714_9),
            (3.0, 0.999_977_909_503_001_4),
        ] {
            assert!(
                (erf(x) - y).abs() < 1e-14 && (erf(-x) + y).abs() < 1e-14,
                "{x} {}",
                erf(x)
            );
        }
        assert!(erf(7.0) == 1.0 && relu(f64::NAN).is_nan() && silu(0.0) == 0.0 && gelu(-9.0) == 0.0);
    }
}
