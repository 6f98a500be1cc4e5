package org.animalshelter.pipelines.console;

import org.animalshelter.infra.release.Progress;

/** Tells of a production that somebody starts for a purpose, and not of its deploys: whoever started it tells of these. */
public record WithoutDeploys(Progress progress) implements Progress {
    @Override
    public Part begin(String name) {
        return progress.begin(name);
    }

    @Override
    public void event(String line) {
        progress.event(line);
    }

    @Override
    public void deploy(String line) {}
}
