package org.animalshelter.pipelines.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.animalshelter.infra.home.Failure;
import org.animalshelter.infra.laboratory.Laboratory;
import org.animalshelter.infra.laboratory.Template;
import org.animalshelter.infra.production.SampleData;
import org.animalshelter.pipelines.traffic.Logged;

/** A database for each schema, made when it is first needed: as production gets there, one migration or backfill after the other. */
final class Templates {
    private final Laboratory laboratory;
    private final List<Schema> order;
    private final SampleData sample;
    private final Map<Schema, Template> made = new HashMap<>();
    private final Map<Schema, Failure> failed = new HashMap<>();

    Templates(Laboratory laboratory, List<Schema> order, SampleData sample) {
        this.laboratory = laboratory;
        this.order = order;
        this.sample = sample;
    }

    /** @throws Failure with a sentence when the migration to this schema, or one before it, fails */
    synchronized Template at(Schema schema) {
        if (failed.containsKey(schema)) {
            throw failed.get(schema);
        }
        Template known = made.get(schema);
        if (known != null) {
            return known;
        }
        try {
            Template template = make(schema);
            made.put(schema, template);
            return template;
        } catch (Failure e) {
            failed.put(schema, e);
            throw e;
        }
    }

    private Template make(Schema schema) {
        int place = order.indexOf(schema);
        // Its own failure is that of the whole chain, and says which schema it is about.
        Template earlier = place == 0 ? null : at(order.get(place - 1));
        try {
            if (schema.isBackfilled()) {
                return laboratory.backfilled(earlier, schema.release(), schema.backfill());
            }
            return earlier == null
                    ? laboratory.template(schema.release(), sample)
                    : laboratory.template(earlier, schema.release());
        } catch (Failure e) {
            String what = schema.isBackfilled() ? "backfill " + schema.backfill() : "migration";
            throw new Failure(
                    "the " + what + " to schema " + schema.name() + " fails: " + Logged.gist(e.getMessage()), e);
        }
    }
}
