package org.animalshelter.infra.steering;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.rollout.Deploys;
import org.animalshelter.infra.rollout.Status;
import org.animalshelter.infra.rollout.StatusJson;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.infra.toggle.Toggles;

/** What {@link Control} asks for, on the side of production. */
public final class ControlPort implements AutoCloseable {

    static final String SECRET = "control";
    static final String DEPLOY = "/deploy";
    static final String ANSWER = "/deploy/answer";
    static final String BACKFILL = "/backfill";
    static final String RETIRE = "/retire";

    private final ControlServer server;
    private final Deploys deploys;
    private final Operations operations;
    private final Toggles toggles;
    private volatile Caller caller;

    public ControlPort(
            Vertx vertx,
            Home home,
            Deploys deploys,
            Operations operations,
            Toggles toggles,
            Supplier<Status> status,
            Consumer<String> events) {
        this.deploys = deploys;
        this.operations = operations;
        this.toggles = toggles;
        server = new ControlServer(vertx, home.port("control"), home.secret(SECRET), events)
                        .on("GET /status", none -> StatusJson.write(status.get()))
                        .on(
                                "GET /toggles",
                                none -> new JsonObject()
                                        .put("toggles", StatusJson.array(toggles.list(), ControlPort::json)))
                        .on("PUT /toggles", this::turn)
                        .on("POST " + ANSWER, this::answer)
                        .stream("POST " + DEPLOY, this::deploy)
                        .stream("POST " + BACKFILL, operations::backfill)
                        .stream("POST " + RETIRE, operations::retire);
        server.listen();
    }

    public URI address() {
        return server.address();
    }

    private void deploy(JsonObject request, LineStream lines) {
        var from = new Caller(lines);
        var deploy = deploys.begin(
                Component.valueOf(request.getString("component")),
                StatusJson.release(request.getJsonObject("release")),
                from,
                from);
        caller = from;
        lines.whenGone(() -> deploy.cancel("whoever deployed it went away"));
        try {
            deploys.run(deploy);
        } finally {
            from.forget();
        }
    }

    private JsonObject answer(JsonObject answer) {
        var asked = caller;
        if (asked == null) {
            throw new Failure("nothing is being deployed");
        }
        asked.answer(answer.getInteger("checkpoint"), Optional.ofNullable(answer.getString("objection")));
        return new JsonObject();
    }

    private JsonObject turn(JsonObject wanted) {
        var toggle = toggle(wanted);
        if (toggle.on()) {
            toggles.on(toggle.name(), toggle.users(), toggle.percent());
        } else {
            toggles.off(toggle.name());
        }
        return new JsonObject();
    }

    static JsonObject json(Toggle toggle) {
        return new JsonObject()
                .put("name", toggle.name())
                .put("on", toggle.on())
                .put("users", new JsonArray(toggle.users()))
                .put("percent", toggle.percent().isPresent() ? toggle.percent().getAsInt() : null);
    }

    static Toggle toggle(JsonObject json) {
        var percent = json.getInteger("percent");
        List<String> users =
                json.getJsonArray("users").stream().map(Object::toString).toList();
        return new Toggle(
                json.getString("name"),
                json.getBoolean("on"),
                users,
                percent == null ? OptionalInt.empty() : OptionalInt.of(percent));
    }

    /** Ends what is being deployed; who waits for it is told. */
    @Override
    public void close() {
        deploys.close();
        operations.close();
        server.close();
    }
}
