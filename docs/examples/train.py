"""Trains a small transformer on token sequences, and samples new ones with the mask of what may come next, so that
every sample is a picture. Needs NumPy and PyTorch 1.13 or newer; takes a GPU if there is one.

    ./prefixel bpe tiles/ --size 16 --components grey --depth 8 --quality 7 --vocabulary 512 --out tokenizer.json
    ./prefixel tokenize tiles/ --size 16 --components grey --depth 8 --quality 7 --language bpe --merges tokenizer.json \
        --specials --out tokens/
    python3 docs/examples/train.py tokens/ --steps 1000 --samples 64 --out samples.jsonl
    ./prefixel detokenize tokens/ --ids samples.jsonl --out samples/
"""

import argparse
import json
import math
import subprocess
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

PAD, BOS, EOS = 0, 1, 2


class Decoder(nn.Module):
    """A decoder-only transformer with learned positions."""

    def __init__(self, vocabulary, length, width, layers):
        super().__init__()
        self.token = nn.Embedding(vocabulary, width)
        self.position = nn.Parameter(torch.zeros(length, width))
        layer = nn.TransformerEncoderLayer(
            width, width // 32, 4 * width, dropout=0.1, activation="gelu", batch_first=True, norm_first=True
        )
        self.layers = nn.TransformerEncoder(layer, layers)
        self.norm = nn.LayerNorm(width)
        self.register_buffer("causal", torch.triu(torch.full((length, length), -math.inf), 1))

    def forward(self, ids):
        n = ids.shape[1]
        x = self.token(ids) * 0.5 + self.position[:n]
        x = self.norm(self.layers(x, self.causal[:n, :n]))
        return x @ self.token.weight.T / math.sqrt(x.shape[-1])


class Grammar:
    """Asks 'prefixel mask' which tokens may come next in each of several sequences."""

    def __init__(self, prefixel, dataset, vocabulary):
        self.vocabulary = vocabulary
        self.process = subprocess.Popen(
            [prefixel, "mask", dataset, "--bits"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def masks(self, chosen):
        """Tells sequence i its next token chosen[i], for all i, and returns a bool array of what may come then."""
        for i, token in enumerate(chosen):
            self.process.stdin.write(f"{i} {token}\n")
        self.process.stdin.flush()
        rows = []
        for _ in chosen:
            bits = np.frombuffer(bytes.fromhex(self.process.stdout.readline().split()[1]), np.uint8)
            rows.append(np.unpackbits(bits, bitorder="little")[: self.vocabulary])
        return np.array(rows, bool)


def load(folder, length):
    """All sequences, cut to one length or filled up with PAD."""
    info = json.load(open(f"{folder}/dataset.json"))
    if not info["frame"] or not info["bracketed"]:
        raise SystemExit("make the data set with --size, --components, --depth and --specials")
    if info["items"] < 100:
        raise SystemExit(f"{info['items']} sequences are too few to learn from")
    data = np.load(f"{folder}/dataset.npz")
    offsets = data["offsets"]
    rows = np.full((len(offsets) - 1, length), PAD, np.int64)
    for row, start, end in zip(rows, offsets[:-1], offsets[1:]):
        end = min(end, start + length)
        row[: end - start] = data["tokens"][start:end]
    return info["vocabulary"], torch.from_numpy(rows)


def bits_per_token(model, rows):
    logits = model(rows[:, :-1])
    return F.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten(), ignore_index=PAD) / math.log(2)


@torch.no_grad()
def sample(model, grammar, count, length, device):
    model.eval()
    ids = torch.full((count, 1), BOS, device=device)
    while ids.shape[1] < length and not (ids[:, -1] <= EOS).logical_and(ids[:, -1] != BOS).all():
        allowed = torch.from_numpy(grammar.masks(ids[:, -1].tolist())).to(device)
        logits = model(ids)[:, -1].masked_fill(~allowed, -math.inf)
        ids = torch.cat([ids, torch.multinomial(logits.softmax(-1), 1)], 1)
    return ids.tolist()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("dataset")
    options.add_argument("--length", type=int, default=256, help="longest sequence, BOS and EOS included")
    options.add_argument("--width", type=int, default=128)
    options.add_argument("--layers", type=int, default=4)
    options.add_argument("--batch", type=int, default=32)
    options.add_argument("--steps", type=int, default=1000)
    options.add_argument("--samples", type=int, default=64)
    options.add_argument("--out", default="samples.jsonl")
    options.add_argument("--prefixel", default="./prefixel")
    options = options.parse_args()

    torch.manual_seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    vocabulary, rows = load(options.dataset, options.length)
    rows = rows[torch.randperm(len(rows))].to(device)
    held_out, rows = rows[: len(rows) // 10], rows[len(rows) // 10 :]
    model = Decoder(vocabulary, options.length, options.width, options.layers).to(device)
    optimiser = torch.optim.AdamW(model.parameters(), 1e-3, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, 1e-3, total_steps=options.steps + 1, pct_start=0.1)
    started = time.time()
    for step in range(options.steps + 1):
        if step % 100 == 0:
            model.eval()
            with torch.no_grad():
                bits = torch.stack([bits_per_token(model, part) for part in held_out.split(64)]).mean()
            print(f"{time.time() - started:5.0f} s  step {step:5}  {bits:.3f} bits a token, held out", flush=True)
        model.train()
        batch = rows[torch.randint(len(rows), (options.batch,), device=device)]
        loss = bits_per_token(model, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1)
        optimiser.step()
        schedule.step()

    grammar = Grammar(options.prefixel, options.dataset, vocabulary)
    with open(options.out, "w") as out:
        for ids in sample(model, grammar, options.samples, options.length, device):
            out.write(json.dumps(ids) + "\n")
    print(f"{options.samples} samples in {options.out}")


main()
