//! How many bytes the activations of a layer take.

use super::{Batch, LayerModel};

/// Bytes of an activation: half precision.
const ELEMENT_BYTES: f64 = 2.0;
/// Bytes of one choice of an expert: its number and its weight.
const CHOICE_BYTES: f64 = 8.0;

impl LayerModel {
    /// Bytes that the buffer called `name` takes on one device for the tokens of `batch`, as the built-in plans name buffers.
    ///
    /// Assumed, not measured: half precision, experts with equal shares of the tokens, no padding. A buffer that the layer does not have counts
    /// as one vector of the hidden width for each token, unless [`LayerModel::with_buffer`] said otherwise.
    #[must_use]
    pub fn buffer_bytes(&self, name: &str, batch: Batch) -> u64 {
        let given = self.buffers.iter().find(|(other, _)| other == name);
        let per_token = given.map_or_else(|| self.bytes_per_token(name), |&(_, bytes)| bytes);
        (per_token * batch.tokens() as f64).round() as u64
    }

    /// The same with a buffer of `bytes_per_token` bytes for each token, in place of what the model assumes.
    #[must_use]
    pub fn with_buffer(mut self, name: &str, bytes_per_token: f64) -> Self {
        self.buffers.retain(|(other, _)| other != name);
        self.buffers.push((name.to_owned(), bytes_per_token));
        self
    }

    fn bytes_per_token(&self, name: &str) -> f64 {
        let s = &self.shape;
        let ranks = f64::from(self.ranks);
        let hidden = f64::from(s.hidden);
        let elements = match name {
            "attn_out" => f64::from(s.heads) * f64::from(s.v_head) / ranks,
            // The latent cache, which every rank keeps in full.
            "kv" => f64::from(s.kv_rank + s.qk_rope),
            "act" => f64::from(s.expert_width) * f64::from(s.shared_experts) / ranks,
            "routing" => return f64::from(s.top_k) * CHOICE_BYTES / ranks,
            "dispatched" | "expert_out" => f64::from(s.top_k) * hidden / ranks,
            "moe" | "scaled" => hidden / ranks,
            _ => hidden,
        };
        elements * ELEMENT_BYTES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_of_a_dsr1_layer_at_tp16() {
        // races-and-time 6.3: 7 168 elements of two bytes a token; a token visits 8 experts, a sixteenth of which are here.
        let model = LayerModel::dsr1_910b_tp16();
        let prompt = Batch::prefill(&[1_000]);
        for (name, bytes) in [
            ("hidden", 14_336_000),
            ("attn_out", 2_048_000),
            ("kv", 1_152_000),
            ("act", 256_000),
            ("routing", 4_000),
            ("dispatched", 7_168_000),
            ("scaled", 896_000),
            ("one of my own", 14_336_000),
        ] {
            assert_eq!(model.buffer_bytes(name, prompt), bytes, "{name}");
        }
        let model = model.with_buffer("kv", 1.0).with_buffer("kv", 0.5);
        assert_eq!(model.buffer_bytes("kv", prompt), 500);
    }
}
