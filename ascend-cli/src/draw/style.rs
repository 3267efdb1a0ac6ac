//! Colours and the style sheet that swaps them.

use std::fmt::Write as _;

use clap::ValueEnum;
use svg::Document;
use svg::node::element::{Definitions, Line, Pattern, Rectangle, Style};

/// Which colours a picture has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Theme {
    /// Light, and dark where the viewer prefers it.
    #[default]
    Auto,
    /// Light, for print.
    Light,
    /// Dark.
    Dark,
}

/// A colour by its use; the name is also the class in the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ink {
    pub(crate) class: &'static str,
    light: &'static str,
    dark: &'static str,
}

const fn ink(class: &'static str, light: &'static str, dark: &'static str) -> Ink {
    Ink { class, light, dark }
}

pub(crate) const PAPER: Ink = ink("paper", "#ffffff", "#0d1117");
pub(crate) const TEXT: Ink = ink("text", "#1f2328", "#e6edf3");
pub(crate) const FAINT: Ink = ink("faint", "#59636e", "#9198a1");
pub(crate) const GRID: Ink = ink("grid", "#d1d9e0", "#30363d");
pub(crate) const LANE: Ink = ink("lane", "#f3f5f8", "#161b22");
pub(crate) const WAIT: Ink = ink("wait", "#d8dee4", "#2d333b");
pub(crate) const ARROW: Ink = ink("arrow", "#57606a", "#adbac7");
pub(crate) const ALARM: Ink = ink("alarm", "#cf222e", "#ff7b72");

/// Compute and communication of micro-batches 0 to 3, and of work that belongs to none. Told apart by lightness and hatching as well as hue.
pub(crate) const COMPUTE: [Ink; 5] = [
    ink("c0", "#1f5fa8", "#3f83d1"),
    ink("c1", "#b4540a", "#cf6e1f"),
    ink("c2", "#2b7a4b", "#3c9a62"),
    ink("c3", "#6b4aa5", "#8b6cc4"),
    ink("cx", "#4d5761", "#768390"),
];
pub(crate) const COMMUNICATION: [Ink; 5] = [
    ink("m0", "#a9cdf0", "#22456b"),
    ink("m1", "#f6cfa3", "#6b3c12"),
    ink("m2", "#b3dfc1", "#1f4d31"),
    ink("m3", "#d3c4ee", "#43306b"),
    ink("mx", "#c3cad1", "#3d444d"),
];
pub(crate) const ON_COMPUTE: Ink = ink("onc", "#ffffff", "#ffffff");

/// Lines of a chart.
pub(crate) const LINES: [Ink; 5] = [
    ink("l0", "#1f5fa8", "#6cb0f5"),
    ink("l1", "#b4540a", "#f0a35e"),
    ink("l2", "#2b7a4b", "#6fcf97"),
    ink("l3", "#6b4aa5", "#b69cf0"),
    ink("l4", "#8a1c4a", "#f085b0"),
];

const FILLS: [&[Ink]; 4] = [
    &[PAPER, TEXT, FAINT, LANE, WAIT, ALARM, ON_COMPUTE],
    &COMPUTE,
    &COMMUNICATION,
    &LINES,
];

impl Ink {
    /// The colour that stands in the picture itself.
    pub(crate) const fn attribute(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Auto | Theme::Light => self.light,
            Theme::Dark => self.dark,
        }
    }
}

/// An empty picture of this size, with paper, style sheet and hatching.
pub(crate) fn document(width: f64, height: f64, theme: Theme, title: &str) -> Document {
    let document = Document::new()
        .set("viewBox", format!("0 0 {width} {height}"))
        .set("width", width)
        .set("height", height)
        .set("font-family", "DejaVu Sans, Helvetica, Arial, sans-serif")
        .set("role", "img")
        .set("aria-label", title)
        .add(svg::node::element::Title::new(title));
    let document = match theme {
        Theme::Auto => document.add(Style::new(dark_sheet())),
        Theme::Light | Theme::Dark => document,
    };
    let hatch = Pattern::new()
        .set("id", "hatch")
        .set("width", 5)
        .set("height", 5)
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
        .add(
            Line::new()
                .set("x1", 0)
                .set("y1", 0)
                .set("x2", 0)
                .set("y2", 5)
                .set("class", "hatch")
                .set("stroke", if theme == Theme::Dark { "#ffffff" } else { "#000000" })
                .set("stroke-opacity", 0.13)
                .set("stroke-width", 2),
        );
    document.add(Definitions::new().add(hatch)).add(
        Rectangle::new()
            .set("width", width)
            .set("height", height)
            .set("class", PAPER.class)
            .set("fill", PAPER.attribute(theme)),
    )
}

fn dark_sheet() -> String {
    let mut sheet = String::from("@media (prefers-color-scheme: dark) {\n");
    for ink in FILLS.into_iter().flatten() {
        let _ = writeln!(sheet, ".{} {{ fill: {} }}", ink.class, ink.dark);
    }
    for ink in [GRID, ARROW, ALARM, FAINT].iter().chain(&LINES) {
        let _ = writeln!(sheet, ".s-{} {{ stroke: {} }}", ink.class, ink.dark);
    }
    sheet.push_str(".s-paper { stroke: #0d1117 }\n.hatch { stroke: #ffffff }\n}\n");
    sheet
}
