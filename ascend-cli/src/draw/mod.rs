//! Pictures: timelines of plans, and curves.
//!
//! Every picture is readable on white and on black: colours are set once as attributes for the light form, and again in a style sheet that
//! viewers use when they prefer dark. A picture for print or for a viewer without style sheets is made in one theme.

mod axis;
mod curve;
mod style;
mod timeline;

pub(crate) use curve::{Chart, Series, chart};
pub(crate) use style::Theme;
pub(crate) use timeline::{Panel, timeline};
