package org.animalshelter.pipelines.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** What a presenter says to a step: what the page of the story says of it. */
final class Notes {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .nodeRendererFactory(Unlinked::new)
            .build();

    private final String page;

    private Notes(String page) {
        this.page = page;
    }

    /**
     * @param root of the checkout
     * @param story whose page is read; without one, there are no notes
     */
    static Notes of(Path root, String story) {
        var file = root.resolve("docs/stories").resolve(story + ".md");
        try {
            return new Notes(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section of a step as HTML, without its heading; empty where there is none. */
    String of(String tag) {
        var section = page.lines()
                .dropWhile(line -> !line.equals("## " + tag) && !line.startsWith("## " + tag + ":"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .collect(Collectors.joining("\n"));
        return HTML.render(MARKDOWN.parse(section)).strip();
    }

    /** Of links and pictures, which lead nowhere from a stage, their text is shown. */
    private record Unlinked(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            for (var part = node.getFirstChild(); part != null; part = part.getNext()) {
                context.render(part);
            }
        }
    }
}
