//! What `tracing` is told: a span for as long as the host is blocked, an event for an error of a drop, and one for a call that was repaired.
#![cfg(feature = "tracing")]

mod common;

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use ascend_rt::Result;
use ascend_rt::mock::fault::{Effect, Rule};
use common::{builder, on_each, with};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Writes down what it is told of this crate.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<String>>>, Arc<AtomicU64>);

impl Notes {
    fn note(&self, text: String) {
        self.0.lock().expect("no panic").push(text);
    }

    fn take(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().expect("no panic"))
    }
}

struct Fields(String);
impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        _ = write!(self.0, " {field}={value:?}");
    }
}

impl Subscriber for Notes {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == "ascend_rt"
    }
    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut fields = Fields(format!("span {}", span.metadata().name()));
        span.record(&mut fields);
        self.note(fields.0);
        Id::from_u64(self.1.fetch_add(1, Ordering::Relaxed) + 1)
    }
    fn record(&self, _: &Id, _: &Record<'_>) {}
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields(format!("{}", event.metadata().level()));
        event.record(&mut fields);
        self.note(fields.0);
    }
    fn enter(&self, _: &Id) {
        self.note("enter".to_owned());
    }
    fn exit(&self, _: &Id) {
        self.note("exit".to_owned());
    }
}

#[test]
fn blocking_calls_are_spans_and_what_is_not_returned_is_an_event() -> Result<()> {
    let notes = Notes::default();
    tracing::subscriber::set_global_default(notes.clone()).expect("the only one of this process");
    on_each(|executor| {
        let rule = Rule::new(Effect::Return(507_000))
            .function("aclrtDestroyEvent")
            .times(1);
        let (runtime, context) = with(builder().executor(executor).fault(rule))?;
        let stream = context.stream()?;
        let event = context.event()?;
        notes.take();

        stream.synchronize()?;
        assert_eq!(
            notes.take(),
            ["span blocking function=\"aclrtSynchronizeStream\"", "enter", "exit"]
        );

        // A call under another context is made again under its own.
        let other = context.device().create_context()?;
        {
            let _other = other.enter()?;
            stream.record(&event)?;
        }
        let told = notes.take();
        assert!(
            told.iter()
                .any(|note| note.contains("DEBUG") && note.contains("function=\"aclrtRecordEvent\"")),
            "{told:?}"
        );

        let _current = context.enter()?;
        drop(event);
        let told = notes.take();
        assert!(
            told.iter().any(|note| note.contains("WARN") && note.contains("507000")),
            "{told:?}"
        );
        assert!(runtime.take_deferred_error().is_some(), "tracing takes nothing away");
        Ok(())
    })
}
