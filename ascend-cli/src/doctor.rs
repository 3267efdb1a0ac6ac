//! `ascend doctor`: which runtime library would be loaded, why, and what is missing.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ascend_rt::sys::{self, FUNCTIONS, FunctionInfo, Library};
use clap::Args;
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;

/// Look at the installation: which library would be loaded, and what is missing.
///
/// Nothing is initialised, no device is touched. Exit status 0 if a program would run, 1 if not.
#[derive(Args, Debug)]
pub(crate) struct Doctor {
    /// Look at this library instead of searching.
    #[arg(long, value_name = "PATH")]
    library: Option<PathBuf>,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Diagnosis {
    healthy: bool,
    library: Option<Loaded>,
    tried: Vec<Tried>,
    advice: Vec<String>,
    environment: Vec<Variable>,
    driver: Vec<Place>,
}

#[derive(Serialize)]
struct Loaded {
    path: String,
    simulation: bool,
    functions: usize,
    missing: Vec<Missing>,
}

#[derive(Serialize)]
struct Missing {
    function: &'static str,
    since: &'static str,
}

#[derive(Serialize)]
struct Tried {
    path: String,
    found: String,
}

#[derive(Serialize)]
struct Variable {
    name: &'static str,
    value: Option<String>,
}

#[derive(Serialize)]
struct Place {
    path: &'static str,
    present: bool,
}

/// What `set_env.sh` exports and the loader reads.
const VARIABLES: [&str; 6] = [
    "ASCEND_TOOLKIT_HOME",
    "ASCEND_HOME_PATH",
    "ASCEND_NNAE_HOME",
    "ASCEND_NNRT_HOME",
    "ASCEND_HOME",
    "LD_LIBRARY_PATH",
];
/// What the driver brings: its folder, the manager of devices, the first device.
const DRIVER: [&str; 3] = ["/usr/local/Ascend/driver", "/dev/davinci_manager", "/dev/davinci0"];

impl Doctor {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let diagnosis = self.diagnose();
        if self.json {
            output::json(&diagnosis)?;
        } else {
            output::print(&describe(&diagnosis))?;
        }
        Ok(if diagnosis.healthy {
            Outcome::Done
        } else {
            Outcome::Negative
        })
    }

    fn diagnose(&self) -> Diagnosis {
        let mut diagnosis = Diagnosis {
            healthy: false,
            library: None,
            tried: Vec::new(),
            advice: Vec::new(),
            environment: VARIABLES
                .iter()
                .map(|&name| Variable {
                    name,
                    value: std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()),
                })
                .collect(),
            driver: DRIVER
                .iter()
                .map(|&path| Place {
                    path,
                    present: Path::new(path).exists(),
                })
                .collect(),
        };
        let found = match &self.library {
            None => sys::load().map(look),
            Some(path) => sys::load_from(path).map(|library| look(&library)),
        };
        match found {
            Ok(library) => {
                diagnosis.healthy = true;
                if !library.simulation && diagnosis.driver.iter().any(|place| !place.present) {
                    diagnosis.advice.push(
                        "no device is visible: install the driver, or pass /dev/davinci* and /dev/davinci_manager into the container"
                            .to_owned(),
                    );
                    diagnosis.healthy = false;
                }
                if let Some(missing) = library.missing.first() {
                    diagnosis.advice.push(format!(
                        "{} functions are not in this library, such as {} (CANN {}): calls of them return Unsupported; install a newer CANN to have them",
                        library.missing.len(),
                        missing.function,
                        missing.since
                    ));
                }
                diagnosis.library = Some(library);
            }
            Err(error) => {
                diagnosis.advice.push(error.advice());
                diagnosis.tried = error
                    .tried()
                    .iter()
                    .map(|attempt| Tried {
                        path: attempt.path.display().to_string(),
                        found: attempt.reason.to_string(),
                    })
                    .collect();
            }
        }
        diagnosis
    }
}

fn look(library: &Library) -> Loaded {
    let absent = |function: &&FunctionInfo| {
        std::ffi::CString::new(function.name).is_ok_and(|name| library.symbol(&name).is_none())
    };
    Loaded {
        path: library.path().display().to_string(),
        simulation: library.symbol(c"ascend_mock_version").is_some(),
        functions: FUNCTIONS.len(),
        missing: FUNCTIONS
            .iter()
            .filter(absent)
            .map(|function| Missing {
                function: function.name,
                since: function.since,
            })
            .collect(),
    }
}

fn describe(diagnosis: &Diagnosis) -> String {
    let mut text = String::new();
    match &diagnosis.library {
        Some(library) => {
            let what = if library.simulation {
                "a simulation"
            } else {
                "the vendor's runtime"
            };
            let _ = writeln!(text, "library   {} ({what})", library.path);
            let there = library.functions - library.missing.len();
            let _ = writeln!(text, "functions {there} of {}", library.functions);
        }
        None => {
            text.push_str("library   none can be loaded; tried\n");
            // A search looks in dozens of places; those with nothing are only counted.
            let nothing = ascend_rt::sys::load::Reason::Missing.to_string();
            let (empty, found): (Vec<_>, Vec<_>) = diagnosis.tried.iter().partition(|tried| tried.found == nothing);
            for tried in found.into_iter().chain(empty.iter().copied().take(4)) {
                let _ = writeln!(text, "          {}: {}", tried.path, tried.found);
            }
            if empty.len() > 4 {
                let _ = writeln!(
                    text,
                    "          and {} other places (--json lists them): {nothing}",
                    empty.len() - 4
                );
            }
        }
    }
    for place in &diagnosis.driver {
        let words = if place.present { "present" } else { "not there" };
        let _ = writeln!(text, "driver    {}: {words}", place.path);
    }
    for variable in &diagnosis.environment {
        let value = variable.value.as_deref().unwrap_or("(not set)");
        let _ = writeln!(text, "variable  {}={value}", variable.name);
    }
    for advice in &diagnosis.advice {
        let _ = writeln!(text, "do        {advice}");
    }
    let verdict = if diagnosis.healthy {
        "a program can run here"
    } else {
        "no program can run here"
    };
    let _ = writeln!(text, "{verdict}");
    text
}
