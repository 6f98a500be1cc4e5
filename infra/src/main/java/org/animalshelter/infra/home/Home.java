package org.animalshelter.infra.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.animalshelter.infra.release.Failure;

/**
 * The folder of one production, locked for as long as this object is open. Only the user who runs production can read
 * it.
 */
public final class Home implements AutoCloseable {
    /** Where programs are installed if not in the home: lets many homes on a machine share them. */
    public static final String INSTALLATIONS = "shelter.installations";

    private static final String SECRETS = "secrets";

    private final Path folder;
    private final Lock lock;
    private final Secrets secrets;
    private final Ports ports;
    private final Installations installations;

    private Home(Path folder) {
        this.folder = PrivateFiles.folder(folder.toAbsolutePath().normalize());
        keepOutOfGit();
        this.lock = new Lock(this.folder.resolve("lock"));
        this.secrets = new Secrets(this.folder.resolve(SECRETS));
        this.ports = new Ports(this.folder.resolve("ports"));
        var shared = System.getProperty(INSTALLATIONS);
        this.installations =
                new Installations(shared == null ? this.folder : Path.of(shared).toAbsolutePath());
    }

    /** A home within a checkout is never committed by accident: there are secrets in it. */
    private void keepOutOfGit() {
        var ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            PrivateFiles.write(ignore, "*\n");
        }
    }

    /** @throws Failure when another production runs in the folder, or when it cannot be used */
    public static Home open(Path folder) {
        return new Home(folder);
    }

    public Path path() {
        return folder;
    }

    /** A folder in the home, made where missing, e.g. {@code "logs"}. */
    public Path folder(String name) {
        return PrivateFiles.folder(folder.resolve(name));
    }

    /** A random value of 64 hexadecimal digits: always the same for the same name. */
    public String secret(String name) {
        return secrets.get(name);
    }

    /**
     * A secret of a home that another process has open.
     *
     * @throws Failure when it was never made
     */
    public static String keptSecret(Path folder, String name) {
        return Secrets.read(folder.resolve(SECRETS).resolve(name));
    }

    /** A free port of the loopback interface, the same as the last time if that is free. */
    public int port(String name) {
        return ports.get(name, 0);
    }

    /** A free port of the loopback interface, at the first time the preferred one if that is free. */
    public int port(String name, int preferred) {
        return ports.get(name, preferred);
    }

    /** The folder of an installed program; installs it when it is not there yet. */
    public Path installation(String name, Installer installer) {
        return installations.get(name, installer);
    }

    /** Whether a server of this machine could listen on the port now. */
    public static boolean isFree(int port) {
        return Ports.isFree(port);
    }

    @Override
    public void close() {
        lock.close();
    }

    /** Puts a program into a folder that is empty. */
    public interface Installer {
        void installInto(Path folder) throws IOException;
    }
}
