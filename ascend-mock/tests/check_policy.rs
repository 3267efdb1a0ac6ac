//! What becomes of findings: by class, by suppression, once for each pair of places.

mod bed;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex};

use ascend_mock::{Mock, MockBuilder};
use ascend_sim::order::{Action, Class, Kind, Policy, Suppression};

use bed::Bed;

/// A program with a race, a hazard and a lint.
fn program(bed: &Bed) {
    bed.fill(bed.a);
    bed.fill(bed.b);
    bed.edge(bed.a, bed.a);
    bed.free();
}

/// Runs it under a policy; tells what is listed, what the callback got, and whether the drop of the mock panicked.
fn run(policy: Policy) -> (Vec<Class>, Vec<Class>, bool) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let list = told.clone();
    let builder: MockBuilder = Mock::builder().check(policy).on_report(move |report, text| {
        assert!(text.starts_with(report.class().name()));
        list.lock().expect("nobody panicked with it").push(report.class());
    });
    let bed = Bed::new(builder);
    program(&bed);
    let listed = bed.mock.findings().iter().map(|report| report.class()).collect();
    let panicked = catch_unwind(AssertUnwindSafe(|| drop(bed))).is_err();
    let told = told.lock().expect("nobody panicked with it").clone();
    (listed, told, panicked)
}

/// The program's findings of these classes, in order.
fn of(classes: &[Class]) -> Vec<Class> {
    let all = [Class::Race, Class::Lint, Class::Hazard];
    all.into_iter().filter(|class| classes.contains(class)).collect()
}

#[test]
fn each_class_has_its_own_action() {
    let all = of(&Class::ALL);
    assert_eq!(run(Policy::all(Action::Collect)), (all.clone(), all.clone(), false));
    assert_eq!(run(Policy::all(Action::Print)), (all.clone(), all.clone(), false));
    assert_eq!(run(Policy::strict()), (all.clone(), all.clone(), true));
    assert_eq!(run(Policy::all(Action::Ignore)), (vec![], vec![], false));
    let only_lints = Policy {
        lint: Action::Panic,
        ..Policy::all(Action::Ignore)
    };
    assert_eq!(run(only_lints), (of(&[Class::Lint]), of(&[Class::Lint]), true));
    let no_races = Policy {
        race: Action::Ignore,
        hazard: Action::Collect,
        ..Policy::strict()
    };
    let rest = of(&[Class::Lint, Class::Hazard]);
    assert_eq!(run(no_races), (rest.clone(), rest, false));
}

#[test]
fn what_is_suppressed_is_neither_listed_nor_fatal() {
    let suppression = |kind, place: &str| Suppression {
        kind,
        place: place.to_owned(),
        reason: "known, and harmless".to_owned(),
    };
    let policy = Policy {
        suppressions: vec![suppression(None, "memset")],
        ..Policy::strict()
    };
    assert_eq!(run(policy), (of(&[Class::Lint]), of(&[Class::Lint]), false));
    let policy = Policy {
        suppressions: vec![suppression(Some(Kind::FreedInFlight), "free")],
        ..Policy::strict()
    };
    let rest = of(&[Class::Race, Class::Lint]);
    assert_eq!(run(policy), (rest.clone(), rest, true));
}

#[test]
fn a_finding_is_listed_once_for_its_places_and_counted() {
    let bed = Bed::new(bed::collecting(ascend_mock::Executor::Inline));
    for _ in 0..5 {
        bed.fill(bed.a);
        bed.fill(bed.b);
        bed.synchronize(bed.a);
        bed.synchronize(bed.b);
    }
    let findings = bed.mock.findings();
    assert_eq!(findings.iter().map(|report| report.count).collect::<Vec<_>>(), [5]);
    assert!(bed.text().contains(", 5 times"), "{}", bed.text());
}
