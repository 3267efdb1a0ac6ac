//! Files that people write: read whole, checked whole, and refused with file and line.

mod model;
mod node;
mod plan;
mod requests;
mod table;

pub(crate) use model::ModelFile;
pub(crate) use node::Document;
pub(crate) use plan::load as load_plan;
pub(crate) use requests::read as read_requests;
