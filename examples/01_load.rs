//! Load a runtime and look around: `cargo run --example 01_load`, or `-- npu` for the vendor's library.

use ascend_rt::mock::Mock;
use ascend_rt::{Attribute, Result, Runtime};

pub(crate) fn main() -> Result<()> {
    // A simulation is chosen, never fallen into: `load` finds the vendor's library or says where it looked.
    let runtime = match std::env::args().nth(1).as_deref() {
        Some("npu") => Runtime::load()?,
        _ => Runtime::mock(Mock::builder().devices(2).checked().build())?,
    };
    println!("backend   {:?}", runtime.backend());
    println!("chip      {}", runtime.soc_name().as_deref().unwrap_or("unknown"));
    println!("library   {}", runtime.version()?);
    for device in runtime.devices() {
        let memory = device.memory_info()?;
        let cores = device.attribute(Attribute::CubeCores)?;
        println!(
            "{device:?}: {cores} matrix cores, {} of {} MiB free",
            memory.free_bytes >> 20,
            memory.total_bytes >> 20
        );
    }
    // What an installed release lacks is an error value at the call; this asks beforehand.
    for function in ["aclrtLaunchHostFunc", "aclmdlRICaptureBegin", "aclrtStreamAbort"] {
        println!("{function}: {}", runtime.has(function) == Some(true));
    }
    Ok(())
}
