//! Kernels that a C program registers, and findings as it reads them.

use std::ffi::{CString, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind};

use ascend_sim::access::Mode;
use ascend_sim::signature::ArgKind;
use ascend_sim::task::{Cost, Demand};

use super::entry::text;
use crate::kernel::{Kernel, MemoryView, RawArgs, share, share_cost};

/// `int body(uint32_t block, uint32_t blocks, void *const *args, const size_t *bytes, void *user)`.
pub type KernelBody = unsafe extern "C" fn(u32, u32, *const *mut c_void, *const usize, *mut c_void) -> c_int;

/// What a letter of a signature stands for.
fn kind(letter: char) -> Option<ArgKind> {
    let buffer = |mode| ArgKind::Buffer { mode, element_bytes: 1 };
    Some(match letter {
        'r' => buffer(Mode::Read),
        'w' => buffer(Mode::Write),
        'b' => buffer(Mode::ReadWrite),
        '1' | '2' | '4' | '8' => ArgKind::Scalar {
            bytes: letter.to_digit(10)? as usize,
        },
        _ => return None,
    })
}

/// C `ascend_mock_kernel`: registers a kernel for the life of the process; 0 when done, 100000 when an argument is wrong.
///
/// # Safety
///
/// - `name` and `signature` are null or terminated strings.
/// - `body` may be called from any thread with arguments as the signature says, and with `user`, for as long as kernels of the name are launched.
pub unsafe extern "C" fn ascend_mock_kernel(
    name: *const c_char,
    signature: *const c_char,
    body: Option<KernelBody>,
    user: *mut c_void,
) -> c_int {
    // SAFETY: the caller promises null or a terminated string.
    let name = unsafe { text(name) }.and_then(|name| name.to_str().ok());
    // SAFETY: as above.
    let signature = unsafe { text(signature) }.and_then(|text| text.to_str().ok());
    let kinds = signature.and_then(|text| text.chars().map(kind).collect::<Option<Vec<_>>>());
    let (Some(name), Some(kinds), Some(body)) = (name, kinds, body) else {
        return 100_000;
    };
    let user = user.expose_provenance();
    // A kernel stays for the life of the process, as what describes it does.
    let kinds: &'static [ArgKind] = kinds.leak();
    let run = move |raw: &RawArgs, blocks: u32, memory: &dyn MemoryView| run(body, user, kinds, raw, blocks, memory);
    share(Kernel::untyped(name, kinds, run));
    0
}

/// C `ascend_mock_kernel_cost`: what a launch of a kernel, or an operator, takes in virtual time, in nanoseconds; 0 when done, 100000 when no kernel
/// of the name was registered with `ascend_mock_kernel` and nothing stands in for an operator of the name.
///
/// # Safety
///
/// - `name` is null or a terminated string.
pub unsafe extern "C" fn ascend_mock_kernel_cost(name: *const c_char, ns: u64) -> c_int {
    // SAFETY: the caller promises null or a terminated string.
    let name = unsafe { text(name) }.and_then(|name| name.to_str().ok());
    let Some(name) = name else { return 100_000 };
    let is_kernel = share_cost(name, Cost::new(ns, Demand::VECTOR));
    let is_operator = crate::operator::is_known(name);
    if is_operator {
        crate::operator::set_cost(name, ns);
    }
    if is_kernel || is_operator { 0 } else { 100_000 }
}

/// Runs all blocks on copies of the arguments, and puts back what was changed.
fn run(
    body: KernelBody,
    user: usize,
    kinds: &[ArgKind],
    raw: &RawArgs,
    blocks: u32,
    memory: &dyn MemoryView,
) -> Result<(), String> {
    let word = |index: usize| raw.get(index).word;
    let mut before: Vec<Vec<u8>> = Vec::new();
    for (index, kind) in kinds.iter().enumerate() {
        before.push(match kind {
            ArgKind::Scalar { bytes } => word(index).to_ne_bytes()[..*bytes].to_vec(),
            ArgKind::Buffer { .. } => {
                let len = raw.get(index).bytes;
                let mut bytes = vec![0; usize::try_from(len).unwrap_or(0)];
                if !memory.read(word(index), &mut bytes) {
                    return Err(format!("argument {index} is not all device memory"));
                }
                bytes
            }
            // `kind` above makes no other.
            _ => Vec::new(),
        });
    }
    let mut after = before.clone();
    let pointers: Vec<*mut c_void> = after.iter_mut().map(|bytes| bytes.as_mut_ptr().cast()).collect();
    let lengths: Vec<usize> = before.iter().map(Vec::len).collect();
    for block in 0..blocks {
        let user = std::ptr::with_exposed_provenance_mut(user);
        // SAFETY: the program promised that its function may be called so; each pointer is that of `lengths` bytes which live until the end.
        let status = unsafe { body(block, blocks, pointers.as_ptr(), lengths.as_ptr(), user) };
        if status != 0 {
            return Err(format!("block {block} returned {status}"));
        }
    }
    for (index, kind) in kinds.iter().enumerate() {
        let writes = matches!(kind, ArgKind::Buffer { mode, .. } if *mode != Mode::Read);
        if writes && !put_changes(&before[index], &after[index], word(index), memory) {
            return Err(format!("argument {index} is no device memory any more"));
        }
    }
    Ok(())
}

/// Writes the bytes that differ, in runs: two kernels that run at once on parts of one buffer do not undo each other.
fn put_changes(before: &[u8], after: &[u8], address: u64, memory: &dyn MemoryView) -> bool {
    let mut at = 0;
    while at < after.len() {
        let end = (at..after.len())
            .find(|i| before[*i] == after[*i])
            .unwrap_or(after.len());
        if end > at && !memory.write(address + at as u64, &after[at..end]) {
            return false;
        }
        at = end + 1;
    }
    true
}

/// C `ascend_mock_findings`: how many findings there are, the checker's and strict mode's; -1 when nobody checks and the mock is not strict.
///
/// # Safety
///
/// - None beyond those of any foreign function.
pub unsafe extern "C" fn ascend_mock_findings() -> i64 {
    let findings = catch_unwind(AssertUnwindSafe(crate::dropin::findings));
    match findings {
        Ok(Some(list)) => i64::try_from(list.len()).unwrap_or(i64::MAX),
        _ => -1,
    }
}

/// C `ascend_mock_finding`: copies the text of finding `index`, cut to `room` bytes with the terminator; the bytes it needs, 0 for none.
///
/// # Safety
///
/// - `out` is null, or the address of `room` writable bytes.
pub unsafe extern "C" fn ascend_mock_finding(index: usize, out: *mut c_char, room: usize) -> usize {
    let findings = catch_unwind(AssertUnwindSafe(crate::dropin::findings));
    let Some(found) = findings.ok().flatten().and_then(|list| list.get(index).cloned()) else {
        return 0;
    };
    let found = CString::new(found.replace('\0', " ")).unwrap_or_default();
    let needed = found.as_bytes_with_nul().len();
    if !out.is_null() && room > 0 {
        let shown = found.as_bytes().len().min(room - 1);
        // SAFETY: `shown` is below `room`, which the caller promises to be writable.
        unsafe { std::ptr::copy_nonoverlapping(found.as_ptr(), out, shown) };
        // SAFETY: as above.
        let end = unsafe { out.add(shown) };
        // SAFETY: as above.
        unsafe { end.write(0) };
    }
    needed
}
