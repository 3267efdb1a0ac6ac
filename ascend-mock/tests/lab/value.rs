//! Values of a script: constants, results, places that a call writes.

use std::{collections::BTreeMap, ffi::c_void, sync::Mutex};

use super::call::Word;

/// Bytes of a place. Longer than every structure that a fact here looks at.
const PLACE: usize = 3072;

/// What the mock may look at late is never freed; here it stays findable, so that a leak checker sees no leak.
static KEPT: Mutex<Vec<usize>> = Mutex::new(Vec::new());

/// Keeps something for the life of the process.
pub(crate) fn keep<T>(value: T) -> &'static mut T {
    let kept = Box::leak(Box::new(value));
    KEPT.lock().unwrap().push(std::ptr::from_mut(kept).expose_provenance());
    kept
}

/// What a place holds before a call writes to it.
const UNTOUCHED: u8 = 0x77;

/// A place for a result. Never freed: the mock may still write to it when the script is over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    address: *mut [u64; PLACE / 8],
    initial: u64,
    given: bool,
}

// SAFETY: the address is of a box kept for ever that only calls write to and only the script reads, one after the other.
unsafe impl Send for Place {}

impl Place {
    /// A place with the pattern that no call writes, or zeroes with a number in front.
    pub(crate) fn new(initial: Option<u64>) -> Place {
        let fill = u64::from_ne_bytes([UNTOUCHED; 8]);
        let mut words = [if initial.is_some() { 0 } else { fill }; PLACE / 8];
        words[0] = initial.unwrap_or(fill);
        Place {
            address: keep(words),
            initial: words[0],
            given: initial.is_some(),
        }
    }

    /// A place with a structure of those words.
    pub(crate) fn of(words: &[u64]) -> Place {
        let mut all = [0; PLACE / 8];
        all[..words.len()].copy_from_slice(words);
        Place {
            address: keep(all),
            initial: all[0],
            given: true,
        }
    }

    pub(crate) fn word(&self) -> Word {
        Word::pointer(self.address.cast())
    }

    fn words(&self) -> [u64; PLACE / 8] {
        // SAFETY: kept for ever, aligned, and no call runs that could write to it meanwhile, or the script itself has the race it tests.
        unsafe { self.address.read_volatile() }
    }

    /// Whether a call wrote something else than what was there.
    pub(crate) fn is_touched(&self) -> bool {
        let words = self.words();
        let fill = if self.given {
            0
        } else {
            u64::from_ne_bytes([UNTOUCHED; 8])
        };
        words[0] != self.initial || words[1..].iter().any(|w| *w != fill)
    }

    /// The bytes from an offset on, as a number of that width.
    pub(crate) fn number(&self, offset: usize, width: usize) -> u64 {
        let bytes: Vec<u8> = self
            .words()
            .iter()
            .flat_map(|w| w.to_ne_bytes())
            .skip(offset)
            .take(width)
            .collect();
        let mut padded = [0; 8];
        padded[..bytes.len()].copy_from_slice(&bytes);
        u64::from_le_bytes(padded)
    }

    /// The bytes as a structure that is passed by value.
    pub(crate) fn by_value(&self) -> Word {
        let words = self.words();
        Word(std::array::from_fn(|at| {
            std::ptr::with_exposed_provenance_mut(words[at] as usize)
        }))
    }

    /// The text up to the first zero.
    pub(crate) fn text(&self) -> String {
        let bytes = self
            .words()
            .iter()
            .flat_map(|w| w.to_ne_bytes())
            .take_while(|b| *b != 0)
            .collect();
        String::from_utf8(bytes).unwrap_or_else(|_| "?".to_owned())
    }
}

/// How a result is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    Unsigned(usize),
    Signed(usize),
    Float,
}

impl Kind {
    /// By the type of the parameter as the header writes it.
    pub(crate) fn of(parameter: &str) -> Kind {
        let pointer = parameter.replace(' ', "");
        // Only the outermost pointer: what it points at is what is written.
        let pointee = pointer
            .strip_prefix("*mut")
            .or(pointer.strip_prefix("*const"))
            .unwrap_or(&pointer);
        match pointee {
            "f32" => Kind::Float,
            "i32" => Kind::Signed(4),
            "i64" => Kind::Signed(8),
            "u64" | "usize" => Kind::Unsigned(8),
            p if p.starts_with('*') || HANDLES.contains(&p) => Kind::Unsigned(8),
            _ => Kind::Unsigned(4),
        }
    }
}

const HANDLES: &[&str] = &[
    "aclrtStream",
    "aclrtEvent",
    "aclrtContext",
    "aclrtNotify",
    "aclrtCntNotify",
    "aclrtLabel",
    "aclmdlRI",
    "aclrtBinHandle",
    "aclrtFuncHandle",
    "aclrtArgsHandle",
    "aclrtParamHandle",
    "aclrtTaskGrp",
    "aclrtMemPool",
    "aclrtDrvMemHandle",
    "aclrtLabelList",
    "aclmdlRITask",
    "aclmdlRICondHandle",
];

/// A value that a name stands for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value {
    Word(Word),
    Place(Place, Kind),
}

// SAFETY: words are numbers and addresses that scripts only pass on; for places see there.
unsafe impl Send for Value {}

impl Value {
    /// What is passed when the name is an argument.
    pub(crate) fn word(&self) -> Word {
        match self {
            Value::Word(word) => *word,
            Value::Place(place, Kind::Unsigned(8)) => {
                let bits = place.number(0, 8);
                Word::pointer(std::ptr::with_exposed_provenance_mut::<c_void>(bits as usize))
            }
            Value::Place(place, _) => Word::number(place.number(0, 4)),
        }
    }
}

/// The names of a script.
pub(crate) type Names = BTreeMap<String, Value>;

/// A number by its name in the headers, shortened.
pub(crate) fn constant(name: &str) -> Option<u64> {
    Some(match name {
        "NULL" => 0,
        "SYNC" => 0x1,
        "PROGRESS" => 0x2,
        "INTERNAL_SYNC" => 0x4,
        "TIME_LINE" => 0x8,
        "DEVICE_ONLY" => 0x10,
        "EXTERNAL_EVENT" => 0x20,
        "IPC" => 0x40,
        "FAST_LAUNCH" => 0x1,
        "FAST_SYNC" => 0x2,
        "PERSISTENT" => 0x4,
        "HUGE" => 0x8,
        "CPU_SCHEDULE" => 0x10,
        "DEVICE_USE_ONLY" => 0x20,
        "DEFAULT" => 0,
        "EXTERNAL" => 1,
        "GLOBAL" => 0,
        "THREAD_LOCAL" => 1,
        "RELAXED" => 2,
        "H2H" => 0,
        "H2D" => 1,
        "D2H" => 2,
        "D2D" => 3,
        "ANY" => 4,
        "FAILURE_MODE" => 1,
        "OVERFLOW_CHECK" => 2,
        "USER_TAG" => 3,
        "CACHE_OP_INFO" => 4,
        "PRIORITY" => 5,
        "NO_BLOCK" => 0,
        "BLOCK" => 1,
        "THREAD_LEVEL" => 0,
        "SIZE_MAX" => u64::MAX,
        "HBM" => 1,
        "nodevice" => 0x7fff_0000,
        _ => return None,
    })
}

/// Flags of an event and whether the Ex constructor makes it, by the name that the data use; none for `plain`.
pub(crate) fn flavour(name: &str) -> Option<(bool, Option<u64>)> {
    let (ex, flags) = match name.strip_prefix("Ex:") {
        Some(flags) => (true, flags),
        None => (false, name),
    };
    if flags == "plain" {
        return Some((false, None));
    }
    let mut sum = 0;
    for flag in flags.split('|') {
        sum |= match flag {
            "EXTERNAL" => 0x20,
            "CAPTURE_PROGRESS" => 0x2,
            "DEVICE_USE_ONLY" => 0x10,
            "ALL" => 0xb,
            hex if hex.starts_with("0x") => u64::from_str_radix(&hex[2..], 16).ok()?,
            other => constant(other)?,
        };
    }
    Some((ex, Some(sum)))
}
