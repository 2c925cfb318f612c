package org.samverk.followup.indicator.bulk;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// How a file is to be imported.
record ImportWish(
        @QueryParam("dryRun")
        @DefaultValue("false")
        @Parameter(description = "Only check it: every row is looked at, none is taken")
        boolean dryRun,

        @QueryParam("existing")
        @DefaultValue("REFUSE")
        @Parameter(
                description =
                        "What to do with a row for which there is a measurement with another value already: refuse the file, keep what is there, or correct it, as by PUT. One that is the same is passed over.")
        OnExisting existing) {}
