package org.animalshelter.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The environment variables that an instance needs, and what each must look like. */
final class Environment {

    private static final Predicate<String> URL = value -> value.matches("https?://\\S+");
    private static final Predicate<String> ANYTHING = value -> true;

    private static final Map<String, Rule> RULES = new LinkedHashMap<>();

    static {
        rule("DATABASE_URL", "a JDBC URL such as jdbc:postgresql://localhost:5432/shelter", v -> v.startsWith("jdbc:"));
        rule("DATABASE_USER", "the role that reads and writes rows", ANYTHING);
        rule("DATABASE_PASSWORD", "the password of that role", ANYTHING);
        rule("UNLEASH_URL", "the API of the toggle server, such as http://localhost:4242/api/", URL);
        rule("UNLEASH_TOKEN", "a client token of the toggle server", ANYTHING);
        rule("UNLEASH_BACKUP_FILE", "a file of this instance alone, for the last known toggles", ANYTHING);
        rule("SESSION_KEY", "a secret of 32 characters or more, the same for all instances", v -> v.length() >= 32);
        rule("MICROCHIP_REGISTRY_URL", "the microchip registry, such as http://localhost:4343", URL);
        rule("HTTP_PORT", "a port from 0 (any free one) to 65535", Environment::isPort);
        rule("RELEASE", "the name of this release, such as a short commit", ANYTHING);
    }

    private record Rule(String looks, Predicate<String> accepts) {}

    private Environment() {}

    /** One line for each variable that is missing or does not look as it should; values stay out, some are secret. */
    static List<String> complaints(Map<String, String> environment) {
        return RULES.entrySet().stream()
                .filter(rule -> !isGood(environment.get(rule.getKey()), rule.getValue()))
                .map(rule -> rule.getKey() + (isMissing(environment.get(rule.getKey())) ? " is missing" : " is wrong")
                        + ": " + rule.getValue().looks())
                .toList();
    }

    private static boolean isGood(String value, Rule rule) {
        return !isMissing(value) && rule.accepts().test(value);
    }

    private static boolean isMissing(String value) {
        return value == null || value.isBlank();
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65535;
    }

    private static void rule(String name, String looks, Predicate<String> accepts) {
        RULES.put(name, new Rule(looks, accepts));
    }
}
