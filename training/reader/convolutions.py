"""A small convolutional encoder for the fast lane: eleven times less arithmetic than MiniLM's six layers.

Words enter as the first principal components of the vectors that a large encoder knows them by, and
pass residual convolutions of three words, spread wider layer by layer (Yu and Koltun 2016; for labels
of words Strubell et al. 2017), with one attention among them, which sees the whole window. It reads
the same wordpieces and windows as the large one, and has the same heads.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional
from training.reader.encoders import SHAPE_COUNT, ChannelDropout

SPREADS = (1, 2, 4, 8, 1, 2, 4)  # how far apart the three words of each convolution stand
ATTENTION_AFTER = 3  # convolutions


class Convolution(nn.Module):
    """Three words to one, rectified, added to what was there."""

    def __init__(self, width: int, spread: int, dropout: float) -> None:
        super().__init__()
        self.spread = spread
        self.three, self.norm = nn.Linear(3 * width, width), nn.LayerNorm(width)
        self.dropout = ChannelDropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        """The same shape as `x`, (batch, length, width); what stands outside is nought."""
        before = functional.pad(x, (0, 0, self.spread, 0))[:, : x.shape[1]]
        after = functional.pad(x, (0, 0, 0, self.spread))[:, self.spread :]
        return self.norm(x + self.dropout(functional.relu(self.three(torch.cat([before, x, after], dim=2)))))


class Attention(nn.Module):
    """Self-attention with its residual and norm after it."""

    def __init__(self, width: int, heads: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm, self.dropout = nn.LayerNorm(width), ChannelDropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """The same shape as `x`; words where the (batch, length) mask is nought are not looked at."""

        def split(y: Tensor) -> Tensor:
            return y.view(*y.shape[:2], self.heads, -1).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        shut = (1.0 - mask[:, None, None, :].to(q.dtype)) * -10000.0
        share = (q @ k.transpose(2, 3) * (x.shape[2] // self.heads) ** -0.5 + shut).softmax(dim=3, dtype=q.dtype)
        return self.norm(x + self.dropout(self.out((share @ v).transpose(1, 2).reshape(x.shape))))


class Convolutions(nn.Module):
    """Wordpiece ids and shapes to states of (batch, length, width)."""

    def __init__(self, words: Tensor, width: int = 192, dropout: float = 0.1) -> None:
        """Take word vectors of (vocabulary, any width), which are learned further."""
        super().__init__()
        self.width = width
        self.words = nn.Embedding.from_pretrained(words, freeze=False)
        self.shapes = nn.Embedding(SHAPE_COUNT, words.shape[1])
        nn.init.zeros_(self.shapes.weight)
        self.enter, self.norm = nn.Linear(words.shape[1], width), nn.LayerNorm(width)
        self.dropout = ChannelDropout(dropout)
        self.layers = nn.ModuleList(Convolution(width, spread, dropout) for spread in SPREADS)
        self.attention = Attention(width, 4, dropout)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Ids, shapes and mask are (batch, length); the mask is 1 where a wordpiece stands."""
        stands = mask[:, :, None]
        x = self.norm(self.enter(self.dropout(self.words(ids) + self.shapes(shapes)))) * stands
        for k, layer in enumerate(self.layers):
            x = layer(x) * stands
            if k + 1 == ATTENTION_AFTER:
                x = self.attention(x, mask) * stands
        return x


def components(vectors: Tensor, count: int) -> Tensor:
    """The first principal components of (words, width) vectors, each scaled to a spread of about one in all."""
    centred = vectors - vectors.mean(dim=0)
    _, _, axes = torch.linalg.svd(centred.T @ centred)
    kept = centred @ axes[:count].T
    return kept / kept.std()
