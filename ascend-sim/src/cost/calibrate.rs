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
    /// The shortest and the longest time that its range gives, nanoseconds.
    pub reachable_ns: (f64, f64),
}

impl fmt::Display for CalibrationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, ns) = (self.quantity.name(), self.wanted_ns);
        let (shortest, longest) = self.reachable_ns;
        write!(f, "no {name} makes its part of a step take {ns:.0} ns: ")?;
        if longest == 0.0 {
            f.write_str("one device has nothing to communicate")
        } else if ns < shortest {
            write!(
                f,
                "latencies, memory traffic and durations that were given take {shortest:.0} ns alone"
            )
        } else {
            write!(f, "it takes {longest:.0} ns at most")
        }
    }
}

impl std::error::Error for CalibrationError {}

impl LayerModel {
    /// The same model with `matmul_efficiency`, `attention_efficiency` and `link_bandwidth` solved for, so that the operations of all layers,
    /// one after the other, take the target's time.
    ///
    /// # Errors
    /// Latencies, memory traffic and given durations alone take longer than the target, or whatever the bandwidth less; one device, which has
    /// nothing to communicate, and a share of communication above zero.
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
        if self.ranks > 1 || communication > 0.0 {
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
        let at = |model: &mut LayerModel, value: f64| {
            for &quantity in quantities {
                let set = model
                    .constants
                    .set(quantity, value, Basis::Calibrated, source.to_string());
                debug_assert!(
                    set.is_ok(),
                    "bug in ascend-sim: {value} is between the ends of the range"
                );
            }
            time(model)
        };
        let (longest, shortest) = (at(self, low), at(self, high));
        if longest < wanted_ns || shortest > wanted_ns {
            return Err(CalibrationError {
                quantity,
                wanted_ns,
                reachable_ns: (shortest, longest),
            });
        }
        for _ in 0..100 {
            let middle = (low * high).sqrt();
            if at(self, middle) > wanted_ns {
                low = middle;
            } else {
                high = middle;
            }
        }
        at(self, (low * high).sqrt());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Constants, ModelShape, Op};
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
        let text = error.to_string();
        assert!(
            text.contains("take 500 ns: latencies, memory traffic and durations"),
            "{text}"
        );
    }

    #[test]
    fn a_time_that_given_durations_do_not_fill_is_refused_in_those_words() {
        let mut model = LayerModel::dsr1_910b_tp16();
        for &op in Op::ALL.iter().filter(|op| op.is_communication()) {
            model = model.with_duration(op, 1_000.0, 0.0);
        }
        let target = Target {
            batch: Batch::prefill(&[4_096]),
            step_ns: 1e9,
            communication_share: 0.5,
        };
        let error = model
            .calibrated(target, "test")
            .expect_err("no bandwidth changes a given duration");
        assert_eq!(error.quantity, Quantity::LinkBandwidth);
        let text = error.to_string();
        assert!(
            text.contains("take 500000000 ns: it takes") && text.ends_with("ns at most"),
            "{text}"
        );
    }

    #[test]
    fn one_device_has_nothing_to_communicate() {
        let model = LayerModel::new(ModelShape::DSR1, Constants::dsr1_910b_tp16(), 1);
        let target = |communication_share| Target {
            batch: Batch::prefill(&[4_096]),
            step_ns: 20e9,
            communication_share,
        };
        let error = model.calibrated(target(0.1), "test").expect_err("a share of nothing");
        assert_eq!(
            (error.quantity, error.reachable_ns),
            (Quantity::LinkBandwidth, (0.0, 0.0))
        );
        assert!(
            error.to_string().ends_with("one device has nothing to communicate"),
            "{error}"
        );
        let calibrated = model.calibrated(target(0.0), "test").expect("all of it computation");
        assert!((calibrated.step_ns(target(0.0).batch).0 as f64 / 20e9 - 1.0).abs() < 1e-6);
    }
}
