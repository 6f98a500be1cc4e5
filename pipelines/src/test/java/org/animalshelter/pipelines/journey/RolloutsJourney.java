package org.animalshelter.pipelines.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every component goes to another release and back at 200 requests a second, and nobody notices. */
@Journey
@Tag("long")
class RolloutsJourney {
    private static final String RATE = "200";
    private static final int IN_A_ROW = 20;

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DB")
    void there_and_back(Component component, Site site) throws IOException {
        var before = site.ours().release(component);
        deploy(site, component, "--at", Patched.commit(site.root(), component.label() + "-harmless"));
        assertThat(site.release(component)).isNotEqualTo(before);
        deploy(site, component, "--previous");
        assertThat(site.release(component)).isEqualTo(before);
    }

    @Test
    void the_backend_many_times_in_a_row(Site site) throws IOException {
        deploy(site.ours(), Component.BACKEND, "--at", Patched.commit(site.root(), "backend-harmless"));
        for (int rollout = 2; rollout <= IN_A_ROW; rollout++) {
            deploy(site, Component.BACKEND, "--previous");
        }
    }

    /** There is no way back from a migration. */
    @Test
    void the_schema_forward(Site site) throws IOException {
        deploy(site.ours(), Component.DB, "--at", Patched.commit(site.root(), "db-harmless"));
    }

    /** The command succeeds only if no request failed and every acknowledged expense is there, once and exact. */
    private static void deploy(Site site, Component component, String... which) {
        var arguments = new ArrayList<>(List.of("deploy", component.label(), "--under-traffic", "--rate", RATE));
        arguments.addAll(List.of(which));
        var table = site.shelter(arguments.toArray(String[]::new));
        System.out.println(table);
        assertThat(table).contains(component.label() + " " + site.release(component) + " serves: 0 of");
    }
}
