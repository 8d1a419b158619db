"""Exports a trained network to what whence-encoder runs.

    python export.py --base MODEL_FOLDER --init best.pt --out FOLDER

Writes encoder.onnx (weights of eight bits), heads.onnx, vocab.txt, model.properties, and parity.json: an invented text with
what the exported model makes of it, for the test that Java reads it the same way."""
import argparse
import hashlib
import json
import os
import shutil

import numpy
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import corpora
import learn
import model
import words

TEXT = """Ferry line admits “serious failings” after grounding

VENNA (Coast Wire) — The captain of the ferry Marigold had warned the harbour office twice, Tamsin Orlebar, a spokeswoman for the line, said on Tuesday.

“We should have listened,” Orlebar told reporters. “We did not, and that is on us.”

The harbour master, Ruben Achterberg, denied that his office had been told. According to a report by the Sound Authority, the buoy had been dark for 11 days.

"Nobody called," he added. "I've checked the log."
"""


def export(network, folder):
    network.eval()
    ids = torch.ones(2, 9, dtype=torch.long)
    grid = {0: "batch", 1: "pieces"}
    whole = os.path.join(folder, "encoder.float.onnx")
    names = ["ids", "shape", "edge", "quoted", "mask"]
    torch.onnx.export(
        network.encoder, (ids, ids, ids, ids, ids), whole, opset_version=17, dynamo=False,
        input_names=names, output_names=["hidden"], dynamic_axes={n: grid for n in [*names, "hidden"]},
    )
    # signed weights can overflow on processors without VNNI
    quantize_dynamic(whole, os.path.join(folder, "encoder.onnx"), weight_type=QuantType.QUInt8)
    os.remove(whole)
    inputs = (torch.zeros(30, model.HIDDEN), torch.zeros(30, dtype=torch.long), torch.tensor([3, 4]))
    torch.onnx.export(
        Read(network.heads), inputs, os.path.join(folder, "heads.onnx"), opset_version=17, dynamo=False,
        input_names=["words", "paragraph", "anchor"], output_names=["anchors", "arguments"],
        dynamic_axes={"words": {0: "words"}, "paragraph": {0: "words"}, "anchor": {0: "anchors"}, "anchors": {0: "words"},
                      "arguments": {0: "anchors"}},
    )


class Read(torch.nn.Module):
    """The heads that are asked when a text is read."""

    def __init__(self, heads):
        super().__init__()
        self.heads = heads

    def forward(self, words, paragraph, anchor):
        return self.heads(words, paragraph, anchor)[:2]


class Exported:
    """The exported graphs, to be asked as the network is."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder_run = onnxruntime.InferenceSession(os.path.join(folder, "encoder.onnx"), options)
        self.heads_run = onnxruntime.InferenceSession(os.path.join(folder, "heads.onnx"), options)

    def eval(self):
        return self

    def encoder(self, *grid):
        """One window at a time, as Java reads them: the range of the eight bits is that of all that is asked at once."""
        names, longest = ("ids", "shape", "edge", "quoted", "mask"), grid[0].shape[1]
        hidden = torch.zeros(len(grid[0]), longest, model.HIDDEN)
        for n, length in enumerate(grid[4].sum(1).tolist()):
            window = {name: part[n : n + 1, :length].numpy() for name, part in zip(names, grid)}
            hidden[n, :length] = torch.from_numpy(self.encoder_run.run(None, window)[0][0])
        return hidden

    def heads(self, vectors, paragraph, anchor):
        given = dict(words=vectors.numpy(), paragraph=paragraph.numpy(), anchor=anchor.numpy())
        return [torch.from_numpy(x) for x in self.heads_run.run(None, given)]


def parity(folder, pieces):
    document = corpora.Document("parity", TEXT, [])
    exported, found = Exported(folder), document.words
    quotes = words.quoted(found)
    bounds = list(words.windows(found, [len(pieces.of(x.text)) for x in found]))
    inputs = learn.Inputs(document, pieces)
    vectors = inputs.vectors(exported)
    anchor = torch.zeros(1, dtype=torch.long)
    anchors = exported.heads(vectors, inputs.paragraph, anchor)[0]
    told = {
        "text": TEXT,
        "words": [[x.start, x.end, x.paragraph] for x in found],
        "pieces": [pieces.of(x.text) for x in found],
        "windows": bounds,
        "inputs": [dict(zip(("ids", "shape", "edge", "quoted", "firsts"), words.window_inputs(found, pieces, b, quotes))) for b in bounds],
        "anchors": [[round(float(v), 3) for v in row] for row in anchors],
        "found": [
            {"kind": f.kind, "cue": f.anchor, "source": f.source, "content": f.contents, "confidence": round(f.confidence, 3)}
            for f in learn.read(exported, document, pieces)
        ],
    }
    with open(os.path.join(folder, "parity.json"), "w", encoding="utf-8") as out:
        json.dump(told, out, ensure_ascii=False)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("base", "init", "out"):
        parser.add_argument("--" + name, required=name != "init")
    given = parser.parse_args()
    os.makedirs(given.out, exist_ok=True)
    network = model.Network(model.load_base(given.base))
    if given.init:
        network.load_state_dict(torch.load(given.init))
    export(network, given.out)
    vocabulary = os.path.join(given.out, "vocab.txt")
    shutil.copyfile(os.path.join(given.base, "vocab.txt"), vocabulary)
    digest = hashlib.sha256()
    for name in ("encoder.onnx", "heads.onnx", "vocab.txt"):
        digest.update(open(os.path.join(given.out, name), "rb").read())
    with open(os.path.join(given.out, "model.properties"), "w", encoding="utf-8") as out:
        out.write(f"version={digest.hexdigest()[:8]}\nreach={model.REACH}\nmost={words.MOST}\ncontext={words.CONTEXT}\n")
    parity(given.out, words.Pieces(vocabulary))
