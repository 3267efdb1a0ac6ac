//! What types refuse: each program of compile_fail.md fails with the error it names and no other, and the one beside it, which differs in nothing else,
//! compiles. With the compiler that built this test, against the library that it is linked with.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;
use std::{env, fs, thread};

struct Rule<'a> {
    name: &'a str,
    code: &'a str,
    refused: String,
    compiles: String,
}

fn rules(text: &str) -> Vec<Rule<'_>> {
    text.split("\n## ")
        .skip(1)
        .map(|section| {
            let name = section.lines().next().unwrap_or_default();
            let code = section
                .split_once("Refused with `")
                .and_then(|(_, rest)| rest.split_once('`'));
            let blocks: Vec<String> = section
                .split("```rust\n")
                .skip(1)
                .filter_map(|block| Some(block.split_once("```")?.0.replace("\n# ", "\n")))
                .map(|block| block.strip_prefix("# ").unwrap_or(&block).to_owned())
                .collect();
            let [refused, compiles] = &blocks[..] else {
                panic!("{name} has {} programs, not two", blocks.len());
            };
            Rule {
                name,
                code: code.unwrap_or_else(|| panic!("{name} names no error")).0,
                refused: refused.clone(),
                compiles: compiles.clone(),
            }
        })
        .collect()
}

/// The folder of this test and of the libraries it was linked with.
fn deps() -> PathBuf {
    let me = env::current_exe().expect("a test is a program");
    me.parent().expect("in a folder").to_owned()
}

/// The builds of this crate that may be the one this test is linked with, the likeliest first.
fn libraries() -> Vec<PathBuf> {
    let built = |path: &Path| fs::metadata(path).and_then(|file| file.modified()).ok();
    let me = env::current_exe().ok().and_then(|me| built(&me));
    let mut found: Vec<(SystemTime, PathBuf)> = fs::read_dir(deps())
        .expect("the folder of this test")
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.starts_with("libascend_rt-") && name.ends_with(".rlib")
        })
        .filter_map(|path| Some((built(&path)?, path)))
        .filter(|(time, _)| me.is_none_or(|me| *time <= me))
        .collect();
    found.sort();
    found.into_iter().rev().map(|(_, path)| path).collect()
}

fn compile(library: &Path, name: &str, program: &str) -> Output {
    let folder = env::temp_dir().join(format!("ascend-compile-fail-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    let source = folder.join(format!("{name}.rs"));
    fs::write(&source, program).expect("a temporary file");
    Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args([
            "--edition=2024",
            "--crate-type=lib",
            "--emit=metadata",
            "--error-format=json",
        ])
        .arg(format!("--extern=ascend_rt={}", library.display()))
        .arg(format!("-Ldependency={}", deps().display()))
        .arg("--out-dir")
        .arg(&folder)
        .arg(&source)
        .output()
        .expect("rustc runs")
}

/// The codes of the errors of a compilation, and everything it said.
fn errors(output: &Output) -> (BTreeSet<String>, String) {
    let (mut codes, mut said) = (BTreeSet::new(), String::new());
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
            said.push_str(line);
            continue;
        };
        if message["level"] == "error" {
            said.push_str(message["rendered"].as_str().unwrap_or_default());
            // "Aborting due to" has none.
            codes.extend(message["code"]["code"].as_str().map(str::to_owned));
        }
    }
    (codes, said)
}

#[test]
fn each_program_is_refused_for_its_reason_and_for_nothing_else() {
    let rules = rules(include_str!("compile_fail.md"));
    assert!(rules.len() >= 40, "{} rules", rules.len());
    let flags = env::var("RUSTFLAGS").unwrap_or_default() + &env::var("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    if flags.contains("sanitizer") {
        println!("SKIPPED compile_fail: a sanitizer's build does not link with a plain one");
        return;
    }
    // All that compile, as one program: which also tells which library this test is linked with.
    let all: String = rules
        .iter()
        .map(|rule| {
            format!(
                "mod {} {{\n{}\n}}\n",
                rule.name,
                rule.compiles.replace("#![deny(unused_must_use)]", "")
            )
        })
        .collect();
    let mut why = String::new();
    let library = libraries().into_iter().find(|library| {
        let output = compile(library, "all", &all);
        why.push_str(&errors(&output).1);
        output.status.success()
    });
    let library = library.unwrap_or_else(|| panic!("the programs that should compile do not:\n{why}"));
    let half = rules.len().div_ceil(2);
    let wrong: Vec<String> = thread::scope(|scope| {
        let library = &library;
        let parts: Vec<_> = rules
            .chunks(half)
            .map(|part| scope.spawn(move || part.iter().filter_map(|rule| check(library, rule)).collect::<Vec<_>>()))
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().expect("no panic"))
            .collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    _ = fs::remove_dir_all(env::temp_dir().join(format!("ascend-compile-fail-{}", std::process::id())));
}

/// What is wrong with a program that should be refused.
fn check(library: &Path, rule: &Rule<'_>) -> Option<String> {
    let output = compile(library, rule.name, &rule.refused);
    let (codes, said) = errors(&output);
    let expected = BTreeSet::from([rule.code.to_owned()]);
    (output.status.success() || codes != expected)
        .then(|| format!("{}: {codes:?} instead of {}\n{said}", rule.name, rule.code))
}
