//! Fault rules as text: what [`Rule`]'s `Display` writes is read here. Rules are separated by semicolons.
//!
//! `EFFECT [in function F] [in task K] [on stream N] [after N] [N times] [from N ns] [with probability P]`, where EFFECT is `return CODE`,
//! `device fault CODE`, `hang`, `slow to N thousandths`, `corrupt a byte` or `lose the device with CODE`. Commas may stand anywhere between.
//! The name of a task that has spaces in it stands in quotes.

use ascend_sys::{FUNCTIONS, HCCL_FUNCTIONS};

use crate::fault::{Effect, Rule};

/// What a rule looks like, for messages.
const FORM: &str = "'EFFECT [in function F] [in task K] [on stream N] [after N] [N times] [from N ns] [with probability P]', with the EFFECT \
                    'return CODE', 'device fault CODE', 'hang', 'slow to N thousandths', 'corrupt a byte' or 'lose the device with CODE'";

/// Reads all rules of a text; an error says which word was not understood.
pub(super) fn rules(text: &str) -> Result<Vec<Rule>, String> {
    text.split(';')
        .map(str::trim)
        .filter(|rule| !rule.is_empty())
        .map(rule)
        .collect()
}

/// The words of a rule; what stands in quotes is one.
fn words(text: &str) -> Vec<&str> {
    let parts = text.split('"').enumerate();
    let words = parts.flat_map(|(number, part)| {
        let is_quoted = number % 2 == 1;
        let whole = is_quoted.then_some(part);
        let plain = (!is_quoted).then(|| part.split([',', ' ', '\t', '\n']).filter(|word| !word.is_empty()));
        whole.into_iter().chain(plain.into_iter().flatten())
    });
    words.collect()
}

fn rule(text: &str) -> Result<Rule, String> {
    let words = words(text);
    let bad = |at: usize| {
        format!(
            "in '{text}': '{}' is not understood; a rule reads {FORM}",
            words[at..].join(" ")
        )
    };
    let number = |at: usize| {
        words
            .get(at)
            .and_then(|word| word.parse::<i64>().ok())
            .ok_or_else(|| bad(at.min(words.len() - 1)))
    };
    let code = |at: usize| i32::try_from(number(at)?).map_err(|_| bad(at));
    let count = |at: usize| u64::try_from(number(at)?).map_err(|_| bad(at));
    let (effect, mut at) = match words.as_slice() {
        ["return", ..] => (Effect::Return(code(1)?), 2),
        ["device", "fault", ..] => (Effect::DeviceFault(code(2)?), 3),
        ["hang", ..] => (Effect::Hang, 1),
        ["slow", "to", _, "thousandths", ..] => (Effect::Slow(u32::try_from(number(2)?).map_err(|_| bad(2))?), 4),
        ["corrupt", "a", "byte", ..] => (Effect::CorruptByte, 3),
        ["lose", "the", "device", "with", ..] => (Effect::LoseDevice(code(4)?), 5),
        _ => return Err(bad(0)),
    };
    let mut rule = Rule::new(effect);
    while at < words.len() {
        (rule, at) = match &words[at..] {
            ["in", "function", name, ..] => {
                if !FUNCTIONS.iter().chain(HCCL_FUNCTIONS).any(|known| known.name == *name) {
                    return Err(format!("in '{text}': there is no function {name}"));
                }
                (rule.function(name), at + 3)
            }
            ["in", "task", name, ..] => (rule.kernel(name), at + 3),
            ["on", "stream", ..] => (rule.stream(code(at + 2)?), at + 3),
            ["after", ..] => (rule.skip(count(at + 1)?), at + 2),
            ["from", _, "ns", ..] => (rule.from_ns(count(at + 1)?), at + 3),
            ["with", "probability", value, ..] => {
                let value = value.parse::<f64>().ok().filter(|p| (0.0..=1.0).contains(p));
                (rule.probability(value.ok_or_else(|| bad(at))?), at + 3)
            }
            [_, "times", ..] => (rule.times(count(at)?), at + 2),
            _ => return Err(bad(at)),
        };
    }
    Ok(rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_rule_says_of_itself_is_read_back() {
        let all = [
            Rule::new(Effect::Return(207_001))
                .function("aclrtMalloc")
                .skip(2)
                .times(1),
            Rule::new(Effect::DeviceFault(507_015))
                .kernel("scale")
                .stream(3)
                .from_ns(500),
            Rule::new(Effect::Hang).kernel("memcpy"),
            Rule::new(Effect::Hang).kernel("host function").stream(2),
            Rule::new(Effect::DeviceFault(1)).function("HcclAllReduce"),
            Rule::new(Effect::Slow(3_000)).probability(0.25),
            Rule::new(Effect::CorruptByte),
            Rule::new(Effect::LoseDevice(507_899)).times(1),
        ];
        let text: Vec<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(rules(&text.join("; ")).as_deref(), Ok(&all[..]));
    }

    #[test]
    fn a_word_out_of_place_is_named() {
        for (text, word) in [
            ("explode", "'explode'"),
            ("return", "'return'"),
            ("return x", "'x'"),
            ("hang in kernel scale", "'in kernel scale'"),
            ("hang after", "'after'"),
            ("return 1 in function aclrtMaloc", "no function aclrtMaloc"),
        ] {
            let error = rules(text).expect_err(text);
            assert!(error.contains(word), "{text}: {error}");
        }
    }
}
