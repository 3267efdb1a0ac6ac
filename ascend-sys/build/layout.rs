//! Writes the list that the layout test compares with what a C compiler says: each expression in C and in Rust.

use std::{collections::BTreeMap, fmt::Write};

use syn::{Expr, Field, Item, Type};

/// What the generated test list holds.
const HEAD: &str =
    "// Generated from the headers in include/ by `cargo xtask bindings`. Edit the headers, not this file.

#[allow(clippy::wildcard_imports, reason = \"the list names everything\")]
use ascend_sys::*;

";

/// The text of `tests/generated/abi.rs`.
pub(crate) fn list(items: &[Item]) -> String {
    let mut text = String::from(HEAD);
    let fields: BTreeMap<String, Vec<&Field>> = items.iter().filter_map(named_fields).collect();
    text.push_str("/// Each size, alignment and offset: the C expression, and the number in Rust.\n");
    text.push_str("pub(crate) static LAYOUT: &[(&str, usize)] = &[\n");
    for item in items {
        let name = match item {
            Item::Struct(item) => item.ident.to_string(),
            Item::Union(item) => item.ident.to_string(),
            Item::Type(item) => item.ident.to_string(),
            _ => continue,
        };
        let opaque = fields.get(&name).is_some_and(|f| f.iter().any(|f| is(f, "_unused")));
        if name.contains("__bindgen_") || opaque {
            continue;
        }
        let _ = writeln!(text, "    (\"sizeof({name})\", size_of::<{name}>()),");
        let _ = writeln!(text, "    (\"ALIGN({name})\", align_of::<{name}>()),");
        for (c, rust) in paths(&fields, &name) {
            let _ = writeln!(
                text,
                "    (\"offsetof({name}, {c})\", core::mem::offset_of!({name}, {rust})),"
            );
        }
    }
    text.push_str("];\n\n/// Each constant: its C name, and its number in Rust.\n");
    text.push_str("#[allow(clippy::unnecessary_cast, reason = \"constants have many types\")]\n");
    text.push_str("pub(crate) static CONSTANTS: &[(&str, i128)] = &[\n");
    for item in items {
        let Item::Const(item) = item else { continue };
        if item.ident == "_" {
            continue;
        }
        let part = if matches!(&*item.expr, Expr::Call(_)) { ".0" } else { "" };
        let _ = writeln!(text, "    (\"{0}\", {0}{part} as i128),", item.ident);
    }
    text.push_str("];\n");
    text
}

fn named_fields(item: &Item) -> Option<(String, Vec<&Field>)> {
    match item {
        Item::Struct(item) => Some((
            item.ident.to_string(),
            item.fields.iter().filter(|f| f.ident.is_some()).collect(),
        )),
        Item::Union(item) => Some((item.ident.to_string(), item.fields.named.iter().collect())),
        _ => None,
    }
}

fn is(field: &Field, name: &str) -> bool {
    field.ident.as_ref().is_some_and(|ident| ident == name)
}

/// The paths of all fields of a type as C and as Rust write them; the two differ where C leaves out the name of a union.
fn paths(fields: &BTreeMap<String, Vec<&Field>>, name: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for field in fields.get(name).into_iter().flatten() {
        let Some(ident) = &field.ident else { continue };
        let rust = ident.to_string();
        let anonymous = rust.starts_with("__bindgen_anon");
        // bindgen appends an underscore where a name is a keyword in Rust.
        let c = rust.strip_suffix('_').unwrap_or(&rust).to_owned();
        if !anonymous {
            found.push((c.clone(), rust.clone()));
        }
        let Type::Path(ty) = &field.ty else { continue };
        let inner = ty.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default();
        if inner.contains("__bindgen_ty") {
            for (c_inner, rust_inner) in paths(fields, &inner) {
                let c_path = if anonymous { c_inner } else { format!("{c}.{c_inner}") };
                found.push((c_path, format!("{rust}.{rust_inner}")));
            }
        }
    }
    found
}
