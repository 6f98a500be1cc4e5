package org.animalshelter.pipelines.traffic;

import java.net.URI;
import java.util.List;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.rollout.InstanceStatus;
import org.animalshelter.infra.rollout.InstanceStatus.State;
import org.animalshelter.infra.steering.Control;

/** What traffic has to know of the production that it goes to, each time as it is at that moment. */
public final class Target {
    private final Control control;

    private Target(Control control) {
        this.control = control;
    }

    public static Target of(Control control) {
        return new Target(control);
    }

    public URI page() {
        return control.status().page();
    }

    /** The backends that serve now, past the router. */
    public List<URI> instances() {
        return control.status().instances().stream()
                .filter(instance -> instance.state() == State.SERVING)
                .map(InstanceStatus::address)
                .toList();
    }

    /** The API client of the frontend release that runs. */
    public Client client() {
        return Client.of(control.status().component(Component.FRONTEND).release());
    }
}
