//! The variables `ASCEND_MOCK_*` and the file that one of them names: controls for programs that can't call Rust.

use dropin_tests::{Ended, command, compile, run, toolkit};
use std::{fs, path::PathBuf, time::Duration};

fn with(variables: &[(&str, &str)]) -> Ended {
    run(
        command(compile("settings.c")).envs(variables.iter().copied()),
        Duration::from_secs(60),
    )
}

fn file(name: &str) -> PathBuf {
    toolkit().with_file_name(format!("{}-{name}", std::process::id()))
}

fn text(path: &PathBuf) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn devices_and_chip_are_those_asked_for() {
    let ended = with(&[("ASCEND_MOCK_DEVICES", "3"), ("ASCEND_MOCK_SOC", "ascend910b2")]);
    assert!(ended.stdout.starts_with("devices 3 soc Ascend910B2\n"), "{ended:#?}");
}

#[test]
fn a_typo_is_an_error_of_aclinit_that_names_the_variable() {
    for (name, value) in [
        ("ASCEND_MOCK_DEVICE", "2"),
        ("ASCEND_MOCK_DEVICES", "none"),
        ("ASCEND_MOCK_CHECK", "yes"),
        ("ASCEND_MOCK_SOC", "h100"),
        ("ASCEND_MOCK_FAULTS", "explode"),
        ("ASCEND_MOCK_CONFIG", "/nonexistent.json"),
        ("ASCEND_MOCK_CALL_LOG", "/nonexistent/log"),
    ] {
        let ended = with(&[(name, value)]);
        assert!(
            ended.stdout.starts_with("aclInit 100008 "),
            "{name}={value}: {ended:#?}"
        );
        assert!(
            ended.stdout.contains(name) && ended.stderr.contains(name),
            "{name}={value}: {ended:#?}"
        );
    }
}

#[test]
fn a_file_sets_what_variables_do_not() {
    let config = file("config.json");
    fs::write(
        &config,
        r#"{"devices": 4, "soc": "ascend910b3", "faults": ["return 207001 in function aclrtMalloc, 1 times"]}"#,
    )
    .expect("written");
    let path = config.to_string_lossy();
    let ended = with(&[("ASCEND_MOCK_CONFIG", &path), ("ASCEND_MOCK_DEVICES", "2")]);
    assert!(
        ended
            .stdout
            .starts_with("devices 2 soc Ascend910B3\naclrtMalloc 207001\n"),
        "{ended:#?}"
    );
    fs::write(&config, r#"{"device": 4}"#).expect("written");
    let ended = with(&[("ASCEND_MOCK_CONFIG", &path)]);
    assert!(
        ended.stdout.starts_with("aclInit 100008 ")
            && ended
                .stdout
                .contains(": device: there is no such key; there are devices, soc, "),
        "{ended:#?}"
    );
    let _ = fs::remove_file(config);
}

#[test]
fn findings_go_to_stderr_or_a_file_and_may_fail_the_process() {
    let ended = with(&[("ASCEND_MOCK_CHECK", "1")]);
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    assert!(ended.stderr.contains("memset"), "{ended:#?}");
    let findings = file("findings.txt");
    let path = findings.to_string_lossy();
    let ended = with(&[
        ("ASCEND_MOCK_CHECK", "1"),
        ("ASCEND_MOCK_FINDINGS", &path),
        ("ASCEND_MOCK_FAIL", "1"),
    ]);
    assert_eq!((ended.status, &*ended.stderr), (Some(70), ""), "{ended:#?}");
    assert!(text(&findings).contains("memset"), "{}", text(&findings));
    let _ = fs::remove_file(findings);
    let ended = with(&[("ASCEND_MOCK_FAIL", "1")]);
    assert_eq!((ended.status, &*ended.stderr), (Some(0), ""), "{ended:#?}");
}

// acl/streams-and-events 0.7, 2.1, 6.1, D14, E42: what the runtime lets pass is told as findings are, in strict mode alone.
#[test]
fn strict_mode_tells_what_the_documentation_forbids() {
    let misuses = |variables: &[(&str, &str)]| {
        run(
            command(compile("misuse.c")).envs(variables.iter().copied()),
            Duration::from_secs(60),
        )
    };
    let telling = [
        "a device was used before aclInit",
        "an event of aclrtCreateEvent was reset",
        "an explicit context was used after its device had been reset",
        "an event was used after the context that made it had ended",
        "the runtime was finalized with a device still set",
    ];
    for executor in ["threads", "inline"] {
        let on = [("ASCEND_MOCK_STRICT", "1"), ("ASCEND_MOCK_EXECUTOR", executor)];
        let ended = misuses(&on);
        assert_eq!(ended.status, Some(0), "{ended:#?}");
        assert!(ended.stdout.starts_with("findings 5\n"), "{ended:#?}");
        for text in telling {
            let line = format!("misuse: {text}");
            assert_eq!(ended.stdout.matches(&line).count(), 1, "{line}: {ended:#?}");
            assert_eq!(ended.stderr.matches(&line).count(), 1, "{line}: {ended:#?}");
        }
        let findings = file(&format!("misuses-{executor}.txt"));
        let path = findings.to_string_lossy();
        let ended = misuses(&[on[0], on[1], ("ASCEND_MOCK_FINDINGS", &path), ("ASCEND_MOCK_FAIL", "1")]);
        assert_eq!((ended.status, &*ended.stderr), (Some(70), ""), "{ended:#?}");
        assert_eq!(text(&findings).matches("misuse: ").count(), 5, "{}", text(&findings));
        let _ = fs::remove_file(findings);
    }
    let ended = misuses(&[("ASCEND_MOCK_FAIL", "1")]);
    assert_eq!((ended.status, &*ended.stderr), (Some(0), ""), "{ended:#?}");
    assert_eq!(ended.stdout, "findings -1\ndone\n", "{ended:#?}");
}

// acl/streams-and-events 2.3: the toolkit says which version it is; without one there are no packages.
#[test]
fn versions_of_packages_are_the_toolkits() {
    let versions = |home: &std::path::Path| {
        run(
            command(compile("versions.c")).env("ASCEND_HOME_PATH", home),
            Duration::from_secs(60),
        )
    };
    let ended = versions(toolkit());
    assert_eq!(
        (ended.status, &*ended.stdout),
        (Some(0), "9.1.0 90100000\ndone\n"),
        "{ended:#?}"
    );
    let ended = versions(std::path::Path::new("/nonexistent"));
    assert!(ended.stderr.contains("is 100003, not 0"), "{ended:#?}");
}

// SysV and AAPCS64 pass the first arguments in registers and the others on the stack: the program has more of both kinds than registers.
#[test]
fn lines_of_the_program_are_written_as_its_level_says() {
    let lines = |level: Option<&str>| {
        let mut program = command(compile("log.c"));
        if let Some(level) = level {
            program.env("ASCEND_MOCK_LOG", level);
        }
        let ended = run(&mut program, Duration::from_secs(60));
        assert_eq!((ended.status, &*ended.stdout), (Some(0), "done\n"), "{ended:#?}");
        ended.stderr
    };
    let error = "[error] f a.c:7 tile: -3 of 4,  12.2%\n";
    let info = "[info] g b.c:8 1 2 3 4 5 six 7.50 8\n[info] h c.c:9 1 2 3 4 5 6 7 8 9 10\n";
    let debug = "[debug] i d.c:10 abc|ab  |00ff|z|4|0x10\n";
    let none = "[info] ? ?:0 \n";
    assert_eq!(lines(None), format!("{error}{info}{none}"));
    assert_eq!(lines(Some("debug")), format!("{error}{info}{debug}{none}"));
    assert_eq!(lines(Some("warning")), error);
    assert_eq!(lines(Some("off")), "");
}

#[test]
fn threads_are_checked_where_that_is_asked_for() {
    for (threads, tells, found) in [("0", "0", "0"), ("1", "0", "1"), ("1", "1", "0")] {
        let mut program = command(compile("check_threads.c"));
        program.args([found, tells]);
        program.envs([("ASCEND_MOCK_CHECK", "1"), ("ASCEND_MOCK_CHECK_THREADS", threads)]);
        let ended = run(&mut program, Duration::from_secs(60));
        assert_eq!(
            (ended.status, &*ended.stdout),
            (Some(0), "done\n"),
            "{threads} {tells}: {ended:#?}"
        );
    }
}

#[test]
fn trace_and_call_log_are_written_at_exit() {
    let (trace, calls) = (file("trace.json"), file("calls.txt"));
    let (trace_path, calls_path) = (trace.to_string_lossy(), calls.to_string_lossy());
    let ended = with(&[
        ("ASCEND_MOCK_TRACE", &trace_path),
        ("ASCEND_MOCK_CALL_LOG", &calls_path),
    ]);
    assert_eq!(ended.status, Some(0), "{ended:#?}");
    assert!(text(&trace).contains("\"traceEvents\"") && text(&trace).contains("memset"));
    let log = text(&calls);
    assert!(log.starts_with("thread ") && log.contains(" aclInit\n"), "{log}");
    let (_, counts) = log.split_once("calls:\n").expect("counts at the end");
    assert!(
        counts.lines().any(|line| line.trim() == "2 aclrtMemsetAsync"),
        "{counts}"
    );
    let _ = (fs::remove_file(trace), fs::remove_file(calls));
}
