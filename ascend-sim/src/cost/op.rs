//! The operations of a decoder layer, by the names that plans use.

/// Which feed-forward block a layer has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LayerKind {
    /// One dense block.
    Dense,
    /// Routed and shared experts.
    Experts,
}

macro_rules! ops {
    ($($(#[$doc:meta])* $variant:ident $name:literal;)*) => {
        /// One operation of a decoder layer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Op {
            $($(#[$doc])* $variant,)*
        }

        impl Op {
            /// All of them.
            pub const ALL: &'static [Op] = &[$(Op::$variant),*];

            /// Its name in plans, traces and files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Op::$variant => $name),* }
            }
        }
    };
}

ops! {
    /// Embedding of the tokens, before the first layer.
    Embed "embed";
    /// Residual addition and norm before attention.
    InputNorm "input_norm";
    /// Projections to query, key and value, rotary part, cache write, attention.
    Attention "attention";
    /// Output projection of attention.
    OutputProjection "o_proj";
    /// Sum of the output projection over tensor-parallel ranks.
    AttentionAllReduce "attn_all_reduce";
    /// Half precision only: scales the attention output in place.
    HalfScale "half_scale";
    /// Residual addition and norm after attention.
    PostNorm "post_norm";
    /// Gate and up projection of the shared expert, with activation.
    SharedUp "shared_gate_up";
    /// Down projection of the shared expert.
    SharedDown "shared_down";
    /// Sum of the shared expert over ranks.
    SharedAllReduce "shared_all_reduce";
    /// Router: this rank's share of the tokens chooses its experts.
    Gate "gate";
    /// Tokens to the ranks of their experts.
    Dispatch "dispatch";
    /// Routed experts.
    Experts "experts";
    /// Results back to the ranks of their tokens.
    Combine "combine";
    /// Routed scaling factor, on this rank's share of the tokens.
    Scale "scale";
    /// Routed results to all ranks.
    AllGather "all_gather";
    /// Sum of routed and shared results.
    AddShared "add_shared";
    /// Gate and up projection of a dense block, with activation.
    DenseUp "dense_gate_up";
    /// Down projection of a dense block.
    DenseDown "dense_down";
    /// Sum of a dense block over ranks.
    DenseAllReduce "dense_all_reduce";
    /// The micro-batches put together again, after the last layer.
    Merge "merge";
}

impl Op {
    /// The operation called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Op::ALL.iter().copied().find(|op| op.name() == name)
    }

    /// The operations of a layer run one after the other.
    #[must_use]
    pub const fn of_layer(kind: LayerKind) -> &'static [Op] {
        match kind {
            LayerKind::Dense => &[
                Op::InputNorm,
                Op::Attention,
                Op::OutputProjection,
                Op::AttentionAllReduce,
                Op::PostNorm,
                Op::DenseUp,
                Op::DenseDown,
                Op::DenseAllReduce,
            ],
            LayerKind::Experts => &[
                Op::InputNorm,
                Op::Attention,
                Op::OutputProjection,
                Op::AttentionAllReduce,
                Op::PostNorm,
                Op::SharedUp,
                Op::SharedDown,
                Op::SharedAllReduce,
                Op::Gate,
                Op::Dispatch,
                Op::Experts,
                Op::Combine,
                Op::Scale,
                Op::AllGather,
                Op::AddShared,
            ],
        }
    }

    /// Tells whether it moves bytes between devices.
    #[must_use]
    pub const fn is_communication(self) -> bool {
        matches!(
            self,
            Op::AttentionAllReduce
                | Op::SharedAllReduce
                | Op::Dispatch
                | Op::Combine
                | Op::AllGather
                | Op::DenseAllReduce
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        for &op in Op::ALL {
            assert_eq!(Op::from_name(op.name()), Some(op));
        }
    }
}
