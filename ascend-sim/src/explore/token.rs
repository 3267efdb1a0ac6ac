//! A run's choices as a short text that can be pasted into a bug report.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

/// The choices of a run, in order. Choices beyond its end are the first option.
///
/// As text: `e1-` and a digit or letter for each choice, `(n)` for choices from 36 up, `~n~` for n repetitions of the choice before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Token {
    choices: Vec<u32>,
}

const PREFIX: &str = "e1-";
/// Choices that a token may hold; a longer one is no token.
const LONGEST: usize = 1 << 24;

impl Token {
    /// A token of `choices`; choices of the first option at the end are left out.
    #[must_use]
    pub fn new(mut choices: Vec<u32>) -> Self {
        while choices.last() == Some(&0) {
            choices.pop();
        }
        Token { choices }
    }

    /// The choices.
    #[must_use]
    pub fn choices(&self) -> &[u32] {
        &self.choices
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        let mut rest = &self.choices[..];
        while let Some((&choice, after)) = rest.split_first() {
            match char::from_digit(choice, 36) {
                Some(digit) => write!(f, "{digit}")?,
                None => write!(f, "({choice})")?,
            }
            let more = after.iter().take_while(|&&other| other == choice).count();
            rest = after;
            if more > 3 {
                write!(f, "~{more}~")?;
                rest = &after[more..];
            }
        }
        Ok(())
    }
}

/// A text that is no token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseTokenError {
    at: usize,
}

impl fmt::Display for ParseTokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "not a replay token (at character {}): it starts with `{PREFIX}`, followed by digits, letters, (n) and ~n~",
            self.at + 1
        )
    }
}

impl Error for ParseTokenError {}

impl FromStr for Token {
    type Err = ParseTokenError;

    fn from_str(text: &str) -> Result<Self, ParseTokenError> {
        let text = text.trim();
        let Some(mut rest) = text.strip_prefix(PREFIX) else {
            return Err(ParseTokenError { at: 0 });
        };
        let mut choices: Vec<u32> = Vec::new();
        while let Some(next) = rest.chars().next() {
            let error = ParseTokenError {
                at: text.len() - rest.len(),
            };
            match next {
                '(' => {
                    let (number, after) = rest[1..].split_once(')').ok_or_else(|| error.clone())?;
                    choices.push(number.parse().map_err(|_| error)?);
                    rest = after;
                }
                '~' => {
                    let (number, after) = rest[1..].split_once('~').ok_or_else(|| error.clone())?;
                    let count: usize = number.parse().map_err(|_| error.clone())?;
                    let last = *choices.last().ok_or_else(|| error.clone())?;
                    if count > LONGEST - choices.len().min(LONGEST) {
                        return Err(error);
                    }
                    choices.resize(choices.len() + count, last);
                    rest = after;
                }
                digit => {
                    choices.push(digit.to_digit(36).filter(|_| !digit.is_uppercase()).ok_or(error)?);
                    rest = &rest[1..];
                }
            }
        }
        Ok(Token::new(choices))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_back() {
        for choices in [
            vec![],
            vec![1],
            vec![0, 0, 0, 0, 0, 0, 2, 35, 36, 1_000_000],
            vec![7; 100],
            vec![1, 1, 1, 1, 2, 2, 2, 2, 2],
        ] {
            let token = Token::new(choices);
            assert_eq!(token.to_string().parse(), Ok(token.clone()), "{token}");
        }
        assert_eq!(Token::new(vec![0, 0, 0, 0, 0, 1, 40, 0]).to_string(), "e1-0~4~1(40)");
    }

    #[test]
    fn other_text_is_refused_and_says_where() {
        for (text, at) in [
            ("", 0),
            ("e2-1", 0),
            ("e1-1A", 4),
            ("e1-~3~", 3),
            ("e1-1~x~", 4),
            ("e1-(4", 3),
            ("e1-0~99999999999~", 4),
            ("e1-1ä", 4),
        ] {
            assert_eq!(text.parse::<Token>(), Err(ParseTokenError { at }), "{text}");
        }
    }
}
