"""The bundled Whisper's weights, read out of its two int8 ONNX graphs and made into numbers again.

The peers cannot open ONNX, and a comparison is only fair on the same weights: so they get these, each in its own format
(ctranslate2_model.py, ggml_model.py). A weight is q * scale, per column.
"""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

LAYERS = 4


def read_weights(folder: Path) -> dict[str, np.ndarray]:
    """Names are Hugging Face's, "encoder.layers.0.self_attn.q_proj.weight" and so on; linear weights are [out, in]."""
    encoder = onnx.load(folder / "onnx/encoder_model_quantized.onnx").graph
    decoder = onnx.load(folder / "onnx/decoder_model_merged_quantized.onnx").graph
    weights: dict[str, np.ndarray] = {}
    tensors = {t.name: np.array(numpy_helper.to_array(t)) for t in encoder.initializer}
    for name, tensor in tensors.items():
        if name.endswith((".weight", ".bias")):
            weights[f"encoder.{name}"] = tensor
    _read_linears(encoder.node, tensors, "encoder", weights)

    tensors = {t.name: np.array(numpy_helper.to_array(t)) for t in decoder.initializer}
    for name, tensor in tensors.items():
        if name.startswith("model.decoder."):
            weights[name.removeprefix("model.").split("_merged_")[0]] = tensor
    without_cache = next(a.g for n in decoder.node if n.op_type == "If" for a in n.attribute if a.name == "else_branch")
    _read_linears(without_cache.node, tensors, "decoder", weights)
    embeddings = tensors["embed_q"].astype(np.float32) * tensors["embed_s"]
    weights["decoder.embed_tokens.weight"] = np.ascontiguousarray(embeddings.T)
    return weights


def _read_linears(nodes, tensors, room, weights) -> None:
    for node in nodes:
        if node.op_type == "MatMulNBits":
            matrix = _blocks(node, tensors)
        elif node.op_type == "MatMul" and node.input[1].endswith("_wide"):
            matrix = _columns(node, tensors)
        else:
            continue
        module = node.output[0].split("/MatMul")[0].removeprefix("/model/decoder/").removeprefix("/").replace("/", ".")
        weights[f"{room}.{module}.weight"] = matrix


def _columns(node, tensors) -> np.ndarray:
    """Of a product whose int8 weights are widened when the graph is opened."""
    stem = node.input[1].removesuffix("_quantized_wide")
    whole = tensors[f"{stem}_quantized"].astype(np.float32)
    return np.ascontiguousarray((whole * tensors[f"{stem}_scale"]).T)


def _blocks(node, tensors) -> np.ndarray:
    """Of a product whose weights are bytes about 128: [out, blocks, numbers of a block] with a scale for each block."""
    whole = tensors[node.input[1]].astype(np.float32) - 128
    return np.ascontiguousarray((whole * tensors[node.input[2]][:, :, None]).reshape(whole.shape[0], -1))


def read_json(folder: Path, name: str):
    return json.loads((folder / name).read_text("utf-8"))
