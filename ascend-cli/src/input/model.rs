//! Cost models from files: a chip, numbers, dimensions, measured durations, sizes of buffers.
//!
//! ```toml
//! chip = "Ascend910B3"
//! ranks = 8
//! [constants]
//! link_bandwidth = 50e9
//! [durations.experts]
//! fixed_ns = 12_000
//! per_token_ns = 780.5
//! [operations.my_fused_norm]
//! kind = "compute"
//! per_token_ns = 3.5
//! [buffers.dispatched]
//! bytes_per_token = 3_584
//! ```

use std::path::Path;

use ascend_sim::cost::{Basis, Chip, LayerModel, Op, Quantity};
use ascend_sim::task::Demand;

use super::node::{Document, Node, Value};
use super::table::Table;
use crate::exit::Failure;

/// Moves bytes within the device: memory bandwidth and nothing else.
const MOVE: Demand = Demand {
    hbm: 1000,
    ..Demand::NONE
};

/// The longest operation that can be simulated: a thousand seconds.
const MOST_FIXED_NS: f64 = 1e12;
/// A second for each token, and a gigabyte; more is a mistake of units.
const MOST_PER_TOKEN: f64 = 1e9;

/// A cost model's file.
#[derive(Debug)]
pub(crate) struct ModelFile {
    document: Document,
}

impl ModelFile {
    /// Reads the file; its contents are checked when they are applied.
    ///
    /// # Errors
    /// It cannot be read or parsed.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        Ok(ModelFile {
            document: Document::read(path)?,
        })
    }

    /// Replaces in `model` what the file states.
    ///
    /// # Errors
    /// Names file and line of an unknown key or an impossible value.
    pub(crate) fn apply(&self, mut model: LayerModel) -> Result<LayerModel, Failure> {
        let mut table = self.document.table()?;
        if let Some(soc) = table.text("chip")? {
            let chip = Chip::find(soc).ok_or_else(|| unknown_chip(&table, soc))?;
            let source = format!("platform file of the {}, chosen in {}", chip.soc, table.file());
            for (quantity, value) in [
                (Quantity::CubeFlops, chip.cube_flops()),
                (Quantity::HbmBandwidth, chip.hbm_bandwidth()),
            ] {
                let set = model.constants.set(quantity, value, Basis::Published, source.clone());
                set.map_err(|error| table.refuse(error))?;
            }
        }
        if let Some(ranks) = table.whole("ranks", 1, 4_096)? {
            model.ranks = ranks;
        }
        if let Some(mut shape) = table.table("shape")? {
            dimensions(&mut model, &mut shape)?;
            shape.finish()?;
        }
        if let Some(constants) = table.table("constants")? {
            for (name, node) in constants.members()? {
                constant(&mut model, &constants, name, node)?;
            }
        }
        if let Some(durations) = table.table("durations")? {
            for (name, node) in durations.members()? {
                let op = Op::from_name(name).ok_or_else(|| unknown_op(&durations, name, node))?;
                let mut given = durations.member(name, node)?;
                let (fixed_ns, per_token_ns) = duration(&mut given, name)?;
                given.finish()?;
                model = model.with_duration(op, fixed_ns, per_token_ns);
            }
        }
        if let Some(operations) = table.table("operations")? {
            for (name, node) in operations.members()? {
                let mut given = operations.member(name, node)?;
                let demand = demand(&mut given, name)?;
                let (fixed_ns, per_token_ns) = duration(&mut given, name)?;
                given.finish()?;
                model = model.with_operation(name, demand, fixed_ns, per_token_ns);
            }
        }
        if let Some(buffers) = table.table("buffers")? {
            for (name, node) in buffers.members()? {
                let mut given = buffers.member(name, node)?;
                let Some(bytes) = given.amount("bytes_per_token", MOST_PER_TOKEN)? else {
                    return Err(given.refuse(format!("{name} does not state bytes_per_token")));
                };
                given.finish()?;
                model = model.with_buffer(name, bytes);
            }
        }
        table.finish()?;
        Ok(model)
    }
}

fn dimensions(model: &mut LayerModel, table: &mut Table<'_>) -> Result<(), Failure> {
    let shape = &mut model.shape;
    let most = 1_000_000;
    for (key, low, field) in [
        ("layers", 1, &mut shape.layers),
        ("dense_layers", 0, &mut shape.dense_layers),
        ("hidden", 1, &mut shape.hidden),
        ("heads", 1, &mut shape.heads),
        ("q_rank", 1, &mut shape.q_rank),
        ("kv_rank", 1, &mut shape.kv_rank),
        ("qk_nope", 1, &mut shape.qk_nope),
        ("qk_rope", 0, &mut shape.qk_rope),
        ("v_head", 1, &mut shape.v_head),
        ("dense_width", 1, &mut shape.dense_width),
        ("expert_width", 1, &mut shape.expert_width),
        ("experts", 1, &mut shape.experts),
        ("top_k", 1, &mut shape.top_k),
        ("shared_experts", 0, &mut shape.shared_experts),
        ("weight_bytes", 1, &mut shape.weight_bytes),
    ] {
        if let Some(value) = table.whole(key, low, most)? {
            *field = value;
        }
    }
    if shape.layers > 10_000 {
        return Err(table.refuse(format!("layers cannot be {}; give at most 10000", shape.layers)));
    }
    if shape.dense_layers > shape.layers {
        return Err(table.refuse(format!(
            "dense_layers is {} and layers is {}; dense layers are among the layers",
            shape.dense_layers, shape.layers
        )));
    }
    Ok(())
}

fn constant(model: &mut LayerModel, table: &Table<'_>, name: &str, node: &Node) -> Result<(), Failure> {
    let place = format!("{}:{}", table.file(), node.line);
    let quantity = Quantity::from_name(name).ok_or_else(|| {
        let names: Vec<_> = Quantity::ALL.iter().map(|quantity| quantity.name()).collect();
        Failure::input(format!(
            "{place}: there is no constant '{name}'; known are {}",
            names.join(", ")
        ))
    })?;
    let Value::Number(value) = node.value else {
        return Err(Failure::input(format!(
            "{place}: {name} is {}; a number is needed",
            node.value.kind()
        )));
    };
    let set = model.constants.set(quantity, value, Basis::Given, place.clone());
    set.map_err(|error| Failure::input(format!("{place}: {error}")))
}

fn duration(table: &mut Table<'_>, name: &str) -> Result<(f64, f64), Failure> {
    let fixed = table.amount("fixed_ns", MOST_FIXED_NS)?;
    let per_token = table.amount("per_token_ns", MOST_PER_TOKEN)?;
    if fixed.is_none() && per_token.is_none() {
        return Err(table.refuse(format!("{name} states neither fixed_ns nor per_token_ns")));
    }
    Ok((fixed.unwrap_or(0.0), per_token.unwrap_or(0.0)))
}

/// What an operation that the layer does not have occupies.
fn demand(table: &mut Table<'_>, name: &str) -> Result<Demand, Failure> {
    match table.text("kind")? {
        Some("compute") => Ok(Demand::CUBE),
        Some("vector") => Ok(Demand::VECTOR),
        Some("collective") => Ok(Demand::LINK),
        Some("move") => Ok(MOVE),
        other => Err(Failure::input(format!(
            "{}:{}: the kind of {name} cannot be {}; give compute (matrix cores), vector, collective or move",
            table.file(),
            table.line_of("kind"),
            other.map_or("left out".to_owned(), |kind| format!("'{kind}'"))
        ))),
    }
}

fn unknown_chip(table: &Table<'_>, soc: &str) -> Failure {
    let names: Vec<_> = ascend_sim::cost::CHIPS.iter().map(|chip| chip.soc).collect();
    let (file, line) = (table.file(), table.line_of("chip"));
    Failure::input(format!(
        "{file}:{line}: there is no profile of chip '{soc}'; known are {}, or give cube_flops and hbm_bandwidth under [constants]",
        names.join(", ")
    ))
}

fn unknown_op(table: &Table<'_>, name: &str, node: &Node) -> Failure {
    let names: Vec<_> = Op::ALL.iter().map(|op| op.name()).collect();
    let file = table.file();
    Failure::input(format!(
        "{file}:{}: there is no operation '{name}'; known are {}; one of your own goes under [operations]",
        node.line,
        names.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use ascend_sim::cost::Batch;

    use super::*;

    fn apply(text: &str) -> Result<LayerModel, Failure> {
        let document = Document::parse("m.toml", text, false)?;
        ModelFile { document }.apply(LayerModel::dsr1_910b_tp16())
    }

    #[test]
    fn a_file_replaces_what_it_states_and_leaves_the_rest() {
        let text =
            "chip = 'Ascend910B3'\nranks = 8\n[constants]\nlink_bandwidth = 5e10\n[durations.gate]\nfixed_ns = 7\n";
        let model = apply(text).expect("well formed");
        assert_eq!(model.ranks, 8);
        assert_eq!(model.constants.constant(Quantity::LinkBandwidth).basis, Basis::Given);
        assert_eq!(model.constants.constant(Quantity::LinkBandwidth).source, "m.toml:4");
        assert_eq!(
            model.constants.constant(Quantity::CubeFlops).value,
            20.0 * 4096.0 * 2.0 * 1.8e9
        );
        assert_eq!(model.constants.constant(Quantity::SplitLoss).basis, Basis::Assumed);
        assert_eq!(model.cost(Op::Gate, Batch::prefill(&[1_000])).duration_ns, 7);
    }

    #[test]
    fn what_stands_twice_is_refused() {
        for (text, expected) in [
            (
                "{\"constants\": {\"link_latency\": 1,\n\"link_latency\": 2}}",
                "m.json:2: 'link_latency' stands there twice; remove one",
            ),
            (
                "{\"durations\": {\"gate\": {\"fixed_ns\": 1},\n\n\"gate\": {\"fixed_ns\": 2}}}",
                "m.json:3: 'gate' stands there twice",
            ),
            ("{\"ranks\": 2,\n\"ranks\": 4}", "m.json:2: 'ranks' stands there twice"),
        ] {
            let document = Document::parse("m.json", text, true).expect("JSON allows it");
            let model = ModelFile { document }.apply(LayerModel::dsr1_910b_tp16());
            let error = format!("{:?}", model.expect_err(text));
            assert!(error.contains(expected), "{text}: {error}");
        }
    }

    #[test]
    fn a_bad_file_is_refused_with_its_line() {
        for (text, expected) in [
            (
                "[constants]\nlink_bandwidth = 0\n",
                "m.toml:2: link_bandwidth cannot be 0;",
            ),
            (
                "[constants]\n\nlink_speed = 1\n",
                "m.toml:3: there is no constant 'link_speed';",
            ),
            (
                "[constants]\nlink_latency = -5\n",
                "m.toml:2: link_latency cannot be -5;",
            ),
            (
                "[constants]\nlink_latency = nan\n",
                "m.toml:2: link_latency cannot be NaN;",
            ),
            ("[constants]\nlink_latency = 'a'\n", "m.toml:2: link_latency is a text;"),
            ("[durations.gate]\nfixed_ns = -1\n", "m.toml:2: fixed_ns cannot be -1;"),
            (
                "[durations.dense_gate_up]\nfixed_ns = 1e300\n",
                "m.toml:2: fixed_ns cannot be 1e300; give a number from 0 to 1000000000000",
            ),
            (
                "[durations.gate]\nper_token_ns = 1_000_000_001\n",
                "m.toml:2: per_token_ns cannot be 1000000001; give a number from 0 to 1000000000",
            ),
            (
                "[operations.fused]\nkind = 'move'\nfixed_ns = inf\n",
                "m.toml:3: fixed_ns cannot be inf;",
            ),
            (
                "[buffers.kv]\nbytes_per_token = 1e10\n",
                "m.toml:2: bytes_per_token cannot be 10000000000;",
            ),
            (
                "[durations.gait]\nfixed_ns = 1\n",
                "m.toml:1: there is no operation 'gait';",
            ),
            ("[durations.gate]\n", "m.toml:1: gate states neither"),
            (
                "[operations.fused]\nfixed_ns = 1\n",
                "m.toml:1: the kind of fused cannot be left out;",
            ),
            (
                "[operations.fused]\nkind = 'cube'\n",
                "m.toml:2: the kind of fused cannot be 'cube'; give compute",
            ),
            ("[operations.fused]\nkind = 'move'\n", "m.toml:1: fused states neither"),
            ("[buffers.kv]\n", "m.toml:1: kv does not state bytes_per_token"),
            (
                "[buffers.kv]\nbytes_per_token = -2\n",
                "m.toml:2: bytes_per_token cannot be -2;",
            ),
            ("chip = '910C'\n", "m.toml:1: there is no profile of chip '910C';"),
            ("rank = 4\n", "m.toml:1: the file has no key 'rank';"),
            ("ranks = 0\n", "m.toml:1: ranks cannot be 0;"),
            ("ranks = 1.5\n", "m.toml:1: ranks cannot be 1.5;"),
            ("[shape]\nlayers = 2\ndense_layers = 3\n", "m.toml:1: dense_layers is 3"),
        ] {
            let error = format!("{:?}", apply(text).expect_err(text));
            assert!(error.contains(expected), "{text}: {error}");
        }
    }
}
