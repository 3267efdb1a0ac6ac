//! Running the command as scripts do.
#![allow(dead_code, reason = "no test file uses all of it")]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;

/// Runs the command.
pub(crate) fn ascend(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ascend"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Runs the command, which must succeed, and reads the one object that it prints.
pub(crate) fn json(arguments: &[&str]) -> Value {
    let output = ascend(arguments);
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A folder of its own for a test, empty.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Runs with bad input: exit status 2, one line on stderr that contains `expected`, nothing on stdout.
pub(crate) fn refused(arguments: &[&str], expected: &str) {
    let output = ascend(arguments);
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {stderr}");
    assert!(stderr.contains(expected), "{arguments:?}: {stderr}");
    assert_eq!(stderr.trim_end().lines().count(), 1, "{arguments:?}: {stderr}");
    assert!(output.stdout.is_empty(), "{arguments:?}");
    assert!(!stderr.contains("panicked"), "{stderr}");
}

/// A request trace of three requests.
pub(crate) const TRACE: &str = "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.6805900,3740,4\n\
                     2023-11-16 18:15:46.9951690,396,1\n2023-11-16 18:15:47,2000,3\n";
