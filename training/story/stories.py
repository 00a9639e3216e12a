"""Labelled answers as the story encoder sees them: windows of whole clauses, with the lower layers' output cached."""

import json
import pickle
import re
import zlib
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from tokenizers import Tokenizer

import minilm

MODEL = Path(__file__).parents[2] / "resources/models/all-MiniLM-L6-v2"
CLS, SEP, STOP, UNKNOWN = 101, 102, 1012, 100
MOST_TOKENS = 510  # and CLS and SEP around them
FOLDS = 3  # as in training/folds.ts: the n-th story is in fold n mod 3


def windows(lengths):
    """(first clause, end, first clause that no earlier window has); the last window reaches back as far as it can."""
    at = 0
    while at < len(lengths):
        end, size = at, 0
        while end < len(lengths) and size + lengths[end] <= MOST_TOKENS:
            size += lengths[end]
            end += 1
        end = max(end, at + 1)
        first = at
        if end == len(lengths):
            while first > 0 and size + lengths[first - 1] <= MOST_TOKENS:
                first -= 1
                size += lengths[first]
        yield first, end, at
        at = end


def load(clauses_file, cache_file):
    """Windows of all answers in clauses_file (write-clauses.ts), as dicts. Kept in cache_file: a minute's work."""
    if cache_file.exists():
        return pickle.loads(cache_file.read_bytes())
    base = minilm.load(MODEL / "onnx/model_quantized.onnx")
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    @jax.jit
    def lower(ids, mask):
        x = minilm.embed(base["embeddings"], ids)
        for p in base["layers"][: minilm.LOWER]:
            x = minilm.layer(p, x, mask)
        return x

    stories = []
    for answer in json.loads(Path(clauses_file).read_text()):
        clauses = answer["clauses"]
        tokens = [
            (tokenizer.encode(c["text"], add_special_tokens=False).ids or [UNKNOWN]) + [STOP] for c in clauses
        ]
        for first, end, fresh in windows([len(t) for t in tokens]):
            ids = [CLS, *[t for clause in tokens[first:end] for t in clause][:MOST_TOKENS], SEP]
            spans, at = [], 1
            for clause in tokens[first:end]:
                spans.append((at, at + len(clause) - 1))
                at += len(clause)
            padded = -(-len(ids) // 64) * 64
            shape = (1, padded)
            hidden = lower(
                jnp.zeros(shape, int).at[0, : len(ids)].set(jnp.array(ids)),
                jnp.zeros(shape).at[0, : len(ids)].set(1),
            )
            stories.append(
                {
                    **{key: answer[key] for key in ("set", "writing", "id")},
                    "hidden": np.array(hidden)[0, : len(ids)].astype(np.float16),
                    "spans": spans,
                    "fresh": fresh - first,
                    "sections": [c["section"] for c in clauses[first:end]],
                    "labels": [c["labels"] for c in clauses[first:end]],
                    "words": [c["words"] for c in clauses[first:end]],
                    "findings": answer["findings"],
                }
            )
    cache_file.write_bytes(pickle.dumps(stories))
    return stories


def fold_of(stories):
    """Answer id -> fold, for the training answers."""
    ids = dict.fromkeys(story["id"] for story in stories if story["set"] == "training")
    folds = {told: at % FOLDS for at, told in enumerate(dict.fromkeys(map(told_in, ids)))}
    return {answer: folds[told_in(answer)] for answer in ids}


def told_in(answer):
    """The story that an answer tells: twc07a to twc07d tell the same one."""
    return re.sub(r"(?<=\d)[a-z]$", "", answer)


TURNS = ("as-written", "bare", "rearranged", "bare", "as-written", "rearranged-bare")


def in_turn(story, epoch):
    """One writing of each answer an epoch: a third of the time it is told in another shape."""
    return story["writing"] == TURNS[(zlib.crc32(story["id"].encode()) + epoch) % len(TURNS)]
