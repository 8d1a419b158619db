"""Scores of what was read against the annotation, in words (marks do not count)."""
import collections


def key(document, span):
    return frozenset(i for i in range(*span) if not document.is_bare(i)) if span else frozenset()


def union(document, found):
    return frozenset().union(*(key(document, x) for x in found)) if found else frozenset()


def count(document, found, counts):
    gold = [(union(document, r.contents), key(document, r.anchor) if r.kind == "cue" else frozenset(),
             union(document, r.sources)) for r in document.relations]
    told = [(union(document, f.contents), key(document, f.anchor) if f.kind == "cue" else frozenset(),
             key(document, f.source)) for f in found]
    counts["gold"] += len(gold)
    counts["told"] += len(told)
    pairs = []
    for i, g in enumerate(gold):
        for j, t in enumerate(told):
            both = len(g[0] & t[0])
            if both:
                share = both / len(g[0] | t[0])
                pairs.append((share + 0.01 * bool(g[1] & t[1]), share, i, j))
    used = set()
    for _, share, i, j in sorted(pairs, reverse=True):
        if share >= 0.8 and ("g", i) not in used and ("t", j) not in used:
            used |= {("g", i), ("t", j)}
            counts["content"] += 1
            counts["exact"] += gold[i][0] == told[j][0]
            counts["cue"] += gold[i][1] == told[j][1]
            counts["source"] += gold[i][2] == told[j][2]
            counts["linked"] += gold[i] == told[j]


def f1(counts, what):
    return 200 * counts[what] / max(1, counts["gold"] + counts["told"])


def line(counts):
    parts = " ".join(f"{what} {f1(counts, what):.1f}" for what in ("content", "exact", "linked", "cue", "source"))
    return f"{parts} gold {counts['gold']} told {counts['told']}"


def total(documents, readings):
    counts = collections.Counter()
    for document, found in zip(documents, readings):
        count(document, found, counts)
    return counts
