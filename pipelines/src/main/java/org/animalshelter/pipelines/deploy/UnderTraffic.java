package org.animalshelter.pipelines.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.steering.Control;
import org.animalshelter.pipelines.UserError;
import org.animalshelter.pipelines.console.Console;
import org.animalshelter.pipelines.traffic.Audit;
import org.animalshelter.pipelines.traffic.Load;
import org.animalshelter.pipelines.traffic.Pause;
import org.animalshelter.pipelines.traffic.Phase;
import org.animalshelter.pipelines.traffic.Runs;
import org.animalshelter.pipelines.traffic.Target;
import org.animalshelter.pipelines.traffic.Traffic;
import org.animalshelter.pipelines.traffic.TrafficReport;

/** Deploys while virtual volunteers use production, and lets what they meet decide whether the release stays. */
public final class UnderTraffic {
    /** Long enough to see how production does without any deploy. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(5);

    private final Control control;
    private final Target target;
    private final Path home;
    private final Load load;
    private final Console console;

    /** @param home of the production, for the ledger */
    public UnderTraffic(Control control, Path home, Load load, Console console) {
        this.control = control;
        this.target = Target.of(control);
        this.home = home;
        this.load = load;
        this.console = console;
    }

    /**
     * Deploys, and prints what the volunteers met.
     *
     * @return what has come of it, in a sentence
     * @throws UserError when production fails without any deploy; nothing is deployed then
     * @throws org.animalshelter.infra.steering.ProductionException when the release was taken out again, and why
     */
    public String run(DeployRequest deploy) {
        try (Traffic traffic = begin()) {
            try {
                without(traffic);
                traffic.phase(deploy.component() == Component.DB ? "migration" : "rollout");
                control.deploy(
                        deploy.component(), deploy.release(), new TrafficWatcher(deploy, target, traffic), console);
            } catch (RuntimeException e) {
                end(traffic);
                throw e;
            }
            return verdict(deploy + " serves", traffic.phases(), end(traffic));
        }
    }

    /**
     * Lets volunteers use production as it is, for a moment, and prints what they met.
     *
     * @param finding what is said when all is well
     * @return the finding, with what was counted
     * @throws UserError when a request failed or an expense is lost
     */
    public String watch(String finding) {
        try (Traffic traffic = begin()) {
            without(traffic);
            return verdict(finding, traffic.phases(), end(traffic));
        }
    }

    private Traffic begin() {
        return console.part("volunteers", step -> {
            step.accept("signing in");
            Traffic traffic = Traffic.start(target.page(), List.of(target.client()), load, Runs.newFolder(home));
            step.accept(load.requestsPerSecond() + " requests a second");
            return traffic;
        });
    }

    private void without(Traffic traffic) {
        console.part("traffic as it is", step -> {
            Pause.of(LONG_ENOUGH);
            step.accept(traffic.firstFailure().map(Object::toString).orElse("no failures"));
            traffic.firstFailure().ifPresent(failed -> {
                throw new UserError("production fails without any deploy: " + failed);
            });
            return null;
        });
    }

    private Audit end(Traffic traffic) {
        Audit audit = console.part("audit", step -> {
            traffic.rest();
            Audit done = traffic.audit(target.instances());
            step.accept("%,d of %,d acknowledged writes verified".formatted(done.verified(), done.acknowledged()));
            return done;
        });
        console.print(TrafficReport.of(traffic.phases(), Optional.of(audit), console.style()) + "\n");
        return audit;
    }

    private static String verdict(String finding, List<Phase> phases, Audit audit) {
        if (!TrafficReport.isGood(phases, audit)) {
            throw new UserError("something failed or was lost, see the table; './shelter deploy COMPONENT --previous'"
                    + " is the way back");
        }
        return "%s: 0 of %,d requests failed, 0 of %,d acknowledged writes lost"
                .formatted(finding, phases.stream().mapToLong(Phase::requests).sum(), audit.acknowledged());
    }
}
