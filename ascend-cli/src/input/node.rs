//! TOML and JSON as one tree that remembers the line of every value.

use std::fmt;
use std::path::Path;

use serde::Deserialize;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;
use toml::de::{DeTable, DeValue};

use crate::exit::Failure;

/// A value and the line it begins on, counted from 1.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) line: usize,
    pub(crate) value: Value,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Table(Vec<(String, Node)>),
    List(Vec<Node>),
    Text(String),
    Number(f64),
    Other(&'static str),
}

impl Value {
    /// What it is, for error messages.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Table(_) => "a table",
            Value::List(_) => "a list",
            Value::Text(_) => "a text",
            Value::Number(_) => "a number",
            Value::Other(kind) => kind,
        }
    }
}

/// A file's name and its tree.
#[derive(Clone, Debug)]
pub(crate) struct Document {
    pub(crate) file: String,
    pub(crate) root: Node,
}

impl Document {
    /// Reads a file; JSON if its name ends in `.json`, else TOML.
    ///
    /// # Errors
    /// The file cannot be read, or its text is not what its name says.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        Document::parse(
            &path.display().to_string(),
            &Document::text(path)?,
            Document::is_json(path),
        )
    }

    /// The text of a file, without a byte order mark.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn text(path: &Path) -> Result<String, Failure> {
        let text = std::fs::read_to_string(path).map_err(|error| {
            Failure::input(format!(
                "cannot read {}: {error}; give a TOML or JSON file",
                path.display()
            ))
        })?;
        Ok(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        })
    }

    /// Tells whether a file's name says that it is JSON.
    pub(crate) fn is_json(path: &Path) -> bool {
        path.extension()
            .is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
    }

    /// Parses text that came from `file`.
    ///
    /// # Errors
    /// Names file, line and what the parser found.
    pub(crate) fn parse(file: &str, text: &str, json: bool) -> Result<Self, Failure> {
        let root = if json {
            let raw: &RawValue = serde_json::from_str(text)
                .map_err(|error| Failure::input(format!("{file}:{}: not JSON: {error}", error.line().max(1))))?;
            from_json(text, raw).map_err(|(line, error)| Failure::input(format!("{file}:{line}: not JSON: {error}")))?
        } else {
            let table = DeTable::parse(text).map_err(|error| {
                let line = line_of(text, error.span().map_or(0, |span| span.start));
                let message = error.message().replace('\n', ", ");
                Failure::input(format!("{file}:{line}: not TOML: {message}"))
            })?;
            Node {
                line: 1,
                value: from_table(text, table.get_ref()),
            }
        };
        Ok(Document {
            file: file.to_owned(),
            root,
        })
    }
}

/// The line of a byte, counted from 1.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    text.as_bytes()[..offset.min(text.len())]
        .iter()
        .filter(|&&byte| byte == b'\n')
        .count()
        + 1
}

fn from_table(text: &str, table: &DeTable<'_>) -> Value {
    let entry = |(key, value): (&toml::Spanned<std::borrow::Cow<'_, str>>, &toml::Spanned<DeValue<'_>>)| {
        let line = line_of(text, key.span().start);
        let value = from_toml(text, value.get_ref());
        (key.get_ref().to_string(), Node { line, value })
    };
    Value::Table(table.iter().map(entry).collect())
}

fn from_toml(text: &str, value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        // TOML allows 1_000, 0x10, inf and nan; the latter are numbers that no range allows.
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number beyond 64 bits"), |number| {
                Value::Number(number as f64)
            }),
        DeValue::Float(number) => number
            .as_str()
            .parse()
            .map_or(Value::Other("not a number"), Value::Number),
        DeValue::Boolean(_) => Value::Other("true or false"),
        DeValue::Datetime(_) => Value::Other("a date"),
        DeValue::Array(list) => Value::List(
            list.iter()
                .map(|item| Node {
                    line: line_of(text, item.span().start),
                    value: from_toml(text, item.get_ref()),
                })
                .collect(),
        ),
        DeValue::Table(table) => from_table(text, table),
    }
}

/// The members of a JSON object in order, each as the text it stands for.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members<'de>, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry::<String, &RawValue>()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

// A raw value is a piece of the text it was parsed from, so its address tells its line.
fn from_json(text: &str, raw: &RawValue) -> Result<Node, (usize, serde_json::Error)> {
    let piece = raw.get();
    let line = line_of(text, (piece.as_ptr() as usize).saturating_sub(text.as_ptr() as usize));
    let failed = |error| (line, error);
    let value = match piece.as_bytes().first() {
        Some(b'{') => {
            let Members(members) = serde_json::from_str(piece).map_err(failed)?;
            let nodes = members.into_iter().map(|(key, raw)| Ok((key, from_json(text, raw)?)));
            Value::Table(nodes.collect::<Result<_, _>>()?)
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(piece).map_err(failed)?;
            Value::List(
                items
                    .into_iter()
                    .map(|raw| from_json(text, raw))
                    .collect::<Result<_, _>>()?,
            )
        }
        Some(b'"') => Value::Text(serde_json::from_str(piece).map_err(failed)?),
        Some(b't' | b'f') => Value::Other("true or false"),
        Some(b'n') => Value::Other("null"),
        _ => Value::Number(serde_json::from_str(piece).map_err(failed)?),
    };
    Ok(Node { line, value })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(document: &Document, path: &[&str]) -> usize {
        let mut node = &document.root;
        for name in path {
            let Value::Table(members) = &node.value else {
                panic!("{name} is not in a table")
            };
            node = &members.iter().find(|(key, _)| key == name).expect("there").1;
        }
        node.line
    }

    #[test]
    fn both_languages_tell_lines() {
        let toml = Document::parse("f", "a = 1\n[b]\nc = [1,\n2]\nd = 'x'\n", false).expect("toml");
        assert_eq!(
            (line(&toml, &["a"]), line(&toml, &["b", "c"]), line(&toml, &["b", "d"])),
            (1, 3, 5)
        );
        let json = Document::parse("f", "{\"a\": 1,\n\"b\": {\n\"c\": [1,\n2],\n\"d\": \"x\"}}", true).expect("json");
        assert_eq!(
            (line(&json, &["a"]), line(&json, &["b", "c"]), line(&json, &["b", "d"])),
            (1, 3, 5)
        );
    }

    #[test]
    fn a_syntax_error_names_file_and_line() {
        let toml = Document::parse("m.toml", "a = 1\nb = = 2\n", false).expect_err("not TOML");
        assert!(format!("{toml:?}").contains("m.toml:2: not TOML"), "{toml:?}");
        let json = Document::parse("m.json", "{\n\"a\": ,\n}", true).expect_err("not JSON");
        assert!(format!("{json:?}").contains("m.json:2: not JSON"), "{json:?}");
    }
}
