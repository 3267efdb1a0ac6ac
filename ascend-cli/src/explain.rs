//! `ascend explain CODE`: what a status code of the runtime means.

use ascend_rt::sys::AclError;
use clap::Args;
use serde::Serialize;

use crate::exit::{Failure, Outcome};
use crate::output;

/// Explain a status code such as 507046.
#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// The number that an ACL function returned.
    code: i32,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Explanation {
    code: i32,
    name: Option<&'static str>,
    meaning: Option<&'static str>,
    class: String,
}

impl Explain {
    /// Runs the command.
    pub(crate) fn run(&self) -> Result<Outcome, Failure> {
        let code = AclError(self.code);
        let explanation = Explanation {
            code: self.code,
            name: code.name(),
            meaning: code.meaning(),
            class: format!("{:?}", code.class()),
        };
        if self.json {
            output::json(&explanation)?;
        } else {
            println!(
                "{} {}",
                explanation.code,
                explanation.name.unwrap_or("(a code this version does not know)")
            );
            if let Some(meaning) = explanation.meaning {
                println!("  {meaning}");
            }
            println!("  class: {}", explanation.class);
        }
        Ok(if explanation.name.is_some() {
            Outcome::Done
        } else {
            Outcome::Negative
        })
    }
}
