package org.animalshelter.pipelines.stage;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.animalshelter.infra.http.Problem;
import org.animalshelter.infra.release.Failure;

/** The way to a stage from elsewhere, such as a phone: whoever comes this way needs a code. */
final class RemoteControl {
    private static final String COOKIE = "stage";
    private static final String FORM = Resource.read("code.html");
    private static final int LONGEST_FORM = 64;
    private static final int FORBIDDEN = 403;

    /** Signs in at the shelter, which phones cannot see. */
    private static final String SESSION = "/session";

    private static final String NO_ALERT = "<p role=\"alert\" hidden></p>";
    private static final String ALERT =
            "<p role=\"alert\">That is not the code. Each code works once: the terminal shows"
                    + " the one for you.</p>";

    private final OneTimeCode codes = new OneTimeCode();
    private final HttpServer server;
    private final Consumer<HttpServerRequest> stage;
    private final Consumer<String> codeChanged;

    /**
     * @param address of this machine
     * @param port 0 for any
     * @param stage answers those who gave a code
     * @param codeChanged is told the code for the next one
     * @throws Failure when it is no address of this machine, or the port is taken
     */
    RemoteControl(
            Vertx vertx, String address, int port, Consumer<HttpServerRequest> stage, Consumer<String> codeChanged) {
        this.stage = stage;
        this.codeChanged = codeChanged;
        check(address);
        server = vertx.createHttpServer(new HttpServerOptions().setHost(address).setPort(port))
                .requestHandler(this::handle);
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw new Failure("the remote control cannot listen on port " + port + " of " + address + " ("
                    + e.getCause().getMessage() + "): choose another port for the stage with --port");
        }
    }

    /** @throws Failure when it is no address of this machine, with those that it has */
    static void check(String address) {
        if (!addresses().contains(address)) {
            throw new Failure("'" + address + "' is no address of this machine: choose one of "
                    + String.join(", ", addresses()) + " for --listen");
        }
    }

    private static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .toList();
        } catch (SocketException e) {
            throw new Failure("the addresses of this machine cannot be read: " + e.getMessage());
        }
    }

    URI at(String address) {
        return URI.create("http://" + address + ":" + server.actualPort());
    }

    String code() {
        return codes.code();
    }

    private void handle(HttpServerRequest request) {
        var cookie = request.getCookie(COOKIE);
        if (request.method().name().equals("POST") && request.path().equals("/code")) {
            enter(request);
        } else if (cookie == null || !codes.knows(cookie.getValue())) {
            if (request.path().equals("/")) {
                StageServer.page(request, FORM);
            } else {
                Problem.answer(request, 401, "the stage is not open to you yet: enter the code first");
            }
        } else if (request.path().equals(SESSION)) {
            Problem.answer(request, FORBIDDEN, "a remote control does not see the shelter");
        } else {
            stage.accept(request);
        }
    }

    private void enter(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,2}") || Integer.parseInt(length) > LONGEST_FORM) {
            Problem.answer(request, 413, "this is longer than any code");
            return;
        }
        request.body()
                .map(body -> entered(request, body.toString()))
                .onFailure(e -> Problem.answer(request, 400, "this is no code: " + e.getMessage()));
    }

    private boolean entered(HttpServerRequest request, String body) {
        var form = new QueryStringDecoder(body, false).parameters();
        var proof = codes.enter(form.getOrDefault("code", List.of("")).get(0));
        if (proof.isPresent()) {
            codeChanged.accept(codes.code());
            request.response()
                    .addCookie(Cookie.cookie(COOKIE, proof.get())
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.STRICT)
                            .setPath("/"));
            request.response().setStatusCode(303).putHeader("Location", "/").end();
        } else {
            request.response().setStatusCode(FORBIDDEN);
            StageServer.page(request, FORM.replace(NO_ALERT, ALERT));
        }
        return proof.isPresent();
    }
}
