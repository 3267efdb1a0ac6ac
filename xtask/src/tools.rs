//! The workspace's folders, and tools that are fetched when they are missing.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::Outcome;

/// The libclang from PyPI that the bindings are generated with.
const LIBCLANG: &str = "libclang==18.1.1";

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
        .unwrap_or_default()
}

/// The build folder, where fetched tools are kept.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR")
        .map(PathBuf::from)
        .unwrap_or_else(|| root().join("target"))
}

/// Installs a package from PyPI into a folder of the build folder, once, and returns the folder.
pub(crate) fn python_package(requirement: &str) -> Result<PathBuf, Box<dyn std::error::Error>> {
    let folder = target().join("pip").join(requirement);
    if !folder.exists() {
        let partial = folder.with_extension("partial");
        let status = Command::new("python3")
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--target",
            ])
            .arg(&partial)
            .arg(requirement)
            .status()?;
        if !status.success() {
            return Err(format!("pip could not install {requirement}").into());
        }
        fs::rename(&partial, &folder)?;
    }
    Ok(folder)
}

/// The folder of the pinned libclang.
pub(crate) fn libclang() -> Result<PathBuf, Box<dyn std::error::Error>> {
    Ok(python_package(LIBCLANG)?.join("clang").join("native"))
}

/// Makes sure that bindgen will load the libclang this workspace is pinned to.
///
/// bindgen finds it by an environment variable, and setting one in a running process is unsafe, so the first call
/// starts this program again with it. Returns true if the work is to be done in this process.
pub(crate) fn with_libclang(command: &str, arguments: &[String]) -> Result<bool, Box<dyn std::error::Error>> {
    const MARK: &str = "XTASK_LIBCLANG";
    if env::var_os(MARK).is_some() {
        return Ok(true);
    }
    let native = libclang()?;
    let status = Command::new(env::current_exe()?)
        .arg(command)
        .args(arguments)
        .env(MARK, LIBCLANG)
        .env("LIBCLANG_PATH", native)
        .status()?;
    if status.success() {
        Ok(false)
    } else {
        Err("failed under the pinned libclang".into())
    }
}

/// The last line of what a program printed, for messages.
pub(crate) fn last_line(output: &[u8]) -> String {
    String::from_utf8_lossy(output)
        .trim()
        .lines()
        .next_back()
        .unwrap_or_default()
        .to_owned()
}

/// Writes a generated file, or with `check` compares it with what is there.
pub(crate) fn write_or_check(path: &Path, text: &str, check: bool, command: &str) -> Outcome {
    let old = fs::read_to_string(path).unwrap_or_default();
    if old == text {
        return Ok(());
    }
    if check {
        let line = old.lines().zip(text.lines()).take_while(|(a, b)| a == b).count() + 1;
        return Err(format!(
            "{} is stale from line {line} on; run `cargo xtask {command}`",
            path.display()
        )
        .into());
    }
    fs::write(path, text)?;
    println!("wrote {}", path.display());
    Ok(())
}
