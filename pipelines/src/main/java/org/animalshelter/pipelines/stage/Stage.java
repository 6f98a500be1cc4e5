package org.animalshelter.pipelines.stage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.animalshelter.infra.release.Component;
import org.animalshelter.infra.release.Failure;
import org.animalshelter.infra.release.Progress;
import org.animalshelter.infra.release.SampleData;
import org.animalshelter.infra.rollout.Retirement;
import org.animalshelter.infra.router.OpenPages;
import org.animalshelter.infra.toggle.Toggle;
import org.animalshelter.pipelines.story.BuiltStory;
import org.animalshelter.pipelines.story.NaiveStory;
import org.animalshelter.pipelines.walk.OneLine;

/**
 * Where a story and its naive ones are performed, one at a time. What somebody wants is done in the order in which it was
 * wanted, in a thread of its own.
 */
public final class Stage implements AutoCloseable {
    /** A pause that nobody notices, and soon enough for a mistake to show while it is talked about. */
    private static final int READ_BACK_SECONDS = 10;

    private final Programme programme;
    private final House house;
    private final Progress progress;
    private final Audience audience;
    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "stage");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<Performance> performance = Optional.empty();
    private volatile Optional<NaiveStory> naive = Optional.empty();

    /** What is being done, in words; empty while nothing is. */
    private final AtomicReference<String> busy = new AtomicReference<>("");

    private volatile String says = "";
    private int left;

    /**
     * What can be performed.
     *
     * @param story with its releases
     * @param naive those that break and stand on it, with theirs
     */
    public record Programme(BuiltStory story, Map<NaiveStory, BuiltStory> naive) {}

    /**
     * What a stage needs of its surroundings.
     *
     * @param root of the checkout, for the presenter's notes
     * @param home for the data of production
     * @param runs the folder for what volunteers write
     * @param rate requests a second
     * @param origin of the pages that show the shelter in a frame
     */
    public record House(Path root, Path home, Path runs, int rate, URI origin) {}

    /** @param audience who looks at it */
    public Stage(Programme programme, House house, Progress progress, Audience audience) {
        this.programme = programme;
        this.house = house;
        this.progress = progress;
        this.audience = audience;
    }

    /** Starts production as it is before the story. */
    public void begin() {
        act("production starts", () -> open(programme.story(), 0, Optional.empty()));
        hands.scheduleWithFixedDelay(this::readBack, READ_BACK_SECONDS, READ_BACK_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Does what somebody wants, if nothing is being done: of several who want something at once, one gets it.
     *
     * @param what {@code next}, {@code back}, {@code kill}, {@code share}, or {@code naive}; or what
     *     {@link Audience#screen} shows
     * @param name of the naive story; the story itself goes on without one
     * @throws Failure when it is not known, or something is being done
     */
    public void want(String what, String name) {
        switch (what) {
            case "next" ->
                act(
                        "step " + current().ahead().map(step -> step.tag()).orElse(""),
                        () -> current().next(told()));
            case "back" -> act("one step back", () -> current().back(told()));
            case "kill" -> current().kill();
            case "share" -> act("toggle", () -> current().share(told()));
            case "naive" -> act("another production starts", () -> change(name));
            case "diff", "page" -> audience.screen(what);
            default -> throw new Failure("'" + what + "' is nothing that can be done here");
        }
    }

    /** Whether something is being done. */
    public boolean isBusy() {
        return !busy.get().isEmpty();
    }

    private void change(String name) {
        if (naive.isPresent()) {
            open(programme.story(), left, Optional.empty());
            return;
        }
        var chosen = programme.naive().keySet().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("there is no naive story '" + name + "' on this one"));
        left = current().at();
        open(programme.naive().get(chosen), 0, Optional.of(chosen));
    }

    private void open(BuiltStory story, int steps, Optional<NaiveStory> played) {
        // Nobody looks at it while it ends.
        var ended = performance;
        performance = Optional.empty();
        ended.ifPresent(Performance::close);
        var sample = played.flatMap(NaiveStory::sample).orElse(SampleData.USUAL);
        var notes = Notes.of(house.root(), story.story().name());
        var opened = Performance.open(story, steps, house, sample, notes, progress);
        opened.traffic().watch(audience::requests);
        naive = played;
        performance = Optional.of(opened);
    }

    private void act(String what, Runnable work) {
        if (!busy.compareAndSet("", what)) {
            throw new Failure("wait: " + busy.get() + " is under way");
        }
        says = "";
        hands.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                says = e instanceof Failure failure ? failure.sentence() : e.toString();
            } finally {
                busy.set("");
            }
        });
    }

    /** What people record from now on may be wrong as well. */
    private void readBack() {
        try {
            if (!isBusy()) {
                performance.ifPresent(Performance::readBack);
            }
        } catch (RuntimeException e) {
            // With nobody there who answers, it is read the next time. What is thrown would end all further readings.
        }
    }

    /** Tells the audience how far something is, as long as it is being done. */
    private Progress told() {
        return new OneLine(busy.get(), status -> busy.updateAndGet(now -> now.isEmpty() ? now : status));
    }

    private Performance current() {
        return performance.orElseThrow(() -> new Failure("the curtain is down: production is being started"));
    }

    /** Where the shelter is, while one is open. */
    public Optional<URI> page() {
        return performance.map(Performance::page);
    }

    /** The commit of a step that is performed now. */
    public Optional<String> commit(String tag) {
        return performance.stream()
                .flatMap(one -> one.story().story().steps().stream())
                .filter(step -> step.tag().equals(tag))
                .map(step -> step.commit())
                .findFirst();
    }

    /** What the audience sees at the moment. */
    Scene scene() {
        return performance.map(this::scene).orElseGet(this::curtain);
    }

    private Scene curtain() {
        return new Scene(
                programme.story().story().name(),
                "",
                "",
                List.of(),
                0,
                busy.get(),
                says,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                null,
                new Scene.Ledger(0, 0, ""),
                List.of());
    }

    private Scene scene(Performance now) {
        var status = now.status();
        var losses = now.losses();
        return new Scene(
                now.story().story().name(),
                naive.map(NaiveStory::title).orElse(""),
                naive.map(one -> one.why() + "\n" + one.text()).orElse(""),
                now.parts(),
                now.at(),
                busy.get(),
                says,
                now.page().toString(),
                now.frontends(),
                now.backends(),
                status.instances().stream()
                        .map(one -> new Scene.Instance(
                                one.number(),
                                one.release().name(),
                                one.state().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                status.pages().stream()
                        .filter(Stage::isOpen)
                        .map(seen -> new Scene.Pages(seen.release(), seen.open()))
                        .toList(),
                status.component(Component.FRONTEND).release().name(),
                status.component(Component.DB).release().name(),
                now.toggle().map(Stage::share).orElse(null),
                new Scene.Ledger(now.traffic().acknowledged(), losses.lost(), losses.example()),
                programme.naive().keySet().stream()
                        .map(one -> new Scene.Naive(one.name(), one.title()))
                        .toList());
    }

    /** Production counts a page for longer, in case that it sleeps; those that are retired must be seen to be gone. */
    private static boolean isOpen(OpenPages.Seen pages) {
        return pages.open() > 0 && pages.seen().isAfter(Instant.now().minus(Retirement.QUIET));
    }

    private static Scene.ToggleShare share(Toggle toggle) {
        int percent =
                toggle.isOnForEveryone() ? 100 : toggle.on() ? toggle.percent().orElse(0) : 0;
        return new Scene.ToggleShare(toggle.name(), toggle.inWords(), percent);
    }

    @Override
    public void close() {
        hands.shutdownNow();
        performance.ifPresent(Performance::close);
    }
}
