"""A small graph of convolutions, as the exporter writes it, before and after it is made leaner.

Needs `onnx`, which only training does (training/requirements.lock); skipped by name without it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import numpy as np
import onnxruntime
import pytest

onnx = pytest.importorskip("onnx", reason="onnx is installed for training only: training/requirements.lock")
leaner = import_module("training.reader.leaner").leaner

WIDTH, WORDS = 4, 30


def node(kind: str, given: str, made: str, **settings: Any) -> Any:
    return onnx.helper.make_node(kind, given.split(), made.split(), **settings)


def convolution(spread: int, given: str) -> tuple[list[Any], dict[str, Any]]:
    """What stands `spread` words before and after each beside it, made eight bits wide and multiplied."""
    s = f".{spread}"
    nodes = [
        node("Pad", f"{given} front{s}", f"led{s}"),
        node("Slice", f"led{s} nought length one", f"before{s}"),
        node("Pad", f"{given} back{s}", f"trailed{s}"),
        node("Slice", f"trailed{s} spread{s} most one", f"after{s}"),
        node("Concat", f"before{s} {given} after{s}", f"three{s}", axis=2),
        node("DynamicQuantizeLinear", f"three{s}", f"narrow{s} scale{s} zero{s}"),
        node("MatMulInteger", f"narrow{s} weight{s} zero{s}", f"whole{s}"),
        node("Cast", f"whole{s}", f"wide{s}", to=onnx.TensorProto.FLOAT),
        node("Mul", f"wide{s} scale{s}", f"out{s}"),
    ]
    weight = np.random.default_rng(spread).integers(-60, 60, (3 * WIDTH, WIDTH)).astype(np.int8)
    held = {f"front{s}": [0, spread, 0, 0, 0, 0], f"back{s}": [0, 0, 0, 0, spread, 0], f"spread{s}": [spread]}
    return nodes, held | {f"weight{s}": weight}


def graph(spreads: tuple[int, ...]) -> Any:
    """Words looked up, masked by ones, and passed through a convolution for each spread."""
    nodes = [
        node("Shape", "ids", "shape"),
        node("Shape", "ids", "length", start=1, end=2),
        node("ConstantOfShape", "shape", "ones", value=onnx.numpy_helper.from_array(np.ones(1, dtype=np.float32))),
        node("Unsqueeze", "ones last", "stands"),
        node("Gather", "vectors ids", "found"),
    ]
    vectors = np.random.default_rng(0).normal(size=(WORDS, WIDTH)).astype(np.float32)
    held: dict[str, Any] = {"nought": [0], "one": [1], "most": [2**31], "last": [2], "vectors": vectors}
    at = "found"
    for spread in spreads:
        more, needed = convolution(spread, f"{at}.stands")
        nodes += [node("Mul", f"{at} stands", f"{at}.stands"), *more]
        held |= needed
        at = f"out.{spread}"
    held = {name: np.array(v) if isinstance(v, list) else v for name, v in held.items()}
    return onnx.helper.make_model(
        onnx.helper.make_graph(
            [*nodes, node("Identity", at, "scores")],
            "small",
            [onnx.helper.make_tensor_value_info("ids", onnx.TensorProto.INT64, [1, "words"])],
            [onnx.helper.make_tensor_value_info("scores", onnx.TensorProto.FLOAT, None)],
            [onnx.numpy_helper.from_array(array, name) for name, array in held.items()],
        ),
        opset_imports=[onnx.helper.make_opsetid("", 20)],
        ir_version=9,
    )


def scores(model: Any, ids: list[int]) -> Any:
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return session.run(None, {"ids": np.array([ids])})[0]


@pytest.mark.parametrize("length", [1, 3, 17, 512])
def test_the_answers_are_the_same_to_the_last_bit(length: int) -> None:
    plain = graph((1, 2, 4))
    ids = np.random.default_rng(length).integers(0, WORDS, length).tolist()
    before, after = scores(plain, ids), scores(leaner(plain), ids)
    assert before.shape == (1, length, WIDTH) and np.any(before)
    assert np.array_equal(before, after)


def test_neither_the_mask_nor_what_stood_side_by_side_is_left() -> None:
    plain = graph((1, 2))
    kinds = [n.op_type for n in leaner(plain).graph.node]
    assert not {"ConstantOfShape", "Concat"} & set(kinds)
    assert kinds.count("DynamicQuantizeLinear") == 2
    assert "ConstantOfShape" in [n.op_type for n in plain.graph.node]  # what was given is left as it was


def test_what_is_lean_stays_as_it_is() -> None:
    once = leaner(graph((1,)))
    assert leaner(once).SerializeToString() == once.SerializeToString()
