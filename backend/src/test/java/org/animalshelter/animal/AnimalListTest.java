package org.animalshelter.animal;

import static org.animalshelter.animal.Animals.anAnimal;
import static org.animalshelter.testing.Api.asVolunteer;
import static org.animalshelter.testing.Problems.assertBlames;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.animalshelter.testing.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AnimalListTest {

    @Inject
    Rows rows;

    @BeforeEach
    void three_animals() {
        rows.change("DELETE FROM expenses");
        rows.change("DELETE FROM animals");
        anAnimal().with("name", "Rex").with("breed", "German Shepherd").stored();
        anAnimal()
                .with("name", "Anton")
                .with("species", "cat")
                .with("status", "adopted")
                .stored();
        anAnimal()
                .with("name", "100%_Muffin!")
                .with("species", "cat")
                .with("breed", "Persian")
                .stored();
    }

    @Test
    void animals_are_listed_by_name() {
        assertThat(list("").getList("items.name")).containsExactly("100%_Muffin!", "Anton", "Rex");
    }

    @ParameterizedTest
    @CsvSource({
        "?search=an,             100%_Muffin!;Anton;Rex",
        "?search=SHEP,           Rex",
        "?search=%25,            100%_Muffin!",
        "?search=_,              100%_Muffin!",
        "?search=!,              100%_Muffin!",
        "?search=nobody,         ''",
        "?species=cat,           100%_Muffin!;Anton",
        "?status=adopted,        Anton",
        "?search=ant&species=cat, Anton",
        "?species=bird,          ''",
    })
    void animals_are_searched_and_filtered(String query, String names) {
        JsonPath list = list(query);

        assertThat(String.join(";", list.<String>getList("items.name"))).isEqualTo(names);
        assertThat(list.getInt("total")).isEqualTo(list.getList("items").size());
    }

    @Test
    void pages_together_are_the_list_and_each_says_how_long_it_is() {
        assertThat(list("?size=2").getList("items.name")).containsExactly("100%_Muffin!", "Anton");
        assertThat(list("?size=2&page=1").getList("items.name")).containsExactly("Rex");
        assertThat(list("?size=2&page=1").getInt("total")).isEqualTo(3);
        assertThat(list("?size=2&page=2").getList("items.name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=101, size",
        "size=many, size",
        "page=-1, page",
        "page=99999999999, page",
        "species=dragon, species",
        "status=sold, status",
        "search=%00, search",
    })
    void a_parameter_that_makes_no_sense_is_named(String query, String parameter) {
        assertBlames(asVolunteer().urlEncodingEnabled(false).get("/api/animals?" + query), 400, parameter, "");
    }

    private static JsonPath list(String query) {
        return asVolunteer()
                .urlEncodingEnabled(false)
                .get("/api/animals" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
