//! The file that `ASCEND_MOCK_CONFIG` names: one flat JSON object whose keys are the variables' names, short and in small letters.
//!
//! ```json
//! { "devices": 2, "check": true, "faults": ["return 207001 in function aclrtMalloc, 1 times"] }
//! ```

/// The keys of a file with the values that the variables would have. A list is joined with semicolons.
pub(super) fn settings(text: &str) -> Result<Vec<(String, String)>, String> {
    let mut reader = Reader { rest: text };
    let mut found: Vec<(String, String)> = Vec::new();
    reader.expect('{')?;
    if reader.take('}') {
        return reader.end().map(|()| found);
    }
    loop {
        let name = reader.text()?;
        reader.expect(':')?;
        let value = if reader.take('[') {
            reader.list()?
        } else {
            reader.scalar()?
        };
        if found.iter().any(|(other, _)| *other == name) {
            return Err(format!("'{name}' is there twice"));
        }
        found.push((name, value));
        if !reader.take(',') {
            break;
        }
    }
    reader.expect('}')?;
    reader.end().map(|()| found)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, token: char) -> bool {
        match self.rest.trim_start().strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, token: char) -> Result<(), String> {
        if self.take(token) {
            return Ok(());
        }
        let found: String = self.rest.trim_start().chars().take(12).collect();
        Err(format!("expected {token} before '{found}'"))
    }

    fn end(&self) -> Result<(), String> {
        if self.rest.trim().is_empty() {
            Ok(())
        } else {
            Err("there is more after the object".to_owned())
        }
    }

    fn list(&mut self) -> Result<String, String> {
        let mut items = Vec::new();
        if self.take(']') {
            return Ok(String::new());
        }
        loop {
            items.push(self.scalar()?);
            if !self.take(',') {
                break;
            }
        }
        self.expect(']')?;
        Ok(items.join(";"))
    }

    /// A text, a number, or a switch as 0 or 1.
    fn scalar(&mut self) -> Result<String, String> {
        self.rest = self.rest.trim_start();
        if self.rest.starts_with('"') {
            return self.text();
        }
        let end = self
            .rest
            .find([',', '}', ']', ' ', '\n', '\t', '\r'])
            .unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        match word {
            "true" => Ok("1".to_owned()),
            "false" => Ok("0".to_owned()),
            number if number.parse::<f64>().is_ok() => Ok(number.to_owned()),
            other => Err(format!("'{other}' is no text, number, true or false")),
        }
    }

    fn text(&mut self) -> Result<String, String> {
        self.expect('"')?;
        let mut text = String::new();
        let mut chars = self.rest.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.rest = &self.rest[at + 1..];
                    return Ok(text);
                }
                '\\' => match chars.next() {
                    Some((_, c @ ('"' | '\\' | '/'))) => text.push(c),
                    _ => return Err("only \\\", \\\\ and \\/ are known as escapes".to_owned()),
                },
                c => text.push(c),
            }
        }
        Err("a text does not end".to_owned())
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
