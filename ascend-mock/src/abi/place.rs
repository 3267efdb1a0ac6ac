//! Where a program calls from that says nothing of it: the calls on its stack, as `object+0x1a2b`, which `addr2line` turns into a line.
//!
//! Only for the drop-in library, where whatever is not this library is the program, and only while the checker is on.

use std::collections::HashMap;
use std::ffi::{CStr, c_char, c_int, c_void};
use std::fmt::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use crate::process::lock;

/// Calls of the program that are told of each place, the nearest first.
const TOLD: usize = 3;
/// Calls that are looked at: those of this library and those that are told.
const DEPTH: usize = 48;

#[repr(C)]
struct DlInfo {
    file: *const c_char,
    base: *mut c_void,
    symbol: *const c_char,
    symbol_address: *mut c_void,
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
unsafe extern "C" {
    fn backtrace(frames: *mut *mut c_void, room: c_int) -> c_int;
    fn dladdr(address: *const c_void, info: *mut DlInfo) -> c_int;
}

type Frames = [usize; DEPTH];

/// The place that the calling thread called this library from; `None` where the C library does not tell. Holds no lock while it asks: whoever loads
/// a library meanwhile may call from its constructor.
#[cold]
pub(crate) fn of_caller() -> Option<Arc<str>> {
    static KNOWN: Mutex<Option<HashMap<Frames, Arc<str>>>> = Mutex::new(None);
    let frames = frames()?;
    if let Some(known) = lock(&KNOWN).get_or_insert_default().get(&frames) {
        return Some(known.clone());
    }
    let place: Arc<str> = describe(&frames)?.into();
    lock(&KNOWN).get_or_insert_default().insert(frames, place.clone());
    Some(place)
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn frames() -> Option<Frames> {
    let mut raw = [std::ptr::null_mut(); DEPTH];
    // SAFETY: the array has as much room as is said.
    let found = unsafe { backtrace(raw.as_mut_ptr(), DEPTH as c_int) };
    (found > 0).then(|| raw.map(|frame| frame.expose_provenance()))
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn frames() -> Option<Frames> {
    None
}

/// The loaded object that has an address.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn object_of(address: usize) -> Option<DlInfo> {
    let mut info = DlInfo {
        file: std::ptr::null(),
        base: std::ptr::null_mut(),
        symbol: std::ptr::null(),
        symbol_address: std::ptr::null_mut(),
    };
    // SAFETY: the address is only looked up, and the output is a valid place.
    let found = unsafe { dladdr(std::ptr::without_provenance(address), &raw mut info) };
    (found != 0 && !info.base.is_null()).then_some(info)
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn object_of(_address: usize) -> Option<DlInfo> {
    None
}

/// The text at a pointer of `dladdr`; empty for null.
fn text(pointer: *const c_char) -> String {
    if pointer.is_null() {
        return String::new();
    }
    // SAFETY: dladdr gives terminated texts of objects that are loaded; that of the caller is while it calls.
    unsafe { CStr::from_ptr(pointer) }.to_string_lossy().into_owned()
}

fn describe(frames: &Frames) -> Option<String> {
    let own = object_of(describe as *const () as usize)?.base;
    let mut place = String::new();
    let mut told = 0;
    let is_code = |frame: &&usize| **frame != 0;
    for &frame in frames.iter().take_while(is_code) {
        // The address behind the call: one less is inside it.
        let call = frame - 1;
        let Some(object) = object_of(call).filter(|object| object.base != own) else {
            // Once out of this library: what is below it again is a function that the program passed.
            if told > 0 {
                break;
            }
            continue;
        };
        let path = text(object.file);
        let name = Path::new(&path)
            .file_name()
            .map_or(path.as_str().into(), |name| name.to_string_lossy());
        // What starts the program and its threads is no place of its own.
        if name.starts_with("libc.so") || name.starts_with("libpthread") || name.starts_with("ld-linux") {
            break;
        }
        let arrow = if told > 0 { " < " } else { "" };
        // Writing into a text does not fail.
        let _ = write!(place, "{arrow}{name}+{:#x}", call - object.base.addr());
        let symbol = text(object.symbol);
        if !symbol.is_empty() {
            let _ = write!(place, " ({symbol})");
        }
        told += 1;
        if told == TOLD {
            break;
        }
    }
    (told > 0).then_some(place)
}
