package org.animalshelter.pipelines.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * What {@code ./shelter matrix} has printed, and the results that it wrote for a CI server.
 *
 * @param cells how many there are
 * @param red what is wrong with each red cell that production passes through, such as {@code frontend 1, backend 0, db 0}
 * @param elsewhere the same of those that production does not
 */
record ToldMatrix(int exitCode, String text, int cells, Map<String, String> red, Map<String, String> elsewhere) {
    static ToldMatrix of(int exitCode, String text, Path junit) throws IOException {
        if (junit.toFile().length() == 0) {
            throw new AssertionError("exit code " + exitCode + " and no results:\n" + text);
        }
        var results = parsed(junit);
        int cells = results.getElementsByTagName("testcase").getLength();
        return new ToldMatrix(exitCode, text, cells, messages(results, "failure"), messages(results, "skipped"));
    }

    private static Map<String, String> messages(Document results, String kind) {
        var messages = new LinkedHashMap<String, String>();
        var found = results.getElementsByTagName(kind);
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            messages.put(((Element) element.getParentNode()).getAttribute("name"), element.getAttribute("message"));
        }
        return messages;
    }

    private static Document parsed(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }
}
