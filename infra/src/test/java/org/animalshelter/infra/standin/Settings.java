package org.animalshelter.infra.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.production.ProductionSettings;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.release.SampleData;

/** The settings of a production of stand-ins on a free port; a test names only what it is about. */
public record Settings(
        Path home,
        int port,
        boolean fresh,
        Optional<String> databaseUrl,
        Release db,
        Release backend,
        Release frontend) {
    public static Settings in(Path folder) throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Settings(
                    folder.resolve("home"),
                    free.getLocalPort(),
                    false,
                    Optional.empty(),
                    Releases.db(folder),
                    Releases.backend(folder),
                    Releases.frontend(folder));
        }
    }

    public Settings withBackend(Release other) {
        return new Settings(home, port, fresh, databaseUrl, db, other, frontend);
    }

    public Settings withFreshData() {
        return new Settings(home, port, true, databaseUrl, db, backend, frontend);
    }

    public Settings withHome(Path other) {
        return new Settings(other, port, fresh, databaseUrl, db, backend, frontend);
    }

    public Settings withPort(int other) {
        return new Settings(home, other, fresh, databaseUrl, db, backend, frontend);
    }

    public Settings withDatabaseUrl(String url) {
        return new Settings(home, port, fresh, Optional.of(url), db, backend, frontend);
    }

    public ProductionSettings build() {
        return new ProductionSettings(
                home,
                port,
                fresh,
                databaseUrl,
                new SampleData(60, 600),
                Map.of(Component.DB, db, Component.BACKEND, backend, Component.FRONTEND, frontend));
    }
}
