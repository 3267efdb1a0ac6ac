//! `cargo xtask api`: the public API of ascend-rt as one text, so that a change of it is seen in a diff.
//!
//! Read from the sources with every feature on. What is `pub` can be reached (`unreachable_pub` is denied), so nothing is resolved: a file's items
//! stand under its path, without bodies, docs and private parts.

use std::{
    collections::BTreeSet,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Fields, File, ImplItem, Item, TraitItem, Type, Visibility, parse_quote};

use crate::Outcome;

const HEAD: &str = "The public API of ascend-rt, with every feature. Written by `cargo xtask api`; CI compares. Bodies, docs and private fields are left out.\n";

/// Writes docs/API.txt, or compares it.
pub(crate) fn run(arguments: &[String]) -> Outcome {
    let check = match arguments {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("takes nothing, or --check".into()),
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files)?;
    files.sort();
    let mut parsed = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path)?;
        let file = syn::parse_file(&source).map_err(|error| format!("{}: {error}", path.display()))?;
        let items: Vec<Item> = file.items.into_iter().filter_map(shown).collect();
        parsed.push((path, items));
    }
    let types: BTreeSet<String> = parsed
        .iter()
        .flat_map(|(_, items)| items)
        .filter_map(type_name)
        .collect();
    let mut text = HEAD.to_owned();
    for (path, mut items) in parsed {
        items.retain(|item| concerns_a_caller(item, &types));
        if items.is_empty() {
            continue;
        }
        let name = path.strip_prefix(root).unwrap_or(&path).display();
        let items = prettyplease::unparse(&File {
            items,
            attrs: Vec::new(),
            shebang: None,
            frontmatter: None,
        });
        write!(text, "\n=== {name}\n{items}")?;
    }
    let target = root.join("docs/API.txt");
    if check {
        if fs::read_to_string(&target).unwrap_or_default() != text {
            return Err(
                "docs/API.txt is not what the sources say: run `cargo xtask api` and look at the difference".into(),
            );
        }
        return Ok(());
    }
    fs::write(&target, text)?;
    println!("wrote {}", target.display());
    Ok(())
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            // Everything in it is the crate's own.
            if !path.ends_with("src/raw") {
                sources(&path, files)?;
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

/// The public part of an item.
fn shown(mut item: Item) -> Option<Item> {
    match &mut item {
        Item::Fn(f) if public(&f.vis) => {
            tidy(&mut f.attrs);
            f.block = parse_quote!({});
        }
        Item::Struct(s) if public(&s.vis) => {
            tidy(&mut s.attrs);
            match &mut s.fields {
                Fields::Named(fields) => {
                    fields.named = std::mem::take(&mut fields.named)
                        .into_iter()
                        .filter(|field| public(&field.vis))
                        .collect();
                    fields.named.iter_mut().for_each(|field| tidy(&mut field.attrs));
                }
                Fields::Unnamed(fields) if fields.unnamed.iter().any(|field| !public(&field.vis)) => {
                    s.fields = Fields::Named(parse_quote!({}));
                    s.semi_token = None;
                }
                _ => {}
            }
        }
        Item::Enum(e) if public(&e.vis) => {
            tidy(&mut e.attrs);
            for variant in &mut e.variants {
                tidy(&mut variant.attrs);
                variant.fields.iter_mut().for_each(|field| tidy(&mut field.attrs));
            }
        }
        Item::Trait(t) if public(&t.vis) => {
            tidy(&mut t.attrs);
            for item in &mut t.items {
                match item {
                    TraitItem::Fn(f) => {
                        tidy(&mut f.attrs);
                        f.default = f.default.take().map(|_| parse_quote!({}));
                        f.semi_token = f.default.is_none().then(Default::default);
                    }
                    TraitItem::Const(c) => tidy(&mut c.attrs),
                    TraitItem::Type(t) => tidy(&mut t.attrs),
                    _ => {}
                }
            }
        }
        Item::Impl(i) => {
            tidy(&mut i.attrs);
            if i.trait_.is_some() {
                i.items.clear();
            } else {
                i.items.retain_mut(|item| match item {
                    ImplItem::Fn(f) if public(&f.vis) => {
                        tidy(&mut f.attrs);
                        f.block = parse_quote!({});
                        true
                    }
                    ImplItem::Const(c) if public(&c.vis) => {
                        tidy(&mut c.attrs);
                        true
                    }
                    _ => false,
                });
                if i.items.is_empty() {
                    return None;
                }
            }
        }
        Item::Const(c) if public(&c.vis) => tidy(&mut c.attrs),
        Item::Type(t) if public(&t.vis) => tidy(&mut t.attrs),
        Item::Use(u) if public(&u.vis) => tidy(&mut u.attrs),
        Item::Mod(m) if public(&m.vis) => {
            tidy(&mut m.attrs);
            if let Some((_, items)) = &mut m.content {
                *items = std::mem::take(items).into_iter().filter_map(shown).collect();
            }
        }
        Item::Macro(m) if m.mac.path.segments.last().is_some_and(|name| name.ident == "bitflags") => {
            m.mac.tokens = without_docs(m.mac.tokens.clone());
        }
        _ => return None,
    }
    Some(item)
}

/// The name of a public type that an item defines.
fn type_name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    }
}

/// Not so for what the crate does for private types and by private traits.
fn concerns_a_caller(item: &Item, types: &BTreeSet<String>) -> bool {
    let Item::Impl(item) = item else {
        return true;
    };
    if let Some((path, ..)) = &item.trait_ {
        let path = path.to_token_stream().to_string();
        if path.contains("ealed") || path.ends_with("Passed") || path.ends_with("Packed") {
            return false;
        }
    }
    match &*item.self_ty {
        Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            // Types of other crates and primitives are for everybody.
            types.contains(&name)
                || path.path.segments.len() > 1
                || name.starts_with(char::is_lowercase)
                || name.len() == 1
        }),
        _ => true,
    }
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Keeps the attributes that a caller depends on.
fn tidy(attributes: &mut Vec<Attribute>) {
    const KEPT: [&str; 6] = ["cfg", "derive", "must_use", "non_exhaustive", "repr", "deprecated"];
    attributes.retain(|attribute| KEPT.iter().any(|name| attribute.path().is_ident(name)));
    for attribute in attributes {
        // The reason given is documentation.
        if attribute.path().is_ident("must_use") {
            *attribute = parse_quote!(#[must_use]);
        }
    }
}

/// The tokens of a macro call without the documentation in them.
fn without_docs(tokens: TokenStream) -> TokenStream {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if let TokenTree::Punct(punct) = &token
            && punct.as_char() == '#'
            && let Some(TokenTree::Group(group)) = tokens.peek()
            && group.delimiter() == Delimiter::Bracket
            && group
                .stream()
                .into_iter()
                .next()
                .is_some_and(|first| first.to_token_stream().to_string() == "doc")
        {
            tokens.next();
            continue;
        }
        kept.push(match token {
            TokenTree::Group(group) => {
                TokenTree::Group(proc_macro2::Group::new(group.delimiter(), without_docs(group.stream())))
            }
            other => other,
        });
    }
    kept.into_iter().collect()
}
