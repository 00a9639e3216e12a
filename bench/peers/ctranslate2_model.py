"""The bundled Whisper as faster-whisper reads it.  python ctranslate2_model.py MODEL_FOLDER OUT_FOLDER"""

import shutil
import sys
from pathlib import Path

import numpy as np
from ctranslate2.converters import utils
from ctranslate2.specs import common_spec, whisper_spec

from weights import LAYERS, read_json, read_weights


def convert(folder: Path, out: Path) -> None:
    config = read_json(folder, "config.json")
    generation = read_json(folder, "generation_config.json")
    weights = read_weights(folder)
    heads = config["decoder_attention_heads"]
    spec = whisper_spec.WhisperSpec(LAYERS, config["encoder_attention_heads"], LAYERS, heads)
    for number in (1, 2):
        conv = getattr(spec.encoder, f"conv{number}")
        conv.weight = weights[f"encoder.conv{number}.weight"]
        conv.bias = weights[f"encoder.conv{number}.bias"]
    for room, part in (("encoder", spec.encoder), ("decoder", spec.decoder)):
        part.position_encodings.encodings = weights[f"{room}.embed_positions.weight"]
        _set_norm(part.layer_norm, weights, f"{room}.layer_norm")
        for i, layer in enumerate(part.layer):
            _set_layer(layer, weights, f"{room}.layers.{i}")
    spec.decoder.embeddings.weight = weights["decoder.embed_tokens.weight"]
    spec.decoder.projection.weight = weights["decoder.embed_tokens.weight"]
    spec.register_vocabulary(_vocabulary(folder, config["vocab_size"]))
    spec.config.suppress_ids = generation["suppress_tokens"]
    spec.config.suppress_ids_begin = generation["begin_suppress_tokens"]
    spec.config.alignment_heads = generation["alignment_heads"]
    spec.config.lang_ids = []
    spec.validate()
    spec.optimize(quantization="int8")
    out.mkdir(parents=True, exist_ok=True)
    spec.save(str(out))
    for name in ("tokenizer.json", "preprocessor_config.json"):
        shutil.copy(folder / name, out / name)


def _set_layer(layer, weights, stem) -> None:
    _set_attention(layer.self_attention, weights, f"{stem}.self_attn", fused=True)
    if f"{stem}.encoder_attn.q_proj.weight" in weights:
        _set_attention(layer.attention, weights, f"{stem}.encoder_attn", fused=False)
    _set_linear(layer.ffn.linear_0, weights, f"{stem}.fc1")
    _set_linear(layer.ffn.linear_1, weights, f"{stem}.fc2")
    _set_norm(layer.ffn.layer_norm, weights, f"{stem}.final_layer_norm")


def _set_attention(part, weights, stem, fused) -> None:
    split = [common_spec.LinearSpec() for _ in range(3)]
    for linear, name in zip(split, ("q_proj", "k_proj", "v_proj")):
        _set_linear(linear, weights, f"{stem}.{name}")
    if fused:
        utils.fuse_linear(part.linear[0], split)
    else:
        utils.fuse_linear(part.linear[0], split[:1])
        utils.fuse_linear(part.linear[1], split[1:])
    _set_linear(part.linear[-1], weights, f"{stem}.out_proj")
    _set_norm(part.layer_norm, weights, f"{stem}_layer_norm")


def _set_linear(linear, weights, stem) -> None:
    linear.weight = weights[f"{stem}.weight"]
    if f"{stem}.bias" in weights:
        linear.bias = weights[f"{stem}.bias"]


def _set_norm(norm, weights, stem) -> None:
    norm.gamma = weights[f"{stem}.weight"].astype(np.float32)
    norm.beta = weights[f"{stem}.bias"].astype(np.float32)


def _vocabulary(folder: Path, size: int) -> list[str]:
    tokenizer = read_json(folder, "tokenizer.json")
    by_id = {i: token for token, i in tokenizer["model"]["vocab"].items()}
    by_id |= {token["id"]: token["content"] for token in tokenizer["added_tokens"]}
    first_stamp = max(by_id) + 1
    return [by_id.get(i, f"<|{(i - first_stamp) * 0.02:.2f}|>") for i in range(size)]


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
