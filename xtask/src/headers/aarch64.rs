//! The other machine: most hosts of a 910B are aarch64, where `char` is unsigned and alignment may differ.
//!
//! There is no Rust target for it here, so it is proved in two halves: bindgen asked for it writes the same bindings,
//! and Debian's cross compiler accepts every layout assertion.

use std::{error::Error, path::Path, process::Command};

use crate::{Outcome, bindings, tools};

/// The machine as clang names it, and its compilers as Debian does.
const TARGET: &str = "aarch64-unknown-linux-gnu";
const COMPILERS: [(&str, [&str; 2]); 2] = [
    ("aarch64-linux-gnu-gcc", ["c", "-std=c11"]),
    ("aarch64-linux-gnu-g++", ["c++", "-std=c++17"]),
];
const PACKAGE: &str = "g++-aarch64-linux-gnu";

/// Checks both halves; prints a line where the cross compiler can't be had.
pub(super) fn check(package: &Path) -> Outcome {
    bindings::run(&["--check".to_owned(), "--target".to_owned(), TARGET.to_owned()])?;
    println!("bindgen for {TARGET} writes the checked-in bindings");
    if let Err(error) = install() {
        println!("SKIPPED layout assertions for {TARGET}: {error}");
        return Ok(());
    }
    for (compiler, language) in COMPILERS {
        let status = Command::new(compiler)
            .args([
                "-x",
                language[0],
                language[1],
                "-ffreestanding",
                "-fsyntax-only",
                "-Wall",
                "-Werror",
            ])
            .arg("-Wno-unused-variable")
            .arg(package.join("include/ascend_layout.h"))
            .status()?;
        if !status.success() {
            return Err(format!("{compiler} refuses the layout assertions").into());
        }
        println!("{compiler} {} accepts every layout assertion", language[1]);
    }
    Ok(())
}

/// Installs the cross compiler where it is missing.
fn install() -> Result<(), Box<dyn Error>> {
    let works = |compiler: &str| {
        Command::new(compiler)
            .arg("--version")
            .output()
            .is_ok_and(|o| o.status.success())
    };
    if COMPILERS.iter().all(|(compiler, _)| works(compiler)) {
        return Ok(());
    }
    let mut failure = String::new();
    for arguments in [
        vec!["install", "-y", "-qq", PACKAGE],
        vec!["update", "-qq"],
        vec!["install", "-y", "-qq", PACKAGE],
    ] {
        let output = Command::new("apt-get")
            .args(&arguments)
            .env("DEBIAN_FRONTEND", "noninteractive")
            .output()?;
        failure = tools::last_line(&output.stderr);
        if COMPILERS.iter().all(|(compiler, _)| works(compiler)) {
            return Ok(());
        }
    }
    Err(format!("apt-get could not install {PACKAGE}: {failure}").into())
}
