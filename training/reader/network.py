"""An encoder with light heads: roles and names as labels of words, links as arcs between them.

Labels are scored together by a linear-chain conditional random field (Lafferty, McCallum and
Pereira 2001) whose impossible steps are shut. A link is a bilinear score between the cue's first
word and the first word of a source or of a piece of content (Dozat and Manning 2017).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from training.reader.convolutions import Convolutions
from training.reader.corpus import NAMES, ROLES
from training.reader.encoders import ChannelDropout, Encoder

LABELS = 1 + 4 * 3
ARC = 64  # width of a link's query or key
SHUT = -1e4


@dataclass(frozen=True)
class Scores:
    """What the heads say: (batch, words, labels) twice, and (batch, words, 4 * ARC) for the links.

    The links' four parts are a source's cue-query and key, and a content's cue-query and key.
    """

    roles: Tensor
    names: Tensor
    arcs: Tensor


class Chain(nn.Module):
    """A linear-chain CRF over B, I, E, S labels of three kinds and O."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(LABELS, LABELS))
        steps, starts, ends = _allowed()
        self.register_buffer("shut", torch.where(steps, 0.0, SHUT))
        self.register_buffer("shut_start", torch.where(starts, 0.0, SHUT))
        self.register_buffer("shut_end", torch.where(ends, 0.0, SHUT))

    def transitions(self) -> Tensor:
        """(labels from, labels to)."""
        return self.steps + self.shut

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """The mean over words of the negative log-likelihood of (batch, words) tags."""
        steps = self.transitions()
        alpha = emissions[:, 0] + self.shut_start
        gold = alpha.gather(1, tags[:, :1])[:, 0]
        for t in range(1, emissions.shape[1]):
            here = mask[:, t]
            after = torch.logsumexp(alpha[:, :, None] + steps[None], dim=1) + emissions[:, t]
            alpha = torch.where(here[:, None], after, alpha)
            step = steps[tags[:, t - 1], tags[:, t]] + emissions[:, t].gather(1, tags[:, t : t + 1])[:, 0]
            gold = gold + torch.where(here, step, torch.zeros_like(step))
        last = tags.gather(1, (mask.sum(1) - 1).clamp(min=0)[:, None])[:, 0]
        total = torch.logsumexp(alpha + self.shut_end, dim=1)
        return (total - gold - self.shut_end[last]).sum() / mask.sum()


def _allowed() -> tuple[Tensor, Tensor, Tensor]:
    """Which label may follow which, which may start and which may end a window."""
    parts = ["O"] + [part for _ in range(3) for part in "BIES"]
    kinds = [-1] + [kind for kind in range(3) for _ in "BIES"]
    steps = torch.zeros(LABELS, LABELS, dtype=torch.bool)
    for a in range(LABELS):
        for b in range(LABELS):
            open_before, goes_on = parts[a] in "BI", parts[b] in "IE"
            steps[a, b] = (open_before == goes_on) and (not goes_on or kinds[a] == kinds[b])
    starts = torch.tensor([p in "OBS" for p in parts])
    ends = torch.tensor([p in "OES" for p in parts])
    return steps, starts, ends


class Reader(nn.Module):
    """The whole network."""

    def __init__(self, encoder: Encoder | Convolutions) -> None:
        super().__init__()
        self.encoder = encoder
        self.dropout = ChannelDropout(0.1)
        self.roles = nn.Linear(encoder.width, LABELS)
        self.names = nn.Linear(encoder.width, LABELS)
        self.arcs = nn.Linear(encoder.width, 4 * ARC)
        self.chain, self.name_chain = Chain(), Chain()
        assert len(ROLES) == len(NAMES) == 3

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores for every wordpiece: roles, names, arcs."""
        x = self.dropout(self.encoder(ids, shapes, mask))
        return self.roles(x), self.names(x), self.arcs(x)

    def at_words(self, ids: Tensor, shapes: Tensor, mask: Tensor, words: Tensor) -> Scores:
        """Scores for the wordpieces that begin words, indexed by (batch, words)."""
        found = self(ids, shapes, mask)

        def pick(x: Tensor) -> Tensor:
            return x.float().gather(1, words[:, :, None].expand(-1, -1, x.shape[2]))

        return Scores(*(pick(x) for x in found))


def link_scores(arcs: Tensor, kind: int) -> Tensor:
    """(batch, cue word, other word) for links to sources (0) or content (1)."""
    query, key = arcs[:, :, 2 * kind * ARC :][:, :, :ARC], arcs[:, :, (2 * kind + 1) * ARC :][:, :, :ARC]
    return query @ key.transpose(1, 2) / ARC**0.5
