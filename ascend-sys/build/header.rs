//! Reads what bindgen does not carry over from our headers: the comments and suffixes of macros, and the tags.

use std::collections::BTreeMap;

/// A `#define` of a number: its documentation, and the Rust type its C suffix calls for.
#[derive(Debug, Clone)]
pub(crate) struct Macro {
    pub(crate) doc: String,
    pub(crate) rust_type: &'static str,
}

/// Finds every documented `#define NAME value` of a header.
pub(crate) fn macros(header: &str) -> BTreeMap<String, Macro> {
    let mut found = BTreeMap::new();
    let mut comment = String::new();
    let mut inside = false;
    for line in header.lines() {
        let text = line.trim();
        if let Some(start) = text.strip_prefix("/**") {
            comment.clear();
            inside = !text.ends_with("*/");
            comment.push_str(start.trim_end_matches("*/").trim());
        } else if inside {
            inside = !text.ends_with("*/");
            let body = text.trim_end_matches("*/").trim_start_matches('*').trim();
            comment.push(' ');
            comment.push_str(body);
        } else if let Some(rest) = text.strip_prefix("#define ") {
            let (name, value) = rest.split_once(' ').unwrap_or((rest, ""));
            let value = value.trim().trim_matches(['(', ')']);
            let rust_type = if !value.starts_with(|c: char| c.is_ascii_digit() || c == '-') {
                continue;
            } else if value.ends_with("UL") || value.ends_with("ULL") {
                "u64"
            } else if value.ends_with('U') {
                "u32"
            } else {
                "i32"
            };
            found.insert(
                name.to_owned(),
                Macro {
                    doc: comment.trim().to_owned(),
                    rust_type,
                },
            );
        }
    }
    found
}

/// A comment of the header taken apart: the meaning and the tags behind it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Comment {
    pub(crate) meaning: String,
    pub(crate) group: Option<String>,
    pub(crate) since: Option<Since>,
    pub(crate) class: Option<String>,
    pub(crate) core: bool,
}

/// A version of CANN and how to read it.
#[derive(Debug, Clone)]
pub(crate) struct Since {
    pub(crate) version: String,
    /// `exact`, `upper` or `after`.
    pub(crate) bound: &'static str,
}

impl Since {
    /// The version as the documentation writes it.
    pub(crate) fn phrase(&self) -> String {
        match self.bound {
            "upper" => format!("since CANN {} or earlier", self.version),
            "after" => format!("later than CANN {}", self.version),
            _ => format!("since CANN {}", self.version),
        }
    }
}

impl Comment {
    /// Splits the text of a comment at its first tag.
    pub(crate) fn parse(text: &str) -> Self {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut parts = text.split(" @");
        let mut comment = Comment {
            meaning: parts.next().unwrap_or("").trim().to_owned(),
            ..Self::default()
        };
        for tag in parts {
            let (key, value) = tag.split_once(' ').unwrap_or((tag, ""));
            match key {
                "group" => comment.group = Some(value.to_owned()),
                "class" => comment.class = Some(value.to_owned()),
                "core" => comment.core = true,
                "since" => {
                    let (version, bound) = if let Some(v) = value.strip_prefix("<=") {
                        (v, "upper")
                    } else if let Some(v) = value.strip_prefix('>') {
                        (v, "after")
                    } else {
                        (value, "exact")
                    };
                    comment.since = Some(Since {
                        version: version.to_owned(),
                        bound,
                    });
                }
                other => panic!("unknown tag @{other} in the comment: {text}"),
            }
        }
        comment
    }

    /// The documentation of the item `name`: meaning, then C name and version.
    pub(crate) fn documentation(&self, name: &str) -> String {
        match &self.since {
            Some(since) => format!(" {}\n\n C `{name}` · {}", self.meaning, since.phrase()),
            None => format!(" {}", self.meaning),
        }
    }
}
