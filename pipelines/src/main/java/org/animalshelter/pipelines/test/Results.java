package org.animalshelter.pipelines.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * How many tests passed, failed and were skipped.
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
     * @param folders of reports; in those that are missing nothing ran
     */
    static Results read(List<Path> folders) throws IOException {
        var sum = NONE;
        for (var report : reportsIn(folders)) {
            sum = sum.plus(readFile(report));
        }
        return sum;
    }

    static List<Path> reportsIn(List<Path> folders) throws IOException {
        var reports = new ArrayList<Path>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                try (var files = Files.newDirectoryStream(folder, "*.xml")) {
                    files.forEach(reports::add);
                }
            }
        }
        Collections.sort(reports);
        return reports;
    }

    private static Results readFile(Path file) throws IOException {
        try {
            var cases = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("testcase");
            var sum = NONE;
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
