package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.animalshelter.pipelines.git.Git;

/**
 * A git tag for every state of a story. The same history gives the very same tag objects in any clone. Tags of other people
 * are never touched.
 */
public final class StepTags {
    private final Git git;

    /** @param root of the checkout */
    public StepTags(Path root) {
        this.git = new Git(root);
    }

    /** What became of a tag. */
    public enum Fate {
        MADE,
        MOVED,
        KEPT,
        REMOVED,
        /** Made by another person, and on another commit than the step. */
        FOREIGN
    }

    /** @param commit that it stands on now; of a removed one, where it stood */
    public record Tag(String name, String commit, Fate fate) {}

    /**
     * Makes the tags of all stories of the current history, moves those that stand elsewhere, and removes those of steps
     * that no branch has any more.
     *
     * @return one for each step and each tag of ours
     */
    public List<Tag> bring(Branches branches) {
        var existing = new LinkedHashMap<String, Ref>();
        Ref.list(git, Ref.TAGS).forEach(ref -> existing.put(ref.shortName(), ref));
        var stories = branches.current();
        var tags = new ArrayList<Tag>();
        stories.places().forEach(place -> tags.add(bring(place, existing.get(place.tag()))));
        var needed = branches.tagsOfBranches();
        existing.forEach((name, ref) -> {
            if (ref.own() && !needed.contains(name) && !isInDoubt(name, stories)) {
                git.output("update-ref", "-d", ref.name(), ref.object());
                tags.add(new Tag(name, ref.commit(), Fate.REMOVED));
            }
        });
        return tags;
    }

    /** Something is wrong with its story: whether the step is gone will be seen when that is put right. */
    private static boolean isInDoubt(String tag, Stories stories) {
        return StepName.of(tag)
                .map(StepName::story)
                .filter(story -> stories.knows(story) && stories.find(story).isEmpty())
                .isPresent();
    }

    private Tag bring(Place place, Ref existing) {
        if (existing != null && !existing.own()) {
            boolean same = existing.commit().equals(place.commit());
            return new Tag(place.tag(), existing.commit(), same ? Fate.KEPT : Fate.FOREIGN);
        }
        var object = make(place);
        if (existing != null && object.equals(existing.object())) {
            return new Tag(place.tag(), place.commit(), Fate.KEPT);
        }
        // Git refuses where the tag is not, or is no longer, what was read.
        git.output("update-ref", Ref.TAGS + place.tag(), object, existing == null ? "" : existing.object());
        return new Tag(place.tag(), place.commit(), existing == null ? Fate.MADE : Fate.MOVED);
    }

    /** By hand: 'git tag' would sign it where its user signs all tags. */
    private String make(Place place) {
        var date = git.output("log", "-1", "--date=raw", "--format=%cd", place.commit());
        var text = """
                object %s
                type commit
                tag %s
                tagger %s %s

                %s

                Made by './shelter tag'.
                """;
        return git.command("mktag")
                .input(String.format(
                        Locale.ROOT,
                        text,
                        place.commit(),
                        place.tag(),
                        Signature.TEXT,
                        date,
                        place.step().map(Step::subject).orElse("The state before the story")))
                .output();
    }
}
