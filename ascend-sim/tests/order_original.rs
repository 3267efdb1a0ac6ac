//! The overlap module as it was (vllm-ascend#941): a model of its submissions, with its defects, and what the checker says of each.
//!
//! multistream 2.1 gives the schedule, 1.4 the defects, 2.4 what another detector said of the same model.

use std::collections::BTreeMap;

use ascend_sim::access::{Access, Mode, Span};
use ascend_sim::label::{Label, Site};
use ascend_sim::name::NameTable;
use ascend_sim::order::{Checker, Config, EventId, Family, Fix, Home, HostId, Kind, Report, StreamId};
use ascend_sim::task::{TaskInfo, TaskKind};

const LAYERS: i16 = 3;
const MICRO_BATCHES: u8 = 2;
const BLOCK: u64 = 4096;
const CHUNK: u64 = BLOCK / 16;

#[derive(Clone, Copy, PartialEq)]
enum Variant {
    /// Every temporary lives until the step is over.
    KeepAlive,
    /// As before, in half precision: `output *= 1/scale` on the compute stream right after the attention (B8).
    HalfPrecision,
    /// Temporaries go back to their stream's pool when Python leaves their scope (B7).
    CachingAllocator,
}

/// Which of the two streams.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum On {
    Compute,
    Communicate,
}
use On::{Communicate, Compute};

struct Step {
    variant: Variant,
    checker: Checker,
    names: NameTable,
    host: HostId,
    streams: [StreamId; 2],
    events: BTreeMap<(i16, u8, &'static str), EventId>,
    label: Label,
    // Free blocks of each stream's pool by what they were made for, which stands for their size; the last one given back goes first.
    pools: BTreeMap<(On, &'static str), Vec<u64>>,
    made_for: BTreeMap<u64, (On, &'static str)>,
    fresh: u64,
}

impl Step {
    fn run(variant: Variant) -> (Vec<Report>, NameTable) {
        let mut checker = Checker::new(Config::default());
        let mut names = NameTable::new();
        let host = checker.create_host(None, names.intern("main"));
        let streams = ["compute", "communicate"].map(|name| checker.create_stream(Home::default(), names.intern(name)));
        let mut step = Step {
            variant,
            checker,
            names,
            host,
            streams,
            events: BTreeMap::new(),
            label: Label::NONE,
            pools: BTreeMap::new(),
            made_for: BTreeMap::new(),
            fresh: 0x10_0000,
        };
        step.layers();
        (step.checker.take_reports(), step.names)
    }

    fn info(&mut self, name: &str, kind: TaskKind, key: &str) -> TaskInfo {
        TaskInfo {
            name: self.names.intern(name),
            kind,
            label: Label {
                key: self.names.intern(key),
                ..self.label
            },
            site: Site::UNKNOWN,
        }
    }

    fn take(&mut self, on: On, name: &str) -> u64 {
        // Heads and the shared expert's width have sizes of their own, everything else is one hidden state.
        let size = match name {
            "attn_out" => "heads",
            "act" => "width",
            _ => "hidden",
        };
        let free = self.pools.entry((on, size)).or_default().pop();
        let block = free.unwrap_or_else(|| {
            self.fresh += BLOCK;
            self.fresh
        });
        self.made_for.insert(block, (on, size));
        let info = self.info(name, TaskKind::Other, "");
        self.checker
            .pool_allocate(self.streams[on as usize], Span::new(block, BLOCK), &info);
        block
    }

    /// Python leaves the scope of a temporary.
    fn drop(&mut self, block: u64, name: &str) {
        if self.variant == Variant::CachingAllocator {
            let (on, size) = self.made_for[&block];
            let info = self.info(name, TaskKind::Other, "");
            self.checker.pool_free(self.streams[on as usize], block, &info);
            self.pools.entry((on, size)).or_default().push(block);
        }
    }

    fn op(&mut self, on: On, name: &str, reads: &[u64], writes: &[u64]) {
        let mut accesses: Vec<Access> = reads.iter().map(|&block| Access::read(block, BLOCK)).collect();
        accesses.extend(writes.iter().map(|&block| Access::write(block, BLOCK)));
        self.op_on(on, name, &accesses);
    }

    fn op_on(&mut self, on: On, name: &str, accesses: &[Access]) {
        let info = self.info(name, TaskKind::Kernel, "");
        self.checker
            .launch(self.host, self.streams[on as usize], &info, accesses);
    }

    fn event(&mut self, layer: i16, key: &'static str) -> EventId {
        let micro_batch = self.label.micro_batch.unwrap_or(0);
        let checker = &mut self.checker;
        let name = self.names.intern(key);
        let make = || checker.create_event(Family::Snapshot, Home::default(), name);
        *self.events.entry((layer, micro_batch, key)).or_insert_with(make)
    }

    fn record(&mut self, on: On, key: &'static str) {
        let event = self.event(self.label.layer.unwrap_or(0), key);
        let info = self.info("record", TaskKind::Record, key);
        self.checker.record(self.host, self.streams[on as usize], event, &info);
    }

    fn wait(&mut self, on: On, layer: i16, key: &'static str) {
        let event = self.event(layer, key);
        let info = self.info("wait", TaskKind::Wait, key);
        self.checker.wait(self.host, self.streams[on as usize], event, &info);
    }

    /// The submissions of all layers.
    fn layers(&mut self) {
        let mut hidden = Vec::new();
        let mut residual = Vec::new();
        for _ in 0..MICRO_BATCHES {
            hidden.push(self.take(Compute, "hidden"));
            residual.push(self.take(Compute, "residual"));
        }
        for buffers in [&hidden, &residual] {
            for &block in buffers {
                self.checker.mark_written(Span::new(block, BLOCK));
            }
        }
        for layer in 0..LAYERS {
            self.layer(layer, &mut hidden, &residual);
        }
        self.label = Label::NONE;
        self.label.micro_batch = Some(MICRO_BATCHES - 1);
        self.wait(Compute, LAYERS - 1, "FFN_AR_FINISH");
        let joined = self.take(Compute, "cat");
        self.op(Compute, "cat", &hidden, &[joined]);
    }

    fn layer(&mut self, layer: i16, hidden: &mut [u64], residual: &[u64]) {
        let at = |micro_batch| Label {
            layer: Some(layer),
            micro_batch: Some(micro_batch),
            ..Label::NONE
        };
        let mut outputs = Vec::new();
        for micro_batch in 0..MICRO_BATCHES {
            self.label = at(micro_batch);
            let (h, res) = (hidden[usize::from(micro_batch)], residual[usize::from(micro_batch)]);
            outputs.push(self.attention(layer, h, res));
        }
        let (mut norms, mut shared) = (Vec::new(), Vec::new());
        for micro_batch in 0..MICRO_BATCHES {
            self.label = at(micro_batch);
            let (output, res) = (outputs[usize::from(micro_batch)], residual[usize::from(micro_batch)]);
            self.wait(Compute, layer, "ATTN_AR_FINISH");
            let norm = self.take(Compute, "ln");
            self.op(Compute, "post_norm", &[output, res], &[norm, res]);
            shared.push(self.shared_expert(layer, norm));
            norms.push(norm);
        }
        for micro_batch in 0..MICRO_BATCHES {
            self.label = at(micro_batch);
            let at = usize::from(micro_batch);
            let new = self.experts(layer, norms[at], shared[at]);
            outputs.push(std::mem::replace(&mut hidden[at], new));
        }
        for block in outputs.into_iter().chain(norms).chain(shared) {
            self.drop(block, "end of the layer");
        }
    }

    /// Blocks 1 and 2: attention on the compute stream, its projection and all-reduce on the other.
    fn attention(&mut self, layer: i16, h: u64, res: u64) -> u64 {
        self.wait(Compute, layer - 1, "FFN_AR_FINISH");
        let x = self.take(Compute, "x");
        self.op(Compute, "input_norm", &[h, res], &[x, res]);
        let output = self.take(Compute, "output");
        let attended = self.take(Compute, "attn_out");
        self.op(Compute, "attention", &[x], &[attended]);
        self.record(Compute, "ATTN_COM_FINISH");
        self.wait(Communicate, layer, "ATTN_COM_FINISH");
        let projected = self.take(Communicate, "op");
        self.op(Communicate, "o_proj", &[attended], &[projected]);
        self.op(Communicate, "move", &[projected], &[output]);
        self.record(Communicate, "ATTN_AR_FINISH");
        self.drop(projected, "op");
        self.drop(attended, "attn_out");
        self.drop(x, "x");
        if self.variant == Variant::HalfPrecision {
            self.op_on(Compute, "half_scale", &[Access::new(output, BLOCK, Mode::ReadWrite)]);
        }
        output
    }

    /// The shared expert: its first half on the compute stream, its second on the other.
    fn shared_expert(&mut self, layer: i16, norm: u64) -> u64 {
        let act = self.take(Compute, "act");
        self.op(Compute, "shared_gate_up", &[norm], &[act]);
        self.record(Compute, "MOE_SE_COMP_FINISH");
        self.wait(Communicate, layer, "MOE_SE_COMP_FINISH");
        let se = self.take(Communicate, "se");
        self.op(Communicate, "shared_down", &[act], &[se]);
        self.record(Communicate, "MOE_SE_COMM_FINISH");
        self.drop(act, "act");
        se
    }

    /// Block 4: experts on the compute stream; scaling, all-gather and sum on the other.
    fn experts(&mut self, layer: i16, norm: u64, se: u64) -> u64 {
        let moe = self.take(Compute, "moe");
        self.op_on(
            Compute,
            "experts",
            &[Access::read(norm, CHUNK), Access::write(moe, BLOCK)],
        );
        self.record(Compute, "FFN_COM_FINISH");
        self.wait(Communicate, layer, "FFN_COM_FINISH");
        let scaled = self.take(Communicate, "sc");
        self.op(Communicate, "scale", &[moe], &[scaled]);
        self.record(Communicate, "MOE_AFTER_COMM");
        self.drop(moe, "moe");
        // B5: recorded again, on the compute stream.
        self.record(Compute, "MOE_AFTER_COMM");
        self.wait(Communicate, layer, "MOE_AFTER_COMM");
        self.op(Communicate, "all_gather", &[scaled], &[norm]);
        // B6: recorded before and after the sum.
        self.record(Communicate, "FFN_AR_FINISH");
        let new = self.take(Communicate, "hidden");
        self.op(Communicate, "add_shared", &[norm, se], &[new]);
        self.record(Communicate, "FFN_AR_FINISH");
        self.drop(scaled, "sc");
        new
    }
}

fn count(reports: &[Report], kind: Kind) -> usize {
    reports.iter().filter(|report| report.kind == kind).count()
}

/// The names of the earlier tasks of a kind of finding, with micro-batches, in alphabetical order.
fn earlier(reports: &[Report], kind: Kind, names: &NameTable) -> Vec<String> {
    let mut found: Vec<String> = reports
        .iter()
        .filter(|report| report.kind == kind)
        .map(|report| {
            let info = report.first.info;
            format!("{} {}", names.text(info.name), info.label.micro_batch.unwrap_or(9))
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// multistream 2.4: with temporaries kept alive no data race; two waits that nobody recorded for (B4), twelve records overwritten unused (B5, B6).
#[test]
fn kept_alive_the_event_skeleton_is_right() {
    let (reports, _) = Step::run(Variant::KeepAlive);
    let grave = reports
        .iter()
        .filter(|report| report.class() != ascend_sim::order::Class::Lint);
    assert_eq!(grave.count(), 0);
    assert_eq!(count(&reports, Kind::WaitNeverRecorded), 2);
    assert_eq!(count(&reports, Kind::RerecordUnused), 12);
}

/// multistream B8 (R1): in half precision the scaling races with the move of the projection, in each layer and micro-batch; the fix is to wait for
/// the event that is there already.
#[test]
fn half_precision_races_in_every_layer_and_micro_batch() {
    let (reports, names) = Step::run(Variant::HalfPrecision);
    let races: Vec<&Report> = reports
        .iter()
        .filter(|report| report.kind == Kind::ReadAfterWrite)
        .collect();
    let cells: Vec<_> = races
        .iter()
        .map(|race| (race.second.info.label.layer, race.second.info.label.micro_batch))
        .collect();
    let expected: Vec<_> = (0..LAYERS)
        .flat_map(|layer| (0..MICRO_BATCHES).map(move |micro_batch| (Some(layer), Some(micro_batch))))
        .collect();
    assert_eq!(cells, expected);
    for race in races {
        let Fix::WaitForEvent { recorded, .. } = race.fix else {
            panic!("ATTN_AR_FINISH is recorded behind the move: {:?}", race.fix);
        };
        assert_eq!(recorded.label.layer, race.first.info.label.layer);
        assert_eq!(recorded.label.micro_batch, race.first.info.label.micro_batch);
        assert_eq!(names.text(recorded.label.key), "ATTN_AR_FINISH");
    }
}

/// multistream B7, 2.4: with the caching allocator's lifetimes, blocks that the communication stream still reads are overwritten.
#[test]
fn a_caching_allocator_reuses_what_the_other_stream_still_reads() {
    let (reports, names) = Step::run(Variant::CachingAllocator);
    let found = earlier(&reports, Kind::ReusedInFlight, &names);
    // Attention's output, the shared expert's and the experts' go from micro-batch 0 to 1; the last micro-batch's norm goes to `cat` at the end.
    assert_eq!(
        found,
        ["add_shared 1", "all_gather 1", "o_proj 0", "scale 0", "shared_down 0"]
    );
    // Every one names who gave the block back.
    let reuses = reports.iter().filter(|report| report.kind == Kind::ReusedInFlight);
    assert!(reuses.into_iter().all(|report| report.related.is_some()));
}
