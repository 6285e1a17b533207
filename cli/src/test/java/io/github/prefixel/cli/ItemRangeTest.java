package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class ItemRangeTest {
    private final ItemRange.Converter converter = new ItemRange.Converter();

    @Test
    void isOneItemOrSeveral() {
        assertEquals(new ItemRange(7, 7), converter.convert("7"));
        assertEquals(new ItemRange(0, 99), converter.convert("0-99"));
        for (String wrong : new String[] {"", "-", "1-", "-1", "3-2", "a", "1-2-3"}) {
            assertThrows(TypeConversionException.class, () -> converter.convert(wrong), wrong);
        }
    }

    @Test
    void tellsHowManyItemsItIs() {
        assertEquals(10, ItemRange.ALL.of(10));
        assertEquals(0, ItemRange.ALL.of(0));
        assertEquals(3, new ItemRange(2, 4).of(10));
        assertEquals(8, new ItemRange(2, 999_999_999_999_999_999L).of(10));
        assertEquals(0, new ItemRange(12, 14).of(10));
    }
}
