package org.samverk.followup.learning.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.samverk.kit.paging.Page;
import org.samverk.kit.paging.PageRequest;
import org.samverk.kit.security.Caller;
import org.samverk.kit.security.Roles;

@Produces(MediaType.APPLICATION_JSON)
@Path("/library")
@Tag(name = "Library", description = "What others have learned, found by its words")
class LibraryResource {
    private final Library library;
    private final Caller caller;

    LibraryResource(Library library, Caller caller) {
        this.library = library;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "searchLibrary",
            summary = "Search what was learned",
            description =
                    "Lessons and published cases you may see, as one list. With `q`, those that hold the words in any of their forms, as Swedish, Danish, Norwegian, Finnish or English inflects them, what fits best first among the 500 newest that do, then among the next 500, and so on; words of the title weigh more. Without it, the newest first. Sorts by `createdAt` and, with `q`, `rank`, which compares all that hold the words.")
    public Page<LibraryItem> search(
            @Valid @BeanParam LibraryFilter filter, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        var total = page.count() ? library.count(filter, caller.get()) : null;
        return Page.of(library.matching(filter, page, caller.get()), total, page, uri, Function.identity());
    }
}
