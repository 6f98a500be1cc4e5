package org.animalshelter.infra.steering;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.router.OpenPages;

/**
 * What production is like at a moment.
 *
 * @param page the shelter
 * @param unleash the page of the toggle server
 * @param registry the stand-in for the microchip registry
 * @param database the shelter's database, without a user
 * @param components what runs of each, in the order in which they depend on one another
 * @param instances of the backend, by number
 * @param pages those that have been seen since the start, by release, those seen last first
 * @param deploying what is being deployed, such as {@code backend 1a2b3c4}
 * @param requests what became of all requests for the backend at the router
 */
public record Status(
        URI page,
        URI unleash,
        URI registry,
        String database,
        List<Deployed> components,
        List<InstanceStatus> instances,
        List<OpenPages.Seen> pages,
        Optional<String> deploying,
        Requests requests) {
    public Deployed component(Component component) {
        return components.stream()
                .filter(deployed -> deployed.component() == component)
                .findFirst()
                .orElseThrow();
    }

    /** What runs of each component. */
    public Map<Component, Release> releases() {
        var releases = new EnumMap<Component, Release>(Component.class);
        components.forEach(deployed -> releases.put(deployed.component(), deployed.release()));
        return releases;
    }

    /** @param previous the release that ran before */
    public record Deployed(Component component, Release release, Optional<Release> previous) {}

    /**
     * @param perSecond over the last ten seconds
     * @param failuresPerSecond over the last ten seconds
     * @param total since production was started
     * @param failures the answers of the router itself among them
     */
    public record Requests(double perSecond, double failuresPerSecond, long total, long failures) {}
}
