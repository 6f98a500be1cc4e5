package org.animalshelter.infra.toggle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.animalshelter.infra.toggle.AdminApi.Constraint;
import org.animalshelter.infra.toggle.AdminApi.Strategy;

/** Users and percentages as strategies of Unleash. A toggle is on for a user if one of its strategies is. */
final class Strategies {
    private static final String USER = "userId";
    private static final int ALL = 100;

    private Strategies() {}

    static List<Strategy> of(Toggle toggle) {
        var strategies = new ArrayList<Strategy>();
        if (!toggle.users().isEmpty()) {
            strategies.add(rollout(toggle, ALL, USER, List.of(new Constraint(USER, "IN", toggle.users()))));
        }
        toggle.percent().ifPresent(share -> strategies.add(rollout(toggle, share, USER, List.of())));
        if (strategies.isEmpty()) {
            // Not by user: everyone includes people who are not signed in.
            strategies.add(rollout(toggle, ALL, "default", List.of()));
        }
        return strategies;
    }

    private static Strategy rollout(Toggle toggle, int percent, String stickiness, List<Constraint> constraints) {
        var parameters =
                Map.of("rollout", Integer.toString(percent), "stickiness", stickiness, "groupId", toggle.name());
        return new Strategy(null, "flexibleRollout", constraints, parameters);
    }

    /** Reads back what {@link #of} wrote. Of strategies made on Unleash's own page it keeps users and percentages. */
    static Toggle read(String name, boolean on, List<Strategy> strategies) {
        var users = strategies.stream()
                .flatMap(strategy -> strategy.constraints().stream())
                .filter(constraint -> USER.equals(constraint.contextName()))
                .flatMap(constraint -> constraint.values().stream())
                .sorted()
                .toList();
        OptionalInt percent = strategies.stream()
                .filter(strategy -> strategy.constraints().isEmpty())
                .map(Strategy::parameters)
                .filter(parameters -> USER.equals(parameters.get("stickiness")))
                .mapToInt(parameters -> Integer.parseInt(parameters.getOrDefault("rollout", "100")))
                .max();
        return new Toggle(name, on, users, percent);
    }
}
