//! Timelines: one panel a plan, one lane a stream, all panels on one time axis.

use std::collections::BTreeSet;

use ascend_sim::task::TaskKind;
use ascend_sim::trace::{Record, Trace, TrackId};
use svg::Document;
use svg::node::element::{Group, Path, Rectangle, Title};

use super::axis::{label, line, round, small, step, text, text_width, ticks};
use super::style::{ARROW, COMMUNICATION, COMPUTE, FAINT, Ink, LANE, ON_COMPUTE, TEXT, Theme, WAIT, document};

/// One run to draw.
#[derive(Debug)]
pub(crate) struct Panel<'a> {
    /// What it is.
    pub(crate) title: String,
    /// What came out, in a few words.
    pub(crate) note: String,
    /// What happened.
    pub(crate) trace: &'a Trace,
    /// The device whose streams are drawn.
    pub(crate) device: u32,
}

const WIDTH: f64 = 1_240.0;
const LEFT: f64 = 118.0;
const RIGHT: f64 = 24.0;
const LANE_HEIGHT: f64 = 36.0;
const LANE_GAP: f64 = 18.0;
const PANEL_TOP: f64 = 34.0;
const PANEL_GAP: f64 = 12.0;
const HEAD: f64 = 52.0;
const FOOT: f64 = 132.0;
const LABEL: f64 = 12.0;

/// Draws panels one above the other.
pub(crate) fn timeline(heading: &str, panels: &[Panel<'_>], theme: Theme) -> Document {
    let end_ns = panels.iter().map(Panel::end_ns).max().unwrap_or(0).max(1);
    let scale = (WIDTH - LEFT - RIGHT) / end_ns as f64;
    let heights: Vec<f64> = panels
        .iter()
        .map(|panel| PANEL_TOP + panel.lanes().len().max(1) as f64 * (LANE_HEIGHT + LANE_GAP))
        .collect();
    let body: f64 = heights.iter().sum::<f64>() + PANEL_GAP * panels.len().saturating_sub(1) as f64;
    let height = HEAD + body + FOOT;
    let mut picture = document(WIDTH, height, theme, heading)
        .add(text(heading, 16.0, 30.0, 18.0, TEXT, theme).set("font-weight", "bold"))
        .add(time_axis(end_ns, scale, HEAD + body, theme));
    let mut top = HEAD;
    for (panel, height) in panels.iter().zip(&heights) {
        picture = picture
            .add(grid(
                end_ns,
                scale,
                top + PANEL_TOP - 6.0,
                top + height - LANE_GAP + 6.0,
                theme,
            ))
            .add(panel.draw(top, scale, theme));
        let x = LEFT + panel.end_ns() as f64 * scale;
        picture = picture.add(
            line(x, top + PANEL_TOP - 10.0, x, top + height - LANE_GAP + 10.0, theme)
                .set("class", "s-arrow")
                .set("stroke", ARROW.attribute(theme))
                .set("stroke-width", 1.5)
                .set("stroke-dasharray", "4 3"),
        );
        top += height + PANEL_GAP;
    }
    picture.add(legend(panels, HEAD + body + 66.0, theme))
}

// Unit of the axis in nanoseconds and its name, and the distance of ticks in that unit.
fn units(end_ns: u64) -> (f64, &'static str, f64) {
    let (unit_ns, unit) = match end_ns {
        0..=20_000 => (1.0, "ns"),
        20_001..=20_000_000 => (1e3, "µs"),
        _ => (1e6, "ms"),
    };
    (unit_ns, unit, step(end_ns as f64 / unit_ns, 12))
}

fn grid(end_ns: u64, scale: f64, top: f64, bottom: f64, theme: Theme) -> Group {
    let (unit_ns, _, distance) = units(end_ns);
    let lines = ticks(0.0, end_ns as f64 / unit_ns, distance).into_iter().map(|at| {
        let x = LEFT + at * unit_ns * scale;
        line(x, top, x, bottom, theme)
    });
    lines.fold(Group::new(), Group::add)
}

fn time_axis(end_ns: u64, scale: f64, bottom: f64, theme: Theme) -> Group {
    let (unit_ns, unit, distance) = units(end_ns);
    let mut group = Group::new().add(line(LEFT, bottom, WIDTH - RIGHT, bottom, theme));
    for at in ticks(0.0, end_ns as f64 / unit_ns, distance) {
        let x = LEFT + at * unit_ns * scale;
        group = group
            .add(line(x, bottom, x, bottom + 6.0, theme))
            .add(small(label(at, distance), x, bottom + 22.0, theme).set("text-anchor", "middle"));
    }
    let caption = format!("simulated time ({unit})");
    group.add(small(caption, (LEFT + WIDTH - RIGHT) / 2.0, bottom + 40.0, theme).set("text-anchor", "middle"))
}

impl Panel<'_> {
    fn end_ns(&self) -> u64 {
        let end = |record: &Record| match *record {
            Record::Slice { track, end_ns, .. } if self.shows(track) => end_ns,
            _ => 0,
        };
        self.trace.records.iter().map(end).max().unwrap_or(0)
    }

    fn shows(&self, track: TrackId) -> bool {
        self.trace
            .tracks
            .get(track.0 as usize)
            .is_some_and(|track| track.device == Some(self.device))
    }

    // The tracks of the device in the order of their streams.
    fn lanes(&self) -> Vec<TrackId> {
        let mut lanes: Vec<TrackId> = (0..self.trace.tracks.len() as u32)
            .map(TrackId)
            .filter(|&track| self.shows(track))
            .collect();
        lanes.sort_by_key(|track| self.trace.tracks[track.0 as usize].number);
        lanes
    }

    fn draw(&self, top: f64, scale: f64, theme: Theme) -> Group {
        let lanes = self.lanes();
        let lane_top = |track: TrackId| {
            let lane = lanes.iter().position(|&other| other == track)?;
            Some(top + PANEL_TOP + lane as f64 * (LANE_HEIGHT + LANE_GAP))
        };
        let title = text(self.title.as_str(), 16.0, top + 18.0, 14.0, TEXT, theme).set("font-weight", "bold");
        let note_x = 16.0 + text_width(&self.title, 14.0) * 1.12 + 16.0;
        let mut group = Group::new()
            .add(title)
            .add(text(self.note.as_str(), note_x, top + 18.0, 13.0, FAINT, theme));
        for &track in &lanes {
            let Some(y) = lane_top(track) else { continue };
            let name = self.trace.names.text(self.trace.tracks[track.0 as usize].name);
            group = group
                .add(
                    Rectangle::new()
                        .set("x", LEFT)
                        .set("y", y)
                        .set("width", WIDTH - LEFT - RIGHT)
                        .set("height", LANE_HEIGHT)
                        .set("class", LANE.class)
                        .set("fill", LANE.attribute(theme)),
                )
                .add(text(name, LEFT - 10.0, y + LANE_HEIGHT / 2.0 + 4.5, 13.0, TEXT, theme).set("text-anchor", "end"));
        }
        // Waits lie below work, and arrows above everything.
        for waits in [true, false] {
            for record in &self.trace.records {
                if let Record::Slice { track, kind, .. } = record
                    && (*kind == TaskKind::Wait) == waits
                    && let Some(y) = lane_top(*track)
                {
                    group = group.add(self.slice(record, y, scale, theme));
                }
            }
        }
        for record in &self.trace.records {
            if let Record::Arrow {
                from,
                from_ns,
                to,
                to_ns,
                ..
            } = *record
                && let (Some(from), Some(to)) = (lane_top(from), lane_top(to))
                && from != to
            {
                group = group.add(arrow(from, from_ns, to, to_ns, scale, theme));
            }
        }
        group
    }

    fn slice(&self, record: &Record, y: f64, scale: f64, theme: Theme) -> Group {
        let Record::Slice {
            name,
            kind,
            label,
            start_ns,
            end_ns,
            ..
        } = *record
        else {
            return Group::new();
        };
        let name = self.trace.names.text(name);
        let (x, width) = (LEFT + start_ns as f64 * scale, (end_ns - start_ns) as f64 * scale);
        let mut tip = format!(
            "{name}: {:.1} µs to {:.1} µs",
            start_ns as f64 / 1e3,
            end_ns as f64 / 1e3
        );
        if let Some(layer) = label.layer {
            tip.push_str(&format!(", layer {layer}"));
        }
        if let Some(micro_batch) = label.micro_batch {
            tip.push_str(&format!(", micro-batch {micro_batch}"));
        }
        let batch = label.micro_batch.map_or(4, |batch| usize::from(batch) % 4);
        let (ink, on) = match kind {
            TaskKind::Wait => (WAIT, FAINT),
            TaskKind::Collective => (COMMUNICATION[batch], TEXT),
            _ => (COMPUTE[batch], ON_COMPUTE),
        };
        let inset = if kind == TaskKind::Wait {
            LANE_HEIGHT / 2.0 - 2.0
        } else {
            0.0
        };
        let mut group = Group::new().add(Title::new(tip)).add(
            bar(x, y + inset, width, LANE_HEIGHT - 2.0 * inset, ink, theme)
                .set("stroke", super::style::PAPER.attribute(theme))
                .set("stroke-width", if width > 3.0 { 0.6 } else { 0.0 }),
        );
        if kind == TaskKind::Collective {
            group = group.add(hatching(x, y, width, LANE_HEIGHT));
        }
        if kind != TaskKind::Wait
            && let Some(label) = fitting(name, width - 5.0)
        {
            group = group.add(
                text(label, x + width / 2.0, y + LANE_HEIGHT / 2.0 + 4.5, LABEL, on, theme)
                    .set("text-anchor", "middle"),
            );
        }
        group
    }
}

fn bar(x: f64, y: f64, width: f64, height: f64, ink: Ink, theme: Theme) -> Rectangle {
    Rectangle::new()
        .set("x", round(x))
        .set("y", round(y))
        .set("width", round(width).max(0.3))
        .set("height", round(height))
        .set("class", format!("{} s-paper", ink.class))
        .set("fill", ink.attribute(theme))
}

fn arrow(from: f64, from_ns: u64, to: f64, to_ns: u64, scale: f64, theme: Theme) -> Path {
    let (x1, x2) = (LEFT + from_ns as f64 * scale, LEFT + to_ns as f64 * scale);
    let down = to > from;
    let (y1, y2) = if down {
        (from + LANE_HEIGHT, to)
    } else {
        (from, to + LANE_HEIGHT)
    };
    arrow_shape(x1, y1, x2, y2, theme)
}

fn arrow_shape(x1: f64, y1: f64, x2: f64, y2: f64, theme: Theme) -> Path {
    let head = if y2 > y1 { -4.5 } else { 4.5 };
    let (x1, y1, x2, y2) = (round(x1), round(y1), round(x2), round(y2));
    let (left, right, neck) = (round(x2 - 3.0), round(x2 + 3.0), round(y2 + head));
    let shape = format!("M{x1} {y1}L{x2} {y2}M{left} {neck}L{x2} {y2}L{right} {neck}");
    Path::new()
        .set("d", shape)
        .set("class", "s-arrow")
        .set("stroke", ARROW.attribute(theme))
        .set("stroke-width", 1.1)
        .set("fill", "none")
}

fn hatching(x: f64, y: f64, width: f64, height: f64) -> Rectangle {
    Rectangle::new()
        .set("x", round(x))
        .set("y", round(y))
        .set("width", round(width))
        .set("height", round(height))
        .set("fill", "url(#hatch)")
}

// The name, or a short form of it, if one of them fits.
fn fitting(name: &str, width: f64) -> Option<&str> {
    let short: &[&str] = match name {
        "attention" => &["attn", "at"],
        "input_norm" | "post_norm" => &["norm", "n"],
        "o_proj" => &["o"],
        "attn_all_reduce" => &["attn AR", "AR"],
        "shared_all_reduce" => &["shared AR", "AR"],
        "dense_all_reduce" => &["dense AR", "AR"],
        "all_gather" => &["gather", "AG"],
        "shared_gate_up" => &["s.up", "s↑"],
        "shared_down" => &["s.down", "s↓"],
        "dense_gate_up" => &["dense up", "up"],
        "dense_down" => &["down"],
        "dispatch" => &["disp", "d"],
        "combine" => &["comb", "c"],
        "experts" => &["exp", "e"],
        "add_shared" => &["add", "+"],
        _ => &[],
    };
    std::iter::once(name)
        .chain(short.iter().copied())
        .find(|text| text_width(text, LABEL) <= width)
}

fn legend(panels: &[Panel<'_>], y: f64, theme: Theme) -> Group {
    let mut seen = BTreeSet::new();
    let mut short = BTreeSet::new();
    let (mut waits, mut arrows) = (false, false);
    for panel in panels {
        for record in &panel.trace.records {
            match record {
                Record::Slice {
                    kind: TaskKind::Wait, ..
                } => waits = true,
                Record::Slice { kind, label, name, .. } => {
                    let batch = label.micro_batch.map_or(4, |batch| batch % 4);
                    seen.insert((batch, *kind == TaskKind::Collective));
                    short.extend(abbreviation(panel.trace.names.text(*name)));
                }
                Record::Arrow { .. } => arrows = true,
                _ => {}
            }
        }
    }
    // Two rows: compute above communication, micro-batches side by side.
    let (mut x, mut group) = (LEFT, Group::new());
    let batches: BTreeSet<u8> = seen.iter().map(|&(batch, _)| batch).collect();
    for batch in batches {
        let mut widest: f64 = 0.0;
        for (communication, y) in [(false, y), (true, y + 20.0)] {
            if !seen.contains(&(batch, communication)) {
                continue;
            }
            let inks = if communication { &COMMUNICATION } else { &COMPUTE };
            group = group.add(bar(x, y - 11.0, 22.0, 14.0, inks[usize::from(batch)], theme));
            if communication {
                group = group.add(hatching(x, y - 11.0, 22.0, 14.0));
            }
            let what = if communication { "communication" } else { "compute" };
            let words = match batch {
                4 => format!("{what}, whole batch"),
                n => format!("{what}, micro-batch {n}"),
            };
            widest = widest.max(text_width(&words, 12.0));
            group = group.add(small(words, x + 28.0, y, theme));
        }
        x += 28.0 + widest + 14.0;
    }
    if waits {
        group = group
            .add(bar(x, y - 6.0, 22.0, 4.0, WAIT, theme))
            .add(small("stream waits", x + 28.0, y, theme));
    }
    if arrows {
        let arrow = arrow_shape(x + 4.0, y + 9.0, x + 18.0, y + 21.0, theme);
        group = group
            .add(arrow)
            .add(small("record releases a wait", x + 28.0, y + 20.0, theme));
    }
    let short: Vec<String> = short
        .into_iter()
        .map(|(short, long)| format!("{short}: {long}"))
        .collect();
    group.add(small(short.join(" · "), LEFT, y + 46.0, theme))
}

// The shortest form of a name that the picture may use, with what it stands for.
fn abbreviation(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "o_proj" => ("o", "output projection"),
        "attn_all_reduce" | "shared_all_reduce" | "dense_all_reduce" => ("AR", "all-reduce"),
        "all_gather" => ("AG", "all-gather"),
        "dispatch" => ("d", "dispatch"),
        "combine" => ("c", "combine"),
        _ => return None,
    })
}
