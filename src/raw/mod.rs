//! The owners of C handles and the calls made with them. Everything above this module is safe code.
//!
//! The rule to remember: a call that takes two handles compares their *words* first. A word is the owner number of (runtime, device) plus
//! flags that are set when something out of the ordinary has to happen; equal words mean "same owner and nothing special", so one
//! comparison decides between the call itself and the cold path that tells misuse, capture and notes to a mock apart.

mod bind;
mod call;
mod capture;
mod context;
mod cores;
pub(crate) mod device;
mod event;
mod note;
mod owner;
mod retire;
mod runtime;
mod slots;
mod stream;

pub(crate) use bind::{Bound, CallbackScope, in_callback, outside_callback};
#[cfg(feature = "hccl")]
pub(crate) use call::recent_message;
pub(crate) use call::{check, failed, missing, need, timeout_ms};
pub(crate) use capture::{Kept, Open, Watch, identity_of, keep_for};
pub(crate) use context::RawContext;
pub(crate) use event::RawEvent;
pub(crate) use note::{Label, Note, set_label};
pub(crate) use owner::Owner;
pub(crate) use retire::{Retired, keep_for_good};
pub(crate) use runtime::{RawRuntime, lock};
pub(crate) use slots::Used;
pub(crate) use stream::{Origin, RawStream, mixed};
