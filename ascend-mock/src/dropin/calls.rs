//! The call log of the drop-in: a line for each call, and at the end how often each function was called.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

/// The open log.
#[derive(Debug)]
pub(super) struct CallLog {
    file: BufWriter<File>,
    counts: BTreeMap<&'static str, u64>,
}

impl CallLog {
    pub(super) fn create(path: &Path) -> std::io::Result<CallLog> {
        Ok(CallLog {
            file: BufWriter::new(File::create(path)?),
            counts: BTreeMap::new(),
        })
    }

    /// Notes a call of a thread, by the number that findings use for it.
    pub(super) fn note(&mut self, thread: u32, function: &'static str) {
        *self.counts.entry(function).or_default() += 1;
        // A full disk shows at the end.
        let _ = writeln!(self.file, "thread {thread} {function}");
    }

    /// Writes the counts, the most called function first.
    pub(super) fn finish(mut self) -> std::io::Result<()> {
        let mut counts: Vec<_> = self.counts.iter().map(|(name, count)| (*count, *name)).collect();
        counts.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        writeln!(self.file, "calls:")?;
        for (count, name) in counts {
            writeln!(self.file, "{count:>12} {name}")?;
        }
        self.file.flush()
    }
}
