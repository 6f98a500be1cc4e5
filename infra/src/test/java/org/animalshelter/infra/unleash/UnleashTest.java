package org.animalshelter.infra.unleash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.animalshelter.infra.home.Home;
import org.animalshelter.infra.postgres.Databases;
import org.animalshelter.infra.postgres.EmbeddedPostgres;
import org.animalshelter.infra.postgres.Roles;
import org.animalshelter.infra.process.Processes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnleashTest {
    @TempDir
    static Path folder;

    static Home home;
    static Processes processes;
    static EmbeddedPostgres postgres;
    static Unleash unleash;
    static UnleashSecrets secrets;

    final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        home = Home.open(folder);
        processes = new Processes(home);
        postgres = EmbeddedPostgres.start(home, processes, false, "shelter", event -> {});
        var server = postgres.server();
        Databases.prepare(server, Roles.of(home));
        secrets = UnleashSecrets.of(home);
        unleash = Unleash.start(
                home,
                processes,
                UnleashInstallation.install(home, processes),
                server.urlWith(Roles.of(home).unleash(), server.unleashDatabase()),
                event -> {});
    }

    @AfterAll
    static void stop() {
        unleash.close();
        postgres.close();
        processes.close();
        home.close();
    }

    @Test
    void only_this_machine_reaches_it() throws Exception {
        var outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : outside) {
            assertThatThrownBy(() -> new Socket(address, unleash.address().getPort()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void the_well_known_password_does_not_open_it_and_the_kept_one_does() throws Exception {
        assertThat(signIn("unleash4all").statusCode()).isEqualTo(401);
        assertThat(signIn(secrets.password()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_backend_reads_toggles_with_its_token_and_switches_none() throws Exception {
        assertThat(get("/api/client/features", secrets.clientToken()).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/admin/projects/default/features", secrets.clientToken())
                        .statusCode())
                .isIn(401, 403);
        assertThat(get("/api/client/features", "*:production.guessed").statusCode())
                .isEqualTo(401);
        assertThat(get("/api/admin/projects/default/features", secrets.adminToken())
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        var body = "{\"username\":\"admin\",\"password\":\"" + password + "\"}";
        return client.send(
                HttpRequest.newBuilder(at("/auth/simple/login"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path)).header("Authorization", token).build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return unleash.address().resolve(path);
    }
}
