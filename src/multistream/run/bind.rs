//! A plan with its streams, events and items.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::error::{Error, Result};
use crate::multistream::grid::EventGrid;
use crate::multistream::key::EventKey;
use crate::multistream::plan::{Action, Item, KeyId, Plan, StreamRole};
use crate::runtime::Runtime;
use crate::stream::Stream;

impl EventKey for KeyId {
    const COUNT: usize = u16::MAX as usize + 1;

    #[inline]
    fn index(self) -> usize {
        KeyId::index(self)
    }

    /// Empty: a plan's keys are named by the plan.
    fn name(self) -> &'static str {
        ""
    }
}

/// The streams of a plan's roles. May be shared with other plans and engines.
#[derive(Clone, Debug)]
pub struct PlanStreams {
    pub(super) roles: [Option<Arc<Stream>>; 3],
}

impl PlanStreams {
    /// A stream that computes and one that communicates.
    #[must_use]
    pub fn new(compute: impl Into<Arc<Stream>>, communicate: impl Into<Arc<Stream>>) -> Self {
        PlanStreams {
            roles: [Some(compute.into()), Some(communicate.into()), None],
        }
    }

    /// The same with a third stream, for plans that use one.
    #[must_use]
    pub fn with_aux(mut self, aux: impl Into<Arc<Stream>>) -> Self {
        self.roles[StreamRole::Aux.index()] = Some(aux.into());
        self
    }
}

/// A plan bound to streams. Made by [`BoundPlan::bind`].
pub struct BoundPlan {
    pub(super) plan: Plan,
    pub(super) streams: PlanStreams,
    pub(super) grid: EventGrid<KeyId>,
    pub(super) items: Vec<Item>,
    /// Columns of the grid by key of the plan.
    pub(super) columns: Vec<KeyId>,
    pub(super) start_layer: i32,
    pub(super) runtime: Runtime,
    pub(super) is_noted: bool,
}

/// Chosen: a plan is written out for all of them.
const MOST_LAYERS: i64 = 4_096;
/// Chosen likewise.
const MOST_MICRO_BATCHES: usize = 64;

impl BoundPlan {
    /// Binds a plan after checking it. Makes room for the cells that are waited for, and creates their events when they are recorded.
    ///
    /// # Errors
    /// `Misuse` with the first finding when the plan is wrong, for a role without a stream, streams of several devices, and no layer or
    /// micro-batch.
    pub fn bind(plan: Plan, streams: PlanStreams, layers: Range<i32>, micro_batches: usize) -> Result<Self> {
        // Three layers have every neighbour that a step of a plan can refer to.
        let checked = usize::try_from(i64::from(layers.end) - i64::from(layers.start))
            .unwrap_or(0)
            .min(3);
        if let Some(finding) = plan.check(checked, micro_batches.min(3)).errors().next() {
            let why = format!("plan {} is wrong: {finding}", plan.name);
            return Err(Error::misuse("BoundPlan::bind", why));
        }
        Self::bind_unchecked(plan, streams, layers, micro_batches)
    }

    /// As [`BoundPlan::bind`], without checking the plan: for one that was checked, or is to be seen going wrong.
    ///
    /// # Errors
    /// As [`BoundPlan::bind`], but a plan that is wrong is bound unless it refers to what it does not have.
    pub fn bind_unchecked(plan: Plan, streams: PlanStreams, layers: Range<i32>, micro_batches: usize) -> Result<Self> {
        let refuse = |why: String| Err(Error::misuse("BoundPlan::bind", why));
        if let Some(why) = plan.invalid_id() {
            return refuse(format!("plan {}: {why}", plan.name));
        }
        let count = i64::from(layers.end) - i64::from(layers.start);
        if !(1..=MOST_LAYERS).contains(&count) || !(1..=MOST_MICRO_BATCHES).contains(&micro_batches) {
            return refuse(format!(
                "{count} layers and {micro_batches} micro-batches: there must be at least one of each, and at most {MOST_LAYERS} and \
                 {MOST_MICRO_BATCHES}"
            ));
        }
        let mut device = None;
        for role in plan.streams() {
            let Some(stream) = &streams.roles[role.index()] else {
                return refuse(format!("plan {} uses the {role} stream: pass one", plan.name));
            };
            let number = stream.context().raw().owner().number();
            if *device.get_or_insert(number) != number {
                return refuse(format!("the {role} stream is of another device than the others"));
            }
        }
        let Some(first) = streams.roles.iter().flatten().next() else {
            return refuse("no stream was passed".to_owned());
        };
        let context = first.context();
        let waited = plan.waited_keys();
        let names = waited.iter().map(|&key| plan.key_name(key).to_owned()).collect();
        let grid = EventGrid::builder(layers.start, layers.end, micro_batches)
            .named(names)
            .build(context)?;
        let column = |key: KeyId| waited.iter().position(|&other| other == key).map(|at| KeyId(at as u16));
        let columns = (0..plan.keys.len())
            .map(|key| column(KeyId(key as u16)).unwrap_or(KeyId(u16::MAX)))
            .collect();
        let mut items = plan.unroll(count as usize, micro_batches, 1);
        items.retain(|item| !matches!(item.action, Action::Record { key, .. } if !waited.contains(&key)));
        Ok(BoundPlan {
            is_noted: context.raw().runtime.mock.is_some(),
            runtime: context.runtime(),
            start_layer: layers.start,
            columns,
            items,
            grid,
            streams,
            plan,
        })
    }

    /// The plan.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What is submitted in a step, in order. Layers count from the plan's first.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The first layer.
    #[must_use]
    pub fn start_layer(&self) -> i32 {
        self.start_layer
    }

    /// How many events exist.
    #[must_use]
    pub fn events_in_use(&self) -> usize {
        self.grid.events_in_use()
    }

    /// The grid behind it; keys are columns in the order of [`Plan::waited_keys`].
    #[must_use]
    pub fn grid(&self) -> &EventGrid<KeyId> {
        &self.grid
    }

    /// The stream of a role, if one was passed.
    #[must_use]
    pub fn stream(&self, role: StreamRole) -> Option<&Stream> {
        self.streams.roles[role.index()].as_deref()
    }
}

impl fmt::Debug for BoundPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoundPlan")
            .field("plan", &self.plan.name)
            .field("items", &self.items.len())
            .field("grid", &self.grid)
            .finish_non_exhaustive()
    }
}
