package org.animalshelter.pipelines.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.traffic.TrafficResult;

/** Deploys while virtual volunteers use production, and lets what they meet decide whether the release stays. */
public final class UnderTraffic {
    // Long enough to see how production does without any deploy.
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private final Control control;
    private final Target target;
    private final Path home;
    private final Load load;
    private final Progress progress;

    /** @param home of the production, for the ledger */
    public UnderTraffic(Control control, Path home, Load load, Progress progress) {
        this.control = control;
        this.target = Target.of(control);
        this.home = home;
        this.load = load;
        this.progress = progress;
    }

    /** Deploys, unless production fails without any deploy. */
    public DeployResult deploy(DeployRequest request) {
        return during(traffic -> {
            traffic.phase(request.component() == Component.DB ? "migration" : "rollout");
            control.deploy(
                    request.component(), request.release(), new TrafficWatcher(request, target, traffic), progress);
            progress.event(request + " serves; what was recorded is read back");
        });
    }

    /** Lets volunteers use production as it is, for a moment. */
    public DeployResult watch() {
        return during(traffic -> {});
    }

    private interface Work {
        void run(Traffic traffic);
    }

    private DeployResult during(Work work) {
        try (var traffic = begin()) {
            Optional<Failure> refused = Optional.empty();
            try {
                asItIs(traffic);
                work.run(traffic);
            } catch (Failure e) {
                // Before the audit: who does not wait for it knows all the same.
                progress.event(e.sentence());
                refused = Optional.of(e);
            }
            return new DeployResult(end(traffic), refused);
        }
    }

    private Traffic begin() {
        return progress.part("volunteers", step -> {
            step.accept("signing in");
            var traffic = Traffic.start(target.page(), List.of(target.client()), load, Runs.newFolder(home));
            step.accept(load.requestsPerSecond() + " requests a second");
            return traffic;
        });
    }

    private void asItIs(Traffic traffic) {
        progress.run("traffic as it is", step -> {
            Await.pause(LONG_ENOUGH);
            step.accept(traffic.firstFailure().map(Object::toString).orElse("no failures"));
            traffic.firstFailure().ifPresent(failed -> {
                throw new Failure("production fails without any deploy: " + failed);
            });
        });
    }

    private TrafficResult end(Traffic traffic) {
        return progress.part("audit", step -> {
            var audit = traffic.audit(target::instances);
            step.accept(String.format(
                    Locale.ROOT, "%,d of %,d acknowledged writes verified", audit.verified(), audit.acknowledged()));
            return new TrafficResult(traffic.phases(), audit);
        });
    }
}
