"""The two pre-trained encoders, in plain torch: MiniLM (shipped) and MPNet (teacher).

Both read the wordpiece ids of BERT's uncased vocabulary. MiniLM is Wang et al. 2020 in the
BERT shape of Devlin et al. 2019; MPNet is Song et al. 2020, which adds a bias by relative distance.
Neither folder carries code: weights are safetensors.
"""

from __future__ import annotations

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

SHAPE_COUNT = 5
_MARKS = {"[CLS]": "<s>", "[SEP]": "</s>", "[PAD]": "<pad>", "[UNK]": "<unk>"}


class ChannelDropout(nn.Module):
    """Dropout of whole channels, the same at every word (Gal and Ghahramani 2016): cheap to draw on a CPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """The same shape as `x`, (batch, length, width)."""
        if not self.training:
            return x
        kept = torch.full((x.shape[0], 1, x.shape[2]), 1 - self.share, dtype=x.dtype)
        return x * (torch.bernoulli(kept) / (1 - self.share))


class Layer(nn.Module):
    """Self-attention and a feed-forward net, each with its residual and norm after it."""

    def __init__(self, width: int, heads: int, inner: int, epsilon: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.after_attention, self.after_net = (nn.LayerNorm(width, eps=epsilon) for _ in range(2))
        self.dropout = ChannelDropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """The states of (batch, length, width), given an additive bias of (batch, heads or 1, length, length)."""
        batch, length, width = x.shape

        def split(y: Tensor) -> Tensor:
            return y.view(batch, length, self.heads, width // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        # written out: torch's fused attention is four times slower here in bfloat16 with a bias
        share = (q @ k.transpose(2, 3) * (width // self.heads) ** -0.5 + bias.to(q.dtype)).softmax(dim=3, dtype=q.dtype)
        seen = share @ v
        x = self.after_attention(x + self.dropout(self.out(seen.transpose(1, 2).reshape(batch, length, width))))
        return self.after_net(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Wordpiece ids and shapes to states of (batch, length, width)."""

    def __init__(
        self, vocabulary: int, positions: int, width: int, layers: int, heads: int, inner: int, epsilon: float
    ) -> None:
        super().__init__()
        self.width, self.first_position = width, 0
        self.relative: nn.Embedding | None = None
        self.words = nn.Embedding(vocabulary, width)
        self.positions = nn.Embedding(positions, width)
        self.shapes = nn.Embedding(SHAPE_COUNT, width)
        nn.init.zeros_(self.shapes.weight)
        self.norm, self.dropout = nn.LayerNorm(width, eps=epsilon), ChannelDropout(0.1)
        self.layers = nn.ModuleList(Layer(width, heads, inner, epsilon, 0.1) for _ in range(layers))
        self.words.weight.requires_grad = False

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Ids, shapes and mask are (batch, length); the mask is 1 where a wordpiece stands."""
        places = torch.arange(ids.shape[1], device=ids.device) + self.first_position
        x = self.dropout(self.norm(self.words(ids) + self.positions(places)[None] + self.shapes(shapes)))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        if self.relative is not None:
            bias = bias + self._distances(ids.shape[1])
        else:
            bias = bias.expand(-1, 1, ids.shape[1], -1)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def _distances(self, length: int) -> Tensor:
        """MPNet's bias by relative distance: (1, heads, length, length)."""
        assert self.relative is not None
        at = torch.arange(length)
        return self.relative(_buckets(at[None, :] - at[:, None])).permute(2, 0, 1)[None]


def _buckets(relative: Tensor, count: int = 32, farthest: int = 128) -> Tensor:
    """The bucket of each distance, as T5 has them: exact when near, logarithmic when far."""
    n = -relative
    half = count // 2
    side = (n < 0).long() * half
    n = n.abs()
    exact = half // 2
    far = exact + (torch.log(n.float().clamp(min=1) / exact) / math.log(farthest / exact) * (half - exact)).long()
    return side + torch.where(n < exact, n, far.clamp(max=half - 1))


def minilm(folder: Path, layers: int = 6) -> Encoder:
    """MiniLM as the package of its weights has it; its segment embedding is folded into the positions."""
    weights = load_file(folder / "model.safetensors")
    encoder = Encoder(30522, 512, 384, layers, 12, 1536, 1e-12)
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
        segment = weights["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(weights["embeddings.position_embeddings.weight"] + segment)
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for k, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{k}"
            for part, theirs in (("query", "self.query"), ("key", "self.key"), ("value", "self.value")):
                _copy(getattr(layer, part), weights, f"{name}.attention.{theirs}")
            _copy(layer.out, weights, f"{name}.attention.output.dense")
            _copy(layer.after_attention, weights, f"{name}.attention.output.LayerNorm")
            _copy_net(layer, weights, name)
    return encoder


def mpnet(folder: Path, bert_vocabulary: dict[str, int]) -> Encoder:
    """MPNet with its word embeddings in the order of BERT's vocabulary."""
    weights = load_file(folder / "model.safetensors")
    lines = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    theirs = {word: k for k, word in enumerate(lines)}
    order = [theirs[_MARKS.get(w, w)] for w, _ in sorted(bert_vocabulary.items(), key=lambda pair: pair[1])]
    encoder = Encoder(len(order), 514, 768, 12, 12, 3072, 1e-5)
    encoder.first_position = 2
    encoder.relative = nn.Embedding(32, 12)
    with torch.no_grad():
        encoder.words.weight.copy_(weights["embeddings.word_embeddings.weight"][order])
        encoder.positions.weight.copy_(weights["embeddings.position_embeddings.weight"])
        encoder.relative.weight.copy_(weights["encoder.relative_attention_bias.weight"])
        _copy(encoder.norm, weights, "embeddings.LayerNorm")
        for k, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{k}"
            for part, their_part in (("query", "q"), ("key", "k"), ("value", "v"), ("out", "o")):
                _copy(getattr(layer, part), weights, f"{name}.attention.attn.{their_part}")
            _copy(layer.after_attention, weights, f"{name}.attention.LayerNorm")
            _copy_net(layer, weights, name)
    return encoder


def _copy_net(layer: Layer, weights: dict[str, Tensor], name: str) -> None:
    _copy(layer.up, weights, f"{name}.intermediate.dense")
    _copy(layer.down, weights, f"{name}.output.dense")
    _copy(layer.after_net, weights, f"{name}.output.LayerNorm")


def _copy(to: nn.Linear | nn.LayerNorm, weights: dict[str, Tensor], name: str) -> None:
    to.weight.copy_(weights[f"{name}.weight"])
    to.bias.copy_(weights[f"{name}.bias"])
