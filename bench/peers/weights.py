"""The bundled Whisper's weights, read out of its two int8 ONNX graphs and made into numbers again.

The peers cannot open ONNX, and a comparison is only fair on the same weights: so they get these, each in its own format
(ctranslate2_model.py, ggml_model.py). A weight is q * scale, per column. How the two graphs came to be and what their names
mean: training/whisper/.
"""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import numpy_helper

LAYERS = 4
HEADS = 6


def read_weights(folder: Path) -> dict[str, np.ndarray]:
    """Names are Hugging Face's, "encoder.layers.0.self_attn.q_proj.weight" and so on; linear weights are [out, in]."""
    encoder = onnx.load(folder / "onnx/encoder_model_quantized.onnx").graph
    decoder = onnx.load(folder / "onnx/decoder_model_merged_quantized.onnx").graph
    weights: dict[str, np.ndarray] = {}
    tensors = {t.name: np.array(numpy_helper.to_array(t)) for t in encoder.initializer}
    for name, tensor in tensors.items():
        if name.endswith((".weight", ".bias")):
            weights[f"encoder.{name}"] = tensor
    for node in _widened(encoder):
        module = node.output[0].split("/MatMul")[0].removeprefix("/").replace("/", ".")
        weights[f"encoder.{module}.weight"] = _columns(node, tensors)

    tensors = {t.name: np.array(numpy_helper.to_array(t)) for t in decoder.initializer}
    for name, tensor in tensors.items():
        if name.startswith("model.decoder."):
            weights[name.removeprefix("model.").split("_merged_")[0]] = tensor
    without_cache = next(a.g for n in decoder.node if n.op_type == "If" for a in n.attribute if a.name == "else_branch")
    audio = [f"layers.{layer}.encoder_attn.{part}" for layer in range(LAYERS) for part in ("k_proj", "v_proj")]
    for module, node in zip(audio, _widened(without_cache), strict=True):
        weights[f"decoder.{module}.weight"] = _columns(node, tensors)
    for name in tensors:
        if name.endswith(".blocks"):
            _read_blocks(name.removesuffix(".blocks"), tensors, weights)
    embeddings = tensors["embed_q"].astype(np.float32) * tensors["embed_s"]
    weights["decoder.embed_tokens.weight"] = np.ascontiguousarray(embeddings.T)
    return weights


def _widened(graph) -> list:
    """The products whose int8 weights are widened when the graph is opened."""
    return [node for node in graph.node if node.op_type == "MatMul" and node.input[1].endswith("_wide")]


def _columns(node, tensors) -> np.ndarray:
    stem = node.input[1].removesuffix("_quantized_wide")
    whole = tensors[f"{stem}_quantized"].astype(np.float32)
    return np.ascontiguousarray((whole * tensors[f"{stem}_scale"]).T)


def _read_blocks(stem, tensors, weights) -> None:
    """A product whose weights are bytes about 128: [out, blocks, numbers of a block] with a scale for each block."""
    whole = tensors[f"{stem}.blocks"].astype(np.float32) - 128
    matrix = (whole * tensors[f"{stem}.scales"][:, :, None]).reshape(whole.shape[0], -1)
    bias = tensors[f"{stem}.bias"]
    module = f"decoder.{stem.replace('/', '.')}"
    if module.endswith("encoder_attn.q_proj"):
        # Scaled beforehand by what attention divides its queries by.
        scale = np.float32((matrix.shape[0] // HEADS) ** 0.5)
        matrix, bias = matrix * scale, bias * scale
    if not module.endswith(".qkv_proj"):
        weights[f"{module}.weight"], weights[f"{module}.bias"] = matrix, bias
        return
    for part, rows, numbers in zip("qkv", np.split(matrix, 3), np.split(bias, 3)):
        name = module.replace("qkv_proj", f"{part}_proj")
        weights[f"{name}.weight"] = np.ascontiguousarray(rows)
        # Keys have no bias.
        if part != "k":
            weights[f"{name}.bias"] = numbers


def read_json(folder: Path, name: str):
    return json.loads((folder / name).read_text("utf-8"))
