package org.samverk.agreements.document;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which documents to list.
record DocumentFilter(
        @QueryParam("documentType") @Parameter(description = "What it is to the agreement") @Nullable
        DocumentType documentType,

        @QueryParam("sha256")
        @Pattern(regexp = "[0-9a-f]{64}", message = "64 lower-case hexadecimal digits")
        @Parameter(description = "SHA-256 of the file, lower-case hex: whether it is there already")
        @Nullable
        String sha256) {}
