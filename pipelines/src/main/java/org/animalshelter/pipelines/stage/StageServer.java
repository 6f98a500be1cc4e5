package org.animalshelter.pipelines.stage;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.animalshelter.infra.home.Json;
import org.animalshelter.infra.http.Loopback;
import org.animalshelter.infra.http.Problem;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.traffic.Traffic;

/** The pages of the stage, what is told to them, and what they want to be done. */
public final class StageServer implements Audience, AutoCloseable {
    private static final int SCENE_MILLIS = 250;
    private static final int REQUESTS_MILLIS = 100;

    /** No other page can send it without asking first, which is refused: it is in none of their forms. */
    private static final String WANTED = "X-Stage";

    static final String D3 = "/META-INF/resources/webjars/d3/7.9.0/dist/d3.min.js";
    private static final Map<String, String> FILES = Map.of(
            "/", "stage.html",
            "/stage.css", "stage.css",
            "/stage.mjs", "stage.mjs",
            "/system.mjs", "system.mjs",
            "/dots.mjs", "dots.mjs",
            "/d3.js", D3);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "js", "text/javascript; charset=utf-8");

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpServer server;
    private final int asked;
    private final Function<String, String> diff;
    private final Set<HttpServerResponse> audience = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Traffic.Answer> answers = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "stage looks");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<Recording> recording = Optional.empty();
    private volatile Stage stage;
    private volatile String scene = "";

    /**
     * @param port of the loopback interface; 0 for any
     * @param diff what a commit changes, as git shows it
     * @throws Failure when the port is taken
     */
    public StageServer(int port, Function<String, String> diff) {
        this.asked = port;
        this.diff = diff;
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setHandle100ContinueAutomatically(true))
                .requestHandler(this::handle);
        try {
            server.listen().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            vertx.close();
            throw new Failure("the stage cannot listen on port " + port + " ("
                    + e.getCause().getMessage() + "): choose one with --port");
        }
    }

    public URI origin() {
        return URI.create("http://localhost:" + server.actualPort());
    }

    /** From now on, a recording keeps what is told to the pages. */
    public void record(Recording recording) {
        this.recording = Optional.of(recording);
    }

    @Override
    public void requests(List<Traffic.Answer> more) {
        answers.addAll(more);
    }

    @Override
    public void screen(String what) {
        vertx.runOnContext(nothing -> audience.forEach(one -> event(one, "screen", Json.line(what))));
    }

    /**
     * Lets phones steer as well, at another address of this machine.
     *
     * @param address such as {@code 192.168.1.5}
     * @param tell is told, in words, where that is and what the code is, for each phone anew
     * @throws Failure when this machine has no such address, or its port is taken
     */
    public void listen(String address, Consumer<String> tell) {
        int port = asked == 0 ? 0 : asked + 1;
        var remote = new RemoteControl(
                vertx,
                address,
                port,
                this::serve,
                code -> tell.accept("A phone has joined. The code for another is " + code));
        tell.accept("Phones can steer at " + remote.at(address) + " with the code " + remote.code());
    }

    /**
     * Whether phones could steer there, before anything is begun.
     *
     * @param address as {@link #listen} takes it
     * @throws Failure when this machine has no such address
     */
    public static void checkAddress(String address) {
        RemoteControl.check(address);
    }

    /** From now on, pages see a stage. */
    public void show(Stage stage) {
        this.stage = stage;
        looks.scheduleWithFixedDelay(this::look, 0, SCENE_MILLIS, TimeUnit.MILLISECONDS);
        vertx.setPeriodic(REQUESTS_MILLIS, timer -> tellAnswers());
    }

    private void look() {
        try {
            var now = Json.line(stage.scene());
            vertx.runOnContext(nothing -> tell(now));
        } catch (RuntimeException e) {
            // A production that is being started or stopped does not say what it is like; it does a moment later.
        }
    }

    private void tell(String now) {
        if (!now.equals(scene)) {
            scene = now;
            recording.ifPresent(one -> one.scene(now));
            audience.forEach(one -> event(one, "scene", now));
        }
    }

    private void tellAnswers() {
        var all = new ArrayList<Traffic.Answer>();
        for (var one = answers.poll(); one != null; one = answers.poll()) {
            all.add(one);
        }
        if (!all.isEmpty()) {
            var json = Json.line(all);
            recording.ifPresent(one -> one.requests(json));
            // Who is too slow to see each dot sees the next ones.
            audience.stream().filter(one -> !one.writeQueueFull()).forEach(one -> event(one, "requests", json));
        }
    }

    private static void event(HttpServerResponse response, String name, String json) {
        if (!response.closed()) {
            response.write("event: " + name + "\ndata: " + json + "\n\n");
        }
    }

    private void handle(HttpServerRequest request) {
        if (!Loopback.isMeant(request)) {
            Problem.answer(request, 421, "the stage is at localhost, and at no other name");
        } else {
            serve(request);
        }
    }

    /** Whatever somebody sends gets an answer: what is thrown on the way to it is one, too. */
    private void serve(HttpServerRequest request) {
        Future.succeededFuture().compose(nothing -> answer(request)).onFailure(e -> {
            if (e instanceof Failure) {
                Problem.answer(request, 409, e.getMessage());
            } else if (e instanceof IllegalArgumentException
                    || e instanceof DecodeException
                    || e instanceof ClassCastException) {
                Problem.answer(request, 400, "this cannot be understood: " + e.getMessage());
            } else {
                Problem.answer(request, 500, e.toString());
            }
        });
    }

    private Future<Void> answer(HttpServerRequest request) {
        var path = String.valueOf(request.path());
        return switch (request.method().name()) {
            case "POST" -> wanted(request, path);
            case "GET", "HEAD" -> shown(request, path);
            default -> problem(request, 405, "pages are read with GET, and the stage is steered with POST");
        };
    }

    private Future<Void> shown(HttpServerRequest request, String path) {
        var file = FILES.get(path);
        if (file != null) {
            answer(request, file);
        } else if (path.equals("/events") && request.method() == HttpMethod.GET) {
            join(request.response());
        } else if (path.equals("/diff")) {
            return inWords(
                    request,
                    () -> stage().commit(String.valueOf(request.getParam("step")))
                            .map(diff)
                            .orElseThrow(() -> new Failure("there is no such step on the stage")));
        } else {
            return problem(request, 404, "there is no such page");
        }
        return Future.succeededFuture();
    }

    private Future<Void> wanted(HttpServerRequest request, String path) {
        if (request.getHeader(WANTED) == null) {
            return problem(request, 403, "only the page of the stage may do this");
        }
        return request.body().compose(body -> switch (path) {
            case "/session" -> signIn(request);
            case "/act" ->
                inWords(request, () -> {
                    var wanted = new JsonObject(body);
                    stage().want(String.valueOf(wanted.getValue("what")), wanted.getString("name", ""));
                    return "";
                });
            default -> problem(request, 404, "there is no such page");
        });
    }

    private static Future<Void> problem(HttpServerRequest request, int status, String detail) {
        Problem.answer(request, status, detail);
        return Future.succeededFuture();
    }

    private Stage stage() {
        return Optional.ofNullable(stage).orElseThrow(() -> new Failure("the stage is not open yet"));
    }

    private Future<Void> inWords(HttpServerRequest request, Callable<String> work) {
        return vertx.executeBlocking(work, false)
                .compose(text -> request.response()
                        .putHeader("Content-Type", "text/plain; charset=utf-8")
                        .end(text));
    }

    /** A volunteer signs in, so that the frame shows their page. Cookies know no port: the shelter's is at home here. */
    private Future<Void> signIn(HttpServerRequest request) {
        return vertx.executeBlocking(() -> cookies(), false)
                .compose(cookies -> request.response()
                        .putHeader("Set-Cookie", cookies)
                        .setStatusCode(204)
                        .end());
    }

    private List<String> cookies() throws InterruptedException {
        var page = stage().page().orElseThrow(() -> new Failure("no shelter is open"));
        var form = HttpRequest.newBuilder(page.resolve("/api/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=cleo&password=shelter"))
                .build();
        try {
            return http.send(form, BodyHandlers.discarding()).headers().allValues("Set-Cookie");
        } catch (IOException e) {
            throw new Failure("the shelter does not answer: " + e.getMessage(), e);
        }
    }

    private void join(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        response.closeHandler(closed -> audience.remove(response));
        audience.add(response);
        event(response, "scene", scene.isEmpty() ? "{}" : scene);
    }

    private static void answer(HttpServerRequest request, String file) {
        answer(request, TYPES.get(file.substring(file.lastIndexOf('.') + 1)), Resource.read(file));
    }

    private static void answer(HttpServerRequest request, String type, String text) {
        request.response()
                .putHeader("Content-Type", type)
                .putHeader("Cache-Control", "no-cache")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src http://localhost:*;"
                                + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'")
                .end(text);
    }

    /** Answers with a page of the stage's own. */
    static void page(HttpServerRequest request, String html) {
        answer(request, TYPES.get("html"), html);
    }

    @Override
    public void close() {
        looks.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
