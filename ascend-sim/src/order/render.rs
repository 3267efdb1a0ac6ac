//! A finding as text for a terminal.

use std::fmt::Write as _;

use crate::label::{Label, Site};
use crate::name::{NameId, NameTable};
use crate::order::id::Actor;
use crate::order::report::{Class, Fix, Party, Report};
use crate::task::TaskInfo;

impl Report {
    /// The finding in a few lines, without a line break at the end.
    #[must_use]
    pub fn render(&self, names: &NameTable) -> String {
        let mut text = format!("{}: {}", self.class().name(), self.kind.title());
        if self.possible {
            text.push_str(" (possible: an access is known only roughly)");
        }
        if self.count > 1 {
            let _ = write!(text, ", {} times", self.count);
        }
        if self.links.is_empty() {
            party_line(&mut text, names, "first", &self.first);
            if self.second != self.first {
                party_line(&mut text, names, "then", &self.second);
            }
        }
        for link in &self.links {
            party_line(&mut text, names, "stuck", &link.party);
            let _ = write!(text, ", waiting for {}", link.on);
        }
        self.render_memory(&mut text, names);
        if let Some(related) = &self.related {
            let _ = write!(text, "\n  see also  {}", task_text(names, related));
        }
        if let (Class::Race, Some((from, to))) = (self.class(), self.missing_edge()) {
            let (from_name, to_name) = (actor_text(names, &self.first), actor_text(names, &self.second));
            let _ = write!(
                text,
                "\n  missing   an edge from item {} of {from_name} to item {} of {to_name}",
                from.index, to.index
            );
        }
        let _ = write!(text, "\n  fix       {}", self.fix_text(names));
        text
    }

    fn render_memory(&self, text: &mut String, names: &NameTable) {
        let Some(span) = self.span else { return };
        let _ = write!(text, "\n  memory    {} bytes at {:#x}", span.len(), span.start);
        if let Some(origin) = &self.origin {
            let _ = write!(
                text,
                ", offset {} in the {} bytes of {}",
                span.start.saturating_sub(origin.span.start),
                origin.span.len(),
                task_text(names, &origin.allocated)
            );
        }
    }

    /// The fix in words.
    #[must_use]
    pub fn fix_text(&self, names: &NameTable) -> String {
        let (first, second) = (actor_text(names, &self.first), actor_text(names, &self.second));
        let (before, after) = (quoted(names, &self.second.info), quoted(names, &self.first.info));
        match &self.fix {
            Fix::WaitForEvent {
                event,
                name,
                recorded,
                stream,
                stream_name,
            } => {
                let event_name = named(names, *name, "event", event.index());
                let on = named(names, *stream_name, "stream", stream.index());
                let place = details(names, &recorded.label, recorded.site);
                let how = match self.second.position.actor {
                    Actor::Stream(_) => format!("make {second} wait for"),
                    Actor::Host(_) => "synchronize with".to_owned(),
                };
                format!("{how} {event_name}, recorded on {on}{place}, before {before}")
            }
            Fix::RecordAndWait => {
                format!("record an event on {first} after {after}, and make {second} wait for it before {before}")
            }
            Fix::Synchronize => format!("synchronize the host with {first} before {before}"),
            Fix::Advice(words) => (*words).to_owned(),
        }
    }
}

fn party_line(text: &mut String, names: &NameTable, what: &str, party: &Party) {
    let _ = write!(
        text,
        "\n  {what:<9} {} on {} (item {}) {}{}",
        quoted(names, &party.info),
        actor_text(names, party),
        party.position.index,
        party.role.verb(),
        details(names, &party.info.label, party.info.site)
    );
}

/// The name of the stream or thread, or its number.
pub(crate) fn actor_text(names: &NameTable, party: &Party) -> String {
    let (kind, index) = match party.position.actor {
        Actor::Stream(id) => ("stream", id.index()),
        Actor::Host(id) => ("thread", id.index()),
    };
    named(names, party.actor_name, kind, index)
}

/// Kind and name, or number where there is no name.
fn named(names: &NameTable, name: NameId, kind: &str, index: usize) -> String {
    if name.is_none() {
        format!("{kind} {index}")
    } else {
        format!("{kind} {}", names.text(name))
    }
}

fn task_text(names: &NameTable, info: &TaskInfo) -> String {
    format!("{}{}", quoted(names, info), details(names, &info.label, info.site))
}

fn quoted(names: &NameTable, info: &TaskInfo) -> String {
    if info.name.is_none() {
        format!("{:?}", info.kind).to_lowercase()
    } else {
        format!("`{}`", names.text(info.name))
    }
}

/// Layer, micro-batch, key and place, each only where known.
fn details(names: &NameTable, label: &Label, site: Site) -> String {
    let mut parts = Vec::new();
    if let Some(layer) = label.layer {
        parts.push(format!("layer {layer}"));
    }
    if let Some(micro_batch) = label.micro_batch {
        parts.push(format!("micro-batch {micro_batch}"));
    }
    if !label.key.is_none() {
        parts.push(format!("key {}", names.text(label.key)));
    }
    let mut text = if parts.is_empty() {
        String::new()
    } else {
        format!(" [{}]", parts.join(", "))
    };
    if site != Site::UNKNOWN {
        let _ = write!(text, " at {}", site_text(names, site));
    }
    text
}

/// `file:line`, or the file alone where the line is unknown.
pub(crate) fn site_text(names: &NameTable, site: Site) -> String {
    match site.line {
        0 => names.text(site.file).to_owned(),
        line => format!("{}:{line}", names.text(site.file)),
    }
}
