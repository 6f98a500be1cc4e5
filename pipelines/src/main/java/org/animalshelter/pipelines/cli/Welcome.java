package org.animalshelter.pipelines.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.animalshelter.infra.production.Addresses;
import org.animalshelter.pipelines.cli.console.Style;
import org.animalshelter.pipelines.cli.console.Table;
import org.animalshelter.pipelines.line.LineRepository;

/** The addresses and sign-ins that are shown once production is up. */
final class Welcome {
    private Welcome() {}

    static String to(Addresses production, Path home, Style style) {
        var page = style.strong(production.page().toString());
        var unleash = production.unleashSignIn();
        // What is not a terminal may be a log.
        var password = style.terminal() ? unleash.password() : "in " + home.resolve("secrets/unleash-password");
        var backends = production.instances().stream().map(URI::toString).collect(Collectors.joining("  "));
        var table = new Table("  l  l")
                .row("Animal shelter", page + style.faint("  ada, ben or cleo, password shelter"))
                .row(
                        "Toggles (Unleash)",
                        production.unleash() + style.faint("  " + unleash.user() + ", password " + password))
                .row("API", production.page().resolve("/api/docs"))
                .row("Backends", backends)
                .row("Microchip registry", production.registry())
                .row("Data, secrets, logs", home)
                .row(
                        "Push to it",
                        "git remote add production " + LineRepository.of(home).path())
                .row("", "git config remote.production.push HEAD:main")
                .row("", "git push production");
        return "\n" + table + "\n\n  Ctrl-C stops it.";
    }
}
