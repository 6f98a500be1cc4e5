package org.animalshelter.infra.toggle;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.unleash.UnleashSecrets;

/**
 * The toggles of one toggle server. Every method throws a {@link Failure} with a sentence for people when it cannot do what
 * it says.
 */
public final class Toggles {
    // What Unleash takes too, without the names that mean something in a path.
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");
    private static final Pattern USER = Pattern.compile("[^\\s,]{1,100}");
    private static final int ALL = 100;

    private final AdminApi unleash;

    /** @param server where the toggle server is */
    public Toggles(URI server, UnleashSecrets secrets) {
        this.unleash = new AdminApi(server, secrets);
    }

    /** All toggles by name. */
    public List<Toggle> list() {
        return unleash.features().stream()
                .map(feature -> Strategies.read(feature.name(), feature.isOn(), unleash.strategies(feature.name())))
                .sorted(Comparator.comparing(Toggle::name))
                .toList();
    }

    /**
     * Makes a toggle what it shall be, where it is missing too. What was set for it before does not count any more.
     *
     * @param wanted on for its users and so many of all others, from 0 to 100 percent; without either, for everyone
     */
    public void turn(Toggle wanted) {
        var name = wanted.name();
        checkName(name);
        wanted.users().forEach(Toggles::checkUser);
        wanted.percent().ifPresent(Toggles::checkPercent);
        unleash.createMissing(name);
        if (wanted.on()) {
            var old = unleash.strategies(name);
            // First the new ones: without any, a toggle that is on would be on for everyone, be it for a moment.
            Strategies.of(wanted).forEach(strategy -> unleash.addStrategy(name, strategy));
            old.forEach(strategy -> unleash.removeStrategy(name, strategy.id()));
        }
        unleash.turn(name, wanted.on());
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Failure("\"" + name + "\" is no name for a toggle: take up to 100 letters and digits, "
                    + "with - . _ ~ between them");
        }
    }

    private static void checkUser(String user) {
        if (!USER.matcher(user).matches()) {
            throw new Failure(
                    "\"" + user + "\" is no user name: it has 1 to 100 characters, without spaces and commas");
        }
    }

    private static void checkPercent(int percent) {
        if (percent < 0 || percent > ALL) {
            throw new Failure("a toggle cannot be on for " + percent + " percent: choose 0 to 100");
        }
    }
}
