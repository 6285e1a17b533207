package io.github.prefixel.tokenizer.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The header of a safetensors file: what tensors there are, and where. */
final class TensorIndex {
    /** Where a tensor stands, 0 ≤ from ≤ to, counted from the end of the header. */
    record Range(long from, long to) {}

    private record Tensor(String dtype, List<Long> shape, Range range) {}

    private final JsonSource json;
    private final Map<String, Tensor> tensors = new HashMap<>();

    TensorIndex(JsonSource json) throws IOException {
        this.json = json;
        if (!json.nextObject()) {
            throw json.mistake("the header is empty");
        }
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            if (member.equals("__metadata__")) {
                json.nextTexts();
            } else {
                tensors.put(member, readTensor());
            }
        }
    }

    private Tensor readTensor() throws IOException {
        String dtype = "";
        List<Long> shape = List.of();
        List<Long> offsets = List.of();
        json.nextObject();
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "dtype" -> dtype = json.nextText();
                case "shape" -> shape = json.nextLongs();
                case "data_offsets" -> offsets = json.nextLongs();
                default -> json.skipValue();
            }
        }
        if (offsets.size() != 2 || offsets.get(0) < 0 || offsets.get(0) > offsets.get(1)) {
            throw json.mistake("data_offsets " + offsets + " make no sense");
        }
        return new Tensor(dtype, shape, new Range(offsets.get(0), offsets.get(1)));
    }

    /** @throws IOException if there is no such tensor */
    Range find(String name, String dtype, long... shape) throws IOException {
        List<Long> expected = Arrays.stream(shape).boxed().toList();
        Tensor tensor = tensors.get(name);
        if (tensor == null || !tensor.dtype.equals(dtype) || !tensor.shape.equals(expected)) {
            throw json.mistake("expected a tensor '" + name + "' of " + dtype + " " + expected + ", found " + tensor);
        }
        return tensor.range;
    }
}
