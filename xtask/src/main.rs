//! Everything that generates or checks files: `cargo xtask <command>`.

#![forbid(unsafe_code)]

mod api;
mod bindings;
mod ci;
mod coverage;
mod headers;
mod linked;
mod readme;
mod toolkit;
mod tools;

use std::{env, error::Error, process::ExitCode};

/// What every command returns.
type Outcome = Result<(), Box<dyn Error>>;

/// A command: its name, what it does, and the function that does it.
struct Command {
    name: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Outcome,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "api",
        about: "writes docs/API.txt, the public API of ascend-rt; --check only compares",
        run: api::run,
    },
    Command {
        name: "bindings",
        about: "writes the generated files of ascend-sys; --check only compares, --target T runs bindgen for T",
        run: bindings::run,
    },
    Command {
        name: "headers",
        about: "compares our headers with the vendor's, as a wheel on PyPI ships them; --aarch64 checks the other machine",
        run: headers::run,
    },
    Command {
        name: "coverage",
        about: "writes docs/COVERAGE.md; --check only compares",
        run: coverage::run,
    },
    Command {
        name: "linked",
        about: "tests the features linked and buildtime_bindgen of ascend-sys, with what they need",
        run: linked::run,
    },
    Command {
        name: "readme",
        about: "puts into README.md and docs/ what the programs print and draw; --check only compares",
        run: readme::run,
    },
    Command {
        name: "toolkit",
        about: "lays out a toolkit with the simulation in it: --out DIR, --archive for one file",
        run: toolkit::run,
    },
    Command {
        name: "ci",
        about: "runs every check, or the steps named; --list shows them",
        run: ci::run,
    },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let command = arguments
        .first()
        .and_then(|name| COMMANDS.iter().find(|c| c.name == name));
    let Some(command) = command else {
        eprintln!("usage: cargo xtask <command>\n");
        for command in COMMANDS {
            eprintln!("  {:10} {}", command.name, command.about);
        }
        return ExitCode::from(2);
    };
    match (command.run)(&arguments[1..]) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask {}: {error}", command.name);
            ExitCode::FAILURE
        }
    }
}
