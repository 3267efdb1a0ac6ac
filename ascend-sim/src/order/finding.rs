//! The list of findings: each pair of places once, with a count; what is certain takes the place of what was only possible.

use std::collections::HashMap;

use crate::access::Span;
use crate::label::{Label, Site};
use crate::name::NameId;
use crate::order::id::Actor;
use crate::order::report::{Kind, Party, Report};

/// Distinct findings kept; further ones are only counted.
const KEPT: usize = 4_096;

/// The bytes that a finding is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes {
    pub(crate) span: Option<Span>,
    /// An access is known only roughly, and may not touch them.
    pub(crate) possible: bool,
}

impl Bytes {
    /// It is not about bytes, or not about certain ones.
    pub(crate) const NONE: Bytes = Bytes {
        span: None,
        possible: false,
    };
}

/// One place: the site, or what stands for it where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Spot {
    site: Site,
    name: NameId,
    label: Label,
    actor: Option<Actor>,
}

impl Spot {
    fn of(party: &Party) -> Self {
        let known = party.info.site != Site::UNKNOWN;
        // An address of a C program may be that of a wrapper which all its calls go through.
        let has_line = party.info.site.line != 0;
        Spot {
            site: party.info.site,
            name: party.info.name,
            // Layers of a loop share a line and are one finding, keys of one line are not: each may be suppressed by itself. A plan has no lines,
            // so its labels tell its items apart, and a program without either its streams.
            label: if known {
                Label {
                    key: party.info.label.key,
                    ..Label::NONE
                }
            } else {
                party.info.label
            },
            actor: (!has_line).then_some(party.position.actor),
        }
    }
}

#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    list: Vec<Report>,
    // Looked up, never iterated.
    by_places: HashMap<(Kind, Spot, Spot), usize>,
    fresh: usize,
    dropped: u64,
}

impl Findings {
    /// Counts a repetition, or one more than can be kept; `false` when the finding is new, or certain for the first time, and has to be described.
    /// More bytes of the same pair widen its range.
    pub(crate) fn count(&mut self, kind: Kind, first: &Party, second: &Party, bytes: Bytes) -> bool {
        let Some(&at) = self.by_places.get(&(kind, Spot::of(first), Spot::of(second))) else {
            let is_full = self.list.len() >= KEPT;
            self.dropped += u64::from(is_full);
            return is_full;
        };
        let known = &mut self.list[at];
        if known.possible && !bytes.possible {
            return false;
        }
        if (known.first.position, known.second.position) != (first.position, second.position) {
            known.count += 1;
        } else if let Some(span) = bytes.span.filter(|_| known.possible == bytes.possible) {
            known.widen(span);
        }
        true
    }

    pub(crate) fn add(&mut self, mut report: Report) {
        let key = (report.kind, Spot::of(&report.first), Spot::of(&report.second));
        if let Some(&at) = self.by_places.get(&key) {
            if !self.list[at].possible || report.possible {
                self.list[at].count += report.count;
                return;
            }
            // Certain now, and so at the end as if it were new: policies look at what is new.
            let before = self.remove(at);
            let positions = |report: &Report| (report.first.position, report.second.position);
            let repeated = positions(&before) != positions(&report);
            report.count = before.count + if repeated { report.count } else { 0 };
            self.by_places.insert(key, self.list.len());
            self.list.push(report);
        } else if self.list.len() >= KEPT {
            self.dropped += 1;
        } else {
            self.by_places.insert(key, self.list.len());
            self.list.push(report);
        }
    }

    fn remove(&mut self, at: usize) -> Report {
        for index in self.by_places.values_mut().filter(|index| **index > at) {
            *index -= 1;
        }
        self.fresh -= usize::from(at < self.fresh);
        self.list.remove(at)
    }

    pub(crate) fn all(&self) -> &[Report] {
        &self.list
    }

    pub(crate) fn dropped(&self) -> u64 {
        self.dropped
    }

    #[inline]
    pub(crate) fn has_fresh(&self) -> bool {
        self.fresh < self.list.len()
    }

    pub(crate) fn fresh(&mut self) -> &[Report] {
        let from = std::mem::replace(&mut self.fresh, self.list.len());
        &self.list[from..]
    }

    pub(crate) fn take(&mut self) -> Vec<Report> {
        self.by_places.clear();
        self.fresh = 0;
        std::mem::take(&mut self.list)
    }
}
