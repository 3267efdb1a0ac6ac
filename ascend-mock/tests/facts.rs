//! What is written and what was observed of the ACL runtime, checked on the mock.
//!
//! | module | what it is |
//! |---|---|
//! | [`lab`] | runs scripts of C calls on both executors |
//! | [`conformance`] | one case for each testable statement of the references, by chapter |
//! | [`observed`] | replays the calls that the open runtime was seen to answer |
//! | [`random`] | random calls, mostly wrong ones: the mock answers them all |
//! | [`order`] | every pair of mistakes at once: which one is found first |

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod conformance;
mod lab;
mod observed;
mod order;
mod random;

/// The library whose machine is asked; none for mocks in this process. `tests/dropin/tests/facts.rs` asks the same of the drop-in.
fn drop_in() -> Option<std::path::PathBuf> {
    None
}
