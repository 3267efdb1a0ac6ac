//! `ascend info`: the devices of the runtime that would be loaded, their memory and their limits.

use std::fmt::Write as _;
use std::path::PathBuf;

use ascend_rt::{Attribute, Backend, Device, Runtime};
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;

/// Show the devices, their memory and their limits.
#[derive(clap::Args, Debug)]
pub(crate) struct Info {
    /// Load this library instead of searching for one
    #[arg(long, value_name = "FILE")]
    library: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize, Debug)]
struct Report {
    simulation: bool,
    runtime_version: Option<String>,
    chip: Option<String>,
    devices: Vec<Card>,
}

/// A device; `null` is what the runtime could not say.
#[derive(Serialize, Debug)]
struct Card {
    index: usize,
    memory_free_bytes: Option<usize>,
    memory_total_bytes: Option<usize>,
    cube_cores: Option<i64>,
    vector_cores: Option<i64>,
    streams_available: Option<u32>,
    events_available: Option<u32>,
    stream_priorities: Option<(i32, i32)>,
    peers: Vec<usize>,
    error: Option<String>,
}

impl Info {
    /// Asks every device.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let runtime = match &self.library {
            Some(path) => Runtime::load_from(path),
            None => Runtime::load(),
        };
        let runtime = runtime.map_err(|error| {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            Failure::environment(format!("{first}; `ascend doctor` says what was tried and what to do"))
        })?;
        let report = Report {
            simulation: runtime.backend() == Backend::Mock,
            runtime_version: runtime.version().ok().map(|version| version.to_string()),
            chip: runtime.soc_name(),
            devices: runtime.devices().map(|device| card(&device)).collect(),
        };
        if self.json {
            output::json(&report)?;
        } else {
            output::print(&report.text())?;
        }
        let failed = report.devices.iter().any(|card| card.error.is_some());
        Ok(if failed || report.devices.is_empty() {
            Outcome::Negative
        } else {
            Outcome::Done
        })
    }
}

fn card(device: &Device) -> Card {
    let memory = device.memory_info();
    let context = device.context();
    let budget = context.as_ref().ok().and_then(|context| context.available().ok());
    let error = memory
        .as_ref()
        .err()
        .or(context.as_ref().err())
        .map(ToString::to_string);
    let peers = device.runtime().devices().filter(|peer| peer.index() != device.index());
    Card {
        index: device.index(),
        memory_free_bytes: memory.as_ref().ok().map(|memory| memory.free_bytes),
        memory_total_bytes: memory.as_ref().ok().map(|memory| memory.total_bytes),
        cube_cores: device.attribute(Attribute::CubeCores).ok(),
        vector_cores: device.attribute(Attribute::VectorCores).ok(),
        streams_available: budget.map(|budget| budget.streams),
        events_available: budget.map(|budget| budget.events),
        stream_priorities: device.priority_range().ok(),
        peers: peers
            .filter(|peer| device.can_access_peer(peer).unwrap_or(false))
            .map(|peer| peer.index())
            .collect(),
        error,
    }
}

impl Report {
    fn text(&self) -> String {
        let mut text = String::new();
        let what = if self.simulation { "simulation of " } else { "" };
        let chip = self.chip.as_deref().unwrap_or("an unknown chip");
        let version = self.runtime_version.as_deref().unwrap_or("of unknown version");
        let _ = writeln!(text, "{what}{chip}, runtime {version}, {} devices", self.devices.len());
        for card in &self.devices {
            let known = |number: Option<String>| number.unwrap_or_else(|| "unknown".to_owned());
            let mib = |bytes: Option<usize>| known(bytes.map(|bytes| format!("{} MiB", bytes >> 20)));
            let _ = writeln!(text, "device {}", card.index);
            let _ = writeln!(
                text,
                "  memory   {} free of {}",
                mib(card.memory_free_bytes),
                mib(card.memory_total_bytes)
            );
            let _ = writeln!(
                text,
                "  cores    {} cube, {} vector",
                known(card.cube_cores.map(|n| n.to_string())),
                known(card.vector_cores.map(|n| n.to_string()))
            );
            let _ = writeln!(
                text,
                "  left     {} streams, {} event ids",
                known(card.streams_available.map(|n| n.to_string())),
                known(card.events_available.map(|n| n.to_string()))
            );
            if !card.peers.is_empty() {
                let peers: Vec<String> = card.peers.iter().map(ToString::to_string).collect();
                let _ = writeln!(text, "  reaches  {}", peers.join(" "));
            }
            if let Some(error) = &card.error {
                let _ = writeln!(text, "  problem  {error}");
            }
        }
        text
    }
}
