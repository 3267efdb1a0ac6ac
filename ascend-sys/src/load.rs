//! Finding and loading the runtime.

use std::{
    error::Error,
    ffi::{CStr, OsStr, OsString, c_void},
    fmt,
    path::{Path, PathBuf},
};

use once_cell::sync::OnceCell;

use crate::{FnTable, MissingSymbols};

/// The names the runtime goes by: the classic one first, then that of the releases since CANN 8.5.
pub const LIBRARY_NAMES: &[&str] = &["libascendcl.so", "libacl_rt.so"];

/// A loaded runtime: the shared object and the table of its functions.
#[derive(Debug)]
pub struct Library {
    table: FnTable,
    path: PathBuf,
    object: libloading::Library,
}

impl Library {
    /// The functions of the runtime. They stay loaded as long as this library lives.
    #[must_use]
    pub fn table(&self) -> &FnTable {
        &self.table
    }

    /// The file name or path under which the library was found.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The address of any symbol the library exports, such as one that only the simulation has.
    #[must_use]
    pub fn symbol(&self, name: &CStr) -> Option<*const c_void> {
        find(&self.object, name)
    }
}

/// Why no runtime was loaded: every place that was tried, with its reason.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoadError {
    /// No place had a library that could be loaded.
    NotFound {
        /// What was tried, in order.
        tried: Vec<Attempt>,
    },
    /// A library was loaded, but it is not the ACL runtime.
    NotAcl {
        /// The library.
        path: PathBuf,
        /// The functions without which it can't be.
        missing: MissingSymbols,
    },
    /// The library is the simulation of this workspace, found by search and not asked for by path.
    Simulation {
        /// The library.
        path: PathBuf,
    },
}

/// One place where the runtime was looked for.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Attempt {
    /// The path or bare name.
    pub path: PathBuf,
    /// What was wrong with it.
    pub reason: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadError::NotFound { tried } => {
                write!(f, "the Ascend runtime was not found; tried")?;
                for attempt in tried {
                    write!(f, "\n  {}: {}", attempt.path.display(), attempt.reason)?;
                }
                Ok(())
            }
            LoadError::NotAcl { path, missing } => {
                write!(f, "{} is not the ACL runtime: {missing}", path.display())
            }
            LoadError::Simulation { path } => {
                write!(
                    f,
                    "{} is a simulation under a build folder; give its path to use it",
                    path.display()
                )
            }
        }
    }
}

impl Error for LoadError {}

/// Loads the runtime once for the process: later calls return the same library.
///
/// # Errors
///
/// Tells every place that was tried and why it failed; a later call tries again.
pub fn load() -> Result<&'static Library, LoadError> {
    static LIBRARY: OnceCell<Library> = OnceCell::new();
    LIBRARY.get_or_try_init(search)
}

/// Loads the runtime from a path, or by a bare name from where the dynamic loader looks.
///
/// # Errors
///
/// Tells why the file can't be loaded or is not the ACL runtime.
pub fn load_from(path: impl AsRef<OsStr>) -> Result<Library, LoadError> {
    let path = path.as_ref();
    open(path).map_err(|failure| failure.into_error(path))
}

enum Failure {
    Loader(String),
    NotAcl(MissingSymbols),
}

impl Failure {
    fn into_error(self, path: &OsStr) -> LoadError {
        match self {
            Failure::Loader(reason) => LoadError::NotFound {
                tried: vec![Attempt {
                    path: path.into(),
                    reason,
                }],
            },
            Failure::NotAcl(missing) => LoadError::NotAcl {
                path: path.into(),
                missing,
            },
        }
    }
}

fn find(object: &libloading::Library, name: &CStr) -> Option<*const c_void> {
    // SAFETY: the symbol is taken as an address only; nothing is called or read through it here.
    let symbol = unsafe { object.get::<*const c_void>(name.to_bytes_with_nul()) }.ok()?;
    let address: *const c_void = *symbol;
    if address.is_null() { None } else { Some(address) }
}

fn open(path: &OsStr) -> Result<Library, Failure> {
    // SAFETY: the constructors of a library that the caller names, or that stands where the vendor installs its own,
    // are run; there is no way to load the runtime without.
    let object = unsafe { libloading::Library::new(path) };
    let object = object.map_err(|error| Failure::Loader(error.to_string()))?;
    let lookup = |name: &CStr| find(&object, name).unwrap_or(core::ptr::null());
    // SAFETY: the addresses are those of the exported symbols of that name; a library that exports the core of the
    // ACL runtime is taken to be one. The table is kept beside the object and is only lent.
    let table = unsafe { FnTable::load_with(lookup) };
    let table = table.map_err(Failure::NotAcl)?;
    Ok(Library {
        table,
        path: path.into(),
        object,
    })
}

fn search() -> Result<Library, LoadError> {
    let mut tried = Vec::new();
    for path in candidates() {
        match open(&path) {
            Ok(library) if library.symbol(c"ascend_mock_version").is_some() && under_build_folder(&path) => {
                return Err(LoadError::Simulation { path: path.into() });
            }
            Ok(library) => return Ok(library),
            Err(Failure::Loader(reason)) => tried.push(Attempt {
                path: path.into(),
                reason,
            }),
            Err(Failure::NotAcl(missing)) => {
                tried.push(Attempt {
                    path: path.into(),
                    reason: format!("is not the ACL runtime: {missing}"),
                });
            }
        }
    }
    Err(LoadError::NotFound { tried })
}

/// Whether a path leads through a cargo build folder.
fn under_build_folder(path: &OsStr) -> bool {
    let path = Path::new(path).canonicalize().unwrap_or_else(|_| path.into());
    path.ancestors()
        .any(|folder| folder.join("CACHEDIR.TAG").exists() || folder.ends_with("target"))
}

/// Where the runtime may be, in the order in which it is tried.
fn candidates() -> Vec<OsString> {
    let mut found: Vec<OsString> = Vec::new();
    for variable in ["ASCEND_TOOLKIT_HOME", "ASCEND_HOME_PATH"] {
        if let Some(home) = std::env::var_os(variable) {
            for name in LIBRARY_NAMES {
                found.push(Path::new(&home).join("lib64").join(name).into());
            }
        }
    }
    found.extend(LIBRARY_NAMES.iter().map(Into::into));
    found
}
