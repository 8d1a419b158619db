"""Learning from documents, and reading documents with what was learned."""
import math
import random
import time

import torch
from torch import nn

import words as w
from corpora import ANCHORS, ARGUMENTS
from model import REACH

MOST_WINDOWS = 8  # of one document at a time in training


class Inputs:
    """A document as tensors: its windows, padded, and where the vector of each word stands in them."""

    def __init__(self, document, pieces, windows=None):
        found = document.words
        quotes = w.quoted(found)
        bounds = windows or list(w.windows(found, [len(pieces.of(x.text)) for x in found]))
        rows = [w.window_inputs(found, pieces, b, quotes) for b in bounds]
        longest = max(len(r[0]) for r in rows)
        self.first, self.end = bounds[0][1], bounds[-1][2]
        self.grid = [torch.tensor([r[k] + [pad] * (longest - len(r[k])) for r in rows]) for k, pad in enumerate((0, 4, 0, 0))]
        self.mask = torch.tensor([[1] * len(r[0]) + [0] * (longest - len(r[0])) for r in rows])
        self.at = torch.tensor([n * longest + f for n, r in enumerate(rows) for f in r[4]])
        self.paragraph = torch.tensor([x.paragraph for x in found[self.first : self.end]])

    def vectors(self, network, hide=None, mask_id=0):
        ids = self.grid[0]
        if hide:
            ids = ids.clone()
            ids[(torch.rand(ids.shape) < hide) & (ids > 999)] = mask_id
        hidden = network.encoder(ids, *self.grid[1:], self.mask)
        return hidden.reshape(-1, hidden.shape[-1])[self.at]


class Example:
    """What is to be learned from a document, or from some windows of a long one."""

    def __init__(self, document, pieces, windows):
        self.inputs = Inputs(document, pieces, windows)
        first, end = self.inputs.first, self.inputs.end
        self.anchors = torch.tensor(document.anchors[first:end])
        self.outer = torch.tensor(document.outer[first:end])
        relations = [r for r in document.relations if first <= r.anchor[0] < end]
        self.at = torch.tensor([r.anchor[0] - first for r in relations], dtype=torch.long)
        self.arguments = torch.full((len(relations), 2 * REACH + 1), -100)
        self.speaker = torch.zeros(len(relations), end - first) if document.named else None
        for n, relation in enumerate(relations):
            zero = relation.anchor[0] - REACH
            row = self.arguments[n]
            row[max(0, first - zero) : min(2 * REACH + 1, end - zero)] = 0
            for role, spans in (("content", relation.contents), ("source", relation.sources)):
                begin = ARGUMENTS.index("B-" + role)
                for b, e in spans:
                    for i in range(max(b, first, zero), min(e, end, zero + 2 * REACH + 1)):
                        row[i - zero] = begin if i == b else begin + 1
            if document.named:
                self.speaker[n, [i - first for i in relation.names if first <= i < end]] = 1


def examples(documents, pieces):
    for document in documents:
        bounds = list(w.windows(document.words, [len(pieces.of(x.text)) for x in document.words]))
        for k in range(0, len(bounds), MOST_WINDOWS):
            yield Example(document, pieces, bounds[k : k + MOST_WINDOWS])


def loss_of(network, example, mask_id, hide):
    with torch.autocast("cpu", dtype=torch.bfloat16):
        vectors = example.inputs.vectors(network, hide, mask_id)
        at = example.at if len(example.at) else torch.zeros(1, dtype=torch.long)
        anchors, arguments, outer, speaker = network.heads(vectors, example.inputs.paragraph, at)
    entropy = nn.functional.cross_entropy
    loss = entropy(anchors.float(), example.anchors) + 0.5 * entropy(outer.float(), example.outer)
    if len(example.at):
        marked = (example.arguments > 0).sum() + 10 * len(example.at)
        loss = loss + entropy(arguments.float().reshape(-1, 5), example.arguments.reshape(-1), reduction="sum") / marked
        if example.speaker is not None:
            pull = nn.functional.binary_cross_entropy_with_logits(speaker.float(), example.speaker, reduction="sum")
            loss = loss + 0.2 * pull / (example.speaker.sum() + 5 * len(example.at))
    return loss


def learn(network, documents, pieces, rate, epochs, seed=1, hide=0.08, say=print, after=None):
    """Learns with AdamW and a rate that rises for six per cent of the steps and falls to nothing; two documents a step."""
    random.seed(seed)
    torch.manual_seed(seed)
    found = list(examples(documents, pieces))
    network.encoder.base.embeddings.word_embeddings.weight.requires_grad = False
    old = [p for n, p in network.named_parameters() if n.startswith("encoder.base") and p.requires_grad]
    new = [p for n, p in network.named_parameters() if not n.startswith("encoder.base")]
    together = 2
    steps = epochs * math.ceil(len(found) / together)
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": rate}, {"params": new, "lr": max(rate, 1e-3)}], weight_decay=0.01, fused=True
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1, (s + 1) / (steps * 0.06)) * max(0, (steps - s) / (steps * 0.94))
    )
    began, step = time.time(), 0
    for epoch in range(epochs):
        network.train()
        random.shuffle(found)
        total = 0.0
        for k in range(0, len(found), together):
            optimizer.zero_grad()
            for example in found[k : k + together]:
                loss = loss_of(network, example, pieces.hidden, hide) / together
                loss.backward()
                total += loss.item()
            nn.utils.clip_grad_norm_([p for p in network.parameters() if p.requires_grad], 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % 50 == 0:
                say(f"{step}/{steps} {total * together / (k + together):.3f} {time.time() - began:.0f}s")
        say(f"epoch {epoch} loss {total * together / len(found):.4f} {time.time() - began:.0f}s")
        if after:
            after(epoch)


def allowed(labels):
    bar = torch.zeros(len(labels), len(labels))
    for i, x in enumerate(labels):
        for j, y in enumerate(labels):
            if y[0] == "I" and x[2:] != y[2:]:
                bar[i, j] = -1e4
    return bar.numpy()


BARS = {len(x): (allowed(x), [i for i, y in enumerate(x) if y[0] == "I"]) for x in (ANCHORS, ARGUMENTS)}


def viterbi(chances):
    bar, inside = BARS[chances.shape[1]]
    score, back = chances[0].copy(), []
    score[inside] = -1e4
    for row in chances[1:]:
        paths = score[:, None] + bar
        back.append(paths.argmax(0))
        score = paths.max(0) + row
    best = [int(score.argmax())]
    for step in reversed(back):
        best.append(int(step[best[-1]]))
    return best[::-1]


def spans(labels, names):
    found, start = [], None
    for i, label in enumerate([*labels, 0]):
        if start is not None and (names[label][0] != "I"):
            found.append((names[labels[start]][2:], start, i))
            start = None
        if names[label][0] == "B":
            start = i
    return found


class Found:
    def __init__(self, kind, anchor, source, contents, confidence):
        self.kind, self.anchor, self.source, self.contents, self.confidence = kind, anchor, source, contents, confidence


def read(network, document, pieces):
    """The attributions that the network finds in a document."""
    if not document.words:
        return []
    network.eval()
    with torch.no_grad():
        inputs = Inputs(document, pieces)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            vectors = inputs.vectors(network)
        vectors = vectors.float()
        anchors = network.heads(vectors, inputs.paragraph, torch.zeros(1, dtype=torch.long))[0]
        chances = torch.log_softmax(anchors, -1).numpy()
        starts = spans(viterbi(chances), ANCHORS)
        if not starts:
            return []
        at = torch.tensor([s[1] for s in starts])
        arguments = torch.log_softmax(network.heads(vectors, inputs.paragraph, at)[1], -1).numpy()
    return [f for n, s in enumerate(starts) if (f := decode(document, s, chances, arguments[n]))]


def decode(document, start, anchors, arguments):
    kind, first, end = start
    zero = first - REACH
    low, high = max(0, zero), min(len(document.words), first + REACH + 1)
    here = arguments[low - zero : high - zero].copy()
    if kind == "cue":
        here[first - low : end - low, 1:] = -1e4
    contents, sources = [], []
    for role, b, e in spans(viterbi(here), ARGUMENTS):
        b, e = b + low, e + low
        if role == "source":
            sources.append((here[b - low : e - low, 1:3].max(1).mean(), b, e))
        elif contents and all(document.is_bare(i) for i in range(contents[-1][1], b)):
            contents[-1] = (contents[-1][0], e)
        else:
            contents.append((b, e))
    if not contents:
        return None
    source = max(sources)[1:] if sources else None
    confidence = math.exp(anchors[first:end].max(1).mean())
    return Found(kind, (first, end), source, contents, confidence)
