//! The steps that watch memory: AddressSanitizer, LeakSanitizer, valgrind.

use super::{Result, Root, Verdict};

/// The integration tests of a package, by name.
fn test_names(root: &Root, folder: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(root.path().join(folder))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs")
            && let Some(name) = path.file_stem()
        {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

pub(super) fn asan(root: &Root) -> Result<Verdict> {
    if !cfg!(target_arch = "x86_64") {
        return Ok(Verdict::Partly(
            "the bundled sanitizer runtimes are for x86_64".to_owned(),
        ));
    }
    let suppressions = format!("suppressions={}", root.path().join("xtask/lsan.supp").display());
    for (package, folder) in [("ascend-mock", "ascend-mock/tests"), ("ascend-rt", "tests")] {
        // The main example is built by its test and runs in a process of its own.
        let names: Vec<_> = test_names(root, folder)?
            .into_iter()
            .filter(|name| name != "dual_batch_overlap")
            .collect();
        let tests: String = names.iter().map(|name| format!("--test {name} ")).collect();
        root.run_with(
            "cargo",
            &format!(
                "test --locked -p {package} --lib {tests}--target x86_64-unknown-linux-gnu --target-dir target/asan"
            ),
            &[
                ("RUSTC_BOOTSTRAP", "1"),
                ("RUSTFLAGS", "-Zsanitizer=address"),
                ("RUSTDOCFLAGS", "-Zsanitizer=address"),
                // Programs that ask for more memory than there is get null, as without the sanitizer.
                ("ASAN_OPTIONS", "allocator_may_return_null=1:detect_leaks=1"),
                ("LSAN_OPTIONS", &suppressions),
            ],
        )?;
    }
    Ok(Verdict::Passed)
}

/// Tests that valgrind leaves out, since they take minutes under it and nothing there is not also in others.
const TOO_SLOW: &[&str] = &[
    "--skip each_operation_moves_16_mib",
    "--skip operations_agree_with_a_naive_reference",
];

/// The integration tests that run under valgrind, by package.
const UNDER_VALGRIND: &[(&str, &[&str])] = &[
    (
        "ascend-mock",
        &[
            "check_callbacks",
            "check_deadlocks",
            "check_races",
            "determinism",
            "facts",
            "faults",
            "hangs",
            "misuse",
            "smoke",
            "trace",
        ],
    ),
    (
        "ascend-rt",
        &[
            "capture",
            "collective",
            "collective_groups",
            "errors",
            "events",
            "futures",
            "in_flight",
            "mixing",
            "peer_defects",
        ],
    ),
];

pub(super) fn valgrind(root: &Root) -> Result<Verdict> {
    if !root.has("valgrind") {
        return Ok(Verdict::Partly("valgrind is not installed".to_owned()));
    }
    let suppressions = root.path().join("xtask/valgrind.supp");
    let valgrind = format!(
        "valgrind --quiet --error-exitcode=9 --suppressions={} --errors-for-leak-kinds=definite --show-leak-kinds=definite",
        suppressions.display()
    );
    let version = root.output("rustc", "-vV")?;
    let host = version
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .ok_or("rustc -vV names no host")?;
    let runner = format!("CARGO_TARGET_{}_RUNNER", host.replace('-', "_").to_uppercase());
    let skip = TOO_SLOW.join(" ");
    for (package, names) in UNDER_VALGRIND {
        let tests: String = names.iter().map(|name| format!("--test {name} ")).collect();
        root.run_with(
            "cargo",
            &format!("test --locked -p {package} {tests}-- {skip}"),
            &[(&runner, &format!("{valgrind} --leak-check=full"))],
        )?;
    }
    // Programs that were compiled against the toolkit, and Python; their tests start them. Shapes that the operator library gives away are freed with
    // delete[], as the vendor's documentation says, and made with malloc, since Rust has no new[].
    let valgrind = format!("{valgrind} --show-mismatched-frees=no");
    root.run_with(
        "cargo",
        "test --locked -p dropin-tests --test programs --test python",
        &[("DROPIN_TESTS_VALGRIND", &valgrind)],
    )?;
    root.cargo("build --locked --release --example dual_batch_overlap")?;
    root.run(
        "valgrind",
        "--quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
         target/release/examples/dual_batch_overlap --layers 2 --tokens 8 --num-requests 4 --hidden 32",
    )?;
    Ok(Verdict::Partly(
        "under valgrind the random programs and the two largest tests of collectives do not run".to_owned(),
    ))
}
