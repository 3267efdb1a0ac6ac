//! One step of a model under plans, looked at closely: where the time goes, what would change it, from where on overlap pays.

mod curve;
mod look;
mod report;
mod setup;
mod whatif;

pub(crate) use curve::{BreakEven, curve};
pub(crate) use look::{Look, look};
pub(crate) use report::{print, to_json};
pub(crate) use setup::{Pictures, Setup};
pub(crate) use whatif::{WhatIf, what_if};
