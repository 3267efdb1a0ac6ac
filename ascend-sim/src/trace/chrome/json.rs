//! A small JSON reader. Numbers stay text, so that decimals can be read exactly.

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'a> {
    Null,
    Bool,
    Number(&'a str),
    Text(String),
    List(Vec<Value<'a>>),
    Object(Vec<(String, Value<'a>)>),
}

impl<'a> Value<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&Value<'a>> {
        match self {
            Value::Object(entries) => entries.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    pub(super) fn list(&self) -> Option<&[Value<'a>]> {
        match self {
            Value::List(values) => Some(values),
            _ => None,
        }
    }

    pub(super) fn integer<T: std::str::FromStr>(&self) -> Option<T> {
        match self {
            Value::Number(text) => text.parse().ok(),
            _ => None,
        }
    }

    /// Microseconds with up to three decimals, as nanoseconds.
    pub(super) fn nanoseconds(&self) -> Option<u64> {
        let Value::Number(text) = self else { return None };
        let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
        if decimals.len() > 3 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let fraction: u64 = format!("{decimals:0<3}").parse().ok()?;
        whole.parse::<u64>().ok()?.checked_mul(1_000)?.checked_add(fraction)
    }
}

/// Where and why a text is not JSON: byte position and what was expected.
pub(super) type Fault = (usize, &'static str);

/// How deep lists and objects may nest; a trace has five levels.
const MAX_DEPTH: usize = 64;

/// Reads one value that makes up the whole text.
#[cfg(test)]
fn parse(text: &str) -> Result<Value<'_>, Fault> {
    let mut reader = Reader::new(text);
    let value = reader.value(0)?;
    reader.end()?;
    Ok(value)
}

/// Reads a text from front to back. Large files are read entry by entry, so that they never stand in memory as values.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Reader { text, at: 0 }
    }

    /// The line that byte `at` is in, counted from 1.
    pub(super) fn line_of(text: &str, at: usize) -> usize {
        text.as_bytes()[..at].iter().filter(|&&byte| byte == b'\n').count() + 1
    }

    /// Has `read` read the value of each entry of an object by its name.
    pub(super) fn entries<E: From<Fault>>(
        &mut self,
        mut read: impl FnMut(&mut Self, &str) -> Result<(), E>,
    ) -> Result<(), E> {
        if !self.take(b'{') {
            return Err((self.at, "'{'").into());
        }
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            self.space();
            let key = self.string()?;
            if !self.take(b':') {
                return Err((self.at, "':'").into());
            }
            read(self, &key)?;
            if self.take(b'}') {
                return Ok(());
            }
            if !self.take(b',') {
                return Err((self.at, "',' or '}'").into());
            }
        }
    }

    /// Gives `read` each value of a list, with the byte where it begins.
    pub(super) fn items<E: From<Fault>>(
        &mut self,
        depth: usize,
        mut read: impl FnMut(Value<'a>, usize) -> Result<(), E>,
    ) -> Result<(), E> {
        if !self.take(b'[') {
            return Err((self.at, "'['").into());
        }
        if self.take(b']') {
            return Ok(());
        }
        loop {
            self.space();
            let at = self.at;
            read(self.value(depth)?, at)?;
            if self.take(b']') {
                return Ok(());
            }
            if !self.take(b',') {
                return Err((self.at, "',' or ']'").into());
            }
        }
    }

    /// Makes sure that nothing follows.
    pub(super) fn end(&mut self) -> Result<(), Fault> {
        self.space();
        match self.peek() {
            None => Ok(()),
            Some(_) => Err((self.at, "the end of the file")),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Skips `byte`, if it comes next.
    fn take(&mut self, byte: u8) -> bool {
        self.space();
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    /// The next value, `depth` levels down.
    pub(super) fn value(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        if depth > MAX_DEPTH {
            return Err((self.at, "less nesting"));
        }
        self.space();
        match self.peek() {
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => Ok(Value::Text(self.string()?)),
            Some(b't') => self.word("true", Value::Bool),
            Some(b'f') => self.word("false", Value::Bool),
            Some(b'n') => self.word("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => Ok(self.number()),
            _ => Err((self.at, "a value")),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        let mut entries = Vec::new();
        self.entries(|reader, key| {
            entries.push((key.to_owned(), reader.value(depth + 1)?));
            Ok::<(), Fault>(())
        })?;
        Ok(Value::Object(entries))
    }

    fn list(&mut self, depth: usize) -> Result<Value<'a>, Fault> {
        let mut values = Vec::new();
        self.items(depth + 1, |value, _| {
            values.push(value);
            Ok::<(), Fault>(())
        })?;
        Ok(Value::List(values))
    }

    fn word(&mut self, word: &'static str, value: Value<'a>) -> Result<Value<'a>, Fault> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            Ok(value)
        } else {
            Err((self.at, word))
        }
    }

    fn number(&mut self) -> Value<'a> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        Value::Number(&self.text[start..self.at])
    }

    fn string(&mut self) -> Result<String, Fault> {
        if self.peek() != Some(b'"') {
            return Err((self.at, "a string"));
        }
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while !matches!(self.peek(), None | Some(b'"' | b'\\')) {
                self.at += 1;
            }
            out += &self.text[start..self.at];
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(_) => out.push(self.escape()?),
                None => return Err((self.at, "the end of a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let fault = (self.at, "an escape sequence");
        let letter = self.text.as_bytes().get(self.at + 1).copied().ok_or(fault)?;
        self.at += 2;
        Ok(match letter {
            b'"' | b'\\' | b'/' => char::from(letter),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let code = self.hex().ok_or(fault)?;
                let is_first_half = (0xd800..0xdc00).contains(&code);
                if !is_first_half {
                    return char::from_u32(code).ok_or(fault);
                }
                if !self.text[self.at..].starts_with("\\u") {
                    return Err(fault);
                }
                self.at += 2;
                let low = self.hex().ok_or(fault)?.wrapping_sub(0xdc00);
                if low >= 0x400 {
                    return Err(fault);
                }
                char::from_u32(0x1_0000 + ((code - 0xd800) << 10) + low).ok_or(fault)?
            }
            _ => return Err(fault),
        })
    }

    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        u32::from_str_radix(digits, 16).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind() {
        let text = r#" {"a": [1, -2.50, true, null, "x\n\u00e9\ud83d\ude00\"\\"], "b": {}} "#;
        let value = parse(text);
        let expected = Value::Object(vec![
            (
                "a".to_owned(),
                Value::List(vec![
                    Value::Number("1"),
                    Value::Number("-2.50"),
                    Value::Bool,
                    Value::Null,
                    Value::Text("x\n\u{e9}\u{1f600}\"\\".to_owned()),
                ]),
            ),
            ("b".to_owned(), Value::Object(Vec::new())),
        ]);
        assert_eq!(value, Ok(expected));
    }

    #[test]
    fn what_is_wrong_is_named_with_its_place() {
        assert_eq!(parse("[1, }"), Err((4, "a value")));
        assert_eq!(parse("{\"a\" 1}"), Err((5, "':'")));
        assert_eq!(parse("\"\\ud800x\""), Err((1, "an escape sequence")));
        assert_eq!(parse("[] 1"), Err((3, "the end of the file")));
        assert_eq!(parse(&"[".repeat(1_000)), Err((65, "less nesting")));
        assert_eq!(parse("\"open"), Err((5, "the end of a string")));
    }

    #[test]
    fn decimals_are_exact() {
        let nanoseconds = |text| Value::Number(text).nanoseconds();
        assert_eq!(nanoseconds("18014398509481.985"), Some(18_014_398_509_481_985));
        assert_eq!(nanoseconds("7"), Some(7_000));
        assert_eq!(nanoseconds("0.5"), Some(500));
        assert_eq!(nanoseconds("0.0005"), None);
        assert_eq!(nanoseconds("-1.0"), None);
    }
}
