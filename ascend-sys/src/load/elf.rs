//! The little that is read of a file to say why the dynamic loader refused it.
//!
//! glibc calls a shared object of another machine "No such file or directory", so its header is read here.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::Path,
};

/// The part of an ELF header that tells for which machine it is: class and byte order, and the machine's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Machine {
    class: u8,
    order: u8,
    number: [u8; 2],
}

/// What a file is instead of a shared object for this machine; `None` if it is one, or can't be told.
pub(crate) fn not_a_library(path: &Path) -> Option<String> {
    if path.is_dir() {
        return Some("a folder".to_owned());
    }
    let mut header = [0; 20];
    let mut file = File::open(path).ok()?;
    let Ok(()) = file.read_exact(&mut header) else {
        return Some("too short for a shared object".to_owned());
    };
    let Some(machine) = machine(&header) else {
        return Some("no ELF file".to_owned());
    };
    // A shared object is ET_DYN, 3, in the file's own byte order.
    let kind = if machine.order == 1 { header[16] } else { header[17] };
    if kind != 3 {
        return Some(format!("an ELF file of type {kind}, not a shared object"));
    }
    let own = own_machine()?;
    (machine != own).then(|| {
        format!(
            "for another machine (ELF machine {}, this is {})",
            number(machine),
            number(own)
        )
    })
}

/// Says that a file lacks bytes which its own header promises: the dynamic loader would map it, and the process die at the first touch of them.
///
/// Only for 64-bit files; of others nothing is said.
pub(crate) fn cut_short(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    let len = file.metadata().ok().filter(std::fs::Metadata::is_file)?.len();
    let mut header = [0; 64];
    file.read_exact(&mut header).ok()?;
    if !header.starts_with(b"\x7fELF\x02") {
        return None;
    }
    let number = |bytes: &[u8]| -> u64 {
        let join = |sum: u64, byte: &u8| sum << 8 | u64::from(*byte);
        match header[5] {
            1 => bytes.iter().rev().fold(0, join),
            _ => bytes.iter().fold(0, join),
        }
    };
    // Where a table is, and how long and how many its entries.
    let (at, size, count) = (
        number(&header[32..40]),
        number(&header[54..56]),
        number(&header[56..58]),
    );
    let sections = number(&header[40..48]).checked_add(number(&header[58..60]) * number(&header[60..62]))?;
    let mut needed = at.checked_add(size * count)?.max(sections);
    if needed <= len && size >= 56 {
        let mut table = vec![0; usize::try_from(size * count).ok()?];
        file.seek(SeekFrom::Start(at)).ok()?;
        file.read_exact(&mut table).ok()?;
        // Segments of type 1 are mapped: from their offset, so many bytes.
        let mapped = table
            .chunks_exact(usize::try_from(size).ok()?)
            .filter(|entry| number(&entry[0..4]) == 1);
        let ends = mapped.filter_map(|entry| number(&entry[8..16]).checked_add(number(&entry[32..40])));
        needed = ends.max()?.max(needed);
    }
    (needed > len).then(|| format!("cut short: it has {len} bytes and needs {needed}"))
}

fn machine(header: &[u8; 20]) -> Option<Machine> {
    let magic = header.starts_with(b"\x7fELF");
    magic.then_some(Machine {
        class: header[4],
        order: header[5],
        number: [header[18], header[19]],
    })
}

/// The machine of the running program, read like any other, so that no architecture is named here.
fn own_machine() -> Option<Machine> {
    let mut header = [0; 20];
    File::open("/proc/self/exe").ok()?.read_exact(&mut header).ok()?;
    machine(&header)
}

fn number(machine: Machine) -> u16 {
    if machine.order == 1 {
        u16::from_le_bytes(machine.number)
    } else {
        u16::from_be_bytes(machine.number)
    }
}
