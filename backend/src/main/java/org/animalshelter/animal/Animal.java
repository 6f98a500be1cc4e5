package org.animalshelter.animal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An animal of the shelter. Only the columns that this release needs are mapped, because Hibernate selects every one of
 * them; and what is one of a few words stays a text, so that a word of a newer release does not break the reading.
 */
@Entity
@Table(name = "animals")
@DynamicUpdate
public class Animal {

    @Id
    @Column(name = "animal_id")
    Long key;

    UUID identifier;
    String name;
    String species;
    String breed;
    String sex;

    @Column(name = "born_on")
    LocalDate bornOn;

    @Column(name = "arrived_on")
    LocalDate arrivedOn;

    String status;
    String microchip;
    String description;
}
