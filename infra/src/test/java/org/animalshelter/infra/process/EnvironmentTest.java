package org.animalshelter.infra.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private static final Map<String, String> PLACE = Map.of("LANG", "C.UTF-8", "LC_ALL", "C.UTF-8", "TZ", "UTC");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NODE_ENV",
                "NODE_OPTIONS",
                "NODE_PATH",
                "npm_config_omit",
                "npm_config_production",
                "NPM_CONFIG_PRODUCTION",
                "npm_config_ignore_scripts",
                "npm_config_os",
                "VITE_API",
                "BROWSERSLIST",
                "QUARKUS_PROFILE",
                "DATABASE_URL",
                "SHELTER_DATABASE_URL",
                "FLYWAY_URL",
                "PGHOST",
                "PGPASSWORD",
                "CLASSPATH"
            })
    void what_configures_another_program_is_not_passed_on(String name) {
        assertThat(cleaned(Map.of(name, "production"))).isEqualTo(PLACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "TMPDIR",
                "HTTPS_PROXY",
                "no_proxy",
                "NODE_EXTRA_CA_CERTS",
                "npm_config_registry",
                "NPM_CONFIG_REGISTRY",
                "npm_config_@shelter:registry",
                "npm_config_//npm.example/:_authToken",
                "npm_config_https_proxy",
                "npm_config_cache",
                "npm_config_userconfig"
            })
    void how_to_reach_the_network_is_passed_on(String name) {
        assertThat(cleaned(Map.of(name, "something"))).containsEntry(name, "something");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "MAVEN_OPTS", "MAVEN_ARGS"})
    void of_the_options_of_java_only_the_network_is_passed_on(String name) {
        assertThat(cleaned(Map.of(name, "-DskipTests -Dhttps.proxyHost=proxy -Duser.language=ar -s settings.xml -q")))
                .containsEntry(name, "-Dhttps.proxyHost=proxy -s settings.xml");
        assertThat(cleaned(Map.of(name, "-Dquarkus.profile=dev"))).isEqualTo(PLACE);
    }

    @Test
    void words_and_hours_are_the_same_everywhere() {
        assertThat(cleaned(Map.of("LANG", "ar_EG.UTF-8", "LC_NUMERIC", "hi_IN", "TZ", "Asia/Tokyo")))
                .isEqualTo(PLACE);
    }

    @Test
    void the_components_get_their_settings_but_not_what_production_decides() {
        var variables = new HashMap<>(Map.of(
                "QUARKUS_LOG_LEVEL", "DEBUG",
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "8",
                "MIGRATE_ATTEMPTS", "3",
                "QUARKUS_PROFILE", "dev",
                "QUARKUS_HTTP_PORT", "8081",
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://elsewhere/"));
        Environment.clean(variables, Processes.SETTINGS);
        assertThat(variables)
                .containsKeys("QUARKUS_LOG_LEVEL", "QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "MIGRATE_ATTEMPTS")
                .doesNotContainKeys("QUARKUS_PROFILE", "QUARKUS_HTTP_PORT", "QUARKUS_DATASOURCE_JDBC_URL");
    }

    @Test
    void a_program_may_know_more() {
        var variables = new HashMap<>(Map.of("GIT_DIR", "here", "GITHUB_TOKEN", "secret"));
        Environment.clean(variables, Pattern.compile("GIT_.*"));
        assertThat(variables).containsEntry("GIT_DIR", "here").doesNotContainKey("GITHUB_TOKEN");
    }

    private static Map<String, String> cleaned(Map<String, String> shell) {
        var variables = new HashMap<>(shell);
        Environment.clean(variables);
        return variables;
    }
}
