"""Writes what the product and `npm run train` need of the fine-tuned encoders.

    python export.py FOLDER

FOLDER has 0.pkl, 1.pkl and 2.pkl of finetune.py. Writes the story encoder as ONNX (int8 weights with one scale a column,
as in the sentence encoder; floats otherwise): the mean of the three folds' weights, which start from the same place and
read the held-out answers about as well as each of them (of the development answers 93.1 % of words in the right section
by itself, 92.4 to 93.3 % for each; of the unseen ones 92.6 %, 91.9 to 92.6 %). Writes logits.json: how each
training answer reads to the encoder that was not fitted on it. And adds to the sentence encoder an output for the story
encoder to start from; nothing else of it changes.
"""

import base64
import json
import pickle
import sys
from pathlib import Path

import jax
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

import minilm
import stories

LOWER_OUTPUT = "lower_hidden_state"
SCALE = 8  # logits are kept as int8 eighths: -16 to 15.9


class Graph:
    """ONNX nodes as they are added; every method gives the name of its output."""

    def __init__(self):
        self.nodes, self.tensors, self.count = [], [], 0

    def add(self, op, *inputs, **attributes):
        self.count += 1
        self.nodes.append(helper.make_node(op, inputs, [f"t{self.count}"], **attributes))
        return f"t{self.count}"

    def constant(self, value):
        self.count += 1
        value = np.asarray(value)
        value = value.astype(np.float32) if value.dtype == np.float64 else value
        self.tensors.append(numpy_helper.from_array(value, f"c{self.count}"))
        return f"c{self.count}"

    def matrix(self, weights):
        scale = np.maximum(np.abs(weights).max(0, keepdims=True), 1e-12).astype(np.float32) / 127
        whole = self.add("Cast", self.constant(np.round(weights / scale).astype(np.int8)), to=TensorProto.FLOAT)
        return self.add("Mul", whole, self.constant(scale))

    def linear(self, x, weights, bias):
        return self.add("Add", self.add("MatMul", x, self.matrix(weights)), self.constant(bias))

    def normalised(self, x, gain, bias):
        return self.add(
            "LayerNormalization", x, self.constant(gain), self.constant(bias), axis=-1, epsilon=1e-12
        )


def encoder_layer(g, p, x):
    """x (tokens, WIDTH): one story at a time, so that nothing is padded and there is no mask."""
    head = minilm.WIDTH // minilm.HEADS
    split = g.constant(np.array([-1, minilm.HEADS, head]))
    heads = lambda y, order: g.add("Transpose", g.add("Reshape", y, split), perm=order)
    q = heads(g.linear(x, p["q"] / np.sqrt(head), p["qb"] / np.sqrt(head)), [1, 0, 2])
    k = heads(g.linear(x, p["k"], p["kb"]), [1, 2, 0])
    v = heads(g.linear(x, p["v"], p["vb"]), [1, 0, 2])
    attention = g.add("Softmax", g.add("MatMul", q, k), axis=-1)
    mixed = g.add("Transpose", g.add("MatMul", attention, v), perm=[1, 0, 2])
    mixed = g.add("Reshape", mixed, g.constant(np.array([-1, minilm.WIDTH])))
    x = g.normalised(g.add("Add", x, g.linear(mixed, p["o"], p["ob"])), p["ag"], p["ab"])
    inner = g.linear(x, p["i"], p["ib"])
    bent = g.add("Erf", g.add("Mul", inner, g.constant(np.float32(np.sqrt(0.5)))))
    half = g.add("Mul", inner, g.constant(np.float32(0.5)))
    inner = g.add("Mul", half, g.add("Add", bent, g.constant(np.float32(1))))
    return g.normalised(g.add("Add", x, g.linear(inner, p["d"], p["db"])), p["og"], p["obb"])


def write_encoder(p, path):
    g = Graph()
    x = g.add("Squeeze", LOWER_OUTPUT, g.constant(np.array([0])))
    for layer in p["layers"]:
        x = encoder_layer(g, layer, x)
    clauses = g.add("MatMul", "clauses", x)
    # Of the findings each clause has what attention sums over; a bias added to every value is added to their mean.
    weights = np.concatenate([p["ws"], p["we"], p["wh"], p["wf"]], 1)
    bias = np.concatenate([p["bs"], p["be"], np.zeros_like(p["bf"]), p["bf"]]).astype(np.float32)
    logits = g.add("Add", g.add("MatMul", clauses, g.constant(weights.astype(np.float32))), g.constant(bias))
    g.nodes.append(helper.make_node("Identity", [logits], ["logits"]))
    float_value = lambda name, shape: helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
    graph = helper.make_graph(
        g.nodes,
        "story",
        [float_value(LOWER_OUTPUT, [1, "tokens", minilm.WIDTH]), float_value("clauses", ["clauses", "tokens"])],
        [float_value("logits", ["clauses", weights.shape[1]])],
        g.tensors,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, path)


def add_lower_output(path):
    model = onnx.load(path)
    if any(output.name == LOWER_OUTPUT for output in model.graph.output):
        return
    last = f"inner.encoder.layer.{minilm.LOWER - 1}.output.LayerNorm.weight"
    [made] = [node for node in model.graph.node if last in node.input]
    model.graph.node.append(helper.make_node("Identity", [made.output[0]], [LOWER_OUTPUT]))
    shape = ["batch", "sequence", minilm.WIDTH]
    model.graph.output.append(helper.make_tensor_value_info(LOWER_OUTPUT, TensorProto.FLOAT, shape))
    onnx.save(model, path)


def write_logits(folder, path):
    clauses, findings = {}, {}
    for fold in range(stories.FOLDS):
        _, logits = pickle.loads((folder / f"{fold}.pkl").read_bytes())
        for answer, writing, fresh, rows, told in logits:
            key = f"{answer} {writing}"
            clauses.setdefault(key, []).extend(rows[fresh:])
            findings.setdefault(key, []).append(told)
    stored = {
        "scale": 1 / SCALE,
        "answers": {key: eighths(rows) for key, rows in sorted(clauses.items())},
        "told": {key: eighths(np.mean(windows, 0)) for key, windows in sorted(findings.items())},
    }
    path.write_text(json.dumps(stored, indent=2) + "\n")


def eighths(logits):
    whole = np.clip(np.round(np.asarray(logits) * SCALE), -128, 127).astype(np.int8)
    return base64.b64encode(whole.tobytes()).decode()


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folds = [pickle.loads((folder / f"{fold}.pkl").read_bytes())[0] for fold in range(stories.FOLDS)]
    parameters = jax.tree.map(lambda *weights: np.mean(weights, 0), *folds)
    add_lower_output(stories.MODEL / "onnx/model_quantized.onnx")
    write_encoder(parameters, stories.MODEL / "onnx/story_quantized.onnx")
    write_logits(folder, Path(__file__).parent / "logits.json")
