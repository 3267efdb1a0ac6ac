//! `ascend info`: the devices of the runtime that is installed.

use std::fmt::Write as _;
use std::path::PathBuf;

use ascend_rt::{Attribute, Backend, Device, Runtime};
use clap::Args;
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;

/// Show the runtime's version and its devices: cores, memory.
///
/// Exit status 3 if no runtime can be loaded; 'ascend doctor' then tells why.
#[derive(Args, Debug)]
pub(crate) struct Info {
    /// Load this library instead of searching.
    #[arg(long, value_name = "PATH")]
    library: Option<PathBuf>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct About {
    backend: &'static str,
    version: Option<String>,
    soc: Option<String>,
    devices: Vec<DeviceInfo>,
}

#[derive(Serialize)]
struct DeviceInfo {
    index: usize,
    cube_cores: Option<i64>,
    vector_cores: Option<i64>,
    cache_bytes: Option<i64>,
    memory_free_bytes: Option<usize>,
    memory_total_bytes: Option<usize>,
    /// Why memory could not be read.
    error: Option<String>,
}

impl Info {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let runtime = match &self.library {
            None => Runtime::load(),
            Some(path) => Runtime::load_from(path),
        };
        let runtime = runtime.map_err(|error| {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            let place = self
                .library
                .as_ref()
                .map_or(String::new(), |path| format!("{}: ", path.display()));
            Failure::environment(format!("{place}{first}; 'ascend doctor' tells more"))
        })?;
        let about = About {
            backend: match runtime.backend() {
                Backend::Mock => "simulation",
                _ => "npu",
            },
            version: runtime.version().ok().map(|version| version.to_string()),
            soc: runtime.soc_name(),
            devices: runtime.devices().map(|device| look(&device)).collect(),
        };
        if self.json {
            output::json(&about)?;
        } else {
            output::print(&describe(&about))?;
        }
        Ok(Outcome::Done)
    }
}

fn look(device: &Device) -> DeviceInfo {
    let attribute = |attribute| device.attribute(attribute).ok();
    let memory = device.memory_info();
    DeviceInfo {
        index: device.index(),
        cube_cores: attribute(Attribute::CubeCores),
        vector_cores: attribute(Attribute::VectorCores),
        cache_bytes: attribute(Attribute::CacheBytes),
        memory_free_bytes: memory.as_ref().ok().map(|memory| memory.free_bytes),
        memory_total_bytes: memory.as_ref().ok().map(|memory| memory.total_bytes),
        error: memory.err().map(|error| error.to_string()),
    }
}

fn describe(about: &About) -> String {
    let unknown = || "unknown".to_owned();
    let mut text = format!(
        "backend {}\nversion {}\nsoc     {}\n",
        about.backend,
        about.version.clone().unwrap_or_else(unknown),
        about.soc.clone().unwrap_or_else(unknown)
    );
    for device in &about.devices {
        let cores = |count: Option<i64>| count.map_or_else(unknown, |count| count.to_string());
        let memory = match (device.memory_free_bytes, device.memory_total_bytes, &device.error) {
            (Some(free), Some(total), _) => {
                format!("{:.1} of {:.1} GiB free", gib(free), gib(total))
            }
            (_, _, Some(error)) => format!("memory unknown: {error}"),
            _ => "memory unknown".to_owned(),
        };
        let _ = writeln!(
            text,
            "device {}: {} matrix cores, {} vector cores, {memory}",
            device.index,
            cores(device.cube_cores),
            cores(device.vector_cores)
        );
    }
    if about.devices.is_empty() {
        text.push_str("no device\n");
    }
    text
}

fn gib(bytes: usize) -> f64 {
    bytes as f64 / f64::from(1 << 30)
}
