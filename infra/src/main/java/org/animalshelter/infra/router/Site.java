package org.animalshelter.infra.router;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Failure;

/** The pages of one frontend release. Only what is in its folder when it is read can ever be served. */
final class Site {
    private static final String START = "/index.html";
    private static final String VERSION = "/version.json";
    private static final String ASSETS = "/assets/";
    // The name of an asset has a hash of its content in it; everything else can change from release to release.
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";

    private final Path folder;
    private final String release;
    private final Map<String, Page> pages;

    private Site(String release, Path folder, Map<String, Page> pages) {
        this.release = release;
        this.folder = folder;
        this.pages = pages;
    }

    /** Where the pages were read. The name of the release says less: two can have the same one. */
    Path folder() {
        return folder;
    }

    /**
     * @param release what pages are told about their release
     * @param artifact holds the folder {@code app}
     * @throws Failure when there are no pages
     */
    static Site read(String release, Path artifact) {
        var app = artifact.resolve("app").toAbsolutePath();
        var pages = new HashMap<String, Page>();
        try (var files = Files.walk(app)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = "/" + app.relativize(file).toString().replace('\\', '/');
                var caching = path.startsWith(ASSETS) ? FOR_EVER : ASK_EACH_TIME;
                pages.put(path, new Page(path, caching, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new Failure("there are no pages in " + app + ": build the frontend first", e);
        }
        if (!pages.containsKey(START)) {
            throw new Failure("there is no index.html in " + app + ": build the frontend first");
        }
        return new Site(release, app, pages).telling(new JsonObject().put("release", release));
    }

    /** The same; pages of other releases find that they shall reload as soon as they can. */
    Site required() {
        return telling(new JsonObject().put("release", release).put("required", true));
    }

    private Site telling(JsonObject version) {
        var all = new HashMap<>(pages);
        all.put(VERSION, new Page(VERSION, ASK_EACH_TIME, version.encode().getBytes(StandardCharsets.UTF_8)));
        return new Site(release, folder, all);
    }

    String release() {
        return release;
    }

    /** What is at this path for whom asks in this way. */
    Optional<Page> find(HttpServerRequest request) {
        var page = pages.get(request.path().equals("/") ? START : request.path());
        if (page == null && isNavigation(request)) {
            // An address within the application: the pages themselves know what is there.
            page = pages.get(START);
        }
        return Optional.ofNullable(page);
    }

    /** What has its content in its name, and so is the same whichever release asks for it. */
    Optional<Page> asset(String path) {
        return Optional.ofNullable(path.startsWith(ASSETS) ? pages.get(path) : null);
    }

    private static boolean isNavigation(HttpServerRequest request) {
        if (request.path().startsWith(ASSETS)) {
            return false;
        }
        var mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null ? Page.accepts(request, "Accept", "text/html") : mode.equals("navigate");
    }
}
