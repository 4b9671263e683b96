"""Trained networks as the files that ship: an ONNX graph each, the tokenizer, and a card with their hashes.

Weights of the layers are int8 per column and their inputs uint8 per call, as ONNX Runtime's dynamic
quantisation does it; word embeddings are int8 with a scale for each word, which costs nothing measurable.
"""

from __future__ import annotations

import copy
import hashlib
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn
from torch.nn import functional
from training.reader.convolutions import Attention, Convolutions
from training.reader.encoders import Encoder, Layer
from training.reader.leaner import leaner
from training.reader.network import Reader


class _Words(nn.Module):
    """Word embeddings in eight bits with a scale a word."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale.squeeze(1))

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].to(torch.float32) * self.scale[ids][:, :, None]


class _Attention(torch.autograd.Function):
    """Attention of (1, length, width) queries, keys and values; ONNX Runtime has it as one operator."""

    @staticmethod
    def forward(_: object, query: Tensor, key: Tensor, value: Tensor, heads: int) -> Tensor:
        """The same in torch."""
        shape = (*query.shape[:2], heads, query.shape[2] // heads)
        q, k, v = (x.view(shape).transpose(1, 2) for x in (query, key, value))
        return ((q @ k.transpose(2, 3)).softmax(dim=3) @ v).transpose(1, 2).reshape(query.shape)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, heads: int) -> Any:
        """The operator."""
        made = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads, scale_f=1.0)
        made.setType(query.type())
        return made


class _Layer(nn.Module):
    """A layer with its three projections in one."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        width = layer.query.in_features
        self.heads, self.width = layer.heads, width
        self.project = nn.Linear(width, 3 * width)
        parts = (layer.query, layer.key, layer.value)
        shrink = (width // layer.heads) ** -0.5  # of the queries, once, instead of every score
        scales = torch.tensor([shrink, 1.0, 1.0])
        with torch.no_grad():
            self.project.weight.copy_(torch.cat([p.weight * s for p, s in zip(parts, scales, strict=True)]))
            self.project.bias.copy_(torch.cat([p.bias * s for p, s in zip(parts, scales, strict=True)]))
        self.out, self.up, self.down = layer.out, layer.up, layer.down
        self.after_attention, self.after_net = layer.after_attention, layer.after_net

    def forward(self, x: Tensor) -> Tensor:
        query, key, value = self.project(x).split(self.width, dim=2)
        seen: Tensor = _Attention.apply(query, key, value, self.heads)
        x = self.after_attention(x + self.out(seen))
        return self.after_net(x + self.down(functional.gelu(self.up(x))))


class _Layers(nn.Module):
    """A large encoder as it ships: ids and shapes of (1, wordpieces) to states."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.words = _Words(encoder.words.weight)
        self.positions, self.shapes, self.norm = encoder.positions, encoder.shapes, encoder.norm
        self.layers = nn.ModuleList(_Layer(layer) for layer in encoder.layers)

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        x = self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]][None] + self.shapes(shapes))
        for layer in self.layers:
            x = layer(x)
        return x


class _Looking(nn.Module):
    """The attention among convolutions, as it ships."""

    def __init__(self, attention: Attention) -> None:
        super().__init__()
        self.parts = attention
        self.shrink = (attention.query.in_features // attention.heads) ** -0.5

    def forward(self, x: Tensor, _: Tensor) -> Tensor:
        parts = self.parts
        seen = _Attention.apply(parts.query(x) * self.shrink, parts.key(x), parts.value(x), parts.heads)
        return parts.norm(x + parts.out(seen))


class _Convolved(nn.Module):
    """A convolutional encoder as it ships: ids and shapes of (1, wordpieces) to states."""

    def __init__(self, encoder: Convolutions) -> None:
        super().__init__()
        self.encoder = encoder
        encoder.words = _Words(encoder.words.weight)  # type: ignore[assignment]
        encoder.attention = _Looking(encoder.attention)  # type: ignore[assignment]

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        return self.encoder(ids, shapes, torch.ones_like(ids, dtype=torch.float32))


class _Shipped(nn.Module):
    """The network as it ships: ids and shapes of (1, wordpieces) and the words' indices to their roles, names, arcs."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        encoder = copy.deepcopy(reader.encoder)
        self.encoder = _Convolved(encoder) if isinstance(encoder, Convolutions) else _Layers(encoder)
        self.roles, self.names, self.arcs = reader.roles, reader.names, reader.arcs

    def forward(self, ids: Tensor, shapes: Tensor, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x = self.encoder(ids, shapes)[0, words]
        return self.roles(x), self.names(x), self.arcs(x)


def plain_graph(reader: Reader, to: Path) -> None:
    """Write the network in 32 bits (its word embeddings in eight)."""
    given = (torch.ones(1, 9, dtype=torch.int64), torch.zeros(1, 9, dtype=torch.int64), torch.arange(1, 8))
    names, outputs = ["ids", "shapes", "words"], ["roles", "names", "arcs"]
    axes = {"ids": {1: "wordpieces"}, "shapes": {1: "wordpieces"}} | {n: {0: "words"} for n in ("words", *outputs)}
    torch.onnx.export(
        _Shipped(reader).eval(),
        given,
        str(to),
        input_names=names,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=20,
        dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )


def shipped_graph(reader: Reader, to: Path) -> None:
    """Write the network in eight bits."""
    with tempfile.TemporaryDirectory() as folder:
        plain, ready = Path(folder) / "plain.onnx", Path(folder) / "ready.onnx"
        plain_graph(reader, plain)
        quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
        quantize_dynamic(
            str(ready),
            str(to),
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul"],
            extra_options={"MatMulConstBOnly": True},
        )
    onnx.save(leaner(onnx.load(to)), to)


def ship(readers: Mapping[str, Reader], tokenizer: Path, folder: Path, made_by: str) -> None:
    """Write a graph for each named network, `tokenizer.json`, and the card `reader.json` with their SHA-256."""
    folder.mkdir(parents=True, exist_ok=True)
    described = json.loads(tokenizer.read_text(encoding="utf-8")) | {"truncation": None, "padding": None}
    (folder / "tokenizer.json").write_text(json.dumps(described, ensure_ascii=False, sort_keys=True), encoding="utf-8")
    for name, reader in readers.items():
        shipped_graph(reader, folder / f"{name}.onnx")
    files = [*(f"{name}.onnx" for name in readers), "tokenizer.json"]
    card = {
        "made_by": made_by,
        "sha256": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
        "steps": {name: _rounded(reader.chain.transitions()) for name, reader in readers.items()},
        "name_steps": {name: _rounded(reader.name_chain.transitions()) for name, reader in readers.items()},
    }
    (folder / "reader.json").write_text(json.dumps(card) + "\n", encoding="utf-8")


def _rounded(steps: Tensor) -> list[list[float]]:
    return np.round(steps.detach().numpy().astype(float), 4).tolist()
