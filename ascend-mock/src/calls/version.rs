//! Versions of installed packages (acl/streams-and-events 2.3): what the toolkit around the drop-in library says of itself.

use std::path::Path;

use crate::fail::{Fail, Res};

const NO_PACKAGE: Fail = Fail::wrapper(100_003, "EH0003");
/// A file without a version; with which code is not said.
const NO_VERSION: Fail = Fail::wrapper(100_006, "EH0004");

/// `aclsysGetVersionStr`: the line `Version=` of a package's `version.info`. Mocks that Rust code builds have no packages, and nobody has a driver.
pub(crate) fn text(package: &str) -> Res<String> {
    let home = crate::dropin::home().ok_or(NO_PACKAGE)?;
    let info = read(&home, package).ok_or(NO_PACKAGE)?;
    let line = info.lines().find_map(|line| line.strip_prefix("Version="));
    line.map(|version| version.trim().to_owned()).ok_or(NO_VERSION)
}

/// The file of a package; `-` and `_` in its name mean the same.
fn read(home: &Path, package: &str) -> Option<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if package.is_empty() || !package.chars().all(is_name) {
        return None;
    }
    let spellings = [package.to_owned(), package.replace('-', "_"), package.replace('_', "-")];
    spellings
        .iter()
        .find_map(|name| std::fs::read_to_string(home.join("share/info").join(name).join("version.info")).ok())
}

/// `aclsysGetVersionNum`: the same as one number.
pub(crate) fn number(package: &str) -> Res<i32> {
    of_text(&text(package)?).ok_or(NO_VERSION)
}

/// Seven digits for the major number, five for the minor, three for the patch. What a mark of a pre-release weighs is not known: it counts nothing.
fn of_text(version: &str) -> Option<i32> {
    let end = version.find(|c: char| !c.is_ascii_digit() && c != '.');
    let mut numbers = version[..end.unwrap_or(version.len())].split('.');
    let mut sum = numbers.next()?.parse::<i32>().ok()?.checked_mul(10_000_000)?;
    for weight in [100_000, 1_000] {
        let number = numbers.next().unwrap_or_default().parse().unwrap_or(0);
        sum = sum.checked_add(i32::checked_mul(number, weight)?)?;
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_one_number_that_grows() {
        assert_eq!(of_text("8.5.1"), Some(80_501_000));
        assert_eq!(of_text("9.1.0"), Some(90_100_000));
        assert_eq!(of_text("9.2.0-beta.1"), Some(90_200_000));
        for bad in ["", "beta", "999999999999.1.0", "300.0.0"] {
            assert_eq!(of_text(bad), None, "{bad}");
        }
    }
}
