//! Round numbers for axes, and pieces of text and line that every picture uses.

use svg::node::element::{Line, Text};

use super::style::{FAINT, GRID, Ink, Theme};

/// A step of 1, 2 or 5 times a power of ten, so that `span` has at most `most` steps.
pub(crate) fn step(span: f64, most: u32) -> f64 {
    let raw = span / f64::from(most.max(1));
    if raw.is_nan() || raw <= 0.0 {
        return 1.0;
    }
    let power = 10_f64.powf(raw.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|&step| step >= raw * (1.0 - 1e-9))
        .unwrap_or(10.0 * power)
}

/// The multiples of `step` from `low` to `high`.
pub(crate) fn ticks(low: f64, high: f64, step: f64) -> Vec<f64> {
    let first = (low / step - 1e-9).ceil();
    let count = ((high / step + 1e-9).floor() - first).clamp(0.0, 1_000.0) as u32;
    (0..=count).map(|i| (first + f64::from(i)) * step).collect()
}

/// `value` with as many digits behind the point as `step` needs.
pub(crate) fn label(value: f64, step: f64) -> String {
    let digits = if step >= 1.0 {
        0
    } else {
        (-step.log10()).ceil().max(0.0) as usize
    };
    format!("{value:.digits$}")
}

/// A line.
pub(crate) fn line(x1: f64, y1: f64, x2: f64, y2: f64, theme: Theme) -> Line {
    Line::new()
        .set("x1", round(x1))
        .set("y1", round(y1))
        .set("x2", round(x2))
        .set("y2", round(y2))
        .set("class", "s-grid")
        .set("stroke", GRID.attribute(theme))
}

/// Text at `x`, its base line at `y`.
pub(crate) fn text(content: impl Into<String>, x: f64, y: f64, size: f64, ink: Ink, theme: Theme) -> Text {
    Text::new(content)
        .set("x", round(x))
        .set("y", round(y))
        .set("font-size", size)
        .set("class", ink.class)
        .set("fill", ink.attribute(theme))
}

/// Small text for axes.
pub(crate) fn small(content: impl Into<String>, x: f64, y: f64, theme: Theme) -> Text {
    text(content, x, y, 12.0, FAINT, theme)
}

/// Two digits behind the point: enough for a picture, and the same on every machine.
pub(crate) fn round(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// About how wide `text` is in a sans-serif face of this size.
pub(crate) fn text_width(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_have_round_steps() {
        assert_eq!(step(73.0, 10), 10.0);
        assert_eq!(step(0.9, 10), 0.1);
        assert_eq!(step(0.0, 10), 1.0);
        assert_eq!(ticks(0.0, 1.0, 0.25), [0.0, 0.25, 0.5, 0.75, 1.0]);
        assert_eq!(label(0.25, 0.05), "0.25");
        assert_eq!(label(20.0, 10.0), "20");
    }
}
