package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.codec.image.Raster;
import io.github.prefixel.tokenizer.input.Input;
import io.github.prefixel.tokenizer.input.InputCursor;
import io.github.prefixel.tokenizer.input.InputItem;
import io.github.prefixel.tokenizer.prepare.Preparation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The pictures that a data set was made of, found by name and prepared as they were then.
 *
 * @param maxPixels larger pictures are not read
 */
public record Originals(Input input, Preparation preparation, long maxPixels) {
    /** Finds pictures without reading them. */
    Map<String, InputItem> find(Set<String> names) throws IOException {
        Map<String, InputItem> found = new HashMap<>();
        try (InputCursor cursor = input.open()) {
            for (InputItem item = cursor.next(); item != null; item = cursor.next()) {
                if (names.contains(item.name())) {
                    found.put(item.name(), item);
                }
            }
        }
        return found;
    }

    Raster read(InputItem item) throws IOException {
        return preparation.apply(item.picture().read(maxPixels));
    }
}
