//! Reading callgrind's output: instructions by function, with all that it calls.

/// The inclusive count of every function, in the order in which callgrind names them. Needs uncompressed names and positions, and takes those of
/// instructions (`--dump-instr=yes`) or none.
pub(crate) fn inclusive(output: &str) -> Vec<(String, u64)> {
    let mut functions: Vec<(String, u64)> = Vec::new();
    let mut current = None;
    for line in output.lines() {
        if let Some(name) = line.strip_prefix("fn=") {
            current = Some(match functions.iter().position(|(known, _)| known == name) {
                Some(index) => index,
                None => {
                    functions.push((name.to_owned(), 0));
                    functions.len() - 1
                }
            });
            continue;
        }
        // An instruction's address stands before its line.
        let line = line
            .strip_prefix("0x")
            .map_or(line, |rest| rest.split_once(' ').map_or("", |(_, rest)| rest));
        // "LINE COUNT" is the function's own; the same after "calls=" is what the call took. Both belong to the function.
        let Some((position, count)) = line.split_once(' ') else {
            continue;
        };
        if let (Some(index), Ok(_), Ok(count)) = (current, position.parse::<u64>(), count.trim().parse::<u64>()) {
            functions[index].1 += count;
        }
    }
    functions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_and_called_instructions_add_up() {
        let output = "events: Ir\n\nfl=a.rs\nfn=outer\n3 10\ncfn=inner\ncalls=2 9\n4 20\n5 1\n\nfn=inner\n9 20\n\nfn=outer\n3 5\n";
        let wanted = [("outer".to_owned(), 36), ("inner".to_owned(), 20)];
        assert_eq!(inclusive(output), wanted);
        let with_addresses = output
            .replace("\n3 ", "\n0x1f 3 ")
            .replace("\n4 ", "\n0x23 4 ")
            .replace(" 9\n", " 0x90 9\n");
        assert_eq!(inclusive(&with_addresses), wanted);
    }
}
