//! `cargo xtask bindings`: the generated files of ascend-sys, from its headers.

#[path = "../../ascend-sys/build/generate.rs"]
mod generate;

use crate::{Outcome, tools};

/// Any 64-bit Linux gives the same bindings; this one is named so that all machines ask for the same.
const TARGET: &str = "x86_64-unknown-linux-gnu";

/// Writes the files, or with `--check` compares them; `--target T` asks bindgen for another target.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let check = arguments.iter().any(|a| a == "--check");
    let target = arguments
        .iter()
        .position(|a| a == "--target")
        .and_then(|at| arguments.get(at + 1));
    if !tools::with_libclang("bindings", arguments)? {
        return Ok(());
    }
    let package = tools::root().join("ascend-sys");
    let generated = generate::generate(&package, target.map_or(TARGET, String::as_str))?;
    for (path, text) in &generated.files {
        tools::write_or_check(&package.join(path), text, check, "bindings")?;
    }
    Ok(())
}
