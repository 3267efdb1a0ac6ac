//! The steps of `cargo xtask ci`, in the order in which they run: what fails fast comes first.

use super::{
    Result, Root, Step, Verdict,
    memory::{asan, valgrind},
};

/// Features of `ascend-rt` that need something installed; the step `linked` is theirs.
const NEED_MORE: &[&str] = &["linked"];

/// The features of `ascend-rt` that need nothing installed, as its manifest lists them.
fn features(root: &Root) -> Result<Vec<String>> {
    let manifest = std::fs::read_to_string(root.path().join("Cargo.toml"))?;
    let (_, section) = manifest
        .split_once("\n[features]\n")
        .ok_or("Cargo.toml has no [features]")?;
    let lines = section.lines().take_while(|line| !line.starts_with('['));
    let names = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "));
    Ok(names
        .map(|(name, _)| name.to_owned())
        .filter(|name| !NEED_MORE.contains(&name.as_str()))
        .collect())
}

/// Every step.
pub(super) const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        about: "the code is formatted",
        run: fmt,
    },
    Step {
        name: "generated",
        about: "generated files are up to date",
        run: generated,
    },
    Step {
        name: "clippy",
        about: "clippy without warnings, all targets and feature sets",
        run: clippy,
    },
    Step {
        name: "shipped",
        about: "what ships has no mock in it",
        run: shipped,
    },
    Step {
        name: "test",
        about: "the README's test command, and the tests of features that are off by default",
        run: test,
    },
    Step {
        name: "docs",
        about: "documentation without warnings, private items included",
        run: docs,
    },
    Step {
        name: "headers",
        about: "our header against the vendor's, every item; the layouts of aarch64",
        run: headers,
    },
    Step {
        name: "linked",
        about: "the features linked and buildtime_bindgen, with what they need",
        run: linked,
    },
    Step {
        name: "dropin",
        about: "the optimised drop-in: its toolkit, exports, programs, limits and soak",
        run: dropin,
    },
    Step {
        name: "examples",
        about: "every example runs; README and pictures show what the programs print and draw",
        run: examples,
    },
    Step {
        name: "bench",
        about: "every benchmark runs, small",
        run: bench,
    },
    Step {
        name: "programs",
        about: "100 000 random programs on the mock against the naive model",
        run: programs,
    },
    Step {
        name: "loom",
        about: "model checking of the hand-over between threads",
        run: loom,
    },
    Step {
        name: "asan",
        about: "AddressSanitizer and LeakSanitizer over the tests",
        run: asan,
    },
    Step {
        name: "valgrind",
        about: "valgrind over the tests, the C programs and the Python session",
        run: valgrind,
    },
];

fn fmt(root: &Root) -> Result<Verdict> {
    root.cargo("fmt --all --check")?;
    Ok(Verdict::Passed)
}

fn generated(root: &Root) -> Result<Verdict> {
    root.cargo("run --locked --quiet -p xtask -- bindings --check")?;
    root.cargo("run --locked --quiet -p xtask -- coverage --check")?;
    root.cargo("run --locked --quiet -p xtask -- api --check")?;
    Ok(Verdict::Passed)
}

fn clippy(root: &Root) -> Result<Verdict> {
    root.cargo("clippy --locked --workspace --all-targets -- -D warnings")?;
    root.cargo("clippy --locked -p ascend-rt --lib -- -D warnings")?;
    let features = features(root)?;
    for feature in &features {
        root.cargo(&format!(
            "clippy --locked -p ascend-rt --lib --features {feature} -- -D warnings"
        ))?;
    }
    root.cargo(&format!(
        "clippy --locked -p ascend-rt --lib --features {} -- -D warnings",
        features.join(",")
    ))?;
    Ok(Verdict::Passed)
}

fn shipped(root: &Root) -> Result<Verdict> {
    let tree = root.output("cargo", "tree --locked -p ascend-cli -e features,normal")?;
    if let Some(line) = tree.lines().find(|line| line.contains("ascend-mock")) {
        return Err(format!("the ascend command depends on the mock: {}", line.trim()).into());
    }
    root.cargo("build --locked -p ascend-rt --lib")?;
    Ok(Verdict::Passed)
}

fn test(root: &Root) -> Result<Verdict> {
    root.cargo("test --locked --workspace")?;
    // The tests that are about a feature, each with that feature alone beside what all tests have.
    for feature in ["half", "bytemuck", "tracing"] {
        root.cargo(&format!(
            "test --locked -p ascend-rt --features {feature} --test feature_types --test feature_tracing --test collective_half"
        ))?;
    }
    Ok(Verdict::Passed)
}

fn docs(root: &Root) -> Result<Verdict> {
    root.run_with(
        "cargo",
        "doc --locked --workspace --no-deps --document-private-items",
        &[("RUSTDOCFLAGS", "-D warnings")],
    )?;
    Ok(Verdict::Passed)
}

fn headers(root: &Root) -> Result<Verdict> {
    let mut skipped = Vec::new();
    for arguments in ["headers", "headers --aarch64"] {
        let said = root.output("cargo", &format!("run --locked --quiet -p xtask -- {arguments}"))?;
        print!("{said}");
        skipped.extend(
            said.lines()
                .filter(|line| line.starts_with("SKIPPED"))
                .map(str::to_owned),
        );
    }
    Ok(if skipped.is_empty() {
        Verdict::Passed
    } else {
        Verdict::Partly(skipped.join("; "))
    })
}

fn linked(root: &Root) -> Result<Verdict> {
    root.cargo("run --locked --quiet -p xtask -- linked")?;
    Ok(Verdict::Passed)
}

fn dropin(root: &Root) -> Result<Verdict> {
    root.cargo("run --locked --quiet -p xtask -- toolkit --out target/toolkit --archive")?;
    unpacked(root)?;
    root.cargo("test --locked --release -p dropin-tests")?;
    // What is checked, traced and logged does not change an answer.
    root.run_with(
        "cargo",
        "test --locked --release -p dropin-tests --test facts",
        &[
            ("ASCEND_MOCK_CHECK", "1"),
            ("ASCEND_MOCK_STRICT", "1"),
            ("ASCEND_MOCK_TRACE", "/dev/null"),
            ("ASCEND_MOCK_CALL_LOG", "/dev/null"),
        ],
    )?;
    Ok(Verdict::Partly(
        "the soak runs its five million pairs, not its ten minutes".to_owned(),
    ))
}

/// The archive alone is enough for a C program, without Rust and without a variable of this shell.
fn unpacked(root: &Root) -> Result<()> {
    let folder = root.path().join("target/unpacked");
    std::fs::create_dir_all(&folder)?;
    let programs = root.path().join("tests/dropin/programs");
    let script = format!(
        "set -e; tar -xzf ../toolkit.tar.gz; . ./toolkit/set_env.sh; cp {0}/memory.c {0}/check.h .; \
         cc memory.c -I $ASCEND_TOOLKIT_HOME/include -L $ASCEND_TOOLKIT_HOME/lib64 -lascendcl -o memory; ./memory",
        programs.display()
    );
    println!("+ bash -c '{script}'");
    let output = std::process::Command::new("bash")
        .args(["-c", &script])
        .current_dir(&folder)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    if output.status.success() && said == "done\n" {
        return Ok(());
    }
    Err(format!("{}: {said}{}", output.status, String::from_utf8_lossy(&output.stderr)).into())
}

fn examples(root: &Root) -> Result<Verdict> {
    root.cargo("build --locked --release --examples")?;
    let mut names = Vec::new();
    for entry in std::fs::read_dir(root.path().join("examples"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        names.push(name.trim_end_matches(".rs").to_owned());
    }
    names.sort();
    for name in &names {
        root.cargo(&format!("run --locked --quiet --release --example {name}"))?;
    }
    root.cargo("run --locked --quiet -p xtask -- readme --check")?;
    Ok(Verdict::Passed)
}

fn bench(root: &Root) -> Result<Verdict> {
    root.cargo("build --locked --release -p ascend-bench")?;
    // Instructions are counted, not timed: their bounds hold or do not.
    for question in ["overhead --check", "grid", "mock", "checker", "time", "collectives"] {
        root.cargo(&format!(
            "run --locked --quiet --release -p ascend-bench -- {question} --quick"
        ))?;
    }
    Ok(Verdict::Partly(
        "benchmarks run in their quick form: instruction counts are checked, speeds are for reading, not for passing"
            .to_owned(),
    ))
}

fn programs(root: &Root) -> Result<Verdict> {
    root.run_with(
        "cargo",
        "test --locked -p ascend-mock --test props -- --nocapture",
        &[("ASCEND_MOCK_PROGRAMS", "100000")],
    )?;
    Ok(Verdict::Passed)
}

fn loom(root: &Root) -> Result<Verdict> {
    root.run_with(
        "cargo",
        "test --locked --release -p ascend-mock --test loom_exec --target-dir target/loom",
        &[("RUSTFLAGS", "--cfg loom")],
    )?;
    Ok(Verdict::Passed)
}
