//! The file that `ASCEND_MOCK_CONFIG` names: one flat JSON object whose keys are the variables' names, short and in small letters.
//!
//! ```json
//! { "devices": 2, "check": true, "faults": ["return 207001 in function aclrtMalloc, 1 times"] }
//! ```

use crate::json::Value;

/// The keys of a file with the values that the variables would have. A list is joined with semicolons.
pub(super) fn settings(text: &str) -> Result<Vec<(String, String)>, String> {
    let Value::Object(entries) = Value::parse(text)? else {
        return Err("expected { before anything else".to_owned());
    };
    let mut found: Vec<(String, String)> = Vec::new();
    for (name, value) in entries {
        if found.iter().any(|(other, _)| *other == name) {
            return Err(format!("'{name}' is there twice"));
        }
        let value = match value {
            Value::List(items) => items.into_iter().map(scalar).collect::<Result<Vec<_>, _>>()?.join(";"),
            other => scalar(other)?,
        };
        found.push((name, value));
    }
    Ok(found)
}

/// A text, a number, or a switch as 0 or 1.
fn scalar(value: Value) -> Result<String, String> {
    match value {
        Value::Text(text) | Value::Number(text) => Ok(text),
        Value::Switch(on) => Ok(u8::from(on).to_string()),
        other => Err(format!("{other:?} is no text, number, true or false")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flat_object_is_a_list_of_variables() {
        let text =
            r#" { "devices": 2, "check" : true, "trace": "a \"b\"", "faults": ["hang", "x y"], "strict": false } "#;
        let pairs = settings(text).expect("valid");
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
        let wanted = [
            ("devices", "2"),
            ("check", "1"),
            ("trace", "a \"b\""),
            ("faults", "hang;x y"),
            ("strict", "0"),
        ];
        assert_eq!(pairs, wanted);
        assert_eq!(settings("{}"), Ok(Vec::new()));
    }

    #[test]
    fn what_is_no_flat_object_is_refused() {
        for text in [
            "",
            "{",
            "[]",
            "{\"a\"}",
            "{\"a\": {}}",
            "{\"a\": nope}",
            "{\"a\": 1,}",
            "{\"a\": 1} x",
            "{\"a\": \"x}",
            "{\"a\": 1, \"a\": 2}",
        ] {
            assert!(settings(text).is_err(), "{text}");
        }
    }
}
