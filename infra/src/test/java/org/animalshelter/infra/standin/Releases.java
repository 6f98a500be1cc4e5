package org.animalshelter.infra.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.animalshelter.infra.release.Release;

/** Puts the stand-ins into folders that look like built components. */
public final class Releases {
    private Releases() {}

    public static Release db(Path folder) throws IOException {
        return program(folder, "db", StandInDb.class);
    }

    /** Gives up, because somebody holds a lock. */
    public static Release dbThatIsLockedOut(Path folder) throws IOException {
        return program(folder, "locked-out", StandInDb.LockedOut.class);
    }

    /** Another release of the same. */
    public static Release backend(Path folder, String name) throws IOException {
        return program(folder, name, StandInBackend.class);
    }

    public static Release db(Path folder, String name) throws IOException {
        return program(folder, name, StandInDb.class);
    }

    public static Release backend(Path folder) throws IOException {
        return program(folder, "backend", StandInBackend.class);
    }

    public static Release backendThatDoesNotStart(Path folder) throws IOException {
        return program(folder, "broken", StandInBackend.Broken.class);
    }

    /** One that needs no database, and answers with its name. */
    public static Release instance(Path folder, String name) throws IOException {
        return program(folder, name, Instance.class);
    }

    /** Answers every tenth request with an error. */
    public static Release instanceThatFails(Path folder) throws IOException {
        return program(folder, "failing", Instance.Failing.class);
    }

    /** Answers every tenth request that writes with an error. */
    public static Release instanceThatFailsToWrite(Path folder) throws IOException {
        return program(folder, "failing-to-write", Instance.FailingToWrite.class);
    }

    public static Release instanceThatIsSlow(Path folder) throws IOException {
        return program(folder, "slow", Instance.Slow.class);
    }

    public static Release instanceThatIsSlowToWrite(Path folder) throws IOException {
        return program(folder, "slow-to-write", Instance.SlowToWrite.class);
    }

    /** Does not give back what every tenth request takes. */
    public static Release instanceThatLeaks(Path folder) throws IOException {
        return program(folder, "leaking", Instance.Leaking.class);
    }

    public static Release instanceThatIsNeverReady(Path folder) throws IOException {
        return program(folder, "unready", Instance.NeverReady.class);
    }

    /** Ends at its fifth request. */
    public static Release instanceThatDies(Path folder) throws IOException {
        return program(folder, "dying", Instance.Dying.class);
    }

    /** Another release of the pages, with files of its own. */
    public static Release frontend(Path folder, String name) throws IOException {
        var app = Files.createDirectories(folder.resolve(name + "/app/assets"));
        Files.writeString(app.resolve("index-" + name + ".js"), "console.log('" + name + "');");
        Files.writeString(app.getParent().resolve("index.html"), "<!doctype html><title>" + name + "</title>");
        return new Release(name, folder.resolve(name));
    }

    public static Release frontend(Path folder) throws IOException {
        var app = Files.createDirectories(folder.resolve("frontend/app/assets"));
        Files.writeString(app.resolve("index-4f9d.js"), "console.log('hello');\n".repeat(100));
        Files.writeString(app.getParent().resolve("index.html"), "<!doctype html><title>Animal Shelter</title>");
        return new Release("frontend-1", folder.resolve("frontend"));
    }

    /** An instance whose classes are in its jar, as they are in a built one. */
    public static Release packedInstance(Path folder) throws IOException {
        var release = instance(folder, "packed");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, Instance.class.getName());
        try (var jar =
                new JarOutputStream(Files.newOutputStream(release.artifact().resolve("quarkus-run.jar")), manifest)) {
            var name = Instance.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(name));
            try (var bytes = Instance.class.getClassLoader().getResourceAsStream(name)) {
                bytes.transferTo(jar);
            }
        }
        return release;
    }

    private static Release program(Path folder, String name, Class<?> main) throws IOException {
        var artifact = Files.createDirectories(folder.resolve(name));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes().put(Name.CLASS_PATH, place(main) + " " + place(org.postgresql.Driver.class));
        try (var jar = new JarOutputStream(Files.newOutputStream(artifact.resolve("quarkus-run.jar")), manifest)) {
            jar.putNextEntry(new ZipEntry("empty"));
            jar.closeEntry();
        }
        return new Release(name + "-1", artifact);
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
