package org.animalshelter.animal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.animalshelter.system.Page;
import org.animalshelter.system.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/animals")
@Tag(name = "Animals")
@RolesAllowed("volunteer")
class AnimalResource {

    private final AnimalRepository animals;

    @Inject
    AnimalResource(AnimalRepository animals) {
        this.animals = animals;
    }

    @GET
    @Operation(summary = "List animals by name")
    public Page<AnimalView> list(@Valid @BeanParam AnimalQuery query) {
        Page<Animal> page = animals.list(query);
        return new Page<>(page.items().stream().map(AnimalView::of).toList(), page.total());
    }

    @GET
    @Path("/{animalId}")
    @Operation(summary = "Find an animal")
    public AnimalView find(@PathParam("animalId") UUID animalId) {
        return AnimalView.of(animals.require(animalId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @RolesAllowed("coordinator")
    @Operation(summary = "Add an animal")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "200", description = "The same animal was sent before")
    public RestResponse<AnimalView> add(@NotNull @Valid NewAnimal body) {
        boolean added = animals.insert(body);
        Animal stored = animals.identified(body.identifier())
                .orElseThrow(() -> Refusal.conflict("microchip", "belongs to another animal"));
        if (!body.isStoredAs(stored)) {
            throw Refusal.conflict("identifier", "stands for another animal");
        }
        AnimalView view = AnimalView.of(stored);
        return added
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .location(URI.create("/api/animals/" + stored.identifier))
                        .build()
                : RestResponse.ok(view);
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{animalId}")
    @Transactional
    @RolesAllowed("coordinator")
    @Operation(summary = "Change the status of an animal")
    public AnimalView change(@PathParam("animalId") UUID animalId, @NotNull @Valid StatusChange body) {
        Animal animal = animals.require(animalId);
        animal.status = body.status();
        return AnimalView.of(animal);
    }
}
