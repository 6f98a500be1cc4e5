package org.animalshelter.pipelines.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.animalshelter.pipelines.git.Git;

/**
 * A git tag for every state of a story. The same history gives the very same tag objects in any clone. Tags that somebody
 * else made are never touched.
 */
public final class StepTags {
    private static final String FOLDER = "refs/tags/";

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
        /** Somebody else's, and on another commit than the step. */
        FOREIGN
    }

    /** @param commit that it stands on now; of a removed one, where it stood */
    public record Tag(String name, String commit, Fate fate) {}

    private record Ref(String object, String commit, boolean own) {}

    /**
     * Makes the tags of all stories of the current history, moves those that stand elsewhere, and removes those of steps
     * that no branch has any more.
     *
     * @return one for each step and each tag of ours
     */
    public List<Tag> bring(Branches branches) {
        var existing = existing();
        var stories = branches.current();
        Map<String, String> wanted = wanted(stories);
        var tags = new ArrayList<Tag>();
        wanted.forEach((name, commit) -> tags.add(bring(name, commit, existing.get(name))));
        var needed = branches.statesOfBranches();
        existing.forEach((name, ref) -> {
            if (ref.own() && !needed.contains(name) && !isInDoubt(name, stories)) {
                git.output("update-ref", "-d", FOLDER + name, ref.object());
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

    private static Map<String, String> wanted(Stories stories) {
        var wanted = new LinkedHashMap<String, String>();
        stories.all().stream()
                .flatMap(story -> story.places().stream())
                .forEach(place -> wanted.put(place.tag(), place.commit()));
        return wanted;
    }

    private Tag bring(String name, String commit, Ref existing) {
        if (existing != null && !existing.own()) {
            return new Tag(name, existing.commit(), existing.commit().equals(commit) ? Fate.KEPT : Fate.FOREIGN);
        }
        var object = make(name, commit);
        if (existing == null) {
            git.output("update-ref", FOLDER + name, object, "");
            return new Tag(name, commit, Fate.MADE);
        }
        if (object.equals(existing.object())) {
            return new Tag(name, commit, Fate.KEPT);
        }
        git.output("update-ref", FOLDER + name, object, existing.object());
        return new Tag(name, commit, Fate.MOVED);
    }

    /** By hand: 'git tag' would sign it where its user signs all tags. */
    private String make(String name, String commit) {
        var text = """
                object %s
                type commit
                tag %s
                tagger %s %s

                %s

                Made by './shelter tag'.
                """;
        return git.command("mktag")
                .input(text.formatted(
                        commit,
                        name,
                        Signature.TEXT,
                        show("%cd", commit),
                        name.endsWith("-0") ? "The state before the story" : show("%s", commit)))
                .output();
    }

    private String show(String format, String commit) {
        return git.output("-c", "log.showSignature=false", "log", "-1", "--date=raw", "--format=" + format, commit);
    }

    private Map<String, Ref> existing() {
        var refs = new LinkedHashMap<String, Ref>();
        git.output("for-each-ref", "--format=%(objectname)%09%(*objectname)%09%(tagger)%09%(refname)", FOLDER)
                .lines()
                .map(line -> line.split("\t"))
                .forEach(fields -> refs.put(
                        fields[3].substring(FOLDER.length()),
                        new Ref(fields[0], fields[1].isEmpty() ? fields[0] : fields[1], Signature.isOn(fields[2]))));
        return refs;
    }
}
