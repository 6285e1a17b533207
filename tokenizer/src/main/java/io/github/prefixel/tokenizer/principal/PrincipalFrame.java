package io.github.prefixel.tokenizer.principal;

/** All that sentences about pictures of one frame have in common. */
final class PrincipalFrame {
    private final Coordinates coordinates;
    private final double[] deviations;
    private final Place[] places;
    private final SlotPlan plan;

    PrincipalFrame(Coordinates coordinates, Levels levels, int tokens) {
        this.coordinates = coordinates;
        double[] variances = coordinates.variances();
        deviations = new double[variances.length];
        places = new Place[variances.length];
        for (int i = 0; i < variances.length; i++) {
            deviations[i] = Math.sqrt(variances[i]);
            places[i] = coordinates.place(i);
        }
        plan = new SlotPlan(variances, levels, tokens);
    }

    Coordinates coordinates() {
        return coordinates;
    }

    int count() {
        return deviations.length;
    }

    /** The standard deviation of a coordinate as the model has it. */
    double deviation(int i) {
        return deviations[i];
    }

    Place place(int i) {
        return places[i];
    }

    SlotPlan plan() {
        return plan;
    }
}
