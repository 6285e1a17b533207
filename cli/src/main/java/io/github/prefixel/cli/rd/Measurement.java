package io.github.prefixel.cli.rd;

import io.github.prefixel.cli.CommandFailure;
import io.github.prefixel.cli.PictureSource;
import io.github.prefixel.cli.peers.CurvePoint;
import io.github.prefixel.cli.peers.CurveSource;
import io.github.prefixel.cli.report.CodecCurves;
import io.github.prefixel.cli.report.PictureSize;
import io.github.prefixel.cli.report.RdResults;
import io.github.prefixel.codec.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures every codec on every picture, as many at a time as there are cores; results come in a fixed order. */
final class Measurement {
    /** Hears how far the work is; called by several threads. */
    interface Listener {
        void done(int done);

        /** A codec could not code a picture and goes on without it. */
        void warn(String line);
    }

    private final PrefixSource subject;
    private final List<CurveSource> peers;
    private final Listener listener;

    Measurement(PrefixSource subject, List<CurveSource> peers, Listener listener) {
        this.subject = subject;
        this.peers = List.copyOf(peers);
        this.listener = listener;
    }

    /**
     * All pictures are read once before anything is measured, so that an unreadable one is known at once.
     *
     * @throws CommandFailure if a picture cannot be read or the codec under test fails
     */
    RdResults run(List<PictureSource> pictures) throws InterruptedException {
        List<CurveSource> codecs = new ArrayList<>(List.of(subject));
        codecs.addAll(peers);
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<PictureSize> sizes = inOrder(
                    workers,
                    pictures.stream()
                            .<Callable<PictureSize>>map(p -> () -> size(p))
                            .toList());
            List<Callable<List<CurvePoint>>> tasks = new ArrayList<>();
            for (CurveSource codec : codecs) {
                for (PictureSource picture : pictures) {
                    tasks.add(() -> {
                        List<CurvePoint> points = measure(codec, picture);
                        listener.done(done.incrementAndGet());
                        return points;
                    });
                }
            }
            return results(codecs, sizes, inOrder(workers, tasks));
        } finally {
            workers.shutdownNow();
        }
    }

    private static PictureSize size(PictureSource source) {
        Raster picture = source.read();
        return new PictureSize(source.name(), picture.width(), picture.height());
    }

    private List<CurvePoint> measure(CurveSource codec, PictureSource source) throws InterruptedException {
        Raster picture = source.read();
        Optional<String> refusal = codec.refusal(picture);
        if (refusal.isPresent()) {
            listener.warn(codec.name() + ": skips " + source.name() + ", " + refusal.get());
            return List.of();
        }
        try {
            return codec.measure(picture);
        } catch (IOException e) {
            if (codec == subject) {
                throw new CommandFailure(source.name() + ": " + e.getMessage(), "leave it out", e);
            }
            listener.warn(codec.name() + ": skips " + source.name() + ", " + e.getMessage());
            return List.of();
        }
    }

    private static RdResults results(
            List<CurveSource> codecs, List<PictureSize> pictures, List<List<CurvePoint>> byCodecAndPicture) {
        List<CodecCurves> curves = new ArrayList<>();
        for (int i = 0; i < codecs.size(); i++) {
            CurveSource codec = codecs.get(i);
            curves.add(new CodecCurves(
                    codec.name(),
                    codec.label(),
                    codec.version(),
                    codec.description(),
                    byCodecAndPicture.subList(i * pictures.size(), (i + 1) * pictures.size())));
        }
        return new RdResults(pictures, curves);
    }

    private static <T> List<T> inOrder(ExecutorService workers, List<Callable<T>> tasks) throws InterruptedException {
        List<Future<T>> futures = tasks.stream().map(workers::submit).toList();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException e) {
                throw unchecked(e.getCause());
            }
        }
        return results;
    }

    private static RuntimeException unchecked(Throwable cause) throws InterruptedException {
        if (cause instanceof InterruptedException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
