//! `ascend doctor` and `ascend info` where nothing, or something else, is installed.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::PathBuf;
use std::process::{Command, Output};

fn ascend(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ascend"))
        .args(arguments)
        .output()
        .unwrap()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

#[test]
fn a_missing_library_is_a_negative_answer_with_advice() {
    let path = folder().join("absent/libascendcl.so");
    let path = path.to_str().unwrap();
    let output = ascend(&["doctor", "--library", path, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["healthy"], false);
    assert!(found["library"].is_null());
    assert_eq!(found["tried"][0]["path"], path);
    assert_eq!(found["tried"][0]["found"], "not there");
    assert!(found["advice"][0].as_str().unwrap().contains("set_env.sh"));

    let output = ascend(&["info", "--library", path]);
    assert_eq!(output.status.code(), Some(3));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(stderr.trim_end().lines().count(), 1, "{stderr}");
    assert!(stderr.contains(path) && stderr.contains("ascend doctor"), "{stderr}");
}

#[test]
fn a_file_that_is_no_library_is_named_as_what_it_is() {
    let path = folder().join("libtext.so");
    std::fs::write(&path, "not a library").unwrap();
    let output = ascend(&["doctor", "--library", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("none can be loaded"), "{text}");
    assert!(
        text.contains("give the path of libascendcl.so for this machine"),
        "{text}"
    );
}
