"""The bundled Whisper as whisper.cpp reads it, half precision.  python ggml_model.py MODEL_FOLDER OUT_FILE

The file: magic, eleven sizes, the mel filters, the vocabulary as bytes, then each tensor with its name (whisper.cpp's
own models/convert-h5-to-ggml.py describes it).
"""

import struct
import sys
from pathlib import Path

import numpy as np

from weights import LAYERS, read_json, read_weights

MAGIC = 0x67676D6C
MEL_BANDS, POWER_BINS, SAMPLE_RATE = 80, 201, 16_000
HALF = 1
PARTS = {
    "self_attn.q_proj": "attn.query",
    "self_attn.k_proj": "attn.key",
    "self_attn.v_proj": "attn.value",
    "self_attn.out_proj": "attn.out",
    "self_attn_layer_norm": "attn_ln",
    "encoder_attn.q_proj": "cross_attn.query",
    "encoder_attn.k_proj": "cross_attn.key",
    "encoder_attn.v_proj": "cross_attn.value",
    "encoder_attn.out_proj": "cross_attn.out",
    "encoder_attn_layer_norm": "cross_attn_ln",
    "fc1": "mlp.0",
    "fc2": "mlp.2",
    "final_layer_norm": "mlp_ln",
}
WHOLE = {
    "encoder.embed_positions.weight": "encoder.positional_embedding",
    "decoder.embed_positions.weight": "decoder.positional_embedding",
    "decoder.embed_tokens.weight": "decoder.token_embedding.weight",
    "encoder.layer_norm.weight": "encoder.ln_post.weight",
    "encoder.layer_norm.bias": "encoder.ln_post.bias",
    "decoder.layer_norm.weight": "decoder.ln.weight",
    "decoder.layer_norm.bias": "decoder.ln.bias",
}


def convert(folder: Path, out: Path) -> None:
    config = read_json(folder, "config.json")
    width, heads = config["d_model"], config["decoder_attention_heads"]
    sizes = [config["vocab_size"], 1500, width, heads, LAYERS, 448, width, heads, LAYERS, MEL_BANDS, HALF]
    with out.open("wb") as file:
        file.write(struct.pack("12i", MAGIC, *sizes))
        file.write(struct.pack("2i", MEL_BANDS, POWER_BINS))
        file.write(mel_filters().astype(np.float32).tobytes())
        vocabulary = _vocabulary(folder)
        file.write(struct.pack("i", len(vocabulary)))
        for token in vocabulary:
            file.write(struct.pack("i", len(token)) + token)
        for name, tensor in read_weights(folder).items():
            _write_tensor(file, _ggml_name(name), tensor)


def _ggml_name(name: str) -> str:
    if name in WHOLE:
        return WHOLE[name]
    if ".conv" in name:
        return name
    room, _, layer, rest = name.split(".", 3)
    part, kind = rest.rsplit(".", 1)
    return f"{room}.blocks.{layer}.{PARTS[part]}.{kind}"


def _write_tensor(file, name: str, tensor: np.ndarray) -> None:
    if name.startswith("encoder.conv") and name.endswith(".bias"):
        tensor = tensor.reshape(-1, 1)
    whole = tensor.ndim < 2 or name.endswith((".bias", "positional_embedding"))
    data = tensor.astype(np.float32 if whole else np.float16)
    encoded = name.encode()
    file.write(struct.pack("3i", data.ndim, len(encoded), 0 if whole else HALF))
    file.write(struct.pack(f"{data.ndim}i", *reversed(data.shape)) + encoded + data.tobytes())


def mel_filters() -> np.ndarray:
    """Slaney's 80 triangles up to 8 kHz, area-normalised, as librosa makes them."""
    log_step = np.log(6.4) / 27
    to_hz = lambda mel: np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * log_step))
    highest = 15 + np.log(SAMPLE_RATE / 2 / 1000) / log_step
    corners = to_hz(np.linspace(0, highest, MEL_BANDS + 2))
    hz = np.linspace(0, SAMPLE_RATE / 2, POWER_BINS)
    low, centre, high = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    triangles = np.maximum(0, np.minimum((hz - low) / (centre - low), (high - hz) / (high - centre)))
    return triangles * 2 / (high - low)


def _vocabulary(folder: Path) -> list[bytes]:
    """GPT-2 writes bytes as printable characters; here they are bytes again."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    byte_of = {chr(byte): byte for byte in plain}
    byte_of |= {chr(256 + i): byte for i, byte in enumerate(b for b in range(256) if b not in plain)}
    tokens = sorted(read_json(folder, "tokenizer.json")["model"]["vocab"].items(), key=lambda item: item[1])
    return [bytes(byte_of[c] for c in token) if all(c in byte_of for c in token) else token.encode() for token, _ in tokens]


if __name__ == "__main__":
    convert(Path(sys.argv[1]), Path(sys.argv[2]))
