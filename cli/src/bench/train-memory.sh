#!/bin/sh
# Trains a model of 1,000 generated photographs of 256 x 256, twice, with a small heap. Prints time and peak resident memory,
# and fails unless both runs give the same bytes.
# Usage: cli/src/bench/train-memory.sh [HEAP], such as 256m. Needs GNU time and a built cli/target/prefixel.jar.
set -eu
heap=${1:-256m}
jar=$(cd "$(dirname "$0")/../../.." && pwd)/cli/target/prefixel.jar
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

mkdir "$dir/pictures"
cat > "$dir/Photographs.java" <<'JAVA'
import io.github.prefixel.codec.image.Components;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.testimages.TestImages;
import java.nio.file.Path;

class Photographs {
    public static void main(String[] folder) throws Exception {
        for (int i = 0; i < 1000; i++) {
            short[][] planes = TestImages.photo(256, 256, i + 1).planes();
            Raster raster = new Raster(256, 256, Components.RGB, 8);
            for (int c = 0; c < 3; c++) {
                System.arraycopy(planes[c], 0, raster.plane(c), 0, planes[c].length);
            }
            PictureFiles.write(raster, Path.of(folder[0], String.format("%04d.ppm", i)));
        }
    }
}
JAVA
java -cp "$jar" "$dir/Photographs.java" "$dir/pictures"

for run in 1 2; do
    "$(command -v time)" -f "%MkB resident, %es, %Us of processor time" \
        java -Xmx"$heap" -jar "$jar" train "$dir/pictures" --hold-out 100 --out "$dir/$run.pfxm"
done
cmp "$dir/1.pfxm" "$dir/2.pfxm"
echo "the same bytes"
