"""Reads the data sets in some folders with NumPy alone, and prints their items as JSON."""

import io
import json
import os
import sys
import tarfile

import numpy as np


def lines(name):
    with open(name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def flat(tokens, offsets, frames):
    assert tokens.dtype == np.dtype(info["dtype"]), tokens.dtype
    assert offsets.shape == (info["items"] + 1,) and frames.shape == (info["items"], 4)
    for item in lines("items.jsonl"):
        i = item["index"]
        yield item["name"], item.get("label", ""), frames[i], tokens[int(offsets[i]) : int(offsets[i + 1])]


def npy():
    arrays = np.load("dataset.npz")
    return flat(arrays["tokens"], arrays["offsets"], arrays["frames"])


def bin():
    idx = np.memmap("tokens.idx", "<u8", "r")
    n = int(idx[2])
    offsets, frames = idx[3 : n + 4], idx[n + 4 :].view("<i4").reshape(n, 4)
    tokens = np.memmap("tokens.bin", "<u2" if info["dtype"] == "uint16" else "<u4", "r")
    return flat(tokens, offsets, frames)


def safetensors():
    with open("data.safetensors", "rb") as file:
        data = file.read()
    length = int.from_bytes(data[:8], "little")
    assert length % 8 == 0
    header = json.loads(data[8 : 8 + length])
    assert header.pop("__metadata__") == {"language": info["language"], "vocabulary": str(info["vocabulary"])}
    types = {"U16": "<u2", "U32": "<u4", "I32": "<i4", "I64": "<i8"}
    tensors = {}
    for name, tensor in header.items():
        begin, end = tensor["data_offsets"]
        dtype = np.dtype(types[tensor["dtype"]])
        assert begin % dtype.itemsize == 0
        tensors[name] = np.frombuffer(data[8 + length + begin : 8 + length + end], dtype).reshape(tensor["shape"])
    return flat(tensors["tokens"], tensors["offsets"], tensors["frames"])


def webdataset():
    for shard in info["files"]:
        with tarfile.open(shard["name"]) as tar:
            files = {member.name: tar.extractfile(member).read() for member in tar}
        for key in sorted({name.split(".")[0] for name in files}):
            about = json.loads(files[key + ".json"])
            int(files.get(key + ".cls", b"0"))
            label = files.get(key + ".cls", files.get(key + ".txt", b"")).decode()
            assert label == about.get("label", "")
            tokens = np.load(io.BytesIO(files[key + ".npy"]))
            assert tokens.dtype == np.dtype(info["dtype"])
            yield about["name"], label, [about[k] for k in ("width", "height", "components", "bit_depth")], tokens


def jsonl():
    for item in lines("data.jsonl"):
        frame = [item[k] for k in ("width", "height", "components", "bit_depth")]
        yield item["name"], item.get("label", ""), frame, item["tokens"]


for folder in sys.argv[1:]:
    os.chdir(folder)
    with open("dataset.json", encoding="utf-8") as file:
        info = json.load(file)
    for name, label, frame, tokens in globals()[info["format"]]():
        frame, tokens = [int(x) for x in frame], [int(x) for x in tokens]
        print(json.dumps([name, label, frame, tokens], ensure_ascii=False, separators=(",", ":")))
