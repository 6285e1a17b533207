#!/bin/sh
# Times whole processes, encoding and decoding one picture at 1 bpp, in turn with OpenJPEG's programs in one run, so that
# the ratio holds on a machine whose speed drifts. Prints medians.
# Usage: cli/src/bench/against-openjpeg.sh [PICTURE] [ROUNDS] [EFFORT]
set -eu
cd "$(dirname "$0")/../../.."
picture=${1:-testimages/pictures/photo.png}
rounds=${2:-9}
effort=${3:-default}
command -v opj_compress >/dev/null || { echo "opj_compress is not installed: nothing to compare with" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Both sides read the same file format, which costs either next to nothing.
./prefixel encode --lossless --quiet "$picture" "$work/in.pfxl"
./prefixel decode "$work/in.pfxl" "$work/in.ppm"
# At 24 bits a pixel a ratio of 24 is 1 bpp.
opj_rate=24

ours() {
    ./prefixel encode --quiet --effort "$effort" --bpp 1 "$work/in.ppm" "$work/a.pfxl"
    ./prefixel decode "$work/a.pfxl" "$work/a.ppm"
}
theirs() {
    opj_compress -I -r $opj_rate -threads 1 -i "$work/in.ppm" -o "$work/b.j2k" >/dev/null 2>&1
    opj_decompress -threads 1 -i "$work/b.j2k" -o "$work/b.ppm" >/dev/null 2>&1
}
start_up() {
    java -Xshare:auto -XX:+UseSerialGC -version >/dev/null 2>&1
    java -Xshare:auto -XX:+UseSerialGC -version >/dev/null 2>&1
}
milliseconds() {
    begin=$(date +%s%N)
    "$1"
    echo $((($(date +%s%N) - begin) / 1000000))
}
median() {
    sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

ours
theirs
for _ in $(seq "$rounds"); do
    a=$(milliseconds ours)
    b=$(milliseconds theirs)
    j=$(milliseconds start_up)
    echo "$a" >>"$work/ours"
    echo "$b" >>"$work/theirs"
    echo "$j" >>"$work/java"
    awk -v a="$a" -v b="$b" -v j="$j" 'BEGIN { print (a - j) / b }' >>"$work/ratio"
done
echo "encode + decode at 1 bpp, effort $effort, whole processes, median of $rounds rounds:"
echo "  prefixel               $(median "$work/ours") ms"
echo "  OpenJPEG               $(median "$work/theirs") ms"
echo "  bare JVM start, twice  $(median "$work/java") ms"
echo "  (prefixel - JVM) / OpenJPEG, median of the pairs: $(median "$work/ratio")"
