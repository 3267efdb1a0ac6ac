//! Plans in files.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ascend_rt::multistream::plan::{self, Plan};

#[test]
fn every_built_in_plan_survives_a_file() {
    for entry in plan::BUILT_IN {
        let plan = (entry.build)();
        let text = serde_json::to_string(&plan).unwrap();
        assert_eq!(serde_json::from_str::<Plan>(&text).unwrap(), plan, "{}", entry.name);
    }
}

/// The error of reading a one-stage plan with `stage` as its only step.
fn refusal(step: &str) -> String {
    let text =
        format!(r#"{{ "name": "p", "buffers": [], "ops": [], "stages": [{{ "name": "s", "steps": [{step}] }}] }}"#);
    serde_json::from_str::<Plan>(&text).unwrap_err().to_string()
}

#[test]
fn a_mistake_is_named_with_its_place() {
    let cases = [
        (
            r#"{ "op": "absent" }"#,
            "stage s, step 1: operation \"absent\" is not declared",
        ),
        (r#"{ "record": "K" }"#, "stage s, step 1: needs a stream"),
        (
            r#"{ "wait": "K", "stream": "side" }"#,
            "stream \"side\" is none of compute, comm, aux",
        ),
        (
            r#"{ "wait": "K", "stream": "comm", "layer": "next" }"#,
            "layer \"next\" is neither",
        ),
        (
            r#"{ "wait": "K", "record": "K", "stream": "comm" }"#,
            "needs exactly one of",
        ),
        (r#"{ "sleep": "K" }"#, "unknown field `sleep`"),
        (r#"{ "free": "x" }"#, "buffer \"x\" is not declared"),
    ];
    for (step, expected) in cases {
        let error = refusal(step);
        assert!(error.contains(expected), "{step}: {error}");
    }
    let empty = r#"{ "name": "p", "buffers": [], "ops": [], "stages": [] }"#;
    let error = serde_json::from_str::<Plan>(empty).unwrap_err().to_string();
    assert!(error.contains("plan p has no stage"), "{error}");
}
