"""Words, pieces and windows of a text: what the encoder reads. `Words`, `Pieces` and `Windows` of whence-encoder do the same."""
from unicodedata import category, normalize

MOST = 256  # pieces of a window that are its own
CONTEXT = 64  # pieces of the paragraphs before it
PIECES_OF_WORD = 12
LONGEST_WORD = 100
PLAIN = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def is_space(char):
    return char.isspace() or category(char) in ("Zs", "Zl", "Zp", "Cc")


def is_mark(char):
    return category(char)[0] in "PS"


class Word:
    """A run of characters that are neither space nor mark, or one mark; `start` and `end` in characters of the text."""

    __slots__ = ("start", "end", "text", "paragraph", "first", "mark")

    def __init__(self, start, end, text, paragraph, first):
        self.start, self.end, self.text, self.paragraph, self.first = start, end, text, paragraph, first
        self.mark = is_mark(text[0])


def words(text):
    found, start, paragraph, line, fresh = [], -1, -1, True, True

    def add(begin, end):
        nonlocal paragraph, line
        if line:
            paragraph += 1
        found.append(Word(begin, end, text[begin:end], paragraph, line))
        line = False

    for i, char in enumerate(text):
        space = is_space(char)
        if space or is_mark(char):
            if start >= 0:
                add(start, i)
                start = -1
            if not space:
                add(i, i + 1)
            line |= char == "\n"
        elif start < 0:
            start = i
    if start >= 0:
        add(start, len(text))
    return found


class Pieces:
    """Cuts words into the longest pieces that the vocabulary knows (Wu et al. 2016, WordPiece)."""

    def __init__(self, vocabulary):
        with open(vocabulary, encoding="utf-8") as lines:
            self.ids = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.unknown, self.begin, self.end, self.hidden = (self.ids[x] for x in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.known = {}

    def of(self, word):
        pieces = self.known.get(word)
        if pieces is None:
            pieces = self.known[word] = self.cut(word)[:PIECES_OF_WORD]
        return pieces

    def cut(self, word):
        plain = normalize("NFD", word.translate(PLAIN).lower())
        plain = "".join(char for char in plain if category(char) != "Mn")
        if not plain or len(plain) > LONGEST_WORD:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(plain):
            end = len(plain)
            while end > start and ("##" if start else "") + plain[start:end] not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.ids[("##" if start else "") + plain[start:end]])
            start = end
        return pieces


def shape(word):
    first = word[0]
    if word == '"':
        return 5
    if word == "“":
        return 6
    if word == "”":
        return 7
    if not first.isalpha():
        return 1 if category(first) == "Nd" else 4
    if word == word.lower():
        return 0
    return 2 if len(word) > 1 and word == word.upper() else 3


def quoted(found):
    """Tells of each word whether it stands in double quotation marks, which end with the paragraph."""
    state, values = 0, []
    for word in found:
        if word.first:
            state = 0
        value = state
        if word.text == "“":
            value = state = 1
        elif word.text == "”":
            value, state = 1, 0
        elif word.text == '"':
            value, state = 1, 1 - state
        values.append(value)
    return values


def windows(found, lengths):
    """Gives for each window the words before it and its own words, as ranges of indices (context from, from, to)."""
    parts, start, size = [], 0, 0
    for i, word in enumerate(found):
        if i > start and (word.first or size + lengths[i] > MOST):
            parts.append((start, i, size))
            start, size = i, 0
        size += lengths[i]
    if found:
        parts.append((start, len(found), size))
    k = 0
    while k < len(parts):
        size, last = parts[k][2], k + 1
        while last < len(parts) and size + parts[last][2] <= MOST:
            size += parts[last][2]
            last += 1
        context, before = k, 0
        while context > 0 and before + parts[context - 1][2] <= CONTEXT:
            context -= 1
            before += parts[context][2]
        yield parts[context][0], parts[k][0], parts[last - 1][1]
        k = last


def window_inputs(found, pieces, bounds, quotes):
    """The rows ids, shape, edge and quoted of one window, and where the first piece of each own word stands in it."""
    context, start, end = bounds
    ids, shapes, edges, marks, firsts = [pieces.begin], [4], [0], [0], []
    for i in range(context, end):
        word = found[i]
        if i >= start:
            firsts.append(len(ids))
        kind = shape(word.text)
        for n, piece in enumerate(pieces.of(word.text)):
            ids.append(piece)
            shapes.append(kind)
            edges.append(2 if word.first and n == 0 else 0)
            marks.append(quotes[i])
    ids.append(pieces.end)
    shapes.append(4)
    edges.append(0)
    marks.append(0)
    return ids, shapes, edges, marks, firsts
