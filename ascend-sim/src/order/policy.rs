//! What is done about findings, class by class, and which are known and tolerated.

use crate::name::NameTable;
use crate::order::render::site_text;
use crate::order::report::{Class, Kind, Party, Report};

/// What happens to a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Nothing; it is not listed either.
    Ignore,
    /// It is listed, for whoever asks.
    Collect,
    /// It is listed, and printed when the run ends.
    Print,
    /// It is listed, printed, and fails the test that runs.
    Panic,
}

/// A finding that is known and tolerated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// Of which kind; `None` is any.
    pub kind: Option<Kind>,
    /// Where: `file:line`, the end of a file's path, a task's name or an event key, of either party. A call of a C program without lines is
    /// `object+0x1a2b`, any of those that a finding tells.
    pub place: String,
    /// Why it is tolerated; shown beside the number of suppressed findings.
    pub reason: String,
}

/// What is done about each class of finding. Carrying it out is up to whoever owns the checker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// For [`Class::Race`].
    pub race: Action,
    /// For [`Class::Hazard`].
    pub hazard: Action,
    /// For [`Class::Deadlock`].
    pub deadlock: Action,
    /// For [`Class::Lint`].
    pub lint: Action,
    /// What is tolerated.
    pub suppressions: Vec<Suppression>,
}

impl Policy {
    /// For tests: races, hazards and deadlocks fail them, lints are listed.
    #[must_use]
    pub const fn strict() -> Self {
        Policy {
            race: Action::Panic,
            hazard: Action::Panic,
            deadlock: Action::Panic,
            lint: Action::Collect,
            suppressions: Vec::new(),
        }
    }

    /// `action` for every class.
    #[must_use]
    pub const fn all(action: Action) -> Self {
        Policy {
            race: action,
            hazard: action,
            deadlock: action,
            lint: action,
            suppressions: Vec::new(),
        }
    }

    /// What is done about a class.
    #[must_use]
    pub const fn for_class(&self, class: Class) -> Action {
        match class {
            Class::Race => self.race,
            Class::Hazard => self.hazard,
            Class::Deadlock => self.deadlock,
            Class::Lint => self.lint,
        }
    }

    /// What is done about `report`. One that is only possible never fails a test by itself.
    #[must_use]
    pub fn action(&self, report: &Report, names: &NameTable) -> Action {
        if self.suppression(report, names).is_some() {
            return Action::Ignore;
        }
        match self.for_class(report.class()) {
            Action::Panic if report.possible => Action::Print,
            action => action,
        }
    }

    /// The suppression that covers `report`, if one does.
    #[must_use]
    pub fn suppression(&self, report: &Report, names: &NameTable) -> Option<&Suppression> {
        self.suppressions.iter().find(|suppression| {
            suppression.kind.is_none_or(|kind| kind == report.kind)
                && [&report.first, &report.second]
                    .iter()
                    .any(|party| is_at(&suppression.place, party, names))
        })
    }
}

impl Default for Policy {
    /// [`Policy::strict`].
    fn default() -> Self {
        Policy::strict()
    }
}

fn is_at(place: &str, party: &Party, names: &NameTable) -> bool {
    let file = names.text(party.info.site.file);
    !place.is_empty()
        && (site_text(names, party.info.site).ends_with(place)
            || file.split(" < ").any(|call| call.ends_with(place))
            || names.text(party.info.name) == place
            || names.text(party.info.label.key) == place)
}
