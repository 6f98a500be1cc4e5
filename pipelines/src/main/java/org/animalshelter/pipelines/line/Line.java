package org.animalshelter.pipelines.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.animalshelter.infra.process.Await;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.pipelines.line.Entry.State;
import org.animalshelter.pipelines.pipeline.Pipeline;
import org.animalshelter.pipelines.pipeline.PipelineRun;
import org.animalshelter.pipelines.pipeline.PipelineRun.Stopped;
import org.animalshelter.pipelines.pipeline.StageVariables;
import org.animalshelter.pipelines.story.Delivery;

/**
 * Takes what is pushed to production, one commit after another, for as long as it is open. What it was doing when its
 * process was killed, it does again: each stage finds out by itself what is done already.
 */
public final class Line implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    // Ctrl-C reaches the commands of a stage at the same moment as this process, and they may be quicker to end.
    private static final Duration INTERRUPTED_WITHIN = Duration.ofSeconds(1);

    private final Path home;
    private final Path tools;
    private final Consumer<String> events;
    private final LineRepository repository;
    private final Repairs repairs;
    private final Thread thread;
    private LineState state;
    private Object lastPush = "none yet";
    private volatile PipelineRun run;
    private volatile boolean closed;

    private Line(Path home, Path tools, Consumer<String> events) {
        this.home = home;
        this.tools = tools;
        this.events = events;
        this.repository = LineRepository.of(home);
        this.repairs = new Repairs(repository.git());
        this.state = LineState.of(home).orElseThrow();
        this.thread = new Thread(this::work, "line");
        thread.setDaemon(true);
    }

    /**
     * Goes on with the line of a production that is up.
     *
     * @param home of the production
     * @param tools a folder with the program {@code shelter} and the folder {@code pipelines}, which stay as they are
     * @param events gets a line for people when a commit is live, or red
     */
    public static Line open(Path home, Path tools, Consumer<String> events) {
        var line = new Line(home, tools, events);
        line.thread.start();
        return line;
    }

    private void work() {
        while (!closed) {
            try {
                read();
                var next = state.next();
                if (next.isPresent()) {
                    take(next.get());
                } else {
                    Await.pause(BETWEEN_LOOKS);
                }
            } catch (RuntimeException e) {
                if (!closed) {
                    events.accept("the line cannot go on: " + e.getMessage());
                    Await.pause(BETWEEN_LOOKS.multipliedBy(20));
                }
            }
        }
    }

    /** Takes in what was pushed. A push is checked before it is received, so nothing is wrong with its commits. */
    private void read() {
        var push = repository.lastPush();
        if (!push.equals(lastPush)) {
            var head = repository.head();
            var pushed = Delivery.between(repository.git(), state.head(), head).stream()
                    .map(Entry::waiting)
                    .toList();
            save(repairs.pushed(state, pushed, head));
            lastPush = push;
        }
        TakenByHand.remove(home).forEach(commit -> save(repairs.takenByHand(state, commit)));
    }

    private void take(Entry entry) {
        change(entry.commit(), Entry::begun);
        for (var pipeline : entry.pipelines()) {
            var red = run(entry, pipeline);
            if (closed) {
                return;
            }
            if (red.isPresent()) {
                change(entry.commit(), one -> one.red(red.get()));
                events.accept(entry.describe() + " is red, and the line stops: " + red.get());
                save(repairs.stopped(state));
                return;
            }
        }
        change(entry.commit(), one -> one.as(State.LIVE));
        if (!entry.pipelines().isEmpty()) {
            events.accept(entry.describe() + " is live");
        }
    }

    /** @return why it is red */
    private Optional<String> run(Entry entry, String pipeline) {
        var variables = StageVariables.of(entry.commit(), home, repository.path());
        var progress = new RecordedStages(stage -> change(entry.commit(), one -> one.with(stage)), events);
        run = new PipelineRun(Pipeline.of(pipeline, tools), tools, home.resolve("logs"), variables, progress);
        if (closed) {
            run.cancel();
        }
        try {
            var stopped = run.run();
            if (stopped.isPresent()) {
                Await.pause(INTERRUPTED_WITHIN);
            }
            return stopped.map(Line::inWords);
        } catch (Failure e) {
            return Optional.of(e.sentence());
        }
    }

    private static String inWords(Stopped stopped) {
        return stopped.stage().name() + ": " + stopped.reason();
    }

    /** Stages that run side by side end at any moment. */
    private synchronized void change(String commit, UnaryOperator<Entry> change) {
        save(state.change(commit, change));
    }

    private synchronized void save(LineState changed) {
        state = changed;
        changed.write(home);
    }

    /** Ends the stage that is under way, which is done again when the line is opened again. */
    @Override
    public void close() {
        closed = true;
        var last = run;
        if (last != null) {
            last.cancel();
        }
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
