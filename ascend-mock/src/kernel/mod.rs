//! Kernels as host closures: registered by name, typed by [`ascend_sim::signature`], run once for each block.
//!
//! A registered closure stands in for the device kernel of the same name, whatever binary it is loaded from.

mod args;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};

use ascend_sim::signature::{ArgKind, Signature};
use ascend_sim::task::{Cost, Demand};

pub(crate) use args::Bytes;
pub use args::{HostArg, HostSignature, MemoryView, RawArg, RawArgs};

/// Which block of a launch a kernel is run for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    index: u32,
    count: u32,
}

impl Block {
    pub(crate) const fn new(index: u32, count: u32) -> Block {
        Block { index, count }
    }

    /// The number of this block, from 0.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.index
    }

    /// How many blocks the launch has.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.count
    }

    /// The part of `len` items that this block should do, so that all blocks together do each item once.
    #[must_use]
    pub fn range(self, len: usize) -> std::ops::Range<usize> {
        let (index, count) = (self.index as usize, self.count.max(1) as usize);
        len * index / count..len * (index + 1) / count
    }
}

/// What a cost function may look at: the shape of a launch, not its data.
#[derive(Clone, Debug)]
pub struct Launch<'a> {
    blocks: u32,
    raw: &'a RawArgs,
    kinds: &'a [ArgKind],
}

impl Launch<'_> {
    /// How many blocks.
    #[must_use]
    pub fn blocks(&self) -> u32 {
        self.blocks
    }

    /// How many elements argument `index` has; 0 for a number.
    #[must_use]
    pub fn elements(&self, index: usize) -> u64 {
        match self.kinds.get(index) {
            Some(ArgKind::Buffer { element_bytes, .. }) => self.bytes(index) / (*element_bytes).max(1) as u64,
            _ => 0,
        }
    }

    /// How many bytes argument `index` has; 0 for a number.
    #[must_use]
    pub fn bytes(&self, index: usize) -> u64 {
        self.raw.get(index).bytes
    }

    /// The raw word of argument `index`, zero-extended: a number's bits, or an address.
    #[must_use]
    pub fn word(&self, index: usize) -> u64 {
        self.raw.get(index).word
    }

    /// Argument `index` as an `f32`.
    #[must_use]
    pub fn f32(&self, index: usize) -> f32 {
        f32::from_bits(self.word(index) as u32)
    }
}

type Body = dyn Fn(&RawArgs, u32, &dyn MemoryView) -> Result<(), String> + Send + Sync;
type CostOf = dyn Fn(&Launch<'_>) -> Cost + Send + Sync;

/// A registered kernel.
pub(crate) struct Kernel {
    pub(crate) name: Box<str>,
    pub(crate) args: &'static [ArgKind],
    body: Arc<Body>,
    cost: Option<Arc<CostOf>>,
}

impl Kernel {
    pub(crate) fn new<S: HostSignature>(
        name: &str,
        body: impl for<'a> Fn(Block, S::Args<'a>) + Send + Sync + 'static,
    ) -> Kernel {
        Kernel {
            name: name.into(),
            args: <S as Signature>::ARGS,
            body: Arc::new(move |raw, blocks, memory| {
                S::run(raw, blocks, memory, &mut |block, args| body(block, args))
            }),
            cost: None,
        }
    }

    /// A kernel of a program that has no Rust types: it gets raw words and does its own reading and writing.
    pub(crate) fn untyped(
        name: &str,
        args: &'static [ArgKind],
        body: impl Fn(&RawArgs, u32, &dyn MemoryView) -> Result<(), String> + Send + Sync + 'static,
    ) -> Kernel {
        Kernel {
            name: name.into(),
            args,
            body: Arc::new(body),
            cost: None,
        }
    }

    /// Runs all blocks; an error names what was wrong.
    pub(crate) fn run(&self, raw: &RawArgs, blocks: u32, memory: &dyn MemoryView) -> Result<(), String> {
        (self.body)(raw, blocks, memory)
    }

    /// What the launch costs; a default by bytes touched where the author gave no function.
    pub(crate) fn cost(&self, raw: &RawArgs, blocks: u32) -> Cost {
        match &self.cost {
            Some(cost) => cost(&Launch {
                blocks,
                raw,
                kinds: self.args,
            }),
            None => default_cost(raw),
        }
    }
}

/// 2 microseconds to start, then 1 byte a picosecond: a placeholder for kernels without a cost of their own, not a model of any chip.
fn default_cost(raw: &RawArgs) -> Cost {
    let bytes: u64 = raw.iter().map(|arg| arg.bytes).sum();
    Cost::new(2_000 + bytes / 1_000, Demand::VECTOR)
}

impl fmt::Debug for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Kernel")
            .field("name", &self.name)
            .field("args", &self.args)
            .finish_non_exhaustive()
    }
}

static SHARED: Mutex<BTreeMap<Box<str>, Arc<Kernel>>> = Mutex::new(BTreeMap::new());

/// Registers a kernel for every world of the process; the last one of a name wins.
pub(crate) fn share(kernel: Kernel) {
    crate::process::lock(&SHARED).insert(kernel.name.clone(), Arc::new(kernel));
}

/// Gives a kernel that every world has a cost, for functions that are looked up from now on. False when there is none of the name.
pub(crate) fn share_cost(name: &str, cost: Cost) -> bool {
    let mut shared = crate::process::lock(&SHARED);
    let Some(kernel) = shared.get_mut(name) else {
        return false;
    };
    *kernel = Arc::new(Kernel {
        name: kernel.name.clone(),
        args: kernel.args,
        body: kernel.body.clone(),
        cost: Some(Arc::new(move |_| cost)),
    });
    true
}

/// A kernel that every world has.
pub(crate) fn shared(name: &str) -> Option<Arc<Kernel>> {
    crate::process::lock(&SHARED).get(name).cloned()
}

/// The kernels of a world, by name.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    kernels: BTreeMap<Box<str>, Arc<Kernel>>,
    costs: Costs,
}

#[derive(Default)]
struct Costs(BTreeMap<Box<str>, Arc<CostOf>>);

impl fmt::Debug for Costs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Registry {
    /// Registers a kernel; the last one of a name wins.
    pub(crate) fn insert(&mut self, mut kernel: Kernel) {
        kernel.cost = self.costs.0.get(&kernel.name).cloned();
        self.kernels.insert(kernel.name.clone(), Arc::new(kernel));
    }

    /// Gives a kernel a cost, whether it is registered before or after.
    pub(crate) fn set_cost(&mut self, name: &str, cost: impl Fn(&Launch<'_>) -> Cost + Send + Sync + 'static) {
        let cost: Arc<CostOf> = Arc::new(cost);
        self.costs.0.insert(name.into(), cost.clone());
        if let Some(kernel) = self.kernels.get_mut(name)
            && let Some(kernel) = Arc::get_mut(kernel)
        {
            kernel.cost = Some(cost);
        }
    }

    /// The kernel of a name.
    pub(crate) fn get(&self, name: &str) -> Option<Arc<Kernel>> {
        self.kernels.get(name).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_share_the_work_without_gap_or_overlap() {
        for count in 1..7 {
            let parts: Vec<_> = (0..count).flat_map(|i| Block::new(i, count).range(23)).collect();
            assert_eq!(parts, (0..23).collect::<Vec<_>>());
        }
    }
}
