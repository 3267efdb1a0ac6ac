//! Where results go: exactly one JSON object on stdout, and files that are complete or not there.

use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::exit::Failure;

/// Prints `value` as one JSON object on stdout.
///
/// # Errors
/// The value cannot be written as JSON, or stdout is closed.
pub(crate) fn json(value: &impl Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::environment)?;
    print(&format!("{text}\n"))
}

/// Prints text on stdout.
///
/// # Errors
/// Stdout is closed.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|error| Failure::environment(format!("cannot write to stdout: {error}")))
}

/// A file that appears under its name only when it is complete: written beside it, then renamed.
#[derive(Debug)]
pub(crate) struct OutputFile {
    path: PathBuf,
    part: PathBuf,
    file: Option<BufWriter<File>>,
}

impl OutputFile {
    /// Opens the unfinished file, so that an unwritable path is found out before the work is done.
    ///
    /// # Errors
    /// The path cannot be written.
    pub(crate) fn create(path: &Path) -> Result<Self, Failure> {
        if path.is_dir() {
            return Err(Failure::input(format!(
                "{} is a folder; give the name of a file",
                path.display()
            )));
        }
        let name = path
            .file_name()
            .ok_or_else(|| Failure::input(format!("'{}' does not name a file to write to", path.display())))?;
        let mut part = name.to_os_string();
        part.push(format!(".{}.part", std::process::id()));
        let part = path.with_file_name(part);
        let file = File::create_new(&part).map_err(|error| {
            Failure::input(match error.kind() {
                ErrorKind::AlreadyExists => format!("{} is given for two outputs; name two files", path.display()),
                _ => format!(
                    "cannot write {}: {error}; give a path in a folder that exists and can be written",
                    path.display()
                ),
            })
        })?;
        Ok(OutputFile {
            path: path.to_path_buf(),
            part,
            file: Some(BufWriter::new(file)),
        })
    }

    /// Gives the file its name.
    ///
    /// # Errors
    /// The disk refuses; nothing is left behind then.
    pub(crate) fn finish(mut self) -> Result<(), Failure> {
        let result = match self.file.take() {
            Some(file) => file
                .into_inner()
                .map_err(std::io::IntoInnerError::into_error)
                .and_then(|file| file.sync_data()),
            None => Ok(()),
        };
        result
            .and_then(|()| fs::rename(&self.part, &self.path))
            .map_err(|error| Failure::environment(format!("cannot write {}: {error}", self.path.display())))
    }
}

impl Write for OutputFile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.as_mut().map_or(Ok(bytes.len()), |file| file.write(bytes))
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for OutputFile {
    fn drop(&mut self) {
        self.file = None;
        // After `finish` it has another name, and there is nothing to remove.
        let _ = fs::remove_file(&self.part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abandoned_file_leaves_nothing() {
        let folder = std::env::temp_dir().join(format!("ascend-output-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("temporary folder");
        let path = folder.join("out.json");
        let mut file = OutputFile::create(&path).expect("writable");
        let twice = format!("{:?}", OutputFile::create(&path).expect_err("in use"));
        assert!(twice.contains("is given for two outputs"), "{twice}");
        file.write_all(b"half").expect("written");
        drop(file);
        assert_eq!(fs::read_dir(&folder).expect("readable").count(), 0);
        let mut file = OutputFile::create(&path).expect("writable");
        file.write_all(b"whole").expect("written");
        file.finish().expect("renamed");
        assert_eq!(fs::read(&path).expect("there"), b"whole");
        assert_eq!(fs::read_dir(&folder).expect("readable").count(), 1);
        fs::remove_dir_all(&folder).expect("removed");
    }
}
