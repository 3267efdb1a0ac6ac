//! The operators that have a host function of the mock's own: a table.

use super::operation::Operation;
use super::shape::size;
use super::{elementwise as each, matrix, reduce, rule};

/// How the elements of the outputs are made.
#[derive(Clone, Copy, Debug)]
enum Run {
    Unary(fn(f64) -> f64),
    Binary(fn(f64, f64) -> f64, Option<fn(i64, i64) -> i64>),
    Whole(fn(&mut Operation) -> Result<(), String>),
}

/// An operator with a host function of the mock's own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Builtin {
    /// Its names: that of the two phases, and types of single operators.
    names: &'static [&'static str],
    /// The shapes of its outputs.
    shapes: fn(&Operation) -> Result<Vec<Vec<usize>>, String>,
    run: Run,
}

use Run::{Binary, Unary, Whole};

const fn row(
    names: &'static [&'static str],
    shapes: fn(&Operation) -> Result<Vec<Vec<usize>>, String>,
    run: Run,
) -> Builtin {
    Builtin { names, shapes, run }
}

const ADD: Run = Binary(|a, b| a + b, Some(i64::wrapping_add));
const SUB: Run = Binary(|a, b| a - b, Some(i64::wrapping_sub));
const MUL: Run = Binary(|a, b| a * b, Some(i64::wrapping_mul));
const DIV: Run = Binary(|a, b| a / b, None);

/// All of them. A name in quotes here is what `cargo xtask coverage` counts as simulated.
static ALL: &[Builtin] = &[
    row(
        &["aclnnAdd", "aclnnAdds", "Add", "AddV2", "Adds", "BiasAdd"],
        rule::joined,
        ADD,
    ),
    row(&["aclnnInplaceAdd", "aclnnInplaceAdds"], rule::given, ADD),
    row(&["aclnnSub", "aclnnSubs", "Sub"], rule::joined, SUB),
    row(&["aclnnInplaceSub"], rule::given, SUB),
    row(&["aclnnMul", "aclnnMuls", "Mul", "Muls"], rule::joined, MUL),
    row(&["aclnnInplaceMul", "aclnnInplaceMuls"], rule::given, MUL),
    row(&["aclnnDiv", "aclnnDivs", "Div", "RealDiv"], rule::joined, DIV),
    row(&["aclnnInplaceDiv"], rule::given, DIV),
    row(&["aclnnMaximum", "Maximum"], rule::joined, Binary(f64::max, Some(max))),
    row(&["aclnnMinimum", "Minimum"], rule::joined, Binary(f64::min, Some(min))),
    row(&["aclnnPowTensorScalar", "Pow"], rule::joined, Binary(f64::powf, None)),
    row(&["aclnnExp", "aclnnInplaceExp", "Exp"], rule::first, Unary(f64::exp)),
    row(&["aclnnLog", "Log"], rule::first, Unary(f64::ln)),
    row(
        &["aclnnSqrt", "aclnnInplaceSqrt", "Sqrt"],
        rule::first,
        Unary(f64::sqrt),
    ),
    row(&["aclnnRsqrt", "Rsqrt"], rule::first, Unary(|x| 1.0 / x.sqrt())),
    row(&["aclnnReciprocal", "Reciprocal"], rule::first, Unary(f64::recip)),
    row(&["aclnnNeg", "aclnnInplaceNeg", "Neg"], rule::first, Unary(|x| -x)),
    row(&["aclnnAbs", "Abs"], rule::first, Unary(f64::abs)),
    row(&["aclnnSin", "Sin"], rule::first, Unary(f64::sin)),
    row(&["aclnnCos", "Cos"], rule::first, Unary(f64::cos)),
    row(&["aclnnTanh", "Tanh"], rule::first, Unary(f64::tanh)),
    row(
        &["aclnnSigmoid", "aclnnInplaceSigmoid", "Sigmoid"],
        rule::first,
        Unary(each::sigmoid),
    ),
    row(
        &["aclnnRelu", "aclnnInplaceRelu", "Relu"],
        rule::first,
        Unary(each::relu),
    ),
    row(&["aclnnSilu", "Swish"], rule::first, Unary(each::silu)),
    row(&["aclnnGelu", "Gelu"], rule::first, Unary(each::gelu)),
    row(&["aclnnFloor", "Floor"], rule::first, Unary(f64::floor)),
    row(&["aclnnCeil", "Ceil"], rule::first, Unary(f64::ceil)),
    row(
        &["aclnnCast", "Cast", "Identity", "TensorMove"],
        rule::first,
        Whole(each::copy),
    ),
    row(&["aclnnInplaceCopy"], rule::given, Whole(each::copy)),
    row(
        &["aclnnInplaceZero", "aclnnInplaceOne", "aclnnInplaceFillScalar"],
        rule::given,
        Whole(each::fill),
    ),
    row(&["ZerosLike", "OnesLike"], rule::first, Whole(each::fill)),
    row(&["aclnnInplaceMaskedFillScalar"], rule::given, Whole(each::masked_fill)),
    row(
        &["aclnnSWhere", "Select", "SelectV2"],
        rule::joined,
        Whole(each::choose),
    ),
    row(&["aclnnArange"], rule::steps, Whole(each::arange)),
    row(
        &["aclnnMatmul", "aclnnMm", "MatMul", "MatMulV2"],
        rule::product,
        Whole(matrix::product),
    ),
    row(
        &["aclnnBatchMatMul", "BatchMatMul", "BatchMatMulV2"],
        rule::product,
        Whole(matrix::product),
    ),
    row(&["aclnnAddmm"], rule::product_sum, Whole(matrix::product_sum)),
    row(&["aclnnCat", "ConcatD"], rule::concatenated, Whole(matrix::concatenate)),
    row(
        &["aclnnPermute", "Transpose", "TransposeD"],
        rule::permuted,
        Whole(matrix::permute),
    ),
    row(
        &["aclnnEmbedding", "aclnnIndexSelect"],
        rule::selected,
        Whole(matrix::select),
    ),
    row(
        &["aclnnReduceSum", "ReduceSum", "ReduceSumD"],
        rule::reduced,
        Whole(reduce::sum),
    ),
    row(
        &["aclnnMean", "ReduceMean", "ReduceMeanD"],
        rule::reduced,
        Whole(reduce::mean),
    ),
    row(&["aclnnArgMax"], rule::reduced, Whole(reduce::argmax)),
    row(&["aclnnSoftmax", "SoftmaxV2"], rule::first, Whole(reduce::softmax)),
    row(
        &["aclnnLogSoftmax", "LogSoftmaxV2"],
        rule::first,
        Whole(reduce::softmax),
    ),
    row(&["aclnnRmsNorm", "RmsNorm"], rule::norm, Whole(reduce::rms_norm)),
    row(&["aclnnAddRmsNorm", "AddRmsNorm"], rule::norm, Whole(reduce::rms_norm)),
    row(&["aclnnLayerNorm"], rule::norm, Whole(reduce::layer_norm)),
    row(&["aclnnSwiGlu", "SwiGlu"], rule::halved, Whole(reduce::swiglu)),
];

fn max(a: i64, b: i64) -> i64 {
    a.max(b)
}

fn min(a: i64, b: i64) -> i64 {
    a.min(b)
}

/// The built-in operator of a name.
pub(crate) fn builtin(name: &str) -> Option<&'static Builtin> {
    ALL.iter().find(|builtin| builtin.names.contains(&name))
}

impl Builtin {
    /// The shapes that the outputs must have, as far as they are known.
    pub(crate) fn shapes(&self, operation: &Operation) -> Result<Vec<Vec<usize>>, String> {
        (self.shapes)(operation)
    }

    /// Checks shapes and types of the arguments.
    pub(crate) fn check(&self, operation: &Operation) -> Result<(), String> {
        let mut all = operation.inputs.iter().chain(&operation.outputs);
        if let Some(array) = all.find(|array| !array.is_number()) {
            let data_type = array.data_type().0;
            return Err(format!(
                "{} has data type {data_type}, which is not computed with here",
                array.name()
            ));
        }
        for (at, (out, wanted)) in operation.outputs.iter().zip(self.shapes(operation)?).enumerate() {
            // A number is as good as a tensor of one element; and statistics beside the result come with and without dimensions of 1.
            let is_loose = at > 0 || out.len() == 1;
            if out.dims() != wanted && !(is_loose && size(&wanted) == Some(out.len())) {
                return Err(format!(
                    "{} has shape {:?}, and should have {wanted:?}",
                    out.name(),
                    out.dims()
                ));
            }
        }
        Ok(())
    }

    /// Makes the outputs.
    pub(crate) fn run(&self, operation: &mut Operation) -> Result<(), String> {
        match self.run {
            Unary(function) => each::unary(operation, function),
            Binary(function, whole) => each::binary(operation, function, whole),
            Whole(function) => function(operation),
        }
    }

    /// Tells whether the mock asks for a workspace, as operators that need room for what they have in between.
    pub(crate) fn wants_workspace(&self) -> bool {
        matches!(self.run, Whole(_)) && !self.names.iter().any(|name| name.starts_with("aclnnInplace"))
    }

    /// Tells whether it runs on matrix cores.
    pub(crate) fn is_cube(&self) -> bool {
        self.names
            .iter()
            .any(|name| name.contains("MatMul") || *name == "aclnnAddmm")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_stands_once_and_those_of_two_phases_exist() {
        let mut names: Vec<&str> = ALL.iter().flat_map(|builtin| builtin.names).copied().collect();
        let all = names.len();
        for name in &names {
            let is_listed = ascend_sys::FunctionInfo::find(name).is_some();
            assert_eq!(is_listed, name.starts_with("aclnn"), "{name}");
        }
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
