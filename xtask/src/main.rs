//! Everything that generates or checks files.

fn main() {}
