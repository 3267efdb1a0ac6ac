//! Reading JSON: as much of it as files for the mock need.

/// A JSON value. Numbers stay as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Switch(bool),
    Number(String),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(String, Value)>),
}

/// How deep values may be nested.
const DEPTH: u32 = 64;

impl Value {
    /// Reads a whole text.
    pub(crate) fn parse(text: &str) -> Result<Value, String> {
        let mut reader = Reader { rest: text };
        let value = reader.value(DEPTH)?;
        if trim(reader.rest).is_empty() {
            Ok(value)
        } else {
            Err("there is more after the value".to_owned())
        }
    }

    /// The entry of an object; of several with one name the last.
    pub(crate) fn get(&self, key: &str) -> Option<&Value> {
        match self {
            Value::Object(entries) => entries
                .iter()
                .rev()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// A text, or a number as it is written.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) | Value::Number(text) => Some(text),
            _ => None,
        }
    }
}

/// The text behind white space, as JSON has it.
fn trim(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\n', '\r'])
}

/// Tells whether a word is a number: JSON has neither a sign before nor zeros in front, and digits on both sides of a point.
fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = match word.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (word, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    digits(whole)
        && (whole.len() == 1 || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, token: char) -> bool {
        match trim(self.rest).strip_prefix(token) {
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
        let found: String = trim(self.rest).chars().take(12).collect();
        Err(format!("expected {token} before '{found}'"))
    }

    fn value(&mut self, depth: u32) -> Result<Value, String> {
        let depth = depth.checked_sub(1).ok_or("values are nested too deep")?;
        if self.take('{') {
            let mut entries = Vec::new();
            if self.take('}') {
                return Ok(Value::Object(entries));
            }
            loop {
                let name = self.text()?;
                self.expect(':')?;
                entries.push((name, self.value(depth)?));
                if !self.take(',') {
                    break;
                }
            }
            self.expect('}')?;
            return Ok(Value::Object(entries));
        }
        if self.take('[') {
            let mut items = Vec::new();
            if self.take(']') {
                return Ok(Value::List(items));
            }
            loop {
                items.push(self.value(depth)?);
                if !self.take(',') {
                    break;
                }
            }
            self.expect(']')?;
            return Ok(Value::List(items));
        }
        self.rest = trim(self.rest);
        if self.rest.starts_with('"') {
            return Ok(Value::Text(self.text()?));
        }
        let end = self.rest.find([',', '}', ']', ' ', '\n', '\t', '\r']);
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        match word {
            "null" => Ok(Value::Null),
            "true" => Ok(Value::Switch(true)),
            "false" => Ok(Value::Switch(false)),
            number if is_number(number) => Ok(Value::Number(number.to_owned())),
            other => Err(format!("expected a value before '{other}'")),
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
                    Some((_, 'n')) => text.push('\n'),
                    Some((_, 't')) => text.push('\t'),
                    Some((_, 'r')) => text.push('\r'),
                    Some((_, 'b')) => text.push('\u{8}'),
                    Some((_, 'f')) => text.push('\u{c}'),
                    Some((at, 'u')) => {
                        let digits = self.rest.get(at + 1..at + 5).ok_or("a \\u needs four digits")?;
                        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                            return Err("a \\u needs four digits".to_owned());
                        }
                        let code = u32::from_str_radix(digits, 16).map_err(|_| "a \\u needs four digits")?;
                        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                        chars.nth(3);
                    }
                    _ => return Err("a \\ stands before nothing known".to_owned()),
                },
                c if c < ' ' => return Err("a text has a control character; write it with a \\".to_owned()),
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
    fn values_of_every_kind_are_read() {
        let value = Value::parse(r#" {"a": [1, -2.5e3, "x\"\u0041\n"], "b": {"c": true, "d": null}, "e": []} "#);
        let value = value.expect("valid");
        let Some(Value::List(items)) = value.get("a") else {
            panic!("{value:?}");
        };
        let number = |text: &str| Value::Number(text.to_owned());
        assert_eq!(
            *items,
            [number("1"), number("-2.5e3"), Value::Text("x\"A\n".to_owned())]
        );
        let inner = value.get("b").expect("there");
        assert_eq!(
            (inner.get("c"), inner.get("d")),
            (Some(&Value::Switch(true)), Some(&Value::Null))
        );
        assert_eq!(value.get("e"), Some(&Value::List(Vec::new())));
        assert_eq!(value.get("f"), None);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        let deep = "[".repeat(100_000);
        for text in [
            "",
            "{",
            "[1",
            "{\"a\"}",
            "{\"a\": 1,}",
            "nope",
            "\"a",
            "1 2",
            r#""\q""#,
            "NaN",
            "+1",
            "01",
            ".5",
            r#""\u12""#,
            &deep,
        ] {
            assert!(Value::parse(text).is_err(), "{text:.20}");
        }
    }
}
