package org.animalshelter.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One who may sign in. Only the columns that this release needs are mapped: Hibernate selects every one of them. */
@Entity
@Table(name = "users")
class User {

    @Id
    @Column(name = "user_id")
    Long key;

    UUID identifier;
    String username;
    String password;
    String name;
    String role;
}
