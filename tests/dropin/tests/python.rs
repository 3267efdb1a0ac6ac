//! A session of Python's ctypes, without anything compiled.

use dropin_tests::{command, library, run};
use std::{path::Path, time::Duration};

#[test]
fn the_basics_from_python() {
    // The interpreter itself: `python3` may be a script that starts it.
    let mut ask = std::process::Command::new("python3");
    let Ok(answer) = ask.args(["-c", "import sys; print(sys.executable)"]).output() else {
        println!("SKIPPED the_basics_from_python: python3 is not installed");
        return;
    };
    let python = String::from_utf8_lossy(&answer.stdout).trim().to_owned();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("programs/session.py");
    let mut session = command(python);
    // With the system's allocator a checker of memory sees what Python allocates.
    session.env("PYTHONMALLOC", "malloc").arg(script).arg(library());
    let ended = run(&mut session, Duration::from_secs(60));
    assert_eq!((ended.status, &*ended.stdout), (Some(0), "done\n"), "{ended:#?}");
}
