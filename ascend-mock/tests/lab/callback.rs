//! Functions that scripts hand to the runtime, and what they saw.

use std::{
    ffi::{CStr, c_char, c_void},
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicU64, Ordering::SeqCst},
    },
    time::Duration,
};

use ascend_sys::FnTable;

use super::{
    call::{self, Word},
    value,
};

/// What the callbacks of one script saw. Kept for ever, because the mock may call late.
#[derive(Debug)]
pub(crate) struct Witness {
    table: FnTable,
    hits: AtomicU64,
    running: AtomicU64,
    overlap: AtomicU64,
    log: Mutex<Vec<String>>,
}

/// What one registration passes: where to count, and by how much.
struct Hit {
    witness: &'static Witness,
    amount: u64,
}

impl Witness {
    pub(crate) fn new(table: FnTable) -> &'static Witness {
        let _ = TABLE.set(table);
        value::keep(Witness {
            table,
            hits: AtomicU64::new(0),
            running: AtomicU64::new(0),
            overlap: AtomicU64::new(0),
            log: Mutex::default(),
        })
    }

    /// The user data of a callback that counts by that amount.
    pub(crate) fn user_data(&'static self, amount: u64) -> Word {
        Word::pointer(std::ptr::from_mut(value::keep(Hit { witness: self, amount })).cast())
    }

    pub(crate) fn hits(&self) -> u64 {
        self.hits.load(SeqCst)
    }

    /// The most callbacks that ran at one time.
    pub(crate) fn overlap(&self) -> u64 {
        self.overlap.load(SeqCst)
    }

    /// What was logged since the last time.
    pub(crate) fn take_log(&self) -> String {
        std::mem::take(&mut *self.log.lock().unwrap()).join(" ")
    }

    fn note(&self, text: String) {
        self.log.lock().unwrap().push(text);
    }
}

/// The address of a callback by its name in scripts.
pub(crate) fn address(name: &str) -> Option<Word> {
    let address = match name {
        "COUNT" => count as *const () as *mut c_void,
        "SLOW" => slow as *const () as *mut c_void,
        "NESTED" => nested as *const () as *mut c_void,
        "ON_STREAM" => on_stream as *const () as *mut c_void,
        "ON_DEVICE" => on_device as *const () as *mut c_void,
        "ON_ABORT" => on_abort as *const () as *mut c_void,
        "IN_ABORT" => in_abort as *const () as *mut c_void,
        "FAIL_ABORT" => fail_abort as *const () as *mut c_void,
        "ON_INIT" => on_init as *const () as *mut c_void,
        "ON_FINALIZE" => on_finalize as *const () as *mut c_void,
        "ON_FAULT" => on_fault as *const () as *mut c_void,
        _ => return None,
    };
    Some(Word::pointer(address))
}

fn hit(user_data: *mut c_void) -> &'static Hit {
    // SAFETY: scripts pass only what `user_data` made, which is kept for ever.
    unsafe { &*user_data.cast::<Hit>() }
}

extern "C" fn count(user_data: *mut c_void) {
    let hit = hit(user_data);
    hit.witness.hits.fetch_add(hit.amount, SeqCst);
}

/// Takes five milliseconds of the callback thread and watches for others.
extern "C" fn slow(user_data: *mut c_void) {
    let witness = hit(user_data).witness;
    let running = witness.running.fetch_add(1, SeqCst) + 1;
    witness.overlap.fetch_max(running, SeqCst);
    std::thread::sleep(Duration::from_millis(5));
    witness.running.fetch_sub(1, SeqCst);
    count(user_data);
}

/// Calls the runtime from inside, as a callback must not.
extern "C" fn nested(user_data: *mut c_void) {
    let witness = hit(user_data).witness;
    let (mut device, mut memory) = (0i32, 0u64);
    let device = [Word::pointer((&raw mut device).cast())];
    let memory = [
        Word::pointer((&raw mut memory).cast()),
        Word::number(64),
        Word::number(0),
    ];
    for (name, words) in [("aclrtGetDevice", &device[..]), ("aclrtMalloc", &memory[..])] {
        let code = call::call(&witness.table, name, words).map_or(-1, |answer| answer.returned as i64);
        witness.note(code.to_string());
    }
}

extern "C" fn on_stream(_stream: *mut c_void, state: u32, user_data: *mut c_void) {
    hit(user_data).witness.note(format!("stream:{state}"));
}

extern "C" fn on_device(_device: i32, state: u32, user_data: *mut c_void) {
    hit(user_data).witness.note(format!("device:{state}"));
}

extern "C" fn on_abort(_device: i32, stage: u32, _timeout: u32, user_data: *mut c_void) -> i32 {
    hit(user_data).witness.note(format!("abort:{stage}"));
    0
}

/// Makes a call while the tasks of its device are aborted.
extern "C" fn in_abort(_device: i32, _stage: u32, _timeout: u32, user_data: *mut c_void) -> i32 {
    let witness = hit(user_data).witness;
    let mut event = 0u64;
    let place = [Word::pointer((&raw mut event).cast())];
    let code = call::call(&witness.table, "aclrtCreateEvent", &place).map_or(-1, |answer| answer.returned as i64);
    witness.note(code.to_string());
    0
}

extern "C" fn fail_abort(_device: i32, _stage: u32, _timeout: u32, _user_data: *mut c_void) -> i32 {
    1
}

extern "C" fn on_init(_text: *const c_char, length: usize, user_data: *mut c_void) -> i32 {
    hit(user_data).witness.note(format!("init:{length}"));
    0
}

extern "C" fn on_finalize(user_data: *mut c_void) -> i32 {
    hit(user_data).witness.note("finalize".to_owned());
    0
}

static FAULTS: AtomicU64 = AtomicU64::new(0);
/// Number of the task that failed last.
static FAULT_TASK: AtomicU64 = AtomicU64::new(0);
/// How many bytes its arguments have, or what the runtime says if it has none.
static FAULT_ARGS: AtomicU64 = AtomicU64::new(0);
/// What the runtime says when it is asked for the name of its function.
static FAULT_NAMED: AtomicU64 = AtomicU64::new(0);
/// The functions of the machine of this process's script.
static TABLE: OnceLock<FnTable> = OnceLock::new();

extern "C" fn on_fault(info: *mut c_void) {
    FAULTS.fetch_add(1, SeqCst);
    let Some(table) = TABLE.get() else {
        return;
    };
    let call = |name: &str, words: &[Word]| call::call(table, name, words).map_or(0, |answer| answer.returned);
    let task = call("aclrtGetTaskIdFromExceptionInfo", &[Word::pointer(info)]);
    FAULT_TASK.store(task & 0xffff_ffff, SeqCst);
    let (mut address, mut bytes) = (0u64, 0u32);
    let places = [
        Word::pointer(info),
        Word::pointer((&raw mut address).cast()),
        Word::pointer((&raw mut bytes).cast()),
    ];
    let code = call("aclrtGetArgsFromExceptionInfo", &places) & 0xffff_ffff;
    let seen = if code == 0 && address != 0 { bytes.into() } else { code };
    FAULT_ARGS.store(seen, SeqCst);
    let mut function = 0u64;
    let code = call(
        "aclrtGetFuncHandleFromExceptionInfo",
        &[Word::pointer(info), Word::pointer((&raw mut function).cast())],
    ) & 0xffff_ffff;
    let mut name = [0u8; 64];
    let places = [
        Word::number(function),
        Word::number(64),
        Word::pointer(name.as_mut_ptr().cast()),
    ];
    let named = if code == 0 {
        call("aclrtGetFunctionName", &places) & 0xffff_ffff
    } else {
        code
    };
    FAULT_NAMED.store(named, SeqCst);
}

/// What the runtime says when it is asked for the name of the function that failed last.
pub(crate) fn fault_named() -> u64 {
    FAULT_NAMED.load(SeqCst)
}

/// Number of the task that failed last, and bytes of its arguments.
pub(crate) fn last_fault() -> (u64, u64) {
    (FAULT_TASK.load(SeqCst), FAULT_ARGS.load(SeqCst))
}

/// How often the exception callback ran in this process.
pub(crate) fn faults() -> u64 {
    FAULTS.load(SeqCst)
}

/// The text behind a returned pointer, or nothing.
pub(crate) fn text_at(address: *const c_char) -> Option<String> {
    if address.is_null() {
        return None;
    }
    // SAFETY: the runtime returned it as terminated text that stays until the next call of this thread.
    let text = unsafe { CStr::from_ptr(address) };
    Some(text.to_string_lossy().into_owned())
}
