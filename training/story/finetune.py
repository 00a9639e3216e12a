"""Fine-tunes the upper three layers of MiniLM on whole answers: which section each clause is in, what it shows, and
what is due of the findings.

    python finetune.py CLAUSES.json FOLDER 0|1|2

Fits on the training answers outside one fold and writes FOLDER/<fold>.pkl: the weights, and the logits of the answers
that were not fitted on. AdamW, 8 epochs at 1e-4 falling to a twentieth (heads ten times that), a warm-up of
30 steps, batches of 8 answers of like length, dropout 0.1. The lower layers and the embeddings stay as they are: fitting
them too would double the size of what is shipped. The three folds side by side take about 45 minutes on two cores.
"""

import pickle
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np

import minilm
import stories

SECTIONS, LABELS, FINDINGS = 5, 25, 23
MOST_CLAUSES = 64
EPOCHS, RATE, BATCH, SEED, WARM_UP = 8, 1e-4, 8, 1, 30
LABEL_WEIGHT, SHOWN_WEIGHT, DECAY = 2.0, 3.0, 0.01
FINDINGS_DECIDED = 18  # of an answer, on average: the loss of its findings is divided by it


def packed(batch):
    tokens = -(-max(len(story["hidden"]) for story in batch) // 64) * 64
    hidden = np.zeros((len(batch), tokens, minilm.WIDTH), np.float32)
    mask = np.zeros((len(batch), tokens), np.float32)
    pool = np.zeros((len(batch), MOST_CLAUSES, tokens), np.float32)
    sections = np.zeros((len(batch), MOST_CLAUSES), int)
    words = np.zeros((len(batch), MOST_CLAUSES), np.float32)
    labels = np.zeros((len(batch), MOST_CLAUSES, LABELS), np.float32)
    for b, story in enumerate(batch):
        hidden[b, : len(story["hidden"])] = story["hidden"]
        mask[b, : len(story["hidden"])] = 1
        for c, (start, end) in enumerate(story["spans"][:MOST_CLAUSES]):
            pool[b, c, start:end] = 1 / max(1, end - start)
            sections[b, c], words[b, c], labels[b, c] = (story[k][c] for k in ("sections", "words", "labels"))
    findings = np.array([story["findings"] for story in batch], np.float32)
    return hidden, mask, pool, sections, words, labels, findings


def forward(p, hidden, mask, pool, key=None):
    """Logits of each clause's section and labels, and of each story's findings: attention over its clauses."""
    keys = [None] * 4 if key is None else jax.random.split(key, 4)
    x = hidden
    for at in range(minilm.LAYERS - minilm.LOWER):
        x = minilm.layer(p["layers"][at], x, mask, keys[at])
    clauses = minilm.dropped(pool @ x, 0.1, keys[3])
    there = (pool.sum(-1) > 0)[..., None]
    heed = jax.nn.softmax(jnp.where(there, clauses @ p["wh"], -1e9), 1)
    findings = (heed * (clauses @ p["wf"])).sum(1) + p["bf"]
    return clauses @ p["ws"] + p["bs"], clauses @ p["we"] + p["be"], findings


def loss_of(p, batch, key):
    hidden, mask, pool, sections, words, labels, findings = batch
    section_logits, label_logits, finding_logits = forward(p, hidden, mask, pool, key)
    there = (words > 0).astype(jnp.float32)
    rows, columns = jnp.arange(len(words))[:, None], jnp.arange(MOST_CLAUSES)[None]
    wrong_section = -jax.nn.log_softmax(section_logits)[rows, columns, sections]
    wrong_label = jnp.logaddexp(0, label_logits) - label_logits * labels
    wrong_label = (wrong_label * jnp.where(labels > 0, SHOWN_WEIGHT, 1)).mean(-1)
    by_length = jnp.minimum(words, 12) / 8 * there
    of_clauses = ((wrong_section * by_length).sum() + LABEL_WEIGHT * (wrong_label * there).sum()) / there.sum()
    wrong_finding = (jnp.logaddexp(0, finding_logits) - finding_logits * findings) * (findings >= 0)
    return of_clauses + wrong_finding.sum() / len(words) / FINDINGS_DECIDED


@jax.jit
def step(p, mean, square, t, batch, key, rate):
    loss, gradient = jax.value_and_grad(loss_of)(p, batch, key)
    norm = jnp.sqrt(sum((x**2).sum() for x in jax.tree.leaves(gradient)))
    gradient = jax.tree.map(lambda x: x * jnp.minimum(1, 1 / norm), gradient)
    mean = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, mean, gradient)
    square = jax.tree.map(lambda a, b: 0.999 * a + 0.001 * b * b, square, gradient)

    def moved(path, x, m, v):
        own = rate * (1 if path[0].key == "layers" else 10)
        by = (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.999**t)) + 1e-8)
        return x - own * (by + (DECAY * x if x.ndim > 1 else 0))

    return jax.tree_util.tree_map_with_path(moved, p, mean, square), mean, square, loss


run = jax.jit(forward)


def logits_of(p, told):
    """For each story: section logits, then label logits, for every clause; and the logits of its findings."""
    result = []
    for at in range(0, len(told), BATCH):
        batch = told[at : at + BATCH]
        hidden, mask, pool, *_ = packed(batch)
        sections, labels, findings = (np.asarray(part) for part in run(p, hidden, mask, pool))
        both = np.concatenate([sections, labels], -1)
        result += [(both[b, : len(story["spans"])], findings[b]) for b, story in enumerate(batch)]
    return result


def right(told, logits):
    counts = [
        (words, np.argmax(row[:SECTIONS]) == section)
        for story, (rows, _) in zip(told, logits)
        for words, row, section in list(zip(story["words"], rows, story["sections"]))[story["fresh"] :]
    ]
    return sum(words for words, hit in counts if hit) / max(1, sum(words for words, _ in counts))


def fit(seen):
    rng = np.random.default_rng(SEED)
    small = lambda *shape: jnp.asarray(rng.normal(0, 0.02, shape), jnp.float32)
    p = {
        "layers": minilm.load(stories.MODEL / "onnx/model_quantized.onnx")["layers"][minilm.LOWER :],
        "ws": small(minilm.WIDTH, SECTIONS),
        "bs": jnp.zeros(SECTIONS),
        "we": small(minilm.WIDTH, LABELS),
        "be": jnp.full(LABELS, -3.0),
        "wh": small(minilm.WIDTH, FINDINGS),
        "wf": small(minilm.WIDTH, FINDINGS),
        "bf": jnp.full(FINDINGS, -1.0),
    }
    mean = square = jax.tree.map(jnp.zeros_like, p)
    key, t = jax.random.PRNGKey(SEED), 0
    total = -(-len(seen) // BATCH) * EPOCHS // 4  # each epoch has one of an answer's four writings
    for epoch in range(EPOCHS):
        turn = [story for story in seen if stories.in_turn(story, epoch)]
        order = sorted(range(len(turn)), key=lambda i: len(turn[i]["hidden"]) + rng.normal(0, 25))
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        rng.shuffle(batches)
        for batch in batches:
            t += 1
            key, own = jax.random.split(key)
            rate = RATE * min(1, t / WARM_UP) * max(0.05, 1 - t / total)
            p, mean, square, _ = step(p, mean, square, t, packed([turn[i] for i in batch]), own, rate)
        print(f"epoch {epoch + 1} of {EPOCHS}", flush=True)
    return p


def main(clauses_file, folder, fold):
    told = stories.load(clauses_file, folder / "lower.pkl")
    folds = stories.fold_of(told)
    inside = lambda story: story["set"] == "training" and str(folds[story["id"]]) == fold
    seen = [story for story in told if story["set"] == "training" and not inside(story)]
    unseen = {
        "left out": [story for story in told if inside(story)],
        "development": [story for story in told if story["set"] == "development"],
        "unseen": [story for story in told if story["set"] == "unseen"],
    }
    p = fit(seen)
    read = {name: logits_of(p, told) for name, told in unseen.items()}
    shares = {name: f"{right(unseen[name], logits):.3f}" for name, logits in read.items()}
    print(f"words in the right section: {shares}")
    logits = [
        (story["id"], story["writing"], story["fresh"], rows, findings)
        for story, (rows, findings) in zip(unseen["left out"], read["left out"])
    ]
    (folder / f"{fold}.pkl").write_bytes(pickle.dumps((jax.tree.map(np.array, p), logits)))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
