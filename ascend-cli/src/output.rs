//! Where results go: exactly one JSON object on stdout, and files that are complete or not there; devices and pipes are written to as they are.

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

/// A file that appears under its name only when it is complete: written beside it, then renamed. A link stays, and the file that it leads to is
/// replaced. What is no file, such as `/dev/null` or a named pipe, is never replaced: what is written goes straight into it.
#[derive(Debug)]
pub(crate) struct OutputFile {
    path: PathBuf,
    // The unfinished file and the name it will have; none for what is no file.
    part: Option<(PathBuf, PathBuf)>,
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
        let unwritable = |error: std::io::Error| {
            Failure::input(match error.kind() {
                ErrorKind::AlreadyExists => format!("{} is given for two outputs; name two files", path.display()),
                _ => format!(
                    "cannot write {}: {error}; give a path in a folder that exists and can be written",
                    path.display()
                ),
            })
        };
        let there = match fs::metadata(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(unwritable(error)),
            there => there.ok(),
        };
        let (part, file) = if there.is_some_and(|there| !there.is_file()) {
            (None, File::options().write(true).open(path).map_err(unwritable)?)
        } else {
            let whole = end_of_links(path);
            let name = whole
                .file_name()
                .ok_or_else(|| Failure::input(format!("'{}' does not name a file to write to", path.display())))?;
            let mut part = name.to_os_string();
            part.push(format!(".{}.part", std::process::id()));
            let part = whole.with_file_name(part);
            let file = File::create_new(&part).map_err(unwritable)?;
            (Some((part, whole)), file)
        };
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
                // A device or a pipe has nothing to be brought to the disk.
                .and_then(|file| if self.part.is_some() { file.sync_data() } else { Ok(()) }),
            None => Ok(()),
        };
        result
            .and_then(|()| match &self.part {
                Some((part, whole)) => fs::rename(part, whole),
                None => Ok(()),
            })
            .map_err(|error| Failure::environment(format!("cannot write {}: {error}", self.path.display())))
    }
}

/// Where the links at `path` lead to, whether something is there or not.
fn end_of_links(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    // As many as Linux follows: a circle was refused before.
    for _ in 0..40 {
        match fs::read_link(&path) {
            Ok(target) => path = path.parent().unwrap_or(Path::new("")).join(target),
            Err(_) => break,
        }
    }
    path
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
        if let Some((part, _)) = &self.part {
            // After `finish` it has another name, and there is nothing to remove.
            let _ = fs::remove_file(part);
        }
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

    #[cfg(unix)]
    #[test]
    fn links_and_what_is_no_file_stay_what_they_are() {
        use std::os::unix::fs::{FileTypeExt as _, symlink};

        let folder = std::env::temp_dir().join(format!("ascend-links-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("temporary folder");
        let write = |name: &str| {
            let mut file = OutputFile::create(&folder.join(name)).expect("writable");
            file.write_all(b"new").expect("written");
            file.finish().expect("finished");
        };
        let kind = |name: &str| fs::symlink_metadata(folder.join(name)).expect("there").file_type();
        fs::write(folder.join("old"), b"old and longer").expect("written");
        // A link to a file, one to that link, one that leads to nothing yet, and one to a device.
        for (to, link) in [("old", "a"), ("a", "b"), ("fresh", "c"), ("/dev/null", "d")] {
            symlink(to, folder.join(link)).expect("linked");
        }
        for (link, file) in [("a", "old"), ("b", "old"), ("c", "fresh")] {
            write(link);
            assert!(kind(link).is_symlink() && kind(file).is_file(), "{link}");
            assert_eq!(fs::read(folder.join(file)).expect("there"), b"new", "{link}");
            fs::write(folder.join("old"), b"old and longer").expect("written");
        }
        write("d");
        assert!(kind("d").is_symlink());
        assert!(fs::metadata("/dev/null").expect("there").file_type().is_char_device());
        for (to, link) in [("round", "trip"), ("trip", "round")] {
            symlink(to, folder.join(link)).expect("linked");
        }
        OutputFile::create(&folder.join("trip")).expect_err("links in a circle lead nowhere");
        // Abandoned, the file that was there stays as it is.
        drop(OutputFile::create(&folder.join("a")).expect("writable"));
        assert_eq!(fs::read(folder.join("old")).expect("there"), b"old and longer");
        assert_eq!(fs::read_dir(&folder).expect("readable").count(), 8);
        fs::remove_dir_all(&folder).expect("removed");
    }
}
