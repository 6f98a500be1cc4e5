package org.animalshelter.infra.router;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.http.Loopback;
import org.animalshelter.infra.http.Problem;
import org.animalshelter.infra.release.Failure;

/** Listens for browsers on this machine. */
public final class Router implements AutoCloseable {
    private static final Duration LAST_REQUESTS = Duration.ofSeconds(10);

    // The headers in which a page names its release, and itself.
    private static final String RELEASE = "X-Frontend-Release";

    private static final String PAGE = "X-Page";
    private static final String TOO_OLD = "reload the page: its release is not served any more";

    // Written in such a way, a path could mean another one to the backend than it does here.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|\\\\|%2f|%5c|%00|%25|/(?:\\.|%2e){1,2}(?:/|;|$)", Pattern.CASE_INSENSITIVE);
    // What the backend cannot read (RFC 3986). Browsers send some of it, which the pages can.
    private static final Pattern UNREADABLE =
            Pattern.compile("[^-a-z0-9._~!$&'()*+,;=:@/?%]|%(?![0-9a-f]{2})", Pattern.CASE_INSENSITIVE);

    private final Vertx vertx;
    private final int port;
    private final HttpServer server;
    private final Balancer balancer = new Balancer();
    private final Counter counter = new Counter();
    private final Bodies bodies = new Bodies(32L * ClientConnection.LARGEST_BODY);
    private final Copies copies = new Copies();
    private final OpenPages pages = new OpenPages(InstantSource.system());
    private volatile Sites sites;
    private volatile Set<String> refused = Set.of();
    private volatile Optional<URI> framedBy = Optional.empty();
    private volatile boolean closing;

    private Router(Vertx vertx, int port, Site site) {
        this.vertx = vertx;
        this.port = port;
        this.sites = new Sites(site);
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setMaxHeaderSize(ClientConnection.LONGEST_HEAD)
                        .setMaxInitialLineLength(ClientConnection.LONGEST_HEAD)
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true))
                .connectionHandler(new ClientConnections()::add)
                .invalidRequestHandler(
                        request -> Refused.of(request.decoderResult().cause()).answer(request))
                .requestHandler(this::handle);
    }

    /**
     * Creates a router that does not listen yet.
     *
     * @param port of the loopback interface; 0 for any
     * @param release the name of the frontend release
     * @param artifact the folder of the frontend release
     * @throws Failure when the port is taken, or there are no pages
     */
    public static Router create(Vertx vertx, int port, String release, Path artifact) {
        if (!Home.isFree(port)) {
            throw portTaken(port);
        }
        return new Router(vertx, port, Site.read(release, artifact));
    }

    /**
     * Opens the port.
     *
     * @throws Failure when it was taken meanwhile
     */
    public void listen() {
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BindException
                    ? portTaken(port)
                    : new Failure("the router cannot listen on port " + port + ": " + e.getCause(), e);
        }
    }

    private static Failure portTaken(int port) {
        return new Failure("port " + port + " is taken by another program: choose one with --port");
    }

    public int port() {
        return server.actualPort();
    }

    /**
     * Serves the pages of another release from now on. What pages of earlier releases load later stays there for those
     * that are still open.
     *
     * @return goes back to what was served so far
     * @throws Failure when there are no pages: those served so far stay
     */
    public Runnable serve(String release, Path artifact) {
        var before = sites;
        sites = before.with(Site.read(release, artifact));
        return () -> sites = before;
    }

    /** Lets pages of an origin show those of the shelter in a frame, which nobody may as a rule. */
    public void letFrame(URI origin) {
        framedBy = Optional.of(origin);
    }

    /** Lets pages of an earlier release that are still open load what they need. */
    public void remember(String release, Path artifact) {
        sites = sites.withEarlier(Site.read(release, artifact));
    }

    /** Asks open pages of earlier releases to reload as soon as they can, until another release is served. */
    public void requireReload() {
        sites = sites.required();
    }

    /** Answers no request of pages of these releases any more; they are told to reload. */
    public void refuse(Set<String> releases) {
        refused = Set.copyOf(releases);
    }

    /** What was copied to an instance that gets no requests of its own yet. */
    public Copies copies() {
        return copies;
    }

    /** The pages that are open. */
    public OpenPages pages() {
        return pages;
    }

    /** What became of all requests for the backend, those that the router had to answer itself among them. */
    public Counts counts() {
        return counter.counts();
    }

    /** Makes an instance known. It gets no requests before it is put in. */
    public Upstream add(URI address) {
        var upstream = new Upstream(vertx, address);
        balancer.add(upstream);
        return upstream;
    }

    /**
     * Forgets an instance for good, after what is in flight has come to its end.
     *
     * @return whether that was the case within the time
     */
    public boolean remove(Upstream upstream, Duration limit) {
        upstream.takeOut();
        boolean drained = upstream.awaitIdle(limit);
        balancer.remove(upstream);
        upstream.close();
        return drained;
    }

    private void handle(HttpServerRequest request) {
        var path = request.path();
        var release = request.getHeader(RELEASE);
        see(request, release);
        if (closing) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            Problem.answer(request, 503, "the shelter is being stopped");
        } else if (!Loopback.isMeant(request)) {
            Problem.answer(request, 421, "the shelter is at localhost, and at no other name");
        } else if (path == null || AMBIGUOUS.matcher(path).find()) {
            Problem.answer(request, 400, "the path is not written plainly");
        } else if (!path.equals("/api") && !path.startsWith("/api/")) {
            sites.answer(request, framedBy);
        } else if (UNREADABLE.matcher(request.uri()).find()) {
            Problem.answer(request, 400, "the address has characters that must be percent-encoded");
        } else if (release != null && refused.contains(release) && !sites.isCurrent(release)) {
            Problem.answer(request, 410, "/problems/page-too-old", "This page is too old", TOO_OLD);
        } else {
            Forwarding.start(balancer, counter, request, bodies);
            copies.send(request, balancer.all());
        }
    }

    /** Only pages of releases that were served: anything can be in a header. */
    private void see(HttpServerRequest request, String release) {
        if (release != null && sites.know(release)) {
            pages.see(release, request.getHeader(PAGE));
        }
    }

    /** Takes no new requests, and ends when those in flight have ended. */
    @Override
    public void close() {
        closing = true;
        balancer.all().forEach(Upstream::takeOut);
        balancer.all().forEach(upstream -> remove(upstream, LAST_REQUESTS));
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
