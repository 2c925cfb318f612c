package org.samverk.agreements.agreement.opendata;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One release.
@Schema(
        name = "OcdsRelease",
        type = SchemaType.OBJECT,
        description =
                "A release as https://standard.open-contracting.org/schema/1__1__5/release-schema.json describes it")
record Release(@JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {}
