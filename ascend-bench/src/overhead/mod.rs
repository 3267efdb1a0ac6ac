//! What the safe crate adds to a C call, in machine instructions.
//!
//! Each row is two loops in this crate: one with the safe call, one with the direct `extern "C"` call of a library whose functions return 0;
//! inputs and result go through `black_box`. The program runs itself once under callgrind, which counts the instructions of every loop with all
//! that it calls; a row's value is its loop minus the direct one, per turn. The paths of record, wait, query and the grid are looked at as well
//! (`paths`): what they execute every turn may not allocate, lock, count references or read a thread-local.

mod collective;
mod count;
mod loops;
pub(crate) mod null;
mod paths;
mod raw;

pub(crate) use loops::{loop_stream_record, loop_stream_wait};

use std::process::Command;

use crate::report::Row;

/// Options of `overhead`.
#[derive(clap::Args, Debug)]
pub(crate) struct Arguments {
    /// Run every loop that many times, uncounted: what runs under callgrind.
    #[arg(long, hide = true)]
    turns: Option<u64>,
    /// End with status 1 if a row is above its bound, or a hot path does what it may not.
    #[arg(long)]
    check: bool,
}

/// A row: the loop with the safe call and the loop with the direct one.
pub(crate) struct Pair {
    /// The row's name.
    pub(crate) name: &'static str,
    /// The most it may be, in instructions.
    pub(crate) bound: f64,
    /// The function with the loop that is measured, and its name.
    pub(crate) measured: (fn(&null::Handles, u64), &'static str),
    /// The function with the loop it stands beside, and its name.
    pub(crate) direct: (fn(&null::Handles, u64), &'static str),
}

/// Every row. A package that adds some appends its own list here.
fn pairs() -> Vec<Pair> {
    let mut pairs = Vec::new();
    pairs.extend(loops::pairs());
    pairs.extend(raw::pairs());
    pairs.extend(collective::pairs());
    pairs.extend(crate::grid::pairs());
    pairs
}

const TURNS: u64 = 20_000;

/// The loops over hot paths: no allocation, no lock, no reference count, no thread-local and no locked instruction.
const HOT: [&str; 7] = [
    "loop_stream_record",
    "loop_stream_wait",
    "loop_event_query",
    "loop_cursor_record",
    "loop_cursor_wait",
    "loop_grid_record",
    "loop_grid_wait",
];

/// Counts, or runs the loops when asked to from within.
pub(crate) fn run(arguments: &Arguments) -> Vec<Row> {
    if let Some(turns) = arguments.turns {
        let handles = null::handles();
        // A loop that several rows stand beside runs once.
        let mut done = Vec::new();
        for (function, name) in pairs().iter().flat_map(|pair| [pair.measured, pair.direct]) {
            if !done.contains(&name) {
                done.push(name);
                function(&handles, turns);
            }
        }
        return Vec::new();
    }
    match measure() {
        Ok((rows, wrong)) => {
            let above: Vec<_> = rows
                .iter()
                .zip(pairs())
                .filter(|(row, pair)| row.value > pair.bound)
                .collect();
            for (row, pair) in &above {
                eprintln!("{} costs {} instructions, bound {}", row.name, row.value, pair.bound);
            }
            for what in &wrong {
                eprintln!("hot path: {what}");
            }
            if arguments.check && !(above.is_empty() && wrong.is_empty()) {
                std::process::exit(1);
            }
            rows
        }
        Err(why) => {
            eprintln!("SKIPPED overhead: {why}");
            Vec::new()
        }
    }
}

/// The rows, and what is wrong with the hot paths.
fn measure() -> Result<(Vec<Row>, Vec<String>), String> {
    let me = std::env::current_exe().map_err(|e| format!("cannot find this program: {e}"))?;
    let out = std::env::temp_dir().join(format!("ascend-bench-overhead-{}.out", std::process::id()));
    let status = Command::new("valgrind")
        .args([
            "--tool=callgrind",
            "--compress-strings=no",
            "--compress-pos=no",
            "--dump-instr=yes",
            "-q",
        ])
        .arg(format!("--callgrind-out-file={}", out.display()))
        .arg(&me)
        .args(["overhead", "--json", "--turns", &TURNS.to_string()])
        .output()
        .map_err(|e| format!("valgrind does not run ({e}): install it to count instructions"))?;
    if !status.status.success() {
        return Err(format!(
            "callgrind failed: {}",
            String::from_utf8_lossy(&status.stderr).trim()
        ));
    }
    let counted = std::fs::read_to_string(&out).map_err(|e| format!("cannot read {}: {e}", out.display()))?;
    // Read, so of no more use; a file that stays behind in the temporary folder does no harm.
    let _removed = std::fs::remove_file(&out);
    let inclusive = count::inclusive(&counted);
    let per_turn = |function: &str| {
        let whole = inclusive
            .iter()
            .find(|(name, _)| name.contains(function))
            .map(|(_, count)| *count);
        whole
            .map(|count| count as f64 / TURNS as f64)
            .ok_or_else(|| format!("callgrind saw no {function}"))
    };
    let rows: Result<Vec<Row>, String> = pairs()
        .iter()
        .map(|pair| {
            let (measured, direct) = (per_turn(pair.measured.1)?, per_turn(pair.direct.1)?);
            // The loops' own set-up is spread over all turns: far below a hundredth.
            let round = |x: f64| (x * 100.0).round() / 100.0;
            Ok(Row::new(pair.name, round(measured - direct), "instructions").beside("direct extern C", round(direct)))
        })
        .collect();
    Ok((rows?, paths::look(&me, &counted, &HOT, TURNS)?))
}
