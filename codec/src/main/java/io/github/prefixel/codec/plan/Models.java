package io.github.prefixel.codec.plan;

import io.github.prefixel.codec.stream.Header;
import io.github.prefixel.codec.stream.MissingModelException;
import io.github.prefixel.codec.stream.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The models at hand, of which a stream takes the one that it names.
 *
 * @param given besides what the program brings along, each with an id
 */
public record Models(List<TrainedParts> given) {
    /** Only what the program brings along. */
    public static final Models SHIPPED = new Models(List.of());

    /** @throws IllegalArgumentException if one has no id */
    public Models {
        given = List.copyOf(given);
        if (given.stream().anyMatch(parts -> parts.id().isEmpty())) {
            throw new IllegalArgumentException("a model without an id cannot be named");
        }
    }

    /** These and one more; what the program brings along is there anyway. */
    public Models with(TrainedParts parts) {
        if (parts == TrainedParts.shipped()) {
            return this;
        }
        List<TrainedParts> more = new ArrayList<>(given);
        more.add(parts);
        return new Models(more);
    }

    /**
     * The parts that a stream was made with.
     *
     * @throws MissingModelException if they are not at hand
     */
    public TrainedParts of(Header header) {
        if (header.trained().isEmpty()) {
            return TrainedParts.shipped();
        }
        int id = header.trained().getAsInt();
        return given.stream()
                .filter(parts -> parts.id().getAsInt() == id)
                .findFirst()
                .orElseThrow(() -> new MissingModelException(header.trainedOffset(), id, missing(id)));
    }

    private String missing(int id) {
        String names = given.stream()
                .map(parts -> ModelFile.name(parts.id().getAsInt()))
                .distinct()
                .collect(Collectors.joining(" or "));
        return "this picture was encoded with the model " + ModelFile.name(id)
                + (names.isEmpty() ? ", which is not at hand" : ", not with " + names);
    }
}
