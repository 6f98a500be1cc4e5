package org.animalshelter.infra.container;

import static java.util.regex.Pattern.quote;
import static org.animalshelter.infra.container.ComposeFile.map;
import static org.animalshelter.infra.container.ComposeFile.strings;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold for every container, whoever adds one. */
class ComposeFileTest {
    private static final Path IMAGES = Path.of("images");
    private static final String DIGEST = "(@sha256:[0-9a-f]{64})?";
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|TOKEN|SECRET|KEY).*");
    private static final List<String> SEE_ALL_SECRETS = List.of("secrets", "databases");

    static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = new ComposeFile(Path.of("../docker-compose.yml"));
        assertThat(compose.services()).hasSize(9);
    }

    @Test
    void only_this_machine_reaches_a_published_port() {
        each((name, service) ->
                assertThat(strings(service, "ports")).as(name).allMatch(port -> port.startsWith("127.0.0.1:")));
    }

    @Test
    void a_container_can_change_nothing_of_itself_and_gain_no_right() {
        each((name, service) -> {
            assertThat(service).as(name).containsEntry("read_only", true);
            assertThat(strings(service, "cap_drop")).as(name).containsExactly("ALL");
            assertThat(strings(service, "security_opt")).as(name).containsExactly("no-new-privileges:true");
            assertThat(service).as(name).doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "devices");
        });
    }

    @Test
    void no_secret_is_written_down() {
        each((name, service) -> assertThat(map(service.get("environment")).keySet())
                .as(name)
                .noneMatch(variable -> SECRET.matcher(variable).matches()));
        assertThat(ComposeFile.instructions("ENV", IMAGES))
                .noneMatch(line -> SECRET.matcher(line).matches());
    }

    @Test
    void a_service_sees_its_own_secrets_and_changes_none() {
        each((name, service) -> strings(service, "volumes").stream()
                .filter(volume -> volume.startsWith("secrets") && !SEE_ALL_SECRETS.contains(name))
                .forEach(volume -> assertThat(volume).as(name).matches("secrets-[a-z]+:/run/secrets:ro")));
    }

    @Test
    void what_goes_on_running_says_whether_it_is_well_and_is_started_again() {
        each((name, service) -> {
            if (service.get("restart").equals("no")) {
                assertThat(service).as(name).doesNotContainKey("healthcheck");
            } else {
                assertThat(service)
                        .as(name)
                        .containsEntry("restart", "unless-stopped")
                        .containsKey("healthcheck");
            }
        });
    }

    @Test
    void every_image_from_elsewhere_has_a_version() {
        each((name, service) -> {
            if (!service.containsKey("build")) {
                assertThat(service.get("image").toString()).as(name).matches("[^:]+:(?!latest).+");
            }
        });
        var stages = ComposeFile.instructions("FROM", IMAGES).stream()
                .map(line -> line.split("\\s+"))
                .toList();
        var named = stages.stream()
                .filter(words -> words.length == 4)
                .map(words -> words[3])
                .toList();
        assertThat(stages.stream().map(words -> words[1]).filter(image -> !named.contains(image)))
                .isNotEmpty()
                .allMatch(image -> image.matches("[^:]+:(?!latest).+"));
    }

    @Test
    void nothing_runs_as_root() {
        each((name, service) -> {
            if (service.containsKey("build")) {
                assertThat(BuildFile.of(service).user()).as(name).matches("[1-9]\\d*:[1-9]\\d*");
            } else {
                assertThat(service).as(name).containsEntry("user", "postgres");
            }
        });
    }

    @Test
    void the_versions_are_those_of_production_without_containers() throws IOException {
        var postgres =
                Pattern.compile("<postgres-binaries.version>(\\d+)\\.").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(postgres.find()).isTrue();
        assertThat(compose.service("postgres").get("image").toString())
                .matches("postgres:" + postgres.group(1) + DIGEST);

        var unleash = Pattern.compile("\"unleash-server\": \"(.*)\"")
                .matcher(Files.readString(Path.of("src/main/resources/org/animalshelter/infra/unleash/package.json")));
        assertThat(unleash.find()).isTrue();
        assertThat(ComposeFile.instructions("FROM", IMAGES))
                .anyMatch(line -> line.matches("FROM unleashorg/unleash-server:" + quote(unleash.group(1)) + DIGEST));
    }

    @Test
    void only_what_images_are_made_of_is_sent_to_the_engine() throws IOException {
        var lines = Files.readAllLines(Path.of("../.dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines.get(0)).isEqualTo("*");
        assertThat(lines.stream().filter(line -> line.startsWith("!")))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(
                        "!.mvn", "!mvnw", "!pom.xml", "!backend", "!db", "!frontend", "!infra", "!pipelines/pom.xml"));
    }

    private static void each(BiConsumer<String, Map<String, Object>> check) {
        compose.services().forEach(check);
    }
}
