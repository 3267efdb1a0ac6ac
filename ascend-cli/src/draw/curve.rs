//! Charts of lines over one axis, such as speed-up over the share of communication.

use svg::Document;
use svg::node::element::{Circle, Group, Polyline};

use super::axis::{label, line, round, small, step, text, ticks};
use super::style::{ALARM, FAINT, LINES, TEXT, Theme, document};

/// One line of a chart.
#[derive(Debug)]
pub(crate) struct Series {
    /// What it is.
    pub(crate) name: String,
    /// Its points, in order of x.
    pub(crate) points: Vec<(f64, f64)>,
    /// Drawn with gaps: a bound, not a result.
    pub(crate) dashed: bool,
}

/// What a chart shows.
#[derive(Debug)]
pub(crate) struct Chart<'a> {
    /// Above it.
    pub(crate) heading: &'a str,
    /// Under the horizontal axis.
    pub(crate) x: &'a str,
    /// Beside the vertical axis.
    pub(crate) y: &'a str,
    /// A level to mark across the chart, with its words.
    pub(crate) level: Option<(f64, &'a str)>,
    /// The lines.
    pub(crate) series: Vec<Series>,
}

const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 500.0;
const LEFT: f64 = 66.0;
const RIGHT: f64 = 250.0;
const TOP: f64 = 56.0;
const BOTTOM: f64 = 62.0;

/// Draws a chart with its legend at the right.
pub(crate) fn chart(chart: &Chart<'_>, theme: Theme) -> Document {
    let points = || chart.series.iter().flat_map(|series| &series.points);
    let bounds = |pick: fn(&(f64, f64)) -> f64, extra: Option<f64>| {
        let all = || points().map(pick).chain(extra);
        let low = all().fold(f64::INFINITY, f64::min);
        let high = all().fold(f64::NEG_INFINITY, f64::max);
        if low < high {
            (low, high)
        } else {
            (low.min(0.0), low.max(0.0) + 1.0)
        }
    };
    let (x0, x1) = bounds(|point| point.0, None);
    let (low, high) = bounds(|point| point.1, chart.level.map(|level| level.0));
    let (x_step, y_step) = (step(x1 - x0, 10), step(high - low, 8));
    let (y0, y1) = ((low / y_step).floor() * y_step, (high / y_step).ceil() * y_step);
    let at_x = |x: f64| LEFT + (x - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
    let at_y = |y: f64| HEIGHT - BOTTOM - (y - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);

    let mut axes = Group::new();
    for x in ticks(x0, x1, x_step) {
        axes = axes
            .add(line(at_x(x), TOP, at_x(x), HEIGHT - BOTTOM + 5.0, theme))
            .add(small(label(x, x_step), at_x(x), HEIGHT - BOTTOM + 21.0, theme).set("text-anchor", "middle"));
    }
    for y in ticks(y0, y1, y_step) {
        axes = axes
            .add(line(LEFT - 5.0, at_y(y), WIDTH - RIGHT, at_y(y), theme))
            .add(small(label(y, y_step), LEFT - 10.0, at_y(y) + 4.0, theme).set("text-anchor", "end"));
    }
    axes = axes
        .add(small(chart.x, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 18.0, theme).set("text-anchor", "middle"))
        .add(small(chart.y, 0.0, 0.0, theme).set("text-anchor", "middle").set(
            "transform",
            format!("translate(18 {}) rotate(-90)", (TOP + HEIGHT - BOTTOM) / 2.0),
        ));
    let mut picture = document(WIDTH, HEIGHT, theme, chart.heading)
        .add(text(chart.heading, 16.0, 30.0, 17.0, TEXT, theme).set("font-weight", "bold"))
        .add(axes);
    if let Some((level, words)) = chart.level {
        picture = picture
            .add(
                line(LEFT, at_y(level), WIDTH - RIGHT, at_y(level), theme)
                    .set("class", "s-alarm")
                    .set("stroke", ALARM.attribute(theme))
                    .set("stroke-width", 1.5),
            )
            .add(text(words, WIDTH - RIGHT - 6.0, at_y(level) + 16.0, 12.0, ALARM, theme).set("text-anchor", "end"));
    }
    for (i, series) in chart.series.iter().enumerate() {
        let ink = if series.dashed { FAINT } else { LINES[i % LINES.len()] };
        let path: Vec<String> = series
            .points
            .iter()
            .map(|&(x, y)| format!("{},{}", round(at_x(x)), round(at_y(y))))
            .collect();
        let stroke = |shape: Polyline| {
            let shape = shape
                .set("fill", "none")
                .set("class", format!("s-{}", ink.class))
                .set("stroke", ink.attribute(theme))
                .set("stroke-width", 2.2)
                .set("stroke-linejoin", "round");
            if series.dashed {
                shape.set("stroke-dasharray", "6 4")
            } else {
                shape
            }
        };
        let y = TOP + 14.0 + i as f64 * 24.0;
        let (x, end) = (WIDTH - RIGHT + 18.0, WIDTH - RIGHT + 46.0);
        picture = picture
            .add(stroke(Polyline::new().set("points", path.join(" "))))
            .add(stroke(
                Polyline::new().set("points", format!("{x},{} {end},{}", y - 4.0, y - 4.0)),
            ))
            .add(text(series.name.as_str(), end + 8.0, y, 12.0, TEXT, theme));
        if !series.dashed {
            for &(px, py) in &series.points {
                picture = picture.add(
                    Circle::new()
                        .set("cx", round(at_x(px)))
                        .set("cy", round(at_y(py)))
                        .set("r", 2.6)
                        .set("class", ink.class)
                        .set("fill", ink.attribute(theme)),
                );
            }
        }
    }
    picture
}
