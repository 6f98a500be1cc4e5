package org.animalshelter.pipelines.walk;

import java.time.Duration;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.deploy.Holding;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Traffic;

/** Deploys a release of one component. It raises no objections: what the volunteers meet is what the walk is to show. */
final class ReleaseMove implements Move {
    private final Control control;
    private final Traffic traffic;
    private final Component component;
    private final Release from;
    private final Release to;
    private final DeployWatcher mixed;

    /** @param mixed how long both releases of the backend serve side by side */
    ReleaseMove(Control control, Traffic traffic, Component component, Release to, Duration mixed) {
        this.control = control;
        this.traffic = traffic;
        this.component = component;
        this.from = control.status().component(component).release();
        this.to = to;
        this.mixed = new Holding(mixed);
    }

    @Override
    public String what() {
        return component.label() + " " + to.name();
    }

    @Override
    public void forward(Progress progress) {
        deploy(to, progress);
    }

    /** What a migration did to rows cannot be undone by the release before it. */
    @Override
    public boolean hasWayBack() {
        return component != Component.DB && !from.equals(to);
    }

    @Override
    public void back(Progress progress) {
        deploy(from, progress);
    }

    private void deploy(Release release, Progress progress) {
        control.deploy(component, release, mixed, progress);
        if (component == Component.FRONTEND) {
            // Those who have other pages open go on.
            traffic.join(Client.of(release));
        }
        Await.pause(Walk.SETTLED);
    }
}
