package org.animalshelter.pipelines.deploy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.rollout.DeployWatcher;
import org.animalshelter.pipelines.traffic.CandidateTrial;
import org.animalshelter.pipelines.traffic.Client;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;

/** Objects to a release for what it does to volunteers: for one failed request, or one expense that is not as it was. */
final class TrafficWatcher implements DeployWatcher {
    // Long enough for every kind of request, at any load.
    private static final Duration AFTER = Duration.ofSeconds(5);

    private final DeployRequest deploy;
    private final Target target;
    private final Traffic traffic;

    TrafficWatcher(DeployRequest deploy, Target target, Traffic traffic) {
        this.deploy = deploy;
        this.target = target;
        this.traffic = traffic;
    }

    /** Before people are sent to it: an amount that it would spoil is spoilt for a trial only. */
    @Override
    public Optional<String> candidate(URI instance) {
        return CandidateTrial.of(target.page(), target.client(), instance, target.instances());
    }

    @Override
    public Optional<String> mixed() {
        Await.pause(deploy.hold());
        return failure();
    }

    @Override
    public Optional<String> done() {
        traffic.phase("after");
        if (deploy.component() == Component.FRONTEND) {
            // Those who have the earlier pages open go on.
            traffic.join(Client.of(deploy.release()));
        }
        Await.pause(AFTER);
        return failure().or(this::loss);
    }

    private Optional<String> failure() {
        return traffic.firstFailure().map(failed -> "a request of a volunteer failed: " + failed);
    }

    /** An audit reads as much as all volunteers together: beside them, it would make them wait. */
    private Optional<String> loss() {
        var audit = traffic.audit(target::instances);
        if (audit.isClean()) {
            return Optional.empty();
        }
        traffic.goOn();
        return audit.examples().stream().findFirst();
    }
}
