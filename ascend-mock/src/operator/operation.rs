//! One call of an operator, as its host function sees it.

use super::array::Array;

/// A parameter that is no tensor.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Attribute {
    /// A whole number; an `aclScalar` of such a type too.
    Int(i64),
    /// A floating-point number; an `aclScalar` of such a type too.
    Float(f64),
    /// True or false.
    Bool(bool),
    /// A type of elements, by its number.
    Type(i32),
    /// A text.
    Text(String),
    /// Whole numbers.
    Ints(Vec<i64>),
    /// Floating-point numbers.
    Floats(Vec<f64>),
    /// Truth values.
    Bools(Vec<bool>),
    /// Texts.
    Texts(Vec<String>),
    /// Lists of whole numbers.
    IntLists(Vec<Vec<i64>>),
}

impl Attribute {
    /// A number, whatever its type.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Attribute::Int(value) => Some(*value as f64),
            Attribute::Float(value) => Some(*value),
            Attribute::Bool(value) => Some(f64::from(u8::from(*value))),
            _ => None,
        }
    }
}

/// One call of an operator: copies of its tensors, and its parameters by name.
#[derive(Clone, Debug)]
pub struct Operation {
    pub(crate) name: Box<str>,
    pub(crate) inputs: Vec<Array>,
    pub(crate) outputs: Vec<Array>,
    pub(crate) attributes: Vec<(Box<str>, Attribute)>,
}

impl Operation {
    /// The name of the operator.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The tensors that are read, those of lists one by one, in the order of the arguments. One that is changed in place is here and among the
    /// outputs; optional ones that were left out are not here.
    #[must_use]
    pub fn inputs(&self) -> &[Array] {
        &self.inputs
    }

    /// The input of a name.
    #[must_use]
    pub fn input(&self, name: &str) -> Option<&Array> {
        self.inputs.iter().find(|input| input.name() == name)
    }

    /// The tensors that are written, in the order of the arguments.
    #[must_use]
    pub fn outputs(&self) -> &[Array] {
        &self.outputs
    }

    /// The same, to be changed.
    #[must_use]
    pub fn outputs_mut(&mut self) -> &mut [Array] {
        &mut self.outputs
    }

    /// All parameters by name, in the order of the arguments. Names are those of the prototype, without a trailing `Optional`.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &Attribute)> {
        self.attributes.iter().map(|(name, value)| (&**name, value))
    }

    /// The parameter of a name.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.attributes
            .iter()
            .find(|(own, _)| &**own == name)
            .map(|(_, value)| value)
    }

    /// A parameter that is a whole number.
    #[must_use]
    pub fn int(&self, name: &str) -> Option<i64> {
        match self.attribute(name)? {
            Attribute::Int(value) => Some(*value),
            Attribute::Bool(value) => Some(i64::from(*value)),
            _ => None,
        }
    }

    /// A parameter that is a number of any kind.
    #[must_use]
    pub fn float(&self, name: &str) -> Option<f64> {
        self.attribute(name)?.number()
    }

    /// A parameter that is a list of whole numbers.
    #[must_use]
    pub fn ints(&self, name: &str) -> Option<&[i64]> {
        match self.attribute(name)? {
            Attribute::Ints(values) => Some(values),
            _ => None,
        }
    }

    /// Whether the first of these parameters that is there is set.
    pub(crate) fn is_set(&self, names: &[&str]) -> bool {
        names
            .iter()
            .find_map(|name| self.int(name))
            .is_some_and(|value| value != 0)
    }

    /// The input at a place; an error that says it is missing.
    pub(crate) fn at(&self, index: usize) -> Result<&Array, String> {
        self.inputs
            .get(index)
            .ok_or_else(|| format!("{} has no input {index}", self.name))
    }

    /// The output at a place, likewise.
    pub(crate) fn out(&mut self, index: usize) -> Result<&mut Array, String> {
        let name = &self.name;
        self.outputs
            .get_mut(index)
            .ok_or_else(|| format!("{name} has no output {index}"))
    }
}
