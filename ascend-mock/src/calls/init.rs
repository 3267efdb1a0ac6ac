//! `aclInit`, `aclFinalize` and what surrounds them (acl/streams-and-events 2.1, 2.2). All of it is per process.

use crate::fail::{Fail, Res};
use crate::json::Value;
use crate::process::{lock, process};

/// `aclInit`.
pub(crate) fn init(path: Option<&str>) -> Res {
    let mut init = lock(&process().init);
    if init.count > 0 {
        // The count goes up all the same, and the path is not even read.
        init.count += 1;
        return Err(Fail::wrapper(100_002, ""));
    }
    let text = match path {
        None | Some("") => String::new(),
        Some(path) => std::fs::read_to_string(path).map_err(|_| Fail::wrapper(100_003, "EH0003"))?,
    };
    let config = parse(&text)?;
    match &init.config {
        // The content of the first successful call is kept for the life of the process.
        Some(first) if *first != text => return Err(Fail::wrapper(100_000, "EH0001")),
        Some(_) => {}
        None => {}
    }
    // The chip must be known (acl/streams-and-events 2.1).
    if process().first_world().is_none() {
        return Err(Fail::wrapper(500_000, "EH9999"));
    }
    init.config = Some(text);
    init.default_device = config.default_device;
    crate::thread::share_messages(config.shares_messages);
    init.count = 1;
    init.finalized = false;
    Ok(())
}

/// `aclFinalize`: forces the count to 0, whatever it was.
pub(crate) fn finalize() -> Res {
    let mut init = lock(&process().init);
    if init.finalized {
        return Err(Fail::wrapper(100_037, "EH9999"));
    }
    init.count = 0;
    init.finalized = true;
    Ok(())
}

/// `aclFinalizeReference`: what is left of the count, and the result.
pub(crate) fn finalize_reference() -> (u64, Res) {
    let mut init = lock(&process().init);
    match init.count {
        0 => (0, Err(Fail::wrapper(100_037, "EH9999"))),
        1 => {
            init.count = 0;
            init.finalized = true;
            (0, Ok(()))
        }
        _ => {
            init.count -= 1;
            (init.count, Ok(()))
        }
    }
}

/// The device that a thread without a context gets, if one was configured.
pub(crate) fn default_device() -> Option<i32> {
    lock(&process().init).default_device
}

/// What a configuration says, as far as anybody looks at it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Known {
    /// `defaultDevice.default_device`.
    default_device: Option<i32>,
    /// `err_msg_mode` is "1": the texts of errors are the process's, not each thread's (acl/streams-and-events X6).
    shares_messages: bool,
}

/// Checks that the text is JSON and finds what is known.
fn parse(text: &str) -> Res<Known> {
    const BAD: Fail = Fail::wrapper(100_006, "EH0004");
    if text.is_empty() {
        return Ok(Known::default());
    }
    let value = Value::parse(text).map_err(|_| BAD)?;
    let device = value
        .get("defaultDevice")
        .and_then(|object| object.get("default_device"));
    Ok(Known {
        default_device: device
            .and_then(Value::as_text)
            .and_then(|text| text.trim().parse().ok()),
        shares_messages: value.get("err_msg_mode").and_then(Value::as_text) == Some("1"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_device_is_found_where_it_stands_and_nowhere_else() {
        let of = |text| parse(text).map(|known| known.default_device).map_err(|fail| fail.code);
        assert_eq!(of(""), Ok(None));
        assert_eq!(of("{}"), Ok(None));
        assert_eq!(of(r#"{"defaultDevice":{"default_device":"3"}}"#), Ok(Some(3)));
        assert_eq!(
            of(r#"{"dump":{"a":[1,{"default_device":2}]},"defaultDevice":{"default_device":1}}"#),
            Ok(Some(1))
        );
        for good in [
            "0",
            "-0.5e+3",
            "[10, 1E2, 2.50]",
            r#""\"\\\/\b\f\n\r\t\u00e4""#,
            " \t\r\n[] ",
        ] {
            assert_eq!(of(good), Ok(None), "{good}");
        }
        let shared = |text| parse(text).is_ok_and(|known| known.shares_messages);
        assert!(shared(r#"{"err_msg_mode": "1"}"#));
        assert!(!shared(r#"{"err_msg_mode": "0", "dump": {"err_msg_mode": "1"}}"#));
        let bad_numbers = [
            "NaN", "inf", "+1", "01", "-", ".5", "1.", "1e", "1e+", "0x1", "1_0", "--1", "infinity",
        ];
        let bad_texts = [r#""\q""#, r#""\u12g4""#, r#""\u12""#, "\"\t\"", "\u{b}{}", "{}\u{a0}"];
        for bad in bad_numbers.into_iter().chain(bad_texts) {
            assert_eq!(of(bad), Err(100_006), "{bad}");
        }
        for bad in ["{", "{]", "{\"a\"}", "{} x", "[1,]", "nope"] {
            assert_eq!(of(bad), Err(100_006), "{bad}");
        }
    }
}
