package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.report.GalleryPicture;
import io.github.prefixel.cli.report.PictureSize;
import io.github.prefixel.cli.report.RdResults;
import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.codec.imageio.PictureFiles;
import io.github.prefixel.codec.quality.RdPoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Some of the pictures measured, each at several prefixes, for a page that has to stay of a size to be sent around. */
final class Gallery {
    private static final int MAX_PICTURES = 3;
    /** Pictures are shown pixel for pixel, as a scaled one would hide what the codec did; larger ones in part. */
    private static final int MAX_SIDE = 768;

    private final PrefixSource codec;

    Gallery(PrefixSource codec) {
        this.codec = codec;
    }

    /** Pictures spread evenly over those that have a curve. */
    List<GalleryPicture> of(List<PictureSource> pictures, RdResults results) throws IOException {
        List<Integer> coded = IntStream.range(0, pictures.size())
                .filter(i -> !results.subject().points().get(i).isEmpty())
                .boxed()
                .toList();
        int count = Math.min(MAX_PICTURES, coded.size());
        List<GalleryPicture> gallery = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int chosen = coded.get(count == 1 ? 0 : i * (coded.size() - 1) / (count - 1));
            gallery.add(draw(pictures.get(chosen)));
        }
        return gallery;
    }

    private GalleryPicture draw(PictureSource source) throws IOException {
        Raster original = source.read();
        List<GalleryPicture.Prefix> prefixes = new ArrayList<>();
        codec.decodePrefixes(
                original,
                RateList.GALLERY,
                prefix -> prefixes.add(new GalleryPicture.Prefix(
                        RdPoint.of(prefix.bytes(), original, prefix.picture()), png(prefix.picture()))));
        boolean cropped = Math.max(original.width(), original.height()) > MAX_SIDE;
        return new GalleryPicture(
                new PictureSize(source.name(), original.width(), original.height()),
                cropped ? ", its middle" : "",
                png(original),
                prefixes);
    }

    private static byte[] png(Raster picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        PictureFiles.write(middle(picture), png, "png");
        return png.toByteArray();
    }

    /** The middle of a picture, with 8 bits a sample. */
    private static Raster middle(Raster picture) {
        int width = Math.min(MAX_SIDE, picture.width());
        int height = Math.min(MAX_SIDE, picture.height());
        int left = (picture.width() - width) / 2;
        int top = (picture.height() - height) / 2;
        int peak = picture.maxSample();
        Raster result = new Raster(width, height, picture.components(), 8);
        for (int c = 0; c < picture.components().count(); c++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    result.set(c, x, y, (picture.get(c, left + x, top + y) * 255 + peak / 2) / peak);
                }
            }
        }
        return result;
    }
}
