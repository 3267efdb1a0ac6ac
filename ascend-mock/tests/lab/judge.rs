//! Compares what a statement gave with what it must give.

use super::{
    run::{Outcome, Shared},
    script::Expected,
    value::{Kind, Value},
};

impl Shared {
    /// Compares what a statement gave with what it must give.
    pub(super) fn judge(&self, expected: &Expected, outcome: &Outcome) -> Result<(), String> {
        if let Some(code) = &expected.code {
            let equal = match &outcome.text {
                Some(text) => text == code || code == "any",
                None => match code.as_str() {
                    "set" => outcome.code != 0,
                    "any" => true,
                    code if code.starts_with('!') => self.word(&code[1..])?.bits() as i64 != outcome.code,
                    code => self.word(code)?.bits() as i64 == outcome.code,
                },
            };
            if !equal {
                let got = outcome.text.clone().unwrap_or_else(|| outcome.code.to_string());
                return Err(format!("gave {got}, not {code}"));
            }
        }
        for (name, value) in &expected.values {
            self.judge_value(name, value, outcome)
                .map_err(|got| format!("{name} is {got}, not {value}"))?;
        }
        match (&expected.class, &outcome.class) {
            (Some(expected), Some(got)) if expected != got => Err(format!("message {got}, not {expected}")),
            _ => Ok(()),
        }
    }

    fn judge_value(&self, name: &str, value: &str, outcome: &Outcome) -> Result<(), String> {
        let (name, is_text) = match name.strip_prefix("text.") {
            Some(name) => (name, true),
            None => (name, false),
        };
        let (name, offset) = match name.split_once('@') {
            Some((name, offset)) => (name, offset.parse().map_err(|_| "at no offset".to_owned())?),
            None => (name, 0),
        };
        let found = outcome.results.iter().find(|r| r.0 == name).map(|r| (r.1, r.2));
        let (place, kind) = match (found, self.names.lock().unwrap().get(name)) {
            (Some(found), _) => found,
            (None, Some(Value::Place(place, kind))) => (*place, *kind),
            _ => return Err("nothing".to_owned()),
        };
        if is_text {
            return if place.text() == value {
                Ok(())
            } else {
                Err(place.text())
            };
        }
        let width = match kind {
            Kind::Float => 4,
            Kind::Signed(width) | Kind::Unsigned(width) => width,
        };
        let bits = place.number(offset, if offset == 0 { width } else { 4 });
        let amount = match kind {
            Kind::Float => f64::from(f32::from_bits(bits as u32)),
            Kind::Signed(4) => f64::from(bits as i32),
            Kind::Signed(_) => bits as i64 as f64,
            Kind::Unsigned(_) => bits as f64,
        };
        let touched = place.is_touched();
        let shown = if touched {
            amount.to_string()
        } else {
            "untouched".to_owned()
        };
        let equal = match value {
            "any" => true,
            "untouched" => !touched,
            "written" => touched,
            "set" => touched && bits != 0,
            "null" => touched && bits == 0,
            "positive" => touched && amount > 0.0,
            "nonnegative" => touched && amount >= 0.0,
            "negative" => touched && amount < 0.0,
            _ if value.starts_with('>') => value[1..].parse::<f64>().is_ok_and(|least| amount > least),
            _ if kind == Kind::Float => value.parse::<f64>().is_ok_and(|wanted| amount == wanted),
            _ => {
                let wanted = self.word(value)?.bits();
                let mask = if width == 8 && offset == 0 {
                    u64::MAX
                } else {
                    u64::from(u32::MAX)
                };
                wanted & mask == bits & mask
            }
        };
        if equal { Ok(()) } else { Err(shown) }
    }
}
