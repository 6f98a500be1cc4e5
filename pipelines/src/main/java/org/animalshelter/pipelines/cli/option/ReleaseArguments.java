package org.animalshelter.pipelines.cli.option;

import java.util.Map;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.Release;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which release is meant, as a person writes it: {@code backend --at reminders-2}. */
public final class ReleaseArguments {
    @Parameters(paramLabel = "COMPONENT", description = "db, backend or frontend.")
    private Component component;

    @Mixin
    private AtOption at;

    public Component component() {
        return component;
    }

    /**
     * The release, built if it never was.
     *
     * @param running what production runs
     * @throws Failure when it cannot be built, or there is no such commit
     */
    public Release release(Map<Component, Release> running, Progress progress) {
        return Checkout.builder(running.values()).release(component, at.treeIn(Checkout.repository()), progress);
    }
}
