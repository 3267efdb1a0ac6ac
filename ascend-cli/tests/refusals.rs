//! What `ascend simulate` and `ascend plan` say of bad input: the place, what is wrong, how to put it right; status 2 and no file.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod cli;

use std::fs;

use cli::{TRACE, ascend, folder, refused};

#[test]
fn a_bad_trace_is_refused_with_its_line() {
    let folder = folder("bad-requests");
    let path = folder.join("trace.csv");
    for (from, to, expected) in [
        (
            "18:15:47,",
            "18:15:40,",
            "trace.csv:4: TIMESTAMP is before that of the row above; sort",
        ),
        ("3740", "-3740", "trace.csv:2: ContextTokens cannot be -3740; give 1 to"),
        ("3740", "0", "trace.csv:2: ContextTokens cannot be 0"),
        ("3740", "99999999999999999999", "trace.csv:2: ContextTokens cannot be"),
        (
            "396,1",
            "396,x",
            "trace.csv:3: GeneratedTokens 'x' is not a whole number",
        ),
        (
            "2023-11-16 18:15:47",
            "yesterday",
            "trace.csv:4: TIMESTAMP 'yesterday' is neither",
        ),
        (
            "2023-11-16 18:15:47",
            "2033-11-16 18:15:47",
            "trace.csv:4: TIMESTAMP is more than a month after",
        ),
        (
            "ContextTokens",
            "Context",
            "trace.csv:1: there is no column ContextTokens; the first line must name",
        ),
        ("396,1", "396", "trace.csv:3:"),
    ] {
        fs::write(&path, TRACE.replace(from, to)).unwrap();
        refused(&["simulate", "--requests", path.to_str().unwrap()], expected);
    }
    fs::write(&path, TRACE.replace("396,1", "396,x").replace('\n', "\r\n")).unwrap();
    refused(
        &["simulate", "--requests", path.to_str().unwrap()],
        "trace.csv:3: GeneratedTokens 'x' is not a whole number",
    );
    fs::write(&path, "TIMESTAMP,ContextTokens,GeneratedTokens\n").unwrap();
    refused(
        &["simulate", "--requests", path.to_str().unwrap()],
        "trace.csv has no request",
    );
    refused(&["simulate", "--requests", "absent.csv"], "cannot read absent.csv");
}

#[test]
fn a_plan_that_races_is_refused_and_checked() {
    let folder = folder("racing");
    let toml = String::from_utf8(ascend(&["plan", "show", "dbo_full", "--toml"]).stdout).unwrap();
    // The wait of the communication stream for the attention output.
    let wait = toml
        .lines()
        .position(|line| line.contains("wait = \"ATTN_COM_FINISH\""))
        .unwrap();
    let racing: Vec<&str> = toml.lines().collect();
    let path = folder.join("racing.toml");
    let start = racing[..wait + 1]
        .iter()
        .rposition(|line| line.contains("[[stages.steps]]") || line.contains("wait"))
        .unwrap();
    let step = if racing[wait].starts_with("wait") {
        start - 1..wait + 2
    } else {
        wait..wait + 1
    };
    let without: Vec<&str> = racing
        .iter()
        .enumerate()
        .filter(|(i, _)| !step.contains(i))
        .map(|(_, line)| *line)
        .collect();
    fs::write(&path, without.join("\n")).unwrap();
    let name = path.to_str().unwrap();
    let picture = folder.join("out.svg");
    for arguments in [
        vec!["simulate", "--plan", name],
        vec!["plan", "draw", name, "--svg", picture.to_str().unwrap()],
    ] {
        refused(&arguments, "race");
        refused(&arguments, "racing.toml:");
        refused(&arguments, "fix: ");
    }
    assert!(!picture.exists());
    // Asked for, it is drawn, with the race as a marker, and the exit status tells.
    let trace = folder.join("out.json");
    let drawn = ascend(&[
        "plan",
        "draw",
        name,
        "--allow-wrong",
        "--trace",
        trace.to_str().unwrap(),
    ]);
    assert_eq!(drawn.status.code(), Some(1));
    assert!(String::from_utf8(drawn.stderr).unwrap().contains("racing.toml:"));
    let text = fs::read_to_string(&trace).unwrap();
    assert!(
        text.contains("race: nothing orders attn_all_reduce on comm"),
        "no marker"
    );
    fs::remove_file(&trace).unwrap();
    refused(&["plan", "draw", name, "--allow-wrong"], "--trace");
    let check = ascend(&["plan", "check", name]);
    assert_eq!(check.status.code(), Some(1));
    assert!(String::from_utf8(check.stdout).unwrap().contains("is wrong"));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "a file was left behind");
}

#[test]
fn a_bad_model_is_refused_with_its_line() {
    let folder = folder("bad-model");
    for (name, text, expected) in [
        (
            "a.toml",
            "[constants]\nlink_bandwidth = 0\n",
            "a.toml:2: link_bandwidth cannot be 0; give a number from",
        ),
        (
            "b.json",
            "{\"constants\":\n{\"hbm_bandwidth\": -1}}",
            "b.json:2: hbm_bandwidth cannot be -1",
        ),
        (
            "c.toml",
            "[durations.experts]\nfixed_ns = -1\n",
            "c.toml:2: fixed_ns cannot be -1",
        ),
        ("d.toml", "[constants\n", "d.toml:1: not TOML"),
        ("e.json", "{\"ranks\": 4,}", "e.json:1: not JSON"),
        (
            "f.toml",
            "speed = 1\n",
            "f.toml:1: the file has no key 'speed'; known are",
        ),
        // A byte order mark is no mistake.
        ("h.json", "\u{feff}{\"ranks\": 0}", "h.json:1: ranks cannot be 0"),
        ("i.toml", "\u{feff}ranks = 0\n", "i.toml:1: ranks cannot be 0"),
    ] {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        refused(&["simulate", "--model", path.to_str().unwrap()], expected);
    }
    let path = folder.join("g.toml");
    fs::write(&path, "[durations.experts]\nfixed_ns = 1e300\n").unwrap();
    refused(
        &["plan", "draw", "dbo_full", "--model", path.to_str().unwrap()],
        "g.toml:2: fixed_ns cannot be 1e300; give a number from 0 to",
    );
    // What a step needs in all is known only when it is simulated.
    fs::write(&path, "[durations.experts]\nper_token_ns = 1e9\n").unwrap();
    refused(
        &["plan", "draw", "dbo_full", "--model", path.to_str().unwrap()],
        "operation experts would take 8192 s",
    );
    refused(&["simulate", "--set", "link_bandwidth=0"], "link_bandwidth cannot be 0");
    refused(&["simulate", "--set", "speed=1"], "there is no constant 'speed'");
    refused(&["simulate", "--set", "link_latency=-1"], "link_latency cannot be -1");
}

#[test]
fn what_is_unknown_or_impossible_is_refused() {
    refused(
        &["simulate", "--preset", "h100"],
        "there is no preset 'h100'; the only one is dsr1-910b-tp16",
    );
    refused(
        &["simulate", "--plan", "dbo"],
        "there is no plan 'dbo'; built in are sequential",
    );
    refused(&["simulate", "--plan", "absent.toml"], "cannot read absent.toml");
    refused(
        &["simulate", "--split", "half"],
        "give one of sequence, balanced, token",
    );
    refused(&["simulate", "--rate", "0"], "give a number above 0");
    refused(&["simulate", "--rate", "-1"], "give a number above 0");
    refused(
        &["simulate", "--rate", "1e-300"],
        "arrives after more than a hundred years of simulated time",
    );
    refused(&["simulate", "--seeds", "0"], "0 is not in 1..");
    refused(&["simulate", "--num-requests", "0"], "0 is not in 1..");
    refused(&["simulate", "--step-tokens", "0"], "0 is not in 1..");
    refused(&["simulate", "--svg", "/"], "is a folder");
    refused(
        &["simulate", "--trace", "/absent/out.json"],
        "cannot write /absent/out.json",
    );
    refused(&["plan", "draw", "dbo_full", "--micro-batches", "1"], "1 is not in 2..");
    refused(
        &["simulate", "--seeds", "1", "--set", "communication_share=0"],
        "communication_share=0 cannot be calibrated: no link_bandwidth makes its part of a step take 0 ns: latencies",
    );
    refused(
        &["plan", "draw", "dbo_full", "--tokens", "1", "--prompts", "1"],
        "cannot be cut",
    );
}
