//! What the drop-in may cost: loading, a record with its wait, idling, and hours of use.

use dropin_tests::{command, compile, library, optimised, run};
use std::{process::Command, time::Duration};

const LIMIT: Duration = Duration::from_secs(60);

// Issue: loading under 20 ms. The best of five, since other tests run beside this one.
#[test]
fn loading_takes_less_than_20_ms() {
    let program = compile("load.c");
    let best = (0..5)
        .filter_map(|_| {
            run(command(&program).arg(library()), LIMIT)
                .stdout
                .trim()
                .parse::<u64>()
                .ok()
        })
        .min();
    println!("loading and initialising: {best:?} us");
    assert!(best.is_some_and(|us| us < 20_000), "{best:?} us");
}

/// Milliseconds of processor time that a program says a second took.
fn busy_ms(program: &str) -> u64 {
    let ended = run(&mut command(compile(program)), LIMIT);
    println!("{program}: {} ms of processor time in a second", ended.stdout.trim());
    ended.stdout.trim().parse().expect("the program prints a number")
}

// Polling would take hundreds of milliseconds; the rest is room for a scheduler's rounding on a busy machine.
#[test]
fn idling_takes_no_processor_time() {
    let ms = busy_ms("idle.c");
    assert!(ms <= 20, "{ms} ms of processor time in a second of doing nothing");
}

#[test]
fn threads_that_are_blocked_take_no_processor_time() {
    let ms = busy_ms("blocked.c");
    assert!(ms <= 20, "{ms} ms of processor time in a second of waiting");
}

#[test]
fn a_hang_ends_and_names_the_stream() {
    let ended = run(command(compile("hang.c")).env("ASCEND_MOCK_HANG_LIMIT_MS", "50"), LIMIT);
    assert!(ended.stdout.ends_with("done\n"), "{ended:#?}");
    let names_it = "stands at \"wait\": waits for an event or notify that nobody has set";
    assert!(ended.stderr.contains(names_it), "{ended:#?}");
}

// Differences of two runs, so that what comes before the pairs is not counted; the main thread alone.
#[test]
fn a_record_and_a_wait_take_few_instructions() {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("SKIPPED a_record_and_a_wait_take_few_instructions: valgrind is not installed");
        return;
    }
    let each = a_pair(false);
    println!("record + wait: {each} instructions a pair, optimised: {}", optimised());
    assert!(
        each <= if optimised() { PAIR } else { 3 * PAIR },
        "{each} instructions a pair"
    );
}

/// The main thread's profile of `pairs.c`, as callgrind writes it.
fn profile(pairs: u32, is_checked: bool) -> String {
    let program = compile("pairs.c");
    let name = |thread: &str| format!("callgrind.{}.{pairs}.{is_checked}{thread}", std::process::id());
    let mut valgrind = command("valgrind");
    valgrind
        .args(["--tool=callgrind", "--separate-threads=yes"])
        .arg(format!(
            "--callgrind-out-file={}",
            program.with_file_name(name("")).display()
        ))
        .arg(&program)
        .arg(pairs.to_string());
    if is_checked {
        valgrind.env("ASCEND_MOCK_CHECK", "1");
    }
    let ended = run(&mut valgrind, LIMIT);
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    // With separate threads the first one has its own file.
    std::fs::read_to_string(program.with_file_name(name("-01"))).expect("callgrind wrote its file")
}

/// Instructions of a record and a wait.
fn a_pair(is_checked: bool) -> u64 {
    let count = |pairs: u32| -> u64 {
        let text = profile(pairs, is_checked);
        let line = text.lines().find_map(|line| line.strip_prefix("totals: "));
        line.and_then(|total| total.trim().parse().ok()).expect("a total")
    };
    (count(3_000) - count(1_000)) / 2_000
}

/// Functions of the checker that a run of `pairs.c` executes, by module.
fn checker_functions(is_checked: bool) -> Vec<String> {
    let text = profile(1_000, is_checked);
    // `fn=(12) name`: a name stands where it comes first; called functions have `cfn`.
    let names = text
        .lines()
        .filter_map(|line| line.split_once("fn=(").and_then(|(_, name)| name.split_once(") ")));
    let mut names: Vec<String> = names
        .map(|(_, name)| name.to_owned())
        .filter(|name| name.contains("ascend_sim") && name.contains("order"))
        // To drop an empty list is no function of the checker's; whether it stands by itself is up to the compiler.
        .filter(|name| !name.starts_with("core::ptr::drop_in_place"))
        .collect();
    names.sort();
    names.dedup();
    names
}

// The checker is a branch that is not taken: nothing of it runs unless asked for, and nothing of its findings while there are none.
#[test]
fn the_checker_runs_only_when_it_is_on_and_its_findings_only_when_there_are_any() {
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!(
            "SKIPPED the_checker_runs_only_when_it_is_on_and_its_findings_only_when_there_are_any: valgrind is not installed"
        );
        return;
    }
    assert_eq!(checker_functions(false), [""; 0]);
    let checked = checker_functions(true);
    let runs = |name: &str| checked.iter().any(|function| function.contains(name));
    assert!(runs("record") && runs("wait"), "{checked:#?}");
    for module in ["render", "finding", "fix", "witness", "report"] {
        let found: Vec<_> = checked
            .iter()
            .filter(|name| name.contains(&format!("order::{module}")))
            .collect();
        assert!(found.is_empty(), "{module}: {found:#?}");
    }
    let (off, on) = (a_pair(false), a_pair(true));
    println!(
        "record + wait: {off} instructions a pair unchecked, {on} checked, optimised: {}",
        optimised()
    );
    assert!(off < on, "{off} unchecked, {on} checked");
}

/// Instructions of a record and a wait on the calling thread, with the checker off.
const PAIR: u64 = 1_500;

/// Four threads, record and wait; `SOAK_PAIRS` or `SOAK_SECONDS` for more of it.
#[test]
fn four_threads_of_records_and_waits_leave_memory_where_it_is() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let pairs = number("SOAK_PAIRS").unwrap_or(if optimised() { 5_000_000 } else { 400_000 });
    let until = number("SOAK_SECONDS").map(Duration::from_secs).unwrap_or_default();
    let begun = std::time::Instant::now();
    loop {
        let mut soak = command(compile("soak.c"));
        let ended = run(soak.arg("4").arg(pairs.to_string()), Duration::from_secs(600));
        assert!(
            ended.status == Some(0) && ended.stdout.ends_with("done\n"),
            "{ended:#?}"
        );
        print!("{}", ended.stdout);
        if begun.elapsed() >= until {
            break;
        }
    }
}
