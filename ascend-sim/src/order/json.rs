//! A finding as one JSON object. Every key is always there; what is unknown is `null`.

use std::fmt::Write as _;

use crate::label::Site;
use crate::name::{NameId, NameTable};
use crate::order::render::{actor_text, site_text};
use crate::order::report::{Origin, Party, Report};
use crate::task::TaskInfo;

impl Report {
    /// The finding as a JSON object on one line.
    #[must_use]
    pub fn to_json(&self, names: &NameTable) -> String {
        let mut json = Object::new();
        json.text("class", self.class().name());
        json.text("kind", self.kind.name());
        json.text("title", self.kind.title());
        json.raw("possible", if self.possible { "true" } else { "false" });
        json.raw("count", &self.count.to_string());
        json.raw("first", &party(names, &self.first));
        json.raw("second", &party(names, &self.second));
        let span = self
            .span
            .map(|span| format!("{{\"start\":{},\"bytes\":{}}}", span.start, span.len()));
        json.maybe("memory", span);
        json.maybe(
            "allocation",
            self.origin.as_ref().map(|origin| allocation(names, origin)),
        );
        json.maybe("related", self.related.as_ref().map(|info| task(names, info)));
        let edge = self.missing_edge().map(|(from, to)| {
            let mut edge = Object::new();
            edge.text("from", &actor_text(names, &self.first));
            edge.raw("after_item", &from.index.to_string());
            edge.text("to", &actor_text(names, &self.second));
            edge.raw("before_item", &to.index.to_string());
            edge.end()
        });
        json.maybe("missing_edge", edge);
        json.text("fix", &self.fix_text(names));
        let links: Vec<String> = self
            .links
            .iter()
            .map(|link| {
                let mut json = Object::new();
                json.raw("party", &party(names, &link.party));
                json.text("waits_for", &link.on);
                json.end()
            })
            .collect();
        json.raw("links", &format!("[{}]", links.join(",")));
        json.end()
    }
}

fn party(names: &NameTable, party: &Party) -> String {
    let mut json = Object::new();
    json.text("actor", &actor_text(names, party));
    json.raw("item", &party.position.index.to_string());
    json.text("does", party.role.verb());
    json.raw("task", &task(names, &party.info));
    json.end()
}

fn allocation(names: &NameTable, origin: &Origin) -> String {
    let mut json = Object::new();
    json.raw("start", &origin.span.start.to_string());
    json.raw("bytes", &origin.span.len().to_string());
    json.raw("by", &task(names, &origin.allocated));
    json.end()
}

fn task(names: &NameTable, info: &TaskInfo) -> String {
    let text = |id: NameId| (!id.is_none()).then(|| quote(names.text(id)));
    let mut json = Object::new();
    json.maybe("name", text(info.name));
    json.text("what", &format!("{:?}", info.kind).to_lowercase());
    json.maybe("layer", info.label.layer.map(|layer| layer.to_string()));
    json.maybe(
        "micro_batch",
        info.label.micro_batch.map(|micro_batch| micro_batch.to_string()),
    );
    json.maybe("key", text(info.label.key));
    json.maybe(
        "site",
        (info.site != Site::UNKNOWN).then(|| quote(&site_text(names, info.site))),
    );
    json.end()
}

/// An object being written.
struct Object(String);

impl Object {
    fn new() -> Self {
        Object(String::from("{"))
    }

    fn raw(&mut self, key: &str, value: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        let _ = write!(self.0, "\"{key}\":{value}");
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &quote(value));
    }

    fn maybe(&mut self, key: &str, value: Option<String>) {
        self.raw(key, value.as_deref().unwrap_or("null"));
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", control as u32);
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped() {
        assert_eq!(quote("a\"b\\c\n\u{1}é"), "\"a\\\"b\\\\c\\n\\u0001é\"");
    }
}
