//! A loaded library with its table, and the doors to it.

use std::{
    ffi::{CStr, OsStr, OsString, c_void},
    mem::ManuallyDrop,
    path::{Path, PathBuf},
    ptr,
};

use once_cell::sync::OnceCell;

use super::{
    Attempt, LoadError, Reason,
    object::{self, Object},
    search,
};
use crate::{AclError, FnTable, HcclTable, MissingSymbols};

/// The names of the runtime: the classic one first, then the one that carries it since CANN 8.5.
const RUNTIME: &[&str] = &["libascendcl.so", "libacl_rt.so"];

/// The name of the communication library.
const HCCL: &[&str] = &["libhccl.so"];

/// The symbol that only the simulation of this workspace exports.
const SIMULATION: &CStr = c"ascend_mock_version";

/// A loaded ACL runtime. Its code stays loaded until the process ends, also when this is dropped: the runtime keeps
/// threads of its own, and unloading it under them would crash the process.
#[derive(Debug)]
pub struct Library {
    loaded: Loaded<FnTable>,
}

impl Library {
    /// The functions of the runtime.
    #[must_use]
    pub fn table(&self) -> &FnTable {
        &self.loaded.table
    }

    /// The file that the runtime was loaded from.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.loaded.path
    }

    /// The address of any symbol that the library exports, such as one that only the simulation has.
    #[must_use]
    pub fn symbol(&self, name: &CStr) -> Option<*const c_void> {
        self.loaded.symbol(name)
    }
}

/// A loaded communication library. Its code stays loaded until the process ends, as that of the runtime does.
#[derive(Debug)]
pub struct HcclLibrary {
    loaded: Loaded<HcclTable>,
}

impl HcclLibrary {
    /// The functions of the library.
    #[must_use]
    pub fn table(&self) -> &HcclTable {
        &self.loaded.table
    }

    /// The file that the library was loaded from.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.loaded.path
    }

    /// The address of any symbol that the library exports.
    #[must_use]
    pub fn symbol(&self, name: &CStr) -> Option<*const c_void> {
        self.loaded.symbol(name)
    }
}

/// Finds and loads the runtime, once per process: later calls return the same library.
///
/// Blocks for as long as the dynamic loader takes. The order of the search stands in the
/// [module's documentation](mod@crate::load).
///
/// # Errors
///
/// Tells for every place that was tried why it was no use, and what to do; a later call tries again.
pub fn load() -> Result<&'static Library, LoadError> {
    static LIBRARY: OnceCell<Library> = OnceCell::new();
    LIBRARY.get_or_try_init(|| find(RUNTIME).map(|loaded| Library { loaded }))
}

/// Loads the runtime from a path, or a bare name from where the dynamic loader looks by itself.
///
/// A simulation is accepted here wherever it lies: its path was given.
///
/// # Errors
///
/// Tells why the file can't be loaded, or is not the ACL runtime.
pub fn load_from(path: impl AsRef<OsStr>) -> Result<Library, LoadError> {
    given(path.as_ref(), RUNTIME).map(|loaded| Library { loaded })
}

/// Finds and loads the communication library, once per process, in the same places as the runtime.
///
/// # Errors
///
/// Tells for every place that was tried why it was no use, and what to do; a later call tries again.
pub fn load_hccl() -> Result<&'static HcclLibrary, LoadError> {
    static LIBRARY: OnceCell<HcclLibrary> = OnceCell::new();
    LIBRARY.get_or_try_init(|| find(HCCL).map(|loaded| HcclLibrary { loaded }))
}

/// Loads the communication library from a path or a bare name.
///
/// # Errors
///
/// Tells why the file can't be loaded, or is not HCCL.
pub fn load_hccl_from(path: impl AsRef<OsStr>) -> Result<HcclLibrary, LoadError> {
    given(path.as_ref(), HCCL).map(|loaded| HcclLibrary { loaded })
}

/// A table with the objects that hold its functions.
#[derive(Debug)]
struct Loaded<T> {
    table: T,
    path: PathBuf,
    /// The library, and the one beside it if that adds functions. Never unloaded, see [`Library`].
    objects: ManuallyDrop<Vec<Object>>,
}

impl<T> Loaded<T> {
    fn symbol(&self, name: &CStr) -> Option<*const c_void> {
        look_up(&self.objects, name)
    }
}

/// What the loader asks of a kind of table.
trait Table: Sized {
    /// # Safety
    ///
    /// As for [`FnTable::load_with`].
    unsafe fn fill(lookup: impl FnMut(&CStr) -> *const c_void) -> Result<Self, MissingSymbols>;
    /// Whether every known function is there.
    fn is_complete(&self) -> bool;
    /// Whether the functions only say that they are a stub.
    fn is_stub(&self) -> bool;
}

impl Table for FnTable {
    unsafe fn fill(lookup: impl FnMut(&CStr) -> *const c_void) -> Result<Self, MissingSymbols> {
        // SAFETY: the caller promises the same.
        unsafe { FnTable::load_with(lookup) }
    }

    fn is_complete(&self) -> bool {
        self.present() == crate::FUNCTIONS.len()
    }

    fn is_stub(&self) -> bool {
        // The version is a constant of the library: asking for it needs no device and changes nothing.
        let Some(version) = self.aclrtGetVersion else {
            return false;
        };
        let (mut major, mut minor, mut patch) = (0, 0, 0);
        // SAFETY: three valid places for numbers are all the function wants.
        let status = unsafe { version(&mut major, &mut minor, &mut patch) };
        status == AclError::COMPILING_STUB_MODE
    }
}

impl Table for HcclTable {
    unsafe fn fill(lookup: impl FnMut(&CStr) -> *const c_void) -> Result<Self, MissingSymbols> {
        // SAFETY: the caller promises the same.
        let table = unsafe { HcclTable::load_with(lookup) }?;
        // No function is required alone, but a library with none of them is another library.
        if table.present() == 0 {
            return Err(MissingSymbols {
                names: crate::HCCL_FUNCTIONS.iter().map(|f| f.name).collect(),
            });
        }
        Ok(table)
    }

    fn is_complete(&self) -> bool {
        self.present() == crate::HCCL_FUNCTIONS.len()
    }

    fn is_stub(&self) -> bool {
        false
    }
}

/// Loads the first usable library of the search.
fn find<T: Table>(names: &[&str]) -> Result<Loaded<T>, LoadError> {
    let mut tried = Vec::new();
    for path in search::candidates(names) {
        let reason = match open::<T>(&path, names) {
            Ok(loaded) if loaded.symbol(SIMULATION).is_some() && search::in_build_folder(&loaded.path) => {
                tried.push(Attempt {
                    path: loaded.path,
                    reason: Reason::Simulation,
                });
                continue;
            }
            Ok(loaded) => return Ok(loaded),
            Err(reason) => reason,
        };
        tried.push(Attempt {
            path: path.into(),
            reason,
        });
    }
    Err(LoadError::new(tried))
}

/// Loads the library of a path that somebody gave.
fn given<T: Table>(path: &OsStr, names: &[&str]) -> Result<Loaded<T>, LoadError> {
    open(path, names).map_err(|reason| {
        LoadError::new(vec![Attempt {
            path: path.into(),
            reason,
        }])
    })
}

/// Loads one library, and the one of another name beside it if that has functions which the first lacks.
fn open<T: Table>(path: &OsStr, names: &[&str]) -> Result<Loaded<T>, Reason> {
    let mut objects = vec![Object::open(path)?];
    let mut table = fill::<T>(&objects);
    let complete = table.as_ref().is_ok_and(T::is_complete);
    if !complete && objects[0].symbol(SIMULATION).is_none() {
        for beside in beside(path, names) {
            objects.extend(Object::open(&beside));
        }
        if objects.len() > 1 {
            table = fill(&objects);
        }
    }
    let table = table.map_err(Reason::NotAcl)?;
    if table.is_stub() {
        return Err(Reason::Stub);
    }
    let path = objects[0].file(Path::new(path));
    let objects = ManuallyDrop::new(objects);
    Ok(Loaded { table, path, objects })
}

fn fill<T: Table>(objects: &[Object]) -> Result<T, MissingSymbols> {
    // SAFETY: the addresses are those of the exported symbols of that name. That a library with these names follows the
    // ABI of the runtime can't be checked any further; the objects are never unloaded once a table of them is given out.
    unsafe { T::fill(|name| look_up(objects, name).unwrap_or(ptr::null())) }
}

fn look_up(objects: &[Object], name: &CStr) -> Option<*const c_void> {
    objects.iter().find_map(|object| object.symbol(name))
}

/// The paths of the other names of a library in the folder of the first, those that exist and are another file. A file
/// of a name of its own stands for itself.
fn beside(path: &OsStr, names: &[&str]) -> Vec<OsString> {
    let path = Path::new(path);
    let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) else {
        return Vec::new();
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if !names.iter().any(|known| name.starts_with(known)) {
        return Vec::new();
    }
    let real = path.canonicalize().ok();
    let others = names.iter().map(|name| folder.join(name));
    others
        .filter(|other| other.is_file() && other.canonicalize().ok() != real)
        .map(Into::into)
        .collect()
}

impl Object {
    /// The file this object came from: the path it was opened by, or what the dynamic loader made of a bare name.
    fn file(&self, opened: &Path) -> PathBuf {
        let bare = opened.components().count() == 1 && !opened.is_absolute();
        let known = [c"aclInit", c"HcclGetRootInfo", c"HcclCommDestroy"];
        let found = if bare {
            known.iter().find_map(|name| self.symbol(name))
        } else {
            None
        };
        found.and_then(object::file_of).unwrap_or_else(|| opened.to_owned())
    }
}
