package org.animalshelter.infra.rollout;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.rollout.Status.Deployed;
import org.animalshelter.infra.rollout.Status.Pages;
import org.animalshelter.infra.rollout.Status.Requests;

/** The status, and releases, as they travel and are kept. */
public final class StatusJson {

    private StatusJson() {}

    public static JsonObject write(Status status) {
        return new JsonObject()
                .put("page", status.page().toString())
                .put("unleash", status.unleash().toString())
                .put("registry", status.registry().toString())
                .put("database", status.database())
                .put("components", array(status.components(), StatusJson::write))
                .put("instances", array(status.instances(), StatusJson::write))
                .put("pages", array(status.pages(), StatusJson::write))
                .put("deploying", status.deploying().orElse(null))
                .put("perSecond", status.requests().perSecond())
                .put("failuresPerSecond", status.requests().failuresPerSecond())
                .put("total", status.requests().total())
                .put("failures", status.requests().failures());
    }

    public static Status read(JsonObject json) {
        return new Status(
                URI.create(json.getString("page")),
                URI.create(json.getString("unleash")),
                URI.create(json.getString("registry")),
                json.getString("database"),
                list(json.getJsonArray("components"), StatusJson::deployed),
                list(json.getJsonArray("instances"), StatusJson::instance),
                list(json.getJsonArray("pages"), StatusJson::pages),
                Optional.ofNullable(json.getString("deploying")),
                new Requests(
                        json.getDouble("perSecond"),
                        json.getDouble("failuresPerSecond"),
                        json.getLong("total"),
                        json.getLong("failures")));
    }

    public static JsonObject write(Release release) {
        return new JsonObject()
                .put("name", release.name())
                .put("artifact", release.artifact().toString());
    }

    public static Release release(JsonObject json) {
        return new Release(json.getString("name"), Path.of(json.getString("artifact")));
    }

    private static JsonObject write(Deployed deployed) {
        return new JsonObject()
                .put("component", deployed.component().name())
                .put("release", write(deployed.release()))
                .put("previous", deployed.previous().map(StatusJson::write).orElse(null));
    }

    private static Deployed deployed(JsonObject json) {
        return new Deployed(
                Component.valueOf(json.getString("component")),
                release(json.getJsonObject("release")),
                Optional.ofNullable(json.getJsonObject("previous")).map(StatusJson::release));
    }

    private static JsonObject write(InstanceStatus instance) {
        return new JsonObject()
                .put("number", instance.number())
                .put("release", write(instance.release()))
                .put("address", instance.address().toString())
                .put("pid", instance.pid())
                .put("state", instance.state().name())
                .put("since", instance.since().toString())
                .put("requests", instance.requests())
                .put("failures", instance.failures())
                .put("perSecond", instance.perSecond())
                .put("inFlight", instance.inFlight());
    }

    private static InstanceStatus instance(JsonObject json) {
        return new InstanceStatus(
                json.getInteger("number"),
                release(json.getJsonObject("release")),
                URI.create(json.getString("address")),
                json.getLong("pid"),
                State.valueOf(json.getString("state")),
                Instant.parse(json.getString("since")),
                json.getLong("requests"),
                json.getLong("failures"),
                json.getDouble("perSecond"),
                json.getInteger("inFlight"));
    }

    private static JsonObject write(Pages pages) {
        return new JsonObject()
                .put("release", pages.release())
                .put("open", pages.open())
                .put("seen", pages.seen().toString());
    }

    private static Pages pages(JsonObject json) {
        return new Pages(json.getString("release"), json.getInteger("open"), Instant.parse(json.getString("seen")));
    }

    public static <T> JsonArray array(List<T> list, Function<T, JsonObject> write) {
        return new JsonArray(list.stream().map(write).toList());
    }

    public static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
        return array.stream().map(JsonObject.class::cast).map(read).toList();
    }
}
