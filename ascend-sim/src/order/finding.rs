//! The list of findings: each pair of places once, with a count.

use std::collections::HashMap;

use crate::access::Span;
use crate::label::{Label, Site};
use crate::name::NameId;
use crate::order::report::{Kind, Party, Report};

/// Distinct findings kept; further ones are only counted.
const KEPT: usize = 4_096;

/// One place: the site, or what stands for it where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Spot {
    site: Site,
    name: NameId,
    label: Label,
}

impl Spot {
    fn of(party: &Party) -> Self {
        let known = party.info.site != Site::UNKNOWN;
        Spot {
            site: party.info.site,
            name: party.info.name,
            // Layers of a loop share a line and are one finding; a plan has no lines, so its labels tell them apart.
            label: if known { Label::NONE } else { party.info.label },
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
    /// Counts a repetition, or one more than can be kept; `false` when the finding is new and has to be described. More bytes of the same pair widen its range.
    pub(crate) fn count(&mut self, kind: Kind, first: &Party, second: &Party, span: Option<Span>) -> bool {
        let Some(&at) = self.by_places.get(&(kind, Spot::of(first), Spot::of(second))) else {
            let is_full = self.list.len() >= KEPT;
            self.dropped += u64::from(is_full);
            return is_full;
        };
        let known = &mut self.list[at];
        if (known.first.position, known.second.position) != (first.position, second.position) {
            known.count += 1;
        } else if let Some(span) = span {
            known.widen(span);
        }
        true
    }

    pub(crate) fn add(&mut self, report: Report) {
        let key = (report.kind, Spot::of(&report.first), Spot::of(&report.second));
        if let Some(&at) = self.by_places.get(&key) {
            self.list[at].count += report.count;
        } else if self.list.len() >= KEPT {
            self.dropped += 1;
        } else {
            self.by_places.insert(key, self.list.len());
            self.list.push(report);
        }
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
