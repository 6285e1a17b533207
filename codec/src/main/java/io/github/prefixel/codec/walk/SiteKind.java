package io.github.prefixel.codec.walk;

/** What a walk asks for at a site. */
public enum SiteKind {
    /** Whether a subband without significant coefficients opens: {@link Token#QUIET} or {@link Token#OPEN}. */
    QUIET_BAND(Token.QUIET, Token.OPEN),
    /** Whether an 8 × 8 block that nothing has touched opens: {@link Token#QUIET} or {@link Token#OPEN}. */
    QUIET_BLOCK(Token.QUIET, Token.OPEN),
    /** {@link Token#INSIGNIFICANT}, {@link Token#POSITIVE} or {@link Token#NEGATIVE}. */
    SIGNIFICANCE(Token.INSIGNIFICANT, Token.NEGATIVE),
    /** {@link Token#REFINE_0} or {@link Token#REFINE_1}. */
    REFINEMENT(Token.REFINE_0, Token.REFINE_1);

    private final int first;
    private final int last;

    SiteKind(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** The token that changes least of what is known. */
    public int least() {
        return first;
    }

    /** Whether a token may stand at a site of this kind. */
    public boolean allows(int token) {
        return token >= first && token <= last;
    }
}
