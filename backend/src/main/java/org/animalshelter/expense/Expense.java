package org.animalshelter.expense;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.animalshelter.animal.Animal;

/** Money spent on an animal. Rows are only ever inserted, by {@link ExpenseRepository#insert}. */
@Entity
@Table(name = "expenses")
class Expense {

    @Id
    @Column(name = "expense_id")
    Long key;

    UUID identifier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "animal_id")
    Animal animal;

    @Column(name = "amount_cents")
    long amountCents;

    String description;

    @Column(name = "created_date")
    Instant createdDate;
}
