package io.github.prefixel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class GaussianCommandTest {
    private static final int SIZE = 64;

    private static CommandRun run(Object... options) {
        List<Object> arguments = new ArrayList<>(List.of("gaussian", "--size", SIZE, "--effort", "fast"));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray());
    }

    @Test
    void everyRateHasARowAndTheStreamStaysOverTheBound() throws IOException {
        CommandRun run = run("--exponent", "0", "--rates", "2,.5,1", "--json").succeeds();
        List<Double> rates = new ArrayList<>();
        List<Double> bounds = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(run.outputText())) {
            while (json.nextToken() != null) {
                if (json.currentToken().isNumeric() && "rate".equals(json.currentName())) {
                    rates.add(json.getDoubleValue());
                } else if (json.currentToken().isNumeric() && "bound".equals(json.currentName())) {
                    bounds.add(json.getDoubleValue());
                }
            }
        }
        assertEquals(List.of(.5, 1.0, 2.0), rates);
        for (int i = 0; i < rates.size(); i++) {
            assertTrue(bounds.get(i) > 0 && bounds.get(i) < rates.get(i), run::outputText);
        }
    }

    @Test
    void theTableSaysOfWhichSpectrumItIs() {
        String table = run("--variances", "4,1", "--rates", "1").succeeds().outputText();
        assertTrue(
                table.startsWith("Gaussian vector: 64 x 64 coefficients, variances 4, 1 from coarse to fine"), table);
        assertTrue(table.contains(System.lineSeparator() + "512 "), table);
    }

    @Test
    void theReportHasItsCharts(@TempDir Path folder) throws Exception {
        run("--rates", "1,2", "--out", folder).succeeds();
        for (String name : List.of("rate.svg", "gap.svg")) {
            String svg = Files.readString(folder.resolve(name));
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertTrue(svg.contains("power falls like f^-2"), svg);
        }
        assertTrue(Files.readString(folder.resolve("index.html")).contains("Bits over R(D)"));
        assertTrue(Files.readString(folder.resolve("analysis.json")).startsWith("{\"schema\":\"prefixel-gaussian-1\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--size 100 | the side must be a power of two from 64 to 4096, not 100",
                "--variances 1,-1 | a variance must be a number over 0, not -1.0",
                "--variances 1e300,1e-300 | a variance of 1.0E-300 vanishes beside one of 1.0E300",
                "--size 64 --rates .0001 | the header alone takes more than 0.0001 bits a coefficient: give a higher rate"
                        + " or a larger size",
                "--variances 1 --exponent 2 | --exponent and --variances exclude each other",
                "--exponent NaN | the exponent is from -4 to 4",
                "--rates 0 | a rate is more than 0 and at most 8 bits a coefficient",
                "--rates 9 | a rate is more than 0 and at most 8 bits a coefficient"
            })
    void mistakesAreNamed(String options, String message) {
        CommandRun.of((Object[]) ("gaussian " + options).split(" "))
                .fails(2, message + ": see 'prefixel gaussian --help'");
    }
}
