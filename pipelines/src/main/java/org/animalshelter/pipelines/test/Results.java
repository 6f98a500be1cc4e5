package org.animalshelter.pipelines.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What the tests of a suite came to.
 *
 * @param failures the name of each test that failed
 */
public record Results(int passed, List<String> failures, int skipped) {
    public static final Results NONE = new Results(0, List.of(), 0);

    public Results plus(Results other) {
        var all = new ArrayList<>(failures);
        all.addAll(other.failures);
        return new Results(passed + other.passed, all, skipped + other.skipped);
    }

    /** For the line of a suite: {@code 41 passed, 1 failed}. */
    public String inWords() {
        return passed + " passed"
                + (failures.isEmpty() ? "" : ", " + failures.size() + " failed")
                + (skipped == 0 ? "" : ", " + skipped + " skipped");
    }

    /**
     * Reads JUnit's XML, as Surefire and Vitest write it.
     *
     * @param reports a folder; where there is none, nothing ran
     */
    static Results read(Path reports) throws IOException {
        if (!Files.exists(reports)) {
            return NONE;
        }
        try (var files = Files.list(reports)) {
            Results sum = NONE;
            for (var file : files.filter(Results::isReport).sorted().toList()) {
                sum = sum.plus(readFile(file));
            }
            return sum;
        }
    }

    static boolean isReport(Path file) {
        return file.toString().endsWith(".xml");
    }

    private static Results readFile(Path file) throws IOException {
        try {
            var cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
            Results sum = NONE;
            for (int i = 0; i < cases.getLength(); i++) {
                sum = sum.plus(readCase((Element) cases.item(i)));
            }
            return sum;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " is not a test report", e);
        }
    }

    private static Results readCase(Element test) {
        if (has(test, "failure") || has(test, "error")) {
            return new Results(0, List.of(test.getAttribute("classname") + ": " + test.getAttribute("name")), 0);
        }
        return has(test, "skipped") ? new Results(0, List.of(), 1) : new Results(1, List.of(), 0);
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }
}
