"""Annotated corpora as words with labels: stories (gold.jsonl beside texts) and brat (PolNeAR)."""
import bisect
import collections
import glob
import json
import os
import re

import words as w

ANCHORS = ["O", "B-cue", "I-cue", "B-turn", "I-turn", "B-lone"]
OUTER = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
ARGUMENTS = ["O", "B-source", "I-source", "B-content", "I-content"]
CURRENCY = set("$€£%")


class Relation:
    """One attribution in words: its anchor (kind, first, end), sources and contents as ranges, words that name the speaker."""

    def __init__(self, kind, anchor, sources, contents, names=frozenset()):
        self.kind, self.anchor, self.sources, self.contents, self.names = kind, anchor, sources, contents, names


class Document:
    def __init__(self, name, text, rows, named=False):
        self.name, self.text, self.named = name, text, named
        self.words = w.words(text)
        self.starts = [x.start for x in self.words]
        self.relations = self.relate(rows)
        self.anchors = self.label_anchors()
        self.outer = self.label_outer(rows)

    def range_of(self, part, trim):
        """The words that a stretch of the text touches; with `trim` without marks at its ends."""
        hit = [i for i in self.near(part) if self.words[i].start < part[1] and part[0] < self.words[i].end]
        if not hit:
            return None
        first, end = hit[0], hit[-1] + 1
        while trim and first < end and self.is_bare(first):
            first += 1
        while trim and end > first and self.is_bare(end - 1):
            end -= 1
        return (first, end) if first < end else None

    def near(self, part):
        return range(max(0, bisect.bisect_left(self.starts, part[0]) - 1), bisect.bisect_left(self.starts, part[1]))

    def is_bare(self, i):
        return self.words[i].mark and self.words[i].text not in CURRENCY

    def ranges(self, parts, trim=True):
        """Ranges of words in order; those with nothing but marks between them are one."""
        joined = []
        for first, end in sorted(r for r in (self.range_of(p, trim) for p in parts) if r):
            if joined and all(self.is_bare(i) for i in range(joined[-1][1], first)):
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((first, end))
        return joined

    def contents(self, row):
        found = []
        for first, end in self.ranges(row["content"]):
            if self.words[first].text == "that" and end - first > 1:
                first += 1
            found.append((first, end))
        return found

    def relate(self, rows):
        merged, order = {}, []
        for n, row in enumerate(rows):
            key = json.dumps([row["cue"], row["source"]]) if row["cue"] else n
            if key in merged:
                merged[key]["content"] = merged[key]["content"] + row["content"]
            else:
                merged[key] = dict(row)
                order.append(key)
        found, taken = [], set()
        for key in order:
            row = merged[key]
            cue, source, content = self.ranges(row["cue"]), self.ranges(row["source"]), self.contents(row)
            if not content:
                continue
            if cue:
                kind, anchor = "cue", cue[0]
            elif source:
                kind, anchor = "turn", source[0]
            else:
                kind, anchor = "lone", (content[0][0], content[0][0] + 1)
            if any(i in taken for i in range(*anchor)):
                continue
            taken.update(range(*anchor))
            found.append(Relation(kind, anchor, source, content, self.mentions(row.get("names", []))))
        return found

    def mentions(self, names):
        lower = [x.text.lower() for x in self.words]
        hits = set()
        for name in names:
            wanted = [x.text.lower() for x in w.words(name)]
            if not wanted or wanted[0] not in lower:
                continue
            for i in range(len(lower) - len(wanted) + 1):
                if lower[i] == wanted[0] and lower[i : i + len(wanted)] == wanted:
                    hits.update(range(i, i + len(wanted)))
        return frozenset(hits)

    def label_anchors(self):
        labels = [0] * len(self.words)
        for r in self.relations:
            begin = ANCHORS.index("B-" + r.kind)
            for i in range(*r.anchor):
                labels[i] = begin if i == r.anchor[0] else begin + 1
        return labels

    def label_outer(self, rows):
        def parts(row):
            return row["source"] + row["cue"] + row["content"]

        def inside(a, b):
            return a is not b and b["content"] and all(any(s <= p[0] and p[1] <= e for s, e in b["content"]) for p in parts(a))

        labels = [0] * len(self.words)
        outermost = [a for a in rows if not any(inside(a, b) for b in rows)]
        for role in ("content", "cue", "source"):
            begin = OUTER.index("B-" + role)
            for row in outermost:
                for first, end in self.contents(row) if role == "content" else self.ranges(row[role]):
                    if not any(labels[first:end]):
                        labels[first:end] = [begin] + [begin + 1] * (end - first - 1)
        return labels


def stories(folder, names=None):
    """Documents of stories, by story."""
    found = collections.OrderedDict()
    for path in sorted(glob.glob(os.path.join(folder, "*", "gold.jsonl"))):
        story = os.path.basename(os.path.dirname(path))
        if names is not None and story not in names:
            continue
        rows = collections.defaultdict(list)
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            rows[row["article"]].append(row)
        found[story] = []
        for text_file in sorted(glob.glob(os.path.join(os.path.dirname(path), "texts", "*.txt"))):
            text = open(text_file, encoding="utf-8", newline="").read()
            place = places(text)
            article = os.path.basename(text_file)
            made = []
            for row in rows[article]:
                made.append({k: [[place[b], place[e]] for b, e in row.get(k) or []] for k in ("content", "cue", "source")})
                made[-1]["names"] = [row["speaker"], *row.get("aliases", [])]
            found[story].append(Document(story + "/" + article, text, made, named=True))
    return found


def places(text):
    """Where UTF-16 offsets stand among the characters of a text."""
    place, units = {}, 0
    for i, char in enumerate(text):
        place[units] = i
        units += 2 if ord(char) > 0xFFFF else 1
    place[units] = len(text)
    return place


def units(text):
    """The UTF-16 offset of each character of a text, and of its end."""
    offsets = [0]
    for char in text:
        offsets.append(offsets[-1] + (2 if ord(char) > 0xFFFF else 1))
    return offsets


def brat(folder):
    """Documents of a folder with `text` and `attributions` (brat events), by the first annotator of each text."""
    first = {}
    for file in sorted(os.listdir(os.path.join(folder, "attributions"))):
        first.setdefault(file[:-4].rsplit("_", 1)[0], file)
    found = []
    for file in sorted(os.listdir(os.path.join(folder, "text"))):
        if file[:-4] in first:
            text = open(os.path.join(folder, "text", file), encoding="utf-8", newline="").read()
            found.append(Document(file, text, brat_rows(os.path.join(folder, "attributions", first[file[:-4]]))))
    return found


def brat_rows(file):
    stretches, rows = {}, []
    lines = [line.rstrip("\n").split("\t", 1) for line in open(file, encoding="utf-8") if "\t" in line]
    for key, rest in lines:
        if key[0] == "T":
            label, spans = rest.split("\t", 1)[0].split(" ", 1)
            stretches[key] = [[int(x) for x in span.split()] for span in spans.split(";")]
    for key, rest in lines:
        if key[0] == "E":
            row = {"source": [], "cue": [], "content": []}
            for part in rest.split():
                role, _, target = part.partition(":")
                role = re.sub(r"\d+$", "", role).lower()
                if role in row and target in stretches:
                    row[role] += stretches[target]
            rows.append(row)
    return rows
