//! Plans on real streams: every built-in plan computes what the sequential one does, bit by bit, and failures say where.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::cell::RefCell;
use std::time::Duration;

use ascend_rt::mock::{Executor, Mock};
use ascend_rt::multistream::plan::{self, Action, BUILT_IN, Cell, Extent, Mode, Op, Plan, Scope, Step};
use ascend_rt::multistream::{
    AttentionState, BatchShape, BoundPlan, MultiStreamConfig, PlanStreams, Split, SplitPolicy, Splitter,
};
use ascend_rt::{Context, DeviceBuffer, Error, ErrorKind, Kernel, Read, ReadWrite, Result, Runtime, Stream, Write};
use ascend_sim::order::{Class, Policy};
use ascend_sim::task::{Cost, Demand};
use common::on_each;

type Fill = (Write<u32>, u32);
type Stir = (ReadWrite<u32>, u32);
type Mix = (Read<u32>, ReadWrite<u32>, u32);

const LAYERS: usize = 3;
const TOKENS: usize = 24;

/// A world whose kernels take times that follow from `seed`, so that a missing wait shows.
fn runtime(executor: Executor, seed: u64) -> Result<Runtime> {
    let step = |value: u32, salt: u32| (value ^ salt).wrapping_mul(0x9e37_79b1).rotate_left(13);
    let mock = Mock::builder()
        .executor(executor)
        .kernel::<Fill>("fill", |block, (output, salt)| {
            for i in block.range(output.len()) {
                output[i] = salt;
            }
        })
        .kernel::<Stir>("stir", move |block, (output, salt)| {
            for i in block.range(output.len()) {
                output[i] = step(output[i], salt);
            }
        })
        .kernel::<Mix>("mix", move |block, (input, output, salt)| {
            for i in block.range(output.len()) {
                output[i] = step(output[i], salt).wrapping_add(step(input[i], salt));
            }
        });
    let mut state = seed;
    let mut mock = mock.check(Policy::all(ascend_sim::order::Action::Collect));
    for kernel in ["fill", "stir", "mix"] {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1);
        let duration = 1_000 + (state >> 40) % 50_000;
        mock = mock.kernel_cost(kernel, move |_| Cost::new(duration, Demand::NONE));
    }
    Runtime::mock(mock.build())
}

/// Runs every operation of a plan as kernels over the buffers that the plan says it touches.
struct Engine {
    plan: Plan,
    split: Option<Split>,
    buffers: Vec<RefCell<DeviceBuffer<u32>>>,
    fill: Kernel<Fill>,
    stir: Kernel<Stir>,
    mix: Kernel<Mix>,
}

impl Engine {
    fn new(context: &Context, plan: &Plan, split: Option<&Split>) -> Result<Self> {
        let module = context.module_from_bytes(b"ascend-mock-kernels")?;
        // Instances of a buffer lie side by side: one for each layer, or one for the whole batch, whose parts are the micro-batches'.
        let buffer = |scope| {
            let instances = if scope == Scope::Layer { LAYERS } else { 1 };
            context.buffer_zeroed::<u32>(instances * TOKENS).map(RefCell::new)
        };
        Ok(Engine {
            plan: plan.clone(),
            split: split.cloned(),
            buffers: plan
                .buffers
                .iter()
                .map(|own| buffer(own.scope))
                .collect::<Result<_>>()?,
            // SAFETY: the kernels of `runtime` touch their arguments within their lengths, as declared, and nothing else.
            fill: unsafe { module.kernel("fill")? },
            // SAFETY: as above.
            stir: unsafe { module.kernel("stir")? },
            // SAFETY: as above.
            mix: unsafe { module.kernel("mix")? },
        })
    }

    fn range(&self, buffer: usize, extent: Extent, at: Option<Cell>) -> std::ops::Range<usize> {
        let layer = at
            .filter(|_| self.plan.buffers[buffer].scope == Scope::Layer)
            .map_or(0, |cell| cell.layer as usize - 5);
        let tokens = match (at, &self.split, extent) {
            (Some(cell), Some(split), Extent::Own | Extent::Chunk) => {
                split.parts()[cell.micro_batch as usize].tokens.clone()
            }
            _ => 0..TOKENS,
        };
        layer * TOKENS + tokens.start..layer * TOKENS + tokens.end
    }

    fn issue(&self, op: &Op, at: Option<Cell>, stream: &Stream) -> Result<()> {
        let name = op
            .name
            .bytes()
            .fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
        let salt = name.wrapping_add(at.map_or(0, |cell| cell.layer as u32));
        for written in op.accesses.iter().filter(|access| access.mode.is_write()) {
            let number = written.buffer.index();
            let mut output = self.buffers[number].borrow_mut();
            let mut target = output.slice_mut(self.range(number, written.extent, at))?;
            if written.mode == Mode::Write && op.name != "attention" {
                self.fill.launch(stream, 1, (&mut target, salt))?;
            } else {
                self.stir.launch(stream, 1, (&mut target, salt))?;
            }
            for read in op
                .accesses
                .iter()
                .filter(|access| access.mode.is_read() && access.buffer != written.buffer)
            {
                let number = read.buffer.index();
                let input = self.buffers[number].borrow();
                let source =
                    input.slice(self.range(number, if at.is_some() { Extent::Own } else { Extent::Whole }, at))?;
                self.mix.launch(stream, 1, (source, &mut target, salt))?;
            }
        }
        Ok(())
    }

    fn output(&self) -> Result<Vec<u32>> {
        let number = self
            .plan
            .buffers
            .iter()
            .position(|buffer| buffer.name == "output")
            .unwrap();
        self.buffers[number].borrow().to_vec()
    }
}

fn split(policy: SplitPolicy, micro_batches: usize) -> Option<Split> {
    let config = MultiStreamConfig::new(0, 0, micro_batches, 0.4);
    let batch = BatchShape::new(&[7, 5, 3, 4, 5], AttentionState::PrefillNoCache);
    (micro_batches > 1).then(|| Splitter::new(policy, config).split(&batch).unwrap())
}

fn streams(context: &Context) -> Result<PlanStreams> {
    Ok(PlanStreams::new(context.stream()?, context.stream()?).with_aux(context.stream()?))
}

/// Two steps of a plan; its output, and how many races and hazards the checker found.
fn run(executor: Executor, plan: &Plan, split: Option<&Split>, seed: u64) -> Result<(Vec<u32>, usize)> {
    let runtime = runtime(executor, seed)?;
    let context = runtime.device(0)?.context()?;
    let micro_batches = split.map_or(1, Split::num_micro_batches);
    let bound = BoundPlan::bind_unchecked(plan.clone(), streams(&context)?, 5..5 + LAYERS as i32, micro_batches)?;
    let engine = Engine::new(&context, plan, split)?;
    for _ in 0..2 {
        let mut issue = |op: &Op, at: Option<Cell>, stream: &Stream| engine.issue(op, at, stream);
        bound.run(&mut issue).map_err(|failure| failure.cause)?;
    }
    bound.synchronize().map_err(|failure| failure.cause)?;
    let findings = runtime.simulation().unwrap().findings();
    let wrong = findings
        .iter()
        .filter(|finding| matches!(finding.class(), Class::Race | Class::Hazard))
        .count();
    Ok((engine.output()?, wrong))
}

#[test]
fn every_plan_computes_what_the_sequential_one_does() -> Result<()> {
    on_each(|executor| {
        let expected = run(executor, &plan::sequential(), None, 1)?.0;
        assert_ne!(expected, vec![0; TOKENS]);
        for entry in BUILT_IN {
            let plan = (entry.build)();
            for policy in [SplitPolicy::Sequence, SplitPolicy::Token] {
                for micro_batches in 1..=4 {
                    let split = split(policy, micro_batches);
                    let (output, wrong) = run(executor, &plan, split.as_ref(), micro_batches as u64)?;
                    assert_eq!(
                        output, expected,
                        "{}, {policy:?}, {micro_batches} micro-batches",
                        entry.name
                    );
                    assert_eq!(wrong, 0, "{}, {policy:?}, {micro_batches} micro-batches", entry.name);
                }
            }
        }
        Ok(())
    })
}

#[test]
fn a_plan_without_the_waits_for_a_key_races_on_the_device_as_the_check_says() -> Result<()> {
    on_each(|executor| {
        let split = split(SplitPolicy::Token, 2);
        for entry in BUILT_IN {
            for key in (entry.build)().waited_keys() {
                let mut plan = (entry.build)();
                let without = |step: &Step| !matches!(step, Step::Wait { key: waited, .. } if *waited == key);
                plan.epilogue.retain(without);
                for stage in &mut plan.stages {
                    stage.steps.retain(without);
                }
                let foreseen = !plan.check(LAYERS, 2).is_right();
                let (_, wrong) = run(executor, &plan, split.as_ref(), 3)?;
                assert_eq!(wrong > 0, foreseen, "{} without {}", entry.name, plan.key_name(key));
            }
        }
        Ok(())
    })
}

#[test]
fn a_plan_is_captured_and_replayed() -> Result<()> {
    on_each(|executor| {
        let plan = plan::dbo_full();
        let split = split(SplitPolicy::Token, 2);
        let expected = run(executor, &plan, split.as_ref(), 1)?.0;
        let runtime = runtime(executor, 5)?;
        let context = runtime.device(0)?.context()?;
        let bound = BoundPlan::bind(plan.clone(), streams(&context)?, 5..5 + LAYERS as i32, 2)?;
        let engine = Engine::new(&context, &plan, split.as_ref())?;
        let compute = bound.stream(plan::StreamRole::Compute).unwrap();
        let (mut graph, ()) = compute.capture(|_| {
            let mut issue = |op: &Op, at: Option<Cell>, stream: &Stream| engine.issue(op, at, stream);
            bound.run(&mut issue).map_err(|failure| failure.cause)
        })?;
        for _ in 0..2 {
            graph.launch(compute)?;
        }
        compute.synchronize()?;
        assert_eq!(engine.output()?, expected);
        graph.destroy().map_err(|(error, _)| error)
    })
}

/// An error as an engine would return it.
fn engine_error(context: &Context) -> Error {
    context.buffer::<u8>(4).unwrap().slice(9..).unwrap_err()
}

// vllm#51700: a micro-batch that fails must not leave the others going on, and the error must say where.
#[test]
fn a_failing_micro_batch_ends_the_step_for_all_and_is_named() -> Result<()> {
    on_each(|executor| {
        let runtime = runtime(executor, 1)?;
        let context = runtime.device(0)?.context()?;
        let bound = BoundPlan::bind(plan::dbo_941(), streams(&context)?, 3..61, 2)?;
        let mut issued = Vec::new();
        let mut fails = |op: &Op, at: Option<Cell>, _: &Stream| {
            issued.push((op.name.clone(), at));
            match at {
                Some(Cell {
                    layer: 10,
                    micro_batch: 1,
                }) if op.name == "o_proj" => Err(engine_error(&context)),
                _ => Ok(()),
            }
        };
        let failure = bound.run(&mut fails).unwrap_err();
        assert_eq!(
            failure.at,
            Some(Cell {
                layer: 10,
                micro_batch: 1
            })
        );
        assert!(
            failure
                .to_string()
                .starts_with("o_proj on comm (layer 10, micro-batch 1): view.slice"),
            "{failure}"
        );
        assert_eq!(
            issued.last().map(|(name, _)| name.as_str()),
            Some("o_proj"),
            "nothing was asked for after it"
        );
        assert!(!issued.iter().any(|(_, at)| at.is_some_and(|cell| cell.layer > 10)));
        // The next step is not poisoned.
        let mut works = |_: &Op, _: Option<Cell>, _: &Stream| Ok(());
        bound.run(&mut works).map_err(|failure| failure.cause)?;
        bound.abort()?;
        bound.synchronize().map_err(|failure| failure.cause)
    })
}

#[test]
fn a_stream_that_is_stuck_is_named_with_the_cell_it_did_not_reach() -> Result<()> {
    on_each(|executor| {
        let runtime = runtime(executor, 1)?;
        let context = runtime.device(0)?.context()?;
        let bound = BoundPlan::bind(plan::dbo_full(), streams(&context)?, 3..61, 2)?;
        let world = runtime.simulation().unwrap();
        world.hold_device(0);
        let mut works = |_: &Op, _: Option<Cell>, _: &Stream| Ok(());
        bound.run(&mut works).map_err(|failure| failure.cause)?;
        let failure = bound.synchronize_timeout(Duration::from_millis(5)).unwrap_err();
        assert_eq!(failure.cause.kind(), ErrorKind::Timeout);
        let text = failure.to_string();
        assert!(
            text.starts_with("ATTN_COM_FINISH on compute (layer 3, micro-batch 0): "),
            "{text}"
        );
        world.release_device(0);
        bound.synchronize().map_err(|failure| failure.cause)
    })
}

// multistream.md 1.2: of 1 062 events that the original creates for DeepSeek-R1, 696 are ever waited for.
#[test]
fn only_events_that_somebody_waits_for_exist() -> Result<()> {
    on_each(|executor| {
        let runtime = runtime(executor, 1)?;
        let context = runtime.device(0)?.context()?;
        let mut works = |_: &Op, _: Option<Cell>, _: &Stream| Ok(());
        for (plan, events) in [
            (plan::dbo_941(), 696),
            (plan::dbo_941().without_redundant_waits(), 580),
            (plan::sequential(), 0),
        ] {
            let before = runtime.simulation().unwrap().stats().events_created;
            let bound = BoundPlan::bind(plan, streams(&context)?, 3..61, 2)?;
            assert!(bound.start_layer() == 3 && bound.items().iter().any(|item| item.is_op()));
            for _ in 0..3 {
                bound.run(&mut works).map_err(|failure| failure.cause)?;
            }
            assert_eq!(bound.events_in_use(), events);
            assert_eq!(
                runtime.simulation().unwrap().stats().events_created - before,
                events as u64
            );
        }
        Ok(())
    })
}

#[test]
fn what_cannot_be_bound_is_refused() -> Result<()> {
    on_each(|executor| {
        let runtime = runtime(executor, 1)?;
        let context = runtime.device(0)?.context()?;
        let two = || -> Result<PlanStreams> { Ok(PlanStreams::new(context.stream()?, context.stream()?)) };
        let error = BoundPlan::bind(plan::dbo_a2av_1547(), two()?, 3..61, 2)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("plan dbo_a2av_1547 uses the aux stream: pass one"),
            "{error}"
        );
        let mut racing = plan::dbo_full();
        racing.epilogue.retain(|step| !matches!(step, Step::Wait { .. }));
        let error = BoundPlan::bind(racing, two()?, 3..61, 2).unwrap_err().to_string();
        assert!(
            error.contains("plan dbo_full is wrong: race: nothing orders merge on compute"),
            "{error}"
        );
        for (start, end, micro_batches) in [(3, 3, 2), (61, 3, 2), (3, 61, 0)] {
            let error = BoundPlan::bind(plan::dbo_full(), two()?, start..end, micro_batches).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Misuse, "{error}");
        }
        Ok(())
    })
}

#[test]
fn ranks_driven_by_one_thread_take_turns() -> Result<()> {
    on_each(|executor| {
        let runtime = runtime(executor, 1)?;
        let context = runtime.device(0)?.context()?;
        let bound = [
            BoundPlan::bind(plan::dbo_full(), streams(&context)?, 0..2, 2)?,
            BoundPlan::bind(plan::dbo_full(), streams(&context)?, 0..2, 2)?,
        ];
        let mut order = Vec::new();
        let mut steps: Vec<_> = bound.iter().map(BoundPlan::begin).collect();
        while steps[0].next_item().is_some() {
            for (rank, step) in steps.iter_mut().enumerate() {
                let is_op = step
                    .next_item()
                    .is_some_and(|item| matches!(item.action, Action::Op(_)));
                let mut issue = |op: &Op, _: Option<Cell>, _: &Stream| {
                    order.push((rank, op.name.clone()));
                    Ok(())
                };
                assert!(step.submit(&mut issue).map_err(|failure| failure.cause)?);
                assert_eq!(is_op, order.last().is_some_and(|(last, _)| *last == rank) && is_op);
            }
        }
        assert_eq!(order[0].1, order[1].1);
        assert_eq!(order.len(), 2 * (2 + 15 * 2 * 2));
        Ok(())
    })
}
