//! What shapes the outputs of the built-in operators have.

use super::operation::{Attribute, Operation};
use super::shape::{broadcast, dimension};

type Shapes = Result<Vec<Vec<usize>>, String>;

fn dims(operation: &Operation, input: usize) -> Result<Vec<usize>, String> {
    Ok(operation.at(input)?.dims().to_vec())
}

/// That of all inputs together.
pub(super) fn joined(operation: &Operation) -> Shapes {
    Ok(vec![broadcast(operation.inputs.iter().map(super::Array::dims))?])
}

/// That of the first input.
pub(super) fn first(operation: &Operation) -> Shapes {
    Ok(vec![dims(operation, 0)?])
}

/// Whatever the output has; what else is read must broadcast to it.
pub(super) fn given(operation: &Operation) -> Shapes {
    let own = operation.outputs.first().ok_or("there is no output")?.dims().to_vec();
    let all = broadcast(operation.inputs.iter().map(super::Array::dims).chain([&*own]))?;
    if all != own {
        return Err(format!("an input of shape {all:?} does not fit into {own:?}"));
    }
    Ok(vec![own])
}

/// The dimensions of the parameter that is called so here or there; `None` for all.
pub(super) fn dimensions(operation: &Operation, rank: usize) -> Result<Option<Vec<usize>>, String> {
    let names = ["dims", "dim", "axes", "axis"];
    let mut given: Vec<i64> = Vec::new();
    for name in names {
        match operation.attribute(name) {
            Some(Attribute::Ints(list)) => given.clone_from(list),
            Some(Attribute::Int(one)) => given.push(*one),
            _ => {}
        }
    }
    // Single operators give them as a second input.
    if let Some(second) = operation.inputs.get(1).filter(|input| input.is_whole()) {
        given.extend(second.whole_values().unwrap_or_default());
    }
    if given.is_empty() {
        return Ok(None);
    }
    let found: Result<Vec<_>, _> = given.iter().map(|dim| dimension(*dim, rank)).collect();
    found.map(Some)
}

/// Names of the parameter that keeps reduced dimensions as 1.
pub(super) const KEEP: &[&str] = &["keepDims", "keepDim", "keepdim", "keep_dims"];

/// Without the dimensions that are reduced.
pub(super) fn reduced(operation: &Operation) -> Shapes {
    let dims = dims(operation, 0)?;
    let which = dimensions(operation, dims.len())?;
    let is_reduced = |at: usize| which.as_ref().is_none_or(|which| which.contains(&at));
    let keep = operation.is_set(KEEP);
    let kept = dims.iter().enumerate().filter_map(|(at, dim)| match is_reduced(at) {
        false => Some(*dim),
        true => keep.then_some(1),
    });
    Ok(vec![kept.collect()])
}

/// Whether the operands of a matrix product are transposed.
pub(super) fn transposed(operation: &Operation) -> (bool, bool) {
    (
        operation.is_set(&["transpose_x1", "adj_x1"]),
        operation.is_set(&["transpose_x2", "adj_x2"]),
    )
}

/// Rows, columns and batch of an operand as a product sees it.
pub(super) fn matrix(dims: &[usize], is_left: bool, is_transposed: bool) -> Result<(usize, usize, Vec<usize>), String> {
    let (rows, columns, batch) = match dims {
        [] => return Err("a matrix product of a single number".to_owned()),
        [one] if is_left => (1, *one, Vec::new()),
        [one] => (*one, 1, Vec::new()),
        [batch @ .., rows, columns] => (*rows, *columns, batch.to_vec()),
    };
    Ok(match is_transposed {
        true => (columns, rows, batch),
        false => (rows, columns, batch),
    })
}

/// That of a matrix product of two inputs from `left`.
fn product_from(operation: &Operation, left: usize) -> Result<Vec<usize>, String> {
    let (a, b) = (dims(operation, left)?, dims(operation, left + 1)?);
    let (turn_a, turn_b) = transposed(operation);
    let (m, k, batch_a) = matrix(&a, true, turn_a)?;
    let (other_k, n, batch_b) = matrix(&b, false, turn_b)?;
    if k != other_k {
        return Err(format!(
            "matrices of shapes {a:?} and {b:?} cannot be multiplied: {k} against {other_k}"
        ));
    }
    let mut out = broadcast([&*batch_a, &*batch_b])?;
    if a.len() > 1 {
        out.push(m);
    }
    if b.len() > 1 {
        out.push(n);
    }
    Ok(out)
}

/// That of the product of the first two inputs.
pub(super) fn product(operation: &Operation) -> Shapes {
    Ok(vec![product_from(operation, 0)?])
}

/// That of the product of the second and third input, to which the first is added.
pub(super) fn product_sum(operation: &Operation) -> Shapes {
    let out = product_from(operation, 1)?;
    let with = broadcast([&*out, &*dims(operation, 0)?])?;
    if with != out {
        return Err(format!(
            "what is added to a product of shape {out:?} has shape {with:?}"
        ));
    }
    Ok(vec![out])
}

/// A norm: the first output has the shape of the input; of the others one has a number for each group, the next again the shape of the input.
pub(super) fn norm(operation: &Operation) -> Shapes {
    let dims = dims(operation, 0)?;
    let mut lead = dims.clone();
    let normed = normed_dims(operation);
    let from = dims
        .len()
        .checked_sub(normed)
        .ok_or("more dimensions are normed than there are")?;
    lead[from..].fill(1);
    Ok(match operation.name() {
        "aclnnLayerNorm" => vec![dims, lead.clone(), lead],
        _ => vec![dims.clone(), lead, dims],
    })
}

/// Over how many of the last dimensions is normed: those of the parameter or of gamma.
pub(super) fn normed_dims(operation: &Operation) -> usize {
    match operation.ints("normalizedShape") {
        Some(shape) => shape.len(),
        None => {
            let gamma = operation.input("gamma").or_else(|| operation.inputs.last());
            gamma.map_or(1, |gamma| gamma.dims().len()).max(1)
        }
    }
}

/// Half as long along a dimension.
pub(super) fn halved(operation: &Operation) -> Shapes {
    let mut dims = dims(operation, 0)?;
    let dim = dimension(operation.int("dim").unwrap_or(-1), dims.len())?;
    match dims.get_mut(dim) {
        Some(len) if *len % 2 == 0 => *len /= 2,
        _ => return Err(format!("dimension {dim} of {dims:?} has no halves")),
    }
    Ok(vec![dims])
}

/// Joined along a dimension.
pub(super) fn concatenated(operation: &Operation) -> Shapes {
    let mut all = dims(operation, 0)?;
    let dim = dimension(
        operation
            .int("dim")
            .or_else(|| operation.int("concat_dim"))
            .unwrap_or(0),
        all.len(),
    )?;
    for input in operation.inputs.iter().skip(1) {
        let agrees = input.dims().len() == all.len()
            && (0..all.len()).all(|at| at == dim || input.dims().get(at) == all.get(at));
        match (agrees, all.get_mut(dim), input.dims().get(dim)) {
            (true, Some(len), Some(more)) => *len += more,
            _ => {
                return Err(format!(
                    "{all:?} and {:?} cannot be joined along dimension {dim}",
                    input.dims()
                ));
            }
        }
    }
    Ok(vec![all])
}

/// The order of a permutation.
pub(super) fn order(operation: &Operation, rank: usize) -> Result<Vec<usize>, String> {
    let second = operation.inputs.get(1).and_then(|input| input.whole_values().ok());
    let given = ["dims", "perm"].iter().find_map(|name| operation.ints(name));
    let given = given.map(<[i64]>::to_vec).or(second).unwrap_or_default();
    let order = given
        .iter()
        .map(|dim| dimension(*dim, rank))
        .collect::<Result<Vec<_>, _>>()?;
    let mut seen = order.clone();
    seen.sort_unstable();
    match seen.iter().copied().eq(0..rank) {
        true => Ok(order),
        false => Err(format!("{given:?} is no order of {rank} dimensions")),
    }
}

/// Dimensions in another order.
pub(super) fn permuted(operation: &Operation) -> Shapes {
    let dims = dims(operation, 0)?;
    Ok(vec![
        order(operation, dims.len())?.into_iter().map(|at| dims[at]).collect(),
    ])
}

/// The indices' shape in the place of a dimension of the first input.
pub(super) fn selected(operation: &Operation) -> Shapes {
    let (table, index) = (dims(operation, 0)?, dims(operation, 1)?);
    let dim = dimension(operation.int("dim").unwrap_or(0), table.len())?;
    let mut out = table[..dim.min(table.len())].to_vec();
    out.extend(index);
    out.extend(table.iter().skip(dim + 1));
    Ok(vec![out])
}

/// As many numbers as there are steps.
pub(super) fn steps(operation: &Operation) -> Shapes {
    let number = |name| operation.float(name).ok_or_else(|| format!("{name} is missing"));
    let (start, end, step) = (number("start")?, number("end")?, number("step")?);
    let count = (end - start) / step;
    if !(count.is_finite() && (0.0..1e12).contains(&count)) {
        return Err(format!("there is no way from {start} to {end} in steps of {step}"));
    }
    Ok(vec![vec![count.ceil() as usize]])
}
