package org.animalshelter.expense;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.animalshelter.animal.Animal;
import org.animalshelter.animal.AnimalRepository;
import org.animalshelter.system.Page;
import org.animalshelter.system.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/animals/{animalId}/expenses")
@Tag(name = "Expenses")
@RolesAllowed("volunteer")
class ExpenseResource {

    private final AnimalRepository animals;
    private final ExpenseRepository expenses;

    @Inject
    ExpenseResource(AnimalRepository animals, ExpenseRepository expenses) {
        this.animals = animals;
        this.expenses = expenses;
    }

    @GET
    @Operation(summary = "List the expenses of an animal, the newest first")
    public Page<ExpenseView> list(
            @PathParam("animalId") UUID animalId,
            @QueryParam("before")
                    @Parameter(description = "The last expense of the page before: the list goes on after it.")
                    UUID before,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) Integer size) {
        Animal animal = animals.require(animalId);
        Optional<Expense> last = Optional.ofNullable(before).map(this::require);
        Page<Expense> page = expenses.list(animal, last, size);
        return new Page<>(page.items().stream().map(ExpenseView::of).toList(), page.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Record an expense of an animal")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "200", description = "The same expense was sent before")
    public RestResponse<ExpenseView> record(@PathParam("animalId") UUID animalId, @NotNull @Valid NewExpense body) {
        boolean recorded = expenses.insert(animalId, body);
        Expense stored = expenses.identified(body.identifier()).orElse(null);
        if (recorded) {
            return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, ExpenseView.of(stored))
                    .location(URI.create("/api/animals/" + animalId + "/expenses/" + stored.identifier))
                    .build();
        }
        Animal animal = animals.require(animalId);
        if (!stored.animal.equals(animal) || !body.isStoredAs(stored)) {
            throw Refusal.conflict("identifier", "stands for another expense");
        }
        return RestResponse.ok(ExpenseView.of(stored));
    }

    private Expense require(UUID before) {
        return expenses.identified(before)
                .orElseThrow(() -> Refusal.badField("before", "is not the identifier of an expense"));
    }
}
