#!/bin/sh
# Finds the smallest Java heap in which the commands can encode and decode a picture: what they need at their peak, for
# the collector gives back the rest.
# Usage: cli/src/bench/peak-heap.sh [PICTURE]; without one, the built-in photograph three times over (1.2 megapixels).
set -eu
cd "$(dirname "$0")/../../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -gt 0 ]; then
    ./prefixel encode --lossless --quiet "$1" "$work/all.pfxl"
    ./prefixel decode --quiet "$work/all.pfxl" "$work/in.ppm"
else
    ./prefixel encode --lossless --quiet testimages/pictures/photo.png "$work/all.pfxl"
    ./prefixel decode --quiet "$work/all.pfxl" "$work/photo.ppm"
    {
        printf 'P6\n768 1536\n255\n'
        for _ in 1 2 3; do tail -c $((768 * 512 * 3)) "$work/photo.ppm"; done
    } >"$work/in.ppm"
fi

succeeds_in() {
    heap=$1
    shift
    PREFIXEL_JAVA_OPTS="-Xmx${heap}m" "$@" >/dev/null 2>&1
}

# Prints the least number of MiB with which a command succeeds.
least_heap() {
    high=16
    until succeeds_in "$high" "$@"; do high=$((2 * high)); done
    low=$((high / 2))
    while [ $((high - low)) -gt 1 ]; do
        middle=$(((low + high) / 2))
        if succeeds_in "$middle" "$@"; then
            high=$middle
        else
            low=$middle
        fi
    done
    echo "$high"
}

pixels=$(./prefixel encode --json --bpp 1 "$work/in.ppm" "$work/1bpp.pfxl" |
    sed 's/.*"width":\([0-9]*\).*"height":\([0-9]*\).*/\1 \2/' | awk '{ print $1 * $2 }')
report() {
    name=$1
    shift
    heap=$(least_heap "$@")
    awk -v name="$name" -v heap="$heap" -v pixels="$pixels" \
        'BEGIN { printf "  %-20s %4d MiB, %.0f bytes a pixel\n", name, heap, heap * 1048576 / pixels }'
}
echo "least heap for a picture of $pixels pixels:"
report "encode --bpp 1" ./prefixel encode --quiet --bpp 1 "$work/in.ppm" "$work/out.pfxl"
report "encode --lossless" ./prefixel encode --quiet --lossless "$work/in.ppm" "$work/out.pfxl"
report "encode --psnr 35" ./prefixel encode --quiet --psnr 35 "$work/in.ppm" "$work/out.pfxl"
report "decode, 1 bpp" ./prefixel decode --quiet "$work/1bpp.pfxl" "$work/out.ppm"
