//! The trace file: written whole or not at all.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use ascend_rt::sim::trace::{Trace, chrome};

/// A file that appears under its name only once it is complete. What is no file, such as `/dev/null`, is written to as it is.
#[derive(Debug)]
pub(crate) struct TraceFile {
    path: PathBuf,
    partial: Option<PathBuf>,
    file: Option<File>,
}

impl TraceFile {
    /// Opens a neighbour of `path` to write to, so that an unwritable place is found before the work is done.
    pub(crate) fn create(path: &Path) -> Result<Self, String> {
        let shown = path.display();
        let name = path
            .file_name()
            .ok_or_else(|| format!("--trace {shown}: names no file"))?;
        if path.is_dir() {
            return Err(format!("--trace {shown}: is a folder; name a file in it"));
        }
        let unwritable = |e: std::io::Error| format!("--trace {shown}: cannot be written: {e}; choose another place");
        if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
            return Ok(TraceFile {
                path: path.to_owned(),
                partial: None,
                file: Some(File::options().write(true).open(path).map_err(unwritable)?),
            });
        }
        let mut partial_name = name.to_owned();
        partial_name.push(format!(".{}.partial", std::process::id()));
        // Beside the file that a link leads to, so that the link stays.
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let partial = path.with_file_name(partial_name);
        let file = File::create(&partial).map_err(unwritable)?;
        Ok(TraceFile {
            path,
            partial: Some(partial),
            file: Some(file),
        })
    }

    /// Writes the trace and gives the file its name.
    pub(crate) fn write(mut self, trace: &Trace) -> Result<(), String> {
        let shown = self.path.display().to_string();
        let fail = |e: std::io::Error| format!("--trace {shown}: {e}");
        let mut out = BufWriter::new(self.file.take().expect("a trace is written once"));
        chrome::write(trace, &mut out).map_err(fail)?;
        out.flush().map_err(fail)?;
        drop(out);
        match &self.partial {
            Some(partial) => std::fs::rename(partial, &self.path).map_err(fail),
            None => Ok(()),
        }
    }
}

impl Drop for TraceFile {
    fn drop(&mut self) {
        if let Some(partial) = &self.partial {
            // Gone already when the trace was written.
            let _ = std::fs::remove_file(partial);
        }
    }
}
