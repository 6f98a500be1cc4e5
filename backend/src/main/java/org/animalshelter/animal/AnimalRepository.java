package org.animalshelter.animal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.animalshelter.system.Page;
import org.animalshelter.system.Refusal;

/** Finds and stores animals; for other features, {@link #require} is the way to one. */
@ApplicationScoped
public class AnimalRepository implements PanacheRepositoryBase<Animal, Long> {

    /** @throws Refusal with 404 when there is no such animal */
    public Animal require(UUID identifier) {
        return identified(identifier).orElseThrow(() -> Refusal.notFound("There is no animal " + identifier + "."));
    }

    /**
     * The number of its chip, 15 digits, if it has one. Holds no connection afterwards, so that the caller may wait for
     * somebody.
     *
     * @throws Refusal with 404 when there is no such animal
     */
    @Transactional
    public Optional<String> microchipOf(UUID identifier) {
        return Optional.ofNullable(require(identifier).microchip);
    }

    Optional<Animal> identified(UUID identifier) {
        return find("identifier", identifier).firstResultOptional();
    }

    Page<Animal> list(AnimalQuery query) {
        List<String> conditions = new ArrayList<>();
        Parameters parameters = new Parameters();
        if (query.search != null) {
            conditions.add("(lower(name) like :search escape '!' or lower(breed) like :search escape '!')");
            parameters.and("search", containing(query.search));
        }
        if (query.species != null) {
            conditions.add("species = :species");
            parameters.and("species", query.species);
        }
        if (query.status != null) {
            conditions.add("status = :status");
            parameters.and("status", query.status);
        }
        Sort order = Sort.by("name").and("key");
        PanacheQuery<Animal> animals =
                conditions.isEmpty() ? findAll(order) : find(String.join(" and ", conditions), order, parameters);
        return new Page<>(animals.page(query.page, query.size).list(), animals.count());
    }

    /**
     * Stores it unless its identifier, or its microchip, is there already. One statement, so that the same animal sent
     * twice at the same moment is still one row; its columns are listed, so that more of them do no harm.
     *
     * @return whether it was stored
     */
    boolean insert(NewAnimal animal) {
        return getSession()
                        .createNativeMutationQuery("""
                                INSERT INTO animals (identifier, name, species, breed, sex, born_on, arrived_on, status,
                                    microchip, description)
                                VALUES (:identifier, :name, :species, :breed, :sex, :bornOn, :arrivedOn, :status,
                                    :microchip, :description)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("identifier", animal.identifier())
                        .setParameter("name", animal.name())
                        .setParameter("species", animal.species())
                        .setParameter("breed", animal.breed(), String.class)
                        .setParameter("sex", animal.sex())
                        .setParameter("bornOn", animal.bornOn(), LocalDate.class)
                        .setParameter("arrivedOn", animal.arrivedOn())
                        .setParameter("status", animal.status())
                        .setParameter("microchip", animal.microchip(), String.class)
                        .setParameter("description", animal.description(), String.class)
                        .executeUpdate()
                == 1;
    }

    private static String containing(String search) {
        return "%" + search.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
