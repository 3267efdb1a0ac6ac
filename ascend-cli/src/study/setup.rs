//! Which step is looked at, and the files that a look can be written to.

use std::path::Path;

use ascend_rt::multistream::plan::Plan;
use ascend_rt::multistream::simulate::{Simulation, Simulator};
use ascend_rt::multistream::{AttentionState, BatchShape, MultiStreamConfig, SplitPolicy, Splitter};
use ascend_sim::cost::{Batch, LayerModel};
use ascend_sim::trace::chrome;

use super::Look;
use crate::draw::{self, Panel, Theme};
use crate::exit::Failure;
use crate::output::OutputFile;

/// A step of equal prompts, cut into equal parts of tokens.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setup<'a> {
    pub(crate) model: &'a LayerModel,
    /// Layers with experts that the plan runs.
    pub(crate) layers: usize,
    /// Dense layers before them.
    pub(crate) dense_layers: usize,
    pub(crate) prompts: u32,
    pub(crate) tokens: u32,
    pub(crate) micro_batches: usize,
    pub(crate) ranks: u32,
}

impl Setup<'_> {
    /// Simulates the step under a plan. The sequential plan runs it whole.
    ///
    /// # Errors
    /// The step cannot be cut, the model has no price for an operation, or the plan waits for what nobody records.
    pub(crate) fn simulate(&self, plan: &Plan, trace: bool) -> Result<Simulation, Failure> {
        let simulator = Simulator {
            layers: self.layers,
            dense_layers: self.dense_layers,
            first_layer: i16::try_from(self.model.shape.dense_layers).unwrap_or(i16::MAX),
            ranks: self.ranks,
            trace,
            ..Simulator::new(self.layers).with_model(self.model)
        };
        let parts = if plan.name == "sequential" {
            vec![self.whole()]
        } else {
            self.parts()?
        };
        simulator.run(plan, self.model, &parts).map_err(Failure::refused)
    }

    /// The whole step.
    pub(crate) fn whole(&self) -> Batch {
        let prompt = Batch::prefill(&[u64::from(self.tokens)]);
        (0..self.prompts).fold(Batch::default(), |sum, _| sum + prompt)
    }

    fn parts(&self) -> Result<Vec<Batch>, Failure> {
        let config = MultiStreamConfig::new(1, 1, self.micro_batches, 0.1);
        let lens = vec![self.tokens; self.prompts as usize];
        let shape = BatchShape::new(&lens, AttentionState::PrefillNoCache);
        let split = Splitter::new(SplitPolicy::Token, config)
            .split(&shape)
            .map_err(|refusal| {
                Failure::input(format!(
                    "a step of {} prompts of {} tokens cannot be cut: {refusal}",
                    self.prompts, self.tokens
                ))
            })?;
        let n = split.num_micro_batches() as u32;
        let batch = |part: &ascend_rt::multistream::Part| {
            let pieces = part.sequences.clone().map(|i| {
                let tokens = part.within(i, self.tokens as usize);
                Batch::chunk(tokens.start as u64, tokens.len() as u64)
            });
            pieces.fold(Batch::default(), |sum, piece| sum + piece).one_of(n)
        };
        Ok(split.parts().iter().map(batch).collect())
    }
}

/// The files that pictures go to, opened before any work is done.
#[derive(Debug)]
pub(crate) struct Pictures {
    trace: Option<OutputFile>,
    timeline: Option<OutputFile>,
}

impl Pictures {
    /// Opens the files.
    ///
    /// # Errors
    /// A path cannot be written.
    pub(crate) fn create(trace: Option<&Path>, timeline: Option<&Path>) -> Result<Self, Failure> {
        Ok(Pictures {
            trace: trace.map(OutputFile::create).transpose()?,
            timeline: timeline.map(OutputFile::create).transpose()?,
        })
    }

    /// Tells whether none was asked for.
    pub(crate) fn is_empty(&self) -> bool {
        !self.has_trace() && !self.has_timeline()
    }

    pub(crate) fn has_trace(&self) -> bool {
        self.trace.is_some()
    }

    pub(crate) fn has_timeline(&self) -> bool {
        self.timeline.is_some()
    }

    /// Writes a Chrome trace of one look, and a timeline of several.
    ///
    /// # Errors
    /// The disk refuses.
    pub(crate) fn write(
        self,
        heading: &str,
        traced: Option<&Look>,
        drawn: &[Look],
        theme: Theme,
    ) -> Result<(), Failure> {
        if let (Some(mut file), Some(look)) = (self.trace, traced) {
            chrome::write(&look.trace, &mut file).map_err(Failure::environment)?;
            file.finish()?;
        }
        if let Some(mut file) = self.timeline {
            let panels: Vec<Panel<'_>> = drawn
                .iter()
                .map(|look| Panel {
                    title: look.plan.clone(),
                    note: look.summary(),
                    trace: &look.trace,
                    device: 0,
                })
                .collect();
            svg::write(&mut file, &draw::timeline(heading, &panels, theme)).map_err(Failure::environment)?;
            file.finish()?;
        }
        Ok(())
    }
}
