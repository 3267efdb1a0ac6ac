//! Showing a race rather than telling of it: the program run twice more, once in each order of the two accesses.

use std::sync::{Arc, OnceLock};

use ascend_sim::order::{Action, Hold, Policy, Report, Schedule, Witness};

use crate::mock::{Mock, MockBuilder};

/// What a program came to in both orders of a race. Made by [`witness`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Witnessed<R> {
    /// The finding.
    pub report: Report,
    /// The same as text for people.
    pub text: String,
    /// What the program gave when the first party came first; `None` where that cannot be made sure of, because the second is the host's own doing.
    pub first_then_second: Option<R>,
    /// What it gave when the second party came first.
    pub second_then_first: Option<R>,
}

impl<R: PartialEq> Witnessed<R> {
    /// Tells whether the two orders gave different results.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.first_then_second != self.second_then_first
    }
}

/// Runs a program, and where it races twice more: once with the first access of the first race over before the second begins, once the other way
/// round. Both may happen on hardware, since nothing orders the two; what the program reads back shows what becomes of it. `None` when there is
/// no race, nor anything like one.
///
/// `program` has to submit the same each time, so it should use one thread and not look at the time; it drops the mock, or the runtime that it gave
/// the mock to. `builder` is asked for a mock for each run; its policy is replaced by one that collects.
///
/// ```
/// # use ascend_mock::{Mock, witness};
/// # fn program(mock: Mock) -> Vec<u8> { Vec::new() }
/// // `program` runs on the mock and gives the bytes that it read back at the end.
/// match witness(Mock::builder, program) {
///     Some(shown) => println!("{}\n{:?} or {:?}", shown.text, shown.first_then_second, shown.second_then_first),
///     None => println!("no race"),
/// }
/// ```
pub fn witness<R>(builder: impl Fn() -> MockBuilder, program: impl Fn(Mock) -> R) -> Option<Witnessed<R>> {
    let run = |hold: Option<Hold>| {
        let first: Arc<OnceLock<(Report, Witness, String)>> = Arc::default();
        let told = first.clone();
        let mock = builder()
            .check(Policy::all(Action::Collect))
            .schedule(&Schedule::new(hold))
            .on_report(move |report, text| {
                if let Some(both) = report.witness() {
                    told.get_or_init(|| (report.clone(), both, text.to_owned()));
                }
            })
            .build();
        let result = program(mock);
        (result, first.get().cloned())
    };
    let (report, both, text) = run(None).1?;
    let show = |hold: Option<Hold>| hold.map(|hold| run(Some(hold)).0);
    Some(Witnessed {
        first_then_second: show(both.first_then_second),
        second_then_first: show(both.second_then_first),
        report,
        text,
    })
}
