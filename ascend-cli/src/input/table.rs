//! Typed access to a tree; what was not asked for is an error, so that a typing mistake is not ignored.

use super::node::{Document, Node, Value};
use crate::exit::Failure;

/// A table being read.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    file: &'a str,
    line: usize,
    name: String,
    members: &'a [(String, Node)],
    known: Vec<&'static str>,
}

impl Document {
    /// The whole file as a table.
    ///
    /// # Errors
    /// It is a list or a plain value.
    pub(crate) fn table(&self) -> Result<Table<'_>, Failure> {
        Table::of(&self.file, "the file", &self.root)
    }
}

impl<'a> Table<'a> {
    fn of(file: &'a str, name: &str, node: &'a Node) -> Result<Self, Failure> {
        match &node.value {
            Value::Table(members) => Ok(Table {
                file,
                line: node.line,
                name: name.to_owned(),
                members,
                known: Vec::new(),
            }),
            other => Err(Failure::input(format!(
                "{file}:{}: {name} is {}; a table is needed",
                node.line,
                other.kind()
            ))),
        }
    }

    /// An error at this table.
    pub(crate) fn refuse(&self, why: impl std::fmt::Display) -> Failure {
        Failure::input(format!("{}:{}: {why}", self.file, self.line))
    }

    fn node(&mut self, key: &'static str) -> Option<&'a Node> {
        self.known.push(key);
        self.members.iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    fn wrong(&self, key: &str, node: &Node, needed: &str) -> Failure {
        Failure::input(format!(
            "{}:{}: {key} is {}; {needed} is needed",
            self.file,
            node.line,
            node.value.kind()
        ))
    }

    /// A text, if there.
    pub(crate) fn text(&mut self, key: &'static str) -> Result<Option<&'a str>, Failure> {
        match self.node(key) {
            None => Ok(None),
            Some(Node {
                value: Value::Text(text),
                ..
            }) => Ok(Some(text)),
            Some(node) => Err(self.wrong(key, node, "a text")),
        }
    }

    /// A number, if there.
    pub(crate) fn number(&mut self, key: &'static str) -> Result<Option<f64>, Failure> {
        match self.node(key) {
            None => Ok(None),
            Some(Node {
                value: Value::Number(number),
                ..
            }) => Ok(Some(*number)),
            Some(node) => Err(self.wrong(key, node, "a number")),
        }
    }

    /// A number from zero to `most`, if there.
    pub(crate) fn amount(&mut self, key: &'static str, most: f64) -> Result<Option<f64>, Failure> {
        let number = self.number(key)?;
        match number {
            Some(number) if !(0.0..=most).contains(&number) => {
                let line = self.line_of(key);
                // A number that is far too large is not written out.
                let given = if number.abs() < 1e16 {
                    format!("{number}")
                } else {
                    format!("{number:e}")
                };
                Err(Failure::input(format!(
                    "{}:{line}: {key} cannot be {given}; give a number from 0 to {most}",
                    self.file
                )))
            }
            _ => Ok(number),
        }
    }

    /// A whole number from `low` to `high`, if there.
    pub(crate) fn whole(&mut self, key: &'static str, low: u32, high: u32) -> Result<Option<u32>, Failure> {
        let number = self.number(key)?;
        match number {
            None => Ok(None),
            Some(number) if number.fract() == 0.0 && number >= f64::from(low) && number <= f64::from(high) => {
                Ok(Some(number as u32))
            }
            Some(number) => {
                let line = self.line_of(key);
                Err(Failure::input(format!(
                    "{}:{line}: {key} cannot be {number}; give a whole number from {low} to {high}",
                    self.file
                )))
            }
        }
    }

    /// A table, if there.
    pub(crate) fn table(&mut self, key: &'static str) -> Result<Option<Table<'a>>, Failure> {
        self.node(key).map(|node| Table::of(self.file, key, node)).transpose()
    }

    /// Every member, for tables whose keys are names; nothing of it is unknown then.
    ///
    /// # Errors
    /// A name stands there twice, as JSON allows.
    pub(crate) fn members(&self) -> Result<impl Iterator<Item = (&'a str, &'a Node)> + use<'a>, Failure> {
        self.refuse_twice()?;
        Ok(self.members.iter().map(|(name, node)| (name.as_str(), node)))
    }

    fn refuse_twice(&self) -> Result<(), Failure> {
        for (i, (name, node)) in self.members.iter().enumerate() {
            if self.members[..i].iter().any(|(other, _)| other == name) {
                return Err(Failure::input(format!(
                    "{}:{}: '{name}' stands there twice; remove one",
                    self.file, node.line
                )));
            }
        }
        Ok(())
    }

    /// A member of a table whose keys are names, as a table.
    pub(crate) fn member(&self, name: &str, node: &'a Node) -> Result<Table<'a>, Failure> {
        Table::of(self.file, name, node)
    }

    /// The line of a key, or of the table.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        let found = self.members.iter().find(|(name, _)| name == key);
        found.map_or(self.line, |(_, node)| node.line)
    }

    /// The file.
    pub(crate) fn file(&self) -> &'a str {
        self.file
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// A key is there that nobody asked for.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        for (name, node) in self.members {
            if !self.known.contains(&name.as_str()) {
                return Err(Failure::input(format!(
                    "{}:{}: {} has no key '{name}'; known are {}",
                    self.file,
                    node.line,
                    self.name,
                    self.known.join(", ")
                )));
            }
        }
        self.refuse_twice()
    }
}
