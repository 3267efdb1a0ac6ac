//! Order between streams: the happens-before checker over a plan's items.

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::label::{Label, Site};
use ascend_sim::name::{NameId, NameTable};
use ascend_sim::order::{
    Actor, Checker, Class, Config, EventId, Family, Fix, Home, HostId, Kind, Party, Place, Report, StreamId,
};
use ascend_sim::task::{TaskInfo, TaskKind};

use super::finding::{Finding, FindingKind, Findings};
use crate::multistream::plan::layout::Layout;
use crate::multistream::plan::model::{Access as PlanAccess, BufferId, Extent, OpKind, Plan, StreamRole};
use crate::multistream::plan::unroll::{Action, Cell, Item};

pub(super) fn findings(plan: &Plan, items: &[Item], layers: usize, micro_batches: usize) -> Vec<Finding> {
    let mut run = Run::new(plan, layers, micro_batches);
    for (number, item) in items.iter().enumerate() {
        run.submit(number, item);
    }
    run.report(items)
}

struct Run<'a> {
    plan: &'a Plan,
    layout: Layout<'a>,
    checker: Checker,
    host: HostId,
    streams: [StreamId; 3],
    // The item behind each position of each stream.
    submitted: [Vec<u32>; 3],
    events: Vec<EventId>,
    micro_batches: usize,
    keys: Vec<NameId>,
    ops: Vec<(NameId, TaskKind)>,
    free: NameId,
    accesses: Vec<Access>,
}

impl<'a> Run<'a> {
    fn new(plan: &'a Plan, layers: usize, micro_batches: usize) -> Self {
        let mut names = NameTable::new();
        let mut checker = Checker::new(Config {
            unwritten: false,
            ..Config::default()
        });
        let host = checker.create_host(None, names.intern("host"));
        let streams = StreamRole::ALL.map(|role| checker.create_stream(Home::default(), names.intern(role.name())));
        let cells = (layers + 1) * micro_batches * plan.keys.len();
        let home = Home::default();
        let events = (0..cells)
            .map(|_| checker.create_event(Family::Snapshot, home, NameId::NONE))
            .collect();
        let layout = Layout::new(plan, layers, micro_batches);
        let keys = plan.keys.iter().map(|key| names.intern(key)).collect();
        let kind = |kind| match kind {
            OpKind::Compute => TaskKind::Kernel,
            OpKind::Collective => TaskKind::Collective,
            OpKind::Move => TaskKind::Copy,
        };
        let ops = plan
            .ops
            .iter()
            .map(|op| (names.intern(&op.name), kind(op.kind)))
            .collect();
        let mut run = Run {
            plan,
            layout,
            checker,
            host,
            streams,
            submitted: Default::default(),
            events,
            micro_batches,
            keys,
            ops,
            free: names.intern("free"),
            accesses: Vec::new(),
        };
        run.declare_buffers(layers);
        run
    }

    /// Tells the checker of every instance, so that each has a history of its own.
    fn declare_buffers(&mut self, layers: usize) {
        for index in 0..self.plan.buffers.len() {
            let whole = BufferId(index as u16).access(Extent::Whole, Mode::Read);
            let mut known = None;
            for layer in 0..layers.max(1) {
                let at = Cell {
                    layer: layer as i32,
                    micro_batch: 0,
                };
                let span = self.layout.bytes(&whole, Some(at)).bounds();
                if known.replace(span) != Some(span) {
                    let info = info(NameId::NONE, TaskKind::Other, Label::NONE);
                    self.checker.allocate(span, Place::Device(0), &info);
                }
            }
        }
    }

    fn submit(&mut self, number: usize, item: &Item) {
        let label = |key| Label {
            layer: item.at.and_then(|cell| i16::try_from(cell.layer).ok()),
            micro_batch: item.at.and_then(|cell| u8::try_from(cell.micro_batch).ok()),
            key,
        };
        match item.action {
            Action::Op(op) => {
                let (name, kind) = self.ops[op.index()];
                let op = self.plan.op(op);
                self.accesses.clear();
                self.accesses
                    .extend(op.accesses.iter().map(|access| self.layout.bytes(access, item.at)));
                self.launch(number, op.stream, &info(name, kind, label(NameId::NONE)));
            }
            Action::Record { stream, key, cell } => {
                let info = info(NameId::NONE, TaskKind::Record, label(self.keys[key.index()]));
                let event = self.event(key.index(), cell);
                self.checker
                    .record(self.host, self.streams[stream.index()], event, &info);
                self.submitted[stream.index()].push(number as u32);
            }
            Action::Wait { stream, key, cell } => {
                let info = info(NameId::NONE, TaskKind::Wait, label(self.keys[key.index()]));
                let event = self.event(key.index(), cell);
                self.checker.wait(self.host, self.streams[stream.index()], event, &info);
                self.submitted[stream.index()].push(number as u32);
            }
            // From a free on, the owner stream may write the bytes: that is what has to be ordered after every access.
            Action::Free(buffer) => {
                let bytes: PlanAccess = buffer.access(Extent::Own, Mode::Write);
                self.accesses.clear();
                self.accesses.push(self.layout.bytes(&bytes, item.at));
                let owner = self.plan.buffers[buffer.index()].owner;
                self.launch(number, owner, &info(self.free, TaskKind::Other, label(NameId::NONE)));
            }
            Action::HostSync(stream) => {
                self.checker
                    .stream_synchronized(self.host, self.streams[stream.index()]);
            }
            Action::Alloc(_) => {}
        }
    }

    fn launch(&mut self, number: usize, stream: StreamRole, info: &TaskInfo) {
        let id = self.streams[stream.index()];
        self.checker.launch(self.host, id, info, &self.accesses);
        self.submitted[stream.index()].push(number as u32);
    }

    fn event(&self, key: usize, cell: Cell) -> EventId {
        let row = (cell.layer + 1) as usize;
        self.events[(row * self.micro_batches + cell.micro_batch as usize) * self.plan.keys.len() + key]
    }

    fn report(self, items: &[Item]) -> Vec<Finding> {
        let mut findings = Findings::default();
        for report in self.checker.reports() {
            let (Some(first), Some(second)) = (self.item(&report.first, items), self.item(&report.second, items))
            else {
                continue;
            };
            match (report.kind, report.class()) {
                (Kind::RedundantWait, _) => findings.add(FindingKind::RedundantWait, second, Some(first), || {
                    (
                        format!(
                            "{} orders nothing that was not ordered before",
                            self.plan.describe(&second)
                        ),
                        "remove the wait".to_owned(),
                    )
                }),
                (_, Class::Race) => {
                    let is_free = matches!(second.action, Action::Free(_));
                    let kind = if is_free {
                        FindingKind::FreedInFlight
                    } else {
                        FindingKind::Race
                    };
                    findings.add(kind, second, Some(first), || self.race(report, &first, &second));
                }
                _ => {}
            }
        }
        findings.into_list()
    }

    /// The item at a party's position in its stream.
    fn item(&self, party: &Party, items: &[Item]) -> Option<Item> {
        let Actor::Stream(id) = party.position.actor else {
            return None;
        };
        let stream = self.streams.iter().position(|&stream| stream == id)?;
        let number = self.submitted[stream].get(usize::try_from(party.position.index).ok()?.checked_sub(1)?)?;
        items.get(*number as usize).copied()
    }

    fn race(&self, report: &Report, first: &Item, second: &Item) -> (String, String) {
        let buffer = report.span.and_then(|span| self.buffer_at(span)).unwrap_or("a buffer");
        let message = format!(
            "nothing orders {} after {}; both touch {buffer}",
            self.plan.describe(second),
            self.plan.describe(first)
        );
        let (earlier, later) = (self.stream_of(first), self.stream_of(second));
        let fix = match report.fix {
            Fix::WaitForEvent { recorded, .. } => {
                let key = self.keys.iter().position(|&key| key == recorded.label.key);
                let key = key.map_or("the event", |key| self.plan.keys[key].as_str());
                let place = match (recorded.label.layer, recorded.label.micro_batch) {
                    (Some(layer), Some(micro_batch)) => format!(" of layer {layer}, micro-batch {micro_batch}"),
                    _ => String::new(),
                };
                format!(
                    "let {later} wait for {key}{place} before {}",
                    self.plan.describe(second)
                )
            }
            _ => format!(
                "record a key on {earlier} after {} and let {later} wait for it before {}",
                self.plan.describe(first),
                self.plan.describe(second)
            ),
        };
        (message, fix)
    }

    fn buffer_at(&self, span: Span) -> Option<&str> {
        let found = (0..self.plan.buffers.len()).find(|&index| self.layout.region(index).overlaps(span))?;
        Some(&self.plan.buffers[found].name)
    }

    fn stream_of(&self, item: &Item) -> StreamRole {
        match item.action {
            Action::Op(op) => self.plan.op(op).stream,
            Action::Record { stream, .. } | Action::Wait { stream, .. } | Action::HostSync(stream) => stream,
            Action::Alloc(buffer) | Action::Free(buffer) => self.plan.buffers[buffer.index()].owner,
        }
    }
}

fn info(name: NameId, kind: TaskKind, label: Label) -> TaskInfo {
    TaskInfo {
        name,
        kind,
        label,
        site: Site::UNKNOWN,
    }
}
