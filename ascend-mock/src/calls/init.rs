//! `aclInit`, `aclFinalize` and what surrounds them (acl/streams-and-events 2.1, 2.2). All of it is per process.

use crate::fail::{Fail, Res};
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
    init.default_device = config;
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

/// Checks that the text is JSON and finds `defaultDevice.default_device`.
fn parse(text: &str) -> Res<Option<i32>> {
    const BAD: Fail = Fail::wrapper(100_006, "EH0004");
    if text.is_empty() {
        return Ok(None);
    }
    let mut parser = Json {
        rest: text.trim(),
        path: Vec::new(),
        default_device: None,
    };
    parser.value().ok_or(BAD)?;
    if !parser.rest.trim_start().is_empty() {
        return Err(BAD);
    }
    Ok(parser.default_device)
}

/// As much of JSON as is needed to accept what is valid and refuse what is not.
struct Json<'a> {
    rest: &'a str,
    path: Vec<String>,
    default_device: Option<i32>,
}

impl Json<'_> {
    fn eat(&mut self, token: char) -> Option<()> {
        self.rest = self.rest.trim_start().strip_prefix(token)?;
        Some(())
    }

    fn value(&mut self) -> Option<()> {
        self.rest = self.rest.trim_start();
        match self.rest.chars().next()? {
            '{' => self.object(),
            '[' => self.array(),
            '"' => {
                let text = self.string()?;
                self.scalar(&text);
                Some(())
            }
            _ => {
                let end = self
                    .rest
                    .find([',', '}', ']', ' ', '\n', '\t', '\r'])
                    .unwrap_or(self.rest.len());
                let (word, rest) = self.rest.split_at(end);
                let word = word.to_owned();
                self.rest = rest;
                let known = matches!(word.as_str(), "true" | "false" | "null") || word.parse::<f64>().is_ok();
                known.then(|| self.scalar(&word))
            }
        }
    }

    fn scalar(&mut self, text: &str) {
        if self.path == ["defaultDevice", "default_device"] {
            self.default_device = text.trim().parse().ok();
        }
    }

    fn object(&mut self) -> Option<()> {
        if self.path.len() > 64 {
            return None;
        }
        self.eat('{')?;
        if self.eat('}').is_some() {
            return Some(());
        }
        loop {
            self.rest = self.rest.trim_start();
            let key = self.string()?;
            self.eat(':')?;
            self.path.push(key);
            self.value()?;
            self.path.pop();
            if self.eat(',').is_none() {
                return self.eat('}');
            }
        }
    }

    fn array(&mut self) -> Option<()> {
        if self.path.len() > 64 {
            return None;
        }
        self.eat('[')?;
        if self.eat(']').is_some() {
            return Some(());
        }
        self.path.push(String::new());
        loop {
            self.value()?;
            if self.eat(',').is_none() {
                self.path.pop();
                return self.eat(']');
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let mut chars = self.rest.strip_prefix('"')?.char_indices();
        let mut text = String::new();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.rest = &self.rest[at + 2..];
                    return Some(text);
                }
                '\\' => text.push(chars.next()?.1),
                c if (c as u32) < 0x20 => return None,
                c => text.push(c),
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_device_is_found_where_it_stands_and_nowhere_else() {
        let of = |text| parse(text).map_err(|fail| fail.code);
        assert_eq!(of(""), Ok(None));
        assert_eq!(of("{}"), Ok(None));
        assert_eq!(of(r#"{"defaultDevice":{"default_device":"3"}}"#), Ok(Some(3)));
        assert_eq!(
            of(r#"{"dump":{"a":[1,{"default_device":2}]},"defaultDevice":{"default_device":1}}"#),
            Ok(Some(1))
        );
        for bad in ["{", "{]", "{\"a\"}", "{} x", "[1,]", "nope"] {
            assert_eq!(of(bad), Err(100_006), "{bad}");
        }
    }
}
