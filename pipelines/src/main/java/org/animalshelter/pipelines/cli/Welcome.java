package org.animalshelter.pipelines.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.animalshelter.infra.production.Addresses;
import org.animalshelter.pipelines.cli.console.Style;

/** The table of addresses and sign-ins that is shown once production is up. */
final class Welcome {
    private final StringBuilder table = new StringBuilder("\n");
    private final Style style;

    private Welcome(Style style) {
        this.style = style;
    }

    static String to(Addresses production, Path home, Style style) {
        var unleash = production.unleashSignIn();
        return new Welcome(style)
                .line(
                        "Animal shelter",
                        style.strong(production.page().toString()),
                        "ada, ben or cleo, password shelter")
                .line("Toggles (Unleash)", production.unleash(), unleash.user() + ", password " + unleash.password())
                .line("API", production.page().resolve("/api/docs"), "")
                .line(
                        "Backends",
                        production.instances().stream().map(URI::toString).collect(Collectors.joining("  ")),
                        "")
                .line("Microchip registry", production.registry(), "")
                .line("Data, secrets, logs", home, "")
                .end();
    }

    private Welcome line(String what, Object where, String how) {
        table.append("  %-20s %s%s%n".formatted(what, where, how.isEmpty() ? "" : "  " + style.faint(how)));
        return this;
    }

    private String end() {
        return table + "\n  Ctrl-C stops it.";
    }
}
