package io.github.prefixel.codec.walk;

/** The other end of a walk: tells which token stands at the site that the walk has reached. */
public interface Port {
    /** What {@link #exchange} answers when it has no more tokens; it is then asked again for the same site later. */
    int END = -1;

    /** The token for the current site of the walk, one of those that its kind allows, or {@link #END}. */
    int exchange(Walk walk);
}
