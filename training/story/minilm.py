"""all-MiniLM-L6-v2 (Wang et al. 2020; Reimers and Gurevych 2019) in JAX, from the bundled ONNX file.

The file holds weights as int8 with one scale a column (a row for embeddings); all arithmetic is in floats, so what is
computed here is what the product computes (largest difference seen: 3e-6).
"""

import jax
import jax.numpy as jnp
import numpy as np
import onnx
from onnx import numpy_helper

WIDTH, HEADS, LAYERS = 384, 12, 6
LOWER = 3  # layers that stay as they are; the story encoder takes over from their output
MATRICES = ("q", "k", "v", "o", "i", "d")
VECTORS = {
    "qb": "attention.self.query.bias",
    "kb": "attention.self.key.bias",
    "vb": "attention.self.value.bias",
    "ob": "attention.output.dense.bias",
    "ag": "attention.output.LayerNorm.weight",
    "ab": "attention.output.LayerNorm.bias",
    "ib": "intermediate.dense.bias",
    "db": "output.dense.bias",
    "og": "output.LayerNorm.weight",
    "obb": "output.LayerNorm.bias",
}


def load(path):
    graph = onnx.load(path).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    scaled = {
        name: stored[f"{name}_q"].astype(np.float32) * stored[f"{name}_scale"]
        for name in (node.output[0] for node in graph.node if node.op_type == "Mul")
        if f"{name}_q" in stored
    }
    matrices = sorted((name for name in scaled if name.startswith("val_")), key=lambda name: int(name[4:]))
    layers = []
    for at in range(LAYERS):
        layer = dict(zip(MATRICES, (scaled[name] for name in matrices[at * 6 : at * 6 + 6])))
        layer.update({key: stored[f"inner.encoder.layer.{at}.{name}"] for key, name in VECTORS.items()})
        layers.append(layer)
    embeddings = {
        "word": scaled["inner.embeddings.word_embeddings.weight"],
        "place": scaled["inner.embeddings.position_embeddings.weight"],
        "kind": stored["inner.embeddings.token_type_embeddings.weight"][0],
        "g": stored["inner.embeddings.LayerNorm.weight"],
        "b": stored["inner.embeddings.LayerNorm.bias"],
    }
    return jax.tree.map(jnp.asarray, {"embeddings": embeddings, "layers": layers})


def normalised(x, gain, bias):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(variance + 1e-12) * gain + bias


def dropped(x, rate, key):
    if key is None:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - rate, x.shape), x / (1 - rate), 0)


def embed(embeddings, ids):
    """ids (batch, tokens) -> (batch, tokens, WIDTH)"""
    x = embeddings["word"][ids] + embeddings["place"][: ids.shape[1]][None] + embeddings["kind"]
    return normalised(x, embeddings["g"], embeddings["b"])


def layer(p, x, mask, key=None, rate=0.1):
    """x (batch, tokens, WIDTH), mask (batch, tokens) of ones and zeros; a key turns dropout on."""
    batch, tokens, _ = x.shape
    keys = [None] * 3 if key is None else jax.random.split(key, 3)
    heads = lambda y: y.reshape(batch, tokens, HEADS, WIDTH // HEADS).transpose(0, 2, 1, 3)
    q, k, v = heads(x @ p["q"] + p["qb"]), heads(x @ p["k"] + p["kb"]), heads(x @ p["v"] + p["vb"])
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + (1 - mask)[:, None, None, :] * -1e9
    attention = dropped(jax.nn.softmax(scores, -1), rate, keys[0])
    mixed = (attention @ v).transpose(0, 2, 1, 3).reshape(batch, tokens, WIDTH)
    x = normalised(x + dropped(mixed @ p["o"] + p["ob"], rate, keys[1]), p["ag"], p["ab"])
    inner = jax.nn.gelu(x @ p["i"] + p["ib"], approximate=False)
    return normalised(x + dropped(inner @ p["d"] + p["db"], rate, keys[2]), p["og"], p["obb"])
