//! Progress of long work, on stderr: a line that is written over on a terminal, a line every ten seconds elsewhere.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// Tells how far the work is, seldom enough to cost nothing.
#[derive(Debug)]
pub(crate) struct Progress {
    every: Duration,
    terminal: bool,
    last: Cell<Instant>,
    shown: Cell<bool>,
}

impl Progress {
    /// Nothing is shown in the first second.
    pub(crate) fn new() -> Self {
        let terminal = std::io::stderr().is_terminal();
        let seconds = if terminal { 1 } else { 10 };
        Progress {
            every: Duration::from_secs(seconds),
            terminal,
            last: Cell::new(Instant::now()),
            shown: Cell::new(false),
        }
    }

    /// Shows `words` if it is time to.
    pub(crate) fn tell(&self, words: impl FnOnce() -> String) {
        if self.last.get().elapsed() < self.every {
            return;
        }
        self.last.set(Instant::now());
        self.shown.set(true);
        let mut stderr = std::io::stderr().lock();
        // Nobody listening is no reason to stop.
        let _ = if self.terminal {
            write!(stderr, "\r\x1b[K{}", words())
        } else {
            writeln!(stderr, "{}", words())
        };
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.terminal && self.shown.get() {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
        }
    }
}
