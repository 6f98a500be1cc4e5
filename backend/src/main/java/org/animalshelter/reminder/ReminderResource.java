package org.animalshelter.reminder;

import io.quarkus.security.identity.SecurityIdentity;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.animalshelter.system.Page;
import org.animalshelter.system.Refusal;
import org.animalshelter.user.SignedIn;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Somebody else's reminders are as if they were not there. */
@Path("/users/{userId}/reminders")
@Tag(name = "Reminders")
@RolesAllowed("volunteer")
class ReminderResource {

    private final SecurityIdentity identity;
    private final ReminderRepository reminders;

    @Inject
    ReminderResource(SecurityIdentity identity, ReminderRepository reminders) {
        this.identity = identity;
        this.reminders = reminders;
    }

    @GET
    @Operation(summary = "List one's own reminders, the oldest first")
    public Page<ReminderView> list(
            @PathParam("userId") UUID userId,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000) Integer page,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(500) Integer size) {
        requireOwn(userId);
        Page<Reminder> list = reminders.list(userId, page, size);
        return new Page<>(list.items().stream().map(ReminderView::of).toList(), list.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Be reminded to feed an animal")
    @APIResponse(responseCode = "201", description = "Kept")
    @APIResponse(responseCode = "200", description = "The same reminder was sent before")
    public RestResponse<ReminderView> add(@PathParam("userId") UUID userId, @NotNull @Valid NewReminder body) {
        requireOwn(userId);
        boolean added = reminders.insert(userId, body);
        Reminder stored = reminders
                .identified(body.identifier())
                .orElseThrow(() -> Refusal.badField("animalId", "is not the identifier of an animal"));
        if (!stored.user().equals(userId) || !body.isStoredAs(stored)) {
            throw Refusal.conflict("identifier", "stands for another reminder");
        }
        ReminderView view = ReminderView.of(stored);
        return added
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                        .location(URI.create("/api/users/" + userId + "/reminders/" + stored.identifier()))
                        .build()
                : RestResponse.ok(view);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{reminderId}/fed")
    @Transactional
    @Operation(summary = "Say that the animal was fed")
    public ReminderView feed(
            @PathParam("userId") UUID userId, @PathParam("reminderId") UUID reminderId, @NotNull @Valid Feeding body) {
        requireOwn(userId);
        body.requirePossible(Instant.now());
        require(userId, reminderId);
        reminders.feed(reminderId, body.at());
        return ReminderView.of(require(userId, reminderId));
    }

    private void requireOwn(UUID userId) {
        if (!SignedIn.of(identity).identifier().equals(userId)) {
            throw Refusal.notFound("There are no reminders of a user " + userId + ".");
        }
    }

    private Reminder require(UUID userId, UUID reminderId) {
        return reminders
                .identified(reminderId)
                .filter(reminder -> reminder.user().equals(userId))
                .orElseThrow(() -> Refusal.notFound("There is no reminder " + reminderId + "."));
    }
}
