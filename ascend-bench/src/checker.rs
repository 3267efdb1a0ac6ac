//! What checking costs: the 58-layer plan of the overlap module driven through the checker, beside a loop that only looks at the same items.

use std::hint::black_box;
use std::time::Instant;

use ascend_rt::multistream::plan::{Action, Cell, Layout, Plan, dbo_941};
use ascend_sim::access::{Access, Span};
use ascend_sim::label::{Label, Site};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::order::{Checker, Config, EventId, Family, Home, HostId, Place, StreamId};
use ascend_sim::task::{TaskInfo, TaskKind};

use crate::report::Row;

const LAYERS: usize = 58;
const MICRO_BATCHES: usize = 2;

/// One item of the plan, ready to be submitted.
enum Op {
    Launch(usize, TaskInfo, Box<[Access]>),
    Record(usize, usize, TaskInfo),
    Wait(usize, usize, TaskInfo),
}

/// A step of a plan as a list of submissions.
struct Step {
    ops: Vec<Op>,
    streams: usize,
    events: usize,
}

impl Step {
    fn of(plan: &Plan) -> Self {
        let mut names = NameTable::new();
        let layout = Layout::new(plan, LAYERS, MICRO_BATCHES);
        let mut step = Step {
            ops: Vec::new(),
            streams: 3,
            events: 0,
        };
        let keys = plan.keys.len();
        let event = |cell: Cell, key: usize| {
            ((cell.layer + 1) as usize * MICRO_BATCHES + cell.micro_batch as usize) * keys + key
        };
        step.events = (LAYERS + 1) * MICRO_BATCHES * keys;
        for (line, item) in (1..).zip(plan.unroll(LAYERS, MICRO_BATCHES, 1)) {
            let label = Label {
                layer: item.at.map(|cell| cell.layer as i16),
                micro_batch: item.at.map(|cell| cell.micro_batch as u8),
                key: NameId::NONE,
            };
            let mut info = |name: &str, kind| TaskInfo {
                name: names.intern(name),
                kind,
                label,
                site: Site {
                    file: names.intern("plan"),
                    line,
                },
            };
            match item.action {
                Action::Op(id) => {
                    let op = plan.op(id);
                    let accesses = op.accesses.iter().map(|access| layout.bytes(access, item.at)).collect();
                    let info = info(&op.name, TaskKind::Kernel);
                    step.ops.push(Op::Launch(op.stream as usize, info, accesses));
                }
                Action::Record { stream, key, cell } => {
                    let info = info(plan.key_name(key), TaskKind::Record);
                    step.ops
                        .push(Op::Record(stream as usize, event(cell, key.index()), info));
                }
                Action::Wait { stream, key, cell } => {
                    let info = info(plan.key_name(key), TaskKind::Wait);
                    step.ops.push(Op::Wait(stream as usize, event(cell, key.index()), info));
                }
                Action::Alloc(_) | Action::Free(_) | Action::HostSync(_) => {}
            }
        }
        step
    }

    /// The memory that the step touches, buffer by buffer.
    fn regions(&self) -> Vec<Span> {
        let mut spans: Vec<Span> = self
            .ops
            .iter()
            .filter_map(|op| match op {
                Op::Launch(_, _, accesses) => Some(accesses.iter().map(Access::bounds)),
                _ => None,
            })
            .flatten()
            .collect();
        spans.sort();
        let mut regions: Vec<Span> = Vec::new();
        for span in spans {
            match regions.last_mut() {
                Some(last) if span.start < last.end => last.end = last.end.max(span.end),
                _ => regions.push(span),
            }
        }
        regions
    }

    /// Looks at every item and every access, and does nothing else.
    fn walk(&self) -> u64 {
        let mut sum = 0;
        for op in &self.ops {
            match op {
                Op::Launch(stream, info, accesses) => {
                    let bytes: u64 = accesses.iter().map(|access| access.start + access.width_bytes).sum();
                    sum += bytes + *stream as u64 + u64::from(info.site.line);
                }
                Op::Record(stream, event, info) | Op::Wait(stream, event, info) => {
                    sum += (stream + event) as u64 + u64::from(info.site.line);
                }
            }
        }
        sum
    }
}

/// A checker with the streams, events and buffers of a step.
struct Run {
    checker: Checker,
    host: HostId,
    streams: Vec<StreamId>,
    events: Vec<EventId>,
}

impl Run {
    fn new(step: &Step) -> Self {
        let mut checker = Checker::new(Config::default());
        let host = checker.create_host(None, NameId::NONE);
        let home = Home::default();
        let streams = (0..step.streams)
            .map(|_| checker.create_stream(home, NameId::NONE))
            .collect();
        let events = (0..step.events)
            .map(|_| checker.create_event(Family::Snapshot, home, NameId::NONE))
            .collect();
        let info = TaskInfo {
            name: NameId::NONE,
            kind: TaskKind::Other,
            label: Label::NONE,
            site: Site::UNKNOWN,
        };
        for span in step.regions() {
            checker.allocate(span, Place::Device(0), &info);
            checker.mark_written(span);
        }
        Run {
            checker,
            host,
            streams,
            events,
        }
    }

    fn step(&mut self, step: &Step) {
        for op in &step.ops {
            match op {
                Op::Launch(stream, info, accesses) => {
                    self.checker.launch(self.host, self.streams[*stream], info, accesses);
                }
                Op::Record(stream, event, info) => {
                    self.checker
                        .record(self.host, self.streams[*stream], self.events[*event], info);
                }
                Op::Wait(stream, event, info) => {
                    self.checker
                        .wait(self.host, self.streams[*stream], self.events[*event], info);
                }
            }
        }
    }

    fn synchronize(&mut self) {
        self.checker.device_synchronized(self.host, 0);
    }
}

/// Nanoseconds an item, and items a second, of `steps` calls of `each`.
fn time(items: usize, mut each: impl FnMut()) -> f64 {
    let begin = Instant::now();
    each();
    begin.elapsed().as_nanos() as f64 / items as f64
}

/// All rows; `quick` checks fewer items.
pub(crate) fn run(quick: bool) -> Vec<Row> {
    let plan = dbo_941();
    let step = Step::of(&plan);
    let items = step.ops.len();
    let accesses: usize = step
        .ops
        .iter()
        .map(|op| {
            if let Op::Launch(_, _, accesses) = op {
                accesses.len()
            } else {
                0
            }
        })
        .sum();
    let steps = if quick { 20 } else { 2_000 };
    let total = items * steps;

    let walk = time(total, || {
        for _ in 0..steps {
            black_box(black_box(&step).walk());
        }
    });
    let mut run = Run::new(&step);
    run.step(&step);
    run.synchronize();
    let checked = time(total, || {
        for _ in 0..steps {
            run.step(black_box(&step));
            run.synchronize();
        }
    });
    let findings = run
        .checker
        .reports()
        .iter()
        .filter(|report| report.class() != ascend_sim::order::Class::Lint);
    let mut rows = vec![
        Row::new("plan.items", items as f64, "items/step"),
        Row::new("plan.accesses", accesses as f64, "accesses/step"),
        Row::new("checker.items", 1e9 / checked, "items/s").beside("walking the same items", 1e9 / walk),
        Row::new("checker.item", checked, "ns/item").beside("walking the same items", walk),
        Row::new("checker.findings", findings.count() as f64, "races, hazards"),
    ];
    rows.extend(memory(&step, quick));
    rows.extend(scaling(quick));
    rows
}

/// Memory after few and after many items, with a synchronization each step.
fn memory(step: &Step, quick: bool) -> Vec<Row> {
    let few: usize = 100_000;
    let many: usize = if quick { 1_000_000 } else { 100_000_000 };
    let mut run = Run::new(step);
    let mut done = 0;
    let mut until = |run: &mut Run, bound: usize| {
        let begin = (Instant::now(), done);
        while done < bound {
            run.step(step);
            run.synchronize();
            done += step.ops.len();
        }
        begin.0.elapsed().as_nanos() as f64 / (done - begin.1) as f64
    };
    let early = until(&mut run, few);
    let before = run.checker.state_bytes();
    let late = until(&mut run, many);
    let after = run.checker.state_bytes();
    vec![
        Row::new("checker.state", after as f64, "bytes").beside(format!("after {few} items"), before as f64),
        Row::new("checker.item_late", late, "ns/item").beside(format!("the first {few} items"), early),
        Row::new("checker.segments", run.checker.live_segments() as f64, "segments"),
        Row::new("checker.segment", Checker::SEGMENT_BYTES as f64, "bytes/segment"),
    ]
}

/// What an item costs as streams are added: each runs a kernel, records, and waits for the one before it.
fn scaling(quick: bool) -> Vec<Row> {
    let items = if quick { 30_000 } else { 3_000_000 };
    let ring = |streams: usize| {
        let info = |name: u32| TaskInfo {
            name: NameId::NONE,
            kind: TaskKind::Kernel,
            label: Label::NONE,
            site: Site {
                file: NameId::NONE,
                line: name,
            },
        };
        let step = Step {
            ops: (0..streams)
                .flat_map(|stream| {
                    let own = 0x10_0000 + stream as u64 * 4096;
                    let before = (stream + streams - 1) % streams;
                    let accesses = Box::new([Access::read(own, 2048), Access::write(own + 2048, 2048)]);
                    [
                        Op::Wait(stream, before, info(1)),
                        Op::Launch(stream, info(2), accesses),
                        Op::Record(stream, stream, info(3)),
                    ]
                })
                .collect(),
            streams,
            events: streams,
        };
        let mut run = Run::new(&step);
        let steps = items / step.ops.len() + 1;
        run.step(&step);
        time(steps * step.ops.len(), || {
            for _ in 0..steps {
                run.step(black_box(&step));
            }
        })
    };
    let two = ring(2);
    [2, 6, 16, 64, 256]
        .into_iter()
        .map(|streams| {
            Row::new(format!("checker.{streams}_streams"), ring(streams), "ns/item").beside("2 streams", two)
        })
        .collect()
}
