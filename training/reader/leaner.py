"""A graph of convolutions with less copying, and the same answers to the last bit.

The words of a window all stand, so its mask is left out. The three words that a convolution puts side
by side are the same ones shifted: they are made eight bits wide once, and then gathered as bytes.
What is put outside the window is the zero point, which is what nought becomes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import numpy as np
from onnx import GraphProto, ModelProto, NodeProto, helper, numpy_helper

_POSITIONS = 512  # the longest window
_LENGTH, _FROM, _WIDE, _ONCE = "leaner.length", "leaner.from", "leaner.wide", ".once"


def leaner(model: ModelProto) -> ModelProto:
    """The same network; one with neither a mask of ones nor convolutions is left as it is."""
    made = ModelProto()
    made.CopyFrom(model)
    graph = made.graph
    for ones in [n for n in graph.node if n.op_type == "ConstantOfShape"]:
        _without_mask(graph, ones)
    _without_unused(graph)
    convolutions = list(_convolutions(graph))
    if convolutions:
        _gathered(graph, convolutions)
    _without_unused(graph)
    return made


def _users(graph: GraphProto, name: str) -> list[NodeProto]:
    return [n for n in graph.node if name in n.input]


def _without_mask(graph: GraphProto, ones: NodeProto) -> None:
    """Let what is multiplied by ones stand for the product."""
    (widened,) = _users(graph, ones.output[0])
    for product in _users(graph, widened.output[0]):
        assert product.op_type == "Mul"
        (kept,) = set(product.input) - {widened.output[0]}
        for node in _users(graph, product.output[0]):
            node.input[:] = [kept if name == product.output[0] else name for name in node.input]


def _convolutions(graph: GraphProto) -> Iterator[tuple[NodeProto, NodeProto, int]]:
    """Each convolution's three words side by side, what makes them eight bits wide, and their spread."""
    makes = {name: node for node in graph.node for name in node.output}
    held = {tensor.name: tensor for tensor in graph.initializer}
    for beside in (n for n in graph.node if n.op_type == "Concat" and len(n.input) == 3):
        before = makes[makes[beside.input[0]].input[0]]
        (narrowed,) = _users(graph, beside.output[0])
        assert (before.op_type, narrowed.op_type) == ("Pad", "DynamicQuantizeLinear")
        yield beside, narrowed, int(numpy_helper.to_array(held[before.input[1]])[1])


def _gathered(graph: GraphProto, convolutions: list[tuple[NodeProto, NodeProto, int]]) -> None:
    spreads = sorted({spread for _, _, spread in convolutions})
    behind = {narrowed.output[0]: _narrowed_once(beside, narrowed, spread) for beside, narrowed, spread in convolutions}
    nodes = [chain([n], behind.get(n.output[0].removesuffix(_ONCE), ())) for n in graph.node]
    first = [helper.make_node("Shape", ["ids"], [_LENGTH], start=1, end=2), *map(_near, spreads)]
    del graph.node[:]
    graph.node.extend([*first, *chain.from_iterable(nodes)])
    tables = {_FROM: [0], _WIDE: [0, 0, -1]}
    tables |= {f"leaner.pads.{s}": [0, s, 0, 0, s, 0] for s in spreads}
    tables |= {f"leaner.near.{s}": np.arange(_POSITIONS)[:, None] + np.array([0, s, 2 * s]) for s in spreads}
    graph.initializer.extend(numpy_helper.from_array(np.array(t, dtype=np.int64), name) for name, t in tables.items())


def _near(spread: int) -> NodeProto:
    """Which three places a word's convolution looks at, counted with the padding, for as many words as there are."""
    return helper.make_node("Slice", [f"leaner.near.{spread}", _FROM, _LENGTH, _FROM], [f"leaner.at.{spread}"])


def _narrowed_once(beside: NodeProto, narrowed: NodeProto, spread: int) -> list[NodeProto]:
    """Make the words alone eight bits wide, and give what puts them side by side then."""
    name, _, zero = narrowed.output
    narrowed.input[0], narrowed.output[0] = beside.input[1], name + _ONCE
    padded, near = name + ".padded", name + ".near"
    return [
        helper.make_node("Pad", [name + _ONCE, f"leaner.pads.{spread}", zero], [padded]),
        helper.make_node("Gather", [padded, f"leaner.at.{spread}"], [near], axis=1),
        helper.make_node("Reshape", [near, _WIDE], [name]),
    ]


def _without_unused(graph: GraphProto) -> None:
    """Drop what nothing asks for."""
    asked = {output.name for output in graph.output}
    kept: list[NodeProto] = []
    for node in reversed(graph.node):
        if not asked.isdisjoint(node.output):
            asked.update(node.input)
            kept.append(node)
    del graph.node[:]
    graph.node.extend(reversed(kept))
    tensors = [tensor for tensor in graph.initializer if tensor.name in asked]
    del graph.initializer[:]
    graph.initializer.extend(tensors)
