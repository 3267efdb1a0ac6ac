//! An operator with its arguments, ready to be queued.

use ascend_sim::access::{Access, Mode};
use ascend_sim::task::{Cost, Demand};

use super::array::Array;
use super::operation::{Attribute, Operation};
use super::view::View;
use super::{Body, Builtin, builtin};
use crate::kernel::MemoryView;

/// Where the elements of an argument are.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    /// In memory of the device.
    Device(View),
    /// In memory of the host, copied when the operator was submitted.
    Host(Array),
}

/// An argument that is a tensor.
#[derive(Clone, Debug)]
pub(crate) struct Operand {
    pub(crate) name: Box<str>,
    pub(crate) source: Source,
}

impl Operand {
    fn view(&self) -> Option<&View> {
        match &self.source {
            Source::Device(view) => Some(view),
            Source::Host(_) => None,
        }
    }

    fn accesses(&self, mode: Mode) -> Vec<Access> {
        self.view().map(|view| view.accesses(mode)).unwrap_or_default()
    }

    /// The elements; their shape and type alone without memory.
    fn array(&self, memory: Option<&dyn MemoryView>) -> Result<Array, String> {
        match (&self.source, memory) {
            (Source::Host(array), _) => Ok(array.clone()),
            (Source::Device(view), Some(memory)) => view.load(&self.name, memory),
            (Source::Device(view), None) => Ok(Array::new(&self.name, view.dims.clone(), view.data_type, Vec::new())),
        }
    }
}

/// An operator with its arguments.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prepared {
    pub(crate) name: Box<str>,
    pub(crate) inputs: Vec<Operand>,
    pub(crate) outputs: Vec<Operand>,
    pub(crate) attributes: Vec<(Box<str>, Attribute)>,
}

impl Prepared {
    fn builtin(&self) -> Option<&'static Builtin> {
        builtin(&self.name)
    }

    fn check_sizes(&self) -> Result<(), String> {
        let operands = self.inputs.iter().chain(&self.outputs);
        let mut views = operands.filter_map(|operand| Some((&operand.name, operand.view()?)));
        views.try_for_each(|(name, view)| view.check_size(name))
    }

    fn operation(&self, memory: Option<&dyn MemoryView>) -> Result<Operation, String> {
        let arrays = |operands: &[Operand]| {
            operands
                .iter()
                .map(|operand| operand.array(memory))
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(Operation {
            name: self.name.clone(),
            inputs: arrays(&self.inputs)?,
            outputs: arrays(&self.outputs)?,
            attributes: self.attributes.clone(),
        })
    }

    /// Checks shapes and types, of an operator whose rules are known.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.check_sizes()?;
        match self.builtin() {
            Some(builtin) => builtin.check(&self.operation(None)?),
            None => Ok(()),
        }
    }

    /// The shapes of the outputs, of an operator whose rules are known.
    pub(crate) fn shapes(&self) -> Option<Result<Vec<Vec<usize>>, String>> {
        let builtin = self.builtin()?;
        Some(
            self.check_sizes()
                .and_then(|()| self.operation(None))
                .and_then(|operation| builtin.shapes(&operation)),
        )
    }

    fn bytes(operands: &[Operand]) -> u64 {
        operands.iter().filter_map(Operand::view).map(View::bytes).sum()
    }

    /// How much workspace to ask for: as much as the outputs have, in blocks of 32 bytes, where anything has to be kept in between.
    pub(crate) fn workspace_bytes(&self) -> u64 {
        match self.builtin().is_none_or(Builtin::wants_workspace) {
            true => Prepared::bytes(&self.outputs).next_multiple_of(32),
            false => 0,
        }
    }

    /// What it touches: inputs, outputs, and the workspace that it was given.
    pub(crate) fn accesses(&self, workspace: Option<(u64, u64)>) -> Vec<Access> {
        let same = |a: &Operand, b: &Operand| a.name == b.name && a.view() == b.view();
        let read = self
            .inputs
            .iter()
            .filter(|input| !self.outputs.iter().any(|output| same(input, output)));
        let mut accesses: Vec<Access> = read.flat_map(|input| input.accesses(Mode::Read)).collect();
        for output in &self.outputs {
            let in_place = self.inputs.iter().any(|input| same(input, output));
            accesses.extend(output.accesses(if in_place { Mode::ReadWrite } else { Mode::Write }));
        }
        if let Some((address, bytes)) = workspace.filter(|(_, bytes)| *bytes > 0) {
            accesses.push(Access::write(address, bytes));
        }
        accesses
    }

    /// Address and bytes of the first output.
    pub(crate) fn first_output(&self) -> (u64, u64) {
        let view = self.outputs.first().and_then(Operand::view);
        let access = view.and_then(|view| view.accesses(Mode::Write).first().copied());
        access.map_or((0, 0), |access| (access.start, access.width_bytes))
    }

    /// What it costs: as was said, or as a kernel without a cost of its own.
    pub(crate) fn cost(&self) -> Cost {
        let demand = match self.builtin() {
            Some(builtin) if builtin.is_cube() => Demand::CUBE,
            _ => Demand::VECTOR,
        };
        let bytes = Prepared::bytes(&self.inputs) + Prepared::bytes(&self.outputs);
        Cost::new(super::cost(&self.name).unwrap_or(2_000 + bytes / 1_000), demand)
    }

    /// Runs the host function on copies, and writes back what it changed.
    pub(crate) fn run(&self, body: &Body, memory: &dyn MemoryView) -> Result<(), String> {
        let mut operation = self.operation(Some(memory))?;
        let before = operation.outputs.clone();
        body(&mut operation)?;
        for (operand, (before, after)) in self.outputs.iter().zip(before.iter().zip(&operation.outputs)) {
            if let Some(view) = operand.view() {
                view.store(before, after, memory)?;
            }
        }
        Ok(())
    }

    /// Gives a tensor another address; false when it is none of the arguments.
    pub(crate) fn move_tensor(&mut self, handle: usize, address: u64) -> bool {
        let mut found = false;
        for operand in self.inputs.iter_mut().chain(&mut self.outputs) {
            if let Source::Device(view) = &mut operand.source
                && view.handle == handle
            {
                view.address = address;
                found = true;
            }
        }
        found
    }
}
