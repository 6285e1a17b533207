package io.github.prefixel.tokenizer.channel;

/** The information of two bits, from their joint distribution, by its definition. */
final class BinaryJoint {
    private BinaryJoint() {}

    /**
     * In bits.
     *
     * @param p probability that the first is 1
     * @param lost that the first is 1 and the second 0
     * @param invented that the first is 0 and the second 1
     */
    static double information(double p, double lost, double invented) {
        double received = p - lost + invented;
        return part(p - lost, p * received)
                + part(lost, p * (1 - received))
                + part(invented, (1 - p) * received)
                + part(1 - p - invented, (1 - p) * (1 - received));
    }

    private static double part(double joint, double product) {
        return joint > 0 ? joint * Math.log(joint / product) / Math.log(2) : 0;
    }
}
