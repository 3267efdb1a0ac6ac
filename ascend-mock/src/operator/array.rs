//! The elements of a tensor, as a host function sees them.

use super::element;
use crate::calls::descriptor::element_bytes;

/// One tensor of an operation: its elements, dense and in order of dimensions, in memory of the host function's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Array {
    name: Box<str>,
    dims: Vec<usize>,
    data_type: i32,
    bytes: Vec<u8>,
}

impl Array {
    pub(crate) fn new(name: &str, dims: Vec<usize>, data_type: i32, bytes: Vec<u8>) -> Array {
        Array {
            name: name.into(),
            dims,
            data_type,
            bytes,
        }
    }

    /// What the argument is called: as in the prototype of an aclnn operator, or as its descriptor is named; may be empty.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The shape; empty for a single number.
    #[must_use]
    pub fn dims(&self) -> &[usize] {
        &self.dims
    }

    /// How many elements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.dims.iter().product()
    }

    /// Tells whether it has no element.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The type of its elements.
    #[must_use]
    pub fn data_type(&self) -> ascend_sys::aclDataType {
        ascend_sys::aclDataType(self.data_type)
    }

    /// The elements as they stand in memory.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same, to be changed.
    #[must_use]
    pub fn bytes_mut(&mut self) -> &mut [u8] {
        &mut self.bytes
    }

    /// The elements as numbers.
    ///
    /// # Errors
    /// For types that are no real numbers of a whole number of bytes.
    pub fn values(&self) -> Result<Vec<f64>, String> {
        element::decode(self.data_type, &self.bytes)
    }

    /// Sets all elements, converted to their type.
    ///
    /// # Errors
    /// As [`Array::values`], and when there are more or fewer numbers than elements.
    pub fn set_values(&mut self, values: &[f64]) -> Result<(), String> {
        self.set_bytes(values.len(), element::encode(self.data_type, values)?)
    }

    pub(crate) fn whole_values(&self) -> Result<Vec<i64>, String> {
        element::decode_whole(self.data_type, &self.bytes)
    }

    pub(crate) fn set_whole_values(&mut self, values: &[i64]) -> Result<(), String> {
        self.set_bytes(values.len(), element::encode_whole(self.data_type, values)?)
    }

    fn set_bytes(&mut self, count: usize, bytes: Vec<u8>) -> Result<(), String> {
        if bytes.len() != self.bytes.len() {
            return Err(format!(
                "{count} values for the {} elements of {}",
                self.len(),
                self.name
            ));
        }
        self.bytes = bytes;
        Ok(())
    }

    pub(crate) fn is_whole(&self) -> bool {
        element::is_whole(self.data_type)
    }

    pub(crate) fn is_number(&self) -> bool {
        element::is_number(self.data_type)
    }

    /// Sets element `i` to the element `from[i]` of another array.
    pub(crate) fn gather(&mut self, from: &Array, index: &[usize]) -> Result<(), String> {
        if self.data_type == from.data_type {
            let width = element_bytes(self.data_type);
            let mut bytes = Vec::with_capacity(index.len() * width);
            for at in index {
                let element = from.bytes.get(at * width..(at + 1) * width);
                bytes.extend_from_slice(element.ok_or_else(|| format!("element {at} of {} is none", from.name))?);
            }
            return self.set_bytes(index.len(), bytes);
        }
        if self.is_whole() && from.is_whole() {
            let values = from.whole_values()?;
            let picked: Vec<i64> = index.iter().map(|at| values.get(*at).copied().unwrap_or(0)).collect();
            return self.set_whole_values(&picked);
        }
        let values = from.values()?;
        let picked: Vec<f64> = index.iter().map(|at| values.get(*at).copied().unwrap_or(0.0)).collect();
        self.set_values(&picked)
    }
}
