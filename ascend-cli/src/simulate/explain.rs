//! One step under every plan of the table: what stands beside the figures, and the pictures.

use std::collections::BTreeSet;

use ascend_rt::multistream::plan::{self, Plan};

use super::table::Wanted;
use crate::draw::Theme;
use crate::exit::Failure;
use crate::progress::Progress;
use crate::study::{self, BreakEven, Look, Pictures, Setup, WhatIf};

/// Layers of a timeline: more could not be read.
const DRAWN_LAYERS: usize = 2;

/// What was found about one step.
#[derive(Debug)]
pub(crate) struct Explained {
    pub(crate) looks: Vec<Look>,
    pub(crate) what_ifs: Vec<Vec<WhatIf>>,
    pub(crate) break_even: BreakEven,
}

impl Explained {
    /// Looks at a step if asked to, and writes the pictures.
    pub(crate) fn of(
        setup: &Setup<'_>,
        wanted: &[Wanted],
        asked: bool,
        files: Pictures,
        progress: &Progress,
    ) -> Result<Option<Self>, Failure> {
        let mut plans: Vec<&Plan> = Vec::new();
        let mut seen = BTreeSet::new();
        for row in wanted {
            if seen.insert(row.plan.plan.name.as_str()) {
                plans.push(&row.plan.plan);
            }
        }
        if !files.is_empty() {
            let few = Setup {
                layers: setup.layers.min(DRAWN_LAYERS),
                dense_layers: 0,
                ..*setup
            };
            let heading = format!(
                "{} layers with experts, {} prompts of {} tokens, {} devices (simulated)",
                few.layers, few.prompts, few.tokens, few.model.ranks
            );
            let drawn = if files.has_timeline() {
                looks(&few, &plans)?
            } else {
                Vec::new()
            };
            // The trace is of the whole step.
            let traced = if files.has_trace() {
                looks(setup, &plans)?
            } else {
                Vec::new()
            };
            files.write(&heading, traced.last(), &drawn, Theme::Auto)?;
        }
        if !asked {
            return Ok(None);
        }
        let what_ifs = plans
            .iter()
            .map(|plan| study::what_if(setup, plan))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Some(Explained {
            looks: looks(setup, &plans)?,
            what_ifs,
            break_even: study::curve(setup, &plans[1..], progress)?,
        }))
    }
}

fn looks(setup: &Setup<'_>, plans: &[&Plan]) -> Result<Vec<Look>, Failure> {
    let sequential_ns = setup.simulate(&plan::sequential(), false)?.makespan_ns;
    plans
        .iter()
        .map(|plan| study::look(setup, plan, sequential_ns))
        .collect()
}
