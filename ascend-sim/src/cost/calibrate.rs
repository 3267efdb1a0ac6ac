//! Solving for what is not published: efficiency and link bandwidth that make a step take a known time.

use std::fmt;

use super::{Basis, Batch, LayerModel, Quantity};

/// A known time of a sequential step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The step.
    pub batch: Batch,
    /// How long it takes, nanoseconds.
    pub step_ns: f64,
    /// Which part of it is communication.
    pub communication_share: f64,
}

/// No efficiency or bandwidth in range reaches the target.
#[derive(Clone, Debug, PartialEq)]
pub struct CalibrationError {
    /// What cannot be solved for.
    pub quantity: Quantity,
    /// The time that was asked of it, nanoseconds.
    pub wanted_ns: f64,
}

impl fmt::Display for CalibrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, ns) = (self.quantity.name(), self.wanted_ns);
        write!(
            f,
            "no {name} makes its part of a step take {ns:.0} ns: fixed latencies alone take longer"
        )
    }
}

impl std::error::Error for CalibrationError {}

impl LayerModel {
    /// The same model with `matmul_efficiency`, `attention_efficiency` and `link_bandwidth` solved for, so that the operations of all layers,
    /// one after the other, take the target's time.
    ///
    /// # Errors
    /// Latencies and memory traffic alone take longer than the target.
    pub fn calibrated(&self, target: Target, source: &str) -> Result<LayerModel, CalibrationError> {
        let mut model = self.clone();
        let communication = target.step_ns * target.communication_share;
        let compute = target.step_ns - communication;
        model.solve(
            &[Quantity::MatmulEfficiency, Quantity::AttentionEfficiency],
            compute,
            source,
            |m| m.step_ns(target.batch).0 as f64,
        )?;
        if self.ranks > 1 {
            model.solve(&[Quantity::LinkBandwidth], communication, source, |m| {
                m.step_ns(target.batch).1 as f64
            })?;
        }
        Ok(model)
    }

    // All of `quantities` get the one value at which `time`, which falls with it, is `wanted_ns`; by bisection of the logarithm.
    fn solve(
        &mut self,
        quantities: &[Quantity],
        wanted_ns: f64,
        source: &str,
        time: impl Fn(&LayerModel) -> f64,
    ) -> Result<(), CalibrationError> {
        let quantity = quantities[0];
        let (mut low, mut high) = quantity.range();
        let error = CalibrationError { quantity, wanted_ns };
        let at = |model: &mut LayerModel, value: f64| {
            for &quantity in quantities {
                let set = model
                    .constants
                    .set(quantity, value, Basis::Calibrated, source.to_string());
                set.map_err(|_| error.clone())?;
            }
            Ok(time(model))
        };
        if at(self, low)? < wanted_ns || at(self, high)? > wanted_ns {
            return Err(error.clone());
        }
        for _ in 0..100 {
            let middle = (low * high).sqrt();
            if at(self, middle)? > wanted_ns {
                low = middle;
            } else {
                high = middle;
            }
        }
        at(self, (low * high).sqrt())?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_calibrated_model_takes_the_time_it_was_given() {
        let target = Target {
            batch: Batch::prefill(&[4_096]),
            step_ns: 1.111e9,
            communication_share: 0.52,
        };
        let model = LayerModel::dsr1_910b_tp16()
            .calibrated(target, "test")
            .expect("reachable");
        let (compute, communication) = model.step_ns(target.batch);
        assert!((compute as f64 - 0.48 * 1.111e9).abs() < 1_000.0);
        assert!((communication as f64 - 0.52 * 1.111e9).abs() < 1_000.0);
        assert_eq!(
            model.constants.constant(Quantity::LinkBandwidth).basis,
            Basis::Calibrated
        );
    }

    #[test]
    fn an_unreachable_time_is_refused() {
        let target = Target {
            batch: Batch::prefill(&[4_096]),
            step_ns: 1_000.0,
            communication_share: 0.5,
        };
        let error = LayerModel::dsr1_910b_tp16()
            .calibrated(target, "test")
            .expect_err("latencies alone take longer");
        assert_eq!(error.quantity, Quantity::MatmulEfficiency);
    }
}
