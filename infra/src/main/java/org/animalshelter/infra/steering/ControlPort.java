package org.animalshelter.infra.steering;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.rollout.Deploys;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.infra.toggle.Toggles;

/** What {@link Control} asks for, on the side of production. */
public final class ControlPort implements AutoCloseable {
    static final String SECRET = "control";

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
                        .on("GET " + Request.STATUS, Request.Nothing.class, nothing -> status.get())
                        .on("GET " + Request.TOGGLES, Request.Nothing.class, nothing -> toggles.list())
                        .on("PUT " + Request.TOGGLES, Toggle.class, this::turn)
                        .on("POST " + Request.ANSWER, Request.Answer.class, this::answer)
                        .stream(Request.DEPLOY, Request.Deploy.class, this::deploy)
                        .stream(Request.BACKFILL, Request.Backfill.class, operations::backfill)
                        .stream(Request.RETIRE, Request.Retire.class, operations::retire);
        server.listen();
    }

    public URI address() {
        return server.address();
    }

    private void deploy(Request.Deploy request, LineStream lines) {
        var from = new Caller(lines);
        var deploy = deploys.begin(request.component(), request.release(), from, from);
        caller = from;
        lines.whenGone(() -> deploy.cancel("the command that deployed it was stopped"));
        try {
            deploys.run(deploy);
        } finally {
            from.forget();
        }
    }

    private Request answer(Request.Answer answer) {
        var asked = caller;
        if (asked == null) {
            throw new Failure("nothing is being deployed");
        }
        asked.answer(answer);
        return new Request.Nothing();
    }

    private Request turn(Toggle toggle) {
        toggles.turn(toggle);
        return new Request.Nothing();
    }

    /** Ends what is being deployed; who waits for it is told. */
    @Override
    public void close() {
        deploys.close();
        operations.close();
        server.close();
    }
}
