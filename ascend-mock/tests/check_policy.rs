//! What becomes of findings: by class, by suppression, once for each pair of places.

mod bed;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::ThreadId;

use ascend_mock::{Executor, Mock, MockBuilder};
use ascend_sim::order::{Action, Class, Kind, Policy, Suppression};

use bed::{Bed, ok};

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
    let bed = Bed::new(bed::collecting(Executor::Inline));
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

/// The program is told before the call that completes a finding returns, on its thread.
#[test]
fn a_finding_is_told_when_it_is_found() {
    for executor in [Executor::Inline, Executor::Threads] {
        let told: Arc<Mutex<Vec<(Kind, ThreadId)>>> = Arc::default();
        let list = told.clone();
        let bed = Bed::new(bed::collecting(executor).on_report(move |report, _| {
            let own = std::thread::current().id();
            list.lock().expect("nobody panicked with it").push((report.kind, own));
        }));
        let so_far = || told.lock().expect("nobody panicked with it").clone();
        let here = std::thread::current().id();
        bed.fill(bed.a);
        assert_eq!(so_far(), []);
        bed.fill(bed.b);
        let race = (Kind::WriteAfterWrite, here);
        assert_eq!(so_far(), [race]);
        // The same two places once more.
        bed.synchronize(bed.a);
        bed.synchronize(bed.b);
        bed.fill(bed.a);
        bed.fill(bed.b);
        assert_eq!(so_far(), [race]);
        let other = std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                // SAFETY: the device exists.
                ok(unsafe { (bed.acl.aclrtSetDevice)(bed.mock.first_device()) });
                bed.free();
                std::thread::current().id()
            });
            other.join().expect("it does not panic")
        });
        assert_eq!(
            so_far(),
            [race, (Kind::FreedInFlight, other)],
            "{executor:?} {}",
            bed.text()
        );
        drop(bed);
        assert_eq!(so_far().len(), 2);
    }
}

/// What is told of may be looked into: nothing is locked meanwhile. What it does itself is told of afterwards.
#[test]
fn the_function_that_is_told_may_call_the_mock() {
    for executor in [Executor::Inline, Executor::Threads] {
        let bed: Arc<OnceLock<Bed>> = Arc::default();
        let told: Arc<Mutex<Vec<(Kind, usize)>>> = Arc::default();
        let (looks_at, list) = (bed.clone(), told.clone());
        let builder = bed::collecting(executor).on_report(move |report, _| {
            let Some(bed) = looks_at.get() else { return };
            let begins = list.lock().expect("nobody panicked with it").len();
            if begins == 0 {
                // In flight: a finding of its own.
                bed.free();
            }
            let found = bed.kinds().len();
            list.lock().expect("nobody panicked with it").push((report.kind, found));
        });
        let bed = bed.get_or_init(|| Bed::new(builder));
        bed.fill(bed.a);
        bed.fill(bed.b);
        let told = told.lock().expect("nobody panicked with it").clone();
        assert_eq!(told, [(Kind::WriteAfterWrite, 2), (Kind::FreedInFlight, 2)]);
    }
}

/// A panic of the function that is told neither ends the call nor is lost.
#[test]
fn a_panic_of_the_function_that_is_told_fails_the_test_at_the_end() {
    for executor in [Executor::Inline, Executor::Threads] {
        let bed = Bed::new(bed::collecting(executor).on_report(|_, _| panic!("told")));
        bed.fill(bed.a);
        bed.fill(bed.b);
        bed.synchronize(bed.a);
        assert_eq!(bed.kinds(), [Kind::WriteAfterWrite]);
        let panic = catch_unwind(AssertUnwindSafe(|| drop(bed))).expect_err("it fails");
        assert_eq!(panic.downcast_ref(), Some(&"told"));
    }
}

/// A deadlock is told by the call that cannot return, when it gives up.
#[test]
fn a_deadlock_is_told_when_it_is_found() {
    for executor in [Executor::Inline, Executor::Threads] {
        let told: Arc<Mutex<Vec<Class>>> = Arc::default();
        let list = told.clone();
        let bed = Bed::new(bed::collecting(executor).on_report(move |report, _| {
            list.lock().expect("nobody panicked with it").push(report.class());
        }));
        let level = bed.level();
        bed.wait(bed.a, level);
        assert!(!bed.try_synchronize(bed.a).is_success());
        let told = told.lock().expect("nobody panicked with it");
        assert!(told.contains(&Class::Deadlock), "{told:?}");
    }
}
