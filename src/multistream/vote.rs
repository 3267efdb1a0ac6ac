//! The decision of all data-parallel ranks: a pure function of what every rank said.
//!
//! A rank that opts out alone leaves the others waiting in a collective that it never joins (vllm#50945). So each rank shares its ballot, and
//! every rank computes the same answer from all of them: either all split, into equally many micro-batches, or none does.

use super::split::{Refusal, Split};

/// What one rank says of its batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Ballot {
    /// Micro-batches the rank could split into; 1 when its batch stays whole, 0 when it has none.
    pub micro_batches: u32,
    /// Tokens of its largest micro-batch; what padding has to reach.
    pub largest_part: u32,
    /// Whether its batch only decodes: prefilling and decoding ranks do not overlap in one step.
    pub decodes: bool,
}

impl Ballot {
    /// The ballot of a rank whose splitter said `outcome`.
    #[must_use]
    pub fn new(outcome: &Result<Split, Refusal>, decodes: bool) -> Self {
        match outcome {
            Ok(split) => Ballot {
                micro_batches: split.num_micro_batches() as u32,
                largest_part: split
                    .parts()
                    .iter()
                    .map(|part| part.num_tokens() as u32)
                    .max()
                    .unwrap_or(0),
                decodes,
            },
            Err(Refusal::Empty) => Ballot::idle(),
            Err(_) => Ballot {
                micro_batches: 1,
                largest_part: 0,
                decodes,
            },
        }
    }

    /// The ballot of a rank without a batch: it goes along with whatever the others do, running empty micro-batches.
    #[must_use]
    pub const fn idle() -> Self {
        Ballot {
            micro_batches: 0,
            largest_part: 0,
            decodes: false,
        }
    }

    /// The ballot as one number, to be shared in a collective that sums or gathers integers.
    #[must_use]
    pub const fn to_bits(self) -> u64 {
        (self.largest_part as u64) | (self.micro_batches as u64 & 0xff) << 32 | (self.decodes as u64) << 40
    }

    /// The ballot that [`Ballot::to_bits`] made.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Ballot {
            largest_part: bits as u32,
            micro_batches: (bits >> 32) as u32 & 0xff,
            decodes: bits >> 40 & 1 == 1,
        }
    }
}

/// What all ranks do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Decision {
    /// Every rank splits.
    Split {
        /// Into so many micro-batches, idle ranks into empty ones.
        micro_batches: u32,
        /// Every micro-batch is padded to so many tokens, where collectives need equal shapes.
        padded_tokens: u32,
    },
    /// No rank splits.
    Whole(Refusal),
}

/// Decides for all ranks from all ballots, in order of rank. Every rank that has the same ballots decides the same.
///
/// All that have a batch must be able to split, into equally many micro-batches, and all decode or none. Without a batch anywhere nobody
/// splits.
#[must_use]
pub fn vote(ballots: &[Ballot]) -> Decision {
    let mut busy = ballots
        .iter()
        .enumerate()
        .filter(|(_, ballot)| ballot.micro_batches > 0);
    let Some((_, first)) = busy.clone().next() else {
        return Decision::Whole(Refusal::Empty);
    };
    let disagrees = |ballot: &Ballot| {
        ballot.micro_batches < 2 || ballot.micro_batches != first.micro_batches || ballot.decodes != first.decodes
    };
    if let Some((rank, _)) = busy.find(|(_, ballot)| disagrees(ballot)) {
        return Decision::Whole(Refusal::OtherRank { rank });
    }
    Decision::Split {
        micro_batches: first.micro_batches,
        padded_tokens: ballots.iter().map(|ballot| ballot.largest_part).max().unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ballot(micro_batches: u32, largest_part: u32) -> Ballot {
        Ballot {
            micro_batches,
            largest_part,
            decodes: false,
        }
    }

    #[test]
    fn all_split_or_none_does() {
        let all = [ballot(2, 100), ballot(2, 300), Ballot::idle()];
        assert_eq!(
            vote(&all),
            Decision::Split {
                micro_batches: 2,
                padded_tokens: 300
            }
        );
        let one_whole = [ballot(2, 100), ballot(1, 0)];
        assert_eq!(vote(&one_whole), Decision::Whole(Refusal::OtherRank { rank: 1 }));
        let more = [ballot(2, 100), ballot(3, 60)];
        assert_eq!(vote(&more), Decision::Whole(Refusal::OtherRank { rank: 1 }));
        let decodes = Ballot {
            decodes: true,
            ..ballot(2, 100)
        };
        assert_eq!(
            vote(&[ballot(2, 100), decodes]),
            Decision::Whole(Refusal::OtherRank { rank: 1 })
        );
        assert_eq!(vote(&[Ballot::idle(), Ballot::idle()]), Decision::Whole(Refusal::Empty));
    }

    #[test]
    fn a_ballot_survives_its_bits() {
        for ballot in [
            Ballot::idle(),
            ballot(2, u32::MAX),
            Ballot {
                decodes: true,
                ..ballot(4, 7)
            },
        ] {
            assert_eq!(Ballot::from_bits(ballot.to_bits()), ballot);
        }
    }
}
