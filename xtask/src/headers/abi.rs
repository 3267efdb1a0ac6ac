//! The ABI that a header states, as bindgen sees it: prototypes, numbers, layouts, types.

use std::{collections::BTreeMap, error::Error, path::Path};

use quote::ToTokens;
use syn::{Expr, FnArg, ForeignItem, Item, Lit, ReturnType, Stmt};

/// Everything of a header that a caller's machine code depends on, each by its C name.
#[derive(Debug, Default)]
pub(super) struct Abi {
    /// The prototype of each function, as Rust types.
    pub(super) functions: BTreeMap<String, String>,
    /// The number behind each macro, constant and enumerator.
    pub(super) constants: BTreeMap<String, i128>,
    /// Sizes, alignments and offsets, by bindgen's names for them.
    pub(super) layouts: BTreeMap<String, u64>,
    /// The type of each field, type definition and enumeration.
    pub(super) types: BTreeMap<String, String>,
}

/// How a header is read.
#[derive(Debug)]
pub(super) struct Source<'a> {
    /// The text that includes what is to be read.
    pub(super) text: &'a str,
    /// `c` or `c++`, and the standard.
    pub(super) language: [&'a str; 2],
    /// Where to look for headers.
    pub(super) include: &'a [&'a Path],
    /// The files whose declarations count, as a regular expression.
    pub(super) files: &'a str,
}

/// Reads the ABI of a header.
pub(super) fn read(source: &Source<'_>) -> Result<Abi, Box<dyn Error>> {
    let mut builder = bindgen::Builder::default()
        .header_contents("all.h", source.text)
        .clang_args(["-x", source.language[0], source.language[1], "-nostdinc", "-w"])
        .clang_arg("--target=x86_64-unknown-linux-gnu")
        .allowlist_file(source.files)
        .allowlist_recursively(false)
        .use_core()
        .ctypes_prefix("::core::ffi")
        .default_enum_style(bindgen::EnumVariation::NewType {
            is_bitfield: false,
            is_global: true,
        })
        .prepend_enum_name(false)
        .layout_tests(true)
        .generate_comments(false)
        .generate_inline_functions(false)
        .formatter(bindgen::Formatter::None);
    for folder in source.include {
        builder = builder.clang_arg("-isystem").clang_arg(folder.to_string_lossy());
    }
    let mut abi = Abi::default();
    let items = syn::parse_file(&builder.generate()?.to_string())?.items;
    let names = typedef_names(&items);
    for item in items {
        abi.take(item, &names)?;
    }
    Ok(abi)
}

/// The tags of structures and enumerations that have a type definition of another name: they count under that.
fn typedef_names(items: &[Item]) -> BTreeMap<String, String> {
    let tags: Vec<String> = items
        .iter()
        .filter_map(|item| match item {
            Item::Struct(item) => Some(item.ident.to_string()),
            Item::Union(item) => Some(item.ident.to_string()),
            _ => None,
        })
        .collect();
    let mut names = BTreeMap::new();
    for item in items {
        if let Item::Type(item) = item {
            let target = spell(&*item.ty, &BTreeMap::new());
            if tags.contains(&target) {
                names.insert(target, item.ident.to_string());
            }
        }
    }
    names
}

impl Abi {
    fn take(&mut self, item: Item, names: &BTreeMap<String, String>) -> Result<(), Box<dyn Error>> {
        let called = |ident: &syn::Ident| {
            names
                .get(&ident.to_string())
                .cloned()
                .unwrap_or_else(|| ident.to_string())
        };
        match item {
            Item::ForeignMod(block) => {
                for item in block.items {
                    let ForeignItem::Fn(function) = item else { continue };
                    let prototype = prototype(&function.sig, names);
                    self.functions.insert(function.sig.ident.to_string(), prototype);
                }
            }
            Item::Const(item) if item.ident == "_" => self.layout(&item.expr, names),
            Item::Const(item) => {
                if let Some(value) = number(&item.expr) {
                    self.constants.insert(item.ident.to_string(), value);
                }
            }
            Item::Struct(item) => {
                for (at, field) in item.fields.iter().enumerate() {
                    let name = field.ident.as_ref().map_or(at.to_string(), ToString::to_string);
                    self.types
                        .insert(format!("{}.{name}", called(&item.ident)), spell(&field.ty, names));
                }
            }
            Item::Union(item) => {
                for field in &item.fields.named {
                    let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
                    self.types
                        .insert(format!("{}.{name}", called(&item.ident)), spell(&field.ty, names));
                }
            }
            Item::Type(item) => {
                let name = item.ident.to_string();
                let target = spell(&*item.ty, names);
                if name != target {
                    self.types.insert(name, target);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Takes a block of bindgen's layout assertions apart: `["Size of X"][size_of::<X>() - 8usize];` and so on.
    fn layout(&mut self, block: &Expr, names: &BTreeMap<String, String>) {
        let Expr::Block(block) = block else { return };
        for statement in &block.block.stmts {
            let Stmt::Expr(Expr::Index(index), _) = statement else {
                continue;
            };
            let (Expr::Array(label), Expr::Binary(difference)) = (&*index.expr, &*index.index) else {
                continue;
            };
            let Some(Expr::Lit(label)) = label.elems.first() else {
                continue;
            };
            let (Lit::Str(label), Some(value)) = (&label.lit, number(&difference.right)) else {
                continue;
            };
            let mut label = label.value();
            for (tag, name) in names {
                for separator in ["::", ""] {
                    let (old, new) = (format!(" {tag}{separator}"), format!(" {name}{separator}"));
                    if label.ends_with(&old) || (!separator.is_empty() && label.contains(&old)) {
                        label = label.replace(&old, &new);
                    }
                }
            }
            self.layouts.insert(label, u64::try_from(value).unwrap_or(u64::MAX));
        }
    }
}

fn prototype(signature: &syn::Signature, names: &BTreeMap<String, String>) -> String {
    let mut arguments: Vec<String> = signature
        .inputs
        .iter()
        .map(|argument| match argument {
            FnArg::Typed(argument) => spell(&*argument.ty, names),
            FnArg::Receiver(_) => "self".to_owned(),
        })
        .collect();
    if signature.variadic.is_some() {
        arguments.push("...".to_owned());
    }
    let result = match &signature.output {
        ReturnType::Default => "()".to_owned(),
        ReturnType::Type(_, ty) => spell(&**ty, names),
    };
    format!("({}) -> {result}", arguments.join(", "))
}

/// A type as text, with type definitions in place of tags, and without bindgen's names for unnamed arguments.
fn spell(ty: &impl ToTokens, names: &BTreeMap<String, String>) -> String {
    let mut words = Vec::new();
    for word in ty.to_token_stream().to_string().split_whitespace() {
        words.push(names.get(word).map_or(word, String::as_str).to_owned());
    }
    words.join(" ")
}

/// The number of an expression: a literal, its negation, or an enumerator `Enum(number)`.
fn number(expression: &Expr) -> Option<i128> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(value) => value.base10_parse().ok(),
            Lit::Bool(value) => Some(value.value.into()),
            _ => None,
        },
        Expr::Unary(negation) => number(&negation.expr).map(|value| -value),
        Expr::Call(call) => call.args.first().and_then(number),
        _ => None,
    }
}
