//! The grid of events: what its cells know, and what they refuse.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use ascend_rt::multistream::MsEventKey::{self, AttnComFinish, FfnArFinish, MoeAllToAll, MoeGateFinish};
use ascend_rt::multistream::{CellState, EventGrid, EventKey, MultiStreamConfig, MultiStreamMetadata, OnMissing};
use ascend_rt::{ErrorKind, Result, Runtime};
use common::{builder, on_both, on_each, with, world};

#[derive(Clone, Copy, Debug)]
enum Hop {
    Out,
    Back,
}

impl EventKey for Hop {
    const COUNT: usize = 2;
    fn index(self) -> usize {
        self as usize
    }
    fn name(self) -> &'static str {
        match self {
            Hop::Out => "OUT",
            Hop::Back => "BACK",
        }
    }
}

// multistream.md 1.2, metadata.py: layers 1 to 3 with 2 micro-batches and 1 key make rows 0, 1, 2, each with 2 micro-batches.
#[test]
fn the_grid_has_a_row_before_the_first_layer() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let grid = EventGrid::<MsEventKey>::builder(1, 3, 2)
            .keys(&[AttnComFinish])
            .build(&context)?;
        assert_eq!((grid.layers(), grid.num_micro_batches(), grid.num_keys()), (0..3, 2, 1));
        assert_eq!(grid.num_cells(), 6);
        let from_zero = EventGrid::<MsEventKey>::builder(0, 2, 1).build(&context)?;
        assert_eq!(from_zero.layers(), -1..2);
        assert!(from_zero.at(-1, 0).is_ok());
        Ok(())
    })
}

// multistream.md 1.2: rows 2 to 60 of DeepSeek-R1, 2 micro-batches, 9 keys: 1 062 cells.
#[test]
fn events_come_into_being_when_they_are_recorded() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let grid = EventGrid::builder(3, 61, 2).keys(&MsEventKey::FIRST).build(&context)?;
        assert_eq!((grid.num_cells(), grid.events_in_use()), (1062, 0));
        grid.record(&stream, 3, 0, FfnArFinish)?;
        grid.record(&stream, 3, 0, FfnArFinish)?;
        grid.record(&stream, 60, 1, FfnArFinish)?;
        assert_eq!(grid.events_in_use(), 2);
        assert_eq!(world(&runtime).stats().events_created, 2);
        drop(grid);
        assert_eq!(world(&runtime).stats().events_destroyed, 2);
        Ok(())
    })
}

#[test]
fn all_events_at_once_by_choice() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let grid = EventGrid::<Hop>::builder(0, 4, 2).eager().build(&context)?;
        assert_eq!((grid.num_cells(), grid.events_in_use()), (20, 20));
        assert_eq!(world(&runtime).stats().events_created, 20);
        assert!(grid.budget_left()? > 0);
        Ok(())
    })
}

#[test]
fn a_wait_is_for_a_record_of_the_same_step() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (compute, communicate) = (context.stream()?, context.stream()?);
        let grid = EventGrid::builder(3, 61, 2).build(&context)?;
        let refused = |error: ascend_rt::Error| {
            assert_eq!(error.kind(), ErrorKind::Misuse);
            error.to_string()
        };

        let never = refused(grid.wait(&communicate, 5, 1, AttnComFinish).unwrap_err());
        assert!(
            never.contains("ATTN_COM_FINISH of layer 5, micro-batch 1 was not recorded in step 1, nor before"),
            "{never}"
        );
        assert_eq!(grid.state(5, 1, AttnComFinish)?, CellState::Unrecorded);

        grid.record(&compute, 5, 1, AttnComFinish)?;
        grid.wait(&communicate, 5, 1, AttnComFinish)?;
        assert_eq!(grid.state(5, 1, AttnComFinish)?, CellState::Recorded { step: 1 });

        assert_eq!(grid.begin_step(), 2);
        assert_eq!(grid.state(5, 1, AttnComFinish)?, CellState::Stale { step: 1 });
        let stale = refused(grid.wait(&communicate, 5, 1, AttnComFinish).unwrap_err());
        assert!(stale.contains("was not recorded in step 2, only in step 1"), "{stale}");
        grid.record(&compute, 5, 1, AttnComFinish)?;
        grid.wait(&communicate, 5, 1, AttnComFinish)
    })
}

#[test]
fn a_missing_record_may_be_passed_over_by_choice() -> Result<()> {
    on_each(|executor| {
        for choice in [OnMissing::Skip, OnMissing::Warn] {
            let (runtime, context) = with(builder().executor(executor))?;
            let stream = context.stream()?;
            let grid = EventGrid::<Hop>::builder(0, 2, 1).on_missing(choice).build(&context)?;
            grid.wait(&stream, -1, 0, Hop::Out)?;
            grid.at(0, 0)?.wait(&stream, Hop::Back)?;
            assert_eq!(grid.missed_waits(), 2);
            assert_eq!(world(&runtime).stats().waits, 0, "nothing was submitted");
        }
        Ok(())
    })
}

#[test]
fn what_is_outside_the_grid_is_named() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let grid = EventGrid::builder(3, 61, 2).keys(&MsEventKey::FIRST).build(&context)?;
        let bounds = "outside the grid of layers 2 to 60 (the first is the row before them) and 2 micro-batches";
        for (layer, micro_batch) in [(1, 0), (61, 0), (3, 2), (i32::MIN, 0), (i32::MAX, usize::MAX)] {
            let error = grid
                .record(&stream, layer, micro_batch, AttnComFinish)
                .unwrap_err()
                .to_string();
            assert!(
                error.contains(&format!("layer {layer}, micro-batch {micro_batch} is {bounds}")),
                "{error}"
            );
            assert!(grid.wait(&stream, layer, micro_batch, AttnComFinish).is_err());
            assert!(grid.at(layer, micro_batch).is_err());
        }
        let error = grid.record(&stream, 3, 0, MoeAllToAll).unwrap_err().to_string();
        assert!(
            error.contains("MOE_ALL_TO_ALL has no column: the grid was built for 9 keys"),
            "{error}"
        );
        grid.record(&stream, 3, 0, MoeGateFinish)?;

        let empty = EventGrid::<MsEventKey>::builder(3, 61, 2).keys(&[]).build(&context)?;
        assert_eq!((empty.num_cells(), empty.at(7, 1)?.layer()), (0, 7));
        assert!(empty.record(&stream, 7, 1, AttnComFinish).is_err());

        for (start, end, micro_batches) in [(3, 3, 2), (3, 2, 2), (0, 4, 0), (i32::MIN, i32::MAX, 2)] {
            let error = EventGrid::<Hop>::builder(start, end, micro_batches)
                .build(&context)
                .unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Misuse, "{error}");
        }
        Ok(())
    })
}

#[test]
fn a_row_records_and_waits_as_the_grid_does() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let (compute, communicate) = (context.stream()?, context.stream()?);
        let grid = EventGrid::builder(3, 61, 2).build(&context)?;
        let row = grid.at(60, 1)?;
        assert_eq!((row.layer(), row.micro_batch()), (60, 1));
        row.record(&compute, AttnComFinish)?;
        assert_eq!(row.state(AttnComFinish)?, CellState::Recorded { step: 1 });
        grid.wait(&communicate, 60, 1, AttnComFinish)?;
        // A row taken in an earlier step neither satisfies nor finds what belongs to a later one.
        grid.begin_step();
        row.record(&compute, AttnComFinish)?;
        assert!(grid.wait(&communicate, 60, 1, AttnComFinish).is_err());
        Ok(())
    })
}

#[test]
fn streams_of_another_device_are_refused() -> Result<()> {
    on_both(|builder| {
        let runtime = Runtime::mock(builder.devices(2).build())?;
        let (first, second) = (runtime.device(0)?.context()?, runtime.device(1)?.context()?);
        let grid = EventGrid::builder(0, 2, 1).build(&first)?;
        let error = grid.record(&second.stream()?, 0, 0, Hop::Out).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Misuse, "{error}");
        assert!(grid.at(0, 0)?.wait(&second.stream()?, Hop::Out).is_err());
        let pool = second.event_pool();
        assert!(EventGrid::<Hop>::builder(0, 2, 1).pool(&pool).build(&first).is_err());
        Ok(())
    })
}

#[test]
fn events_of_a_pool_outlive_the_grid() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) = with(builder)?;
        let stream = context.stream()?;
        let pool = context.event_pool();
        pool.reserve(3)?;
        for _ in 0..2 {
            let grid = EventGrid::builder(0, 2, 1).pool(&pool).build(&context)?;
            grid.record(&stream, 0, 0, Hop::Out)?;
            grid.record(&stream, 1, 0, Hop::Out)?;
            assert!(
                grid.wait(&stream, 1, 0, Hop::Back).is_err(),
                "an old record of a pool's event counts for nothing"
            );
            assert_eq!((pool.idle(), grid.events_in_use()), (1, 2));
            drop(grid);
            assert_eq!(pool.idle(), 3);
        }
        assert_eq!(world(&runtime).stats().events_created, 3);
        Ok(())
    })
}

#[test]
fn findings_know_layer_micro_batch_and_key() -> Result<()> {
    on_both(|builder| {
        let (runtime, context) =
            with(builder.check(ascend_sim::order::Policy::all(ascend_sim::order::Action::Collect)))?;
        let (compute, communicate) = (context.stream()?, context.stream()?);
        let kernel = common::scale(&context)?;
        let (input, mut output) = (context.buffer_zeroed::<f32>(8)?, context.buffer_zeroed::<f32>(8)?);
        let grid = EventGrid::builder(3, 61, 2).build(&context)?;
        grid.record(&compute, 7, 1, AttnComFinish)?;
        kernel.launch(&compute, 1, (&input, &mut output, 1.0))?;
        grid.wait(&communicate, 7, 1, AttnComFinish)?;
        kernel.launch(&communicate, 1, (&input, &mut output, 2.0))?;
        let world = world(&runtime);
        assert!(!world.findings().is_empty(), "the record came too early");
        let trace = format!("{:?}", world.take_trace());
        let names = world.names();
        let key = names.find("ATTN_COM_FINISH").unwrap();
        assert!(
            trace.contains(&format!("layer: Some(7), micro_batch: Some(1), key: {key:?}")),
            "the label reached the trace"
        );
        Ok(())
    })
}

#[test]
fn a_grid_is_used_by_several_threads() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let grid = EventGrid::<MsEventKey>::builder(0, 64, 4).build(&context)?;
        let streams = (0..4).map(|_| context.stream()).collect::<Result<Vec<_>>>()?;
        std::thread::scope(|scope| {
            for (micro_batch, stream) in streams.iter().enumerate() {
                let grid = &grid;
                scope.spawn(move || {
                    for layer in 0..64 {
                        for key in MsEventKey::ALL {
                            // All threads meet in one cell of every layer.
                            grid.record(stream, layer, 0, MoeGateFinish).unwrap();
                            grid.record(stream, layer, micro_batch, key).unwrap();
                            grid.wait(stream, layer, micro_batch, key).unwrap();
                        }
                    }
                });
            }
        });
        assert_eq!(grid.events_in_use(), 64 * 4 * 11);
        Ok(())
    })
}

#[test]
fn a_column_may_have_a_name_of_its_own() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let names = ["OUT", "BACK", "NEVER"].map(str::to_owned).to_vec();
        let grid = EventGrid::<Hop>::builder(0, 1, 1).named(names).build(&context)?;
        assert_eq!(grid.num_keys(), 3);
        let error = grid
            .wait(&context.stream()?, 0, 0, Hop::Back)
            .expect_err("nobody recorded it");
        assert!(error.to_string().contains("BACK"), "{error}");
        Ok(())
    })
}

#[test]
fn metadata_takes_a_grid_that_was_made_before() -> Result<()> {
    on_both(|builder| {
        let (_runtime, context) = with(builder)?;
        let grid = EventGrid::<Hop>::builder(0, 2, 2).build(&context)?;
        let streams = [context.stream()?, context.stream()?];
        let [compute, communicate] = streams;
        let config = MultiStreamConfig::default();
        let metadata = MultiStreamMetadata::with_grid(compute, communicate, grid, config)?;
        let step = metadata.step()?;
        let layer = step.layer(1)?;
        let micro_batch = layer.micro_batch(1)?;
        micro_batch.row().record(metadata.calculate_stream(), Hop::Out)?;
        micro_batch.wait(metadata.communicate_stream(), Hop::Out)?;
        assert_eq!(metadata.grid().state(1, 1, Hop::Out)?, CellState::Recorded { step: 2 });
        Ok(())
    })
}
