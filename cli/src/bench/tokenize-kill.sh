#!/bin/sh
# Tokenizes 1,000 and 10,000 generated pictures of 64 x 64 with a small heap, and the latter once more, killed half-way and
# resumed. Prints peak resident memory and rates, and fails unless both ways give the same bytes.
# Usage: cli/src/bench/tokenize-kill.sh [HEAP], such as 24m. Needs python3 and GNU time.
set -eu
heap=${1:-24m}
home=$(cd "$(dirname "$0")/../../.." && pwd)
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

python3 - "$dir" <<'PYTHON'
import math, random, struct, sys
random.seed(5)
for count in 1000, 10000:
    with open(f"{sys.argv[1]}/{count}-images-idx3-ubyte", "wb") as out:
        out.write(struct.pack(">IIII", 0x803, count, 64, 64))
        for _ in range(count):
            a, b, c, x, y, r = (random.random() for _ in range(6))
            out.write(bytes(
                int(255 * (a * i + b * j) / 126 / 2 + 60 * c * (math.hypot(i - 64 * x, j - 64 * y) < 30 * r)) + 30
                for j in range(64) for i in range(64)))
PYTHON

# Ends with exec, so that a job of it is Java itself.
tokenize() {
    exec ${3:-} java -XX:+UseSerialGC -Xmx"$heap" -jar "$home/cli/target/prefixel.jar" \
        tokenize "$dir/$1-images-idx3-ubyte" --language wavelet --quality 8 --out "$dir/$2"
}

for count in 1000 10000; do
    (tokenize $count $count "$(command -v time) -f %MkB_resident,%es")
done
tokenize 10000 killed &
sleep "${KILL_AFTER:-8}"
kill -9 $!
wait $! 2>/dev/null || true
echo "killed with $(ls "$dir/killed/.parts" | grep -c '^part') parts done"
(tokenize 10000 killed)
for file in dataset.json dataset.npz items.jsonl; do
    cmp "$dir/10000/$file" "$dir/killed/$file"
done
echo "the same bytes"
