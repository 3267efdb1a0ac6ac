//! Changes of the cost model on the command line.

use std::path::PathBuf;

use ascend_sim::cost::{Basis, LayerModel, Quantity};
use clap::Args;

use crate::exit::Failure;
use crate::input::ModelFile;

/// What the published table does not tell, so that the calibration takes it as given.
pub(crate) const GIVEN: [Quantity; 2] = [Quantity::CommunicationShare, Quantity::SplitLoss];

/// Arguments shared by the commands that price operations.
#[derive(Args, Debug)]
pub(crate) struct ModelArgs {
    /// Numbers, dimensions and measured durations to replace in the cost model: a TOML or JSON file.
    #[arg(long, value_name = "FILE")]
    model: Option<PathBuf>,
    /// One number to replace in the cost model, such as link_bandwidth=60e9; with communication_share=F the model is calibrated anew.
    #[arg(long = "set", value_name = "NAME=VALUE", value_parser = assignment)]
    sets: Vec<(Quantity, f64)>,
}

impl ModelArgs {
    /// Reads the file, if one was given.
    pub(crate) fn read(&self) -> Result<Option<ModelFile>, Failure> {
        self.model.as_deref().map(ModelFile::read).transpose()
    }

    /// Tells whether the published table is still what is simulated: nothing was changed, or only what the calibration takes as given.
    pub(crate) fn is_published_machine(&self) -> bool {
        let is_given = |(quantity, _): &(Quantity, f64)| GIVEN.contains(quantity);
        self.model.is_none() && self.sets.iter().all(is_given)
    }

    /// The changed model.
    pub(crate) fn apply(&self, mut model: LayerModel, file: &Option<ModelFile>) -> Result<LayerModel, Failure> {
        if let Some(file) = file {
            model = file.apply(model)?;
        }
        for &(quantity, value) in &self.sets {
            let set = model.constants.set(quantity, value, Basis::Given, "--set");
            set.map_err(|error| Failure::input(format!("--set: {error}")))?;
        }
        Ok(model)
    }
}

fn assignment(text: &str) -> Result<(Quantity, f64), String> {
    let (name, value) = text.split_once('=').ok_or("write NAME=VALUE")?;
    let quantity = Quantity::from_name(name.trim()).ok_or_else(|| {
        let names: Vec<_> = Quantity::ALL.iter().map(|quantity| quantity.name()).collect();
        format!("there is no constant '{name}'; known are {}", names.join(", "))
    })?;
    let value = value.trim().parse().map_err(|_| format!("'{value}' is not a number"))?;
    Ok((quantity, value))
}
