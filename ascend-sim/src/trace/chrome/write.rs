//! Writing.

use std::borrow::Cow;
use std::fmt::{self, Display, Write as _};
use std::io;

use crate::label::Label;
use crate::name::NameTable;
use crate::task::TaskKind;
use crate::trace::chrome::{FORMAT, category};
use crate::trace::{Record, Trace, Track, TrackId};

/// Writes a trace, one event a line.
///
/// # Errors
/// Those of `out`.
pub fn write(trace: &Trace, out: &mut impl io::Write) -> io::Result<()> {
    let places = Places::new(trace);
    header(&trace.names, out)?;
    let mut line = String::new();
    let mut first = true;
    let mut emit = |line: &mut String| -> io::Result<()> {
        if !std::mem::take(&mut first) {
            writeln!(out, ",")?;
        }
        out.write_all(line.as_bytes())?;
        line.clear();
        Ok(())
    };
    for process in processes(trace) {
        line += &process;
        emit(&mut line)?;
    }
    for (index, track) in trace.tracks.iter().enumerate() {
        thread(&mut line, &trace.names, index, track);
        emit(&mut line)?;
        let at = place(trace, TrackId(index as u32));
        push(
            &mut line,
            format_args!("{{\"ph\":\"M\",\"name\":\"thread_sort_index\",{at},"),
        );
        push(
            &mut line,
            format_args!("\"args\":{{\"sort_index\":{}}}}}", track.number),
        );
        emit(&mut line)?;
    }
    for (number, record) in trace.records.iter().enumerate() {
        match *record {
            Record::Arrow {
                from,
                from_ns,
                to,
                to_ns,
                label,
            } => {
                let (leaves, arrives) = places.arrow(from, from_ns, to, to_ns);
                for (track, end) in [(from, leaves), (to, arrives)] {
                    if end.drawn {
                        let at = place(trace, track);
                        push(
                            &mut line,
                            format_args!("{{\"ph\":\"X\",\"name\":\"event\",\"cat\":\"drawn\",{at},"),
                        );
                        push(&mut line, format_args!("\"ts\":{},\"dur\":0.001}}", Micros(end.at_ns)));
                        emit(&mut line)?;
                    }
                }
                let name = Quoted(match trace.names.text(label.key) {
                    "" => "event",
                    key => key,
                });
                let head = format!("\"name\":{name},\"cat\":\"event\",\"id\":{number}");
                let at = place(trace, from);
                let ts = Micros(leaves.at_ns);
                push(
                    &mut line,
                    format_args!("{{\"ph\":\"s\",{head},{at},\"ts\":{ts},\"args\":{{"),
                );
                push(
                    &mut line,
                    format_args!("\"from_ns\":{from_ns},\"to\":{},\"to_ns\":{to_ns}", to.0),
                );
                labels(&mut line, &trace.names, label, ",");
                line += "}}";
                emit(&mut line)?;
                let at = place(trace, to);
                let ts = Micros(arrives.at_ns);
                push(
                    &mut line,
                    format_args!("{{\"ph\":\"f\",\"bp\":\"e\",{head},{at},\"ts\":{ts}}}"),
                );
                emit(&mut line)?;
            }
            _ => {
                event(&mut line, trace, record);
                emit(&mut line)?;
            }
        }
    }
    writeln!(out, "\n]}}")
}

/// Format and names stand first, so that a reader need not keep what follows.
fn header(names: &NameTable, out: &mut impl io::Write) -> io::Result<()> {
    write!(
        out,
        "{{\"otherData\":{{\"format\":\"{FORMAT}\",\"time\":\"simulated\",\"names\":["
    )?;
    for (number, name) in names.iter().enumerate() {
        let comma = if number == 0 { "" } else { "," };
        write!(out, "{comma}{}", Quoted(name))?;
    }
    writeln!(out, "]}},\n\"displayTimeUnit\":\"ns\",\"traceEvents\":[")
}

/// The text that [`write()`] writes.
#[must_use]
pub fn to_string(trace: &Trace) -> String {
    let mut out = Vec::new();
    write(trace, &mut out).expect("bug in ascend-sim: writing to memory failed");
    String::from_utf8(out).expect("bug in ascend-sim: JSON that is no text")
}

/// Any record but an arrow.
fn event(line: &mut String, trace: &Trace, record: &Record) {
    match *record {
        Record::Slice {
            track,
            name,
            kind,
            label,
            start_ns,
            end_ns,
        } => {
            let (at, cat) = (place(trace, track), category(kind));
            let own = trace.names.text(name);
            let shown = shown_name(trace, own, kind, label);
            let quoted = Quoted(&shown);
            push(
                line,
                format_args!("{{\"ph\":\"X\",\"name\":{quoted},\"cat\":\"{cat}\",{at},"),
            );
            let (ts, dur) = (Micros(start_ns), Micros(end_ns.saturating_sub(start_ns)));
            push(line, format_args!("\"ts\":{ts},\"dur\":{dur},"));
            if kind == TaskKind::Wait {
                *line += "\"cname\":\"grey\",";
            }
            *line += "\"args\":{";
            if shown != own {
                push(line, format_args!("\"task\":{}", Quoted(own)));
            }
            labels(line, &trace.names, label, if shown == own { "" } else { "," });
            *line += "}}";
        }
        Record::Counter {
            name,
            device,
            at_ns,
            value,
        } => {
            let (name, ts, pid) = (Quoted(trace.names.text(name)), Micros(at_ns), process_id(device));
            push(
                line,
                format_args!("{{\"ph\":\"C\",\"name\":{name},\"pid\":{pid},\"ts\":{ts},"),
            );
            push(line, format_args!("\"args\":{{\"value\":{value}}}}}"));
        }
        Record::Marker { track, name, at_ns } => {
            let (name, ts, at) = (Quoted(trace.names.text(name)), Micros(at_ns), place(trace, track));
            push(
                line,
                format_args!("{{\"ph\":\"i\",\"s\":\"t\",\"name\":{name},{at},\"ts\":{ts}}}"),
            );
        }
        Record::Arrow { .. } => {}
    }
}

/// What a slice is called in the picture: a wait with the key it is for, a task without a name by its kind.
fn shown_name<'a>(trace: &Trace, own: &'a str, kind: TaskKind, label: Label) -> Cow<'a, str> {
    let name = if own.is_empty() { category(kind) } else { own };
    match trace.names.text(label.key) {
        key if kind == TaskKind::Wait && !key.is_empty() => Cow::Owned(format!("{name} {key}")),
        _ => Cow::Borrowed(name),
    }
}

fn processes(trace: &Trace) -> Vec<String> {
    let mut devices: Vec<Option<u32>> = trace.tracks.iter().map(|track| track.device).collect();
    for record in &trace.records {
        if let Record::Counter { device, .. } = record {
            devices.push(*device);
        }
    }
    devices.sort_unstable();
    devices.dedup();
    let lines = devices.into_iter().flat_map(|device| {
        let pid = process_id(device);
        let name = match device {
            Some(device) => format!("device {device} (simulated)"),
            None => "host (simulated)".to_owned(),
        };
        [
            format!("{{\"ph\":\"M\",\"name\":\"process_name\",\"pid\":{pid},\"args\":{{\"name\":\"{name}\"}}}}"),
            format!("{{\"ph\":\"M\",\"name\":\"process_sort_index\",\"pid\":{pid},\"args\":{{\"sort_index\":{pid}}}}}"),
        ]
    });
    lines.collect()
}

fn thread(line: &mut String, names: &NameTable, index: usize, track: &Track) {
    let shown = match (names.text(track.name), track.device) {
        ("", Some(_)) => format!("stream {}", track.number),
        ("", None) => format!("thread {}", track.number),
        (name, _) => name.to_owned(),
    };
    let (pid, shown) = (process_id(track.device), Quoted(&shown));
    push(
        line,
        format_args!("{{\"ph\":\"M\",\"name\":\"thread_name\",\"pid\":{pid},\"tid\":{index},"),
    );
    let (number, name) = (track.number, Quoted(names.text(track.name)));
    push(
        line,
        format_args!("\"args\":{{\"name\":{shown},\"number\":{number},\"track\":{name}}}}}"),
    );
}

fn labels(line: &mut String, names: &NameTable, label: Label, separator: &str) {
    let mut separator = separator;
    if let Some(layer) = label.layer {
        push(line, format_args!("{separator}\"layer\":{layer}"));
        separator = ",";
    }
    if let Some(micro_batch) = label.micro_batch {
        push(line, format_args!("{separator}\"micro_batch\":{micro_batch}"));
        separator = ",";
    }
    if !label.key.is_none() {
        push(
            line,
            format_args!("{separator}\"key\":{}", Quoted(names.text(label.key))),
        );
    }
}

fn place(trace: &Trace, track: TrackId) -> String {
    let device = trace.tracks.get(track.0 as usize).and_then(|track| track.device);
    format!("\"pid\":{},\"tid\":{}", process_id(device), track.0)
}

/// Process 0 is the host, process n + 1 device n.
fn process_id(device: Option<u32>) -> u64 {
    device.map_or(0, |device| u64::from(device) + 1)
}

fn push(line: &mut String, text: fmt::Arguments<'_>) {
    let _ = line.write_fmt(text);
}

/// Nanoseconds as microseconds.
struct Micros(u64);

impl Display for Micros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1_000, self.0 % 1_000)
    }
}

/// A JSON string.
struct Quoted<'a>(&'a str);

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for letter in self.0.chars() {
            match letter {
                '"' | '\\' => write!(f, "\\{letter}")?,
                letter if letter < ' ' => write!(f, "\\u{:04x}", letter as u32)?,
                letter => f.write_char(letter)?,
            }
        }
        f.write_char('"')
    }
}

/// One end of an arrow: a time within a slice, which may have to be drawn for it.
#[derive(Clone, Copy)]
struct End {
    at_ns: u64,
    drawn: bool,
}

/// Where slices lie, to find those that arrows leave and reach.
struct Places {
    /// Per track, start and end of its slices, in order of start.
    slices: Vec<Vec<(u64, u64)>>,
}

impl Places {
    fn new(trace: &Trace) -> Self {
        let mut slices = vec![Vec::new(); trace.tracks.len()];
        for record in &trace.records {
            if let Record::Slice {
                track,
                start_ns,
                end_ns,
                ..
            } = *record
                && let Some(slices) = slices.get_mut(track.0 as usize)
                && end_ns > start_ns
            {
                slices.push((start_ns, end_ns));
            }
        }
        for slices in &mut slices {
            slices.sort_unstable();
        }
        Places { slices }
    }

    fn arrow(&self, from: TrackId, from_ns: u64, to: TrackId, to_ns: u64) -> (End, End) {
        let before = |at_ns: u64| at_ns.checked_sub(1);
        let leaves = before(from_ns).filter(|&at_ns| self.has(from, at_ns));
        let leaves = leaves.or(self.has(from, from_ns).then_some(from_ns));
        let leaves = End {
            at_ns: leaves.unwrap_or(from_ns),
            drawn: leaves.is_none(),
        };
        let arrives = self.has(to, to_ns).then_some(to_ns);
        let arrives = arrives.or(before(to_ns).filter(|&at_ns| at_ns >= leaves.at_ns && self.has(to, at_ns)));
        let arrives = End {
            at_ns: arrives.unwrap_or(to_ns),
            drawn: arrives.is_none(),
        };
        (leaves, arrives)
    }

    /// Tells whether a slice of the track covers the nanosecond from `at_ns`.
    fn has(&self, track: TrackId, at_ns: u64) -> bool {
        let Some(slices) = self.slices.get(track.0 as usize) else {
            return false;
        };
        // Slices of a stream follow each other; on other tracks they nest, and a few steps back find the enclosing one.
        let after = slices.partition_point(|&(start_ns, _)| start_ns <= at_ns);
        slices[..after].iter().rev().take(16).any(|&(_, end_ns)| end_ns > at_ns)
    }
}
