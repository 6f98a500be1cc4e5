package org.animalshelter.infra.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real nginx with the configuration of the containers, in which only the places of this machine are put in. */
final class Nginx implements AutoCloseable {
    static final Path CONFIGURATION = Path.of("images/frontend");

    private final int port;
    private final Path log;
    private final Process process;

    private Nginx(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** @param pages the folder of the frontend release */
    static Nginx start(Path folder, Path pages, URI backend) throws IOException, InterruptedException {
        var program = Stream.of(System.getenv("PATH").split(":"), new String[] {"/usr/sbin"})
                .flatMap(Stream::of)
                .map(place -> Path.of(place, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
        boolean required = "true".equals(System.getenv("CI"));
        assumeTrue(required || program.isPresent(), "nginx is not installed: its configuration is not tested");
        assertThat(program).as("nginx, which must be installed where CI=true").isPresent();

        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        try (var files = Files.newDirectoryStream(CONFIGURATION, "*.conf")) {
            for (var file : files) {
                var text = Files.readString(file)
                        .replaceAll("resolver .*;", "")
                        .replace("backend:8080", backend.getAuthority())
                        .replace("listen 8080", "listen 127.0.0.1:" + port)
                        .replace("/tmp/", folder + "/")
                        .replace("root /app;", "root " + pages.resolve("app") + ";");
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        }
        var log = folder.resolve("nginx.log");
        var user = "root".equals(System.getProperty("user.name")) ? "user root; " : "";
        var process = new ProcessBuilder(
                        program.get().toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-g",
                        user + "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var nginx = new Nginx(port, log, process);
        nginx.awaitStart();
        return nginx;
    }

    int port() {
        return port;
    }

    private void awaitStart() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new AssertionError("nginx does not start: " + Files.readString(log));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
