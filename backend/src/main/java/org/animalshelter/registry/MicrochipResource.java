package org.animalshelter.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.animalshelter.animal.AnimalRepository;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/animals/{animalId}/microchip")
@Tag(name = "Animals")
@RolesAllowed("volunteer")
class MicrochipResource {

    private final AnimalRepository animals;
    private final Registry registry;

    @Inject
    MicrochipResource(AnimalRepository animals, Registry registry) {
        this.animals = animals;
        this.registry = registry;
    }

    @GET
    @Operation(summary = "What the registry of microchips knows of an animal")
    public Microchip find(@PathParam("animalId") UUID animalId) {
        return animals.microchipOf(animalId).map(registry::find).orElseGet(Microchip::none);
    }
}
