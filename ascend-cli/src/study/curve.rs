//! Speed-up over the share of communication, and where it is above one.

use ascend_rt::multistream::plan::{self, Plan};
use ascend_sim::cost::{CalibrationError, LayerModel, Quantity, Target};
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
    /// The share from which on the plan wins, having lost below; `None` if there is no such share.
    pub(crate) break_even: Option<f64>,
    /// From which to which share the plan does not lose.
    pub(crate) pays: Vec<(f64, f64)>,
}

/// Shares that no efficiency and bandwidth in range reach.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LeftOut {
    pub(crate) from: f64,
    pub(crate) to: f64,
    pub(crate) why: String,
    #[serde(skip)]
    quantity: Quantity,
}

/// Curves of several plans.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BreakEven {
    pub(crate) curves: Vec<Curve>,
    pub(crate) contention: f64,
    pub(crate) split_loss: f64,
    /// The least and the greatest share of the curves; `None` if none can be reached.
    pub(crate) shares: Option<(f64, f64)>,
    pub(crate) left_out: Vec<LeftOut>,
}

const LEAST: f64 = 0.02;
const MOST: f64 = 0.8;

/// Keeps the time of the sequential step and moves its share of communication, as far as efficiency and bandwidth can move it.
pub(crate) fn curve(setup: &Setup<'_>, plans: &[&Plan], progress: &Progress) -> Result<BreakEven, Failure> {
    let batch = setup.whole();
    let (compute, communication) = setup.model.step_ns(batch);
    let sequential = plan::sequential();
    let model_at = |share: f64| {
        let target = Target {
            batch,
            step_ns: compute.saturating_add(communication) as f64,
            communication_share: share,
        };
        setup.model.calibrated(target, "break-even curve")
    };
    let speedup = |plan: &Plan, share: f64, model: &LayerModel| {
        progress.tell(|| format!("curve of {}: share {share:.2}", plan.name));
        let setup = Setup { model, ..*setup };
        let before = setup.simulate(&sequential, false)?.makespan_ns;
        Ok::<f64, Failure>(before as f64 / setup.simulate(plan, false)?.makespan_ns.max(1) as f64)
    };
    let (mut models, mut left_out) = (Vec::new(), Vec::new());
    for i in 0..=16 {
        let share = if i == 0 { LEAST } else { 0.05 * f64::from(i) };
        match model_at(share) {
            Ok(model) => models.push((share, model)),
            Err(error) => leave_out(&mut left_out, share, &error),
        }
    }
    let mut curves = Vec::new();
    for plan in plans {
        let mut points = Vec::new();
        for (share, model) in &models {
            points.push((*share, speedup(plan, *share, model)?));
        }
        // Between a share at which the plan loses and one at which it does not: the nearest to the former at which it does not.
        let edge = |loses: f64, pays: f64| {
            let (mut loses, mut pays) = (loses, pays);
            for _ in 0..12 {
                let middle = f64::midpoint(loses, pays);
                // Between two shares that can be reached every one can be.
                let Ok(model) = model_at(middle) else { break };
                if speedup(plan, middle, &model)? < 1.0 {
                    loses = middle;
                } else {
                    pays = middle;
                }
            }
            Ok::<f64, Failure>(pays)
        };
        let mut pays = Vec::new();
        let mut from = points.first().filter(|point| point.1 >= 1.0).map(|point| point.0);
        for pair in points.windows(2) {
            let (left, right) = (pair[0], pair[1]);
            if left.1 < 1.0 && right.1 >= 1.0 {
                from = Some(edge(left.0, right.0)?);
            } else if let (Some(share), true) = (from, right.1 < 1.0) {
                pays.push((share, edge(right.0, left.0)?));
                from = None;
            }
        }
        pays.extend(from.zip(points.last().map(|point| point.0)));
        let least = points.first().map(|point| point.0);
        curves.push(Curve {
            plan: plan.name.clone(),
            break_even: pays.iter().map(|range| range.0).find(|from| Some(*from) != least),
            points,
            pays,
        });
    }
    let end = |model: Option<&(f64, LayerModel)>| model.map(|(share, _)| *share);
    Ok(BreakEven {
        curves,
        contention: setup.model.constants[Quantity::ComputeContention],
        split_loss: setup.model.constants[Quantity::SplitLoss],
        shares: end(models.first()).zip(end(models.last())),
        left_out,
    })
}

// Neighbours that fail for one quantity are told together.
fn leave_out(left_out: &mut Vec<LeftOut>, share: f64, error: &CalibrationError) {
    match left_out.last_mut() {
        Some(last) if last.quantity == error.quantity && share - last.to < 0.06 => last.to = share,
        _ => left_out.push(LeftOut {
            from: share,
            to: share,
            why: error.to_string(),
            quantity: error.quantity,
        }),
    }
}

impl Curve {
    /// Where the plan pays, in words.
    pub(crate) fn words(&self, decimals: usize) -> String {
        let ends = self.points.first().zip(self.points.last());
        let Some((first, last)) = ends.map(|(first, last)| (first.0, last.0)) else {
            return "nowhere".to_owned();
        };
        let range = |&(from, to): &(f64, f64)| match (from == first, to == last) {
            (true, true) => "everywhere".to_owned(),
            (true, false) => format!("up to {to:.decimals$}"),
            (false, true) => format!("from {from:.decimals$}"),
            (false, false) => format!("{from:.decimals$} to {to:.decimals$}"),
        };
        match self.pays.as_slice() {
            [] => "nowhere".to_owned(),
            pays => pays.iter().map(range).collect::<Vec<_>>().join(" and "),
        }
    }
}

impl BreakEven {
    /// Refuses curves without a point: there is nothing to draw.
    ///
    /// # Errors
    /// No share can be reached.
    pub(crate) fn refuse_empty(&self) -> Result<(), Failure> {
        match (self.shares, self.left_out.first()) {
            (None, Some(left_out)) => Err(Failure::input(format!(
                "there is no curve, for no share of communication can be reached: {}",
                left_out.why
            ))),
            _ => Ok(()),
        }
    }

    /// The picture.
    pub(crate) fn draw(&self, theme: Theme) -> Document {
        let mut series: Vec<Series> = self
            .curves
            .iter()
            .map(|curve| Series {
                // More would not fit beside the chart.
                name: match curve.pays.len() {
                    0 | 1 => format!("{} (pays {})", curve.plan, curve.words(2)),
                    _ => curve.plan.clone(),
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
        let x = "f: communication's share of the sequential step";
        let x = match self.shares {
            Some((least, most)) if !self.left_out.is_empty() => format!("{x} ({least:.2} to {most:.2} can be reached)"),
            _ => x.to_owned(),
        };
        chart(
            &Chart {
                heading: &format!(
                    "When overlap pays (simulated; contention {:.2}, split loss {:.2})",
                    self.contention, self.split_loss
                ),
                x: &x,
                y: "speed-up over the sequential plan",
                level: Some((1.0, "below this line overlap loses")),
                series,
            },
            theme,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn curve(pays: &[(f64, f64)]) -> Curve {
        Curve {
            plan: "p".to_owned(),
            points: vec![(0.02, 1.0), (0.05, 1.0), (0.8, 1.0)],
            break_even: None,
            pays: pays.to_vec(),
        }
    }

    #[test]
    fn where_a_plan_pays_is_told_in_words() {
        for (pays, words) in [
            (&[][..], "nowhere"),
            (&[(0.02, 0.8)], "everywhere"),
            (&[(0.02, 0.25)], "up to 0.250"),
            (&[(0.125, 0.8)], "from 0.125"),
            (&[(0.125, 0.25)], "0.125 to 0.250"),
            (&[(0.02, 0.125), (0.5, 0.8)], "up to 0.125 and from 0.500"),
        ] {
            assert_eq!(curve(pays).words(3), words);
        }
    }
}
