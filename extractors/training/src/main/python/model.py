"""The network: a small pretrained encoder, with heads for anchors, for the arguments of each anchor and for who speaks.

The arguments are found anchor by anchor as in semantic role labelling (He et al. 2017): the words around an anchor are labelled
once for each, so that attributions nest and lie apart as they like."""
import math

import torch
from torch import nn

from corpora import ANCHORS, ARGUMENTS, OUTER

HIDDEN = 384
REACH = 160  # words to either side of an anchor that may be its arguments
WIDTH = 192
BENDS = 12  # distances of more than 8 words are told apart by so many steps


def distance_buckets():
    buckets = []
    for d in range(-REACH, REACH + 1):
        size = abs(d)
        step = size if size <= 8 else min(8 + int(math.log2(size / 8) * 3) + 1, 8 + BENDS + 4)
        buckets.append(step * 2 + (d < 0))
    return torch.tensor(buckets)


class Encoder(nn.Module):
    """Pieces to vectors. Shape, paragraph and quotation are added to the input, since the vocabulary has no capitals."""

    def __init__(self, base):
        super().__init__()
        self.base = base
        self.shape = nn.Embedding(8, HIDDEN)
        self.edge = nn.Embedding(3, HIDDEN)
        self.quoted = nn.Embedding(2, HIDDEN)
        for added in (self.shape, self.edge, self.quoted):
            nn.init.zeros_(added.weight)

    def forward(self, ids, shape, edge, quoted, mask):
        pieces = self.base.embeddings.word_embeddings(ids)
        pieces = pieces + self.shape(shape) + self.edge(edge) + self.quoted(quoted)
        return self.base(inputs_embeds=pieces, attention_mask=mask).last_hidden_state


class Block(nn.Module):
    """One layer of attention (Vaswani et al. 2017, normalised before), written out so that it exports plainly."""

    def __init__(self, width, heads=4):
        super().__init__()
        self.heads = heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.mixed, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x, absent):
        n, length, width = x.shape
        q, k, v = self.mixed(self.before(x)).view(n, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        weight = q @ k.transpose(-1, -2) / math.sqrt(width // self.heads)
        weight = torch.softmax(weight + absent[:, None, None, :] * -10000.0, -1)
        x = x + self.out((weight @ v).transpose(1, 2).reshape(n, length, width))
        return x + self.down(nn.functional.gelu(self.up(self.between(x))))


class Heads(nn.Module):
    """Tells of words whether they are anchors, and of each anchor what its arguments are. The outermost attributions of the text, and the
    words that name who speaks, are learned beside, since that helps the encoder; who reads a text has no use for them."""

    def __init__(self):
        super().__init__()
        self.drop = nn.Dropout(0.1)
        self.anchor_out = nn.Linear(HIDDEN, len(ANCHORS))
        self.outer_out = nn.Linear(HIDDEN, len(OUTER))
        self.word, self.anchor = nn.Linear(HIDDEN, WIDTH), nn.Linear(HIDDEN, WIDTH)
        self.distance, self.paragraphs = nn.Embedding(50, WIDTH), nn.Embedding(7, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.block = Block(WIDTH)
        self.last = nn.LayerNorm(WIDTH)
        self.argument_out = nn.Linear(WIDTH, len(ARGUMENTS))
        self.who, self.named = nn.Linear(2 * HIDDEN, WIDTH), nn.Linear(HIDDEN, WIDTH)
        self.named_bias = nn.Parameter(torch.tensor(-3.0))
        self.register_buffer("buckets", distance_buckets())
        self.register_buffer("steps", torch.arange(-REACH, REACH + 1))

    def forward(self, words, paragraph, anchor):
        words = self.drop(words)
        at = anchor[:, None] + self.steps[None, :]
        absent = ((at < 0) | (at >= words.shape[0])).to(words.dtype)
        at = at.clamp(min=0).minimum(torch.ones_like(at) * (words.shape[0] - 1))
        lines = (paragraph[at] - paragraph[anchor][:, None]).clamp(-3, 3) + 3
        x = self.word(words)[at] + self.anchor(words)[anchor][:, None, :]
        x = x + self.distance(self.buckets)[None] + self.paragraphs(lines)
        arguments = self.argument_out(self.last(self.block(self.norm(x), absent)))
        chance = torch.softmax(arguments, -1)
        source = (chance[..., 1] + chance[..., 2]) * (1 - absent)
        source = source / (source.sum(1, keepdim=True) + 0.1)
        holder = (source[..., None] * words[at]).sum(1)
        who = self.who(torch.cat([words[anchor], holder], -1))
        speaker = who @ self.named(words).transpose(0, 1) / math.sqrt(WIDTH) + self.named_bias
        return self.anchor_out(words), arguments, self.outer_out(words), speaker


class Network(nn.Module):
    def __init__(self, base):
        super().__init__()
        self.encoder, self.heads = Encoder(base), Heads()


def load_base(folder):
    from transformers import AutoModel

    return AutoModel.from_pretrained(
        folder, attn_implementation="sdpa", attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, add_pooling_layer=False
    )
