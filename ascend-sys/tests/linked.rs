//! The runtime that is linked, beside the one that is loaded. Run by `cargo xtask linked`, which provides one to link.

#![cfg(feature = "linked")]

use ascend_sys::{FUNCTIONS, linked};

#[test]
fn the_linked_runtime_has_a_table_and_answers() -> Result<(), Box<dyn std::error::Error>> {
    let table = linked()?;
    assert!(table.present() >= FUNCTIONS.iter().filter(|f| f.required).count());
    // SAFETY: null is allowed for the settings, and nothing else in this process has initialised the runtime.
    let status = unsafe { (table.aclInit)(core::ptr::null()) };
    assert!(status.is_success(), "{status}");
    // SAFETY: it takes nothing.
    let status = unsafe { (table.aclFinalize)() };
    assert!(status.is_success(), "{status}");
    Ok(())
}

#[test]
fn optional_functions_are_looked_up_in_what_is_linked() -> Result<(), Box<dyn std::error::Error>> {
    // Every runtime there is has this one, and the linker was never told its name.
    assert!(linked()?.aclrtGetVersion.is_some());
    Ok(())
}
