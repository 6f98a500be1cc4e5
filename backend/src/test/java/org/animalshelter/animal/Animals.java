package org.animalshelter.animal;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.animalshelter.testing.Api;

/** Animals for tests, with defaults: a test names only what it is about. */
public final class Animals {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Animals() {
        with("identifier", UUID.randomUUID());
        with("name", "Bella");
        with("species", "dog");
        with("sex", "female");
        with("arrivedOn", "2026-01-03");
    }

    public static Animals anAnimal() {
        return new Animals();
    }

    public Animals with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Animals without(String field) {
        fields.remove(field);
        return this;
    }

    /** As it is sent. */
    Map<String, Object> json() {
        return fields;
    }

    /** Adds it, and gives back its identifier. */
    public UUID stored() {
        Api.asCoordinator().body(fields).post("/api/animals").then().statusCode(is(oneOf(200, 201)));
        return (UUID) fields.get("identifier");
    }
}
