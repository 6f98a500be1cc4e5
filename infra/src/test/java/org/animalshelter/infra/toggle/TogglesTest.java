package org.animalshelter.infra.toggle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.animalshelter.infra.production.Production;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.standin.Lines;
import org.animalshelter.infra.standin.Settings;
import org.animalshelter.infra.steering.Control;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TogglesTest {
    private static final OptionalInt NO_PERCENT = OptionalInt.empty();

    @TempDir
    static Path folder;

    static Production production;
    static Control control;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        production = Production.start(Settings.in(folder).build(), new Lines());
        control = Control.of(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        production.close();
    }

    @Test
    void a_toggle_that_is_missing_is_made_and_is_on_for_everyone() {
        control.turn(Toggle.on("hello", List.of(), NO_PERCENT));
        assertThat(toggle("hello").isOnForEveryone()).isTrue();
    }

    @Test
    void a_switch_reaches_every_instance_within_three_seconds() throws Exception {
        control.turn(Toggle.on("quick", List.of(), NO_PERCENT));
        for (var instance : production.addresses().instances()) {
            await(instance, "quick", feature -> feature.getBoolean("enabled"));
        }
        control.turn(Toggle.off("quick"));
        for (var instance : production.addresses().instances()) {
            await(instance, "quick", feature -> !feature.getBoolean("enabled"));
        }
    }

    @Test
    void a_toggle_can_be_on_for_some_users() {
        control.turn(Toggle.on("beta", List.of("ben", "ada"), NO_PERCENT));
        assertThat(toggle("beta")).isEqualTo(new Toggle("beta", true, List.of("ada", "ben"), NO_PERCENT));
    }

    @Test
    void a_toggle_can_be_on_for_a_share_of_the_users() {
        control.turn(Toggle.on("half", List.of(), OptionalInt.of(50)));
        assertThat(toggle("half")).isEqualTo(new Toggle("half", true, List.of(), OptionalInt.of(50)));
    }

    @Test
    void each_switch_counts_instead_of_those_before() {
        control.turn(Toggle.on("growing", List.of("ada"), OptionalInt.of(10)));
        assertThat(toggle("growing")).isEqualTo(new Toggle("growing", true, List.of("ada"), OptionalInt.of(10)));
        control.turn(Toggle.on("growing", List.of(), NO_PERCENT));
        assertThat(toggle("growing").isOnForEveryone()).isTrue();
        control.turn(Toggle.off("growing"));
        assertThat(toggle("growing").on()).isFalse();
    }

    @Test
    void a_toggle_that_is_missing_can_be_switched_off() {
        control.turn(Toggle.off("never"));
        assertThat(toggle("never").on()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "../admin", ".", "a/b", "ä", "-x"})
    void a_bad_name_is_refused_in_a_sentence(String name) {
        assertThatThrownBy(() -> control.turn(Toggle.on(name, List.of(), NO_PERCENT)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is no name for a toggle");
    }

    @Test
    void bad_users_and_shares_are_refused_in_a_sentence() {
        assertThatThrownBy(() -> control.turn(Toggle.on("x", List.of("ada, ben"), NO_PERCENT)))
                .hasMessageContaining("is no user name");
        assertThatThrownBy(() -> control.turn(Toggle.on("x", List.of(), OptionalInt.of(101))))
                .hasMessageContaining("cannot be on for 101 percent");
    }

    @Test
    void without_a_production_there_is_nothing_to_switch() {
        assertThatThrownBy(() -> Control.of(folder.resolve("elsewhere")))
                .isInstanceOf(Failure.class)
                .hasMessage(
                        "no production is running in " + folder.resolve("elsewhere") + ": start it with ./shelter up");
    }

    private static Toggle toggle(String name) {
        return control.toggles().stream()
                .filter(toggle -> toggle.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void await(URI instance, String name, Predicate<JsonObject> expected) throws Exception {
        var begin = Instant.now();
        while (Duration.between(begin, Instant.now()).toSeconds() < 2) {
            var request =
                    HttpRequest.newBuilder(instance.resolve("/api/toggles")).build();
            var features =
                    new JsonObject(client.send(request, BodyHandlers.ofString()).body());
            boolean there = features.getJsonArray("features").stream()
                    .map(JsonObject.class::cast)
                    .filter(feature -> feature.getString("name").equals(name))
                    .anyMatch(expected);
            if (there) {
                return;
            }
            pause();
        }
        // One second is left for a backend that asks each second.
        throw new AssertionError(name + " had not reached " + instance + " after 2 s");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
