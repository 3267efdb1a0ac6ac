//! A session of Python's ctypes, without anything compiled.

use dropin_tests::{command, library, run};
use std::{path::Path, time::Duration};

#[test]
fn the_basics_from_python() {
    if std::process::Command::new("python3").arg("--version").output().is_err() {
        println!("SKIPPED the_basics_from_python: python3 is not installed");
        return;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("programs/session.py");
    let ended = run(command("python3").arg(script).arg(library()), Duration::from_secs(60));
    assert_eq!((ended.status, &*ended.stdout), (Some(0), "done\n"), "{ended:#?}");
}
