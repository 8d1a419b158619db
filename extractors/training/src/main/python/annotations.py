"""Lays out the annotated news as a corpus: their texts from checkouts of the public repositories, and gold.jsonl beside them.

    python annotations.py --bias CHECKOUT --bbc CHECKOUT --out FOLDER

`--bias` is a checkout of ramybaly/Article-Bias-Prediction (Baly and others, EMNLP 2020), `--bbc` one of
suraj-deshmukh/BBC-Dataset-News-Classification (the texts of Greene and Cunningham, ICML 2006). ../annotations/news.jsonl holds places
in these texts and who speaks, no text. An article that differs from the one annotated is named and left out."""
import argparse
import hashlib
import json
import os

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "annotations", "news.jsonl")


def text_of(article, options):
    if article["corpus"] == "bbc":
        data = open(os.path.join(options.bbc, article["id"]), "rb").read()
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return data.decode("cp1252", "replace")
    path = os.path.join(options.bias, "data", "jsons", article["id"] + ".json")
    return json.load(open(path, encoding="utf-8"))["content_original"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("bias", "bbc", "out"):
        parser.add_argument("--" + name, required=True)
    given = parser.parse_args()
    for line in open(FILE, encoding="utf-8"):
        article = json.loads(line)
        text = text_of(article, given)
        data = text.encode("utf-8")
        if hashlib.sha256(data).hexdigest()[:16] != article["sha256"]:
            print(f"left out, its text is another: {article['corpus']} {article['id']}")
            continue
        folder = os.path.join(given.out, article["corpus"])
        os.makedirs(os.path.join(folder, "texts"), exist_ok=True)
        name = article["id"].replace("/", "-").removesuffix(".txt") + ".txt"
        with open(os.path.join(folder, "texts", name), "wb") as out:
            out.write(data)
        with open(os.path.join(folder, "gold.jsonl"), "a", encoding="utf-8") as out:
            for n, row in enumerate(article["attributions"]):
                gold = {"id": f"{name[:-4]}-{n + 1:02}", "article": name, **row}
                out.write(json.dumps(gold, ensure_ascii=False) + "\n")
