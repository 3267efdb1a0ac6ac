//! Compiles the runtime that does nothing, against which the cost of calls is counted.

fn main() {
    println!("cargo::rerun-if-changed=null_acl.c");
    cc::Build::new()
        .file("null_acl.c")
        .opt_level(2)
        .warnings(false)
        .compile("null_acl");
}
