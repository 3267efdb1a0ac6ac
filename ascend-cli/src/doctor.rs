//! `ascend doctor`: which runtime would be loaded, why, and what is missing or odd.
//!
//! Exit status: 0 all is well, 1 a runtime is there but something is wrong with it, 3 there is none.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ascend_rt::sys::{self, FUNCTIONS, LoadError, load::Reason};
use ascend_rt::{Backend, Runtime};
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;

/// The variables that an installation's `set_env.sh` exports, and those that change what the runtime does.
const VARIABLES: &[&str] = &[
    "ASCEND_TOOLKIT_HOME",
    "ASCEND_HOME_PATH",
    "ASCEND_NNAE_HOME",
    "ASCEND_NNRT_HOME",
    "ASCEND_HOME",
    "ASCEND_OPP_PATH",
    "ASCEND_RT_VISIBLE_DEVICES",
    "LD_LIBRARY_PATH",
];

/// Where the driver of a real device lies.
const DRIVER: &str = "/usr/local/Ascend/driver";

/// Say which runtime library would be loaded, why, and what is missing.
#[derive(clap::Args, Debug)]
pub(crate) struct Doctor {
    /// Look at this library instead of searching for one
    #[arg(long, value_name = "FILE")]
    library: Option<PathBuf>,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

#[derive(Serialize, Debug)]
struct Report {
    verdict: &'static str,
    library: Option<Library>,
    tried: Vec<Tried>,
    environment: Vec<Variable>,
    driver: Driver,
    findings: Vec<Finding>,
}

#[derive(Serialize, Debug)]
struct Library {
    path: PathBuf,
    simulation: bool,
    found_by: String,
    functions: usize,
    functions_known: usize,
    missing: Vec<Missing>,
    devices: Option<usize>,
}

#[derive(Serialize, Debug)]
struct Missing {
    /// The release that is known to have the functions.
    since: &'static str,
    functions: Vec<&'static str>,
}

#[derive(Serialize, Debug)]
struct Tried {
    path: PathBuf,
    /// Whether something is there.
    exists: bool,
    reason: String,
}

#[derive(Serialize, Debug)]
struct Variable {
    name: &'static str,
    value: Option<String>,
}

#[derive(Serialize, Debug)]
struct Driver {
    folder: &'static str,
    installed: bool,
    device_files: usize,
}

#[derive(Serialize, Debug)]
struct Finding {
    problem: String,
    advice: String,
}

impl Doctor {
    /// Looks, and prints what it saw.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let report = self.look();
        if self.json {
            output::json(&report)?;
        } else {
            output::print(&report.text())?;
        }
        match report.verdict {
            "well" => Ok(Outcome::Done),
            "ill" => Ok(Outcome::Negative),
            _ => Err(Failure::environment(
                "no Ascend runtime could be loaded; see the findings above",
            )),
        }
    }

    fn look(&self) -> Report {
        let mut report = Report {
            verdict: "none",
            library: None,
            tried: Vec::new(),
            environment: VARIABLES
                .iter()
                .map(|name| Variable {
                    name,
                    value: std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()),
                })
                .collect(),
            driver: driver(),
            findings: Vec::new(),
        };
        match self.load() {
            Ok((runtime, path)) => report.loaded(&runtime, path, self.library.is_some()),
            Err(Problem::Load(error)) => report.not_loaded(&error),
            Err(Problem::Init { path, error }) => {
                report.verdict = "ill";
                report.findings.push(Finding {
                    problem: format!("{} was loaded and refuses to start: {error}", path.display()),
                    advice: match error.hint() {
                        Some(hint) => hint.to_owned(),
                        None => "see what the library wrote above, and check the driver with npu-smi info".to_owned(),
                    },
                });
            }
        }
        report
    }

    fn load(&self) -> Result<(Runtime, PathBuf), Problem> {
        let path = match &self.library {
            Some(path) => sys::load_from(path).map_err(Problem::Load)?.path().to_owned(),
            None => sys::load().map_err(Problem::Load)?.path().to_owned(),
        };
        let runtime = match &self.library {
            Some(path) => Runtime::load_from(path),
            None => Runtime::load(),
        };
        match runtime {
            Ok(runtime) => Ok((runtime, path)),
            Err(error) => Err(Problem::Init { path, error }),
        }
    }
}

enum Problem {
    Load(LoadError),
    Init { path: PathBuf, error: ascend_rt::Error },
}

impl Report {
    fn find(&mut self, problem: impl Into<String>, advice: impl Into<String>) {
        self.findings.push(Finding {
            problem: problem.into(),
            advice: advice.into(),
        });
    }

    fn not_loaded(&mut self, error: &LoadError) {
        self.tried = error
            .tried()
            .iter()
            .map(|attempt| Tried {
                path: attempt.path.clone(),
                exists: attempt.reason != Reason::Missing,
                reason: attempt.reason.to_string(),
            })
            .collect();
        let problem = error.to_string().lines().next().unwrap_or_default().to_owned();
        self.find(problem, error.advice());
        self.environment_findings();
    }

    fn loaded(&mut self, runtime: &Runtime, path: PathBuf, given: bool) {
        let simulation = runtime.backend() == Backend::Mock;
        let mut missing: Vec<Missing> = Vec::new();
        for function in FUNCTIONS
            .iter()
            .filter(|function| runtime.has(function.name) == Some(false))
        {
            match missing.iter_mut().find(|group| group.since == function.since) {
                Some(group) => group.functions.push(function.name),
                None => missing.push(Missing {
                    since: function.since,
                    functions: vec![function.name],
                }),
            }
        }
        missing.sort_by_key(|group| version(group.since));
        let count = missing.iter().map(|group| group.functions.len()).sum::<usize>();
        let found_by = if given {
            "its path was given".to_owned()
        } else {
            found_by(&path)
        };
        if runtime.has("aclrtCreateEventExWithFlag") == Some(false) {
            self.find(
                "the runtime has no aclrtCreateEventExWithFlag: events of the safe crate need it",
                "install CANN 8.0 or newer",
            );
        }
        if runtime.device_count() == 0 {
            self.find(
                "the runtime sees no device",
                "check ASCEND_RT_VISIBLE_DEVICES, and the driver with npu-smi info",
            );
        }
        if !simulation && !self.driver.installed {
            self.find(
                format!("{DRIVER} is not there"),
                "install the driver, or mount it into the container together with /dev/davinci*",
            );
        }
        if !given && !simulation {
            self.environment_findings();
        }
        self.library = Some(Library {
            path,
            simulation,
            found_by,
            functions: FUNCTIONS.len() - count,
            functions_known: FUNCTIONS.len(),
            missing,
            devices: Some(runtime.device_count()),
        });
        self.verdict = if self.findings.is_empty() { "well" } else { "ill" };
    }

    fn environment_findings(&mut self) {
        let sourced = self
            .environment
            .iter()
            .take(5)
            .any(|variable| variable.value.as_ref().is_some_and(|v| !v.is_empty()));
        if !sourced {
            self.find(
                "no variable of set_env.sh is set",
                "source the set_env.sh of the installation, such as /usr/local/Ascend/ascend-toolkit/set_env.sh",
            );
        }
        let stale: Vec<String> = self.environment[..5]
            .iter()
            .filter_map(|variable| Some((variable.name, variable.value.as_ref()?)))
            .filter(|(_, value)| !value.is_empty() && !Path::new(value).is_dir())
            .map(|(name, value)| format!("{name} names {value}, which is no folder"))
            .collect();
        for problem in stale {
            self.find(problem, "source the set_env.sh of an installation that is there");
        }
    }

    fn text(&self) -> String {
        let mut text = String::new();
        match &self.library {
            Some(library) => {
                let what = if library.simulation {
                    "a simulation"
                } else {
                    "the runtime"
                };
                let _ = writeln!(
                    text,
                    "library    {} ({what}; {})",
                    library.path.display(),
                    library.found_by
                );
                let _ = writeln!(
                    text,
                    "functions  {} of {} known",
                    library.functions, library.functions_known
                );
                for group in &library.missing {
                    let _ = writeln!(
                        text,
                        "  missing, in CANN {}: {}",
                        group.since,
                        group.functions.join(" ")
                    );
                }
                let _ = writeln!(text, "devices    {}", library.devices.unwrap_or(0));
            }
            None => {
                let _ = writeln!(text, "library    none");
            }
        }
        for attempt in self.tried.iter().filter(|attempt| attempt.exists) {
            let _ = writeln!(text, "  {}: {}", attempt.path.display(), attempt.reason);
        }
        let absent = self.tried.iter().filter(|attempt| !attempt.exists).count();
        if absent == 1 && self.tried.len() == 1 {
            let _ = writeln!(text, "  {}: not there", self.tried[0].path.display());
        } else if absent > 0 {
            let _ = writeln!(
                text,
                "  nothing in {absent} places: below the variables of set_env.sh, where the dynamic loader looks, and in the install folders; \
                 --json lists them"
            );
        }
        let driver = if self.driver.installed {
            "installed"
        } else {
            "not there"
        };
        let _ = writeln!(
            text,
            "driver     {} {driver}, {} device files",
            self.driver.folder, self.driver.device_files
        );
        for variable in self.environment.iter().filter(|variable| variable.value.is_some()) {
            let _ = writeln!(
                text,
                "variable   {}={}",
                variable.name,
                variable.value.as_deref().unwrap_or_default()
            );
        }
        if self.findings.is_empty() {
            let _ = writeln!(text, "all is well");
        }
        for finding in &self.findings {
            let _ = writeln!(text, "problem    {}\n  do: {}", finding.problem, finding.advice);
        }
        text
    }
}

/// Sorts releases by their numbers.
fn version(since: &str) -> Vec<u32> {
    since
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// By which of the places that are searched a library was found.
fn found_by(path: &Path) -> String {
    let below = |name: &&&str| std::env::var_os(name).is_some_and(|home| !home.is_empty() && path.starts_with(home));
    match VARIABLES[..5].iter().find(below) {
        Some(name) => format!("below {name}"),
        None if path.starts_with("/usr/local/Ascend") => "in an install folder, or by the dynamic loader".to_owned(),
        None => "by the dynamic loader: LD_LIBRARY_PATH or the system's folders".to_owned(),
    }
}

fn driver() -> Driver {
    let device_files = std::fs::read_dir("/dev").map_or(0, |entries| {
        entries
            .filter_map(Result::ok)
            .filter(|entry| {
                let name = entry.file_name().to_string_lossy().into_owned();
                name.strip_prefix("davinci")
                    .is_some_and(|rest| rest.parse::<u32>().is_ok())
            })
            .count()
    });
    Driver {
        folder: DRIVER,
        installed: Path::new(DRIVER).is_dir(),
        device_files,
    }
}
