//! The words of scripts that are no C calls: preparing, holding, looking.

use std::{
    ffi::CString,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Duration,
};

use super::{
    call::Word,
    callback,
    run::{Outcome, Shared, class, number},
    value::{self, Kind, Place, Value},
};

/// As many words as the largest structure that is given by its first ones; the rest is zero.
fn whole(mut words: Vec<u64>) -> Vec<u64> {
    words.resize(words.len().max(32), 0);
    words
}

impl Shared {
    /// A word of the laboratory.
    pub(super) fn steer(self: &Arc<Self>, name: &str, arguments: &[String]) -> Result<Outcome, String> {
        let first = || {
            arguments
                .first()
                .map(String::as_str)
                .ok_or_else(|| format!("{name} what?"))
        };
        let count = |at: usize| -> Result<u64, String> {
            number(arguments.get(at).map_or("0", String::as_str)).ok_or_else(|| format!("{name}: a number?"))
        };
        match name {
            "device" => self.must("SetDevice", &[&format!("dev{}", count(0)?)]),
            "streams" => arguments
                .iter()
                .try_for_each(|s| self.must("CreateStream", &[&format!("&{s}")])),
            "context" => self.must(
                "CreateContext",
                &[&format!("&{}", first()?), &format!("dev{}", count(1)?)],
            ),
            "event" => {
                let (ex, flags) = value::flavour(&arguments[1]).ok_or_else(|| format!("no event {}", arguments[1]))?;
                let place = format!("&{}", first()?);
                match flags {
                    None => self.must("CreateEvent", &[&place]),
                    Some(flags) if ex => self.must("CreateEventExWithFlag", &[&place, &flags.to_string()]),
                    Some(flags) => self.must("CreateEventWithFlag", &[&place, &flags.to_string()]),
                }
            }
            "memory" => self.must("Malloc", &[&format!("&{}", first()?), &arguments[1], "0"]),
            "pinned" => self.must("MallocHost", &[&format!("&{}", first()?), &arguments[1]]),
            "pageable" => {
                let memory = value::keep(vec![0u64; count(1)? as usize / 8 + 1]);
                let word = Value::Word(Word::pointer(memory.as_mut_ptr().cast()));
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            "poke" => {
                let word = self.word(first()?)?;
                // SAFETY: scripts poke only host memory of their own, at an offset within it.
                unsafe { word.0[0].cast::<u8>().write_volatile(count(1)? as u8) };
                Ok(())
            }
            "peek" => {
                let word = self.word(first()?)?;
                // SAFETY: scripts peek only at host memory of their own, at an offset within it.
                let byte = unsafe { word.0[0].cast::<u8>().read_volatile() };
                return Ok(Outcome::number(byte.into()));
            }
            "args" => {
                let values: Result<Vec<u64>, String> =
                    arguments[1..].iter().map(|a| Ok(self.word(a)?.bits())).collect();
                let word = Value::Word(Word::pointer(value::keep(whole(values?)).as_mut_ptr().cast()));
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            "structure" => {
                let values: Result<Vec<u64>, String> =
                    arguments[1..].iter().map(|a| Ok(self.word(a)?.bits())).collect();
                let structure = Value::Place(Place::of(&values?), Kind::Unsigned(8));
                self.names.lock().unwrap().insert(first()?.to_owned(), structure);
                Ok(())
            }
            "element" => {
                let Some(Value::Place(place, _)) = self.names.lock().unwrap().get(&arguments[1]).copied() else {
                    return Err(format!("{} is no place", arguments[1]));
                };
                let word = Value::Word(Word::number(place.number(count(2)? as usize * 8, 8)));
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            "words32" => {
                let values: Result<Vec<u32>, String> =
                    arguments[1..].iter().map(|a| Ok(self.word(a)?.bits() as u32)).collect();
                let word = Value::Word(Word::pointer(value::keep(values?).as_mut_ptr().cast()));
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            "page" => {
                let memory = value::keep(vec![0u8; count(1)? as usize + 4096]);
                let start = memory.as_mut_ptr();
                let word = Value::Word(Word::pointer(start.wrapping_add(start.align_offset(4096)).cast()));
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            "aligned" => {
                let aligned = self.word(first()?)?.bits().is_multiple_of(count(1)?);
                return Ok(Outcome::number(u64::from(aligned)));
            }
            "copy" => {
                let word = Value::Word(self.word(&arguments[1])?);
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            "same" => {
                let (left, right) = (self.word(first()?)?.bits(), self.word(&arguments[1])?.bits());
                return Ok(Outcome::number(u64::from(left == right)));
            }
            "hits" => return Ok(Outcome::number(self.witness.hits())),
            "faults" => return Ok(Outcome::number(callback::faults())),
            "fault_task" => return Ok(Outcome::number(callback::last_fault().0)),
            "fault_named" => return Ok(Outcome::number(callback::fault_named())),
            "fault_args" => return Ok(Outcome::number(callback::last_fault().1)),
            "overlap" => return Ok(Outcome::number(self.witness.overlap())),
            "message" => {
                let mut outcome = Outcome::number(0);
                outcome.text = Some(self.message().map_or_else(|| "none".to_owned(), |text| class(&text)));
                return Ok(outcome);
            }
            "log" => {
                let mut outcome = Outcome::number(0);
                outcome.text = Some(self.witness.take_log());
                return Ok(outcome);
            }
            "hold" | "release" => arguments.iter().try_for_each(|stream| {
                let stream = self.word(stream)?.0[0];
                self.world.hold(stream, name == "hold")
            }),
            "hold_device" | "release_device" => {
                self.world.hold_device(count(0)? as u32, name == "hold_device");
                Ok(())
            }
            "release_after" => {
                let stream = self.word(first()?)?;
                let delay = Duration::from_millis(count(1)?);
                let shared = Arc::clone(self);
                std::thread::spawn(move || {
                    std::thread::sleep(delay);
                    // The stream may be gone by then, which is what some scripts are about.
                    let _ = shared.world.hold({ stream }.0[0], false);
                });
                Ok(())
            }
            "step" => self.world.step(self.word(first()?)?.0[0], count(1)? as u32),
            "pending" => return Ok(Outcome::number(self.world.pending(self.word(first()?)?.0[0]))),
            "settle" => {
                self.world.settle();
                Ok(())
            }
            "nap" => {
                std::thread::sleep(Duration::from_millis(count(0)?));
                Ok(())
            }
            "sleep" => {
                self.world.sleep(Duration::from_millis(count(0)?));
                Ok(())
            }
            "append" => {
                for _ in 0..count(2)? {
                    self.must("KernelArgsAppend", &[first()?, &arguments[1], "8", "&_"])?;
                }
                Ok(())
            }
            "exhaust" => {
                for _ in 0..count(1)? {
                    match first()? {
                        "events" => self.must("CreateEventWithFlag", &["&_", "SYNC"])?,
                        "streams" => self.must("CreateStream", &["&_"])?,
                        "notifies" => self.must("CreateNotify", &["&_", "0"])?,
                        other => return Err(format!("exhaust {other}?")),
                    }
                }
                Ok(())
            }
            "churn" => {
                for _ in 0..count(1)? {
                    match first()? {
                        "events" => {
                            self.must("CreateEventWithFlag", &["&_", "SYNC"])?;
                            self.must("DestroyEvent", &["_"])?;
                        }
                        other => return Err(format!("churn {other}?")),
                    }
                }
                Ok(())
            }
            "file" => {
                // Scripts run beside each other, and use the same names.
                static FILES: AtomicU64 = AtomicU64::new(0);
                let unique = format!("ascend-fact-{}-{}", std::process::id(), FILES.fetch_add(1, Relaxed));
                let path = std::env::temp_dir().join(unique);
                let content = arguments[1].trim_matches('"').replace('`', "\"");
                std::fs::write(&path, content).map_err(|e| e.to_string())?;
                let path = CString::new(path.into_os_string().into_encoded_bytes()).map_err(|e| e.to_string())?;
                let word = Value::Word(Word::pointer(value::keep(path).as_ptr().cast_mut().cast()));
                self.names.lock().unwrap().insert(first()?.to_owned(), word);
                Ok(())
            }
            _ => Err(format!("what is {name}?")),
        }
        .map(|()| Outcome::number(0))
    }

    /// A call that prepares: it must succeed.
    fn must(&self, name: &str, arguments: &[&str]) -> Result<(), String> {
        let arguments: Vec<String> = arguments.iter().map(|a| (*a).to_owned()).collect();
        match self.call(name, &arguments)?.code {
            0 => Ok(()),
            code => Err(format!("{name} gave {code}")),
        }
    }
}
