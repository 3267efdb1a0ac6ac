//! The facts of `ascend-mock/tests/facts.rs`, asked of the drop-in library: every script in a process of its own, which the variables
//! `ASCEND_MOCK_*` set up and the controls of `ascend_mock.h` steer.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

#[path = "../../../ascend-mock/tests/conformance/mod.rs"]
mod conformance;
#[path = "../../../ascend-mock/tests/lab/mod.rs"]
mod lab;
#[path = "../../../ascend-mock/tests/observed/mod.rs"]
mod observed;
#[path = "../../../ascend-mock/tests/order/mod.rs"]
mod order;
#[path = "../../../ascend-mock/tests/random/mod.rs"]
mod random;

/// The library whose machine is asked.
fn drop_in() -> Option<std::path::PathBuf> {
    Some(dropin_tests::library())
}
