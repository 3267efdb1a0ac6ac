//! Turns our headers into the Rust sources of this crate: bindgen makes the types, the rest is read off its output.
//!
//! Used by `cargo xtask bindings`, which writes the checked-in files, and by the build script of this crate under
//! `buildtime_bindgen`. Needs libclang, and nothing of any target: the few standard headers are in `freestanding/`.

#[path = "header.rs"]
mod header;
#[path = "layout.rs"]
mod layout;
#[path = "lists.rs"]
mod lists;

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use header::{Comment, Macro};
use quote::quote;
use syn::{Attribute, Expr, ForeignItem, Item, ItemConst, parse_quote};

/// The generated sources, by their path in the package.
#[derive(Debug, Default)]
pub(crate) struct Generated {
    /// Each file with its text.
    pub(crate) files: BTreeMap<&'static str, String>,
}

/// One function of the C API.
pub(crate) struct Function {
    pub(crate) comment: Comment,
    pub(crate) signature: syn::Signature,
}

/// One status code: its C name, number and comment.
pub(crate) struct Code {
    pub(crate) name: String,
    pub(crate) value: i64,
    pub(crate) comment: Comment,
}

/// Generates everything from the headers of `package` (the folder of `ascend-sys`) as `target` sees them.
pub(crate) fn generate(package: &Path, target: &str) -> Result<Generated, Box<dyn Error>> {
    let acl = translate(package, target, "ascend_acl.h")?;
    let hccl = translate(package, target, "ascend_hccl.h")?;
    let mut op = translate(package, target, "ascend_op.h")?;
    let nn = translate(package, target, "ascend_aclnn.h")?;
    op.items.extend(nn.items);
    op.functions.extend(nn.functions);
    let mut files = BTreeMap::new();
    files.insert("src/bindings.rs", render("ascend_acl.h", "aclError", &acl.items)?);
    files.insert(
        "src/hccl_bindings.rs",
        render("ascend_hccl.h", "HcclResult", &hccl.items)?,
    );
    files.insert(
        "src/op_bindings.rs",
        render(
            "ascend_op.h and include/ascend_aclnn.h",
            "{aclError, aclTensorDesc}",
            &op.items,
        )?,
    );
    files.insert(
        "src/functions.rs",
        lists::functions(&acl.functions, &hccl.functions, &op.functions),
    );
    files.insert("src/codes.rs", lists::codes(&acl.codes, &hccl.codes));
    let items: Vec<Item> = acl.items.into_iter().chain(hccl.items).chain(op.items).collect();
    files.insert("tests/generated/abi.rs", layout::list(&items));
    Ok(Generated { files })
}

struct Translated {
    items: Vec<Item>,
    functions: Vec<Function>,
    codes: Vec<Code>,
}

fn translate(package: &Path, target: &str, name: &str) -> Result<Translated, Box<dyn Error>> {
    let path = package.join("include").join(name);
    let text = fs::read_to_string(&path)?;
    let macros = header::macros(&text);
    let path = path.to_str().ok_or("the path of the package is not UTF-8")?;
    let freestanding = package.join("build").join("freestanding");
    let freestanding = freestanding.to_str().ok_or("the path of the package is not UTF-8")?;
    let own = format!(".*{}$", name.replace('.', "\\."));
    let output = bindgen::Builder::default()
        .header(path)
        .clang_args(["-x", "c", "-std=c11", "-nostdinc", "-isystem", freestanding])
        .clang_arg(format!("--target={target}"))
        .allowlist_file(own)
        .allowlist_recursively(false)
        .use_core()
        .ctypes_prefix("::core::ffi")
        .default_enum_style(bindgen::EnumVariation::NewType {
            is_bitfield: false,
            is_global: true,
        })
        .prepend_enum_name(false)
        .blocklist_type("aclError")
        .derive_debug(true)
        .derive_copy(true)
        .impl_debug(true)
        .layout_tests(true)
        .generate_comments(true)
        .disable_header_comment()
        .formatter(bindgen::Formatter::None)
        .generate()?
        .to_string();
    let mut translated = Translated {
        items: Vec::new(),
        functions: Vec::new(),
        codes: Vec::new(),
    };
    for item in syn::parse_file(&output)?.items {
        translated.take(item, &macros)?;
    }
    Ok(translated)
}

impl Translated {
    /// Sorts one item of bindgen's output: a function into the list, everything else, documented, into the bindings.
    fn take(&mut self, item: Item, macros: &BTreeMap<String, Macro>) -> Result<(), Box<dyn Error>> {
        match item {
            Item::ForeignMod(block) => {
                for item in block.items {
                    let ForeignItem::Fn(function) = item else {
                        continue;
                    };
                    let comment = Comment::parse(&doc_of(&function.attrs));
                    self.functions.push(Function {
                        comment,
                        signature: function.sig,
                    });
                }
            }
            Item::Const(constant) => {
                if let Some(constant) = self.constant(constant, macros)? {
                    self.items.push(Item::Const(constant));
                }
            }
            // Written by hand, in status.rs.
            Item::Struct(item) if item.ident == "HcclResult" => {}
            Item::Struct(mut item) => {
                let name = item.ident.to_string();
                document(&mut item.attrs, &name);
                for field in &mut item.fields {
                    match field.ident.clone() {
                        Some(ident) => document(&mut field.attrs, &ident.to_string()),
                        None => field.attrs.insert(0, parse_quote!(#[doc = " The number C sees."])),
                    }
                }
                self.items.push(Item::Struct(item));
            }
            Item::Union(mut item) => {
                let name = item.ident.to_string();
                document(&mut item.attrs, &name);
                for field in &mut item.fields.named {
                    let ident = field.ident.clone().map(|i| i.to_string()).unwrap_or_default();
                    document(&mut field.attrs, &ident);
                }
                self.items.push(Item::Union(item));
            }
            Item::Type(mut item) => {
                let name = item.ident.to_string();
                document(&mut item.attrs, &name);
                self.items.push(Item::Type(item));
            }
            other => self.items.push(other),
        }
        Ok(())
    }

    fn constant(
        &mut self,
        mut item: ItemConst,
        macros: &BTreeMap<String, Macro>,
    ) -> Result<Option<ItemConst>, Box<dyn Error>> {
        let name = item.ident.to_string();
        if name == "_" {
            return Ok(Some(item));
        }
        let text = macros
            .get(&name)
            .map(|m| m.doc.clone())
            .unwrap_or_else(|| doc_of(&item.attrs));
        let comment = Comment::parse(&text);
        set_doc(&mut item.attrs, &comment.documentation(&name));
        let value = &item.expr;
        if let Expr::Call(call) = &**value {
            // An enumerator, `Enum(number)`; those of the status of HCCL are codes.
            if comment.class.is_some() {
                let number = &call.args[0];
                let value = quote!(#number).to_string().parse()?;
                self.codes.push(Code { name, value, comment });
            }
        } else if comment.class.is_some() {
            let number: i64 = quote!(#value).to_string().replace(' ', "").parse()?;
            self.codes.push(Code {
                name,
                value: number,
                comment,
            });
            let number = syn::LitInt::new(&number.to_string(), proc_macro2::Span::call_site());
            item.ty = parse_quote!(aclError);
            item.expr = parse_quote!(aclError(#number));
        } else if let Some(found) = macros.get(&name) {
            let ty = syn::Ident::new(found.rust_type, proc_macro2::Span::call_site());
            item.ty = parse_quote!(#ty);
            if found.rust_type.starts_with('u')
                && let syn::Expr::Unary(negative) = &*item.expr
                && let syn::Expr::Lit(syn::ExprLit {
                    lit: syn::Lit::Int(number),
                    ..
                }) = &*negative.expr
            {
                // bindgen reads the highest numbers as negative ones.
                let number = syn::LitInt::new(&format!("{}i64", number.base10_digits()), number.span());
                item.expr = parse_quote!(-#number as #ty);
            }
        }
        Ok(Some(item))
    }
}

/// The text of the documentation of an item.
fn doc_of(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes {
        if !attribute.path().is_ident("doc") {
            continue;
        }
        if let syn::Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(literal) = &pair.value
            && let syn::Lit::Str(line) = &literal.lit
        {
            text.push_str(&line.value());
            text.push(' ');
        }
    }
    text.trim().to_owned()
}

/// Replaces the documentation of an item, tags and all, by what a reader should see.
fn document(attributes: &mut Vec<Attribute>, name: &str) {
    let text = doc_of(attributes);
    if text.is_empty() {
        // Unions inside of structures have no comment that clang would pass on: they are explained here.
        let inner = if name.contains("__bindgen_ty") {
            "A union that has no name in C."
        } else {
            "One of several, in a union."
        };
        set_doc(attributes, &format!(" {inner}"));
        return;
    }
    set_doc(attributes, &Comment::parse(&text).documentation(name));
}

fn set_doc(attributes: &mut Vec<Attribute>, text: &str) {
    attributes.retain(|a| !a.path().is_ident("doc"));
    for (at, line) in text.lines().enumerate() {
        attributes.insert(at, parse_quote!(#[doc = #line]));
    }
}

fn render(header: &str, uses: &str, items: &[Item]) -> Result<String, Box<dyn Error>> {
    let file = syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items: items.to_vec(),
    };
    // Parsing again proves that what is written is Rust.
    let text = prettyplease::unparse(&file);
    syn::parse_file(&text)?;
    Ok(format!(
        "// Generated from include/{header} by `cargo xtask bindings`. Edit the header, not this file.\n\nuse crate::{uses};\n\n{text}"
    ))
}
