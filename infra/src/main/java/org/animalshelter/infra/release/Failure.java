package org.animalshelter.infra.release;

import java.util.Optional;

/**
 * Something that a person has to put right. The sentence is for that person: what was wrong, with the value, and what to do
 * next. Where a program failed, the end of its log comes with it.
 */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient LogEnd log;
    private final boolean late;

    public Failure(String sentence) {
        this(sentence, null, false, null);
    }

    /** @param log of the program that failed */
    public Failure(String sentence, LogEnd log) {
        this(sentence, log, false, null);
    }

    /** Where the cause is a failure too, its log is the log of this one, and this one is late where that is. */
    public Failure(String sentence, Throwable cause) {
        this(
                sentence,
                cause instanceof Failure failure ? failure.log : null,
                cause instanceof Failure failure && failure.late,
                cause);
    }

    /** @param log may be null */
    public Failure(String sentence, LogEnd log, boolean late, Throwable cause) {
        super(log == null ? sentence : sentence + "; " + log, cause);
        this.sentence = sentence;
        this.log = log;
        this.late = late;
    }

    /** What went wrong, without the log. */
    public String sentence() {
        return sentence;
    }

    public Optional<LogEnd> log() {
        return Optional.ofNullable(log);
    }

    /** Whether there was not enough time: a machine that has less to do may do it. */
    public boolean isLate() {
        return late;
    }

    /** The line of the log that says most, or else the sentence. */
    public String reason() {
        return log().flatMap(LogEnd::reason).orElse(sentence);
    }

    /** The sentence, with the line of the log that says most where there is one. */
    public String gist() {
        return sentence
                + log().flatMap(LogEnd::reason).map(line -> " (" + line + ")").orElse("");
    }
}
