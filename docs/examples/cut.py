"""Loads a data set of 'prefixel tokenize --format npy' with NumPy alone, cuts its sequences, and writes them as
ids that 'prefixel detokenize --ids' turns into pictures.

    ./prefixel tokenize photos/ --language packed --size 256 --tokens 256 --out tokens/
    python3 docs/examples/cut.py tokens/ 64 > cut.jsonl
    ./prefixel detokenize tokens/ --ids cut.jsonl --out pictures/
"""

import json
import sys

import numpy as np

folder, length = sys.argv[1], int(sys.argv[2])
info = json.load(open(f"{folder}/dataset.json"))
data = np.load(f"{folder}/dataset.npz")
tokens, offsets = data["tokens"], data["offsets"]
assert tokens.dtype == info["dtype"] and len(offsets) == info["items"] + 1

print(
    f"{info['items']} sequences of the language {info['language']}, {info['vocabulary']} tokens,"
    f" {np.diff(offsets).mean():.1f} long on average",
    file=sys.stderr,
)
for start, end in zip(offsets[:-1], offsets[1:]):
    sequence = tokens[start:end]  # a view: nothing is copied
    print(json.dumps(sequence[:length].tolist()))
