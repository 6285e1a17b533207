package io.github.prefixel.testimages;

/** A colour, 0 to 1 a component, in the picture's own (gamma-encoded) space. */
record Rgb(double r, double g, double b) {
    static Rgb grey(double value) {
        return new Rgb(value, value, value);
    }

    /** This colour at 0, the other at 1. */
    Rgb mix(Rgb other, double weight) {
        return new Rgb(r + (other.r - r) * weight, g + (other.g - g) * weight, b + (other.b - b) * weight);
    }

    Rgb times(double factor) {
        return new Rgb(r * factor, g * factor, b * factor);
    }

    /** @param hue 0 to 1 around the circle, red at 0, green at 1/3 */
    static Rgb hsv(double hue, double saturation, double value) {
        return new Rgb(
                value * (1 - saturation * ramp(hue)),
                value * (1 - saturation * ramp(hue - 1.0 / 3)),
                value * (1 - saturation * ramp(hue - 2.0 / 3)));
    }

    private static double ramp(double hue) {
        double distance = Math.abs(hue - Math.floor(hue + 0.5));
        return Shape.clamp(6 * distance - 1);
    }
}
