//! Finding and loading the runtime: nothing is linked, so a program starts without CANN and is told what is missing.
//!
//! [`load`] looks for the runtime once per process, in this order:
//!
//! 1. below the folders that the toolkit's `set_env.sh` exports: `ASCEND_TOOLKIT_HOME`, `ASCEND_HOME_PATH`,
//!    `ASCEND_NNAE_HOME`, `ASCEND_NNRT_HOME`, `ASCEND_HOME`;
//! 2. where the dynamic loader looks by itself (`LD_LIBRARY_PATH`, run paths, the system's folders);
//! 3. below the usual install folders, `/usr/local/Ascend` and `~/Ascend`.
//!
//! [`load_from`] takes a path instead. A file that can't be used is passed over, and the [`LoadError`] at the end tells
//! of every place why. What is never loaded by search is the vendor's link-time stub, and a simulation that lies
//! in a cargo build folder: cargo puts such folders first on the library path, and a benchmark must not run
//! on a simulation by accident.

mod elf;
mod error;
mod library;
pub(crate) mod object;
mod search;

pub use error::{Attempt, LoadError, Reason};
pub use library::{HcclLibrary, Library, load, load_from, load_hccl, load_hccl_from};
