//! `HcclCommConfig`, of whatever version the program was built with, and the variables of the environment (acl/memory-kernels-graphs 4).
//!
//! A structure begins with its size, a magic word and a version. Fields that lie beyond its size are not set.

use std::mem::offset_of;

use ascend_sys::{COMM_NAME_MAX_LENGTH, HCCL_COMM_CONFIG_INFO_BYTES, HCCL_COMM_CONFIG_MAGIC_WORD, HcclCommConfig};

use super::hccl::{PARA, refused};
use super::hccl_comm::Settings;
use crate::fail::Res;
use crate::mock::Config;

/// A field that a program left alone.
const NOT_SET: u32 = u32::MAX;

/// How many bytes the structure has that begins with these ones.
pub(crate) fn size(head: &[u8]) -> Res<usize> {
    let word = |at: usize| u32_at(head, at);
    if word(8) != Some(HCCL_COMM_CONFIG_MAGIC_WORD) {
        let why = "the configuration was not made by HcclCommConfigInit: its magic word is wrong";
        return Err(refused(PARA, why));
    }
    // The upper half of the size is zero in all that is no mistake.
    match (word(0), word(4)) {
        (Some(size), Some(0)) if (HCCL_COMM_CONFIG_INFO_BYTES..=1 << 16).contains(&size) => Ok(size as usize),
        _ => Err(refused(PARA, "the configuration's size makes no sense")),
    }
}

/// What a configuration sets. `bytes` are as many as its size says.
pub(crate) fn settings(bytes: &[u8]) -> Res<Settings> {
    let mut settings = Settings::default();
    let name = offset_of!(HcclCommConfig, hcclCommName);
    if let Some(name) = bytes.get(name..name + COMM_NAME_MAX_LENGTH as usize) {
        let end = name.iter().position(|byte| *byte == 0);
        let end = end.ok_or_else(|| refused(PARA, "the communicator's name has no end within 128 bytes"))?;
        if end > 0 {
            settings.name = Some(String::from_utf8_lossy(&name[..end]).into_owned());
        }
    }
    let word = |at: usize| u32_at(bytes, at).filter(|value| *value != NOT_SET);
    if word(offset_of!(HcclCommConfig, hcclBufferSize)) == Some(0) {
        return Err(refused(PARA, "hcclBufferSize is 0; give at least 1 MiB"));
    }
    if let Some(value) = word(offset_of!(HcclCommConfig, hcclDeterministic)) {
        let known = i32::try_from(value).ok().filter(|value| (0..=2).contains(value));
        let known = known.ok_or_else(|| refused(PARA, &format!("hcclDeterministic is {value}; give 0, 1 or 2")))?;
        settings.deterministic = Some(known);
    }
    if let Some(seconds) = word(offset_of!(HcclCommConfig, hcclExecTimeOut)) {
        if i32::try_from(seconds).is_err() {
            return Err(refused(PARA, "hcclExecTimeOut is negative"));
        }
        settings.patience_ns = Some(nanoseconds(u64::from(seconds)));
    }
    Ok(settings)
}

/// Reads a variable of HCCL into the configuration of a world.
pub(crate) fn read_variable(name: &str, value: &str, config: &mut Config) {
    let seconds = || {
        value
            .parse::<u32>()
            .map(u64::from)
            .map_err(|_| "give a whole number of seconds")
    };
    let done = match name {
        "HCCL_EXEC_TIMEOUT" => seconds().map(|seconds| config.exec_timeout_ns = nanoseconds(seconds)),
        "HCCL_CONNECT_TIMEOUT" => seconds().and_then(|seconds| {
            config.connect_timeout_ns = nanoseconds(seconds).ok_or("give at least 1 s")?;
            Ok(())
        }),
        _ => Ok(()),
    };
    if let Err(wanted) = done {
        config.bad_environment = Some(format!("{name}={value} is not understood: {wanted}"));
    }
}

/// Seconds of HCCL: 0 is for ever.
fn nanoseconds(seconds: u64) -> Option<u64> {
    (seconds > 0).then_some(seconds * 1_000_000_000)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let field = bytes.get(at..at + 4)?;
    field.try_into().ok().map(u32::from_ne_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A structure of `size` bytes with these fields set, all others left alone.
    fn config(size: usize, fields: &[(usize, &[u8])]) -> Vec<u8> {
        let mut bytes = vec![0xFF; size];
        let name = offset_of!(HcclCommConfig, hcclCommName);
        if size > name {
            bytes[name..size.min(name + 128)].fill(0);
        }
        bytes[..8].copy_from_slice(&(size as u64).to_ne_bytes());
        bytes[8..12].copy_from_slice(&HCCL_COMM_CONFIG_MAGIC_WORD.to_ne_bytes());
        for (at, value) in fields {
            bytes[*at..at + value.len()].copy_from_slice(value);
        }
        bytes
    }

    /// acl/memory-kernels-graphs 4: the structure grows with releases; the oldest known ends before the name.
    #[test]
    fn structures_of_every_age_are_read_as_far_as_they_go() {
        assert_eq!(size(&config(32, &[])), Ok(32));
        assert_eq!(
            settings(&config(32, &[(28, &1_u32.to_ne_bytes())]))
                .expect("good")
                .deterministic,
            Some(1)
        );
        let exec = offset_of!(HcclCommConfig, hcclExecTimeOut);
        let fields: [(usize, &[u8]); 2] = [(32, b"tp"), (exec, &7_i32.to_ne_bytes())];
        let new = settings(&config(2_240, &fields)).expect("good");
        assert_eq!(
            (new.name.as_deref(), new.patience_ns),
            (Some("tp"), Some(Some(7_000_000_000)))
        );
        let old = settings(&config(exec, &[(32, b"tp")])).expect("good");
        assert_eq!((old.name.as_deref(), old.patience_ns), (Some("tp"), None));
        let never = settings(&config(2_240, &[(exec, &0_i32.to_ne_bytes())])).expect("good");
        assert_eq!(never.patience_ns, Some(None));
    }

    #[test]
    fn values_that_make_no_sense_are_refused() {
        assert!(size(&[0; 24]).is_err());
        assert!(size(&config(2_240, &[(0, &3_u64.to_ne_bytes())])).is_err());
        for (at, value) in [
            (24, 0_u32),
            (28, 9),
            (offset_of!(HcclCommConfig, hcclExecTimeOut), 0xFFFF_FFF0),
        ] {
            assert!(settings(&config(2_240, &[(at, &value.to_ne_bytes())])).is_err(), "{at}");
        }
        assert!(settings(&config(2_240, &[(32, &[b'x'; 128])])).is_err());
    }

    #[test]
    fn variables_set_the_time_outs() {
        let mut config = Config::default();
        read_variable("HCCL_EXEC_TIMEOUT", "0", &mut config);
        read_variable("HCCL_CONNECT_TIMEOUT", "200", &mut config);
        assert_eq!(
            (config.exec_timeout_ns, config.connect_timeout_ns),
            (None, 200_000_000_000)
        );
        assert_eq!(config.bad_environment, None);
        read_variable("HCCL_CONNECT_TIMEOUT", "soon", &mut config);
        assert!(
            config
                .bad_environment
                .is_some_and(|why| why.contains("HCCL_CONNECT_TIMEOUT=soon"))
        );
    }
}
