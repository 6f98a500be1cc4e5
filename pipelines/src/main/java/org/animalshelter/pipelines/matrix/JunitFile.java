package org.animalshelter.pipelines.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.animalshelter.infra.release.Failure;

/** A matrix as a CI server reads the results of tests: a red cell on the way has failed, another one is skipped. */
public final class JunitFile {
    private JunitFile() {}

    /** @throws Failure when it cannot be written */
    public static void write(Path file, String story, Matrix matrix) {
        try (var out = Files.newOutputStream(file)) {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "matrix " + story);
            xml.writeAttribute("tests", Integer.toString(matrix.outcomes().size()));
            xml.writeAttribute("failures", Long.toString(count(matrix, true)));
            xml.writeAttribute("skipped", Long.toString(count(matrix, false)));
            for (var cell : matrix.outcomes().entrySet()) {
                write(xml, story, matrix, cell.getKey(), cell.getValue());
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (IOException | XMLStreamException e) {
            throw new Failure("the results cannot be written to " + file + " (" + e.getMessage()
                    + "): choose a file in a folder that is there");
        }
    }

    private static long count(Matrix matrix, boolean reachable) {
        return matrix.outcomes().entrySet().stream()
                .filter(cell -> !cell.getValue().isGreen() && matrix.reachable().contains(cell.getKey()) == reachable)
                .count();
    }

    private static void write(XMLStreamWriter xml, String story, Matrix matrix, Cell cell, Outcome outcome)
            throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "matrix." + story);
        xml.writeAttribute("name", matrix.states().inWords(cell));
        xml.writeAttribute(
                "time", String.format(Locale.ROOT, "%.3f", outcome.duration().toMillis() / 1000.0));
        if (!outcome.isGreen()) {
            xml.writeEmptyElement(matrix.reachable().contains(cell) ? "failure" : "skipped");
            xml.writeAttribute("message", outcome.why().orElseThrow());
        }
        xml.writeEndElement();
    }
}
