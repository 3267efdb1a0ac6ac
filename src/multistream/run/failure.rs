//! A step that failed: where, and why.

use std::fmt;

use crate::error::Error;
use crate::multistream::plan::{Cell, StreamRole};

/// Why a step of a plan did not go through. No micro-batch was submitted any further.
#[derive(Debug)]
pub struct PlanFailure {
    /// Layer, as the model counts them, and micro-batch; `None` outside the layers.
    pub at: Option<Cell>,
    /// The stream that was submitted to, or that got stuck.
    pub stream: StreamRole,
    /// The operation that failed; `None` for a record, a wait, or a stream that is stuck.
    pub op: Option<String>,
    /// The key that was recorded, waited for, or not reached; `None` for an operation.
    pub key: Option<String>,
    /// The error itself.
    pub cause: Error,
}

impl fmt::Display for PlanFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.op, &self.key) {
            (Some(op), _) => write!(f, "{op} on {}", self.stream)?,
            (None, Some(key)) => write!(f, "{key} on {}", self.stream)?,
            (None, None) => write!(f, "{}", self.stream)?,
        }
        if let Some(cell) = self.at {
            write!(f, " (layer {}, micro-batch {})", cell.layer, cell.micro_batch)?;
        }
        write!(f, ": {}", self.cause)
    }
}

impl std::error::Error for PlanFailure {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.cause)
    }
}
