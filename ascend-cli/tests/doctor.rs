//! `ascend doctor` and `ascend info` against the toolkit of the mock, against nothing, and against broken installations.

use dropin_tests::{Ended, command, library, run};
use serde_json::Value;
use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

const ASCEND: &str = env!("CARGO_BIN_EXE_ascend");

fn ascend(arguments: &[&str], change: impl FnOnce(&mut Command)) -> Ended {
    let mut ascend = command(ASCEND);
    ascend
        .args(arguments)
        .env_remove("LD_LIBRARY_PATH")
        .env("HOME", "/nonexistent");
    change(&mut ascend);
    run(&mut ascend, Duration::from_secs(60))
}

fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.stdout).unwrap_or_else(|error| panic!("{error}: {ended:#?}"))
}

/// A folder outside of the build folder, so that the search accepts a simulation in it; removed at the end.
struct Installation(PathBuf);

impl Installation {
    fn new(name: &str) -> Installation {
        let folder = std::env::temp_dir().join(format!("ascend-doctor-{}-{name}", std::process::id()));
        fs::create_dir_all(folder.join("lib64")).expect("temporary folder");
        Installation(folder)
    }
    fn file(&self) -> PathBuf {
        self.0.join("lib64/libascendcl.so")
    }
    fn compile(&self, text: &str, extra: &[&str]) {
        let source = self.0.join("lib.c");
        fs::write(&source, text).expect("written");
        let status = Command::new("cc")
            .args(["-shared", "-fPIC", "-w", "-o"])
            .arg(self.file())
            .arg(&source)
            .args(extra)
            .status()
            .expect("cc");
        assert!(status.success());
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn doctor(home: &Path, arguments: &[&str]) -> Ended {
    let all: Vec<&str> = ["doctor"].iter().chain(arguments).copied().collect();
    ascend(&all, |command| {
        command.env("ASCEND_TOOLKIT_HOME", home).env("ASCEND_MOCK_DEVICES", "2");
    })
}

#[test]
fn the_mock_toolkit_is_well() {
    let installation = Installation::new("well");
    fs::copy(library(), installation.file()).expect("copied");
    let ended = doctor(&installation.0, &["--json"]);
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    let report = json(&ended);
    assert_eq!(report["verdict"], "well");
    assert_eq!(report["library"]["simulation"], true);
    assert_eq!(report["library"]["found_by"], "below ASCEND_TOOLKIT_HOME");
    assert_eq!(report["library"]["devices"], 2);
    assert_eq!(report["library"]["missing"].as_array().map(Vec::len), Some(0));
    let text = doctor(&installation.0, &[]);
    assert!(
        text.stdout.contains("a simulation") && text.stdout.contains("all is well"),
        "{text:#?}"
    );
}

// A simulation under a cargo build folder is passed over, and the doctor says so.
#[test]
fn nothing_is_found_and_every_place_is_told() {
    let ended = ascend(&["doctor", "--json"], |_| ());
    assert_eq!(ended.status, Some(3), "{ended:#?}");
    let report = json(&ended);
    assert_eq!(report["verdict"], "none");
    assert!(
        report["tried"].as_array().is_some_and(|tried| tried.len() > 4),
        "{report:#}"
    );
    let advice: Vec<_> = report["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|f| f["advice"].to_string())
        .collect();
    assert!(advice.iter().any(|advice| advice.contains("set_env.sh")), "{advice:?}");
    let info = ascend(&["info"], |_| ());
    assert_eq!((info.status, &*info.stdout), (Some(3), ""), "{info:#?}");
    assert!(info.stderr.contains("ascend doctor"), "{info:#?}");
}

#[test]
fn a_stub_a_text_file_and_a_missing_driver_are_told_apart() {
    let stub = Installation::new("stub");
    let names = ascend_rt::sys::FUNCTIONS
        .iter()
        .map(|f| format!("int {}(void) {{ return 100039; }}\n", f.name));
    stub.compile(&names.collect::<String>(), &[]);
    let ended = doctor(&stub.0, &[]);
    assert!(ended.status == Some(3) && ended.stdout.contains("devlib"), "{ended:#?}");

    let text = Installation::new("text");
    fs::write(text.file(), "not a library").expect("written");
    let ended = doctor(&text.0, &[]);
    assert!(
        ended.status == Some(3) && ended.stdout.contains("for this machine"),
        "{ended:#?}"
    );

    let driver = Installation::new("driver");
    let hal = driver.0.join("libascend_hal.so");
    let status = Command::new("cc")
        .args(["-shared", "-o"])
        .arg(&hal)
        .args(["-x", "c", "/dev/null"])
        .status();
    assert!(status.expect("cc").success());
    let names = ascend_rt::sys::FUNCTIONS
        .iter()
        .map(|f| format!("int {}(void) {{ return 0; }}\n", f.name));
    let folder = driver.0.to_string_lossy().into_owned();
    driver.compile(
        &names.collect::<String>(),
        &["-Wl,--no-as-needed", "-L", &folder, "-lascend_hal"],
    );
    fs::remove_file(&hal).expect("removed");
    let ended = doctor(&driver.0, &[]);
    assert!(
        ended.status == Some(3) && ended.stdout.contains("libascend_hal.so belongs to the driver"),
        "{ended:#?}"
    );
}

// The dynamic loader would map what is not there, and the process would die of it.
#[test]
fn a_library_that_was_copied_in_part_is_told() {
    let part = Installation::new("part");
    let whole = fs::read(library()).expect("read");
    for len in [100, 20_000, whole.len() / 2, whole.len() - 1] {
        fs::write(part.file(), &whole[..len]).expect("written");
        let ended = doctor(&part.0, &[]);
        assert!(
            ended.status == Some(3)
                && ended
                    .stdout
                    .contains(&format!("cut short: it has {len} bytes and needs ")),
            "{ended:#?}"
        );
        assert!(
            ended.stdout.contains("install") && ended.stdout.contains("again"),
            "{ended:#?}"
        );
    }
    // One line for all the places where nothing is; JSON has each.
    let ended = doctor(&part.0, &[]);
    assert_eq!(ended.stdout.matches("nothing in ").count(), 1, "{ended:#?}");
    assert!(!ended.stdout.contains(": not there"), "{ended:#?}");
    let report = json(&doctor(&part.0, &["--json"]));
    let tried = report["tried"].as_array().expect("a list");
    assert!(
        tried.iter().filter(|place| place["exists"] == false).count() > 4,
        "{report:#}"
    );
}

// A release without newer functions loads, and the doctor lists what it lacks and which release brought it.
#[test]
fn an_old_release_lacks_functions_by_version() {
    let old = Installation::new("old");
    let names = ascend_rt::sys::FUNCTIONS.iter().filter(|f| f.required);
    old.compile(
        &names
            .map(|f| format!("int {}(void) {{ return 0; }}\n", f.name))
            .collect::<String>(),
        &[],
    );
    let ended = doctor(&old.0, &["--json"]);
    assert_eq!(ended.status, Some(1), "{ended:#?}");
    let report = json(&ended);
    assert_eq!(report["verdict"], "ill");
    assert!(
        report["library"]["missing"]
            .as_array()
            .is_some_and(|groups| groups.len() > 2),
        "{report:#}"
    );
    assert!(
        report["findings"].to_string().contains("aclrtCreateEventExWithFlag"),
        "{report:#}"
    );
}

#[test]
fn info_shows_devices_memory_and_limits() {
    let installation = Installation::new("info");
    symlink(library(), installation.file()).expect("linked");
    let path = installation.file();
    let arguments = ["info", "--json", "--library", path.to_str().expect("UTF-8")];
    let ended = ascend(&arguments, |command| {
        command
            .env("ASCEND_MOCK_DEVICES", "2")
            .env("ASCEND_MOCK_SOC", "ascend910b2");
    });
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    let report = json(&ended);
    assert_eq!(report["devices"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["chip"], "Ascend910B2");
    assert!(
        report["devices"][1]["memory_total_bytes"].as_u64() > Some(1 << 30),
        "{report:#}"
    );
    assert_eq!(report["devices"][1]["peers"][0], 0);
    let text = ascend(&["info", "--library", arguments[3]], |_| ());
    assert!(text.stdout.starts_with("simulation of "), "{text:#?}");
}
