//! The ascend command: doctor, info, split, plan, simulate, conformance.

fn main() {}
