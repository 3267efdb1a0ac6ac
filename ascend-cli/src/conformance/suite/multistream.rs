//! The grid of events, and two micro-batches that take turns on two streams.

use std::sync::Arc;

use ascend_rt::multistream::MsEventKey::{AttnArFinish, AttnComFinish, FfnArFinish};
use ascend_rt::multistream::{
    CellState, EventGrid, MsEventKey, MultiStreamConfig, OnMissing, make_multistream_metadata_ds,
};
use ascend_rt::{DeviceBuffer, ErrorKind, Status};

use super::{Stop, cases, holds, refused, same, same_values};

cases! {
    "multistream";
    events_are_made_as_they_are_recorded: "multistream 1.2", |s| {
        let stream = s.context.stream()?;
        let grid = EventGrid::builder(3, 61, 2).keys(&MsEventKey::FIRST).build(&s.context)?;
        same("cells", grid.num_cells(), 1062)?;
        same("events at first", grid.events_in_use(), 0)?;
        grid.record(&stream, 3, 0, FfnArFinish)?;
        grid.record(&stream, 60, 1, FfnArFinish)?;
        same("events", grid.events_in_use(), 2)?;
        Ok(stream.synchronize()?)
    };
    a_row_comes_before_the_first_layer: "multistream 1.2", |s| {
        let grid = EventGrid::<MsEventKey>::builder(0, 2, 1).build(&s.context)?;
        same("layers", grid.layers(), -1..2)?;
        grid.at(-1, 0)?;
        refused("layer 2", grid.at(2, 0), ErrorKind::Misuse)?;
        refused("micro-batch 1", grid.at(0, 1), ErrorKind::Misuse).map(drop)
    };
    waiting_for_a_cell_nobody_recorded_is_refused_or_counted: "multistream 1.2; streams-and-events E12", |s| {
        let stream = s.context.stream()?;
        let strict = EventGrid::builder(0, 1, 1).build(&s.context)?;
        refused("a wait", strict.wait(&stream, 0, 0, AttnComFinish), ErrorKind::Misuse)?;
        let lax = EventGrid::builder(0, 1, 1).on_missing(OnMissing::Skip).build(&s.context)?;
        lax.wait(&stream, 0, 0, AttnComFinish)?;
        same("missed", lax.missed_waits(), 1)
    };
    a_step_forgets_the_records_of_the_one_before: "multistream 1.2", |s| {
        let stream = s.context.stream()?;
        let grid = EventGrid::builder(0, 1, 1).build(&s.context)?;
        grid.record(&stream, 0, 0, AttnComFinish)?;
        grid.wait(&stream, 0, 0, AttnComFinish)?;
        grid.begin_step();
        refused("a wait", grid.wait(&stream, 0, 0, AttnComFinish), ErrorKind::Misuse)?;
        grid.record(&stream, 0, 0, AttnComFinish)?;
        grid.wait(&stream, 0, 0, AttnComFinish)?;
        stream.synchronize()?;
        same("events", grid.events_in_use(), 1)
    };
    a_cell_tells_whether_it_was_reached: "streams-and-events E3", |s| {
        let stream = s.context.stream()?;
        let grid = EventGrid::builder(0, 1, 1).build(&s.context)?;
        same("unrecorded", grid.query(0, 0, AttnComFinish)?, None)?;
        let gate = s.hold(&stream)?;
        grid.record(&stream, 0, 0, AttnComFinish)?;
        same("held", grid.query(0, 0, AttnComFinish)?, Some(Status::Pending))?;
        drop(gate);
        stream.synchronize()?;
        same("reached", grid.query(0, 0, AttnComFinish)?, Some(Status::Complete))
    };
    two_micro_batches_take_turns_on_two_streams: "multistream 1.2, dual-batch overlap", |s| {
        const LAYERS: i32 = 6;
        const BYTES: usize = 1 << 18;
        let metadata = make_multistream_metadata_ds(s.context.stream()?, 0, LAYERS, Some(MultiStreamConfig::default()))?;
        let metadata = metadata.ok_or_else(|| Stop::Failed("a configuration gave no metadata".to_owned()))?;
        let (compute, communicate) = (metadata.calculate_stream(), metadata.communicate_stream());
        let zeroed = || s.context.buffer_zeroed::<u8>(BYTES);
        let mut hidden: [DeviceBuffer<u8>; 2] = [zeroed()?, zeroed()?];
        let mut sent = [zeroed()?, zeroed()?];
        for step in 0..2_u8 {
            let guard = metadata.step()?;
            for layer in metadata.layers() {
                let scope = guard.layer(layer)?;
                for i in 0..2 {
                    let micro_batch = scope.micro_batch(i)?;
                    if layer > 0 {
                        micro_batch.wait_previous(compute, FfnArFinish)?;
                    }
                    // "Attention" leaves the layer's number; "communication" hands it over.
                    let value = step * 100 + u8::try_from(layer).unwrap_or(0) * 2 + u8::try_from(i).unwrap_or(0);
                    compute.memset_async(&mut hidden[i], value)?;
                    micro_batch.record(compute, AttnComFinish)?;
                    micro_batch.wait(communicate, AttnComFinish)?;
                    communicate.copy_d2d_async(&mut sent[i], &hidden[i])?;
                    micro_batch.record(communicate, AttnArFinish)?;
                    micro_batch.wait(communicate, AttnArFinish)?;
                    micro_batch.record(communicate, FfnArFinish)?;
                }
            }
            drop(guard);
            communicate.synchronize()?;
            for (i, sent) in sent.iter().enumerate() {
                let last = step * 100 + 10 + u8::try_from(i).unwrap_or(0);
                same_values("what arrived of the last layer", sent.to_vec()?, vec![last; BYTES])?;
            }
            compute.wait_stream(communicate)?;
        }
        Ok(())
    };
    a_grid_is_made_whole_if_asked_to: "multistream 1.2", |s| {
        let stream = s.context.stream()?;
        let pool = s.context.event_pool();
        let keys = [AttnComFinish, AttnArFinish];
        let grid = EventGrid::builder(0, 2, 2).keys(&keys).pool(&pool).eager().build(&s.context)?;
        let sizes = (grid.num_keys(), grid.num_cells(), grid.events_in_use(), grid.num_micro_batches());
        same("keys, cells, events, micro-batches", sizes, (2, 12, 12, 2))?;
        holds("the device has enough for it", grid.budget_left()? > 0)?;
        same("name", grid.key_name(AttnComFinish), "ATTN_COM_FINISH")?;
        let row = grid.at(1, 1)?;
        same("unrecorded", row.state(AttnComFinish)?, CellState::Unrecorded)?;
        row.record(&stream, AttnComFinish)?;
        same("recorded", grid.state(1, 1, AttnComFinish)?, CellState::Recorded { step: grid.step() })?;
        stream.synchronize()?;
        drop(grid);
        same("given back to the pool", pool.idle(), 12)
    };
    threads_share_a_grid: "multistream 1.2", |s| {
        let grid = Arc::new(EventGrid::builder(0, 64, 2).build(&s.context)?);
        let threads: Vec<_> = (0..2)
            .map(|micro_batch| {
                let (grid, context) = (grid.clone(), s.context.clone());
                std::thread::spawn(move || {
                    let stream = context.stream()?;
                    for layer in 0..64 {
                        grid.record(&stream, layer, micro_batch, AttnComFinish)?;
                        grid.wait(&stream, layer, micro_batch, AttnComFinish)?;
                    }
                    stream.synchronize()
                })
            })
            .collect();
        for thread in threads {
            thread.join().map_err(|_| Stop::Failed("a thread panicked".to_owned()))??;
        }
        same("events", grid.events_in_use(), 128)
    };
}
