package io.github.prefixel.tokenizer.stats;

import io.github.prefixel.tokenizer.bpe.BpeTokenizer;
import io.github.prefixel.tokenizer.language.SpecialToken;
import io.github.prefixel.tokenizer.language.TokenSequence;
import io.github.prefixel.tokenizer.language.Tokenizer;
import io.github.prefixel.tokenizer.packed.PackedTokenizer;
import io.github.prefixel.tokenizer.principal.PrincipalTokenizer;
import io.github.prefixel.tokenizer.wavelet.WaveletTokenizer;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the codec itself takes for the sequences of a language that it has a code for. */
public interface OwnCode {
    /** Bits of a sequence, its header not counted. */
    double bits(TokenSequence sequence);

    /** The bits that every token takes, if they are the same for all. */
    default OptionalDouble price() {
        return OptionalDouble.empty();
    }

    /**
     * The code of a language: for {@code wavelet}, and {@code bpe} over it, the range coder's at effort
     * default, for {@code packed}, whose tokens are
     * coded bits already, and for {@code principal}, whose digits have no code, the logarithm of how many tokens there are.
     */
    static Optional<OwnCode> of(Tokenizer tokenizer) {
        if (tokenizer instanceof WaveletTokenizer wavelet) {
            return Optional.of(sequence -> bits(wavelet, sequence));
        }
        if (tokenizer instanceof BpeTokenizer bpe) {
            return Optional.of(sequence -> bits(bpe.wavelet(), bpe.inWavelet(sequence)));
        }
        if (tokenizer.language().equals(PackedTokenizer.LANGUAGE)
                || tokenizer.language().equals(PrincipalTokenizer.LANGUAGE)) {
            return Optional.of(priced(tokenizer.vocabulary().size() - SpecialToken.COUNT));
        }
        return Optional.empty();
    }

    private static double bits(WaveletTokenizer wavelet, TokenSequence sequence) {
        return 8.0
                * (wavelet.toFile(sequence).length
                        - wavelet.header(sequence.frame()).length());
    }

    /** Tokens that are all equally likely. */
    private static OwnCode priced(int own) {
        double price = BitCount.log2(own);
        return new OwnCode() {
            @Override
            public double bits(TokenSequence sequence) {
                int length = 0;
                for (int i = 0; i < sequence.length(); i++) {
                    length += sequence.id(i) < SpecialToken.COUNT ? 0 : 1;
                }
                return length * price;
            }

            @Override
            public OptionalDouble price() {
                return OptionalDouble.of(price);
            }
        };
    }
}
