//! Speed-up over the share of communication, and where it crosses one.

use ascend_rt::multistream::plan::{self, Plan};
use ascend_sim::cost::Target;
use serde::Serialize;
use svg::Document;

use super::Setup;
use crate::draw::{Chart, Series, Theme, chart};
use crate::exit::Failure;
use crate::progress::Progress;

/// Speed-ups of one plan.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Curve {
    pub(crate) plan: String,
    /// Communication's share of the sequential step, and the speed-up.
    pub(crate) points: Vec<(f64, f64)>,
    /// The least share at which the plan wins; `None` if it loses, or wins, everywhere.
    pub(crate) break_even: Option<f64>,
}

/// Curves of several plans.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BreakEven {
    pub(crate) curves: Vec<Curve>,
    pub(crate) contention: f64,
    pub(crate) split_loss: f64,
}

const LEAST: f64 = 0.02;
const MOST: f64 = 0.8;

/// Keeps the time of the sequential step and moves its share of communication.
pub(crate) fn curve(setup: &Setup<'_>, plans: &[&Plan], progress: &Progress) -> Result<BreakEven, Failure> {
    use ascend_sim::cost::Quantity;
    let batch = setup.whole();
    let (compute, communication) = setup.model.step_ns(batch);
    let sequential = plan::sequential();
    let at = |plan: &Plan, share: f64| {
        progress.tell(|| format!("curve of {}: share {share:.2}", plan.name));
        let target = Target {
            batch,
            step_ns: (compute + communication) as f64,
            communication_share: share,
        };
        let model = setup
            .model
            .calibrated(target, "break-even curve")
            .map_err(Failure::input)?;
        let setup = Setup {
            model: &model,
            ..*setup
        };
        let before = setup.simulate(&sequential, false)?.makespan_ns;
        Ok::<f64, Failure>(before as f64 / setup.simulate(plan, false)?.makespan_ns.max(1) as f64)
    };
    let mut curves = Vec::new();
    for plan in plans {
        let shares = (0..=16).map(|i| if i == 0 { LEAST } else { 0.05 * f64::from(i) });
        let points: Vec<(f64, f64)> = shares
            .map(|share| Ok((share, at(plan, share)?)))
            .collect::<Result<_, Failure>>()?;
        let crossing = points.windows(2).find(|pair| pair[0].1 < 1.0 && pair[1].1 >= 1.0);
        let break_even = match crossing {
            None => None,
            Some(pair) => {
                let (mut low, mut high) = (pair[0].0, pair[1].0);
                for _ in 0..12 {
                    let middle = f64::midpoint(low, high);
                    if at(plan, middle)? < 1.0 {
                        low = middle
                    } else {
                        high = middle
                    }
                }
                Some(high)
            }
        };
        curves.push(Curve {
            plan: plan.name.clone(),
            points,
            break_even,
        });
    }
    Ok(BreakEven {
        curves,
        contention: setup.model.constants[Quantity::ComputeContention],
        split_loss: setup.model.constants[Quantity::SplitLoss],
    })
}

impl BreakEven {
    /// The picture.
    pub(crate) fn draw(&self, theme: Theme) -> Document {
        let mut series: Vec<Series> = self
            .curves
            .iter()
            .map(|curve| Series {
                name: match curve.break_even {
                    Some(share) => format!("{} (pays from {share:.2})", curve.plan),
                    None => curve.plan.clone(),
                },
                points: curve.points.clone(),
                dashed: false,
            })
            .collect();
        let bound = (0..=78)
            .map(|i| LEAST + 0.01 * f64::from(i))
            .filter(|&share| share <= MOST + 1e-9);
        series.push(Series {
            name: "bound: 1 / max(f, 1 - f)".to_owned(),
            points: bound.map(|share| (share, 1.0 / share.max(1.0 - share))).collect(),
            dashed: true,
        });
        chart(
            &Chart {
                heading: &format!(
                    "When overlap pays (simulated; contention {:.2}, split loss {:.2})",
                    self.contention, self.split_loss
                ),
                x: "f: communication's share of the sequential step",
                y: "speed-up over the sequential plan",
                level: Some((1.0, "below this line overlap loses")),
                series,
            },
            theme,
        )
    }
}
