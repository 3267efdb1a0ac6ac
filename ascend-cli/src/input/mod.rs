//! Files that people write: read whole, checked whole, and refused with file and line.

mod model;
mod node;
mod plan;
mod requests;
mod table;

pub(crate) use model::ModelFile;
pub(crate) use plan::{LoadedPlan, load as load_plan, load_all as load_plans, step_text, to_toml};
pub(crate) use requests::read as read_requests;
