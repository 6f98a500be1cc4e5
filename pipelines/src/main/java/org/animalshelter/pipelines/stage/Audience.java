package org.animalshelter.pipelines.stage;

import java.util.List;
import org.animalshelter.pipelines.traffic.Traffic;

/** Those who look at a stage. */
public interface Audience {
    /** Volunteers got these answers. */
    void requests(List<Traffic.Answer> answers);

    /**
     * Something shall be seen on the screens that are no remote control.
     *
     * @param what {@code diff} or {@code page}
     */
    void screen(String what);
}
