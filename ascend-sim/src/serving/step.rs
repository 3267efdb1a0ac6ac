//! One step of the engine: what it holds, and what the caller says about it.

use crate::cost::Batch;

/// The part of one request in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Which request, by its index in the input.
    pub request: usize,
    /// Tokens of it that were computed before.
    pub done: u64,
    /// Tokens of it in this step: 1 for a request that is generating.
    pub tokens: u64,
    /// Tells whether these are tokens of the prompt.
    pub prompt: bool,
}

impl Piece {
    /// Its work.
    #[must_use]
    pub const fn batch(&self) -> Batch {
        if self.prompt {
            Batch::chunk(self.done, self.tokens)
        } else {
            Batch::decode(self.done + 1)
        }
    }
}

/// A step: its pieces, generating requests first, in order of arrival.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What it holds; never empty.
    pub pieces: &'a [Piece],
}

impl Step<'_> {
    /// The work of all pieces.
    #[must_use]
    pub fn batch(&self) -> Batch {
        self.pieces
            .iter()
            .fold(Batch::default(), |sum, piece| sum + piece.batch())
    }
}

/// What the caller says about a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepOutcome {
    /// How long it takes, nanoseconds.
    pub duration_ns: u64,
    /// Why it was not split into micro-batches; `None` if it was.
    pub not_split: Option<&'static str>,
}

impl StepOutcome {
    /// A step that was split.
    #[must_use]
    pub const fn split(duration_ns: u64) -> Self {
        StepOutcome {
            duration_ns,
            not_split: None,
        }
    }

    /// A step that was not split, and why.
    #[must_use]
    pub const fn whole(duration_ns: u64, why: &'static str) -> Self {
        StepOutcome {
            duration_ns,
            not_split: Some(why),
        }
    }
}
