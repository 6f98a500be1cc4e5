package org.animalshelter.infra.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports on the loopback interface. A part gets the port that it had the last time, as long as that is free. */
final class Ports {
    // Below the range that Linux and macOS take for outgoing connections, so that a port found free stays free.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private final Path folder;
    private final Map<String, Integer> given = new HashMap<>();

    Ports(Path folder) {
        this.folder = PrivateFiles.folder(folder);
    }

    /** @param preferred taken at the first time if it is free; 0 for none */
    synchronized int get(String name, int preferred) {
        if (given.containsKey(name)) {
            return given.get(name);
        }
        var file = folder.resolve(name);
        int port = kept(file, preferred);
        while (port < 1 || given.containsValue(port) || !isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
        }
        given.put(name, port);
        PrivateFiles.write(file, Integer.toString(port));
        return port;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int kept(Path file, int preferred) {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException | NumberFormatException none) {
            return preferred;
        }
    }
}
