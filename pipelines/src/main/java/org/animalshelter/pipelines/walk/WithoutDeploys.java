package org.animalshelter.pipelines.walk;

import org.animalshelter.infra.production.Progress;

/** Tells of the production of a walk, but not of its deploys: the line of their step does that. */
record WithoutDeploys(Progress progress) implements Progress {
    @Override
    public <T> T part(String name, Work<T> work) {
        return progress.part(name, work);
    }

    @Override
    public void event(String line) {
        progress.event(line);
    }

    @Override
    public void deploy(String line) {}
}
