//! Writes the lists that the rest of the workspace derives from: functions and status codes, as macros.

use std::fmt::Write;

use quote::ToTokens;
use syn::{FnArg, Pat, ReturnType};

use super::{Code, Function};

const NOTE: &str =
    "// Generated from the headers in include/ by `cargo xtask bindings`. Edit the headers, not this file.\n\n";

/// The text of `functions.rs`.
pub(crate) fn functions(acl: &[Function], hccl: &[Function], op: &[Function]) -> String {
    let mut text = String::from(NOTE);
    list(
        &mut text,
        "for_each_acl_function",
        "Calls `$callback!` once with every function of the ACL runtime; [`crate::list`] describes the tokens.",
        "ascendcl",
        acl,
    );
    list(
        &mut text,
        "for_each_hccl_function",
        "Calls `$callback!` once with every function of HCCL; [`crate::list`] describes the tokens.",
        "hccl",
        hccl,
    );
    list(
        &mut text,
        "for_each_operator_function",
        "Calls `$callback!` once with every function of the operator libraries; [`crate::list`] describes the tokens.",
        "opapi",
        op,
    );
    operators(&mut text, op);
    text
}

/// The library that exports a function: that of its header, or for operators of its group.
fn library_of<'a>(group: &str, header: &'a str) -> &'a str {
    match group {
        "single operator" => "ascendcl",
        "operator compiler" => "acl_op_compiler",
        "operator arguments" => "nnopbase",
        _ => header,
    }
}

/// The operators by the names of their two functions, with the arguments of the first.
fn operators(text: &mut String, functions: &[Function]) {
    let _ = writeln!(
        text,
        "/// Calls `$callback!` once with every operator of libopapi.so; [`crate::list`] describes the tokens.\n\
         #[macro_export]\nmacro_rules! for_each_operator {{\n    ($callback:ident) => {{\n        $callback! {{\n            operators {{"
    );
    for function in functions {
        let first = function.signature.ident.to_string();
        let Some(second) = first.strip_suffix("GetWorkspaceSize") else {
            continue;
        };
        let arguments = arguments(function);
        // The last two are where the answer goes, alike for all.
        let given = &arguments[..arguments.len().saturating_sub(2)];
        let _ = writeln!(
            text,
            "                {{ operator: {second}, first: {first}, args: ({}) }}",
            given.join(", ")
        );
    }
    let _ = writeln!(text, "            }}\n        }}\n    }};\n}}\n");
}

fn list(text: &mut String, name: &str, doc: &str, library: &str, functions: &[Function]) {
    let _ = writeln!(text, "/// {doc}\n#[macro_export]\nmacro_rules! {name} {{");
    let _ = writeln!(text, "    ($callback:ident) => {{\n        $callback! {{");
    for variadic in [false, true] {
        let _ = writeln!(
            text,
            "            {} {{",
            if variadic { "variadic" } else { "functions" }
        );
        for function in functions.iter().filter(|f| f.signature.variadic.is_some() == variadic) {
            one(text, library, function);
        }
        let _ = writeln!(text, "            }}");
    }
    let _ = writeln!(text, "        }}\n    }};\n}}\n");
}

fn one(text: &mut String, library: &str, function: &Function) {
    let name = function.signature.ident.to_string();
    let comment = &function.comment;
    let since = comment.since.as_ref().unwrap_or_else(|| panic!("{name} has no @since"));
    let group = comment.group.as_ref().unwrap_or_else(|| panic!("{name} has no @group"));
    let need = if comment.core { "required" } else { "optional" };
    let library = library_of(group, library);
    let arguments = arguments(function);
    let dots = if function.signature.variadic.is_some() {
        ", ..."
    } else {
        ""
    };
    let result = match &function.signature.output {
        ReturnType::Default => "()".to_owned(),
        ReturnType::Type(_, ty) => compact(ty),
    };
    let _ = writeln!(
        text,
        "                {{ doc: {:?}, fn {name}({}{dots}) -> {result}, group: {group:?}, need: {need}, since: {:?}, bound: {}, library: {library:?} }}",
        comment.meaning,
        arguments.join(", "),
        since.version,
        since.bound,
    );
}

/// The arguments of a function, each as `name: type`.
fn arguments(function: &Function) -> Vec<String> {
    let name = &function.signature.ident;
    let mut arguments = Vec::new();
    for argument in &function.signature.inputs {
        let FnArg::Typed(argument) = argument else {
            panic!("{name} takes self")
        };
        let Pat::Ident(ident) = &*argument.pat else {
            panic!("{name} has an unnamed argument")
        };
        arguments.push(format!("{}: {}", ident.ident, compact(&argument.ty)));
    }
    arguments
}

/// A type as one would write it by hand.
fn compact(ty: &impl ToTokens) -> String {
    let text = ty.to_token_stream().to_string();
    text.replace("* mut ", "*mut ")
        .replace("* const ", "*const ")
        .replace(" :: ", "::")
        .replace(":: ", "::")
        .replace("const::", "const ::")
        .replace("mut::", "mut ::")
}

/// The text of `codes.rs`.
pub(crate) fn codes(acl: &[Code], hccl: &[Code]) -> String {
    let mut text = String::from(NOTE);
    for (name, codes) in [("for_each_acl_code", acl), ("for_each_hccl_code", hccl)] {
        let mut codes: Vec<&Code> = codes.iter().collect();
        codes.sort_by_key(|c| (c.value, c.name != "ACL_SUCCESS"));
        let (first, aliases): (Vec<_>, Vec<_>) = codes
            .iter()
            .enumerate()
            .partition(|(at, c)| *at == 0 || codes[at - 1].value != c.value);
        let _ = writeln!(
            text,
            "macro_rules! {name} {{\n    ($callback:ident) => {{\n        $callback! {{"
        );
        for (section, codes) in [("codes", first), ("aliases", aliases)] {
            let _ = writeln!(text, "            {section} {{");
            for (_, code) in codes {
                let class = code.comment.class.as_deref().map_or("Class::Other", class);
                let _ = writeln!(
                    text,
                    "                {{ {} = {} {:?} ({class}) {:?} {:?} }}",
                    short(&code.name),
                    code.value,
                    code.name,
                    code.comment.meaning,
                    code.comment.documentation(&code.name),
                );
            }
            let _ = writeln!(text, "            }}");
        }
        let _ = writeln!(text, "        }}\n    }};\n}}\npub(crate) use {name};\n");
    }
    text
}

/// The name of a code as an associated constant: without the prefix that every name has.
fn short(name: &str) -> &str {
    ["ACL_ERROR_", "ACL_", "HCCL_E_", "HCCL_"]
        .iter()
        .find_map(|p| name.strip_prefix(p))
        .unwrap_or(name)
}

/// The Rust expression of a class.
fn class(tag: &str) -> &'static str {
    match tag {
        "success" => "Class::Success",
        "parameter" => "Class::Parameter",
        "handle" => "Class::Handle",
        "context" => "Class::Context",
        "resource-exhausted" => "Class::ResourceExhausted",
        "timeout" => "Class::Timeout",
        "capture" => "Class::Capture",
        "device-fault" => "Class::DeviceFault { recoverable: false }",
        "device-fault-recoverable" => "Class::DeviceFault { recoverable: true }",
        "driver" => "Class::Driver",
        "internal" => "Class::Internal",
        "stub-library" => "Class::StubLibrary",
        "unsupported" => "Class::Unsupported",
        "not-an-error" => "Class::NotAnError",
        "other" => "Class::Other",
        other => panic!("unknown @class {other}"),
    }
}
