//! Writing a plan out: what the host submits, in order, for some layers, micro-batches and steps.

use super::model::{BufferId, KeyId, OpId, Plan, Stage, Step, StreamRole, WaitLayer, WaitMicroBatch};

/// A row and column of the event grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The layer, counted from the plan's first; -1 is the row before it.
    pub layer: i32,
    /// The micro-batch, counted from 0.
    pub micro_batch: u32,
}

/// Where in the plan an item comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// Before the first layer; the position of the step.
    Prologue(u16),
    /// In a layer; the positions of stage and step.
    Stage(u16, u16),
    /// After the last layer; the position of the step.
    Epilogue(u16),
}

/// What the host does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Submits an operation to its stream.
    Op(OpId),
    /// Records `cell` and `key` on `stream`.
    Record {
        /// The stream that records.
        stream: StreamRole,
        /// The key.
        key: KeyId,
        /// The row and column.
        cell: Cell,
    },
    /// Lets `stream` wait for `cell` and `key`.
    Wait {
        /// The stream that waits.
        stream: StreamRole,
        /// The key.
        key: KeyId,
        /// The row and column.
        cell: Cell,
    },
    /// Takes an instance of a buffer from its owner's pool.
    Alloc(BufferId),
    /// Gives it back.
    Free(BufferId),
    /// Blocks the host until a stream is idle.
    HostSync(StreamRole),
}

/// One submission of an unrolled plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// Which step of the engine, from 0.
    pub step: u32,
    /// For which layer and micro-batch; `None` outside the layers.
    pub at: Option<Cell>,
    /// The place in the plan.
    pub place: Place,
    /// What is done.
    pub action: Action,
}

impl Item {
    /// Tells whether a stream waits.
    #[must_use]
    pub const fn is_wait(&self) -> bool {
        matches!(self.action, Action::Wait { .. })
    }

    /// Tells whether a stream records.
    #[must_use]
    pub const fn is_record(&self) -> bool {
        matches!(self.action, Action::Record { .. })
    }

    /// Tells whether an operation is submitted.
    #[must_use]
    pub const fn is_op(&self) -> bool {
        matches!(self.action, Action::Op(_))
    }
}

impl Plan {
    /// Writes the plan out for `layers` layers, `micro_batches` micro-batches and `steps` steps, in the order of submission.
    ///
    /// Micro-batches take turns: micro-batch 0 runs its stages up to the first that yields, then micro-batch 1, and so on, each lagging
    /// [`Plan::stagger`] turns behind the one before it; at the end of a layer a micro-batch goes on with its next layer.
    #[must_use]
    pub fn unroll(&self, layers: usize, micro_batches: usize, steps: usize) -> Vec<Item> {
        let turns = turns(&self.stages, layers);
        let per_layer: usize = self.stages.iter().map(|stage| stage.steps.len()).sum();
        let rest = self.prologue.len() + self.epilogue.len() * micro_batches;
        let mut out = Unrolled {
            plan: self,
            micro_batches: micro_batches as u32,
            layers: layers as i32,
            step: 0,
            items: Vec::with_capacity(steps * (per_layer * layers * micro_batches + rest)),
        };
        for step in 0..steps {
            out.step = step as u32;
            for (i, step) in self.prologue.iter().enumerate() {
                out.push(Place::Prologue(i as u16), None, step);
            }
            let lag = self.stagger * micro_batches.saturating_sub(1);
            for tick in 0..turns.len() + lag {
                for micro_batch in 0..micro_batches {
                    let Some(turn) = tick.checked_sub(micro_batch * self.stagger) else {
                        continue;
                    };
                    for &(layer, stage) in turns.get(turn).map_or(&[][..], |turn| turn) {
                        let at = Cell {
                            layer: layer as i32,
                            micro_batch: micro_batch as u32,
                        };
                        for (i, step) in self.stages[stage].steps.iter().enumerate() {
                            out.push(Place::Stage(stage as u16, i as u16), Some(at), step);
                        }
                    }
                }
            }
            for (i, step) in self.epilogue.iter().enumerate() {
                out.push(Place::Epilogue(i as u16), None, step);
            }
        }
        out.items
    }
}

/// The stages of all layers of one micro-batch, cut where it yields.
fn turns(stages: &[Stage], layers: usize) -> Vec<Vec<(usize, usize)>> {
    let mut turns = vec![Vec::new()];
    for layer in 0..layers {
        for (number, stage) in stages.iter().enumerate() {
            if let Some(turn) = turns.last_mut() {
                turn.push((layer, number));
            }
            if stage.yields {
                turns.push(Vec::new());
            }
        }
    }
    turns.retain(|turn| !turn.is_empty());
    turns
}

struct Unrolled<'a> {
    plan: &'a Plan,
    micro_batches: u32,
    layers: i32,
    step: u32,
    items: Vec<Item>,
}

impl Unrolled<'_> {
    fn push(&mut self, place: Place, at: Option<Cell>, step: &Step) {
        let mut add = |action| {
            self.items.push(Item {
                step: self.step,
                at,
                place,
                action,
            });
        };
        match *step {
            Step::Op(op) => add(Action::Op(op)),
            Step::Alloc(buffer) => add(Action::Alloc(buffer)),
            Step::Free(buffer) => add(Action::Free(buffer)),
            Step::HostSync(stream) => add(Action::HostSync(stream)),
            Step::Record { stream, key } => match at {
                Some(cell) => add(Action::Record { stream, key, cell }),
                // Outside the layers a record is for every micro-batch: of the row before the first layer, or of the last row.
                None => {
                    let layer = if matches!(place, Place::Prologue(_)) {
                        -1
                    } else {
                        self.layers - 1
                    };
                    for micro_batch in 0..self.micro_batches {
                        let cell = Cell { layer, micro_batch };
                        add(Action::Record { stream, key, cell });
                    }
                }
            },
            Step::Wait {
                stream,
                key,
                layer,
                micro_batch,
            } => {
                let row = match (at, layer) {
                    (Some(cell), WaitLayer::Same) => cell.layer,
                    (Some(cell), WaitLayer::Previous) => cell.layer - 1,
                    (None, _) => self.layers - 1,
                };
                if row < 0 && !self.plan.records_before_the_first_layer(key) {
                    return;
                }
                let own = at.map(|cell| cell.micro_batch);
                let range = match (own, micro_batch) {
                    (None, _) | (_, WaitMicroBatch::All) => 0..self.micro_batches,
                    (Some(own), WaitMicroBatch::Own) => own..own + 1,
                    (Some(own), WaitMicroBatch::Before) => own.saturating_sub(1)..own,
                };
                for micro_batch in range {
                    let cell = Cell {
                        layer: row,
                        micro_batch,
                    };
                    add(Action::Wait { stream, key, cell });
                }
            }
        }
    }
}

impl Plan {
    /// Tells whether the prologue records `key`, in the row before the first layer.
    fn records_before_the_first_layer(&self, key: KeyId) -> bool {
        let is_record = |step: &Step| matches!(step, Step::Record { key: recorded, .. } if *recorded == key);
        self.prologue.iter().any(is_record)
    }
}
