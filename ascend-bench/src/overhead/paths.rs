//! What the hot paths do: no allocation, no lock, no reference count, no thread-local, no locked instruction.
//!
//! Callgrind says which instructions a loop executes every turn, in itself and in what it calls, up to the C function; `objdump` says what they
//! are. What an instruction may not be is told by its text, for x86-64 and aarch64.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// The instructions and calls of one function, with how often each was executed, and the file that it is in.
#[derive(Default)]
struct Function {
    object: String,
    instructions: BTreeMap<u64, u64>,
    calls: Vec<(String, u64)>,
}

/// Reads callgrind's output with `--dump-instr=yes` and uncompressed names and positions.
fn functions(output: &str) -> BTreeMap<String, Function> {
    let mut functions: BTreeMap<String, Function> = BTreeMap::new();
    let mut current = String::new();
    let mut callee = String::new();
    let mut object = String::new();
    let mut is_call = false;
    for line in output.lines() {
        if let Some(name) = line.strip_prefix("ob=") {
            name.clone_into(&mut object);
        } else if let Some(name) = line.strip_prefix("fn=") {
            name.clone_into(&mut current);
            object.clone_into(&mut functions.entry(current.clone()).or_default().object);
        } else if let Some(name) = line.strip_prefix("cfn=") {
            name.clone_into(&mut callee);
        } else if let Some(counts) = line.strip_prefix("calls=") {
            let times = counts.split(' ').next().and_then(|count| count.parse().ok());
            let own = functions.entry(current.clone()).or_default();
            own.calls.push((callee.clone(), times.unwrap_or(0)));
            is_call = true;
        } else if let Some(rest) = line.strip_prefix("0x") {
            // The line behind "calls=" counts what the call took.
            let mut words = rest.split(' ');
            let address = words.next().and_then(|word| u64::from_str_radix(word, 16).ok());
            let times = words.nth(1).and_then(|word| word.parse::<u64>().ok());
            if let (false, Some(address), Some(times)) = (is_call, address, times) {
                let own = functions.entry(current.clone()).or_default();
                *own.instructions.entry(address).or_default() += times;
            }
            is_call = false;
        }
    }
    functions
}

/// The addresses that a loop executes every turn, and the functions it calls on the way to the C function.
fn every_turn(functions: &BTreeMap<String, Function>, start: &str, turns: u64) -> (BTreeSet<u64>, BTreeSet<String>) {
    let mut seen = BTreeSet::new();
    let mut addresses = BTreeSet::new();
    let mut left: Vec<&str> = functions
        .keys()
        .filter(|name| name.contains(start))
        .map(String::as_str)
        .collect();
    while let Some(name) = left.pop() {
        if !seen.insert(name.to_owned()) {
            continue;
        }
        let Some(function) = functions.get(name) else {
            continue;
        };
        let often = |times: u64| times >= turns;
        addresses.extend(
            function
                .instructions
                .iter()
                .filter(|(_, times)| often(**times))
                .map(|(at, _)| *at),
        );
        let calls = function
            .calls
            .iter()
            .filter(|(callee, times)| often(*times) && !callee.contains("null_"));
        left.extend(calls.map(|(callee, _)| callee.as_str()));
    }
    (addresses, seen)
}

/// Why a function may not be called on a hot path.
fn bad_function(name: &str) -> Option<&'static str> {
    let allocates = [
        "malloc",
        "calloc",
        "realloc",
        "free",
        "__rust_alloc",
        "__rust_dealloc",
        "__rust_realloc",
    ];
    if allocates.contains(&name) || name.contains("alloc::alloc") {
        Some("allocates")
    } else if name.contains("pthread_") || name.contains("futex") || name.contains("Mutex") {
        Some("locks")
    } else if name.contains("__tls_get_addr") || name.contains("thread::local") {
        Some("reads a thread-local")
    } else {
        None
    }
}

/// Why an instruction may not be on a hot path.
fn bad_instruction(text: &str) -> Option<&'static str> {
    let mut words = text.split_whitespace();
    let (name, operands) = (words.next().unwrap_or_default(), words.collect::<String>());
    let exclusive = ["ldxr", "ldaxr", "ldxp", "ldaxp", "stxr", "stlxr", "stxp", "stlxp"];
    let atomic = [
        "cas", "swp", "ldadd", "ldclr", "ldset", "ldeor", "ldsmax", "ldsmin", "ldumax", "ldumin", "stadd", "stclr",
        "stset",
    ];
    let is_locked = name == "lock"
        || (name.starts_with("xchg") && operands.contains('('))
        || exclusive.iter().any(|bad| name.starts_with(bad))
        || atomic.iter().any(|bad| name.starts_with(bad));
    if is_locked {
        Some("is locked")
    } else if operands.contains("%fs:") || operands.contains("tpidr_el0") {
        Some("reads a thread-local")
    } else {
        None
    }
}

/// What stands at each address of a program.
fn disassemble(program: &Path, from: u64, to: u64) -> Result<BTreeMap<u64, String>, String> {
    let out = Command::new("objdump")
        .args(["-d", "--no-show-raw-insn"])
        .args([format!("--start-address={from:#x}"), format!("--stop-address={to:#x}")])
        .arg(program)
        .output()
        .map_err(|e| format!("objdump does not run ({e}): install binutils to look at instructions"))?;
    let text = String::from_utf8_lossy(&out.stdout);
    let lines = text.lines().filter_map(|line| line.trim_start().split_once(":\t"));
    Ok(lines
        .filter_map(|(at, text)| Some((u64::from_str_radix(at, 16).ok()?, text.trim().to_owned())))
        .collect())
}

/// What is wrong with what the loops execute every turn; an error if it can't be looked at.
pub(super) fn look(program: &Path, output: &str, loops: &[&str], turns: u64) -> Result<Vec<String>, String> {
    let functions = functions(output);
    let mut wrong = Vec::new();
    for name in loops {
        let (addresses, called) = every_turn(&functions, name, turns);
        let (Some(first), Some(last)) = (addresses.first(), addresses.last()) else {
            return Err(format!("callgrind saw no {name}"));
        };
        let called = called.iter().filter_map(|called| {
            let elsewhere = functions
                .get(called)
                .filter(|function| Path::new(&function.object) != program);
            let why = bad_function(called).or(elsewhere.map(|_| "is another library's"))?;
            Some(format!("{name} calls {called}, which {why}"))
        });
        let before = wrong.len();
        wrong.extend(called);
        // Addresses of another library are not this program's.
        if wrong.len() > before {
            continue;
        }
        let texts = disassemble(program, *first, last + 16)?;
        for address in &addresses {
            let text = texts
                .get(address)
                .ok_or_else(|| format!("objdump shows no instruction of {name} at {address:#x}"))?;
            wrong.extend(
                bad_instruction(text).map(|why| format!("{name} executes '{text}' at {address:#x}, which {why}")),
            );
        }
    }
    Ok(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "positions: instr line\nevents: Ir\n\nfn=bench::loop_record\n0x10 3 1\n0x14 3 100\n0x18 4 100\ncfn=null_record\ncalls=100 0x90 1\n0x18 4 200\n0x1c 4 100\ncfn=helper\ncalls=100 0x40 1\n0x1c 4 100\ncfn=cold\ncalls=1 0x60 1\n0x1c 4 9\n\nfn=helper\n0x40 1 100\n\nfn=null_record\n0x90 1 200\n\nfn=cold\n0x60 1 9\n";

    #[test]
    fn a_path_is_what_runs_every_turn_up_to_the_c_function() {
        let (addresses, called) = every_turn(&functions(OUTPUT), "loop_record", 100);
        assert_eq!(addresses, BTreeSet::from([0x14, 0x18, 0x1c, 0x40]));
        assert_eq!(
            called,
            BTreeSet::from(["bench::loop_record".to_owned(), "helper".to_owned()])
        );
    }

    #[test]
    fn bad_instructions_are_told_from_good_ones() {
        for bad in [
            "lock incq (%rdi)",
            "xchg   %rax,(%rdi)",
            "mov    %fs:0x0,%rax",
            "ldaxr\tx8, [x0]",
            "ldadd\tx8, x9, [x0]",
            "casal\tx8, x9, [x0]",
            "mrs\tx8, tpidr_el0",
        ] {
            assert!(bad_instruction(bad).is_some(), "{bad}");
        }
        for good in [
            "mov    0x8(%rdi),%rax",
            "xchg   %ax,%ax",
            "ldar\tx8, [x0]",
            "call   *%rax",
            "ldr\tx8, [x0]",
        ] {
            assert_eq!(bad_instruction(good), None, "{good}");
        }
        assert!(bad_function("malloc").is_some() && bad_function("__tls_get_addr").is_some());
        assert_eq!(bad_function("bench::loop_record"), None);
    }
}
