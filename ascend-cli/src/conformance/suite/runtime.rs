//! The runtime and its devices: what they tell of themselves.

use ascend_rt::{Attribute, ErrorKind, Health};

use super::{Stop, cases, holds, refused, same};

cases! {
    "runtime";
    the_version_is_told: "streams-and-events 2.3", |s| {
        holds("the version is above 0", s.runtime.version()?.major > 0)
    };
    the_chip_is_named: "streams-and-events 2.3", |s| {
        holds("the chip is an Ascend", s.runtime.soc_name().is_some_and(|name| name.starts_with("Ascend")))
    };
    functions_are_looked_up_by_name: "streams-and-events 1", |s| {
        same("aclrtMalloc", s.runtime.has("aclrtMalloc"), Some(true))?;
        same("a name that is none", s.runtime.has("aclrtNothing"), None)
    };
    a_device_beyond_the_count_is_refused: "streams-and-events D4", |s| {
        refused("the device", s.runtime.device(s.runtime.device_count()), ErrorKind::Misuse).map(drop)
    };
    devices_are_counted_from_zero: "streams-and-events D15", |s| {
        let indices: Vec<usize> = s.runtime.devices().map(|device| device.index()).collect();
        same("indices", indices, (0..s.runtime.device_count()).collect())
    };
    memory_is_told_in_bytes: "memory-kernels-graphs 1.3", |s| {
        let memory = s.device.memory_info()?;
        holds(
            "0 < free <= total",
            0 < memory.free_bytes && memory.free_bytes <= memory.total_bytes,
        )
    };
    cores_are_told: "streams-and-events 3.6", |s| {
        holds("there are vector cores", s.device.attribute(Attribute::VectorCores)? > 0)?;
        holds("there are cube cores", s.device.attribute(Attribute::CubeCores)? > 0)
    };
    priorities_run_from_least_to_greatest: "streams-and-events T4", |s| {
        let (least, greatest) = s.device.priority_range()?;
        holds("greatest <= least, as numbers", greatest <= least)
    };
    streams_and_events_are_left: "streams-and-events 12", |s| {
        let left = s.context.available()?;
        holds("streams are left", left.streams > 0)?;
        holds("event ids are left", left.events > 0)
    };
    the_device_is_well: "streams-and-events 3.3", |s| same("health", s.device.health()?, Health::Normal);
    it_is_told_how_busy_it_is: "streams-and-events 3.3", |s| {
        let busy = s.device.utilization()?;
        holds("no part is busier than it can be", busy.vector_percent.is_none_or(|percent| percent <= 100))
    };
    devices_have_identifiers: "streams-and-events 3.3", |s| {
        let other = s.other_device()?;
        holds("two devices have two", s.device.uuid()? != other.uuid()?)
    };
    devices_tell_how_they_are_connected: "streams-and-events 3.3", |s| {
        holds("there is a way", !s.device.links(&s.other_device()?)?.is_empty())
    };
    a_device_does_not_peer_with_itself: "memory-kernels-graphs 1.4.2", |s| {
        match s.device.enable_peer_access(&s.device) {
            Ok(()) => Err(Stop::Failed("peer access to itself was enabled".to_owned())),
            Err(_) => Ok(()),
        }
    };
    peer_access_is_enabled_and_taken_back: "memory-kernels-graphs 1.4.2", |s| {
        let other = s.other_device()?;
        if !s.device.can_access_peer(&other)? {
            return Err(Stop::Skipped(format!("{:?} cannot reach {other:?}", s.device)));
        }
        s.device.enable_peer_access(&other)?;
        Ok(s.device.disable_peer_access(&other)?)
    };
}
