//! The dimensions of a mixture-of-experts transformer with latent attention.

/// Dimensions of a model; all counts of elements, heads or layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ModelShape {
    /// Decoder layers.
    pub layers: u32,
    /// How many of them, at the front, have a dense feed-forward block.
    pub dense_layers: u32,
    /// Width of the residual stream.
    pub hidden: u32,
    /// Attention heads.
    pub heads: u32,
    /// Rank of the query projection.
    pub q_rank: u32,
    /// Rank of the key and value projection: the width of the cache, without the rotary part.
    pub kv_rank: u32,
    /// Width of a query's or key's part without position.
    pub qk_nope: u32,
    /// Width of the rotary part.
    pub qk_rope: u32,
    /// Width of a value.
    pub v_head: u32,
    /// Width of the dense feed-forward block.
    pub dense_width: u32,
    /// Width of one expert.
    pub expert_width: u32,
    /// Routed experts.
    pub experts: u32,
    /// Routed experts that a token visits.
    pub top_k: u32,
    /// Shared experts.
    pub shared_experts: u32,
    /// Bytes of a weight: 1 for W8A8.
    pub weight_bytes: u32,
}

impl ModelShape {
    /// DeepSeek-R1 in W8A8, by its published configuration.
    pub const DSR1: ModelShape = ModelShape {
        layers: 61,
        dense_layers: 3,
        hidden: 7_168,
        heads: 128,
        q_rank: 1_536,
        kv_rank: 512,
        qk_nope: 128,
        qk_rope: 64,
        v_head: 128,
        dense_width: 18_432,
        expert_width: 2_048,
        experts: 256,
        top_k: 8,
        shared_experts: 1,
        weight_bytes: 1,
    };

    /// Layers with experts.
    #[must_use]
    pub const fn moe_layers(&self) -> u32 {
        self.layers.saturating_sub(self.dense_layers)
    }
}
