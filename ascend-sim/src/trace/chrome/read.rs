//! Reading back what was written.

use std::fmt;

use crate::label::Label;
use crate::trace::chrome::json::{Fault, Reader, Value};
use crate::trace::chrome::{FORMAT, kind};
use crate::trace::{Record, Trace, Track, TrackId};

/// Why a text is not a trace of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    line: usize,
    what: String,
}

impl ReadError {
    /// The line of the text, counted from 1; 0 where the fault is not in one line.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        f.write_str(&self.what)
    }
}

impl std::error::Error for ReadError {}

/// Reads a trace that [`write`](super::write()) wrote.
///
/// # Errors
/// [`ReadError`] for anything that is not JSON, was written by something else, or lacks what our traces have.
pub fn read(text: &str) -> Result<Trace, ReadError> {
    let mut reader = Reader::new(text);
    let mut trace = Trace::new();
    let (mut ours, mut complete) = (false, false);
    let read = reader.entries(|reader, key| match key {
        "otherData" => {
            let other = reader.value(1)?;
            ours = other.get("format").and_then(Value::text) == Some(FORMAT);
            for name in other.get("names").and_then(Value::list).unwrap_or(&[]) {
                trace.names.intern(name.text().unwrap_or(""));
            }
            Ok(())
        }
        // What we write begins with the format, so what does not begin with it is not ours.
        "traceEvents" if ours => {
            complete = true;
            reader.items(1, |event, at| {
                read_event(&mut trace, &event).map_err(|what| Wrong::Event(at, what))
            })
        }
        "traceEvents" => Err(Wrong::Foreign),
        _ => Ok(reader.value(1).map(|_| ())?),
    });
    let read = read.and_then(|()| Ok(reader.end()?));
    let line = |at: usize| Reader::line_of(text, at);
    match read {
        Ok(()) if complete => Ok(trace),
        Ok(()) | Err(Wrong::Foreign) => Err(ReadError {
            line: 0,
            what: format!("not a trace written by ascend-sim: it does not begin with the format \"{FORMAT}\""),
        }),
        Err(Wrong::Json((at, expected))) => Err(ReadError {
            line: line(at),
            what: format!("expected {expected}"),
        }),
        Err(Wrong::Event(at, what)) => Err(ReadError {
            line: line(at),
            what: what.to_owned(),
        }),
    }
}

enum Wrong {
    Json(Fault),
    Event(usize, &'static str),
    Foreign,
}

impl From<Fault> for Wrong {
    fn from(fault: Fault) -> Self {
        Wrong::Json(fault)
    }
}

fn read_event(trace: &mut Trace, event: &Value<'_>) -> Result<(), &'static str> {
    let phase = event.get("ph").and_then(Value::text).ok_or("no phase")?;
    let name = event.get("name").and_then(Value::text).ok_or("no name")?;
    let args = event.get("args");
    let arg = |name: &str| args.and_then(|args| args.get(name));
    let at_ns = || event.get("ts").and_then(Value::nanoseconds).ok_or("no time");
    match phase {
        "M" if name == "thread_name" => {
            let track = Track {
                device: device(event)?,
                number: arg("number").and_then(Value::integer).ok_or("no number")?,
                name: trace
                    .names
                    .intern(arg("track").and_then(Value::text).ok_or("no track")?),
            };
            if event.get("tid").and_then(Value::integer) != Some(trace.tracks.len()) {
                return Err("tracks are not in order");
            }
            trace.add_track(track);
        }
        // Sorting hints, names of processes, and ends of arrows, whose beginning tells all.
        "M" | "f" => {}
        "X" => {
            let category = event.get("cat").and_then(Value::text).unwrap_or("");
            if category == "drawn" {
                return Ok(());
            }
            let start_ns = at_ns()?;
            let duration_ns = event.get("dur").and_then(Value::nanoseconds).ok_or("no duration")?;
            let record = Record::Slice {
                track: track(trace, event.get("tid"))?,
                name: trace.names.intern(arg("task").and_then(Value::text).unwrap_or(name)),
                kind: kind(category).ok_or("an unknown category")?,
                label: label(trace, args)?,
                start_ns,
                end_ns: start_ns.checked_add(duration_ns).ok_or("no such time")?,
            };
            trace.records.push(record);
        }
        "s" => {
            let record = Record::Arrow {
                from: track(trace, event.get("tid"))?,
                from_ns: arg("from_ns").and_then(Value::integer).ok_or("no from_ns")?,
                to: track(trace, arg("to"))?,
                to_ns: arg("to_ns").and_then(Value::integer).ok_or("no to_ns")?,
                label: label(trace, args)?,
            };
            trace.records.push(record);
        }
        "C" => {
            let record = Record::Counter {
                name: trace.names.intern(name),
                device: device(event)?,
                at_ns: at_ns()?,
                value: arg("value").and_then(Value::integer).ok_or("no value")?,
            };
            trace.records.push(record);
        }
        "i" => {
            let record = Record::Marker {
                track: track(trace, event.get("tid"))?,
                name: trace.names.intern(name),
                at_ns: at_ns()?,
            };
            trace.records.push(record);
        }
        _ => return Err("an unknown phase"),
    }
    Ok(())
}

fn device(event: &Value<'_>) -> Result<Option<u32>, &'static str> {
    let process: u64 = event.get("pid").and_then(Value::integer).ok_or("no process")?;
    match process {
        0 => Ok(None),
        process => u32::try_from(process - 1).map(Some).map_err(|_| "no such device"),
    }
}

fn track(trace: &Trace, value: Option<&Value<'_>>) -> Result<TrackId, &'static str> {
    let index: u32 = value.and_then(Value::integer).ok_or("no track")?;
    if (index as usize) < trace.tracks.len() {
        Ok(TrackId(index))
    } else {
        Err("an unknown track")
    }
}

fn label(trace: &mut Trace, args: Option<&Value<'_>>) -> Result<Label, &'static str> {
    let mut label = Label::NONE;
    let Some(args) = args else { return Ok(label) };
    if let Some(layer) = args.get("layer") {
        label.layer = Some(layer.integer().ok_or("no such layer")?);
    }
    if let Some(micro_batch) = args.get("micro_batch") {
        label.micro_batch = Some(micro_batch.integer().ok_or("no such micro-batch")?);
    }
    if let Some(key) = args.get("key") {
        label.key = trace.names.intern(key.text().ok_or("no such key")?);
    }
    Ok(label)
}
