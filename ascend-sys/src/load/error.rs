//! What a failed search found at each place, and what to do about it.

use std::{
    error::Error,
    fmt,
    path::{Path, PathBuf},
};

use crate::MissingSymbols;

/// Why a library could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// There is no such file, or the dynamic loader found none of that name.
    Missing,
    /// The library is there, but one that it needs was not found.
    MissingDependency {
        /// The file name of the library that it needs.
        library: String,
    },
    /// The file is no shared object, or one of another machine.
    NotALibrary {
        /// What it is instead.
        found: String,
    },
    /// The shared object lacks functions without which it can't be the library.
    NotAcl(MissingSymbols),
    /// The vendor's stub, made for linking: each function of it only returns 100039.
    Stub,
    /// A simulation in a cargo build folder, met while searching.
    Simulation,
    /// The dynamic loader refused it for another reason, in its words.
    Refused(String),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::Missing => f.write_str("not there"),
            Reason::MissingDependency { library } => {
                write!(f, "needs {library}, which was not found")
            }
            Reason::NotALibrary { found } => write!(f, "is {found}"),
            Reason::NotAcl(missing) => write!(f, "is another library: {missing}"),
            Reason::Stub => f.write_str("is the link-time stub of the toolkit, which only returns 100039"),
            Reason::Simulation => f.write_str("is a simulation in a cargo build folder"),
            Reason::Refused(text) => f.write_str(text),
        }
    }
}

/// One place where the library was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The path, or the bare name that the dynamic loader was given.
    pub path: PathBuf,
    /// Why it was no use.
    pub reason: Reason,
}

/// Why no library was loaded. Every variant carries all places that were tried; the variant is that of the first
/// place with more than nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// No place had such a file.
    NotFound {
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
    /// The library is there, but one that it needs is not: in a container mostly the driver's.
    MissingDependency {
        /// The library that is there.
        path: PathBuf,
        /// The file name of the one that is not.
        library: String,
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
    /// The file is no shared object for this machine.
    NotALibrary {
        /// The file.
        path: PathBuf,
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
    /// A shared object, but without the functions that every release has.
    NotAcl {
        /// The shared object.
        path: PathBuf,
        /// All required functions that it lacks.
        missing: MissingSymbols,
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
    /// The vendor's link-time stub.
    Stub {
        /// The stub.
        path: PathBuf,
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
    /// A simulation in a cargo build folder, met while searching.
    Simulation {
        /// The simulation.
        path: PathBuf,
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
    /// The dynamic loader refused the file.
    Refused {
        /// The file.
        path: PathBuf,
        /// The places that were tried, in order.
        tried: Vec<Attempt>,
    },
}

impl LoadError {
    pub(crate) fn new(tried: Vec<Attempt>) -> Self {
        let Some(first) = tried.iter().find(|a| a.reason != Reason::Missing).cloned() else {
            return LoadError::NotFound { tried };
        };
        let path = first.path;
        match first.reason {
            Reason::Missing => LoadError::NotFound { tried },
            Reason::MissingDependency { library } => LoadError::MissingDependency { path, library, tried },
            Reason::NotALibrary { .. } => LoadError::NotALibrary { path, tried },
            Reason::NotAcl(missing) => LoadError::NotAcl { path, missing, tried },
            Reason::Stub => LoadError::Stub { path, tried },
            Reason::Simulation => LoadError::Simulation { path, tried },
            Reason::Refused(_) => LoadError::Refused { path, tried },
        }
    }

    /// The places that were tried, in order.
    #[must_use]
    pub fn tried(&self) -> &[Attempt] {
        match self {
            LoadError::NotFound { tried }
            | LoadError::MissingDependency { tried, .. }
            | LoadError::NotALibrary { tried, .. }
            | LoadError::NotAcl { tried, .. }
            | LoadError::Stub { tried, .. }
            | LoadError::Simulation { tried, .. }
            | LoadError::Refused { tried, .. } => tried,
        }
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn advice(&self) -> String {
        match self {
            LoadError::NotFound { .. } => {
                "install CANN and source its set_env.sh, or give the path of libascendcl.so".to_owned()
            }
            LoadError::MissingDependency { library, .. } if of_the_driver(library) => format!(
                "{library} belongs to the driver, not to CANN: install the driver, or mount /usr/local/Ascend/driver \
                 into the container, and have its lib64 folders on LD_LIBRARY_PATH"
            ),
            LoadError::MissingDependency { library, .. } => {
                format!("source the set_env.sh of the toolkit, so that {library} is found too")
            }
            LoadError::NotALibrary { path, tried } if is_cut_short(tried) => {
                format!("copy or install {} again: the file is not whole", path.display())
            }
            LoadError::NotALibrary { .. } => "give the path of libascendcl.so for this machine".to_owned(),
            LoadError::NotAcl { path, .. } => {
                format!(
                    "{} is not the ACL runtime; give the path of libascendcl.so",
                    path.display()
                )
            }
            LoadError::Stub { path, .. } => format!(
                "{} is for linking only: take the toolkit's devlib folder off LD_LIBRARY_PATH and source set_env.sh",
                path.display()
            ),
            LoadError::Simulation { path, .. } => {
                format!("to run on the simulation, give its path: {}", path.display())
            }
            LoadError::Refused { .. } => "see what the dynamic loader says, with LD_DEBUG=libs".to_owned(),
        }
    }
}

/// Whether a library comes with the driver and so is missing where the driver is not mounted.
fn of_the_driver(library: &str) -> bool {
    let name = Path::new(library)
        .file_name()
        .and_then(|n| n.to_str())
        .unwrap_or(library);
    [
        "libascend_hal.",
        "libdrv",
        "libmmpa.",
        "libc_sec.",
        "libdevmmap.",
        "libslog.",
    ]
    .iter()
    .any(|p| name.starts_with(p))
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::NotFound { .. } => f.write_str("the Ascend runtime was not found")?,
            _ => f.write_str("the Ascend runtime could not be loaded")?,
        }
        for attempt in self.tried() {
            write!(f, "\n  {}: {}", attempt.path.display(), attempt.reason)?;
        }
        write!(f, "\n{}", self.advice())
    }
}

impl Error for LoadError {}

/// Whether the first file that is no library is only a part of one.
fn is_cut_short(tried: &[Attempt]) -> bool {
    let found = tried.iter().find_map(|attempt| match &attempt.reason {
        Reason::NotALibrary { found } => Some(found),
        _ => None,
    });
    found.is_some_and(|found| found.starts_with("cut short"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(path: &str, reason: Reason) -> Attempt {
        Attempt {
            path: path.into(),
            reason,
        }
    }

    #[test]
    fn the_first_telling_place_names_the_error_and_all_are_listed() {
        let error = LoadError::new(vec![
            attempt("/a/libascendcl.so", Reason::Missing),
            attempt(
                "/b/libascendcl.so",
                Reason::MissingDependency {
                    library: "libascend_hal.so".into(),
                },
            ),
            attempt("/c/libascendcl.so", Reason::Stub),
        ]);
        assert!(matches!(&error, LoadError::MissingDependency { library, .. } if library == "libascend_hal.so"));
        let text = error.to_string();
        for part in [
            "/a/libascendcl.so: not there",
            "/b/",
            "/c/",
            "100039",
            "/usr/local/Ascend/driver",
        ] {
            assert!(text.contains(part), "{text}");
        }
    }

    #[test]
    fn nothing_anywhere_is_not_found() {
        let error = LoadError::new(vec![attempt("libascendcl.so", Reason::Missing)]);
        assert!(matches!(error, LoadError::NotFound { .. }));
        assert!(error.to_string().ends_with("give the path of libascendcl.so"));
    }
}
